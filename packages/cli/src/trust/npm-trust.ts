import { tmpdir } from "node:os";
import { trustArguments, type NpmTarget, type TrustedWorkflow } from "@fairlead/npm";
import { ProblemsError } from "@fairlead/publishing";
import { readFailure, readTrustList, type Captured, type TrustRead } from "../npm/npm-answers.ts";
import { captureProgram, runProgram } from "../programs.ts";
import type { World } from "../world.ts";
import { isSameWorkflow, stateOf, titleOf, type TrustState } from "./judge.ts";

/** npm asks to leave two seconds between changes (https://docs.npmjs.com/cli/v11/commands/npm-trust). */
const betweenMs = 2_000;
/** How long a 429 is waited out, one time after the other. */
const limitedMs = [10_000, 30_000, 60_000];
/** Away from the checkout: npm would compare each package with the manifest there, and use its `.npmrc`. */
const place = { cwd: tmpdir() };

/** npm's trusted publishers, one call at a time: several would each ask for a second factor. */
export interface NpmTrust {
  readonly read: (name: string) => Promise<TrustState>;
  /** Returns what is read afterwards. */
  readonly set: (name: string, before: TrustState) => Promise<TrustState>;
}

export function npmTrust(wanted: TrustedWorkflow, target: NpmTarget, world: World): NpmTrust {
  const { terminal, clock } = world;
  // Of npmjs too: the person's own settings may name another one.
  const at = [`--registry=${target.registry}`];

  /** In the background; where it wants a second factor, the same once more in the terminal. */
  const run = async (args: readonly string[], seen: (ran: Captured) => TrustRead) => {
    const once = async () => {
      for (const ms of [...limitedMs, undefined]) {
        const found = seen(await capture([...args, ...at, "--json"]));
        if (found.kind !== "limited" || ms === undefined) return found;
        await clock.sleep(ms);
      }
      return { kind: "limited" } as const;
    };
    const found = await once();
    if (found.kind !== "unconfirmed") return found;
    if (!terminal.isInteractive) throw noTerminal();
    terminal.say("npm asks for your second factor. Select to skip it for the next 5 minutes.");
    await runProgram("npm", [...args, ...at], place);
    return undefined;
  };

  const list = async (name: string): Promise<TrustRead> => {
    const args = ["trust", "list", name];
    // What was shown in the terminal cannot be read, so it is asked for again: in the five minutes.
    return (
      (await run(args, readTrustList)) ??
      (await run(args, readTrustList)) ?? { kind: "unconfirmed" as const }
    );
  };

  const read = async (name: string): Promise<TrustState> => {
    const found = await list(name);
    if (found.kind === "read") {
      const trusted = found.publishers.map(({ id, type, repository, file, environment }) => ({
        ...{ id, title: titleOf(repository, file, environment) },
        isWanted:
          type === "github" && isSameWorkflow(wanted, { repository, file, environment }, true),
      }));
      return stateOf(trusted, true);
    }
    const cause =
      found.kind === "unread"
        ? found.cause
        : found.kind === "limited"
          ? "npm limits the rate of requests"
          : "the second factor was not confirmed for the next 5 minutes";
    return { kind: "unread", cause };
  };

  const change = async (args: readonly string[]) => {
    const seen = (ran: Captured): TrustRead =>
      ran.code === 0 ? { kind: "read", publishers: [] } : readFailure(ran);
    const found = await run(args, seen);
    await clock.sleep(betweenMs);
    return found?.kind === "unread" ? found.cause : undefined;
  };

  return {
    read,
    set: async (name, before) => {
      if (before.kind === "wrong") {
        for (const { id } of before.trusted) {
          if (id !== undefined) await change(["trust", "revoke", name, `--id=${id}`]);
        }
      }
      const cause = await change([...trustArguments(name, wanted), "--yes"]);
      // What npm ended with proves nothing: it says E409 of what it did itself.
      const after = await read(name);
      return after.kind === "right" || cause === undefined ? after : { kind: "unread", cause };
    },
  };
}

async function capture(args: readonly string[]): Promise<Captured> {
  const ran = await captureProgram("npm", args, place);
  if (!("cause" in ran)) return ran;
  const message = `npm could not be started: ${ran.cause}.`;
  const remedy = "Install npm 11.15 or newer, and run this again.";
  throw new ProblemsError([{ code: "program-missing", message, remedy }]);
}

function noTerminal(): ProblemsError {
  const message =
    "npm asks for a second factor, and only does so in a terminal: standard input or output is none.";
  const remedy = "Run this in a terminal, without a pipe.";
  return new ProblemsError([{ code: "terminal-missing", message, remedy }]);
}
