import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ProblemsError } from "@fairlead/publishing";
import type { World } from "../world.ts";

/**
 * The token with which the record is downloaded: of the environment, else that of GitHub's program.
 *
 * @throws ProblemsError `github-token-missing`
 */
export async function githubToken(host: string, { env, hide }: World): Promise<string> {
  const given = [env["GH_TOKEN"], env["GITHUB_TOKEN"]].find((each) => (each ?? "").trim() !== "");
  const token = given?.trim() ?? (await tokenOfGh(host));
  if (token === undefined || token === "") {
    const message = "GitHub requires a login to download artifacts.";
    const remedy = `Run gh auth login --hostname ${host}, or download the artifacts fairlead-report-… of the run and pass their files.`;
    throw new ProblemsError([{ code: "github-token-missing", message, remedy }]);
  }
  hide(token);
  return token;
}

async function tokenOfGh(host: string): Promise<string | undefined> {
  try {
    const asked = await promisify(execFile)("gh", ["auth", "token", "--hostname", host]);
    return asked.stdout.trim();
  } catch {
    return undefined;
  }
}
