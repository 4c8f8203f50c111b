import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { readCrateFile } from "../../../packages/crates/src/packing/crate-file.ts";
import type { CrateUnit } from "../../../packages/crates/src/packing/crate-unit.ts";
import { crateRegistry } from "../../../packages/crates/src/registry/crate-registry.ts";
import { Credentials } from "../../../packages/crates/src/registry/credentials.ts";
import type { OpenRegistry } from "../../../packages/crates/src/registry/open-registry.ts";
import { crateBytes } from "./packed-crate.ts";

const clock = { now: () => 0, sleep: () => Promise.resolve() };

test("a fault of this machine says nothing of what is published, and is tried again", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
  try {
    const [ours, theirs] = await Promise.all([
      crateBytes({ "src/lib.rs": "pub fn a() {}" }),
      crateBytes({ "src/lib.rs": "pub fn b() {}" }),
    ]);
    const file = path.join(folder, "demo.crate");
    await writeFile(file, ours);
    const temp = path.join(folder, "temp");
    const crate = await readCrateFile(ours, "demo");
    const target = { isCratesIo: true, index: "https://index.crates.io/" };
    const config = { dl: "https://static.crates.io/crates", api: "https://crates.io" };
    const registry = crateRegistry({
      registry: { target, config, headers: {}, versionsOf: () => [] } as unknown as OpenRegistry,
      credentials: new Credentials({
        ...{ token: undefined, isTrusting: false, clock, say: () => undefined },
      }),
      fetch: () => Promise.resolve(new Response(new Uint8Array(theirs))),
      ...{ clock, cancelled: new AbortController().signal, delayMs: undefined, temp },
    });
    const unit = { name: "demo", version: "1.2.3", file, checksum: crate.checksum, crate };
    const checksum = createHash("sha256").update(theirs).digest("hex");
    const compare = () =>
      registry.compare(
        unit as unknown as CrateUnit,
        { kind: "present", checksum, yanked: false },
        new AbortController().signal,
      );
    expect(await compare()).toMatchObject({
      kind: "unreadable",
      cause: expect.stringContaining("ENOENT"),
    });
    await mkdir(temp);
    expect(await compare()).toMatchObject({ kind: "other", entries: ["src/lib.rs (contents)"] });
  } finally {
    await rm(folder, { recursive: true });
  }
});
