/** Releases the examples to another registry with the bundles, and again. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  rehearse,
  runAction,
  sandboxClock,
  startArtifacts,
  type ActionRun,
} from "@fairlead/sandbox";
import { sourceOf } from "../../../bench/npm-trial.ts";
import type { NpmExample } from "../../../examples/npm-releases.ts";
import { root } from "../corpus/actions.ts";

const run = 1_000_000_001;
/** cargo's name of the registry. */
export const registryName = "forge";

export interface Target {
  /** What `registry-url` or `index` is. */
  readonly url: string;
  readonly token: string;
}

/** What the steps of a release published, both times it was run. */
export interface Released {
  readonly first: readonly string[];
  readonly again: readonly string[];
}

/** @throws Error with the log of a step that fails */
export async function releaseNpm(
  example: NpmExample,
  { url, token }: Target,
  folder: string,
): Promise<Released> {
  const { repository, version, name, artifacts } = await sourceOf(example, folder);
  const service = await startArtifacts({ clock: sandboxClock(), repository });
  for (const artifact of artifacts) service.add({ run, ...artifact });
  const rehearsal = await rehearse(`examples/${name ?? ""}`);
  const release = async () => {
    const published: string[] = [];
    for (const { action, inputs } of example.steps) {
      const ended = await runAction(path.join(root, "actions", action), {
        ...{ workspace: rehearsal.workspace, repository },
        temp: path.join(rehearsal.folder, "temp"),
        env: service.environment(run, action),
        inputs: {
          ...{ version, token, provenance: "false", "delay-seconds": "0" },
          ...{ "registry-url": url, ...inputs },
        },
      });
      published.push(...publishedBy(action, ended));
    }
    return published;
  };
  try {
    return { first: await release(), again: await release() };
  } finally {
    await service.stop();
    await rehearsal.remove();
  }
}

/** The crates of examples/ruvector, each of which needs the others from that registry. */
export async function releaseCrates({ url, token }: Target): Promise<Released> {
  const rehearsal = await rehearse("examples/ruvector");
  const { workspace, folder, home } = rehearsal;
  const inCrates = (await readdir(path.join(workspace, "crates"))).map((crate) =>
    path.join("crates", crate, "Cargo.toml"),
  );
  for (const file of ["Cargo.toml", ...inCrates]) {
    const manifest = path.join(workspace, file);
    const text = await readFile(manifest, "utf8");
    const named = text.replace(/(path = "[^"]+", version = )/g, `registry = "${registryName}", $1`);
    await writeFile(manifest, named);
  }
  await rehearsal.commit();
  const release = async () =>
    publishedBy(
      "publish-crates-ordered",
      await runAction(path.join(root, "actions/publish-crates-ordered"), {
        ...{ workspace, repository: "ruvnet/ruvector", temp: path.join(folder, "temp") },
        env: { CARGO_HOME: home },
        inputs: { index: url, registry: registryName, token, "new-names": "allow" },
      }),
    );
  try {
    return { first: await release(), again: await release() };
  } finally {
    await rehearsal.remove();
  }
}

function publishedBy(action: string, { exitCode, log, outputs }: ActionRun): string[] {
  if (exitCode !== 0) throw new Error(`${action} failed:\n${log}`);
  return JSON.parse(outputs["published"] ?? "") as string[];
}
