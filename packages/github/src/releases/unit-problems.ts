import type { Problem } from "@fairlead/publishing";
import type { DeclaredInputs } from "./release-inputs.ts";
import { plannedTag, unknownWords } from "./unit-template.ts";

/** What is wrong with the templates that the tags, names and files of all units are made of. */
export function templateProblems({
  tag,
  name,
  changelog,
  bodyPath,
  files,
}: DeclaredInputs): Problem[] {
  const templates = [
    ["tag", tag],
    ["name", name],
    ["changelog", changelog],
    ["body-path", bodyPath],
  ] as const;
  const unknown = templates.flatMap(([input, template]) => {
    const words = unknownWords(template ?? "");
    if (words.length === 0) return [];
    return [
      {
        code: "placeholder-unknown",
        message: `The input "${input}" is ${JSON.stringify(template)}, but ${words.join(", ")} is not one of its placeholders.`,
        remedy: "Known placeholders: {name}, {version}, {path} and {tag}.",
        input,
      },
    ];
  });
  const shared = (files ?? []).filter((pattern) => !/\{(?:name|path)\}/.test(pattern));
  return [
    ...unknown,
    ...(tag?.includes("{version}") === true || tag === plannedTag
      ? []
      : [
          {
            code: "tag-template-without-version",
            message: `The input "tag" is ${JSON.stringify(tag)}: every version would have the same tag.`,
            remedy: "Add {version}, as in {name}-v{version} or {name}@{version}.",
            input: "tag",
          },
        ]),
    ...shared.map((pattern) => ({
      code: "placeholder-missing",
      message: `The pattern ${JSON.stringify(pattern)} in \`files\` would give every release the same files.`,
      remedy: "Add {name} or {path}, or make the release that has files in a separate step.",
      input: "files",
    })),
  ];
}

/** What does not go with many releases. */
export function wholeProblems(inputs: DeclaredInputs): Problem[] {
  const { crates, npm, extraTags, makeLatest } = inputs;
  const isLatestForAll = makeLatest === "true" && crates.length + npm.length > 1;
  const wrong = [
    ...(extraTags.length > 0 ? ["extra-tags"] : []),
    ...(isLatestForAll ? ["make-latest"] : []),
  ];
  return wrong.map((input) => ({
    code: "input-of-one-release",
    message: `\`${input}\` is for one release, but \`tag\` creates one for each crate and package.`,
    remedy:
      input === "make-latest"
        ? "Omit make-latest: the crate or package that the repository is named after becomes the latest. Or make the release that should be the latest in a separate step."
        : "Move them in a separate step.",
    input,
  }));
}
