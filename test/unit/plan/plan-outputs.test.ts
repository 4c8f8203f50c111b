import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { maxBytes, noPlanOutputs, planOutputs } from "../../../actions/plan/plan-outputs.ts";

/** The input of the summary, as GitHub writes it: Linux takes 128 KiB with its name. */
const needsOf = (outputs: Readonly<Record<string, string>>) =>
  `INPUT_NEEDS=${JSON.stringify({ plan: { result: "success", outputs } }, null, 2)}`;

function planOf(crates: number, name = (index: number) => `crate-${index}`) {
  const units = Array.from({ length: crates }, (_, index) => ({
    ...{ name: name(index), version: "1.0.0", path: "a", tag: "v1.0.0" },
    ...{ published: index % 2 === 0, listed: true, isNew: false, after: [] },
  }));
  const estimate = { uploads: crates, ms: 61_000, reason: "" };
  return {
    ...{ sha: "abc", version: "1.0.0", tag: "v1.0.0", prerelease: false, distTag: "latest" },
    crates: { title: "crates.io", isAsked: true, units, estimate, link: () => undefined },
    ...{ npm: undefined, platforms: [], problems: [], warnings: [], notes: [] },
  };
}

describe("the outputs of a plan", () => {
  test("hold the objects as other actions take them", () => {
    const { outputs, files } = planOutputs(planOf(2), "fairlead-plan-1-a");
    const [one, two] = [0, 1].map((index) => ({
      ...{ name: `crate-${index}`, version: "1.0.0", path: "a", tag: "v1.0.0" },
      ...{ published: index === 0, listed: true },
    }));
    expect(JSON.parse(outputs.crates)).toEqual([one, two]);
    expect(JSON.parse(outputs.unpublished)).toEqual({ crates: [two], npm: [] });
    expect(JSON.parse(outputs["unpublished-crates"])).toEqual([two]);
    // What a workflow compares with, to leave a job out.
    expect(outputs["unpublished-npm"]).toBe("[]");
    expect(outputs).toMatchObject({ "estimate-minutes": "2", npm: "[]", problems: "[]" });
    expect(files.size).toBe(0);
  });

  test("name what nobody has published under its name, whichever registry it is for", () => {
    const { crates } = planOf(2);
    const [published, missing] = crates.units.map((unit) => ({ ...unit, isNew: true }));
    const units = [published, missing].flatMap((unit) => unit ?? []);
    const plan = {
      ...planOf(2),
      crates: { ...crates, units },
      npm: { ...crates, title: "npm", units: units.map((unit) => ({ ...unit, name: "@a/b" })) },
    };
    expect(JSON.parse(planOutputs(plan, undefined).outputs["new-names"])).toEqual([
      { kind: "crate", name: "crate-1", version: "1.0.0" },
      { kind: "npm", name: "@a/b", version: "1.0.0" },
    ]);
    expect(planOutputs(planOf(2), undefined).outputs["new-names"]).toBe("[]");
  });

  test.each([150, 300, 450, 600, 900])(
    "of %d crates and as many packages fit into the summary's input",
    (count) => {
      const { crates } = planOf(count);
      const plan = { ...planOf(count), npm: { ...crates, title: "npm" } };
      const { outputs } = planOutputs(plan, "fairlead-plan-1-a");
      expect(Buffer.byteLength(needsOf(outputs))).toBeLessThan(128 * 1024);
    },
  );

  test("refer to a file of the artifact where a list is too large, with its checksum", () => {
    const { outputs, files } = planOutputs(planOf(1_500), "fairlead-plan-1-a");
    const text = files.get("crates.json") ?? "";
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(outputs.crates).toBe(`["artifact:fairlead-plan-1-a/crates.json#sha256:${sha256}"]`);
    expect(JSON.parse(text)).toHaveLength(1_500);
    // Half of them are published.
    expect(JSON.parse(outputs.unpublished)).toMatchObject({ npm: [] });
    expect(JSON.parse(outputs.unpublished)).toMatchObject({
      crates: JSON.parse(outputs["unpublished-crates"]) as unknown,
    });
    expect(Buffer.byteLength(JSON.stringify(outputs))).toBeLessThanOrEqual(maxBytes);
  });

  test("count bytes, not letters", () => {
    const { files } = planOutputs(
      planOf(500, (index) => `${"é".repeat(100)}${index}`),
      "fairlead-plan-1-a",
    );
    expect([...files.keys()]).toContain("crates.json");
  });

  test("hold every list where no artifact can be made", () => {
    const { outputs, files } = planOutputs(planOf(1_500), undefined);
    expect(JSON.parse(outputs.crates)).toHaveLength(1_500);
    expect(files.size).toBe(0);
  });

  test("are never empty, also without a result", () => {
    const outputs = noPlanOutputs([{ code: "wrong", message: "It is wrong.", remedy: "Fix it." }]);
    expect(Object.values(outputs)).not.toContain("");
    expect(outputs).toMatchObject({ sha: "none", crates: "[]", tag: "none", prerelease: "false" });
    expect(JSON.parse(outputs.problems)).toEqual(["It is wrong. Fix it."]);
  });

  test("count the problems that do not fit", () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({
      code: "wrong",
      message: `Problem ${index} of a long list of problems.`,
    }));
    const told = JSON.parse(noPlanOutputs(many).problems) as string[];
    expect(JSON.stringify(told).length).toBeLessThan(41_000);
    expect(told.at(-1)).toBe(
      `${2_000 - told.length + 1} more problems are in the log of the plan.`,
    );
  });
});
