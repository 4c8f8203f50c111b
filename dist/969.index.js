export const id = 969;
export const ids = [969];
export const modules = {

/***/ 43969:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7428);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3272);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12461);



const tokenVariable = "CARGO_REGISTRY_TOKEN";
/** What names files by another way than a pack. */
const others = ["artifact", "crate-files"];
await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .runPublishingAction */ .$)("publish-crates-ordered", _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q, tokenVariable, _release_js__WEBPACK_IMPORTED_MODULE_1__/* .release */ ._, others);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76445);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72111);


/** The inputs of publish-crates-ordered, as its action.yml has them. */
const inputs = {
    "manifest-path": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)("Cargo.toml"),
    packages: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    exclude: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .cratesIoIndex */ .vE),
    registry: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[A-Za-z][A-Za-z0-9_-]*$/, "cargo's name of a registry, such as my-registry"),
    verify: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(true),
    features: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    toolchain: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a toolchain such as stable or 1.95.0"),
    "allow-dirty": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    "crate-files": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    artifact: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    from: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .packReference */ .Z)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[1-9][0-9]{0,14}$/, "the number of a run, such as 16123456789"),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ github.token }}"),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .semverText */ .E2)(),
    token: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .authorization */ .it)(),
    "delay-seconds": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .numberOr */ .d_)("auto", { min: 0 }),
    "max-wait-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(240, { min: 0 }),
    "on-conflict": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["auto", "fail", "warn"], "auto"),
    "new-names": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["listed", "allow", "fail"], "listed"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW)(),
};


/***/ }),

/***/ 32067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ keptTokens),
/* harmony export */   t: () => (/* binding */ keepToken)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

const stateName = "minted-tokens";
const minted = [];
/** Leaves a token to the post step: the runner's state file is the only place that it is written to. */
function keepToken(api, token) {
    minted.push({ api, token });
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState)(stateName, JSON.stringify(minted));
}
/** The tokens that the main step minted. */
function keptTokens() {
    const state = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.getState)(stateName);
    // Written above, by the same version of this action.
    return state === "" ? [] : JSON.parse(state);
}


/***/ }),

/***/ 12461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ release)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./packages/actionkit/src/fetch.ts + 2 modules
var src_fetch = __webpack_require__(7349);
// EXTERNAL MODULE: ./packages/actionkit/src/child-environment.ts
var child_environment = __webpack_require__(9528);
// EXTERNAL MODULE: ./packages/crates/src/index.ts + 67 modules
var src = __webpack_require__(72111);
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
// EXTERNAL MODULE: ./packages/github/src/index.ts + 82 modules
var github_src = __webpack_require__(10360);
;// CONCATENATED MODULE: ./actions/publish-crates-ordered/packed-artifact.ts




/** Where `artifact` is taken from, and what is wrong with the inputs that say so. */
function readArtifactInputs(given, environment) {
    const runId = given["run-id"];
    const { source, problems } = (0,github_src/* readSource */.o$)({ runId, token: given["github-token"], sha: given.sha }, environment);
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
    const taken = await (0,github_src/* takeArtifacts */.Ro)([wanted], parent, source, ports);
    const [folder, ...more] = taken.values();
    if (folder !== undefined && more.length === 0)
        return folder;
    const names = [...taken.keys()].join(", ");
    throw new problem/* ProblemsError */.FQ([
        {
            code: "artifact-ambiguous",
            message: `The input artifact is ${JSON.stringify(wanted)}, which fits ${taken.size} artifacts: ${names}.`,
            remedy: "Name the one that holds the packed crates.",
            input: "artifact",
        },
    ]);
}

// EXTERNAL MODULE: ./actions/publish-crates-ordered/to-crates-inputs.ts
var to_crates_inputs = __webpack_require__(54771);
;// CONCATENATED MODULE: ./actions/publish-crates-ordered/release.ts








/** Releases the crates of the checkout, of packed files, or of a pack. */
function release(context) {
    const { environment, env, secrets, clock, cancelled, emit, log } = context;
    const { apiUrl, temp, userAgent } = environment;
    const { source, problems } = readArtifactInputs(context.inputs, environment);
    const fetch = (0,src_fetch/* createFetch */.H)(env);
    const inJob = environment.artifacts.available;
    const named = (0,registry_token/* readRegistryToken */.J)(context.inputs.registry, env, secrets);
    const wanted = (0,to_crates_inputs/* toCratesInputs */.v)(context.inputs, environment, named.token, context.pack);
    return (0,src/* releaseCrates */.lz)(wanted, (0,problem/* eachOnce */.B)([...context.problems, ...problems, ...named.problems]), {
        workspace: environment.workspace,
        temp,
        userAgent,
        attempt: environment.runAttempt,
        cargoTestIndex: environment.cargoTestIndex,
        childEnvironment: (keep) => (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values(), ...(keep && { keep }) }),
        fetchArtifact: (name) => fetchPacked(name, source, temp, { inJob, apiUrl, userAgent, fetch, clock, cancelled, log }),
        ...{ fetch, clock, cancelled, emit, log },
        random: Math.random,
        ...(environment.idToken.available && { idToken: core.getIDToken }),
        keepToken: (api, token) => {
            secrets.add(token);
            (0,minted_tokens/* keepToken */.t)(api, token);
        },
    });
}


/***/ }),

/***/ 54771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ toCratesInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The release's inputs from the action's: units converted, defaults that depend on others applied.
 *
 * @param registryToken what the environment holds for the input `registry`
 * @param pack what another job has packed
 */
function toCratesInputs(given, environment, registryToken, pack) {
    const { version } = given;
    const dryRun = given["dry-run"];
    const delay = given["delay-seconds"];
    const onConflict = given["on-conflict"];
    return {
        manifestPath: given["manifest-path"],
        packages: given.packages,
        exclude: given.exclude,
        index: given.index,
        registry: given.registry,
        verify: given.verify,
        features: given.features?.map(({ text }) => text) ?? [],
        toolchain: given.toolchain,
        allowDirty: given["allow-dirty"],
        crateFiles: given["crate-files"],
        artifact: given.artifact,
        ...(pack !== undefined && { pack: cratesOf(pack) }),
        dryRun,
        version,
        token: given.token ?? registryToken ?? environment.registryToken,
        delayMs: delay === "auto" ? undefined : delay * 1_000,
        maxWaitMs: given["max-wait-minutes"] * 60_000,
        // Without a version nobody said which contents are released: what is there may be older work.
        onConflict: onConflict !== "auto" ? onConflict : version === undefined ? "warn" : { released: version },
        newNames: given["new-names"],
        sha: given.sha ?? (environment.sha === "" ? undefined : environment.sha),
    };
}
function cratesOf({ folder, manifest }) {
    return manifest.files
        .filter(({ kind }) => kind === "crate")
        .map(({ path: at, name, version = "" }) => ({ file: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, at), name, version }));
}


/***/ }),

/***/ 2643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readRegistryToken)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11471);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72111);


/**
 * The token of another cargo registry where cargo itself looks for it: `CARGO_REGISTRIES_<NAME>_TOKEN`.
 * Fairlead reads and uploads with it as cargo would.
 *
 * @param registry cargo's name of it
 */
function readRegistryToken(registry, env, secrets) {
    if (registry === undefined)
        return { token: undefined, problems: [] };
    const variable = (0,_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .registryVariable */ .EW)(registry, "TOKEN");
    const read = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .readAuthorization */ .w_)(env[variable] ?? "", secrets);
    if (read.kind !== "wrong") {
        return { token: read.kind === "secret" ? read.value : undefined, problems: [] };
    }
    const message = `The environment variable ${variable} ${read.wrong}.`;
    const { remedy } = read;
    return {
        token: undefined,
        problems: [{ code: "token-malformed", message, remedy, input: "token" }],
    };
}


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

/***/ 7428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ runPublishingAction)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10360);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69516);
/* harmony import */ var _codes_output_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(31452);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16387);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65415);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42537);
/* harmony import */ var _take_pack_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76445);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20648);












/**
 * Runs a publishing action: reads its inputs, runs its release, writes report, outputs and summary. The
 * report is also uploaded as an artifact: outputs of matrix jobs overwrite each other.
 *
 * @param others inputs that cannot stand beside `from`: they name what is published, too
 */
async function runPublishingAction(action, spec, tokenVariable, release, others) {
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .runAction */ .C)(action, async (started) => {
        const own = ["sha", "version"];
        const context = await (0,_take_pack_js__WEBPACK_IMPORTED_MODULE_6__/* .withPack */ .u)(started, { action, spec, own, others });
        const { values, problems } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .Ko)(spec, context.env, context.declared);
        const environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .readEnvironment */ .Q)(context.env, tokenVariable);
        // The report is uploaded by it at the latest.
        if (environment.artifacts.available)
            (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .beginToLoadClient */ ._u)();
        const ended = await release({
            ...context,
            inputs: values,
            problems: [...problems, ...environment.problems],
            environment,
            emit: (event) => {
                const line = (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .describeEvent */ .gN)(event);
                if (line !== undefined)
                    context.log.info(line);
            },
        });
        return conclude(action, ended, environment, context);
    }, () => _fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .noPublishingOutputs */ .XK, 
    // A release that has begun to upload ends with outcomes, not with problems.
    { assurance: "Nothing was uploaded." });
}
function conclude(action, { result, packed, warnings, registry, called, beside }, environment, { secrets, log, cancelled }) {
    const info = {
        ...{ tool: _tool_js__WEBPACK_IMPORTED_MODULE_9__/* .tool */ .z, action, registry, warnings, link: registry.link },
        ...(beside !== undefined && { beside }),
        noun: called,
        repository: environment.repository,
        sha: environment.sha,
        runUrl: environment.runUrl,
        attempt: environment.runAttempt,
    };
    // Fixed over all attempts and jobs of a run, so it needs to be told apart by itself.
    const name = `fairlead-report-${action}-${environment.runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString("hex")}`;
    const report = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(environment.temp, `${name}.json`);
    const text = secrets.redact(`${JSON.stringify((0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .buildReport */ .FK)(result, info), null, 2)}\n`);
    const inJob = environment.artifacts.available;
    const { ok, sentence } = (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .WJ)(result, called);
    if (ok)
        log.info(sentence);
    return {
        outputs: {
            ...(0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .publishingOutputs */ ._p)(result, { report, ...(packed !== undefined && { packed }) }),
            ...(0,_codes_output_js__WEBPACK_IMPORTED_MODULE_10__/* .codesOutput */ .k)((0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .failureCodes */ .Nc)(result)),
        },
        summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .renderSummary */ .Br)(result, info),
        annotations: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .annotations */ .hk)(result, info),
        ...(!ok && { failure: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .failureSentence */ .Qz)(result, called) }),
        ...(result.bug !== undefined && { thrown: result.bug }),
        // Outputs of matrix jobs overwrite each other; artifacts do not.
        afterwards: async () => {
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(report, text);
            }
            catch (error) {
                log.warning(`The report could not be written: ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_11__/* .fileFault */ .bT)(error)}.`);
                return;
            }
            await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .uploadReport */ .a3)(name, report, { inJob, cancelled, log });
        },
    };
}


/***/ })

};
