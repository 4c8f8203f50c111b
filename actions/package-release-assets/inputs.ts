import {
  declarationFile,
  boolean,
  entries,
  required,
  secret,
  semverText,
  sha,
  text,
  word,
} from "@fairlead/actionkit";
import { oldestSystem } from "../oldest-system-input.ts";
import { platforms } from "../platforms-input.ts";

/** The inputs of package-release-assets, as its action.yml has them. */
export const inputs = {
  assets: required(entries()),
  platforms: platforms(),
  version: semverText(),
  directory: text("release-assets"),
  "oldest-system": oldestSystem(),
  "sha256-files": boolean(false),
  sha: sha(),
  "run-id": word(/^[1-9][0-9]*$/, "the number of a workflow run"),
  declaration: declarationFile(),
  "github-token": secret("${{ github.token }}"),
};
