import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import {
  cargoEnvironment,
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

const root = join(import.meta.dirname, "../..");

/** Compilers and what they have compiled: kept from one run of the tests to the next. */
const cache = join(tmpdir(), "fairlead-workflows-cache");
const movedClock = new URL("../../packages/sandbox/src/moved-clock.mjs", import.meta.url);

/** What a workflow's secrets are, by name. None may be found anywhere afterwards. */
export const secrets = {
  GITHUB_TOKEN: "ghs_CanaryCanaryCanaryCanaryCanary0007",
  CARGO_REGISTRY_TOKEN: "cioCanaryCanaryCanaryCanaryCanary07",
  NPM_TOKEN: "npm_canaryCanaryCanaryCanaryCanary07",
} as const;

/** A crates.io, an npmjs, a GitHub and what signs for them, on one clock. */
export interface World {
  readonly clock: SandboxClock;
  readonly crates: CratesIo;
  readonly npm: NpmRegistry;
  readonly github: GitHub;
  readonly oidc: OidcIssuer;
  /** The variables of a job's steps that lead them to these servers. */
  environment(options: { readonly pauses: "moved" | "real" }): Record<string, string>;
  /** What act itself is started with: enough to find node, cargo and git, and nothing of this process. */
  readonly actEnvironment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** @param fullName `owner/name` of the repository @param folder for homes, absolute */
export async function startWorld(fullName: string, folder: string): Promise<World> {
  const clock = sandboxClock();
  const oidc = await startOidcIssuer({ clock });
  const [crates, npm, github, sigstore] = await Promise.all([
    startCratesIo({ clock, issuer: oidc, limits: "off" }),
    startNpm({ clock, issuer: oidc }),
    startGitHub({ clock, limits: "off" }),
    startSigstore(),
  ]);
  crates.addToken({ token: secrets.CARGO_REGISTRY_TOKEN });
  npm.addToken({ token: secrets.NPM_TOKEN });
  github.addRepository({ fullName, visibility: "public" });
  github.addToken({
    token: secrets.GITHUB_TOKEN,
    permissions: { contents: "write", actions: "read" },
    repository: fullName,
  });
  const preloads = { real: [sigstoreHosts], moved: [movedClock, sigstoreHosts] };
  const home = join(folder, "home");
  return {
    ...{ clock, crates, npm, github, oidc },
    environment: ({ pauses }) => ({
      ...cargoEnvironment(crates, join(folder, "cargo-home")),
      npm_config_registry: npm.url,
      npm_config_update_notifier: "false",
      npm_config_fund: "false",
      npm_config_audit: "false",
      // act gives steps a terminal, which runners of GitHub do not.
      NO_COLOR: "1",
      FAIRLEAD_TEST_CACHE: join(cache, "actions"),
      ZIG_GLOBAL_CACHE_DIR: join(cache, "zig"),
      ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken,
      FAIRLEAD_TEST_HOSTS: sigstore.hosts,
      ...(pauses === "moved" && { FAIRLEAD_TEST_CLOCK: github.url }),
      NODE_OPTIONS: preloads[pauses].map(({ href }) => `--import=${href}`).join(" "),
    }),
    actEnvironment: {
      ...inherited(),
      PATH: [join(root, "node_modules/.bin"), process.env["PATH"] ?? ""].join(delimiter),
      HOME: home,
      RUSTUP_HOME: process.env["RUSTUP_HOME"] ?? join(homedir(), ".rustup"),
      GIT_CONFIG_NOSYSTEM: "1",
    },
    async stop() {
      await Promise.all([crates, npm, github, sigstore, oidc].map((server) => server.stop()));
    },
  };
}

/** What a machine may need so that pip gets a compiler; loopback addresses never go through a proxy. */
function inherited(): Record<string, string> {
  const passedOn = /^(?:PIP_.*|https?_proxy|SSL_CERT_(?:FILE|DIR)|PYENV_ROOT|PYENV_VERSION)$/i;
  const found = Object.entries(process.env).flatMap(([name, value]) =>
    passedOn.test(name) && value !== undefined ? [[name, value] as const] : [],
  );
  return { ...Object.fromEntries(found), NO_PROXY: "127.0.0.1,localhost" };
}
