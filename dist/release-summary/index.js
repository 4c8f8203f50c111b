import { starts } from "../index.js";
await starts["release-summary"]();
