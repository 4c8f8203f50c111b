import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { secrets, startWorld, type World } from "../../examples/demo-world.ts";

const root = join(import.meta.dirname, "../..");

/** Compilers and what they have compiled: kept from one run of the tests to the next. */
const cache = join(tmpdir(), "fairlead-workflows-cache");
const movedClock = new URL("../../packages/sandbox/src/moved-clock.mjs", import.meta.url);

/** The world of the examples, without limits, for workflows that act runs. */
export interface ActWorld extends Omit<World, "environment"> {
  /** The variables of a job's steps that lead them to these servers. */
  environment(options: { readonly pauses: "moved" | "real" }): Record<string, string>;
  /** What act itself is started with: enough to find node, cargo and git, and nothing of this process. */
  readonly actEnvironment: Readonly<Record<string, string>>;
}

/** @param fullName `owner/name` of the repository @param folder for homes, absolute */
export async function startActWorld(fullName: string, folder: string): Promise<ActWorld> {
  const world = await startWorld(fullName, { limits: "off" });
  const { github, oidc } = world;
  github.addToken({
    token: secrets.GITHUB_TOKEN,
    permissions: { contents: "write", actions: "read" },
    repository: fullName,
  });
  const preload = pathToFileURL(world.preload);
  const preloads = { real: [preload], moved: [movedClock, preload] };
  return {
    ...world,
    environment: ({ pauses }) => ({
      ...world.environment(join(folder, "cargo-home")),
      npm_config_update_notifier: "false",
      npm_config_fund: "false",
      npm_config_audit: "false",
      // act gives steps a terminal, which runners of GitHub do not.
      NO_COLOR: "1",
      FAIRLEAD_TEST_CACHE: join(cache, "actions"),
      ZIG_GLOBAL_CACHE_DIR: join(cache, "zig"),
      ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken,
      ...(pauses === "moved" && { FAIRLEAD_TEST_CLOCK: github.url }),
      NODE_OPTIONS: preloads[pauses].map(({ href }) => `--import=${href}`).join(" "),
    }),
    actEnvironment: {
      ...inherited(),
      PATH: [join(root, "node_modules/.bin"), process.env["PATH"] ?? ""].join(delimiter),
      HOME: join(folder, "home"),
      RUSTUP_HOME: process.env["RUSTUP_HOME"] ?? join(homedir(), ".rustup"),
      GIT_CONFIG_NOSYSTEM: "1",
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
