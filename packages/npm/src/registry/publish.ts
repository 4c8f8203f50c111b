import { parseRecord, send, StreamedBody, type Fetch, type Reply } from "@fairlead/http";
import { messageOf } from "@fairlead/publishing";
import { escapedName } from "../manifests/npm-name.ts";
import { fullManifest, type ReadTarball } from "./full-manifest.ts";
import type { PublishReply } from "./npm-answers.ts";
import { attest, logIndexOf, signingFailure } from "./provenance-bundle.ts";
import {
  documentPieces,
  documentRefusal,
  encodedLength,
  publishDocument,
} from "./publish-document.ts";

/** One publication. */
export interface Publication {
  /** The registry's address, without a slash at the end. */
  readonly registry: string;
  /** Absolute path of the `.tgz`: exactly these bytes are sent. */
  readonly file: string;
  /** Bytes of the file. */
  readonly size: number;
  /** SHA-512 of the file when it was checked: `sha512-…`, base64. */
  readonly integrity: string;
  /** The registry's token. */
  readonly token: string;
  /** Undefined: an existing package stays as it is. */
  readonly access: "public" | "restricted" | undefined;
  readonly tag: string;
  readonly provenance: boolean;
  readonly mode: "direct" | "stage";
  /** The commit that the package was made from. */
  readonly commit: string | undefined;
  readonly userAgent: string;
  /** An absolute folder for files of a moment. */
  readonly temp: string;
}

export interface PublishPorts {
  readonly fetch: Fetch;
  /** The variables of the job, which a provenance tells. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Time for an upload of no size, and for each MiB, in ms. Signing has the same time: they share it. */
const uploadTimeoutMs = 120_000;
const uploadTimeoutPerMiB = 4_000;

/**
 * Publishes a tarball once, with the document that npm would send (`publishDocument`) but for the
 * memory: the tarball goes from the disk to the registry piece by piece. Never throws for what a
 * registry or Sigstore can answer.
 *
 * @param signal ends the request
 */
export async function publishTarball(
  publication: Publication,
  { fetch, env }: PublishPorts,
  signal: AbortSignal,
): Promise<PublishReply & { readonly logIndex?: string }> {
  const { registry, file, size, token, access, tag, mode, integrity } = publication;
  let tarball: ReadTarball;
  try {
    tarball = await fullManifest(file, publication.temp, publication.commit);
  } catch (error) {
    return failed("EMANIFEST", `npm cannot read its package.json: ${messageOf(error)}`);
  }
  if (tarball.integrity !== integrity) {
    const cause = `${file} has changed since it was checked: its integrity is ${tarball.integrity} and was ${integrity}`;
    return failed("EFILECHANGED", cause);
  }
  const { name } = tarball.manifest;
  const refusal = documentRefusal(tarball.manifest, access);
  if (refusal !== undefined) return failed(refusal.code, refusal.cause);
  const timeoutMs = uploadTimeoutMs + Math.ceil(size / 1024 ** 2) * uploadTimeoutPerMiB;
  const headers = {
    authorization: `Bearer ${token}`,
    accept: "application/json",
    "user-agent": publication.userAgent,
  };
  let bundle: unknown;
  if (publication.provenance) {
    const visibility = `${registry}/-/package/${escapedName(name)}/visibility`;
    const isPublic =
      access === "public" || isSaidPublic(await send(fetch, visibility, { headers }, signal));
    if (!isPublic) {
      return failed("EUSAGE", "a provenance is public, and the package is new or private");
    }
    try {
      bundle = await attest({ ...tarball.manifest, integrity }, env, timeoutMs);
    } catch (error) {
      return signingFailure(error, signal.aborted);
    }
  }
  const [publisher = ""] = publication.userAgent.split(" ");
  const facts = { ...tarball, registry, access, tag, size, bundle, publisher };
  const document = await publishDocument(facts);
  const isStaged = mode === "stage";
  const digest = Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
  const reply = await send(
    fetch,
    `${registry}/${isStaged ? "-/stage/package/" : ""}${escapedName(name)}`,
    {
      method: isStaged ? "POST" : "PUT",
      headers: { ...headers, "content-type": "application/json" },
      body: new StreamedBody(encodedLength(document, size), () =>
        documentPieces(document, { file, size, algorithm: "sha512", digest }),
      ),
      timeoutMs,
    },
    signal,
  );
  const logIndex = logIndexOf(bundle);
  return { ...readReply(reply), ...(logIndex !== undefined && { logIndex }) };
}

function failed(code: string, cause: string): PublishReply {
  return { kind: "failed", code, cause };
}

function isSaidPublic(reply: Reply): boolean {
  if (reply.kind !== "answer" || reply.status !== 200) return false;
  return parseRecord(reply.body.toString("utf8"))?.["public"] === true;
}

function readReply(reply: Reply): PublishReply {
  if (reply.kind === "failed") {
    const code = reply.code === undefined ? undefined : ownCodes[reply.code];
    return failed(code ?? "", reply.cause);
  }
  const { status, headers } = reply;
  const body = reply.body.toString("utf8");
  // Some registries say so in this header only, as npm knows (`npm-registry-fetch`).
  const asksForOtp = status === 401 && /\botp\b/i.test(headers.get("www-authenticate") ?? "");
  const said = asksForOtp && body.trim() === "" ? JSON.stringify({ error: "OTP required" }) : body;
  return { kind: "answer", status, headers, body: said };
}

/** What this side ended before all was sent. */
const ownCodes: Partial<Record<string, string>> = {
  "file-changed": "EFILECHANGED",
  "address-refused": "EADDRESS",
};
