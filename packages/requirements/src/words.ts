import { compareVersions } from "@fairlead/binaries";
import type { Requirements } from "./requirements.ts";
import { oldestSystems } from "./systems.ts";

/**
 * One line: `glibc 2.28 (fcntl64), libstdc++ 3.4.21: RHEL 8, Debian 10, Ubuntu 20.04 and newer`.
 * Undefined where nothing is known.
 */
export function describeRequirements(needed: Requirements): string | undefined {
  const { versions } = needed;
  const words: string[] = [];
  const { glibc, "libstdc++": libstdcxx, CXXABI: abi } = versions;
  if (glibc !== undefined) {
    const named = glibc.causes.filter((cause) => /^\w{1,40}$/.test(cause)).join(", ");
    const from = /^libc\.so\./.test(glibc.library) ? "" : ` of ${glibc.library}`;
    words.push(`glibc ${glibc.version}${named === "" ? "" : ` (${named}${from})`}`);
  }
  if (libstdcxx !== undefined) words.push(`libstdc++ ${libstdcxx.version}`);
  words.push(...macosWords(needed));
  words.push(...needed.windowsRuntime, ...needed.muslLibraries);
  if (needed.isStatic) words.push("no shared libraries");
  if (needed.nodeApi !== undefined) words.push(`Node-API ${needed.nodeApi.version}`);
  if (needed.v8) words.push("V8 of one major version of Node.js");
  if (words.length === 0) return undefined;
  if (glibc === undefined && libstdcxx === undefined) return words.join(", ");
  const systems = oldestSystems({
    ...(glibc && { glibc: glibc.version }),
    ...(libstdcxx && { "libstdc++": libstdcxx.version }),
    ...(abi && { CXXABI: abi.version }),
  });
  const where =
    systems.length === 0
      ? "newer than RHEL 10, Debian 13 and Ubuntu 24.04"
      : `${systems.join(", ")} and newer`;
  return `${words.join(", ")}: ${where}`;
}

function macosWords({ macos, signed }: Requirements): string[] {
  const machines = Object.entries(macos);
  const versions = [...new Set(machines.map(([, { version }]) => version))].sort(compareVersions);
  const lowest =
    versions.length === 1
      ? [`macOS ${versions[0] ?? ""}`]
      : machines.map(([machine, { version }]) => `macOS ${version} on ${machine}`);
  const how = signed.map(
    (kind) =>
      ({ "ad hoc": "signed (ad hoc)", certificate: "signed", none: "not signed" })[kind] ??
      (kind === "mismatch" ? "signature does not match" : "signature unknown"),
  );
  return [...lowest, ...how];
}

/** The lines of the input `oldest-system` that describe these requirements as they are. */
export function declarationLines(all: readonly Requirements[]): string[] {
  const highest = (versions: readonly string[]): string | undefined =>
    [...versions].sort(compareVersions).at(-1);
  const glibc = highest(all.flatMap(({ versions }) => versions.glibc?.version ?? []));
  const macos = (machine: string): string | undefined =>
    highest(all.flatMap((each) => each.macos[machine]?.version ?? []));
  const [arm64, x64] = [macos("arm64"), macos("x86_64")];
  const api = Math.max(0, ...all.map(({ nodeApi }) => nodeApi?.version ?? 0));
  const isWindows = all.some(({ windowsRuntime }) => windowsRuntime.length > 0);
  return [
    ...(glibc === undefined ? [] : [`glibc: ${glibc}`]),
    ...(arm64 === undefined ? [] : [`macos-arm64: ${arm64}`]),
    ...(x64 === undefined ? [] : [`macos-x64: ${x64}`]),
    ...(api === 0 ? [] : [`node-api: ${api}`]),
    ...(isWindows ? ["windows-runtime: true"] : []),
  ];
}
