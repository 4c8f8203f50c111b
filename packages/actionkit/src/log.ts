import { AsyncLocalStorage } from "node:async_hooks";
import { annotate, endGroup, startGroup, writeLine } from "./workflow-commands.ts";

/** The log of the step. */
export interface Log {
  /** Any text, also from outside: what would be a command to the runner is shown, not obeyed. */
  readonly info: (line: string) => void;
  /** Puts what `work` logs into a group that a reader can fold; inside another one it only gets a title. */
  readonly inGroup: <T>(title: string, work: () => Promise<T>) => Promise<T>;
  /** Also shown as an annotation of the run. */
  readonly warning: (message: string) => void;
}

/** Whether a group is open, for parts that run side by side. */
const group = new AsyncLocalStorage<true>();

/** The log as the runner reads it from standard output. */
export const stepLog: Log = {
  info: (line) => {
    writeLine(disarm(line));
  },
  inGroup: async (title, work) => {
    // The runner's groups do not nest: the end of an inner one would end the outer one.
    if (group.getStore() === true) {
      writeLine(disarm(title));
      return work();
    }
    startGroup(title);
    try {
      return await group.run(true, work);
    } finally {
      endGroup();
    }
  },
  warning: (message) => {
    annotate("warning", message);
  },
};

/**
 * The runner obeys lines that begin with `::` and, in an older form, `##[` anywhere in a line
 * (actions/runner, ActionCommand.TryParse). The output of cargo, or a crate's name, must not be obeyed.
 */
function disarm(text: string): string {
  return text.replaceAll("##[", "## [").replaceAll(/[^\r\n]+/g, disarmLine);
}

/** The runner trims what .NET takes for white space, U+0085 too, which JavaScript does not. */
function disarmLine(line: string): string {
  return line.replace(/^([\s\p{Cc}\p{Z}\p{Cf}]*:)(?=:)/u, "$1 ");
}
