import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { parse, stringify, type TomlTable, type TomlValue } from "smol-toml";
import { readCrateFile, type CrateFile } from "../../../packages/crates/src/packing/crate-file.ts";
import { compareCrates } from "../../../packages/crates/src/registry/compare.ts";
import { compareManifests } from "../../../packages/crates/src/registry/manifest-meaning.ts";
import { withCargo } from "./cargo-in.ts";

const original = `# A crate with all kinds of fields and targets.
[package]
name = "fl-meaning"
version = "0.3.0"
edition = "2021"
description = "All that a manifest may say"
license = "MIT"
keywords = ["one", "two"]
rust-version = "1.70"

[package.metadata.docs.rs]
all-features = true
targets = ["x86_64-unknown-linux-gnu"]

[badges]
maintenance = { status = "experimental" }

[features]
default = ["std"]
std = ["fl-a/std", "dep:ren"]

[dependencies]
fl-a = "0.1"
ren = { package = "fl-b", version = ">= 0.1.0 ,<2", optional = true, default-features = false }
fl-some = { version = "1", features = ["x", "y"] }

[dev-dependencies]
fl-dev = "=0.1.0"

[build-dependencies]
fl-build = "~0.1"

[target.'cfg(unix)'.dependencies]
fl-c = { version = "1", default-features = false }

[lints.rust]
unsafe_code = "deny"

[[bench]]
name = "speed"
harness = false
`;

const sources = {
  "src/lib.rs": "",
  "src/main.rs": "fn main() {}",
  "src/bin/more.rs": "fn main() {}",
  "build.rs": "fn main() {}",
  "tests/one.rs": "",
  "tests/two.rs": "",
  "benches/speed.rs": "fn main() {}",
  "examples/show.rs": "fn main() {}",
  "README.md": "# It",
};

let packed: CrateFile;
beforeAll(async () => {
  packed = await pack(original);
});

/** What this machine's cargo makes of a manifest. */
function pack(manifest: string): Promise<CrateFile> {
  return withCargo({ ...sources, "Cargo.toml": manifest }, async (cargo, folder) => {
    await cargo(["package", "--no-verify", "--exclude-lockfile", "--allow-dirty"]);
    const file = join(folder, "target/package/fl-meaning-0.3.0.crate");
    return readCrateFile(await readFile(file), "fl-meaning-0.3.0.crate");
  });
}

/** The packed crate with another normalized manifest. */
function withManifest(normalized: string): CrateFile {
  const entries = packed.entries.map((entry) =>
    entry.path === "Cargo.toml" ? { ...entry, sha256: "another" } : entry,
  );
  const manifests = { ...packed.manifests, normalized };
  return { ...packed, checksum: "another", entries, manifests };
}

function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof Date);
}

/** The same table with the keys of each table in another order. */
function shuffled(value: TomlValue, random: () => number): TomlValue {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, random));
  if (!isTable(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => ({
    ...{ key, item: shuffled(item, random), at: random() },
  }));
  entries.sort((a, b) => a.at - b.at);
  return Object.fromEntries(entries.map(({ key, item }) => [key, item]));
}

/** Without what an older cargo left to be inferred. */
function asOlderCargoWrites(table: TomlTable): TomlTable {
  const { lib, bin, test: tests, example, bench, package: head, ...rest } = table;
  expect([lib, bin, tests, example, bench].every((targets) => targets !== undefined)).toBe(true);
  const fields = Object.entries(isTable(head) ? head : {}).filter(
    ([key]) => !/^(auto.*|build|readme)$/.test(key),
  );
  const speed = [{ name: "speed", harness: false }];
  return { package: Object.fromEntries(fields), ...rest, bench: speed };
}

/** The paths of all values that are no table. */
function leaves(value: TomlValue, path: readonly (string | number)[] = []): (string | number)[][] {
  if (isTable(value)) {
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  }
  if (Array.isArray(value) && value.some(isTable)) {
    return value.flatMap((item, index) => leaves(item, [...path, index]));
  }
  return [[...path]];
}

/** The same value with the one at `path` changed. */
function changed(value: TomlValue, [key, ...path]: readonly (string | number)[]): TomlValue {
  if (key !== undefined) {
    if (Array.isArray(value)) {
      return value.map((item, index) => (index === key ? changed(item, path) : item));
    }
    return isTable(value) ? { ...value, [key]: changed(value[key] ?? "", path) } : value;
  }
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return [...value, "more"];
  return typeof value === "string" ? `${value}1` : 0;
}

test("what another version of cargo makes of a manifest means the same", () => {
  const older = asOlderCargoWrites(parse(packed.manifests.normalized));
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (numbers) => {
      const random = (): number => Number(numbers.next().value);
      for (const table of [parse(packed.manifests.normalized), older]) {
        const text = stringify(shuffled(table, random));
        expect(compareCrates(packed, withManifest(text))).toEqual({
          kind: "equivalent",
          note: "the same files except Cargo.toml (only how it is written)",
        });
      }
    }),
    { numRuns: 50 },
  );
});

test("whichever value of what cargo wrote is another one, it is found and named", () => {
  const table = parse(packed.manifests.normalized);
  const all = leaves(table);
  expect(all.length).toBeGreaterThan(40);
  for (const path of all) {
    const text = stringify(changed(table, path));
    const { normalized } = compareManifests(packed.manifests, {
      ...packed.manifests,
      normalized: text,
    });
    const field = path.filter((key) => typeof key === "string").at(-1) ?? "";
    expect({ path, named: normalized.some((name) => name.includes(field)) }).toEqual({
      path,
      named: true,
    });
  }
});

test.each([
  [
    "a comment and other spaces",
    (text: string) => text.replaceAll(" = ", "  =  # why\n".slice(0, 5)),
  ],
  [
    "keys in another order",
    (text: string) =>
      text.replace('license = "MIT"\n', "").replace("[package]\n", '[package]\nlicense = "MIT"\n'),
  ],
  [
    "a dependency as a table",
    (text: string) => text.replace('fl-a = "0.1"', 'fl-a = { version = "0.1" }'),
  ],
])("cargo packs a manifest with %s to an equivalent crate", async (_, rewrite) => {
  expect(compareCrates(packed, await pack(rewrite(original)))).toMatchObject({
    kind: "equivalent",
  });
});

test.each([
  ["a requirement", 'fl-a = "0.1"', 'fl-a = "0.1.1"', "dependencies.fl-a.version"],
  ["the oldest Rust", '"1.70"', '"1.71"', "package.rust-version"],
  ["a target", "harness = false", "harness = true", "bench.speed.harness"],
  ["a feature", 'default = ["std"]', "default = []", "features.default"],
  ["no README", 'license = "MIT"', 'license = "MIT"\nreadme = false', "package.readme"],
  ["no test", 'license = "MIT"', 'license = "MIT"\nautotests = false', "test.one.name"],
])("cargo packs a manifest with %s to another crate", async (_, before, after, field) => {
  const comparison = compareCrates(packed, await pack(original.replace(before, after)));
  expect(comparison.kind).toBe("other");
  const entries = "entries" in comparison ? comparison.entries.join() : "";
  expect(entries).toContain(field);
});
