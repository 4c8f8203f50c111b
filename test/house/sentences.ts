import ts from "typescript";

/**
 * The texts that a source can say: each literal, with `undefined` between its parts where something is
 * filled in.
 */
export type Sentence = readonly (string | undefined)[];

/** All literals of a source that have enough words of their own to be told apart. */
export function sentencesOf(file: string, text: string): Sentence[] {
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    const sentence = literal(node);
    if (sentence !== undefined && isTelling(sentence, 2)) found.push(sentence);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

function literal(node: ts.Node): Sentence | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [
      node.head.text,
      ...node.templateSpans.flatMap(({ literal }) => [undefined, literal.text]),
    ];
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) {
    return undefined;
  }
  const left = literal(node.left) ?? [undefined];
  const right = literal(node.right) ?? [undefined];
  return [...left, ...right];
}

/** So many words at least always stand in it. */
function isTelling(sentence: Sentence, least: number): boolean {
  const own = sentence.filter((part) => part !== undefined).join(" ");
  return (own.match(/\p{L}{2,}/gu) ?? []).length >= least;
}

/**
 * Can the code say what a text quotes? Where a sentence is filled in, anything may stand; a quotation
 * may break off with `…` at its end.
 */
export function isSaid(quoted: string, sentences: readonly Sentence[]): boolean {
  const isCut = quoted.endsWith("…");
  const text = (isCut ? quoted.slice(0, -1).trimEnd() : quoted).replaceAll("`", "");
  return sentences.some((sentence) => fits(text, plain(sentence), isCut));
}

/** On a page of Markdown it may be a heading; what is code there, a text may mark as such or not. */
function plain(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence.map((part) => part?.replaceAll("`", ""));
  return [first?.replace(/^#+ /u, ""), ...rest];
}

function fits(text: string, sentence: Sentence, isCut: boolean): boolean {
  const pattern = (parts: Sentence) =>
    parts.map((part) => (part === undefined ? "[^]*?" : escaped(part))).join("");
  if (!isCut) return new RegExp(`^${pattern(sentence)}$`, "u").test(text);
  // Broken off: as much of the sentence as has words enough to tell it from others.
  return sentence.some((part, at) => {
    if (part === undefined) return false;
    const words = part.split(" ");
    return words.some((_, count) => {
      const shorter = [...sentence.slice(0, at), words.slice(0, count + 1).join(" ")];
      return isTelling(shorter, 3) && new RegExp(`^${pattern(shorter)}$`, "u").test(text);
    });
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** A sentence that a text quotes from the code, with its line, from 1. */
export interface Quotation {
  readonly line: number;
  readonly text: string;
}

/** The first cells of tables whose head says that they quote; `<br>` stands between several. */
export function quotations(markdown: string): Quotation[] {
  const lines = markdown.split("\n");
  let quotes = false;
  return lines.flatMap((line, at) => {
    if (!line.startsWith("|")) quotes = false;
    else if (/^\| (It|The \w+|What it) says? /.test(line)) quotes = true;
    else if (quotes && !/^\| -/.test(line)) {
      const [, cell = ""] = line.split(/(?<!\\)\|/);
      return cell.split("<br>").map((text) => ({
        ...{ line: at + 1, text: text.trim().replaceAll(/\\([|*_<>[\]])/g, "$1") },
      }));
    }
    return [];
  });
}
