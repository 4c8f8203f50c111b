export const id = 560;
export const ids = [560];
export const modules = {

/***/ 37689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ planConclusion)
});

// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 32 modules
var src = __webpack_require__(11865);
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
// EXTERNAL MODULE: ./packages/github/src/index.ts + 63 modules
var github_src = __webpack_require__(12637);
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
async function planConclusion(plan, environment, context) {
    const page = planPage(plan);
    (0,src/* logPlan */.uH)(page, context.log.info);
    const found = (0,problem/* countProblems */._k)(plan.problems);
    return {
        outputs: await writeOutputs(plan, environment, context),
        summary: (0,src/* renderPlan */.EG)(page),
        annotations: [
            ...(0,src/* problemAnnotations */.ur)(plan.problems),
            ...(0,src/* problemAnnotations */.ur)(plan.warnings, "warning"),
        ],
        ...(plan.problems.length > 0 && {
            failure: `plan stopped at ${found}, named above and in the job summary.`,
        }),
    };
}


/***/ }),

/***/ 62560:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52550);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55705);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33399);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(89712);
/* harmony import */ var _registry_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2643);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37689);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(191);
/* harmony import */ var _locate_plan_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45930);
/* harmony import */ var _plan_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55217);
/* harmony import */ var _plan_ports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80788);









await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_6__/* .runAction */ .C)("plan", async (context) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q, context.env, context.declared);
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__/* .readEnvironment */ .Q)(context.env, "NODE_AUTH_TOKEN");
    const ofCrates = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_8__/* .readEnvironment */ .Q)(context.env, "CARGO_REGISTRY_TOKEN");
    const named = (0,_registry_token_js__WEBPACK_IMPORTED_MODULE_1__/* .readRegistryToken */ .J)(values.registry, context.env, context.secrets);
    const plan = await (0,_fairlead_plan__WEBPACK_IMPORTED_MODULE_0__/* .planRelease */ .F)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .toPlanInputs */ .G)(values, environment, named.token ?? ofCrates.registryToken), (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_9__/* .eachOnce */ .B)([...problems, ...environment.problems, ...ofCrates.problems, ...named.problems]), (0,_plan_ports_js__WEBPACK_IMPORTED_MODULE_5__/* .planPorts */ .E)(values["github-token"], environment, context));
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .planConclusion */ .J)((0,_locate_plan_js__WEBPACK_IMPORTED_MODULE_10__/* .locatePlan */ .U)(plan, context.declared), environment, context);
}, _plan_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .noPlanOutputs */ .ty);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toPlanInputs),
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24892);
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
    "dist-tag": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("auto"),
    access: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(/^(public|restricted)$/, "public or restricted"),
    provenance: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["auto", "true", "false"], "auto"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .sha */ .hW)(),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .cratesIoIndex */ .vE),
    registry: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(/^[A-Za-z][A-Za-z0-9_-]*$/, "cargo's name of a registry, such as my-registry"),
    toolchain: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a toolchain such as stable or 1.95.0"),
    token: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)(),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_3__/* .npmjsRegistry */ .Cl),
    "new-names": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["listed", "allow", "fail"], "listed"),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)(false),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)("${{ github.token }}"),
};
/** The plan's inputs from the action's. */
function toPlanInputs(given, { ref }, registryToken) {
    const { access, provenance } = given;
    return {
        manifestPath: given["manifest-path"],
        packages: given.packages,
        exclude: given.exclude,
        npmPackages: given["npm-packages"],
        metas: given.metas,
        platforms: given.platforms ?? [],
        runners: given.runners,
        version: given.version,
        versionFrom: given["version-from"],
        tag: given.tag,
        tagTemplate: given["tag-template"],
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

/***/ 45930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ locatePlan)
/* harmony export */ });
/* harmony import */ var _fairlead_declaration__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77592);

/** A plan whose problems name the places of the declaration that they are about. */
function locatePlan(plan, declared) {
    const located = (told) => told.map((each) => (0,_fairlead_declaration__WEBPACK_IMPORTED_MODULE_0__/* .locate */ .x5)(each, declared));
    return { ...plan, problems: located(plan.problems), warnings: located(plan.warnings) };
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
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12637);


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

/***/ 2643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readRegistryToken)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89300);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24892);


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

/***/ 33399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* reexport */ planRelease)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/checkout/src/index.ts + 6 modules
var src = __webpack_require__(1309);
// EXTERNAL MODULE: ./packages/crates/src/index.ts + 58 modules
var crates_src = __webpack_require__(24892);
// EXTERNAL MODULE: ./packages/github/src/index.ts + 63 modules
var github_src = __webpack_require__(12637);
// EXTERNAL MODULE: ./packages/publishing/src/pipeline.ts + 14 modules
var pipeline = __webpack_require__(68434);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
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
            remedy: `This release brings the first version. If an older one still waits for approval, approve or reject it first: npm stage list ${name}. A trusted publisher that was added since serves it, or a token.`,
            ...(file !== undefined && { file }),
        })),
    };
}

// EXTERNAL MODULE: ./packages/npm/src/discover/meant.ts + 2 modules
var discover_meant = __webpack_require__(39377);
// EXTERNAL MODULE: ./packages/npm/src/npm-steps.ts + 16 modules
var npm_steps = __webpack_require__(51747);
// EXTERNAL MODULE: ./packages/npm/src/registry/provenance.ts
var provenance = __webpack_require__(49374);
;// CONCATENATED MODULE: ./packages/npm/src/plan.ts






/**
 * What a release of npm packages would do, and everything that would stop it. Reads the checkout and
 * the registry, and writes nothing.
 *
 * It finds what a dry run of the release does, but for what shows only there: what artifacts bring and
 * what is packed, what is published with other contents, which platform of its call a folder belongs to,
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
        ].filter(({ text }) => text !== ""),
        called: { packages: "npm-packages", tag: "dist-tag" },
    }, ports.npmRegistrySetting);
    const own = [...problems, ...lackingPlatforms(inputs, given)];
    const wrong = [...given, ...own];
    const steps = (0,npm_steps/* npmSteps */.P)(meant, wrong, {
        ...ports,
        reads: { fetch, userAgent, readToken: () => token },
        job: () => undefined,
    });
    const plan = await (0,pipeline/* runPlan */.Fo)({
        ...steps,
        check: (candidates, presence) => (0,npm_steps/* together */.b)(steps.check(candidates, presence), { problems: [], warnings: unfit(steps.decide(candidates, presence), repository) }, (0,elsewhere/* unplanned */.Uv)(candidates, presence), onlyPlaceholders(candidates, presence), { problems: [], warnings: notesOf(candidates) }),
    }, wrong);
    const { passedOver = [], unknown = [] } = plan.candidates ?? {};
    return {
        ...plan,
        problems: [...own, ...plan.problems],
        notes: [...passedOver, ...unknown.map(({ why }) => why)],
    };
}
function lackingPlatforms({ metas, platforms }, given) {
    const input = "platforms";
    const isTold = given.some((problem) => problem.input === input);
    if (metas === "" || platforms.length > 0 || isTold)
        return [];
    return [
        {
            code: "input-missing",
            message: 'The input "metas" needs platforms: a meta pins one package for each.',
            remedy: "Give the input platforms.",
            input,
        },
    ];
}
/** That packages go without provenance can be put right before anything runs. */
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
function notesOf({ packages }) {
    return packages.flatMap(({ file, notes }) => notes.map((message) => ({ code: "package-note", message, ...(file && { file }) })));
}

// EXTERNAL MODULE: ./packages/npm/src/registry/dist-tag.ts
var dist_tag = __webpack_require__(20656);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/contents/src/index.ts + 13 modules
var contents_src = __webpack_require__(35381);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./packages/platforms/src/index.ts + 9 modules
var platforms_src = __webpack_require__(58478);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 8 modules
var selection_src = __webpack_require__(80460);
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
    const malformed = (what) => ({
        code: "input-malformed",
        message: `The input "${input}" ${what}.`,
        remedy: example,
        input,
    });
    let map;
    try {
        map = (0,json/* asRecord */.qY)((0,selection_src/* parseYaml */.hN)(text));
    }
    catch (error) {
        const [cause = ""] = (0,wording/* messageOf */.bD)(error).split("\n");
        return { labels, problems: [malformed(`is not YAML: ${cause.replace(/:$/, "")}`)] };
    }
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
            problems.push(malformed(`gives ${word} no label of a runner`));
        }
        else
            labels.set(triple, label.trim());
    }
    return { labels, problems };
}

// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var src_unit = __webpack_require__(65581);
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

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./packages/plan/src/tag-template.ts

const known = ["{version}", "{name}"];
/** What git takes for the name of a tag (https://git-scm.com/docs/git-check-ref-format). */
const refused = /[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\/|\/$|\.$|^[/-]|(^|\/)\.|\.lock(\/|$)/u;
/** What is wrong with the input `tag-template`. */
function templateProblems(template) {
    const input = "tag-template";
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
                remedy: "Write {version} into it, as in v{version} or crates_v{version}.",
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
            message: `The input "${input}" gives the tag ${JSON.stringify(tag)}, whose name git refuses.`,
            remedy: "Give a name such as v1.2.3, without spaces and without ~ ^ : ? * [ and two dots.",
            input,
        },
    ];
}

;// CONCATENATED MODULE: ./packages/plan/src/version-and-tag.ts




/**
 * The version and the tag of a release. The version is that of the inputs, else the one inside the tag;
 * the tag is the input, else the one that runs, else made from the version. Without any of them each
 * unit has its own version.
 */
function decideVersion(facts) {
    const { template, fromFile } = facts;
    const running = facts.ref.startsWith("refs/tags/") ? facts.ref.slice(10) : undefined;
    const given = facts.tag?.replace(/^refs\/tags\//, "") ?? running;
    const wrongTemplate = templateProblems(template);
    const inTag = given === undefined ? undefined : versionInTag(given, template);
    const said = [
        ...(facts.version === undefined
            ? []
            : [{ first: 'The input "version"', who: 'the input "version"', version: facts.version }]),
        // A path stays as it is, also where it begins the sentence.
        ...(fromFile === undefined
            ? []
            : [{ first: fromFile.file, who: fromFile.file, version: fromFile.version }]),
        ...(inTag === undefined
            ? []
            : [{ first: `The tag ${given ?? ""}`, who: `the tag ${given ?? ""}`, version: inTag }]),
    ];
    const [first, ...others] = said;
    const disagreements = others
        .filter(({ version }) => !(0,src_unit/* isSameVersion */.p)(version, first?.version ?? ""))
        .map(({ who, version }) => ({
        code: "versions-disagree",
        message: `${first?.first ?? ""} says ${first?.version ?? ""}, and ${who} says ${version}.`,
        remedy: "Release one version: correct what is wrong, or run the workflow of the right tag.",
        input: "version",
    }));
    const version = first?.version;
    const made = version === undefined || (0,github_src/* isPerUnit */.wS)(template) || wrongTemplate.length > 0
        ? undefined
        : (0,github_src/* fillUnit */._D)(template, { name: "", version });
    return {
        version,
        tag: given ?? made,
        prerelease: version !== undefined && (0,semver.prerelease)(version) !== null,
        problems: [
            ...wrongTemplate,
            ...(facts.tag === undefined ? [] : nameProblems(given ?? "", "tag")),
        ],
        disagreements,
        // It may be meant so, and it may be a `v1.2` for a `v1.2.0`.
        warnings: given === undefined || version !== undefined
            ? []
            : [
                {
                    code: "tag-without-version",
                    message: `The tag ${given} holds no version such as 1.2.3, so each crate and package is released at its own.`,
                    remedy: "If that is not meant, give `version`, or take another tag.",
                    input: "tag",
                },
            ],
    };
}
/** The version in a tag: what the template has room for, else what stands at its end. */
function versionInTag(tag, template) {
    const [start = "", end = ""] = template.split("{version}");
    const fits = !(0,github_src/* isPerUnit */.wS)(template) && end !== "" && tag.startsWith(start) && tag.endsWith(end)
        ? tag.slice(start.length, -end.length)
        : tag;
    return (0,github_src/* readTag */.zW)(fits).version;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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
    const give = "Give the path of a Cargo.toml or package.json of the checkout.";
    const relative = external_node_path_default().relative(workspace, external_node_path_default().resolve(workspace, file));
    if (relative === "" || relative.split((external_node_path_default()).sep)[0] === ".." || external_node_path_default().isAbsolute(relative)) {
        return wrong("which is no file inside the workspace", give);
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
    return wrong(says, "Give a file with a version such as 1.2.3, or the input version.");
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
    const from = inputs.versionFrom === undefined
        ? undefined
        : await readVersionFrom(workspace, inputs.versionFrom);
    const decided = decideVersion({
        version: inputs.version,
        fromFile: from === undefined || "problem" in from ? undefined : from,
        ...{ tag: inputs.tag, ref: inputs.ref, template: inputs.tagTemplate },
    });
    const { version, tag } = decided;
    const hasCrates = inputs.manifestPath !== "none";
    const hasPackages = inputs.npmPackages !== "" || inputs.metas !== "";
    const wrongInputs = [
        ...given,
        ...platforms.problems,
        ...(from !== undefined && "problem" in from ? [from.problem] : []),
        ...decided.problems,
        // A version of a file alone is worth a plan: the tag is compared with it.
        ...(hasCrates || hasPackages || from !== undefined ? [] : [nothingDeclared]),
    ];
    const isAsked = wrongInputs.length === 0;
    const packages = hasPackages
        ? planNpm({ ...inputs, version, platforms: platforms.declared }, wrongInputs, ports)
        : undefined;
    const readTag = async () => {
        const checkout = hasCrates
            ? external_node_path_default().dirname(external_node_path_default().resolve(workspace, inputs.manifestPath))
            : (0,src/* checkoutOf */.o5)(workspace, ((await packages)?.units ?? []).map((unit) => unit.path));
        const commit = await (0,src/* readCommit */.kN)(checkout, env);
        const sha = inputs.sha ?? commit?.head;
        const moved = isAsked ? await checkTag(checkout, tag, sha, env, ports) : nothingSaid;
        return { commit, sha, moved };
    };
    const [{ commit, sha, moved }, crates, npm] = await Promise.all([
        readTag(),
        hasCrates ? (0,crates_src/* planCrates */.KH)({ ...inputs, version }, wrongInputs, ports) : undefined,
        packages,
    ]);
    // In a dry run they only show what a release would have to put right.
    const differing = [...decided.disagreements, ...moved.problems];
    const tags = { ...decided, template: inputs.tagTemplate };
    return {
        ...{ sha, version, tag, prerelease: decided.prerelease },
        distTag: inputs.distTag !== "auto"
            ? inputs.distTag
            : version === undefined
                ? undefined
                : (0,dist_tag/* ownTag */.Zc)(version),
        crates: crates && sectionOf(crates, crates.units, tags),
        npm: npm && sectionOf(npm, npm.units, tags),
        platforms: platforms.matrix,
        // Both halves read the same checkout.
        problems: (0,problem/* eachOnce */.B)([
            ...wrongInputs,
            ...(dryRun ? [] : differing),
            // Uncommitted files show only in the jobs that pack.
            ...(0,src/* checkHead */.Xj)(commit, inputs.sha),
            ...(crates?.problems ?? []),
            ...(npm?.problems ?? []),
        ]),
        warnings: (0,problem/* eachOnce */.B)([
            ...(dryRun ? differing : []),
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
    message: "There is nothing to plan: manifest-path is none, and npm-packages and metas are empty.",
    remedy: "Name the folders of the packages in npm-packages. For a release of files alone, give version-from the file that holds the version.",
    input: "npm-packages",
};
/** A tag that is there must be at the commit that is released. The checkout may have none. */
async function checkTag(checkout, tag, sha, env, { remoteTag, cancelled }) {
    if (tag === undefined || sha === undefined)
        return nothingSaid;
    const here = await (0,src/* tagCommit */.eF)(checkout, tag, env);
    if (here !== undefined)
        return { ...nothingSaid, problems: (0,github_src/* tagProblem */.qH)(tag, here, sha) };
    try {
        return { ...nothingSaid, problems: (0,github_src/* tagProblem */.qH)(tag, await remoteTag?.(tag), sha) };
    }
    catch (error) {
        if (cancelled.aborted)
            throw error;
        const message = `Nobody knows whether the tag ${tag} exists: ${(0,wording/* messageOf */.bD)(error).replace(/\.$/, "")}.`;
        return { ...nothingSaid, warnings: [{ code: "tag-unreadable", message }] };
    }
}

;// CONCATENATED MODULE: ./packages/plan/src/index.ts



/***/ })

};
