import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { startCratesIo } from "./crates-io/server.ts";

const help = `A crates.io on this machine, for trials by hand. Everything is in memory and gone at the end.

  node packages/sandbox/src/cli.ts [options]

  --port N           listen on this port (default: any that is free)
  --limits off       no rate limits (default: those of crates.io, 5 new crates, 30 new versions)
  --index-delay MS   how long an upload takes to show in the index (default: 0)
  --help             this text
`;

/** The number of an option, or an error that names it. */
function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[0-9]+$/.test(text)) return Number(text);
  throw new Error(`--${option} takes a whole number, not "${text}".`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      limits: { type: "string" },
      "index-delay": { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) {
    console.log(help);
    return;
  }
  if (values.limits !== undefined && values.limits !== "off") {
    throw new Error(`--limits takes "off", not "${values.limits}".`);
  }
  const port = wholeNumber("port", values.port);
  const indexDelayMs = wholeNumber("index-delay", values["index-delay"]);
  const registry = await startCratesIo({
    ...(port !== undefined && { port }),
    ...(values.limits === "off" && { limits: "off" as const }),
    ...(indexDelayMs !== undefined && { indexDelayMs }),
  });
  const token = `cio${randomBytes(16).toString("hex")}`;
  registry.addToken({ token });
  console.log(`API    ${registry.url}
index  ${registry.indexUrl}

To have cargo take it for crates.io, in another shell:

  export __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS=${registry.indexUrl}
  export CARGO_HOME=$(mktemp -d)
  export CARGO_REGISTRY_TOKEN=${token}
  cargo publish

Ctrl+C ends it.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void registry.stop());
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
