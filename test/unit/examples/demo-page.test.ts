import { expect, test } from "@jest/globals";
import { demoPage } from "../../../examples/demo-page.ts";

const long = `## ✅ Done <code>a</code>\n\n${"| a |\n| --- |\n| b |\n\n".repeat(200)}`;
const steps = [
  { part: "The plan", title: "plan", summary: "## 📋 Release 1.2.3" },
  { part: "The end & more", title: "publish <crates>", summary: "" },
  { part: "The end & more", title: "publish (attempt 2)", summary: long },
];
const page = demoPage(["It ends."], steps);

test("the demo's page begins with what was shown and with links to all its parts", () => {
  const links = [...page.matchAll(/href="#([^"]+)">([^<]+)</g)].map(([, id, text]) => [id, text]);
  expect(links).toEqual([
    ["part-1", "The plan"],
    ["part-2", "The end &amp; more"],
  ]);
  for (const [id = ""] of links) expect(page.split(`id="${id}"`)).toHaveLength(2);
  expect(page.indexOf("It ends.")).toBeLessThan(page.indexOf("part-1"));
});

test("the demo's page shows a headline of each step, and the rest when it is opened", () => {
  const closed = page.replaceAll(/(<\/summary>)[^]*?(?=<\/details>)/g, "$1");
  expect(closed).toContain("<b>plan</b>: 📋 Release 1.2.3</summary>");
  expect(closed).toContain("<b>publish &lt;crates></b>: the job was killed</summary>");
  expect(closed).toContain("<b>publish (attempt 2)</b>: ✅ Done <code>a</code></summary>");
  expect(closed).not.toContain("<table>");
  expect(page).toContain("A job that is killed writes no page.");
});
