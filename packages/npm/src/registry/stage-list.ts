import { asRecord, parseRecord } from "@fairlead/http";
import type { VersionName } from "@fairlead/publishing";
import { get, type ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";

/** What the registry says of a stage. */
export interface ListedStage {
  readonly stageId: string;
  /** SHA-1, hex; undefined where it is not told. */
  readonly shasum: string | undefined;
}

/** npm's largest page; it has one stage a version, and the newest come first. */
const perPage = 100;

/**
 * The stages of a version (`GET /-/stage?package=N`, https://github.com/npm/api-documentation,
 * `stage.yaml`); undefined where the registry does not say: trusted publishing may not ask, and some
 * registries have no such list.
 */
export async function stagesOf(
  { name, version }: VersionName,
  { registry }: NpmTarget,
  token: string,
  reads: Pick<ReadPorts, "fetch" | "userAgent">,
  signal: AbortSignal,
): Promise<readonly ListedStage[] | undefined> {
  const query = new URLSearchParams({ package: name, perPage: String(perPage) });
  const reply = await get(`${registry}/-/stage?${query.toString()}`, reads, token, signal);
  if (reply.kind === "failed" || reply.status !== 200) return undefined;
  const items: unknown = parseRecord(reply.body.toString("utf8"))?.["items"];
  if (!Array.isArray(items)) return undefined;
  return items.flatMap((item: unknown) => {
    const { id, packageName, version: staged, shasum } = asRecord(item) ?? {};
    if (typeof id !== "string" || id === "") return [];
    if (packageName !== name || staged !== version) return [];
    return [{ stageId: id, shasum: typeof shasum === "string" ? shasum : undefined }];
  });
}
