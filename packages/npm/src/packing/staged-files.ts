import path from "node:path";
import {
  collisions,
  pathKey,
  takeSource,
  type SourceWorld,
  type TakenFile,
} from "@fairlead/contents";
import { ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import { titleOf, type PackageSpec } from "../manifests/package-spec.ts";
import type { TemplateFiles } from "./template-files.ts";

/** npm reads these for what to leave out, and never packs them: they would hide what a source brings. */
const passOver: ReadonlySet<string> = new Set([".gitignore", ".npmignore"]);
const linkFate = "which npm does not pack";

export interface TakeOptions extends Omit<SourceWorld, "passOver" | "linkFate"> {
  /** What npm takes of the templates, by their folders. */
  readonly templates: ReadonlyMap<string, TemplateFiles>;
}

/**
 * The files of a package: what npm takes of its own folder, and the sources laid over it.
 *
 * @param notes gets what was passed over, in sentences
 * @throws ProblemsError with all that is wrong with the sources
 */
export async function takeFiles(
  spec: PackageSpec,
  options: TakeOptions,
  notes: string[],
): Promise<TakenFile[]> {
  const title = titleOf(spec);
  const problems: Problem[] = [];
  const { base } = spec;
  const own: TakenFile[] = [];
  if (base.kind === "folder") {
    const { folder } = base.template;
    const template = options.templates.get(folder);
    if (template === undefined) throw new TypeError(`the files of ${folder} were not listed`);
    problems.push(...lostLinks(template, title, folder, notes));
    for (const file of template.files) {
      own.push({
        path: file,
        file: path.join(options.workspace, folder, file),
        artifact: undefined,
      });
    }
  }
  const brought: TakenFile[] = [];
  for (const source of spec.contents) {
    try {
      for (const file of await takeSource(source, { ...options, passOver, linkFate })) {
        if (file.path === "package.json" && base.kind !== "sources") {
          notes.push(`${title}: passed over the package.json of ${source.from}.`);
        } else brought.push(file);
      }
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      for (const problem of error.problems) {
        problems.push({ ...problem, message: `${title}: ${problem.message}` });
      }
    }
  }
  problems.push(...collisions(brought, title));
  throwProblems(problems);
  const over = new Set(brought.map(({ path }) => pathKey(path)));
  return [...own.filter((file) => !over.has(pathKey(file.path))), ...brought];
}

function lostLinks(
  { namedLinks, otherLinks }: TemplateFiles,
  title: string,
  folder: string,
  notes: string[],
): Problem[] {
  if (otherLinks.length > 0) {
    notes.push(`${title}: npm packs no symbolic links: ${otherLinks.join(", ")} stay out.`);
  }
  if (namedLinks.length === 0) return [];
  return [
    {
      code: "symbolic-link-refused",
      message: `${title}: ${namedLinks.join(", ")} in ${folder} ${namedLinks.length > 1 ? "are links" : "is a link"}, which npm leaves out of the package.`,
      remedy: "Put the file there that it leads to, or take it out of files in package.json.",
    },
  ];
}
