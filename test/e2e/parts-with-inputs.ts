import path from "node:path";
import {
  runAction,
  startCratesIo,
  startGitHub,
  startNpm,
  type ActionRun,
  type GitHub,
} from "@fairlead/sandbox";
import { closeAssetsScenes, openAssetsScene, type AssetsScene } from "./assets-scene.ts";
import { sampleNamed, type CheckoutFiles } from "./npm-scene.ts";
import { releasesOf, repository, type untilRequest } from "./release-scene.ts";

const open: (() => Promise<void>)[] = [];

/** For `afterEach`: stops the servers and removes the folders of all scenes. */
export async function closeParts(): Promise<void> {
  await Promise.all([closeAssetsScenes(), ...open.splice(0).map((close) => close())]);
}

/** The release parts of four projects' workflows, with small stand-ins for what they build. */
export interface PartsScene extends AssetsScene {
  readonly github: GitHub;
  /** Runs the plan, or create-release, in the checkout, at its newest commit. */
  readonly step: (
    action: "plan" | "create-release",
    inputs: Readonly<Record<string, string>>,
    more?: { readonly ref?: string } & ReturnType<typeof untilRequest>,
  ) => Promise<ActionRun>;
  /** Commits, and gives GitHub what is committed. */
  readonly push: (files: CheckoutFiles) => Promise<string>;
  readonly crates: (name: string, version: string) => Promise<void>;
  readonly npm: (name: string, version: string) => Promise<void>;
}

const actions = path.resolve(import.meta.dirname, "../../actions");
const token = "ghs_CanaryCanaryCanaryCanaryCanary0001";

export async function openParts(files: CheckoutFiles): Promise<PartsScene> {
  const scene = await openAssetsScene(files);
  const { workspace } = scene.rehearsal;
  const github = await startGitHub();
  const { clock } = github;
  const [crates, npm] = await Promise.all([startCratesIo({ clock }), startNpm({ clock })]);
  open.push(
    () => github.stop(),
    () => crates.stop(),
    () => npm.stop(),
  );
  github.addRepository({ fullName: repository });
  github.addToken({ token, permissions: { contents: "write" }, repository });
  let sha = "";
  const push = async (more: CheckoutFiles) => {
    sha = await scene.write(more);
    github.importCheckout(repository, workspace);
    return sha;
  };
  await push({});
  return {
    ...{ ...scene, github, push },
    crates: (name, version) => crates.seedCrate({ name, version }),
    npm: (name, version) => npm.seed({ name, version }),
    step: (action, inputs, { ref = "refs/heads/main", ...more } = {}) =>
      runAction(action === "plan" ? path.dirname(actions) : path.join(actions, action), {
        ...{ workspace, sha, repository, githubToken: token, movedClock: github.url },
        temp: path.join(scene.rehearsal.folder, "temp"),
        ...more,
        env: {
          ...{ GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl },
          __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: crates.indexUrl,
          ...{ npm_config_registry: npm.url, GITHUB_REF: ref },
        },
        inputs: {
          ...inputs,
          ...(action === "create-release" && { index: crates.indexUrl }),
          ...(action === "create-release" && { "registry-url": npm.url }),
        },
      }),
  };
}

export const program = await sampleNamed("elf-x86_64-gnu.exe");
export const filesOf = (github: GitHub, tag: string) =>
  Object.keys(releasesOf(github).find((release) => release.tag === tag)?.files ?? {}).sort();
