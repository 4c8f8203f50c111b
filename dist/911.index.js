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
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52550);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66710);
/* harmony import */ var _release_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63481);



await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)("create-release", _release_js__WEBPACK_IMPORTED_MODULE_0__/* .release */ ._, () => (0,_release_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseOutputs */ .mm)(undefined));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 56678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76445);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45374);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77176);



/** The inputs of create-release, as its action.yml has them. */
const inputs = {
    tag: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW)(),
    files: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    from: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .packReference */ .Z)(),
    name: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    body: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    "body-path": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    changelog: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    "generate-notes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(true),
    crates: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    npm: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    "publish-when": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["live", "now"], "live"),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .cratesIoIndex */ .vE),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_3__/* .npmjsRegistry */ .Cl),
    "tag-only": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    draft: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    prerelease: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["auto", "true", "false"], "auto"),
    "make-latest": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["auto", "true", "false", "legacy"], "auto"),
    "extra-tags": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    rolling: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 37150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toReleaseInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * What the workflow says about the release, from the action's inputs and the run.
 *
 * @param pack what another job has packed: it holds all files
 */
function toReleaseInputs(given, { ref, sha, repository }, pack) {
    return {
        tag: given.tag,
        ref,
        sha: given.sha ?? sha,
        files: pack === undefined ? given.files?.map(({ text }) => text) : assetsOf(pack),
        name: given.name,
        body: given.body,
        bodyPath: given["body-path"],
        changelog: given.changelog,
        generateNotes: given["generate-notes"],
        crates: given.crates ?? [],
        npm: given.npm ?? [],
        draft: given.draft,
        publishWhen: given["publish-when"],
        prerelease: given.prerelease,
        makeLatest: given["make-latest"],
        extraTags: given["extra-tags"]?.map(({ text }) => text) ?? [],
        tagOnly: given["tag-only"],
        rolling: given.rolling,
        dryRun: given["dry-run"],
        repository,
        token: given["github-token"],
    };
}
function assetsOf({ folder, manifest }) {
    const hasAssets = manifest.files.some(({ kind }) => kind === "asset");
    return hasAssets ? [node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, "assets", "*")] : undefined;
}


/***/ }),

/***/ 63481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Or: () => (/* binding */ releasesOutput),
/* harmony export */   mm: () => (/* binding */ releaseOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17183);

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
    return JSON.stringify(all.map(({ end, ...unit }) => ({
        ...unit,
        url: end?.release?.url ?? "none",
        created: end?.tagged ?? end?.created ?? false,
        state: end === undefined ? "earlier" : stateOf(end),
    })));
}
/** A draft that is complete, and published as soon as everything that it names is live, is waiting. */
function stateOf(end) {
    if (end?.tagged !== undefined) {
        if (end.missing.length > 0)
            return "waiting";
        return end.problems.length > 0 ? "none" : "tag";
    }
    if (end?.release === undefined)
        return "none";
    if (!end.release.draft)
        return "published";
    return end.missing.length > 0 ? "waiting" : "draft";
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
// EXTERNAL MODULE: ./packages/actionkit/src/inputs.ts
var inputs = __webpack_require__(55705);
// EXTERNAL MODULE: ./packages/actionkit/src/environment.ts
var src_environment = __webpack_require__(16387);
// EXTERNAL MODULE: ./packages/actionkit/src/child-environment.ts
var child_environment = __webpack_require__(9528);
// EXTERNAL MODULE: ./packages/github/src/index.ts + 64 modules
var src = __webpack_require__(17183);
// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 35 modules
var reporting_src = __webpack_require__(55910);
// EXTERNAL MODULE: ./packages/summary/src/index.ts + 18 modules
var summary_src = __webpack_require__(11543);
// EXTERNAL MODULE: ./actions/create-release/checkout-problems.ts
var checkout_problems = __webpack_require__(91120);
// EXTERNAL MODULE: ./packages/actionkit/src/codes-output.ts
var codes_output = __webpack_require__(31452);
// EXTERNAL MODULE: ./actions/create-release/release-outputs.ts
var release_outputs = __webpack_require__(63481);
;// CONCATENATED MODULE: ./actions/create-release/conclusion.ts




/** The release as its page shows it. */
function releasePage(wanted, end) {
    const { release } = end;
    return {
        ...{ ...end, wanted: { ...wanted, names: wanted.crates.length + wanted.npm.length } },
        release: release && { ...release, assets: release.assets.filter(src/* isWhole */.wP) },
    };
}
function waiting(page) {
    return { code: "release-waiting", message: (0,reporting_src/* gitHubReleaseSentence */.yz)(page) };
}
/** How the action ends: with the release as it was last seen, also where something stopped it. */
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

// EXTERNAL MODULE: ./actions/create-release/inputs.ts
var create_release_inputs = __webpack_require__(56678);
// EXTERNAL MODULE: ./actions/create-release/release-inputs.ts
var release_inputs = __webpack_require__(37150);
// EXTERNAL MODULE: ./packages/actionkit/src/fetch.ts + 1 modules
var fetch = __webpack_require__(11652);
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
    return {
        needsRecord: given["run-id"] !== undefined,
        recordOf: { repository, runId: given["run-id"] ?? here.runId, commit: given.sha ?? sha },
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
        releases: (0,release_outputs/* releasesOutput */.Or)(ends.map(({ tag, name, version, made: each }) => ({ tag, name, version, end: each?.end }))),
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
function unitsConclusion(ends, say) {
    const rows = ends.map(({ made, ...unit }) => ({
        ...unit,
        page: made && releasePage(made.wanted, made.end),
    }));
    const all = ends.flatMap(({ made }) => (made === undefined ? [] : [made.end]));
    const problems = toldOf(ends, "problems");
    const warnings = toldOf(ends, "warnings");
    const sentence = (0,reporting_src/* unitReleasesSentence */.EX)(rows);
    const waits = problems.length === 0 && all.some((end) => end.missing.length > 0);
    say(sentence);
    return {
        outputs: { ...unitsOutputs(ends), ...(0,codes_output/* codesOutput */.k)(problems) },
        summary: (0,reporting_src/* renderUnitReleases */.ts)(rows),
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
    const told = [...problems, ...environment.problems, ...other];
    const ports = releasePorts(values, environment, context);
    if ((0,src/* isPerUnit */.wS)(given.tag ?? "")) {
        return unitsConclusion(await (0,src/* releaseUnits */.hA)(given, told, workspace, temp, ports), log.info);
    }
    const wanted = await (0,src/* readWanted */.oY)(given, told, workspace, temp);
    const released = await (0,src/* createRelease */.YG)(wanted, ports);
    const strange = pack === undefined ? await (0,summary_src/* strangeNames */.F8)(given, released.missing, workspace) : [];
    const end = { ...released, warnings: [...released.warnings, ...strange] };
    const page = releasePage(wanted, end);
    if (end.problems.length === 0)
        log.info((0,reporting_src/* gitHubReleaseSentence */.yz)(page));
    return releaseConclusion(page, end);
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

/***/ 76445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ packReference),
/* harmony export */   u: () => (/* binding */ withPack)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17183);
/* harmony import */ var _fairlead_pack__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83564);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89712);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80955);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16387);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(11652);
/* harmony import */ var _input_kinds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42028);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55705);









/** The input `from`: a pack, by the output of the action that packed it. */
function packReference() {
    return {
        ...{ default: "", required: false, fallback: undefined, schema: { type: "string" } },
        parse(given) {
            const value = (0,_fairlead_pack__WEBPACK_IMPORTED_MODULE_3__/* .readReference */ .Wf)(given.trim());
            if (value !== undefined)
                return { kind: "value", value };
            return {
                kind: "wrong",
                code: "input-malformed",
                wrong: `is ${JSON.stringify(given.slice(0, 120))}; expected an artifact with the digest of its manifest, such as release@sha256:…`,
                remedy: "Give the output pack of the action pack, through an output of its job.",
            };
        },
    };
}
/** What says which pack is meant, of the inputs of every action that publishes one. */
const packInputs = {
    from: packReference(),
    "run-id": (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    "github-token": (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .secret */ .rJ)("${{ github.token }}"),
    sha: (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .sha */ .hW)(),
    version: (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .semverText */ .E2)(),
    tag: (0,_input_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(),
};
/**
 * Takes the pack that the input `from` names. The declaration is then the one that the pack was made by,
 * and its commit, version and tag are those of the release.
 *
 * @throws ProblemsError for bad inputs, and if the pack cannot be taken or does not fit this run
 */
async function withPack(context, { action, spec, own, others }) {
    const { env, log, clock, cancelled } = context;
    if (!(0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .isGiven */ .qR)("from", env))
        return { ...context, pack: undefined };
    (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_2__/* .beginToLoadClient */ ._u)();
    const here = (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .readEnvironment */ .Q)(env);
    const { from, version, tag, ...given } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .Ko)(packInputs, env).values;
    const wanted = { runId: given["run-id"], token: given["github-token"], sha: given.sha };
    const { source, problems: wrongSource } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_2__/* .readSource */ .o$)(wanted, here);
    const besides = others.filter((name) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .isGiven */ .qR)(name, env)).map(otherSource);
    (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_7__/* .throwProblems */ .Jh)((0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_7__/* .eachOnce */ .B)([...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .Ko)(spec, env).problems, ...wrongSource, ...besides]));
    if (from === undefined)
        throw new Error("from was read and is not a reference");
    const { temp, apiUrl, userAgent, artifacts } = here;
    const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(temp, "fairlead-pack-"));
    const folders = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_2__/* .takeArtifacts */ .Ro)([from.artifact], parent, source, {
        ...{ inJob: artifacts.available, apiUrl, userAgent, fetch: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_8__/* .createFetch */ .H)(env) },
        ...{ clock, cancelled, log },
    });
    const known = (text) => (text === "" ? undefined : text);
    const pack = await (0,_fairlead_pack__WEBPACK_IMPORTED_MODULE_3__/* .openPack */ .g5)(folders.get(from.artifact) ?? "", from, {
        repository: known(here.repository),
        commit: given.sha ?? known(here.sha),
        version: own.includes("version") ? version : undefined,
        tag: own.includes("tag") ? tag?.replace(/^refs\/tags\//, "") : undefined,
    });
    const count = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(pack.manifest.files.length, { one: "file", many: "files" });
    log.info(`Every file of the pack ${from.artifact} is the one that was packed: ${count}.`);
    return { ...context, declared: declaredBy(pack.manifest, action, own), pack };
}
/** What a pack says for the inputs that the step leaves blank. */
function declaredBy(manifest, action, own) {
    const { commit, version, tag } = manifest;
    const facts = {
        ...{ sha: commit, version, tag },
        crates: unitsOf(manifest, (kind) => kind === "crate"),
        npm: unitsOf(manifest, (kind) => kind.startsWith("npm-")),
    };
    const all = [
        ...Object.entries(manifest.inputs[action] ?? {}),
        ...own.map((name) => [name, facts[name]]),
    ];
    const values = all.flatMap(([name, text]) => text === undefined ? [] : [[name, { text, from: [] }]]);
    return { file: undefined, values: new Map(values), fields: new Map(), problems: [] };
}
/** As the plan's outputs have them. */
function unitsOf({ files }, isMeant) {
    const units = files.filter(({ kind }) => isMeant(kind));
    return JSON.stringify(units.map(({ name, version, seen }) => ({ name, version, published: seen === "published" })));
}
function otherSource(input) {
    return {
        code: "pack-with-other-source",
        message: `The inputs "from" and "${input}" both name what is published.`,
        remedy: `Omit ${input}: a pack holds all that is published from it.`,
        input,
    };
}


/***/ }),

/***/ 83564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vS: () => (/* reexport */ manifestName),
  g5: () => (/* reexport */ openPack),
  Wf: () => (/* reexport */ readReference),
  hG: () => (/* reexport */ writePack),
  Xd: () => (/* reexport */ writeReference)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/pack/src/manifest.ts

/** The folder of a pack in which the files of a kind lie. */
const folderOf = {
    crate: "crates",
    "npm-platform": "npm",
    "npm-package": "npm",
    "npm-meta": "npm",
    asset: "assets",
    text: "texts",
};
/** Raised when the form changes so that an older reader would misread it. */
const manifestSchema = 1;
const manifestName = "manifest.json";
/** The bytes of a manifest. The same manifest always gives the same. */
function manifestText(manifest) {
    const { repository, commit, version = null, tag = null, files, inputs, siblings } = manifest;
    const all = { schema: manifestSchema, repository, commit, version, tag, files, inputs, siblings };
    return `${JSON.stringify(all, null, 2)}\n`;
}
/** `release@sha256:…`, which travels as the output of a job. */
function writeReference({ artifact, digest }) {
    return `${artifact}@sha256:${digest}`;
}
/** Undefined for a text of another form. */
function readReference(text) {
    const [, artifact, digest] = /^([A-Za-z0-9][A-Za-z0-9._-]*)@sha256:([0-9a-f]{64})$/.exec(text) ?? [];
    return artifact === undefined || digest === undefined ? undefined : { artifact, digest };
}
/** SHA-256, hex. */
function digestOf(bytes) {
    return (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var unit = __webpack_require__(65581);
;// CONCATENATED MODULE: ./packages/pack/src/check-pack.ts

/** What speaks against publishing a pack: all of it at once. */
function checkPack(manifest, expected, found) {
    return [
        ...otherRelease(manifest, expected),
        ...repeated(manifest.files),
        ...changed(manifest, found),
        ...unlisted(manifest, found),
    ].map((problem) => ({ ...problem, input: "from" }));
}
function otherRelease(pack, expected) {
    const { repository, commit, version, tag } = expected;
    const problems = [];
    // GitHub takes the names of repositories without regard to case.
    if (repository !== undefined && repository.toLowerCase() !== pack.repository.toLowerCase()) {
        problems.push({
            code: "pack-of-other-repository",
            message: `The pack is of the repository ${pack.repository}, and this run is of ${repository}.`,
            remedy: "Publish what a job of this repository packed.",
        });
    }
    if (commit !== undefined && commit !== pack.commit) {
        problems.push({
            code: "pack-of-other-commit",
            message: `The pack is of commit ${pack.commit}, and the commit to release is ${commit}.`,
            remedy: "Pack in a job of this run, or give sha the commit of the pack.",
        });
    }
    if (version !== undefined && !(0,unit/* isSameVersion */.p)(version, pack.version ?? version)) {
        problems.push({
            code: "pack-of-other-version",
            message: `The pack is of version ${pack.version ?? ""}, and the version to release is ${version}.`,
            remedy: "Omit version where from is given, or pack that version.",
        });
    }
    if (tag !== undefined && pack.tag !== undefined && tag !== pack.tag) {
        problems.push({
            code: "pack-of-other-version",
            message: `The pack is of the tag ${pack.tag}, and the tag to release is ${tag}.`,
            remedy: "Omit tag where from is given, or pack in a run of that tag.",
        });
    }
    return problems;
}
/** One path or one crate or package twice: which of them would be meant? */
function repeated(files) {
    const paths = Map.groupBy(files, ({ path }) => path.toLowerCase());
    const units = Map.groupBy(files, ({ path, name }) => `${path.split("/", 1)[0] ?? ""} ${name}`);
    const twice = [...paths.values(), ...units.values()].filter((same) => same.length > 1);
    const listed = twice.map((same) => [...new Set(same.map(({ path }) => path))].join(" and "));
    return [...new Set(listed)].map((which) => ({
        code: "pack-entry-repeated",
        message: `The manifest of the pack lists ${which} twice, as one and the same.`,
        remedy: "Pack again: each file, crate and package must be in it once.",
    }));
}
function changed({ files }, found) {
    return files.flatMap((entry) => {
        const came = found.files.get(entry.path);
        if (came === undefined) {
            const message = `The pack lists ${entry.path}, and the artifact does not hold it.`;
            return [{ code: "pack-file-missing", message, remedy: whoChanged }];
        }
        if (came.size === entry.size && came.sha256 === entry.sha256)
            return [];
        const [is, was] = [came, entry].map((one) => `SHA-256 ${one.sha256}, ${(0,wording/* size */.Ej)(one.size)}`);
        const message = `${entry.path} is not what was packed: it has ${is ?? ""}; expected ${was ?? ""}.`;
        return [{ code: "pack-file-changed", message, remedy: whoChanged }];
    });
}
function unlisted({ files }, found) {
    const known = new Set(files.map(({ path }) => path));
    const more = [...found.files.keys()].filter((path) => !known.has(path));
    const all = [...more, ...found.others].sort();
    if (all.length === 0)
        return [];
    return [
        {
            code: "pack-file-unexpected",
            message: `The artifact holds ${(0,wording/* firstFew */.Dt)(all, 5)}, which the manifest of the pack does not list.`,
            remedy: whoChanged,
        },
    ];
}
const whoChanged = "Find out which job of the run has changed the artifact before you publish, then pack again.";

// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
;// CONCATENATED MODULE: ./packages/pack/src/read-manifest.ts


/**
 * Reads a manifest whose digest fits, strictly: what it does not say in the one form that the writer has
 * is not guessed.
 */
function readManifest(text) {
    const read = (0,json/* parseRecord */.Hh)(text);
    if (read === undefined)
        return wrong("is not a JSON object");
    if (read["schema"] !== manifestSchema) {
        return wrong(`has the schema ${JSON.stringify(read["schema"])}; expected ${manifestSchema}`, "Use one version of Fairlead in all steps of the workflow.");
    }
    const { repository, commit, version, tag, files } = read;
    if (typeof repository !== "string")
        return wrong("names no repository");
    if (typeof commit !== "string")
        return wrong("names no commit");
    if (!isTextOrNull(version) || !isTextOrNull(tag))
        return wrong("has a version or tag of no text");
    if (!Array.isArray(files))
        return wrong("lists no files");
    const entries = files.map(readEntry);
    const unread = entries.findIndex((entry) => entry === undefined);
    if (unread >= 0)
        return wrong(`has a file that cannot be read, the ${unread + 1}th of its list`);
    const inputs = recordOf(read["inputs"], (part) => recordOf(part, textOf));
    const siblings = recordOf(read["siblings"], textsOf);
    if (inputs === undefined || siblings === undefined)
        return wrong("lacks its inputs or siblings");
    return {
        kind: "manifest",
        manifest: {
            ...{ repository, commit, version: version ?? undefined, tag: tag ?? undefined },
            ...{ files: entries.filter((entry) => entry !== undefined), inputs, siblings },
        },
    };
}
function wrong(what, remedy = "Run the job that packs again.") {
    const message = `The manifest of the pack ${what}.`;
    return {
        kind: "wrong",
        problem: { code: "pack-manifest-invalid", message, remedy, input: "from" },
    };
}
function readEntry(value) {
    const { path, kind, sha256, size, name, version, seen } = (0,json/* asRecord */.qY)(value) ?? {};
    const isWhole = isKind(kind) &&
        typeof path === "string" &&
        isPathOf(kind, path) &&
        typeof sha256 === "string" &&
        /^[0-9a-f]{64}$/.test(sha256) &&
        typeof size === "number" &&
        Number.isSafeInteger(size) &&
        size >= 0 &&
        typeof name === "string" &&
        name !== "" &&
        (isUnit(kind) ? typeof version === "string" && isState(seen) : version === undefined);
    if (!isWhole)
        return undefined;
    return {
        ...{ path, kind, sha256, size, name },
        ...(typeof version === "string" && { version }),
        ...(isState(seen) && { seen }),
    };
}
/** A crate or a package. */
function isUnit(kind) {
    return kind !== "asset" && kind !== "text";
}
/** A plain path below the folder of its kind; everywhere the same file. */
function isPathOf(kind, path) {
    const [folder, ...below] = path.split("/");
    const isPlain = below.every((part) => !/^\.{0,2}$/.test(part) && !/[\\:\p{Cc}]/u.test(part));
    return folder === folderOf[kind] && below.length > 0 && isPlain;
}
function isKind(value) {
    return typeof value === "string" && Object.hasOwn(folderOf, value);
}
function isState(value) {
    return value === "new-name" || value === "unpublished" || value === "published";
}
function isTextOrNull(value) {
    return value === null || typeof value === "string";
}
function textOf(value) {
    return typeof value === "string" ? value : undefined;
}
function textsOf(value) {
    if (!Array.isArray(value))
        return undefined;
    const texts = value.map(textOf).filter((text) => text !== undefined);
    return texts.length === value.length ? texts : undefined;
}
/** A record whose values can all be read. */
function recordOf(value, read) {
    const entries = Object.entries((0,json/* asRecord */.qY)(value) ?? { "": undefined });
    const all = entries.flatMap(([key, each]) => {
        const one = read(each);
        return one === undefined ? [] : [[key, one]];
    });
    return all.length === entries.length ? Object.fromEntries(all) : undefined;
}

;// CONCATENATED MODULE: ./packages/pack/src/open-pack.ts








/** Files that are read for their checksums at once. */
const readAtOnce = 4;
/**
 * Reads what was downloaded of a pack, and checks each file against the manifest, which the digest in
 * the reference proves.
 *
 * @param folder absolute
 * @throws ProblemsError with all that does not fit
 */
async function openPack(folder, { artifact, digest }, expected) {
    const bytes = await (0,promises_.readFile)(external_node_path_default().join(folder, manifestName)).catch((error) => {
        const message = `The artifact ${artifact} is not a pack: ${manifestName}: ${(0,wording/* fileFault */.bT)(error)}.`;
        const remedy = "Give from the output pack of the action pack.";
        throw new problem/* ProblemsError */.FQ([{ code: "pack-manifest-missing", message, remedy, input: "from" }]);
    });
    const found = digestOf(bytes);
    if (found !== digest) {
        const message = `The manifest of the artifact ${artifact} has the SHA-256 ${found}; expected ${digest}.`;
        const code = "pack-manifest-changed";
        throw new problem/* ProblemsError */.FQ([{ code, message, remedy: whoChanged, input: "from" }]);
    }
    const read = readManifest(bytes.toString("utf8"));
    if (read.kind === "wrong")
        throw new problem/* ProblemsError */.FQ([read.problem]);
    (0,problem/* throwProblems */.Jh)(checkPack(read.manifest, expected, await findFiles(folder)));
    return { folder, manifest: read.manifest };
}
async function findFiles(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const below = (entry) => external_node_path_default().relative(folder, external_node_path_default().join(entry.parentPath, entry.name)).replaceAll((external_node_path_default()).sep, "/");
    const names = entries.filter((entry) => entry.isFile()).map(below);
    const files = await (0,look_up/* concurrently */.rK)(names.filter((name) => name !== manifestName), async (name) => [name, await hashFile(external_node_path_default().join(folder, name))], readAtOnce);
    return {
        files: new Map(files),
        others: entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(below),
    };
}
/** Memory does not grow with the file. */
async function hashFile(file) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 })) {
        const bytes = chunk;
        hash.update(bytes);
        size += bytes.length;
    }
    return { sha256: hash.digest("hex"), size };
}

;// CONCATENATED MODULE: ./packages/pack/src/write-pack.ts







/**
 * Lays files and their manifest down in a folder, as they are uploaded.
 *
 * @param folder absolute; empty, or not there yet
 * @returns the manifest, with the digest that names it
 * @throws ProblemsError for files that `openPack` would refuse; nothing is written then
 */
async function writePack(folder, release, files) {
    const placed = files.map(({ below, ...entry }) => ({
        ...entry,
        at: external_node_path_default().posix.join(folderOf[entry.kind], below),
    }));
    (0,problem/* throwProblems */.Jh)([
        ...placed.filter(({ kind, at }) => !isPathOf(kind, at)).map(strangePath),
        ...repeated(placed.map(({ at, name }) => ({ path: at, name }))),
    ]);
    const entries = await (0,look_up/* concurrently */.rK)(placed, async ({ file, at, ...entry }) => {
        const target = external_node_path_default().join(folder, at);
        await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
        await (0,promises_.copyFile)(file, target, promises_.constants.COPYFILE_FICLONE);
        return { path: at, ...entry, ...(await hashFile(target)) };
    }, 4);
    const manifest = { ...release, files: entries };
    const text = manifestText(manifest);
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)(external_node_path_default().join(folder, manifestName), text);
    return { manifest, digest: digestOf(text) };
}
function strangePath({ at }) {
    return {
        code: "file-name-invalid",
        message: `A pack cannot hold ${JSON.stringify(at)}: not every system takes that path.`,
        remedy: "Rename that file.",
    };
}

;// CONCATENATED MODULE: ./packages/pack/src/index.ts





/***/ })

};
