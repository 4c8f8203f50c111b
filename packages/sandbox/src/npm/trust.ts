import { randomUUID } from "node:crypto";
import { jsonAnswer, type Answer } from "../http-server.ts";
import { isObject } from "../is-object.ts";
import { NpmError, notFound } from "./api-error.ts";
import { authorizeWrite } from "./authentication.ts";
import type { Publisher } from "./publish.ts";
import type { AllowedAction, NpmTrustedPublisher, Package } from "./state.ts";

/** What the API calls that which a publisher may do (`npm trust` of npm 11.15 and newer sends both). */
const permissions: Readonly<Record<string, AllowedAction>> = {
  createPackage: "publish",
  createStagedPackage: "stage",
};

interface TrustCall extends Publisher {
  /** Epoch ms. */
  readonly now: number;
  readonly body: Buffer;
}

/** `GET /-/package/NAME/trust`: the trusted publishers, to whoever maintains the package and has confirmed it. */
export function listPublishers(found: Package, call: TrustCall): Answer {
  authorize(found, call);
  return jsonAnswer(200, found.publishers.map(describe));
}

/** `POST`: an array of one publisher. A package has one at a time: 409. */
export function addPublisher(found: Package, call: TrustCall): Answer {
  authorize(found, call);
  const [wanted] = readPublishers(call.body);
  if (wanted === undefined) throw new NpmError(400, "Invalid trusted publisher configuration");
  if (found.publishers.length > 0) {
    throw new NpmError(409, "A trusted publisher is already configured for this package");
  }
  found.publishers.push({ ...wanted, id: randomUUID() });
  return jsonAnswer(201, found.publishers.map(describe));
}

/** `DELETE …/trust/ID`. */
export function removePublisher(found: Package, id: string, call: TrustCall): Answer {
  authorize(found, call);
  const index = found.publishers.findIndex((each) => each.id === id);
  if (index === -1) throw notFound();
  found.publishers.splice(index, 1);
  return { status: 204, headers: {}, body: Buffer.alloc(0) };
}

/** Of a maintainer, and never a workflow. Reads need the second factor too; no token goes without one. */
function authorize(found: Package, { credential, second }: TrustCall): void {
  const wish = { name: found.name, found, action: "publish", second } as const;
  const token = authorizeWrite(credential, wish);
  if (token.trusted !== undefined || (token.otp === undefined && token.web === undefined)) {
    throw new NpmError(403, "This action requires two-factor authentication.");
  }
}

function readPublishers(body: Buffer): readonly NpmTrustedPublisher[] {
  const listed: unknown = JSON.parse(body.toString());
  if (!Array.isArray(listed) || listed.length !== 1) return [];
  return (listed as unknown[]).flatMap((each) => {
    if (!isObject(each) || each["type"] !== "github" || !isObject(each["claims"])) return [];
    const { repository, workflow_ref: workflow, environment } = each["claims"];
    const file = isObject(workflow) ? workflow["file"] : undefined;
    const allowed = (Array.isArray(each["permissions"]) ? each["permissions"] : []) as unknown[];
    const actions = allowed.flatMap((one) => permissions[String(one)] ?? []);
    const [first, second] = actions;
    if (typeof repository !== "string" || typeof file !== "string" || first === undefined)
      return [];
    return [
      {
        ...{ repository, workflow: file, allows: second === undefined ? first : "both" },
        ...(typeof environment === "string" && { environment }),
      },
    ];
  });
}

function describe({ id, repository, workflow, environment, allows = "both" }: NpmTrustedPublisher) {
  return {
    ...{ id, type: "github" },
    claims: {
      ...{ repository, workflow_ref: { file: workflow } },
      ...(environment !== undefined && { environment }),
    },
    permissions: Object.keys(permissions).filter(
      (each) => allows === "both" || permissions[each] === allows,
    ),
  };
}
