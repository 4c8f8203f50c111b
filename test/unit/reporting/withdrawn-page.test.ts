import { expect, test } from "@jest/globals";
import { renderReleasePage, type ReleasedUnit } from "@fairlead/reporting";
import { crate, npmPackage, pageOf } from "./release-pages.ts";

const yanked = crate("octo-base", { state: "yanked" });
const runUrl = "https://github.com/octo-org/octo-repo/actions/runs/7";
const reject = "npx @fairlead/cli approve --reject";

/** A stage whose bytes are not those of the report is live after an approval as well. */
const strange: Partial<ReleasedUnit> = {
  ...{ state: "missing", isOtherStage: true, cause: "It is staged with other bytes" },
  remedy: "Do not approve it. Reject the stage, then start a new run of the workflow.",
};

test.each<[string, readonly ReleasedUnit[], string, string | undefined]>([
  [
    "a package",
    [npmPackage("a", { state: "staged" })],
    "<code>a&#64;1.2.3</code> is still staged, and one approval makes it live. As a maintainer, reject it:",
    undefined,
  ],
  [
    "packages",
    [npmPackage("a", { state: "staged" }), npmPackage("b", { state: "staged" })],
    "<code>a&#64;1.2.3</code>, <code>b&#64;1.2.3</code> are still staged, and one approval makes them live.",
    undefined,
  ],
  [
    "what has other bytes",
    [npmPackage("a", strange)],
    "<code>a&#64;1.2.3</code> is still staged",
    undefined,
  ],
  ["what another run staged", [npmPackage("a", strange)], "reject it:", `${runUrl}1`],
])(
  "of a withdrawn release, what can still go live is rejected: %s",
  (_, staged, said, stagedBy) => {
    const page = renderReleasePage(
      pageOf({
        ...{ state: "withdrawn", units: [yanked, ...staged], runUrl },
        ...(stagedBy !== undefined && { stagedBy }),
      }),
    );
    expect(page).toContain(said);
    expect(page).toContain(`${reject} ${stagedBy ?? runUrl}\n`);
    expect(page).not.toMatch(/start a new run|Do not approve/);
  },
);
