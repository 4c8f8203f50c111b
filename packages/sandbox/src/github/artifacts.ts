import type { Route } from "./route.ts";

export const artifactRoutes: readonly Route[] = [];
