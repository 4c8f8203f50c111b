import { expect, test } from "@jest/globals";
import { HeldBack, Meeting } from "../../../actions/pack/meeting.ts";

/** Lets all that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("parts go on when all of them are known, and not before", async () => {
  const meeting = new Meeting(2);
  const steps: string[] = [];
  let know: () => void = () => undefined;
  const slow = meeting.attend(async (othersKnown) => {
    await new Promise<void>((resolve) => (know = resolve));
    await othersKnown();
    steps.push("slow");
  });
  const quick = meeting.attend(async (othersKnown) => {
    await othersKnown();
    steps.push("quick");
  });
  await settle();
  expect(steps).toEqual([]);
  know();
  await Promise.all([slow, quick]);
  expect(steps.sort()).toEqual(["quick", "slow"]);
});

test("a part that fails before it is known keeps the others from going on", async () => {
  const meeting = new Meeting(3);
  const wrong = new Error("wrong");
  const ends = await Promise.allSettled([
    meeting.attend(async (othersKnown) => {
      await othersKnown();
      return "packed";
    }),
    meeting.attend(() => Promise.reject(wrong)),
    meeting.attend(async (othersKnown) => {
      await othersKnown();
      return "packed";
    }),
  ]);
  expect(
    ends.map((end) => (end.status === "rejected" ? (end.reason as unknown) : end.value)),
  ).toEqual([...[new HeldBack(), wrong, new HeldBack()]]);
});

test("a part that fails later holds nobody back, and one that never waits is waited for by nobody", async () => {
  const meeting = new Meeting(3);
  const ends = await Promise.allSettled([
    meeting.attend(async (othersKnown) => {
      await othersKnown();
      throw new Error("late");
    }),
    meeting.attend(() => Promise.resolve("has nothing to wait for")),
    meeting.attend(async (othersKnown) => {
      await othersKnown();
      // A second time is no second part.
      await othersKnown();
      return "packed";
    }),
  ]);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
});
