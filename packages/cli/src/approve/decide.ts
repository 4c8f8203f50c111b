import { describeAnswer, parseRecord, retryAt, type Reply } from "@fairlead/http";
import { readStage, stagePath, versionStatus } from "@fairlead/npm";
import { ProblemsError, unitId, type StagedPackage } from "@fairlead/publishing";
import type { Registry } from "../npm/registry.ts";
import type { SecondFactor } from "../npm/second-factor.ts";
import type { World } from "../world.ts";

/** The person's decision about one stage after the other. */
export interface Decisions {
  readonly approve: (recorded: StagedPackage) => Promise<void>;
  readonly reject: (recorded: StagedPackage) => Promise<void>;
  /** Waits for the end of npm's scan of a stage. */
  readonly untilReady: (recorded: StagedPackage) => Promise<void>;
}

/** So often a request is sent again that a server or the network has lost. */
const mostTries = 6;
const firstPauseMs = 2_000;
const longestLimitMs = 15 * 60_000;
const scanMs = 60 * 60_000;
const scanPauseMs = 10_000;

export function decisions(registry: Registry, factor: SecondFactor, world: World): Decisions {
  const { clock, terminal } = world;

  /** Sends it until the stage is gone, by this or by an earlier try. */
  const send = async (
    recorded: StagedPackage,
    request: { readonly method: "POST" | "DELETE"; readonly path: string; readonly verb: string },
  ): Promise<void> => {
    let wasUnclear = false;
    for (let tries = 1, pause = firstPauseMs; ; tries += 1, pause *= 2) {
      const reply = await factor.send(request.path, { method: request.method });
      const end = endOf(reply);
      if (end === "done") return;
      const isGone = reply.kind === "answer" && reply.status === 404;
      if (isGone && (wasUnclear || (await isPublishing(recorded, registry)))) return;
      if (end === "refused" || tries === mostTries) throw refused(recorded, request.verb, reply);
      wasUnclear = true;
      const until = reply.kind === "answer" ? retryAt(reply.headers, clock.now()) : undefined;
      const wait = until === undefined ? pause : until - clock.now();
      if (wait > longestLimitMs) throw refused(recorded, request.verb, reply);
      if (wait > 10_000) {
        terminal.say(`  ${registry.url} asks for a pause of ${Math.ceil(wait / 1_000)} s`);
      }
      await clock.sleep(wait);
    }
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
      const until = clock.now() + scanMs;
      terminal.say(`  npm is still scanning ${unitId(recorded)}`);
      while (clock.now() < until) {
        const stage = readStage(await registry.ask(stagePath(recorded.stageId)));
        if (stage?.status === "blocked") throw blocked(recorded);
        if (stage !== undefined && stage.status !== "validating") return;
        await clock.sleep(scanPauseMs);
      }
      const message = `npm has been scanning ${unitId(recorded)} for ${scanMs / 60_000} minutes.`;
      const remedy = "Run this again later: it goes on from here.";
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
  const said = reply.kind === "failed" ? reply.cause : describeAnswer(reply.status, reply.body);
  const message = `${unitId(recorded)} could not be ${verb}. The registry says: ${said}.`;
  const status = reply.kind === "failed" ? 0 : reply.status;
  const remedies: Readonly<Partial<Record<number, string>>> = {
    401: "Run npm login, and then this again: it goes on from here.",
    403: "Turn on two-factor authentication for your npm account, and check that you may publish the package.",
    404: "Somebody rejected it meanwhile, or you do not maintain the package.",
  };
  const remedy = remedies[status] ?? "Run this again: it goes on from here.";
  return new ProblemsError([{ code: "decision-refused", message, remedy }]);
}
