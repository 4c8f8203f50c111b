import { starts } from "../index.js";
await starts["plan"]();
