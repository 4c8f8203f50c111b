import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { runCargo, startCratesIo, type CargoResult, type CratesIo } from "@fairlead/sandbox";
import { manifest, temporaryFolder, type TemporaryFolder } from "./cargo-projects.ts";
import { token } from "./uploads.ts";

jest.setTimeout(120_000);

let registry: CratesIo;
let folder: TemporaryFolder;

beforeAll(async () => {
  folder = await temporaryFolder();
  registry = await startCratesIo({ limits: { newCrate: { burst: 4, refillMs: 600_000 } } });
  registry.addToken({ token });
});
afterAll(async () => {
  await registry.stop();
  await folder.remove();
});

function cargo(cwd: string, ...args: string[]): Promise<CargoResult> {
  const home = join(folder.path, "cargo-home");
  return runCargo(args, {
    registry,
    cwd,
    home,
    token,
    env: { CARGO_TARGET_DIR: join(cwd, "target") },
  });
}

const library = (name: string, body: string, tables = ""): Record<string, string> => ({
  "Cargo.toml": manifest(name, "0.1.0", tables),
  "src/lib.rs": body,
});

/** The tests of this file are one story: each goes on where the one before ended. */
test("cargo publishes two crates, the second with a dependency on the first", async () => {
  const a = await folder.write("a", library("sandbox-a", "pub fn answer() -> u32 { 42 }\n"));
  expect(await cargo(a, "publish")).toMatchObject({ code: 0 });
  const b = await folder.write(
    "b",
    library("sandbox-b", "pub use sandbox_a::answer;\n", '[dependencies]\nsandbox-a = "0.1"'),
  );
  // `cargo publish` keeps no file; `cargo package` makes the same bytes.
  expect(await cargo(b, "package")).toMatchObject({ code: 0 });
  expect(await cargo(b, "publish")).toMatchObject({ code: 0 });

  expect(registry.crates()).toEqual(["sandbox-a", "sandbox-b"]);
  const packed = await readFile(join(b, "target/package/sandbox-b-0.1.0.crate"));
  expect(registry.versions("sandbox-b")[0]?.bytes).toEqual(packed);
  expect(registry.requests.uploads()).toMatchObject([
    { crate: "sandbox-a", version: "0.1.0", status: 200, credential: "token" },
    { crate: "sandbox-b", version: "0.1.0", status: 200, credential: "token" },
  ]);
});

test("a project builds with them from the registry and runs", async () => {
  const consumer = await folder.write("consumer", {
    "Cargo.toml": manifest("consumer", "0.1.0", '[dependencies]\nsandbox-b = "0.1"'),
    "src/main.rs": 'fn main() { println!("{}", sandbox_b::answer()); }\n',
  });
  expect(await cargo(consumer, "run", "--quiet")).toMatchObject({ code: 0, stdout: "42\n" });
  const lock = await readFile(join(consumer, "Cargo.lock"), "utf8");
  for (const name of ["sandbox-a", "sandbox-b"]) {
    expect(lock).toContain(`checksum = "${registry.versions(name)[0]?.checksum ?? ""}"`);
  }
});

test("cargo installs a binary with the lock file that it was published with", async () => {
  const tool = await folder.write("tool", {
    "Cargo.toml": manifest("sandbox-tool", "0.1.0", '[dependencies]\nsandbox-b = "0.1"'),
    "src/main.rs": 'fn main() { println!("{}", sandbox_b::answer()); }\n',
  });
  expect(await cargo(tool, "publish")).toMatchObject({ code: 0 });
  const root = join(folder.path, "installed");
  const installed = await cargo(folder.path, "install", "--locked", "--root", root, "sandbox-tool");
  expect(installed.stderr).toContain("Installed package `sandbox-tool v0.1.0`");
  expect(installed.code).toBe(0);
});

test("cargo packages a workspace member against its sibling in the registry", async () => {
  const workspace = await folder.write("workspace", {
    "Cargo.toml": '[workspace]\nmembers = ["a", "c"]\nresolver = "2"\n',
    "a/Cargo.toml": manifest("sandbox-a", "0.1.0"),
    "a/src/lib.rs": "pub fn answer() -> u32 { 0 }\n",
    "c/Cargo.toml": manifest(
      "sandbox-c",
      "0.1.0",
      '[dependencies]\nsandbox-a = { version = "0.1.0", path = "../a" }',
    ),
    "c/src/lib.rs": "pub fn twice() -> u32 { 2 * sandbox_a::answer() }\n",
  });
  expect(await cargo(workspace, "package", "-p", "sandbox-c")).toMatchObject({ code: 0 });
  const lock = await readFile(join(workspace, "target/package/sandbox-c-0.1.0/Cargo.lock"), "utf8");
  expect(lock).toContain(registry.versions("sandbox-a")[0]?.checksum ?? "none");
});

test("cargo finds in the index that a version is there, and sends nothing", async () => {
  const uploads = registry.requests.uploads().length;
  const again = await cargo(join(folder.path, "a"), "publish");
  expect(again.code).not.toBe(0);
  expect(again.stderr).toContain("already exists");
  expect(registry.requests.uploads()).toHaveLength(uploads);
});

test("cargo shows the words of the rate limit", async () => {
  const fourth = await folder.write("d", library("sandbox-d", ""));
  expect(await cargo(fourth, "publish", "--no-verify")).toMatchObject({ code: 0 });
  const fifth = await folder.write("e", library("sandbox-e", ""));
  const refused = await cargo(fifth, "publish", "--no-verify");
  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toContain(
    "You have published too many new crates in a short period of time. Please try again after ",
  );
  expect(registry.has("sandbox-e", "0.1.0")).toBe(false);
});

test("cargo yanks, and a new project cannot take the version any more", async () => {
  const cwd = join(folder.path, "d");
  expect(await cargo(cwd, "yank", "--version", "0.1.0", "sandbox-d")).toMatchObject({ code: 0 });
  expect(registry.versions("sandbox-d")).toMatchObject([{ yanked: true }]);
  const late = await folder.write("late", library("late", "", '[dependencies]\nsandbox-d = "0.1"'));
  const refused = await cargo(late, "generate-lockfile");
  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toContain("sandbox-d");
});

test("cargo publishes to another registry and builds from it, with a token for reading", async () => {
  const other = await startCratesIo({ kind: "other", authRequired: true });
  other.addToken({ token: "secret" });
  // Cargo takes 404 for "no such crate" and fails on 405: the first version of a name must be there.
  await other.seedCrate({ name: "private-crate", version: "0.0.1" });
  const home = join(folder.path, "other-home");
  const env = {
    CARGO_REGISTRIES_PRIVATE_INDEX: other.indexUrl,
    CARGO_REGISTRIES_PRIVATE_TOKEN: "secret",
    CARGO_REGISTRY_GLOBAL_CREDENTIAL_PROVIDERS: "cargo:token",
  };
  try {
    const cwd = await folder.write(
      "private",
      library("private-crate", "pub const ONE: u32 = 1;\n"),
    );
    const published = await runCargo(["publish", "--no-verify", "--registry", "private"], {
      ...{ registry, cwd, home, env },
    });
    expect(published.stderr).toContain("Published private-crate v0.1.0");
    const user = await folder.write("private-user", {
      "Cargo.toml": manifest(
        "private-user",
        "0.1.0",
        '[dependencies]\nprivate-crate = { version = "0.1", registry = "private" }',
      ),
      "src/main.rs": 'fn main() { println!("{}", private_crate::ONE); }\n',
    });
    const ran = await runCargo(["run", "--quiet"], { registry, cwd: user, home, env });
    expect(ran).toMatchObject({ code: 0, stdout: "1\n" });
    expect(registry.has("private-crate", "0.1.0")).toBe(false);
  } finally {
    await other.stop();
  }
});

test("cargo inherits no token and no setting of cargo's", async () => {
  process.env["CARGO_REGISTRY_TOKEN"] = "cioCanary";
  process.env["CARGO_NET_OFFLINE"] = "true";
  try {
    const cwd = await folder.write("f", library("sandbox-f", ""));
    const home = join(folder.path, "cargo-home");
    const result = await runCargo(["publish", "--no-verify"], { registry, cwd, home });
    expect(result.stderr).toContain("no token found");
    expect(result.stderr).not.toContain("offline");
  } finally {
    delete process.env["CARGO_REGISTRY_TOKEN"];
    delete process.env["CARGO_NET_OFFLINE"];
  }
});
