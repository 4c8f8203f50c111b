import {
  asRecord,
  describeAnswer,
  parseRecord,
  send,
  type Fetch,
  type Reply,
} from "@fairlead/http";
import type { Clock, Finding, VersionName } from "@fairlead/publishing";

/** crates.io asks for one API request a second at most (https://crates.io/data-access). */
const apiIntervalMs = 1_000;

/** Asks something below the API's address, such as `/crates/octo-core`. */
export type AskCratesApi = (path: string, signal: AbortSignal) => Promise<Reply>;

/**
 * crates.io's web API, asked once a second.
 *
 * @param api its address, without a slash at the end
 */
export function pacedApi(
  api: string,
  headers: Readonly<Record<string, string>>,
  fetch: Fetch,
  clock: Clock,
): AskCratesApi {
  let nextTurn = 0;
  return async (path, signal) => {
    const turn = Math.max(clock.now(), nextTurn);
    nextTurn = turn + apiIntervalMs;
    if (turn > clock.now()) await clock.sleep(turn - clock.now(), signal);
    return send(fetch, `${api}/api/v1${path}`, { headers }, signal);
  };
}

/**
 * Looks versions up: `GET /api/v1/crates/N/V` reads crates.io's database, so it is right at once, where the
 * index's edge can be minutes old.
 */
export function versionReader(
  ask: AskCratesApi,
): (version: VersionName, signal: AbortSignal) => Promise<Finding> {
  return async ({ name, version }, signal) => {
    const path = `/crates/${encodeURIComponent(name)}/${encodeURIComponent(version)}`;
    const reply = await ask(path, signal);
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
