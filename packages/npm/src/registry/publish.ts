import { readFile } from "node:fs/promises";
import { asRecord } from "@fairlead/http";
import { messageOf } from "@fairlead/publishing";
import type { PublishReply } from "./npm-answers.ts";
import { fullManifest } from "./full-manifest.ts";

/** One publication. */
export interface Publication {
  /** The registry's address. */
  readonly registry: string;
  /** Absolute path of the `.tgz`: exactly these bytes are sent. */
  readonly file: string;
  /** Bytes of the file. */
  readonly size: number;
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

/**
 * Loads the library of uploads ahead of its first use, in the time in which another process works.
 * Never throws: what is wrong with it, the upload tells.
 */
export async function loadPublishing(): Promise<void> {
  await Promise.allSettled([import("libnpmpublish"), import("@npmcli/package-json")]);
}

/** Time for an upload of no size, and for each MiB, in ms. Signing has the same time: they share it. */
const uploadTimeoutMs = 120_000;
const uploadTimeoutPerMiB = 4_000;

/**
 * Publishes a tarball once with npm's own library, which is loaded here only. Nothing is repeated: no
 * `fetchRetries` means one attempt. Never throws for what a registry or Sigstore can answer.
 *
 * @param signal ends the request
 */
export async function publishTarball(
  publication: Publication,
  signal: AbortSignal,
): Promise<PublishReply> {
  const { registry, file, size, token, access, tag, provenance, mode, commit } = publication;
  const { publish } = await import("libnpmpublish");
  let manifest;
  try {
    manifest = await fullManifest(file, publication.temp, commit);
  } catch (error) {
    const cause = `npm cannot read its package.json: ${messageOf(error)}`;
    return { kind: "failed", code: "EMANIFEST", cause };
  }
  const timeout = uploadTimeoutMs + Math.ceil(size / 1024 ** 2) * uploadTimeoutPerMiB;
  const options = {
    registry,
    forceAuth: { token },
    defaultTag: tag,
    provenance,
    stage: mode === "stage",
    timeout,
    signal,
    headers: { "user-agent": publication.userAgent },
    // The library's default, null, keeps what the package has.
    ...(access !== undefined && { access }),
  };
  try {
    const answer: unknown = await publish(manifest, await readFile(file), options);
    const stageId = asRecord(answer)?.["stageId"];
    return { kind: "accepted", ...(typeof stageId === "string" && { stageId }) };
  } catch (error) {
    return readLibraryError(error, timeout, signal.aborted);
  }
}

/**
 * The library's errors as data: one with a `statusCode` is the registry's answer, one without is no
 * answer, or came before the upload (`make-fetch-happen`, `npm-registry-fetch`, `sigstore`).
 *
 * @param timeoutMs the time that the request had
 * @param aborted the run ended it
 */
export function readLibraryError(
  error: unknown,
  timeoutMs: number,
  aborted: boolean,
): PublishReply {
  const fields = errorFields(error);
  const code = typeof fields["code"] === "string" ? fields["code"] : "";
  const status = fields["statusCode"];
  if (typeof status === "number" && code !== "EUSAGE") {
    return {
      kind: "answer",
      status,
      headers: readHeaders(fields["headers"]),
      body: readBody(fields["body"], code),
    };
  }
  const cause = aborted
    ? "the run was cancelled"
    : fields["type"] === "request-timeout"
      ? `no answer in ${timeoutMs / 1000} s`
      : [messageOf(error), innerMessage(fields["cause"])].filter(Boolean).join(": ");
  const causeStatus = errorFields(fields["cause"])["statusCode"];
  return {
    kind: "failed",
    code,
    cause,
    ...(typeof causeStatus === "number" && { causeStatus }),
  };
}

function errorFields(error: unknown): Readonly<Record<string, unknown>> {
  return asRecord(error) ?? {};
}

function innerMessage(cause: unknown): string {
  return cause instanceof Error ? cause.message : "";
}

/** The library hands headers over as a plain object of arrays. */
function readHeaders(value: unknown): Headers {
  const headers = new Headers();
  for (const [name, held] of Object.entries(asRecord(value) ?? {})) {
    const values: unknown[] = Array.isArray(held) ? held : [held];
    for (const each of values) if (typeof each === "string") headers.append(name, each);
  }
  return headers;
}

/** The body is parsed JSON, or bytes; one about one-time passwords may be known by its code only. */
function readBody(body: unknown, code: string): string {
  const text = Buffer.isBuffer(body)
    ? body.toString("utf8")
    : typeof body === "string"
      ? body
      : body === null || body === undefined
        ? ""
        : JSON.stringify(body);
  return code === "EOTP" && text === "" ? JSON.stringify({ error: "OTP required" }) : text;
}
