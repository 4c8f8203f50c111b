import { describe, expect, test } from "@jest/globals";
import { scopeRegistries } from "../../../packages/npm/src/manifests/npmrc.ts";
import { registryProblem } from "../../../packages/npm/src/manifests/publish-registry.ts";
import { npmjs } from "../../../packages/npm/src/registry/npm-target.ts";

const github = "https://npm.pkg.github.com";
const elsewhere = { registry: github, isNpmjs: false, title: "npm.pkg.github.com" };
const npmrc = scopeRegistries(
  [
    "# of the company",
    "@acme:registry=https://npm.pkg.github.com/",
    '@quoted:registry = "https://r.example"',
    "@late:registry=${REGISTRY}",
    "registry=https://mirror.example",
    "//npm.pkg.github.com/:_authToken=${TOKEN}",
  ].join("\r\n"),
);

describe("a package that belongs to another registry", () => {
  test("the scopes of .npmrc are read, but for those of variables", () => {
    expect(Object.fromEntries(npmrc)).toEqual({
      "@acme": "https://npm.pkg.github.com/",
      "@quoted": "https://r.example",
    });
  });

  test.each<[string, object, typeof npmjs, string | undefined]>([
    ["a", {}, npmjs, undefined],
    ["a", { registry: github }, npmjs, "publish-registry-mismatch"],
    ["a", { registry: `${github}/` }, elsewhere, undefined],
    ["a", { registry: "https://registry.npmjs.org/" }, npmjs, undefined],
    ["a", { registry: "https://REGISTRY.npmjs.org" }, npmjs, undefined],
    ["a", { registry: "no address" }, npmjs, "publish-registry-mismatch"],
    ["@s/a", { "@s:registry": github }, npmjs, "publish-registry-mismatch"],
    ["@s/a", { "@t:registry": github }, npmjs, undefined],
    ["@acme/a", {}, npmjs, "publish-registry-mismatch"],
    ["@acme/a", {}, elsewhere, undefined],
    ["@acme/a", { registry: "https://registry.npmjs.org" }, npmjs, undefined],
    ["@other/a", {}, npmjs, undefined],
  ])("%s with publishConfig %j", (name, publishConfig, target, code) => {
    expect(registryProblem({ name, publishConfig }, target, npmrc)?.code).toBe(code);
  });
});
