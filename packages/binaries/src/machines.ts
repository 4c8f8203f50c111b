/** A machine in the format's own word and, where npm has one, in npm's (Node's `process.arch`). */
export interface Machine {
  readonly machine: string;
  readonly cpu: string;
}

type ElfRow = readonly [
  number: number,
  bits: 32 | 64,
  order: "little" | "big",
  machine: string,
  cpu?: string,
];

/**
 * `e_machine` with class and byte order (System V ABI, "Machine"; binutils' `elf/common.h`). Rows
 * without npm's word keep their own: Node calls both byte orders of PowerPC `ppc64`, but a Linux
 * package of that name is little-endian.
 */
const elfRows: readonly ElfRow[] = [
  [3, 32, "little", "i386", "ia32"],
  [62, 64, "little", "x86_64", "x64"],
  [62, 32, "little", "x32"],
  [183, 64, "little", "aarch64", "arm64"],
  [183, 64, "big", "aarch64_be"],
  [183, 32, "little", "aarch64_ilp32"],
  [40, 32, "little", "arm", "arm"],
  [40, 32, "big", "armeb"],
  [243, 64, "little", "riscv64", "riscv64"],
  [243, 32, "little", "riscv32"],
  [21, 64, "little", "powerpc64le", "ppc64"],
  [21, 64, "big", "powerpc64"],
  [20, 32, "big", "powerpc"],
  [22, 64, "big", "s390x", "s390x"],
  [22, 32, "big", "s390", "s390"],
  [258, 64, "little", "loongarch64", "loong64"],
  [8, 32, "little", "mipsel", "mipsel"],
  [8, 32, "big", "mips", "mips"],
  [8, 64, "little", "mips64el"],
  [8, 64, "big", "mips64"],
  [2, 32, "big", "sparc"],
  [43, 64, "big", "sparc64"],
];

/** An ELF file's machine; one that is in no list is named by its number. */
export function elfMachine(number: number, bits: 32 | 64, order: "little" | "big"): Machine {
  const row = elfRows.find((each) => each[0] === number && each[1] === bits && each[2] === order);
  const machine = row?.[3] ?? `machine ${number} (${bits}-bit, ${order}-endian)`;
  return { machine, cpu: row?.[4] ?? machine };
}

/** `cputype` (`mach/machine.h`): bit 24 is the 64-bit ABI, bit 25 the one of 64-bit code with 32-bit pointers. */
const machoCpus: ReadonlyMap<number, Machine> = new Map([
  [7, { machine: "i386", cpu: "ia32" }],
  [0x01000007, { machine: "x86_64", cpu: "x64" }],
  [12, { machine: "arm", cpu: "arm" }],
  [0x0100000c, { machine: "arm64", cpu: "arm64" }],
  [0x0200000c, { machine: "arm64_32", cpu: "arm64_32" }],
  [18, { machine: "ppc", cpu: "ppc" }],
  [0x01000012, { machine: "ppc64", cpu: "ppc64" }],
]);

export function machoMachine(cputype: number): Machine {
  const name = `cputype 0x${cputype.toString(16)}`;
  return machoCpus.get(cputype) ?? { machine: name, cpu: name };
}

/** `Machine` of the COFF header (Microsoft's "PE Format", "Machine Types"). */
const coffMachines: ReadonlyMap<number, Machine> = new Map([
  [0x014c, { machine: "i386", cpu: "ia32" }],
  [0x8664, { machine: "x86_64", cpu: "x64" }],
  [0xaa64, { machine: "arm64", cpu: "arm64" }],
  [0xa641, { machine: "arm64ec", cpu: "arm64ec" }],
  [0xa64e, { machine: "arm64x", cpu: "arm64" }],
  [0x01c4, { machine: "armv7", cpu: "arm" }],
]);

/** Undefined for a number that is in no list: COFF has no magic bytes but this number. */
export function coffMachine(number: number): Machine | undefined {
  return coffMachines.get(number);
}
