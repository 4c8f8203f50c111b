import type { Problem } from "@fairlead/publishing";
import type { OneRelease } from "./release-inputs.ts";
import type { Tag } from "./tag.ts";

/** What does not go together with a tag alone, or with a rolling release. */
export function modeProblems(inputs: OneRelease, tag: Tag, prerelease: boolean): Problem[] {
  return [
    ...(inputs.tagOnly === true ? tagOnlyProblems(inputs) : []),
    ...(typeof inputs.tagOnly === "string" ? [ofManyReleases(inputs.tagOnly)] : []),
    ...(inputs.rolling ? rollingProblems(inputs, tag, prerelease) : []),
  ];
}

/** Nothing of a release can be followed where none is made. */
function tagOnlyProblems(inputs: OneRelease): Problem[] {
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
    message: `\`${input}\` is of a release, and with \`tag-only\` no release is made.`,
    remedy: `Omit ${input}, or omit tag-only.`,
    input,
  }));
}

function ofManyReleases(tagOnly: string): Problem {
  return {
    code: "input-of-many-releases",
    message: `\`tag-only\` is ${tagOnly}, and \`tag\` makes one release for all.`,
    remedy:
      "Set tag-only to true or false, or give each crate and package its own tag: {name}-v{version}.",
    input: "tag-only",
  };
}

/** What people may rely on is never replaced, so only a prerelease without a version can roll. */
function rollingProblems(
  { draft, prerelease: given }: OneRelease,
  { name, version }: Tag,
  prerelease: boolean,
): Problem[] {
  return [
    ...(version === undefined
      ? []
      : [
          {
            code: "rolling-version",
            message: `\`rolling\` replaces what is published, and ${name} is a version.`,
            remedy: "Omit rolling, or use a tag without a version, such as nightly.",
            input: "rolling",
          },
        ]),
    ...(prerelease || version !== undefined
      ? []
      : [
          {
            code: "rolling-not-prerelease",
            message: `\`rolling\` is for prereleases only, and ${name} is ${given === "false" ? "to be a release" : "not taken for one"}.`,
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
