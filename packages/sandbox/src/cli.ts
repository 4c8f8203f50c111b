import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { startCratesIo } from "./crates-io/server.ts";
import { startGitHub } from "./github/server.ts";

const help = `A crates.io or a GitHub on this machine, for trials by hand. Everything is in memory and gone at the end.

  node packages/sandbox/src/cli.ts [crates-io | github] [options]

  --port N             listen on this port (default: any that is free)
  --limits off         no rate limits (default: the real ones)
  --help               this text

of crates-io, which is the default:

  --index-delay MS     how long an upload takes to show in the index (default: 0)

of github:

  --repository O/R     the repository that is there (default: octo-org/octo-repo)
  --checkout FOLDER    take over the commits, branches and tags of a git checkout
  --immutable          releases are immutable once they are published
  --index-delay MS     how long a new run takes to show in lists (default: 0)
`;

interface CliOptions {
  readonly port?: number;
  readonly limits?: "off";
  readonly indexDelayMs?: number;
}

interface GitHubCliOptions extends CliOptions {
  readonly repository: string;
  readonly checkout: string | undefined;
  readonly immutable: boolean;
}

/** A server that ends with Ctrl+C. */
interface Stoppable {
  stop(): Promise<void>;
}

async function cratesIo(options: CliOptions): Promise<Stoppable> {
  const registry = await startCratesIo(options);
  const token = `cio${randomBytes(16).toString("hex")}`;
  registry.addToken({ token });
  console.log(`API    ${registry.url}
index  ${registry.indexUrl}

To have cargo take it for crates.io, in another shell:

  export __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS=${registry.indexUrl}
  export CARGO_HOME=$(mktemp -d)
  export CARGO_REGISTRY_TOKEN=${token}
  cargo publish
`);
  return registry;
}

async function gitHub(options: GitHubCliOptions): Promise<Stoppable> {
  const { repository, checkout, immutable, indexDelayMs, ...rest } = options;
  const github = await startGitHub({
    ...rest,
    ...(indexDelayMs !== undefined && { indexLagMs: indexDelayMs }),
  });
  github.addRepository({ fullName: repository, immutableReleases: immutable });
  if (checkout === undefined) github.addCommit(repository);
  else github.importCheckout(repository, checkout);
  const token = `ghs_${randomBytes(18).toString("hex")}`;
  const permissions = { actions: "read", contents: "write" } as const;
  github.addToken({ token, permissions, repository });
  console.log(`API      ${github.apiUrl}
uploads  ${github.uploadsUrl}

To ask it as a job would, in another shell:

  export GITHUB_API_URL=${github.apiUrl}
  export GITHUB_SERVER_URL=${github.serverUrl}
  export GITHUB_REPOSITORY=${repository}
  export GITHUB_TOKEN=${token}
  curl -H "authorization: Bearer $GITHUB_TOKEN" $GITHUB_API_URL/repos/$GITHUB_REPOSITORY/releases
`);
  return github;
}

/** The number of an option, or an error that names it. */
function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[0-9]+$/.test(text)) return Number(text);
  throw new Error(`--${option} takes a whole number, not "${text}".`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: "string" },
      limits: { type: "string" },
      "index-delay": { type: "string" },
      repository: { type: "string", default: "octo-org/octo-repo" },
      checkout: { type: "string" },
      immutable: { type: "boolean", default: false },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) {
    console.log(help);
    return;
  }
  const [what = "crates-io", ...more] = positionals;
  if (!["crates-io", "github"].includes(what) || more.length > 0) {
    throw new Error(`There is "crates-io" and "github", not "${positionals.join(" ")}".`);
  }
  const { limits, repository, checkout, immutable } = values;
  if (limits !== undefined && limits !== "off") {
    throw new Error(`--limits takes "off", not "${limits}".`);
  }
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new Error(`--repository takes "owner/name", not "${repository}".`);
  }
  const port = wholeNumber("port", values.port);
  const indexDelayMs = wholeNumber("index-delay", values["index-delay"]);
  const options = {
    ...(port !== undefined && { port }),
    ...(limits === "off" && { limits: "off" as const }),
    ...(indexDelayMs !== undefined && { indexDelayMs }),
  };
  const server =
    what === "github"
      ? await gitHub({ ...options, repository, checkout, immutable })
      : await cratesIo(options);
  console.log("Ctrl+C ends it.");
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.stop());
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
