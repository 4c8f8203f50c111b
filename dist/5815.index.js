export const id = 5815;
export const ids = [5815];
export const modules = {

/***/ 9528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ environmentForChild)
/* harmony export */ });
/* unused harmony export isPrivateName */
/* harmony import */ var _secret_search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87817);

/** Whole families of variables that are the runner's own business with this action. */
const privateNames = [
    /^INPUT_/,
    /^ACTIONS_/,
    /^STATE_/,
    // The files through which a step speaks to the runner: whoever can write them can set variables of later steps.
    /^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/,
    // Configuration of git by the environment may hold an authorization header; it only works as a whole.
    /^GIT_CONFIG_(COUNT|PARAMETERS|KEY_\d+|VALUE_\d+)$/,
];
/** A word of a name, between anything that is no letter or digit, that says "secret". */
const secretWord = /^(TOKENS?|SECRETS?|PASS|PASSWORDS?|PASSWD|PASSPHRASE|PASSCODE|CREDENTIALS?|CREDS?|AUTH|AUTHORIZATION|KEYS?|PAT|PWD|COOKIES?|.*(TOKEN|SECRET|PASSWORD|APIKEY|CREDENTIALS))$/;
/** Names that hold such a word and no secret. */
const harmlessNames = [/^(PWD|OLDPWD)$/];
/** Is this variable one that a child process has no business with, by its name? */
function isPrivateName(name) {
    const upper = name.toUpperCase();
    if (harmlessNames.some((pattern) => pattern.test(upper)))
        return false;
    return (privateNames.some((pattern) => pattern.test(upper)) ||
        upper.split(/[^A-Z0-9]+/).some((word) => secretWord.test(word)));
}
/**
 * The environment for cargo, git and npm: without the runner's files, without inputs, without what
 * is a secret by its name or by its value. Proxies keep the user and password in their address:
 * nothing is downloaded without them.
 */
function environmentForChild(env, { secrets, keep }) {
    const passed = {};
    const holdsSecret = valueTest(secrets);
    for (const [name, value] of Object.entries(env)) {
        if (value === undefined)
            continue;
        const kept = keep !== undefined && name.search(keep) >= 0;
        if (kept || (!isPrivateName(name) && !holdsSecret(value)))
            passed[name] = value;
    }
    return passed;
}
/**
 * However it is written, as in a text. A very short secret would be found inside half of all values, so
 * it has to be the whole value.
 */
function valueTest(secrets) {
    const searches = secrets.map((secret) => ({ secret, ...(0,_secret_search_js__WEBPACK_IMPORTED_MODULE_0__/* .searchFor */ .GU)(secret) }));
    return (value) => {
        const bare = (0,_secret_search_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutGaps */ .C3)(value);
        return searches.some(({ secret, mayBeIn, pattern }) => secret.length < 4 ? value === secret : mayBeIn(bare) && value.search(pattern()) >= 0);
    };
}


/***/ }),

/***/ 89565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kM: () => (/* reexport */ BinaryError),
  Zy: () => (/* reexport */ compareVersions),
  bX: () => (/* reexport */ describeBinary),
  ls: () => (/* reexport */ identify),
  Zn: () => (/* reexport */ identifyFile),
  Kh: () => (/* reexport */ isScript),
  AE: () => (/* reexport */ proves),
  Il: () => (/* reexport */ readFileNeeds),
  t2: () => (/* reexport */ sameProgram),
  D4: () => (/* reexport */ withFile)
});

// UNUSED EXPORTS: readNeeds

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
    const needed = [];
    let soname;
    let strings;
    let stringBytes = 0;
    let pie = false;
    for (const [tag, value] of await dynamicEntries(file, segment, bits, little)) {
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
    }
    if (needed.length > MAX_NEEDED)
        throw file.fault(`needs ${needed.length} libraries`);
    if (needed.length === 0 && soname === undefined) {
        const isSnapshot = await namesSnapshot(file, segments, strings, stringBytes);
        return { needed: [], soname: undefined, pie, isSnapshot };
    }
    if (strings === undefined)
        throw file.fault("has a dynamic section without names");
    const texts = fromAddress(file, segments, strings);
    if (texts === undefined)
        throw file.fault("has its dynamic names outside the file");
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
/**
 * The entries of a dynamic section up to its end, as tag and value.
 *
 * @param segment the one of type PT_DYNAMIC
 */
async function dynamicEntries(file, segment, bits, little) {
    const width = bits === 32 ? 8 : 16;
    const section = file.slice(segment.offset, segment.size, file.name);
    const table = new Fields(await section.upTo(0, MAX_ENTRIES * width), little);
    const entries = [];
    for (let at = 0; at + width <= table.buffer.length; at += width) {
        const tag = bits === 32 ? table.u32(at) : table.u64(at);
        if (tag === DT_NULL)
            return entries;
        entries.push([tag, bits === 32 ? table.u32(at + 4) : table.u64(at + 8)]);
    }
    if (segment.size > MAX_ENTRIES * width) {
        throw file.fault(`has more than ${MAX_ENTRIES} dynamic entries`);
    }
    return entries;
}
/** Does it export the data of a Dart isolate (`_kDartIsolateSnapshotData` in Dart's `dart_api.h`)? */
async function namesSnapshot(file, segments, strings, size) {
    if (strings === undefined || size > MAX_SNAPSHOT_NAMES)
        return false;
    const texts = fromAddress(file, segments, strings);
    const names = await texts?.upTo(0, size);
    return names !== undefined && names.includes("\0_kDartIsolateSnapshotData\0", 0, "latin1");
}
/** From what lies at an address in memory to the end of its segment; undefined outside of the file. */
function fromAddress(file, segments, address) {
    const home = segments.find((each) => each.type === PT_LOAD && address >= each.address && address < each.address + each.size);
    if (home === undefined)
        return undefined;
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
    const { header, bits, order, abi, type, machine } = await readHeader(file);
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
/** The header of an ELF file, whose end is there. Throws a BinaryError for what is damaged. */
async function readHeader(file) {
    const ident = await file.at(0, 16);
    const bits = ident[4] === 1 ? 32 : ident[4] === 2 ? 64 : undefined;
    const order = ident[5] === 1 ? "little" : ident[5] === 2 ? "big" : undefined;
    if (bits === undefined)
        throw file.fault(`is of the unknown class ${ident[4] ?? 0}`);
    if (order === undefined)
        throw file.fault(`has the unknown byte order ${ident[5] ?? 0}`);
    const header = new Fields(await file.at(0, layouts[bits].header), order === "little");
    checkEnd(file, header, bits);
    const machine = elfMachine(header.u16(18), bits, order);
    return { header, bits, order, abi: ident[7] ?? 0, type: header.u16(16), machine };
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
/** The program headers. Throws a BinaryError for what no linker writes. */
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
                memory: fields.u32(20),
                flags: fields.u32(24),
                alignment: fields.u32(28),
            }
            : {
                type: fields.u32(0),
                offset: fields.u64(8),
                address: fields.u64(16),
                size: fields.u64(32),
                memory: fields.u64(40),
                flags: fields.u32(4),
                alignment: fields.u64(48),
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

;// CONCATENATED MODULE: ./packages/binaries/src/linker-stamps.ts


/**
 * The linker's stamps in an executable or library: time stamps, check sum and debug GUID of a PE file
 * ("PE Format"), GNU's and Go's build ids among the notes of an ELF file, LC_UUID and the linker's own
 * signature of a Mach-O file (`mach-o/loader.h`). Other files have none, and neither has what is damaged.
 *
 * @param size of the whole file, in bytes
 * @throws {BinaryError} if a header leads out of the file
 */
async function linkerStamps(read, size) {
    const file = new Bytes(read, size);
    const magic = await file.upTo(0, 8);
    if (magic.toString("latin1", 0, 2) === "MZ")
        return peStamps(file.as("PE file"));
    if (magic.toString("latin1", 0, 4) === "\x7fELF")
        return elfStamps(file.as("ELF file"));
    return magic.length < 8 ? [] : machoStamps(file.as("Mach-O file"), magic);
}
const timeStamp = "PE time stamp";
const linker_stamps_SECTION_HEADER = 40;
const DEBUG_ENTRY = 28;
/** `IMAGE_DEBUG_TYPE_CODEVIEW` and `_REPRO`; a CodeView record of today begins with RSDS. */
const CODEVIEW = 2;
const REPRO = 16;
/** More sections or debug entries than any real file has. */
const mostEntries = 96;
async function peStamps(file) {
    if (file.size < 64)
        return [];
    const offset = new Fields(await file.at(0, 64), true).u32(0x3c);
    if (offset + 24 > file.size)
        return [];
    const header = new Fields(await file.at(offset, 24), true);
    if (header.buffer.toString("latin1", 0, 4) !== "PE\0\0")
        return [];
    const optional = new Fields(await file.at(offset + 24, header.u16(20)), true);
    const head = optional.buffer.length < 2 || optional.u16(0) !== 0x20b ? 96 : 112;
    if (optional.buffer.length < head)
        return [];
    const directory = (index) => {
        const at = head + index * 8;
        const isThere = at + 8 <= optional.buffer.length;
        return isThere
            ? { address: optional.u32(at), size: optional.u32(at + 4) }
            : { address: 0, size: 0 };
    };
    const count = Math.min(header.u16(6), mostEntries);
    const tableAt = offset + 24 + header.u16(20);
    const sections = new Fields(await file.at(tableAt, count * linker_stamps_SECTION_HEADER), true);
    const placeOf = (address) => {
        for (let at = 0; at < sections.buffer.length; at += linker_stamps_SECTION_HEADER) {
            const into = address - sections.u32(at + 12);
            if (into >= 0 && into < sections.u32(at + 16))
                return sections.u32(at + 20) + into;
        }
        return undefined;
    };
    const stamps = [
        { what: timeStamp, offset: offset + 8, length: 4 },
        { what: "check sum", offset: offset + 24 + 64, length: 4 },
    ];
    const exports = directory(0);
    const exportsAt = exports.size < 8 ? undefined : placeOf(exports.address);
    if (exportsAt !== undefined)
        stamps.push({ what: timeStamp, offset: exportsAt + 4, length: 4 });
    const debug = directory(6);
    const debugAt = placeOf(debug.address);
    if (debugAt === undefined)
        return stamps;
    const entries = Math.min(Math.floor(debug.size / DEBUG_ENTRY), mostEntries);
    const table = new Fields(await file.at(debugAt, entries * DEBUG_ENTRY), true);
    for (let at = 0; at < table.buffer.length; at += DEBUG_ENTRY) {
        const [type, length, place] = [table.u32(at + 12), table.u32(at + 16), table.u32(at + 24)];
        stamps.push({ what: timeStamp, offset: debugAt + at + 4, length: 4 });
        if (type === REPRO && length > 0)
            stamps.push({ what: timeStamp, offset: place, length });
        if (type !== CODEVIEW || length < 24)
            continue;
        const isCurrent = (await file.at(place, 4)).toString("latin1") === "RSDS";
        if (isCurrent)
            stamps.push({ what: "debug GUID", offset: place + 4, length: 20 });
    }
    return stamps;
}
const linker_stamps_PT_NOTE = 4;
/** By owner and type: `NT_GNU_BUILD_ID` of `elf.h`, and `ELF_NOTE_GOBUILDID_TAG` of Go's linker. */
const buildIds = new Map([
    ["GNU\0 3", "build id"],
    ["Go\0\0 4", "Go build id"],
]);
const mostNoteBytes = 16 * 1024;
async function elfStamps(file) {
    const ident = await file.upTo(0, 64);
    if (ident.length < 52)
        return [];
    const [isWide, header] = [ident[4] === 2, new Fields(ident, ident[5] === 1)];
    if (isWide && ident.length < 64)
        return [];
    const number = (fields, at) => (isWide ? fields.u64(at) : fields.u32(at));
    const [tableAt, entry, count] = isWide
        ? [header.u64(32), header.u16(54), header.u16(56)]
        : [header.u32(28), header.u16(42), header.u16(44)];
    if (entry !== (isWide ? 56 : 32))
        return [];
    const table = new Fields(await file.at(tableAt, Math.min(count, mostEntries) * entry), header.little);
    const stamps = [];
    for (let at = 0; at < table.buffer.length; at += entry) {
        if (table.u32(at) !== linker_stamps_PT_NOTE)
            continue;
        const start = number(table, at + (isWide ? 8 : 4));
        const size = number(table, at + (isWide ? 32 : 16));
        const notes = new Fields(await file.at(start, Math.min(size, mostNoteBytes)), header.little);
        for (let note = 0; note + 12 <= notes.buffer.length;) {
            const [nameSize, length, type] = [notes.u32(note), notes.u32(note + 4), notes.u32(note + 8)];
            const contents = note + 12 + linker_stamps_padded(nameSize);
            if (contents + length > notes.buffer.length)
                break;
            const owner = notes.buffer.toString("latin1", note + 12, note + 12 + nameSize);
            const what = buildIds.get(`${owner.padEnd(4, "\0")} ${type}`);
            if (what !== undefined)
                stamps.push({ what, offset: start + contents, length });
            note = contents + linker_stamps_padded(length);
        }
    }
    return stamps;
}
function linker_stamps_padded(size) {
    return Math.ceil(size / 4) * 4;
}
const LC_UUID = 0x1b;
const LC_CODE_SIGNATURE = 0x1d;
const mostCommandBytes = 64 * 1024;
const mostSlices = 16;
async function machoStamps(file, magic) {
    const first = magic.readUInt32BE(0);
    if (machoOrder(first) !== undefined)
        return sliceStamps(file, 0);
    // `mach-o/fat.h`, always big-endian; Java's classes start alike, with a version instead of a small count.
    const count = magic.readUInt32BE(4);
    if ((first !== 0xcafebabe && first !== 0xcafebabf) || count > mostSlices)
        return [];
    const [isWide, entry] = first === 0xcafebabf ? [true, 32] : [false, 20];
    const table = new Fields(await file.at(8, count * entry), false);
    const stamps = [];
    for (let at = 0; at < table.buffer.length; at += entry) {
        const offset = isWide ? table.u64(at + 8) : table.u32(at + 8);
        const size = isWide ? table.u64(at + 16) : table.u32(at + 12);
        stamps.push(...(await sliceStamps(file.slice(offset, size, file.name), offset)));
    }
    return stamps;
}
const CSMAGIC_EMBEDDED_SIGNATURE = 0xfade0cc0;
const CSMAGIC_CODEDIRECTORY = 0xfade0c02;
const CS_LINKER_SIGNED = 0x20000;
/**
 * The hashes of pages in the signature that a linker makes, which is a code directory and nothing else
 * (`kern/cs_blobs.h`). They follow from the other bytes. A signature by `codesign` also holds rights and
 * demands of the program, and is no stamp.
 */
async function linkerHashes(slice, offset, size) {
    const head = new Fields(await slice.upTo(offset, Math.min(size, 20)), false);
    if (head.buffer.length < 20 || head.u32(0) !== CSMAGIC_EMBEDDED_SIGNATURE)
        return undefined;
    if (head.u32(8) !== 1 || head.u32(12) !== 0)
        return undefined;
    const at = offset + head.u32(16);
    const directory = new Fields(await slice.upTo(at, 40), false);
    if (directory.buffer.length < 40 || directory.u32(0) !== CSMAGIC_CODEDIRECTORY)
        return undefined;
    if ((directory.u32(12) & CS_LINKER_SIGNED) === 0)
        return undefined;
    const length = directory.u32(28) * (directory.buffer[36] ?? 0);
    const hashes = directory.u32(16);
    return hashes + length > directory.u32(4) ? undefined : { offset: at + hashes, length };
}
/** @param start where the slice begins in its file */
async function sliceStamps(slice, start) {
    const header = await slice.upTo(0, 32);
    const order = header.length < 32 ? undefined : machoOrder(header.readUInt32BE(0));
    if (order === undefined)
        return [];
    const fields = new Fields(header, order === "little");
    const first = fields.u32(0) === 0xfeedfacf ? 32 : 28;
    const commands = new Fields(await slice.upTo(first, Math.min(fields.u32(20), mostCommandBytes)), fields.little);
    const stamps = [];
    for (let at = 0, index = 0; index < fields.u32(16); index += 1) {
        if (at + 16 > commands.buffer.length)
            break;
        const [command, size] = [commands.u32(at), commands.u32(at + 4)];
        if (size < 8)
            break;
        if (command === LC_UUID && size >= 24) {
            stamps.push({ what: "LC_UUID", offset: start + first + at + 8, length: 16 });
        }
        else if (command === LC_CODE_SIGNATURE) {
            const hashes = await linkerHashes(slice, commands.u32(at + 8), commands.u32(at + 12));
            if (hashes !== undefined) {
                const offset = start + hashes.offset;
                stamps.push({ what: "signature", offset, length: hashes.length });
            }
        }
        at += size;
    }
    return stamps;
}

;// CONCATENATED MODULE: ./packages/binaries/src/same-program.ts


const chunkBytes = 1024 * 1024;
/**
 * Whether two executables or libraries are one program: the same bytes but for what a linker fills with
 * time or identity. Undefined if anything else differs, or one is damaged. The build id alone proves
 * nothing: programs of `bun build --compile` all have that of their runtime.
 *
 * Reads both once, a piece at a time.
 */
async function sameProgram(ours, theirs) {
    if (ours.size !== theirs.size)
        return undefined;
    const [here, there] = await Promise.all([stampsOf(ours), stampsOf(theirs)]);
    if (here.length === 0 || JSON.stringify(here) !== JSON.stringify(there))
        return undefined;
    const differing = new Set();
    let bytes = 0;
    for (let offset = 0; offset < ours.size; offset += chunkBytes) {
        const length = Math.min(chunkBytes, ours.size - offset);
        const [a, b] = await Promise.all([ours.read(offset, length), theirs.read(offset, length)]);
        if (a.equals(b))
            continue;
        if (a.length !== b.length)
            return undefined;
        let stamp;
        for (let at = 0; at < a.length; at += 1) {
            if (a[at] === b[at])
                continue;
            if (stamp === undefined || !holds(stamp, offset + at)) {
                stamp = here.find((each) => holds(each, offset + at));
                if (stamp === undefined)
                    return undefined;
                differing.add(stamp);
            }
            bytes += 1;
        }
    }
    return { stamps: [...new Set([...differing].map(({ what }) => what))], bytes };
}
function holds({ offset, length }, at) {
    return at >= offset && at < offset + length;
}
/** Those of a damaged file are unknown. */
async function stampsOf({ read, size }) {
    try {
        return await linkerStamps(read, size);
    }
    catch (error) {
        if (error instanceof BinaryError)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/binaries/src/needs/versions.ts
/** Compares numbers with points between them: `2.9` is before `2.28`, and `11` is `11.0`. */
function compareVersions(a, b) {
    const [left, right] = [a.split("."), b.split(".")];
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const difference = Number(left[index] ?? 0) - Number(right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}

;// CONCATENATED MODULE: ./packages/binaries/src/needs/elf-sections.ts

const SHT_NOBITS = 8;
const SHT_DYNSYM = 11;
/** Real libraries have some 40; with a section for each function some thousands. */
const elf_sections_MAX_SECTIONS = 65_535;
/** Names of all sections. */
const MAX_NAMES = 64 * 1024;
/** Where the fields lie (System V ABI, "ELF Header" and "Sections"). */
const elf_sections_layouts = {
    32: { shoff: 32, shnum: 48, width: 40, offset: 16, size: 20 },
    64: { shoff: 40, shnum: 60, width: 64, offset: 24, size: 32 },
};
/** Reads the section headers; undefined where there are none. */
async function readSections(file, header, bits) {
    const layout = elf_sections_layouts[bits];
    const number = (fields, at) => bits === 32 ? fields.u32(at) : fields.u64(at);
    const start = number(header, layout.shoff);
    const count = header.u16(layout.shnum);
    if (start === 0 || count === 0 || header.u16(layout.shnum - 2) !== layout.width)
        return undefined;
    const perChunk = Math.floor((48 * 1024) / layout.width);
    const rows = [];
    for (let first = 0; first < Math.min(count, elf_sections_MAX_SECTIONS); first += perChunk) {
        const many = Math.min(perChunk, count - first);
        const fields = new Fields(await file.at(start + first * layout.width, many * layout.width), header.little);
        for (let at = 0; at < many * layout.width; at += layout.width) {
            rows.push({
                name: fields.u32(at),
                type: fields.u32(at + 4),
                offset: number(fields, at + layout.offset),
                size: number(fields, at + layout.size),
            });
        }
    }
    const strings = rows[header.u16(layout.shnum + 2)];
    const names = strings === undefined || strings.type === SHT_NOBITS
        ? Buffer.alloc(0)
        : await file.slice(strings.offset, strings.size, file.name).upTo(0, MAX_NAMES);
    const dynamic = rows.find(({ type }) => type === SHT_DYNSYM);
    const debug = rows.filter(({ name, type }) => type !== SHT_NOBITS && /^\.z?debug_/.test(names.toString("latin1", name, name + 8)));
    return {
        ...(dynamic === undefined
            ? {}
            : { symbols: Math.floor(dynamic.size / (bits === 32 ? 16 : 24)) }),
        debugBytes: debug.reduce((sum, { size }) => sum + size, 0),
    };
}

;// CONCATENATED MODULE: ./packages/binaries/src/needs/elf-symbols.ts

/** The largest of the libraries that were measured have some 100,000. */
const MAX_SYMBOLS = 4_000_000;
/** Imports that are kept; beyond, functions are not named. */
const MAX_IMPORTS = 262_144;
/** A multiple of the sizes of a symbol, 16 and 24 bytes. */
const CHUNK = 48 * 1024;
/**
 * The undefined symbols of a dynamic symbol table (System V ABI, "Symbol Table").
 *
 * @param versym the table of version indices, if there is one
 */
async function importedSymbols(table, count, versym, bits, little) {
    const width = bits === 32 ? 16 : 24;
    const section = bits === 32 ? 14 : 6;
    const found = { names: [], versions: [] };
    const perChunk = CHUNK / width;
    for (let first = 0; first < count; first += perChunk) {
        const many = Math.min(perChunk, count - first);
        const symbols = new Fields(await table.at(first * width, many * width), little);
        const indices = versym === undefined ? undefined : new Fields(await versym.at(first * 2, many * 2), little);
        for (let each = 0; each < many; each += 1) {
            const at = each * width;
            const name = symbols.u32(at);
            if (name === 0 || symbols.u16(at + section) !== 0)
                continue;
            if (found.names.length >= MAX_IMPORTS)
                throw table.fault(`imports more than ${MAX_IMPORTS} symbols`);
            found.names.push(name);
            found.versions.push((indices?.u16(each * 2) ?? 0) & 0x7fff);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/binaries/src/needs/elf-versions.ts


/** All of the table: real ones have up to 51 entries of 16 bytes. */
const MAX_TABLE = 64 * 1024;
const VER_FLG_WEAK = 2;
/**
 * Reads `DT_VERNEED` (the LSB's "Symbol Versioning", `Elfxx_Verneed` and `Elfxx_Vernaux`).
 *
 * Throws a BinaryError where entries lie outside or the table goes in a circle.
 *
 * @param count of libraries (`DT_VERNEEDNUM`)
 */
async function neededVersions(table, count, little) {
    const fields = new Fields(await table.upTo(0, MAX_TABLE), little);
    const found = [];
    const entry = (at) => {
        if (at + 16 > fields.buffer.length)
            throw table.fault("has needed versions outside their table");
        return at;
    };
    for (let at = 0, library = 0; library < count; library += 1) {
        entry(at);
        const libraryAt = fields.u32(at + 4);
        const versions = fields.u16(at + 2);
        let aux = at + fields.u32(at + 8);
        for (let index = 0; index < versions; index += 1) {
            entry(aux);
            // Each takes 16 bytes of the table, so there cannot be more.
            if (found.length >= MAX_TABLE / 16)
                throw table.fault("has needed versions in a circle");
            found.push({
                libraryAt,
                weak: (fields.u16(aux + 4) & VER_FLG_WEAK) !== 0,
                index: fields.u16(aux + 6) & 0x7fff,
                nameAt: fields.u32(aux + 8),
            });
            const next = fields.u32(aux + 12);
            if (next === 0)
                break;
            aux += next;
        }
        const next = fields.u32(at + 12);
        if (next === 0)
            return found;
        at += next;
    }
    return found;
}
/** Libraries that are glibc's own, by the names of its ports. */
const glibcLibrary = /^(?:ld-linux.*\.so\.\d+|ld64\.so\.[12]|ld\.so\.1|libc\.so\.6(?:\.1)?|lib(?:m|mvec|anl|crypt|nsl|rt|util|dl|pthread|resolv|thread_db|BrokenLocale)\.so\.[\d.]+)$/;
const counted = [
    ["glibc", glibcLibrary, "GLIBC_"],
    ["libstdc++", /^libstdc\+\+\.so\.6$/, "GLIBCXX_"],
    ["CXXABI", /^libstdc\+\+\.so\.6$/, "CXXABI_"],
    // Ports for arm64 ask libgcc_s for "GLIBC_2.0", which is no version of glibc.
    ["libgcc", /^libgcc_s\.so\.1$/, "GCC_"],
    ["libatomic", /^libatomic\.so\.1$/, "LIBATOMIC_"],
];
/** Words of glibc that mean a version: DT_RELR came with 2.36 (its NEWS). */
const glibcWords = new Map([["GLIBC_ABI_DT_RELR", "2.36"]]);
/** The highest version of each library, with all entries that ask for it; and glibc's words without a number. */
function highestVersions(needs) {
    const unnumbered = new Set();
    const versions = counted.flatMap(([of, library, prefix]) => {
        let version = "";
        let entries = [];
        for (const need of needs) {
            // A loader only warns where a version that is marked weak is missing.
            if (need.weak || !library.test(need.library) || !need.name.startsWith(prefix))
                continue;
            const own = glibcWords.get(need.name) ?? need.name.slice(prefix.length);
            if (!/^\d+(?:\.\d+)*$/.test(own)) {
                if (of === "glibc")
                    unnumbered.add(need.name);
                continue;
            }
            const order = entries.length === 0 ? 1 : compareVersions(own, version);
            if (order > 0)
                [version, entries] = [own, [need]];
            else if (order === 0)
                entries.push(need);
        }
        const [first] = entries;
        return first === undefined ? [] : [{ of, version, library: first.library, entries }];
    });
    return { versions, unnumbered: [...unnumbered] };
}

;// CONCATENATED MODULE: ./packages/binaries/src/needs/names.ts
/** Bytes that are read at once. */
const WINDOW = 64 * 1024;
/** Names that are longer are of templates, and none of those that are looked for. */
const MAX_NAME = 1024;
/**
 * Reads names of a string table, each up to its zero byte, in one pass from its beginning to its end:
 * the same part of the file is read once, however many names lie in it.
 *
 * @param offsets in any order; those outside are left out
 * @param use gets each name and the index of its offset
 */
async function readNames(table, offsets, use) {
    const order = Uint32Array.from(offsets.keys()).sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0));
    let start = 0;
    let window = Buffer.alloc(0);
    for (const index of order) {
        const offset = offsets[index] ?? 0;
        if (offset >= table.size)
            return;
        // The window ends with the table, or holds the longest name from here on.
        const rest = Math.min(MAX_NAME, table.size - offset);
        if (offset + rest > start + window.length) {
            start = offset;
            window = await table.upTo(offset, WINDOW);
        }
        const from = offset - start;
        const end = window.subarray(from, from + rest).indexOf(0);
        const length = end < 0 ? rest : end;
        use(window.toString("latin1", from, from + length), index);
    }
}

;// CONCATENATED MODULE: ./packages/binaries/src/needs/node-api.ts
/**
 * Functions by the version of Node-API that added them (`symbols.js` of node-api-headers 1.9.0, which
 * lists 1 to 10). All others that begin with `napi_` are of version 1.
 */
const added = [
    [2, "napi_get_uv_event_loop"],
    [
        3,
        "napi_add_env_cleanup_hook napi_close_callback_scope napi_fatal_exception napi_open_callback_scope napi_remove_env_cleanup_hook",
    ],
    [
        4,
        "napi_acquire_threadsafe_function napi_call_threadsafe_function napi_create_threadsafe_function napi_get_threadsafe_function_context napi_ref_threadsafe_function napi_release_threadsafe_function napi_unref_threadsafe_function",
    ],
    [5, "napi_add_finalizer napi_create_date napi_get_date_value napi_is_date"],
    [
        6,
        "napi_create_bigint_int64 napi_create_bigint_uint64 napi_create_bigint_words napi_get_all_property_names napi_get_instance_data napi_get_value_bigint_int64 napi_get_value_bigint_uint64 napi_get_value_bigint_words napi_set_instance_data",
    ],
    [7, "napi_detach_arraybuffer napi_is_detached_arraybuffer"],
    [
        8,
        "napi_check_object_type_tag napi_object_freeze napi_object_seal napi_type_tag_object napi_add_async_cleanup_hook napi_remove_async_cleanup_hook",
    ],
    [
        9,
        "node_api_create_syntax_error node_api_symbol_for node_api_throw_syntax_error node_api_get_module_file_name",
    ],
    [
        10,
        "node_api_create_external_string_latin1 node_api_create_external_string_utf16 node_api_create_property_key_latin1 node_api_create_property_key_utf16 node_api_create_property_key_utf8 node_api_create_buffer_from_arraybuffer",
    ],
];
const versions = new Map(added.flatMap(([version, functions]) => functions.split(" ").map((name) => [name, version])));
/** V8's classes as the Itanium ABI (Linux, macOS) and Microsoft's spell them. */
const v8Name = /^_ZNK?2v8(?!8internal)|@v8@@/;
/** Collects what imported names tell; the names as in C, without the `_` of Mach-O. */
class AddonImports {
    #version = 0;
    #cause = "";
    #v8 = false;
    add(name) {
        if (/^(?:napi|node_api)_/.test(name)) {
            const version = versions.get(name) ?? (name.startsWith("napi_") ? 1 : 0);
            if (version > this.#version)
                [this.#version, this.#cause] = [version, name];
        }
        else if (v8Name.test(name))
            this.#v8 = true;
    }
    get needs() {
        return {
            ...(this.#version === 0 ? {} : { nodeApi: this.#version, nodeApiCause: this.#cause }),
            v8: this.#v8,
        };
    }
}

;// CONCATENATED MODULE: ./packages/binaries/src/needs/elf-needs.ts









const elf_needs_PT_LOAD = 1;
const elf_needs_PT_DYNAMIC = 2;
const PT_TLS = 7;
const PT_GNU_STACK = 0x6474e551;
const PF_X = 1;
/** `d_tag` (System V ABI; binutils' `elf/common.h`). */
const DT = {
    ...{ NEEDED: 1, HASH: 4, STRTAB: 5, SYMTAB: 6, STRSZ: 10, SONAME: 14, RPATH: 15, TEXTREL: 22 },
    ...{ RUNPATH: 29, FLAGS: 30, GNU_HASH: 0x6ffffef5, VERSYM: 0x6ffffff0 },
    ...{ VERNEED: 0x6ffffffe, VERNEEDNUM: 0x6fffffff },
};
const DF_TEXTREL = 4;
const DF_STATIC_TLS = 0x10;
const elf_needs_MAX_NEEDED = 256;
const namedCauses = 3;
/** Reads what an ELF executable or library needs; undefined for objects and core dumps. */
async function elfNeeds(file) {
    const { header, bits, order, type, machine } = await readHeader(file);
    if (type !== 2 && type !== 3)
        return undefined;
    const little = order === "little";
    const segments = await readSegments(file, header, bits);
    const segment = segments.find(({ type, size }) => type === elf_needs_PT_DYNAMIC && size > 0);
    const entries = segment === undefined ? [] : await dynamicEntries(file, segment, bits, little);
    const one = (tag) => entries.findLast(([each]) => each === tag)?.[1];
    const all = (tag) => entries.flatMap(([each, value]) => (each === tag ? [value] : []));
    const at = (tag) => {
        const address = one(tag);
        return address === undefined ? undefined : fromAddress(file, segments, address);
    };
    const strings = at(DT.STRTAB);
    const texts = async (offsets) => {
        if (offsets.length === 0)
            return [];
        if (offsets.length > elf_needs_MAX_NEEDED)
            throw file.fault(`needs ${offsets.length} libraries`);
        if (strings === undefined)
            throw file.fault("has its dynamic names outside the file");
        const found = [];
        for (const offset of offsets)
            found.push(await elfText(strings, offset));
        return found;
    };
    const [soname] = await texts(all(DT.SONAME).slice(0, 1));
    const rpaths = await texts([...all(DT.RPATH), ...all(DT.RUNPATH)]);
    const verneed = at(DT.VERNEED);
    const places = verneed === undefined ? [] : await neededVersions(verneed, one(DT.VERNEEDNUM) ?? 0, little);
    const needed = await namedVersions(places, strings);
    const { versions, unnumbered } = highestVersions(needed);
    const unknown = [];
    const part = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof BinaryError))
                throw error;
            unknown.push(error.message);
            return undefined;
        }
    };
    const sections = await part(() => readSections(file, header, bits));
    const addon = new AddonImports();
    const causes = new Map();
    await part(async () => {
        const table = at(DT.SYMTAB);
        if (table === undefined || strings === undefined)
            return;
        const count = await symbolCount(at, sections, one, little, bits);
        if (count > MAX_SYMBOLS)
            throw file.fault(`has ${count} symbols`);
        const imports = await importedSymbols(table, count, at(DT.VERSYM), bits, little);
        await readNames(strings, imports.names, (name, index) => {
            addon.add(name);
            const version = imports.versions[index] ?? 0;
            if (version < 2)
                return;
            const named = causes.get(version) ?? [];
            if (named.length < namedCauses)
                causes.set(version, [...named, name]);
        });
    });
    const flags = one(DT.FLAGS) ?? 0;
    const stack = segments.find(({ type }) => type === PT_GNU_STACK);
    const loaded = segments.filter(({ type, memory }) => type === elf_needs_PT_LOAD && memory > 0);
    const tls = (flags & DF_STATIC_TLS) !== 0 ? tlsBytes(segments) : undefined;
    return {
        format: "ELF",
        machine: machine.machine,
        versions: versions.map(({ entries, ...need }) => {
            const own = entries.flatMap(({ index }) => causes.get(index) ?? []);
            return { ...need, causes: [...new Set(own)].sort().slice(0, namedCauses) };
        }),
        unnumbered,
        libraries: await texts(all(DT.NEEDED)),
        ...(soname === undefined ? {} : { soname }),
        rpaths: rpaths.flatMap((each) => each.split(":")).filter((each) => each !== ""),
        executableStack: stack !== undefined && (stack.flags & PF_X) !== 0,
        ...(tls === undefined ? {} : { staticTls: tls }),
        textRelocations: one(DT.TEXTREL) !== undefined || (flags & DF_TEXTREL) !== 0,
        ...(loaded.length === 0
            ? {}
            : { pageAlignment: Math.min(...loaded.map(({ alignment }) => alignment)) }),
        addon: addon.needs,
        ...(sections === undefined ? {} : { debugShare: Math.min(1, sections.debugBytes / file.size) }),
        ...(unknown.length === 0 ? {} : { unknown: unknown.join("; ") }),
    };
}
function tlsBytes(segments) {
    return segments.find(({ type }) => type === PT_TLS)?.memory ?? 0;
}
/** The texts of the versions that are needed; a library or a version that is not there is damage. */
async function namedVersions(places, strings) {
    if (places.length === 0)
        return [];
    const names = new Map();
    const offsets = [...new Set(places.flatMap(({ libraryAt, nameAt }) => [libraryAt, nameAt]))];
    if (strings === undefined)
        throw new BinaryError("ELF file", "has its dynamic names outside the file");
    await readNames(strings, offsets, (name, index) => names.set(offsets[index] ?? 0, name));
    return places.map(({ libraryAt, nameAt, ...place }) => {
        const [library, name] = [names.get(libraryAt), names.get(nameAt)];
        if (library === undefined || name === undefined)
            throw strings.fault("has its names of versions outside the file");
        return { ...place, library, name };
    });
}
/**
 * How many dynamic symbols there are: no entry of the dynamic section says it. The section header does,
 * or the old hash table (its second word). The newer one begins with the first symbol that it lists, and
 * what is imported comes before; for a file that exports nothing it says 1, and then the names follow.
 */
async function symbolCount(at, sections, one, little, bits) {
    if (sections?.symbols !== undefined)
        return sections.symbols;
    const old = at(DT.HASH);
    if (old !== undefined)
        return new Fields(await old.at(0, 8), little).u32(4);
    const gnu = at(DT.GNU_HASH);
    const first = gnu === undefined ? 0 : new Fields(await gnu.at(0, 8), little).u32(4);
    if (first > 1)
        return first;
    const [symbols, strings] = [one(DT.SYMTAB) ?? 0, one(DT.STRTAB) ?? 0];
    return Math.max(0, Math.floor((strings - symbols) / (bits === 32 ? 16 : 24)));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/binaries/src/needs/macho-signature.ts


/** `CSMAGIC_EMBEDDED_SIGNATURE`, `CSMAGIC_CODEDIRECTORY` (xnu's `cs_blobs.h`); always big-endian. */
const SUPER_BLOB = 0xfade0cc0;
const CODE_DIRECTORY = 0xfade0c02;
const CS_ADHOC = 0x2;
/** Slots of a code directory: the first, and others with another kind of hash. */
const isDirectorySlot = (type) => type === 0 || (type >= 0x1000 && type < 0x1005);
/** `hashType`, the better ones last; 3 is SHA-256 of which 20 bytes are kept. */
const algorithms = new Map([
    [1, ["sha1", 20]],
    [3, ["sha256", 20]],
    [2, ["sha256", 32]],
    [4, ["sha384", 48]],
]);
const preference = [...algorithms.keys()];
const MAX_BLOBS = 64;
const READ = 64 * 1024;
/**
 * How a thin Mach-O file is signed, and whether each page up to the signature has the hash that was
 * signed: macOS kills a process that loads one that has not. Certificates are not looked at.
 *
 * @param offset of the signature in the file, and its size (`LC_CODE_SIGNATURE`)
 */
async function readSignature(file, offset, size) {
    try {
        return await checked(file, file.slice(offset, size, "signature"));
    }
    catch (error) {
        if (!(error instanceof BinaryError))
            throw error;
        return { kind: "unknown", reason: `the signature cannot be read: ${error.message}` };
    }
}
async function checked(file, signature) {
    const directory = await bestDirectory(signature);
    if (directory === undefined) {
        return { kind: "unknown", reason: "the signature has no hashes that macOS knows" };
    }
    const { blob, header, type } = directory;
    const [algorithm = "", kept = 0] = algorithms.get(type) ?? [];
    const flags = header.readUInt32BE(12);
    const hashesAt = header.readUInt32BE(16);
    const slots = header.readUInt32BE(28);
    const limit = header.readUInt32BE(32);
    const shift = header[39] ?? 0;
    // 4 and 16 KiB; 0 means that the whole file is one page.
    if (shift < 10 || shift > 16) {
        return { kind: "unknown", reason: `the signature has pages of 2^${shift} bytes` };
    }
    const page = 2 ** shift;
    if (limit > file.size || slots !== Math.ceil(limit / page)) {
        return { kind: "unknown", reason: "the signature has not one hash for each page" };
    }
    const perRead = READ / page;
    let wrong = 0;
    for (let first = 0; first < slots; first += perRead) {
        const many = Math.min(perRead, slots - first);
        const contents = await file.at(first * page, Math.min(many * page, limit - first * page));
        const hashes = await blob.at(hashesAt + first * kept, many * kept);
        for (let each = 0; each < many; each += 1) {
            const own = (0,external_node_crypto_.hash)(algorithm, contents.subarray(each * page, (each + 1) * page), "buffer");
            const signed = hashes.subarray(each * kept, (each + 1) * kept);
            if (!own.subarray(0, kept).equals(signed))
                wrong += 1;
        }
    }
    if (wrong > 0)
        return { kind: "mismatch", pages: wrong, of: slots };
    return { kind: (flags & CS_ADHOC) !== 0 ? "ad hoc" : "certificate" };
}
/** The directory that macOS takes: the one with the best hash. */
async function bestDirectory(signature) {
    const head = await signature.at(0, 12);
    const count = head.readUInt32BE(8);
    if (head.readUInt32BE(0) !== SUPER_BLOB || count > MAX_BLOBS)
        return undefined;
    const index = await signature.at(12, count * 8);
    const found = [];
    for (let at = 0; at < index.length; at += 8) {
        if (!isDirectorySlot(index.readUInt32BE(at)))
            continue;
        const offset = index.readUInt32BE(at + 4);
        const header = await signature.at(offset, 44);
        if (header.readUInt32BE(0) !== CODE_DIRECTORY)
            continue;
        const blob = signature.slice(offset, header.readUInt32BE(4), "code directory");
        const type = header[37] ?? 0;
        if (algorithms.get(type)?.[1] === header[36])
            found.push({ blob, header, type });
    }
    return found.sort((a, b) => preference.indexOf(b.type) - preference.indexOf(a.type))[0];
}

;// CONCATENATED MODULE: ./packages/binaries/src/needs/macho-needs.ts







/** Load commands (`mach-o/loader.h`). */
const macho_needs_LC_SEGMENT = 0x1;
const LC_SYMTAB = 0x2;
const LC_DYSYMTAB = 0xb;
const macho_needs_LC_SEGMENT_64 = 0x19;
const macho_needs_LC_CODE_SIGNATURE = 0x1d;
const LC_VERSION_MIN_MACOSX = 0x24;
const macho_needs_LC_BUILD_VERSION = 0x32;
const LC_RPATH = 0x8000001c;
/** Load, weak, reexport, lazy, upward. */
const libraries = new Set([0xc, 0x80000018, 0x8000001f, 0x20, 0x80000023]);
/** macOS and Mac Catalyst. Catalyst counts versions of iOS, so only macOS' own are taken. */
const PLATFORM_MACOS = 1;
const macho_needs_MAX_COMMANDS = 64 * 1024;
const macho_needs_MAX_SLICES = 16;
const macho_needs_MAX_IMPORTS = 262_144;
const macho_needs_CHUNK = 48 * 1024;
/**
 * What each machine's part of a Mach-O file needs; objects and archives need nothing.
 *
 * @param signatures whether pages are compared with their signed hashes, which reads all of the file
 */
async function machoNeeds(file, magic, signatures) {
    const first = magic.readUInt32BE(0);
    if (machoOrder(first) !== undefined)
        return thinNeeds(file, signatures);
    const little = first === 0xbebafeca || first === 0xbfbafeca;
    const wide = first === 0xcafebabf || first === 0xbfbafeca;
    const count = new Fields(magic, little).u32(4);
    if (count > macho_needs_MAX_SLICES)
        throw file.fault(`says that it holds ${count} machines`);
    const entry = wide ? 32 : 20;
    const table = new Fields(await file.at(8, count * entry), little);
    const parts = [];
    for (let at = 0; at < table.buffer.length; at += entry) {
        const offset = wide ? table.u64(at + 8) : table.u32(at + 8);
        const size = wide ? table.u64(at + 16) : table.u32(at + 12);
        const slice = file.slice(offset, size, file.name);
        const start = await slice.upTo(0, 4);
        if (start.length < 4 || machoOrder(start.readUInt32BE(0)) === undefined)
            continue;
        parts.push(...(await thinNeeds(slice, signatures)));
    }
    return parts;
}
async function thinNeeds(file, signatures) {
    const start = await file.at(0, 28);
    const magic = start.readUInt32BE(0);
    const header = new Fields(start, machoOrder(magic) === "little");
    const wide = magic === 0xfeedfacf || magic === 0xcffaedfe;
    const type = header.u32(12);
    if (type !== 2 && type !== 6 && type !== 8)
        return [];
    const commands = file.slice(wide ? 32 : 28, header.u32(20), file.name);
    if (commands.size > macho_needs_MAX_COMMANDS)
        throw file.fault(`has ${commands.size} bytes of load commands`);
    const fields = new Fields(await commands.at(0, commands.size), header.little);
    const loaded = [];
    const rpaths = [];
    let macos;
    let signature;
    let symbols;
    let imported;
    let debug = 0;
    let at = 0;
    for (let index = 0; index < header.u32(16) && at + 8 <= fields.buffer.length; index += 1) {
        const command = fields.u32(at);
        const size = fields.u32(at + 4);
        if (size < 8 || at + size > fields.buffer.length)
            throw file.fault("has a damaged load command");
        if (libraries.has(command) && size >= 24)
            loaded.push(commandText(fields, at, size));
        else if (command === LC_RPATH && size >= 12)
            rpaths.push(commandText(fields, at, size));
        else if (command === LC_VERSION_MIN_MACOSX && size >= 12) {
            macos = packedVersion(fields.u32(at + 8));
        }
        else if (command === macho_needs_LC_BUILD_VERSION && size >= 16) {
            if (fields.u32(at + 8) === PLATFORM_MACOS)
                macos = packedVersion(fields.u32(at + 12));
        }
        else if (command === macho_needs_LC_CODE_SIGNATURE && size >= 16) {
            signature = [fields.u32(at + 8), fields.u32(at + 12)];
        }
        else if (command === LC_SYMTAB && size >= 24) {
            symbols = [fields.u32(at + 8), fields.u32(at + 16), fields.u32(at + 20)];
        }
        else if (command === LC_DYSYMTAB && size >= 32) {
            imported = [fields.u32(at + 24), fields.u32(at + 28)];
        }
        else if (command === macho_needs_LC_SEGMENT || command === macho_needs_LC_SEGMENT_64) {
            const is64 = command === macho_needs_LC_SEGMENT_64;
            if (size < (is64 ? 56 : 40))
                throw file.fault("has a damaged load command");
            const name = fields.buffer.toString("latin1", at + 8, at + 24).replace(/\0.*$/s, "");
            if (name === "__DWARF")
                debug += is64 ? fields.u64(at + 48) : fields.u32(at + 36);
        }
        at += size;
    }
    let unknown;
    const addon = new AddonImports();
    try {
        if (symbols !== undefined && imported !== undefined) {
            await readImports(file, symbols, imported, wide, header.little, addon);
        }
    }
    catch (error) {
        if (!(error instanceof BinaryError))
            throw error;
        unknown = error.message;
    }
    return [
        {
            format: "Mach-O",
            machine: machoMachine(header.u32(4)).machine,
            ...(macos === undefined ? {} : { macos }),
            libraries: loaded,
            rpaths,
            ...(signature === undefined
                ? { signature: { kind: "none" } }
                : signatures
                    ? { signature: await readSignature(file, ...signature) }
                    : {}),
            addon: addon.needs,
            debugShare: Math.min(1, debug / file.size),
            ...(unknown === undefined ? {} : { unknown }),
        },
    ];
}
/** The text of a command, whose offset in it is its third word (`union lc_str`). */
function commandText(fields, at, size) {
    const from = fields.u32(at + 8);
    if (from >= size)
        return "";
    return fields.buffer.toString("latin1", at + from, at + size).replace(/\0.*$/s, "");
}
/** `xxxx.yy.zz` in 32 bits; a third number of 0 is left out. */
function packedVersion(value) {
    const [major, minor, patch] = [value >>> 16, (value >>> 8) & 255, value & 255];
    return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}
/** Names of the undefined symbols, which lie together (`iundefsym`, `nundefsym`). */
async function readImports(file, [offset, strings, stringBytes], [first, count], wide, little, addon) {
    if (count > macho_needs_MAX_IMPORTS)
        throw file.fault(`imports ${count} symbols`);
    const width = wide ? 16 : 12;
    const names = [];
    for (let done = 0; done < count; done += macho_needs_CHUNK / width) {
        const many = Math.min(macho_needs_CHUNK / width, count - done);
        const table = new Fields(await file.at(offset + (first + done) * width, many * width), little);
        for (let at = 0; at < table.buffer.length; at += width)
            names.push(table.u32(at));
    }
    const texts = file.slice(strings, stringBytes, file.name);
    await readNames(texts, names, (name) => {
        addon.add(name.startsWith("_") ? name.slice(1) : name);
    });
}

;// CONCATENATED MODULE: ./packages/binaries/src/needs/pe-needs.ts




/** Microsoft's "PE Format": data directories, import and delay-import descriptors. */
const IMPORTS = { directory: 1, width: 20, name: 12, lookup: 0, bound: 16 };
const DELAYED = { directory: 13, width: 32, name: 4, lookup: 16, bound: 16 };
const heads = new Map([
    [0x10b, 96],
    [0x20b, 112],
]);
const SECTION = 40;
/** Real files import from some 30 libraries and a few hundred functions of Node. */
const MAX_LIBRARIES = 512;
const MAX_FUNCTIONS = 65_536;
const pe_needs_CHUNK = 32 * 1024;
/** Where addons find Node: its program, or the library of MSYS2. */
const nodeLibrary = /^(?:node\.exe|libnode(?:\.\d+)?\.dll|electron\.exe|nw\.exe)$/i;
/** Reads what a program or library for Windows imports; undefined for what is only for DOS. */
async function peNeeds(file) {
    if (file.size < 64)
        return undefined;
    const offset = new Fields(await file.at(0, 64), true).u32(0x3c);
    const header = new Fields(await file.at(offset, 24), true);
    if (header.buffer.toString("latin1", 0, 4) !== "PE\0\0")
        return undefined;
    const size = header.u16(20);
    const optional = new Fields(await file.at(offset + 24, size), true);
    const head = size < 2 ? undefined : heads.get(optional.u16(0));
    if (head === undefined)
        return undefined;
    const sections = new Fields(await file.at(offset + 24 + size, header.u16(6) * SECTION), true);
    const places = new Places(file, sections);
    const addon = new AddonImports();
    const imported = async (layout) => {
        const at = head + layout.directory * 8;
        if (at + 8 > size || optional.u32(at) === 0)
            return [];
        const table = places.from(optional.u32(at));
        const names = [];
        for (let index = 0; index < MAX_LIBRARIES; index += 1) {
            const entry = new Fields(await table.at(index * layout.width, layout.width), true);
            const nameAt = entry.u32(layout.name);
            if (nameAt === 0)
                return names;
            const [name = ""] = await places.texts([nameAt]);
            names.push(name);
            if (!nodeLibrary.test(name))
                continue;
            const lookup = entry.u32(layout.lookup) || entry.u32(layout.bound);
            const functions = await functionsAt(places, lookup, head === 112);
            for (const each of await places.texts(functions))
                addon.add(each);
        }
        throw file.fault(`imports from more than ${MAX_LIBRARIES} libraries`);
    };
    const machine = header.u16(4);
    return {
        format: "PE",
        machine: coffMachine(machine)?.machine ?? `machine 0x${machine.toString(16)}`,
        libraries: await imported(IMPORTS),
        delayed: await imported(DELAYED),
        addon: addon.needs,
    };
}
/** Addresses of the names of functions that are imported by name, behind each one's hint of 2 bytes. */
async function functionsAt(places, lookup, wide) {
    const table = places.from(lookup);
    const width = wide ? 8 : 4;
    const found = [];
    for (let start = 0; start < MAX_FUNCTIONS * width; start += pe_needs_CHUNK) {
        const rows = new Fields(await table.upTo(start, pe_needs_CHUNK), true);
        for (let at = 0; at + width <= rows.buffer.length; at += width) {
            const value = rows.u32(at);
            const high = rows.u32(at + width - 4);
            if (value === 0 && high === 0)
                return found;
            // The highest bit: imported by number.
            if (high < 0x80000000)
                found.push(value + 2);
        }
        if (rows.buffer.length < pe_needs_CHUNK)
            break;
    }
    return found;
}
/** Finds addresses in memory in the file, by the table of sections. */
class Places {
    #file;
    #sections;
    constructor(file, sections) {
        this.#file = file;
        this.#sections = sections;
    }
    /** From an address to the end of its section. Throws a BinaryError if it is in none. */
    from(address) {
        const { at, into } = this.#section(address);
        const offset = this.#sections.u32(at + 20);
        const size = this.#sections.u32(at + 16);
        return this.#file.slice(offset + into, size - into, this.#file.name);
    }
    /** The texts at these addresses, in any order. Each section is read once. */
    async texts(addresses) {
        const homes = new Map();
        for (const address of addresses) {
            const { at, into } = this.#section(address);
            const offsets = homes.get(at) ?? [];
            offsets.push(into);
            homes.set(at, offsets);
        }
        const found = [];
        for (const [at, offsets] of homes) {
            await readNames(this.from(this.#sections.u32(at + 12)), offsets, (name) => found.push(name));
        }
        return found;
    }
    #section(address) {
        const { buffer } = this.#sections;
        for (let at = 0; at < buffer.length; at += SECTION) {
            const start = this.#sections.u32(at + 12);
            const into = address - start;
            if (into >= 0 && into < this.#sections.u32(at + 16))
                return { at, into };
        }
        throw this.#file.fault("has imports outside its sections");
    }
}

;// CONCATENATED MODULE: ./packages/binaries/src/needs/read-needs.ts






/**
 * What an executable or library needs of the system that it runs on, by its own headers: ELF, Mach-O
 * (each machine's part) and PE. Other files, also objects and archives, have no parts. What is damaged,
 * or larger than real files are, is `unknown` with the reason; errors of `read` are thrown as they are.
 *
 * Reads tables in pieces of 64 KiB, in time that grows as the file does.
 *
 * @param size of the whole file, in bytes.
 */
async function readNeeds(read, size, { signatures = true } = {}) {
    const file = new Bytes(read, size);
    try {
        const magic = await file.upTo(0, 20);
        if (magic.length < 20)
            return { parts: [] };
        if (magic.toString("latin1", 0, 4) === "\x7fELF") {
            const needs = await elfNeeds(file.as("ELF file"));
            return { parts: needs === undefined ? [] : [needs] };
        }
        if (magic.toString("latin1", 0, 2) === "MZ") {
            const needs = await peNeeds(file.as("PE file"));
            return { parts: needs === undefined ? [] : [needs] };
        }
        if (isMachO(magic)) {
            return { parts: await machoNeeds(file.as("Mach-O file"), magic, signatures) };
        }
        return { parts: [] };
    }
    catch (error) {
        if (!(error instanceof BinaryError))
            throw error;
        return { parts: [], unknown: error.message };
    }
}
/** `readNeeds` for a file on disk. Throws what opening it throws. */
async function readFileNeeds(file, options) {
    return withFile(file, (read, size) => readNeeds(read, size, options));
}
/** Thin or universal; a Java class has the number of a universal file and a version of 45 and more behind it. */
function isMachO(magic) {
    const first = magic.readUInt32BE(0);
    if (machoOrder(first) !== undefined)
        return true;
    if (first === 0xcafebabe)
        return magic.readUInt32BE(4) < 45;
    return [0xcafebabf, 0xbebafeca, 0xbfbafeca].includes(first);
}

;// CONCATENATED MODULE: ./packages/binaries/src/index.ts











/***/ }),

/***/ 17268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xj: () => (/* binding */ checkHead),
  o5: () => (/* reexport */ checkoutOf),
  Kp: () => (/* reexport */ findProgram),
  eQ: () => (/* reexport */ ignoredFiles),
  yR: () => (/* reexport */ isMovedSubmodule),
  UO: () => (/* reexport */ isWithin),
  kN: () => (/* reexport */ readCommit),
  gJ: () => (/* reexport */ readWorkTree),
  _M: () => (/* reexport */ repositoryOf),
  eF: () => (/* reexport */ tagCommit)
});

// UNUSED EXPORTS: existingFolder

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(81260);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./packages/checkout/src/program.ts


/**
 * The absolute path of a program, looked for in the absolute folders of PATH only: an empty or relative
 * one would be a folder of the checkout, and Windows looks there first of all by itself.
 *
 * @param env the environment that the program is started with
 */
async function findProgram(name, env) {
    const isWindows = process.platform === "win32";
    const read = (variable) => {
        const found = isWindows
            ? Object.keys(env).find((each) => each.toUpperCase() === variable)
            : variable;
        return found === undefined ? "" : (env[found] ?? "");
    };
    const endings = isWindows ? read("PATHEXT").split(";").filter(Boolean) : [""];
    const folders = read("PATH").split((external_node_path_default()).delimiter);
    for (const folder of folders.filter((each) => external_node_path_default().isAbsolute(each))) {
        for (const ending of endings) {
            const file = external_node_path_default().join(folder, `${name}${ending}`);
            if (await isProgram(file))
                return file;
        }
    }
    return undefined;
}
async function isProgram(file) {
    try {
        await (0,promises_.access)(file, promises_.constants.X_OK);
        return (await (0,promises_.stat)(file)).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/checkout/src/git.ts



/**
 * What a checkout's own configuration could have git start: it is a file that any step may have
 * written. `safe.directory`: in a container the checkout may belong to another user, and git is only
 * asked to read here.
 */
const settings = [
    ...["-c", "safe.directory=*", "-c", "safe.bareRepository=explicit"],
    ...["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"],
];
/**
 * Asks git to read something; undefined where there is no git.
 *
 * @param cwd an existing folder
 * @param more settings of git, each as `name=value`
 */
async function askGit(cwd, args, env, more = []) {
    const git = await findProgram("git", env);
    if (git === undefined)
        return undefined;
    try {
        const { exitCode, stdout, stderr } = await (0,exec/* getExecOutput */.H)(
        // In quotes: it is taken for a command line, of which a space ends the program's name.
        `"${git}"`, [...settings, ...more.flatMap((setting) => ["-c", setting]), ...args], 
        // Reading takes no locks, and its words are not in the language of the machine.
        {
            cwd,
            env: { ...env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" },
            silent: true,
            ignoreReturnCode: true,
        });
        return { code: exitCode, stdout, stderr };
    }
    catch {
        return undefined;
    }
}
/** A repository that git cannot read: what cannot be checked must not pass as checked. */
function unreadable(folder, { stderr }) {
    const words = stderr.replace(/\s+/g, " ").trim().replace(/\.$/, "");
    return new problem/* ProblemsError */.FQ([
        {
            code: "git-unreadable",
            message: `git cannot read the repository of ${folder}: ${words}.`,
            remedy: "Check the repository out again (actions/checkout) before this step.",
        },
    ]);
}

;// CONCATENATED MODULE: ./packages/checkout/src/repository.ts


/** The top folder of the repository that a folder lies in, by the nearest `.git`: git and cargo look for it so. */
function repositoryOf(folder) {
    for (let at = folder;; at = external_node_path_default().dirname(at)) {
        if ((0,external_node_fs_.existsSync)(external_node_path_default().join(at, ".git")))
            return at;
        if (at === external_node_path_default().dirname(at))
            return undefined;
    }
}
/**
 * The folder to ask git in about what is released. A workflow may check out into a folder of the
 * workspace: the paths that its inputs name then lie in that.
 *
 * @param workspace absolute
 * @param paths relative to the workspace
 * @returns the workspace if it lies in a repository, or if no path does
 */
function checkoutOf(workspace, paths) {
    if (repositoryOf(workspace) !== undefined)
        return workspace;
    const folders = paths.map((each) => external_node_path_default().resolve(workspace, each));
    return folders.find((folder) => repositoryOf(folder) !== undefined) ?? workspace;
}
/** The folder, or the nearest one above it that exists: a process can be started there. */
function existingFolder(folder) {
    for (let at = folder;; at = external_node_path_default().dirname(at)) {
        if ((0,external_node_fs_.existsSync)(at) || at === external_node_path_default().dirname(at))
            return at;
    }
}

;// CONCATENATED MODULE: ./packages/checkout/src/commit.ts




/**
 * Reads the commit that is checked out, and nothing of its files; undefined where there is no git, no
 * repository, or no commit in it.
 *
 * @param cwd any folder of the checkout; one that is not there means the nearest one above
 * @throws ProblemsError if there is a repository that git cannot read
 */
async function readCommit(cwd, env) {
    const folder = existingFolder(cwd);
    const [head, dated, outer] = await Promise.all([
        readHead(folder, env),
        // Plumbing: `git show` obeys the settings of its log, which may start a program.
        askGit(folder, ["rev-list", "--max-count=1", "--timestamp", "HEAD"], env),
        readSuperproject(folder, env),
    ]);
    if (head === undefined)
        return undefined;
    const [, seconds] = /^(-?\d+) /.exec(dated?.stdout ?? "") ?? [];
    if (dated === undefined)
        return undefined;
    if (dated.code !== 0 || seconds === undefined)
        throw unreadable(folder, dated);
    return {
        head,
        seconds: Number(seconds),
        recordedBy: await recordersOf(folder, head, outer, env),
    };
}
async function readHead(folder, env) {
    const answer = await askGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD"], env);
    if (answer === undefined)
        return undefined;
    if (answer.code === 0)
        return answer.stdout.trim();
    // 1: no commit yet; else the repository itself is at fault, if there is one.
    if (answer.code === 1 || repositoryOf(folder) === undefined)
        return undefined;
    throw unreadable(folder, answer);
}
/** The work tree around this one, as whose submodule it is recorded; nothing if there is none. */
async function readSuperproject(folder, env) {
    const found = await askGit(folder, ["rev-parse", "--show-superproject-working-tree"], env);
    return found?.code === 0 ? found.stdout.trim() : "";
}
/** The commits that a submodule's commit means, outward. */
async function recordersOf(folder, head, outer, env) {
    const top = repositoryOf(folder);
    if (outer === "" || top === undefined)
        return [];
    const outerHead = await readHead(outer, env);
    if (outerHead === undefined)
        return [];
    const at = external_node_path_default().relative(outer, (0,external_node_fs_.realpathSync)(top)).replaceAll((external_node_path_default()).sep, "/");
    const recorded = await askGit(outer, ["rev-parse", "--verify", "--quiet", `HEAD:${at}`], env);
    if (recorded?.code !== 0 || recorded.stdout.trim() !== head)
        return [];
    const around = await readSuperproject(outer, env);
    return [outerHead, ...(await recordersOf(outer, outerHead, around, env))];
}

;// CONCATENATED MODULE: ./packages/checkout/src/ignored-files.ts

/**
 * Those of some paths that git ignores, whether or not they exist; none where it cannot be asked.
 *
 * @param cwd an existing folder
 * @param paths relative to it
 */
async function ignoredFiles(cwd, paths, env) {
    if (paths.length === 0)
        return [];
    // It answers 1 where it ignores none, and 128 where there is no repository.
    const answer = await askGit(cwd, ["check-ignore", "--", ...paths], env, ["core.quotePath=false"]);
    const lines = new Set(answer?.code === 0 ? answer.stdout.split("\n") : []);
    return paths.filter((path) => lines.has(path));
}

;// CONCATENATED MODULE: ./packages/checkout/src/tag-commit.ts


/**
 * The commit that a tag of the checkout is at; undefined where there is no such tag, as in a shallow
 * checkout, which has none, or no git repository.
 *
 * @param cwd any folder of the checkout
 */
async function tagCommit(cwd, tag, env) {
    const named = ["rev-parse", "--verify", "--quiet", `refs/tags/${tag}^{commit}`];
    const answer = await askGit(existingFolder(cwd), named, env);
    return answer?.code === 0 ? answer.stdout.trim() : undefined;
}

;// CONCATENATED MODULE: ./packages/checkout/src/work-tree.ts





/**
 * How the files below some paths differ from the commits of their repositories: of the one given, of
 * the submodules in it, and of the repositories that it is a submodule of, as far as these record it.
 * Undefined where there is no git.
 *
 * @param top the top folder of a repository, absolute
 * @param paths absolute; what lies in other repositories is skipped
 * @throws ProblemsError if git cannot read one of them
 */
async function readWorkTree(top, paths, env, options = { ignored: true }) {
    const own = paths.filter((each) => isWithin(each, top));
    if (own.length === 0)
        return { changes: [], missingSubmodules: [], pointers: [] };
    const found = await readOne(top, own, env, options);
    if (found === undefined)
        return undefined;
    const inner = await Promise.all(found.submodules
        .filter((folder) => (0,external_node_fs_.existsSync)(external_node_path_default().join(folder, ".git")))
        .map((folder) => readWorkTree(folder, [folder], env, options)));
    return {
        changes: [...found.changes, ...inner.flatMap((each) => each?.changes ?? [])],
        missingSubmodules: [
            ...found.submodules.filter((folder) => !(0,external_node_fs_.existsSync)(external_node_path_default().join(folder, ".git"))),
            ...inner.flatMap((each) => each?.missingSubmodules ?? []),
        ],
        pointers: [...found.pointers, ...inner.flatMap((each) => each?.pointers ?? [])],
    };
}
/**
 * Whether the repository around this one records another commit of it than it is at.
 *
 * @param top the top folder of a repository, absolute
 */
async function isMovedSubmodule(top, env) {
    const outer = repositoryOf(external_node_path_default().dirname(top));
    if (outer === undefined)
        return false;
    const { changes } = (await readOne(outer, [top], env, { ignored: false })) ?? { changes: [] };
    return changes.some(({ kind }) => kind === "moved");
}
async function readOne(top, paths, env, { ignored }) {
    const filters = await noFilters(top, env);
    const ask = async (...args) => {
        const answer = await askGit(top, args, env, filters);
        if (answer !== undefined && answer.code !== 0)
            throw unreadable(top, answer);
        return answer?.stdout;
    };
    // Names of files are no patterns.
    const below = paths.map((each) => `:(literal)${external_node_path_default().relative(top, each) || "."}`);
    const [staged, status, lfs] = await Promise.all([
        ask("ls-files", "--stage", "-t", "-z", "--", ...below),
        // Of a submodule the commit alone: its files are read in it, whatever .gitmodules says of it.
        ask(...["status", "--porcelain=v1", "-z", "--no-renames", "--ignore-submodules=dirty"], ...["--untracked-files=all", `--ignored=${ignored ? "traditional" : "no"}`, "--", ...below]),
        ask("ls-files", "-z", "--", ":(attr:filter=lfs)"),
    ]);
    if (staged === undefined || status === undefined || lfs === undefined)
        return undefined;
    const absolute = (name) => external_node_path_default().join(top, name);
    const entries = fieldsOf(staged).map((line) => {
        const [tag, mode] = line.split(" ", 2);
        return { tag, mode, path: absolute(line.slice(line.indexOf("\t") + 1)) };
    });
    const submodules = entries.filter(({ mode }) => mode === "160000").map((entry) => entry.path);
    // `git status` says nothing of these ("git ls-files", -t: S for skip-worktree).
    const leftOut = entries.filter(({ tag, mode, path: at }) => tag === "S" && mode !== "160000" && !(0,external_node_fs_.existsSync)(at));
    const pointers = [];
    for (const file of fieldsOf(lfs).map(absolute)) {
        if (paths.some((each) => isWithin(file, each)) && (await isPointer(file)))
            pointers.push(file);
    }
    return {
        changes: [
            ...fieldsOf(status).map((line) => changeOf(line.slice(0, 2), absolute(line.slice(3).replace(/\/$/, "")), submodules)),
            ...leftOut.map((entry) => ({ path: entry.path, kind: "left-out" })),
        ],
        ...{ submodules, pointers },
    };
}
/**
 * Settings that take away the programs which a repository names to convert its files: like cargo's,
 * this look at it starts none.
 */
async function noFilters(top, env) {
    const pattern = "^filter\\..*\\.(clean|process|required)$";
    const named = await askGit(top, ["config", "--name-only", "-z", "--get-regexp", pattern], env);
    return fieldsOf(named?.stdout ?? "").map((name) => name.endsWith(".required") ? `${name}=false` : `${name}=`);
}
function changeOf(letters, at, submodules) {
    if (letters === "??")
        return { path: at, kind: "untracked" };
    if (letters === "!!")
        return { path: at, kind: "ignored" };
    if (submodules.includes(at))
        return { path: at, kind: "moved" };
    return { path: at, kind: letters.includes("D") ? "deleted" : "changed" };
}
const pointerStart = "version https://git-lfs.github.com/spec/";
/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: less than 1,024 bytes, `version` first. */
async function isPointer(file) {
    try {
        const handle = await (0,promises_.open)(file);
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(1_024), 0, 1_024, 0);
            return bytesRead < 1_024 && buffer.toString("latin1").startsWith(pointerStart);
        }
        finally {
            await handle.close();
        }
    }
    catch {
        return false;
    }
}
function fieldsOf(output) {
    return output.split("\0").filter((field) => field !== "");
}
/** Is a path this folder, or in it? */
function isWithin(file, folder) {
    return file === folder || file.startsWith(folder.endsWith((external_node_path_default()).sep) ? folder : folder + (external_node_path_default()).sep);
}

;// CONCATENATED MODULE: ./packages/checkout/src/index.ts






/**
 * The commit that is checked out must be the one that is released, or be the submodule of that; where
 * either is unknown, nothing is compared.
 */
function checkHead(commit, sha) {
    if (commit === undefined || sha === undefined)
        return [];
    if (commit.head === sha || commit.recordedBy.includes(sha))
        return [];
    return [
        {
            code: "checkout-of-other-commit",
            message: `HEAD is ${commit.head}, but the commit to release is ${sha}: the tag or branch has moved since the run began, or another commit was checked out.`,
            remedy: "Check out that commit (actions/checkout with ref), or set sha to the commit you mean.",
        },
    ];
}


/***/ }),

/***/ 37106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ fetchArtifact),
  a: () => (/* binding */ fetchArtifacts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/archives/src/extract.ts + 2 modules
var extract = __webpack_require__(12314);
// EXTERNAL MODULE: ./packages/archives/src/guard.ts
var guard = __webpack_require__(82104);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/github/src/artifacts/client.ts
var artifacts_client = __webpack_require__(47062);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./packages/github/src/artifacts/stall-timeout.ts


/**
 * GitHub's client gives up a try of its own after 30 s, but a connection that was cut off five times,
 * always with an address that lives one minute: that takes three minutes, and only the second try can
 * help. An answer that never begins it awaits for longer still.
 */
const standardPatience = { lookEveryMs: 5_000, stallMs: 60_000 };
/**
 * The outcome of a download, or an error once nothing more has arrived for a minute: the client is then
 * left to itself, for it cannot be stopped. What it has fetched before counts once, however often it
 * begins anew.
 *
 * @param arrived how many bytes are there
 */
async function withStallTimeout(download, arrived, cancelled, { lookEveryMs, stallMs } = standardPatience) {
    const [stalled, ended] = [new AbortController(), new AbortController()];
    const watch = async () => {
        let most = 0;
        for (let idleMs = 0; idleMs < stallMs;) {
            // As for requests, in real time: no clock of a test moves a download.
            await (0,external_node_timers_promises_.setTimeout)(lookEveryMs, undefined, { signal: ended.signal });
            const bytes = await arrived().catch(() => 0);
            idleMs = bytes > most ? 0 : idleMs + lookEveryMs;
            most = Math.max(most, bytes);
        }
        stalled.abort(new Error(`nothing more arrived for ${stallMs / 1_000} s`));
    };
    // It ends with an error when the download has ended.
    const watching = watch().catch(() => undefined);
    try {
        return await (0,artifacts_client/* unlessAborted */.Wh)(download, AbortSignal.any([cancelled, stalled.signal]));
    }
    finally {
        ended.abort();
        await watching;
    }
}

;// CONCATENATED MODULE: ./packages/github/src/artifacts/fetch-artifacts.ts






/** Far more than an artifact of a release has, and less than fills the disk of a hosted runner. */
const standardLimits = { maxEntries: 100_000, maxBytes: 8 * 2 ** 30 };
/** How many downloads are under way at once. */
const downloadsAtOnce = 4;
/**
 * Where the client asks for one artifact, in this order. Its own five tries share a signed address that
 * lives one minute; a new call has a new one. What an earlier attempt uploaded, only the REST API may give.
 */
function placesOf(source) {
    if (source.kind === "other-run" || source.earlier === undefined)
        return [source, source];
    return [source, source, { kind: "other-run", ...source.earlier, sha: undefined }];
}
/**
 * Downloads artifacts, four at a time, each into a new folder in `parent` that has its id for a name:
 * names of artifacts need not be names of folders. If one fails, none is left.
 *
 * @returns the folder of each, by the artifact's name
 * @throws ProblemsError with each that failed
 */
async function fetchArtifacts(artifacts, parent, source, ports, limits = standardLimits) {
    const folders = artifacts.map(({ id }) => external_node_path_default().join(parent, String(id)));
    const { log } = ports;
    const came = [];
    const quiet = { ...ports, log: { ...log, info: (line) => void came.push(line) } };
    const what = (0,wording/* counted */.hS)(artifacts.length, { one: "artifact", many: "artifacts" });
    const failures = await log.inGroup(`Downloading ${what}`, () => (0,look_up/* concurrently */.rK)([...artifacts.entries()], async ([index, artifact]) => {
        try {
            await fetchArtifact(artifact, folders[index] ?? "", source, quiet, limits);
            return undefined;
        }
        catch (error) {
            return { index, error };
        }
    }, downloadsAtOnce));
    const failed = failures.filter((failure) => failure !== undefined);
    if (failed.length === 0) {
        for (const line of came)
            log.info(line);
        return new Map(artifacts.map(({ name }, index) => [name, folders[index] ?? ""]));
    }
    // A folder that was there before is not ours: its download failed.
    const ours = folders.filter((_, index) => failures[index] === undefined);
    await Promise.all(ours.map((folder) => (0,promises_.rm)(folder, { recursive: true, force: true })));
    const problems = [];
    for (const { error } of failed) {
        if (!(error instanceof problem/* ProblemsError */.FQ))
            throw error;
        problems.push(...error.problems);
    }
    throw new problem/* ProblemsError */.FQ(problems);
}
/**
 * Downloads an artifact by its id, checks its digest, and unpacks it into `folder`, which must not be
 * there yet: files that were executable are so again. One that was uploaded without an archive
 * becomes a file of its name. On failure nothing is left behind.
 *
 * @throws ProblemsError if it cannot be downloaded, is not what the service says, or is refused
 */
async function fetchArtifact(artifact, folder, source, ports, limits = standardLimits) {
    await (0,promises_.mkdir)(external_node_path_default().dirname(folder), { recursive: true });
    // Beside the folder, so that the contents are only renamed in the end.
    const staging = await (0,promises_.mkdtemp)(`${folder}.`);
    try {
        const file = await download(artifact, staging, source, ports);
        const contents = external_node_path_default().join(staging, "contents");
        if (await isZip(file))
            await unpack(artifact, file, contents, limits);
        else {
            await (0,promises_.mkdir)(contents);
            await (0,promises_.rename)(file, external_node_path_default().join(contents, external_node_path_default().basename(file)));
        }
        await (0,promises_.rename)(contents, folder);
        const checked = artifact.digest === undefined ? ", which has no digest to check it against" : "";
        ports.log.info(`Downloaded the artifact ${artifact.name} (id ${artifact.id})${checked}.`);
    }
    finally {
        // A client that was left to itself may still write.
        await (0,promises_.rm)(staging, { recursive: true, force: true, maxRetries: 5 });
    }
}
/** Returns the one file that the client has written. */
async function download({ id, name, digest }, staging, source, { cancelled }) {
    const client = await (0,artifacts_client/* loadClient */.c_)();
    const errors = [];
    for (const [index, place] of placesOf(source).entries()) {
        const folder = external_node_path_default().join(staging, `download-${index + 1}`);
        const options = {
            path: folder,
            // The client's own unpacking loses the exec bit.
            skipDecompress: true,
            ...(digest !== undefined && { expectedHash: digest }),
            ...(0,artifacts_client/* findBy */.jq)(place),
        };
        try {
            const download = client.downloadArtifact(id, options);
            const arrived = () => bytesIn(folder);
            const { digestMismatch } = await withStallTimeout(download, arrived, cancelled);
            if (digestMismatch === true)
                throw otherDigest(name, digest ?? "");
            const [file, ...more] = await (0,promises_.readdir)(folder);
            if (file === undefined || more.length > 0)
                throw new Error("the client wrote more or less than one file");
            return external_node_path_default().join(folder, file);
        }
        catch (caught) {
            if (cancelled.aborted || caught instanceof problem/* ProblemsError */.FQ)
                throw caught;
            errors.push(caught);
        }
    }
    const [, error, byRest] = errors;
    const failure = `The artifact ${name} could not be downloaded: ${(0,artifacts_client/* wordsOf */.Z9)(error)}.`;
    if (byRest === undefined)
        throw unfinished(failure, error);
    const message = `${failure} GitHub's REST API does not return it either: ${(0,artifacts_client/* wordsOf */.Z9)(byRest)}.`;
    throw unfinished(message, error, "Run the job again. If that fails too, use Re-run all jobs.");
}
/** The size of the files in a folder. */
async function bytesIn(folder) {
    const files = await (0,promises_.readdir)(folder);
    const sizes = await Promise.all(files.map((file) => (0,promises_.stat)(external_node_path_default().join(folder, file))));
    return sizes.reduce((sum, { size }) => sum + size, 0);
}
async function unpack({ name }, file, folder, limits) {
    try {
        await (0,extract/* extractZip */.J)(file, folder, limits);
    }
    catch (error) {
        if (error instanceof guard/* ArchiveError */.di) {
            const message = `The artifact ${name} is not unpacked: ${(0,artifacts_client/* wordsOf */.Z9)(error)}.`;
            const remedy = "Check the job that uploaded it.";
            throw new problem/* ProblemsError */.FQ([{ code: "archive-invalid", message, remedy }], { cause: error });
        }
        if (isSystemError(error)) {
            throw unfinished(`The artifact ${name} could not be unpacked: ${(0,artifacts_client/* wordsOf */.Z9)(error)}.`, error);
        }
        throw error;
    }
}
/**
 * By its name or its first bytes (APPNOTE 4.3.7 and, for one without entries, 4.3.16). A zip that was
 * uploaded without an archive cannot be told apart: neither the service nor its client says which it
 * is, and the file name has come with and without `.zip` (actions/upload-artifact#761).
 */
async function isZip(file) {
    if (file.endsWith(".zip"))
        return true;
    const start = Buffer.alloc(4);
    const handle = await (0,promises_.open)(file);
    try {
        await handle.read(start, 0, 4, 0);
    }
    finally {
        await handle.close();
    }
    return ["PK\u0003\u0004", "PK\u0005\u0006"].includes(start.toString("latin1"));
}
function otherDigest(name, digest) {
    return new problem/* ProblemsError */.FQ([
        {
            code: "checksum-mismatch",
            message: `What was downloaded of the artifact ${name} does not have its digest, ${digest}.`,
            remedy: "Run the job again. If it fails again, something has changed the artifact: do not publish it.",
        },
    ]);
}
function unfinished(message, cause, remedy = "Run the job again.") {
    return new problem/* ProblemsError */.FQ([{ code: "artifact-download-failed", message, remedy }], { cause });
}
function isSystemError(error) {
    return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ 92952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ findArtifacts)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89712);
/* harmony import */ var _rest_rest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37245);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96187);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33232);
/* harmony import */ var _given_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41076);
/* harmony import */ var _list_artifacts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32319);






/**
 * Looks up the artifacts of a run that names and patterns (`*`, `**`, `{a,b}`, a leading `!`) mean.
 * A run that was given by its number is judged first: one of a fork, of an event that strangers can
 * cause, or of another commit is refused. Of several with one name the newest of the newest attempt is taken, and the log says so.
 */
async function findArtifacts(wanted, source, ports) {
    try {
        const listed = source.kind === "this-run"
            ? await ports.log.inGroup("Listing the artifacts of this run", () => (0,_list_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .listThisRun */ .W)(ports))
            : await listGivenRun(source, ports);
        const { artifacts, notes, problems } = (0,_choose_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseArtifacts */ .P)(wanted, listed, (0,_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .runName */ .r)(source));
        for (const note of notes)
            ports.log.info(note);
        return { artifacts, problems };
    }
    catch (error) {
        if (!(error instanceof _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .FQ))
            throw error;
        return { artifacts: [], problems: error.problems };
    }
}
/** The artifacts of another run, if it may be trusted with what is released. */
async function listGivenRun({ runId, repository, token, sha }, ports) {
    const world = { rest: await (0,_rest_rest_js__WEBPACK_IMPORTED_MODULE_4__/* .connect */ .N)({ ...ports, token }), repository };
    (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .throwProblems */ .Jh)((await (0,_given_run_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeGivenRun */ .a)(world, runId, sha, ports.log)).problems);
    return (0,_list_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .listRunArtifacts */ .N)(world, runId);
}


/***/ }),

/***/ 63804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/**
 * The run that the inputs `run-id` and `github-token` mean. This run needs no token: the runner gives
 * each job one for its own artifacts.
 *
 * @param given `sha`: the commit that is released, if it is not that of this job
 * @param here the run, its attempt, the repository and the commit of this job, as the runner names them
 */
function readSource(given, here) {
    const { runId, token } = given;
    const { repository } = here;
    if (runId === undefined || runId === here.runId) {
        const earlier = earlierAttempts(here, token);
        return { source: { kind: "this-run", ...(earlier && { earlier }) }, problems: [] };
    }
    const sha = [given.sha, here.sha].find((each) => each !== undefined && each !== "");
    return {
        source: { kind: "other-run", runId: Number(runId), repository, token: token ?? "", sha },
        problems: [
            ...(token === undefined
                ? [
                    {
                        code: "token-missing",
                        message: `Artifacts of another run, ${runId}, need a token, and github-token is empty.`,
                        remedy: "Omit github-token, and add actions: read to the job's permissions.",
                        input: "github-token",
                    },
                ]
                : []),
            ...(isRepository(repository)
                ? []
                : [
                    {
                        code: "repository-unknown",
                        message: `Run ${runId} cannot be found: GITHUB_REPOSITORY does not name this repository.`,
                        remedy: "Set GITHUB_REPOSITORY to owner/name, as GitHub's runner does.",
                        input: "run-id",
                    },
                ]),
        ],
    };
}
function earlierAttempts({ runId, runAttempt: attempt = 1, repository }, token) {
    const id = Number(runId);
    const canAsk = token !== undefined && Number.isSafeInteger(id) && isRepository(repository);
    return canAsk && attempt > 1 ? { runId: id, attempt, repository, token } : undefined;
}
function isRepository(text) {
    return /^[^/]+\/[^/]+$/.test(text);
}


/***/ }),

/***/ 73792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ takeArtifacts)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89712);
/* harmony import */ var _fetch_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37106);
/* harmony import */ var _find_artifacts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92952);



/**
 * Finds the artifacts that names and patterns mean, and downloads all of them into new folders
 * in `parent`.
 *
 * @returns the folder of each, by the artifact's name
 * @throws ProblemsError if any is missing, has expired, cannot be downloaded or is refused: then none
 * is left; even if the job is cancelled meanwhile
 */
async function takeArtifacts(wanted, parent, source, ports) {
    if (wanted.length === 0)
        return new Map();
    try {
        const { artifacts, problems } = await (0,_find_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .findArtifacts */ .n)(wanted, source, ports);
        (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(problems);
        return await (0,_fetch_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchArtifacts */ .a)(artifacts, parent, source, ports);
    }
    catch (error) {
        if (!ports.cancelled.aborted)
            throw error;
        const message = "The job was cancelled before its artifacts were downloaded.";
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .FQ([{ code: "cancelled", message, remedy: "Run it again: nothing was uploaded." }], {
            cause: error,
        });
    }
}


/***/ })

};
