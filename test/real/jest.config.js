import own from "../../jest.config.js";

/** Compares with what crates.io really has, so it needs a network. Not part of `npm test`. */
/** @type {import("jest").Config} */
export default {
  ...own,
  rootDir: "../..",
  roots: ["<rootDir>/test/real"],
  testMatch: ["**/*.real.ts"],
  maxWorkers: 1,
};
