import { packPackage, type NpmRegistry } from "@fairlead/sandbox";
import libnpmpublish from "libnpmpublish";

export const token = "npm_testTokenOfTheMaintainer0000000000";

/** What a publication is made of; what is left out is as a good one has it. */
export interface NpmUploadSpec {
  readonly name: string;
  readonly version?: string;
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Default: `public`. Null leaves it to the registry. */
  readonly access?: "public" | "restricted" | null;
  readonly tag?: string;
  readonly stage?: true;
  /** `none` sends no credential. */
  readonly token?: string;
}

/** The versions that are kept, in the order of their publication. */
export function packageVersions(registry: NpmRegistry, name: string): string[] {
  return registry.versions(name).map(({ version }) => version);
}

/** How npm's own library saw the answer. */
export interface NpmAnswer {
  /** 0 if there was none. */
  readonly status: number;
  /** npm's word for it: `E403`, `EOTP`, `ECONNRESET`; empty if it went well. */
  readonly code: string;
  /** What the registry said. */
  readonly error: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly stageId: string | undefined;
}

/** Publishes with `libnpmpublish`, which repeats nothing by itself here. */
export async function publish(
  registry: Pick<NpmRegistry, "url">,
  spec: NpmUploadSpec,
): Promise<NpmAnswer> {
  const { name, version = "1.0.0", manifest: more, tag } = spec;
  const manifest = { name, version, ...more };
  const tarball = await packPackage({ "package.json": JSON.stringify(manifest) });
  const credential = spec.token ?? token;
  const options = {
    registry: `${registry.url}/`,
    ...(credential !== "none" && { forceAuth: { token: credential } }),
    ...(tag !== undefined && { defaultTag: tag }),
    ...(spec.access !== null && { access: spec.access ?? "public" }),
    ...(spec.stage && { stage: true }),
  };
  try {
    const response: unknown = await libnpmpublish.publish(manifest, tarball, options);
    if (!isPublished(response)) throw new Error("npm's library gave no answer.");
    const { status, stageId } = response;
    return { status, code: "", error: "", headers: new Map(), stageId };
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): NpmAnswer {
  if (!(error instanceof Error)) throw error;
  const { statusCode, code, body, headers }: Partial<HttpError> = error;
  const said = typeof body === "object" ? body?.error : body;
  return {
    status: statusCode ?? 0,
    code: code ?? error.message,
    error: said ?? "",
    headers: new Map(
      Object.entries(headers ?? {}).flatMap(([key, values]) =>
        values[0] === undefined ? [] : [[key, values[0]]],
      ),
    ),
    stageId: undefined,
  };
}

/** What a publication that went well gives. */
interface Published {
  readonly status: number;
  readonly stageId?: string;
}

function isPublished(value: unknown): value is Published {
  return typeof value === "object" && value !== null && "status" in value;
}

/** The errors of npm-registry-fetch. */
interface HttpError extends Error {
  readonly statusCode: number;
  readonly code: string;
  readonly body: { readonly error?: string } | string | null;
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

/** Reads an address of the registry; asks for what is true now unless told otherwise. */
export async function read(
  registry: Pick<NpmRegistry, "url">,
  path: string,
  headers: Readonly<Record<string, string>> = { "cache-control": "no-cache" },
): Promise<{ readonly status: number; readonly json: unknown; readonly headers: Headers }> {
  const response = await fetch(`${registry.url}${path}`, { headers });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  const json: unknown = isJson ? JSON.parse(text) : text;
  return { status: response.status, json, headers: response.headers };
}
