import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";

const step = path.join(import.meta.dirname, "steps/step.ts");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-run-"));
  for (const file of ["output", "summary"]) await writeFile(path.join(folder, file), "");
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly onLine?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs the step in a process of its own, as the runner does. */
async function run(way: string, { env = {}, args = [], onLine }: Options = {}) {
  const child = spawn(process.execPath, [...args, step, way], {
    env: {
      PATH: process.env["PATH"],
      GITHUB_OUTPUT: path.join(folder, "output"),
      GITHUB_STEP_SUMMARY: path.join(folder, "summary"),
      CARGO_REGISTRY_TOKEN: "cio_canary",
      ...env,
    },
  });
  const log = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    log.out += chunk.toString();
    if (log.out.includes("waiting\n")) onLine?.((signal) => child.kill(signal));
  });
  child.stderr.on("data", (chunk: Buffer) => (log.err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    code,
    ...log,
    // The command that masks the token is the one line that must hold it.
    visible: log.out.replace("::add-mask::cio_canary\n", ""),
    outputs: await readFile(path.join(folder, "output"), "utf8"),
    summary: await readFile(path.join(folder, "summary"), "utf8"),
  };
}

const { version } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "../../../package.json"), "utf8"),
) as { readonly version: string };
const firstLine = `Fairlead ${version}, test-step`;

describe("an action", () => {
  test("beside a proxy that is no address names it before it asks any server", async () => {
    const { code, outputs, visible } = await run("well", { env: { HTTPS_PROXY: "socks5://a:1" } });
    expect(code).toBe(1);
    expect(outputs).toContain('["proxy-invalid"]');
    expect(visible.match(/HTTPS_PROXY is not the address of an HTTP proxy/g)).toHaveLength(1);
  });

  test("that ends well leaves outputs and summary, and its process ends", async () => {
    const { code, outputs, summary, err } = await run("well");
    expect(code).toBe(0);
    expect(outputs).toMatch(/^problem-codes<<(\S+)\n\[\]\n\1\ncomplete<<(\S+)\ntrue\n\2\n$/);
    expect(summary).toBe("# Page\n");
    expect(err).toBe("");
  });

  test("finds the proxy of the environment under the names that libraries read", async () => {
    const { out } = await run("proxies", { env: { https_proxy: "proxy.example:3128" } });
    expect(out).toContain("The proxy is http://proxy.example:3128\n");
  });

  test("that fails does so once, after all is written", async () => {
    const { code, visible, outputs, summary } = await run("failing");
    expect(code).toBe(1);
    expect(outputs).toContain("true");
    expect(summary).toBe("# Page\n");
    expect(visible).toBe(
      `${firstLine}\n::warning title=Late,file=a.rs,line=3::a: b\n::error::Two crates remain.\n`,
    );
  });

  test("names every problem beside its file, on the page too, without a stack", async () => {
    const { code, visible, outputs, summary } = await run("problems");
    expect(code).toBe(1);
    expect(visible).toMatch(/^::error .*file=Cargo.toml,line=7.*::No Cargo.toml. Name it.$/m);
    expect(visible).toMatch(/^::error .*No token.$/m);
    expect(visible).toMatch(/::error::test-step stopped at 3 problems,[^\n]*\n$/);
    expect(visible).not.toContain("    at ");
    expect(outputs).toContain('["manifest-missing","token-missing"]');
    expect(summary).toContain("No token.");
    // What stops nothing was found beside them, and fixing it now saves a run.
    expect(visible).toMatch(/^::warning .*file=a\/Cargo.toml.*::It is large.$/m);
    expect(summary).toMatch(/Warnings\n\n.*It is large\./s);
  });

  test("names more problems than GitHub shows in the log", async () => {
    const { visible } = await run("many problems");
    expect(visible).toContain("\nProblem 12.\n");
    // The failure is the tenth error, and GitHub shows no more.
    expect(visible.match(/^::error title/gm)).toHaveLength(9);
    expect(visible.match(/^::error/gm)).toHaveLength(10);
  });

  test("with a bug prints stack and causes, asks to report it and shows no secret", async () => {
    const { code, visible, err, summary } = await run("bug");
    expect(code).toBe(1);
    expect(visible).toContain(`This is a bug in test-step of Fairlead ${version},`);
    expect(visible).toContain("https://github.com/fairlead-actions/fairlead/issues");
    expect(visible).toMatch(/TypeError: \*\*\* is not a function\n {4}at /);
    expect(visible).toContain("caused by: Error: the root of it");
    expect(visible).toContain("caused by: '*** too'");
    expect(visible).toMatch(
      /::error::A bug in test-step of Fairlead [\d.]+: TypeError: \*\*\* is not a function\./,
    );
    expect(visible + err + summary).not.toContain("cio_canary");
  });

  test("that ends in a bug obeys nothing that its words hold", async () => {
    const { visible } = await run("hostile bug");
    expect(visible).toContain(": :warning::from outside");
    expect(visible).not.toMatch(/^::warning/m);
  });

  test("that meets an error nobody awaits comes to its end, keeps its outputs and fails", async () => {
    const { code, visible, outputs } = await run("stray rejection");
    expect(code).toBe(1);
    expect(outputs).toContain("complete");
    expect(visible).toContain(
      `::error::A bug in test-step of Fairlead ${version}: Error: nobody awaits this.`,
    );
  });

  test("that does not come to its end after such an error is ended", async () => {
    const preload = `data:text/javascript,${encodeURIComponent(fastClock)}`;
    const { code, visible } = await run("stray rejection, hanging", {
      args: ["--import", preload],
    });
    expect(code).toBe(1);
    expect(visible).toContain("Error: nobody awaits this");
  });

  test.each(["SIGINT", "SIGTERM"] as const)("ends in order on %s", async (signal) => {
    const { code, visible, outputs, summary } = await run("cancelled", {
      onLine: (kill) => {
        kill(signal);
      },
    });
    expect(code).toBe(1);
    expect(visible).toBe(`${firstLine}\nwaiting\n::error::Cancelled.\n`);
    expect(outputs).toContain("true");
    expect(summary).toBe("# Page\n");
  });

  test.each([
    ["cancelled request", "The job was cancelled before it finished.", '["cancelled"]'],
    ["cancelled, and a bug", "A bug in test-step", "[]"],
  ])("that throws when it is cancelled: %s", async (way, told, codes) => {
    const { code, visible, outputs } = await run(way, {
      onLine: (kill) => {
        kill("SIGTERM");
      },
    });
    expect(code).toBe(1);
    expect(visible).toContain(told);
    expect(visible.includes("bug")).toBe(codes === "[]");
    expect(outputs).toContain(codes);
  });

  test("whose summary cannot be written only warns", async () => {
    const { code, visible, outputs } = await run("well", {
      env: { GITHUB_STEP_SUMMARY: path.join(folder, "no", "summary") },
    });
    expect(code).toBe(0);
    expect(outputs).toContain("true");
    expect(visible).toMatch(/^::warning::The summary could not be written/m);
  });

  test("whose outputs cannot be written fails, and still writes its summary", async () => {
    const { code, visible, summary } = await run("well", {
      env: { GITHUB_OUTPUT: path.join(folder, "no", "output") },
    });
    expect(code).toBe(1);
    expect(visible).toMatch(/^::error::The outputs could not be written/m);
    expect(summary).toBe("# Page\n");
  });

  test("cannot be made to give the runner commands by text from outside", async () => {
    const { visible } = await run("hostile");
    expect(visible).toBe(
      `${firstLine}\n: :error::from outside\n  : :add-mask::e\n## [warning]old\nlib::name\n`,
    );
  });
});

/** Makes pauses of ten seconds last ten milliseconds, as the moved clock of the bundles' tests does. */
const fastClock = `
  import timers from "node:timers/promises";
  import { syncBuiltinESMExports } from "node:module";
  const { setTimeout } = timers;
  timers.setTimeout = (ms, ...rest) => setTimeout(ms > 60_000 ? ms : ms / 1000, ...rest);
  syncBuiltinESMExports();
`;
