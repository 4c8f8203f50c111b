const cfgToken = /\s*(?<token>[(),=]|"[^"]*"|[^\s(),="]+)/y;

/**
 * The key of a `[target.KEY.dependencies]` table as cargo prints it: a triple stays as it is, a
 * `cfg(…)` gets one space behind commas and around `=` and no trailing comma, as cargo-platform's
 * `Display` writes it.
 */
export function normalizeTarget(key: string): string {
  const trimmed = key.trim();
  if (!trimmed.startsWith("cfg(")) return key;
  const tokens = tokensOf(trimmed);
  if (tokens === undefined) return key;
  return tokens
    .filter((token, index) => !(token === "," && tokens[index + 1] === ")"))
    .map((token) => (token === "," ? ", " : token === "=" ? " = " : token))
    .join("");
}

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  cfgToken.lastIndex = 0;
  while (cfgToken.lastIndex < text.length) {
    const token = cfgToken.exec(text)?.groups?.["token"];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}
