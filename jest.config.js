/** @type {import("jest").Config} */
export default {
  roots: ["<rootDir>/test"],
  testEnvironment: "node",
  // The end-to-end tests mostly wait for processes that they started.
  maxWorkers: "100%",
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "<rootDir>/test/strip-types.js" },
  moduleFileExtensions: ["ts", "js", "json"],
};
