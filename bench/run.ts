import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { archives } from "./archives.ts";
import { isMet, type Figure, type Measurement } from "./figure.ts";
import { indexDelay } from "./index-delay.ts";
import { limits } from "./limits.ts";
import { describeMachine, machineLine } from "./machine.ts";
import { memory } from "./memory.ts";
import { npmPack } from "./npm-pack.ts";
import { npmMemory } from "./npm-memory.ts";
import { npmRelease } from "./npm-release.ts";
import { npmStaging } from "./npm-staging.ts";
import { npmRerun } from "./npm-rerun.ts";
import { pack } from "./pack.ts";
import { plan } from "./plan.ts";
import { published } from "./published.ts";
import { releaseRequests } from "./release-requests.ts";
import { rerun } from "./rerun.ts";
import { slowRegistry } from "./slow-registry.ts";
import { start } from "./start.ts";
import { renderPage, renderTable } from "./table.ts";
import { workspace } from "./workspace.ts";

const measurements: readonly Measurement[] = [
  ...[workspace, indexDelay, limits, rerun, published],
  ...[npmRelease, npmRerun, npmPack, slowRegistry, npmStaging],
  ...[start, memory, npmMemory],
  archives,
  releaseRequests,
  plan,
  pack,
];

const help = `Measures the bundled actions beside stock cargo and npm, always on local registries.

  npm run bench -- [options]

  --only NAME    one of ${measurements.map(({ name }) => name).join(", ")}; may be repeated
  --quick        few repeats and small sets: to see that the bench works, not for figures
  --json FILE    writes the figures there
  --figures      writes docs/figures.md
  --help         this text

Both sides run in turns on the same machine, so the ratios hold where the seconds do not. A goal
that is missed does not fail the command. Everything takes about 25 minutes on two cores.
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true },
      quick: { type: "boolean", default: false },
      json: { type: "string" },
      figures: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const chosen = choose(values.only);
  if (values.figures && (values.quick || values.only !== undefined)) {
    throw new Error("--figures takes all figures: not with --quick or --only.");
  }

  const machine = await describeMachine();
  console.log(machineLine(machine));
  const figures: Figure[] = [];
  for (const { name, measure } of chosen) {
    console.log(`\n${name}`);
    const say = (line: string) => {
      console.log(`  ${line}`);
    };
    figures.push(...(await measure({ quick: values.quick, say })));
  }
  console.log(`\n${renderTable(figures)}`);
  const missed = figures.filter((figure) => isMet(figure) === false);
  if (missed.length > 0) console.log(`\n${missed.length} of the goals missed.`);

  if (values.json !== undefined) {
    const described = figures.map((figure) => ({ ...figure, met: isMet(figure) ?? null }));
    const contents = { machine, quick: values.quick, figures: described };
    await writeFile(values.json, `${JSON.stringify(contents, null, 2)}\n`);
  }
  if (values.figures) {
    const page = join(import.meta.dirname, "../docs/figures.md");
    await writeFile(page, renderPage(figures, machine));
  }
}

function choose(only: readonly string[] | undefined): readonly Measurement[] {
  if (only === undefined) return measurements;
  return only.map((wanted) => {
    const found = measurements.find(({ name }) => name === wanted);
    if (found !== undefined) return found;
    const names = measurements.map(({ name }) => name).join(", ");
    throw new Error(`--only takes ${names}; not "${wanted}".`);
  });
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
