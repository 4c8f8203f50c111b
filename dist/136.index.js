export const id = 136;
export const ids = [136];
export const modules = {

/***/ 30613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ versionProblem),
/* harmony export */   Nm: () => (/* binding */ escapedName),
/* harmony export */   W1: () => (/* binding */ nameProblems)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_1__);


/** npm's own bound (`validate-npm-package-name`). */
const longestName = 214;
const reserved = ["node_modules", "favicon.ico"];
/** Checks a name by npm's grammar (`validate-npm-package-name` 8). */
function nameProblems(name) {
    const always = wrongName(name);
    if (always !== undefined)
        return { always };
    const ifNew = wrongNewName(name);
    return ifNew === undefined ? {} : { ifNew };
}
function wrongName(name) {
    if (name === "")
        return "is empty";
    if (name.trim() !== name)
        return "begins or ends with a space";
    if (/^[._-]/.test(name))
        return `begins with "${name.charAt(0)}"`;
    if (reserved.includes(name.toLowerCase()))
        return "is reserved by npm";
    const scoped = /^@([^/]+)\/([^/]+)$/.exec(name);
    const parts = scoped === null ? [name] : scoped.slice(1);
    if (!parts.every((part) => encodeURIComponent(part) === part)) {
        return name.includes("/") && scoped === null
            ? "is no name of the form name or @scope/name"
            : "has characters that do not belong into an address";
    }
    return parts.at(-1)?.startsWith(".") === true ? 'begins with "."' : undefined;
}
function wrongNewName(name) {
    if (name.length > longestName)
        return `is longer than ${longestName} characters`;
    if (name.toLowerCase() !== name)
        return "has capital letters";
    if (/[~'!()*]/.test(name.split("/").at(-1) ?? ""))
        return "has one of the characters ~'!()*";
    // `node:module` lists some that npm's list lacks, such as those of subpaths; a name cannot be one.
    return node_module__WEBPACK_IMPORTED_MODULE_0__.builtinModules.includes(name) ? "is the name of a module of Node" : undefined;
}
/** How a name stands in an address: `@scope%2fname`, with a small f as npm sends it. */
function escapedName(name) {
    return name.replace("/", "%2f");
}
/** What is wrong with a version, in words that go on after it; npm would clean `v1.2.3` on its way. */
function versionProblem(version) {
    const parsed = (0,semver__WEBPACK_IMPORTED_MODULE_1__.parse)(version);
    if (parsed === null)
        return "is no semver version";
    const build = parsed.build.length > 0;
    if (build)
        return "has build metadata, which the registry omits";
    return parsed.version === version ? undefined : `is not written as npm does: ${parsed.version}`;
}


/***/ }),

/***/ 68502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ npmReader),
/* harmony export */   K: () => (/* binding */ npmLookUp)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65581);
/* harmony import */ var _npm_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47812);
/* harmony import */ var _npm_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77176);



/**
 * An npm registry for looking only. Each look asks for the version's own document past the edge's
 * cache: that is the most authoritative look there is, so a second one is as good as the first.
 */
function npmReader(target, ports) {
    const documents = new Map();
    const find = async (version, signal) => {
        const read = await (0,_npm_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .readVersion */ .$4)(target, version, ports, signal);
        if (read.kind === "unreadable")
            return read;
        if (read.kind === "missing")
            return { kind: "absent" };
        documents.set((0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .unitId */ .K)(version), read.document);
        return { kind: "present", checksum: read.document.checksum, yanked: false };
    };
    const documentOf = (version) => documents.get((0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .unitId */ .K)(version));
    return { ...(0,_npm_target_js__WEBPACK_IMPORTED_MODULE_2__/* .pagesOf */ .E0)(target), find, readBack: find, documentOf };
}
/**
 * An npm registry for those who only want to know what is there.
 *
 * @param token for reads; without it, what is not public looks absent
 */
function npmLookUp(target, token, { fetch, userAgent }) {
    return npmReader(target, { fetch, userAgent, readToken: () => token });
}


/***/ }),

/***/ 47812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   LY: () => (/* binding */ readPackage),
/* harmony export */   zS: () => (/* binding */ readAccess)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92570);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39900);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30613);



const timeoutMs = 60_000;
/**
 * Reads a version's own document (`GET /N/V`, past the edge's cache): right at once, where the packument
 * can be minutes old. Other registries are asked for the packument too: some have no such document.
 */
async function readVersion({ registry, isNpmjs }, { name, version }, ports, signal) {
    const url = `${registry}/${(0,_manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_1__/* .escapedName */ .Nm)(name)}/${encodeURIComponent(version)}`;
    const reply = await get(url, ports, ports.readToken(name), signal);
    const isMissing = reply.kind === "answer" && (reply.status === 404 || reply.status === 405);
    if (!isMissing)
        return readDocument(reply, (answer) => answer);
    if (isNpmjs)
        return { kind: "missing" };
    const packument = await get(packumentUrl(registry, name), ports, ports.readToken(name), signal);
    return readDocument(packument, (answer) => (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(answer?.["versions"])?.[version]));
}
/** Reads the packument (`GET /N`): versions, tags, and what was unpublished. */
async function readPackage({ registry }, name, ports, signal) {
    const reply = await get(packumentUrl(registry, name), ports, ports.readToken(name), signal);
    if (reply.kind === "failed")
        return { kind: "unreadable", cause: reply.cause };
    if (reply.status === 404)
        return { kind: "unknown" };
    const answer = reply.status === 200 ? (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(reply.body.toString("utf8")) : undefined;
    if (answer === undefined)
        return { kind: "unreadable", cause: refusedRead(reply) };
    const documents = Object.entries((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(answer["versions"]) ?? {});
    const versions = documents.map(([version]) => version);
    const tags = Object.entries((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(answer["dist-tags"]) ?? {});
    return {
        kind: "known",
        versions,
        distTags: Object.fromEntries(tags.flatMap(([tag, version]) => (typeof version === "string" ? [[tag, version]] : []))),
        // An empty message takes a deprecation back.
        deprecated: documents.flatMap(([version, document]) => textOf((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(document)?.["deprecated"]) === undefined ? [] : [version]),
        unpublished: unpublishedVersions((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(answer["time"]) ?? {}, versions),
    };
}
/** Who may read a package (`GET /-/package/N/visibility`); undefined where the registry does not say. */
async function readAccess({ registry }, name, ports, signal) {
    const url = `${registry}/-/package/${(0,_manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_1__/* .escapedName */ .Nm)(name)}/visibility`;
    const reply = await get(url, ports, ports.readToken(name), signal);
    if (reply.kind === "failed" || reply.status !== 200)
        return undefined;
    const isPublic = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(reply.body.toString("utf8"))?.["public"];
    return typeof isPublic === "boolean" ? (isPublic ? "public" : "restricted") : undefined;
}
/**
 * Reads any address of the registry, or one that an answer of it names.
 *
 * @param token goes to the registry's own origin only
 */
async function get(url, { fetch, userAgent }, token, signal, { from, maxBytes, ...special } = {}) {
    const headers = {
        accept: "application/json",
        ...special,
        "user-agent": userAgent,
        "cache-control": "no-cache",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const named = {
        ...(from !== undefined && { from }),
        ...(maxBytes !== undefined && { maxBytes }),
    };
    return await (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_3__/* .send */ .t)(fetch, url, { headers, timeoutMs, ...named }, signal);
}
function packumentUrl(registry, name) {
    return `${registry}/${(0,_manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_1__/* .escapedName */ .Nm)(name)}`;
}
function readDocument(reply, pick) {
    if (reply.kind === "failed")
        return { kind: "unreadable", cause: reply.cause };
    if (reply.status === 404)
        return { kind: "missing" };
    const answer = reply.status === 200 ? (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(reply.body.toString("utf8")) : undefined;
    if (answer === undefined)
        return { kind: "unreadable", cause: refusedRead(reply) };
    const picked = pick(answer);
    if (picked === undefined)
        return { kind: "missing" };
    const dist = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(picked["dist"]);
    const { integrity, shasum, tarball } = dist ?? {};
    // An integrity may hold several hashes, separated by spaces.
    const sha512 = textOf(integrity)
        ?.split(/\s+/)
        .find((hash) => hash.startsWith("sha512-"));
    const sha1 = textOf(shasum);
    const checksum = sha512 ?? (sha1 === undefined ? undefined : `sha1-${sha1}`);
    if (checksum === undefined || typeof tarball !== "string") {
        return { kind: "unreadable", cause: "its document names no integrity or no tarball" };
    }
    return {
        kind: "document",
        document: {
            checksum,
            tarball,
            gitHead: textOf(picked["gitHead"]),
            attestations: textOf((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(dist?.["attestations"])?.["url"]),
        },
    };
}
function refusedRead({ status, body }) {
    const said = status === 200 ? "200 with something else than data" : (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_4__/* .describeAnswer */ .O)(status, body);
    return status === 401 || status === 403 ? `${said} (reads need a token that is good)` : said;
}
/** `time` keeps every version that ever was; of a package that is gone, `time.unpublished` lists them. */
function unpublishedVersions(time, versions) {
    const gone = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(time["unpublished"])?.["versions"];
    const listed = Array.isArray(gone) ? gone.filter((each) => typeof each === "string") : [];
    const timed = Object.keys(time).filter((key) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(key) !== null && !versions.includes(key));
    return [...new Set([...timed, ...listed])];
}
function textOf(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}


/***/ }),

/***/ 77176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ npmjsRegistry),
/* harmony export */   E0: () => (/* binding */ pagesOf),
/* harmony export */   Rz: () => (/* binding */ readNpmTarget),
/* harmony export */   l: () => (/* binding */ npmjs)
/* harmony export */ });
/* unused harmony export versionPage */
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37062);

const npmjsRegistry = "https://registry.npmjs.org";
/** Stands for a target whose address is wrong, until that is told. */
const npmjs = { registry: npmjsRegistry, isNpmjs: true, title: "npm" };
/**
 * Reads the input `registry-url`. A token goes there: only over TLS, or to this machine. A registry on
 * this machine stands in for npmjs if npm's own default registry is set to it.
 *
 * @param npmSetting the value of `npm_config_registry`
 */
function readNpmTarget(url, npmSetting) {
    const parsed = URL.parse(url);
    const input = "registry-url";
    const code = "registry-url-invalid";
    const isLocal = parsed !== null && (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(parsed);
    if (parsed === null || !(0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .isSafeAddress */ .cr)(url) || parsed.search !== "" || parsed.hash !== "") {
        const found = `The input "${input}" is ${JSON.stringify(url)}`;
        const [message, remedy] = parsed?.protocol === "http:"
            ? [
                `${found}: a token would travel in the clear.`,
                "Give an https address (plain http is for loopback only).",
            ]
            : [
                `${found}; expected the address of a registry, such as ${npmjsRegistry}.`,
                "Write it with https:// and without a query.",
            ];
        return { problem: { code, message, remedy, input } };
    }
    if (parsed.username !== "" || parsed.password !== "") {
        const message = `The input "${input}" holds a user or a password.`;
        const remedy = "Take them out of it, and give the input token instead.";
        return { problem: { code, message, remedy, input } };
    }
    const registry = parsed.href.replace(/\/+$/, "");
    const isStandIn = isLocal && npmSetting?.replace(/\/+$/, "") === registry;
    const isNpmjs = registry === npmjsRegistry || isStandIn;
    return { registry, isNpmjs, title: isNpmjs ? "npm" : parsed.host };
}
/** The page of a version, where the registry has pages that are known. */
function versionPage({ isNpmjs }, { name, version }) {
    return isNpmjs ? `https://www.npmjs.com/package/${name}/v/${version}` : undefined;
}
/** What page, log and report tell of the registry. */
function pagesOf(target) {
    const { title, registry, isNpmjs } = target;
    const link = (version) => versionPage(target, version);
    return { title, url: registry, link, isDefault: isNpmjs };
}


/***/ }),

/***/ 38136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* reexport */ askLive),
  e: () => (/* reexport */ summarize)
});

// EXTERNAL MODULE: ./packages/crates/src/index.ts + 58 modules
var src = __webpack_require__(24892);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-target.ts
var npm_target = __webpack_require__(77176);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-look-up.ts
var npm_look_up = __webpack_require__(68502);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var src_unit = __webpack_require__(65581);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
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
 */
async function askLive(crates, npm, ports) {
    const { clock, cancelled } = ports;
    const cratesTarget = (0,src/* readCratesTarget */.E5)(ports.index, undefined, ports.cargoTestIndex);
    const npmTarget = (0,npm_target/* readNpmTarget */.Rz)(ports.registryUrl, ports.npmRegistrySetting);
    const look = (kind, versions, open) => {
        const wanted = versions.map(({ name, version }) => ({ kind, name, version }));
        return lookAt(wanted, open, () => true, clock, cancelled);
    };
    const [inCrates, inNpm] = await Promise.all([
        crates.length === 0 || "problem" in cratesTarget
            ? notAsked(crates, cratesTarget)
            : look("crate", crates, () => (0,src/* openCratesRegistry */.si)(cratesTarget, ports.cratesToken, ports)),
        npm.length === 0 || "problem" in npmTarget
            ? notAsked(npm, npmTarget)
            : look("npm", npm, () => Promise.resolve((0,npm_look_up/* npmLookUp */.K)(npmTarget, ports.npmToken, ports))),
    ]);
    const missing = (versions, { findings }) => versions.filter((each) => {
        const kind = findings.get((0,src_unit/* unitId */.K)(each))?.kind;
        return kind === "absent" || kind === "pending";
    });
    return {
        missing: [...missing(crates, inCrates), ...missing(npm, inNpm)].map(src_unit/* unitId */.K),
        problems: [...inCrates.problems, ...inNpm.problems],
    };
}
/** Nothing to ask for, or nobody knows where. */
function notAsked(versions, target) {
    const isWrong = versions.length > 0 && "problem" in target;
    return { findings: new Map(), problems: isWrong ? [target.problem] : [] };
}

// EXTERNAL MODULE: ./packages/github/src/index.ts + 54 modules
var github_src = __webpack_require__(43416);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
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

// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 30 modules
var reporting_src = __webpack_require__(89634);
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
    if (uploads.includes(told.outcome) && differs(told.checksum, checksum)) {
        const did = told.outcome === "staged" ? "staged" : "uploaded";
        return {
            state: "other-contents",
            cause: `This run ${did} ${told.checksum ?? ""}, and the registry has ${checksum}`,
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
    if (has("broken"))
        return "broken";
    if (isComplete(seen))
        return bad.length > 0 ? "complete-despite-jobs" : "complete";
    if (units.length === 0 && release === undefined) {
        return isCancelled ? "cancelled" : bad.length > 0 ? "failed" : "nothing-known";
    }
    // What waits for a person or a registry keeps the release a draft, which not every token may see.
    const mayBeDraft = has("staged", "pending");
    const isReleaseMissing = (release?.kind === "none" && !mayBeDraft) ||
        (release?.kind === "published" && !isWhole(release));
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

// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
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
        askGitHub(tag, inputs.token, ports),
    ]);
    const released = withBroken(units.map((unit) => {
        const looked = unit.kind === "crate" ? inCrates : inNpm;
        return describeUnit(unit, looked, told.get(keyOf(unit)), inputs.dryRun);
    }));
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
            ...new Set(released.filter((unit) => unit.state !== "shipped").map((unit) => (0,src_unit/* unitId */.K)(unit))),
        ],
    };
}
/** Problems of the inputs that list the units; those of a large plan's artifact belong to no input. */
function concernsLists({ input }) {
    return input === undefined || input === "crates" || input === "npm";
}
function summarize_notAsked({ problem }) {
    return { findings: new Map(), problems: [problem] };
}
function describeUnit(unit, { findings, registry }, told, dryRun) {
    const { kind, name, version } = unit;
    const finding = findings.get((0,src_unit/* unitId */.K)(unit)) ?? {
        kind: "unreadable",
        cause: "its registry was not asked",
    };
    const judged = judgeUnit({ finding, told, dryRun });
    const url = registry?.link(unit);
    const ofThis = told?.dryRun === dryRun ? told : {};
    const { outcome, credential, resumeAt, finishedAt } = ofThis;
    const { stageId, shasum, checksum, layer, pins } = ofThis;
    return {
        ...{ kind, name, version, isMain: false },
        ...judged,
        ...(url !== undefined && { url }),
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

;// CONCATENATED MODULE: ./packages/summary/src/index.ts




/***/ })

};
