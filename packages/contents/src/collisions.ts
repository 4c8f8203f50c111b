import type { Problem } from "@fairlead/publishing";
import type { TakenFile } from "./sources.ts";

/** Systems that ignore case or Unicode form would take two such paths for one file. */
export function pathKey(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

/** Two sources for one path, or a file where another has a folder. */
export function collisions(brought: readonly TakenFile[], title: string): Problem[] {
  const first = new Map<string, TakenFile>();
  const from = ({ artifact }: TakenFile) =>
    artifact === undefined ? "from the workspace" : `from the artifact ${artifact}`;
  const problems: Problem[] = [];
  const remedy = "Narrow files, or move one of them to another folder with to.";
  for (const file of brought) {
    const other = first.get(pathKey(file.path));
    first.set(pathKey(file.path), other ?? file);
    if (other === undefined) continue;
    const message = `${title}: two files would be ${other.path}: one ${from(other)}, one ${from(file)}.`;
    problems.push({ code: "files-collide", message, remedy });
  }
  for (const file of brought) {
    for (let at = file.path.indexOf("/"); at !== -1; at = file.path.indexOf("/", at + 1)) {
      const parent = first.get(pathKey(file.path.slice(0, at)));
      if (parent === undefined) continue;
      const message = `${title}: ${file.path} lies below ${parent.path}, which is a file.`;
      problems.push({ code: "files-collide", message, remedy });
    }
  }
  return problems;
}
