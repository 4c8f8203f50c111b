export type { ChangedFile, Grade, GradedFile } from "./changed-file.ts";
export { gradeFiles } from "./grade.ts";
export { judge } from "./judge.ts";
export type { Commits, Judgment } from "./judge.ts";
export { inBoth, unpackSome } from "./unpack-some.ts";
