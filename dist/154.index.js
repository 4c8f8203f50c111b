export const id = 154;
export const ids = [154];
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
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42537);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65415);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7349);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_assets__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92465);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(63804);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(73792);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18541);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23400);
/* harmony import */ var _assets_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89471);








await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__/* .runAction */ .C)("package-release-assets", async ({ env, declared, secrets, clock, cancelled, log }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q, env, declared);
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__/* .readEnvironment */ .Q)(env);
    const { workspace, temp, apiUrl, userAgent } = environment;
    const { "run-id": runId, "github-token": token, sha } = values;
    const { source, problems: wrongSource } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_9__/* .readSource */ .o)({ runId, token, sha }, environment);
    const inJob = environment.artifacts.available;
    const fetch = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__/* .createFetch */ .H)(env);
    const ports = { inJob, cancelled, apiUrl, userAgent, fetch, clock, log };
    const given = [...problems, ...environment.problems, ...wrongSource];
    const packaged = await (0,_fairlead_assets__WEBPACK_IMPORTED_MODULE_2__/* .packageAssets */ .K$)((0,_assets_values_js__WEBPACK_IMPORTED_MODULE_5__/* .toAssetsInputs */ .ye)(values, environment), given, {
        ...{ workspace, outputs: workspace, temp, cancelled, log },
        sourceDateEpoch: environment.sourceDateEpoch,
        childEnvironment: () => (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__/* .environmentForChild */ .J)(env, { secrets: secrets.values() }),
        fetchArtifacts: async (names) => {
            const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(temp, "fairlead-artifacts-"));
            return (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_12__/* .takeArtifacts */ .R)(names, parent, source, ports);
        },
    });
    return { outputs: (0,_assets_values_js__WEBPACK_IMPORTED_MODULE_5__/* .assetsOutputs */ .qH)(packaged), summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_3__/* .renderAssets */ .ec)(packaged), annotations: [] };
}, () => _assets_values_js__WEBPACK_IMPORTED_MODULE_5__/* .noAssetsOutputs */ .lz);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 23400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64330);
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
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .declarationFile */ .l)(),
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


/***/ })

};
