export const id = 770;
export const ids = [770];
export const modules = {

/***/ 90255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ confirmationConclusion),
/* harmony export */   b: () => (/* binding */ noConfirmationOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31452);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65581);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18541);
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
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42537);
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


/***/ })

};
