import { isObject } from "../is-object.ts";
import { jsonAnswer } from "../http-server.ts";
import { badRequest, forbidden } from "./api-error.ts";
import { authenticate } from "./authentication.ts";
import { findVersion } from "./find-version.ts";
import type { Handler, RouteContext } from "./route-context.ts";
import type { Version } from "./state.ts";

/**
 * `DELETE …/yank` and `PUT …/unyank`, which cargo sends: without a message, so that one that is there is gone,
 * even if the version was yanked before.
 */
export function yankTo(yanked: boolean): Handler {
  return ({ headers }, context, parts) => {
    const version = allowedVersion(headers["authorization"], context, parts);
    version.yanked = yanked;
    delete version.yankMessage;
    return jsonAnswer(200, { ok: true });
  };
}

/** `PATCH /crates/N/V` (src/controllers/version/update.rs): a message is for a version that is yanked. */
export const updateVersion: Handler = ({ headers, body }, context, parts) => {
  const { yanked, yank_message: message } = versionIn(body);
  const version = allowedVersion(headers["authorization"], context, parts);
  const isYanked = typeof yanked === "boolean" ? yanked : version.yanked;
  if (typeof message === "string" && !isYanked) {
    throw badRequest("Cannot set yank message on a version that is not yanked");
  }
  version.yanked = isYanked;
  if (!isYanked || message === null) delete version.yankMessage;
  else if (typeof message === "string") version.yankMessage = message;
  return jsonAnswer(200, {
    version: { num: version.version, yanked: isYanked, yank_message: version.yankMessage ?? null },
  });
};

/** The order of src/controllers/version/yank.rs: known, allowed, within the limit, an owner. */
function allowedVersion(
  authorization: string | undefined,
  context: RouteContext,
  parts: readonly string[],
): Version {
  const { crate, version } = findVersion(context, parts);
  const { user } = authenticate(context.state, authorization, {
    scope: "yank",
    crate: crate.name,
    cratesIoTokens: context.isCratesIo,
  });
  context.limiter.check(user, "yank", context.clock.now());
  if (!crate.owners.has(user)) throw forbidden("must already be an owner to yank or unyank");
  return version;
}

function versionIn(body: Buffer): Readonly<Record<string, unknown>> {
  let document: unknown;
  try {
    document = JSON.parse(body.toString());
  } catch {
    document = undefined;
  }
  const version = isObject(document) ? document["version"] : undefined;
  if (!isObject(version)) throw badRequest("missing field `version`");
  return version;
}
