import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { startArtifacts, type Artifacts, type ArtifactsOptions } from "@fairlead/sandbox";
import { extractZip } from "@fairlead/archives";
import { askRest, jobToken as token, runClient, type Order } from "./artifact-job.ts";

const limits = { maxEntries: 100, maxBytes: 100_000_000 };

// Each order is a process of its own, which loads the whole client.
jest.setTimeout(60_000);

let service: Artifacts;
let place: string;
beforeEach(async () => {
  service = await startArtifacts();
  service.addToken(token);
  place = await mkdtemp(join(tmpdir(), "fairlead-artifacts-"));
});
afterEach(async () => {
  await service.stop();
  await rm(place, { recursive: true, force: true });
});

async function restart(options: ArtifactsOptions): Promise<void> {
  await service.stop();
  service = await startArtifacts(options);
}

/** Has the real client follow the order, as the job of a run; throws what it throws. */
function as(variables: Readonly<Record<string, string>>, order: Order): Promise<unknown> {
  return runClient({ ...variables, GITHUB_WORKSPACE: place }, order);
}

/** A folder with a file that is executable, and one that is larger than one block of an upload. */
async function madeFolder(): Promise<{ root: string; files: string[] }> {
  const root = join(place, "source");
  await mkdir(join(root, "bin"), { recursive: true });
  await writeFile(join(root, "bin/tool"), "#!/bin/sh\n");
  await chmod(join(root, "bin/tool"), 0o755);
  const noise = Buffer.alloc(18_000_000);
  for (let index = 0, state = 1; index < noise.length; index += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    noise.writeUInt32LE(state, index);
  }
  await writeFile(join(root, "noise.bin"), noise);
  return { root, files: [join(root, "bin/tool"), join(root, "noise.bin")] };
}

const elsewhere = {
  token,
  workflowRunId: 7,
  repositoryOwner: "octo-org",
  repositoryName: "octo-repo",
};

test("what a job uploads in blocks, it lists and downloads by id, byte for byte, with its modes", async () => {
  const job = service.environment(7);
  const source = await madeFolder();
  const uploaded = await as(job, { do: "upload", name: "native", ...source });
  const [kept] = service.list(7);
  expect(kept).toMatchObject({
    run: 7,
    attempt: 1,
    name: "native",
    contentType: "application/zip",
  });
  expect(`sha256:${(uploaded as { digest: string }).digest}`).toBe(kept?.digest);
  expect(uploaded).toMatchObject({ id: kept?.id, size: kept?.bytes.length });
  const puts = service.requests.filter(({ method }) => method === "PUT");
  expect(puts.length).toBeGreaterThan(3); // three blocks, and their list

  const { id = 0, digest = "", size } = kept ?? {};
  expect(await as(job, { do: "list" })).toMatchObject([{ name: "native", id, digest, size }]);

  const folder = join(place, "download");
  const order = { do: "download", id, path: folder, expectedHash: digest } as const;
  expect(await as(job, { ...order, skipDecompress: true })).toMatchObject({
    digestMismatch: false,
  });
  expect(await readdir(folder)).toEqual(["native.zip"]);
  await extractZip(join(folder, "native.zip"), join(place, "unpacked"), limits);
  for (const name of ["bin/tool", "noise.bin"]) {
    const same = (await readFile(join(place, "unpacked", name))).equals(
      await readFile(join(source.root, name)),
    );
    expect([name, same]).toEqual([name, true]);
  }
  expect((await stat(join(place, "unpacked/bin/tool"))).mode & 0o777).toBe(0o755);
});

test("another digest than the expected one is a mismatch, also if it is the service that lies", async () => {
  const job = service.environment(7);
  const digest = `sha256:${"0".repeat(64)}`;
  const { id } = service.add({ run: 7, name: "native", files: { a: "hello" }, digest });
  expect(await as(job, { do: "list" })).toMatchObject([{ digest }]);
  const order = { do: "download", id, path: join(place, "out"), expectedHash: digest } as const;
  expect(await as(job, order)).toMatchObject({ digestMismatch: true });
  expect(await readFile(join(place, "out/a"), "utf8")).toBe("hello");
});

test("another run's artifacts are found and downloaded through the REST API", async () => {
  const { id, digest } = service.add({ run: 7, name: "native", files: { a: "hello" } });
  for (let index = 0; index < 100; index += 1) {
    service.add({ run: 7, name: `more-${index}`, files: {} });
  }
  const job = service.environment(8);
  expect(await as(job, { do: "list" })).toEqual([]);
  const listed = await as(job, { do: "list", findBy: elsewhere });
  expect(listed).toHaveLength(101);
  expect(listed).toContainEqual(expect.objectContaining({ id, digest, name: "native" }));
  expect(await as(job, { do: "get", name: "native", findBy: elsewhere })).toMatchObject({ id });

  const order = { do: "download", id, path: join(place, "out"), expectedHash: digest } as const;
  expect(await as(job, { ...order, findBy: elsewhere })).toMatchObject({ digestMismatch: false });
  expect(await readFile(join(place, "out/a"), "utf8")).toBe("hello");
  await expect(as(job, order)).rejects.toThrow("No artifacts found for ID");
});

test("a single file is uploaded as it is, under its own name", async () => {
  const job = service.environment(7);
  await writeFile(join(place, "report.json"), "{}");
  const files = [join(place, "report.json")];
  await as(job, { do: "upload", name: "-", root: place, files, skipArchive: true });
  expect(service.list()).toMatchObject([{ name: "report.json", contentType: "application/json" }]);
  expect(service.list()[0]?.bytes.toString()).toBe("{}");
});

test("an artifact that is deleted is gone", async () => {
  const job = service.environment(7);
  const { id } = service.add({ run: 7, name: "native", files: {} });
  expect(await as(job, { do: "delete", name: "native" })).toEqual({ id });
  expect(service.list()).toEqual([]);
});

describe("a name that is taken", () => {
  const order = { do: "upload", name: "native" } as const;
  async function files() {
    await writeFile(join(place, "a"), "second");
    return { root: place, files: [join(place, "a")] };
  }

  test("is refused in the same attempt, and can be taken again in the next", async () => {
    service.add({ run: 7, name: "native", files: { a: "first" } });
    const again = as(service.environment(7), { ...order, ...(await files()) });
    await expect(again).rejects.toThrow(
      "(409) Conflict: an artifact with this name already exists on the workflow run",
    );
    const next = service.environment(7, "build", 2);
    await as(next, { ...order, ...(await files()) });
    expect(service.list(7).map(({ attempt }) => attempt)).toEqual([1, 2]);

    const [first = 0, second = 0] = service.list(7).map(({ id }) => id);
    expect(await as(next, { do: "list" })).toMatchObject([{ id: first }, { id: second }]);
    // The client takes the largest id for the newest, which need not be so.
    expect(first).toBeGreaterThan(second);
    expect(await as(next, { do: "list", latest: true })).toMatchObject([{ id: first }]);
    for (const [id = 0, contents] of [
      [first, "first"],
      [second, "second"],
    ] as const) {
      await as(next, { do: "download", id, path: join(place, contents) });
      expect(await readFile(join(place, contents, "a"), "utf8")).toBe(contents);
    }
  });

  test("is refused in every attempt, if names are for the run", async () => {
    await restart({ namesAreFor: "run" });
    service.add({ run: 7, name: "native", files: {} });
    const next = as(service.environment(7, "build", 2), { ...order, ...(await files()) });
    await expect(next).rejects.toThrow("(409)");
  });
});

test("a run of which all jobs ran again shows a job nothing of the attempts before, and REST all", async () => {
  for (const attempt of [1, 2, 3]) {
    service.add({ run: 7, attempt, name: `of-${attempt}`, files: { a: String(attempt) } });
  }
  service.rerunAll(7, 2);
  const shownTo = async (attempt: number) => {
    const listed = await as(service.environment(7, "build", attempt), { do: "list" });
    return (listed as { name: string }[]).map(({ name }) => name);
  };
  // The third ran only what had failed.
  expect(await shownTo(3)).toEqual(["of-2", "of-3"]);
  expect(await shownTo(1)).toEqual(["of-1", "of-2", "of-3"]);
  const [hidden] = service.list(7);
  const third = service.environment(7, "build", 3);
  const order = { do: "download", id: hidden?.id ?? 0, path: place } as const;
  await expect(as(third, order)).rejects.toThrow("No artifacts found for ID");
  const answer = (await (await askRest(service, "runs/7/artifacts")).json()) as {
    artifacts: { name: string }[];
  };
  expect(answer.artifacts.map(({ name }) => name)).toEqual(["of-3", "of-2", "of-1"]);
});

describe("an artifact that has expired", () => {
  test("is named as expired by the REST API, and can be downloaded nowhere", async () => {
    const { id } = service.add({ run: 7, name: "native", files: {} });
    service.expire(id);
    expect(service.list(7)).toMatchObject([{ id, expired: true }]);
    const listed = await askRest(service, `runs/7/artifacts`);
    expect(await listed.json()).toMatchObject({
      total_count: 1,
      artifacts: [{ id, expired: true, workflow_run: { id: 7 } }],
    });
    expect((await askRest(service, `artifacts/${id}/zip`)).status).toBe(410);
    const path = join(place, "out");
    const job = service.environment(7);
    await expect(as(job, { do: "download", id, path })).rejects.toThrow(
      "No artifacts found for ID",
    );
  });

  test("does so after 90 days, or when its upload says", async () => {
    const job = service.environment(7);
    await writeFile(join(place, "a"), "");
    const source = { root: place, files: [join(place, "a")] };
    await as(job, { do: "upload", name: "short", ...source, retentionDays: 3 });
    service.add({ run: 7, name: "long", files: {} });
    const expired = () =>
      service
        .list()
        .filter((each) => each.expired)
        .map(({ name }) => name);
    service.clock.advance(2 * 86_400_000);
    expect(expired()).toEqual([]);
    service.clock.advance(2 * 86_400_000);
    expect(expired()).toEqual(["short"]);
    service.clock.advance(87 * 86_400_000);
    expect(expired()).toEqual(["short", "long"]);
  });
});

test("an error of the service is struck once, in its own words, and the client tries again", async () => {
  const job = service.environment(7);
  const ordered = service.faults.add({
    match: { path: /ListArtifacts$/ },
    fault: { kind: "server-error", status: 503 },
  });
  expect(await as(job, { do: "list" })).toEqual([]);
  expect(ordered.struck).toBe(1);
  expect(service.requests.entries.map(({ status, faulted }) => [status, faulted])).toEqual([
    [503, "server-error"],
    [200, undefined],
  ]);
});
