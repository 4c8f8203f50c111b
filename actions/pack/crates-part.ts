import path from "node:path";
import { environmentForChild, readEnvironment } from "@fairlead/actionkit";
import { packCrates } from "@fairlead/crates";
import { describeEvent } from "@fairlead/reporting";
import { inputs } from "../publish-crates-ordered/inputs.ts";
import { toCratesInputs } from "../publish-crates-ordered/to-crates-inputs.ts";
import { readRegistryToken } from "../registry-token.ts";
import { readPart } from "./declared-inputs.ts";
import { commitOf, stepInputs, type PartWorld, type ReleasePart } from "./part.ts";

/** The crates of the workspace: packed, built, compared. */
export function cratesPart(world: PartWorld): ReleasePart {
  const { context, environment, fetch } = world;
  const { env, secrets, clock, cancelled, log } = context;
  const { version, sha, verify } = stepInputs(world);
  const part = readPart("publish-crates-ordered", inputs, { version, sha, verify }, context);
  const { problems, registryToken } = readEnvironment(env, "CARGO_REGISTRY_TOKEN");
  const named = readRegistryToken(part.values.registry, env, secrets);
  const token = named.token ?? registryToken;
  const meant = toCratesInputs(part.values, environment, token);
  const wrong = [...part.problems, ...problems, ...named.problems];
  return {
    ...{ title: "Crates", wrong },
    inFile: part.inFile,
    pack: async (othersKnown, othersMayLook) => {
      const packed = await packCrates(meant, wrong, {
        ...{ workspace: environment.workspace, temp: environment.temp, fetch, clock, cancelled },
        ...{
          log,
          othersKnown,
          othersMayLook,
          random: Math.random,
          userAgent: environment.userAgent,
        },
        attempt: environment.runAttempt,
        cargoTestIndex: environment.cargoTestIndex,
        childEnvironment: (keep) =>
          environmentForChild(env, { secrets: secrets.values(), ...(keep && { keep }) }),
        // Of neither is anything taken or asked for where crates are packed.
        fetchArtifact: () => Promise.reject(new TypeError("crates are packed from the checkout")),
        keepToken: () => undefined,
        emit: (event) => {
          const line = describeEvent(event);
          if (line !== undefined) log.info(line);
        },
      });
      const { finished } = packed;
      return {
        finished,
        warnings: finished.warnings,
        unpacked: packed.unpacked.flatMap((crate) => {
          const tag = world.tagOf?.(crate, "crates");
          return tag === undefined ? [] : [{ ...crate, tag }];
        }),
        files: packed.files.map(({ madeFrom, ...file }) => ({
          ...{ ...file, commit: commitOf(madeFrom, world) },
          ...{ kind: "crate" as const, below: path.basename(file.file) },
          tag: world.tagOf?.(file, "crates"),
        })),
      };
    },
  };
}
