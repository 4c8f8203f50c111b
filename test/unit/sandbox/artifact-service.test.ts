import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { startArtifacts, type Artifacts } from "@fairlead/sandbox";
import { askRest, jobToken as token } from "./artifact-job.ts";

let service: Artifacts;
beforeEach(async () => {
  service = await startArtifacts();
  service.addToken(token);
});
afterEach(() => service.stop());

describe("the REST API", () => {
  test("redirects a download to a URL that needs no token and lives one minute", async () => {
    const { id, bytes } = service.add({ run: 7, name: "native", files: { a: "hello" } });
    const answer = await askRest(service, `artifacts/${id}/zip`);
    expect(answer.status).toBe(302);
    const location = answer.headers.get("location") ?? "";
    const downloaded = await fetch(location);
    expect(Buffer.from(await downloaded.arrayBuffer()).equals(bytes)).toBe(true);
    expect((await fetch(location.replace(/sig=[^&]*/, "sig=guessed"))).status).toBe(403);
    service.clock.advance(59_000);
    expect((await fetch(location)).status).toBe(200);
    service.clock.advance(1_000);
    const late = await fetch(location);
    expect([late.status, await late.text()]).toEqual([
      403,
      expect.stringContaining("not valid in the specified time frame"),
    ]);
  });

  test("answers only tokens that may read actions", async () => {
    const { id } = service.add({ run: 7, name: "native", files: {} });
    service.addToken("ghs_NoActions", { actions: "none" });
    const statuses: [string, number, number, number][] = [];
    for (const each of [token, "ghs_NoActions", "ghs_Unknown", ""]) {
      const answers = [`artifacts/${id}`, `artifacts/${id}/zip`, "runs/7/artifacts"];
      const [one = 0, zip = 0, all = 0] = await Promise.all(
        answers.map(async (path) => (await askRest(service, path, each)).status),
      );
      statuses.push([each, one, zip, all]);
    }
    expect(statuses).toEqual([
      [token, 200, 302, 200],
      ["ghs_NoActions", 403, 403, 403],
      ["ghs_Unknown", 401, 401, 401],
      ["", 404, 404, 404],
    ]);
  });

  test("gives pages, newest first, and those of one name", async () => {
    const ids = ["a", "b", "a"].map((name) => service.add({ run: 7, name, files: {} }).id);
    const of = async (query: string) => {
      const page = (await (await askRest(service, `runs/7/artifacts${query}`)).json()) as {
        total_count: number;
        artifacts: { id: number }[];
      };
      return [page.total_count, ...page.artifacts.map(({ id }) => id)];
    };
    expect(await of("")).toEqual([3, ...ids.toReversed()]);
    expect(await of("?per_page=2&page=2")).toEqual([3, ids[0]]);
    expect(await of("?name=a")).toEqual([2, ids[2], ids[0]]);
    expect((await askRest(service, "artifacts/1")).status).toBe(404);
  });
});

describe("the results service", () => {
  const call = async (method: string, credential: string, message: object) => {
    const path = `/twirp/github.actions.results.api.v1.ArtifactService/${method}`;
    const answer = await fetch(service.url + path, {
      method: "POST",
      headers: { authorization: `Bearer ${credential}` },
      body: JSON.stringify(message),
    });
    return [answer.status, await answer.json()] as const;
  };
  /** The token of a job, and the ids in it. */
  const identity = (run: number) => {
    const credential = service.environment(run)["ACTIONS_RUNTIME_TOKEN"] ?? "";
    const claims = Buffer.from(credential.split(".")[1] ?? "", "base64url").toString();
    const [, runId = "", jobId = ""] = /Actions\.Results:([^:]+):([^"]+)/.exec(claims) ?? [];
    return {
      credential,
      ids: { workflow_run_backend_id: runId, workflow_job_run_backend_id: jobId },
    };
  };

  test("knows its tokens, and lets a job write for itself only", async () => {
    const [one, other] = [identity(7), identity(8)];
    const message = { ...one.ids, name: "native" };
    expect(await call("CreateArtifact", "guessed", message)).toMatchObject([401, {}]);
    expect(await call("CreateArtifact", other.credential, message)).toMatchObject([
      403,
      { code: "permission_denied" },
    ]);
    expect(await call("NoSuchMethod", one.credential, message)).toMatchObject([404, {}]);
    expect(await call("CreateArtifact", one.credential, message)).toMatchObject([
      200,
      { ok: true },
    ]);
  });

  test("takes no artifact whose bytes are missing, or not those that the client means", async () => {
    const { credential, ids } = identity(7);
    const message = { ...ids, name: "native", size: "5" };
    const [, created] = await call("CreateArtifact", credential, message);
    const { signed_upload_url: url } = created as { signed_upload_url: string };
    expect(await call("FinalizeArtifact", credential, message)).toMatchObject([400, {}]);

    expect((await fetch(url, { method: "PUT", body: "hello" })).status).toBe(201);
    const hash = `sha256:${"0".repeat(64)}`;
    expect(await call("FinalizeArtifact", credential, { ...message, hash })).toMatchObject([
      400,
      { msg: expect.stringContaining(`not ${hash}`) },
    ]);
    expect(await call("FinalizeArtifact", credential, { ...message, size: "6" })).toMatchObject([
      400,
      { msg: "size is 5, not 6" },
    ]);
    expect(service.list()).toEqual([]);
    expect((await call("FinalizeArtifact", credential, message))[0]).toBe(200);
    expect(service.list()).toHaveLength(1);
  });

  test("puts blocks together in the order of their list, and knows each of them", async () => {
    const { credential, ids } = identity(7);
    const message = { ...ids, name: "native", size: "5" };
    const [, created] = await call("CreateArtifact", credential, message);
    const { signed_upload_url: url } = created as { signed_upload_url: string };
    const put = async (query: string, body: string) =>
      (await fetch(`${url}&${query}`, { method: "PUT", body })).status;
    expect(await put("comp=block&blockid=Mg%3D%3D", "lo")).toBe(201);
    expect(await put("comp=block&blockid=MQ%3D%3D", "hel")).toBe(201);
    const list = (...blocks: string[]) =>
      `<BlockList>${blocks.map((id) => `<Latest>${id}</Latest>`).join("")}</BlockList>`;
    expect(await put("comp=blocklist", list("MQ==", "Mw=="))).toBe(400);
    expect(await put("comp=blocklist", list("MQ==", "Mg=="))).toBe(201);
    await call("FinalizeArtifact", credential, message);
    expect(service.list()[0]?.bytes.toString()).toBe("hello");
  });
});

describe("faults and the log", () => {
  test("a limit of the REST API says when to come back", async () => {
    const limit = { kind: "rate-limit", afterMs: 60_000 } as const;
    service.faults.add({ match: { path: /^\/repos\// }, fault: limit });
    const answer = await askRest(service, "runs/7/artifacts");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "60"]);
  });

  test("a download can be cut off", async () => {
    const { id } = service.add({ run: 7, name: "native", files: { a: "hello" } });
    service.faults.add({ match: { path: /^\/blobs\/downloads\// }, fault: { kind: "truncated" } });
    const location = (await askRest(service, `artifacts/${id}/zip`)).headers.get("location") ?? "";
    await expect(fetch(location).then((answer) => answer.arrayBuffer())).rejects.toThrow();
    expect((await fetch(location)).status).toBe(200);
  });

  test("hooks see each request before and after it takes effect", async () => {
    const seen: string[] = [];
    const end = service.onRequest(({ path }, moment) => seen.push(`${moment} ${path}`));
    await askRest(service, "runs/7/artifacts");
    end();
    await askRest(service, "runs/7/artifacts");
    const path = "/repos/octo-org/octo-repo/actions/runs/7/artifacts";
    expect(seen).toEqual([`before-commit ${path}`, `after-commit ${path}`]);
  });

  test("no signature and no token is in the log", async () => {
    const { id } = service.add({ run: 7, name: "native", files: { a: "hello" } });
    const location = (await askRest(service, `artifacts/${id}/zip`)).headers.get("location") ?? "";
    await fetch(location);
    const signature = new URL(location).searchParams.get("sig") ?? "";
    const log = JSON.stringify(service.requests.entries);
    expect(log).toContain("/blobs/downloads/");
    expect(signature).not.toBe("");
    expect(log).not.toContain(signature);
    expect(log).not.toContain(token);
  });
});
