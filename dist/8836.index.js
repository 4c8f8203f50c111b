export const id = 8836;
export const ids = [8836];
export const modules = {

/***/ 94536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ takeReports)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/github/src/artifacts/artifact.ts
var artifact = __webpack_require__(96187);
// EXTERNAL MODULE: ./packages/github/src/artifacts/fetch-artifacts.ts + 1 modules
var fetch_artifacts = __webpack_require__(37106);
// EXTERNAL MODULE: ./packages/github/src/rest/rest.ts + 1 modules
var rest = __webpack_require__(37245);
// EXTERNAL MODULE: ./packages/github/src/artifacts/given-run.ts
var given_run = __webpack_require__(41076);
// EXTERNAL MODULE: ./packages/github/src/artifacts/list-artifacts.ts
var list_artifacts = __webpack_require__(32319);
;// CONCATENATED MODULE: ./packages/github/src/artifacts/list-reports.ts




/** How a report is called: by the action, the attempt and a number that nobody else has. */
const attemptIn = /-(\d+)-[0-9a-f]{8}$/;
/**
 * The reports that the attempts of a run have left, as far as GitHub shows them. Where the service of this
 * job has none of an earlier attempt, the REST API is asked too: it needs `actions: read`.
 *
 * @param names which artifacts are meant
 * @throws ProblemsError if nothing can be listed
 */
async function listReports(names, source, ports) {
    const named = (all) => all.filter(({ name }) => names.test(name));
    if (source.kind === "other-run") {
        const { runId, repository, token, sha } = source;
        const world = { rest: await (0,rest/* connect */.N)({ ...ports, token }), repository };
        (0,problem/* throwProblems */.Jh)((await (0,given_run/* judgeGivenRun */.a)(world, runId, sha, ports.log)).problems);
        return { listed: named(await (0,list_artifacts/* listRunArtifacts */.N)(world, runId)) };
    }
    const own = named(await (0,list_artifacts/* listThisRun */.W)(ports));
    const { earlier } = source;
    if (earlier === undefined)
        return { listed: own };
    const missing = attemptsWithout(own, earlier);
    if (missing.length === 0)
        return { listed: own };
    try {
        const { runId, repository, token } = earlier;
        const world = { rest: await (0,rest/* connect */.N)({ ...ports, token }), repository };
        const known = new Set(own.map(({ id }) => id));
        const others = named(await (0,list_artifacts/* listRunArtifacts */.N)(world, runId)).filter(({ id }) => !known.has(id));
        const expired = others.find((each) => each.expired);
        return {
            listed: [...own, ...others],
            ...(expired !== undefined && { unread: expiredReport(expired) }),
        };
    }
    catch (error) {
        if (!(error instanceof problem/* ProblemsError */.FQ))
            throw error;
        const [unread] = error.problems;
        if (unread === undefined)
            return { listed: own };
        ports.log.info(`This job sees no report of attempt ${missing.join(", ")} of this run. If there is one, GitHub hides it: ${(0,problem/* describeProblem */.BJ)(unread)}`);
        return { listed: own, unread };
    }
}
function expiredReport({ name }) {
    return {
        code: "artifact-expired",
        message: `The artifact ${name} of this run has expired.`,
        remedy: "Let artifacts of the repository live longer than an approval takes.",
    };
}
function attemptsWithout(reports, { attempt }) {
    const shown = new Set(reports.map(({ name }) => Number(attemptIn.exec(name)?.[1])));
    return Array.from({ length: attempt - 1 }, (_, index) => index + 1).filter((each) => !shown.has(each));
}

;// CONCATENATED MODULE: ./packages/github/src/artifacts/take-reports.ts






/** Far more than a report of a thousand units has. */
const limits = { maxEntries: 16, maxBytes: 32 * 2 ** 20 };
/** A release has one for each publishing step and attempt. */
const mostReports = 300;
const atOnce = 8;
/**
 * Takes the reports that all attempts of a run have uploaded. What cannot be taken is told, and never
 * stops the rest. An attempt may have left none, so what may be out of reach is no problem yet.
 *
 * @param names which artifacts are meant
 * @param temp a folder in which they may be unpacked for a while
 */
function takeReports(names, temp, source, ports) {
    // GitHub's client says much of each.
    return ports.log.inGroup("Reading the reports of the run", () => readReports(names, temp, source, ports));
}
async function readReports(names, temp, source, ports) {
    const problems = [];
    const attempt = async (failure, work) => {
        try {
            return await work();
        }
        catch (error) {
            if (error instanceof problem/* ProblemsError */.FQ)
                problems.push(...error.problems);
            else
                problems.push({ code: "report-unreadable", message: `${failure}: ${(0,wording/* messageOf */.bD)(error)}.` });
            return undefined;
        }
    };
    if (source.kind === "this-run" && !ports.inJob) {
        const message = "The reports of the run are not read: this is not a job of GitHub Actions.";
        return { reports: [], problems: [{ code: "not-in-job", message }] };
    }
    const { listed = [], unread } = (await attempt("The reports could not be listed", () => listReports(names, source, ports))) ??
        {};
    const named = listed.filter(({ expired }) => !expired);
    const wanted = named
        .filter(({ size }) => size <= limits.maxBytes)
        .sort(artifact/* newestFirst */.l)
        .slice(0, mostReports);
    if (wanted.length < named.length) {
        const left = named.length - wanted.length;
        const message = `${left} of ${named.length} reports were skipped: there are too many, or they are too large.`;
        problems.push({ code: "reports-left-out", message });
    }
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-reports-"));
    const reports = await (0,look_up/* concurrently */.rK)(wanted, (artifact) => attempt(`The report ${artifact.name} could not be read`, async () => {
        const into = external_node_path_default().join(folder, String(artifact.id));
        await (0,fetch_artifacts/* fetchArtifact */.t)(artifact, into, source, ports, limits);
        return { name: artifact.name, text: await readFolder(into) };
    }), atOnce);
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    return {
        reports: reports.filter((report) => report !== undefined),
        ...{ problems, ...(unread !== undefined && { unread }) },
    };
}
/** Empty if there is none: whoever reads it tells. */
async function readFolder(folder) {
    const file = (await (0,promises_.readdir)(folder)).find((name) => name.endsWith(".json"));
    return file === undefined ? "" : await (0,promises_.readFile)(external_node_path_default().join(folder, file), "utf8");
}


/***/ }),

/***/ 2042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ codeLink),
/* harmony export */   f: () => (/* binding */ urlPart)
/* harmony export */ });
/* harmony import */ var _fairlead_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15288);
/* harmony import */ var _fairlead_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44114);

/** A span of code that links to `url`, which is made by this program and holds no parentheses. */
function codeLink(text, url) {
    return `[${(0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(text)}](${url})`;
}
/** A part of an address: all that could end a Markdown link is encoded. */
function urlPart(text) {
    return encodeURIComponent((0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text)).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 57976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NH: () => (/* binding */ mainUnits),
/* harmony export */   dG: () => (/* binding */ downloadsSection),
/* harmony export */   jg: () => (/* binding */ packagesSection)
/* harmony export */ });
/* harmony import */ var _fairlead_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15288);
/* harmony import */ var _fairlead_markdown__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52393);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2014);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80955);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2042);



/** A longer table is one to open. */
const openRows = 8;
/** For one table; GitHub takes 125,000 characters in all, which are no more than their bytes. */
const tableBytes = 25_000;
/**
 * What was published to the registries: how to install it, and a table with links. In dependency
 * order, so the last ones are those that people use.
 *
 * @param repository the name without the owner: a package of that name is the main one
 */
function packagesSection(crates, npm, repository) {
    const parts = [
        registrySection("npm", npm, repository, {
            install: ({ name, version }) => `npm install ${name}@${version}`,
            columns: [{ title: "Package" }, { title: "Version" }],
            row: ({ name, version }) => [
                (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .codeLink */ .U)(name, `https://www.npmjs.com/package/${npmPath(name)}/v/${(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .urlPart */ .f)(version)}`),
                (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(version),
            ],
            called: "npm packages",
        }),
        registrySection("crates.io", crates, repository, {
            install: ({ name, version, isProgram }) => `cargo ${isProgram ? "install" : "add"} ${name}@${version}`,
            columns: [{ title: "Crate" }, { title: "Version" }, { title: "Documentation" }],
            row: ({ name, version }) => [
                (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .codeLink */ .U)(name, `https://crates.io/crates/${(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .urlPart */ .f)(name)}/${(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .urlPart */ .f)(version)}`),
                (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(version),
                `[docs.rs](https://docs.rs/${(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .urlPart */ .f)(name)}/${(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .urlPart */ .f)(version)})`,
            ],
            called: "crates",
        }),
    ].filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : ["## Packages", ...parts].join("\n\n");
}
/** The files of the release with sizes and checksums. */
function downloadsSection(assets, downloadUrl) {
    if (assets.length === 0)
        return undefined;
    const listed = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .withoutChecksumFiles */ .f)(assets);
    const rows = listed.map(({ name, size: bytes, sha256 }) => [
        (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .codeLink */ .U)(name, downloadUrl(name)),
        (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)((0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .size */ .Ej)(bytes)),
        sha256 === undefined ? "" : (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(sha256),
    ]);
    const columns = [
        { title: "File" },
        { title: "Size", align: "right" },
        { title: "SHA-256" },
    ];
    const files = (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_4__/* .cutTable */ .nd)(columns, rows, tableBytes);
    const check = assets.some(({ name }) => name === "SHA256SUMS")
        ? [
            `To check what you have downloaded:`,
            (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_4__/* .shell */ .vf)(["sha256sum --check --ignore-missing SHA256SUMS"]),
        ]
        : [];
    return [
        "## Downloads",
        listed.length > openRows * 2 ? (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)(`All ${listed.length} files`, files) : files,
        ...(listed.length < assets.length
            ? ["Each file's checksum is also in a `.sha256` file beside it."]
            : []),
        ...check,
    ].join("\n\n");
}
function registrySection(title, units, repository, words) {
    const main = mainUnits(units, repository);
    if (main.length === 0)
        return undefined;
    const all = (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_4__/* .cutTable */ .nd)(words.columns, units.map(words.row), tableBytes);
    return [
        `### ${title}`,
        (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_4__/* .shell */ .vf)(main.map(words.install)),
        units.length > openRows ? (0,_fairlead_markdown__WEBPACK_IMPORTED_MODULE_4__/* .details */ .zH)(`All ${units.length} ${words.called}`, all) : all,
    ].join("\n\n");
}
/**
 * What a reader would install first: up to three, all; else that with the name of the repository or
 * with the first word of most names, or its core; else the last in order, on which nothing depends.
 */
function mainUnits(units, repository) {
    if (units.length <= 3)
        return units;
    const bare = ({ name }) => name.replace(/^@[^/]*\//, "");
    const word = mostFrequent(units.map((unit) => bare(unit).split(/[-_]/)[0] ?? ""));
    for (const name of [repository, `${repository}-core`, word, `${word}-core`, "core"]) {
        const named = units.find((unit) => bare(unit) === name);
        if (named !== undefined)
            return [named];
    }
    return units.slice(-1);
}
/** Two would be chance. */
function mostFrequent(words) {
    const counts = Map.groupBy(words, (word) => word);
    const [first] = [...counts.values()].sort((a, b) => b.length - a.length);
    return first === undefined || first.length < 3 ? "" : (first[0] ?? "");
}
/** `@scope/name` as npm's pages have it: with the slash. */
function npmPath(name) {
    return name.split("/").map(_links_js__WEBPACK_IMPORTED_MODULE_0__/* .urlPart */ .f).join("/").replace(/^%40/, "@");
}


/***/ }),

/***/ 38836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kL: () => (/* reexport */ askLive),
  $l: () => (/* reexport */ confirmStaged),
  iC: () => (/* reexport */ confirmationProblems),
  nz: () => (/* reexport */ readWanted),
  F8: () => (/* reexport */ strangeNames),
  eh: () => (/* reexport */ summarize)
});

// EXTERNAL MODULE: ./packages/crates/src/registry/crates-target.ts
var crates_target = __webpack_require__(21258);
// EXTERNAL MODULE: ./packages/crates/src/registry/open-registry.ts + 1 modules
var open_registry = __webpack_require__(37515);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-target.ts
var npm_target = __webpack_require__(77176);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-look-up.ts
var npm_look_up = __webpack_require__(68502);
// EXTERNAL MODULE: ./packages/publishing/src/approval-layers.ts
var approval_layers = __webpack_require__(49319);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var src_unit = __webpack_require__(65581);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/npm/src/registry/older-stages.ts
var older_stages = __webpack_require__(42523);
// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 45 modules
var src = __webpack_require__(45032);
;// CONCATENATED MODULE: ./packages/summary/src/confirm/confirmation-problems.ts



/** What is to be said of all packages in one state; `live` is none. */
const words = {
    broken: {
        code: "live-without-pins",
        is: "live, and broken for users now",
        // It depends on what it needs: see `withBrokenPins`.
        remedy: "Approve what it needs at once. Nothing has to be published again.",
    },
    differs: {
        code: "published-bytes-differ",
        is: "live, but with bytes that differ from what the run sent",
        remedy: "Find out who published it, and approve nothing else of this release. Then release a new version.",
    },
    "stage-differs": {
        code: "staged-bytes-differ",
        is: "staged, but not with what the run packed",
        remedy: "Do not approve this. Reject the stage, then start a new run of the workflow.",
    },
    "stage-mistagged": {
        code: "stage-of-other-tag",
        is: "staged with another dist-tag than the run recorded",
        remedy: "npm fixes the tag when a version is staged. Reject the stage, then start a new run of the workflow.",
    },
    disputed: {
        code: "stage-disputed",
        is: "staged by an earlier attempt of the run, and a later one packed other bytes",
        // With the address of the run: see `settleDispute`.
        remedy: "",
    },
    blocked: {
        code: "stage-blocked",
        is: "refused by npm, so it can never go live",
        remedy: "Read what npm wrote to the maintainers, and release a new version.",
    },
    deleted: {
        code: "version-unpublished",
        is: "unpublished",
        remedy: "A version that was unpublished can never be used again: release a new one.",
    },
    "not-sent": {
        code: "record-incomplete",
        is: "not staged and not published",
        // It depends on why: see `notSent`.
        remedy: "Re-run the failed jobs of the run: what is staged is not sent again.",
    },
    gone: {
        code: "stage-gone",
        is: "neither staged nor live",
        remedy: "If it was rejected, start a new run of the workflow: without stage-token, the publishing jobs take it for one that still waits. If it was approved a moment ago, run this job again in a few minutes.",
    },
    validating: {
        code: "stage-not-scanned",
        is: "still being validated by npm, and cannot be approved yet",
        remedy: "Approve when npm has finished, then run this job again.",
    },
    waiting: {
        code: "stage-not-approved",
        is: "waiting for approval, or being validated by npm",
        remedy: "Approve what waits, what others need first, then run this job again.",
    },
    late: {
        code: "package-not-installable",
        is: "published, and cannot be installed yet",
        remedy: "Run this job again in a few minutes; npm's scan can take an hour.",
    },
    unseen: {
        code: "registry-unreachable",
        is: "not known to be live, since the registry does not answer",
        remedy: "Run this job again when it answers.",
    },
};
const order = Object.keys(words);
/**
 * Why the release cannot go on: one problem for each state, the worst first; several where packages in a
 * state need different things.
 *
 * @param runUrl the address of the run that sent them, without an attempt
 */
function confirmationProblems(units, runUrl) {
    const told = withHeldBack(units);
    return order.flatMap((state) => {
        const found = told.filter((unit) => unit.state === state);
        return [...Map.groupBy(found, ({ remedy }) => remedy)].map(([remedy, group]) => {
            const { code, is: usually, remedy: usual } = words[state];
            const isShown = state === "waiting" && group.every(({ isUnseen }) => isUnseen !== true);
            const is = isShown ? "waiting for approval" : usually;
            return {
                code,
                message: `${messageOf(group, is)}.`,
                remedy: remedy ?? remedyFor(state, usual, runUrl),
            };
        });
    });
}
/**
 * What is broken for users and was not told yet.
 *
 * @param told `name@version` of what was told; gets what is told now
 */
function newAlarms(units, told) {
    const found = units.filter((unit) => unit.state === "broken" && !told.has((0,src_unit/* unitId */.K)(unit)));
    for (const unit of found)
        told.add((0,src_unit/* unitId */.K)(unit));
    return confirmationProblems(found, "");
}
function remedyFor(state, usual, runUrl) {
    return state === "disputed" ? settleDispute(runUrl) : usual;
}
/** Both ways out; the whole commands, to be copied. */
function settleDispute(runUrl) {
    const approve = "npx @fairlead/cli approve";
    return `To release what is staged, approve it (${approve} ${runUrl}), and take the other files of the release from the attempt that staged it. To release what the later attempt packed, reject the stage of each with npm stage reject and re-run the publishing job, or reject everything (${approve} --reject ${runUrl}) and start a new run.`;
}
/** What nobody is to approve yet says so itself. */
function withHeldBack(units) {
    const free = new Set((0,src/* toApprove */.tY)(units).flat());
    return units.map((unit) => {
        const isHeld = (unit.state === "waiting" || unit.state === "validating") && !free.has(unit);
        return isHeld ? { ...unit, remedy: notYet } : unit;
    });
}
const notYet = "Do not approve this yet: settle first what is named above, each with its own next step.";
function messageOf(found, is) {
    const names = (0,wording/* firstFew */.Dt)(found.map((unit) => (0,src_unit/* unitId */.K)(unit)), 12);
    const why = found.find(({ cause }) => cause !== undefined);
    const isOfAll = found.every(({ cause }) => cause === why?.cause);
    const of = why !== undefined && !isOfAll ? ` (${(0,src_unit/* unitId */.K)(why)})` : "";
    const cause = why?.cause === undefined ? "" : `: ${why.cause}${of}`;
    return `${names}: ${is}${cause}`;
}
/**
 * What a person should know, though it stops nothing.
 *
 * @param live `name@version` of what is live with the bytes of the record
 */
function confirmationWarnings(packages, live, others) {
    const disputed = packages.filter((unit) => unit.stageConflict === "own" && live.has((0,src_unit/* unitId */.K)(unit)));
    const own = packages.map(({ name, version, recorded: { stageId, tag } }) => {
        return { name, version, stageId, tag };
    });
    return [...laterBytes(disputed), ...(0,older_stages/* olderStageWarnings */.I)(own, others)];
}
/** What is live is what an earlier attempt sent; the other files may be of a later one. */
function laterBytes(units) {
    if (units.length === 0)
        return [];
    const them = units.length === 1 ? "it" : "them";
    return [
        {
            code: "stage-disputed",
            message: `A later attempt of the run packed other bytes for ${(0,wording/* firstFew */.Dt)(units.map(src_unit/* unitId */.K), 12)} than those that were staged.`,
            remedy: `Take the other files of the release from the attempt that staged ${them}.`,
        },
    ];
}
/** Of stages that hold other bytes than the newest attempt packed: no wait settles that. */
function disputeProblems(units, runUrl) {
    return ["own", "other"].flatMap((conflict) => {
        const found = units.filter(({ stageConflict }) => stageConflict === conflict);
        const state = conflict === "own" ? "disputed" : "stage-differs";
        const { code, is, remedy: usual } = words[state];
        const remedy = remedyFor(state, usual, runUrl);
        return found.length === 0 ? [] : [{ code, message: `${messageOf(found, is)}.`, remedy }];
    });
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/stage-mismatch.ts

/**
 * Compares a stage with its record. The jobs that confirm and the program that approves go by this alone.
 *
 * @param sent what the run sent, as `sha512-\u2026`; undefined: not known
 * @param staged the same of the staged file, where it was read
 */
function stageMismatch(recorded, stage, sent, staged) {
    const { id, tag, shasum } = stage;
    if (stage.name !== recorded.name || stage.version !== recorded.version) {
        const cause = `stage ${id} is of ${(0,src_unit/* unitId */.K)(stage)}, and the record says ${(0,src_unit/* unitId */.K)(recorded)}`;
        return { kind: "package", cause };
    }
    if (tag !== undefined && recorded.tag !== undefined && tag !== recorded.tag) {
        const cause = `stage ${id} has the dist-tag ${tag}, and the record says ${recorded.tag}`;
        return { kind: "tag", cause };
    }
    if (staged !== undefined && sent !== undefined && staged !== sent) {
        return {
            kind: "bytes",
            cause: `the file of stage ${id} is ${staged}, but the record says ${sent}`,
        };
    }
    if (shasum !== undefined && recorded.shasum !== undefined && shasum !== recorded.shasum) {
        const cause = `stage ${id} has the shasum ${shasum}, and the record says ${recorded.shasum}`;
        return { kind: "bytes", cause };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/summary/src/confirm/not-sent.ts
const again = "Re-run the failed jobs of the run: what is staged is not sent again.";
/** Another run of the same job ends the same way until this is done. */
const correctFirst = "Read in the job summary of the publishing job why, and correct that first. If it is a setting, re-run the failed jobs then: what is staged is not sent again. If the package has to change, reject what is staged and start a new run.";
const reasons = {
    refused: { cause: "npm refused it", remedy: correctFirst },
    conflict: { cause: "what was packed differs from what npm had", remedy: correctFirst },
    blocked: {
        cause: "what it needs was not sent",
        remedy: `Correct that first. ${again}`,
    },
    unclear: { cause: "npm's answer to its upload was not clear", remedy: again },
    "rate-limited": { cause: "npm's rate limit held it back", remedy: again },
    "not-reached": { cause: "its job ended before its turn", remedy: again },
    "already-published": {
        cause: "its job found it published, and it is not live now",
        remedy: "If it was unpublished, release a new version.",
    },
};
/** @param outcome how the package ended in its job */
function notSent(outcome) {
    const isKnown = (word) => Object.hasOwn(reasons, word);
    const known = isKnown(outcome) ? reasons[outcome] : undefined;
    return known ?? { cause: `its job ended with ${outcome}`, remedy: again };
}

;// CONCATENATED MODULE: ./packages/summary/src/confirm/judge-recorded.ts




/**
 * Decides from what was seen. What is live counts more than anything that is said of stages.
 *
 * @param isGone its stage is there no more
 */
function judgeRecorded(unit, seen, isGone) {
    const verdict = judgeSeen(unit, seen, isGone);
    const { stageConflict } = unit;
    // Whoever approves what waits decides against what the newest attempt packed.
    if (stageConflict === "own" && verdict.state === "waiting")
        return { state: "disputed" };
    if (stageConflict === "other" && ["waiting", "not-sent"].includes(verdict.state)) {
        return { state: "stage-differs", cause: "this run did not stage what waits" };
    }
    return verdict;
}
function judgeSeen(unit, seen, isGone) {
    const { sent, outcome, recorded } = unit;
    if (seen.live !== undefined) {
        if (sent !== undefined && differs(sent, seen.live)) {
            return { state: "differs", cause: `the registry has ${seen.live}, and the run sent ${sent}` };
        }
        if (sent === undefined && outcome === "conflict" && recorded.fails !== false) {
            return { state: "differs", cause: `the registry's contents differ from what the run packed` };
        }
        return { state: seen.isListed ? "live" : "late" };
    }
    if (seen.unread !== undefined)
        return { state: "unseen", cause: seen.unread };
    if (sent === undefined)
        return { state: "not-sent", ...notSent(outcome) };
    const { stage, status } = seen.look ?? {};
    if (stage === undefined || stage === "none") {
        const state = withoutStage(unit, isGone, status);
        const isHidden = state === "waiting" && stage === "none" && status === undefined;
        return { state, ...(isHidden && { cause: `stage-token is ${hiddenStage}` }) };
    }
    const mismatch = stageMismatch(recorded, stage, sent, seen.staged);
    if (mismatch !== undefined) {
        const { kind, cause } = mismatch;
        return { state: kind === "tag" ? "stage-mistagged" : "stage-differs", cause };
    }
    return { state: stagedStates[stage.status ?? status ?? ""] ?? "waiting" };
}
/** Whether a registry has other bytes of a package than the run sent. */
function sendsOther({ sent }, finding) {
    return sent !== undefined && finding?.kind === "present" && differs(sent, finding.checksum);
}
/** Of two checksums in different notations nobody knows. */
function differs(ours, theirs) {
    const isSha512 = theirs.startsWith("sha512-");
    return isSha512 && ours !== theirs;
}
/** The registry answers so, too, to a token that does not cover the package. After "stage-token is". */
const hiddenStage = "shown no stage of it: it was rejected, the token does not cover it, or it is not listed yet";
const stagedStates = {
    validating: "validating",
    blocked: "blocked",
};
/** There is no stage to see, or nobody may look. */
function withoutStage({ recorded }, isGone, status) {
    switch (status) {
        case "blocked":
        case "deleted":
            return status;
        case "staged":
            return "waiting";
        case "published":
            return "late";
        case "validating":
            // Without a stage, it is the scan after the approval.
            return recorded.outcome === "staged" && !isGone ? "validating" : "late";
    }
    if (recorded.outcome !== "staged")
        return "late";
    return isGone ? "gone" : "waiting";
}
/** What is live and pins what is not: whoever installs it now gets half of it. */
function withBrokenPins(units) {
    const absent = new Set(units.filter(({ state }) => !isThere(state)).map((unit) => (0,src_unit/* unitId */.K)(unit)));
    const comes = new Set((0,src/* toApprove */.tY)(units)
        .flat()
        .map((unit) => (0,src_unit/* unitId */.K)(unit)));
    return units.map((unit) => {
        const lacking = unit.pins.filter((pin) => absent.has(pin));
        if (unit.state !== "live" || lacking.length === 0)
            return unit;
        const [are, which] = lacking.length === 1 ? ["is", "it"] : ["are", "they"];
        const cause = `it needs ${(0,wording/* firstFew */.Dt)(lacking, 5)}, and ${which} ${are} not live`;
        const isLost = !lacking.every((pin) => comes.has(pin));
        return { ...unit, state: "broken", cause, ...(isLost && { remedy: moveBack }) };
    });
}
const moveBack = "Not all that it needs can be approved. Until that is live, move the dist-tag back to the last whole version: npm dist-tag add NAME@VERSION latest.";
/** What could not be asked for may be live. */
function isThere(state) {
    return ["live", "late", "differs", "unseen"].includes(state);
}

// EXTERNAL MODULE: ./packages/publishing/src/read-stage-record.ts
var read_stage_record = __webpack_require__(19556);
// EXTERNAL MODULE: ./packages/publishing/src/recorded-release.ts
var recorded_release = __webpack_require__(42611);
;// CONCATENATED MODULE: ./packages/publishing/src/run-records.ts




/**
 * Reads the records of one run together, for whoever goes on with what it sent. One that makes no sense,
 * or is of something else, spoils all: the rest would not be what the run has staged. Those of other
 * registries are none of their business, and dry runs send nothing.
 *
 * @returns the records of that registry; none: the run has left none. With a fault, none of them counts
 */
function readRunRecords(texts, wanted) {
    const read = texts.map(({ name, text }) => ({ name, ...(0,read_stage_record/* readStageRecord */.AZ)(text) }));
    const unreadable = read.flatMap(({ name, fault }) => fault === undefined ? [] : [`The record ${name} cannot be trusted: ${fault}.`]);
    if (unreadable.length > 0)
        return { records: [], faults: faultsOf("unreadable", unreadable) };
    const named = read.flatMap(({ name, record }) => {
        const isReal = record !== undefined && !record.dryRun && record.packages.length > 0;
        return isReal ? [{ name, record }] : [];
    });
    const here = ofRegistry(named, wanted.registry);
    const [first = named[0]] = here;
    if (first === undefined)
        return { records: [], faults: [] };
    const { repository, runId, sha } = first.record;
    const expected = {
        repository: wanted.repository ?? repository,
        runId: wanted.runId ?? runId,
        runSha: wanted.runSha ?? sha,
        ...{ commit: wanted.commit, registry: wanted.registry ?? first.record.registry },
    };
    const mismatches = (here.length > 0 ? here : named).flatMap(({ name, record }) => {
        const mismatch = (0,read_stage_record/* recordMismatch */.cL)(record, expected);
        return mismatch === undefined ? [] : [{ name, ...mismatch }];
    });
    const faults = [...Map.groupBy(mismatches, ({ fault }) => fault).values()].flatMap((alike) => {
        const [one] = alike;
        if (one === undefined)
            return [];
        const names = (0,wording/* firstFew */.Dt)(alike.map(({ name }) => name), 5);
        return faultsOf(one.kind, [misfit(names, alike.length, one.fault)]);
    });
    const records = here.map(({ record }) => record);
    if (faults.length > 0)
        return { records, faults };
    return { records, faults: [...severalCommits(records), ...otherVersions(records, wanted)] };
}
function misfit(names, count, fault) {
    return count === 1
        ? `The record ${names} does not fit: ${fault}.`
        : `The records ${names} do not fit: ${fault}.`;
}
/** Of several registries without one that is wanted, that of the first record with something staged. */
function ofRegistry(named, wanted) {
    const isStaging = ({ record }) => record.packages.some(({ outcome, stageId }) => outcome === "staged" || stageId !== undefined);
    const registry = wanted ?? (named.find(isStaging) ?? named[0])?.record.registry;
    if (registry === undefined)
        return [];
    return named.filter(({ record }) => (0,read_stage_record/* withoutSlash */.mW)(record.registry) === (0,read_stage_record/* withoutSlash */.mW)(registry));
}
function faultsOf(kind, messages) {
    return messages.map((message) => ({ kind, message }));
}
/** Half a release of one commit, and half of another, is none. */
function severalCommits(records) {
    const commits = new Set(records.flatMap(({ sha, packages }) => packages.map(({ commit = sha }) => commit)));
    if (commits.size < 2)
        return [];
    const list = [...commits].join(", ");
    return faultsOf("commits", [`The records of the run are for ${commits.size} commits: ${list}.`]);
}
/** What the run did not send tells no version of the release. */
function otherVersions(records, { version: wanted }) {
    if (wanted === undefined)
        return [];
    const others = (0,recorded_release/* recordedRelease */.aR)(records).filter(({ sent, version }) => sent !== undefined && version !== wanted);
    if (others.length === 0)
        return [];
    return faultsOf("version", [
        `The run sent ${(0,wording/* firstFew */.Dt)(others.map(src_unit/* unitId */.K), 12)}, but ${wanted} is expected.`,
    ]);
}

// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
;// CONCATENATED MODULE: ./packages/summary/src/confirm/read-recorded.ts

/**
 * Reads the records of a run together. One that makes no sense, or is of something else, spoils all: the
 * rest would not be what the run has staged.
 *
 * @throws ProblemsError `record-missing`, `record-invalid`, `record-of-other-release`,
 *   `record-incomplete`
 */
function readRecorded(texts, { registry }, wanted) {
    const { repository, runId, runSha, commit, version: released } = wanted;
    const expected = { repository, runId, runSha, commit, registry, version: released };
    const { records, faults } = readRunRecords(texts, expected);
    (0,problem/* throwProblems */.Jh)(faults.map(problemOf));
    if (records.length === 0)
        (0,problem/* throwProblems */.Jh)([missingRecord(runId)]);
    const packages = (0,recorded_release/* recordedRelease */.aR)(records);
    (0,problem/* throwProblems */.Jh)(absences(packages, wanted.npm, runId));
    const sent = packages.filter((each) => each.sent !== undefined);
    const versions = new Set((sent.length > 0 ? sent : packages).map(({ version }) => version));
    const [version] = versions;
    const [sha = ""] = records.flatMap((each) => {
        return each.packages.map((one) => one.commit ?? each.sha);
    });
    return { packages, sha, version: versions.size === 1 ? version : undefined };
}
const checkUpload = "Check which job uploaded it, and the value of run-id.";
/** What helps against each fault, and the input that it is about. */
const remedies = {
    unreadable: { remedy: "Check which job uploaded it. Do not approve what it names." },
    repository: { remedy: checkUpload },
    run: { remedy: checkUpload },
    "run-commit": { remedy: checkUpload },
    registry: { remedy: "Set registry-url to that one if you publish there." },
    commit: {
        remedy: "Use the run that staged this release, or set sha to the commit that it released.",
        input: "sha",
    },
    commits: { remedy: "Start a new run: it releases one commit." },
    version: { remedy: "Use the run that staged this version.", input: "version" },
};
function problemOf({ kind, message }) {
    const code = kind === "unreadable" ? "record-invalid" : "record-of-other-release";
    return { code, message, ...remedies[kind] };
}
/** What has to be in the record of a run, and is not. */
function absences(packages, ids, runId) {
    const there = new Set(packages.map(({ name, version }) => `${name}@${version}`));
    return ids
        .filter((id) => !there.has(id))
        .map((id) => ({
        code: "record-incomplete",
        message: `No record of run ${runId} has ${id}: no job of that run got as far as packing it.`,
        remedy: "If a job of that run failed, correct what it reports and re-run it: what is staged is not sent again. Otherwise check run-id, and the name and version in npm.",
        input: "npm",
    }));
}
/** The run has left nothing that tells what it sent. */
function missingRecord(runId) {
    return {
        code: "record-missing",
        message: `Run ${runId} has no record of npm packages.`,
        remedy: "Set run-id to the run whose jobs published or staged them. Its artifacts must not have expired.",
        input: "run-id",
    };
}

;// CONCATENATED MODULE: ./packages/summary/src/confirm/read-trusted.ts

/**
 * Reads the records of a run for a step that goes on without them: one that is damaged, or of another
 * repository, run or commit, is told and not used. Those of other registries are none of its business.
 */
function readTrusted(texts, { registry }, expected) {
    const records = [];
    const warnings = [];
    for (const { name, text } of texts) {
        const read = (0,read_stage_record/* readStageRecord */.AZ)(text);
        if (read.record !== undefined && read.record.registry !== registry)
            continue;
        const fault = read.fault ?? (0,read_stage_record/* recordFault */.QD)(read.record, expected);
        if (fault === undefined && read.record !== undefined)
            records.push(read.record);
        else
            warnings.push(untrusted(name, fault ?? ""));
    }
    return { packages: (0,recorded_release/* recordedRelease */.aR)(records), warnings };
}
function untrusted(name, fault) {
    return {
        code: "stage-record-untrusted",
        message: `The report ${name} is not compared with what is live: ${fault}.`,
        remedy: "Check which job uploaded it.",
    };
}

// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/publishing/src/retry.ts
var retry = __webpack_require__(51001);
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
    const allUnreadable = (cause) => new Map(units.map((unit) => [(0,src_unit/* unitId */.K)(unit), { kind: "unreadable", cause }]));
    let registry;
    try {
        registry = await open();
    }
    catch (error) {
        if (!(error instanceof problem/* ProblemsError */.FQ))
            throw error;
        const problems = error.problems.map((problem) => ({ ...problem, remedy: askAgain }));
        return { findings: allUnreadable("the registry did not answer"), problems };
    }
    // One alone, so that a registry that does not answer is not asked a thousand times, with pauses.
    const probe = await (0,look_up/* lookUp */.TE)([first], registry.find, clock, cancelled);
    const probed = probe.get((0,src_unit/* unitId */.K)(first));
    if (probed?.kind === "unreadable") {
        return {
            ...{ findings: allUnreadable(probed.cause), registry },
            problems: [unreadable(registry.title, (0,src_unit/* unitId */.K)(first), probed.cause, rest.length)],
        };
    }
    const findings = new Map([...probe, ...(await (0,look_up/* lookUp */.TE)(rest, registry.find, clock, cancelled))]);
    const behind = () => units
        .filter((unit) => findings.get((0,src_unit/* unitId */.K)(unit))?.kind === "absent" && isClaimed(unit))
        .slice(0, mostSureLooks);
    const lookAgain = async () => {
        if (cancelled.aborted)
            return;
        const again = await (0,look_up/* lookUp */.TE)(behind(), registry.readBack, clock, cancelled);
        // That a second look failed does not take back the first.
        for (const [id, finding] of again)
            if (finding.kind !== "unreadable")
                findings.set(id, finding);
    };
    await (0,retry/* retry */.L)(lookAgain, {
        isTransient: () => behind().length > 0,
        ...{ backoffMs: againBackoffMs, clock, signal: cancelled },
    });
    const problems = units.flatMap((unit) => {
        const finding = findings.get((0,src_unit/* unitId */.K)(unit));
        return finding?.kind === "unreadable"
            ? [unreadable(registry.title, (0,src_unit/* unitId */.K)(unit), finding.cause, 0)]
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

;// CONCATENATED MODULE: ./packages/summary/src/live.ts








/**
 * Asks the registries which of these versions nobody can install yet. A registry can be behind itself
 * for a moment, so what is missing is looked for again after 5 and 15 s, as in a summary. Never throws.
 *
 * With a record of the run, packages that a named one pins count too, and all are in the order of
 * approval. What is live with other bytes than the run sent is a problem: whoever installs the release
 * would not get what it says, and no wait changes that.
 */
async function askLive(crates, npm, ports) {
    const { clock, cancelled } = ports;
    const cratesTarget = (0,crates_target/* readTarget */._E)(ports.index, undefined, ports.cargoTestIndex);
    const npmTarget = (0,npm_target/* readNpmTarget */.Rz)(ports.registryUrl, ports.npmRegistrySetting);
    const look = (kind, versions, open) => {
        const wanted = versions.map(({ name, version }) => ({ kind, name, version }));
        return lookAt(wanted, open, () => true, clock, cancelled);
    };
    const record = "problem" in npmTarget || npm.length === 0 ? noRecord : await recordFor(npmTarget, npm, ports);
    const packages = (0,approval_layers/* inApprovalOrder */.BN)(withPins(npm, record.packages), record.packages.map(({ recorded }) => recorded));
    const [inCrates, inNpm] = await Promise.all([
        crates.length === 0 || "problem" in cratesTarget
            ? notAsked(crates, cratesTarget)
            : look("crate", crates, () => (0,open_registry/* openRegistry */.M)(cratesTarget, ports.cratesToken, ports)),
        npm.length === 0 || "problem" in npmTarget
            ? notAsked(npm, npmTarget)
            : look("npm", packages, () => Promise.resolve((0,npm_look_up/* npmLookUp */.K)(npmTarget, ports.npmToken, ports))),
    ]);
    const missing = (versions, { findings }) => versions.filter((each) => {
        const found = findings.get((0,src_unit/* unitId */.K)(each));
        // A yanked version is there, and no installer takes it.
        const isYanked = found?.kind === "present" && found.yanked;
        return found?.kind === "absent" || found?.kind === "pending" || isYanked;
    });
    const recorded = new Map(record.packages.map((unit) => [(0,src_unit/* unitId */.K)(unit), unit]));
    const differing = packages.map(src_unit/* unitId */.K).filter((id) => {
        const unit = recorded.get(id);
        return unit !== undefined && sendsOther(unit, inNpm.findings.get(id));
    });
    const absent = missing(packages, inNpm).map(src_unit/* unitId */.K);
    const disputed = record.packages.filter(({ stageConflict }) => stageConflict !== undefined);
    const isLive = (unit) => inNpm.findings.get((0,src_unit/* unitId */.K)(unit))?.kind === "present";
    const held = packages.map(src_unit/* unitId */.K).filter((id) => [...absent, ...differing].includes(id));
    return {
        missing: [...missing(crates, inCrates).map(src_unit/* unitId */.K), ...held],
        differing,
        warnings: [
            ...(ports.needsRecord ? [] : record.warnings),
            ...disputeProblems(disputed.filter((unit) => absent.includes((0,src_unit/* unitId */.K)(unit))), ports.runUrl),
            ...laterBytes(disputed.filter((unit) => unit.stageConflict === "own" && isLive(unit))),
        ],
        problems: [
            ...(ports.needsRecord ? record.warnings : []),
            ...(differing.length > 0 ? [otherBytes(differing)] : []),
            ...inCrates.problems,
            ...inNpm.problems,
        ],
    };
}
const noRecord = { packages: [], warnings: [] };
/** Without one, only what is named counts; one that was asked for has to have all that is named. */
async function recordFor(target, npm, { takeRecords, needsRecord, recordOf }) {
    const taken = (await takeRecords?.()) ?? { reports: [], problems: [] };
    const { packages, warnings } = readTrusted(taken.reports, target, recordOf);
    const told = [...taken.problems, ...warnings];
    if (!needsRecord || told.length > 0)
        return { packages, warnings: told };
    const { runId = "" } = recordOf;
    // It may have expired: then nobody knows which bytes the run sent.
    const lacking = packages.length === 0 ? [missingRecord(runId)] : absences(packages, npm.map(src_unit/* unitId */.K), runId);
    return { packages, warnings: lacking };
}
/** What is named, with all that it pins of the release, and what that pins. */
function withPins(named, recorded) {
    const known = new Map(recorded.map((unit) => [(0,src_unit/* unitId */.K)(unit), unit]));
    const found = new Map(named.map((each) => [(0,src_unit/* unitId */.K)(each), each]));
    const open = [...found.keys()];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
        for (const pin of known.get(id)?.recorded.pins ?? []) {
            const pinned = known.get(pin);
            if (pinned === undefined || found.has(pin))
                continue;
            found.set(pin, pinned);
            open.push(pin);
        }
    }
    return [...found.values()].map(({ name, version }) => ({ name, version }));
}
function otherBytes(ids) {
    const [are, them] = ids.length === 1 ? ["is", "it"] : ["are", "them"];
    return {
        code: "published-bytes-differ",
        message: `${(0,wording/* firstFew */.Dt)(ids, 12)} ${are} live with other bytes than this run sent.`,
        remedy: `Find out who published ${them}. If an older attempt staged ${them}, make the release with the artifacts of that one. Otherwise release a new version.`,
    };
}
/** Nothing to ask for, or nobody knows where. */
function notAsked(versions, target) {
    const isWrong = versions.length > 0 && "problem" in target;
    return { findings: new Map(), problems: isWrong ? [target.problem] : [] };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(53350);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./packages/summary/src/strange-names.ts





/**
 * Names that no registry has yet and that the checkout has otherwise: nobody will ever publish a
 * misspelled one, and the release would wait for it. What a plan names is right.
 *
 * @param missing `name@version` of what cannot be installed yet
 * @param workspace absolute; without a checkout nothing is said
 */
async function strangeNames(named, missing, workspace) {
    const problems = [];
    for (const input of ["crates", "npm"]) {
        const written = named[input]
            .filter(({ object }) => object === undefined)
            .map(({ text }) => nameIn(text));
        const waited = written.filter((name) => missing.some((id) => nameIn(id) === name));
        if (waited.length === 0)
            continue;
        const names = await namesInCheckout(input, workspace);
        problems.push(...waited.flatMap((name) => strangeName(input, name, names)));
    }
    return problems;
}
/** Packages for platforms may have no folder, so of npm only a name that resembles another is strange. */
function strangeName(input, name, names) {
    if (names.size === 0 || names.has(name))
        return [];
    const near = (0,selection_src/* nearest */.pA)(name, names);
    if (near === undefined && input === "npm")
        return [];
    return [
        {
            code: "unit-name-unknown",
            unit: name,
            message: `\`${input}\` names ${name}, which is not published, and no ${manifests[input]} of the checkout has this name.`,
            remedy: near === undefined
                ? "Correct the name, unless another repository publishes it."
                : `Unless another job publishes it: did you mean ${near}?`,
            input,
        },
    ];
}
const manifests = { crates: "Cargo.toml", npm: "package.json" };
async function namesInCheckout(input, workspace) {
    const { files } = await (0,selection_src/* findFiles */.lY)([`**/${manifests[input]}`], workspace);
    const names = await Promise.all(files.map(async (file) => {
        const text = await (0,promises_.readFile)(external_node_path_default().join(workspace, file), "utf8").catch(() => "");
        const name = input === "npm" ? (0,json/* parseRecord */.Hh)(text)?.["name"] : nameOfCrate(text);
        return typeof name === "string" ? [name] : [];
    }));
    return new Set(names.flat());
}
function nameOfCrate(manifest) {
    try {
        return (0,json/* asRecord */.qY)((0,dist/* parse */.qg)(manifest)["package"])?.["name"];
    }
    catch {
        // A broken manifest that nothing of the release names.
        return undefined;
    }
}
/** The name in `name@version`, in which a scope begins with `@`. */
function nameIn(text) {
    const at = text.lastIndexOf("@");
    return at > 0 ? text.slice(0, at) : text;
}

// EXTERNAL MODULE: ./packages/github/src/artifacts/source.ts
var artifacts_source = __webpack_require__(63804);
// EXTERNAL MODULE: ./packages/github/src/notes/shipped.ts
var notes_shipped = __webpack_require__(57976);
// EXTERNAL MODULE: ./packages/npm/src/registry/stage-reads.ts
var stage_reads = __webpack_require__(95491);
// EXTERNAL MODULE: ./packages/github/src/releases/tag-name.ts
var tag_name = __webpack_require__(4030);
// EXTERNAL MODULE: ./packages/github/src/rest/rest.ts + 1 modules
var rest_rest = __webpack_require__(37245);
// EXTERNAL MODULE: ./packages/github/src/releases/pick-release.ts
var pick_release = __webpack_require__(26035);
// EXTERNAL MODULE: ./packages/github/src/releases/rest-calls.ts
var rest_calls = __webpack_require__(32144);
;// CONCATENATED MODULE: ./packages/github/src/releases/look-for-units.ts



const atOnce = 8;
/**
 * Looks for the releases of many tags, and for the tags of those that have none. The releases are read
 * once for all (1 for each 100).
 *
 * @param repository `owner/name`
 * @throws ProblemsError if GitHub does not answer
 */
async function lookForTags(rest, repository, tags, cancelled) {
    if (tags.length === 0)
        return new Map();
    const calls = (0,rest_calls/* releaseCalls */.x)(rest, repository, cancelled);
    const releases = await calls.releases();
    const seen = await (0,look_up/* concurrently */.rK)(tags, async (tag) => {
        const { release } = (0,pick_release/* pickRelease */.x8)(releases, tag);
        if (release !== undefined) {
            return [tag, { state: release.draft ? "draft" : "published", url: release.url }];
        }
        const isThere = (await calls.tags(tag)).some((ref) => ref.tag === tag);
        return [tag, { state: isThere ? "tag" : "none" }];
    }, atOnce);
    return new Map(seen);
}

// EXTERNAL MODULE: ./packages/github/src/rest/permissions.ts + 1 modules
var permissions = __webpack_require__(37757);
// EXTERNAL MODULE: ./packages/github/src/releases/answer.ts
var answer = __webpack_require__(4468);
// EXTERNAL MODULE: ./packages/github/src/releases/asset-plan.ts
var asset_plan = __webpack_require__(58666);
;// CONCATENATED MODULE: ./packages/github/src/releases/look-for-release.ts




/**
 * Looks for the release of a tag: the published one, else a draft among the newest 100 releases, which
 * only a token with `contents: write` is shown
 * (https://docs.github.com/en/rest/releases/releases#list-releases).
 *
 * @param repository `owner/name`
 * @returns undefined if there is none that the token may see
 * @throws ProblemsError if GitHub does not answer
 */
async function lookForRelease(rest, repository, tag) {
    const [owner = "", repo = ""] = repository.split("/");
    const at = { owner, repo };
    const release = await (0,permissions/* withErrorMessage */.Ww)(`The release of ${tag} could not be read`, async () => {
        try {
            return (0,answer/* known */.eO)((await rest.rest.repos.getReleaseByTag({ ...at, tag })).data);
        }
        catch (error) {
            if (!(0,permissions/* hasStatus */.Ro)(error, 404))
                throw error;
            const { data } = await rest.rest.repos.listReleases({ ...at, per_page: 100 });
            return (0,pick_release/* pickRelease */.x8)((0,answer/* listOf */.c3)(data, answer/* toRelease */.zR, "a list of releases"), tag).release;
        }
    });
    if (release === undefined)
        return undefined;
    // What the release itself holds of them lacks those that did not come whole.
    const assets = await (0,permissions/* withErrorMessage */.Ww)("The files of the release could not be listed", () => rest.paginate(rest.rest.repos.listReleaseAssets, {
        ...{ ...at, release_id: release.id, per_page: 100 },
    }));
    return {
        draft: release.draft,
        prerelease: release.prerelease,
        notes: release.body,
        url: release.url,
        assets: assets.map(answer/* knownAsset */.ee).map((asset) => {
            const { name, size, digest } = asset;
            const sha256 = digest?.startsWith("sha256:") === true ? digest.slice(7) : undefined;
            return { name, size, isWhole: (0,asset_plan/* isWhole */.w)(asset), ...(sha256 !== undefined && { sha256 }) };
        }),
    };
}

;// CONCATENATED MODULE: ./packages/withdrawal/src/marks.ts
/** Around the paragraph that a withdrawal puts above the notes of a GitHub release. */
const withdrawnMarks = {
    begin: "<!-- fairlead:withdrawn -->",
    end: "<!-- /fairlead:withdrawn -->",
};
/** Whether the notes of a release say that it was withdrawn. */
function isMarkedWithdrawn(notes) {
    return notes.includes(withdrawnMarks.begin);
}

;// CONCATENATED MODULE: ./packages/summary/src/ask-github.ts



/** A summary is not worth a longer wait for GitHub's limits. */
const patienceMs = 120_000;
/**
 * Asks GitHub for the release of a tag, and for the tags of single units. Never throws; nothing is asked
 * without a tag.
 */
async function askGitHub(tag, unitTags, token, { repository, ref, clock, ...ports }) {
    if (tag === undefined && unitTags.length === 0)
        return { problems: [] };
    const unseen = (problems) => {
        const cause = problems[0]?.message ?? "";
        return { ...(tag !== undefined && { release: { kind: "unseen", cause } }), problems };
    };
    if (tag !== undefined && (0,tag_name/* isBranch */.PX)(tag, ref))
        return unseen([(0,tag_name/* noTag */.eB)(tag, ref)]);
    if (token === undefined || !/^[^/\s]+\/[^/\s]+$/.test(repository)) {
        const missing = token === undefined ? "github-token is empty" : "GITHUB_REPOSITORY is not set";
        return unseen([
            {
                code: token === undefined ? "token-missing" : "repository-unknown",
                message: `GitHub is not asked for the ${tag === undefined ? "tags of crates and packages" : `release of ${tag}`}: ${missing}.`,
                remedy: "Omit github-token: its default is the token of the job.",
            },
        ]);
    }
    try {
        const deadline = clock.now() + patienceMs;
        const rest = await (0,rest_rest/* connect */.N)({ ...ports, clock, token, deadline });
        const tags = await lookForTags(rest, repository, unitTags, ports.cancelled);
        if (tag === undefined)
            return { tags, problems: [] };
        const release = await lookForRelease(rest, repository, tag);
        if (release === undefined)
            return { release: { kind: "none" }, tags, problems: [] };
        const { draft, prerelease: isPrerelease, notes, url, assets } = release;
        const kind = draft ? "draft" : "published";
        const isWithdrawn = isPrerelease && isMarkedWithdrawn(notes);
        return { release: { kind, url, assets, isPrerelease, isWithdrawn }, tags, problems: [] };
    }
    catch (error) {
        if (error instanceof problem/* ProblemsError */.FQ)
            return unseen(error.problems);
        if (!ports.cancelled.aborted)
            throw error;
        return unseen([
            {
                code: "cancelled",
                message: `GitHub was not asked for the release: ${(0,wording/* messageOf */.bD)(error).replace(/\.$/, "")}.`,
            },
        ]);
    }
}

// EXTERNAL MODULE: ./packages/npm/src/registry/gone-stages.ts
var gone_stages = __webpack_require__(96492);
// EXTERNAL MODULE: ./packages/publishing/src/stage-record.ts
var stage_record = __webpack_require__(6291);
;// CONCATENATED MODULE: ./packages/summary/src/judge-stage.ts

/** What waits, and is not what the report says, is not to be approved. */
function judgeStage(look, told) {
    const { stage, shasum } = look ?? {};
    if (stage === undefined || stage === "none")
        return undefined;
    const mismatch = stageMismatch({ ...told, shasum }, stage, undefined, undefined);
    if (mismatch === undefined)
        return undefined;
    return {
        state: "missing",
        cause: mismatch.cause.replace(/^./, (first) => first.toUpperCase()),
        remedy: "Do not approve it. Reject the stage, then start a new run of the workflow.",
        isOtherStage: true,
        ...(mismatch.kind === "tag" && { isOtherTag: true }),
    };
}

;// CONCATENATED MODULE: ./packages/summary/src/judge-status.ts
/** The registry's own word counts more than a report's; what it does not say, the report may know. */
function judgeStatus(status) {
    switch (status) {
        case "staged":
            return { state: "staged" };
        case "validating":
        case "published":
            return { state: "pending" };
        case "blocked":
            return {
                state: "missing",
                isFinal: true,
                cause: "npm refused it after its scan, so it can never go live",
                remedy: "Read what npm wrote to the maintainers, and release a new version.",
            };
        case "deleted":
            return {
                state: "missing",
                isFinal: true,
                cause: "It was unpublished",
                remedy: "A version that was unpublished can never be used again: release a new one.",
            };
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/summary/src/judge.ts




/** Reports that a registry has to agree with. */
const claims = ["published", "already-published"];
/** Reports of bytes that this run sent, or found to be those that it would send. */
const uploads = ["published", "pending", "staged"];
/** Does a report say that the registry has it? */
function isClaimed(told) {
    return told !== undefined && claims.includes(told.outcome);
}
/** Does a report say that this run sent it? */
function isSent(told) {
    return told !== undefined && uploads.includes(told.outcome);
}
/** What the registry and the reports together say about a unit. The registry is the truth. */
function judgeUnit(known) {
    const { finding, told, look, isGone, isApart, dryRun } = known;
    switch (finding.kind) {
        case "unreadable":
            return { state: "unseen" };
        case "pending":
            return { state: "pending" };
        case "absent":
            if (dryRun)
                return judgeAbsent(told, true);
            return judgeUnpublished(told, look, isGone === true);
        case "present":
            // A person took it back; what it is compared with is of no use to anybody then.
            if (isApart !== true && finding.yanked) {
                return dryRun ? { state: "yanked", ...unreleasable } : { state: "yanked" };
            }
            if (isApart !== true && finding.deprecated !== undefined) {
                return { state: "deprecated", note: warningNote(finding.deprecated) };
            }
            return withWarning(judgePresent(finding.checksum, told), finding);
    }
}
function warningNote(words) {
    return `npm tells users: ${words}`;
}
/** Whoever reads the page sees a person's word, though it is none against this release. */
function withWarning(judged, finding) {
    if (judged.state !== "shipped")
        return judged;
    if (finding.yanked)
        return { ...judged, note: "This version is yanked." };
    if (finding.deprecated === undefined)
        return judged;
    return { ...judged, note: warningNote(finding.deprecated) };
}
const unreleasable = {
    cause: "A version that was withdrawn cannot be released again",
    remedy: "Release a new version.",
};
function judgeUnpublished(told, look, isGone) {
    const strange = told?.outcome === "staged" ? judgeStage(look, told) : undefined;
    const seen = strange ?? judgeStatus(look?.status);
    if (seen !== undefined && seen.state !== "staged")
        return seen;
    if (seen === undefined && isGone)
        return stageGone;
    // Whoever approves what waits decides against what the newest attempt packed.
    if (told?.soFar?.stageConflict !== undefined) {
        return { state: "missing", ...reasonOf(told), isOtherStage: true };
    }
    return seen ?? withHidden(judgeAbsent(told, false), look);
}
/** To a token that does not cover a package, the registry answers as if nothing were staged. */
function withHidden(judged, look) {
    if (judged.state !== "staged" || look?.stage !== "none")
        return judged;
    return { ...judged, note: `The token is ${hiddenStage}.` };
}
const stageGone = {
    state: "missing",
    cause: "It is neither staged nor live",
    remedy: "If it was rejected, start a new run of the workflow: without stage-token, the publishing jobs take it for one that still waits. If it was approved a moment ago, run this job again in a few minutes.",
};
function judgePresent(checksum, told) {
    // A dry run compares too.
    if (told?.outcome === "conflict" && told.fails === false) {
        return { state: "shipped", note: "The sources have changed since this release." };
    }
    const sent = told?.soFar?.sent;
    if (told?.outcome === "conflict" && sent !== undefined) {
        // An earlier attempt sent what is live, or nobody of this run did.
        return judge_differs(sent, checksum)
            ? othersPublished("sent", sent, checksum)
            : { state: "shipped", note: laterBytesNote };
    }
    if (told?.outcome === "conflict")
        return { state: "other-contents", ...reasonOf(told) };
    if (told === undefined || told.dryRun)
        return { state: "shipped" };
    if (uploads.includes(told.outcome) && judge_differs(told.checksum, checksum)) {
        const did = told.outcome === "staged" ? "staged" : "uploaded";
        return othersPublished(did, told.checksum ?? "", checksum);
    }
    if (["published", "already-published", "pending", "staged"].includes(told.outcome)) {
        return { state: "shipped", ...(told.note !== undefined && { note: told.note }) };
    }
    // A person may have published it by hand since: no alarm, but never in silence.
    const bytes = judge_differs(told.checksum, checksum)
        ? ", with bytes that differ from what was packed"
        : "";
    return {
        state: "shipped",
        note: `The report says ${told.outcome}, but the registry has it${bytes}.`,
    };
}
/** Of what is live as an earlier attempt sent it. */
const laterBytesNote = "An earlier attempt sent this; a later one packed other bytes.";
function isOfEarlierAttempt({ state, note }) {
    return state === "shipped" && note === laterBytesNote;
}
function othersPublished(did, ours, theirs) {
    return {
        state: "other-contents",
        cause: `This run ${did} ${ours}, and the registry has ${theirs}`,
        remedy: "Find out who published this version before anyone installs it.",
    };
}
/** Of two checksums in different notations nobody knows. */
function judge_differs(ours, theirs) {
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
        return { state: "missing", cause: "No job of this run uploaded it" };
    }
    const state = told.outcome === "staged" || told.outcome === "pending"
        ? told.outcome
        : claims.includes(told.outcome)
            ? "lost"
            : "missing";
    return { state, ...reasonOf(told) };
}
function reasonOf({ outcome, cause, remedy, isFinal, }) {
    const why = cause ?? (outcome === "not-reached" ? "The job ended before its turn" : undefined);
    return {
        ...(why !== undefined && { cause: why }),
        ...(remedy !== undefined && { remedy }),
        ...(isFinal === true && { isFinal }),
    };
}
/**
 * What is live and pins what is not: whoever installs it now gets half of it. What could not be asked
 * for may be live.
 */
function withBroken(units) {
    const absent = new Set(units
        .filter(({ kind, state }) => kind === "npm" && notLive.includes(state))
        .map((unit) => (0,src_unit/* unitId */.K)(unit)));
    return units.map((unit) => {
        const lacking = (unit.pins ?? []).filter((pin) => absent.has(pin));
        if (unit.state !== "shipped" || lacking.length === 0)
            return unit;
        const cause = `it needs ${(0,wording/* firstFew */.Dt)(lacking, 5)}, which ${lacking.length === 1 ? "is" : "are"} not live`;
        return { ...unit, state: "broken", cause };
    });
}
const notLive = ["staged", "pending", "missing", "lost"];

;// CONCATENATED MODULE: ./packages/summary/src/describe-unit.ts



/**
 * All that the page says of a unit: what its registry and the reports together say, and what the newest report
 * of this kind of run says of its packed file.
 *
 * @param attempt of the run that asks; undefined: it is another one
 */
function describeUnit(unit, { findings, registry }, { told, look, isGone, isApart, isEarlier, }, { dryRun, attempt }) {
    const { kind, name, version, isProgram } = unit;
    const finding = findings.get((0,src_unit/* unitId */.K)(unit)) ?? {
        kind: "unreadable",
        cause: "its registry was not asked",
    };
    const judged = judgeUnit({ finding, told, look, isGone, isApart, dryRun });
    const url = registry?.link(unit);
    const ofThis = told?.dryRun === dryRun ? told : {};
    const { outcome, credential, resumeAt, finishedAt } = ofThis;
    const { shasum, checksum, layer, pins } = ofThis;
    const stageId = ofThis.stageId ?? (look && (0,gone_stages/* idOfSame */.N9)(look));
    const status = look?.status;
    const isShown = look !== undefined && ((0,gone_stages/* isSeen */.U4)(look) || status !== undefined);
    return {
        ...{ kind, name, version, isMain: false },
        ...(isProgram && { isProgram }),
        ...(isEarlier && { isEarlier: true }),
        ...judged,
        ...(url !== undefined && { url }),
        ...(status !== undefined && { status }),
        ...(judged.state === "staged" && !isShown && { isUnseen: true }),
        ...((0,stage_record/* isOfAttempt */.ti)(ofThis, attempt) && { isJustStaged: true }),
        ...(outcome !== undefined && { told: outcome }),
        ...(stageId !== undefined && { stageId }),
        ...(shasum !== undefined && { shasum }),
        ...(checksum !== undefined && { checksum }),
        ...(layer !== undefined && { layer }),
        ...(pins !== undefined && { pins }),
        ...(credential !== undefined && { credential }),
        ...(finishedAt !== undefined && { toldAt: finishedAt }),
        ...(resumeAt !== undefined && { resumeAt }),
    };
}

;// CONCATENATED MODULE: ./packages/summary/src/release-state.ts

/** Is everything out: each unit in its registry, and the release published with all of its files? */
function isComplete({ units, release, isWantedKnown, unitTags = [], }) {
    return (isWantedKnown &&
        (units.length > 0 || release !== undefined) &&
        units.every(({ state }) => state === "shipped") &&
        (release === undefined || (isWhole(release) && !isMarked(release))) &&
        (0,src/* tagsIn */.bk)({ unitTags }, "none", "draft", "unseen").length === 0);
}
function isWhole(release) {
    return release.kind === "published" && release.assets.every((asset) => asset.isWhole);
}
/** A person has said in its notes that they took it back. */
function isMarked(release) {
    return release?.kind === "published" && release.isWithdrawn === true;
}
/** What became of the release as a whole. */
function releaseState(seen) {
    const { units, jobs, release, dryRun } = seen;
    const has = (...states) => units.some(({ state }) => states.includes(state));
    const bad = (0,src/* badJobs */.cH)(jobs);
    const isCancelled = bad.some(({ result }) => result === "cancelled");
    if (dryRun) {
        const fails = bad.length > 0 || has("missing", "other-contents", "yanked");
        if (fails)
            return "dry-run-failed";
        return has("unseen") || !seen.isWantedKnown ? "unconfirmed" : "dry-run";
    }
    if (has("broken"))
        return "broken";
    // Other bytes under its name are worse, withdrawn or not.
    const isTakenBack = isMarked(release) || has("yanked", "deprecated");
    if (isTakenBack && !has("other-contents"))
        return "withdrawn";
    if (isComplete(seen))
        return bad.length > 0 ? "complete-despite-jobs" : "complete";
    if (units.length === 0 && release === undefined) {
        return isCancelled ? "cancelled" : bad.length > 0 ? "failed" : "nothing-known";
    }
    // What waits for a person or a registry keeps the release a draft, which not every token may see.
    const mayBeDraft = has("staged", "pending");
    const isReleaseMissing = ((release?.kind === "none" || (0,src/* tagsIn */.bk)(seen, "none").length > 0) && !mayBeDraft) ||
        (release?.kind === "published" && !isWhole(release));
    const isUnseen = has("unseen") ||
        release?.kind === "unseen" ||
        (0,src/* tagsIn */.bk)(seen, "unseen").length > 0 ||
        !seen.isWantedKnown;
    if (!has("missing", "lost", "other-contents") && !isReleaseMissing) {
        if (isUnseen)
            return "unconfirmed";
        // A draft that a failed job left behind waits for that job, not for a person. A job that was to go on
        // after an approval fails until it is given, and no run of it fixes that.
        if (bad.length === 0 || has("staged"))
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

;// CONCATENATED MODULE: ./packages/summary/src/in-order.ts


/** Crates as they are named, then npm packages in the order of approval. */
function ordered(units) {
    const packages = units.filter(({ kind }) => kind === "npm");
    return [
        ...units.filter(({ kind }) => kind !== "npm"),
        ...(0,approval_layers/* inApprovalOrder */.BN)(packages, packages.map(src/* layered */.dZ)),
    ];
}
/** Those in states that are wanted, as `name@version`, in the same order. */
function idsOf(units, isWanted) {
    return [
        ...new Set(ordered(units)
            .filter(({ state }) => isWanted(state))
            .map(src_unit/* unitId */.K)),
    ];
}

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
    const fields = (0,json/* asRecord */.qY)((0,json/* parseJson */.qF)(given)) ?? readLines(given);
    if (fields === undefined) {
        return {
            jobs: [],
            problems: [
                {
                    code: "input-malformed",
                    message: `The input "needs" is neither a JSON object of jobs nor lines of \`job: result\`, so the results of the jobs are not known.`,
                    remedy: "Set it to ${{ toJSON(needs) }}.",
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
    const result = typeof job === "string" ? job : (0,json/* asRecord */.qY)(job)?.["result"];
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
/** Whether a unit has another version than the release. */
function hasOwnVersion({ version }, released) {
    return released !== undefined && !(0,src_unit/* isSameVersion */.p)(version, released.replace(/^v(?=\d)/, ""));
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
        else {
            const program = object?.["program"] === true && { isProgram: true };
            units.push({ kind, name, version: own, ...program });
        }
    }
    const problems = nameless.map((name) => ({
        code: "unit-without-version",
        message: `The input "${input}" has ${name} without a version, and \`version\` is empty: it is not looked up.`,
        remedy: `Write ${name}@1.2.3, or use the plan's output ${input}.`,
        input,
    }));
    const wrong = odd.map((id) => ({
        code: "version-invalid",
        message: `The input "${input}" has ${id}, which names no version such as 1.2.3: it is not looked up.`,
        remedy: `Write the version that was released, or use the plan's output ${input}.`,
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
    const message = `The reports of the run name ${left} more crates and packages than are looked up.`;
    return { units: [...wanted.values()], problems: [{ code: "units-left-out", message }] };
}
/**
 * The tags that the plan gives single crates and packages: those that hold the unit's name. A crate and a
 * package with the same tag share it, and whichever is new makes it one that this release is to make.
 */
function wantedTags(items) {
    const given = items.flatMap(({ object }) => {
        const { name, version, tag, published } = object ?? {};
        const isOwn = typeof name === "string" &&
            typeof version === "string" &&
            typeof tag === "string" &&
            tag.includes(name);
        return isOwn ? [{ name, version, tag, wasPublished: published === true }] : [];
    });
    return [...Map.groupBy(given, ({ tag }) => tag).values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        return [{ ...first, wasPublished: same.every(({ wasPublished }) => wasPublished) }];
    });
}

;// CONCATENATED MODULE: ./packages/summary/src/reports.ts




/** Longer texts are no names, versions, causes or checksums of ours. */
const maxText = 2_000;
/**
 * Reads a report. Any job of the run could have uploaded it, so nothing of its form is taken for
 * granted: undefined if it is no report, and units that make no sense are left out.
 */
function readReport(text) {
    const report = (0,json/* parseRecord */.Hh)(text);
    const { schemaVersion, action, units } = report ?? {};
    if (report === undefined || schemaVersion !== 1)
        return undefined;
    if (typeof action !== "string" || !Array.isArray(units))
        return undefined;
    const kind = action === "publish-crates-ordered" ? "crate" : "npm";
    const attempt = (0,json/* asRecord */.qY)(report["run"])?.["attempt"];
    const stopped = stoppedIn(report["stopped"]);
    return {
        attempt: typeof attempt === "number" ? attempt : 1,
        finishedAt: timeOf(report["finishedAt"]) ?? 0,
        dryRun: report["dryRun"] === true,
        units: units
            .flatMap((unit) => readUnit((0,json/* asRecord */.qY)(unit) ?? {}, kind))
            .map((unit) => (unit.outcome === "not-reached" ? { ...stopped, ...unit } : unit)),
    };
}
/** What stopped a release, as the reason of whatever it did not reach: a credential, a conflict. */
function stoppedIn(field) {
    const { cause, remedy } = (0,json/* asRecord */.qY)(field) ?? {};
    if (typeof cause !== "string" || cause === "")
        return {};
    return {
        cause: shortened(`The release was stopped: ${cause}`),
        ...(typeof remedy === "string" && remedy !== "" && { remedy: shortened(remedy) }),
    };
}
/** Half a character, which JSON may hold and a cut may leave, stands in no address. */
function shortened(text) {
    return text.slice(0, maxText).toWellFormed();
}
function readUnit(unit, kind) {
    const text = (key) => {
        const value = unit[key];
        return typeof value === "string" && value !== "" ? shortened(value) : undefined;
    };
    const { name, version, outcome } = {
        name: text("name"),
        version: text("version"),
        outcome: src/* statuses */.bM.find((status) => status === unit["outcome"]),
    };
    if (name === undefined || version === undefined || outcome === undefined)
        return [];
    const resumeAt = timeOf(unit["resumeAt"]);
    const told = texts.flatMap((key) => {
        const value = text(key);
        return value === undefined ? [] : [[key, value]];
    });
    const { layer, pins, runAttempt } = unit;
    return [
        {
            ...{ kind, name, version, outcome },
            ...Object.fromEntries(told),
            ...(typeof unit["fails"] === "boolean" && { fails: unit["fails"] }),
            ...(unit["isFinal"] === true && { isFinal: true }),
            ...(resumeAt !== undefined && { resumeAt }),
            ...(typeof layer === "number" && { layer }),
            ...(typeof runAttempt === "number" && { runAttempt }),
            ...(Array.isArray(pins) && { pins: pins.filter(isShortText) }),
        },
    ];
}
const texts = [
    "checksum",
    "note",
    "cause",
    "remedy",
    "credential",
    "stageId",
    "shasum",
    "tag",
];
function isShortText(value) {
    return typeof value === "string" && value.length <= maxText;
}
/**
 * What the newest report of each unit says, by its key, in the order in which units first appear. A real
 * run's report counts more than any dry run's: a release that packs in a job of its own has both.
 */
function newestTold(reports) {
    const oldestFirst = [...reports].sort((a, b) => Number(b.dryRun) - Number(a.dryRun) || a.attempt - b.attempt || a.finishedAt - b.finishedAt);
    const newest = new Map();
    for (const { dryRun, finishedAt, units } of oldestFirst) {
        for (const unit of units) {
            const before = newest.get(keyOf(unit));
            const needs = before?.dryRun === dryRun ? (0,approval_layers/* unionOfNeeds */.AM)([unit, before]) : {};
            const now = { ...withStage(unit, before), ...needs, dryRun, finishedAt };
            const soFar = (0,recorded_release/* sentSoFar */.KF)({ ...unit, bytes: unit.checksum }, before?.soFar);
            newest.set(keyOf(unit), unit.kind === "npm" && !dryRun ? { ...now, soFar } : now);
        }
    }
    return newest;
}
/** An attempt that could not read the reports before it knows less than they do. */
function withStage(unit, before) {
    const isSame = before?.outcome === "staged" && before.checksum === unit.checksum;
    const waits = unit.outcome === "staged" || unit.outcome === "pending";
    if (!isSame || !waits || unit.stageId !== undefined || before.stageId === undefined)
        return unit;
    return { ...unit, outcome: "staged", stageId: before.stageId };
}
function timeOf(value) {
    const ms = typeof value === "string" ? Date.parse(value) : NaN;
    return Number.isNaN(ms) ? undefined : ms;
}

;// CONCATENATED MODULE: ./packages/summary/src/ask-stages.ts



/** Asks what becomes of versions that are not live. Never throws: a registry need not say. */
async function askStages(units, seen, stages) {
    if (stages === undefined || seen.isDryRun || units.length === 0) {
        return { looks: new Map(), gone: new Set(), warnings: [] };
    }
    const recorded = units.map((unit) => {
        const { outcome, stageId, shasum, finishedAt } = seen.told.get(keyOf(unit)) ?? {};
        const { name, version } = unit;
        return { name, version, stageId, shasum, recordedAt: finishedAt, outcome };
    });
    const absent = recorded.filter((unit) => seen.findings.get((0,src_unit/* unitId */.K)(unit))?.kind === "absent");
    const { looks, gone } = await (0,gone_stages/* lookAtStages */.ee)(absent, stages, seen.now);
    // What was not staged may be in no list, and is not gone for that.
    const staged = recorded.filter(({ outcome, stageId }) => {
        return outcome === "staged" || stageId !== undefined;
    });
    const own = recorded.map(({ name, version, stageId }) => {
        return { name, version, stageId, tag: undefined };
    });
    const listed = (await (0,stage_reads/* listStages */.Cv)(stages)) ?? [];
    return {
        looks: new Map(looks.map((look) => [(0,src_unit/* unitId */.K)(look), look])),
        gone: new Set(staged.map(src_unit/* unitId */.K).filter((id) => gone.has(id))),
        warnings: [...stages.refusals(), ...(0,older_stages/* olderStageWarnings */.I)(own, listed)],
    };
}

// EXTERNAL MODULE: ./packages/npm/src/registry/npm-reads.ts
var npm_reads = __webpack_require__(47812);
// EXTERNAL MODULE: ./packages/npm/src/registry/dist-tag.ts
var dist_tag = __webpack_require__(20656);
;// CONCATENATED MODULE: ./packages/withdrawal/src/withdraw.ts
/**
 * What is left to withdraw versions, in the order in which a stop after any step leaves users working:
 *
 * 1. npm, what is on top first: dist-tags go back, since a deprecated `latest` is still what pnpm and yarn
 *    install when no version is given; then the versions are deprecated. Platform packages are last: while
 *    only they are deprecated, npm and pnpm warn every user of the meta.
 * 2. Crates, dependents before their bases: with a base yanked, `cargo install` of what is on top fails.
 *
 * What is withdrawn already is left alone: a second yank erases the message of the first one, and crates.io
 * counts it against its limit.
 *
 * @param units in the order in which they were published
 * @param warningOf what npm shows to whoever installs a deprecated version of a package
 * @param replaces whether these words replace what a withdrawn package shows now
 */
function stepsToWithdraw(units, warningOf, { replaces = false } = {}) {
    const packages = units.filter(({ kind }) => kind === "npm");
    const layers = [...Map.groupBy(packages, ({ layer }) => layer)].sort(([a], [b]) => b - a);
    const crates = units.filter(({ kind, isWithdrawn }) => kind === "crate" && !isWithdrawn);
    return [
        ...layers.flatMap(([, layer]) => [
            ...layer.flatMap(tagsBack),
            ...layer
                .filter((unit) => !unit.isWithdrawn || (replaces && unit.warning !== warningOf(unit)))
                .map((unit) => {
                const { name, version, registry } = unit;
                const words = { warning: warningOf(unit), replaces: unit.warning };
                return { kind: "deprecate", name, version, registry, ...words };
            }),
        ]),
        ...crates.toReversed().map(({ name, version }) => ({ kind: "yank", name, version })),
    ];
}
function tagsBack({ name, registry, tags, back }) {
    if (back === undefined)
        return [];
    return tags.map((tag) => ({ kind: "tag", name, registry, tag, version: back }));
}

;// CONCATENATED MODULE: ./packages/summary/src/ask-withdrawal.ts




/** Reads the dist-tags of the packages that are there, and says what is left. Never throws. */
async function askWithdrawal(units, target, ports) {
    const there = ordered(units).filter(({ state, isEarlier }) => offered.includes(state) && isEarlier !== true);
    const packages = there.filter(({ kind }) => kind === "npm");
    const known = "problem" in target ? new Map() : await readTags(packages, target, ports);
    const unread = packages.filter(({ name }) => !known.has(name)).map(({ name }) => name);
    return {
        steps: stepsToWithdraw(there.map((unit) => withdrawable(unit, known.get(unit.name))), ({ back }) => (back === undefined ? "Withdrawn." : `Withdrawn. Use ${back}.`)),
        problems: unread.length === 0 ? [] : [notRead(unread)],
    };
}
/**
 * The packages that are deprecated as a whole, as `name@version`: that was decided of them, and not of this
 * release. What cannot be read is not. Never throws.
 *
 * @param findings what npm says of the versions of this release
 */
async function askDeprecatedWhole(findings, target, ports) {
    if ("problem" in target)
        return new Set();
    const deprecated = [...findings].flatMap(([id, found]) => found.kind === "present" && found.deprecated !== undefined
        ? [{ id, name: id.slice(0, id.lastIndexOf("@")) }]
        : []);
    const known = await readTags(deprecated, target, ports);
    const whole = deprecated.filter(({ name }) => known.get(name)?.isDeprecatedWhole === true);
    return new Set(whole.map(({ id }) => id));
}
/** What an installer may take, or was told not to. */
const offered = [
    ...["shipped", "broken", "other-contents", "yanked", "deprecated"],
];
async function readTags(packages, target, { npmToken, userAgent, fetch, clock, cancelled }) {
    const reads = { userAgent, fetch, readToken: () => npmToken };
    const found = await (0,look_up/* concurrently */.rK)(packages, async ({ name }) => {
        const read = await (0,retry/* retry */.L)(() => (0,npm_reads/* readPackage */.LY)(target, name, reads, cancelled), {
            isTransient: ({ kind }) => kind === "unreadable",
            ...{ backoffMs: look_up/* readBackoffMs */.V1, clock, signal: cancelled },
        });
        return read.kind === "known" ? [[name, read]] : [];
    }, look_up/* readsAtOnce */.CV);
    return new Map(found.flat());
}
function withdrawable({ kind, name, version, state, layer = 0 }, known) {
    const tags = Object.entries(known?.distTags ?? {});
    return {
        ...{ kind, name, version, layer },
        isWithdrawn: state === "yanked" || state === "deprecated" || known?.isDeprecatedWhole === true,
        tags: tags.flatMap(([tag, at]) => (at === version ? [tag] : [])),
        back: known && (0,dist_tag/* offeredBelow */.RS)(version, known),
    };
}
function notRead(names) {
    return {
        code: "registry-unreachable",
        message: `The dist-tags of ${(0,wording/* firstFew */.Dt)(names, 5)} could not be read, so the page does not say whether they are at a withdrawn version.`,
        remedy: "Run this job again.",
    };
}

// EXTERNAL MODULE: ./packages/github/src/artifacts/take-reports.ts + 1 modules
var take_reports = __webpack_require__(94536);
;// CONCATENATED MODULE: ./packages/summary/src/take-reports.ts


/** Names of the artifacts that publishing actions leave begin so. */
const names = /^fairlead-report-/;
/**
 * Takes the reports of all attempts of a run. What cannot be taken is told, and never stops the
 * rest.
 *
 * @param temp a folder in which they may be unpacked for a while
 */
async function takeReports(temp, source, ports) {
    const taken = await (0,take_reports/* takeReports */.X)(names, temp, source, ports);
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
    // The reports themselves say what another run released.
    const here = { ...ports, sha: "" };
    const { source, problems: noSource } = (0,artifacts_source/* readSource */.o)(inputs, here);
    const crates = readWanted(inputs.crates, "crate", version);
    const npm = readWanted(inputs.npm, "npm", version);
    const { reports, problems: unread } = await takeReports(ports.temp, source, ports);
    const told = newestTold(reports);
    const { units, problems: leftOut } = withTold([...crates.units, ...npm.units], [...told.values()]);
    const ownTags = inputs.dryRun ? [] : wantedTags([...inputs.crates, ...inputs.npm]);
    const cratesTarget = (0,crates_target/* readTarget */._E)(inputs.index, undefined, ports.cargoTestIndex);
    const npmTarget = (0,npm_target/* readNpmTarget */.Rz)(inputs.registryUrl, ports.npmRegistrySetting);
    const claimed = (unit) => isClaimed(told.get(keyOf(unit)));
    const lookAtKind = (kind, open) => {
        const ofKind = units.filter((unit) => unit.kind === kind);
        return lookAt(ofKind, open, claimed, clock, cancelled);
    };
    const [inCrates, inNpm, onGitHub] = await Promise.all([
        "problem" in cratesTarget
            ? summarize_notAsked(cratesTarget)
            : lookAtKind("crate", () => (0,open_registry/* openRegistry */.M)(cratesTarget, ports.cratesToken, ports)),
        "problem" in npmTarget
            ? summarize_notAsked(npmTarget)
            : lookAtKind("npm", () => Promise.resolve((0,npm_look_up/* npmLookUp */.K)(npmTarget, ports.npmToken, ports))),
        askGitHub(tag, ownTags.map((each) => each.tag), inputs.token, ports),
    ]);
    const { looks, gone, warnings } = await askStages(units.filter(({ kind }) => kind === "npm"), { findings: inNpm.findings, told, isDryRun: inputs.dryRun, now: clock.now() }, inputs.stageToken === undefined || "problem" in npmTarget
        ? undefined
        : (0,stage_reads/* noticingRefusal */.mP)((0,stage_reads/* stageReader */.s0)(npmTarget, inputs.stageToken, ports, cancelled), npmTarget));
    const whole = await askDeprecatedWhole(inNpm.findings, npmTarget, ports);
    const isOwnRun = inputs.runId === undefined || inputs.runId === ports.runId;
    const attempt = isOwnRun ? ports.attempt : undefined;
    const released = withBroken(units.map((unit) => {
        const looked = unit.kind === "crate" ? inCrates : inNpm;
        const isPackage = unit.kind === "npm";
        const look = isPackage ? looks.get((0,src_unit/* unitId */.K)(unit)) : undefined;
        const isGone = isPackage && gone.has((0,src_unit/* unitId */.K)(unit));
        const of = told.get(keyOf(unit));
        const isEarlier = !isSent(of) && hasOwnVersion(unit, version);
        const isApart = !inputs.dryRun && (isEarlier || (isPackage && whole.has((0,src_unit/* unitId */.K)(unit))));
        const known = { told: of, look, isGone, isApart, isEarlier };
        return describeUnit(unit, looked, known, { dryRun: inputs.dryRun, attempt });
    }));
    const { release } = onGitHub;
    const unitTags = ownTags.map((own) => {
        return { ...own, ...(onGitHub.tags?.get(own.tag) ?? { state: "unseen" }) };
    });
    const lists = [...given.filter(concernsLists), ...crates.problems, ...npm.problems, ...leftOut];
    const hasLists = crates.units.length + npm.units.length > 0;
    const isWantedKnown = lists.length === 0 && (hasLists || unread.length === 0);
    const seen = { units: released, jobs, release, unitTags, dryRun: inputs.dryRun, isWantedKnown };
    const state = releaseState(seen);
    const withdrawal = state === "withdrawn"
        ? await askWithdrawal(released, npmTarget, ports)
        : { steps: undefined, problems: [] };
    const title = tag ?? version;
    const runUrl = (id) => `${ports.serverUrl}/${repository}/actions/runs/${id}`;
    return {
        page: {
            ...{ state, jobs, units: ordered(withMains(released, repository)) },
            ...(title !== undefined && { title }),
            ...(tag !== undefined && { tag }),
            ...(release !== undefined && { release }),
            unitTags,
            ...(withdrawal.steps !== undefined && { toWithdraw: withdrawal.steps }),
            unseen: [
                ...[
                    ...given,
                    ...noSource,
                    ...badNeeds,
                    ...crates.problems,
                    ...npm.problems,
                    ...unread,
                    ...leftOut,
                ],
                ...[...inCrates.problems, ...inNpm.problems, ...onGitHub.problems],
                ...withdrawal.problems,
            ],
            ...{ repository, sha: ports.sha, runId: ports.runId, attempt: ports.attempt },
            runUrl: runUrl(ports.runId),
            ...(inputs.runId !== undefined && { stagedBy: runUrl(inputs.runId) }),
            warnings: [...warnings, ...laterBytes(released.filter(isOfEarlierAttempt))],
            askedAt: clock.now(),
            ...registriesOf(cratesTarget, npmTarget),
        },
        complete: isComplete(seen),
        missing: idsOf(released, (state) => !summarize_isThere.includes(state)),
        broken: idsOf(released, (state) => state === "broken"),
    };
}
/** What its registry has with the contents of this release. */
const summarize_isThere = ["shipped", "broken", "yanked", "deprecated"];
/** Problems of the inputs that list the units; those of a large plan's artifact belong to no input. */
function concernsLists({ input, file }) {
    return (input === undefined && file === undefined) || input === "crates" || input === "npm";
}
function summarize_notAsked({ problem }) {
    return { findings: new Map(), problems: [problem] };
}
/** Marks those that represent the others in install lines. */
function withMains(units, repository) {
    const name = repository.split("/").at(-1) ?? "";
    const shipped = units.filter(({ state }) => state === "shipped");
    const mains = ["crate", "npm"].flatMap((kind) => (0,notes_shipped/* mainUnits */.NH)(shipped.filter((unit) => unit.kind === kind), name));
    return units.map((unit) => ({ ...unit, isMain: mains.some((main) => main === unit) }));
}
function registriesOf(crates, npm) {
    return {
        isCratesIo: !("problem" in crates) && crates.isCratesIo,
        ...(!("problem" in npm) && !npm.isNpmjs && { npmRegistry: npm.registry }),
    };
}

// EXTERNAL MODULE: ./packages/npm/src/registry/installers-view.ts + 1 modules
var installers_view = __webpack_require__(50994);
;// CONCATENATED MODULE: ./packages/summary/src/confirm/look-at-recorded.ts

/**
 * Looks at one package of the record: the version's own document, past all caches; what installers are
 * given, where it is there; its stage, where it is not and a token may see that.
 *
 * @param before what was seen last: a staged file never changes, so it is read once
 */
async function lookAtRecorded(unit, before, { target, reads, stages, cancelled }) {
    const absent = { live: undefined, isListed: false };
    const read = await (0,npm_reads/* readVersion */.$4)(target, unit, reads, cancelled);
    if (read.kind === "unreadable")
        return { ...absent, unread: read.cause };
    if (read.kind === "document") {
        const view = await (0,installers_view/* readInstallersView */.T)(target, unit, reads, cancelled);
        return { live: read.document.checksum, isListed: view.kind === "listed" };
    }
    if (stages === undefined)
        return absent;
    const { recorded } = unit;
    const look = await (0,gone_stages/* lookAtStage */.Le)(recorded, stages);
    // What was not staged may be in no list, and is not gone for that.
    const isStaged = recorded.outcome === "staged" || recorded.stageId !== undefined;
    const { stage } = isStaged ? look : {};
    if (stage === undefined || stage === "none")
        return { ...absent, look: { ...look, stage } };
    const staged = before?.staged ?? (await (0,stage_reads/* stagedIntegrity */.Ao)(stages, stage.id));
    return { ...absent, look, ...(typeof staged === "string" && { staged }) };
}

;// CONCATENATED MODULE: ./packages/summary/src/confirm/confirm-staged.ts







const pauses = { firstMs: 5_000, growth: 1.5, longestMs: 60_000 };
/** What has come is told at most so often, in ms. */
const tellEveryMs = 60_000;
const confirm_staged_atOnce = 8;
/** States that time, or a person, still changes. */
const confirm_staged_open = [
    ...["waiting", "disputed", "validating", "late", "gone", "unseen"],
];
/**
 * Finds out whether everything that a run sent to npm is live with the bytes of the record, and waits
 * for what is on its way. Only reads. A later call finds the same, or more.
 *
 * @param given what is wrong with the inputs
 * @throws ProblemsError where there is no record that can be trusted
 */
async function confirmStaged(inputs, given, ports) {
    const target = (0,npm_target/* readNpmTarget */.Rz)(inputs.registryUrl, ports.npmRegistrySetting);
    (0,problem/* throwProblems */.Jh)([...given, ...("problem" in target ? [target.problem] : [])]);
    if ("problem" in target)
        throw new Error("It was thrown.");
    const { reports, problems } = await ports.takeRecords();
    // With one of several reports missing, nobody knows what else was staged.
    (0,problem/* throwProblems */.Jh)(problems);
    const run = readRecorded(reports, target, inputs);
    const { clock, cancelled, log, fetch, userAgent } = ports;
    log.info(`The run recorded ${(0,wording/* counted */.hS)(run.packages.length, src/* packageNoun */.LU)} of commit ${run.sha}.`);
    const stages = inputs.stageToken === undefined
        ? undefined
        : (0,stage_reads/* noticingRefusal */.mP)((0,stage_reads/* stageReader */.s0)(target, inputs.stageToken, ports, cancelled), target);
    const reads = { fetch, userAgent, readToken: () => inputs.readToken };
    const seen = new Map();
    const verdicts = new Map();
    const stateOf = (unit) => verdicts.get((0,src_unit/* unitId */.K)(unit))?.state ?? "unseen";
    const inOrder = (0,approval_layers/* inApprovalOrder */.BN)(run.packages, run.packages.map(({ recorded }) => recorded));
    const describeAll = () => withBrokenPins(inOrder.map((unit) => describe(unit, verdicts, seen, inputs.attempt)));
    const alarmed = new Set();
    let left = run.packages;
    const ask = { target, reads, stages, cancelled };
    const covered = new Set();
    const look = async () => {
        const before = left.length;
        await (0,look_up/* concurrently */.rK)(left, async (unit) => {
            seen.set((0,src_unit/* unitId */.K)(unit), await lookAtRecorded(unit, seen.get((0,src_unit/* unitId */.K)(unit)), ask));
        }, confirm_staged_atOnce);
        const looks = left.flatMap((unit) => seen.get((0,src_unit/* unitId */.K)(unit))?.look ?? []);
        if (stages !== undefined) {
            const open = looks.filter(({ name }) => !covered.has(name));
            for (const name of await (0,gone_stages/* coveredNames */.V7)(open, stages))
                covered.add(name);
        }
        const gone = (0,gone_stages/* goneStages */.Rm)(looks, covered, clock.now());
        for (const unit of left) {
            const id = (0,src_unit/* unitId */.K)(unit);
            const found = seen.get(id);
            if (found !== undefined)
                verdicts.set(id, judgeRecorded(unit, found, gone.has(id)));
        }
        left = run.packages.filter((unit) => stateOf(unit) !== "live");
        if (left.length < before)
            cameAt = clock.now();
    };
    const startedAt = clock.now();
    let cameAt = startedAt;
    let told;
    /** What is not approved waits for its own time only. */
    const waitsUntil = () => {
        const untilApproved = startedAt + inputs.approvalMs;
        const isSurelyWaiting = left.every((unit) => isSurelyStaged(unit, seen.get((0,src_unit/* unitId */.K)(unit))));
        const untilServed = isSurelyWaiting ? startedAt : cameAt + inputs.confirmMs;
        return Math.max(untilApproved, untilServed);
    };
    /** Nothing that is wrong gets right by waiting. */
    const isWorthIt = () => left.every((unit) => confirm_staged_open.includes(stateOf(unit))) && clock.now() < waitsUntil();
    await (0,retry/* retry */.L)(look, {
        isTransient: () => left.length > 0 && isWorthIt(),
        backoffMs: (0,retry/* growingBackoff */.G)(pauses.firstMs, pauses.growth, pauses.longestMs),
        onPause: () => {
            // The job's end tells it again, after a wait in which users install what is broken.
            for (const { message, remedy } of newAlarms(describeAll(), alarmed)) {
                log.warning(`${message} ${remedy ?? ""}`.trim());
            }
            const there = run.packages.length - left.length;
            const isSame = there === told?.there;
            if (isSame || clock.now() - (told?.at ?? -Infinity) < tellEveryMs)
                return;
            told = { at: clock.now(), there };
            log.info(`${there} of ${(0,wording/* counted */.hS)(run.packages.length, src/* packageNoun */.LU)} live. Waiting until ${(0,src/* timeToTheMinute */.IF)(waitsUntil(), clock.now())} for an approval or npm's scan.`);
        },
        ...{ clock, signal: cancelled },
    });
    const others = stages === undefined ? [] : await otherStages(run.packages, () => (0,stage_reads/* listStages */.Cv)(stages));
    const units = describeAll();
    const live = units.filter(({ state }) => state === "live" || state === "broken").map(src_unit/* unitId */.K);
    return {
        ...{ run, units, target },
        warnings: [
            ...(stages?.refusals() ?? []),
            ...confirmationWarnings(run.packages, new Set(live), others),
        ],
        askedAt: clock.now(),
    };
}
/** The registry itself says that nobody has approved it. */
function isSurelyStaged({ recorded }, seen) {
    if (recorded.outcome !== "staged" || seen === undefined)
        return false;
    const { stage = "none", status } = seen.look ?? {};
    return status === "staged" || stage !== "none";
}
/** Stages of the same packages that are none of this run's. */
async function otherStages(packages, list) {
    const names = new Set(packages.map(({ name }) => name));
    const ids = new Set(packages.map(({ recorded }) => recorded.stageId));
    const stages = (await list()) ?? [];
    return stages.filter(({ id, name }) => names.has(name) && !ids.has(id));
}
function describe(unit, verdicts, seen, attempt) {
    const { name, version, recorded } = unit;
    const { shasum, layer, pins } = recorded;
    const verdict = verdicts.get((0,src_unit/* unitId */.K)(unit)) ?? { state: "unseen" };
    const { look } = seen.get((0,src_unit/* unitId */.K)(unit)) ?? {};
    const stageId = recorded.stageId ?? (look && (0,gone_stages/* idOfSame */.N9)(look));
    const isShown = look !== undefined && ((0,gone_stages/* isSeen */.U4)(look) || look.status !== undefined);
    return {
        ...{ name, version, pins, integrity: unit.sent ?? recorded.integrity },
        ...verdict,
        ...(stageId !== undefined && { stageId }),
        ...(shasum !== undefined && { shasum }),
        ...(layer !== undefined && { layer }),
        ...(verdict.state === "waiting" && !isShown && { isUnseen: true }),
        ...((0,stage_record/* isOfAttempt */.ti)(recorded, attempt) && { isJustStaged: true }),
    };
}

;// CONCATENATED MODULE: ./packages/summary/src/index.ts








/***/ })

};
