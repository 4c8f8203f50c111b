import { oneFileElsewhere } from "@fairlead/archives";
import { isPublished, size, unitId, type Presence, type Problem } from "@fairlead/publishing";
import type { CrateUnit } from "../packing/crate-unit.ts";
import { largestCrate } from "../registry/crates-io-limits.ts";
import type { Target } from "../registry/crates-target.ts";

/** What a person should know of the packed crates before they are uploaded, and for good. */
export function uploadWarnings(
  units: readonly CrateUnit[],
  presence: Presence,
  target: Target,
): Problem[] {
  const uploads = units.filter((unit) => !isPublished(unit, presence));
  return [...(target.isCratesIo ? tooLarge(uploads) : []), ...namedAlike(uploads)];
}

/** A larger limit can be granted to a crate, so this is no problem. */
function tooLarge(units: readonly CrateUnit[]): Problem[] {
  return units
    .filter(({ size }) => size > largestCrate)
    .map(({ name, size: bytes }) => ({
      code: "crate-too-large",
      unit: name,
      message: `${name} is packed into ${size(bytes)}; crates.io accepts 10 MiB unless it allows this crate more.`,
      remedy: "Run cargo package --list, and exclude what is not needed.",
    }));
}

/** cargo and crates.io take such files; other systems than Linux unpack one of them. */
function namedAlike(units: readonly CrateUnit[]): Problem[] {
  return units.flatMap((unit) => {
    const paths = "entries" in unit.crate ? unit.crate.entries.map(({ path }) => path) : [];
    return oneFileElsewhere(paths).map((same) => ({
      code: "paths-differ-in-case-only",
      unit: unitId(unit),
      message: `${unitId(unit)} holds ${distinctly(same).join(" and ")}, which are the same file on Windows and macOS: only one of them is unpacked there.`,
      remedy: "Rename or remove one of them, or leave it out with package.exclude.",
    }));
  });
}

/**
 * Paths so that each differs from the others to the eye, too: where two are the same except their Unicode
 * form, their letters beyond ASCII are escaped.
 */
function distinctly(paths: readonly string[]): string[] {
  const composed = paths.map((path) => path.normalize("NFC"));
  return paths.map((path, at) => {
    const isAlike = composed.some((other, index) => index !== at && other === composed[at]);
    return isAlike ? JSON.stringify(path).replace(/[^ -~]/gu, escaped) : path;
  });
}

function escaped(letter: string): string {
  return `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`;
}
