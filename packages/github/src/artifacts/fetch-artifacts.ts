import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { ArchiveError, extractZip, type ArchiveLimits } from "@fairlead/archives";
import { concurrently, counted, ProblemsError, type Problem } from "@fairlead/publishing";
import type { Artifact, ArtifactPorts, ArtifactSource } from "./artifact.ts";
import { findBy, loadClient, wordsOf } from "./client.ts";
import { withStallTimeout } from "./stall-timeout.ts";

/** Far more than an artifact of a release has, and less than fills the disk of a hosted runner. */
const standardLimits: ArchiveLimits = { maxEntries: 100_000, maxBytes: 8 * 2 ** 30 };

/** How many downloads are under way at once. */
const downloadsAtOnce = 4;

/**
 * Where the client asks for one artifact, in this order. Its own five tries share a signed address that
 * lives one minute; a new call has a new one. What an earlier attempt uploaded, only the REST API may give.
 */
function placesOf(source: ArtifactSource): readonly ArtifactSource[] {
  if (source.kind === "other-run" || source.earlier === undefined) return [source, source];
  return [source, source, { kind: "other-run", ...source.earlier, sha: undefined }];
}

/**
 * Downloads artifacts, four at a time, each into a new folder in `parent` that has its id for a name:
 * names of artifacts need not be names of folders. If one fails, none is left.
 *
 * @returns the folder of each, by the artifact's name
 * @throws ProblemsError with each that failed
 */
export async function fetchArtifacts(
  artifacts: readonly Artifact[],
  parent: string,
  source: ArtifactSource,
  ports: ArtifactPorts,
  limits = standardLimits,
): Promise<ReadonlyMap<string, string>> {
  const folders = artifacts.map(({ id }) => path.join(parent, String(id)));
  const { log } = ports;
  const came: string[] = [];
  const quiet = { ...ports, log: { ...log, info: (line: string) => void came.push(line) } };
  const what = counted(artifacts.length, { one: "artifact", many: "artifacts" });
  const failures = await log.inGroup(`Downloading ${what}`, () =>
    concurrently(
      [...artifacts.entries()],
      async ([index, artifact]) => {
        try {
          await fetchArtifact(artifact, folders[index] ?? "", source, quiet, limits);
          return undefined;
        } catch (error) {
          return { index, error };
        }
      },
      downloadsAtOnce,
    ),
  );
  const failed = failures.filter((failure) => failure !== undefined);
  if (failed.length === 0) {
    for (const line of came) log.info(line);
    return new Map(artifacts.map(({ name }, index) => [name, folders[index] ?? ""]));
  }
  // A folder that was there before is not ours: its download failed.
  const ours = folders.filter((_, index) => failures[index] === undefined);
  await Promise.all(ours.map((folder) => rm(folder, { recursive: true, force: true })));
  const problems: Problem[] = [];
  for (const { error } of failed) {
    if (!(error instanceof ProblemsError)) throw error;
    problems.push(...error.problems);
  }
  throw new ProblemsError(problems);
}

/**
 * Downloads an artifact by its id, checks its digest, and unpacks it into `folder`, which must not be
 * there yet: files that were executable are so again. One that was uploaded without an archive
 * becomes a file of its name. On failure nothing is left behind.
 *
 * @throws ProblemsError if it cannot be downloaded, is not what the service says, or is refused
 */
export async function fetchArtifact(
  artifact: Artifact,
  folder: string,
  source: ArtifactSource,
  ports: ArtifactPorts,
  limits = standardLimits,
): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  // Beside the folder, so that the contents are only renamed in the end.
  const staging = await mkdtemp(`${folder}.`);
  try {
    const file = await download(artifact, staging, source, ports);
    const contents = path.join(staging, "contents");
    if (await isZip(file)) await unpack(artifact, file, contents, limits);
    else {
      await mkdir(contents);
      await rename(file, path.join(contents, path.basename(file)));
    }
    await rename(contents, folder);
    const checked =
      artifact.digest === undefined ? ", which has no digest to check it against" : "";
    ports.log.info(`Downloaded the artifact ${artifact.name} (id ${artifact.id})${checked}.`);
  } finally {
    // A client that was left to itself may still write.
    await rm(staging, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Returns the one file that the client has written. */
async function download(
  { id, name, digest }: Artifact,
  staging: string,
  source: ArtifactSource,
  { cancelled }: ArtifactPorts,
): Promise<string> {
  const client = await loadClient();
  const errors: unknown[] = [];
  for (const [index, place] of placesOf(source).entries()) {
    const folder = path.join(staging, `download-${index + 1}`);
    const options = {
      path: folder,
      // The client's own unpacking loses the exec bit.
      skipDecompress: true,
      ...(digest !== undefined && { expectedHash: digest }),
      ...findBy(place),
    };
    try {
      const download = client.downloadArtifact(id, options);
      const arrived = () => bytesIn(folder);
      const { digestMismatch } = await withStallTimeout(download, arrived, cancelled);
      if (digestMismatch === true) throw otherDigest(name, digest ?? "");
      const [file, ...more] = await readdir(folder);
      if (file === undefined || more.length > 0)
        throw new Error("the client wrote more or less than one file");
      return path.join(folder, file);
    } catch (caught) {
      if (cancelled.aborted || caught instanceof ProblemsError) throw caught;
      errors.push(caught);
    }
  }
  const [, error, byRest] = errors;
  const failure = `The artifact ${name} could not be downloaded: ${wordsOf(error)}.`;
  if (byRest === undefined) throw unfinished(failure, error);
  const message = `${failure} GitHub's REST API does not return it either: ${wordsOf(byRest)}.`;
  throw unfinished(message, error, "Run the job again. If that fails too, use Re-run all jobs.");
}

/** The size of the files in a folder. */
async function bytesIn(folder: string): Promise<number> {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map((file) => stat(path.join(folder, file))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

async function unpack(
  { name }: Artifact,
  file: string,
  folder: string,
  limits: ArchiveLimits,
): Promise<void> {
  try {
    await extractZip(file, folder, limits);
  } catch (error) {
    if (error instanceof ArchiveError) {
      const message = `The artifact ${name} is not unpacked: ${wordsOf(error)}.`;
      const remedy = "Check the job that uploaded it.";
      throw new ProblemsError([{ code: "archive-invalid", message, remedy }], { cause: error });
    }
    if (isSystemError(error)) {
      throw unfinished(`The artifact ${name} could not be unpacked: ${wordsOf(error)}.`, error);
    }
    throw error;
  }
}

/**
 * By its name or its first bytes (APPNOTE 4.3.7 and, for one without entries, 4.3.16). A zip that was
 * uploaded without an archive cannot be told apart: neither the service nor its client says which it
 * is, and the file name has come with and without `.zip` (actions/upload-artifact#761).
 */
async function isZip(file: string): Promise<boolean> {
  if (file.endsWith(".zip")) return true;
  const start = Buffer.alloc(4);
  const handle = await open(file);
  try {
    await handle.read(start, 0, 4, 0);
  } finally {
    await handle.close();
  }
  return ["PK\u0003\u0004", "PK\u0005\u0006"].includes(start.toString("latin1"));
}

function otherDigest(name: string, digest: string): ProblemsError {
  return new ProblemsError([
    {
      code: "checksum-mismatch",
      message: `What was downloaded of the artifact ${name} does not have its digest, ${digest}.`,
      remedy:
        "Run the job again. If it fails again, something has changed the artifact: do not publish it.",
    },
  ]);
}

function unfinished(message: string, cause: unknown, remedy = "Run the job again."): ProblemsError {
  return new ProblemsError([{ code: "artifact-download-failed", message, remedy }], { cause });
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
