import { parseRecord } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";
import { saidBy } from "../said-by.ts";
import type { Registry } from "./registry.ts";

/** Whose login npm has at a registry, or why nobody can say. */
export type Whoami = { readonly user: string } | { readonly problem: Problem };

/** `GET /-/whoami` */
export async function whoami({ url, ask }: Pick<Registry, "url" | "ask">): Promise<Whoami> {
  const reply = await ask("/-/whoami");
  const user =
    reply.kind === "answer" && reply.status === 200
      ? parseRecord(reply.body.toString("utf8"))?.["username"]
      : undefined;
  if (typeof user === "string" && user !== "") return { user };
  const said = saidBy(reply);
  const isRefusal = reply.kind === "answer" && [401, 403].includes(reply.status);
  if (!isRefusal && !(reply.kind === "answer" && reply.status === 200)) {
    const message = `${url} does not answer: ${said}.`;
    const remedy = "Nothing was changed. Run this again later.";
    return { problem: { code: "registry-unreachable", message, remedy } };
  }
  const message = `${url} does not accept npm's login: ${said}.`;
  const remedy = `Run npm login --registry ${url}/ on this machine.`;
  return { problem: { code: "npm-login-missing", message, remedy } };
}
