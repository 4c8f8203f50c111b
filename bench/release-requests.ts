import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runAction, startGitHub } from "@fairlead/sandbox";
import type { Measurement } from "./figure.ts";

const repository = "octo-org/octo-repo";
const token = "ghs_bench";
const files = 6;

/** How many requests a release with six files takes; their reasons stand with `createRelease`. */
export const releaseRequests: Measurement = {
  name: "release-requests",
  measure: async ({ say }) => {
    const github = await startGitHub();
    const workspace = await mkdtemp(join(tmpdir(), "fairlead-bench-release-"));
    try {
      github.addRepository({ fullName: repository });
      github.addToken({ token, permissions: { contents: "write" }, repository });
      const sha = github.addCommit(repository);
      await mkdir(join(workspace, "dist"));
      for (let at = 0; at < files; at += 1) {
        await writeFile(join(workspace, "dist", `file-${at}.tar.gz`), `contents of ${at}`);
      }
      const requests = async () => {
        github.requests.clear();
        const { exitCode, log } = await runAction(
          join(import.meta.dirname, "../actions/create-release"),
          {
            ...{ workspace, sha, repository, githubToken: token, movedClock: github.url },
            inputs: { tag: "v1.0.0", files: "dist/*" },
            env: { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl },
          },
        );
        if (exitCode !== 0) throw new Error(`create-release failed:\n${log}`);
        const all = github.requests.entries.length;
        const writes = github.requests.writes().length;
        say(`${all} requests, ${writes} of them no reads`);
        return { all, writes };
      };
      const first = await requests();
      const again = await requests();
      return [
        {
          ...{ what: "GitHub release with 6 files", unit: "requests", repeats: 1 },
          ...{ ours: first.all, limit: { value: 12 + files, words: "one for each reason" } },
        },
        {
          ...{ what: "GitHub release run again, writes", unit: "requests", repeats: 1 },
          ...{ ours: again.writes, limit: { value: 0, words: "none" } },
        },
      ];
    } finally {
      await github.stop();
      await rm(workspace, { recursive: true, force: true });
    }
  },
};
