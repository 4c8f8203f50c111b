import { starts } from "../index.js";
await starts["create-release"]();
