export const id = 61;
export const ids = [61];
export const modules = {

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

/***/ 5783:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78542);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66650);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72618);
/* harmony import */ var _minted_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32067);



/** Revokes what trusted publishing minted, also after a failed or cancelled job. */
await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .runPost */ .a)(async ({ env, secrets, log }) => {
    const fetch = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .createFetch */ .Hy)(env);
    const headers = { "user-agent": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__/* .readEnvironment */ .Q)(env).userAgent };
    for (const { api, token } of (0,_minted_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .keptTokens */ .M)()) {
        secrets.add(token);
        const problem = await (0,_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .revokeToken */ .w$)(api, token, fetch, headers);
        if (problem === undefined)
            log.info("Revoked a trusted publishing token.");
        else
            log.warning(`A trusted publishing token was not revoked, it ends by itself: ${problem}`);
    }
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 78542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33544);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11471);



/** Runs an action's post step, which cleans up: whatever goes wrong in it only warns. */
async function runPost(work) {
    try {
        await work({ env: process.env, secrets: _secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .processSecrets */ .rW, log: _log_js__WEBPACK_IMPORTED_MODULE_2__/* .stepLog */ .t });
    }
    catch (error) {
        const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .processSecrets */ .rW.redact(`The post step did not come to its end: ${what}`));
    }
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
