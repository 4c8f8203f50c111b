import path from "node:path";
import { environmentForChild, readEnvironment } from "@fairlead/actionkit";
import { isEmptyList } from "@fairlead/contents";
import { packNpm, type EntryKind, type NpmInputs, type PackageList } from "@fairlead/npm";
import type { PackKind } from "@fairlead/pack";
import { describeEvent } from "@fairlead/reporting";
import { toNpmInputs } from "../npm-inputs.ts";
import { inputs as metaInputs } from "../publish-meta/inputs.ts";
import { inputs as packagesInputs } from "../publish-npm-packages/inputs.ts";
import { inputs as platformInputs } from "../publish-npm-platform/inputs.ts";
import { readPart } from "./declared-inputs.ts";
import { commitOf, stepInputs, type PartWorld, type ReleasePart } from "./part.ts";

const kinds: Readonly<Record<EntryKind, PackKind>> = {
  platform: "npm-platform",
  packages: "npm-package",
  meta: "npm-meta",
  plan: "npm-package",
};

/** The npm packages: of platforms, others, and metas, in one release. Undefined where there are none. */
export function npmPart(world: PartWorld): ReleasePart | undefined {
  const { context, environment, fetch } = world;
  const { declaration, env, secrets, clock, cancelled, log } = context;
  const isDeclared = (action: string) => {
    return !isEmptyList(declaration.values.get(action)?.get("packages")?.text ?? "");
  };
  const { version, sha, "run-id": runId, "github-token": githubToken } = stepInputs(world);
  const given = { version, sha, "run-id": runId, "github-token": githubToken };
  const parts = [
    {
      kind: "platform" as const,
      ...readPart("publish-npm-platform", platformInputs, given, context),
    },
    {
      kind: "packages" as const,
      ...readPart("publish-npm-packages", packagesInputs, given, context),
    },
    { kind: "meta" as const, ...readPart("publish-meta", metaInputs, given, context) },
  ].filter((_, index) => isDeclared(npmActions[index] ?? ""));
  const [first] = parts;
  if (first === undefined) return undefined;
  const { problems, registryToken } = readEnvironment(env, "NODE_AUTH_TOKEN");
  const lists: PackageList[] = parts.map(({ kind, values }) => ({
    ...{ kind, input: inputNames[kind], text: values.packages },
  }));
  const withPlatforms = parts.flatMap(({ values }) => ("platforms" in values ? [values] : []));
  const checkBinaries = parts.every(
    ({ values }) => !("check-binaries" in values) || values["check-binaries"],
  );
  const platforms = withPlatforms[0]?.platforms;
  const oldestSystem = parts
    .flatMap(({ values }) => ("oldest-system" in values ? [values["oldest-system"]] : []))
    .at(0);
  const common = toNpmInputs(
    first.kind,
    first.values,
    { checkBinaries, oldestSystem, ...(platforms !== undefined && { platforms }) },
    environment,
  );
  const meant: NpmInputs = { ...common, lists, token: registryToken };
  const wrong = [...parts.flatMap((part) => part.problems), ...problems];
  return {
    ...{ title: "npm packages", wrong },
    inFile: (problem) => {
      const list = lists.find(({ input }) => input === problem.input);
      const part = parts.find(({ kind }) => kind === list?.kind) ?? first;
      return part.inFile(list === undefined ? problem : asPackages(problem, list.input));
    },
    pack: async (othersKnown, othersMayLook) => {
      const packed = await packNpm(meant, wrong, {
        ...{ workspace: environment.workspace, temp: environment.temp, env, fetch, clock },
        ...{
          cancelled,
          log,
          othersKnown,
          othersMayLook,
          random: Math.random,
          userAgent: environment.userAgent,
        },
        attempt: environment.runAttempt,
        runId: environment.runId,
        repository: `${environment.serverUrl}/${environment.repository}`,
        isGitHubHosted: environment.isGitHubHosted,
        isGitHubActions: environment.isGitHubActions,
        npmRegistrySetting: environment.npmRegistrySetting,
        childEnvironment: () => environmentForChild(env, { secrets: secrets.values() }),
        fetchArtifacts: world.fetchArtifacts,
        missingArtifacts: world.missingArtifacts,
        mask: (token) => {
          secrets.add(token);
        },
        emit: (event) => {
          const line = describeEvent(event);
          if (line !== undefined) log.info(line);
        },
      });
      const { finished, siblings } = packed;
      // Files of one name lie in folders of their own.
      const root = finished.packed ?? "";
      return {
        ...{ finished, siblings, warnings: finished.warnings },
        files: packed.files.map(({ kind, madeFrom, ...file }) => ({
          ...{ ...file, kind: kinds[kind], commit: commitOf(madeFrom, world) },
          // One of a platform comes with its meta.
          tag: kind === "platform" ? undefined : world.tagOf?.(file, "npm"),
          below: path.relative(root, file.file).replaceAll(path.sep, "/"),
        })),
      };
    },
  };
}

const npmActions = ["publish-npm-platform", "publish-npm-packages", "publish-meta"];

/** As they are called in the declaration. */
const inputNames: Readonly<Record<EntryKind, string>> = {
  platform: "npm.platform-packages",
  packages: "npm.packages",
  meta: "npm.metas",
  plan: "",
};

/** A problem as the action would tell it that has one list alone. */
function asPackages<P extends { readonly message: string }>(problem: P, input: string): P {
  const message = problem.message.replaceAll(`input "${input}"`, 'input "packages"');
  return { ...problem, message, input: "packages" };
}
