import { AsyncLocalStorage } from "node:async_hooks";

/**
 * Lines of parts that run side by side, in turns: while a group of one part is open, what others print
 * waits until it ends. Groups do not nest, and a reader must see whose lines they are.
 */
export class Turns {
  readonly #write: (text: string) => void;
  readonly #waiting = new Map<string, string[]>();
  readonly #begun = new Map<string, string>();
  /** Parts that have begun a group and not ended it. */
  readonly #inGroup = new Set<string>();
  /** The part whose group is open. */
  #open: string | undefined;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** Takes what a part prints, in pieces of any size. */
  take(part: string, text: string): void {
    const lines = `${this.#begun.get(part) ?? ""}${text}`.split("\n");
    this.#begun.set(part, lines.pop() ?? "");
    const waiting = this.#waiting.get(part) ?? [];
    this.#waiting.set(part, waiting);
    for (const line of lines) {
      // The runner must know a secret before anybody prints it; only groups have an order.
      if (/^::(?!group::|endgroup::)/.test(line)) this.#write(`${line}\n`);
      else {
        if (line.startsWith("::group::")) this.#inGroup.add(part);
        else if (line.startsWith("::endgroup::")) this.#inGroup.delete(part);
        waiting.push(line.replace(/^::group::/, `::group::${part}: `));
      }
    }
    this.#goOn();
  }

  /** A part has ended: it prints nothing more. */
  end(part: string): void {
    if ((this.#begun.get(part) ?? "") !== "") this.take(part, "\n");
    if (this.#inGroup.has(part)) this.take(part, "::endgroup::\n");
  }

  #goOn(): void {
    for (;;) {
      const part = this.#open ?? [...this.#waiting].find(([, lines]) => lines.length > 0)?.[0];
      const line = part === undefined ? undefined : this.#waiting.get(part)?.shift();
      if (line === undefined) return;
      this.#write(`${line}\n`);
      if (line.startsWith("::group::")) this.#open = part;
      else if (line.startsWith("::endgroup::")) this.#open = undefined;
    }
  }
}

/** Work that is called by a name in the log. */
export interface Part<T> {
  readonly title: string;
  readonly work: () => Promise<T>;
}

/**
 * Does all of it at once, and waits for all. What each part prints stays together: GitHub's client writes
 * to standard output by itself, so a line belongs to the part in whose asynchronous context it is written.
 */
export async function sideBySide<T>(
  parts: readonly Part<T>[],
): Promise<readonly PromiseSettledResult<T>[]> {
  const { stdout } = process;
  const write = stdout.write.bind(stdout);
  const turns = new Turns((text) => write(text));
  const current = new AsyncLocalStorage<string>();
  stdout.write = (chunk: Uint8Array | string, ...more: unknown[]): boolean => {
    const part = current.getStore();
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    if (part === undefined) write(text);
    else turns.take(part, text);
    const done = more.find((each) => typeof each === "function");
    if (done !== undefined) process.nextTick(done);
    return true;
  };
  try {
    return await Promise.allSettled(
      parts.map(({ title, work }) =>
        current.run(title, work).finally(() => {
          turns.end(title);
        }),
      ),
    );
  } finally {
    stdout.write = write;
  }
}
