import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { env } from "node:process";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { planCrates } from "@fairlead/crates";

jest.setTimeout(60_000);

type Files = Readonly<Record<string, string>>;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-settings-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const variables = () => ({
  ...Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  ),
  ...{ CARGO_HOME: path.join(folder, "home"), CARGO_NET_OFFLINE: "true" },
});

async function write(files: Files): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

/** What the plan of a workspace warns of: the codes of this file, with the messages. */
async function warnings(files: Files, published: readonly string[] = []) {
  await write(files);
  const { warnings, problems } = await planCrates(
    {
      ...{
        manifestPath: "Cargo.toml",
        index: "sparse+https://index.crates.io/",
        registry: undefined,
      },
      ...{ packages: undefined, exclude: undefined, version: undefined, newNames: "allow" },
      ...{ dryRun: false, toolchain: undefined, sha: undefined, token: undefined },
    },
    [],
    {
      ...{ workspace: folder, userAgent: "test", cargoTestIndex: undefined },
      cancelled: new AbortController().signal,
      childEnvironment: variables,
      clock: { now: () => 0, sleep: () => Promise.resolve() },
      fetch: (url) => Promise.resolve(indexAnswer(url, published)),
    },
  );
  expect(problems).toEqual([]);
  const codes = ["profile-not-published", "patch-not-published", "nested-package-not-packed"];
  return warnings.filter(({ code }) => codes.includes(code));
}

function indexAnswer(url: string, published: readonly string[]): Response {
  const name = url.split("/").at(-1) ?? "";
  if (name === "config.json")
    return Response.json({ dl: "https://dl.invalid", api: "https://a.invalid" });
  if (!published.includes(name)) return new Response("", { status: 404 });
  const line = {
    name,
    vers: "1.0.0",
    deps: [],
    features: {},
    cksum: "0".repeat(64),
    yanked: false,
  };
  return new Response(`${JSON.stringify(line)}\n`);
}

const crate = (name: string, more = "", inPackage = "") =>
  `[package]\nname = "${name}"\nversion = "1.0.0"\nedition = "2021"\nlicense = "MIT"\ndescription = "-"\n${inPackage}\n${more}\n`;
const workspace = (more: string) =>
  `[workspace]\nresolver = "2"\nmembers = ["tool", "lib"]\n${more}\n`;
const needs = (...lines: readonly string[]) => `[dependencies]\n${lines.join("\n")}`;

/** A program, and a library that it is built with. */
const family = (root: string, ofTool = "", ofLib = ""): Files => ({
  "Cargo.toml": workspace(root),
  "tool/Cargo.toml": crate("tool", ofTool),
  "tool/src/main.rs": "fn main() {}",
  "lib/Cargo.toml": crate("lib", ofLib),
  "lib/src/lib.rs": "",
});
const onLib = 'lib = { path = "../lib", version = "1" }';
const fork = '[patch.crates-io]\nitoa = { path = "fork" }';
const forked: Files = {
  "fork/Cargo.toml": crate("itoa", "[workspace]"),
  "fork/src/lib.rs": "",
};

describe("the profile of a workspace", () => {
  test.each([
    ["overflow-checks = true", true],
    ["debug-assertions = true", true],
    ['panic = "abort"', true],
    ["overflow-checks = false", false],
    ['panic = "unwind"', false],
    ["lto = true\nopt-level = 'z'\nstrip = true", false],
  ])("with %j counts where it changes what a program does", async (line, isTold) => {
    const found = await warnings(family(`[profile.release]\n${line}`));
    expect(found.map(({ code }) => code)).toEqual(isTold ? ["profile-not-published"] : []);
    if (isTold) expect(found[0]?.message).toMatch(new RegExp(`${line}.* builds tool without`));
  });

  test("is that of the release build", async () => {
    expect(await warnings(family("[profile.dev]\npanic = 'abort'"))).toEqual([]);
  });

  test("is published where the program's own manifest repeats it", async () => {
    const profile = "[profile.release]\noverflow-checks = true\n";
    expect(await warnings(family(profile, profile))).toEqual([]);
    const found = await warnings(family(`${profile}panic = "abort"`, profile));
    expect(found[0]?.message).toMatch(/sets panic = "abort", which/);
  });

  test("is published with the crate at the root", async () => {
    const alone = crate("alone", "[profile.release]\noverflow-checks = true\n[workspace]");
    expect(await warnings({ "Cargo.toml": alone, "src/main.rs": "fn main() {}" })).toEqual([]);
  });

  test("concerns only programs that are still to be published", async () => {
    expect(await warnings(family("[profile.release]\npanic = 'abort'"), ["tool"])).toEqual([]);
  });
});

describe("the patches of a workspace", () => {
  test.each([
    ["of a program's dependency", fork, needs('itoa = "1"'), "", true],
    ["of one of a library in it", fork, needs(onLib), needs('itoa = "1"'), true],
    [
      "of a dependency by another name",
      '[patch.crates-io]\nfast = { path = "fork", package = "itoa" }',
      needs('numbers = { package = "itoa", version = "1" }'),
      "",
      true,
    ],
    ["of what only tests need", fork, '[dev-dependencies]\nitoa = "1"', "", false],
    ["of what only a library beside it needs", fork, "", needs('itoa = "1"'), false],
    ["of what nothing needs", fork, "", "", false],
    [
      "of a crate of the workspace",
      '[patch.crates-io]\nlib = { path = "lib" }',
      needs(onLib),
      "",
      false,
    ],
  ])("%s", async (_, patch, ofTool, ofLib, isTold) => {
    const found = await warnings({ ...family(patch, ofTool, ofLib), ...forked });
    expect(found.map(({ code }) => code)).toEqual(isTold ? ["patch-not-published"] : []);
    if (isTold) expect(found[0]?.message).toMatch(/replaces itoa, .* builds tool with/);
  });
});

test("a patch of a published library concerns the program that is built with it", async () => {
  const files = { ...family(fork, needs(onLib), needs('itoa = "1"')), ...forked };
  const found = await warnings(files, ["lib"]);
  expect(found.map(({ code }) => code)).toEqual(["patch-not-published"]);
});

describe("a folder with a Cargo.toml of its own", () => {
  test("may have a name with what means something in a pattern", async () => {
    const folder = "templates/{{name}} [x]";
    const found = await warnings({
      "Cargo.toml": crate("holder", "[workspace]", 'include = ["src/**", "templates/**"]'),
      "src/lib.rs": "",
      [`${folder}/Cargo.toml`]: "{{ template }}",
      [`${folder}/main.rs`]: "",
    });
    expect(found.map(({ message }) => message.includes(folder))).toEqual([true]);
  });

  const files: Files = {
    "src/lib.rs": "",
    "templates/node/package.json": "{}",
    "templates/rust/Cargo.toml": '[package]\nname = "mine"\nversion = "0.1.0"\n[workspace]\n',
    "templates/rust/src/main.rs": "fn main() {}",
    "fuzz/Cargo.toml": '[package]\nname = "fuzz"\nversion = "0.1.0"\n[workspace]\n',
    "fuzz/src/lib.rs": "",
  };

  test.each([
    [["src/**", "templates/**"], ["templates/rust"]],
    [["src", "/templates"], ["templates/rust"]],
    [["src/**", "templates/rust/src/main.rs"], ["templates/rust"]],
    [
      ["src/**", "templates/**", "fuzz/**"],
      ["fuzz", "templates/rust"],
    ],
    [["src/**", "templates/**", "!templates/rust"], []],
    [["src/**", "templates/node/*"], []],
    [["**/*.rs"], []],
    [["src/**"], []],
    [[], []],
  ])("is told if include is %j: %j", async (include, folders) => {
    const list = include.length > 0 ? `include = ${JSON.stringify(include)}` : "";
    const found = await warnings({ ...files, "Cargo.toml": crate("holder", "[workspace]", list) });
    expect(found.map(({ code }) => code)).toEqual(
      folders.length > 0 ? ["nested-package-not-packed"] : [],
    );
    const told = found[0]?.message ?? "";
    expect(["fuzz", "templates/rust"].filter((each) => told.includes(each))).toEqual(folders);
    // cargo itself packs nothing of them.
    const listed = execFileSync("cargo", ["package", "--list", "--allow-dirty"], {
      ...{ cwd: folder, env: variables(), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    });
    expect(listed).not.toMatch(/^(fuzz|templates\/rust)\//m);
  });
});
