import { createDoor, type Fetch } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";
import { nodeTransport } from "../../../packages/cli/src/transport.ts";
import { restoreCommand, withdrawCommand } from "../../../packages/cli/src/withdraw/command.ts";
import type { World } from "../../../packages/cli/src/world.ts";
import { bad, repository, secrets, type WithdrawScene } from "../../e2e/withdraw-scene.ts";

/** How a run of the program in this process ended. */
export interface Ended {
  /** Undefined: it was stopped. */
  readonly code: number | undefined;
  readonly said: string;
  /** Of the problems that it ended with. */
  readonly codes: readonly string[];
  /** What the servers were sent, in order: "PUT http://…". */
  readonly sent: readonly string[];
  readonly questions: number;
}

/**
 * Runs `fairlead withdraw` or `restore` without a process of its own. Instead of cargo its request is sent.
 *
 * @param stopAfter the program hears and does nothing more after so many changes, as if it was killed
 */
export async function runInProcess(
  scene: WithdrawScene,
  [command, ...args]: readonly string[],
  {
    answers = [bad],
    stopAfter = Number.POSITIVE_INFINITY,
    cargoToken = secrets.cargo,
    env = {},
  }: {
    readonly answers?: readonly string[];
    readonly stopAfter?: number;
    readonly cargoToken?: string;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<Ended> {
  const { clock } = scene.github;
  const [sent, left]: [string[], string[]] = [[], [...answers]];
  let [said, changes, questions] = ["", 0, 0];
  let stop: (() => void) | undefined;
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => {
      resolve(undefined);
    };
  });
  /** What is sent after a stop is never answered. */
  const observed = async <T>(
    what: string,
    isChange: boolean,
    ask: () => Promise<T>,
  ): Promise<T> => {
    if (changes >= stopAfter) return new Promise(() => undefined);
    sent.push(what);
    const answer = await ask();
    if (isChange) changes += 1;
    if (changes < stopAfter) return answer;
    stop?.();
    return new Promise(() => undefined);
  };
  const door = createDoor(nodeTransport, (text) => text);
  const fetch: Fetch = (url, init) =>
    observed(`${init.method} ${url}`, init.method !== "GET", () => door(url, init));
  const world: World = {
    ...{ env: { ...scene.env, ...env }, cwd: scene.folder, fetch, userAgent: "test" },
    clock: {
      now: () => clock.now(),
      sleep: (ms) => {
        clock.advance(ms);
        return Promise.resolve();
      },
    },
    signal: new AbortController().signal,
    hide: () => undefined,
    run: async (_program, [, id = "", undo], options) => {
      const [name, version] = id.split("@");
      const [method, verb] = undo === undefined ? ["DELETE", "yank"] : ["PUT", "unyank"];
      const url = `${scene.crates.url}/api/v1/crates/${name}/${version}/${verb}`;
      const headers = { authorization: cargoToken, "user-agent": "cargo" };
      const reply = await observed(`${method} ${url}`, true, () =>
        globalThis.fetch(url, { method, headers }),
      );
      if (reply.ok) return { code: 0 };
      options?.hear?.(`error: (status ${reply.status}): ${await reply.text()}`);
      return { code: 101 };
    },
    terminal: {
      say: (text) => void (said += `${text}\n`),
      warn: (text) => void (said += `${text}\n`),
      ask: (question) => {
        questions += 1;
        said += `${question}\n`;
        const answer = left.shift();
        if (answer !== undefined) return Promise.resolve(answer);
        const message = "Nobody is there.";
        return Promise.reject(new ProblemsError([{ code: "answer-missing", message }]));
      },
      askHidden: () => Promise.reject(new Error("nothing secret is asked for")),
      isInteractive: true,
      browse: async (address) => (await globalThis.fetch(address)).ok,
      close: () => undefined,
    },
  };
  const { run } = command === "restore" ? restoreCommand : withdrawCommand;
  const codes: string[] = [];
  const ended = run([...args, "--repository", repository], world).catch((error: unknown) => {
    if (!(error instanceof ProblemsError)) throw error;
    codes.push(...error.problems.map((problem) => problem.code));
    said += error.problems.map(({ message, remedy }) => `${message} ${remedy ?? ""}\n`).join("");
    return 1;
  });
  const code = await Promise.race([ended, stopped]);
  return { code, said, codes, sent, questions };
}
