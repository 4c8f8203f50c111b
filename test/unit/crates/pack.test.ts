import { mkdir, rename, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { rehearse, runCargo, startCratesIo, type CratesIo } from "@fairlead/sandbox";
import { describePackFailure, missingSibling } from "../../../packages/crates/src/packing/pack.ts";
import { writeWorkspace, type SmallCrate } from "../../e2e/small-workspace.ts";

jest.setTimeout(60_000);

let registry: CratesIo;
beforeAll(async () => {
  registry = await startCratesIo();
  await registry.seedCrate({ name: "aa-known", version: "1.0.0" });
});
afterAll(() => registry.stop());

const before = "cargo package failed, and nothing was uploaded: ";
const without = (crate: string) => `exclude: ${crate}`;

interface FailureOptions {
  readonly only?: string;
  readonly color?: string;
  readonly tables?: string;
  /** Beside the crates. */
  readonly workspaceFiles?: Readonly<Record<string, string>>;
  /** Before the commit, in the workspace's folder. */
  readonly then?: (folder: string) => Promise<void>;
}

/** What a real cargo says of packing these crates. */
async function failureOf(
  crates: readonly SmallCrate[],
  { only, color = "never", tables = "", workspaceFiles = {}, then }: FailureOptions = {},
) {
  const rehearsal = await rehearse();
  try {
    await writeWorkspace(rehearsal.workspace, crates, { tables });
    for (const [file, text] of Object.entries(workspaceFiles)) {
      const path = join(rehearsal.workspace, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    await then?.(rehearsal.workspace);
    await rehearsal.commit();
    const names = only === undefined ? crates.map(({ name }) => name) : [only];
    const selected = names.flatMap((name) => ["-p", name]);
    const { code, stderr } = await runCargo(
      ["package", ...selected, "--registry", "crates-io", "--color", color],
      { registry, cwd: rehearsal.workspace, home: rehearsal.home },
    );
    expect(code).toBe(101);
    return { ...describePackFailure(stderr, { without, allowDirty: false }, names), stderr };
  } finally {
    await rehearsal.remove();
  }
}

const broken = { "src/lib.rs": "pub fn words() -> String { 1 }\n" };

describe("of what cargo says, a failed packing tells", () => {
  test.each(["never", "always"])(
    "the crate that does not compile, and why (color: %s)",
    async (color) => {
      const failure = await failureOf([{ name: "aa-one" }, { name: "aa-two", files: broken }], {
        color,
      });
      expect(failure.message).toBe(
        `${before}could not compile \`aa-two\` (lib) due to 1 previous error. The first error: error[E0308]: mismatched types, at src/lib.rs:1:28.`,
      );
      expect(failure.copy).toBe("exclude: aa-two");
      expect(missingSibling(failure.message)).toBeUndefined();
    },
  );

  test("the crate whose build script fails", async () => {
    const failure = await failureOf([
      { name: "aa-one", files: { "build.rs": 'fn main() { panic!("no") }' } },
    ]);
    expect(failure.message).toContain(
      `${before}failed to run custom build command for \`aa-one v1.0.0`,
    );
    expect(failure.copy).toBe("exclude: aa-one");
  });

  test("the crate whose build script writes where it must not", async () => {
    const script = 'fn main() { std::fs::write("src/x.rs", "").unwrap() }';
    const failure = await failureOf([{ name: "aa-one", files: { "build.rs": script } }]);
    expect(failure.message).toContain("failed to verify package tarball: Source directory was");
    expect(failure.copy).toBe("exclude: aa-one");
    expect(failure.remedy).toBe(
      "Let the build script of aa-one write to OUT_DIR, or set verify: false. Or release without it:",
    );
  });

  test("the crate of which nothing is packed", async () => {
    const failure = await failureOf([{ name: "aa-one", fields: 'include = ["nothing"]' }]);
    expect(failure.message).toContain("no targets specified in the manifest");
    expect(failure.copy).toBe("exclude: aa-one");
    // Its sources are committed.
    expect(failure.remedy).toContain("let include and exclude in its manifest keep them");
  });

  test("the readme that is not there", async () => {
    const failure = await failureOf([{ name: "aa-one", fields: 'readme = "NOPE.md"' }]);
    expect(failure.message).toMatch(/: readme `NOPE\.md` does not appear to exist .*\.$/);
  });
});

describe("a sibling that cargo does not find in the registry is named", () => {
  test.each(["never", "always"])("if its name is unknown (color: %s)", async (color) => {
    const failure = await failureOf([{ name: "aa-one" }, { name: "aa-two", needs: ["aa-one"] }], {
      only: "aa-two",
      color,
    });
    expect(missingSibling(failure.message)).toBe("aa-one");
    expect(failure.copy).toBe("exclude: aa-two");
  });

  test("if only other versions are known", async () => {
    const failure = await failureOf(
      [
        { name: "aa-known", version: "2.0.0" },
        { name: "aa-two", needs: ["aa-known"] },
      ],
      { only: "aa-two" },
    );
    expect(failure.message).toContain("candidate versions found which didn't match: 1.0.0");
    expect(missingSibling(failure.message)).toBe("aa-known");
  });
});

test.each([
  ["aa-new", "^1.0.0"],
  ["aa-known", "^2.0.0"],
])(
  "a sibling that is packed too, and is named by version alone: %s %s",
  async (name, requirement) => {
    const version = requirement.slice(1);
    const failure = await failureOf(
      [
        { name: "aa-before", needs: [{ name, requirement, by: "registry" }] },
        { name, version },
      ],
      { tables: `[patch.crates-io]\n${name} = { path = "${name}" }` },
    );
    expect(failure).toMatchObject({
      ...{ code: "sibling-without-path", unit: "aa-before", copy: "exclude: aa-before" },
    });
    expect(failure.remedy).toContain(`release ${name} first`);
  },
);

describe("what a checkout or the machine sets stops the packing with its own remedy:", () => {
  test.each([
    [
      "crates.io replaced by vendored sources",
      {
        ".cargo/config.toml":
          '[source.crates-io]\nreplace-with = "vendored"\n[source.vendored]\ndirectory = "vendor"\n',
        "vendor/.keep": "",
      },
      [{ name: "aa-one" }, { name: "aa-two", needs: ["aa-one"] }],
      "replace-with",
    ],
    [
      "a build target that is not installed",
      { ".cargo/config.toml": '[build]\ntarget = "mips64-openwrt-linux-musl"\n' },
      [{ name: "aa-one" }],
      "rustup target add mips64-openwrt-linux-musl",
    ],
  ])("%s", async (_, workspaceFiles, crates, remedy) => {
    const failure = await failureOf(crates, { workspaceFiles });
    expect(failure).toMatchObject({
      code: "packing-failed",
      remedy: expect.stringContaining(remedy),
    });
    // No crate is at fault, so none can be left out.
    expect(failure).not.toHaveProperty("copy");
  });

  test("a member behind a symbolic link", async () => {
    const failure = await failureOf([{ name: "aa-one" }, { name: "aa-two" }], {
      then: async (folder) => {
        await rename(join(folder, "aa-two"), join(folder, "real"));
        await symlink("real", join(folder, "aa-two"));
      },
    });
    expect(failure).toMatchObject({
      ...{ code: "packing-failed", unit: "aa-two" },
      remedy: expect.stringContaining("symbolic link"),
    });
  });
});

describe("whatever cargo says", () => {
  test("a full disk has a remedy of its own", () => {
    const stderr = [
      "   Packaging aa-one v1.0.0 (/w/aa-one)",
      "error: failed to write to archive",
      "",
      "Caused by:",
      "  No space left on device (os error 28)",
    ].join("\n");
    expect(describePackFailure(stderr, { without, allowDirty: false }, [])).toMatchObject({
      code: "disk-full",
      message: `${before}failed to write to archive: No space left on device (os error 28).`,
      remedy: "Free disk space on the runner before this step, then run again.",
    });
  });

  test("files that cargo alone holds for uncommitted have the code of all such files", () => {
    const stderr = [
      "error: 1 files in the working directory contain changes that were not yet committed into git:",
      "",
      "LICENSE",
      "",
      "to proceed despite this and include the uncommitted changes, pass the `--allow-dirty` flag",
    ].join("\n");
    expect(describePackFailure(stderr, { without, allowDirty: false }, [])).toMatchObject({
      code: "uncommitted-files",
      remedy: "Commit these files, or set allow-dirty: true.",
    });
    expect(describePackFailure(stderr, { without, allowDirty: undefined }, [])).toMatchObject({
      remedy: "Commit these files.",
    });
  });

  test("a crate from outside that does not compile is not the one to leave out", () => {
    const stderr = [
      "   Verifying aa-one v1.0.0 (/w/aa-one)",
      "   Compiling serde v1.0.0",
      "error: could not compile `serde` (lib) due to 1 previous error",
      "error: failed to verify package tarball",
    ].join("\n");
    expect(describePackFailure(stderr, { without, allowDirty: false }, []).copy).toBe(
      "exclude: aa-one",
    );
  });

  test("no exclude is offered where nothing would be left", () => {
    const stderr = "   Packaging aa-one v1.0.0 (/w)\nerror: no\n";
    expect(
      describePackFailure(stderr, { without: () => undefined, allowDirty: false }, []),
    ).toMatchObject({
      code: "packing-failed",
      unit: "aa-one",
      message: `${before}no.`,
      remedy: "Fix aa-one: cargo packs all crates or none.",
    });
  });

  test.each([
    ["", `${before}it ended without a message.`],
    ["Killed\n", `${before}Killed.`],
  ])("a sentence comes of %j", (stderr, message) => {
    expect(describePackFailure(stderr, { without, allowDirty: false }, [])).toMatchObject({
      code: "packing-failed",
      message,
      remedy: "Run cargo package --workspace locally to see it again.",
    });
  });

  test("a very long error is told in part", () => {
    const { message } = describePackFailure(
      `error: ${"x".repeat(9_000)}\n`,
      { without, allowDirty: false },
      [],
    );
    expect(message.length).toBeLessThan(800);
  });
});
