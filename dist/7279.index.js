export const id = 7279;
export const ids = [7279];
export const modules = {

/***/ 90255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ confirmationConclusion),
/* harmony export */   b: () => (/* binding */ noConfirmationOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31452);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65581);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45032);
/* harmony import */ var _fairlead_summary__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38836);




/** The outputs where there is no record that can be trusted. */
const noConfirmationOutputs = {
    ...{
        state: "none",
        missing: "[]",
        broken: "[]",
        npm: "[]",
        version: "none",
        sha: "none",
        "run-id": "none",
    },
};
/** Ends that neither time nor an approval fixes. */
const final = [
    ...["differs", "stage-differs", "stage-mistagged", "disputed"],
    ...["blocked", "deleted", "not-sent", "gone"],
];
/** How the action ends: as a failure unless everything is live, with all that is to be done. */
function confirmationConclusion({ run, units, target, warnings, askedAt }, place, log) {
    const { repository, runUrl, runId } = place;
    const problems = (0,_fairlead_summary__WEBPACK_IMPORTED_MODULE_1__/* .confirmationProblems */ .iC)(units, runUrl);
    const { registry, isNpmjs } = target;
    const sentence = `${(0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .confirmationSentence */ .FE)({ units })}.`;
    for (const line of approvalLines(units, isNpmjs ? "" : ` --registry ${registry}`))
        log.info(line);
    const isLive = problems.length === 0;
    if (isLive)
        log.info(sentence);
    const idsOf = (wanted) => JSON.stringify(units.filter(({ state }) => wanted(state)).map((unit) => (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .unitId */ .K)(unit)));
    return {
        outputs: {
            state: stateOf(units),
            missing: idsOf((state) => state !== "live" && state !== "broken"),
            broken: idsOf((state) => state === "broken"),
            npm: idsOf(() => true),
            version: run.version ?? "none",
            ...{ sha: run.sha, "run-id": runId },
            ...(0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .codesOutput */ .k)(problems),
        },
        summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .renderConfirmation */ .IR)({
            ...{ units, repository, runUrl, sha: run.sha, problems, warnings, askedAt },
            registry: isNpmjs ? undefined : registry,
        }),
        annotations: [...(0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .problemAnnotations */ .ur)(problems), ...(0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .problemAnnotations */ .ur)(warnings, "warning")],
        ...(!isLive && { failure: `${sentence} ${next[stateOf(units)]}` }),
    };
}
/** What to do, in one sentence; the job summary has it all. */
const next = {
    failed: "The next step for each is named above and in the job summary.",
    broken: "Approve what is missing at once, then run this job again (it publishes nothing).",
    waiting: "Approve what is waiting, then run this job again (it publishes nothing).",
    live: "",
};
function stateOf(units) {
    const has = (states) => units.some(({ state }) => states.includes(state));
    if (has(final))
        return "failed";
    if (has(["broken"]))
        return "broken";
    return units.every(({ state }) => state === "live") ? "live" : "waiting";
}
function whenToApprove(layer, isLater) {
    const isScanned = layer.some(({ state }) => state === "validating");
    const whens = [
        ...(isLater ? ["those above are live"] : []),
        ...(isScanned ? [`npm has validated ${layer.length === 1 ? "it" : "them"}`] : []),
    ];
    return whens.length === 0 ? "" : `, when ${whens.join(" and ")}`;
}
/** What waits, layer by layer, with a command for each. */
function approvalLines(units, flags) {
    const layers = (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .toApprove */ .tY)(units);
    const lines = layers.flatMap((layer, index) => [
        `To approve${whenToApprove(layer, index > 0)}:`,
        ...layer.map((unit) => {
            const { stageId, name } = unit;
            const command = stageId === undefined
                ? `npm stage list ${name}${flags}`
                : `npm stage approve ${stageId}${flags}`;
            return `  ${command}  # ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .unitId */ .K)(unit)}`;
        }),
    ]);
    return layers.flat().some(_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .isMaybeRejected */ .rl) ? [...lines, _fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .ifUnknown */ .yQ] : lines;
}


/***/ }),

/***/ 91082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ toConfirmInputs)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65581);
/* harmony import */ var _fairlead_summary__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38836);


/** What is confirmed, from the action's inputs. */
function toConfirmInputs(given, here) {
    const runId = given["run-id"] ?? here.runId;
    const { units, problems } = (0,_fairlead_summary__WEBPACK_IMPORTED_MODULE_0__/* .readWantedUnits */ .nz)(given.npm ?? [], "npm", given.version);
    const own = runId === here.runId && here.sha !== "" ? here.sha : undefined;
    return {
        problems,
        inputs: {
            ...{ repository: here.repository, runId, version: given.version },
            ...(runId === here.runId && { attempt: here.runAttempt }),
            ...{ runSha: own, commit: given.sha ?? own },
            npm: units.map((unit) => (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .unitId */ .K)(unit)),
            registryUrl: given["registry-url"],
            confirmMs: given["confirm-minutes"] * 60_000,
            approvalMs: given["wait-for-approval-minutes"] * 60_000,
            stageToken: given["stage-token"],
            readToken: here.registryToken,
        },
    };
}


/***/ }),

/***/ 23770:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62418);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65415);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7349);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63804);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(94536);
/* harmony import */ var _fairlead_summary__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38836);
/* harmony import */ var _npm_reports_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(71613);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90255);
/* harmony import */ var _confirm_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91082);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18433);







await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__/* .runAction */ .C)("confirm-staged", async ({ env, declared, clock, cancelled, log }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q, env, declared);
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__/* .readEnvironment */ .Q)(env, "NODE_AUTH_TOKEN");
    const { artifacts, serverUrl, repository, temp, npmRegistrySetting } = environment;
    const { inputs: wanted, problems: unclear } = (0,_confirm_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .toConfirmInputs */ .L)(values, environment);
    const given = { runId: values["run-id"], token: values["github-token"], sha: values.sha };
    // Without `sha`, the record says which commit another run has staged.
    const { source, problems: unknown } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_7__/* .readSource */ .o)(given, { ...environment, sha: "" });
    const ports = {
        ...{ apiUrl: environment.apiUrl, userAgent: environment.userAgent },
        ...{ fetch: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__/* .createFetch */ .H)(env), clock, cancelled, log },
    };
    const confirmation = await (0,_fairlead_summary__WEBPACK_IMPORTED_MODULE_0__/* .confirmStaged */ .$l)(wanted, [...problems, ...environment.problems, ...unclear, ...unknown], {
        ...{ ...ports, npmRegistrySetting },
        takeRecords: () => (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_9__/* .takeReports */ .X)(_npm_reports_js__WEBPACK_IMPORTED_MODULE_10__/* .npmReports */ .p, temp, source, { ...ports, inJob: artifacts.available }),
    });
    const runUrl = `${serverUrl}/${repository}/actions/runs/${wanted.runId}`;
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmationConclusion */ .F)(confirmation, { repository, runUrl, runId: wanted.runId }, log);
}, () => _conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .noConfirmationOutputs */ .b);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 18433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77176);


/** The inputs of confirm-staged, as its action.yml has them. */
const inputs = {
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .hW)(),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .semverText */ .E2)(),
    npm: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_1__/* .npmjsRegistry */ .Cl),
    "confirm-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(15, { min: 0 }),
    "wait-for-approval-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(0, { min: 0 }),
    "stage-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 71613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ npmReports)
/* harmony export */ });
/** Names of the artifacts that the actions for npm leave: what they packed, staged and published. */
const npmReports = /^fairlead-report-publish-(npm|meta)/;


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
