import { verify, X509Certificate } from "node:crypto";
import { isObject } from "../is-object.ts";
import { NpmError } from "./api-error.ts";
import { certificateClaim } from "./certificate.ts";
import type { Json, Publication } from "./publication.ts";

export const slsaPredicate = "https://slsa.dev/provenance/v1";

/**
 * Checks what npmjs checks of a provenance bundle, less the chain up to Sigstore's root and the proof of
 * the log. Throws an NpmError (422) that says what is wrong.
 */
export function checkProvenance(publication: Publication): void {
  const { name, version, integrity, manifest, bundle } = publication;
  if (bundle === undefined) return;
  const certificate = certificateOf(bundle);
  const statement = signedStatement(bundle, certificate);
  if (statement["predicateType"] !== slsaPredicate) throw refused("unknown predicate type");
  checkSubject(statement, `pkg:npm/${name.replace(/^@/, "%40")}@${version}`, integrity);
  checkOrigin(certificate.raw, repositoryUrl(manifest));
}

function certificateOf(bundle: Json): X509Certificate {
  const raw = at(bundle, "verificationMaterial", "certificate", "rawBytes");
  if (typeof raw !== "string") throw refused("the bundle has no certificate");
  if (!Array.isArray(at(bundle, "verificationMaterial", "tlogEntries"))) {
    throw refused("the bundle has no entry of the transparency log");
  }
  try {
    return new X509Certificate(Buffer.from(raw, "base64"));
  } catch {
    throw refused("the certificate cannot be read");
  }
}

/** The statement in the envelope, whose signature must be that of the certificate. */
function signedStatement(bundle: Json, certificate: X509Certificate): Json {
  const payload = at(bundle, "dsseEnvelope", "payload");
  const type = at(bundle, "dsseEnvelope", "payloadType");
  const signatures = at(bundle, "dsseEnvelope", "signatures");
  const first: unknown = Array.isArray(signatures) ? signatures[0] : undefined;
  const signature = isObject(first) ? first["sig"] : undefined;
  if (typeof payload !== "string" || typeof type !== "string" || typeof signature !== "string") {
    throw refused("the bundle has no signed envelope");
  }
  const body = Buffer.from(payload, "base64");
  // What DSSE signs is the type and the body with their lengths (secure-systems-lab/dsse).
  const signed = Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${body.length} `),
    body,
  ]);
  if (!verify("sha256", signed, certificate.publicKey, Buffer.from(signature, "base64"))) {
    throw refused("signature verification failed");
  }
  const statement: unknown = JSON.parse(body.toString());
  if (!isObject(statement)) throw refused("the statement is no object");
  return statement;
}

function checkSubject(statement: Json, purl: string, integrity: string): void {
  const subjects = statement["subject"];
  const only: unknown = Array.isArray(subjects) && subjects.length === 1 ? subjects[0] : undefined;
  if (!isObject(only) || only["name"] !== purl) {
    throw refused(`Failed to validate subject: expected it to be ${purl}`);
  }
  const hex = Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex");
  if (at(only, "digest", "sha512") !== hex) {
    throw refused("Failed to validate subject: its digest is not that of the tarball");
  }
}

/** The words for these three were seen in public logs. */
function checkOrigin(certificate: Buffer, url: string): void {
  const repository = certificateClaim(certificate, "sourceRepository");
  if (repository === undefined) throw refused("the certificate names no repository");
  const runner = certificateClaim(certificate, "runnerEnvironment") ?? "github-hosted";
  if (runner !== "github-hosted") {
    throw refused(
      `Unsupported GitHub Actions runner environment: "${runner}". Only "github-hosted" runners are supported when publishing with provenance.`,
    );
  }
  const visibility = certificateClaim(certificate, "sourceRepositoryVisibility") ?? "public";
  if (visibility !== "public") {
    throw refused(
      `Unsupported GitHub Actions source repository visibility: "${visibility}". Only public source repositories are supported when publishing with provenance.`,
    );
  }
  if (normalized(url) !== normalized(repository)) {
    throw refused(
      `Failed to validate repository information: package.json: "repository.url" is "${url}", expected to match "${repository}" from provenance`,
    );
  }
}

function repositoryUrl({ repository }: Json): string {
  const url = isObject(repository) ? repository["url"] : repository;
  return typeof url === "string" ? url : "";
}

function normalized(url: string): string {
  return url
    .replace(/^git\+/, "")
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, "https://")
    .replace(/\.git$/, "");
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}

function refused(reason: string): NpmError {
  return new NpmError(422, `Error verifying sigstore provenance bundle: ${reason}`);
}
