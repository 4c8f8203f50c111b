import type { Binary, Format, NativeBinary, Part } from "./binary.ts";
import { describeBinary } from "./describe.ts";

/** What a package is for, in npm's words. A libc is compared only if there is one. */
export interface ExpectedSystem {
  readonly os: string;
  readonly cpu: string;
  readonly libc?: "glibc" | "musl";
}

/** A field of package.json that the header contradicts. */
export interface Difference {
  readonly field: "os" | "cpu" | "libc";
  readonly found: string;
  readonly expected: string;
}

export type Proof =
  | { readonly verdict: "agree" }
  /** `reason` in a sentence: "it is Mach-O x86_64: cpu x64, not arm64". */
  | {
      readonly verdict: "disagree";
      readonly reason: string;
      readonly differences: readonly Difference[];
    }
  /** The header contradicts nothing and does not prove all; `reason` says what it leaves open. */
  | { readonly verdict: "unknown"; readonly reason: string };

/** Systems that load a format, where the header names none. */
const systemsOf: Readonly<Record<Format, (os: string) => boolean>> = {
  ELF: (os) => os !== "darwin" && os !== "win32" && os !== "aix",
  "Mach-O": (os) => os === "darwin",
  PE: () => true, // Only .NET names no system: it runs where .NET does.
  COFF: (os) => os === "win32",
  WebAssembly: () => true,
};

/**
 * What the header proves about a platform. A universal file agrees if one of its machines does, an
 * archive only if all its objects do. A static executable agrees with every libc: it loads none.
 */
export function proves(binary: Binary, platform: ExpectedSystem): Proof {
  if (binary.kind === "other") return { verdict: "unknown", reason: "it is no binary" };
  if (binary.kind === "wasm") {
    return { verdict: "unknown", reason: "it is WebAssembly, which runs on every platform" };
  }
  const found = differences(binary, platform);
  if (found.length > 0) {
    const words = found.map(({ field, found, expected }) => `${field} ${found}, not ${expected}`);
    return {
      verdict: "disagree",
      reason: `it is ${describeBinary(binary)}: ${words.join("; ")}`,
      differences: found,
    };
  }
  const open = leftOpen(binary, platform);
  return open.length === 0
    ? { verdict: "agree" }
    : {
        verdict: "unknown",
        reason: `it is ${describeBinary(binary)}, and does not tell its ${open.join(", ")}`,
      };
}

function differences(binary: NativeBinary, platform: ExpectedSystem): Difference[] {
  const { parts, container, libc } = binary;
  const wrongOs = parts.filter((part) => !fitsOs(part, platform.os));
  const wrongCpu = parts.filter(({ cpu }) => cpu !== undefined && cpu !== platform.cpu);
  // A loader takes the fitting part of a universal file; an archive is linked as a whole.
  const enough = (wrong: readonly Part[]): boolean =>
    container === "universal" ? wrong.length === parts.length : wrong.length > 0;
  const found: Difference[] = [];
  if (parts.length > 0 && enough(wrongOs)) {
    const systems = wrongOs.map(({ os, format }) => os ?? `of ${format}`);
    found.push({ field: "os", found: together(systems), expected: platform.os });
  }
  if (parts.length > 0 && enough(wrongCpu)) {
    const cpus = wrongCpu.flatMap(({ cpu }) => cpu ?? []);
    found.push({ field: "cpu", found: together(cpus), expected: platform.cpu });
  }
  if (platform.libc !== undefined && namesLibc(libc) && libc !== platform.libc) {
    found.push({ field: "libc", found: libc, expected: platform.libc });
  }
  return found;
}

function fitsOs({ os, format }: Part, expected: string): boolean {
  return os === undefined ? systemsOf[format](expected) : os === expected;
}

/** Android's C library needs no word of its own: the operating system differs already. */
function namesLibc(libc: NativeBinary["libc"]): libc is "glibc" | "musl" {
  return libc === "glibc" || libc === "musl";
}

function leftOpen({ parts, libc }: NativeBinary, platform: ExpectedSystem): string[] {
  const open: string[] = [];
  if (parts.length === 0 || parts.some(({ os }) => os === undefined)) open.push("os");
  if (parts.length === 0 || parts.some(({ cpu }) => cpu === undefined)) open.push("cpu");
  if (platform.libc !== undefined && (libc === undefined || libc === "unknown")) open.push("libc");
  return open;
}

function together(words: readonly string[]): string {
  return [...new Set(words)].join(" and ");
}
