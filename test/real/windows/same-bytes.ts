/** What the bundles pack of the examples, on this system and by another program: the same bytes. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inNpmTrial, sourceOf } from "../../../bench/npm-trial.ts";
import { ffmpeg, ruvector, type NpmExample } from "../../../examples/npm-releases.ts";
import { buildRuvectorArtifacts, ruvectorPlatforms } from "../../../examples/npm-artifacts.ts";
import { assetsOf, closeAssetsScenes, openAssetsScene } from "../../e2e/assets-scene.ts";
import type { Row } from "../corpus/part.ts";

/** SHA-256 by the name of the file. */
type Sums = Readonly<Record<string, string>>;

/** @param node the other program */
export async function sameBytes(node: string): Promise<Row[]> {
  return [
    compared("Archives of ruvector", await onBoth(node, archives)),
    compared("Packages of ruvector", await onBoth(node, () => packages(ruvector))),
    compared("Packages of webcodecs-ffmpeg", await onBoth(node, () => packages(ffmpeg))),
  ];
}

async function onBoth(node: string, pack: () => Promise<Sums>): Promise<readonly [Sums, Sums]> {
  const here = await pack();
  process.env["FAIRLEAD_TEST_NODE"] = node;
  try {
    return [here, await pack()];
  } finally {
    delete process.env["FAIRLEAD_TEST_NODE"];
  }
}

function compared(title: string, [here, there]: readonly [Sums, Sums]): Row {
  const names = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  const otherwise = names.filter((name) => here[name] !== there[name]);
  return {
    title,
    tried: names.length,
    otherwise: otherwise.map(
      (name) => `${title}, ${name}: ${here[name] ?? "none"} here, ${there[name] ?? "none"} there`,
    ),
  };
}

/** A `.tar.gz` and a `.zip` of each artifact, with files of the checkout, a script among them. */
async function archives(): Promise<Sums> {
  const scene = await openAssetsScene({
    LICENSE: "MIT\n",
    "docs/Ünïcode name.md": "# Read\n",
    "scripts/setup.sh": "#!/bin/sh\n",
  });
  try {
    const folder = path.join(scene.rehearsal.folder, "built");
    for (const { name, files } of await buildRuvectorArtifacts(folder, { from: "prebuilt" })) {
      scene.addArtifact(name, files);
    }
    const contents = `[${[
      '{ artifact: "bindings-{platform}" }',
      ...["{ path: LICENSE }", "{ path: docs }", "{ path: scripts, to: bin }"],
    ].join(", ")}]`;
    const run = await scene.run(
      {
        platforms: ruvectorPlatforms.join(" "),
        assets: ["tar.gz", "zip"]
          .map((ending) => `- { contents: ${contents}, name: "native-{platform}.${ending}" }\n`)
          .join(""),
      },
      { env: { SOURCE_DATE_EPOCH: "1700000000" } },
    );
    if (run.exitCode !== 0) throw new Error(run.log);
    return Object.fromEntries(assetsOf(run).map(({ name, sha256 }) => [name, sha256]));
  } finally {
    await closeAssetsScenes();
  }
}

/** The tarballs that a dry run leaves. */
async function packages(example: NpmExample): Promise<Sums> {
  const built = path.join(tmpdir(), `fairlead-windows-${example.name}`);
  const source = await sourceOf(example, built);
  return inNpmTrial(source, async ({ action }) => {
    const sums: Record<string, string> = {};
    for (const step of example.steps) {
      const { outputs } = await action(step, { "dry-run": "true" });
      const packed = outputs["packed"] ?? "";
      for (const name of await readdir(packed)) {
        const bytes = await readFile(path.join(packed, name));
        sums[name] = createHash("sha256").update(bytes).digest("hex");
      }
    }
    return sums;
  });
}
