import { boolean, list, required } from "@fairlead/actionkit";
import { npmInputs } from "../npm-inputs.ts";

/** The inputs of publish-npm-platform, as its action.yml has them. */
export const inputs = {
  ...npmInputs,
  platforms: required(list({ key: "platform" })),
  "check-binaries": boolean(true),
};
