import { declarePlatforms } from "@fairlead/contents";
import { expect, test } from "@jest/globals";
import { omittedPlatforms } from "../../../packages/npm/src/checks/omitted-platforms.ts";
import { packedPackage } from "./known-package.ts";

const { platforms } = declarePlatforms(["linux-x64-gnu"], "platforms");

/** The words that are told, where the checkout has these packages below `npm`. */
function told(...names: readonly string[]): string | undefined {
  const meta = packedPackage("@s/c", {
    platformPackages: new Map(platforms.map((each) => [each, `@s/c-${each.word}`])),
  });
  const found = omittedPlatforms({
    packages: [{ ...meta, spec: { ...meta.spec, platformPackage: "@s/c-{platform}" } }],
    workspacePackages: {
      folders: new Map(["@s/c-linux-x64-gnu", ...names].map((name) => [name, `npm/${name}`])),
      unpublished: new Set(["@s/c-win32-ia32-msvc"]),
      ...{ nextVersions: () => [], needs: new Map<string, readonly string[]>() },
      ...{ engines: new Map<string, string>(), scopeRegistries: new Map<string, string>() },
      factsFor: () => {
        throw new Error("nobody asks");
      },
    },
  });
  expect(found.every(({ code, unit }) => code === "platform-omitted" && unit === "@s/c")).toBe(
    true,
  );
  return found.length === 0 ? undefined : found.map(({ message }) => message).join();
}

test.each([
  ["@s/c-darwin-arm64"],
  ["@s/c-linux-x64-musl"],
  ["@s/c-openharmony-arm64"],
  ["@s/c-wasm32-wasi"],
  ["@s/c-win32-x64-msvc"],
])("a folder of %s that is not declared is told", (name) => {
  expect(told(name)).toContain(`npm/${name}`);
});

test.each([
  ["of another family", "@s/d-darwin-arm64"],
  ["of a variant of this one", "@s/c-darwin-arm64-non-free"],
  ["that names no platform", "@s/c-utils"],
  ["that is private", "@s/c-win32-ia32-msvc"],
])("a folder %s is none of the family's", (_, name) => {
  expect(told(name)).toBeUndefined();
});

test("many are told at once", () => {
  expect(told("@s/c-darwin-arm64", "@s/c-darwin-x64")).toMatch(/darwin-arm64.* darwin-x64/);
});
