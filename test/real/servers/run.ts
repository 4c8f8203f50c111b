/**
 * Registries that are none of ours, and those who install from them: both examples are released with the
 * bundles, released again, and installed by the clients that people have. Prints a table, and fails if
 * anything does not end as expected, or was skipped.
 *
 *     npm run test:servers              all
 *     npm run test:servers -- verdaccio only Verdaccio
 *
 * Verdaccio is a dev-dependency; cargo-http-registry is installed from crates.io, and Gitea is built by go
 * from its module, which takes minutes. Needs npmjs, crates.io, the Go module proxy, go, and cargo. What is
 * installed is kept in the folder that FAIRLEAD_SERVERS names, else in the system's temporary folder.
 */
import { tmpdir } from "node:os";
import path from "node:path";
import { startVerdaccio } from "../../e2e/verdaccio.ts";
import type { Part, Row } from "../corpus/part.ts";
import { runParts } from "../corpus/run-parts.ts";
import { clients, fetchClients } from "../installers/clients.ts";
import { exempt, tryOut, uses } from "../installers/uses.ts";
import { cargoHttpRegistryVersion, startCargoHttpRegistry } from "./cargo-http-registry.ts";
import { useCrates } from "./cargo-users.ts";
import { giteaVersion, startGitea } from "./gitea.ts";
import { releaseCrates, releaseNpm, type Released, type Target } from "./release.ts";

const folder = path.resolve(
  process.env["FAIRLEAD_SERVERS"] ?? path.join(tmpdir(), "fairlead-servers"),
);
const parts: readonly Part[] = [
  {
    name: "verdaccio",
    title: "Verdaccio 6",
    async run() {
      const programs = await fetchClients(path.join(folder, "clients"));
      const server = await startVerdaccio("$all");
      try {
        const target = { url: server.url, token: server.token };
        const writes = () => Promise.resolve(server.requests.filter(isWrite).length);
        return [
          ...(await npmReleases(target, writes)),
          ...(await npmUsers(programs, target.url, exempt, "its platform's package")),
        ];
      } finally {
        await server.stop();
      }
    },
  },
  {
    name: "cargo-http-registry",
    title: `cargo-http-registry ${cargoHttpRegistryVersion}, a token wanted for reads`,
    async run() {
      const server = await startCargoHttpRegistry(folder);
      try {
        return await crateRows(server, server.token, server.token);
      } finally {
        await server.stop();
      }
    },
  },
  {
    name: "gitea",
    title: `Gitea ${giteaVersion}`,
    async run() {
      const programs = await fetchClients(path.join(folder, "clients"));
      const server = await startGitea(folder);
      try {
        // It serves no times, so that yarn 4 takes everything for too new, and no os and cpu.
        const settings = { ...exempt, ".yarnrc.yml": "npmMinimalAgeGate: 0\n" };
        return [
          // cargo sends the token as it stands, and Gitea wants the scheme before it.
          ...(await crateRows(server, `Bearer ${server.token}`)),
          ...(await npmReleases({ url: server.npm, token: server.token }, server.writes)),
          ...(await npmUsers(programs, server.npm, settings, "any")),
        ];
      } finally {
        await server.stop();
      }
    },
  },
];

await runParts(parts, process.argv.slice(2));

/**
 * The crates of the example released, and used by cargo.
 *
 * @param token as it is sent
 * @param readToken where reads want one
 */
async function crateRows(
  { index, writes }: { readonly index: string; readonly writes: () => Promise<number> },
  token: string,
  readToken?: string,
): Promise<Row[]> {
  const release = () => releaseCrates({ url: index, token });
  return [
    await released("26 crates of ruvector", 26, writes, release),
    {
      title: "cargo: build, install --locked",
      tried: 2,
      otherwise: await useCrates(index, path.join(folder, "cargo-user"), readToken),
    },
  ];
}

async function npmReleases(target: Target, writes: () => Promise<number>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { example } of uses) {
    const title = `${example.packages} packages of ${example.name}`;
    const built = path.join(folder, "artifacts", example.name);
    rows.push(
      await released(title, example.packages, writes, () => releaseNpm(example, target, built)),
    );
  }
  return rows;
}

/** Released once with so many writes, and again without any. */
async function released(
  title: string,
  count: number,
  writes: () => Promise<number>,
  release: () => Promise<Released>,
): Promise<Row> {
  const before = await writes();
  const { first, again } = await release();
  const written = (await writes()) - before;
  const otherwise = [
    ...(first.length === count ? [] : [`${title}: published ${first.join(", ")}`]),
    ...(again.length === 0 ? [] : [`${title}: published again ${again.join(", ")}`]),
    ...(written === count ? [] : [`${title}: ${written} writes for ${count} uploads`]),
  ];
  return { title: `${title}: released, and again`, tried: 2, otherwise, note: `${written} writes` };
}

async function npmUsers(
  programs: Awaited<ReturnType<typeof fetchClients>>,
  registry: string,
  settings: Readonly<Record<string, string>>,
  expected: "its platform's package" | "any",
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const client of clients) {
    const otherwise: string[] = [];
    const counts = new Set<number>();
    let tried = 0;
    for (const use of uses) {
      const place = path.join(folder, "projects", `${client.title} ${use.example.name}`);
      const program = programs.get(client) ?? "";
      for (const end of await tryOut(use, client, program, place, registry, settings)) {
        tried += 1;
        counts.add(end.packages.length);
        const fits = expected === "any" || end.packages.join() === use.here;
        if (end.runs && fits && end.packages.includes(use.here)) continue;
        const found = end.packages.join(", ") || "no platform package";
        otherwise.push(`${client.title}, ${end.how} of ${use.dependency}: ${found}\n${end.text}`);
      }
    }
    const note = `platform packages installed: ${[...counts].sort().join(" or ")}`;
    rows.push({ title: `${client.title} (${client.package[1]})`, tried, otherwise, note });
  }
  return rows;
}

function isWrite(request: string): boolean {
  return !/^(GET|HEAD) /.test(request);
}
