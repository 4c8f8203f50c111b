import { boolean, required } from "@fairlead/actionkit";
import { npmInputs } from "../npm-inputs.ts";
import { oldestSystem } from "../oldest-system-input.ts";
import { platforms } from "../platforms-input.ts";

/** The inputs of publish-npm-platform, as its action.yml has them. */
export const inputs = {
  ...npmInputs,
  platforms: required(platforms()),
  "check-binaries": boolean(true),
  "oldest-system": oldestSystem(),
};
