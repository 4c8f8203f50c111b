import { starts } from "../index.js";
await starts["package-release-assets"]();
