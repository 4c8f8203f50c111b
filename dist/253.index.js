export const id = 253;
export const ids = [253];
export const modules = {

/***/ 89471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lz: () => (/* binding */ noAssetsOutputs),
/* harmony export */   qH: () => (/* binding */ assetsOutputs),
/* harmony export */   ye: () => (/* binding */ toAssetsInputs)
/* harmony export */ });
/** The inputs for packaging from the action's. */
function toAssetsInputs(given, { sha }) {
    return {
        assets: given.assets,
        platforms: given.platforms,
        version: given.version,
        directory: given.directory.replace(/^(\.\/+)+/, "").replace(/\/+$/, ""),
        sha256Files: given["sha256-files"],
        sha: given.sha ?? (sha === "" ? undefined : sha),
    };
}
/** The outputs of a run that packaged assets; none is ever an empty string. */
function assetsOutputs({ directory, assets, checksums, }) {
    const listed = assets.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
    return { directory, assets: JSON.stringify(listed), checksums };
}
/** The outputs of a run that found problems. */
const noAssetsOutputs = {
    directory: "none",
    assets: "[]",
    checksums: "none",
};


/***/ }),

/***/ 36097:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42537);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65415);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(11652);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_assets__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92465);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80006);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55910);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23400);
/* harmony import */ var _assets_values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89471);








await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .runAction */ .C)("package-release-assets", async ({ env, declared, secrets, clock, cancelled, log }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__/* .readInputs */ .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q, env, declared);
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__/* .readEnvironment */ .Q)(env);
    const { workspace, temp, apiUrl, userAgent } = environment;
    const { "run-id": runId, "github-token": token, sha } = values;
    const { source, problems: wrongSource } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o$)({ runId, token, sha }, environment);
    const inJob = environment.artifacts.available;
    const fetch = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__/* .createFetch */ .H)(env);
    const ports = { inJob, cancelled, apiUrl, userAgent, fetch, clock, log };
    const given = [...problems, ...environment.problems, ...wrongSource];
    const packaged = await (0,_fairlead_assets__WEBPACK_IMPORTED_MODULE_2__/* .packageAssets */ .K$)((0,_assets_values_js__WEBPACK_IMPORTED_MODULE_6__/* .toAssetsInputs */ .ye)(values, environment), given, {
        ...{ workspace, outputs: workspace, temp, cancelled, log },
        sourceDateEpoch: environment.sourceDateEpoch,
        childEnvironment: () => (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__/* .environmentForChild */ .J)(env, { secrets: secrets.values() }),
        fetchArtifacts: async (names) => {
            const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(temp, "fairlead-artifacts-"));
            return (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .takeArtifacts */ .Ro)(names, parent, source, ports);
        },
    });
    return { outputs: (0,_assets_values_js__WEBPACK_IMPORTED_MODULE_6__/* .assetsOutputs */ .qH)(packaged), summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .renderAssets */ .ec)(packaged), annotations: [] };
}, () => _assets_values_js__WEBPACK_IMPORTED_MODULE_6__/* .noAssetsOutputs */ .lz);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ environmentForChild)
/* harmony export */ });
/* unused harmony export isPrivateName */
/* harmony import */ var _secret_search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87817);

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
    const holdsSecret = valueTest(secrets);
    for (const [name, value] of Object.entries(env)) {
        if (value === undefined)
            continue;
        const kept = keep !== undefined && name.search(keep) >= 0;
        if (kept || (!isPrivateName(name) && !holdsSecret(value)))
            passed[name] = value;
    }
    return passed;
}
/**
 * However it is written, as in a text. A very short secret would be found inside half of all values, so
 * it has to be the whole value.
 */
function valueTest(secrets) {
    const searches = secrets.map((secret) => ({ secret, ...(0,_secret_search_js__WEBPACK_IMPORTED_MODULE_0__/* .searchFor */ .GU)(secret) }));
    return (value) => {
        const bare = (0,_secret_search_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutGaps */ .C3)(value);
        return searches.some(({ secret, mayBeIn, pattern }) => secret.length < 4 ? value === secret : mayBeIn(bare) && value.search(pattern()) >= 0);
    };
}


/***/ }),

/***/ 1309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xj: () => (/* binding */ checkHead),
  o5: () => (/* reexport */ checkoutOf),
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
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
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
    const git = await findProgram("git", env);
    if (git === undefined)
        return undefined;
    try {
        const { exitCode, stdout, stderr } = await (0,exec/* getExecOutput */.H)(
        // In quotes: it is taken for a command line, of which a space ends the program's name.
        `"${git}"`, [...settings, ...more.flatMap((setting) => ["-c", setting]), ...args], 
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
    return new problem/* ProblemsError */.FQ([
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
/**
 * The folder to ask git in about what is released. A workflow may check out into a folder of the
 * workspace: the paths that its inputs name then lie in that.
 *
 * @param workspace absolute
 * @param paths relative to the workspace
 * @returns the workspace if it lies in a repository, or if no path does
 */
function checkoutOf(workspace, paths) {
    if (repositoryOf(workspace) !== undefined)
        return workspace;
    const folders = paths.map((each) => external_node_path_default().resolve(workspace, each));
    return folders.find((folder) => repositoryOf(folder) !== undefined) ?? workspace;
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
    const [head, dated, outer] = await Promise.all([
        readHead(folder, env),
        // Plumbing: `git show` obeys the settings of its log, which may start a program.
        askGit(folder, ["rev-list", "--max-count=1", "--timestamp", "HEAD"], env),
        readSuperproject(folder, env),
    ]);
    if (head === undefined)
        return undefined;
    const [, seconds] = /^(-?\d+) /.exec(dated?.stdout ?? "") ?? [];
    if (dated === undefined)
        return undefined;
    if (dated.code !== 0 || seconds === undefined)
        throw unreadable(folder, dated);
    return {
        head,
        seconds: Number(seconds),
        recordedBy: await recordersOf(folder, head, outer, env),
    };
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
/** The work tree around this one, as whose submodule it is recorded; nothing if there is none. */
async function readSuperproject(folder, env) {
    const found = await askGit(folder, ["rev-parse", "--show-superproject-working-tree"], env);
    return found?.code === 0 ? found.stdout.trim() : "";
}
/** The commits that a submodule's commit stands for, outward. */
async function recordersOf(folder, head, outer, env) {
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
    const around = await readSuperproject(outer, env);
    return [outerHead, ...(await recordersOf(outer, outerHead, around, env))];
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
async function readWorkTree(top, paths, env, options = { ignored: true }) {
    const own = paths.filter((each) => isWithin(each, top));
    if (own.length === 0)
        return { changes: [], missingSubmodules: [], pointers: [] };
    const found = await readOne(top, own, env, options);
    if (found === undefined)
        return undefined;
    const inner = await Promise.all(found.submodules
        .filter((folder) => (0,external_node_fs_.existsSync)(external_node_path_default().join(folder, ".git")))
        .map((folder) => readWorkTree(folder, [folder], env, options)));
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
    const { changes } = (await readOne(outer, [top], env, { ignored: false })) ?? { changes: [] };
    return changes.some(({ kind }) => kind === "moved");
}
async function readOne(top, paths, env, { ignored }) {
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
        ask(...["status", "--porcelain=v1", "-z", "--no-renames", "--ignore-submodules=dirty"], ...["--untracked-files=all", `--ignored=${ignored ? "traditional" : "no"}`, "--", ...below]),
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
            message: `HEAD is ${commit.head}, and the commit to release is ${sha}: the tag or branch has moved since the run began, or another commit was checked out.`,
            remedy: "Check out that commit (actions/checkout with ref), or set sha to the commit you mean.",
        },
    ];
}


/***/ })

};
