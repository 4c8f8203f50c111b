import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { findArtifacts, type ArtifactPorts } from "@fairlead/github";
import { startArtifacts, type Artifacts } from "@fairlead/sandbox";

const token = "ghs_TokenOfTheJob";
const repository = "octo-org/octo-repo";
const sha = "a".repeat(40);
const older = "b".repeat(40);

let service: Artifacts;
let said: string[];
let pauses: number[];
beforeEach(async () => {
  service = await startArtifacts({ headSha: sha });
  service.addToken(token);
  [said, pauses] = [[], []];
});
afterEach(() => service.stop());

/** Looks artifacts of run 7 up, from another run. */
function find(wanted: readonly string[], { credential = token, ...more }: Options = {}) {
  const source = { kind: "other-run" as const, runId: 7, repository, token: credential, sha };
  return findArtifacts(wanted, source, {
    inJob: false,
    apiUrl: service.url,
    userAgent: "fairlead/1.2.3",
    fetch,
    clock: { now: () => 0, sleep: (ms) => Promise.resolve(void pauses.push(ms)) },
    cancelled: new AbortController().signal,
    log: { info: (line) => said.push(line), inGroup: (_title, work) => work() },
    ...more,
  });
}

interface Options extends Partial<ArtifactPorts> {
  readonly credential?: string;
}

describe("the artifacts of another run", () => {
  test("are found on all pages", async () => {
    for (let index = 0; index < 205; index += 1) {
      service.add({ run: 7, name: `part-${index}`, files: {} });
    }
    service.add({ run: 8, name: "part-of-another-run", files: {} });
    const { artifacts, problems } = await find(["part-*"]);
    expect(problems).toEqual([]);
    expect(new Set(artifacts.map(({ name }) => name)).size).toBe(205);
    const pages = service.requests.entries.filter(({ path }) => path.endsWith("/artifacts"));
    expect(pages).toHaveLength(3);
  });

  test("are the newest of the newest attempt, which is said", async () => {
    service.add({ run: 7, attempt: 1, name: "crates", files: { a: "1" } });
    const { id, digest, size } = service.add({
      ...{ run: 7, attempt: 2, name: "crates", files: { a: "2" } },
    });
    const { artifacts } = await find(["crates"]);
    expect(artifacts).toEqual([{ id, digest, size, name: "crates" }]);
    expect(said).toEqual([`Run 7 has 2 artifacts crates: using the newest, with the id ${id}.`]);
  });

  test("that have expired are named, beside those that are missing", async () => {
    service.expire(service.add({ run: 7, name: "crates", files: {} }).id);
    service.add({ run: 7, name: "docs", files: {} });
    const { artifacts, problems } = await find(["crates", "wasm"]);
    expect(artifacts).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'No artifact of run 7 matches "wasm".',
      "The artifact crates of run 7 has expired.",
    ]);
  });

  test("are asked for again after a failure and after a limit, and not for ever", async () => {
    service.add({ run: 7, name: "crates", files: {} });
    service.faults.add({ fault: { kind: "server-error", status: 502 } });
    service.faults.add({ fault: { kind: "rate-limit", afterMs: 60_000 } });
    expect((await find(["crates"])).problems).toEqual([]);
    expect(pauses).toEqual([1_000, 60_000]);

    service.faults.add({ fault: { kind: "server-error", status: 503 }, times: 10 });
    const { problems } = await find(["crates"]);
    expect(problems).toMatchObject([{ code: "github-unreachable" }]);
    expect(pauses).toHaveLength(5);
  });

  test.each([
    ["ghs_NoActions", "github-forbidden", "actions: read"],
    ["ghs_Unknown", "token-refused", "github-token"],
  ])("need a token that may read them: %s", async (credential, code, named) => {
    service.addToken("ghs_NoActions", { actions: "none" });
    const { problems } = await find(["crates"], { credential });
    expect(problems).toMatchObject([{ code, remedy: expect.stringContaining(named) }]);
  });

  test.each([
    ["<html>", "text/html", /could not be read: 500 .* not that of GitHub's API/],
    ["{}", "application/json", /could not be read: the answer is not that of GitHub's API/],
  ])("an answer that is none is told: %s", async (body, type, message) => {
    const { problems } = await find(["crates"], {
      fetch: () => Promise.resolve(new Response(body, { headers: { "content-type": type } })),
    });
    expect(problems[0]?.message).toMatch(message);
  });

  test("a list that is none is told", async () => {
    const { problems } = await find(["crates"], {
      fetch: (input, init) =>
        input.includes("/artifacts") ? Promise.resolve(Response.json({})) : fetch(input, init),
    });
    expect(problems[0]?.message).toMatch(/artifacts of run 7 could not be listed: the answer is/);
  });
});

describe("a run that was given by its number", () => {
  beforeEach(() => {
    service.add({ run: 7, name: "crates", files: {} });
  });
  const paths = () => service.requests.entries.map(({ path }) => path);

  test.each([
    ["the code of a fork", { headRepository: "evil/octo-repo" }, "run-of-other-repository"],
    ["a pull request", { event: "pull_request" }, "run-event-untrusted"],
    ["another commit", { headSha: older }, "run-of-other-commit"],
  ])("is refused if it ran %s, before its artifacts are listed", async (_, run, expected) => {
    service.describeRun(7, run);
    const { artifacts, problems } = await find(["crates"]);
    expect(artifacts).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual([expected]);
    expect(paths().filter((path) => path.endsWith("/artifacts"))).toEqual([]);
  });

  test("is taken if its commit is an ancestor of the released one, which is said", async () => {
    service.describeRun(7, { headSha: older, isAncestor: true });
    expect((await find(["crates"])).artifacts).toHaveLength(1);
    expect(said).toEqual([
      `Run 7 built ${older}, an ancestor of ${sha}, which is being released: its artifacts contain no changes made since.`,
    ]);
  });

  test("is refused for all that speaks against it, though its commit is an ancestor", async () => {
    const headRepository = "evil/octo-repo";
    service.describeRun(7, { headSha: older, isAncestor: true, headRepository });
    expect((await find(["crates"])).problems).toHaveLength(2);
    expect(paths()).toHaveLength(1);
  });
});

test("the artifacts of this run are out of reach outside of a job", async () => {
  const { problems } = await findArtifacts(
    ["crates"],
    { kind: "this-run" },
    {
      ...{
        inJob: false,
        apiUrl: "",
        userAgent: "fairlead/1.2.3",
        fetch,
        log: { info: () => undefined, inGroup: (_title, work) => work() },
      },
      clock: { now: () => 0, sleep: () => Promise.resolve() },
      cancelled: new AbortController().signal,
    },
  );
  expect(problems[0]?.message).toContain("ACTIONS_RUNTIME_TOKEN is not set");
});
