import { isDeepStrictEqual } from "node:util";
import { cratesIo } from "../../../packages/crates/src/registry/crates-target.ts";
import { readCrateFile } from "../../../packages/crates/src/packing/crate-file.ts";
import {
  uploadMetadata,
  type UploadMetadata,
} from "../../../packages/crates/src/packing/upload-metadata.ts";
import { crateFile, indexLine } from "./downloads.ts";
import { inTurns, type Part } from "./part.ts";
import { publishedCrates, type PublishedCrate } from "./published-crates.ts";

/**
 * What an upload says of a crate, made from its published file, must say what the index says of the
 * same version, which is what its authors' cargo said.
 */
export const metadata: Part = {
  name: "metadata",
  title: "Upload metadata against the index",
  async run(isWanted) {
    const crates = publishedCrates.filter(({ name }) => isWanted(name));
    const answers = await inTurns(crates, 1, answerOf);
    const dependencies = answers.reduce((all, { dependencies }) => all + dependencies, 0);
    return [
      {
        title: this.title,
        tried: answers.length,
        otherwise: answers.flatMap(({ otherwise }) => otherwise ?? []),
        note: `${dependencies} dependencies; ${told(crates)}`,
      },
    ];
  },
};

/** The answers that are expected and not the rule, counted. */
function told(crates: readonly PublishedCrate[]): string {
  const odd = crates.flatMap(({ expected }) => expected.get("metadata") ?? []);
  const counts = [...Map.groupBy(odd, (each) => each)].map(
    ([answer, { length }]) => `${length} ${answer}`,
  );
  return counts.length === 0 ? "all the same" : `but for ${counts.join(", ")}`;
}

async function answerOf({ name, version, expected }: PublishedCrate) {
  const line = await indexLine(name, version);
  const file = await crateFile(name, version);
  const { answer, dependencies } = await compare(file, `${name}-${version}.crate`, line);
  const wanted = expected.get("metadata") ?? "same";
  if (answer === wanted) return { dependencies };
  return { dependencies, otherwise: `${name} ${version}: ${answer}, not ${wanted}` };
}

async function compare(
  file: string,
  label: string,
  line: Readonly<Record<string, unknown>>,
): Promise<{ answer: string; dependencies: number }> {
  let crate;
  try {
    crate = await readCrateFile(file, label);
  } catch (error) {
    console.log(`${label}: ${error instanceof Error ? error.message : String(error)}`);
    return { answer: "unreadable", dependencies: 0 };
  }
  const [ours, theirs] = [saidBy(uploadMetadata(crate, cratesIo)), keptIn(line)];
  const fields = Object.keys(theirs).filter((field) => {
    return !isDeepStrictEqual(ours[field as keyof Said], theirs[field as keyof Said]);
  });
  if (crate.checksum !== line["cksum"]) fields.push("cksum");
  for (const field of fields) {
    console.log(`${label} ${field}: ${differing(ours, theirs, field as keyof Said)}`);
  }
  return {
    answer: fields.length === 0 ? "same" : fields.join("+"),
    dependencies: crate.manifest.dependencies.length,
  };
}

/** What one side says and the other does not. */
function differing(ours: Said, theirs: Said, field: keyof Said): string {
  const [here, there] = [ours, theirs].map((said) => {
    const value: unknown = said[field];
    if (Array.isArray(value)) return value.map((each) => JSON.stringify(each));
    if (typeof value !== "object" || value === null) return [JSON.stringify(value)];
    return Object.entries(value).map((each) => JSON.stringify(each));
  }) as [string[], string[]];
  const only = (one: string[], other: string[]) => one.filter((each) => !other.includes(each));
  return `${only(here, there).join(" ")} here, ${only(there, here).join(" ")} in the index`;
}

/** What both sides say, in one form. */
interface Said {
  readonly deps: readonly unknown[];
  readonly features: Readonly<Record<string, readonly string[]>>;
  readonly links: string | null;
  readonly rust_version: string | null;
}

function saidBy({ deps, features, links, rust_version }: UploadMetadata): Said {
  const indexed = deps.map(
    ({ explicit_name_in_toml: local, version_req, name, ...dependency }) => ({
      ...dependency,
      req: version_req,
      name: local ?? name,
      package: local === undefined ? null : name,
    }),
  );
  return { deps: inOrder(indexed), features: sets(features), links, rust_version };
}

function keptIn(line: Readonly<Record<string, unknown>>): Said {
  const deps = (line["deps"] as readonly Readonly<Record<string, unknown>>[]).map(
    ({ kind = "normal", package: original = null, name, registry, ...dependency }) => ({
      ...{ ...dependency, kind: kind ?? "normal", name },
      // Some lines name a crate's own name as the one that it was renamed from.
      package: original === name ? null : original,
      ...(registry != null && { registry }),
    }),
  );
  const features = {
    ...(line["features"] as Said["features"]),
    ...(line["features2"] as Said["features"] | undefined),
  };
  return {
    deps: inOrder(deps),
    features: sets(features),
    links: (line["links"] as string | undefined) ?? null,
    rust_version: (line["rust_version"] as string | undefined) ?? null,
  };
}

function inOrder(deps: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return deps
    .map((dependency) => {
      const features = [...((dependency["features"] ?? []) as string[])].sort();
      const entries = Object.entries({ ...dependency, features });
      return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
    })
    .sort();
}

function sets(features: Said["features"]): Said["features"] {
  return Object.fromEntries(
    Object.entries(features).map(([name, values]) => [name, values.toSorted()]),
  );
}
