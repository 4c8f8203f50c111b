export const id = 5359;
export const ids = [5359];
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
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47062);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63804);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(73792);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(81287);
/* harmony import */ var _fairlead_pack__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83564);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89712);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(80955);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16387);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7349);
/* harmony import */ var _input_kinds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42028);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65415);









/**
 * The input `from`: a pack, by the output of the action that packed it. Its default is a word, since a
 * blank one is a mistake: an output that is misspelled, or of a job that is not under `needs`, is an empty
 * string, and what is published must not be the checkout then.
 */
function packReference() {
    return {
        ...{ default: _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .checkout */ .Pt, required: false, fallback: undefined, schema: { type: "string" } },
        blank: {
            code: "pack-missing",
            wrong: "is empty, so there is no pack to publish",
            remedy: `Write from: \${{ needs.pack.outputs.pack }}, list the packing job under \`needs\`, and declare that output in it. To publish from the checkout, omit \`from\`, or set it to ${_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .checkout */ .Pt}.`,
        },
        parse(given) {
            if (given.trim() === _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .checkout */ .Pt)
                return { kind: "value", value: undefined };
            if (given.trim() === "none") {
                return {
                    kind: "wrong",
                    code: "pack-missing",
                    wrong: "is none: the packing job had problems, so there is no pack to publish",
                    remedy: "Fix what its job summary names, and run the workflow again.",
                };
            }
            const value = (0,_fairlead_pack__WEBPACK_IMPORTED_MODULE_2__/* .readReference */ .Wf)(given.trim());
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
    "run-id": (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    "github-token": (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .secret */ .rJ)("${{ github.token }}"),
    sha: (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .sha */ .hW)(),
    version: (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .semverText */ .E2)(),
    tag: (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(),
};
/**
 * Takes the pack that the input `from` names. The declaration is then the one that the pack was made by,
 * and its commit, version and tag are those of the release.
 *
 * @throws ProblemsError for bad inputs, and if the pack cannot be taken or does not fit this run
 */
async function withPack(context, { action, spec, own, others }) {
    const { env, log, clock, cancelled } = context;
    if (!(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .meansPack */ .OS)(env))
        return { ...context, pack: undefined };
    (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_5__/* .beginToLoadClient */ ._u)();
    const here = (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .readEnvironment */ .Q)(env);
    const { from, version, tag, ...given } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)(packInputs, env).values;
    const wanted = { runId: given["run-id"], token: given["github-token"], sha: given.sha };
    const { source, problems: wrongSource } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_7__/* .readSource */ .o)(wanted, here);
    const besides = ["declaration", ...others].filter((name) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isGiven */ .qR)(name, env)).map(otherSource);
    (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_8__/* .throwProblems */ .Jh)((0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_8__/* .eachOnce */ .B)([...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)(spec, env).problems, ...wrongSource, ...besides]));
    if (from === undefined)
        throw new Error("from was read and is not a reference");
    const { temp, apiUrl, userAgent, artifacts } = here;
    const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(temp, "fairlead-pack-"));
    const folders = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_9__/* .takeArtifacts */ .R)([from.artifact], parent, source, {
        ...{ inJob: artifacts.available, apiUrl, userAgent, fetch: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_10__/* .createFetch */ .H)(env) },
        ...{ clock, cancelled, log },
    });
    const known = (text) => (text === "" ? undefined : text);
    const pack = await (0,_fairlead_pack__WEBPACK_IMPORTED_MODULE_2__/* .openPack */ .g5)(folders.get(from.artifact) ?? "", from, {
        repository: known(here.repository),
        commit: given.sha ?? known(here.sha),
        version: own.includes("version") ? version : undefined,
        tag: own.includes("tag") ? tag?.replace(/^refs\/tags\//, "") : undefined,
    });
    const count = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_11__/* .counted */ .hS)(pack.manifest.files.length, { one: "file", many: "files" });
    log.info(`Every file of the pack ${from.artifact} is the one that was packed: ${count}.`);
    return { ...context, declared: declaredBy(pack.manifest, action, own), pack };
}
/** What a pack says for the inputs that the step leaves blank. */
function declaredBy(manifest, action, own) {
    const { commit, version, tag } = manifest;
    const facts = {
        ...{ sha: commit, version },
        tag: tag ?? (isOfMany(manifest) ? _fairlead_github__WEBPACK_IMPORTED_MODULE_12__/* .plannedTag */ .Hu : undefined),
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
        ...meant.map(({ name, version, seen, commit, folder, tag, program }) => ({
            ...{ name, version, published: seen === "published", path: folder ?? "none" },
            ...(seen === "published" && { commit: commit ?? "unknown" }),
            ...(tag !== undefined && { tag }),
            ...(program && { program }),
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
        remedy: `Omit \`${input}\`: a pack contains everything that is published from it.`,
        input,
    };
}


/***/ }),

/***/ 48677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ listTarGz)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82104);
/* harmony import */ var _tar_gz_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20854);



/**
 * Lists the files of a `.tar.gz` with their hashes, and keeps the contents of those that `keep` picks
 * (in memory: pick small ones). Throws as `readTarGz` does.
 */
async function listTarGz(source, limits, keep = () => false) {
    const files = [];
    const kept = new Map();
    const list = async (entry, contents) => {
        if (entry.kind !== "file")
            return;
        const wanted = keep(entry);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
        const chunks = [];
        for await (const chunk of contents) {
            hash.update(chunk);
            if (wanted)
                chunks.push(chunk);
        }
        const { path, executable, size } = entry;
        files.push({ path, executable, size, sha256: hash.digest("hex") });
        if (wanted)
            kept.set(path, Buffer.concat(chunks));
    };
    await (0,_tar_gz_js__WEBPACK_IMPORTED_MODULE_1__/* .readTarGz */ .J)(source, limits, list, _guard_js__WEBPACK_IMPORTED_MODULE_2__/* .listingGuard */ .Q$);
    return { files, kept };
}


/***/ }),

/***/ 81287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ plannedTag),
/* harmony export */   _D: () => (/* binding */ fillUnit),
/* harmony export */   ky: () => (/* binding */ unknownWords),
/* harmony export */   wS: () => (/* binding */ isPerUnit)
/* harmony export */ });
/** A template that takes the tag of each unit as it is planned. */
const plannedTag = "{tag}";
const words = /\{(name|version|path|tag)\}/g;
/** Fills `{name}`, `{version}`, `{path}` and `{tag}`; other braces stay, as in `*.{zip,tar.gz}`. */
function fillUnit(template, unit) {
    return template.replace(words, (word, key) => unit[key] ?? word);
}
/** Is there a tag for each unit, rather than one for the release? */
function isPerUnit(template) {
    return template.includes("{name}") || template === plannedTag;
}
/** The words in braces that are no placeholder of a unit. */
function unknownWords(template) {
    const found = template.match(/\{[^{}]*\}/g) ?? [];
    return found.filter((word) => !/^\{(?:name|version|path|tag)\}$/.test(word));
}


/***/ }),

/***/ 27657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ askForIdToken)
/* harmony export */ });
const timeoutMs = 60_000;
/**
 * Asks the runner for an ID token. The runner's client waits for minutes and cannot be stopped, so it
 * is left behind when the job is cancelled or the time is over. Never throws.
 *
 * @param audience who the token is for
 */
async function askForIdToken(ask, audience, cancelled) {
    const timeout = AbortSignal.timeout(timeoutMs);
    const over = AbortSignal.any([cancelled, timeout]);
    const given = (async () => {
        try {
            return { jwt: await ask(audience) };
        }
        catch (error) {
            const words = error instanceof Error ? error.message : String(error);
            return { cause: `the runner gives no ID token: ${words}` };
        }
    })();
    const left = new Promise((resolve) => {
        const leave = () => {
            const cause = timeout.aborted
                ? `the runner gives no ID token: no answer in ${timeoutMs / 1_000} s`
                : "the run was cancelled";
            resolve({ cause });
        };
        if (over.aborted)
            leave();
        else
            over.addEventListener("abort", leave, { once: true });
    });
    return Promise.race([given, left]);
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
        return wrong("has a version or tag that is not text");
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
function wrong(what, remedy = "Run the packing job again.") {
    const message = `The manifest of the pack ${what}.`;
    return {
        kind: "wrong",
        problem: { code: "pack-manifest-invalid", message, remedy, input: "from" },
    };
}
function readEntry(value) {
    const { path, kind, sha256, size, name, version, seen, commit, folder, tag, program } = (0,json/* asRecord */.qY)(value) ?? {};
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
        ...(program === true && { program }),
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
            message: `The pack is from the repository ${pack.repository}, but this run is in ${repository}.`,
            remedy: "Publish what a job of this repository packed.",
        });
    }
    if (commit !== undefined && commit !== pack.commit) {
        problems.push({
            code: "pack-of-other-commit",
            message: `The pack is of commit ${pack.commit}, but the commit to release is ${commit}.`,
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
            message: `The pack is of version ${(0,wording/* firstFew */.Dt)(versions, 5)}, but the version to release is ${version}.`,
            remedy: "Omit `version` where `from` is given, or pack that version.",
        });
    }
    if (tag !== undefined && pack.tag !== undefined && tag !== pack.tag) {
        problems.push({
            code: "pack-of-other-version",
            message: `The pack is of the tag ${pack.tag}, but the tag to release is ${tag}.`,
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
    const listed = twice.map((same) => {
        const paths = [...new Set(same.map(({ path }) => path))].join(" and ");
        return paths === same[0]?.path
            ? `${paths} twice`
            : `both ${paths} for one file, crate, or package`;
    });
    return [...new Set(listed)].map((which) => ({
        code: "pack-entry-repeated",
        message: `The manifest of the pack lists ${which}.`,
        remedy: "Pack again: each file, crate and package must be in it once.",
    }));
}
function changed({ files }, found) {
    return files.flatMap((entry) => {
        const came = found.files.get(entry.path);
        if (came === undefined) {
            const message = `The pack lists ${entry.path}, but the artifact does not contain it.`;
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
            message: `The artifact contains ${(0,wording/* firstFew */.Dt)(all, 5)}, which the manifest of the pack does not list.`,
            remedy: whoChanged,
        },
    ];
}
const whoChanged = "Find out which job of the run changed the artifact before you publish, then pack again.";

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
const packedAgain = 'If the job that packs ran again, publish with the output of its newest attempt: use "Re-run all jobs". Otherwise find out which job of the run changed the artifact.';
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
        message: `A pack cannot hold ${JSON.stringify(at)}: not every system accepts that path.`,
        remedy: "Rename that file.",
    };
}

;// CONCATENATED MODULE: ./packages/pack/src/index.ts





/***/ }),

/***/ 12324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ emptyResult),
/* harmony export */   Hv: () => (/* binding */ cancelledResult),
/* harmony export */   MS: () => (/* binding */ unlessCancelled)
/* harmony export */ });
/** Undefined where the work failed because the job was cancelled: that is no problem of what is released. */
async function unlessCancelled(cancelled, work) {
    try {
        return await work();
    }
    catch (error) {
        if (cancelled.aborted)
            return undefined;
        throw error;
    }
}
/** The result of a release of nothing. */
function emptyResult(dryRun, startedAt, finishedAt) {
    const estimate = { uploads: 0, ms: 0, reason: "nothing to publish" };
    return {
        ...{ outcomes: [], waits: [], estimate, cancelled: false },
        ...{ dryRun, startedAt, finishedAt },
    };
}
/** The result of a release that was cancelled before its units were packed. */
function cancelledResult(versions, dryRun, startedAt, finishedAt) {
    return {
        outcomes: versions.map(({ name, version }) => {
            return { name, version, status: "not-reached", checksum: "", size: 0, attempts: 0 };
        }),
        waits: [],
        estimate: { uploads: 0, ms: 0, reason: "cancelled before packing was done" },
        resumeAt: finishedAt,
        cancelled: true,
        dryRun,
        startedAt,
        finishedAt,
    };
}


/***/ }),

/***/ 46691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ madeFrom),
/* harmony export */   n: () => (/* binding */ saidCommit)
/* harmony export */ });
/**
 * Where a version is from that the registry had before: what the registry says of it counts, else its
 * contents, which are those of this commit if they are the same or mean the same.
 *
 * @param found what the registry said of the version
 * @param compared undefined: its bytes are not another's, or nobody has compared them
 * @param checksum of the packed file
 * @returns undefined where nobody knows, and for a version that the registry has not
 */
function madeFrom(found, compared, checksum) {
    if (found?.kind !== "present")
        return undefined;
    const said = compared?.madeFrom ?? saidCommit(found.commit);
    if (said !== undefined)
        return said;
    const kind = found.checksum === checksum ? "same" : compared?.kind;
    return kind === "same" || kind === "equivalent" ? "here" : undefined;
}
/** A commit as a registry writes it; undefined for what is no full name of one. */
function saidCommit(said) {
    const commit = said?.toLowerCase() ?? "";
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) ? { commit } : undefined;
}


/***/ }),

/***/ 30329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ failsRelease)
/* harmony export */ });
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65581);

/** Whether different contents under this version fail the release. Build metadata is no other version. */
function failsRelease({ version }, on) {
    if (typeof on === "string")
        return on === "fail";
    return (0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameVersion */ .p)(version, on.released);
}


/***/ }),

/***/ 32923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ topologicalOrder)
/* harmony export */ });
/**
 * Topological order: each item after all that it depends on. Where the dependencies leave a choice,
 * the order given is kept, so that the same input always gives the same order. Dependencies on ids
 * that are not among the items are ignored.
 */
function topologicalOrder(items, idOf, dependenciesOf) {
    const byId = new Map(items.map((item) => [idOf(item), item]));
    const ordered = [];
    const done = new Set();
    const path = [];
    /** Depth first; returns the cycle that it runs into, if any. */
    function visit(id, item) {
        if (done.has(id))
            return undefined;
        const seenAt = path.indexOf(id);
        if (seenAt >= 0)
            return [...path.slice(seenAt), id];
        path.push(id);
        for (const dependency of dependenciesOf(item)) {
            const next = byId.get(dependency);
            const cycle = next === undefined ? undefined : visit(dependency, next);
            if (cycle !== undefined)
                return cycle;
        }
        path.pop();
        done.add(id);
        ordered.push(item);
        return undefined;
    }
    for (const [id, item] of byId) {
        const cycle = visit(id, item);
        if (cycle !== undefined)
            return { kind: "cycle", path: cycle };
    }
    return { kind: "ordered", items: ordered };
}


/***/ }),

/***/ 12848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HF: () => (/* binding */ isPublished),
  Fo: () => (/* binding */ runPlan),
  T_: () => (/* binding */ runRelease)
});

// EXTERNAL MODULE: ./packages/publishing/src/cancelled.ts
var src_cancelled = __webpack_require__(12324);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/publishing/src/on-conflict.ts
var on_conflict = __webpack_require__(30329);
// EXTERNAL MODULE: ./packages/publishing/src/retry.ts
var retry = __webpack_require__(51001);
;// CONCATENATED MODULE: ./packages/publishing/src/settle.ts


/**
 * The end of a unit whose version is in the registry.
 *
 * @param mayBeOurs this run may have uploaded it: the same bytes were published then
 */
async function settlePresent(unit, found, registry, clock, signal, mayBeOurs = false) {
    const { title } = registry.traits;
    if (found.yanked) {
        return {
            status: "refused",
            cause: `${title} has this version, and it is yanked.`,
            remedy: "Release a new version: this one was withdrawn.",
        };
    }
    if (found.checksum === unit.checksum)
        return settleComparison({ kind: "same" }, title, mayBeOurs);
    // A registry may write another checksum than the unit's, and have the same bytes.
    const comparison = await (0,retry/* retry */.L)(() => registry.compare(unit, found, signal), {
        isTransient: ({ kind }) => kind === "unreadable",
        ...{ backoffMs: look_up/* readBackoffMs */.V1, clock, signal },
    });
    return settleComparison(comparison, title, mayBeOurs);
}
/** What other bytes under a unit's name and version mean for it. */
function settleComparison(comparison, title, mayBeOurs = false) {
    switch (comparison.kind) {
        case "same":
            return { status: mayBeOurs ? "published" : "already-published" };
        case "equivalent":
        case "not-compared":
            return { status: "already-published", note: comparison.note };
        case "other":
            return {
                status: "conflict",
                fails: true,
                entries: comparison.entries,
                cause: comparison.reason === undefined
                    ? `It differs from the version that ${title} has.`
                    : `It differs from the version that ${title} has: ${comparison.reason}.`,
                remedy: "A version can never be replaced: release a new one.",
                ...(comparison.sentByRun && { ...comparison.sentByRun, isSentByRun: true }),
            };
        case "unreadable":
            return {
                status: "unclear",
                cause: `${title} has this version with another checksum, and its contents could not be read: ${comparison.cause}`,
                remedy: "Run this job again.",
            };
    }
}

// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var src_unit = __webpack_require__(65581);
;// CONCATENATED MODULE: ./packages/publishing/src/first-look.ts




/** What a look-up came to, for the log. */
function lookedUp(versions, findings) {
    const total = versions.length;
    const absent = versions.filter((each) => findings.get((0,src_unit/* unitId */.K)(each))?.kind === "absent").length;
    return { kind: "looked-up", total, present: total - absent, absent };
}
/** How many published files are compared at once: each is held in memory as a whole. */
const comparedAtOnce = 4;
/**
 * Compares what was found with the packed files.
 *
 * @param findings what the registry said of each unit, by `unitId`
 */
async function compareFound(units, findings, registry, onConflict, { clock, cancelled }) {
    const looked = await (0,look_up/* concurrently */.rK)(units, async (unit) => {
        const found = findings.get((0,src_unit/* unitId */.K)(unit));
        const isReleased = (0,on_conflict/* failsRelease */.v)(unit, onConflict);
        // Withdrawn after its own release: what is uploaded now and needs it is a problem of its own.
        const isWithdrawn = !isReleased && found?.kind === "present" && found.yanked;
        const end = isWithdrawn
            ? { status: "already-published", note: "yanked, and not compared" }
            : await settleFound(unit, found, registry, clock, cancelled);
        if (end === undefined)
            return [];
        const isKept = end.status === "conflict" && !isReleased;
        return [[(0,src_unit/* unitId */.K)(unit), isKept ? kept(end) : end]];
    }, comparedAtOnce);
    // A read that the cancelled job broke off says nothing about the registry.
    const ends = looked.flat().filter(([, { status }]) => status !== "unclear" || !cancelled.aborted);
    return new Map(ends);
}
/** The end of a unit that the first look gives it; undefined if it is to be uploaded. */
async function settleFound(unit, finding, registry, clock, signal) {
    switch (finding?.kind) {
        case "absent":
            return undefined;
        case "pending":
            return { status: "pending", note: finding.note };
        case "present":
            return settlePresent(unit, finding, registry, clock, signal);
        default:
            return {
                status: "unclear",
                cause: finding?.cause ?? "not looked up",
                remedy: "Run this job again when the registry answers.",
            };
    }
}
/** A unit that differs from what is published and is not being released: nothing is wrong with that. */
function kept({ status, entries = [] }) {
    return { status, fails: false, entries };
}
/** Why nothing may be uploaded after the first look, if that is so. */
function hindrance(outcomes, title) {
    const unreadable = outcomes.find(({ status }) => status === "unclear");
    if (unreadable !== undefined) {
        return {
            cause: `${(0,src_unit/* unitId */.K)(unreadable)} could not be looked up: ${unreadable.cause ?? ""}`,
            remedy: "Nothing was uploaded. Run this job again when the registry answers.",
        };
    }
    const conflicts = outcomes.filter(({ status, fails }) => status === "conflict" && fails);
    const conflict = conflicts.find(({ isSentByRun }) => isSentByRun !== true) ?? conflicts[0];
    if (conflict === undefined)
        return undefined;
    if (conflict.stageId !== undefined) {
        return {
            cause: `${(0,src_unit/* unitId */.K)(conflict)} is staged at ${title} as ${conflict.stageId}, and what is staged differs from what this run packed.`,
            remedy: `Nothing was uploaded. ${conflict.remedy ?? ""}`,
        };
    }
    const cause = conflict.cause?.replace(/^It /, `${(0,src_unit/* unitId */.K)(conflict)} `) ??
        `${(0,src_unit/* unitId */.K)(conflict)} differs from the version that ${title} has.`;
    // To keep it is no way out for this run alone: its other files are of another attempt.
    if (conflict.isSentByRun === true) {
        return { cause, remedy: `Nothing was uploaded. ${conflict.remedy ?? ""}` };
    }
    return {
        cause,
        remedy: "Nothing was uploaded. Release a new version, or keep the published one with on-conflict: warn.",
    };
}

;// CONCATENATED MODULE: ./packages/publishing/src/ledger.ts

/** Attempts and ends of all units of a run. */
class Ledger {
    /** By `unitId`. */
    outcomes = new Map();
    /** Conflicts that were not there at the first look: they always fail, and block dependants. */
    appeared = new Set();
    attempts = new Map();
    now;
    credentialOf;
    constructor(now, credentialOf) {
        this.now = now;
        this.credentialOf = credentialOf;
    }
    attemptsOf(unit) {
        const known = this.attempts.get(unit);
        if (known !== undefined)
            return known;
        const attempts = { sent: 0, unclear: 0, accepted: 0, fruitlessReads: 0, unsent: 0 };
        this.attempts.set(unit, attempts);
        return attempts;
    }
    /** Writes down how a unit ended; a later end of the same unit replaces the earlier one. */
    settle(unit, settlement) {
        const { sent, startedAt } = this.attemptsOf(unit);
        const outcome = {
            name: unit.name,
            version: unit.version,
            checksum: unit.checksum,
            size: unit.size,
            attempts: sent,
            ...(startedAt !== undefined && {
                startedAt,
                finishedAt: this.outcomes.get((0,src_unit/* unitId */.K)(unit))?.finishedAt ?? this.now(),
                credential: this.credentialOf(unit),
            }),
            ...settlement,
        };
        this.outcomes.set((0,src_unit/* unitId */.K)(unit), outcome);
        return outcome;
    }
    /** A conflict that an upload ran into. */
    conflictAppeared(unit) {
        this.appeared.add((0,src_unit/* unitId */.K)(unit));
    }
    isBlockedBy(outcome) {
        return this.appeared.has((0,src_unit/* unitId */.K)(outcome));
    }
}

// EXTERNAL MODULE: ./packages/publishing/src/order.ts
var src_order = __webpack_require__(32923);
;// CONCATENATED MODULE: ./packages/publishing/src/lane.ts
/** The first pause after a limit without a date, in ms; it doubles up to the longest that was seen. */
const firstPauseMs = 60_000;
const longestPauseMs = 30 * 60_000;
/**
 * The shortest wait for a limit, in ms: an answer with a date in the past must not make the loop spin.
 * It doubles as long as the date turns out to be too early, up to the longest pause.
 */
const leastWaitMs = 1_000;
/** So many uploads without a limit, and one more may be under way at once again. */
const cleanUploads = 5;
/** A lane that no limit was met in. */
function openLane(concurrency) {
    return {
        ...{ concurrency, opensAt: 0, reason: "", closedAt: -Infinity },
        ...{ pauseMs: firstPauseMs, leastMs: leastWaitMs, clean: 0 },
    };
}
/**
 * The lane after a limit: closed as long as the registry says, else for a pause that grows; half as many
 * at once from then on. Uploads that were under way already when it was closed meet the same limit, which
 * counts once.
 *
 * @param startedAt epoch ms at which the upload was sent
 */
function lane_closed(lane, limited, startedAt, now) {
    const { until, reason } = limited;
    if (startedAt <= lane.closedAt) {
        return { ...lane, opensAt: Math.max(lane.opensAt, until ?? 0) };
    }
    const isDated = until !== undefined;
    return {
        concurrency: Math.max(1, Math.floor(lane.concurrency / 2)),
        opensAt: Math.max(until ?? now + lane.pauseMs, now + lane.leastMs),
        ...{ reason, closedAt: now },
        pauseMs: isDated ? lane.pauseMs : Math.min(lane.pauseMs * 2, longestPauseMs),
        leastMs: Math.min(lane.leastMs * 2, longestPauseMs),
        clean: 0,
    };
}
/**
 * The lane after an upload that met no limit: one more at once after some of these. Those that were under
 * way already when it was closed say nothing of how it is now.
 *
 * @param most how many uploads may be under way at once where no limit was met
 * @param startedAt epoch ms at which the upload was sent
 */
function passed(lane, most, startedAt) {
    if (startedAt <= lane.closedAt)
        return lane;
    const isRecovered = lane.clean + 1 >= cleanUploads;
    return {
        ...lane,
        ...{ pauseMs: firstPauseMs, leastMs: leastWaitMs },
        concurrency: isRecovered ? Math.min(lane.concurrency + 1, most) : lane.concurrency,
        clean: isRecovered ? 0 : lane.clean + 1,
    };
}

;// CONCATENATED MODULE: ./packages/publishing/src/registry.ts
/** How many uploads may be under way at once, as long as the registry sets no limit. */
function uploadsAtOnce({ concurrency, delayMs, }) {
    return delayMs === undefined ? concurrency : 1;
}

;// CONCATENATED MODULE: ./packages/publishing/src/token-bucket.ts

/** What one upload takes before any was measured, in ms. */
const assumedUploadMs = 1_000;
/** All buckets of a registry, full: nothing was uploaded for long. By the limit's name. */
function fullBuckets({ limits }) {
    return new Map(limits.map(({ name, burst }) => [name, { tokens: burst, nextRefill: 0 }]));
}
/** Takes one token at `now` (epoch ms), after adding those that came since. */
function take(bucket, level, now) {
    refill(bucket, level, now);
    if (level.tokens === bucket.burst)
        level.nextRefill = now + bucket.refillMs;
    level.tokens = Math.max(0, level.tokens - 1);
}
/**
 * How long uploads take, and which documented limit says so. Limits run out side by side: while one
 * keeps its units, those of another go on.
 *
 * @param from how the buckets stand at `now` (epoch ms), full if not given; `eachMs`: what one upload
 *   was measured to take
 */
function estimateUploads(units, traits, from = { levels: fullBuckets(traits), now: 0 }) {
    const { levels, now, eachMs = assumedUploadMs } = from;
    const pauses = Math.max(0, units.length - 1);
    let ms = Math.ceil(units.length / uploadsAtOnce(traits)) * eachMs + pauses * (traits.delayMs ?? 0);
    let limit;
    for (const bucket of traits.limits) {
        const count = units.filter((unit) => unit.limit === bucket.name).length;
        const level = levels.get(bucket.name);
        if (level === undefined)
            continue;
        refill(bucket, level, now);
        const limited = msUntilToken(bucket, level, count, now);
        if (limited > ms) {
            ms = limited;
            limit = bucket;
        }
    }
    const reason = limit?.description ?? reasonWithoutLimit(units.length, traits);
    return { uploads: units.length, ms, reason, ...(limit && { limit }) };
}
function reasonWithoutLimit(uploads, { delayMs, title, limits, concurrency, }) {
    if (uploads === 0)
        return "nothing to upload";
    if (delayMs === 0)
        return "one at a time";
    if (delayMs !== undefined)
        return `one at a time, ${delayMs / 1_000} s between uploads`;
    return limits.length > 0
        ? `up to ${concurrency} at a time, below ${title}'s limits if nothing else was published recently`
        : `up to ${concurrency} at a time, as long as ${title} sets no limit`;
}
/** Adds the tokens that came until now. */
function refill(bucket, level, now) {
    if (level.tokens >= bucket.burst || now < level.nextRefill)
        return;
    const refills = 1 + Math.floor((now - level.nextRefill) / bucket.refillMs);
    level.tokens = Math.min(bucket.burst, level.tokens + refills);
    level.nextRefill += refills * bucket.refillMs;
}
/** Ms from now until the bucket has given `count` tokens. */
function msUntilToken(bucket, level, count, now) {
    if (count <= level.tokens)
        return 0;
    const next = level.tokens === bucket.burst ? now + bucket.refillMs : level.nextRefill;
    return Math.max(0, next - now) + (count - level.tokens - 1) * bucket.refillMs;
}

// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
;// CONCATENATED MODULE: ./packages/publishing/src/pace.ts




/** While a wait lasts, the countdown is told after a quarter of what is left, within these bounds. */
const shortestCountdownMs = 60_000;
const longestCountdownMs = 5 * 60_000;
/**
 * When the next upload may start. What the registry answers (a limit that lasts until a date) is the
 * truth and closes that limit's lane; the documented buckets serve only to say how long it will take.
 */
class Pace {
    waits = [];
    /** How many uploads may be under way at once. */
    atOnce;
    /** By the limit's name. */
    lanes = new Map();
    levels;
    waitedMs = 0;
    lastUploadEnd;
    uploads = 0;
    uploadingMs = 0;
    traits;
    maxWaitMs;
    clock;
    cancelled;
    emit;
    constructor(options) {
        this.traits = options.traits;
        this.maxWaitMs = options.maxWaitMs;
        this.clock = options.clock;
        this.cancelled = options.cancelled;
        this.emit = options.emit;
        this.levels = fullBuckets(this.traits);
        this.atOnce = uploadsAtOnce(this.traits);
    }
    laneOf(limit) {
        return this.lanes.get(limit) ?? openLane(this.atOnce);
    }
    isOpen(limit) {
        return this.laneOf(limit).opensAt <= this.clock.now();
    }
    /** An upload that was sent at `startedAt` (epoch ms) was refused for a limit. */
    limited({ limit }, startedAt, answer) {
        const said = { ...answer, reason: (0,wording/* quoted */.TL)(this.traits.title, answer.reason) };
        const lane = lane_closed(this.laneOf(limit), said, startedAt, this.clock.now());
        this.lanes.set(limit, lane);
        this.levels.set(limit, { tokens: 0, nextRefill: lane.opensAt });
    }
    /** An upload that was sent at `startedAt` (epoch ms) met no limit: its lane recovers. */
    passed({ limit }, startedAt) {
        this.lanes.set(limit, passed(this.laneOf(limit), this.atOnce, startedAt));
    }
    /** An upload took place: the pause behind it and the documented buckets count it. */
    uploaded({ limit }, startedAt) {
        const now = this.clock.now();
        this.lastUploadEnd = now;
        this.uploads += 1;
        this.uploadingMs += now - startedAt;
        const bucket = this.traits.limits.find(({ name }) => name === limit);
        const level = this.levels.get(limit);
        if (bucket !== undefined && level !== undefined)
            take(bucket, level, now);
    }
    /** Would waiting until `until` pass the total that this run may wait for limits? */
    exceedsMaxWait(until) {
        return this.waitedMs + (until - this.clock.now()) > this.maxWaitMs;
    }
    /** Waits for a limit to open; counts towards the total that may be waited. */
    async waitForLimit(until, reason, progress) {
        const from = this.clock.now();
        await this.pause(until, reason, progress);
        this.waitedMs += this.clock.now() - from;
        this.waits.push({ reason, from, until: this.clock.now() });
    }
    /** Waits out the pause that was asked for between two uploads; false if there was nothing to wait for. */
    async waitForDelay() {
        const { delayMs } = this.traits;
        if (this.lastUploadEnd === undefined || delayMs === undefined)
            return false;
        const until = this.lastUploadEnd + delayMs;
        if (until <= this.clock.now())
            return false;
        await this.pause(until, `${delayMs / 1_000} s between uploads`);
        return true;
    }
    /** Pauses before an unclear upload is read back; recorded, but no wait for a limit. */
    async waitToReadBack(ms, reason) {
        const from = this.clock.now();
        await this.clock.sleep(ms, this.cancelled);
        this.waits.push({ reason, from, until: this.clock.now() });
    }
    /** How long these uploads take from now on, and which documented limit says so. */
    estimate(units) {
        return estimateUploads(units, this.traits, {
            levels: this.levels,
            now: this.clock.now(),
            eachMs: this.eachMs(),
        });
    }
    /**
     * How long it takes until all is uploaded. An upload that is under way has spent its token.
     *
     * @param waiting those that have none yet; `underWay`: how many have
     */
    leftMs(waiting, underWay) {
        const { ms } = this.estimate(waiting);
        return underWay > 0 ? Math.max(ms, this.eachMs() ?? assumedUploadMs) : ms;
    }
    eachMs() {
        return this.uploads > 0 ? this.uploadingMs / this.uploads : undefined;
    }
    async pause(until, reason, progress) {
        this.emit({ kind: "wait", reason, until, now: this.clock.now(), ...progress });
        for (let isFirst = true;; isFirst = false) {
            const now = this.clock.now();
            const left = until - now;
            if (left <= 0 || this.cancelled.aborted)
                return;
            if (progress !== undefined && !isFirst)
                this.emit({ kind: "waiting", until, now, ...progress });
            const next = Math.min(Math.max(left / 4, shortestCountdownMs), longestCountdownMs);
            await this.clock.sleep(Math.min(left, next), this.cancelled);
        }
    }
}

;// CONCATENATED MODULE: ./packages/publishing/src/upload.ts




/**
 * Uploads one unit until its end is known or a limit is met. After an unclear answer, and after a try at
 * which nothing was sent, the registry is read before the bytes are sent. A registry that takes a version twice
 * (`repeatIsSafe: false`) is read before the first upload too, in every run: what an earlier one sent
 * may be missing from the first look. It gets the bytes once; from then on only reading counts.
 */
async function uploadUnit(unit, attempts, context) {
    const { registry, pace, cancelled } = context;
    const { traits } = registry;
    const isOver = () => cancelled.aborted || context.isStopped();
    const readsFirst = context.resumed || !traits.repeatIsSafe;
    for (;;) {
        if (cancelled.aborted)
            return wasCancelled(attempts);
        let finding = { kind: "absent" };
        if (readsFirst || triesOf(attempts) > 0) {
            finding = await registry.readBack(unit, cancelled);
            const end = await settleFinding(unit, finding, attempts, context);
            if (end !== undefined)
                return end;
            if (triesOf(attempts) > traits.retryPausesMs.length)
                return stayedUnclear(finding, attempts, context);
        }
        const maySend = traits.repeatIsSafe || (attempts.unclear === 0 && finding.kind === "absent");
        if (!maySend) {
            attempts.fruitlessReads += 1;
            await pauseBeforeRead("unclear", unit, causeOf(finding, traits.title), attempts, context);
            continue;
        }
        const hasWaited = await pace.waitForDelay();
        if (isOver())
            return wasCancelled(attempts);
        // Another run may have uploaded it during the pause.
        if (hasWaited && !traits.repeatIsSafe)
            continue;
        // Others under the same limit may have met it meanwhile.
        if (!pace.isOpen(unit.limit))
            return { kind: "limited" };
        const answer = await send(unit, attempts, context);
        switch (answer.kind) {
            case "accepted": {
                attempts.accepted += 1;
                const note = answer.warnings.join(" ");
                return { kind: "accepted", ...(note !== "" && { note }) };
            }
            case "staged":
                return settled({
                    status: "staged",
                    ...(answer.stageId !== undefined && { stageId: answer.stageId }),
                    ...(answer.note !== undefined && { note: answer.note }),
                    ...(answer.directRefusal !== undefined && { directRefusal: answer.directRefusal }),
                });
            case "exists":
                return awaitExisting(unit, answer, attempts, context);
            case "wait":
                return { kind: "limited" };
            case "later":
                return settled(asFarAsKnown(rateLimited((0,wording/* quoted */.TL)(traits.title, answer.reason), answer.until), attempts));
            case "refused": {
                const { kind: status, ...why } = answer;
                return settled(asFarAsKnown({ status, ...why }, attempts));
            }
            case "stop":
                return { kind: "stopped", cause: answer.cause, remedy: answer.remedy };
            case "unsent":
                if (answer.cause === undefined)
                    return wasCancelled(attempts);
                attempts.unsent += 1;
                attempts.hindrance = answer;
                await pauseBeforeRead("unsent", unit, answer.cause, attempts, context);
                break;
            case "unclear":
                attempts.unclear += 1;
                attempts.lastCause = answer.cause;
                await pauseBeforeRead("unclear", unit, answer.cause, attempts, context);
        }
    }
}
/** Tries after which the version was neither there nor refused. */
function triesOf({ unclear, fruitlessReads, unsent }) {
    return unclear + fruitlessReads + unsent;
}
/** Sends the packed file once, and counts it if it was sent. */
async function send(unit, attempts, { registry, pace, clock, abandoned }) {
    const startedAt = clock.now();
    const answer = await registry.upload(unit, abandoned);
    if (answer.kind === "unsent")
        return answer;
    attempts.hindrance = undefined;
    attempts.startedAt ??= startedAt;
    attempts.sent += 1;
    pace.uploaded(unit, startedAt);
    if (answer.kind === "wait")
        pace.limited(unit, startedAt, answer);
    else
        pace.passed(unit, startedAt);
    return answer;
}
/** Says what is unclear or stood in the way, and pauses before the registry is read: longer each time. */
async function pauseBeforeRead(kind, unit, cause, attempts, { registry, pace, emit, random, cancelled }) {
    const pauses = registry.traits.retryPausesMs;
    const base = pauses[triesOf(attempts) - 1] ?? pauses[0] ?? 0;
    if (cancelled.aborted)
        return;
    const pauseMs = Math.round(base * (1 + random() / 5));
    emit({ kind, unit, cause, pauseMs });
    await pace.waitToReadBack(pauseMs, `${(0,src_unit/* unitId */.K)(unit)}: ${cause}`);
}
/** The end that a finding gives to a unit, if it gives one. */
async function settleFinding(unit, finding, attempts, { registry, clock, cancelled }) {
    if (finding.kind === "pending")
        return settled({ status: "pending", note: finding.note });
    if (finding.kind !== "present")
        return undefined;
    // What the first look missed may be yanked, or differ, as well.
    return settled(await settlePresent(unit, finding, registry, clock, cancelled, mayBeOurs(attempts)));
}
/** The same bytes after an upload of ours that was not refused: that upload arrived. */
function mayBeOurs({ unclear, accepted }) {
    return unclear + accepted > 0;
}
function settled(end) {
    return { kind: "settled", end };
}
/** The registry refuses the upload because it has the version; its own reads may lag behind that. */
async function awaitExisting(unit, { cause, wasAccepted = false }, attempts, context) {
    const { registry, clock, emit, cancelled } = context;
    const { traits } = registry;
    const deadline = clock.now() + traits.existsWithinMs;
    const reason = `${(0,src_unit/* unitId */.K)(unit)}: ${traits.title} says that it has this version, but does not show it yet`;
    let isSaid = false;
    const readAgain = async () => settleFinding(unit, await registry.readBack(unit, cancelled), attempts, context);
    const end = await (0,retry/* retry */.L)(readAgain, {
        isTransient: (settled) => settled === undefined,
        onPause: () => {
            if (!isSaid)
                emit({ kind: "wait", reason, until: deadline, now: clock.now() });
            isSaid = true;
        },
        ...{ backoffMs: (0,retry/* growingBackoff */.G)(1_000, 2), deadline, clock, signal: cancelled },
    });
    if (end !== undefined)
        return end;
    if (!traits.acceptedIsFinal) {
        const isAccepted = wasAccepted || attempts.accepted > 0;
        return isAccepted
            ? settled({ status: "pending", note: cause })
            : { kind: "taken", said: cause };
    }
    return settled({
        status: "unclear",
        cause: `${traits.title} says that this version exists ("${cause}") but does not show it.`,
        remedy: "Run this job again: it reads the version first.",
    });
}
function stayedUnclear(finding, attempts, { registry }) {
    const known = `${sentSoFar(attempts)}; ${causeOf(finding, registry.traits.title)}.`;
    const { cause, remedy } = attempts.hindrance ?? {};
    const what = mayBeOurs(attempts) ? "Another upload" : "The upload";
    return settled({
        status: "unclear",
        cause: cause === undefined ? known : `${known} ${what} was not sent: ${sentence(cause)}`,
        remedy: remedy ?? "Run this job again: it reads the registry first and uploads only what is missing.",
    });
}
function sentSoFar({ accepted, unclear, lastCause = "" }) {
    if (accepted > 0)
        return "An earlier upload was accepted";
    return unclear > 0 ? `Every upload got an unclear answer (${lastCause})` : "Nothing was uploaded";
}
function causeOf(finding, title) {
    return finding.kind === "unreadable"
        ? `${title} could not be read: ${finding.cause}`
        : `${title} does not show this version`;
}
function wasCancelled(attempts) {
    return mayBeOurs(attempts) ? settled(leftOver(attempts)) : { kind: "cancelled" };
}
/** The end of a unit whose limit lasts longer than may be waited, until `resumeAt` (epoch ms). */
function rateLimited(cause, resumeAt) {
    const remedy = "Run this job again when the limit allows it: it uploads only what is missing.";
    return { status: "rate-limited", cause, remedy, resumeAt };
}
/** The end of a unit that was still to be uploaded when the run ended. */
function leftOver(attempts) {
    return asFarAsKnown({ status: "not-reached" }, attempts);
}
/** Ends that say that the registry does not have a unit. */
const unsentStatuses = ["rate-limited", "blocked", "not-reached"];
/**
 * An end that no read has decided, as far as it is known: an upload that was sent, and not refused, may
 * have arrived, so nothing that came later makes it one that was not sent. A refusal stays one. It says
 * so too, but for one that is final.
 */
function asFarAsKnown(end, attempts) {
    if (!mayBeOurs(attempts))
        return end;
    const sent = attempts.accepted > 0
        ? "An earlier upload was accepted, but no read has shown it"
        : `An earlier upload got an unclear answer (${attempts.lastCause ?? ""}), and no read has shown it`;
    const cause = end.cause === undefined ? `${sent}.` : `${sentence(end.cause)} ${sent}.`;
    if (end.isFinal === true)
        return end;
    if (end.status === "refused")
        return { ...end, cause };
    if (!unsentStatuses.includes(end.status))
        return end;
    const remedy = "Run this job again: it reads the registry first.";
    return { ...end, status: "unclear", cause, remedy };
}
/** With a full stop. */
function sentence(text) {
    return /[.!?]["\u201d]?$/.test(text) ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./packages/publishing/src/confirm.ts




/**
 * The first pause between two looks, in ms; it grows up to the registry's own. What came in the
 * meantime is noticed late by about a fifth of the time that it took, and a second, at most.
 */
const confirm_firstPauseMs = 1_000;
const pauseGrowth = 1.2;
/**
 * Reads back a unit that the registry took, until it is served, the registry's time for it is over, or
 * the job is cancelled.
 */
async function confirm_confirm(unit, attempts, context) {
    const { registry, clock, random, cancelled } = context;
    const { title, acceptedIsFinal, confirmWithinMs, confirmEveryMs } = registry.traits;
    const isCancelled = () => cancelled.aborted;
    const settled = async (finding, note) => {
        if (finding.kind !== "present")
            return undefined;
        const end = await settlePresent(unit, finding, registry, clock, cancelled, mayBeOurs(attempts));
        if (end.status === "unclear" && isCancelled())
            return { kind: "cancelled" };
        const isThere = end.status === "published" || end.status === "already-published";
        return { kind: "settled", end: { ...(isThere && note !== undefined && { note }), ...end } };
    };
    const finding = await (0,retry/* retry */.L)(() => registry.find(unit, cancelled), {
        isTransient: ({ kind }) => kind !== "present",
        backoffMs: (0,retry/* growingBackoff */.G)(confirm_firstPauseMs, pauseGrowth, confirmEveryMs),
        jitter: (pauseMs) => pauseMs * (1 + random() / 10),
        deadline: clock.now() + confirmWithinMs,
        ...{ clock, signal: cancelled },
    });
    const found = await settled(finding);
    if (found !== undefined)
        return found;
    // The index may lag behind what the registry knows.
    if (!isCancelled() && acceptedIsFinal) {
        const known = await (0,retry/* retry */.L)(() => registry.readBack(unit, cancelled), {
            isTransient: ({ kind }) => kind === "unreadable",
            ...{ backoffMs: look_up/* readBackoffMs */.V1, clock, signal: cancelled },
        });
        const late = await settled(known, `${title} has it; its index does not show it yet.`);
        if (late !== undefined)
            return late;
    }
    return { kind: isCancelled() ? "cancelled" : "unseen" };
}
/** The end of a unit that was accepted, and that no read has shown: nobody knows whether it is there. */
function unseen(title) {
    return {
        status: "unclear",
        cause: `${title} accepted it, but no read shows it.`,
        remedy: "Run this job again: it reads the registry first, and uploads only what is missing.",
    };
}
/**
 * The end of a unit that the registry says it has, that no read has shown, and of which no upload was seen
 * accepted: what it has may be other bytes.
 */
function takenUnseen(title, said, { unclear }) {
    const sender = unclear > 0
        ? "an upload of this run that got an unclear answer, another run, or a person has sent it"
        : "another run or a person has sent it";
    return {
        status: "unclear",
        cause: `${title} has a version that no read shows yet: ${sender} (${said}).`,
        remedy: "Run this job again when it can be read: it is compared then.",
    };
}

;// CONCATENATED MODULE: ./packages/publishing/src/reading-news.ts
/** While units are read back, how many are served is told so often at most, in ms. */
const tellEveryMs = 5_000;
/** What is told of reading back: nothing while there are uploads, for their lines tell enough. */
class ReadingNews {
    /** Since nothing is left but reading: epoch ms of that and of the last line about it. */
    alone;
    /** Units read so far, those beside uploads too: the lines of uploads count these, and so do the lines here. */
    confirmed = 0;
    title;
    clock;
    emit;
    /** @param title of the registry */
    constructor(title, clock, emit) {
        this.title = title;
        this.clock = clock;
        this.emit = emit;
    }
    /** @param awaited how many units are still to be read; `withinMs`: how long that may take */
    left(uploads, awaited, withinMs) {
        const now = this.clock.now();
        if (uploads > 0)
            this.alone = undefined;
        else if (this.alone === undefined) {
            this.alone = { from: now, toldAt: now };
            const { title, confirmed } = this;
            const units = confirmed + awaited;
            this.emit({ kind: "confirming", title, confirmed, units, until: now + withinMs, now });
        }
    }
    /** A unit was read. */
    read(awaited) {
        this.confirmed += 1;
        if (this.alone === undefined)
            return;
        const now = this.clock.now();
        const { from, toldAt } = this.alone;
        if (awaited > 0 && now - toldAt < tellEveryMs)
            return;
        this.alone = { from, toldAt: now };
        const { confirmed } = this;
        this.emit({ kind: "confirmed", confirmed, units: confirmed + awaited, afterMs: now - from });
    }
}

// EXTERNAL MODULE: ./packages/publishing/src/outcome.ts
var src_outcome = __webpack_require__(12375);
;// CONCATENATED MODULE: ./packages/publishing/src/schedule.ts


/**
 * The next step. Units whose dependencies are there go out side by side, in their order; those that a
 * limit keeps let others go first.
 */
function nextStep(situation) {
    const { queue, inFlight, awaited, laneOf, now } = situation;
    const toCome = new Set([...queue, ...inFlight].map(src_unit/* unitId */.K));
    const kept = [];
    let waitsForRead = false;
    for (const unit of queue) {
        const need = unmetNeed(unit, toCome, situation);
        if (need.kind === "failed")
            return { kind: "blocked", unit, by: need.by };
        if (need.kind === "unread")
            waitsForRead = true;
        if (need.kind !== "none")
            continue;
        const { opensAt, concurrency } = laneOf(unit.limit);
        const inLane = inFlight.filter(({ limit }) => limit === unit.limit).length;
        if (opensAt > now)
            kept.push(unit);
        else if (inFlight.length < situation.atOnce && inLane < concurrency) {
            return { kind: "start", unit };
        }
    }
    const [first] = kept.toSorted((a, b) => laneOf(a.limit).opensAt - laneOf(b.limit).opensAt);
    if (first !== undefined) {
        const until = laneOf(first.limit).opensAt;
        const isAlone = inFlight.length === 0 && !waitsForRead;
        return isAlone
            ? { kind: "wait", until, limit: first.limit, kept }
            : { kind: "wait-for-one", until };
    }
    return inFlight.length + awaited.size > 0 ? { kind: "wait-for-one" } : { kind: "done" };
}
/** A dependency that failed counts before one that is still to come. */
function unmetNeed({ dependencies }, toCome, { outcomes, awaited, dependantsNeed, isBlockedBy }) {
    let need = { kind: "none" };
    for (const id of dependencies) {
        if (toCome.has(id)) {
            need = { kind: "upload" };
            continue;
        }
        const outcome = outcomes.get(id);
        if (outcome === undefined)
            continue;
        const isUnread = outcome.status === "pending" && dependantsNeed === "served";
        const hasFailed = src_outcome/* remainingStatuses */.P.includes(outcome.status) || isBlockedBy(outcome);
        if (hasFailed || (isUnread && !awaited.has(id)))
            return { kind: "failed", by: outcome };
        if (isUnread && need.kind === "none")
            need = { kind: "unread" };
    }
    return need;
}

;// CONCATENATED MODULE: ./packages/publishing/src/side-work.ts
/** Work that goes on beside a loop, which waits for a change of any of it. */
class SideWork {
    bell = new AbortController();
    bug;
    clock;
    /** @param cancelled counts as a change */
    constructor(clock, cancelled) {
        this.clock = clock;
        cancelled.addEventListener("abort", this.ring, { once: true });
    }
    /** Lets it go on; its end is a change. What it throws is a bug, which the loop is given. */
    start(work) {
        void work
            .catch((error) => {
            this.bug = { error };
        })
            .then(this.ring);
    }
    /** Waits for the next change, or until `until` (epoch ms). Throws what the work has thrown. */
    async change(until) {
        const { signal } = this.bell;
        if (until === undefined) {
            await new Promise((resolve) => {
                signal.addEventListener("abort", resolve, { once: true });
            });
        }
        else
            await this.clock.sleep(until - this.clock.now(), signal);
        this.throwBug();
    }
    /** Throws what the work has thrown, if it has. */
    throwBug() {
        if (this.bug !== undefined)
            throw this.bug.error;
    }
    ring = () => {
        // A reason of its own spares the trace of an error.
        this.bell.abort("something changed");
        this.bell = new AbortController();
    };
}

;// CONCATENATED MODULE: ./packages/publishing/src/upload-missing.ts







/**
 * Uploads what has no end yet, each unit after all that it depends on and as many at once as the
 * registry allows, and reads back what it took while others are still uploaded.
 *
 * Where acceptance is not final, one more upload of the same bytes asks what became of a unit that no
 * read shows: taken again, it had been lost, and is awaited once more; refused, it will not come (npm's
 * scan, or a person, turned it down after it was accepted). What the registry says that it has without
 * showing it (a scan, for one) is never sent again.
 *
 * What a registry throws is a bug, and stops the uploads; those under way still come to their ends.
 *
 * @param order all units in topological order
 * @returns what was thrown, if anything was
 */
async function uploadMissing(order, ledger, context, { dryRun, tell, stop }) {
    const { registry, pace, clock, cancelled } = context;
    const { traits } = registry;
    const queue = new Set(order.filter((unit) => !ledger.outcomes.has((0,src_unit/* unitId */.K)(unit))));
    const inFlight = new Set();
    const awaited = new Set();
    const inOrder = (units) => order.filter((unit) => units.has(unit));
    const side = new SideWork(clock, cancelled);
    const news = new ReadingNews(traits.title, clock, context.emit);
    let declined = false;
    let bug;
    const isOver = () => declined || cancelled.aborted || context.isStopped();
    const settle = (unit, settlement) => {
        queue.delete(unit);
        const outcome = ledger.settle(unit, settlement);
        tell(outcome, dryRun ? 0 : pace.leftMs(inOrder(queue), inFlight.size));
    };
    /** Does a part of a unit's way beside the loop. */
    const beside = (unit, work) => {
        side.start(work.catch((error) => {
            inFlight.delete(unit);
            awaited.delete(unit);
            bug ??= { error };
            settle(unit, {
                status: "unclear",
                cause: `It stopped with an unexpected error: ${(0,wording/* messageOf */.bD)(error)}`,
                remedy: "Run this job again: it reads the registry first.",
            });
            stop(`${(0,src_unit/* unitId */.K)(unit)} stopped with an unexpected error: ${(0,wording/* messageOf */.bD)(error)}`, "Run this job again: it uploads only what is missing.");
        }));
    };
    const upload = async (unit) => {
        queue.delete(unit);
        inFlight.add(unit);
        const uploaded = await uploadUnit(unit, ledger.attemptsOf(unit), context);
        inFlight.delete(unit);
        settleUpload(unit, uploaded);
    };
    const settleUpload = (unit, uploaded) => {
        switch (uploaded.kind) {
            case "limited":
            case "cancelled":
                queue.add(unit);
                break;
            case "accepted": {
                const { note } = uploaded;
                settle(unit, { status: "pending", ...(note !== undefined && { note }) });
                beside(unit, readBack(unit));
                break;
            }
            case "taken":
                // Not told: it was not accepted.
                ledger.settle(unit, { status: "pending", note: uploaded.said });
                beside(unit, readBack(unit, uploaded.said));
                break;
            case "stopped": {
                const { cause, remedy } = uploaded;
                settle(unit, asFarAsKnown({ status: "refused", cause, remedy }, ledger.attemptsOf(unit)));
                stop(cause, remedy);
                break;
            }
            case "settled": {
                const { end } = uploaded;
                if (end.status === "conflict")
                    ledger.conflictAppeared(unit);
                settle(unit, end);
                // What was accepted before has been awaited already.
                const isAwaited = ledger.attemptsOf(unit).accepted > 0;
                if (end.status === "pending" && !isAwaited)
                    beside(unit, readBack(unit));
            }
        }
    };
    /** @param taken what the registry said that refused the only bytes that were sent of this version */
    const readBack = async (unit, taken) => {
        const attempts = ledger.attemptsOf(unit);
        const isHeld = attempts.accepted === 0;
        awaited.add(unit);
        const confirmed = await confirm_confirm(unit, attempts, context);
        awaited.delete(unit);
        if (confirmed.kind === "settled") {
            const { end } = confirmed;
            if (end.status === "conflict")
                ledger.conflictAppeared(unit);
            // That it was accepted is told already; that it is served, with all the others.
            const isThere = end.status === "published" || end.status === "already-published";
            if (isThere && taken === undefined) {
                ledger.settle(unit, { ...remarked(unit), ...end });
            }
            else
                settle(unit, end);
            news.read(awaited.size);
        }
        else if (taken !== undefined) {
            settle(unit, takenUnseen(traits.title, taken, attempts));
        }
        else if (confirmed.kind === "unseen" && !isHeld) {
            const maySend = !traits.acceptedIsFinal && traits.repeatIsSafe && attempts.accepted === 1;
            if (maySend && !isOver())
                queue.add(unit);
            else
                settle(unit, unseen(traits.title));
        }
    };
    /** What the registry remarked on an upload that it accepted stays with its end. */
    const remarked = (unit) => {
        const note = ledger.outcomes.get((0,src_unit/* unitId */.K)(unit))?.note;
        const isOurs = ledger.attemptsOf(unit).accepted > 0;
        return note !== undefined && isOurs ? { note } : {};
    };
    if (!dryRun && !isOver()) {
        for (const unit of order) {
            if (ledger.outcomes.get((0,src_unit/* unitId */.K)(unit))?.status === "pending")
                beside(unit, readBack(unit));
        }
    }
    for (;;) {
        side.throwBug();
        if (isOver()) {
            for (const unit of inOrder(queue))
                settle(unit, leftOver(ledger.attemptsOf(unit)));
        }
        const step = nextStep({
            queue: inOrder(queue),
            inFlight: [...inFlight],
            awaited: new Set([...awaited].map(src_unit/* unitId */.K)),
            outcomes: ledger.outcomes,
            isBlockedBy: (outcome) => ledger.isBlockedBy(outcome),
            laneOf: (limit) => pace.laneOf(limit),
            atOnce: pace.atOnce,
            dependantsNeed: dryRun ? "accepted" : traits.dependantsNeed,
            now: clock.now(),
        });
        switch (step.kind) {
            case "start":
                if (dryRun)
                    settle(step.unit, { status: "would-publish" });
                else
                    beside(step.unit, upload(step.unit));
                break;
            case "blocked": {
                const { status } = step.by;
                const how = {
                    conflict: "differs from the published version",
                    "not-reached": "was not reached",
                };
                const became = status in how ? how[status] : `is ${status}`;
                const cause = `It depends on ${(0,src_unit/* unitId */.K)(step.by)}, which ${became}.`;
                const remedy = blockedRemedy(step.by);
                const attempts = ledger.attemptsOf(step.unit);
                settle(step.unit, asFarAsKnown({ status: "blocked", cause, remedy }, attempts));
                break;
            }
            case "wait":
                if (pace.exceedsMaxWait(step.until)) {
                    declined = true;
                    for (const unit of step.kept)
                        settle(unit, notAwaited(unit));
                    break;
                }
                await pace.waitForLimit(step.until, pace.laneOf(step.limit).reason, {
                    done: ledger.outcomes.size,
                    total: order.length,
                    doneAbout: clock.now() + pace.estimate(inOrder(queue)).ms,
                });
                break;
            case "wait-for-one":
                news.left(queue.size + inFlight.size, awaited.size, traits.confirmWithinMs);
                await side.change(step.until);
                break;
            case "done":
                return bug;
        }
    }
    function notAwaited(unit) {
        const { reason, opensAt } = pace.laneOf(unit.limit);
        return asFarAsKnown(rateLimited(reason, opensAt), ledger.attemptsOf(unit));
    }
}
/** What helps a unit that depends on one that is not there. */
function blockedRemedy(by) {
    if (by.isFinal === true)
        return "Release a new version of that one first.";
    if (by.status === "rate-limited")
        return "It follows that one when this job runs again.";
    // What that one waits for in turn is all that this one waits for.
    if (by.status === "blocked" && by.remedy !== undefined)
        return by.remedy;
    return "Fix that one first; this one follows in the next run.";
}

;// CONCATENATED MODULE: ./packages/publishing/src/converge.ts






/** How long a request in flight may still take after the job was cancelled, in ms. */
const graceMs = 3_000;
/**
 * Brings a registry to the plan: uploads what the first look found missing, in dependency order and as
 * fast as the registry allows, and reads back what it accepted. Looking and running again makes only
 * the writes that are still missing.
 *
 * Never throws for anything that a registry or a cancelled job does; each unit gets an outcome, even where
 * a registry throws, which is a bug that the result holds. Units must be free of cycles: a cycle is a bug of the caller and throws.
 *
 * @param look what the registry has of the units, compared with them
 */
async function converge(units, registry, look, options, ports) {
    const { clock, cancelled, emit } = ports;
    const { traits } = registry;
    const startedAt = clock.now();
    const order = (0,src_order/* topologicalOrder */._)(units, src_unit/* unitId */.K, (unit) => unit.dependencies);
    if (order.kind === "cycle")
        throw new Error(`Dependencies in a cycle: ${order.path.join(" \u2192 ")}`);
    const pace = new Pace({ traits, maxWaitMs: options.maxWaitMs, clock, cancelled, emit });
    const ledger = new Ledger(clock.now, registry.credentialOf);
    let stopped;
    const stop = (cause, remedy) => {
        // Uploads under way meet the same refusal: it is told once.
        if (stopped !== undefined)
            return;
        stopped = { cause, remedy };
        emit({ kind: "stopped", cause, remedy });
    };
    const tell = (outcome, leftMs) => {
        const position = ledger.outcomes.size;
        emit({ kind: "settled", outcome, position, total: units.length, leftMs });
    };
    for (const unit of order.items) {
        const end = look.get((0,src_unit/* unitId */.K)(unit));
        if (end !== undefined)
            tell(ledger.settle(unit, end), 0);
    }
    const missing = order.items.filter((unit) => !look.has((0,src_unit/* unitId */.K)(unit)));
    const estimate = pace.estimate(missing);
    const hindered = hindrance([...ledger.outcomes.values()], traits.title);
    if (hindered !== undefined)
        stop(hindered.cause, hindered.remedy);
    else if (missing.length > 0 && !options.dryRun)
        emit({ kind: "estimate", estimate });
    const context = {
        ...ports,
        registry,
        pace,
        abandoned: abortLater(cancelled, clock),
        isStopped: () => stopped !== undefined,
        resumed: options.laterAttempt || look.size > 0,
    };
    const bug = await uploadMissing(order.items, ledger, context, {
        ...{ dryRun: options.dryRun, tell, stop },
    });
    if (cancelled.aborted)
        emit({ kind: "cancelled" });
    const outcomes = order.items.flatMap((unit) => ledger.outcomes.get((0,src_unit/* unitId */.K)(unit)) ?? []);
    const resumeAt = resumesAt(outcomes, cancelled.aborted, clock.now());
    return {
        outcomes,
        waits: pace.waits,
        estimate,
        ...(resumeAt !== undefined && { resumeAt }),
        ...(stopped !== undefined && { stopped }),
        ...(bug !== undefined && { bug }),
        cancelled: cancelled.aborted,
        dryRun: options.dryRun,
        startedAt,
        finishedAt: clock.now(),
    };
}
/** A signal that is aborted some seconds after another one. */
function abortLater(signal, clock) {
    const controller = new AbortController();
    const abort = () => {
        void clock.sleep(graceMs).then(() => {
            controller.abort();
        });
    };
    if (signal.aborted)
        abort();
    else
        signal.addEventListener("abort", abort, { once: true });
    return controller.signal;
}
/** When running again makes progress: after a limit's end; at once if the run broke off unclearly. */
function resumesAt(outcomes, cancelled, now) {
    const dates = outcomes.flatMap(({ status, resumeAt }) => {
        if (resumeAt !== undefined)
            return [resumeAt];
        const isLeft = cancelled && (status === "not-reached" || status === "pending");
        return status === "unclear" || isLeft ? [now] : [];
    });
    return dates.length > 0 ? Math.min(...dates) : undefined;
}

;// CONCATENATED MODULE: ./packages/publishing/src/missing-credential.ts
/** Without a credential nothing can be uploaded. One that is wrong is told already. */
function missingCredential(given, { dryRun, hasToken, hasIdToken, isTrusting, tokenVariable, }) {
    const hasCredential = hasToken || (hasIdToken && isTrusting);
    if (dryRun || hasCredential || given.some(({ input }) => input === "token"))
        return [];
    if (!isTrusting) {
        return [
            {
                code: "token-missing",
                message: "There is no token for this registry, so nothing can be uploaded.",
                remedy: `Set the input token (or ${tokenVariable}), or set dry-run: true.`,
                input: "token",
            },
        ];
    }
    return [
        {
            code: "token-missing",
            message: "There is no token and this job has no id-token: write, so nothing can be uploaded.",
            remedy: `Set the input token (or ${tokenVariable}), add permissions: id-token: write for trusted publishing, or set dry-run: true.`,
            input: "token",
        },
    ];
}
/** That a registry tells nothing without a token is no other problem than that there is none. */
function withMissing(missing, found) {
    if (missing.length === 0)
        return [...found];
    return [...missing, ...found.filter(({ input }) => input !== "token")];
}

// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
;// CONCATENATED MODULE: ./packages/publishing/src/pipeline.ts








/**
 * What a release would do, and everything that would stop it: discover, look up, check. The same steps
 * as those of `runRelease`, with all problems collected. It cannot know what shows only in packing, or
 * in comparing what was packed with what is there.
 *
 * @param given problems of the inputs: with any of them the registry is not asked, since a default that
 * stands in for a wrong one would make problems that are none
 * @returns without the problems that were given
 */
async function runPlan(steps, given) {
    const { candidates, problems } = await steps.discover();
    const { presence, checked } = candidates === undefined ? nothing : await look(steps, candidates, given.length === 0);
    const newNames = presence?.newNames ?? new Set();
    const units = (candidates?.units ?? []).map((unit) => ({
        ...unit,
        published: isPublished(unit, presence),
    }));
    const uploads = units
        .filter(({ published }) => !published)
        .map(({ name }) => ({ limit: steps.limitOf(newNames.has(name)) }));
    return {
        candidates,
        isAsked: presence !== undefined,
        units,
        newNames,
        estimate: estimateUploads(uploads, steps.traits),
        problems: [...problems, ...checked.problems],
        warnings: checked.warnings,
        registry: presence?.registry ?? steps.registry,
    };
}
/** Whether the registry has a version. */
function isPublished(version, presence) {
    return presence?.findings.get((0,src_unit/* unitId */.K)(version))?.kind === "present";
}
const nothing = { presence: undefined, checked: { problems: [], warnings: [] } };
/** Looks up and checks. Checks what it can where nothing may be asked, or the registry does not answer. */
async function look({ lookUp, check }, candidates, mayAsk) {
    try {
        const presence = mayAsk ? await lookUp(candidates) : undefined;
        return { presence, checked: check(candidates, presence) };
    }
    catch (error) {
        if (!(error instanceof problem/* ProblemsError */.FQ))
            throw error;
        const { problems, warnings } = check(candidates, undefined);
        return {
            presence: undefined,
            checked: { problems: [...problems, ...error.problems], warnings },
        };
    }
}
/**
 * Releases: discovers what is meant, looks it up, checks it, packs it and converges the registry to
 * that. All that is wrong with the inputs and the checkout is told before the first network call, all
 * that the registry would refuse before anything is built.
 *
 * @param given problems of the inputs
 * @returns how it ended; cancelled before its uploads, what it knows of the units
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
async function runRelease(steps, given, options, ports) {
    const { log, clock, cancelled, emit } = ports;
    const { called } = steps;
    const startedAt = clock.now();
    const missing = missingCredential(given, options);
    const before = { given, missing, looks: options.readsAreOpen };
    let candidates = await log.inGroup("Plan", async () => orThrow(await steps.discover(), before, steps, log));
    try {
        await ports.othersKnown?.(steps.check(candidates, undefined).warnings);
    }
    catch (heldBack) {
        if (ports.othersMayLook === true)
            await tellHeldBack(steps, candidates, missing, ports);
        throw heldBack;
    }
    const ready = await (0,src_cancelled/* unlessCancelled */.MS)(cancelled, async () => {
        if (steps.gather !== undefined) {
            candidates = orThrow(await steps.gather(candidates), { ...before, given: [] }, steps, log);
        }
        const { units } = candidates;
        if (units.length === 0) {
            (0,problem/* throwProblems */.Jh)(missing);
            return "nothing";
        }
        const { presence, warnings } = await log.inGroup("Looking up", async () => {
            emit({ kind: "looking-up", total: units.length });
            const { presence, checked } = await look(steps, candidates, true);
            (0,problem/* throwProblems */.Jh)(withMissing(missing, checked.problems), checked.warnings);
            if (presence === undefined)
                throw new Error("nothing was looked up, and no problem says why");
            emit(lookedUp(units, presence.findings));
            return { presence, warnings: checked.warnings };
        });
        const registry = steps.open(candidates, presence);
        const comparison = comparisonWith(steps, presence, registry, options, ports);
        const packed = await steps.pack(candidates, presence, comparison.isHindered);
        const found = await comparison.firstLook(packed.units);
        return { presence, registry, packed, found, warnings: [...warnings, ...packed.warnings] };
    });
    if (ready === undefined) {
        const result = (0,src_cancelled/* cancelledResult */.Hv)(candidates.units, options.dryRun, startedAt, clock.now());
        return { result, warnings: [], registry: steps.registry, called };
    }
    if (ready === "nothing") {
        log.info(`There is no ${called.one} to publish.`);
        const result = (0,src_cancelled/* emptyResult */.$)(options.dryRun, startedAt, clock.now());
        return { result, warnings: [], registry: steps.registry, called };
    }
    const { presence, registry, packed, found, warnings } = ready;
    const title = `${options.dryRun ? "Comparing with" : "Uploading to"} ${registry.traits.title}`;
    const result = await log.inGroup(title, () => converge(packed.units, registry, found, options, ports));
    const byId = new Map(packed.units.map((unit) => [(0,src_unit/* unitId */.K)(unit), unit]));
    const outcomes = result.outcomes.map((outcome) => {
        const unit = byId.get((0,src_unit/* unitId */.K)(outcome));
        return unit === undefined ? outcome : (steps.record?.(unit, outcome, presence) ?? outcome);
    });
    const after = cancelled.aborted
        ? []
        : ((await steps.lookAfter?.(packed.units, outcomes, presence)) ?? []);
    const beside = cancelled.aborted ? undefined : await steps.waitingBeside?.(outcomes, presence);
    return {
        // Packing counts: it takes longer than most uploads.
        ...{ result: { ...result, outcomes, startedAt }, warnings: [...warnings, ...after], called },
        registry: presence.registry,
        ...(beside !== undefined && { beside }),
        ...(packed.folder !== undefined && { packed: packed.folder }),
        ...(packed.runsOn !== undefined && { runsOn: packed.runsOn }),
    };
}
/**
 * A release that another one keeps from being packed: whatever the registry shows to be wrong with it is
 * told beside what holds it back, not by the next run.
 */
async function tellHeldBack(steps, candidates, missing, { cancelled, log }) {
    if (candidates.units.length === 0)
        return;
    const looked = await (0,src_cancelled/* unlessCancelled */.MS)(cancelled, () => log.inGroup("Looking up", () => look(steps, candidates, true)));
    if (looked === undefined)
        return;
    const { problems, warnings } = looked.checked;
    (0,problem/* throwProblems */.Jh)(withMissing(missing, problems), warnings);
}
/** Goes on where nothing is wrong, and says what was found; else tells all that is known to be wrong. */
function orThrow({ candidates, problems, lines }, { given, missing, looks }, { check }, { info }) {
    if (given.length + problems.length + (looks ? 0 : missing.length) > 0) {
        const checked = candidates === undefined ? nothing.checked : check(candidates, undefined);
        throw new problem/* ProblemsError */.FQ([...given, ...missing, ...problems, ...checked.problems], {
            warnings: checked.warnings,
        });
    }
    if (candidates === undefined)
        throw new Error("nothing was found out, and no problem says why");
    lines.forEach(info);
    return candidates;
}
/**
 * The comparison of what is packed with what is there. A conflict that fails the release is known
 * before anything is built; what was found then is what the loop is given.
 */
function comparisonWith({ recall }, presence, registry, { onConflict }, ports) {
    let stopping;
    const compare = async (units) => {
        const { findings } = presence;
        const found = await compareFound(units, findings, registry, onConflict, ports);
        const left = units.filter((unit) => !found.has((0,src_unit/* unitId */.K)(unit)));
        return new Map([...found, ...(recall?.(left, presence, onConflict) ?? [])]);
    };
    return {
        isHindered: async (units) => {
            if (onConflict === "warn")
                return false;
            const look = await compare(units);
            const conflicts = [...look].filter(([, { fails }]) => fails);
            if (conflicts.length === 0)
                return false;
            const ids = conflicts.map(([id]) => id);
            ports.log.info(`Nothing is built: ${(0,wording/* firstFew */.Dt)(ids, 5)} ${ids.length > 1 ? "differ" : "differs"} from what ${registry.traits.title} has.`);
            stopping = look;
            return true;
        },
        firstLook: async (units) => stopping ?? compare(units),
    };
}


/***/ }),

/***/ 49437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ noBinary),
/* harmony export */   h: () => (/* binding */ worstOf)
/* harmony export */ });
/** A file that does not go with any binary. */
const noBinary = { grade: "other", how: "contents", isBinary: false };
/** The least that some have in common. */
function worstOf(grades) {
    if (grades.includes("other"))
        return "other";
    return grades.includes("rebuild") ? "rebuild" : "same-program";
}


/***/ }),

/***/ 6236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ gradeFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./packages/rebuilds/src/changed-file.ts
var changed_file = __webpack_require__(49437);
;// CONCATENATED MODULE: ./packages/rebuilds/src/checksum-list.ts






/** By the letters of a checksum. */
const algorithms = new Map([
    ...[
        [32, "md5"],
        [40, "sha1"],
        [64, "sha256"],
        [96, "sha384"],
        [128, "sha512"],
    ],
]);
/** `SHA256SUMS`, `checksums.txt`, `tool.exe.sha256`. */
const listName = /(?:^|[._-])(?:md5|sha\d+)(?:sums?)?(?:\.txt)?$|checksums?(?:\.\w+)?$/i;
const mostBytes = 1024 * 1024;
function isChecksumList(name) {
    return listName.test(name);
}
/**
 * A list has the grade of the files whose checksums changed, if each fits the file on its own side, and
 * nothing else changed in it.
 *
 * @param graded the other files that changed
 */
async function gradeChecksums(list, changed, graded) {
    const [ours, theirs] = [await linesOf(list.ours, list), await linesOf(list.theirs, list)];
    if (ours === undefined || theirs === undefined || ours.size !== theirs.size)
        return changed_file/* noBinary */.R;
    if (ours.size === 0)
        return changed_file/* noBinary */.R;
    const grades = [];
    for (const [name, checksum] of ours) {
        const there = theirs.get(name);
        if (there === checksum)
            continue;
        const file = changed.find(({ path }) => path === name);
        const grade = graded.find(({ path }) => path === name)?.grade;
        if (there === undefined || file === undefined || grade === undefined)
            return changed_file/* noBinary */.R;
        if ((await checksumOf(file.ours, algorithmOf(checksum))) !== checksum)
            return changed_file/* noBinary */.R;
        if ((await checksumOf(file.theirs, algorithmOf(there))) !== there)
            return changed_file/* noBinary */.R;
        grades.push(grade);
    }
    return { grade: (0,changed_file/* worstOf */.h)(grades), how: "checksums of what differs", isBinary: false };
}
function algorithmOf(checksum) {
    return algorithms.get(checksum.length) ?? "sha256";
}
/** Checksums by the paths that they are of; undefined if it is no such list. */
async function linesOf(file, { path: own }) {
    if ((await (0,promises_.stat)(file)).size > mostBytes)
        return undefined;
    const lines = new Map();
    for (const line of (await (0,promises_.readFile)(file, "utf8")).split(/\r?\n/)) {
        if (line.trim() === "")
            continue;
        const [, checksum = "", name = ""] = /^([0-9a-f]+)(?:[ \t]+\*?(.+))?$/i.exec(line.trim()) ?? [];
        if (!algorithms.has(checksum.length))
            return undefined;
        // A list of one checksum need not say of which file it is.
        const named = name === "" ? external_node_path_default().posix.basename(own).replace(/\.\w+$/, "") : name;
        const place = external_node_path_default().posix.join(external_node_path_default().posix.dirname(own), named);
        // Of two checksums of one file, nobody knows which one counts.
        if (lines.has(place))
            return undefined;
        lines.set(place, checksum.toLowerCase());
    }
    return lines;
}
/** Hex. @param algorithm as Node names it */
async function checksumOf(file, algorithm) {
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash);
    return hash.digest("hex");
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./packages/binaries/src/index.ts + 28 modules
var src = __webpack_require__(89565);
;// CONCATENATED MODULE: ./packages/rebuilds/src/grade-binary.ts


/** Grades two files, or answers that they are no binaries. */
async function gradeBinary({ ours, theirs }) {
    return (0,src/* withFile */.D4)(ours, (read, size) => (0,src/* withFile */.D4)(theirs, (readTheirs, sizeThere) => compared({ read, size }, { read: readTheirs, size: sizeThere })));
}
async function compared(ours, theirs) {
    const [here, there] = await Promise.all([identified(ours), identified(theirs)]);
    if (here.kind === "other" || there.kind === "other")
        return changed_file/* noBinary */.R;
    const stamps = await (0,src/* sameProgram */.t2)(ours, theirs);
    if (stamps !== undefined) {
        const [bytes, size] = [stamps.bytes, ours.size].map((count) => count.toLocaleString("en-US"));
        const how = `only the ${listed(stamps.stamps)}: ${bytes} of ${size} bytes`;
        return { grade: "same-program", how, isBinary: true };
    }
    if (systemOf(here) !== systemOf(there)) {
        const how = `${(0,src/* describeBinary */.bX)(here)} here, ${(0,src/* describeBinary */.bX)(there)} published`;
        return { grade: "other", how, isBinary: true };
    }
    return { grade: "rebuild", how: "another build", isBinary: true };
}
/** What is damaged proves nothing. */
async function identified({ read, size }) {
    try {
        return await (0,src/* identify */.ls)(read, size);
    }
    catch (error) {
        if (error instanceof src/* BinaryError */.kM)
            return { kind: "other" };
        throw error;
    }
}
function systemOf({ kind, os, cpus, libc, float, parts }) {
    const systems = parts.map((part) => `${part.machine} ${part.os ?? ""}`).sort();
    return JSON.stringify([kind, os, [...cpus].sort(), libc, float, systems]);
}
/** "a, b and c". */
function listed(words) {
    return new Intl.ListFormat("en", { type: "conjunction" })
        .format(words)
        .replace(/, and /, " and ");
}

;// CONCATENATED MODULE: ./packages/rebuilds/src/companions.ts








const decompressors = { ".gz": external_node_zlib_.createGunzip, ".br": external_node_zlib_.createBrotliDecompress };
const debugInformation = /\.(?:pdb|debug|dwp)$/;
const glue = /\.(?:[cm]?js|[cm]?ts)$/;
/** Modules of wasm-bindgen are small; a larger file is something else. */
const mostGlueBytes = 8 * 1024 * 1024;
const sha256 = "sha256";
/** A bomb is no copy of a binary. */
const mostUnpackedBytes = 1024 ** 3;
/**
 * Grades a file that is no binary by the one that it goes with: a compressed copy, debug information, and
 * what wasm-bindgen writes for a module.
 *
 * @param binaries those that changed
 */
async function gradeCompanion(file, binaries) {
    if (external_node_path_default().extname(file.path) in decompressors)
        return gradeCompressed(file);
    const isGlue = glue.test(file.path) && (await isSameGlue(file));
    const isDebug = debugInformation.test(file.path) && (await isDebugInformation(file));
    const own = isDebug
        ? binaries.filter(({ path }) => stemOf(path) === stemOf(file.path))
        : isGlue
            ? binaries.filter(({ path }) => path.endsWith(".wasm"))
            : [];
    const [first] = own;
    if (first === undefined)
        return changed_file/* noBinary */.R;
    return {
        // What debug information says of a program is not looked into: the commit has to speak for it.
        grade: (0,changed_file/* worstOf */.h)([...own.map(({ grade }) => grade), ...(isDebug ? ["rebuild"] : [])]),
        how: `goes with ${first.path}`,
        isBinary: false,
    };
}
/** How a `.pdb` begins, and files of debug information for ELF ("The PDB File Format", System V ABI). */
const debugMagics = ["Microsoft C/C++ MSF 7.00", "\x7fELF"];
async function isDebugInformation({ ours, theirs }) {
    const [here, there] = await Promise.all([ours, theirs].map(headOf));
    return debugMagics.some((magic) => here?.startsWith(magic) && there?.startsWith(magic));
}
async function headOf(file) {
    const handle = await (0,promises_.open)(file, "r");
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0);
        return buffer.toString("latin1", 0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
/** `tool.pdb` belongs to `tool.exe`, `libx.so.debug` to `libx.so`. */
function stemOf(file) {
    const plain = file.replace(debugInformation, "");
    return plain.replace(/\.(?:exe|dll|node|so|dylib)$/, "");
}
async function gradeCompressed(file) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(external_node_path_default().dirname(file.ours), "unpacked-"));
    try {
        const [ours, theirs] = [external_node_path_default().join(folder, "ours"), external_node_path_default().join(folder, "theirs")];
        const isWhole = (await decompress(file.ours, file.path, ours)) &&
            (await decompress(file.theirs, file.path, theirs));
        if (!isWhole)
            return changed_file/* noBinary */.R;
        const [here, there] = await Promise.all([checksumOf(ours, sha256), checksumOf(theirs, sha256)]);
        if (here === there) {
            return { grade: "same-program", how: "only how it is compressed", isBinary: false };
        }
        const inside = await gradeBinary({ path: file.path, ours, theirs });
        return { ...inside, how: `compressed; ${inside.how}`, isBinary: false };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function decompress(from, name, to) {
    const create = name.endsWith(".br") ? external_node_zlib_.createBrotliDecompress : external_node_zlib_.createGunzip;
    let bytes = 0;
    const bounded = async function* (pieces) {
        for await (const piece of pieces) {
            bytes += piece.length;
            if (bytes > mostUnpackedBytes)
                throw new Error("too large");
            yield piece;
        }
    };
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(from), create(), bounded, (0,external_node_fs_.createWriteStream)(to));
        return true;
    }
    catch {
        return false;
    }
}
/**
 * wasm-bindgen puts hashes into the names of imports and closures (`__wbg_new_8a6f238a6ece86ea`,
 * `invoke__h1af3456a1caa662f`), which move with the toolchain, and orders what it writes by these names.
 */
async function isSameGlue({ ours, theirs }) {
    const [here, there] = [await glueOf(ours), await glueOf(theirs)];
    return here !== undefined && here === there;
}
async function glueOf(file) {
    if ((await (0,promises_.stat)(file)).size > mostGlueBytes)
        return undefined;
    const text = await (0,promises_.readFile)(file, "utf8");
    if (!/__wb(?:g|indgen)_/.test(text))
        return undefined;
    return text
        .replace(/(?<=_|__h)[0-9a-f]{16}(?![0-9a-z])/g, "")
        .split("\n")
        .sort()
        .join("\n");
}

;// CONCATENATED MODULE: ./packages/rebuilds/src/grade.ts



/**
 * Grades files that are not the same on both sides. What goes with a binary has its grade: a checksum list
 * that fits the files on its own side, a compressed copy, debug information, the JavaScript that
 * wasm-bindgen writes for a module.
 *
 * @returns in the order of `changed`
 * @throws what reading the files throws
 */
async function gradeFiles(changed) {
    const graded = new Map();
    const without = (isGraded) => changed.filter((file) => !graded.has(file.path) && isGraded(file));
    for (const file of changed) {
        const found = await gradeBinary(file);
        if (found.isBinary)
            graded.set(file.path, { path: file.path, ...found });
    }
    const binaries = [...graded.values()];
    for (const file of without(({ path }) => !isChecksumList(path))) {
        graded.set(file.path, { path: file.path, ...(await gradeCompanion(file, binaries)) });
    }
    // Lists also have the checksums of compressed copies.
    for (const file of without(() => true)) {
        const found = await gradeChecksums(file, changed, [...graded.values()]);
        graded.set(file.path, { path: file.path, ...found });
    }
    return changed.flatMap(({ path }) => graded.get(path) ?? []);
}


/***/ }),

/***/ 67885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80955);
/* harmony import */ var _changed_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49437);


/** So many files are named. */
const named = 5;
/**
 * The same program is equivalent whatever commit it is from; a rebuild only where both sides are of one
 * commit.
 *
 * @param graded what differs
 */
function judge(graded, commits) {
    const grade = (0,_changed_file_js__WEBPACK_IMPORTED_MODULE_0__/* .worstOf */ .h)(graded.map(({ grade }) => grade));
    const of = (wanted) => graded.filter((file) => file.grade === wanted);
    const apart = unlikeCommits(commits);
    if (grade === "other") {
        const others = of("other");
        // Where nothing was built, nobody asks whether it is a rebuild.
        if (!graded.some(({ isBinary }) => isBinary))
            return { kind: "other", reason: undefined };
        const words = others.every(({ isBinary }) => !isBinary)
            ? `only ${few(others)} ${others.length === 1 ? "is" : "are"} no rebuilt binary`
            : `${few(others)} ${others.length === 1 ? "is" : "are"} another program`;
        return { kind: "other", reason: apart ?? `same commit; ${words}` };
    }
    if (grade === "rebuild" && apart !== undefined)
        return { kind: "other", reason: apart };
    const same = of("same-program").map(({ path, how }) => `${path}: ${how}`);
    const rebuilt = of("rebuild").map(({ path }) => path);
    const notes = [
        ...(same.length > 0 ? [`the same program (${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .firstFew */ .Dt)(same, named)})`] : []),
        ...(rebuilt.length > 0
            ? [
                `a rebuild of the same commit (${commits.ours?.slice(0, 10) ?? ""}): only binaries differ (${rebuilt.join(", ")})`,
            ]
            : []),
    ];
    return { kind: "equivalent", note: notes.join("; ") };
}
/** Why two sides are not of one commit, if so. */
function unlikeCommits({ ours, theirs }) {
    if (ours === undefined)
        return "the commit of what was packed here is unknown";
    if (theirs === undefined)
        return "the commit of what is published is unknown";
    if (ours.toLowerCase() === theirs.toLowerCase())
        return undefined;
    return `what is published is of the commit ${theirs.slice(0, 10)}`;
}
function few(files) {
    return (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .firstFew */ .Dt)(files.map(({ path }) => path), named);
}


/***/ }),

/***/ 96595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ unpackSome),
/* harmony export */   Z: () => (/* binding */ inBoth)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _fairlead_archives__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20854);
/* harmony import */ var _fairlead_archives__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82104);






/**
 * Looks into files that are on both sides. They are unpacked for that, and taken away again.
 *
 * @param temp absolute
 * @throws what unpacking and looking throw
 */
async function inBoth(unpack, temp, look) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(temp, "compared-"));
    try {
        const [here, there] = [node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, "ours"), node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, "theirs")];
        await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(here), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(there)]);
        const ours = await unpack.ours(here);
        const theirs = await unpack.theirs(there);
        const files = [...ours].flatMap(([name, ours]) => {
            const other = theirs.get(name);
            return other === undefined ? [] : [{ path: name, ours, theirs: other }];
        });
        return await look(files);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    }
}
/**
 * Unpacks some files of a `.tar.gz` into a folder, under numbers: no name of an archive becomes a path.
 * Memory does not grow with them.
 *
 * @param nameOf what a path in the archive is called; undefined for what is not wanted
 * @param folder absolute, and empty
 * @returns the files, absolute, by their names
 * @throws what `readTarGz` throws
 */
async function unpackSome(source, limits, nameOf, folder) {
    const found = new Map();
    await (0,_fairlead_archives__WEBPACK_IMPORTED_MODULE_5__/* .readTarGz */ .J)(source, limits, async (entry, contents) => {
        const name = entry.kind === "file" ? nameOf(entry.path) : undefined;
        if (name === undefined)
            return;
        const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, String(found.size));
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(contents), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(file, { flags: "wx" }));
        found.set(name, file);
    }, _fairlead_archives__WEBPACK_IMPORTED_MODULE_6__/* .listingGuard */ .Q$);
    return found;
}


/***/ })

};
