/**
 * The artifacts of the two npm examples, as the jobs before a release upload them. Run by itself this
 * makes what is checked in anew: `pip install ziglang==0.17.1`, then `node examples/npm-artifacts.ts`.
 */
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { createGzip } from "node:zlib";
import type { ArtifactFiles } from "@fairlead/sandbox";
import { pack } from "tar-stream";
import {
  readFiles,
  replaceFolder,
  withBinaries,
  writeArtifacts,
  type BuildOptions,
  type BuiltArtifact,
} from "./native-build.ts";
import { wasmPackages } from "./ruvector/scripts/build-wasm.ts";

export type { BuildOptions, BuiltArtifact } from "./native-build.ts";

export const ruvectorPlatforms = [
  "linux-x64-gnu",
  "linux-arm64-gnu",
  "darwin-x64",
  "darwin-arm64",
  "win32-x64-msvc",
] as const;

export const ffmpegPlatforms = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"] as const;
export const ffmpegTiers = ["free", "non-free"] as const;

const ruvectorNative = path.join(import.meta.dirname, "ruvector/npm/native");
const ffmpegNative = path.join(import.meta.dirname, "webcodecs-ffmpeg/native");

/**
 * `bindings-<platform>` with `core.node`, and `wasm-packages` with `<crate>/pkg`. They are also written
 * to `folder`, each below its name.
 */
export async function buildRuvectorArtifacts(
  folder: string,
  options: BuildOptions = {},
): Promise<BuiltArtifact[]> {
  const artifacts = await withBinaries(
    path.join(ruvectorNative, "build.sh"),
    path.join(ruvectorNative, "prebuilt"),
    options,
    async (binaries) => {
      const built: BuiltArtifact[] = [];
      for (const platform of ruvectorPlatforms) {
        const name = `bindings-${platform}`;
        const contents = await readFile(path.join(binaries, name, "core.node"));
        built.push({ name, files: { "core.node": contents } });
      }
      const module = (name: string) => readFile(path.join(binaries, "wasm", `${name}.wasm`));
      built.push({ name: "wasm-packages", files: await wasmPackages("0.1.2", module) });
      return built;
    },
  );
  await writeArtifacts(folder, artifacts);
  return artifacts;
}

/**
 * `ffmpeg-<platform>-<tier>`, each with an archive of its name and the archive's `.sha256`. They are
 * also written to `folder`, each below its name.
 */
export async function buildFfmpegArtifacts(
  folder: string,
  options: BuildOptions = {},
): Promise<BuiltArtifact[]> {
  const artifacts = await withBinaries(
    path.join(ffmpegNative, "build.sh"),
    path.join(ffmpegNative, "prebuilt"),
    options,
    async (binaries, isPrebuilt) => {
      const built: BuiltArtifact[] = [];
      for (const platform of ffmpegPlatforms) {
        for (const tier of ffmpegTiers) {
          const name = `ffmpeg-${platform}-${tier}`;
          const files = isPrebuilt
            ? await readFiles(path.join(binaries, name))
            : await archived(name, `${platform}-${tier}`, binaries);
          built.push({ name, files });
        }
      }
      return built;
    },
  );
  await writeArtifacts(folder, artifacts);
  return artifacts;
}

/** An archive with one top folder, and its checksum as `sha256sum` writes it. */
async function archived(name: string, top: string, binaries: string): Promise<ArtifactFiles> {
  const tar = pack();
  for (const [file, entry] of Object.entries(await readFiles(path.join(binaries, top)))) {
    if (typeof entry === "string" || Buffer.isBuffer(entry)) continue;
    const { contents, mode = 0o644 } = entry;
    tar.entry({ name: `${top}/${file}`, mode, mtime: new Date(0) }, contents);
  }
  tar.finalize();
  const archive = await buffer(tar.pipe(createGzip({ level: 9 })));
  const sum = createHash("sha256").update(archive).digest("hex");
  return { [`${name}.tar.gz`]: archive, [`${name}.tar.gz.sha256`]: `${sum}  ${name}.tar.gz\n` };
}

/** Makes the folders `prebuilt` anew. */
async function makePrebuilt(): Promise<void> {
  const temp = await mkdtemp(path.join(tmpdir(), "fairlead-prebuilt-"));
  try {
    await withBinaries(
      path.join(ruvectorNative, "build.sh"),
      "",
      { from: "compiler" },
      async (binaries) => replaceFolder(path.join(ruvectorNative, "prebuilt"), binaries),
    );
    await buildFfmpegArtifacts(temp, { from: "compiler" });
    await replaceFolder(path.join(ffmpegNative, "prebuilt"), temp);
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

if (import.meta.main) await makePrebuilt();
