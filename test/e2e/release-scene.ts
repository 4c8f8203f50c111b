import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  runAction,
  startGitHub,
  type ActionControl,
  type ActionOptions,
  type ActionRun,
  type GitHub,
  type GitHubOptions,
} from "@fairlead/sandbox";

export const repository = "octo-org/octo-repo";

/** A token that must not be found anywhere afterwards. */
export const canary = "ghs_CanaryCanaryCanaryCanaryCanary0001";

const action = fileURLToPath(new URL("../../actions/create-release", import.meta.url));

/** A GitHub with a repository, and a checkout with files to release. */
export interface ReleaseScene {
  readonly github: GitHub;
  readonly workspace: string;
  /** The commit that is released. */
  readonly sha: string;
  /** The checkout's files for the release, by name, with their sha256. */
  readonly files: Readonly<Record<string, string>>;
  /** Runs the bundle for the tag v1.2.3 with the files in `dist`. */
  readonly run: (options?: Partial<ActionOptions>) => Promise<ActionRun>;
}

const open: (() => Promise<void>)[] = [];

/** For `afterEach`: stops the servers and removes the folders of all scenes. */
export async function closeReleaseScenes(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

export interface ReleaseSceneOptions extends GitHubOptions {
  /** How many files there are in `dist`. Default 6. */
  readonly files?: number;
  readonly immutableReleases?: boolean;
}

export async function openReleaseScene({
  files = 6,
  immutableReleases = false,
  ...options
}: ReleaseSceneOptions = {}): Promise<ReleaseScene> {
  const github = await startGitHub(options);
  open.push(() => github.stop());
  github.addRepository({ fullName: repository, immutableReleases });
  github.addToken({ token: canary, permissions: { contents: "write" }, repository });
  const sha = github.addCommit(repository);
  const workspace = await mkdtemp(join(tmpdir(), "fairlead-release-"));
  open.push(() => rm(workspace, { recursive: true, force: true }));
  const names = Array.from({ length: files }, (_, index) => `file-${index + 1}.tar.gz`);
  for (const name of names) await addFile(workspace, `dist/${name}`, `contents of ${name}\n`);
  return {
    ...{ github, workspace, sha },
    files: Object.fromEntries(names.map((name) => [name, sha256(`contents of ${name}\n`)])),
    run: ({ inputs, env, ...more } = {}) =>
      runAction(action, {
        ...{ workspace, sha, repository, githubToken: canary, secrets: [canary] },
        movedClock: github.url,
        inputs: { tag: "v1.2.3", ...(files > 0 && { files: "dist/*" }), ...inputs },
        env: {
          ...{ GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl },
          ...env,
        },
        ...more,
      }),
  };
}

/** Writes a file of the checkout. */
export async function addFile(workspace: string, file: string, contents: string): Promise<void> {
  await mkdir(dirname(join(workspace, file)), { recursive: true });
  await writeFile(join(workspace, file), contents);
}

/** The releases of the repository, each with its files and their sha256. */
export function releasesOf(github: GitHub) {
  return github.releases(repository).all.map(({ assets, ...release }) => ({
    ...release,
    files: Object.fromEntries(
      assets.map(({ name, state, sha256: digest }) => [
        name,
        state === "uploaded" ? digest : state,
      ]),
    ),
  }));
}

/** The requests that ask for a change. To ask for GitHub's notes is a POST that changes nothing. */
export function writesOf(github: GitHub): readonly string[] {
  return github.requests
    .writes()
    .filter(({ path }) => !path.endsWith("/generate-notes"))
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/octo-repo/, "")}`);
}

export function sha256(contents: string): string {
  return createHash("sha256").update(contents).digest("hex");
}

/** Ends the action when its nth request has arrived; the server has it done, or never. */
export function untilRequest(github: GitHub, nth: number, done: boolean): Partial<ActionOptions> {
  let control: ActionControl | undefined;
  if (done) {
    let seen = 0;
    github.onRequest(async (_, moment) => {
      if (moment !== "after-commit") return;
      seen += 1;
      if (seen !== nth || control === undefined) return;
      control.kill("SIGKILL");
      await control.ended;
    });
  } else {
    const held = github.faults.add({ match: { skip: nth - 1 }, fault: { kind: "hold" } });
    void held.first.then(() => control?.kill("SIGKILL"));
  }
  return { onStart: (started) => (control = started) };
}
