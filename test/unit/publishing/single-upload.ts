import { expect } from "@jest/globals";
import type { Comparison, Finding, RegistryTraits, UploadAnswer } from "@fairlead/publishing";
import { Pace } from "../../../packages/publishing/src/pace.ts";
import { uploadUnit } from "../../../packages/publishing/src/upload.ts";
import { eventLog, minutes, present, scriptedRegistry, unit } from "./scripted-registry.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** What the registry answers about unit `a`, in order, the last answer again and again. */
interface Answers {
  readonly put?: readonly UploadAnswer[];
  readonly readBack?: readonly Finding[];
  readonly compare?: readonly Comparison[];
}

interface Circumstances {
  readonly resumed?: boolean;
  /** Uploads before this one that were answered unclearly. */
  readonly unclearBefore?: number;
  readonly jitter?: number;
  /** The request that finds the job cancelled. */
  readonly cancelAt?: string;
}

/** Uploads unit `a` alone. */
export async function upload(
  traits: RegistryTraits,
  { put, readBack, compare }: Answers,
  { resumed = false, unclearBefore = 0, jitter = 0, cancelAt }: Circumstances = {},
) {
  const clock = new VirtualClock();
  const start = clock.now();
  const job = new AbortController();
  const log = eventLog();
  const script = {
    ...(put && { upload: { a: put } }),
    ...(readBack && { readBack: { a: readBack } }),
    ...(compare && { compare: { a: compare } }),
  };
  const registry = scriptedRegistry(traits, script, clock, (request) => {
    if (request === cancelAt) job.abort();
  });
  const pace = new Pace({
    ...{ traits, clock, emit: log.emit, cancelled: job.signal },
    maxWaitMs: minutes,
  });
  const attempts = {
    ...{ sent: unclearBefore, unclear: unclearBefore, accepted: 0 },
    ...{ fruitlessReads: 0, unsent: 0 },
  };
  const uploaded = await clock.run(
    uploadUnit(unit("a"), attempts, {
      ...{ registry, pace, clock, resumed, emit: log.emit },
      random: () => jitter,
      cancelled: job.signal,
      abandoned: job.signal,
      isStopped: () => false,
    }),
  );
  const { requests, timed } = registry;
  return { uploaded, requests, timed, attempts, log, tookMs: clock.now() - start };
}

export const other: Comparison = { kind: "other", entries: ["src/lib.rs"] };
export const equivalent: Comparison = { kind: "equivalent", note: "tar times differ" };
/** Other bytes than the packed ones. */
export const theirs = present("a", "other bytes");

/** An upload that came to an end with this status, whatever else is told about it. */
export function ended(status: string) {
  return { kind: "settled", end: expect.objectContaining({ status }) as unknown };
}
