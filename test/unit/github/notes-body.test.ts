import { describe, expect, test } from "@jest/globals";
import { composeNotes, maxNotes, readNotes } from "../../../packages/github/src/notes/body.ts";
import { cutAtLine } from "../../../packages/github/src/notes/cut.ts";

const whole = { text: "https://x/whole-text", changes: "https://x/whole-changes" };
const sections = { text: "Hello.", packages: "## P", downloads: "## D", changes: "## C" };

describe("the notes of a release", () => {
  test("have their parts in order, and nothing else that a reader sees", () => {
    const body = composeNotes(sections, whole);
    expect(body.replaceAll(/<!--.*?-->\n?/g, "")).toBe("Hello.\n\n## P\n\n## D\n\n## C\n\n");
  });

  test("can be taken apart again by a later run", () => {
    expect(readNotes(composeNotes(sections, whole))).toEqual({ kind: "ours", sections });
    const some = { changes: "## C" };
    expect(readNotes(composeNotes(some, whole))).toEqual({ kind: "ours", sections: some });
  });

  test("are still ours when GitHub's page has changed the line ends", () => {
    const body = composeNotes(sections, whole).replaceAll("\n", "\r\n");
    expect(readNotes(body)).toEqual({ kind: "ours", sections });
  });

  test("are another's once somebody has changed a word, or has written them", () => {
    expect(readNotes(composeNotes(sections, whole).replace("Hello", "Hi"))).toEqual({
      kind: "others",
    });
    expect(readNotes("My notes")).toEqual({ kind: "others" });
    expect(readNotes(" \n")).toEqual({ kind: "empty" });
  });

  test("take no part's word for a mark between parts", () => {
    const text = "a\n<!-- fairlead:changes -->\nb";
    const read = readNotes(composeNotes({ text }, whole));
    expect(read).toEqual({ kind: "ours", sections: { text: "a\n<!-- changes -->\nb" } });
  });

  test("are empty without parts", () => {
    expect(composeNotes({}, whole)).toBe("");
  });
});

describe("notes that are too long", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `- line ${at}`).join("\n");

  test("are cut at a line, below GitHub's limit, with a link; the tables stay whole", () => {
    const body = composeNotes({ ...sections, text: lines(20_000) }, whole);
    expect(body.length).toBeLessThan(maxNotes);
    expect(body.length).toBeGreaterThan(maxNotes - 1_000);
    expect(body).toMatch(/\n- line \d+\n\n… \[The rest of it\]\(https:\/\/x\/whole-text\)\n/);
    expect(body).toContain("## P\n");
    expect(body).toContain("## D\n");
    expect(body).toContain("## C\n");
    expect(readNotes(body).kind).toBe("ours");
  });

  test("lose of what GitHub has generated first", () => {
    const body = composeNotes({ text: lines(5_000), changes: lines(20_000) }, whole);
    expect(body.length).toBeLessThan(maxNotes);
    expect(body).toContain("- line 4999\n\n<!-- fairlead:changes -->");
    expect(body).toContain("whole-changes");
    expect(body).not.toContain("whole-text");
  });

  test("that are long in both parts keep of both", () => {
    const body = composeNotes({ text: lines(20_000), changes: lines(20_000) }, whole);
    expect(body.length).toBeLessThan(maxNotes);
    expect(body).toContain("whole-changes");
    expect(body).toContain("whole-text");
  });
});

describe("a cut", () => {
  test("closes what is open", () => {
    const code = `\`\`\`sh\n${"echo\n".repeat(100)}\`\`\`\n`;
    expect(cutAtLine(code, 200, "u")).toMatch(/echo\n```\n\n… \[The rest of it\]\(u\)$/);
    const open = `<details><summary>x</summary>\n\n${"- a\n".repeat(100)}</details>`;
    expect(cutAtLine(open, 200, "u")).toMatch(/- a\n\n<\/details>\n\n… /);
  });

  test("of one endless line is made between words, and of one endless word somewhere", () => {
    expect(cutAtLine("word ".repeat(100), 200, "u")).toMatch(/word\n\n… /);
    const cut = cutAtLine("😀".repeat(200), 201, "u");
    expect(cut.length).toBeLessThanOrEqual(201);
    expect(cut.isWellFormed()).toBe(true);
  });

  test("leaves what fits as it is", () => {
    expect(cutAtLine("a", 1, "u")).toBe("a");
  });
});
