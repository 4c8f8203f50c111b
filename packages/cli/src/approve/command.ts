import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { describeAnswer, isSafeAddress, parseRecord } from "@fairlead/http";
import {
  approvalLayers,
  counted,
  fileFault,
  firstFew,
  ProblemsError,
  throwProblems,
  unitId,
} from "@fairlead/publishing";
import { fetchRecords, type NamedText } from "../github/fetch-records.ts";
import { npmToken } from "../npm/npm-login.ts";
import { openRegistry, type Registry } from "../npm/registry.ts";
import { secondFactor } from "../npm/second-factor.ts";
import type { World } from "../world.ts";
import { readArguments, type ApproveWish } from "./arguments.ts";
import { approveHelp } from "./help.ts";
import { judge } from "./judge.ts";
import { look, otherStages, withIds, type Looked } from "./look.ts";
import { describeRelease, noun, type Judged } from "./page.ts";
import { readRelease, type Release } from "./records.ts";
import { runDecisions } from "./run-decisions.ts";
import { unmetPins } from "./unmet-pins.ts";
import { warningsOf } from "./warnings.ts";

/** `fairlead approve`: a person's half of a staged release. */
export const approveCommand = {
  about: "check what a run staged at npm, and approve it layer by layer",
  help: approveHelp,
  run: approve,
};

async function approve(args: readonly string[], world: World): Promise<number> {
  refuseInCi(world);
  const wish = readArguments(args);
  const release = await releaseOf(wish, world);
  const registry = await logIn(release.registry, world);
  const user = await whoami(registry);
  const { packages, lost } = await withIds(release, registry);
  world.terminal.say(`Reading ${counted(packages.length, noun)}…`);
  const looked = await look(packages, registry, user, world);
  const judged = judgeAll(looked, wish, user);
  if (wish.action === "approve") throwProblems(await unmetPins(looked, lost, registry, world));
  const all = judged.map(({ recorded, pins }) => ({ ...recorded, pins }));
  const byId = new Map(judged.map((each) => [unitId(each.recorded), each]));
  const layers = approvalLayers(all).map((layer) =>
    layer.flatMap((each) => byId.get(unitId(each)) ?? []),
  );
  world.terminal.say(describeRelease({ ...release, packages }, layers, user));
  if (wish.action === "reject") {
    const known = looked.filter(({ recorded }) => !byId.has(unitId(recorded)));
    const gone = [...known.map(({ recorded }) => recorded), ...lost].map(unitId);
    if (gone.length > 0) world.terminal.say(`No stage to reject: ${firstFew(gone, 5)}\n`);
  }
  if (wish.action === "approve") {
    const others = await otherStages(packages, registry);
    for (const warning of warningsOf(looked, others, release.disputed)) {
      world.terminal.say(`⚠ ${warning}\n`);
    }
  }
  const open = judged.filter(({ state }) => state === "ready" || state === "validating");
  if (wish.dryRun) {
    const verb = wish.action === "approve" ? "approved" : "rejected";
    world.terminal.say(
      `Dry run: ${counted(open.length, noun)} would be ${verb}; nothing was changed.`,
    );
    return 0;
  }
  if (open.length > 0 && !(await isConfirmed(wish, open, world))) return 1;
  await runDecisions(wish.action, layers, registry, secondFactor(registry, world), world);
  return 0;
}

/** An approval that a workflow can give is none. */
function refuseInCi({ env }: World): void {
  const set = ["CI", "GITHUB_ACTIONS"].find(
    (name) => !["", "0", "false"].includes((env[name] ?? "").trim().toLowerCase()),
  );
  if (set === undefined) return;
  const message = `This looks like CI: ${set} is set. Staging exists so that a person decides outside CI.`;
  const remedy = "Run it on your own machine.";
  throw new ProblemsError([{ code: "approval-in-ci", message, remedy }]);
}

async function releaseOf(wish: ApproveWish, world: World): Promise<Release> {
  const { repository, commit, version, from } = wish;
  if (from.kind === "run") {
    const { sha, texts } = await fetchRecords(from.run, world);
    const { runId } = from.run;
    return readRelease(texts, { repository, runId, runSha: sha, commit, version });
  }
  const texts = await Promise.all(from.files.map(readRecordFile));
  const expected = { repository, commit, version, runId: undefined, runSha: undefined };
  return readRelease(texts, expected);
}

async function readRecordFile(file: string): Promise<NamedText> {
  try {
    return { name: file, text: await readFile(file, "utf8") };
  } catch (error) {
    const message = `${file} cannot be read: ${fileFault(error)}.`;
    const remedy =
      "Pass the address of the run, or report.json from its artifacts fairlead-report-….";
    throw new ProblemsError([{ code: "record-unreadable", message, remedy }]);
  }
}

async function logIn(url: string, world: World): Promise<Registry> {
  if (!isSafeAddress(url)) {
    const message = `The record is of the registry ${url}: your token would travel in the clear.`;
    throw new ProblemsError([
      { code: "registry-url-invalid", message, remedy: "Do not trust it." },
    ]);
  }
  const places = { env: world.env, cwd: process.cwd(), home: homedir(), node: process.execPath };
  const token = await npmToken(url, places);
  world.hide(token);
  return openRegistry(url, token, world);
}

async function whoami({ url, ask }: Registry): Promise<string> {
  const reply = await ask("/-/whoami");
  const user =
    reply.kind === "answer" && reply.status === 200
      ? parseRecord(reply.body.toString("utf8"))?.["username"]
      : undefined;
  if (typeof user === "string" && user !== "") return user;
  const said = reply.kind === "failed" ? reply.cause : describeAnswer(reply.status, reply.body);
  if (reply.kind === "failed" || reply.status >= 500) {
    const message = `${url} does not answer: ${said}.`;
    const remedy = "Nothing was changed. Run this again later.";
    throw new ProblemsError([{ code: "registry-unreachable", message, remedy }]);
  }
  const message = `${url} does not accept npm's login: ${said}.`;
  const remedy = `Run npm login --registry ${url}/ on this machine.`;
  throw new ProblemsError([{ code: "npm-login-missing", message, remedy }]);
}

/**
 * All packages with what they are. To approve, all must be well. To reject, a stage only has to be the
 * one that the record means: what is wrong with it may be the reason.
 *
 * @throws ProblemsError with all that is wrong; nothing was changed then
 */
function judgeAll(looked: readonly Looked[], { action }: ApproveWish, user: string): Judged[] {
  const judged = looked.map((seen) => ({ seen, judgment: judge(seen, user) }));
  const problems = judged.flatMap(({ judgment: { problem } }) => problem ?? []);
  if (action === "approve") {
    throwProblems(problems);
    return judged.flatMap(({ seen, judgment: { state } }) =>
      state === undefined ? [] : [{ ...seen, state }],
    );
  }
  throwProblems(
    problems.filter(({ code }) => code === "stage-of-other-package" || code === "not-a-maintainer"),
  );
  return judged.flatMap(({ seen, judgment: { state } }) => {
    if (seen.stage !== undefined && seen.live === undefined)
      return [{ ...seen, state: "ready" as const }];
    return state === undefined ? [] : [{ ...seen, state }];
  });
}

/** The person types what goes live: a word that no habit types. */
async function isConfirmed(
  { action }: ApproveWish,
  open: readonly Judged[],
  { terminal }: World,
): Promise<boolean> {
  const versions = new Set(open.map(({ recorded }) => recorded.version));
  const [only = action] = versions;
  const word = versions.size === 1 ? only : action;
  const answer = await terminal.ask(`Type ${word} to ${action} ${counted(open.length, noun)}: `);
  if (answer === word) return true;
  terminal.say(
    answer === ""
      ? "No answer: nothing was changed."
      : `That is not ${word}: nothing was changed. Run this again to start over.`,
  );
  return false;
}
