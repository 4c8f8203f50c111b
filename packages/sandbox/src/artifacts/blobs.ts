import { randomUUID } from "node:crypto";
import type { SandboxClock } from "../clock.ts";
import { textAnswer, type Answer } from "../http-server.ts";
import type { ReadRequest } from "../request-cycle.ts";
import { sha256, type ArtifactState, type Blob, type StoredArtifact } from "./state.ts";

/** A signed URL for a download lives so long, on the sandbox's clock. */
const downloadLifetimeMs = 60_000;
const uploadLifetimeMs = 3_600_000;

/** A URL that was signed: it serves nothing else, and not forever. */
interface Grant {
  readonly path: string;
  readonly signature: string;
  readonly expiresAt: number;
  readonly allows: "upload" | { readonly download: StoredArtifact };
}

/** The blob storage behind the results service, and the signed URLs that lead to it. */
export class BlobStore {
  readonly #state: ArtifactState;
  readonly #clock: SandboxClock;
  readonly #grants = new Map<string, Grant>();

  constructor(state: ArtifactState, clock: SandboxClock) {
    this.#state = state;
    this.#clock = clock;
  }

  /** A new address to upload to, and the URL's part behind the host. */
  newUpload(): { readonly blob: string; readonly target: string } {
    const blob = `/blobs/uploads/${randomUUID()}`;
    this.#state.blobs.set(blob, { blocks: new Map(), bytes: undefined, contentType: "" });
    return { blob, target: this.#sign(blob, uploadLifetimeMs, "upload") };
  }

  /** The part behind the host of a URL that gives the artifact without any token. */
  signedDownload(artifact: StoredArtifact): string {
    const path = `/blobs/downloads/${randomUUID()}`;
    return this.#sign(path, downloadLifetimeMs, { download: artifact });
  }

  answer({ method, path, query, headers, body }: ReadRequest): Answer {
    const grant = this.#grants.get(path);
    if (grant === undefined || query.get("sig") !== grant.signature) {
      return refused("Signature did not match.");
    }
    if (grant.expiresAt <= this.#clock.now()) {
      return refused("Signature not valid in the specified time frame.");
    }
    if (grant.allows !== "upload") {
      return method === "GET" || method === "HEAD"
        ? download(grant.allows.download, method)
        : refused("This URL is for reading only.");
    }
    const blob = this.#state.blobs.get(path);
    if (method !== "PUT" || blob === undefined) return refused("This URL is for writing only.");
    return write(blob, { body, query, type: headers["x-ms-blob-content-type"] ?? "" });
  }

  #sign(path: string, lifetimeMs: number, allows: Grant["allows"]): string {
    const signature = randomUUID();
    const expiresAt = this.#clock.now() + lifetimeMs;
    this.#grants.set(path, { path, signature, expiresAt, allows });
    const end = encodeURIComponent(new Date(expiresAt).toISOString());
    return `${path}?se=${end}&sig=${signature}`;
  }
}

/** Put Blob, Put Block and Put Block List of Azure's storage, as far as its client uses them. */
function write(
  blob: Blob,
  { body, query, type }: { body: Buffer; query: URLSearchParams; type: string },
): Answer {
  const kind = query.get("comp");
  if (kind === "block") {
    blob.blocks.set(query.get("blockid") ?? "", body);
    return created(body);
  }
  if (kind !== null && kind !== "blocklist") return badRequest("UnsupportedQueryParameter");
  const listed = [...body.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(
    ([, id]) => id ?? "",
  );
  const blocks = kind === null ? [body] : listed.map((id) => blob.blocks.get(id));
  const known = blocks.filter((block) => block !== undefined);
  if (known.length < blocks.length) return badRequest("InvalidBlockList");
  blob.bytes = Buffer.concat(known);
  blob.contentType = type;
  blob.blocks.clear();
  return created(blob.bytes);
}

function created(bytes: Buffer): Answer {
  return { status: 201, headers: { etag: `"${sha256(bytes)}"` }, body: Buffer.alloc(0) };
}

function download({ name, contentType, bytes }: StoredArtifact, method: string): Answer {
  const file = contentType === "application/zip" ? `${name}.zip` : name;
  const plain = file.replaceAll(/[^\x20-\x7e]|["\\]/g, "_");
  return {
    status: 200,
    headers: {
      "content-type": contentType,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file)}`,
    },
    body: method === "HEAD" ? Buffer.alloc(0) : bytes,
  };
}

function refused(detail: string): Answer {
  return storageError(403, "AuthenticationFailed", detail);
}

function badRequest(code: string): Answer {
  return storageError(400, code, "The request is not valid.");
}

function storageError(status: number, code: string, message: string): Answer {
  const xml = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return textAnswer(status, xml, "application/xml");
}
