export const id = 778;
export const ids = [778];
export const modules = {

/***/ 71778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kM: () => (/* reexport */ BinaryError),
  bX: () => (/* reexport */ describeBinary),
  ls: () => (/* reexport */ identify),
  Zn: () => (/* reexport */ identifyFile),
  Kh: () => (/* reexport */ isScript),
  AE: () => (/* reexport */ proves)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./packages/binaries/src/script.ts

/** The longest beginning that is looked at: signs, and blanks before the interpreter. */
const firstBytes = 64;
/**
 * Whether a file is a script that names its interpreter, by an absolute path as systems want it
 * (execve(2)). `#![` is an attribute of Rust, with which many a source of a crate begins.
 */
async function isScript(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(firstBytes), 0, firstBytes, 0);
        return /^#![ \t]*\//.test(buffer.toString("latin1", 0, bytesRead));
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./packages/binaries/src/binary.ts
/** A file with the magic bytes of a binary that is damaged, cut off, or made to cost time. */
class BinaryError extends Error {
    name = "BinaryError";
    /** `format` and `fault` make a sentence: "ELF file is cut off". */
    constructor(format, fault, options) {
        super(`the ${format} ${fault}`, options);
    }
}
/** Puts the parts together; equal ones count once. */
function nativeBinary(kind, parts, more = {}) {
    const distinct = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
    const systems = new Set(distinct.map(({ os }) => os));
    const [os] = systems.size === 1 ? systems : [];
    return {
        kind,
        ...more,
        parts: distinct,
        ...(os === undefined ? {} : { os }),
        cpus: [...new Set(distinct.flatMap(({ cpu }) => cpu ?? []))],
    };
}

;// CONCATENATED MODULE: ./packages/binaries/src/describe.ts
/** A binary in a few words: "Mach-O x86_64", "ELF aarch64 (musl)", "ar archive of COFF i386". */
function describeBinary(binary) {
    if (binary.kind === "other")
        return "not an executable, library or object";
    const { kind, container, parts } = binary;
    if (container === "ar" && parts.length === 0)
        return "ar archive without objects";
    if (container === "ar")
        return `ar archive of ${parts.map(inWords).join(" and ")}`;
    if (container === "universal") {
        const archive = kind === "object archive" ? " archive" : "";
        return `Mach-O universal${archive} (${parts.map(({ machine }) => machine).join(", ")})`;
    }
    const own = kind === "snapshot" ? " (Dart snapshot)" : system(binary);
    return `${parts.map(inWords).join(", ")}${own}`;
}
function inWords({ format, machine }) {
    return format === "WebAssembly" ? format : `${format} ${machine}`;
}
/** In brackets what the format and the machine do not say. */
function system({ libc, float, os, parts }) {
    const passing = float === undefined ? "" : `${float} float`;
    // Another system's name says more than the C library that it shares with Linux.
    const said = libc === undefined || libc === "unknown" || isOther(os) ? [] : [libc];
    if (said.length > 0)
        return ` (${[...said, passing].filter((word) => word !== "").join(", ")})`;
    const usual = parts.some(({ format }) => format === "PE" || format === "COFF")
        ? "win32"
        : parts.some(({ format }) => format === "Mach-O")
            ? "darwin"
            : "linux";
    return os === undefined || os === usual ? "" : ` (${os})`;
}
function isOther(os) {
    return os !== undefined && os !== "linux" && os !== "android";
}

;// CONCATENATED MODULE: ./packages/binaries/src/bytes.ts


/** The most that one read may ask for. */
const MAX_READ = 64 * 1024;
/**
 * The most reads for one file. Only archives need more than a few: one for each member, and the largest
 * static libraries have some ten thousand.
 */
const MAX_READS = 65_536;
/** A stretch of a file, which never reads outside itself and never much at a time. */
class Bytes {
    size;
    /** What it is, for errors: "ELF file". */
    name;
    #read;
    #start;
    /** Shared by all stretches of a file. */
    #count;
    constructor(read, size, name = "file", start = 0, count = { reads: 0 }) {
        this.size = size;
        this.name = name;
        this.#read = read;
        this.#start = start;
        this.#count = count;
    }
    /** The same bytes under another name. */
    as(name) {
        return new Bytes(this.#read, this.size, name, this.#start, this.#count);
    }
    /** A stretch of this stretch. Throws a BinaryError if it does not lie inside. */
    slice(offset, size, name) {
        this.#check(offset, size);
        return new Bytes(this.#read, size, name, this.#start + offset, this.#count);
    }
    /** Exactly these bytes. Throws a BinaryError if they are not all there. */
    async at(offset, length) {
        this.#check(offset, length);
        if (length > MAX_READ)
            throw this.fault(`has a header of ${length} bytes`);
        if (length === 0)
            return Buffer.alloc(0);
        this.#count.reads += 1;
        if (this.#count.reads > MAX_READS) {
            throw this.fault(`needs more than ${MAX_READS} reads to examine`);
        }
        const found = await this.#read(this.#start + offset, length);
        if (found.length < length)
            throw this.fault("is cut off");
        return found.subarray(0, length);
    }
    /** At most `most` bytes: fewer where the stretch ends. */
    async upTo(offset, most) {
        return this.at(offset, Math.max(0, Math.min(most, this.size - offset)));
    }
    fault(fault) {
        return new BinaryError(this.name, fault);
    }
    #check(offset, length) {
        if (offset < 0 || length < 0 || offset + length > this.size)
            throw this.fault("is cut off");
    }
}
/** Numbers of a header in the file's byte order. Offsets must lie inside: they are those of a format. */
class Fields {
    buffer;
    little;
    constructor(buffer, little) {
        this.buffer = buffer;
        this.little = little;
    }
    u16(offset) {
        return this.little ? this.buffer.readUInt16LE(offset) : this.buffer.readUInt16BE(offset);
    }
    u32(offset) {
        return this.little ? this.buffer.readUInt32LE(offset) : this.buffer.readUInt32BE(offset);
    }
    /** Beyond 2^53 it is not exact, but still larger than every file. */
    u64(offset) {
        return Number(this.little ? this.buffer.readBigUInt64LE(offset) : this.buffer.readBigUInt64BE(offset));
    }
}
/** Reads through an open file. */
function fileReader(handle) {
    return async (offset, length) => {
        const buffer = Buffer.alloc(length);
        let filled = 0;
        while (filled < length) {
            const { bytesRead } = await handle.read(buffer, filled, length - filled, offset + filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return buffer.subarray(0, filled);
    };
}
/** Opens a file for as long as `use` takes. Throws what opening or `use` throws. */
async function withFile(file, use) {
    const handle = await (0,promises_.open)(file, "r");
    try {
        const { size } = await handle.stat();
        return await use(fileReader(handle), size);
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./packages/binaries/src/machines.ts
/**
 * `e_machine` with class and byte order (System V ABI, "Machine"; binutils' `elf/common.h`). Rows
 * without npm's word keep their own: Node calls both byte orders of PowerPC `ppc64`, but a Linux
 * package of that name is little-endian.
 */
const elfRows = [
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
function elfMachine(number, bits, order) {
    const row = elfRows.find((each) => each[0] === number && each[1] === bits && each[2] === order);
    const machine = row?.[3] ?? `machine ${number} (${bits}-bit, ${order}-endian)`;
    return { machine, cpu: row?.[4] ?? machine };
}
/** `cputype` (`mach/machine.h`): bit 24 is the 64-bit ABI, bit 25 the one of 64-bit code with 32-bit pointers. */
const machoCpus = new Map([
    [7, { machine: "i386", cpu: "ia32" }],
    [0x01000007, { machine: "x86_64", cpu: "x64" }],
    [12, { machine: "arm", cpu: "arm" }],
    [0x0100000c, { machine: "arm64", cpu: "arm64" }],
    [0x0200000c, { machine: "arm64_32", cpu: "arm64_32" }],
    [18, { machine: "ppc", cpu: "ppc" }],
    [0x01000012, { machine: "ppc64", cpu: "ppc64" }],
]);
function machoMachine(cputype) {
    const name = `cputype 0x${cputype.toString(16)}`;
    return machoCpus.get(cputype) ?? { machine: name, cpu: name };
}
/** `Machine` of the COFF header (Microsoft's "PE Format", "Machine Types"). */
const coffMachines = new Map([
    [0x014c, { machine: "i386", cpu: "ia32" }],
    [0x8664, { machine: "x86_64", cpu: "x64" }],
    [0xaa64, { machine: "arm64", cpu: "arm64" }],
    [0xa641, { machine: "arm64ec", cpu: "arm64ec" }],
    [0xa64e, { machine: "arm64x", cpu: "arm64" }],
    [0x01c4, { machine: "armv7", cpu: "arm" }],
]);
/** Undefined for a number that is in no list: COFF has no magic bytes but this number. */
function coffMachine(number) {
    return coffMachines.get(number);
}

;// CONCATENATED MODULE: ./packages/binaries/src/elf-system.ts
/** `EI_OSABI` (binutils' `elf/common.h`): 0 says nothing, and most files for Linux have it. */
function osOfAbi(abi) {
    return osByAbi.get(abi);
}
const osByAbi = new Map([
    [2, "netbsd"],
    [3, "linux"],
    [6, "sunos"],
    [7, "aix"],
    [9, "freebsd"],
    [12, "openbsd"],
]);
/** Notes by which systems brand their files: `.note.ABI-tag`, `.note.android.ident`, \u2026 */
const osByBrand = new Map([
    ["Android", "android"],
    ["FreeBSD", "freebsd"],
    ["NetBSD", "netbsd"],
    ["OpenBSD", "openbsd"],
    ["DragonFly", "dragonfly"],
    ["OHOS", "openharmony"],
    ["GNU", "linux"],
]);
/** Systems that musl or Android's C library may be on. */
const kernelLinux = new Set(["linux", "android", "openharmony"]);
/** glibc's loaders (its manual's `ld.so` names by port) and libraries; musl names neither so. */
const glibcName = /^(?:ld-linux(?:-.*)?\.so\.\d+|ld64\.so\.[12]|libc\.so\.6(?:\.1)?|lib(?:m|mvec)\.so\.[16]|lib(?:dl|util)\.so\.2|lib(?:pthread)\.so\.0|librt\.so\.1)$/;
/** musl's loader, and its C library as Alpine names it. */
const muslName = /^(?:ld-musl-.*\.so\.1|libc\.musl-.*\.so\.1)$/;
/** glibc's loader has the name of Solaris' where its port is as old (glibc, `shlib-versions`). */
const oldPorts = /^(?:mips.*|powerpc|s390)$/;
/** Loaders and C libraries of systems that have one C library each. */
const ownNames = [
    ["freebsd", /^(?:ld-elf(?:32)?\.so\.1|libc\.so\.7)$/],
    ["dragonfly", /^(?:ld-elf\.so\.2|libc\.so\.8)$/],
    ["netbsd", /^(?:ld\.elf_so|libc\.so\.12)$/],
    ["openbsd", /^(?:ld\.so|libc\.so\.\d+\.\d+)$/],
    ["sunos", /^(?:ld\.so\.1|libc\.so\.1)$/],
];
/** Android's loader, and libraries that musl does not have: there all is in `libc.so`. */
const androidName = /^(?:linker(?:64)?|lib(?:dl|m|log|android|c\+\+_shared)\.so)$/;
/** The system and the C library, from all traces together; where they tell nothing, nothing is said. */
function elfSystem(traces) {
    const { machine, interpreter, needed, executable } = traces;
    const branded = osByAbiOrBrand(traces);
    // The loader decides: it is the one that starts the program.
    const loader = interpreter === undefined ? [] : [interpreter.replace(/^.*\//, "")];
    const spoken = loader.length > 0 && family(loader, machine, branded) !== undefined ? loader : needed;
    const found = family(spoken, machine, branded);
    if (found === "android")
        return { os: "android", libc: "android" };
    if (found === "glibc" || found === "musl")
        return { os: branded ?? "linux", libc: found };
    if (found !== undefined)
        return { os: branded ?? found, libc: "unknown" };
    const alone = executable && interpreter === undefined && needed.length === 0;
    return { ...(branded === undefined ? {} : { os: branded }), libc: alone ? "static" : "unknown" };
}
function osByAbiOrBrand({ abi, brands }) {
    // A brand is the more exact word: Android's files have no ABI of their own.
    for (const brand of brands) {
        const os = osByBrand.get(brand);
        if (os !== undefined && os !== "linux")
            return os;
    }
    return osOfAbi(abi) ?? (brands.includes("GNU") ? "linux" : undefined);
}
/** The one family that these names belong to; undefined for none, or for several that contradict. */
function family(names, machine, branded) {
    const families = new Set();
    for (const name of names) {
        if (glibcName.test(name) || (name === "ld.so.1" && oldPorts.test(machine))) {
            families.add("glibc");
        }
        else if (muslName.test(name))
            families.add("musl");
        else {
            const [os] = ownNames.find(([, own]) => own.test(name)) ?? [];
            if (os !== undefined)
                families.add(os);
        }
    }
    // `libc.so` without a version is musl's name and Android's; what other systems brand is neither.
    if (branded !== undefined && !kernelLinux.has(branded))
        return only(families);
    const bare = names.includes("libc.so") || names.some((name) => /^linker(?:64)?$/.test(name));
    if (bare && families.size === 0) {
        const android = branded === "android" || names.some((name) => androidName.test(name));
        families.add(android ? "android" : "musl");
    }
    return only(families);
}
function only(families) {
    const [family] = families.size === 1 ? families : [];
    return family;
}

;// CONCATENATED MODULE: ./packages/binaries/src/object.ts



const AR_MAGIC = "!<arch>\n";
/** Bytes of a COFF header; those of the other formats that are needed here lie within as many. */
const OBJECT_HEADER = 20;
/**
 * The machine of one object, as it stands in an archive, from its first `OBJECT_HEADER` bytes (fewer if
 * the object is smaller). Undefined for what is no object of machine code: symbol tables, metadata of
 * Rust, LLVM's bitcode.
 *
 * @param size of the whole object, in bytes.
 */
function objectPart(head, size) {
    if (head.length < OBJECT_HEADER)
        return undefined;
    const magic = head.readUInt32BE(0);
    if (magic === 0x7f454c46)
        return elfPart(head);
    if (magic === 0x0061736d)
        return { format: "WebAssembly", machine: "wasm32", cpu: "wasm32" };
    const order = machoOrder(magic);
    if (order !== undefined) {
        return {
            format: "Mach-O",
            ...machoMachine(new Fields(head, order === "little").u32(4)),
            os: "darwin",
        };
    }
    return coffPart(head, size);
}
/** `feedface` and `feedfacf` in both byte orders (`mach-o/loader.h`). */
function machoOrder(magic) {
    if (magic === 0xfeedface || magic === 0xfeedfacf)
        return "big";
    return magic === 0xcefaedfe || magic === 0xcffaedfe ? "little" : undefined;
}
function elfPart(head) {
    const [bits, order] = [head[4], head[5]];
    if ((bits !== 1 && bits !== 2) || (order !== 1 && order !== 2))
        return undefined;
    const number = new Fields(head, order === 1).u16(18);
    const os = osOfAbi(head[7] ?? 0);
    return {
        format: "ELF",
        ...elfMachine(number, bits === 1 ? 32 : 64, order === 1 ? "little" : "big"),
        ...(os === undefined ? {} : { os }),
    };
}
/**
 * A COFF object ("PE Format", "COFF File Header"), one with many sections, or an entry of an import
 * library ("Import Header"): the latter two start with 0 and 0xffff and have the machine at 6.
 */
function coffPart(head, size) {
    const fields = new Fields(head, true);
    const special = fields.u32(0) === 0xffff0000;
    const machine = coffMachine(fields.u16(special ? 6 : 0));
    if (machine === undefined)
        return undefined;
    const sections = fields.u16(2);
    // The number alone is two bytes that other files may start with too: no optional header, a table of
    // sections (40 bytes each) and one of symbols inside the file.
    const plausible = special ||
        (fields.u16(16) === 0 &&
            fields.u32(8) <= size &&
            sections > 0 &&
            OBJECT_HEADER + sections * 40 <= size);
    return plausible ? { format: "COFF", ...machine, os: "win32" } : undefined;
}

;// CONCATENATED MODULE: ./packages/binaries/src/ar.ts


const HEADER = 60;
/** A header, BSD's long name as it usually is, and the first bytes of an object. */
const MEMBER_READ = 128;
/**
 * An archive of objects, told by its members: GNU, BSD (macOS), and COFF (`.lib`, also import
 * libraries). Members that are no objects count for nothing.
 */
async function identifyAr(file) {
    // A library has few machines, however many members.
    const parts = new Map();
    for (let at = AR_MAGIC.length; at < file.size;) {
        const head = await file.upTo(at, MEMBER_READ);
        const { name, size } = memberHeader(file, head);
        const member = file.slice(at + HEADER, size, file.name);
        const part = isIndex(name) ? undefined : await partOf(file, member, head, name);
        if (part !== undefined)
            parts.set(`${part.format} ${part.machine} ${part.os ?? ""}`, part);
        // Members start at even places.
        at += HEADER + size + (size % 2);
    }
    const distinct = withoutVaguer([...parts.values()]);
    return nativeBinary("object archive", distinct, {
        container: "ar",
        ...(distinct.some(({ format }) => format === "ELF") ? { libc: "unknown" } : {}),
    });
}
/** One object of a library may name the system that the others leave open. */
function withoutVaguer(parts) {
    return parts.filter((part) => part.os !== undefined ||
        !parts.some(({ format, machine, os }) => os !== undefined && format === part.format && machine === part.machine));
}
function memberHeader(file, head) {
    if (head.length < HEADER)
        throw file.fault("is cut off");
    const size = head.toString("latin1", 48, 58).trimEnd();
    // The header ends with these two bytes (`ar.h`, ARFMAG).
    if (head.toString("latin1", 58, 60) !== "`\n" || !/^\d+$/.test(size)) {
        throw file.fault("has a damaged member header");
    }
    return { name: head.toString("latin1", 0, 16).trimEnd(), size: Number(size) };
}
/** The tables of symbols and of long names (GNU, COFF); BSD's symbols have no magic bytes of an object. */
function isIndex(name) {
    return name === "/" || name === "//" || name === "/SYM64/" || name.startsWith("/<");
}
async function partOf(file, member, head, name) {
    // BSD writes a long name before the contents: `#1/` and its length.
    const long = /^#1\/(\d+)$/.exec(name)?.[1];
    const skip = long === undefined ? 0 : Number(long);
    if (skip > member.size)
        throw file.fault("has a name longer than its member");
    const size = member.size - skip;
    const read = head.subarray(HEADER + skip, HEADER + skip + Math.min(size, OBJECT_HEADER));
    const enough = read.length === Math.min(size, OBJECT_HEADER);
    return objectPart(enough ? read : await member.upTo(skip, OBJECT_HEADER), size);
}

;// CONCATENATED MODULE: ./packages/binaries/src/elf-segments.ts

const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_NOTE = 4;
/** `d_tag` (System V ABI, "Dynamic Section"; `DT_FLAGS_1` is Sun's, as binutils and LLVM write it). */
const DT_NULL = 0;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const DT_STRSZ = 10;
const DT_SONAME = 14;
const DT_FLAGS_1 = 0x6ffffffb;
const DF_1_PIE = 0x08000000;
/** Real files stay far below: some 40 entries, a dozen libraries, names of 100 letters, 4 notes. */
const MAX_ENTRIES = 2048;
const MAX_NEEDED = 256;
const MAX_TEXT = 4096;
const TEXT_STEP = 256;
const MAX_NOTE_SEGMENTS = 8;
const MAX_NOTE_BYTES = 1024;
/** The names of a snapshot are five symbols and no more. */
const MAX_SNAPSHOT_NAMES = 512;
/** Reads the dynamic section; a file without one needs nothing. */
async function elfDynamic(file, segments, bits, little) {
    const segment = segments.find(({ type }) => type === PT_DYNAMIC);
    // Split debug information keeps the header and drops the contents.
    if (segment === undefined || segment.size === 0) {
        return { needed: [], soname: undefined, pie: false, isSnapshot: false };
    }
    const width = bits === 32 ? 8 : 16;
    const section = file.slice(segment.offset, segment.size, file.name);
    const table = new Fields(await section.upTo(0, MAX_ENTRIES * width), little);
    const needed = [];
    let soname;
    let strings;
    let stringBytes = 0;
    let pie = false;
    let ended = false;
    for (let at = 0; at + width <= table.buffer.length && !ended; at += width) {
        const tag = bits === 32 ? table.u32(at) : table.u64(at);
        const value = bits === 32 ? table.u32(at + 4) : table.u64(at + 8);
        if (tag === DT_NEEDED)
            needed.push(value);
        else if (tag === DT_SONAME)
            soname = value;
        else if (tag === DT_STRTAB)
            strings = value;
        else if (tag === DT_STRSZ)
            stringBytes = value;
        // The flags lie in the low 32 bits, which a double holds exactly.
        else if (tag === DT_FLAGS_1)
            pie = (value & DF_1_PIE) !== 0;
        else if (tag === DT_NULL)
            ended = true;
    }
    if (!ended && segment.size > MAX_ENTRIES * width) {
        throw file.fault(`has more than ${MAX_ENTRIES} dynamic entries`);
    }
    if (needed.length > MAX_NEEDED)
        throw file.fault(`needs ${needed.length} libraries`);
    if (needed.length === 0 && soname === undefined) {
        const isSnapshot = await namesSnapshot(file, segments, strings, stringBytes);
        return { needed: [], soname: undefined, pie, isSnapshot };
    }
    if (strings === undefined)
        throw file.fault("has a dynamic section without names");
    const home = homeOf(segments, strings);
    if (home === undefined)
        throw file.fault("has its dynamic names outside the file");
    const texts = stringTable(file, home, strings);
    const names = [];
    for (const offset of needed)
        names.push(await elfText(texts, offset));
    return {
        needed: names,
        soname: soname === undefined ? undefined : await elfText(texts, soname),
        pie,
        isSnapshot: false,
    };
}
/** Does it export the data of a Dart isolate (`_kDartIsolateSnapshotData` in Dart's `dart_api.h`)? */
async function namesSnapshot(file, segments, strings, size) {
    if (strings === undefined || size > MAX_SNAPSHOT_NAMES)
        return false;
    const home = homeOf(segments, strings);
    if (home === undefined)
        return false;
    const names = await stringTable(file, home, strings).upTo(0, size);
    return names.includes("\0_kDartIsolateSnapshotData\0", 0, "latin1");
}
/** The segment in which an address lies in memory. */
function homeOf(segments, address) {
    return segments.find((each) => each.type === PT_LOAD && address >= each.address && address < each.address + each.size);
}
/** The rest of the segment in which the string table lies in memory. */
function stringTable(file, home, address) {
    const into = address - home.address;
    return file.slice(home.offset + into, home.size - into, file.name);
}
/** A text that ends with a zero byte. */
async function elfText(bytes, offset) {
    let text = "";
    while (text.length < MAX_TEXT) {
        const piece = await bytes.upTo(offset + text.length, TEXT_STEP);
        const end = piece.indexOf(0);
        text += piece.toString("latin1", 0, end < 0 ? piece.length : end);
        if (end >= 0)
            return text;
        if (piece.length < TEXT_STEP)
            throw bytes.fault("has an unterminated name");
    }
    throw bytes.fault(`has a name of more than ${MAX_TEXT} bytes`);
}
/**
 * Owners of the notes by which a system brands a file: those of type 1, and OpenHarmony's. Notes that are damaged brand nothing:
 * loaders skip them too.
 */
async function elfBrands(file, segments, little) {
    const brands = [];
    const notes = segments.filter(({ type, size }) => type === PT_NOTE && size > 0);
    for (const { offset, size } of notes.slice(0, MAX_NOTE_SEGMENTS)) {
        const section = file.slice(offset, size, file.name);
        const fields = new Fields(await section.upTo(0, MAX_NOTE_BYTES), little);
        let at = 0;
        while (at + 12 <= fields.buffer.length) {
            const nameSize = fields.u32(at);
            const contents = at + 12 + padded(nameSize);
            if (contents > fields.buffer.length)
                break;
            const name = fields.buffer.toString("latin1", at + 12, at + 12 + nameSize);
            // OpenHarmony's note is of type 0, and its contents follow the name without padding.
            if (fields.u32(at + 8) === 1 || name === "OHOS\0") {
                // GNU's note of type 1 names the kernel: 0 is Linux (glibc's `abi-tag.h`).
                const other = name === "GNU\0" && contents < fields.buffer.length - 3 && fields.u32(contents) !== 0;
                if (!other)
                    brands.push(name.replace(/\0+$/, ""));
            }
            at = contents + padded(fields.u32(at + 4));
        }
    }
    return brands;
}
function padded(size) {
    return Math.ceil(size / 4) * 4;
}

;// CONCATENATED MODULE: ./packages/binaries/src/elf.ts





/** More program headers than any real file has (most have about ten). */
const MAX_SEGMENTS = 256;
/** Where the fields of a header lie (System V ABI, "ELF Header" and "Program Header"). */
const layouts = {
    32: { header: 52, phoff: 28, shoff: 32, flags: 36, phentsize: 42, phnum: 44, segment: 32 },
    64: { header: 64, phoff: 32, shoff: 40, flags: 48, phentsize: 54, phnum: 56, segment: 56 },
};
/** An ELF file: executable, shared library or object; other types (core dumps) are refused. */
async function identifyElf(file) {
    const ident = await file.at(0, 16);
    const bits = ident[4] === 1 ? 32 : ident[4] === 2 ? 64 : undefined;
    const order = ident[5] === 1 ? "little" : ident[5] === 2 ? "big" : undefined;
    if (bits === undefined)
        throw file.fault(`is of the unknown class ${ident[4] ?? 0}`);
    if (order === undefined)
        throw file.fault(`has the unknown byte order ${ident[5] ?? 0}`);
    const header = new Fields(await file.at(0, layouts[bits].header), order === "little");
    checkEnd(file, header, bits);
    const type = header.u16(16);
    const abi = ident[7] ?? 0;
    const machine = elfMachine(header.u16(18), bits, order);
    const part = (os) => [
        { format: "ELF", ...machine, ...(os === undefined ? {} : { os }) },
    ];
    if (type === 1) {
        const { os } = elfSystem({
            ...{ abi, machine: machine.machine, needed: [], brands: [], executable: false },
        });
        return nativeBinary("object", part(os), { libc: "unknown", ...floatOf(header, machine) });
    }
    // A core dump, or a number that only an operating system or a processor knows.
    if (type !== 2 && type !== 3)
        return { kind: "other" };
    const segments = await readSegments(file, header, bits);
    const interpreter = await readInterpreter(file, segments);
    const dynamic = await elfDynamic(file, segments, bits, order === "little");
    // No system loads it: Dart does, from ELF on all of them.
    if (dynamic.isSnapshot)
        return nativeBinary("snapshot", part(undefined));
    // Both an executable that may lie anywhere and a library are ET_DYN; the C library has a loader too.
    const executable = type === 2 || dynamic.pie || (interpreter !== undefined && dynamic.soname === undefined);
    const { os, libc } = elfSystem({
        abi,
        machine: machine.machine,
        ...(interpreter === undefined ? {} : { interpreter }),
        needed: dynamic.needed,
        brands: await elfBrands(file, segments, order === "little"),
        executable,
    });
    return nativeBinary(executable ? "executable" : "shared library", part(os), {
        libc,
        ...floatOf(header, machine),
    });
}
/** `e_flags` of arm in version 5 of its ABI ("ELF for the Arm Architecture", 5.4): Go sets neither bit. */
function floatOf(header, { machine }) {
    if (machine !== "arm")
        return {};
    const flags = header.u32(layouts[32].flags);
    if (flags >>> 24 !== 5)
        return {};
    if ((flags & 0x400) !== 0)
        return { float: "hard" };
    return (flags & 0x200) === 0 ? {} : { float: "soft" };
}
/** Linkers write the section headers last: what is cut off has lost them. Stripping may remove them all. */
function checkEnd(file, header, bits) {
    const { shoff, phnum } = layouts[bits];
    const offset = bits === 32 ? header.u32(shoff) : header.u64(shoff);
    // `e_shentsize` and `e_shnum` follow `e_phnum`.
    const size = header.u16(phnum + 2) * header.u16(phnum + 4);
    if (offset > 0)
        file.slice(offset, size, file.name);
}
async function readSegments(file, header, bits) {
    const layout = layouts[bits];
    const offset = bits === 32 ? header.u32(layout.phoff) : header.u64(layout.phoff);
    const count = header.u16(layout.phnum);
    if (count === 0)
        return [];
    const entry = header.u16(layout.phentsize);
    if (entry !== layout.segment)
        throw file.fault(`has program headers of ${entry} bytes`);
    if (count > MAX_SEGMENTS)
        throw file.fault(`has ${count} program headers`);
    const table = await file.at(offset, count * entry);
    const segments = [];
    for (let start = 0; start < table.length; start += entry) {
        const fields = new Fields(table.subarray(start, start + entry), header.little);
        segments.push(bits === 32
            ? {
                type: fields.u32(0),
                offset: fields.u32(4),
                address: fields.u32(8),
                size: fields.u32(16),
            }
            : {
                type: fields.u32(0),
                offset: fields.u64(8),
                address: fields.u64(16),
                size: fields.u64(32),
            });
    }
    return segments;
}
async function readInterpreter(file, segments) {
    const segment = segments.find(({ type }) => type === 3);
    if (segment === undefined || segment.size === 0)
        return undefined;
    return elfText(file.slice(segment.offset, segment.size, file.name), 0);
}

;// CONCATENATED MODULE: ./packages/binaries/src/macho.ts





/** Apple ships two machines in a file, seldom three; old ones had four. */
const MAX_SLICES = 16;
/** A Java class starts with the same magic number, then its version: 45 and more (JVM specification, 4.1). */
const FIRST_JAVA_VERSION = 45;
/** Load commands that are looked at; real files have 1 to 8 KiB of them. */
const MAX_COMMANDS = 32 * 1024;
/** `filetype` (`mach-o/loader.h`): others are core dumps, debug symbols, parts of the system. */
const kinds = new Map([
    [1, "object"],
    [2, "executable"],
    [6, "shared library"],
    [8, "shared library"],
    [9, "shared library"],
]);
/** Load commands (`mach-o/loader.h`). */
const LC_SEGMENT = 0x1;
const LC_SEGMENT_64 = 0x19;
const LC_BUILD_VERSION = 0x32;
/** What came before LC_BUILD_VERSION: a command for each system. */
const minimumVersions = new Map([
    [0x24, "darwin"],
    [0x25, "ios"],
    [0x2f, "tvos"],
    [0x30, "watchos"],
]);
/** `platform` of LC_BUILD_VERSION. Mac Catalyst (6) runs on macOS. */
const platforms = new Map([
    [1, "darwin"],
    [2, "ios"],
    [3, "tvos"],
    [4, "watchos"],
    [6, "darwin"],
    [7, "ios"],
    [8, "tvos"],
    [9, "watchos"],
    [11, "visionos"],
    [12, "visionos"],
]);
/** A thin or universal Mach-O file; undefined if the first bytes are not of one. */
async function identifyMachO(file, magic) {
    if (magic.length < 8)
        return undefined;
    const first = magic.readUInt32BE(0);
    if (machoOrder(first) !== undefined)
        return identifyThin(file);
    // `mach-o/fat.h`: always written big-endian, but the swapped number is named there too.
    const little = first === 0xbebafeca || first === 0xbfbafeca;
    if (!little && first !== 0xcafebabe && first !== 0xcafebabf)
        return undefined;
    const count = new Fields(magic, little).u32(4);
    if (first === 0xcafebabe && count >= FIRST_JAVA_VERSION)
        return { kind: "other" };
    return identifyUniversal(file, count, little, first === 0xcafebabf || first === 0xbfbafeca);
}
async function identifyThin(file) {
    const start = await file.at(0, 28);
    const magic = start.readUInt32BE(0);
    const wide = magic === 0xfeedfacf || magic === 0xcffaedfe;
    const header = new Fields(start, machoOrder(magic) === "little");
    const kind = kinds.get(header.u32(12));
    if (kind === undefined)
        return { kind: "other" };
    const commands = file.slice(wide ? 32 : 28, header.u32(20), file.name);
    const os = await checkCommands(file, commands, header.u32(16), header.little);
    return nativeBinary(kind, [{ format: "Mach-O", ...machoMachine(header.u32(4)), os }]);
}
/** Answers the system that the commands name, and refuses a file that lacks bytes of its segments. */
async function checkCommands(file, commands, count, little) {
    const fields = new Fields(await commands.upTo(0, MAX_COMMANDS), little);
    const systems = [];
    let at = 0;
    for (let index = 0; index < count && at + 8 <= fields.buffer.length; index += 1) {
        const command = fields.u32(at);
        const size = fields.u32(at + 4);
        if (size < 8 || at + size > commands.size)
            throw file.fault("has a damaged load command");
        if (at + size > fields.buffer.length)
            break;
        if (command === LC_SEGMENT && size >= 40) {
            file.slice(fields.u32(at + 32), fields.u32(at + 36), file.name);
        }
        else if (command === LC_SEGMENT_64 && size >= 56) {
            file.slice(fields.u64(at + 40), fields.u64(at + 48), file.name);
        }
        else if (command === LC_BUILD_VERSION && size >= 12) {
            const number = fields.u32(at + 8);
            systems.push(platforms.get(number) ?? `apple platform ${number}`);
        }
        const older = minimumVersions.get(command);
        if (older !== undefined)
            systems.push(older);
        at += size;
    }
    // One library can be for macOS and Catalyst. Old compilers named no system but macOS.
    return systems.includes("darwin") ? "darwin" : (systems[0] ?? "darwin");
}
async function identifyUniversal(file, count, little, wide) {
    if (count === 0 || count > MAX_SLICES)
        throw file.fault(`says that it holds ${count} machines`);
    const entry = wide ? 32 : 20;
    const table = new Fields(await file.at(8, count * entry), little);
    const slices = [];
    for (let at = 0; at < table.buffer.length; at += entry) {
        const { machine, cpu } = machoMachine(table.u32(at));
        const offset = wide ? table.u64(at + 8) : table.u32(at + 8);
        const size = wide ? table.u64(at + 16) : table.u32(at + 12);
        const slice = file.slice(offset, size, `${machine} part of the Mach-O file`);
        const found = await identifySlice(slice);
        if (found.cpus.some((each) => each !== cpu)) {
            throw slice.fault(`holds code for ${found.cpus.join(" and ")}`);
        }
        // An archive without objects still is for the machine that the header names.
        const empty = [{ format: "Mach-O", machine, cpu, os: "darwin" }];
        slices.push(found.parts.length > 0 ? found : { ...found, parts: empty });
    }
    const [kind, ...others] = new Set(slices.map((slice) => slice.kind));
    if (kind === undefined || others.length > 0)
        throw file.fault("mixes kinds of files");
    return nativeBinary(kind, slices.flatMap(({ parts }) => parts), { container: "universal" });
}
/** What `lipo` puts together: thin files, or archives of objects. */
async function identifySlice(slice) {
    const magic = await slice.upTo(0, AR_MAGIC.length);
    const thin = magic.length >= 4 && machoOrder(magic.readUInt32BE(0)) !== undefined;
    const found = thin
        ? await identifyThin(slice)
        : magic.toString("latin1") === AR_MAGIC
            ? await identifyAr(slice)
            : undefined;
    if (found === undefined || found.kind === "other")
        throw slice.fault("is not a Mach-O file");
    return found;
}

;// CONCATENATED MODULE: ./packages/binaries/src/pe.ts



/** Where the offset of the PE header stands; a file without it is a program for DOS, or none. */
const DOS_HEADER = 64;
/** Linkers put the PE header right behind a small program for DOS. */
const MAX_STUB = 64 * 1024;
/** Windows loads no image with more ("PE Format", "NumberOfSections"). */
const MAX_SECTIONS = 96;
const SECTION_HEADER = 40;
const IMAGE_FILE_DLL = 0x2000;
const I386 = 0x014c;
/** The data directory of the .NET header: the 15th, 8 bytes each, behind a head of this size. */
const CLR_DIRECTORY = 14;
const directories = new Map([
    [0x10b, 96],
    [0x20b, 112],
]);
/** A program or library for Windows (Microsoft's "PE Format"). */
async function identifyPe(file) {
    if (file.size < DOS_HEADER) {
        // A text may start with the same two letters; the header of a program has zeros among its first bytes.
        const head = await file.upTo(0, DOS_HEADER);
        if (head.includes(0))
            throw file.fault("is cut off");
        return { kind: "other" };
    }
    const offset = new Fields(await file.at(0, DOS_HEADER), true).u32(0x3c);
    // As in a text, whose letters are no offset.
    if (offset > MAX_STUB)
        return { kind: "other" };
    const header = new Fields(await file.at(offset, 24), true);
    if (header.buffer.toString("latin1", 0, 4) !== "PE\0\0")
        return { kind: "other" };
    const number = header.u16(4);
    const optionalSize = header.u16(20);
    const optional = new Fields(await file.at(offset + 24, optionalSize), true);
    const head = optionalSize < 2 ? undefined : directories.get(optional.u16(0));
    if (head === undefined)
        throw file.fault("has no optional header that Windows recognizes");
    await checkSections(file, offset + 24 + optionalSize, header.u16(6));
    const kind = (header.u16(22) & IMAGE_FILE_DLL) === 0 ? "executable" : "shared library";
    // .NET for any machine calls itself i386 and runs wherever .NET does.
    if (number === I386 && hasClr(optional, head)) {
        return nativeBinary(kind, [{ format: "PE", machine: ".NET" }]);
    }
    const name = `machine 0x${number.toString(16)}`;
    const machine = coffMachine(number) ?? { machine: name, cpu: name };
    return nativeBinary(kind, [{ format: "PE", ...machine, os: "win32" }]);
}
function hasClr({ buffer }, head) {
    const at = head + CLR_DIRECTORY * 8;
    return buffer.length >= at + 8 && buffer.readUInt32LE(at) !== 0;
}
async function checkSections(file, offset, count) {
    if (count > MAX_SECTIONS)
        throw file.fault(`has ${count} sections`);
    const table = new Fields(await file.at(offset, count * SECTION_HEADER), true);
    for (let at = 0; at < table.buffer.length; at += SECTION_HEADER) {
        file.slice(table.u32(at + 20), table.u32(at + 16), file.name);
    }
}

;// CONCATENATED MODULE: ./packages/binaries/src/xcoff.ts


/** Where the fields of a header lie (IBM's "XCOFF Object File Format", AIX 7.3): `f_opthdr`, `f_flags`. */
const xcoff_layouts = {
    32: { header: 20, optional: 16, flags: 18, section: 40, size: 16, offset: 20, sectionFlags: 36 },
    64: { header: 24, optional: 16, flags: 18, section: 72, size: 24, offset: 32, sectionFlags: 64 },
};
/** Sizes that the optional header has: none, the short ones, the whole. */
const optionalSizes = new Set([0, 28, 72, 110, 120]);
const F_EXEC = 0x0002;
const F_SHROBJ = 0x2000;
const STYP_BSS = 0x80;
/** Linkers make about ten. */
const xcoff_MAX_SECTIONS = 255;
/** A program, library or object for AIX; undefined if the first bytes are not of one. */
async function identifyXcoff(file, magic) {
    if (magic.length < 20)
        return undefined;
    const number = magic.readUInt16BE(0);
    const bits = number === 0x01df ? 32 : number === 0x01f7 ? 64 : undefined;
    if (bits === undefined)
        return undefined;
    const layout = xcoff_layouts[bits];
    const header = new Fields(magic, false);
    const count = header.u16(2);
    const optional = header.u16(layout.optional);
    // The magic number is two bytes that other files may start with too.
    if (count === 0 || count > xcoff_MAX_SECTIONS || !optionalSizes.has(optional))
        return undefined;
    const start = layout.header + optional;
    const name = await file.upTo(start, 8);
    if (!/^[.\w][\x20-\x7e]*\0*$/.test(name.toString("latin1")))
        return undefined;
    const table = new Fields(await file.at(start, count * layout.section), false);
    for (let at = 0; at < table.buffer.length; at += layout.section) {
        const read = (field) => (bits === 32 ? table.u32(field) : table.u64(field));
        const isFilled = (table.u32(at + layout.sectionFlags) & STYP_BSS) === 0;
        if (isFilled)
            file.slice(read(at + layout.offset), read(at + layout.size), file.name);
    }
    const flags = header.u16(layout.flags);
    const kind = (flags & F_SHROBJ) !== 0 ? "shared library" : (flags & F_EXEC) !== 0 ? "executable" : "object";
    const machine = bits === 32 ? "powerpc" : "powerpc64";
    const cpu = bits === 32 ? "ppc" : "powerpc64";
    return nativeBinary(kind, [{ format: "XCOFF", machine, cpu, os: "aix" }]);
}

;// CONCATENATED MODULE: ./packages/binaries/src/identify.ts








/** Enough for every magic number, and for the header of an object. */
const MAGIC_BYTES = 20;
/**
 * What a file is, from its own bytes: ELF, Mach-O (thin or universal), PE, XCOFF, WebAssembly, an
 * `ar` archive of objects (`.a`, `.lib`), or a single object. Anything else is `{ kind: "other" }`.
 *
 * Reads headers only: a few KiB, and for an archive some 100 bytes for each member. Throws a
 * BinaryError if a file that starts like a binary is damaged, cut off, or claims more than a real one
 * has; errors of `read` are thrown as they are.
 *
 * @param size of the whole file, in bytes.
 */
async function identify(read, size) {
    const file = new Bytes(read, size);
    const magic = await file.upTo(0, MAGIC_BYTES);
    const starts = (bytes) => magic.subarray(0, bytes.length).equals(Buffer.from(bytes, "latin1"));
    if (starts("\x7fELF"))
        return identifyElf(file.as("ELF file"));
    if (starts("MZ"))
        return identifyPe(file.as("PE file"));
    if (starts(AR_MAGIC))
        return identifyAr(file.as("ar archive"));
    if (starts("!<thin>\n")) {
        throw file.as("ar archive").fault("is thin: it only names its members, which are other files");
    }
    const machO = await identifyMachO(file.as("Mach-O file"), magic);
    if (machO !== undefined)
        return machO;
    if (starts("\0asm")) {
        if (size < 8)
            throw file.as("WebAssembly file").fault("is cut off");
        return nativeBinary("wasm", [{ format: "WebAssembly", machine: "wasm32", cpu: "wasm32" }]);
    }
    const xcoff = await identifyXcoff(file.as("XCOFF file"), magic);
    if (xcoff !== undefined)
        return xcoff;
    const part = objectPart(magic, size);
    return part === undefined ? { kind: "other" } : nativeBinary("object", [part]);
}
/** `identify` for a file on disk. Throws also what opening it throws. */
async function identifyFile(file) {
    return withFile(file, identify);
}

;// CONCATENATED MODULE: ./packages/binaries/src/proves.ts

/** Systems that load a format, where the header names none. */
const systemsOf = {
    ELF: (os) => os !== "darwin" && os !== "win32" && os !== "aix",
    XCOFF: (os) => os === "aix",
    "Mach-O": (os) => os === "darwin",
    PE: () => true, // Only .NET names no system: it runs where .NET does.
    COFF: (os) => os === "win32",
    WebAssembly: () => true,
};
/** Systems whose programs always say so, by `EI_OSABI`, a note or their loader: others they do not run. */
const branding = new Set([
    ...["freebsd", "netbsd", "openbsd", "dragonfly", "sunos"],
]);
/**
 * What the header proves about a platform. A universal file agrees if one of its machines does, an
 * archive only if all its objects do. A static executable agrees with every libc: it loads none.
 */
function proves(binary, platform) {
    if (binary.kind === "other")
        return { verdict: "unknown", reason: "it is not a binary" };
    if (binary.kind === "wasm" && !platform.machines.includes("wasm32")) {
        return { verdict: "unknown", reason: "it is WebAssembly, which runs on every platform" };
    }
    const found = differences(binary, platform);
    if (found.length > 0) {
        const words = found.map(({ field, found, expected }) => `${field} ${found}, not ${expected}`);
        return {
            verdict: "disagree",
            reason: `it is ${describeBinary(binary)}: ${words.join("; ")}`,
            differences: found,
        };
    }
    const open = leftOpen(binary, platform);
    return open.length === 0
        ? { verdict: "agree" }
        : {
            verdict: "unknown",
            reason: `it is ${describeBinary(binary)}, which does not say its ${open.join(", ")}`,
        };
}
function differences(binary, platform) {
    const { parts, container, libc } = binary;
    const { os, machines } = platform;
    const wrongOs = parts.filter((part) => os !== undefined && !fitsOs(part, os, binary.kind));
    const wrongCpu = parts.filter(({ cpu }) => cpu !== undefined && machines.length > 0 && !machines.includes(cpu));
    // A loader takes the fitting part of a universal file; an archive is linked as a whole.
    const enough = (wrong) => container === "universal" ? wrong.length === parts.length : wrong.length > 0;
    const found = [];
    if (os !== undefined && parts.length > 0 && enough(wrongOs)) {
        const systems = wrongOs.map((part) => part.os ?? (branding.has(os) ? "linux" : `of ${part.format}`));
        found.push({ field: "os", found: together(systems), expected: os });
    }
    if (parts.length > 0 && enough(wrongCpu)) {
        const cpus = wrongCpu.flatMap(({ cpu }) => cpu ?? []);
        found.push({ field: "cpu", found: together(cpus), expected: machines.join(" or ") });
    }
    if (platform.libc !== undefined && namesLibc(libc) && libc !== platform.libc) {
        found.push({ field: "libc", found: libc, expected: platform.libc });
    }
    const { float } = binary;
    if (platform.float !== undefined && float !== undefined && float !== platform.float) {
        found.push({ field: "float", found: float, expected: platform.float });
    }
    return found;
}
function fitsOs({ os, format }, expected, kind) {
    if (os !== undefined)
        return os === expected;
    if (kind === "snapshot")
        return true;
    const mustSay = kind === "executable" && format === "ELF" && branding.has(expected);
    return systemsOf[format](expected) && !mustSay;
}
/** Android's C library needs no word of its own: the operating system differs already. */
function namesLibc(libc) {
    return libc === "glibc" || libc === "musl";
}
function leftOpen({ parts, libc }, platform) {
    const open = [];
    const isAnyOs = platform.os !== undefined && parts.some(({ os }) => os === undefined);
    if (parts.length === 0 || isAnyOs)
        open.push("os");
    if (parts.length === 0 || parts.some(({ cpu }) => cpu === undefined))
        open.push("cpu");
    if (platform.libc !== undefined && (libc === undefined || libc === "unknown"))
        open.push("libc");
    return open;
}
function together(words) {
    return [...new Set(words)].join(" and ");
}

;// CONCATENATED MODULE: ./packages/binaries/src/index.ts







/***/ })

};
