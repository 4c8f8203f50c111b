import { starts } from "../index.js";
await starts["wait-for-ci"]();
