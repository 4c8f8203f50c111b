import { ProblemsError } from "@fairlead/publishing";
import type { FoldingLog } from "./artifact.ts";
import { loadClient, unlessAborted, wordsOf } from "./client.ts";

/**
 * Uploads files as an artifact of this run, zipped as always.
 *
 * @param name of the artifact; taken permanently in this run, over all attempts
 * @param files absolute paths below `folder`
 * @throws ProblemsError if they could not be uploaded
 */
export async function uploadFiles(
  name: string,
  files: readonly string[],
  folder: string,
  { cancelled, log }: { readonly cancelled: AbortSignal; readonly log: FoldingLog },
): Promise<void> {
  try {
    await log.inGroup(`Uploading the artifact ${name}`, () => {
      const upload = loadClient().then((client) => client.uploadArtifact(name, [...files], folder));
      return unlessAborted(upload, cancelled);
    });
  } catch (error) {
    const words = wordsOf(error);
    // The service's answer to a name that another step of this attempt has used.
    const isTaken = /\(409\)|already exists/i.test(words);
    throw new ProblemsError(
      [
        {
          code: "artifact-upload-failed",
          message: `The artifact ${name} could not be uploaded: ${words}.`,
          remedy: isTaken
            ? "Set `artifact` to a name that no other artifact of this run has."
            : "Run this job again.",
        },
      ],
      { cause: error },
    );
  }
}
