import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { npmjsRegistry } from "@fairlead/npm";
import { ProblemsError } from "@fairlead/publishing";
import type { Env } from "../world.ts";

/** Where npm looks for its settings, the strongest first. */
export interface NpmrcPlaces {
  readonly env: Env;
  readonly cwd: string;
  readonly home: string;
  /** The program that runs this. */
  readonly node: string;
}

/** What npm on this machine knows of a registry. */
export interface NpmLogin {
  /** Undefined: npm is not logged in there. */
  readonly token: string | undefined;
  /** The registries that npm is set to use, for all packages or those of a scope, without slashes. */
  readonly uses: readonly string[];
}

/**
 * The token with which npm on this machine is logged in to a registry: from the environment
 * (`npm_config_//HOST/:_authToken`), else from the `.npmrc` of the project, of the user, or of all users,
 * with `${VARIABLES}` filled in. It is read and never kept.
 *
 * @param registry without a slash at its end
 * @throws ProblemsError `npm-login-missing` if the token is a variable that is not set
 */
export async function npmLogin(registry: string, places: NpmrcPlaces): Promise<NpmLogin> {
  const keys = tokenKeys(registry);
  const files = await npmrcFiles(places);
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
  const settings = [settingsOf(places.env), ...texts.map(readNpmrc)];
  const found = settings.flatMap((each) => keys.flatMap((key) => each.get(key) ?? []))[0];
  const token = found === undefined ? "" : filledIn(found, places.env).trim();
  if (token.includes("${")) {
    const message = `The token of npm for ${registry} is ${found ?? ""}, and that variable is not set.`;
    throw new ProblemsError([
      { code: "npm-login-missing", message, remedy: loginRemedy(registry) },
    ]);
  }
  const [general = npmjsRegistry] = settings.flatMap((each) => each.get("registry") ?? []);
  const scoped = settings.flatMap((each) =>
    [...each].flatMap(([key, value]) => (/^@.+:registry$/.test(key) ? [value] : [])),
  );
  const uses = [general, ...scoped].map((each) => filledIn(each, places.env).replace(/\/+$/, ""));
  return { token: token === "" ? undefined : token, uses: [...new Set(uses)] };
}

export function notLoggedIn(registry: string): ProblemsError {
  const message = `npm is not logged in to ${registry}.`;
  return new ProblemsError([{ code: "npm-login-missing", message, remedy: loginRemedy(registry) }]);
}

function loginRemedy(registry: string): string {
  return `Run npm login --registry ${registry}/ on this machine.`;
}

/** `//host/path/:_authToken`, and the same for each folder above, as npm looks for it. */
function tokenKeys(registry: string): string[] {
  const { host, pathname } = new URL(`${registry}/`);
  const parts = pathname.split("/").filter((part) => part !== "");
  return [...parts.keys(), parts.length]
    .toReversed()
    .map((count) => ["", "", host, ...parts.slice(0, count), ":_authToken"].join("/"));
}

async function npmrcFiles({ env, cwd, home, node }: NpmrcPlaces): Promise<string[]> {
  const set = (name: string) =>
    env[`npm_config_${name}`] ?? env[`NPM_CONFIG_${name.toUpperCase()}`];
  const above = path.resolve(node, "../..");
  const prefix =
    set("prefix") ?? env["PREFIX"] ?? (process.platform === "win32" ? path.dirname(node) : above);
  return [
    path.join(await projectFolder(cwd), ".npmrc"),
    set("userconfig") ?? path.join(home, ".npmrc"),
    set("globalconfig") ?? path.join(prefix, "etc", "npmrc"),
  ];
}

/** The nearest folder with a package, as npm looks for it. */
async function projectFolder(cwd: string): Promise<string> {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    for (const mark of ["package.json", "node_modules"]) {
      const isThere = await stat(path.join(folder, mark)).then(
        () => true,
        () => false,
      );
      if (isThere) return folder;
    }
    if (path.dirname(folder) === folder) return cwd;
  }
}

function settingsOf(env: Env): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(env).flatMap(([name, value]) => {
      const key = /^npm_config_(\/\/.*|@.*|registry)$/i.exec(name)?.[1];
      if (key === undefined || value === undefined || value === "") return [];
      return [[/^registry$/i.test(key) ? "registry" : key, value] as const];
    }),
  );
}

/** The settings of an `.npmrc` about registries: `//host/:_authToken=…`, `registry=…`, `@scope:registry=…`. */
function readNpmrc(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/\r?\n/).flatMap((line) => {
      const [, key, value = ""] =
        /^\s*(\/\/[^=\s]+|@[^=\s]+|registry)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
      const bare = value.replace(/^(["'])(.*)\1$/, "$2");
      return key === undefined ? [] : [[key, bare] as const];
    }),
  );
}

function filledIn(text: string, env: Env): string {
  return text.replace(/\$\{([^${}?]+)(\?)?\}/g, (whole, name: string, isOptional?: string) => {
    return env[name] ?? (isOptional === undefined ? whole : "");
  });
}
