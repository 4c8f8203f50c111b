import { connect, type RestPorts } from "../rest/rest.ts";
import { releaseCalls, type ReleaseCalls } from "./rest-calls.ts";

/**
 * The commit that a tag of the repository is at; undefined where there is no such tag.
 *
 * @param repository `owner/name`
 * @throws ProblemsError if GitHub cannot be asked
 */
export async function remoteTagCommit(
  tag: string,
  repository: string,
  ports: RestPorts,
): Promise<string | undefined> {
  const calls = releaseCalls(await connect(ports), repository, ports.cancelled);
  return commitAt(tag, calls);
}

/** The commit that a tag is at now, of an annotated one that which it is of; undefined: there is none. */
export async function commitAt(
  tag: string,
  calls: Pick<ReleaseCalls, "tags" | "commitOf">,
): Promise<string | undefined> {
  const here = (await calls.tags(tag)).find((ref) => ref.tag === tag);
  return here?.annotated === true ? await calls.commitOf(here.sha) : here?.sha;
}
