import { expect, jest, test } from "@jest/globals";
import { signalled } from "./early-signal.ts";

jest.setTimeout(120_000);

test.each(
  (["SIGINT", "SIGTERM"] as const).flatMap((signal) =>
    [20, 40, 80, 160].map((afterMs) => [signal, afterMs] as const),
  ),
)("a %s %i ms after the start leaves outputs", async (signal, afterMs) => {
  const { ended, outputs } = await signalled([signal], afterMs);
  expect(ended).toBe(1);
  expect(outputs).toContain("complete");
});
