import { runNpmAction } from "../npm-action.ts";
import { inputs } from "./inputs.ts";

await runNpmAction({
  name: "publish-npm-packages",
  kind: "packages",
  inputs,
  more: () => ({ checkBinaries: true }),
});
