import { expect, test } from "@jest/globals";
import { readTag } from "@fairlead/github";
import { repository } from "../sandbox/github-forge.ts";
import { forEachTest, nightly } from "./one-release.ts";

const { forge, all, release } = forEachTest();
const nothing = () => Promise.resolve(undefined);
const codes = (told: readonly { readonly code: string }[]) => told.map(({ code }) => code);

/** A draft of v1.0.1 that the run of another commit has just made, with these files. */
function draftOfOther(...names: string[]) {
  const { github } = forge();
  const target = github.addCommit(repository, { message: "another" });
  const assets = names.map((name) => ({ name, contents: name }));
  return {
    target,
    id: github.addRelease(repository, { ...{ tag: "v1.0.1", draft: true }, target, assets }),
  };
}

test("a new draft of another commit is waited for: whoever made it publishes its own files", async () => {
  const { id, target } = draftOfOther("a.zip");
  let requests = 0;
  const { end } = await release({}, async (_, method) => {
    requests += 1;
    expect(method).toBe("GET");
    if (requests === 12) await forge().ask("PATCH", `releases/${id}`, { draft: false });
    return undefined;
  });
  expect(codes(end.problems)).toEqual(["tag-at-other-commit"]);
  expect(end).toMatchObject({ created: false, published: false, uploaded: [], moved: [] });
  expect(forge().github.ref(repository, "refs/tags/v1.0.1")).toBe(target);
  expect(all()).toMatchObject([{ id, draft: false, assets: [{ name: "a.zip" }] }]);
});

test("one that nobody works on any more is taken over, and the log says for how long it was waited", async () => {
  draftOfOther("a.zip");
  const lines: string[] = [];
  const log = { info: (line: string) => void lines.push(line) };
  const { end } = await release({}, nothing, { log });
  expect(end).toMatchObject({ problems: [], created: false, published: true });
  expect(all()).toMatchObject([{ draft: false, assets: [{ name: "a.zip" }, { name: "b.zip" }] }]);
  expect(forge().github.ref(repository, "refs/tags/v1.0.1")).toBe(forge().sha);
  expect(
    lines.filter((line) => /another run may be working on it\. Waiting until/.test(line)),
  ).toHaveLength(1);
});

test("files of the other commit that came while it was waited for are not published as of this one", async () => {
  const { id } = draftOfOther();
  let requests = 0;
  const { end } = await release({}, async () => {
    requests += 1;
    if (requests === 12) await forge().upload(id, "other.zip", "of another commit");
    return undefined;
  });
  expect(codes(end.problems)).toEqual(["release-draft-of-other-commit"]);
  expect(all()).toMatchObject([{ draft: true }]);
});

test("a rolling release whose old one is taken away in mid-run is published", async () => {
  expect((await release(nightly, nothing)).end.problems).toEqual([]);
  const old = all()[0]?.id;
  const sha = forge().github.addCommit(repository, { message: "another day" });
  const { end } = await release({ ...nightly, sha }, async (_, method, url) => {
    const isLook = method === "GET" && url.endsWith(`/releases/${old}`);
    if (isLook) await forge().ask("DELETE", `releases/${old}`);
    return undefined;
  });
  expect(end).toMatchObject({ problems: [], published: true });
  expect(all()).toMatchObject([{ draft: false }]);
});

test("the run of an older commit fails where the newer one ended before it published its release", async () => {
  const { github, sha: older } = forge();
  const sha = github.addCommit(repository, { message: "another day" });
  expect((await release({ ...nightly, sha }, nothing)).end.problems).toEqual([]);
  await forge().ask("DELETE", `releases/${all()[0]?.id}`);
  const { end } = await release({ ...nightly, sha: older }, nothing);
  expect(codes(end.problems)).toEqual(["rolling-left-between"]);
  expect(end).toMatchObject({ created: false, published: false, moved: [] });
});

test.each([["v1.0.1"], ["v1.0.2"]])(
  "run again, %s says that the latest release and v1 are behind, and writes nothing",
  async (tag) => {
    const { github, sha: lower } = forge();
    const higher = github.addCommit(repository, { message: "the higher one" });
    await release({ tag: readTag("v1.0.2"), sha: higher }, nothing);
    await release(
      { tag: readTag("v1.0.1"), sha: lower, extraTags: [], makeLatest: "true" },
      nothing,
    );
    await forge().ask("PATCH", "git/refs/tags/v1", { sha: lower, force: true });
    const sha = tag === "v1.0.1" ? lower : higher;
    const extraTags = tag === "v1.0.1" ? ["v1"] : [];
    const { end } = await release({ tag: readTag(tag), sha, extraTags }, (_, method) => {
      expect(method).toBe("GET");
      return nothing();
    });
    const behind = tag === "v1.0.1" ? ["extra-tag-went-back"] : [];
    expect(codes(end.warnings)).toEqual(["latest-went-back", ...behind]);
    expect(end.problems).toEqual([]);
  },
);
