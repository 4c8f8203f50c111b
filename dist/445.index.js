export const id = 445;
export const ids = [445];
export const modules = {

/***/ 76445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ packReference),
/* harmony export */   u: () => (/* binding */ withPack)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10360);
/* harmony import */ var _fairlead_pack__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83564);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89712);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80955);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16387);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7349);
/* harmony import */ var _input_kinds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42028);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65415);









/**
 * The input `from`: a pack, by the output of the action that packed it. Its default is a word, since a
 * blank one is a mistake: an output that is misspelled, or of a job that is not under `needs`, is an empty
 * string, and what is published must not be the checkout then.
 */
function packReference() {
    return {
        ...{ default: _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .checkout */ .Pt, required: false, fallback: undefined, schema: { type: "string" } },
        blank: {
            code: "pack-missing",
            wrong: "is empty, so there is no pack to publish",
            remedy: `Write from: \${{ needs.pack.outputs.pack }}, list the job that packs under \`needs\`, and give it that output. To publish from the checkout, omit \`from\`, or set it to ${_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .checkout */ .Pt}.`,
        },
        parse(given) {
            if (given.trim() === _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .checkout */ .Pt)
                return { kind: "value", value: undefined };
            if (given.trim() === "none") {
                return {
                    kind: "wrong",
                    code: "pack-missing",
                    wrong: "is none: the job that packs had problems, and there is no pack to publish",
                    remedy: "Fix what its job summary names, and run the workflow again.",
                };
            }
            const value = (0,_fairlead_pack__WEBPACK_IMPORTED_MODULE_3__/* .readReference */ .Wf)(given.trim());
            if (value !== undefined)
                return { kind: "value", value };
            return {
                kind: "wrong",
                code: "input-malformed",
                wrong: `is ${JSON.stringify(given.slice(0, 120))}; expected an artifact with the digest of its manifest, such as release@sha256:\u2026`,
                remedy: "Set `from` to the output `pack` of the action pack, through an output of its job.",
            };
        },
    };
}
/** What says which pack is meant, of the inputs of every action that publishes one. */
const packInputs = {
    from: packReference(),
    "run-id": (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_5__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    "github-token": (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_5__/* .secret */ .rJ)("${{ github.token }}"),
    sha: (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_5__/* .sha */ .hW)(),
    version: (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_5__/* .semverText */ .E2)(),
    tag: (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(),
};
/**
 * Takes the pack that the input `from` names. The declaration is then the one that the pack was made by,
 * and its commit, version and tag are those of the release.
 *
 * @throws ProblemsError for bad inputs, and if the pack cannot be taken or does not fit this run
 */
async function withPack(context, { action, spec, own, others }) {
    const { env, log, clock, cancelled } = context;
    if (!(0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .meansPack */ .OS)(env))
        return { ...context, pack: undefined };
    (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_2__/* .beginToLoadClient */ ._u)();
    const here = (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .readEnvironment */ .Q)(env);
    const { from, version, tag, ...given } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .Ko)(packInputs, env).values;
    const wanted = { runId: given["run-id"], token: given["github-token"], sha: given.sha };
    const { source, problems: wrongSource } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_2__/* .readSource */ .o$)(wanted, here);
    const besides = ["declaration", ...others].filter((name) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .isGiven */ .qR)(name, env)).map(otherSource);
    (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_7__/* .throwProblems */ .Jh)((0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_7__/* .eachOnce */ .B)([...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .Ko)(spec, env).problems, ...wrongSource, ...besides]));
    if (from === undefined)
        throw new Error("from was read and is not a reference");
    const { temp, apiUrl, userAgent, artifacts } = here;
    const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(temp, "fairlead-pack-"));
    const folders = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_2__/* .takeArtifacts */ .Ro)([from.artifact], parent, source, {
        ...{ inJob: artifacts.available, apiUrl, userAgent, fetch: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_8__/* .createFetch */ .H)(env) },
        ...{ clock, cancelled, log },
    });
    const known = (text) => (text === "" ? undefined : text);
    const pack = await (0,_fairlead_pack__WEBPACK_IMPORTED_MODULE_3__/* .openPack */ .g5)(folders.get(from.artifact) ?? "", from, {
        repository: known(here.repository),
        commit: given.sha ?? known(here.sha),
        version: own.includes("version") ? version : undefined,
        tag: own.includes("tag") ? tag?.replace(/^refs\/tags\//, "") : undefined,
    });
    const count = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(pack.manifest.files.length, { one: "file", many: "files" });
    log.info(`Every file of the pack ${from.artifact} is the one that was packed: ${count}.`);
    return { ...context, declared: declaredBy(pack.manifest, action, own), pack };
}
/** What a pack says for the inputs that the step leaves blank. */
function declaredBy(manifest, action, own) {
    const { commit, version, tag } = manifest;
    const facts = {
        ...{ sha: commit, version },
        tag: tag ?? (isOfMany(manifest) ? _fairlead_github__WEBPACK_IMPORTED_MODULE_2__/* .plannedTag */ .Hu : undefined),
        crates: unitsOf(manifest, (kind) => kind === "crate", manifest.unpacked),
        npm: unitsOf(manifest, (kind) => kind.startsWith("npm-")),
    };
    const all = [
        ...Object.entries(manifest.inputs[action] ?? {}),
        ...own.map((name) => [name, facts[name]]),
    ];
    const values = all.flatMap(([name, text]) => text === undefined ? [] : [[name, { text, from: [] }]]);
    const isGiven = () => false;
    return { file: undefined, values: new Map(values), fields: new Map(), isGiven, problems: [] };
}
/** Whether each crate and package has a release of its own. */
function isOfMany({ files, unpacked }) {
    return unpacked.length > 0 || files.some(({ tag }) => tag !== undefined);
}
/**
 * As the plan's outputs have them. Where each has a release, platform packages have that of their meta.
 *
 * @param unpacked are not in the pack: nobody knows their commit, and what shares a tag knows more
 */
function unitsOf(manifest, isMeant, unpacked = []) {
    const units = manifest.files.filter(({ kind }) => isMeant(kind));
    const meant = isOfMany(manifest) ? units.filter(({ tag }) => tag !== undefined) : units;
    const tags = new Set(manifest.files.map(({ tag }) => tag));
    return JSON.stringify([
        ...meant.map(({ name, version, seen, commit, folder, tag }) => ({
            ...{ name, version, published: seen === "published", path: folder ?? "none" },
            ...(seen === "published" && { commit: commit ?? "unknown" }),
            ...(tag !== undefined && { tag }),
        })),
        ...unpacked
            .filter(({ tag }) => !tags.has(tag))
            .map(({ name, version, folder, tag }) => ({
            ...{ name, version, published: true, path: folder ?? "none", commit: "unknown", tag },
        })),
    ]);
}
function otherSource(input) {
    return {
        code: "pack-with-other-source",
        message: `The inputs "from" and "${input}" both name what is published.`,
        remedy: `Omit \`${input}\`: a pack holds all that is published from it.`,
        input,
    };
}


/***/ }),

/***/ 83564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vS: () => (/* reexport */ manifestName),
  g5: () => (/* reexport */ openPack),
  Wf: () => (/* reexport */ readReference),
  hG: () => (/* reexport */ writePack),
  Xd: () => (/* reexport */ writeReference)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/pack/src/manifest.ts

/** The folder of a pack in which the files of a kind lie. */
const folderOf = {
    crate: "crates",
    "npm-platform": "npm",
    "npm-package": "npm",
    "npm-meta": "npm",
    asset: "assets",
    text: "texts",
};
/** Raised when the form changes so that an older reader would misread it. */
const manifestSchema = 1;
const manifestName = "manifest.json";
/** The bytes of a manifest. The same manifest always gives the same. */
function manifestText(manifest) {
    const { repository, commit, version = null, tag = null, files, ...more } = manifest;
    const { inputs, siblings, unpacked } = more;
    const release = { schema: manifestSchema, repository, commit, version, tag };
    const all = { ...release, files, inputs, siblings, unpacked };
    return `${JSON.stringify(all, null, 2)}\n`;
}
/** `release@sha256:\u2026`, which travels as the output of a job. */
function writeReference({ artifact, digest }) {
    return `${artifact}@sha256:${digest}`;
}
/** Undefined for a text of another form. */
function readReference(text) {
    const [, artifact, digest] = /^([A-Za-z0-9][A-Za-z0-9._-]*)@sha256:([0-9a-f]{64})$/.exec(text) ?? [];
    return artifact === undefined || digest === undefined ? undefined : { artifact, digest };
}
/** SHA-256, hex. */
function digestOf(bytes) {
    return (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var unit = __webpack_require__(65581);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
;// CONCATENATED MODULE: ./packages/pack/src/read-manifest.ts


/**
 * Reads a manifest whose digest fits, strictly: what it does not say in the one form that the writer has
 * is not guessed.
 */
function readManifest(text) {
    const read = (0,json/* parseRecord */.Hh)(text);
    if (read === undefined)
        return wrong("is not a JSON object");
    if (read["schema"] !== manifestSchema) {
        return wrong(`has the schema ${JSON.stringify(read["schema"])}; expected ${manifestSchema}`, "Use one version of Fairlead in all steps of the workflow.");
    }
    const { repository, commit, version, tag, files } = read;
    if (typeof repository !== "string")
        return wrong("names no repository");
    if (typeof commit !== "string")
        return wrong("names no commit");
    if (!isTextOrNull(version) || !isTextOrNull(tag))
        return wrong("has a version or tag of no text");
    if (!Array.isArray(files))
        return wrong("lists no files");
    const entries = files.map(readEntry);
    const unread = entries.findIndex((entry) => entry === undefined);
    if (unread >= 0)
        return wrong(`has a file that cannot be read, the ${unread + 1}th of its list`);
    const inputs = recordOf(read["inputs"], (part) => recordOf(part, textOf));
    const siblings = recordOf(read["siblings"], textsOf);
    if (inputs === undefined || siblings === undefined)
        return wrong("lacks its inputs or siblings");
    const unpacked = listOf(read["unpacked"], readUnpacked);
    if (unpacked === undefined)
        return wrong("lacks what could not be packed");
    return {
        kind: "manifest",
        manifest: {
            ...{ repository, commit, version: version ?? undefined, tag: tag ?? undefined },
            ...{ files: entries.filter((entry) => entry !== undefined), inputs, siblings, unpacked },
        },
    };
}
function wrong(what, remedy = "Run the job that packs again.") {
    const message = `The manifest of the pack ${what}.`;
    return {
        kind: "wrong",
        problem: { code: "pack-manifest-invalid", message, remedy, input: "from" },
    };
}
function readEntry(value) {
    const { path, kind, sha256, size, name, version, seen, commit, folder, tag } = (0,json/* asRecord */.qY)(value) ?? {};
    const isWhole = isKind(kind) &&
        typeof path === "string" &&
        isPathOf(kind, path) &&
        typeof sha256 === "string" &&
        /^[0-9a-f]{64}$/.test(sha256) &&
        typeof size === "number" &&
        Number.isSafeInteger(size) &&
        size >= 0 &&
        typeof name === "string" &&
        name !== "" &&
        (commit === undefined || (seen === "published" && isCommit(commit))) &&
        (folder === undefined || isFolder(folder)) &&
        (tag === undefined || (typeof tag === "string" && tag !== "")) &&
        (isUnit(kind) ? typeof version === "string" && isState(seen) : version === undefined);
    if (!isWhole)
        return undefined;
    return {
        ...{ path, kind, sha256, size, name },
        ...(typeof version === "string" && { version }),
        ...(isState(seen) && { seen }),
        ...(isCommit(commit) && { commit }),
        ...(typeof folder === "string" && { folder }),
        ...(typeof tag === "string" && { tag }),
    };
}
function readUnpacked(value) {
    const { name, version, folder, tag } = (0,json/* asRecord */.qY)(value) ?? {};
    if (typeof name !== "string" || typeof version !== "string" || typeof tag !== "string") {
        return undefined;
    }
    if (name === "" || tag === "")
        return undefined;
    if (folder === undefined)
        return { name, version, tag };
    return isFolder(folder) ? { name, version, folder, tag } : undefined;
}
/** A crate or a package. */
function isUnit(kind) {
    return kind !== "asset" && kind !== "text";
}
/** A plain path below the folder of its kind; everywhere the same file. */
function isPathOf(kind, path) {
    const [folder, ...below] = path.split("/");
    return folder === folderOf[kind] && below.length > 0 && below.every(isPlain);
}
/** Whether a part of a path is a name. */
function isPlain(part) {
    return !/^\.{0,2}$/.test(part) && !/[\\:\p{Cc}]/u.test(part);
}
/** A folder of the checkout, or the checkout itself. */
function isFolder(value) {
    return typeof value === "string" && (value === "." || value.split("/").every(isPlain));
}
function isKind(value) {
    return typeof value === "string" && Object.hasOwn(folderOf, value);
}
function isState(value) {
    return value === "new-name" || value === "unpublished" || value === "published";
}
/** The full name of a commit, which git writes in lower case. */
function isCommit(value) {
    return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function isTextOrNull(value) {
    return value === null || typeof value === "string";
}
function textOf(value) {
    return typeof value === "string" ? value : undefined;
}
function textsOf(value) {
    return listOf(value, textOf);
}
/** A list of which each item can be read. */
function listOf(value, read) {
    if (!Array.isArray(value))
        return undefined;
    const items = value.map(read).filter((item) => item !== undefined);
    return items.length === value.length ? items : undefined;
}
/** A record whose values can all be read. */
function recordOf(value, read) {
    const entries = Object.entries((0,json/* asRecord */.qY)(value) ?? { "": undefined });
    const all = entries.flatMap(([key, each]) => {
        const one = read(each);
        return one === undefined ? [] : [[key, one]];
    });
    return all.length === entries.length ? Object.fromEntries(all) : undefined;
}

;// CONCATENATED MODULE: ./packages/pack/src/check-pack.ts


/** What speaks against publishing a pack: all of it at once. */
function checkPack(manifest, expected, found) {
    return [
        ...otherRelease(manifest, expected),
        ...repeated(manifest.files),
        ...changed(manifest, found),
        ...unlisted(manifest, found),
    ].map((problem) => ({ ...problem, input: "from" }));
}
function otherRelease(pack, expected) {
    const { repository, commit, version, tag } = expected;
    const problems = [];
    // GitHub takes the names of repositories without regard to case.
    if (repository !== undefined && repository.toLowerCase() !== pack.repository.toLowerCase()) {
        problems.push({
            code: "pack-of-other-repository",
            message: `The pack is of the repository ${pack.repository}, and this run is of ${repository}.`,
            remedy: "Publish what a job of this repository packed.",
        });
    }
    if (commit !== undefined && commit !== pack.commit) {
        problems.push({
            code: "pack-of-other-commit",
            message: `The pack is of commit ${pack.commit}, and the commit to release is ${commit}.`,
            remedy: "Pack in a job of this run, or set `sha` to the commit of the pack.",
        });
    }
    // Where each crate and package has its own, the step may mean those of one version.
    const versions = pack.version === undefined
        ? [...new Set(pack.files.flatMap((file) => file.version ?? []))].sort()
        : [pack.version];
    const isOther = (each) => version !== undefined && !(0,unit/* isSameVersion */.p)(version, each);
    if (version !== undefined && versions.length > 0 && versions.every(isOther)) {
        problems.push({
            code: "pack-of-other-version",
            message: `The pack is of version ${(0,wording/* firstFew */.Dt)(versions, 5)}, and the version to release is ${version}.`,
            remedy: "Omit `version` where `from` is given, or pack that version.",
        });
    }
    if (tag !== undefined && pack.tag !== undefined && tag !== pack.tag) {
        problems.push({
            code: "pack-of-other-version",
            message: `The pack is of the tag ${pack.tag}, and the tag to release is ${tag}.`,
            remedy: "Omit `tag` where `from` is given, or pack in a run of that tag.",
        });
    }
    return problems;
}
/** One path or one crate or package twice: which of them would be meant? */
function repeated(files) {
    const paths = Map.groupBy(files, ({ path }) => path.toLowerCase());
    // Releases of their own may have assets of one name.
    const units = Map.groupBy(files.filter(({ kind }) => isUnit(kind)), ({ path, name }) => `${path.split("/", 1)[0] ?? ""} ${name}`);
    const twice = [...paths.values(), ...units.values()].filter((same) => same.length > 1);
    const listed = twice.map((same) => [...new Set(same.map(({ path }) => path))].join(" and "));
    return [...new Set(listed)].map((which) => ({
        code: "pack-entry-repeated",
        message: `The manifest of the pack lists ${which} twice.`,
        remedy: "Pack again: each file, crate and package must be in it once.",
    }));
}
function changed({ files }, found) {
    return files.flatMap((entry) => {
        const came = found.files.get(entry.path);
        if (came === undefined) {
            const message = `The pack lists ${entry.path}, and the artifact does not hold it.`;
            return [{ code: "pack-file-missing", message, remedy: whoChanged }];
        }
        if (came.size === entry.size && came.sha256 === entry.sha256)
            return [];
        const [is, was] = [came, entry].map((one) => `SHA-256 ${one.sha256}, ${(0,wording/* size */.Ej)(one.size)}`);
        const message = `${entry.path} is not what was packed: it has ${is ?? ""}; expected ${was ?? ""}.`;
        return [{ code: "pack-file-changed", message, remedy: whoChanged }];
    });
}
function unlisted({ files }, found) {
    const known = new Set(files.map(({ path }) => path));
    const more = [...found.files.keys()].filter((path) => !known.has(path));
    const all = [...more, ...found.others].sort();
    if (all.length === 0)
        return [];
    return [
        {
            code: "pack-file-unexpected",
            message: `The artifact holds ${(0,wording/* firstFew */.Dt)(all, 5)}, which the manifest of the pack does not list.`,
            remedy: whoChanged,
        },
    ];
}
const whoChanged = "Find out which job of the run has changed the artifact before you publish, then pack again.";

;// CONCATENATED MODULE: ./packages/pack/src/open-pack.ts








/** Files that are read for their checksums at once. */
const readAtOnce = 4;
/**
 * Reads what was downloaded of a pack, and checks each file against the manifest, which the digest in
 * the reference proves.
 *
 * @param folder absolute
 * @throws ProblemsError with all that does not fit
 */
async function openPack(folder, { artifact, digest }, expected) {
    const bytes = await (0,promises_.readFile)(external_node_path_default().join(folder, manifestName)).catch((error) => {
        const message = isAbsent(error)
            ? `The artifact ${artifact} has no ${manifestName}, so it is not a pack.`
            : `The ${manifestName} of the artifact ${artifact} cannot be read: ${(0,wording/* fileFault */.bT)(error)}.`;
        const remedy = "Set `from` to the output `pack` of the action pack.";
        throw new problem/* ProblemsError */.FQ([{ code: "pack-manifest-missing", message, remedy, input: "from" }]);
    });
    const found = digestOf(bytes);
    if (found !== digest) {
        const message = `The manifest of the artifact ${artifact} has the SHA-256 ${found}; expected ${digest}.`;
        const code = "pack-manifest-changed";
        throw new problem/* ProblemsError */.FQ([{ code, message, remedy: packedAgain, input: "from" }]);
    }
    const read = readManifest(bytes.toString("utf8"));
    if (read.kind === "wrong")
        throw new problem/* ProblemsError */.FQ([read.problem]);
    (0,problem/* throwProblems */.Jh)(checkPack(read.manifest, expected, await findFiles(folder)));
    return { folder, manifest: read.manifest };
}
function isAbsent(error) {
    return typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
}
/** The digest is of another pack: the artifact's files may well be right for that one. */
const packedAgain = 'If the job that packs ran again, publish with the output of its newest attempt: use "Re-run all jobs". Otherwise find out which job of the run has changed the artifact.';
async function findFiles(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const below = (entry) => external_node_path_default().relative(folder, external_node_path_default().join(entry.parentPath, entry.name)).replaceAll((external_node_path_default()).sep, "/");
    const names = entries.filter((entry) => entry.isFile()).map(below);
    const files = await (0,look_up/* concurrently */.rK)(names.filter((name) => name !== manifestName), async (name) => [name, await hashFile(external_node_path_default().join(folder, name))], readAtOnce);
    return {
        files: new Map(files),
        others: entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(below),
    };
}
/** Memory does not grow with the file. */
async function hashFile(file) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 })) {
        const bytes = chunk;
        hash.update(bytes);
        size += bytes.length;
    }
    return { sha256: hash.digest("hex"), size };
}

;// CONCATENATED MODULE: ./packages/pack/src/write-pack.ts







/**
 * Lays files and their manifest down in a folder, as they are uploaded.
 *
 * @param folder absolute; empty, or not there yet
 * @returns the manifest, with the digest that names it
 * @throws ProblemsError for files that `openPack` would refuse; nothing is written then
 */
async function writePack(folder, release, files) {
    const placed = files.map(({ below, ...entry }) => ({
        ...entry,
        at: external_node_path_default().posix.join(folderOf[entry.kind], below),
    }));
    (0,problem/* throwProblems */.Jh)([
        ...placed.filter(({ kind, at }) => !isPathOf(kind, at)).map(strangePath),
        ...repeated(placed.map(({ at, name, kind }) => ({ path: at, name, kind }))),
    ]);
    const entries = await (0,look_up/* concurrently */.rK)(placed, async ({ file, at, ...entry }) => {
        const target = external_node_path_default().join(folder, at);
        await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
        await (0,promises_.copyFile)(file, target, promises_.constants.COPYFILE_FICLONE);
        return { path: at, ...entry, ...(await hashFile(target)) };
    }, 4);
    const manifest = { ...release, files: entries };
    const text = manifestText(manifest);
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)(external_node_path_default().join(folder, manifestName), text);
    return { manifest, digest: digestOf(text) };
}
function strangePath({ at }) {
    return {
        code: "file-name-invalid",
        message: `A pack cannot hold ${JSON.stringify(at)}: not every system takes that path.`,
        remedy: "Rename that file.",
    };
}

;// CONCATENATED MODULE: ./packages/pack/src/index.ts





/***/ })

};
