import { createHash } from "node:crypto";
import { packPackage } from "@fairlead/sandbox";

/** A registry with staging, and who may do what there. */
export interface StagingRegistry {
  readonly url: string;
  /** May stage. */
  readonly workflowToken: string;
  /** Approves and rejects, with a one-time password. */
  readonly personToken: string;
  /** One that counts, for each time that it is called. */
  readonly password: () => string;
}

interface Request {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly token?: string;
  readonly otp?: string;
  readonly body?: object;
}

/**
 * What clients ask of staging, one after the other, with what was answered: its status, and the fields
 * of its body where it says something.
 */
export async function exchangesWith({
  url,
  workflowToken,
  personToken,
  password,
}: StagingRegistry): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  const ask = async (what: string, path: string, request: Request = {}) => {
    const { answer, body } = await exchange(`${url}${path}`, request);
    found[what] = answer;
    return body;
  };
  const send = async (what: string, path: string, method: "PUT" | "POST", version: string) => {
    const body = await publication(version);
    return ask(what, path, { method, token: workflowToken, body });
  };
  const publish = (what: string, version: string) => send(what, "/@demo%2fcore", "PUT", version);
  const stage = async (what: string, version: string) => {
    const answer = await send(what, "/-/stage/package/@demo%2fcore", "POST", version);
    return String(answer["stageId"]);
  };
  const decide = (what: string, method: "POST" | "DELETE", path: string, otp?: string) =>
    ask(what, path, { method, token: personToken, ...(otp !== undefined && { otp }) });
  const token = personToken;
  const unknown = "/-/stage/00000000-0000-4000-8000-000000000000";

  const first = await stage("a new name is staged", "1.0.0");
  await ask("the new name, while it waits", "/@demo%2fcore");
  await decide("its approval", "POST", `/-/stage/${first}/approve`, password());

  const id = await stage("a version is staged", "1.1.0");
  await stage("the same again", "1.1.0");
  await ask("the list", "/-/stage?page=0&perPage=100", { token });
  await ask("the list of a package", "/-/stage?package=%40demo%2Fcore", { token });
  await ask("the list, without a token", "/-/stage");
  await ask("a stage", `/-/stage/${id}`, { token });
  await ask("a stage, without a token", `/-/stage/${id}`);
  await ask("its file", `/-/stage/${id}/tarball`, { token });
  await ask("its file, without a token", `/-/stage/${id}/tarball`);
  await ask("an unknown stage", unknown, { token });
  await ask("its version, before the approval", "/@demo%2fcore/1.1.0");
  await decide("an approval without a password", "POST", `/-/stage/${id}/approve`);
  await ask("an approval without a token", `/-/stage/${id}/approve`, { method: "POST" });
  await decide("an approval", "POST", `/-/stage/${id}/approve`, password());
  await decide("the same approval again", "POST", `/-/stage/${id}/approve`, password());
  await ask("its version, after the approval", "/@demo%2fcore/1.1.0");
  await stage("a version that is live", "1.1.0");

  const other = await stage("another version", "1.2.0");
  await decide("a rejection without a password", "DELETE", `/-/stage/${other}`);
  await decide("a rejection", "DELETE", `/-/stage/${other}`, password());
  await ask("a stage that was rejected", `/-/stage/${other}`, { token });
  const again = await stage("what was rejected, again", "1.2.0");
  const alone = { method: "POST", token: workflowToken } as const;
  await ask("an approval without a second factor", `/-/stage/${again}/approve`, alone);
  await stage("one more version", "1.3.0");
  await publish("the same directly, while it is staged", "1.3.0");
  return found;
}

async function exchange(
  url: string,
  { method = "GET", token, otp, body }: Request,
): Promise<{ readonly answer: string; readonly body: Readonly<Record<string, unknown>> }> {
  const reply = await fetch(url, {
    method,
    headers: {
      accept: "application/json",
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(otp !== undefined && { "npm-otp": otp }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  const isJson = reply.headers.get("content-type")?.includes("json") === true;
  const fields = (isJson ? JSON.parse(text) : {}) as Readonly<Record<string, unknown>>;
  const asksForPassword = /\botp\b/i.test(reply.headers.get("www-authenticate") ?? "");
  const parts = [String(reply.status), ...(asksForPassword ? ["otp"] : [])];
  if (reply.ok && method !== "PUT" && !("versions" in fields) && !("dist" in fields)) {
    const items = fields["items"];
    const inside = Array.isArray(items) ? namesIn(items[0]).map((name) => `items.${name}`) : [];
    parts.push(...namesIn(fields), ...inside);
  }
  return { answer: parts.join(" "), body: fields };
}

function namesIn(value: unknown): string[] {
  return Object.keys(value ?? {}).sort();
}

/** The document that clients publish and stage. */
async function publication(version: string): Promise<object> {
  const name = "@demo/core";
  const manifest = { name, version, license: "MIT" };
  const tarball = await packPackage({ "package.json": JSON.stringify(manifest) });
  const file = `${name}-${version}.tgz`;
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  const shasum = createHash("sha1").update(tarball).digest("hex");
  return {
    ...{ _id: name, name, access: "public", "dist-tags": { latest: version } },
    versions: {
      [version]: { ...manifest, _id: `${name}@${version}`, dist: { integrity, shasum } },
    },
    _attachments: {
      [file]: {
        content_type: "application/octet-stream",
        ...{ data: tarball.toString("base64"), length: tarball.length },
      },
    },
  };
}
