import { writeFile } from "node:fs/promises";
import path from "node:path";
import { getExecOutput } from "@actions/exec";
import { asRecord, parseJson } from "@fairlead/http";
import { messageOf, ProblemsError } from "@fairlead/publishing";

/** How npm is started: a list of arguments, an environment without secrets, no settings of the machine. */
export interface Npm {
  /** Runs `npm <args> --json` and gives what it answers. Throws a ProblemsError with npm's own words. */
  readonly json: (args: readonly string[]) => Promise<unknown>;
}

/**
 * npm with an empty configuration and a cache of its own: what is packed must not depend on the
 * `.npmrc` of a user or of the checkout, which may also name tokens that this environment does not hold.
 *
 * @param folder a fresh folder, which npm is started in; outside of the checkout
 * @param env the whole environment of the children
 */
export async function createNpm(
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Npm> {
  const userConfig = path.join(folder, "user.npmrc");
  await writeFile(userConfig, "");
  const settings = [
    ...["--userconfig", userConfig],
    ...["--globalconfig", path.join(folder, "global.npmrc")],
    ...["--cache", path.join(folder, "cache")],
    ...["--ignore-scripts", "--offline", "--no-update-notifier", "--no-fund", "--json"],
    ...["--loglevel", "error"],
  ];
  return {
    async json(args) {
      let output;
      try {
        output = await getExecOutput("npm", [...args, ...settings], {
          cwd: folder,
          env: withoutSettings(env),
          silent: true,
          ignoreReturnCode: true,
        });
      } catch (error) {
        throw new ProblemsError([
          {
            code: "tool-missing",
            message: `npm was not found: ${messageOf(error)}.`,
            remedy: "Set up Node.js before this step.",
          },
        ]);
      }
      const answer = parseJson(output.stdout);
      if (output.exitCode === 0 && answer !== undefined) return answer;
      const said = asRecord(asRecord(answer)?.["error"])?.["summary"];
      const words = typeof said === "string" && said !== "" ? said : output.stderr;
      throw new ProblemsError([
        {
          code: "npm-failed",
          message: `npm ${args[0] ?? ""} failed, and nothing was uploaded: ${sentence(words)}`,
          remedy: "Run npm pack --ignore-scripts in the package's folder to see it again.",
        },
      ]);
    },
  };
}

/** npm takes every variable `npm_config_*` for a setting; those that npm set for its own children too. */
function withoutSettings(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name)));
}

function sentence(words: string): string {
  const text = words
    .replace(/^npm error\s*/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  if (text === "") return "it ended without a message.";
  return /[.!?]$/.test(text) ? text : `${text.slice(0, 700)}.`;
}
