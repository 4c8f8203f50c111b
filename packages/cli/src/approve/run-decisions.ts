import { counted, unitId } from "@fairlead/publishing";
import type { Registry } from "../npm/registry.ts";
import type { SecondFactor } from "../npm/second-factor.ts";
import type { World } from "../world.ts";
import type { ApproveWish } from "./arguments.ts";
import { decisions } from "./decide.ts";
import { noun, type Judged } from "./page.ts";
import { untilInstallable } from "./until-installable.ts";

/**
 * Approves layer by layer, each installable before the next begins; or rejects, what needs others first.
 * What is done already is left alone, so that a start after a stop goes on where that was.
 */
export async function runDecisions(
  action: ApproveWish["action"],
  layers: readonly (readonly Judged[])[],
  registry: Registry,
  factor: SecondFactor,
  world: World,
): Promise<void> {
  const { approve, reject, untilReady } = decisions(registry, factor, world);
  const { say } = world.terminal;
  const all = layers.flat();
  if (action === "reject") {
    for (const { recorded, state } of all.toReversed()) {
      if (state === "live" || state === "approved") continue;
      await reject(recorded);
      say(`✓ rejected ${unitId(recorded)}`);
    }
    say("None of these packages is staged any longer.");
    const live = all.filter(({ state }) => state === "live" || state === "approved");
    if (live.length > 0) {
      say(
        `${counted(live.length, noun)} of this release can no longer be rejected: ${live.map(({ recorded }) => unitId(recorded)).join(", ")}`,
      );
    }
    return;
  }
  for (const [index, layer] of layers.entries()) {
    if (layers.length > 1) say(`Layer ${index + 1} of ${layers.length}`);
    for (const { recorded, state } of layer) {
      if (state === "live" || state === "approved") continue;
      if (state === "validating") await untilReady(recorded);
      await approve(recorded);
      say(`  ✓ approved ${unitId(recorded)}`);
    }
    await untilInstallable(
      layer.map(({ recorded }) => recorded),
      registry,
      world,
    );
    say(layer.length === 1 ? "  installable" : `  all ${layer.length} installable`);
  }
  say(`✅ ${counted(all.length, noun)} live, with the bytes that the run staged.`);
  say("Now finish the release: approve its waiting job, or start the workflow that does it.");
}
