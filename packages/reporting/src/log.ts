import { oneLine } from "@fairlead/markdown";
import { counted, firstFew, type Outcome, type ReleaseEvent } from "@fairlead/publishing";
import { duration, roughDuration, timeToTheMinute, timeToTheSecond } from "./format.ts";
import { sentences } from "./text.ts";
import { wordsOf } from "./verdict.ts";

const maxLine = 2_000;

/**
 * An event as one line of the log, or undefined where a line would say nothing new. Its words may come
 * from outside: what prints it keeps it from being a command to the runner, as it does with any line.
 */
export function describeEvent(event: ReleaseEvent): string | undefined {
  const line = lineOf(event);
  return line === undefined ? undefined : oneLine(line, maxLine);
}

function lineOf(event: ReleaseEvent): string | undefined {
  switch (event.kind) {
    case "looking-up":
      return `Looking up ${counted(event.total, { one: "version", many: "versions" })}`;
    case "looked-up":
      return `Looked up ${event.total}: ${event.absent} not published yet, ${event.present} already in the registry`;
    case "estimate": {
      const { uploads, ms, reason } = event.estimate;
      if (uploads === 0) return "Nothing to upload";
      return `${counted(uploads, { one: "upload", many: "uploads" })}, about ${roughDuration(ms)}: ${reason}`;
    }
    case "wait": {
      const { reason, until, now, done, total } = event;
      const progress = done === undefined || total === undefined ? "" : ` · ${done}/${total} done`;
      return `${reason}: waiting until ${timeToTheSecond(until, now)} (${duration(until - now)})${progress}`;
    }
    case "waiting": {
      const { done, total, until, now, doneAbout } = event;
      return `${done}/${total} done · next upload in ${duration(until - now)} · expected to finish at ${timeToTheMinute(doneAbout, now)}`;
    }
    case "unclear": {
      const { unit, cause, pauseMs } = event;
      return `${unit.name} ${unit.version}: unclear answer (${oneLine(cause, 500)}): checking the registry in ${duration(pauseMs)}, and uploading again if it is missing`;
    }
    case "unsent": {
      const { unit, cause, pauseMs } = event;
      return `${unit.name} ${unit.version}: not uploaded yet (${oneLine(cause, 500)}): trying again in ${duration(pauseMs)}`;
    }
    case "settled": {
      const { outcome, position, total, leftMs } = event;
      // What stopped the release was told; a line for each unit behind it says nothing new.
      if (outcome.status === "not-reached") return undefined;
      const left = leftMs > 0 && position < total ? ` · about ${roughDuration(leftMs)} left` : "";
      return `${position}/${total} ${describeOutcome(outcome)}${left}`;
    }
    case "confirming": {
      const { title, confirmed, units, until, now } = event;
      const versions = counted(units, { one: "version", many: "versions" });
      const soFar = confirmed === 0 ? "" : ` (${confirmed} so far)`;
      return `Confirming that ${title} serves ${versions}${soFar}, until ${timeToTheSecond(until, now)} at the latest`;
    }
    case "confirmed":
      return `${event.confirmed}/${event.units} confirmed after ${duration(event.afterMs)}`;
    case "stopped":
      return `Stopped: ${sentences(event.cause, event.remedy)}`;
    case "cancelled":
      return "Cancelled: no further upload starts; what was done is recorded";
  }
}

/** "ruvector-graph 0.1.2 published in 1.2 s", with the cause and the remedy where there are any. */
function describeOutcome(outcome: Outcome): string {
  const { name, version, status, startedAt, finishedAt, attempts } = outcome;
  // How long an upload took is not how long something waited, differs or is blocked.
  const isSent = ["published", "pending", "staged"].includes(status);
  const took =
    isSent && startedAt !== undefined && finishedAt !== undefined
      ? ` in ${duration(finishedAt - startedAt)}`
      : "";
  const tries = attempts > 1 ? `, ${attempts} tries` : "";
  const differs = differing(outcome);
  // What differs says more than that something does.
  const cause = status === "conflict" && differs !== undefined ? undefined : outcome.cause;
  // What helps with what is staged is long, and the line that ends the run says it once.
  const remedy =
    status === "conflict" && outcome.stageId !== undefined ? undefined : outcome.remedy;
  const parts = [cause ?? outcome.note, differs, remedy];
  const why = sentences(...parts.map((part) => part && oneLine(part, 700)));
  const sent = { pending: "accepted", staged: "staged" };
  const words =
    status === "pending" || (status === "staged" && took !== "")
      ? sent[status]
      : wordsOf(outcome).words;
  const waits = status === "staged" && took !== "" ? ", waiting for approval" : "";
  return `${name} ${version} ${words}${took}${tries}${waits}${why === "" ? "" : `: ${why}`}`;
}

/** What differs from the published version, if anything does. */
function differing({ entries = [] }: Outcome): string | undefined {
  return entries.length === 0 ? undefined : firstFew(entries, 5);
}
