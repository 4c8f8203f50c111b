export type { ExpectedPack } from "./check-pack.ts";
export { manifestName, readReference, writeReference } from "./manifest.ts";
export type {
  PackEntry,
  PackKind,
  PackManifest,
  PackReference,
  SeenState,
  UnpackedCrate,
} from "./manifest.ts";
export { openPack } from "./open-pack.ts";
export type { OpenPack } from "./open-pack.ts";
export { writePack } from "./write-pack.ts";
export type { FileToPack } from "./write-pack.ts";
