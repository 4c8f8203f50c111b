export const id = 409;
export const ids = [409];
export const modules = {

/***/ 74738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ summaryConclusion),
/* harmony export */   g: () => (/* binding */ noSummaryOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62729);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94672);


/** The outputs of a summary that came to no result. */
const noSummaryOutputs = { complete: "false", missing: "[]", state: "none" };
/**
 * Outputs, page and sentence of the summary. It fails only if it was asked to, and never for a dry run,
 * which is not meant to complete anything.
 */
function summaryConclusion({ page, complete, missing }, given, log) {
    const headline = `${(0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__/* .releaseHeadline */ .sg)(page)}.`;
    const named = missing.length === 0 ? "" : ` Missing: ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .firstFew */ .Dt)(missing, 12)}.`;
    const fails = given["fail-if-incomplete"] && !given["dry-run"] && !complete;
    if (!fails)
        log.info(headline);
    return {
        outputs: { complete: String(complete), missing: JSON.stringify(missing), state: page.state },
        summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_1__/* .renderReleasePage */ .$R)(page),
        annotations: fails ? [] : remarks(page, headline),
        ...(fails && { failure: `${headline}${named}` }),
    };
}
/** What must be seen without opening the page: a step that is green is not read. */
function remarks({ state }, headline) {
    const isQuiet = ["complete", "dry-run", "nothing-known"].includes(state);
    return isQuiet ? [] : [{ level: "warning", title: "Release summary", message: headline }];
}


/***/ }),

/***/ 28409:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42537);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55705);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(66650);
/* harmony import */ var _fairlead_summary__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51583);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20288);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74738);
/* harmony import */ var _summary_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29687);





await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .runAction */ .C)("release-summary", async ({ env, clock, cancelled, log, planProblems }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, env);
    const environment = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__/* .readEnvironment */ .Q)(env, "CARGO_REGISTRY_TOKEN");
    const { registryToken: npmToken } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__/* .readEnvironment */ .Q)(env, "NODE_AUTH_TOKEN");
    const { artifacts, runAttempt, cargoTestIndex, npmRegistrySetting } = environment;
    const end = await (0,_fairlead_summary__WEBPACK_IMPORTED_MODULE_0__/* .summarize */ .e)((0,_summary_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .summaryInputs */ .m)(values), [...problems, ...planProblems], {
        ...environment,
        ...{ attempt: runAttempt, inJob: artifacts.available, cargoTestIndex, npmRegistrySetting },
        ...{ cratesToken: environment.registryToken, npmToken },
        fetch: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .createFetch */ .H)(env),
        ...{ clock, cancelled, log },
    });
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .summaryConclusion */ .U)(end, values, log);
}, () => _conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .noSummaryOutputs */ .g, { goesOnWithoutPlan: true });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 20288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24892);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27451);



/** The inputs of release-summary, as its action.yml has them. */
const inputs = {
    needs: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
    tag: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
    crates: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(),
    npm: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_0__/* .cratesIoIndex */ .vE),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_1__/* .npmjsRegistry */ .Cl),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)(false),
    "fail-if-incomplete": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)(false),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 29687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ summaryInputs)
/* harmony export */ });
/** The stage's inputs from the action's. The plan writes `none` where it has no version and no tag. */
function summaryInputs(given) {
    const { needs, crates = [], npm = [], index } = given;
    return {
        ...{ needs, crates, npm, index },
        version: unlessNone(given.version)?.replace(/^v(?=\d)/, ""),
        tag: unlessNone(given.tag)?.replace(/^refs\/tags\//, ""),
        registryUrl: given["registry-url"],
        dryRun: given["dry-run"],
        token: given["github-token"],
    };
}
function unlessNone(text) {
    return text === "none" ? undefined : text;
}


/***/ }),

/***/ 51583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* reexport */ summarize)
});

// EXTERNAL MODULE: ./packages/crates/src/index.ts + 58 modules
var src = __webpack_require__(24892);
// EXTERNAL MODULE: ./packages/github/src/index.ts + 52 modules
var github_src = __webpack_require__(53714);
// EXTERNAL MODULE: ./packages/npm/src/index.ts + 78 modules
var npm_src = __webpack_require__(27451);
// EXTERNAL MODULE: ./packages/publishing/src/index.ts + 22 modules
var publishing_src = __webpack_require__(62729);
;// CONCATENATED MODULE: ./packages/summary/src/ask-github.ts


/** A summary is not worth a longer wait for GitHub's limits. */
const patienceMs = 120_000;
/**
 * Asks GitHub for the release of a tag. Never throws; nothing is asked without a tag.
 */
async function askGitHub(tag, token, { repository, clock, ...ports }) {
    if (tag === undefined)
        return { problems: [] };
    const unseen = (problems) => {
        const cause = problems[0]?.message ?? "";
        return { release: { kind: "unseen", cause }, problems };
    };
    if (token === undefined || !/^[^/\s]+\/[^/\s]+$/.test(repository)) {
        const missing = token === undefined ? "github-token is empty" : "GITHUB_REPOSITORY is not set";
        return unseen([
            {
                code: token === undefined ? "token-missing" : "repository-unknown",
                message: `GitHub is not asked for the release of ${tag}: ${missing}.`,
                remedy: "Omit github-token: its default is the token of the job.",
            },
        ]);
    }
    try {
        const deadline = clock.now() + patienceMs;
        const rest = await (0,github_src/* connect */.Ng)({ ...ports, clock, token, deadline });
        const release = await (0,github_src/* lookForRelease */.Cz)(rest, repository, tag);
        if (release === undefined)
            return { release: { kind: "none" }, problems: [] };
        const { draft, url, assets } = release;
        return { release: { kind: draft ? "draft" : "published", url, assets }, problems: [] };
    }
    catch (error) {
        if (error instanceof publishing_src/* ProblemsError */.FQ)
            return unseen(error.problems);
        if (!ports.cancelled.aborted)
            throw error;
        return unseen([
            {
                code: "cancelled",
                message: `GitHub was not asked for the release: ${(0,publishing_src/* messageOf */.bD)(error).replace(/\.$/, "")}.`,
            },
        ]);
    }
}

// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 24 modules
var reporting_src = __webpack_require__(94672);
;// CONCATENATED MODULE: ./packages/summary/src/judge.ts

/** Reports that a registry has to agree with. */
const claims = ["published", "already-published"];
/** Does a report say that the registry has it? */
function isClaimed(told) {
    return told !== undefined && claims.includes(told.outcome);
}
/** What the registry and the reports together say about a unit. The registry is the truth. */
function judgeUnit({ finding, told, dryRun }) {
    switch (finding.kind) {
        case "unreadable":
            return { state: "unseen" };
        case "pending":
            return { state: "pending" };
        case "absent":
            return judgeAbsent(told, dryRun);
        case "present":
            if (finding.yanked) {
                return {
                    state: "yanked",
                    cause: "Nobody can add it to a project",
                    remedy: "Undo it with cargo yank --undo, or release a new version.",
                };
            }
            return judgePresent(finding.checksum, told);
    }
}
function judgePresent(checksum, told) {
    // A dry run compares too.
    if (told?.outcome === "conflict" && told.fails === false) {
        return { state: "shipped", note: "The sources have changed since this release." };
    }
    if (told?.outcome === "conflict")
        return { state: "other-contents", ...reasonOf(told) };
    if (told === undefined || told.dryRun)
        return { state: "shipped" };
    if (told.outcome === "published" && differs(told.checksum, checksum)) {
        return {
            state: "other-contents",
            cause: `This run uploaded ${told.checksum ?? ""}, and the registry has ${checksum}`,
            remedy: "Find out who published this version before anybody takes it.",
        };
    }
    if (["published", "already-published", "pending", "staged"].includes(told.outcome)) {
        return { state: "shipped", ...(told.note !== undefined && { note: told.note }) };
    }
    return { state: "shipped", note: `The report says ${told.outcome}, but the registry has it.` };
}
/** Of two checksums in different notations nobody knows. */
function differs(ours, theirs) {
    if (ours === undefined)
        return false;
    const notation = (checksum) => /^\w+-/u.exec(checksum)?.[0] ?? "";
    return notation(ours) === notation(theirs) && ours !== theirs;
}
function judgeAbsent(told, dryRun) {
    if (dryRun) {
        const fails = told !== undefined && !["would-publish", ...claims].includes(told.outcome);
        return fails ? { state: "missing", ...reasonOf(told) } : { state: "would-publish" };
    }
    if (told === undefined || told.dryRun) {
        return { state: "missing", cause: "No job of this run has uploaded it" };
    }
    const state = told.outcome === "staged" || told.outcome === "pending"
        ? told.outcome
        : claims.includes(told.outcome)
            ? "lost"
            : "missing";
    return { state, ...reasonOf(told) };
}
function reasonOf({ outcome, cause, remedy }) {
    const why = cause ?? (outcome === "not-reached" ? "The job ended before its turn" : undefined);
    return {
        ...(why !== undefined && { cause: why }),
        ...(remedy !== undefined && { remedy }),
    };
}
/** Is everything out: each unit in its registry, and the release published with all of its files? */
function isComplete({ units, release, isWantedKnown, }) {
    return (isWantedKnown &&
        (units.length > 0 || release !== undefined) &&
        units.every(({ state }) => state === "shipped") &&
        (release === undefined || isWhole(release)));
}
function isWhole(release) {
    return release.kind === "published" && release.assets.every((asset) => asset.isWhole);
}
/** What became of the release as a whole. */
function releaseState(seen) {
    const { units, jobs, release, dryRun } = seen;
    const has = (...states) => units.some(({ state }) => states.includes(state));
    const bad = (0,reporting_src/* badJobs */.cH)(jobs);
    const isCancelled = bad.some(({ result }) => result === "cancelled");
    if (dryRun) {
        const fails = bad.length > 0 || has("missing", "other-contents", "yanked");
        if (fails)
            return "dry-run-failed";
        return has("unseen") || !seen.isWantedKnown ? "unconfirmed" : "dry-run";
    }
    if (isComplete(seen))
        return bad.length > 0 ? "complete-despite-jobs" : "complete";
    if (units.length === 0 && release === undefined) {
        return isCancelled ? "cancelled" : bad.length > 0 ? "failed" : "nothing-known";
    }
    const isReleaseMissing = release?.kind === "none" || (release?.kind === "published" && !isWhole(release));
    if (!has("missing", "lost", "yanked", "other-contents") && !isReleaseMissing) {
        if (has("unseen") || release?.kind === "unseen" || !seen.isWantedKnown)
            return "unconfirmed";
        // A draft that a failed job left behind waits for that job, not for a person.
        if (bad.length === 0)
            return "waiting";
    }
    if (isCancelled)
        return "cancelled";
    if (has("shipped") || release?.kind === "published")
        return "partial";
    // Without the lists nobody can say that nothing is out.
    const isUnclear = units.length === 0 && bad.length === 0 && !seen.isWantedKnown;
    return isUnclear ? "unconfirmed" : "failed";
}

;// CONCATENATED MODULE: ./packages/summary/src/look.ts

/** Pauses in ms before another look at what a report says is there. */
const againBackoffMs = [5_000, 15_000];
/** crates.io takes one such question a second; with more, the page would come too late. */
const mostSureLooks = 60;
/**
 * Looks units up. What is absent against the word of a report is looked for again, and more surely,
 * for a registry can be behind itself. Never throws: what does not answer is `unreadable`.
 *
 * @param isClaimed does a report say that the registry has it?
 */
async function lookAt(units, open, isClaimed, clock, cancelled) {
    const [first, ...rest] = units;
    if (first === undefined)
        return { findings: new Map(), problems: [] };
    const allUnreadable = (cause) => new Map(units.map((unit) => [(0,publishing_src/* unitId */.KF)(unit), { kind: "unreadable", cause }]));
    let registry;
    try {
        registry = await open();
    }
    catch (error) {
        if (!(error instanceof publishing_src/* ProblemsError */.FQ))
            throw error;
        const problems = error.problems.map((problem) => ({ ...problem, remedy: askAgain }));
        return { findings: allUnreadable("the registry did not answer"), problems };
    }
    // One alone, so that a registry that does not answer is not asked a thousand times, with pauses.
    const probe = await (0,publishing_src/* lookUp */.TE)([first], registry.find, clock, cancelled);
    const probed = probe.get((0,publishing_src/* unitId */.KF)(first));
    if (probed?.kind === "unreadable") {
        return {
            ...{ findings: allUnreadable(probed.cause), registry },
            problems: [unreadable(registry.title, (0,publishing_src/* unitId */.KF)(first), probed.cause, rest.length)],
        };
    }
    const findings = new Map([...probe, ...(await (0,publishing_src/* lookUp */.TE)(rest, registry.find, clock, cancelled))]);
    const behind = () => units
        .filter((unit) => findings.get((0,publishing_src/* unitId */.KF)(unit))?.kind === "absent" && isClaimed(unit))
        .slice(0, mostSureLooks);
    const lookAgain = async () => {
        if (cancelled.aborted)
            return;
        const again = await (0,publishing_src/* lookUp */.TE)(behind(), registry.readBack, clock, cancelled);
        // That a second look failed does not take back the first.
        for (const [id, finding] of again)
            if (finding.kind !== "unreadable")
                findings.set(id, finding);
    };
    await (0,publishing_src/* retry */.L5)(lookAgain, {
        isTransient: () => behind().length > 0,
        ...{ backoffMs: againBackoffMs, clock, signal: cancelled },
    });
    const problems = units.flatMap((unit) => {
        const finding = findings.get((0,publishing_src/* unitId */.KF)(unit));
        return finding?.kind === "unreadable"
            ? [unreadable(registry.title, (0,publishing_src/* unitId */.KF)(unit), finding.cause, 0)]
            : [];
    });
    return { findings, problems, registry };
}
const askAgain = "Run this job again when it answers.";
function unreadable(title, id, cause, others) {
    const rest = others === 1 ? "other one" : `${others} others`;
    const more = others === 0 ? "" : `, nor for the ${rest}`;
    return {
        code: "registry-unreachable",
        message: `${title} could not be asked for ${id}${more}: ${cause}.`,
        remedy: askAgain,
    };
}

// EXTERNAL MODULE: ./packages/http/src/index.ts + 10 modules
var http_src = __webpack_require__(79813);
;// CONCATENATED MODULE: ./packages/summary/src/needs.ts

/**
 * Reads the jobs that the summary's job needs, with their results, in the order of the workflow:
 * `${{ toJSON(needs) }}`, the same with results only (`{"publish": "success"}`), or a line
 * `publish: success` for each job.
 */
function readNeeds(text) {
    const given = text?.trim() ?? "";
    // `toJSON(needs)` of a job that needs none.
    if (given === "" || given === "null")
        return { jobs: [], problems: [] };
    const fields = (0,http_src/* asRecord */.qY)((0,http_src/* parseJson */.qF)(given)) ?? readLines(given);
    if (fields === undefined) {
        return {
            jobs: [],
            problems: [
                {
                    code: "input-malformed",
                    message: `The input "needs" is neither a JSON object of jobs nor lines of \`job: result\`, so the results of the jobs are not known.`,
                    remedy: "Give it ${{ toJSON(needs) }}.",
                    input: "needs",
                },
            ],
        };
    }
    return {
        jobs: Object.entries(fields).map(([name, job]) => ({ name, result: resultOf(job) })),
        problems: [],
    };
}
function resultOf(job) {
    const result = typeof job === "string" ? job : (0,http_src/* asRecord */.qY)(job)?.["result"];
    return typeof result === "string" && result !== "" ? result : "unknown";
}
function readLines(text) {
    const fields = [];
    for (const line of text.split(/\r?\n/u)) {
        if (line.trim() === "")
            continue;
        const [, name, result] = /^\s*([\w-]+)\s*[:=]\s*(\w+)\s*$/u.exec(line) ?? [];
        if (name === undefined || result === undefined)
            return undefined;
        fields.push([name, result]);
    }
    // A job may have any such name, also one that means something to an object.
    return Object.fromEntries(fields);
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./packages/summary/src/wanted-units.ts

/** Names a unit among crates and npm packages. */
function keyOf({ kind, name, version }) {
    return `${kind} ${name}@${version}`;
}
/**
 * The units of one input: the plan's objects, `name@version`, or names at the version of the release.
 *
 * @param version that of the release, if it has one
 */
function readWanted(items, kind, version) {
    const input = kind === "crate" ? "crates" : "npm";
    const units = [];
    const nameless = [];
    const odd = [];
    for (const { text, object } of items) {
        const at = object === undefined ? text.lastIndexOf("@") : -1;
        const given = object?.["version"];
        const told = typeof given === "string" ? given : at > 0 ? text.slice(at + 1) : version;
        const own = told?.replace(/^v(?=\d)/, "").toWellFormed();
        const name = (at > 0 ? text.slice(0, at) : text).toWellFormed();
        if (own === undefined || own === "")
            nameless.push(name);
        // npm answers to a tag in its place, with whatever that is at.
        else if ((0,semver.parse)(own) === null)
            odd.push(`${name}@${own}`);
        else
            units.push({ kind, name, version: own });
    }
    const problems = nameless.map((name) => ({
        code: "unit-without-version",
        message: `The input "${input}" has ${name} without a version, and \`version\` is empty: it is not looked for.`,
        remedy: `Write ${name}@1.2.3, or give the plan's output ${input}.`,
        input,
    }));
    const wrong = odd.map((id) => ({
        code: "version-invalid",
        message: `The input "${input}" has ${id}, which names no version such as 1.2.3: it is not looked for.`,
        remedy: `Write the version that was released, or give the plan's output ${input}.`,
        input,
    }));
    return { units, problems: [...problems, ...wrong] };
}
/** Far more than any release has; registries are not to be asked for what only nonsense names. */
const mostToldAlone = 5_000;
/**
 * What is looked for: the plan's units in its order, then what only reports know, such as packages made
 * for a platform.
 */
function withTold(planned, told) {
    const wanted = new Map(planned.map((unit) => [keyOf(unit), unit]));
    const alone = told.filter((unit) => !wanted.has(keyOf(unit)));
    for (const unit of alone.slice(0, mostToldAlone))
        wanted.set(keyOf(unit), unit);
    const left = alone.length - mostToldAlone;
    if (left <= 0)
        return { units: [...wanted.values()], problems: [] };
    const message = `The reports of the run name ${left} more crates and packages than are looked for.`;
    return { units: [...wanted.values()], problems: [{ code: "units-left-out", message }] };
}

;// CONCATENATED MODULE: ./packages/summary/src/reports.ts



/** Longer texts are no names, versions, causes or checksums of ours. */
const maxText = 2_000;
/**
 * Reads a report. Any job of the run could have uploaded it, so nothing of its form is taken for
 * granted: undefined if it is no report, and units that make no sense are left out.
 */
function readReport(text) {
    const report = (0,http_src/* parseRecord */.Hh)(text);
    const { schemaVersion, action, units } = report ?? {};
    if (report === undefined || schemaVersion !== 1)
        return undefined;
    if (typeof action !== "string" || !Array.isArray(units))
        return undefined;
    const kind = action === "publish-crates-ordered" ? "crate" : "npm";
    const attempt = (0,http_src/* asRecord */.qY)(report["run"])?.["attempt"];
    return {
        attempt: typeof attempt === "number" ? attempt : 1,
        finishedAt: timeOf(report["finishedAt"]) ?? 0,
        dryRun: report["dryRun"] === true,
        units: units.flatMap((unit) => readUnit((0,http_src/* asRecord */.qY)(unit) ?? {}, kind)),
    };
}
function readUnit(unit, kind) {
    const text = (key) => {
        const value = unit[key];
        // Half a character, which JSON may hold and a cut may leave, stands in no address.
        return typeof value === "string" && value !== ""
            ? value.slice(0, maxText).toWellFormed()
            : undefined;
    };
    const { name, version, outcome } = {
        name: text("name"),
        version: text("version"),
        outcome: reporting_src/* statuses */.bM.find((status) => status === unit["outcome"]),
    };
    if (name === undefined || version === undefined || outcome === undefined)
        return [];
    const resumeAt = timeOf(unit["resumeAt"]);
    const told = ["checksum", "note", "cause", "remedy", "credential", "stageId"].flatMap((key) => {
        const value = text(key);
        return value === undefined ? [] : [[key, value]];
    });
    return [
        {
            ...{ kind, name, version, outcome },
            ...Object.fromEntries(told),
            ...(typeof unit["fails"] === "boolean" && { fails: unit["fails"] }),
            ...(resumeAt !== undefined && { resumeAt }),
        },
    ];
}
/**
 * What the newest report of each unit says, by its key, in the order in which units first appear. A real
 * run's report counts more than any dry run's: a release that packs in a job of its own has both.
 */
function newestTold(reports) {
    const oldestFirst = [...reports].sort((a, b) => Number(b.dryRun) - Number(a.dryRun) || a.attempt - b.attempt || a.finishedAt - b.finishedAt);
    return new Map(oldestFirst.flatMap(({ dryRun, finishedAt, units }) => units.map((unit) => [keyOf(unit), { ...unit, dryRun, finishedAt }])));
}
function timeOf(value) {
    const ms = typeof value === "string" ? Date.parse(value) : NaN;
    return Number.isNaN(ms) ? undefined : ms;
}

;// CONCATENATED MODULE: ./packages/summary/src/take-reports.ts


/** Names of the artifacts that publishing actions leave begin so. */
const names = /^fairlead-report-/;
/**
 * Takes the reports of all attempts of this run. What cannot be taken is told, and never stops the
 * rest.
 *
 * @param temp a folder in which they may be unpacked for a while
 */
async function takeReports(temp, ports) {
    const taken = await (0,github_src/* takeReports */.XD)(names, temp, { kind: "this-run" }, ports);
    const read = taken.reports.map(({ name, text }) => ({ name, report: readReport(text) }));
    return {
        reports: read.flatMap(({ report }) => report ?? []),
        problems: [
            ...taken.problems,
            ...read.flatMap(({ name, report }) => (report === undefined ? [take_reports_unreadable(name)] : [])),
        ],
    };
}
function take_reports_unreadable(name) {
    const message = `The artifact ${name} holds no report that this version can read.`;
    return { code: "report-unreadable", message };
}

;// CONCATENATED MODULE: ./packages/summary/src/summarize.ts











/**
 * Finds out what has really shipped: reads the reports of the run, then asks the registries and
 * GitHub itself, and judges. Works with what there is: whatever cannot be read is told on the page.
 *
 * @param given what is wrong with the inputs
 */
async function summarize(inputs, given, ports) {
    const { clock, cancelled, repository } = ports;
    const { version, tag } = inputs;
    const { jobs, problems: badNeeds } = readNeeds(inputs.needs);
    const crates = readWanted(inputs.crates, "crate", version);
    const npm = readWanted(inputs.npm, "npm", version);
    const { reports, problems: unread } = await ports.log.inGroup("Reports", () => takeReports(ports.temp, ports));
    const told = newestTold(reports);
    const { units, problems: leftOut } = withTold([...crates.units, ...npm.units], [...told.values()]);
    const cratesTarget = (0,src/* readCratesTarget */.E5)(inputs.index, undefined, ports.cargoTestIndex);
    const npmTarget = (0,npm_src/* readNpmTarget */.Rz)(inputs.registryUrl, ports.npmRegistrySetting);
    const claimed = (unit) => isClaimed(told.get(keyOf(unit)));
    const lookAtKind = (kind, open) => {
        const ofKind = units.filter((unit) => unit.kind === kind);
        return lookAt(ofKind, open, claimed, clock, cancelled);
    };
    const [inCrates, inNpm, onGitHub] = await Promise.all([
        "problem" in cratesTarget
            ? notAsked(cratesTarget)
            : lookAtKind("crate", () => (0,src/* openCratesRegistry */.si)(cratesTarget, ports.cratesToken, ports)),
        "problem" in npmTarget
            ? notAsked(npmTarget)
            : lookAtKind("npm", () => Promise.resolve((0,npm_src/* npmLookUp */.KG)(npmTarget, ports.npmToken, ports))),
        askGitHub(tag, inputs.token, ports),
    ]);
    const released = units.map((unit) => {
        const looked = unit.kind === "crate" ? inCrates : inNpm;
        return describeUnit(unit, looked, told.get(keyOf(unit)), inputs.dryRun);
    });
    const { release } = onGitHub;
    const lists = [...given.filter(concernsLists), ...crates.problems, ...npm.problems, ...leftOut];
    const hasLists = crates.units.length + npm.units.length > 0;
    const isWantedKnown = lists.length === 0 && (hasLists || unread.length === 0);
    const seen = { units: released, jobs, release, dryRun: inputs.dryRun, isWantedKnown };
    const state = releaseState(seen);
    const title = tag ?? version;
    return {
        page: {
            ...{ state, jobs, units: withMains(released, repository) },
            ...(title !== undefined && { title }),
            ...(tag !== undefined && { tag }),
            ...(release !== undefined && { release }),
            unseen: [
                ...[...given, ...badNeeds, ...crates.problems, ...npm.problems, ...unread, ...leftOut],
                ...[...inCrates.problems, ...inNpm.problems, ...onGitHub.problems],
            ],
            ...{ repository, sha: ports.sha, runId: ports.runId, attempt: ports.attempt },
            runUrl: `${ports.serverUrl}/${repository}/actions/runs/${ports.runId}`,
            askedAt: clock.now(),
            ...registriesOf(cratesTarget, npmTarget),
        },
        complete: isComplete(seen),
        missing: [
            ...new Set(released.filter((unit) => unit.state !== "shipped").map((unit) => (0,publishing_src/* unitId */.KF)(unit))),
        ],
    };
}
/** Problems of the inputs that list the units; those of a large plan's artifact belong to no input. */
function concernsLists({ input }) {
    return input === undefined || input === "crates" || input === "npm";
}
function notAsked({ problem }) {
    return { findings: new Map(), problems: [problem] };
}
function describeUnit(unit, { findings, registry }, told, dryRun) {
    const { kind, name, version } = unit;
    const finding = findings.get((0,publishing_src/* unitId */.KF)(unit)) ?? {
        kind: "unreadable",
        cause: "its registry was not asked",
    };
    const judged = judgeUnit({ finding, told, dryRun });
    const url = registry?.link(unit);
    const approval = approvalOf(told?.stageId, registry);
    const { outcome, credential, resumeAt, finishedAt } = told?.dryRun === dryRun ? told : {};
    return {
        ...{ kind, name, version, isMain: false },
        ...judged,
        ...(url !== undefined && { url }),
        ...(outcome !== undefined && { told: outcome }),
        ...(approval !== undefined && { approval }),
        ...(credential !== undefined && { credential }),
        ...(finishedAt !== undefined && { toldAt: finishedAt }),
        ...(resumeAt !== undefined && { resumeAt }),
    };
}
/** A command that can be pasted: an id or an address that a shell might read differently has none. */
function approvalOf(stageId, registry) {
    const command = stageId === undefined ? undefined : registry?.approval?.(stageId);
    return command !== undefined && /^[A-Za-z0-9 ./:_-]{1,400}$/u.test(command) ? command : undefined;
}
/** Marks those that stand for the others in install lines. */
function withMains(units, repository) {
    const name = repository.split("/").at(-1) ?? "";
    const shipped = units.filter(({ state }) => state === "shipped");
    const mains = ["crate", "npm"].flatMap((kind) => (0,github_src/* mainUnits */.NH)(shipped.filter((unit) => unit.kind === kind), name));
    return units.map((unit) => ({ ...unit, isMain: mains.some((main) => main === unit) }));
}
function registriesOf(crates, npm) {
    return {
        isCratesIo: !("problem" in crates) && crates.isCratesIo,
        ...(!("problem" in npm) && !npm.isNpmjs && { npmRegistry: npm.registry }),
    };
}

;// CONCATENATED MODULE: ./packages/summary/src/index.ts



/***/ })

};
