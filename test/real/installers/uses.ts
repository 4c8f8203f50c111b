/** What is installed of the examples, and what of it is run. */
import { ffmpeg, ruvector, type NpmExample } from "../../../examples/npm-releases.ts";
import { newProject, type Client } from "./clients.ts";

export interface Use {
  readonly example: NpmExample;
  readonly dependency: string;
  readonly command: readonly string[];
  readonly expected: RegExp;
  readonly platformPackages: RegExp;
  /** The platform package of this machine. */
  readonly here: string;
}

export const uses: readonly Use[] = [
  {
    example: ruvector,
    dependency: "@ruvector/cli",
    command: ["ruvector", "distance", "3,4", "0,0"],
    expected: /^5$/,
    platformPackages: /^@ruvector\/core-/,
    here: `@ruvector/core-linux-${process.arch}-gnu`,
  },
  {
    example: ffmpeg,
    dependency: "@pproenca/webcodecs-ffmpeg",
    command: ["webcodecs-ffmpeg"],
    expected: /"linkFlags": \[[^\]]+lib/,
    platformPackages: /^@pproenca\/webcodecs-ffmpeg-(linux|darwin)/,
    here: `@pproenca/webcodecs-ffmpeg-linux-${process.arch}`,
  },
];

/** A release is newer than what pnpm and yarn 4 install by themselves: the exemptions that docs tell of. */
export const exempt: Readonly<Record<string, string>> = {
  "pnpm-workspace.yaml": 'minimumReleaseAgeExclude: ["@ruvector/*", "@pproenca/*"]\n',
  ".yarnrc.yml": 'npmPreapprovedPackages: ["@ruvector/*", "@pproenca/*"]\n',
};

/** How one installation ended. */
export interface Installed {
  readonly how: "install" | "frozen";
  /** The command ran and printed what it should. */
  readonly runs: boolean;
  /** The platform packages that were installed. */
  readonly packages: readonly string[];
  /** What the client and the command said. */
  readonly text: string;
}

/**
 * Installs the dependency into a new project, once as it comes and once as the lock file says, and runs
 * the command each time.
 *
 * @param place the project's folder, which is emptied
 * @param registry with a slash at its end, or none
 * @param settings added to the client's own files
 */
export async function tryOut(
  { example, dependency, command, expected, platformPackages }: Use,
  client: Client,
  program: string,
  place: string,
  registry: string,
  settings: Readonly<Record<string, string>> = exempt,
): Promise<readonly Installed[]> {
  const project = await newProject(place, client, program, registry, {
    dependencies: { [dependency]: `^${example.version}` },
    settings: Object.fromEntries(
      Object.entries(settings).filter(([file]) => Object.hasOwn(client.settings(""), file)),
    ),
  });
  const ends: Installed[] = [];
  for (const how of ["install", "frozen"] as const) {
    if (how === "frozen") await project.forget();
    const installed = await project[how]();
    const ran = installed.code === 0 ? await project.run(...command) : undefined;
    ends.push({
      how,
      runs: ran?.code === 0 && expected.test(ran.stdout.trim()),
      packages: await project.installed(platformPackages),
      text: `${installed.text}\n${ran?.text ?? ""}`,
    });
  }
  return ends;
}
