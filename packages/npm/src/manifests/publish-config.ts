import { asRecord } from "@fairlead/http";
import type { Manifest } from "./manifest-file.ts";

/** Fields that pnpm moves from `publishConfig` to the manifest (`@pnpm/releasing.exportable-manifest` 1100.2). */
const overrides: ReadonlySet<string> = new Set([
  ...["name", "bin", "engines", "type", "imports", "main", "module", "typings", "types", "exports"],
  ...["browser", "esnext", "es2015", "unpkg", "umd:main", "os", "cpu", "libc", "typesVersions"],
]);

/** What a package says of its own publication. */
export interface PublishConfig {
  /** Where it goes: `@scope:registry` before `registry`, as npm has it. */
  readonly registry: string | undefined;
  readonly tag: string | undefined;
  readonly access: "public" | "restricted" | undefined;
  readonly provenance: boolean | undefined;
  /** The folder to publish instead of this one, which pnpm follows. */
  readonly directory: string | undefined;
  /** Files that are packed with their executable bit, as pnpm does. */
  readonly executableFiles: readonly string[];
  /** Fields that nothing here follows: settings of a package manager. */
  readonly ignored: readonly string[];
}

export function readPublishConfig(manifest: Manifest): PublishConfig {
  const config = asRecord(manifest["publishConfig"]) ?? {};
  const text = (field: string) => {
    const value = config[field];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const { access, provenance, executableFiles } = config;
  const { name } = manifest;
  const scope = typeof name === "string" ? /^(@[^/]+)\//.exec(name)?.[1] : undefined;
  const ofScope = scope === undefined ? undefined : `${scope}:registry`;
  const files: readonly unknown[] = Array.isArray(executableFiles) ? executableFiles : [];
  return {
    registry: (ofScope === undefined ? undefined : text(ofScope)) ?? text("registry"),
    tag: text("tag"),
    access: access === "public" || access === "restricted" ? access : undefined,
    // npm reads its own settings as texts, too.
    provenance: { true: true, false: false }[String(provenance)],
    directory: text("directory"),
    executableFiles: files.filter((file) => typeof file === "string"),
    ignored: Object.keys(config).filter(
      (field) => !followed.has(field) && !overrides.has(field) && !field.endsWith(":registry"),
    ),
  };
}

/** `linkDirectory` says what pnpm links in the checkout. */
const followed: ReadonlySet<string> = new Set([
  ...["registry", "tag", "access", "provenance"],
  ...["directory", "linkDirectory", "executableFiles"],
]);

/** The manifest with what `publishConfig` overrides; what else it says stays, for npm. */
export function applyPublishConfig(manifest: Manifest): Manifest {
  const config = asRecord(manifest["publishConfig"]);
  if (config === undefined) return manifest;
  const entries = Object.entries(config);
  const moved = entries.filter(([field]) => overrides.has(field));
  const kept = entries.filter(([field]) => !overrides.has(field));
  if (moved.length === 0 && kept.length > 0) return manifest;
  const applied = { ...manifest, ...Object.fromEntries(moved) };
  if (kept.length > 0) return { ...applied, publishConfig: Object.fromEntries(kept) };
  return Object.fromEntries(Object.entries(applied).filter(([field]) => field !== "publishConfig"));
}

/** The name that a package is published under, if its manifest has one. */
export function publishedName(manifest: Manifest): string | undefined {
  const { name } = applyPublishConfig(manifest);
  return typeof name === "string" && name !== "" ? name : undefined;
}
