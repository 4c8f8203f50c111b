import { asRecord } from "@fairlead/http";
import type { Manifest } from "./manifest-file.ts";
import { applyPublishConfig } from "./publish-config.ts";

/** The versions of Node.js that a package is for, as it is published; undefined: it does not say. */
export function nodeEngines(manifest: Manifest): string | undefined {
  const range = asRecord(applyPublishConfig(manifest)["engines"])?.["node"];
  return typeof range === "string" && range !== "" ? range : undefined;
}
