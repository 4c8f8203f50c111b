export const id = 683;
export const ids = [683];
export const modules = {

/***/ 59931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ atTemplate),
/* harmony export */   k: () => (/* binding */ declaredTemplates)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65415);
/* harmony import */ var _fairlead_declaration__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15542);
/* harmony import */ var _fairlead_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96142);
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
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76445);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72111);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77176);



/** The inputs of create-release, as its action.yml has them. */
const inputs = {
    tag: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW)(),
    files: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    from: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .packReference */ .Z)(),
    name: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    body: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    "body-path": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    changelog: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    "generate-notes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(true),
    crates: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    npm: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    "publish-when": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["live", "now"], "live"),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .cratesIoIndex */ .vE),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_3__/* .npmjsRegistry */ .Cl),
    "tag-only": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["false", "true", "crates", "npm"], "false"),
    draft: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    prerelease: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["auto", "true", "false"], "auto"),
    "make-latest": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["auto", "true", "false", "legacy"], "auto"),
    "extra-tags": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(),
    rolling: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ github.token }}"),
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

/***/ 23400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64330);
/* harmony import */ var _platforms_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94675);


/** The inputs of package-release-assets, as its action.yml has them. */
const inputs = {
    assets: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .entries */ .jO)()),
    platforms: (0,_platforms_input_js__WEBPACK_IMPORTED_MODULE_0__/* .platforms */ .B)(),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .semverText */ .E2)(),
    directory: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)("release-assets"),
    "sha256-files": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toPlanInputs),
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72111);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77176);
/* harmony import */ var _platforms_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94675);




/** The inputs of the plan, as the action.yml at the root has them. */
const inputs = {
    "manifest-path": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("Cargo.toml"),
    packages: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(),
    exclude: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(),
    "npm-packages": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(),
    metas: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(),
    platforms: (0,_platforms_input_js__WEBPACK_IMPORTED_MODULE_1__/* .platforms */ .B)(),
    runners: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .semverText */ .E2)(),
    "version-from": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
    tag: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
    "tag-template": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("v{version}"),
    "crates-tag-template": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
    "npm-tag-template": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
    "dist-tag": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("auto"),
    access: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(/^(public|restricted)$/, "public or restricted"),
    provenance: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["auto", "true", "false"], "auto"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .sha */ .hW)(),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .cratesIoIndex */ .vE),
    registry: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(/^[A-Za-z][A-Za-z0-9_-]*$/, "cargo's name of a registry, such as my-registry"),
    toolchain: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a toolchain such as stable or 1.95.0"),
    token: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .authorization */ .it)(),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_3__/* .npmjsRegistry */ .Cl),
    "new-names": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["listed", "allow", "fail"], "listed"),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)(false),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)("${{ github.token }}"),
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

/***/ 96142:
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
// EXTERNAL MODULE: ./packages/crates/src/index.ts + 67 modules
var src = __webpack_require__(72111);
// EXTERNAL MODULE: ./packages/github/src/index.ts + 82 modules
var github_src = __webpack_require__(10360);
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
                message: `The input "${input}" is ${JSON.stringify(template)}, and ${unknown.join(", ")} is not a placeholder of it.`,
                remedy: `Known are ${known.join(" and ")}.`,
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
    const example = (0,github_src/* fillUnit */._D)(template, { name: "name", version: "1.2.3" });
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
    const hasOwnTags = (0,github_src/* isPerUnit */.wS)(template) || Object.keys(own).length > 0;
    const inTag = given === undefined ? undefined : versionInTag(given, template);
    const said = saidBy(facts, given, inTag);
    const [first, ...others] = said;
    const disagreements = others.flatMap((other) => first === undefined || (0,src_unit/* isSameVersion */.p)(other.version, first.version)
        ? []
        : [disagreement(first, other)]);
    const version = first?.version;
    const isWrongTag = facts.tag !== undefined && (0,github_src/* isBranch */.PX)(given ?? "", facts.ref);
    const made = version === undefined || hasOwnTags || wrongTemplates.length > 0
        ? undefined
        : (0,github_src/* fillUnit */._D)(template, { name: "", version });
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
    return (0,github_src/* isBranch */.PX)(tag, ref) ? [(0,github_src/* noTag */.eB)(tag, ref)] : nameProblems(tag, "tag");
}
/** The version in a tag: what the template has room for, else what stands at its end. */
function versionInTag(tag, template) {
    const [start = "", end = ""] = template.split("{version}");
    const fits = !(0,github_src/* isPerUnit */.wS)(template) && end !== "" && tag.startsWith(start) && tag.endsWith(end)
        ? tag.slice(start.length, -end.length)
        : tag;
    return (0,github_src/* readTag */.zW)(fits).version;
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
        return wrong("and no version is read from that", give);
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
        disagreements: await (0,src/* atLines */.P4)(decided.disagreements, workspace),
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
    return (0,github_src/* isPerUnit */.wS)(templates.tagTemplate) || Object.keys(ownTemplates(templates)).length > 0;
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
    return {
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

// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(53350);
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
        .filter(([folder]) => (0,selection_src/* matchNames */.Gj)(excluded, [folder]).matched.length === 0));
    const patterns = textsOf(workspace?.["members"]).map(plain);
    const { matched } = (0,selection_src/* matchNames */.Gj)(patterns, [...within.keys()]);
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
 */
function npmPart(manifests) {
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
            ...(isAsked([...found, ...mains.map(madeLike)]) && { access: "public" }),
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
 * is said for all would overrule a package that is to be restricted.
 */
function isAsked(manifests) {
    const scoped = manifests.filter(({ name }) => name.startsWith("@"));
    const said = scoped.map(({ fields }) => (0,json/* asRecord */.qY)(fields["publishConfig"])?.["access"]);
    return said.includes(undefined) && !said.includes("restricted");
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
const ofNewNames = " Only for new packages with a scope. To restrict them, write restricted.";
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
    const packages = npmPart(parts.packages);
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
    const node = document.getIn(["npm", "access"], true);
    if ((0,yaml_dist/* isScalar */.jn)(node))
        node.comment = ofNewNames;
    const text = `${head}${document.toString({ lineWidth: 0 })}`;
    // It is shown in a fence, and names are what manifests hold.
    return text.length > longest || text.includes("```") ? undefined : text;
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
    const parsed = (0,selection_src/* parseYaml */.hN)(text);
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
            const near = (0,selection_src/* nearest */.pA)(word, words);
            const all = words.length === 0 ? "No platforms are declared." : `It has ${words.join(", ")}.`;
            problems.push({
                code: "platform-undeclared",
                message: `The input "${input}" names ${word}, which the input "platforms" does not declare.`,
                remedy: near === undefined ? all : `Did you mean ${near}?`,
                input,
            });
        }
        else if (typeof label !== "string" || label.trim() === "") {
            problems.push(malformed(`gives ${word} no runner label`));
        }
        else
            labels.set(triple, label.trim());
    }
    return { labels, problems };
}

// EXTERNAL MODULE: ./packages/checkout/src/index.ts + 6 modules
var checkout_src = __webpack_require__(1309);
// EXTERNAL MODULE: ./packages/publishing/src/pipeline.ts + 15 modules
var pipeline = __webpack_require__(12848);
// EXTERNAL MODULE: ./packages/npm/src/checks/elsewhere.ts
var elsewhere = __webpack_require__(41731);
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
            message: `${name} has no version but 0.0.0-stage, which npm makes when a new name is staged.`,
            remedy: `This release brings the first version. If an older one still waits for approval, approve or reject it first: npm stage list ${name}. A trusted publisher added since then can publish it, or a token.`,
            ...(file !== undefined && { file }),
        })),
    };
}

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
                    message: `${name} is an addon of napi-rs, whose loader looks for ${platformPackage}, and its platform-package is ${spec.platformPackage}: none of these would be loaded.`,
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
                message: `${name} is an addon that napi-rs builds for ${(0,wording/* firstFew */.Dt)(platforms, 5)}, and the plan has none of its platform packages.`,
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
// EXTERNAL MODULE: ./packages/npm/src/npm-steps.ts + 12 modules
var npm_steps = __webpack_require__(24856);
// EXTERNAL MODULE: ./packages/npm/src/registry/provenance.ts
var provenance = __webpack_require__(49374);
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
    const { repository, fetch, userAgent, token } = ports;
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
    const plan = await (0,pipeline/* runPlan */.Fo)({
        ...steps,
        check: (candidates, presence) => (0,npm_steps/* together */.b)(steps.check(candidates, presence), { problems: [], warnings: unfit(steps.decide(candidates, presence), repository) }, (0,elsewhere/* unplanned */.Uv)(candidates, presence, "npm-packages"), onlyPlaceholders(candidates, presence), {
            problems: [],
            warnings: [
                ...unmeantPlatforms(candidates),
                ...otherPlatforms(candidates),
                ...notesOf(candidates, presence),
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
/** That packages go without provenance can be fixed before anything runs. */
function unfit({ without }, repository = "") {
    const names = without.get(provenance/* otherRepository */.j5) ?? [];
    if (names.length === 0)
        return [];
    const many = names.length > 1;
    return [
        {
            code: "repository-url-mismatch",
            message: `${(0,wording/* firstFew */.Dt)(names, 5)} ${many ? "go" : "goes"} without provenance: repository.url is not ${repository}.`,
            remedy: `For provenance, set repository.url in ${many ? "each" : "its"} package.json to \`git+${repository}.git\`.`,
        },
    ];
}
/** What is worth knowing of packages that are to be packed: of what is published it comes too late. */
function notesOf({ packages }, presence) {
    const coming = packages.filter(({ name, version }) => presence?.known.get(name)?.versions.includes(version) !== true);
    return coming.flatMap(({ name, file, notes }) => notes.map((message) => {
        // With its unit, what several packages have in common is told once.
        return { code: "package-note", unit: name, message, ...(file && { file }) };
    }));
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
        !(0,github_src/* isPerUnit */.wS)(template);
    return isOfRelease ? tag : (0,github_src/* fillUnit */._D)(template, unit);
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
            ? (0,src/* planCrates */.KH)({ ...inputs, version: agreed }, wrongInputs, { ...ports, commitIn })
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
    message: "There is nothing to plan: no crates and no npm packages are named.",
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
        return { ...nothingSaid, problems: (0,github_src/* tagProblem */.qH)(tag, here, sha) };
    try {
        return { ...nothingSaid, problems: (0,github_src/* tagProblem */.qH)(tag, await remoteTag?.(tag), sha) };
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
