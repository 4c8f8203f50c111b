import type { Masks } from "./masks.ts";

/** What GitHub shows beside a commit, at a file, or on the run's page. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

interface Command {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/**
 * A workflow command, `::name key=value,key=value::data`, with its escapes undone; undefined if the
 * line is none. Grammar: ActionCommand.cs of actions/runner.
 */
function parseCommand(line: string): Command | undefined {
  return parseNew(line) ?? parseOld(line);
}

/** What `String.TrimStart` of .NET takes away (`Char.IsWhiteSpace`). */
const dotnetSpace = /^[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/;

function parseNew(line: string): Command | undefined {
  const text = line.replace(dotnetSpace, "");
  const end = text.indexOf("::", 2);
  if (!text.startsWith("::") || end < 0) return undefined;
  const [name = "", ...rest] = text.slice(2, end).split(" ");
  const properties = new Map<string, string>();
  for (const pair of rest.join(" ").trim().split(",")) {
    const at = pair.indexOf("=");
    if (at > 0) properties.set(pair.slice(0, at).toLowerCase(), unescape(pair.slice(at + 1)));
  }
  return { name: name.toLowerCase(), properties, data: unescape(text.slice(end + 2)) };
}

/** The older form, `##[name key=value;key=value]data`, is obeyed wherever it stands in a line. */
function parseOld(line: string): Command | undefined {
  const start = line.indexOf("##[");
  const end = line.indexOf("]", start);
  if (start < 0 || end < 0) return undefined;
  const [name = "", ...rest] = line.slice(start + 3, end).split(" ");
  const properties = new Map<string, string>();
  for (const pair of rest.join(" ").trim().split(";")) {
    const at = pair.indexOf("=");
    if (at > 0) properties.set(pair.slice(0, at).toLowerCase(), unescape(pair.slice(at + 1)));
  }
  return { name: name.toLowerCase(), properties, data: unescape(line.slice(end + 1)) };
}

/** `%3A` and `%2C` occur in properties only, but no command writes them in its data. */
function unescape(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}

/** The log of a job: takes a step's lines as they come and keeps what a user sees of them. */
export class JobLog {
  readonly masks: Masks;
  readonly annotations: Annotation[] = [];
  readonly #onLine: ((line: string) => void) | undefined;
  #stopToken: string | undefined;

  constructor(masks: Masks, onLine?: (line: string) => void) {
    this.masks = masks;
    this.#onLine = onLine;
  }

  /** Carries out the line if it is a command. Returns the lines to show, none or some, masked. */
  take(raw: string): string[] {
    const shown = this.#process(raw);
    const lines = shown === undefined ? [] : this.masks.apply(shown).split("\n");
    for (const line of lines) this.#onLine?.(line);
    return lines;
  }

  #process(raw: string): string | undefined {
    const command = parseCommand(raw);
    if (command === undefined) return raw;
    if (this.#stopToken !== undefined) {
      if (command.name === this.#stopToken) this.#stopToken = undefined;
      return raw;
    }
    switch (command.name) {
      case "stop-commands":
        this.#stopToken = command.data.toLowerCase();
        return raw;
      case "add-mask":
        this.masks.add(command.data);
        return undefined;
      case "debug":
      case "echo":
      case "add-matcher":
      case "remove-matcher":
        return undefined;
      case "group":
        return `##[group]${command.data}`;
      case "endgroup":
        return "##[endgroup]";
      case "error":
      case "warning":
      case "notice":
        this.annotations.push(annotation(command.name, command, this.masks));
        return `##[${command.name}]${command.data}`;
      default:
        return raw;
    }
  }
}

function annotation(level: Annotation["level"], command: Command, masks: Masks): Annotation {
  const { properties } = command;
  const title = properties.get("title");
  const file = properties.get("file");
  const line = Number.parseInt(properties.get("line") ?? "", 10);
  return {
    level,
    message: masks.apply(command.data),
    ...(title === undefined ? {} : { title: masks.apply(title) }),
    ...(file === undefined ? {} : { file }),
    ...(Number.isNaN(line) ? {} : { line }),
  };
}
