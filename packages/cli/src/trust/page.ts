import { trustLine, type TrustedWorkflow } from "@fairlead/npm";
import { counted } from "@fairlead/publishing";
import type { TrustUnit } from "./judge.ts";

/** What each name trusts, and what is to be done about it. */
export function describeTrust(units: readonly TrustUnit[], wanted: TrustedWorkflow): string {
  const width = Math.max(...units.map(({ name }) => name.length));
  const rows = units.map(
    ({ kind, name, state }) =>
      `  ${kind === "npm" ? "npm      " : "crates.io"}  ${name.padEnd(width)}  ${wordsFor(state)}`,
  );
  const { repository, file, environment } = wanted;
  const who = environment === undefined ? "no environment" : `environment ${environment}`;
  return [`${repository}, ${file}, ${who}`, "", ...rows, ""].join("\n");
}

function wordsFor(state: TrustUnit["state"]): string {
  switch (state.kind) {
    case "right":
      return "✅ trusted";
    case "missing":
      return "not trusted yet";
    case "wrong":
      return `⚠️ trusts ${state.trusted.map(({ title }) => title).join("; ")}`;
    case "new":
      return "does not exist yet";
    case "unread":
      return `❔ not known: ${state.cause}`;
  }
}

/** What is left for a person, and how. */
export function leftover(units: readonly TrustUnit[], wanted: TrustedWorkflow): readonly string[] {
  const of = (kind: TrustUnit["state"]["kind"]) => units.filter(({ state }) => state.kind === kind);
  const wrong = of("wrong");
  const fresh = of("new");
  const unread = of("unread");
  return [
    ...(wrong.length > 0
      ? [
          `${counted(wrong.length, { one: "package trusts", many: "packages trust" })} another publisher. Run this with --replace to replace it: ${namesOf(wrong)}.`,
        ]
      : []),
    ...(fresh.length > 0
      ? [
          `${counted(fresh.length, { one: "name does", many: "names do" })} not exist yet: ${namesOf(fresh)}. Run npx @fairlead/cli first-versions, then this again.`,
        ]
      : []),
    ...(unread.length > 0
      ? [`It is not known what these trust, so nothing was set: ${namesOf(unread)}.`]
      : []),
    ...of("missing")
      .filter(({ kind }) => kind === "npm")
      .map(({ name }) => `  ${trustLine(name, wanted)}`),
  ];
}

/** The settings of crates that nothing was read of, with what to enter there. */
export function settingsPages(
  crates: readonly string[],
  { repository, file, environment }: TrustedWorkflow,
): readonly string[] {
  if (crates.length === 0) return [];
  const [owner = "", name = ""] = repository.split("/");
  return [
    "",
    `crates.io has no command for this. Add the publisher on ${crates.length > 1 ? "these pages" : "this page"}, or run this again with --crates-token:`,
    ...crates.map((crate) => `  https://crates.io/crates/${crate}/settings`),
    `  owner: ${owner}, repository: ${name}, workflow: ${file}, environment: ${environment ?? "(empty)"}`,
  ];
}

function namesOf(units: readonly TrustUnit[]): string {
  return units.map(({ name }) => name).join(", ");
}
