import type { Binary, Format, NativeBinary, Part } from "./binary.ts";
import { describeBinary } from "./describe.ts";

/** What a package is for, in npm's words. Only what is there is compared. */
export interface ExpectedSystem {
  readonly os?: string;
  /** What code may be for: npm's `cpu`, or `powerpc64` for big-endian code. Empty: for anything. */
  readonly machines: readonly string[];
  readonly libc?: "glibc" | "musl";
  /** How code for arm passes floating-point numbers. */
  readonly float?: "hard" | "soft";
}

/** A field of package.json that the header contradicts. */
export interface Difference {
  readonly field: "os" | "cpu" | "libc" | "float";
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
  XCOFF: (os) => os === "aix",
  "Mach-O": (os) => os === "darwin",
  PE: () => true, // Only .NET names no system: it runs where .NET does.
  COFF: (os) => os === "win32",
  WebAssembly: () => true,
};

/** Systems whose programs always say so, by `EI_OSABI`, a note or their loader: others they do not run. */
const branding: ReadonlySet<string> = new Set([
  ...["freebsd", "netbsd", "openbsd", "dragonfly", "sunos"],
]);

/**
 * What the header proves about a platform. A universal file agrees if one of its machines does, an
 * archive only if all its objects do. A static executable agrees with every libc: it loads none.
 */
export function proves(binary: Binary, platform: ExpectedSystem): Proof {
  if (binary.kind === "other") return { verdict: "unknown", reason: "it is not a binary" };
  if (binary.kind === "wasm" && !platform.machines.includes("wasm32")) {
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
        reason: `it is ${describeBinary(binary)}, which does not say its ${open.join(", ")}`,
      };
}

function differences(binary: NativeBinary, platform: ExpectedSystem): Difference[] {
  const { parts, container, libc } = binary;
  const { os, machines } = platform;
  const wrongOs = parts.filter((part) => os !== undefined && !fitsOs(part, os, binary.kind));
  const wrongCpu = parts.filter(
    ({ cpu }) => cpu !== undefined && machines.length > 0 && !machines.includes(cpu),
  );
  // A loader takes the fitting part of a universal file; an archive is linked as a whole.
  const enough = (wrong: readonly Part[]): boolean =>
    container === "universal" ? wrong.length === parts.length : wrong.length > 0;
  const found: Difference[] = [];
  if (os !== undefined && parts.length > 0 && enough(wrongOs)) {
    const systems = wrongOs.map(
      (part) => part.os ?? (branding.has(os) ? "linux" : `of ${part.format}`),
    );
    found.push({ field: "os", found: together(systems), expected: os });
  }
  if (parts.length > 0 && enough(wrongCpu)) {
    const cpus = wrongCpu.flatMap(({ cpu }) => cpu ?? []);
    found.push({ field: "cpu", found: together(cpus), expected: machines.join(" or ") });
  }
  if (platform.libc !== undefined && namesLibc(libc) && libc !== platform.libc) {
    found.push({ field: "libc", found: libc, expected: platform.libc });
  }
  const { float } = binary;
  if (platform.float !== undefined && float !== undefined && float !== platform.float) {
    found.push({ field: "float", found: float, expected: platform.float });
  }
  return found;
}

function fitsOs({ os, format }: Part, expected: string, kind: NativeBinary["kind"]): boolean {
  if (os !== undefined) return os === expected;
  if (kind === "snapshot") return true;
  const mustSay = kind === "executable" && format === "ELF" && branding.has(expected);
  return systemsOf[format](expected) && !mustSay;
}

/** Android's C library needs no word of its own: the operating system differs already. */
function namesLibc(libc: NativeBinary["libc"]): libc is "glibc" | "musl" {
  return libc === "glibc" || libc === "musl";
}

function leftOpen({ parts, libc }: NativeBinary, platform: ExpectedSystem): string[] {
  const open: string[] = [];
  const isAnyOs = platform.os !== undefined && parts.some(({ os }) => os === undefined);
  if (parts.length === 0 || isAnyOs) open.push("os");
  if (parts.length === 0 || parts.some(({ cpu }) => cpu === undefined)) open.push("cpu");
  if (platform.libc !== undefined && (libc === undefined || libc === "unknown")) open.push("libc");
  return open;
}

function together(words: readonly string[]): string {
  return [...new Set(words)].join(" and ");
}
