import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { rehearse, type Fault, type NpmOptions, type Rehearsal } from "@fairlead/sandbox";
import { reportOf } from "./scene.ts";
import {
  closeNpmScenes,
  closing,
  npmContents,
  npmEnds,
  npmSceneOf,
  npmUploads,
  openNpm,
  packedChain,
  packedInputs,
  packedPackages,
  writeFiles,
  type NpmScene,
} from "./npm-scene.ts";

jest.setTimeout(120_000);

const whole = { "un-a": ["1.2.3"], "un-b": ["1.2.3"] };
const minute = 60_000;
let rehearsal: Rehearsal;

beforeEach(async () => {
  rehearsal = await rehearse();
  closing(() => rehearsal.remove());
  await writeFiles(rehearsal.workspace, await packedChain("un-a", "un-b"));
  await rehearsal.commit();
});
afterEach(closeNpmScenes);

async function emptyRegistry(options: NpmOptions = {}): Promise<NpmScene> {
  return npmSceneOf(await openNpm(options), rehearsal);
}

const saved = "Failed to save packument. A common cause is an earlier publication.";
const over = "You cannot publish over the previously published versions: 1.2.3.";

/** What answers the first upload of `un-a`, how often it is sent then, and how it ended. */
const answers: readonly (readonly [name: string, fault: Fault, sent: number])[] = [
  ["500 before the commit", { kind: "server-error", status: 500 }, 2],
  ["503 after the commit", { kind: "server-error", status: 503, when: "after-commit" }, 1],
  ["a page with 502", { kind: "server-error", status: 502 }, 2],
  ["a reset before the body", { kind: "reset", when: "before-body" }, 2],
  ["a reset after the commit", { kind: "reset", when: "after-commit" }, 1],
  ["half of an answer", { kind: "truncated" }, 1],
  ["200 without a body", { kind: "empty-body" }, 1],
  ["200 with a page, and nothing done", { kind: "html" }, 2],
  ["200 with a page, and all done", { kind: "html", when: "after-commit" }, 1],
  ["409 about the packument, and nothing done", refusal(409, saved), 2],
  ["409 about the packument, and all done", refusal(409, saved, "after-commit"), 1],
  ["429 with a time", { kind: "rate-limit", afterMs: 90_000 }, 2],
  ["429 without a time", { kind: "rate-limit-without-date" }, 2],
];

describe("An upload that is answered with", () => {
  test.each(answers)("%s is published once, and all goes on", async (_, fault, sent) => {
    const { registry, run } = await emptyRegistry();
    const match = { package: "un-a", method: "PUT" };
    const ordered = registry.faults.add({ match, fault });
    const job = await run("publish-npm-packages", { inputs: packedInputs });
    expect(ordered.struck).toBe(1);
    expect(job.exitCode).toBe(0);
    expect(npmEnds(job)).toEqual({ published: ["un-a@1.2.3", "un-b@1.2.3"] });
    expect(npmContents(registry)).toEqual(whole);
    const uploads = registry.requests.uploads();
    expect(uploads.filter((each) => each.package === "un-a")).toHaveLength(sent);
    const { units, waits } = await reportOf(job);
    expect(units.find(({ name }) => name === "un-a")).toMatchObject({
      outcome: "published",
      attempts: sent,
      checksum: registry.versions("un-a")[0]?.integrity,
    });
    if (fault.kind === "rate-limit" || fault.kind === "rate-limit-without-date") {
      expect(waits).toHaveLength(1);
      const [first, second] = uploads.map(({ at }) => at);
      const least = fault.kind === "rate-limit" ? fault.afterMs : minute;
      expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(least);
    }
  });

  test("403 as if it were there, though nobody had sent it, counts as there: its bytes are the same", async () => {
    const { registry, run } = await emptyRegistry();
    const match = { package: "un-a", method: "PUT" };
    registry.faults.add({ match, fault: refusal(403, over, "after-commit") });
    const job = await run("publish-npm-packages", { inputs: packedInputs });
    expect(job.exitCode).toBe(0);
    expect(npmEnds(job)).toEqual({
      published: ["un-b@1.2.3"],
      "already-published": ["un-a@1.2.3"],
    });
    expect(npmUploads(registry)).toEqual(["un-a 403", "un-b 200"]);
  });
});

test("a registry that only fails gets no more than four uploads, and what depends on it waits", async () => {
  const { registry, run } = await emptyRegistry();
  const broken = registry.faults.add({
    match: { package: "un-a", method: "PUT" },
    times: Infinity,
    fault: { kind: "server-error", status: 503 },
  });
  const job = await run("publish-npm-packages", { inputs: packedInputs });
  expect(job.exitCode).toBe(1);
  expect(npmEnds(job)).toEqual({ remaining: ["un-a@1.2.3", "un-b@1.2.3"] });
  expect(broken.struck).toBe(4);
  broken.cancel();

  const next = await run("publish-npm-packages", { inputs: packedInputs, attempt: 2 });
  expect(next.exitCode).toBe(0);
  expect(npmEnds(next)).toEqual({ published: ["un-a@1.2.3", "un-b@1.2.3"] });
});

test("an upload that npm accepts and loses is sent once more, and then it is there", async () => {
  const { registry, run } = await emptyRegistry();
  registry.orderFate({ package: "un-a" }, { kind: "lost" });
  const job = await run("publish-npm-packages", { inputs: packedInputs });
  expect(job.exitCode).toBe(0);
  expect(npmEnds(job)).toEqual({ published: ["un-a@1.2.3", "un-b@1.2.3"] });
  expect(npmContents(registry)).toEqual({ "un-b": ["1.2.3"], "un-a": ["1.2.3"] });
  expect(npmUploads(registry)).toEqual(["un-a 200", "un-a 200", "un-b 200"]);
});

test("one that is lost twice is unclear, its dependants wait, and the next run publishes them", async () => {
  const { registry, run } = await emptyRegistry();
  registry.orderFate({ package: "un-a", times: 2 }, { kind: "lost" });
  const job = await run("publish-npm-packages", { inputs: packedInputs });
  expect(job.exitCode).toBe(1);
  expect(npmEnds(job)).toEqual({ remaining: ["un-a@1.2.3", "un-b@1.2.3"] });
  expect(npmUploads(registry)).toEqual(["un-a 200", "un-a 200"]);

  const next = await run("publish-npm-packages", { inputs: packedInputs });
  expect(npmEnds(next)).toEqual({ published: ["un-a@1.2.3", "un-b@1.2.3"] });
});

test("a scan that is longer than the run's patience leaves a package pending and blocks what needs it, and the next runs go on", async () => {
  const { registry, run } = await emptyRegistry({ scanMs: 60 * minute });
  const job = await run("publish-npm-packages", { inputs: packedInputs });
  expect(job.exitCode).toBe(1);
  expect(npmEnds(job)).toEqual({ pending: ["un-a@1.2.3"], remaining: ["un-b@1.2.3"] });
  expect(job.outputs["complete"]).toBe("false");
  // One more upload asks whether the first one was lost.
  expect(npmUploads(registry)).toEqual(["un-a 200", "un-a 409"]);
  registry.requests.clear();

  const during = await run("publish-npm-packages", { inputs: packedInputs });
  expect(npmEnds(during)).toEqual({ pending: ["un-a@1.2.3"], remaining: ["un-b@1.2.3"] });
  expect(npmUploads(registry)).toEqual(["un-a 409"]);
  registry.clock.advance(60 * minute);
  registry.requests.clear();

  const next = await run("publish-npm-packages", { inputs: packedInputs });
  expect(next.exitCode).toBe(0);
  expect(npmEnds(next)).toEqual({
    pending: ["un-b@1.2.3"],
    "already-published": ["un-a@1.2.3"],
  });
  expect(npmUploads(registry)).toEqual(["un-b 200", "un-b 409"]);
});

test.each([
  ["the same bytes, in the next attempt", "", 2, 0],
  ["other bytes, in the same attempt", "Another build", undefined, 1],
  ["other bytes, in the next attempt", "Another build", 2, 1],
] as const)(
  "a version that npm still scans is pending for who saw these bytes accepted: %s",
  async (...row) => {
    const [, description, attempt, exitCode] = row;
    const { registry, run } = await emptyRegistry({ scanMs: 600 * minute });
    const inputs = { packages: "- tarball: packed/un-a.tgz", "confirm-minutes": "1" };
    const first = await run("publish-npm-packages", { inputs });
    expect({ ends: npmEnds(first), code: first.exitCode }).toEqual({
      ends: { pending: ["un-a@1.2.3"] },
      code: 0,
    });
    registry.requests.clear();
    if (description !== "") {
      await writeFiles(rehearsal.workspace, await packedPackages({ "un-a": [] }, { description }));
    }
    const again = await run("publish-npm-packages", { inputs, ...(attempt && { attempt }) });
    const end = exitCode === 0 ? "pending" : "remaining";
    expect(npmEnds(again)).toEqual({ [end]: ["un-a@1.2.3"] });
    expect(again.exitCode).toBe(exitCode);
    expect(npmUploads(registry)).toEqual(["un-a 409"]);
    if (exitCode === 1) expect(again.summary).toContain("another run or a person has sent it");
  },
);

test("a scan within the run's patience ends in a publication", async () => {
  const { registry, run } = await emptyRegistry({ scanMs: 10 * minute });
  const job = await run("publish-npm-packages", { inputs: packedInputs });
  expect(job.exitCode).toBe(0);
  expect(npmEnds(job)).toEqual({ published: ["un-a@1.2.3", "un-b@1.2.3"] });
  expect(npmUploads(registry)).toEqual(["un-a 200", "un-b 200"]);
});

test("a package that npm refuses after its scan fails the job, which says to take a new version", async () => {
  const { registry, run } = await emptyRegistry();
  registry.orderFate({ package: "un-b" }, { kind: "refused", afterMs: 5 * minute });
  const job = await run("publish-npm-packages", { inputs: packedInputs });
  expect(npmEnds(job)).toEqual({ published: ["un-a@1.2.3"], remaining: ["un-b@1.2.3"] });
  expect(job.exitCode).toBe(1);
  expect(job.summary).toContain("release a new version");
  expect(job.summary).toContain("➡️ **Release a new version.**");
});

function refusal(status: number, message: string, when?: "after-commit"): Fault {
  return { kind: "refusal", status, message, ...(when !== undefined && { when }) };
}
