import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { getInput, setFailed, setOutput } from "@actions/core";

const { FAIRLEAD_TEST_REMOTE: remote, GITHUB_WORKSPACE: workspace = "." } = process.env;
const { GITHUB_SHA: sha = "", GITHUB_REF: ownRef = "" } = process.env;
const folder = join(workspace, getInput("path"));
const git = (...args: string[]): string =>
  execFileSync("git", args, { cwd: folder, encoding: "utf8" }).trim();

if (remote === undefined) {
  setFailed("FAIRLEAD_TEST_REMOTE names no repository.");
} else {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, ".git"))) git("init", "-q", "-b", "main");
  const ref = getInput("ref");
  const isCommit = /^[0-9a-f]{40}$/.test(ref);
  const depth = Number(getInput("fetch-depth") || "1");
  const wanted = ref === "" ? sha : ref;
  // A run on a tag has that tag in its checkout, and no other.
  const name = ref === "" && ownRef.startsWith("refs/tags/") ? ownRef : "refs/remotes/origin/work";
  const all = ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"];
  const spec = `+${wanted}:${name}`;
  const flags = ["-q", "--no-tags", "--force"];
  if (depth > 0) git("fetch", ...flags, `--depth=${depth}`, remote, spec);
  else git("fetch", ...flags, remote, ...all, spec);
  if (getInput("fetch-tags") === "true") git("fetch", ...flags, remote, all[1] ?? "");
  git("checkout", "-q", "--force", "--detach", isCommit || ref === "" ? wanted : name);
  setOutput("ref", wanted);
  setOutput("commit", git("rev-parse", "HEAD"));
  console.log(`checked out ${git("rev-parse", "HEAD")}`);
}
