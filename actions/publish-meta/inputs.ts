import { list, required } from "@fairlead/actionkit";
import { npmInputs } from "../npm-inputs.ts";

/** The inputs of publish-meta, as its action.yml has them. */
export const inputs = { ...npmInputs, platforms: required(list({ key: "platform" })) };
