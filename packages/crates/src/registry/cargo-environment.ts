import type { Target } from "./crates-target.ts";
import type { CratesPorts } from "../inputs.ts";

/** How cargo is told for which registry it packs. */
export function registryArgs(target: Target, registry: string | undefined): string[] {
  // Without it, members whose manifests allow different registries cannot be packed together.
  if (target.isCratesIo) return ["--registry", "crates-io"];
  return registry === undefined ? ["--index", target.index] : ["--registry", registry];
}

/** The variable with which cargo takes a setting of a registry (Cargo Book, "Configuration"). */
export function registryVariable(registry: string, setting: string): string {
  return `CARGO_REGISTRIES_${registry.toUpperCase().replaceAll("-", "_")}_${setting}`;
}

/**
 * What serves the next build, or a debugger, only makes a build slower and larger whose target folder is
 * thrown away. What is built stays a dev build, debug assertions included.
 */
const once = { CARGO_INCREMENTAL: "0", CARGO_PROFILE_DEV_DEBUG: "0" } as const;

/**
 * The environment of cargo and of the build scripts that it starts: without secrets, with the
 * registry's address under its name, and with the token only where reads need it: cargo then also
 * wants to be told that the token comes from there (Cargo Book, "Registry Authentication"). What
 * the job itself sets of `once` counts.
 *
 * @param token the action's own, if it was given one
 */
export function cargoEnvironment(
  target: Target,
  registry: string | undefined,
  ports: Pick<CratesPorts, "childEnvironment">,
  authRequired: boolean,
  token?: string,
): Readonly<Record<string, string>> {
  if (target.isCratesIo || registry === undefined) return { ...once, ...ports.childEnvironment() };
  const prefix = registryVariable(registry, "");
  const keep = authRequired ? new RegExp(`^${prefix}`) : undefined;
  return {
    ...once,
    ...ports.childEnvironment(keep),
    [`${prefix}INDEX`]: target.index,
    ...(authRequired &&
      token !== undefined && {
        [`${prefix}TOKEN`]: token,
        [`${prefix}CREDENTIAL_PROVIDER`]: "cargo:token",
      }),
  };
}
