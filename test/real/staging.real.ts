import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import {
  closeApproveScenes,
  family,
  openApproveScene,
  otp,
  personToken,
  type ApproveScene,
} from "../e2e/approve-scene.ts";

/** The newest release of each is taken from the registry: what people approve with. */
const clients = { npm11: "npm@11", npm12: "npm@12", pnpm12: "pnpm@12" };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-real-staging-"));
  for (const [name, spec] of Object.entries(clients)) {
    const args = ["install", "--no-audit", "--no-fund", "--prefix", path.join(folder, name), spec];
    await promisify(execFile)("npm", args);
  }
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(closeApproveScenes);

/** Runs a client on the sandbox, logged in as the person. */
async function run(client: keyof typeof clients, scene: ApproveScene, ...args: string[]) {
  const home = path.join(scene.folder, "home");
  const cwd = path.join(scene.folder, "empty");
  await mkdir(cwd, { recursive: true });
  const bin = path.join(folder, client, "node_modules/.bin", client.replace(/\d+$/, ""));
  const env = {
    PATH: process.env["PATH"],
    HOME: home,
    npm_config_registry: `${scene.registry.url}/`,
    npm_config_fetch_retries: "0",
    npm_config_update_notifier: "false",
  };
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      bin,
      [...args, `--registry=${scene.registry.url}/`],
      { cwd, env },
      (error, stdout, stderr) => {
        resolve({
          code: typeof error?.code === "number" ? error.code : error ? 1 : 0,
          stdout,
          stderr,
        });
      },
    );
  });
}

const idOf = (scene: ApproveScene, name: string) =>
  scene.units.find((unit) => unit.name === name)?.stageId ?? "";

describe.each(["npm11", "npm12"] as const)("%s on the sandbox", (client) => {
  test("lists, views and downloads what is staged", async () => {
    const scene = await openApproveScene();
    const listed = await run(client, scene, "stage", "list", "--json");
    const items = JSON.parse(listed.stdout) as { packageName: string }[];
    expect(items.map(({ packageName }) => packageName)).toEqual(family.toReversed());
    const id = idOf(scene, "@demo/core");
    const viewed = await run(client, scene, "stage", "view", id);
    expect(viewed.stdout).toContain("@demo/core");
    const downloaded = await run(client, scene, "stage", "download", id);
    expect(downloaded).toMatchObject({ code: 0 });
    expect(await readdir(path.join(scene.folder, "empty"))).toEqual([
      expect.stringMatching(/tgz$/),
    ]);
  });

  test("approves with a password, and rejects", async () => {
    const scene = await openApproveScene();
    const approve = (...more: string[]) =>
      run(client, scene, "stage", "approve", idOf(scene, "@demo/core-darwin-x64"), ...more);
    const refused = await approve();
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain("EOTP");
    expect(await approve(`--otp=${otp}`)).toMatchObject({ code: 0 });
    expect(scene.live()).toEqual(["@demo/core-darwin-x64"]);
    const id = idOf(scene, "@demo/cli");
    expect(await run(client, scene, "stage", "reject", id, `--otp=${otp}`)).toMatchObject({
      code: 0,
    });
    expect(scene.registry.stages()).toHaveLength(6);
  });

  test("is told both addresses where a browser shall ask", async () => {
    const scene = await openApproveScene({}, { web: true });
    const asked = await run(client, scene, "stage", "approve", idOf(scene, "@demo/cli"), "--json");
    expect(asked.code).not.toBe(0);
    expect(scene.registry.challenges()).toBe(1);
    expect(`${asked.stdout}${asked.stderr}`).toContain("/auth/cli/");
  });
});

test.each(["again", "once"] as const)(
  "pnpm approves all ids in order, where passwords are taken %s",
  async (passwords) => {
    const scene = await openApproveScene({ passwords });
    const ids = scene.units.map(({ stageId }) => stageId).toReversed();
    const ran = await run("pnpm12", scene, "stage", "approve", ...ids, `--otp=${otp}`);
    expect(`${ran.stdout}${ran.stderr}`).not.toContain(personToken);
    if (passwords === "again") {
      expect(ran).toMatchObject({ code: 0 });
      expect(scene.live().at(-1)).toBe("@demo/cli");
      expect(scene.live().at(-2)).toBe("@demo/core");
    } else {
      expect(ran.code).not.toBe(0);
      expect(scene.live()).toHaveLength(1);
    }
  },
);
