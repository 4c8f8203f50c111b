import { builtinModules } from "node:module";
import { parse } from "semver";

/** What npm refuses about a name. Old packages may have names that no new one gets. */
export interface NameProblems {
  /** What is wrong with it for every package, in words that go on after the name. */
  readonly always?: string;
  /** What is wrong with it only for a package that does not exist yet. */
  readonly ifNew?: string;
}

/** npm's own bound (`validate-npm-package-name`). */
const longestName = 214;
const reserved: readonly string[] = ["node_modules", "favicon.ico"];

/** Checks a name by npm's grammar (`validate-npm-package-name` 8). */
export function nameProblems(name: string): NameProblems {
  const always = wrongName(name);
  if (always !== undefined) return { always };
  const ifNew = wrongNewName(name);
  return ifNew === undefined ? {} : { ifNew };
}

function wrongName(name: string): string | undefined {
  if (name === "") return "is empty";
  if (name.trim() !== name) return "begins or ends with a space";
  if (/^[._-]/.test(name)) return `begins with "${name.charAt(0)}"`;
  if (reserved.includes(name.toLowerCase())) return "is reserved by npm";
  const scoped = /^@([^/]+)\/([^/]+)$/.exec(name);
  const parts = scoped === null ? [name] : scoped.slice(1);
  if (!parts.every((part) => encodeURIComponent(part) === part)) {
    return name.includes("/") && scoped === null
      ? "is not of the form name or @scope/name"
      : "has characters that cannot be in a URL";
  }
  return parts.at(-1)?.startsWith(".") === true ? 'begins with "."' : undefined;
}

function wrongNewName(name: string): string | undefined {
  if (name.length > longestName) return `is longer than ${longestName} characters`;
  if (name.toLowerCase() !== name) return "has uppercase letters";
  if (/[~'!()*]/.test(name.split("/").at(-1) ?? "")) return "has one of the characters ~'!()*";
  // `node:module` lists some that npm's list lacks, such as those of subpaths; a name cannot be one.
  return builtinModules.includes(name) ? "is the name of a module of Node" : undefined;
}

/** How a name stands in an address: `@scope%2fname`, with a small f as npm sends it. */
export function escapedName(name: string): string {
  return name.replace("/", "%2f");
}

/** What is wrong with a version, in words that go on after it; npm would clean `v1.2.3` on its way. */
export function versionProblem(version: string): string | undefined {
  const parsed = parse(version);
  if (parsed === null) return "is not a semantic version";
  const build = parsed.build.length > 0;
  if (build) return "has build metadata, which the registry omits";
  return parsed.version === version ? undefined : `is not written as npm does: ${parsed.version}`;
}
