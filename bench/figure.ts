/** What a figure is counted in. */
export type Unit = "s" | "ms" | "min" | "MB" | "requests";

/** One line of the result: what was measured, against what, and what was wanted. */
export interface Figure {
  readonly what: string;
  readonly unit: Unit;
  readonly ours: number;
  /** What ours is compared with, and how long (or large) that was. */
  readonly theirs?: { readonly what: string; readonly value: number };
  /** What ours must be at most, in the same unit; none if it is only told. */
  readonly limit?: { readonly value: number; readonly words: string };
  /** How often each side was measured; the medians are given. */
  readonly repeats: number;
}

/** What a measurement is given. */
export interface BenchOptions {
  /** Fewer repeats and smaller sets, to see that the bench itself works. */
  readonly quick: boolean;
  /** Says what is going on. */
  readonly say: (line: string) => void;
}

/** One entry of `--only`. */
export interface Measurement {
  readonly name: string;
  readonly measure: (options: BenchOptions) => Promise<readonly Figure[]>;
}

/** Whether the goal is met; undefined without one. */
export function isMet({ ours, limit }: Figure): boolean | undefined {
  return limit === undefined ? undefined : ours <= limit.value;
}

/** The middle one, or the mean of the two in the middle. Throws on none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error("There is no median of nothing.");
  return (lower + upper) / 2;
}

/** The keys' medians over rounds in which each side took its turn, so that a slow minute meets all. */
export async function medians<Key extends string>(
  repeats: number,
  sides: Readonly<Record<Key, () => Promise<number>>>,
  say: (line: string) => void,
): Promise<Record<Key, number>> {
  const names = Object.keys(sides) as Key[];
  const seen = new Map<Key, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < repeats; round += 1) {
    // Every second round backwards: who comes first finds colder caches.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const value = await sides[name]();
      seen.get(name)?.push(value);
      say(`${name}: ${value.toFixed(3)}`);
    }
  }
  return Object.fromEntries([...seen].map(([name, values]) => [name, median(values)])) as Record<
    Key,
    number
  >;
}
