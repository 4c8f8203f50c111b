import {
  lookUp,
  type Clock,
  type FirstLook,
  type OnConflict,
  type Registry,
  type ReleaseEvent,
  type ReleaseUnit,
} from "@fairlead/publishing";
import { compareFound, lookedUp } from "../../../packages/publishing/src/first-look.ts";

/** Looks every unit up, and compares what is there with the packed file. */
export async function lookAndCompare<U extends ReleaseUnit>(
  units: readonly U[],
  registry: Registry<U>,
  onConflict: OnConflict,
  {
    clock,
    cancelled,
    emit,
  }: {
    readonly clock: Clock;
    readonly cancelled: AbortSignal;
    readonly emit: (event: ReleaseEvent) => void;
  },
): Promise<FirstLook> {
  emit({ kind: "looking-up", total: units.length });
  const findings = await lookUp(units, registry.find, clock, cancelled);
  emit(lookedUp(units, findings));
  return compareFound(units, findings, registry, onConflict, { clock, cancelled });
}
