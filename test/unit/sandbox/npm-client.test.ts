import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import {
  runNpm,
  sandboxClock,
  sigstoreHosts,
  startNpm,
  startOidcIssuer,
  startSigstore,
  type NpmRegistry,
  type NpmResult,
  type OidcIssuer,
  type Sigstore,
} from "@fairlead/sandbox";
import { temporaryFolder, type TemporaryFolder } from "./cargo-projects.ts";
import { provenanceJob } from "./npm-job.ts";
import { token } from "./npm-uploads.ts";

jest.setTimeout(60_000);

let registry: NpmRegistry;
let issuer: OidcIssuer;
let sigstore: Sigstore;
let folder: TemporaryFolder;

beforeAll(async () => {
  folder = await temporaryFolder();
  const clock = sandboxClock();
  issuer = await startOidcIssuer({ clock, claims: { repository_visibility: "public" } });
  sigstore = await startSigstore();
  registry = await startNpm({ clock, issuer });
  registry.addToken({ token });
});
afterAll(async () => {
  await registry.stop();
  await sigstore.stop();
  await issuer.stop();
  await folder.remove();
});

function npm(
  cwd: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<NpmResult> {
  return runNpm(args, { registry, cwd, home: join(folder.path, "home"), token, env });
}

function project(name: string, version: string, more: object = {}): Promise<string> {
  return folder.write(`${name.replace("/", "-")}-${version}`, {
    "package.json": JSON.stringify({ name, version, main: "index.js", ...more }),
    "index.js": `module.exports = "${name}@${version}";\n`,
    "README.md": `# ${name}\n`,
  });
}

/** The tests of this file are one story: each goes on where the one before ended. */
test("npm publishes the bytes that it packs", async () => {
  const cwd = await project("@scope/part", "1.0.0");
  expect(await npm(cwd, ["pack", "--pack-destination", folder.path])).toMatchObject({ code: 0 });
  expect(await npm(cwd, ["publish", "--access", "public"])).toMatchObject({
    code: 0,
    stdout: "+ @scope/part@1.0.0\n",
  });
  const packed = await readFile(join(folder.path, "scope-part-1.0.0.tgz"));
  expect(packed.equals(await registry.tarball("@scope/part", "1.0.0"))).toBe(true);
  expect(registry.requests.uploads()).toMatchObject([
    { package: "@scope/part", status: 200, credential: "token" },
  ]);
});

test("npm shows what is published", async () => {
  const shown = await npm(folder.path, ["view", "@scope/part", "--json"]);
  const integrity = registry.versions("@scope/part")[0]?.integrity;
  expect(JSON.parse(shown.stdout)).toMatchObject({ version: "1.0.0", dist: { integrity } });
  expect(await npm(folder.path, ["view", "@scope/none"])).toMatchObject({ code: 1 });
  expect(await npm(folder.path, ["whoami"])).toMatchObject({ stdout: "maintainer\n" });
});

test("a new project installs a package with its optional dependency, and runs it", async () => {
  const meta = await project("meta", "1.0.0", { optionalDependencies: { "@scope/part": "1.0.0" } });
  expect(await npm(meta, ["publish"])).toMatchObject({ code: 0 });
  const cwd = await folder.write("consumer", { "package.json": "{}" });
  expect(await npm(cwd, ["install", "meta"])).toMatchObject({ code: 0 });
  const lock = await readFile(join(cwd, "package-lock.json"), "utf8");
  for (const name of ["meta", "@scope/part"]) {
    expect(lock).toContain(registry.versions(name)[0]?.integrity);
    const file = await readFile(join(cwd, "node_modules", name, "index.js"), "utf8");
    expect(file).toContain(`${name}@1.0.0`);
  }
});

test("an installation leaves out what is still scanned, and does not fail", async () => {
  registry.orderFate({ package: "@scope/late" }, { kind: "scan", ms: 300_000 });
  const late = await project("@scope/late", "1.0.0");
  expect(await npm(late, ["publish", "--access", "public"])).toMatchObject({ code: 0 });
  const early = await project("early", "1.0.0", {
    optionalDependencies: { "@scope/late": "1.0.0" },
  });
  await npm(early, ["publish"]);
  const cwd = await folder.write("too-early", { "package.json": "{}" });
  expect(await npm(cwd, ["install", "early"])).toMatchObject({ code: 0 });
  expect(await npm(cwd, ["ls", "--all"])).toMatchObject({
    stdout: expect.stringContaining("UNMET OPTIONAL DEPENDENCY @scope/late@1.0.0"),
  });
  registry.clock.advance(300_000);
  expect(await npm(folder.path, ["view", "@scope/late", "version"])).toMatchObject({
    stdout: "1.0.0\n",
  });
});

test("npm deprecates a version, takes that back, and moves a tag", async () => {
  await registry.seed({ name: "old", version: "1.0.0" });
  await registry.seed({ name: "old", version: "1.1.0" });
  const ran = (...args: string[]) => npm(folder.path, args);
  expect(await ran("deprecate", "old@1.1.0", "Take 1.0.0.")).toMatchObject({ code: 0 });
  expect(registry.deprecated("old", "1.1.0")).toBe("Take 1.0.0.");
  expect(registry.deprecated("old", "1.0.0")).toBeUndefined();
  expect(await ran("view", "old@1.1.0", "deprecated")).toMatchObject({ stdout: "Take 1.0.0.\n" });
  expect(await ran("dist-tag", "add", "old@1.0.0", "latest")).toMatchObject({ code: 0 });
  expect(registry.distTags("old")).toMatchObject({ latest: "1.0.0" });
  expect(await ran("deprecate", "old@1.1.0", "")).toMatchObject({ code: 0 });
  expect(registry.deprecated("old", "1.1.0")).toBeUndefined();
});

test("an edit of a document that somebody else has edited since is refused", async () => {
  const asked = await fetch(`${registry.url}/old?write=true`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const document: unknown = await asked.json();
  registry.deprecate("old", "1.0.0", "By another.");
  const sent = await fetch(`${registry.url}/old`, {
    method: "PUT",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(document),
  });
  expect(sent.status).toBe(409);
  expect(registry.deprecated("old", "1.0.0")).toBe("By another.");
});

test("npm is told what stands in its way", async () => {
  const again = join(folder.path, "meta-1.0.0");
  expect(await npm(again, ["publish"])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("You cannot publish over the previously published versions"),
  });
  const cwd = await project("limited", "1.0.0");
  registry.faults.add({ match: { method: "PUT" }, fault: { kind: "rate-limit", afterMs: 60_000 } });
  const limited = await npm(cwd, ["publish"]);
  expect(limited.stderr).toContain("E429");
  expect(limited.stderr).toContain("rate limited exceeded");
  registry.revokeToken(token);
  const revoked = await npm(cwd, ["publish"]);
  expect(revoked.stderr).toContain("Access token expired or revoked");
  expect(revoked.stderr).toContain("E404");
  registry.addToken({ token });
});

test("a workflow publishes without a token, and npm adds provenance by itself", async () => {
  const repository = { type: "git", url: "git+https://github.com/octo-org/octo-repo.git" };
  await registry.seed({ name: "@scope/trusted", version: "0.1.0" });
  registry.addTrustedPublisher({
    package: "@scope/trusted",
    repository: "octo-org/octo-repo",
    workflow: "release.yml",
  });
  const cwd = await project("@scope/trusted", "1.0.0", { repository });
  const result = await npm(cwd, ["publish"], {
    ...provenanceJob(issuer, sigstore),
    FAIRLEAD_TEST_NPM_TOKEN: "none",
    NODE_OPTIONS: `--import ${pathToFileURL(fileURLToPath(sigstoreHosts)).href}`,
  });
  expect(result).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("Signed provenance statement"),
  });
  expect(registry.requests.uploads().at(-1)).toMatchObject({ credential: "trusted-publishing" });
  expect(registry.attestations("@scope/trusted", "1.0.0")).toHaveLength(1);
});
