import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord, parseRecord } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";
import { findFiles, nearest, type ListItem } from "@fairlead/selection";
import { parse } from "smol-toml";

/** What a release names, by its inputs, as it was written. */
type NamedUnits = Readonly<Record<"crates" | "npm", readonly ListItem[]>>;

/**
 * Names that no registry has yet and that the checkout has otherwise: nobody will ever publish a
 * misspelled one, and the release would wait for it. What a plan names is right.
 *
 * @param missing `name@version` of what cannot be installed yet
 * @param workspace absolute; without a checkout nothing is said
 */
export async function strangeNames(
  named: NamedUnits,
  missing: readonly string[],
  workspace: string,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const input of ["crates", "npm"] as const) {
    const written = named[input]
      .filter(({ object }) => object === undefined)
      .map(({ text }) => nameIn(text));
    const waited = written.filter((name) => missing.some((id) => nameIn(id) === name));
    if (waited.length === 0) continue;
    const names = await namesInCheckout(input, workspace);
    problems.push(...waited.flatMap((name) => strangeName(input, name, names)));
  }
  return problems;
}

/** Packages for platforms may have no folder, so of npm only a name that resembles another is strange. */
function strangeName(input: keyof NamedUnits, name: string, names: ReadonlySet<string>): Problem[] {
  if (names.size === 0 || names.has(name)) return [];
  const near = nearest(name, names);
  if (near === undefined && input === "npm") return [];
  return [
    {
      code: "unit-name-unknown",
      unit: name,
      message: `\`${input}\` names ${name}, which is not published, and no ${manifests[input]} of the checkout has this name.`,
      remedy:
        near === undefined
          ? "Correct the name, unless another repository publishes it."
          : `Unless another job publishes it: did you mean ${near}?`,
      input,
    },
  ];
}

const manifests = { crates: "Cargo.toml", npm: "package.json" } as const;

async function namesInCheckout(
  input: keyof NamedUnits,
  workspace: string,
): Promise<ReadonlySet<string>> {
  const { files } = await findFiles([`**/${manifests[input]}`], workspace);
  const names = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(workspace, file), "utf8").catch(() => "");
      const name = input === "npm" ? parseRecord(text)?.["name"] : nameOfCrate(text);
      return typeof name === "string" ? [name] : [];
    }),
  );
  return new Set(names.flat());
}

function nameOfCrate(manifest: string): unknown {
  try {
    return asRecord(parse(manifest)["package"])?.["name"];
  } catch {
    // A broken manifest that nothing of the release names.
    return undefined;
  }
}

/** The name in `name@version`, in which a scope begins with `@`. */
function nameIn(text: string): string {
  const at = text.lastIndexOf("@");
  return at > 0 ? text.slice(0, at) : text;
}
