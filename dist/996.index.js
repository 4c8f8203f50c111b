export const id = 996;
export const ids = [996];
export const modules = {

/***/ 46996:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _npm_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45564);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44075);


await (0,_npm_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runNpmAction */ .b)({
    name: "publish-npm-packages",
    kind: "packages",
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    more: () => ({ checkBinaries: true }),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 44075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95397);

/** The inputs of publish-npm-packages, as its action.yml has them. */
const inputs = _npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .npmInputs */ .x;


/***/ })

};
