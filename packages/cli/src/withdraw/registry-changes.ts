import { asRecord, parseRecord, send, type Reply } from "@fairlead/http";
import { escapedName } from "@fairlead/npm";
import { ProblemsError, readBackoffMs, retry, type RegistryReader } from "@fairlead/publishing";
import { commandOf, type Step } from "@fairlead/withdrawal";
import type { World } from "../world.ts";
import type { Account, Login } from "./accounts.ts";
import type { Attempt, Change } from "./change.ts";
import { readTags, unreadable } from "./look.ts";
import { titleOf } from "./page.ts";
import { attemptOf } from "./sent.ts";

type Yank = Extract<Step, { kind: "yank" | "unyank" }>;
type Edit = Exclude<Step, Yank>;

/**
 * The steps as changes of the registries: npm's are sent with its login, so that one second factor serves for
 * all of them, and crates' by the person's own cargo, whose token nobody else holds.
 *
 * @param accounts by the address of the registry
 */
export function registryChanges(
  steps: readonly Step[],
  accounts: ReadonlyMap<string, Account>,
  crates: RegistryReader | undefined,
  world: World,
): readonly Change[] {
  return steps.map((step) => {
    if (step.kind === "tag" || step.kind === "deprecate") {
      const account = accounts.get(step.registry ?? "");
      if (account === undefined) throw new Error(`there is no account for ${step.name}`);
      return editChange(step, account, world);
    }
    if (crates === undefined) throw new Error(`no registry was opened for ${step.name}`);
    return yankChange(step, crates, world);
  });
}

function yankChange(step: Yank, crates: RegistryReader, world: World): Change {
  return {
    title: titleOf(step),
    isDone: async () => {
      const { clock, signal } = world;
      const found = await retry(() => crates.readBack(step, signal), {
        isTransient: ({ kind }) => kind === "unreadable",
        ...{ backoffMs: readBackoffMs, clock, signal },
      });
      if (found.kind === "unreadable") {
        throw new ProblemsError([unreadable(crates.title, step.name, found.cause)]);
      }
      return found.kind === "present" && found.yanked === (step.kind === "yank");
    },
    attempt: async () => {
      let said = "";
      const hear = (text: string) => {
        said += text;
      };
      const { program, args } = commandOf(step);
      const ended = await world.run(program, args, { hear });
      if ("cause" in ended) throw missing(program, ended.cause);
      if (ended.code === 0) return { kind: "sent" };
      return (
        limitIn(said) ?? { kind: "failed", how: `cargo ended with ${ended.code ?? "a signal"}.` }
      );
    },
  };
}

/** crates.io's limit of yanks, in the words of its answer that cargo prints. */
export function limitIn(said: string): Attempt | undefined {
  if (!/\b429\b|too many/i.test(said)) return undefined;
  const date = /try again after (\w{3}, \d{1,2} \w{3} \d{4} [\d:]{8} GMT)/i.exec(said)?.[1];
  const until = Date.parse(date ?? "");
  const cause = "crates.io takes 100 yanks at once, then one a minute";
  return { kind: "unclear", cause, until: Number.isNaN(until) ? undefined : until };
}

function editChange(step: Edit, { target, login }: Account, world: World): Change {
  const known = async () => {
    const read = await readTags(step.name, target, world, login?.token);
    if (read.kind === "unreadable") {
      throw new ProblemsError([unreadable(target.title, step.name, read.cause)]);
    }
    return read.kind === "known" ? read : undefined;
  };
  return {
    title: titleOf(step),
    isDone: async () => {
      const read = await known();
      if (read === undefined) return false;
      if (step.kind === "tag") return read.distTags[step.tag] === step.version;
      const warning = read.warnings[step.version];
      // Words that somebody else has found meanwhile stand.
      return step.warning === "" ? warning === undefined : !isBefore(warning, step.replaces);
    },
    attempt: async () => {
      if (login === undefined) throw new Error(`nobody is logged in to ${target.title}`);
      const reply =
        step.kind === "tag"
          ? await setTag(step, login)
          : await deprecate(step, target, login, world);
      return attemptOf(
        reply,
        world.clock.now(),
        (said) => ({
          code: "npm-change-refused",
          unit: step.name,
          message: `${target.title} refused "${titleOf(step)}": ${said}.`,
        }),
        {
          401: `Run npm login --registry ${target.registry}/, then run this again: what is done already is left alone.`,
          403: "Use a login that may publish the package, with two-factor authentication, then run this again.",
          404: "Use the login of a maintainer: npm answers so to everybody else. Then run this again.",
        },
      );
    },
  };
}

function isBefore(warning: string | undefined, replaces: string | undefined): boolean {
  return warning === undefined || warning === replaces;
}

/** As npm does it: the version, as JSON, to the address of the tag. */
function setTag(step: Extract<Edit, { kind: "tag" }>, { factor }: Login): Promise<Reply> {
  const tag = encodeURIComponent(step.tag);
  const path = `/-/package/${escapedName(step.name)}/dist-tags/${tag}`;
  return factor.send(path, { method: "PUT", json: step.version });
}

/** As npm does it: the whole packument is read to be written, and sent back with the words in it. */
async function deprecate(
  step: Extract<Edit, { kind: "deprecate" }>,
  { registry }: Account["target"],
  { token, factor }: Login,
  { fetch, userAgent, signal }: World,
): Promise<Reply> {
  const path = `/${escapedName(step.name)}`;
  const headers = {
    ...{ accept: "application/json", "cache-control": "no-cache", "user-agent": userAgent },
    authorization: `Bearer ${token}`,
  };
  const read = await send(fetch, `${registry}${path}?write=true`, { headers }, signal);
  const packument =
    read.kind === "answer" && read.status === 200
      ? parseRecord(read.body.toString("utf8"))
      : undefined;
  const versions = asRecord(packument?.["versions"]);
  const document = asRecord(versions?.[step.version]);
  if (document === undefined) return read.kind === "answer" && read.status === 200 ? gone : read;
  const edited = { ...versions, [step.version]: { ...document, deprecated: step.warning } };
  return factor.send(path, { method: "PUT", json: { ...packument, versions: edited } });
}

/** It was there when it was looked up. */
const gone: Reply = { kind: "failed", cause: "the registry does not list the version any more" };

function missing(program: string, cause: string): ProblemsError {
  const message = `${program} could not be started: ${cause}.`;
  const remedy = `Install ${program}, log in with it, and run this again: what is done already is left alone.`;
  return new ProblemsError([{ code: "program-missing", message, remedy }]);
}
