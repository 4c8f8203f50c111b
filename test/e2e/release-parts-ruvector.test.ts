import { afterEach, expect, jest, test } from "@jest/globals";
import { binaryFor, manifest, misplaced, npmContents } from "./npm-scene.ts";
import { realShapes } from "./real-shapes.ts";
import {
  closeReleaseParts,
  filesOf,
  linesOf,
  npmManifest,
  openReleaseParts,
  releaseTwice,
  type ReleaseParts,
  type Start,
} from "./release-parts-scene.ts";
import { releasesOf } from "./release-scene.ts";
import { accepted, contents } from "./scene.ts";

jest.setTimeout(600_000);
afterEach(closeReleaseParts);

const version = "0.1.25";
const words = ["linux-x64-gnu", "linux-arm64-gnu", "darwin-x64", "darwin-arm64", "win32-x64-msvc"];
const jobs = ["pack", "publish-crates", "publish-npm", "create-release", "release-summary"];
/** The workspace at this version, with what its crates need of each other. */
const members = realShapes()
  .find(({ name }) => name === "ruvector")
  ?.crates.filter((crate) => crate.version === version || crate.name === "ruvector-gnn-wasm")
  .filter(({ name }) => name !== "ruvector-scipix");
const released = (members ?? []).filter(({ fields }) => fields === "");
const packages = [
  ...["@ruvector/wasm", "@ruvector/cli", "ruvector-extensions", "@ruvector/core"],
  ...words.map((word) => `ruvector-core-${word}`),
].sort();

test("ruvector is released by fewer than its 316 lines, workflow and declaration together", async () => {
  expect(await linesOf("ruvector")).toBeLessThan(316);
});

async function openRuvector(start: Start): Promise<ReleaseParts> {
  const needsCore = { main: "dist/index.js", dependencies: { "@ruvector/core": "^0.1.0" } };
  const own = (name: string, more: object) => manifest(name, { version, ...more });
  const bindings = words.map(async (word) => {
    return [`bindings-${word}`, { "ruvector.node": await binaryFor(word) }] as const;
  });
  const built = ["wasm", "cli", "ruvector-extensions"].map((folder) => {
    return [`npm/packages/${folder}/dist/index.js`, "module.exports = {};\n"] as const;
  });
  return openReleaseParts("ruvector", {
    files: {
      LICENSE: "MIT\n",
      ...Object.fromEntries(
        words.map((word) => [
          `npm/core/platforms/${word}/package.json`,
          own(`ruvector-core-${word}`, { main: "ruvector.node" }),
        ]),
      ),
      "npm/packages/wasm/package.json": own("@ruvector/wasm", needsCore),
      "npm/packages/cli/package.json": own("@ruvector/cli", needsCore),
      "npm/packages/ruvector-extensions/package.json": own("ruvector-extensions", {
        main: "dist/index.js",
      }),
      "npm/packages/core/package.json": own("@ruvector/core", {
        // As they stand there: of older versions.
        ...{ main: "index.js", optionalDependencies: { "ruvector-core-linux-x64-gnu": "0.1.24" } },
      }),
      "npm/packages/core/index.js": "module.exports = {};\n",
    },
    crates: members ?? [],
    ...start,
    artifacts: {
      ...Object.fromEntries(await Promise.all(bindings)),
      "wasm-packages": Object.fromEntries(built),
    },
  });
}

test("ruvector: 24 crates in their order, nine packages and six archives, by a tag", async () => {
  const scene = await openRuvector({ ref: `refs/tags/v${version}` });
  await releaseTwice(scene, ...jobs);

  expect(released).toHaveLength(24);
  const order = accepted(scene.crates).map(({ crate }) => crate);
  expect([...order].sort()).toEqual(released.map(({ name }) => name).sort());
  const early = released.flatMap(({ name, needs = [] }) =>
    needs
      .map((need) => (typeof need === "string" ? need : need.name))
      .filter((need) => order.indexOf(need) > order.indexOf(name))
      .map((need) => `${name} before ${need}`),
  );
  expect(early).toEqual([]);

  expect(npmContents(scene.npm)).toEqual(
    Object.fromEntries(packages.map((name) => [name, [version]])),
  );
  expect(await misplaced(scene.npm)).toEqual([]);
  expect(await npmManifest(scene, "@ruvector/core", version)).toMatchObject({
    optionalDependencies: Object.fromEntries(
      words.map((word) => [`ruvector-core-${word}`, version]),
    ),
  });
  expect(await npmManifest(scene, "ruvector-core-linux-arm64-gnu", version)).toMatchObject({
    ...{ os: ["linux"], cpu: ["arm64"], libc: ["glibc"] },
  });

  expect(filesOf(scene, `v${version}`)).toEqual(
    [
      ...["SHA256SUMS", "ruvector-wasm.tar.gz"],
      ...words.map((word) => `ruvector-native-${word}.tar.gz`),
    ].sort(),
  );
  const [release] = releasesOf(scene.github);
  expect(release).toMatchObject({ name: `RuVector v${version}`, draft: false, isLatest: true });
  expect(release?.body).toContain("ruvector-tiny-dancer-node");
});

test("ruvector: a dry run by hand writes nothing, and its summary says what would be", async () => {
  const inputs = { version, dry_run: "true", skip_tests: "false" };
  const scene = await openRuvector({ ref: "refs/heads/main", inputs });
  const runs = await scene.run(...jobs);
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
  expect(scene.writes()).toBe(0);
  expect(runs.at(-1)?.summary).toContain(`v${version}`);
});

test("ruvector: what crates.io refuses leaves a draft, which the next attempt publishes", async () => {
  const inputs = { version, dry_run: "false", skip_tests: "true" };
  const scene = await openRuvector({ ref: "refs/heads/main", inputs });
  const refusal = { kind: "refusal", status: 400, message: "invalid upload" } as const;
  scene.crates.faults.add({
    match: { method: "PUT", path: /\/crates\/new$/, crate: "ruvector-graph" },
    ...{ times: Infinity, fault: refusal },
  });
  await scene.run(...jobs);
  expect(scene.results()).toMatchObject({
    ...{ pack: "success", "publish-crates": "failure", "publish-npm": "success" },
    "create-release": "success",
  });
  expect(contents(scene.crates)).not.toHaveProperty("ruvector-cli");
  expect(Object.keys(npmContents(scene.npm)).sort()).toEqual(packages);
  expect(releasesOf(scene.github)).toMatchObject([{ tag: `v${version}`, draft: true }]);

  scene.crates.faults.clear();
  await releaseTwice(scene, ...jobs);
  expect(Object.keys(contents(scene.crates))).toHaveLength(24);
  expect(releasesOf(scene.github)).toMatchObject([{ tag: `v${version}`, draft: false }]);
});
