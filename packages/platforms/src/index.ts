export { matrixEntry, placeholders } from "./placeholders.ts";
export type { MatrixEntry, Placeholders } from "./placeholders.ts";
export { findPlatform, knownWords, triples } from "./find-platform.ts";
export type { FoundPlatform } from "./find-platform.ts";
export type { Platform } from "./platform.ts";
export { ownPlatform } from "./own-platform.ts";
export type { OwnPlatform, ReadPlatform } from "./own-platform.ts";
