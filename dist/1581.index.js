export const id = 1581;
export const ids = [1581];
export const modules = {

/***/ 40978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkedBytes),
/* harmony export */   K: () => (/* binding */ filePieces)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _request_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69786);



/**
 * A multiple of 3, so that pieces of base64 join; small, since several uploads go out at once; and more
 * than a stream takes before it says that it is full, so that it says so after each.
 */
const pieceBytes = 3 * 32 * 1024;
/**
 * The bytes of a file in pieces of one size, the last of which may be smaller. They are read into the same
 * memory in turns, which would pile up otherwise: a piece is good until the second one after it is asked for.
 */
async function* filePieces(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file);
    try {
        let [next, other] = [Buffer.allocUnsafeSlow(pieceBytes), Buffer.allocUnsafeSlow(pieceBytes)];
        for (;;) {
            const piece = await fill(next, handle);
            if (piece.length > 0)
                yield piece;
            if (piece.length < pieceBytes)
                return;
            [next, other] = [other, next];
        }
    }
    finally {
        await handle.close();
    }
}
/** What is next in a file, as much of it as there is room for. */
async function fill(room, file) {
    let filled = 0;
    while (filled < room.length) {
        const { bytesRead } = await file.read(room, filled, room.length - filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return room.subarray(0, filled);
}
/**
 * The bytes of a file for an upload, hashed as they are read. The last piece is held back until the
 * digest of all is that of the check, so a file that has changed since never arrives whole. All pieces
 * but the last are a multiple of 3 bytes, and each is good until the next one is asked for.
 *
 * @throws RequestFault `file-changed` instead of the last piece
 */
async function* checkedBytes(checked) {
    const { file, size, algorithm, digest } = checked;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    let read = 0;
    let held;
    for await (const piece of filePieces(file)) {
        if (held !== undefined)
            yield held;
        read += piece.length;
        if (read > size)
            throw changed(file, `it has more than its ${size} bytes`);
        hash.update(piece);
        held = piece;
    }
    if (read < size)
        throw changed(file, `it has ${read} bytes and had ${size}`);
    const now = hash.digest("hex");
    if (now !== digest)
        throw changed(file, `its ${algorithm} is ${now} and was ${digest}`);
    if (held !== undefined)
        yield held;
}
function changed(file, how) {
    return new _request_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestFault */ .k("file-changed", `${file} has changed since it was checked: ${how}`);
}


/***/ }),

/***/ 39900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ describeAnswer),
/* harmony export */   m: () => (/* binding */ errorDetail)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30918);

/** How an answer is named in messages: its status, and what it says, without a period: a sentence goes on. */
function describeAnswer(status, body) {
    const text = body.toString("utf8").trim();
    if (/^<(!doctype|html)/i.test(text)) {
        const title = titleOf(text);
        const page = `${status} with an HTML page instead of data`;
        return ["", String(status)].includes(title) ? page : `${page}, called ${JSON.stringify(title)}`;
    }
    const short = shortened((errorDetail(text) ?? text).trim().replace(/\.+$/, ""));
    return short === "" ? `${status}` : `${status}: ${short}`;
}
/** The title of a page: some servers say there, and nowhere else, what is wrong. */
function titleOf(page) {
    const [, title = ""] = /<title[^<>]*>([^<]*)/i.exec(page.slice(0, 10_000)) ?? [];
    return shortened(title.replaceAll(/[\s\p{Cc}]+/gu, " ").trim());
}
function shortened(text) {
    if (text.length <= 300)
        return text;
    const head = text.slice(0, 300);
    // Half a sentence more helps nobody, unless it is most of what there is.
    const end = head.search(/[.!?]\s[^.!?]*$/);
    return end > 150 ? `${head.slice(0, end)} \u2026` : `${head}\u2026`;
}
/**
 * What a refusal says: the `detail` of `{"errors":[{"detail": \u2026}]}`, as cargo registries answer, else
 * the `error` or `message` of npm's.
 */
function errorDetail(text) {
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(text);
    const errors = answer?.["errors"];
    if (!Array.isArray(errors)) {
        return [answer?.["error"], answer?.["message"]].find(isSaid);
    }
    const details = errors.flatMap((error) => {
        const detail = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(error)?.["detail"];
        return typeof detail === "string" ? [detail] : [];
    });
    return details.length > 0 ? details.join(" ") : undefined;
}
function isSaid(value) {
    return typeof value === "string" && value !== "";
}


/***/ }),

/***/ 92570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _request_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69786);

const readTimeoutMs = 30_000;
/** Sends one request and reads the whole answer. Never throws; nothing is repeated. */
async function send(fetch, url, request, signal) {
    const { method = "GET", headers = {}, timeoutMs = readTimeoutMs, ...more } = request;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
        const response = await fetch(url, {
            method,
            headers: { ...headers },
            ...more,
            signal: AbortSignal.any([signal, timeout]),
        });
        return {
            kind: "answer",
            status: response.status,
            headers: response.headers,
            body: Buffer.from(await response.arrayBuffer()),
        };
    }
    catch (error) {
        const fault = (0,_request_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .requestFault */ .U)(error);
        if (fault !== undefined)
            return { kind: "failed", cause: fault.message, code: fault.code };
        if (timeout.aborted)
            return { kind: "failed", cause: `no answer in ${timeoutMs / 1_000} s` };
        if (signal.aborted)
            return { kind: "failed", cause: "the run was cancelled" };
        return { kind: "failed", cause: causeOf(error) };
    }
}
/** OpenSSL's codes for a certificate that nobody whom the machine trusts has issued. */
const untrusted = new Set([
    ...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN"],
    ...["UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"],
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);
/** The innermost reason: `fetch failed` alone tells nobody anything. */
function causeOf(error) {
    if (!(error instanceof Error))
        return String(error);
    if (error.cause instanceof Error)
        return causeOf(error.cause);
    const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
    if (code === undefined || error.message.includes(code))
        return error.message;
    if (!untrusted.has(code))
        return `${error.message} (${code})`;
    // Node adds advice of its own, on an option that no workflow can give it.
    const [cause = ""] = error.message.split(";");
    return `${cause} (${code}); behind a proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS to its file`;
}


/***/ }),

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
            ? "is not of the form name or @scope/name"
            : "has characters that cannot be in a URL";
    }
    return parts.at(-1)?.startsWith(".") === true ? 'begins with "."' : undefined;
}
function wrongNewName(name) {
    if (name.length > longestName)
        return `is longer than ${longestName} characters`;
    if (name.toLowerCase() !== name)
        return "has uppercase letters";
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
        return "is not a semantic version";
    const build = parsed.build.length > 0;
    if (build)
        return "has build metadata, which the registry omits";
    return parsed.version === version ? undefined : `is not written as npm does: ${parsed.version}`;
}


/***/ }),

/***/ 20656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RS: () => (/* binding */ offeredBelow),
/* harmony export */   Zc: () => (/* binding */ ownTag),
/* harmony export */   _w: () => (/* binding */ higherUnder),
/* harmony export */   c$: () => (/* binding */ insteadOf),
/* harmony export */   qH: () => (/* binding */ tagProblem),
/* harmony export */   u6: () => (/* binding */ chooseTag)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);

/**
 * What is wrong with a tag that was asked for, before any registry is known.
 *
 * @param input the input that gives it
 */
function tagProblem(tag, input = "tag") {
    if ((0,semver__WEBPACK_IMPORTED_MODULE_0__.validRange)(tag) !== null) {
        return {
            code: "dist-tag-invalid",
            message: `The tag ${JSON.stringify(tag)} is a semver range, which npm does not accept as a tag.`,
            remedy: "Use a word such as latest, next or v1-maintenance.",
            input,
        };
    }
    if (tag.trim() === tag && encodeURIComponent(tag) === tag)
        return undefined;
    return {
        code: "dist-tag-invalid",
        message: `The tag ${JSON.stringify(tag)} has characters that cannot be in a URL.`,
        remedy: "Use a word such as latest or next.",
        input,
    };
}
/**
 * The dist-tag for a version. `auto`: `latest` for a release, for a prerelease its own name
 * (`1.0.0-rc.1` \u2192 `rc`), or `next` where that is none. No tag moves back by itself; `latest` that was
 * asked for does, with a warning.
 *
 * @param wanted `auto`, or a tag
 * @param known what is published; no versions for a new name
 * @param options the input that gives the tag; whether it was given there, so that it is a decision
 */
function chooseTag({ name, version }, wanted, known, { input = "tag", isDecided = wanted !== "auto" } = {}) {
    const isAuto = wanted === "auto";
    if (!isAuto) {
        const problem = tagProblem(wanted, input);
        if (problem !== undefined)
            return { problem };
    }
    const tag = isAuto ? ownTag(version) : wanted;
    const higher = isAuto || tag === "latest" ? higherUnder(tag, version, known) : undefined;
    if (higher === undefined)
        return { tag };
    const movesBack = {
        code: "dist-tag-moves-back",
        unit: name,
        message: `${name} is released as ${version}, below ${higher}, which is published: the tag ${tag} ${isDecided ? "moves" : "would move"} back.`,
        remedy: insteadOf(version, input),
        input,
    };
    return isDecided ? { tag, warning: movesBack } : { problem: movesBack };
}
/** What to do where a tag would move back to a version. */
function insteadOf(version, input = "tag") {
    return `Set the input ${input} to another one, such as ${suggestion(version)}.`;
}
/** The version that a tag would fall behind if it went to this one. */
function higherUnder(tag, version, known) {
    // It is there with the tag that it got: nothing is uploaded.
    if (known.versions.includes(version))
        return undefined;
    const highest = highestUnder(tag, known);
    // A version that is none is told where its manifest is read.
    if (highest === undefined || (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(version) === null || !(0,semver__WEBPACK_IMPORTED_MODULE_0__.gt)(highest, version))
        return undefined;
    return highest;
}
/** The tag that a version itself means. */
function ownTag(version) {
    const [first] = (0,semver__WEBPACK_IMPORTED_MODULE_0__.prerelease)(version) ?? [];
    if (first === undefined)
        return "latest";
    const word = String(first).replace(/[-\d]+$/, "");
    const isTag = /[a-z]/i.test(word) && word !== "latest" && (0,semver__WEBPACK_IMPORTED_MODULE_0__.validRange)(word) === null;
    return isTag ? word : "next";
}
/**
 * The version that a tag must not fall behind: where it stands. If that is deprecated, the highest release
 * below it; without a `latest` the highest of all.
 */
function highestUnder(tag, { versions, distTags, deprecated }) {
    const stands = distTags[tag];
    const releases = tag === "latest" ? versions.filter((each) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.prerelease)(each) === null) : [];
    return [...releases, ...(stands === undefined ? [] : [stands])]
        .filter((each) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(each) !== null && !deprecated.includes(each))
        .filter((each) => stands === undefined || (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(stands) === null || !(0,semver__WEBPACK_IMPORTED_MODULE_0__.gt)(each, stands))
        .sort(semver__WEBPACK_IMPORTED_MODULE_0__.compare)
        .at(-1);
}
/**
 * The version that the dist-tags of a version go back to when it is withdrawn: the highest below it that is
 * offered, a release for a release, and for a prerelease one of its own kind; undefined: there is none.
 */
function offeredBelow(version, { versions, deprecated }) {
    return versions
        .filter((each) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(each) !== null && !deprecated.includes(each))
        .filter((each) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.gt)(version, each) && ownTag(each) === ownTag(version))
        .sort(semver__WEBPACK_IMPORTED_MODULE_0__.compare)
        .at(-1);
}
function suggestion(version) {
    const major = (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(version)?.major ?? 0;
    return (0,semver__WEBPACK_IMPORTED_MODULE_0__.prerelease)(version) === null ? `release-${major}` : `${ownTag(version)}-${major}`;
}


/***/ }),

/***/ 96492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ lookAtStage),
/* harmony export */   N9: () => (/* binding */ idOfSame),
/* harmony export */   Rm: () => (/* binding */ goneStages),
/* harmony export */   U4: () => (/* binding */ isSeen),
/* harmony export */   V7: () => (/* binding */ coveredNames),
/* harmony export */   ee: () => (/* binding */ lookAtStages)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65581);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65288);
/* harmony import */ var _manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30613);
/* harmony import */ var _stage_reads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95491);




/** No document says how soon a new stage is in the list; npm's other lists are up to 5 minutes old. */
const listedWithinMs = 5 * 60_000;
/**
 * Which stages are there no more, as `name@version`. Two things look the same: a package that the token
 * does not cover, so each is gone only where the token has shown that it sees that package; and a stage
 * that is too new for the list.
 *
 * @param covered names of packages that the token was shown something of
 */
function goneStages(looks, covered, now) {
    const gone = looks.filter(({ name, stageId, recordedAt = 0, stage }) => stage === "none" &&
        covered.has(name) &&
        (stageId !== undefined || now - recordedAt >= listedWithinMs));
    return new Set(gone.map(_fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .unitId */ .K));
}
/** Asks for what was staged as a version, and what became of that. */
async function lookAtStage({ name, version, stageId, shasum, recordedAt }, stages) {
    const recorded = { name, version, stageId, shasum, recordedAt };
    const [stage, status] = await Promise.all([
        (0,_stage_reads_js__WEBPACK_IMPORTED_MODULE_1__/* .findStage */ .U9)(stages, recorded),
        (0,_stage_reads_js__WEBPACK_IMPORTED_MODULE_1__/* .versionStatus */ .lK)(stages, recorded),
    ]);
    return { ...recorded, stage, status };
}
/**
 * Names of packages that a token covers: it was shown a stage or a state of them, or is told the state
 * of the version that a tag is on. npmjs tells states of some packages only, so others may be covered too.
 */
async function coveredNames(looks, stages) {
    const shown = new Set(looks
        .filter(({ stage, status }) => status !== undefined || (stage ?? "none") !== "none")
        .map(({ name }) => name));
    const open = looks.filter(({ name, stage }) => stage === "none" && !shown.has(name));
    const asked = await (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .concurrently */ .rK)([...new Set(open.map(({ name }) => name))], async (name) => ((await tellsStateOf(name, stages)) ? [name] : []), _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .readsAtOnce */ .CV);
    return new Set([...shown, ...asked.flat()]);
}
async function tellsStateOf(name, stages) {
    const reply = await stages.ask(`/-/package/${(0,_manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_3__/* .escapedName */ .Nm)(name)}/dist-tags`);
    if (reply.kind === "failed" || reply.status !== 200)
        return false;
    const tags = Object.values((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_4__/* .parseRecord */ .Hh)(reply.body.toString("utf8")) ?? {});
    const version = tags.find((each) => typeof each === "string");
    return version !== undefined && (await (0,_stage_reads_js__WEBPACK_IMPORTED_MODULE_1__/* .versionStatus */ .lK)(stages, { name, version })) !== undefined;
}
/** All looks at once, with which stages are gone. Without a token nothing is seen. */
async function lookAtStages(recorded, stages, now) {
    if (stages === undefined)
        return { looks: [], gone: new Set() };
    const looks = await (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .concurrently */ .rK)(recorded, (each) => lookAtStage(each, stages), _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .readsAtOnce */ .CV);
    return { looks, gone: goneStages(looks, await coveredNames(looks, stages), now) };
}
/** The id of a stage that holds the bytes of its record. */
function idOfSame({ stage, shasum }) {
    const isSame = stage !== undefined && stage !== "none" && stage.shasum === shasum;
    return isSame && shasum !== undefined ? stage.id : undefined;
}
/** The registry shows the stage. */
function isSeen({ stage }) {
    return stage !== undefined && stage !== "none";
}


/***/ }),

/***/ 50994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readInstallersView)
});

// EXTERNAL MODULE: ./packages/http/src/send.ts
var send = __webpack_require__(92570);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./packages/http/src/describe-answer.ts
var describe_answer = __webpack_require__(39900);
// EXTERNAL MODULE: ./packages/npm/src/manifests/npm-name.ts
var npm_name = __webpack_require__(30613);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-reads.ts
var npm_reads = __webpack_require__(47812);
;// CONCATENATED MODULE: ./packages/npm/src/registry/older-copies.ts
/** A registry that lets caches keep its answers longer than this, in ms, is not followed any further. */
const longestMs = 600_000;
/** Dates in headers are whole seconds, so a difference of two can be one too long. */
const roundingMs = 1_000;
/**
 * How long from now, in ms, a cache may still give out a copy that is older than this answer: installers
 * elsewhere ask other caches, and have their own. A copy that was made before the answer came into being
 * is out of date `max-age` later (RFC 9111, section 4.2), and the answer is as old as its `Age`, or as its
 * `Last-Modified` tells. npmjs sends `max-age=300` with both, and an `Age` beyond it (npm/cli#3656).
 * What no header speaks of is not waited for.
 */
function olderCopiesMs(headers) {
    const control = (headers.get("cache-control") ?? "").toLowerCase();
    if (/\bno-(store|cache)\b/.test(control))
        return 0;
    const keptMs = Math.max(secondsOf(control, "max-age"), secondsOf(control, "s-maxage")) * 1_000;
    const ageMs = Number(headers.get("age") ?? 0) * 1_000;
    const date = Date.parse(headers.get("date") ?? "");
    const unchangedMs = date - Date.parse(headers.get("last-modified") ?? "") - roundingMs;
    const knownMs = Math.max(...[0, ageMs, unchangedMs].filter((ms) => !Number.isNaN(ms)));
    return Math.min(longestMs, Math.max(0, keptMs - knownMs));
}
function secondsOf(control, directive) {
    const found = new RegExp(`(?:^|[\\s,])${directive}\\s*=\\s*"?(\\d+)`).exec(control);
    return Number(found?.[1] ?? 0);
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/installers-view.ts




/**
 * What installers send, as seen: yarn 1.22 asks for the abbreviated packument, npm 11.21 and 12.2 and yarn
 * 4.18 for the full one, pnpm 12.21 and bun 1.4 for both. None asks past caches, and those keep the two
 * apart.
 */
const representations = [
    "application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*",
    "application/json",
];
const timeoutMs = 60_000;
/**
 * Reads the packument as installers do, from whatever cache answers them. Of npmjs they ask for public
 * packages without a token, and a token could lead past the cache that they meet.
 */
async function readInstallersView(target, version, ports, signal) {
    const { name } = version;
    const read = async (token) => {
        const views = [];
        for (const accept of representations) {
            views.push(viewOf(await ask(target, name, accept, token, ports, signal), version));
        }
        return worst(views);
    };
    const token = ports.readToken(name);
    if (!target.isNpmjs || token === undefined)
        return read(token);
    const anonymous = await read(undefined);
    if (anonymous.kind !== "unlisted")
        return anonymous;
    const access = await (0,npm_reads/* readAccess */.zS)(target, name, ports, signal);
    return access === "restricted" ? read(token) : anonymous;
}
function ask({ registry }, name, accept, token, { fetch, userAgent }, signal) {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const headers = { accept, "user-agent": userAgent, ...authorization };
    return (0,send/* send */.t)(fetch, `${registry}/${(0,npm_name/* escapedName */.Nm)(name)}`, { headers, timeoutMs }, signal);
}
function viewOf(reply, { version }) {
    if (reply.kind === "failed")
        return { kind: "unreadable", cause: reply.cause };
    const { status, headers, body } = reply;
    // npmjs answers so to those who may not see a package, and for a name that it does not know.
    if (status === 404)
        return { kind: "unlisted" };
    const packument = status === 200 ? (0,json/* parseRecord */.Hh)(body.toString("utf8")) : undefined;
    if (packument === undefined) {
        return { kind: "unreadable", cause: `its packument: ${(0,describe_answer/* describeAnswer */.O)(status, body)}` };
    }
    const document = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(packument["versions"])?.[version]);
    if (document === undefined)
        return { kind: "unlisted" };
    const tarball = (0,json/* asRecord */.qY)(document["dist"])?.["tarball"];
    return typeof tarball === "string"
        ? { kind: "listed", tarball, olderCopiesMs: olderCopiesMs(headers) }
        : { kind: "unreadable", cause: "its packument names no tarball" };
}
/** Some installers see one representation and some the other: the one that lags behind counts. */
function worst(views) {
    return views.reduce((one, other) => {
        if (one.kind !== "listed")
            return one;
        if (other.kind !== "listed")
            return other;
        return other.olderCopiesMs > one.olderCopiesMs ? other : one;
    });
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
        const { checksum, gitHead: commit, deprecated } = read.document;
        return { kind: "present", checksum, yanked: false, commit, deprecated };
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
    // An empty message takes a deprecation back.
    const warnings = documents.map(([, document]) => textOf((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(document)?.["deprecated"]));
    const tags = Object.entries((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(answer["dist-tags"]) ?? {});
    return {
        kind: "known",
        versions,
        distTags: Object.fromEntries(tags.flatMap(([tag, version]) => (typeof version === "string" ? [[tag, version]] : []))),
        deprecated: versions.filter((_, index) => warnings[index] !== undefined),
        warnings: Object.fromEntries(versions.flatMap((version, index) => {
            const warning = warnings[index];
            return warning === undefined ? [] : [[version, warning]];
        })),
        maintainers: maintainersIn(answer["maintainers"]),
        isDeprecatedWhole: warnings.length > 1 && warnings[0] !== undefined && new Set(warnings).size === 1,
        unpublished: unpublishedVersions((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(answer["time"]) ?? {}, versions),
    };
}
function maintainersIn(listed) {
    if (!Array.isArray(listed))
        return undefined;
    return listed.flatMap((each) => textOf((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(each)?.["name"]) ?? []);
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
async function get(url, { fetch, userAgent }, token, signal, { from, maxBytes, sink, ...special } = {}) {
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
        ...(sink !== undefined && { sink }),
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
            deprecated: textOf(picked["deprecated"]),
        },
    };
}
function refusedRead({ status, body }) {
    const said = status === 200 ? "200 without data" : (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_4__/* .describeAnswer */ .O)(status, body);
    return status === 401 || status === 403 ? `${said} (reads need a valid token)` : said;
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
/** Replaces a target whose address is wrong, until that is told. */
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
                "Use an https address (plain http is for loopback only).",
            ]
            : [
                `${found}; expected the address of a registry, such as ${npmjsRegistry}.`,
                "Write it with https:// and without a query.",
            ];
        return { problem: { code, message, remedy, input } };
    }
    if (parsed.username !== "" || parsed.password !== "") {
        const message = `The input "${input}" holds a user or a password.`;
        const remedy = "Remove them, and set NODE_AUTH_TOKEN instead.";
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

/***/ 42523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ olderStageWarnings)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);

/** Stages of older versions of the same packages: npm fixes the tag at staging, and guards none after. */
function olderStageWarnings(own, stages) {
    const byName = new Map(own.map((each) => [each.name, each]));
    return stages.flatMap((other) => {
        const ours = byName.get(other.name);
        const tag = other.tag ?? "latest";
        if (ours === undefined || ours.stageId === other.id)
            return [];
        const [theirs, newer] = [(0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(other.version), (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(ours.version)];
        if (theirs === null || newer === null || theirs.compare(newer) >= 0)
            return [];
        if (tag !== (ours.tag ?? "latest"))
            return [];
        return [
            {
                code: "stage-of-older-version",
                unit: other.name,
                message: `${other.name}@${other.version} is still staged: approved after ${ours.version}, it takes the dist-tag ${tag} back from that.`,
                remedy: `Reject it with npm stage reject ${other.id}.`,
            },
        ];
    });
}


/***/ }),

/***/ 95491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ stagedIntegrity),
/* harmony export */   Cv: () => (/* binding */ listStages),
/* harmony export */   E6: () => (/* binding */ stagePath),
/* harmony export */   NW: () => (/* binding */ readStage),
/* harmony export */   U9: () => (/* binding */ findStage),
/* harmony export */   lK: () => (/* binding */ versionStatus),
/* harmony export */   mP: () => (/* binding */ noticingRefusal),
/* harmony export */   s0: () => (/* binding */ stageReader)
/* harmony export */ });
/* unused harmony export saysNoStage */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39900);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30918);
/* harmony import */ var _manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30613);
/* harmony import */ var _npm_reads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47812);




/** Twice the size that npm says a tarball may have. */
const maxBytes = 512 * 1024 ** 2;
/** Reads stages with a token, which goes to the registry's own origin only. */
function stageReader({ registry }, token, ports, signal) {
    return {
        ask: (path, request = {}) => (0,_npm_reads_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(`${registry}${path}`, ports, token, signal, request),
    };
}
/**
 * A reader that remembers whether the registry refuses its token: every answer looks then as if nothing
 * were known of any stage. `GET \u2026/status` is not counted, which npmjs refuses for most packages.
 */
function noticingRefusal({ ask }, { title }) {
    let refused;
    return {
        ask: async (path, request) => {
            const reply = await ask(path, request);
            if (reply.kind === "answer" && isRefused(path, reply.status)) {
                refused ??= (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O)(reply.status, reply.body);
            }
            return reply;
        },
        refusals: () => (refused === undefined ? [] : [tokenRefused(title, refused)]),
    };
}
function isRefused(path, status) {
    return path.startsWith("/-/stage") && (status === 401 || status === 403);
}
function tokenRefused(title, said) {
    return {
        code: "stage-token-refused",
        message: `The \`stage-token\` was refused by ${title} (${said}), so it is unknown which stages still exist: a rejected stage counts as waiting, and so does one that npm's scan refused.`,
        remedy: "If the token has expired, replace the secret with a new granular access token, with read-only permission for every package of the release. Nothing else depends on it.",
        input: "stage-token",
    };
}
function stagePath(id, what = "") {
    return `/-/stage/${encodeURIComponent(id)}${what}`;
}
/** `GET /-/stage/ID` */
function readStage(reply) {
    if (reply.kind === "failed" || reply.status !== 200)
        return undefined;
    return stageOf((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .Hh)(reply.body.toString("utf8")) ?? {});
}
/**
 * Whether a stage was approved, rejected, or never there for this token. A registry without staging
 * answers 404 to everything there too, without words of its own.
 */
function saysNoStage(reply) {
    return (reply.kind === "answer" &&
        reply.status === 404 &&
        (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .Hh)(reply.body.toString("utf8")) !== undefined);
}
/**
 * The stage of a version: by its id or, where that is unknown, in the list of its package. Of several
 * the one with the bytes of the record. `none`: the token is shown none; undefined: nobody can say.
 */
async function findStage(reader, { name, version, stageId, shasum }) {
    if (stageId !== undefined) {
        const reply = await reader.ask(stagePath(stageId));
        return readStage(reply) ?? (saysNoStage(reply) ? "none" : undefined);
    }
    const listed = await listStages(reader, name);
    const found = listed?.filter((each) => each.name === name && each.version === version);
    const same = found?.find((each) => shasum !== undefined && each.shasum === shasum);
    return found && (same ?? found[0] ?? "none");
}
/** The SHA-512 of a staged file (`GET /-/stage/ID/tarball`), as npm writes it; else why it is not known. */
async function stagedIntegrity({ ask }, id) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha512");
    const sink = (piece) => hash.update(piece);
    const reply = await ask(stagePath(id, "/tarball"), { maxBytes, sink });
    if (reply.kind === "failed")
        return { cause: reply.cause };
    if (reply.status !== 200)
        return { cause: (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O)(reply.status, reply.body) };
    return `sha512-${hash.digest("base64")}`;
}
/**
 * All stages that the person may see, or those of one package: `GET /-/stage`, page by page. Undefined
 * where the registry does not say: trusted publishing may not ask, and some have no such list.
 */
async function listStages({ ask }, packageName) {
    const found = [];
    const perPage = 100;
    for (let page = 0; page < 50; page += 1) {
        const query = new URLSearchParams({
            ...(packageName !== undefined && { package: packageName }),
            ...{ page: String(page), perPage: String(perPage) },
        });
        const reply = await ask(`/-/stage?${query.toString()}`);
        if (reply.kind === "failed" || reply.status !== 200)
            return undefined;
        const answer = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .Hh)(reply.body.toString("utf8"));
        const items = answer?.["items"];
        if (!Array.isArray(items))
            return undefined;
        found.push(...items.flatMap((item) => stageOf((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_3__/* .asRecord */ .qY)(item) ?? {}) ?? []));
        if (items.length < perPage)
            break;
    }
    return found;
}
/**
 * What the registry says of a version's life: `published`, `validating`, `staged`, `blocked` or
 * `deleted` (npm's API document, `package-version-status.yaml`). Undefined where it does not say: npmjs
 * has it for some packages only, and 403 and 404 mean nothing.
 */
async function versionStatus({ ask }, { name, version }) {
    const path = `/-/package/${(0,_manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_4__/* .escapedName */ .Nm)(name)}/version/${encodeURIComponent(version)}/status`;
    const reply = await ask(path);
    if (reply.kind === "failed" || reply.status !== 200)
        return undefined;
    return textIn((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .Hh)(reply.body.toString("utf8")) ?? {}, "status");
}
function stageOf(answer) {
    const text = (key) => textIn(answer, key);
    const [id, name, version] = [text("id"), text("packageName"), text("version")];
    if (id === undefined || name === undefined || version === undefined)
        return undefined;
    const [tag, shasum, status] = [text("tag"), text("shasum"), text("status")];
    return { id, name, version, tag, shasum, status };
}
function textIn(record, key) {
    const value = record[key];
    return typeof value === "string" && value !== "" ? value : undefined;
}


/***/ }),

/***/ 19556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ readStageRecord),
/* harmony export */   QD: () => (/* binding */ recordFault),
/* harmony export */   cL: () => (/* binding */ recordMismatch),
/* harmony export */   mW: () => (/* binding */ withoutSlash)
/* harmony export */ });
/** Every field that a command, an address or a decision is made of has its grammar. */
const grammar = {
    /** As npm has allowed it at any time; letters of old names may be capital. */
    name: /^(?:@[A-Za-z0-9~._-]+\/)?[A-Za-z0-9~._-]{1,214}$/,
    version: /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/,
    pin: /^(?:@[A-Za-z0-9~._-]+\/)?[A-Za-z0-9~._-]{1,214}@\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/,
    integrity: /^sha512-[A-Za-z0-9+/]{86}==$/,
    shasum: /^[0-9a-f]{40}$/,
    /** npm's are UUIDs; others have other letters, and none of them says anything to a shell. */
    stageId: /^[0-9A-Za-z][0-9A-Za-z-]{0,99}$/,
    tag: /^[A-Za-z0-9._~-]{1,100}$/,
    commit: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
    digits: /^\d{1,20}$/,
    repository: /^[A-Za-z0-9-]{1,100}\/[A-Za-z0-9._-]{1,100}$/,
};
/** A release has some hundreds at most; what follows pins from one to the next goes no deeper. */
const mostPackages = 5_000;
/** Longer texts are none of ours. */
const maxText = 2_000;
/**
 * Reads the report of a publishing action, `report.json`, as the record of what it staged. Any job of a
 * run could have uploaded it under this name, so every field is checked against its grammar, and one
 * that does not fit makes the whole record one that is not trusted. Reports of schema version 1 without
 * the newer fields are read too. What was not packed for npm is left out.
 */
function readStageRecord(text) {
    const report = fieldsOf(parsed(text));
    if (report === undefined)
        return { fault: "it is not a JSON object" };
    if (report["schemaVersion"] !== 1) {
        return { fault: `its schemaVersion is ${shown(report["schemaVersion"])}, not 1` };
    }
    const { action, repository, sha, units } = report;
    const run = fieldsOf(report["run"]) ?? {};
    const runId = /\/actions\/runs\/(\d{1,20})(?:\/attempts\/\d+)?$/.exec(textOf(run["url"]) ?? "")?.[1];
    const attempt = run["attempt"];
    const finishedAt = Date.parse(textOf(report["finishedAt"]) ?? "");
    const registry = textOf(fieldsOf(report["registry"])?.["url"]);
    if (typeof action !== "string")
        return { fault: "it does not name the action that wrote it" };
    if (!fits(repository, grammar.repository))
        return { fault: "its repository is not owner/name" };
    if (!fits(sha, grammar.commit))
        return { fault: "its sha is not a commit" };
    if (runId === undefined)
        return { fault: "its run has no address with a number" };
    if (!isCount(attempt) || attempt < 1)
        return { fault: "its attempt is not a number from 1" };
    if (Number.isNaN(finishedAt))
        return { fault: "its finishedAt is not a time" };
    if (registry === undefined)
        return { fault: "its registry has no address" };
    if (!Array.isArray(units) || units.length > mostPackages) {
        return { fault: 'its "units" is not a list' };
    }
    const packages = [];
    // Crates have checksums of their own, and are never staged.
    for (const unit of action === "publish-crates-ordered" ? [] : units) {
        const read = readPackage(fieldsOf(unit) ?? {});
        if (typeof read === "string")
            return { fault: read };
        if (read !== undefined)
            packages.push({ ...read, recordedAt: finishedAt });
    }
    const dryRun = report["dryRun"] === true;
    return { record: { repository, sha, runId, attempt, registry, finishedAt, dryRun, packages } };
}
/** In what a record is of something else than what is meant. */
function recordMismatch(record, expected) {
    const { repository, runId, runSha, commit, registry } = expected;
    const other = (kind, what, found, wanted) => {
        return { kind, fault: `it is for the ${what} ${found}, not ${wanted}` };
    };
    if (repository !== undefined && record.repository.toLowerCase() !== repository.toLowerCase()) {
        return other("repository", "repository", record.repository, repository);
    }
    if (runId !== undefined && record.runId !== runId) {
        return { kind: "run", fault: `it was written by run ${record.runId}, not by run ${runId}` };
    }
    if (runSha !== undefined && runSha !== "" && record.sha !== runSha) {
        const fault = `it was written by a run of commit ${record.sha}, and the run is of ${runSha}`;
        return { kind: "run-commit", fault };
    }
    if (registry !== undefined && withoutSlash(record.registry) !== withoutSlash(registry)) {
        return other("registry", "registry", record.registry, registry);
    }
    const foreign = record.packages.find((each) => {
        return commit !== undefined && !(each.commit ?? record.sha).startsWith(commit);
    });
    if (foreign === undefined || commit === undefined)
        return undefined;
    return other("commit", "commit", foreign.commit ?? record.sha, commit);
}
/** Whether a record is of the release that is meant: the end of a sentence that says why not. */
function recordFault(record, expected) {
    return recordMismatch(record, expected)?.fault;
}
function withoutSlash(address) {
    return address.replace(/\/+$/, "");
}
/** Undefined: it was not packed, so nobody could approve or recognize it. A text: why it is not trusted. */
function readPackage(unit) {
    const { name, version, outcome, checksum, size } = unit;
    if (!fits(name, grammar.name))
        return `${shown(name)} is not the name of a package`;
    const at = ` of ${name}`;
    if (typeof outcome !== "string" || outcome.length > 40)
        return `the outcome${at} is not a word`;
    // A job that was cancelled before it packed knows neither.
    if (checksum === "" || !fits(version, grammar.version)) {
        return outcome === "staged" ? `the version${at} is not one` : undefined;
    }
    if (!fits(checksum, grammar.integrity))
        return `the checksum${at} is not a sha512`;
    if (!isCount(size))
        return `the size${at} is not a number of bytes`;
    const optional = optionalFields(unit);
    if (typeof optional === "string")
        return `the ${optional}${at} is not one`;
    const pins = unit["pins"] ?? [];
    if (!Array.isArray(pins) || pins.length > mostPackages)
        return `the pins${at} are not a list`;
    const listed = pins;
    if (!listed.every((pin) => fits(pin, grammar.pin)))
        return `a pin${at} is not name@version`;
    const ids = listed.filter((pin) => typeof pin === "string");
    const fails = unit["fails"];
    return {
        ...{ name, version, outcome, integrity: checksum, size, pins: ids, ...optional },
        ...(typeof fails === "boolean" && { fails }),
    };
}
/** The fields that may be absent; a name: that field does not fit its grammar. */
function optionalFields(unit) {
    const texts = {
        ...{ shasum: grammar.shasum, tag: grammar.tag, stageId: grammar.stageId },
        ...{ commit: grammar.commit, runId: grammar.digits, logIndex: grammar.digits },
    };
    const found = {};
    for (const [key, form] of Object.entries(texts)) {
        const value = unit[key];
        if (value === undefined)
            continue;
        if (!fits(value, form))
            return key;
        found[key] = value;
    }
    for (const key of ["layer", "runAttempt"]) {
        const value = unit[key];
        if (value === undefined)
            continue;
        if (!isCount(value))
            return key;
        found[key] = value;
    }
    return found;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function fieldsOf(value) {
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? value : undefined;
}
function textOf(value) {
    return typeof value === "string" && value !== "" && value.length <= maxText ? value : undefined;
}
function fits(value, form) {
    return typeof value === "string" && value.length <= maxText && form.test(value);
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function shown(value) {
    return JSON.stringify(value ?? null).slice(0, 60);
}


/***/ }),

/***/ 42611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ sentSoFar),
/* harmony export */   aR: () => (/* binding */ recordedRelease),
/* harmony export */   nU: () => (/* binding */ acceptedBytes)
/* harmony export */ });
/* harmony import */ var _stage_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6291);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65581);


/** Ends of a package of which the registry has the bytes that the run packed, or gets them. */
const sentOutcomes = ["published", "pending", "staged"];
/**
 * What records of one run say of each package together, in the order in which packages first appear.
 */
function recordedRelease(records) {
    const units = new Map();
    for (const each of (0,_stage_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedInOrder */ .eH)(records)) {
        const { name, version, outcome } = each;
        const id = (0,_unit_js__WEBPACK_IMPORTED_MODULE_1__/* .unitId */ .K)(each);
        const before = units.get(id);
        const end = { ...each, bytes: each.integrity };
        const isKnown = tellsWhatIsSent(end, before?.sent);
        const sentAs = before?.sent === undefined ? undefined : before.recorded.stageId;
        const soFar = before && { sent: before.sent, sentAs, stageConflict: before.stageConflict };
        const { sent, stageConflict } = sentSoFar(end, soFar);
        const recorded = isKnown || before?.sent === undefined ? each : before.recorded;
        units.set(id, { name, version, outcome, recorded, sent, stageConflict });
    }
    return [...units.values()];
}
/** Checksums of the bytes that the registry accepted, as records say that tell of uploads. */
function acceptedBytes(records) {
    const sent = (0,_stage_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedInOrder */ .eH)(records).filter((each) => tellsWhatIsSent({ ...each, bytes: each.integrity }, each.integrity));
    return new Set(sent.map(({ integrity }) => integrity));
}
/**
 * What a run has sent of a package, with one more attempt. Whoever judges a stage or a live version goes
 * by this, so that all of them come to the same.
 *
 * @param before what the attempts before it have sent
 */
function sentSoFar(end, before) {
    const { outcome, bytes, stageId } = end;
    if (tellsWhatIsSent(end, before?.sent)) {
        return { sent: bytes, sentAs: stageId, stageConflict: undefined };
    }
    const { sent, sentAs, stageConflict } = before ?? {};
    if (outcome === "conflict" && stageId !== undefined) {
        const isOwn = sent !== undefined && sent !== bytes && [undefined, stageId].includes(sentAs);
        return { sent, sentAs, stageConflict: isOwn ? "own" : "other" };
    }
    // The newest attempt packed what was sent: nothing is in dispute.
    const isSame = sent !== undefined && sent === bytes;
    return { sent, sentAs, stageConflict: isSame ? undefined : stageConflict };
}
/** What somebody else has staged, whose id nobody knows, are not surely the bytes of the record. */
function tellsWhatIsSent({ outcome, stageId }, sent) {
    if (!sentOutcomes.includes(outcome))
        return false;
    return outcome !== "staged" || stageId !== undefined || sent === undefined;
}


/***/ })

};
