import { readEnvironment, readInputs, runAction } from "@fairlead/actionkit";
import { locate } from "@fairlead/declaration";
import { planRelease } from "@fairlead/plan";
import { countProblems, eachOnce, type Problem } from "@fairlead/publishing";
import { logPlan, problemAnnotations, renderPlan } from "@fairlead/reporting";
import { readRegistryToken } from "../registry-token.ts";
import { writeOutputs } from "./write-outputs.ts";
import { inputs, toPlanInputs } from "./inputs.ts";
import { noPlanOutputs } from "./plan-outputs.ts";
import { planPage } from "./plan-page.ts";
import { planPorts } from "./plan-ports.ts";

await runAction(
  "plan",
  async (context) => {
    const { values, problems } = readInputs(inputs, context.env, context.declared);
    const environment = readEnvironment(context.env, "NODE_AUTH_TOKEN");
    const ofCrates = readEnvironment(context.env, "CARGO_REGISTRY_TOKEN");
    const named = readRegistryToken(values.registry, context.env, context.secrets);
    const planned = await planRelease(
      toPlanInputs(values, environment, named.token ?? ofCrates.registryToken),
      eachOnce([...problems, ...environment.problems, ...ofCrates.problems, ...named.problems]),
      planPorts(values["github-token"], environment, context),
    );
    const inFile = (told: readonly Problem[]) => told.map((each) => locate(each, context.declared));
    const plan = {
      ...planned,
      problems: inFile(planned.problems),
      warnings: inFile(planned.warnings),
    };
    const page = planPage(plan);
    logPlan(page, context.log.info);
    const found = countProblems(plan.problems);
    return {
      outputs: await writeOutputs(plan, environment, context),
      summary: renderPlan(page),
      annotations: [
        ...problemAnnotations(plan.problems),
        ...problemAnnotations(plan.warnings, "warning"),
      ],
      ...(plan.problems.length > 0 && {
        failure: `plan stopped at ${found}, named above and in the job summary.`,
      }),
    };
  },
  noPlanOutputs,
);
