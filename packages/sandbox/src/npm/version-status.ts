import semver from "semver";
import { jsonAnswer, type Answer } from "../http-server.ts";
import { NpmError, notFound } from "./api-error.ts";
import { reaches, type Credential } from "./authentication.ts";
import { stateOf, statusOf, type StageStatus, type State } from "./state.ts";

/**
 * `GET /-/package/NAME/version/VERSION/status` (https://github.com/npm/api-documentation,
 * `package-version-status.yaml`).
 *
 * @param isEnabled npmjs has it for some packages only: 403 for the others
 */
export function readVersionStatus(
  name: string,
  version: string,
  credential: Credential,
  { state, now, isEnabled }: { state: State; now: number; isEnabled: boolean },
): Answer {
  if (semver.valid(version) !== version) throw new NpmError(400, "Invalid version");
  if (typeof credential === "string") throw new NpmError(401, "Unauthorized");
  const isMaintainer = state.packages.get(name)?.maintainers.has(credential.user) ?? false;
  if (!isMaintainer || !reaches(credential, name)) throw notFound();
  if (!isEnabled) throw new NpmError(403, "Version status is not enabled for this package");
  const status = statusIn(state, name, version, now);
  if (status === undefined) throw notFound();
  return jsonAnswer(200, { packageName: name, version, status });
}

function statusIn(
  state: State,
  name: string,
  version: string,
  now: number,
): StageStatus | "published" | "deleted" | undefined {
  const there = state.version(name, version);
  if (there === undefined) {
    const staged = state.stageOf(name, version);
    return staged && statusOf(staged, now);
  }
  switch (stateOf(there, now)) {
    case "served":
      return "published";
    case "gone":
      return there.isRefused === true ? "blocked" : "deleted";
    case "scanning":
    case "held":
      return "validating";
  }
}
