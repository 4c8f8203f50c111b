import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { readActions } from "../../actions/action-files.ts";
import { repositoryName, yamlBlocks, type Block } from "./docs-checks.ts";
import { permissionFaults } from "./permissions.ts";
import { readText, repositoryFiles, root } from "./sources.ts";

describe("the examples of the texts", () => {
  test("give each job the permissions that its steps need, and no others", () => {
    const faults = repositoryFiles()
      .filter((file) => /\.md$|^docs\/workflows\//.test(file))
      .flatMap((file) =>
        blocksOf(file)
          .flatMap(permissionFaults)
          .map((fault) => `${file}, ${fault}`),
      );
    expect(faults).toEqual([]);
  });

  test("have for every action a block to copy that allows it all that it can need", () => {
    const faults = readActions(root).flatMap(({ name }) => {
      const text = readText(`actions/${name}/README.md`);
      const [, section = ""] = /^## Permissions$([^]*?)(?=^## |$(?![^]))/m.exec(text) ?? [];
      const [block] = yamlBlocks(section);
      if (block === undefined) return [`${name} has no block of permissions.`];
      return permissionFaults(jobWith(block, name)).map((fault) => `${name}, ${fault}`);
    });
    expect(faults).toEqual([]);
  });
});

/** A job with the permissions of a block, and the steps for which it says that it has them. */
function jobWith({ text }: Block, action: string): Block {
  const uses = action === "plan" ? repositoryName : `${repositoryName}/actions/${action}`;
  const reads = ["actions: read", "contents: read"].map((one) => text.includes(one));
  const given = { ...(reads[0] && { "run-id": 1 }), ...(reads[1] && { paths: "crates" }) };
  const checkout = reads[1] ? [{ uses: "actions/checkout@v7" }] : [];
  const steps = [...checkout, { uses: `${uses}@v1`, with: given }];
  const permissions = (parse(text) as { permissions: unknown }).permissions;
  return { line: 1, text: JSON.stringify({ one: { permissions, steps } }) };
}

function blocksOf(file: string): Block[] {
  const text = readText(file);
  return file.endsWith(".md") ? yamlBlocks(text) : [{ line: 1, text }];
}

describe("the check itself", () => {
  const ours = "fairlead-actions/fairlead/actions";
  const faults = (permissions: string, ...steps: string[]) =>
    permissionFaults({
      line: 1,
      text: `one: { permissions: ${permissions}, steps: [${steps.join(", ")}] }`,
    });

  test.each([
    ["{}", "uses: actions/checkout@v7", "lacks contents: read for actions/checkout"],
    ["{}", `uses: ${ours}/wait-for-ci@v1`, "lacks actions: read for wait-for-ci"],
    ["{}", `uses: ${ours}/create-release@v1`, "lacks contents: write for create-release"],
    ["{}", `uses: ${ours}/publish-meta@v1`, "lacks id-token: write for publish-meta"],
    ["{ id-token: write }", "run: make", "has id-token: write for nothing"],
    ["{ contents: write }", "uses: actions/checkout@v7", "has contents: write for nothing"],
    ["{ packages: read }", "run: make", "has packages: read for nothing"],
    [
      "{ actions: read, id-token: write }",
      `uses: ${ours}/publish-crates-ordered@v1`,
      "has actions: read for nothing",
    ],
  ])("sees with %s that a step %s", (permissions, step, fault) => {
    expect(faults(permissions, `{ ${step} }`)).toEqual([`line 1: one ${fault}`]);
  });

  test("has nothing against jobs that are allowed just what they need", () => {
    const meta = `{ uses: ${ours}/publish-meta@v1, with: { run-id: 7, token: t } }`;
    expect(faults("{ actions: read, id-token: write }", meta)).toEqual([]);
    expect(faults("{ actions: read }", meta)).toEqual([]);
    const staging = `{ uses: ${ours}/publish-npm-packages@v1 }`;
    expect(faults("{ actions: read, id-token: write }", staging)).toEqual([]);
    expect(permissionFaults({ line: 1, text: "steps: []" })).toEqual([]);
  });

  test("takes the permissions of the workflow where a job has none", () => {
    const text = "permissions: {}\njobs: { one: { steps: [{ uses: actions/checkout@v7 }] } }";
    expect(permissionFaults({ line: 5, text })).toEqual([
      "line 5: one lacks contents: read for actions/checkout",
    ]);
  });
});
