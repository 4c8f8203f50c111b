/** The demo's log, and the pages that its steps wrote. */

/** Of a group of lines so many are shown at its beginning and its end. */
const [head, tail] = [5, 2];

/** The job summaries so far, each with the part of the story that its step belongs to. */
export const pages: { part: string; title: string; summary: string }[] = [];
let part = "";

export function keepPage(title: string, summary: string): void {
  pages.push({ part, title, summary });
}

export function say(line: string): void {
  console.log(line);
}

/** Begins a new part of the story. */
export function act(title: string): void {
  part = title;
  say(`\n${bold(`■ ${title}`)}`);
}

/** How much of a step's log is shown: of each group its beginning and its end; or how the step ended. */
export type Detail = "groups" | "end";

/** Prints the log of a step as it comes. */
export function foldedLog(
  step: string,
  detail: Detail,
): { readonly line: (line: string) => void; readonly end: () => void } {
  say(`    ${bold(step)}`);
  return detail === "end" ? lastLine() : groups();
}

function groups() {
  let shown = 0;
  let waiting: string[] = [];
  let left = 0;
  let isLimitTold = false;
  const flush = () => {
    if (left > 0) say(`        ⋯ ${left} ${left === 1 ? "line" : "lines"}`);
    for (const line of waiting) say(`        ${line}`);
    [shown, waiting, left] = [0, [], 0];
  };
  return {
    line(line: string) {
      const [, mark, title = ""] = /^##\[(group|endgroup)\](.*)/.exec(line) ?? [];
      if (mark !== undefined) flush();
      if (mark === "group") say(`      ▾ ${title}`);
      if (mark !== undefined || isNoise(line)) return;
      const isNews = isLimit(line) && !isLimitTold;
      isLimitTold ||= isNews;
      if (isNews) flush();
      if (shown < head || isNews) {
        shown = isNews ? head : shown + 1;
        say(`        ${line}`);
        return;
      }
      waiting.push(line);
      if (waiting.length > tail) left += waiting.splice(0, 1).length;
    },
    end: flush,
  };
}

/** The last line of what a step did; where it put its report comes after that. */
function lastLine() {
  let last = "";
  return {
    line(line: string) {
      if (!line.startsWith("##[") && !isNoise(line) && !line.startsWith("Uploaded the report")) {
        last = line;
      }
    },
    end() {
      if (last !== "") say(`        ${last}`);
    },
  };
}

/** What a registry answers to too many uploads: the first time is worth a look. */
function isLimit(line: string): boolean {
  return line.includes("too many");
}

/** How far a wait is, and what cargo and GitHub's own client of artifacts tell of each of their steps. */
function isNoise(line: string): boolean {
  return (
    line.trim() === "" ||
    / done · next upload in |s between uploads: waiting /.test(line) ||
    /^ {3,}(Packag|Verifying|Compiling|Unpacking|Updating|Finished|Download)/.test(line) ||
    /^(Artifact |Root directory|Uploading artifact|Beginning upload|Uploaded bytes|Finished uploading|SHA256|Finalizing|Found \d|Redirecting|Starting download|Downloading (raw|artifact))/.test(
      line,
    )
  );
}

export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function bold(text: string): string {
  return process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text;
}
