import { expect, test } from "@jest/globals";
import { isChange } from "@fairlead/sandbox";

test.each([
  "/api/v1/crates/new",
  "/@demo%2fcore",
  "/repos/demo/demo/releases",
  "/repos/demo/demo/releases/1/assets",
])("%s is a change of a release", (path) => {
  expect(isChange({ path })).toBe(true);
});

test.each([
  "/twirp/github.actions.results.api.v1.ArtifactService/CreateArtifact",
  "/blobs/1",
  "/repos/demo/demo/releases/generate-notes",
  "/-/npm/v1/oidc/token/exchange/package/core",
  "/api/v1/trusted_publishing/tokens",
])("%s changes no release", (path) => {
  expect(isChange({ path })).toBe(false);
});
