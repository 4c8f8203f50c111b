import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { publishCrates, rehearse } from "@fairlead/sandbox";
import { closeScenes, list, openRegistry, openScene } from "./scene.ts";
import { expectRefusedAfterALook, expectRefusedOffline, problemsOf } from "./refusals.ts";
import { chain, type SmallCrate } from "./small-workspace.ts";

jest.setTimeout(120_000);
afterEach(closeScenes);

describe("a manifest that crates.io or cargo would refuse is named before anything is packed or written", () => {
  const cases: [string, SmallCrate[], string[], Record<string, string>?][] = [
    [
      "a selected crate that is publish = false",
      [{ name: "aa-one", fields: "publish = false" }, { name: "aa-two" }],
      [
        "The manifest of 1 of 2 selected crates does not allow publishing it. To release without it: exclude: aa-one",
        'The input "packages" names aa-one, whose manifest says publish = false. Remove it from packages, exclude it, or change its manifest.',
      ],
      { packages: "aa-one aa-two" },
    ],
    [
      "a selected crate that is publish = false, and that all others need",
      [
        { name: "aa-one", fields: "publish = false" },
        { name: "aa-two", needs: ["aa-one"] },
      ],
      [
        'The input "packages" names aa-one, whose manifest says publish = false. Remove it from packages, exclude it, or change its manifest.',
      ],
      { packages: "aa-one aa-two" },
    ],
    [
      "a crate that only another registry may have",
      [{ name: "aa-one", fields: 'publish = ["mine"]' }],
      [
        'The input "packages" names aa-one, whose manifest says publish = ["mine"], which does not allow crates-io. Remove it from packages, exclude it, or change its manifest.',
      ],
      { packages: "aa-one" },
    ],
    [
      "a cycle",
      [
        { name: "aa-one", needs: ["aa-three"] },
        { name: "aa-two", needs: ["aa-one"] },
        { name: "aa-three", needs: ["aa-two"] },
      ],
      [
        "These crates depend on each other in a cycle, so none can be first: aa-one → aa-three → aa-two → aa-one. Break the cycle: move what both need into a separate crate.",
      ],
    ],
    [
      "no license",
      [manifest("aa-one", 'description = "A crate."')],
      ["aa-one has no license or license-file, but crates.io requires it. Add it under [package]."],
    ],
    [
      "a readme and a license that are not there",
      [
        { name: "aa-one", fields: 'readme = true\nlicense-file = "../LICENSE"' },
        { name: "aa-two", fields: 'readme = "src"' },
      ],
      [
        'aa-one has readme = "README.md", but there is no such file. Correct the path, or remove readme from the manifest.',
        'aa-one has license-file = "../LICENSE", but there is no such file. Correct the path, or remove license-file from the manifest.',
        'aa-two has readme = "src", but there is no such file. Correct the path, or remove readme from the manifest.',
      ],
    ],
    [
      "a dependency without a version",
      [{ name: "aa-one" }, { name: "aa-two", needs: [{ name: "aa-one", by: "path" }] }],
      [
        "1 of 2 crates to upload cannot be published as it is; the other one can. To release without it: exclude: aa-two",
        "aa-two has the dependency aa-one by path, without a version. Add a version: published crates find their dependencies in the registry.",
      ],
    ],
    [
      "a versioned dev-dependency on a member that may not be published",
      [
        { name: "aa-one", fields: "publish = false" },
        {
          name: "aa-two",
          tables: '[dev-dependencies]\naa-one = { path = "../aa-one", version = "1" }',
        },
      ],
      [
        "aa-two needs aa-one ^1, which is not in crates.io, and its manifest does not allow publishing it there. Remove the version from this dev-dependency: then cargo leaves it out of what it publishes.",
      ],
    ],
    [
      "a wildcard",
      [{ name: "aa-one", tables: '[build-dependencies]\nserde = "*"' }],
      [
        'aa-one has the build-dependency serde = "*": crates.io refuses wildcard versions. Set a version, such as "1".',
      ],
    ],
    [
      "six keywords",
      [{ name: "aa-one", fields: 'keywords = ["a", "b", "c", "d", "e", "f"]' }],
      ["aa-one has 6 keywords; crates.io accepts at most 5. Remove 1."],
    ],
    [
      "a category that is no slug",
      [{ name: "aa-one", fields: 'categories = ["Command Line"]' }],
      [
        'aa-one has the category "Command Line", which crates.io does not have. Did you mean command-line-interface? See https://crates.io/category_slugs for the slugs that it has.',
      ],
    ],
    [
      "a reserved name",
      [{ name: "macros" }],
      ["crates.io reserves the name macros, so nobody can publish it. Rename the crate."],
    ],
    [
      "a name that is too long",
      [{ name: `a${"b".repeat(64)}` }],
      [
        `crates.io refuses the name a${"b".repeat(64)}: it accepts ASCII letters, digits, - and _, a letter first, at most 64 characters. Rename the crate.`,
      ],
    ],
  ];
  test.each(cases)("%s", async (_, crates, problems, inputs = {}) => {
    const scene = await openScene(crates);
    const run = await scene.publish({ inputs });
    // Wrong inputs and a cycle need no look; what a manifest lacks matters only for what is missing.
    const refused =
      inputs["packages"] === undefined && !problems[0]?.includes("cycle")
        ? expectRefusedAfterALook
        : expectRefusedOffline;
    refused(run, scene.registry, problems);
  });

  test("more problems than GitHub shows: all are in the log and on the page", async () => {
    const crates = Array.from({ length: 12 }, (_, index) =>
      manifest(`aa-${index + 10}`, `license = "No-${index}"\ndescription = "d"`),
    );
    const scene = await openScene(crates);
    const run = await scene.publish();
    expect(scene.registry.requests.writes()).toEqual([]);
    expect(run.exitCode).toBe(1);
    for (const [index, { name }] of crates.entries()) {
      const sentence = `${name} has the license "No-${index}", but crates.io requires an SPDX expression`;
      expect(run.log).toContain(sentence);
      expect(run.summary).toContain(name);
    }
    expect(problemsOf(run).at(-1)).toBe("4 more problems are in the job summary.");
  });

  test("a problem of many crates is told once, and names them", async () => {
    const crates = Array.from({ length: 12 }, (_, index) => manifest(`aa-${index + 10}`, ""));
    const scene = await openScene(crates);
    const run = await scene.publish();
    expect(scene.registry.requests.writes()).toEqual([]);
    const names = crates.map(({ name }) => name).join(", ");
    const sentence = `${names}: each of them has no description and no license or license-file, but crates.io requires both.`;
    expect(problemsOf(run)).toEqual([expect.stringContaining(sentence)]);
    expect(run.summary).toContain("1 problem to fix");
  });
});

describe("what only a look at the registry shows is named before anything is packed or written", () => {
  const needs = (requirement: string) =>
    `[dev-dependencies]\naa-one = { path = "../aa-one", version = "${requirement}" }`;

  test("a cycle through a dev-dependency between new crates", async () => {
    const scene = await openScene([
      { name: "aa-two", needs: ["aa-one"] },
      { name: "aa-one", tables: needs("1").replaceAll("aa-one", "aa-two") },
    ]);
    expectRefusedAfterALook(await scene.publish(), scene.registry, [
      "aa-two → aa-one → aa-two is a cycle through the dev-dependency of aa-one on aa-two, and crates.io does not have aa-two yet. Remove the version from the dev-dependency aa-two of aa-one: then cargo leaves it out of what it publishes.",
    ]);
  });

  test("versions that disagree, for each crate that is not published already", async () => {
    const scene = await openScene([
      { name: "aa-old", version: "1.0.0" },
      { name: "aa-one", version: "1.9.0" },
      { name: "aa-two", version: "2.0.0" },
    ]);
    await scene.registry.seedCrate({ name: "aa-old", version: "1.0.0" });
    expectRefusedAfterALook(
      await scene.publish({ inputs: { version: "v2.0.0" } }),
      scene.registry,
      [
        "1 of 2 crates to upload cannot be published as it is; the other one can. To release without it: exclude: aa-one",
        "aa-one has version 1.9.0, but 2.0.0 is being released. Set its version to 2.0.0, or leave it out. If it has a version of its own, publish it first, in a run without a version or a versioned tag.",
      ],
    );
  });

  test("names that nobody listed, with the line that lists them", async () => {
    const scene = await openScene(chain("aa-one", "aa-two"));
    await scene.registry.seedCrate({ name: "aa-one", version: "0.1.0" });
    expectRefusedAfterALook(
      await scene.publish({ inputs: { "new-names": "listed" } }),
      scene.registry,
      [
        "crates.io does not have aa-two yet, and names are permanent. To create it, set new-names: allow, or write all names out: packages: aa-one aa-two",
      ],
    );
  });

  test("a yanked dependency, and what is needed and neither selected nor there, together", async () => {
    const scene = await openScene([
      ...chain("aa-one", "aa-two"),
      ...chain("aa-yanked", "aa-user"),
      { name: "aa-idle", fields: 'keywords = ["no good"]' },
    ]);
    await scene.registry.seedCrate({ name: "aa-yanked", version: "1.0.0", yanked: true });
    // Published and yanked, with a keyword that crates.io refuses: nobody's concern.
    await scene.registry.seedCrate({ name: "aa-idle", version: "1.0.0", yanked: true });
    expectRefusedAfterALook(
      await scene.publish({ inputs: { exclude: "aa-one" } }),
      scene.registry,
      [
        "aa-two needs aa-one ^1.0.0, which is not selected and is not in crates.io. Release aa-one too: remove it from exclude.",
        "aa-user needs aa-yanked ^1.0.0, and crates.io has only yanked versions that fit: 1.0.0. Release a new version of aa-yanked. If it was yanked by mistake, undo that first (cargo yank --undo).",
      ],
    );
  });

  test("a path dependency outside the workspace that the registry does not have", async () => {
    const scene = await openScene([
      {
        name: "aa-one",

        files: { "Cargo.toml": outsideManifest },
      },
    ]);
    const other = join(scene.rehearsal.folder, "other");
    await mkdir(join(other, "src"), { recursive: true });
    await writeFile(join(other, "Cargo.toml"), '[package]\nname = "zz-other"\nversion = "1.0.0"\n');
    await writeFile(join(other, "src/lib.rs"), "");
    expectRefusedAfterALook(await scene.publish(), scene.registry, [
      "aa-one needs zz-other ^1, which lies outside the workspace and is not in crates.io. Publish zz-other first.",
    ]);
  });
});

test("a list of all 26 crates fails for the two that may not be published, and the line that it offers passes", async () => {
  const rehearsal = await rehearse("examples/ruvector");
  try {
    for (const name of ["ruvector-bench", "ruvector-gnn-wasm"]) {
      const file = join(rehearsal.workspace, "crates", name, "Cargo.toml");
      const text = await readFile(file, "utf8");
      await writeFile(file, text.replace("[package]\n", "[package]\npublish = false\n"));
    }
    await rehearsal.commit();
    const registry = await openRegistry();
    const packages = (await readdir(join(rehearsal.workspace, "crates"))).join("\n");
    const inputs = { packages, "dry-run": "true", token: "", verify: "false" };
    const refused = await publishCrates(rehearsal, registry, { inputs });
    expectRefusedOffline(refused, registry, [
      "The manifests of 2 of 26 selected crates do not allow publishing them. To release without them: exclude: ruvector-bench ruvector-gnn-wasm",
      'The input "packages" names ruvector-bench, whose manifest says publish = false. See crates/ruvector-bench/Cargo.toml:2, crates/ruvector-gnn-wasm/Cargo.toml:2. Remove it from packages, exclude it, or change its manifest. The same goes for ruvector-gnn-wasm.',
    ]);
    const exclude = problemsOf(refused)[0]?.split("exclude: ")[1] ?? "";
    const passed = await publishCrates(rehearsal, registry, { inputs: { ...inputs, exclude } });
    expect(passed.exitCode).toBe(0);
    expect(list(passed, "would-publish")).toHaveLength(24);
    expect(registry.requests.writes()).toEqual([]);
  } finally {
    await rehearsal.remove();
  }
});

const outsideManifest = `[package]
name = "aa-one"
version = "1.0.0"
description = "A crate."
license = "MIT"

[dependencies]
zz-other = { path = "../../other", version = "1" }
`;

/** A crate with a manifest of little more than these fields. */
function manifest(name: string, fields: string): SmallCrate {
  const text = `[package]\nname = "${name}"\nversion = "1.0.0"\n${fields}\n`;
  return { name, files: { "Cargo.toml": text } };
}
