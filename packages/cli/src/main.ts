import { ProblemsError } from "@fairlead/publishing";
import { approveCommand } from "./approve/command.ts";
import { trustCommand } from "./trust/command.ts";
import { firstVersionsCommand } from "./first-versions/command.ts";
import { restoreCommand, withdrawCommand } from "./withdraw/command.ts";
import { openWorld, type World } from "./world.ts";

/** A command of the program. Returns what the process ends with; throws ProblemsError for people. */
export interface Command {
  /** One line for the list of commands. */
  readonly about: string;
  readonly help: string;
  readonly run: (args: readonly string[], world: World) => Promise<number>;
}

/** So many problems of one kind are told before the rest is counted. */
const mostAlike = 3;

const commands: Readonly<Record<string, Command>> = {
  approve: approveCommand,
  withdraw: withdrawCommand,
  restore: restoreCommand,
  "first-versions": firstVersionsCommand,
  trust: trustCommand,
};

async function main(args: readonly string[], world: World): Promise<number> {
  const [name = "--help", ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const isAsked = ["--help", "-h", "help"].includes(name);
    if (!isAsked) world.terminal.warn(`There is no command ${JSON.stringify(name)}.`);
    const list = Object.entries(commands).map(
      ([each, { about }]) => `  ${each.padEnd(16)}${about}`,
    );
    world.terminal.say(["Usage: fairlead COMMAND [options]", "", ...list, ""].join("\n"));
    world.terminal.say("fairlead COMMAND --help says more about one.");
    return isAsked ? 0 : 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    world.terminal.say(command.help);
    return 0;
  }
  return command.run(rest, world);
}

const world = openWorld(process.env, process.stdin, process.stdout, process.stderr);
process.once("SIGINT", () => {
  // A prompt leaves the cursor in its line.
  world.terminal.warn("\nStopped. What is done stays done. Run the same command again.");
  world.terminal.close();
  // Ends as without this listener, so that a shell sees the signal.
  process.kill(process.pid, "SIGINT");
});
try {
  process.exitCode = await main(process.argv.slice(2), world);
} catch (error) {
  process.exitCode = 1;
  if (!(error instanceof ProblemsError)) throw error;
  for (const [code, problems] of Map.groupBy(error.problems, (problem) => problem.code)) {
    // What is of no package has no name to be counted by.
    const shown = problems.filter(({ unit }, index) => unit === undefined || index < mostAlike);
    for (const { message, remedy } of shown) {
      world.terminal.warn(
        [`✗ ${message} [${code}]`, ...(remedy ? [`  ${remedy}`] : [])].join("\n"),
      );
    }
    const more = problems.flatMap(({ unit }, index) => (index < mostAlike ? [] : (unit ?? [])));
    if (more.length > 0) {
      world.terminal.warn(`  The same for ${more.length} more: ${more.join(", ")}`);
    }
  }
} finally {
  world.terminal.close();
}
