import { packCrate, type CratesIo } from "@fairlead/sandbox";

export const userAgent = "fairlead-tests (https://example.com)";
export const token = "cioTestTokenOfTheMaintainer000000";

/** What an upload is made of; what is left out is as a good one has it. */
export interface UploadSpec {
  readonly name: string;
  readonly version?: string;
  /** Lines for `[package]`, instead of description and license. */
  readonly metadata?: string;
  /** Whole tables behind `[package]`. */
  readonly tables?: string;
  /** Instead of a `.crate` that is packed. */
  readonly file?: Buffer;
  readonly json?: string;
}

/** The body of `PUT /api/v1/crates/new`. */
async function uploadBody(spec: UploadSpec): Promise<Buffer> {
  const { name, version = "0.1.0", tables = "" } = spec;
  const metadata = spec.metadata ?? 'description = "A crate."\nlicense = "MIT"';
  const manifest = `[package]\nname = "${name}"\nversion = "${version}"\n${metadata}\n${tables}`;
  const file =
    spec.file ?? (await packCrate(name, version, { "Cargo.toml": manifest, "src/lib.rs": "" }));
  const json = Buffer.from(
    spec.json ?? JSON.stringify({ name, vers: version, deps: [], features: {} }),
  );
  return Buffer.concat([lengthOf(json), json, lengthOf(file), file]);
}

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(part.length);
  return length;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The first error's text; empty if there is none. */
  readonly detail: string;
}

/** Sends any request with a User-Agent. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answered> {
  const headers = new Headers(init.headers);
  if (!headers.has("user-agent")) headers.set("user-agent", userAgent);
  const response = await fetch(url, { ...init, headers, redirect: "manual" });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, detail: detailOf(text) };
}

/** Uploads a crate; `credential: ""` sends none. */
export async function upload(
  registry: Pick<CratesIo, "url">,
  spec: UploadSpec,
  credential = token,
): Promise<Answered> {
  return ask(`${registry.url}/api/v1/crates/new`, {
    method: "PUT",
    headers: credential === "" ? {} : { authorization: credential },
    body: new Uint8Array(await uploadBody(spec)),
  });
}

function detailOf(text: string): string {
  const match = /^\{"errors":\[\{"detail":("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  const detail: unknown = match === undefined ? "" : JSON.parse(match);
  return typeof detail === "string" ? detail : "";
}
