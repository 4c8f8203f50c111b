import { asRecord } from "@fairlead/http";
import { trustedEvents } from "./run-fitness.ts";

/** What a workflow's file says about the events that start it. */
export interface Triggers {
  readonly events: readonly string[];
  /** The filters of `push`: `paths`, `branches`, `tags-ignore`, … */
  readonly pushFilters: readonly string[];
}

/**
 * Reads `on:` of a workflow's file; undefined if the file cannot be read as one
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#on).
 */
export async function readTriggers(file: string): Promise<Triggers | undefined> {
  const { parse } = await import("yaml");
  let workflow: unknown;
  try {
    workflow = parse(file);
  } catch {
    return undefined;
  }
  const on = asRecord(workflow)?.["on"];
  if (typeof on === "string") return { events: [on], pushFilters: [] };
  if (Array.isArray(on)) {
    return { events: on.filter((event) => typeof event === "string"), pushFilters: [] };
  }
  const byEvent = asRecord(on);
  if (byEvent === undefined) return undefined;
  return {
    events: Object.keys(byEvent),
    pushFilters: Object.keys(asRecord(byEvent["push"]) ?? {}),
  };
}

/** Does any event that counts start the workflow? */
export function startsItself({ events }: Triggers): boolean {
  return events.some((event) => trustedEvents.includes(event));
}

/**
 * The words in a commit's message that keep GitHub from starting workflows for a push, or undefined
 * (https://docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs).
 */
export function skipWords(message: string): string | undefined {
  const inBrackets = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/.exec(message)?.[0];
  // A trailer: at the end, behind an empty line.
  return inBrackets ?? /\n\n(?:.+\n)*(skip-checks: ?true)\s*$/.exec(message)?.[1];
}
