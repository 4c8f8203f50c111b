import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { growingBackoff, ProblemsError, retry } from "@fairlead/publishing";
import { atRegistry } from "../npm/at-registry.ts";
import type { World } from "../world.ts";
import { lookAtReserved, type Registries } from "./look.ts";
import { run } from "./run-steps.ts";
import { reservedVersion, reservedWords } from "./steps.ts";

const patienceMs = 300_000;

/**
 * Reserves names at npm: an empty version each, deprecated at once, so that nobody takes it for a release.
 * One that an earlier start left half done is only deprecated.
 *
 * @param folder absolute; for what is published
 * @throws ProblemsError `effect-not-seen`
 */
export async function reserveAll(
  names: readonly string[],
  {
    npm,
    token,
    access,
    repository,
    folder,
  }: Pick<Registries, "npm" | "token"> & {
    readonly access: "public" | "restricted";
    readonly repository: string;
    readonly folder: string;
  },
  world: World,
): Promise<void> {
  for (const [index, name] of names.entries()) {
    const title = `[${index + 1} of ${names.length}] ${name}`;
    const { kind } = await lookAtReserved(name, { npm, token }, world);
    if (kind !== "new" && kind !== "half-reserved") {
      world.terminal.say(`${title}: done already`);
      continue;
    }
    world.terminal.say(title);
    const at = atRegistry(npm, name);
    if (kind === "new") {
      const own = path.join(folder, String(index));
      await mkdir(own);
      const manifest = {
        ...{ name, version: reservedVersion, description: reservedWords, files: [] },
        repository: { type: "git", url: `git+https://github.com/${repository}.git` },
      };
      await writeFile(path.join(own, "package.json"), JSON.stringify(manifest, null, 2));
      const args = ["publish", own, "--ignore-scripts", "--provenance=false"];
      await run("npm", [...args, "--access", access, ...at], undefined);
      await until(name, ["half-reserved", "published"], { npm, token }, world);
    }
    const deprecate = ["deprecate", `${name}@${reservedVersion}`, reservedWords];
    await run("npm", [...deprecate, ...at], undefined);
    await until(name, ["published"], { npm, token }, world);
  }
}

async function until(
  name: string,
  kinds: readonly string[],
  at: Pick<Registries, "npm" | "token">,
  world: World,
) {
  const { clock, signal } = world;
  const state = await retry(() => lookAtReserved(name, at, world), {
    isTransient: ({ kind }) => !kinds.includes(kind),
    backoffMs: growingBackoff(1_000, 1.5, 10_000),
    ...{ deadline: clock.now() + patienceMs, clock, signal },
  });
  if (kinds.includes(state.kind)) return;
  const message = `${name}@${reservedVersion} is not seen at npm as it should be.`;
  const remedy =
    "See what was printed above. Then run the same command again: what is done is left alone.";
  throw new ProblemsError([{ code: "effect-not-seen", unit: name, message, remedy }]);
}
