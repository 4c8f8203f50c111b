import { codeSpan, cutTable, details, shell, unbroken } from "@fairlead/markdown";
import { size, withoutChecksumFiles } from "@fairlead/publishing";
import { codeLink, urlPart } from "./links.ts";

/** A crate or an npm package at the version that was released. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** A crate without a library: `cargo install` takes it, and `cargo add` does not. */
  readonly isProgram?: true;
}

/** An asset as the notes list it. */
export interface ListedAsset {
  readonly name: string;
  readonly size: number;
  /** 64 hexadecimal digits; assets of old servers have none. */
  readonly sha256: string | undefined;
}

/** A longer table is one to open. */
const openRows = 8;

/** For one table; GitHub takes 125,000 characters in all, which are no more than their bytes. */
const tableBytes = 25_000;

/**
 * What was published to the registries: how to install it, and a table with links. In dependency
 * order, so the last ones are those that people use.
 *
 * @param repository the name without the owner: a package of that name is the main one
 */
export function packagesSection(
  crates: readonly Shipped[],
  npm: readonly Shipped[],
  repository: string,
): string | undefined {
  const parts = [
    registrySection("npm", npm, repository, {
      install: ({ name, version }) => `npm install ${name}@${version}`,
      columns: [{ title: "Package" }, { title: "Version" }],
      row: ({ name, version }) => [
        codeLink(name, `https://www.npmjs.com/package/${npmPath(name)}/v/${urlPart(version)}`),
        codeSpan(version),
      ],
      called: "npm packages",
    }),
    registrySection("crates.io", crates, repository, {
      install: ({ name, version, isProgram }) =>
        `cargo ${isProgram ? "install" : "add"} ${name}@${version}`,
      columns: [{ title: "Crate" }, { title: "Version" }, { title: "Documentation" }],
      row: ({ name, version }) => [
        codeLink(name, `https://crates.io/crates/${urlPart(name)}/${urlPart(version)}`),
        codeSpan(version),
        `[docs.rs](https://docs.rs/${urlPart(name)}/${urlPart(version)})`,
      ],
      called: "crates",
    }),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : ["## Packages", ...parts].join("\n\n");
}

/** The files of the release with sizes and checksums. */
export function downloadsSection(
  assets: readonly ListedAsset[],
  downloadUrl: (name: string) => string,
): string | undefined {
  if (assets.length === 0) return undefined;
  const listed = withoutChecksumFiles(assets);
  const rows = listed.map(({ name, size: bytes, sha256 }) => [
    codeLink(name, downloadUrl(name)),
    unbroken(size(bytes)),
    sha256 === undefined ? "" : codeSpan(sha256),
  ]);
  const columns = [
    { title: "File" },
    { title: "Size", align: "right" },
    { title: "SHA-256" },
  ] as const;
  const files = cutTable(columns, rows, tableBytes);
  const check = assets.some(({ name }) => name === "SHA256SUMS")
    ? [
        `To check what you have downloaded:`,
        shell(["sha256sum --check --ignore-missing SHA256SUMS"]),
      ]
    : [];
  return [
    "## Downloads",
    listed.length > openRows * 2 ? details(`All ${listed.length} files`, files) : files,
    ...(listed.length < assets.length
      ? ["Each file's checksum is also in a `.sha256` file beside it."]
      : []),
    ...check,
  ].join("\n\n");
}

interface RegistryWords {
  readonly install: (unit: Shipped) => string;
  readonly columns: readonly { readonly title: string }[];
  readonly row: (unit: Shipped) => readonly string[];
  readonly called: string;
}

function registrySection(
  title: string,
  units: readonly Shipped[],
  repository: string,
  words: RegistryWords,
): string | undefined {
  const main = mainUnits(units, repository);
  if (main.length === 0) return undefined;
  const all = cutTable(words.columns, units.map(words.row), tableBytes);
  return [
    `### ${title}`,
    shell(main.map(words.install)),
    units.length > openRows ? details(`All ${units.length} ${words.called}`, all) : all,
  ].join("\n\n");
}

/**
 * What a reader would install first: up to three, all; else that with the name of the repository or
 * with the first word of most names, or its core; else the last in order, on which nothing depends.
 */
export function mainUnits(units: readonly Shipped[], repository: string): readonly Shipped[] {
  if (units.length <= 3) return units;
  const bare = ({ name }: Shipped) => name.replace(/^@[^/]*\//, "");
  const word = mostFrequent(units.map((unit) => bare(unit).split(/[-_]/)[0] ?? ""));
  for (const name of [repository, `${repository}-core`, word, `${word}-core`, "core"]) {
    const named = units.find((unit) => bare(unit) === name);
    if (named !== undefined) return [named];
  }
  return units.slice(-1);
}

/** Two would be chance. */
function mostFrequent(words: readonly string[]): string {
  const counts = Map.groupBy(words, (word) => word);
  const [first] = [...counts.values()].sort((a, b) => b.length - a.length);
  return first === undefined || first.length < 3 ? "" : (first[0] ?? "");
}

/** `@scope/name` as npm's pages have it: with the slash. */
function npmPath(name: string): string {
  return name.split("/").map(urlPart).join("/").replace(/^%40/, "@");
}
