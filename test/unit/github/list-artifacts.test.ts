import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { findArtifacts, type ArtifactPorts } from "@fairlead/github";
import { startArtifacts, type Artifacts } from "@fairlead/sandbox";

const token = "ghs_TokenOfTheJob";
const repository = "octo-org/octo-repo";

let service: Artifacts;
let said: string[];
let pauses: number[];
beforeEach(async () => {
  service = await startArtifacts();
  service.addToken(token);
  [said, pauses] = [[], []];
});
afterEach(() => service.stop());

/** Looks artifacts of run 7 up, from another run. */
function find(wanted: readonly string[], { credential = token, ...more }: Options = {}) {
  const source = { kind: "other-run" as const, runId: 7, repository, token: credential };
  return findArtifacts(wanted, source, {
    inJob: false,
    apiUrl: service.url,
    fetch,
    clock: { now: () => 0, sleep: (ms) => Promise.resolve(void pauses.push(ms)) },
    cancelled: new AbortController().signal,
    log: { info: (line) => said.push(line) },
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
    expect(service.requests.entries).toHaveLength(3);
  });

  test("are the newest of the newest attempt, which is said", async () => {
    service.add({ run: 7, attempt: 1, name: "crates", files: { a: "1" } });
    const { id, digest, size } = service.add({
      ...{ run: 7, attempt: 2, name: "crates", files: { a: "2" } },
    });
    const { artifacts } = await find(["crates"]);
    expect(artifacts).toEqual([{ id, digest, size, name: "crates" }]);
    expect(said).toEqual([
      `Run 7 has 2 artifacts crates: the newest is taken, which has the id ${id}.`,
    ]);
  });

  test("that have expired are named, beside those that are missing", async () => {
    service.expire(service.add({ run: 7, name: "crates", files: {} }).id);
    service.add({ run: 7, name: "docs", files: {} });
    const { artifacts, problems } = await find(["crates", "wasm"]);
    expect(artifacts).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'No artifact of run 7 fits "wasm".',
      "The artifact crates of run 7 has expired.",
    ]);
  });

  test("are asked for again after a failure and after a limit, and not for ever", async () => {
    service.add({ run: 7, name: "crates", files: {} });
    service.faults.add({ fault: { kind: "server-error", status: 502 } });
    service.faults.add({ fault: { kind: "rate-limit", afterMs: 60_000 } });
    expect((await find(["crates"])).problems).toEqual([]);
    expect(pauses).toEqual([1_000, 62_000]);

    service.faults.add({ fault: { kind: "server-error", status: 503 }, times: 10 });
    const { problems } = await find(["crates"]);
    expect(problems).toEqual([
      {
        message: "The artifacts of run 7 could not be listed: 503: Server Error.",
        remedy: "Run the job again when GitHub answers.",
      },
    ]);
    expect(pauses).toHaveLength(5);
  });

  test.each([
    ["ghs_NoActions", /403: Resource not accessible/, /actions: read/],
    ["ghs_Unknown", /401: Bad credentials/, /actions: read/],
  ])("need a token that may read them: %s", async (credential, message, remedy) => {
    service.addToken("ghs_NoActions", { actions: "none" });
    const { problems } = await find(["crates"], { credential });
    expect(problems).toEqual([
      { message: expect.stringMatching(message), remedy: expect.stringMatching(remedy) },
    ]);
  });

  test("are not taken if the run ran the code of a fork", async () => {
    const workflow_run = { id: 7, repository_id: 1, head_repository_id: 2 };
    const artifact = { id: 5, name: "crates", expired: false, workflow_run };
    const answer = { total_count: 1, artifacts: [artifact] };
    const { problems } = await find(["crates"], {
      fetch: () => Promise.resolve(Response.json(answer)),
    });
    expect(problems).toEqual([
      {
        message: "Run 7 ran the code of a fork, so its artifacts are not taken.",
        remedy: "Give run-id a run of octo-org/octo-repo itself.",
      },
    ]);
  });

  test.each([
    ["<html>", /200 with an HTML page/],
    ["{}", /could not be listed: 200/],
  ])("an answer that is none is told: %s", async (body, message) => {
    const { problems } = await find(["crates"], {
      fetch: () => Promise.resolve(new Response(body)),
    });
    expect(problems[0]?.message).toMatch(message);
  });
});

test("the artifacts of this run are out of reach outside of a job", async () => {
  const { problems } = await findArtifacts(
    ["crates"],
    { kind: "this-run" },
    {
      ...{ inJob: false, apiUrl: "", fetch, log: { info: () => undefined } },
      clock: { now: () => 0, sleep: () => Promise.resolve() },
      cancelled: new AbortController().signal,
    },
  );
  expect(problems[0]?.message).toContain("ACTIONS_RUNTIME_TOKEN is not set");
});
