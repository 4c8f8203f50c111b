/** @type {import("jest").Config} */
export default {
  roots: ["<rootDir>/test"],
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "<rootDir>/test/strip-types.js" },
  moduleFileExtensions: ["ts", "js", "json"],
};
