import { ProblemsError } from "@fairlead/publishing";
import type { World } from "./world.ts";

/** What a workflow can decide is decided by nobody. */
export function refuseInCi({ env }: Pick<World, "env">): void {
  const set = ["CI", "GITHUB_ACTIONS"].find(
    (name) => !["", "0", "false"].includes((env[name] ?? "").trim().toLowerCase()),
  );
  if (set === undefined) return;
  const message = `This looks like CI: ${set} is set. A person decides this, outside CI.`;
  const remedy = "Run it on your own machine.";
  throw new ProblemsError([{ code: "approval-in-ci", message, remedy }]);
}
