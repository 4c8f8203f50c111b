import { closeCiScenes } from "../e2e/ci-scene.ts";
import { closeNpmScenes } from "../e2e/npm-scene.ts";
import { closeReleaseScenes } from "../e2e/release-scene.ts";
import { closeScenes } from "../e2e/scene.ts";

/** Ends what the scenes of a line have left. */
export async function closeAllScenes(): Promise<void> {
  await Promise.all([closeScenes(), closeNpmScenes(), closeReleaseScenes(), closeCiScenes()]);
}
