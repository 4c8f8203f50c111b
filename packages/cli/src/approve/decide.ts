import { parseRecord, retryAt, type Reply } from "@fairlead/http";
import { readStage, stagePath, versionStatus } from "@fairlead/npm";
import {
  growingBackoff,
  ProblemsError,
  retry,
  unitId,
  type StagedPackage,
} from "@fairlead/publishing";
import type { Registry } from "../npm/registry.ts";
import type { SecondFactor } from "../npm/second-factor.ts";
import { saidBy } from "../said-by.ts";
import type { World } from "../world.ts";

/** The person's decision about one stage after the other. */
export interface Decisions {
  readonly approve: (recorded: StagedPackage) => Promise<void>;
  readonly reject: (recorded: StagedPackage) => Promise<void>;
  /** Waits for the end of npm's scan of a stage. */
  readonly untilReady: (recorded: StagedPackage) => Promise<void>;
}

/** Before a request is sent again that a server or the network has lost. */
const pausesMs = [2_000, 4_000, 8_000, 16_000, 32_000];
const longestLimitMs = 15 * 60_000;
const scanMs = 60 * 60_000;
const scanPauseMs = 10_000;

export function decisions(registry: Registry, factor: SecondFactor, world: World): Decisions {
  const { clock, terminal, signal } = world;

  /** Sends it until the stage is gone, by this or by an earlier try. */
  const send = async (
    recorded: StagedPackage,
    request: { readonly method: "POST" | "DELETE"; readonly path: string; readonly verb: string },
  ): Promise<void> => {
    const attempt = async (made: number) => {
      const reply = await factor.send(request.path, { method: request.method });
      const isGone = reply.kind === "answer" && reply.status === 404;
      const wasTaken = isGone && (made > 0 || (await isPublishing(recorded, registry)));
      return { reply, end: wasTaken ? "done" : endOf(reply) };
    };
    const { reply, end } = await retry(attempt, {
      isTransient: (last) => last.end === "unclear",
      backoffMs: pausesMs,
      retryAfter: (last) =>
        last.reply.kind === "answer" ? retryAt(last.reply.headers, clock.now()) : undefined,
      longestRetryAfterMs: longestLimitMs,
      onPause: (_, ms) => {
        if (ms > 10_000)
          terminal.say(`  Asking ${registry.url} again in ${Math.ceil(ms / 1_000)} s`);
      },
      ...{ clock, signal },
    });
    if (end !== "done") throw refused(recorded, request.verb, reply);
  };

  return {
    approve: (recorded) => {
      const path = stagePath(recorded.stageId, "/approve");
      return send(recorded, { method: "POST", path, verb: "approved" });
    },
    reject: (recorded) => {
      const path = stagePath(recorded.stageId);
      return send(recorded, { method: "DELETE", path, verb: "rejected" });
    },
    async untilReady(recorded) {
      terminal.say(`  npm is still scanning ${unitId(recorded)}`);
      const look = async () => readStage(await registry.ask(stagePath(recorded.stageId)))?.status;
      const status = await retry(look, {
        isTransient: (last) => last === undefined || last === "validating",
        backoffMs: growingBackoff(scanPauseMs, 1),
        ...{ deadline: clock.now() + scanMs, clock, signal },
      });
      if (status === "blocked") throw blocked(recorded);
      if (status !== undefined && status !== "validating") return;
      const message = `npm has been scanning ${unitId(recorded)} for ${scanMs / 60_000} minutes.`;
      const remedy = "Run this again later: it continues from here.";
      throw new ProblemsError([{ code: "stage-not-scanned", message, remedy }]);
    },
  };
}

/** `unclear`: nobody knows whether it was done; to send it again tells. */
function endOf(reply: Reply): "done" | "refused" | "unclear" {
  if (reply.kind === "failed") return "unclear";
  const { status, body } = reply;
  if (status === 204) return "done";
  // What stands before a registry answers with pages.
  if (status >= 200 && status < 300) {
    return parseRecord(body.toString("utf8")) === undefined ? "unclear" : "done";
  }
  return status === 408 || status === 429 || status >= 500 ? "unclear" : "refused";
}

/** Somebody else has approved it meanwhile. */
async function isPublishing(recorded: StagedPackage, registry: Registry): Promise<boolean> {
  const status = await versionStatus(registry, recorded);
  return status === "published" || status === "validating";
}

function blocked(recorded: StagedPackage): ProblemsError {
  const message = `npm refused ${unitId(recorded)} after its scan, so it can never go live.`;
  const remedy = "Read what npm wrote to the maintainers, and release a new version.";
  return new ProblemsError([{ code: "stage-blocked", message, remedy }]);
}

function refused(recorded: StagedPackage, verb: string, reply: Reply): ProblemsError {
  const message = `${unitId(recorded)} could not be ${verb}. The registry says: ${saidBy(reply)}.`;
  const status = reply.kind === "failed" ? 0 : reply.status;
  const remedies: Readonly<Partial<Record<number, string>>> = {
    401: "Run npm login, then run this again: it continues from here.",
    403: "Run npm login as a maintainer who may publish the package: a read-only token can neither approve nor reject. The npm account also needs two-factor authentication.",
    404: "Somebody rejected it in the meantime, or you are not a maintainer of the package.",
  };
  const remedy = remedies[status] ?? "Run this again: it continues from here.";
  return new ProblemsError([{ code: "decision-refused", message, remedy }]);
}
