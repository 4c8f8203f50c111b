import { expect, test } from "@jest/globals";
import { wrongInLicense } from "../../../packages/crates/src/checks/license-expression.ts";

test.each([
  ["GPL", "GPL-3.0-only or GPL-3.0-or-later"],
  ["GPLv2", "GPL-2.0-only or GPL-2.0-or-later"],
  ["LGPL-3", "LGPL-3.0-only or LGPL-3.0-or-later"],
  ["agpl", "AGPL-3.0-only or AGPL-3.0-or-later"],
  ["Apache2.0", "Apache-2.0"],
  ["mit", "MIT"],
])("the license %s is asked to be %s", (written, meant) => {
  expect(wrongInLicense(written)).toContain(`did you mean ${meant}?`);
});

test.each(["Nope", "None", "XYZ", "Proprietary"])("nothing is guessed for %s", (written) => {
  expect(wrongInLicense(written)).toContain("is not an SPDX identifier");
  expect(wrongInLicense(written)).not.toContain("did you mean");
});
