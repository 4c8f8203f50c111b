export { assetFields } from "./asset-entry.ts";
export { checksumsName, sumName } from "./asset-name.ts";
export { checksumsText } from "./checksums.ts";
export type { AssetsInputs, PackagedAsset, PackagedAssets } from "./inputs.ts";
export { packageAssets } from "./package-assets.ts";
export { readAssets } from "./read-assets.ts";
