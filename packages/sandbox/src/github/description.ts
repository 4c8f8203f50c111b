import { readFileSync } from "node:fs";

type Json = Readonly<Record<string, unknown>>;

/** One method of one path, as GitHub's description has it. */
export interface Operation {
  /** Of the path and the query. */
  readonly parameters: readonly Parameter[];
  readonly body: { readonly isRequired: boolean; readonly schema: Json } | undefined;
  /** By status; null where the answer has no JSON. */
  readonly answers: ReadonlyMap<number, Json | null>;
}

export interface Parameter {
  readonly name: string;
  readonly place: "path" | "query";
  readonly isRequired: boolean;
  /** Its value may have slashes. */
  readonly isMultiSegment: boolean;
  readonly schema: Json;
}

/** Where the description says less than GitHub does; each with where that is documented. */
const amendments: readonly ((schemas: Json, parameters: Json) => void)[] = [
  // An upload that broke leaves an asset in this state
  // (https://docs.github.com/en/rest/releases/assets#upload-a-release-asset).
  (schemas) => {
    listAt(schemas, ["release-asset", "properties", "state", "enum"]).push("starter");
  },
  // The search syntax of dates: `>=2026-01-01`
  // (https://docs.github.com/en/search-github/getting-started-with-searching-on-github/understanding-the-search-syntax#query-for-dates).
  (_schemas, parameters) => {
    const schema = objectAt(parameters, ["created", "schema"]);
    Reflect.deleteProperty(schema, "format");
  },
];

const description = load();

/** The schemas that others refer to, by `#/components/schemas/NAME`. */
export function schemas(): Json {
  return objectAt(description, ["components", "schemas"]);
}

/** The part of the description for a path below `/repos/{owner}/{repo}`. Throws an Error if there is none. */
export function operation(method: string, path: string): Operation {
  const whole = `/repos/{owner}/{repo}${path}`;
  const found = objectAt(description, ["paths", whole, method.toLowerCase()]);
  const parameters = arrayOf(found["parameters"]).map((each) => toParameter(dereferenced(each)));
  const body = found["requestBody"] === undefined ? undefined : dereferenced(found["requestBody"]);
  const schema = body === undefined ? undefined : jsonSchema(body);
  const answers = Object.entries(objectAt(found, ["responses"])).map(
    ([status, answer]) => [Number(status), jsonSchema(dereferenced(answer)) ?? null] as const,
  );
  return {
    parameters,
    body: body && schema && { isRequired: body["required"] === true, schema },
    answers: new Map(answers),
  };
}

function load(): Json {
  const file = new URL("openapi.json", import.meta.url);
  const loaded = asObject(JSON.parse(readFileSync(file, "utf8")));
  const known = objectAt(loaded, ["components", "schemas"]);
  for (const amend of amendments) amend(known, objectAt(loaded, ["components", "parameters"]));
  return loaded;
}

function toParameter(parameter: Json): Parameter {
  return {
    name: String(parameter["name"]),
    place: parameter["in"] === "path" ? "path" : "query",
    isRequired: parameter["required"] === true,
    isMultiSegment: parameter["x-multi-segment"] === true,
    schema: asObject(parameter["schema"]),
  };
}

function jsonSchema(container: Json): Json | undefined {
  const content = container["content"];
  if (content === undefined) return undefined;
  const json = asObject(content)["application/json"];
  return json === undefined ? undefined : asObject(asObject(json)["schema"]);
}

function dereferenced(value: unknown): Json {
  const object = asObject(value);
  const reference = object["$ref"];
  if (typeof reference !== "string") return object;
  return objectAt(description, reference.split("/").slice(1));
}

function objectAt(from: Json, keys: readonly string[]): Json {
  return keys.reduce((found, key) => {
    const value = found[key];
    if (value === undefined) throw new Error(`GitHub's description has no ${keys.join(" → ")}.`);
    return asObject(value);
  }, from);
}

function listAt(from: Json, keys: readonly string[]): unknown[] {
  return arrayOf(objectAt(from, keys.slice(0, -1))[keys.at(-1) ?? ""]);
}

function arrayOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asObject(value: unknown): Json {
  if (!isObject(value)) throw new Error("GitHub's description is not as expected.");
  return value;
}
