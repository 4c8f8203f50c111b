import { afterEach, describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { createFetch } from "@fairlead/actionkit";
import { packPackage, startNpm, type NewNpmToken, type NpmRegistry } from "@fairlead/sandbox";
import { goneStages, type StageLook } from "../../../packages/npm/src/registry/gone-stages.ts";
import { remember } from "../../../packages/npm/src/registry/remember.ts";
import { stageReader, type SeenStage } from "../../../packages/npm/src/registry/stage-reads.ts";

const minutes = 60_000;
const seen: SeenStage = {
  ...{ id: "id-1", name: "a", version: "1.0.0", tag: "latest", shasum: "aa", status: "staged" },
};

describe("a stage is gone where the token sees the package, and not the stage", () => {
  test.each<[string, Partial<StageLook>, covers: boolean, gone: boolean]>([
    ["shown", { stage: seen }, true, false],
    ["not to be asked for", { stage: undefined }, true, false],
    ["not shown by its id", { stageId: "id-1" }, true, true],
    ["not shown by its id, of a package that is not covered", { stageId: "id-1" }, false, false],
    ["in no list", {}, true, true],
    ["in no list, of a package that is not covered", {}, false, false],
    ["in no list yet", { recordedAt: 58 * minutes }, true, false],
    ["not shown by its id, at once", { stageId: "id-1", recordedAt: 58 * minutes }, true, true],
  ])("%s", (_, given, covers, gone) => {
    const none = { stage: "none", status: undefined, recordedAt: 0 } as const;
    const look = { name: "a", version: "1.0.0", ...none, ...given };
    const names = new Set(covers ? ["a"] : ["b"]);
    expect([...goneStages([look], names, 60 * minutes)]).toEqual(gone ? ["a@1.0.0"] : []);
  });
});

describe("what a run remembers of a stage whose id no record has", () => {
  const open: NpmRegistry[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((npm) => npm.stop()));
  });
  const manifest = { name: "a", version: "1.0.0", license: "MIT" };
  const packed = (more: object = {}) =>
    packPackage({ "package.json": JSON.stringify({ ...manifest, ...more }) });
  const hashed = (tarball: Buffer, kind: string, as: "hex" | "base64") =>
    createHash(kind).update(tarball).digest(as);
  const token = "npm_reader";

  async function stage(npm: NpmRegistry, tarball: Buffer): Promise<string> {
    const dist = { integrity: `sha512-${hashed(tarball, "sha512", "base64")}` };
    const data = tarball.toString("base64");
    const answer = await fetch(`${npm.url}/-/stage/package/a`, {
      method: "POST",
      headers: { authorization: "Bearer npm_workflow" },
      body: JSON.stringify({
        ...{ name: "a", "dist-tags": { latest: "1.0.0" }, access: "public" },
        versions: { "1.0.0": { ...manifest, dist } },
        _attachments: { "a-1.0.0.tgz": { data, length: tarball.length } },
      }),
    });
    return ((await answer.json()) as { stageId: string }).stageId;
  }

  const cases: readonly {
    readonly title: string;
    readonly before: (npm: NpmRegistry) => Promise<unknown>;
    readonly token?: Partial<NewNpmToken> | "unknown";
    readonly minutesAgo?: number;
    readonly status?: false;
    readonly found: Partial<Record<"staged" | "gone" | "hidden" | "seen", true>>;
  }[] = [
    {
      title: "listed with the same bytes: it has an id now",
      before: async (npm) => stage(npm, await packed()),
      found: { staged: true, seen: true },
    },
    {
      title: "listed with other bytes: somebody else's",
      before: async (npm) => stage(npm, await packed({ private: false })),
      found: { seen: true },
    },
    {
      title: "rejected",
      before: async (npm) => {
        npm.reject(await stage(npm, await packed()));
      },
      found: { gone: true, hidden: true },
    },
    {
      title: "rejected, or too new for the list",
      before: () => Promise.resolve(),
      ...{ minutesAgo: 1, found: { hidden: true } },
    },
    {
      title: "staged, and looked for with a token for another package",
      before: async (npm) => stage(npm, await packed()),
      ...{ token: { packages: ["b"] }, found: { hidden: true } },
    },
    {
      title: "rejected, where the registry proves nothing",
      before: () => Promise.resolve(),
      ...{ status: false, found: { hidden: true } },
    },
    {
      title: "staged, and looked for with a token that has ended",
      before: async (npm) => stage(npm, await packed()),
      ...{ token: "unknown", found: {} },
    },
  ];

  test.each(cases)("$title", async ({ before, token: given, minutesAgo = 60, status, found }) => {
    const npm = await startNpm(status === false ? { versionStatus: false } : {});
    open.push(npm);
    npm.addToken({ token: "npm_workflow", stageOnly: true });
    if (given !== "unknown") npm.addToken({ token, readOnly: true, ...given });
    await npm.seed({ name: "a", version: "0.9.0" });
    await before(npm);
    const tarball = await packed();
    const unit = {
      ...{ name: "a", version: "1.0.0", outcome: "staged", size: tarball.length, pins: [] },
      checksum: `sha512-${hashed(tarball, "sha512", "base64")}`,
      shasum: hashed(tarball, "sha1", "hex"),
    };
    const now = npm.clock.now();
    const report = {
      ...{ schemaVersion: 1, action: "publish-npm-packages", units: [unit], dryRun: false },
      ...{ repository: "o/r", sha: "a".repeat(40), registry: { url: npm.url } },
      run: { url: "https://github.com/o/r/actions/runs/1/attempts/1", attempt: 1 },
      finishedAt: new Date(now - minutesAgo * minutes).toISOString(),
    };
    const target = { registry: npm.url, isNpmjs: true, title: "npm" };
    const ports = { fetch: createFetch({}), userAgent: "test" };
    const memory = await remember(
      { reports: [{ name: "r", text: JSON.stringify(report), runId: "1" }], problems: [] },
      new Set(["a"]),
      target,
      "a".repeat(40),
      stageReader(target, token, ports, new AbortController().signal),
      "https://github.com/o/r",
      now,
    );
    expect(memory.warnings).toEqual([]);
    for (const key of ["staged", "gone", "hidden", "seen"] as const) {
      expect([key, memory[key].has("a@1.0.0")]).toEqual([key, found[key] === true]);
    }
    const [id] = found.staged ? npm.stages().map((each) => each.id) : [];
    expect(memory.staged.get("a@1.0.0")?.stageId).toBe(id);
  });
});
