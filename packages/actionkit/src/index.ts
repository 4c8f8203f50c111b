export { declarationFile } from "./declaration-input.ts";
export { environmentForChild } from "./child-environment.ts";
export { codesOutput } from "./codes-output.ts";
export type { Conclusion } from "./conclude.ts";
export { readEnvironment } from "./environment.ts";
export type { Environment } from "./environment.ts";
export { createFetch } from "./fetch.ts";
export {
  authorization,
  boolean,
  entries,
  list,
  number,
  numberOr,
  oneOf,
  required,
  secret,
  semverText,
  sha,
  text,
  word,
} from "./input-kinds.ts";
export type { InputKind, Schema } from "./input-kinds.ts";
export { isGiven, readInputs, variableOf } from "./inputs.ts";
export type { InputsOf, InputSpec, ReadInputs } from "./inputs.ts";
export type { Log } from "./log.ts";
export { runPublishingAction } from "./publishing-action.ts";
export type { PublishingContext } from "./publishing-action.ts";
export { runAction } from "./run.ts";
export type { ActionContext } from "./run.ts";
export { runPost } from "./run-post.ts";
export { requestIdToken } from "./id-token.ts";
export { packReference, withPack } from "./take-pack.ts";
export type { PackContext } from "./take-pack.ts";
export { readAuthorization } from "./secrets.ts";
export type { Secrets } from "./secrets.ts";
export { tool } from "./tool.ts";
export { savedState, saveState } from "./workflow-commands.ts";
export { sideBySide } from "./turns.ts";
export type { Part } from "./turns.ts";
