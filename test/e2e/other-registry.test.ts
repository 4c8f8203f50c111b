import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import {
  canaryToken,
  cargoEnvironment,
  planCrates,
  publishCrates,
  runCargo,
  type ActionControl,
  type ActionRun,
  type CratesIo,
  type CratesIoOptions,
  type Fault,
  type StageOptions,
} from "@fairlead/sandbox";
import { closeScenes, contents, ends, openRegistry, openScene, quick } from "./scene.ts";
import { chain, writeWorkspace } from "./small-workspace.ts";

jest.setTimeout(120_000);
afterEach(closeScenes);

interface OtherScene {
  /** The registry that crates go to. */
  readonly other: CratesIo;
  /** What cargo takes for crates.io: nothing must be asked of it. */
  readonly cratesIo: CratesIo;
  readonly workspace: string;
  readonly home: string;
  readonly commit: () => Promise<string>;
  readonly publish: (options?: StageOptions) => Promise<ActionRun>;
}

/** Two crates, the second of which needs the first from `my-registry`. */
async function otherScene(options: CratesIoOptions = {}): Promise<OtherScene> {
  const { registry: cratesIo, rehearsal } = await openScene([]);
  const other = await openRegistry({ kind: "other", missingStatus: 404, ...options });
  const { workspace, home } = rehearsal;
  await writeWorkspace(workspace, chain("oth-a", "oth-b"), { registry: "my-registry" });
  await rehearsal.commit();
  const publish = ({ inputs, env, ...more }: StageOptions = {}) =>
    publishCrates(rehearsal, other, {
      ...more,
      temp: join(rehearsal.folder, "temp"),
      env: { ...cargoEnvironment(cratesIo, home), ...env },
      inputs: { ...quick, registry: "my-registry", ...inputs },
    });
  return { other, cratesIo, workspace, home, commit: () => rehearsal.commit(), publish };
}

const both = { "oth-a": ["1.0.0"], "oth-b": ["1.0.0"] };
/** What a job sets so that its own cargo can read the registry. */
const login = {
  CARGO_REGISTRIES_MY_REGISTRY_TOKEN: canaryToken,
  CARGO_REGISTRIES_MY_REGISTRY_CREDENTIAL_PROVIDER: "cargo:token",
};

describe.each([
  ["that everybody can read", { authRequired: false }],
  ["that needs the token for reads too", { authRequired: true }],
] as const)("A registry %s", (_, options) => {
  test("gets both crates, verified, and cargo builds with them", async () => {
    const { other, cratesIo, workspace, home, publish } = await otherScene(options);
    const run = await publish({ inputs: { verify: "true" } });
    expect(run.exitCode).toBe(0);
    expect(ends(run)).toEqual({ published: ["oth-a@1.0.0", "oth-b@1.0.0"] });
    expect(contents(other)).toEqual(both);
    expect(cratesIo.requests.entries).toEqual([]);
    expect(run.summary).toContain("my-registry: 2 crates published");
    expect(run.summary).not.toContain("https://crates.io/");

    other.requests.clear();
    const again = await publish({ attempt: 2 });
    expect(again).toMatchObject({ exitCode: 0, outputs: { complete: "true", published: "[]" } });
    expect(other.requests.writes()).toEqual([]);

    const consumer = {
      name: "consumer",
      tables: '[dependencies.oth-b]\nversion = "1"\nregistry = "my-registry"',
    };
    await writeWorkspace(join(workspace, "../consumer"), [consumer]);
    const built = await runCargo(["check"], {
      ...{ registry: cratesIo, home, cwd: join(workspace, "../consumer") },
      env: { ...login, CARGO_REGISTRIES_MY_REGISTRY_INDEX: other.indexUrl },
    });
    expect(built).toMatchObject({ code: 0 });
    const lock = await readFile(join(workspace, "../consumer/Cargo.lock"), "utf8");
    expect(lock).toContain(other.versions("oth-a")[0]?.checksum);
  });
});

test("a registry whose reads need a token is not read without one, in a dry run neither", async () => {
  const { other, publish } = await otherScene({ authRequired: true });
  const blind = await publish({ inputs: { "dry-run": "true", token: "" } });
  expect(blind.exitCode).toBe(1);
  expect(blind.summary).toContain("401");
  const run = await publish({ inputs: { "dry-run": "true" } });
  expect(run.exitCode).toBe(0);
  expect(ends(run)).toEqual({ "would-publish": ["oth-a@1.0.0", "oth-b@1.0.0"] });
  expect(other.requests.writes()).toEqual([]);
});

const unclear: readonly (readonly [name: string, fault: Fault])[] = [
  ["500 after the commit", { kind: "server-error", status: 500, when: "after-commit" }],
  ["a reset after the commit", { kind: "reset", when: "after-commit" }],
  ["a page", { kind: "html", when: "after-commit" }],
];

describe("An upload that is answered with", () => {
  test.each(unclear)("%s is read back and never sent again", async (_, fault) => {
    const { other, publish } = await otherScene();
    other.faults.add({ match: { method: "PUT", crate: "oth-a" }, fault });
    const run = await publish();
    expect(run.exitCode).toBe(0);
    expect(contents(other)).toEqual(both);
    expect(other.requests.uploads()).toHaveLength(2);
  });

  test("500 before the commit stays unclear, and the next run sends it once", async () => {
    const { other, publish } = await otherScene();
    const match = { method: "PUT", crate: "oth-a" };
    other.faults.add({ match, fault: { kind: "server-error", status: 500 } });
    const run = await publish();
    expect(run.exitCode).toBe(1);
    expect(ends(run)).toEqual({ remaining: ["oth-a@1.0.0", "oth-b@1.0.0"] });
    expect(other.requests.uploads()).toHaveLength(1);
    const next = await publish({ attempt: 2 });
    expect(next.exitCode).toBe(0);
    expect(contents(other)).toEqual(both);
  });

  test("an error in a 200 is refused", async () => {
    const { other, publish } = await otherScene();
    const errors = ["no room"];
    other.faults.add({ match: { method: "PUT" }, fault: { kind: "errors", errors } });
    const run = await publish();
    expect(run.exitCode).toBe(1);
    expect(run.summary).toContain("no room");
    expect(other.crates()).toEqual([]);
  });
});

test("what an index shows late is not sent again by a job that died and began anew", async () => {
  const { other, publish } = await otherScene({ edgeCache: { maxAgeMs: 60_000 } });
  let control: ActionControl | undefined;
  const unhook = other.onRequest(({ method, crate }, moment) => {
    if (method === "PUT" && crate === "oth-a" && moment === "after-commit") {
      control?.kill("SIGKILL");
    }
  });
  const died = await publish({ onStart: (started) => (control = started) });
  unhook();
  expect(died.signal).toBe("SIGKILL");
  // Such a registry has no database to ask: an index that has caught up is all there is.
  other.clock.advance(60_000);
  const next = await publish({ attempt: 2 });
  expect(next.exitCode).toBe(0);
  expect(ends(next)).toEqual({
    published: ["oth-b@1.0.0"],
    "already-published": ["oth-a@1.0.0"],
  });
  expect(contents(other)).toEqual(both);
});

test("a dependency that does not name the registry is an error before any upload", async () => {
  const { other, cratesIo, workspace, commit, publish } = await otherScene();
  await cratesIo.seedCrate({ name: "oth-a", version: "1.0.0" });
  await writeWorkspace(workspace, chain("oth-a", "oth-b"));
  await commit();
  const run = await publish();
  expect(run.exitCode).toBe(1);
  expect([...other.requests.writes(), ...cratesIo.requests.entries]).toEqual([]);
  expect(run.summary).toContain("cargo would take the crate of that name from crates.io");
  expect(run.summary).toContain("Add registry &#61; &#34;my-registry&#34; to the dependency.");
});

test("one crate goes to an index without a name", async () => {
  // cargo does not ask for a crate that nothing depends on, so it does not stumble over the 405.
  const { other, cratesIo, workspace, commit, publish } = await otherScene({ missingStatus: 405 });
  await writeWorkspace(workspace, chain("oth-a"));
  await commit();
  const run = await publish({ inputs: { registry: "", verify: "true" } });
  expect(run.exitCode).toBe(0);
  expect(contents(other)).toEqual({ "oth-a": ["1.0.0"] });
  expect(cratesIo.requests.entries).toEqual([]);
});

describe("plan, dry run and release judge alike", () => {
  const forms = [canaryToken, `Bearer ${canaryToken}`, `${canaryToken} `] as const;

  test.each(forms)("a token for a registry whose reads need it: %j", async (token) => {
    const { other, cratesIo, workspace, home, publish } = await otherScene({ authRequired: true });
    const env = cargoEnvironment(cratesIo, home);
    const inputs = { registry: "my-registry", "new-names": "allow", token };
    const plan = await planCrates({ workspace, home }, other, { env, inputs });
    const dry = await publish({ inputs: { token, "dry-run": "true" } });
    const real = await publish({ inputs: { token } });
    const codes = [plan, dry, real].map(({ outputs }) => outputs["problem-codes"]);
    const isMalformed = token.endsWith(" ");
    expect(codes).toEqual(codes.map(() => (isMalformed ? '["token-malformed"]' : "[]")));
    expect(contents(other)).toEqual(isMalformed ? {} : both);
    for (const { log, summary } of [plan, dry, real]) {
      expect(log + summary).not.toContain(canaryToken);
    }
  });

  test.each(forms)("a token for crates.io: %j", async (token) => {
    const { registry, rehearsal, publish } = await openScene(chain("aa-one"));
    const plan = await planCrates(rehearsal, registry, {
      inputs: { "new-names": "allow", token },
    });
    const real = await publish({ inputs: { token } });
    const codes = token === canaryToken ? "[]" : '["token-malformed"]';
    expect([plan.outputs["problem-codes"], real.outputs["problem-codes"]]).toEqual([codes, codes]);
  });
});

test("an ID token is no credential for a registry without trusted publishing", async () => {
  const { other, publish } = await otherScene();
  const run = await publish({
    inputs: { token: "" },
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: other.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "x" },
  });
  expect(run.outputs["problem-codes"]).toBe('["token-missing"]');
  const told = run.annotations.map(({ message }) => message).join("\n");
  expect(told).toContain("CARGO_REGISTRIES_MY_REGISTRY_TOKEN");
  expect(told).not.toContain("id-token");
  expect(run.log).not.toContain("Packaging");
});

test("a registry that wants a scheme before the token gets it, and the log shows neither", async () => {
  const { other, publish } = await otherScene({ authRequired: true });
  const run = await publish({ inputs: { token: `Bearer ${canaryToken}` } });
  expect(run.exitCode).toBe(0);
  expect(contents(other)).toEqual(both);
  expect(run.log + run.summary).not.toContain(canaryToken);
});

test("the token that cargo's own variable holds is enough for plan, reads and uploads", async () => {
  const { other, cratesIo, workspace, home, publish } = await otherScene({ authRequired: true });
  const plan = await planCrates({ workspace, home }, other, {
    env: { ...cargoEnvironment(cratesIo, home), ...login },
    inputs: { registry: "my-registry", "new-names": "allow" },
  });
  expect(plan.exitCode).toBe(0);
  const run = await publish({ env: login, inputs: { token: "" } });
  expect(run.exitCode).toBe(0);
  expect(contents(other)).toEqual(both);
});
