import { asRecord, parseRecord, send } from "@fairlead/http";
import type { TrustedWorkflow } from "@fairlead/npm";
import { saidBy } from "../said-by.ts";
import type { World } from "../world.ts";
import { isSameWorkflow, stateOf, titleOf, type TrustState } from "./judge.ts";

/** crates.io's trusted publishers, with a token of the scope `trusted-publishing`. */
export interface CratesTrust {
  readonly read: (name: string) => Promise<TrustState>;
  /** Returns what is read afterwards. */
  readonly set: (name: string) => Promise<TrustState>;
}

/**
 * Asks crates.io for the trusted publishers of crates, and adds this one
 * (`/api/v1/trusted_publishing/github_configs`). crates.io takes the same one twice and mails every owner
 * for each, so nothing is sent that was not read to be missing.
 *
 * @param api address of crates.io's API, without a slash at its end
 * @param token in memory only
 */
export function cratesTrust(
  wanted: TrustedWorkflow,
  api: string,
  token: string,
  { fetch, userAgent, signal }: World,
): CratesTrust {
  const url = `${api}/api/v1/trusted_publishing/github_configs`;
  const headers = { authorization: token, "user-agent": userAgent, accept: "application/json" };
  const read = async (name: string): Promise<TrustState> => {
    const reply = await send(
      fetch,
      `${url}?crate=${encodeURIComponent(name)}`,
      { headers, holdsSecret: true },
      signal,
    );
    const listed =
      reply.kind === "answer" && reply.status === 200
        ? parseRecord(reply.body.toString("utf8"))?.["github_configs"]
        : undefined;
    if (!Array.isArray(listed)) return { kind: "unread", cause: saidBy(reply) };
    const trusted = (listed as unknown[]).map((each) => {
      const config = asRecord(each) ?? {};
      const text = (key: string) => {
        const value = config[key];
        return typeof value === "string" ? value : undefined;
      };
      const repository = `${text("repository_owner") ?? ""}/${text("repository_name") ?? ""}`;
      const [file, environment] = [text("workflow_filename"), text("environment")];
      return {
        ...{ id: undefined, title: titleOf(repository, file, environment) },
        isWanted: isSameWorkflow(wanted, { repository, file, environment }, false),
      };
    });
    return stateOf(trusted, false);
  };
  return {
    read,
    set: async (name) => {
      // Somebody else may have set it since.
      const before = await read(name);
      if (before.kind !== "missing") return before;
      const [owner = "", repository = ""] = wanted.repository.split("/");
      const config = {
        ...{ crate: name, repository_owner: owner, repository_name: repository },
        workflow_filename: wanted.file,
        environment: wanted.environment ?? null,
      };
      const reply = await send(
        fetch,
        url,
        {
          ...{ method: "POST", holdsSecret: true },
          headers: { ...headers, "content-type": "application/json" },
          body: JSON.stringify({ github_config: config }),
        },
        signal,
      );
      const after = await read(name);
      const isRefused = reply.kind !== "answer" || reply.status !== 200;
      return after.kind === "missing" && isRefused
        ? { kind: "unread", cause: saidBy(reply) }
        : after;
    },
  };
}
