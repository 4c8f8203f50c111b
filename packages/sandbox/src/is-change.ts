const otherWrites =
  /^\/(?:twirp|blobs)\/|\/generate-notes$|\/oidc\/token\/exchange\/|\/trusted_publishing\//;

/**
 * Does a request that writes ask for a change of a release? Not so: what a run uploads to itself, the
 * exchange of an ID token, and GitHub's suggestion for release notes, which is a POST that changes nothing.
 */
export function isChange({ path }: { readonly path: string }): boolean {
  return !otherWrites.test(path);
}
