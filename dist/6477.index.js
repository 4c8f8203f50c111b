export const id = 6477;
export const ids = [6477];
export const modules = {

/***/ 36477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uw: () => (/* reexport */ checksumsName),
  cV: () => (/* reexport */ checksumsText),
  K$: () => (/* reexport */ packageAssets),
  wd: () => (/* reexport */ readAssets),
  J9: () => (/* reexport */ sumName)
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
    release: "text",
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
        release: text("release"),
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
    const ofCheckout = orNone((0,src/* readSource */.o$)(reader, path, line, "path"));
    return [
        ...orNone((0,src/* readSource */.o$)(reader, own, line, "artifact")),
        ...ofCheckout.map((source) => ({ ...source, isBesideArtifact: true })),
    ];
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
            message: "An entry has no source.",
            remedy: "Add one of artifact, path, contents.",
        });
    }
    if (!given.has("name") && (!given.has("format") || (format && format !== "as-is"))) {
        const remedy = 'Add name: "bindings-{platform}.tar.gz", or format: as-is, which takes the files as they are.';
        tell(line, { code: "entry-field-missing", message: "An entry has no name.", remedy });
    }
}

// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
;// CONCATENATED MODULE: ./packages/assets/src/asset-name.ts

/** The file of checksums beside the assets. */
const checksumsName = "SHA256SUMS";
/** The file of the checksum of one asset. */
function sumName(asset) {
    return `${asset}.sha256`;
}
/** A folder for each release, which may be called after a package with a scope; or one for all. */
function foldersOf(byRelease) {
    return (release) => byRelease && release !== undefined ? `of-${encodeURIComponent(release)}` : "";
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
                message: `The name ${JSON.stringify(name)} ends in an archive format that this action cannot write.`,
                remedy: `End it in ${endings.map(([ending]) => ending).join(", ")}, or set format: as-is for a file that already has that format.`,
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
            message: `The name ${name} is reserved for the checksums.`,
            remedy: "The checksums are written beside the assets. Rename the asset.",
        };
    }
    const kept = /^[A-Za-z0-9_-]([A-Za-z0-9._-]*[A-Za-z0-9_-])?$/.test(name) && !name.includes("..");
    if (kept && name.length <= 255)
        return undefined;
    return {
        code: "asset-name-invalid",
        message: `The name ${JSON.stringify(name)} would be changed by GitHub.`,
        remedy: "Use at most 255 letters, digits, periods, hyphens and underscores, with no period at either end and no two in a row.",
    };
}
/**
 * Assets of one name in one folder, or of names that differ only in case: on some systems they would be one file.
 *
 * @param folderOf the folder of those of a release
 */
function doubleAssets(named, folderOf) {
    const byKey = Map.groupBy(named, ({ name, release }) => {
        return `${folderOf(release)}/${name}`.toLowerCase();
    });
    const doubles = [...byKey.values()]
        .filter((same) => same.length > 1)
        .map((same) => ({
        count: same.length,
        names: [...new Set(same.map(({ name }) => name))].join(" and "),
        lines: [...new Set(same.map(({ line }) => line))].join(", "),
    }));
    // What entries make for each platform is one slip.
    return [...Map.groupBy(doubles, ({ count, lines }) => `${count} of ${lines}`).values()].map((group) => {
        const [{ count, lines } = { count: 0, lines: "" }, other] = group;
        const where = `${lines.includes(",") ? "lines" : "line"} ${lines}`;
        const names = (0,wording/* firstFew */.Dt)(group.map((each) => each.names), 3);
        const each = other === undefined ? "" : "each of ";
        return {
            code: "asset-name-taken",
            message: `The input "assets", ${where}: ${count} assets would be ${each}${names}.`,
            remedy: "Make the names differ with a placeholder such as {platform}, or narrow files. To combine several sources in one asset, list them under contents.",
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/checkout/src/index.ts + 7 modules
var checkout_src = __webpack_require__(17268);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/requirements/src/words.ts
var words = __webpack_require__(71315);
// EXTERNAL MODULE: ./packages/binaries/src/index.ts + 28 modules
var binaries_src = __webpack_require__(89565);
// EXTERNAL MODULE: ./packages/requirements/src/oldest-system.ts
var oldest_system = __webpack_require__(51993);
// EXTERNAL MODULE: ./packages/requirements/src/check-requirements.ts + 1 modules
var check_requirements = __webpack_require__(76893);
// EXTERNAL MODULE: ./packages/requirements/src/requirements.ts
var src_requirements = __webpack_require__(74840);
;// CONCATENATED MODULE: ./packages/assets/src/asset-requirements.ts


/**
 * Compares what the binaries of an asset need with what was declared. An archive that is taken as it is
 * is not opened.
 *
 * @param oldest undefined: nothing was declared
 */
async function assetRequirements(asset, oldest = oldest_system/* nothingDeclared */.eM) {
    const { name } = asset;
    const files = asset.kind === "archive" ? asset.files : [{ path: name, file: asset.file }];
    const found = [];
    for (const { path, file } of files) {
        const system = await systemOf(file);
        if (system !== undefined) {
            found.push({ ...system, file: path, needs: await (0,binaries_src/* readFileNeeds */.Il)(file) });
        }
    }
    const checked = [...Map.groupBy(found, ({ os = "", libc = "" }) => `${os} ${libc}`).values()].map((binaries) => (0,check_requirements/* checkRequirements */.z)({
        ...{ name, binaries, oldest, platform: binaries[0] ?? {}, lowestNode: undefined },
        files: files.map(({ path }) => path),
    }));
    const requirements = (0,src_requirements/* summarize */.e)(found);
    const described = (0,words/* describeRequirements */.m)(requirements);
    return {
        requirements,
        line: described === undefined ? undefined : `${name}  ${described}`,
        problems: checked.flatMap(({ problems }) => problems),
        warnings: checked.flatMap(({ warnings }) => warnings),
    };
}
/** Undefined for what needs no system: texts, objects, damaged files. */
async function systemOf(file) {
    try {
        const binary = await (0,binaries_src/* identifyFile */.Zn)(file);
        if (binary.kind !== "executable" && binary.kind !== "shared library")
            return undefined;
        const { os, libc, kind } = binary;
        return { os, libc, isLibrary: kind === "shared library" };
    }
    catch (error) {
        if (error instanceof binaries_src/* BinaryError */.kM)
            return undefined;
        throw error;
    }
}

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
            note: `All files get the time of SOURCE_DATE_EPOCH, ${said(seconds)}.`,
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
                    remedy: "Correct it, or unset it to use the commit's time.",
                },
            ],
        };
    }
    if (commitSeconds !== undefined) {
        const seconds = Math.min(Math.max(commitSeconds, 0), latest);
        return {
            time: { seconds, note: `All files get the time of the commit, ${said(seconds)}.` },
            problems: [],
        };
    }
    const note = `Nothing is checked out and SOURCE_DATE_EPOCH is not set: all files get the time ${said(fixed)}.`;
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
            const message = `The assets would be written to ${directory}, and ${below} is ${found.isSymbolicLink() ? "a link" : "no folder"}.`;
            return [
                {
                    code: "directory-invalid",
                    message,
                    remedy: "Set directory to another folder.",
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
        const message = `The assets would be written to ${directory}, which holds assets that this step does not make: ${(0,wording/* firstFew */.Dt)(lost, 5)}.`;
        const remedy = "Use a separate directory for each step, or put all assets into one step. Remove what an earlier run left behind first.";
        return [{ code: "directory-not-empty", message, remedy, input }];
    }
    if (foreign.length === 0)
        return [];
    return [
        {
            code: "directory-not-empty",
            message: `The assets would be written to ${directory}, where other files are: ${(0,wording/* firstFew */.Dt)(foreign, 5)}.`,
            remedy: "Set directory to another folder, or remove these files.",
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
;// CONCATENATED MODULE: ./packages/assets/src/executable.ts

/**
 * Whether a file of an archive is executable: a program by its header and a script that names its
 * interpreter are, and anything else that has the bit where it comes from. Downloads lose the bit, and Windows has
 * none; the same files are to give the same archive on every system.
 *
 * @param mode as stat gives it
 */
async function isExecutable(file, mode) {
    return (mode & 0o111) !== 0 || (await (0,binaries_src/* isScript */.Kh)(file)) || (await isProgram(file));
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

;// CONCATENATED MODULE: ./packages/assets/src/planned-assets.ts







/**
 * Finds the files of all assets.
 *
 * @throws ProblemsError with all that is wrong with all of them
 */
async function planAssets(specs, world, folderOf) {
    const wrong = [];
    const planned = [];
    for (const spec of specs) {
        const { line } = spec;
        const problems = [];
        wrong.push(problems);
        const found = await problemsInto(problems, line, async () => {
            const taken = await takeAll(spec, world);
            return spec.format === "as-is" || spec.format === "gz"
                ? singleFiles(spec, spec.format === "gz" ? "gz" : "file", taken)
                : [await archiveOf(spec, spec.format, taken)];
        });
        planned.push(...(found ?? []).map((each) => ({ ...each, release: spec.release, line })));
    }
    (0,problem/* throwProblems */.Jh)([...ofEntries(wrong), ...doubleAssets(planned, folderOf)]);
    return planned;
}
/** What is wrong with assets; of those of one entry, which one correction puts right, with the first. */
function ofEntries(wrong) {
    const all = wrong.flatMap((own) => own.map((problem, index) => ({ problem, index })));
    const groups = Map.groupBy(all, ({ problem: { code, line }, index }) => JSON.stringify([code, line, index]));
    return [...groups.values()].flatMap(([first, ...others]) => {
        if (first === undefined || others.length === 0)
            return first?.problem ?? [];
        const more = (0,wording/* counted */.hS)(others.length, { one: "more platform", many: "more platforms" });
        const message = `${first.problem.message} The same goes for ${more}.`;
        const { code } = first.problem;
        return { ...first.problem, code, message };
    });
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
        const executable = await isExecutable(each.file, mode);
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

;// CONCATENATED MODULE: ./packages/assets/src/expand-assets.ts


/** Turns entries into assets: placeholders by the platforms, formats by the names. */
function expandAssets(entries, options) {
    const made = entries.map((entry) => (0,src/* forPlatforms */.Gu)(entry, entryTexts, options));
    const specs = [];
    const problems = [];
    for (const { entry } of made.flatMap(({ filled }) => filled)) {
        const { name, folder, release, line } = entry;
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
        specs.push({ name, format, folder, release, contents, line });
    }
    const named = specs.flatMap(({ name, release, line }) => name === undefined ? [] : [{ name, release, line }]);
    return {
        specs,
        notes: made.flatMap(({ notes }) => notes),
        problems: [
            ...made.flatMap((each) => each.problems),
            ...problems,
            ...doubleAssets(named, options.folderOf),
        ],
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

;// CONCATENATED MODULE: ./packages/assets/src/read-assets.ts




/** Reads what is to be packaged, and nothing else. */
function readAssets({ assets, platforms, version, byRelease = false, }) {
    const { entries, problems } = parseAssets(assets);
    const declared = (0,src/* declarePlatforms */.l1)(platforms ?? [], "platforms");
    const { specs, notes, ...expanded } = expandAssets(entries, {
        ...{ input: "assets", folderOf: foldersOf(byRelease) },
        platforms: platforms === undefined ? undefined : declared.platforms,
        version,
    });
    const wrong = [...problems, ...declared.problems, ...expanded.problems];
    const isEmpty = specs.length === 0 && wrong.length === 0;
    return { specs, notes, problems: isEmpty ? [nothingLeft(notes)] : wrong };
}
function nothingLeft(notes) {
    return {
        code: "nothing-selected",
        message: ['The input "assets" selects nothing to package.', ...notes].join(" "),
        remedy: "Add an asset, or skip this step.",
        input: "assets",
    };
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
        throw new Error("xz is not in PATH");
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
    const { log, workspace, outputs, temp, cancelled } = ports;
    const folderOf = foldersOf(inputs.byRelease === true);
    const { specs, time } = await log.inGroup("Plan", () => plan(inputs, given, ports));
    await ports.othersKnown?.();
    const wanted = (0,src/* wantedArtifacts */.F8)(specs.flatMap(({ contents }) => contents), "assets");
    const artifacts = wanted.length === 0 ? new Map() : await ports.fetchArtifacts(wanted);
    const unpacked = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-assets-"));
    // Before files are looked for: those of an earlier run are none of the checkout's.
    const folder = await freshFolder(outputs, inputs.directory);
    try {
        return await log.inGroup("Packing", async () => {
            const world = sourceWorld(workspace, artifacts, unpacked);
            const planned = await planAssets(specs, world, folderOf);
            const required = await requirementsOf(planned, inputs, log);
            log.info(time.note);
            const write = async (asset) => {
                const own = external_node_path_default().join(folder, folderOf(asset.release));
                await (0,promises_.mkdir)(own, { recursive: true });
                return writeAsset(asset, own, time, ports);
            };
            const assets = await (0,look_up/* concurrently */.rK)(planned, write, Math.min((0,external_node_os_.availableParallelism)(), mostAtOnce));
            for (const [own, same] of Map.groupBy(assets, (asset) => asset.folder)) {
                await (0,promises_.writeFile)(external_node_path_default().join(own, checksumsName), checksumsText(same));
                if (inputs.sha256Files)
                    await writeSums(same);
            }
            return {
                directory: inputs.directory,
                assets,
                checksums: external_node_path_default().posix.join(inputs.directory, checksumsName),
                ...required,
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
/** What the binaries of all assets need: logged, and compared with what is declared. */
async function requirementsOf(planned, { oldestSystem }, log) {
    const all = await (0,look_up/* concurrently */.rK)(planned, (asset) => assetRequirements(asset, oldestSystem), mostAtOnce);
    (0,problem/* throwProblems */.Jh)(all.flatMap(({ problems }) => problems));
    const lines = all.flatMap(({ line }) => line ?? []);
    for (const line of lines)
        log.info(line);
    const declare = oldestSystem === undefined ? (0,words/* declarationLines */.U)(all.map((each) => each.requirements)) : [];
    return { runsOn: { lines, declare }, warnings: all.flatMap(({ warnings }) => warnings) };
}
/** Which assets are meant; everything that is wrong before an artifact is asked for. */
async function plan(inputs, given, ports) {
    const { workspace, log } = ports;
    const isWrong = (name) => given.some(({ input }) => input === name);
    // Whatever replaces a version that is wrong: what depends on it need not be told as well.
    const version = isWrong("version") ? "1.0.0" : inputs.version;
    const { specs, notes, problems } = readAssets({ ...inputs, version });
    const env = ports.childEnvironment();
    const sources = specs.flatMap(({ contents }) => contents);
    const paths = sources.flatMap(({ kind, from }) => (kind === "path" ? [from] : []));
    const commit = await (0,checkout_src/* readCommit */.kN)((0,checkout_src/* checkoutOf */.o5)(workspace, paths), env);
    const { time, problems: wrongTime } = fileTime(ports.sourceDateEpoch, commit?.seconds);
    const world = sourceWorld(workspace, new Map(), "");
    const names = specs.flatMap(({ name }) => (name === undefined ? [] : [name]));
    const allNamed = problems.length === 0 && names.length === specs.length;
    (0,problem/* throwProblems */.Jh)([
        ...given,
        ...problems.filter(({ code }) => code !== "nothing-selected" || !isWrong("assets")),
        ...(await workspaceProblems(specs, world)),
        ...(await folderProblems(ports.outputs, inputs.directory, allNamed ? new Set(names) : undefined)),
        ...(await missingXz(specs, env)),
        ...wrongTime,
        ...(0,checkout_src/* checkHead */.Xj)(commit, inputs.sha),
    ]);
    for (const note of notes)
        log.info(note);
    // A name may come with what is packed.
    const known = names.length > 0 ? `: ${(0,wording/* firstFew */.Dt)(names, 40)}` : "";
    log.info(`${(0,wording/* counted */.hS)(specs.length, { one: "file", many: "files" })} to package${known}`);
    return { specs, time };
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
        linkFate: "which not every system can unpack",
    };
}
/** Writes a `.sha256` beside each asset that has none of its own among the assets. */
async function writeSums(assets) {
    const names = new Set(assets.map(({ name }) => name));
    const alone = assets.filter(({ name }) => !names.has(sumName(name)) && !/\.sha256$/.test(name));
    for (const asset of alone) {
        await (0,promises_.writeFile)(external_node_path_default().join(asset.folder, sumName(asset.name)), checksumsText([asset]));
    }
}
async function writeAsset(asset, folder, time, { log, cancelled, childEnvironment }) {
    const { name, release } = asset;
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
    return { name, folder, ...written, files: files.length, release };
}

;// CONCATENATED MODULE: ./packages/assets/src/index.ts







/***/ })

};
