export const id = 8234;
export const ids = [8234];
export const modules = {

/***/ 43926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64330);
/* harmony import */ var _platforms_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94675);


/** The inputs of check-artifacts, as its action.yml has them. */
const inputs = {
    artifacts: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)()),
    platforms: (0,_platforms_input_js__WEBPACK_IMPORTED_MODULE_0__/* .platforms */ .B)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW)(),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 82678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ wantedArtifacts)
/* harmony export */ });
/* harmony import */ var _fairlead_contents__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35381);
/* harmony import */ var _fairlead_platforms__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58478);


/**
 * The names and patterns that the input `artifacts` means: those with a placeholder of a platform
 * once for each platform, the others once.
 */
function wantedArtifacts(artifacts, platforms) {
    const items = platforms ?? [];
    const declared = (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .declarePlatforms */ .l1)(items, "platforms");
    // The version is not one of this action's inputs, so it has to be written out.
    const facts = {
        lacksPlatforms: items.length > 0 ? undefined : "Set `platforms`.",
        hasVersion: true,
    };
    const texts = artifacts?.map(({ text }) => text) ?? [];
    const input = "artifacts";
    const at = (problem) => ({
        ...problem,
        message: `The input "${input}": ${problem.message}`,
        input,
    });
    const problems = texts.flatMap((text) => text.includes("{version}")
        ? [
            at({
                code: "placeholder-without-value",
                message: `${JSON.stringify(text)} holds {version}.`,
                remedy: "Write the version out, or *.",
            }),
        ]
        : (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .checkPlaceholders */ .nV)(text, facts).map(at));
    const wanted = texts.flatMap((text) => _fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .platformPlaceholder */ .$y.test(text)
        ? declared.platforms.map(({ platform, word }) => (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .fill */ .GS)(text, { ...(0,_fairlead_platforms__WEBPACK_IMPORTED_MODULE_1__/* .placeholders */ .Ft)(platform, word) }))
        : [text]);
    return {
        wanted: [...new Set(wanted)].map((text) => ({ text, input })),
        problems: [...declared.problems, ...problems],
    };
}


/***/ }),

/***/ 18433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77176);


/** The inputs of confirm-staged, as its action.yml has them. */
const inputs = {
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .hW)(),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .semverText */ .E2)(),
    npm: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_1__/* .npmjsRegistry */ .Cl),
    "confirm-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(15, { min: 0 }),
    "wait-for-approval-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(0, { min: 0 }),
    "stage-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 91120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ checkoutProblems)
/* harmony export */ });
/* harmony import */ var _fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17268);

/**
 * Words of the workspace are those of the commit that is checked out, so it must be the one that is
 * released. Without such words, and without a checkout, there is nothing to compare.
 *
 * @param env that of git
 */
async function checkoutProblems({ changelog, bodyPath, sha }, workspace, env) {
    const paths = [changelog, bodyPath].filter((each) => each !== undefined);
    if (paths.length === 0)
        return [];
    return (0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__/* .checkHead */ .Xj)(await (0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)((0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__/* .checkoutOf */ .o5)(workspace, paths), env), sha || undefined);
}


/***/ }),

/***/ 84923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ declaredProblems)
/* harmony export */ });
/* unused harmony export readers */
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(65415);
/* harmony import */ var _fairlead_assets__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36477);
/* harmony import */ var _fairlead_contents__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35381);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(21258);
/* harmony import */ var _fairlead_declaration__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(15542);
/* harmony import */ var _fairlead_declaration__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(96247);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(84470);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(25106);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(73728);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(47688);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(63250);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(81287);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(43595);
/* harmony import */ var _fairlead_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1033);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(89712);
/* harmony import */ var _check_artifacts_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43926);
/* harmony import */ var _check_artifacts_wanted_artifacts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82678);
/* harmony import */ var _confirm_staged_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18433);
/* harmony import */ var _create_release_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56678);
/* harmony import */ var _create_release_declared_templates_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59931);
/* harmony import */ var _create_release_release_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37150);
/* harmony import */ var _npm_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95397);
/* harmony import */ var _pack_asset_releases_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(79069);
/* harmony import */ var _pack_declared_inputs_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(92546);
/* harmony import */ var _package_release_assets_inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(23400);
/* harmony import */ var _plan_inputs_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(191);
/* harmony import */ var _publish_crates_ordered_inputs_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3272);
/* harmony import */ var _publish_meta_inputs_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2815);
/* harmony import */ var _publish_npm_packages_inputs_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(44075);
/* harmony import */ var _publish_npm_platform_inputs_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(57297);
/* harmony import */ var _release_summary_inputs_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(20288);
/* harmony import */ var _wait_for_ci_inputs_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(30162);


























/**
 * What is wrong with a declaration, for whichever action takes a field, as far as its file and the run
 * alone show it: values, entries, placeholders, and what does not go together. Each has its place in the
 * file. What the step gives itself is what it says for all actions.
 */
async function declaredProblems({ declaration, env }, tagging) {
    const context = { declaration, env, tagging };
    const found = await Promise.all([...declaration.values.keys()].map(async (action) => readers[action]?.(action, context)));
    const all = found.flatMap((each) => each ?? []);
    const inOrder = (problems) => (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_20__/* .eachOnce */ .B)(problems).toSorted(byPlace);
    return {
        problems: inOrder([...declaration.problems, ...all.flatMap(({ problems }) => problems)]),
        warnings: inOrder(all.flatMap(({ warnings }) => warnings)),
    };
}
function byPlace(a, b) {
    const { line = 0, column = 0 } = b;
    return (a.line ?? 0) - line || (a.column ?? 0) - column;
}
/** How each action reads its part, by its name. */
const readers = {
    "check-artifacts": reader(_check_artifacts_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q, ({ artifacts, platforms }) => (0,_check_artifacts_wanted_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .wantedArtifacts */ .F)(artifacts, platforms).problems),
    "confirm-staged": reader(_confirm_staged_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q),
    "create-release": reader(_create_release_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .inputs */ .Q, releaseProblems),
    "package-release-assets": reader(_package_release_assets_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .inputs */ .Q, ({ assets, platforms }, context) => {
        const byRelease = (0,_fairlead_plan__WEBPACK_IMPORTED_MODULE_2__/* .hasOwnTags */ .YT)(context.tagging) && !isOfTag(context.tagging);
        // The version is that of a run. An empty list is none.
        if ((0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_1__/* .isEmptyList */ .s6)(assets))
            return [];
        const tagOnly = context.declaration.values.get("create-release")?.get("tag-only")?.value;
        return [
            ...(0,_fairlead_assets__WEBPACK_IMPORTED_MODULE_0__/* .readAssets */ .wd)({ assets, platforms, byRelease, version: "1.0.0" }).problems,
            ...(tagOnly === true ? [_pack_asset_releases_js__WEBPACK_IMPORTED_MODULE_10__/* .noRelease */ .r] : []),
        ];
    }),
    plan: reader(_plan_inputs_js__WEBPACK_IMPORTED_MODULE_13__/* .inputs */ .Q, ({ platforms = [], runners }) => (0,_fairlead_plan__WEBPACK_IMPORTED_MODULE_2__/* .planPlatforms */ .CT)(platforms, runners).problems),
    "publish-crates-ordered": reader(_publish_crates_ordered_inputs_js__WEBPACK_IMPORTED_MODULE_14__/* .inputs */ .Q, ({ index, registry }, { env }) => (0,_fairlead_crates__WEBPACK_IMPORTED_MODULE_21__/* .meantTarget */ .li)(index, registry, (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_22__/* .readEnvironment */ .Q)(env).cargoTestIndex).problems),
    "publish-meta": reader(_publish_meta_inputs_js__WEBPACK_IMPORTED_MODULE_15__/* .inputs */ .Q, npmProblems("meta")),
    "publish-npm-packages": reader(_publish_npm_packages_inputs_js__WEBPACK_IMPORTED_MODULE_16__/* .inputs */ .Q, npmProblems("packages")),
    "publish-npm-platform": reader(_publish_npm_platform_inputs_js__WEBPACK_IMPORTED_MODULE_17__/* .inputs */ .Q, npmProblems("platform")),
    "release-summary": reader(_release_summary_inputs_js__WEBPACK_IMPORTED_MODULE_18__/* .inputs */ .Q),
    "wait-for-ci": reader(_wait_for_ci_inputs_js__WEBPACK_IMPORTED_MODULE_19__/* .inputs */ .Q, ({ paths = [] }) => (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_23__/* .pathProblems */ .KV)(paths.map(({ text }) => text))),
};
/**
 * How an action reads its part.
 *
 * @param more what it finds wrong with its values, beside what is wrong with each of them
 */
function reader(spec, more = () => []) {
    return async (action, context) => {
        const given = givenByStep(action, context.env);
        const { values, problems, inFile } = (0,_pack_declared_inputs_js__WEBPACK_IMPORTED_MODULE_11__/* .readPart */ .o)(action, spec, given, context);
        const declared = context.declaration.values.get(action);
        const isSaid = (input) => declared?.has(input) === true && given[input] === undefined;
        const all = [...problems, ...(await more(values, context))];
        // What the file does not say, a step may give. Of a tag, another action's field is told.
        const said = all.filter(({ code, input = "" }) => isSaid(input) || code === "tag-of-one-release");
        const found = (0,_fairlead_declaration__WEBPACK_IMPORTED_MODULE_24__/* .withoutAbsences */ .Nt)(said, context.declaration);
        const mayBeGiven = "platforms" in spec && values["platforms"] === undefined;
        const isOpen = ({ code }) => mayBeGiven && code === "placeholder-without-value";
        return {
            problems: found.filter((each) => !isOpen(each)).map(inFile),
            warnings: found.filter(isOpen).map(inFile),
        };
    };
}
function npmProblems(kind) {
    return (values, { env }) => {
        const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_22__/* .readEnvironment */ .Q)(env);
        const given = (0,_npm_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .toNpmInputs */ .M)(kind, values, { checkBinaries: true }, environment);
        const lists = given.lists.filter(({ text }) => !(0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_1__/* .isEmptyList */ .s6)(text));
        return (0,_fairlead_npm__WEBPACK_IMPORTED_MODULE_25__/* .readEntries */ .$2)({ ...given, lists }, environment.npmRegistrySetting);
    };
}
/** What the step of a plan says of fields that another action takes, too: by the inputs of that one. */
function givenByStep(action, env) {
    const own = [...(0,_fairlead_declaration__WEBPACK_IMPORTED_MODULE_26__/* .declarableInputs */ .ng)(action)];
    const given = [...(0,_fairlead_declaration__WEBPACK_IMPORTED_MODULE_26__/* .declarableInputs */ .ng)("plan")].flatMap(([input, fields]) => {
        const [field, ...more] = fields;
        const text = env[(0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_27__/* .variableOf */ .Qn)(input)] ?? "";
        // One for two fields does not say what is which.
        if (field === undefined || more.length > 0 || text.trim() === "")
            return [];
        return own.flatMap(([name, from]) => (from.includes(field) ? [[name, text]] : []));
    });
    return Object.fromEntries(given);
}
/** What does not go with one release, or with a release of each crate and package, by the templates of tags. */
async function releaseProblems(values, context) {
    const { env, tagging } = context;
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_22__/* .readEnvironment */ .Q)(env);
    const given = (0,_create_release_release_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .toReleaseInputs */ .G)(values, environment);
    if (!(0,_fairlead_plan__WEBPACK_IMPORTED_MODULE_2__/* .hasOwnTags */ .YT)(tagging)) {
        return (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_28__/* .modeProblems */ .C)(given, (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_29__/* .readTag */ .zW)("v1.0.0"), given.prerelease === "true");
    }
    // A run of a tag may make the one release of that tag.
    if (isOfTag(tagging)) {
        const run = { ...tagging, templates: (0,_fairlead_plan__WEBPACK_IMPORTED_MODULE_2__/* .templatesOf */ .r3)(tagging) };
        return (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_30__/* .manyOnOneTag */ .JV)(given, run).map((problem) => (0,_create_release_declared_templates_js__WEBPACK_IMPORTED_MODULE_7__/* .atTemplate */ .C)(problem, context));
    }
    try {
        const { workspace, temp } = environment;
        await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_31__/* .readUnits */ .g9)({ ...given, tag: _fairlead_github__WEBPACK_IMPORTED_MODULE_32__/* .plannedTag */ .Hu, crates: [], npm: [] }, [], workspace, temp);
        return [];
    }
    catch (error) {
        if (error instanceof _fairlead_publishing__WEBPACK_IMPORTED_MODULE_20__/* .ProblemsError */ .FQ)
            return error.problems;
        throw error;
    }
}
function isOfTag({ tag, ref }) {
    return tag !== undefined || ref.startsWith("refs/tags/");
}


/***/ }),

/***/ 79069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ assetReleaseProblems),
/* harmony export */   r: () => (/* binding */ noRelease)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53350);


const noRelease = {
    code: "asset-without-release",
    message: "`assets` declares release files, but with `release.tag-only` no release is created.",
    remedy: "Omit release.tag-only, or omit assets.",
    input: "assets",
};
/** Why an asset has no release to go to, if that is so. */
function assetReleaseProblems({ name, release }, tagged, released) {
    const code = "asset-without-release";
    const input = "assets";
    const names = [...new Set(released.map((unit) => unit.name))];
    if (release === undefined) {
        return [
            {
                ...{ code, input },
                message: `${name} belongs to no release: each crate and package has its own.`,
                remedy: `Add the field release to its entry in \`assets\`, such as release: ${names[0] ?? "my-crate"}.`,
            },
        ];
    }
    const tags = new Set(released.filter((unit) => unit.name === release).map(({ tag }) => tag));
    if (tags.size === 1)
        return [];
    if (tags.size > 1) {
        return [
            {
                ...{ code, input },
                message: `${name} belongs to the release of ${release}, but the crate and the package of that name have different releases.`,
                remedy: "Give both the same tag with crates.tag-template and npm.tag-template, or set release.tag-only to the one that needs no release.",
            },
        ];
    }
    if (tagged.some((unit) => unit.name === release)) {
        return [
            {
                ...{ code, input },
                message: `${name} belongs to the release of ${release}, which gets only a tag.`,
                remedy: "Change release.tag-only, or name the release of another crate or package.",
            },
        ];
    }
    const near = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(release, names);
    return [
        {
            ...{ code, input },
            message: `${name} belongs to the release of ${release}, which is not in the pack.`,
            remedy: near === undefined
                ? `The pack has the releases of ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .firstFew */ .Dt)(names, 5)}.`
                : `Did you mean ${near}?`,
        },
    ];
}


/***/ }),

/***/ 92546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ inputsForPublishing),
/* harmony export */   o: () => (/* binding */ readPart)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65415);
/* harmony import */ var _fairlead_declaration__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15542);


/**
 * Reads the inputs of an action from the declaration.
 *
 * @param given what a step of it would be given besides; undefined where it would be blank
 */
function readPart(action, spec, given, { declaration, env }) {
    const variables = Object.entries(given).map(([name, value]) => [
        (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .variableOf */ .Qn)(name),
        value,
    ]);
    const step = {
        GITHUB_REF: env["GITHUB_REF"],
        ...Object.fromEntries(variables),
    };
    const isGiven = (input) => given[input] !== undefined;
    // What is wrong with the file itself is told once.
    const declared = { ...(0,_fairlead_declaration__WEBPACK_IMPORTED_MODULE_1__/* .partOf */ .BU)(declaration, action, isGiven), problems: [] };
    return {
        ...(0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(spec, step, declared),
        inFile: (problem) => (0,_fairlead_declaration__WEBPACK_IMPORTED_MODULE_1__/* .locate */ .x5)(problem, declared, true),
    };
}
/**
 * Inputs that say what is packed, and how: they mean nothing to who publishes it. `files` of a release says
 * besides that the release of another commit has some.
 */
const ofPacking = new Set([
    ...["packages", "exclude", "manifest-path", "features", "toolchain", "verify"],
    ...["platforms", "check-packed", "check-binaries", "oldest-system"],
]);
const publishing = [
    ...["publish-crates-ordered", "publish-npm-platform", "publish-npm-packages"],
    ...["publish-meta", "create-release"],
];
/** What is declared for the actions that publish a pack, by action and input. */
function inputsForPublishing({ declaration }) {
    return Object.fromEntries(publishing.map((action) => {
        const values = [...(0,_fairlead_declaration__WEBPACK_IMPORTED_MODULE_1__/* .partOf */ .BU)(declaration, action).values].filter(([input]) => !ofPacking.has(input));
        return [action, Object.fromEntries(values.map(([input, { text }]) => [input, text]))];
    }));
}


/***/ }),

/***/ 28234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pack: () => (/* binding */ pack)
});

// EXTERNAL MODULE: ./packages/actionkit/src/environment.ts
var src_environment = __webpack_require__(16387);
// EXTERNAL MODULE: ./packages/actionkit/src/inputs.ts + 1 modules
var inputs = __webpack_require__(65415);
// EXTERNAL MODULE: ./packages/actionkit/src/fetch.ts + 2 modules
var src_fetch = __webpack_require__(7349);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./packages/actionkit/src/turns.ts

/**
 * Lines of parts that run side by side, in turns: while a group of one part is open, what others print
 * waits until it ends. Groups do not nest, and a reader must see whose lines they are.
 */
class Turns {
    #write;
    #waiting = new Map();
    #begun = new Map();
    /** Parts that have begun a group and not ended it. */
    #inGroup = new Set();
    /** The part whose group is open. */
    #open;
    constructor(write) {
        this.#write = write;
    }
    /** Takes what a part prints, in pieces of any size. */
    take(part, text) {
        const lines = `${this.#begun.get(part) ?? ""}${text}`.split("\n");
        this.#begun.set(part, lines.pop() ?? "");
        const waiting = this.#waiting.get(part) ?? [];
        this.#waiting.set(part, waiting);
        for (const line of lines) {
            // The runner must know a secret before anybody prints it; only groups have an order.
            if (/^::(?!group::|endgroup::)/.test(line))
                this.#write(`${line}\n`);
            else {
                if (line.startsWith("::group::"))
                    this.#inGroup.add(part);
                else if (line.startsWith("::endgroup::"))
                    this.#inGroup.delete(part);
                waiting.push(line.replace(/^::group::/, `::group::${part}: `));
            }
        }
        this.#goOn();
    }
    /** A part has ended: it prints nothing more. */
    end(part) {
        if ((this.#begun.get(part) ?? "") !== "")
            this.take(part, "\n");
        if (this.#inGroup.has(part))
            this.take(part, "::endgroup::\n");
    }
    #goOn() {
        for (;;) {
            const part = this.#open ?? [...this.#waiting].find(([, lines]) => lines.length > 0)?.[0];
            const line = part === undefined ? undefined : this.#waiting.get(part)?.shift();
            if (line === undefined)
                return;
            this.#write(`${line}\n`);
            if (line.startsWith("::group::"))
                this.#open = part;
            else if (line.startsWith("::endgroup::"))
                this.#open = undefined;
        }
    }
}
/**
 * Does all of it at once, and waits for all. What each part prints stays together: GitHub's client writes
 * to standard output by itself, so a line belongs to the part in whose asynchronous context it is written.
 */
async function sideBySide(parts) {
    const { stdout } = process;
    const write = stdout.write.bind(stdout);
    const turns = new Turns((text) => write(text));
    const current = new external_node_async_hooks_.AsyncLocalStorage();
    stdout.write = (chunk, ...more) => {
        const part = current.getStore();
        const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
        if (part === undefined)
            write(text);
        else
            turns.take(part, text);
        const done = more.find((each) => typeof each === "function");
        if (done !== undefined)
            process.nextTick(done);
        return true;
    };
    try {
        return await Promise.allSettled(parts.map(({ title, work }) => current.run(title, work).finally(() => {
            turns.end(title);
        })));
    }
    finally {
        stdout.write = write;
    }
}

// EXTERNAL MODULE: ./packages/actionkit/src/tool.ts + 1 modules
var tool = __webpack_require__(20648);
// EXTERNAL MODULE: ./packages/actionkit/src/codes-output.ts
var codes_output = __webpack_require__(31452);
// EXTERNAL MODULE: ./packages/declaration/src/declaration.ts + 1 modules
var src_declaration = __webpack_require__(15542);
// EXTERNAL MODULE: ./packages/github/src/artifacts/source.ts
var artifacts_source = __webpack_require__(63804);
// EXTERNAL MODULE: ./packages/github/src/artifacts/find-artifacts.ts
var find_artifacts = __webpack_require__(92952);
// EXTERNAL MODULE: ./packages/plan/src/index.ts + 18 modules
var src = __webpack_require__(1033);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 45 modules
var reporting_src = __webpack_require__(45032);
// EXTERNAL MODULE: ./actions/declared-problems.ts
var declared_problems = __webpack_require__(84923);
// EXTERNAL MODULE: ./actions/plan/inputs.ts
var plan_inputs = __webpack_require__(191);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/actionkit/src/child-environment.ts
var child_environment = __webpack_require__(9528);
// EXTERNAL MODULE: ./packages/assets/src/index.ts + 12 modules
var assets_src = __webpack_require__(36477);
// EXTERNAL MODULE: ./packages/contents/src/index.ts + 13 modules
var contents_src = __webpack_require__(35381);
// EXTERNAL MODULE: ./packages/github/src/releases/asset-files.ts
var asset_files = __webpack_require__(35958);
// EXTERNAL MODULE: ./actions/create-release/inputs.ts
var create_release_inputs = __webpack_require__(56678);
// EXTERNAL MODULE: ./actions/package-release-assets/assets-values.ts
var assets_values = __webpack_require__(89471);
// EXTERNAL MODULE: ./actions/package-release-assets/inputs.ts
var package_release_assets_inputs = __webpack_require__(23400);
// EXTERNAL MODULE: ./actions/pack/asset-releases.ts
var asset_releases = __webpack_require__(79069);
// EXTERNAL MODULE: ./actions/pack/declared-inputs.ts
var declared_inputs = __webpack_require__(92546);
;// CONCATENATED MODULE: ./actions/pack/part.ts
/** What a step of the other actions would be given beside the declaration. */
function stepInputs({ version, tag, given }) {
    return {
        ...{ version, tag, sha: given.sha, verify: given.verify },
        ...{ "run-id": given["run-id"], "github-token": given["github-token"] },
    };
}
/** The commit that a published version was made from, where somebody knows it. */
function commitOf(madeFrom, { commit }) {
    return madeFrom === "here" ? commit : madeFrom?.commit;
}

;// CONCATENATED MODULE: ./actions/pack/assets-part.ts














/** The files of the GitHub release, with their checksums. Undefined where there are none. */
function assetsPart(world) {
    const { context, environment } = world;
    const { declaration, env, secrets, cancelled, log } = context;
    const list = declaration.values.get("package-release-assets")?.get("assets")?.text ?? "";
    if ((0,contents_src/* isEmptyList */.s6)(list))
        return undefined;
    const { version, sha, "run-id": runId } = stepInputs(world);
    const given = { version, sha, "run-id": runId };
    const part = (0,declared_inputs/* readPart */.o)("package-release-assets", package_release_assets_inputs/* inputs */.Q, given, context);
    const { "tag-only": tagOnly } = (0,declared_inputs/* readPart */.o)("create-release", create_release_inputs/* inputs */.Q, {}, context).values;
    const { workspace, temp, sourceDateEpoch } = environment;
    return {
        title: "Release files",
        wrong: part.problems,
        inFile: part.inFile,
        pack: async (othersKnown) => {
            const outputs = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-assets-"));
            const packaged = await (0,assets_src/* packageAssets */.K$)({ ...(0,assets_values/* toAssetsInputs */.ye)(part.values, environment), byRelease: world.tagOf !== undefined }, part.problems, {
                ...{ workspace, outputs, temp, cancelled, log, othersKnown, sourceDateEpoch },
                childEnvironment: () => (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values() }),
                fetchArtifacts: world.fetchArtifacts,
            });
            const folder = external_node_path_default().join(outputs, packaged.directory);
            if (tagOnly === "true")
                (0,problem/* throwProblems */.Jh)([asset_releases/* noRelease */.r]);
            if (world.tagOf !== undefined) {
                const units = await world.packedUnits();
                const files = await byRelease(packaged.assets, folder, units, tagOnly);
                return { files, warnings: packaged.warnings };
            }
            const names = (await (0,promises_.readdir)(folder)).sort();
            const found = await Promise.all(names.map(async (name) => {
                const file = external_node_path_default().join(folder, name);
                return { file, name, shown: name, size: (await (0,promises_.stat)(file)).size };
            }));
            (0,problem/* throwProblems */.Jh)((0,asset_files/* fileProblems */.tH)(found));
            return {
                files: found.map(({ file, name }) => ({ kind: "asset", file, name, below: name })),
                warnings: packaged.warnings,
            };
        },
    };
}
/** Assets where each crate and package has a release: each release has its own checksums, too. */
async function byRelease(assets, folder, units, tagOnly) {
    const tagged = units.filter(({ tag }) => tag !== undefined);
    const released = tagged.filter(({ kind }) => tagOnly !== "true" && tagOnly !== (kind === "crate" ? "crates" : "npm"));
    (0,problem/* throwProblems */.Jh)(assets.flatMap((asset) => (0,asset_releases/* assetReleaseProblems */.m)(asset, tagged, released)));
    const tags = new Map(released.map(({ name, tag = "" }) => [name, tag]));
    const made = [...Map.groupBy(assets, ({ release = "" }) => tags.get(release) ?? "")].map(async ([tag, own]) => {
        const at = encodeURIComponent(tag);
        const sums = external_node_path_default().join(folder, `${at}-${assets_src/* checksumsName */.uw}`);
        await (0,promises_.writeFile)(sums, (0,assets_src/* checksumsText */.cV)(own));
        const files = own.flatMap((asset) => [asset.name, (0,assets_src/* sumName */.J9)(asset.name)].map((name) => {
            return { name, file: external_node_path_default().join(asset.folder, name) };
        }));
        // An asset may be the sum of another one.
        const there = new Map(files.filter(({ file }) => (0,external_node_fs_.existsSync)(file)).map((each) => [each.file, each]));
        return [...there.values(), { name: assets_src/* checksumsName */.uw, file: sums }].map(({ name, file }) => ({
            ...{ kind: "asset", tag, name, file, below: `${at}/${name}` },
        }));
    });
    return (await Promise.all(made)).flat();
}

;// CONCATENATED MODULE: ./actions/pack/assets-together.ts



/**
 * What GitHub would refuse of the files of a release: its parts bring some without knowing of each other's.
 * Files of two releases may have one name, as the checksums of each have.
 */
async function assetsTogether(ends, workspace) {
    const files = ends.flatMap(({ packed }) => packed?.files ?? []);
    const assets = files.filter(({ kind }) => kind === "asset");
    const found = await Promise.all(assets.map(async ({ file, name, tag }) => {
        const below = external_node_path_default().relative(workspace, file);
        const shown = below.split((external_node_path_default()).sep)[0] === ".." ? name : below;
        return { file, name, tag, shown, size: (await (0,promises_.stat)(file)).size };
    }));
    return [...Map.groupBy(found, ({ tag }) => tag).values()].flatMap(asset_files/* fileProblems */.tH);
}

// EXTERNAL MODULE: ./packages/crates/src/release.ts + 3 modules
var release = __webpack_require__(94005);
// EXTERNAL MODULE: ./actions/publish-crates-ordered/inputs.ts
var publish_crates_ordered_inputs = __webpack_require__(3272);
// EXTERNAL MODULE: ./actions/publish-crates-ordered/to-crates-inputs.ts
var to_crates_inputs = __webpack_require__(54771);
// EXTERNAL MODULE: ./actions/registry-token.ts
var registry_token = __webpack_require__(2643);
;// CONCATENATED MODULE: ./actions/pack/crates-part.ts









/** The crates of the workspace: packed, built, compared. */
function cratesPart(world) {
    const { context, environment, fetch } = world;
    const { env, secrets, clock, cancelled, log } = context;
    const { version, sha, verify } = stepInputs(world);
    const part = (0,declared_inputs/* readPart */.o)("publish-crates-ordered", publish_crates_ordered_inputs/* inputs */.Q, { version, sha, verify }, context);
    const { problems, registryToken } = (0,src_environment/* readEnvironment */.Q)(env, "CARGO_REGISTRY_TOKEN");
    const named = (0,registry_token/* readRegistryToken */.J)(part.values.registry, env, secrets);
    const token = named.token ?? registryToken;
    const meant = (0,to_crates_inputs/* toCratesInputs */.v)(part.values, environment, token);
    const wrong = [...part.problems, ...problems, ...named.problems];
    return {
        ...{ title: "Crates", wrong },
        inFile: part.inFile,
        pack: async (othersKnown, othersMayLook) => {
            const packed = await (0,release/* packCrates */.i)(meant, wrong, {
                ...{ workspace: environment.workspace, temp: environment.temp, fetch, clock, cancelled },
                ...{
                    log,
                    othersKnown,
                    othersMayLook,
                    random: Math.random,
                    userAgent: environment.userAgent,
                },
                attempt: environment.runAttempt,
                cargoTestIndex: environment.cargoTestIndex,
                childEnvironment: (keep) => (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values(), ...(keep && { keep }) }),
                // Of neither is anything taken or asked for where crates are packed.
                fetchArtifact: () => Promise.reject(new TypeError("crates are packed from the checkout")),
                keepToken: () => undefined,
                emit: (event) => {
                    const line = (0,reporting_src/* describeEvent */.gN)(event);
                    if (line !== undefined)
                        log.info(line);
                },
            });
            const { finished } = packed;
            return {
                finished,
                warnings: finished.warnings,
                unpacked: packed.unpacked.flatMap((crate) => {
                    const tag = world.tagOf?.(crate, "crates");
                    return tag === undefined ? [] : [{ ...crate, tag }];
                }),
                files: packed.files.map(({ madeFrom, ...file }) => ({
                    ...{ ...file, commit: commitOf(madeFrom, world) },
                    ...{ kind: "crate", below: external_node_path_default().basename(file.file) },
                    tag: world.tagOf?.(file, "crates"),
                })),
            };
        },
    };
}

// EXTERNAL MODULE: ./packages/actionkit/src/declaration-input.ts + 1 modules
var declaration_input = __webpack_require__(64330);
// EXTERNAL MODULE: ./packages/actionkit/src/input-kinds.ts
var input_kinds = __webpack_require__(42028);
;// CONCATENATED MODULE: ./actions/pack/inputs.ts

/** The inputs of pack, as its action.yml has them. What is packed stands in the declaration. */
const inputs_inputs = {
    declaration: (0,declaration_input/* declarationFile */.l)(),
    version: (0,input_kinds/* semverText */.E2)(),
    tag: (0,input_kinds/* text */.Qq)(),
    sha: (0,input_kinds/* sha */.hW)(),
    verify: (0,input_kinds/* word */.Vm)(/^(true|false)$/, "true or false"),
    artifact: (0,input_kinds/* word */.Vm)(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a name such as release"),
    "run-id": (0,input_kinds/* word */.Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    "github-token": (0,input_kinds/* secret */.rJ)("${{ github.token }}"),
};

;// CONCATENATED MODULE: ./actions/pack/meeting.ts
/** Thrown in a part that waits for others, of which one has a problem: nothing is wrong with it itself. */
class HeldBack extends Error {
    name = "HeldBack";
    /** What is known of the part itself, and stops nothing. */
    warnings;
    constructor(warnings = []) {
        super("another part of the release has problems");
        this.warnings = warnings;
    }
}
/**
 * Parts of a release wait for each other once: nothing is packed before all that is wrong with what is
 * declared is known of all of them.
 */
class Meeting {
    #expected;
    #hasFailed = false;
    #all = new AbortController();
    /** @param parts how many there are */
    constructor(parts) {
        this.#expected = parts;
    }
    /**
     * Runs a part.
     *
     * @param work is given what it has to wait for
     */
    async attend(work) {
        const attended = { isCounted: false };
        const count = () => {
            if (attended.isCounted)
                return;
            attended.isCounted = true;
            this.#expected -= 1;
            if (this.#expected === 0)
                this.#all.abort("all are known");
        };
        try {
            return await work(async (warnings) => {
                count();
                await this.#allKnown();
                if (this.#hasFailed)
                    throw new HeldBack(warnings);
            });
        }
        catch (error) {
            if (!attended.isCounted)
                this.#hasFailed = true;
            throw error;
        }
        finally {
            count();
        }
    }
    async #allKnown() {
        const { signal } = this.#all;
        if (signal.aborted)
            return;
        await new Promise((resolve) => {
            signal.addEventListener("abort", resolve, { once: true });
        });
    }
}

// EXTERNAL MODULE: ./packages/publishing/src/pack-release.ts
var pack_release = __webpack_require__(46258);
// EXTERNAL MODULE: ./packages/npm/src/checks/elsewhere.ts
var elsewhere = __webpack_require__(41731);
// EXTERNAL MODULE: ./packages/npm/src/checks/ranges.ts
var ranges = __webpack_require__(609);
// EXTERNAL MODULE: ./packages/npm/src/npm-steps.ts + 13 modules
var npm_steps = __webpack_require__(8425);
// EXTERNAL MODULE: ./packages/npm/src/release.ts + 23 modules
var src_release = __webpack_require__(43595);
;// CONCATENATED MODULE: ./packages/npm/src/pack.ts





/**
 * Packs npm packages for another job to publish, with a real run's verdicts.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
async function packNpm(inputs, given, ports) {
    const { steps, wrong, options } = (0,src_release/* meantRelease */.X5)({ ...inputs, ...{ dryRun: true, packsOnly: true } }, given, ports);
    // All that is declared is packed at once, so what is neither here nor published comes from nowhere.
    const whole = {
        ...steps,
        check: (candidates, presence) => (0,npm_steps/* together */.b)(steps.check(candidates, presence), (0,elsewhere/* unplanned */.Uv)(candidates, presence, "npm.packages")),
    };
    const { finished, candidates, files } = await (0,pack_release/* packRelease */.r)(whole, wrong, options, ports);
    return {
        finished,
        files: (candidates?.packages ?? []).flatMap(({ name, spec: { kind } }) => files
            .filter((file) => file.name === name)
            // One that an artifact brings whole is at home in the checkout, too: there is its changelog.
            .map((file) => ({ ...file, kind, folder: file.folder ?? homeOf(name, candidates) }))),
        siblings: candidates === undefined ? new Map() : siblingsOf(candidates),
    };
}
function homeOf(name, candidates) {
    return candidates?.workspacePackages.folders.get(name);
}
function siblingsOf(candidates) {
    const { elsewhere, workspacePackages } = candidates;
    return new Map([
        ...(0,ranges/* mayBeReleased */.U9)(candidates).map(({ name }) => [name, workspacePackages.nextVersions(name)]),
        ...elsewhere.map(({ name, version }) => [name, [version]]),
    ]);
}

// EXTERNAL MODULE: ./actions/npm-inputs.ts
var npm_inputs = __webpack_require__(95397);
// EXTERNAL MODULE: ./actions/publish-meta/inputs.ts
var publish_meta_inputs = __webpack_require__(2815);
// EXTERNAL MODULE: ./actions/publish-npm-packages/inputs.ts
var publish_npm_packages_inputs = __webpack_require__(44075);
// EXTERNAL MODULE: ./actions/publish-npm-platform/inputs.ts
var publish_npm_platform_inputs = __webpack_require__(57297);
;// CONCATENATED MODULE: ./actions/pack/npm-part.ts











const kinds = {
    platform: "npm-platform",
    packages: "npm-package",
    meta: "npm-meta",
    plan: "npm-package",
};
/** The npm packages: of platforms, others, and metas, in one release. Undefined where there are none. */
function npmPart(world) {
    const { context, environment, fetch } = world;
    const { declaration, env, secrets, clock, cancelled, log } = context;
    const isDeclared = (action) => {
        return !(0,contents_src/* isEmptyList */.s6)(declaration.values.get(action)?.get("packages")?.text ?? "");
    };
    const { version, sha, "run-id": runId, "github-token": githubToken } = stepInputs(world);
    const given = { version, sha, "run-id": runId, "github-token": githubToken };
    const parts = [
        {
            kind: "platform",
            ...(0,declared_inputs/* readPart */.o)("publish-npm-platform", publish_npm_platform_inputs/* inputs */.Q, given, context),
        },
        {
            kind: "packages",
            ...(0,declared_inputs/* readPart */.o)("publish-npm-packages", publish_npm_packages_inputs/* inputs */.Q, given, context),
        },
        { kind: "meta", ...(0,declared_inputs/* readPart */.o)("publish-meta", publish_meta_inputs/* inputs */.Q, given, context) },
    ].filter((_, index) => isDeclared(npmActions[index] ?? ""));
    const [first] = parts;
    if (first === undefined)
        return undefined;
    const { problems, registryToken } = (0,src_environment/* readEnvironment */.Q)(env, "NODE_AUTH_TOKEN");
    const lists = parts.map(({ kind, values }) => ({
        ...{ kind, input: inputNames[kind], text: values.packages },
    }));
    const withPlatforms = parts.flatMap(({ values }) => ("platforms" in values ? [values] : []));
    const checkBinaries = parts.every(({ values }) => !("check-binaries" in values) || values["check-binaries"]);
    const platforms = withPlatforms[0]?.platforms;
    const oldestSystem = parts
        .flatMap(({ values }) => ("oldest-system" in values ? [values["oldest-system"]] : []))
        .at(0);
    const common = (0,npm_inputs/* toNpmInputs */.M)(first.kind, first.values, { checkBinaries, oldestSystem, ...(platforms !== undefined && { platforms }) }, environment);
    const meant = { ...common, lists, token: registryToken };
    const wrong = [...parts.flatMap((part) => part.problems), ...problems];
    return {
        ...{ title: "npm packages", wrong },
        inFile: (problem) => {
            const list = lists.find(({ input }) => input === problem.input);
            const part = parts.find(({ kind }) => kind === list?.kind) ?? first;
            return part.inFile(list === undefined ? problem : asPackages(problem, list.input));
        },
        pack: async (othersKnown, othersMayLook) => {
            const packed = await packNpm(meant, wrong, {
                ...{ workspace: environment.workspace, temp: environment.temp, env, fetch, clock },
                ...{
                    cancelled,
                    log,
                    othersKnown,
                    othersMayLook,
                    random: Math.random,
                    userAgent: environment.userAgent,
                },
                attempt: environment.runAttempt,
                runId: environment.runId,
                repository: `${environment.serverUrl}/${environment.repository}`,
                isGitHubHosted: environment.isGitHubHosted,
                isGitHubActions: environment.isGitHubActions,
                npmRegistrySetting: environment.npmRegistrySetting,
                childEnvironment: () => (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values() }),
                fetchArtifacts: world.fetchArtifacts,
                missingArtifacts: world.missingArtifacts,
                mask: (token) => {
                    secrets.add(token);
                },
                emit: (event) => {
                    const line = (0,reporting_src/* describeEvent */.gN)(event);
                    if (line !== undefined)
                        log.info(line);
                },
            });
            const { finished, siblings } = packed;
            // Files of one name lie in folders of their own.
            const root = finished.packed ?? "";
            return {
                ...{ finished, siblings, warnings: finished.warnings },
                files: packed.files.map(({ kind, madeFrom, ...file }) => ({
                    ...{ ...file, kind: kinds[kind], commit: commitOf(madeFrom, world) },
                    // One of a platform comes with its meta.
                    tag: kind === "platform" ? undefined : world.tagOf?.(file, "npm"),
                    below: external_node_path_default().relative(root, file.file).replaceAll((external_node_path_default()).sep, "/"),
                })),
            };
        },
    };
}
const npmActions = ["publish-npm-platform", "publish-npm-packages", "publish-meta"];
/** As they are called in the declaration. */
const inputNames = {
    platform: "npm.platform-packages",
    packages: "npm.packages",
    meta: "npm.metas",
    plan: "",
};
/** A problem as the action would tell it that has one list alone. */
function asPackages(problem, input) {
    const message = problem.message.replaceAll(`input "${input}"`, 'input "packages"');
    return { ...problem, message, input: "packages" };
}

// EXTERNAL MODULE: ./actions/pack/no-pack.ts
var no_pack = __webpack_require__(63253);
;// CONCATENATED MODULE: ./actions/pack/pack-outputs.ts

/**
 * The outputs of a pack; none is ever an empty string.
 *
 * @param reference names the pack
 * @param templates how units with other versions are tagged
 */
function packOutputs({ version, tag, files }, reference, templates) {
    const unit = ({ name, kind, version: own = "", seen, program }) => ({
        ...{ name, version: own, published: seen === "published" },
        ...(program && { program }),
        tag: (0,src/* tagOf */.cO)({ name, version: own }, (0,src/* tagsOf */.Fg)(kind === "crate" ? "crates" : "npm", { version, tag }, templates)),
    });
    return {
        pack: reference,
        version: version ?? "none",
        tag: tag ?? "none",
        crates: JSON.stringify(files.filter(({ kind }) => kind === "crate").map(unit)),
        npm: JSON.stringify(files.filter(({ kind }) => kind.startsWith("npm-")).map(unit)),
    };
}

// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var src_unit = __webpack_require__(65581);
;// CONCATENATED MODULE: ./actions/pack/pack-page.ts

/** The pack as its page shows it. */
function packPage({ ends, units, problems, warnings, pack, version, sha, }) {
    const changed = new Set(units.flatMap(({ result, info }) => result.outcomes
        .filter(({ status, stageId }) => status === "conflict" && stageId === undefined)
        .map((outcome) => keyOf(info.noun.one === "crate", outcome))));
    return {
        ...{ version, commit: sha, units, problems },
        warnings: (0,problem/* toldTogether */.UE)((0,problem/* eachOnce */.B)([...warnings, ...ends.flatMap((end) => end.warnings)])),
        parts: ends.map(({ title, state, packed, words }) => ({
            ...{ title, state, words, files: packed?.files.length ?? 0 },
        })),
        pack: pack && {
            reference: pack.reference,
            files: pack.manifest.files.map((file) => fileOf(file, changed)),
        },
    };
}
const seenWords = {
    "new-name": "new name",
    unpublished: "not published",
    published: "already published",
};
/** A crate and a package may have one name. */
function keyOf(isCrate, unit) {
    return JSON.stringify([isCrate, (0,src_unit/* unitId */.K)(unit)]);
}
/** @param changed keys of what is published with contents that differ: this file is not what users have */
function fileOf({ path, kind, name, version, size, sha256, seen }, changed) {
    const unit = version === undefined ? undefined : { name, version };
    const isChanged = unit !== undefined && changed.has(keyOf(kind === "crate", unit));
    const words = isChanged ? "published, differs" : seen && seenWords[seen];
    return {
        ...{ path, size, sha256, seen: words ?? "" },
        holds: unit === undefined ? name : (0,src_unit/* unitId */.K)(unit),
    };
}

;// CONCATENATED MODULE: ./actions/pack/part-ends.ts



/**
 * How a part ended. A part that is packed and that a real run would refuse has failed.
 *
 * @throws what is no problem of the release
 */
function endOf({ title, inFile }, settled) {
    if (settled.status === "rejected") {
        const error = settled.reason;
        if (error instanceof HeldBack) {
            const words = "not packed: fix the problems below first";
            const warnings = error.warnings.map(inFile);
            return { title, state: "waiting", problems: [], warnings, words };
        }
        if (!(error instanceof problem/* ProblemsError */.FQ))
            throw error;
        const problems = error.problems.map(inFile);
        const warnings = error.warnings.map(inFile);
        return { title, state: "failed", problems, warnings, words: "not packed: see below" };
    }
    const packed = settled.value;
    const warnings = packed.warnings.map(inFile);
    const { finished } = packed;
    if (finished === undefined) {
        const words = packed.files.length === 0 ? "no files" : "would go into the release";
        return { title, state: "ready", packed, problems: [], warnings, words };
    }
    const { called } = finished;
    const result = asPacked(finished.result, inFile);
    const { ok, sentence } = (0,reporting_src/* verdict */.WJ)(result, called);
    const state = ok ? "ready" : "failed";
    // The page shows below the table what is wrong with a crate or package.
    const words = result.stopped === undefined ? (0,reporting_src/* inWords */.r4)(result, called) : sentence;
    return { title, state, packed, seen: { ...finished, result }, problems: [], warnings, words };
}
/**
 * What a release would do, in words of a pack: it uploads nothing, so what differs from the registry stops
 * nothing, and what would have waited behind it is to be published.
 */
function asPacked(result, inFile) {
    const { stopped, ...others } = result;
    const isTold = others.outcomes.some(({ status, fails }) => status === "unclear" || (status === "conflict" && fails === true));
    if (stopped === undefined || !isTold || others.cancelled)
        return result;
    return { ...others, outcomes: others.outcomes.map((each) => outcomeOfPack(each, inFile)) };
}
function outcomeOfPack(outcome, inFile) {
    const { status, fails, stageId, cause = "" } = outcome;
    if (status === "not-reached")
        return { ...outcome, status: "would-publish" };
    if (status !== "conflict" || fails !== true || stageId !== undefined)
        return outcome;
    const remedy = "Release a new version, or keep the published one with on-conflict: warn.";
    return { ...outcome, remedy: inFile({ code: differs, message: cause, remedy }).remedy ?? remedy };
}
const differs = "published-version-differs";
/** How the crates or packages of a part compare; the warnings of all parts are told together, each once. */
function unitsOf({ seen }, info) {
    if (seen === undefined)
        return [];
    const { result, registry, called } = seen;
    return [{ result, info: { ...info, registry, link: registry.link, warnings: [], noun: called } }];
}
/** What a part adds to the annotations of the step. */
function annotationsOf(end, info) {
    return unitsOf(end, info).flatMap((units) => (0,reporting_src/* annotations */.hk)(units.result, units.info));
}

// EXTERNAL MODULE: ./packages/github/src/artifacts/fetch-artifacts.ts + 1 modules
var fetch_artifacts = __webpack_require__(37106);
;// CONCATENATED MODULE: ./actions/pack/shared-artifacts.ts




/**
 * Takes artifacts for several parts at once: what two of them want is downloaded once. Nobody may change
 * what lies in the folders.
 *
 * @returns a function that gives the folder of each artifact that names and patterns mean
 */
function sharedArtifacts(temp, source, ports) {
    const folders = new Map();
    const fetch = async (artifacts) => {
        const parent = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-artifacts-"));
        return (0,fetch_artifacts/* fetchArtifacts */.a)(artifacts, parent, source, ports);
    };
    return async (wanted) => {
        const { artifacts, problems } = await (0,find_artifacts/* findArtifacts */.n)(wanted, source, ports);
        (0,problem/* throwProblems */.Jh)(problems);
        // Nothing is waited for between asking and taking note.
        const others = artifacts.filter(({ id }) => !folders.has(id));
        const fetched = others.length > 0 ? fetch(others) : undefined;
        for (const { id } of others)
            if (fetched !== undefined)
                folders.set(id, fetched);
        const all = await Promise.all(artifacts.map(async ({ id, name }) => {
            const taken = await folders.get(id);
            return [name, taken?.get(name) ?? ""];
        }));
        return new Map(all);
    };
}

;// CONCATENATED MODULE: ./actions/pack/stray-checkout.ts



/**
 * A pack is of the workspace itself. Where that holds no repository, a folder of it may, or nothing was
 * checked out.
 *
 * @param workspace absolute; without a declaration
 */
async function strayCheckout(workspace) {
    const isThere = [".git", "Cargo.toml", "package.json"].some((name) => (0,external_node_fs_.existsSync)(external_node_path_default().join(workspace, name)));
    if (isThere)
        return undefined;
    const entries = await (0,promises_.readdir)(workspace, { withFileTypes: true }).catch(() => []);
    const found = entries.find((entry) => entry.isDirectory() && (0,external_node_fs_.existsSync)(external_node_path_default().join(workspace, entry.name, ".git")));
    if (found === undefined) {
        return {
            code: "checkout-missing",
            message: "The workspace holds no repository, so there is nothing to pack.",
            remedy: "Run actions/checkout before this step.",
        };
    }
    return {
        code: "checkout-elsewhere",
        message: `The repository is checked out into ${JSON.stringify(found.name)}. pack needs it in the workspace itself, where it reads the declaration.`,
        remedy: `Remove \`path: ${found.name}\` from the checkout step.`,
    };
}

// EXTERNAL MODULE: ./packages/github/src/releases/unit-fields.ts
var unit_fields = __webpack_require__(47688);
// EXTERNAL MODULE: ./packages/github/src/releases/wanted-release.ts
var wanted_release = __webpack_require__(28273);
// EXTERNAL MODULE: ./actions/create-release/checkout-problems.ts
var checkout_problems = __webpack_require__(91120);
// EXTERNAL MODULE: ./actions/create-release/declared-templates.ts
var declared_templates = __webpack_require__(59931);
// EXTERNAL MODULE: ./actions/create-release/release-inputs.ts
var release_inputs = __webpack_require__(37150);
;// CONCATENATED MODULE: ./actions/pack/texts-part.ts











/**
 * What the GitHub release takes from the checkout: its texts, and files that are not packaged. Undefined
 * where no such release is declared.
 */
function textsPart(world) {
    const { context, environment, tag, templates } = world;
    const { declaration, env, secrets } = context;
    if (!declaration.has.has("release") && !declaration.has.has("assets"))
        return undefined;
    const { sha } = stepInputs(world);
    const part = (0,declared_inputs/* readPart */.o)("create-release", create_release_inputs/* inputs */.Q, { tag, sha }, context);
    const { workspace, temp } = environment;
    return {
        title: "GitHub release",
        wrong: part.problems,
        inFile: part.inFile,
        pack: async (othersKnown) => {
            const meant = (0,release_inputs/* toReleaseInputs */.G)(part.values, environment);
            // Whatever they are filled in with would be told as well.
            if ((0,src/* hasOwnTags */.YT)(templates)) {
                const run = {
                    ...{ tag: world.given.tag, ref: environment.ref },
                    templates: (0,src/* templatesOf */.r3)(templates),
                };
                const found = (0,unit_fields/* manyOnOneTag */.JV)(meant, run);
                (0,problem/* throwProblems */.Jh)(found.map((problem) => (0,declared_templates/* atTemplate */.C)(problem, context)));
            }
            const child = (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values() });
            const named = [meant.changelog, meant.bodyPath].filter((each) => each !== undefined);
            // Two spellings of one file are one file.
            const texts = [...new Set(named.map((each) => external_node_path_default().posix.normalize(each)))];
            const wrong = [
                ...part.problems,
                ...texts.filter((each) => !isInside(each)).map(outside),
                ...(await (0,checkout_problems/* checkoutProblems */.d)(meant, workspace, child)),
            ];
            const files = meant.files?.filter((pattern) => !pattern.startsWith(release_inputs/* packaged */.N));
            // The token is that of the job that publishes.
            const later = { ...meant, files, token: "none" };
            // Without a tag there is nothing to check of it: whoever makes the release has to name one. A run
            // of a pull request makes none.
            const isUntagged = tag === undefined && !environment.ref.startsWith("refs/pull/");
            const isOfTag = tag !== undefined || (files ?? []).length > 0;
            if (!isOfTag)
                (0,problem/* throwProblems */.Jh)(wrong);
            const wanted = isOfTag
                ? await (0,wanted_release/* readWanted */.oY)(later, wrong, workspace, temp)
                : { warnings: [], assets: [] };
            const known = [...wanted.warnings, ...(isUntagged ? [noTag] : [])];
            await othersKnown(known);
            const units = tag === undefined && named.length > 0 ? await world.packedUnits(known) : [];
            const open = units.flatMap(({ name, version, seen }) => version === undefined || seen === "published" ? [] : [{ name, version }]);
            // Another run, of a tag, may be the one that makes the release.
            const ofNobody = (0,src/* changelogProblems */.t)(meant.changelog, world, templates, open);
            return {
                warnings: [...known, ...ofNobody],
                files: [
                    ...texts.map((name) => ({
                        ...{ kind: "text", name, below: name, file: external_node_path_default().join(workspace, name) },
                    })),
                    ...wanted.assets.map(({ file, name }) => {
                        return { kind: "asset", file, name, below: name };
                    }),
                ],
            };
        },
    };
}
const noTag = {
    code: "tag-missing",
    message: "This run has no tag, so create-release cannot make the GitHub release unless its step sets `tag`.",
    remedy: "Run the workflow on the tag, set tag, or set version-from to the file that contains the version.",
    input: "tag",
};
/** @param file normalized */
function isInside(file) {
    return !external_node_path_default().posix.isAbsolute(file) && file.split("/")[0] !== "..";
}
function outside(file) {
    return {
        code: "path-outside-workspace",
        message: `${file} lies outside the workspace.`,
        remedy: "Use a file of the checkout.",
    };
}

// EXTERNAL MODULE: ./packages/github/src/releases/unit-template.ts
var unit_template = __webpack_require__(81287);
// EXTERNAL MODULE: ./packages/github/src/releases/read-units.ts + 1 modules
var read_units = __webpack_require__(63250);
;// CONCATENATED MODULE: ./actions/pack/unit-texts-part.ts











/**
 * What the GitHub releases take from the checkout where each crate and package has its own. Undefined
 * where no release is declared.
 */
function unitTextsPart(world) {
    const { context, environment } = world;
    const { declaration, env, secrets } = context;
    if (!declaration.has.has("release") && !declaration.has.has("assets"))
        return undefined;
    const { sha } = stepInputs(world);
    const part = (0,declared_inputs/* readPart */.o)("create-release", create_release_inputs/* inputs */.Q, { sha }, context);
    const { workspace, temp } = environment;
    return {
        title: "GitHub releases",
        wrong: part.problems,
        inFile: (problem) => part.inFile(withFolder(problem)),
        pack: async (othersKnown) => {
            const given = (0,release_inputs/* toReleaseInputs */.G)(part.values, environment);
            const files = given.files?.filter((pattern) => !pattern.startsWith(release_inputs/* packaged */.N));
            // The token is that of the job that publishes.
            const meant = { ...given, files, tag: unit_template/* plannedTag */.Hu, token: "none" };
            const child = (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values() });
            const wrong = [...part.problems, ...(await (0,checkout_problems/* checkoutProblems */.d)(meant, workspace, child))];
            // The templates are wrong whatever they are filled with.
            await (0,read_units/* readUnits */.g9)({ ...meant, crates: [], npm: [] }, wrong, workspace, temp);
            await othersKnown();
            const packed = await world.packedUnits();
            const of = (isMeant) => packed.flatMap((file) => (isMeant(file.kind) ? itemOf(file) : []));
            const all = {
                ...meant,
                crates: of((kind) => kind === "crate"),
                npm: of((kind) => kind !== "crate"),
            };
            const units = await (0,read_units/* readUnits */.g9)(all, [], workspace, temp);
            // What was published from another commit was released from that checkout, with texts of its own.
            const isHere = ({ origin }) => origin.kind === "unpublished" ||
                (origin.kind === "commit" && origin.commit === world.commit);
            const open = units.filter(isHere);
            const isMust = ({ origin }) => origin.kind === "unpublished";
            const must = [...new Set(units.filter(isMust).flatMap(textsOf))];
            const may = units
                .filter((unit) => !isMust(unit))
                .flatMap(textsOf)
                .filter((file) => isInside(file) && (0,external_node_fs_.existsSync)(external_node_path_default().join(workspace, file)));
            const { wanted, problems } = await (0,read_units/* readUnitsWanted */.TM)(open, workspace, temp);
            const warnings = wanted.flatMap((each) => each.warnings);
            (0,problem/* throwProblems */.Jh)((0,problem/* eachOnce */.B)([...problems, ...must.filter((file) => !isInside(file)).map(outside)]), warnings);
            return {
                warnings,
                files: [
                    ...[...new Set([...must, ...may])].map((name) => ({
                        ...{ kind: "text", name, below: name, file: external_node_path_default().join(workspace, name) },
                    })),
                    ...wanted.flatMap(({ tag, assets }) => assets.map(({ file, name }) => {
                        const below = `${encodeURIComponent(tag.name)}/${name}`;
                        return { kind: "asset", file, name, below, tag: tag.name };
                    })),
                ],
            };
        },
    };
}
/** As the plan's outputs have it. None for one that comes with another. */
function itemOf({ name, version, folder, tag, seen, commit = "unknown" }) {
    if (tag === undefined)
        return [];
    const published = seen === "published";
    const object = { name, version, path: folder ?? "none", tag, published, commit };
    return [{ text: name, object }];
}
/** Two spellings of one file are one file. */
function textsOf({ inputs: { changelog, bodyPath } }) {
    return [changelog, bodyPath]
        .filter((file) => file !== undefined)
        .map((file) => external_node_path_default().posix.normalize(file));
}
/** Here no plan gives the folders, but the declaration. */
function withFolder(problem) {
    if (problem.code !== "placeholder-without-value")
        return problem;
    const { code, message, unit } = problem;
    return {
        ...{ code, message },
        ...(unit !== undefined && { unit }),
        remedy: "Add the path of its folder to its entry; or set `release.tag-only` if it needs no release.",
    };
}

// EXTERNAL MODULE: ./packages/github/src/artifacts/upload-files.ts
var upload_files = __webpack_require__(94986);
// EXTERNAL MODULE: ./packages/pack/src/index.ts + 5 modules
var pack_src = __webpack_require__(83564);
;// CONCATENATED MODULE: ./actions/pack/upload-pack.ts






/**
 * Uploads what all parts have packed as one artifact. One of an earlier attempt stays as it is: the
 * reference tells them apart.
 *
 * @throws ProblemsError if that fails
 */
async function uploadPack(release, artifact = "release", ends, context) {
    const { env, cancelled, log } = context;
    const parent = await (0,promises_.mkdtemp)(external_node_path_default().join((0,src_environment/* readEnvironment */.Q)(env).temp, "fairlead-pack-"));
    const folder = external_node_path_default().join(parent, "pack");
    const siblings = ends.flatMap(({ packed }) => [...(packed?.siblings ?? [])]);
    const { manifest, digest } = await (0,pack_src/* writePack */.hG)(folder, {
        ...{ ...release, inputs: (0,declared_inputs/* inputsForPublishing */.S)(context) },
        siblings: Object.fromEntries(siblings),
        unpacked: ends.flatMap(({ packed }) => packed?.unpacked ?? []),
    }, ends.flatMap(({ packed }) => packed?.files ?? []));
    const files = [pack_src/* manifestName */.vS, ...manifest.files.map((file) => file.path)];
    const paths = files.map((file) => external_node_path_default().join(folder, file));
    await (0,upload_files/* uploadFiles */.Z)(artifact, paths, folder, { cancelled, log });
    return { manifest, reference: (0,pack_src/* writeReference */.Xd)({ artifact, digest }) };
}

;// CONCATENATED MODULE: ./actions/pack/pack.ts
























/** Packs all parts side by side, and uploads them if all are ready. */
async function pack(context) {
    const { declaration, env, clock, cancelled, log } = context;
    const environment = (0,src_environment/* readEnvironment */.Q)(env);
    const { workspace, temp, apiUrl, userAgent, runAttempt, runUrl, repository } = environment;
    const { values: given, problems } = (0,inputs/* readInputs */.Ko)(inputs_inputs, env);
    const { version: wanted, tag: wantedTag, sha = environment.sha } = given;
    const plan = (0,declared_inputs/* readPart */.o)("plan", plan_inputs/* inputs */.Q, { version: wanted, tag: wantedTag }, context);
    const planned = (0,plan_inputs/* toPlanInputs */.G)(plan.values, environment, undefined);
    const decided = await (0,src/* releaseVersion */.SF)(planned, workspace);
    const { version, tag } = decided;
    const source = (0,artifacts_source/* readSource */.o)({ runId: given["run-id"], token: given["github-token"], sha }, environment);
    const fetch = (0,src_fetch/* createFetch */.H)(env);
    const inJob = environment.artifacts.available;
    const artifactPorts = { inJob, cancelled, apiUrl, userAgent, fetch, clock, log };
    const attended = new Map();
    const world = {
        ...{ context, environment, given, commit: sha, version, tag, fetch, templates: planned },
        ...(tag === undefined &&
            (0,src/* hasOwnTags */.YT)(planned) && {
            tagOf: (unit, registry) => (0,src/* tagOf */.cO)(unit, (0,src/* tagsOf */.Fg)(registry, decided, planned)),
        }),
        packedUnits: (warnings) => filesOf(unitParts.flatMap(({ title }) => attended.get(title) ?? []), warnings),
        fetchArtifacts: sharedArtifacts(temp, source.source, artifactPorts),
        missingArtifacts: async (names) => (await (0,find_artifacts/* findArtifacts */.n)(names, source.source, artifactPorts)).problems,
    };
    const astray = declaration.file === undefined ? await strayCheckout(workspace) : undefined;
    const unitParts = [
        planned.manifestPath === "none" ? undefined : cratesPart(world),
        npmPart(world),
    ].filter((part) => part !== undefined);
    const ownReleases = world.tagOf === undefined ? textsPart(world) : unitTextsPart(world);
    const declared = [...unitParts, assetsPart(world), ownReleases];
    const parts = astray === undefined ? declared.filter((part) => part !== undefined) : [];
    const wrong = [
        ...[...problems, ...environment.problems, ...source.problems],
        ...(await (0,declared_problems/* declaredProblems */.d)(context, planned)).problems,
        ...[...plan.problems, ...decided.problems, ...decided.disagreements].map(plan.inFile),
        ...(/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha) ? [] : [noCommit]),
        ...(inJob ? [] : [notInJob]),
        ...(astray === undefined ? [] : [astray]),
        ...(parts.length > 0 || astray !== undefined
            ? []
            : (0,src_declaration/* withoutAbsences */.Nt)([nothingDeclared], declaration)),
    ];
    // One with a problem that concerns all of them keeps all of them from being packed.
    const meeting = new Meeting(parts.length + 1);
    const told = meeting
        .attend(async (othersKnown) => {
        (0,problem/* throwProblems */.Jh)((0,problem/* eachOnce */.B)(wrong));
        await othersKnown();
        return [];
    })
        .catch((error) => {
        if (error instanceof problem/* ProblemsError */.FQ)
            return error.problems;
        if (error instanceof HeldBack)
            return [];
        throw error;
    });
    const mayLook = wrong.length === 0 && parts.every((part) => part.wrong.length === 0);
    const settled = await sideBySide(parts.map(({ title, pack }) => ({
        title,
        work: () => {
            const work = meeting.attend((othersKnown) => pack(othersKnown, mayLook));
            attended.set(title, work);
            return work;
        },
    })));
    const ends = parts.map((part, index) => {
        const end = settled[index];
        if (end === undefined)
            throw new Error("a part has no end");
        return endOf(part, end);
    });
    const ofParts = ends.flatMap((end) => end.problems);
    const all = [
        ...(await told),
        ...(0,src_declaration/* withoutAbsences */.Nt)(ofParts, declaration),
        ...(await assetsTogether(ends, workspace)),
    ];
    const found = (0,problem/* toldTogether */.UE)((0,problem/* eachOnce */.B)((0,src/* withoutTagging */.uj)(all, planned)));
    const isReady = found.length === 0 && ends.every(({ state }) => state === "ready");
    const release = { repository, commit: sha, version, tag };
    const uploaded = isReady ? await uploadPack(release, given.artifact, ends, context) : undefined;
    const info = { tool: tool/* tool */.z, action: "pack", repository, sha, runUrl, attempt: runAttempt };
    const page = packPage({
        ends,
        units: ends.flatMap((end) => unitsOf(end, info)),
        problems: found,
        warnings: decided.warnings,
        pack: uploaded,
        version: decided.disagreements.length === 0 ? version : undefined,
        sha,
    });
    const sentence = (0,reporting_src/* packSentence */.jD)(page);
    if (uploaded !== undefined)
        log.info(`${sentence}. The pack is ${uploaded.reference}.`);
    return {
        outputs: {
            ...(uploaded === undefined
                ? no_pack/* noPackOutputs */.$
                : packOutputs(uploaded.manifest, uploaded.reference, planned)),
            ...(0,codes_output/* codesOutput */.k)([
                ...found,
                ...ends.flatMap(({ packed }) => packed?.finished === undefined ? [] : (0,reporting_src/* failureCodes */.Nc)(packed.finished.result)),
            ]),
        },
        summary: (0,reporting_src/* renderPack */.Up)(page),
        annotations: [
            ...(0,reporting_src/* problemAnnotations */.ur)(found),
            ...ends.flatMap((end) => annotationsOf(end, info)),
            ...(0,reporting_src/* problemAnnotations */.ur)(page.warnings, "warning"),
        ],
        ...(uploaded === undefined && { failure: sentence }),
    };
}
/** The files of parts; one that waits for a part with problems has none itself. */
async function filesOf(parts, warnings) {
    const settled = await Promise.allSettled(parts);
    return settled.flatMap((each) => {
        if (each.status === "rejected")
            throw new HeldBack(warnings);
        return each.value.files;
    });
}
const noCommit = {
    code: "commit-missing",
    message: "The commit to pack is unknown: GITHUB_SHA is not set, and sha is empty.",
    remedy: "Set sha to the full commit hash.",
    input: "sha",
};
const notInJob = {
    code: "not-in-job",
    message: "A pack is uploaded as an artifact, and this is not a job of GitHub Actions.",
    remedy: "To preview a release, use the plan, or set dry-run: true in the publishing actions.",
};
const nothingDeclared = {
    code: "nothing-selected",
    message: "There is nothing to pack: the declaration has no crates, npm packages, or assets.",
    remedy: "Declare what to release in .github/fairlead.yml.",
};


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

/***/ 2815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42028);
/* harmony import */ var _npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95397);
/* harmony import */ var _platforms_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94675);



/** The inputs of publish-meta, as its action.yml has them. */
const inputs = { ..._npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .npmInputs */ .x, platforms: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_platforms_input_js__WEBPACK_IMPORTED_MODULE_1__/* .platforms */ .B)()) };


/***/ }),

/***/ 44075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95397);

/** The inputs of publish-npm-packages, as its action.yml has them. */
const inputs = _npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .npmInputs */ .x;


/***/ }),

/***/ 57297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42028);
/* harmony import */ var _npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95397);
/* harmony import */ var _oldest_system_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21312);
/* harmony import */ var _platforms_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94675);




/** The inputs of publish-npm-platform, as its action.yml has them. */
const inputs = {
    ..._npm_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .npmInputs */ .x,
    platforms: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_platforms_input_js__WEBPACK_IMPORTED_MODULE_2__/* .platforms */ .B)()),
    "check-binaries": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)(true),
    "oldest-system": (0,_oldest_system_input_js__WEBPACK_IMPORTED_MODULE_1__/* .oldestSystem */ .d)(),
};


/***/ }),

/***/ 20288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21258);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77176);



/** The inputs of release-summary, as its action.yml has them. */
const inputs = {
    needs: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    tag: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    crates: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    npm: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_1__/* .cratesIoIndex */ .vE),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_2__/* .npmjsRegistry */ .Cl),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    "fail-if-incomplete": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    "stage-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 94986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ uploadFiles)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89712);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47062);


/**
 * Uploads files as an artifact of this run, zipped as always.
 *
 * @param name of the artifact; taken permanently in this run, over all attempts
 * @param files absolute paths below `folder`
 * @throws ProblemsError if they could not be uploaded
 */
async function uploadFiles(name, files, folder, { cancelled, log }) {
    try {
        await log.inGroup(`Uploading the artifact ${name}`, () => {
            const upload = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .loadClient */ .c_)().then((client) => client.uploadArtifact(name, [...files], folder));
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessAborted */ .Wh)(upload, cancelled);
        });
    }
    catch (error) {
        const words = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(error);
        // The service's answer to a name that another step of this attempt has used.
        const isTaken = /\(409\)|already exists/i.test(words);
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .FQ([
            {
                code: "artifact-upload-failed",
                message: `The artifact ${name} could not be uploaded: ${words}.`,
                remedy: isTaken
                    ? "Set `artifact` to a name that no other artifact of this run has."
                    : "Run this job again.",
            },
        ], { cause: error });
    }
}


/***/ })

};
