import type { Libc } from "./binary.ts";

/** What an ELF file tells about the system that it is for. */
export interface ElfTraces {
  /** `EI_OSABI`. */
  readonly abi: number;
  /** As the format names it: `x86_64`. */
  readonly machine: string;
  /** The program that loads it (`PT_INTERP`). */
  readonly interpreter?: string;
  /** Libraries that it loads (`DT_NEEDED`). */
  readonly needed: readonly string[];
  /** Owners of the notes that brand a file (name and type 1). */
  readonly brands: readonly string[];
  readonly executable: boolean;
}

export interface ElfSystem {
  readonly os?: string;
  readonly libc: Libc;
}

/** `EI_OSABI` (binutils' `elf/common.h`): 0 says nothing, and most files for Linux have it. */
export function osOfAbi(abi: number): string | undefined {
  return osByAbi.get(abi);
}

const osByAbi: ReadonlyMap<number, string> = new Map([
  [2, "netbsd"],
  [3, "linux"],
  [6, "sunos"],
  [7, "aix"],
  [9, "freebsd"],
  [12, "openbsd"],
]);

/** Notes by which systems brand their files: `.note.ABI-tag`, `.note.android.ident`, … */
const osByBrand: ReadonlyMap<string, string> = new Map([
  ["Android", "android"],
  ["FreeBSD", "freebsd"],
  ["NetBSD", "netbsd"],
  ["OpenBSD", "openbsd"],
  ["DragonFly", "dragonfly"],
  ["OHOS", "openharmony"],
  ["GNU", "linux"],
]);

/** Systems that musl or Android's C library may be on. */
const kernelLinux: ReadonlySet<string> = new Set(["linux", "android", "openharmony"]);

/** glibc's loaders (its manual's `ld.so` names by port) and libraries; musl names neither so. */
const glibcName =
  /^(?:ld-linux(?:-.*)?\.so\.\d+|ld64\.so\.[12]|libc\.so\.6(?:\.1)?|lib(?:m|mvec)\.so\.[16]|lib(?:dl|util)\.so\.2|lib(?:pthread)\.so\.0|librt\.so\.1)$/;
/** musl's loader, and its C library as Alpine names it. */
const muslName = /^(?:ld-musl-.*\.so\.1|libc\.musl-.*\.so\.1)$/;
/** glibc's loader has the name of Solaris' where its port is as old (glibc, `shlib-versions`). */
const oldPorts = /^(?:mips.*|powerpc|s390)$/;
/** Loaders and C libraries of systems that have one C library each. */
const ownNames: readonly (readonly [os: OwnSystem, name: RegExp])[] = [
  ["freebsd", /^(?:ld-elf(?:32)?\.so\.1|libc\.so\.7)$/],
  ["dragonfly", /^(?:ld-elf\.so\.2|libc\.so\.8)$/],
  ["netbsd", /^(?:ld\.elf_so|libc\.so\.12)$/],
  ["openbsd", /^(?:ld\.so|libc\.so\.\d+\.\d+)$/],
  ["sunos", /^(?:ld\.so\.1|libc\.so\.1)$/],
];
/** Android's loader, and libraries that musl does not have: there all is in `libc.so`. */
const androidName = /^(?:linker(?:64)?|lib(?:dl|m|log|android|c\+\+_shared)\.so)$/;

/** The system and the C library, from all traces together; where they tell nothing, nothing is said. */
export function elfSystem(traces: ElfTraces): ElfSystem {
  const { machine, interpreter, needed, executable } = traces;
  const branded = osByAbiOrBrand(traces);
  // The loader decides: it is the one that starts the program.
  const loader = interpreter === undefined ? [] : [interpreter.replace(/^.*\//, "")];
  const spoken =
    loader.length > 0 && family(loader, machine, branded) !== undefined ? loader : needed;
  const found = family(spoken, machine, branded);
  if (found === "android") return { os: "android", libc: "android" };
  if (found === "glibc" || found === "musl") return { os: branded ?? "linux", libc: found };
  if (found !== undefined) return { os: branded ?? found, libc: "unknown" };
  const alone = executable && interpreter === undefined && needed.length === 0;
  return { ...(branded === undefined ? {} : { os: branded }), libc: alone ? "static" : "unknown" };
}

function osByAbiOrBrand({ abi, brands }: ElfTraces): string | undefined {
  // A brand is the more exact word: Android's files have no ABI of their own.
  for (const brand of brands) {
    const os = osByBrand.get(brand);
    if (os !== undefined && os !== "linux") return os;
  }
  return osOfAbi(abi) ?? (brands.includes("GNU") ? "linux" : undefined);
}

type OwnSystem = "freebsd" | "dragonfly" | "netbsd" | "openbsd" | "sunos";
/** A C library of Linux, or a system that has its own. */
type Family = "glibc" | "musl" | "android" | OwnSystem;

/** The one family that these names belong to; undefined for none, or for several that contradict. */
function family(
  names: readonly string[],
  machine: string,
  branded: string | undefined,
): Family | undefined {
  const families = new Set<Family>();
  for (const name of names) {
    if (glibcName.test(name) || (name === "ld.so.1" && oldPorts.test(machine))) {
      families.add("glibc");
    } else if (muslName.test(name)) families.add("musl");
    else {
      const [os] = ownNames.find(([, own]) => own.test(name)) ?? [];
      if (os !== undefined) families.add(os);
    }
  }
  // `libc.so` without a version is musl's name and Android's; what other systems brand is neither.
  if (branded !== undefined && !kernelLinux.has(branded)) return only(families);
  const bare = names.includes("libc.so") || names.some((name) => /^linker(?:64)?$/.test(name));
  if (bare && families.size === 0) {
    const android = branded === "android" || names.some((name) => androidName.test(name));
    families.add(android ? "android" : "musl");
  }
  return only(families);
}

function only(families: ReadonlySet<Family>): Family | undefined {
  const [family] = families.size === 1 ? families : [];
  return family;
}
