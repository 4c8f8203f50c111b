import path from "node:path";
import { environmentForChild } from "@fairlead/actionkit";
import { manyOnOneTag, readWanted } from "@fairlead/github";
import type { FileToPack } from "@fairlead/pack";
import { changelogProblems, hasOwnTags, templatesOf } from "@fairlead/plan";
import { throwProblems, type Problem } from "@fairlead/publishing";
import { checkoutProblems } from "../create-release/checkout-problems.ts";
import { atTemplate } from "../create-release/declared-templates.ts";
import { inputs } from "../create-release/inputs.ts";
import { packaged, toReleaseInputs } from "../create-release/release-inputs.ts";
import { readPart } from "./declared-inputs.ts";
import { stepInputs, type PartWorld, type ReleasePart } from "./part.ts";

/**
 * What the GitHub release takes from the checkout: its texts, and files that are not packaged. Undefined
 * where no such release is declared.
 */
export function textsPart(world: PartWorld): ReleasePart | undefined {
  const { context, environment, tag, templates } = world;
  const { declaration, env, secrets } = context;
  if (!declaration.has.has("release") && !declaration.has.has("assets")) return undefined;
  const { sha } = stepInputs(world);
  const part = readPart("create-release", inputs, { tag, sha }, context);
  const { workspace, temp } = environment;
  return {
    title: "GitHub release",
    wrong: part.problems,
    inFile: part.inFile,
    pack: async (othersKnown) => {
      const meant = toReleaseInputs(part.values, environment);
      // Whatever they are filled in with would be told as well.
      if (hasOwnTags(templates)) {
        const run = {
          ...{ tag: world.given.tag, ref: environment.ref },
          templates: templatesOf(templates),
        };
        const found = manyOnOneTag(meant, run);
        throwProblems(found.map((problem) => atTemplate(problem, context)));
      }
      const child = environmentForChild(env, { secrets: secrets.values() });
      const named = [meant.changelog, meant.bodyPath].filter((each) => each !== undefined);
      // Two spellings of one file are one file.
      const texts = [...new Set(named.map((each) => path.posix.normalize(each)))];
      const wrong = [
        ...part.problems,
        ...texts.filter((each) => !isInside(each)).map(outside),
        ...(await checkoutProblems(meant, workspace, child)),
      ];
      const files = meant.files?.filter((pattern) => !pattern.startsWith(packaged));
      // The token is that of the job that publishes.
      const later = { ...meant, files, token: "none" };
      // Without a tag there is nothing to check of it: whoever makes the release has to name one. A run
      // of a pull request makes none.
      const isUntagged = tag === undefined && !environment.ref.startsWith("refs/pull/");
      const isOfTag = tag !== undefined || (files ?? []).length > 0;
      if (!isOfTag) throwProblems(wrong);
      const wanted = isOfTag
        ? await readWanted(later, wrong, workspace, temp)
        : { warnings: [], assets: [] };
      const known = [...wanted.warnings, ...(isUntagged ? [noTag] : [])];
      await othersKnown(known);
      const units = tag === undefined && named.length > 0 ? await world.packedUnits(known) : [];
      const open = units.flatMap(({ name, version, seen }) =>
        version === undefined || seen === "published" ? [] : [{ name, version }],
      );
      // Another run, of a tag, may be the one that makes the release.
      const ofNobody = changelogProblems(meant.changelog, world, templates, open);
      return {
        warnings: [...known, ...ofNobody],
        files: [
          ...texts.map((name): FileToPack => ({
            ...{ kind: "text", name, below: name, file: path.join(workspace, name) },
          })),
          ...wanted.assets.map(({ file, name }): FileToPack => {
            return { kind: "asset", file, name, below: name };
          }),
        ],
      };
    },
  };
}

const noTag: Problem = {
  code: "tag-missing",
  message:
    "This run has no tag, so create-release cannot make the GitHub release unless its step sets `tag`.",
  remedy:
    "Run the workflow on the tag, set tag, or set version-from to the file that contains the version.",
  input: "tag",
};

/** @param file normalized */
export function isInside(file: string): boolean {
  return !path.posix.isAbsolute(file) && file.split("/")[0] !== "..";
}

export function outside(file: string): Problem {
  return {
    code: "path-outside-workspace",
    message: `${file} lies outside the workspace.`,
    remedy: "Use a file of the checkout.",
  };
}
