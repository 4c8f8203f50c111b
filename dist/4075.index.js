export const id = 4075;
export const ids = [4075];
export const modules = {

/***/ 34075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withPlanLists: () => (/* binding */ withPlanLists)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73792);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89712);
/* harmony import */ var _plan_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38951);






/**
 * The environment with the lists of a large plan instead of the references to them. A job's outputs
 * hold 1 MB, and the runner hands an input of 128 KiB to no process, so a large plan leaves its lists in
 * an artifact of the run.
 *
 * @param temp an absolute folder
 * @throws ProblemsError if an artifact is not in this run, cannot be downloaded, or is not the plan's:
 * any job of a run can replace the artifacts of others
 */
async function withPlanLists(env, temp, ports) {
    const found = (0,_plan_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .references */ .Ft)(env);
    const names = [...new Set(found.map(({ artifact }) => artifact))];
    const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(temp, "fairlead-plan-"));
    const folders = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_4__/* .takeArtifacts */ .R)(names, parent, { kind: "this-run" }, ports);
    const lists = await Promise.all(found.map(async ({ variable, artifact, file, sha256 }) => {
        const from = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folders.get(artifact) ?? "", file);
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from, "utf8").catch((error) => {
            const message = `The artifact ${artifact} holds no ${file}: ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_5__/* .fileFault */ .bT)(error)}.`;
            throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_6__/* .ProblemsError */ .FQ([
                {
                    code: "plan-list-missing",
                    message,
                    remedy: "Run all jobs again, the plan included.",
                },
            ], {
                cause: error,
            });
        });
        if ((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex") !== sha256) {
            const message = `${file} of the artifact ${artifact} is not what the plan wrote.`;
            const remedy = "Find out which job of this run changed it before you publish anything.";
            throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_6__/* .ProblemsError */ .FQ([{ code: "plan-list-changed", message, remedy }]);
        }
        return [variable, text];
    }));
    return { ...env, ...Object.fromEntries(lists) };
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
