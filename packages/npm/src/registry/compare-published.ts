import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { describeAnswer, filePieces, type Reply } from "@fairlead/http";
import { messageOf, ProblemsError, saidCommit, type Compared } from "@fairlead/publishing";
import { gradeFiles, inBoth, unpackSome } from "@fairlead/rebuilds";
import { headerKind } from "../packing/file-modes.ts";
import { readNpmTarball, tarballLimits, type NpmTarball } from "../packing/npm-tarball.ts";
import {
  compareNpm,
  contentsWanted,
  differingEntries,
  type Difference,
  type LookedInto,
} from "./npm-compare.ts";
import { get, type ReadPorts, type VersionDocument } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import type { NpmUnit } from "./npm-unit.ts";
import { provenanceCommit } from "./provenance.ts";

/** Twice the size that npm says a tarball may have. */
const maxBytes = 512 * 1024 ** 2;

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
    temp,
    tarballOf,
  }: {
    readonly target: NpmTarget;
    readonly commit: string | undefined;
    /** An absolute folder for files of a moment. */
    readonly temp: string;
    readonly tarballOf: TarballOf;
  },
  ports: ReadPorts,
  signal: AbortSignal,
): Promise<Compared> {
  try {
    const ours = tarballOf(unit);
    if (isChecksumOf(ours, checksum)) return { kind: "same" };
    const folder = await mkdtemp(path.join(temp, "published-"));
    try {
      const file = path.join(folder, "published.tgz");
      const token = ports.readToken(unit.name);
      const read = (url: string, special: Parameters<typeof get>[4] = {}) =>
        get(url, ports, token, signal, { ...special, from: target.registry, maxBytes });
      const downloaded = await download(file, checksum, (sink) =>
        read(tarball, { accept: "*/*", sink }),
      );
      if (downloaded !== undefined) return { kind: "unreadable", cause: downloaded };
      const label = `${unit.name} ${unit.version} of the registry`;
      const theirs = await readNpmTarball(file, label).catch((error: unknown) => {
        if (error instanceof ProblemsError) return error.message;
        throw error;
      });
      // Its bytes will never be others: no later run can read it either.
      if (typeof theirs === "string")
        return { kind: "not-compared", note: `Not compared: ${theirs}` };
      const wanted = contentsWanted(differingEntries(ours, theirs));
      const looked = await lookInto(wanted, { ours: unit.file, theirs: file }, folder);
      let published = gitHead;
      if (
        published === undefined &&
        attestations !== undefined &&
        looked.graded.some(({ grade, isBinary }) => grade === "rebuild" || isBinary)
      ) {
        const statements = await read(attestations);
        if (statements.kind === "failed") return { kind: "unreadable", cause: statements.cause };
        const { status, body } = statements;
        if (status >= 500 || status === 429 || status === 408) {
          return { kind: "unreadable", cause: `its provenance: ${describeAnswer(status, body)}` };
        }
        if (status === 200) {
          published = provenanceCommit(body.toString("utf8"));
        }
      }
      const compared = compareNpm({ ...ours, commit }, { ...theirs, commit: published }, looked);
      return { ...compared, madeFrom: saidCommit(published) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (error) {
    return { kind: "unreadable", cause: messageOf(error) };
  }
}

/**
 * Writes an answer's body to a file, a piece at a time; gives what is wrong with it, if anything.
 *
 * @param checksum that of the document: a sha512, or an old one's sha1
 */
async function download(
  file: string,
  checksum: string,
  ask: (sink: (piece: Uint8Array) => void) => Promise<Reply>,
): Promise<string | undefined> {
  const [sha512, sha1] = [createHash("sha512"), createHash("sha1")];
  const handle = openSync(file, "wx");
  try {
    const reply = await ask((piece) => {
      sha512.update(piece);
      sha1.update(piece);
      writeSync(handle, piece);
    });
    if (reply.kind === "failed") return reply.cause;
    if (reply.status !== 200) return describeAnswer(reply.status, reply.body);
  } finally {
    closeSync(handle);
  }
  const integrity = `sha512-${sha512.digest("base64")}`;
  if (isChecksumOf({ integrity, shasum: sha1.digest("hex") }, checksum)) return undefined;
  return `the downloaded file has the checksum ${integrity}, its document says ${checksum}`;
}

/** True if the document's checksum, a sha512 or an old one's sha1, is that of the file. */
function isChecksumOf(
  file: { readonly integrity: string; readonly shasum: string },
  checksum: string,
): boolean {
  return checksum === file.integrity || checksum === `sha1-${file.shasum}`;
}

/** Looks into entries that are not the same in both tarballs. */
async function lookInto(
  wanted: readonly Difference[],
  tarballs: { readonly ours: string; readonly theirs: string },
  temp: string,
): Promise<LookedInto> {
  if (wanted.length === 0) return { graded: [], programs: new Set() };
  const kinds = new Map(wanted.map(({ path, kind }) => [path, kind]));
  const unpack = (tarball: string) => (folder: string) => {
    const nameOf = (entry: string) => {
      const below = entry.split("/").slice(1).join("/");
      return kinds.has(below) ? below : undefined;
    };
    return unpackSome(filePieces(tarball), tarballLimits, nameOf, folder);
  };
  const both = { ours: unpack(tarballs.ours), theirs: unpack(tarballs.theirs) };
  return inBoth(both, temp, async (files) => {
    const programs = new Set<string>();
    for (const { path: name, theirs } of files) {
      const isBit = kinds.get(name) === "exec-bit";
      if (isBit && (await headerKind(theirs)) === "program") programs.add(name);
    }
    const changed = files.filter((file) => kinds.get(file.path) === "contents");
    return { graded: await gradeFiles(changed), programs };
  });
}
