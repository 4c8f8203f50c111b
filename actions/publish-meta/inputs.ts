import { required } from "@fairlead/actionkit";
import { npmInputs } from "../npm-inputs.ts";
import { platforms } from "../platforms-input.ts";

/** The inputs of publish-meta, as its action.yml has them. */
export const inputs = { ...npmInputs, platforms: required(platforms()) };
