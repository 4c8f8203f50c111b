export const id = 994;
export const ids = [994];
export const modules = {

/***/ 94675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ platforms)
/* harmony export */ });
/* harmony import */ var _fairlead_platforms__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58478);
/* harmony import */ var _fairlead_contents__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35381);


/**
 * The input `platforms`; blank is `undefined`. What its items mean is told by who declares them, all at
 * once.
 */
function platforms() {
    return {
        default: "",
        required: false,
        fallback: undefined,
        schema: { anyOf: [words, { type: "array", items: { anyOf: [word, words, own] } }] },
        parse(text) {
            const read = (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatforms */ .qA)(text);
            return read.kind === "list"
                ? { kind: "value", value: read.items }
                : { ...read, code: "platforms-malformed" };
        },
    };
}
/** Editors offer the triples; aliases and Rust targets are words as well. */
const word = { enum: _fairlead_platforms__WEBPACK_IMPORTED_MODULE_0__/* .triples */ .s_ };
const words = { type: "string", pattern: "\\S" };
const own = {
    type: "object",
    required: ["name"],
    properties: {
        name: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" },
        ...Object.fromEntries(["target", "os", "cpu", "libc", "runner"].map((field) => [field, { type: "string" }])),
    },
    additionalProperties: false,
};


/***/ }),

/***/ 73994:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _npm_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45564);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57297);


await (0,_npm_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runNpmAction */ .b)({
    name: "publish-npm-platform",
    kind: "platform",
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    more: (given) => ({
        platforms: given.platforms ?? [],
        checkBinaries: given["check-binaries"],
    }),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 57297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42028);
/* harmony import */ var _npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95397);
/* harmony import */ var _platforms_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94675);



/** The inputs of publish-npm-platform, as its action.yml has them. */
const inputs = {
    ..._npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .npmInputs */ .x,
    platforms: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_platforms_input_js__WEBPACK_IMPORTED_MODULE_1__/* .platforms */ .B)()),
    "check-binaries": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)(true),
};


/***/ })

};
