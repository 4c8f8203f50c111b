import {
  createFetch,
  environmentForChild,
  readEnvironment,
  readInputs,
  runAction,
} from "@fairlead/actionkit";
import { planCrates } from "@fairlead/crates";
import { problemAnnotations, renderPlan } from "@fairlead/reporting";
import { inputs } from "./inputs.ts";
import { noPlanOutputs, planOutputs } from "./plan-outputs.ts";
import { logPlan, planPage, toPlanInputs } from "./plan-page.ts";

await runAction(
  "plan",
  async ({ env, secrets, clock, cancelled, log }) => {
    const { values, problems } = readInputs(inputs, env);
    const environment = readEnvironment(env);
    const wanted = toPlanInputs(values);
    const plan = await planCrates(wanted, [...problems, ...environment.problems], {
      workspace: environment.workspace,
      userAgent: environment.userAgent,
      cargoTestIndex: environment.cargoTestIndex,
      childEnvironment: () => environmentForChild(env, { secrets: secrets.values() }),
      fetch: createFetch(env),
      clock,
      cancelled,
    });
    const page = planPage(plan);
    logPlan(page, log.info);
    return {
      outputs: planOutputs(plan, wanted.version),
      summary: renderPlan(page),
      annotations: problemAnnotations(plan.warnings, "warning"),
    };
  },
  noPlanOutputs,
);
