import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { unitId } from "@fairlead/publishing";
import type { AllowedAction, Fault, OrderedFault } from "@fairlead/sandbox";
import type { NpmUnit } from "../../../packages/npm/src/registry/npm-unit.ts";
import type { PublishMode } from "../../../packages/npm/src/registry/publish-way.ts";
import { npmScene } from "./npm-scene.ts";
import { Family } from "./staged-family.ts";

/** One for a hundred of the schedules of uploads: each goes to a local npm. */
const all = Math.ceil(Number(process.env["FAIRLEAD_SCHEDULES"] ?? 3_000) / 100);
/** `FAIRLEAD_SEED=32 FAIRLEAD_SCHEDULES=1` plays one again. */
const first = Number(process.env["FAIRLEAD_SEED"]?.split(",")[0] ?? 1);
jest.setTimeout(60_000 + 5_000 * all);

const faults: readonly Fault[] = [
  { kind: "reset", when: "before-body" },
  { kind: "reset", when: "after-commit" },
  { kind: "server-error", status: 502 },
  { kind: "server-error", status: 503, when: "after-commit" },
  { kind: "refusal", status: 409, message: "Failed to save packument. Try again." },
  { kind: "refusal", status: 409, message: "Failed to save packument.", when: "after-commit" },
  { kind: "rate-limit", afterMs: 20_000 },
  { kind: "html", when: "after-commit" },
  { kind: "refusal", status: 401, message: "Unauthorized" },
];
/** Uploads, stages, and exchanges of tokens. */
const struck = [
  { method: "PUT" },
  { method: "POST", path: /^\/-\/stage\// },
  { method: "POST", path: /\/oidc\// },
] as const;
const scan = { kind: "scan", ms: 90_000 } as const;
const lost = { kind: "lost" } as const;
/** What the publishers of a family may do, drawn for each package. */
const allowed: Readonly<Record<PublishMode, readonly (readonly (AllowedAction | "both")[])[]>> = {
  auto: [["both"], ["both", "stage"], ["both", "publish", "stage"]],
  stage: [["stage", "both"]],
  direct: [["publish", "both"]],
};

let scene: Awaited<ReturnType<typeof npmScene>>;
beforeAll(async () => {
  scene = await npmScene();
});
afterAll(() => scene.stop());

/** Draws, the same ones for a seed (mulberry32). */
function drawsOf(seed: number) {
  let state = seed;
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(draw() * from.length)];
    if (picked === undefined) throw new Error("nothing to pick from");
    return picked;
  };
  return { chance: (share: number) => draw() < share, pick };
}

type Draws = ReturnType<typeof drawsOf>;

/** Five packages that exist, each of which needs some of those before it. */
async function familyOf(seed: number, mode: PublishMode, { chance, pick }: Draws): Promise<Family> {
  const { npm, unit } = scene;
  const publishers = pick(allowed[mode]);
  const units: NpmUnit[] = [];
  for (const letter of ["a", "b", "c", "d", "e"]) {
    const name = `s${seed}-${letter}`;
    await npm.seed({ name, version: "0.9.0" });
    npm.addTrustedPublisher({
      ...{ package: name, repository: "octo-org/octo-repo", workflow: "release.yml" },
      allows: pick(publishers),
    });
    const pins = units.filter(() => chance(0.4)).map(unitId);
    units.push(await unit(name, "1.0.0", {}, { dependencies: pins, pins }));
  }
  return new Family(scene, mode, units);
}

/** Orders what goes wrong in one attempt. */
function orderTrouble(family: Family, mode: PublishMode, { chance, pick }: Draws): OrderedFault[] {
  const { npm } = scene;
  return family.units.flatMap(({ name }) => {
    if (chance(0.15)) {
      // What npm loses after an approval is for that person to see.
      const fate = mode === "direct" ? pick([lost, scan]) : scan;
      npm.orderFate({ package: name }, fate);
      if (fate.kind === "lost") family.mayBeLost.add(name);
      family.told.push(`${name} meets ${JSON.stringify(fate)}`);
    }
    if (!chance(0.4)) return [];
    const rule = {
      match: { package: name, ...pick(struck), skip: pick([0, 0, 1]) },
      ...{ times: pick([1, 1, 2, 5]), fault: pick(faults) },
    };
    family.told.push(`${name} meets ${JSON.stringify(rule)}`);
    return [npm.faults.add(rule)];
  });
}

/** All that happens to a release, until a run without faults finds that all is published. */
async function play(seed: number): Promise<readonly string[]> {
  const draws = drawsOf(seed);
  const { chance, pick } = draws;
  const mode = pick<PublishMode>(["auto", "auto", "stage", "direct"]);
  const family = await familyOf(seed, mode, draws);
  const faulty = pick([1, 2, 3]);
  for (let number = 1; number <= faulty; number += 1) {
    const ordered = orderTrouble(family, mode, draws);
    const dies = chance(0.3);
    const cancelledAt = dies || chance(0.3) ? pick([3, 8, 12, 15, 18, 22, 26, 30, 40, 60]) : 0;
    await family.attempt(number, { dies, cancelledAt });
    for (const each of ordered) each.cancel();
    await family.approve(() => chance(0.3));
    scene.npm.clock.advance(600_000);
  }
  const { told, broken, mayBeLost, units } = family;
  mayBeLost.clear();
  let isPublished = false;
  for (let more = 1; more <= units.length + 3 && !isPublished; more += 1) {
    const outcomes = await family.attempt(faulty + more);
    isPublished = outcomes.every(({ status }) => status === "already-published");
    await family.approve(() => true);
    scene.npm.clock.advance(600_000);
  }
  if (!isPublished) broken.push("it does not come to an end");
  if (broken.length === 0) return [];
  const needs = units.map(({ name, pins }) => `${name} needs ${pins.join(", ") || "nothing"}`);
  return [[`seed ${seed}, ${mode}`, ...broken, ...needs, ...told].join("\n")];
}

test("a family of which each member goes as it may is released, whatever happens on the way", async () => {
  const broken: string[] = [];
  for (let seed = first; seed < first + all; seed += 1) broken.push(...(await play(seed)));
  expect(broken.join("\n\n")).toBe("");
});
