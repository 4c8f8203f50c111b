import path from "node:path";
import { ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import { titleOf, type PackageSpec } from "./package-spec.ts";
import { takeSource, type SourceWorld, type TakenFile } from "./sources.ts";
import type { TemplateFiles } from "./template-files.ts";

export interface TakeOptions extends SourceWorld {
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
      for (const file of await takeSource(source, options)) {
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
  const over = new Set(brought.map(({ path }) => keyOf(path)));
  return [...own.filter((file) => !over.has(keyOf(file.path))), ...brought];
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
      message: `${title}: ${namedLinks.join(", ")} in ${folder} ${namedLinks.length > 1 ? "are links" : "is a link"}, which npm leaves out of the package.`,
      remedy: "Put the file there that it leads to, or take it out of files in package.json.",
    },
  ];
}

/** Systems that ignore case or Unicode form would take two such paths for one file. */
function keyOf(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

/** Two sources for one path, or a file where another has a folder. */
function collisions(brought: readonly TakenFile[], title: string): Problem[] {
  const first = new Map<string, TakenFile>();
  const from = ({ artifact }: TakenFile) =>
    artifact === undefined ? "from the workspace" : `from the artifact ${artifact}`;
  const problems: Problem[] = [];
  const remedy = "Narrow files, or give one of them another folder with to.";
  for (const file of brought) {
    const other = first.get(keyOf(file.path));
    first.set(keyOf(file.path), other ?? file);
    if (other === undefined) continue;
    const message = `${title}: two files would be ${other.path}: one ${from(other)}, one ${from(file)}.`;
    problems.push({ message, remedy });
  }
  for (const file of brought) {
    for (let at = file.path.indexOf("/"); at !== -1; at = file.path.indexOf("/", at + 1)) {
      const parent = first.get(keyOf(file.path.slice(0, at)));
      if (parent === undefined) continue;
      const message = `${title}: ${file.path} lies below ${parent.path}, which is a file.`;
      problems.push({ message, remedy });
    }
  }
  return problems;
}
