import { jsonAnswer, type Answer } from "../http-server.ts";
import { isObject } from "../is-object.ts";
import type { ReadRequest } from "../request-cycle.ts";
import { ApiError, badRequest, crateNotFound, forbidden } from "./api-error.ts";
import { readCredential } from "./authentication.ts";
import type { Crate, State, TrustedPublisher } from "./state.ts";

/** `MAX_CONFIGS_PER_CRATE` of src/controllers/trustpub/github_configs/create.rs. */
const mostConfigs = 5;

/** `GET /api/v1/trusted_publishing/github_configs?crate=NAME`, for owners. */
export function listConfigs({ query, headers }: ReadRequest, state: State): Answer {
  const name = query.get("crate");
  if (name === null) throw badRequest("Must specify either `crate` or `user_id` query parameter");
  const crate = owned(name, headers["authorization"], state);
  const configs = crate.trustedPublishers.map((each) => describe(crate, each));
  return jsonAnswer(200, {
    github_configs: configs,
    meta: { total: configs.length, next_page: null },
  });
}

/** `POST`, with one configuration. The same one is taken twice: no index of the table is unique. */
export function addConfig({ body, headers }: ReadRequest, state: State): Answer {
  const parsed: unknown = JSON.parse(body.toString());
  const wanted = isObject(parsed) ? parsed["github_config"] : undefined;
  if (!isObject(wanted)) throw new ApiError(422, "missing field `github_config`");
  const { crate: name, repository_owner: owner, repository_name: repository } = wanted;
  const { workflow_filename: workflow, environment } = wanted;
  const texts = [name, owner, repository, workflow];
  if (!texts.every((each) => typeof each === "string")) throw new ApiError(422, "missing field");
  const file = String(workflow);
  if (!/^[^/]+\.ya?ml$/.test(file)) {
    throw badRequest("Workflow filename must end with `.yml` or `.yaml` and contain no path");
  }
  const crate = owned(String(name), headers["authorization"], state);
  if (crate.trustedPublishers.length >= mostConfigs) {
    throw new ApiError(409, `A crate can have at most ${mostConfigs} GitHub configurations`);
  }
  const added = {
    id: nextId(state),
    ...{ repositoryOwner: String(owner), repositoryName: String(repository), repositoryOwnerId: 1 },
    workflowFilename: file,
    ...(typeof environment === "string" && { environment }),
  };
  crate.trustedPublishers.push(added);
  return jsonAnswer(200, { github_config: describe(crate, added) });
}

/** `DELETE …/github_configs/ID`. */
export function removeConfig({ headers }: ReadRequest, id: string, state: State): Answer {
  for (const { name, trustedPublishers } of state.crates.values()) {
    const index = trustedPublishers.findIndex((each) => String(each.id) === id);
    if (index === -1) continue;
    owned(name, headers["authorization"], state);
    trustedPublishers.splice(index, 1);
    return { status: 204, headers: {}, body: Buffer.alloc(0) };
  }
  throw new ApiError(404, "Not Found");
}

/** Of the next configuration of any crate. */
export function nextId(state: State): number {
  const ids = [...state.crates.values()].flatMap(({ trustedPublishers }) =>
    trustedPublishers.map(({ id = 0 }) => id),
  );
  return Math.max(0, ...ids) + 1;
}

/** The crate, if the token has the scope for this and is an owner's. A token without scopes has it not. */
function owned(name: string, authorization: string | undefined, state: State): Crate {
  const credential = readCredential(authorization);
  if (credential === undefined) throw forbidden("this action requires authentication");
  const token = state.tokenOf(credential);
  if (token.endpointScopes?.includes("trusted-publishing") !== true) {
    throw forbidden("this token does not have the required permissions to perform this action");
  }
  const crate = state.crate(name);
  if (crate === undefined) throw crateNotFound(name);
  if (!crate.owners.has(token.user)) throw badRequest("You are not an owner of this crate");
  return crate;
}

function describe({ name }: Crate, publisher: TrustedPublisher) {
  return {
    ...{ id: publisher.id, crate: name },
    repository_owner: publisher.repositoryOwner,
    repository_owner_id: publisher.repositoryOwnerId,
    repository_name: publisher.repositoryName,
    workflow_filename: publisher.workflowFilename,
    environment: publisher.environment ?? null,
  };
}
