import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { startArtifacts, type Artifacts } from "@fairlead/sandbox";
import { runClient } from "../sandbox/artifact-job.ts";
import { take } from "./fetch-job.ts";

jest.setTimeout(60_000);

let service: Artifacts;
let folder: string;
beforeEach(async () => {
  service = await startArtifacts();
  folder = await mkdtemp(join(tmpdir(), "fairlead-fetch-"));
});
afterEach(async () => {
  await service.stop();
  await rm(folder, { recursive: true });
});

/** Takes artifacts in another job of run 7. */
const takeHere = (names: readonly string[], more = {}) =>
  take(service.environment(7, "publish"), { names, folder, ...more });

describe("an artifact that another job has uploaded", () => {
  test("is unpacked with its folders, and what was executable is so again", async () => {
    const root = join(folder, "made");
    await mkdir(join(root, "bin"), { recursive: true });
    await writeFile(join(root, "bin/tool"), "#!/bin/sh\n", { mode: 0o755 });
    await writeFile(join(root, "notes.txt"), "hello", { mode: 0o644 });
    const files = [join(root, "bin/tool"), join(root, "notes.txt")];
    await runClient(service.environment(7, "build"), { do: "upload", name: "tools", root, files });

    const { folders, problems } = await takeHere(["tools"]);
    expect(problems).toEqual([]);
    const [[name, place] = ["", ""]] = folders;
    expect(name).toBe("tools");
    expect(await readFile(join(place, "notes.txt"), "utf8")).toBe("hello");
    const mode = async (file: string) => (await stat(join(place, file))).mode & 0o777;
    expect([await mode("bin/tool"), await mode("notes.txt")]).toEqual([0o755, 0o644]);
    expect((await readdir(folder)).sort()).toEqual([String(service.list()[0]?.id), "made"]);
  });

  test("as a single file without an archive is that file", async () => {
    const file = join(folder, "lib.tar.gz");
    await writeFile(file, "bytes");
    await runClient(service.environment(7, "build"), {
      ...{ do: "upload", name: "ignored", root: folder, files: [file], skipArchive: true },
    });
    const { folders } = await takeHere(["lib.tar.gz"]);
    expect(await readFile(join(folders[0]?.[1] ?? "", "lib.tar.gz"), "utf8")).toBe("bytes");
  });

  test("of another run is read with a token", async () => {
    service.addToken("ghs_TokenOfTheJob");
    service.add({ run: 5, name: "tools", files: { tool: { contents: "x", mode: 0o755 } } });
    const { folders, problems } = await takeHere(["tools"], {
      runId: "5",
      token: "ghs_TokenOfTheJob",
    });
    expect(problems).toEqual([]);
    expect((await stat(join(folders[0]?.[1] ?? "", "tool"))).mode & 0o777).toBe(0o755);
  });
});

test("never more than four downloads are under way at once", async () => {
  for (let index = 0; index < 9; index += 1) {
    service.add({ run: 7, name: `part-${index}`, files: { file: String(index) } });
  }
  let [now, most] = [0, 0];
  const isDownload = ({ path }: { readonly path: string }) => path.startsWith("/blobs/downloads/");
  service.onRequest(async (request, moment) => {
    if (!isDownload(request)) return;
    now += moment === "before-commit" ? 1 : -1;
    most = Math.max(most, now);
    if (moment === "before-commit") await new Promise((resolve) => setTimeout(resolve, 100));
  });
  const { folders } = await takeHere(["part-*"]);
  expect(folders.map(([name]) => name)).toEqual(service.list().map(({ name }) => name));
  expect(most).toBe(4);
});

describe("if one of several is bad, all that are bad are named, and nothing is left", () => {
  const good = { run: 7, name: "a-good", files: { file: "good" } };

  test("bytes that are not those of the digest", async () => {
    service.add(good);
    const digest = `sha256:${"0".repeat(64)}`;
    service.add({ run: 7, name: "b-changed", files: { file: "other" }, digest });
    service.add({ run: 7, name: "c-hostile", files: { "../evil": "x" } });
    expect(await takeHere(["*"])).toEqual({
      folders: [],
      problems: [
        `What was downloaded of the artifact b-changed does not have its digest, ${digest}.`,
        'The artifact c-hostile is not unpacked: entry "../evil" has ".." in its path; expected a plain relative path.',
      ],
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test("a zip that is cut off, and one that is too large", async () => {
    service.add(good);
    const whole = service.add({ run: 6, name: "x", files: { file: "hello" } }).bytes;
    service.add({ run: 7, name: "b-cut", files: whole.subarray(0, whole.length - 30) });
    service.add({ run: 7, name: "c-large", files: { file: "x".repeat(2_000) } });
    const limits = { maxEntries: 10, maxBytes: 1_000 };
    const { problems } = await takeHere(["*"], { limits });
    expect(problems).toEqual([
      expect.stringMatching(/^The artifact b-cut is not unpacked: the archive is a damaged zip/),
      expect.stringMatching(/^The artifact c-large is not unpacked: .* exceeds the 1000 bytes/),
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  test("a folder that was there before is left as it is", async () => {
    const { id } = service.add(good);
    await mkdir(join(folder, String(id)));
    await writeFile(join(folder, String(id), "mine"), "");
    await expect(takeHere(["a-good"])).rejects.toThrow(/ENOTEMPTY|EEXIST/);
    expect(await readdir(folder, { recursive: true })).toEqual([
      String(id),
      join(String(id), "mine"),
    ]);
  });
});
