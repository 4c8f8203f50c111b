import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";
import { rehearse, runAction, type ActionRun } from "@fairlead/sandbox";
import { certificates, idsIn, root } from "./actions.ts";
import { layOut, type Change } from "./checkout.ts";
import { crateFile, Missing } from "./downloads.ts";
import { readLines, type Part, type Row } from "./part.ts";
import { publishedCrates } from "./published-crates.ts";
import { thisToolchain } from "./toolchain.ts";

/**
 * Checkouts of published workspaces through the bundles, as a runner starts them, against the real
 * crates.io: the plan, and a dry run that compares what is published and packs what is not.
 */
export const workspaces: Part = {
  name: "workspaces",
  title: "Workspaces: plan and dry run",
  async run(isWanted) {
    try {
      execFileSync("cargo", ["--version"], { stdio: "ignore" });
      execFileSync("git", ["--version"], { stdio: "ignore" });
    } catch {
      throw new Missing("cargo or git was not found.");
    }
    const rows: Row[] = [];
    for (const state of states) if (isWanted(state.title)) rows.push(await rowOf(state));
    return rows;
  },
};

/** A workspace as it is published, or with one crate that is not. */
interface State {
  readonly workspace: string;
  readonly title: string;
  readonly change: Change;
  /** What the two actions are to answer: see `answerOf`. */
  readonly expected: string;
}

const states = readLines("workspaces.txt").map(
  ([workspace = "", changed = "", ...expected]): State => {
    const rest = { workspace, expected: expected.join(" ") };
    if (changed === "-") return { ...rest, title: workspace, change: {} };
    if (!changed.startsWith("~")) {
      return { ...rest, title: `${workspace}, ${changed} bumped`, change: { next: changed } };
    }
    const edited = changed.slice(1);
    return { ...rest, title: `${workspace}, ${edited} edited`, change: { edited } };
  },
);

async function rowOf({ workspace, title, change, expected }: State): Promise<Row> {
  const started = performance.now();
  const crates = publishedCrates.filter((crate) => crate.workspace === workspace);
  for (const { name, version } of crates) await crateFile(name, version);
  const rehearsal = await rehearse();
  try {
    const manifest = await layOut(rehearsal.workspace, crates, change);
    // What was packed was tracked, even where an ignore file names it.
    execFileSync("git", ["add", "-A", "-f"], { cwd: rehearsal.workspace });
    await rehearsal.commit();
    const run = async (folder: string, inputs: Readonly<Record<string, string>>) =>
      runAction(folder, {
        ...{ workspace: rehearsal.workspace, repository: "owner/repository", inputs },
        temp: path.join(rehearsal.folder, "temp", path.basename(folder)),
        env: { ...certificates(), ...(await thisToolchain()) },
      });
    const plan = await run(root, { "manifest-path": manifest });
    const publish = path.join(root, "actions/publish-crates-ordered");
    const dry = await run(publish, {
      ...{ "dry-run": "true", verify: "false", "manifest-path": manifest },
    });
    const answer = answerOf(plan, dry);
    const note = `${answer} (${Math.round((performance.now() - started) / 1_000)} s)`;
    if (answer === expected) return { title, tried: 1, otherwise: [], note };
    console.log(`${title}\n${plan.log.slice(-4_000)}\n${dry.log.slice(-8_000)}`);
    return { title, tried: 1, otherwise: [`${title}: ${answer}, not ${expected}`], note };
  } finally {
    await rehearsal.remove();
    await rm(rehearsal.folder, { recursive: true, force: true });
  }
}

/**
 * "plan 7; there 5; publish a b; differ c": how many crates the plan lists, how many are published with
 * these contents, what would be published in this order, what differs, and codes of problems.
 */
function answerOf(plan: ActionRun, dry: ActionRun): string {
  const list = (run: ActionRun, output: string) =>
    JSON.parse(run.outputs[output] ?? "[]") as readonly unknown[];
  const changed = [...idsIn(dry, "changed"), ...idsIn(dry, "conflicts")];
  const codes = [...new Set([...list(plan, "problem-codes"), ...list(dry, "problem-codes")])];
  const parts: readonly (readonly [string, string])[] = [
    ["plan", String(list(plan, "crates").length)],
    ["there", String(list(dry, "already-published").length)],
    ["publish", idsIn(dry, "would-publish").join(" ")],
    ["differ", changed.sort().join(" ")],
    ["codes", codes.join(" ")],
    [
      "exit",
      [plan.exitCode, dry.exitCode].every((code) => code === 0)
        ? ""
        : `${plan.exitCode} ${dry.exitCode}`,
    ],
  ];
  return parts.flatMap(([what, said]) => (said === "" ? [] : [`${what} ${said}`])).join("; ");
}
