import { connect, type RestPorts } from "../rest/rest.ts";
import { releaseCalls } from "./rest-calls.ts";

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
  const here = (await calls.tags(tag)).find((ref) => ref.tag === tag);
  return here?.annotated === true ? await calls.commitOf(here.sha) : here?.sha;
}
