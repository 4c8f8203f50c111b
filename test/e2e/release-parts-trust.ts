import { readNpmTarball } from "../../packages/npm/src/packing/npm-tarball.ts";
import { repository } from "./npm-scene.ts";
import type { ReleaseParts } from "./release-parts-scene.ts";

/** The version that `trust` publishes. */
export const before = "0.0.1";

/** Publishes a version of crates and packages whose next ones a workflow is trusted with. */
export async function trust(
  { crates, npm }: ReleaseParts,
  workflowFilename: string,
  known: { readonly crates?: readonly string[]; readonly npm?: readonly string[] },
): Promise<void> {
  const [owner = "", name = ""] = repository.split("/");
  const trusted = { repositoryOwner: owner, repositoryName: name, repositoryOwnerId: 65 };
  for (const crate of known.crates ?? []) {
    await crates.seedCrate({ name: crate, version: before });
    crates.addTrustedPublisher({ crate, ...trusted, workflowFilename });
  }
  for (const each of known.npm ?? []) {
    await npm.seed({ name: each, version: before });
    npm.addTrustedPublisher({ package: each, repository, workflow: workflowFilename });
  }
}

/** The manifest of a package as npm has it. */
export async function manifestAt({ npm }: ReleaseParts, name: string, version: string) {
  return (await readNpmTarball(await npm.tarball(name, version), name)).manifest;
}
