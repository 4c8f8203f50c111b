export const id = 215;
export const ids = [215];
export const modules = {

/***/ 43969:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7428);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66650);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72618);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3272);
/* harmony import */ var _minted_tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32067);
/* harmony import */ var _packed_artifact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19956);
/* harmony import */ var _to_crates_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54771);







const tokenVariable = "CARGO_REGISTRY_TOKEN";
await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__/* .runPublishingAction */ .$)("publish-crates-ordered", _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q, tokenVariable, (context) => {
    const { environment, env, secrets, clock, cancelled, emit, log } = context;
    const { apiUrl, temp } = environment;
    const { source, problems } = (0,_packed_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .readArtifactInputs */ .W)(context.inputs, environment);
    const fetch = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__/* .createFetch */ .Hy)(env);
    const inJob = environment.artifacts.available;
    const wanted = (0,_to_crates_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .toCratesInputs */ .v)(context.inputs, environment);
    return (0,_fairlead_crates__WEBPACK_IMPORTED_MODULE_1__/* .releaseCrates */ .EW)(wanted, [...context.problems, ...problems], {
        workspace: environment.workspace,
        temp,
        userAgent: environment.userAgent,
        attempt: environment.runAttempt,
        cargoTestIndex: environment.cargoTestIndex,
        childEnvironment: (keep) => (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__/* .environmentForChild */ .J)(env, { secrets: secrets.values(), ...(keep && { keep }) }),
        fetchArtifact: (name) => (0,_packed_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchPacked */ .p)(name, source, temp, { inJob, apiUrl, fetch, clock, cancelled, log }),
        ...{ fetch, clock, cancelled, emit, log },
        random: Math.random,
        ...(environment.idToken.available && { idToken: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getIDToken }),
        keepToken: (api, token) => {
            secrets.add(token);
            (0,_minted_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .keepToken */ .t)(api, token);
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
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72618);


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
    token: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)(),
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
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98092);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88077);




/** Where `artifact` is taken from, and what is wrong with the inputs that say so. */
function readArtifactInputs(given, environment) {
    const runId = given["run-id"];
    const { source, problems } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_2__/* .readSource */ .o$)({ runId, token: given["github-token"], sha: given.sha }, environment);
    if (runId === undefined || given.artifact !== undefined)
        return { source, problems };
    const alone = {
        message: "The input run-id says where an artifact is taken from, and the input artifact is empty.",
        remedy: "Name the artifact, or leave run-id away.",
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
            message: `The input artifact is ${JSON.stringify(wanted)}, which fits ${taken.size} artifacts: ${names}.`,
            remedy: "Name the one that holds the packed crates.",
        },
    ]);
}


/***/ }),

/***/ 54771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ toCratesInputs)
/* harmony export */ });
/** The stage's inputs from the action's: units converted, defaults that depend on others applied. */
function toCratesInputs(given, environment) {
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
        token: given.token ?? environment.registryToken,
        delayMs: delay === "auto" ? 0 : delay * 1_000,
        maxWaitMs: given["max-wait-minutes"] * 60_000,
        // Without a version nobody said which contents are released: what is there may be older work.
        onConflict: onConflict === "auto" ? (version !== undefined && !dryRun ? "fail" : "warn") : onConflict,
        newNames: given["new-names"],
        sha: given.sha ?? (environment.sha === "" ? undefined : environment.sha),
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
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98092);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3282);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16387);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55705);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92914);








/**
 * Runs a publishing action: reads its inputs, runs its stage, writes report, outputs and summary. The
 * report is also uploaded as an artifact: outputs of matrix jobs overwrite each other.
 */
async function runPublishingAction(action, spec, tokenVariable, stage) {
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .runAction */ .C)(action, async (context) => {
        const { values, problems } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readInputs */ .K)(spec, context.env);
        const environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .readEnvironment */ .Q)(context.env, tokenVariable);
        const ended = await stage({
            ...context,
            inputs: values,
            problems: [...problems, ...environment.problems],
            environment,
            emit: (event) => {
                const line = (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .describeEvent */ .gN)(event);
                if (line !== undefined)
                    context.log.info(line);
            },
        });
        return concludeStage(action, ended, environment, context);
    }, () => _fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .noStageOutputs */ .w_, 
    // A stage that has begun to upload ends with outcomes, not with problems.
    { assurance: "Nothing was uploaded." });
}
function concludeStage(action, { result, packed, warnings, registry, called }, environment, { secrets, log, cancelled }) {
    const info = {
        ...{ action, registry, warnings, link: registry.link },
        noun: called,
        repository: environment.repository,
        sha: environment.sha,
        runUrl: environment.runUrl,
        attempt: environment.runAttempt,
    };
    // Fixed over all attempts and jobs of a run, so it needs to be told apart by itself.
    const name = `fairlead-report-${action}-${environment.runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString("hex")}`;
    const report = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(environment.temp, `${name}.json`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(report, secrets.redact(`${JSON.stringify((0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .buildReport */ .FK)(result, info), null, 2)}\n`));
    const inJob = environment.artifacts.available;
    const { ok, sentence } = (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .WJ)(result, called);
    if (ok)
        log.info(sentence);
    return {
        outputs: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .stageOutputs */ .Tp)(result, { report, ...(packed !== undefined && { packed }) }),
        summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .renderSummary */ .Br)(result, info),
        annotations: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_4__/* .annotations */ .hk)(result, info),
        ...(!ok && { failure: sentence }),
        // Outputs of matrix jobs overwrite each other; artifacts do not.
        afterwards: () => log.inGroup("Report", () => (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_3__/* .uploadReport */ .a3)(name, report, { inJob, cancelled, log })),
    };
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


/***/ }),

/***/ 27657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ askForIdToken)
/* harmony export */ });
const timeoutMs = 60_000;
/**
 * Asks the runner for an ID token. The runner's client waits for minutes and cannot be stopped, so it
 * is left behind when the job is cancelled or the time is over. Never throws.
 *
 * @param audience who the token is for
 */
async function askForIdToken(ask, audience, cancelled) {
    const timeout = AbortSignal.timeout(timeoutMs);
    const over = AbortSignal.any([cancelled, timeout]);
    const given = (async () => {
        try {
            return { jwt: await ask(audience) };
        }
        catch (error) {
            const words = error instanceof Error ? error.message : String(error);
            return { cause: `the runner gives no ID token: ${words}` };
        }
    })();
    const left = new Promise((resolve) => {
        const leave = () => {
            const cause = timeout.aborted
                ? `the runner gives no ID token: no answer in ${timeoutMs / 1_000} s`
                : "the run was cancelled";
            resolve({ cause });
        };
        if (over.aborted)
            leave();
        else
            over.addEventListener("abort", leave, { once: true });
    });
    return Promise.race([given, left]);
}


/***/ })

};
