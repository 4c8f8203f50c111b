import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { listingGuard, readTarGz, type ArchiveEntry } from "@fairlead/archives";
import { describeAnswer } from "@fairlead/http";
import { messageOf, saidCommit, type Compared } from "@fairlead/publishing";
import { readNpmTarball, tarballLimits, type NpmTarball } from "../packing/npm-tarball.ts";
import {
  compareNpm,
  differingEntries,
  headersWanted,
  type BothHeaders,
  type Difference,
  type HeaderFacts,
} from "./npm-compare.ts";
import { get, type ReadPorts, type VersionDocument } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import type { NpmUnit } from "./npm-unit.ts";
import { provenanceCommit } from "./provenance.ts";

/** Twice the size that npm says a tarball may have. */
const maxBytes = 512 * 1024 ** 2;

/** Tells what the contents of an entry are by their own header; throws if the header is damaged. */
export type Identify = (contents: Buffer) => Promise<HeaderFacts>;

/** The packed file of a unit, as it was read when it was packed: it is not read again. */
export type TarballOf = (unit: NpmUnit) => NpmTarball;

/**
 * Downloads what the registry has under a unit's version, and compares it with the packed file.
 *
 * @param commit the commit that the unit was made from
 */
export async function comparePublished(
  unit: NpmUnit,
  { checksum, tarball, gitHead, attestations }: VersionDocument,
  {
    target,
    commit,
    identify,
    tarballOf,
  }: {
    readonly target: NpmTarget;
    readonly commit: string | undefined;
    readonly identify: Identify;
    readonly tarballOf: TarballOf;
  },
  ports: ReadPorts,
  signal: AbortSignal,
): Promise<Compared> {
  try {
    const ours = tarballOf(unit);
    if (isChecksumOf(ours, checksum)) return { kind: "same" };
    const token = ports.readToken(unit.name);
    const read = (url: string, special: { readonly accept?: string } = {}) =>
      get(url, ports, token, signal, { ...special, from: target.registry, maxBytes });
    const reply = await read(tarball, { accept: "*/*" });
    if (reply.kind === "failed") return { kind: "unreadable", cause: reply.cause };
    if (reply.status !== 200) {
      return { kind: "unreadable", cause: describeAnswer(reply.status, reply.body) };
    }
    const label = `${unit.name} ${unit.version} of the registry`;
    const downloaded = checksumsOf(reply.body);
    if (!isChecksumOf(downloaded, checksum)) {
      const cause = `the downloaded file has the checksum ${downloaded.integrity}, its document says ${checksum}`;
      return { kind: "unreadable", cause };
    }
    const theirs = await readNpmTarball(reply.body, label).catch((error: unknown) =>
      messageOf(error),
    );
    // Its bytes will never be others: no later run can read it either.
    if (typeof theirs === "string")
      return { kind: "not-compared", note: `Not compared: ${theirs}` };
    const differences = differingEntries(ours, theirs);
    let published = gitHead;
    if (published === undefined && attestations !== undefined && differences.some(mayBeBuilt)) {
      const statements = await read(attestations);
      if (statements.kind === "answer" && statements.status === 200) {
        published = provenanceCommit(statements.body.toString("utf8"));
      }
    }
    const sides = [
      { ...ours, commit },
      { ...theirs, commit: published },
    ] as const;
    let headers: ReadonlyMap<string, BothHeaders> = new Map();
    const paths = new Set(headersWanted(...sides, differences));
    if (paths.size > 0) {
      headers = bothHeaders(
        await headersOf(unit.file, paths, identify),
        await headersOf(reply.body, paths, identify),
      );
    }
    return { ...compareNpm(...sides, headers), madeFrom: saidCommit(published) };
  } catch (error) {
    return { kind: "unreadable", cause: messageOf(error) };
  }
}

/** What a build may make in another way each time. */
function mayBeBuilt({ kind, isHarmless }: Difference): boolean {
  return kind === "contents" && !isHarmless;
}

function checksumsOf(bytes: Buffer): { readonly integrity: string; readonly shasum: string } {
  return {
    integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
    shasum: createHash("sha1").update(bytes).digest("hex"),
  };
}

/** True if the document's checksum, a sha512 or an old one's sha1, is that of the file. */
function isChecksumOf(
  file: { readonly integrity: string; readonly shasum: string },
  checksum: string,
): boolean {
  return checksum === file.integrity || checksum === `sha1-${file.shasum}`;
}

/** What entries are, one at a time, so that memory holds one of them. */
async function headersOf(
  source: string | Buffer,
  paths: ReadonlySet<string>,
  identify: Identify,
): Promise<Map<string, HeaderFacts>> {
  const found = new Map<string, HeaderFacts>();
  const input = typeof source === "string" ? createReadStream(source) : source;
  const visit = async (entry: ArchiveEntry, contents: AsyncIterable<Buffer>): Promise<void> => {
    const below = entry.path.split("/").slice(1).join("/");
    if (entry.kind !== "file" || !paths.has(below)) return;
    const chunks: Buffer[] = [];
    for await (const chunk of contents) chunks.push(chunk);
    found.set(below, await identify(Buffer.concat(chunks)).catch(damaged));
  };
  await readTarGz(input, tarballLimits, visit, listingGuard);
  return found;
}

/** A header that cannot be read proves nothing. */
function damaged(): HeaderFacts {
  return { kind: "other" };
}

function bothHeaders(
  ours: ReadonlyMap<string, HeaderFacts>,
  theirs: ReadonlyMap<string, HeaderFacts>,
): Map<string, BothHeaders> {
  return new Map(
    [...ours].flatMap(([path, facts]) => {
      const other = theirs.get(path);
      return other === undefined ? [] : [[path, { ours: facts, theirs: other }] as const];
    }),
  );
}
