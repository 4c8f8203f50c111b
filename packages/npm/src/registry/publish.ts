import {
  describeAnswer,
  parseRecord,
  requestFault,
  send,
  StreamedBody,
  type CheckedFile,
  type Fetch,
  type Reply,
} from "@fairlead/http";
import { messageOf, type UploadAnswer } from "@fairlead/publishing";
import { escapedName } from "../manifests/npm-name.ts";
import { fullManifest, type ReadTarball } from "./full-manifest.ts";
import type { PublishReply, ServiceReply } from "./npm-answers.ts";
import { attest, signingFailure } from "./provenance-bundle.ts";
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
  /** A provenance of these bytes that is signed already, and logged: another one would be logged again. */
  readonly bundle?: unknown;
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
  /** The job was cancelled: what goes before the request ends, and no request is begun. */
  readonly cancelled: AbortSignal;
  /** Asked right before the request, since a signature takes its time: what stands in its way by then. */
  readonly hindrance?: () => Promise<UploadAnswer | undefined>;
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
 * @returns with the provenance that was sent, for another try
 */
export async function publishTarball(
  publication: Publication,
  { fetch, env, cancelled, hindrance }: PublishPorts,
  signal: AbortSignal,
): Promise<PublishReply & { readonly bundle?: unknown }> {
  const { registry, file, size, token, access, tag, mode, integrity } = publication;
  const digest = Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
  const checked: CheckedFile = { file, size, algorithm: "sha512", digest };
  let tarball: ReadTarball;
  try {
    tarball = await fullManifest(checked, publication.temp, publication.commit);
  } catch (error) {
    const fault = requestFault(error);
    if (fault !== undefined) return failed(ownCodes[fault.code] ?? "", fault.message);
    return failed("EMANIFEST", `npm cannot read its package.json: ${messageOf(error)}`);
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
  let { bundle } = publication;
  if (publication.provenance && bundle === undefined) {
    const isPublic =
      access === "public" || (await readPublic(name, registry, headers, { fetch, cancelled }));
    if (typeof isPublic !== "boolean")
      return cancelled.aborted ? unsent : { kind: "beforehand", reply: isPublic };
    if (!isPublic) {
      return failed("EUSAGE", "provenance is public, and the package is new or private");
    }
    try {
      // Sigstore's library knows no signal.
      const signed = attest({ ...tarball.manifest, integrity }, env, timeoutMs);
      bundle = await Promise.race([signed, aborted(cancelled)]);
    } catch (error) {
      return cancelled.aborted ? unsent : { kind: "beforehand", reply: signingFailure(error) };
    }
  }
  if (cancelled.aborted) return unsent;
  const [publisher = ""] = publication.userAgent.split(" ");
  const facts = { ...tarball, integrity, registry, access, tag, size, bundle, publisher };
  const document = await publishDocument(facts);
  const answer = await hindrance?.();
  if (answer !== undefined) return { kind: "hindered", answer, bundle };
  const isStaged = mode === "stage";
  const reply = await send(
    fetch,
    `${registry}/${isStaged ? "-/stage/package/" : ""}${escapedName(name)}`,
    {
      method: isStaged ? "POST" : "PUT",
      headers: { ...headers, "content-type": "application/json" },
      body: new StreamedBody(encodedLength(document, size), () =>
        documentPieces(document, checked),
      ),
      timeoutMs,
    },
    signal,
  );
  return { ...readReply(reply), ...(bundle !== undefined && { bundle }) };
}

const unsent = { kind: "unsent" } as const;

function failed(code: string, cause: string): ServiceReply {
  return { kind: "failed", code, cause };
}

/**
 * Whether a package is public; else why nobody knows. 404 is a new package, or a registry that keeps no
 * such thing. Any other refusal means here what it would mean for the upload: a limit, a token that ended.
 */
async function readPublic(
  name: string,
  registry: string,
  headers: Readonly<Record<string, string>>,
  { fetch, cancelled }: Pick<PublishPorts, "fetch" | "cancelled">,
): Promise<boolean | ServiceReply> {
  const url = `${registry}/-/package/${escapedName(name)}/visibility`;
  const reply = await send(fetch, url, { headers }, cancelled);
  if (reply.kind === "failed") return readReply(reply);
  if (reply.status === 404) return false;
  if (reply.status >= 400) return readReply(reply);
  const isPublic = parseRecord(reply.body.toString("utf8"))?.["public"];
  if (reply.status === 200 && typeof isPublic === "boolean") return isPublic;
  const said = describeAnswer(reply.status, reply.body);
  return failed("", `asked whether the package is public, npm answered ${said}`);
}

/** Throws when the signal is aborted; never ends otherwise. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => {
      reject(new Error("the run was cancelled"));
    };
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}

function readReply(reply: Reply): ServiceReply {
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
