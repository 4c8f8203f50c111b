export const id = 2560;
export const ids = [2560];
export const modules = {

/***/ 62560:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62418);
/* harmony import */ var _plan_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55217);


await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)("plan", async (context) => {
    // It needs nearly all packages: the log begins before they are loaded.
    const { plan } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(1260), __webpack_require__.e(5451), __webpack_require__.e(8056), __webpack_require__.e(3292), __webpack_require__.e(3044), __webpack_require__.e(6752), __webpack_require__.e(737), __webpack_require__.e(7105), __webpack_require__.e(3232), __webpack_require__.e(5815), __webpack_require__.e(1581), __webpack_require__.e(5381), __webpack_require__.e(5359), __webpack_require__.e(5521), __webpack_require__.e(3394), __webpack_require__.e(4583), __webpack_require__.e(6172), __webpack_require__.e(5765), __webpack_require__.e(7540), __webpack_require__.e(6477), __webpack_require__.e(1218)]).then(__webpack_require__.bind(__webpack_require__, 61218));
    return plan(context);
}, _plan_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .noPlanOutputs */ .ty);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 55217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iS: () => (/* binding */ planOutputs),
/* harmony export */   ty: () => (/* binding */ noPlanOutputs)
/* harmony export */ });
/* unused harmony export maxBytes */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31452);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89712);



/**
 * So many bytes of JSON all outputs of a plan have together. Through `toJSON(needs)` they are one input
 * of the summary, and the runner passes inputs to a process as variables, of which Linux takes 128 KiB
 * each (`MAX_ARG_STRLEN`). A job's outputs hold 1 MB, which is more
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs).
 */
const maxBytes = 100_000;
const maxProblemsBytes = 40_000;
/**
 * The outputs of a plan; none is ever an empty string. Where they are too large together, the largest
 * lists stand in files of an artifact, and their outputs refer to these with the checksum: any job of
 * the run could put another artifact in that place.
 *
 * @param artifact the name of the artifact; undefined: none can be made, and all lists stay as they are
 */
function planOutputs(plan, artifact) {
    const files = new Map();
    const crates = listed(plan.crates);
    const npm = listed(plan.npm);
    const isMissing = ({ published }) => !published;
    const lists = new Map([
        ["crates", JSON.stringify(crates)],
        ["npm", JSON.stringify(npm)],
        ["unpublished-crates", JSON.stringify(crates.filter(isMissing))],
        ["unpublished-npm", JSON.stringify(npm.filter(isMissing))],
        [
            "new-names",
            JSON.stringify([...newNames("crate", plan.crates), ...newNames("npm", plan.npm)]),
        ],
    ]);
    const largestFirst = [...lists].sort(([, a], [, b]) => b.length - a.length);
    let outputs = outputsWith(plan, lists);
    for (const [name, text] of largestFirst) {
        if (artifact === undefined || bytesOf(outputs) <= maxBytes)
            break;
        files.set(`${name}.json`, text);
        const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex");
        lists.set(name, JSON.stringify([`artifact:${artifact}/${name}.json#sha256:${sha256}`]));
        outputs = outputsWith(plan, lists);
    }
    return { outputs, files };
}
function outputsWith(plan, lists) {
    const list = (name) => lists.get(name) ?? "[]";
    return {
        sha: plan.sha ?? "none",
        version: plan.version ?? "none",
        tag: plan.tag ?? "none",
        prerelease: String(plan.prerelease),
        "dist-tag": plan.distTag ?? "none",
        crates: list("crates"),
        npm: list("npm"),
        unpublished: `{"crates":${list("unpublished-crates")},"npm":${list("unpublished-npm")}}`,
        "unpublished-crates": list("unpublished-crates"),
        "unpublished-npm": list("unpublished-npm"),
        "new-names": list("new-names"),
        platforms: JSON.stringify(plan.platforms),
        "estimate-minutes": String(Math.ceil(estimateMs(plan) / 60_000)),
        declaration: "none",
        problems: problemsOutput(plan.problems),
        ...(0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .codesOutput */ .k)(plan.problems),
    };
}
/** As they stand in `toJSON(needs)`. */
function bytesOf(outputs) {
    return Buffer.byteLength(JSON.stringify(outputs));
}
/** The outputs of a plan that came to no result. */
function noPlanOutputs(problems) {
    const nothing = { sha: undefined, version: undefined, tag: undefined, distTag: undefined };
    const none = { crates: undefined, npm: undefined, platforms: [], warnings: [], notes: [] };
    const plan = { ...nothing, ...none, prerelease: false, problems };
    return planOutputs(plan, undefined).outputs;
}
/** Both registries are uploaded to side by side, so the longer one counts. */
function estimateMs({ crates, npm }) {
    return Math.max(crates?.estimate.ms ?? 0, npm?.estimate.ms ?? 0);
}
function listed(section) {
    return (section?.units ?? []).map(({ name, version, path, tag, published, listed, isProgram }) => ({
        ...{ name, version, path, tag, published, listed },
        ...(isProgram && { program: true }),
    }));
}
/** Names that no registry has yet: a person's credential has to create them. */
function newNames(kind, section) {
    const fresh = (section?.units ?? []).filter(({ isNew, published }) => isNew && !published);
    return fresh.map(({ name, version }) => ({ kind, name, version }));
}
/** What no longer fits is counted in a last sentence. */
function problemsOutput(problems) {
    const sentences = problems.map(_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .describeProblem */ .BJ);
    let kept = sentences.length;
    let bytes = Buffer.byteLength(JSON.stringify(sentences));
    while (bytes > maxProblemsBytes && kept > 0) {
        kept -= 1;
        bytes -= Buffer.byteLength(JSON.stringify(sentences[kept])) + 1;
    }
    const left = sentences.length - kept;
    const more = left > 0 ? [`${left} more problems are in the log of the plan.`] : [];
    return JSON.stringify([...sentences.slice(0, kept), ...more]);
}


/***/ })

};
