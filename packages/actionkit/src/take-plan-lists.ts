import { createHash } from "node:crypto";
import { mkdtemp, readFile } from "node:fs/promises";
import path from "node:path";
import { takeArtifacts, type ArtifactPorts } from "@fairlead/github";
import { fileFault, ProblemsError } from "@fairlead/publishing";
import { references } from "./plan-lists.ts";
import type { Env } from "./proxies.ts";

/**
 * The environment with the lists of a large plan instead of the references to them. A job's outputs
 * hold 1 MB, and the runner hands an input of 128 KiB to no process, so a large plan leaves its lists in
 * an artifact of the run.
 *
 * @param temp an absolute folder
 * @throws ProblemsError if an artifact is not in this run, cannot be downloaded, or is not the plan's:
 * any job of a run can replace the artifacts of others
 */
export async function withPlanLists(env: Env, temp: string, ports: ArtifactPorts): Promise<Env> {
  const found = references(env);
  const names = [...new Set(found.map(({ artifact }) => artifact))];
  const parent = await mkdtemp(path.join(temp, "fairlead-plan-"));
  const folders = await takeArtifacts(names, parent, { kind: "this-run" }, ports);
  const lists = await Promise.all(
    found.map(async ({ variable, artifact, file, sha256 }) => {
      const from = path.join(folders.get(artifact) ?? "", file);
      const text = await readFile(from, "utf8").catch((error: unknown) => {
        const message = `The artifact ${artifact} holds no ${file}: ${fileFault(error)}.`;
        throw new ProblemsError(
          [
            {
              code: "plan-list-missing",
              message,
              remedy: "Run all jobs again, the plan included.",
            },
          ],
          {
            cause: error,
          },
        );
      });
      if (createHash("sha256").update(text).digest("hex") !== sha256) {
        const message = `${file} of the artifact ${artifact} is not what the plan wrote.`;
        const remedy = "Find out which job of this run changed it before you publish anything.";
        throw new ProblemsError([{ code: "plan-list-changed", message, remedy }]);
      }
      return [variable, text] as const;
    }),
  );
  return { ...env, ...Object.fromEntries(lists) };
}
