import type { RequestHead } from "../request-cycle.ts";
import { artifactRoutes } from "./artifacts.ts";
import { commitRoutes } from "./commits.ts";
import { operation } from "./description.ts";
import { refRoutes } from "./refs.ts";
import { releaseRoutes } from "./releases.ts";
import { repositoryRoutes } from "./repository.ts";
import type { Route } from "./route.ts";
import { runRoutes } from "./runs.ts";

const routes: readonly Route[] = [
  ...repositoryRoutes,
  ...runRoutes,
  ...artifactRoutes,
  ...commitRoutes,
  ...refRoutes,
  ...releaseRoutes,
];

/** A request's route, and what its path names. */
export interface Matched {
  readonly route: Route;
  /** `owner/name` */
  readonly fullName: string;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly route: Route;
  readonly pattern: RegExp;
}

let patterns: readonly Pattern[] | undefined;

/** The route of a request to the API or, if `isUpload`, to the address for uploads. */
export function findRoute(
  { method, path }: Pick<RequestHead, "method" | "path">,
  isUpload: boolean,
): Matched | undefined {
  const [, fullName, rest = ""] = /^\/repos\/([^/]+\/[^/]+)(\/.*)?$/.exec(path) ?? [];
  if (fullName === undefined) return undefined;
  patterns ??= routes.map((route) => ({ route, pattern: patternOf(route) }));
  const wanted = method === "HEAD" ? "GET" : method;
  for (const { route, pattern } of patterns) {
    if (route.method !== wanted || (route.host === "uploads") !== isUpload) continue;
    const match = pattern.exec(rest);
    if (match !== null) return { route, fullName, parameters: { ...match.groups } };
  }
  return undefined;
}

/** Ids are numbers; what may have slashes is said by GitHub's description. */
function patternOf({ method, path }: Route): RegExp {
  const { parameters } = operation(method, path);
  const source = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const found = parameters.find((each) => each.place === "path" && each.name === name);
    if (found?.schema["type"] === "integer") return `(?<${name}>\\d+)`;
    return found?.isMultiSegment === true ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`;
  });
  return new RegExp(`^${source}$`);
}
