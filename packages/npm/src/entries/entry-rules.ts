import path from "node:path";
import { checkPath, checkSourcePaths, tellBesideContents } from "@fairlead/contents";
import type { Problem } from "@fairlead/publishing";
import type { Entry, EntryKind } from "./entry.ts";

type Tell = (line: number, problem: Problem) => void;
type Wrong = (problem: Problem) => void;

/** Tells which fields of an entry cannot stand together, which are missing, which paths lead out. */
export function checkEntry(
  tell: Tell,
  entry: Entry,
  given: ReadonlySet<string>,
  kind: EntryKind,
): void {
  const wrong: Wrong = (problem) => {
    tell(entry.line, problem);
  };
  checkPaths(tell, entry);
  const bases = ["path", "like", "tarball"].filter((name) => given.has(name));
  if (bases.length > 1) {
    wrong({
      code: "entry-fields-conflict",
      message: `An entry has ${bases.join(" and ")}.`,
      remedy: "Keep one of them.",
    });
    return;
  }
  if (given.has("tarball")) {
    checkTarball(given, wrong);
    return;
  }
  const short = ["artifact", "from", "files", "to", "as", "format"];
  tellBesideContents(tell, entry.line, given, short);
  if (kind === "meta") checkFamily(entry, given, wrong);
  // The plan packs nothing: a name is all that it needs of what an artifact brings.
  if (kind === "plan" && bases.length === 0 && given.has("name")) return;
  checkBase(given, bases, wrong, kind);
}

const tarballFields = ["tarball", "artifact", "platforms", "check-binaries"];

function checkTarball(given: ReadonlySet<string>, wrong: Wrong): void {
  const idle = [...given].filter((name) => !tarballFields.includes(name));
  if (idle.length === 0) return;
  wrong({
    code: "entry-fields-conflict",
    message: `An entry has tarball and ${idle.join(", ")}, but a tarball is published byte for byte.`,
    remedy: "Remove one of them.",
  });
}

function checkBase(
  given: ReadonlySet<string>,
  bases: readonly string[],
  wrong: Wrong,
  kind: EntryKind,
): void {
  const brings = given.has("artifact") || given.has("contents");
  if (given.has("like")) {
    if (!given.has("name")) {
      wrong({
        code: "entry-field-missing",
        message: "An entry with like has no name.",
        remedy: 'Add name: "@scope/name".',
      });
    }
    if (!brings) {
      wrong({
        code: "entry-field-missing",
        message: "An entry with like has no files.",
        remedy: "Add artifact or contents.",
      });
    }
  }
  if (bases.length === 0 && !brings) {
    wrong({
      code: "entry-field-missing",
      message: "An entry has no source.",
      remedy: `Add one of path, artifact, contents${kind === "meta" ? "" : ", tarball"}.`,
    });
  }
}

/** Holds a word in braces that may depend on the platform; a word that is unknown is told elsewhere. */
const mayTellApart = /\{(?!version\})[^{},]*\}/;

function checkFamily({ platformPackage }: Entry, given: ReadonlySet<string>, wrong: Wrong): void {
  if (!given.has("platform-package")) {
    wrong({
      code: "entry-field-missing",
      message: "A meta does not name its platform packages.",
      remedy: 'Add platform-package: "@scope/name-{platform}".',
    });
  } else if (platformPackage !== undefined && !mayTellApart.test(platformPackage)) {
    wrong({
      code: "placeholder-missing",
      message: `\`platform-package\` is ${JSON.stringify(platformPackage)}, the same name for all platforms.`,
      remedy: `Write it with a placeholder: "${platformPackage}-{platform}".`,
    });
  }
}

/** Paths that lead out of the folder that they count from. */
function checkPaths(tell: Tell, { contents, line, ...entry }: Entry): void {
  const { tarball, tarballArtifact } = entry;
  // What an earlier step packed has an absolute path; whether that is allowed shows when it is looked for.
  const isLookedFor =
    tarball !== undefined && tarballArtifact === undefined && path.isAbsolute(tarball);
  const relative = { path: entry.path, like: entry.like, ...(!isLookedFor && { tarball }) };
  for (const [field, value] of Object.entries(relative)) {
    checkPath(tell, field, value, line, "package");
  }
  checkSourcePaths(tell, contents, "package");
}
