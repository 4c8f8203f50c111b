import { compareVersions, type ElfNeeds, type Needs, type VersionNeed } from "@fairlead/binaries";

/** A binary of a package or an archive. */
export interface RequiringFile {
  /** Its path in the package. */
  readonly file: string;
  readonly isLibrary: boolean;
  readonly needs: Needs;
}

/** The highest version that one of the binaries needs. */
export interface HighestVersion extends Omit<VersionNeed, "of"> {
  /** The binary that needs it. */
  readonly file: string;
  /** In the format's word. */
  readonly machine: string;
}

/** What the binaries of one platform need together: the highest of all. Plain data, also in the plan's JSON. */
export interface Requirements {
  readonly versions: Readonly<Partial<Record<VersionNeed["of"], HighestVersion>>>;
  /** By machine, in the format's word: `arm64`, `x86_64`. */
  readonly macos: Readonly<Record<string, { readonly version: string; readonly file: string }>>;
  /** How the parts for arm64 are signed, each once: `ad hoc`. */
  readonly signed: readonly string[];
  readonly nodeApi?: { readonly version: number; readonly function: string; readonly file: string };
  readonly v8: boolean;
  /** The C runtime of Visual Studio: `VCRUNTIME140.dll`. */
  readonly windowsRuntime: readonly string[];
  /** Libraries of GCC that a binary for musl needs. */
  readonly muslLibraries: readonly string[];
  readonly isStatic: boolean;
  /** Files of which something is not known, with the reason. */
  readonly unknown: readonly { readonly file: string; readonly reason: string }[];
}

/** The redistributable runtime; `ucrtbase.dll` and `msvcrt.dll` are parts of Windows. */
const runtimeLibrary = /^(?:vcruntime|msvcp|concrt|vcomp|mfc|msvcr)\d+[\w.]*\.dll$/i;
const muslLoader = /^(?:libc\.so|libc\.musl-.*\.so\.1|ld-musl-.*\.so\.1)$/;

/** Is it for glibc, as the versions and libraries that it needs say? */
export function isForGlibc({ versions, libraries }: ElfNeeds): boolean {
  return versions.some(({ of }) => of === "glibc") || libraries.includes("libc.so.6");
}

/** What files need together. */
export function summarize(files: readonly RequiringFile[]): Requirements {
  const versions: Partial<Record<VersionNeed["of"], HighestVersion>> = {};
  const macos: Record<string, { version: string; file: string }> = {};
  const [signed, runtime, musl] = [new Set<string>(), new Map<string, string>(), new Set<string>()];
  const unknown: { file: string; reason: string }[] = [];
  let nodeApi: Requirements["nodeApi"];
  let v8 = false;
  let elf = 0;
  let loading = 0;
  for (const { file, needs } of files) {
    if (needs.unknown !== undefined) unknown.push({ file, reason: needs.unknown });
    for (const part of needs.parts) {
      if (part.unknown !== undefined) unknown.push({ file, reason: part.unknown });
      v8 ||= part.addon.v8;
      const { nodeApi: version, nodeApiCause = "" } = part.addon;
      if (version !== undefined && version > (nodeApi?.version ?? 0)) {
        nodeApi = { version, function: nodeApiCause, file };
      }
      if (part.format === "ELF") {
        elf += 1;
        if (part.libraries.length > 0) loading += 1;
        for (const { of, ...need } of part.versions) {
          const known = versions[of];
          if (known === undefined || compareVersions(need.version, known.version) > 0) {
            versions[of] = { ...need, file, machine: part.machine };
          }
        }
        if (part.libraries.some((name) => muslLoader.test(name))) {
          for (const name of part.libraries)
            if (/^lib(?:gcc_s|stdc\+\+)\.so(?:\.\d+)*$/.test(name)) musl.add(name);
        }
      } else if (part.format === "Mach-O") {
        const known = macos[part.machine];
        if (
          part.macos !== undefined &&
          (known === undefined || compareVersions(part.macos, known.version) > 0)
        ) {
          macos[part.machine] = { version: part.macos, file };
        }
        const kind = part.signature?.kind;
        if (kind !== undefined && part.machine === "arm64") signed.add(kind);
      } else {
        for (const name of part.libraries) {
          if (runtimeLibrary.test(name)) runtime.set(name.toLowerCase(), name);
        }
      }
    }
  }
  return {
    ...{ versions, macos, signed: [...signed], v8, unknown },
    ...(nodeApi === undefined ? {} : { nodeApi }),
    windowsRuntime: [...runtime.values()].sort(),
    muslLibraries: [...musl].sort(),
    isStatic: elf > 0 && loading === 0,
  };
}
