import { asRecord, describeAnswer, parseRecord, send, type Fetch } from "@fairlead/http";
import type { Clock, Finding, VersionName } from "@fairlead/publishing";

/** crates.io asks for one API request a second at most (https://crates.io/data-access). */
const apiIntervalMs = 1_000;

/**
 * Asks crates.io's web API for versions, one a second: `GET /api/v1/crates/N/V` reads its database, so
 * it is right at once, where the index's edge can be minutes old.
 *
 * @param api its address, without a slash at the end
 */
export function cratesApi(
  api: string,
  headers: Readonly<Record<string, string>>,
  fetch: Fetch,
  clock: Clock,
): (version: VersionName, signal: AbortSignal) => Promise<Finding> {
  let nextTurn = 0;
  return async ({ name, version }, signal) => {
    const turn = Math.max(clock.now(), nextTurn);
    nextTurn = turn + apiIntervalMs;
    if (turn > clock.now()) await clock.sleep(turn - clock.now(), signal);
    const url = `${api}/api/v1/crates/${encodeURIComponent(name)}/${encodeURIComponent(version)}`;
    const reply = await send(fetch, url, { headers }, signal);
    if (reply.kind === "failed") return { kind: "unreadable", cause: reply.cause };
    if (reply.status === 404) return { kind: "absent" };
    const cause = describeAnswer(reply.status, reply.body);
    if (reply.status !== 200) return { kind: "unreadable", cause };
    const found = asRecord(parseRecord(reply.body.toString("utf8"))?.["version"]);
    const checksum = found?.["checksum"];
    if (typeof checksum !== "string") return { kind: "unreadable", cause };
    return { kind: "present", checksum, yanked: found?.["yanked"] === true };
  };
}
