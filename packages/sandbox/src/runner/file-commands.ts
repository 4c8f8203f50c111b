import { randomUUID } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a step wrote into its command files. */
export interface FileCommands {
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  readonly env: Record<string, string>;
  /** Folders to put before PATH, the last one first. */
  readonly paths: readonly string[];
  readonly summary: string;
}

export interface FileCommandFiles {
  /** The variables that tell a step where its files are. */
  readonly variables: Record<string, string>;
  /**
   * Reads the files and removes them, as the runner does before the next step. Throws an Error that
   * names the variable when a file is not in the runner's format; there such a step fails.
   */
  collect(): Promise<FileCommands>;
}

/** Makes the empty command files of one step below RUNNER_TEMP. Names: FileCommandManager.cs of actions/runner. */
export async function createFileCommands(temp: string): Promise<FileCommandFiles> {
  const folder = join(temp, "_runner_file_commands");
  const id = randomUUID();
  const files = {
    GITHUB_OUTPUT: join(folder, `set_output_${id}`),
    GITHUB_STATE: join(folder, `save_state_${id}`),
    GITHUB_ENV: join(folder, `set_env_${id}`),
    GITHUB_PATH: join(folder, `add_path_${id}`),
    GITHUB_STEP_SUMMARY: join(folder, `step_summary_${id}`),
  };
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.values(files).map((file) => writeFile(file, "")));

  const keyValues = async (variable: "GITHUB_OUTPUT" | "GITHUB_STATE" | "GITHUB_ENV") => {
    try {
      return parseKeyValues(await readFile(files[variable], "utf8"));
    } catch (cause) {
      throw new Error(`The runner cannot read what was written to ${variable}.`, { cause });
    }
  };
  return {
    variables: files,
    async collect() {
      const commands = {
        outputs: await keyValues("GITHUB_OUTPUT"),
        state: await keyValues("GITHUB_STATE"),
        env: await keyValues("GITHUB_ENV"),
        paths: pathLines(await readFile(files.GITHUB_PATH, "utf8")),
        summary: await readFile(files.GITHUB_STEP_SUMMARY, "utf8"),
      };
      await Promise.all(Object.values(files).map((file) => rm(file, { force: true })));
      return commands;
    },
  };
}

/**
 * `NAME=VALUE` lines, and `NAME<<DELIMITER`, any number of lines, `DELIMITER`. The later of two
 * values of a name counts. Throws an Error that quotes the line which is neither.
 */
function parseKeyValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (heredoc > 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2);
      const end = lines.indexOf(delimiter, at + 1);
      if (delimiter === "" || end < 0) throw new Error(`No end for the value of "${line}".`);
      values[line.slice(0, heredoc)] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else if (equals > 0) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      throw new Error(`Neither NAME=VALUE nor NAME<<DELIMITER: "${line}".`);
    }
  }
  return values;
}

function pathLines(text: string): string[] {
  return [...new Set(text.split("\n").filter((line) => line !== ""))].reverse();
}
