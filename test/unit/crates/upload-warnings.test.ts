import { expect, test } from "@jest/globals";
import { uploadWarnings } from "../../../packages/crates/src/checks/upload-warnings.ts";
import type { CrateUnit } from "../../../packages/crates/src/packing/crate-unit.ts";
import { cratesIo, type Target } from "../../../packages/crates/src/registry/crates-target.ts";

const mib = 1024 * 1024;
const elsewhere: Target = {
  isCratesIo: false,
  index: "sparse+https://r.example/",
  registryName: "r",
};

function warned(size: number, target: Target, isPublished = false): string[] {
  const crate = { name: "big", version: "1.0.0", entries: [] } as unknown as CrateUnit["crate"];
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
  return uploadWarnings([unit], presence, target).map(({ code }) => code);
}

test.each([
  ["of 10 MiB", 10 * mib, cratesIo, false, []],
  ["larger than that", 10 * mib + 1, cratesIo, false, ["crate-too-large"]],
  ["for another registry", 12 * mib, elsewhere, false, []],
  ["that is published", 12 * mib, cratesIo, true, []],
] as const)("a crate %s is warned of or not", (_, size, target, isPublished, codes) => {
  expect(warned(size, target, isPublished)).toEqual(codes);
});
