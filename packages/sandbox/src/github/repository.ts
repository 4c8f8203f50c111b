import { jsonAnswer } from "../http-server.ts";
import { notFound } from "./api-error.ts";
import type { Route } from "./route.ts";
import { fullRepository } from "./shapes.ts";

/** What GitHub answers about a repository as a whole. */
export const repositoryRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "",
    permission: {},
    answer: ({ repository, context }) => jsonAnswer(200, fullRepository(repository, context.urls)),
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
