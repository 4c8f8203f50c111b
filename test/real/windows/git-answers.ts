/** This machine's git for the `git.exe` of Wine, which cannot start programs of the machine: see git-exe.cjs. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What `git.exe` was asked; paths are Windows'. */
interface Question {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Answers the questions that are put into a folder, until it is stopped.
 *
 * @param toUnix gives a path of Windows as this system writes it
 */
export function answerGit(folder: string, toUnix: (path: string) => string): () => void {
  const timer = setInterval(() => {
    for (const name of readdirSync(folder)) {
      if (!name.endsWith(".question")) continue;
      const file = path.join(folder, name);
      const { args, cwd, env } = JSON.parse(readFileSync(file, "utf8")) as Question;
      rmSync(file);
      // As Git for Windows: names of files may have backslashes.
      const end = args.includes("--") ? args.indexOf("--") : args.length;
      const asked = args.map((arg, at) => (at > end ? arg.replaceAll("\\", "/") : toUnix(arg)));
      const { status, stdout, stderr } = spawnSync("git", asked, {
        cwd: toUnix(cwd),
        env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env },
        maxBuffer: 2 ** 28,
      });
      const answer = { code: status ?? 128, stdout: text(stdout), stderr: text(stderr) };
      writeFileSync(`${file}.part`, JSON.stringify(answer));
      renameSync(`${file}.part`, file.replace(/question$/, "answer"));
    }
  }, 5);
  return () => {
    clearInterval(timer);
  };
}

function text(bytes: Buffer): string {
  return bytes.toString("base64");
}
