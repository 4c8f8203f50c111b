/** A unit of the graph: what it is shown as, and what must be there before it. */
export interface GraphUnit {
  readonly name: string;
  readonly version: string;
  readonly published: boolean;
  readonly isNew: boolean;
  readonly after: readonly string[];
}

/**
 * Mermaid refuses more than 500 edges and 50,000 characters of text, and shows an error then
 * (https://mermaid.js.org/config/schema-docs/config.html, `maxEdges` and `maxTextSize`, which GitHub
 * leaves as they are).
 */
const maxEdges = 400;
const maxText = 40_000;
/** Names that are shown of a level. */
const maxNames = 6;
/** Levels that are shown of a section: with as many of two, both bounds are kept. */
const maxLevels = 40;

/**
 * The order as a diagram of Mermaid, from left to right; edges that others imply are left out, and a
 * version that all units have. What is too large for one is shown level by level, without colors.
 *
 * @param sections the units that go to each registry, by its title
 */
export function orderGraph(
  sections: readonly { readonly title: string; readonly units: readonly GraphUnit[] }[],
): string {
  const versions = new Set(sections.flatMap(({ units }) => units.map(({ version }) => version)));
  const drawn = sections.map(({ title, units }, index) =>
    subgraph(title, index, drawUnits(units, index, versions.size > 1)),
  );
  const text = fenced(drawn);
  const edges = drawn.reduce((sum, each) => sum + each.edges, 0);
  if (edges <= maxEdges && text.length <= maxText) return text;
  return fenced(
    sections.map(({ title, units }, index) => subgraph(title, index, drawLevels(units, index))),
  );
}

/** The units that can be uploaded side by side: each level after those before it. */
export function levels<U extends Pick<GraphUnit, "name" | "after">>(units: readonly U[]): U[][] {
  const depths = new Map<string, number>();
  const found: U[][] = [];
  // They stand in order, so what comes before a unit is known.
  for (const unit of units) {
    const depth = Math.max(-1, ...unit.after.map((name) => depths.get(name) ?? -1)) + 1;
    depths.set(unit.name, depth);
    (found[depth] ??= []).push(unit);
  }
  return found;
}

interface Drawn {
  readonly lines: readonly string[];
  readonly edges: number;
}

function drawUnits(units: readonly GraphUnit[], section: number, withVersion: boolean): Drawn {
  const ids = new Map(units.map(({ name }, index) => [name, `u${section}_${index}`]));
  const nodes = units.map((unit) => {
    const version = withVersion ? `<br/>${plain(unit.version)}` : "";
    return `${ids.get(unit.name) ?? ""}["${plain(unit.name)}${version}"]:::${stateOf(unit)}`;
  });
  const edges = withoutImplied(units).flatMap(({ name, after }) => {
    const to = ids.get(name);
    return after.flatMap((before) => {
      const from = ids.get(before);
      return from === undefined || to === undefined ? [] : [`${from} --> ${to}`];
    });
  });
  return { lines: [...nodes, ...edges], edges: edges.length };
}

function drawLevels(units: readonly GraphUnit[], section: number): Drawn {
  const found = levels(units);
  const nodes = found.slice(0, maxLevels).map((level, index) => {
    const names = level.slice(0, maxNames).map(({ name }) => plain(name));
    const more = level.length > maxNames ? [`and ${level.length - maxNames} more`] : [];
    return `l${section}_${index}["${[`level ${index + 1}`, ...names, ...more].join("<br/>")}"]`;
  });
  if (found.length > maxLevels) {
    nodes.push(`l${section}_${nodes.length}["and ${found.length - maxLevels} more levels"]`);
  }
  const edges = nodes
    .slice(1)
    .map((_, index) => `l${section}_${index} --> l${section}_${index + 1}`);
  return { lines: [...nodes, ...edges], edges: edges.length };
}

function subgraph(title: string, index: number, { lines, edges }: Drawn): Drawn {
  const inside = ["direction LR", ...lines].map((line) => `    ${line}`);
  // Mermaid's own color behind the units would change theirs.
  const style = `  style s${index} fill:none,stroke:#8886`;
  return { lines: [`  subgraph s${index}["${plain(title)}"]`, ...inside, "  end", style], edges };
}

/** Mermaid sets what stands first below what comes after it. */
function fenced(drawn: readonly Drawn[]): string {
  const lines = drawn.toReversed().flatMap((each) => each.lines);
  return ["```mermaid", "flowchart LR", ...lines, ...classes, "```"].join("\n");
}

const classes = [
  "  classDef there fill:#8882,stroke:#888",
  "  classDef next fill:#2da44e33,stroke:#2da44e",
  "  classDef fresh fill:#0969da33,stroke:#0969da",
];

function stateOf({ published, isNew }: GraphUnit): string {
  return published ? "there" : isNew ? "fresh" : "next";
}

/** Without the edges that a longer way implies. */
function withoutImplied(units: readonly GraphUnit[]): Pick<GraphUnit, "name" | "after">[] {
  const above = new Map<string, ReadonlySet<string>>();
  return units.map(({ name, after }) => {
    const implied = new Set(after.flatMap((each) => [...(above.get(each) ?? [])]));
    above.set(name, new Set([...implied, ...after]));
    return { name, after: after.filter((each) => !implied.has(each)) };
  });
}

/** Within quotes Mermaid takes these for nothing but themselves; a name has few others. */
function plain(text: string): string {
  const shown = text.replace(/[^A-Za-z0-9@/_.+ -]/gu, "?");
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}
