import { runAction } from "@fairlead/actionkit";
import { release } from "./release.ts";
import { releaseOutputs } from "./release-outputs.ts";

await runAction("create-release", release, () => releaseOutputs(undefined));
