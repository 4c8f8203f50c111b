import { afterEach, describe, expect, test } from "@jest/globals";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type ActionControl,
  type ActionOptions,
  cancelAction,
  runAction,
} from "../../../packages/sandbox/src/runner.ts";
import { commandLine } from "../../../packages/sandbox/src/runner/proc.ts";

const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

/** Runs an action made of these scripts. */
async function run(
  scripts: { main: string; post?: string; inputs?: string; runs?: string },
  options: Partial<ActionOptions> = {},
) {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-action-"));
  folders.push(folder);
  const workspace = join(folder, "workspace");
  await mkdir(workspace);
  const post = scripts.post === undefined ? "" : "  post: post.mjs\n";
  const runs = `runs:\n  using: node24\n  main: main.mjs\n${post}${scripts.runs ?? ""}`;
  await writeFile(join(folder, "action.yml"), `name: fake\n${scripts.inputs ?? ""}${runs}`);
  const head = `import { appendFileSync } from "node:fs";\nconst { env } = process;\n`;
  await writeFile(join(folder, "main.mjs"), head + scripts.main);
  await writeFile(join(folder, "post.mjs"), head + (scripts.post ?? ""));
  return runAction(folder, { workspace, temp: join(folder, "temp"), ...options });
}

const set = (variable: string, text: string) =>
  `appendFileSync(env.${variable}, ${JSON.stringify(text)});\n`;
const say = (...lines: string[]) => `console.log(${JSON.stringify(lines.join("\n"))});\n`;

describe("What the action is given", () => {
  const inputs = `inputs:
  dry-run: { default: false }
  max wait: { default: 1.0 }
  token: {}
  sha: { default: "\${{ github.sha }}" }
  github-token: { default: "\${{ github.token }}" }
`;
  const main = `console.log(JSON.stringify(env));`;

  test("inputs come as INPUT_ variables, with defaults as they are written", async () => {
    const options = { inputs: { token: "t" }, sha: "a".repeat(40), githubToken: "ghs" };
    const { log } = await run({ main, inputs }, options);
    expect(JSON.parse(log)).toMatchObject({
      "INPUT_DRY-RUN": "false",
      INPUT_MAX_WAIT: "1.0",
      INPUT_TOKEN: "t",
      INPUT_SHA: "a".repeat(40),
      "INPUT_GITHUB-TOKEN": "ghs",
    });
  });

  test("nothing else of this process's environment gets in", async () => {
    process.env["FAIRLEAD_CANARY"] = "must not be inherited";
    const { log } = await run({ main, inputs }, { env: { GIVEN: "yes", GITHUB_JOB: "mine" } });
    delete process.env["FAIRLEAD_CANARY"];
    const names = Object.keys(JSON.parse(log) as object);
    expect(names).toEqual(expect.arrayContaining(["PATH", "HOME", "GIVEN", "RUNNER_TEMP"]));
    const known = /^(PATH|HOME|GIVEN|CI|(INPUT|GITHUB|RUNNER)_.*)$/;
    expect(names.filter((name) => !known.test(name))).toEqual([]);
    expect(JSON.parse(log)).toMatchObject({ GIVEN: "yes", GITHUB_JOB: "mine" });
  });

  test("an input that is not declared is warned about and passed on", async () => {
    const { annotations, log } = await run({ main, inputs }, { inputs: { tokn: "t" } });
    expect(annotations).toMatchObject([
      { level: "warning", message: expect.stringContaining('Unexpected input "tokn"') },
    ]);
    expect(log).toContain('"INPUT_TOKN":"t"');
  });

  test("it runs on Node 24 in the workspace", async () => {
    const { log } = await run({ main: `console.log(process.version, process.cwd());` });
    expect(log).toMatch(/^v24\.\S+ .*[\\/]workspace\n$/);
  });

  test("an action that needs what this runner lacks is refused", async () => {
    await expect(run({ main, runs: "  pre: main.mjs\n" })).rejects.toThrow(/pre.*not supported/);
    const expression = `inputs: { a: { default: "\${{ env.HOME }}" } }\n`;
    await expect(run({ main, inputs: expression })).rejects.toThrow(/cannot evaluate "env.HOME"/);
  });
});

describe("What the action tells", () => {
  test("outputs, summary and exit code are read, and the files are gone afterwards", async () => {
    const main =
      set("GITHUB_OUTPUT", "crates<<END\na=1\n\nb<<2\nEND\ncomplete=true\ncomplete=false\n") +
      set("GITHUB_STEP_SUMMARY", "# Done\n") +
      "process.exitCode = 3;";
    const result = await run({ main });
    expect(result.outputs).toEqual({ crates: "a=1\n\nb<<2", complete: "false" });
    expect(result).toMatchObject({ exitCode: 3, signal: null, summary: "# Done\n" });
    expect(await readdir(join(result.temp, "_runner_file_commands"))).toEqual([]);
  });

  test("an output without its end is an error that quotes the line", async () => {
    const broken = run({ main: set("GITHUB_OUTPUT", "crates<<END\na\n") });
    await expect(broken).rejects.toMatchObject({
      message: expect.stringContaining("GITHUB_OUTPUT"),
      cause: { message: expect.stringContaining("crates<<END") },
    });
  });

  test("annotations are collected and shown as the runner shows them", async () => {
    const main = say(
      "::group::Plan",
      "::error title=Crate refused,file=crates/a/Cargo.toml,line=3::No license%0AAdd 100%25, one",
      "::warning::Slow",
      "::notice title=a%3Ab%2Cc::Fine",
      "::endgroup::",
      "::unknown::stays",
      "::debug::hidden",
    );
    const { annotations, log } = await run({ main });
    expect(annotations).toEqual([
      {
        level: "error",
        message: "No license\nAdd 100%, one",
        title: "Crate refused",
        file: "crates/a/Cargo.toml",
        line: 3,
      },
      { level: "warning", message: "Slow" },
      { level: "notice", message: "Fine", title: "a:b,c" },
    ]);
    expect(log).toBe(
      "##[group]Plan\n##[error]No license\nAdd 100%, one\n##[warning]Slow\n##[notice]Fine\n" +
        "##[endgroup]\n::unknown::stays\n",
    );
  });

  test("a masked value is hidden from the next line on, in each of its forms", async () => {
    const secret = 'p"w/1';
    const main = say(
      `early ${secret}`,
      `::add-mask::${secret}`,
      `late ${secret}${secret}!`,
      JSON.stringify({ secret }),
      encodeURIComponent(secret),
      `::error::refused ${secret}`,
    );
    const { log, rawLog, masks, annotations } = await run({ main });
    expect(log).toBe(`early ${secret}\nlate ***!\n{"secret":"***"}\n***\n##[error]refused ***\n`);
    expect(rawLog).toContain(`late ${secret}`);
    expect(masks).toEqual([secret]);
    expect(annotations).toEqual([{ level: "error", message: "refused ***" }]);
  });

  test("each line of a mask of several lines is hidden, and the workflow's secrets from the start", async () => {
    const main = say("key-given", "::add-mask::one-line%0Atwo-line", "x two-line x");
    const { log } = await run({ main }, { secrets: ["key-given"] });
    expect(log).toBe("***\nx *** x\n");
  });

  test("commands between stop-commands and its word are text", async () => {
    const main = say("::stop-commands::word", "::error::only text", "::word::", "::error::real");
    const { annotations } = await run({ main });
    expect(annotations).toEqual([{ level: "error", message: "real" }]);
  });

  test("what was said on standard error and while it ran is passed on", async () => {
    const lines: string[] = [];
    await run(
      { main: `console.error("::add-mask::hidden"); console.error("not hidden");` },
      { onLine: (line) => lines.push(line) },
    );
    expect(lines).toEqual(["not ***"]);
  });
});

describe("The post step", () => {
  const post = `console.log(env.STATE_revoke, env.LATER, env.PATH.split(":")[0]);
    appendFileSync(env.GITHUB_STEP_SUMMARY, "cleaned");`;
  const main = set("GITHUB_STATE", "revoke<<E\nyes\nE\n") + set("GITHUB_ENV", "LATER=1\n");

  test("has main's state, environment and path, also when main failed", async () => {
    const failed = main + set("GITHUB_PATH", "/first\n/second\n") + `process.exitCode = 1;`;
    const result = await run({ main: failed, post });
    expect(result).toMatchObject({ exitCode: 1, state: { revoke: "yes" } });
    expect(result.post).toMatchObject({ exitCode: 0, log: "yes 1 /second\n", summary: "cleaned" });
  });

  test("hides what main masked", async () => {
    const result = await run({ main: say("::add-mask::s3cret"), post: say("with s3cret") });
    expect(result.post?.log).toBe("with ***\n");
  });

  test("runs after main was killed", async () => {
    const result = await run(
      { main: main + say("ready") + `setInterval(() => {}, 1000);`, post },
      untilReady((control) => {
        control.kill("SIGKILL");
      }),
    );
    expect(result).toMatchObject({ exitCode: null, signal: "SIGKILL" });
    expect(result.post).toMatchObject({ exitCode: 0, log: expect.stringContaining("yes 1 ") });
  });
});

describe("Cancelling", () => {
  test("sends SIGINT first, and an action that ends then is left alone", async () => {
    const main = `process.on("SIGINT", () => { console.log("stopping"); process.exit(7); });
      process.on("SIGTERM", () => { console.log("terminated"); });
      setInterval(() => {}, 1000);
      console.log("ready");`;
    const result = await run({ main }, untilReady(cancelAction));
    expect(result).toMatchObject({ exitCode: 7, log: "ready\nstopping\n" });
  });

  test("goes on to SIGTERM and ends the whole tree of an action that ignores both", async () => {
    const main = `import { spawn } from "node:child_process";
      import { writeFileSync } from "node:fs";
      for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => { console.log(name); });
      const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 20_000)"], { detached: true });
      writeFileSync("child", String(child.pid));
      setInterval(() => {}, 1000);
      console.log(child.pid);
      console.log("ready");`;
    const pauses = { terminateAfterMs: 300, killAfterMs: 300 };
    const result = await run(
      { main },
      untilReady((control) => cancelAction(control, pauses)),
    );
    expect(result).toMatchObject({ exitCode: null, signal: "SIGKILL" });
    expect(result.log).toContain("ready\nSIGINT\nSIGTERM\n");
    if (existsSync("/proc/self/stat")) {
      const child = Number.parseInt(result.log, 10);
      expect(result.commandLines.join("\n")).toContain("setTimeout(() => {}, 20_000)");
      for (let look = 0; look < 50 && commandLine(child) !== ""; look++) await sleep(20);
      expect(commandLine(child)).toBe("");
    }
  });
});

/** Options that hand over the action once it has said that it is ready. */
function untilReady(then: (control: ActionControl) => unknown): Partial<ActionOptions> {
  let started: ActionControl | undefined;
  return {
    onStart: (control) => {
      started = control;
    },
    onLine: (line) => {
      if (line === "ready" && started !== undefined) void then(started);
    },
  };
}

describe("Looking at the process", () => {
  test("a heap limit and modules to preload reach it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "fairlead-preload-"));
    folders.push(folder);
    const preload = join(folder, "preload.mjs");
    await writeFile(preload, `globalThis.preloaded = "yes";`);
    const main = `console.log(preloaded, process.execArgv[0]);`;
    const { log } = await run({ main }, { preload: [preload], heapLimitMb: 64 });
    expect(log).toBe("yes --max-old-space-size=64\n");
  });

  test("its memory and its arguments are seen", async () => {
    const main = `const held = Buffer.alloc(150e6, 1); setTimeout(() => held.length, 400);`;
    const { peakMemoryBytes, commandLines } = await run({ main });
    if (!existsSync("/proc/self/stat")) return;
    expect(peakMemoryBytes).toBeGreaterThan(150e6);
    expect(commandLines).toEqual([expect.stringMatching(/main\.mjs$/)]);
  });
});
