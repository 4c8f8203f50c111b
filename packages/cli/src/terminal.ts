import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { ProblemsError } from "@fairlead/publishing";

/** The person in front of the program. */
export interface Terminal {
  readonly say: (text: string) => void;
  /** To the stream of errors. */
  readonly warn: (text: string) => void;
  /**
   * A line that the person types, without spaces around it.
   * @throws ProblemsError `answer-missing` where there is nobody to type one
   */
  readonly ask: (question: string) => Promise<string>;
  /** The same, without showing what is typed. */
  readonly askHidden: (question: string) => Promise<string>;
  /** Whether a person is at both ends: programs that run in it can ask for a second factor. */
  readonly isInteractive: boolean;
  /** Shows an address in the browser; false: there is none that could be started. */
  readonly browse: (address: string) => Promise<boolean>;
  readonly close: () => void;
}

export function openTerminal(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  errors: NodeJS.WriteStream,
  redact: (text: string) => string,
): Terminal {
  let opened: Lines | undefined;
  let isHidden = false;
  const ask = async (question: string) => {
    const lines = (opened ??= openLines(
      input,
      echoing(output, () => isHidden),
      output,
    ));
    const line = await lines.next(question);
    if (line !== undefined) return line.trim();
    const message = "This needs an answer, and standard input is closed.";
    const remedy = "Start the program in a terminal.";
    throw new ProblemsError([{ code: "answer-missing", message, remedy }]);
  };
  return {
    say: (text) => void output.write(`${redact(text)}\n`),
    warn: (text) => void errors.write(`${redact(text)}\n`),
    ask,
    async askHidden(question) {
      output.write(question);
      isHidden = true;
      try {
        return await ask("");
      } finally {
        isHidden = false;
        output.write("\n");
      }
    },
    isInteractive: input.isTTY && output.isTTY,
    browse,
    close() {
      opened?.close();
    },
  };
}

interface Lines {
  /** The next line after the question; undefined: the input has ended. */
  readonly next: (question: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** A person takes longer to answer; an input that is closed, or was written before, does not. */
const knownAtOnceMs = 200;

/** What the reader shows of the keys; while something secret is typed, nothing. */
function echoing(output: NodeJS.WriteStream, isHidden: () => boolean): Writable {
  const echo = new Writable({
    write(chunk: Buffer, _, done) {
      if (!isHidden()) output.write(chunk);
      done();
    },
  });
  // Where a line breaks depends on it.
  return Object.defineProperty(echo, "columns", { get: () => output.columns });
}

/** All lines by one reader: a second one would not see what the first has read ahead. */
function openLines(input: NodeJS.ReadStream, echo: Writable, output: NodeJS.WriteStream): Lines {
  const reader = createInterface({ input, output: echo, terminal: input.isTTY });
  let isClosed = false;
  reader.on("close", () => (isClosed = true));
  // In a terminal's raw mode Ctrl+C is a key: hand it on.
  reader.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  const lines = reader[Symbol.asyncIterator]();
  return {
    async next(question) {
      if (input.isTTY && !isClosed) {
        reader.setPrompt(question);
        reader.prompt();
        const line = await lines.next();
        if (line.done === true) output.write("\n");
        return line.done === true ? undefined : line.value;
      }
      // Nobody is asked where nobody can answer. A pipe may have a person at its other end.
      const pending = lines.next();
      const early = await Promise.race([pending, setTimeout(knownAtOnceMs)]);
      if (early?.done === true) return undefined;
      output.write(question);
      const line = await pending;
      if (line.done === true) output.write("\n");
      return line.done === true ? undefined : line.value;
    },
    close() {
      reader.close();
    },
  };
}

/** The system's own way to open an address. The address is an argument, and no shell reads it. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

async function browse(address: string): Promise<boolean> {
  const [command, ...args] = openers[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  child.unref();
  return new Promise((resolve) => {
    child.once("error", () => {
      resolve(false);
    });
    child.once("spawn", () => {
      resolve(true);
    });
  });
}
