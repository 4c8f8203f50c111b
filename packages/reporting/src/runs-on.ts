import { code, details, fitting, list } from "@fairlead/markdown";
import type { RunsOn } from "@fairlead/publishing";
import { cutNote } from "./unit-table.ts";

/** In bytes. */
const share = 40_000;

/** What binaries need of a system, one line for each platform, and the input that declares it. */
export function runsOnBlock({ lines, declare }: RunsOn): readonly string[] {
  if (lines.length === 0) return [];
  const { kept, left } = fitting(lines, (line) => code(line, 400), share);
  return [
    "### Runs on",
    list(kept),
    ...(left > 0 ? [cutNote(left)] : []),
    ...(declare.length > 0
      ? [
          details(
            "Keep it so",
            `A release that needs a newer system fails with this input, also in the declaration:\n\n${yaml(
              ["oldest-system: |", ...declare.map((line) => `  ${line}`)],
            )}`,
          ),
        ]
      : []),
  ];
}

/** Lines to copy, of names and versions alone. */
function yaml(lines: readonly string[]): string {
  return ["```yaml", ...lines, "```"].join("\n");
}
