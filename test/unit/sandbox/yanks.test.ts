import { afterEach, expect, test } from "@jest/globals";
import { startCratesIo, type CratesIo, type CratesIoOptions } from "@fairlead/sandbox";

let registry: CratesIo | undefined;
afterEach(() => registry?.stop());

const token = "cioTokenOfTheMaintainer";

async function open(options: CratesIoOptions = {}) {
  const crates = await startCratesIo(options);
  registry = crates;
  crates.addToken({ token });
  for (const name of ["a", "b"]) await crates.seedCrate({ name, version: "1.0.0" });
  const ask = async (method: string, path: string, body?: object) => {
    const reply = await fetch(`${crates.url}/api/v1${path}`, {
      method,
      headers: { authorization: token, "user-agent": "test" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: reply.status, answer: (await reply.json()) as Record<string, unknown> };
  };
  return { crates, ask };
}

test("a message is kept until the next yank, also if that yanks nothing", async () => {
  const { crates, ask } = await open();
  const version = { yanked: true, yank_message: "It loses data." };
  expect((await ask("PATCH", "/crates/a/1.0.0", { version })).status).toBe(200);
  expect(crates.yankMessage("a", "1.0.0")).toBe("It loses data.");
  const read = await ask("GET", "/crates/a/1.0.0");
  expect(read.answer["version"]).toMatchObject(version);
  expect((await ask("DELETE", "/crates/a/1.0.0/yank")).status).toBe(200);
  expect(crates.versions("a")[0]?.yanked).toBe(true);
  expect(crates.yankMessage("a", "1.0.0")).toBeUndefined();
});

test("a message is for what is yanked only", async () => {
  const { ask } = await open();
  const version = { yanked: false, yank_message: "x" };
  expect((await ask("PATCH", "/crates/a/1.0.0", { version })).status).toBe(400);
});

test("a yank of what is yanked takes of the limit", async () => {
  const { ask } = await open({ limits: { yank: { burst: 2, refillMs: 60_000 } } });
  const yank = () => ask("DELETE", "/crates/a/1.0.0/yank");
  const statuses = [await yank(), await yank(), await yank()].map(({ status }) => status);
  // As crates.io does it: a bucket is made full, and nothing is taken from it then.
  expect(statuses).toEqual([200, 200, 429]);
});

test("owners are told by crate and by user", async () => {
  const { crates, ask } = await open();
  await crates.seedCrate({ name: "c", version: "1.0.0", owner: "github:octo:core" });
  const { answer } = await ask("GET", "/users/maintainer");
  const { id } = answer["user"] as { id: number };
  const listed = await ask("GET", `/crates?user_id=${id}&per_page=100`);
  expect(listed.answer["crates"]).toMatchObject([{ name: "a" }, { name: "b" }]);
  expect((await ask("GET", "/crates/c/owners")).answer["users"]).toMatchObject([
    { login: "github:octo:core", kind: "team" },
  ]);
  expect((await ask("GET", "/users/nobody")).status).toBe(404);
});
