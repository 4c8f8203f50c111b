import {
  declarePlatforms,
  platformsOfWords,
  type DeclaredPlatform,
  type PlatformItem,
} from "@fairlead/contents";
import { asRecord } from "@fairlead/http";
import { matrixEntry, type MatrixEntry } from "@fairlead/platforms";
import type { Problem } from "@fairlead/publishing";
import { nearest, parseYaml } from "@fairlead/selection";

export interface PlannedPlatforms {
  readonly declared: readonly DeclaredPlatform[];
  /** For `matrix: include`. */
  readonly matrix: readonly MatrixEntry[];
  readonly problems: readonly Problem[];
}

/**
 * The platforms of the release with the runners that build for them.
 *
 * @param items as declared
 * @param runners YAML or JSON: a platform with the label of the runner that is wanted instead of the table's
 */
export function planPlatforms(items: readonly PlatformItem[], runners: string): PlannedPlatforms {
  const { platforms, problems } = declarePlatforms(items, "platforms");
  const wanted = readRunners(runners, platforms, problems.length === 0);
  return {
    declared: platforms,
    matrix: platforms.map(({ platform, word }) =>
      matrixEntry(platform, word, wanted.labels.get(platform.triple)),
    ),
    problems: [...problems, ...wanted.problems],
  };
}

interface Runners {
  /** By the platform's triple. */
  readonly labels: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

function readRunners(
  text: string,
  declared: readonly DeclaredPlatform[],
  areAllKnown: boolean,
): Runners {
  const labels = new Map<string, string>();
  if (text.trim() === "") return { labels, problems: [] };
  const input = "runners";
  const example = "Write one line for each: linux-x64-gnu: ubuntu-24.04.";
  const malformed = (what: string, remedy = example): Problem => ({
    code: "input-malformed",
    message: `The input "${input}" ${what}.`,
    remedy,
    input,
  });
  const parsed = parseYaml(text);
  if (parsed.kind === "wrong")
    return { labels, problems: [malformed(parsed.wrong, parsed.remedy)] };
  const map = asRecord(parsed.value);
  if (map === undefined) {
    return { labels, problems: [malformed("is not a list of platforms with their runners")] };
  }
  const problems: Problem[] = [];
  for (const [word, label] of Object.entries(map)) {
    const [found] = platformsOfWords([word], declared, input).platforms;
    const triple = found?.platform.triple;
    const isDeclared = declared.some(({ platform }) => platform.triple === triple);
    if (triple === undefined || !isDeclared) {
      if (!areAllKnown) continue;
      const words = declared.map((each) => each.word);
      const near = nearest(word, words);
      const all =
        words.length === 0 ? "No platforms are declared." : `It declares ${words.join(", ")}.`;
      problems.push({
        code: "platform-undeclared",
        message: `The input "${input}" names ${word}, which the input "platforms" does not declare.`,
        remedy: near === undefined ? all : `Did you mean ${near}?`,
        input,
      });
    } else if (typeof label !== "string" || label.trim() === "") {
      problems.push(malformed(`has no runner label for ${word}`));
    } else labels.set(triple, label.trim());
  }
  return { labels, problems };
}
