/**
 * Runs Node's Windows program under Wine as if it were one of this system:
 *
 *     node launch.ts <wine> <place> <arguments of node>
 *
 * Paths in arguments and environment become Windows' own. Wine cannot write into Node's pipes, so what
 * the program says is passed on when it has ended. Meanwhile its `git.exe` is answered by this
 * machine's git.
 */
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { answerGit } from "./git-answers.ts";
import { toUnix, toWindows } from "./windows-paths.ts";

const [wine = "", place = "", ...args] = process.argv.slice(2);
const programs = path.join(place, "programs");
const folder = await mkdtemp(path.join(place, "step-"));
const said = path.join(folder, "said");
const file = openSync(said, "a");
const child = spawn(
  wine,
  [
    path.join(programs, "node.exe"),
    ...["--require", path.join(import.meta.dirname, "keep-alive.cjs"), ...args].map(toWindows),
  ],
  {
    env: { ...windowsEnvironment(process.env), GIT_QUESTIONS: toWindows(folder) },
    stdio: ["ignore", file, file],
  },
);
const ended = new Promise<number>((resolve, reject) => {
  child.on("error", reject);
  child.on("close", (code) => {
    resolve(code ?? 128);
  });
});
const stop = answerGit(folder, toUnix);
process.exitCode = await ended;
stop();
closeSync(file);
process.stdout.write(readFileSync(said));
const { GITHUB_OUTPUT } = process.env;
if (GITHUB_OUTPUT !== undefined) {
  const outputs = readFileSync(GITHUB_OUTPUT, "utf8");
  writeFileSync(GITHUB_OUTPUT, outputs.split(/\r?\n/).map(toUnix).join("\n"));
}
await rm(folder, { recursive: true, force: true });

function windowsEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const given = Object.entries(env).flatMap(([name, value = ""]) => {
    // Windows has folders of its own for these.
    if (["PATH", "HOME", "TMPDIR"].includes(name)) return [];
    return [[name, existsSync(path.dirname(value)) ? toWindows(value) : value] as const];
  });
  return {
    ...Object.fromEntries(given),
    PATH: env["PATH"] ?? "",
    HOME: place,
    // By it Wine reads the names of files.
    LC_ALL: "C.UTF-8",
    RUNNER_OS: "Windows",
    WINEPREFIX: path.join(place, "prefix"),
    WINEDEBUG: "-all",
    WINEPATH: toWindows(programs),
    // Wine says that it is an older Windows than Node asks for.
    NODE_SKIP_PLATFORM_CHECK: "1",
  };
}
