import { describe, expect, test } from "@jest/globals";
import { approvals, type Approval } from "../../../packages/reporting/src/approvals.ts";
import { renderReleasePage, renderSummary } from "@fairlead/reporting";
import { info, outcome, result } from "./fixtures.ts";
import { npmPackage, pageOf } from "./release-pages.ts";

const runUrl = "https://github.com/o/r/actions/runs/1/attempts/2";
const noun = { one: "package", many: "packages" };

/** Six platform packages, a meta that pins them, and a package that needs the meta; in a bad order. */
const family: readonly Approval[] = [
  staged("cli", 7, "core"),
  staged("core", 6, ...Array.from({ length: 6 }, (_, index) => `core-p${index}`)),
  ...Array.from({ length: 6 }, (_, index) => staged(`core-p${index}`, index)),
];

function staged(name: string, index: number, ...pins: string[]): Approval {
  return {
    ...{ name, version: "1.2.3", stageId: `id-${index}`, shasum: `${index}`.repeat(40) },
    integrity: `sha512-${String(index).repeat(86)}==`,
    pins: pins.map((pin) => `${pin}@1.2.3`),
  };
}

function page(packages: readonly Approval[], more: Partial<Parameters<typeof approvals>[1]> = {}) {
  const place = {
    runUrl,
    registry: undefined,
    all: family,
    faults: new Map(),
    live: [],
    noun,
    maxBytes: 80_000,
    ...more,
  };
  return approvals(packages, place).join("\n\n");
}

describe("the approvals of a family", () => {
  test("stand in the order of their layers, in the heading, the table and every command", () => {
    const text = page(family);
    expect(text).toMatch(
      /^### ✋ 8 packages wait for approval: 6 packages, then .*core.*, then .*cli/,
    );
    const order = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => `id-${index}`);
    expect(text).toContain(`npx pnpm@12 -C ~ stage approve ${order.join(" ")}\n`);
    expect(text).toContain(order.map((id) => `npm stage approve ${id}`).join("\n"));
    const rows = text.split("\n").filter((line) => /^\| \d/.test(line));
    expect(rows.map((row) => row.split(" ")[1])).toEqual(["1", "1", "1", "1", "1", "1", "2", "3"]);
    expect(rows[7]).toContain("777777777777</code>");
    const [, sums = ""] = text.split("<details><summary>sha512 of 8 stages</summary>");
    const sum = `sha512-${"7".repeat(86)}&#61;&#61;`;
    expect(sums).toMatch(new RegExp(`\\| <code>cli</code> 1\\.2\\.3 \\| <code>${sum}</code> \\|`));
    const unknown = family.map((each) => ({ ...each, shasum: undefined, integrity: undefined }));
    expect(page(unknown)).not.toMatch(/\| shasum \||<details>/);
  });

  test("leave nothing to the publishing jobs only if all was sent", () => {
    expect(page(family)).toContain("The publishing jobs have nothing left to do.");
    const faults = new Map([["other@1.2.3", "absent"]] as const);
    const text = page(family, { faults });
    expect(text).not.toContain("nothing left to do");
    expect(text).toMatch(
      /other&#64;1\.2\.3.* neither live nor staged.* re-run the publishing jobs/,
    );
    expect(page(family, { faults, isFailed: true })).toContain("**Re-run failed jobs**");
  });

  test("warn of those alone that need what another step has staged, and name it", () => {
    const known = { name: "core-p0", version: "1.2.3", pins: [] };
    const beside = [staged("core-p1", 1), staged("cli", 2, "core", "core-p0")];
    const text = page(beside, { all: [known] });
    const named = (name: string) => `<code>${name}&#64;1.2.3</code>`;
    expect(text).toContain(`**Not first:** ${named("cli")} needs ${named("core")}, from another`);
    const alone = page([staged("core-p1", 1)], { all: [known] });
    expect(alone).not.toContain("Not first");
    // What is live, whoever published it, is nothing to approve.
    const liveNeeds = ["core@1.2.3", "core-p0@1.2.3"];
    expect(page(beside, { all: [], liveNeeds })).not.toContain("Not first");
    const rest = page(beside, { all: [], liveNeeds: liveNeeds.slice(1) });
    expect(rest).toContain(`**Not first:** ${named("cli")} needs ${named("core")}, from another`);
  });

  test("name the program with the run, without its attempt, and how often npm will ask", () => {
    const text = page(family);
    expect(text).toContain("npx @fairlead/cli approve https://github.com/o/r/actions/runs/1\n");
    expect(text).toContain("8 times");
    expect(text).toContain("npm 11.15");
    expect(page(family.slice(0, 1))).toContain("once");
  });

  test.each([
    ["2 platform packages", ["core-linux-x64-gnu", "core-win32-x64-msvc"]],
    ["2 platform packages", ["@demo/linux-arm64", "@demo/darwin"].map((name) => `${name}-node`)],
    ["2 packages", ["core-linux-x64-gnu", "core-wasm"]],
    ["2 packages", ["linux", "darwinian-x64"]],
  ])("call a first layer %s where its names are %j", (size, names) => {
    const layers = [
      ...names.map((name, index) => staged(name, index)),
      staged("core", 9, ...names),
    ];
    expect(page(layers, { all: layers })).toMatch(new RegExp(`: ${size}, then .*core`, "u"));
  });

  test("of a registry other than npmjs name it in each command, or there is none", () => {
    const lines = page(family, { registry: "https://npm.example/r" })
      .split("\n")
      .filter((line) => /^n(pm|px pnpm\S*) /.test(line));
    expect(lines).toHaveLength(9);
    for (const line of lines) expect(line).toMatch(/ --registry https:\/\/npm\.example\/r$/);
    expect(page(family, { registry: "https://x/;rm" })).not.toContain("stage approve");
  });

  test("of a package alone name what another step staged for it, above every command", () => {
    const alone = page([staged("core", 6, "core-p0")], { all: [] });
    const at = alone.indexOf("core-p0");
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(alone.indexOf("```sh"));
    const known = page([staged("core", 6, "core-p0")], { all: [staged("core-p0", 0)] });
    expect(known).not.toContain("core-p0");
  });

  test("lead to the button where the job that shows them has failed", () => {
    expect(page(family)).not.toContain("Re-run failed jobs");
    expect(page(family, { isFailed: true })).toContain("Re-run failed jobs");
  });

  test.each([
    ["core-p0@1.2.3", ["core", "cli"]],
    ["core@1.2.3", ["cli"]],
  ])(
    "are held back, all of them, while they need %s and no approval makes that live",
    (absent, held) => {
      const waiting = family.filter(({ name, version }) => `${name}@${version}` !== absent);
      const text = page(waiting, { faults: new Map([[absent, "absent"]]) });
      expect(text).toContain(`### ⛔ ${waiting.length} packages not to approve yet`);
      expect(text).not.toContain("```sh");
      const warning = text.indexOf("Do not approve");
      expect(warning).toBeGreaterThan(0);
      for (const name of held) expect(text).toMatch(new RegExp(`If you approve .*${name}`));
      expect(text.slice(warning)).toContain(absent.replace("@", "&#64;"));
      expect(text).not.toContain("Afterwards");
    },
  );

  test("are none where everything that waits needs what is lost", () => {
    const text = page(family.slice(0, 2), {
      faults: new Map([["core-p0@1.2.3", "lost"]]),
    });
    expect(text).toContain("### ⛔ 2 packages not to approve yet");
    expect(text).not.toContain("```sh");
  });

  test("without ids ask the registry for them", () => {
    const text = page([{ name: "@demo/core", version: "1.2.3", pins: [] }]);
    expect(text).toContain("npm stage list @demo/core");
    expect(text).toContain("no record of its id:");
    expect(text).not.toContain("stage approve");
  });

  test("name what has no id above the commands, which leave it out and would not approve it first", () => {
    const [cli, core, { stageId, ...first }, ...rest] = family as [Approval, Approval, Approval];
    expect(stageId).toBe("id-0");
    const text = page([cli, core, first, ...rest]);
    const at = text.indexOf("npm stage list core-p0");
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(text.indexOf("npx @fairlead/cli"));
    expect(text.slice(0, at)).toContain("before the others");
    expect(text.slice(0, at)).toContain("no record of the id of one of them:");
  });

  test("hold no id, name or address that a shell would take apart", () => {
    const bad = "x; rm -rf ~";
    const text = page([{ name: bad, version: bad, stageId: bad, pins: [] }, staged("ok", 1)], {
      runUrl: `https://github.com/${bad}`,
    });
    for (const block of text.matchAll(/```sh\n([^`]*)```/g)) expect(block[1]).not.toContain("rm");
    expect(text).not.toContain("@fairlead/cli");
  });

  test("of thousands stay within their bytes", () => {
    const many = Array.from({ length: 5_000 }, (_, index) => staged(`p${index}`, index));
    expect(Buffer.byteLength(page(many))).toBeLessThan(80_000);
  });
});

test("approvals stand above running again, on both pages", () => {
  const half = [
    outcome("a", "staged", { stageId: "id-1" }),
    outcome("b", "refused", { cause: "No." }),
  ];
  const job = renderSummary(result(half), info);
  expect(job.indexOf("stage approve")).toBeGreaterThan(0);
  expect(job.indexOf("Run this job again")).toBeGreaterThan(job.indexOf("stage approve"));
  const release = renderReleasePage(
    pageOf({
      state: "partial",
      units: [
        npmPackage("a", { state: "staged", stageId: "id-1" }),
        npmPackage("b", { state: "missing", told: "refused" }),
      ],
    }),
  );
  expect(release.indexOf("Re-run")).toBeGreaterThan(release.indexOf("stage approve"));
});

test("a conflict with what is staged is called that, in the heading and the sentence", () => {
  const why = {
    cause: "Staged , and what is staged differs from what this run packed.",
    remedy: "Reject it.",
  };
  const other = outcome("a", "conflict", { fails: true, stageId: "id-1", ...why });
  expect(renderSummary(result([other]), info)).toContain("1 crate differs from what is staged");
  const page = renderSummary(result([other]), info);
  expect(page).not.toContain("differs from the published version");
  expect(page).not.toContain("crates.io/crates/a");
  const published = outcome("b", "conflict", { fails: true, ...why });
  expect(renderSummary(result([other, published]), info)).toContain("the published version");
});

test("a job's page holds back what an earlier attempt staged, while what it needs is in conflict", () => {
  const why = { cause: "Staged with other contents.", remedy: "Reject it." };
  const outcomes = [
    outcome("p0", "conflict", { fails: true, stageId: "id-0", ...why }),
    outcome("p1", "staged", { stageId: "id-1" }),
  ];
  const meta = { name: "meta", version: "1.2.3", stageId: "id-2", integrity: "sha512-2" };
  const beside = [{ ...meta, outcome: "staged", size: 1, pins: outcomes.map(idOf) }];
  const text = renderSummary(result(outcomes), { ...info, beside: { waiting: beside, live: [] } });
  expect(text).not.toContain("stage approve");
  expect(text).toContain("Do not approve");
});

function idOf({ name, version }: Pick<Approval, "name" | "version">): string {
  return `${name}@${version}`;
}

test("a package that is live without what it pins stands above everything, with what to do", () => {
  const units = [
    npmPackage("a", { state: "staged", stageId: "id-1" }),
    npmPackage("b", { state: "broken", cause: "it needs a@1.2.3, which is not live" }),
  ];
  const text = renderReleasePage(pageOf({ state: "broken", units, jobs: [] }));
  expect(text).toMatch(/^## 🚨 v1\.2\.3 is broken for users now: b is live/);
  expect(text.indexOf("stage approve")).toBeGreaterThan(text.indexOf("### 🚨"));
  expect(text).not.toContain("Re-run");
});
