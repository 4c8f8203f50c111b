import { describe, expect, test } from "@jest/globals";
import { isWorkflow, yamlBlocks } from "./docs-checks.ts";
import { readText, repositoryFiles } from "./sources.ts";

const file = "docs/moving-to-fairlead.md";
/** The guides by what they lead away from. */
const guides = new Map(
  readText(file)
    .split(/^## From /m)
    .slice(1)
    .map((guide) => [/^.*/.exec(guide)?.[0] ?? "", guide.split(/^## /m)[0] ?? ""]),
);

test("there is a guide for each tool that people come from", () => {
  expect([...guides.keys()]).toEqual([
    ...["bash", "`cargo publish --workspace`", "release-plz", "napi-rs", "changesets", "lerna"],
    ...["cargo-dist", "semantic-release"],
  ]);
});

describe.each([...guides])("the guide from %s", (_, guide) => {
  const [before = "", after = ""] = guide.split(/^After/m);

  test("begins with what somebody has", () => {
    expect(before).toMatch(/^Before[^]*^```(?:sh|toml|json)\n/m);
  });

  // Steps of texts, and the workflows to copy, are run by `npm run test:workflows`.
  test("goes on with steps or a workflow that the tests run", () => {
    const steps = yamlBlocks(after).filter(
      (block) => !isWorkflow(block) && block.text.includes("uses: fairlead-actions/fairlead"),
    );
    const whole = [...after.matchAll(/\]\((workflows\/[^)]+)\)/g)].map(([, name = ""]) => name);
    expect(steps.length + whole.length).toBeGreaterThan(0);
    for (const name of whole) expect(repositoryFiles()).toContain(`docs/${name}`);
  });

  test("says what stays and what becomes of the rest", () => {
    expect(after).toMatch(/^\| .* \| With Fairlead +\|$/m);
    expect(after).toMatch(/\*\*(?:What )?stays?:?\*\*/);
  });
});
