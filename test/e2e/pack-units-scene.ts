import { manifest } from "./npm-scene.ts";
import { declaration, platforms, version, type PackScene } from "./pack-scene.ts";

/** Where there is no tag that runs. */
export const onMain = { env: { GITHUB_REF: "refs/heads/main" } };
export const names = ["@demo/core", "@demo/cli"];
export const changelog = (name: string) => `# ${name}\n\n## ${version}\n\nNew in ${name}.\n`;
/** Packages with versions of their own, each with its changelog. */
export const checkout = {
  ...Object.fromEntries(
    platforms.map((each) => [
      `npm/${each}/package.json`,
      manifest(`@demo/core-${each}`, { main: "core.node", version }),
    ]),
  ),
  "npm/core/package.json": manifest("@demo/core", { main: "index.js", version }),
  "npm/cli/package.json": manifest("@demo/cli", {
    ...{ bin: "cli.js", version, dependencies: { "@demo/core": version } },
  }),
  "npm/cli/CHANGELOG.md": changelog("@demo/cli"),
  "npm/core/CHANGELOG.md": changelog("@demo/core"),
};

/** Tags of each registry's own form, and a release for each package, with the tag alone for crates. */
export function ofUnits(
  scene: PackScene,
  release = "tag-only: crates",
  assets = "@demo/core",
): string {
  return declaration(scene.crates, scene.npm)
    .replace("crates:\n", 'crates:\n  tag-template: "{name}-v{version}"\n')
    .replace("npm:\n", 'npm:\n  tag-template: "{name}@{version}"\n')
    .replace("core-{version}-{platform}.tar.gz", "core-{platform}.tar.gz")
    .replace("  - { artifact", `  - { release: "${assets}", artifact`)
    .replace("CHANGELOG.md", `"{path}/CHANGELOG.md"\n  name: "{name} {version}"\n  ${release}`);
}
