export const id = 560;
export const ids = [560];
export const modules = {

/***/ 38798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withChangelog)
/* harmony export */ });
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80006);
/* harmony import */ var _fairlead_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96142);
/* harmony import */ var _create_release_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56678);
/* harmony import */ var _pack_declared_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92546);




/**
 * A plan with what it shows of the notes that are declared: a changelog that no release could have, and,
 * where something is yet to be published, a file that is not there or a section that is not written. A
 * step may write the file, and a person the section until the tag is pushed, so these are warnings.
 *
 * @param workspace where the checkout is, absolute
 */
async function withChangelog(plan, meant, context, workspace) {
    const sections = [plan.crates, plan.npm].filter((section) => section?.isAsked === true);
    const units = sections.flatMap((section) => section?.units ?? []);
    const open = units.filter(({ published }) => !published);
    const { values, inFile } = (0,_pack_declared_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readPart */ .on)("create-release", _create_release_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q, {}, context);
    const { changelog } = values;
    const found = (0,_fairlead_plan__WEBPACK_IMPORTED_MODULE_1__/* .changelogProblems */ .t)(changelog, plan, meant, open);
    const problems = [];
    // Another run, of a tag, may be the one that makes the release.
    const warnings = [...found];
    // Notes of each crate and package are read where these are released.
    const isOne = changelog?.includes("{") !== true;
    if (plan.tag !== undefined && open.length > 0 && isOne) {
        const isTag = context.env["GITHUB_REF"]?.startsWith("refs/tags/") === true;
        const none = { body: undefined, bodyPath: undefined };
        const asked = { ...none, changelog, dryRun: meant.dryRun || !isTag };
        const wrong = [];
        const text = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .readMaintainersText */ .Nv)(asked, (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .readTag */ .zW)(plan.tag), workspace, wrong);
        const isAbsent = ({ code }) => code === "file-unreadable";
        problems.push(...wrong.filter((each) => !isAbsent(each)));
        warnings.push(...text.warnings, ...wrong.filter(isAbsent));
    }
    return {
        ...plan,
        problems: [...plan.problems, ...problems.map(inFile)],
        warnings: [...plan.warnings, ...warnings.map(inFile)],
    };
}


/***/ }),

/***/ 37689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ planConclusion)
});

// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 35 modules
var src = __webpack_require__(55910);
;// CONCATENATED MODULE: ./actions/plan/plan-page.ts

/** The plan as its page shows it. */
function planPage(plan) {
    const { version, tag, sha, distTag, platforms, problems, warnings, notes } = plan;
    return {
        ...{ version, tag, sha, platforms, problems, warnings, notes },
        // Without packages it means nothing.
        distTag: plan.npm === undefined ? undefined : distTag,
        sections: [
            ...section(plan.crates, src/* crateNoun */.AP),
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
// EXTERNAL MODULE: ./packages/github/src/index.ts + 66 modules
var github_src = __webpack_require__(80006);
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
        await (0,github_src/* uploadFiles */.Zn)(name, paths, folder, { cancelled, log });
        log.info(`The lists are too large for outputs; they are in the artifact ${name}.`);
    }
    return outputs;
}

;// CONCATENATED MODULE: ./actions/plan/conclusion.ts




/** The outputs, the page and the end of a plan: it fails if anything would stop the release. */
async function planConclusion(found, declaration, environment, context) {
    const plan = {
        ...found,
        problems: (0,problem/* toldTogether */.UE)(found.problems),
        warnings: (0,problem/* toldTogether */.UE)(found.warnings),
    };
    const page = { ...planPage(plan), declaration };
    (0,src/* logPlan */.uH)(page, context.log.info);
    const count = (0,problem/* countProblems */._k)(plan.problems);
    return {
        outputs: {
            ...(await writeOutputs(plan, environment, context)),
            ...(declaration !== undefined &&
                "first" in declaration && { declaration: declaration.first }),
        },
        summary: (0,src/* renderPlan */.EG)(page),
        annotations: [
            ...(0,src/* problemAnnotations */.ur)(plan.problems),
            ...(0,src/* problemAnnotations */.ur)(plan.warnings, "warning"),
        ],
        ...(plan.problems.length > 0 && {
            failure: `plan stopped at ${count}, named above and in the job summary.`,
        }),
    };
}


/***/ }),

/***/ 62560:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(42537);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(65415);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96142);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(89712);
/* harmony import */ var _declared_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84923);
/* harmony import */ var _registry_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2643);
/* harmony import */ var _changelog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38798);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37689);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(191);
/* harmony import */ var _locate_plan_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(45930);
/* harmony import */ var _plan_declaration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54716);
/* harmony import */ var _plan_outputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55217);
/* harmony import */ var _plan_ports_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80788);












await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_9__/* .runAction */ .C)("plan", async (context) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_10__/* .readInputs */ .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q, context.env, context.declared);
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__/* .readEnvironment */ .Q)(context.env, "NODE_AUTH_TOKEN");
    const ofCrates = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_11__/* .readEnvironment */ .Q)(context.env, "CARGO_REGISTRY_TOKEN");
    const named = (0,_registry_token_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegistryToken */ .J)(values.registry, context.env, context.secrets);
    const meant = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .toPlanInputs */ .G)(values, environment, named.token ?? ofCrates.registryToken);
    // The plan runs first, so it tells what other jobs would find in the declaration.
    const declared = await (0,_declared_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredProblems */ .d)(context, meant);
    const wrong = [
        ...declared.problems,
        ...[...problems, ...environment.problems, ...ofCrates.problems, ...named.problems],
    ];
    const { workspace } = environment;
    const [plan, declaration] = await Promise.all([
        (0,_fairlead_plan__WEBPACK_IMPORTED_MODULE_0__/* .planRelease */ .F3)(meant, (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_12__/* .eachOnce */ .B)(wrong), (0,_plan_ports_js__WEBPACK_IMPORTED_MODULE_8__/* .planPorts */ .E)(values["github-token"], environment, context)),
        (0,_plan_declaration_js__WEBPACK_IMPORTED_MODULE_6__/* .planDeclaration */ .e)(context, workspace, meant),
    ]);
    const located = (0,_locate_plan_js__WEBPACK_IMPORTED_MODULE_13__/* .locatePlan */ .U)(plan, context.declared);
    const whole = await (0,_changelog_js__WEBPACK_IMPORTED_MODULE_3__/* .withChangelog */ .d)(located, meant, context, workspace);
    const warnings = [...whole.warnings, ...declared.warnings];
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_4__/* .planConclusion */ .J)({ ...whole, warnings }, declaration, environment, context);
}, _plan_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .noPlanOutputs */ .ty);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 45930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ locatePlan)
/* harmony export */ });
/* harmony import */ var _fairlead_declaration__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77592);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89712);


/** A plan whose problems name the places of the declaration that they are about. */
function locatePlan(plan, declared) {
    const located = (told) => (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .eachOnce */ .B)((0,_fairlead_declaration__WEBPACK_IMPORTED_MODULE_1__/* .locateAll */ .Y6)(told, declared));
    return { ...plan, problems: located(plan.problems), warnings: located(plan.warnings) };
}


/***/ }),

/***/ 54716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ planDeclaration)
/* harmony export */ });
/* harmony import */ var _fairlead_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96142);
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53350);


/**
 * What the plan tells of the declaration: each field as it was understood, or, where there is none, what
 * a first one would be. That is found in the checkout, so there is none where inputs name more or less.
 */
async function planDeclaration({ declaration, declared }, workspace, named) {
    const { file } = declaration;
    if (file === undefined) {
        if (isGivenBy(named))
            return undefined;
        const first = await (0,_fairlead_plan__WEBPACK_IMPORTED_MODULE_0__/* .firstDeclaration */ .Fr)(workspace);
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
function isGivenBy({ packages, exclude, npmPackages, metas, platforms }) {
    const texts = [npmPackages, metas].some((text) => text.trim() !== "");
    return texts || packages !== undefined || exclude !== undefined || platforms.length > 0;
}
/** A list or a map without the places that its lines and columns are for. */
function onOneLine({ text }) {
    if (!/^\s*[[{]/.test(text))
        return text.trim();
    const parsed = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text);
    // A word of which its input tells what is wrong, such as `{a`.
    return parsed.kind === "value" ? JSON.stringify(parsed.value) : text.trim();
}


/***/ }),

/***/ 55217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iS: () => (/* binding */ planOutputs),
/* harmony export */   ty: () => (/* binding */ noPlanOutputs)
/* harmony export */ });
/* unused harmony export maxBytes */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31452);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89712);



/**
 * So many bytes of JSON all outputs of a plan have together. Through `toJSON(needs)` they are one input
 * of the summary, and the runner passes inputs to a process as variables, of which Linux takes 128 KiB
 * each (`MAX_ARG_STRLEN`). A job's outputs hold 1 MB, which is more
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs).
 */
const maxBytes = 100_000;
const maxProblemsBytes = 40_000;
/**
 * The outputs of a plan; none is ever an empty string. Where they are too large together, the largest
 * lists stand in files of an artifact, and their outputs refer to these with the checksum: any job of
 * the run could put another artifact in that place.
 *
 * @param artifact the name of the artifact; undefined: none can be made, and all lists stay as they are
 */
function planOutputs(plan, artifact) {
    const files = new Map();
    const crates = listed(plan.crates);
    const npm = listed(plan.npm);
    const isMissing = ({ published }) => !published;
    const lists = new Map([
        ["crates", JSON.stringify(crates)],
        ["npm", JSON.stringify(npm)],
        ["unpublished-crates", JSON.stringify(crates.filter(isMissing))],
        ["unpublished-npm", JSON.stringify(npm.filter(isMissing))],
    ]);
    const largestFirst = [...lists].sort(([, a], [, b]) => b.length - a.length);
    let outputs = outputsWith(plan, lists);
    for (const [name, text] of largestFirst) {
        if (artifact === undefined || bytesOf(outputs) <= maxBytes)
            break;
        files.set(`${name}.json`, text);
        const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex");
        lists.set(name, JSON.stringify([`artifact:${artifact}/${name}.json#sha256:${sha256}`]));
        outputs = outputsWith(plan, lists);
    }
    return { outputs, files };
}
function outputsWith(plan, lists) {
    const list = (name) => lists.get(name) ?? "[]";
    return {
        sha: plan.sha ?? "none",
        version: plan.version ?? "none",
        tag: plan.tag ?? "none",
        prerelease: String(plan.prerelease),
        "dist-tag": plan.distTag ?? "none",
        crates: list("crates"),
        npm: list("npm"),
        unpublished: `{"crates":${list("unpublished-crates")},"npm":${list("unpublished-npm")}}`,
        "unpublished-crates": list("unpublished-crates"),
        "unpublished-npm": list("unpublished-npm"),
        platforms: JSON.stringify(plan.platforms),
        "estimate-minutes": String(Math.ceil(estimateMs(plan) / 60_000)),
        declaration: "none",
        problems: problemsOutput(plan.problems),
        ...(0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .codesOutput */ .k)(plan.problems),
    };
}
/** As they stand in `toJSON(needs)`. */
function bytesOf(outputs) {
    return Buffer.byteLength(JSON.stringify(outputs));
}
/** The outputs of a plan that came to no result. */
function noPlanOutputs(problems) {
    const nothing = { sha: undefined, version: undefined, tag: undefined, distTag: undefined };
    const none = { crates: undefined, npm: undefined, platforms: [], warnings: [], notes: [] };
    const plan = { ...nothing, ...none, prerelease: false, problems };
    return planOutputs(plan, undefined).outputs;
}
/** Both registries are uploaded to side by side, so the longer one counts. */
function estimateMs({ crates, npm }) {
    return Math.max(crates?.estimate.ms ?? 0, npm?.estimate.ms ?? 0);
}
function listed(section) {
    return (section?.units ?? []).map(({ name, version, path, tag, published, listed }) => ({
        ...{ name, version, path, tag, published, listed },
    }));
}
/** What no longer fits is counted in a last sentence. */
function problemsOutput(problems) {
    const sentences = problems.map(_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .describeProblem */ .BJ);
    let kept = sentences.length;
    let bytes = Buffer.byteLength(JSON.stringify(sentences));
    while (bytes > maxProblemsBytes && kept > 0) {
        kept -= 1;
        bytes -= Buffer.byteLength(JSON.stringify(sentences[kept])) + 1;
    }
    const left = sentences.length - kept;
    const more = left > 0 ? [`${left} more problems are in the log of the plan.`] : [];
    return JSON.stringify([...sentences.slice(0, kept), ...more]);
}


/***/ }),

/***/ 80788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ planPorts)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11652);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9528);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80006);


/** The world of the plan: what it reads, and with which credentials. */
function planPorts(token, environment, { env, secrets, clock, cancelled, log }) {
    const { workspace, temp, userAgent, repository, serverUrl, apiUrl } = environment;
    const isKnown = /^[^/\s]+\/[^/\s]+$/.test(repository);
    return {
        ...{ workspace, temp, userAgent, clock, cancelled },
        fetch: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .createFetch */ .H)(env),
        cargoTestIndex: environment.cargoTestIndex,
        npmRegistrySetting: environment.npmRegistrySetting,
        repository: isKnown ? `${serverUrl}/${repository}` : undefined,
        token: environment.registryToken,
        childEnvironment: () => (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .environmentForChild */ .J)(env, { secrets: secrets.values() }),
        ...(token !== undefined &&
            isKnown && {
            remoteTag: (tag) => (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .remoteTagCommit */ .mY)(tag, repository, {
                ...{ apiUrl, token, userAgent, fetch: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .createFetch */ .H)(env), clock, cancelled, log },
            }),
        }),
    };
}


/***/ })

};
