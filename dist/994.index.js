export const id = 994;
export const ids = [994];
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
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33838);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7428);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(66650);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53714);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27451);
/* harmony import */ var _npm_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95397);







/** Names of the artifacts that the actions for npm leave. */
const npmReports = /^fairlead-report-publish-(npm|meta)/;
/** Runs one of the actions for npm: its inputs, the artifacts that it takes from, the stage. */
async function runNpmAction(action) {
    const { name, kind, inputs } = action;
    await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__/* .runPublishingAction */ .$)(name, inputs, "NODE_AUTH_TOKEN", (context) => {
        const { environment, env, secrets, clock, cancelled, emit, log } = context;
        const { repository, serverUrl, temp, apiUrl, userAgent } = environment;
        // The generic spec holds at least the common inputs, which the type of a mapped type does not tell.
        const given = context.inputs;
        const fetch = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .createFetch */ .H)(env);
        const wanted = { runId: given["run-id"], token: given["github-token"], sha: given.sha };
        const { source, problems } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o$)(wanted, environment);
        const inJob = environment.artifacts.available;
        // A first attempt that stages nothing has nothing to remember.
        const mayHaveStages = source.kind === "other-run" ||
            (inJob && (environment.runAttempt > 1 || given["publish-mode"] === "stage"));
        const artifactPorts = { inJob, cancelled, apiUrl, userAgent, fetch, clock, log };
        return (0,_fairlead_npm__WEBPACK_IMPORTED_MODULE_4__/* .releasePackages */ .nK)((0,_npm_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .toNpmInputs */ .M)(kind, given, action.more(given), environment), [...context.problems, ...problems], {
            ...{ workspace: environment.workspace, temp, env, userAgent, fetch, clock, emit, log },
            attempt: environment.runAttempt,
            repository: `${serverUrl}/${repository}`,
            isGitHubHosted: environment.isGitHubHosted,
            isGitHubActions: environment.isGitHubActions,
            npmRegistrySetting: environment.npmRegistrySetting,
            childEnvironment: () => (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__/* .environmentForChild */ .J)(env, { secrets: secrets.values() }),
            fetchArtifacts: async (names) => {
                const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(temp, "fairlead-artifacts-"));
                return (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .takeArtifacts */ .Ro)(names, parent, source, artifactPorts);
            },
            missingArtifacts: async (names) => (await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .findArtifacts */ .n1)(names, source, artifactPorts)).problems,
            ...{ cancelled, random: Math.random, runId: environment.runId },
            ...(mayHaveStages && {
                earlierReports: async () => {
                    const { runId } = source.kind === "other-run" ? source : environment;
                    const taken = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .takeReports */ .XD)(npmReports, temp, source, artifactPorts);
                    const reports = taken.reports.map((each) => ({ ...each, runId: String(runId) }));
                    return { ...taken, reports };
                },
            }),
            ...(environment.idToken.available && { idToken: _actions_core__WEBPACK_IMPORTED_MODULE_2__.getIDToken }),
            mask: (token) => {
                secrets.add(token);
            },
        });
    });
}


/***/ }),

/***/ 95397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ toNpmInputs),
/* harmony export */   x: () => (/* binding */ npmInputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27451);


/** The inputs that all actions for npm have. */
const npmInputs = {
    packages: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)("")),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_0__/* .npmjsRegistry */ .Cl),
    access: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^(public|restricted)$/, "public or restricted"),
    tag: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)("auto"),
    provenance: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["auto", "true", "false"], "auto"),
    "publish-mode": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["direct", "stage"], "direct"),
    "confirm-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(15, { min: 0 }),
    "check-packed": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["error", "warn"], "error"),
    "wait-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(90, { min: 0 }),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .semverText */ .E2)(),
    token: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)(),
    "delay-seconds": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .numberOr */ .d_)("auto", { min: 0 }),
    "max-wait-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(240, { min: 0 }),
    "on-conflict": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["auto", "fail", "warn"], "auto"),
    "new-names": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["listed", "allow", "fail"], "listed"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ github.token }}"),
};
/** The stage's inputs from an action's: units converted, defaults that depend on others applied. */
function toNpmInputs(kind, given, more, environment) {
    const { version } = given;
    const dryRun = given["dry-run"];
    const delay = given["delay-seconds"];
    const onConflict = given["on-conflict"];
    const access = given.access;
    return {
        kind,
        packages: given.packages,
        platforms: more.platforms,
        checkBinaries: more.checkBinaries,
        registryUrl: given["registry-url"],
        access: access === "public" || access === "restricted" ? access : undefined,
        // The plan's dist-tag where each package has its own version.
        tag: given.tag === "none" ? "auto" : given.tag,
        provenance: given.provenance === "auto" ? "auto" : given.provenance === "true",
        checkPacked: given["check-packed"],
        publishMode: given["publish-mode"],
        confirmMs: given["confirm-minutes"] * 60_000,
        waitMs: given["wait-minutes"] * 60_000,
        dryRun,
        version,
        token: given.token ?? environment.registryToken,
        delayMs: delay === "auto" ? _fairlead_npm__WEBPACK_IMPORTED_MODULE_0__/* .autoDelayMs */ .LR : delay * 1_000,
        maxWaitMs: given["max-wait-minutes"] * 60_000,
        // Without a version nobody said which contents are released: what is there may be older work.
        onConflict: onConflict !== "auto"
            ? onConflict
            : version === undefined || dryRun
                ? "warn"
                : { released: version },
        newNames: given["new-names"],
        sha: given.sha ?? (environment.sha === "" ? undefined : environment.sha),
    };
}


/***/ }),

/***/ 94675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ platforms)
/* harmony export */ });
/* harmony import */ var _fairlead_contents__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35381);

/**
 * The input `platforms`; blank is `undefined`. What its items mean is told by who declares them, all at
 * once.
 */
function platforms() {
    return {
        default: "",
        required: false,
        fallback: undefined,
        parse(text) {
            const read = (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatforms */ .qA)(text);
            return read.kind === "list"
                ? { kind: "value", value: read.items }
                : { ...read, code: "platforms-malformed" };
        },
    };
}


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
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42028);
/* harmony import */ var _npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95397);
/* harmony import */ var _platforms_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94675);



/** The inputs of publish-npm-platform, as its action.yml has them. */
const inputs = {
    ..._npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .npmInputs */ .x,
    platforms: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_platforms_input_js__WEBPACK_IMPORTED_MODULE_1__/* .platforms */ .B)()),
    "check-binaries": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)(true),
};


/***/ }),

/***/ 9528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ environmentForChild)
/* harmony export */ });
/* unused harmony export isPrivateName */
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
    for (const [name, value] of Object.entries(env)) {
        if (value === undefined)
            continue;
        const kept = keep !== undefined && name.search(keep) >= 0;
        if (kept || (!isPrivateName(name) && !holdsSecret(value, secrets)))
            passed[name] = value;
    }
    return passed;
}
/** A very short secret would be found inside half of all values, so it has to be the whole value. */
function holdsSecret(value, secrets) {
    return secrets.some((secret) => (secret.length < 4 ? value === secret : value.includes(secret)));
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
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53714);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62729);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94672);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16387);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55705);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42537);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20648);










/**
 * Runs a publishing action: reads its inputs, runs its stage, writes report, outputs and summary. The
 * report is also uploaded as an artifact: outputs of matrix jobs overwrite each other.
 */
async function runPublishingAction(action, spec, tokenVariable, stage) {
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .runAction */ .C)(action, async (context) => {
        const { values, problems } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .K)(spec, context.env);
        const environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .readEnvironment */ .Q)(context.env, tokenVariable);
        const ended = await stage({
            ...context,
            inputs: values,
            problems: [...problems, ...environment.problems],
            environment,
            emit: (event) => {
                const line = (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .describeEvent */ .gN)(event);
                if (line !== undefined)
                    context.log.info(line);
            },
        });
        return concludeStage(action, ended, environment, context);
    }, () => _fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .noStageOutputs */ .w_, 
    // A stage that has begun to upload ends with outcomes, not with problems.
    { assurance: "Nothing was uploaded." });
}
function concludeStage(action, { result, packed, warnings, registry, called }, environment, { secrets, log, cancelled }) {
    const info = {
        ...{ tool: _tool_js__WEBPACK_IMPORTED_MODULE_9__/* .tool */ .z, action, registry, warnings, link: registry.link },
        noun: called,
        repository: environment.repository,
        sha: environment.sha,
        runUrl: environment.runUrl,
        attempt: environment.runAttempt,
    };
    // Fixed over all attempts and jobs of a run, so it needs to be told apart by itself.
    const name = `fairlead-report-${action}-${environment.runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString("hex")}`;
    const report = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(environment.temp, `${name}.json`);
    const text = secrets.redact(`${JSON.stringify((0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .buildReport */ .FK)(result, info), null, 2)}\n`);
    const inJob = environment.artifacts.available;
    const { ok, sentence } = (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .verdict */ .WJ)(result, called);
    if (ok)
        log.info(sentence);
    return {
        outputs: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .stageOutputs */ .Tp)(result, { report, ...(packed !== undefined && { packed }) }),
        summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .renderSummary */ .Br)(result, info),
        annotations: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .annotations */ .hk)(result, info),
        ...(!ok && { failure: sentence }),
        // Outputs of matrix jobs overwrite each other; artifacts do not.
        afterwards: async () => {
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(report, text);
            }
            catch (error) {
                log.warning(`The report could not be written: ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}.`);
                return;
            }
            await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .uploadReport */ .a3)(name, report, { inJob, cancelled, log });
        },
    };
}


/***/ })

};
