import type { Line } from "../line.ts";
export const network: Line = {
  name: "network",
  cases: () => Promise.resolve([]),
  close: () => Promise.resolve(),
};
