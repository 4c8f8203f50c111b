import { runNpmAction } from "../npm-action.ts";
import { inputs } from "./inputs.ts";

await runNpmAction({
  name: "publish-meta",
  kind: "meta",
  inputs,
  more: (given) => ({
    platforms: given.platforms ?? [],
    checkBinaries: true,
  }),
});
