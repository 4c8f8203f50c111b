/**
 * What the cases release: each kind of release with a world of its own for every case, all with the
 * same handle. Those of GitHub are in github-places.ts.
 */
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rehearse, type ActionRun, type Rehearsal, type SandboxServer } from "@fairlead/sandbox";
import { ffmpeg, ruvector, type NpmExample } from "../../examples/npm-releases.ts";
import type { BuiltArtifact } from "../../examples/native-build.ts";
import {
  misplaced,
  npmSceneOf,
  openNpm,
  packedInputs,
  packedPackages,
  writeFiles,
} from "../e2e/npm-scene.ts";
import { openRegistry, sceneOf, type Packed } from "../e2e/scene.ts";
import { writeWorkspace } from "../e2e/small-workspace.ts";
import { runningActions, withControl, type RunOptions } from "./running-actions.ts";

/** The origin that a server is to be asked at, instead of its own. */
export type Through = (url: string) => Promise<string>;

/** A release in a world of its own. */
export interface Place {
  /** Whose requests count, and whose clock the actions share. */
  readonly server: SandboxServer;
  /** Its actions one after another, until one does not end well; what each came to. */
  readonly release: (options?: RunOptions) => Promise<readonly ActionRun[]>;
  /** The checkout, or the folder of what was packed. */
  readonly workspace: string;
  /** What people find afterwards. */
  readonly state: () => unknown;
  /** Every upload that was kept, as the thing and its bytes; the same thing twice appears twice. */
  readonly kept: () => readonly string[];
  /** What was published before something that it needs. Registries of crates refuse that themselves. */
  readonly misplaced?: () => Promise<readonly string[]>;
  /** Writes of a run that found all in place. */
  readonly writes: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Something to release: what it needs once, and a place of its own for each case. */
export interface Subject {
  readonly name: string;
  /** Has a run in another subject's place release what this one does. */
  readonly instead?: RunOptions;
  readonly open: (through?: Through) => Promise<Place>;
}

export const same: Through = (url) => Promise.resolve(url);

/** The crates of examples/ruvector, or those of a checkout of one's own, packed once. */
export async function cratesSubject(rehearsal: Rehearsal, name = "crates"): Promise<Subject> {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-chaos-"));
  const first = sceneOf(await openRegistry(), rehearsal);
  const packed: Packed = await first.pack();
  await first.registry.stop();
  await rm(folder, { recursive: true, force: true });
  return {
    name,
    instead: packed,
    async open(through = same) {
      const registry = await openRegistry();
      const temps = await mkdtemp(join(tmpdir(), "fairlead-chaos-"));
      const origin = await through(registry.url);
      const indexUrl = `sparse+${origin}/index/`;
      const { publishPacked } = sceneOf({ ...registry, indexUrl }, rehearsal);
      const running = runningActions();
      return {
        server: registry,
        workspace: packed.workspace,
        release: async ({ workspace = packed.workspace, ...options } = {}) => [
          await publishPacked(
            { ...packed, workspace },
            {
              ...withControl(options, running),
              temp: options.temp ?? temps,
              inputs: { "delay-seconds": "auto", ...options.inputs },
            },
          ),
        ],
        state: () =>
          registry
            .crates()
            .toSorted()
            .map((crate) => [
              crate,
              registry.versions(crate).map((one) => [one.version, one.checksum]),
            ]),
        kept: () =>
          registry.requests
            .uploads()
            .filter(({ status }) => status === 200)
            .map(({ crate, version }) => `${crate ?? ""}@${version ?? ""}`),
        writes: () => registry.requests.writes().map(({ method, path }) => `${method} ${path}`),
        async close() {
          running.killAll();
          await registry.stop();
          await rm(temps, { recursive: true, force: true });
        },
      };
    },
  };
}

/** One of the two examples for npm, its jobs one after another; its artifacts are built once. */
export async function npmSubject(
  example: Pick<NpmExample, "version" | "buildArtifacts" | "steps"> & { readonly name: string },
  rehearsal: Rehearsal,
  actions: readonly string[] = example.steps.map(({ action }) => action),
): Promise<Subject> {
  const built = join(rehearsal.folder, "artifacts");
  const artifacts: readonly BuiltArtifact[] = await example.buildArtifacts(built, {
    from: "prebuilt",
  });
  return {
    name: example.name,
    instead: { workspace: rehearsal.workspace },
    async open(through = same) {
      const registry = await openNpm();
      const scene = await npmSceneOf(registry, rehearsal);
      for (const { name, files } of artifacts) scene.addArtifact(name, files);
      const temps = await mkdtemp(join(tmpdir(), "fairlead-chaos-"));
      const origin = await through(registry.url);
      const running = runningActions();
      return {
        server: registry,
        workspace: rehearsal.workspace,
        async release(options = {}) {
          const runs: ActionRun[] = [];
          for (const { action, inputs } of example.steps) {
            if (!actions.includes(action)) continue;
            const run = await scene.run(action, {
              ...withControl(options, running),
              temp: options.temp ?? temps,
              env: { npm_config_registry: origin, ...options.env },
              inputs: {
                ...{ "registry-url": origin, "delay-seconds": "auto" },
                ...inputs,
                version: example.version,
                ...options.inputs,
              },
            });
            runs.push(run);
            if (run.exitCode !== 0) break;
          }
          return runs;
        },
        state: () =>
          registry
            .packages()
            .toSorted()
            .map((name) => [
              name,
              registry.distTags(name),
              registry.versions(name).map((one) => [one.version, one.integrity]),
            ]),
        kept: () =>
          registry
            .packages()
            .flatMap((name) => registry.versions(name).map((v) => `${name}@${v.version}`)),
        misplaced: () => misplaced(registry),
        writes: () => registry.requests.writes().map(({ method, path }) => `${method} ${path}`),
        async close() {
          running.killAll();
          await Promise.all([registry.stop(), scene.artifacts.stop()]);
          await rm(temps, { recursive: true, force: true });
        },
      };
    },
  };
}

export const npmExamples: readonly NpmExample[] = [ruvector, ffmpeg];

/** What small things need of each other: three go out at once, then two, then one. */
const storm: Readonly<Record<string, readonly string[]>> = {
  ...{ "storm-base": [], "storm-left": ["storm-base"], "storm-right": ["storm-base"] },
  ...{ "storm-top": ["storm-left", "storm-right"], "storm-beside": [], "storm-apart": [] },
};

/** A subject to be removed by who asked for it. */
type Small = Subject & { readonly remove: () => Promise<void> };

/** Six small crates, several of which go out at once. */
export async function smallCrates(note = "One of six."): Promise<Small> {
  const rehearsal = await rehearse();
  await writeWorkspace(
    rehearsal.workspace,
    Object.entries(storm).map(([name, needs]) => ({
      ...{ name, needs, files: { "NOTE.md": `${note}\n` } },
    })),
  );
  const subject = await cratesSubject(rehearsal, "crates");
  return { ...subject, remove: () => rehearsal.remove() };
}

/** Six small packages, several of which go out at once. */
export async function smallPackages(description = "The package of a test."): Promise<Small> {
  const rehearsal = await rehearse();
  await writeFiles(rehearsal.workspace, await packedPackages(storm, { description }));
  await rehearsal.commit();
  const subject = await npmSubject(
    {
      ...{ name: "npm", version: "1.2.3", buildArtifacts: () => Promise.resolve([]) },
      steps: [
        { action: "publish-npm-packages", inputs: { ...packedInputs, "new-names": "allow" } },
      ],
    },
    rehearsal,
  );
  return { ...subject, remove: () => rehearsal.remove() };
}

/** A checkout of an example, to be removed by who asked for it. */
export function checkoutOf(example: string): Promise<Rehearsal> {
  return rehearse(`examples/${example}`);
}

/** Bytes by a short name. */
export function short(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}
