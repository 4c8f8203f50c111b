export const id = 1405;
export const ids = [1405];
export const modules = {

/***/ 74738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ summaryConclusion),
/* harmony export */   g: () => (/* binding */ noSummaryOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31452);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45032);



/** The outputs of a summary that came to no result. */
const noSummaryOutputs = { complete: "false", missing: "[]", broken: "[]", state: "none" };
/**
 * Outputs, page and sentence of the summary. It fails only if it was asked to, and never for a dry run,
 * which is not meant to complete anything.
 */
function summaryConclusion({ page, complete, missing, broken }, given, log) {
    const headline = `${(0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .releaseHeadline */ .sg)(page)}.`;
    const named = missing.length === 0 ? "" : ` Missing: ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .firstFew */ .Dt)(missing, 12)}.`;
    // What a person has taken back is not to be completed.
    const isWithdrawn = page.state === "withdrawn" && (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .badJobs */ .cH)(page.jobs).length === 0;
    const fails = given["fail-if-incomplete"] && !given["dry-run"] && !complete && !isWithdrawn;
    const incomplete = { code: "release-incomplete", message: headline };
    const remarked = fails ? [] : remarks(page, headline);
    // The log shows a remark as well.
    if (!fails && remarked.length === 0)
        log.info(headline);
    return {
        outputs: {
            ...{ complete: String(complete), missing: JSON.stringify(missing), state: page.state },
            broken: JSON.stringify(broken),
            ...(0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .codesOutput */ .k)(fails ? [incomplete] : []),
        },
        summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .renderReleasePage */ .$R)(page),
        annotations: [...remarked, ...(0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .problemAnnotations */ .ur)(page.warnings ?? [], "warning")],
        ...(fails && { failure: `${headline}${named}` }),
    };
}
/** What must be seen without opening the page: a step that is green is not read. */
function remarks({ state }, headline) {
    const isQuiet = ["complete", "dry-run", "nothing-known"].includes(state);
    return isQuiet ? [] : [{ level: "warning", title: "Release summary", message: headline }];
}


/***/ }),

/***/ 28409:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62418);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65415);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7349);
/* harmony import */ var _fairlead_summary__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38836);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20288);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74738);
/* harmony import */ var _summary_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29687);





await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .runAction */ .C)("release-summary", async ({ env, declared, clock, cancelled, log, planProblems }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, env, declared);
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__/* .readEnvironment */ .Q)(env, "CARGO_REGISTRY_TOKEN");
    const { registryToken: npmToken } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__/* .readEnvironment */ .Q)(env, "NODE_AUTH_TOKEN");
    const { artifacts, runAttempt, cargoTestIndex, npmRegistrySetting } = environment;
    const end = await (0,_fairlead_summary__WEBPACK_IMPORTED_MODULE_0__/* .summarize */ .eh)((0,_summary_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .summaryInputs */ .m)(values), [...problems, ...planProblems], {
        ...environment,
        ...{ attempt: runAttempt, inJob: artifacts.available, cargoTestIndex, npmRegistrySetting },
        ...{ cratesToken: environment.registryToken, npmToken },
        fetch: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .createFetch */ .H)(env),
        ...{ clock, cancelled, log },
    });
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .summaryConclusion */ .U)(end, values, log);
}, () => _conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .noSummaryOutputs */ .g, { onlyTells: true });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 20288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21258);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77176);



/** The inputs of release-summary, as its action.yml has them. */
const inputs = {
    needs: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    tag: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    crates: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    npm: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_1__/* .cratesIoIndex */ .vE),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_2__/* .npmjsRegistry */ .Cl),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    "fail-if-incomplete": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    "stage-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 29687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ summaryInputs)
/* harmony export */ });
/** The summary's inputs from the action's. The plan writes `none` where it has no version and no tag. */
function summaryInputs(given) {
    const { needs, crates = [], npm = [], index } = given;
    return {
        ...{ needs, crates, npm, index },
        version: unlessNone(given.version)?.replace(/^v(?=\d)/, ""),
        tag: unlessNone(given.tag)?.replace(/^refs\/tags\//, ""),
        registryUrl: given["registry-url"],
        dryRun: given["dry-run"],
        runId: given["run-id"],
        stageToken: given["stage-token"],
        token: given["github-token"],
    };
}
function unlessNone(text) {
    return text === "none" ? undefined : text;
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
