import { counted, unitId } from "@fairlead/publishing";
import type { Registry } from "../npm/registry.ts";
import type { SecondFactor } from "../npm/second-factor.ts";
import type { World } from "../world.ts";
import { decisions } from "./decide.ts";
import { noun, type Judged } from "./page.ts";
import { untilInstallable } from "./until-installable.ts";

type Layers = readonly (readonly Judged[])[];

/**
 * Approves layer by layer, each installable before the next begins. What is done already is left alone, so
 * that a start after a stop goes on where that was.
 */
export async function approveLayers(
  layers: Layers,
  registry: Registry,
  factor: SecondFactor,
  world: World,
): Promise<void> {
  const { approve, untilReady } = decisions(registry, factor, world);
  const { say } = world.terminal;
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
  say(`✅ ${counted(layers.flat().length, noun)} live, with the bytes that the run staged.`);
}

/** Rejects what is not live, what needs others first. */
export async function rejectLayers(
  layers: Layers,
  registry: Registry,
  factor: SecondFactor,
  world: World,
): Promise<void> {
  const { reject } = decisions(registry, factor, world);
  const { say } = world.terminal;
  const all = layers.flat();
  for (const { recorded, state } of all.toReversed()) {
    if (state === "live" || state === "approved") continue;
    await reject(recorded);
    say(`✓ rejected ${unitId(recorded)}`);
  }
  say("All stages are gone.");
  const live = all.filter(({ state }) => state === "live" || state === "approved");
  if (live.length > 0) {
    const names = live.map(({ recorded }) => unitId(recorded)).join(", ");
    say(`${counted(live.length, noun)} of this release can no longer be rejected: ${names}`);
  }
}
