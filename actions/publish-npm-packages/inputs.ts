import { npmInputs } from "../npm-inputs.ts";

/** The inputs of publish-npm-packages, as its action.yml has them. */
export const inputs = npmInputs;
