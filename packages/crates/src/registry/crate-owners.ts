import { asRecord, describeAnswer, parseRecord, type Reply } from "@fairlead/http";
import { readBackoffMs, retry } from "@fairlead/publishing";
import { canonicalCrateName } from "./crate-identity.ts";
import { pacedApi } from "./crates-api.ts";
import type { OpenRegistry, ReadPorts } from "./open-registry.ts";

/** Who owns a crate. */
export interface CrateOwners {
  readonly name: string;
  /** Logins of GitHub. */
  readonly users: readonly string[];
  /** `github:ORG:TEAM`; each member may publish and yank. */
  readonly teams: readonly string[];
}

/** What an account of crates.io owns of some crates. */
export type Ownership =
  /** The owners of those crates that it does not own itself. */
  | { readonly kind: "known"; readonly others: readonly CrateOwners[] }
  | { readonly kind: "unreadable"; readonly cause: string };

/** Of a hundred crates each. */
const mostPages = 20;

/**
 * Which crates an account of crates.io does not own, and who does: `GET /users/LOGIN`,
 * `GET /crates?user_id=ID`, and `GET /crates/N/owners` for what is not there
 * (rust-lang/crates.io, `src/controllers/{user/other,krate/search,krate/owners}.rs`). Needs no credential.
 *
 * @param login of GitHub, as accounts of crates.io are named
 */
export async function readOwnership(
  login: string,
  crates: readonly string[],
  { config, headers }: Pick<OpenRegistry, "config" | "headers">,
  { fetch, clock, cancelled }: Pick<ReadPorts, "fetch" | "clock" | "cancelled">,
): Promise<Ownership> {
  const askOnce = pacedApi(config.api, headers, fetch, clock);
  const ask = (path: string) =>
    retry(() => askOnce(path, cancelled), {
      isTransient: (reply) => reply.kind === "failed" || reply.status >= 500,
      ...{ backoffMs: readBackoffMs, clock, signal: cancelled },
    });
  const user = await ask(`/users/${encodeURIComponent(login)}`);
  const isStranger = user.kind === "answer" && user.status === 404;
  const id = asRecord(dataOf(user)?.["user"])?.["id"];
  if (typeof id !== "number" && !isStranger) return unreadable(user);
  const left = new Map(crates.map((name) => [canonicalCrateName(name), name]));
  for (let page = 1; typeof id === "number" && left.size > 0 && page <= mostPages; page += 1) {
    const reply = await ask(`/crates?user_id=${id}&per_page=100&page=${page}`);
    const listed = dataOf(reply)?.["crates"];
    if (!Array.isArray(listed)) return unreadable(reply);
    for (const each of listed as unknown[]) {
      const name = asRecord(each)?.["name"];
      if (typeof name === "string") left.delete(canonicalCrateName(name));
    }
    if (listed.length < 100) break;
  }
  const others: CrateOwners[] = [];
  for (const name of left.values()) {
    const reply = await ask(`/crates/${encodeURIComponent(name)}/owners`);
    const listed = dataOf(reply)?.["users"];
    if (!Array.isArray(listed)) return unreadable(reply);
    others.push({ name, ...ownersIn(listed) });
  }
  return { kind: "known", others };
}

function ownersIn(listed: readonly unknown[]): Pick<CrateOwners, "users" | "teams"> {
  const of = (wanted: string) =>
    listed.flatMap((each) => {
      const { kind, login } = asRecord(each) ?? {};
      return kind === wanted && typeof login === "string" ? [login] : [];
    });
  return { users: of("user"), teams: of("team") };
}

function dataOf(reply: Reply): Readonly<Record<string, unknown>> | undefined {
  if (reply.kind === "failed" || reply.status !== 200) return undefined;
  return parseRecord(reply.body.toString("utf8"));
}

function unreadable(reply: Reply): Ownership {
  const cause = reply.kind === "failed" ? reply.cause : describeAnswer(reply.status, reply.body);
  return { kind: "unreadable", cause };
}
