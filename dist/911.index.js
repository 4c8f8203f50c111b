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
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94672);
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
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42537);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55705);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(66650);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53714);
/* harmony import */ var _checkout_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91120);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86892);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56678);
/* harmony import */ var _release_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37150);
/* harmony import */ var _release_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63481);
/* harmony import */ var _release_page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39240);








await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__/* .runAction */ .C)("create-release", async ({ env, secrets, clock, cancelled, log }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .K)(_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q, env);
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__/* .readEnvironment */ .Q)(env);
    const { workspace, temp, serverUrl, apiUrl, userAgent } = environment;
    const given = (0,_release_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .toReleaseInputs */ .G)(values, environment);
    const child = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__/* .environmentForChild */ .J)(env, { secrets: secrets.values() });
    const other = await (0,_checkout_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .checkoutProblems */ .d)(given, workspace, child);
    const told = [...problems, ...environment.problems, ...other];
    const wanted = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .readWanted */ .oY)(given, told, workspace, temp);
    const end = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .createRelease */ .YG)(wanted, {
        ...{ serverUrl, apiUrl, token: given.token ?? "", userAgent, fetch: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__/* .createFetch */ .H)(env) },
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
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53714);

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
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53714);
/* harmony import */ var _fairlead_markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15288);
/* harmony import */ var _fairlead_markdown__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52393);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62729);



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

/***/ 1309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xj: () => (/* binding */ checkHead),
  Kp: () => (/* reexport */ findProgram),
  yR: () => (/* reexport */ isMovedSubmodule),
  UO: () => (/* reexport */ isWithin),
  kN: () => (/* reexport */ readCommit),
  gJ: () => (/* reexport */ readWorkTree),
  _M: () => (/* reexport */ repositoryOf),
  eF: () => (/* reexport */ tagCommit)
});

// UNUSED EXPORTS: existingFolder

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 4 modules
var exec = __webpack_require__(12697);
// EXTERNAL MODULE: ./packages/publishing/src/index.ts + 22 modules
var src = __webpack_require__(62729);
;// CONCATENATED MODULE: ./packages/checkout/src/git.ts


/**
 * What a checkout's own configuration could have git start: it is a file that any step may have
 * written. `safe.directory`: in a container the checkout may belong to another user, and git is only
 * asked to read here.
 */
const settings = [
    ...["-c", "safe.directory=*", "-c", "safe.bareRepository=explicit"],
    ...["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"],
];
/**
 * Asks git to read something; undefined where there is no git.
 *
 * @param cwd an existing folder
 * @param more settings of git, each as `name=value`
 */
async function askGit(cwd, args, env, more = []) {
    try {
        const { exitCode, stdout, stderr } = await (0,exec/* getExecOutput */.H)("git", [...settings, ...more.flatMap((setting) => ["-c", setting]), ...args], 
        // Reading takes no locks, and its words are not in the language of the machine.
        {
            cwd,
            env: { ...env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" },
            silent: true,
            ignoreReturnCode: true,
        });
        return { code: exitCode, stdout, stderr };
    }
    catch {
        return undefined;
    }
}
/** A repository that git cannot read: what cannot be checked must not pass as checked. */
function unreadable(folder, { stderr }) {
    const words = stderr.replace(/\s+/g, " ").trim().replace(/\.$/, "");
    return new src/* ProblemsError */.FQ([
        {
            code: "git-unreadable",
            message: `git cannot read the repository of ${folder}: ${words}.`,
            remedy: "Check the repository out again (actions/checkout) before this step.",
        },
    ]);
}

;// CONCATENATED MODULE: ./packages/checkout/src/repository.ts


/** The top folder of the repository that a folder lies in, by the nearest `.git`: git and cargo look for it so. */
function repositoryOf(folder) {
    for (let at = folder;; at = external_node_path_default().dirname(at)) {
        if ((0,external_node_fs_.existsSync)(external_node_path_default().join(at, ".git")))
            return at;
        if (at === external_node_path_default().dirname(at))
            return undefined;
    }
}
/** The folder, or the nearest one above it that exists: a process can be started there. */
function existingFolder(folder) {
    for (let at = folder;; at = external_node_path_default().dirname(at)) {
        if ((0,external_node_fs_.existsSync)(at) || at === external_node_path_default().dirname(at))
            return at;
    }
}

;// CONCATENATED MODULE: ./packages/checkout/src/commit.ts




/**
 * Reads the commit that is checked out, and nothing of its files; undefined where there is no git, no
 * repository, or no commit in it.
 *
 * @param cwd any folder of the checkout; one that is not there stands for the nearest one above
 * @throws ProblemsError if there is a repository that git cannot read
 */
async function readCommit(cwd, env) {
    const folder = existingFolder(cwd);
    const head = await readHead(folder, env);
    if (head === undefined)
        return undefined;
    // Plumbing: `git show` obeys the settings of its log, which may start a program.
    const dated = await askGit(folder, ["rev-list", "--max-count=1", "--timestamp", head], env);
    const [, seconds] = /^(-?\d+) /.exec(dated?.stdout ?? "") ?? [];
    if (dated === undefined)
        return undefined;
    if (dated.code !== 0 || seconds === undefined)
        throw unreadable(folder, dated);
    return { head, seconds: Number(seconds), recordedBy: await recordersOf(folder, head, env) };
}
async function readHead(folder, env) {
    const answer = await askGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD"], env);
    if (answer === undefined)
        return undefined;
    if (answer.code === 0)
        return answer.stdout.trim();
    // 1: no commit yet; else the repository itself is at fault, if there is one.
    if (answer.code === 1 || repositoryOf(folder) === undefined)
        return undefined;
    throw unreadable(folder, answer);
}
/** The commits that a submodule's commit stands for, outward. */
async function recordersOf(folder, head, env) {
    const found = await askGit(folder, ["rev-parse", "--show-superproject-working-tree"], env);
    const outer = found?.code === 0 ? found.stdout.trim() : "";
    const top = repositoryOf(folder);
    if (outer === "" || top === undefined)
        return [];
    const outerHead = await readHead(outer, env);
    if (outerHead === undefined)
        return [];
    const at = external_node_path_default().relative(outer, (0,external_node_fs_.realpathSync)(top)).replaceAll((external_node_path_default()).sep, "/");
    const recorded = await askGit(outer, ["rev-parse", "--verify", "--quiet", `HEAD:${at}`], env);
    if (recorded?.code !== 0 || recorded.stdout.trim() !== head)
        return [];
    return [outerHead, ...(await recordersOf(outer, outerHead, env))];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./packages/checkout/src/program.ts


/**
 * The absolute path of a program, looked for in the absolute folders of PATH only: an empty or relative
 * one would be a folder of the checkout, and Windows looks there first of all by itself.
 *
 * @param env the environment that the program is started with
 */
async function findProgram(name, env) {
    const isWindows = process.platform === "win32";
    const read = (variable) => {
        const found = isWindows
            ? Object.keys(env).find((each) => each.toUpperCase() === variable)
            : variable;
        return found === undefined ? "" : (env[found] ?? "");
    };
    const endings = isWindows ? read("PATHEXT").split(";").filter(Boolean) : [""];
    const folders = read("PATH").split((external_node_path_default()).delimiter);
    for (const folder of folders.filter((each) => external_node_path_default().isAbsolute(each))) {
        for (const ending of endings) {
            const file = external_node_path_default().join(folder, `${name}${ending}`);
            if (await isProgram(file))
                return file;
        }
    }
    return undefined;
}
async function isProgram(file) {
    try {
        await (0,promises_.access)(file, promises_.constants.X_OK);
        return (await (0,promises_.stat)(file)).isFile();
    }
    catch {
        return false;
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
    const named = ["rev-parse", "--verify", "--quiet", `refs/tags/${tag}^{commit}`];
    const answer = await askGit(existingFolder(cwd), named, env);
    return answer?.code === 0 ? answer.stdout.trim() : undefined;
}

;// CONCATENATED MODULE: ./packages/checkout/src/work-tree.ts





/**
 * How the files below some paths differ from the commits of their repositories: of the one given, of
 * the submodules in it, and of the repositories that it is a submodule of, as far as these record it.
 * Undefined where there is no git.
 *
 * @param top the top folder of a repository, absolute
 * @param paths absolute; what lies in other repositories is passed over
 * @throws ProblemsError if git cannot read one of them
 */
async function readWorkTree(top, paths, env) {
    const own = paths.filter((each) => isWithin(each, top));
    if (own.length === 0)
        return { changes: [], missingSubmodules: [], pointers: [] };
    const found = await readOne(top, own, env);
    if (found === undefined)
        return undefined;
    const inner = await Promise.all(found.submodules
        .filter((folder) => (0,external_node_fs_.existsSync)(external_node_path_default().join(folder, ".git")))
        .map((folder) => readWorkTree(folder, [folder], env)));
    return {
        changes: [...found.changes, ...inner.flatMap((each) => each?.changes ?? [])],
        missingSubmodules: [
            ...found.submodules.filter((folder) => !(0,external_node_fs_.existsSync)(external_node_path_default().join(folder, ".git"))),
            ...inner.flatMap((each) => each?.missingSubmodules ?? []),
        ],
        pointers: [...found.pointers, ...inner.flatMap((each) => each?.pointers ?? [])],
    };
}
/**
 * Whether the repository around this one records another commit of it than it is at.
 *
 * @param top the top folder of a repository, absolute
 */
async function isMovedSubmodule(top, env) {
    const outer = repositoryOf(external_node_path_default().dirname(top));
    if (outer === undefined)
        return false;
    const { changes } = (await readOne(outer, [top], env)) ?? { changes: [] };
    return changes.some(({ kind }) => kind === "moved");
}
async function readOne(top, paths, env) {
    const filters = await noFilters(top, env);
    const ask = async (...args) => {
        const answer = await askGit(top, args, env, filters);
        if (answer !== undefined && answer.code !== 0)
            throw unreadable(top, answer);
        return answer?.stdout;
    };
    // Names of files are no patterns.
    const below = paths.map((each) => `:(literal)${external_node_path_default().relative(top, each) || "."}`);
    const [staged, status, lfs] = await Promise.all([
        ask("ls-files", "--stage", "-t", "-z", "--", ...below),
        // Of a submodule the commit alone: its files are read in it, whatever .gitmodules says of it.
        ask(...["status", "--porcelain=v1", "-z", "--no-renames", "--ignore-submodules=dirty"], ...["--untracked-files=all", "--ignored=traditional", "--", ...below]),
        ask("ls-files", "-z", "--", ":(attr:filter=lfs)"),
    ]);
    if (staged === undefined || status === undefined || lfs === undefined)
        return undefined;
    const absolute = (name) => external_node_path_default().join(top, name);
    const entries = fieldsOf(staged).map((line) => {
        const [tag, mode] = line.split(" ", 2);
        return { tag, mode, path: absolute(line.slice(line.indexOf("\t") + 1)) };
    });
    const submodules = entries.filter(({ mode }) => mode === "160000").map((entry) => entry.path);
    // `git status` says nothing of these ("git ls-files", -t: S for skip-worktree).
    const leftOut = entries.filter(({ tag, mode, path: at }) => tag === "S" && mode !== "160000" && !(0,external_node_fs_.existsSync)(at));
    const pointers = [];
    for (const file of fieldsOf(lfs).map(absolute)) {
        if (paths.some((each) => isWithin(file, each)) && (await isPointer(file)))
            pointers.push(file);
    }
    return {
        changes: [
            ...fieldsOf(status).map((line) => changeOf(line.slice(0, 2), absolute(line.slice(3).replace(/\/$/, "")), submodules)),
            ...leftOut.map((entry) => ({ path: entry.path, kind: "left-out" })),
        ],
        ...{ submodules, pointers },
    };
}
/**
 * Settings that take away the programs which a repository names to convert its files: like cargo's,
 * this look at it starts none.
 */
async function noFilters(top, env) {
    const pattern = "^filter\\..*\\.(clean|process|required)$";
    const named = await askGit(top, ["config", "--name-only", "-z", "--get-regexp", pattern], env);
    return fieldsOf(named?.stdout ?? "").map((name) => name.endsWith(".required") ? `${name}=false` : `${name}=`);
}
function changeOf(letters, at, submodules) {
    if (letters === "??")
        return { path: at, kind: "untracked" };
    if (letters === "!!")
        return { path: at, kind: "ignored" };
    if (submodules.includes(at))
        return { path: at, kind: "moved" };
    return { path: at, kind: letters.includes("D") ? "deleted" : "changed" };
}
const pointerStart = "version https://git-lfs.github.com/spec/";
/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: less than 1,024 bytes, `version` first. */
async function isPointer(file) {
    try {
        const handle = await (0,promises_.open)(file);
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(1_024), 0, 1_024, 0);
            return bytesRead < 1_024 && buffer.toString("latin1").startsWith(pointerStart);
        }
        finally {
            await handle.close();
        }
    }
    catch {
        return false;
    }
}
function fieldsOf(output) {
    return output.split("\0").filter((field) => field !== "");
}
/** Is a path this folder, or in it? */
function isWithin(file, folder) {
    return file === folder || file.startsWith(folder.endsWith((external_node_path_default()).sep) ? folder : folder + (external_node_path_default()).sep);
}

;// CONCATENATED MODULE: ./packages/checkout/src/index.ts





/**
 * The commit that is checked out must be the one that is released, or be the submodule of that; where
 * either is unknown, nothing is compared.
 */
function checkHead(commit, sha) {
    if (commit === undefined || sha === undefined)
        return [];
    if (commit.head === sha || commit.recordedBy.includes(sha))
        return [];
    return [
        {
            code: "checkout-of-other-commit",
            message: `HEAD is ${commit.head}, and the commit to release is ${sha}: the tag or branch has moved since the run began, or something else was checked out.`,
            remedy: "Check out that commit (actions/checkout with ref), or give sha the commit you mean.",
        },
    ];
}


/***/ })

};
