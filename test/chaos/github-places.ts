import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCiScene } from "../e2e/ci-scene.ts";
import { openReleaseScene, releasesOf, repository } from "../e2e/release-scene.ts";
import { same, type Subject } from "./places.ts";
import { runningActions, withControl } from "./running-actions.ts";

/** An action that only reads GitHub, in a job of a green run with an artifact. */
export function readingSubject(
  action: "wait-for-ci" | "check-artifacts",
  inputs: (run: number) => Readonly<Record<string, string>>,
): Subject {
  return {
    name: action,
    async open(through = same) {
      const scene = await openCiScene();
      const { github } = scene;
      const run = scene.addRun();
      github.artifacts(repository).add({ run, name: "packages", files: { "a.txt": "a" } });
      const origin = await through(github.apiUrl);
      const running = runningActions();
      return {
        server: github,
        release: async (options = {}) => [
          await scene.run(action, inputs(run), {
            ...withControl(options, running),
            env: { GITHUB_API_URL: origin, ...options.env },
          }),
        ],
        ...{ workspace: "", state: () => undefined, kept: () => [], writes: () => [] },
        async close() {
          running.killAll();
          await github.stop();
        },
      };
    },
  };
}

/** A release of GitHub with so many files. */
export function releaseSubject(files: number): Subject {
  return {
    name: `create-release, ${files} files`,
    async open(through = same) {
      const scene = await openReleaseScene({ files });
      const { github } = scene;
      const temps = await mkdtemp(join(tmpdir(), "fairlead-chaos-"));
      const origin = await through(github.apiUrl);
      if (origin !== github.apiUrl) await through(github.uploadsUrl);
      const running = runningActions();
      return {
        server: github,
        workspace: scene.workspace,
        release: async (options = {}) => [
          await scene.run({
            ...withControl(options, running),
            temp: options.temp ?? temps,
            env: { GITHUB_API_URL: origin, ...options.env },
          }),
        ],
        state: () =>
          releasesOf(github).map(({ draft, tagSha, files: digests, body }) => ({
            ...{ draft, tagSha, digests },
            notes: body?.match(/Full Changelog/g)?.length,
          })),
        kept: () => releasesOf(github).map(({ tag }) => tag),
        writes: () =>
          github.requests
            .writes()
            .filter(({ path }) => !path.endsWith("/generate-notes"))
            .map(({ method, path }) => `${method} ${path}`),
        async close() {
          running.killAll();
          const { publications } = github.releases(repository);
          await github.stop();
          await rm(scene.workspace, { recursive: true, force: true });
          await rm(temps, { recursive: true, force: true });
          if (publications > 1) throw new Error(`It was published ${publications} times.`);
        },
      };
    },
  };
}
