import { starts } from "../index.js";
await starts["check-artifacts"]();
