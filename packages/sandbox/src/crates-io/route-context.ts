import type { Answer } from "../http-server.ts";
import type { ReadRequest } from "../request-cycle.ts";
import type { SparseIndex } from "./index-files.ts";
import type { PublishContext } from "./publish.ts";
import type { IssuerKey } from "./trusted-publishing.ts";

export interface RouteContext extends PublishContext {
  readonly index: SparseIndex;
  readonly issuer: IssuerKey | undefined;
  readonly isCratesIo: boolean;
  /** Reads of the index and of files need a token. */
  readonly authRequired: boolean;
  readonly url: string;
  readonly statusCodes: "real" | "adjust-all";
}

export type Handler = (
  request: ReadRequest,
  context: RouteContext,
  parts: readonly string[],
) => Answer | Promise<Answer>;
