import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import {
  readCrateContents,
  type CrateContents,
} from "../../../packages/crates/src/packing/crate-file.ts";
import { compareCrates } from "../../../packages/crates/src/registry/compare.ts";
import { crateFile, Missing } from "./downloads.ts";
import { inTurns, type Part } from "./part.ts";
import { thisToolchain } from "./toolchain.ts";
import { publishedCrates, type PublishedCrate } from "./published-crates.ts";

const run = promisify(execFile);
const identity = ["-c", "user.name=Corpus", "-c", "user.email=corpus@example.com"];

const vcsInfo = ".cargo_vcs_info.json";

/**
 * Published crates, packed by all versions of cargo since 2015. Each is packed again from its own files
 * by this machine's cargo, which normalizes the manifest anew: it must mean the same. With another
 * version in it, it must not.
 */
export const manifests: Part = {
  name: "manifests",
  title: "Published crates against what this cargo packs of them",
  async run(isWanted) {
    const crates = publishedCrates.filter(({ name }) => isWanted(name));
    const { stdout } = await run("cargo", ["--version"]).catch(() => {
      throw new Missing("cargo was not found.");
    });
    // Downloads go one by one, and packing does not.
    for (const { name, version } of crates) await crateFile(name, version);
    const folder = await mkdtemp(path.join(tmpdir(), "fairlead-corpus-"));
    try {
      const answers = await inTurns(crates, 2, async (crate) => {
        const place = path.join(folder, `${crate.name}-${crate.version}`);
        try {
          return await answerOf(crate, place);
        } finally {
          await rm(place, { recursive: true, force: true });
        }
      });
      return rowsOf(answers, stdout.trim());
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

interface Answer {
  readonly crate: PublishedCrate;
  readonly answer: string;
  readonly words: string;
}

function rowsOf(answers: readonly Answer[], cargo: string) {
  const kinds = Map.groupBy(
    answers,
    ({ crate }) => crate.expected.get("manifests") ?? "equivalent",
  );
  return [...kinds].map(([kind, all]) => ({
    title: kind === "equivalent" ? `the same files and meaning (${cargo})` : kind,
    tried: all.length,
    otherwise: all
      .filter(({ answer }) => answer !== kind)
      .map(({ crate, words }) => `${crate.name} ${crate.version}: ${words}`),
  }));
}

async function answerOf(crate: PublishedCrate, place: string): Promise<Answer> {
  const { name, version } = crate;
  const file = await crateFile(name, version);
  const label = `${name}-${version}.crate`;
  const theirs = await readCrateContents(await readFile(file), label);
  let ours: CrateContents;
  try {
    ours = await packAgain(file, theirs, place, label);
  } catch (error) {
    const { stderr = String(error) } = error as { readonly stderr?: string };
    return { crate, answer: "refused-by-cargo", words: `cargo refuses it: ${stderr}` };
  }
  const found = compareCrates(ours, theirs);
  if (found.kind === "other") {
    return { crate, answer: "other", words: `other contents: ${found.entries.join(", ")}` };
  }
  const isAsWritten = theirs.manifests.original === undefined;
  const changed = compareCrates(withVersion(ours, isAsWritten, "9.9.9"), theirs);
  const seen = changed.kind === "other" ? changed.entries.join() : changed.kind;
  if (!/\bpackage\.version\b/.test(seen)) {
    return { crate, answer: "blind", words: `another version in its manifest is ${seen}` };
  }
  return { crate, answer: "equivalent", words: found.kind };
}

/** The crate's files, packed by this machine's cargo from the published manifest. */
async function packAgain(
  file: string,
  theirs: CrateContents,
  place: string,
  label: string,
): Promise<CrateContents> {
  await mkdir(place);
  await run("tar", ["xzf", file, "-C", place]);
  const crate = path.join(place, label.replace(/\.crate$/, ""));
  for (const made of ["Cargo.toml.orig", ".cargo_vcs_info.json", "Cargo.lock"]) {
    await rm(path.join(crate, made), { force: true });
  }
  // What was packed was tracked, hidden or not; outside of a repository cargo leaves hidden files out.
  const git = (...args: readonly string[]) => run("git", [...identity, ...args], { cwd: crate });
  await git("init", "-q");
  await git("add", "-A", "-f");
  await git("commit", "-q", "-m", "As published");
  // What is packed is all that was packed: `include` was applied when it was.
  const args = ["package", "--no-verify", "--exclude-lockfile", "--allow-dirty", "--offline"];
  await run("cargo", [...args, "--target-dir", path.join(place, "target")], {
    ...{ cwd: crate, maxBuffer: 2 ** 26 },
    env: { ...process.env, ...(await thisToolchain()) },
  });
  const packed = path.join(place, "target/package", label);
  if (!existsSync(packed)) throw new Error(`cargo made no ${label}`);
  return asPackedFromTheSource(await readCrateContents(await readFile(packed), label), theirs);
}

/**
 * What cargo would have packed of the authors' own manifest: here it had the normalized one. Until 2016
 * cargo packed no other than theirs.
 */
function asPackedFromTheSource(ours: CrateContents, theirs: CrateContents): CrateContents {
  const isOriginal = ({ path }: { readonly path: string }) => path === "Cargo.toml.orig";
  const written = theirs.entries.find(isOriginal);
  const own = theirs.entries.find(({ path }) => path === "Cargo.toml");
  const entries = [
    ...ours.entries.filter((entry) => !isOriginal(entry) && entry.path !== vcsInfo),
    ...theirs.entries.filter(({ path }) => path === vcsInfo),
    ...(written === undefined ? [{ ...own, path: "Cargo.toml.orig" }] : [written]),
  ] as CrateContents["entries"];
  const original = theirs.manifests.original ?? theirs.manifests.normalized;
  return { ...ours, entries, manifests: { ...ours.manifests, original } };
}

function withVersion(ours: CrateContents, isAsWritten: boolean, version: string): CrateContents {
  const change = (text: string) => text.replace(/^version = .*$/m, `version = "${version}"`);
  const { normalized, original } = ours.manifests;
  return {
    ...ours,
    checksum: "another",
    manifests: {
      normalized: change(normalized),
      original: isAsWritten && original !== undefined ? change(original) : original,
    },
    entries: ours.entries.map((entry) =>
      entry.path === "Cargo.toml" ? { ...entry, sha256: "another" } : entry,
    ),
  };
}
