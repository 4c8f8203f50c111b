/*
 * Takes the paths that the sandbox answers out of GitHub's OpenAPI description, with the schemas that
 * they refer to, into `openapi.json`. Run it by hand when a path is added or the description has moved:
 *
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
 *   node packages/sandbox/src/github/extract-openapi.ts package/generated/api.github.com.json
 *
 * The package unpacks to 385 MB, so it is no dependency.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";

const repository = "/repos/{owner}/{repo}";

/** Path below the repository, and the methods that are taken. */
const wanted: readonly (readonly [path: string, ...methods: readonly string[]])[] = [
  ["", "get"],
  ["/actions/artifacts", "get"],
  ["/actions/artifacts/{artifact_id}", "get"],
  ["/actions/artifacts/{artifact_id}/{archive_format}", "get"],
  ["/actions/runs", "get"],
  ["/actions/runs/{run_id}", "get"],
  ["/actions/runs/{run_id}/artifacts", "get"],
  ["/actions/runs/{run_id}/attempts/{attempt_number}", "get"],
  ["/actions/runs/{run_id}/attempts/{attempt_number}/jobs", "get"],
  ["/actions/runs/{run_id}/jobs", "get"],
  ["/actions/workflows", "get"],
  ["/actions/workflows/{workflow_id}", "get"],
  ["/actions/workflows/{workflow_id}/runs", "get"],
  ["/commits", "get"],
  ["/commits/{ref}", "get"],
  ["/compare/{basehead}", "get"],
  ["/contents/{path}", "get"],
  ["/git/commits/{commit_sha}", "get"],
  ["/git/matching-refs/{ref}", "get"],
  ["/git/ref/{ref}", "get"],
  ["/git/refs", "post"],
  ["/git/refs/{ref}", "patch", "delete"],
  ["/git/tags", "post"],
  ["/git/tags/{tag_sha}", "get"],
  ["/immutable-releases", "get"],
  ["/releases", "get", "post"],
  ["/releases/assets/{asset_id}", "get", "patch", "delete"],
  ["/releases/generate-notes", "post"],
  ["/releases/latest", "get"],
  ["/releases/tags/{tag}", "get"],
  ["/releases/{release_id}", "get", "patch", "delete"],
  ["/releases/{release_id}/assets", "get", "post"],
  ["/tags", "get"],
];

/** What says something to readers only. */
const dropped = new Set([
  ...["description", "summary", "title", "example", "examples", "externalDocs", "tags"],
  ...["operationId", "deprecated", "x-github", "headers", "links", "readOnly", "writeOnly"],
]);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function at(value: Json | undefined, keys: readonly string[]): Json {
  let found = value;
  for (const key of keys) found = isObject(found) ? found[key] : undefined;
  if (found === undefined) throw new Error(`The description has no ${keys.join(" → ")}.`);
  return found;
}

/** Without what is for readers. Names of properties are kept whatever they are. */
function pruned(value: Json, areNames = false): Json {
  if (Array.isArray(value)) return value.map((each) => pruned(each));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => areNames || !dropped.has(key));
  return Object.fromEntries(
    kept.map(([key, each]) => [key, pruned(each, key === "properties" && !areNames)]),
  );
}

/** All `$ref`s below a value. */
function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === "$ref" && typeof each === "string" ? [each] : references(each),
  );
}

/** Reads the description and writes the extract. */
async function main(file: string): Promise<void> {
  const description: Json = JSON.parse(readFileSync(file, "utf8")) as Json;
  const paths: Record<string, Json> = {};
  for (const [path, ...methods] of wanted) {
    const whole = `${repository}${path}`;
    paths[whole] = Object.fromEntries(
      methods.map((method) => [method, pruned(at(description, ["paths", whole, method]))]),
    );
  }
  const components: Record<string, Record<string, Json>> = {};
  const open = references(paths);
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const [, , kind = "", name = ""] = reference.split("/");
    const group = (components[kind] ??= {});
    if (name in group) continue;
    const found = pruned(at(description, ["components", kind, name]));
    group[name] = found;
    open.push(...references(found));
  }
  const extract = {
    openapi: at(description, ["openapi"]),
    info: { title: "GitHub's REST API, in part", version: at(description, ["info", "version"]) },
    paths,
    components: sorted(components),
  };
  const target = fileURLToPath(new URL("openapi.json", import.meta.url));
  writeFileSync(target, await format(JSON.stringify(extract), { parser: "json", printWidth: 100 }));
}

/** By kind and name, so that a new version of the description can be compared. */
function sorted(components: Record<string, Record<string, Json>>): Json {
  const byName = <T>(record: Record<string, T>): [string, T][] =>
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    byName(components).map(([kind, group]) => [kind, Object.fromEntries(byName(group))]),
  );
}

await main(process.argv[2] ?? "");
