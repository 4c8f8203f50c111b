import { editSteps } from "./edit-steps.ts";
import type { Platform } from "./platform.ts";
import { libcWords, processorWords, sortWords, systemWords } from "./words.ts";

/**
 * The word that was likely meant. Each part that is understood stays: another system or processor would
 * be another machine.
 */
export function nearWord(
  word: string,
  lookUp: (word: string) => Platform | undefined,
): string | undefined {
  const words = word
    .toLowerCase()
    .replace(/x86[-_]64/g, "x64")
    .replaceAll("_", "-")
    .split("-");
  const { systems: named, archs, abis: libcs, rest } = sortWords(words);
  // With more slips than that it is another word, and trying all would take its time.
  if (rest.length > 2 || word.length > 64) return undefined;
  const corrected = words.map((each) => (rest.includes(each) ? corrections(each) : [each]));
  const meant = product(corrected).filter((each) => lookUp(each) !== undefined);
  const means = new Set(meant.map((each) => lookUp(each)?.triple));
  if (means.size === 1) return meant[0];
  // What is understood is a machine, for which what follows is senseless: `darwin-x64-gnu`.
  if (named.length !== 1 || archs.length !== 1) return undefined;
  const machine = `${named[0] ?? ""}-${archs[0] ?? ""}`;
  const withLibc = libcs[0] === undefined ? undefined : lookUp(`${machine}-${libcs[0]}`);
  return (withLibc ?? lookUp(machine))?.triple;
}

/** Words that differ by a slip: the nearest of them. */
function corrections(word: string): string[] {
  const known = [...systemWords.keys(), ...processorWords.keys(), ...libcWords];
  const near = known.map((each) => ({ each, steps: editSteps(word, each) }));
  const least = Math.min(...near.map(({ steps }) => steps));
  if (least > (word.length > 5 ? 2 : 1)) return [];
  return near.filter(({ steps }) => steps === least).map(({ each }) => each);
}

function product(lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>(
    (heads, list) =>
      heads.flatMap((head) => list.map((each) => (head === "" ? each : `${head}-${each}`))),
    [""],
  );
}
