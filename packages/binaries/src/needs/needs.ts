/** The highest version that is needed of one library of the system. */
export interface VersionNeed {
  /** What the version counts: `glibc` covers all of glibc's libraries together. */
  readonly of: "glibc" | "libstdc++" | "CXXABI" | "libgcc" | "libatomic";
  /** Numbers and points: `2.28`, `3.4.21`. */
  readonly version: string;
  /** The library that must have it, as it is loaded: `libm.so.6`. */
  readonly library: string;
  /** Up to three functions that ask for this version, by name. */
  readonly causes: readonly string[];
}

/** What an ELF executable or library needs. */
export interface ElfNeeds {
  readonly format: "ELF";
  /** In the format's word: `x86_64`. */
  readonly machine: string;
  /** Each library of the system once. Empty for what is static, and on musl. */
  readonly versions: readonly VersionNeed[];
  /** Versions of glibc that are not numbers, and mean none: `GLIBC_PRIVATE`. */
  readonly unnumbered: readonly string[];
  /** `DT_NEEDED`, in the file's order. */
  readonly libraries: readonly string[];
  readonly soname?: string;
  /** Folders of `DT_RPATH` and `DT_RUNPATH`. */
  readonly rpaths: readonly string[];
  readonly executableStack: boolean;
  /** Bytes of thread-local storage that must be free when it is loaded (`DF_STATIC_TLS`). */
  readonly staticTls?: number;
  readonly textRelocations: boolean;
  /** The smallest alignment of what is loaded, in bytes; absent where nothing is. */
  readonly pageAlignment?: number;
  readonly addon: AddonNeeds;
  /** The part of the file that is debug information, from 0 to 1. */
  readonly debugShare?: number;
  /** Why some of this is not known: "has more than …". What is said is right nevertheless. */
  readonly unknown?: string;
}

/** How a Mach-O file is signed. `mismatch`: pages of the file do not have the hashes that were signed. */
export type Signature =
  | { readonly kind: "none" }
  | { readonly kind: "ad hoc" | "certificate" }
  | { readonly kind: "mismatch"; readonly pages: number; readonly of: number }
  /** `reason` is a sentence without subject and end: "has no hashes that macOS knows". */
  | { readonly kind: "unknown"; readonly reason: string };

/** What one machine's part of a Mach-O file needs. */
export interface MachoNeeds {
  readonly format: "Mach-O";
  readonly machine: string;
  /** The lowest macOS that it says it runs on: `11.0`; absent where it says none, or is for another system. */
  readonly macos?: string;
  /** Load commands for libraries, in the file's order. */
  readonly libraries: readonly string[];
  readonly rpaths: readonly string[];
  /** Absent where it was not asked for. */
  readonly signature?: Signature;
  readonly addon: AddonNeeds;
  readonly debugShare?: number;
  readonly unknown?: string;
}

/** What a program or library for Windows needs. */
export interface PeNeeds {
  readonly format: "PE";
  readonly machine: string;
  /** Imported, as the file spells them. */
  readonly libraries: readonly string[];
  /** Imported when first used. */
  readonly delayed: readonly string[];
  readonly addon: AddonNeeds;
  readonly unknown?: string;
}

/** What an addon imports of Node. */
export interface AddonNeeds {
  /** The Node-API version of its newest function; absent where none is imported, or they are looked up by name. */
  readonly nodeApi?: number;
  /** The function of that version. */
  readonly nodeApiCause?: string;
  /** Does it import V8's own functions, which change with each major version of Node? */
  readonly v8: boolean;
}

export type PartNeeds = ElfNeeds | MachoNeeds | PeNeeds;

/** What a file needs of the system that runs it: of each machine that it holds code for. */
export interface Needs {
  /** In the file's order; empty for what is no executable or library. */
  readonly parts: readonly PartNeeds[];
  /** Why nothing is known: "the ELF file is cut off". */
  readonly unknown?: string;
}
