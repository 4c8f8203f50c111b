import { searchFor, withoutGaps } from "./secret-search.ts";

/** Whole families of variables that are the runner's own business with this action. */
const privateNames: readonly RegExp[] = [
  /^INPUT_/,
  /^ACTIONS_/,
  /^STATE_/,
  // The files through which a step speaks to the runner: whoever can write them can set variables of later steps.
  /^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/,
  // Configuration of git by the environment may hold an authorization header; it only works as a whole.
  /^GIT_CONFIG_(COUNT|PARAMETERS|KEY_\d+|VALUE_\d+)$/,
];

/** A word of a name, between anything that is no letter or digit, that says "secret". */
const secretWord =
  /^(TOKENS?|SECRETS?|PASS|PASSWORDS?|PASSWD|PASSPHRASE|PASSCODE|CREDENTIALS?|CREDS?|AUTH|AUTHORIZATION|KEYS?|PAT|PWD|COOKIES?|.*(TOKEN|SECRET|PASSWORD|APIKEY|CREDENTIALS))$/;

/** Names that hold such a word and no secret. */
const harmlessNames: readonly RegExp[] = [/^(PWD|OLDPWD)$/];

/** Is this variable one that a child process has no business with, by its name? */
export function isPrivateName(name: string): boolean {
  const upper = name.toUpperCase();
  if (harmlessNames.some((pattern) => pattern.test(upper))) return false;
  return (
    privateNames.some((pattern) => pattern.test(upper)) ||
    upper.split(/[^A-Z0-9]+/).some((word) => secretWord.test(word))
  );
}

export interface ChildEnvironmentOptions {
  /** No variable whose value holds one of these is passed on. */
  readonly secrets: readonly string[];
  /** Variables that pass all the same, such as the token of a registry that cargo must log in to. */
  readonly keep?: RegExp;
}

/**
 * The environment for cargo, git and npm: without the runner's files, without inputs, without what
 * is a secret by its name or by its value. Proxies keep the user and password in their address:
 * nothing is downloaded without them.
 */
export function environmentForChild(
  env: Readonly<Record<string, string | undefined>>,
  { secrets, keep }: ChildEnvironmentOptions,
): Record<string, string> {
  const passed: Record<string, string> = {};
  const holdsSecret = valueTest(secrets);
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) continue;
    const kept = keep !== undefined && name.search(keep) >= 0;
    if (kept || (!isPrivateName(name) && !holdsSecret(value))) passed[name] = value;
  }
  return passed;
}

/**
 * However it is written, as in a text. A very short secret would be found inside half of all values, so
 * it has to be the whole value.
 */
function valueTest(secrets: readonly string[]): (value: string) => boolean {
  const searches = secrets.map((secret) => ({ secret, ...searchFor(secret) }));
  return (value) => {
    const bare = withoutGaps(value);
    return searches.some(({ secret, mayBeIn, pattern }) =>
      secret.length < 4 ? value === secret : mayBeIn(bare) && value.search(pattern()) >= 0,
    );
  };
}
