/**
 * Real platform packages through the check of publish-npm-platform:
 *
 *     npx node test/real/platform-packages.ts [folder]
 *
 * Fetches with `npm pack` what `platform-packages.txt` names (some GB; kept in the folder, so that a
 * second run needs no network), and compares each answer with the one that is expected there. Prints the
 * differences and a table of the families, and fails if there is a difference.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { declarePlatforms, type PlatformItem } from "@fairlead/contents";
import { binariesOf } from "../../packages/npm/src/packing/packed-binaries.ts";
import { checkPlatform } from "../../packages/npm/src/packing/platform-checks.ts";
import { platformOfManifest } from "../../packages/npm/src/manifests/manifest-platform.ts";

const folder = path.resolve(process.argv[2] ?? "platform-packages");
mkdirSync(folder, { recursive: true });

interface Row {
  readonly family: string;
  readonly name: string;
  readonly version: string;
  /** A word, or the fields of an own platform as JSON without blanks. */
  readonly word: string;
  /** Codes of problems, or `ok`. */
  readonly expected: string;
}

const rows: Row[] = readFileSync(new URL("platform-packages.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [family = "", name = "", version = "", word = "", expected = ""] = line.split(" ");
    return { family, name, version, word, expected };
  });

const families = new Map<string, { right: number; odd: string[]; all: number }>();
let differing = 0;
for (const row of rows) {
  const answer = await check(row);
  const family = families.get(row.family) ?? { right: 0, odd: [], all: 0 };
  families.set(row.family, family);
  family.all += 1;
  if (answer.codes === "ok") family.right += 1;
  else
    family.odd.push(`${row.word}: ${answer.codes}${answer.isAllowed ? " (can be allowed)" : ""}`);
  if (answer.codes === row.expected) continue;
  differing += 1;
  console.log(`${row.name}@${row.version} as ${row.word}: ${answer.codes}, not ${row.expected}`);
  for (const message of answer.messages) console.log(`  ${message}`);
}
console.log("\n| Family | Packages | Pass | Others |\n|---|---|---|---|");
for (const [family, { right, odd, all }] of families) {
  console.log(`| ${family} | ${all} | ${right} | ${odd.join("; ")} |`);
}
console.log(
  `\n${rows.length} packages of ${families.size} families; ${differing} not as expected.`,
);
process.exitCode = differing > 0 ? 1 : 0;

interface Answer {
  readonly codes: string;
  readonly messages: readonly string[];
  /** With `check-binaries: false` in its entry nothing is wrong with it. */
  readonly isAllowed?: boolean;
}

async function check(row: Row): Promise<Answer> {
  const item = row.word.startsWith("{") ? (JSON.parse(row.word) as PlatformItem) : row.word;
  const declared = declarePlatforms([item], "platforms");
  const [platform] = declared.platforms;
  if (platform === undefined) return told(declared.problems);
  const root = fetchPackage(row);
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as Record<
    string,
    unknown
  >;
  // What a template leaves open is filled in before it is packed.
  const { os, cpu, libc } = platform.platform;
  const packed = {
    ...(os === undefined ? {} : { os: [os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(libc === undefined ? {} : { libc: [libc] }),
    ...manifest,
  };
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const found = platformOfManifest(packed, row.name, [platform]);
  const facts = {
    ...{ name: row.name, manifest: packed, platform, files },
    binaries: await binariesOf(files.map((file) => [file, { file: path.join(root, file) }])),
  };
  const problems = checkPlatform({ ...facts, checkBinaries: true });
  if (found.kind !== "one") return told([...problems, found.problem]);
  const isAllowed = checkPlatform({ ...facts, checkBinaries: false }).length === 0;
  return { ...told(problems), isAllowed };
}

function told(problems: readonly { readonly code?: string; readonly message: string }[]): Answer {
  const codes = [...new Set(problems.map(({ code = "?" }) => code))].sort().join("+");
  return { codes: codes === "" ? "ok" : codes, messages: problems.map(({ message }) => message) };
}

function fetchPackage({ name, version }: Row): string {
  const spec = `${name}@${version}`;
  const root = path.join(folder, spec.replaceAll("/", "+"));
  if (existsSync(root)) return root;
  const part = `${root}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  const options = { cwd: part, encoding: "utf8" as const };
  const output = execFileSync("npm", ["pack", spec, "--ignore-scripts", "--silent"], options);
  const tarball = path.join(part, output.trim());
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1"], options);
  rmSync(tarball);
  renameSync(part, root);
  return root;
}
