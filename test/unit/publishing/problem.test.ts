import { expect, test } from "@jest/globals";
import { eachOnce } from "@fairlead/publishing";

test("a problem that is found several times is told once, where it was found first", () => {
  const told = eachOnce(["no name", "no version", "no name"].map((message) => ({ message })));
  expect(told).toEqual([{ message: "no name" }, { message: "no version" }]);
});
