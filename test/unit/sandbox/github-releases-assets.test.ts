import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, openAsBlob, rmSync, truncateSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  errorsOf,
  field,
  idOf,
  reader,
  repository,
  startForge,
  writer,
  type Forge,
} from "./github-forge.ts";

let forge: Forge;
let release: number;
const limit = 2 ** 24;
beforeEach(async () => {
  forge = await startForge({ assetLimits: { maxAssetBytes: limit, maxAssets: 4 } });
  release = idOf(await forge.ask("POST", "releases", { tag_name: "v1", draft: true }));
});
afterEach(async () => {
  expect(forge.github.violations).toEqual([]);
  await forge.github.stop();
});

const sha256 = (bytes: string) => createHash("sha256").update(bytes).digest("hex");
const assets = () => forge.github.releases(repository).all[0]?.assets;
const listed = (query = "") => forge.ask("GET", `releases/${release}/assets${query}`);

describe("an upload", () => {
  test("keeps the bytes, and says their digest and the name that it gave them", async () => {
    const made = await forge.upload(release, "my app (1).tar.gz", "hello");
    expect(made).toMatchObject({
      status: 201,
      body: {
        ...{
          name: "my.app.1.tar.gz",
          state: "uploaded",
          size: 5,
          content_type: "application/gzip",
        },
        ...{ label: "", digest: `sha256:${sha256("hello")}` },
      },
    });
    expect(field(made, "browser_download_url")).toMatch(
      /\/releases\/download\/untagged-\w+\/my\.app\.1\.tar\.gz$/,
    );
    const whole = await forge.ask("GET", `releases/${release}`);
    expect(field(whole, "assets")).toEqual([made.body]);
    expect(assets()).toMatchObject([{ size: 5, sha256: sha256("hello") }]);
  });

  test("goes to the address that the release names", async () => {
    const whole = await forge.ask("GET", `releases/${release}`);
    expect(field(whole, "upload_url")).toBe(
      `${forge.github.uploadsUrl}/repos/${repository}/releases/${release}/assets{?name,label}`,
    );
  });

  test("is refused under a name that is taken, also by its other spelling", async () => {
    await forge.upload(release, "a.b", "1");
    for (const name of ["a.b", "a b", "a..b"]) {
      const refused = await forge.upload(release, name, "2");
      expect([refused.status, ...errorsOf(refused)]).toEqual([422, "already_exists name"]);
    }
    expect(assets()).toMatchObject([{ sha256: sha256("1") }]);
  });

  test("is refused if it is empty, or one too many", async () => {
    const empty = await forge.upload(release, "empty", "");
    expect([empty.status, ...errorsOf(empty)]).toEqual([
      422,
      "custom size size must be greater than or equal to 1",
    ]);
    for (const name of ["1", "2", "3", "4"]) await forge.upload(release, name, name);
    const fifth = await forge.upload(release, "5", "5");
    expect([fifth.status, ...errorsOf(fifth)]).toEqual([
      422,
      "custom file_count file_count limited to 4 assets per release",
    ]);
  });

  test("needs a type and a length", async () => {
    const untyped = await forge.upload(release, "a", "hello", { "content-type": "" });
    expect([untyped.status, field(untyped, "message")]).toEqual([400, "Invalid Content-Type: ''"]);
    expect(await send("a", {}, ["hello"])).toEqual([400, "Bad Content-Length: "]);
    expect(assets()).toEqual([]);
  });

  test("of many megabytes is taken, up to the limit", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "sparse-"));
    const file = path.join(folder, "sparse");
    try {
      writeFileSync(file, "");
      truncateSync(file, limit);
      const large = await forge.upload(release, "large", await openAsBlob(file));
      expect([large.status, field(large, "size")]).toEqual([201, limit]);
      expect(field(large, "digest")).toMatch(/^sha256:\w{64}$/);
      truncateSync(file, limit + 1);
      const larger = await forge.upload(release, "larger", await openAsBlob(file));
      expect([larger.status, ...errorsOf(larger)]).toEqual([
        422,
        `custom size size must be less than or equal to ${limit}`,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("an upload that breaks", () => {
  test("leaves a starter, which takes the name and stands in the list of assets only", async () => {
    await breakOff("a.zip");
    expect((await listed()).body).toMatchObject([
      { name: "a.zip", state: "starter", size: 10, digest: null },
    ]);
    expect(field(await forge.ask("GET", `releases/${release}`), "assets")).toEqual([]);
    const again = await forge.upload(release, "a.zip", "hello");
    expect([again.status, ...errorsOf(again)]).toEqual([422, "already_exists name"]);
    const id = Number(field(await listed(), "0.id"));
    expect((await forge.ask("DELETE", `releases/assets/${id}`)).status).toBe(204);
    expect((await forge.upload(release, "a.zip", "hello")).status).toBe(201);
  });

  test("by an order leaves a starter too; by a 502 after the commit the asset is whole", async () => {
    const path = /\/assets$/;
    forge.github.faults.add({
      match: { method: "POST", path },
      fault: { kind: "reset", when: "mid-body" },
    });
    await expect(forge.upload(release, "a", "hello")).rejects.toThrow("fetch failed");
    forge.github.faults.add({
      match: { method: "POST", path },
      fault: { kind: "server-error", status: 502, when: "after-commit" },
    });
    expect((await forge.upload(release, "b", "hello")).status).toBe(502);
    forge.github.faults.add({
      match: { method: "POST", path },
      fault: { kind: "reset", when: "before-body" },
    });
    await expect(forge.upload(release, "c", "hello")).rejects.toThrow("fetch failed");
    expect(assets()?.map(({ name, state }) => [name, state])).toEqual([
      ["a", "starter"],
      ["b", "uploaded"],
    ]);
  });

  test("by a 502 before the commit leaves a starter, by a secondary limit nothing", async () => {
    const match = { method: "POST", path: /\/assets$/ };
    forge.github.faults.add({ match, fault: { kind: "server-error", status: 502 } });
    expect((await forge.upload(release, "a", "hello")).status).toBe(502);
    forge.github.faults.add({ match, fault: { kind: "rate-limit", afterMs: 5_000 } });
    const limited = await forge.upload(release, "b", "hello");
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([403, "5"]);
    expect(assets()).toMatchObject([{ name: "a", state: "starter", size: 0 }]);
  });
});

describe("an asset", () => {
  test("of a draft is seen by who may write, and then by all", async () => {
    const id = idOf(await forge.upload(release, "a.zip", "hello"));
    const one = `releases/assets/${id}`;
    expect((await forge.ask("GET", one, undefined, reader)).status).toBe(404);
    await forge.ask("PATCH", `releases/${release}`, { tag_name: "v1", draft: false });
    const shown = await forge.ask("GET", one, undefined, reader);
    expect(field(shown, "browser_download_url")).toMatch(/\/releases\/download\/v1\/a\.zip$/);
  });

  test("can be renamed, but not to a name that another has", async () => {
    const id = idOf(await forge.upload(release, "a.zip", "hello"));
    await forge.upload(release, "b.zip", "hello");
    const one = `releases/assets/${id}`;
    expect((await forge.ask("PATCH", one, { name: "c d", label: "C" })).body).toMatchObject({
      ...{ name: "c.d", label: "C" },
    });
    const refused = await forge.ask("PATCH", one, { name: "b.zip" });
    expect([refused.status, ...errorsOf(refused)]).toEqual([422, "already_exists name"]);
  });

  test("gives its bytes to who asks for them, through the API and by its address", async () => {
    const made = await forge.upload(release, "a.zip", "hello");
    const download = await fetch(
      `${forge.github.apiUrl}/repos/${repository}/releases/assets/${idOf(made)}`,
      {
        headers: { authorization: `Bearer ${writer}`, accept: "application/octet-stream" },
      },
    );
    expect([download.status, download.redirected]).toEqual([200, true]);
    expect(await download.text()).toBe("hello");
    expect((await fetch(download.url)).status).toBe(200);
    expect((await fetch(download.url.replace(/sig=./, "sig="))).status).toBe(404);
    forge.github.clock.advance(300_000);
    expect((await fetch(download.url)).status).toBe(404);
    await forge.ask("PATCH", `releases/${release}`, { tag_name: "v1", draft: false });
    const shown = await forge.ask("GET", `releases/${release}`);
    const address = new URL(String(field(shown, "assets.0.browser_download_url")));
    const page = new URL(address.pathname, forge.github.url);
    expect((await fetch(page)).status).toBe(404);
    forge.github.addRepository({ fullName: "octo-org/open", visibility: "public" });
    forge.github.addCommit("octo-org/open");
    const assets = [{ name: "b.zip", contents: "public" }];
    forge.github.addRelease("octo-org/open", { tag: "a/b", assets });
    const open = await fetch(`${forge.github.url}/octo-org/open/releases/download/a%2Fb/b.zip`);
    expect([open.status, await open.text()]).toEqual([200, "public"]);
  });

  test("from before June 2025 has no digest", async () => {
    const id = forge.github.addRelease(repository, {
      tag: "v0",
      assets: [{ name: "old.zip", contents: "old", digest: "none" }],
    });
    expect((await forge.ask("GET", `releases/${id}/assets`)).body).toMatchObject([
      { name: "old.zip", size: 3, digest: null },
    ]);
  });

  test("lists come in pages", async () => {
    for (const name of ["a", "b", "c"]) await forge.upload(release, name, name);
    const page = await listed("?per_page=2&page=2");
    expect(page.body).toMatchObject([{ name: "c" }]);
    expect(page.headers.get("link")).toContain('rel="prev"');
  });
});

/** An upload by hand: with the headers as given, in chunks. */
async function send(
  name: string,
  headers: Record<string, string>,
  chunks: readonly string[],
): Promise<[number | undefined, unknown]> {
  const upload = open(name, headers);
  for (const chunk of chunks) upload.write(chunk);
  upload.end();
  const [response] = (await once(upload, "response")) as [
    NodeJS.ReadableStream & { statusCode?: number },
  ];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(Buffer.from(part));
  return [
    response.statusCode,
    field({ body: JSON.parse(Buffer.concat(parts).toString()) }, "message"),
  ];
}

/** Announces ten bytes, sends one, and is gone. */
async function breakOff(name: string): Promise<void> {
  const upload = open(name, { "content-length": "10" });
  upload.on("error", () => undefined);
  upload.write("1");
  await until(() => forge.github.requests.writes().length > 1);
  upload.destroy();
  await until(() => assets()?.length === 1);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5);
}

function open(name: string, headers: Record<string, string>) {
  const url = `${forge.github.uploadsUrl}/repos/${repository}/releases/${release}/assets?name=${name}`;
  return request(url, {
    method: "POST",
    headers: {
      ...{ authorization: `Bearer ${writer}`, "user-agent": "test" },
      ...{ "content-type": "application/zip", ...headers },
    },
  });
}
