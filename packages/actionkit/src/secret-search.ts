/** Finds a secret in texts, however it is written there. */
export interface SecretSearch {
  /**
   * False if the secret is surely not in a text. The pattern of a long token takes a second to make, and
   * nearly no text holds one.
   *
   * @param text as `withoutGaps` gives it
   */
  readonly mayBeIn: (text: string) => boolean;
  /** All places of the secret in the text as it was. */
  readonly pattern: () => RegExp;
}

/** No token of a registry is shorter. */
export const shortestToken = 8;

/** What may stand between two characters of a secret that was wrapped, or be in it unseen. */
const gap = String.raw`(?:\\(?:[nrt]|u[0-9a-fA-F]{4})|[\s\p{Cc}\p{Cf}])`;

/** A text without all that may stand between two characters of a secret. */
export function withoutGaps(text: string): string {
  return text.replaceAll(new RegExp(`${gap}+`, "gu"), "");
}

/** What of a secret a gap that begins before it can hold: `\u` and its four digits. */
const mostInGap = 5;

/**
 * A secret as it is, broken by white space or characters that nobody sees, percent-encoded, or in
 * base64, wherever it stands in what was encoded. A short one as it is.
 */
export function searchFor(secret: string): SecretSearch {
  let made: RegExp | undefined;
  const forms = formsOf(secret);
  // With others, what is left of a text without gaps does not tell.
  const isPlain = /^[!-[\]-~]+$/.test(secret) && secret.length >= shortestToken;
  const ends = forms.map((form) => form.slice(mostInGap));
  return {
    mayBeIn: (text) => !isPlain || ends.some((end) => text.includes(end)),
    pattern: () => (made ??= patternOf(secret.length < shortestToken ? "" : `${gap}*`, forms)),
  };
}

function formsOf(secret: string): string[] {
  if (secret.length < shortestToken) return [secret];
  return [...new Set([secret, encodeURIComponent(secret.toWellFormed()), ...inBase64(secret)])];
}

function patternOf(between: string, forms: readonly string[]): RegExp {
  const spread = (form: string) => Array.from(form, escaped).join(between);
  return new RegExp(forms.map(spread).join("|"), "gu");
}

function escaped(character: string): string {
  return character.replaceAll(/[$()*+./?[\\\]^{|}]/g, "\\$&");
}

/** The characters of base64 that only the secret decides, for each place that it can have. */
function inBase64(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64url");
    // A character that a neighbor's bits are in is left out at either end.
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + bytes.length) * 8) / 6);
    const own = encoded.slice(first, last);
    return [own, own.replaceAll("-", "+").replaceAll("_", "/")];
  });
}
