import type { TrustedWorkflow } from "@fairlead/npm";

/** A publisher that a registry trusts, with what tells it apart from another one. */
export interface Trusted {
  readonly id: string | undefined;
  /** For people: "octo-org/octo-repo, release.yml, environment release". */
  readonly title: string;
  readonly isWanted: boolean;
}

/** What is known of a name, and what is to be done. */
export type TrustState =
  | { readonly kind: "right" }
  | { readonly kind: "missing" }
  /** Somebody else is trusted. */
  | { readonly kind: "wrong"; readonly trusted: readonly Trusted[] }
  /** The name does not exist: nothing can be trusted with it. */
  | { readonly kind: "new" }
  /** Not known, so nothing is done. */
  | { readonly kind: "unread"; readonly cause: string };

export interface TrustUnit {
  readonly kind: "npm" | "crate";
  readonly name: string;
  readonly state: TrustState;
}

/** @param oneOnly npm knows one publisher for a package; crates.io up to five for a crate */
export function stateOf(trusted: readonly Trusted[], oneOnly: boolean): TrustState {
  if (trusted.some(({ isWanted }) => isWanted)) return { kind: "right" };
  if (trusted.length === 0 || !oneOnly) return { kind: "missing" };
  return { kind: "wrong", trusted };
}

export function titleOf(
  repository: string | undefined,
  file: string | undefined,
  environment: string | undefined,
): string {
  return [
    ...[repository ?? "another provider", ...(file === undefined ? [] : [file])],
    ...(environment === undefined ? [] : [`environment ${environment}`]),
  ].join(", ");
}

/** Whether a registry trusts exactly this workflow. npm minds the case of the repository, crates.io does not. */
export function isSameWorkflow(
  a: TrustedWorkflow,
  b: { readonly [Key in keyof TrustedWorkflow]: string | undefined },
  mindsCase: boolean,
): boolean {
  const cased = (text: string | undefined) => (mindsCase ? text : text?.toLowerCase());
  return (
    cased(a.repository) === cased(b.repository) &&
    a.file === b.file &&
    cased(a.environment) === cased(b.environment)
  );
}

/** Those that are set, in order; with `replace` also those that trust somebody else. */
export function toSet(units: readonly TrustUnit[], replace: boolean): readonly TrustUnit[] {
  return units.filter(
    ({ state }) => state.kind === "missing" || (replace && state.kind === "wrong"),
  );
}
