import type { Problem } from "@fairlead/publishing";
import type { DeclaredRelease } from "./release-inputs.ts";
import type { Tag } from "./tag.ts";
import { ofManyReleases } from "./unit-fields.ts";

/** What does not go together with a tag alone, or with a rolling release. */
export function modeProblems(inputs: DeclaredRelease, tag: Tag, prerelease: boolean): Problem[] {
  return [
    ...(inputs.tagOnly === true ? tagOnlyProblems(inputs) : []),
    ...ofManyReleases(inputs),
    ...(inputs.rolling ? rollingProblems(inputs, tag, prerelease) : []),
  ];
}

/** Nothing of a release can be followed where none is made. */
function tagOnlyProblems(inputs: DeclaredRelease): Problem[] {
  const given = [
    ...(inputs.files === undefined ? [] : ["files"]),
    ...(inputs.name === undefined ? [] : ["name"]),
    ...(inputs.body === undefined ? [] : ["body"]),
    ...(inputs.bodyPath === undefined ? [] : ["body-path"]),
    ...(inputs.changelog === undefined ? [] : ["changelog"]),
    ...(inputs.draft ? ["draft"] : []),
    ...(inputs.rolling ? ["rolling"] : []),
    ...(inputs.prerelease === "auto" ? [] : ["prerelease"]),
    ...(inputs.makeLatest === "auto" ? [] : ["make-latest"]),
    ...(inputs.extraTags.length === 0 ? [] : ["extra-tags"]),
  ];
  return given.map((input) => ({
    code: "input-of-release",
    message: `\`${input}\` applies to a release, and with \`tag-only\` no release is created.`,
    remedy: `Omit ${input}, or omit tag-only.`,
    input,
  }));
}

/** What people may rely on is never replaced, so only a prerelease without a version can roll. */
function rollingProblems(
  { draft, prerelease: given }: DeclaredRelease,
  { name, version }: Tag,
  prerelease: boolean,
): Problem[] {
  return [
    ...(version === undefined
      ? []
      : [
          {
            code: "rolling-version",
            message: `\`rolling\` replaces what is published, but ${name} is a version.`,
            remedy: "Omit rolling, or use a tag without a version, such as nightly.",
            input: "rolling",
          },
        ]),
    ...(prerelease || version !== undefined
      ? []
      : [
          {
            code: "rolling-not-prerelease",
            message: `\`rolling\` is for prereleases only, but ${name} is ${given === "false" ? "marked as a release" : "not recognized as one"}.`,
            remedy: "Set prerelease to true.",
            input: "prerelease",
          },
        ]),
    ...(draft
      ? [
          {
            code: "rolling-draft",
            message: "`rolling` replaces a published release, and `draft` publishes none.",
            remedy: "Omit one of the two.",
            input: "draft",
          },
        ]
      : []),
  ];
}
