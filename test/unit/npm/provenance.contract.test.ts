import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import {
  sigstoreHosts,
  startNpm,
  startOidcIssuer,
  startSigstore,
  type NpmRegistry,
  type OidcIssuer,
  type Sigstore,
} from "@fairlead/sandbox";
import { provenanceCommit } from "../../../packages/npm/src/registry/provenance.ts";
import { commit, provenanceJob } from "../sandbox/npm-job.ts";
import { npmTarball } from "./npm-files.ts";

jest.setTimeout(60_000);

const script = fileURLToPath(new URL("./publish-once.ts", import.meta.url));
const token = "npm_canary";
let folder: string;
let npm: NpmRegistry;
let issuer: OidcIssuer;
let sigstore: Sigstore;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
  issuer = await startOidcIssuer();
  sigstore = await startSigstore();
  npm = await startNpm();
  npm.addToken({ token });
});
afterEach(async () => {
  await npm.stop();
  await issuer.stop();
  await sigstore.stop();
  await rm(folder, { recursive: true });
});

/** Publishes `a`, made from a repository, in a process that takes itself for a job on GitHub. */
async function publish(options: { repository?: string; access?: "public" } = {}): Promise<unknown> {
  const { repository = "octo-org/octo-repo", access = "public" } = options;
  const url = `git+https://github.com/${repository}.git`;
  const manifest = { name: "a", version: "1.0.0", repository: { type: "git", url } };
  const bytes = await npmTarball({ "package.json": JSON.stringify(manifest) });
  const file = path.join(folder, "a.tgz");
  await writeFile(file, bytes);
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  const publication = {
    ...{
      integrity,
      registry: npm.url,
      file,
      size: bytes.length,
      token,
      access,
      tag: "latest",
      commit,
    },
    ...{ provenance: true, mode: "direct", userAgent: "test", temp: folder },
  };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", sigstoreHosts.href, script],
    { env: { ...provenanceJob(issuer, sigstore), PUBLICATION: JSON.stringify(publication) } },
  );
  return JSON.parse(stdout);
}

describe("a publication with provenance", () => {
  test("lays down the commit that a later comparison reads", async () => {
    expect(await publish()).toEqual({ kind: "accepted", warnings: [] });
    const answer = await fetch(`${npm.url}/-/npm/v1/attestations/a@1.0.0`);
    expect(provenanceCommit(await answer.text())).toBe(commit);
    const document: unknown = await (await fetch(`${npm.url}/a/1.0.0`)).json();
    expect(document).toMatchObject({ gitHead: commit });
  });

  test("of another repository is refused, and told what to correct", async () => {
    expect(await publish({ repository: "someone/else" })).toMatchObject({
      kind: "refused",
      cause: expect.stringMatching(/^npm says "422: /),
      remedy: expect.stringContaining("repository.url"),
    });
    expect(npm.has("a", "1.0.0")).toBe(false);
  });

  test("that may not be signed is refused, and nothing is sent", async () => {
    sigstore.fail({ service: "fulcio", status: 403, times: Infinity });
    expect(await publish()).toMatchObject({
      kind: "refused",
      remedy: expect.stringContaining("id-token: write"),
    });
    expect(npm.requests.uploads()).toEqual([]);
  });

  test.each([409, 503])(
    "that the log answers with %i has sent nothing yet, and is tried again",
    async (status) => {
      sigstore.fail({ service: "rekor", status, times: Infinity });
      expect(await publish()).toMatchObject({ kind: "unsent", cause: expect.any(String) });
      expect(npm.requests.uploads()).toEqual([]);
    },
  );
});
