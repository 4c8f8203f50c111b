import type { StageEnd } from "@fairlead/publishing";
import { versionPage, type NpmTarget } from "./npm-target.ts";

/** What page and report need to know of the registry, and of what goes there. */
export function registryFacts(target: NpmTarget): Pick<StageEnd, "registry" | "called"> {
  return {
    registry: {
      title: target.title,
      url: target.registry,
      link: (version) => versionPage(target, version),
      approval: (stageId) =>
        `npm stage approve ${stageId}${target.isNpmjs ? "" : ` --registry ${target.registry}`}`,
    },
    called: { one: "package", many: "packages" },
  };
}
