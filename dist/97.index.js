export const id = 97;
export const ids = [97];
export const modules = {

/***/ 89471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lz: () => (/* binding */ noAssetsOutputs),
/* harmony export */   qH: () => (/* binding */ assetsOutputs),
/* harmony export */   ye: () => (/* binding */ toAssetsInputs)
/* harmony export */ });
/** The inputs for packaging from the action's. */
function toAssetsInputs(given, { sha }) {
    return {
        assets: given.assets,
        platforms: given.platforms,
        version: given.version,
        directory: given.directory.replace(/^(\.\/+)+/, "").replace(/\/+$/, ""),
        sha256Files: given["sha256-files"],
        sha: given.sha ?? (sha === "" ? undefined : sha),
    };
}
/** The outputs of a run that packaged assets; none is ever an empty string. */
function assetsOutputs({ directory, assets, checksums, }) {
    const listed = assets.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
    return { directory, assets: JSON.stringify(listed), checksums };
}
/** The outputs of a run that found problems. */
const noAssetsOutputs = {
    directory: "none",
    assets: "[]",
    checksums: "none",
};


/***/ }),

/***/ 36097:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52550);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55705);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(11652);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_assets__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13944);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12637);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11865);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23400);
/* harmony import */ var _assets_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89471);








await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .runAction */ .C)("package-release-assets", async ({ env, declared, secrets, clock, cancelled, log }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__/* .readInputs */ .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q, env, declared);
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__/* .readEnvironment */ .Q)(env);
    const { workspace, temp, apiUrl, userAgent } = environment;
    const { "run-id": runId, "github-token": token, sha } = values;
    const { source, problems: wrongSource } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o$)({ runId, token, sha }, environment);
    const inJob = environment.artifacts.available;
    const fetch = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__/* .createFetch */ .H)(env);
    const ports = { inJob, cancelled, apiUrl, userAgent, fetch, clock, log };
    const given = [...problems, ...environment.problems, ...wrongSource];
    const packaged = await (0,_fairlead_assets__WEBPACK_IMPORTED_MODULE_2__/* .packageAssets */ .K)((0,_assets_values_js__WEBPACK_IMPORTED_MODULE_6__/* .toAssetsInputs */ .ye)(values, environment), given, {
        ...{ workspace, temp, cancelled, log },
        sourceDateEpoch: environment.sourceDateEpoch,
        childEnvironment: () => (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__/* .environmentForChild */ .J)(env, { secrets: secrets.values() }),
        fetchArtifacts: async (names) => {
            const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(temp, "fairlead-artifacts-"));
            return (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .takeArtifacts */ .Ro)(names, parent, source, ports);
        },
    });
    return { outputs: (0,_assets_values_js__WEBPACK_IMPORTED_MODULE_6__/* .assetsOutputs */ .qH)(packaged), summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .renderAssets */ .ec)(packaged), annotations: [] };
}, () => _assets_values_js__WEBPACK_IMPORTED_MODULE_6__/* .noAssetsOutputs */ .lz);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 23400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42028);
/* harmony import */ var _platforms_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94675);


/** The inputs of package-release-assets, as its action.yml has them. */
const inputs = {
    assets: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO)()),
    platforms: (0,_platforms_input_js__WEBPACK_IMPORTED_MODULE_0__/* .platforms */ .B)(),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .semverText */ .E2)(),
    directory: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)("release-assets"),
    "sha256-files": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 94675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ platforms)
/* harmony export */ });
/* harmony import */ var _fairlead_platforms__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58478);
/* harmony import */ var _fairlead_contents__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35381);


/**
 * The input `platforms`; blank is `undefined`. What its items mean is told by who declares them, all at
 * once.
 */
function platforms() {
    return {
        default: "",
        required: false,
        fallback: undefined,
        schema: { anyOf: [words, { type: "array", items: { anyOf: [word, words, own] } }] },
        parse(text) {
            const read = (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatforms */ .qA)(text);
            return read.kind === "list"
                ? { kind: "value", value: read.items }
                : { ...read, code: "platforms-malformed" };
        },
    };
}
/** Editors offer the triples; aliases and Rust targets are words as well. */
const word = { enum: _fairlead_platforms__WEBPACK_IMPORTED_MODULE_0__/* .triples */ .s_ };
const words = { type: "string", pattern: "\\S" };
const own = {
    type: "object",
    required: ["name"],
    properties: {
        name: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" },
        ...Object.fromEntries(["target", "os", "cpu", "libc", "runner"].map((field) => [field, { type: "string" }])),
    },
    additionalProperties: false,
};


/***/ }),

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
 * @throws ArchiveError for a path that this package would not unpack, and for one that is there twice
 */
function inOrder(files) {
    const guard = (0,_guard_js__WEBPACK_IMPORTED_MODULE_0__/* .archiveGuard */ .er)(limits);
    const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    for (const { path, size } of sorted) {
        const entry = guard({ name: path, kind: "file", target: "", mode: 0, size });
        if (entry?.path !== path)
            throw new _guard_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di("is no normalized path", path);
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
/** Blocks in line behind those, so that no core is idle while this thread reads, hashes and writes. */
const inLine = 3;
/** The smallest piece that a stream reads of a file, but for its end. */
const readBytes = 64 * 1024;
const deflateBlock = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
/**
 * One gzip stream. Blocks of one size are compressed side by side, each with the end of the block
 * before it as its dictionary, so the bytes do not depend on the cores or on the pieces that come in.
 *
 * Nothing is left to the garbage collection, which lets 64 MB of buffers pile up before it looks:
 * blocks are used again, and memory is given back at once. So a piece of the result is good only
 * until the next one is asked for, and the large ones of `chunks` are taken over.
 */
async function* gzipOf(chunks) {
    const atOnce = Math.min((0,external_node_os_.availableParallelism)(), mostAtOnce) + inLine;
    const queue = [];
    const spare = [];
    let sum = 0;
    let bytes = 0;
    let before;
    yield header;
    try {
        for await (const { block, last } of blocksOf(chunks, spare)) {
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
async function* blocksOf(chunks, spare) {
    const fresh = () => spare.pop() ?? Buffer.allocUnsafeSlow(blockBytes);
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

/***/ 13944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* reexport */ packageAssets)
});

// UNUSED EXPORTS: assetFields

// EXTERNAL MODULE: ./packages/archives/src/write.ts + 3 modules
var write = __webpack_require__(64668);
// EXTERNAL MODULE: ./packages/contents/src/index.ts + 13 modules
var src = __webpack_require__(35381);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/assets/src/asset-entry.ts



const assetFormats = [...write/* archiveFormats */.Tc, "gz", "as-is"];
/** The fields of an asset. */
const assetFields = {
    ...src/* sourceFields */.r9,
    name: "text",
    format: assetFormats,
    folder: "text",
    contents: "sources",
    platforms: "list",
};
/** Fields of a source that is written into its entry. */
const shortFields = ["artifact", "path", "from", "files", "to", "as"];
/** Reads the input `assets`: YAML or JSON, a list of entries. Every problem names its line. */
function parseAssets(text) {
    return (0,src/* readEntryList */.d1)(text, {
        input: "assets",
        example: "{ artifact: bindings, name: bindings.tar.gz }",
        read: readEntry,
    });
}
function readEntry(reader, node) {
    const line = reader.lineOf(node);
    if (!(0,dist/* isMap */.jh)(node)) {
        const remedy = "Write - { artifact: bindings, name: bindings.tar.gz }.";
        reader.tell(line, {
            code: "entry-malformed",
            message: `An entry is ${(0,src/* describeNode */.WQ)(node)}; expected fields.`,
            remedy,
        });
        return undefined;
    }
    const fields = (0,src/* readFields */.qU)(reader, node, "an entry", assetFields);
    const text = (name) => fields.has(name) ? (0,src/* readText */.yR)(reader, name, fields.get(name)) : undefined;
    const format = fields.has("format")
        ? (0,src/* readWord */.pS)(reader, "format", fields.get("format"), assetFormats)
        : undefined;
    const entry = {
        name: text("name"),
        format: assetFormats.find((each) => each === format),
        folder: text("folder"),
        contents: [...shortSources(reader, fields, line), ...(0,src/* readContents */.r0)(reader, fields)],
        platforms: fields.has("platforms")
            ? (0,src/* readList */.LD)(reader, "platforms", fields.get("platforms"))
            : undefined,
        line,
    };
    checkEntry(reader.tell, entry, new Set(fields.keys()));
    return entry;
}
/** With an artifact and a path, `from`, `files`, `to` and `as` are the artifact's. */
function shortSources(reader, fields, line) {
    const own = new Map([...fields].filter(([name]) => name !== "format"));
    if (!own.has("path"))
        return [(0,src/* readSource */.o$)(reader, own, line, "artifact")].flatMap(orNone);
    if (!own.has("artifact"))
        return [(0,src/* readSource */.o$)(reader, own, line, "path")].flatMap(orNone);
    const path = new Map([...own].filter(([name]) => name === "path"));
    return [
        (0,src/* readSource */.o$)(reader, own, line, "artifact"),
        (0,src/* readSource */.o$)(reader, path, line, "path"),
    ].flatMap(orNone);
}
function orNone(source) {
    return source === undefined ? [] : [source];
}
function checkEntry(tell, { folder, contents, format, line }, given) {
    (0,src/* tellBesideContents */.GZ)(tell, line, given, shortFields);
    (0,src/* checkPath */.Cg)(tell, "folder", folder, line, "archive");
    (0,src/* checkSourcePaths */.o_)(tell, contents, "archive");
    if (!["artifact", "path", "contents"].some((name) => given.has(name))) {
        tell(line, {
            code: "entry-field-missing",
            message: "An entry brings nothing.",
            remedy: "Give it one of artifact, path, contents.",
        });
    }
    if (!given.has("name") && (!given.has("format") || (format && format !== "as-is"))) {
        const remedy = 'Add name: "bindings-{platform}.tar.gz", or format: as-is, which takes the files as they are.';
        tell(line, { code: "entry-field-missing", message: "An entry has no name.", remedy });
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/checkout/src/index.ts + 6 modules
var checkout_src = __webpack_require__(1309);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
;// CONCATENATED MODULE: ./packages/assets/src/asset-name.ts
/** The file of checksums beside the assets. */
const checksumsName = "SHA256SUMS";
/** The file of the checksum of one asset. */
function sumName(asset) {
    return `${asset}.sha256`;
}
/** Endings that say how an asset is written. */
const endings = [
    [".tar.gz", "tar.gz"],
    [".tgz", "tar.gz"],
    [".tar.xz", "tar.xz"],
    [".txz", "tar.xz"],
    [".zip", "zip"],
    [".gz", "gz"],
];
/** Endings of formats that are not written: a file under such a name would not be what it says. */
const otherEndings = /\.(?:tar|tar\.\w+|t[bz]2|tzst|7z|rar|xz|bz2|zst|lz4|br)$/i;
/** The format of an asset, by its entry or its name. A name of no format is that of one file as it is. */
function formatOf(name, given) {
    if (given === "as-is" || name === undefined)
        return { format: given };
    const byName = endings.find(([ending]) => name.toLowerCase().endsWith(ending))?.[1];
    if (given === undefined && byName === undefined && otherEndings.test(name)) {
        return {
            problem: {
                code: "asset-format-unknown",
                message: `The name ${JSON.stringify(name)} is that of a format that is not written.`,
                remedy: `Let it end in ${endings.map(([ending]) => ending).join(", ")}, or set format: as-is for a file that is in that format already.`,
            },
        };
    }
    if (given !== undefined && byName !== undefined && given !== byName) {
        return {
            problem: {
                code: "asset-format-mismatch",
                message: `The name ${JSON.stringify(name)} says ${byName}, and format says ${given}.`,
                remedy: "Correct one of them.",
            },
        };
    }
    return { format: given ?? byName ?? "as-is" };
}
/**
 * What is wrong with the name of an asset. GitHub changes names with other characters, with a period
 * at an end, and with two together: https://docs.github.com/en/rest/releases/assets#upload-a-release-asset
 */
function nameProblem(name) {
    if (name.toLowerCase() === checksumsName.toLowerCase()) {
        return {
            code: "asset-name-reserved",
            message: `The name ${name} is that of the checksums.`,
            remedy: "They are written beside the assets: give the asset another name.",
        };
    }
    const kept = /^[A-Za-z0-9_-]([A-Za-z0-9._-]*[A-Za-z0-9_-])?$/.test(name) && !name.includes("..");
    if (kept && name.length <= 255)
        return undefined;
    return {
        code: "asset-name-invalid",
        message: `The name ${JSON.stringify(name)} is not one that GitHub keeps as it is.`,
        remedy: "Take letters, digits, periods, hyphens and underscores, at most 255, with no period at an end and no two together.",
    };
}
/** Assets of one name, also if only case differs: on some systems they would be one file. */
function doubleAssets(named) {
    const byKey = Map.groupBy(named, ({ name }) => name.toLowerCase());
    return [...byKey.values()]
        .filter((same) => same.length > 1)
        .map((same) => {
        const names = [...new Set(same.map(({ name }) => name))].join(" and ");
        const lines = [...new Set(same.map(({ line }) => line))];
        const where = `${lines.length > 1 ? "lines" : "line"} ${lines.join(", ")}`;
        return {
            code: "asset-name-taken",
            message: `The input "assets", ${where}: ${same.length} assets would be ${names}.`,
            remedy: "Tell them apart: a placeholder such as {platform} in name, or narrower files. One asset takes many sources under contents.",
            input: "assets",
        };
    });
}

;// CONCATENATED MODULE: ./packages/assets/src/checksums.ts
/**
 * A file of checksums as coreutils reads it: `sha256sum -c SHA256SUMS` in the folder of the files
 * (https://www.gnu.org/software/coreutils/manual/html_node/cksum-output-modes.html). Sorted by name.
 */
function checksumsText(files) {
    return [...files]
        .sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
        .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
        .join("");
}
/** The names in a file of checksums. */
function namesInChecksums(text) {
    return new Set([...text.matchAll(/^[0-9a-f]{64} [ *](.+)$/gm)].map(([, name = ""]) => name));
}

;// CONCATENATED MODULE: ./packages/assets/src/expand-assets.ts


/** Turns entries into assets: placeholders by the platforms, formats by the names. */
function expandAssets(entries, options) {
    const made = entries.map((entry) => (0,src/* forPlatforms */.Gu)(entry, entryTexts, options));
    const specs = [];
    const problems = [];
    for (const { entry } of made.flatMap(({ filled }) => filled)) {
        const { name, folder, line } = entry;
        const tell = (problem) => {
            if (problem !== undefined)
                problems.push((0,src/* atLine */.sU)(problem, { input: options.input, line }));
        };
        const { format, problem } = formatOf(name, entry.format);
        tell(problem);
        if (format === undefined)
            continue;
        if (name !== undefined)
            tell(nameProblem(name));
        if (format === "as-is" || format === "gz")
            tell(foldersOfFile(format, entry));
        // Only who says so takes an archive for the file: under a name of no format it is opened.
        const asIs = entry.format === "as-is";
        const contents = entry.contents.map((source) => ({ ...source, asIs: source.asIs || asIs }));
        specs.push({ name, format, folder, contents, line });
    }
    const named = specs.flatMap(({ name, line }) => (name === undefined ? [] : [{ name, line }]));
    return {
        specs,
        notes: made.flatMap(({ notes }) => notes),
        problems: [...made.flatMap((each) => each.problems), ...problems, ...doubleAssets(named)],
    };
}
/** Assets lie in no folders. */
function foldersOfFile(format, { name, folder, contents, format: given }) {
    const fields = [
        ...(folder === undefined ? [] : ["folder"]),
        ...(contents.some(({ to }) => to !== undefined) ? ["to"] : []),
    ];
    if (fields.length === 0)
        return undefined;
    return {
        code: "entry-fields-conflict",
        message: given === undefined
            ? `${JSON.stringify(name)} is one file, and the entry has ${fields.join(", ")}, which place files in an archive.`
            : `An entry has format: ${format} and ${fields.join(", ")}, which place files in an archive.`,
        remedy: `Remove ${fields.join(", ")}, or write an archive: a name that ends in .tar.gz, .tar.xz or .zip.`,
    };
}
const entryTexts = {
    things: "assets",
    texts: ({ name, folder, contents }) => [name, folder, ...contents.flatMap(src/* textsOfSource */.Hg)].filter((text) => text !== undefined),
    map(entry, change) {
        const put = (text) => (text === undefined ? undefined : change(text));
        return {
            ...entry,
            name: put(entry.name),
            folder: put(entry.folder),
            contents: entry.contents.map((source) => (0,src/* mapSource */.GU)(source, change)),
        };
    },
};

;// CONCATENATED MODULE: ./packages/assets/src/file-time.ts
/** 32 bits with a sign: what every unpacker understands. */
const latest = 2 ** 31 - 1;
/** Without any other: zips know no earlier year. */
const fixed = Date.UTC(1980, 0, 2) / 1_000;
/**
 * Chooses the time: `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/),
 * else that of the commit, else a fixed one.
 *
 * @param commitSeconds undefined where nothing is checked out
 */
function fileTime(sourceDateEpoch, commitSeconds) {
    const given = sourceDateEpoch?.trim() ?? "";
    if (given !== "") {
        const seconds = /^\d{1,10}$/.test(given) ? Number(given) : NaN;
        const time = {
            seconds,
            note: `All files have the time of SOURCE_DATE_EPOCH, ${said(seconds)}.`,
        };
        if (seconds <= latest)
            return { time, problems: [] };
        const message = `SOURCE_DATE_EPOCH is ${JSON.stringify(given)}; expected whole seconds from 0 to ${latest}.`;
        return {
            time: { seconds: 0, note: "" },
            problems: [
                {
                    code: "source-date-epoch-invalid",
                    message,
                    remedy: "Correct it, or unset it: the commit's time is then taken.",
                },
            ],
        };
    }
    if (commitSeconds !== undefined) {
        const seconds = Math.min(Math.max(commitSeconds, 0), latest);
        return {
            time: { seconds, note: `All files have the time of the commit, ${said(seconds)}.` },
            problems: [],
        };
    }
    const note = `Nothing is checked out and SOURCE_DATE_EPOCH is not set: all files have the time ${said(fixed)}.`;
    return { time: { seconds: fixed, note }, problems: [] };
}
function said(seconds) {
    return Number.isNaN(seconds) ? "" : new Date(seconds * 1_000).toISOString();
}

;// CONCATENATED MODULE: ./packages/assets/src/output-folder.ts





/**
 * What speaks against writing the assets into a folder of the workspace. It may hold the assets of an
 * earlier run, which are known by their checksums, and nothing else. One that is not made anew may be
 * that of another step of this job: it would be lost in silence.
 *
 * @param made the names of the assets that are to be made; undefined: not all are known yet
 */
async function folderProblems(workspace, directory, made) {
    const input = "directory";
    const segments = directory.replace(/\/+$/, "").split("/");
    const isPlain = !external_node_path_default().isAbsolute(directory) &&
        !/[\\:]/.test(directory) &&
        segments.every((segment) => !["", ".", ".."].includes(segment));
    if (!isPlain) {
        const message = `The input "directory" is ${JSON.stringify(directory)}; expected a folder of the workspace, without "." and "..".`;
        return [
            { code: "directory-invalid", message, remedy: "Write directory: release-assets.", input },
        ];
    }
    for (let depth = 1; depth <= segments.length; depth += 1) {
        const below = segments.slice(0, depth).join("/");
        const found = await (0,promises_.lstat)(external_node_path_default().join(workspace, below)).catch(() => undefined);
        if (found === undefined)
            return [];
        if (!found.isDirectory()) {
            const message = `The assets are to be written into ${directory}, and ${below} is ${found.isSymbolicLink() ? "a link" : "no folder"}.`;
            return [
                {
                    code: "directory-invalid",
                    message,
                    remedy: "Give the input directory another folder.",
                    input,
                },
            ];
        }
    }
    const folder = external_node_path_default().join(workspace, directory);
    const there = await (0,promises_.readdir)(folder);
    const sums = await (0,promises_.readFile)(external_node_path_default().join(folder, checksumsName), "utf8").catch(() => "");
    const earlier = namesInChecksums(sums);
    const known = new Set([checksumsName, ...earlier, ...[...earlier].map(sumName)]);
    const foreign = there.filter((name) => !known.has(name));
    const lost = there.filter((name) => earlier.has(name) && made?.has(name) === false);
    if (foreign.length === 0 && lost.length > 0) {
        const message = `The assets are to be written into ${directory}, which holds others that were made before and are not made anew: ${(0,wording/* firstFew */.Dt)(lost, 5)}.`;
        const remedy = "Give each step of a job a directory of its own, or put its assets into one step. What an earlier run has left, remove first.";
        return [{ code: "directory-not-empty", message, remedy, input }];
    }
    if (foreign.length === 0)
        return [];
    return [
        {
            code: "directory-not-empty",
            message: `The assets are to be written into ${directory}, where other files are: ${(0,wording/* firstFew */.Dt)(foreign, 5)}.`,
            remedy: "Give the input directory another folder, or remove these.",
            input,
        },
    ];
}
/** Makes the folder anew, without the assets of an earlier run. Returns its absolute path. */
async function freshFolder(workspace, directory) {
    const folder = external_node_path_default().join(workspace, directory);
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    await (0,promises_.mkdir)(folder, { recursive: true });
    return folder;
}

// EXTERNAL MODULE: ./packages/archives/src/packed-file.ts
var packed_file = __webpack_require__(61356);
// EXTERNAL MODULE: ./packages/archives/src/guard.ts
var guard = __webpack_require__(82104);
// EXTERNAL MODULE: ./packages/binaries/src/index.ts + 14 modules
var binaries_src = __webpack_require__(92749);
;// CONCATENATED MODULE: ./packages/assets/src/planned-assets.ts







/**
 * Finds the files of all assets.
 *
 * @throws ProblemsError with all that is wrong with all of them
 */
async function planAssets(specs, world) {
    const problems = [];
    const planned = [];
    for (const spec of specs) {
        const { line } = spec;
        const found = await problemsInto(problems, line, async () => {
            const taken = await takeAll(spec, world);
            return spec.format === "as-is" || spec.format === "gz"
                ? singleFiles(spec, spec.format === "gz" ? "gz" : "file", taken)
                : [await archiveOf(spec, spec.format, taken)];
        });
        planned.push(...(found ?? []).map((each) => ({ ...each, line })));
    }
    (0,problem/* throwProblems */.Jh)([...problems, ...doubleAssets(planned)]);
    return planned;
}
/** What is wrong with the files that assets take from the workspace, before there are artifacts. */
async function workspaceProblems(specs, world) {
    const problems = [];
    for (const { contents, line } of specs) {
        for (const source of contents) {
            if (source.kind !== "path")
                continue;
            await problemsInto(problems, line, () => (0,src/* takeSource */.Zn)(source, world));
        }
    }
    return problems;
}
/** Runs, and adds what is wrong to the problems, with its place in the input. */
async function problemsInto(problems, line, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof problem/* ProblemsError */.FQ))
            throw error;
        problems.push(...error.problems.map((each) => (0,src/* atLine */.sU)(each, { input: "assets", line })));
        return undefined;
    }
}
async function takeAll({ contents }, world) {
    const problems = [];
    const taken = [];
    for (const source of contents) {
        try {
            taken.push(...(await (0,src/* takeSource */.Zn)(source, world)));
        }
        catch (error) {
            if (!(error instanceof problem/* ProblemsError */.FQ))
                throw error;
            problems.push(...error.problems);
        }
    }
    (0,problem/* throwProblems */.Jh)(problems);
    return taken;
}
async function archiveOf({ name = "", folder = "" }, format, taken) {
    (0,problem/* throwProblems */.Jh)((0,src/* collisions */.eS)(taken, name));
    const files = [];
    for (const each of taken) {
        const { size, mode } = await (0,promises_.stat)(each.file);
        // Downloads lose the bit, and Windows has none: a program is told by its header.
        const executable = (mode & 0o111) !== 0 || (await isProgram(each.file));
        files.push({ path: external_node_path_default().posix.join(folder, each.path), file: each.file, size, executable });
    }
    try {
        return { kind: "archive", name, format, files: (0,packed_file/* inOrder */.a)(files) };
    }
    catch (error) {
        if (!(error instanceof guard/* ArchiveError */.di))
            throw error;
        const message = `${name}: ${error.message}.`;
        throw new problem/* ProblemsError */.FQ([{ code: "file-name-invalid", message, remedy: "Rename that file." }], {
            cause: error,
        });
    }
}
async function isProgram(file) {
    try {
        return (await (0,binaries_src/* identifyFile */.Zn)(file)).kind === "executable";
    }
    catch (error) {
        // One that is damaged is for others to tell.
        if (error instanceof binaries_src/* BinaryError */.kM)
            return false;
        throw error;
    }
}
/** Files under their own names, or one under the asset's. A `.sha256` beside a file must agree. */
async function singleFiles(spec, kind, taken) {
    const { name } = spec;
    if (name !== undefined && taken.length > 1) {
        const found = taken.map(({ file }) => external_node_path_default().basename(file)).slice(0, 5);
        const message = `\`name: ${name}\` names one file, and ${taken.length} match: ${found.join(", ")}.`;
        throw new problem/* ProblemsError */.FQ([
            {
                code: "source-ambiguous",
                message,
                remedy: "Narrow `files` to one, or write an archive: a name that ends in .tar.gz, .tar.xz or .zip.",
            },
        ]);
    }
    const problems = [];
    const assets = [];
    for (const { path: own, file, artifact } of taken) {
        const asset = { kind, name: name ?? external_node_path_default().posix.basename(own), file };
        const wrong = nameProblem(asset.name);
        if (wrong !== undefined)
            problems.push(wrong);
        const sum = await (0,promises_.stat)(`${file}.sha256`).catch(() => undefined);
        if (sum?.isFile() === true) {
            const from = artifact === undefined ? "the workspace" : `the artifact ${artifact}`;
            const title = `${external_node_path_default().basename(file)} of ${from}`;
            await (0,src/* verifySum */.R3)(file, title).catch((error) => {
                if (!(error instanceof problem/* ProblemsError */.FQ))
                    throw error;
                problems.push(...error.problems);
            });
        }
        assets.push(asset);
    }
    (0,problem/* throwProblems */.Jh)(problems);
    return assets;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./packages/assets/src/xz.ts





/** Options of the machine's owner, which would change the bytes (xz(1), ENVIRONMENT). */
const owners = new Set(["XZ_DEFAULTS", "XZ_OPT"]);
/** One thread, since several write other bytes; what it writes depends on the version of xz only. */
const compress = ["--compress", "--stdout", "-6", "--threads=1"];
/** The version of the machine's xz, or undefined where there is none. */
async function xzVersion(env) {
    const xz = await (0,checkout_src/* findProgram */.Kp)("xz", env);
    if (xz === undefined)
        return undefined;
    const child = (0,external_node_child_process_.spawn)(xz, ["--version"], { env, stdio: ["ignore", "pipe", "ignore"] });
    try {
        const [said] = await Promise.all([(0,consumers_.text)(child.stdout), (0,external_node_events_.once)(child, "close")]);
        return /\d+\.\d+\S*/.exec(said)?.[0];
    }
    catch {
        return undefined;
    }
}
/**
 * Passes bytes through the machine's xz.
 *
 * @throws Error with what xz says, if it fails
 */
async function* xzOf(chunks, env) {
    const own = Object.fromEntries(Object.entries(env).filter(([name]) => !owners.has(name)));
    const xz = await (0,checkout_src/* findProgram */.Kp)("xz", env);
    if (xz === undefined)
        throw new Error("xz is in no folder of PATH");
    const child = (0,external_node_child_process_.spawn)(xz, compress, { env: own, stdio: ["pipe", "pipe", "pipe"] });
    const ended = (0,external_node_events_.once)(child, "close");
    const said = (0,consumers_.text)(child.stderr);
    const fed = (0,external_node_stream_promises_.pipeline)(chunks, child.stdin);
    for (const each of [ended, said, fed])
        each.catch(() => undefined);
    const packed = child.stdout;
    try {
        yield* packed;
        // If xz fails, writing to it fails too, and says less.
        const [code] = (await ended);
        if (code !== 0)
            throw new Error(`xz failed: ${(await said).trim() || String(code)}`);
        await fed;
    }
    finally {
        child.kill();
    }
}

;// CONCATENATED MODULE: ./packages/assets/src/package-assets.ts















/** Archives that are written at once: Node compresses on four threads. */
const mostAtOnce = 4;
const fileNoun = { one: "file", many: "files" };
/**
 * Packages release assets: reads what is wanted, fetches what other jobs built, writes the archives
 * and their checksums into a folder of the workspace.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @throws ProblemsError for bad input, and for artifacts that are missing or do not fit
 */
async function packageAssets(inputs, given, ports) {
    const { log, workspace, temp, cancelled } = ports;
    const { specs, time } = await log.inGroup("Plan", () => plan(inputs, given, ports));
    const wanted = (0,src/* artifactNames */.jh)(specs.flatMap(({ contents }) => contents));
    const artifacts = wanted.length === 0 ? new Map() : await ports.fetchArtifacts(wanted);
    const unpacked = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-assets-"));
    // Before files are looked for: those of an earlier run are none of the checkout's.
    const folder = await freshFolder(workspace, inputs.directory);
    try {
        return await log.inGroup("Packing", async () => {
            const world = sourceWorld(workspace, artifacts, unpacked);
            const planned = await planAssets(specs, world);
            log.info(time.note);
            const write = (asset) => writeAsset(asset, folder, time, ports);
            const assets = await (0,look_up/* concurrently */.rK)(planned, write, Math.min((0,external_node_os_.availableParallelism)(), mostAtOnce));
            await (0,promises_.writeFile)(external_node_path_default().join(folder, checksumsName), checksumsText(assets));
            if (inputs.sha256Files)
                await writeSums(assets, folder);
            return {
                directory: inputs.directory,
                assets,
                checksums: external_node_path_default().posix.join(inputs.directory, checksumsName),
            };
        });
    }
    catch (error) {
        // A part of the assets must not be taken for all.
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        if (!cancelled.aborted)
            throw error;
        const message = "The job was cancelled before all assets were packaged.";
        throw new problem/* ProblemsError */.FQ([{ code: "cancelled", message, remedy: "Run it again." }], {
            cause: error,
        });
    }
    finally {
        await (0,promises_.rm)(unpacked, { recursive: true, force: true });
    }
}
/** Which assets are meant; everything that is wrong before an artifact is asked for. */
async function plan(inputs, given, ports) {
    const { workspace, log } = ports;
    const { entries, problems } = parseAssets(inputs.assets);
    const declared = (0,src/* declarePlatforms */.l1)(inputs.platforms ?? [], "platforms");
    const isWrong = (name) => given.some(({ input }) => input === name);
    const expanded = expandAssets(entries, {
        input: "assets",
        platforms: inputs.platforms === undefined ? undefined : declared.platforms,
        // Whatever stands for a version that is wrong: what depends on it need not be told as well.
        version: isWrong("version") ? "1.0.0" : inputs.version,
    });
    const env = ports.childEnvironment();
    const sources = expanded.specs.flatMap(({ contents }) => contents);
    const paths = sources.flatMap(({ kind, from }) => (kind === "path" ? [from] : []));
    const commit = await (0,checkout_src/* readCommit */.kN)((0,checkout_src/* checkoutOf */.o5)(workspace, paths), env);
    const { time, problems: wrongTime } = fileTime(ports.sourceDateEpoch, commit?.seconds);
    const world = sourceWorld(workspace, new Map(), "");
    const ofAssets = [...problems, ...declared.problems, ...expanded.problems];
    const names = expanded.specs.flatMap(({ name }) => (name === undefined ? [] : [name]));
    const allNamed = ofAssets.length === 0 && names.length === expanded.specs.length;
    (0,problem/* throwProblems */.Jh)([
        ...given,
        ...ofAssets,
        ...(await workspaceProblems(expanded.specs, world)),
        ...(expanded.specs.length > 0 || ofAssets.length > 0 || isWrong("assets")
            ? []
            : [nothingLeft(expanded.notes)]),
        ...(await folderProblems(workspace, inputs.directory, allNamed ? new Set(names) : undefined)),
        ...(await missingXz(expanded.specs, env)),
        ...wrongTime,
        ...(0,checkout_src/* checkHead */.Xj)(commit, inputs.sha),
    ]);
    for (const note of expanded.notes)
        log.info(note);
    return { specs: expanded.specs, time };
}
function nothingLeft(notes) {
    return {
        code: "nothing-selected",
        message: ['The input "assets" leaves no asset to package.', ...notes].join(" "),
        remedy: "Name an asset, or do not run this step.",
        input: "assets",
    };
}
async function missingXz(specs, env) {
    const first = specs.find(({ format }) => format === "tar.xz");
    if (first === undefined || (await xzVersion(env)) !== undefined)
        return [];
    return [
        {
            code: "tool-missing",
            message: `${first.name ?? "An asset"} is a tar.xz, and this machine has no xz.`,
            remedy: "Install it (apt-get install xz-utils, brew install xz), or package a tar.gz.",
            input: "assets",
        },
    ];
}
function sourceWorld(workspace, artifacts, temp) {
    return {
        workspace,
        artifacts,
        open: (0,src/* artifactOpener */.of)(artifacts, temp),
        passOver: new Set(),
        linkFate: "which not every system unpacks",
    };
}
/** Writes a `.sha256` beside each asset that has none of its own among the assets. */
async function writeSums(assets, folder) {
    const names = new Set(assets.map(({ name }) => name));
    const alone = assets.filter(({ name }) => !names.has(sumName(name)) && !/\.sha256$/.test(name));
    for (const asset of alone) {
        await (0,promises_.writeFile)(external_node_path_default().join(folder, sumName(asset.name)), checksumsText([asset]));
    }
}
async function writeAsset(asset, folder, time, { log, cancelled, childEnvironment }) {
    const { name } = asset;
    const target = external_node_path_default().join(folder, name);
    const files = asset.kind === "archive" ? asset.files : [asset];
    const written = asset.kind === "archive"
        ? await (0,write/* writeArchive */._d)(target, asset.files, {
            format: asset.format,
            modifiedAt: time.seconds,
            xz: (tar) => xzOf(tar, childEnvironment()),
            signal: cancelled,
        })
        : await { file: write/* copyHashed */.p4, gz: write/* writeGz */.nb }[asset.kind](asset.file, target, cancelled);
    const held = asset.kind === "archive" ? `${(0,wording/* counted */.hS)(files.length, fileNoun)} in ` : "";
    log.info(`${name}: ${held}${(0,wording/* size */.Ej)(written.size)}, SHA-256 ${written.sha256}`);
    return { name, ...written, files: files.length };
}

;// CONCATENATED MODULE: ./packages/assets/src/index.ts




/***/ }),

/***/ 1309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xj: () => (/* binding */ checkHead),
  o5: () => (/* reexport */ checkoutOf),
  Kp: () => (/* reexport */ findProgram),
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
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 4 modules
var exec = __webpack_require__(12697);
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
 * @param cwd any folder of the checkout; one that is not there stands for the nearest one above
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
/** The commits that a submodule's commit stands for, outward. */
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
 * @param paths absolute; what lies in other repositories is passed over
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
            message: `HEAD is ${commit.head}, and the commit to release is ${sha}: the tag or branch has moved since the run began, or something else was checked out.`,
            remedy: "Check out that commit (actions/checkout with ref), or give sha the commit you mean.",
        },
    ];
}


/***/ })

};
