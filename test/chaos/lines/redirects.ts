import type { Line } from "../line.ts";
export const redirects: Line = {
  name: "redirects",
  cases: () => Promise.resolve([]),
  close: () => Promise.resolve(),
};
