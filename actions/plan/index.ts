import { runAction } from "@fairlead/actionkit";
import { noPlanOutputs } from "./plan-outputs.ts";

await runAction(
  "plan",
  async (context) => {
    // It needs nearly all packages: the log begins before they are loaded.
    const { plan } = await import("./plan.ts");
    return plan(context);
  },
  noPlanOutputs,
);
