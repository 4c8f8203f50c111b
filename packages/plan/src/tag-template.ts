import { fillUnit } from "@fairlead/github";
import type { Problem } from "@fairlead/publishing";

const known: readonly string[] = ["{version}", "{name}"];

/** What git takes for the name of a tag (https://git-scm.com/docs/git-check-ref-format). */
const refused = /[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\/|\/$|\.$|^[/-]|(^|\/)\.|\.lock(\/|$)/u;

/**
 * What is wrong with a template of tags.
 *
 * @param input the input that gives it
 */
export function templateProblems(template: string, input: string): Problem[] {
  const words: readonly string[] = template.match(/\{[^{}]*\}/g) ?? [];
  const unknown = words.filter((word) => !known.includes(word));
  if (unknown.length > 0) {
    return [
      {
        code: "placeholder-unknown",
        message: `The input "${input}" is ${JSON.stringify(template)}, but ${unknown.join(", ")} is not one of its placeholders.`,
        remedy: `Known placeholders: ${known.join(" and ")}.`,
        input,
      },
    ];
  }
  if (!words.includes("{version}")) {
    return [
      {
        code: "tag-template-without-version",
        message: `The input "${input}" is ${JSON.stringify(template)}: every version would have the same tag.`,
        remedy: "Add {version}, as in v{version} or crates_v{version}.",
        input,
      },
    ];
  }
  const example = fillUnit(template, { name: "name", version: "1.2.3" });
  return nameProblems(example, input);
}

/** What is wrong with the name of a tag. */
export function nameProblems(tag: string, input: string): Problem[] {
  if (!refused.test(tag)) return [];
  return [
    {
      code: "tag-name-invalid",
      message: `The input "${input}" gives the tag ${JSON.stringify(tag)}, which git refuses as a name.`,
      remedy: "Use a name such as v1.2.3, without spaces, ~ ^ : ? * [ or two dots in a row.",
      input,
    },
  ];
}
