import { expect, test } from "@jest/globals";
import type {
  Finding,
  Outcome,
  OutcomeStatus,
  RecordedPackage,
  VersionName,
} from "@fairlead/publishing";
import type { Reply } from "@fairlead/http";
import { npmReader } from "../../../packages/npm/src/registry/npm-look-up.ts";
import {
  concerning,
  liveNeeds,
  stagedBeside,
} from "../../../packages/npm/src/registry/other-stages.ts";
import { noMemory } from "../../../packages/npm/src/registry/staged-memory.ts";

const target = { registry: "https://registry.npmjs.org", isNpmjs: true, title: "npm" };
const signal = new AbortController().signal;

const recorded = (name: string): RecordedPackage => ({
  ...{ name, version: "1.0.0", outcome: "staged", integrity: `sha512-${name}`, shasum: name },
  ...{ size: 1, pins: [] },
});
const byId = <T extends VersionName>(all: readonly T[]) =>
  new Map(all.map((each) => [`${each.name}@${each.version}`, each]));

/** A registry in which only these are live. */
function readerWith(live: readonly string[]) {
  const reads = { fetch, userAgent: "test", readToken: () => undefined };
  const find = ({ name }: VersionName): Promise<Finding> =>
    Promise.resolve(
      live.includes(name) ? { kind: "present", checksum: "", yanked: false } : { kind: "absent" },
    );
  return { ...npmReader(target, reads), find };
}

const memory = {
  ...noMemory,
  staged: byId(
    ["known", "gone", "live", "own"].map((name) => ({ ...recorded(name), stageId: name })),
  ),
  nameless: byId(["lost", "lost-live", "lost-own"].map(recorded)),
  gone: new Set(["gone@1.0.0"]),
};
const own = new Set(["own@1.0.0", "lost-own@1.0.0"]);
const reader = readerWith(["live", "lost-live"]);

test("what other steps staged waits, with a known id or without one", async () => {
  const found = await stagedBeside(own, memory, reader, undefined, signal, 0);
  expect(found.live.map(({ name }) => name).sort()).toEqual(["live", "lost-live"]);
  expect(found.waiting.map(({ name, stageId }) => [name, stageId]).sort()).toEqual([
    ["known", "known"],
    ["lost", undefined],
  ]);
});

test("a token that may see the stage gives the id that was lost", async () => {
  const stage = { packageName: "lost", version: "1.0.0", shasum: "lost", status: "staged" };
  const items = { items: [{ ...stage, id: "found" }], total: 1 };
  const ask = (path: string): Promise<Reply> =>
    Promise.resolve({
      kind: "answer",
      status: path.startsWith("/-/stage") ? 200 : 404,
      headers: new Headers(),
      body: Buffer.from(JSON.stringify(path.startsWith("/-/stage") ? items : {})),
    } as unknown as Reply);
  const found = await stagedBeside(own, memory, reader, { ask }, signal, 0);
  expect(found.waiting.find(({ name }) => name === "lost")).toMatchObject({ stageId: "found" });
});

test.each([
  [["live", "lost-live"], [], ["live", "lost-live"]],
  [["live", "lost"], [], ["live"]],
  // Of what this step or another one accounts for, nothing is asked.
  [["live", "lost-live"], ["live"], ["lost-live"]],
  [[], [], []],
])("of the needs %j, beside %j, %j are live", async (needs, released, live) => {
  const idsOf = (names: readonly string[]) => names.map((name) => `${name}@1.0.0`);
  const staged = [{ pins: idsOf(needs) }, { pins: idsOf(needs) }, {}];
  const found = await liveNeeds(staged, new Set(idsOf(released)), reader, signal);
  expect(found).toEqual(live.map((name) => ({ name, version: "1.0.0" })));
});

test.each<[OutcomeStatus, string[]]>([
  // A person approves it with all that waits.
  ["staged", ["gone", "known", "live", "lost", "lost-live", "lost-own", "own"]],
  // Users miss what it needs.
  ["already-published", ["known", "lost"]],
  ["published", ["known", "lost"]],
  // Nobody has it.
  ["refused", []],
])("of what is remembered, a step with a package that ended as %s asks for %j", (status, asked) => {
  const ended: Outcome = {
    ...{ name: "meta", version: "1.0.0", status, checksum: "", size: 1, attempts: 0 },
    pins: ["known@1.0.0", "lost@1.0.0", "elsewhere@1.0.0"],
  };
  const { staged, nameless } = concerning([ended], memory);
  const names = [...staged.values(), ...nameless.values()].map(({ name }) => name);
  expect(names.sort()).toEqual(asked);
});
