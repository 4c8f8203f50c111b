export const id = 1218;
export const ids = [1218];
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

/***/ 61218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./packages/actionkit/src/inputs.ts + 1 modules
var inputs = __webpack_require__(65415);
// EXTERNAL MODULE: ./packages/actionkit/src/environment.ts
var src_environment = __webpack_require__(16387);
// EXTERNAL MODULE: ./packages/plan/src/index.ts + 18 modules
var src = __webpack_require__(1033);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./actions/declared-problems.ts
var declared_problems = __webpack_require__(84923);
// EXTERNAL MODULE: ./actions/registry-token.ts
var registry_token = __webpack_require__(2643);
// EXTERNAL MODULE: ./packages/github/src/releases/wanted-release.ts
var wanted_release = __webpack_require__(28273);
// EXTERNAL MODULE: ./packages/github/src/releases/maintainers-text.ts
var maintainers_text = __webpack_require__(18751);
// EXTERNAL MODULE: ./packages/github/src/releases/unit-template.ts
var unit_template = __webpack_require__(81287);
// EXTERNAL MODULE: ./packages/github/src/releases/read-units.ts + 1 modules
var read_units = __webpack_require__(63250);
// EXTERNAL MODULE: ./actions/create-release/inputs.ts
var create_release_inputs = __webpack_require__(56678);
// EXTERNAL MODULE: ./actions/create-release/release-inputs.ts
var release_inputs = __webpack_require__(37150);
// EXTERNAL MODULE: ./actions/pack/declared-inputs.ts
var declared_inputs = __webpack_require__(92546);
;// CONCATENATED MODULE: ./actions/plan/changelog.ts







const nothing = { problems: [], warnings: [] };
/**
 * A plan with what it shows of the releases that are declared: a changelog that no release could have, a
 * file that is not there, a section that is not written, and what does not go with the tag. A section may
 * be written until the tag is pushed, so before that it is a warning. Texts of `body-path` and files may be
 * made by a step, so they are not looked for.
 *
 * @param workspace where the checkout is, absolute
 */
async function withChangelog(plan, meant, context, workspace) {
    const { values, inFile } = (0,declared_inputs/* readPart */.o)("create-release", create_release_inputs/* inputs */.Q, {}, context);
    const { changelog } = values;
    const environment = (0,src_environment/* readEnvironment */.Q)(context.env);
    const declared = {
        ...(0,release_inputs/* toReleaseInputs */.G)(values, environment),
        // A step may make them.
        ...{ files: undefined, bodyPath: undefined },
    };
    const units = (section) => section?.isAsked === true ? section.units.filter(({ published }) => !published) : [];
    const open = { crates: units(plan.crates), npm: units(plan.npm) };
    const all = [...open.crates, ...open.npm];
    const found = (0,src/* hasOwnTags */.YT)(meant)
        ? await ofUnits({ ...declared, dryRun: meant.dryRun }, open, plan, workspace)
        : await ofOne({ ...declared, dryRun: meant.dryRun || !isTag(context) }, all.length > 0 || isUnasked(plan), plan, workspace);
    const isDeclared = ({ input }) => input === undefined || context.declaration.values.get("create-release")?.has(input) === true;
    const told = (problems) => problems.filter(isDeclared).map(inFile);
    return {
        ...plan,
        problems: (0,src/* withoutTagging */.uj)((0,problem/* eachOnce */.B)([...plan.problems, ...told(found.problems)]), meant),
        warnings: (0,problem/* eachOnce */.B)([
            ...plan.warnings,
            // Another run, of a tag, may be the one that makes the release.
            ...(0,src/* changelogProblems */.t)(changelog, plan, meant, all).map(inFile),
            ...told(found.warnings),
        ]),
    };
}
/** Whether what is published is not known: what is wrong kept the plan from asking. */
function isUnasked({ crates, npm, problems }) {
    return problems.length > 0 && crates?.isAsked !== true && npm?.isAsked !== true;
}
function isTag({ env }) {
    return env["GITHUB_REF"]?.startsWith("refs/tags/") === true;
}
/** Of the one release, in which nothing is filled in. */
async function ofOne(declared, isOpen, { tag }, workspace) {
    const { changelog } = declared;
    if (/\{(?:name|path|tag)\}/.test(changelog ?? ""))
        return nothing;
    if (tag !== undefined && isOpen) {
        const { problems, warnings } = await (0,wanted_release/* readDeclared */.D6)({ ...declared, tag }, workspace);
        return problems.length > 0 ? { problems, warnings: [] } : { problems, warnings };
    }
    // There is no section to look for, and a pack takes the file as it is.
    if (changelog === undefined)
        return nothing;
    const text = await (0,maintainers_text/* readTextFile */.G)(changelog, "changelog", workspace);
    return typeof text === "string" ? nothing : { problems: [text], warnings: [] };
}
/** Of the release of each crate and package that is not published yet. */
async function ofUnits(declared, open, { tag }, workspace) {
    // A run of a tag makes no such release.
    if (tag !== undefined || declared.changelog === undefined)
        return nothing;
    const all = { ...declared, tag: unit_template/* plannedTag */.Hu, crates: items(open.crates), npm: items(open.npm) };
    return caught(() => (0,read_units/* checkDeclaredUnits */.gD)(all, workspace));
}
/** As the plan's outputs have them. What an artifact brings has its folder when it is there. */
function items(units) {
    return units
        .filter(({ path: folder, isWithOther }) => folder !== "none" && isWithOther !== true)
        .map(({ name, version, path: folder, tag }) => ({
        text: name,
        object: { name, version, path: folder, tag, published: false },
    }));
}
async function caught(warningsOf) {
    try {
        return { problems: [], warnings: await warningsOf() };
    }
    catch (error) {
        if (!(error instanceof problem/* ProblemsError */.FQ))
            throw error;
        return { problems: error.problems, warnings: [] };
    }
}

// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 45 modules
var reporting_src = __webpack_require__(45032);
;// CONCATENATED MODULE: ./actions/plan/npm-not-planned.ts
/**
 * A plan that says that it looked for crates alone, where it found none to release and the checkout has
 * npm packages: a preview as it is first run would be green, or ask for a Cargo.toml.
 */
function withNpmNotPlanned(plan, declaration) {
    const first = declaration !== undefined && "first" in declaration ? declaration.first : "";
    const hasCrates = (plan.crates?.units ?? []).length > 0;
    if (!/^npm:/m.test(first) || plan.npm !== undefined || hasCrates)
        return plan;
    const isAbsent = ({ code, input }) => code === "manifest-missing" && input === "manifest-path";
    if (!plan.problems.some(isAbsent)) {
        // Beside what keeps the crates from being known, it would be a guess.
        if (plan.problems.length > 0)
            return plan;
        return { ...plan, warnings: [...plan.warnings, notPlanned] };
    }
    const told = (problem) => (isAbsent(problem) ? { ...problem, remedy } : problem);
    return { ...plan, problems: plan.problems.map(told) };
}
const remedy = "This repository has npm packages: set `npm-packages`, and `manifest-path` to none, as in the preview's commented `with`; or save the declaration from the end of the job summary.";
const notPlanned = {
    code: "npm-not-planned",
    message: "The plan looked only for crates, and found none to release.",
    remedy,
};

;// CONCATENATED MODULE: ./actions/plan/plan-page.ts

/** The plan as its page shows it. */
function planPage(plan) {
    const { tag, sha, distTag, platforms, problems, warnings, notes } = plan;
    // Which of the versions is meant has to be said first.
    const isOpen = problems.some(({ code }) => code === "versions-disagree");
    const version = isOpen ? undefined : plan.version;
    return {
        ...{ version, tag, sha, platforms, problems, warnings, notes },
        // Without packages it means nothing.
        distTag: plan.npm === undefined || isOpen ? undefined : distTag,
        sections: [
            ...section(plan.crates, reporting_src/* crateNoun */.AP),
            ...section(plan.npm, { one: "package", many: "packages" }),
        ],
    };
}
function section(of, noun) {
    // Without an answer of the registry, nothing is said of what is there and what is new.
    return of?.isAsked !== true || of.units.length === 0 ? [] : [{ ...of, noun }];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/github/src/artifacts/upload-files.ts
var upload_files = __webpack_require__(94986);
// EXTERNAL MODULE: ./actions/plan/plan-outputs.ts
var plan_outputs = __webpack_require__(55217);
;// CONCATENATED MODULE: ./actions/plan/write-outputs.ts





/**
 * The outputs of a plan. Lists that are too large for them are uploaded as an artifact of this run.
 *
 * @throws ProblemsError if that fails
 */
async function writeOutputs(plan, { temp, runAttempt, artifacts }, { cancelled, log }) {
    // Fixed over all attempts and jobs of a run, so it needs to be told apart by itself.
    const name = `fairlead-plan-${runAttempt}-${(0,external_node_crypto_.randomBytes)(4).toString("hex")}`;
    const { outputs, files } = (0,plan_outputs/* planOutputs */.iS)(plan, artifacts.available ? name : undefined);
    if (files.size > 0) {
        const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-plan-"));
        const paths = [...files].map(([file]) => external_node_path_default().join(folder, file));
        for (const [file, text] of files)
            await (0,promises_.writeFile)(external_node_path_default().join(folder, file), text);
        await (0,upload_files/* uploadFiles */.Z)(name, paths, folder, { cancelled, log });
        log.info(`The lists are too large for outputs; they are in the artifact ${name}.`);
    }
    return outputs;
}

;// CONCATENATED MODULE: ./actions/plan/conclusion.ts





/** The outputs, the page and the end of a plan: it fails if anything would stop the release. */
async function planConclusion(found, declaration, environment, context) {
    const { problems, warnings, ...rest } = withNpmNotPlanned(found, declaration);
    const plan = { ...rest, problems: (0,problem/* toldTogether */.UE)(problems), warnings: (0,problem/* toldTogether */.UE)(warnings) };
    const page = { ...planPage(plan), declaration };
    (0,reporting_src/* logPlan */.uH)(page, context.log.info);
    const count = (0,problem/* countProblems */._k)(plan.problems);
    return {
        outputs: {
            ...(await writeOutputs(plan, environment, context)),
            ...(declaration !== undefined &&
                "first" in declaration && { declaration: declaration.first }),
        },
        summary: (0,reporting_src/* renderPlan */.EG)(page),
        annotations: [
            ...(0,reporting_src/* problemAnnotations */.ur)(plan.warnings, "warning"),
            ...(0,reporting_src/* problemAnnotations */.ur)(plan.problems),
        ],
        ...(plan.problems.length > 0 && {
            failure: `plan stopped at ${count}, named above and in the job summary.`,
        }),
    };
}

// EXTERNAL MODULE: ./actions/plan/inputs.ts
var plan_inputs = __webpack_require__(191);
// EXTERNAL MODULE: ./packages/declaration/src/declaration.ts + 1 modules
var declaration = __webpack_require__(15542);
// EXTERNAL MODULE: ./actions/publish-crates-ordered/inputs.ts
var publish_crates_ordered_inputs = __webpack_require__(3272);
;// CONCATENATED MODULE: ./actions/plan/locate-plan.ts




/** The features that the declaration has crates packed with, and where a problem of them is in it. */
function readFeatures(context) {
    const { values, inFile } = (0,declared_inputs/* readPart */.o)("publish-crates-ordered", publish_crates_ordered_inputs/* inputs */.Q, {}, context);
    return { features: values.features?.map(({ text }) => text) ?? [], inPacking: inFile };
}
/**
 * A plan whose problems name the places of the declaration that they are about.
 *
 * @param inPacking the same for an input that only the action has that packs crates
 */
function locatePlan(plan, declared, inPacking) {
    const located = (told) => (0,problem/* eachOnce */.B)((0,declaration/* locateAll */.Y6)(told, declared).map((each) => (each.input === "features" ? inPacking(each) : each)));
    return { ...plan, problems: located(plan.problems), warnings: located(plan.warnings) };
}

// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(53350);
;// CONCATENATED MODULE: ./actions/plan/plan-declaration.ts


/**
 * What the plan tells of the declaration: each field as it was understood, or, where there is none, what
 * a first one would be. That is found in the checkout, so there is none where inputs name more or less.
 */
async function planDeclaration({ declaration, declared }, workspace, named, planned) {
    const { file } = declaration;
    if (file === undefined) {
        if (isGivenBy(named))
            return undefined;
        const first = await (0,src/* firstDeclaration */.Fr)(workspace, planned.then(plannedCrates));
        return first === undefined ? undefined : { first };
    }
    const fields = new Map();
    for (const [action, inputs] of declaration.values) {
        for (const [input, value] of inputs) {
            const [place, ...more] = value.from;
            // The plan takes two lists as one; other actions have each.
            if (place === undefined || more.length > 0)
                continue;
            const isOverridden = action === "plan" && !declared.values.has(input);
            const before = fields.get(place.field)?.isOverridden === true;
            fields.set(place.field, {
                ...{ name: place.field, value: onOneLine(value) },
                isOverridden: isOverridden || before,
            });
        }
    }
    return { file, fields: [...fields.values()] };
}
/**
 * The crates that are no new names, none where nobody was asked; and those that the plan advises to leave
 * out, unless it is for the version of this one release.
 */
function plannedCrates({ crates, problems }) {
    const units = crates?.isAsked === true ? crates.units : [];
    const isOfVersion = problems.some(({ code }) => code === "crate-version-differs");
    const advised = problems.filter(({ code }) => code === "crates-can-be-left-out" && !isOfVersion);
    return {
        known: new Set(units.flatMap(({ name, isNew }) => (isNew ? [] : [name]))),
        folders: (crates?.units ?? []).map((unit) => unit.path),
        leftOut: new Set(advised.flatMap(({ copy = "" }) => copy.split(" ").slice(1))),
    };
}
function isGivenBy({ packages, exclude, npmPackages, metas, platforms }) {
    const texts = [npmPackages, metas].some((text) => text.trim() !== "");
    return texts || packages !== undefined || exclude !== undefined || platforms.length > 0;
}
/** A list or a map without the places that its lines and columns are for. */
function onOneLine({ text }) {
    if (!/^\s*[[{]/.test(text))
        return text.trim();
    const parsed = (0,selection_src/* parseYaml */.hN)(text);
    // A word of which its input tells what is wrong, such as `{a`.
    return parsed.kind === "value" ? JSON.stringify(parsed.value) : text.trim();
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 4 modules
var core = __webpack_require__(40737);
// EXTERNAL MODULE: ./packages/actionkit/src/fetch.ts + 2 modules
var fetch = __webpack_require__(7349);
// EXTERNAL MODULE: ./packages/actionkit/src/child-environment.ts
var child_environment = __webpack_require__(9528);
// EXTERNAL MODULE: ./packages/github/src/releases/remote-tag.ts
var remote_tag = __webpack_require__(46173);
;// CONCATENATED MODULE: ./actions/plan/plan-ports.ts



/** The world of the plan: what it reads, and with which credentials. */
function planPorts(token, environment, { env, secrets, clock, cancelled, log }) {
    const { workspace, temp, userAgent, repository, serverUrl, apiUrl } = environment;
    const isKnown = /^[^/\s]+\/[^/\s]+$/.test(repository);
    return {
        ...{ workspace, temp, userAgent, clock, cancelled },
        fetch: (0,fetch/* createFetch */.H)(env),
        cargoTestIndex: environment.cargoTestIndex,
        npmRegistrySetting: environment.npmRegistrySetting,
        repository: isKnown ? `${serverUrl}/${repository}` : undefined,
        token: environment.registryToken,
        ...(environment.idToken.available && { idToken: core.getIDToken }),
        mask: (secret) => {
            secrets.add(secret);
        },
        childEnvironment: () => (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values() }),
        ...(token !== undefined &&
            isKnown && {
            remoteTag: (tag) => (0,remote_tag/* remoteTagCommit */.m)(tag, repository, {
                ...{ apiUrl, token, userAgent, fetch: (0,fetch/* createFetch */.H)(env), clock, cancelled, log },
            }),
        }),
    };
}

;// CONCATENATED MODULE: ./actions/plan/plan.ts











/** Plans the release of the checkout and says how the action ends. */
async function plan(context) {
    const { values, problems } = (0,inputs/* readInputs */.Ko)(plan_inputs/* inputs */.Q, context.env, context.declared);
    const environment = (0,src_environment/* readEnvironment */.Q)(context.env, "NODE_AUTH_TOKEN");
    const cargo = (0,src_environment/* readEnvironment */.Q)(context.env, "CARGO_REGISTRY_TOKEN");
    const named = (0,registry_token/* readRegistryToken */.J)(values.registry, context.env, context.secrets);
    const { features, inPacking } = readFeatures(context);
    const meant = (0,plan_inputs/* toPlanInputs */.G)(values, environment, named.token ?? cargo.registryToken, features);
    // The plan runs first, so it tells what other jobs would find in the declaration.
    const declared = await (0,declared_problems/* declaredProblems */.d)(context, meant);
    const wrong = [
        ...declared.problems,
        ...[...problems, ...environment.problems, ...cargo.problems, ...named.problems],
    ];
    const { workspace } = environment;
    const ports = planPorts(values["github-token"], environment, context);
    const planned = (0,src/* planRelease */.F3)(meant, (0,problem/* eachOnce */.B)(wrong), ports);
    const declaring = planDeclaration(context, workspace, meant, planned);
    const [found, declaration] = await Promise.all([planned, declaring]);
    const located = locatePlan(found, context.declared, inPacking);
    const whole = await withChangelog(located, meant, context, workspace);
    const warnings = [...whole.warnings, ...declared.warnings];
    return planConclusion({ ...whole, warnings }, declaration, environment, context);
}


/***/ }),

/***/ 3272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76445);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21258);


/** The inputs of publish-crates-ordered, as its action.yml has them. */
const inputs = {
    "manifest-path": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Cargo.toml"),
    packages: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    exclude: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_1__/* .cratesIoIndex */ .vE),
    registry: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[A-Za-z][A-Za-z0-9_-]*$/, "cargo's name of a registry, such as my-registry"),
    verify: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(true),
    features: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    toolchain: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a toolchain such as stable or 1.95.0"),
    "allow-dirty": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    "crate-files": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    artifact: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    from: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .packReference */ .Z)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[1-9][0-9]{0,14}$/, "the number of a run, such as 16123456789"),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("${{ github.token }}"),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .semverText */ .E2)(),
    token: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .authorization */ .it)(),
    "delay-seconds": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .numberOr */ .d_)("auto", { min: 0 }),
    "max-wait-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(240, { min: 0 }),
    "on-conflict": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["auto", "fail", "warn"], "auto"),
    "new-names": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["listed", "allow", "fail"], "listed"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .hW)(),
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

/***/ 2643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readRegistryToken)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11471);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94988);


/**
 * The token of another cargo registry where cargo itself looks for it: `CARGO_REGISTRIES_<NAME>_TOKEN`.
 * Fairlead reads and uploads with it as cargo would.
 *
 * @param registry cargo's name of it
 */
function readRegistryToken(registry, env, secrets) {
    if (registry === undefined)
        return { token: undefined, problems: [] };
    const variable = (0,_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .registryVariable */ .EW)(registry, "TOKEN");
    const read = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .readAuthorization */ .w_)(env[variable] ?? "", secrets);
    if (read.kind !== "wrong") {
        return { token: read.kind === "secret" ? read.value : undefined, problems: [] };
    }
    const message = `The environment variable ${variable} ${read.wrong}.`;
    const { remedy } = read;
    return {
        token: undefined,
        problems: [{ code: "token-malformed", message, remedy, input: "token" }],
    };
}


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
