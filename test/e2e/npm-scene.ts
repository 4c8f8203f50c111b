import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  packPackage,
  rehearse,
  runAction,
  startArtifacts,
  startNpm,
  type ActionOptions,
  type ActionRun,
  type ArtifactFiles,
  type Artifacts,
  type NpmOptions,
  type NpmRegistry,
  type Rehearsal,
} from "@fairlead/sandbox";
import { valid } from "semver";
import { readNpmTarball } from "../../packages/npm/src/packing/npm-tarball.ts";
import { list } from "./scene.ts";

/** A token in the form that npm gives out, which must not be found anywhere afterwards. */
export const npmToken = "npm_canaryCanaryCanaryCanaryCanary01";
/** The repository that all runs are of; templates name it, as provenance wants it. */
export const repository = "octo-org/octo-repo";
/** The run that artifacts are taken from, unless a test says otherwise. */
export const runId = 1_000_000_001;

const actionsFolder = fileURLToPath(new URL("../../actions", import.meta.url));
const samples = new URL("../fixtures/binaries/samples/", import.meta.url);

/** A binary of a real compiler for each of these platforms. */
const sampleOf: Readonly<Record<string, string>> = {
  "linux-x64-gnu": "elf-x86_64-gnu.so",
  "linux-x64-musl": "elf-x86_64-musl.so",
  "linux-arm64-gnu": "elf-aarch64-gnu.so",
  "darwin-x64": "macho-x86_64.dylib",
  "darwin-arm64": "macho-arm64.dylib",
  "win32-x64-msvc": "pe-x86_64.dll",
};

export type NpmActionName = "publish-npm-platform" | "publish-npm-packages" | "publish-meta";

export type NpmRunOptions = Partial<ActionOptions>;

/** Files by path from the root of the checkout; what is no text and no bytes is written as JSON. */
export type CheckoutFiles = Readonly<Record<string, unknown>>;

/** An npmjs, the artifacts of a run, and a checkout, with the bundles to bring one to the other. */
export interface NpmScene {
  readonly registry: NpmRegistry;
  readonly artifacts: Artifacts;
  readonly rehearsal: Rehearsal;
  /** Writes files into the checkout and commits them. Returns the commit. */
  readonly write: (files: CheckoutFiles) => Promise<string>;
  /** Gives the run an artifact. */
  readonly addArtifact: (name: string, files: ArtifactFiles | Buffer) => void;
  /** Gives the run `bindings-<platform>` with `core.node`, a true binary, for each of these. */
  readonly addBindings: (...platforms: readonly string[]) => Promise<void>;
  /** Runs a bundle in the checkout: version 1.2.3, no pause between uploads; see `inputs` below. */
  readonly run: (action: NpmActionName, options?: NpmRunOptions) => Promise<ActionRun>;
}

/** Inputs of every run, unless a test says otherwise. `provenance` has tests of its own. */
const standard = { version: "1.2.3", provenance: "false", token: npmToken };

const open: (() => Promise<void>)[] = [];

/** For `afterEach`: stops the servers and removes the folders of all scenes. */
export async function closeNpmScenes(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

/** Has something ended with the scenes. */
export function closing(close: () => Promise<void>): void {
  open.push(close);
}

/** A registry of its own for a test; it knows the token. */
export async function openNpm(options: NpmOptions = {}): Promise<NpmRegistry> {
  const registry = await startNpm(options);
  open.push(() => registry.stop());
  registry.addToken({ token: npmToken });
  return registry;
}

/** A registry, artifacts on its clock, and a checkout with these files, committed. */
export async function openNpmScene(
  files: CheckoutFiles = {},
  options: NpmOptions = {},
): Promise<NpmScene> {
  const registry = await openNpm(options);
  const rehearsal = await rehearse();
  open.push(() => rehearsal.remove());
  const scene = await npmSceneOf(registry, rehearsal);
  await scene.write(files);
  return scene;
}

/** A checkout beside another registry than its own, with artifacts of its own. */
export async function npmSceneOf(registry: NpmRegistry, rehearsal: Rehearsal): Promise<NpmScene> {
  const artifacts = await startArtifacts({ clock: registry.clock, repository });
  open.push(() => artifacts.stop());
  const addArtifact: NpmScene["addArtifact"] = (name, contents) => {
    artifacts.add({ run: runId, name, files: contents });
  };
  return {
    registry,
    artifacts,
    rehearsal,
    addArtifact,
    async write(files) {
      await writeFiles(rehearsal.workspace, files);
      return rehearsal.commit();
    },
    async addBindings(...platforms) {
      for (const platform of platforms) {
        addArtifact(`bindings-${platform}`, { "core.node": await binaryFor(platform) });
      }
    },
    run: (action, { inputs, env, attempt, ...more } = {}) =>
      runAction(join(actionsFolder, action), {
        workspace: rehearsal.workspace,
        repository,
        temp: join(rehearsal.folder, "temp"),
        movedClock: registry.url,
        ...(attempt !== undefined && { attempt }),
        ...more,
        env: {
          ...artifacts.environment(runId, action, attempt),
          // With it, the local registry represents npmjs.
          npm_config_registry: registry.url,
          ...env,
        },
        inputs: { ...standard, "registry-url": registry.url, ...inputs },
      }),
  };
}

/** Writes files below a folder. */
export async function writeFiles(folder: string, files: CheckoutFiles): Promise<void> {
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const isPlain = typeof contents === "string" || Buffer.isBuffer(contents);
    await writeFile(join(folder, path), isPlain ? contents : JSON.stringify(contents, null, 2));
  }
}

/** A small library that a real compiler made for a platform. */
export async function binaryFor(platform: string): Promise<Buffer> {
  const sample = sampleOf[platform];
  if (sample === undefined) throw new Error(`There is no sample for ${platform}.`);
  return sampleNamed(sample);
}

/** One of the samples, by its file name. */
export function sampleNamed(name: string): Promise<Buffer> {
  return readFile(new URL(name, samples));
}

/** What the manifests of a test share: enough for a publication with provenance. */
export function manifest(name: string, more: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    ...{ name, version: "0.0.0", license: "MIT", description: "A package for a test." },
    repository: { type: "git", url: `git+https://github.com/${repository}.git` },
    publishConfig: { access: "public" },
    ...more,
  };
}

/** The addon `@demo/core`: a folder for each platform in `npm/`, and its meta in `npm/core`. */
export function addon(...platforms: readonly string[]): Record<string, unknown> {
  const folders = platforms.map((platform) => [
    `npm/${platform}/package.json`,
    manifest(`@demo/core-${platform}`, { main: "core.node" }),
  ]);
  return {
    ...(Object.fromEntries(folders) as Record<string, unknown>),
    "npm/core/package.json": manifest("@demo/core", { main: "index.js" }),
    "npm/core/index.js": loader,
    LICENSE: "MIT License\n",
  };
}

/** A loader in few lines: the addon of the machine that it runs on. */
const loader = `const libc = process.platform === "linux" ? "-gnu" : "";
module.exports = require(\`@demo/core-\${process.platform}-\${process.arch}\${libc}\`);
`;

/** Inputs that release the platform packages of `addon`. */
export function platformInputs(...platforms: readonly string[]): Record<string, string> {
  const packages = "- { path: 'npm/{platform}', artifact: 'bindings-{platform}' }";
  return { platforms: platforms.join(" "), packages };
}

/** Inputs that release the meta of `addon`. */
export function metaInputs(...platforms: readonly string[]): Record<string, string> {
  const packages = "- { path: npm/core, platform-package: '@demo/core-{platform}' }";
  return { platforms: platforms.join(" "), packages };
}

/** What a run says about its packages, in the outputs. */
export function npmEnds(run: ActionRun): Record<string, string[]> {
  const lists = [
    ...["published", "already-published", "would-publish"],
    ...["pending", "conflicts", "changed", "remaining"],
  ];
  return Object.fromEntries(
    lists.map((name) => [name, list(run, name)] as const).filter(([, ids]) => ids.length !== 0),
  );
}

/**
 * The packages of the uploads that the registry has seen, with what it answered. Sorted: packages that
 * need nothing of each other are uploaded side by side. `misplaced` tells of the others' order.
 */
export function npmUploads(registry: NpmRegistry): string[] {
  const uploads = registry.requests.uploads();
  return uploads.map(({ package: name, status }) => `${name ?? ""} ${status}`).sort();
}

/**
 * Packages that were published before something that they name exactly, of a registry that kept one
 * version of each. What fits a range may have been there before.
 */
export async function misplaced(registry: NpmRegistry): Promise<string[]> {
  const order = registry.packages();
  const found = await Promise.all(
    order.map(async (name, at) => {
      const [kept] = registry.versions(name);
      if (kept === undefined) return [];
      const tarball = await registry.tarball(name, kept.version);
      const { manifest } = await readNpmTarball(tarball, name);
      const needed = ["dependencies", "optionalDependencies"].flatMap((field) =>
        Object.entries(manifest[field] ?? {}).flatMap(([each, range]) =>
          valid(String(range)) === null ? [] : [each],
        ),
      );
      const later = needed.filter((each) => order.indexOf(each) > at);
      return later.map((each) => `${name} before ${each}`);
    }),
  );
  return found.flat();
}

/** Versions that are kept, by package. */
export function npmContents(registry: NpmRegistry): Record<string, string[]> {
  return Object.fromEntries(
    registry.packages().map((name) => [name, registry.versions(name).map((one) => one.version)]),
  );
}

/** Small packages of version 1.2.3 that were packed before, in `packed/`; each needs the one before. */
export async function packedChain(...names: readonly string[]): Promise<Record<string, Buffer>> {
  return packedPackages(
    Object.fromEntries(
      names.map((name, index) => [name, names.slice(Math.max(0, index - 1), index)]),
    ),
  );
}

/** The same, with what each package needs by its name, and more of the manifest of all. */
export async function packedPackages(
  needs: Readonly<Record<string, readonly string[]>>,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, Buffer>> {
  const files = await Promise.all(
    Object.entries(needs).map(async ([name, needed]) => {
      const dependencies = Object.fromEntries(needed.map((each) => [each, "1.2.3"]));
      const own = manifest(name, { version: "1.2.3", dependencies, ...more });
      const tarball = await packPackage({
        "package.json": JSON.stringify(own),
        "index.js": `module.exports = ${JSON.stringify(name)};\n`,
      });
      return [`packed/${name.replace(/^@/, "").replace("/", "-")}.tgz`, tarball] as const;
    }),
  );
  return Object.fromEntries(files);
}

/** Inputs that release what lies in `packed/`. */
export const packedInputs = { packages: "- tarball: packed/*.tgz" };
