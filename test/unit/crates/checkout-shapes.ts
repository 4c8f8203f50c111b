import { execFile } from "node:child_process";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
type Files = Readonly<Record<string, string | { readonly target: string }>>;

/** A checkout: what is committed, what then happens, and how that is taken. */
export interface Shape {
  readonly files: Files;
  /** Committed as a repository of its own, which is then the submodule `a/vendor`. */
  readonly vendor?: Files;
  /** Below the checkout's folder. */
  readonly then?: (folder: string, git: Git) => Promise<unknown>;
  /** The crates to pack; `a` if nothing is said. */
  readonly selected?: readonly string[];
  /** The codes of the problems. */
  readonly codes: readonly string[];
  /** Why the answer is another one than cargo's. */
  readonly unlikeCargo?: string;
}

type Git = (...args: string[]) => Promise<string>;

const crate = (name: string, more = "") =>
  `[package]\nname = "${name}"\nversion = "1.0.0"\nedition = "2021"\ndescription = "d"\nlicense = "MIT"\n${more}\n`;
const library = (name: string, more = ""): Files => ({
  [`${name}/Cargo.toml`]: crate(name, more),
  [`${name}/src/lib.rs`]: "pub fn f() {}\n",
});
const workspaceManifest = '[workspace]\nresolver = "2"\nmembers = ["a", "b"]\n';
const virtual: Files = {
  "Cargo.toml": workspaceManifest,
  ".gitignore": "target\nCargo.lock\n",
};
const two = { ...virtual, ...library("a"), ...library("b") };
const rootCrate = (more = ""): Files => ({
  "Cargo.toml": crate("a", `${more}\n[workspace]\nmembers = ["b"]`),
  "src/lib.rs": "pub fn f() {}\n",
  ".gitignore": "target\n",
  "npm/package.json": "{}",
  ...library("b"),
});
const write =
  (path: string, text = "// changed\n") =>
  async (folder: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
const remove = (path: string) => (folder: string) => rm(join(folder, path), { recursive: true });
const sparse =
  (...without: string[]) =>
  (_: string, git: Git) =>
    git("sparse-checkout", "set", "--no-cone", "/*", ...without.map((each) => `!/${each}/`));
const pointer =
  "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n";
const lfs = { ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n" };

const dirty = ["uncommitted-files"];
/** Checkouts by what they are about. */
export const shapes: Record<string, Shape> = {
  "a clean workspace": { files: two, codes: [] },
  "a changed file": { files: two, then: write("a/src/lib.rs"), codes: dirty },
  "a new file": { files: two, then: write("a/tests/new.rs"), codes: dirty },
  "a file with a strange name": { files: two, then: write("a/src/[x] é.rs"), codes: dirty },
  "a file that is staged": {
    files: two,
    then: async (folder, git) => {
      await write("a/src/new.rs")(folder);
      await git("add", "-A");
    },
    codes: dirty,
  },
  "a changed manifest": { files: two, then: write("a/Cargo.toml", crate("a", "#")), codes: dirty },
  "a changed manifest of the workspace": {
    files: two,
    then: write("Cargo.toml", `${workspaceManifest}# changed\n`),
    codes: dirty,
  },
  "a changed file of another member": { files: two, then: write("b/src/lib.rs"), codes: [] },
  "a changed file beside the crates": { files: two, then: write("ci/x.sh"), codes: [] },
  "an ignored file": {
    files: { ...two, ".gitignore": "target\nCargo.lock\n*.tmp\n" },
    then: write("a/x.tmp"),
    codes: [],
  },
  "an ignored file that include names": {
    files: {
      ...virtual,
      ...library("a", 'include = ["src", "gen.rs"]'),
      ...library("b"),
      ".gitignore": "target\nCargo.lock\ngen.rs\n",
    },
    then: write("a/gen.rs"),
    codes: dirty,
  },
  "an ignored folder that include names": {
    files: {
      ...virtual,
      ...library("a", 'include = ["src", "gen"]'),
      ...library("b"),
      ".gitignore": "target\nCargo.lock\ngen\n",
    },
    then: write("a/gen/deep/x.rs"),
    codes: dirty,
  },
  "a changed file outside of include": {
    files: { ...virtual, ...library("a", 'include = ["src"]'), ...library("b"), "a/x.md": "x" },
    then: write("a/x.md"),
    codes: [],
  },
  "a changed file in exclude": {
    files: rootCrate('exclude = ["/npm", "/artifacts"]'),
    then: async (folder) => {
      await write("npm/package.json", "{ }")(folder);
      await write("artifacts/x.tgz")(folder);
    },
    codes: [],
  },
  "a root crate, and a changed file of a member in its folder": {
    files: rootCrate(),
    then: write("b/src/lib.rs"),
    codes: [],
  },
  "a changed README elsewhere": {
    files: {
      ...virtual,
      ...library("a", 'readme = "../README.md"'),
      ...library("b"),
      "README.md": "x",
    },
    then: write("README.md"),
    codes: dirty,
  },
  "a changed license elsewhere": {
    files: {
      ...virtual,
      ...library("a"),
      ...library("b"),
      "a/Cargo.toml": crate("a").replace('license = "MIT"', 'license-file = "../LICENSE"'),
      LICENSE: "x",
    },
    then: write("LICENSE"),
    codes: dirty,
  },
  "a changed README elsewhere that no crate names": {
    files: { ...two, "README.md": "x" },
    then: write("README.md"),
    codes: [],
  },
  "a changed target of a link": {
    files: { ...two, "shared.rs": "// x\n", "a/src/shared.rs": { target: "../../shared.rs" } },
    then: write("shared.rs"),
    codes: [],
    unlikeCargo: "cargo looks through links when it packs, and refuses then",
  },
  "an ignored lock of a root crate": {
    files: { ...rootCrate(), ".gitignore": "target\nCargo.lock\n" },
    then: write("Cargo.lock", "version = 4\n"),
    codes: [],
  },
  "a deleted file": {
    files: { ...two, "a/x.md": "x" },
    then: remove("a/x.md"),
    codes: dirty,
    unlikeCargo: "the crate would lack a file of the commit",
  },
  "a deleted file outside of include": {
    files: { ...virtual, ...library("a", 'include = ["src"]'), ...library("b"), "a/x.md": "x" },
    then: remove("a/x.md"),
    codes: [],
  },
  "a deleted file of another member in the folder": {
    files: { ...rootCrate(), "b/x.md": "x" },
    then: remove("b/x.md"),
    codes: [],
  },
  "a file that a sparse checkout leaves out": {
    files: { ...two, "a/data/[x].txt": "x" },
    then: sparse("a/data"),
    codes: ["files-not-checked-out"],
    unlikeCargo: "the crate would lack a file of the commit",
  },
  "a file that a sparse checkout leaves out, in exclude": {
    files: {
      ...virtual,
      ...library("a", 'exclude = ["data/"]'),
      ...library("b"),
      "a/data/x.txt": "x",
    },
    then: sparse("a/data"),
    codes: [],
  },
  "files that a sparse checkout leaves out, of another member and beside the crates": {
    files: { ...two, "b/data/x.txt": "x", "docs/x.md": "x" },
    then: sparse("b/data", "docs"),
    codes: [],
  },
  "a submodule as the commit has it": { files: two, vendor: { "x.c": "x" }, codes: [] },
  "a changed file of a submodule": {
    files: two,
    vendor: { "x.c": "x" },
    then: write("a/vendor/x.c"),
    codes: dirty,
  },
  "a moved submodule": {
    files: two,
    vendor: { "x.c": "x" },
    then: moveVendor,
    codes: dirty,
    unlikeCargo: "the crate would hold other files than the commit",
  },
  "a moved submodule of which git is told to say nothing": {
    files: two,
    vendor: { "x.c": "x" },
    then: async (folder, git) => {
      await git("config", "-f", ".gitmodules", "submodule.a/vendor.ignore", "all");
      await git("commit", "-qam", "ignore");
      await moveVendor(folder);
    },
    codes: dirty,
    unlikeCargo: "the crate would hold other files than the commit",
  },
  "a moved submodule in exclude": {
    files: { ...virtual, ...library("a", 'exclude = ["vendor"]'), ...library("b") },
    vendor: { "x.c": "x" },
    then: moveVendor,
    codes: [],
  },
  "a submodule that is not checked out": {
    files: two,
    vendor: { "x.c": "x" },
    then: (_, git) => git("submodule", "deinit", "-q", "-f", "a/vendor"),
    codes: ["submodule-not-checked-out"],
    unlikeCargo: "the crate would lack its files",
  },
  "a submodule that is not checked out, in exclude": {
    files: { ...virtual, ...library("a", 'exclude = ["/vendor"]'), ...library("b") },
    vendor: { "x.c": "x" },
    then: (_, git) => git("submodule", "deinit", "-q", "-f", "a/vendor"),
    codes: [],
  },
  "a submodule that is not checked out, of another member": {
    files: two,
    vendor: { "x.c": "x" },
    then: (_, git) => git("submodule", "deinit", "-q", "-f", "a/vendor"),
    selected: ["b"],
    codes: [],
  },
  "a pointer to LFS": {
    files: { ...two, ...lfs, "a/data.bin": pointer },
    codes: ["lfs-pointers"],
    unlikeCargo: "the crate would hold the pointer",
  },
  "a pointer to LFS in exclude": {
    files: {
      ...virtual,
      ...library("a", 'exclude = ["*.bin"]'),
      ...library("b"),
      ...lfs,
      "a/data.bin": pointer,
    },
    codes: [],
  },
  "a file that LFS would take, and that is no pointer": {
    files: { ...two, ...lfs, "a/data.bin": "data" },
    codes: [],
  },
  "a pointer as test data": { files: { ...two, "a/tests/pointer.txt": pointer }, codes: [] },
};

async function moveVendor(folder: string): Promise<void> {
  const inVendor = gitIn(join(folder, "a/vendor"));
  await write("a/vendor/y.c")(folder);
  await inVendor("add", "-A");
  await inVendor("commit", "-qm", "moved");
}

function gitIn(cwd: string): Git {
  return async (...args) => {
    const who = ["-c", "user.name=T", "-c", "user.email=t@example.com"];
    const allowed = ["-c", "protocol.file.allow=always", "-c", "filter.lfs.required=false"];
    return (await run("git", [...who, ...allowed, ...args], { cwd })).stdout.trim();
  };
}

export async function commitAll(folder: string, files: Files): Promise<Git> {
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    if (typeof contents === "string") await writeFile(join(folder, path), contents);
    else await symlink(contents.target, join(folder, path));
  }
  const git = gitIn(folder);
  await git("init", "-q", "-b", "main");
  await git("add", "-A");
  await git("commit", "-qm", "first");
  return git;
}
