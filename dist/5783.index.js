export const id = 5783;
export const ids = [5783];
export const modules = {

/***/ 32067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ keptTokens),
/* harmony export */   t: () => (/* binding */ keepToken)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52980);

const stateName = "minted-tokens";
const minted = [];
/** Leaves a token to the post step: the runner's state file is the only place that it is written to. */
function keepToken(api, token) {
    minted.push({ api, token });
    (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(stateName, JSON.stringify(minted));
}
/** The tokens that the main step minted. */
function keptTokens() {
    const state = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .savedState */ .fP)(stateName);
    // Written above, by the same version of this action.
    return state === "" ? [] : JSON.parse(state);
}


/***/ }),

/***/ 5783:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78542);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7349);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19973);
/* harmony import */ var _minted_tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32067);



/** Revokes what trusted publishing minted, even after a failed or cancelled job. */
await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .runPost */ .a)(async ({ env, secrets, log }) => {
    const fetch = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .createFetch */ .H)(env);
    const headers = { "user-agent": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .readEnvironment */ .Q)(env).userAgent };
    for (const { api, token } of (0,_minted_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .keptTokens */ .M)()) {
        secrets.add(token);
        const problem = await (0,_fairlead_crates__WEBPACK_IMPORTED_MODULE_4__/* .revokeToken */ .w$)(api, token, fetch, headers);
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
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33544);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11471);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52980);



/** Runs an action's post step, which cleans up: whatever goes wrong in it only warns. */
async function runPost(work) {
    try {
        await work({ env: process.env, secrets: _secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .processSecrets */ .rW, log: _log_js__WEBPACK_IMPORTED_MODULE_1__/* .stepLog */ .t });
    }
    catch (error) {
        const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
        (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .annotate */ .fz)("warning", _secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .processSecrets */ .rW.redact(`The post step did not finish: ${what}`));
    }
}


/***/ }),

/***/ 19973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ cratesIoAudience),
/* harmony export */   r1: () => (/* binding */ exchangeToken),
/* harmony export */   w$: () => (/* binding */ revokeToken)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92570);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39900);

/** Who the ID token is for (`trustpub_audience` of crates.io). */
const cratesIoAudience = "crates.io";
/**
 * Exchanges a workflow's ID token for a token of 30 minutes that serves all crates which trust the
 * workflow (`POST /api/v1/trusted_publishing/tokens`). An ID token serves once.
 */
async function exchangeToken(api, idToken, fetch, headers, signal) {
    const reply = await (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .send */ .t)(fetch, `${api}/api/v1/trusted_publishing/tokens`, {
        method: "POST",
        holdsSecret: true,
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({ jwt: idToken }),
    }, signal);
    if (reply.kind === "failed")
        return { kind: "unclear", cause: reply.cause };
    const token = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(reply.body.toString("utf8"))?.["token"];
    if (reply.status === 200 && typeof token === "string" && token !== "") {
        return { kind: "token", token };
    }
    // An answer with a token in it must not be quoted.
    const cause = reply.status === 200 ? "200 without a token" : (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O)(reply.status, reply.body);
    const passes = reply.status >= 500 || [200, 408, 429].includes(reply.status);
    return { kind: passes ? "unclear" : "refused", cause };
}
/**
 * Ends a token's life before its 30 minutes are over (`DELETE` with the token as bearer). Returns
 * what went wrong, if anything; the token then ends by itself.
 */
async function revokeToken(api, token, fetch, headers) {
    const reply = await (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .send */ .t)(fetch, `${api}/api/v1/trusted_publishing/tokens`, { method: "DELETE", headers: { ...headers, authorization: `Bearer ${token}` } }, new AbortController().signal);
    if (reply.kind === "failed")
        return reply.cause;
    return reply.status === 204 ? undefined : (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O)(reply.status, reply.body);
}


/***/ }),

/***/ 39900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ describeAnswer),
/* harmony export */   m: () => (/* binding */ errorDetail)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30918);

/** How an answer is named in messages: its status, and what it says, without a period: a sentence goes on. */
function describeAnswer(status, body) {
    const text = body.toString("utf8").trim();
    if (/^<(!doctype|html)/i.test(text)) {
        const title = titleOf(text);
        const page = `${status} with an HTML page instead of data`;
        return ["", String(status)].includes(title) ? page : `${page}, called ${JSON.stringify(title)}`;
    }
    const short = shortened((errorDetail(text) ?? text).trim().replace(/\.+$/, ""));
    return short === "" ? `${status}` : `${status}: ${short}`;
}
/** The title of a page: some servers say there, and nowhere else, what is wrong. */
function titleOf(page) {
    const [, title = ""] = /<title[^<>]*>([^<]*)/i.exec(page.slice(0, 10_000)) ?? [];
    return shortened(title.replaceAll(/[\s\p{Cc}]+/gu, " ").trim());
}
function shortened(text) {
    if (text.length <= 300)
        return text;
    const head = text.slice(0, 300);
    // Half a sentence more helps nobody, unless it is most of what there is.
    const end = head.search(/[.!?]\s[^.!?]*$/);
    return end > 150 ? `${head.slice(0, end)} \u2026` : `${head}\u2026`;
}
/**
 * What a refusal says: the `detail` of `{"errors":[{"detail": \u2026}]}`, as cargo registries answer, else
 * the `error` or `message` of npm's.
 */
function errorDetail(text) {
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(text);
    const errors = answer?.["errors"];
    if (!Array.isArray(errors)) {
        return [answer?.["error"], answer?.["message"]].find(isSaid);
    }
    const details = errors.flatMap((error) => {
        const detail = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(error)?.["detail"];
        return typeof detail === "string" ? [detail] : [];
    });
    return details.length > 0 ? details.join(" ") : undefined;
}
function isSaid(value) {
    return typeof value === "string" && value !== "";
}


/***/ }),

/***/ 92570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _request_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69786);

const readTimeoutMs = 30_000;
/** Sends one request and reads the whole answer. Never throws; nothing is repeated. */
async function send(fetch, url, request, signal) {
    const { method = "GET", headers = {}, timeoutMs = readTimeoutMs, ...more } = request;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
        const response = await fetch(url, {
            method,
            headers: { ...headers },
            ...more,
            signal: AbortSignal.any([signal, timeout]),
        });
        return {
            kind: "answer",
            status: response.status,
            headers: response.headers,
            body: Buffer.from(await response.arrayBuffer()),
        };
    }
    catch (error) {
        const fault = (0,_request_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .requestFault */ .U)(error);
        if (fault !== undefined)
            return { kind: "failed", cause: fault.message, code: fault.code };
        if (timeout.aborted)
            return { kind: "failed", cause: `no answer in ${timeoutMs / 1_000} s` };
        if (signal.aborted)
            return { kind: "failed", cause: "the run was cancelled" };
        return { kind: "failed", cause: causeOf(error) };
    }
}
/** OpenSSL's codes for a certificate that nobody whom the machine trusts has issued. */
const untrusted = new Set([
    ...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN"],
    ...["UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"],
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);
/** The innermost reason: `fetch failed` alone tells nobody anything. */
function causeOf(error) {
    if (!(error instanceof Error))
        return String(error);
    if (error.cause instanceof Error)
        return causeOf(error.cause);
    const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
    if (code === undefined || error.message.includes(code))
        return error.message;
    if (!untrusted.has(code))
        return `${error.message} (${code})`;
    // Node adds advice of its own, on an option that no workflow can give it.
    const [cause = ""] = error.message.split(";");
    return `${cause} (${code}); behind a proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS to its file`;
}


/***/ })

};
