import { readAuthorization, type Secrets } from "@fairlead/actionkit";
import { registryVariable } from "@fairlead/crates";
import type { Problem } from "@fairlead/publishing";

/**
 * The token of another cargo registry where cargo itself looks for it: `CARGO_REGISTRIES_<NAME>_TOKEN`.
 * Fairlead reads and uploads with it as cargo would.
 *
 * @param registry cargo's name of it
 */
export function readRegistryToken(
  registry: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  secrets: Secrets,
): { readonly token: string | undefined; readonly problems: readonly Problem[] } {
  if (registry === undefined) return { token: undefined, problems: [] };
  const variable = registryVariable(registry, "TOKEN");
  const read = readAuthorization(env[variable] ?? "", secrets);
  if (read.kind !== "wrong") {
    return { token: read.kind === "secret" ? read.value : undefined, problems: [] };
  }
  const message = `The environment variable ${variable} ${read.wrong}.`;
  const { remedy } = read;
  return {
    token: undefined,
    problems: [{ code: "token-malformed", message, remedy, input: "token" }],
  };
}
