import type { Platform } from "./platform.ts";
import { rustTargets } from "./rust-targets.ts";
import { processors, runnerFor, systems } from "./systems.ts";

/** The platform of a Rust target, with what Rust calls its parts. */
export interface TargetPlatform {
  readonly platform: Platform;
  /** A key of `systems`; for a system that Node does not know Rust's `target_os`. */
  readonly system: string;
  readonly arch: string;
  /** Rust's word for the C library or ABI: `gnu`, `musleabihf`; empty for none. */
  readonly abi: string;
}

const processorOf = new Map(
  processors.flatMap((processor) => processor.archs.map((arch) => [arch, processor] as const)),
);
const preference = [...processorOf.keys()];
const systemOrder = Object.keys(systems);
/** Vendors that say nothing; others (`uwp`, `win7`, `openwrt`) make a target that nobody means by itself. */
const usualVendors: ReadonlySet<string> = new Set([
  "unknown",
  "pc",
  "apple",
  "sun",
  "ibm",
  "linux",
]);
/** napi has words of its own for these. */
const napiTriples: ReadonlyMap<string, string> = new Map([
  ["wasm32-wasip1-threads", "wasm32-wasi"],
]);

/** The platform of every Rust target, those that a word without more means before others. */
export function targetPlatforms(): TargetPlatform[] {
  const parts = Object.entries(rustTargets)
    .flatMap(([os, targets]) =>
      targets
        .trim()
        .split(/\s+/)
        .map((target) => partsOf(target, os)),
    )
    // At every start of an action: each rank is found once.
    .map((each) => ({ each, at: rank(each) }))
    .sort((one, other) => one.at - other.at)
    .map(({ each }) => each);
  const taken = new Set<string>();
  return parts.map((each) => {
    const triple = tripleOf(each, taken);
    taken.add(triple);
    return { ...each, platform: platformOf(each, triple) };
  });
}

interface Parts extends Omit<TargetPlatform, "platform"> {
  readonly target: string;
}

function partsOf(target: string, os: string): Parts {
  const [arch = "", ...rest] = target.split("-");
  const last = rest.at(-1) ?? "";
  const system = os === "linux" && last === "ohos" ? "openharmony" : os;
  // The system is the last word itself, or has the ABI in its own: `androideabi`.
  const abi = ["ohos", "cygwin", "darwin", system].includes(last) ? "" : last.replace(system, "");
  return { target, system, arch, abi };
}

function rank({ target, system, arch }: Parts): number {
  const index = preference.indexOf(arch);
  const order = systemOrder.indexOf(system);
  return (order < 0 ? 1e6 : order * 1e3) + (index < 0 ? 500 : index) + (isUsual(target) ? 0 : 250);
}

function isUsual(target: string): boolean {
  return usualVendors.has(target.split("-")[1] ?? "");
}

/**
 * napi's form, `linux-x64-gnu`. Where that is taken, the system's or the processor's own word tells it apart,
 * or else the target itself does, as where there are no words of npm's.
 */
function tripleOf({ target, system, arch, abi }: Parts, taken: ReadonlySet<string>): string {
  const os = systems[system]?.os;
  if (os === undefined || isWasm(arch)) return napiTriples.get(target) ?? target;
  const end = abi === "" ? "" : `-${abi}`;
  const { cpu, archs } = processorOf.get(arch) ?? { cpu: arch, archs: [arch] };
  const words = [`${os}-${cpu}${end}`];
  if (isUsual(target) && os === "sunos") words.push(`${system}-${cpu}${end}`);
  if (isUsual(target) && archs[0] !== arch) words.push(`${os}-${arch}${end}`);
  return words.find((word) => !taken.has(word)) ?? target;
}

function platformOf({ target, system, arch, abi }: Parts, triple: string): Platform {
  const cpu = isWasm(arch) ? arch.replace(/v\d+$/, "") : (processorOf.get(arch)?.cpu ?? arch);
  // WebAssembly runs wherever there is a program for it.
  const os = isWasm(arch) ? undefined : (systems[system]?.os ?? system);
  const libc = os === "linux" ? libcOf(abi) : undefined;
  const float = os === "linux" && cpu === "arm" ? floatOf(abi) : undefined;
  const windows = os === "win32";
  return {
    triple,
    short: windows ? triple.replace(/-msvc$/, "") : triple.replace(/^(linux-.*)-gnu$/, "$1"),
    target,
    ...(os === undefined ? {} : { os }),
    cpu,
    // A header tells the byte order of PowerPC, which npm's word does not.
    machines: [arch === "powerpc64" ? arch : cpu],
    ...(libc === undefined ? {} : { libc }),
    ...(float === undefined ? {} : { float }),
    exe: windows ? ".exe" : "",
    ext: windows ? "zip" : "tar.gz",
    runner: runnerFor(os, cpu),
  };
}

/** npm knows two C libraries, on Linux only. */
function libcOf(abi: string): Platform["libc"] {
  if (abi.startsWith("gnu")) return "glibc";
  return abi.startsWith("musl") ? "musl" : undefined;
}

function floatOf(abi: string): Platform["float"] {
  if (abi.endsWith("eabihf")) return "hard";
  return abi.endsWith("eabi") ? "soft" : undefined;
}

function isWasm(arch: string): boolean {
  return arch.startsWith("wasm");
}
