import { Fields, parseToml, TomlFieldError } from "./toml-fields.ts";

/** A package of a Cargo.lock. One without a source is the crate that the lock belongs to. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** "registry+https://github.com/rust-lang/crates.io-index". */
  readonly source: string | null;
  /** SHA-256 of the `.crate`, hex; only packages of a registry have one. */
  readonly checksum: string | null;
}

/** A sibling that a packed lock pins to other bytes than the registry has or will have. */
interface LockMismatch {
  readonly name: string;
  readonly version: string;
  /** What the lock says; null if it pins the version without a checksum. */
  readonly locked: string | null;
  readonly expected: string;
}

/** The packages of a Cargo.lock. Throws a TomlFieldError that names what is wrong. */
export function parseLock(text: string): LockedPackage[] {
  const packages = parseToml(text, "Cargo.lock")["package"] ?? [];
  if (!Array.isArray(packages)) {
    throw new TomlFieldError(
      `Cargo.lock: package is ${JSON.stringify(packages)}; expected a list of tables`,
    );
  }
  return packages.map((value, index) => {
    const fields = Fields.of(value, "Cargo.lock", `package ${index + 1}`);
    return {
      name: fields.text("name"),
      version: fields.text("version"),
      source: fields.textOrNull("source"),
      checksum: fields.textOrNull("checksum"),
    };
  });
}

/**
 * The siblings in a packed lock whose checksum is not the one that the registry has, or will get
 * from this release: with such a lock `cargo install --locked` always fails. `checksumOf` answers
 * for the crates of this release, and with undefined for all others.
 */
export function lockMismatches(
  lock: readonly LockedPackage[],
  checksumOf: (name: string, version: string) => string | undefined,
): LockMismatch[] {
  return lock.flatMap(({ name, version, source, checksum }) => {
    const expected = source === null ? undefined : checksumOf(name, version);
    if (expected === undefined || expected === checksum) return [];
    return [{ name, version, locked: checksum, expected }];
  });
}
