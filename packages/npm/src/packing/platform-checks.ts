import { describeBinary, proves, type ExpectedSystem } from "@fairlead/binaries";
import type { DeclaredPlatform } from "@fairlead/contents";
import { firstFew, type Problem } from "@fairlead/publishing";
import { hasNoLibc, idleLibc, listOf } from "../manifests/manifest-platform.ts";
import type { Manifest } from "../manifests/manifest-file.ts";
import type { PackedBinary } from "./packed-binaries.ts";

export interface PlatformFacts {
  readonly name: string;
  /** As packed. */
  readonly manifest: Manifest;
  readonly platform: DeclaredPlatform;
  readonly binaries: ReadonlyMap<string, PackedBinary>;
  /** Are headers compared, and is a package without a binary wrong? */
  readonly checkBinaries: boolean;
  /** Paths of all packed files. */
  readonly files: readonly string[];
}

/**
 * The declared platform, the packed manifest and the header of every binary must agree; the message
 * says which of them disagrees.
 */
export function checkPlatform(facts: PlatformFacts): Problem[] {
  const { name, manifest, platform, files } = facts;
  const problems = checkFields(name, manifest, platform);
  const gyp = files.filter((file) => /^[^/]+\.gyp$/.test(file));
  if (gyp.length > 0) {
    problems.push({
      code: "built-on-install",
      unit: name,
      message: `${name} holds ${gyp.join(", ")}: npm would run node-gyp when the package is installed, and there is nothing to build.`,
      remedy: `Leave ${gyp.join(", ")} out of "files" in package.json.`,
    });
  }
  return facts.checkBinaries ? [...problems, ...checkHeaders(facts)] : problems;
}

/** The fields as npm reads them when it installs: absent ones let the package onto every machine. */
function checkFields(
  name: string,
  manifest: Manifest,
  { platform, word }: DeclaredPlatform,
): Problem[] {
  return (["os", "cpu", "libc"] as const).flatMap((field) => {
    const wanted = platform[field];
    const given = listOf(manifest[field]);
    if (wanted === undefined) {
      const isIdle = field === "libc" && given !== undefined && hasNoLibc(platform);
      return isIdle ? [{ ...idleLibc(name, given), unit: name }] : [];
    }
    // A package may serve other systems and processors as well, but it has one C library.
    if (given?.includes(wanted) === true && (field !== "libc" || given.length === 1)) return [];
    const says = given === undefined ? `no ${field}` : `${field} ${given.join(", ")}`;
    return [
      {
        code: "platform-mismatch",
        unit: name,
        message: `${name} is the package of ${word}, whose ${field} is ${wanted}, but its package.json says ${says}.`,
        remedy: `Set "${field}": ["${wanted}"] in package.json.`,
      },
    ];
  });
}

function checkHeaders({
  name,
  manifest,
  platform: declared,
  binaries,
  files,
}: PlatformFacts): Problem[] {
  const problems: Problem[] = [];
  const { os, machines, libc, float } = declared.platform;
  const ownLibc = listOf(manifest["libc"]);
  // A word without libc says nothing about it, but the manifest may.
  const expected = libc ?? (ownLibc?.length === 1 ? ownLibc[0] : undefined);
  const system: ExpectedSystem = {
    machines,
    ...(os === undefined ? {} : { os }),
    ...(float === undefined ? {} : { float }),
    ...(expected === "glibc" || expected === "musl" ? { libc: expected } : {}),
  };
  const found = new Set<string>();
  for (const [file, packed] of binaries) {
    if (packed.kind === "damaged") {
      problems.push({
        code: "binary-damaged",
        unit: name,
        message: `${file} in ${name} is damaged: ${packed.fault}.`,
        remedy: "Build it again, and check how it was added to the artifact.",
      });
      continue;
    }
    // WebAssembly runs on every platform, so it can be the binary of any.
    const cpus = packed.binary.kind === "wasm" ? machines : packed.binary.cpus;
    for (const cpu of cpus) found.add(cpu);
    const proof = proves(packed.binary, system);
    if (proof.verdict !== "disagree") continue;
    const said = proof.differences.map(({ field, expected }) => `${field} ${expected}`);
    problems.push({
      code: "platform-mismatch",
      unit: name,
      message: `${file} is ${describeBinary(packed.binary)}; ${name} says ${said.join(" and ")}.`,
      remedy: `Check which artifact the package of ${declared.word} takes, and what was built in it.`,
    });
  }
  if (problems.length > 0) return problems;
  if (binaries.size === 0) {
    const named = files.filter((file) => /\.(node|so|dll|dylib|exe|wasm)$/.test(file));
    const none = `${name} contains no binary, and it is the package of ${declared.word}.`;
    problems.push({
      code: "binary-missing",
      unit: name,
      message:
        named.length === 0
          ? none
          : `${none} ${firstFew(named, 3)} ${named.length === 1 ? "is" : "are"} empty, or not what the name says.`,
      remedy:
        named.length === 0
          ? "Add a binary with artifact and files, or allow this with check-binaries: false in the entry."
          : "Check the job that builds it, and what it uploads.",
    });
    return problems;
  }
  const missing = machines.length > 1 ? machines.filter((machine) => !found.has(machine)) : [];
  if (missing.length > 0) {
    problems.push({
      code: "package-machine-missing",
      unit: name,
      message: `${name} is the package of ${declared.word}, and contains no binary for ${missing.join(" and ")}.`,
      remedy: "Add one, or combine the binaries into a universal one with lipo.",
    });
  }
  return problems;
}
