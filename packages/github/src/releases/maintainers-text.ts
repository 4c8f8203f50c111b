import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileFault, type Problem } from "@fairlead/publishing";
import type { Tag } from "./tag.ts";

interface TextInputs {
  readonly body: string | undefined;
  /** Files, from the workspace. */
  readonly bodyPath: string | undefined;
  readonly changelog: string | undefined;
  readonly dryRun: boolean;
  readonly mayLack?: boolean;
}

interface MaintainersText {
  /** Undefined if they say nothing. */
  readonly text: string | undefined;
  /** What stops a release and no dry run: a section of the changelog that is yet to be written. */
  readonly warnings: readonly Problem[];
}

/**
 * What the maintainers say of a release: `body`, `body-path` and this version's section of
 * `changelog`, in this order.
 *
 * @param problems what is wrong is added here
 */
export async function readText(
  { body, bodyPath, changelog, dryRun, mayLack = false }: TextInputs,
  { name, kind, version }: Tag,
  workspace: string,
  problems: Problem[],
): Promise<MaintainersText> {
  const warnings: Problem[] = [];
  const read = async (file: string, input: string) => {
    const found = await readTextFile(file, input, workspace);
    if (typeof found === "string") return found;
    problems.push(found);
    return undefined;
  };
  const parts = [body, bodyPath === undefined ? undefined : await read(bodyPath, "body-path")];
  if (changelog !== undefined && version === undefined && name !== "") {
    const whole = withWholeVersion(name);
    problems.push({
      code: "tag-without-version",
      message: `\`changelog\` needs a version, but the tag ${name} has none.`,
      remedy:
        whole === undefined
          ? "Use `body-path` instead."
          : `Push a tag such as ${whole}, or use \`body-path\` instead.`,
      input: "changelog",
    });
  } else if (changelog !== undefined && version !== undefined) {
    const log = await read(changelog, "changelog");
    // The parser of Markdown takes its time, and few actions read one.
    const { changelogSection } = await import("../notes/changelog.ts");
    const section =
      log === undefined ? undefined : changelogSection(log, { kind, version }, changelog);
    if (section?.kind === "missing" && dryRun && !mayLack) {
      const { message, ...problem } = section.problem;
      warnings.push({ ...problem, message: `${message} A release would stop at this.` });
    } else if (section?.kind === "missing") problems.push(section.problem);
    else parts.push(section?.text);
  }
  const text = parts
    .flatMap((part) => (part === undefined ? [] : [part.replaceAll("\r\n", "\n").trim()]))
    .filter((part) => part !== "")
    .join("\n\n");
  return { text: text === "" ? undefined : text, warnings };
}

/** The text of a file that an input names, or why it cannot be read. */
export async function readTextFile(
  file: string,
  input: string,
  workspace: string,
): Promise<string | Problem> {
  try {
    return await readFile(path.resolve(workspace, file), "utf8");
  } catch (error) {
    return {
      code: "file-unreadable",
      message: `\`${input}\` names ${file}, which cannot be read: ${fileFault(error)}.`,
      remedy: `Add the file, name another one, or omit \`${input}\`. If the job has no checkout, add actions/checkout before this step.`,
      input,
    };
  }
}

/** `v0.1.0` of `v0.1`; undefined of a tag that is of no such version: `nightly`, `2026-11-30`. */
function withWholeVersion(tag: string): string | undefined {
  const short = /^(?:.*[^\d.-])?(?:0|[1-9]\d*)(\.(?:0|[1-9]\d*))?$/.exec(tag);
  return short === null ? undefined : `${tag}${short[1] === undefined ? ".0.0" : ".0"}`;
}
