export const id = 409;
export const ids = [409];
export const modules = {

/***/ 74738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ summaryConclusion),
/* harmony export */   g: () => (/* binding */ noSummaryOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31452);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18541);



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
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42537);
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


/***/ })

};
