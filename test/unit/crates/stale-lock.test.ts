import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { env } from "node:process";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { createCargo, type Cargo } from "../../../packages/crates/src/discover/cargo.ts";
import { checkLock } from "../../../packages/crates/src/discover/stale-lock.ts";
import { readWorkspace } from "../../../packages/crates/src/discover/workspace.ts";

jest.setTimeout(60_000);

let folder: string;
let variables: Record<string, string>;
let cargo: Cargo;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-lock-"));
  const all = { ...env, CARGO_HOME: join(folder, "home"), CARGO_NET_OFFLINE: "true" };
  variables = Object.fromEntries(Object.entries(all));
  cargo = createCargo(undefined, variables, new AbortController().signal);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function git(...args: string[]): Promise<void> {
  const who = ["-c", "user.name=T", "-c", "user.email=t@example.com"];
  await promisify(execFile)("git", [...who, ...args], { cwd: folder });
}

const crate = (name: string, version: string, more: string) =>
  `[package]\nname = "${name}"\nversion = "${version}"\nedition = "2021"\n${more}\n`;
const root = (version: string, needs: string) =>
  crate(
    "tool",
    version,
    // Without a version, a path takes a pre-release, which `*` does not.
    `[workspace]\nmembers = ["b", "c"]\n[dev-dependencies]\nc = { path = "c" }\n[dependencies]\n${needs}`,
  );
const files = {
  ".gitignore": "home\ntarget\n",
  "src/lib.rs": "",
  "b/src/lib.rs": "",
  "c/src/lib.rs": "",
  "Cargo.toml": root("1.0.0", 'b = { path = "b", version = "0.3" }'),
  "b/Cargo.toml": crate("b", "0.3.1", ""),
  "c/Cargo.toml": crate("c", "0.1.0-rc.1", ""),
};

const stale = ["lock-out-of-date"];
const shapes: Record<string, [Readonly<Record<string, string>>, readonly string[]]> = {
  "nothing changed": [{}, []],
  "a raised version": [{ "Cargo.toml": files["Cargo.toml"].replace("1.0.0", "1.0.1") }, stale],
  "a raised version of another member": [{ "b/Cargo.toml": crate("b", "0.3.2", "") }, stale],
  "a new member": [
    {
      "Cargo.toml": files["Cargo.toml"].replace('"c"]', '"c", "d"]'),
      "d/Cargo.toml": crate("d", "0.1.0", ""),
      "d/src/lib.rs": "",
    },
    stale,
  ],
  "a wider requirement": [{ "Cargo.toml": root("1.0.0", 'b = { path = "b", version = "*" }') }, []],
  "a changed description": [{ "c/Cargo.toml": crate("c", "0.1.0-rc.1", 'description = "x"') }, []],
};

test.each(Object.entries(shapes))(
  "%s is taken as cargo takes it with --locked",
  async (_, [changed, codes]) => {
    await write(files);
    expect((await cargo.read(["generate-lockfile"], folder)).code).toBe(0);
    await write(changed);
    await git("init", "-q");
    await git("add", "-A");
    await git("commit", "-qm", "first");
    expect(await check()).toEqual(codes);
    const locked = ["metadata", "--locked", "--format-version", "1"];
    expect((await cargo.read(locked, folder)).code === 0).toBe(codes.length === 0);
  },
);

test("a lock counts only if it is committed, as are the manifests, and packed", async () => {
  await write(files);
  await cargo.read(["generate-lockfile"], folder);
  await write(shapes["a raised version"]?.[0] ?? {});
  expect(await check()).toEqual([]);
  await git("init", "-q");
  await git("add", "-A");
  expect(await check()).toEqual([]);
  await git("commit", "-qm", "first");
  expect(await check()).toEqual(stale);
  expect(await check("b")).toEqual([]);
  await write({ ".gitignore": "Cargo.lock\nhome\n" });
  await git("rm", "-q", "--cached", "Cargo.lock");
  await git("add", "-A");
  await git("commit", "-qm", "without");
  expect(await check()).toEqual([]);
});

async function check(...names: string[]) {
  const workspace = await readWorkspace(cargo, folder, "Cargo.toml");
  if ("problems" in workspace) throw new Error(JSON.stringify(workspace.problems));
  const selected = workspace.members.filter(
    ({ name }) => names.length === 0 || names.includes(name),
  );
  const problem = await checkLock(workspace, selected, folder, variables);
  return problem === undefined ? [] : [problem.code];
}
