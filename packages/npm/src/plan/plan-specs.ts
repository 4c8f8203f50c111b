import type { Problem } from "@fairlead/publishing";
import { parseEntries } from "../entries/entries.ts";
import { expandEntries } from "../entries/expand.ts";
import type { NpmPorts } from "../inputs.ts";
import type { NpmPlanInputs } from "./plan-inputs.ts";

/** The packages that both inputs of the plan mean, with what is wrong with the inputs. */
export async function readPlanSpecs(
  inputs: Pick<NpmPlanInputs, "npmPackages" | "metas" | "platforms" | "version">,
  given: readonly Problem[],
  { workspace, temp }: Pick<NpmPorts, "workspace" | "temp">,
) {
  const { platforms, version } = inputs;
  const isWrong = (name: string) => given.some(({ input }) => input === name);
  const plain = parseEntries(inputs.npmPackages, "plan", "npm-packages");
  const metas = inputs.metas === "" ? none : parseEntries(inputs.metas, "meta", "metas");
  const facts = {
    ...{ workspace, temp, perPlatform: false },
    version,
    platforms: platforms.length > 0 ? platforms : undefined,
  };
  const [ofPlain, ofMetas] = await Promise.all([
    expandEntries(plain.entries, { ...facts, input: "npm-packages" }),
    expandEntries(metas.entries, { ...facts, input: "metas" }),
  ]);
  const lacking =
    metas.entries.length > 0 && platforms.length === 0 && !isWrong("platforms")
      ? [
          {
            code: "input-missing",
            message: 'The input "metas" needs platforms: a meta pins one package for each.',
            remedy: "Give the input platforms.",
            input: "platforms",
          },
        ]
      : [];
  // A meta is compared with all platforms that are meant, so with none while one of them is unknown.
  const compared = platforms.length > 0 && !isWrong("platforms") ? ofMetas.specs : [];
  return {
    specs: [...ofPlain.specs, ...compared],
    notes: [...ofPlain.notes, ...ofMetas.notes],
    /** The inputs cannot be read. */
    wrongInputs: [...plain.problems, ...metas.problems, ...lacking],
    /** What they name is not there, or not to be published. */
    problems: [...ofPlain.problems, ...ofMetas.problems],
  };
}

const none = { entries: [], problems: [] };
