import { expect, test } from "@jest/globals";
import { uploadWarnings } from "../../../packages/crates/src/checks/upload-warnings.ts";
import type { Problem } from "@fairlead/publishing";
import type { CrateUnit } from "../../../packages/crates/src/packing/crate-unit.ts";
import { cratesIo, type Target } from "../../../packages/crates/src/registry/crates-target.ts";

const mib = 1024 * 1024;
const elsewhere: Target = {
  isCratesIo: false,
  index: "sparse+https://r.example/",
  registryName: "r",
};

function warned(
  size: number,
  target: Target,
  isPublished = false,
  paths: readonly string[] = [],
): Problem[] {
  const entries = paths.map((path) => ({ path }));
  const crate = { name: "big", version: "1.0.0", entries } as unknown as CrateUnit["crate"];
  const unit: CrateUnit = {
    ...{ name: "big", version: "1.0.0", file: "/big.crate", checksum: "", size },
    ...{ dependencies: [], limit: "", isNew: false, crate },
  };
  const finding = isPublished
    ? { kind: "present" as const, checksum: "", yanked: false }
    : { kind: "absent" as const };
  const presence = {
    findings: new Map([["big@1.0.0", finding]]),
    newNames: new Set<string>(),
    registry: { title: "", url: "", isDefault: true, link: () => undefined },
  };
  return uploadWarnings([unit], presence, target);
}

test.each([
  ["of 10 MiB", 10 * mib, cratesIo, false, []],
  ["larger than that", 10 * mib + 1, cratesIo, false, ["crate-too-large"]],
  ["for another registry", 12 * mib, elsewhere, false, []],
  ["that is published", 12 * mib, cratesIo, true, []],
] as const)("a crate %s is warned of or not", (_, size, target, isPublished, codes) => {
  expect(warned(size, target, isPublished).map(({ code }) => code)).toEqual(codes);
});

test.each([
  [["src/A.rs", "src/a.rs"], "holds src/A.rs and src/a.rs, which"],
  [["t/\u00e9.txt", "t/e\u0301.txt"], 'holds "t/\\u{e9}.txt" and "t/e\\u{301}.txt", which'],
  [["\u00c9.txt", "e\u0301.txt"], "holds \u00c9.txt and e\u0301.txt, which"],
])("names that are one file elsewhere are told apart: %j", (paths, told) => {
  const [warning] = warned(1, cratesIo, false, paths);
  expect(warning?.message).toContain(told);
});
