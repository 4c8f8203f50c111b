import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  canaryToken,
  publishCrates,
  rehearse,
  startCratesIo,
  type ActionRun,
  type CratesIo,
  type CratesIoOptions,
  type LoggedRequest,
  type Rehearsal,
  type StageOptions,
} from "@fairlead/sandbox";
import type { Report } from "@fairlead/reporting";
import { writeWorkspace, type SmallCrate, type WorkspaceOptions } from "./small-workspace.ts";

/** A registry and a checkout, with the bundle to bring one to the other. */
export interface Scene {
  readonly registry: CratesIo;
  readonly rehearsal: Rehearsal;
  /** Runs the bundle in the checkout. Small crates need no build and may be created: see `quick`. */
  readonly publish: (options?: StageOptions) => Promise<ActionRun>;
  /** Runs the bundle on crates that were packed before, in a folder that holds nothing else. */
  readonly publishPacked: (packed: Packed, options?: StageOptions) => Promise<ActionRun>;
  /** Packs the checkout's crates in a dry run without any credential. */
  readonly pack: () => Promise<Packed>;
}

/** Packed crates, in the folder `packed` of a folder that is no checkout. */
export interface Packed {
  readonly workspace: string;
  /** The commit that they were packed from. */
  readonly sha: string;
}

/** Inputs of a run that is about what the registry does. */
export const quick = { verify: "false", "new-names": "allow" };

const open: (() => Promise<void>)[] = [];

/** For `afterEach`: stops the registries and removes the folders of all scenes. */
export async function closeScenes(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

/** A registry that knows the canary token, and a checkout with these crates, committed. */
export async function openScene(
  crates: readonly SmallCrate[],
  { workspace, ...options }: CratesIoOptions & { readonly workspace?: WorkspaceOptions } = {},
): Promise<Scene> {
  const registry = await openRegistry(options);
  const rehearsal = await rehearse();
  open.push(() => rehearsal.remove());
  await writeWorkspace(rehearsal.workspace, crates, workspace);
  await rehearsal.commit();
  return sceneOf(registry, rehearsal);
}

/** A registry of its own for a test. */
export async function openRegistry(options: CratesIoOptions = {}): Promise<CratesIo> {
  const registry = await startCratesIo(options);
  open.push(() => registry.stop());
  registry.addToken({ token: canaryToken });
  return registry;
}

/** A checkout beside another registry than its own. */
export function sceneOf(registry: CratesIo, rehearsal: Rehearsal): Scene {
  const withQuick = ({ inputs, ...more }: StageOptions = {}): StageOptions => ({
    ...more,
    temp: more.temp ?? join(rehearsal.folder, "temp"),
    inputs: { ...quick, ...inputs },
  });
  return {
    registry,
    rehearsal,
    publish: (given) => publishCrates(rehearsal, registry, withQuick(given)),
    publishPacked: ({ workspace, sha }, given) =>
      publishCrates(
        { workspace, home: rehearsal.home },
        registry,
        withQuick({ sha, ...given, inputs: { "crate-files": "packed/*.crate", ...given?.inputs } }),
      ),
    async pack() {
      const sha = await rehearsal.commit();
      const dry = withQuick({ inputs: { "dry-run": "true", token: "" } });
      const run = await publishCrates(rehearsal, registry, dry);
      if (run.exitCode !== 0) throw new Error(`The dry run failed:\n${run.log}`);
      const workspace = await mkdtemp(join(tmpdir(), "fairlead-packed-"));
      open.push(() => rm(workspace, { recursive: true, force: true }));
      await mkdir(join(workspace, "packed"));
      await cp(run.outputs["packed"] ?? "", join(workspace, "packed"), { recursive: true });
      registry.requests.clear();
      return { workspace, sha };
    },
  };
}

/** An output that is a list, as a list. */
export function list(run: ActionRun, output: string): string[] {
  return JSON.parse(run.outputs[output] ?? "") as string[];
}

/** What a run says about its crates, in the outputs. */
export function ends(run: ActionRun): Record<string, string[]> {
  const lists = [
    "published",
    "already-published",
    "would-publish",
    "pending",
    "conflicts",
    "changed",
  ];
  return Object.fromEntries(
    [...lists, "remaining"]
      .map((name) => [name, list(run, name)])
      .filter(([, ids]) => ids?.length !== 0),
  ) as Record<string, string[]>;
}

/** The report that a run wrote. */
export async function reportOf(run: ActionRun): Promise<Report> {
  return JSON.parse(await readFile(run.outputs["report"] ?? "", "utf8")) as Report;
}

/** The crates of the uploads that the registry has seen, in order, whatever it answered. */
export function uploaded(registry: CratesIo): (string | undefined)[] {
  return registry.requests.uploads().map(({ crate }) => crate);
}

/** Uploads that were taken: those the registry answered with 200. */
export function accepted(registry: CratesIo): readonly LoggedRequest[] {
  return registry.requests.uploads().filter(({ status }) => status === 200);
}

/** How many versions each crate of the registry has. */
export function contents(registry: CratesIo): Record<string, string[]> {
  return Object.fromEntries(
    registry.crates().map((name) => [name, registry.versions(name).map(({ version }) => version)]),
  );
}
