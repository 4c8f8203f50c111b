import { readTag } from "@fairlead/github";
import {
  concurrently,
  counted,
  lookUp,
  ProblemsError,
  readsAtOnce,
  throwProblems,
  unitId,
  type Problem,
} from "@fairlead/publishing";
import { stepsToRestore, stepsToWithdraw, type Step } from "@fairlead/withdrawal";
import { openGitHub, type GitHub } from "../github/api.ts";
import { originOf } from "../github/origin.ts";
import { asking, maintainersOf } from "../npm/registry.ts";
import { askNpm } from "../programs.ts";
import { refuseInCi } from "../refuse-in-ci.ts";
import type { World } from "../world.ts";
import { readWithdrawal, type WithdrawWish } from "./arguments.ts";
import { findRelease, type FoundRelease } from "./find-release.ts";
import { change, restoreRelease, withdrawRelease, type GitHubStep } from "./github-release.ts";
import { restoreHelp, withdrawHelp } from "./help.ts";
import { goodProblems, isOffered, ownerProblems, restoreProblems, wordsFor } from "./judge.ts";
import { lookAt, namedTo, openCrates, unreadable, type Look, type Looked } from "./look.ts";
import { describe, stillStaged } from "./page.ts";
import { runSteps } from "./run-steps.ts";

/** `fairlead withdraw`: takes a release back. */
export const withdrawCommand = {
  about: "take a release back, in the order that leaves users working",
  help: withdrawHelp,
  run: withdraw,
};

/** `fairlead restore`: offers a withdrawn release again. */
export const restoreCommand = {
  about: "offer a withdrawn release again",
  help: restoreHelp,
  run: restore,
};

async function withdraw(args: readonly string[], world: World): Promise<number> {
  refuseInCi(world);
  const wish = readWithdrawal(args, "withdraw");
  const { found, look, github } = await find(wish, world);
  const good = wish.take ?? "";
  const crates = await goodCrates(good, look, world);
  throwProblems([
    ...goodProblems(good, found.version, look.units, crates),
    ...(await strangers(look, wish, world)),
  ]);
  const units = look.units.map((unit) =>
    unit.known !== undefined && isOffered(good, unit.known) ? { ...unit, back: good } : unit,
  );
  const steps = stepsToWithdraw(units, ({ back }) => wordsFor(back, wish.because));
  const { kind } = readTag(found.tag);
  const onGitHub = await withdrawRelease(
    found.tag,
    `${kind}${good}`,
    wordsFor(good, wish.because),
    github,
  );
  return carryOut({ found, look, github, onGitHub, steps, gitHubIs: "first" }, wish, world);
}

async function restore(args: readonly string[], world: World): Promise<number> {
  refuseInCi(world);
  const wish = readWithdrawal(args, "restore");
  const { found, look, github } = await find(wish, world);
  throwProblems([
    ...restoreProblems(found.version, look.units),
    ...(await strangers(look, wish, world)),
  ]);
  const onGitHub = await restoreRelease(found.tag, github);
  // The release is marked first, and opened last: without the mark, nobody has withdrawn anything.
  const isWithdrawn = onGitHub.length > 0 || look.units.some((unit) => unit.isWithdrawn);
  const steps = isWithdrawn ? stepsToRestore(look.units) : [];
  return carryOut({ found, look, github, onGitHub, steps, gitHubIs: "last" }, wish, world);
}

async function find(wish: WithdrawWish, world: World) {
  const origin = await originOf(process.cwd(), wish.host);
  const repository = wish.repository ?? origin;
  if (repository === undefined) {
    const message = `This folder is not a checkout of a repository on ${wish.host}.`;
    const remedy = "Run it in a checkout, or name the repository with --repository OWNER/NAME.";
    throw new ProblemsError([{ code: "repository-unknown", message, remedy }]);
  }
  if (origin !== undefined && origin.toLowerCase() !== repository.toLowerCase()) {
    const message = `This is a checkout of ${origin}, but --repository names ${repository}.`;
    const remedy = "Run it in a checkout of the repository, or outside of any.";
    throw new ProblemsError([{ code: "repository-unknown", message, remedy }]);
  }
  const github = await openGitHub(wish.host, repository, world);
  world.terminal.say(`Reading what ${wish.release} released…`);
  const found = await findRelease(wish.release, github);
  return { found, look: await lookAt(found.units, world), github };
}

/**
 * Whether crates.io has the good version of the crates that are there.
 *
 * @throws ProblemsError `registry-unreachable`: what could not be read is not absent
 */
async function goodCrates(
  good: string,
  { units }: Look,
  world: World,
): Promise<ReadonlyMap<string, "there" | "yanked" | "absent">> {
  const crates = units.filter(({ kind }) => kind === "crate");
  if (crates.length === 0) return new Map();
  const registry = await openCrates(world);
  const versions = crates.map(({ name }) => ({ name, version: good }));
  const findings = await lookUp(versions, registry.find, world.clock, world.signal);
  return new Map(
    versions.map((each) => {
      const found = findings.get(unitId(each));
      if (found?.kind === "unreadable") {
        throw new ProblemsError([unreadable(registry.title, each.name, found.cause)]);
      }
      const state = found?.kind !== "present" ? "absent" : found.yanked ? "yanked" : "there";
      return [each.name, state] as const;
    }),
  );
}

/** Packages that this login may not change; a dry run needs no login. */
async function strangers(
  { units }: Look,
  { dryRun }: WithdrawWish,
  world: World,
): Promise<readonly Problem[]> {
  const packages = units.filter(({ kind }) => kind === "npm");
  if (packages.length === 0 || dryRun) return [];
  const problems: Problem[] = [];
  for (const of of Map.groupBy(packages, (unit) => unit.registry?.registry).values()) {
    problems.push(...(await strangersAt(of, world)));
  }
  return problems;
}

/** Packages of one registry. */
async function strangersAt(packages: readonly Looked[], world: World): Promise<readonly Problem[]> {
  const [target] = packages.flatMap(({ registry }) => registry ?? []);
  if (target === undefined) return [];
  const named = namedTo(target);
  const at = named === undefined ? [] : ["--registry", named];
  const user = await askNpm(["whoami", "--registry", target.registry]);
  if (user === undefined || user === "") {
    const message = `npm is not logged in to ${target.title}, or could not ask who you are.`;
    const remedy = `Run ${["npm login", ...at].join(" ")}.`;
    return [{ code: "npm-login-missing", message, remedy }];
  }
  const reads = { ask: asking(target.registry, undefined, world) };
  const found = await concurrently(
    packages,
    async ({ name }) => [name, await maintainersOf(reads, name)] as const,
    readsAtOnce,
  );
  return ownerProblems(user, new Map(found));
}

interface Work {
  readonly found: FoundRelease;
  readonly look: Look;
  readonly github: GitHub;
  readonly onGitHub: readonly GitHubStep[];
  readonly steps: readonly Step[];
  /** Users are sent away first, and sent back last. */
  readonly gitHubIs: "first" | "last";
}

/** Shows the steps, asks once, and does them in order. */
async function carryOut(
  { found, look, github, onGitHub, steps, gitHubIs }: Work,
  { dryRun }: WithdrawWish,
  world: World,
): Promise<number> {
  const { say, ask } = world.terminal;
  say(describe(found, github.repository, look, onGitHub, steps));
  const count = onGitHub.length + steps.length;
  const staged = gitHubIs === "first" ? stillStaged(look) : undefined;
  if (staged !== undefined) say(staged);
  const done = staged === undefined ? 0 : 1;
  if (count === 0 || dryRun) return done;
  const all = counted(count, { one: "step", many: "steps" });
  const typed = await ask(`Type ${found.version} to do ${all}: `);
  if (typed.replace(/^v(?=\d)/, "") !== found.version) {
    const message = `That is not ${found.version}.`;
    throw new ProblemsError([{ code: "not-confirmed", message, remedy: "Nothing was changed." }]);
  }
  const changeAll = async (before: number) => {
    for (const [index, step] of onGitHub.entries()) {
      say(`[${before + index + 1} of ${count}] ${step.title}`);
      await change(step, github, world);
    }
  };
  const isFirst = gitHubIs === "first";
  if (isFirst) await changeAll(0);
  const registries = new Map(look.units.map(({ name, registry }) => [name, registry]));
  const counter = { before: isFirst ? onGitHub.length : 0, all: count };
  await runSteps(steps, counter, (name) => registries.get(name), world);
  if (!isFirst) await changeAll(steps.length);
  say(`✅ ${all} done, each seen where it was done.`);
  if (staged !== undefined) say(staged);
  return done;
}
