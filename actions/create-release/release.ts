import { mkdir } from "node:fs/promises";
import path from "node:path";
import {
  environmentForChild,
  readEnvironment,
  readInputs,
  withPack,
  type ActionContext,
  type Conclusion,
} from "@fairlead/actionkit";
import { createRelease, isPerUnit, manyOnOneTag, readWanted, releaseUnits } from "@fairlead/github";
import type { OpenPack } from "@fairlead/pack";
import { throwProblems, type Problem } from "@fairlead/publishing";
import { gitHubReleaseSentence, unitNoun } from "@fairlead/reporting";
import { strangeNames } from "@fairlead/summary";
import { checkoutProblems } from "./checkout-problems.ts";
import { releaseConclusion, releasePage } from "./conclusion.ts";
import { atTemplate, declaredTemplates } from "./declared-templates.ts";
import { inputs } from "./inputs.ts";
import { toReleaseInputs } from "./release-inputs.ts";
import { releasePorts } from "./release-ports.ts";
import { unitsConclusion } from "./units-conclusion.ts";

/** Makes the release, or one for each unit, from the checkout or from a pack. */
export async function release(started: ActionContext): Promise<Conclusion> {
  const own = ["sha", "tag", "crates", "npm"] as const;
  const ways = { action: "create-release", spec: inputs, own, others: ["files"] };
  const context = await withPack(started, ways);
  const { env, declared, secrets, log, pack } = context;
  const { values, problems } = readInputs(inputs, env, declared);
  const environment = readEnvironment(env);
  const { temp } = environment;
  const workspace = pack === undefined ? environment.workspace : await textsOf(pack);
  const given = toReleaseInputs(values, environment, pack);
  const child = environmentForChild(env, { secrets: secrets.values() });
  // A pack has proved its commit.
  const other = pack === undefined ? await checkoutProblems(given, workspace, child) : [];
  const told = [
    ...[...problems, ...environment.problems, ...other],
    ...(pack === undefined || isPerUnit(given.tag ?? "") ? [] : lostAssets(pack, given.tag)),
  ];
  const ports = releasePorts(values, environment, context);
  if (isPerUnit(given.tag ?? "")) {
    const ends = await releaseUnits(given, told, workspace, temp, ports);
    const noun = unitNoun({ crates: given.crates.length > 0, npm: given.npm.length > 0 });
    return unitsConclusion(ends, noun, log.info);
  }
  const templates = declaredTemplates(context);
  if (pack === undefined && Object.keys(templates).length > 0) {
    const found = manyOnOneTag(given, { tag: given.tag, ref: given.ref, templates });
    throwProblems(found.map((problem) => atTemplate(problem, context)));
  }
  const wanted = await readWanted(given, told, workspace, temp);
  const released = await createRelease(wanted, ports);
  const strange = pack === undefined ? await strangeNames(given, released.missing, workspace) : [];
  const end = { ...released, warnings: [...released.warnings, ...strange] };
  const page = releasePage(wanted, end, pack !== undefined);
  if (end.problems.length === 0) log.info(gitHubReleaseSentence(page));
  return releaseConclusion(page, end);
}

/** A pack with a release for each crate and package has none for one tag. */
function lostAssets({ manifest }: OpenPack, tag: string | undefined): Problem[] {
  const isOfOthers = manifest.files.some(
    ({ kind, tag: own }) => kind === "asset" && own !== undefined,
  );
  if (!isOfOthers || tag === undefined) return [];
  return [
    {
      code: "pack-of-many-releases",
      message: `The pack has a release for each crate and package, and the input "tag" is ${JSON.stringify(tag)}.`,
      remedy: "Omit tag: the pack has the tag of each.",
      input: "tag",
    },
  ];
}

/** The folder of a pack's texts; an artifact holds no folder without files. */
async function textsOf({ folder }: OpenPack): Promise<string> {
  const texts = path.join(folder, "texts");
  await mkdir(texts, { recursive: true });
  return texts;
}
