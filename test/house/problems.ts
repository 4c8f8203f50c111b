import ts from "typescript";
import { replacedWords } from "./words.ts";

/** One text that a field can hold: what is written out, and the expressions that fill it in. */
export type Text = readonly (string | ts.Expression)[];

/** A literal of a Problem as a source makes it. */
export interface ProblemLiteral {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The codes that it can have; undefined: it has none. One that is undefined is made elsewhere. */
  readonly codes: readonly (string | undefined)[] | undefined;
  readonly messages: readonly Text[];
  readonly remedies: readonly Text[];
  /** The name of its unit as the source writes it, where it is about one. */
  readonly unit: string | undefined;
  /** Whether a line to copy follows the remedy. */
  readonly hasCopy: boolean;
}

/** Names that begin a sentence with a small letter. */
const smallNames = /^(npm|git|cargo|xz|crates\.io) /;

/** The literals of problems of a source: objects with a message, but not annotations. */
export function problemLiterals(file: string, text: string): ProblemLiteral[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: ProblemLiteral[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isObjectLiteralExpression(node)) return;
    const fields = fieldsOf(node);
    const message = fields.get("message");
    if (message === undefined || fields.has("level")) return;
    const code = fields.get("code") ?? codeOfRule(node);
    const messages = textsOf(message);
    // What only hands on words that are made elsewhere is no problem, if it has no code.
    if (code === undefined && messages.every((text) => whole(text) === null)) return;
    const remedy = fields.get("remedy");
    found.push({
      file,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      codes:
        code !== undefined
          ? textsOf(code).map((text) => whole(text) ?? undefined)
          : hasSpread(node)
            ? [undefined]
            : undefined,
      messages,
      remedies: remedy === undefined ? [] : textsOf(remedy),
      unit: fields.get("unit")?.getText(),
      hasCopy: fields.has("copy"),
    });
  };
  visit(source);
  return found;
}

/** The codes that a source writes out: those of its problems, and those of what is made into some later. */
export function codesOf(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const codes: string[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isObjectLiteralExpression(node)) return;
    const fields = fieldsOf(node);
    const code = fields.get("code");
    if (code === undefined) return;
    const written = textsOf(code).flatMap((each) => whole(each) ?? []);
    const isProblem =
      ["message", "remedy", "wrong", "breaches", "words"].some((name) => fields.has(name)) ||
      fields.size === 1 ||
      hasSpread(node);
    if (isProblem) codes.push(...written);
  };
  visit(source);
  return codes;
}

/** What is wrong with the form of a problem, in sentences. */
export function formFaults({ codes, messages, remedies, hasCopy }: ProblemLiteral): string[] {
  return [
    ...(codes === undefined ? ["has no code"] : []),
    ...(codes ?? []).flatMap((code) =>
      code === undefined || /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code)
        ? []
        : [`has the code ${code}`],
    ),
    ...messages.flatMap((text) => sentenceFaults("message", text)),
    ...remedies.flatMap((text) => sentenceFaults("remedy", text, hasCopy ? /[.?:]$/ : undefined)),
  ];
}

function sentenceFaults(what: string, text: Text, end = /[.?]$/): string[] {
  const [first] = text;
  const last = text.at(-1);
  const shown = text.map((part) => (typeof part === "string" ? part : "…")).join("");
  const begins = typeof first !== "string" || /^[A-Z"`]/.test(first) || smallNames.test(first);
  const ends = typeof last === "string" ? end.test(last) : mayEnd(text);
  return [
    ...(begins ? [] : [`begins its ${what} with a small letter: ${shown}`]),
    ...(ends ? [] : [`ends its ${what} without a period: ${shown}`]),
    ...replacedWords.flatMap(([words, instead]) =>
      words.test(shown) ? [`says ${words.exec(shown)?.[0] ?? ""}, not ${instead}: ${shown}`] : [],
    ),
  ];
}

/** Whether a text that something is filled into at its end may end with that. */
function mayEnd(text: Text): boolean {
  const [before, last] = text.slice(-2);
  // All of it is made elsewhere, or a sentence of its own follows.
  if (text.every((part) => typeof part !== "string")) return true;
  if (typeof before === "string" && /[.?] ?$/.test(before)) return true;
  if (last === undefined || typeof last === "string") return false;
  // An address that readers follow ends without a period.
  return /^(\w+\.)*(url|message|remedy)$|^(sentence|packWords)\(/.test(last.getText());
}

/** The code of the rule that a breach is of: `{ code, breaches: () => [{ message }] }`. */
function codeOfRule(breach: ts.Node): ts.Expression | undefined {
  for (let at = breach.parent; !ts.isSourceFile(at); at = at.parent) {
    if (!ts.isObjectLiteralExpression(at)) continue;
    const fields = fieldsOf(at);
    if (fields.has("breaches")) return fields.get("code");
  }
  return undefined;
}

/** Does it take over all of another object? */
function hasSpread(node: ts.ObjectLiteralExpression): boolean {
  return node.properties.some(
    (each) => ts.isSpreadAssignment(each) && ts.isIdentifier(each.expression),
  );
}

/** The properties of an object by name, `...{ }` and `...(x && { })` among them. */
function fieldsOf(node: ts.ObjectLiteralExpression): Map<string, ts.Expression> {
  const fields = new Map<string, ts.Expression>();
  for (const each of node.properties) {
    if (ts.isShorthandPropertyAssignment(each)) fields.set(each.name.text, each.name);
    if (ts.isPropertyAssignment(each)) fields.set(each.name.getText(), each.initializer);
    if (!ts.isSpreadAssignment(each)) continue;
    const spread = unwrapped(each.expression);
    const inner = ts.isBinaryExpression(spread) ? unwrapped(spread.right) : spread;
    if (!ts.isObjectLiteralExpression(inner)) continue;
    for (const [name, value] of fieldsOf(inner)) fields.set(name, value);
  }
  return fields;
}

function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node;
}

/** Every text that an expression can be, as far as the source says so. */
function textsOf(given: ts.Expression): readonly Text[] {
  const node = unwrapped(given);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [[node.text]];
  if (ts.isConditionalExpression(node)) {
    return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  }
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.flatMap(({ expression, literal }) => [
      expression,
      literal.text,
    ]);
    return [[node.head.text, ...parts].filter((part) => part !== "")];
  }
  if (ts.isIdentifier(node)) {
    const meant = declared(node);
    if (meant !== undefined) return meant.flatMap(textsOf);
  }
  return [[node]];
}

/** What a name was declared as in a block around it: its value, or an element of a list. */
function declared(name: ts.Identifier): readonly ts.Expression[] | undefined {
  for (let at: ts.Node = name; !ts.isSourceFile(at); at = at.parent) {
    // A parameter of that name comes from elsewhere.
    if (ts.isFunctionLike(at) && at.parameters.some((each) => binds(each.name, name.text)))
      return undefined;
    const { parent } = at;
    if (!ts.isBlock(parent) && !ts.isSourceFile(parent) && !ts.isCaseClause(parent)) continue;
    for (const statement of parent.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name: own, initializer } of statement.declarationList.declarations) {
        if (initializer === undefined) continue;
        if (ts.isIdentifier(own) && own.text === name.text) return [initializer];
        if (!ts.isArrayBindingPattern(own)) continue;
        const index = own.elements.findIndex(
          (each) => ts.isBindingElement(each) && binds(each.name, name.text),
        );
        if (index >= 0) return elements(initializer, index);
      }
    }
  }
  return undefined;
}

function binds(pattern: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(pattern)) return pattern.text === name;
  return pattern.elements.some((each) => ts.isBindingElement(each) && binds(each.name, name));
}

function elements(given: ts.Expression, index: number): readonly ts.Expression[] | undefined {
  const node = unwrapped(given);
  if (ts.isConditionalExpression(node)) {
    const both = [elements(node.whenTrue, index), elements(node.whenFalse, index)];
    return both.some((each) => each === undefined) ? undefined : both.flatMap((each) => each ?? []);
  }
  const element = ts.isArrayLiteralExpression(node) ? node.elements[index] : undefined;
  return element === undefined ? undefined : [element];
}

/** The text if all of it is written out; null if it is made elsewhere. */
function whole(text: Text): string | null | undefined {
  const [only, more] = text;
  if (more !== undefined) return undefined;
  return typeof only === "string" ? only : null;
}
