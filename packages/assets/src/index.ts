export type { AssetsInputs, PackagedAssets } from "./assets-stage.ts";
export { packageAssets } from "./package-assets.ts";
