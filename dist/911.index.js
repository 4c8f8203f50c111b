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

/***/ 86892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ releasePage),
/* harmony export */   T: () => (/* binding */ releaseConclusion)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31452);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43416);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89634);
/* harmony import */ var _release_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63481);




/** The release as its page shows it. */
function releasePage(wanted, end) {
    const { release } = end;
    return {
        ...{ ...end, wanted: { ...wanted, names: wanted.crates.length + wanted.npm.length } },
        release: release && { ...release, assets: release.assets.filter(_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP) },
    };
}
function waiting(page) {
    return { code: "release-waiting", message: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__/* .gitHubReleaseSentence */ .yz)(page) };
}
/** How the action ends: with the release as it was last seen, also where something stopped it. */
function releaseConclusion(page, end) {
    const waits = page.missing.length > 0 && end.problems.length === 0;
    return {
        outputs: { ...(0,_release_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseOutputs */ .m)(end), ...(0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .codesOutput */ .k)(end.problems) },
        summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__/* .renderGitHubRelease */ .dv)(page),
        annotations: [
            ...(0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__/* .problemAnnotations */ .ur)(end.problems),
            ...(0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__/* .problemAnnotations */ .ur)(end.warnings, "warning"),
            // The job is green, so nobody would look.
            ...(waits ? (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__/* .problemAnnotations */ .ur)([waiting(page)], "warning") : []),
        ],
        ...(end.problems.length > 0 && { failure: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__/* .gitHubReleaseSentence */ .yz)(page) }),
    };
}


/***/ }),

/***/ 6911:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42537);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55705);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(11652);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43416);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89634);
/* harmony import */ var _checkout_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91120);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86892);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56678);
/* harmony import */ var _release_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(37150);
/* harmony import */ var _release_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63481);
/* harmony import */ var _what_is_live_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97921);









await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .runAction */ .C)("create-release", async ({ env, secrets, clock, cancelled, log }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__/* .readInputs */ .K)(_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q, env);
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__/* .readEnvironment */ .Q)(env);
    const { workspace, temp, serverUrl, apiUrl, userAgent } = environment;
    const given = (0,_release_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .toReleaseInputs */ .G)(values, environment);
    const child = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__/* .environmentForChild */ .J)(env, { secrets: secrets.values() });
    const other = await (0,_checkout_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .checkoutProblems */ .d)(given, workspace, child);
    const told = [...problems, ...environment.problems, ...other];
    const wanted = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .readWanted */ .oY)(given, told, workspace, temp);
    const ports = { userAgent, fetch: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_12__/* .createFetch */ .H)(env), clock, cancelled, log };
    const end = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .createRelease */ .YG)(wanted, {
        ...{ ...ports, serverUrl, apiUrl, token: given.token ?? "" },
        askLive: () => (0,_what_is_live_js__WEBPACK_IMPORTED_MODULE_6__/* .whatIsLive */ .T)(wanted, values, env, ports),
    });
    const page = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_3__/* .releasePage */ .N)(wanted, end);
    if (end.problems.length === 0)
        log.info((0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__/* .gitHubReleaseSentence */ .yz)(page));
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseConclusion */ .T)(page, end);
}, () => (0,_release_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .releaseOutputs */ .m)(undefined));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 56678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24892);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77176);



/** The inputs of create-release, as its action.yml has them. */
const inputs = {
    tag: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW)(),
    files: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    name: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    body: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    "body-path": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    changelog: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    "generate-notes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(true),
    crates: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    npm: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    "publish-when": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["live", "now"], "live"),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .cratesIoIndex */ .vE),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_2__/* .npmjsRegistry */ .Cl),
    draft: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    prerelease: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["auto", "true", "false"], "auto"),
    "make-latest": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["auto", "true", "false", "legacy"], "auto"),
    "extra-tags": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 37150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toReleaseInputs)
/* harmony export */ });
/** What the workflow says about the release, from the action's inputs and the run. */
function toReleaseInputs(given, { ref, sha, repository }) {
    return {
        tag: given.tag,
        ref,
        sha: given.sha ?? sha,
        files: given.files?.map(({ text }) => text),
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
        dryRun: given["dry-run"],
        repository,
        token: given["github-token"],
    };
}


/***/ }),

/***/ 63481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ releaseOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43416);

/** The outputs of create-release; none is ever an empty string. */
function releaseOutputs(end) {
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
    };
}
/** A draft that is complete, and published as soon as everything that it names is live, is waiting. */
function stateOf(end) {
    if (end?.release === undefined)
        return "none";
    if (!end.release.draft)
        return "published";
    return end.missing.length > 0 ? "waiting" : "draft";
}


/***/ }),

/***/ 97921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ whatIsLive)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_summary__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38136);


/** Whether what the release names can be installed. No registry of the public wants a token for that. */
async function whatIsLive({ crates, npm }, given, env, ports) {
    const { registryToken, cargoTestIndex, npmRegistrySetting } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .readEnvironment */ .Q)(env, "CARGO_REGISTRY_TOKEN");
    return (0,_fairlead_summary__WEBPACK_IMPORTED_MODULE_0__/* .askLive */ .k)(crates, npm, {
        ...ports,
        ...{ index: given.index, registryUrl: given["registry-url"] },
        ...{ cargoTestIndex, npmRegistrySetting, cratesToken: registryToken },
        npmToken: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .readEnvironment */ .Q)(env, "NODE_AUTH_TOKEN").registryToken,
    });
}


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


/***/ })

};
