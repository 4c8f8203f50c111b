export type { AssetsInputs, AssetsPorts, PackagedAsset, PackagedAssets } from "./assets-stage.ts";
export { packageAssets } from "./package-assets.ts";
