/** What a path of npm's API is about. */
export type Target =
  | ({
      readonly kind: "package" | "stage-new" | "exchange" | "visibility" | "dist-tags" | "trust";
    } & Named)
  | ({ readonly kind: "trust-entry"; readonly id: string } & Named)
  | ({ readonly kind: "dist-tag"; readonly tag: string } & Named)
  /** `spec` is a version or a dist-tag. */
  | ({ readonly kind: "version"; readonly spec: string } & Named)
  | ({
      readonly kind: "tarball" | "attestations" | "version-status";
      readonly version: string;
    } & Named)
  | { readonly kind: "stage" | "stage-approve" | "stage-tarball"; readonly id: string }
  /** A page for browsers, and the address that a client asks until that was opened. */
  | { readonly kind: "web-confirm"; readonly id: string }
  | { readonly kind: "stages" | "whoami" | "ping" | "advisories" | "web-done" };

interface Named {
  readonly name: string;
}

const name = "(@[^/]+/[^/]+|[^/@-][^/]*)";
const pattern = (rest: string): RegExp => new RegExp(`^/${rest.replace("NAME", name)}$`);

const paths: readonly (readonly [RegExp, (first: string, second: string) => Target])[] = [
  [pattern("-/whoami"), () => ({ kind: "whoami" })],
  [pattern("-/ping"), () => ({ kind: "ping" })],
  [pattern("-/npm/v1/security/advisories/bulk"), () => ({ kind: "advisories" })],
  [pattern("-/v1/done"), () => ({ kind: "web-done" })],
  [pattern("auth/cli/([^/]+)"), (id) => ({ kind: "web-confirm", id })],
  [pattern("-/stage"), () => ({ kind: "stages" })],
  [pattern("-/stage/package/NAME"), (name) => ({ kind: "stage-new", name })],
  [pattern("-/stage/([^/]+)"), (id) => ({ kind: "stage", id })],
  [pattern("-/stage/([^/]+)/approve"), (id) => ({ kind: "stage-approve", id })],
  [pattern("-/stage/([^/]+)/tarball"), (id) => ({ kind: "stage-tarball", id })],
  [pattern("-/npm/v1/oidc/token/exchange/package/NAME"), (name) => ({ kind: "exchange", name })],
  [pattern("-/package/NAME/visibility"), (name) => ({ kind: "visibility", name })],
  [
    pattern("-/package/NAME/version/([^/]+)/status"),
    (name, version) => ({ kind: "version-status", name, version }),
  ],
  [pattern("-/package/NAME/trust"), (name) => ({ kind: "trust", name })],
  [pattern("-/package/NAME/trust/([^/]+)"), (name, id) => ({ kind: "trust-entry", name, id })],
  [pattern("-/package/NAME/dist-tags"), (name) => ({ kind: "dist-tags", name })],
  [pattern("-/package/NAME/dist-tags/([^/]+)"), (name, tag) => ({ kind: "dist-tag", name, tag })],
  [
    pattern("-/npm/v1/attestations/((?:@[^/]+/)?[^/@]+)@([^/@]+)"),
    (name, version) => ({ kind: "attestations", name, version }),
  ],
  [pattern("NAME"), (name) => ({ kind: "package", name })],
  [pattern("NAME/([^/]+)"), (name, spec) => ({ kind: "version", name, spec })],
  [
    pattern("NAME/-/([^/]+)[.]tgz"),
    (name, file) => ({ kind: "tarball", name, version: versionInFile(name, file) }),
  ],
];

/** Reads a decoded path without its query; undefined for one that npm's API does not have. */
export function readTarget(path: string): Target | undefined {
  for (const [expression, toTarget] of paths) {
    const found = expression.exec(path);
    if (found !== null) return toTarget(found[1] ?? "", found[2] ?? "");
  }
  return undefined;
}

/** `name-1.0.0` for `@scope/name` gives `1.0.0`; what is named otherwise gives no version. */
function versionInFile(packageName: string, file: string): string {
  const start = `${baseName(packageName)}-`;
  return file.startsWith(start) ? file.slice(start.length) : "";
}

/** A package's name without its scope. */
export function baseName(packageName: string): string {
  return packageName.slice(packageName.indexOf("/") + 1);
}
