import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { runNpm } from "@fairlead/sandbox";
import {
  addon,
  closeNpmScenes,
  closing,
  manifest,
  metaInputs,
  npmEnds,
  openNpmScene,
  platformInputs,
  type NpmActionName,
  type NpmScene,
} from "./npm-scene.ts";
import { problemsOf } from "./refusals.ts";
import { reportOf } from "./scene.ts";
import { startVerdaccio, type Verdaccio } from "./verdaccio.ts";

jest.setTimeout(120_000);
afterEach(closeNpmScenes);

const linux = "linux-x64-gnu";
const all = [`@demo/core-${linux}`, "@demo/core"];

interface OtherScene {
  readonly other: Verdaccio;
  /** Where npmjs would be: nothing must be asked of it. */
  readonly scene: NpmScene;
  readonly run: (
    action: NpmActionName,
    inputs: Readonly<Record<string, string>>,
  ) => ReturnType<NpmScene["run"]>;
  /** The names of what was uploaded. */
  readonly uploads: () => string[];
}

/** The addon, and a Verdaccio to publish it to. */
async function otherScene(access: "$all" | "$authenticated" = "$all"): Promise<OtherScene> {
  const other = await startVerdaccio(access);
  closing(other.stop);
  const scene = await openNpmScene(addon(linux));
  await scene.addBindings(linux);
  return {
    other,
    scene,
    run: (action, inputs) =>
      scene.run(action, {
        inputs: { "registry-url": other.url, token: other.token, provenance: "", ...inputs },
      }),
    uploads: () =>
      other.requests
        .filter((line) => line.startsWith("PUT "))
        .map((line) => decodeURIComponent(line.slice("PUT /".length))),
  };
}

describe.each([
  ["that everybody may read", "$all"],
  ["that only its users may read", "$authenticated"],
] as const)("a registry %s", (_, access) => {
  test("gets the packages by token alone, npm installs them, and a second run writes nothing", async () => {
    const { other, scene, run, uploads } = await otherScene(access);
    const first = await run("publish-npm-platform", platformInputs(linux));
    expect(npmEnds(first)).toEqual({ published: [`@demo/core-${linux}@1.2.3`] });
    expect(first.log).toContain(
      `@demo/core-${linux} goes without provenance: only registry.npmjs.org accepts it.`,
    );
    expect((await reportOf(first)).units[0]?.credential).toBe("token");
    const meta = await run("publish-meta", metaInputs(linux));
    expect(npmEnds(meta)).toEqual({ published: ["@demo/core@1.2.3"] });
    expect([first.exitCode, meta.exitCode]).toEqual([0, 0]);
    expect(first.summary).not.toContain("npmjs.com");
    expect(uploads()).toEqual(all);

    other.requests.length = 0;
    const again = [
      await run("publish-npm-platform", platformInputs(linux)),
      await run("publish-meta", metaInputs(linux)),
    ];
    expect(again.map(npmEnds)).toEqual(
      all.map((name) => ({ "already-published": [`${name}@1.2.3`] })),
    );
    expect(again.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(uploads()).toEqual([]);

    const cwd = join(scene.rehearsal.folder, "project");
    await mkdir(cwd);
    const project = { registry: other, token: other.token, cwd, home: join(cwd, "home") };
    const installed = await runNpm(["install", "@demo/core"], project);
    expect(installed).toMatchObject({ code: 0 });
    expect(await readdir(join(cwd, "node_modules/@demo/core"))).toContain("index.js");
    expect(scene.registry.requests.entries).toEqual([]);
  });
});

test("a version that is there with other bytes is a conflict, and nothing is uploaded", async () => {
  const { other, scene, run, uploads } = await otherScene();
  await run("publish-npm-platform", platformInputs(linux));
  other.requests.length = 0;
  await scene.write({
    [`npm/${linux}/package.json`]: manifest(`@demo/core-${linux}`, {
      main: "core.node",
      description: "Another one.",
    }),
  });
  const second = await run("publish-npm-platform", platformInputs(linux));
  expect(second.exitCode).toBe(1);
  expect(npmEnds(second)).toEqual({ conflicts: [`@demo/core-${linux}@1.2.3`] });
  expect((await reportOf(second)).units[0]?.entries).toEqual([
    expect.stringContaining("package.json"),
  ]);
  expect(uploads()).toEqual([]);
});

test("a version that another job publishes meanwhile is answered 409 and found: the same bytes are done", async () => {
  const { other, run, uploads } = await otherScene();
  other.hook = async ({ method }) => {
    if (method !== "PUT") return;
    other.hook = undefined;
    const rival = await run("publish-npm-platform", platformInputs(linux));
    expect(npmEnds(rival)).toEqual({ published: [`@demo/core-${linux}@1.2.3`] });
  };
  const late = await run("publish-npm-platform", platformInputs(linux));
  expect(late.exitCode).toBe(0);
  expect(late.log).toContain("409");
  expect(late.outputs["complete"]).toBe("true");
  expect(uploads()).toEqual([all[0], all[0]]);
});

describe("a registry that is not npmjs", () => {
  test("needs a token, whatever else the job has", async () => {
    const { run, other } = await otherScene();
    const { log, exitCode } = await run("publish-npm-platform", {
      ...platformInputs(linux),
      token: "",
    });
    expect(exitCode).toBe(1);
    expect(log).toContain("There is no token");
    expect(other.requests).toEqual([]);
  });

  test("takes no provenance: to ask for it is told before anything is uploaded", async () => {
    const { run, uploads } = await otherScene();
    const job = await run("publish-npm-platform", {
      ...platformInputs(linux),
      provenance: "true",
    });
    expect(problemsOf(job)).toEqual([
      `@demo/core-${linux}: provenance cannot be generated: only registry.npmjs.org accepts it. Omit the input provenance for this registry.`,
    ]);
    expect(uploads()).toEqual([]);
  });

  test("that gives no reads without a token says so in a dry run", async () => {
    const { run } = await otherScene("$authenticated");
    const inputs = { ...platformInputs(linux), token: "", "dry-run": "true" };
    const dry = await run("publish-npm-platform", inputs);
    expect(dry.exitCode).toBe(1);
    expect(problemsOf(dry)[0]).toMatch(/40[13].*reads need a valid token/);
  });
});
