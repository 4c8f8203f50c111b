import { cp, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { walkFolder } from "@fairlead/contents";
import { asRecord } from "@fairlead/http";
import { matchNames } from "@fairlead/selection";
import { withoutPackScripts } from "../manifests/exportable.ts";
import { writeManifest } from "../manifests/manifest-file.ts";
import { nameProblems, versionProblem } from "../manifests/npm-name.ts";
import type { Template } from "../manifests/package-spec.ts";
import type { Npm } from "./npm-command.ts";
import { listPackFiles, type PackFolder } from "./pack-npm.ts";
import { plainTemplateFiles } from "./plain-template.ts";

/** What npm takes of a template's folder. */
export interface TemplateFiles {
  /** Relative to the folder, with `/`. */
  readonly files: readonly string[];
  /** Symbolic links that `files` of its manifest names: npm leaves links out and says nothing. */
  readonly namedLinks: readonly string[];
  /** Other links, which may be left out on purpose. */
  readonly otherLinks: readonly string[];
}

/**
 * What npm would pack of each template. Where that is not plain, npm is asked, all in one process.
 * Writes nothing into the checkout: a template without a name or a version, which npm refuses, is
 * copied into `temp` and gets them there; one with a script `prepare` is copied without it.
 *
 * @param temp a fresh folder outside of the checkout
 * @returns by the templates' folders
 */
export async function readTemplateFiles(
  npm: Npm,
  templates: readonly Template[],
  workspace: string,
  temp: string,
): Promise<ReadonlyMap<string, TemplateFiles>> {
  const asked = new Map<string, { readonly template: Template; readonly folder: PackFolder }>();
  const names = new Set<string>();
  const found = new Map<string, TemplateFiles>();
  for (const template of new Map(templates.map((each) => [each.folder, each])).values()) {
    const own = path.join(workspace, template.folder);
    const plain = plainTemplateFiles(template.manifest, await entriesOf(own));
    if (plain !== undefined) {
      found.set(template.folder, { files: plain, namedLinks: [], otherLinks: [] });
      continue;
    }
    const { name, version } = template.manifest;
    const named = typeof name === "string" && nameProblems(name).always === undefined;
    const versioned = typeof version === "string" && versionProblem(version) === undefined;
    // npm 10 runs this script even if it is told to run none.
    const prepares = asRecord(template.manifest["scripts"])?.["prepare"] !== undefined;
    if (named && versioned && !prepares && !names.has(name)) {
      names.add(name);
      asked.set(name, { template, folder: { name, folder: own } });
      continue;
    }
    const standIn = `template-${asked.size + 1}-of-fairlead`;
    const copy = path.join(temp, standIn);
    await cp(own, copy, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !/^(\.git|node_modules)$/.test(path.basename(file)) || file === own,
    });
    const manifest = { ...withoutPackScripts(template.manifest), name: standIn, version: "1.0.0" };
    await writeFile(path.join(copy, "package.json"), writeManifest(manifest));
    asked.set(standIn, { template, folder: { name: standIn, folder: copy } });
  }
  const listed = await listPackFiles(
    npm,
    [...asked.values()].map(({ folder }) => folder),
  );
  for (const [name, { template }] of asked) {
    const { links } = await walkFolder(path.join(workspace, template.folder), true);
    const patterns = namedFiles(template);
    const namedLinks = patterns === undefined ? [] : matchNames(patterns, links).matched;
    found.set(template.folder, {
      files: listed.get(name) ?? [],
      namedLinks,
      otherLinks: patterns === undefined ? links : [],
    });
  }
  return found;
}

async function entriesOf(folder: string): Promise<{ name: string; isFile: boolean }[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.map((entry) => ({ name: entry.name, isFile: entry.isFile() }));
}

/** The `files` of a manifest as patterns; an entry stands for a file, or for all below a folder. */
function namedFiles({ manifest }: Template): string[] | undefined {
  const files: unknown = manifest["files"];
  if (!Array.isArray(files)) return undefined;
  const texts = (files as readonly unknown[]).filter((each) => typeof each === "string");
  return texts.flatMap((text) => {
    const plain = text.replace(/^(!?)(\.?\/)+/, "$1").replace(/\/+$/, "");
    return plain === "" || plain === "." ? ["**"] : [plain, `${plain}/**`];
  });
}
