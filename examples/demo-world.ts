import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  cargoEnvironment,
  isChange,
  sandboxClock,
  sigstoreHosts,
  startCratesIo,
  startGitHub,
  startNpm,
  startOidcIssuer,
  startSigstore,
  type CratesIo,
  type GitHub,
  type NpmRegistry,
  type OidcIssuer,
  type SandboxClock,
} from "@fairlead/sandbox";

/** npmjs scans each version before it serves it; it says nothing of how long that takes. */
const scanMs = 5 * 60_000;

/** The secrets of the repository; the token of a job is `GITHUB_TOKEN`. */
export const secrets = {
  GITHUB_TOKEN: "ghs_demoDemoDemoDemoDemoDemoDemoDemo01",
  CARGO_REGISTRY_TOKEN: "cioDemoDemoDemoDemoDemoDemoDemoDemo01",
  NPM_TOKEN: "npm_demoDemoDemoDemoDemoDemoDemoDemo01",
} as const;

/** A crates.io, an npmjs, a GitHub and what signs for them, on one clock that pauses move. */
export interface World {
  readonly clock: SandboxClock;
  readonly crates: CratesIo;
  readonly npm: NpmRegistry;
  readonly github: GitHub;
  readonly oidc: OidcIssuer;
  /** The variables that lead a step to these servers. `home`: a CARGO_HOME, absolute. */
  environment(home: string): Record<string, string>;
  /** File to load before a step. */
  readonly preload: string;
  /** What asked for a change since `forget`, of all servers: method, path and status. */
  writes(): string[];
  forget(): void;
  stop(): Promise<void>;
}

/**
 * @param repository `owner/name`
 * @param limits `off`: nothing has a limit, and npmjs serves a version at once. Default: as they are there
 */
export async function startWorld(
  repository: string,
  { limits }: { readonly limits?: "off" } = {},
): Promise<World> {
  const clock = sandboxClock();
  const oidc = await startOidcIssuer({ clock });
  const [crates, npm, github, sigstore] = await Promise.all([
    startCratesIo({ clock, issuer: oidc, ...(limits && { limits }) }),
    startNpm({ clock, issuer: oidc, ...(limits === undefined && { scanMs }) }),
    startGitHub({ clock, ...(limits && { limits }) }),
    startSigstore(),
  ]);
  crates.addToken({ token: secrets.CARGO_REGISTRY_TOKEN });
  npm.addToken({ token: secrets.NPM_TOKEN });
  github.addRepository({ fullName: repository, visibility: "public" });
  const logs = [crates, npm, github].map(({ requests }) => requests);
  return {
    ...{ clock, crates, npm, github, oidc },
    preload: fileURLToPath(sigstoreHosts),
    environment: (home) => ({
      ...cargoEnvironment(crates, home),
      npm_config_registry: npm.url,
      FAIRLEAD_TEST_HOSTS: sigstore.hosts,
    }),
    writes: () => logs.flatMap((log) => log.writes().filter(isChange)).map(inWords),
    forget() {
      for (const log of logs) log.clear();
    },
    async stop() {
      await Promise.all([crates, npm, github, sigstore, oidc].map((server) => server.stop()));
    },
  };
}

function inWords(request: {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}): string {
  return `${request.method} ${request.path} ${request.status}`;
}

/** The inputs of the action in a folder that would name crates.io and npmjs by their defaults. */
export async function registryInputs(
  folder: string,
  { crates, npm }: Pick<World, "crates" | "npm">,
): Promise<Record<string, string>> {
  const file = await readFile(path.join(folder, "action.yml"), "utf8");
  const declares = (input: string) => new RegExp(`^ {2}${input}:$`, "m").test(file);
  return {
    ...(declares("index") && { index: crates.indexUrl }),
    ...(declares("registry-url") && { "registry-url": npm.url }),
  };
}
