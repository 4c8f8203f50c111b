import { readFileSync } from "node:fs";
import path from "node:path";
import { artifactOpener, declarePlatforms } from "@fairlead/contents";
import { expect } from "@jest/globals";
import { ProblemsError } from "../../../packages/publishing/src/index.ts";
import { parseEntries } from "../../../packages/npm/src/entries/entries.ts";
import type { EntryKind } from "../../../packages/npm/src/entries/entry.ts";
import { expandEntries } from "../../../packages/npm/src/entries/expand.ts";
import { stagePackage, type StagedPackage } from "../../../packages/npm/src/packing/staging.ts";
import { readWorkspacePackages } from "../../../packages/npm/src/manifests/workspace-facts.ts";
import { scratch, type Contents } from "./scratch.ts";

export interface Given {
  readonly kind?: EntryKind;
  readonly version?: string;
  readonly words?: readonly string[];
  /** The files of each artifact. */
  readonly artifacts?: Readonly<Record<string, Readonly<Record<string, Contents>>>>;
}

/** A checkout with a license, in which packages are staged. */
export function stagingScene() {
  const workspace = scratch({ LICENSE: "MIT" });
  const temp = scratch();

  /** Stages every package of the entries. */
  async function stage(text: string, given: Given = {}) {
    const { kind = "packages", version = "1.2.3", words, artifacts = {} } = given;
    const parsed = parseEntries(text, kind);
    expect(parsed.problems).toEqual([]);
    const platforms = words && declarePlatforms(words, "platforms").platforms;
    const { specs, problems } = await expandEntries(parsed.entries, {
      workspace: workspace.folder,
      temp: temp.folder,
      input: "packages",
      platforms: platforms,
      version,
      kind,
    });
    expect(problems).toEqual([]);
    const folders = new Map<string, string>();
    for (const [name, files] of Object.entries(artifacts)) {
      const below = Object.entries(files).map(([file, contents]) => [
        `artifacts/${name}/${file}`,
        contents,
      ]);
      temp.write(Object.fromEntries(below) as Record<string, Contents>);
      folders.set(name, path.join(temp.folder, "artifacts", name));
    }
    const options = {
      workspace: workspace.folder,
      version,
      platforms: platforms ?? [],
      packages: await readWorkspacePackages(workspace.folder, specs, version),
      artifacts: folders,
      open: artifactOpener(folders, path.join(temp.folder, "opened")),
    };
    return Promise.all(
      specs.map((spec, index) =>
        stagePackage(spec, path.join(temp.folder, "s", String(index)), options),
      ),
    );
  }

  return {
    workspace,
    stage,
    done: () => {
      workspace.done();
      temp.done();
    },
  };
}

/** What stands in the way, in one text. */
export async function told(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ProblemsError) return error.message;
  throw new Error(`expected problems, got ${String(error)}`);
}

/** The text of a staged file, and the mode that it is packed with. */
export const read = (staged: StagedPackage | undefined, file: string) =>
  readFileSync(staged?.files.get(file)?.file ?? file, "utf8");
export const modeOf = (staged: StagedPackage | undefined, file: string) =>
  staged?.files.get(file)?.executable === true ? 0o755 : 0o644;
/** The paths of what is packed beside package.json. */
export const pathsOf = (staged: StagedPackage | undefined) =>
  [...(staged?.files.keys() ?? [])].filter((file) => file !== "package.json");

export const template = { name: "@s/x", version: "0.0.0" };
