import { firstFew, type Problem } from "@fairlead/publishing";
import { isBinOf } from "./file-modes.ts";
import type { NpmTarball } from "./npm-tarball.ts";
import type { PackedBinary } from "./packed-binaries.ts";
import type { ScriptFault } from "./script-faults.ts";

/** So many files are named before the rest is only counted. */
const shownFiles = 5;

/** The files of a packed package that are to be run and cannot be. */
export function checkRunnable(
  { name, manifest, entries }: NpmTarball,
  binaries: ReadonlyMap<string, PackedBinary>,
  faults: ReadonlyMap<string, ScriptFault>,
): Problem[] {
  const isBin = isBinOf(manifest);
  const tell = (
    files: readonly string[],
    how: string,
    rest: Omit<Problem, "message">,
  ): Problem[] =>
    files.length === 0
      ? []
      : [{ ...rest, unit: name, message: `${firstFew(files, shownFiles)} in ${name} ${how}.` }];
  const run = entries.filter((entry) => entry.executable || isBin(entry.path));
  const scripts = (fault: ScriptFault) =>
    run.map(({ path }) => path).filter((path) => faults.get(path) === fault);
  // npm sets the bit of what bin names when it installs; Windows has none.
  const locked = entries
    .filter(({ path, executable }) => !executable && !isBin(path))
    .map(({ path }) => path)
    .filter((path) => isProgram(binaries.get(path)));
  return [
    ...tell(
      scripts("crlf"),
      "ends its #! line with CRLF, so Linux and macOS do not find the interpreter",
      {
        code: "script-not-runnable",
        remedy:
          "Check it out or write it with LF; the line *.js text eol=lf in .gitattributes enforces this.",
      },
    ),
    ...tell(
      scripts("byte-order-mark"),
      "has a byte order mark before #!, so no system can start it",
      {
        code: "script-not-runnable",
        remedy: "Save it as UTF-8 without a byte order mark.",
      },
    ),
    ...tell(locked, "is a program without its executable bit, so starting it fails with EACCES", {
      code: "program-not-executable",
      remedy: "Set the bit (chmod +x) before it is packed, or name it in bin.",
    }),
  ];
}

function isProgram(found: PackedBinary | undefined): boolean {
  if (found?.kind !== "binary" || found.binary.kind !== "executable") return false;
  return found.binary.parts.some(({ format }) => format !== "PE");
}
