import { createServer } from "node:http";
import { afterEach, expect, jest, test } from "@jest/globals";
import { canaryToken, startCratesIo, startNpm, startOidcIssuer } from "@fairlead/sandbox";
import { manifest, npmToken } from "./npm-scene.ts";
import { closePackScenes, openPackScene, version } from "./pack-scene.ts";
import { list } from "./scene.ts";

jest.setTimeout(300_000);
const closings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await closePackScenes();
  await Promise.all(closings.splice(0).map((close) => close()));
});

interface Seen {
  readonly line: string;
  readonly authorization: string;
  /** All else that was sent. */
  readonly rest: string;
}

/** A registry of crates and packages that has nothing, takes nothing, and keeps all that it is sent. */
async function startStranger() {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { authorization = "", ...headers } = request.headers;
      const line = `${request.method ?? ""} ${request.url ?? ""}`;
      const rest = `${line} ${JSON.stringify(headers)} ${Buffer.concat(chunks).toString("latin1")}`;
      seen.push({ line, authorization, rest });
      const isConfig = request.url === "/index/config.json";
      response.statusCode = isConfig ? 200 : request.method === "GET" ? 404 : 403;
      response.end(isConfig ? JSON.stringify({ dl: `${url}/dl`, api: url }) : "{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
  closings.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  return { url, seen };
}

/** Credentials that are in the job for other purposes; each would be worth something to a stranger. */
const others = {
  id: "id_CanaryCanaryCanaryCanaryCanary00001",
  crates: "cio_CanaryCanaryCanaryCanaryCanary0001",
  npm: "npm_CanaryCanaryCanaryCanaryCanary0002",
};

test("a registry that a declaration names gets the token that the step gives, and no other credential", async () => {
  const stranger = await startStranger();
  const scene = await openPackScene();
  // Those that a release without a registry of its own goes to.
  const [cratesIo, npmjs] = await Promise.all([startCratesIo(), startNpm()]);
  const issuer = await startOidcIssuer({ clock: scene.github.clock });
  closings.push(...[cratesIo, npmjs, issuer].map((server) => () => server.stop()));
  const official = {
    npm_config_registry: npmjs.url,
    __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: cratesIo.indexUrl,
  };
  await scene.push({
    "npm/alone/package.json": manifest("@demo/alone", { main: "index.js", version }),
    "npm/alone/index.js": "",
    ".github/fairlead.yml": `new-names: allow
crates:
  packages: pack-base
  index: sparse+${stranger.url}/index/
  registry: my-registry
  verify: false
npm:
  registry-url: ${stranger.url}
  packages: npm/alone
`,
  });
  const packed = await scene.pack({ env: official });
  expect({ log: packed.log, codes: list(packed, "problem-codes") }).toMatchObject({ codes: [] });
  expect(stranger.seen.map(({ authorization }) => authorization)).toEqual(
    stranger.seen.map(() => ""),
  );

  const from = packed.outputs["pack"] ?? "";
  const publish = async (action: string, env: Readonly<Record<string, string>>) => {
    stranger.seen.length = 0;
    const run = await scene.publish(action, from, {
      env: {
        ...official,
        ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: others.id,
        ...env,
      },
    });
    expect({ log: run.log, exitCode: run.exitCode }).toMatchObject({ exitCode: 1 });
    const writes = stranger.seen.filter(({ line }) => !line.startsWith("GET "));
    expect(writes).not.toEqual([]);
    const secrets = [...Object.values(others), "ghs_Canary"];
    for (const { rest, authorization } of stranger.seen) {
      for (const secret of secrets) expect(`${rest} ${authorization}`).not.toContain(secret);
    }
    return {
      writes: [...new Set(writes.map(({ authorization }) => authorization))],
      all: [...new Set(stranger.seen.map(({ authorization }) => authorization))],
    };
  };
  const crates = await publish("publish-crates-ordered", { NODE_AUTH_TOKEN: others.npm });
  expect(crates.writes).toEqual([canaryToken]);
  expect(["", canaryToken]).toEqual(expect.arrayContaining(crates.all));
  const npm = await publish("publish-npm-packages", { CARGO_REGISTRY_TOKEN: others.crates });
  expect(npm.writes).toEqual([`Bearer ${npmToken}`]);
  expect(["", `Bearer ${npmToken}`]).toEqual(expect.arrayContaining(npm.all));

  expect([...cratesIo.requests.entries, ...npmjs.requests.entries]).toEqual([]);
  expect(issuer.issued).toBe(0);
});
