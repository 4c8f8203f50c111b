import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { asRecord, parseRecord } from "@fairlead/http";
import type { PackedCrate } from "./crate-unit.ts";

/** Lies beside packed crates of which some come from other repositories, such as submodules. */
const fileName = "packed-from.json";

/**
 * cargo writes the commit of a crate's own repository into it. Where that is not the one that is
 * released, this says for which commit each of these crates was packed: the job that packs has seen
 * both.
 *
 * @param folder absolute, of the packed crates
 * @param sha the commit that is released, if it is known
 */
export async function writePackedFrom(
  folder: string,
  packed: readonly PackedCrate[],
  sha: string | undefined,
): Promise<void> {
  if (sha === undefined) return;
  const others = packed.flatMap(({ crate: { checksum, vcs } }) =>
    vcs?.sha1 === undefined || vcs.sha1 === sha ? [] : [[checksum, vcs.sha1] as const],
  );
  if (others.length === 0) return;
  const text = JSON.stringify({ sha, crates: Object.fromEntries(others) }, null, 2);
  await writeFile(path.join(folder, fileName), `${text}\n`);
}

/** Was this very file packed for that commit, as the file beside it says? */
export async function isPackedFor({ file, crate }: PackedCrate, sha: string): Promise<boolean> {
  const beside = path.join(path.dirname(file), fileName);
  const text = await readFile(beside, "utf8").catch(() => "");
  const said = parseRecord(text);
  const commit = asRecord(said?.["crates"])?.[crate.checksum];
  return said?.["sha"] === sha && commit !== undefined && commit === crate.vcs?.sha1;
}
