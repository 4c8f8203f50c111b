/** How the two npm examples are released: the steps of their jobs, without version and credentials. */
import {
  buildFfmpegArtifacts,
  buildRuvectorArtifacts,
  ffmpegPlatforms,
  ruvectorPlatforms,
  type BuildOptions,
  type BuiltArtifact,
} from "./npm-artifacts.ts";

/** One step of a release: an action, and what it is given beside the standard inputs. */
export interface NpmStep {
  /** The folder's name in `actions/`. */
  readonly action: "publish-npm-platform" | "publish-npm-packages" | "publish-meta";
  readonly inputs: Readonly<Record<string, string>>;
}

/** A checkout, what other jobs build for it, and the steps that release it, in order. */
export interface NpmExample {
  /** The folder's name in `examples/`. */
  readonly name: "ruvector" | "webcodecs-ffmpeg";
  /** `owner/name`, as the manifests say. */
  readonly repository: string;
  readonly version: string;
  /** How many packages come out. */
  readonly packages: number;
  readonly buildArtifacts: (folder: string, options: BuildOptions) => Promise<BuiltArtifact[]>;
  /** All in one job: the packages of all platforms by one step. */
  readonly steps: readonly NpmStep[];
}

/** Platforms, the others, the meta, as in the release of the public repository. */
export const ruvector: NpmExample = {
  name: "ruvector",
  repository: "fairlead-examples/ruvector",
  version: "0.1.2",
  packages: 9,
  buildArtifacts: buildRuvectorArtifacts,
  steps: [
    {
      action: "publish-npm-platform",
      inputs: {
        platforms: ruvectorPlatforms.join(" "),
        packages: "- path: npm/{platform}\n  artifact: bindings-{platform}\n",
      },
    },
    {
      action: "publish-npm-packages",
      inputs: {
        packages: [
          "- { artifact: wasm-packages, from: ruvector-wasm/pkg }",
          "- npm/cli",
          "- npm/extensions",
        ].join("\n"),
        // What wasm-pack writes says nothing of it.
        access: "public",
        "new-names": "allow",
        // The core, which two of them need a version of, comes last.
        "wait-minutes": "0",
      },
    },
    {
      action: "publish-meta",
      inputs: {
        platforms: ruvectorPlatforms.join(" "),
        packages: '- { path: npm/core, platform-package: "@ruvector/core-{platform}" }',
      },
    },
  ],
};

const ffmpegName = "@pproenca/webcodecs-ffmpeg-{platform}";

/** Two tiers for each platform, the headers beside them, and the metas after all. */
export const ffmpeg: NpmExample = {
  name: "webcodecs-ffmpeg",
  repository: "fairlead-examples/webcodecs-ffmpeg",
  version: "0.2.0",
  packages: 11,
  buildArtifacts: buildFfmpegArtifacts,
  steps: [
    {
      action: "publish-npm-platform",
      inputs: {
        platforms: ffmpegPlatforms.join(" "),
        packages: `
- path: npm/{platform}
  artifact: ffmpeg-{platform}-free
  files: lib/** versions.json
- path: npm/{platform}-non-free
  artifact: ffmpeg-{platform}-non-free
  files: lib/** versions.json`,
      },
    },
    {
      action: "publish-npm-packages",
      inputs: {
        packages: "- { path: npm/dev, artifact: ffmpeg-linux-x64-free, files: include/** }",
      },
    },
    {
      action: "publish-meta",
      inputs: {
        platforms: ffmpegPlatforms.join(" "),
        packages: [
          `- { path: npm/webcodecs-ffmpeg, platform-package: "${ffmpegName}" }`,
          `- { path: npm/webcodecs-ffmpeg-non-free, platform-package: "${ffmpegName}-non-free" }`,
        ].join("\n"),
      },
    },
  ],
};
