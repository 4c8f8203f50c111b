import { readEnvironment, readInputs, type ActionContext } from "@fairlead/actionkit";
import { planRelease } from "@fairlead/plan";
import { eachOnce } from "@fairlead/publishing";
import { declaredProblems } from "../declared-problems.ts";
import { readRegistryToken } from "../registry-token.ts";
import { withChangelog } from "./changelog.ts";
import { planConclusion } from "./conclusion.ts";
import { inputs, toPlanInputs } from "./inputs.ts";
import { locatePlan, readFeatures } from "./locate-plan.ts";
import { planDeclaration } from "./plan-declaration.ts";
import { planPorts } from "./plan-ports.ts";

/** Plans the release of the checkout and says how the action ends. */
export async function plan(context: ActionContext) {
  const { values, problems } = readInputs(inputs, context.env, context.declared);
  const environment = readEnvironment(context.env, "NODE_AUTH_TOKEN");
  const cargo = readEnvironment(context.env, "CARGO_REGISTRY_TOKEN");
  const named = readRegistryToken(values.registry, context.env, context.secrets);
  const { features, inPacking } = readFeatures(context);
  const meant = toPlanInputs(values, environment, named.token ?? cargo.registryToken, features);
  // The plan runs first, so it tells what other jobs would find in the declaration.
  const declared = await declaredProblems(context, meant);
  const wrong = [
    ...declared.problems,
    ...[...problems, ...environment.problems, ...cargo.problems, ...named.problems],
  ];
  const { workspace } = environment;
  const ports = planPorts(values["github-token"], environment, context);
  const planned = planRelease(meant, eachOnce(wrong), ports);
  const declaring = planDeclaration(context, workspace, meant, planned);
  const [found, declaration] = await Promise.all([planned, declaring]);
  const located = locatePlan(found, context.declared, inPacking);
  const whole = await withChangelog(located, meant, context, workspace);
  const warnings = [...whole.warnings, ...declared.warnings];
  return planConclusion({ ...whole, warnings }, declaration, environment, context);
}
