import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createFetch } from "@fairlead/actionkit";
import { createRelease, readTag, type WantedRelease } from "@fairlead/github";
import { repository, startForge, writer, type Forge } from "../sandbox/github-forge.ts";
import { movedTime } from "./moved-time.ts";

let forge: Forge;
beforeEach(async () => {
  forge = await startForge();
});
afterEach(async () => {
  await forge.github.stop();
});

const tagged = (name: string, sha: string) =>
  forge.ask("POST", "git/refs", { ref: `refs/tags/${name}`, sha });

/** Releases 1.0.1; `rival` works while it is asked whether all is live, before it is published. */
async function releaseBeside(sha: string, rival: () => Promise<unknown>) {
  const wanted: WantedRelease = {
    ...{ tag: readTag("v1.0.1"), sha, name: undefined, text: "Words.", textFile: undefined },
    ...{ generateNotes: false, crates: [], npm: [], assets: [], draft: false, prerelease: false },
    ...{ publishWhen: "live", makeLatest: "auto", extraTags: ["v1"], dryRun: false },
    ...{ repository, warnings: [], prereleaseGiven: undefined, tagOnly: false, rolling: false },
  };
  return createRelease(wanted, {
    ...{ apiUrl: forge.github.apiUrl, token: writer, userAgent: "fairlead (test)" },
    ...{ fetch: createFetch({}), clock: movedTime().clock, serverUrl: "https://github.com" },
    cancelled: new AbortController().signal,
    log: { info: () => undefined },
    askLive: async () => {
      await rival();
      return { missing: [], differing: [], warnings: [], problems: [] };
    },
  });
}

test("an extra tag that a newer release moved meanwhile is not taken back", async () => {
  const older = forge.github.addCommit(repository, { files: { "README.md": "# Older" } });
  const newer = forge.github.addCommit(repository, { files: { "README.md": "# Newer" } });
  for (const [name, sha] of [
    ["v1", forge.sha],
    ["v1.0.1", older],
    ["v1.1.0", newer],
  ] as const) {
    await tagged(name, sha);
  }
  const end = await releaseBeside(older, () =>
    forge.ask("PATCH", "git/refs/tags/v1", { sha: newer, force: true }),
  );
  expect(end).toMatchObject({ published: true, problems: [], moved: [] });
  const { body } = await forge.ask("GET", "git/ref/tags/v1");
  expect(body).toMatchObject({ object: { sha: newer } });
});

test.each([
  ["newer", "v1.1.0", "false"],
  ["older", "v1.0.0", "true"],
])("a release is latest beside a %s one that was published meanwhile: %s", async (...row) => {
  const [, other, latest] = row;
  const end = await releaseBeside(forge.sha, () =>
    forge.ask("POST", "releases", { tag_name: other, target_commitish: forge.sha }),
  );
  expect(end).toMatchObject({ published: true, problems: [], latest });
  const { body } = await forge.ask("GET", "releases/latest");
  expect(body).toMatchObject({ tag_name: latest === "true" ? "v1.0.1" : other });
});
