export const id = 6097;
export const ids = [6097];
export const modules = {

/***/ 21312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ oldestSystem)
/* harmony export */ });
/* harmony import */ var _fairlead_requirements__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51993);

/** The input `oldest-system`: a map of limits; blank is `undefined`. */
function oldestSystem() {
    return {
        default: "",
        required: false,
        fallback: undefined,
        schema: {
            type: "object",
            properties: {
                ...Object.fromEntries(["glibc", "macos", "macos-arm64", "macos-x64"].map((name) => [name, version])),
                "node-api": { type: ["string", "integer"], pattern: "^[1-9][0-9]*$" },
                "windows-runtime": { type: "boolean" },
                allow: { anyOf: [{ type: "string" }, { type: "array", items: { enum: [..._fairlead_requirements__WEBPACK_IMPORTED_MODULE_0__/* .allowable */ .Iq] } }] },
            },
            additionalProperties: false,
        },
        parse(text) {
            const read = (0,_fairlead_requirements__WEBPACK_IMPORTED_MODULE_0__/* .readOldestSystem */ .lZ)(text);
            if (read.kind === "wrong")
                return { ...read, code: "oldest-system-malformed" };
            return { kind: "value", value: text.trim() === "" ? undefined : read.value };
        },
    };
}
const version = { type: ["string", "number"], pattern: "^(node|[0-9]+([.][0-9]+)*)$" };


/***/ }),

/***/ 89471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ND: () => (/* binding */ assetsConclusion),
/* harmony export */   lz: () => (/* binding */ noAssetsOutputs),
/* harmony export */   ye: () => (/* binding */ toAssetsInputs)
/* harmony export */ });
/* unused harmony export assetsOutputs */
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45032);

/** The inputs for packaging from the action's. */
function toAssetsInputs(given, { sha }) {
    return {
        assets: given.assets,
        platforms: given.platforms,
        version: given.version,
        directory: given.directory.replace(/^(\.\/+)+/, "").replace(/\/+$/, ""),
        oldestSystem: given["oldest-system"],
        sha256Files: given["sha256-files"],
        sha: given.sha ?? (sha === "" ? undefined : sha),
    };
}
/** How a run ends that packaged assets. */
function assetsConclusion(packaged) {
    return {
        outputs: assetsOutputs(packaged),
        summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .renderAssets */ .ec)(packaged),
        annotations: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .problemAnnotations */ .ur)(packaged.warnings, "warning"),
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
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62418);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65415);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7349);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_assets__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36477);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(63804);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(73792);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23400);
/* harmony import */ var _assets_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89471);







await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__/* .runAction */ .C)("package-release-assets", async ({ env, declared, secrets, clock, cancelled, log }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__/* .readInputs */ .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q, env, declared);
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .readEnvironment */ .Q)(env);
    const { workspace, temp, apiUrl, userAgent } = environment;
    const { "run-id": runId, "github-token": token, sha } = values;
    const { source, problems: wrongSource } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_8__/* .readSource */ .o)({ runId, token, sha }, environment);
    const inJob = environment.artifacts.available;
    const fetch = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__/* .createFetch */ .H)(env);
    const ports = { inJob, cancelled, apiUrl, userAgent, fetch, clock, log };
    const given = [...problems, ...environment.problems, ...wrongSource];
    const packaged = await (0,_fairlead_assets__WEBPACK_IMPORTED_MODULE_2__/* .packageAssets */ .K$)((0,_assets_values_js__WEBPACK_IMPORTED_MODULE_4__/* .toAssetsInputs */ .ye)(values, environment), given, {
        ...{ workspace, outputs: workspace, temp, cancelled, log },
        sourceDateEpoch: environment.sourceDateEpoch,
        childEnvironment: () => (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__/* .environmentForChild */ .J)(env, { secrets: secrets.values() }),
        fetchArtifacts: async (names) => {
            const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(temp, "fairlead-artifacts-"));
            return (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_11__/* .takeArtifacts */ .R)(names, parent, source, ports);
        },
    });
    return (0,_assets_values_js__WEBPACK_IMPORTED_MODULE_4__/* .assetsConclusion */ .ND)(packaged);
}, () => _assets_values_js__WEBPACK_IMPORTED_MODULE_4__/* .noAssetsOutputs */ .lz);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 23400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64330);
/* harmony import */ var _oldest_system_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21312);
/* harmony import */ var _platforms_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94675);



/** The inputs of package-release-assets, as its action.yml has them. */
const inputs = {
    assets: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)()),
    platforms: (0,_platforms_input_js__WEBPACK_IMPORTED_MODULE_1__/* .platforms */ .B)(),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .semverText */ .E2)(),
    directory: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("release-assets"),
    "oldest-system": (0,_oldest_system_input_js__WEBPACK_IMPORTED_MODULE_0__/* .oldestSystem */ .d)(),
    "sha256-files": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)(false),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .sha */ .hW)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

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

/***/ 51993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ allowable),
/* harmony export */   eM: () => (/* binding */ nothingDeclared),
/* harmony export */   lZ: () => (/* binding */ readOldestSystem)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Names of the checks that `allow` turns off. */
const allowable = [
    ...["unsigned", "absolute-path", "executable-stack", "page-size"],
    ...["above-node", "library-missing"],
];
const nothingDeclared = {
    macos: {},
    windowsRuntime: true,
    allow: new Set(),
};
const version = /^\d{1,4}(?:\.\d{1,4}){0,2}$/;
const grammars = {
    glibc: [/^(?:node|\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)$/, "a version such as 2.28, or node"],
    macos: [version, "a version such as 11.0"],
    "macos-arm64": [version, "a version such as 11.0"],
    "macos-x64": [version, "a version such as 10.15"],
    "node-api": [/^[1-9]\d{0,2}$/, "a version such as 8"],
    "windows-runtime": [/^(?:true|false)$/, "true or false"],
};
/**
 * Reads the input `oldest-system`: a YAML map whose values are texts as they are written, since 2.30 as
 * a number is 2.3. Blank declares nothing.
 */
function readOldestSystem(text) {
    if (text.trim() === "")
        return { kind: "value", value: nothingDeclared };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const [error] = document.errors;
    if (error !== undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents)) {
        return wrong("is not a map of limits", "Write a line for each, as in `glibc: 2.28`.");
    }
    const given = new Map();
    let allow = [];
    for (const { key, value } of document.contents.items) {
        const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.value) : "";
        if (name === "allow") {
            const items = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? value.items : [value];
            allow = items.flatMap((item) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item) ? textOf(item).split(/[\s,]+/) : [""]));
            const other = allow.find((each) => !allowable.includes(each));
            if (other === undefined)
                continue;
            return wrong(`allows "${other}"`, `Allow ${allowable.join(", ")}.`);
        }
        const rule = Object.hasOwn(grammars, name) ? grammars[name] : undefined;
        if (rule === undefined) {
            const known = [...Object.keys(grammars), "allow"].join(", ");
            return wrong(`has the unknown limit "${name}"`, `Use ${known}.`);
        }
        const own = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) ? textOf(value) : "";
        if (!rule[0].test(own)) {
            return wrong(`has ${name}: "${own}"; expected ${rule[1]}`, `Write it as in the README.`);
        }
        given.set(name, own);
    }
    const [glibc, api] = [given.get("glibc"), given.get("node-api")];
    const arm64 = given.get("macos-arm64") ?? given.get("macos");
    const x64 = given.get("macos-x64") ?? given.get("macos");
    const value = {
        ...(glibc === undefined ? {} : { glibc }),
        macos: { ...(arm64 && { arm64 }), ...(x64 && { x86_64: x64 }) },
        ...(api === undefined ? {} : { nodeApi: Number(api) }),
        windowsRuntime: given.get("windows-runtime") !== "false",
        allow: new Set(allow),
    };
    return { kind: "value", value };
}
function wrong(wrong, remedy) {
    return { kind: "wrong", wrong, remedy };
}
/** As it is written: `2.30`, not the number 2.3. */
function textOf({ source, value }) {
    return typeof value === "string" ? value : (source ?? String(value));
}


/***/ })

};
