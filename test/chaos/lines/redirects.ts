import assert from "node:assert/strict";
import { certificate } from "../certificate.ts";
import { closeAllScenes } from "../close-scenes.ts";
import type { Case, Line } from "../line.ts";
import { assertOrderly } from "../orderly.ts";
import { smallCrates, smallPackages, type Subject } from "../places.ts";
import type { RunOptions } from "../running-actions.ts";
import { faultyProxy, type FaultyProxy, type Intervention, type SeenRequest } from "../proxy.ts";

let remove: (() => unknown)[] = [];
const statuses = [301, 302, 303, 307, 308];

/** Answers that send a request, with its credential if it had its way, to somewhere else. */
export const redirects: Line = {
  name: "redirects",
  async cases() {
    const [crates, packages] = [await smallCrates(), await smallPackages()];
    const tls = certificate();
    remove = [crates.remove, packages.remove, tls.remove];
    const isRead = ({ method }: SeenRequest) => method === "GET";
    const isUpload = ({ method }: SeenRequest) => method === "PUT";
    const isTarball = ({ path }: SeenRequest) => path.endsWith(".tgz");
    const cases: Case[] = [];
    const add = (row: string, name: string, run: () => Promise<void>) => {
      cases.push({ row, name, run });
    };
    for (const status of statuses) {
      const name = String(status);
      add("crates, reads", name, () => lured(crates, isRead, { status }));
      add("crates, uploads", name, () => lured(crates, isUpload, { status }));
      add("npm, reads", name, () => lured(packages, isRead, { status }));
      add("npm, tarballs", name, () => lured(packages, isTarball, { status, again: true }));
      const there = { status, host: "127.0.0.2" };
      add("npm, uploads to another host", name, () => lured(packages, isUpload, there));
      add("npm, uploads to another port", name, () => lured(packages, isUpload, { status }));
    }
    for (const status of [301, 307, 308]) {
      const run = () => lured(packages, isUpload, { status, tls });
      add("npm, uploads from https to http", String(status), run);
    }
    for (const api of oddAddresses) {
      add("crates, odd api", JSON.stringify(api), () => oddApi(crates, api));
    }
    return cases;
  },
  async close() {
    await closeAllScenes();
    await Promise.all(remove.map((each) => each()));
  },
};

const oddAddresses: readonly string[] = [
  ...["http://registry.example", "http://10.0.0.1", "http://[fd00::1]", "http://0.0.0.0"],
  ...["ftp://registry.example", "file:///etc", "javascript:0", "", "//registry.example"],
  ...["http://127.0.0.1.registry.example", "http://localhost@registry.example"],
];

interface Lure {
  readonly status: number;
  /** Where it leads. Default: another port of 127.0.0.1. */
  readonly host?: string;
  /** The first server speaks https. */
  readonly tls?: ReturnType<typeof certificate>;
  /** Once all is there, so that a second run reads it. */
  readonly again?: boolean;
}

/** Redirects fitting requests to another origin, which must get no credential, and no write at all. */
async function lured(
  subject: Subject,
  isFor: (request: SeenRequest) => boolean,
  { status, host, tls, again = false }: Lure,
): Promise<void> {
  const other = faultyProxy({
    ...(host !== undefined && { host }),
    intervene: () => ({ status: 200, body: "{}" }),
  });
  const target = await other.through("http://127.0.0.1:1");
  let strikes = !again;
  let struck = 0;
  const proxy = faultyProxy({
    ...(tls !== undefined && { tls, name: "localhost" }),
    intervene: (request): Intervention | undefined => {
      if (!strikes) return undefined;
      // Contents are looked at only where checksums differ.
      if (again && !isFor(request)) return { alter: withOtherChecksums };
      if (!isFor(request)) return undefined;
      struck += 1;
      return { status, headers: { location: `${target}${request.path}` } };
    },
  });
  const place = await subject.open(proxy.through);
  const options: RunOptions = tls === undefined ? {} : { env: { NODE_EXTRA_CA_CERTS: tls.file } };
  try {
    if (again) {
      await place.release(options);
      strikes = true;
    }
    for (const run of await place.release({ ...options, attempt: again ? 2 : 1 })) {
      assertOrderly(run);
    }
    assertUnharmed(other);
    assert.ok(struck > 0, "No request was redirected");
  } finally {
    await place.close();
    await Promise.all([proxy.stop(), other.stop()]);
  }
}

function withOtherChecksums(body: string): string {
  return body
    .replaceAll(/"integrity":\s*"sha512-[^"]*"/g, `"integrity":"sha512-${"A".repeat(86)}=="`)
    .replaceAll(/"shasum":\s*"[^"]*"/g, `"shasum":"${"0".repeat(40)}"`);
}

function assertUnharmed({ requests }: FaultyProxy): void {
  for (const { method, path, headers } of requests) {
    assert.equal(method, "GET", `${method} ${path} followed`);
    assert.equal(headers.authorization, undefined, `${method} ${path} brought a credential`);
  }
}

/** An index that names an address for uploads which no token may go to; a proxy would see it. */
async function oddApi(subject: Subject, api: string): Promise<void> {
  const proxy = faultyProxy({
    intervene: ({ path }) =>
      path.endsWith("/config.json")
        ? { status: 200, body: JSON.stringify({ dl: "https://registry.example/dl", api }) }
        : undefined,
  });
  const world = faultyProxy({ intervene: () => ({ status: 200, body: "{}" }) });
  const HTTP_PROXY = await world.through("http://127.0.0.1:1");
  const place = await subject.open(proxy.through);
  try {
    const [run] = await place.release({ env: { HTTP_PROXY } });
    assert.ok(run !== undefined);
    assertOrderly(run);
    assert.equal(run.exitCode, 1);
    assert.deepEqual(world.requests, []);
    assert.deepEqual(place.kept(), []);
  } finally {
    await place.close();
    await Promise.all([proxy.stop(), world.stop()]);
  }
}
