import { code, link } from "@fairlead/markdown";
import { counted, firstFew, unitId } from "@fairlead/publishing";
import { commandOf, type Step } from "@fairlead/withdrawal";
import { commandBlock, isPlainName, isPlainRepository } from "./release-commands.ts";
import type { ReleasePage } from "./release-facts.ts";

/** Up to so many units have their commands here; more are work for the program. */
const mostUnits = 10;

/**
 * What there is to do after a person has taken a release back: nothing is run again, and what still leads
 * users to it is named with its commands, in the order in which a stop leaves users working.
 */
export function afterWithdrawal(page: ReleasePage): readonly string[] {
  const { state, toWithdraw = [], tag } = page;
  if (state !== "withdrawn") return [];
  return [
    "➡️ **Release the fix as a new version.** Running jobs again does not bring a withdrawn version back.",
    ...(toWithdraw.length > 0 ? whatIsLeft(page, toWithdraw) : []),
    ...stillStaged(page),
    ...stillARelease(page),
    ...(tag !== undefined && isPlainName(tag)
      ? [
          `If it was withdrawn by mistake, ${code(`npx @fairlead/cli restore ${tag}`)} takes it back, bases first.`,
        ]
      : []),
  ];
}

/** An approval would make a part of the withdrawn release live, whatever bytes wait. */
function stillStaged({ units, stagedBy, runUrl }: ReleasePage): readonly string[] {
  const staged = units.filter(({ state, isOtherStage }) => state === "staged" || isOtherStage);
  if (staged.length === 0) return [];
  const names = firstFew(
    staged.map((unit) => code(unitId(unit), 300)),
    5,
  );
  const [are, them] = staged.length === 1 ? ["is", "it"] : ["are", "them"];
  const url = stagedBy ?? runUrl;
  const isPlain = /^https:\/\/[A-Za-z0-9./_-]{1,300}$/u.test(url);
  return [
    `${names} ${are} still staged, and one approval makes ${them} live. As a maintainer, reject ${them}${isPlain ? ":" : "."}`,
    ...(isPlain ? commandBlock([`npx @fairlead/cli approve --reject ${url}`]) : []),
  ];
}

function whatIsLeft(page: ReleasePage, steps: readonly Step[]): readonly string[] {
  const { tag, npmRegistry } = page;
  const names = new Set(steps.map(({ name }) => name));
  const arePlain = steps.every((step) => isPlainName(step.name) && isPlainName(step.version));
  const isElsewhere = npmRegistry !== undefined || !page.isCratesIo;
  const intro = "### Not withdrawn yet";
  if (!arePlain || isElsewhere || names.size > mostUnits) {
    const program =
      tag !== undefined && isPlainName(tag)
        ? commandBlock([`npx @fairlead/cli withdraw ${tag} --take GOOD`])
        : [];
    const what = counted(names.size, { one: "crate or package", many: "crates and packages" });
    return [
      intro,
      `${what} still lead users to this version. At a checkout, with the last good version instead of GOOD, run:`,
      ...program,
    ];
  }
  const lines = steps.map((step) => {
    const { program, args } = commandOf(step);
    return [program, ...args.map(quoted)].join(" ");
  });
  return [intro, "As a maintainer, in this order:", ...commandBlock(lines)];
}

/** A shell takes a plain word as it is; the only other text is ours. */
function quoted(text: string): string {
  return isPlainName(text) || text.startsWith("--") ? text : `"${text}"`;
}

function stillARelease({ release, tag = "", repository }: ReleasePage): readonly string[] {
  if (release?.kind !== "published" || release.isPrerelease === true) return [];
  if (!isPlainName(tag) || !isPlainRepository(repository)) return [];
  return [
    `${link("The GitHub release", release.url)} still looks like any other. This marks it:`,
    ...commandBlock([`gh release edit ${tag} --repo ${repository} --prerelease`]),
  ];
}
