import { afterEach, expect, jest, test } from "@jest/globals";
import { manifest, npmContents, repository } from "./npm-scene.ts";
import {
  closeReleaseParts,
  linesOf,
  openReleaseParts,
  releaseTwice,
} from "./release-parts-scene.ts";
import { before, trust } from "./release-parts-trust.ts";
import { releasesOf } from "./release-scene.ts";
import { accepted, contents } from "./scene.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(600_000);
afterEach(closeReleaseParts);

const crates = ["loro-common", "loro-internal", "loro"];
const [version, next] = ["1.99.0", "1.99.1"];
const packages = {
  "loro-js": "loro-crdt",
  "crates/loro-wasm": "loro-wasm",
  "crates/loro-wasm-map": "loro-wasm-map",
};
const npm = Object.values(packages);
const file = (folder: string) => (folder === "loro-js" ? "dist/index.js" : "index.js");
const section = (of: string, which: string) => `## ${which}\n\n- Of ${of} ${which}.\n`;

/** A package as changesets leave it at a version, with the sections of its changelog. */
function packageAt(folder: string, name: string, ...versions: readonly string[]) {
  return {
    [`${folder}/package.json`]: manifest(name, {
      ...{ version: versions[0], main: file(folder), files: [file(folder)] },
    }),
    [`${folder}/CHANGELOG.md`]: `# ${name}\n\n${versions.map((each) => section(name, each)).join("\n")}`,
  };
}

test("loro is released by fewer than its 45 lines, workflow and declaration together", async () => {
  expect(await linesOf("loro")).toBeLessThan(45);
});

test("loro: a bare tag of each crate, a release of each package, then one package alone", async () => {
  const start = {
    ref: "refs/heads/main",
    artifacts: Object.fromEntries(
      Object.keys(packages).map((folder) => [
        folder.replace("crates/", ""),
        { "index.js": "module.exports = {};\n" },
      ]),
    ),
    others: { changesets: { hasChangesets: "false" }, build: {} },
  };
  const scene = await openReleaseParts("loro", {
    ...start,
    files: {
      LICENSE: "MIT\n",
      ...Object.fromEntries(
        Object.entries(packages).flatMap(([folder, name]) =>
          Object.entries(packageAt(folder, name, version, "1.0.0")),
        ),
      ),
    },
    crates: [
      ...chain(...crates).map((crate) => ({ ...crate, version })),
      { name: "generic-btree" },
    ],
  });
  await trust(scene, "release.yml", { crates, npm });
  await releaseTwice(scene, "pack", "release");

  expect(contents(scene.crates)).toEqual(
    Object.fromEntries(crates.map((name) => [name, [before, version]])),
  );
  expect(accepted(scene.crates).map(({ crate }) => crate)).toEqual(crates);
  expect(npmContents(scene.npm)).toEqual(
    Object.fromEntries(npm.map((name) => [name, [before, version]])),
  );
  const released = () =>
    releasesOf(scene.github)
      .map(({ tag }) => tag)
      .sort();
  const first = npm.map((name) => `${name}@${version}`).sort();
  expect(released()).toEqual(first);
  for (const { tag, body } of releasesOf(scene.github)) {
    expect(body).toContain(`- Of ${tag.replace("@", " ")}.`);
    expect(body).not.toContain("1.0.0.");
  }
  const tagged = () =>
    crates.map((name) => scene.github.ref(repository, `refs/tags/${name}-v${version}`));
  const [commit = ""] = tagged();
  expect(tagged()).toEqual(crates.map(() => commit));
  expect(commit).toMatch(/^[0-9a-f]{40}$/);

  // A later push with a new version of one package: the rest was released from another commit.
  await scene.push(packageAt("loro-js", "loro-crdt", next, version));
  await scene.begin(start);
  await releaseTwice(scene, "pack", "release");
  expect(npmContents(scene.npm)["loro-crdt"]).toEqual([before, version, next]);
  expect(released()).toEqual([...first, `loro-crdt@${next}`].sort());
  expect(tagged()).toEqual(crates.map(() => commit));
  expect(accepted(scene.crates)).toHaveLength(crates.length);
  expect(scene.npm.distTags("loro-crdt")).toEqual({ latest: next });
});
