/**
 * The name under which GitHub keeps an asset that is uploaded as `name`. The documentation says only
 * that "special characters, non-alphanumeric characters, and leading or trailing periods" are changed
 * (https://docs.github.com/en/rest/releases/assets#upload-a-release-asset). Seen of GitHub: accents
 * go; a run of other characters is one period; `@` and `+` stay
 * (https://github.com/electron/forge/pull/1761, python-build-standalone's assets); `.config` becomes
 * `default.config` (https://github.com/softprops/action-gh-release/issues/741). That a last period
 * goes is a guess.
 */
export function nameAsServed(name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9_@+.-]+/g, ".")
    .replaceAll(/\.{2,}/g, ".")
    .replace(/\.$/, "");
  return plain.startsWith(".") || plain === "" ? `default${plain}` : plain;
}
