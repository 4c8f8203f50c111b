export { assetFields } from "./asset-entry.ts";
export type { AssetsInputs, PackagedAssets } from "./inputs.ts";
export { packageAssets } from "./package-assets.ts";
