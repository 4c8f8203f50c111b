import type { Target } from "./manifest-checks.ts";
import type { CratesPorts } from "./stage.ts";

/** How cargo is told for which registry it packs. */
export function registryArgs(target: Target, registry: string | undefined): string[] {
  // Without it, members whose manifests allow different registries cannot be packed together.
  if (target.isCratesIo) return ["--registry", "crates-io"];
  return registry === undefined ? ["--index", target.index] : ["--registry", registry];
}

/**
 * The environment of cargo and of the build scripts that it starts: without secrets, with the
 * registry's address under its name, and with its token only where reads need it.
 */
export function cargoEnvironment(
  target: Target,
  registry: string | undefined,
  ports: Pick<CratesPorts, "childEnvironment">,
  authRequired: boolean,
): Readonly<Record<string, string>> {
  if (target.isCratesIo || registry === undefined) return ports.childEnvironment();
  const prefix = `CARGO_REGISTRIES_${registry.toUpperCase().replaceAll("-", "_")}_`;
  const keep = authRequired ? new RegExp(`^${prefix}`) : undefined;
  return { ...ports.childEnvironment(keep), [`${prefix}INDEX`]: target.index };
}
