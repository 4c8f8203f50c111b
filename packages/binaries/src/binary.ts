/** How the bytes are laid out. */
export type Format = "ELF" | "Mach-O" | "PE" | "COFF" | "XCOFF" | "WebAssembly";

/** One machine that a file holds code for: a thin file has one, a universal one or an archive several. */
export interface Part {
  readonly format: Format;
  /** The machine in the format's own word: `x86_64`, `aarch64`, `arm64`. */
  readonly machine: string;
  /**
   * npm's word for it: `x64`, `arm64`; where npm has none, the machine's own name. Absent where the code
   * runs on every machine (.NET).
   */
  readonly cpu?: string;
  /** npm's word: `linux`, `darwin`, `win32`; absent where the header does not tell. */
  readonly os?: string;
}

/** A snapshot is compiled Dart: an ELF file for one processor and every system. */
export type Kind =
  "executable" | "shared library" | "object" | "object archive" | "wasm" | "snapshot";

/**
 * The C library of an ELF file. `static`: an executable that loads none. `unknown`: the header does not
 * say (objects, archives, libraries that need no other).
 */
export type Libc = "glibc" | "musl" | "android" | "static" | "unknown";

/** An executable, a library or an object, as far as its own headers tell. */
export interface NativeBinary {
  readonly kind: Kind;
  /** How the parts are bound together, if they are. */
  readonly container?: "universal" | "ar";
  /** In the file's order, each machine once. Empty for an archive without objects. */
  readonly parts: readonly Part[];
  /** npm's word, where all parts have the same. */
  readonly os?: string;
  /** npm's words, each once. */
  readonly cpus: readonly string[];
  /** ELF only. */
  readonly libc?: Libc;
  /** How code for arm passes floating-point numbers; absent where the header does not say. */
  readonly float?: "hard" | "soft";
}

export type Binary = NativeBinary | { readonly kind: "other" };

/** A file with the magic bytes of a binary that is damaged, cut off, or made to cost time. */
export class BinaryError extends Error {
  override readonly name = "BinaryError";

  /** `format` and `fault` make a sentence: "ELF file is cut off". */
  constructor(format: string, fault: string, options?: ErrorOptions) {
    super(`the ${format} ${fault}`, options);
  }
}

/** Puts the parts together; equal ones count once. */
export function nativeBinary(
  kind: Kind,
  parts: readonly Part[],
  more: Pick<NativeBinary, "container" | "libc" | "float"> = {},
): NativeBinary {
  const distinct = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  const systems = new Set(distinct.map(({ os }) => os));
  const [os] = systems.size === 1 ? systems : [];
  return {
    kind,
    ...more,
    parts: distinct,
    ...(os === undefined ? {} : { os }),
    cpus: [...new Set(distinct.flatMap(({ cpu }) => cpu ?? []))],
  };
}
