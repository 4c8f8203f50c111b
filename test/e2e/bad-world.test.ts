import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { canaryToken, publishCrates, startCratesIo } from "@fairlead/sandbox";
import { expectRefusedAfterALook, expectRefusedOffline, problemsOf } from "./refusals.ts";
import { closeScenes, contents, ends, openScene, quick, uploaded } from "./scene.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(120_000);
afterEach(closeScenes);

const run = promisify(execFile);

describe("a token", () => {
  const checkToken =
    "Check the token: it may be wrong, expired or revoked (https://crates.io/settings/tokens).";

  test("that is wrong stops the release at the first upload", async () => {
    const scene = await openScene(chain("aa-one", "aa-two"));
    scene.registry.revokeToken(canaryToken);
    const stopped = await scene.publish();
    expect(stopped.exitCode).toBe(1);
    expect(uploaded(scene.registry)).toEqual(["aa-one"]);
    expect(contents(scene.registry)).toEqual({});
    expect(ends(stopped)).toEqual({ remaining: ["aa-one@1.0.0", "aa-two@1.0.0"] });
    const told = stopped.annotations.map(({ message }) => message);
    expect(told.at(-1)).toBe(
      "None of 2 crates published, 1 refused, 1 not reached. The reason is above and in the job summary.",
    );
    expect(told.filter((message) => message.includes("authentication failed"))).toEqual([
      expect.stringContaining(`crates.io says "403: authentication failed". ${checkToken}`),
    ]);
    expect(stopped.summary).toContain("authentication failed");
  });

  test("that is revoked halfway stops the release; a run with a good one finishes", async () => {
    const scene = await openScene(chain("aa-one", "aa-two", "aa-three"));
    const { registry } = scene;
    registry.onRequest(({ method, crate }, moment) => {
      if (method === "PUT" && crate === "aa-one" && moment === "after-commit") {
        registry.revokeToken(canaryToken);
      }
    });
    const stopped = await scene.publish();
    expect(stopped.exitCode).toBe(1);
    expect(ends(stopped)).toEqual({
      published: ["aa-one@1.0.0"],
      remaining: ["aa-two@1.0.0", "aa-three@1.0.0"],
    });
    expect(uploaded(registry)).toEqual(["aa-one", "aa-two"]);
    expect(stopped.summary).toContain("Run this job again");

    registry.requests.clear();
    const token = "cioAnotherTokenThatIsGood0123456789";
    registry.addToken({ token });
    const finished = await scene.publish({ attempt: 2, inputs: { token } });
    expect(finished.exitCode).toBe(0);
    expect(ends(finished)).toEqual({
      published: ["aa-two@1.0.0", "aa-three@1.0.0"],
      "already-published": ["aa-one@1.0.0"],
    });
    expect(uploaded(registry)).toEqual(["aa-two", "aa-three"]);
  });
});

describe("an index", () => {
  test("that answers its configuration with HTML is asked again, then named", async () => {
    const scene = await openScene(chain("aa-one"));
    const html = scene.registry.faults.add({
      match: { path: /config\.json$/ },
      times: Infinity,
      fault: { kind: "html" },
    });
    expectRefusedAfterALook(await scene.publish(), scene.registry, [
      `The registry could not be read: ${scene.registry.url}/index/config.json answered 200 with an HTML page instead of data, called "Please wait". Nothing was uploaded. Run this job again when the registry answers, or check the input index.`,
    ]);
    expect(html.struck).toBe(4);
  });

  test("that answers for a crate with HTML does not make it a new one", async () => {
    const scene = await openScene(chain("aa-one", "aa-two"));
    await scene.registry.seedCrate({ name: "aa-two", version: "1.0.0" });
    scene.registry.faults.add({
      match: { path: /\/aa-two$/ },
      times: Infinity,
      fault: { kind: "html" },
    });
    const refused = await scene.publish();
    expectRefusedAfterALook(refused, scene.registry, problemsOf(refused));
    expect(problemsOf(refused)).toEqual([
      "The registry could not be read for aa-two@1.0.0: the index answered with an HTML page; expected a line of JSON for each version. Nothing was uploaded. Run this job again when the registry answers.",
    ]);
  });

  test("that has a bad moment is asked again", async () => {
    const scene = await openScene(chain("aa-one"));
    const bad = scene.registry.faults.add({
      match: { path: /^\/index\// },
      times: 3,
      fault: { kind: "server-error", status: 503 },
    });
    const passed = await scene.publish();
    expect(bad.struck).toBe(3);
    expect(passed.exitCode).toBe(0);
    expect(contents(scene.registry)).toEqual({ "aa-one": ["1.0.0"] });
  });

  test("that is down is named with its address", async () => {
    const scene = await openScene(chain("aa-one"));
    const down = await startCratesIo();
    await down.stop();
    const nobody = { ...scene.registry, indexUrl: down.indexUrl };
    const refused = await publishCrates(scene.rehearsal, nobody, { inputs: quick });
    expectRefusedOffline(refused, scene.registry, [
      `The registry could not be read: ${down.url}/index/config.json gave no answer: connect ECONNREFUSED ${new URL(down.url).host}. Nothing was uploaded. Run this job again when the registry answers, or check the input index.`,
    ]);
  });
});

describe("packing", () => {
  test("names the crate that does not compile, with its error and the exclude that goes on without it", async () => {
    const scene = await openScene([
      { name: "aa-one" },
      { name: "aa-two", files: { "src/lib.rs": "pub fn words() -> String { 1 }\n" } },
      { name: "aa-three", needs: ["aa-two"] },
    ]);
    // Many workflows set it for all steps.
    const env = { CARGO_TERM_COLOR: "always" };
    const refused = await scene.publish({ env, inputs: { verify: "true" } });
    expectRefusedAfterALook(refused, scene.registry, [
      "cargo package failed, and nothing was uploaded: could not compile `aa-two` (lib) due to 1 previous error. The first error: error[E0308]: mismatched types, at src/lib.rs:1:28. Fix aa-two: cargo packs all crates or none. Or release without it: exclude: aa-two aa-three",
    ]);
    const passed = await scene.publish({ env, inputs: { exclude: "aa-two aa-three" } });
    expect(passed.exitCode).toBe(0);
    expect(contents(scene.registry)).toEqual({ "aa-one": ["1.0.0"] });
  });

  test("tells a full disk, in cargo's words, and uploads nothing", async () => {
    const scene = await openScene(chain("aa-one"));
    const tools = join(scene.rehearsal.folder, "tools");
    await mkdir(tools);
    const { stdout } = await run("sh", ["-c", "command -v cargo"]);
    await writeFile(
      join(tools, "cargo"),
      `#!/bin/sh
[ "$1" = package ] || exec ${stdout.trim()} "$@"
echo "   Packaging aa-one v1.0.0" >&2
echo "error: failed to write to archive" >&2
echo >&2
echo "Caused by:" >&2
echo "  No space left on device (os error 28)" >&2
exit 101
`,
    );
    await chmod(join(tools, "cargo"), 0o755);
    const PATH = `${tools}:${process.env["PATH"] ?? ""}`;
    expectRefusedAfterALook(await scene.publish({ env: { PATH } }), scene.registry, [
      "cargo package failed, and nothing was uploaded: failed to write to archive: No space left on device (os error 28). Free disk space on the runner before this step, then run again.",
    ]);
  });

  test("tells a disk that is really full, and leaves room to say so", async () => {
    const scene = await openScene([
      { name: "aa-one", files: { "data.bin": randomBytes(3_000_000).toString("latin1") } },
    ]);
    await withTinyDisk("1m", async (temp) => {
      const refused = await scene.publish({ temp });
      expectRefusedAfterALook(refused, scene.registry, problemsOf(refused));
      expect(problemsOf(refused)).toEqual([
        expect.stringMatching(/No space left on device.*Free disk space on the runner/),
      ]);
    });
  });
});

/** A RUNNER_TEMP of so many bytes. Mounting needs root on Linux: elsewhere nothing is tried. */
async function withTinyDisk(size: string, use: (temp: string) => Promise<void>): Promise<void> {
  const temp = await mkdtemp(join(tmpdir(), "fairlead-tiny-"));
  try {
    try {
      await run("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", temp]);
    } catch {
      console.warn("No full disk was tried: this machine does not let us mount a small one.");
      return;
    }
    try {
      await use(temp);
    } finally {
      await run("umount", [temp]);
    }
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}
