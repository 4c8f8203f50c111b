import {
  checkPlaceholders,
  declarePlatforms,
  fill,
  platformPlaceholder,
  type PlatformItem,
} from "@fairlead/contents";
import type { WantedArtifact } from "@fairlead/github";
import { placeholders } from "@fairlead/platforms";
import type { Problem } from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";

/**
 * The names and patterns that the input `artifacts` means: those with a placeholder of a platform
 * once for each platform, the others once.
 */
export function wantedArtifacts(
  artifacts: readonly ListItem[] | undefined,
  platforms: readonly PlatformItem[] | undefined,
): { readonly wanted: readonly WantedArtifact[]; readonly problems: readonly Problem[] } {
  const items = platforms ?? [];
  const declared = declarePlatforms(items, "platforms");
  // The version is not one of this action's inputs, so it has to be written out.
  const facts = {
    lacksPlatforms: items.length > 0 ? undefined : "Set `platforms`.",
    hasVersion: true,
  };
  const texts = artifacts?.map(({ text }) => text) ?? [];
  const input = "artifacts";
  const at = (problem: Problem): Problem => ({
    ...problem,
    message: `The input "${input}": ${problem.message}`,
    input,
  });
  const problems = texts.flatMap((text) =>
    text.includes("{version}")
      ? [
          at({
            code: "placeholder-without-value",
            message: `${JSON.stringify(text)} holds {version}.`,
            remedy: "Write the version out, or *.",
          }),
        ]
      : checkPlaceholders(text, facts).map(at),
  );
  const wanted = texts.flatMap((text) =>
    platformPlaceholder.test(text)
      ? declared.platforms.map(({ platform, word }) =>
          fill(text, { ...placeholders(platform, word) }),
        )
      : [text],
  );
  return {
    wanted: [...new Set(wanted)].map((text) => ({ text, input })),
    problems: [...declared.problems, ...problems],
  };
}
