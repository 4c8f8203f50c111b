import { compareVersions, type PartNeeds } from "@fairlead/binaries";
import type { Problem } from "@fairlead/publishing";
import { checkDeclared } from "./check-declared.ts";
import type { RequirementFacts } from "./requirement-facts.ts";
import { isForGlibc } from "./requirements.ts";
import { nodeNeeds } from "./systems.ts";

/** A part of a binary, with what it is in. */
interface Found<P extends PartNeeds = PartNeeds> {
  readonly file: string;
  readonly isLibrary: boolean;
  readonly part: P;
}

const smallestPage = 16 * 1024;
/** Folders of the system, of CUDA and of Xcode, whose rpath swiftc always adds. */
const systemPath =
  /^\/(?:usr\/lib(?:32|64|x32)?|lib(?:32|64|x32)?|System|Library\/Frameworks|usr\/local\/cuda[^/]*|Applications\/Xcode[^/]*)(?:\/|$)/;

/**
 * What keeps binaries from running where they are meant to: what nobody ships on purpose, more than was
 * declared (problems), and more than Node.js itself needs (warnings).
 */
export function checkRequirements(facts: RequirementFacts): {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
} {
  const { allow } = facts.oldest;
  const checks = {
    unsigned: checkSignatures,
    "absolute-path": checkPaths,
    "executable-stack": checkStacks,
    "page-size": checkPages,
  };
  const warned = { "above-node": checkNode, "library-missing": checkLibraries };
  const run = (all: Readonly<Record<string, (facts: RequirementFacts) => Problem[]>>): Problem[] =>
    Object.entries(all).flatMap(([name, check]) => (allow.has(name) ? [] : check(facts)));
  return { problems: [...checkDeclared(facts), ...run(checks)], warnings: run(warned) };
}

function partsOf<F extends PartNeeds["format"]>(
  { binaries }: RequirementFacts,
  format: F,
): Found<Extract<PartNeeds, { format: F }>>[] {
  return binaries.flatMap(({ file, isLibrary, needs }) =>
    needs.parts.flatMap((part) =>
      part.format === format
        ? [{ file, isLibrary, part: part as Extract<PartNeeds, { format: F }> }]
        : [],
    ),
  );
}

/** macOS on arm64 runs no code that is unsigned or changed. */
function checkSignatures(facts: RequirementFacts): Problem[] {
  const { name, platform } = facts;
  if (platform.os !== "darwin") return [];
  return partsOf(facts, "Mach-O").flatMap(({ file, part: { machine, signature } }): Problem[] => {
    if (machine !== "arm64" || signature === undefined) return [];
    if (signature.kind === "none") {
      return [
        {
          code: "binary-unsigned",
          unit: name,
          message: `${file} in ${name} is not signed for arm64: macOS kills a process that loads it.`,
          remedy: `Sign it in the job that builds it: codesign --sign - ${file}.`,
        },
      ];
    }
    if (signature.kind !== "mismatch") return [];
    return [
      {
        code: "binary-unsigned",
        unit: name,
        message: `${file} in ${name} was changed after it was signed: ${signature.pages} of ${signature.of} pages do not match, and macOS kills a process that loads it.`,
        remedy: `Sign it last, after strip and install_name_tool: codesign --force --sign - ${file}.`,
      },
    ];
  });
}

/** A folder of the machine that built it is on no other. */
function checkPaths(facts: RequirementFacts): Problem[] {
  const { name, platform } = facts;
  // BSD and Android have such folders of their own on every system.
  if (platform.os !== "linux" && platform.os !== "darwin") return [];
  const found = [...partsOf(facts, "Mach-O"), ...partsOf(facts, "ELF")];
  return found.flatMap(({ file, part }): Problem[] => {
    const isAway = (each: string): boolean => each.startsWith("/") && !systemPath.test(each);
    const paths = [...new Set([...part.libraries, ...part.rpaths].filter(isAway))];
    if (paths.length === 0) return [];
    const rpath = part.libraries.some(isAway) ? "a library" : "libraries";
    return [
      {
        code: "library-path-absolute",
        unit: name,
        message: `${file} in ${name} looks for ${rpath} in ${paths.slice(0, 3).join(", ")}, which is only on the machine that built it.`,
        remedy:
          part.format === "ELF"
            ? "Link without -rpath, or relative to the file: -Wl,-rpath,'$ORIGIN'."
            : "Link it statically, or add it to the package and load it by @loader_path (install_name_tool -change).",
      },
    ];
  });
}

/** glibc 2.41 refuses to load a library that makes the stack executable. */
function checkStacks(facts: RequirementFacts): Problem[] {
  const { name } = facts;
  return partsOf(facts, "ELF").flatMap(({ file, isLibrary, part }): Problem[] => {
    if (!isLibrary || !part.executableStack) return [];
    if (
      facts.platform.libc === "musl" ||
      (facts.platform.libc === undefined && !isForGlibc(part))
    ) {
      return [];
    }
    return [
      {
        code: "executable-stack",
        unit: name,
        message: `${file} in ${name} asks for an executable stack, with which glibc 2.41 and newer do not load it.`,
        remedy: "Link with -Wl,-z,noexecstack, and give assembler files a .note.GNU-stack section.",
      },
    ];
  });
}

function checkPages(facts: RequirementFacts): Problem[] {
  const { name, platform } = facts;
  if (platform.os !== "linux") return [];
  return partsOf(facts, "ELF").flatMap(({ file, part }): Problem[] => {
    const { machine, pageAlignment } = part;
    if (machine !== "aarch64" || pageAlignment === undefined || pageAlignment >= smallestPage) {
      return [];
    }
    return [
      {
        code: "page-size-small",
        unit: name,
        message: `${file} in ${name} is aligned to pages of ${pageAlignment / 1024} KiB: it does not load on arm64 systems with pages of 16 or 64 KiB.`,
        remedy: "Link with -Wl,-z,max-page-size=65536, the linker's default.",
      },
    ];
  });
}

/** An addon should need no newer system than Node.js does; who declares a limit has decided. */
function checkNode(facts: RequirementFacts): Problem[] {
  const { name, oldest } = facts;
  if (oldest.glibc !== undefined) return [];
  return partsOf(facts, "ELF").flatMap(({ file, part }): Problem[] => {
    if (!file.endsWith(".node")) return [];
    const above = part.versions.find(
      ({ of, version }) =>
        (of === "glibc" || of === "libstdc++") && compareVersions(version, nodeNeeds[of]) > 0,
    );
    if (above?.of !== "glibc" && above?.of !== "libstdc++") return [];
    if (above.of === "glibc" && !canNeedLess(part.machine)) return [];
    const causes = above.causes.length > 0 ? ` (${above.causes.join(", ")})` : "";
    return [
      {
        code: "requirement-above-node",
        unit: name,
        message: `${file} in ${name} needs ${above.of} ${above.version}${causes}; Node.js itself needs ${nodeNeeds[above.of]}.`,
        remedy:
          "Build it on an older system or with zig cc and -target …-gnu.2.28, or declare glibc in oldest-system.",
      },
    ];
  });
}

/** The port of glibc for LoongArch began later. */
function canNeedLess(machine: string): boolean {
  return machine !== "loongarch64";
}

/** Libraries of glibc, of GCC and of Node.js: what Node's own binaries load is on every machine with Node. */
const present =
  /^(?:ld-linux.*|ld64|ld|ld-musl-.*|libc|libc\.musl-.*|libm|libmvec|libdl|libpthread|librt|libutil|libanl|libnsl|libresolv|libgcc_s|libstdc\+\+|libatomic|libnode)\.so(?:\.[\d.]+)?$/;

function checkLibraries(facts: RequirementFacts): Problem[] {
  const { name, platform, files } = facts;
  if (platform.os !== "linux") return [];
  const beside = new Set(files.map((file) => file.replace(/^.*\//, "")));
  return partsOf(facts, "ELF").flatMap(({ file, part }): Problem[] => {
    // A path out of the package leads to a dependency.
    if (part.rpaths.some((rpath) => /^\$(?:ORIGIN|\{ORIGIN\}).*\.\./.test(rpath))) return [];
    const missing = part.libraries.filter(
      (library) => !present.test(library) && !beside.has(library.replace(/^.*\//, "")),
    );
    if (missing.length === 0) return [];
    return [
      {
        code: "library-not-found",
        unit: name,
        message: `${file} in ${name} needs ${missing.slice(0, 5).join(", ")}, which neither Node.js nor the package brings.`,
        remedy:
          "Link it statically, add it to the package, or allow library-missing in oldest-system.",
      },
    ];
  });
}
