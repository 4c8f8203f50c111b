import { jsonAnswer, type Answer } from "../http-server.ts";
import { isObject } from "../is-object.ts";
import { badDocument, conflict, NpmError } from "./api-error.ts";
import { authorizeWrite } from "./authentication.ts";
import type { Publisher } from "./publish.ts";
import { revisionOf } from "./reads.ts";
import type { Package } from "./state.ts";

/**
 * Whether the body of `PUT /NAME` is a packument that a maintainer edited: npm's client reads it with
 * `?write=true` and sends all of it back, without a tarball.
 */
export function isEdit(body: Buffer): boolean {
  const document = parsed(body);
  const attachments = document?.["_attachments"];
  return (
    document !== undefined && (!isObject(attachments) || Object.keys(attachments).length === 0)
  );
}

/** Takes the deprecations of an edited packument; one that somebody else has edited since is refused. */
export function editPackage(
  found: Package,
  body: Buffer,
  { credential, second }: Publisher,
): Answer {
  const wish = { name: found.name, found, action: "publish", second } as const;
  const token = authorizeWrite(credential, wish);
  // A workflow publishes and stages, and nothing else.
  if (token.trusted !== undefined)
    throw new NpmError(403, "OIDC permission denied for this action");
  const document = parsed(body) ?? {};
  const versions = document["versions"];
  if (!isObject(versions)) throw badDocument("versions is missing.");
  if (document["_rev"] !== revisionOf(found)) throw conflict();
  for (const { version, deprecated = "" } of found.versions) {
    const given = versions[version];
    const message = isObject(given) ? given["deprecated"] : undefined;
    const told = typeof message === "string" ? message : "";
    if (told !== deprecated) setDeprecated(found, version, told);
  }
  return jsonAnswer(200, { ok: true });
}

export function setDeprecated(found: Package, version: string, message: string): void {
  const one = found.versions.find((each) => each.version === version);
  if (one === undefined) throw new Error(`The sandbox has no ${found.name}@${version}.`);
  if (message === "") delete one.deprecated;
  else one.deprecated = message;
  found.revision += 1;
}

function parsed(body: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const document: unknown = JSON.parse(body.toString());
    return isObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}
