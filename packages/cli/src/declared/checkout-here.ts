import { ProblemsError } from "@fairlead/publishing";
import { originOf } from "../github/origin.ts";

/**
 * The repository on GitHub that the folder is a checkout of.
 *
 * @param named what the person names, `owner/name`: it has to be that one
 * @throws ProblemsError `repository-unknown`
 */
export async function checkoutHere(
  cwd: string,
  host: string,
  named: string | undefined,
): Promise<string> {
  const origin = await originOf(cwd, host);
  const repository = origin ?? named;
  if (repository === undefined) {
    const message = `This folder is not a checkout of a repository on ${host}.`;
    const remedy = "Run this in a checkout of the repository that releases.";
    throw new ProblemsError([{ code: "repository-unknown", message, remedy }]);
  }
  if (named !== undefined && named.toLowerCase() !== repository.toLowerCase()) {
    const message = `This is a checkout of ${repository}, but --repository names ${named}.`;
    const remedy = "Run this in a checkout of that repository.";
    throw new ProblemsError([{ code: "repository-unknown", message, remedy }]);
  }
  return repository;
}
