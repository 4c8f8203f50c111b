import { inspect } from "node:util";
import { toolName } from "./tool.ts";

const issues = "https://github.com/fairlead-actions/fairlead/issues";

/** What is said about an error that nobody foresaw, as lines of the log: stack and chain of causes. */
export function describeBug(error: unknown, action: string): string {
  return [
    `This is a bug in ${action} of ${toolName}, not something you did.`,
    `Please report it with the lines below: ${issues}`,
    "",
    ...causesOf(error).map((cause, depth) => (depth === 0 ? cause : `caused by: ${cause}`)),
  ].join("\n");
}

/** The one sentence that the step fails with. */
export function bugSentence(error: unknown, action: string): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : inspect(error);
  return `A bug in ${action} of ${toolName}: ${what.split("\n")[0] ?? ""}. Please report it with the log: ${issues}`;
}

/** The error and its causes, each with its stack; a chain that bites its tail is cut. */
function causesOf(error: unknown): string[] {
  const seen = new Set<unknown>();
  const causes: string[] = [];
  for (let current = error; current !== undefined && !seen.has(current);) {
    seen.add(current);
    causes.push(current instanceof Error ? (current.stack ?? String(current)) : inspect(current));
    if (current instanceof AggregateError) {
      causes.push(...current.errors.flatMap((inner: unknown) => causesOf(inner)));
    }
    current = current instanceof Error ? current.cause : undefined;
  }
  return causes;
}
