import { parseArgs } from "node:util";
import { ProblemsError } from "@fairlead/publishing";
import { readRunAddress, type RunAddress } from "../github/run-address.ts";

/** What a person wants approved or rejected. */
export interface ApproveWish {
  readonly from:
    | { readonly kind: "run"; readonly run: RunAddress }
    | { readonly kind: "files"; readonly files: readonly string[] };
  readonly action: "approve" | "reject";
  readonly dryRun: boolean;
  /** What the record has to be of; undefined: what it says itself. */
  readonly repository: string | undefined;
  readonly commit: string | undefined;
  readonly version: string | undefined;
  /** Without a slash at its end. Undefined: where the run staged something, if npm here knows it. */
  readonly registry: string | undefined;
}

/** @throws ProblemsError `arguments-invalid` */
export function readArguments(args: readonly string[]): ApproveWish {
  const { values, positionals } = parse(args);
  const [first, ...more] = positionals;
  if (first === undefined) {
    throw invalid("There is nothing to approve.", "Pass the address of a run, or files.");
  }
  const run = readRunAddress(first);
  if (run === undefined && /^https?:/i.test(first)) {
    throw invalid(
      `${first} is not the address of a run.`,
      "Give https://github.com/OWNER/REPOSITORY/actions/runs/ID.",
    );
  }
  if (run !== undefined && more.length > 0) {
    throw invalid("One run is approved at a time.", `Leave out ${more.join(" ")}.`);
  }
  return {
    from: run === undefined ? { kind: "files", files: positionals } : { kind: "run", run },
    action: values.reject === true ? "reject" : "approve",
    dryRun: values["dry-run"] === true,
    repository: values.repository ?? run?.repository,
    commit: values.commit?.toLowerCase(),
    version: values.version?.replace(/^v(?=\d)/, ""),
    registry: values.registry?.replace(/\/+$/, ""),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        reject: { type: "boolean" },
        "dry-run": { type: "boolean" },
        repository: { type: "string" },
        commit: { type: "string" },
        version: { type: "string" },
        registry: { type: "string" },
      },
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw invalid(`${said.replace(/\.? To specify a positional.*$/s, "").replace(/\.$/, "")}.`);
  }
}

function invalid(message: string, remedy = "See fairlead approve --help."): ProblemsError {
  return new ProblemsError([{ code: "arguments-invalid", message, remedy }]);
}
