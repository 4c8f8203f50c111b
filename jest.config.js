/** @type {import("jest").Config} */
export default {
  roots: ["<rootDir>/test"],
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript" },
          target: "es2024",
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
  moduleFileExtensions: ["ts", "js", "json"],
};
