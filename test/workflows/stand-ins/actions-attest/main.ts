import { getInput, info } from "@actions/core";

const subjects = ["subject-path", "subject-checksums", "subject-name", "subject-digest"];
info(
  `would attest ${subjects
    .map((name) => getInput(name))
    .filter(Boolean)
    .join(" ")}`,
);
