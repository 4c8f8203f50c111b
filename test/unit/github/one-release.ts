import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "@jest/globals";
import { createFetch } from "@fairlead/actionkit";
import { createRelease, readTag, type ReleasePorts, type WantedRelease } from "@fairlead/github";
import type { LocalAsset } from "../../../packages/github/src/releases/asset-plan.ts";
import { repository, startForge, writer, type Forge } from "../sandbox/github-forge.ts";
import { movedTime } from "./moved-time.ts";

/** A GitHub for each test of a file, and two files to release. */
export function forEachTest() {
  let forge: Forge | undefined;
  let folder = "";
  let assets: readonly LocalAsset[] = [];
  beforeEach(async () => {
    forge = await startForge({ limits: "off" });
    folder = await mkdtemp(join(tmpdir(), "fairlead-release-"));
    assets = await Promise.all(
      ["a.zip", "b.zip"].map(async (name) => {
        const file = join(folder, name);
        await writeFile(file, name);
        const sha256 = createHash("sha256").update(name).digest("hex");
        return { name, file, size: name.length, sha256 };
      }),
    );
  });
  afterEach(async () => {
    await forge?.github.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const started = () => {
    if (forge === undefined) throw new Error("Called outside of a test.");
    return forge;
  };

  return {
    forge: started,

    /** What GitHub has. */
    all: () => started().github.releases(repository).all,

    /** Releases v1.0.1 with `before` called before each request, which gets how many there were. */
    release: async (
      more: Partial<WantedRelease>,
      before: (request: number, method: string, url: string) => Promise<Response | undefined>,
      ports: Partial<ReleasePorts> = {},
    ) => {
      const { github, sha } = started();
      const fetch = createFetch({});
      let requests = 0;
      const wanted: WantedRelease = {
        ...{ tag: readTag("v1.0.1"), sha, name: undefined, text: "Words." },
        ...{ textFile: undefined, generateNotes: false, crates: [], npm: [], assets },
        ...{ draft: false, prerelease: false, prereleaseGiven: undefined, publishWhen: "now" },
        ...{ makeLatest: "auto", extraTags: ["v1"], dryRun: false, repository, warnings: [] },
        ...{ tagOnly: false, rolling: false, ...more },
      };
      const end = await createRelease(wanted, {
        ...{ apiUrl: github.apiUrl, token: writer, userAgent: "fairlead (test)" },
        ...{ serverUrl: "https://github.com", clock: movedTime().clock },
        cancelled: new AbortController().signal,
        log: { info: () => undefined },
        fetch: async (url, init) => {
          const instead = await before(requests, init.method, url);
          requests += 1;
          return instead ?? fetch(url, init);
        },
        ...ports,
      });
      return { end, requests };
    },
  };
}

/** A release that is made anew each night. */
export const nightly: Partial<WantedRelease> = {
  ...{ tag: readTag("nightly"), prerelease: true, rolling: true, extraTags: [] },
};
