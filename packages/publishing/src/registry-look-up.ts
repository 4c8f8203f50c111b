import type { Finding } from "./registry.ts";
import type { VersionName } from "./unit.ts";

type Look = (version: VersionName, signal: AbortSignal) => Promise<Finding>;

/** A registry as one sees it who only wants to know what is there. Looks answer; they never throw. */
export interface RegistryLookUp {
  /** The name for people. */
  readonly title: string;
  /** A look that is cheap and may be some minutes old. */
  readonly find: Look;
  /** The most authoritative look there is. */
  readonly findSurely: Look;
  /** The page of a version, if the registry has pages that are known. */
  readonly link: (version: VersionName) => string | undefined;
  /** The command with which a person approves what was staged under this id. */
  readonly approval?: (stageId: string) => string;
}
