import { expect, test } from "@jest/globals";
import type { CrateUnit } from "../../../packages/crates/src/packing/crate-unit.ts";
import { crateRegistry } from "../../../packages/crates/src/registry/crate-registry.ts";
import { cratesIo, type Target } from "../../../packages/crates/src/registry/crates-target.ts";
import { Credentials } from "../../../packages/crates/src/registry/credentials.ts";
import type { OpenRegistry } from "../../../packages/crates/src/registry/open-registry.ts";
import { fakeFetch } from "./fake-fetch.ts";

const elsewhere: Target = {
  isCratesIo: false,
  index: "sparse+https://r.example/",
  registryName: "r",
};
const clock = { now: () => 0, sleep: () => Promise.resolve() };

/** Uploads a crate whose trusted publishing token is answered with this; also how often it was sent. */
async function upload(target: Target, minted: { cause: string; passes: boolean }) {
  const { fetch, asked } = fakeFetch();
  const mint = () => Promise.resolve(minted);
  const crate = { name: "a", version: "1.0.0", entries: [], manifest: { dependencies: [] } };
  const unit = {
    ...{ name: "a", version: "1.0.0", file: "/a.crate", checksum: "", size: 1 },
    ...{ dependencies: [], limit: "", isNew: false, crate },
  } as unknown as CrateUnit;
  const registry = crateRegistry({
    registry: { target, versionsOf: () => [], headers: {} } as unknown as OpenRegistry,
    credentials: new Credentials({
      ...{ token: undefined, isTrusting: true, mint, clock },
      say: () => undefined,
    }),
    ...{ fetch, clock, cancelled: new AbortController().signal, delayMs: undefined, temp: "/" },
  });
  const answer = await registry.upload(unit, new AbortController().signal);
  return { answer, asked };
}

test.each([
  ["crates.io", cratesIo],
  ["another registry", elsewhere],
])(
  "a crate whose credential nobody gives for now is not sent, and may be later: %s",
  async (_, to) => {
    const { answer, asked } = await upload(to, { cause: "503", passes: true });
    expect(answer).toEqual({ kind: "unsent", cause: expect.stringContaining("503") });
    expect(asked).toEqual([]);
  },
);

test("one that is refused its credential stops the uploads", async () => {
  const { answer, asked } = await upload(cratesIo, { cause: "403", passes: false });
  expect(answer.kind).toBe("stop");
  expect(asked).toEqual([]);
});
