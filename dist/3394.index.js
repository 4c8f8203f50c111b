export const id = 3394;
export const ids = [3394];
export const modules = {

/***/ 61356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ modeOf),
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82104);

/** Everything may be written that could be unpacked again. */
const limits = { maxEntries: Number.MAX_SAFE_INTEGER, maxBytes: Number.MAX_SAFE_INTEGER };
/**
 * The files in the one order that archives have: by the bytes of their paths.
 *
 * @throws ArchiveError for a path that this package would not unpack, and for one that appears twice
 */
function inOrder(files) {
    const guard = (0,_guard_js__WEBPACK_IMPORTED_MODULE_0__/* .archiveGuard */ .er)(limits);
    const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    for (const { path, size } of sorted) {
        const entry = guard({ name: path, kind: "file", target: "", mode: 0, size });
        if (entry?.path !== path)
            throw new _guard_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di("is not a normalized path", path);
    }
    return sorted;
}
/** The two modes that a file of an archive has. */
function modeOf({ executable }) {
    return executable ? 0o755 : 0o644;
}


/***/ }),

/***/ 64668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tc: () => (/* binding */ archiveFormats),
  p4: () => (/* binding */ copyHashed),
  _d: () => (/* binding */ writeArchive),
  nb: () => (/* binding */ writeGz),
  SB: () => (/* binding */ writeTarGz)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/archives/src/gzip-blocks.ts



/** Compressed on its own, on whatever core is free. Other sizes give other bytes. */
const blockBytes = 512 * 1024;
/** More than deflate makes of a block that cannot be compressed: what it makes is one piece, uncopied. */
const deflatedBytes = blockBytes + 1024;
/** What a block may refer to before it (RFC 1951, 3.2.5). */
const windowBytes = 32 * 1024;
/** That of gzip. */
const level = 6;
/** The most: by measure a quarter faster than the usual 8, and no larger. */
const memLevel = 9;
/** RFC 1952, 2.3: no name, no time, no word about the system. */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** Node compresses on so many threads, whatever there are of cores. */
const mostAtOnce = 4;
/** Blocks in line behind those, so that no core is idle while this thread reads, hashes and writes; each takes 2 MB. */
const inLine = 1;
/** The smallest piece that a stream reads of a file, but for its end. */
const readBytes = 64 * 1024;
const deflateBlock = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
/**
 * One gzip stream. Blocks of one size are compressed side by side, each with the end of the block
 * before it as its dictionary, so the bytes do not depend on the cores or on the pieces that come in.
 *
 * Nothing is left to the garbage collection, which lets 32 MB of buffers pile up before it looks:
 * blocks are used again, and memory is given back at once. So a piece of the result is good only
 * until the next one is asked for, and the large ones of `chunks` are taken over.
 */
async function* gzipOf(chunks) {
    const atOnce = Math.min((0,external_node_os_.availableParallelism)(), mostAtOnce) + inLine;
    const queue = [];
    const spare = [];
    const made = [];
    const fresh = () => {
        const block = spare.pop() ?? Buffer.allocUnsafeSlow(blockBytes);
        if (!made.includes(block))
            made.push(block);
        return block;
    };
    let sum = 0;
    let bytes = 0;
    let before;
    yield header;
    try {
        for await (const { block, last } of blocksOf(chunks, fresh)) {
            sum = (0,external_node_zlib_.crc32)(block, sum);
            bytes += block.length;
            const flush = last ? external_node_zlib_.constants.Z_FINISH : external_node_zlib_.constants.Z_SYNC_FLUSH;
            const deflated = deflateBlock(block, {
                ...{ level, memLevel, chunkSize: deflatedBytes },
                // Without the first, the library flushes in a call of its own, and joins two pieces.
                ...{ flush, finishFlush: flush },
                ...(before !== undefined && { dictionary: before.subarray(-windowBytes) }),
            });
            queue.push({ block, deflated });
            before = block;
            if (queue.length >= atOnce)
                yield* first(queue, spare);
        }
        while (queue.length > 0)
            yield* first(queue, spare);
    }
    finally {
        // One that fails after the reader has gone is of no interest.
        await Promise.allSettled(queue.map(({ deflated }) => deflated));
        for (const block of made)
            giveBack(block);
    }
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(sum, 0);
    trailer.writeUInt32LE(bytes % 2 ** 32, 4);
    yield trailer;
}
/** Gives what was made of the first block in line. The one after it has been started, and needs it no more. */
async function* first(queue, spare) {
    const started = queue.shift();
    if (started === undefined)
        return;
    const deflated = await started.deflated;
    if (queue.length > 0)
        spare.push(started.block);
    yield deflated;
    giveBack(deflated);
}
function giveBack({ buffer }) {
    if (buffer instanceof ArrayBuffer)
        buffer.transfer(0);
}
/** The same bytes in blocks of one size; the last one has what is left, and may be empty. */
async function* blocksOf(chunks, fresh) {
    let block = fresh();
    let filled = 0;
    for await (const chunk of chunks) {
        for (let from = 0; from < chunk.length;) {
            const piece = chunk.subarray(from, from + blockBytes - filled);
            block.set(piece, filled);
            filled += piece.length;
            from += piece.length;
            if (filled < blockBytes)
                continue;
            yield { block, last: false };
            block = fresh();
            filled = 0;
        }
        // What is small may be a part of something larger, or a constant of a library.
        if (chunk.length >= readBytes && chunk.length === chunk.buffer.byteLength)
            giveBack(chunk);
    }
    yield { block: block.subarray(0, filled), last: true };
}

// EXTERNAL MODULE: ./packages/archives/src/packed-file.ts
var packed_file = __webpack_require__(61356);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
;// CONCATENATED MODULE: ./packages/archives/src/tar-of.ts





/** Read from a file at once. */
const tar_of_readBytes = 256 * 1024;
/**
 * A tar of files, in their order. It says nothing of who packed it, where and when: no owner, one
 * time, two modes, no folders. Long and foreign names have extended headers, as POSIX pax has them.
 *
 * @param modifiedAt seconds since 1970
 * @param onFile hears of each file that was read, with the SHA-256 of its contents in hex
 */
async function* tarOf(files, modifiedAt, onFile) {
    const tar = (0,tar_stream.pack)();
    const fed = feed(tar, files, new Date(modifiedAt * 1_000), onFile).catch((error) => {
        tar.destroy(error instanceof Error ? error : new Error(String(error)));
        throw error;
    });
    // Told below, when the tar has come to its end.
    fed.catch(() => undefined);
    const chunks = tar;
    try {
        for await (const chunk of chunks) {
            if (!(chunk instanceof Uint8Array))
                throw new TypeError("expected bytes");
            yield chunk;
        }
    }
    finally {
        tar.destroy();
    }
    await fed;
}
async function feed(tar, files, mtime, onFile) {
    for (const each of files) {
        const { path, file, size } = each;
        const header = { name: path, mode: (0,packed_file/* modeOf */.V)(each), size, mtime, uid: 0, gid: 0 };
        const hash = (0,external_node_crypto_.createHash)("sha256");
        const contents = (0,external_node_fs_.createReadStream)(file, { highWaterMark: tar_of_readBytes });
        if (onFile !== undefined)
            contents.on("data", (chunk) => hash.update(chunk));
        await (0,external_node_stream_promises_.pipeline)(contents, tar.entry(header));
        onFile?.(each, hash.digest("hex"));
    }
    tar.finalize();
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./node_modules/yazl/index.js
var yazl = __webpack_require__(93044);
;// CONCATENATED MODULE: ./packages/archives/src/zip-of.ts



/** A zip's times begin with 1980, in local time (APPNOTE 4.4.6): a day later it is that in every zone. */
const earliest = Date.UTC(1980, 0, 2) / 1_000;
/** The type bits of a plain file (inode(7)), which unpackers look for beside the mode. */
const plainFile = 0o100000;
/**
 * A zip of files, in their order, with Unix modes. It says nothing of who packed it, where and when.
 *
 * @param modifiedAt seconds since 1970; what is before 1980-01-02 becomes that
 */
async function* zipOf(files, modifiedAt) {
    const zip = new yazl/* ZipFile */.u();
    const output = zip.outputStream.pipe(new external_node_stream_.PassThrough());
    zip.on("error", (error) => {
        output.destroy(error);
    });
    const mtime = new UtcDate(Math.max(modifiedAt, earliest) * 1_000);
    for (const each of files) {
        zip.addFile(each.file, each.path, {
            mtime,
            mode: plainFile | (0,packed_file/* modeOf */.V)(each),
            compress: true,
            // The field that would be beside it holds the time in UTC, and for most readers counts more.
            forceDosTimestamp: true,
        });
    }
    zip.end();
    const chunks = output;
    yield* chunks;
}
/** Times in a zip are local; with this one they are the same in every zone. */
class UtcDate extends Date {
    getFullYear() {
        return this.getUTCFullYear();
    }
    getMonth() {
        return this.getUTCMonth();
    }
    getDate() {
        return this.getUTCDate();
    }
    getHours() {
        return this.getUTCHours();
    }
    getMinutes() {
        return this.getUTCMinutes();
    }
    getSeconds() {
        return this.getUTCSeconds();
    }
}

;// CONCATENATED MODULE: ./packages/archives/src/write.ts








/** The formats that are written. */
const archiveFormats = ["tar.gz", "tar.xz", "zip"];
/**
 * Writes an archive of files. The same files give the same bytes on every system: `tar.gz` and `zip`
 * with the compressor that Node brings along, `tar.xz` with the same `xz`. Memory does not grow with
 * the files.
 *
 * @param target an absolute path; nothing may be there
 * @throws ArchiveError for paths that could not be unpacked again; before anything is written
 */
async function writeArchive(target, files, { format, modifiedAt, xz, signal }) {
    const sorted = (0,packed_file/* inOrder */.a)(files);
    const chunks = {
        "tar.gz": () => gzipOf(tarOf(sorted, modifiedAt)),
        "tar.xz": () => xz(tarOf(sorted, modifiedAt)),
        zip: () => zipOf(sorted, modifiedAt),
    }[format]();
    return writeHashed(target, chunks, signal);
}
/**
 * Writes a `.tar.gz`, as `writeArchive` does, and lists it on the way: nobody has to read it again.
 *
 * @param algorithms as `createHash` knows them
 */
async function writeTarGz(target, files, { modifiedAt, signal }, algorithms) {
    const listed = [];
    const tar = tarOf((0,packed_file/* inOrder */.a)(files), modifiedAt, ({ path, executable, size }, sha256) => {
        listed.push({ path, executable, size, sha256 });
    });
    const hashes = new Map(algorithms.map((algorithm) => [algorithm, (0,external_node_crypto_.createHash)(algorithm)]));
    const size = await writeThrough(target, gzipOf(tar), signal, [...hashes.values()]);
    return {
        ...{ size, files: listed },
        digests: new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest()])),
    };
}
/** Writes a `.gz` of one file, without its name and time; nothing may be at `target`. */
async function writeGz(file, target, signal) {
    return writeHashed(target, gzipOf((0,external_node_fs_.createReadStream)(file)), signal);
}
/** Copies a file byte for byte; nothing may be at `target`. */
async function copyHashed(file, target, signal) {
    return writeHashed(target, (0,external_node_fs_.createReadStream)(file), signal);
}
async function writeHashed(target, chunks, signal) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const size = await writeThrough(target, chunks, signal, [hash]);
    return { size, sha256: hash.digest("hex") };
}
/** Writes a file piece by piece, and has each of the hashes see it. Returns its bytes. */
async function writeThrough(target, chunks, signal, hashes) {
    let size = 0;
    const file = await (0,promises_.open)(target, "wx");
    try {
        // Each piece is done with before the next one is asked for, which may take its memory.
        const write = async (pieces) => {
            for await (const piece of pieces) {
                for (const hash of hashes)
                    hash.update(piece);
                size += piece.length;
                await file.writeFile(piece);
            }
        };
        await (0,external_node_stream_promises_.pipeline)(chunks, write, { signal });
    }
    finally {
        await file.close();
    }
    return size;
}


/***/ }),

/***/ 76893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ checkRequirements)
});

// EXTERNAL MODULE: ./packages/binaries/src/index.ts + 28 modules
var src = __webpack_require__(89565);
// EXTERNAL MODULE: ./packages/requirements/src/requirements.ts
var requirements = __webpack_require__(74840);
// EXTERNAL MODULE: ./packages/requirements/src/systems.ts
var systems = __webpack_require__(10932);
;// CONCATENATED MODULE: ./packages/requirements/src/check-declared.ts



/** Binaries that need more than was declared: one problem for each file and limit. */
function checkDeclared(facts) {
    return facts.binaries.flatMap((binary) => fileProblems(binary, facts));
}
function fileProblems(binary, facts) {
    const { name, oldest } = facts;
    const { file } = binary;
    const problems = [];
    const needed = (0,requirements/* summarize */.e)([binary]);
    const tell = (what, limit, remedy) => {
        problems.push({
            code: "requirement-exceeded",
            unit: name,
            message: `${file} in ${name} needs ${what}; oldest-system says ${limit}.`,
            remedy,
        });
    };
    for (const part of binary.needs.parts) {
        if (part.format !== "ELF" || oldest.glibc === undefined)
            continue;
        const isNode = oldest.glibc === "node";
        const limit = isNode ? (0,systems/* glibcOfNode */.r8)(facts.lowestNode ?? 18) : oldest.glibc;
        const ofPort = (0,systems/* limitFor */.Dg)(part.machine, limit);
        const libstdcxx = isNode && limit === systems/* nodeNeeds */.wq.glibc ? systems/* nodeNeeds */.wq["libstdc++"] : (0,systems/* libstdcxxFor */.vX)(ofPort);
        for (const { of, version, library, causes } of part.versions) {
            const most = of === "glibc" ? ofPort : of === "libstdc++" ? libstdcxx : undefined;
            if (most === undefined || (0,src/* compareVersions */.Zy)(version, most) <= 0)
                continue;
            const by = causes.length > 0 ? ` (${causes.join(", ")} of ${library})` : "";
            tell(`${of} ${version}${by}`, of === "glibc"
                ? `${limit}${isNode ? " for Node.js" : ""}`
                : `glibc ${limit}, which comes with libstdc++ ${most}`, `Build it on a system with ${of} ${most} or older, or with zig cc and -target \u2026-gnu.${limit}.`);
        }
        const [word] = part.unnumbered;
        if (word !== undefined) {
            tell(`${word}, which only one version of glibc has`, `glibc ${limit}`, "Build it without what asks for it.");
        }
    }
    for (const [machine, { version }] of Object.entries(needed.macos)) {
        const limit = oldest.macos[machine];
        if (limit === undefined || (0,src/* compareVersions */.Zy)(version, limit) <= 0)
            continue;
        tell(`macOS ${version} on ${machine}`, limit, `Set MACOSX_DEPLOYMENT_TARGET to ${limit} in the job that builds it.`);
    }
    const { nodeApi, windowsRuntime } = needed;
    if (nodeApi !== undefined && oldest.nodeApi !== undefined && nodeApi.version > oldest.nodeApi) {
        tell(`Node-API ${nodeApi.version} (${nodeApi.function})`, String(oldest.nodeApi), `Build it with NAPI_VERSION ${oldest.nodeApi}.`);
    }
    if (windowsRuntime.length > 0 && !oldest.windowsRuntime) {
        tell(windowsRuntime.join(", "), "windows-runtime: false", "Link the C runtime statically: -C target-feature=+crt-static for Rust, /MT for C++.");
    }
    return problems;
}

;// CONCATENATED MODULE: ./packages/requirements/src/check-requirements.ts




const smallestPage = 16 * 1024;
/** Folders of the system, of CUDA and of Xcode, whose rpath swiftc always adds. */
const systemPath = /^\/(?:usr\/lib(?:32|64|x32)?|lib(?:32|64|x32)?|System|Library\/Frameworks|usr\/local\/cuda[^/]*|Applications\/Xcode[^/]*)(?:\/|$)/;
/**
 * What keeps binaries from running where they are meant to: what nobody ships on purpose, more than was
 * declared (problems), and more than Node.js itself needs (warnings).
 */
function checkRequirements(facts) {
    const { allow } = facts.oldest;
    const checks = {
        unsigned: checkSignatures,
        "absolute-path": checkPaths,
        "executable-stack": checkStacks,
        "page-size": checkPages,
    };
    const warned = { "above-node": checkNode, "library-missing": checkLibraries };
    const run = (all) => Object.entries(all).flatMap(([name, check]) => (allow.has(name) ? [] : check(facts)));
    return { problems: [...checkDeclared(facts), ...run(checks)], warnings: run(warned) };
}
function partsOf({ binaries }, format) {
    return binaries.flatMap(({ file, isLibrary, needs }) => needs.parts.flatMap((part) => part.format === format
        ? [{ file, isLibrary, part: part }]
        : []));
}
/** macOS on arm64 runs no code that is unsigned or changed. */
function checkSignatures(facts) {
    const { name, platform } = facts;
    if (platform.os !== "darwin")
        return [];
    return partsOf(facts, "Mach-O").flatMap(({ file, part: { machine, signature } }) => {
        if (machine !== "arm64" || signature === undefined)
            return [];
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
        if (signature.kind !== "mismatch")
            return [];
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
function checkPaths(facts) {
    const { name, platform } = facts;
    // BSD and Android have such folders of their own on every system.
    if (platform.os !== "linux" && platform.os !== "darwin")
        return [];
    const found = [...partsOf(facts, "Mach-O"), ...partsOf(facts, "ELF")];
    return found.flatMap(({ file, part }) => {
        const isAway = (each) => each.startsWith("/") && !systemPath.test(each);
        const paths = [...new Set([...part.libraries, ...part.rpaths].filter(isAway))];
        if (paths.length === 0)
            return [];
        const rpath = part.libraries.some(isAway) ? "a library" : "libraries";
        return [
            {
                code: "library-path-absolute",
                unit: name,
                message: `${file} in ${name} looks for ${rpath} in ${paths.slice(0, 3).join(", ")}, which is only on the machine that built it.`,
                remedy: part.format === "ELF"
                    ? "Link without -rpath, or relative to the file: -Wl,-rpath,'$ORIGIN'."
                    : "Link it statically, or add it to the package and load it by @loader_path (install_name_tool -change).",
            },
        ];
    });
}
/** glibc 2.41 refuses to load a library that makes the stack executable. */
function checkStacks(facts) {
    const { name } = facts;
    return partsOf(facts, "ELF").flatMap(({ file, isLibrary, part }) => {
        if (!isLibrary || !part.executableStack)
            return [];
        if (facts.platform.libc === "musl" ||
            (facts.platform.libc === undefined && !(0,requirements/* isForGlibc */.J)(part))) {
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
function checkPages(facts) {
    const { name, platform } = facts;
    if (platform.os !== "linux")
        return [];
    return partsOf(facts, "ELF").flatMap(({ file, part }) => {
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
function checkNode(facts) {
    const { name, oldest } = facts;
    if (oldest.glibc !== undefined)
        return [];
    return partsOf(facts, "ELF").flatMap(({ file, part }) => {
        if (!file.endsWith(".node"))
            return [];
        const above = part.versions.find(({ of, version }) => (of === "glibc" || of === "libstdc++") && (0,src/* compareVersions */.Zy)(version, systems/* nodeNeeds */.wq[of]) > 0);
        if (above?.of !== "glibc" && above?.of !== "libstdc++")
            return [];
        if (above.of === "glibc" && !canNeedLess(part.machine))
            return [];
        const causes = above.causes.length > 0 ? ` (${above.causes.join(", ")})` : "";
        return [
            {
                code: "requirement-above-node",
                unit: name,
                message: `${file} in ${name} needs ${above.of} ${above.version}${causes}; Node.js itself needs ${systems/* nodeNeeds */.wq[above.of]}.`,
                remedy: "Build it on an older system or with zig cc and -target \u2026-gnu.2.28, or declare glibc in oldest-system.",
            },
        ];
    });
}
/** The port of glibc for LoongArch began later. */
function canNeedLess(machine) {
    return machine !== "loongarch64";
}
/** Libraries of glibc, of GCC and of Node.js: what Node's own binaries load is on every machine with Node. */
const present = /^(?:ld-linux.*|ld64|ld|ld-musl-.*|libc|libc\.musl-.*|libm|libmvec|libdl|libpthread|librt|libutil|libanl|libnsl|libresolv|libgcc_s|libstdc\+\+|libatomic|libnode)\.so(?:\.[\d.]+)?$/;
function checkLibraries(facts) {
    const { name, platform, files } = facts;
    if (platform.os !== "linux")
        return [];
    const beside = new Set(files.map((file) => file.replace(/^.*\//, "")));
    return partsOf(facts, "ELF").flatMap(({ file, part }) => {
        // A path out of the package leads to a dependency.
        if (part.rpaths.some((rpath) => /^\$(?:ORIGIN|\{ORIGIN\}).*\.\./.test(rpath)))
            return [];
        const missing = part.libraries.filter((library) => !present.test(library) && !beside.has(library.replace(/^.*\//, "")));
        if (missing.length === 0)
            return [];
        return [
            {
                code: "library-not-found",
                unit: name,
                message: `${file} in ${name} needs ${missing.slice(0, 5).join(", ")}, which neither Node.js nor the package brings.`,
                remedy: "Link it statically, add it to the package, or allow library-missing in oldest-system.",
            },
        ];
    });
}


/***/ }),

/***/ 74840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isForGlibc),
/* harmony export */   e: () => (/* binding */ summarize)
/* harmony export */ });
/* harmony import */ var _fairlead_binaries__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89565);

/** The redistributable runtime; `ucrtbase.dll` and `msvcrt.dll` are parts of Windows. */
const runtimeLibrary = /^(?:vcruntime|msvcp|concrt|vcomp|mfc|msvcr)\d+[\w.]*\.dll$/i;
const muslLoader = /^(?:libc\.so|libc\.musl-.*\.so\.1|ld-musl-.*\.so\.1)$/;
/** Is it for glibc, as the versions and libraries that it needs say? */
function isForGlibc({ versions, libraries }) {
    return versions.some(({ of }) => of === "glibc") || libraries.includes("libc.so.6");
}
/** What files need together. */
function summarize(files) {
    const versions = {};
    const macos = {};
    const [signed, runtime, musl] = [new Set(), new Map(), new Set()];
    const unknown = [];
    let nodeApi;
    let v8 = false;
    let elf = 0;
    let loading = 0;
    for (const { file, needs } of files) {
        if (needs.unknown !== undefined)
            unknown.push({ file, reason: needs.unknown });
        for (const part of needs.parts) {
            if (part.unknown !== undefined)
                unknown.push({ file, reason: part.unknown });
            v8 ||= part.addon.v8;
            const { nodeApi: version, nodeApiCause = "" } = part.addon;
            if (version !== undefined && version > (nodeApi?.version ?? 0)) {
                nodeApi = { version, function: nodeApiCause, file };
            }
            if (part.format === "ELF") {
                elf += 1;
                if (part.libraries.length > 0)
                    loading += 1;
                for (const { of, ...need } of part.versions) {
                    const known = versions[of];
                    if (known === undefined || (0,_fairlead_binaries__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(need.version, known.version) > 0) {
                        versions[of] = { ...need, file, machine: part.machine };
                    }
                }
                if (part.libraries.some((name) => muslLoader.test(name))) {
                    for (const name of part.libraries)
                        if (/^lib(?:gcc_s|stdc\+\+)\.so(?:\.\d+)*$/.test(name))
                            musl.add(name);
                }
            }
            else if (part.format === "Mach-O") {
                const known = macos[part.machine];
                if (part.macos !== undefined &&
                    (known === undefined || (0,_fairlead_binaries__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(part.macos, known.version) > 0)) {
                    macos[part.machine] = { version: part.macos, file };
                }
                const kind = part.signature?.kind;
                if (kind !== undefined && part.machine === "arm64")
                    signed.add(kind);
            }
            else {
                for (const name of part.libraries) {
                    if (runtimeLibrary.test(name))
                        runtime.set(name.toLowerCase(), name);
                }
            }
        }
    }
    return {
        ...{ versions, macos, signed: [...signed], v8, unknown },
        ...(nodeApi === undefined ? {} : { nodeApi }),
        windowsRuntime: [...runtime.values()].sort(),
        muslLibraries: [...musl].sort(),
        isStatic: elf > 0 && loading === 0,
    };
}


/***/ }),

/***/ 10932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ limitFor),
/* harmony export */   em: () => (/* binding */ oldestSystems),
/* harmony export */   r8: () => (/* binding */ glibcOfNode),
/* harmony export */   vX: () => (/* binding */ libstdcxxFor),
/* harmony export */   wq: () => (/* binding */ nodeNeeds)
/* harmony export */ });
/* harmony import */ var _fairlead_binaries__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89565);

/**
 * glibc as the releases have it. libstdc++ as in auditwheel 6.8.2's policies for the same glibc; between
 * two of those, and the versions of CXXABI, by the release's GCC (GCC's "ABI Policy and Guidelines").
 */
const systems = [
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
function row(family, release, glibc, libstdcxx, abi) {
    return { family, release, glibc, "libstdc++": libstdcxx, CXXABI: abi };
}
/** The oldest releases that have these versions, one of each family: `RHEL 8`, `Debian 10`. */
function oldestSystems(versions) {
    const has = (system) => ["glibc", "libstdc++", "CXXABI"].every((of) => {
        const needed = versions[of];
        return needed === undefined || (0,_fairlead_binaries__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(system[of], needed) >= 0;
    });
    const found = new Map();
    for (const system of systems.filter(has)) {
        if (!found.has(system.family))
            found.set(system.family, system.release);
    }
    return [...found].map(([family, release]) => `${family} ${release}`);
}
/** What libstdc++ may need where glibc is limited: what the oldest system of that glibc has. */
function libstdcxxFor(glibc) {
    const fitting = systems.filter((system) => (0,_fairlead_binaries__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(system.glibc, glibc) >= 0);
    const versions = fitting.map((system) => system["libstdc++"]).sort(_fairlead_binaries__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy);
    return versions[0];
}
/** The first version of glibc for a machine: none needs less (glibc's `shlib-versions` and NEWS). */
const firstVersions = {
    ...{ aarch64: "2.17", powerpc64le: "2.17", riscv64: "2.27", loongarch64: "2.36" },
};
/** A limit for a machine: one below its port's first version is meant as that. */
function limitFor(machine, limit) {
    const first = firstVersions[machine];
    return first !== undefined && (0,_fairlead_binaries__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(limit, first) < 0 ? first : limit;
}
/**
 * What Node.js' own binaries for Linux need, 20 to 26 (measured on those of nodejs.org): no addon can
 * run where they do not. Older ones need less.
 */
const nodeNeeds = { glibc: "2.28", "libstdc++": "3.4.21", CXXABI: "1.3.9" };
/** What Node.js needs by its major version; those before 18 are built on RHEL 7 (Node's BUILDING.md). */
function glibcOfNode(major) {
    return major < 18 ? "2.17" : nodeNeeds.glibc;
}


/***/ }),

/***/ 71315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ declarationLines),
/* harmony export */   m: () => (/* binding */ describeRequirements)
/* harmony export */ });
/* harmony import */ var _fairlead_binaries__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89565);
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10932);


/**
 * One line: `glibc 2.28 (fcntl64), libstdc++ 3.4.21: RHEL 8, Debian 10, Ubuntu 20.04 and newer`.
 * Undefined where nothing is known.
 */
function describeRequirements(needed) {
    const { versions } = needed;
    const words = [];
    const { glibc, "libstdc++": libstdcxx, CXXABI: abi } = versions;
    if (glibc !== undefined) {
        const named = glibc.causes.filter((cause) => /^\w{1,40}$/.test(cause)).join(", ");
        const from = /^libc\.so\./.test(glibc.library) ? "" : ` of ${glibc.library}`;
        words.push(`glibc ${glibc.version}${named === "" ? "" : ` (${named}${from})`}`);
    }
    if (libstdcxx !== undefined)
        words.push(`libstdc++ ${libstdcxx.version}`);
    words.push(...macosWords(needed));
    words.push(...needed.windowsRuntime, ...needed.muslLibraries);
    if (needed.isStatic)
        words.push("no shared libraries");
    if (needed.nodeApi !== undefined)
        words.push(`Node-API ${needed.nodeApi.version}`);
    if (needed.v8)
        words.push("V8 of one major version of Node.js");
    if (words.length === 0)
        return undefined;
    if (glibc === undefined && libstdcxx === undefined)
        return words.join(", ");
    const systems = (0,_systems_js__WEBPACK_IMPORTED_MODULE_1__/* .oldestSystems */ .em)({
        ...(glibc && { glibc: glibc.version }),
        ...(libstdcxx && { "libstdc++": libstdcxx.version }),
        ...(abi && { CXXABI: abi.version }),
    });
    const where = systems.length === 0
        ? "newer than RHEL 10, Debian 13 and Ubuntu 24.04"
        : `${systems.join(", ")} and newer`;
    return `${words.join(", ")}: ${where}`;
}
function macosWords({ macos, signed }) {
    const machines = Object.entries(macos);
    const versions = [...new Set(machines.map(([, { version }]) => version))].sort(_fairlead_binaries__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy);
    const lowest = versions.length === 1
        ? [`macOS ${versions[0] ?? ""}`]
        : machines.map(([machine, { version }]) => `macOS ${version} on ${machine}`);
    const how = signed.map((kind) => ({ "ad hoc": "signed (ad hoc)", certificate: "signed", none: "not signed" })[kind] ??
        (kind === "mismatch" ? "signature does not match" : "signature unknown"));
    return [...lowest, ...how];
}
/** The lines of the input `oldest-system` that describe these requirements as they are. */
function declarationLines(all) {
    const highest = (versions) => [...versions].sort(_fairlead_binaries__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy).at(-1);
    const glibc = highest(all.flatMap(({ versions }) => versions.glibc?.version ?? []));
    const macos = (machine) => highest(all.flatMap((each) => each.macos[machine]?.version ?? []));
    const [arm64, x64] = [macos("arm64"), macos("x86_64")];
    const api = Math.max(0, ...all.map(({ nodeApi }) => nodeApi?.version ?? 0));
    const isWindows = all.some(({ windowsRuntime }) => windowsRuntime.length > 0);
    return [
        ...(glibc === undefined ? [] : [`glibc: ${glibc}`]),
        ...(arm64 === undefined ? [] : [`macos-arm64: ${arm64}`]),
        ...(x64 === undefined ? [] : [`macos-x64: ${x64}`]),
        ...(api === 0 ? [] : [`node-api: ${api}`]),
        ...(isWindows ? ["windows-runtime: true"] : []),
    ];
}


/***/ })

};
