/**
 * What the examples release, installed and run by the installers that people have:
 *
 *     npm run test:installers [-- folder]
 *
 * Fetches the clients from npm (kept in the folder), releases both examples with the bundles into a local
 * registry, and lets each client install their metas into a new project, once as it comes and once as the
 * lock file says. Prints a table, and fails if a program does not run, or if a package of another platform
 * is installed.
 */
import path from "node:path";
import { inNpmTrial, sourceOf } from "../../bench/npm-trial.ts";
import { Missing } from "./corpus/downloads.ts";
import { clients, fetchClients, type Client } from "./installers/clients.ts";
import { tryOut, uses, type Use } from "./installers/uses.ts";

const folder = path.resolve(process.argv[2] ?? "build/installers");
const programs = await fetchClients(path.join(folder, "clients")).catch((error: unknown) => {
  if (!(error instanceof Missing)) throw error;
  console.error(`${error.message} No installer was tried.`);
  process.exit(1);
});
const rows = new Map(clients.map((client) => [client, [] as string[]]));
const faults: string[] = [];
for (const use of uses) {
  const source = await sourceOf(use.example, path.join(folder, "artifacts"));
  await inNpmTrial(source, async ({ registry, action }) => {
    for (const step of use.example.steps) await action(step);
    for (const client of clients) {
      const place = path.join(folder, "projects", `${client.title} ${use.example.name}`);
      rows.get(client)?.push(await cellOf(use, client, place, registry.url));
    }
  });
}

const head = [
  "Client",
  ...uses.map(({ dependency, command }) => `${dependency}: ${command.join(" ")}`),
];
const lines = [...rows].map(
  ([
    {
      title,
      package: [, version],
    },
    cells,
  ]) => [`${title} (${version})`, ...cells],
);
for (const line of [head, head.map(() => "---"), ...lines]) console.log(`| ${line.join(" | ")} |`);
for (const fault of faults) console.log(`\n${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function cellOf(use: Use, client: Client, place: string, registry: string): Promise<string> {
  const { dependency, here } = use;
  const ends = await tryOut(use, client, programs.get(client) ?? "", place, registry);
  const cells = ends.map(({ how, runs, packages, text }) => {
    if (!runs || packages.join() !== here) {
      const found = packages.join(", ") || "no platform package";
      faults.push(`${client.title}, ${how} of ${dependency}: ${found}\n${text}`);
    }
    const what =
      packages.length === 1 ? "its platform's package" : `${packages.length} platform packages`;
    return `${how}: ${runs ? `runs, ${what}` : "FAILS"}`;
  });
  return cells.join("; ");
}
