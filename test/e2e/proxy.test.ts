import { join } from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { cargoEnvironment, publishCrates } from "@fairlead/sandbox";
import { certificate } from "../chaos/certificate.ts";
import { faultyProxy } from "../chaos/proxy.ts";
import { tunnelProxy } from "../chaos/tunnel-proxy.ts";
import { closeScenes, contents, openRegistry, openScene, quick } from "./scene.ts";
import { chain, writeWorkspace } from "./small-workspace.ts";

jest.setTimeout(120_000);

const close: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(close.splice(0).map((each) => each()));
  await closeScenes();
});

/** Two crates, the second of which needs the first, for a registry that only a proxy leads to. */
async function behindProxy(login?: string) {
  const { registry: cratesIo, rehearsal } = await openScene([]);
  const registry = await openRegistry({ kind: "other" });
  await writeWorkspace(rehearsal.workspace, chain("oth-a", "oth-b"), { registry: "my-registry" });
  await rehearsal.commit();
  const tls = certificate();
  // Its name leads nowhere without the proxy.
  const door = faultyProxy({ tls, name: "registry.example" });
  const indexUrl = `sparse+${await door.through(registry.url)}/index/`;
  const proxy = await tunnelProxy(login);
  proxy.target = door.port();
  close.push(tls.remove, door.stop, proxy.stop);
  return {
    registry,
    proxy: proxy.address,
    /** Who asked, and how. */
    askers: () =>
      door.requests.map(({ method, headers }) => {
        const [agent = ""] = (headers["user-agent"] ?? "").split("/");
        return `${agent} ${method}`;
      }),
    publish: (
      env: Readonly<Record<string, string>>,
      inputs: Readonly<Record<string, string>> = {},
    ) =>
      publishCrates(
        rehearsal,
        { ...registry, indexUrl },
        {
          temp: join(rehearsal.folder, "temp"),
          env: {
            ...cargoEnvironment(cratesIo, rehearsal.home),
            ...{ NODE_EXTRA_CA_CERTS: tls.file, CARGO_HTTP_CAINFO: tls.file },
            ...env,
          },
          inputs: { ...quick, registry: "my-registry", ...inputs },
        },
      ),
  };
}

test.each([
  [
    "with a user and a password that hold an @",
    "ann@corp:p@ss",
    (proxy: string) => ({ https_proxy: `http://ann%40corp:p%40ss@${proxy}` }),
  ],
  ["in capitals, as host and port", undefined, (proxy: string) => ({ HTTPS_PROXY: proxy })],
  [
    "in small letters, which goes before capitals",
    undefined,
    (proxy: string) => ({ https_proxy: `http://${proxy}`, HTTPS_PROXY: "http://127.0.0.1:1" }),
  ],
])("a proxy %s serves our reads and uploads, and those of cargo", async (_what, login, env) => {
  const { registry, proxy, askers, publish } = await behindProxy(login);
  const first = await publish(env(proxy), { packages: "oth-a" });
  expect([first.exitCode, first.log]).toEqual([0, expect.anything()]);
  // What cargo needs of the second one is only in the registry now.
  const second = await publish(env(proxy));
  expect([second.exitCode, second.log]).toEqual([0, expect.anything()]);
  expect(contents(registry)).toEqual({ "oth-a": ["1.0.0"], "oth-b": ["1.0.0"] });
  expect([...new Set(askers())].sort()).toEqual(["cargo GET", "fairlead GET", "fairlead PUT"]);
  expect(`${first.log}${second.log}`).not.toContain("p%40ss");
});

test("a proxy that wants another password ends the run before anything is packed", async () => {
  const { registry, proxy, askers, publish } = await behindProxy("ann:right");
  const run = await publish({ https_proxy: `http://ann:wrong@${proxy}` });
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain(`by the proxy ${proxy}`);
  expect(run.log).not.toContain("ann:wrong");
  expect(askers()).toEqual([]);
  expect(contents(registry)).toEqual({});
});
