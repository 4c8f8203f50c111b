export const id = 543;
export const ids = [543];
export const modules = {

/***/ 11543:
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

// EXTERNAL MODULE: ./packages/crates/src/index.ts + 60 modules
var src = __webpack_require__(45374);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-target.ts
var npm_target = __webpack_require__(77176);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-look-up.ts
var npm_look_up = __webpack_require__(68502);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var src_unit = __webpack_require__(65581);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
;// CONCATENATED MODULE: ./packages/summary/src/confirm/judge-recorded.ts

/**
 * Decides from what was seen. What is live counts more than anything that is said of stages.
 *
 * @param isGone its stage is there no more
 */
function judgeRecorded(unit, seen, isGone) {
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
        return { state: "not-sent", cause: `its job ended with ${outcome}` };
    const { stage, status } = seen.look ?? {};
    if (stage === undefined || stage === "none") {
        const state = withoutStage(unit, isGone, status);
        const isHidden = state === "waiting" && stage === "none" && status === undefined;
        return { state, ...(isHidden && { cause: `stage-token is ${hiddenStage}` }) };
    }
    if (stage.name !== unit.name || stage.version !== unit.version) {
        const cause = `stage ${stage.id} is of ${stage.name}@${stage.version}`;
        return { state: "stage-differs", cause };
    }
    if (stage.tag !== undefined && recorded.tag !== undefined && stage.tag !== recorded.tag) {
        const cause = `its stage has the dist-tag ${stage.tag}, and the record ${recorded.tag}`;
        return { state: "stage-differs", cause };
    }
    const { shasum } = recorded;
    if (stage.shasum !== undefined && shasum !== undefined && stage.shasum !== shasum) {
        const cause = `stage ${stage.id} has the shasum ${stage.shasum}, and the record ${shasum}`;
        return { state: "stage-differs", cause };
    }
    if (seen.staged !== undefined && seen.staged !== sent) {
        const cause = `its staged file is ${seen.staged}, and the record says ${sent}`;
        return { state: "stage-differs", cause };
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
    return units.map((unit) => {
        const lacking = unit.pins.filter((pin) => absent.has(pin));
        if (unit.state !== "live" || lacking.length === 0)
            return unit;
        const [are, which] = lacking.length === 1 ? ["is", "it"] : ["are", "they"];
        const cause = `it needs ${(0,wording/* firstFew */.Dt)(lacking, 5)}, and ${which} ${are} not live`;
        return { ...unit, state: "broken", cause };
    });
}
/** What could not be asked for may be live. */
function isThere(state) {
    return ["live", "late", "differs", "unseen"].includes(state);
}

// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/read-stage-record.ts
var read_stage_record = __webpack_require__(19556);
// EXTERNAL MODULE: ./packages/publishing/src/stage-record.ts
var stage_record = __webpack_require__(6291);
;// CONCATENATED MODULE: ./packages/publishing/src/recorded-release.ts


/** Ends of a package of which the registry has the bytes that the run packed, or gets them. */
const sentOutcomes = ["published", "pending", "staged"];
/**
 * What records of one run say of each package together, in the order in which packages first appear.
 */
function recordedRelease(records) {
    const units = new Map();
    for (const each of (0,stage_record/* recordedInOrder */.eH)(records)) {
        const { name, version, outcome } = each;
        const id = (0,src_unit/* unitId */.K)(each);
        const before = units.get(id);
        const isKnown = isSent(each) && (isOwn(each) || before?.sent === undefined);
        const disputes = outcome === "conflict" && each.stageId !== undefined && before?.sent !== each.integrity;
        units.set(id, {
            ...{ name, version, outcome },
            recorded: isKnown || before?.sent === undefined ? each : before.recorded,
            sent: isKnown ? each.integrity : before?.sent,
            isDisputed: disputes || (!isKnown && before?.isDisputed === true),
        });
    }
    return [...units.values()];
}
function isSent({ outcome }) {
    return sentOutcomes.includes(outcome);
}
/** What somebody else has staged, whose id nobody knows, are not surely the bytes of the record. */
function isOwn({ outcome, stageId }) {
    return outcome !== "staged" || stageId !== undefined;
}

;// CONCATENATED MODULE: ./packages/summary/src/confirm/read-recorded.ts

/**
 * Reads the records of a run together. One that makes no sense, or is of something else, spoils all: the
 * rest would not be what the run has staged.
 *
 * @throws ProblemsError `record-missing`, `record-invalid`, `record-of-other-release`,
 *   `record-incomplete`
 */
function readRecorded(texts, { registry }, wanted) {
    const { repository, runId } = wanted;
    if (texts.length === 0)
        (0,problem/* throwProblems */.Jh)([missingRecord(runId)]);
    const read = texts.map(({ name, text }) => ({ name, ...(0,read_stage_record/* readStageRecord */.A)(text) }));
    (0,problem/* throwProblems */.Jh)(read.flatMap(({ name, fault }) => (fault === undefined ? [] : invalid(name, fault))));
    const known = read.flatMap(({ name, record }) => record === undefined ? [] : [{ name, record }]);
    const real = known.filter(({ record }) => !record.dryRun && record.packages.length > 0);
    const here = real.filter(({ record }) => slashless(record.registry) === registry);
    const [elsewhere] = real;
    if (here.length === 0 && elsewhere !== undefined) {
        const other = `it is of the registry ${elsewhere.record.registry}, not of ${registry}`;
        (0,problem/* throwProblems */.Jh)([ofOther(elsewhere.name, other, "Set registry-url to that one.")]);
    }
    if (here.length === 0)
        (0,problem/* throwProblems */.Jh)([missingRecord(runId)]);
    (0,problem/* throwProblems */.Jh)(here.flatMap(({ name, record }) => {
        const fault = (0,read_stage_record/* recordFault */.Q)(record, { repository, runId });
        return fault === undefined ? [] : [ofOther(name, fault)];
    }));
    const packages = recordedRelease(here.map(({ record }) => record));
    const commits = commitsOf(here.map(({ record }) => record));
    (0,problem/* throwProblems */.Jh)([
        ...commitProblems(commits, wanted.commit),
        ...versionProblems(packages, wanted.version),
        ...absences(packages, wanted.npm, runId),
    ]);
    const sent = packages.filter((each) => each.sent !== undefined);
    const versions = new Set((sent.length > 0 ? sent : packages).map(({ version }) => version));
    const [version] = versions;
    const [sha = ""] = commits;
    return { packages, sha, version: versions.size === 1 ? version : undefined };
}
function slashless(address) {
    return address.replace(/\/+$/, "");
}
/** The commits of the newest records first: a re-run of a tag has only one. */
function commitsOf(records) {
    const all = records.flatMap(({ sha, packages }) => packages.map(({ commit = sha }) => commit));
    return [...new Set(all)];
}
function commitProblems(commits, wanted) {
    const code = "record-of-other-release";
    if (wanted === undefined) {
        if (commits.length === 1)
            return [];
        const message = `The records of the run are of ${commits.length} commits: ${commits.join(", ")}.`;
        return [{ code, message, remedy: "Set sha to the one being released.", input: "sha" }];
    }
    return commits
        .filter((commit) => commit !== wanted)
        .map((commit) => ({
        code,
        message: `The record is of commit ${commit}, and ${wanted} is released.`,
        remedy: "Use the run that staged this release, or set sha to the commit that it released.",
        input: "sha",
    }));
}
function versionProblems(packages, wanted) {
    return packages
        .filter(({ sent, version }) => sent !== undefined && wanted !== undefined && version !== wanted)
        .map(({ name, version }) => ({
        code: "record-of-other-release",
        message: `The run staged ${name} as ${version}, and ${wanted ?? ""} is released.`,
        remedy: "Use the run that staged this version.",
        input: "version",
    }));
}
/** What has to be in the record of a run, and is not. */
function absences(packages, ids, runId) {
    const there = new Set(packages.map(({ name, version }) => `${name}@${version}`));
    return ids
        .filter((id) => !there.has(id))
        .map((id) => ({
        code: "record-incomplete",
        message: `No record of run ${runId} has ${id}: the job that was to stage it did not get that far.`,
        remedy: "Re-run the failed jobs of that run: what is staged already is not sent again.",
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
function invalid(name, fault) {
    const message = `The record ${name} cannot be trusted: ${fault}.`;
    const remedy = "Check which job uploaded it. Do not approve what it names.";
    return [{ code: "record-invalid", message, remedy }];
}
function ofOther(name, fault, remedy) {
    return {
        code: "record-of-other-release",
        message: `The record ${name} does not fit: ${fault}.`,
        remedy: remedy ?? "Check which job uploaded it, and the value of run-id.",
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
        const read = (0,read_stage_record/* readStageRecord */.A)(text);
        if (read.record !== undefined && read.record.registry !== registry)
            continue;
        const fault = read.fault ?? (0,read_stage_record/* recordFault */.Q)(read.record, expected);
        if (fault === undefined && read.record !== undefined)
            records.push(read.record);
        else
            warnings.push(untrusted(name, fault ?? ""));
    }
    return { packages: recordedRelease(records), warnings };
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
 * With a record of the run, packages that a named one pins count too, and so do those that are live
 * with other bytes than the run sent: whoever installs the release would not get what it says.
 */
async function askLive(crates, npm, ports) {
    const { clock, cancelled } = ports;
    const cratesTarget = (0,src/* readCratesTarget */.E5)(ports.index, undefined, ports.cargoTestIndex);
    const npmTarget = (0,npm_target/* readNpmTarget */.Rz)(ports.registryUrl, ports.npmRegistrySetting);
    const look = (kind, versions, open) => {
        const wanted = versions.map(({ name, version }) => ({ kind, name, version }));
        return lookAt(wanted, open, () => true, clock, cancelled);
    };
    const record = "problem" in npmTarget || npm.length === 0 ? noRecord : await recordFor(npmTarget, npm, ports);
    const packages = withPins(npm, record.packages);
    const [inCrates, inNpm] = await Promise.all([
        crates.length === 0 || "problem" in cratesTarget
            ? notAsked(crates, cratesTarget)
            : look("crate", crates, () => (0,src/* openCratesRegistry */.si)(cratesTarget, ports.cratesToken, ports)),
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
    const other = record.packages.filter((unit) => packages.some((each) => (0,src_unit/* unitId */.K)(each) === (0,src_unit/* unitId */.K)(unit)) &&
        sendsOther(unit, inNpm.findings.get((0,src_unit/* unitId */.K)(unit))));
    const inOrder = packages.filter((each) => [...missing(packages, inNpm), ...other].some((one) => (0,src_unit/* unitId */.K)(one) === (0,src_unit/* unitId */.K)(each)));
    return {
        missing: [...missing(crates, inCrates), ...inOrder].map(src_unit/* unitId */.K),
        warnings: [...(ports.needsRecord ? [] : record.warnings), ...other.map(otherBytes)],
        problems: [
            ...(ports.needsRecord ? record.warnings : []),
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
function otherBytes(unit) {
    return {
        code: "published-bytes-differ",
        message: `${(0,src_unit/* unitId */.K)(unit)} is live, and differs from what this run sent.`,
        remedy: "Find out who published it. If an older attempt staged it, make the release with the artifacts of that one, or release a new version.",
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

// EXTERNAL MODULE: ./packages/github/src/index.ts + 66 modules
var github_src = __webpack_require__(80006);
// EXTERNAL MODULE: ./packages/npm/src/registry/stage-reads.ts
var stage_reads = __webpack_require__(95491);
// EXTERNAL MODULE: ./packages/npm/src/registry/gone-stages.ts
var gone_stages = __webpack_require__(96492);
;// CONCATENATED MODULE: ./packages/summary/src/ask-github.ts


/** A summary is not worth a longer wait for GitHub's limits. */
const patienceMs = 120_000;
/**
 * Asks GitHub for the release of a tag, and for the tags of single units. Never throws; nothing is asked
 * without a tag.
 */
async function askGitHub(tag, unitTags, token, { repository, clock, ...ports }) {
    if (tag === undefined && unitTags.length === 0)
        return { problems: [] };
    const unseen = (problems) => {
        const cause = problems[0]?.message ?? "";
        return { ...(tag !== undefined && { release: { kind: "unseen", cause } }), problems };
    };
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
        const rest = await (0,github_src/* connect */.Ng)({ ...ports, clock, token, deadline });
        const tags = await (0,github_src/* lookForTags */._o)(rest, repository, unitTags, ports.cancelled);
        if (tag === undefined)
            return { tags, problems: [] };
        const release = await (0,github_src/* lookForRelease */.Cz)(rest, repository, tag);
        if (release === undefined)
            return { release: { kind: "none" }, tags, problems: [] };
        const { draft, url, assets } = release;
        return { release: { kind: draft ? "draft" : "published", url, assets }, tags, problems: [] };
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

// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 35 modules
var reporting_src = __webpack_require__(55910);
;// CONCATENATED MODULE: ./packages/summary/src/judge.ts



/** Reports that a registry has to agree with. */
const claims = ["published", "already-published"];
/** Reports of bytes that this run sent, or found to be those that it would send. */
const uploads = ["published", "pending", "staged"];
/** Does a report say that the registry has it? */
function isClaimed(told) {
    return told !== undefined && claims.includes(told.outcome);
}
/** What the registry and the reports together say about a unit. The registry is the truth. */
function judgeUnit({ finding, told, look, isGone, dryRun }) {
    switch (finding.kind) {
        case "unreadable":
            return { state: "unseen" };
        case "pending":
            return { state: "pending" };
        case "absent":
            if (dryRun)
                return judgeAbsent(told, true);
            return (judgeStage(look, told) ??
                judgeStatus(look?.status) ??
                (isGone === true ? stageGone : withHidden(judgeAbsent(told, false), look)));
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
/** Bytes that wait, and are not those of the report, are not to be approved. */
function judgeStage({ stage, shasum } = { stage: undefined, status: undefined }, told) {
    if (told?.outcome !== "staged" || stage === undefined || stage === "none")
        return undefined;
    if (stage.shasum === undefined || shasum === undefined || stage.shasum === shasum) {
        return undefined;
    }
    return {
        state: "missing",
        cause: `Stage ${stage.id} has the shasum ${stage.shasum}, and this run packed ${shasum}`,
        remedy: "Do not approve it. Reject the stage, then start a new run of the workflow.",
    };
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
    if (told?.outcome === "conflict")
        return { state: "other-contents", ...reasonOf(told) };
    if (told === undefined || told.dryRun)
        return { state: "shipped" };
    if (uploads.includes(told.outcome) && judge_differs(told.checksum, checksum)) {
        const did = told.outcome === "staged" ? "staged" : "uploaded";
        return {
            state: "other-contents",
            cause: `This run ${did} ${told.checksum ?? ""}, and the registry has ${checksum}`,
            remedy: "Find out who published this version before anybody installs it.",
        };
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
/** Of two checksums in different notations nobody knows. */
function judge_differs(ours, theirs) {
    if (ours === undefined)
        return false;
    const notation = (checksum) => /^\w+-/u.exec(checksum)?.[0] ?? "";
    return notation(ours) === notation(theirs) && ours !== theirs;
}
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
                cause: "npm refused it after its scan, so it can never go live",
                remedy: "Read what npm wrote to the maintainers, and release a new version.",
            };
        case "deleted":
            return {
                state: "missing",
                cause: "It was unpublished",
                remedy: "A version that was unpublished can never be used again: release a new one.",
            };
        default:
            return undefined;
    }
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
function reasonOf({ outcome, cause, remedy }) {
    const why = cause ?? (outcome === "not-reached" ? "The job ended before its turn" : undefined);
    return {
        ...(why !== undefined && { cause: why }),
        ...(remedy !== undefined && { remedy }),
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
/** Is everything out: each unit in its registry, and the release published with all of its files? */
function isComplete({ units, release, isWantedKnown, unitTags = [], }) {
    return (isWantedKnown &&
        (units.length > 0 || release !== undefined) &&
        units.every(({ state }) => state === "shipped") &&
        (release === undefined || isWhole(release)) &&
        (0,reporting_src/* tagsIn */.bk)({ unitTags }, "none", "draft", "unseen").length === 0);
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
    if (has("broken"))
        return "broken";
    if (isComplete(seen))
        return bad.length > 0 ? "complete-despite-jobs" : "complete";
    if (units.length === 0 && release === undefined) {
        return isCancelled ? "cancelled" : bad.length > 0 ? "failed" : "nothing-known";
    }
    // What waits for a person or a registry keeps the release a draft, which not every token may see.
    const mayBeDraft = has("staged", "pending");
    const isReleaseMissing = ((release?.kind === "none" || (0,reporting_src/* tagsIn */.bk)(seen, "none").length > 0) && !mayBeDraft) ||
        (release?.kind === "published" && !isWhole(release));
    const isUnseen = has("unseen") ||
        release?.kind === "unseen" ||
        (0,reporting_src/* tagsIn */.bk)(seen, "unseen").length > 0 ||
        !seen.isWantedKnown;
    if (!has("missing", "lost", "yanked", "other-contents") && !isReleaseMissing) {
        if (isUnseen)
            return "unconfirmed";
        // A draft that a failed job left behind waits for that job, not for a person. A job that was to go on
        // after an approval fails until it is given, and no run of it mends that.
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
    return {
        attempt: typeof attempt === "number" ? attempt : 1,
        finishedAt: timeOf(report["finishedAt"]) ?? 0,
        dryRun: report["dryRun"] === true,
        units: units.flatMap((unit) => readUnit((0,json/* asRecord */.qY)(unit) ?? {}, kind)),
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
    const told = texts.flatMap((key) => {
        const value = text(key);
        return value === undefined ? [] : [[key, value]];
    });
    const { layer, pins } = unit;
    return [
        {
            ...{ kind, name, version, outcome },
            ...Object.fromEntries(told),
            ...(typeof unit["fails"] === "boolean" && { fails: unit["fails"] }),
            ...(resumeAt !== undefined && { resumeAt }),
            ...(typeof layer === "number" && { layer }),
            ...(Array.isArray(pins) && { pins: pins.filter(isShortText) }),
        },
    ];
}
const texts = ["checksum", "note", "cause", "remedy", "credential", "stageId", "shasum"];
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
            newest.set(keyOf(unit), { ...withStage(unit, before), dryRun, finishedAt });
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

// EXTERNAL MODULE: ./packages/npm/src/registry/older-stages.ts
var older_stages = __webpack_require__(42523);
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
    return {
        looks: new Map(looks.map((look) => [(0,src_unit/* unitId */.K)(look), look])),
        gone: new Set(staged.map(src_unit/* unitId */.K).filter((id) => gone.has(id))),
        warnings: (0,older_stages/* olderStageWarnings */.I)(own, (await (0,stage_reads/* listStages */.Cv)(stages)) ?? []),
    };
}

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
    const taken = await (0,github_src/* takeReports */.XD)(names, temp, source, ports);
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
    const { source, problems: noSource } = (0,github_src/* readSource */.o$)(inputs, here);
    const crates = readWanted(inputs.crates, "crate", version);
    const npm = readWanted(inputs.npm, "npm", version);
    const { reports, problems: unread } = await takeReports(ports.temp, source, ports);
    const told = newestTold(reports);
    const { units, problems: leftOut } = withTold([...crates.units, ...npm.units], [...told.values()]);
    const ownTags = inputs.dryRun ? [] : wantedTags([...inputs.crates, ...inputs.npm]);
    const cratesTarget = (0,src/* readCratesTarget */.E5)(inputs.index, undefined, ports.cargoTestIndex);
    const npmTarget = (0,npm_target/* readNpmTarget */.Rz)(inputs.registryUrl, ports.npmRegistrySetting);
    const claimed = (unit) => isClaimed(told.get(keyOf(unit)));
    const lookAtKind = (kind, open) => {
        const ofKind = units.filter((unit) => unit.kind === kind);
        return lookAt(ofKind, open, claimed, clock, cancelled);
    };
    const [inCrates, inNpm, onGitHub] = await Promise.all([
        "problem" in cratesTarget
            ? summarize_notAsked(cratesTarget)
            : lookAtKind("crate", () => (0,src/* openCratesRegistry */.si)(cratesTarget, ports.cratesToken, ports)),
        "problem" in npmTarget
            ? summarize_notAsked(npmTarget)
            : lookAtKind("npm", () => Promise.resolve((0,npm_look_up/* npmLookUp */.K)(npmTarget, ports.npmToken, ports))),
        askGitHub(tag, ownTags.map((each) => each.tag), inputs.token, ports),
    ]);
    const { looks, gone, warnings } = await askStages(units.filter(({ kind }) => kind === "npm"), { findings: inNpm.findings, told, isDryRun: inputs.dryRun, now: clock.now() }, inputs.stageToken === undefined || "problem" in npmTarget
        ? undefined
        : (0,stage_reads/* stageReader */.s0)(npmTarget, inputs.stageToken, ports, cancelled));
    const released = withBroken(units.map((unit) => {
        const looked = unit.kind === "crate" ? inCrates : inNpm;
        const isPackage = unit.kind === "npm";
        const look = isPackage ? looks.get((0,src_unit/* unitId */.K)(unit)) : undefined;
        const isGone = isPackage && gone.has((0,src_unit/* unitId */.K)(unit));
        const known = { told: told.get(keyOf(unit)), look, isGone };
        return describeUnit(unit, looked, known, inputs.dryRun);
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
    const title = tag ?? version;
    const runUrl = (id) => `${ports.serverUrl}/${repository}/actions/runs/${id}`;
    return {
        page: {
            ...{ state, jobs, units: withMains(released, repository) },
            ...(title !== undefined && { title }),
            ...(tag !== undefined && { tag }),
            ...(release !== undefined && { release }),
            unitTags,
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
            ],
            ...{ repository, sha: ports.sha, runId: ports.runId, attempt: ports.attempt },
            runUrl: runUrl(ports.runId),
            ...(inputs.runId !== undefined && { stagedBy: runUrl(inputs.runId) }),
            warnings,
            askedAt: clock.now(),
            ...registriesOf(cratesTarget, npmTarget),
        },
        complete: isComplete(seen),
        missing: [
            ...new Set(released.filter((unit) => unit.state !== "shipped").map((unit) => (0,src_unit/* unitId */.K)(unit))),
        ],
    };
}
/** Problems of the inputs that list the units; those of a large plan's artifact belong to no input. */
function concernsLists({ input, file }) {
    return (input === undefined && file === undefined) || input === "crates" || input === "npm";
}
function summarize_notAsked({ problem }) {
    return { findings: new Map(), problems: [problem] };
}
function describeUnit(unit, { findings, registry }, { told, look, isGone, }, dryRun) {
    const { kind, name, version } = unit;
    const finding = findings.get((0,src_unit/* unitId */.K)(unit)) ?? {
        kind: "unreadable",
        cause: "its registry was not asked",
    };
    const judged = judgeUnit({ finding, told, look, isGone, dryRun });
    const url = registry?.link(unit);
    const ofThis = told?.dryRun === dryRun ? told : {};
    const { outcome, credential, resumeAt, finishedAt } = ofThis;
    const { shasum, checksum, layer, pins } = ofThis;
    const stageId = ofThis.stageId ?? (look && (0,gone_stages/* idOfSame */.N9)(look));
    const status = look?.status;
    return {
        ...{ kind, name, version, isMain: false },
        ...judged,
        ...(url !== undefined && { url }),
        ...(status !== undefined && { status }),
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

// EXTERNAL MODULE: ./packages/publishing/src/approval-layers.ts
var approval_layers = __webpack_require__(49319);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-reads.ts
var npm_reads = __webpack_require__(47812);
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

;// CONCATENATED MODULE: ./packages/summary/src/confirm/confirmation-problems.ts


/** What is to be said of all packages in one state; `live` is none. */
const words = {
    broken: {
        code: "live-without-pins",
        is: "live, and broken for users now",
        remedy: "Approve what is missing at once. Nothing has to be published again.",
    },
    differs: {
        code: "published-bytes-differ",
        is: "live, but with bytes that differ from what the run sent",
        remedy: "Find out who published it. Do not release it; release a new version.",
    },
    "stage-differs": {
        code: "staged-bytes-differ",
        is: "staged, but not with what the run packed",
        remedy: "Do not approve this. Reject the stage, then start a new run of the workflow.",
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
        remedy: "Re-run the failed jobs of the run: what is staged already is not sent again.",
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
        is: "not live: waiting for approval, or being validated by npm",
        remedy: "Approve what waits in the order of the job summary, then run this job again.",
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
/** Why the release cannot go on: one problem for each state, the worst first. */
function confirmationProblems(units) {
    return order.flatMap((state) => {
        const found = units.filter((unit) => unit.state === state);
        if (found.length === 0)
            return [];
        const { code, is, remedy } = words[state];
        const names = (0,wording/* firstFew */.Dt)(found.map((unit) => (0,src_unit/* unitId */.K)(unit)), 12);
        const why = found.find(({ cause }) => cause !== undefined);
        const of = why !== undefined && found.length > 1 ? ` (${(0,src_unit/* unitId */.K)(why)})` : "";
        const cause = why?.cause === undefined ? "" : `: ${why.cause}${of}`;
        return [{ code, message: `${names}: ${is}${cause}.`, remedy }];
    });
}
/** What a person should know, though it stops nothing. */
function confirmationWarnings(packages, others) {
    const disputed = packages
        .filter(({ isDisputed }) => isDisputed)
        .map((unit) => ({
        code: "stage-disputed",
        message: `A later attempt of the run packed other bytes for ${(0,src_unit/* unitId */.K)(unit)} than those that were staged.`,
        remedy: "Take the other files of the release from the attempt that staged it.",
    }));
    const own = packages.map(({ name, version, recorded: { stageId, tag } }) => {
        return { name, version, stageId, tag };
    });
    return [...disputed, ...(0,older_stages/* olderStageWarnings */.I)(own, others)];
}

;// CONCATENATED MODULE: ./packages/summary/src/confirm/confirm-staged.ts







const pauses = { firstMs: 5_000, growth: 1.5, longestMs: 60_000 };
/** A line about what is awaited, at most so often, in ms. */
const tellEveryMs = 120_000;
const atOnce = 8;
/** States that time, or a person, still changes. */
const confirm_staged_open = [
    ...["waiting", "validating", "late", "gone", "unseen"],
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
    log.info(`The run sent ${(0,wording/* counted */.hS)(run.packages.length, reporting_src/* packageNoun */.LU)} of commit ${run.sha}.`);
    const stages = inputs.stageToken === undefined
        ? undefined
        : (0,stage_reads/* stageReader */.s0)(target, inputs.stageToken, ports, cancelled);
    const reads = { fetch, userAgent, readToken: () => inputs.readToken };
    const seen = new Map();
    const verdicts = new Map();
    const stateOf = (unit) => verdicts.get((0,src_unit/* unitId */.K)(unit))?.state ?? "unseen";
    let left = run.packages;
    const ask = { target, reads, stages, cancelled };
    const covered = new Set();
    const look = async () => {
        const before = left.length;
        await (0,look_up/* concurrently */.rK)(left, async (unit) => {
            seen.set((0,src_unit/* unitId */.K)(unit), await lookAtRecorded(unit, seen.get((0,src_unit/* unitId */.K)(unit)), ask));
        }, atOnce);
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
    let toldAt = -Infinity;
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
            if (clock.now() - toldAt < tellEveryMs)
                return;
            toldAt = clock.now();
            const there = run.packages.length - left.length;
            log.info(`${there} of ${(0,wording/* counted */.hS)(run.packages.length, reporting_src/* packageNoun */.LU)} live. Waiting until ${(0,reporting_src/* timeToTheMinute */.IF)(waitsUntil(), clock.now())} for an approval or npm's scan.`);
        },
        ...{ clock, signal: cancelled },
    });
    const others = stages === undefined ? [] : await otherStages(run.packages, () => (0,stage_reads/* listStages */.Cv)(stages));
    return {
        run,
        units: withBrokenPins(inOrder(run.packages).map((unit) => describe(unit, verdicts, seen))),
        target,
        warnings: confirmationWarnings(run.packages, others),
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
/** Layer by layer, each in the order of the record. */
function inOrder(packages) {
    const layers = (0,approval_layers/* layersOf */.w)(packages.map(({ recorded }) => recorded));
    const layerOf = (unit) => layers.get((0,src_unit/* unitId */.K)(unit)) ?? 0;
    return packages.toSorted((a, b) => layerOf(a) - layerOf(b));
}
function describe(unit, verdicts, seen) {
    const { name, version, recorded } = unit;
    const { shasum, layer, pins } = recorded;
    const verdict = verdicts.get((0,src_unit/* unitId */.K)(unit)) ?? { state: "unseen" };
    const { look } = seen.get((0,src_unit/* unitId */.K)(unit)) ?? {};
    const stageId = recorded.stageId ?? (look && (0,gone_stages/* idOfSame */.N9)(look));
    return {
        ...{ name, version, pins, integrity: unit.sent ?? recorded.integrity },
        ...verdict,
        ...(stageId !== undefined && { stageId }),
        ...(shasum !== undefined && { shasum }),
        ...(layer !== undefined && { layer }),
    };
}

;// CONCATENATED MODULE: ./packages/summary/src/index.ts








/***/ })

};
