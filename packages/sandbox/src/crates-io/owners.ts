import { jsonAnswer } from "../http-server.ts";
import { ApiError, crateNotFound } from "./api-error.ts";
import type { Handler } from "./route-context.ts";

/** Begins the login of a team: `github:ORG:TEAM`. */
const teamPrefix = "github:";

/** `GET /crates?user_id=ID`: the crates that a user owns, without those of teams (src/controllers/krate/search.rs). */
export const listCrates: Handler = ({ query }, { state }) => {
  const size = Math.min(Number(query.get("per_page") ?? 10), 100);
  const page = Number(query.get("page") ?? 1);
  const wanted = query.get("user_id");
  const found = [...state.crates.values()].filter(
    ({ owners }) => wanted === null || [...owners].some((user) => String(idOf(user)) === wanted),
  );
  const crates = found
    .map(({ name }) => ({ id: name, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice((page - 1) * size, page * size);
  return jsonAnswer(200, { crates, meta: { total: found.length } });
};

/** `GET /users/LOGIN`; who has never logged in is not known (src/controllers/user/other.rs). */
export const getUser: Handler = (_, { state }, [login = ""]) => {
  const users = new Set([...state.tokens.values()].map(({ user }) => user));
  for (const { owners } of state.crates.values()) for (const owner of owners) users.add(owner);
  if (!users.has(login) || login.startsWith(teamPrefix)) throw new ApiError(404, "Not Found");
  return jsonAnswer(200, { user: { id: idOf(login), login } });
};

/** `GET /crates/N/owners` (src/controllers/krate/owners.rs) */
export const getOwners: Handler = (_, { state }, [name = ""]) => {
  const crate = state.crate(name);
  if (crate === undefined) throw crateNotFound(name);
  const users = [...crate.owners].map((login) => {
    return { id: idOf(login), login, kind: login.startsWith(teamPrefix) ? "team" : "user" };
  });
  return jsonAnswer(200, { users });
};

/** The same number for the same login. */
function idOf(login: string): number {
  return Buffer.from(login).reduce((id, byte) => (id * 31 + byte) % 1_000_003, 7);
}
