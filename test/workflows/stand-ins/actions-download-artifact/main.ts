import { join, resolve } from "node:path";
import { DefaultArtifactClient, type FindOptions } from "@actions/artifact";
import { getInput, info, setFailed, setOutput } from "@actions/core";
import picomatch from "picomatch";

const client = new DefaultArtifactClient();
const folder = resolve(process.env["GITHUB_WORKSPACE"] ?? ".", getInput("path"));
const [owner = "", repository = ""] = getInput("repository").split("/");
const token = getInput("github-token");
const isOther = getInput("run-id") !== "" && token !== "";
const from: FindOptions = isOther
  ? {
      findBy: {
        token,
        workflowRunId: Number(getInput("run-id")),
        repositoryOwner: owner,
        repositoryName: repository,
      },
    }
  : {};
const name = getInput("name");
const fits = picomatch(getInput("pattern") || "*");
const { artifacts } = await client.listArtifacts({ latest: true, ...from });
const wanted = artifacts.filter((one) => (name === "" ? fits(one.name) : one.name === name));
if (name !== "" && wanted.length === 0) {
  setFailed(`Unable to download artifact(s): Artifact not found for name: ${name}`);
}
for (const { id, name: own, digest } of wanted) {
  const isMerged = name !== "" || getInput("merge-multiple") === "true";
  const { digestMismatch = false } = await client.downloadArtifact(id, {
    path: isMerged ? folder : join(folder, own),
    ...(digest !== undefined && { expectedHash: digest }),
    ...from,
  });
  if (digestMismatch) setFailed(`${own} is not what was uploaded`);
  info(`downloaded ${own}`);
}
setOutput("download-path", folder);
