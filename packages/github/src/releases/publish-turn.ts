import type { RestPorts } from "../rest/rest.ts";
import { isWhole } from "./asset-plan.ts";
import { rivalMs } from "./assets-in-use.ts";
import type { Release } from "./pick-release.ts";

/**
 * For how long what another run had decided may still arrive at GitHub, in ms: what it read counts for
 * 5 s, and a request ends after a minute.
 */
export const settleMs = 65_000;

/**
 * For how long a draft is not published, in ms, because its newest file is about to count as left, or has
 * just come to. Another run that waits for this deletes the files then, and its request may pass the one that
 * publishes on the way. After that its deletion shows.
 *
 * @param now in epoch ms
 */
export function contestedMs({ assets }: Pick<Release, "assets">, now: number): number {
  const times = assets.filter(isWhole).map((asset) => asset.updatedAt ?? asset.createdAt ?? NaN);
  const left = Math.max(...times) + rivalMs;
  return Math.abs(now - left) < settleMs ? left + settleMs - now : 0;
}

/** Waits while a draft is not to be published for that; says whether it had to. */
export async function outwait(
  draft: Pick<Release, "assets" | "tag">,
  { clock, cancelled, log }: Pick<RestPorts, "clock" | "cancelled" | "log">,
): Promise<boolean> {
  const ms = contestedMs(draft, clock.now());
  if (ms === 0) return false;
  log.info(
    `Another run may take the files of ${draft.tag} for leftovers now. Checking them again in ${Math.ceil(ms / 1_000)} s, before they are published.`,
  );
  await clock.sleep(ms, cancelled);
  cancelled.throwIfAborted();
  return true;
}
