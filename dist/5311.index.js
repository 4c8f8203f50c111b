export const id = 5311;
export const ids = [5311];
export const modules = {

/***/ 4732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ artifactsConclusion),
/* harmony export */   x: () => (/* binding */ noArtifactsOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45032);

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
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62418);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65415);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7349);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56600);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44271);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45032);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4732);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43926);
/* harmony import */ var _wanted_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82678);






await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__/* .runAction */ .C)("check-artifacts", async ({ env, declared, clock, cancelled, log }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q, env, declared);
    const { apiUrl, serverUrl, ...here } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__/* .readEnvironment */ .Q)(env);
    const given = { token: values["github-token"], sha: values.sha };
    const { target, problems: missing } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_7__/* .readRestTarget */ .o)(given, here);
    const { wanted, problems: unclear } = (0,_wanted_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .wantedArtifacts */ .F)(values.artifacts, values.platforms);
    const runId = Number(values["run-id"] ?? here.runId);
    const checked = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_8__/* .checkArtifacts */ .E)({
        runId,
        isThisRun: String(runId) === here.runId,
        sha: target.sha,
        wanted,
    }, [...problems, ...missing, ...unclear], {
        ...{ apiUrl, token: target.token, repository: target.repository },
        userAgent: here.userAgent,
        fetch: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__/* .createFetch */ .H)(env),
        ...{ clock, cancelled, log },
    });
    (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .logArtifacts */ .yI)({ ...checked, runId }, log.info);
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactsConclusion */ .R)(checked, runId, `${serverUrl}/${target.repository}/actions/runs/${runId}`);
}, () => _conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .noArtifactsOutputs */ .x);

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


/***/ }),

/***/ 44271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ checkArtifacts)
/* harmony export */ });
/* unused harmony export checkListed */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89712);
/* harmony import */ var _rest_rest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37245);
/* harmony import */ var _runs_watch_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(251);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33232);
/* harmony import */ var _given_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41076);
/* harmony import */ var _list_artifacts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32319);







/** A zip without entries (APPNOTE 4.3.16). */
const emptyZipBytes = 22;
/** An artifact uploaded with `archive: false` is no zip, has the name of its file, and may be as small. */
function isEmpty({ name, size }) {
    return size === 0 || (size === emptyZipBytes && node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.extname(name) === "");
}
const dayMs = 86_400_000;
/**
 * Checks that each artifact that is wanted is in a run, alive, not empty, and of the right run.
 *
 * @param given what is wrong with the inputs, to be told before the first call
 * @throws ProblemsError with all that is missing, and what is there instead
 */
async function checkArtifacts(inputs, given, ports) {
    (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(given);
    try {
        return await look(inputs, ports);
    }
    catch (error) {
        if (!ports.cancelled.aborted)
            throw error;
        const message = "The job was cancelled while it checked the artifacts.";
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .FQ([{ code: "cancelled", message, remedy: "Run it again: nothing was changed." }], {
            cause: error,
        });
    }
}
async function look(inputs, ports) {
    const { repository, log, clock } = ports;
    const world = { rest: await (0,_rest_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .N)(ports), repository };
    const given = inputs.isThisRun
        ? undefined
        : await (0,_given_run_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeGivenRun */ .a)(world, inputs.runId, inputs.sha, log);
    const listed = await (0,_list_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .listRunArtifacts */ .N)(world, inputs.runId);
    const name = inputs.isThisRun ? "this run" : `run ${inputs.runId}`;
    const checked = checkListed(inputs.wanted, listed, name, clock.now());
    for (const note of checked.notes)
        log.info(note);
    (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)([...(given?.problems ?? []), ...checked.problems]);
    return {
        artifacts: checked.artifacts,
        warnings: [...warningsOf(given?.run), ...checked.warnings],
    };
}
/** What a person should know of a run that may be taken. */
function warningsOf(run) {
    if (run === undefined || run.conclusion === "success")
        return [];
    return [
        {
            code: "run-not-successful",
            message: `${(0,_runs_watch_run_js__WEBPACK_IMPORTED_MODULE_5__/* .describeRun */ .vZ)(run)}: ${run.url}`,
            remedy: "Use wait-for-ci to wait for it, and stop unless it succeeds.",
        },
    ];
}
/** What is to be said of the artifacts that are wanted of a run. */
function checkListed(wanted, listed, run, now) {
    const chosen = (0,_choose_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseArtifacts */ .P)(wanted, listed, run);
    const artifacts = chosen.artifacts.flatMap(({ id }) => listed.find((each) => each.id === id) ?? []);
    const empty = artifacts.filter(isEmpty);
    const ending = artifacts.filter(({ expiresAt = Infinity }) => expiresAt - now < dayMs);
    return {
        artifacts,
        notes: chosen.notes,
        warnings: ending.map(({ name, expiresAt = now }) => ({
            code: "artifact-expires-soon",
            message: `The artifact ${name} of ${run} expires at ${new Date(expiresAt).toISOString()}.`,
            remedy: "Release before then, or run the job that makes it again with a longer retention-days.",
        })),
        problems: [
            ...chosen.problems,
            ...empty.map(({ name, size }) => ({
                code: "artifact-empty",
                message: `The artifact ${name} of ${run} is empty: it has ${size} bytes.`,
                remedy: "Check the job that uploads it, and run it again.",
            })),
        ],
    };
}


/***/ })

};
