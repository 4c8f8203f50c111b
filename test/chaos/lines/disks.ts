import type { Line } from "../line.ts";
export const disks: Line = {
  name: "disks",
  cases: () => Promise.resolve([]),
  close: () => Promise.resolve(),
};
