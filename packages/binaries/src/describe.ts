import type { Binary, NativeBinary, Part } from "./binary.ts";

/** A binary in a few words: "Mach-O x86_64", "ELF aarch64 (musl)", "ar archive of COFF i386". */
export function describeBinary(binary: Binary): string {
  if (binary.kind === "other") return "not an executable, library or object";
  const { kind, container, parts } = binary;
  if (container === "ar" && parts.length === 0) return "ar archive without objects";
  if (container === "ar") return `ar archive of ${parts.map(inWords).join(" and ")}`;
  if (container === "universal") {
    const archive = kind === "object archive" ? " archive" : "";
    return `Mach-O universal${archive} (${parts.map(({ machine }) => machine).join(", ")})`;
  }
  const own = kind === "snapshot" ? " (Dart snapshot)" : system(binary);
  return `${parts.map(inWords).join(", ")}${own}`;
}

function inWords({ format, machine }: Part): string {
  return format === "WebAssembly" ? format : `${format} ${machine}`;
}

/** In brackets what the format and the machine do not say. */
function system({ libc, float, os, parts }: NativeBinary): string {
  const passing = float === undefined ? "" : `${float} float`;
  // Another system's name says more than the C library that it shares with Linux.
  const said = libc === undefined || libc === "unknown" || isOther(os) ? [] : [libc];
  if (said.length > 0) return ` (${[...said, passing].filter((word) => word !== "").join(", ")})`;
  const usual = parts.some(({ format }) => format === "PE" || format === "COFF")
    ? "win32"
    : parts.some(({ format }) => format === "Mach-O")
      ? "darwin"
      : "linux";
  return os === undefined || os === usual ? "" : ` (${os})`;
}

function isOther(os: string | undefined): boolean {
  return os !== undefined && os !== "linux" && os !== "android";
}
