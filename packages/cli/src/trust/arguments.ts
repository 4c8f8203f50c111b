import { parseArgs } from "node:util";
import { ProblemsError } from "@fairlead/publishing";

/** Whom the registries are to trust, and how. */
export interface TrustWish {
  /** File name in `.github/workflows`; undefined: the one that publishes. */
  readonly workflow: string | undefined;
  /** `none`: no environment; undefined: that of the jobs that publish. */
  readonly environment: string | undefined;
  /** `owner/name`; undefined: that of the checkout. */
  readonly repository: string | undefined;
  readonly replace: boolean;
  /** Asks for a token of crates.io. */
  readonly cratesToken: boolean;
  readonly dryRun: boolean;
}

/** @throws ProblemsError `arguments-invalid`, with all that is wrong */
export function readTrust(args: readonly string[]): TrustWish {
  const { values, positionals } = parse(args);
  const { workflow, environment, repository } = values;
  const wrong = [
    ...(positionals.length > 0
      ? [
          `All crates and packages of the declaration are meant. Leave out ${positionals.join(" ")}.`,
        ]
      : []),
    ...(workflow !== undefined && !/^[A-Za-z0-9._][A-Za-z0-9._-]*\.ya?ml$/.test(workflow)
      ? [`${JSON.stringify(workflow)} is not the name of a workflow file, such as release.yml.`]
      : []),
    ...(environment !== undefined && !/^[A-Za-z0-9._][A-Za-z0-9._/-]*$/.test(environment)
      ? [`${JSON.stringify(environment)} is not the name of an environment.`]
      : []),
    ...(repository !== undefined && !/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(repository)
      ? [`${JSON.stringify(repository)} is not OWNER/REPOSITORY.`]
      : []),
  ];
  if (wrong.length > 0) throw invalid(wrong);
  return {
    ...{ workflow, environment, repository },
    replace: values.replace === true,
    cratesToken: values["crates-token"] === true,
    dryRun: values["dry-run"] === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        workflow: { type: "string" },
        environment: { type: "string" },
        repository: { type: "string" },
        replace: { type: "boolean" },
        "crates-token": { type: "boolean" },
        "dry-run": { type: "boolean" },
      },
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw invalid([`${said.replace(/\.? To specify a positional.*$/s, "").replace(/\.$/, "")}.`]);
  }
}

function invalid(messages: readonly string[]): ProblemsError {
  const remedy = "See fairlead trust --help.";
  return new ProblemsError(
    messages.map((message) => ({ code: "arguments-invalid", message, remedy })),
  );
}
