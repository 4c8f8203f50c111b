import { randomUUID } from "node:crypto";
import { NpmError, notFound } from "./api-error.ts";
import { authorizeWrite, checkOtp, mayRead, type Credential } from "./authentication.ts";
import type { Publication } from "./publication.ts";
import { accept, checkPublication, type Publisher, type PublishContext } from "./publish.ts";
import type { Stage, State } from "./state.ts";

/** `POST /-/stage/package/NAME`: kept until a person approves or rejects it. */
export function stage(
  publication: Publication,
  publisher: Publisher,
  context: PublishContext,
): { stageId: string } {
  const token = checkPublication(publication, publisher, "stage", context);
  const id = randomUUID();
  context.state.stages.set(id, {
    id,
    publication,
    actor: token.user,
    actorType: token.trusted === undefined ? "user" : "oidc",
    createdAt: context.clock.now(),
  });
  return { stageId: id };
}

/** A stage that this person may see; a workflow's token may not. */
export function visibleStage(state: State, id: string, credential: Credential): Stage {
  const found = state.stages.get(id);
  if (found === undefined || !maySee(state, found, credential)) throw notFound();
  return found;
}

/** `GET /-/stage`, one page of it. */
export function listStages(state: State, credential: Credential, query: URLSearchParams): unknown {
  checkPerson(credential);
  const name = query.get("package");
  const all = [...state.stages.values()].filter(
    (one) => (name === null || one.publication.name === name) && maySee(state, one, credential),
  );
  const size = Number(query.get("perPage") ?? "20");
  const start = Number(query.get("page") ?? "0") * size;
  return { items: all.slice(start, start + size).map(describeStage), total: all.length };
}

/** `POST /-/stage/ID/approve`: published as if it had been sent now, by a person with a second factor. */
export async function approveStage(
  id: string,
  { credential, otp }: Publisher,
  context: PublishContext,
): Promise<void> {
  checkPerson(credential);
  const { publication } = visibleStage(context.state, id, credential);
  const { name } = publication;
  const found = context.state.packages.get(name);
  const token = authorizeWrite(credential, { name, found, action: "stage", otp });
  checkOtp(token, otp);
  context.state.stages.delete(id);
  await accept(publication, token.user, context);
}

/** `DELETE /-/stage/ID`: gone; its version can be staged again. */
export function rejectStage(id: string, publisher: Publisher, state: State): void {
  checkPerson(publisher.credential);
  visibleStage(state, id, publisher.credential);
  if (typeof publisher.credential !== "string") checkOtp(publisher.credential, publisher.otp);
  state.stages.delete(id);
}

export function describeStage({ id, publication, createdAt, ...by }: Stage): unknown {
  const { name, version, tags, shasum } = publication;
  return {
    id,
    packageName: name,
    version,
    tag: Object.keys(tags)[0] ?? "latest",
    createdAt: new Date(createdAt).toISOString(),
    actor: by.actor,
    actorType: by.actorType,
    shasum,
  };
}

function checkPerson(credential: Credential): void {
  if (typeof credential === "string") throw new NpmError(401, "You must be logged in.");
  if (credential.trusted === undefined) return;
  throw new NpmError(403, "OIDC permission denied for this action");
}

function maySee(state: State, { publication, actor }: Stage, credential: Credential): boolean {
  if (typeof credential === "string") return false;
  const found = state.packages.get(publication.name);
  if (found === undefined) return actor === credential.user;
  return (
    found.maintainers.has(credential.user) &&
    (found.access === "public" || mayRead(found, credential))
  );
}
