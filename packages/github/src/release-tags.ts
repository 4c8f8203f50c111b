import { ProblemsError, type Problem } from "@fairlead/publishing";
import { refusalProblem } from "./permissions.ts";
import type { Ref, ReleaseCalls } from "./release-calls.ts";
import { unclearPausesMs } from "./release-upload.ts";
import type { RestPorts } from "./rest.ts";

/** A tag that is there must be at the commit that is released. */
export function tagProblem(tag: string, at: string | undefined, sha: string): readonly Problem[] {
  if (at === undefined || at === sha) return [];
  return [
    {
      message: `The tag ${tag} is at ${at}, and what is released is ${sha}.`,
      remedy: `Release a new version; or, if nobody uses the tag yet, move it (\`git push --force origin ${sha}:refs/tags/${tag}\`); or give \`sha\` the tag's commit, if that is what the files were built from.`,
      input: "sha",
    },
  ];
}

/**
 * Moves tags such as `v1` to the commit, or makes them there.
 *
 * @param known the tags that begin with `kind`, as they were before
 * @returns those that were not there yet
 */
export async function moveTags(
  names: readonly string[],
  sha: string,
  known: readonly Ref[],
  kind: string,
  calls: ReleaseCalls,
  ports: Pick<RestPorts, "clock" | "cancelled" | "log">,
): Promise<readonly string[]> {
  const moved: string[] = [];
  for (const name of names) {
    let refs = name.startsWith(kind) ? known : await calls.tags(name);
    let cause = "";
    for (const pauseMs of [0, ...unclearPausesMs]) {
      const there = refs.find(({ tag }) => tag === name);
      if (there?.sha === sha) break;
      if (pauseMs > 0) await ports.clock.sleep(pauseMs, ports.cancelled);
      ports.cancelled.throwIfAborted();
      const set = await (there === undefined
        ? calls.createTag(name, sha)
        : calls.moveTag(name, sha));
      if (set.kind === "done") {
        moved.push(name);
        ports.log.info(`The tag ${name} is at ${sha} now.`);
        cause = "";
        break;
      }
      if (set.kind === "refused" && !/already exists/i.test(set.refusal.said)) {
        throw new ProblemsError([
          refusalProblem(
            `The release is published; its extra tag ${name} could not be moved`,
            set.refusal,
          ),
        ]);
      }
      cause = set.kind === "unclear" ? set.cause : set.refusal.said;
      refs = await calls.tags(name);
    }
    if (cause !== "" && refs.find(({ tag }) => tag === name)?.sha !== sha) {
      throw new ProblemsError([
        {
          message: `The release is published; its extra tag ${name} could not be moved: ${cause}.`,
          remedy: "Run the job again.",
        },
      ]);
    }
  }
  return moved;
}
