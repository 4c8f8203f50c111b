import { runNpmAction } from "../npm-action.ts";
import { inputs } from "./inputs.ts";

await runNpmAction({
  name: "publish-npm-platform",
  kind: "platform",
  inputs,
  more: (given) => ({
    platforms: given.platforms ?? [],
    checkBinaries: given["check-binaries"],
    oldestSystem: given["oldest-system"],
  }),
});
