import { parseArgs } from "node:util";
import { ProblemsError } from "@fairlead/publishing";
import { readRunAddress, type RunAddress } from "../github/run-address.ts";

/** Which names a person wants created, and with what. */
export interface FirstVersionsWish {
  /** Undefined: empty versions that only reserve the names at npm. */
  readonly run: RunAddress | undefined;
  /** The artifact of the run that holds the pack. */
  readonly artifact: string;
  /** For packages whose manifest does not say it. */
  readonly access: "public" | "restricted" | undefined;
  /** `owner/name`; undefined: that of the checkout. */
  readonly repository: string | undefined;
  readonly dryRun: boolean;
}

/** @throws ProblemsError `arguments-invalid`, with all that is wrong */
export function readFirstVersions(args: readonly string[]): FirstVersionsWish {
  const { values, positionals } = parse(args);
  const [first, ...more] = positionals;
  const run = first === undefined ? undefined : readRunAddress(first);
  const { access, repository, artifact = "release" } = values;
  const reserve = values.reserve === true;
  const wrong = [
    ...(first === undefined && !reserve
      ? [
          "Name the run that packed, https://github.com/OWNER/REPOSITORY/actions/runs/ID, or use --reserve.",
        ]
      : []),
    ...(first !== undefined && reserve
      ? ["--reserve takes no run: it publishes nothing of one."]
      : []),
    ...(first !== undefined && run === undefined
      ? [
          `${JSON.stringify(first)} is not the address of a run, https://github.com/OWNER/REPOSITORY/actions/runs/ID.`,
        ]
      : []),
    ...(more.length > 0 ? [`One run is taken at a time. Leave out ${more.join(" ")}.`] : []),
    ...(access !== undefined && access !== "public" && access !== "restricted"
      ? [`--access is ${JSON.stringify(access)}; expected public or restricted.`]
      : []),
    ...(/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(artifact)
      ? []
      : [`${JSON.stringify(artifact)} is not the name of an artifact.`]),
    ...(repository !== undefined && !/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(repository)
      ? [`${JSON.stringify(repository)} is not OWNER/REPOSITORY.`]
      : []),
  ];
  if (wrong.length > 0) throw invalid(wrong);
  return {
    ...{ run, artifact, repository: repository ?? run?.repository },
    access: access === "public" || access === "restricted" ? access : undefined,
    dryRun: values["dry-run"] === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        reserve: { type: "boolean" },
        artifact: { type: "string" },
        access: { type: "string" },
        repository: { type: "string" },
        "dry-run": { type: "boolean" },
      },
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw invalid([`${said.replace(/\.? To specify a positional.*$/s, "").replace(/\.$/, "")}.`]);
  }
}

function invalid(messages: readonly string[]): ProblemsError {
  const remedy = "See fairlead first-versions --help.";
  return new ProblemsError(
    messages.map((message) => ({ code: "arguments-invalid", message, remedy })),
  );
}
