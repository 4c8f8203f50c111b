import type { Problem } from "@fairlead/publishing";
import type { DeclaredRelease } from "./release-inputs.ts";
import { readTag } from "./tag.ts";
import { fillUnit, isPerUnit } from "./unit-template.ts";

/** An input that is written for a release of each crate and package. */
interface UnitField {
  readonly input: string;
  /** Continues a sentence that begins with the input. */
  readonly says: string;
}

/** The inputs that mean something only where each crate and package has a release. */
export function unitFields(
  inputs: Pick<DeclaredRelease, "tagOnly" | "name" | "changelog" | "bodyPath" | "files">,
): readonly UnitField[] {
  const texts = [
    ["name", [inputs.name ?? ""]],
    ["changelog", [inputs.changelog ?? ""]],
    ["body-path", [inputs.bodyPath ?? ""]],
    ["files", (inputs.files ?? []).flat()],
  ] as const;
  return [
    ...(typeof inputs.tagOnly === "string"
      ? [{ input: "tag-only", says: `is ${inputs.tagOnly}` }]
      : []),
    ...texts.flatMap(([input, all]) => {
      const [word] = all.flatMap((text) => /\{(?:name|path|tag)\}/.exec(text) ?? []);
      return word === undefined ? [] : [{ input, says: `contains ${word}` }];
    }),
  ];
}

/** What is written for many releases, and there is one. */
export function ofManyReleases(inputs: DeclaredRelease): Problem[] {
  return unitFields(inputs).map(({ input, says }) => ({
    code: "input-of-many-releases",
    message: `\`${input}\` ${says}, but \`tag\` creates one release for all.`,
    remedy: `${input === "tag-only" ? "Set tag-only to true or false" : "Write the value out"}, or give each crate and package its own tag: {name}-v{version}.`,
    input,
  }));
}

/** The tags of a run. */
interface TaggedRun {
  /** The input; undefined: the tag that runs. */
  readonly tag: string | undefined;
  readonly ref: string;
  /** How crates and packages are tagged, by the inputs of templates. */
  readonly templates: Readonly<Record<string, string>>;
}

/**
 * Releases of crates and packages that have their own tags, in a run that is on one tag: it could make the
 * release of that one alone. Told once, whatever else it keeps from having a value.
 */
export function manyOnOneTag(
  inputs: Pick<DeclaredRelease, "tagOnly" | "name" | "changelog" | "bodyPath" | "files">,
  { tag, ref, templates }: TaggedRun,
): Problem[] {
  const [field] = unitFields(inputs);
  const name = (tag ?? ref).replace(/^refs\/tags\//, "");
  if (field === undefined || (tag === undefined && name === ref)) return [];
  const all = Object.entries(templates);
  const [own] = all.flatMap(([input, template]) => {
    const unit = unitOf(name, template);
    return unit === undefined ? [] : [{ input, unit }];
  });
  // What the tag does not tell, the first template for each crate and package decides.
  const [input] = all.find(([, template]) => isPerUnit(template)) ?? all[0] ?? [];
  const isRunning = ref === `refs/tags/${name}`;
  return [
    {
      code: "tag-of-one-release",
      message: `${isRunning ? `This run is on the tag ${name}` : `\`tag\` is ${name}`}, which ${own === undefined ? "creates one release for all" : `belongs to ${own.unit} alone`}; a release of several crates and packages, each with its own tag, runs on a branch.`,
      remedy: `${isRunning ? "In the workflow's `on:`, replace `tags` under `push` with `branches: [main]`" : "Omit tag, and run the workflow on a branch"}: create-release creates the tags. To release one of them by its tag, give it its own declaration.`,
      input: own?.input ?? input ?? field.input,
    },
  ];
}

/** The crate or package that a tag names, if a template could have made it. */
function unitOf(tag: string, template: string): string | undefined {
  const { version } = readTag(tag);
  if (version === undefined || !template.includes("{name}")) return undefined;
  const [start = "", ...ends] = fillUnit(template, { name: "{name}", version }).split("{name}");
  const end = ends.at(-1) ?? "";
  const isFilled = tag.length > start.length + end.length;
  if (!isFilled || !tag.startsWith(start) || !tag.endsWith(end)) return undefined;
  return tag.slice(start.length, tag.length - end.length);
}
