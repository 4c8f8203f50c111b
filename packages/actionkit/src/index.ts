export { environmentForChild, isPrivateName } from "./child-environment.ts";
export type { ChildEnvironmentOptions } from "./child-environment.ts";
export { systemClock } from "./clock.ts";
export type { Annotation, Conclusion } from "./conclude.ts";
export { readEnvironment } from "./environment.ts";
export type { Environment } from "./environment.ts";
export { createFetch } from "./http.ts";
export {
  boolean,
  list,
  number,
  numberOr,
  oneOf,
  required,
  secret,
  semverText,
  sha,
  text,
} from "./input-kinds.ts";
export type { InputKind } from "./input-kinds.ts";
export { readInputs } from "./inputs.ts";
export type { InputsOf, InputSpec, ReadInputs } from "./inputs.ts";
export { formatList, parseList } from "./list.ts";
export type { ListItem, ParsedList } from "./list.ts";
export { stepLog } from "./log.ts";
export type { Log } from "./log.ts";
export { nearest } from "./nearest.ts";
export { findFiles, matchNames } from "./patterns.ts";
export type { FoundFiles, MatchedNames } from "./patterns.ts";
export { runAction } from "./run.ts";
export type { ActionContext } from "./run.ts";
export { createSecrets, processSecrets } from "./secrets.ts";
export type { Secrets } from "./secrets.ts";
