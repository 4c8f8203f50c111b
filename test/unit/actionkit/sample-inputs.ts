import {
  boolean,
  list,
  number,
  numberOr,
  oneOf,
  secret,
  semverText,
  sha,
  text,
} from "../../../packages/actionkit/src/input-kinds.ts";
import { readInputs, variableOf } from "../../../packages/actionkit/src/inputs.ts";
import { createSecrets } from "../../../packages/actionkit/src/secrets.ts";

/** Inputs of every kind, as an action may have them. */
export const spec = {
  "manifest-path": text("Cargo.toml"),
  registry: text(),
  packages: list(),
  "dry-run": boolean(false),
  "delay-seconds": numberOr("auto", { min: 0 }),
  "max-wait-minutes": number(240, { min: 0 }),
  "on-conflict": oneOf(["auto", "fail", "warn"], "auto"),
  version: semverText(),
  sha: sha(),
  token: secret(),
};

/** What they are read as, and what was masked on the way. */
export function read(given: Readonly<Record<string, string>>) {
  const masked: string[] = [];
  const env = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [variableOf(name), value]),
  );
  const secrets = createSecrets((value) => masked.push(value));
  return { ...readInputs(spec, env, undefined, secrets), masked };
}

/** What they are where a step gives none. */
export const defaults = {
  "manifest-path": "Cargo.toml",
  registry: undefined,
  packages: undefined,
  "dry-run": false,
  "delay-seconds": "auto",
  "max-wait-minutes": 240,
  "on-conflict": "auto",
  version: undefined,
  sha: undefined,
  token: undefined,
};
