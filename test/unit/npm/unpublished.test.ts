import { describe, expect, test } from "@jest/globals";
import type { Fetch } from "@fairlead/http";
import { isUnpublished } from "../../../packages/npm/src/registry/unpublished.ts";
import { VirtualClock } from "../publishing/virtual-clock.ts";

const version = { name: "a", version: "1.0.0" };
const registry = "https://registry.example";

/** What each round of reads shows, the last again and again. */
type Round = "unpublished" | "in the packument" | "has a document" | "unreadable" | "new name";

async function ask(rounds: readonly Round[], cancelAtRound?: number) {
  const clock = new VirtualClock();
  const start = clock.now();
  const job = new AbortController();
  let reads = 0;
  const fetch: Fetch = (input) => {
    const isPackument = input === `${registry}/a`;
    if (isPackument) reads += 1;
    if (reads === cancelAtRound) job.abort();
    const round = rounds[Math.min(reads, rounds.length) - 1] ?? "unpublished";
    if (!isPackument) {
      const dist = { integrity: "sha512-x", tarball: `${registry}/a.tgz` };
      const isThere = round === "has a document";
      return Promise.resolve(
        Response.json(isThere ? { dist } : {}, { status: isThere ? 200 : 404 }),
      );
    }
    const versions = round === "in the packument" ? { "1.0.0": {} } : { "0.9.0": {} };
    const status = round === "unreadable" ? 503 : round === "new name" ? 404 : 200;
    return Promise.resolve(
      Response.json({ versions, time: { "0.9.0": "x", "1.0.0": "x" } }, { status }),
    );
  };
  const reading = { fetch, userAgent: "test", readToken: () => undefined };
  const target = { registry, isNpmjs: true, title: "npm" };
  const answer = await clock.run(
    isUnpublished(version, target, reading, { clock, cancelled: job.signal }),
  );
  return { answer, reads, tookMs: clock.now() - start };
}

describe("a version is called unpublished", () => {
  test("only by reads that agree over two minutes", async () => {
    expect(await ask(["unpublished"])).toEqual({ answer: true, reads: 5, tookMs: 120_000 });
  });

  test.each<Round>(["in the packument", "has a document", "unreadable", "new name"])(
    "never where a read says otherwise: %s",
    async (round) => {
      for (let before = 0; before < 5; before += 1) {
        const rounds = [...new Array<Round>(before).fill("unpublished"), round];
        expect(await ask(rounds)).toMatchObject({ answer: false, reads: before + 1 });
      }
    },
  );

  test("never by a job that was cancelled meanwhile", async () => {
    expect(await ask(["unpublished"], 2)).toMatchObject({ answer: false });
  });
});
