/** What is wrong with a YAML text, told to whoever wrote it. */
export interface YamlFault {
  /** Continues "This isn't valid YAML: …", without a period at its end. */
  readonly said: string;
  /** What to write instead. */
  readonly remedy: string;
  /** Where, in characters: what is to be changed, which may be before the place where a parser gave up. */
  readonly at: number;
}

/** An error of the library. */
export interface ParserError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** A place in a text, with its line. */
interface Place {
  readonly text: string;
  readonly at: number;
  /** Where the line begins. */
  readonly start: number;
  /** Without its line break. */
  readonly line: string;
}

type Explain = (place: Place, error: ParserError) => YamlFault | undefined;

/**
 * Explains an error by the slip that causes it most often. The library names the rule of YAML that it
 * was following when it gave up, which is seldom what a person did.
 */
export function explainFault(text: string, error: ParserError): YamlFault {
  const place = placeAt(text, error.pos[0]);
  for (const explain of slips) {
    const fault = explain(place, error);
    if (fault !== undefined) return fault;
  }
  return {
    said: `the YAML parser says ${JSON.stringify(error.message.replace(/[.:]$/, ""))}`,
    remedy: "Look at this line and the one before it.",
    at: place.at,
  };
}

/** A field whose colon has no space after it, as it is meant; undefined for any other text. */
export function withSpace(text: string): string | undefined {
  const [, field, value] = /^([A-Za-z][\w-]*):(?!\/\/)(\S.*)$/.exec(text.trim()) ?? [];
  return field === undefined || value === undefined ? undefined : `${field}: ${value}`;
}

/** A word that needs quotes: `*.node` as a text, with what YAML takes it for. */
export function unquoted(word: string, takenFor: string, at: number): YamlFault {
  return { said: `without quotes, ${word} is ${takenFor}`, remedy: quoteIt(word), at };
}

const indentAlike = "Start fields that belong together in the same column.";

const tab: Explain = ({ line, start }) => {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  if (!indent.includes("\t")) return undefined;
  const remedy = "Indent with spaces.";
  return { said: "this line is indented with a tab", remedy, at: start + indent.indexOf("\t") };
};

const reservedStart: Explain = ({ line, start, at, text }, { code }) => {
  if (code !== "BAD_SCALAR_START") return undefined;
  const rest = line.slice(at - start).replace(/\s+(#.*)?$/, "");
  const isInBrackets = /[[{]/.test(line.slice(0, at - start));
  const word = isInBrackets ? (wordAt(line, at - start)?.word ?? rest) : rest;
  const said = `a value cannot begin with ${text.charAt(at)} without quotes`;
  return { said, remedy: quoteIt(word), at };
};

/** `{platform}` beside other text, where a brace begins a map. */
const brace: Explain = ({ line, start, at }, { code }) => {
  if (code !== "UNEXPECTED_TOKEN" && code !== "MISSING_CHAR") return undefined;
  const found = wordAt(line, at - start);
  if (found === undefined || !/\{[\w-]*\}/.test(found.word) || /^\{[^{}]*\}$/.test(found.word)) {
    return undefined;
  }
  const said = "a value with { and } needs quotes here";
  return { said, remedy: quoteIt(found.word), at: start + found.from };
};

const noSpaceAfterColon: Explain = ({ line, start }, { code, message }) => {
  if (code !== "MULTILINE_IMPLICIT_KEY" && !/followed by map values/.test(message)) {
    return undefined;
  }
  const [, before = "", rest = ""] = /^(\s*(?:-\s+)?)(.*)$/.exec(line) ?? [];
  const at = start + before.length;
  const meant = withSpace(rest);
  if (meant !== undefined) {
    return { said: "a colon has no space after it", remedy: `Write \`${meant}\`.`, at };
  }
  if (/^\s*-\s/.test(line)) {
    const said = "a list begins here, and the lines above it hold fields";
    const remedy = "Indent it below the field that it belongs to.";
    return { said, remedy, at: start + line.search(/\S/) };
  }
  if (/:(\s|$)/.test(rest)) return undefined;
  return { said: "this field has no colon", remedy: "Write a field as `name: value`.", at };
};

const noSpaceAfterDash: Explain = ({ line, start }, { code }) => {
  const [, before = "", rest] = /^(\s*)-([A-Za-z"'{@].*)$/.exec(line) ?? [];
  if (rest === undefined || !(code === "BLOCK_AS_IMPLICIT_KEY" || code === "BAD_INDENT")) {
    return undefined;
  }
  const said = "a dash has no space after it";
  return { said, remedy: `Write \`- ${rest.trimEnd()}\`.`, at: start + before.length };
};

const secondColon: Explain = ({ line, at }, { code }) => {
  if (code !== "BLOCK_AS_IMPLICIT_KEY") return undefined;
  if (!/^\s*(-\s+)?[\w-]+:\s+[^"'\s#].*:(\s|$)/.test(line)) return undefined;
  const said = "this line has a second colon";
  return { said, remedy: "Put the value in quotes, or write each field on its own line.", at };
};

const indentation: Explain = ({ text, line, start, at }, { code, message }) => {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  if (code === "BLOCK_AS_IMPLICIT_KEY") {
    const next = text.slice(start + line.length).search(/\S/);
    const said = "this line is indented more than the field above it, which already has a value";
    return { said, remedy: indentAlike, at: next < 0 ? at : start + line.length + next };
  }
  const isAtStart = at - start <= indent;
  const isMisplaced =
    /All mapping items|without - indicator/.test(message) || /at node end/.test(message);
  if (!isMisplaced || !isAtStart) return undefined;
  const said = "the indentation of this line matches no line above it";
  return { said, remedy: indentAlike, at: start + indent };
};

const openQuote: Explain = ({ text, at }, { message }) => {
  const [, quote] = /^Missing closing (["'])/.exec(message) ?? [];
  if (quote === undefined) return undefined;
  const opened = text.lastIndexOf(quote, at - 1);
  const said = `this ${quote} is never closed`;
  return { said, remedy: `Write another ${quote} where the value ends.`, at: Math.max(0, opened) };
};

const openBracket: Explain = ({ text, at }, { message }) => {
  const [, end] = /end with a ([\]}])/.exec(message) ?? [];
  if (end === undefined) return undefined;
  const begin = end === "]" ? "[" : "{";
  let depth = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    if (text[index] === end) depth += 1;
    else if (text[index] !== begin) continue;
    else if (depth === 0) return neverClosed(begin, end, index);
    else depth -= 1;
  }
  return neverClosed(begin, end, at);
};

function neverClosed(begin: string, end: string, at: number): YamlFault {
  return { said: `this ${begin} is never closed`, remedy: `Write ${end} where it ends.`, at };
}

const closesNothing: Explain = ({ text, at }, { code }) => {
  const found = text.charAt(at);
  if (code !== "UNEXPECTED_TOKEN" || !/[\]}]/.test(found)) return undefined;
  return { said: `this ${found} closes nothing`, remedy: "Remove it.", at };
};

const afterQuote: Explain = ({ line, start, at }, { code }) => {
  const before = line.slice(0, at - start).trimEnd();
  if (code !== "UNEXPECTED_TOKEN" || !/["']$/.test(before)) return undefined;
  const said = "text follows the quote that ends the value";
  return { said, remedy: "Put the whole value in quotes, and escape the quotes inside it.", at };
};

const documents: Explain = ({ at }, { code }) =>
  code === "MULTIPLE_DOCS"
    ? { said: "a second document begins here", remedy: "Remove the line ---.", at }
    : undefined;

/** The likelier ones first: the first that fits is told. */
const slips: readonly Explain[] = [
  ...[tab, noSpaceAfterColon, noSpaceAfterDash, reservedStart, brace, secondColon],
  ...[openQuote, openBracket, closesNothing, afterQuote, indentation, documents],
];

function quoteIt(word: string): string {
  return `Put it in quotes: ${JSON.stringify(word)}.`;
}

/** The plain word around a column, with placeholders in it: `npm/{platform}`. */
function wordAt(
  line: string,
  column: number,
): { readonly word: string; readonly from: number } | undefined {
  for (const { 0: word, index } of line.matchAll(/(?:\{[\w-]*\}|[^\s,[\]{}"'])+/g)) {
    if (index <= column && column <= index + word.length) return { word, from: index };
  }
  return undefined;
}

function placeAt(text: string, at: number): Place {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", start);
  const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, "");
  return { text, at, start, line };
}
