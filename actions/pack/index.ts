import { runAction } from "@fairlead/actionkit";
import { pack } from "./pack.ts";
import { noPackOutputs } from "./pack-outputs.ts";

await runAction("pack", pack, () => noPackOutputs, {
  assurance: "There is no pack to publish from.",
});
