import type { SandboxClock } from "../clock.ts";
import type { MergedPullRequest } from "./notes.ts";
import { seedRelease, type SeededRelease } from "./release-seed.ts";
import { viewReleases, type ReleasesView } from "./release-view.ts";
import type { State } from "./state.ts";

/** What a test sees and arranges of releases. `repository` is `owner/name`. */
export interface ReleaseControls {
  /** All releases, with the digests of what was really received, and how they came about. */
  releases(repository: string): ReleasesView;
  /** Adds a release as if it had been made by hand; returns its id. */
  addRelease(repository: string, release: SeededRelease): number;
  /** For the generated notes. */
  addPullRequest(repository: string, pullRequest: MergedPullRequest): void;
  /** Turns the setting on or off; releases that are public already stay as they are. */
  setImmutableReleases(repository: string, isOn: boolean): void;
}

export function releaseControls(
  state: State,
  clock: SandboxClock,
  folder: string,
): ReleaseControls {
  return {
    releases: (repository) => viewReleases(state.existing(repository)),
    addRelease: (repository, release) =>
      seedRelease(state.existing(repository), release, { state, now: clock.now(), folder }),
    addPullRequest(repository, pullRequest) {
      state.existing(repository).releases.pullRequests.push(pullRequest);
    },
    setImmutableReleases(repository, isOn) {
      state.existing(repository).immutableReleases = isOn;
    },
  };
}
