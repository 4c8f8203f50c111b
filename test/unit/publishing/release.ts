import {
  converge,
  type ConvergeOptions,
  type RegistryTraits,
  type ReleaseUnit,
} from "@fairlead/publishing";
import { lookAndCompare } from "./look-and-compare.ts";
import { cratesIo, eventLog, minutes, scriptedRegistry, type Script } from "./scripted-registry.ts";
import { VirtualClock } from "./virtual-clock.ts";

export interface Circumstances extends Partial<ConvergeOptions> {
  readonly traits?: RegistryTraits;
  /** Built with the time at which the release starts, epoch ms. */
  readonly script?: Script | ((start: number) => Script);
  /** Called with each request, before it is answered. */
  readonly onRequest?: (
    request: string,
    job: AbortController,
    clock: VirtualClock,
    signal: AbortSignal,
  ) => void | Promise<void>;
}

/** Releases units to a scripted registry, as the first run of a job unless said otherwise. */
export async function release(units: readonly ReleaseUnit[], circumstances: Circumstances = {}) {
  const { traits = cratesIo, script = {}, onRequest, ...options } = circumstances;
  const clock = new VirtualClock();
  const start = clock.now();
  const job = new AbortController();
  const log = eventLog();
  const registry = scriptedRegistry(
    traits,
    typeof script === "function" ? script(start) : script,
    clock,
    (request, signal) => onRequest?.(request, job, clock, signal),
  );
  const ports = { clock, cancelled: job.signal, emit: log.emit, random: () => 0 };
  const wanted = {
    dryRun: false,
    onConflict: "fail" as const,
    maxWaitMs: 240 * minutes,
    laterAttempt: false,
    ...options,
  };
  const work = async () => {
    const look = await lookAndCompare(units, registry, wanted.onConflict, ports);
    return converge(units, registry, look, wanted, ports);
  };
  const result = await clock.run(work());
  if (result === undefined) throw new Error("unreachable: nothing ends this process");
  const { requests, timed } = registry;
  return {
    ...{ result, requests, timed, log, start },
    /** Status by name, in the order of the outcomes. */
    statuses: Object.fromEntries(result.outcomes.map(({ name, status }) => [name, status])),
    puts: requests.filter((request) => request.startsWith("put ")),
    outcome: (name: string) => result.outcomes.find((outcome) => outcome.name === name),
  };
}
