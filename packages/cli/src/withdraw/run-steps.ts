import type { NpmTarget } from "@fairlead/npm";
import { growingBackoff, ProblemsError, retry, type RegistryReader } from "@fairlead/publishing";
import { commandOf, type Step } from "@fairlead/withdrawal";
import { runProgram } from "../programs.ts";
import type { World } from "../world.ts";
import { notSeen } from "./github-release.ts";
import { openCrates, readTags } from "./look.ts";
import { titleOf } from "./page.ts";

/** npm serves an edit within seconds; the API of crates.io at once. */
const patienceMs = 120_000;

/**
 * Has stock npm and cargo do one step after the other, and reads after each until its effect is seen. What
 * they end with proves nothing: npm ends with an error though it was done, and with 0 for what is not there.
 *
 * @param counter how many steps of the command came before these, and how many there are in all
 * @param registryOf the npm registry of a package, by its name
 * @throws ProblemsError `program-missing`, `effect-not-seen`
 */
export async function runSteps(
  steps: readonly Step[],
  counter: { readonly before: number; readonly all: number },
  registryOf: (name: string) => NpmTarget | undefined,
  world: World,
): Promise<void> {
  const { terminal, clock, signal } = world;
  const hasCrates = steps.some(({ kind }) => kind === "yank" || kind === "unyank");
  const crates = hasCrates ? await openCrates(world) : undefined;
  for (const [index, step] of steps.entries()) {
    const title = `[${counter.before + index + 1} of ${counter.all}] ${titleOf(step)}`;
    const isCrate = step.kind === "yank" || step.kind === "unyank";
    // A crate may have the name of a package.
    const registry = isCrate ? undefined : registryOf(step.name);
    // Somebody else may have done it since it was read, and a second yank erases the message of the first.
    if (await isDone(step, registry, crates, world)) {
      terminal.say(`${title}: done already`);
      continue;
    }
    terminal.say(title);
    const { program, args } = commandOf(step);
    const ended = await runProgram(program, [
      ...args,
      ...(registry ? at(registry, step.name) : []),
    ]);
    if ("cause" in ended) throw missing(program, ended.cause);
    const isSeen = await retry(() => isDone(step, registry, crates, world), {
      isTransient: (seen) => !seen,
      // What a program has refused is not waited for.
      backoffMs: ended.code === 0 ? growingBackoff(1_000, 1.5, 10_000) : [1_000, 4_000],
      ...{ deadline: clock.now() + patienceMs, clock, signal },
    });
    const how = ` ${program} ended with ${ended.code ?? "a signal"}.`;
    if (!isSeen) throw new ProblemsError([notSeen(titleOf(step), how)]);
  }
}

/**
 * The registry in npm's own options, npmjs too: a `.npmrc` of the checkout may name another one, and for a
 * scope it wins over `--registry`.
 */
function at({ registry }: NpmTarget, name: string): readonly string[] {
  const [scope] = /^@[^/]+(?=\/)/.exec(name) ?? [];
  return [
    `--registry=${registry}`,
    ...(scope === undefined ? [] : [`--${scope}:registry=${registry}`]),
  ];
}

async function isDone(
  step: Step,
  registry: NpmTarget | undefined,
  crates: RegistryReader | undefined,
  world: World,
): Promise<boolean> {
  const known = async () => {
    const read = registry && (await readTags(step.name, registry, world));
    return read?.kind === "known" ? read : undefined;
  };
  switch (step.kind) {
    case "tag":
      return (await known())?.distTags[step.tag] === step.version;
    case "deprecate":
      return (await known())?.deprecated.includes(step.version) === (step.warning !== "");
    default: {
      const found = await crates?.readBack(step, world.signal);
      return found?.kind === "present" && found.yanked === (step.kind === "yank");
    }
  }
}

function missing(program: string, cause: string): ProblemsError {
  const message = `${program} could not be started: ${cause}.`;
  const remedy = `Install ${program}, log in with it, and run this again: what is done already is left alone.`;
  return new ProblemsError([{ code: "program-missing", message, remedy }]);
}
