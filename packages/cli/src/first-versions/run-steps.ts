import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord, parseRecord } from "@fairlead/http";
import { growingBackoff, ProblemsError, retry, unitId } from "@fairlead/publishing";
import { atRegistry } from "../npm/at-registry.ts";
import { captureProgram, runProgram } from "../programs.ts";
import type { World } from "../world.ts";
import { lookAtUnit, type Registries } from "./look.ts";
import {
  cargoArguments,
  pauseBefore,
  publishArguments,
  type FirstCrate,
  type FirstUnit,
} from "./steps.ts";

/** npm serves a new package within minutes; the API of crates.io a new crate at once. */
const patienceMs = 300_000;

interface Steps {
  readonly access: "public" | "restricted" | undefined;
  readonly registries: Registries;
  /** The checkout, which is at the commit of the run. */
  readonly checkout: string;
}

/**
 * Has stock npm and cargo publish one unit after the other, and reads after each until its registry has it,
 * with the bytes of the run. What they end with proves nothing.
 *
 * @throws ProblemsError `program-missing`, `effect-not-seen`, `published-bytes-differ`,
 * `crate-packed-otherwise`
 */
export async function publishAll(
  units: readonly FirstUnit[],
  { access, registries, checkout }: Steps,
  world: World,
): Promise<void> {
  const { terminal, clock } = world;
  let crates = 0;
  for (const [index, unit] of units.entries()) {
    const title = `[${index + 1} of ${units.length}] ${unitId(unit)}`;
    // Somebody else may have done it since it was read.
    if ((await lookAtUnit(unit, registries, world)).kind !== "new") {
      terminal.say(`${title}: published already`);
      continue;
    }
    if (unit.kind === "npm") {
      terminal.say(title);
      const args = publishArguments(unit, unit.file, access);
      await run("npm", [...args, ...atRegistry(registries.npm, unit.name)], undefined);
    } else {
      const ms = pauseBefore(crates);
      crates += 1;
      if (ms > 0) {
        const at = new Date(clock.now() + ms).toISOString().slice(11, 16);
        terminal.say(`crates.io takes the next new crate at ${at} UTC. Ctrl+C loses nothing.`);
        await clock.sleep(ms);
      }
      terminal.say(title);
      await packedAsInRun(unit, checkout);
      await run("cargo", cargoArguments(unit), checkout);
    }
    await untilSeen(unit, registries, world);
  }
}

async function untilSeen(unit: FirstUnit, registries: Registries, world: World): Promise<void> {
  const { clock, signal } = world;
  const state = await retry(() => lookAtUnit(unit, registries, world), {
    isTransient: ({ kind }) => kind === "new",
    backoffMs: growingBackoff(1_000, 1.5, 10_000),
    ...{ deadline: clock.now() + patienceMs, clock, signal },
  });
  if (state.kind === "published") return;
  const id = unitId(unit);
  if (state.kind === "differs") {
    const message = `${id} is published, but not with the bytes of the run.`;
    const remedy = "Do not go on with it. Release a new version.";
    throw new ProblemsError([{ code: "published-bytes-differ", unit: unit.name, message, remedy }]);
  }
  const message = `${id} is not seen in its registry.`;
  const remedy =
    "See what was printed above. Then run the same command again: what is published is left alone.";
  throw new ProblemsError([{ code: "effect-not-seen", unit: unit.name, message, remedy }]);
}

/** cargo takes no packed file, so it packs again: what it would send has to be what the run packed. */
async function packedAsInRun({ name, version, checksum }: FirstCrate, checkout: string) {
  const asked = await captureProgram("cargo", ["metadata", "--no-deps", "--format-version=1"], {
    cwd: checkout,
  });
  const metadata = "cause" in asked ? undefined : parseRecord(asked.stdout);
  const target = asRecord(metadata)?.["target_directory"];
  await run("cargo", ["package", "-p", name, "--no-verify", "--quiet"], checkout);
  const file = path.join(
    typeof target === "string" ? target : path.join(checkout, "target"),
    ...["package", `${name}-${version}.crate`],
  );
  const bytes = await readFile(file).catch(() => undefined);
  const found = bytes && createHash("sha256").update(bytes).digest("hex");
  if (found === checksum) return;
  const message =
    found === undefined
      ? `cargo could not pack ${name}.`
      : `cargo packs ${name} otherwise here than the run did: SHA-256 ${found}; expected ${checksum}.`;
  const remedy = "Use the toolchain of the run, in a clean checkout of its commit.";
  throw new ProblemsError([{ code: "crate-packed-otherwise", unit: name, message, remedy }]);
}

export async function run(
  program: "npm" | "cargo",
  args: readonly string[],
  cwd: string | undefined,
): Promise<void> {
  const ended = await runProgram(program, args, cwd === undefined ? {} : { cwd });
  if (!("cause" in ended)) return;
  const message = `${program} could not be started: ${ended.cause}.`;
  const remedy = `Install ${program}, log in with it, and run this again.`;
  throw new ProblemsError([{ code: "program-missing", message, remedy }]);
}
