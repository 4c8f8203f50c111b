import { findPlatform, type Platform } from "@fairlead/platforms";
import type { Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";

/** A platform that is declared, and the word that declares it. */
export interface DeclaredPlatform {
  readonly word: string;
  readonly platform: Platform;
}

/** Looks words up in the table; two words for one platform are a problem, for it would be done twice. */
export function declarePlatforms(
  words: readonly string[],
  input: string,
): { readonly platforms: readonly DeclaredPlatform[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const platforms = new Map<string, DeclaredPlatform>();
  for (const word of words) {
    const found = findPlatform(word);
    if (found.kind !== "found") {
      const near = found.kind === "unknown" ? nearest(word, found.candidates) : undefined;
      const message = `The platform ${JSON.stringify(word)} is unknown.`;
      problems.push({
        code: "platform-unknown",
        message:
          found.kind === "unknown"
            ? message
            : `${JSON.stringify(word)} is not a platform to declare.`,
        remedy:
          found.kind === "no-platform"
            ? sentence(found.reason)
            : near === undefined
              ? "Platforms are written as napi-rs does: linux-x64-gnu, darwin-arm64, win32-x64-msvc."
              : `Did you mean ${near}?`,
        input,
      });
      continue;
    }
    const { platform } = found;
    const earlier = platforms.get(platform.triple);
    if (earlier !== undefined) {
      problems.push({
        code: "platform-repeated",
        message: `The platforms ${JSON.stringify(earlier.word)} and ${JSON.stringify(word)} are one: ${platform.triple}.`,
        remedy: "Take one of them out.",
        input,
      });
      continue;
    }
    platforms.set(platform.triple, { word, platform });
  }
  return { platforms: [...platforms.values()], problems };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
