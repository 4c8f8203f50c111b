/** @type {import("jest").Config} */
export default {
  roots: ["<rootDir>/test"],
  testEnvironment: "node",
  // Only to end a test that hangs: machines are slow in many ways.
  testTimeout: 120_000,
  // The end-to-end tests mostly wait for processes that they started.
  maxWorkers: "100%",
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "<rootDir>/test/strip-types.js" },
  moduleFileExtensions: ["ts", "js", "json"],
};
