export type { ArtifactFolders } from "./artifact-folder.ts";
export type { NpmInputs, NpmPorts } from "./npm-stage.ts";
export { npmjsRegistry } from "./npm-target.ts";
export { releasePackages } from "./release.ts";
