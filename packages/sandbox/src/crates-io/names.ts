import { badRequest } from "./api-error.ts";

const maxNameLength = 64;

/** Names that crates.io gives to nobody (the `reserved_crate_names` of its migrations). */
const reservedNames = new Set(
  (
    "alloc arena ast builtins collections compiler-builtins compiler-rt compiletest core coretest " +
    "debug driver flate fmt_macros grammar graphviz macro macros proc_macro rbml rust-installer " +
    "rustbook rustc rustc_back rustc_borrowck rustc_driver rustc_llvm rustc_resolve rustc_trans " +
    "rustc_typeck rustdoc rustllvm rustuv serialize std syntax test unicode nul con prn aux com0 " +
    "com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9"
  )
    .split(" ")
    .map(canonicalName),
);

/** Names that differ in case and in `-` or `_` only are one name (crates.io's `canon_crate_name`). */
export function canonicalName(name: string): string {
  return name.toLowerCase().replaceAll("-", "_");
}

export function isReservedName(name: string): boolean {
  return reservedNames.has(canonicalName(name));
}

/** Throws what crates.io says to a name that is none (crates/crates_io_validation). */
export function checkCrateName(what: "crate" | "dependency", name: string): void {
  if (characters(name).length > maxNameLength) {
    throw badRequest(`the ${what} name \`${name}\` is too long (max ${maxNameLength} characters)`);
  }
  const [first, ...rest] = characters(name);
  if (first === undefined) throw badRequest(`${what} name cannot be empty`);
  if (/^[0-9]$/.test(first)) {
    throw badRequest(
      `the name \`${name}\` cannot be used as a ${what} name, the name cannot start with a digit`,
    );
  }
  if (!/^[A-Za-z]$/.test(first)) {
    throw badRequest(
      `invalid character \`${first}\` in ${what} name: \`${name}\`, the first character must be an ASCII character`,
    );
  }
  checkNameCharacters(what, name, rest);
}

/** Like a crate's name, but may begin with `_`. */
export function checkDependencyName(name: string): void {
  if (!name.startsWith("_")) {
    const [first] = characters(name);
    if (first === undefined || /^[A-Za-z0-9]$/.test(first)) {
      checkCrateName("dependency", name);
      return;
    }
    throw badRequest(
      `invalid character \`${first}\` in dependency name: \`${name}\`, the first character must be an ASCII character, or \`_\``,
    );
  }
  if (characters(name).length > maxNameLength) {
    throw badRequest(
      `the dependency name \`${name}\` is too long (max ${maxNameLength} characters)`,
    );
  }
  checkNameCharacters("dependency", name, characters(name).slice(1));
}

function checkNameCharacters(what: string, name: string, rest: readonly string[]): void {
  const wrong = rest.find((character) => !/^[A-Za-z0-9_-]$/.test(character));
  if (wrong === undefined) return;
  throw badRequest(
    `invalid character \`${wrong}\` in ${what} name: \`${name}\`, characters must be an ASCII alphanumeric characters, \`-\`, or \`_\``,
  );
}

export function checkFeatureName(name: string): void {
  const [first, ...rest] = characters(name);
  if (first === undefined) throw badRequest("feature cannot be empty");
  if (!/^[\p{XID_Start}_0-9]$/u.test(first)) {
    throw badRequest(
      `invalid character \`${first}\` in feature \`${name}\`, the first character must be a Unicode XID start character or digit (most letters or \`_\` or \`0\` to \`9\`)`,
    );
  }
  const wrong = rest.find((character) => !/^[\p{XID_Continue}+.-]$/u.test(character));
  if (wrong === undefined) return;
  throw badRequest(
    `invalid character \`${wrong}\` in feature \`${name}\`, characters must be Unicode XID characters, \`+\`, \`-\`, or \`.\` (numbers, \`+\`, \`-\`, \`_\`, \`.\`, or most letters)`,
  );
}

/** What a feature may turn on: `feature`, `dep:name`, `name/feature`, `name?/feature`. */
export function checkFeature(value: string): void {
  const slash = value.indexOf("/");
  const dep = value.indexOf("dep:");
  if (slash !== -1) {
    checkDependencyName(value.slice(0, slash).replace(/\?$/, ""));
    checkFeatureName(value.slice(slash + 1));
  } else if (dep !== -1) {
    checkDependencyName(value.slice(dep + "dep:".length));
  } else {
    checkFeatureName(value);
  }
}

/** By code points, as Rust counts `char`s. */
function characters(text: string): string[] {
  return Array.from(text);
}
