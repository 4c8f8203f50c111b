import { once } from "node:events";
import { createServer } from "node:http";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import {
  canaryToken,
  cancelAction,
  sandboxClock,
  startOidcIssuer,
  type OidcIssuer,
  type StageOptions,
} from "@fairlead/sandbox";
import { closeScenes, ends, openScene, reportOf, type Scene } from "./scene.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(120_000);

const issuers: OidcIssuer[] = [];
afterEach(async () => {
  await closeScenes();
  await Promise.all(issuers.splice(0).map((issuer) => issuer.stop()));
});

const publisher = {
  ...{ repositoryOwner: "octo-org", repositoryName: "octo-repo", repositoryOwnerId: 65 },
  workflowFilename: "release.yml",
};

interface TrustedScene extends Scene {
  readonly issuer: OidcIssuer;
  /** Options of a job with `id-token: write`; with a token only if one is given. */
  readonly job: (token?: string) => StageOptions;
}

/** A chain of crates; those of `known` are in the registry already, those of `trusted` trust the workflow. */
async function trustedScene(
  names: readonly string[],
  {
    known = names,
    trusted = known,
  }: { known?: readonly string[]; trusted?: readonly string[] } = {},
): Promise<TrustedScene> {
  const clock = sandboxClock();
  const issuer = await startOidcIssuer({ clock });
  issuers.push(issuer);
  const scene = await openScene(chain(...names), { clock, issuer });
  for (const name of known) await scene.registry.seedCrate({ name, version: "0.9.0" });
  for (const crate of trusted) scene.registry.addTrustedPublisher({ crate, ...publisher });
  const env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.requestToken,
  };
  const job = (token = "") => ({ env, inputs: { token } });
  return { ...scene, issuer, job };
}

/** The uploads and exchanges of tokens that a registry has seen, in order. */
function story({ registry }: Scene): string[] {
  return registry.requests.writes().map(({ method, crate = "token", credential, status }) => {
    return `${method} ${crate} ${credential} ${status}`;
  });
}

test("crates that exist are published without any token, by one exchange after the packing", async () => {
  const scene = await trustedScene(["tp-a", "tp-b"]);
  const run = await scene.publish(scene.job());
  expect(run.exitCode).toBe(0);
  expect(ends(run)).toEqual({ published: ["tp-a@1.0.0", "tp-b@1.0.0"] });
  expect(story(scene)).toEqual([
    "POST token none 200",
    "PUT tp-a trusted-publishing 200",
    "PUT tp-b trusted-publishing 200",
    "DELETE token trusted-publishing 204",
  ]);
  expect(scene.issuer.issued).toBe(1);
  expect(run.log.indexOf("Packaged")).toBeLessThan(run.log.indexOf("Trusted publishing:"));
  expect((await reportOf(run)).units.map(({ credential }) => credential)).toEqual([
    "trusted publishing",
    "trusted publishing",
  ]);
});

test("a token that nobody answers for is asked for again with the next try, and stops nothing", async () => {
  const scene = await trustedScene(["late-a", "late-b"]);
  const fault = { kind: "server-error", status: 503 } as const;
  const match = { method: "POST", path: /trusted_publishing\/tokens$/ };
  const struck = scene.registry.faults.add({ times: 3, match, fault });
  const run = await scene.publish(scene.job());
  expect(struck.struck).toBe(3);
  expect(run.exitCode).toBe(0);
  expect(ends(run)).toEqual({ published: ["late-a@1.0.0", "late-b@1.0.0"] });
  expect(story(scene).filter((line) => line.startsWith("PUT"))).toEqual([
    "PUT late-a trusted-publishing 200",
    "PUT late-b trusted-publishing 200",
  ]);
});

test("nothing is minted where nothing is missing", async () => {
  const scene = await trustedScene(["idle-a"]);
  await scene.publish(scene.job());
  scene.registry.requests.clear();
  const again = await scene.publish(scene.job());
  expect(again.exitCode).toBe(0);
  expect(story(scene)).toEqual([]);
  expect(scene.issuer.issued).toBe(1);
});

test("a new crate goes by the token, and the report says which credential served which crate", async () => {
  const scene = await trustedScene(["both-a", "both-b", "both-c"], { known: ["both-a", "both-c"] });
  const run = await scene.publish(scene.job(canaryToken));
  expect(run.exitCode).toBe(0);
  expect(story(scene)).toEqual([
    "POST token none 200",
    "PUT both-a trusted-publishing 200",
    "PUT both-b token 200",
    "PUT both-c trusted-publishing 200",
    "DELETE token trusted-publishing 204",
  ]);
  expect((await reportOf(run)).units.map(({ credential }) => credential)).toEqual([
    "trusted publishing",
    "token",
    "trusted publishing",
  ]);
  expect(run.log).toContain(
    "The token is used for new crates, since trusted publishing cannot create a crate.",
  );
});

test("a new crate without a token is refused before anything is packed, with the way to create it", async () => {
  const scene = await trustedScene(["new-a", "new-b"], { known: ["new-a"] });
  const run = await scene.publish(scene.job());
  expect(run.exitCode).toBe(1);
  expect(story(scene)).toEqual([]);
  expect(run.log).not.toContain("Packaging");
  expect(run.summary).toContain("new-b");
  expect(run.summary).toContain("trusted publishing cannot create a crate");
  expect(run.summary).toContain("Publish new crates with a token first");
});

test("a token is minted anew before its 30 minutes are over", async () => {
  const scene = await trustedScene(["old-a", "old-b"]);
  scene.registry.faults.add({
    match: { method: "PUT", crate: "old-b" },
    fault: { kind: "rate-limit", afterMs: 26 * 60_000 },
  });
  const run = await scene.publish(scene.job());
  expect(run.exitCode).toBe(0);
  expect(story(scene)).toEqual([
    "POST token none 200",
    "PUT old-a trusted-publishing 200",
    "PUT old-b trusted-publishing 429",
    "POST token none 200",
    "PUT old-b trusted-publishing 200",
    "DELETE token trusted-publishing 204",
    "DELETE token trusted-publishing 204",
  ]);
  expect(scene.issuer.issued).toBe(2);
});

test("a workflow that no crate trusts goes on with the token, and the log says so", async () => {
  const scene = await trustedScene(["none-a"], { trusted: [] });
  const run = await scene.publish(scene.job(canaryToken));
  expect(run.exitCode).toBe(0);
  expect(story(scene)).toEqual(["POST token none 400", "PUT none-a token 200"]);
  expect(run.log).toMatch(
    /Trusted publishing: crates.io gives this workflow no token .*No Trusted Publishing config found.*The token is used instead/,
  );
});

test("a workflow that no crate trusts stops without a token, and says what to do", async () => {
  const scene = await trustedScene(["lone-a", "lone-b"], { trusted: [] });
  const run = await scene.publish(scene.job());
  expect(run.exitCode).toBe(1);
  expect(story(scene)).toEqual(["POST token none 400"]);
  expect(ends(run)).toEqual({ remaining: ["lone-a@1.0.0", "lone-b@1.0.0"] });
  expect(run.summary).toMatch(/add this workflow to the crate.* trusted publishers/);
});

test("a crate that does not trust the workflow is published by the token, and the log says so", async () => {
  const scene = await trustedScene(["part-a", "part-b", "part-c"], {
    trusted: ["part-a", "part-c"],
  });
  const run = await scene.publish(scene.job(canaryToken));
  expect(run.exitCode).toBe(0);
  expect(story(scene)).toEqual([
    "POST token none 200",
    "PUT part-a trusted-publishing 200",
    "PUT part-b trusted-publishing 403",
    "PUT part-b token 200",
    "PUT part-c trusted-publishing 200",
    "DELETE token trusted-publishing 204",
  ]);
  expect(run.log).toContain("part-b: trusted publishing was refused for it");
});

test("a crate that takes trusted publishing only is not lost by a token that is given too", async () => {
  const scene = await trustedScene(["only-a"]);
  scene.registry.requireTrustedPublishing("only-a");
  const refused = await scene.publish({ inputs: { token: canaryToken } });
  expect(refused.exitCode).toBe(1);
  expect(refused.summary).toContain("id-token: write");
  const run = await scene.publish(scene.job(canaryToken));
  expect(run.exitCode).toBe(0);
  expect(ends(run)).toEqual({ published: ["only-a@1.0.0"] });
});

test("what was minted is revoked after the job was cancelled, too", async () => {
  const scene = await trustedScene(["gone-a", "gone-b"]);
  const held = scene.registry.faults.add({
    match: { method: "PUT", crate: "gone-b" },
    fault: { kind: "hold" },
  });
  const run = await scene.publish({
    ...scene.job(),
    onStart: (control) => {
      void held.first.then(() => cancelAction(control));
    },
  });
  held.release();
  expect(run).toMatchObject({ exitCode: 1, signal: null });
  expect(run.post).toMatchObject({ exitCode: 0 });
  expect(run.post?.log).toContain("Revoked a trusted publishing token.");
  expect(story(scene).at(-1)).toBe("DELETE token trusted-publishing 204");
});

test("what was minted is revoked after the job was killed, too", async () => {
  const scene = await trustedScene(["dead-a"]);
  const held = scene.registry.faults.add({
    match: { method: "PUT", crate: "dead-a" },
    fault: { kind: "hold" },
  });
  const run = await scene.publish({
    ...scene.job(),
    onStart: (control) => {
      void held.first.then(() => {
        control.kill("SIGKILL");
      });
    },
  });
  held.release();
  expect(run.signal).toBe("SIGKILL");
  expect(run.post?.log).toContain("Revoked a trusted publishing token.");
});

describe("A job that is cancelled while it gets its credential", () => {
  test("sends nothing with the other credential", async () => {
    const scene = await trustedScene(["late-a", "late-b"]);
    const held = scene.registry.faults.add({
      match: { method: "POST", path: /trusted_publishing/ },
      fault: { kind: "hold" },
    });
    const run = await scene.publish({
      ...scene.job(canaryToken),
      onStart: (control) => {
        void held.first.then(() => cancelAction(control));
      },
    });
    held.release();
    expect(run).toMatchObject({ exitCode: 1, signal: null });
    expect(ends(run)).toEqual({ remaining: ["late-a@1.0.0", "late-b@1.0.0"] });
    expect((await reportOf(run)).units.map(({ outcome, attempts }) => [outcome, attempts])).toEqual(
      [
        ["not-reached", 0],
        ["not-reached", 0],
      ],
    );
    expect(scene.registry.requests.uploads()).toEqual([]);
  });

  test("ends and tells what remains, though the runner gives no ID token", async () => {
    const scene = await trustedScene(["mute-a"]);
    const asked = Promise.withResolvers<unknown>();
    const runner = createServer(asked.resolve).listen(0, "127.0.0.1");
    await once(runner, "listening");
    const address = runner.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    const job = scene.job();
    const run = await scene.publish({
      ...job,
      env: { ...job.env, ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?v=1` },
      onStart: (control) => {
        void asked.promise.then(() => cancelAction(control));
      },
    });
    runner.closeAllConnections();
    runner.close();
    expect(run).toMatchObject({ exitCode: 1, signal: null });
    expect(ends(run)).toEqual({ remaining: ["mute-a@1.0.0"] });
    expect(run.summary).toContain("cancelled");
  });
});
