export { checkRequirements } from "./check-requirements.ts";
export type { RequirementFacts } from "./requirement-facts.ts";
export { allowable, nothingDeclared, readOldestSystem } from "./oldest-system.ts";
export type { OldestSystem, ReadOldestSystem } from "./oldest-system.ts";
export { summarize } from "./requirements.ts";
export type { HighestVersion, Requirements, RequiringFile } from "./requirements.ts";
export { glibcOfNode } from "./systems.ts";
export { declarationLines, describeRequirements } from "./words.ts";
