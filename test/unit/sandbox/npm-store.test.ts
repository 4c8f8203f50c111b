import { channel } from "node:diagnostics_channel";
import { afterEach, expect, test } from "@jest/globals";
import { startNpm } from "@fairlead/sandbox";
import type { Publication } from "../../../packages/sandbox/src/npm/publication.ts";
import { keep } from "../../../packages/sandbox/src/npm/publish.ts";
import { State, stateOf } from "../../../packages/sandbox/src/npm/state.ts";
import type { Store } from "../../../packages/sandbox/src/npm/store.ts";

const now = 1_000;
const times = { publishedAt: now, servedAt: now, goneAt: Number.POSITIVE_INFINITY };

function publication(version: string): Publication {
  return {
    ...{ name: "demo", version, manifest: {}, tags: { next: version }, access: "public" },
    ...{ tarball: Buffer.alloc(0), integrity: "sha512-x", shasum: "" },
  };
}

/** Keeps a version in a store that does this with it; no other method is called. */
function keepIn(state: State, version: string, put: Store["put"]): Promise<void> {
  const store = { put } as Store;
  return keep(publication(version), "maintainer", { state, store, url: "http://r.example" }, times);
}

test("a version is served from the moment on in which the store has it", async () => {
  const state = new State();
  const stored = Promise.withResolvers<undefined>();
  const kept = keepIn(state, "1.0.0", () => stored.promise);
  const states = () => state.existing("demo").versions.map((each) => stateOf(each, now));
  expect(states()).toEqual(["held"]);
  stored.resolve(undefined);
  await kept;
  expect(states()).toEqual(["served"]);
});

test("nothing is left of what the store does not keep", async () => {
  const state = new State();
  const fails = () => Promise.reject(new Error("the store is full"));
  await expect(keepIn(state, "1.0.0", fails)).rejects.toThrow("full");
  expect(state.packages.size).toBe(0);
  await keepIn(state, "1.0.0", () => Promise.resolve());
  await expect(keepIn(state, "2.0.0", fails)).rejects.toThrow("full");
  expect(state.existing("demo")).toMatchObject({
    versions: [{ version: "1.0.0" }],
    tags: [
      { tag: "latest", version: "1.0.0" },
      { tag: "next", version: "1.0.0" },
    ],
  });
});

const answered = channel("http.client.response.finish");
let hear: Parameters<typeof answered.subscribe>[0] = () => undefined;
afterEach(() => {
  answered.unsubscribe(hear);
});

test("no connection to the store ends by time, when a request may just be taking it up again", async () => {
  const ends: unknown[] = [];
  hear = (message) => {
    const { response } = message as { response: { headers: Record<string, string> } };
    ends.push(response.headers["keep-alive"]);
  };
  answered.subscribe(hear);
  const registry = await startNpm();
  await registry.seed({ name: "demo", version: "1.0.0" });
  await registry.tarball("demo", "1.0.0");
  await registry.stop();
  expect(ends).toEqual([undefined, undefined]);
});
