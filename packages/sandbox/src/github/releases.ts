import { routes as assetRoutes } from "./asset-routes.ts";
import { route as notesRoute } from "./notes-route.ts";
import { routes } from "./release-routes.ts";
import type { Route } from "./route.ts";

/** What GitHub answers about releases and their assets. */
export const releaseRoutes: readonly Route[] = [...routes, ...assetRoutes, notesRoute];
