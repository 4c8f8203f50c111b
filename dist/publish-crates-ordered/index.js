import { starts } from "../index.js";
await starts["publish-crates-ordered"]();
