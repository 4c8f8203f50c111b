import { runAction } from "@fairlead/actionkit";
import { noPackOutputs } from "./no-pack.ts";

await runAction(
  "pack",
  async (context) => {
    // It needs nearly all packages: the log begins before they are loaded.
    const { pack } = await import("./pack.ts");
    return pack(context);
  },
  () => noPackOutputs,
  { assurance: "There is no pack to publish from." },
);
