import { compareVersions } from "@fairlead/binaries";

/** A release of a system, with the versions that its libraries have. */
interface System {
  /** Of which a newer release has all that an older one has. */
  readonly family: "RHEL" | "Debian" | "Ubuntu";
  readonly release: string;
  readonly glibc: string;
  /** The highest `GLIBCXX_` of its libstdc++.so.6. */
  readonly "libstdc++": string;
  /** The highest `CXXABI_`. */
  readonly CXXABI: string;
}

/**
 * glibc as the releases have it. libstdc++ as in auditwheel 6.8.2's policies for the same glibc; between
 * two of those, and the versions of CXXABI, by the release's GCC (GCC's "ABI Policy and Guidelines").
 */
const systems: readonly System[] = [
  row("RHEL", "7", "2.17", "3.4.19", "1.3.7"),
  row("RHEL", "8", "2.28", "3.4.25", "1.3.11"),
  row("RHEL", "9", "2.34", "3.4.29", "1.3.13"),
  row("RHEL", "10", "2.39", "3.4.33", "1.3.15"),
  row("Debian", "9", "2.24", "3.4.22", "1.3.10"),
  row("Debian", "10", "2.28", "3.4.25", "1.3.11"),
  row("Debian", "11", "2.31", "3.4.28", "1.3.12"),
  row("Debian", "12", "2.36", "3.4.30", "1.3.13"),
  row("Debian", "13", "2.41", "3.4.33", "1.3.15"),
  row("Ubuntu", "18.04", "2.27", "3.4.25", "1.3.11"),
  row("Ubuntu", "20.04", "2.31", "3.4.28", "1.3.12"),
  row("Ubuntu", "22.04", "2.35", "3.4.30", "1.3.13"),
  row("Ubuntu", "24.04", "2.39", "3.4.33", "1.3.15"),
];

function row(
  family: System["family"],
  release: string,
  glibc: string,
  libstdcxx: string,
  abi: string,
): System {
  return { family, release, glibc, "libstdc++": libstdcxx, CXXABI: abi };
}

export type LinuxVersions = Partial<Readonly<Record<"glibc" | "libstdc++" | "CXXABI", string>>>;

/** The oldest releases that have these versions, one of each family: `RHEL 8`, `Debian 10`. */
export function oldestSystems(versions: LinuxVersions): string[] {
  const has = (system: System): boolean =>
    (["glibc", "libstdc++", "CXXABI"] as const).every((of) => {
      const needed = versions[of];
      return needed === undefined || compareVersions(system[of], needed) >= 0;
    });
  const found = new Map<string, string>();
  for (const system of systems.filter(has)) {
    if (!found.has(system.family)) found.set(system.family, system.release);
  }
  return [...found].map(([family, release]) => `${family} ${release}`);
}

/** What libstdc++ may need where glibc is limited: what the oldest system of that glibc has. */
export function libstdcxxFor(glibc: string): string | undefined {
  const fitting = systems.filter((system) => compareVersions(system.glibc, glibc) >= 0);
  const versions = fitting.map((system) => system["libstdc++"]).sort(compareVersions);
  return versions[0];
}

/** The first version of glibc for a machine: none needs less (glibc's `shlib-versions` and NEWS). */
const firstVersions: Readonly<Record<string, string>> = {
  ...{ aarch64: "2.17", powerpc64le: "2.17", riscv64: "2.27", loongarch64: "2.36" },
};

/** A limit for a machine: one below its port's first version is meant as that. */
export function limitFor(machine: string, limit: string): string {
  const first = firstVersions[machine];
  return first !== undefined && compareVersions(limit, first) < 0 ? first : limit;
}

/**
 * What Node.js' own binaries for Linux need, 20 to 26 (measured on those of nodejs.org): no addon can
 * run where they do not. Older ones need less.
 */
export const nodeNeeds = { glibc: "2.28", "libstdc++": "3.4.21", CXXABI: "1.3.9" } as const;

/** What Node.js needs by its major version; those before 18 are built on RHEL 7 (Node's BUILDING.md). */
export function glibcOfNode(major: number): string {
  return major < 18 ? "2.17" : nodeNeeds.glibc;
}
