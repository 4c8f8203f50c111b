import { searchFor, shortestToken, withoutGaps, type SecretSearch } from "./secret-search.ts";
import { maskSecret } from "./workflow-commands.ts";

/** The secrets that this process has seen. Each is masked in the log before it is used for anything. */
export interface Secrets {
  /** Masks a secret, and each line of one that spans lines; blank ones are skipped. */
  add(secret: string): void;
  /** Every form that was masked. */
  values(): readonly string[];
  /** The text with every known secret replaced by `***`, however it is written. */
  redact(text: string): string;
  /** The same for an answer of a server, in which a short secret may be part of what is said. */
  redactAnswer(text: string): string;
}

/** @param mask tells the runner. */
export function createSecrets(mask: (secret: string) => void): Secrets {
  const known = new Map<string, SecretSearch>();
  let searches: readonly (readonly [secret: string, search: SecretSearch])[] = [];
  const redact = (text: string, atLeast: number): string => {
    let left = text;
    let bare: string | undefined;
    for (const [secret, search] of searches) {
      if (secret.length < atLeast || !search.mayBeIn((bare ??= withoutGaps(left)))) continue;
      left = left.replaceAll(search.pattern(), "***");
      bare = undefined;
    }
    return left;
  };
  return {
    add(secret) {
      const forms = [
        secret,
        secret.trim(),
        ...secret.split(/\r\n|\r|\n/).map((line) => line.trim()),
      ];
      for (const form of forms) {
        if (form.trim() === "" || known.has(form)) continue;
        known.set(form, searchFor(form));
        mask(form);
      }
      // The longest first: a secret may be part of another.
      searches = [...known].sort(([a], [b]) => b.length - a.length);
    },
    values: () => [...known.keys()],
    redact: (text) => redact(text, 0),
    redactAnswer: (text) => redact(text, shortestToken),
  };
}

/** The secrets of this process, masked in the log of the step. */
export const processSecrets: Secrets = createSecrets(maskSecret);

/** What `actions/setup-node` puts into NODE_AUTH_TOKEN when it is given no token. */
const setupNodePlaceholder = "XXXXX-XXXXX-XXXXX-XXXXX";

export type SecretText =
  | { readonly kind: "none" }
  | { readonly kind: "secret"; readonly value: string }
  | { readonly kind: "wrong"; readonly wrong: string; readonly remedy: string };

/**
 * Masks a secret as it came from an input or the environment and judges it. It is never trimmed: a
 * secret that was pasted with a line break is one that nobody has tried.
 */
export function readSecret(text: string, secrets: Secrets): SecretText {
  return judge(text, secrets, /[^\x21-\x7e]/, "a space or a character that no token contains");
}

/**
 * The same for what a cargo registry gets as its whole `Authorization` header, as cargo sends it: some
 * want a scheme and a space before the token, as in `Bearer …`. The part after it is masked as well.
 */
export function readAuthorization(text: string, secrets: Secrets): SecretText {
  const bare = /^\s*[A-Za-z][\w-]* +(\S.*)$/s.exec(text)?.[1];
  if (bare !== undefined) secrets.add(bare);
  return judge(
    text,
    secrets,
    /^ | $|[^\x20-\x7e]/,
    "a space at its start or end, or a character that no token contains",
  );
}

function judge(text: string, secrets: Secrets, wrong: RegExp, what: string): SecretText {
  if (text.trim() === "" || text.trim() === setupNodePlaceholder) return { kind: "none" };
  secrets.add(text);
  const found = /[\r\n]/.test(text) ? "a line break" : wrong.test(text) ? what : undefined;
  if (found === undefined) return { kind: "secret", value: text };
  return {
    kind: "wrong",
    wrong: `holds ${found}`,
    remedy: "Store the secret again: only the token, on one line.",
  };
}
