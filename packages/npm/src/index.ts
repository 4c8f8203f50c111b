export type { ArtifactFolders } from "@fairlead/contents";
export type { NpmInputs, NpmPorts } from "./npm-stage.ts";
export { npmjsRegistry } from "./npm-target.ts";
export { releasePackages } from "./release.ts";
