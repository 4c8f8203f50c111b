import {
  concurrently,
  counted,
  ProblemsError,
  throwProblems,
  type Problem,
} from "@fairlead/publishing";
import { stepsToRestore, stepsToWithdraw } from "@fairlead/withdrawal";
import { openGitHub, type GitHub } from "../github/api.ts";
import { originOf } from "../github/origin.ts";
import { refuseInCi } from "../refuse-in-ci.ts";
import type { World } from "../world.ts";
import { openAccount, type Account } from "./accounts.ts";
import { readWithdrawal, type WithdrawWish } from "./arguments.ts";
import { makeChanges, type Change } from "./change.ts";
import { findRelease, type FoundRelease } from "./find-release.ts";
import { lookAtGitHub, type OnGitHub } from "./github-look.ts";
import { goodReleaseProblems, restoreRelease, withdrawRelease } from "./github-release.ts";
import { restoreHelp, withdrawHelp } from "./help.ts";
import { goodProblems, isOffered, isOwnWarning, restoreProblems, wordsFor } from "./judge.ts";
import { lookAt, type Look } from "./look.ts";
import { describe, leftToDo } from "./page.ts";
import { registryChanges } from "./registry-changes.ts";
import { crateRights, gitHubRights, npmRights } from "./rights.ts";

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
  const seen = await see(wish, world);
  const { found, look, github, onGitHub, accounts, notes } = seen;
  const good = wish.take ?? "";
  throwProblems([
    ...goodProblems(good, found.version, look.units),
    ...goodReleaseProblems(onGitHub, good),
    ...seen.problems,
  ]);
  const units = look.units.map((unit) => {
    const back = unit.kind === "npm" && isOffered(good, unit) ? good : unit.back;
    const isWithdrawn = unit.isWithdrawn || unit.known?.isDeprecatedWhole === true;
    return { ...unit, back, isWithdrawn };
  });
  // Whoever gives a reason again wants it to be read.
  const how = { replaces: wish.because !== undefined };
  const steps = stepsToWithdraw(units, ({ back }) => wordsFor(back, wish.because), how);
  const changes = [
    ...(await withdrawRelease(onGitHub, good, wordsFor(good, wish.because), how, github, world)),
    ...registryChanges(steps, accounts, look.crates, world),
  ];
  return carryOut(
    { found, look, github, changes, notes, left: leftToDo(look, false) },
    wish,
    world,
  );
}

async function restore(args: readonly string[], world: World): Promise<number> {
  refuseInCi(world);
  const wish = readWithdrawal(args, "restore");
  const seen = await see(wish, world);
  const { found, look, github, onGitHub, accounts, notes } = seen;
  // That a package is deprecated as a whole was not said of this version.
  const units = look.units.map((unit) => {
    const isApart = unit.known?.isDeprecatedWhole === true && !isOwnWarning(unit.warning);
    return { ...unit, isWithdrawn: unit.isWithdrawn && !isApart };
  });
  const changesOnGitHub = await restoreRelease(onGitHub, github, world);
  // The release is marked first, and opened last: without the mark, nobody has withdrawn anything.
  const isWithdrawn = changesOnGitHub.length > 0 || units.some((unit) => unit.isWithdrawn);
  throwProblems([...(isWithdrawn ? restoreProblems(found.version, units) : []), ...seen.problems]);
  const steps = isWithdrawn ? stepsToRestore(units) : [];
  const changes = [...registryChanges(steps, accounts, look.crates, world), ...changesOnGitHub];
  return carryOut({ found, look, github, changes, notes, left: leftToDo(look, true) }, wish, world);
}

interface Seen {
  readonly found: FoundRelease;
  readonly look: Look;
  readonly github: GitHub;
  readonly onGitHub: OnGitHub;
  readonly accounts: ReadonlyMap<string, Account>;
  /** What stands against a change of any of it. */
  readonly problems: readonly Problem[];
  /** What only the person can check. */
  readonly notes: readonly string[];
}

/** Reads what there is, and whether this person may change it: nothing is written before all of that is known. */
async function see(wish: WithdrawWish, world: World): Promise<Seen> {
  const github = await openGitHub(wish.host, await repositoryOf(wish, world), world);
  world.terminal.say(`Reading what ${wish.release} released…`);
  const found = await findRelease(wish.release, github);
  const packages = found.units.filter(({ kind }) => kind === "npm");
  const urls = [...new Set(packages.map(({ registry }) => registry))];
  const accounts = new Map(
    await concurrently(urls, async (url) => [url, await openAccount(url, world)] as const),
  );
  const ofAccounts = [...accounts.values()].flatMap(({ problems }) => problems);
  // An address that is none is asked for nothing.
  throwProblems(ofAccounts.filter(({ code }) => code === "registry-url-invalid"));
  const [look, onGitHub] = await Promise.all([
    lookAt(found.units, accounts, world),
    lookAtGitHub(found.tag, github),
  ]);
  const shared = { found, look, github, onGitHub, accounts };
  // A dry run needs no login.
  if (wish.dryRun) return { ...shared, problems: look.problems, notes: [] };
  const [ofCrates, ofGitHub] = await Promise.all([
    crateRights(look, wish.cratesUser, github, world),
    gitHubRights(github),
  ]);
  const problems = [
    ...look.problems,
    ...ofAccounts,
    ...npmRights(look.units, accounts),
    ...ofCrates.problems,
    ...ofGitHub,
  ];
  return { ...shared, problems, notes: ofCrates.notes };
}

async function repositoryOf(wish: WithdrawWish, { cwd }: World): Promise<string> {
  const origin = await originOf(cwd, wish.host);
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
  return repository;
}

interface Work {
  readonly found: FoundRelease;
  readonly look: Look;
  readonly github: GitHub;
  /** In their order. */
  readonly changes: readonly Change[];
  readonly notes: readonly string[];
  /** What is left for a person to do elsewhere. */
  readonly left: readonly string[];
}

/** Shows the changes, asks once, and makes them in order. */
async function carryOut(
  { found, look, github, changes, notes, left }: Work,
  { dryRun }: WithdrawWish,
  world: World,
): Promise<number> {
  const { say, ask } = world.terminal;
  say(describe(found, github.repository, look, changes));
  for (const note of [...(changes.length > 0 ? notes : []), ...left]) say(note);
  const end = left.length === 0 ? 0 : 1;
  if (changes.length === 0 || dryRun) return end;
  const all = counted(changes.length, { one: "step", many: "steps" });
  const typed = await ask(`Type ${found.version} to do ${all}: `);
  if (typed.replace(/^v(?=\d)/, "") !== found.version) {
    const message = `That is not ${found.version}.`;
    throw new ProblemsError([{ code: "not-confirmed", message, remedy: "Nothing was changed." }]);
  }
  await makeChanges(changes, world);
  say(`✅ ${all} done, each seen where it was done.`);
  for (const note of left) say(note);
  return end;
}
