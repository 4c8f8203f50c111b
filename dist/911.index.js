export const id = 911;
export const ids = [911];
export const modules = {

/***/ 91120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ checkoutProblems)
/* harmony export */ });
/* harmony import */ var _fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1309);

/**
 * Words of the workspace are those of the commit that is checked out, so it must be the one that is
 * released. Without such words, and without a checkout, there is nothing to compare.
 *
 * @param env that of git
 */
async function checkoutProblems({ changelog, bodyPath, sha }, workspace, env) {
    const paths = [changelog, bodyPath].filter((each) => each !== undefined);
    if (paths.length === 0)
        return [];
    return (0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__/* .checkHead */ .Xj)(await (0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)((0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__/* .checkoutOf */ .o5)(workspace, paths), env), sha || undefined);
}


/***/ }),

/***/ 6911:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42537);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66710);
/* harmony import */ var _release_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63481);



await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)("create-release", _release_js__WEBPACK_IMPORTED_MODULE_0__/* .release */ ._, () => (0,_release_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseOutputs */ .mm)(undefined));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 63481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Or: () => (/* binding */ releasesOutput),
/* harmony export */   mm: () => (/* binding */ releaseOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10360);

/** The outputs of create-release; none is ever an empty string. */
function releaseOutputs(end, tag) {
    const release = end?.release;
    const assets = (release?.assets ?? []).filter(_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP).map(({ id, name, size, digest }) => ({
        ...{ id, name, size },
        ...(digest !== undefined && { sha256: digest.replace(/^sha256:/, "") }),
    }));
    return {
        id: release === undefined ? "none" : String(release.id),
        url: release?.url ?? "none",
        assets: JSON.stringify(assets),
        created: String(end?.created ?? false),
        state: stateOf(end),
        missing: JSON.stringify(end?.missing ?? []),
        releases: releasesOutput(end === undefined || tag === undefined ? [] : [{ tag, end }]),
    };
}
function releasesOutput(all) {
    return JSON.stringify(all.map(({ end, isSkipped = false, ...unit }) => ({
        ...unit,
        url: end?.release?.url ?? "none",
        created: end?.tagged ?? end?.created ?? false,
        state: end !== undefined ? stateOf(end) : isSkipped ? "skipped" : "earlier",
    })));
}
/** A draft that is complete, and published as soon as everything that it names is live, is waiting. */
function stateOf(end) {
    if (end?.tagged !== undefined) {
        if (end.problems.length > 0)
            return "none";
        return end.missing.length > 0 ? "waiting" : "tag";
    }
    if (end?.release === undefined)
        return "none";
    if (!end.release.draft)
        return "published";
    return end.missing.length > 0 && end.problems.length === 0 ? "waiting" : "draft";
}


/***/ }),

/***/ 66710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ release)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/actionkit/src/take-pack.ts
var take_pack = __webpack_require__(76445);
// EXTERNAL MODULE: ./packages/actionkit/src/inputs.ts + 1 modules
var inputs = __webpack_require__(65415);
// EXTERNAL MODULE: ./packages/actionkit/src/environment.ts
var src_environment = __webpack_require__(16387);
// EXTERNAL MODULE: ./packages/actionkit/src/child-environment.ts
var child_environment = __webpack_require__(9528);
// EXTERNAL MODULE: ./packages/github/src/index.ts + 82 modules
var src = __webpack_require__(10360);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 40 modules
var reporting_src = __webpack_require__(69516);
// EXTERNAL MODULE: ./packages/summary/src/index.ts + 23 modules
var summary_src = __webpack_require__(27815);
// EXTERNAL MODULE: ./actions/create-release/checkout-problems.ts
var checkout_problems = __webpack_require__(91120);
// EXTERNAL MODULE: ./packages/actionkit/src/codes-output.ts
var codes_output = __webpack_require__(31452);
// EXTERNAL MODULE: ./actions/create-release/release-outputs.ts
var release_outputs = __webpack_require__(63481);
;// CONCATENATED MODULE: ./actions/create-release/conclusion.ts




/** The release as its page shows it. */
function releasePage(wanted, end, isOfPack = false) {
    const { release } = end;
    return {
        ...{ ...end, wanted: { ...wanted, names: wanted.crates.length + wanted.npm.length, isOfPack } },
        release: release && { ...release, assets: release.assets.filter(src/* isWhole */.wP) },
    };
}
function waiting(page) {
    return { code: "release-waiting", message: (0,reporting_src/* gitHubReleaseSentence */.yz)(page) };
}
/** How the action ends: with the release as it was last seen, even where something stopped it. */
function releaseConclusion(page, end) {
    const waits = page.missing.length > 0 && end.problems.length === 0;
    return {
        outputs: { ...(0,release_outputs/* releaseOutputs */.mm)(end, page.wanted.tag.name), ...(0,codes_output/* codesOutput */.k)(end.problems) },
        summary: (0,reporting_src/* renderGitHubRelease */.dv)(page),
        annotations: [
            ...(0,reporting_src/* problemAnnotations */.ur)(end.problems),
            ...(0,reporting_src/* problemAnnotations */.ur)(end.warnings, "warning"),
            // The job is green, so nobody would look.
            ...(waits ? (0,reporting_src/* problemAnnotations */.ur)([waiting(page)], "warning") : []),
        ],
        ...(end.problems.length > 0 && { failure: (0,reporting_src/* gitHubReleaseSentence */.yz)(page) }),
    };
}

// EXTERNAL MODULE: ./actions/create-release/declared-templates.ts
var declared_templates = __webpack_require__(59931);
// EXTERNAL MODULE: ./actions/create-release/inputs.ts
var create_release_inputs = __webpack_require__(56678);
// EXTERNAL MODULE: ./actions/create-release/release-inputs.ts
var release_inputs = __webpack_require__(37150);
// EXTERNAL MODULE: ./packages/actionkit/src/fetch.ts + 2 modules
var fetch = __webpack_require__(7349);
// EXTERNAL MODULE: ./actions/npm-reports.ts
var npm_reports = __webpack_require__(71613);
;// CONCATENATED MODULE: ./actions/create-release/what-is-live.ts




/** Where the record lies. It is taken once, however many releases are made. */
function recordSource(given, env, ports) {
    const here = (0,src_environment/* readEnvironment */.Q)(env);
    const { repository, temp, apiUrl, sha } = here;
    const inJob = here.artifacts.available;
    const wanted = { runId: given["run-id"], token: given["github-token"], sha: given.sha };
    const { source, problems } = (0,src/* readSource */.o$)(wanted, here);
    let taken;
    const runId = given["run-id"] ?? here.runId;
    return {
        runUrl: `${here.serverUrl}/${repository}/actions/runs/${runId}`,
        needsRecord: given["run-id"] !== undefined,
        recordOf: { repository, runId, commit: given.sha ?? sha },
        ...((source.kind === "other-run" || inJob) && {
            takeRecords: async () => {
                taken ??= (0,src/* takeReports */.XD)(npm_reports/* npmReports */.p, temp, source, { ...ports, apiUrl, inJob });
                const { reports, problems: unread } = await taken;
                return { reports, problems: [...problems, ...unread] };
            },
        }),
    };
}
/**
 * Whether what the release names can be installed, and is what the run has sent. No registry of the
 * public wants a token for that.
 */
async function whatIsLive({ crates, npm }, given, record, env, ports) {
    const { registryToken, cargoTestIndex, npmRegistrySetting } = (0,src_environment/* readEnvironment */.Q)(env, "CARGO_REGISTRY_TOKEN");
    return (0,summary_src/* askLive */.kL)(crates, npm, {
        ...{ ...ports, ...record },
        ...{ index: given.index, registryUrl: given["registry-url"] },
        ...{ cargoTestIndex, npmRegistrySetting, cratesToken: registryToken },
        npmToken: (0,src_environment/* readEnvironment */.Q)(env, "NODE_AUTH_TOKEN").registryToken,
    });
}

;// CONCATENATED MODULE: ./actions/create-release/release-ports.ts


/** The world of a release: GitHub, and the registries that say what is live. */
function releasePorts(given, { serverUrl, apiUrl, userAgent }, { env, clock, cancelled, log }) {
    const http = { userAgent, fetch: (0,fetch/* createFetch */.H)(env), clock, cancelled, log };
    const record = recordSource(given, env, http);
    return {
        ...{ ...http, serverUrl, apiUrl, token: given["github-token"] ?? "" },
        askLive: (wanted) => whatIsLive(wanted, given, record, env, http),
    };
}

;// CONCATENATED MODULE: ./actions/create-release/units-outputs.ts

/** The outputs of many releases: each in `releases`; the others hold what is true of all. */
function unitsOutputs(ends) {
    const made = ends.flatMap(({ made }) => (made === undefined ? [] : [made.end]));
    const missing = made.flatMap((end) => end.missing);
    const [only] = ends;
    return {
        ...(0,release_outputs/* releaseOutputs */.mm)(ends.length === 1 ? only?.made?.end : undefined),
        created: String(made.some(({ created }) => created)),
        state: leastFar(made),
        missing: JSON.stringify(missing),
        releases: (0,release_outputs/* releasesOutput */.Or)(ends.map(({ tag, name, version, made: each, skipped }) => ({
            ...{ tag, name, version, end: each?.end, isSkipped: skipped !== undefined },
        }))),
    };
}
const byProgress = ["none", "waiting", "draft", "tag", "published"];
/** What all of them have come to; where everything was there, `published`. */
function leastFar(ends) {
    const states = ends.map(release_outputs/* stateOf */.L4);
    return byProgress.find((state) => states.includes(state)) ?? "published";
}

;// CONCATENATED MODULE: ./actions/create-release/units-conclusion.ts




/** How the action ends that made a release, or a tag, for each unit. */
function unitsConclusion(ends, noun, say) {
    const rows = ends.map(({ made, name, version, tag, skipped }) => ({
        ...{ name, version, tag, skipped },
        page: made && releasePage(made.wanted, made.end),
    }));
    const all = ends.flatMap(({ made }) => (made === undefined ? [] : [made.end]));
    const problems = toldOf(ends, "problems");
    const skipped = ends.flatMap((end) => end.skipped ?? []);
    const warnings = [...toldOf(ends, "warnings"), ...skipped];
    const sentence = (0,reporting_src/* unitReleasesSentence */.EX)(rows, noun);
    const waits = problems.length === 0 && all.some((end) => end.missing.length > 0);
    say(sentence);
    return {
        outputs: { ...unitsOutputs(ends), ...(0,codes_output/* codesOutput */.k)(problems) },
        summary: (0,reporting_src/* renderUnitReleases */.ts)(rows, noun),
        annotations: [
            ...(0,reporting_src/* problemAnnotations */.ur)(problems),
            ...(0,reporting_src/* problemAnnotations */.ur)(warnings, "warning"),
            // The job is green, so nobody would look.
            ...(waits
                ? (0,reporting_src/* problemAnnotations */.ur)([{ code: "release-waiting", message: sentence }], "warning")
                : []),
        ],
        ...(problems.length > 0 && { failure: sentence }),
    };
}
/** Each once: with the name of its unit, or as it is where several units have it. */
function toldOf(ends, kind) {
    const told = ends.flatMap(({ name, made }) => {
        return (made?.end[kind] ?? []).map((problem) => ({ problem, name }));
    });
    return [...Map.groupBy(told, ({ problem }) => JSON.stringify(problem)).values()].flatMap(([first, ...more]) => {
        if (first === undefined)
            return [];
        return [more.length > 0 ? first.problem : { unit: first.name, ...first.problem }];
    });
}

;// CONCATENATED MODULE: ./actions/create-release/release.ts














/** Makes the release, or one for each unit, from the checkout or from a pack. */
async function release(started) {
    const own = ["sha", "tag", "crates", "npm"];
    const ways = { action: "create-release", spec: create_release_inputs/* inputs */.Q, own, others: ["files"] };
    const context = await (0,take_pack/* withPack */.u)(started, ways);
    const { env, declared, secrets, log, pack } = context;
    const { values, problems } = (0,inputs/* readInputs */.Ko)(create_release_inputs/* inputs */.Q, env, declared);
    const environment = (0,src_environment/* readEnvironment */.Q)(env);
    const { temp } = environment;
    const workspace = pack === undefined ? environment.workspace : await textsOf(pack);
    const given = (0,release_inputs/* toReleaseInputs */.G)(values, environment, pack);
    const child = (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values() });
    // A pack has proved its commit.
    const other = pack === undefined ? await (0,checkout_problems/* checkoutProblems */.d)(given, workspace, child) : [];
    const told = [
        ...[...problems, ...environment.problems, ...other],
        ...(pack === undefined || (0,src/* isPerUnit */.wS)(given.tag ?? "") ? [] : lostAssets(pack, given.tag)),
    ];
    const ports = releasePorts(values, environment, context);
    if ((0,src/* isPerUnit */.wS)(given.tag ?? "")) {
        const ends = await (0,src/* releaseUnits */.hA)(given, told, workspace, temp, ports);
        const noun = (0,reporting_src/* unitNoun */.LS)({ crates: given.crates.length > 0, npm: given.npm.length > 0 });
        return unitsConclusion(ends, noun, log.info);
    }
    const templates = (0,declared_templates/* declaredTemplates */.k)(context);
    if (pack === undefined && Object.keys(templates).length > 0) {
        const found = (0,src/* manyOnOneTag */.JV)(given, { tag: given.tag, ref: given.ref, templates });
        (0,problem/* throwProblems */.Jh)(found.map((problem) => (0,declared_templates/* atTemplate */.C)(problem, context)));
    }
    const wanted = await (0,src/* readWanted */.oY)(given, told, workspace, temp);
    const released = await (0,src/* createRelease */.YG)(wanted, ports);
    const strange = pack === undefined ? await (0,summary_src/* strangeNames */.F8)(given, released.missing, workspace) : [];
    const end = { ...released, warnings: [...released.warnings, ...strange] };
    const page = releasePage(wanted, end, pack !== undefined);
    if (end.problems.length === 0)
        log.info((0,reporting_src/* gitHubReleaseSentence */.yz)(page));
    return releaseConclusion(page, end);
}
/** A pack with a release for each crate and package has none for one tag. */
function lostAssets({ manifest }, tag) {
    const isOfOthers = manifest.files.some(({ kind, tag: own }) => kind === "asset" && own !== undefined);
    if (!isOfOthers || tag === undefined)
        return [];
    return [
        {
            code: "pack-of-many-releases",
            message: `The pack has a release for each crate and package, and the input "tag" is ${JSON.stringify(tag)}.`,
            remedy: "Omit tag: the pack has the tag of each.",
            input: "tag",
        },
    ];
}
/** The folder of a pack's texts; an artifact holds no folder without files. */
async function textsOf({ folder }) {
    const texts = external_node_path_default().join(folder, "texts");
    await (0,promises_.mkdir)(texts, { recursive: true });
    return texts;
}


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
