import { expect, test } from "@jest/globals";
import { writePace } from "../../../packages/github/src/rest/write-pace.ts";

interface Limiters {
  write: { key: () => { schedule: (o: object, send: () => Promise<string>) => Promise<string> } };
}

test("writes are a second apart, by the clock that was passed in", async () => {
  let now = 1_000_000;
  const slept: number[] = [];
  const said: string[] = [];
  const clock = {
    now: () => now,
    sleep: (ms: number) => {
      slept.push(ms);
      return Promise.resolve();
    },
  };
  const { write } = writePace(clock, new AbortController().signal, (line) => {
    said.push(line);
  }) as Limiters;
  const send = () => write.key().schedule({}, () => Promise.resolve("sent"));
  expect(await Promise.all([send(), send(), send()])).toEqual(["sent", "sent", "sent"]);
  expect(slept).toEqual([1_000, 2_000]);
  expect(said).toEqual(["Writes are sent one second apart, as GitHub asks."]);
  now += 10_000;
  await send();
  expect(slept).toHaveLength(2);
});

test("uploads are not", async () => {
  const clock = { now: () => 0, sleep: () => Promise.reject(new Error("slept")) };
  const { write } = writePace(clock, new AbortController().signal, () => undefined, 0) as Limiters;
  const send = () => write.key().schedule({}, () => Promise.resolve("sent"));
  expect(await Promise.all([send(), send()])).toEqual(["sent", "sent"]);
});
