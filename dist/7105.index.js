export const id = 7105;
export const ids = [7105];
export const modules = {

/***/ 54099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ByteReader),
/* harmony export */   q: () => (/* binding */ cutOff)
/* harmony export */ });
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82104);

/** Reads a stream of bytes in the pieces that a format has. */
class ByteReader {
    chunks;
    rest = Buffer.alloc(0);
    release;
    /** Of one memory, whose chunks follow each other. */
    skipped = { bytes: 0 };
    /** @param release is given memory all of whose bytes were skipped, so that nobody else has them */
    constructor(chunks, release = () => undefined) {
        this.chunks = chunks[Symbol.asyncIterator]();
        this.release = release;
    }
    /** At most so many bytes, without a copy; none at the end. */
    async some(most) {
        while (this.rest.length === 0) {
            const next = await this.chunks.next();
            if (next.done === true)
                return this.rest;
            if (!Buffer.isBuffer(next.value))
                throw new TypeError("expected bytes");
            this.rest = next.value;
        }
        const piece = this.rest.subarray(0, most);
        this.rest = this.rest.subarray(piece.length);
        return piece;
    }
    /** Just so many bytes, or fewer at the end. */
    async upTo(count) {
        const first = await this.some(count);
        if (first.length === count)
            return first;
        const pieces = [first];
        for (let left = count - first.length; left > 0;) {
            const piece = await this.some(left);
            if (piece.length === 0)
                break;
            pieces.push(piece);
            left -= piece.length;
        }
        return Buffer.concat(pieces);
    }
    /** @throws ArchiveError if there are fewer */
    async exactly(count) {
        const piece = await this.upTo(count);
        if (piece.length < count)
            throw cutOff();
        return piece;
    }
    /** @throws ArchiveError if there are fewer */
    async skip(count) {
        for (let left = count; left > 0;) {
            const piece = await this.some(left);
            if (piece.length === 0)
                throw cutOff();
            left -= piece.length;
            const { buffer: memory } = piece;
            const before = this.skipped.memory === memory ? this.skipped.bytes : 0;
            this.skipped = { memory, bytes: before + piece.length };
            if (this.skipped.bytes === memory.byteLength)
                this.release(memory);
        }
    }
}
/** The tar ends before what it announced. */
function cutOff() {
    return new _guard_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di("is cut off: the tar ends too early");
}


/***/ }),

/***/ 12314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ extractTarGz),
  J: () => (/* binding */ extractZip)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/archives/src/guard.ts
var src_guard = __webpack_require__(82104);
// EXTERNAL MODULE: ./packages/archives/src/tar-gz.ts
var tar_gz = __webpack_require__(20854);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/archives/src/tar-entries.ts + 2 modules
var tar_entries = __webpack_require__(84199);
;// CONCATENATED MODULE: ./packages/archives/src/target-folder.ts





/** Whatever the archive says: no setuid bit, nothing that others can write. */
const modes = { folder: 0o755, executable: 0o755, file: 0o644 };
/** Creates a file, and fails if anything has its name, a link without target included. */
const newFile = external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_WRONLY;
/**
 * A folder that entries are unpacked into. It may be a link itself, since the caller names it; below
 * it, no link is followed and no file replaced. Another process that changes the folder meanwhile can
 * still put a link in the way of a folder: Node has no `openat`.
 */
function targetFolder(folder) {
    /** Paths below the folder that are real folders. */
    const known = new Set();
    /** Walks down to a folder; what is not there is made or, without `make`, ends the walk. */
    const walk = async (path, entry, make) => {
        for (const part of waysDown(path)) {
            if (known.has(part))
                continue;
            const place = (0,external_node_path_.join)(folder, part);
            const stats = await statsOf(place);
            if (stats === undefined) {
                if (!make)
                    return;
                await (0,promises_.mkdir)(place);
                await (0,promises_.chmod)(place, modes.folder); // mkdir's mode passes the umask
            }
            else
                refuseUnlessFolder(stats, part, entry);
            known.add(part);
        }
    };
    return {
        async check(entry) {
            const { path, kind } = entry;
            await walk(kind === "directory" ? path : parentOf(path), entry, false);
            if (kind === "file" && (await statsOf((0,external_node_path_.join)(folder, path))) !== undefined) {
                throw new src_guard/* ArchiveError */.di("would replace a file that already exists", path);
            }
        },
        async make() {
            known.clear(); // time has passed since the check
            await (0,promises_.mkdir)(folder, { recursive: true });
        },
        async write(entry, contents) {
            const { path, kind, executable } = entry;
            await walk(kind === "directory" ? path : parentOf(path), entry, true);
            if (kind === "directory")
                return;
            const handle = await (0,promises_.open)((0,external_node_path_.join)(folder, path), newFile);
            try {
                await handle.chmod(executable ? modes.executable : modes.file);
                await writeAll(handle, contents);
            }
            finally {
                await handle.close();
            }
        },
    };
}
/** Writes the chunks one after another; holes of a sparse file stay holes. */
async function writeAll(handle, contents) {
    let size = 0;
    for await (const chunk of contents) {
        for (let done = 0; !(0,tar_entries/* isHole */.$)(chunk) && done < chunk.length;) {
            done += (await handle.write(chunk, done, chunk.length - done, size + done)).bytesWritten;
        }
        size += chunk.length;
    }
    await handle.truncate(size);
}
/** `a/b/c` \u2192 `a`, `a/b`, `a/b/c`; nothing for the folder itself. */
function waysDown(path) {
    if (path === "")
        return [];
    const segments = path.split("/");
    return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
async function statsOf(place) {
    try {
        return await (0,promises_.lstat)(place);
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
function isMissing(error) {
    return typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
}
function refuseUnlessFolder(stats, part, { path }) {
    if (stats.isDirectory())
        return;
    const what = stats.isSymbolicLink() ? "a link" : "no folder";
    throw new src_guard/* ArchiveError */.di(`would go through ${JSON.stringify(part)}, which is ${what} there`, path);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
;// CONCATENATED MODULE: ./packages/archives/src/zip.ts




/**
 * Reads a `.zip` and calls `visit` for each entry, in the order of the central directory. That whole
 * directory has passed the guard before the first call. Contents come as a stream, so memory does not
 * grow with the archive; what `visit` leaves unread is read all the same, for its checksum.
 *
 * Throws an ArchiveError for damaged, cut off, encrypted or refused archives. Whether contents have
 * the size and the CRC-32 that the directory says is known at their end only: what `visit` collects is
 * good when the promise resolves. Errors of the file system and of `visit` are thrown as they are.
 */
async function readZip(file, limits, visit) {
    const zip = await (0,yauzl/* openPromise */.sO)(file, { autoClose: false, decodeStrings: false }).catch(rethrow);
    // An error in closing the file changes nothing about what has been read.
    zip.on("error", () => undefined);
    try {
        const checked = await readDirectory(zip, limits);
        await checkDirectoryIsWhole(file, zip, checked);
        for (const { entry, zipped } of checked) {
            if (entry === undefined)
                continue;
            const contents = contentsOf(zip, zipped);
            try {
                await visit(entry, { [Symbol.asyncIterator]: () => ({ next: () => contents.next() }) });
                while ((await contents.next()).done !== true)
                    ;
            }
            finally {
                await contents.return(undefined);
            }
        }
    }
    finally {
        zip.close();
    }
}
async function readDirectory(zip, limits) {
    const guard = (0,src_guard/* archiveGuard */.er)(limits);
    const checked = [];
    const entries = zip.eachEntry();
    for (;;) {
        // Only what yauzl finds is about the archive; so no `for await`, whose body would be caught too.
        const next = await entries.next().catch(rethrow);
        if (next.done === true)
            return checked;
        const zipped = next.value;
        const raw = rawEntry(zipped);
        const target = raw.kind === "symlink" ? await linkTarget(zip, zipped) : "";
        const entry = guard({ ...raw, target });
        if (!zipped.canDecodeFileData()) {
            const method = String(zipped.compressionMethod);
            const reason = zipped.isEncrypted() ? "is encrypted" : `has the compression method ${method}`;
            throw new src_guard/* ArchiveError */.di(`${reason}; expected a plain entry, stored or deflated`, raw.name);
        }
        checked.push({ entry, zipped });
    }
}
/** Hosts whose external attributes hold a Unix mode: Unix, OS X (APPNOTE 4.4.2.2). */
const unixHosts = new Set([3, 19]);
/** The kinds of `st_mode` (inode(7)), by its type bits. */
const kinds = new Map([
    [0o010000, "fifo"],
    [0o020000, "character-device"],
    [0o040000, "directory"],
    [0o060000, "block-device"],
    [0o100000, "file"],
    [0o120000, "symlink"],
    [0o140000, "socket"],
]);
function rawEntry(zipped) {
    const name = nameOf(zipped);
    const isUnix = unixHosts.has(zipped.versionMadeBy >>> 8);
    const mode = isUnix ? zipped.externalFileAttributes >>> 16 : 0;
    const type = mode & 0o170000;
    // Many writers give no type: a folder is then told by its slash (APPNOTE 4.4.17.1).
    const untyped = name.endsWith("/") ? "directory" : "file";
    const kind = type === 0 ? untyped : (kinds.get(type) ?? `mode ${mode.toString(8)}`);
    return { name, kind, target: "", mode, size: zipped.uncompressedSize };
}
/** Control characters have glyphs in CP437, where no check would find them: they stay what they are. */
function nameOf({ fileNameRaw, extraFields, generalPurposeBitFlag }) {
    if (fileNameRaw.some((byte) => byte < 0x20 || byte === 0x7f))
        return fileNameRaw.toString("latin1");
    return (0,yauzl/* getFileNameLowLevel */.ax)(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}
/** Where a link points to is its contents; longer than a path it is none. */
async function linkTarget(zip, zipped) {
    if (zipped.uncompressedSize > 4096 || !zipped.canDecodeFileData())
        return "";
    const chunks = [];
    for await (const chunk of contentsOf(zip, zipped))
        chunks.push(chunk);
    return Buffer.concat(chunks).toString();
}
/** A whole entry, unpacked. Throws an ArchiveError at its end if size or CRC-32 are not as declared. */
async function* contentsOf(zip, zipped) {
    const name = nameOf(zipped);
    const damaged = (error) => rethrow(error, name);
    const stream = await zip.openReadStreamPromise(zipped).catch(damaged);
    // yauzl forwards errors late; one that comes after the first must not end the process.
    stream.on("error", () => undefined);
    const chunks = stream[Symbol.asyncIterator]();
    let sum = 0;
    try {
        for (;;) {
            const next = await chunks.next().catch(damaged);
            if (next.done === true)
                break;
            if (!Buffer.isBuffer(next.value))
                throw new TypeError("expected bytes");
            sum = (0,external_node_zlib_.crc32)(next.value, sum);
            yield next.value;
        }
    }
    finally {
        stream.destroy();
    }
    if (sum !== zipped.crc32) {
        throw new src_guard/* ArchiveError */.di("is damaged: its contents do not match its CRC-32", name);
    }
    return undefined;
}
/** Sizes of the records that end an archive and begin each entry (APPNOTE 4.3.16 and 4.3.12). */
const endRecord = 22;
const entryRecord = 46;
/**
 * The end record counts the entries and says how long their directory is. A count that is too small
 * (also one that ran over, at 65536) would silently omit entries; the length shows it.
 */
async function checkDirectoryIsWhole(file, zip, checked) {
    const record = Buffer.alloc(endRecord);
    const handle = await (0,promises_.open)(file);
    try {
        await handle.read(record, 0, endRecord, zip.fileSize - endRecord - zip.comment.length);
    }
    finally {
        await handle.close();
    }
    const declared = record.readUInt32LE(12);
    const read = checked.reduce((sum, { zipped }) => sum +
        entryRecord +
        zipped.fileNameLength +
        zipped.extraFieldLength +
        zipped.fileCommentLength, 0);
    // All ones: the length stands in the zip64 record, whose count has room for all.
    if (declared !== 0xffffffff && declared !== read) {
        throw new src_guard/* ArchiveError */.di(`is a damaged zip: its directory has ${declared} bytes, its entries ${read}`);
    }
}
/** What yauzl found, as an ArchiveError; errors of the file system stay as they are. */
function rethrow(error, entry) {
    if (isSystemError(error))
        throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new src_guard/* ArchiveError */.di(`is ${entry === undefined ? "a damaged zip" : "damaged"}: ${words}`, entry, {
        cause: error,
    });
}
function isSystemError(error) {
    return typeof error === "object" && error !== null && "syscall" in error;
}

;// CONCATENATED MODULE: ./packages/archives/src/extract.ts





/**
 * Unpacks the `.zip` at `file` into `folder`, which is made if it is not there, and returns what was
 * unpacked. Files get the mode 0755 if they have any exec bit, else 0644; new folders 0755.
 *
 * The archive is read twice: nothing is written before all of it, checksums included, has been found
 * good, and before the folder has been found to have room for it: no link is followed and no file
 * replaced that already exists. Throws an ArchiveError for both. Contents are never in memory as
 * a whole. If writing itself fails (disk full), what was written stays.
 */
async function extractZip(file, folder, limits) {
    return extractTwice(folder, (visit) => readZip(file, limits, visit));
}
/** Unpacks the `.tar.gz` at `file` exactly as `extractZip` does a `.zip`. */
async function extractTarGz(file, folder, limits) {
    return extractTwice(folder, (visit) => (0,tar_gz/* readTarGz */.J)((0,external_node_fs_.createReadStream)(file), limits, visit, src_guard/* archiveGuard */.er));
}
async function extractTwice(folder, read) {
    const entries = [];
    await read((entry) => {
        entries.push(entry);
    });
    const target = targetFolder(folder);
    for (const entry of entries)
        await target.check(entry);
    await target.make();
    const expected = entries.values();
    await read(async (entry, contents) => {
        const { value } = expected.next();
        if (value?.path !== entry.path || value.kind !== entry.kind) {
            throw new src_guard/* ArchiveError */.di("is new: the archive changed after it was checked", entry.path);
        }
        await target.write(entry, contents);
    });
    return entries;
}


/***/ }),

/***/ 82104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ oneFileElsewhere),
/* harmony export */   P6: () => (/* binding */ LinkEntryError),
/* harmony export */   Q$: () => (/* binding */ listingGuard),
/* harmony export */   di: () => (/* binding */ ArchiveError),
/* harmony export */   er: () => (/* binding */ archiveGuard)
/* harmony export */ });
/** An archive that is damaged or must not be unpacked. Names the entry, if it is about one. */
class ArchiveError extends Error {
    name = "ArchiveError";
    /** The entry's name as it stands in the archive. */
    entry;
    /** `reason` goes on after "the archive" or "entry "name"": "is cut off". */
    constructor(reason, entry, options) {
        const subject = entry === undefined ? "the archive" : `entry ${JSON.stringify(entry)}`;
        super(`${subject} ${reason}`, options);
        this.entry = entry;
    }
}
/** An archive with a link, hard or symbolic, where only files and folders may be. */
class LinkEntryError extends ArchiveError {
}
/** The longest path that macOS opens (PATH_MAX), in bytes; Linux takes 4096. */
const maxPathBytes = 1024;
/** Far more folders than real packages have; the guard keeps each parent of each entry in memory. */
const maxDepth = 100;
/** How much larger than all that is held a sparse file may be: holes take no disk, but they are read. */
const sparseFactor = 16;
/**
 * The guard for unpacking, for all archive formats: neither tar-stream nor yauzl refuses all of these. The
 * function it returns is called for each entry in the archive's order. It answers with the entry in
 * normalized form, or with `undefined` for the archive's own root (`./`), and throws an ArchiveError
 * for what must not be unpacked:
 *
 * - a path that is absolute, has an empty, `.` or `..` segment, a backslash, a colon, a control
 *   character, or is no UTF-8. One leading `./` is what `tar .` writes: it is dropped. Nor may it be
 *   longer or deeper than a path of a real file;
 * - anything but files and folders: links of both kinds, devices, pipes;
 * - a path that stands in the archive twice, if only with other case or Unicode form (they are one
 *   file on macOS and Windows), and a path that goes through a file;
 * - more entries or bytes than the limits allow.
 */
const archiveGuard = (limits) => guardBy(limits, onAnySystem);
/**
 * The guard for reading what nobody unpacks: paths that differ in case or Unicode form are two files, as
 * they are on Linux. All else is as for unpacking.
 */
const listingGuard = (limits) => guardBy(limits, (path) => path);
/** Groups of paths that are one file on systems that ignore case or Unicode form, such as macOS. */
function oneFileElsewhere(paths) {
    return [...Map.groupBy(paths, onAnySystem).values()].filter((same) => same.length > 1);
}
function onAnySystem(path) {
    return path.normalize("NFC").toLowerCase();
}
/** @param fileOf the file that a path means */
function guardBy(limits, fileOf) {
    const seen = new Map();
    const files = new Set();
    const parents = new Set();
    let entries = 0;
    let bytes = 0;
    return (raw) => {
        const { name } = raw;
        entries += 1;
        if (entries > limits.maxEntries) {
            throw new ArchiveError(`is one entry too many: at most ${limits.maxEntries} are allowed`, name);
        }
        const kind = checkedKind(raw);
        const path = checkedPath(name, kind);
        if (path === "")
            return undefined;
        if (!Number.isSafeInteger(raw.size) || raw.size < 0 || (kind === "directory" && raw.size > 0)) {
            throw new ArchiveError(`says that it has ${raw.size} bytes`, name);
        }
        bytes += raw.heldBytes ?? raw.size;
        if (bytes > limits.maxBytes || raw.size > limits.maxBytes * sparseFactor) {
            throw new ArchiveError(`exceeds the ${limits.maxBytes} bytes that are allowed`, name);
        }
        const key = fileOf(path);
        const earlier = seen.get(key);
        if (earlier !== undefined)
            throw new ArchiveError(doubled(path, earlier), name);
        for (const parent of parentsOf(key)) {
            if (files.has(parent)) {
                throw new ArchiveError(`lies below ${JSON.stringify(parent)}, which is a file`, name);
            }
            parents.add(parent);
        }
        if (kind === "file" && parents.has(key)) {
            throw new ArchiveError("is a file, but other entries lie below it", name);
        }
        seen.set(key, path);
        if (kind === "file")
            files.add(key);
        return { path, kind, executable: (raw.mode & 0o111) !== 0, size: raw.size };
    };
}
function checkedKind({ name, kind, target }) {
    if (kind === "file" || kind === "directory")
        return kind;
    const named = {
        symlink: `a symbolic link to ${JSON.stringify(target)}`,
        link: `a hard link to ${JSON.stringify(target)}`,
        "character-device": "a device",
        "block-device": "a device",
        fifo: "a named pipe",
    }[kind];
    const Refusal = kind === "symlink" || kind === "link" ? LinkEntryError : ArchiveError;
    throw new Refusal(`is ${named ?? `of the unknown kind ${JSON.stringify(kind)}`}; expected only files and folders`, name);
}
function checkedPath(name, kind) {
    const refuse = (reason) => {
        throw new ArchiveError(`${reason}; expected a plain relative path`, name);
    };
    if (name === "")
        refuse("has no name");
    if (Buffer.byteLength(name) > maxPathBytes) {
        throw new ArchiveError(`has a path of more than ${maxPathBytes} bytes`, `${name.slice(0, 100)}\u2026`);
    }
    if (/\p{Cc}/u.test(name))
        refuse("has a control character in its name");
    if (name.includes("\uFFFD"))
        refuse("has a name that is not UTF-8");
    if (name.includes("\\"))
        refuse("has a backslash in its name");
    if (name.includes(":"))
        refuse("has a colon in its name");
    if (name.startsWith("/"))
        refuse("has an absolute path");
    let path = name === "." ? "./" : name;
    if (kind === "directory" && path.endsWith("/"))
        path = path.slice(0, -1);
    if (kind === "directory" && path === ".")
        return "";
    if (path.startsWith("./"))
        path = path.slice(2);
    const segments = path.split("/");
    if (segments.length > maxDepth)
        refuse(`lies more than ${maxDepth} folders deep`);
    for (const segment of segments) {
        if (segment === "..")
            refuse('has ".." in its path');
        if (segment === ".")
            refuse('has "." in its path');
        if (segment === "")
            refuse("has an empty segment in its path");
    }
    return path;
}
function doubled(path, earlier) {
    return path === earlier
        ? "appears twice"
        : `is the same file as ${JSON.stringify(earlier)} on systems that ignore case or Unicode form`;
}
function parentsOf(path) {
    const parents = [];
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
        parents.push(path.slice(0, end));
    }
    return parents;
}


/***/ }),

/***/ 84199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ isHole),
  O: () => (/* binding */ tarEntries)
});

// EXTERNAL MODULE: ./packages/archives/src/byte-reader.ts
var byte_reader = __webpack_require__(54099);
// EXTERNAL MODULE: ./packages/archives/src/guard.ts
var guard = __webpack_require__(82104);
;// CONCATENATED MODULE: ./packages/archives/src/tar-header.ts

/** Bytes of a tar's block: headers and contents are padded to it. */
const blockBytes = 512;
/**
 * Reads a header block.
 *
 * @returns undefined for a block of zeros, which ends a tar
 * @throws ArchiveError if its check sum is wrong, or a number is none
 */
function readHeader(block) {
    if (block.every((byte) => byte === 0))
        return undefined;
    if (numberAt(block, 148, 8) !== checkSum(block)) {
        throw new guard/* ArchiveError */.di("is a damaged tar: the checksum of a header is wrong");
    }
    const isUstar = block.toString("latin1", 257, 263) === "ustar\0";
    const prefix = isUstar ? textAt(block, 345, 155) : "";
    const name = textAt(block, 0, 100);
    const flag = block[156] ?? 0;
    return {
        name: prefix === "" ? name : `${prefix}/${name}`,
        type: flag === 0 ? "0" : String.fromCharCode(flag),
        linkname: textAt(block, 157, 100),
        mode: numberAt(block, 100, 8),
        size: numberAt(block, 124, 12),
    };
}
/** The sum of a header's bytes, with spaces instead of the sum itself. */
function checkSum(block) {
    let sum = 8 * 0x20;
    for (let at = 0; at < block.length; at += 1) {
        if (at < 148 || at >= 156)
            sum += block[at] ?? 0;
    }
    return sum;
}
/** Text up to the first NUL. */
function textAt(block, from, length) {
    const field = block.subarray(from, from + length);
    const end = field.indexOf(0);
    return field.toString("utf8", 0, end === -1 ? length : end);
}
/** Octal digits, or base 256 with the first bit set, as GNU tar writes what needs more digits. */
function numberAt(block, from, length) {
    const field = block.subarray(from, from + length);
    const first = field[0] ?? 0;
    if ((first & 0x80) === 0) {
        const digits = textAt(block, from, length).trim();
        if (!/^[0-7]*$/.test(digits)) {
            throw new guard/* ArchiveError */.di(`is a damaged tar: a header has ${JSON.stringify(digits)} as a number`);
        }
        return digits === "" ? 0 : Number.parseInt(digits, 8);
    }
    const value = BigInt(`0x${field.toString("hex")}`) ^ (0x80n << BigInt(8 * (length - 1)));
    return first === 0x80 ? Number(value) : -1;
}
/** Keys of extended headers that say nothing of what an entry holds, or that are followed here. */
const knownKeys = [
    /^(?:path|linkpath|size|atime|ctime|mtime|uid|gid|uname|gname|comment|charset)$/,
    /^SCHILY\.(?:dev|devmajor|devminor|ino|nlink|fflags|acl\..+|xattr\..+)$/,
    /^LIBARCHIVE\.(?:creationtime|symlinktype|xattr\..+)$/,
    /^RHT\.security\.selinux$/,
    /^GNU\.sparse\.(?:major|minor|name|realsize|size|numblocks|offset|numbytes|map)$/,
];
/** With `BINARY`, names are bytes of no declared encoding: those that are no UTF-8 are refused anyway. */
const knownCharsets = ["ISO-IR 10646 2000 UTF-8", "BINARY"];
/** The records of a pax extended header, in their order: GNU's oldest sparse format repeats keys. */
function readPax(header) {
    const records = [];
    for (let at = 0; at < header.length;) {
        const space = header.indexOf(0x20, at);
        const digits = space === -1 ? "" : header.toString("latin1", at, space);
        const end = at + Number(digits);
        const equals = header.indexOf(0x3d, space);
        const isWhole = /^[1-9]\d{0,8}$/.test(digits) && end <= header.length;
        if (!isWhole || equals === -1 || equals >= end || header[end - 1] !== 0x0a) {
            throw new guard/* ArchiveError */.di("is a damaged tar: an extended header is malformed");
        }
        const key = header.toString("utf8", space + 1, equals);
        const value = header.toString("utf8", equals + 1, end - 1);
        records.push([key, value]);
        at = end;
    }
    return records;
}
/** @throws ArchiveError for a key that is not known: it may change what the entry is */
function refuseUnknown(records, entry) {
    for (const [key, value] of records) {
        const isKnown = key === "hdrcharset"
            ? knownCharsets.includes(value)
            : knownKeys.some((each) => each.test(key));
        if (isKnown)
            continue;
        throw new guard/* ArchiveError */.di(`has the extended header ${JSON.stringify(key)}, which is unknown and may change what the file is`, entry);
    }
}

;// CONCATENATED MODULE: ./packages/archives/src/tar-sparse.ts


/** More than any file system makes of a real file; the map is held in memory. */
const maxStretches = 1_000_000;
/**
 * Reads GNU's sparse formats in pax headers ("Storing Sparse Files" in GNU tar's manual). macOS's
 * bsdtar writes 1.0 without being asked to.
 *
 * @param storedBytes what the archive holds of the entry
 */
function paxSparse(records, storedBytes) {
    const all = (key) => records.flatMap(([each, value]) => (each === `GNU.sparse.${key}` ? [value] : []));
    const last = (key) => all(key).at(-1);
    if (!records.some(([key]) => key.startsWith("GNU.sparse.")))
        return { kind: "none" };
    const version = `${last("major") ?? "0"}.${last("minor") ?? "0"}`;
    const name = last("name");
    if (version === "1.0") {
        return { kind: "map-follows", name, size: decimal(last("realsize") ?? last("size")) };
    }
    const map = last("map");
    if (last("major") !== undefined && version !== "0.0" && version !== "0.1") {
        throw new guard/* ArchiveError */.di(`is a sparse file in the unknown format ${version}`);
    }
    const numbers = map === undefined
        ? all("offset").flatMap((offset, index) => [offset, all("numbytes")[index]])
        : map.split(",").filter((each) => each !== "");
    const sparse = { size: decimal(last("size") ?? last("realsize")), stretches: paired(numbers) };
    const count = last("numblocks");
    if (count !== undefined && decimal(count) !== sparse.stretches.length)
        throw damagedMap();
    return { kind: "mapped", name, sparse: checked(sparse, storedBytes) };
}
/**
 * Reads the map of the format 1.0: decimal numbers, a line each, padded to a block.
 *
 * @param nextBlock reads on in the entry's contents
 */
async function mapBefore(size, storedBytes, nextBlock) {
    let text = "";
    let blocks = 0;
    const more = async () => {
        text += (await nextBlock()).toString("latin1");
        blocks += 1;
    };
    let at = 0;
    const nextNumber = async () => {
        let end = text.indexOf("\n", at);
        while (end === -1) {
            if (text.length - at > 20 || blocks * blockBytes >= storedBytes)
                throw damagedMap();
            text = text.slice(at);
            at = 0;
            await more();
            end = text.indexOf("\n", at);
        }
        const word = text.slice(at, end);
        at = end + 1;
        return word;
    };
    const count = decimal(await nextNumber());
    if (count > maxStretches)
        throw damagedMap();
    const numbers = [];
    while (numbers.length < 2 * count)
        numbers.push(await nextNumber());
    return checked({ size, stretches: paired(numbers) }, storedBytes - blocks * blockBytes);
}
/**
 * Reads the map of GNU's own sparse entries (type `S`), which begins in the header and goes on in
 * blocks behind it.
 */
async function gnuSparse(header, storedBytes, nextBlock) {
    const stretches = gnuStretches(header, 386, 4);
    let goesOn = header[482] !== 0;
    while (goesOn) {
        const block = await nextBlock();
        stretches.push(...gnuStretches(block, 0, 21));
        if (stretches.length > maxStretches)
            throw damagedMap();
        goesOn = block[504] !== 0;
    }
    return checked({ size: numberAt(header, 483, 12), stretches }, storedBytes);
}
function gnuStretches(block, from, count) {
    const places = Array.from({ length: count }, (_, index) => from + 24 * index);
    return places
        .filter((at) => textAt(block, at, 12) !== "" || (block[at] ?? 0) >= 0x80)
        .map((at) => ({ offset: numberAt(block, at, 12), bytes: numberAt(block, at + 12, 12) }));
}
function paired(numbers) {
    if (numbers.length % 2 !== 0)
        throw damagedMap();
    return Array.from({ length: numbers.length / 2 }, (_, index) => ({
        offset: decimal(numbers[2 * index]),
        bytes: decimal(numbers[2 * index + 1]),
    }));
}
function decimal(word) {
    if (word === undefined || !/^\d{1,15}$/.test(word))
        throw damagedMap();
    return Number(word);
}
/** A map whose stretches follow one another inside the file, and are what the archive holds. */
function checked(sparse, storedBytes) {
    let end = 0;
    let held = 0;
    for (const { offset, bytes } of sparse.stretches) {
        if (offset < end || bytes < 0)
            throw damagedMap();
        end = offset + bytes;
        held += bytes;
    }
    if (end > sparse.size || held !== storedBytes)
        throw damagedMap();
    return sparse;
}
function damagedMap() {
    return new guard/* ArchiveError */.di("is a damaged tar: the map of a sparse file does not fit its contents");
}

;// CONCATENATED MODULE: ./packages/archives/src/tar-entries.ts




/** The largest extended header or long name that is read. */
const maxHeaderBytes = 4 * 1024 * 1024;
const kinds = new Map([
    ["0", "file"],
    ["7", "file"], // a contiguous file: "treated as a regular file" (POSIX)
    ["1", "link"],
    ["2", "symlink"],
    ["3", "character-device"],
    ["4", "block-device"],
    ["5", "directory"],
    ["6", "fifo"],
    ["S", "file"],
]);
/**
 * Reads a tar, entry by entry: ustar, pax, GNU's and v7. Sparse files come as they were, in all of
 * GNU's formats. Written here, since no library for Node restores those, and one that does not hands on
 * other bytes under another name. A header that is not understood is refused.
 */
async function* tarEntries(reader) {
    const shared = new Map();
    for (let own = noHeaders;;) {
        const block = await nextHeader(reader);
        if (block === undefined)
            return;
        const header = readHeader(block);
        if (header === undefined)
            continue; // a lone block of zeros
        const { type, size } = header;
        if (!Number.isSafeInteger(size) || size < 0) {
            throw new guard/* ArchiveError */.di(`says that it has ${size} bytes`, header.name);
        }
        if (type === "x" || type === "X")
            own = { ...own, pax: readPax(await meta(reader, size)) };
        else if (type === "g") {
            for (const [key, value] of readPax(await meta(reader, size)))
                shared.set(key, value);
        }
        else if (type === "L")
            own = { ...own, name: tar_entries_text(await meta(reader, size)) };
        else if (type === "K")
            own = { ...own, linkname: tar_entries_text(await meta(reader, size)) };
        else if (type === "V")
            await reader.skip(padded(size)); // a volume label is no entry
        else {
            const records = [...shared, ...own.pax];
            const entry = await openEntry(reader, block, header, { ...own, pax: records });
            yield entry;
            await entry.leave();
            await reader.skip(padded(entry.storedBytes) - entry.storedBytes);
            own = noHeaders;
        }
    }
}
const noHeaders = { pax: [] };
/** The next header, or undefined behind the end marker: two blocks of zeros, and nothing but zeros. */
async function nextHeader(reader) {
    const block = await reader.upTo(blockBytes);
    if (block.length === 0) {
        throw new guard/* ArchiveError */.di("is cut off: the tar has no end marker");
    }
    if (block.length < blockBytes)
        throw (0,byte_reader/* cutOff */.q)();
    if (!isZero(block))
        return block;
    const second = await reader.upTo(blockBytes);
    if (second.length < blockBytes)
        throw new guard/* ArchiveError */.di("is cut off: the tar has no end marker");
    if (!isZero(second))
        return second;
    for (;;) {
        const padding = await reader.some(64 * 1024);
        if (padding.length === 0)
            return undefined;
        if (!isZero(padding))
            throw new guard/* ArchiveError */.di("has extra bytes after the end of its tar");
    }
}
async function openEntry(reader, block, header, { pax, name, linkname }) {
    // An empty value takes a key back (POSIX pax, "pax Extended Header").
    const said = (key) => pax.findLast(([each]) => each === key)?.[1];
    const nextBlock = () => reader.exactly(blockBytes);
    const size = said("size") ? Number(said("size")) : header.size;
    const path = [said("path"), name].find((each) => each) ?? header.name;
    refuseUnknown(pax, path);
    if (!Number.isSafeInteger(size) || size < 0) {
        throw new guard/* ArchiveError */.di(`says that it has ${size} bytes`, path);
    }
    const isFile = kinds.get(header.type) === "file";
    const found = isFile ? paxSparse(pax, size) : { kind: "none" };
    let sparse;
    let storedBytes = size;
    if (header.type === "S")
        sparse = await gnuSparse(block, size, nextBlock);
    else if (found.kind === "mapped")
        sparse = found.sparse;
    else if (found.kind === "map-follows") {
        let mapBytes = 0;
        sparse = await mapBefore(found.size, size, () => {
            mapBytes += blockBytes;
            return nextBlock();
        });
        storedBytes -= mapBytes;
    }
    const given = found.kind === "none" ? path : (found.name ?? path);
    // v7 knows no type for folders.
    const isFolder = header.type === "0" && given.endsWith("/");
    const kind = isFolder ? "directory" : (kinds.get(header.type) ?? header.type);
    return {
        raw: {
            name: given,
            kind,
            target: [said("linkpath"), linkname].find((each) => each) ?? header.linkname,
            mode: header.mode,
            size: sparse?.size ?? size,
            ...(sparse !== undefined && { heldBytes: storedBytes }),
        },
        ...(sparse === undefined ? bytesOf(reader, size) : restored(reader, sparse)),
        storedBytes,
    };
}
/** A chunk of zeros that represents a hole: to be told from others without being looked at. */
const hole = Buffer.alloc(64 * 1024);
/** Whether a chunk of contents is part of a hole of a sparse file, and need not be written. */
function isHole(chunk) {
    return chunk.buffer === hole.buffer && chunk.byteOffset === hole.byteOffset;
}
/** The bytes that follow, each once, however many loops read them. */
function bytesOf(reader, size) {
    let left = size;
    const contents = resumable(async () => {
        if (left === 0)
            return undefined;
        const piece = await reader.some(left);
        if (piece.length === 0)
            throw (0,byte_reader/* cutOff */.q)();
        left -= piece.length;
        return piece;
    });
    return { contents, leave: () => reader.skip(left) };
}
/** A sparse file as it was: its stretches, with holes between them. */
function restored(reader, { size, stretches }) {
    let at = 0;
    let index = 0;
    const contents = resumable(async () => {
        let stretch = stretches[index];
        while (stretch !== undefined && at === stretch.offset + stretch.bytes) {
            index += 1;
            stretch = stretches[index];
        }
        const next = stretch?.offset ?? size;
        const piece = at < next
            ? hole.subarray(0, Math.min(hole.length, next - at))
            : await reader.some(stretch === undefined ? 0 : stretch.offset + stretch.bytes - at);
        if (at === size)
            return undefined;
        if (piece.length === 0)
            throw (0,byte_reader/* cutOff */.q)();
        at += piece.length;
        return piece;
    });
    return { contents, leave: () => drain(contents) };
}
async function drain(contents) {
    const chunks = contents[Symbol.asyncIterator]();
    while ((await chunks.next()).done !== true)
        ;
}
function resumable(next) {
    const step = async () => {
        const value = await next();
        return value === undefined ? { done: true, value } : { done: false, value };
    };
    return { [Symbol.asyncIterator]: () => ({ next: step }) };
}
async function meta(reader, size) {
    if (size > maxHeaderBytes) {
        throw new guard/* ArchiveError */.di(`has an extended header of ${size} bytes`);
    }
    const contents = await reader.exactly(padded(size));
    return contents.subarray(0, size);
}
/** A long name of GNU's, which ends with NUL. */
function tar_entries_text(contents) {
    const end = contents.indexOf(0);
    return contents.toString("utf8", 0, end === -1 ? contents.length : end);
}
function padded(bytes) {
    return Math.ceil(bytes / blockBytes) * blockBytes;
}
function isZero(bytes) {
    return bytes.every((byte) => byte === 0);
}


/***/ }),

/***/ 20854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readTarGz)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _byte_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54099);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82104);
/* harmony import */ var _tar_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84199);






/** What a tar may hold besides its contents: each entry's header, extended header and padding. */
const entryOverheadBytes = 4096;
/** Unpacked at once. */
const unpackedBytes = 64 * 1024;
/** The largest extended header that is read, and two blocks of end marker with padding. */
const overheadBytes = 5 * 1024 * 1024;
/**
 * Reads a `.tar.gz` from front to back and calls `visit` for each entry, one after another. Contents
 * come as a stream, so memory does not grow with the archive; what `visit` leaves unread is skipped.
 *
 * Each entry has passed the guard when `visit` sees it, later ones have not: what `visit` collects is
 * good only when the promise resolves. Throws an ArchiveError for damaged, cut off or refused
 * archives, and for bytes behind the gzip stream, a second gzip member included (cargo reads the
 * first one only). Errors of `source` and of `visit` are thrown as they are.
 *
 * @param source asked for a piece only when the one before it has been used up, if that has 64 KiB
 * @param guardOf `archiveGuard` for what is unpacked, `listingGuard` for what is only read
 */
async function readTarGz(source, limits, visit, guardOf) {
    // One fault ends all streams, each with an error of its own: the first one is the cause.
    let first;
    const note = (error) => {
        first ??= asError(error);
    };
    async function* input() {
        try {
            yield* Buffer.isBuffer(source) ? [source] : source;
        }
        catch (error) {
            note(error);
            throw error;
        }
    }
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGunzip)({ rejectGarbageAfterEnd: true, chunkSize: unpackedBytes });
    const metered = meter(limits);
    for (const stream of [gunzip, metered]) {
        stream.once("error", (error) => {
            note(described(error));
        });
    }
    const guard = guardOf(limits);
    const visitAll = async () => {
        try {
            for await (const { raw, contents } of (0,_tar_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .tarEntries */ .O)(new _byte_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .ByteReader */ .k(metered, giveBack))) {
                const entry = guard(raw);
                if (entry !== undefined)
                    await visit(entry, contents);
            }
        }
        catch (error) {
            note(error);
            metered.destroy();
            throw error;
        }
    };
    const ends = await Promise.allSettled([(0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(input, gunzip, metered), visitAll()]);
    for (const end of ends)
        if (end.status === "rejected")
            note(end.reason);
    if (first !== undefined)
        throw first;
}
/** Passes a tar on, bounded by the limits. */
function meter(limits) {
    const most = limits.maxBytes + overheadBytes + entryOverheadBytes * limits.maxEntries;
    let bytes = 0;
    return new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
        // One piece at a time: several that wait would be joined, which copies them.
        readableHighWaterMark: 1,
        transform(chunk, _encoding, done) {
            bytes += chunk.length;
            if (bytes > most)
                done(new _guard_js__WEBPACK_IMPORTED_MODULE_5__/* .ArchiveError */ .di(`unpacks to more than ${most} bytes`));
            else
                done(null, chunk);
        },
    });
}
/** Memory at once, for the garbage collection lets 32 MB of buffers pile up before it looks. */
function giveBack(memory) {
    if (memory instanceof ArrayBuffer)
        memory.transfer(0);
}
/** What zlib found, in words. */
function described(error) {
    if (error instanceof _guard_js__WEBPACK_IMPORTED_MODULE_5__/* .ArchiveError */ .di)
        return error;
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    const reason = code === "Z_BUF_ERROR"
        ? "is cut off: the gzip stream ends early"
        : code === "ERR_TRAILING_JUNK_AFTER_STREAM_END"
            ? "has extra bytes after its gzip stream"
            : `is damaged or not gzip: ${error.message}`;
    return new _guard_js__WEBPACK_IMPORTED_MODULE_5__/* .ArchiveError */ .di(reason, undefined, { cause: error });
}
function asError(error) {
    return error instanceof Error ? error : new Error(String(error));
}


/***/ }),

/***/ 96187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ newestFirst),
/* harmony export */   r: () => (/* binding */ runName)
/* harmony export */ });
/** For `sort`. Ids count only where the moments do not. */
function newestFirst(a, b) {
    return (b.createdAt ?? 0) - (a.createdAt ?? 0) || b.id - a.id;
}
/** How a run is called inside a sentence. */
function runName(source) {
    return source.kind === "this-run" ? "this run" : `run ${source.runId}`;
}


/***/ }),

/***/ 47062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wh: () => (/* binding */ unlessAborted),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   _u: () => (/* binding */ beginToLoadClient),
/* harmony export */   c_: () => (/* binding */ loadClient),
/* harmony export */   jq: () => (/* binding */ findBy)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80955);

/**
 * GitHub's own client. It is large, so it is loaded when it is needed; it reads the environment by
 * itself, `GITHUB_API_URL` as soon as it is loaded.
 */
async function loadClient() {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(5451), __webpack_require__.e(6752), __webpack_require__.e(737), __webpack_require__.e(1351), __webpack_require__.e(3562), __webpack_require__.e(3251), __webpack_require__.e(5438)]).then(__webpack_require__.bind(__webpack_require__, 35438));
    return new DefaultArtifactClient();
}
/** Begins to load the client while something else is waited for; who needs it is told if it fails. */
function beginToLoadClient() {
    loadClient().catch(() => undefined);
}
/** What makes the client ask for another run than its own. */
function findBy(source) {
    if (source.kind === "this-run")
        return {};
    const [repositoryOwner = "", repositoryName = ""] = source.repository.split("/");
    const { token, runId: workflowRunId } = source;
    return { findBy: { token, workflowRunId, repositoryOwner, repositoryName } };
}
/**
 * The client's answer, or its error; when the signal is aborted that of the signal, and the client is
 * left to itself, for it knows no signals.
 */
async function unlessAborted(work, signal) {
    signal.throwIfAborted();
    const { promise, reject } = Promise.withResolvers();
    const stop = () => {
        reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
    try {
        return await Promise.race([work, promise]);
    }
    finally {
        signal.removeEventListener("abort", stop);
    }
}
/** What an error says, on one line. */
function wordsOf(error) {
    return (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).replaceAll(/\s+/g, " ").trim().replace(/\.$/, "");
}


/***/ }),

/***/ 41076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ judgeGivenRun)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89712);
/* harmony import */ var _rest_permissions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37757);
/* harmony import */ var _runs_ancestor_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12915);
/* harmony import */ var _runs_run_fitness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6360);
/* harmony import */ var _runs_workflow_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83923);





/**
 * Whether the artifacts of a run that was given by its number may be taken: it is judged as one that
 * was looked for, since whoever opens a pull request from a fork can choose the names of its artifacts.
 *
 * A run of an ancestor of the released commit is taken too, and said: release commits that change
 * nothing which is built have no run of their own, and waiting for CI then names such a run.
 *
 * @param sha the commit that is released; undefined: nobody knows, and every commit counts
 * @throws ProblemsError if GitHub cannot be asked about the run
 */
async function judgeGivenRun(world, runId, sha, log) {
    const { repository } = world;
    const { run } = await (0,_runs_workflow_run_js__WEBPACK_IMPORTED_MODULE_0__/* .readRunById */ .wU)(world, runId);
    const problems = (0,_runs_run_fitness_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeRun */ .Zy)(run, { repository, shas: sha === undefined ? undefined : [sha] });
    const others = (0,_runs_run_fitness_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeRun */ .Zy)(run, { repository, shas: undefined });
    // Only the commit speaks against it, if anything does.
    const isOtherCommit = sha !== undefined && others.length === 0 && problems.length > 0;
    if (!isOtherCommit)
        return { run, problems: withInput(problems) };
    try {
        if (!(await isAncestor(world, run.headSha, sha)))
            return { run, problems: withInput(problems) };
    }
    catch (error) {
        if (!(error instanceof _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .FQ))
            throw error;
        return { run, problems: [...withInput(problems), ...error.problems] };
    }
    log.info(`Run ${runId} built ${run.headSha}, an ancestor of ${sha}, which is being released: its artifacts contain no changes made since.`);
    return { run, problems: [] };
}
/** False, too, if the repository has no such commit. */
async function isAncestor(world, base, head) {
    try {
        return (await (0,_runs_ancestor_run_js__WEBPACK_IMPORTED_MODULE_3__/* .compareCommits */ .kC)(world, base, head)).status === "ahead";
    }
    catch (error) {
        if (error instanceof _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .FQ && (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .hasStatus */ .Ro)(error.cause, 404))
            return false;
        throw error;
    }
}
function withInput(problems) {
    return problems.map((problem) => ({ ...problem, input: "run-id" }));
}


/***/ }),

/***/ 32319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ listRunArtifacts),
/* harmony export */   W: () => (/* binding */ listThisRun)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89712);
/* harmony import */ var _rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37757);
/* harmony import */ var _runs_workflow_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83923);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47062);





/**
 * The artifacts of this run, of all attempts whose jobs were not all run again, without those that have
 * expired: the service does not name these. Throws a ProblemsError if they cannot be listed.
 */
async function listThisRun(ports) {
    if (!ports.inJob) {
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .ProblemsError */ .FQ([
            {
                code: "not-in-job",
                message: "Artifacts of this run can only be downloaded inside a job of GitHub Actions: ACTIONS_RUNTIME_TOKEN is not set.",
                remedy: "Use files from a folder of this machine instead.",
            },
        ]);
    }
    const client = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .loadClient */ .c_)();
    try {
        const { artifacts } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessAborted */ .Wh)(client.listArtifacts(), ports.cancelled);
        return artifacts.map(({ id, name, size, digest, createdAt }) => {
            return { id, name, size, digest, expired: false, createdAt: createdAt?.getTime() };
        });
    }
    catch (error) {
        if (ports.cancelled.aborted)
            throw error;
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .ProblemsError */ .FQ([
            {
                code: "artifact-list-failed",
                message: `The artifacts of this run could not be listed: ${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(error)}.`,
                remedy: "Run the job again.",
            },
        ], { cause: error });
    }
}
/**
 * The artifacts of any run, of all attempts, expired ones included: the client leaves away which they
 * are, so this asks the REST API. Throws a ProblemsError if they cannot be listed.
 */
async function listRunArtifacts({ rest, repository }, runId) {
    const failure = `The artifacts of run ${runId} could not be listed`;
    const listed = await (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .withErrorMessage */ .Ww)(failure, () => rest.paginate(rest.rest.actions.listWorkflowRunArtifacts, {
        ...{ ...(0,_runs_workflow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerAndName */ .uD)(repository), run_id: runId, per_page: 100 },
    }));
    return listed.map((entry) => {
        const artifact = readArtifact(entry);
        if (artifact !== undefined)
            return artifact;
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .ProblemsError */ .FQ([(0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .noData */ ._h)(failure)]);
    });
}
function readArtifact(answer) {
    const { id, name, size_in_bytes, digest, expired, created_at, expires_at } = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_4__/* .asRecord */ .qY)(answer) ?? {};
    if (typeof id !== "number" || typeof name !== "string")
        return undefined;
    return {
        ...{ id, name },
        size: typeof size_in_bytes === "number" ? size_in_bytes : 0,
        digest: typeof digest === "string" && digest !== "" ? digest : undefined,
        expired: expired === true,
        createdAt: momentOf(created_at),
        expiresAt: momentOf(expires_at),
    };
}
function momentOf(text) {
    const ms = typeof text === "string" ? Date.parse(text) : NaN;
    return Number.isNaN(ms) ? undefined : ms;
}


/***/ })

};
