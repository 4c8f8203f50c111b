import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { ArchiveError, extractZip } from "@fairlead/archives";
import { asRecord } from "@fairlead/http";
import { readNpmTarball } from "@fairlead/npm";
import { manifestName, openPack } from "@fairlead/pack";
import { ProblemsError } from "@fairlead/publishing";
import { bytesOf, dataOf, openGitHub } from "../github/api.ts";
import type { RunAddress } from "../github/run-address.ts";
import type { World } from "../world.ts";
import type { FirstUnit } from "./steps.ts";

/** Far more than a pack has. */
const limits = { maxEntries: 20_000, maxBytes: 4 * 2 ** 30 };

export interface FetchedPack {
  /** The commit that it was packed from. */
  readonly commit: string;
  /** Undefined: each has its own. */
  readonly version: string | undefined;
  /** Crates and packages in the order in which they are published. */
  readonly units: readonly FirstUnit[];
  /** The inputs that are declared for the actions that publish, by action and name. */
  readonly inputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Downloads what a run packed, and checks each file against the manifest, and that against the digest
 * which GitHub has of the artifact.
 *
 * @param folder absolute; everything is put there
 * @throws ProblemsError what GitHub refuses, or does not fit
 */
export async function fetchPack(
  { host, repository, runId }: RunAddress,
  artifact: string,
  folder: string,
  world: World,
): Promise<FetchedPack> {
  const github = await openGitHub(host, repository, world);
  const what = `run ${runId} of ${repository}`;
  const run = dataOf(await github.ask(`/actions/runs/${runId}`), github, what);
  const query = `/actions/runs/${runId}/artifacts?per_page=100&name=${encodeURIComponent(artifact)}`;
  const listed = dataOf(await github.ask(query), github, `the artifacts of ${what}`)["artifacts"];
  const found = (Array.isArray(listed) ? (listed as unknown[]) : [])
    .map((each) => asRecord(each) ?? {})
    .filter(({ name, expired }) => name === artifact && expired !== true)
    .sort((a, b) => Number(b["id"]) - Number(a["id"]))[0];
  if (found === undefined) {
    const message = `${what} has no artifact ${artifact}, or it has expired.`;
    const remedy =
      "Name the artifact that the action pack uploaded with --artifact, or run the workflow again.";
    throw new ProblemsError([{ code: "record-missing", message, remedy }]);
  }
  const zip = bytesOf(
    await github.ask(`/actions/artifacts/${String(found["id"])}/zip`, {
      maxBytes: limits.maxBytes,
    }),
    github,
    `the artifact ${artifact}`,
  );
  const digest = `sha256:${createHash("sha256").update(zip).digest("hex")}`;
  if (typeof found["digest"] === "string" && found["digest"] !== digest) {
    throw invalid(
      `The artifact ${artifact} has the digest ${digest}, and GitHub lists another one.`,
    );
  }
  const files = path.join(folder, "pack");
  try {
    const file = path.join(folder, "artifact.zip");
    await writeFile(file, zip);
    await extractZip(file, files, limits);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw invalid(`The artifact ${artifact} cannot be unpacked: it ${error.message}.`);
  }
  const bytes = await readFile(path.join(files, manifestName)).catch(() => Buffer.alloc(0));
  const sha = typeof run["head_sha"] === "string" ? run["head_sha"] : undefined;
  const pack = await openPack(
    files,
    { artifact, digest: createHash("sha256").update(bytes).digest("hex") },
    { repository, commit: sha, version: undefined, tag: undefined },
  );
  const units: FirstUnit[] = [];
  for (const entry of pack.manifest.files) {
    const { kind, name, version = "", size, sha256 } = entry;
    if (kind === "crate") units.push({ kind, name, version, size, checksum: sha256 });
    if (!kind.startsWith("npm-")) continue;
    const file = path.join(files, ...entry.path.split("/"));
    const { integrity, manifest, ...packed } = await readNpmTarball(file, entry.path);
    if (packed.name !== name || packed.version !== version) {
      throw invalid(
        `${entry.path} is ${packed.name}@${packed.version}, and is listed as ${name}@${version}.`,
      );
    }
    units.push({ kind: "npm", name, version, file, integrity, size, manifest });
  }
  const { commit, version, inputs } = pack.manifest;
  return { commit, version, inputs, units };
}

function invalid(message: string): ProblemsError {
  return new ProblemsError([{ code: "record-invalid", message, remedy: "Do not publish it." }]);
}
