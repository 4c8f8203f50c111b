import { readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { rehearse, runAction, type ActionRun } from "@fairlead/sandbox";
import { npmPackages } from "./downloads.ts";
import { certificates, idsIn, root } from "./actions.ts";
import { readLines, type Part, type Row } from "./part.ts";

/** A package that people install, and one package for each platform. */
interface Family {
  readonly meta: string;
  readonly version: string;
  /** "@esbuild/{platform}" */
  readonly pattern: string;
  /** What the actions are to answer: see `answerOf`. */
  readonly expected: string;
}

/**
 * Families as they are published, as folders of a checkout, through plan, publish-npm-platform and
 * publish-meta: npm has all of it, with these contents.
 */
export const npmFamilies: Part = {
  name: "families",
  title: "npm families: plan and dry run",
  async run(isWanted) {
    const families = readLines("npm-families.txt").map(
      ([meta = "", version = "", pattern = "", ...expected]): Family => ({
        ...{ meta, version, pattern, expected: expected.join(" ") },
      }),
    );
    const rows: Row[] = [];
    for (const family of families) if (isWanted(family.meta)) rows.push(await rowOf(family));
    return rows;
  },
};

/** Platforms in the words of each family. */
const words = new Map(
  readLines("platform-packages.txt").map(([, name = "", , word = ""]) => [name, word]),
);

async function rowOf({ meta, version, pattern, expected }: Family): Promise<Row> {
  const started = performance.now();
  const id = `${meta}@${version}`;
  const folder = (await npmPackages([id])).get(id) ?? "";
  const members = membersOf(folder, pattern);
  const ids = [...members.keys()].map((name) => `${name}@${version}`);
  const folders = await npmPackages(ids);
  const rehearsal = await rehearse();
  try {
    await cp(folder, path.join(rehearsal.workspace, "npm/meta"), { recursive: true });
    for (const [name, word] of members) {
      const there = path.join(rehearsal.workspace, "npm", nameOfPlatform(word));
      await cp(folders.get(`${name}@${version}`) ?? "", there, { recursive: true });
    }
    execFileSync("git", ["add", "-A", "-f"], { cwd: rehearsal.workspace });
    await rehearsal.commit();
    const run = (where: string, inputs: Readonly<Record<string, string>>) =>
      runAction(path.join(root, where), {
        ...{ workspace: rehearsal.workspace, repository: "owner/repository", inputs },
        temp: path.join(rehearsal.folder, "temp", path.basename(where)),
        env: certificates(),
      });
    const platforms = [...members.values()].map((word) => `- ${word}`).join("\n");
    const all = { platforms, "dry-run": "true" };
    const metas = JSON.stringify([{ path: "npm/meta", "platform-package": pattern }]);
    const plan = await run(".", {
      ...{ platforms, "manifest-path": "none", "npm-packages": "npm/{platform}", metas },
    });
    const platform = await run("actions/publish-npm-platform", {
      ...{ ...all, packages: "- path: npm/{platform}" },
    });
    const main = await run("actions/publish-meta", {
      ...{ ...all, packages: metas },
    });
    const answer = answerOf(plan, platform, main);
    const note = `${answer} (${Math.round((performance.now() - started) / 1_000)} s)`;
    if (answer === expected) return { title: id, tried: 1, otherwise: [], note };
    for (const { log } of [plan, platform, main]) console.log(`${id}\n${log.slice(-6_000)}`);
    return { title: id, tried: 1, otherwise: [`${id}: ${answer}, not ${expected}`], note };
  } finally {
    await rehearsal.remove();
  }
}

/** The platform packages that a meta pins, with their words. */
function membersOf(folder: string, pattern: string): ReadonlyMap<string, string> {
  const text = readFileSync(path.join(folder, "package.json"), "utf8");
  const { optionalDependencies = {} } = JSON.parse(text) as {
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  };
  const [before = "", after = ""] = pattern.split("{platform}");
  const names = Object.keys(optionalDependencies).filter(
    (name) => name.startsWith(before) && name.endsWith(after),
  );
  return new Map(
    names.map((name) => [
      name,
      words.get(name) ?? name.slice(before.length, name.length - after.length),
    ]),
  );
}

function nameOfPlatform(word: string): string {
  return word.startsWith("{") ? (JSON.parse(word) as { readonly name: string }).name : word;
}

/**
 * "plan 12 of 12; platforms 11; meta 1; differ c": of how many packages the plan says that they are
 * published, how many each action says are published with these contents, what differs, and codes of problems.
 */
function answerOf(plan: ActionRun, platform: ActionRun, meta: ActionRun): string {
  const planned = JSON.parse(plan.outputs["npm"] ?? "[]") as readonly { published: boolean }[];
  const there = planned.filter(({ published }) => published).length;
  const runs = [platform, meta];
  const of = (output: string) => runs.flatMap((run) => idsIn(run, output)).join(" ");
  const codes = [plan, ...runs].flatMap(({ outputs }) => {
    return JSON.parse(outputs["problem-codes"] ?? "[]") as readonly string[];
  });
  const exits = [plan, ...runs].map(({ exitCode }) => String(exitCode)).join(" ");
  const parts: readonly (readonly [string, string])[] = [
    ["plan", `${there} of ${planned.length}`],
    ["platforms", String(idsIn(platform, "already-published").length)],
    ["meta", String(idsIn(meta, "already-published").length)],
    ["publish", of("would-publish")],
    ["differ", [of("changed"), of("conflicts")].filter((ids) => ids !== "").join(" ")],
    ["codes", [...new Set(codes)].join(" ")],
    ["exit", exits === "0 0 0" ? "" : exits],
  ];
  return parts.flatMap(([what, said]) => (said === "" ? [] : [`${what} ${said}`])).join("; ");
}
