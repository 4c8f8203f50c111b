import { existsSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { isWithin } from "@fairlead/checkout";
import type { Problem } from "@fairlead/publishing";
import { dependencyKeys } from "./manifest-lines.ts";

interface Folders {
  /** The folder that cargo was started in. */
  readonly folder: string;
  /** The run's workspace folder: problems name files from there. */
  readonly workspace: string;
}

/**
 * That cargo cannot read a manifest, at the place that it names: often that of a member.
 *
 * @param manifestPath the manifest that it was given, relative to the run's workspace folder
 * @param stderr its own words
 */
export function unreadableManifest(
  manifestPath: string,
  stderr: string,
  folders: Folders,
): Problem {
  const text = stripVTControlCharacters(stderr);
  const words = text
    .replace(/^error: /, "")
    .replace(/\s+/g, " ")
    .trim();
  return {
    code: "manifest-invalid",
    message: `cargo cannot read ${manifestPath}: ${words.replace(/\.$/, "")}.`,
    remedy: "Fix the manifest that cargo names: cargo metadata --no-deps shows the same.",
    ...(placeIn(text, folders, manifestPath) ?? { file: manifestPath }),
  };
}

/** The file, line and column in what cargo says: `--> a/Cargo.toml:9:3`, else a manifest and what it names in it. */
function placeIn(
  text: string,
  { folder, workspace }: Folders,
  manifestPath: string,
): Pick<Problem, "file" | "line" | "column" | "keys"> | undefined {
  const exact = /^ *--> (.+):(\d+):(\d+)$/m.exec(text);
  const manifest =
    /failed to parse manifest at `([^`]+)`/.exec(text) ??
    /failed to (?:load|read) (?:manifest for workspace member )?`([^`]+)`/.exec(text);
  const named = exact?.[1] ?? manifest?.[1];
  if (named === undefined) return undefined;
  const at = path.resolve(folder, named.endsWith(".toml") ? named : path.join(named, "Cargo.toml"));
  // Only files of the checkout can be shown.
  if (!isWithin(at, path.resolve(workspace))) return undefined;
  if (exact === null && !existsSync(at)) {
    const member = path.relative(folder, path.dirname(at)).replaceAll(path.sep, "/");
    const members = ["workspace", "members"];
    return { file: manifestPath, keys: [[...members, member], members] };
  }
  const file = path.relative(workspace, at).replaceAll(path.sep, "/");
  if (exact !== null) return { file, line: Number(exact[2]), column: Number(exact[3]) };
  // Of a field or a dependency that the workspace does not have.
  const [, key, table] =
    /error inheriting `([^`]+)` from .*`workspace\.(package|dependencies)\b/.exec(text) ?? [];
  if (key === undefined) return { file };
  return { file, keys: table === "package" ? [["package", key]] : dependencyKeys(key) };
}
