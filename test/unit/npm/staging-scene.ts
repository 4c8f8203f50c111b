import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { artifactOpener, declarePlatforms } from "@fairlead/contents";
import { expect } from "@jest/globals";
import { ProblemsError } from "../../../packages/publishing/src/index.ts";
import { parseEntries, type EntryKind } from "../../../packages/npm/src/entries/entries.ts";
import { expandEntries } from "../../../packages/npm/src/entries/expand.ts";
import { stagePackage } from "../../../packages/npm/src/packing/staging.ts";
import { readWorkspacePackages } from "../../../packages/npm/src/manifests/workspace-facts.ts";
import { scratch, type Contents } from "./scratch.ts";

export interface Given {
  readonly kind?: EntryKind;
  readonly version?: string;
  readonly words?: readonly string[];
  /** The files of each artifact. */
  readonly artifacts?: Readonly<Record<string, Readonly<Record<string, Contents>>>>;
  /** Symbolic links of the templates that their `files` name. */
  readonly links?: readonly string[];
}

/** A checkout with a licence, in which packages are staged. */
export function stagingScene() {
  const workspace = scratch({ LICENSE: "MIT" });
  const temp = scratch();

  /** Stages every package of the entries; templates bring all files of their folder. */
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
      perPlatform: kind === "platform",
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
    const templates = specs.flatMap(({ base }) =>
      base.kind === "folder" ? [base.template.folder] : [],
    );
    const options = {
      workspace: workspace.folder,
      version,
      platforms: platforms ?? [],
      perPlatform: kind === "platform",
      packages: await readWorkspacePackages(workspace.folder, specs, version),
      artifacts: folders,
      open: artifactOpener(folders, path.join(temp.folder, "opened")),
      templates: new Map(
        templates.map((folder) => {
          const files = readdirSync(path.join(workspace.folder, folder));
          return [folder, { files, namedLinks: given.links ?? [], otherLinks: [] }];
        }),
      ),
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

export const read = (folder: string, file: string) => readFileSync(path.join(folder, file), "utf8");
export const modeOf = (folder: string, file: string) =>
  statSync(path.join(folder, file)).mode & 0o777;

export const template = { name: "@s/x", version: "0.0.0" };
