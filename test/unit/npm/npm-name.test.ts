import { createRequire } from "node:module";
import { describe, expect, test } from "@jest/globals";
import {
  escapedName,
  nameProblems,
  versionProblem,
} from "../../../packages/npm/src/manifests/npm-name.ts";

interface Verdict {
  validForNewPackages: boolean;
  validForOldPackages: boolean;
}
const validate = createRequire(import.meta.url)("validate-npm-package-name") as (
  name: string,
) => Verdict;

const names = [
  "a",
  "@scope/name",
  "@ruvector/core-linux-x64-gnu",
  "JSONStream",
  "@Scope/name",
  "with space",
  " a",
  ".hidden",
  "_private",
  "-dash",
  "@scope/.hidden",
  "@scope/_under",
  "@scope",
  "@scope/",
  "@/name",
  "@a/b/c",
  "a/b",
  "",
  "node_modules",
  "Favicon.ico",
  "http",
  "crypto",
  "excited!",
  "@scope/excited!",
  "ünicode",
  "a%2fb",
  "a".repeat(214),
  "a".repeat(215),
  `@scope/${"a".repeat(214)}`,
  "../up",
  "a\nb",
];

describe("a package's name", () => {
  test.each(names)("%j is judged as npm judges it", (name) => {
    const { validForNewPackages, validForOldPackages } = validate(name);
    const { always, ifNew } = nameProblems(name);
    expect({
      validForOldPackages: always === undefined,
      validForNewPackages: always === undefined && ifNew === undefined,
    }).toEqual({ validForOldPackages, validForNewPackages });
  });

  test("stands in an address with its slash escaped, as npm writes it", () => {
    expect(escapedName("@scope/name")).toBe("@scope%2fname");
    expect(escapedName("name")).toBe("name");
  });
});

describe("a version", () => {
  test.each(["1.2.3", "1.0.0-rc.1", "0.0.1-0"])("%s is taken as it is", (version) => {
    expect(versionProblem(version)).toBeUndefined();
  });

  test.each(["v1.2.3", "1.2", "1.2.3+build", "01.2.3", "", "latest", " 1.2.3"])(
    "%j is refused",
    (version) => {
      expect(versionProblem(version)).toEqual(expect.any(String));
    },
  );
});
