export const id = 349;
export const ids = [349];
export const modules = {

/***/ 43969:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7428);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(66650);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24892);
/* harmony import */ var _registry_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2643);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3272);
/* harmony import */ var _minted_tokens_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32067);
/* harmony import */ var _packed_artifact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19956);
/* harmony import */ var _to_crates_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54771);








const tokenVariable = "CARGO_REGISTRY_TOKEN";
await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__/* .runPublishingAction */ .$)("publish-crates-ordered", _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q, tokenVariable, (context) => {
    const { environment, env, secrets, clock, cancelled, emit, log } = context;
    const { apiUrl, temp, userAgent } = environment;
    const { source, problems } = (0,_packed_artifact_js__WEBPACK_IMPORTED_MODULE_5__/* .readArtifactInputs */ .W)(context.inputs, environment);
    const fetch = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .createFetch */ .H)(env);
    const inJob = environment.artifacts.available;
    const named = (0,_registry_token_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegistryToken */ .J)(context.inputs.registry, env, secrets);
    const wanted = (0,_to_crates_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .toCratesInputs */ .v)(context.inputs, environment, named.token);
    return (0,_fairlead_crates__WEBPACK_IMPORTED_MODULE_1__/* .releaseCrates */ .lz)(wanted, [...context.problems, ...problems, ...named.problems], {
        workspace: environment.workspace,
        temp,
        userAgent,
        attempt: environment.runAttempt,
        cargoTestIndex: environment.cargoTestIndex,
        childEnvironment: (keep) => (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__/* .environmentForChild */ .J)(env, { secrets: secrets.values(), ...(keep && { keep }) }),
        fetchArtifact: (name) => (0,_packed_artifact_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchPacked */ .p)(name, source, temp, { inJob, apiUrl, userAgent, fetch, clock, cancelled, log }),
        ...{ fetch, clock, cancelled, emit, log },
        random: Math.random,
        ...(environment.idToken.available && { idToken: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getIDToken }),
        keepToken: (api, token) => {
            secrets.add(token);
            (0,_minted_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .keepToken */ .t)(api, token);
        },
    });
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24892);


/** The inputs of publish-crates-ordered, as its action.yml has them. */
const inputs = {
    "manifest-path": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)("Cargo.toml"),
    packages: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    exclude: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .cratesIoIndex */ .vE),
    registry: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[A-Za-z][A-Za-z0-9_-]*$/, "cargo's name of a registry, such as my-registry"),
    verify: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(true),
    features: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    toolchain: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a toolchain such as stable or 1.95.0"),
    "allow-dirty": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    "crate-files": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    artifact: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[1-9][0-9]{0,14}$/, "the number of a run, such as 16123456789"),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ github.token }}"),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .semverText */ .E2)(),
    token: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .authorization */ .it)(),
    "delay-seconds": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .numberOr */ .d_)("auto", { min: 0 }),
    "max-wait-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(240, { min: 0 }),
    "on-conflict": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["auto", "fail", "warn"], "auto"),
    "new-names": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["listed", "allow", "fail"], "listed"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW)(),
};


/***/ }),

/***/ 32067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ keptTokens),
/* harmony export */   t: () => (/* binding */ keepToken)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

const stateName = "minted-tokens";
const minted = [];
/** Leaves a token to the post step: the runner's state file is the only place that it is written to. */
function keepToken(api, token) {
    minted.push({ api, token });
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState)(stateName, JSON.stringify(minted));
}
/** The tokens that the main step minted. */
function keptTokens() {
    const state = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.getState)(stateName);
    // Written above, by the same version of this action.
    return state === "" ? [] : JSON.parse(state);
}


/***/ }),

/***/ 19956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readArtifactInputs),
/* harmony export */   p: () => (/* binding */ fetchPacked)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53714);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62729);




/** Where `artifact` is taken from, and what is wrong with the inputs that say so. */
function readArtifactInputs(given, environment) {
    const runId = given["run-id"];
    const { source, problems } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_2__/* .readSource */ .o$)({ runId, token: given["github-token"], sha: given.sha }, environment);
    if (runId === undefined || given.artifact !== undefined)
        return { source, problems };
    const alone = {
        code: "run-without-artifact",
        message: "The input run-id says where an artifact is taken from, and the input artifact is empty.",
        remedy: "Name the artifact, or omit run-id.",
        input: "run-id",
    };
    return { source, problems: [alone] };
}
/**
 * Downloads the artifact that holds packed crates, and returns the folder of its files.
 *
 * @param wanted a name, or a pattern that only one fits
 */
async function fetchPacked(wanted, source, temp, ports) {
    const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(temp, "fairlead-artifacts-"));
    const taken = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_2__/* .takeArtifacts */ .Ro)([wanted], parent, source, ports);
    const [folder, ...more] = taken.values();
    if (folder !== undefined && more.length === 0)
        return folder;
    const names = [...taken.keys()].join(", ");
    throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .FQ([
        {
            code: "artifact-ambiguous",
            message: `The input artifact is ${JSON.stringify(wanted)}, which fits ${taken.size} artifacts: ${names}.`,
            remedy: "Name the one that holds the packed crates.",
            input: "artifact",
        },
    ]);
}


/***/ }),

/***/ 54771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ toCratesInputs)
/* harmony export */ });
/**
 * The stage's inputs from the action's: units converted, defaults that depend on others applied.
 *
 * @param registryToken what the environment holds for the input `registry`
 */
function toCratesInputs(given, environment, registryToken) {
    const { version } = given;
    const dryRun = given["dry-run"];
    const delay = given["delay-seconds"];
    const onConflict = given["on-conflict"];
    return {
        manifestPath: given["manifest-path"],
        packages: given.packages,
        exclude: given.exclude,
        index: given.index,
        registry: given.registry,
        verify: given.verify,
        features: given.features?.map(({ text }) => text) ?? [],
        toolchain: given.toolchain,
        allowDirty: given["allow-dirty"],
        crateFiles: given["crate-files"],
        artifact: given.artifact,
        dryRun,
        version,
        token: given.token ?? registryToken ?? environment.registryToken,
        delayMs: delay === "auto" ? 0 : delay * 1_000,
        maxWaitMs: given["max-wait-minutes"] * 60_000,
        // Without a version nobody said which contents are released: what is there may be older work.
        onConflict: onConflict !== "auto"
            ? onConflict
            : version === undefined || dryRun
                ? "warn"
                : { released: version },
        newNames: given["new-names"],
        sha: given.sha ?? (environment.sha === "" ? undefined : environment.sha),
    };
}


/***/ }),

/***/ 2643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readRegistryToken)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11471);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24892);


/**
 * The token of another cargo registry where cargo itself looks for it: `CARGO_REGISTRIES_<NAME>_TOKEN`.
 * Fairlead reads and uploads with it as cargo would.
 *
 * @param registry cargo's name of it
 */
function readRegistryToken(registry, env, secrets) {
    if (registry === undefined)
        return { token: undefined, problems: [] };
    const variable = (0,_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .registryVariable */ .EW)(registry, "TOKEN");
    const read = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .readAuthorization */ .w_)(env[variable] ?? "", secrets);
    if (read.kind !== "wrong") {
        return { token: read.kind === "secret" ? read.value : undefined, problems: [] };
    }
    const message = `The environment variable ${variable} ${read.wrong}.`;
    const { remedy } = read;
    return {
        token: undefined,
        problems: [{ code: "token-malformed", message, remedy, input: "token" }],
    };
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

/***/ 7428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ runPublishingAction)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53714);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62729);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94672);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16387);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55705);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42537);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20648);










/**
 * Runs a publishing action: reads its inputs, runs its stage, writes report, outputs and summary. The
 * report is also uploaded as an artifact: outputs of matrix jobs overwrite each other.
 */
async function runPublishingAction(action, spec, tokenVariable, stage) {
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .runAction */ .C)(action, async (context) => {
        const { values, problems } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .K)(spec, context.env);
        const environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .readEnvironment */ .Q)(context.env, tokenVariable);
        const ended = await stage({
            ...context,
            inputs: values,
            problems: [...problems, ...environment.problems],
            environment,
            emit: (event) => {
                const line = (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .describeEvent */ .gN)(event);
                if (line !== undefined)
                    context.log.info(line);
            },
        });
        return concludeStage(action, ended, environment, context);
    }, () => _fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .noStageOutputs */ .w_, 
    // A stage that has begun to upload ends with outcomes, not with problems.
    { assurance: "Nothing was uploaded." });
}
function concludeStage(action, { result, packed, warnings, registry, called }, environment, { secrets, log, cancelled }) {
    const info = {
        ...{ tool: _tool_js__WEBPACK_IMPORTED_MODULE_9__/* .tool */ .z, action, registry, warnings, link: registry.link },
        noun: called,
        repository: environment.repository,
        sha: environment.sha,
        runUrl: environment.runUrl,
        attempt: environment.runAttempt,
    };
    // Fixed over all attempts and jobs of a run, so it needs to be told apart by itself.
    const name = `fairlead-report-${action}-${environment.runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString("hex")}`;
    const report = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(environment.temp, `${name}.json`);
    const text = secrets.redact(`${JSON.stringify((0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .buildReport */ .FK)(result, info), null, 2)}\n`);
    const inJob = environment.artifacts.available;
    const { ok, sentence } = (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .verdict */ .WJ)(result, called);
    if (ok)
        log.info(sentence);
    return {
        outputs: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .stageOutputs */ .Tp)(result, { report, ...(packed !== undefined && { packed }) }),
        summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .renderSummary */ .Br)(result, info),
        annotations: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_5__/* .annotations */ .hk)(result, info),
        ...(!ok && { failure: sentence }),
        // Outputs of matrix jobs overwrite each other; artifacts do not.
        afterwards: async () => {
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(report, text);
            }
            catch (error) {
                log.warning(`The report could not be written: ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}.`);
                return;
            }
            await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .uploadReport */ .a3)(name, report, { inJob, cancelled, log });
        },
    };
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
