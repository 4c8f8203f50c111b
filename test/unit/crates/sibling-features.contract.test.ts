import { env } from "node:process";
import { expect, jest, test } from "@jest/globals";
import { atLines } from "../../../packages/crates/src/discover/manifest-lines.ts";
import { checkSiblingFeatures } from "../../../packages/crates/src/checks/sibling-features.ts";
import { createCargo } from "../../../packages/crates/src/discover/cargo.ts";
import { publishedNodes } from "../../../packages/crates/src/discover/discover-workspace.ts";
import { orderCrates } from "../../../packages/crates/src/discover/graph.ts";
import { readWorkspace } from "../../../packages/crates/src/discover/workspace.ts";
import { withCargo } from "./cargo-in.ts";

jest.setTimeout(120_000);

/** A workspace of three: `user` and what it asks `sib` for, and `sib`, which may use `leaf`. */
interface Asked {
  /** Of `user`: its tables from the dependencies on. */
  readonly user: string;
  /** Of `sib`, in the same way. */
  readonly sib?: string;
  /** What is told to be lacking, by the crate that needs it. */
  readonly lacks?: Readonly<Record<string, readonly string[]>>;
  /** It is packed without `Cargo.lock`, as those in a cycle are. */
  readonly isCycle?: true;
}

const by = (more: string) => `sib = { path = "../sib", version = "1.0.0"${more} }`;
const leaf = 'leaf = { path = "../leaf", version = "1.0.0", optional = true }';
const has = "[features]\nhas = []\n";
const implicit = `[dependencies]\n${leaf}\n`;
const explicit = `${implicit}[features]\nuses-leaf = ["dep:leaf"]\n`;

/** A crate's tables: its dependency on `sib`, and its features. */
const on = (more: string, features = "", table = "dependencies") =>
  `[${table}]\n${by(more)}\n[features]\n${features}\n`;

const rows: Readonly<Record<string, Asked>> = {
  "a feature that is there": { user: on(', features = ["has"]'), sib: has },
  "one that is not": {
    user: on(', features = ["has", "hsa"]'),
    sib: has,
    lacks: { user: ["hsa"] },
  },
  several: { user: on(', features = ["x", "y"]'), lacks: { user: ["x", "y"] } },
  "a default that is not there, by default": { user: on("") },
  "no default features": { user: on(', default-features = false, features = ["has"]'), sib: has },
  "no default features, and one that is not there": {
    user: on(', default-features = false, features = ["no"]'),
    lacks: { user: ["no"] },
  },
  "a default that is not there, by name": {
    user: on(', features = ["default"]'),
    lacks: { user: ["default"] },
  },
  "a default that is there, by name": {
    user: on(', features = ["default"]'),
    sib: "[features]\ndefault = []\n",
  },
  "passed on": { user: on("", 'f = ["sib/has"]'), sib: has },
  "passed on, and not there": { user: on("", 'f = ["sib/no"]'), lacks: { user: ["no"] } },
  "passed on by two, and not there": {
    user: on("", 'f = ["sib/no"]\ng = ["f", "sib/no", "sib/has"]'),
    sib: has,
    lacks: { user: ["no"] },
  },
  "passed on to an optional one": {
    user: on(", optional = true", 'f = ["sib/no"]'),
    lacks: { user: ["no"] },
  },
  "passed on if it is on": {
    user: on(", optional = true", 'f = ["sib?/has"]'),
    sib: has,
  },
  "passed on if it is on, and not there": {
    user: on(", optional = true", 'f = ["sib?/no"]'),
    lacks: { user: ["no"] },
  },
  "passed on if it is on, by dep:": {
    user: on(", optional = true", 'on = ["dep:sib"]\nf = ["sib?/no"]'),
    lacks: { user: ["no"] },
  },
  "an optional one, by dep: alone": { user: on(", optional = true", 'on = ["dep:sib"]') },
  "an optional one that asks for too much": {
    user: on(', optional = true, features = ["no"]'),
    lacks: { user: ["no"] },
  },
  "an implicit feature": { user: on(', features = ["leaf"]'), sib: implicit },
  "an implicit feature that dep: takes away": {
    user: on(', features = ["leaf"]'),
    sib: explicit,
    lacks: { user: ["leaf"] },
  },
  "an implicit feature, passed on": { user: on("", 'f = ["sib/leaf"]'), sib: implicit },
  "an implicit feature that dep: takes away, passed on": {
    user: on("", 'f = ["sib/leaf"]'),
    sib: explicit,
    lacks: { user: ["leaf"] },
  },
  "a dependency that is not optional is no feature": {
    user: on(', features = ["leaf"]'),
    sib: implicit.replace(", optional = true", ""),
    lacks: { user: ["leaf"] },
  },
  "a feature of its own with the same name": { user: on("", 'no = []\nf = ["no"]') },
  renamed: {
    user: `[dependencies]\n${by(', package = "sib", features = ["no"]').replace("sib =", "other =")}\n`,
    lacks: { user: ["no"] },
  },
  "renamed, passed on": {
    user: `[dependencies]\n${by(', package = "sib"').replace("sib =", "other =")}\n[features]\nf = ["other/no"]\n`,
    lacks: { user: ["no"] },
  },
  "another one has the name": {
    user: `[dependencies]\n${by(', package = "sib"').replace("sib =", "other =")}\nsib = { package = "leaf", path = "../leaf", version = "1.0.0" }\n[features]\nf = ["sib/only-leaf", "other/has"]\n`,
    sib: has,
  },
  "for one platform": {
    user: on(', features = ["no"]', "", "target.'cfg(windows)'.dependencies"),
    lacks: { user: ["no"] },
  },
  "for the build": {
    user: on(', features = ["no"]', "", "build-dependencies"),
    lacks: { user: ["no"] },
  },
  "for tests": { user: on(', features = ["no"]', "", "dev-dependencies"), lacks: { user: ["no"] } },
  "for tests, which cargo leaves out": {
    user: '[dev-dependencies]\nsib = { path = "../sib", features = ["no"] }\n',
  },
  "for tests and else, with other features": {
    user: `[dependencies]\n${by("")}\n[dev-dependencies]\n${by(', features = ["has"]')}\n`,
    sib: has,
  },
  "for tests, passed on": {
    user: on("", 'f = ["sib/no"]', "dev-dependencies"),
    lacks: { user: ["no"] },
  },
  "for tests, in a cycle": {
    user: on(', features = ["no"]', "", "dev-dependencies"),
    sib: '[dependencies]\nuser = { path = "../user", version = "1.0.0" }\n',
    isCycle: true,
  },
  "one that it depends on lacks it": {
    user: on(', features = ["f"]'),
    sib: `${implicit}[features]\nf = ["leaf/no"]\n`,
    lacks: { sib: ["no"] },
  },
};

const manifest = (name: string, tables: string) =>
  `[package]\nname = "${name}"\nversion = "1.0.0"\nedition = "2021"\ndescription = "d"\nlicense = "MIT"\n\n${tables}\n`;

test.each(Object.entries(rows))(
  "a feature that a crate of the workspace lacks is told where cargo refuses to pack: %s",
  async (_, { user, sib = "", lacks = {}, isCycle }) => {
    const files: Readonly<Record<string, string>> = {
      "Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["user", "sib", "leaf"]\n',
      "user/Cargo.toml": manifest("user", user),
      "sib/Cargo.toml": manifest("sib", sib),
      "leaf/Cargo.toml": manifest("leaf", "[features]\nonly-leaf = []\n"),
      ...Object.fromEntries(["user", "sib", "leaf"].map((name) => [`${name}/src/lib.rs`, ""])),
      "user/build.rs": "fn main() {}\n",
    };
    await withCargo(files, async (cargo, folder) => {
      const own = { PATH: env["PATH"] ?? "", HOME: env["HOME"] ?? "" };
      const plain = createCargo(undefined, own, new AbortController().signal);
      const read = await readWorkspace(plain, folder, "Cargo.toml");
      if ("problems" in read) throw new Error(JSON.stringify(read.problems));
      const order = orderCrates(publishedNodes(read.members));
      if (order.kind === "cycle") throw new Error("there is no cycle");
      const told = checkSiblingFeatures(read.members, order);
      expect(
        Object.fromEntries(
          told.map(({ unit = "", message }) => [
            unit,
            / features? (.+) of /.exec(message)?.[1]?.split(", "),
          ]),
        ),
      ).toEqual(lacks);

      // With its line: the one where the feature is asked for.
      for (const { unit = "", line = 0 } of await atLines(told, folder)) {
        const text = files[`${unit}/Cargo.toml`]?.split("\n")[line - 1];
        expect(text).toContain(lacks[unit]?.[0]);
      }

      const options = ["--no-verify", "--allow-dirty", "--offline"];
      const lock = isCycle === true ? ["--exclude-lockfile"] : [];
      const packing = cargo(["package", "--workspace", ...options, ...lock]);
      const refused = await packing.then(
        () => "",
        (error: unknown) => (error as { stderr: string }).stderr,
      );
      if (told.length === 0) expect(refused).toBe("");
      else expect(refused).toMatch(/does not have (?:that feature|these features)/);
    });
  },
);
