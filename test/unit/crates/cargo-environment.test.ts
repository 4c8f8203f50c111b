import { describe, expect, test } from "@jest/globals";
import { cargoEnvironment } from "../../../packages/crates/src/registry/cargo-environment.ts";

const cratesIo = {
  isCratesIo: true,
  index: "sparse+https://index.crates.io/",
  registryName: "crates-io",
};
const other = {
  isCratesIo: false,
  index: "sparse+https://crates.example/",
  registryName: "my-crates",
};

/** A job's environment, of which only what is asked for passes. */
function portsWith(env: Record<string, string>) {
  return {
    childEnvironment: (keep?: RegExp) =>
      Object.fromEntries(
        Object.entries(env).filter(([name]) => !name.endsWith("_TOKEN") || keep?.test(name)),
      ),
  };
}

const once = { CARGO_INCREMENTAL: "0", CARGO_PROFILE_DEV_DEBUG: "0" };

describe("the environment of cargo", () => {
  test("leaves out of builds what only a kept target folder is for", () => {
    expect(cargoEnvironment(cratesIo, undefined, portsWith({ HOME: "/home/a" }), false)).toEqual({
      HOME: "/home/a",
      ...once,
    });
    expect(cargoEnvironment(other, "my-crates", portsWith({}), false)).toMatchObject(once);
  });

  test.each(Object.keys(once))("leaves %s as the job has set it", (name) => {
    const ports = portsWith({ [name]: "1" });
    expect(cargoEnvironment(cratesIo, undefined, ports, false)).toEqual({ ...once, [name]: "1" });
  });

  test("names another registry's index, and its token only where reads need it", () => {
    const ports = portsWith({ CARGO_REGISTRIES_MY_CRATES_TOKEN: "secret" });
    const index = { CARGO_REGISTRIES_MY_CRATES_INDEX: "sparse+https://crates.example/" };
    expect(cargoEnvironment(other, "my-crates", ports, false)).toEqual({
      ...once,
      ...index,
    });
    expect(cargoEnvironment(other, "my-crates", ports, true)).toEqual({
      ...once,
      CARGO_REGISTRIES_MY_CRATES_TOKEN: "secret",
      ...index,
    });
    expect(cargoEnvironment(other, "my-crates", portsWith({}), false, "given")).toEqual({
      ...once,
      ...index,
    });
    expect(cargoEnvironment(other, "my-crates", portsWith({}), true, "given")).toEqual({
      ...once,
      CARGO_REGISTRIES_MY_CRATES_TOKEN: "given",
      CARGO_REGISTRIES_MY_CRATES_CREDENTIAL_PROVIDER: "cargo:token",
      ...index,
    });
  });
});
