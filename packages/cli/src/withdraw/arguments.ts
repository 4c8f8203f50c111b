import { parseArgs } from "node:util";
import { ProblemsError } from "@fairlead/publishing";
import { valid } from "semver";

/** What a person wants taken back, or offered again. */
export interface WithdrawWish {
  /** As it was given: a version, or a tag that ends in one. */
  readonly release: string;
  /** The version that users are to take instead. */
  readonly take: string | undefined;
  /** For npm's warning and the release notes: one line. */
  readonly because: string | undefined;
  /** `owner/name`; undefined: that of the checkout. */
  readonly repository: string | undefined;
  /** Of GitHub; `github.com`. */
  readonly host: string;
  /** The account of crates.io that cargo is logged in as; undefined: named as that of GitHub. */
  readonly cratesUser: string | undefined;
  readonly dryRun: boolean;
}

const longestReason = 300;

/** @throws ProblemsError `arguments-invalid`, with all that is wrong */
export function readWithdrawal(
  args: readonly string[],
  command: "withdraw" | "restore",
): WithdrawWish {
  const { values, positionals } = parse(args, command);
  const [release, ...more] = positionals;
  const take = values.take?.replace(/^v(?=\d)/, "");
  const because = values.because?.trim();
  const wrong = [
    ...(release === undefined ? ["Name the version, such as 1.2.3, or its tag."] : []),
    ...(release !== undefined && !/^[A-Za-z0-9@][A-Za-z0-9@/._+-]{0,200}$/.test(release)
      ? [`${JSON.stringify(release)} is neither a version nor a tag.`]
      : []),
    ...(more.length > 0 ? [`One release is taken at a time. Leave out ${more.join(" ")}.`] : []),
    ...(command === "withdraw" && take === undefined
      ? ["Name the version that users are to take instead: --take 1.2.2."]
      : []),
    ...(take !== undefined && valid(take) !== take
      ? [`${JSON.stringify(take)} is not a version; expected one such as 1.2.2.`]
      : []),
    ...(because !== undefined && (because === "" || /\p{Cc}/u.test(because))
      ? ["The text of --because has to be one line."]
      : []),
    ...(because !== undefined && because.length > longestReason
      ? [`The text of --because has ${because.length} characters; at most ${longestReason} fit.`]
      : []),
    ...(values.repository !== undefined &&
    !/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(values.repository)
      ? [`${JSON.stringify(values.repository)} is not OWNER/REPOSITORY.`]
      : []),
    ...(values["crates-user"] !== undefined && !/^[A-Za-z0-9_-]{1,60}$/.test(values["crates-user"])
      ? [`${JSON.stringify(values["crates-user"])} is not a login of crates.io.`]
      : []),
  ];
  if (wrong.length > 0) throw invalid(wrong, command);
  return {
    ...{ release: release ?? "", take, because, repository: values.repository },
    host: values.host ?? "github.com",
    cratesUser: values["crates-user"],
    dryRun: values["dry-run"] === true,
  };
}

function parse(args: readonly string[], command: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        take: { type: "string" },
        because: { type: "string" },
        repository: { type: "string" },
        host: { type: "string" },
        "crates-user": { type: "string" },
        "dry-run": { type: "boolean" },
      },
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw invalid(
      [`${said.replace(/\.? To specify a positional.*$/s, "").replace(/\.$/, "")}.`],
      command,
    );
  }
}

function invalid(messages: readonly string[], command: string): ProblemsError {
  const remedy = `See fairlead ${command} --help.`;
  return new ProblemsError(
    messages.map((message) => ({ code: "arguments-invalid", message, remedy })),
  );
}
