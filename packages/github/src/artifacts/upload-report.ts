import path from "node:path";
import type { FoldingLog } from "./artifact.ts";
import { loadClient, unlessAborted, wordsOf } from "./client.ts";

export interface ReportPorts {
  /** This process is a step of a job: the runner gave it the address and the token of the service. */
  readonly inJob: boolean;
  readonly cancelled: AbortSignal;
  readonly log: FoldingLog & { readonly warning: (message: string) => void };
}

/** The client tries for many minutes; a release is not held up that long by its report. */
const patienceMs = 60_000;
/** The runner ends a cancelled step 7.5 s after it said so, and there are outputs to write. */
const patienceWhenCancelledMs = 2_000;

/**
 * Uploads a report as an artifact of this run, zipped as always. Never throws: a release is what it
 * is without its report, so a failure only warns. After a cancellation it has two seconds.
 *
 * @param name of the artifact; taken permanently in this run, over all attempts
 */
export async function uploadReport(name: string, file: string, ports: ReportPorts): Promise<void> {
  const { inJob, cancelled, log } = ports;
  if (!inJob) {
    log.info(
      "The report is not uploaded as an artifact: this does not run in a GitHub Actions job.",
    );
    return;
  }
  const patience = new AbortController();
  // As for requests, in real time: no clock of a test moves an upload.
  const bound = (ms: number) => {
    AbortSignal.timeout(ms).addEventListener("abort", () => {
      patience.abort(new Error(`it took more than ${ms / 1000} s`));
    });
  };
  const hurry = () => {
    bound(patienceWhenCancelledMs);
  };
  bound(patienceMs);
  if (cancelled.aborted) hurry();
  else cancelled.addEventListener("abort", hurry, { once: true });
  try {
    await log.inGroup("Uploading the report", () => {
      const upload = loadClient().then((client) =>
        client.uploadArtifact(name, [file], path.dirname(file)),
      );
      return unlessAborted(upload, patience.signal);
    });
    log.info(`Uploaded the report as the artifact ${name}.`);
  } catch (error) {
    log.warning(`The report could not be uploaded as an artifact: ${wordsOf(error)}.`);
  } finally {
    cancelled.removeEventListener("abort", hurry);
  }
}
