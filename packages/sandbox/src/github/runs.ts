import type { Route } from "./route.ts";

export const runRoutes: readonly Route[] = [];
