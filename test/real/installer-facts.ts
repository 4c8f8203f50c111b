/**
 * What installers do with a release that is not whole, with a lock file from elsewhere and with a cooldown:
 * the tables behind docs/what-installers-do.md.
 *
 *     npm run test:installers:facts [-- folder [pattern of titles]]
 *
 * Fetches the clients from npm (kept in the folder); all packages are in a local registry.
 */
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  clients,
  fetchClients,
  type Client,
  type Ended,
  type Project,
} from "./installers/clients.ts";
import {
  daysMs,
  Family,
  firstWord,
  main,
  other,
  own,
  stateOf,
  type Settings,
} from "./installers/family.ts";

const folder = path.resolve(process.argv[2] ?? "build/installers");
const wanted = new RegExp(process.argv[3] ?? "");

/** A client's cells, by the heads of their columns. */
type Row = Readonly<Record<string, string>>;
type Scenario = (family: Family, client: Client) => Promise<Row>;

/** What people may do when the release is whole and their lock file is not. */
const repairs: Readonly<Record<string, readonly (readonly string[])[]>> = {
  npm: [["install"], ["update"]],
  pnpm: [["install"], ["update"]],
  yarn: [["install"]],
  bun: [["install"], ["update"]],
};

/** Three days, in the unit of each client. */
const threeDays: Settings = {
  npm: [".npmrc", "min-release-age=3\n"],
  pnpm: ["pnpm-workspace.yaml", "minimumReleaseAge: 4320\n"],
  yarn: [".yarnrc.yml", "npmMinimalAgeGate: 3d\n"],
  bun: ["bunfig.toml", "minimumReleaseAge = 259200\n"],
};
const whole = [main, own, other];

const scenarios: Readonly<Record<string, Scenario>> = {
  "The package of this platform is missing": (family) => late(family, [own]),
  "The package of another platform is missing": (family) => late(family, [other]),
  "The tarball of this platform's package is missing": async (family) => {
    const fault = family.registry.faults.add({
      match: { path: new RegExp(`${own}.*tgz`) },
      times: Infinity,
      fault: { kind: "refusal", status: 404, message: "Not found" },
    });
    return late(family, [], () => {
      fault.cancel();
    });
  },
  "The lock file is from another platform": async (family, client) => {
    await family.add("1.0.0", whole);
    const architectures = "supportedArchitectures:\n  os: [darwin]\n  cpu: [arm64]\n";
    const project = await family.project("1.0.0", {
      pnpm: ["pnpm-workspace.yaml", architectures],
      yarn: [".yarnrc.yml", architectures],
    });
    const flags = ["npm", "bun"].includes(firstWord(client)) ? ["--os=darwin", "--cpu=arm64"] : [];
    const there = await tell(project, await project.install(...flags));
    const lock = await lockOf(project);
    const here = await family.project("1.0.0");
    await writeFile(path.join(here.folder, client.lock), lock);
    return { "made there": there, "frozen here": await tell(here, await here.frozen()) };
  },
  "The lock file is made anew beside node_modules": async (family, client) => {
    await family.add("1.0.0", whole);
    const project = await family.project("1.0.0");
    await project.install();
    await rm(path.join(project.folder, client.lock));
    if (client.title.startsWith("yarn 4"))
      await writeFile(path.join(project.folder, "yarn.lock"), "");
    const ended = await project.install();
    const lock = await lockOf(project);
    const names = [own, other].filter((name) => lock.includes(name));
    return {
      ...{ install: await tell(project, ended) },
      "in the lock": `${names.length} of 2 platforms`,
    };
  },
  "No setting": (family) => young(family, {}),
  "No setting, 23 hours after the release": (family) => young(family, {}, 23 / 24, 23 / 24),
  "No setting, 25 hours after the release": (family) => young(family, {}, 25 / 24, 25 / 24),
  "No setting; the platform packages are younger than the main one": (family) =>
    young(family, {}, 30),
  "A cooldown of 3 days": (family) => young(family, threeDays),
  "A cooldown; the platform packages are younger than the main one": (family) =>
    young(family, threeDays, 30),
  "A cooldown; the main package is exempt": (family) => young(family, exempt([main])),
  "A cooldown; a pattern of the scope is exempt": (family) => young(family, exempt(["@demo/*"])),
  "A cooldown; the main package and a pattern are exempt": (family) =>
    young(family, exempt([main, `${main}-*`])),
  "A cooldown; all are exempt by name": (family) => young(family, exempt(whole)),
  "npm's before, 3 days ago": (family) => young(family, { npm: [".npmrc", before()] }),
  "npm's before, a pattern is exempt": (family) =>
    young(family, { npm: [".npmrc", `${before()}min-release-age-exclude[]=@demo/*\n`] }),
};

/** A main package is out before what it pins; then that comes, or `heal` makes it whole. */
async function late(family: Family, missing: readonly string[], heal?: () => void): Promise<Row> {
  await family.add(
    "1.0.0",
    whole.filter((name) => !missing.includes(name)),
  );
  const project = await family.project("1.0.0");
  const row: Record<string, string> = { install: await tell(project, await project.install()) };
  const asLeft = `${project.folder} as left`;
  await cp(project.folder, asLeft, { recursive: true, verbatimSymlinks: true });
  row["frozen, then"] = await tell(project, await project.frozen());
  heal?.();
  await family.add("1.0.0", missing);
  await project.forget();
  row["whole: frozen elsewhere"] = await tell(project, await project.frozen());
  for (const args of repairs[firstWord(project.client)] ?? []) {
    await rm(project.folder, { recursive: true });
    await cp(asLeft, project.folder, { recursive: true, verbatimSymlinks: true });
    const ended = await project.call(args);
    row[`whole: ${args.join(" ")}`] = await tell(project, ended);
  }
  await rm(path.join(project.folder, project.client.lock));
  if (project.client.title.startsWith("yarn 4"))
    await writeFile(path.join(project.folder, "yarn.lock"), "");
  row["whole: without the lock"] = await tell(project, await project.install());
  return row;
}

/** 1.0.0 is old; 1.1.0 is new, or only its platform packages are. */
async function young(
  family: Family,
  settings: Settings,
  mainDays = 0,
  platformDays = 0,
): Promise<Row> {
  await family.add("1.0.0", whole);
  await family.add("1.1.0", [main], mainDays * daysMs);
  await family.add("1.1.0", [own, other], platformDays * daysMs);
  const row: Record<string, string> = {};
  for (const range of ["^1.0.0", "1.1.0"]) {
    const project = await family.project(range, settings);
    const ended = await project.install();
    row[range] = await tell(project, ended);
    if (ended.code !== 0) continue;
    await project.forget();
    const frozen = await project.frozen();
    if (frozen.code !== 0) row[range] += `, then frozen fails`;
  }
  return row;
}

function exempt(names: readonly string[]): Settings {
  const list = JSON.stringify(names);
  const more: Readonly<Record<string, string>> = {
    npm: names.map((name) => `min-release-age-exclude[]=${name}\n`).join(""),
    pnpm: `minimumReleaseAgeExclude: ${list}\n`,
    yarn: `npmPreapprovedPackages: ${list}\n`,
    bun: `minimumReleaseAgeExcludes = ${list}\n`,
  };
  return Object.fromEntries(
    Object.entries(threeDays).map(([kind, [file, text]]) => [
      kind,
      [file, text + (more[kind] ?? "")],
    ]),
  );
}

function before(): string {
  return `before=${new Date(Date.now() - 3 * daysMs).toISOString()}\n`;
}

async function tell(project: Project, { code }: Ended): Promise<string> {
  return code === 0 ? await stateOf(project) : "fails";
}

async function lockOf({ folder: place, client }: Project): Promise<string> {
  return readFile(path.join(place, client.lock), "utf8").catch(() => "");
}

const programs = await fetchClients(path.join(folder, "clients"));
for (const [title, scenario] of Object.entries(scenarios)) {
  if (!wanted.test(title)) continue;
  console.log(`\n## ${title}\n`);
  // PnP installs the same packages, elsewhere.
  for (const client of clients.filter((each) => each.title !== "yarn 4, PnP")) {
    const place = path.join(folder, "facts", client.title);
    const family = await Family.open(place, client, programs.get(client) ?? "");
    try {
      const cells = Object.entries(await scenario(family, client));
      const told = cells.map(([column, cell]) => `${column}: ${cell}`).join(" | ");
      console.log(`| ${client.title} (${client.package[1]}) | ${told} |`);
    } finally {
      await family.registry.stop();
    }
  }
}
