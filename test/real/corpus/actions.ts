import path from "node:path";
import type { ActionRun } from "@fairlead/sandbox";

/** The repository, whose bundles are run. */
export const root = path.resolve(import.meta.dirname, "../../..");

/** What a machine behind a proxy has to pass on. */
export function certificates(): Record<string, string> {
  const file = process.env["NODE_EXTRA_CA_CERTS"];
  return file === undefined ? {} : { NODE_EXTRA_CA_CERTS: file };
}

/** The names in a list of `name@version` among the outputs. */
export function idsIn({ outputs }: ActionRun, output: string): string[] {
  const ids = JSON.parse(outputs[output] ?? "[]") as readonly string[];
  return ids.map((id) => id.replace(/(?<=.)@.*$/, ""));
}
