import { afterEach, describe, expect, jest, test } from "@jest/globals";
import {
  startCratesIo,
  type ActionControl,
  type ActionOptions,
  type GitHub,
} from "@fairlead/sandbox";
import { list } from "./scene.ts";
import {
  addFile,
  closeReleaseScenes,
  openReleaseScene,
  releasesOf,
  repository,
  untilRequest,
  writesOf,
} from "./release-scene.ts";

jest.setTimeout(600_000);
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all([closeReleaseScenes(), ...open.splice(0).map((close) => close())]);
});

/** A unit as the plan lists it. */
const unit = (name: string, version: string, published = false) => {
  const folder = name.replace(/^@[^/]*\//, "");
  return { name, version, path: `crates/${folder}`, tag: `${name}-v${version}`, published };
};
const crates = [
  unit("octo-core", "1.2.3"),
  unit("octo-repo", "2.0.0-rc.1"),
  unit("octo-x", "0.4.0"),
];
const perUnit = {
  ...{ tag: "{name}-v{version}", files: "", "publish-when": "now", "generate-notes": "false" },
};

async function unitScene() {
  const scene = await openReleaseScene({ files: 0 });
  for (const { name, version, path } of crates) {
    await addFile(
      scene.workspace,
      `${path}/CHANGELOG.md`,
      `# ${name}\n\n## ${version}\n\n- New in ${name}.\n`,
    );
  }
  const run = ({ inputs, ...more }: Partial<ActionOptions> = {}) =>
    scene.run({ inputs: { ...perUnit, crates: JSON.stringify(crates), ...inputs }, ...more });
  return { ...scene, run };
}

/** The commits of the tags of units. */
function tagsOf(github: GitHub, units: readonly { readonly tag: string }[] = crates) {
  return units.map(({ tag }) => github.ref(repository, `refs/tags/${tag}`));
}

const byTag = (a: { readonly tag: string }, b: { readonly tag: string }) =>
  a.tag < b.tag ? -1 : 1;

test("each unit gets its release, with its own notes and files, and again nothing is written", async () => {
  const { github, workspace, sha, run } = await unitScene();
  for (const { name } of crates) await addFile(workspace, `dist/${name}/${name}.tar.gz`, name);
  const inputs = {
    ...{ name: "{name} v{version}", changelog: "{path}/CHANGELOG.md", files: "dist/{name}/*" },
  };
  const ended = await run({ inputs });
  expect(ended).toMatchObject({ exitCode: 0, outputs: { state: "published", created: "true" } });
  expect(list(ended, "releases")).toMatchObject(
    crates.map(({ name, version, tag }) => {
      return { tag, name, version, created: true, state: "published" };
    }),
  );
  const releases = releasesOf(github).toSorted(byTag);
  expect(releases).toMatchObject(
    crates.map(({ name, version, tag }) => ({
      ...{ tag, name: `${name} v${version}`, draft: false, tagSha: sha },
      prerelease: version.includes("-"),
      files: { [`${name}.tar.gz`]: expect.anything() },
    })),
  );
  for (const [index, { name, version }] of crates.entries()) {
    expect(releases[index]?.body).toContain(`New in ${name}.`);
    expect(releases[index]?.body).toContain(`cargo add ${name}@${version}`);
  }
  expect(github.violations).toEqual([]);

  github.requests.clear();
  const again = await run({ inputs, attempt: 2 });
  expect(again).toMatchObject({ exitCode: 0, outputs: { state: "published", created: "false" } });
  expect(writesOf(github)).toEqual([]);
});

test("of many, the unit that the repository is named after is the latest", async () => {
  const { github, run } = await unitScene();
  const named = [unit("octo-core", "1.2.3"), unit("@octo-org/octo-repo", "1.0.0")];
  const inputs = { crates: JSON.stringify(named) };
  expect(await run({ inputs })).toMatchObject({ exitCode: 0 });
  expect(releasesOf(github).filter(({ isLatest }) => isLatest)).toMatchObject([
    { tag: "@octo-org/octo-repo-v1.0.0" },
  ]);
});

test.each([
  ["releases", "false", "that GitHub has carried out", true],
  ["releases", "false", "that never came to be", false],
  ["bare tags", "true", "that GitHub has carried out", true],
  ["bare tags", "true", "that never came to be", false],
])(
  "%s (tag-only: %s): whichever request a run dies at, one %s, the next finishes",
  async (_, tagOnly, __, done) => {
    for (let dieAt = 1; ; dieAt += 1) {
      const { github, sha, run } = await unitScene();
      const inputs = { "tag-only": tagOnly };
      const killed = await run({ ...untilRequest(github, dieAt, done), inputs });
      if (killed.signal === null) {
        expect(dieAt).toBeGreaterThan(tagOnly === "true" ? 6 : 12);
        break;
      }
      const second = await run({ attempt: 2, inputs });
      expect({ dieAt, exitCode: second.exitCode }).toEqual({ dieAt, exitCode: 0 });
      const { creations, publications } = github.releases(repository);
      const made = tagOnly === "true" ? 0 : crates.length;
      expect({ dieAt, creations, publications }).toEqual({
        ...{ dieAt, creations: made, publications: made },
      });
      expect(tagsOf(github)).toEqual(crates.map(() => sha));
      github.requests.clear();
      await run({ attempt: 3, inputs });
      expect({ dieAt, writes: writesOf(github) }).toEqual({ dieAt, writes: [] });
    }
  },
);

test.each([1, 3])(
  "cancelled at its read number %i, it says so, and has written nothing",
  async (nth) => {
    const { github, run } = await unitScene();
    let control: ActionControl | undefined;
    const held = github.faults.add({ match: { skip: nth - 1 }, fault: { kind: "hold" } });
    void held.first.then(() => control?.kill("SIGTERM"));
    const ended = await run({ onStart: (started) => (control = started) });
    expect(ended.exitCode).toBe(1);
    expect(list(ended, "problem-codes")).toEqual(["cancelled"]);
    expect(ended.log).not.toContain("bug");
    expect(writesOf(github)).toEqual([]);
  },
);

test("what was published before under a tag at another commit is left alone; what was left out is made", async () => {
  const { github, sha, run } = await unitScene();
  const [core, repo, x] = crates;
  github.setRef(repository, `refs/tags/${core?.tag ?? ""}`, sha);
  github.addRelease(repository, { tag: core?.tag ?? "", body: "Old.", assets: [] });
  const next = github.addCommit(repository, { message: "another push" });
  github.requests.clear();
  // Their registry has both by now: an earlier run published the second, and broke off.
  const listed = [{ ...core, published: true }, { ...repo, published: true }, x];
  const inputs = { crates: JSON.stringify(listed), changelog: "" };
  const ended = await run({ sha: next, inputs });
  expect(ended.exitCode).toBe(0);
  expect(list(ended, "releases")).toMatchObject([
    { tag: core?.tag, state: "earlier", created: false },
    { tag: repo?.tag, state: "published", created: true },
    { tag: x?.tag, state: "published", created: true },
  ]);
  expect(releasesOf(github).find(({ tag }) => tag === core?.tag)).toMatchObject({ body: "Old." });
  expect(tagsOf(github)).toEqual([sha, next, next]);
});

test("what waits stays a draft, and does not stop the others", async () => {
  const scene = await unitScene();
  const registry = await startCratesIo({ clock: scene.github.clock });
  open.push(() => registry.stop());
  for (const { name, version } of crates.slice(0, 2)) await registry.seedCrate({ name, version });
  const live = {
    inputs: { "publish-when": "live", index: registry.indexUrl },
    env: { __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: registry.indexUrl },
  };
  for (const tagOnly of ["false", "true"]) {
    const inputs = { ...live.inputs, "tag-only": tagOnly, tag: `${tagOnly}/{name}-v{version}` };
    const plain = crates.map(({ name, version }) => `${name}@${version}`).join(" ");
    const ended = await scene.run({ ...live, inputs: { ...inputs, crates: plain } });
    expect(list(ended, "problem-codes")).toEqual([]);
    expect(ended).toMatchObject({ exitCode: 0, outputs: { state: "waiting" } });
    expect(list(ended, "missing")).toEqual(["octo-x@0.4.0"]);
    const done = tagOnly === "true" ? "tag" : "published";
    const releases: unknown[] = list(ended, "releases");
    expect(releases).toMatchObject([...[{ state: done }, { state: done }], { state: "waiting" }]);
  }
  expect(releasesOf(scene.github).filter(({ draft }) => draft)).toHaveLength(1);
  const made = ["false", "true"].flatMap((way) =>
    crates.map(({ tag }) => ({ tag: `${way}/${tag}` })),
  );
  expect(tagsOf(scene.github, made).map((at) => at !== undefined)).toEqual([
    ...[true, true, false],
    ...[true, true, false],
  ]);
});

test("a tag alone, of one release", async () => {
  const { github, sha, run } = await openReleaseScene({ files: 0 });
  const inputs = { tag: "v1.2.3", "tag-only": "true" };
  const dry = await run({ inputs: { ...inputs, "dry-run": "true" } });
  expect(dry.summary).toContain("would create the tag");
  expect(tagsOf(github, [{ tag: "v1.2.3" }])).toEqual([undefined]);
  const ended = await run({ inputs });
  expect(ended).toMatchObject({ exitCode: 0, outputs: { state: "tag", id: "none" } });
  expect(list(ended, "releases")).toEqual([
    { tag: "v1.2.3", url: "none", created: true, state: "tag" },
  ]);
  expect(tagsOf(github, [{ tag: "v1.2.3" }])).toEqual([sha]);
  expect(releasesOf(github)).toEqual([]);
});

test("a dry run writes nothing, and an empty list is nothing to do", async () => {
  const { github, run } = await unitScene();
  const dry = await run({ inputs: { "dry-run": "true" } });
  expect(dry.exitCode).toBe(0);
  expect(dry.summary).toContain("A real run would create the release octo-core-v1.2.3");
  const none = await run({ inputs: { crates: "[]" } });
  expect(none).toMatchObject({ exitCode: 0, outputs: { releases: "[]" } });
  expect(writesOf(github)).toEqual([]);
});

describe("what is wrong with any of them is said at once, before anything is written", () => {
  const [core, repo, x] = crates;
  test.each([
    ["a template without a version", { tag: "{name}" }, ["tag-template-without-version"]],
    ["an unknown word", { name: "{nam}" }, ["placeholder-unknown"]],
    ["the same files for all", { files: "dist/*" }, ["placeholder-missing"]],
    [
      "a folder that nobody knows",
      { crates: "a@1.0.0", changelog: "{path}/C.md" },
      ["placeholder-without-value"],
    ],
    ["a version that nobody knows", { crates: "a b@1.0.0" }, ["unit-without-version"]],
    ["another tag in the plan", { tag: "{name}@{version}" }, ["unit-tag-disagrees"]],
    ["one latest of many", { "make-latest": "true", "extra-tags": "v1" }, ["input-of-one-release"]],
    ["a release's inputs for tags", { "tag-only": "true", name: "{name}" }, ["input-of-release"]],
    [
      "a section that is missing, and a file",
      {
        crates: JSON.stringify([
          core,
          { ...repo, path: "none-such" },
          { ...x, version: "0.4.1", tag: "octo-x-v0.4.1" },
        ]),
        changelog: "{path}/CHANGELOG.md",
      },
      ["file-unreadable", "changelog-section-missing"],
    ],
  ])("%s", async (_, inputs: Record<string, string>, codes) => {
    const { github, run } = await unitScene();
    const ended = await run({ inputs });
    expect(list(ended, "problem-codes")).toEqual(codes);
    expect(ended.exitCode).toBe(1);
    expect(writesOf(github)).toEqual([]);
  });

  test("a tag at another commit of what is not published yet", async () => {
    const { github, run } = await unitScene();
    github.setRef(repository, `refs/tags/${x?.tag ?? ""}`, github.addCommit(repository));
    const ended = await run();
    expect(list(ended, "problem-codes")).toEqual(["tag-at-other-commit"]);
    expect(writesOf(github)).toEqual([]);
  });
});
