import type { Environment, InputsOf } from "@fairlead/actionkit";
import { unitId, type Problem } from "@fairlead/publishing";
import { readWantedUnits, type ConfirmInputs } from "@fairlead/summary";
import type { inputs } from "./inputs.ts";

/** What is confirmed, from the action's inputs. */
export function toConfirmInputs(
  given: InputsOf<typeof inputs>,
  here: Environment,
): { readonly inputs: ConfirmInputs; readonly problems: readonly Problem[] } {
  const runId = given["run-id"] ?? here.runId;
  const { units, problems } = readWantedUnits(given.npm ?? [], "npm", given.version);
  const own = runId === here.runId && here.sha !== "" ? here.sha : undefined;
  return {
    problems,
    inputs: {
      ...{ repository: here.repository, runId, version: given.version },
      ...(runId === here.runId && { attempt: here.runAttempt }),
      ...{ runSha: own, commit: given.sha ?? own },
      npm: units.map((unit) => unitId(unit)),
      registryUrl: given["registry-url"],
      confirmMs: given["confirm-minutes"] * 60_000,
      approvalMs: given["wait-for-approval-minutes"] * 60_000,
      stageToken: given["stage-token"],
      readToken: here.registryToken,
    },
  };
}
