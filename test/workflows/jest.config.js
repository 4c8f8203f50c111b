import own from "../../jest.config.js";

/** The workflows of the examples, run on act: `npm run test:workflows`. Not part of `npm test`. */
/** @type {import("jest").Config} */
export default {
  ...own,
  rootDir: "../..",
  roots: ["<rootDir>/test/workflows"],
  testMatch: ["**/*.scenario.ts"],
  // Each scenario builds things and runs workflows: two at once are enough for any machine.
  maxWorkers: 2,
  testTimeout: 900_000,
};
