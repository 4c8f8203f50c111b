import { describe, expect, test } from "@jest/globals";
import {
  trustLine,
  trustedWorkflow,
  workflowInToken,
} from "../../../packages/npm/src/registry/trusted-workflow.ts";

const tokenWith = (claims: object) =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.x`;
const claims = {
  repository: "octo-org/octo-repo",
  workflow_ref: "octo-org/octo-repo/.github/workflows/release.yml@refs/tags/v1.2.3",
};

describe("the workflow that npm sees", () => {
  test.each([
    [{}, "--repo octo-org/octo-repo --file release.yml --allow-publish"],
    [
      { environment: "npm" },
      "--repo octo-org/octo-repo --file release.yml --env npm --allow-publish",
    ],
    [{ environment: "" }, "--repo octo-org/octo-repo --file release.yml --allow-publish"],
  ])("is in its ID token: %j", (more, line) => {
    const workflow = workflowInToken(tokenWith({ ...claims, ...more }));
    expect(workflow && trustLine("@scope/core", workflow)).toBe(
      `npm trust github @scope/core ${line}`,
    );
  });

  test.each([
    ["nothing"],
    [tokenWith({})],
    [tokenWith({ ...claims, workflow_ref: "octo-org/octo-repo/.github/workflows/a b.yml@x" })],
    [tokenWith({ ...claims, environment: "a; rm -rf ~" })],
    [tokenWith({ ...claims, repository: "--otp/x" })],
  ])("is no part of a command where it is not one: %s", (token) => {
    expect(workflowInToken(token)).toBeUndefined();
  });

  test("has a file, not a path", () => {
    expect(trustedWorkflow("o/r", ".github/workflows/release.yml", undefined)).toBeUndefined();
  });
});
