import { availableParallelism } from "node:os";

/** @type {import("jest").Config} */
export default {
  roots: ["<rootDir>/test"],
  testEnvironment: "node",
  // Only to end a test that hangs: machines are slow in many ways.
  testTimeout: 120_000,
  // The end-to-end tests wait for processes that they started and for pauses: a core is free a third of the time.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "<rootDir>/test/strip-types.js" },
  moduleFileExtensions: ["ts", "js", "json"],
};
