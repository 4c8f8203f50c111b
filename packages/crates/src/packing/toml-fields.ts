import {
  parse,
  TomlDate,
  TomlError,
  type TomlTable as Table,
  type TomlValue as Value,
} from "smol-toml";

/** A TOML file, or a field of one, that is not as it has to be. The message names file and field. */
export class TomlFieldError extends Error {
  override readonly name = "TomlFieldError";
}

/** Parses TOML. Throws a TomlFieldError with file, line and the parser's words. */
export function parseToml(text: string, file: string): Table {
  try {
    // TOML has 64 bits, and a table of a tool (`[package.metadata]`) may use them.
    return parse(text, { integersAsBigInt: "asNeeded" });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split("\n")[0] ?? "";
    throw new TomlFieldError(`${file} is not valid TOML, line ${error.line}: ${reason}`, {
      cause: error,
    });
  }
}

/** Reads the fields of one table. `file` and `path` name it in errors: "Cargo.toml: package.name". */
export class Fields {
  private readonly fields: Table;
  private readonly file: string;
  private readonly path: string;

  constructor(table: Table, file: string, path = "") {
    this.fields = table;
    this.file = file;
    this.path = path;
  }

  /** The fields of a value that must be a table. */
  static of(value: Value | undefined, file: string, path: string): Fields {
    if (isTable(value)) return new Fields(value, file, path);
    throw new TomlFieldError(`${file}: ${path} is ${shown(value)}; expected a table`);
  }

  get keys(): string[] {
    return Object.keys(this.fields);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.fields, key);
  }

  value(key: string): Value | undefined {
    return this.has(key) ? this.fields[key] : undefined;
  }

  text(key: string): string {
    const value = this.value(key);
    return typeof value === "string" ? value : this.wrong(key, "text");
  }

  textOrNull(key: string): string | null {
    return this.has(key) ? this.text(key) : null;
  }

  flag(key: string, otherwise: boolean): boolean {
    const value = this.value(key) ?? otherwise;
    return typeof value === "boolean" ? value : this.wrong(key, "true or false");
  }

  texts(key: string): string[] {
    const value = this.value(key) ?? [];
    if (!Array.isArray(value)) return this.wrong(key, "a list of texts");
    return value.map((item) =>
      typeof item === "string" ? item : this.wrong(key, "a list of texts"),
    );
  }

  /** A table within this one; an empty one if it is not there. */
  table(key: string): Fields {
    return Fields.of(this.value(key) ?? {}, this.file, this.at(key));
  }

  /** Each key of this table with what `read` makes of it. */
  mapped<T>(read: (key: string) => T): Record<string, T> {
    return Object.fromEntries(this.keys.map((key) => [key, read(key)]));
  }

  private wrong(key: string, expected: string): never {
    const found = shown(this.value(key));
    throw new TomlFieldError(`${this.file}: ${this.at(key)} is ${found}; expected ${expected}`);
  }

  private at(key: string): string {
    return this.path === "" ? key : `${this.path}.${key}`;
  }
}

export function isTable(value: Value | undefined): value is Table {
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof TomlDate);
}

function shown(value: Value | undefined): string {
  if (value === undefined) return "missing";
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "bigint" ? String(part) : part,
  );
}
