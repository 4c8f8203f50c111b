import { openAsBlob } from "node:fs";
import { describeAnswer, send, type Fetch } from "@fairlead/http";
import {
  isSameVersion,
  messageOf,
  type Clock,
  type Comparison,
  type Finding,
  type Registry,
  type RegistryTraits,
  type UploadAnswer,
  type VersionName,
} from "@fairlead/publishing";
import { readCrateFile } from "../packing/crate-file.ts";
import type { CrateUnit } from "../packing/crate-unit.ts";
import { cratesIoLimits } from "../crates-io-limits.ts";
import { lockMismatches } from "../packing/lock.ts";
import { encodeUpload, uploadMetadata } from "../packing/upload-metadata.ts";
import { readUploadAnswer } from "./answers.ts";
import { compareCrates } from "./compare.ts";
import { cratesApi } from "./crates-api.ts";
import { titleOf, type Target } from "./crates-target.ts";
import type { Credentials } from "./credentials.ts";
import { downloadUrl, type RegistryConfig } from "./registry-config.ts";
import { findVersion, type SparseIndex } from "./sparse-index.ts";

/** crates.io's own time for an upload is 30 s; some more for what lies before it. */
const uploadTimeoutMs = 120_000;

export interface CrateRegistryParts {
  readonly target: Target;
  readonly config: RegistryConfig;
  readonly index: SparseIndex;
  readonly credentials: Credentials;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Aborted when the job is cancelled: nothing is sent then with a credential that came too late. */
  readonly cancelled: AbortSignal;
  /** The user agent, and the token where reads need one. */
  readonly headers: Readonly<Record<string, string>>;
  /** Least time between two uploads, in ms. */
  readonly minIntervalMs: number;
}

/** A cargo registry as the publish loop sees it: crates.io, or another one that speaks its web API. */
export function crateRegistry(parts: CrateRegistryParts): Registry<CrateUnit> {
  const { target, config, index, credentials, fetch, clock, cancelled, headers } = parts;
  const traits = traitsOf(target, parts.minIntervalMs);
  const served = new Map<string, string>();
  /** Checksums that the registry has or was given, by name and version: what locks must agree with. */
  const checksums = new Map<string, string>();
  /** How the index writes a version: its build metadata may be another one. */
  const listedAs = new Map<string, string>();
  /** By both checksums: what was downloaded once need not be again. */
  const compared = new Map<string, Comparison>();
  const readApi = cratesApi(config.api, headers, fetch, clock);

  async function find({ name, version }: VersionName, signal: AbortSignal): Promise<Finding> {
    const read = await index.read(name, signal);
    if (read.kind === "unreadable") return read;
    const listed = read.versions.find(({ vers }) => isSameVersion(vers, version));
    if (listed !== undefined) listedAs.set(`${name} ${version}`, listed.vers);
    const finding = findVersion(read.versions, version);
    if (finding.kind === "present") checksums.set(`${name} ${version}`, finding.checksum);
    return finding;
  }

  async function askApi(unit: VersionName, signal: AbortSignal): Promise<Finding> {
    const finding = await readApi(unit, signal);
    if (finding.kind === "present") {
      checksums.set(`${unit.name} ${unit.version}`, finding.checksum);
    }
    return finding;
  }

  async function compare(
    unit: CrateUnit,
    found: { readonly checksum: string },
    signal: AbortSignal,
  ): Promise<Comparison> {
    const listed = listedAs.get(`${unit.name} ${unit.version}`) ?? unit.version;
    if (listed !== unit.version) {
      const how = `version ${listed} in the registry, which counts as the same`;
      return { kind: "other", entries: [`Cargo.toml (${how})`] };
    }
    const pair = `${unit.checksum} ${found.checksum}`;
    const known = compared.get(pair);
    if (known !== undefined) return known;
    const url = downloadUrl(config.dl, unit.name, unit.version, found.checksum);
    const reply = await send(fetch, url, { headers }, signal);
    if (reply.kind === "failed") return { kind: "unreadable", cause: reply.cause };
    if (reply.status !== 200) {
      return { kind: "unreadable", cause: describeAnswer(reply.status, reply.body) };
    }
    try {
      const theirs = await readCrateFile(
        reply.body,
        `${unit.name} ${unit.version} of the registry`,
      );
      if (theirs.checksum !== found.checksum) {
        const cause = `the downloaded file has the checksum ${theirs.checksum}, the index says ${found.checksum}`;
        return { kind: "unreadable", cause };
      }
      const comparison = compareCrates(unit.crate, theirs);
      compared.set(pair, comparison);
      return comparison;
    } catch (error) {
      return { kind: "unreadable", cause: messageOf(error) };
    }
  }

  async function upload(unit: CrateUnit, signal: AbortSignal): Promise<UploadAnswer> {
    const mismatches = lockMismatches(unit.crate.lock ?? [], (name, version) =>
      checksums.get(`${name} ${version}`),
    );
    const [mismatch] = mismatches;
    if (mismatch !== undefined) {
      return {
        kind: "refused",
        cause: `its packed Cargo.lock pins ${mismatch.name} ${mismatch.version} to ${mismatch.locked ?? "no checksum"}, and the registry has ${mismatch.expected}: cargo install --locked would fail for ever`,
        remedy:
          "Pack it again against the registry: run this job, or the job that packed it, again.",
      };
    }
    const metadata = uploadMetadata(unit.crate, target.index, target.isCratesIo);
    const body = encodeUpload(metadata, await openAsBlob(unit.file));
    let mintedAgain = false;
    let notServed: { cause: string; remedy: string } | undefined;
    for (;;) {
      const credential = await credentials.for(unit.name, unit.isNew);
      if (cancelled.aborted) return { kind: "unsent" };
      if ("cause" in credential) {
        if (notServed !== undefined) return { kind: "refused", ...notServed };
        return {
          kind: credential.forAll ? "stop" : "refused",
          cause: `no credential serves ${unit.name}: ${credential.cause}`,
          remedy: unit.isNew
            ? "Publish a new crate with a token first (input token, or CARGO_REGISTRY_TOKEN)."
            : "Give a token, or add this workflow to the crate's trusted publishers.",
        };
      }
      served.set(unit.name, credential.kind);
      const reply = await send(
        fetch,
        `${config.api}/api/v1/crates/new`,
        {
          method: "PUT",
          headers: {
            ...headers,
            accept: "application/json",
            "content-type": "application/octet-stream",
            authorization: credential.authorization,
          },
          body,
          timeoutMs: uploadTimeoutMs,
        },
        signal,
      );
      const answer = readUploadAnswer(reply, clock.now());
      if (answer.kind === "mint-again") {
        if (mintedAgain || credential.kind === "token") {
          return { kind: "stop", cause: answer.cause, remedy: "Check the credential." };
        }
        mintedAgain = true;
        credentials.forgetMinted();
      } else if (answer.kind === "other-credential") {
        credentials.doesNotServe(unit.name, credential.kind, answer.cause);
        notServed = { cause: answer.cause, remedy: answer.remedy };
      } else {
        if (answer.kind === "accepted") {
          checksums.set(`${unit.name} ${unit.version}`, unit.checksum);
        }
        return answer;
      }
    }
  }

  return {
    traits,
    find,
    readBack: target.isCratesIo ? askApi : find,
    compare,
    upload,
    credentialOf: ({ name }) => served.get(name) ?? "none",
  };
}

/** What differs between crates.io and other cargo registries, as data. */
export function traitsOf(target: Target, minIntervalMs: number): RegistryTraits {
  return {
    title: titleOf(target),
    acceptedIsFinal: true,
    // Others were seen to take one version twice.
    repeatIsSafe: target.isCratesIo,
    retryPausesMs: [5_000, 15_000, 45_000, 120_000],
    existsWithinMs: 120_000,
    // The index's edge keeps an answer for up to 10 minutes.
    confirmWithinMs: 12 * 60_000,
    confirmEveryMs: 10_000,
    minIntervalMs,
    limits: target.isCratesIo ? cratesIoLimits : [],
  };
}
