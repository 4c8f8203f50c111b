export const id = 888;
export const ids = [888];
export const modules = {

/***/ 43969:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52098);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3272);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12461);



const tokenVariable = "CARGO_REGISTRY_TOKEN";
/** What names files by another way than a pack. */
const others = ["artifact", "crate-files"];
await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .runPublishingAction */ .$)("publish-crates-ordered", _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q, tokenVariable, _release_js__WEBPACK_IMPORTED_MODULE_1__/* .release */ ._, others);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 32067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ keptTokens),
/* harmony export */   t: () => (/* binding */ keepToken)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52980);

const stateName = "minted-tokens";
const minted = [];
/** Leaves a token to the post step: the runner's state file is the only place that it is written to. */
function keepToken(api, token) {
    minted.push({ api, token });
    (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(stateName, JSON.stringify(minted));
}
/** The tokens that the main step minted. */
function keptTokens() {
    const state = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .savedState */ .fP)(stateName);
    // Written above, by the same version of this action.
    return state === "" ? [] : JSON.parse(state);
}


/***/ }),

/***/ 12461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ release_release)
});

// EXTERNAL MODULE: ./packages/actionkit/src/fetch.ts + 2 modules
var src_fetch = __webpack_require__(7349);
// EXTERNAL MODULE: ./packages/actionkit/src/child-environment.ts
var child_environment = __webpack_require__(9528);
// EXTERNAL MODULE: ./packages/actionkit/src/id-token.ts
var id_token = __webpack_require__(41325);
// EXTERNAL MODULE: ./packages/crates/src/release.ts + 3 modules
var release = __webpack_require__(94005);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./actions/registry-token.ts
var registry_token = __webpack_require__(2643);
// EXTERNAL MODULE: ./actions/publish-crates-ordered/minted-tokens.ts
var minted_tokens = __webpack_require__(32067);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/github/src/artifacts/source.ts
var artifacts_source = __webpack_require__(63804);
// EXTERNAL MODULE: ./packages/github/src/artifacts/take-artifacts.ts
var take_artifacts = __webpack_require__(73792);
;// CONCATENATED MODULE: ./actions/publish-crates-ordered/packed-artifact.ts




/** Where `artifact` is taken from, and what is wrong with the inputs that say so. */
function readArtifactInputs(given, environment) {
    const runId = given["run-id"];
    const { source, problems } = (0,artifacts_source/* readSource */.o)({ runId, token: given["github-token"], sha: given.sha }, environment);
    if (runId === undefined || given.artifact !== undefined || given.from !== undefined)
        return { source, problems };
    const alone = {
        code: "run-without-artifact",
        message: "The input run-id says where an artifact is taken from, and the input artifact is empty.",
        remedy: "Name the artifact, or omit run-id.",
        input: "run-id",
    };
    return { source, problems: [alone] };
}
/**
 * Downloads the artifact that holds packed crates, and returns the folder of its files.
 *
 * @param wanted a name, or a pattern that only one fits
 */
async function fetchPacked(wanted, source, temp, ports) {
    const parent = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-artifacts-"));
    const taken = await (0,take_artifacts/* takeArtifacts */.R)([wanted], parent, source, ports);
    const [folder, ...more] = taken.values();
    if (folder !== undefined && more.length === 0)
        return folder;
    const names = [...taken.keys()].join(", ");
    throw new problem/* ProblemsError */.FQ([
        {
            code: "artifact-ambiguous",
            message: `The input artifact is ${JSON.stringify(wanted)}, which matches ${taken.size} artifacts: ${names}.`,
            remedy: "Name the one that holds the packed crates.",
            input: "artifact",
        },
    ]);
}

// EXTERNAL MODULE: ./actions/publish-crates-ordered/to-crates-inputs.ts
var to_crates_inputs = __webpack_require__(54771);
;// CONCATENATED MODULE: ./actions/publish-crates-ordered/release.ts







/** Releases the crates of the checkout, of packed files, or of a pack. */
function release_release(context) {
    const { environment, env, secrets, clock, cancelled, emit, log } = context;
    const { apiUrl, temp, userAgent } = environment;
    const { source, problems } = readArtifactInputs(context.inputs, environment);
    const fetch = (0,src_fetch/* createFetch */.H)(env);
    const inJob = environment.artifacts.available;
    const named = (0,registry_token/* readRegistryToken */.J)(context.inputs.registry, env, secrets);
    const wanted = (0,to_crates_inputs/* toCratesInputs */.v)(context.inputs, environment, named.token, context.pack);
    return (0,release/* releaseCrates */.E)(wanted, (0,problem/* eachOnce */.B)([...context.problems, ...problems, ...named.problems]), {
        workspace: environment.workspace,
        temp,
        userAgent,
        attempt: environment.runAttempt,
        cargoTestIndex: environment.cargoTestIndex,
        childEnvironment: (keep) => (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values(), ...(keep && { keep }) }),
        fetchArtifact: (name) => fetchPacked(name, source, temp, { inJob, apiUrl, userAgent, fetch, clock, cancelled, log }),
        ...{ fetch, clock, cancelled, emit, log },
        random: Math.random,
        ...(environment.idToken.available && { idToken: id_token/* requestIdToken */.g }),
        keepToken: (api, token) => {
            secrets.add(token);
            (0,minted_tokens/* keepToken */.t)(api, token);
        },
    });
}


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

/***/ 21258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ otherRegistry),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Je: () => (/* binding */ indexAddress),
/* harmony export */   N4: () => (/* binding */ cratesIo),
/* harmony export */   SK: () => (/* binding */ checkToken),
/* harmony export */   _E: () => (/* binding */ readTarget),
/* harmony export */   li: () => (/* binding */ meantTarget),
/* harmony export */   ob: () => (/* binding */ versionPage),
/* harmony export */   vE: () => (/* binding */ cratesIoIndex)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37062);

const cratesIoIndex = "sparse+https://index.crates.io/";
/** The default. It also stands in for an index that is wrong, so that other problems are found too. */
const cratesIo = {
    isCratesIo: true,
    index: cratesIoIndex,
    registryName: "crates-io",
};
/**
 * Which registry an index input means, and what is wrong with it. An index counts as crates.io if it
 * is the default, or a loopback address that cargo's own test variable names: cargo itself then takes
 * that server for crates.io.
 *
 * @param cargoTestIndex the value of `__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS`
 * @param registry cargo's name of another registry
 */
function readTarget(index, registry, cargoTestIndex) {
    const address = index.startsWith("sparse+") ? index.slice("sparse+".length) : undefined;
    const url = address === undefined ? undefined : parseUrl(address);
    if (url === undefined) {
        return {
            problem: {
                code: "index-invalid",
                input: "index",
                message: `The input "index" is ${JSON.stringify(index)}; expected the address of a sparse index, such as ${cratesIoIndex}.`,
                remedy: "Git indexes are not supported: use the registry's sparse+https:// address.",
            },
        };
    }
    const loopback = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url);
    if (!(0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .isSafeAddress */ .cr)(url.href)) {
        return {
            problem: {
                code: "index-insecure",
                input: "index",
                message: `The input "index" is ${JSON.stringify(index)}: a token would travel in the clear.`,
                remedy: "Use an https address (plain http is for loopback only).",
            },
        };
    }
    const normal = `sparse+${url.href.replace(/\/?$/, "/")}`;
    const isCratesIo = normal === cratesIoIndex || (loopback && withSlash(cargoTestIndex ?? "") === normal);
    if (registry !== undefined && normal === cratesIoIndex) {
        return {
            problem: {
                code: "registry-without-index",
                input: "registry",
                message: `The input "registry" names ${registry}, and "index" is that of crates.io.`,
                remedy: `Set index to that of ${registry}, such as sparse+https://\u2026/.`,
            },
        };
    }
    return {
        isCratesIo,
        index: normal,
        registryName: isCratesIo ? cratesIo.registryName : (registry ?? normal),
    };
}
/** The registry that is meant, and what is wrong with the inputs that say so. */
function meantTarget(...given) {
    const read = readTarget(...given);
    return "problem" in read
        ? { target: cratesIo, problems: [read.problem] }
        : { target: read, problems: [] };
}
/** crates.io's tokens hold no space; another registry may want a scheme before its own. */
function checkToken({ isCratesIo }, token) {
    if (!isCratesIo || token?.includes(" ") !== true)
        return [];
    return [
        {
            code: "token-malformed",
            message: "The token contains a space, and crates.io tokens never do.",
            remedy: "Store the bare token, without a word such as Bearer before it.",
            input: "token",
        },
    ];
}
/** How crates.io's dependencies are named in another registry, whichever protocol is used. */
const cratesIoGitIndex = "https://github.com/rust-lang/crates.io-index";
/**
 * The index of a dependency's registry, if that is another one than the registry uploaded to. In a
 * manifest nothing means crates.io; in an upload it means the registry uploaded to.
 *
 * @param index as the manifest has it: with or without `sparse+` and a slash
 */
function otherRegistry(index, target) {
    const named = comparable(index ?? cratesIoGitIndex);
    const isCratesIo = [cratesIoGitIndex, comparable(cratesIoIndex)].includes(named);
    if (named === comparable(target.index) || (isCratesIo && target.isCratesIo))
        return undefined;
    return index === null || isCratesIo ? cratesIoGitIndex : index;
}
function comparable(index) {
    return index.replace(/^sparse\+/, "").replace(/\/+$/, "");
}
/** The address of a target's index, without `sparse+`, with a slash at the end. */
function indexAddress(target) {
    return target.index.slice("sparse+".length);
}
/** What people call the registry. */
function titleOf({ isCratesIo, registryName }) {
    return isCratesIo ? "crates.io" : registryName;
}
/** The page of a version, where the registry has pages that are known. */
function versionPage({ isCratesIo }, { name, version }) {
    return isCratesIo ? `https://crates.io/crates/${name}/${encodeURIComponent(version)}` : undefined;
}
function withSlash(index) {
    return index.endsWith("/") ? index : `${index}/`;
}
function parseUrl(text) {
    return URL.canParse(text) ? new URL(text) : undefined;
}


/***/ }),

/***/ 53963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ indexPath),
/* harmony export */   gw: () => (/* binding */ parseIndexFile)
/* harmony export */ });
/* unused harmony export IndexFormatError */
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30918);

/** An index file that is none. Says nothing about which versions exist. */
class IndexFormatError extends Error {
    name = "IndexFormatError";
}
/** Where a crate's file lies in an index: `1/a`, `2/ab`, `3/a/abc`, `ab/cd/abcd`, lower case. */
function indexPath(name) {
    const lower = name.toLowerCase();
    if (lower.length <= 2)
        return `${lower.length}/${lower}`;
    if (lower.length === 3)
        return `3/${lower.slice(0, 1)}/${lower}`;
    return `${lower.slice(0, 2)}/${lower.slice(2, 4)}/${lower}`;
}
/** The versions in an index file, one in each line. Throws an IndexFormatError that names the line. */
function parseIndexFile(text) {
    if (/^\s*</.test(text)) {
        throw new IndexFormatError("the index answered with an HTML page; expected a line of JSON for each version");
    }
    return text.split("\n").flatMap((line, index) => {
        return line.trim() === "" ? [] : [parseLine(line, index + 1)];
    });
}
function parseLine(line, number) {
    const refuse = (reason) => {
        throw new IndexFormatError(`line ${number} of the index file ${reason}`);
    };
    const version = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(line);
    if (version === undefined)
        return refuse(`is not a JSON object: ${JSON.stringify(line.slice(0, 60))}`);
    const { name, vers, cksum, yanked = false } = version;
    if (typeof name !== "string")
        return refuse('lacks "name"');
    if (typeof vers !== "string")
        return refuse('lacks "vers"');
    if (typeof cksum !== "string" || !/^[0-9a-f]{64}$/i.test(cksum)) {
        return refuse('lacks "cksum", a SHA-256 in hex');
    }
    if (typeof yanked !== "boolean")
        return refuse('has a "yanked" that is not true or false');
    return { name, vers, cksum: cksum.toLowerCase(), yanked };
}


/***/ }),

/***/ 37515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry),
  E: () => (/* binding */ pagesOf)
});

// EXTERNAL MODULE: ./packages/http/src/send.ts
var send = __webpack_require__(92570);
// EXTERNAL MODULE: ./packages/http/src/describe-answer.ts
var describe_answer = __webpack_require__(39900);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
;// CONCATENATED MODULE: ./packages/crates/src/registry/crates-api.ts

/** crates.io asks for one API request a second at most (https://crates.io/data-access). */
const apiIntervalMs = 1_000;
/**
 * crates.io's web API, asked once a second.
 *
 * @param api its address, without a slash at the end
 */
function pacedApi(api, headers, fetch, clock) {
    let nextTurn = 0;
    return async (path, signal) => {
        const turn = Math.max(clock.now(), nextTurn);
        nextTurn = turn + apiIntervalMs;
        if (turn > clock.now())
            await clock.sleep(turn - clock.now(), signal);
        return (0,send/* send */.t)(fetch, `${api}/api/v1${path}`, { headers }, signal);
    };
}
/**
 * Looks versions up: `GET /api/v1/crates/N/V` reads crates.io's database, so it is right at once, where the
 * index's edge can be minutes old.
 */
function versionReader(ask) {
    return async ({ name, version }, signal) => {
        const path = `/crates/${encodeURIComponent(name)}/${encodeURIComponent(version)}`;
        const reply = await ask(path, signal);
        if (reply.kind === "failed")
            return { kind: "unreadable", cause: reply.cause };
        if (reply.status === 404)
            return { kind: "absent" };
        const cause = (0,describe_answer/* describeAnswer */.O)(reply.status, reply.body);
        if (reply.status !== 200)
            return { kind: "unreadable", cause };
        const found = (0,json/* asRecord */.qY)((0,json/* parseRecord */.Hh)(reply.body.toString("utf8"))?.["version"]);
        const checksum = found?.["checksum"];
        if (typeof checksum !== "string")
            return { kind: "unreadable", cause };
        return { kind: "present", checksum, yanked: found?.["yanked"] === true };
    };
}

// EXTERNAL MODULE: ./packages/crates/src/registry/crates-target.ts
var crates_target = __webpack_require__(21258);
// EXTERNAL MODULE: ./packages/crates/src/registry/registry-config.ts
var registry_config = __webpack_require__(69384);
// EXTERNAL MODULE: ./packages/crates/src/registry/sparse-index.ts
var sparse_index = __webpack_require__(59803);
;// CONCATENATED MODULE: ./packages/crates/src/registry/open-registry.ts




/** What is known of a registry before it is asked. */
function pagesOf(target) {
    return {
        title: (0,crates_target/* titleOf */.Gg)(target),
        url: (0,crates_target/* indexAddress */.Je)(target),
        link: (version) => (0,crates_target/* versionPage */.ob)(target, version),
    };
}
/**
 * Reads the registry's configuration: the first network call.
 *
 * @param token sent only if the registry's reads need it
 * @throws ProblemsError if the index does not answer as one
 */
async function openRegistry(target, token, { userAgent, fetch, clock, cancelled }) {
    const agent = { "user-agent": userAgent };
    const config = await (0,registry_config/* readRegistryConfig */.y)({
        ...{ target, headers: agent, token, fetch, clock, cancelled },
    });
    const headers = config.authRequired && token !== undefined ? { ...agent, authorization: token } : agent;
    const index = (0,sparse_index/* sparseIndex */.$)((0,crates_target/* indexAddress */.Je)(target), fetch, headers);
    const find = async ({ name, version }, signal) => {
        const read = await index.read(name, signal);
        return read.kind === "unreadable" ? read : (0,sparse_index/* findVersion */.A)(read.versions, version);
    };
    return {
        ...pagesOf(target),
        url: config.api,
        find,
        // Other registries have no such address.
        readBack: target.isCratesIo ? versionReader(pacedApi(config.api, headers, fetch, clock)) : find,
        ...{ versionsOf: index.versionsOf, target, config, headers },
    };
}


/***/ }),

/***/ 69384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ downloadUrl),
/* harmony export */   y: () => (/* binding */ readRegistryConfig)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92570);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39900);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84540);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37062);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51001);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65288);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89712);
/* harmony import */ var _crates_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21258);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53963);




/**
 * Reads `config.json`; a read that fails is repeated a few times.
 *
 * @throws ProblemsError if the index does not answer as one
 */
async function readRegistryConfig({ target, headers, token, fetch, clock, cancelled, }) {
    const url = `${(0,_crates_target_js__WEBPACK_IMPORTED_MODULE_0__/* .indexAddress */ .Je)(target)}config.json`;
    const ask = (more) => (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .send */ .t)(fetch, url, { headers: { ...headers, ...more } }, cancelled);
    const read = async () => {
        const reply = await ask({});
        const needsToken = reply.kind === "answer" && reply.status === 401 && token !== undefined;
        return readConfig(needsToken ? await ask({ authorization: token }) : reply, clock.now());
    };
    const config = await (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L)(read, {
        isTransient: (result) => "cause" in result && result.mayPass,
        retryAfter: (result) => ("cause" in result ? result.retryAfter : undefined),
        ...{ backoffMs: _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .readBackoffMs */ .V1, clock, signal: cancelled },
    });
    if (!("cause" in config))
        return config;
    throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .ProblemsError */ .FQ([
        {
            code: "registry-unreachable",
            message: `The registry could not be read: ${url} ${config.cause}.`,
            remedy: config.mayPass
                ? "Nothing was uploaded. Run this job again when the registry answers, or check the input index."
                : "Nothing was uploaded. Check the input index, and the token if this registry's reads need one.",
            ...(config.wantsToken === true && token === undefined && { input: "token" }),
        },
    ]);
}
function readConfig(reply, now) {
    if (reply.kind === "failed")
        return { cause: `gave no answer: ${reply.cause}`, mayPass: true };
    const { status, body } = reply;
    const cause = `answered ${(0,_fairlead_http__WEBPACK_IMPORTED_MODULE_5__/* .describeAnswer */ .O)(status, body)}`;
    if (status !== 200) {
        const mayPass = status >= 500 || status === 429 || status === 408;
        const wantsToken = status === 401;
        return { cause, mayPass, wantsToken, retryAfter: (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_6__/* .retryAt */ .C)(reply.headers, now) };
    }
    const config = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_7__/* .parseRecord */ .Hh)(body.toString("utf8"));
    // A page of a proxy or of a server that is under maintenance.
    if (config === undefined)
        return { cause, mayPass: true };
    const { dl, api } = config;
    if (typeof dl !== "string" || typeof api !== "string") {
        const missing = typeof dl === "string" ? "api, so nothing can be uploaded to it" : "dl";
        return { cause: `has no ${missing}`, mayPass: false };
    }
    if (!(0,_fairlead_http__WEBPACK_IMPORTED_MODULE_8__/* .isSafeAddress */ .cr)(api)) {
        const shown = JSON.stringify(api);
        return {
            cause: `has the api ${shown}; expected an https address (plain http is for loopback only), since uploads carry the token`,
            mayPass: false,
        };
    }
    return { dl, api: api.replace(/\/+$/, ""), authRequired: config["auth-required"] === true };
}
/** Where a `.crate` is downloaded from (Cargo Book, "Index Configuration": the markers of `dl`). */
function downloadUrl(dl, name, version, checksum) {
    if (!dl.includes("{"))
        return `${dl}/${name}/${version}/download`;
    const prefix = (0,_index_file_js__WEBPACK_IMPORTED_MODULE_9__/* .indexPath */ .AV)(name).split("/").slice(0, -1).join("/");
    return dl
        .replaceAll("{crate}", name)
        .replaceAll("{version}", version)
        .replaceAll("{lowerprefix}", prefix)
        .replaceAll("{prefix}", prefixInCase(name, prefix))
        .replaceAll("{sha256-checksum}", checksum);
}
/** The folder of a crate's index file in the name's own case. */
function prefixInCase(name, lower) {
    if (name.length <= 2)
        return lower;
    if (name.length === 3)
        return `3/${name.slice(0, 1)}`;
    return `${name.slice(0, 2)}/${name.slice(2, 4)}`;
}


/***/ }),

/***/ 59803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sparseIndex),
/* harmony export */   A: () => (/* binding */ findVersion)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92570);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39900);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65581);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53963);



/**
 * A sparse index (Cargo Book, "Index Format"), read with ETags so that looking again is cheap.
 *
 * @param base the index's address without `sparse+`, with a slash at the end
 * @param sent headers of each read: the user agent, and the token where reads need one
 */
function sparseIndex(base, fetch, sent) {
    /** By the path of a crate's file, as it was read last. */
    const known = new Map();
    return {
        /** All versions of a crate as they were read last; none: the name is new, or was not read. */
        versionsOf: (name) => known.get((0,_index_file_js__WEBPACK_IMPORTED_MODULE_0__/* .indexPath */ .AV)(name))?.versions ?? [],
        /** All versions of a crate; none if the index does not know it. */
        async read(name, signal) {
            const path = (0,_index_file_js__WEBPACK_IMPORTED_MODULE_0__/* .indexPath */ .AV)(name);
            const last = known.get(path);
            const keep = (versions, etag) => {
                known.set(path, { etag, versions });
                return { kind: "versions", versions };
            };
            const headers = {
                ...sent,
                accept: "text/plain",
                ...(last?.etag != null && { "if-none-match": last.etag }),
            };
            const reply = await (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .send */ .t)(fetch, base + path, { headers }, signal);
            if (reply.kind === "failed")
                return { kind: "unreadable", cause: reply.cause };
            const { status, body } = reply;
            if (status === 304 && last !== undefined)
                return { kind: "versions", versions: last.versions };
            // 404, 410 and 451 are "no such crate" (Cargo Book); some registries answer 405.
            if ([404, 405, 410, 451].includes(status))
                return keep([], null);
            if (status !== 200) {
                return { kind: "unreadable", cause: `the index answered ${(0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O)(status, body)}` };
            }
            try {
                return keep((0,_index_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIndexFile */ .gw)(body.toString("utf8")), reply.headers.get("etag"));
            }
            catch (error) {
                return { kind: "unreadable", cause: (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error) };
            }
        },
    };
}
/** One version among those that the index lists. */
function findVersion(versions, version) {
    const found = versions.find(({ vers }) => (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .isSameVersion */ .p)(vers, version));
    if (found === undefined)
        return { kind: "absent" };
    return { kind: "present", checksum: found.cksum, yanked: found.yanked };
}


/***/ }),

/***/ 40978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkedBytes),
/* harmony export */   K: () => (/* binding */ filePieces)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _request_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69786);



/**
 * A multiple of 3, so that pieces of base64 join; small, since several uploads go out at once; and more
 * than a stream takes before it says that it is full, so that it says so after each.
 */
const pieceBytes = 3 * 32 * 1024;
/**
 * The bytes of a file in pieces of one size, the last of which may be smaller. They are read into the same
 * memory in turns, which would pile up otherwise: a piece is good until the second one after it is asked for.
 */
async function* filePieces(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file);
    try {
        let [next, other] = [Buffer.allocUnsafeSlow(pieceBytes), Buffer.allocUnsafeSlow(pieceBytes)];
        for (;;) {
            const piece = await fill(next, handle);
            if (piece.length > 0)
                yield piece;
            if (piece.length < pieceBytes)
                return;
            [next, other] = [other, next];
        }
    }
    finally {
        await handle.close();
    }
}
/** What is next in a file, as much of it as there is room for. */
async function fill(room, file) {
    let filled = 0;
    while (filled < room.length) {
        const { bytesRead } = await file.read(room, filled, room.length - filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return room.subarray(0, filled);
}
/**
 * The bytes of a file for an upload, hashed as they are read. The last piece is held back until the
 * digest of all is that of the check, so a file that has changed since never arrives whole. All pieces
 * but the last are a multiple of 3 bytes, and each is good until the next one is asked for.
 *
 * @throws RequestFault `file-changed` instead of the last piece
 */
async function* checkedBytes(checked) {
    const { file, size, algorithm, digest } = checked;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    let read = 0;
    let held;
    for await (const piece of filePieces(file)) {
        if (held !== undefined)
            yield held;
        read += piece.length;
        if (read > size)
            throw changed(file, `it has more than its ${size} bytes`);
        hash.update(piece);
        held = piece;
    }
    if (read < size)
        throw changed(file, `it has ${read} bytes and had ${size}`);
    const now = hash.digest("hex");
    if (now !== digest)
        throw changed(file, `its ${algorithm} is ${now} and was ${digest}`);
    if (held !== undefined)
        yield held;
}
function changed(file, how) {
    return new _request_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestFault */ .k("file-changed", `${file} has changed since it was checked: ${how}`);
}


/***/ }),

/***/ 39900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ describeAnswer),
/* harmony export */   m: () => (/* binding */ errorDetail)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30918);

/** How an answer is named in messages: its status, and what it says, without a period: a sentence goes on. */
function describeAnswer(status, body) {
    const text = body.toString("utf8").trim();
    if (/^<(!doctype|html)/i.test(text)) {
        const title = titleOf(text);
        const page = `${status} with an HTML page instead of data`;
        return ["", String(status)].includes(title) ? page : `${page}, called ${JSON.stringify(title)}`;
    }
    const short = shortened((errorDetail(text) ?? text).trim().replace(/\.+$/, ""));
    return short === "" ? `${status}` : `${status}: ${short}`;
}
/** The title of a page: some servers say there, and nowhere else, what is wrong. */
function titleOf(page) {
    const [, title = ""] = /<title[^<>]*>([^<]*)/i.exec(page.slice(0, 10_000)) ?? [];
    return shortened(title.replaceAll(/[\s\p{Cc}]+/gu, " ").trim());
}
function shortened(text) {
    if (text.length <= 300)
        return text;
    const head = text.slice(0, 300);
    // Half a sentence more helps nobody, unless it is most of what there is.
    const end = head.search(/[.!?]\s[^.!?]*$/);
    return end > 150 ? `${head.slice(0, end)} \u2026` : `${head}\u2026`;
}
/**
 * What a refusal says: the `detail` of `{"errors":[{"detail": \u2026}]}`, as cargo registries answer, else
 * the `error` or `message` of npm's.
 */
function errorDetail(text) {
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(text);
    const errors = answer?.["errors"];
    if (!Array.isArray(errors)) {
        return [answer?.["error"], answer?.["message"]].find(isSaid);
    }
    const details = errors.flatMap((error) => {
        const detail = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(error)?.["detail"];
        return typeof detail === "string" ? [detail] : [];
    });
    return details.length > 0 ? details.join(" ") : undefined;
}
function isSaid(value) {
    return typeof value === "string" && value !== "";
}


/***/ }),

/***/ 92570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _request_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69786);

const readTimeoutMs = 30_000;
/** Sends one request and reads the whole answer. Never throws; nothing is repeated. */
async function send(fetch, url, request, signal) {
    const { method = "GET", headers = {}, timeoutMs = readTimeoutMs, ...more } = request;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
        const response = await fetch(url, {
            method,
            headers: { ...headers },
            ...more,
            signal: AbortSignal.any([signal, timeout]),
        });
        return {
            kind: "answer",
            status: response.status,
            headers: response.headers,
            body: Buffer.from(await response.arrayBuffer()),
        };
    }
    catch (error) {
        const fault = (0,_request_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .requestFault */ .U)(error);
        if (fault !== undefined)
            return { kind: "failed", cause: fault.message, code: fault.code };
        if (timeout.aborted)
            return { kind: "failed", cause: `no answer in ${timeoutMs / 1_000} s` };
        if (signal.aborted)
            return { kind: "failed", cause: "the run was cancelled" };
        return { kind: "failed", cause: causeOf(error) };
    }
}
/** OpenSSL's codes for a certificate that nobody whom the machine trusts has issued. */
const untrusted = new Set([
    ...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN"],
    ...["UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"],
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);
/** The innermost reason: `fetch failed` alone tells nobody anything. */
function causeOf(error) {
    if (!(error instanceof Error))
        return String(error);
    if (error.cause instanceof Error)
        return causeOf(error.cause);
    const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
    if (code === undefined || error.message.includes(code))
        return error.message;
    if (!untrusted.has(code))
        return `${error.message} (${code})`;
    // Node adds advice of its own, on an option that no workflow can give it.
    const [cause = ""] = error.message.split(";");
    return `${cause} (${code}); behind a proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS to its file`;
}


/***/ })

};
