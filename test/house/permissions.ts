import { parseDocument } from "yaml";
import type { Block } from "./docs-checks.ts";
import { repositoryName } from "./docs-checks.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a job of an example has to be allowed, by `permissions:`, and what it may be allowed. */
interface Need {
  readonly permission: "contents" | "actions" | "id-token";
  readonly level: "read" | "write";
  readonly why: string;
}

/**
 * What the jobs of a block lack in permissions, and what they have for nothing. Jobs and blocks
 * without any `permissions:` are parts of something else.
 */
export function permissionFaults(block: Block): string[] {
  const top = fieldsOf(parseDocument(block.text).toJS());
  const jobs = fieldsOf("jobs" in top ? top["jobs"] : top);
  return Object.entries(jobs).flatMap(([name, found]) => {
    const job = fieldsOf(found);
    const given = job["permissions"] ?? top["permissions"];
    if (!Array.isArray(job["steps"]) || given === undefined) return [];
    const steps = job["steps"].map(fieldsOf);
    return faultsOf(fieldsOf(given), steps).map((fault) => `line ${block.line}: ${name} ${fault}`);
  });
}

function faultsOf(given: Fields, steps: readonly Fields[]): string[] {
  const needs = steps.flatMap(needsOf);
  const lacks = needs
    .filter(({ permission, level }) => given[permission] !== level && given[permission] !== "write")
    .map(({ permission, level, why }) => `lacks ${permission}: ${level} for ${why}`);
  const spare = Object.entries(given)
    .filter(([permission, level]) => !isUsed(permission, level, steps, needs))
    .map(([permission, level]) => `has ${permission}: ${String(level)} for nothing`);
  return [...new Set([...lacks, ...spare])];
}

function isUsed(
  permission: string,
  level: unknown,
  steps: readonly Fields[],
  needs: readonly Need[],
): boolean {
  if (needs.some((need) => need.permission === permission && need.level === level)) return true;
  // With a token they can do without, and ask for one where it serves.
  if (permission === "id-token" && level === "write" && steps.some(publishes)) return true;
  // What earlier attempts staged is in their reports, which GitHub hides after "Re-run all jobs".
  return permission === "actions" && level === "read" && steps.some(publishesNpm);
}

function needsOf(step: Fields): Need[] {
  const uses = typeof step["uses"] === "string" ? (step["uses"].split("@")[0] ?? "") : "";
  const given = fieldsOf(step["with"]);
  if (uses === "actions/checkout") return [{ permission: "contents", level: "read", why: uses }];
  const action = ourAction(uses);
  const needs: Need[] = [];
  if (action === "wait-for-ci" || "run-id" in given) {
    needs.push({ permission: "actions", level: "read", why: action ?? uses });
  }
  if (action === "create-release" || (action === "wait-for-ci" && "paths" in given)) {
    const level = action === "create-release" && !isDry(given) ? "write" : "read";
    needs.push({ permission: "contents", level, why: action });
  }
  if (action === "release-summary" || action === "plan") {
    needs.push({ permission: "contents", level: "read", why: action });
  }
  if (publishes(step) && !("token" in given)) {
    needs.push({ permission: "id-token", level: "write", why: action ?? uses });
  }
  return needs;
}

/** Whether a step uploads to a registry. */
function publishes(step: Fields): boolean {
  const uses = typeof step["uses"] === "string" ? (step["uses"].split("@")[0] ?? "") : "";
  return ourAction(uses)?.startsWith("publish-") === true && !isDry(fieldsOf(step["with"]));
}

function publishesNpm(step: Fields): boolean {
  return publishes(step) && !String(step["uses"]).includes("/publish-crates-ordered@");
}

function isDry(given: Fields): boolean {
  return given["dry-run"] === true;
}

function ourAction(uses: string): string | undefined {
  if (uses === repositoryName) return "plan";
  const folder = `${repositoryName}/actions/`;
  return uses.startsWith(folder) ? uses.slice(folder.length) : undefined;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
