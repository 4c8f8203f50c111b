import { readFile, stat } from "node:fs/promises";
import path from "node:path";
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

/**
 * The token with which npm on this machine is logged in to a registry: from the environment
 * (`npm_config_//HOST/:_authToken`), else from the `.npmrc` of the project, of the user, or of all users,
 * with `${VARIABLES}` filled in. It is read and never kept.
 *
 * @param registry without a slash at its end
 * @throws ProblemsError `npm-login-missing`
 */
export async function npmToken(registry: string, places: NpmrcPlaces): Promise<string> {
  const keys = tokenKeys(registry);
  const files = await npmrcFiles(places);
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
  const settings = [settingsOf(places.env), ...texts.map(readNpmrc)];
  const found = settings.flatMap((each) => keys.flatMap((key) => each.get(key) ?? []))[0];
  const token = found === undefined ? "" : filledIn(found, places.env).trim();
  if (token !== "" && !token.includes("${")) return token;
  const message =
    token === ""
      ? `npm is not logged in to ${registry}.`
      : `The token of npm for ${registry} is ${found ?? ""}, and that variable is not set.`;
  const remedy = `Run npm login --registry ${registry}/ on this machine.`;
  throw new ProblemsError([{ code: "npm-login-missing", message, remedy }]);
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
      const key = /^npm_config_(\/\/.*)$/i.exec(name)?.[1];
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** The settings of an `.npmrc` that are for a registry: `//host/:_authToken=…`. */
function readNpmrc(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/\r?\n/).flatMap((line) => {
      const [, key, value = ""] = /^\s*(\/\/[^=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
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
