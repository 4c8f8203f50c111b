import { jsonAnswer } from "../http-server.ts";
import { notFound } from "./api-error.ts";
import { covers, type Route } from "./route.ts";
import { fullRepository } from "./shapes.ts";
import type { Repository, Token } from "./state.ts";

/** What GitHub answers about a repository as a whole. */
export const repositoryRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "",
    permission: {},
    answer: ({ repository, token, context }) =>
      jsonAnswer(200, {
        ...fullRepository(repository, context.urls),
        ...(token !== undefined && { permissions: permissionsOf(token, repository) }),
      }),
  },
  {
    // https://docs.github.com/en/rest/repos/repos#check-if-immutable-releases-are-enabled-for-a-repository
    method: "GET",
    path: "/immutable-releases",
    permission: { administration: "read" },
    alwaysSigned: true,
    answer: ({ repository }) => {
      if (!repository.immutableReleases) throw notFound();
      return jsonAnswer(200, { enabled: true, enforced_by_owner: false });
    },
  },
];

/** What the holder of a token may do, as GitHub tells it of a repository. */
function permissionsOf(token: Token, repository: Repository): object {
  const push = covers(token, repository) && token.permissions.contents === "write";
  return { admin: false, maintain: false, push, triage: push, pull: true };
}
