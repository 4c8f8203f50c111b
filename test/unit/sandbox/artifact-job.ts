import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Artifacts } from "@fairlead/sandbox";

/** Who asks, if it is about another run. */
interface FindBy {
  readonly token: string;
  readonly workflowRunId: number;
  readonly repositoryOwner: string;
  readonly repositoryName: string;
}

export type Order =
  | {
      readonly do: "upload";
      readonly name: string;
      readonly root: string;
      readonly files: readonly string[];
      readonly retentionDays?: number;
      readonly skipArchive?: boolean;
    }
  | { readonly do: "list"; readonly latest?: boolean; readonly findBy?: FindBy }
  | { readonly do: "get" | "delete"; readonly name: string; readonly findBy?: FindBy }
  | {
      readonly do: "download";
      readonly id: number;
      readonly path: string;
      readonly expectedHash?: string;
      readonly skipDecompress?: boolean;
      readonly findBy?: FindBy;
    };

const program = fileURLToPath(new URL("artifact-client.ts", import.meta.url));

/** Has GitHub's own client follow the order, with these variables only; throws what it throws. */
export async function runClient(
  variables: Readonly<Record<string, string>>,
  order: Order,
): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(order)], {
    env: variables,
  });
  const last = stdout.trimEnd().split("\n").at(-1) ?? "";
  const { value, error } = JSON.parse(last) as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

export const jobToken = "ghs_TokenOfTheJob";

/** Asks the REST API about artifacts; `credential: ""` sends none. */
export async function askRest(
  service: Pick<Artifacts, "url">,
  path: string,
  credential = jobToken,
): Promise<Response> {
  return fetch(`${service.url}/repos/octo-org/octo-repo/actions/${path}`, {
    redirect: "manual",
    headers: credential === "" ? {} : { authorization: `Bearer ${credential}` },
  });
}
