import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { runAction } from "../../../packages/sandbox/src/runner.ts";

/** A sandbox that has nothing but a clock. */
const start = Date.UTC(2100, 0, 1);
const clock = { now: start, advances: [] as number[] };
let server: Server;
let address: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-clock-"));
  await mkdir(join(folder, "workspace"));
  await writeFile(join(folder, "action.yml"), "runs: { using: node24, main: main.mjs }\n");
  server = createServer((request, response) => {
    void answer(request.method, request.method === "POST" ? json(request) : undefined).then(
      (body) => response.end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  address = typeof bound === "object" && bound !== null ? `http://127.0.0.1:${bound.port}` : "";
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  clock.now = start;
  clock.advances = [];
});

async function answer(method: string | undefined, sent: Promise<unknown> | undefined) {
  const body = await sent;
  if (method === "POST" && typeof body === "object" && body !== null && "advanceTo" in body) {
    const time = Number(body.advanceTo);
    clock.advances.push(time - start);
    clock.now = Math.max(clock.now, time);
  }
  return { now: clock.now };
}

/** Runs the script with the moved clock; gives what it printed, read as JSON. */
async function under(script: string): Promise<unknown> {
  const imports = `import { setTimeout as sleep } from "node:timers/promises";\n`;
  await writeFile(join(folder, "main.mjs"), imports + script);
  const workspace = join(folder, "workspace");
  const result = await runAction(folder, {
    workspace,
    temp: join(folder, "temp"),
    movedClock: address,
  });
  expect(result).toMatchObject({ exitCode: 0 });
  return JSON.parse(result.log);
}

const hour = 3_600_000;

describe("A pause under the moved clock", () => {
  test("moves the time on here and in the sandbox, for each way to read it", async () => {
    const found = await under(`
      const before = Date.now();
      await sleep(120_000);
      await sleep(60_000);
      console.log(JSON.stringify([before, Date.now(), +new Date(), Date.parse(Date()) + 999]));`);
    const [before = 0, ...after] = found as number[];
    expect(before).toBeGreaterThanOrEqual(start);
    for (const time of after) expect(time).toBeGreaterThanOrEqual(before + 180_000);
    expect(clock.advances).toHaveLength(2);
    expect(clock.now).toBeGreaterThanOrEqual(before + 180_000);
  });

  test("concurrent pauses end in the order of their ends, short ones too", async () => {
    const found = await under(`
      const order = [];
      const pauses = [900, 60_000, 500, 30_000, 700, 0].map(async (ms) => {
        await sleep(ms);
        order.push(ms);
      });
      await Promise.all(pauses);
      console.log(JSON.stringify(order));`);
    expect(found).toEqual([0, 500, 700, 900, 30_000, 60_000]);
    expect(clock.advances).toEqual([...clock.advances].sort((a, b) => a - b));
  });

  test("the sandbox is told before the pause ends", async () => {
    const found = await under(`
      await sleep(60_000);
      const answer = await fetch(process.env.FAIRLEAD_TEST_CLOCK + "/sandbox/clock");
      console.log(JSON.stringify((await answer.json()).now));`);
    expect(found).toBeGreaterThanOrEqual(start + 60_000);
  });

  test("gives its value, and no argument is needed", async () => {
    expect(
      await under(`console.log(JSON.stringify([await sleep(5, "v"), await sleep() ?? 0]));`),
    ).toEqual(["v", 0]);
  });

  test("that is aborted rejects as the real one does and moves nothing", async () => {
    const found = await under(`
      const stop = new AbortController();
      const late = sleep(${hour}, "v", { signal: stop.signal });
      stop.abort(new Error("why"));
      const early = sleep(${hour}, "v", { signal: AbortSignal.abort() });
      const seen = (cause) => [cause.name, cause.code, cause.cause?.message];
      console.log(JSON.stringify([await late.catch(seen), (await early.catch(seen))[0]]));`);
    expect(found).toEqual([["AbortError", "ABORT_ERR", "why"], "AbortError"]);
    expect(clock.advances).toEqual([]);
  });

  test("that is not to keep the process alive does not", async () => {
    await under(`console.log(1); void sleep(${1000 * hour}, undefined, { ref: false });`);
    expect(clock.advances).toEqual([]);
  });
});

describe("Dates under the moved clock", () => {
  test("are dates as before", async () => {
    const found = await under(`
      class Day extends Date { name() { return "day"; } }
      const day = new Day(2020, 1, 2);
      console.log(JSON.stringify([
        new Date(0).toISOString(), new Date() instanceof Date, new Date().constructor === Date,
        Date.UTC(1970, 0), typeof Date(), day.name(), day instanceof Date, new Day() > new Date(0),
      ]));`);
    expect(found).toEqual(["1970-01-01T00:00:00.000Z", true, true, 0, "string", "day", true, true]);
  });

  test("never go back when the sandbox is behind", async () => {
    clock.now = 0;
    const real = Date.now();
    expect(await under(`console.log(Date.now());`)).toBeGreaterThanOrEqual(real);
  });
});

test("a clock that does not answer is named", async () => {
  await writeFile(join(folder, "main.mjs"), "");
  const { exitCode, log } = await runAction(folder, {
    workspace: join(folder, "workspace"),
    temp: join(folder, "temp"),
    movedClock: "http://127.0.0.1:1",
  });
  expect(exitCode).toBe(1);
  expect(log).toContain("The sandbox's clock at http://127.0.0.1:1/sandbox/clock does not answer.");
});
