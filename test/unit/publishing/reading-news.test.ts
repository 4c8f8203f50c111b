import { expect, test } from "@jest/globals";
import type { ReleaseEvent } from "@fairlead/publishing";
import { ReadingNews } from "../../../packages/publishing/src/reading-news.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** Told while `uploads` go on and units are read back, one each second. */
function told(uploads: number, read: number, left: number): ReleaseEvent[] {
  const clock = new VirtualClock();
  const events: ReleaseEvent[] = [];
  const news = new ReadingNews("crates.io", clock, (event) => events.push(event));
  news.left(uploads, read + left, 60_000);
  for (let at = 0; at < read; at += 1) news.read(read + left - at - 1);
  news.left(0, left, 60_000);
  for (let at = 0; at < left; at += 1) news.read(left - at - 1);
  return events;
}

test.each([
  [1, 2, 1],
  [4, 0, 3],
  [0, 0, 5],
])(
  "the lines count all that is read: %i uploads, %i read beside them, %i left",
  (uploads, read, left) => {
    const [confirming, ...confirmed] = told(uploads, read, left);
    const units = read + left;
    expect(confirming).toMatchObject({ kind: "confirming", confirmed: read, units });
    expect(confirmed.at(-1)).toMatchObject({ kind: "confirmed", confirmed: units, units });
  },
);
