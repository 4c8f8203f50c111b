export const id = 783;
export const ids = [783];
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
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7349);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72111);
/* harmony import */ var _minted_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32067);



/** Revokes what trusted publishing minted, even after a failed or cancelled job. */
await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .runPost */ .a)(async ({ env, secrets, log }) => {
    const fetch = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .createFetch */ .H)(env);
    const headers = { "user-agent": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__/* .readEnvironment */ .Q)(env).userAgent };
    for (const { api, token } of (0,_minted_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .keptTokens */ .M)()) {
        secrets.add(token);
        const problem = await (0,_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .revokeToken */ .w$)(api, token, fetch, headers);
        if (problem === undefined)
            log.info("Revoked a trusted publishing token.");
        else
            log.warning(`A trusted publishing token was not revoked; it expires by itself: ${problem}`);
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
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .processSecrets */ .rW.redact(`The post step did not finish: ${what}`));
    }
}


/***/ })

};
