export const id = 996;
export const ids = [996];
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
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7349);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7428);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10360);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58923);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89712);
/* harmony import */ var _npm_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95397);
/* harmony import */ var _npm_reports_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(71613);









/** Runs one of the actions for npm: its inputs, the artifacts that it takes from, the release. */
async function runNpmAction(action) {
    const { name, kind, inputs } = action;
    const release = (context) => {
        const { environment, env, secrets, clock, cancelled, emit, log } = context;
        const { repository, serverUrl, temp, apiUrl, userAgent } = environment;
        // The generic spec holds at least the common inputs, which the type of a mapped type does not tell.
        const given = context.inputs;
        const fetch = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__/* .createFetch */ .H)(env);
        const wanted = { runId: given["run-id"], token: given["github-token"], sha: given.sha };
        const { source, problems } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o$)(wanted, environment);
        const inJob = environment.artifacts.available;
        // A first attempt that stages nothing, and whose steps and jobs stage nothing, has nothing to remember.
        const mayHaveStages = source.kind === "other-run" ||
            (inJob && (environment.runAttempt > 1 || given["publish-mode"] !== "direct"));
        const artifactPorts = { inJob, cancelled, apiUrl, userAgent, fetch, clock, log };
        return (0,_fairlead_npm__WEBPACK_IMPORTED_MODULE_6__/* .releasePackages */ .nK)((0,_npm_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .toNpmInputs */ .M)(kind, given, action.more(given), environment, context.pack), (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_7__/* .eachOnce */ .B)([...context.problems, ...problems]), {
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
                    const taken = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .takeReports */ .XD)(_npm_reports_js__WEBPACK_IMPORTED_MODULE_9__/* .npmReports */ .p, temp, source, artifactPorts);
                    const reports = taken.reports.map((each) => ({ ...each, runId: String(runId) }));
                    return { ...taken, reports };
                },
            }),
            ...(environment.idToken.available && { idToken: _actions_core__WEBPACK_IMPORTED_MODULE_2__.getIDToken }),
            mask: (token) => {
                secrets.add(token);
            },
        });
    };
    await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__/* .runPublishingAction */ .$)(name, inputs, "NODE_AUTH_TOKEN", release, []);
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

/***/ 46996:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _npm_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68146);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44075);


await (0,_npm_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runNpmAction */ .b)({
    name: "publish-npm-packages",
    kind: "packages",
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    more: () => ({ checkBinaries: true }),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 44075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95397);

/** The inputs of publish-npm-packages, as its action.yml has them. */
const inputs = _npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .npmInputs */ .x;


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
