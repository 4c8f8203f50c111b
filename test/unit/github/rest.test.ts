import { describe, expect, test } from "@jest/globals";
import { connect, type RestPorts } from "@fairlead/github";
import { withErrorMessage } from "../../../packages/github/src/rest/permissions.ts";
import { movedTime } from "./moved-time.ts";

const repository = { owner: "octo-org", repo: "octo-repo" };

type Answer =
  | (number | Error)
  | { status: number; body?: unknown; text?: string; headers?: Record<string, string> };

/** GitHub gives these answers, one after the other; the last one stays. */
async function open(answers: readonly Answer[], more: Partial<RestPorts> = {}) {
  const { clock, pauses } = movedTime();
  const asked: { method: string; url: string; headers: Headers }[] = [];
  const lines: string[] = [];
  const rest = await connect({
    apiUrl: "https://ghe.example/api/v3/",
    token: "ghs_Canary",
    userAgent: "fairlead (test)",
    fetch: (url, { method, headers, signal }) => {
      asked.push({ method, url, headers: new Headers(headers) });
      if (signal.aborted) return Promise.reject(signal.reason as Error);
      const answer = answers[asked.length - 1] ?? answers.at(-1) ?? 200;
      if (answer instanceof Error) return Promise.reject(answer);
      const {
        status,
        body,
        text,
        headers: own = {},
      }: Exclude<Answer, number | Error> = typeof answer === "number" ? { status: answer } : answer;
      const response =
        text === undefined
          ? Response.json(body ?? { message: "said" }, { status, headers: own })
          : new Response(text, { status, headers: { "content-type": "application/json" } });
      return Promise.resolve(response);
    },
    clock,
    cancelled: new AbortController().signal,
    log: { info: (line) => lines.push(line) },
    ...more,
  });
  return { rest, asked, lines, pauses };
}

const getRun = (rest: Awaited<ReturnType<typeof connect>>) =>
  rest.rest.actions.getWorkflowRun({ ...repository, run_id: 7 });
const updateRelease = (rest: Awaited<ReturnType<typeof connect>>) =>
  rest.rest.repos.updateRelease({ ...repository, release_id: 1 });

const secondary = {
  status: 403,
  body: { message: "You have exceeded a secondary rate limit. Please wait a few minutes." },
  headers: { "retry-after": "42" },
};

test("a request goes to the address that was given, and names its sender", async () => {
  const { rest, asked } = await open([200]);
  await getRun(rest);
  expect(asked[0]?.url).toBe("https://ghe.example/api/v3/repos/octo-org/octo-repo/actions/runs/7");
  expect(asked[0]?.headers.get("authorization")).toBe("token ghs_Canary");
  expect(asked[0]?.headers.get("user-agent")).toContain("fairlead (test)");
});

describe("a read that fails", () => {
  test("is repeated after growing pauses, each told in the log", async () => {
    const { rest, asked, lines, pauses } = await open([502, new TypeError("reset"), 500, 200]);
    await getRun(rest);
    expect(asked).toHaveLength(4);
    expect(pauses).toEqual([1_000, 3_000, 9_000]);
    expect(lines[0]).toBe(
      "GitHub did not answer (said). Waiting until 12:00:01 UTC to ask again: GET /repos/{owner}/{repo}/actions/runs/{run_id}",
    );
  });

  test.each(["", "<html>a proxy's page</html>"])(
    "is one that answers 200 with no data: %j",
    async (text) => {
      const page = { status: 200, text };
      const { rest, asked } = await open([page, { status: 200, body: [{ id: 1 }] }]);
      const listed = await rest.paginate(rest.rest.repos.listReleases, repository);
      expect(listed).toEqual([{ id: 1 }]);
      expect(asked).toHaveLength(2);
      const never = await open([page]);
      const list = withErrorMessage("They could not be listed", () =>
        never.rest.paginate(never.rest.rest.repos.listReleases, repository),
      );
      await expect(list).rejects.toThrow(/could not be listed: 500 its answer is cut off/);
    },
  );

  test("is repeated no sooner than the server says, and not at all if that is long", async () => {
    const down = { status: 503, headers: { "retry-after": "30" } };
    const { rest, pauses } = await open([down, 200]);
    await getRun(rest);
    expect(pauses).toEqual([32_000]);
    const long = await open([{ ...down, headers: { "retry-after": "3600" } }]);
    await expect(getRun(long.rest)).rejects.toMatchObject({ status: 503 });
    expect(long.asked).toHaveLength(1);
  });

  test("fails in the end", async () => {
    const { rest, asked } = await open([502]);
    await expect(getRun(rest)).rejects.toMatchObject({ status: 502 });
    expect(asked).toHaveLength(4);
  });

  test.each([401, 403, 404, 422])("with %d is not repeated", async (status) => {
    const { rest, asked } = await open([status]);
    await expect(getRun(rest)).rejects.toMatchObject({ status });
    expect(asked).toHaveLength(1);
  });

  test.each(
    [400, 401, 403, 404, 409, 410, 412, 422, 451, 500, 503].flatMap((status) =>
      ["first", "second"].map((page) => [status, page] as const),
    ),
  )("with %d is not taken for a list that ends there: its %s page", async (status, page) => {
    const next = { link: '<https://ghe.example/api/v3/releases?page=2>; rel="next"' };
    const before = page === "first" ? [] : [{ status: 200, body: [{ id: 1 }], headers: next }];
    const { rest } = await open([...before, status]);
    const list = withErrorMessage("They could not be listed", () =>
      rest.paginate(rest.rest.repos.listReleases, repository),
    );
    await expect(list).rejects.toThrow(`They could not be listed: ${status} said.`);
  });

  test("leaves other reads their own tries", async () => {
    const { rest, asked } = await open([502]);
    await expect(getRun(rest)).rejects.toMatchObject({ status: 502 });
    await expect(getRun(rest)).rejects.toMatchObject({ status: 502 });
    expect(asked).toHaveLength(8);
  });
});

test("a write that fails while a read waits does not take its tries", async () => {
  const { clock } = movedTime();
  let write: Promise<unknown> | undefined;
  const sleep = async () => {
    write ??= updateRelease(rest).catch(() => undefined);
    await write;
  };
  const { rest, asked } = await open([502, 500, 200], { clock: { ...clock, sleep } });
  await getRun(rest);
  expect(asked.map(({ method }) => method)).toEqual(["GET", "PATCH", "GET"]);
});

describe("a write", () => {
  test.each([
    ["500", 500],
    ["408", 408],
    ["a reset", new TypeError("reset")],
  ])("is sent once, whatever comes: %s", async (_, answer) => {
    const { rest, asked, pauses } = await open([answer]);
    await expect(updateRelease(rest)).rejects.toThrow();
    expect(asked).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  test("that failed leaves reads their tries", async () => {
    const { rest, asked } = await open([500, 502, 200]);
    await expect(updateRelease(rest)).rejects.toThrow();
    await getRun(rest);
    expect(asked.map(({ method }) => method)).toEqual(["PATCH", "GET", "GET"]);
  });

  test("is sent again after a limit, which says that nothing was done", async () => {
    const { rest, asked, lines, pauses } = await open([
      secondary,
      { ...secondary, status: 429 },
      200,
    ]);
    await updateRelease(rest);
    expect(asked).toHaveLength(3);
    expect(pauses).toEqual([42_000, 42_000]);
    expect(lines[0]).toBe(
      "GitHub's secondary rate limit is reached. Waiting until 12:00:42 UTC to ask again: PATCH /repos/{owner}/{repo}/releases/{release_id}",
    );
  });
});

describe("a limit", () => {
  test.each([403, 429])("of %d is waited for just as long as it says", async (status) => {
    const { rest, asked, pauses } = await open([{ ...secondary, status }, 200]);
    await getRun(rest);
    expect(asked).toHaveLength(2);
    expect(pauses).toEqual([42_000]);
  });

  test("without a time is waited for a minute", async () => {
    const { rest, pauses } = await open([{ ...secondary, headers: {} }, 200]);
    await getRun(rest);
    expect(pauses).toEqual([60_000]);
  });

  test("of the hour is waited for until it is reset", async () => {
    const reset = String(Math.floor(Date.now() / 1_000) + 600);
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
    const { rest, pauses } = await open([{ status: 403, headers }, 200]);
    await getRun(rest);
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThan(590_000);
    expect(pauses[0]).toBeLessThan(610_000);
  });

  test("beyond the deadline is not waited for", async () => {
    const deadline = movedTime().clock.now() + 41_000;
    const { rest, asked } = await open([secondary], { deadline });
    await expect(getRun(rest)).rejects.toMatchObject({ status: 403 });
    expect(asked).toHaveLength(1);
  });

  test("that never passes is given up", async () => {
    const { rest, asked } = await open([{ ...secondary, headers: { "retry-after": "1" } }]);
    await expect(getRun(rest)).rejects.toMatchObject({ status: 403 });
    expect(asked).toHaveLength(11);
  });

  test("after a failure leaves the read the rest of its tries", async () => {
    const { rest, asked, pauses } = await open([502, secondary, 502, 502, 502]);
    await expect(getRun(rest)).rejects.toMatchObject({ status: 502 });
    expect(asked).toHaveLength(5);
    expect(pauses).toEqual([1_000, 42_000, 3_000, 9_000]);
  });
});

describe("a cancelled job", () => {
  test("ends a request that is under way, with its reason", async () => {
    const job = new AbortController();
    const { rest } = await open([], {
      cancelled: job.signal,
      fetch: (_, { signal }) =>
        new Promise((__, reject) => {
          signal.addEventListener("abort", () => {
            reject(signal.reason as Error);
          });
          job.abort(new Error("cancelled"));
        }),
    });
    await expect(withErrorMessage("It failed", () => getRun(rest))).rejects.toThrow(/^cancelled$/);
  });

  test.each([
    ["502", 502],
    ["a limit", secondary],
  ])("ends the wait after %s, and asks no more", async (_, answer) => {
    const job = new AbortController();
    const { clock } = movedTime();
    const sleep = () => {
      job.abort(new Error("cancelled"));
      return Promise.resolve();
    };
    const world = { cancelled: job.signal, clock: { ...clock, sleep } };
    const { rest, asked } = await open([answer], world);
    await expect(getRun(rest)).rejects.toThrow();
    expect(asked).toHaveLength(1);
  });
});

test("all pages are read", async () => {
  const page = (number: number, link: string) => ({
    status: 200,
    body: { total_count: 2, workflow_runs: [{ id: number }] },
    headers: { link },
  });
  const next = '<https://ghe.example/api/v3/repositories/1/actions/runs?page=2>; rel="next"';
  const { rest, asked } = await open([page(1, next), page(2, "")]);
  const runs = await rest.paginate(rest.rest.actions.listWorkflowRunsForRepo, repository);
  expect(runs.map(({ id }) => id)).toEqual([1, 2]);
  expect(asked).toHaveLength(2);
});

describe("a guarded write", () => {
  /** A deletion that is limited once; `answers` are those of its guard. */
  async function guarded(...answers: readonly (Error | undefined)[]) {
    const { rest, asked } = await open([secondary, 200]);
    let looks = 0;
    const guard = () => {
      const answer = answers[looks];
      looks += 1;
      return answer === undefined ? Promise.resolve() : Promise.reject(answer);
    };
    const call = { ...repository, asset_id: 1, request: { guard } };
    const end = await rest.rest.repos.deleteReleaseAsset(call).then(
      ({ status }) => status,
      (error: unknown) => (error as Error).message,
    );
    return { end, looks, sent: asked.length };
  }

  test("is looked at again after each limit", async () => {
    expect(await guarded(undefined, undefined)).toEqual({ end: 200, looks: 2, sent: 2 });
  });

  test("is not sent again where that is not wanted any more", async () => {
    const changed = new Error("somebody has changed it");
    expect(await guarded(undefined, changed)).toEqual({
      ...{ end: "somebody has changed it", looks: 2, sent: 1 },
    });
    expect(await guarded(changed)).toEqual({ end: "somebody has changed it", looks: 1, sent: 0 });
  });
});
