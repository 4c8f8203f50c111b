export const id = 311;
export const ids = [311];
export const modules = {

/***/ 4732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ artifactsConclusion),
/* harmony export */   x: () => (/* binding */ noArtifactsOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69516);

/** The outputs where something is missing. */
const noArtifactsOutputs = { "run-id": "none", artifacts: "[]" };
/** How the action ends when every artifact is there. */
function artifactsConclusion({ artifacts, warnings }, runId, url) {
    return {
        outputs: {
            "run-id": String(runId),
            artifacts: JSON.stringify(artifacts.map(({ name, id, digest = null, size: bytes, expiresAt }) => ({
                ...{ name, id, digest, size: bytes },
                expiry: expiresAt === undefined ? null : new Date(expiresAt).toISOString(),
            }))),
        },
        summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .renderArtifacts */ .aK)({ artifacts, warnings, runId, url }),
        annotations: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .problemAnnotations */ .ur)(warnings, "warning"),
    };
}


/***/ }),

/***/ 35311:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42537);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65415);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7349);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10360);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69516);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4732);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43926);
/* harmony import */ var _wanted_artifacts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82678);






await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__/* .runAction */ .C)("check-artifacts", async ({ env, declared, clock, cancelled, log }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__/* .readInputs */ .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q, env, declared);
    const { apiUrl, serverUrl, ...here } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .readEnvironment */ .Q)(env);
    const given = { token: values["github-token"], sha: values.sha };
    const { target, problems: missing } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .readRestTarget */ .o4)(given, here);
    const { wanted, problems: unclear } = (0,_wanted_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .wantedArtifacts */ .F)(values.artifacts, values.platforms);
    const runId = Number(values["run-id"] ?? here.runId);
    const checked = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .checkArtifacts */ .EQ)({
        runId,
        isThisRun: String(runId) === here.runId,
        sha: target.sha,
        wanted,
    }, [...problems, ...missing, ...unclear], {
        ...{ apiUrl, token: target.token, repository: target.repository },
        userAgent: here.userAgent,
        fetch: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__/* .createFetch */ .H)(env),
        ...{ clock, cancelled, log },
    });
    (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__/* .logArtifacts */ .yI)({ ...checked, runId }, log.info);
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsConclusion */ .R)(checked, runId, `${serverUrl}/${target.repository}/actions/runs/${runId}`);
}, () => _conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .noArtifactsOutputs */ .x);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 43926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64330);
/* harmony import */ var _platforms_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94675);


/** The inputs of check-artifacts, as its action.yml has them. */
const inputs = {
    artifacts: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)()),
    platforms: (0,_platforms_input_js__WEBPACK_IMPORTED_MODULE_0__/* .platforms */ .B)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW)(),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 82678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ wantedArtifacts)
/* harmony export */ });
/* harmony import */ var _fairlead_contents__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35381);
/* harmony import */ var _fairlead_platforms__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58478);


/**
 * The names and patterns that the input `artifacts` means: those with a placeholder of a platform
 * once for each platform, the others once.
 */
function wantedArtifacts(artifacts, platforms) {
    const items = platforms ?? [];
    const declared = (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .declarePlatforms */ .l1)(items, "platforms");
    // The version is not one of this action's inputs, so it has to be written out.
    const facts = {
        lacksPlatforms: items.length > 0 ? undefined : "Set `platforms`.",
        hasVersion: true,
    };
    const texts = artifacts?.map(({ text }) => text) ?? [];
    const input = "artifacts";
    const at = (problem) => ({
        ...problem,
        message: `The input "${input}": ${problem.message}`,
        input,
    });
    const problems = texts.flatMap((text) => text.includes("{version}")
        ? [
            at({
                code: "placeholder-without-value",
                message: `${JSON.stringify(text)} holds {version}.`,
                remedy: "Write the version out, or *.",
            }),
        ]
        : (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .checkPlaceholders */ .nV)(text, facts).map(at));
    const wanted = texts.flatMap((text) => _fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .platformPlaceholder */ .$y.test(text)
        ? declared.platforms.map(({ platform, word }) => (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .fill */ .GS)(text, { ...(0,_fairlead_platforms__WEBPACK_IMPORTED_MODULE_1__/* .placeholders */ .Ft)(platform, word) }))
        : [text]);
    return {
        wanted: [...new Set(wanted)].map((text) => ({ text, input })),
        problems: [...declared.problems, ...problems],
    };
}


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


/***/ })

};
