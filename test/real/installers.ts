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
import { ffmpeg, ruvector, type NpmExample } from "../../examples/npm-releases.ts";
import { inNpmTrial, sourceOf } from "../../bench/npm-trial.ts";
import { clients, fetchClients, newProject } from "./installers/clients.ts";

interface Use {
  readonly example: NpmExample;
  /** What is installed, and what of it is run. */
  readonly dependency: string;
  readonly command: readonly string[];
  readonly expected: RegExp;
  readonly platformPackages: RegExp;
  readonly here: string;
}

const folder = path.resolve(process.argv[2] ?? "build/installers");
const uses: readonly Use[] = [
  {
    example: ruvector,
    dependency: "@ruvector/cli",
    command: ["ruvector", "distance", "3,4", "0,0"],
    expected: /^5$/,
    platformPackages: /^@ruvector\/core-/,
    here: `@ruvector/core-linux-${process.arch}-gnu`,
  },
  {
    example: ffmpeg,
    dependency: "@pproenca/webcodecs-ffmpeg",
    command: ["webcodecs-ffmpeg"],
    expected: /"linkFlags": \[[^\]]+lib/,
    platformPackages: /^@pproenca\/webcodecs-ffmpeg-(linux|darwin)/,
    here: `@pproenca/webcodecs-ffmpeg-linux-${process.arch}`,
  },
];
/** A release is newer than what pnpm and yarn 4 install by themselves: the exemptions that docs tell of. */
const exempt: Readonly<Record<string, string>> = {
  "pnpm-workspace.yaml": 'minimumReleaseAgeExclude: ["@ruvector/*", "@pproenca/*"]\n',
  ".yarnrc.yml": 'npmPreapprovedPackages: ["@ruvector/*", "@pproenca/*"]\n',
};

const programs = await fetchClients(path.join(folder, "clients"));
const rows = new Map(clients.map((client) => [client, [] as string[]]));
const faults: string[] = [];
for (const use of uses) {
  const source = await sourceOf(use.example, path.join(folder, "artifacts"));
  await inNpmTrial(source, async ({ registry, action }) => {
    for (const step of use.example.steps) await action(step);
    for (const client of clients) {
      const place = path.join(folder, "projects", `${client.title} ${use.example.name}`);
      rows.get(client)?.push(await tryOut(use, client, place, registry.url));
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

async function tryOut(
  { example, dependency, command, expected, platformPackages, here }: Use,
  client: (typeof clients)[number],
  place: string,
  registry: string,
): Promise<string> {
  const project = await newProject(place, client, programs.get(client) ?? "", registry, {
    dependencies: { [dependency]: `^${example.version}` },
    settings: Object.fromEntries(
      Object.entries(exempt).filter(([file]) => Object.hasOwn(client.settings(""), file)),
    ),
  });
  const cells: string[] = [];
  for (const how of ["install", "frozen"] as const) {
    if (how === "frozen") await project.forget();
    const installed = await project[how]();
    const ran = installed.code === 0 ? await project.run(...command) : undefined;
    const packages = await project.installed(platformPackages);
    const isRight = ran?.code === 0 && expected.test(ran.stdout.trim());
    if (!isRight || packages.join() !== here) {
      faults.push(
        `${client.title}, ${how} of ${dependency}: ${packages.join(", ") || "no platform package"}\n${installed.text}\n${ran?.text ?? ""}`,
      );
    }
    const what =
      packages.length === 1 ? "its platform's package" : `${packages.length} platform packages`;
    cells.push(`${how}: ${isRight ? `runs, ${what}` : "FAILS"}`);
  }
  return cells.join("; ");
}
