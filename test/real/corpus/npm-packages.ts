import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { rehearse, runAction } from "@fairlead/sandbox";
import { certificates, root } from "./actions.ts";
import { npmPackages } from "./downloads.ts";
import type { Part } from "./part.ts";

/** Packages that one repository publishes. */
interface Published {
  readonly repository: string;
  readonly version: string;
  readonly names: readonly string[];
  /** File at the repository's root that the packages lack, as text. */
  readonly license?: string;
}

interface Form {
  readonly title: string;
  readonly change: (manifest: Manifest) => Manifest;
  /** The output that the packages have to be in. */
  readonly expected: string;
}

const vue = ["compiler-core", "compiler-dom", "compiler-sfc", "compiler-ssr", "reactivity"];
const vueRuntime = ["runtime-core", "runtime-dom", "server-renderer", "shared"];
const released: readonly Published[] = [
  {
    repository: "vuejs/core",
    version: "3.5.41",
    names: ["vue", ...[...vue, ...vueRuntime].map((name) => `@vue/${name}`)],
  },
  {
    repository: "biomejs/biome",
    version: "2.5.10",
    names: ["@biomejs/biome", "@biomejs/wasm-nodejs"],
  },
  {
    repository: "jestjs/jest",
    version: "30.4.2",
    names: ["jest", "jest-cli", "@jest/core", "create-jest"],
  },
  {
    repository: "evanw/esbuild",
    version: "0.28.2",
    names: ["esbuild", "@esbuild/linux-x64"],
    license: "LICENSE.md",
  },
  {
    repository: "lovell/sharp-libvips",
    version: "1.3.1",
    names: ["@img/sharp-libvips-linux-x64"],
    license: "LICENSE",
  },
];

const forms: readonly Form[] = [
  { title: "as published", change: (manifest) => manifest, expected: "already-published" },
  { title: "as a source may be", change: asSource, expected: "already-published" },
  // So that nobody takes a comparison that sees nothing for one that passes.
  {
    title: "with another description",
    change: (manifest) => ({ ...manifest, description: "Something else" }),
    expected: "changed",
  },
];

/**
 * A dry run at a version that is out, of real packages against the real npm. What is published represents
 * the checkout: the contents of each tarball become a package of a repository, once as they are, and once
 * as its source may have them: with other order and layout in package.json, without what the publishing
 * tool left in it, and with the repository's license at the root. Both have to be "already published";
 * with another description they have "changed since their release". What a checkout has and a tarball has not (workspace: and
 * catalog: dependencies, ignore files, builds) is not seen here.
 */
export const npmPackageDryRuns: Part = {
  name: "packages",
  title: "npm packages: dry run in three forms",
  async run(isWanted) {
    const rows = [];
    for (const group of released.filter(({ repository }) => isWanted(repository))) {
      const otherwise: string[] = [];
      for (const form of forms) otherwise.push(...(await faultsOf(group, form)));
      const tried = group.names.length * forms.length;
      rows.push({ title: `${group.repository} ${group.version}`, tried, otherwise });
    }
    return rows;
  },
};

async function faultsOf(group: Published, { title, change, expected }: Form): Promise<string[]> {
  const { outputs, log } = await dryRun(group, change);
  const lists = ["already-published", "would-publish", "conflicts", "changed", "remaining"].map(
    (list) => [list, JSON.parse(outputs[list] ?? "[]") as string[]] as const,
  );
  const faults = group.names.flatMap((name) => {
    const id = `${name}@${group.version}`;
    const [where = "in no output"] = lists.find(([, ids]) => ids.includes(id)) ?? [];
    return where === expected ? [] : [`${id}, ${title}: ${where}, not ${expected}`];
  });
  if (faults.length > 0) console.log(log);
  return faults;
}

/** Lays out a checkout and runs the bundle in it. */
async function dryRun({ repository, version, names, license }: Published, change: Form["change"]) {
  const folders = await npmPackages(names.map((name) => `${name}@${version}`));
  const rehearsal = await rehearse();
  try {
    for (const name of names) {
      const place = path.join(rehearsal.workspace, "packages", name);
      cpSync(folders.get(`${name}@${version}`) ?? "", place, { recursive: true });
      const file = path.join(place, "package.json");
      const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
      const changed = change(manifest);
      if (changed !== manifest) writeFileSync(file, `${JSON.stringify(changed, null, "\t")}\n`);
    }
    if (license !== undefined && change === asSource) {
      writeFileSync(path.join(rehearsal.workspace, license), "The license of the repository.\n");
    }
    await rehearsal.commit();
    return await runAction(path.join(root, "actions/publish-npm-packages"), {
      workspace: rehearsal.workspace,
      repository,
      temp: path.join(rehearsal.folder, "temp"),
      inputs: {
        "dry-run": "true",
        packages: names.map((name) => `- ${JSON.stringify(`packages/${name}`)}`).join("\n"),
      },
      env: certificates(),
    });
  } finally {
    await rehearsal.remove();
  }
}

type Manifest = Readonly<Record<string, unknown>>;

/** The same package in another order, without what lerna and npm write into it. */
function asSource(manifest: Manifest): Manifest {
  const kept = Object.entries(manifest).filter(([field]) => !["gitHead", "_id"].includes(field));
  const reordered = ["dependencies", "optionalDependencies", "peerDependencies", "scripts"];
  return Object.fromEntries(
    kept.reverse().map(([field, value]) => {
      if (!reordered.includes(field)) return [field, value];
      return [field, Object.fromEntries(Object.entries(value as object).reverse())];
    }),
  );
}
