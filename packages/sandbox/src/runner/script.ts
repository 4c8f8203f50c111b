import { resolve } from "node:path";

/**
 * What Node is given to run the main or post file of an action: that file. With `FAIRLEAD_SOURCES` in the
 * environment of the tests it is what represents the file in the sources, which needs no build.
 *
 * @param file absolute, `…/dist/<name>/index.js`
 */
export function scriptOf(
  file: string,
  environment: NodeJS.ProcessEnv = process.env,
): readonly string[] {
  if (environment["FAIRLEAD_SOURCES"] === undefined) return [file];
  const [, root, name] = /^(.*)[/\\]dist[/\\](.+)[/\\]index\.js$/.exec(file) ?? [];
  if (root === undefined || name === undefined) return [file];
  return [resolve(root, "actions/start.ts"), name.replaceAll("\\", "/")];
}
