import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createFetch } from "@fairlead/actionkit";
import { createRelease, readTag, type WantedRelease } from "@fairlead/github";
import { isSeries, rightfulAt } from "../../../packages/github/src/releases/extra-tag-behind.ts";
import { rightfulLatest } from "../../../packages/github/src/releases/latest-behind.ts";
import type { Release } from "../../../packages/github/src/releases/pick-release.ts";
import { highestAbove } from "../../../packages/github/src/releases/tag.ts";
import { repository, startForge, writer, type Forge } from "../sandbox/github-forge.ts";
import { movedTime } from "./moved-time.ts";

/** `draft:v1.0.2` and `pre:v1.0.2` are releases that are so. */
const releases = (names: string): Release[] =>
  names.split(" ").map((name, id) => ({
    ...{ id, tag: name.replace(/^\w+:/, ""), name: "", body: "", immutable: false, target: "" },
    ...{ draft: name.startsWith("draft:"), prerelease: name.startsWith("pre:") },
    ...{ url: "", uploadUrl: "", assets: [] },
  }));

test.each([
  ["v1.0.1", "v1.0.0 v1.0.1 v1.0.2 v1.0.10 v1.0.9", "v1.0.10"],
  ["v1.0.1", "v1.0.1 v1.0.0", undefined],
  ["v1.0.1", "1.0.2 a-v2.0.0 v2.0 nightly", "1.0.2"],
  ["v1.0.1", "draft:v1.0.2 pre:v1.0.3", undefined],
  ["v1.0.1", "pre:v2.0.0 v1.1.0", "v1.1.0"],
  ["@a/b@1.0.1", "@a/b@1.0.2 @a/c@1.0.3", "@a/b@1.0.2"],
  ["nightly", "v1.0.2", undefined],
])("%s is the latest release, and of %s is to be: %s", (tag, there, expected) => {
  expect(rightfulLatest(readTag(tag), releases(there))?.tag).toBe(expected);
});

test.each([
  ["v1", "v1.2.3", true],
  ["v1.2", "v1.2.3", true],
  ["1", "1.2.3", true],
  ["a-v1", "a-v1.2.3", true],
  ["v1", "v10.2.3", false],
  ["v1.2", "v1.20.3", false],
  ["v2", "v1.2.3", false],
  ["v1", "1.2.3", false],
  ["v1.2.x", "v1.2.3", false],
  ["stable", "v1.2.3", false],
])("%s stands for versions such as %s: %p", (name, tag, expected) => {
  expect(isSeries(name, readTag(tag))).toBe(expected);
});

test.each([
  ["v1", "v1.0.1", "v1.0.2 v2.0.0", "", "v1.0.2, sure"],
  ["v1.0", "v1.0.1", "v1.1.0", "", undefined],
  ["v1", "v1.0.1", "v1.1.0 v1.0.2", "v1.1.0", "v1.1.0"],
  ["v1", "v1.0.1", "pre:v1.1.0 draft:v1.0.2", "", undefined],
  ["stable", "v1.0.1", "v1.1.0", "", "v1.1.0"],
  ["lts", "v1.0.1", "v1.1.0", "v1.1.0", undefined],
  ["next", "v1.0.0-rc.1", "pre:v1.0.0-rc.2", "", "v1.0.0-rc.2"],
  ["stable", "v1.0.0", "pre:v1.1.0-rc.1", "", undefined],
])("%s is at %s, and of %s (before: %s) may have to be at %s", (...row) => {
  const [name, tag, there, before, expected] = row;
  const right = rightfulAt(name, readTag(tag), releases(there), before.split(" "));
  const told = right && `${right.release.tag}${right.isSure ? ", sure" : ""}`;
  expect(told).toBe(expected);
});

test("of many tags, the highest above one is found by version", () => {
  expect(highestAbove(readTag("v1.9.0"), ["v1.10.0", "v1.9.1", "v1.9.0"])).toBe("v1.10.0");
});

describe("what another run publishes between the last look and the write", () => {
  let forge: Forge;
  beforeEach(async () => {
    forge = await startForge({ limits: "off" });
    forge.github.addRelease(repository, { tag: "v1.0.0" });
    for (const name of ["v1", "stable"]) {
      forge.github.setRef(repository, `refs/tags/${name}`, forge.sha);
    }
  });
  afterEach(() => forge.github.stop());

  /** Another run publishes a release as the latest, and moves the extra tags to it. */
  const publish = async (tag: string, more: object = {}) => {
    const sha = forge.github.addCommit(repository, { message: tag });
    const fields = { tag_name: tag, target_commitish: sha, ...more };
    expect(await forge.ask("POST", "releases", fields)).toMatchObject({ status: 201 });
    for (const name of ["v1", "stable"]) {
      forge.github.setRef(repository, `refs/tags/${name}`, sha);
    }
    return sha;
  };
  const isPublishing = (method: string, url: string) =>
    method === "PATCH" && /\/releases\/\d+$/.test(url);

  /** Releases v1.0.1, with `rival` called before each write that matches, with how many there were. */
  async function release(
    more: Partial<WantedRelease>,
    rival: (time: number, url: string) => Promise<Response | undefined>,
    matches = isPublishing,
  ) {
    const fetch = createFetch({});
    let times = 0;
    const sha = forge.github.addCommit(repository, { message: "v1.0.1" });
    const wanted: WantedRelease = {
      ...{ tag: readTag("v1.0.1"), sha, name: undefined, text: "Words.", textFile: undefined },
      ...{ generateNotes: false, crates: [], npm: [], assets: [], draft: false, dryRun: false },
      ...{ prerelease: false, prereleaseGiven: undefined, publishWhen: "now", extraTags: [] },
      ...{ makeLatest: "auto", repository, warnings: [], tagOnly: false, rolling: false, ...more },
    };
    const end = await createRelease(wanted, {
      ...{ apiUrl: forge.github.apiUrl, token: writer, userAgent: "fairlead (test)" },
      ...{ serverUrl: "https://github.com", clock: movedTime().clock },
      cancelled: new AbortController().signal,
      log: { info: () => undefined },
      fetch: async (url, init) => {
        if (!matches(init.method, url)) return fetch(url, init);
        times += 1;
        return (await rival(times, url)) ?? fetch(url, init);
      },
    });
    expect(end).toMatchObject({ problems: [], published: true });
    return { end, sha, times, told: end.warnings.map(({ code }) => code) };
  }
  const latest = () => forge.github.releases(repository).all.find(({ isLatest }) => isLatest)?.tag;
  const at = (name: string) => forge.github.ref(repository, `refs/tags/${name}`);
  const once = (act: () => Promise<unknown>) => async (time: number) => {
    if (time === 1) await act();
    return undefined;
  };

  test.each<[string, Partial<WantedRelease>, object, string, string | undefined]>([
    ["is newer", {}, {}, "v1.1.0", "false"],
    ["is newer, while a workflow says `true`", { makeLatest: "true" }, {}, "v1.0.1", "true"],
    ["is newer, while a workflow says `false`", { makeLatest: "false" }, {}, "v1.1.0", "false"],
    ["is newer, while another of many is to be", { makeLatest: "none" }, {}, "v1.1.0", "false"],
    ["is newer, and a prerelease by a person's word", {}, { prerelease: true }, "v1.0.1", "true"],
  ])("%s: it or this one is the latest", async (_, more, other, expected, told) => {
    const { end, told: warned } = await release(
      more,
      once(() => publish("v1.1.0", other)),
    );
    expect(latest()).toBe(expected);
    expect(end.latest).toBe(told);
    expect(warned).toEqual([]);
  });

  test("is made a prerelease by a person before it is made the latest again: it stays one", async () => {
    let id = 0;
    const { told } = await release({}, async (time) => {
      if (time === 1) {
        await publish("v1.1.0");
        id = forge.github.releases(repository).all.find(({ tag }) => tag === "v1.1.0")?.id ?? 0;
      } else {
        await forge.ask("PATCH", `releases/${id}`, { tag_name: "v1.1.0", prerelease: true });
      }
      return undefined;
    });
    expect(latest()).toBe("v1.0.1");
    expect(forge.github.releases(repository).all.find((one) => one.id === id)).toMatchObject({
      prerelease: true,
    });
    expect(told).toEqual(["latest-went-back"]);
  });

  test("is newer each time: it is handed on so often and no oftener, and then said", async () => {
    const { times, told } = await release({}, async (time) => {
      await publish(`v1.${time}.0`);
      return undefined;
    });
    // The last one that came is not the latest.
    expect(times).toBe(6);
    expect(told).toEqual(["latest-went-back"]);
  });

  test.each([
    ["was done", true],
    ["was not done", false],
  ])("is newer, and the answer that hands it on is lost, which %s", async (_, isDone) => {
    const { told } = await release({}, async (time, url) => {
      if (time === 1) await publish("v1.1.0");
      if (time !== 2) return undefined;
      const fields = { tag_name: "v1.1.0", make_latest: "true" };
      if (isDone) await forge.ask("PATCH", url.replace(/^.*octo-repo\//, ""), fields);
      // Another one comes before this run looks again.
      await publish("v1.2.0", { make_latest: "false" });
      return new Response("bad gateway", { status: 502 });
    });
    expect(latest()).toBe("v1.2.0");
    expect(told).toEqual([]);
  });

  test.each([
    ["is refused", 403, "latest-went-back", "true"],
    ["has no answer", 502, "latest-not-checked", undefined],
  ])("is newer, and handing it on %s: that is said", async (_, status, code, latestSaid) => {
    const { end, told } = await release({}, async (time) => {
      if (time === 1) await publish("v1.1.0");
      return time === 1 ? undefined : Response.json({ message: "No." }, { status });
    });
    expect(told).toEqual([code]);
    expect(end.warnings[0]?.message).toContain("v1.0.1");
    expect(end.latest).toBe(latestSaid);
  });

  test("cannot be known where GitHub does not answer: that is said, and the release is published", async () => {
    let isOut = false;
    const matches = (method: string, url: string) => {
      const wasOut = isOut;
      if (isPublishing(method, url)) isOut = true;
      return wasOut && method === "GET";
    };
    const down = () => Promise.resolve(new Response("bad gateway", { status: 502 }));
    const { told } = await release({}, down, matches);
    expect(told).toEqual(["latest-not-checked"]);
  });

  const isTagMove = (method: string, url: string) =>
    method === "PATCH" && url.includes("/git/refs/");
  test("moves v1 too: it goes back to the newer one", async () => {
    let other = "";
    const rival = once(async () => (other = await publish("v1.1.0")));
    const { end, told } = await release({ extraTags: ["v1"] }, rival, isTagMove);
    expect(at("v1")).toBe(other);
    expect(end.moved).toEqual([]);
    expect(told).toEqual([]);
  });

  test.each([
    ["stable, which says of no version", ["stable"], false],
    ["v1, which another run moves that had published before", ["v1"], true],
  ])("moves %s: it stays, and a person is told", async (_, extraTags, isBefore) => {
    const other = isBefore ? await publish("v1.1.0") : "";
    if (isBefore) forge.github.setRef(repository, "refs/tags/v1", forge.sha);
    const rival = once(async () => {
      if (isBefore) forge.github.setRef(repository, "refs/tags/v1", other);
      else await publish("v1.1.0");
    });
    const { end, sha } = await release({ extraTags }, rival, isTagMove);
    expect(at(extraTags[0] ?? "")).toBe(sha);
    expect(end.moved).toEqual(extraTags);
    expect(end.warnings).toMatchObject([{ code: "extra-tag-went-back", input: "extra-tags" }]);
    expect(end.warnings[0]?.remedy).toContain("git push --force origin");
  });
});
