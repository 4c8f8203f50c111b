import { describe, expect, test } from "@jest/globals";
import { renderReleasePage, type ReleasedUnit, type ReleasePage } from "@fairlead/reporting";
import { marked } from "marked";
import { asset, crate, jobs, npmPackage, pageOf, samples } from "./release-pages.ts";

const render = (name: string) => {
  const page = samples[name];
  if (page === undefined) throw new Error(`There is no sample ${name}.`);
  return renderReleasePage(page);
};

const headingOf = (markdown: string) => markdown.split("\n")[0];

describe("the heading says in one line", () => {
  test.each([
    ["green", "✅ v1.2.3 is out: 5 crates and 9 npm packages, and the GitHub release with 7 files"],
    ["partial", "❌ v1.2.3 is partly out: 2 of 6 crates and all 9 npm packages published"],
    ["contradiction", "❌ v1.2.3 is partly out: all 5 crates and 8 of 9 npm packages published"],
    ["failed", "❌ Nothing of v1.2.3 was published: 5 crates and 9 npm packages missing"],
    ["cancelled", "🛑 v1.2.3 was cancelled: 3 of 5 crates published"],
    ["dry", "🔎 Dry run of v1.2.3: 5 crates and 9 npm packages would be published"],
    ["unconfirmed", "❓ v1.2.3: not everything could be confirmed"],
    ["nothing", "❔ The release: no crates, packages or tag to look for"],
  ])("what became of a release that is %s", (name, heading) => {
    expect(headingOf(render(name))).toBe(`## ${heading}`);
  });

  test("what a release waits for", () => {
    expect(headingOf(render("waiting"))).toBe(
      "## ✋ v1.2.3 is almost out: 7 npm packages wait for approval, 1 npm package is not served yet, the GitHub release is a draft",
    );
  });

  test("that a job failed though all is out", () => {
    const failed = jobs({ "build-wasm": "failure" });
    const page = renderReleasePage(pageOf({ state: "complete-despite-jobs", jobs: failed }));
    expect(headingOf(page)).toContain("but a job failed");
    expect(page).toContain("| <code>build-wasm</code> | ❌ failure |");
  });

  test("that the GitHub release alone is missing, or not whole", () => {
    const none = renderReleasePage(pageOf({ state: "partial", release: { kind: "none" } }));
    expect(headingOf(none)).toContain("published, but the GitHub release is not");
    const assets = [asset("a.zip", { isWhole: false })];
    const release = { kind: "published" as const, url: "https://github.com/a/b", assets };
    const broken = renderReleasePage(pageOf({ state: "partial", release }));
    expect(headingOf(broken)).toContain("published, but the GitHub release is not whole");
    expect(broken).toContain(
      "⚠️ Incomplete, since their upload was interrupted: <code>a.zip</code>",
    );
  });

  test("that it failed before anything was known", () => {
    const failed = jobs({ plan: "failure" });
    const page = renderReleasePage(pageOf({ state: "failed", units: [], jobs: failed }));
    expect(headingOf(page)).toContain("1 job failed, and what it should have published");
  });

  test("that nothing is out, without calling missing what is there", () => {
    const units = [
      ...[crate("a", { state: "yanked" }), crate("b", { state: "other-contents" })],
      ...[crate("c", { state: "missing" }), npmPackage("d", { state: "unseen" })],
    ];
    expect(headingOf(renderReleasePage(pageOf({ state: "failed", units })))).toBe(
      "## ❌ v1.2.3 is not out: 1 crate missing, 1 yanked, 1 live with other bytes, 1 could not be checked",
    );
  });

  test.each<[ReleasedUnit["state"][], string]>([
    [["unseen", "unseen"], "2 crates could not be checked"],
    [["other-contents"], "1 crate live with other bytes"],
    [["other-contents", "other-contents"], "2 crates live with other bytes"],
    [["staged", "broken"], "1 crate live without what it needs, 1 waiting for approval"],
    [["yanked", "unseen", "unseen"], "1 crate yanked, 2 could not be checked"],
  ])("that nothing is out, and what they are, of %j", (states, words) => {
    const units = states.map((state, at) => crate(`a${at}`, { state }));
    const heading = headingOf(renderReleasePage(pageOf({ state: "failed", units })));
    expect(heading).toContain("v1.2.3 is not out: ");
    expect(heading).toContain(words);
  });

  test("that a release of files alone is not there, though every job ended well", () => {
    const none = pageOf({ state: "failed", units: [], release: { kind: "none" } });
    expect(headingOf(renderReleasePage(none))).toBe(
      "## ❌ Nothing of v1.2.3 was published: the GitHub release is missing",
    );
  });

  test("how a dry run found what would fail", () => {
    const units = [crate("a", { state: "missing", told: "refused" }), crate("b")];
    const page = renderReleasePage(pageOf({ state: "dry-run-failed", units }));
    expect(headingOf(page)).toBe("## ❌ Dry run of v1.2.3: 1 of 2 crates would fail");
  });
});

describe("how to go on", () => {
  test("is one button and one command, with the time", () => {
    const page = render("partial");
    expect(page).toContain(
      "**[Re-run failed jobs](https://github.com/ruvnet/ruvector/actions/runs/16123456789) once the problems below are fixed, and the rest after 15:12 UTC.**",
    );
    expect(page).toContain("gh run rerun 16123456789 --failed --repo ruvnet/ruvector");
  });

  test("is a new version where no run publishes what is missing", () => {
    const lost = crate("a", { state: "missing", told: "refused", isFinal: true });
    const needs = crate("b", { state: "missing", told: "blocked" });
    const other = crate("c", { state: "missing", told: "refused" });
    const pageWith = (...units: ReleasedUnit[]) =>
      renderReleasePage(pageOf({ state: "partial", units: [...units, crate("d")] }));
    const page = pageWith(lost, needs);
    expect(page).toContain("➡️ **Release a new version.**");
    expect(page).toContain("does not publish the 2 that are missing.");
    expect(page).not.toContain("gh run rerun");
    expect(pageWith(lost, other)).toContain("once the problems below are fixed");
    expect(pageWith(needs)).not.toContain("new version");
  });

  test("is to run all jobs again where none has failed, and a report says what is missing", () => {
    const units = [crate("a"), crate("b", { state: "missing", told: "unclear" })];
    const page = renderReleasePage(pageOf({ state: "partial", units }));
    expect(page).toContain("[Re-run all jobs]");
    expect(page).toContain("gh run rerun 16123456789 --repo ruvnet/ruvector");
  });

  test.each([
    ["the job of the summary alone where none has failed", {}, "the job of this summary", false],
    ["what failed where a job has", { plan: "failure" }, "failed jobs", true],
  ])("is to run again, where something could not be confirmed, %s", (_, ended, which, isWhole) => {
    const units = [crate("a"), crate("b", { state: "unseen" })];
    const page = renderReleasePage(pageOf({ state: "unconfirmed", units, jobs: jobs(ended) }));
    expect(page).toContain(`[Re-run ${which}]`);
    expect(page.includes("gh run rerun")).toBe(isWhole);
  });

  test("is to look again, before all jobs build anew, where what was reported is missing", () => {
    const page = render("contradiction");
    expect(page).toContain("**[Re-run the job of this summary]");
    expect(page).toContain("[re-run all jobs]");
    expect(page).not.toContain("gh run rerun");
  });

  test("is left out where nothing is to be done", () => {
    for (const name of ["green", "dry", "nothing"]) expect(render(name)).not.toContain("Re-run");
  });

  test.each<[string, Partial<ReleasedUnit>[], boolean]>([
    ["other contents are live", [{ state: "other-contents" }], false],
    ["a stage is gone", [{ state: "missing", told: "staged" }, { state: "staged" }], false],
    ["something else is missing, too", [{ state: "other-contents" }, { state: "missing" }], true],
  ])("is no button that changes nothing, where no job failed and %s", (_, facts, isOffered) => {
    const units = facts.map((fact, index) => crate(`a${index}`, fact));
    const page = renderReleasePage(pageOf({ state: "partial", units }));
    expect(page.includes("Re-run all jobs")).toBe(isOffered);
  });

  test("says nothing of what is there by now, whatever its report says", () => {
    const late = { resumeAt: Date.UTC(2030, 0, 1), told: "rate-limited" as const };
    const units = [
      crate("a", late),
      crate("b", { told: "refused" }),
      crate("c", { state: "missing" }),
    ];
    const page = renderReleasePage(pageOf({ state: "partial", units }));
    expect(page).toMatch(/➡️ \*\*\[Re-run all jobs\]\([^)]*\)\.\*\*/);
  });

  test("names the cause and the remedy of what is missing, once for all with the same", () => {
    const page = render("partial");
    expect(page).toContain("refused: crates.io answered 400");
    expect(page).toContain("<br>→ Add description to");
    expect(page).toContain("- ⏱️ **2** rate-limited");
    expect(page).toContain("❌ **The GitHub release <code>v1.2.3</code>**");
  });

  test("lists what a person approves, in order, with the commands", () => {
    const page = render("waiting");
    const staged = samples["waiting"]?.units.filter(({ state }) => state === "staged") ?? [];
    const byName = staged.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const at = byName.map(({ stageId = "" }) => page.indexOf(`npm stage approve ${stageId}`));
    expect(at).toHaveLength(7);
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(page).toContain("[The GitHub release is a draft]");
  });
});

describe("when success is said, and a registry does not have it", () => {
  test("the page says so, with what is missing", () => {
    const page = render("contradiction");
    expect(page).toContain("### ⚠️ Not what the jobs say");
    expect(page).toContain("Every job succeeded");
    expect(page).toContain("- <code>&#64;ruvector/core</code> 1.2.3");
    expect(page).toContain("A package that is not public looks the same");
  });

  test("also where another job failed", () => {
    const units = [crate("a", { state: "lost" })];
    const failed = jobs({ "build-wasm": "failure" });
    const page = renderReleasePage(pageOf({ state: "failed", units, jobs: failed }));
    expect(page).toContain("The run reported these as published");
  });

  test("no other page says it", () => {
    for (const name of ["green", "partial", "failed", "cancelled", "waiting", "dry"]) {
      expect(render(name)).not.toContain("Not what the jobs say");
    }
  });
});

describe("the commands", () => {
  test("install a crate without a library, and check only what is added", () => {
    const tool = crate("tool", { isMain: true, isProgram: true });
    const page = renderReleasePage(pageOf({ units: [tool] }));
    expect(page).toContain(`\ncargo install tool@${tool.version}`);
    expect(page).not.toMatch(/cargo (add|check)/);
    const both = renderReleasePage(pageOf({ units: [crate("core", { isMain: true }), tool] }));
    expect(both).toMatch(/cargo add core@\S+\ncargo check\n# Programs/);
  });

  test("check each registry and the files of the release", () => {
    const page = render("green");
    for (const command of [
      "cargo add ruvector-core@1.2.3\ncargo check",
      "npm view @ruvector/core@1.2.3 dist.integrity",
      "npm audit signatures",
      "gh release download v1.2.3 --repo ruvnet/ruvector",
      "sha256sum -c SHA256SUMS",
      "gh attestation verify ruvector-native-linux-x64-gnu.tar.gz --repo ruvnet/ruvector",
    ]) {
      expect(page).toContain(`\n${command}`);
    }
  });

  test("name only what is there", () => {
    expect(render("failed")).not.toMatch(/cargo add|npm view|sha256sum/);
    const units = [npmPackage("a", { isMain: true })];
    const elsewhere = { units, npmRegistry: "https://npm.example.com", isCratesIo: false };
    const page = renderReleasePage(pageOf(elsewhere));
    expect(page).toContain("npm view a@1.2.3 dist.integrity --registry https://npm.example.com");
    expect(page).not.toContain("audit signatures");
  });

  test("of a dry run make the real one", () => {
    expect(render("dry")).toContain("git tag v1.2.3\ngit push origin v1.2.3");
  });

  test("after a release point tokens to trusted publishing", () => {
    expect(render("green")).toContain("5 crates were published with a token.");
    expect(render("green")).toContain("https://crates.io/crates/ruvector-core/settings");
  });
});

const hostile = [
  '<script>alert("x")</script>',
  "](https://evil.example) [",
  "| a | b |\n| - | - |",
  "```sh\nrm -rf ~\n```",
  "a@1.0.0 && rm -rf ~ #",
  "$(rm -rf ~)",
  "</code></details><h1>Owned</h1>",
  "@octocat \u202Egnp.exe \u0000\u001b[31m",
  "half a character \ud800",
];

function hostilePage(text: string) {
  return pageOf({
    ...{ state: "partial", title: text, tag: text, repository: text, sha: text, runId: text },
    runUrl: `https://evil.example/${text}`,
    jobs: [{ name: text, result: text }],
    units: [
      crate(text, { version: text, url: `javascript:${text}`, isMain: true, note: text }),
      crate(text, { state: "missing", cause: text, remedy: text, credential: text }),
      npmPackage(text, { version: text, isMain: true, credential: "token" }),
      npmPackage(text, { state: "staged" }),
      npmPackage(text, { state: "lost" }),
    ],
    release: { kind: "published", url: text, assets: [asset(text), asset("SHA256SUMS")] },
    unseen: [{ code: "x", message: text, remedy: text, file: text }],
    npmRegistry: text,
  });
}

const htmlOf = (page: ReleasePage) =>
  marked.parse(renderReleasePage(page), { gfm: true, async: false });

describe("hostile names", () => {
  test.each(hostile)("cannot break the page: %j", (text) => {
    const markdown = renderReleasePage(hostilePage(text));
    const html = htmlOf(hostilePage(text));
    expect(html).not.toMatch(/<script|<h1|href="javascript|href="https:\/\/evil\.example"/);
    // Only our own headings, and only our own blocks of commands.
    expect(html.match(/<h[1-6]/g)).toEqual(htmlOf(hostilePage("x y")).match(/<h[1-6]/g));
    for (const [, block = ""] of markdown.matchAll(/```sh\n(.*?)```/gs)) {
      expect(block).not.toMatch(/rm -rf|\$\(|&& rm/);
    }
    for (const unseen of ["\u0000", "\u001b", "\u202e"]) expect(markdown).not.toContain(unseen);
    expect(html.replaceAll(/<[^>]*>/g, "")).not.toContain("@octocat");
  });

  test("of a result mean nothing but themselves", () => {
    const odd = [{ name: "plan", result: "constructor" }];
    const page = renderReleasePage(pageOf({ jobs: odd }));
    expect(page).toContain("| <code>plan</code> | ❔ constructor |");
  });

  test("are harmless in names that a shell would read", () => {
    const units = [crate("a;id", { isMain: true }), crate("b", { version: "1`id`", isMain: true })];
    expect(renderReleasePage(pageOf({ units }))).not.toContain("cargo add");
  });
});

test("more units than a call takes arguments are no trouble", () => {
  const units = Array.from({ length: 150_000 }, (_, index) => crate(`c${index}`));
  expect(headingOf(renderReleasePage(pageOf({ units })))).toContain("150000 crates");
});

test("the page stays below GitHub's 1 MiB however much there is", () => {
  const long = "é".repeat(3_000);
  const many = Array.from({ length: 5_000 }, (_, index) => index);
  const page = pageOf({
    state: "partial",
    ...{ title: long, tag: long },
    jobs: many.map((index) => ({ name: `${index}${long}`, result: long })),
    units: many.flatMap((index) => [
      crate(`${index}${long}`, { state: "missing", cause: `${index}${long}`, remedy: long }),
      npmPackage(`${index}${long}`, { state: "staged", stageId: `${index}` }),
      npmPackage(`${index}p${long}`, { state: "lost", note: long }),
      npmPackage(`${index}q${long}`, { state: "pending", isMain: true }),
    ]),
    release: {
      ...{ kind: "published", url: `https://github.com/${"a".repeat(400)}` },
      assets: many.map((index) => asset(`${index}${long}`)),
    },
    unseen: many.map((index) => ({ code: "x", message: `${index}${long}`, remedy: long })),
  });
  expect(Buffer.byteLength(renderReleasePage(page))).toBeLessThan(1_048_576 - 50_000);
});

describe("the steps after a release", () => {
  const stepsOf = (more: Parameters<typeof pageOf>[0]) =>
    (renderReleasePage(pageOf(more)).split("### Next steps")[1] ?? "").match(/^- /gm)?.length;

  test("speak of installing where there is something to install, and of a version where there is one", () => {
    // The notes, and one for each of these.
    expect(stepsOf({ units: [npmPackage("a", { isMain: true })] })).toBe(3);
    expect(stepsOf({ units: [], tag: "v1.2.3" })).toBe(2);
    expect(stepsOf({ units: [], tag: "nightly" })).toBe(1);
  });
});
