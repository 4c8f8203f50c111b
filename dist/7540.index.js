export const id = 7540;
export const ids = [7540];
export const modules = {

/***/ 59931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ atTemplate),
/* harmony export */   k: () => (/* binding */ declaredTemplates)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65415);
/* harmony import */ var _fairlead_declaration__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15542);
/* harmony import */ var _fairlead_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1033);
/* harmony import */ var _plan_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(191);




/**
 * How the declaration tags crates and packages that have tags of their own, by the plan's inputs; none where
 * it says nothing.
 */
function declaredTemplates({ declaration, }) {
    const declared = declaration.values.get("plan");
    const templates = {
        tagTemplate: declared?.get("tag-template")?.text ?? _plan_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q["tag-template"].fallback,
        cratesTagTemplate: declared?.get("crates-tag-template")?.text,
        npmTagTemplate: declared?.get("npm-tag-template")?.text,
    };
    return (0,_fairlead_plan__WEBPACK_IMPORTED_MODULE_0__/* .hasOwnTags */ .YT)(templates) ? (0,_fairlead_plan__WEBPACK_IMPORTED_MODULE_0__/* .templatesOf */ .r3)(templates) : {};
}
/** A problem of a template of tags by its place in the declaration, where it is one of the plan's inputs. */
function atTemplate(problem, { declaration, env }) {
    return (0,_fairlead_declaration__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x5)(problem, (0,_fairlead_declaration__WEBPACK_IMPORTED_MODULE_2__/* .partOf */ .BU)(declaration, "plan", (input) => (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .isGiven */ .qR)(input, env)));
}


/***/ }),

/***/ 56678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76445);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21258);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77176);



/** The inputs of create-release, as its action.yml has them. */
const inputs = {
    tag: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .hW)(),
    files: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    from: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .packReference */ .Z)(),
    name: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    body: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    "body-path": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    changelog: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    "generate-notes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(true),
    crates: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    npm: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    "publish-when": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["live", "now"], "live"),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_2__/* .cratesIoIndex */ .vE),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_3__/* .npmjsRegistry */ .Cl),
    "tag-only": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["false", "true", "crates", "npm"], "false"),
    draft: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    prerelease: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["auto", "true", "false"], "auto"),
    "make-latest": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["auto", "true", "false", "legacy"], "auto"),
    "extra-tags": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    rolling: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 37150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toReleaseInputs),
/* harmony export */   N: () => (/* binding */ packaged)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _package_release_assets_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23400);


/** Where packaged assets lie in a workflow without a pack; in one with it they are another part. */
const packaged = `${_package_release_assets_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.directory.fallback}/`;
/**
 * What the workflow says about the release, from the action's inputs and the run.
 *
 * @param pack what another job has packed: it holds all files
 */
function toReleaseInputs(given, { ref, sha, repository }, pack) {
    const tagOnly = given["tag-only"];
    const files = given.files?.map(({ text }) => text);
    return {
        tag: given.tag,
        ref,
        sha: given.sha ?? sha,
        files: pack === undefined ? files : assetsOf(pack),
        ...(pack !== undefined && {
            filesOf: assetsByTag(pack),
            unpacked: files?.filter((pattern) => !pattern.startsWith(packaged)) ?? [],
        }),
        name: given.name,
        body: given.body,
        bodyPath: given["body-path"],
        changelog: given.changelog,
        generateNotes: given["generate-notes"],
        crates: given.crates ?? [],
        npm: given.npm ?? [],
        draft: given.draft,
        publishWhen: given["publish-when"],
        prerelease: given.prerelease,
        makeLatest: given["make-latest"],
        extraTags: given["extra-tags"]?.map(({ text }) => text) ?? [],
        tagOnly: tagOnly === "true" || (tagOnly !== "false" && tagOnly),
        rolling: given.rolling,
        dryRun: given["dry-run"],
        repository,
        token: given["github-token"],
    };
}
/** Of a pack for one release. */
function assetsOf({ folder, manifest }) {
    const hasAssets = manifest.files.some(({ kind, tag }) => kind === "asset" && tag === undefined);
    return hasAssets ? [node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, "assets", "*")] : undefined;
}
/** Of a pack for many: those of each lie in a folder of their own. */
function assetsByTag({ folder, manifest }) {
    const assets = manifest.files.filter(({ kind }) => kind === "asset");
    return new Map(assets.flatMap(({ path: below, tag }) => tag === undefined ? [] : [[tag, [node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.dirname(below), "*")]]]));
}


/***/ }),

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

/***/ 191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toPlanInputs),
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21258);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77176);
/* harmony import */ var _platforms_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94675);




/** The inputs of the plan, as the action.yml at the root has them. */
const inputs = {
    "manifest-path": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)("Cargo.toml"),
    packages: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    exclude: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    "npm-packages": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO)(),
    metas: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO)(),
    platforms: (0,_platforms_input_js__WEBPACK_IMPORTED_MODULE_0__/* .platforms */ .B)(),
    runners: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO)(),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .semverText */ .E2)(),
    "version-from": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    tag: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    "tag-template": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)("v{version}"),
    "crates-tag-template": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    "npm-tag-template": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    "dist-tag": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)("auto"),
    access: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^(public|restricted)$/, "public or restricted"),
    provenance: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["auto", "true", "false"], "auto"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW)(),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_2__/* .cratesIoIndex */ .vE),
    registry: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[A-Za-z][A-Za-z0-9_-]*$/, "cargo's name of a registry, such as my-registry"),
    toolchain: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a toolchain such as stable or 1.95.0"),
    token: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .authorization */ .it)(),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_3__/* .npmjsRegistry */ .Cl),
    "new-names": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["listed", "allow", "fail"], "listed"),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ github.token }}"),
};
/** The plan's inputs from the action's. */
function toPlanInputs(given, { ref }, registryToken, features = []) {
    const { access, provenance } = given;
    return {
        manifestPath: given["manifest-path"],
        packages: given.packages,
        exclude: given.exclude,
        features,
        npmPackages: given["npm-packages"],
        metas: given.metas,
        platforms: given.platforms ?? [],
        runners: given.runners,
        version: given.version,
        versionFrom: given["version-from"],
        tag: given.tag,
        tagTemplate: given["tag-template"],
        cratesTagTemplate: given["crates-tag-template"],
        npmTagTemplate: given["npm-tag-template"],
        distTag: given["dist-tag"],
        access: access === "public" || access === "restricted" ? access : undefined,
        provenance: provenance === "auto" ? "auto" : provenance === "true",
        sha: given.sha,
        index: given.index,
        registry: given.registry,
        toolchain: given.toolchain,
        token: given.token ?? registryToken,
        registryUrl: given["registry-url"],
        newNames: given["new-names"],
        dryRun: given["dry-run"],
        ref,
    };
}


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

/***/ 35958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ maxAssetBytes),
/* harmony export */   nm: () => (/* binding */ findAssets),
/* harmony export */   s7: () => (/* binding */ maxAssets),
/* harmony export */   tH: () => (/* binding */ fileProblems),
/* harmony export */   yQ: () => (/* binding */ hashFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65288);
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53350);






/**
 * GitHub's limits (https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases):
 * each file below 2 GiB, at most 1,000 in a release.
 */
const maxAssetBytes = 2 * 2 ** 30;
const maxAssets = 1_000;
/** What a list is taken for in another grammar: YAML's dashes, paths with spaces. */
function unmatchedRemedy(pattern) {
    return pattern === "-"
        ? "`files` does not take a YAML list: omit the dashes, or write a JSON array."
        : 'Correct it, or check the step that makes the files. Write a path with a space or a comma in a JSON array: ["dist/my file.zip"].';
}
/**
 * The files that the patterns mean, and all that GitHub would refuse or change about them.
 *
 * @param patterns each one, or several of which one must fit; undefined: no files
 * @param temp the runner's temporary folder, absolute: what an earlier step packed lies there
 */
async function findAssets(patterns, workspace, temp) {
    if (patterns === undefined)
        return { found: [], problems: [] };
    const { files, unmatched, outside } = await (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_4__/* .findFiles */ .lY)(patterns.flat(), workspace, [temp]);
    const isLost = (pattern) => unmatched.includes(pattern);
    const lost = patterns.flatMap((each) => {
        const [first, ...more] = [each].flat();
        return first === undefined || ![first, ...more].every(isLost) ? [] : [first];
    });
    const found = await Promise.all(files.map(async (shown) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().resolve(workspace, shown);
        return { shown, file, name: node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.basename(shown), size: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file)).size };
    }));
    return {
        found,
        problems: [
            ...lost.map((pattern) => ({
                code: "pattern-unmatched",
                message: `The pattern ${JSON.stringify(pattern)} in \`files\` matches no file${node_path__WEBPACK_IMPORTED_MODULE_3___default().isAbsolute(pattern) ? "" : " of the workspace"}.`,
                remedy: unmatchedRemedy(pattern),
                input: "files",
            })),
            ...outside.map((file) => ({
                code: "path-outside-workspace",
                message: `${JSON.stringify(file)} in \`files\` lies outside both the workspace and the runner's temporary folder.`,
                remedy: "Copy the file into the workspace first.",
                input: "files",
            })),
            ...fileProblems(found),
        ],
    };
}
/** All that GitHub would refuse or change about these files. */
function fileProblems(files) {
    const problems = [];
    const input = "files";
    for (const { shown, name, size } of files) {
        if (!keepsItsName(name)) {
            problems.push({
                code: "asset-name-invalid",
                message: `GitHub would change the name of ${JSON.stringify(shown)}.`,
                remedy: "Use only letters, digits and ._-+@, with no period at either end and no two in a row.",
                file: shown,
                input,
            });
        }
        if (size === 0) {
            problems.push({
                code: "asset-empty",
                message: `${shown} is empty, and GitHub does not accept empty files.`,
                remedy: "Check the step that makes it.",
                file: shown,
                input,
            });
        }
        if (size >= maxAssetBytes) {
            problems.push({
                code: "asset-too-large",
                message: `${shown} has ${(size / 2 ** 30).toFixed(2)} GiB; an asset must have less than 2 GiB.`,
                remedy: "Split it, or compress it better.",
                file: shown,
                input,
            });
        }
    }
    for (const [name, same] of Map.groupBy(files, (file) => file.name)) {
        if (same.length === 1)
            continue;
        problems.push({
            code: "asset-name-taken",
            message: `${same.map(({ shown }) => shown).join(" and ")} would become assets with the same name, ${name}.`,
            remedy: "Rename one of them: a release has no folders.",
            input,
        });
    }
    if (files.length > maxAssets) {
        problems.push({
            code: "assets-too-many",
            message: `\`files\` matches ${files.length} files; a release has at most ${maxAssets} assets.`,
            remedy: "Combine some of them.",
            input,
        });
    }
    return problems;
}
/** Reads the files for their checksums, two at a time. */
function hashFiles(files) {
    return (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_5__/* .concurrently */ .rK)(files, async ({ file, name, size }) => ({ file, name, size, sha256: await sha256Of(file) }), 2);
}
/**
 * Whether GitHub keeps a name: it puts a period instead of what it does not like, and documents
 * no list (https://docs.github.com/en/rest/releases/assets#upload-a-release-asset).
 */
function keepsItsName(name) {
    return /^[A-Za-z0-9._@+-]+$/.test(name) && !/^\.|\.$|\.\./.test(name);
}
async function sha256Of(file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: 1 << 20 })) {
        hash.update(chunk);
    }
    return hash.digest("hex");
}


/***/ }),

/***/ 86478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ lookAfter)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89712);
/* harmony import */ var _until_clear_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15252);


/** How often something is handed on: each time, a better one came a moment before. */
const mostTimes = 5;
/**
 * Looks again after this run has taken what only one can have, such as being the latest release, and hands
 * it on to the one with the better right. GitHub has no conditional writes, so two runs at once that each
 * find their own to be the best take it one after the other. Each looks after each of its writes, so that
 * whichever writes last sees all that came before.
 *
 * @param own whom this run has given it to
 * @param look finds who has it, of those whom this run has given it to or may have
 * @param tell the sentences: `handed` for the log, `behind` and `unknown` as warnings
 * @returns whether the own one still has it; undefined: that is not known
 */
async function lookAfter(own, look, tell, ports) {
    const given = [own];
    const unknown = (cause) => {
        const isOurs = given.length === 1 || undefined;
        return { isOurs, warnings: [tell.unknown(cause.replace(/\.$/, ""))] };
    };
    try {
        for (let times = 0;; times += 1) {
            const set = await (0,_until_clear_js__WEBPACK_IMPORTED_MODULE_0__/* .untilClear */ .o)(async ({ guard }) => {
                const found = await look(given);
                const handOn = found.kind === "behind" && times < mostTimes ? found.handOn : undefined;
                if (found.kind === "settled" || handOn === undefined) {
                    return { kind: "done", value: found };
                }
                const answer = await handOn(guard);
                if (answer.kind === "refused") {
                    const { status, said } = answer.refusal;
                    return { kind: "done", value: { ...found, cause: `${status} ${said}` } };
                }
                if (answer.kind !== "stale")
                    given.push(found.better);
                return answer.kind === "done"
                    ? { kind: "done", value: { ...found, done: true } }
                    : answer;
            }, (cause) => `It is unknown whether a newer release replaced it: ${cause}`, ports);
            if (set.kind === "refused")
                return unknown(set.refusal.said);
            if (set.kind !== "done")
                return unknown(set.cause);
            const { value } = set;
            const isOurs = value.holder === own;
            if (value.kind === "settled")
                return { isOurs, warnings: [] };
            if (!value.done) {
                return { isOurs, warnings: [tell.behind(value.holder, value.better, value.cause)] };
            }
            ports.log.info(tell.handed(value.better));
        }
    }
    catch (error) {
        if (!(error instanceof _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .FQ))
            throw error;
        return unknown(error.problems.map(({ message }) => message).join(" "));
    }
}


/***/ }),

/***/ 18751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile),
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80955);



/**
 * What the maintainers say of a release: `body`, `body-path` and this version's section of
 * `changelog`, in this order.
 *
 * @param problems what is wrong is added here
 */
async function readText({ body, bodyPath, changelog, dryRun, mayLack = false }, { name, kind, version }, workspace, problems) {
    const warnings = [];
    const read = async (file, input) => {
        const found = await readTextFile(file, input, workspace);
        if (typeof found === "string")
            return found;
        problems.push(found);
        return undefined;
    };
    const parts = [body, bodyPath === undefined ? undefined : await read(bodyPath, "body-path")];
    if (changelog !== undefined && version === undefined && name !== "") {
        const whole = withWholeVersion(name);
        problems.push({
            code: "tag-without-version",
            message: `\`changelog\` needs a version, but the tag ${name} has none.`,
            remedy: whole === undefined
                ? "Use `body-path` instead."
                : `Push a tag such as ${whole}, or use \`body-path\` instead.`,
            input: "changelog",
        });
    }
    else if (changelog !== undefined && version !== undefined) {
        const log = await read(changelog, "changelog");
        // The parser of Markdown takes its time, and few actions read one.
        const { changelogSection } = await Promise.all(/* import() */[__webpack_require__.e(8022), __webpack_require__.e(5877)]).then(__webpack_require__.bind(__webpack_require__, 95877));
        const section = log === undefined ? undefined : changelogSection(log, { kind, version }, changelog);
        if (section?.kind === "missing" && dryRun && !mayLack) {
            const { message, ...problem } = section.problem;
            warnings.push({ ...problem, message: `${message} A release would stop at this.` });
        }
        else if (section?.kind === "missing")
            problems.push(section.problem);
        else
            parts.push(section?.text);
    }
    const text = parts
        .flatMap((part) => (part === undefined ? [] : [part.replaceAll("\r\n", "\n").trim()]))
        .filter((part) => part !== "")
        .join("\n\n");
    return { text: text === "" ? undefined : text, warnings };
}
/** The text of a file that an input names, or why it cannot be read. */
async function readTextFile(file, input, workspace) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, file), "utf8");
    }
    catch (error) {
        return {
            code: "file-unreadable",
            message: `\`${input}\` names ${file}, which cannot be read: ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .fileFault */ .bT)(error)}.`,
            remedy: `Add the file, name another one, or omit \`${input}\`. If the job has no checkout, add actions/checkout before this step.`,
            input,
        };
    }
}
/** `v0.1.0` of `v0.1`; undefined of a tag that is of no such version: `nightly`, `2026-11-30`. */
function withWholeVersion(tag) {
    const short = /^(?:.*[^\d.-])?(?:0|[1-9]\d*)(\.(?:0|[1-9]\d*))?$/.exec(tag);
    return short === null ? undefined : `${tag}${short[1] === undefined ? ".0.0" : ".0"}`;
}


/***/ }),

/***/ 25106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ modeProblems)
/* harmony export */ });
/* harmony import */ var _unit_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47688);

/** What does not go together with a tag alone, or with a rolling release. */
function modeProblems(inputs, tag, prerelease) {
    return [
        ...(inputs.tagOnly === true ? tagOnlyProblems(inputs) : []),
        ...(0,_unit_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .ofManyReleases */ .H1)(inputs),
        ...(inputs.rolling ? rollingProblems(inputs, tag, prerelease) : []),
    ];
}
/** Nothing of a release can be followed where none is made. */
function tagOnlyProblems(inputs) {
    const given = [
        ...(inputs.files === undefined ? [] : ["files"]),
        ...(inputs.name === undefined ? [] : ["name"]),
        ...(inputs.body === undefined ? [] : ["body"]),
        ...(inputs.bodyPath === undefined ? [] : ["body-path"]),
        ...(inputs.changelog === undefined ? [] : ["changelog"]),
        ...(inputs.draft ? ["draft"] : []),
        ...(inputs.rolling ? ["rolling"] : []),
        ...(inputs.prerelease === "auto" ? [] : ["prerelease"]),
        ...(inputs.makeLatest === "auto" ? [] : ["make-latest"]),
        ...(inputs.extraTags.length === 0 ? [] : ["extra-tags"]),
    ];
    return given.map((input) => ({
        code: "input-of-release",
        message: `\`${input}\` applies to a release, and with \`tag-only\` no release is created.`,
        remedy: `Omit ${input}, or omit tag-only.`,
        input,
    }));
}
/** What people may rely on is never replaced, so only a prerelease without a version can roll. */
function rollingProblems({ draft, prerelease: given }, { name, version }, prerelease) {
    return [
        ...(version === undefined
            ? []
            : [
                {
                    code: "rolling-version",
                    message: `\`rolling\` replaces what is published, but ${name} is a version.`,
                    remedy: "Omit rolling, or use a tag without a version, such as nightly.",
                    input: "rolling",
                },
            ]),
        ...(prerelease || version !== undefined
            ? []
            : [
                {
                    code: "rolling-not-prerelease",
                    message: `\`rolling\` is for prereleases only, but ${name} is ${given === "false" ? "marked as a release" : "not recognized as one"}.`,
                    remedy: "Set prerelease to true.",
                    input: "prerelease",
                },
            ]),
        ...(draft
            ? [
                {
                    code: "rolling-draft",
                    message: "`rolling` replaces a published release, and `draft` publishes none.",
                    remedy: "Omit one of the two.",
                    input: "draft",
                },
            ]
            : []),
    ];
}


/***/ }),

/***/ 63250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gD: () => (/* binding */ checkDeclaredUnits),
  g9: () => (/* binding */ readUnits),
  TM: () => (/* binding */ readUnitsWanted)
});

// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/github/src/releases/tag.ts
var tag = __webpack_require__(73728);
// EXTERNAL MODULE: ./packages/github/src/releases/unit-template.ts
var unit_template = __webpack_require__(81287);
;// CONCATENATED MODULE: ./packages/github/src/releases/unit-problems.ts

/** What is wrong with the templates that the tags, names and files of all units are made of. */
function templateProblems({ tag, name, changelog, bodyPath, files, }) {
    const templates = [
        ["tag", tag],
        ["name", name],
        ["changelog", changelog],
        ["body-path", bodyPath],
    ];
    const unknown = templates.flatMap(([input, template]) => {
        const words = (0,unit_template/* unknownWords */.ky)(template ?? "");
        if (words.length === 0)
            return [];
        return [
            {
                code: "placeholder-unknown",
                message: `The input "${input}" is ${JSON.stringify(template)}, but ${words.join(", ")} is not one of its placeholders.`,
                remedy: "Known placeholders: {name}, {version}, {path} and {tag}.",
                input,
            },
        ];
    });
    const shared = (files ?? []).filter((pattern) => !/\{(?:name|path)\}/.test(pattern));
    return [
        ...unknown,
        ...(tag?.includes("{version}") === true || tag === unit_template/* plannedTag */.Hu
            ? []
            : [
                {
                    code: "tag-template-without-version",
                    message: `The input "tag" is ${JSON.stringify(tag)}: every version would have the same tag.`,
                    remedy: "Add {version}, as in {name}-v{version} or {name}@{version}.",
                    input: "tag",
                },
            ]),
        ...shared.map((pattern) => ({
            code: "placeholder-missing",
            message: `The pattern ${JSON.stringify(pattern)} in \`files\` would give every release the same files.`,
            remedy: "Add {name} or {path}, or make the release that has files in a separate step.",
            input: "files",
        })),
    ];
}
/** What does not go with many releases. */
function wholeProblems(inputs) {
    const { crates, npm, extraTags, makeLatest } = inputs;
    const isLatestForAll = makeLatest === "true" && crates.length + npm.length > 1;
    const wrong = [
        ...(extraTags.length > 0 ? ["extra-tags"] : []),
        ...(isLatestForAll ? ["make-latest"] : []),
    ];
    return wrong.map((input) => ({
        code: "input-of-one-release",
        message: `\`${input}\` is for one release, but \`tag\` creates one for each crate and package.`,
        remedy: input === "make-latest"
            ? "Omit make-latest: the crate or package that the repository is named after becomes the latest. Or make the release that should be the latest in a separate step."
            : "Move them in a separate step.",
        input,
    }));
}

// EXTERNAL MODULE: ./packages/github/src/releases/unit-turn.ts
var unit_turn = __webpack_require__(38722);
// EXTERNAL MODULE: ./packages/github/src/releases/wanted-release.ts
var wanted_release = __webpack_require__(28273);
;// CONCATENATED MODULE: ./packages/github/src/releases/read-units.ts






/**
 * The units of `crates` and `npm`, each with the inputs of its own release: `tag`, `name`, `changelog`,
 * `body-path` and `files` are templates. A crate and a package with the same tag share a release.
 *
 * @throws ProblemsError with all that is wrong, but what only the files and texts of a unit show
 */
async function readUnits(inputs, problems, workspace, temp) {
    const declared = declaredUnits(inputs);
    const { sha, repository, token } = inputs;
    const units = declared.units.map(({ items, inputs: own, ...unit }) => {
        const origin = (0,unit_turn/* originOf */.yv)(items, sha);
        const makeLatest = latestOf({ ...own, repository }, unit.name);
        const ofJob = { sha, repository, token, mayLack: origin.kind === "commit", makeLatest };
        return { ...unit, origin, inputs: { ...own, ...ofJob } };
    });
    const found = [...problems, ...declared.problems];
    for (const { inputs: own } of units) {
        const bare = { ...own, ...withoutContents(own, inputs) };
        found.push(...(await problemsOf(() => (0,wanted_release/* readWanted */.oY)(bare, [], workspace, temp))));
    }
    (0,problem/* throwProblems */.Jh)((0,problem/* eachOnce */.B)(found));
    return units;
}
/**
 * What is wrong with the releases of the units of `crates` and `npm`, and what they would only be told, as
 * far as it shows in what is declared.
 *
 * @throws ProblemsError with all that is wrong
 */
async function checkDeclaredUnits(inputs, workspace) {
    const { units, problems } = declaredUnits(inputs);
    const read = (more) => Promise.all(units.map(({ inputs: own }) => (0,wanted_release/* readDeclared */.D6)({ ...own, ...more(own) }, workspace)));
    const bare = await read((own) => withoutContents(own, inputs));
    (0,problem/* throwProblems */.Jh)((0,problem/* eachOnce */.B)([...problems, ...bare.flatMap((one) => one.problems)]));
    const whole = await read(() => ({}));
    (0,problem/* throwProblems */.Jh)(whole.flatMap((one) => one.problems));
    return whole.flatMap(({ warnings }) => warnings);
}
/** The units of `crates` and `npm`, and what is wrong with how they are declared. */
function declaredUnits(inputs) {
    const template = inputs.tag ?? "";
    const items = [...inputs.crates, ...inputs.npm];
    const wrongTemplates = templateProblems(inputs);
    const found = [...wrongTemplates, ...wholeProblems(inputs)];
    const read = items.flatMap((item) => {
        const kind = inputs.crates.includes(item) ? "crates" : "npm";
        const [unit] = (0,wanted_release/* readShipped */.yg)([item], kind, (0,tag/* readTag */.zW)(template), found);
        if (unit === undefined)
            return [];
        const planned = textIn(item, "tag");
        const own = { ...unit, path: textIn(item, "path") };
        return [{ ...own, planned, tag: (0,unit_template/* fillUnit */._D)(template, { ...own, tag: planned }), item, kind }];
    });
    const { name: title, changelog, bodyPath, files = [] } = inputs;
    const hasPath = (text) => text?.includes("{path}") === true;
    const textsHavePath = [title, changelog, bodyPath, ...files].some(hasPath);
    for (const { name, path, tag, planned, kind } of read) {
        if (template === unit_template/* plannedTag */.Hu && planned === undefined) {
            found.push({
                code: "placeholder-without-value",
                unit: name,
                message: `The placeholder {tag} has no value for ${name}: \`${kind}\` does not include the tag.`,
                remedy: `Use the plan's output ${kind}, or write the tag as in {name}-v{version}.`,
                input: kind,
            });
        }
        else if (planned !== undefined && planned !== tag && wrongTemplates.length === 0) {
            found.push({
                code: "unit-tag-disagrees",
                unit: name,
                message: `\`tag\` gives ${tag} for ${name}, but the plan says ${planned}.`,
                remedy: "Set `tag` to {tag}, which takes the tags of the plan.",
                input: "tag",
            });
        }
        const needsPath = hasPath(template) || (textsHavePath && inputs.tagOnly !== kind);
        if (needsPath && path === undefined) {
            found.push({
                code: "placeholder-without-value",
                unit: name,
                message: `The placeholder {path} has no value for ${name}: \`${kind}\` does not include the folder.`,
                remedy: `Use the plan's output ${kind}, and omit what has no folder.`,
                input: kind,
            });
        }
    }
    const units = [...Map.groupBy(read, ({ tag }) => tag).values()].flatMap((same) => {
        // A release of both is made with the texts of the one that may have some.
        const released = same.filter(({ kind }) => kind !== inputs.tagOnly);
        const unit = released[0] ?? same[0];
        if (unit === undefined)
            return [];
        const whole = released.length === 0 ? tagAlone(inputs) : { ...inputs, tagOnly: inputs.tagOnly === true };
        const ofKind = (kind) => same.flatMap((each) => (each.kind === kind ? [each.item] : []));
        return [
            {
                ...{ name: unit.name, version: unit.version, tag: unit.tag },
                items: same.map(({ item }) => item),
                inputs: {
                    ...filled(whole, unit),
                    files: filesOf(whole, released),
                    unpacked: filledFor(released, whole.unpacked ?? []).flat(),
                    ...{ tag: unit.tag, crates: ofKind("crates"), npm: ofKind("npm") },
                },
            },
        ];
    });
    return { units, problems: found };
}
/**
 * Without what a unit that is released already need not have: its files, its section of a changelog. A
 * placeholder without a value is told of all units, and so is the latest of many.
 */
function withoutContents(own, whole) {
    return {
        ...{ files: undefined, bodyPath: undefined, changelog: undefined },
        ...(own.name?.includes("{path}") === true && { name: undefined }),
        ...(wholeProblems(whole).length > 0 && { makeLatest: "auto" }),
    };
}
/** What each unit's release is to be, with all that is wrong with any of them. */
async function readUnitsWanted(units, workspace, temp) {
    const wanted = [];
    const problems = [];
    for (const { inputs } of units) {
        problems.push(...(await problemsOf(async () => {
            wanted.push(await (0,wanted_release/* readWanted */.oY)(inputs, [], workspace, temp));
        })));
    }
    return { wanted, problems };
}
function textIn({ object }, key) {
    const said = object?.[key];
    return typeof said === "string" && said !== "none" ? said : undefined;
}
/** Without all that only a release has: what is said of the others' releases is not meant for it. */
function tagAlone(inputs) {
    return {
        ...{ ...inputs, tagOnly: true, rolling: false, draft: false },
        ...{
            files: undefined,
            filesOf: new Map(),
            unpacked: [],
            name: undefined,
            body: undefined,
            bodyPath: undefined,
        },
        ...{ changelog: undefined, prerelease: "auto", makeLatest: "auto" },
    };
}
/** Of many releases, the one that the repository is named after can be the latest. */
function latestOf({ makeLatest, repository, tagOnly }, name) {
    if (tagOnly === true)
        return makeLatest;
    const [, repo] = repository.split("/");
    return makeLatest !== "auto" || name.replace(/^@[^/]*\//, "") === repo ? makeLatest : "none";
}
function filled(inputs, unit) {
    const fill = (text) => text === undefined ? undefined : (0,unit_template/* fillUnit */._D)(text, unit);
    return {
        ...inputs,
        ...{ name: fill(inputs.name), changelog: fill(inputs.changelog) },
        bodyPath: fill(inputs.bodyPath),
    };
}
/** The files of a release; each pattern must fit something of one of the units that share it. */
function filesOf(inputs, units) {
    const packed = inputs.filesOf?.get(units[0]?.tag ?? "");
    return packed ?? (inputs.files && filledFor(units, inputs.files));
}
function filledFor(units, templates) {
    return templates.map((template) => [...new Set(units.map((unit) => (0,unit_template/* fillUnit */._D)(template, unit)))]);
}
async function problemsOf(read) {
    try {
        await read();
        return [];
    }
    catch (error) {
        if (error instanceof problem/* ProblemsError */.FQ)
            return error.problems;
        throw error;
    }
}


/***/ }),

/***/ 46173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ commitAt),
/* harmony export */   m: () => (/* binding */ remoteTagCommit)
/* harmony export */ });
/* harmony import */ var _rest_rest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37245);
/* harmony import */ var _rest_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32144);


/**
 * The commit that a tag of the repository is at; undefined where there is no such tag.
 *
 * @param repository `owner/name`
 * @throws ProblemsError if GitHub cannot be asked
 */
async function remoteTagCommit(tag, repository, ports) {
    const calls = (0,_rest_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseCalls */ .x)(await (0,_rest_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(ports), repository, ports.cancelled);
    return commitAt(tag, calls);
}
/** The commit that a tag is at now, of an annotated one that which it is of; undefined: there is none. */
async function commitAt(tag, calls) {
    const here = (await calls.tags(tag)).find((ref) => ref.tag === tag);
    return here?.annotated === true ? await calls.commitOf(here.sha) : here?.sha;
}


/***/ }),

/***/ 1073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EG: () => (/* binding */ foreignFiles),
  hD: () => (/* binding */ isOfOtherCommit),
  Fu: () => (/* binding */ moveTags),
  qH: () => (/* binding */ tagProblem),
  $A: () => (/* binding */ unlessThere)
});

// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
var semver_default = /*#__PURE__*/__webpack_require__.n(semver);
// EXTERNAL MODULE: ./packages/github/src/rest/permissions.ts + 1 modules
var permissions = __webpack_require__(37757);
// EXTERNAL MODULE: ./packages/github/src/releases/asset-plan.ts
var asset_plan = __webpack_require__(58666);
// EXTERNAL MODULE: ./packages/github/src/releases/remote-tag.ts
var remote_tag = __webpack_require__(46173);
// EXTERNAL MODULE: ./packages/github/src/releases/look-after.ts
var look_after = __webpack_require__(86478);
// EXTERNAL MODULE: ./packages/github/src/releases/tag.ts
var releases_tag = __webpack_require__(73728);
;// CONCATENATED MODULE: ./packages/github/src/releases/extra-tag-behind.ts



/** Whether a tag means the newest of the versions that begin so, such as `v1` or `v1.2` for 1.2.3. */
function isSeries(name, { kind, version }) {
    const begin = name.startsWith(kind) ? name.slice(kind.length) : "";
    return /^\d+(\.\d+)?$/.test(begin) && version?.startsWith(`${begin}.`) === true;
}
/**
 * The release that an extra tag may have to be at instead of that of a tag: the highest above it of its
 * unit, and of the versions that `v1` means. Prereleases count beside a prerelease alone.
 *
 * @param before tags of the releases that were published when this run looked first
 * @returns `isSure`: it was published since, and `v1` means it. That a tag such as `stable` is to be
 * moved by another run, or is behind one that was there before, nobody can know
 */
function rightfulAt(name, tag, releases, before) {
    const ofSeries = isSeries(name, tag);
    const may = (one) => ofSeries
        ? !one.prerelease && isSeries(name, (0,releases_tag/* readTag */.zW)(one.tag))
        : (!one.prerelease || tag.prerelease) && !before.includes(one.tag);
    const those = releases.filter((one) => !one.draft && may(one));
    const highest = (0,releases_tag/* highestAbove */.UT)(tag, those.map((one) => one.tag));
    const release = those.find((one) => one.tag === highest);
    return release && { release, isSure: ofSeries && !before.includes(release.tag) };
}
/** The highest published version above that of a tag for which a tag such as `v1` stands, if there is one. */
function publishedAbove(name, tag, published) {
    const series = published.filter((one) => !(0,releases_tag/* readTag */.zW)(one).prerelease && isSeries(name, (0,releases_tag/* readTag */.zW)(one)));
    return isSeries(name, tag) ? (0,releases_tag/* highestAbove */.UT)(tag, series) : undefined;
}
/**
 * Looks again after this run has moved an extra tag: that of a newer release may have moved it at the same
 * time.
 *
 * @param own where this run has moved it
 * @param before tags of the releases that were published when this run looked first
 * @returns whether the extra tag is still there
 */
function settleTag(name, own, before, calls, ports) {
    const look = async (given) => {
        const there = await (0,remote_tag/* commitAt */.d)(name, calls);
        const holder = given.find(({ sha }) => sha === there);
        if (holder === undefined)
            return { kind: "settled", holder };
        const tag = (0,releases_tag/* readTag */.zW)(holder.tag);
        const tags = (await calls.tags(tag.kind)).map((ref) => ref.tag);
        // Each release that is published has its tag.
        const isHighest = (0,releases_tag/* highestAbove */.UT)(tag, tags) === undefined;
        const right = isHighest ? undefined : rightfulAt(name, tag, await calls.releases(), before);
        const sha = right && (await (0,remote_tag/* commitAt */.d)(right.release.tag, calls));
        if (right === undefined || sha === undefined || sha === there) {
            return { kind: "settled", holder };
        }
        return {
            ...{ kind: "behind", holder, better: { tag: right.release.tag, sha } },
            ...(right.isSure && { handOn: (guard) => calls.moveTag(name, sha, guard) }),
        };
    };
    return (0,look_after/* lookAfter */.s)(own, look, {
        handed: ({ tag }) => `The tag ${name} is at ${tag} now: another run published it at the same time, and it is newer than ${own.tag}.`,
        behind: (lower, higher, cause) => tagWentBack(name, lower.tag, higher, cause),
        unknown: (cause) => notChecked(name, own.tag, cause),
    }, ports);
}
function tagWentBack(name, lower, { tag, sha }, cause) {
    const failed = cause === undefined ? "" : ` It could not be moved: ${cause}.`;
    return {
        code: "extra-tag-went-back",
        message: `The extra tag ${name} is at ${lower}, which is older than ${tag}, and that is published.${failed}`,
        remedy: `If it belongs at ${tag}, run: \`git push --force origin ${sha}:refs/tags/${name}\`.`,
        input: "extra-tags",
    };
}
function notChecked(name, tag, cause) {
    return {
        code: "extra-tag-not-checked",
        message: `The extra tag ${name} was moved to ${tag}, but it is unknown whether another run published a newer release at the same time: ${cause}.`,
        remedy: "Check that the tag is at the newest release that it covers.",
        input: "extra-tags",
    };
}

// EXTERNAL MODULE: ./packages/github/src/releases/fresh.ts
var fresh = __webpack_require__(57268);
// EXTERNAL MODULE: ./packages/github/src/releases/until-clear.ts
var until_clear = __webpack_require__(15252);
;// CONCATENATED MODULE: ./packages/github/src/releases/tags.ts








/** A tag that is there must be at the commit that is released. */
function tagProblem(tag, at, sha) {
    if (at === undefined || at === sha)
        return [];
    return [
        {
            code: "tag-at-other-commit",
            message: `The tag ${tag} is at ${at}, and the commit being released is ${sha}.`,
            remedy: `Release a new version; or, if nobody uses the tag yet, move it (\`git push --force origin ${sha}:refs/tags/${tag}\`); or give \`sha\` the tag's commit, if the files were built from it.`,
            input: "sha",
        },
    ];
}
/**
 * Files that a draft has from another commit, and that this call does not bring anew: they would be
 * published as if they were of this one. Only where the tag is not there yet does a draft say its commit.
 */
function foreignFiles(assets, draft, sha) {
    if (draft?.draft !== true || !isOfOtherCommit(draft, sha))
        return [];
    const brought = new Set(assets.map(({ name }) => name));
    const left = draft.assets.filter((asset) => (0,asset_plan/* isWhole */.w)(asset) && !brought.has(asset.name));
    if (left.length === 0)
        return [];
    // They were uploaded side by side, so GitHub lists them in any order.
    const names = left.map(({ name }) => name).sort();
    return [
        {
            code: "release-draft-of-other-commit",
            message: `The draft ${draft.url} was created for the commit ${draft.target}, but ${sha} is being released: ${(0,wording/* firstFew */.Dt)(names, 5)} in it would be from that other commit.`,
            remedy: "Set `sha` to the draft's commit; or delete these files from the draft, and list all wanted ones in `files`.",
            input: "sha",
        },
    ];
}
/** Whether a draft was made for a commit, and another one. A person may have chosen a branch. */
function isOfOtherCommit({ target }, sha) {
    return target !== sha && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(target);
}
/**
 * Moves tags such as `v1` to the commit, or makes them there. One that is at a newer version stays: an
 * older release that is run again must not take it back. So does `v1` when a prerelease is released: who
 * follows it did not ask for those.
 */
async function moveTags({ names, tag, sha, known, knownAt, before, dryRun }, calls, ports) {
    const moved = [];
    const warnings = [];
    const commits = new Map();
    const commitAt = ({ sha: at, annotated }) => {
        if (!annotated)
            return Promise.resolve(at);
        const read = commits.get(at) ?? calls.commitOf(at);
        commits.set(at, read);
        return read;
    };
    const kept = async (name, at, refs) => {
        if (isForReleases(name, tag)) {
            return `stays: ${tag.name} is a prerelease, but ${name} is for releases`;
        }
        let newer;
        for (const each of at === undefined ? [] : newerVersions(tag, refs)) {
            if (each.tag !== name && (await commitAt(each)) === at)
                newer = each;
        }
        if (newer === undefined)
            return undefined;
        return `stays at ${newer.tag}, which is newer than ${tag.name}`;
    };
    for (const name of names) {
        const isOfKind = name.startsWith(tag.kind);
        const set = await (0,until_clear/* untilClear */.o)(async ({ again, sent, guard }) => {
            // After a wait, or an unclear answer, the run of a newer release may have made or moved it.
            const ofKind = again ? await calls.tags(tag.kind) : known;
            const refs = isOfKind ? ofKind : await calls.tags(name);
            const there = refs.find((ref) => ref.tag === name);
            const at = there === undefined ? undefined : await commitAt(there);
            if (at === sha)
                return { kind: "done", value: sent > 0 ? "moved" : "there" };
            const stays = await kept(name, at, ofKind);
            if (stays !== undefined)
                return { kind: "done", value: { stays } };
            if (dryRun)
                return { kind: "done", value: "moved" };
            if (!again && ports.clock.now() - knownAt > fresh/* freshMs */.rA)
                return { kind: "stale" };
            const answer = unlessThere(await (there === undefined
                ? calls.createTag(name, sha, guard)
                : calls.moveTag(name, sha, guard)));
            return answer.kind === "done" ? { kind: "done", value: "moved" } : answer;
        }, (cause) => `It is unknown whether the extra tag ${name} was moved: ${cause}`, ports);
        const failure = `The release is published; its extra tag ${name} could not be moved`;
        if (set.kind === "refused")
            throw new problem/* ProblemsError */.FQ([(0,permissions/* refusalProblem */.Sr)(failure, set.refusal)]);
        if (set.kind !== "done") {
            throw new problem/* ProblemsError */.FQ([
                {
                    code: "extra-tag-not-moved",
                    message: `${failure}: ${set.cause}.`,
                    remedy: "Run the job again.",
                },
            ]);
        }
        if (set.value === "there") {
            // Where an earlier run ended before its look, it has stayed behind.
            const above = publishedAbove(name, tag, before);
            const ref = known.find((each) => each.tag === above);
            const newer = ref && { tag: ref.tag, sha: await commitAt(ref) };
            if (newer !== undefined && newer.sha !== sha) {
                warnings.push(tagWentBack(name, tag.name, newer));
            }
            continue;
        }
        if (set.value !== "moved") {
            warnings.push({
                code: "extra-tag-kept",
                message: `The extra tag ${name} ${set.value.stays}.`,
                remedy: byHand(name, sha),
                input: "extra-tags",
            });
            continue;
        }
        if (dryRun) {
            moved.push(name);
            continue;
        }
        ports.log.info(`The tag ${name} is at ${sha} now.`);
        const settled = await settleTag(name, { tag: tag.name, sha }, before, calls, ports);
        if (settled.isOurs === true)
            moved.push(name);
        warnings.push(...settled.warnings);
    }
    return { moved, warnings };
}
/** That a tag to be made is there leaves open whose it is: another run's, or ours by a lost answer. */
function unlessThere(answer) {
    return answer.kind === "refused" && /already exists/i.test(answer.refusal.said)
        ? { kind: "unclear", cause: answer.refusal.said, isOfOther: true }
        : answer;
}
function byHand(name, sha) {
    return `To move it anyway, run: \`git push --force origin ${sha}:refs/tags/${name}\`.`;
}
/** Is an extra tag the beginning of the versions of a kind, such as `v1` or `v1.2`, beside a prerelease? */
function isForReleases(name, { kind, version }) {
    const isPrerelease = version !== undefined && semver_default().prerelease(version) !== null;
    return isPrerelease && name.startsWith(kind) && /^\d+(\.\d+)?$/.test(name.slice(kind.length));
}
/** The tags of the same kind with a newer version. */
function newerVersions({ kind, version }, known) {
    return known.filter(({ tag }) => {
        const other = (0,releases_tag/* readTag */.zW)(tag);
        return (other.kind === kind &&
            other.version !== undefined &&
            version !== undefined &&
            semver_default().gt(other.version, version));
    });
}


/***/ }),

/***/ 47688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ unitFields),
/* harmony export */   H1: () => (/* binding */ ofManyReleases),
/* harmony export */   JV: () => (/* binding */ manyOnOneTag)
/* harmony export */ });
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73728);
/* harmony import */ var _unit_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81287);


/** The inputs that mean something only where each crate and package has a release. */
function unitFields(inputs) {
    const texts = [
        ["name", [inputs.name ?? ""]],
        ["changelog", [inputs.changelog ?? ""]],
        ["body-path", [inputs.bodyPath ?? ""]],
        ["files", (inputs.files ?? []).flat()],
    ];
    return [
        ...(typeof inputs.tagOnly === "string"
            ? [{ input: "tag-only", says: `is ${inputs.tagOnly}` }]
            : []),
        ...texts.flatMap(([input, all]) => {
            const [word] = all.flatMap((text) => /\{(?:name|path|tag)\}/.exec(text) ?? []);
            return word === undefined ? [] : [{ input, says: `contains ${word}` }];
        }),
    ];
}
/** What is written for many releases, and there is one. */
function ofManyReleases(inputs) {
    return unitFields(inputs).map(({ input, says }) => ({
        code: "input-of-many-releases",
        message: `\`${input}\` ${says}, but \`tag\` creates one release for all.`,
        remedy: `${input === "tag-only" ? "Set tag-only to true or false" : "Write the value out"}, or give each crate and package its own tag: {name}-v{version}.`,
        input,
    }));
}
/**
 * Releases of crates and packages that have their own tags, in a run that is on one tag: it could make the
 * release of that one alone. Told once, whatever else it keeps from having a value.
 */
function manyOnOneTag(inputs, { tag, ref, templates }) {
    const [field] = unitFields(inputs);
    const name = (tag ?? ref).replace(/^refs\/tags\//, "");
    if (field === undefined || (tag === undefined && name === ref))
        return [];
    const all = Object.entries(templates);
    const [own] = all.flatMap(([input, template]) => {
        const unit = unitOf(name, template);
        return unit === undefined ? [] : [{ input, unit }];
    });
    // What the tag does not tell, the first template for each crate and package decides.
    const [input] = all.find(([, template]) => (0,_unit_template_js__WEBPACK_IMPORTED_MODULE_0__/* .isPerUnit */ .wS)(template)) ?? all[0] ?? [];
    const isRunning = ref === `refs/tags/${name}`;
    return [
        {
            code: "tag-of-one-release",
            message: `${isRunning ? `This run is on the tag ${name}` : `\`tag\` is ${name}`}, which ${own === undefined ? "creates one release for all" : `belongs to ${own.unit} alone`}; a release of several crates and packages, each with its own tag, runs on a branch.`,
            remedy: `${isRunning ? "In the workflow's `on:`, replace `tags` under `push` with `branches: [main]`" : "Omit tag, and run the workflow on a branch"}: create-release creates the tags. To release one of them by its tag, give it its own declaration.`,
            input: own?.input ?? input ?? field.input,
        },
    ];
}
/** The crate or package that a tag names, if a template could have made it. */
function unitOf(tag, template) {
    const { version } = (0,_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .readTag */ .zW)(tag);
    if (version === undefined || !template.includes("{name}"))
        return undefined;
    const [start = "", ...ends] = (0,_unit_template_js__WEBPACK_IMPORTED_MODULE_0__/* .fillUnit */ ._D)(template, { name: "{name}", version }).split("{name}");
    const end = ends.at(-1) ?? "";
    const isFilled = tag.length > start.length + end.length;
    if (!isFilled || !tag.startsWith(start) || !tag.endsWith(end))
        return undefined;
    return tag.slice(start.length, tag.length - end.length);
}


/***/ }),

/***/ 38722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LQ: () => (/* binding */ turnOf),
/* harmony export */   bz: () => (/* binding */ draftOf),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65581);
/* harmony import */ var _pick_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26035);


/**
 * Where the crates and packages of one release are from. What is not published yet is of the commit that
 * is released, and so is a release that has anything of that commit.
 *
 * @param items as the plan or a pack lists them
 */
function originOf(items, sha) {
    if (items.some(({ object }) => object?.["published"] !== true))
        return { kind: "unpublished" };
    const said = new Set(items.map(({ object }) => object?.["commit"]));
    if (said.has(undefined))
        return { kind: "not-compared" };
    const commit = said.has(sha) ? sha : said.size === 1 ? [...said][0] : undefined;
    const isKnown = typeof commit === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit);
    return isKnown ? { kind: "commit", commit } : { kind: "unknown" };
}
/**
 * What is to be done for a unit. A tag says which commit a version is of, so it is made at the commit that
 * the version was published from, and only at one of the history that is released: a registry may name
 * one of a fork, or one that was squashed.
 *
 * @param sha the commit that is released
 */
function turnOf(unit, sha) {
    const { origin, tagSha, draft } = unit;
    if (origin.kind === "unpublished")
        return { kind: "open" };
    const isHere = origin.kind === "commit" && origin.commit === sha;
    const mayBeHere = isHere || origin.kind === "not-compared";
    if (mayBeHere && (tagSha === undefined || tagSha === sha))
        return { kind: "open" };
    if (tagSha !== undefined) {
        const isLeft = draft !== undefined && origin.kind !== "not-compared";
        return isLeft ? skipped(begun(unit, draft)) : { kind: "earlier" };
    }
    if (origin.kind !== "commit")
        return skipped(unknown(unit));
    // What its own run has not uploaded, this one does not have.
    if (draft !== undefined && draft.assets.length > 0)
        return skipped(begun(unit, draft));
    if (!unit.isBefore)
        return skipped(elsewhere(unit, origin.commit, sha));
    return { kind: "finish", commit: origin.commit };
}
/** The draft of a tag, where nothing of it is published. */
function draftOf(tag, { releases }) {
    const { release } = (0,_pick_release_js__WEBPACK_IMPORTED_MODULE_0__/* .pickRelease */ .x8)(releases, tag);
    return release?.draft === true ? release : undefined;
}
function skipped(problem) {
    return { kind: "skipped", problem };
}
function begun(unit, { url }) {
    return {
        code: "release-draft-unfinished",
        unit: unit.name,
        message: `The release of ${unit.tag} is still a draft, ${url}, and ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .unitId */ .K)(unit)} was not published from the commit being released. The draft was left as it is.`,
        remedy: "Re-run the failed jobs of its own run, or complete and publish the draft by hand.",
    };
}
function unknown(unit) {
    return {
        code: "tag-commit-unknown",
        unit: unit.name,
        message: `${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .unitId */ .K)(unit)} was already published, from an unknown commit. Its tag ${unit.tag} was not created.`,
        remedy: `Push the tag at the right commit: \`git push origin <commit>:refs/tags/${unit.tag}\`.`,
    };
}
function elsewhere(unit, commit, sha) {
    return {
        code: "tag-commit-elsewhere",
        unit: unit.name,
        message: `${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .unitId */ .K)(unit)} was published from ${commit}, which is not in the history of ${sha}. Its tag ${unit.tag} was not created.`,
        remedy: `If that commit is right, push the tag: \`git push origin ${commit}:refs/tags/${unit.tag}\`.`,
    };
}


/***/ }),

/***/ 15252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ untilClear),
/* harmony export */   p: () => (/* binding */ unclearBackoffMs)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51001);
/* harmony import */ var _fresh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57268);


/** Pauses in ms before GitHub is looked at again after an answer that left open what was done. */
const unclearBackoffMs = [5_000, 15_000, 45_000, 120_000];
/**
 * Makes a write, and makes it again while its answer leaves open whether it was done. One that was not
 * sent, because it had to wait, is made again at once, on what is read then.
 *
 * @param write reads again what it relies on where it is told so
 * @param unclear says what is not known, for the log: a sentence without its end
 * @param readAt when what the first try relies on was read, in epoch ms; just now, if absent
 * @returns the last answer; throws the reason of the signal when the job is cancelled
 */
async function untilClear(write, unclear, { clock, cancelled, log }, readAt = clock.now()) {
    const fresh = (0,_fresh_js__WEBPACK_IMPORTED_MODULE_0__/* .freshness */ .I9)(clock, readAt);
    let again = !fresh.isFresh();
    let sent = 0;
    const send = async () => {
        for (;;) {
            if (again)
                fresh.readAgain();
            const written = await write({ again, sent, guard: fresh.guard });
            again = true;
            cancelled.throwIfAborted();
            if (written.kind === "unclear" && written.isOfOther !== true)
                sent += 1;
            if (written.kind !== "stale")
                return written;
        }
    };
    const written = await (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L)(send, {
        isTransient: ({ kind }) => kind === "unclear",
        onPause: (answer, pauseMs) => {
            if (answer.kind !== "unclear")
                return;
            log.info(`${unclear(answer.cause)}. Checking again in ${pauseMs / 1_000} s.`);
        },
        ...{ backoffMs: unclearBackoffMs, clock, signal: cancelled },
    });
    cancelled.throwIfAborted();
    return written;
}


/***/ }),

/***/ 28273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ readDeclared),
/* harmony export */   oY: () => (/* binding */ readWanted),
/* harmony export */   yg: () => (/* binding */ readShipped)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89712);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _asset_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35958);
/* harmony import */ var _mode_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25106);
/* harmony import */ var _maintainers_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18751);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73728);
/* harmony import */ var _tag_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4030);
/* harmony import */ var _unit_fields_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47688);








/**
 * Reads and checks all that a release is made of; asks nobody.
 *
 * @param problems what is wrong already, to be told together
 * @throws ProblemsError with all that is wrong
 */
async function readWanted(inputs, problems, workspace, temp) {
    const { problems: ofDeclared, ...declared } = await readDeclared(inputs, workspace);
    const { found: files, problems: ofFiles } = await (0,_asset_files_js__WEBPACK_IMPORTED_MODULE_1__/* .findAssets */ .nm)(inputs.files, workspace, temp);
    const [lacking, wrong] = lacksAside(inputs, ofFiles);
    (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)([...problems, ...ofDeclared, ...jobProblems(inputs), ...wrong]);
    const { sha, repository } = inputs;
    return {
        ...{ ...declared, sha, repository, assets: await (0,_asset_files_js__WEBPACK_IMPORTED_MODULE_1__/* .hashFiles */ .yQ)(files) },
        warnings: [...declared.warnings, ...lacking],
    };
}
/** What a job gives to a release that it makes. */
function jobProblems({ sha, token, repository }) {
    const found = [];
    if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) {
        found.push({
            code: "commit-invalid",
            message: `The commit to release is ${sha === "" ? "unknown" : JSON.stringify(sha)}; expected a full commit hash.`,
            remedy: "Set `sha` to the plan's output sha.",
            input: "sha",
        });
    }
    if (token === undefined) {
        found.push({
            code: "token-missing",
            message: "`github-token` is empty.",
            remedy: "Omit it, and add `contents: write` to the job's permissions.",
            input: "github-token",
        });
    }
    if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) {
        found.push({
            code: "repository-unknown",
            message: "GITHUB_REPOSITORY does not name the repository to release.",
            remedy: "Set it to owner/name, as GitHub's runner does.",
        });
    }
    return found;
}
/** Reads and checks what is declared of a release: its tag and its texts, without its files. */
async function readDeclared(inputs, workspace) {
    const found = [];
    const tag = (0,_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .readTag */ .zW)((0,_tag_name_js__WEBPACK_IMPORTED_MODULE_4__/* .tagName */ .wZ)(inputs, found));
    const isTag = found.length === 0;
    for (const extra of inputs.extraTags) {
        if (extra === tag.name) {
            found.push({
                code: "extra-tag-is-release-tag",
                message: `\`extra-tags\` names ${extra}, which is the tag of the release itself.`,
                remedy: "Leave it out.",
                input: "extra-tags",
            });
        }
        else if (!(0,_tag_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isTagName */ .Ij)(extra))
            found.push((0,_tag_name_js__WEBPACK_IMPORTED_MODULE_4__/* .noTagName */ .RO)(extra, "extra-tags"));
    }
    const prerelease = inputs.prerelease === "auto" ? tag.prerelease : inputs.prerelease === "true";
    if (prerelease && inputs.makeLatest === "true") {
        found.push({
            code: "prerelease-as-latest",
            message: `\`make-latest\` is true, but ${tag.name} is a prerelease, which GitHub never marks as the latest release.`,
            remedy: "Omit make-latest, or set prerelease to false if this is a release.",
            input: "make-latest",
        });
    }
    found.push(...(0,_mode_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .modeProblems */ .C)(inputs, tag, prerelease));
    const shipped = {
        crates: readShipped(inputs.crates, "crates", tag, found),
        npm: readShipped(inputs.npm, "npm", tag, found),
    };
    const name = titleOf(inputs, tag, found);
    const ofTexts = [];
    const { text, warnings } = await (0,_maintainers_text_js__WEBPACK_IMPORTED_MODULE_6__/* .readText */ .y)(withoutUnits(inputs), tag, workspace, ofTexts);
    const [lacking, wrong] = lacksAside(inputs, ofTexts);
    const { generateNotes, draft, makeLatest, extraTags, dryRun, rolling, publishWhen } = inputs;
    return {
        ...{
            tag,
            name,
            text,
            generateNotes,
            draft,
            makeLatest,
            extraTags,
            dryRun,
            rolling,
            prerelease,
        },
        ...{ ...shipped, tagOnly: inputs.tagOnly === true, publishWhen },
        warnings: [...looksLikePrerelease(tag, inputs), ...warnings, ...lacking],
        textFile: inputs.changelog ?? inputs.bodyPath,
        prereleaseGiven: inputs.prerelease === "auto" ? undefined : inputs.prerelease === "true",
        problems: [...found, ...wrong].filter(({ code }) => isTag || !wantsVersion.has(code)),
    };
}
/** What a tag without a version lacks; of what is not a tag at all that is no news. */
const wantsVersion = new Set([
    ...["tag-without-version", "placeholder-without-value", "unit-without-version"],
]);
/** What a release may lack, and what stops it. */
function lacksAside({ mayLack }, problems) {
    const isLack = ({ code }) => mayLack === true && lacks.has(code);
    return [problems.filter(isLack), problems.filter((problem) => !isLack(problem))];
}
/** Without the texts whose names hold what only a crate or package fills in: that is told. */
function withoutUnits(inputs) {
    const told = new Set((0,_unit_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .unitFields */ .Gp)(inputs).map(({ input }) => input));
    return {
        ...inputs,
        ...(told.has("changelog") && { changelog: undefined }),
        ...(told.has("body-path") && { bodyPath: undefined }),
    };
}
/** What a checkout has no more, or not yet. */
const lacks = new Set(["changelog-section-missing", "file-unreadable", "pattern-unmatched"]);
/** The title, with the version that the tag ends in. */
function titleOf({ name }, tag, problems) {
    if (name?.includes("{version}") !== true)
        return name;
    if (tag.version !== undefined)
        return name.replaceAll("{version}", tag.version);
    problems.push({
        code: "placeholder-without-value",
        message: `The placeholder {version} in \`name\` has no value: the tag ${tag.name} ends in no version.`,
        remedy: "Leave it out, or release a tag such as v1.2.3.",
        input: "name",
    });
    return name;
}
/**
 * A tag that is taken for a prerelease by its look, for want of a semantic version: that may be wrong.
 * A rolling release cannot be anything else.
 */
function looksLikePrerelease(tag, { prerelease: given, rolling }) {
    if (rolling || given !== "auto" || tag.version !== undefined || !tag.prerelease)
        return [];
    return [
        {
            code: "prerelease-guessed",
            message: `The tag ${tag.name} has no semantic version and looks like a prerelease, so the release is marked as one.`,
            remedy: "Set `prerelease` to `true` or `false`.",
            input: "prerelease",
        },
    ];
}
/** What was shipped: the plan's objects, or `name@version`, or names at the version of the tag. */
function readShipped(items, input, { name: tag, version: ofTag }, problems) {
    return items.flatMap(({ text, object }) => {
        const at = text.lastIndexOf("@");
        const given = object?.["version"];
        const version = typeof given === "string" ? given : at > 0 ? text.slice(at + 1) : ofTag;
        if (version !== undefined && version !== "" && semver__WEBPACK_IMPORTED_MODULE_0___default().valid(version) === null) {
            problems.push({
                code: "unit-version-invalid",
                unit: text,
                message: `\`${input}\` names ${text}, but ${JSON.stringify(version)} is not a version.`,
                remedy: "Write name@1.2.3, with all three numbers.",
                input,
            });
            return [];
        }
        if (version !== undefined && version !== "") {
            const name = object === undefined && at > 0 ? text.slice(0, at) : text;
            return [{ name, version, ...(object?.["program"] === true && { isProgram: true }) }];
        }
        problems.push({
            code: "unit-without-version",
            unit: text,
            message: `\`${input}\` names ${text} without a version, and the tag ${JSON.stringify(tag)} has none.`,
            remedy: `Write ${text}@1.2.3, or use the plan's output ${input}.`,
            input,
        });
        return [];
    });
}


/***/ }),

/***/ 1033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* reexport */ changelogProblems),
  Fr: () => (/* reexport */ firstDeclaration),
  YT: () => (/* reexport */ hasOwnTags),
  CT: () => (/* reexport */ planPlatforms),
  F3: () => (/* reexport */ planRelease),
  SF: () => (/* reexport */ releaseVersion),
  cO: () => (/* reexport */ tagOf),
  Fg: () => (/* reexport */ tagsOf),
  r3: () => (/* reexport */ templatesOf),
  uj: () => (/* reexport */ withoutTagging)
});

// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var src_unit = __webpack_require__(65581);
// EXTERNAL MODULE: ./packages/crates/src/discover/manifest-lines.ts
var manifest_lines = __webpack_require__(61105);
// EXTERNAL MODULE: ./packages/github/src/releases/unit-template.ts
var unit_template = __webpack_require__(81287);
;// CONCATENATED MODULE: ./packages/plan/src/tag-template.ts

const known = ["{version}", "{name}"];
/** What git takes for the name of a tag (https://git-scm.com/docs/git-check-ref-format). */
const refused = /[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\/|\/$|\.$|^[/-]|(^|\/)\.|\.lock(\/|$)/u;
/**
 * What is wrong with a template of tags.
 *
 * @param input the input that gives it
 */
function templateProblems(template, input) {
    const words = template.match(/\{[^{}]*\}/g) ?? [];
    const unknown = words.filter((word) => !known.includes(word));
    if (unknown.length > 0) {
        return [
            {
                code: "placeholder-unknown",
                message: `The input "${input}" is ${JSON.stringify(template)}, but ${unknown.join(", ")} is not one of its placeholders.`,
                remedy: `Known placeholders: ${known.join(" and ")}.`,
                input,
            },
        ];
    }
    if (!words.includes("{version}")) {
        return [
            {
                code: "tag-template-without-version",
                message: `The input "${input}" is ${JSON.stringify(template)}: every version would have the same tag.`,
                remedy: "Add {version}, as in v{version} or crates_v{version}.",
                input,
            },
        ];
    }
    const example = (0,unit_template/* fillUnit */._D)(template, { name: "name", version: "1.2.3" });
    return nameProblems(example, input);
}
/** What is wrong with the name of a tag. */
function nameProblems(tag, input) {
    if (!refused.test(tag))
        return [];
    return [
        {
            code: "tag-name-invalid",
            message: `The input "${input}" gives the tag ${JSON.stringify(tag)}, which git refuses as a name.`,
            remedy: "Use a name such as v1.2.3, without spaces, ~ ^ : ? * [ or two dots in a row.",
            input,
        },
    ];
}

// EXTERNAL MODULE: ./packages/github/src/releases/tag-name.ts
var tag_name = __webpack_require__(4030);
// EXTERNAL MODULE: ./packages/github/src/releases/tag.ts
var releases_tag = __webpack_require__(73728);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./packages/plan/src/version-and-tag.ts




/**
 * The version and the tag of a release. The version is that of the inputs, else the one inside the tag;
 * the tag is the input, else the one that runs, else made from the version. Without any of them each
 * unit has its own version.
 */
function decideVersion(facts) {
    const { template, own = {} } = facts;
    const running = facts.ref.startsWith("refs/tags/") ? facts.ref.slice(10) : undefined;
    const given = facts.tag?.replace(/^refs\/tags\//, "") ?? running;
    const wrongTemplates = Object.entries({ "tag-template": template, ...own }).flatMap(([input, each]) => templateProblems(each, input));
    const hasOwnTags = (0,unit_template/* isPerUnit */.wS)(template) || Object.keys(own).length > 0;
    const inTag = given === undefined ? undefined : versionInTag(given, template);
    const said = saidBy(facts, given, inTag);
    const [first, ...others] = said;
    const disagreements = others.flatMap((other) => first === undefined || (0,src_unit/* isSameVersion */.p)(other.version, first.version)
        ? []
        : [disagreement(first, other)]);
    const version = first?.version;
    const isWrongTag = facts.tag !== undefined && (0,tag_name/* isBranch */.PX)(given ?? "", facts.ref);
    const made = version === undefined || hasOwnTags || wrongTemplates.length > 0
        ? undefined
        : (0,unit_template/* fillUnit */._D)(template, { name: "", version });
    return {
        version,
        tag: given ?? made,
        prerelease: version !== undefined && (0,semver.prerelease)(version) !== null,
        problems: [
            ...wrongTemplates,
            ...(facts.tag === undefined ? [] : givenProblems(given ?? "", facts.ref)),
        ],
        disagreements,
        // It may be meant so, and it may be a `v1.2` for a `v1.2.0`.
        warnings: given === undefined || version !== undefined || isWrongTag
            ? []
            : [
                {
                    code: "tag-without-version",
                    message: `The tag ${given} contains no version such as 1.2.3, so each crate and package is released at its own version.`,
                    remedy: "If that is not intended, set `version` or use another tag.",
                    input: "tag",
                },
            ],
    };
}
function givenProblems(tag, ref) {
    return (0,tag_name/* isBranch */.PX)(tag, ref) ? [(0,tag_name/* noTag */.eB)(tag, ref)] : nameProblems(tag, "tag");
}
/** The version in a tag: what the template has room for, else what stands at its end. */
function versionInTag(tag, template) {
    const [start = "", end = ""] = template.split("{version}");
    const fits = !(0,unit_template/* isPerUnit */.wS)(template) && end !== "" && tag.startsWith(start) && tag.endsWith(end)
        ? tag.slice(start.length, -end.length)
        : tag;
    return (0,releases_tag/* readTag */.zW)(fits).version;
}
function saidBy({ version, fromFile, tag }, given, inTag) {
    const isRunning = given !== undefined && tag === undefined;
    const moved = isRunning ? " and move the tag to that commit" : "";
    return [
        ...(version === undefined
            ? []
            : [{ who: 'the input "version"', version, change: (to) => `set version to ${to}` }]),
        ...(fromFile === undefined
            ? []
            : [
                {
                    ...{ who: fromFile.file, version: fromFile.version, file: fromFile.file },
                    change: (to) => `set the version in ${fromFile.file} to ${to}${moved}`,
                },
            ]),
        ...(given === undefined || inTag === undefined
            ? []
            : [
                {
                    ...{ who: `the tag ${given}`, version: inTag },
                    change: (to) => `${isRunning ? "run the workflow on the tag" : "set tag to"} ${given.replace(inTag, () => to)}`,
                },
            ]),
    ];
}
/** What follows from the wrong one of the two is nobody's mistake, so both ways out are told here. */
function disagreement(first, other) {
    // A path stays as it is, even where it begins the sentence.
    const begin = first.who.replace(/^the /, "The ");
    return {
        code: "versions-disagree",
        message: `${begin} says ${first.version}, and ${other.who} says ${other.version}.`,
        remedy: `To release ${other.version}, ${first.change(other.version)}; to release ${first.version}, ${other.change(first.version)}.`,
        input: "version",
        ...atVersion([first, other].find(({ file }) => file !== undefined)?.file),
    };
}
function atVersion(file) {
    const keys = [
        ["package", "version"],
        ["workspace", "package", "version"],
    ];
    return file === undefined ? {} : { file, keys };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./packages/plan/src/version-from.ts






/**
 * The version that a file of the checkout says: that of a package.json, or of a Cargo.toml
 * (`package.version`, which may be inherited, or `workspace.package.version`).
 *
 * @param file relative to the workspace
 */
async function readVersionFrom(workspace, file) {
    const wrong = (what, remedy) => ({
        problem: {
            code: "version-file-invalid",
            message: `The input "version-from" is ${file}, ${what}.`,
            remedy,
            input,
        },
    });
    const give = "Use the path of a Cargo.toml or package.json in the checkout.";
    const relative = external_node_path_default().relative(workspace, external_node_path_default().resolve(workspace, file));
    if (relative === "" || relative.split((external_node_path_default()).sep)[0] === ".." || external_node_path_default().isAbsolute(relative)) {
        return wrong("which is not a file inside the workspace", give);
    }
    const isToml = file.endsWith(".toml");
    if (!isToml && !file.endsWith(".json"))
        return wrong("which is neither a .toml nor a .json file", give);
    let found;
    try {
        const text = (await (0,promises_.readFile)(external_node_path_default().join(workspace, relative), "utf8")).replace(/^\uFEFF/, "");
        found = isToml
            ? await tomlVersion((0,dist/* parse */.qg)(text), workspace, relative)
            : (0,json/* asRecord */.qY)(JSON.parse(text))?.["version"];
    }
    catch (error) {
        return wrong(`which cannot be read: ${(0,wording/* fileFault */.bT)(error).split("\n")[0] ?? ""}`, give);
    }
    if (typeof found === "string" && found !== "0.0.0" && (0,semver.parse)(found)?.raw === found) {
        return { file, version: found };
    }
    const says = typeof found === "string" ? `and its version is ${found}` : "which has no version";
    return wrong(says, "Use a file with a version such as 1.2.3, or set the input version.");
}
const input = "version-from";
/** A member that inherits its version has that of the nearest workspace above it. */
async function tomlVersion(manifest, workspace, relative) {
    const crate = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(manifest)?.["package"]);
    if (typeof crate?.["version"] === "string")
        return crate["version"];
    const shared = sharedVersion(manifest);
    if (shared !== undefined || (0,json/* asRecord */.qY)(crate?.["version"])?.["workspace"] !== true)
        return shared;
    const named = crate?.["workspace"];
    if (typeof named === "string") {
        const at = external_node_path_default().join(external_node_path_default().dirname(relative), named, "Cargo.toml");
        return sharedVersion(await manifestAt(workspace, at));
    }
    for (let folder = external_node_path_default().dirname(relative); folder !== ".";) {
        folder = external_node_path_default().dirname(folder);
        const above = await manifestAt(workspace, external_node_path_default().join(folder, "Cargo.toml"));
        if ((0,json/* asRecord */.qY)(above)?.["workspace"] !== undefined)
            return sharedVersion(above);
    }
    return undefined;
}
function sharedVersion(manifest) {
    const shared = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(manifest)?.["workspace"])?.["package"];
    return (0,json/* asRecord */.qY)(shared)?.["version"];
}
async function manifestAt(workspace, file) {
    try {
        return (0,dist/* parse */.qg)(await (0,promises_.readFile)(external_node_path_default().join(workspace, file), "utf8"));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/plan/src/release-version.ts





/** The version and the tag of a release, by the inputs, the checkout and the tag that runs. */
async function releaseVersion({ version, versionFrom, tag, ref, ...templates }, workspace) {
    const from = versionFrom === undefined ? undefined : await readVersionFrom(workspace, versionFrom);
    const isRead = from !== undefined && !("problem" in from);
    const decided = decideVersion({
        ...{ version, tag, ref, template: templates.tagTemplate },
        own: ownTemplates(templates),
        fromFile: isRead ? from : undefined,
    });
    return {
        ...decided,
        problems: [...(from === undefined || isRead ? [] : [from.problem]), ...decided.problems],
        disagreements: await (0,manifest_lines/* atLines */.P4)(decided.disagreements, workspace),
    };
}
/** The templates of one registry each, by their inputs. */
function ownTemplates({ cratesTagTemplate, npmTagTemplate }) {
    return {
        ...(cratesTagTemplate !== undefined && { "crates-tag-template": cratesTagTemplate }),
        ...(npmTagTemplate !== undefined && { "npm-tag-template": npmTagTemplate }),
    };
}
/** Whether crates and packages have tags of their own, rather than one for the release. */
function hasOwnTags(templates) {
    return (0,unit_template/* isPerUnit */.wS)(templates.tagTemplate) || Object.keys(ownTemplates(templates)).length > 0;
}
/** The templates by which crates and packages are tagged, by their inputs. */
function templatesOf(templates) {
    return { "tag-template": templates.tagTemplate, ...ownTemplates(templates) };
}
/** Codes of what does not go with one tag, or with a tag of each crate and package. */
const ofTagging = new Set([
    ...["input-of-many-releases", "input-of-one-release", "tag-of-one-release"],
]);
/** Problems without those that may follow from a template of tags with a misspelled placeholder. */
function withoutTagging(problems, templates) {
    const isWrong = Object.entries(templatesOf(templates)).some(([input, template]) => templateProblems(template, input).some(({ code }) => code === "placeholder-unknown"));
    return problems.filter(({ code }) => !isWrong || !ofTagging.has(code));
}
/** How the units of one registry are tagged. */
function tagsOf(registry, { version, tag }, { tagTemplate, cratesTagTemplate, npmTagTemplate }) {
    const own = registry === "crates" ? cratesTagTemplate : npmTagTemplate;
    // The tag of the release is not one of theirs then.
    return { version, tag: own === undefined ? tag : undefined, template: own ?? tagTemplate };
}

;// CONCATENATED MODULE: ./packages/plan/src/changelog-version.ts


/**
 * A changelog of one release, and crates and packages that are released at several versions: no tag of such
 * a release names a version of which all of them are, so its notes are those of nobody. A release with one
 * version is made on its tag, and units with tags of their own have notes of their own.
 *
 * @param changelog as it is declared
 * @param decided undefined fields: each unit has its own version
 * @param units those that are not published yet
 */
function changelogProblems(changelog, decided, templates, units) {
    const { version, tag } = decided;
    if (changelog === undefined || version !== undefined || tag !== undefined)
        return [];
    const byVersion = [...new Map(units.map((unit) => [unit.version, unit])).values()];
    if (hasOwnTags(templates) || byVersion.length < 2)
        return [];
    return [
        {
            code: "changelog-of-many-versions",
            message: `\`release.changelog\` gives the notes of one version, and each crate and package has its own: ${(0,wording/* firstFew */.Dt)(byVersion.map(src_unit/* unitId */.K), 3)}.`,
            remedy: 'For a release of each, set `tag-template` to "{name}-v{version}" and `release.changelog` to "{path}/CHANGELOG.md". For one release, set version-from to the file that contains its version.',
            input: "changelog",
        },
    ];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 2 modules
var tinyglobby_dist = __webpack_require__(60925);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var src = __webpack_require__(53350);
;// CONCATENATED MODULE: ./packages/plan/src/first-declaration/told-access.ts




/**
 * Files whose tools publish with this access, unless a manifest has its own: `access` of changesets,
 * lerna (`lerna create`; its publishing has manifests only), npm and pnpm, and `npmPublishAccess` of Yarn.
 */
const files = [
    [".changeset/config.json", (text) => parsed(text)?.["access"]],
    ["lerna.json", (text) => inside(parsed(text), "command", "create")?.["access"]],
    [".yarnrc.yml", (text) => parsed(text)?.["npmPublishAccess"]],
    [".npmrc", (text) => /^[ \t]*access[ \t]*=[ \t]*"?(\w+)"?[ \t]*$/m.exec(text)?.[1]],
];
/**
 * The access that the files of a checkout tell other tools. Where they differ, the one that shows nothing
 * to the public.
 *
 * @param workspace an absolute path
 */
async function findToldAccess(workspace) {
    const texts = await Promise.all(files.map(([file]) => (0,promises_.readFile)(external_node_path_default().join(workspace, file), "utf8").catch(() => "")));
    return toldAccess(Object.fromEntries(files.map(([file], at) => [file, texts[at] ?? ""])));
}
/** The same from the texts of these files, by their paths. */
function toldAccess(texts) {
    const told = files.flatMap(([file, read]) => {
        const access = read(texts[file] ?? "");
        return access === "public" || access === "restricted" ? [{ access, file }] : [];
    });
    return told.find(({ access }) => access === "restricted") ?? told[0];
}
/** JSON is YAML, too. What cannot be read says nothing: its own tool tells of it. */
function parsed(text) {
    const yaml = (0,src/* parseYaml */.hN)(text);
    return yaml.kind === "value" ? (0,json/* asRecord */.qY)(yaml.value) : undefined;
}
function inside(fields, ...names) {
    return names.reduce((at, name) => (0,json/* asRecord */.qY)(at?.[name]), fields);
}

;// CONCATENATED MODULE: ./packages/plan/src/first-declaration/checkout-parts.ts






/** Folders of what is built, installed or tried out. */
const ignored = [
    ...["node_modules", "target", "dist", "build", "vendor", "test", "tests", "__tests__"],
    ...["fixtures", "examples", "example", "bench", "benches", "benchmarks", "e2e", "fuzz"],
    ...["website", "docs", "playground", ".*"],
].map((folder) => `**/${folder}/**`);
const mostManifests = 2_000;
const deepest = 6;
/** Looks for manifests. What cannot be read is left out: the plan itself tells of it. */
async function findParts(workspace) {
    const files = await (0,tinyglobby_dist/* glob */.TI)(["**/Cargo.toml", "**/package.json", "**/CHANGELOG.md"], {
        ...{ cwd: workspace, ignore: ignored, deep: deepest },
        followSymbolicLinks: false,
    });
    const sorted = files
        .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
        .slice(0, mostManifests);
    const read = async (name, parse) => {
        const found = sorted.filter((file) => external_node_path_default().posix.basename(file) === name);
        const manifests = await Promise.all(found.map((file) => readManifest(workspace, file, parse)));
        return manifests.filter((each) => each !== undefined);
    };
    const toldAccess = await findToldAccess(workspace);
    return {
        ...(toldAccess && { toldAccess }),
        crates: await read("Cargo.toml", dist/* parse */.qg),
        packages: await read("package.json", (text) => JSON.parse(text)),
        changelogs: new Set(files
            .filter((file) => external_node_path_default().posix.basename(file) === "CHANGELOG.md")
            .map((file) => external_node_path_default().posix.dirname(file))),
    };
}
/** What is found with the crates of these folders too, whatever their names: the workspace has them. */
async function withCrates(parts, folders, workspace) {
    const found = new Set(parts.crates.map(({ folder }) => folder));
    const lacking = folders.filter((folder) => !found.has(folder));
    const read = lacking.map((folder) => readManifest(workspace, external_node_path_default().posix.join(folder, "Cargo.toml"), dist/* parse */.qg));
    const crates = (await Promise.all(read)).filter((each) => each !== undefined);
    return {
        ...parts,
        crates: [...parts.crates, ...crates].sort((a, b) => depth(a.folder) - depth(b.folder)),
    };
}
async function readManifest(workspace, file, parse) {
    try {
        const text = (await (0,promises_.readFile)(external_node_path_default().join(workspace, file), "utf8")).replace(/^\uFEFF/, "");
        const fields = (0,json/* asRecord */.qY)(parse(text));
        return fields && { folder: external_node_path_default().posix.dirname(file), fields };
    }
    catch {
        return undefined;
    }
}
/** The version of a manifest, unless it is a placeholder of one that a release writes. */
function versionOf(version) {
    return typeof version === "string" && !/^0\.0\.0(-|$)/.test(version) ? version : undefined;
}
function depth(file) {
    return file.split("/").length;
}

;// CONCATENATED MODULE: ./packages/plan/src/first-declaration/crate-part.ts




/**
 * The crates of the workspace at the top, or of the shallowest one: all that can be published, but those
 * that npm gets as addons. New ones are written out, since a new name has to be; the others are where
 * that is shorter than a pattern that takes them.
 */
function cratePart(manifests, { known, leftOut }) {
    const root = manifests.find(({ fields }) => "workspace" in fields || "package" in fields);
    if (root === undefined)
        return undefined;
    const publishable = membersOf(root, manifests).filter((member) => isPublishable(member, root));
    const isMeant = (member) => !isAddon(member) && namesOf([member]).every((name) => !leftOut.has(name));
    const members = publishable.filter(isMeant);
    const names = namesOf(members);
    const others = namesOf(publishable.filter((member) => !isMeant(member)));
    if (names.length === 0)
        return undefined;
    const file = external_node_path_default().posix.join(root.folder, "Cargo.toml");
    return {
        // An addon is no crate to release, whatever is wrong with its manifest.
        waiting: namesOf(publishable.filter((each) => !isAddon(each))).filter((name) => leftOut.has(name)),
        part: {
            ...(file !== "Cargo.toml" && { "manifest-path": file }),
            ...listsOf(names, others, known),
        },
        units: members.map((member) => {
            return { folder: member.folder, version: versionOf(fieldOf(member, "version", root)) };
        }),
    };
}
/** The shortest lists that mean these crates, and write out the new ones. */
function listsOf(names, others, known) {
    const added = names.filter((name) => !known.has(name));
    const exclude = others.length > 0 ? { exclude: others } : {};
    if (added.length === 0)
        return exclude;
    const isShorter = 1 + added.length + others.length < names.length;
    // A pattern skips what may not be published.
    return isShorter ? { packages: ["*", ...added], ...exclude } : { packages: names };
}
function namesOf(crates) {
    return crates
        .flatMap(({ fields }) => (0,json/* asRecord */.qY)(fields["package"])?.["name"] ?? [])
        .filter((name) => typeof name === "string")
        .sort();
}
/** As cargo finds them: those that the workspace names, and whatever these need by a path inside it. */
function membersOf(root, manifests) {
    const workspace = (0,json/* asRecord */.qY)(root.fields["workspace"]);
    const excluded = textsOf(workspace?.["exclude"]).flatMap((each) => [
        plain(each),
        `${plain(each)}/**`,
    ]);
    const within = new Map(manifests
        .map((each) => [external_node_path_default().posix.relative(root.folder, each.folder), each])
        .filter(([folder]) => (0,src/* matchNames */.Gj)(excluded, [folder]).matched.length === 0));
    const patterns = textsOf(workspace?.["members"]).map(plain);
    const { matched } = (0,src/* matchNames */.Gj)(patterns, [...within.keys()]);
    const members = new Set("package" in root.fields ? [root] : []);
    const add = (folder) => {
        const member = within.get(folder);
        if (member === undefined || members.has(member))
            return;
        members.add(member);
        needed(member, root).forEach(add);
    };
    if (workspace !== undefined)
        [...matched, ...needed(root, root)].forEach(add);
    return [...members].filter(({ fields }) => "package" in fields);
}
/** The folders of what a crate needs by its path, from that of the workspace. */
function needed({ folder, fields }, root) {
    const shared = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(root.fields["workspace"])?.["dependencies"]) ?? {};
    const tables = [fields, ...Object.values((0,json/* asRecord */.qY)(fields["target"]) ?? {})].flatMap((of) => ["dependencies", "build-dependencies", "dev-dependencies"].map((name) => (0,json/* asRecord */.qY)(of)?.[name]));
    return tables.flatMap((table) => Object.entries((0,json/* asRecord */.qY)(table) ?? {}).flatMap(([name, dependency]) => {
        const isShared = (0,json/* asRecord */.qY)(dependency)?.["workspace"] === true;
        const at = (0,json/* asRecord */.qY)(isShared ? shared[name] : dependency)?.["path"];
        if (typeof at !== "string")
            return [];
        const from = external_node_path_default().posix.join(isShared ? root.folder : folder, at);
        return [external_node_path_default().posix.relative(root.folder, from)];
    }));
}
function isPublishable(member, root) {
    const publish = fieldOf(member, "publish", root);
    return publish === undefined || publish === true;
}
/** A field of a crate, which may be that of its workspace. */
function fieldOf({ fields }, name, root) {
    const own = (0,json/* asRecord */.qY)(fields["package"])?.[name];
    const shared = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(root.fields["workspace"])?.["package"])?.[name];
    return (0,json/* asRecord */.qY)(own)?.["workspace"] === true ? shared : own;
}
/** What makes a library that a program of another language loads. */
const bindings = ["napi", "neon", "node-bindgen", "pyo3", "wasm-bindgen"];
function isAddon({ fields }) {
    const types = textsOf((0,json/* asRecord */.qY)(fields["lib"])?.["crate-type"]);
    const dependencies = Object.keys((0,json/* asRecord */.qY)(fields["dependencies"]) ?? {});
    return (types.length > 0 &&
        types.every((type) => type === "cdylib") &&
        dependencies.some((name) => bindings.includes(name)));
}
function textsOf(value) {
    const items = Array.isArray(value) ? value : [];
    return items.filter((item) => typeof item === "string");
}
/** As other folders are written. */
function plain(folder) {
    return external_node_path_default().posix.normalize(folder).replace(/\/$/, "");
}

// EXTERNAL MODULE: ./packages/platforms/src/index.ts + 9 modules
var platforms_src = __webpack_require__(58478);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/napi.ts


/**
 * The platforms of a napi-rs package, by `napi.targets` (version 3) or `napi.triples` (version 2).
 *
 * @param name of the package, as npm has it
 * @returns undefined if nothing is configured, or no platform that is known
 */
function napiPlatforms(manifest, name) {
    const napi = (0,json/* asRecord */.qY)(manifest["napi"]);
    if (napi === undefined)
        return undefined;
    const platforms = [...new Set(napiTargets(napi).flatMap(tripleOf))];
    if (platforms.length === 0)
        return undefined;
    const named = napi["packageName"] ?? (0,json/* asRecord */.qY)(napi["package"])?.["name"];
    return {
        platformPackage: `${typeof named === "string" ? named : name}-{platform}`,
        platforms,
    };
}
/** What napi-rs 2 builds where `triples` does not say otherwise (https://napi.rs/docs/cli/napi-config). */
const napiDefaults = ["x86_64-unknown-linux-gnu", "x86_64-apple-darwin", "x86_64-pc-windows-msvc"];
function napiTargets(napi) {
    const triples = (0,json/* asRecord */.qY)(napi["triples"]);
    const texts = (value) => (Array.isArray(value) ? value : []).filter((each) => typeof each === "string");
    const defaults = triples !== undefined && triples["defaults"] !== false ? napiDefaults : [];
    return [...texts(napi["targets"]), ...defaults, ...texts(triples?.["additional"])];
}
function tripleOf(target) {
    const found = (0,platforms_src/* findPlatform */.rB)(target);
    return found.kind === "found" ? [found.platform.triple] : [];
}

;// CONCATENATED MODULE: ./packages/plan/src/first-declaration/npm-part.ts





/**
 * What npm gets: packages with folders of their own, those that napi-rs or a list of optional
 * dependencies names, the metas that pin them, and the rest that is not private.
 *
 * @param manifests the shallowest first
 * @param access what other tools are told that new packages become
 */
function npmPart(manifests, access = "public") {
    const named = manifests.filter(isPublic).map((each) => ({ ...each, name: nameOf(each) }));
    // Only one of a name can be published; what lies deeper is likely to be a copy.
    const found = [...Map.groupBy(named, ({ name }) => name).values()].flatMap((same) => same.slice(0, 1));
    const forOne = found.filter((each) => isForOne(each) && placed(each) !== undefined);
    const inFolders = familiesOf(forOne);
    const mains = found
        .filter((each) => !forOne.includes(each))
        .flatMap((main) => {
        const pinned = pinnedBy(main)?.name;
        const family = inFolders.find(({ name }) => name === pinned || nameOfAll(name) === main.name) ??
            pinnedBy(main);
        return family === undefined
            ? []
            : [{ main, family, isNapi: (0,json/* asRecord */.qY)(main.fields["napi"]) !== undefined }];
    });
    const families = [...new Set([...inFolders, ...mains.map(({ family }) => family)])];
    const platforms = [...new Set(families.flatMap(({ words }) => words))];
    const entryOf = (family) => {
        const made = mains.find((each) => each.family === family);
        const isAll = platforms.every((word) => family.words.includes(word));
        return {
            ...(family.path === undefined
                ? { like: made?.main.folder ?? ".", name: family.name }
                : { path: family.path }),
            artifact: made?.isNapi === true ? "bindings-{target}" : "bindings-{platform}",
            ...(!isAll && { platforms: family.words }),
        };
    };
    const rest = found.filter((each) => !forOne.includes(each) && !mains.some(({ main }) => main.folder === each.folder));
    const addon = mains.find(({ main, isNapi }) => isNapi && versionOf(main.fields["version"]) !== undefined);
    return {
        addon: addon && external_node_path_default().posix.join(addon.main.folder, "package.json"),
        part: {
            platforms,
            ...(isAsked([...found, ...mains.map(madeLike)], access) && { access }),
            "platform-packages": families.map(entryOf),
            packages: rest.map(({ folder }) => folder),
            metas: mains.map(({ main, family }) => ({
                path: main.folder,
                "platform-package": family.name,
            })),
        },
        units: [...rest, ...mains.map(({ main }) => main)].map(({ folder, fields }) => {
            return { folder, version: versionOf(fields["version"]) };
        }),
    };
}
/** Platform packages without folders have the fields of their main. */
function madeLike({ main, family }) {
    return family.path === undefined ? { ...main, name: family.name } : main;
}
/**
 * Whether a name with a scope says nothing of its access, which npm has to be told before it is new. What
 * is said for all would overrule a package that says something else, and npm restricts no name without a
 * scope.
 */
function isAsked(manifests, access) {
    const [scoped = [], plain = []] = [true, false].map((has) => manifests.filter(({ name }) => name.startsWith("@") === has));
    const said = scoped.map(({ fields }) => (0,json/* asRecord */.qY)(fields["publishConfig"])?.["access"]);
    const isOther = said.some((each) => each !== undefined && each !== access);
    return said.includes(undefined) && !isOther && (access === "public" || plain.length === 0);
}
function isPublic({ fields }) {
    return fields["private"] !== true && typeof fields["name"] === "string" && fields["name"] !== "";
}
function nameOf({ fields }) {
    return String(fields["name"]);
}
/** npm installs it on some systems only. */
function isForOne({ fields }) {
    return ["os", "cpu"].some((field) => Array.isArray(fields[field]) && fields[field].length > 0);
}
/** A name with a placeholder for the longest part of it that is the word of a platform. */
function splitName(name) {
    const starts = [...name.matchAll(/[-/]/g)].map(({ index }) => index + 1);
    const ends = [name.length, ...[...name.matchAll(/-/g)].map(({ index }) => index)];
    const spans = starts.flatMap((start) => ends.map((end) => ({ start, end })));
    const [found] = spans
        .filter(({ start, end }) => (0,platforms_src/* findPlatform */.rB)(name.slice(start, end)).kind === "found")
        .sort((a, b) => b.end - b.start - (a.end - a.start));
    if (found === undefined)
        return undefined;
    const word = name.slice(found.start, found.end);
    return { name: `${name.slice(0, found.start)}{platform}${name.slice(found.end)}`, word };
}
/** The name of the package that is for all platforms, most often. */
function nameOfAll(name) {
    return name.replace(/[-/]\{platform\}/, "");
}
/** A package for one platform, with its folder as a template. */
function placed({ name, folder }) {
    const split = splitName(name);
    const platform = split === undefined ? undefined : (0,platforms_src/* findPlatform */.rB)(split.word);
    if (split === undefined || platform?.kind !== "found")
        return undefined;
    const values = (0,platforms_src/* placeholders */.Ft)(platform.platform, split.word);
    const key = ["platform", "target", "short"].find((each) => folder.includes(values[each]));
    if (key === undefined)
        return undefined;
    const at = folder.lastIndexOf(values[key]);
    const path = `${folder.slice(0, at)}{${key}}${folder.slice(at + values[key].length)}`;
    return { ...split, path };
}
function familiesOf(manifests) {
    const all = manifests.flatMap((each) => placed(each) ?? []);
    const groups = Map.groupBy(all, ({ name, path }) => JSON.stringify([name, path]));
    return [...groups.values()].flatMap((group) => group.slice(0, 1).map((first) => ({ ...first, words: group.map(({ word }) => word) })));
}
/** The platform packages that a package names: by napi-rs's configuration, or as optional dependencies. */
function pinnedBy(main) {
    const napi = napiPlatforms(main.fields, main.name);
    if (napi !== undefined) {
        return { name: napi.platformPackage, words: napi.platforms, path: undefined };
    }
    const optional = Object.keys((0,json/* asRecord */.qY)(main.fields["optionalDependencies"]) ?? {});
    const [first, ...more] = optional.flatMap((name) => splitName(name) ?? []);
    if (first === undefined)
        return undefined;
    const same = [first, ...more.filter(({ name }) => name === first.name)];
    return { name: first.name, words: same.map(({ word }) => word), path: undefined };
}

;// CONCATENATED MODULE: ./packages/plan/src/first-declaration/first-declaration.ts




/** A declaration is some hundred lines; more are not what somebody would begin with. */
const longest = 20_000;
const head = `# yaml-language-server: $schema=https://raw.githubusercontent.com/fairlead-actions/fairlead/v1/fairlead.schema.json
`;
/** Whoever copies it decides it for good. */
const ofNewNames = " Only for new packages with a scope.";
/** A tag with a version would be that of all. */
const ofOwnVersions = " Each has its own version and tag. Run the release on pushes to main, not on a tag.";
/**
 * The declaration that a repository without one could begin with, from what is in its checkout: a
 * workspace of crates, npm packages, napi-rs's configuration, optional dependencies, a changelog.
 *
 * @param workspace an absolute path
 * @returns YAML; undefined where nothing is found that is released
 */
async function firstDeclaration(workspace, planned) {
    const [parts, crates] = await Promise.all([findParts(workspace), planned]);
    return writeDeclaration(await withCrates(parts, crates.folders, workspace), crates);
}
/** The same from what was found. */
function writeDeclaration(parts, planned = { known: new Set(), leftOut: new Set() }) {
    const crates = cratePart(parts.crates, planned);
    const packages = npmPart(parts.packages, parts.toldAccess?.access);
    const { platforms, access, ...npm } = packages.part;
    const units = [...(crates?.units ?? []), ...packages.units];
    const lists = Object.entries(npm).filter(([, entries]) => entries.length > 0);
    if (crates === undefined && lists.length === 0)
        return undefined;
    const document = new yaml_dist/* Document */.yo({
        ...(platforms.length > 0 && { platforms }),
        // napi-rs's loader compares the versions of its binaries with its own.
        ...(packages.addon !== undefined &&
            !hasOwnVersions(units) && { "version-from": packages.addon }),
        ...(hasOwnVersions(units) && {
            "tag-template": crates === undefined ? "{name}@{version}" : "{name}-v{version}",
        }),
        ...(crates !== undefined && { crates: crates.part }),
        ...(lists.length > 0 && {
            npm: { ...(access !== undefined && { access }), ...Object.fromEntries(lists) },
        }),
        ...releaseOf(units, parts.changelogs),
    });
    const template = document.getIn(["tag-template"], true);
    if ((0,yaml_dist/* isScalar */.jn)(template))
        template.comment = ofOwnVersions;
    const node = document.getIn(["npm", "access"], true);
    if ((0,yaml_dist/* isScalar */.jn)(node))
        node.comment = `${ofNewNames} ${whereFrom(parts.toldAccess)}`;
    const text = [head, ...notYet(crates?.waiting ?? []), document.toString({ lineWidth: 0 })].join("");
    // It is shown in a fence, and names are what manifests hold.
    return text.length > longest || text.includes("```") ? undefined : text;
}
/** Once it is saved, nothing else names them. */
function notYet(crates) {
    return crates.length === 0
        ? []
        : [`# Left out until the problems of the plan are fixed: ${crates.join(", ")}.\n`];
}
function whereFrom(told) {
    return told === undefined
        ? "To restrict them, write restricted."
        : `${told.file} says ${told.access}.`;
}
/** Whether they are released apart: no tag names a version of all of them. */
function hasOwnVersions(units) {
    return new Set(units.flatMap(({ version }) => version ?? [])).size > 1;
}
/** The notes: of one version from the changelog at the top, else of each from its own, where each has one. */
function releaseOf(units, changelogs) {
    const isOfEach = hasOwnVersions(units);
    const has = isOfEach ? units.every(({ folder }) => changelogs.has(folder)) : changelogs.has(".");
    if (!has)
        return {};
    return { release: { changelog: isOfEach ? "{path}/CHANGELOG.md" : "CHANGELOG.md" } };
}

// EXTERNAL MODULE: ./packages/contents/src/index.ts + 13 modules
var contents_src = __webpack_require__(35381);
;// CONCATENATED MODULE: ./packages/plan/src/matrix.ts




/**
 * The platforms of the release with the runners that build for them.
 *
 * @param items as declared
 * @param runners YAML or JSON: a platform with the label of the runner that is wanted instead of the table's
 */
function planPlatforms(items, runners) {
    const { platforms, problems } = (0,contents_src/* declarePlatforms */.l1)(items, "platforms");
    const wanted = readRunners(runners, platforms, problems.length === 0);
    return {
        declared: platforms,
        matrix: platforms.map(({ platform, word }) => (0,platforms_src/* matrixEntry */.sD)(platform, word, wanted.labels.get(platform.triple))),
        problems: [...problems, ...wanted.problems],
    };
}
function readRunners(text, declared, areAllKnown) {
    const labels = new Map();
    if (text.trim() === "")
        return { labels, problems: [] };
    const input = "runners";
    const example = "Write one line for each: linux-x64-gnu: ubuntu-24.04.";
    const malformed = (what, remedy = example) => ({
        code: "input-malformed",
        message: `The input "${input}" ${what}.`,
        remedy,
        input,
    });
    const parsed = (0,src/* parseYaml */.hN)(text);
    if (parsed.kind === "wrong")
        return { labels, problems: [malformed(parsed.wrong, parsed.remedy)] };
    const map = (0,json/* asRecord */.qY)(parsed.value);
    if (map === undefined) {
        return { labels, problems: [malformed("is not a list of platforms with their runners")] };
    }
    const problems = [];
    for (const [word, label] of Object.entries(map)) {
        const [found] = (0,contents_src/* platformsOfWords */.Ds)([word], declared, input).platforms;
        const triple = found?.platform.triple;
        const isDeclared = declared.some(({ platform }) => platform.triple === triple);
        if (triple === undefined || !isDeclared) {
            if (!areAllKnown)
                continue;
            const words = declared.map((each) => each.word);
            const near = (0,src/* nearest */.pA)(word, words);
            const all = words.length === 0 ? "No platforms are declared." : `It declares ${words.join(", ")}.`;
            problems.push({
                code: "platform-undeclared",
                message: `The input "${input}" names ${word}, which the input "platforms" does not declare.`,
                remedy: near === undefined ? all : `Did you mean ${near}?`,
                input,
            });
        }
        else if (typeof label !== "string" || label.trim() === "") {
            problems.push(malformed(`has no runner label for ${word}`));
        }
        else
            labels.set(triple, label.trim());
    }
    return { labels, problems };
}

// EXTERNAL MODULE: ./packages/checkout/src/index.ts + 7 modules
var checkout_src = __webpack_require__(17268);
// EXTERNAL MODULE: ./packages/publishing/src/pipeline.ts + 15 modules
var pipeline = __webpack_require__(12848);
// EXTERNAL MODULE: ./packages/crates/src/discover/order-lines.ts
var order_lines = __webpack_require__(86162);
// EXTERNAL MODULE: ./packages/crates/src/checks/feature-checks.ts
var feature_checks = __webpack_require__(32300);
// EXTERNAL MODULE: ./packages/crates/src/registry/crates-target.ts
var crates_target = __webpack_require__(21258);
// EXTERNAL MODULE: ./packages/crates/src/workspace-steps.ts + 18 modules
var workspace_steps = __webpack_require__(15765);
;// CONCATENATED MODULE: ./packages/crates/src/plan.ts






/**
 * What a release of the workspace's crates would do, and everything that would stop it. Reads the
 * workspace and the registry's index, and writes nothing. Which files are packed, and with which
 * credential crates are uploaded, shows in the jobs that come after; what cargo cannot pack, and what
 * differs from what is published, shows only when it is packed.
 *
 * @param given problems of the inputs: with any of them the registry is not asked
 * @returns also with problems, as far as the crates are known; without those that were given
 */
async function planCrates(inputs, given, ports) {
    const { index, registry, token, version } = inputs;
    const meant = (0,crates_target/* meantTarget */.li)(index, registry, ports.cargoTestIndex);
    const { target } = meant;
    const problems = [...meant.problems, ...(0,crates_target/* checkToken */.SK)(target, token)];
    // In a rehearsal versions may still be set, and what is published be released anew.
    const isHeld = version !== undefined && !inputs.dryRun;
    const steps = (0,workspace_steps/* workspacePlan */.r)({
        ...{ ...inputs, hasToken: true, allowDirty: false, versionsStop: !inputs.dryRun },
        onConflict: isHeld ? { released: version } : "warn",
    }, target, ports);
    const plan = await (0,pipeline/* runPlan */.Fo)(steps, [...given, ...problems]);
    const sha = inputs.sha ?? plan.candidates?.head;
    const notes = (0,order_lines/* skippedLines */.k)(plan.candidates?.selection.skipped ?? []);
    const { selected } = plan.candidates?.selection ?? {};
    const features = selected === undefined ? [] : (0,feature_checks/* checkFeatures */.Y)(inputs.features ?? [], selected);
    return {
        ...{ ...plan, sha, notes },
        problems: await (0,manifest_lines/* atLines */.P4)([...problems, ...plan.problems, ...features], ports.workspace),
        warnings: await (0,manifest_lines/* atLines */.P4)(plan.warnings, ports.workspace),
    };
}

// EXTERNAL MODULE: ./packages/github/src/releases/tags.ts + 1 modules
var tags = __webpack_require__(1073);
// EXTERNAL MODULE: ./packages/npm/src/checks/elsewhere.ts
var elsewhere = __webpack_require__(41731);
// EXTERNAL MODULE: ./packages/npm/src/checks/package-notes.ts
var package_notes = __webpack_require__(56279);
;// CONCATENATED MODULE: ./packages/npm/src/checks/placeholders.ts

/**
 * For a plan: packages of which npm has nothing but the placeholder that staging a new name makes. They
 * exist, so a trusted publisher serves them; all else is as for a new name.
 */
function onlyPlaceholders({ packages }, presence) {
    const found = packages.filter((each) => presence?.placeholders.has(each.name) === true && !(0,pipeline/* isPublished */.HF)(each, presence));
    return {
        problems: [],
        warnings: found.map(({ name, file }) => ({
            code: "package-placeholder",
            unit: name,
            message: `${name} has only the version 0.0.0-stage, which npm creates when a new name is staged.`,
            remedy: `This release publishes the first real version. If an older one still waits for approval, approve or reject it first: npm stage list ${name}. A trusted publisher added since then, or a token, can publish it.`,
            ...(file !== undefined && { file }),
        })),
    };
}

// EXTERNAL MODULE: ./packages/npm/src/packing/not-built.ts
var not_built = __webpack_require__(1505);
;// CONCATENATED MODULE: ./packages/npm/src/checks/unmeant-platforms.ts


/**
 * Addons of napi-rs whose platform packages are not those that its loader looks for: one of another name is
 * installed and never loaded, and where one is missing there is no binary.
 */
function otherPlatforms({ packages }) {
    return packages.flatMap(({ name, manifest, spec, platformPackages, file }) => {
        const found = platformPackages.size === 0 ? undefined : napiPlatforms(manifest ?? {}, name);
        if (found === undefined)
            return [];
        const { platformPackage, platforms } = found;
        // With the name corrected, the platforms may well be the same.
        if (spec.platformPackage !== undefined && spec.platformPackage !== platformPackage) {
            return [
                {
                    code: "platforms-not-of-napi",
                    unit: name,
                    message: `${name} is an addon of napi-rs, whose loader looks for ${platformPackage}, but its platform-package is ${spec.platformPackage}: none of these would be loaded.`,
                    remedy: `Set platform-package to "${platformPackage}", or set napi.packageName in package.json.`,
                    input: "metas",
                    ...(file !== undefined && { file }),
                },
            ];
        }
        const loaded = platforms.map((triple) => platformPackage.replace("{platform}", triple));
        const pinned = [...platformPackages.values()];
        const unknown = pinned.filter((each) => !loaded.includes(each));
        const absent = loaded.filter((each) => !pinned.includes(each));
        if (unknown.length + absent.length === 0)
            return [];
        const told = [
            ...(unknown.length > 0 ? [`it would never load ${(0,wording/* firstFew */.Dt)(unknown, 5)}`] : []),
            ...(absent.length > 0 ? [`the release lacks ${(0,wording/* firstFew */.Dt)(absent, 5)}`] : []),
        ];
        return [
            {
                code: "platforms-not-of-napi",
                unit: name,
                message: `${name} is an addon that napi-rs builds for other platforms than the release has: ${told.join(", and ")}.`,
                remedy: "List the same platforms in both, by napi-rs's names. The configuration in package.json comes to:",
                copy: `platforms: ${platforms.join(" ")}`,
                input: "platforms",
                ...(file !== undefined && { file }),
            },
        ];
    });
}
/**
 * Addons of napi-rs that are planned as plain packages, without the packages that hold their binaries:
 * what is found of these, and which inputs take them.
 */
function unmeantPlatforms({ packages, }) {
    return packages.flatMap(({ name, manifest, spec, file }) => {
        const isPlain = spec.platformPackage === undefined && spec.platform === undefined;
        const found = isPlain ? napiPlatforms(manifest ?? {}, name) : undefined;
        if (found === undefined || spec.base.kind !== "folder")
            return [];
        const { platformPackage, platforms } = found;
        const own = new Set(platforms.map((triple) => platformPackage.replace("{platform}", triple)));
        if (packages.some((other) => own.has(other.name)))
            return [];
        const made = `{ like: ${spec.base.template.folder}, name: "${platformPackage}", artifact: "bindings-{target}" }`;
        const entry = `{ path: ${spec.base.template.folder}, platform-package: "${platformPackage}" }`;
        return [
            {
                code: "platform-packages-unplanned",
                unit: name,
                message: `${name} is an addon that napi-rs builds for ${(0,wording/* firstFew */.Dt)(platforms, 5)}, but the plan has none of its platform packages.`,
                remedy: `To publish them, add - ${made} to npm-packages, list the addon in metas instead, as - ${entry}, and set:`,
                copy: `platforms: ${platforms.join(" ")}`,
                input: "npm-packages",
                ...(file !== undefined && { file }),
            },
        ];
    });
}

// EXTERNAL MODULE: ./packages/npm/src/discover/meant.ts + 2 modules
var discover_meant = __webpack_require__(39377);
// EXTERNAL MODULE: ./packages/npm/src/npm-steps.ts + 13 modules
var npm_steps = __webpack_require__(8425);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-credentials.ts + 2 modules
var npm_credentials = __webpack_require__(14810);
;// CONCATENATED MODULE: ./packages/npm/src/plan.ts










/**
 * What a release of npm packages would do, and everything that would stop it. Reads the checkout and
 * the registry, and writes nothing.
 *
 * It finds what a dry run of the release does, but for what shows only there: what artifacts bring and
 * what is packed, what is published with different contents, which platform of its call a folder belongs to,
 * and the commit. What packages of other jobs a job waits for, a plan looks for in the plan as well.
 *
 * @param given problems of the inputs: with any of them, or one in the form of the lists, the registry
 * is not asked
 * @returns without the problems that were given
 */
async function planNpm(inputs, given, ports) {
    const { npmPackages, metas, platforms, distTag, registryUrl, ...rest } = inputs;
    const { fetch, userAgent, token } = ports;
    const { meant, problems } = (0,discover_meant/* readMeant */.y)({
        ...{ ...rest, registryUrl, tag: distTag },
        platforms: platforms.length > 0 ? platforms : undefined,
        lists: [
            { input: "npm-packages", kind: "plan", text: npmPackages },
            { input: "metas", kind: "meta", text: metas },
        ].filter(({ text }) => !(0,contents_src/* isEmptyList */.s6)(text)),
        called: { packages: "npm-packages", tag: "dist-tag" },
    }, ports.npmRegistrySetting);
    const own = [...problems, ...lackingPlatforms(meant, inputs, given)];
    const wrong = [...given, ...own];
    const steps = (0,npm_steps/* npmSteps */.P)(meant, wrong, {
        ...ports,
        reads: { fetch, userAgent, readToken: () => token },
        job: () => undefined,
    });
    const trust = trustOf(meant, ports);
    let unbuilt = [];
    const plan = await (0,pipeline/* runPlan */.Fo)({
        ...steps,
        discover: async () => {
            const found = await steps.discover();
            unbuilt = await (0,not_built/* unbuiltMetas */.yg)(found.candidates?.packages ?? [], ports);
            return found;
        },
        lookUp: async (candidates) => {
            const presence = await steps.lookUp(candidates);
            await trust?.ask(namesToCome(candidates, presence), ports.cancelled);
            return presence;
        },
        check: (candidates, presence) => (0,npm_steps/* together */.b)(steps.check(candidates, presence), (0,elsewhere/* unplanned */.Uv)(candidates, presence, "npm-packages"), onlyPlaceholders(candidates, presence), {
            problems: [],
            warnings: [
                ...unmeantPlatforms(candidates),
                ...otherPlatforms(candidates),
                ...notesOf(candidates, presence),
                ...unbuilt.filter(({ unit }) => isComing(unit, candidates, presence)),
                ...(presence === undefined
                    ? []
                    : (trust?.untrusting(namesToCome(candidates, presence)) ?? [])),
            ],
        }),
    }, wrong);
    const { passedOver = [], unknown = [] } = plan.candidates ?? {};
    return {
        ...plan,
        problems: [...own, ...plan.problems],
        notes: [...passedOver, ...unknown.map(({ why }) => why)],
    };
}
/** Asks npm for all packages whether it trusts the workflow, before anything is built. */
function trustOf({ target }, { idToken, mask, fetch, clock, userAgent }) {
    if (idToken === undefined || mask === undefined || !target.isNpmjs)
        return undefined;
    return new npm_credentials/* NpmCredentials */.q({
        ...{ registry: target.registry, isNpmjs: true, token: undefined },
        ...{ idToken, mask, fetch, clock, userAgent, say: () => undefined },
    });
}
/** Packages that exist, and whose version does not yet. */
function namesToCome({ units }, presence) {
    return units
        .filter((unit) => !(0,pipeline/* isPublished */.HF)(unit, presence) && !presence.newNames.has(unit.name))
        .map(({ name }) => name);
}
function lackingPlatforms({ lists }, { platforms }, given) {
    const input = "platforms";
    const isTold = given.some((problem) => problem.input === input);
    const hasMetas = lists.some(({ kind, entries }) => kind === "meta" && entries.length > 0);
    if (!hasMetas || platforms.length > 0 || isTold)
        return [];
    return [
        {
            code: "input-missing",
            message: 'The input "metas" needs platforms: a meta pins one package for each.',
            remedy: "Set `platforms`.",
            input,
        },
    ];
}
/** What is worth knowing of packages that are to be packed: of what is published it comes too late. */
function notesOf(candidates, presence) {
    return candidates.packages
        .filter(({ name }) => isComing(name, candidates, presence))
        .flatMap(({ name, file, notes }) => (0,package_notes/* packageNotes */.W)(name, file, notes));
}
function isComing(unit, { packages }, presence) {
    const found = packages.find(({ name }) => name === unit);
    const versions = presence?.known.get(unit ?? "")?.versions ?? [];
    return found !== undefined && !versions.includes(found.version);
}

// EXTERNAL MODULE: ./packages/npm/src/registry/dist-tag.ts
var dist_tag = __webpack_require__(20656);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
;// CONCATENATED MODULE: ./packages/plan/src/section.ts


/** A registry's part of the plan, with the tag of each unit. */
function sectionOf({ isAsked, newNames, estimate, registry }, units, tags) {
    return {
        ...{ title: registry.title, isAsked, link: registry.link, estimate },
        units: units.map((unit) => ({
            ...unit,
            tag: tagOf(unit, tags),
            isNew: newNames.has(unit.name),
        })),
    };
}
/** The release's tag, unless the template gives each unit one, or the unit has another version. */
function tagOf(unit, { version, tag, template }) {
    const isOfRelease = tag !== undefined &&
        version !== undefined &&
        (0,src_unit/* isSameVersion */.p)(version, unit.version) &&
        !(0,unit_template/* isPerUnit */.wS)(template);
    return isOfRelease ? tag : (0,unit_template/* fillUnit */._D)(template, unit);
}

;// CONCATENATED MODULE: ./packages/plan/src/plan-release.ts










/**
 * Plans a release: reads what is declared and what is checked out, asks the registries what is there,
 * and finds everything that would fail later. Writes nothing.
 *
 * @param given problems of the inputs: with these, or others of the inputs, no registry is asked
 */
async function planRelease(inputs, given, ports) {
    const { workspace } = ports;
    const { dryRun } = inputs;
    const env = ports.childEnvironment();
    const platforms = planPlatforms(inputs.platforms, inputs.runners);
    const decided = await releaseVersion(inputs, workspace);
    const { version, tag } = decided;
    const hasCrates = inputs.manifestPath !== "none";
    const hasPackages = !(0,contents_src/* isEmptyList */.s6)(inputs.npmPackages) || !(0,contents_src/* isEmptyList */.s6)(inputs.metas);
    const wrongInputs = [
        ...given,
        ...platforms.problems,
        ...decided.problems,
        // In a dry run they only show what a release would have to fix.
        ...(dryRun ? [] : decided.disagreements),
        // A version of a file alone is worth a plan: the tag is compared with it.
        ...(hasCrates || hasPackages || inputs.versionFrom !== undefined ? [] : [nothingDeclared]),
    ];
    const isAsked = wrongInputs.length === 0;
    // Crates of the one version would be told to have the other.
    const agreed = decided.disagreements.length === 0 ? version : undefined;
    const packages = hasPackages
        ? planNpm({ ...inputs, version, platforms: platforms.declared }, wrongInputs, ports)
        : undefined;
    const commitIn = readingOnce(env);
    const readTag = async () => {
        const checkout = hasCrates
            ? external_node_path_default().dirname(external_node_path_default().resolve(workspace, inputs.manifestPath))
            : (0,checkout_src/* checkoutOf */.o5)(workspace, ((await packages)?.units ?? []).map((unit) => unit.path));
        const commit = await commitIn(checkout);
        const sha = inputs.sha ?? commit?.head;
        const moved = isAsked ? await checkTag(checkout, tag, sha, env, ports) : nothingSaid;
        return { commit, sha, moved };
    };
    const [{ commit, sha, moved }, crates, npm] = await Promise.all([
        readTag(),
        hasCrates
            ? planCrates({ ...inputs, version: agreed }, wrongInputs, { ...ports, commitIn })
            : undefined,
        packages,
    ]);
    return {
        ...{ sha, version, tag, prerelease: decided.prerelease },
        distTag: inputs.distTag !== "auto"
            ? inputs.distTag
            : version === undefined
                ? undefined
                : (0,dist_tag/* ownTag */.Zc)(version),
        crates: crates && sectionOf(crates, crates.units, tagsOf("crates", decided, inputs)),
        npm: npm && sectionOf(npm, npm.units, tagsOf("npm", decided, inputs)),
        platforms: platforms.matrix,
        // Both halves read the same checkout.
        problems: (0,problem/* eachOnce */.B)([
            ...wrongInputs,
            ...(dryRun ? [] : moved.problems),
            // Uncommitted files show only in the jobs that pack.
            ...(0,checkout_src/* checkHead */.Xj)(commit, inputs.sha),
            ...(crates?.problems ?? []),
            ...(npm?.problems ?? []),
        ]),
        warnings: (0,problem/* eachOnce */.B)([
            ...(dryRun ? [...decided.disagreements, ...moved.problems] : []),
            // Beside a wrong version they would say that there is none.
            ...(isAsked ? decided.warnings : []),
            ...moved.warnings,
            ...(crates?.warnings ?? []),
            ...(npm?.warnings ?? []),
        ]),
        notes: [...(crates?.notes ?? []), ...(npm?.notes ?? [])],
    };
}
const nothingSaid = { problems: [], warnings: [] };
const nothingDeclared = {
    code: "nothing-selected",
    message: "There is nothing to plan: no crates or npm packages are listed.",
    remedy: "Add a section `crates` or `npm` to the declaration, or set npm-packages or metas. For a release of files only, set version-from to the file that contains the version.",
    input: "npm-packages",
};
/** Reads the commit of each folder once: the tag and the crates are mostly of the same. */
function readingOnce(env) {
    const commits = new Map();
    return (folder) => {
        const found = commits.get(folder) ?? (0,checkout_src/* readCommit */.kN)(folder, env);
        commits.set(folder, found);
        return found;
    };
}
/** A tag that is there must be at the commit that is released. The checkout may have none. */
async function checkTag(checkout, tag, sha, env, { remoteTag, cancelled }) {
    if (tag === undefined || sha === undefined)
        return nothingSaid;
    const here = await (0,checkout_src/* tagCommit */.eF)(checkout, tag, env);
    if (here !== undefined)
        return { ...nothingSaid, problems: (0,tags/* tagProblem */.qH)(tag, here, sha) };
    try {
        return { ...nothingSaid, problems: (0,tags/* tagProblem */.qH)(tag, await remoteTag?.(tag), sha) };
    }
    catch (error) {
        if (cancelled.aborted)
            throw error;
        const message = `It is unknown whether the tag ${tag} exists: ${(0,wording/* messageOf */.bD)(error).replace(/\.$/, "")}.`;
        return { ...nothingSaid, warnings: [{ code: "tag-unreadable", message }] };
    }
}

;// CONCATENATED MODULE: ./packages/plan/src/index.ts








/***/ })

};
