import { describe, expect, test } from "@jest/globals";
import {
  environmentForChild,
  isPrivateName,
} from "../../../packages/actionkit/src/child-environment.ts";
import { readEnvironment } from "../../../packages/actionkit/src/environment.ts";
import { createSecrets } from "../../../packages/actionkit/src/secrets.ts";

describe("what a child process is given", () => {
  test.each([
    "INPUT_TOKEN",
    "INPUT_MANIFEST-PATH",
    "ACTIONS_ID_TOKEN_REQUEST_URL",
    "ACTIONS_RUNTIME_URL",
    "ACTIONS_RESULTS_URL",
    "STATE_anything",
    "GITHUB_OUTPUT",
    "GITHUB_ENV",
    "GITHUB_PATH",
    "GITHUB_STATE",
    "GITHUB_STEP_SUMMARY",
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "CARGO_REGISTRY_TOKEN",
    "CARGO_REGISTRIES_MY_REGISTRY_TOKEN",
    "CARGO_REGISTRIES_MY_SECRET_KEY",
    "NODE_AUTH_TOKEN",
    "NPM_TOKEN",
    "npm_config_//registry.npmjs.org/:_authToken",
    "NPM_CONFIG__AUTH",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "OPENAI_API_KEY",
    "SOME_APIKEY",
    "GOOGLE_APPLICATION_CREDENTIALS",
    "DB_PASSWORD",
    "MYSQL_PWD",
    "GPG_PASSPHRASE",
    "SSH_AUTH_SOCK",
    "GITHUB_PAT",
    "github_token",
    "GIT_CONFIG_COUNT",
    "GIT_CONFIG_VALUE_0",
  ])("never holds %s", (name) => {
    expect(isPrivateName(name)).toBe(true);
  });

  test.each([
    "PATH",
    "Path",
    "HOME",
    "PWD",
    "OLDPWD",
    "CARGO_HOME",
    "CARGO_TARGET_DIR",
    "CARGO_HTTP_PROXY",
    "CARGO_REGISTRIES_MY_REGISTRY_INDEX",
    "CARGO_NET_OFFLINE",
    "RUSTUP_HOME",
    "RUSTUP_TOOLCHAIN",
    "RUSTFLAGS",
    "RUSTC_WRAPPER",
    "CC",
    "CC_aarch64_unknown_linux_gnu",
    "PKG_CONFIG_PATH",
    "HTTPS_PROXY",
    "http_proxy",
    "no_proxy",
    "SSL_CERT_FILE",
    "LANG",
    "TMPDIR",
    "KEYBOARD_LAYOUT",
    "AUTHOR_NAME",
    "GIT_AUTHOR_EMAIL",
    "MONKEY",
    "GITHUB_SHA",
    "GITHUB_WORKSPACE",
    "RUNNER_TEMP",
    "__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS",
  ])("may hold %s", (name) => {
    expect(isPrivateName(name)).toBe(false);
  });

  test("has no variable whose value holds a known secret", () => {
    const basic = Buffer.from("u:cio_canary").toString("base64");
    const env = {
      ...{ HOME: "/h", REMOTE: "https://u:cio_canary@example.com", NONE: undefined },
      ...{ HEADER: `Basic ${basic}`, WRAPPED: "cio_\ncanary" },
    };
    expect(environmentForChild(env, { secrets: ["cio_canary"] })).toEqual({ HOME: "/h" });
  });

  test("keeps values that only share letters with a secret of three letters", () => {
    const env = { PATH: "/usr/bin", FLAG: "usr" };
    expect(environmentForChild(env, { secrets: ["usr"] })).toEqual({ PATH: "/usr/bin" });
  });

  test("keeps a proxy with user and password", () => {
    const env = { HTTPS_PROXY: "http://user:word@proxy:3128" };
    expect(environmentForChild(env, { secrets: ["cio_canary"] })).toEqual(env);
  });

  test("has what is asked for by name, though it is a secret by name and value", () => {
    const env = { CARGO_REGISTRIES_MINE_TOKEN: "canary", CARGO_REGISTRIES_OTHER_TOKEN: "canary" };
    expect(
      environmentForChild(env, { secrets: ["canary"], keep: /^CARGO_REGISTRIES_MINE_/ }),
    ).toEqual({ CARGO_REGISTRIES_MINE_TOKEN: "canary" });
  });
});

const github = {
  GITHUB_WORKSPACE: "/w",
  RUNNER_TEMP: "/t",
  GITHUB_REPOSITORY: "o/r",
  GITHUB_SHA: "abc",
  GITHUB_REF: "refs/tags/v1",
  GITHUB_SERVER_URL: "https://ghe.example",
  GITHUB_API_URL: "https://ghe.example/api/v3",
  GITHUB_RUN_ID: "12",
  GITHUB_RUN_ATTEMPT: "3",
  GITHUB_ACTIONS: "true",
  RUNNER_ENVIRONMENT: "github-hosted",
};

function read(env: Readonly<Record<string, string>>) {
  const masked: string[] = [];
  return {
    ...readEnvironment(
      env,
      "CARGO_REGISTRY_TOKEN",
      createSecrets((value) => masked.push(value)),
    ),
    masked,
  };
}

describe("the environment of a step", () => {
  test("is read from the runner's variables", () => {
    expect(read(github)).toEqual({
      workspace: "/w",
      temp: "/t",
      repository: "o/r",
      sha: "abc",
      ref: "refs/tags/v1",
      serverUrl: "https://ghe.example",
      apiUrl: "https://ghe.example/api/v3",
      runId: "12",
      runAttempt: 3,
      runUrl: "https://ghe.example/o/r/actions/runs/12/attempts/3",
      idToken: { available: false },
      artifacts: { available: false },
      isGitHubActions: true,
      isGitHubHosted: true,
      userAgent: expect.stringMatching(
        /^fairlead\/\d+\.\d+\.\d+ \(\+https:\/\/ghe\.example\/o\/r\)$/,
      ),
      problems: [],
      masked: [],
    });
  });

  test("outside of GitHub has harmless values", () => {
    const { workspace, serverUrl, runAttempt, isGitHubActions, isGitHubHosted } = read({
      GITHUB_RUN_ATTEMPT: "x",
    });
    expect({ workspace, serverUrl, runAttempt, isGitHubActions, isGitHubHosted }).toEqual({
      workspace: process.cwd(),
      serverUrl: "https://github.com",
      runAttempt: 1,
      isGitHubActions: false,
      isGitHubHosted: false,
    });
  });

  test("has an ID token only if both of its variables are there", () => {
    const url = { ACTIONS_ID_TOKEN_REQUEST_URL: "https://token.example" };
    expect(read(url).idToken.available).toBe(false);
    expect(read({ ...url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "t" }).idToken.available).toBe(true);
  });

  test("gives cargo's token, masked, and its test index", () => {
    const environment = read({
      CARGO_REGISTRY_TOKEN: "cio_abc",
      __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: "http://127.0.0.1:1/",
    });
    expect(environment.registryToken).toBe("cio_abc");
    expect(environment.masked).toEqual(["cio_abc"]);
    expect(environment.cargoTestIndex).toBe("http://127.0.0.1:1/");
  });

  test("with a token that has a line break names the variable", () => {
    const environment = read({ CARGO_REGISTRY_TOKEN: "cio_abc\n" });
    expect(environment.registryToken).toBeUndefined();
    expect(environment.problems[0]?.message).toBe(
      "The environment variable CARGO_REGISTRY_TOKEN holds a line break.",
    );
    expect(environment.masked).toContain("cio_abc");
  });
});
