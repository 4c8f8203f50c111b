import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extractTarGz } from "@fairlead/archives";
import {
  rehearse,
  runAction,
  runNpm,
  startArtifacts,
  startNpm,
  type ActionRun,
  type NpmRegistry,
  type Rehearsal,
} from "@fairlead/sandbox";
import type { BuiltArtifact } from "../examples/native-build.ts";
import type { NpmExample, NpmStep } from "../examples/npm-releases.ts";

/** A registry, the artifacts of a run and a checkout that nothing has used before. */
export interface NpmTrial {
  readonly registry: NpmRegistry;
  readonly rehearsal: Rehearsal;
  /** Runs a bundle on the real clock, without a pause between uploads. An Error if it fails. */
  readonly action: (step: NpmStep, inputs?: Readonly<Record<string, string>>) => Promise<ActionRun>;
  /** Runs stock npm with the token. An Error if it fails. */
  readonly npm: (args: readonly string[], cwd: string) => Promise<void>;
}

/** What a trial is of: a checkout, by the folder of its example, and what other jobs built for it. */
export interface NpmSource
  extends Partial<Pick<NpmExample, "name">>, Pick<NpmExample, "repository" | "version"> {
  readonly artifacts: readonly BuiltArtifact[];
}

export const token = "npm_benchBenchBenchBenchBenchBench01";
const run = 1_000_000_001;
const actions = fileURLToPath(new URL("../actions", import.meta.url));

/** Does something in a trial of its own and cleans up. */
export async function inNpmTrial<T>(
  { name, repository, version, artifacts }: NpmSource,
  work: (trial: NpmTrial) => Promise<T>,
): Promise<T> {
  const registry = await startNpm();
  registry.addToken({ token });
  const service = await startArtifacts({ clock: registry.clock, repository });
  for (const artifact of artifacts) service.add({ run, ...artifact });
  const rehearsal = await rehearse(name === undefined ? undefined : `examples/${name}`);
  try {
    return await work({
      registry,
      rehearsal,
      async action(step, inputs) {
        const ended = await runAction(join(actions, step.action), {
          workspace: rehearsal.workspace,
          repository,
          temp: join(rehearsal.folder, "temp"),
          env: { ...service.environment(run, step.action), npm_config_registry: registry.url },
          inputs: {
            ...{ version, token, provenance: "false", "delay-seconds": "0" },
            ...{ "registry-url": registry.url, ...step.inputs, ...inputs },
          },
        });
        if (ended.exitCode !== 0) throw new Error(`${step.action} failed:\n${ended.log}`);
        return ended;
      },
      async npm(args, cwd) {
        const home = join(rehearsal.folder, "npm-home");
        const { code, stderr } = await runNpm(args, { registry, cwd, home, token });
        if (code !== 0) throw new Error(`npm ${args.join(" ")} failed:\n${stderr}`);
      },
    });
  } finally {
    await registry.stop();
    await service.stop();
    await rehearsal.remove();
  }
}

/** An example with its artifacts, which are built (or read) once for all trials. */
export async function sourceOf(example: NpmExample, folder: string): Promise<NpmSource> {
  // What a compiler made is checked in.
  const artifacts = await example.buildArtifacts(folder, { from: "prebuilt" });
  return { ...example, artifacts };
}

/**
 * The folders that `npm publish` is given in our place: each package as a dry run of the actions put
 * it together, in an order in which all that a package needs comes before it.
 */
export async function stagedFolders(
  source: NpmSource,
  steps: readonly NpmStep[],
  folder: string,
): Promise<string[]> {
  return inNpmTrial(source, async ({ action }) => {
    const folders: string[] = [];
    for (const step of steps) {
      const { outputs } = await action(step, { "dry-run": "true" });
      const packed = outputs["packed"] ?? "";
      for (const file of await readdir(packed)) {
        const target = join(folder, String(folders.length + 1));
        await extractTarGz(join(packed, file), target, { maxEntries: 1_000, maxBytes: 1024 ** 3 });
        folders.push(join(target, "package"));
      }
    }
    return folders;
  });
}
