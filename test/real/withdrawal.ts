/**
 * Who gets what while a release is withdrawn, step by step in the order of `fairlead withdraw`:
 *
 *     npm run test:installers:withdrawal [-- folder]
 *
 * Fetches the clients from npm (kept in the folder). Prints a table for npm packages, of all clients, and one
 * for crates. Fails if at any step somebody who installs gets an error, a version without its binary, or after
 * the last step the withdrawn version without having asked for it.
 */
import path from "node:path";
import { stepsToWithdraw, type Step, type Withdrawable } from "@fairlead/withdrawal";
import { Missing } from "./corpus/downloads.ts";
import { CrateUsers } from "./installers/crate-users.ts";
import {
  clients,
  fetchClients,
  type Client,
  type Ended,
  type Project,
} from "./installers/clients.ts";
import { Family, main, other, own, stateOf } from "./installers/family.ts";

const folder = path.resolve(process.argv[2] ?? "build/installers");
const [good, bad] = ["1.2.2", "1.2.3"];
const words = `Withdrawn. Use ${good}.`;
const faults: string[] = [];

/** As they were released. */
const unchanged = { isWithdrawn: false, back: good };

const packages = [own, other, main].map((name): Withdrawable => {
  const layer = name === main ? 1 : 0;
  return { ...{ kind: "npm", name, version: bad, layer }, ...unchanged, tags: ["latest"] };
});
const crates = ["octo-base", "octo-cli"].map((name): Withdrawable => {
  return { ...{ kind: "crate", name, version: bad, layer: 0 }, ...unchanged, tags: [] };
});

/** Steps of one kind for packages of one layer are one row. */
const rows = [
  ...Map.groupBy(
    stepsToWithdraw(packages, () => words),
    titleOf,
  ),
];
const programs = await fetchClients(path.join(folder, "clients")).catch((error: unknown) => {
  if (!(error instanceof Missing)) throw error;
  console.error(`${error.message} No installer was tried.`);
  process.exit(1);
});

const head = ["After", "`^1.2.0`", "no version given", "lock file of before"];
// PnP installs the same packages, elsewhere.
for (const client of clients.filter(({ title }) => title !== "yarn 4, PnP")) {
  console.log(`\n## ${client.title} (${client.package[1]})\n`);
  print(head);
  print(head.map(() => "---"));
  const family = await Family.open(
    path.join(folder, "facts", client.title),
    client,
    programs.get(client) ?? "",
  );
  try {
    for (const version of [good, bad]) await family.add(version, [own, other, main]);
    const locked = await lockFile(family, client);
    print(["–", ...(await cells(family, client, locked))]);
    for (const [title, steps] of rows) {
      for (const step of steps) await family.make(step);
      const isLast = title === rows.at(-1)?.[0];
      const found = await cells(family, client, locked);
      print([title, ...found]);
      check(client.title, title, found, isLast);
    }
    await inOtherOrder(family, client, locked);
  } finally {
    await family.registry.stop();
  }
}

console.log("\n## cargo\n");
const users = await CrateUsers.open(path.join(folder, "facts", "cargo"), [good, bad]);
try {
  print(["After", ...users.heads]);
  print(["---", ...users.heads.map(() => "---")]);
  print(["–", ...(await users.cells())]);
  for (const step of stepsToWithdraw(crates, () => words)) {
    users.make(step);
    const found = await users.cells();
    print([titleOf(step), ...found]);
    check("cargo", titleOf(step), found.slice(0, 3), step.name === "octo-base");
  }
  users.undo();
  users.make({ kind: "yank", name: "octo-base", version: bad });
  print(["only octo-base is yanked: not this order", ...(await users.cells())]);
} finally {
  await users.close();
}
for (const fault of faults) console.log(`\n${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** What it would be if a withdrawal began with what others need. */
async function inOtherOrder(family: Family, client: Client, locked: string): Promise<void> {
  for (const { name, version, layer } of packages) {
    await family.make({ kind: "tag", name, version, tag: "latest" });
    const warning = layer === 0 ? words : "";
    await family.make({ kind: "deprecate", name, version, warning });
  }
  const found = await cells(family, client, locked);
  print(["only the platform packages are deprecated: not this order", ...found]);
}

/** In the columns, the last is what a lock file holds: it stays as it is. */
function check(who: string, when: string, found: readonly string[], isLast: boolean): void {
  for (const cell of found) {
    if (/fails|without|nothing/.test(cell)) faults.push(`${who}, ${when}: ${cell}`);
  }
  if (isLast && found[0]?.startsWith(bad)) faults.push(`${who}, ${when}: a range gets ${bad}`);
  if (isLast && found[1]?.startsWith(bad)) faults.push(`${who}, ${when}: no version gets ${bad}`);
}

async function cells(family: Family, client: Client, locked: string): Promise<readonly string[]> {
  const ranged = await family.project("^1.2.0");
  const ofRange = await tell(ranged, await ranged.install());
  const empty = await family.project("^1.2.0");
  await empty.need({});
  const ofNone = await tell(empty, await empty.call([client.add, main]));
  const frozen = await family.project("^1.2.0");
  await frozen.write(client.lock, locked);
  return [ofRange, ofNone, await tell(frozen, await frozen.frozen())];
}

async function lockFile(family: Family, client: Client): Promise<string> {
  const project = await family.project("^1.2.0");
  await project.install();
  return project.read(client.lock);
}

async function tell(project: Project, { code, text }: Ended): Promise<string> {
  if (code !== 0) return "**fails**";
  const isWarned = /deprecated/i.test(text);
  return `${await stateOf(project)}${isWarned ? ", warned" : ""}`;
}

function titleOf(step: Step): string {
  const what = step.name === main ? "the main package" : "the platform packages";
  switch (step.kind) {
    case "tag":
      return `${step.tag} of ${what} back`;
    case "deprecate":
      return `${what} deprecated`;
    default:
      return `${step.name} yanked`;
  }
}

function print(line: readonly string[]): void {
  console.log(`| ${line.join(" | ")} |`);
}
