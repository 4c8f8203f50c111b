import { describe, expect, test } from "@jest/globals";
import { withoutTagging } from "../../../packages/plan/src/release-version.ts";

const ofTagging = ["input-of-many-releases", "input-of-one-release", "tag-of-one-release"];
const found = [...ofTagging, "placeholder-unknown", "file-unreadable"].map((code) => ({
  ...{ code, message: "It is wrong." },
}));
const own = { cratesTagTemplate: undefined, npmTagTemplate: undefined };

describe("what does not go with the tags", () => {
  test.each([
    ["one for all", { tagTemplate: "v{version}" }, true],
    ["one of each", { tagTemplate: "{name}-v{version}" }, true],
    ["no version, which is another fault", { tagTemplate: "{name}" }, true],
    ["an unknown word", { tagTemplate: "{package}@{version}" }, false],
    ["an unknown word for crates", { cratesTagTemplate: "{crate}-v{version}" }, false],
    ["an unknown word for npm", { npmTagTemplate: "{name}@{versoin}" }, false],
  ])("is told only where the templates can be filled: %s", (_, templates, isTold) => {
    const told = withoutTagging(found, { ...own, tagTemplate: "v{version}", ...templates });
    const codes = told.map(({ code }) => code);
    expect(codes).toEqual([...(isTold ? ofTagging : []), "placeholder-unknown", "file-unreadable"]);
  });
});
