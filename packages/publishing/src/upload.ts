import type { Attempts, Settlement } from "./ledger.ts";
import type { Pace } from "./pace.ts";
import type { LoopPorts } from "./ports.ts";
import type { Finding, Registry, UploadAnswer } from "./registry.ts";
import { growingBackoff, retry } from "./retry.ts";
import { settlePresent } from "./settle.ts";
import { unitId, type ReleaseUnit } from "./unit.ts";
import { quoted } from "./wording.ts";

/** How an upload went on: to an end, or to a wait after which it is tried again. */
export type Uploaded =
  /** Accepted by the registry; still to be confirmed by reading. */
  | { readonly kind: "accepted"; readonly note?: string }
  /**
   * Refused since the registry has the version, which no read shows yet, and no upload of these bytes was
   * seen accepted: still to be read.
   */
  | { readonly kind: "taken"; readonly said: string }
  /** Came to another end than that. */
  | { readonly kind: "settled"; readonly end: Settlement }
  /** The unit's limit is exhausted: its lane is closed. */
  | { readonly kind: "limited" }
  /** Nothing more can be uploaded in this run. */
  | { readonly kind: "stopped"; readonly cause: string; readonly remedy: string }
  /** The run was cancelled or stopped before anything was sent. */
  | { readonly kind: "cancelled" };

/** No new request starts once `cancelled` is aborted. */
export interface UploadContext<U extends ReleaseUnit> extends LoopPorts {
  readonly registry: Registry<U>;
  readonly pace: Pace;
  /** Aborted some seconds after `cancelled`: a request in flight ends. */
  readonly abandoned: AbortSignal;
  /** Every further upload would be refused: none is sent. */
  readonly isStopped: () => boolean;
  /** An earlier run began this release: the registry is asked before each first upload. */
  readonly resumed: boolean;
}

/**
 * Uploads one unit until its end is known or a limit is met. After an unclear answer, and after a try at
 * which nothing was sent, the registry is read before the bytes are sent. A registry that takes a version twice
 * (`repeatIsSafe: false`) is read before the first upload too, in every run: what an earlier one sent
 * may be missing from the first look. It gets the bytes once; from then on only reading counts.
 */
export async function uploadUnit<U extends ReleaseUnit>(
  unit: U,
  attempts: Attempts,
  context: UploadContext<U>,
): Promise<Uploaded> {
  const { registry, pace, cancelled } = context;
  const { traits } = registry;
  const isOver = () => cancelled.aborted || context.isStopped();
  const readsFirst = context.resumed || !traits.repeatIsSafe;
  for (;;) {
    if (cancelled.aborted) return wasCancelled(attempts);
    let finding: Finding = { kind: "absent" };
    if (readsFirst || triesOf(attempts) > 0) {
      finding = await registry.readBack(unit, cancelled);
      const end = await settleFinding(unit, finding, attempts, context);
      if (end !== undefined) return end;
      if (triesOf(attempts) > traits.retryPausesMs.length)
        return stayedUnclear(finding, attempts, context);
    }
    const maySend = traits.repeatIsSafe || (attempts.unclear === 0 && finding.kind === "absent");
    if (!maySend) {
      attempts.fruitlessReads += 1;
      await pauseBeforeRead("unclear", unit, causeOf(finding, traits.title), attempts, context);
      continue;
    }
    const hasWaited = await pace.waitForDelay();
    if (isOver()) return wasCancelled(attempts);
    // Another run may have uploaded it during the pause.
    if (hasWaited && !traits.repeatIsSafe) continue;
    // Others under the same limit may have met it meanwhile.
    if (!pace.isOpen(unit.limit)) return { kind: "limited" };
    const answer = await send(unit, attempts, context);
    switch (answer.kind) {
      case "accepted": {
        attempts.accepted += 1;
        const note = answer.warnings.join(" ");
        return { kind: "accepted", ...(note !== "" && { note }) };
      }
      case "staged":
        return settled({
          status: "staged",
          ...(answer.stageId !== undefined && { stageId: answer.stageId }),
          ...(answer.note !== undefined && { note: answer.note }),
          ...(answer.directRefusal !== undefined && { directRefusal: answer.directRefusal }),
        });
      case "exists":
        return awaitExisting(unit, answer, attempts, context);
      case "wait":
        return { kind: "limited" };
      case "later":
        return settled(
          asFarAsKnown(rateLimited(quoted(traits.title, answer.reason), answer.until), attempts),
        );
      case "refused": {
        const { kind: status, ...why } = answer;
        return settled(asFarAsKnown({ status, ...why }, attempts));
      }
      case "stop":
        return { kind: "stopped", cause: answer.cause, remedy: answer.remedy };
      case "unsent":
        if (answer.cause === undefined) return wasCancelled(attempts);
        attempts.unsent += 1;
        attempts.hindrance = answer;
        await pauseBeforeRead("unsent", unit, answer.cause, attempts, context);
        break;
      case "unclear":
        attempts.unclear += 1;
        attempts.lastCause = answer.cause;
        await pauseBeforeRead("unclear", unit, answer.cause, attempts, context);
    }
  }
}

/** Tries after which the version was neither there nor refused. */
function triesOf({ unclear, fruitlessReads, unsent }: Attempts): number {
  return unclear + fruitlessReads + unsent;
}

/** Sends the packed file once, and counts it if it was sent. */
async function send<U extends ReleaseUnit>(
  unit: U,
  attempts: Attempts,
  { registry, pace, clock, abandoned }: UploadContext<U>,
): Promise<UploadAnswer> {
  const startedAt = clock.now();
  const answer = await registry.upload(unit, abandoned);
  if (answer.kind === "unsent") return answer;
  attempts.hindrance = undefined;
  attempts.startedAt ??= startedAt;
  attempts.sent += 1;
  pace.uploaded(unit, startedAt);
  if (answer.kind === "wait") pace.limited(unit, startedAt, answer);
  else pace.passed(unit, startedAt);
  return answer;
}

/** Says what is unclear or stood in the way, and pauses before the registry is read: longer each time. */
async function pauseBeforeRead<U extends ReleaseUnit>(
  kind: "unclear" | "unsent",
  unit: U,
  cause: string,
  attempts: Attempts,
  { registry, pace, emit, random, cancelled }: UploadContext<U>,
): Promise<void> {
  const pauses = registry.traits.retryPausesMs;
  const base = pauses[triesOf(attempts) - 1] ?? pauses[0] ?? 0;
  if (cancelled.aborted) return;
  const pauseMs = Math.round(base * (1 + random() / 5));
  emit({ kind, unit, cause, pauseMs });
  await pace.waitToReadBack(pauseMs, `${unitId(unit)}: ${cause}`);
}

/** The end that a finding gives to a unit, if it gives one. */
async function settleFinding<U extends ReleaseUnit>(
  unit: U,
  finding: Finding,
  attempts: Attempts,
  { registry, clock, cancelled }: UploadContext<U>,
): Promise<Uploaded | undefined> {
  if (finding.kind === "pending") return settled({ status: "pending", note: finding.note });
  if (finding.kind !== "present") return undefined;
  // What the first look missed may be yanked, or differ, as well.
  return settled(
    await settlePresent(unit, finding, registry, clock, cancelled, mayBeOurs(attempts)),
  );
}

/** The same bytes after an upload of ours that was not refused: that upload arrived. */
export function mayBeOurs({ unclear, accepted }: Attempts): boolean {
  return unclear + accepted > 0;
}

function settled(end: Settlement): Uploaded {
  return { kind: "settled", end };
}

/** The registry refuses the upload because it has the version; its own reads may lag behind that. */
async function awaitExisting<U extends ReleaseUnit>(
  unit: U,
  { cause, wasAccepted = false }: Extract<UploadAnswer, { kind: "exists" }>,
  attempts: Attempts,
  context: UploadContext<U>,
): Promise<Uploaded> {
  const { registry, clock, emit, cancelled } = context;
  const { traits } = registry;
  const deadline = clock.now() + traits.existsWithinMs;
  const reason = `${unitId(unit)}: ${traits.title} says that it has this version, but does not show it yet`;
  let isSaid = false;
  const readAgain = async () =>
    settleFinding(unit, await registry.readBack(unit, cancelled), attempts, context);
  const end = await retry(readAgain, {
    isTransient: (settled) => settled === undefined,
    onPause: () => {
      if (!isSaid) emit({ kind: "wait", reason, until: deadline, now: clock.now() });
      isSaid = true;
    },
    ...{ backoffMs: growingBackoff(1_000, 2), deadline, clock, signal: cancelled },
  });
  if (end !== undefined) return end;
  if (!traits.acceptedIsFinal) {
    const isAccepted = wasAccepted || attempts.accepted > 0;
    return isAccepted
      ? settled({ status: "pending", note: cause })
      : { kind: "taken", said: cause };
  }
  return settled({
    status: "unclear",
    cause: `${traits.title} says that this version exists ("${cause}") but does not show it.`,
    remedy: "Run this job again: it reads the version first.",
  });
}

function stayedUnclear<U extends ReleaseUnit>(
  finding: Finding,
  attempts: Attempts,
  { registry }: UploadContext<U>,
): Uploaded {
  const known = `${sentSoFar(attempts)}; ${causeOf(finding, registry.traits.title)}.`;
  const { cause, remedy } = attempts.hindrance ?? {};
  const what = mayBeOurs(attempts) ? "Another upload" : "The upload";
  return settled({
    status: "unclear",
    cause: cause === undefined ? known : `${known} ${what} was not sent: ${sentence(cause)}`,
    remedy:
      remedy ?? "Run this job again: it reads the registry first and uploads only what is missing.",
  });
}

function sentSoFar({ accepted, unclear, lastCause = "" }: Attempts): string {
  if (accepted > 0) return "An earlier upload was accepted";
  return unclear > 0 ? `Every upload got an unclear answer (${lastCause})` : "Nothing was uploaded";
}

function causeOf(finding: Finding, title: string): string {
  return finding.kind === "unreadable"
    ? `${title} could not be read: ${finding.cause}`
    : `${title} does not show this version`;
}

function wasCancelled(attempts: Attempts): Uploaded {
  return mayBeOurs(attempts) ? settled(leftOver(attempts)) : { kind: "cancelled" };
}

/** The end of a unit whose limit lasts longer than may be waited, until `resumeAt` (epoch ms). */
export function rateLimited(cause: string, resumeAt: number): Settlement {
  const remedy = "Run this job again when the limit allows it: it uploads only what is missing.";
  return { status: "rate-limited", cause, remedy, resumeAt };
}

/** The end of a unit that was still to be uploaded when the run ended. */
export function leftOver(attempts: Attempts): Settlement {
  return asFarAsKnown({ status: "not-reached" }, attempts);
}

/** Ends that say that the registry does not have a unit. */
const unsentStatuses: readonly Settlement["status"][] = ["rate-limited", "blocked", "not-reached"];

/**
 * An end that no read has decided, as far as it is known: an upload that was sent, and not refused, may
 * have arrived, so nothing that came later makes it one that was not sent. A refusal stays one. It says
 * so too, but for one that is final.
 */
export function asFarAsKnown(end: Settlement, attempts: Attempts): Settlement {
  if (!mayBeOurs(attempts)) return end;
  const sent =
    attempts.accepted > 0
      ? "An earlier upload was accepted, but no read has shown it"
      : `An earlier upload got an unclear answer (${attempts.lastCause ?? ""}), and no read has shown it`;
  const cause = end.cause === undefined ? `${sent}.` : `${sentence(end.cause)} ${sent}.`;
  if (end.isFinal === true) return end;
  if (end.status === "refused") return { ...end, cause };
  if (!unsentStatuses.includes(end.status)) return end;
  const remedy = "Run this job again: it reads the registry first.";
  return { ...end, status: "unclear", cause, remedy };
}

/** With a full stop. */
function sentence(text: string): string {
  return /[.!?]["”]?$/.test(text) ? text : `${text}.`;
}
