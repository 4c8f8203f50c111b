import { mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openPack, writePack, type FileToPack, type PackManifest } from "@fairlead/pack";
import { ProblemsError } from "@fairlead/publishing";
import { digestOf, manifestText } from "../../../packages/pack/src/manifest.ts";

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((each) => rm(each, { recursive: true }))));

const commit = "a".repeat(40);
const release = {
  ...{ repository: "octo/repo", commit, version: "1.2.3", tag: "v1.2.3" },
  inputs: { crates: { index: "sparse+https://index.example/" } },
  siblings: { "@octo/types": ["1.2.3"] },
  unpacked: [
    { name: "old", version: "0.1.0", folder: "crates/old", tag: "old-v0.1.0" },
    { name: "older", version: "0.0.1", tag: "older-v0.0.1" },
  ],
};
const expected = { repository: "Octo/Repo", commit, version: "1.2.3+build", tag: "v1.2.3" };
const unit = { version: "1.2.3", seen: "unpublished" } as const;
const published = { ...unit, seen: "published", commit: "c".repeat(40) } as const;

const kinds: readonly (Omit<FileToPack, "file"> & { readonly bytes: string })[] = [
  { kind: "crate", name: "core", below: "core-1.2.3.crate", bytes: "crate", ...unit },
  { kind: "npm-platform", name: "@octo/x", below: "octo-x-1.2.3.tgz", bytes: "x", ...unit },
  { kind: "npm-meta", name: "octo-x", below: "2/octo-x-1.2.3.tgz", bytes: "meta", ...published },
  { kind: "asset", name: "a.zip", below: "a.zip", bytes: "asset" },
  { kind: "text", name: "docs/CHANGES.md", below: "docs/CHANGES.md", bytes: "text" },
];

async function written() {
  const parent = await mkdtemp(path.join(tmpdir(), "fairlead-pack-"));
  folders.push(parent);
  const files = await Promise.all(
    kinds.map(async ({ bytes, ...entry }, index): Promise<FileToPack> => {
      const file = path.join(parent, String(index));
      await writeFile(file, bytes);
      return { ...entry, file };
    }),
  );
  const folder = path.join(parent, "pack");
  const { manifest, digest } = await writePack(folder, release, files);
  /** Puts another manifest in its place, as one whose job has written it. */
  const rewrite = async (change: (manifest: PackManifest) => PackManifest) => {
    const text = manifestText(change(manifest));
    await writeFile(path.join(folder, "manifest.json"), text);
    return digestOf(text);
  };
  return { folder, manifest, digest, rewrite };
}

type Pack = Awaited<ReturnType<typeof written>>;

async function codes(folder: string, digest: string, more: Partial<typeof expected> = {}) {
  try {
    await openPack(folder, { artifact: "release", digest }, { ...expected, ...more });
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    expect(error.problems.every(({ input }) => input === "from")).toBe(true);
    return error.problems.map(({ code }) => code);
  }
}

test("what was written is read again, file for file", async () => {
  const { folder, manifest, digest } = await written();
  const open = await openPack(folder, { artifact: "release", digest }, expected);
  expect(open).toEqual({ folder, manifest });
  expect(manifest.files.map((file) => file.path)).toEqual([
    ...["crates/core-1.2.3.crate", "npm/octo-x-1.2.3.tgz", "npm/2/octo-x-1.2.3.tgz"],
    ...["assets/a.zip", "texts/docs/CHANGES.md"],
  ]);
});

const crate = (folder: string) => path.join(folder, "crates", "core-1.2.3.crate");

const changes: readonly (readonly [string, (pack: Pack) => Promise<unknown>, string[]])[] = [
  [
    "a file of other bytes",
    ({ folder }) => writeFile(crate(folder), "other"),
    ["pack-file-changed"],
  ],
  ["a file that is missing", ({ folder }) => rm(crate(folder)), ["pack-file-missing"]],
  [
    "a file more",
    ({ folder }) => writeFile(path.join(folder, "npm", "evil.tgz"), ""),
    ["pack-file-unexpected"],
  ],
  [
    "a file that was moved",
    ({ folder }) => rename(crate(folder), path.join(folder, "crates", "core.crate")),
    ["pack-file-missing", "pack-file-unexpected"],
  ],
  [
    "a link instead of a file",
    async ({ folder }) => {
      await rm(crate(folder));
      await symlink("../assets/a.zip", crate(folder));
    },
    ["pack-file-missing", "pack-file-unexpected"],
  ],
  [
    "no manifest",
    ({ folder }) => rm(path.join(folder, "manifest.json")),
    ["pack-manifest-missing"],
  ],
  [
    "a folder in its place",
    async ({ folder }) => {
      await rm(path.join(folder, "manifest.json"));
      await mkdir(path.join(folder, "manifest.json"));
    },
    ["pack-manifest-missing"],
  ],
  [
    "another manifest",
    ({ rewrite }) => rewrite((manifest) => ({ ...manifest, commit: "b".repeat(40) })),
    ["pack-manifest-changed"],
  ],
];

test.each(changes)("%s is refused", async (_, change, found) => {
  const pack = await written();
  await change(pack);
  expect(await codes(pack.folder, pack.digest)).toEqual(found);
});

test.each([
  ["repository", { repository: "octo/fork" }, "pack-of-other-repository"],
  ["commit", { commit: "b".repeat(40) }, "pack-of-other-commit"],
  ["version", { version: "1.2.4" }, "pack-of-other-version"],
  ["tag", { tag: "v1.2.4" }, "pack-of-other-version"],
])("the pack of another %s is refused", async (_, more, code) => {
  const { folder, digest } = await written();
  expect(await codes(folder, digest, more)).toEqual([code]);
});

test.each([
  ["one of theirs", "0.3.0", []],
  ["another one", "9.9.9", ["pack-of-other-version"]],
])("of crates with versions of their own, %s is released", async (_, version, found) => {
  const { folder, rewrite } = await written();
  const digest = await rewrite(({ files, ...manifest }) => {
    const own = files.map((file) => (file.kind === "crate" ? { ...file, version: "0.3.0" } : file));
    return { ...manifest, version: undefined, tag: undefined, files: own };
  });
  expect(await codes(folder, digest, { version })).toEqual(found);
});

test("all that is wrong is told at once", async () => {
  const { folder, digest } = await written();
  await writeFile(crate(folder), "other");
  await rm(path.join(folder, "assets"), { recursive: true });
  await writeFile(path.join(folder, "more"), "");
  expect(await codes(folder, digest, { commit: "b".repeat(40), version: "2.0.0" })).toEqual([
    ...["pack-of-other-commit", "pack-of-other-version"],
    ...["pack-file-changed", "pack-file-missing", "pack-file-unexpected"],
  ]);
});

test.each([
  ["one path", (path: string) => path, /lists crates\/\S+ twice\./],
  [
    "one path but for the case of its letters",
    (path: string) => path.replace("core", "CORE"),
    /lists both crates\/core\S+ and crates\/CORE\S+ for one file/,
  ],
  [
    "one crate in two files",
    () => "crates/again.crate",
    /lists both crates\/core\S+ and crates\/again\.crate for one file/,
  ],
])("a manifest that lists %s twice is refused", async (_, pathOf, told) => {
  const { folder, rewrite } = await written();
  const digest = await rewrite((manifest) => {
    const [first, ...rest] = manifest.files;
    if (first === undefined) throw new Error("nothing is in it");
    return { ...manifest, files: [first, { ...first, path: pathOf(first.path) }, ...rest] };
  });
  expect(await codes(folder, digest)).toContain("pack-entry-repeated");
  const opened = openPack(folder, { artifact: "release", digest }, expected);
  await expect(opened).rejects.toThrow(told);
});

test("an artifact without a manifest is no pack, and one that cannot be read may be", async () => {
  const { folder, digest } = await written();
  const manifest = path.join(folder, "manifest.json");
  const told = () => openPack(folder, { artifact: "release", digest }, expected);
  await rm(manifest);
  await expect(told()).rejects.toThrow(
    "The artifact release has no manifest.json, so it is not a pack. Set `from` to the output `pack`",
  );
  await mkdir(manifest);
  await expect(told()).rejects.toThrow(
    "The manifest.json of the artifact release cannot be read: it is a folder",
  );
});

test("remedies name inputs between backticks, and no input without them", async () => {
  const { folder, digest } = await written();
  const others = { commit: "b".repeat(40), version: "2.0.0", tag: "v2" };
  const error: unknown = await openPack(
    folder,
    { artifact: "release", digest },
    { ...expected, ...others },
  ).catch((thrown: unknown) => thrown);
  const remedies =
    error instanceof ProblemsError ? error.problems.map(({ remedy = "" }) => remedy) : [];
  expect(remedies).toEqual([
    "Pack in a job of this run, or set `sha` to the commit of the pack.",
    "Omit `version` where `from` is given, or pack that version.",
    "Omit `tag` where `from` is given, or pack in a run of that tag.",
  ]);
});

const texts: readonly (readonly [string, (text: string) => string])[] = [
  ["no JSON", () => "{"],
  ["a list", () => "[]"],
  ["a later schema", (text) => text.replace('"schema": 1', '"schema": 2')],
  ["no commit", (text) => text.replace('"commit"', '"comit"')],
  ["a digest that is too short", (text) => text.replace(/"sha256": "../, '"sha256": "')],
  ["a path that leads out", (text) => text.replace("crates/core", "crates/../core")],
  ["an absolute path", (text) => text.replace("crates/core", "/crates/core")],
  ["a backslash in a path", (text) => text.replace("crates/core", String.raw`crates/a\\core`)],
  ["a path in the folder of another kind", (text) => text.replace("crates/core", "npm/core")],
  ["an unknown kind", (text) => text.replace('"kind": "asset"', '"kind": "wheel"')],
  [
    "a crate without a version",
    (text) => text.replace('"version": "1.2.3",\n      "seen"', '"seen"'),
  ],
  [
    "an asset with one",
    (text) => text.replace('"name": "a.zip"', '"name": "a.zip", "version": "1"'),
  ],
  ["a short commit", (text) => text.replace(/"c{40}"/, '"ccccccc"')],
  ["a commit that is no text", (text) => text.replace(/"c{40}"/, "null")],
  [
    "a commit of what was not published",
    (text) => text.replace('"seen": "published"', '"seen": "unpublished"'),
  ],
  ["a negative size", (text) => text.replace('"size": 5', '"size": -5')],
  ["nothing of what could not be packed", (text) => text.replace('"unpacked"', '"unpackd"')],
  ["what could not be packed without its tag", (text) => text.replace('"old-v0.1.0"', "null")],
  ["what could not be packed outside", (text) => text.replace('"crates/old"', '"../old"')],
  ["inputs that are no texts", (text) => text.replace('"sparse+', 'null, "other": "sparse+')],
];

test.each(texts)("a manifest with %s is refused", async (_, change) => {
  const { folder, manifest } = await written();
  const before = manifestText(manifest);
  const text = change(before);
  expect(text).not.toBe(before);
  await writeFile(path.join(folder, "manifest.json"), text);
  expect(await codes(folder, digestOf(text))).toEqual(["pack-manifest-invalid"]);
});

const below = fc.oneof(
  fc.constantFrom(
    "a.md",
    "A.md",
    "docs/a.md",
    "docs/./a.md",
    "docs/../a.md",
    "../a.md",
    "a\\\\b.md",
  ),
  fc.constantFrom("a:b.md", "docs//a.md", "a\n.md", "Ä.md", "ä.md", ".", "", "/a.md"),
);
const word = fc.constantFrom("a", "b", "c");
const anyFile = fc.oneof(
  fc.record({ kind: fc.constantFrom("asset" as const, "text" as const), name: word, below }),
  fc.record({
    kind: fc.constantFrom("crate" as const, "npm-package" as const, "npm-meta" as const),
    name: word,
    below,
    version: fc.constant("1.0.0"),
    seen: fc.constant("unpublished" as const),
  }),
);

test("files that were written as a pack can be opened as one, and others are not written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyFile, { maxLength: 4 }), async (some) => {
      const parent = await mkdtemp(path.join(tmpdir(), "fairlead-pack-"));
      folders.push(parent);
      const file = path.join(parent, "file");
      await writeFile(file, "bytes");
      const folder = path.join(parent, "pack");
      try {
        const files = some.map((each) => ({ ...each, file }));
        const { manifest, digest } = await writePack(folder, release, files);
        const open = await openPack(folder, { artifact: "release", digest }, expected);
        expect(open.manifest).toEqual(manifest);
        expect(manifest.files).toHaveLength(some.length);
      } catch (error) {
        if (!(error instanceof ProblemsError)) throw error;
        expect(await readdir(parent)).toEqual(["file"]);
      }
    }),
    { numRuns: 100 },
  );
});
