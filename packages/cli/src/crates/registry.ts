import { cratesIoIndex, openCratesRegistry, readCratesTarget } from "@fairlead/crates";
import { ProblemsError } from "@fairlead/publishing";
import type { World } from "../world.ts";

/**
 * crates.io, or what stands in for it on this machine: cargo takes the same one.
 *
 * @throws ProblemsError if the index does not answer
 */
export function openCratesHere({ env, userAgent, fetch, clock, signal }: World) {
  const testIndex = env["__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS"];
  const target = readCratesTarget(testIndex ?? cratesIoIndex, undefined, testIndex);
  if ("problem" in target) throw new ProblemsError([target.problem]);
  return openCratesRegistry(target, undefined, { userAgent, fetch, clock, cancelled: signal });
}
