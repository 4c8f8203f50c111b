export { matrixEntry, placeholders } from "./placeholders.ts";
export type { MatrixEntry, Placeholders } from "./placeholders.ts";
export { findPlatform, triples } from "./platform.ts";
export type { FoundPlatform, Platform } from "./platform.ts";
