import type { Route } from "./route.ts";

export const commitRoutes: readonly Route[] = [];
