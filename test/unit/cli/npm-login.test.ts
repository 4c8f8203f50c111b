import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ProblemsError } from "@fairlead/publishing";
import { npmLogin, notLoggedIn } from "../../../packages/cli/src/npm/npm-login.ts";

const registry = "https://registry.npmjs.org";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "fairlead-login-"));
  for (const each of ["home", "project/deep", "node/bin", "node/etc"]) {
    mkdirSync(path.join(folder, each), { recursive: true });
  }
  writeFileSync(path.join(folder, "project/package.json"), "{}");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (file: string, text: string) => {
  writeFileSync(path.join(folder, file), text);
};
const login = (env: Record<string, string> = {}, url = registry) =>
  npmLogin(url, {
    env,
    cwd: path.join(folder, "project/deep"),
    home: path.join(folder, "home"),
    node: path.join(folder, "node/bin/node"),
  });
const token = async (...args: Parameters<typeof login>) => (await login(...args)).token;
const line = (value: string, host = "registry.npmjs.org") => `//${host}/:_authToken=${value}\n`;

describe("npm's login", () => {
  test("is taken from the strongest place, as npm does", async () => {
    write("node/etc/npmrc", line("global"));
    expect(await token()).toBe("global");
    write("home/.npmrc", line("user"));
    expect(await token()).toBe("user");
    write("project/.npmrc", line("project"));
    expect(await token()).toBe("project");
    const env = { "npm_config_//registry.npmjs.org/:_authToken": "env" };
    expect(await token(env)).toBe("env");
  });

  test.each([
    ["with spaces", "  //registry.npmjs.org/:_authToken = abc  \n", {}],
    ["in quotes", `//registry.npmjs.org/:_authToken="abc"\n`, {}],
    ["with Windows lines", "x=1\r\n//registry.npmjs.org/:_authToken=abc\r\n", {}],
    ["in a variable", line("${NPM_TOKEN}"), { NPM_TOKEN: "abc" }],
    ["in a variable that may be missing", line("abc${NONE?}"), {}],
  ])("is read %s", async (_, text, env) => {
    write("home/.npmrc", text);
    expect(await token(env)).toBe("abc");
  });

  test("is found in another file that npm is told to read", async () => {
    write("elsewhere", line("abc"));
    const npm_config_userconfig = path.join(folder, "elsewhere");
    expect(await token({ npm_config_userconfig })).toBe("abc");
  });

  test("of a registry below a path is looked for from there upwards", async () => {
    write("home/.npmrc", line("host", "example.com"));
    expect(await token({}, "https://example.com/npm/own")).toBe("host");
    write("home/.npmrc", line("host", "example.com") + line("path", "example.com/npm"));
    expect(await token({}, "https://example.com/npm/own")).toBe("path");
  });

  test.each([
    ["nothing", ""],
    ["another registry", line("abc", "example.com")],
    ["a comment", `; ${line("abc")}`],
    ["another kind of login", "//registry.npmjs.org/:_auth=abc\n"],
  ])("is missing with %s", async (_, text) => {
    write("home/.npmrc", text);
    expect(await token()).toBeUndefined();
    expect(notLoggedIn(registry).problems).toMatchObject([{ code: "npm-login-missing" }]);
  });

  test("is missing with a variable that is not set", async () => {
    write("home/.npmrc", line("${NPM_TOKEN}"));
    const error: unknown = await token().catch((thrown: unknown) => thrown);
    if (!(error instanceof ProblemsError)) throw error;
    expect(error.problems.map(({ code }) => code)).toEqual(["npm-login-missing"]);
  });
});

describe("the registries that npm uses", () => {
  const uses = async (env: Record<string, string> = {}) => (await login(env)).uses;

  test.each([
    ["by default", "", {}, [registry]],
    ["by a file", "registry = https://a.example/npm/\n", {}, ["https://a.example/npm"]],
    ["of a scope", "@x:registry=https://a.example\n", {}, [registry, "https://a.example"]],
    [
      ...["by the environment", "registry=https://a.example\n"],
      ...[{ npm_config_registry: "https://b.example" }, ["https://b.example"]],
    ],
    [
      "with a variable",
      "registry=${HOST}\n",
      { HOST: "https://c.example/" },
      ["https://c.example"],
    ],
  ] as readonly [string, string, Record<string, string>, string[]][])(
    "%s",
    async (_, text, env, expected) => {
      write("home/.npmrc", text);
      expect(await uses(env)).toEqual(expected);
    },
  );
});
