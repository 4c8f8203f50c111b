export const id = 911;
export const ids = [911];
export const modules = {

/***/ 91120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ checkoutProblems)
/* harmony export */ });
/* harmony import */ var _fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74519);

/**
 * Words of the workspace are those of the commit that is checked out, so it must be the one that is
 * released. Without such words, and without a checkout, there is nothing to compare.
 *
 * @param env that of git
 */
async function checkoutProblems({ changelog, bodyPath, sha }, workspace, env) {
    if (changelog === undefined && bodyPath === undefined)
        return [];
    return (0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__/* .checkHead */ .Xj)(await (0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(workspace, env), sha || undefined);
}


/***/ }),

/***/ 86892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ releaseConclusion)
/* harmony export */ });
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3282);
/* harmony import */ var _release_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63481);
/* harmony import */ var _release_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39240);



/** How the action ends: with the release as it was last seen, also where something stopped it. */
function releaseConclusion(wanted, end) {
    return {
        outputs: (0,_release_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseOutputs */ .m)(end),
        summary: (0,_release_page_js__WEBPACK_IMPORTED_MODULE_2__/* .renderRelease */ .c)(wanted, end),
        annotations: [
            ...(0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .problemAnnotations */ .ur)(end.problems),
            ...(0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .problemAnnotations */ .ur)(end.warnings, "warning"),
        ],
        ...(end.problems.length > 0 && { failure: (0,_release_page_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseSentence */ .z)(wanted, end) }),
    };
}


/***/ }),

/***/ 6911:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92914);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55705);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(66650);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98092);
/* harmony import */ var _checkout_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91120);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86892);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56678);
/* harmony import */ var _release_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37150);
/* harmony import */ var _release_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63481);
/* harmony import */ var _release_page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39240);








await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__/* .runAction */ .C)("create-release", async ({ env, secrets, clock, cancelled, log }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .K)(_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q, env);
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__/* .readEnvironment */ .Q)(env);
    const { workspace, serverUrl, apiUrl, userAgent } = environment;
    const given = (0,_release_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .toReleaseInputs */ .G)(values, environment);
    const child = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__/* .environmentForChild */ .J)(env, { secrets: secrets.values() });
    const other = await (0,_checkout_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .checkoutProblems */ .d)(given, workspace, child);
    const told = [...problems, ...environment.problems, ...other];
    const wanted = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .readWanted */ .oY)(given, told, workspace);
    const end = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .createRelease */ .YG)(wanted, {
        ...{ serverUrl, apiUrl, token: given.token ?? "", userAgent, fetch: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__/* .createFetch */ .Hy)(env) },
        ...{ clock, cancelled, log },
    });
    if (end.problems.length === 0)
        log.info((0,_release_page_js__WEBPACK_IMPORTED_MODULE_5__/* .releaseSentence */ .z)(wanted, end));
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseConclusion */ .T)(wanted, end);
}, () => (0,_release_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .releaseOutputs */ .m)(undefined));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 56678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42028);

/** The inputs of create-release, as its action.yml has them. */
const inputs = {
    tag: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .hW)(),
    files: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    name: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    body: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    "body-path": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    changelog: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    "generate-notes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(true),
    crates: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    npm: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    draft: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    prerelease: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["auto", "true", "false"], "auto"),
    "make-latest": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["auto", "true", "false", "legacy"], "auto"),
    "extra-tags": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("${{ github.token }}"),
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
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98092);

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
        state: release === undefined ? "none" : release.draft ? "draft" : "published",
    };
}


/***/ }),

/***/ 39240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ renderRelease),
/* harmony export */   z: () => (/* binding */ releaseSentence)
/* harmony export */ });
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98092);
/* harmony import */ var _fairlead_markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15288);
/* harmony import */ var _fairlead_markdown__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52393);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88077);



const files = { one: "file", many: "files" };
/** What became of the release, in one sentence. */
function releaseSentence(wanted, end) {
    const { tag, draft, dryRun } = wanted;
    const { release, uploaded, moved, published, problems } = end;
    if (problems.length > 0) {
        const state = release === undefined
            ? "No release was made"
            : `The release is ${release.draft ? "a draft" : "published"}`;
        return `${tag.name} was not released as asked. ${state}.`;
    }
    const adding = uploaded.length === 0 ? "" : ` with ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(uploaded.length, files)} to upload`;
    if (dryRun) {
        if (release === undefined) {
            return `A real run would create the release ${tag.name}${adding}${draft ? ", and leave it a draft" : ", and publish it"}.`;
        }
        if (release.draft) {
            return `A real run would take up the draft of ${tag.name}${adding}${draft ? "" : ", and publish it"}.`;
        }
        const changes = [
            ...(uploaded.length > 0 ? [`add ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(uploaded.length, files)}`] : []),
            ...(moved.length > 0 ? [`move ${moved.join(", ")}`] : []),
        ];
        return changes.length === 0
            ? `${tag.name} is published and has all files: a real run would change nothing.`
            : `${tag.name} is published; a real run would ${changes.join(", and ")}.`;
    }
    if (published)
        return `${tag.name} is published.`;
    if (release?.draft === true)
        return `${tag.name} is a draft: a run without \`draft\` publishes it.`;
    return uploaded.length === 0
        ? `${tag.name} was published already, and has all files.`
        : `${tag.name} was published already; ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(uploaded.length, files)} added.`;
}
/** What became of the release, for the page of the run. */
function renderRelease(wanted, end) {
    const { release, uploaded, moved, latest, notes } = end;
    const { dryRun, tag, sha } = wanted;
    const title = (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)((0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(tag.name), release?.url);
    const will = (real, dry) => (dryRun ? dry : real);
    const facts = [
        `Commit ${(0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(sha)}${wanted.prerelease ? ", a prerelease" : ""}`,
        ...(latest === undefined
            ? []
            : [latest === "true" ? `${will("Is", "Would be")} the latest release` : notLatest(latest)]),
        ...(uploaded.length > 0
            ? [`${will("Uploaded", "Would upload")} ${named(uploaded, wanted.assets.length)}`]
            : []),
        ...(moved.length > 0
            ? [`${will("Moved", "Would move")} the tags ${moved.map((each) => (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(each)).join(", ")}`]
            : []),
    ];
    return [
        `## ${end.problems.length > 0 ? "❌" : dryRun ? "🔍" : "🚢"} Release ${title}`,
        (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escaped */ .Mk)(releaseSentence(wanted, end)),
        (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(facts),
        ...end.warnings.map((warning) => `⚠️ ${sentences(warning)}`),
        ...end.problems.map((problem) => `❌ ${sentences(problem)}`),
        ...assetTable(wanted, end),
        ...(dryRun && notes !== "" ? [(0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("The notes", notes)] : []),
    ].join("\n\n");
}
/** However long the message is, the remedy is not cut off. */
function sentences({ message, remedy }) {
    return [message, remedy].flatMap((text) => (text === undefined ? [] : [(0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escaped */ .Mk)(text)])).join(" ");
}
/** All of them stand in the table below. */
function named(uploaded, all) {
    const count = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(uploaded.length, files);
    return uploaded.length === all
        ? count
        : `${count}: ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .firstFew */ .Dt)(uploaded.map((name) => (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)), 12)}`;
}
function notLatest(latest) {
    return latest === "false" ? "Not the latest release" : "GitHub decides whether it is the latest";
}
function assetTable({ dryRun, assets }, { release }) {
    const shown = dryRun
        ? assets.map(({ name, size, sha256 }) => ({ name, size, digest: `sha256:${sha256}` }))
        : (release?.assets ?? []).filter(_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP);
    if (shown.length === 0)
        return [];
    const rows = shown.map(({ name, size: bytes, digest }) => [
        (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name),
        (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)((0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(bytes)),
        digest === undefined ? "" : (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(digest.replace(/^sha256:/, "")),
    ]);
    const columns = [
        { title: "Asset" },
        { title: "Size", align: "right" },
        { title: "SHA-256" },
    ];
    const all = (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_3__/* .cutTable */ .nd)(columns, rows, 100_000);
    return [rows.length > 20 ? (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)(`All ${rows.length} assets`, all) : all];
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


/***/ }),

/***/ 74519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xj: () => (/* binding */ checkHead),
  y9: () => (/* binding */ checkUncommitted),
  b$: () => (/* binding */ readCheckout),
  kN: () => (/* reexport */ readCommit),
  eF: () => (/* reexport */ tagCommit)
});

// UNUSED EXPORTS: parseStatus

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 4 modules
var exec = __webpack_require__(12697);
// EXTERNAL MODULE: ./packages/publishing/src/index.ts + 17 modules
var src = __webpack_require__(88077);
;// CONCATENATED MODULE: ./packages/checkout/src/commit.ts

/**
 * Reads the commit that is checked out, and nothing of its files; undefined where there is no git
 * repository.
 *
 * @param cwd any folder of the checkout
 */
async function readCommit(cwd, env) {
    try {
        // In a container the checkout may belong to another user; git is only asked to read here.
        const { exitCode, stdout } = await (0,exec/* getExecOutput */.H)("git", ["-c", "safe.directory=*", "show", "--no-patch", "--format=%H %ct", "HEAD"], { cwd, env: { ...env }, silent: true, ignoreReturnCode: true });
        const [, head, seconds] = /^([0-9a-f]{40,64}) (-?\d+)$/.exec(stdout.trim()) ?? [];
        if (exitCode !== 0 || head === undefined)
            return undefined;
        return { head, seconds: Number(seconds) };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/checkout/src/tag-commit.ts

/**
 * The commit that a tag of the checkout is at; undefined where there is no such tag, as in a shallow
 * checkout, which has none, or no git repository.
 *
 * @param cwd any folder of the checkout
 */
async function tagCommit(cwd, tag, env) {
    try {
        // In a container the checkout may belong to another user; git is only asked to read here.
        const { exitCode, stdout } = await (0,exec/* getExecOutput */.H)("git", ["-c", "safe.directory=*", "rev-parse", "--verify", "--quiet", `refs/tags/${tag}^{commit}`], { cwd, env: { ...env }, silent: true, ignoreReturnCode: true });
        return exitCode === 0 ? stdout.trim() : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/checkout/src/index.ts




/**
 * Reads the commit and the uncommitted files below some folders.
 *
 * @param cwd any folder of the checkout
 * @param folders absolute
 */
async function readCheckout(cwd, folders, env) {
    const git = async (...args) => 
    // In a container the checkout may belong to another user; git is only asked to read here.
    (0,exec/* getExecOutput */.H)("git", ["-c", "safe.directory=*", ...args], {
        cwd,
        env: { ...env },
        silent: true,
        ignoreReturnCode: true,
    });
    let head;
    try {
        head = await git("rev-parse", "--verify", "HEAD");
    }
    catch {
        return undefined;
    }
    if (head.exitCode !== 0)
        return undefined;
    const status = await git("status", "--porcelain", "-z", "--untracked-files=all", "--", ...folders);
    return { head: head.stdout.trim(), dirty: parseStatus(status.stdout) };
}
/**
 * The paths of `git status --porcelain -z`: `XY path`, and for a file that is renamed (R) or copied
 * (C) in the index (X) or beside it (Y) its old path after it.
 */
function parseStatus(output) {
    const paths = [];
    const fields = output.split("\0");
    for (let index = 0; index < fields.length; index += 1) {
        const field = fields[index] ?? "";
        if (field === "")
            continue;
        paths.push(field.slice(3));
        if (/[RC]/.test(field.slice(0, 2)))
            index += 1;
    }
    return paths;
}
/** The commit that is checked out must be the one that is released; where either is unknown, nothing is compared. */
function checkHead(commit, sha) {
    if (commit === undefined || sha === undefined || commit.head === sha)
        return [];
    return [
        {
            message: `HEAD is ${commit.head}, and the commit to release is ${sha}: the tag or branch has moved since the run began, or something else was checked out.`,
            remedy: "Check out that commit (actions/checkout with ref), or give sha the commit you mean.",
        },
    ];
}
/** Crates that are packed from the checkout hold its files, so these must be those of the commit. */
function checkUncommitted(checkout) {
    if (checkout === undefined || checkout.dirty.length === 0)
        return [];
    return [
        {
            message: `The crates' folders hold uncommitted files: ${(0,src/* firstFew */.Dt)(checkout.dirty, 10)}.`,
            remedy: "Commit or remove them, or set allow-dirty: true.",
        },
    ];
}


/***/ })

};
