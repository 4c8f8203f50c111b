import { createHash } from "node:crypto";
import { badRequest } from "./api-error.ts";
import { authenticate } from "./authentication.ts";
import type { IndexedDependency, IndexedVersion } from "./index-line.ts";
import { checkCrateName } from "./names.ts";
import type { PublishContext } from "./publish.ts";
import { maxUploadBytes } from "./tarball.ts";
import { isObject } from "../is-object.ts";
import { readMetadata, readTarballBytes } from "./upload-body.ts";

/**
 * The upload to a registry that is not crates.io: it believes the metadata, does not open the file, and
 * takes a version that it has once more: the index then has two lines for it.
 */
export function publishElsewhere(
  body: Buffer,
  authorization: string | undefined,
  { state, clock, indexDelayMs }: PublishContext,
): void {
  const metadata = readMetadata(body);
  checkCrateName("crate", metadata.name);
  const token = authenticate(state, authorization, {
    scope: state.crate(metadata.name) === undefined ? "publish-new" : "publish-update",
    crate: metadata.name,
    cratesIoTokens: false,
  });
  const file = readTarballBytes(body, maxUploadBytes);
  state.crateOrNew(metadata.name, token.user).versions.push({
    version: metadata.vers,
    checksum: createHash("sha256").update(file).digest("hex"),
    yanked: false,
    publishedAt: clock.now(),
    file: Buffer.from(file),
    indexed: fromMetadata(metadata.all),
    visibleAt: Date.now() + indexDelayMs,
  });
}

/** The upload's JSON as the index has it (the Cargo Book, "Registry Web API"). */
function fromMetadata(metadata: Readonly<Record<string, unknown>>): IndexedVersion {
  const { deps, features, links, rust_version: rustVersion } = metadata;
  if (!Array.isArray(deps) || !isObject(features)) {
    throw badRequest("invalid upload request: deps and features are missing");
  }
  return {
    deps: deps.map(fromMetadataDependency),
    features: Object.fromEntries(
      Object.entries(features).map(([name, values]) => [name, texts(values)]),
    ),
    ...(typeof links === "string" && { links }),
    ...(typeof rustVersion === "string" && { rust_version: rustVersion }),
  };
}

function fromMetadataDependency(dependency: unknown): IndexedDependency {
  if (!isObject(dependency)) throw badRequest("invalid upload request: a dependency is no object");
  const { name, version_req: requirement, kind, target, registry } = dependency;
  const { explicit_name_in_toml: explicitName } = dependency;
  if (typeof name !== "string" || typeof requirement !== "string") {
    throw badRequest("invalid upload request: a dependency without name or version_req");
  }
  return {
    name: typeof explicitName === "string" ? explicitName : name,
    req: requirement,
    features: texts(dependency["features"]),
    optional: dependency["optional"] === true,
    default_features: dependency["default_features"] !== false,
    target: typeof target === "string" ? target : null,
    kind: kind === "dev" || kind === "build" ? kind : "normal",
    ...(typeof explicitName === "string" && { package: name }),
    ...(typeof registry === "string" && { registry }),
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
