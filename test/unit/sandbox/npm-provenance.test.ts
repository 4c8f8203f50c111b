import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import {
  packPackage,
  sigstoreHosts,
  startNpm,
  startOidcIssuer,
  startSigstore,
  type NpmRegistry,
  type OidcIssuer,
  type Sigstore,
} from "@fairlead/sandbox";
import { commit, provenanceJob } from "./npm-job.ts";
import { read, token } from "./npm-uploads.ts";

jest.setTimeout(60_000);

const script = fileURLToPath(new URL("./npm-publish-once.mjs", import.meta.url));
const repository = { type: "git", url: "git+https://github.com/octo-org/octo-repo.git" };
let registry: NpmRegistry;
let issuer: OidcIssuer;
let sigstore: Sigstore;

beforeAll(async () => {
  sigstore = await startSigstore();
});
afterAll(() => sigstore.stop());
beforeEach(async () => {
  issuer = await startOidcIssuer();
  registry = await startNpm();
  registry.addToken({ token });
});
afterEach(async () => {
  await registry.stop();
  await issuer.stop();
});

interface Attempt {
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Options of npm's library. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** Publishes `@scope/demo` with provenance, in a process that takes itself for a job on GitHub. */
async function publish({ manifest: over, more, env }: Attempt = {}): Promise<unknown> {
  const manifest = { name: "@scope/demo", version: "1.0.0", repository, ...over };
  const tarball = await packPackage({ "package.json": JSON.stringify(manifest) });
  const publication = {
    ...{ registry: registry.url, token, manifest, tarball: tarball.toString("base64") },
    more: { access: "public", ...more },
  };
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--import", sigstoreHosts.href, script], {
    env: { ...provenanceJob(issuer, sigstore), PUBLICATION: JSON.stringify(publication), ...env },
  });
  return JSON.parse(stdout);
}

test("a bundle is kept with the version, and served from where the version says", async () => {
  const entries = sigstore.entries;
  expect(await publish()).toMatchObject({ status: 200 });
  expect(sigstore.entries).toBe(entries + 1);
  const [bundle] = registry.attestations("@scope/demo", "1.0.0");
  const url = `${registry.url}/-/npm/v1/attestations/@scope%2fdemo@1.0.0`;
  const predicateType = "https://slsa.dev/provenance/v1";
  expect(await read(registry, "/@scope%2fdemo/1.0.0")).toMatchObject({
    json: { dist: { attestations: { url, provenance: { predicateType } } } },
  });
  expect(await read(registry, new URL(url).pathname)).toMatchObject({
    status: 200,
    json: { attestations: [{ predicateType, bundle }] },
  });

  expect(bundle).toMatchObject({ mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json" });
  expect(statementIn(bundle)).toMatchObject({
    subject: [{ name: "pkg:npm/%40scope/demo@1.0.0" }],
    predicate: { buildDefinition: { resolvedDependencies: [{ digest: { gitCommit: commit } }] } },
  });
});

function statementIn(bundle: Readonly<Record<string, unknown>> | undefined): unknown {
  const envelope = bundle?.["dsseEnvelope"];
  if (typeof envelope !== "object" || envelope === null || !("payload" in envelope))
    return undefined;
  return JSON.parse(Buffer.from(String(envelope.payload), "base64").toString());
}

test("a version without provenance has no attestations", async () => {
  expect(await publish({ more: { provenance: false } })).toMatchObject({ status: 200 });
  expect((await read(registry, "/-/npm/v1/attestations/@scope%2fdemo@1.0.0")).status).toBe(404);
  expect((await read(registry, "/@scope%2fdemo/1.0.0")).json).not.toHaveProperty(
    "dist.attestations",
  );
});

test("a staged version keeps its bundle until it is approved", async () => {
  expect(await publish({ more: { stage: true } })).toMatchObject({ status: 201 });
  const [waiting] = registry.stages();
  await registry.approve(waiting?.id ?? "");
  expect(registry.attestations("@scope/demo", "1.0.0")).toHaveLength(1);
});

test("attestations come with the version, not while it is scanned", async () => {
  registry.orderFate({}, { kind: "scan", ms: 60_000 });
  await publish();
  const path = "/-/npm/v1/attestations/@scope%2fdemo@1.0.0";
  expect((await read(registry, path)).status).toBe(404);
  registry.clock.advance(60_000);
  expect((await read(registry, path)).status).toBe(200);
});

describe("npmjs refuses with 422", () => {
  const refused = (reason: string) => ({
    ...{ status: 422, code: "E422" },
    error: expect.stringContaining(`Error verifying sigstore provenance bundle: ${reason}`),
  });

  test("a package of another repository, or of none", async () => {
    const url = "git+https://github.com/octo-org/fork.git";
    const words = (found: string) =>
      refused(
        `Failed to validate repository information: package.json: "repository.url" is "${found}", expected to match "https://github.com/octo-org/octo-repo" from provenance`,
      );
    expect(await publish({ manifest: { repository: { type: "git", url } } })).toMatchObject(
      words(url),
    );
    expect(await publish({ manifest: { repository: undefined } })).toMatchObject(words(""));
    expect(registry.packages()).toEqual([]);
  });

  test("a private repository", async () => {
    issuer.setClaims({ repository_visibility: "private" });
    expect(await publish()).toMatchObject(
      refused('Unsupported GitHub Actions source repository visibility: "private"'),
    );
  });

  test("a runner of one's own", async () => {
    issuer.setClaims({ runner_environment: "self-hosted" });
    expect(await publish()).toMatchObject(
      refused('Unsupported GitHub Actions runner environment: "self-hosted"'),
    );
  });
});

describe("a bundle that is not for this tarball", () => {
  /** Sends a document with this bundle by hand. */
  async function put(version: string, bundle: unknown): Promise<{ status: number; text: string }> {
    const name = "@scope/demo";
    const manifest = { name, version, repository };
    const tarball = await packPackage({ "package.json": JSON.stringify(manifest), other: "" });
    const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
    const document = {
      ...{ _id: name, name, "dist-tags": { latest: version }, access: "public" },
      versions: { [version]: { ...manifest, dist: { integrity } } },
      _attachments: {
        [`${name}-${version}.tgz`]: { data: tarball.toString("base64"), length: tarball.length },
        [`${name}-${version}.sigstore`]: { data: JSON.stringify(bundle) },
      },
    };
    const response = await fetch(`${registry.url}/@scope%2fdemo`, {
      method: "PUT",
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(document),
    });
    return { status: response.status, text: await response.text() };
  }

  test("is refused: another version's, one that was changed, and one that is none", async () => {
    await publish();
    const [bundle] = registry.attestations("@scope/demo", "1.0.0");
    expect(await put("1.1.0", bundle)).toMatchObject({
      status: 422,
      text: expect.stringContaining("expected it to be pkg:npm/%40scope/demo@1.1.0"),
    });
    const statement = JSON.stringify(statementIn(bundle)).replace("demo@1.0.0", "demo@1.1.0");
    const envelope: unknown = bundle?.["dsseEnvelope"];
    const changed = {
      ...bundle,
      dsseEnvelope: {
        ...(typeof envelope === "object" && envelope),
        payload: Buffer.from(statement).toString("base64"),
      },
    };
    expect(await put("1.1.0", changed)).toMatchObject({
      status: 422,
      text: expect.stringContaining("signature verification failed"),
    });
    expect(await put("1.1.0", {})).toMatchObject({ status: 422 });
    expect(registry.has("@scope/demo", "1.1.0")).toBe(false);
  });

  test("is refused for other bytes of the same version", async () => {
    await publish();
    const [bundle] = registry.attestations("@scope/demo", "1.0.0");
    await registry.stop();
    registry = await startNpm();
    registry.addToken({ token });
    expect(await put("1.0.0", bundle)).toMatchObject({
      status: 422,
      text: expect.stringContaining("its digest is not that of the tarball"),
    });
  });
});

test("the preload leads fetch there too, and leaves other hosts alone", async () => {
  const code = `for (const url of ["https://rekor.sigstore.dev/x", process.env.OTHER + "/-/ping"]) {
    console.log((await fetch(url)).status);
  }`;
  const args = ["--import", sigstoreHosts.href, "--input-type=module", "--eval", code];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { FAIRLEAD_TEST_HOSTS: sigstore.hosts, OTHER: registry.url },
  });
  expect(stdout).toBe("404\n200\n");
});

describe("what goes wrong at Sigstore comes before the upload", () => {
  test("an entry that the log has already", async () => {
    sigstore.fail({ service: "rekor", status: 409 });
    expect(await publish()).toMatchObject({ code: "TLOG_CREATE_ENTRY_ERROR", cause: 409 });
    expect(registry.requests.uploads()).toEqual([]);
  });

  test("a certificate that is not given", async () => {
    sigstore.fail({ service: "fulcio", status: 400 });
    expect(await publish()).toMatchObject({ code: "CA_CREATE_SIGNING_CERTIFICATE_ERROR" });
    expect(registry.requests.uploads()).toEqual([]);
  });
});
