import type { Route } from "./route.ts";

/** What GitHub answers about releases and their assets. */
export const releaseRoutes: readonly Route[] = [];
