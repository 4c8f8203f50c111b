import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { declarePlatforms, type PlatformItem } from "@fairlead/contents";
import { binariesOf } from "../../../packages/npm/src/packing/packed-binaries.ts";
import { checkPlatform } from "../../../packages/npm/src/packing/platform-checks.ts";
import { platformOfManifest } from "../../../packages/npm/src/manifests/manifest-platform.ts";
import { npmPackages } from "./downloads.ts";
import { readLines, type Part, type Row } from "./part.ts";

interface PlatformPackage {
  readonly family: string;
  readonly name: string;
  readonly version: string;
  /** A word, or the fields of an own platform as JSON without blanks. */
  readonly word: string;
  /** Codes of problems, or `ok`. */
  readonly expected: string;
}

/** Real platform packages through the check of publish-npm-platform. */
export const platforms: Part = {
  name: "platforms",
  title: "Platform packages through the check of their binaries",
  async run(isWanted) {
    const packages = readLines("platform-packages.txt")
      .map(([family = "", name = "", version = "", word = "", expected = ""]): PlatformPackage => ({
        ...{ family, name, version, word, expected },
      }))
      .filter(({ family }) => isWanted(family));
    const folders = await npmPackages(packages.map(({ name, version }) => `${name}@${version}`));
    const rows: Row[] = [];
    for (const [family, members] of Map.groupBy(packages, ({ family }) => family)) {
      const otherwise: string[] = [];
      for (const each of members) {
        const { name, version, word, expected } = each;
        const answer = await check(each, folders.get(`${name}@${version}`) ?? "");
        if (answer.codes === expected) continue;
        const words = [`${name}@${version} as ${word}: ${answer.codes}, not ${expected}`];
        otherwise.push([...words, ...answer.messages].join("\n  "));
      }
      rows.push({ title: family, tried: members.length, otherwise, note: refused(members) });
    }
    return rows;
  },
};

/** The packages of a family that are rightly refused, in words. */
function refused(members: readonly PlatformPackage[]): string {
  return members
    .filter(({ expected }) => expected !== "ok")
    .map(({ word, expected }) => `${word}: ${expected}`)
    .join("; ");
}

interface Answer {
  readonly codes: string;
  readonly messages: readonly string[];
}

async function check(row: PlatformPackage, root: string): Promise<Answer> {
  const item = row.word.startsWith("{") ? (JSON.parse(row.word) as PlatformItem) : row.word;
  const declared = declarePlatforms([item], "platforms");
  const [platform] = declared.platforms;
  if (platform === undefined) return told(declared.problems);
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
  return told(problems);
}

function told(problems: readonly { readonly code?: string; readonly message: string }[]): Answer {
  const codes = [...new Set(problems.map(({ code = "?" }) => code))].sort().join("+");
  return { codes: codes === "" ? "ok" : codes, messages: problems.map(({ message }) => message) };
}
