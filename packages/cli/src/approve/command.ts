import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { isSafeAddress } from "@fairlead/http";
import { counted, fileFault, firstFew, ProblemsError, type RecordText } from "@fairlead/publishing";
import { fetchRecords } from "../github/fetch-records.ts";
import { npmLogin, notLoggedIn } from "../npm/npm-login.ts";
import { openRegistry, type Registry } from "../npm/registry.ts";
import { whoami } from "../npm/whoami.ts";
import { refuseInCi } from "../refuse-in-ci.ts";
import type { World } from "../world.ts";
import { readArguments, type ApproveWish } from "./arguments.ts";
import { approveRelease, rejectRelease, type Assessment } from "./decide-release.ts";
import { approveHelp } from "./help.ts";
import { judge } from "./judge.ts";
import { liveWithoutPins } from "./live-without-pins.ts";
import { look, withIds } from "./look.ts";
import { noun } from "./page.ts";
import { readRelease, type Release } from "./records.ts";
import { liveElsewhere, unmetPins } from "./unmet-pins.ts";

/** `fairlead approve`: a person's half of a staged release. */
export const approveCommand = {
  about: "check what a run staged at npm, and approve it layer by layer",
  help: approveHelp,
  run: approve,
};

async function approve(args: readonly string[], world: World): Promise<number> {
  refuseInCi(world);
  const wish = readArguments(args);
  const recorded = await releaseOf(wish, world);
  const registry = await logIn(recorded.registry, wish, world);
  const asked = await whoami(registry);
  if ("problem" in asked) throw new ProblemsError([asked.problem]);
  const { user } = asked;
  const { packages, lost } = await withIds(recorded, registry);
  world.terminal.say(`Reading ${counted(packages.length, noun)}…`);
  const looked = await look(packages, registry, user, world);
  const elsewhere = await liveElsewhere(looked, lost, registry, world);
  const assessed = looked.map((seen) => {
    const isDisputed = recorded.disputed.has(seen.recorded.stageId);
    return { ...seen, judgment: judge({ ...seen, isDisputed }, user) };
  });
  const all: Assessment = {
    ...{ assessed, lost, user, registry, wish },
    release: { ...recorded, packages },
    broken: liveWithoutPins(assessed, elsewhere),
    unmet: unmetPins(looked, lost, elsewhere),
  };
  return wish.action === "approve" ? approveRelease(all, world) : rejectRelease(all, world);
}

async function releaseOf(wish: ApproveWish, world: World): Promise<Release> {
  const { repository, commit, version, registry, from } = wish;
  const expected = { repository, commit, version, registry };
  if (from.kind === "run") {
    const { sha, texts } = await fetchRecords(from.run, world);
    const { runId } = from.run;
    return readRelease(texts, { ...expected, runId, runSha: sha });
  }
  const texts = await Promise.all(from.files.map(readRecordFile));
  return readRelease(texts, { ...expected, runId: undefined, runSha: undefined });
}

async function readRecordFile(file: string): Promise<RecordText> {
  try {
    return { name: file, text: await readFile(file, "utf8") };
  } catch (error) {
    const message = `${file} cannot be read: ${fileFault(error)}.`;
    const remedy =
      "Pass the address of the run, or report.json from its artifacts fairlead-report-….";
    throw new ProblemsError([{ code: "record-unreadable", message, remedy }]);
  }
}

/** A record names the registry, and any job could have written it: it sends nobody's login anywhere. */
async function logIn(url: string, { registry }: ApproveWish, world: World): Promise<Registry> {
  if (!isSafeAddress(url)) {
    const message = `The record is of the registry ${url}: your token would travel in the clear.`;
    throw new ProblemsError([
      { code: "registry-url-invalid", message, remedy: "Do not trust it." },
    ]);
  }
  const places = { env: world.env, cwd: process.cwd(), home: homedir(), node: process.execPath };
  const { token, uses } = await npmLogin(url, places);
  if (token === undefined && registry === undefined && !uses.includes(url)) {
    const message = `The record is for the registry ${url}, and npm on this machine uses ${firstFew(uses, 3)} and has no login for the other.`;
    const remedy = `If you publish there, pass --registry ${url}. Otherwise do not trust the record: check which job uploaded it.`;
    throw new ProblemsError([{ code: "record-of-other-release", message, remedy }]);
  }
  if (token === undefined) throw notLoggedIn(url);
  world.hide(token);
  return openRegistry(url, token, world);
}
