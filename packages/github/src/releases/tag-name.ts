import type { Problem } from "@fairlead/publishing";
import type { DeclaredRelease } from "./release-inputs.ts";

/** The tag to release: `tag`, or that of the run. What is wrong with it is added to the problems. */
export function tagName({ tag, ref }: DeclaredRelease, problems: Problem[]): string {
  const name = (tag ?? (ref.startsWith("refs/tags/") ? ref : "")).replace(/^refs\/tags\//, "");
  if (name === "") {
    problems.push({
      code: "tag-missing",
      message: `There is no tag to release: this run is on ${ref === "" ? "no ref" : ref}, and \`tag\` is empty.`,
      remedy: "Set `tag`, for example to the plan's output tag.",
      input: "tag",
    });
  } else if (name === "none") {
    problems.push({
      code: "tag-missing",
      message: "`tag` is none, which is what the plan outputs when there is no tag.",
      remedy: "Set `tag`, `version` or `version-from` on the plan, or write the tag out.",
      input: "tag",
    });
  } else if (isBranch(name, ref)) problems.push(noTag(name, ref));
  else if (!isTagName(name)) problems.push(noTagName(name, "tag"));
  return name;
}

/** The rules of `git check-ref-format`, for what stands behind `refs/tags/`. */
export function isTagName(name: string): boolean {
  return (
    /^[^\p{Cc}\s~^:?*[\\]+$/u.test(name) &&
    !/^[-/]|\.\.|@\{|\/\/|[./]$/.test(name) &&
    !name.split("/").some((part) => part.startsWith(".") || part.endsWith(".lock"))
  );
}

export function noTagName(name: string, input: string): Problem {
  return {
    code: "tag-name-invalid",
    message: `\`${input}\` has ${JSON.stringify(name)}, which git does not accept as a tag.`,
    remedy: "Write only the tag, such as v1.2.3 or @scope/name@1.2.3.",
    input,
  };
}

/** Whether a name is what `github.ref` or `github.ref_name` gives in a run that is not on a tag. */
export function isBranch(name: string, ref: string): boolean {
  const running = ref.replace(/^refs\/(?:heads|pull)\//, "");
  const isRef = /^(?:refs|heads)\/|^\d+\/(?:merge|head)$/.test(name);
  return isRef || (running !== ref && name === running);
}

/** A branch that was given for a tag. */
export function noTag(name: string, ref: string): Problem {
  return {
    code: "tag-is-branch",
    message: `\`tag\` is ${JSON.stringify(name)}, not a tag: this run is on ${ref}.`,
    remedy: "Run the workflow on the tag, or set `tag` to its name, such as v1.2.3.",
    input: "tag",
  };
}
