export const id = 5782;
export const ids = [5782];
export const modules = {

/***/ 55782:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62418);
/* harmony import */ var _no_pack_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63253);


await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)("pack", async (context) => {
    // It needs nearly all packages: the log begins before they are loaded.
    const { pack } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(1260), __webpack_require__.e(5451), __webpack_require__.e(8056), __webpack_require__.e(3292), __webpack_require__.e(3044), __webpack_require__.e(7105), __webpack_require__.e(3232), __webpack_require__.e(5815), __webpack_require__.e(1581), __webpack_require__.e(5381), __webpack_require__.e(5359), __webpack_require__.e(5521), __webpack_require__.e(3394), __webpack_require__.e(4583), __webpack_require__.e(6172), __webpack_require__.e(5765), __webpack_require__.e(7540), __webpack_require__.e(6477), __webpack_require__.e(9212), __webpack_require__.e(8234)]).then(__webpack_require__.bind(__webpack_require__, 28234));
    return pack(context);
}, () => _no_pack_js__WEBPACK_IMPORTED_MODULE_0__/* .noPackOutputs */ .$, { assurance: "There is no pack to publish from." });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 63253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ noPackOutputs)
/* harmony export */ });
/** The outputs of a run that packed nothing. */
const noPackOutputs = {
    ...{ pack: "none", version: "none", tag: "none", crates: "[]", npm: "[]" },
};


/***/ })

};
