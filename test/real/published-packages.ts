/**
 * A dry run at a version that is out, of real packages against the real npm:
 *
 *     npm run test:published [-- folder]
 *
 * What is published stands for the checkout: the contents of each tarball (kept in the folder) become a
 * package of a repository, once as they are, and once as its source may have them: with other order and
 * layout in package.json, without what the publishing tool left in it, and with the repository's license
 * at the root. Both have to be "already published"; with another description they have to differ. What a checkout has and a tarball has not (workspace:
 * and catalog: dependencies, ignore files, builds) is not seen here. Prints a table, and fails if a
 * package is to be published, or differs.
 */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { rehearse, runAction } from "@fairlead/sandbox";

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

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.resolve(process.argv[2] ?? path.join(root, "build/published-packages"));
mkdirSync(folder, { recursive: true });
const forms: readonly Form[] = [
  { title: "as published", change: (manifest) => manifest, expected: "already-published" },
  { title: "as a source may be", change: asSource, expected: "already-published" },
  // So that nobody takes a comparison that sees nothing for one that passes.
  {
    title: "with another description",
    change: (manifest) => ({ ...manifest, description: "Something else" }),
    expected: "conflicts",
  },
];
const rows: string[] = [];
const faults: string[] = [];
for (const group of released) {
  const found = new Map<string, string>();
  for (const { title, change, expected } of forms) {
    const { outputs, log } = await dryRun(group, change);
    const lists = ["already-published", "would-publish", "conflicts", "remaining"].map(
      (list) => [list, JSON.parse(outputs[list] ?? "[]") as string[]] as const,
    );
    const before = faults.length;
    for (const name of group.names) {
      const id = `${name}@${group.version}`;
      const [where = "in no output"] = lists.find(([, ids]) => ids.includes(id)) ?? [];
      found.set(name, `${found.get(name) ?? `| ${id}`} | ${where}`);
      if (where !== expected) faults.push(`${id}, ${title}: ${where}, not ${expected}`);
    }
    if (faults.length > before) console.log(log);
  }
  rows.push(...[...found.values()].map((row) => `${row} |`));
}
console.log(`| Package | ${forms.map(({ title }) => title).join(" | ")} |\n|---|---|---|---|`);
for (const row of rows) console.log(row);
for (const fault of faults) console.log(fault);
console.log(`\n${rows.length} packages; ${faults.length} faults.`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Lays out a checkout and runs the bundle in it. */
async function dryRun({ repository, version, names, license }: Published, change: Form["change"]) {
  const rehearsal = await rehearse();
  try {
    for (const name of names) {
      const place = path.join(rehearsal.workspace, "packages", name);
      cpSync(fetchPackage(name, version), place, { recursive: true });
      const file = path.join(place, "package.json");
      const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
      const changed = change(manifest);
      if (changed !== manifest) writeFileSync(file, `${JSON.stringify(changed, null, "\t")}\n`);
    }
    if (license !== undefined && change === asSource) {
      writeFileSync(path.join(rehearsal.workspace, license), "The license of the repository.\n");
    }
    await rehearsal.commit();
    const certificates = process.env["NODE_EXTRA_CA_CERTS"];
    return await runAction(path.join(root, "actions/publish-npm-packages"), {
      workspace: rehearsal.workspace,
      repository,
      temp: path.join(rehearsal.folder, "temp"),
      inputs: {
        "dry-run": "true",
        packages: names.map((name) => `- ${JSON.stringify(`packages/${name}`)}`).join("\n"),
      },
      env: certificates === undefined ? {} : { NODE_EXTRA_CA_CERTS: certificates },
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

function fetchPackage(name: string, version: string): string {
  const spec = `${name}@${version}`;
  const place = path.join(folder, spec.replaceAll("/", "+"));
  if (existsSync(place)) return place;
  const part = mkdtempSync(path.join(folder, "part-"));
  const options = { cwd: part, encoding: "utf8" as const };
  const output = execFileSync("npm", ["pack", spec, "--ignore-scripts", "--silent"], options);
  const tarball = path.join(part, output.trim());
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1"], options);
  rmSync(tarball);
  renameSync(part, place);
  return place;
}
