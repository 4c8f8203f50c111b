import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { isObject } from "../is-object.ts";
import { operation, schemas, type Operation } from "./description.ts";
import type { Call, Route } from "./route.ts";

type Check = (value: unknown) => string | undefined;

interface Checks {
  readonly operation: Operation;
  readonly parameters: Check;
  readonly query: Check;
  readonly body: Check | undefined;
  /** By status. */
  readonly answers: ReadonlyMap<number, Check | null>;
}

const ajv = compiler(false);
// Parameters are text; what they are read as is said by their schema.
const ajvOfText = compiler(true);

const checks = new Map<Route, Checks>();
const anyError = check(ajv, {
  type: "object",
  additionalProperties: true,
  required: ["message", "documentation_url"],
  properties: { errors: { type: "array", items: { type: "object", required: ["code"] } } },
});

/** What GitHub's description does not know about a request, one sentence for each; empty if it fits. */
export function requestViolations(
  route: Route,
  { parameters, query, body }: Pick<Call, "parameters" | "query" | "body">,
  hasBody: boolean,
): string[] {
  const known = checksOf(route);
  const given = Object.fromEntries(query);
  const found = [
    named("path", known.parameters(parameters)),
    named("query", known.query(given)),
    ...(known.operation.body?.isRequired === true && !hasBody ? ["body: is missing"] : []),
    ...(hasBody ? [named("body", known.body?.(body))] : []),
  ];
  return found.filter((each) => each !== undefined);
}

/** What GitHub's description does not know about an answer; undefined if it fits. */
export function answerViolation(route: Route, status: number, value: unknown): string | undefined {
  const { answers } = checksOf(route);
  const fitting = answers.get(status);
  // Of many refusals the description names the status only; errors have `status` besides.
  if (status >= 400) return anyError(value);
  if (fitting === null) return value === undefined ? undefined : "the answer should have no body";
  if (fitting === undefined) return `the status ${status} is not described`;
  return fitting(value);
}

function named(part: string, violation: string | undefined): string | undefined {
  return violation === undefined ? undefined : `${part}: ${violation}`;
}

function checksOf(route: Route): Checks {
  const known = checks.get(route);
  if (known !== undefined) return known;
  const described = operation(route.method, route.path);
  const of = (place: "path" | "query"): Check => {
    const parameters = described.parameters
      .filter((each) => each.place === place)
      .filter(({ name }) => place !== "path" || !["owner", "repo"].includes(name));
    return check(ajvOfText, {
      type: "object",
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
      required: parameters.filter(({ isRequired }) => isRequired).map(({ name }) => name),
      additionalProperties: false,
    });
  };
  const made: Checks = {
    operation: described,
    parameters: of("path"),
    query: of("query"),
    body: described.body && check(ajv, described.body.schema),
    answers: new Map(
      [...described.answers].map(([status, schema]) => [status, schema && check(ajv, schema)]),
    ),
  };
  checks.set(route, made);
  return made;
}

/** Knows the schemas that others refer to; each is compiled on first use, for most runs need few. */
function compiler(coerceTypes: boolean): Ajv {
  const options = {
    strict: false,
    validateSchema: false,
    inlineRefs: false,
    logger: false,
  } as const;
  const made = new Ajv({ ...options, coerceTypes });
  addFormats(made);
  for (const [name, schema] of Object.entries(schemas())) {
    if (isObject(schema)) made.addSchema(asJsonSchema(schema), name);
  }
  return made;
}

function check(using: Ajv, schema: object): Check {
  let compiled: ValidateFunction | undefined;
  return (value) => {
    compiled ??= using.compile(asJsonSchema(schema));
    // Coercion writes into what it is given.
    if (compiled(isObject(value) ? { ...value } : value)) return undefined;
    return (compiled.errors ?? []).map(inWords).join("; ");
  };
}

function inWords({ instancePath, message = "", params }: ErrorObject): string {
  const extra: unknown = params["additionalProperty"];
  return `${instancePath} ${message}${typeof extra === "string" ? `: ${extra}` : ""}`.trim();
}

/**
 * OpenAPI 3.0 as JSON Schema: `nullable` is a type, and an object that lists its properties has no
 * others, so that no field is invented.
 */
function asJsonSchema(schema: object): object {
  const converted: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === "$ref" && typeof value === "string") converted[key] = value.split("/").at(-1);
    else if (key !== "nullable") converted[key] = key === "enum" ? value : convert(value);
  }
  const isClosed =
    "properties" in schema && converted["type"] === "object" && !("additionalProperties" in schema);
  if (isClosed) converted["additionalProperties"] = false;
  if (!("nullable" in schema && schema.nullable === true)) return converted;
  return { anyOf: [converted, { type: "null" }] };
}

function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  return isObject(value) ? asJsonSchema(value) : value;
}
