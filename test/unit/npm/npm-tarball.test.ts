import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readNpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { tarGzOf } from "../archives/tarball.ts";
import { npmTarball } from "./npm-files.ts";

describe("a packed npm package", () => {
  test("is read with its entries below the top folder, its manifest and both checksums", async () => {
    const bytes = await npmTarball({
      "package.json": '{"name":"@a/b","version":"1.2.3","main":"i.js"}',
      "bin/run": { contents: "#!/bin/sh", mode: 0o755 },
    });
    expect(await readNpmTarball(bytes, "b.tgz")).toEqual({
      name: "@a/b",
      version: "1.2.3",
      manifest: { name: "@a/b", version: "1.2.3", main: "i.js" },
      integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
      shasum: createHash("sha1").update(bytes).digest("hex"),
      size: bytes.length,
      entries: [
        expect.objectContaining({ path: "package.json", executable: false, size: 47 }),
        {
          path: "bin/run",
          executable: true,
          size: 9,
          sha256: createHash("sha256").update("#!/bin/sh").digest("hex"),
        },
      ],
    });
  });

  test("reads the same from a path as from bytes", async () => {
    const bytes = await npmTarball({ "package.json": '{"name":"a","version":"1.0.0"}' });
    const folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
    try {
      const file = path.join(folder, "a.tgz");
      await writeFile(file, bytes);
      expect(await readNpmTarball(file, "a")).toEqual(await readNpmTarball(bytes, "a"));
      await expect(readNpmTarball(path.join(folder, "none.tgz"), "a")).rejects.toThrow("ENOENT");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("may have another top folder, as npm takes it, and a manifest with a byte order mark", async () => {
    const bytes = await npmTarball(
      { "package.json": '\uFEFF{"name":"a","version":"1.0.0"}' },
      "a-main",
    );
    expect((await readNpmTarball(bytes, "a")).entries.map(({ path }) => path)).toEqual([
      "package.json",
    ]);
  });

  test.each([
    ["no manifest", { "index.js": "" }, "the package has no package.json"],
    ["a manifest that is no JSON", { "package.json": "{" }, "is not a JSON object"],
    ["a manifest without a name", { "package.json": '{"version":"1.0.0"}' }, "has no name"],
    ["a manifest without a version", { "package.json": '{"name":"a"}' }, "has no version"],
    ["nothing in it", {}, "the package is empty"],
  ])("is refused with %s", async (_, files, message) => {
    await expect(readNpmTarball(await npmTarball(files), "x.tgz")).rejects.toThrow(
      new RegExp(`^x\\.tgz: .*${message}`),
    );
  });

  test("is refused with several top folders, and with files in none", async () => {
    const several = await tarGzOf([{ name: "a/package.json" }, { name: "b/x" }]);
    await expect(readNpmTarball(several, "x")).rejects.toThrow("several folders (a, b)");
    await expect(readNpmTarball(await tarGzOf([{ name: "x.js" }]), "x")).rejects.toThrow(
      "x.js is not in a folder",
    );
  });

  test.each([
    ["a link", { name: "package/l", type: "symlink", linkname: "/etc/passwd" }, "symbolic link"],
    ["a path that leads out", { name: "package/../../x" }, '".."'],
  ] as const)("is refused with %s", async (_, entry, message) => {
    await expect(readNpmTarball(await tarGzOf([entry]), "x.tgz")).rejects.toThrow(message);
  });

  test.each(["link", "symlink"] as const)(
    "is refused with a %s, since installers leave it out",
    async (type) => {
      const link = { name: "package/alias", type, linkname: "package/tool" };
      const bytes = await tarGzOf([{ name: "package/tool", contents: "1" }, link]);
      const refused = expect(readNpmTarball(bytes, "x.tgz")).rejects;
      await refused.toMatchObject({ problems: [{ code: "tarball-holds-link" }] });
      await refused.toThrow(/^x\.tgz: entry "package\/alias" is a .* skip links when they/);
    },
  );

  test("is refused when it is cut off", async () => {
    const bytes = await npmTarball({ "package.json": '{"name":"a","version":"1.0.0"}' });
    await expect(readNpmTarball(bytes.subarray(0, -20), "x.tgz")).rejects.toThrow(
      "x.tgz: the archive is cut off",
    );
  });
});
