import {
  findPlatform,
  matrixEntry,
  ownPlatform,
  type OwnPlatform,
  type Platform,
} from "@fairlead/platforms";
import type { Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";
import type { PlatformItem } from "./platform-list.ts";

/** A platform that is declared, and the word that declares it. */
export interface DeclaredPlatform {
  readonly word: string;
  readonly platform: Platform;
}

export interface DeclaredPlatforms {
  readonly platforms: readonly DeclaredPlatform[];
  readonly problems: readonly Problem[];
}

type Read =
  | { readonly kind: "declared"; readonly declared: DeclaredPlatform }
  | { readonly kind: "wrong"; readonly problems: readonly Problem[] };

/**
 * The platforms that items declare: words of the table, fields of the repository's own, rows of the plan.
 * Two items for one platform are a problem, for it would be done twice.
 */
export function declarePlatforms(items: readonly PlatformItem[], input: string): DeclaredPlatforms {
  return eachOnce(items.map(readItem), input);
}

/**
 * The same for words alone, which may be those of platforms that are declared already.
 *
 * @param known platforms with a meaning that the repository gave them
 */
export function platformsOfWords(
  words: readonly string[],
  known: readonly DeclaredPlatform[],
  input: string,
): DeclaredPlatforms {
  return eachOnce(
    words.map((word) => {
      const declared = known.find((each) => each.word === word);
      return declared === undefined ? readWord(word) : { kind: "declared", declared };
    }),
    input,
  );
}

function eachOnce(items: readonly Read[], input: string): DeclaredPlatforms {
  const problems: Problem[] = [];
  const platforms = new Map<string, DeclaredPlatform>();
  for (const item of items) {
    if (item.kind === "wrong") {
      problems.push(...item.problems.map((problem) => ({ ...problem, input })));
      continue;
    }
    const { word, platform } = item.declared;
    const earlier = platforms.get(platform.triple);
    if (earlier === undefined) {
      platforms.set(platform.triple, item.declared);
      continue;
    }
    const both = [earlier.word, word].map((each) => JSON.stringify(each));
    problems.push({
      code: "platform-repeated",
      message:
        earlier.word === word
          ? `The platform ${both[0] ?? ""} is listed twice.`
          : `The platforms ${both.join(" and ")} are the same: ${platform.triple}.`,
      remedy: "Remove one of them.",
      input,
    });
  }
  return { platforms: [...platforms.values()], problems };
}

function readItem(item: PlatformItem): Read {
  if (typeof item === "string") return readWord(item);
  return typeof item["platform"] === "string" ? readRow(item["platform"], item) : readOwn(item);
}

function readWord(word: string): Read {
  const found = findPlatform(word);
  if (found.kind === "found") {
    return { kind: "declared", declared: { word, platform: found.platform } };
  }
  const problem = {
    code: "platform-unknown",
    message: `The platform ${JSON.stringify(word)} is unknown.`,
    remedy:
      found.near === undefined
        ? `Write it as in linux-x64-gnu or as a Rust target, or declare it with its own fields: { name: ${word}, target: … }.`
        : `Did you mean ${found.near}?`,
  };
  return { kind: "wrong", problems: [problem] };
}

const rowFields = ["target", "os", "cpu", "libc", "runner"] as const;
const ownFields = ["name", ...rowFields];

/** A row of the plan, or the matrix of a job: other keys are the workflow's. */
function readRow(word: string, row: Readonly<Record<string, unknown>>): Read {
  const given = rowFields.flatMap((field) => {
    const value = row[field];
    return typeof value === "string" ? [[field, value] as const] : [];
  });
  const found = findPlatform(word);
  if (found.kind === "found") {
    const known = matrixEntry(found.platform, word);
    // The runner may be another: it is the plan that was told so.
    const isKnown = given.every(([field, value]) => field === "runner" || known[field] === value);
    if (isKnown) return { kind: "declared", declared: { word, platform: found.platform } };
  }
  return given.length === 0 ? readWord(word) : own({ name: word, ...Object.fromEntries(given) });
}

function readOwn(item: Readonly<Record<string, unknown>>): Read {
  const problems: Problem[] = [];
  const title = JSON.stringify(item["name"] ?? item);
  for (const [field, value] of Object.entries(item)) {
    if (!ownFields.includes(field)) {
      const near = nearest(field, ownFields);
      problems.push({
        code: "platform-field-unknown",
        message: `The platform ${title} has the field ${JSON.stringify(field)}.`,
        remedy: `${near === undefined ? "" : `Did you mean ${near}? `}Allowed: ${ownFields.join(", ")}.`,
      });
    } else if (typeof value !== "string" || (value.trim() === "" && !mayBeEmpty.has(field))) {
      problems.push({
        code: "platform-field-invalid",
        message: `The platform ${title} has ${JSON.stringify(value)} as ${field}; expected text.`,
        remedy: `Write ${field}: "…".`,
      });
    }
  }
  const { name } = item;
  if (name === undefined) {
    problems.push({
      code: "platform-name-missing",
      message: `The platform ${title} has no name.`,
      remedy: "Add name: the value of {platform}.",
    });
  }
  if (problems.length > 0 || typeof name !== "string") return { kind: "wrong", problems };
  return own({ ...item, name });
}

/** None is a value: the package has no such field. */
const mayBeEmpty: ReadonlySet<string> = new Set(["os", "cpu", "libc"]);

function own(fields: OwnPlatform): Read {
  const read = ownPlatform(fields);
  if (read.kind === "platform") {
    return { kind: "declared", declared: { word: fields.name, platform: read.platform } };
  }
  return {
    kind: "wrong",
    problems: read.wrong.map(({ code, message, remedy }) => ({ code, message, remedy })),
  };
}
