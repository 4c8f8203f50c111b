import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { startArtifacts, type Artifacts } from "@fairlead/sandbox";
import { take } from "./fetch-job.ts";

// Each job is a process of its own, which loads GitHub's client.
jest.setTimeout(120_000);

const token = "ghs_TokenOfTheJob";
const [ofFirst, ofSecond] = [1, 2].map(
  (attempt) => `fairlead-report-publish-meta-${attempt}-0000000a`,
);
let service: Artifacts;
let folder: string;
beforeEach(async () => {
  service = await startArtifacts();
  folder = await mkdtemp(join(tmpdir(), "fairlead-reports-"));
});
afterEach(async () => {
  await service.stop();
  await rm(folder, { recursive: true });
});

/** Leaves the report of an attempt. */
const leave = (attempt: number) =>
  service.add({
    ...{ run: 7, attempt, files: { "report.json": "{}" } },
    name: `fairlead-report-publish-meta-${attempt}-0000000a`,
  });
/** What a job of that attempt reads. */
const read = (attempt: number) =>
  take(service.environment(7, "publish", attempt), { names: [], folder, token, reports: true });
const asked = () => service.requests.entries.filter(({ path }) => path.startsWith("/repos/"));

test.each([
  { title: "a first attempt", attempt: 1, left: [], reports: [] },
  { title: "after Re-run failed jobs", attempt: 2, left: [1], reports: [ofFirst] },
])("$title asks the REST API nothing", async ({ attempt, left, reports }) => {
  for (const each of left) leave(each);
  expect(await read(attempt)).toMatchObject({ reports, problems: [], said: expect.any(Array) });
  expect(asked()).toEqual([]);
});

test.each([
  { title: "those of all attempts", rerun: 2, attempt: 3, reports: [ofSecond, ofFirst] },
  { title: "what is shown once", rerun: 3, attempt: 3, reports: [ofSecond, ofFirst] },
])("after Re-run all jobs the REST API gives $title", async ({ rerun, attempt, reports }) => {
  service.addToken(token);
  for (const each of [1, 2]) leave(each);
  service.add({ run: 7, attempt: 1, name: "crates", files: {} });
  service.rerunAll(7, rerun);
  const taken = await read(attempt);
  expect(taken).toMatchObject({ reports, problems: [] });
  expect(taken.unread).toBeUndefined();
});

test("without actions: read it is said what is out of reach, and the rest is read", async () => {
  service.addToken(token, { actions: "none" });
  for (const each of [1, 2]) leave(each);
  service.rerunAll(7, 2);
  const unread =
    "The artifacts of run 7 could not be listed: 403 Resource not accessible by integration.";
  const taken = await read(3);
  expect(taken).toMatchObject({ reports: [ofSecond], problems: [], unread });
  expect(taken.said).toContainEqual(
    expect.stringContaining("This job sees no report of attempt 1 of this run."),
  );
});

test("a report that has expired is out of reach too", async () => {
  service.addToken(token);
  service.expire(leave(1).id);
  const unread = `The artifact ${ofFirst ?? ""} of this run has expired.`;
  expect(await read(2)).toMatchObject({ reports: [], problems: [], unread });
});

test.each([
  { actions: "read" as const, reports: [ofFirst], problems: [] },
  {
    actions: "none" as const,
    reports: [],
    problems: [
      expect.stringMatching(
        /could not be downloaded: .*workflow run not found.*\. GitHub's REST API does not return it either: .*Resource not accessible/,
      ),
    ],
  },
])(
  "what is listed, and refused by the service, is read by the REST API: $actions",
  async (each) => {
    service.addToken(token, { actions: each.actions });
    leave(1);
    service.faults.add({
      match: { path: /GetSignedArtifactURL$/ },
      times: Infinity,
      fault: { kind: "refusal", status: 404, message: "workflow run not found" },
    });
    const { reports, problems } = await read(2);
    expect(reports).toEqual(each.reports);
    expect(problems).toEqual(each.problems);
  },
);
