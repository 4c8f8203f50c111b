export { parseList } from "./list.ts";
export type { ListItem, ParsedList } from "./list.ts";
export { nearest } from "./nearest.ts";
export { findFiles, matchNames } from "./patterns.ts";
export type { FoundFiles, MatchedNames } from "./patterns.ts";
export { parseYaml, readInputYaml, readYaml } from "./yaml.ts";
export { withSpace } from "./yaml-fault.ts";
