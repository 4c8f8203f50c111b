import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import * as ours from "../../../packages/actionkit/src/workflow-commands.ts";

/** Text with what a command could end at or be taken for. */
const text = fc.string({
  unit: fc.constantFrom(
    ...["a", ":", "%", ",", "\r", "\n", "\u2028", "=", "é"],
    "::",
    "%0A",
    "##[",
    "<<",
  ),
  maxLength: 12,
});
const place = fc.record(
  { title: text, file: text, line: fc.integer({ min: 1, max: 9_999 }) },
  { requiredKeys: [] },
);

let folder: string;
const before = { ...process.env };
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fairlead-commands-"));
});
afterAll(() => {
  process.env = before;
  process.exitCode = 0;
  rmSync(folder, { recursive: true });
});

/** What something writes to standard output. */
function written(work: () => void): string {
  const pieces: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (piece: string | Uint8Array) => pieces.push(String(piece)) > 0;
  try {
    work();
  } finally {
    process.stdout.write = write;
  }
  return pieces.join("");
}

/** What something leaves in a file of the runner, with one delimiter for all. */
function left(variable: string, work: () => void): string {
  const file = join(folder, variable);
  writeFileSync(file, "before\n");
  process.env[variable] = file;
  expect(written(work)).toBe("");
  return readFileSync(file, "utf8").replaceAll(/ghadelimiter_[0-9a-f-]{36}/g, "DELIMITER");
}

describe("What the runner is told is what @actions/core tells it", () => {
  test("in the log", () => {
    fc.assert(
      fc.property(text, place, (said, { line, ...rest }) => {
        const theirs = { ...rest, ...(line !== undefined && { startLine: line }) };
        const here = { ...rest, ...(line !== undefined && { line }) };
        for (const level of ["error", "notice", "warning"] as const) {
          expect(
            written(() => {
              ours.annotate(level, said, here);
            }),
          ).toBe(
            written(() => {
              core[level](said, theirs);
            }),
          );
        }
        for (const [mine, known] of [
          [ours.writeLine, core.info],
          [ours.maskSecret, core.setSecret],
          [ours.startGroup, core.startGroup],
          [ours.endGroup, core.endGroup],
          [ours.setFailed, core.setFailed],
        ] as const) {
          expect(
            written(() => {
              mine(said);
            }),
          ).toBe(
            written(() => {
              known(said);
            }),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test("in the files of outputs and state, and without such files", () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const [variable, mine, known] of [
          ["GITHUB_OUTPUT", ours.setOutput, core.setOutput],
          ["GITHUB_STATE", ours.saveState, core.saveState],
        ] as const) {
          const one = left(variable, () => {
            mine("a-name", value);
          });
          expect(one).toBe(
            left(variable, () => {
              known("a-name", value);
            }),
          );
          expect(one).toMatch(/^before\na-name<<DELIMITER/);
          process.env[variable] = "";
          expect(
            written(() => {
              mine("a-name", value);
            }),
          ).toBe(
            written(() => {
              known("a-name", value);
            }),
          );
        }
        process.env["STATE_a-name"] = value;
        expect(ours.savedState("a-name")).toBe(core.getState("a-name"));
      }),
      { numRuns: 30 },
    );
  });
});

test("A step that failed is marked so for the runner", () => {
  process.exitCode = 0;
  written(() => {
    ours.setFailed("It went wrong");
  });
  expect(process.exitCode).toBe(1);
  process.exitCode = 0;
});

test("An output is not written into a file that the runner has not made", () => {
  process.env["GITHUB_OUTPUT"] = join(folder, "gone");
  expect(() => {
    ours.setOutput("name", "value");
  }).toThrow("Missing file");
});
