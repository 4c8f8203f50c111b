export const id = 3994;
export const ids = [3994];
export const modules = {

/***/ 68146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ runNpmAction)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7349);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(41325);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(52098);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63804);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73792);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92952);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(94536);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43595);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89712);
/* harmony import */ var _npm_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95397);
/* harmony import */ var _npm_reports_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(71613);








/** Runs one of the actions for npm: its inputs, the artifacts that it takes from, the release. */
async function runNpmAction(action) {
    const { name, kind, inputs } = action;
    const release = (context) => {
        const { environment, env, secrets, clock, cancelled, emit, log } = context;
        const { repository, serverUrl, temp, apiUrl, userAgent } = environment;
        // The generic spec holds at least the common inputs, which the type of a mapped type does not tell.
        const given = context.inputs;
        const fetch = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .createFetch */ .H)(env);
        const wanted = { runId: given["run-id"], token: given["github-token"], sha: given.sha };
        const { source, problems } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_4__/* .readSource */ .o)(wanted, environment);
        const inJob = environment.artifacts.available;
        // A first attempt that stages nothing, and whose steps and jobs stage nothing, has nothing to remember.
        const mayHaveStages = source.kind === "other-run" ||
            (inJob && (environment.runAttempt > 1 || given["publish-mode"] !== "direct"));
        const artifactPorts = { inJob, cancelled, apiUrl, userAgent, fetch, clock, log };
        return (0,_fairlead_npm__WEBPACK_IMPORTED_MODULE_5__/* .releasePackages */ .nK)((0,_npm_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .toNpmInputs */ .M)(kind, given, action.more(given), environment, context.pack), (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_6__/* .eachOnce */ .B)([...context.problems, ...problems]), {
            ...{ workspace: environment.workspace, temp, env, userAgent, fetch, clock, emit, log },
            attempt: environment.runAttempt,
            repository: `${serverUrl}/${repository}`,
            isGitHubHosted: environment.isGitHubHosted,
            isGitHubActions: environment.isGitHubActions,
            npmRegistrySetting: environment.npmRegistrySetting,
            childEnvironment: () => (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .environmentForChild */ .J)(env, { secrets: secrets.values() }),
            fetchArtifacts: async (names) => {
                const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(temp, "fairlead-artifacts-"));
                return (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_8__/* .takeArtifacts */ .R)(names, parent, source, artifactPorts);
            },
            missingArtifacts: async (names) => (await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_9__/* .findArtifacts */ .n)(names, source, artifactPorts)).problems,
            ...{ cancelled, random: Math.random, runId: environment.runId },
            ...(mayHaveStages && {
                earlierReports: async () => {
                    const { runId } = source.kind === "other-run" ? source : environment;
                    const taken = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_10__/* .takeReports */ .X)(_npm_reports_js__WEBPACK_IMPORTED_MODULE_11__/* .npmReports */ .p, temp, source, artifactPorts);
                    const reports = taken.reports.map((each) => ({ ...each, runId: String(runId) }));
                    return { ...taken, reports };
                },
            }),
            ...(environment.idToken.available && { idToken: _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_12__/* .requestIdToken */ .g }),
            mask: (token) => {
                secrets.add(token);
            },
        });
    };
    await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_13__/* .runPublishingAction */ .$)(name, inputs, "NODE_AUTH_TOKEN", release, []);
}


/***/ }),

/***/ 71613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ npmReports)
/* harmony export */ });
/** Names of the artifacts that the actions for npm leave: what they packed, staged and published. */
const npmReports = /^fairlead-report-publish-(npm|meta)/;


/***/ }),

/***/ 21312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ oldestSystem)
/* harmony export */ });
/* harmony import */ var _fairlead_requirements__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51993);

/** The input `oldest-system`: a map of limits; blank is `undefined`. */
function oldestSystem() {
    return {
        default: "",
        required: false,
        fallback: undefined,
        schema: {
            type: "object",
            properties: {
                ...Object.fromEntries(["glibc", "macos", "macos-arm64", "macos-x64"].map((name) => [name, version])),
                "node-api": { type: ["string", "integer"], pattern: "^[1-9][0-9]*$" },
                "windows-runtime": { type: "boolean" },
                allow: { anyOf: [{ type: "string" }, { type: "array", items: { enum: [..._fairlead_requirements__WEBPACK_IMPORTED_MODULE_0__/* .allowable */ .Iq] } }] },
            },
            additionalProperties: false,
        },
        parse(text) {
            const read = (0,_fairlead_requirements__WEBPACK_IMPORTED_MODULE_0__/* .readOldestSystem */ .lZ)(text);
            if (read.kind === "wrong")
                return { ...read, code: "oldest-system-malformed" };
            return { kind: "value", value: text.trim() === "" ? undefined : read.value };
        },
    };
}
const version = { type: ["string", "number"], pattern: "^(node|[0-9]+([.][0-9]+)*)$" };


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

/***/ 73994:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _npm_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68146);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57297);


await (0,_npm_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runNpmAction */ .b)({
    name: "publish-npm-platform",
    kind: "platform",
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    more: (given) => ({
        platforms: given.platforms ?? [],
        checkBinaries: given["check-binaries"],
        oldestSystem: given["oldest-system"],
    }),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 57297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42028);
/* harmony import */ var _npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95397);
/* harmony import */ var _oldest_system_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21312);
/* harmony import */ var _platforms_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94675);




/** The inputs of publish-npm-platform, as its action.yml has them. */
const inputs = {
    ..._npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .npmInputs */ .x,
    platforms: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_platforms_input_js__WEBPACK_IMPORTED_MODULE_2__/* .platforms */ .B)()),
    "check-binaries": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)(true),
    "oldest-system": (0,_oldest_system_input_js__WEBPACK_IMPORTED_MODULE_1__/* .oldestSystem */ .d)(),
};


/***/ }),

/***/ 41325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ requestIdToken)
/* harmony export */ });
/**
 * An ID token of the job, for a server that trusts GitHub.
 *
 * @throws Error if GitHub gives none
 */
async function requestIdToken(audience) {
    // It brings an HTTP client of its own, and most jobs have no use for it.
    const { getIDToken } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(737)]).then(__webpack_require__.bind(__webpack_require__, 40737));
    return getIDToken(audience);
}


/***/ }),

/***/ 52098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ runPublishingAction)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/github/src/artifacts/client.ts
var client = __webpack_require__(47062);
;// CONCATENATED MODULE: ./packages/github/src/artifacts/upload-report.ts


/** The client tries for many minutes; a release is not held up that long by its report. */
const patienceMs = 60_000;
/** The runner ends a cancelled step 7.5 s after it said so, and there are outputs to write. */
const patienceWhenCancelledMs = 2_000;
/**
 * Uploads a report as an artifact of this run, zipped as always. Never throws: a release is what it
 * is without its report, so a failure only warns. After a cancellation it has two seconds.
 *
 * @param name of the artifact; taken permanently in this run, over all attempts
 */
async function uploadReport(name, file, ports) {
    const { inJob, cancelled, log } = ports;
    if (!inJob) {
        log.info("The report is not uploaded as an artifact: this does not run in a GitHub Actions job.");
        return;
    }
    const patience = new AbortController();
    // As for requests, in real time: no clock of a test moves an upload.
    const bound = (ms) => {
        AbortSignal.timeout(ms).addEventListener("abort", () => {
            patience.abort(new Error(`it took more than ${ms / 1000} s`));
        });
    };
    const hurry = () => {
        bound(patienceWhenCancelledMs);
    };
    bound(patienceMs);
    if (cancelled.aborted)
        hurry();
    else
        cancelled.addEventListener("abort", hurry, { once: true });
    try {
        await log.inGroup("Uploading the report", () => {
            const upload = (0,client/* loadClient */.c_)().then((client) => client.uploadArtifact(name, [file], external_node_path_default().dirname(file)));
            return (0,client/* unlessAborted */.Wh)(upload, patience.signal);
        });
        log.info(`Uploaded the report as the artifact ${name}.`);
    }
    catch (error) {
        log.warning(`The report could not be uploaded as an artifact: ${(0,client/* wordsOf */.Z9)(error)}.`);
    }
    finally {
        cancelled.removeEventListener("abort", hurry);
    }
}

// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 45 modules
var src = __webpack_require__(45032);
// EXTERNAL MODULE: ./packages/actionkit/src/codes-output.ts
var codes_output = __webpack_require__(31452);
// EXTERNAL MODULE: ./packages/actionkit/src/environment.ts
var src_environment = __webpack_require__(16387);
// EXTERNAL MODULE: ./packages/actionkit/src/inputs.ts + 1 modules
var inputs = __webpack_require__(65415);
// EXTERNAL MODULE: ./packages/actionkit/src/run.ts + 5 modules
var run = __webpack_require__(62418);
// EXTERNAL MODULE: ./packages/actionkit/src/take-pack.ts
var take_pack = __webpack_require__(76445);
// EXTERNAL MODULE: ./packages/actionkit/src/tool.ts + 1 modules
var tool = __webpack_require__(20648);
;// CONCATENATED MODULE: ./packages/actionkit/src/publishing-action.ts












/**
 * Runs a publishing action: reads its inputs, runs its release, writes report, outputs and summary. The
 * report is also uploaded as an artifact: outputs of matrix jobs overwrite each other.
 *
 * @param others inputs that cannot stand beside `from`: they name what is published, too
 */
async function runPublishingAction(action, spec, tokenVariable, release, others) {
    await (0,run/* runAction */.C)(action, async (started) => {
        const own = ["sha", "version"];
        const context = await (0,take_pack/* withPack */.u)(started, { action, spec, own, others });
        const { values, problems } = (0,inputs/* readInputs */.Ko)(spec, context.env, context.declared);
        const environment = (0,src_environment/* readEnvironment */.Q)(context.env, tokenVariable);
        // The report is uploaded by it at the latest.
        if (environment.artifacts.available)
            (0,client/* beginToLoadClient */._u)();
        const ended = await release({
            ...context,
            inputs: values,
            problems: [...problems, ...environment.problems],
            environment,
            emit: (event) => {
                const line = (0,src/* describeEvent */.gN)(event);
                if (line !== undefined)
                    context.log.info(line);
            },
        });
        return conclude(action, ended, environment, context);
    }, () => src/* noPublishingOutputs */.XK, 
    // A release that has begun to upload ends with outcomes, not with problems.
    { assurance: "Nothing was uploaded." });
}
function conclude(action, { result, packed, warnings, registry, called, beside, runsOn }, environment, { secrets, log, cancelled }) {
    const info = {
        ...{ tool: tool/* tool */.z, action, registry, warnings, link: registry.link },
        ...(beside !== undefined && { beside }),
        ...(runsOn !== undefined && { runsOn }),
        noun: called,
        repository: environment.repository,
        sha: environment.sha,
        runUrl: environment.runUrl,
        attempt: environment.runAttempt,
    };
    // Fixed over all attempts and jobs of a run, so it needs to be told apart by itself.
    const name = `fairlead-report-${action}-${environment.runAttempt}-${(0,external_node_crypto_.randomBytes)(4).toString("hex")}`;
    const report = external_node_path_default().join(environment.temp, `${name}.json`);
    const text = secrets.redact(`${JSON.stringify((0,src/* buildReport */.FK)(result, info), null, 2)}\n`);
    const inJob = environment.artifacts.available;
    const { ok, sentence } = (0,src/* verdict */.WJ)(result, called);
    if (ok)
        log.info(sentence);
    return {
        outputs: {
            ...(0,src/* publishingOutputs */._p)(result, { report, ...(packed !== undefined && { packed }) }),
            ...(0,codes_output/* codesOutput */.k)((0,src/* failureCodes */.Nc)(result)),
        },
        summary: (0,src/* renderSummary */.Br)(result, info),
        annotations: (0,src/* annotations */.hk)(result, info),
        ...(!ok && { failure: (0,src/* failureSentence */.Qz)(result, called) }),
        ...(result.bug !== undefined && { thrown: result.bug }),
        // Outputs of matrix jobs overwrite each other; artifacts do not.
        afterwards: async () => {
            try {
                (0,external_node_fs_.writeFileSync)(report, text);
            }
            catch (error) {
                log.warning(`The report could not be written: ${(0,wording/* fileFault */.bT)(error)}.`);
                return;
            }
            await uploadReport(name, report, { inJob, cancelled, log });
        },
    };
}


/***/ }),

/***/ 94536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ takeReports)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/github/src/artifacts/artifact.ts
var artifact = __webpack_require__(96187);
// EXTERNAL MODULE: ./packages/github/src/artifacts/fetch-artifacts.ts + 1 modules
var fetch_artifacts = __webpack_require__(37106);
// EXTERNAL MODULE: ./packages/github/src/rest/rest.ts + 1 modules
var rest = __webpack_require__(37245);
// EXTERNAL MODULE: ./packages/github/src/artifacts/given-run.ts
var given_run = __webpack_require__(41076);
// EXTERNAL MODULE: ./packages/github/src/artifacts/list-artifacts.ts
var list_artifacts = __webpack_require__(32319);
;// CONCATENATED MODULE: ./packages/github/src/artifacts/list-reports.ts




/** How a report is called: by the action, the attempt and a number that nobody else has. */
const attemptIn = /-(\d+)-[0-9a-f]{8}$/;
/**
 * The reports that the attempts of a run have left, as far as GitHub shows them. Where the service of this
 * job has none of an earlier attempt, the REST API is asked too: it needs `actions: read`.
 *
 * @param names which artifacts are meant
 * @throws ProblemsError if nothing can be listed
 */
async function listReports(names, source, ports) {
    const named = (all) => all.filter(({ name }) => names.test(name));
    if (source.kind === "other-run") {
        const { runId, repository, token, sha } = source;
        const world = { rest: await (0,rest/* connect */.N)({ ...ports, token }), repository };
        (0,problem/* throwProblems */.Jh)((await (0,given_run/* judgeGivenRun */.a)(world, runId, sha, ports.log)).problems);
        return { listed: named(await (0,list_artifacts/* listRunArtifacts */.N)(world, runId)) };
    }
    const own = named(await (0,list_artifacts/* listThisRun */.W)(ports));
    const { earlier } = source;
    if (earlier === undefined)
        return { listed: own };
    const missing = attemptsWithout(own, earlier);
    if (missing.length === 0)
        return { listed: own };
    try {
        const { runId, repository, token } = earlier;
        const world = { rest: await (0,rest/* connect */.N)({ ...ports, token }), repository };
        const known = new Set(own.map(({ id }) => id));
        const others = named(await (0,list_artifacts/* listRunArtifacts */.N)(world, runId)).filter(({ id }) => !known.has(id));
        const expired = others.find((each) => each.expired);
        return {
            listed: [...own, ...others],
            ...(expired !== undefined && { unread: expiredReport(expired) }),
        };
    }
    catch (error) {
        if (!(error instanceof problem/* ProblemsError */.FQ))
            throw error;
        const [unread] = error.problems;
        if (unread === undefined)
            return { listed: own };
        ports.log.info(`This job sees no report of attempt ${missing.join(", ")} of this run. If there is one, GitHub hides it: ${(0,problem/* describeProblem */.BJ)(unread)}`);
        return { listed: own, unread };
    }
}
function expiredReport({ name }) {
    return {
        code: "artifact-expired",
        message: `The artifact ${name} of this run has expired.`,
        remedy: "Let artifacts of the repository live longer than an approval takes.",
    };
}
function attemptsWithout(reports, { attempt }) {
    const shown = new Set(reports.map(({ name }) => Number(attemptIn.exec(name)?.[1])));
    return Array.from({ length: attempt - 1 }, (_, index) => index + 1).filter((each) => !shown.has(each));
}

;// CONCATENATED MODULE: ./packages/github/src/artifacts/take-reports.ts






/** Far more than a report of a thousand units has. */
const limits = { maxEntries: 16, maxBytes: 32 * 2 ** 20 };
/** A release has one for each publishing step and attempt. */
const mostReports = 300;
const atOnce = 8;
/**
 * Takes the reports that all attempts of a run have uploaded. What cannot be taken is told, and never
 * stops the rest. An attempt may have left none, so what may be out of reach is no problem yet.
 *
 * @param names which artifacts are meant
 * @param temp a folder in which they may be unpacked for a while
 */
function takeReports(names, temp, source, ports) {
    // GitHub's client says much of each.
    return ports.log.inGroup("Reading the reports of the run", () => readReports(names, temp, source, ports));
}
async function readReports(names, temp, source, ports) {
    const problems = [];
    const attempt = async (failure, work) => {
        try {
            return await work();
        }
        catch (error) {
            if (error instanceof problem/* ProblemsError */.FQ)
                problems.push(...error.problems);
            else
                problems.push({ code: "report-unreadable", message: `${failure}: ${(0,wording/* messageOf */.bD)(error)}.` });
            return undefined;
        }
    };
    if (source.kind === "this-run" && !ports.inJob) {
        const message = "The reports of the run are not read: this is not a job of GitHub Actions.";
        return { reports: [], problems: [{ code: "not-in-job", message }] };
    }
    const { listed = [], unread } = (await attempt("The reports could not be listed", () => listReports(names, source, ports))) ??
        {};
    const named = listed.filter(({ expired }) => !expired);
    const wanted = named
        .filter(({ size }) => size <= limits.maxBytes)
        .sort(artifact/* newestFirst */.l)
        .slice(0, mostReports);
    if (wanted.length < named.length) {
        const left = named.length - wanted.length;
        const message = `${left} of ${named.length} reports were skipped: there are too many, or they are too large.`;
        problems.push({ code: "reports-left-out", message });
    }
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-reports-"));
    const reports = await (0,look_up/* concurrently */.rK)(wanted, (artifact) => attempt(`The report ${artifact.name} could not be read`, async () => {
        const into = external_node_path_default().join(folder, String(artifact.id));
        await (0,fetch_artifacts/* fetchArtifact */.t)(artifact, into, source, ports, limits);
        return { name: artifact.name, text: await readFolder(into) };
    }), atOnce);
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    return {
        reports: reports.filter((report) => report !== undefined),
        ...{ problems, ...(unread !== undefined && { unread }) },
    };
}
/** Empty if there is none: whoever reads it tells. */
async function readFolder(folder) {
    const file = (await (0,promises_.readdir)(folder)).find((name) => name.endsWith(".json"));
    return file === undefined ? "" : await (0,promises_.readFile)(external_node_path_default().join(folder, file), "utf8");
}


/***/ })

};
