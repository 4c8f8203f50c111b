import { describe, expect, test } from "@jest/globals";
import { readNpmTarget, versionPage } from "../../../packages/npm/src/registry/npm-target.ts";

describe("registry-url", () => {
  test.each([
    ["https://registry.npmjs.org", "https://registry.npmjs.org", true, "npm"],
    ["https://registry.npmjs.org/", "https://registry.npmjs.org", true, "npm"],
    ["https://npm.pkg.github.com", "https://npm.pkg.github.com", false, "npm.pkg.github.com"],
    ["https://a.example/npm/x/", "https://a.example/npm/x", false, "a.example"],
    ["http://127.0.0.1:4873/", "http://127.0.0.1:4873", false, "127.0.0.1:4873"],
    [
      "https://registry.npmjs.org.evil.example",
      undefined,
      false,
      "registry.npmjs.org.evil.example",
    ],
  ])("%s", (url, registry, isNpmjs, title) => {
    expect(readNpmTarget(url)).toEqual({ registry: registry ?? url, isNpmjs, title });
  });

  test.each([
    "registry.npmjs.org",
    "http://registry.npmjs.org",
    "ftp://a.example",
    "https://a.example/?x=1",
    "",
  ])("is refused as %j", (url) => {
    expect(readNpmTarget(url)).toMatchObject({ problem: { input: "registry-url" } });
  });

  test("does not quote a password", () => {
    const read = readNpmTarget("https://user:canary@a.example");
    expect(read).toHaveProperty("problem");
    expect(JSON.stringify(read)).not.toContain("canary");
  });
});

test("a version has a page on npmjs only", () => {
  const target = { registry: "https://registry.npmjs.org", isNpmjs: true, title: "npm" };
  const version = { name: "@a/b", version: "1.0.0" };
  expect(versionPage(target, version)).toBe("https://www.npmjs.com/package/@a/b/v/1.0.0");
  expect(versionPage({ ...target, isNpmjs: false }, version)).toBeUndefined();
});
