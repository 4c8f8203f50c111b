import { isMap, isScalar, isSeq, parseDocument, type Scalar } from "yaml";

/** Names of the checks that `allow` turns off. */
export const allowable = [
  ...["unsigned", "absolute-path", "executable-stack", "page-size"],
  ...["above-node", "library-missing"],
] as const;
export type Allowable = string;

/** The oldest system that a release is to run on, as it is declared. Versions are numbers with points. */
export interface OldestSystem {
  /** `node`: what the lowest Node.js in `engines` needs. */
  readonly glibc?: string;
  /** By machine, in Mach-O's word. */
  readonly macos: Readonly<Record<string, string>>;
  readonly nodeApi?: number;
  /** May the C runtime of Visual Studio be needed? */
  readonly windowsRuntime: boolean;
  readonly allow: ReadonlySet<Allowable>;
}

export const nothingDeclared: OldestSystem = {
  macos: {},
  windowsRuntime: true,
  allow: new Set(),
};

export type ReadOldestSystem =
  | { readonly kind: "value"; readonly value: OldestSystem }
  | { readonly kind: "wrong"; readonly wrong: string; readonly remedy: string };

const version = /^\d{1,4}(?:\.\d{1,4}){0,2}$/;
const grammars: Readonly<Record<string, readonly [grammar: RegExp, expected: string]>> = {
  glibc: [/^(?:node|\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)$/, "a version such as 2.28, or node"],
  macos: [version, "a version such as 11.0"],
  "macos-arm64": [version, "a version such as 11.0"],
  "macos-x64": [version, "a version such as 10.15"],
  "node-api": [/^[1-9]\d{0,2}$/, "a version such as 8"],
  "windows-runtime": [/^(?:true|false)$/, "true or false"],
};

/**
 * Reads the input `oldest-system`: a YAML map whose values are texts as they are written, since 2.30 as
 * a number is 2.3. Blank declares nothing.
 */
export function readOldestSystem(text: string): ReadOldestSystem {
  if (text.trim() === "") return { kind: "value", value: nothingDeclared };
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined || !isMap(document.contents)) {
    return wrong("is not a map of limits", "Write a line for each, as in `glibc: 2.28`.");
  }
  const given = new Map<string, string>();
  let allow: string[] = [];
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (name === "allow") {
      const items = isSeq(value) ? value.items : [value];
      allow = items.flatMap((item) => (isScalar(item) ? textOf(item).split(/[\s,]+/) : [""]));
      const other = allow.find((each) => !(allowable as readonly string[]).includes(each));
      if (other === undefined) continue;
      return wrong(`allows "${other}"`, `Allow ${allowable.join(", ")}.`);
    }
    const rule = Object.hasOwn(grammars, name) ? grammars[name] : undefined;
    if (rule === undefined) {
      const known = [...Object.keys(grammars), "allow"].join(", ");
      return wrong(`has the unknown limit "${name}"`, `Use ${known}.`);
    }
    const own = isScalar(value) ? textOf(value) : "";
    if (!rule[0].test(own)) {
      return wrong(`has ${name}: "${own}"; expected ${rule[1]}`, `Write it as in the README.`);
    }
    given.set(name, own);
  }
  const [glibc, api] = [given.get("glibc"), given.get("node-api")];
  const arm64 = given.get("macos-arm64") ?? given.get("macos");
  const x64 = given.get("macos-x64") ?? given.get("macos");
  const value: OldestSystem = {
    ...(glibc === undefined ? {} : { glibc }),
    macos: { ...(arm64 && { arm64 }), ...(x64 && { x86_64: x64 }) },
    ...(api === undefined ? {} : { nodeApi: Number(api) }),
    windowsRuntime: given.get("windows-runtime") !== "false",
    allow: new Set(allow),
  };
  return { kind: "value", value };
}

function wrong(wrong: string, remedy: string): ReadOldestSystem {
  return { kind: "wrong", wrong, remedy };
}

/** As it is written: `2.30`, not the number 2.3. */
function textOf({ source, value }: Scalar): string {
  return typeof value === "string" ? value : (source ?? String(value));
}
