export { artifactOpener, unknownArtifact, verifySum } from "./artifact-folder.ts";
export type { ArtifactFolders, OpenArtifact } from "./artifact-folder.ts";
export { collisions, pathKey } from "./collisions.ts";
export { declarePlatforms, platformsOfWords } from "./declared-platforms.ts";
export type { DeclaredPlatform } from "./declared-platforms.ts";
export { atLine, isEmptyList, readEntryList } from "./entry-list.ts";
export type { EntryGrammar, ReadEntries } from "./entry-list.ts";
export {
  describeNode,
  readBoolean,
  readFields,
  readList,
  readText,
  readWord,
} from "./entry-node.ts";
export type { FieldKind, NodeReader } from "./entry-node.ts";
export { checkPlaceholders, fill, platformPlaceholder } from "./fill.ts";
export { forPlatforms } from "./for-platforms.ts";
export type { EntryTexts, Filled, PlatformEntry, PlatformOptions } from "./for-platforms.ts";
export {
  checkPath,
  checkSourcePaths,
  readContents,
  readSource,
  sourceFields,
  tellBesideContents,
  withoutSlash,
} from "./read-source.ts";
export { parsePlatforms } from "./platform-list.ts";
export type { PlatformItem } from "./platform-list.ts";
export { mapSource, textsOfSource, wantedArtifacts, type WantedArtifact } from "./source.ts";
export type { Source } from "./source.ts";
export { takeSource } from "./sources.ts";
export type { SourceWorld, TakenFile } from "./sources.ts";
export { walkFolder } from "./walk.ts";
export type { WalkedFolder } from "./walk.ts";
