import { existsSync } from "node:fs";
import path from "node:path";
import { environmentForChild } from "@fairlead/actionkit";
import {
  plannedTag,
  readUnits,
  readUnitsWanted,
  type ReleaseInputs,
  type ReleaseUnit,
} from "@fairlead/github";
import type { FileToPack } from "@fairlead/pack";
import { eachOnce, throwProblems, type Problem } from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";
import { checkoutProblems } from "../create-release/checkout-problems.ts";
import { inputs } from "../create-release/inputs.ts";
import { packaged, toReleaseInputs } from "../create-release/release-inputs.ts";
import { readPart } from "./declared-inputs.ts";
import { stepInputs, type PartWorld, type ReleasePart } from "./part.ts";
import { isInside, outside } from "./texts-part.ts";

/**
 * What the GitHub releases take from the checkout where each crate and package has its own. Undefined
 * where no release is declared.
 */
export function unitTextsPart(world: PartWorld): ReleasePart | undefined {
  const { context, environment } = world;
  const { declaration, env, secrets } = context;
  if (!declaration.has.has("release") && !declaration.has.has("assets")) return undefined;
  const { sha } = stepInputs(world);
  const part = readPart("create-release", inputs, { sha }, context);
  const { workspace, temp } = environment;
  return {
    title: "GitHub releases",
    wrong: part.problems,
    inFile: (problem) => part.inFile(withFolder(problem)),
    pack: async (othersKnown) => {
      const given = toReleaseInputs(part.values, environment);
      const files = given.files?.filter((pattern) => !pattern.startsWith(packaged));
      // The token is that of the job that publishes.
      const meant: ReleaseInputs = { ...given, files, tag: plannedTag, token: "none" };
      const child = environmentForChild(env, { secrets: secrets.values() });
      const wrong = [...part.problems, ...(await checkoutProblems(meant, workspace, child))];
      // The templates are wrong whatever they are filled with.
      await readUnits({ ...meant, crates: [], npm: [] }, wrong, workspace, temp);
      await othersKnown();

      const packed = await world.packedUnits();
      const of = (isMeant: (kind: FileToPack["kind"]) => boolean) =>
        packed.flatMap((file) => (isMeant(file.kind) ? itemOf(file) : []));
      const all = {
        ...meant,
        crates: of((kind) => kind === "crate"),
        npm: of((kind) => kind !== "crate"),
      };
      const units = await readUnits(all, [], workspace, temp);
      // What was published from another commit was released from that checkout, with texts of its own.
      const isHere = ({ origin }: ReleaseUnit) =>
        origin.kind === "unpublished" ||
        (origin.kind === "commit" && origin.commit === world.commit);
      const open = units.filter(isHere);
      const isMust = ({ origin }: ReleaseUnit) => origin.kind === "unpublished";
      const must = [...new Set(units.filter(isMust).flatMap(textsOf))];
      const may = units
        .filter((unit) => !isMust(unit))
        .flatMap(textsOf)
        .filter((file) => isInside(file) && existsSync(path.join(workspace, file)));
      const { wanted, problems } = await readUnitsWanted(open, workspace, temp);
      const warnings = wanted.flatMap((each) => each.warnings);
      throwProblems(
        eachOnce([...problems, ...must.filter((file) => !isInside(file)).map(outside)]),
        warnings,
      );
      return {
        warnings,
        files: [
          ...[...new Set([...must, ...may])].map((name): FileToPack => ({
            ...{ kind: "text", name, below: name, file: path.join(workspace, name) },
          })),
          ...wanted.flatMap(({ tag, assets }) =>
            assets.map(({ file, name }): FileToPack => {
              const below = `${encodeURIComponent(tag.name)}/${name}`;
              return { kind: "asset", file, name, below, tag: tag.name };
            }),
          ),
        ],
      };
    },
  };
}

/** As the plan's outputs have it. None for one that comes with another. */
function itemOf({ name, version, folder, tag, seen, commit = "unknown" }: FileToPack): ListItem[] {
  if (tag === undefined) return [];
  const published = seen === "published";
  const object = { name, version, path: folder ?? "none", tag, published, commit };
  return [{ text: name, object }];
}

/** Two spellings of one file are one file. */
function textsOf({ inputs: { changelog, bodyPath } }: ReleaseUnit): string[] {
  return [changelog, bodyPath]
    .filter((file) => file !== undefined)
    .map((file) => path.posix.normalize(file));
}

/** Here no plan gives the folders, but the declaration. */
function withFolder(problem: Problem): Problem {
  if (problem.code !== "placeholder-without-value") return problem;
  const { code, message, unit } = problem;
  return {
    ...{ code, message },
    ...(unit !== undefined && { unit }),
    remedy:
      "Add the path of its folder to its entry; or set `release.tag-only` if it needs no release.",
  };
}
