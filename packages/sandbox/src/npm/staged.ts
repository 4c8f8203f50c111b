import { randomUUID } from "node:crypto";
import { conflict, NpmError } from "./api-error.ts";
import {
  authorizeWrite,
  checkSecondFactor,
  mayRead,
  reaches,
  type Credential,
} from "./authentication.ts";
import type { Fate } from "./fates.ts";
import type { Publication } from "./publication.ts";
import { accept, accessOf, checkPublication, type Publisher } from "./publish.ts";
import type { PublishContext } from "./publish.ts";
import { placeholder, seed } from "./seed.ts";
import { statusOf, type Stage, type State, type Token } from "./state.ts";

/**
 * `POST /-/stage/package/NAME`: kept until a person approves or rejects it. A new name is taken by that
 * at once, with a version that says so.
 */
export async function stage(
  publication: Publication,
  publisher: Publisher,
  context: PublishContext,
): Promise<{ stageId: string }> {
  const token = checkPublication(publication, publisher, "stage", context);
  const { state, clock, stageFates } = context;
  const { name, version } = publication;
  const now = clock.now();
  const found = state.packages.get(name);
  const access = accessOf(publication, found);
  const id = randomUUID();
  const isTrusted = token.trusted !== undefined;
  state.stages.set(id, {
    ...{ id, publication, access, createdAt: now, actor: token.user },
    actorType: isTrusted ? "trusted automation" : "user",
    ...timesOf(stageFates.next(name, version), now),
  });
  if (found === undefined) {
    const who = { maintainer: token.user, publishedAt: now };
    await seed(context, { name, version: placeholder, access }, who);
  }
  return { stageId: id };
}

function timesOf(fate: Fate, now: number): Pick<Stage, "readyAt" | "blockedAt" | "isHidden"> {
  const never = Number.POSITIVE_INFINITY;
  return {
    readyAt: fate.kind === "scan" ? now + fate.ms : never,
    blockedAt: fate.kind === "refused" ? now + fate.afterMs : never,
    isHidden: fate.kind === "lost",
  };
}

/** A stage that this person may see; a workflow's token may not. */
export function visibleStage(state: State, id: string, credential: Credential): Stage {
  if (typeof credential === "string") throw loggedOut();
  const found = state.stages.get(id);
  if (found === undefined || !maySee(state, found, credential)) {
    throw new NpmError(404, "Not Found - No staged package version found with the provided ID.");
  }
  return found;
}

/** `GET /-/stage`, one page of it: the newest first. */
export function listStages(
  state: State,
  credential: Credential,
  query: URLSearchParams,
  now: number,
): unknown {
  checkPerson(credential);
  const name = query.get("package");
  const all = [...state.stages.values()]
    .filter(
      (one) => (name === null || one.publication.name === name) && maySee(state, one, credential),
    )
    .reverse();
  const perPage = Math.min(Number(query.get("perPage") ?? "10"), 100);
  const page = Number(query.get("page") ?? "0");
  const items = all
    .slice(page * perPage, (page + 1) * perPage)
    .map((one) => describeStage(one, now));
  return { items, page, perPage, total: all.length };
}

/** `POST /-/stage/ID/approve`: published as if it had been sent now, by a person with a second factor. */
export async function approveStage(
  id: string,
  publisher: Publisher,
  context: PublishContext,
): Promise<void> {
  const { state, clock } = context;
  const { found, token } = authorizeDecision(id, publisher, state);
  if (statusOf(found, clock.now()) !== "staged") throw conflict();
  state.stages.delete(id);
  await accept(found.publication, token.user, context);
}

/** `DELETE /-/stage/ID`: gone; its version can be staged again. */
export function rejectStage(id: string, publisher: Publisher, state: State): void {
  authorizeDecision(id, publisher, state);
  state.stages.delete(id);
}

/** Only a person with a second factor decides: no token passes by it, whatever it may do else. */
function authorizeDecision(
  id: string,
  { credential, second }: Publisher,
  state: State,
): { found: Stage; token: Token } {
  checkPerson(credential);
  const found = visibleStage(state, id, credential);
  const { name } = found.publication;
  const wish = { name, found: state.packages.get(name), action: "stage", second } as const;
  const token = authorizeWrite(credential, wish);
  checkSecondFactor(token, second);
  return { found, token };
}

export function describeStage(stage: Stage, now: number): unknown {
  const { id, publication, createdAt, actor, actorType, access } = stage;
  const { name, version, tags, shasum } = publication;
  return {
    id,
    packageName: name,
    version,
    tag: Object.keys(tags)[0] ?? "latest",
    createdAt: new Date(createdAt).toISOString(),
    ...{ actor, actorType },
    access: access === "public" ? "public" : "private",
    shasum,
    status: statusOf(stage, now),
  };
}

function checkPerson(credential: Credential): void {
  if (typeof credential === "string") throw loggedOut();
  if (credential.trusted === undefined) return;
  throw new NpmError(403, "OIDC permission denied for this action");
}

/** Before anything is said of a stage: else a token that has ended would tell that there is none. */
function loggedOut(): NpmError {
  return new NpmError(401, "You must be logged in.");
}

function maySee(state: State, { publication, isHidden }: Stage, credential: Credential): boolean {
  const found = state.packages.get(publication.name);
  if (typeof credential === "string" || isHidden || found === undefined) return false;
  return (
    reaches(credential, found.name) &&
    found.maintainers.has(credential.user) &&
    (found.access === "public" || mayRead(found, credential))
  );
}
