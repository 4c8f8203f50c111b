import type { ReleasedUnit } from "@fairlead/reporting";

type Said = Pick<ReleasedUnit, "state" | "cause" | "remedy" | "isFinal">;

/** The registry's own word counts more than a report's; what it does not say, the report may know. */
export function judgeStatus(status: string | undefined): Said | undefined {
  switch (status) {
    case "staged":
      return { state: "staged" };
    case "validating":
    case "published":
      return { state: "pending" };
    case "blocked":
      return {
        state: "missing",
        isFinal: true,
        cause: "npm refused it after its scan, so it can never go live",
        remedy: "Read what npm wrote to the maintainers, and release a new version.",
      };
    case "deleted":
      return {
        state: "missing",
        isFinal: true,
        cause: "It was unpublished",
        remedy: "A version that was unpublished can never be used again: release a new one.",
      };
    default:
      return undefined;
  }
}
