import { compareVersions } from "@fairlead/binaries";
import type { Problem } from "@fairlead/publishing";
import type { RequirementFacts } from "./requirement-facts.ts";
import { summarize, type RequiringFile } from "./requirements.ts";
import { glibcOfNode, libstdcxxFor, limitFor, nodeNeeds } from "./systems.ts";

/** Binaries that need more than was declared: one problem for each file and limit. */
export function checkDeclared(facts: RequirementFacts): Problem[] {
  return facts.binaries.flatMap((binary) => fileProblems(binary, facts));
}

function fileProblems(binary: RequiringFile, facts: RequirementFacts): Problem[] {
  const { name, oldest } = facts;
  const { file } = binary;
  const problems: Problem[] = [];
  const needed = summarize([binary]);
  const tell = (what: string, limit: string, remedy: string): void => {
    problems.push({
      code: "requirement-exceeded",
      unit: name,
      message: `${file} in ${name} needs ${what}; oldest-system says ${limit}.`,
      remedy,
    });
  };
  for (const part of binary.needs.parts) {
    if (part.format !== "ELF" || oldest.glibc === undefined) continue;
    const isNode = oldest.glibc === "node";
    const limit = isNode ? glibcOfNode(facts.lowestNode ?? 18) : oldest.glibc;
    const ofPort = limitFor(part.machine, limit);
    const libstdcxx =
      isNode && limit === nodeNeeds.glibc ? nodeNeeds["libstdc++"] : libstdcxxFor(ofPort);
    for (const { of, version, library, causes } of part.versions) {
      const most = of === "glibc" ? ofPort : of === "libstdc++" ? libstdcxx : undefined;
      if (most === undefined || compareVersions(version, most) <= 0) continue;
      const by = causes.length > 0 ? ` (${causes.join(", ")} of ${library})` : "";
      tell(
        `${of} ${version}${by}`,
        of === "glibc"
          ? `${limit}${isNode ? " for Node.js" : ""}`
          : `glibc ${limit}, which comes with libstdc++ ${most}`,
        `Build it on a system with ${of} ${most} or older, or with zig cc and -target …-gnu.${limit}.`,
      );
    }
    const [word] = part.unnumbered;
    if (word !== undefined) {
      tell(
        `${word}, which only one version of glibc has`,
        `glibc ${limit}`,
        "Build it without what asks for it.",
      );
    }
  }
  for (const [machine, { version }] of Object.entries(needed.macos)) {
    const limit = oldest.macos[machine];
    if (limit === undefined || compareVersions(version, limit) <= 0) continue;
    tell(
      `macOS ${version} on ${machine}`,
      limit,
      `Set MACOSX_DEPLOYMENT_TARGET to ${limit} in the job that builds it.`,
    );
  }
  const { nodeApi, windowsRuntime } = needed;
  if (nodeApi !== undefined && oldest.nodeApi !== undefined && nodeApi.version > oldest.nodeApi) {
    tell(
      `Node-API ${nodeApi.version} (${nodeApi.function})`,
      String(oldest.nodeApi),
      `Build it with NAPI_VERSION ${oldest.nodeApi}.`,
    );
  }
  if (windowsRuntime.length > 0 && !oldest.windowsRuntime) {
    tell(
      windowsRuntime.join(", "),
      "windows-runtime: false",
      "Link the C runtime statically: -C target-feature=+crt-static for Rust, /MT for C++.",
    );
  }
  return problems;
}
