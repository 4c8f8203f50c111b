import { runPublishingAction } from "@fairlead/actionkit";
import { inputs } from "./inputs.ts";
import { release } from "./release.ts";

const tokenVariable = "CARGO_REGISTRY_TOKEN";
/** What names files by another way than a pack. */
const others = ["artifact", "crate-files"];

await runPublishingAction("publish-crates-ordered", inputs, tokenVariable, release, others);
