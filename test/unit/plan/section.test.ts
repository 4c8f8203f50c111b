import { describe, expect, test } from "@jest/globals";
import { tagsOf } from "../../../packages/plan/src/release-version.ts";
import { tagOf } from "../../../packages/plan/src/section.ts";

const unit = { name: "@scope/core", version: "1.2.3" };

describe("the tag of a unit", () => {
  test("is that of the release", () => {
    const tags = { version: "1.2.3", tag: "release-1.2.3", template: "v{version}" };
    expect(tagOf(unit, tags)).toBe("release-1.2.3");
  });

  test("is made from its own version where that is another one", () => {
    const tags = { version: "2.0.0", tag: "v2.0.0", template: "v{version}" };
    expect(tagOf(unit, tags)).toBe("v1.2.3");
  });

  test("is made from the template of its registry", () => {
    const templates = {
      ...{ tagTemplate: "v{version}", cratesTagTemplate: undefined },
      npmTagTemplate: "npm/{version}",
    };
    const decided = { version: "1.2.3", tag: "v1.2.3" };
    expect(tagOf(unit, tagsOf("npm", decided, templates))).toBe("npm/1.2.3");
    expect(tagOf(unit, tagsOf("crates", decided, templates))).toBe("v1.2.3");
  });

  test("has its name where the template says so", () => {
    const tags = { version: "1.2.3", tag: "v1.2.3", template: "{name}@{version}" };
    expect(tagOf(unit, tags)).toBe("@scope/core@1.2.3");
  });
});
