import { expect, test } from "@jest/globals";
import { createDraft } from "../../../packages/github/src/releases/draft.ts";
import type { Release } from "../../../packages/github/src/releases/pick-release.ts";
import type { ReleaseCalls, Written } from "../../../packages/github/src/releases/rest-calls.ts";
import { movedTime } from "./moved-time.ts";

const release = (id: number, more: Partial<Release> = {}): Release => ({
  ...{ id, tag: "v1", name: "v1", body: "", draft: true, prerelease: false, immutable: false },
  ...{ target: "", url: `https://github.example/${id}`, uploadUrl: "", assets: [] },
  ...more,
});
const file = { id: 7, name: "x", state: "uploaded", size: 1, digest: undefined } as const;
const refused = {
  kind: "refused",
  refusal: { status: 403, said: "Resource not accessible by integration" },
} as unknown as Written<true>;

/**
 * This run creates the draft 5.
 *
 * @param listed what is there after that
 * @param lost the answer of the first try is lost, before or after it was done
 */
async function drafted(
  listed: readonly Release[],
  { lost, deletion }: { lost?: boolean; deletion?: Written<true> } = {},
) {
  const deleted: number[] = [];
  let tries = 0;
  const calls: Pick<ReleaseCalls, "createDraft" | "releases" | "deleteRelease"> = {
    createDraft: () => {
      tries += 1;
      return Promise.resolve(
        lost === true && tries === 1
          ? { kind: "unclear", cause: "the connection was closed" }
          : { kind: "done", value: release(5) },
      );
    },
    releases: () => Promise.resolve(listed),
    deleteRelease: (id) => {
      deleted.push(id);
      return Promise.resolve(deletion ?? { kind: "done", value: true });
    },
  };
  const ports = {
    clock: movedTime().clock,
    cancelled: new AbortController().signal,
    log: { info: () => undefined },
  };
  const end = await createDraft("v1", {}, calls as ReleaseCalls, ports);
  const { rivals, created } = end;
  return { id: end.release.id, created, rivals: rivals.map(({ id }) => id), deleted };
}

test.each([
  {
    what: "nobody else made one",
    listed: [release(5)],
    end: { id: 5, created: true, rivals: [], deleted: [] },
  },
  {
    what: "an older one is there: the own one is deleted",
    listed: [release(4), release(5)],
    end: { id: 4, created: false, rivals: [], deleted: [5] },
  },
  {
    what: "the other one is published already",
    listed: [release(5), release(6, { draft: false })],
    end: { id: 6, created: false, rivals: [], deleted: [5] },
  },
  {
    what: "a newer one is left to the run that made it",
    listed: [release(5), release(6)],
    end: { id: 5, created: true, rivals: [6], deleted: [] },
  },
  {
    what: "somebody works on the own one",
    listed: [release(4), release(5, { assets: [file] })],
    end: { id: 4, created: false, rivals: [5], deleted: [] },
  },
  {
    what: "others' drafts stay",
    listed: [release(3), release(4), release(5)],
    end: { id: 3, created: false, rivals: [4], deleted: [5] },
  },
  {
    what: "the own one cannot be deleted",
    listed: [release(4), release(5)],
    more: { deletion: refused },
    end: { id: 4, created: false, rivals: [5], deleted: [5] },
  },
  {
    what: "one that a lost answer may have made is nobody's",
    listed: [release(4), release(5)],
    more: { lost: true },
    end: { id: 4, created: true, rivals: [5], deleted: [] },
  },
])("$what", async ({ listed, more, end }) => {
  expect(await drafted(listed, more)).toEqual(end);
});
