import { readOwnership, type CrateOwners, type Ownership } from "@fairlead/crates";
import { asRecord, parseRecord } from "@fairlead/http";
import { firstFew, type Problem } from "@fairlead/publishing";
import type { GitHub } from "../github/api.ts";
import type { World } from "../world.ts";
import type { Account } from "./accounts.ts";
import { ownerProblems } from "./judge.ts";
import type { Look, Looked } from "./look.ts";

/** Whether the person may do all that there is to do, before any of it is done. */
export interface Rights {
  readonly problems: readonly Problem[];
  /** What nobody can know, for the person to check. */
  readonly notes: readonly string[];
}

/** Packages that the logins of npm do not maintain, as far as their maintainers are known. */
export function npmRights(
  units: readonly Looked[],
  accounts: ReadonlyMap<string, Account>,
): readonly Problem[] {
  return [...accounts].flatMap(([url, { target, login }]) => {
    const user = login?.user;
    if (user === undefined) return [];
    const here = units.filter(({ registry }) => registry === url);
    const option = target.isNpmjs ? "" : ` --registry ${target.registry}/`;
    return ownerProblems(user, new Map(here.map(({ name, known }) => [name, known?.maintainers])), {
      title: target.title,
      option,
    });
  });
}

/**
 * Whether the person owns the crates. cargo does not say whose token it has; accounts of crates.io are named
 * as those of GitHub.
 *
 * @param login of the account that cargo is logged in as; undefined: that of GitHub
 */
export async function crateRights(
  { units, crates }: Look,
  login: string | undefined,
  github: GitHub,
  { fetch, clock, signal }: World,
): Promise<Rights> {
  const names = units.filter(({ kind }) => kind === "crate").map(({ name }) => name);
  if (crates === undefined || names.length === 0) return { problems: [], notes: [] };
  const user = login ?? (await loginAt(github));
  if (user === undefined) {
    const note =
      "GitHub does not say who you are: check that cargo is logged in as an owner of all crates.";
    return { problems: [], notes: [note] };
  }
  const ports = { fetch, clock, cancelled: signal };
  return judgeOwnership(user, await readOwnership(user, names, crates, ports));
}

/** A member of a team may yank, and crates.io tells nobody who is one. */
export function judgeOwnership(user: string, ownership: Ownership): Rights {
  if (ownership.kind === "unreadable") {
    const message = `crates.io could not be asked what ${user} owns: ${ownership.cause}.`;
    const remedy = "Nothing was changed. Run this again later.";
    return { problems: [{ code: "registry-unreachable", message, remedy }], notes: [] };
  }
  const foreign = ownership.others.filter(({ teams }) => teams.length === 0);
  const ofTeams = ownership.others.filter(({ teams }) => teams.length > 0);
  const named = (crates: readonly CrateOwners[], of: (crate: CrateOwners) => readonly string[]) =>
    `${firstFew(
      crates.map(({ name }) => name),
      5,
    )} (${firstFew([...new Set(crates.flatMap(of))], 5)})`;
  return {
    problems:
      foreign.length === 0
        ? []
        : [
            {
              code: "not-an-owner",
              message: `${user} does not own these crates, whose owners are in parentheses: ${named(foreign, ({ users }) => users)}.`,
              remedy:
                "Run cargo login as an owner of all crates. If that is not your login at GitHub, name it with --crates-user.",
            },
          ],
    notes:
      ofTeams.length === 0
        ? []
        : [
            `${user} owns these crates only as a member of their team, which crates.io does not show: ${named(ofTeams, ({ teams }) => teams)}.`,
          ],
  };
}

/** Whether the person may change releases and tags: `permissions` of `GET /repos/OWNER/NAME`. */
export async function gitHubRights(github: GitHub): Promise<readonly Problem[]> {
  const reply = await github.ask("");
  if (reply.kind === "failed" || reply.status !== 200) return [];
  const may = asRecord(parseRecord(reply.body.toString("utf8"))?.["permissions"]);
  if (may?.["push"] !== false) return [];
  const message = `Your login at GitHub may not write to ${github.repository}.`;
  const remedy = "Log in as somebody who may: gh auth login.";
  return [{ code: "github-change-refused", message, remedy }];
}

async function loginAt(github: GitHub): Promise<string | undefined> {
  const reply = await github.askUser();
  if (reply.kind === "failed" || reply.status !== 200) return undefined;
  const { login, type } = parseRecord(reply.body.toString("utf8")) ?? {};
  return typeof login === "string" && type !== "Bot" ? login : undefined;
}
