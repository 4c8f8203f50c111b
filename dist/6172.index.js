export const id = 6172;
export const ids = [6172];
export const modules = {

/***/ 21258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ otherRegistry),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Je: () => (/* binding */ indexAddress),
/* harmony export */   N4: () => (/* binding */ cratesIo),
/* harmony export */   SK: () => (/* binding */ checkToken),
/* harmony export */   _E: () => (/* binding */ readTarget),
/* harmony export */   li: () => (/* binding */ meantTarget),
/* harmony export */   ob: () => (/* binding */ versionPage),
/* harmony export */   vE: () => (/* binding */ cratesIoIndex)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37062);

const cratesIoIndex = "sparse+https://index.crates.io/";
/** The default. It also stands in for an index that is wrong, so that other problems are found too. */
const cratesIo = {
    isCratesIo: true,
    index: cratesIoIndex,
    registryName: "crates-io",
};
/**
 * Which registry an index input means, and what is wrong with it. An index counts as crates.io if it
 * is the default, or a loopback address that cargo's own test variable names: cargo itself then takes
 * that server for crates.io.
 *
 * @param cargoTestIndex the value of `__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS`
 * @param registry cargo's name of another registry
 */
function readTarget(index, registry, cargoTestIndex) {
    const address = index.startsWith("sparse+") ? index.slice("sparse+".length) : undefined;
    const url = address === undefined ? undefined : parseUrl(address);
    if (url === undefined) {
        return {
            problem: {
                code: "index-invalid",
                input: "index",
                message: `The input "index" is ${JSON.stringify(index)}; expected the address of a sparse index, such as ${cratesIoIndex}.`,
                remedy: "Git indexes are not supported: use the registry's sparse+https:// address.",
            },
        };
    }
    const loopback = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url);
    if (!(0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .isSafeAddress */ .cr)(url.href)) {
        return {
            problem: {
                code: "index-insecure",
                input: "index",
                message: `The input "index" is ${JSON.stringify(index)}: a token would travel in the clear.`,
                remedy: "Use an https address (plain http is for loopback only).",
            },
        };
    }
    const normal = `sparse+${url.href.replace(/\/?$/, "/")}`;
    const isCratesIo = normal === cratesIoIndex || (loopback && withSlash(cargoTestIndex ?? "") === normal);
    if (registry !== undefined && normal === cratesIoIndex) {
        return {
            problem: {
                code: "registry-without-index",
                input: "registry",
                message: `The input "registry" names ${registry}, and "index" is that of crates.io.`,
                remedy: `Set index to that of ${registry}, such as sparse+https://\u2026/.`,
            },
        };
    }
    return {
        isCratesIo,
        index: normal,
        registryName: isCratesIo ? cratesIo.registryName : (registry ?? normal),
    };
}
/** The registry that is meant, and what is wrong with the inputs that say so. */
function meantTarget(...given) {
    const read = readTarget(...given);
    return "problem" in read
        ? { target: cratesIo, problems: [read.problem] }
        : { target: read, problems: [] };
}
/** crates.io's tokens hold no space; another registry may want a scheme before its own. */
function checkToken({ isCratesIo }, token) {
    if (!isCratesIo || token?.includes(" ") !== true)
        return [];
    return [
        {
            code: "token-malformed",
            message: "The token contains a space, and crates.io tokens never do.",
            remedy: "Store the bare token, without a word such as Bearer before it.",
            input: "token",
        },
    ];
}
/** How crates.io's dependencies are named in another registry, whichever protocol is used. */
const cratesIoGitIndex = "https://github.com/rust-lang/crates.io-index";
/**
 * The index of a dependency's registry, if that is another one than the registry uploaded to. In a
 * manifest nothing means crates.io; in an upload it means the registry uploaded to.
 *
 * @param index as the manifest has it: with or without `sparse+` and a slash
 */
function otherRegistry(index, target) {
    const named = comparable(index ?? cratesIoGitIndex);
    const isCratesIo = [cratesIoGitIndex, comparable(cratesIoIndex)].includes(named);
    if (named === comparable(target.index) || (isCratesIo && target.isCratesIo))
        return undefined;
    return index === null || isCratesIo ? cratesIoGitIndex : index;
}
function comparable(index) {
    return index.replace(/^sparse\+/, "").replace(/\/+$/, "");
}
/** The address of a target's index, without `sparse+`, with a slash at the end. */
function indexAddress(target) {
    return target.index.slice("sparse+".length);
}
/** What people call the registry. */
function titleOf({ isCratesIo, registryName }) {
    return isCratesIo ? "crates.io" : registryName;
}
/** The page of a version, where the registry has pages that are known. */
function versionPage({ isCratesIo }, { name, version }) {
    return isCratesIo ? `https://crates.io/crates/${name}/${encodeURIComponent(version)}` : undefined;
}
function withSlash(index) {
    return index.endsWith("/") ? index : `${index}/`;
}
function parseUrl(text) {
    return URL.canParse(text) ? new URL(text) : undefined;
}


/***/ }),

/***/ 53963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ indexPath),
/* harmony export */   gw: () => (/* binding */ parseIndexFile)
/* harmony export */ });
/* unused harmony export IndexFormatError */
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30918);

/** An index file that is none. Says nothing about which versions exist. */
class IndexFormatError extends Error {
    name = "IndexFormatError";
}
/** Where a crate's file lies in an index: `1/a`, `2/ab`, `3/a/abc`, `ab/cd/abcd`, lower case. */
function indexPath(name) {
    const lower = name.toLowerCase();
    if (lower.length <= 2)
        return `${lower.length}/${lower}`;
    if (lower.length === 3)
        return `3/${lower.slice(0, 1)}/${lower}`;
    return `${lower.slice(0, 2)}/${lower.slice(2, 4)}/${lower}`;
}
/** The versions in an index file, one in each line. Throws an IndexFormatError that names the line. */
function parseIndexFile(text) {
    if (/^\s*</.test(text)) {
        throw new IndexFormatError("the index answered with an HTML page; expected a line of JSON for each version");
    }
    return text.split("\n").flatMap((line, index) => {
        return line.trim() === "" ? [] : [parseLine(line, index + 1)];
    });
}
function parseLine(line, number) {
    const refuse = (reason) => {
        throw new IndexFormatError(`line ${number} of the index file ${reason}`);
    };
    const version = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(line);
    if (version === undefined)
        return refuse(`is not a JSON object: ${JSON.stringify(line.slice(0, 60))}`);
    const { name, vers, cksum, yanked = false } = version;
    if (typeof name !== "string")
        return refuse('lacks "name"');
    if (typeof vers !== "string")
        return refuse('lacks "vers"');
    if (typeof cksum !== "string" || !/^[0-9a-f]{64}$/i.test(cksum)) {
        return refuse('lacks "cksum", a SHA-256 in hex');
    }
    if (typeof yanked !== "boolean")
        return refuse('has a "yanked" that is not true or false');
    return { name, vers, cksum: cksum.toLowerCase(), yanked };
}


/***/ }),

/***/ 37515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry),
  E: () => (/* binding */ pagesOf)
});

// EXTERNAL MODULE: ./packages/http/src/send.ts
var send = __webpack_require__(92570);
// EXTERNAL MODULE: ./packages/http/src/describe-answer.ts
var describe_answer = __webpack_require__(39900);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
;// CONCATENATED MODULE: ./packages/crates/src/registry/crates-api.ts

/** crates.io asks for one API request a second at most (https://crates.io/data-access). */
const apiIntervalMs = 1_000;
/**
 * crates.io's web API, asked once a second.
 *
 * @param api its address, without a slash at the end
 */
function pacedApi(api, headers, fetch, clock) {
    let nextTurn = 0;
    return async (path, signal) => {
        const turn = Math.max(clock.now(), nextTurn);
        nextTurn = turn + apiIntervalMs;
        if (turn > clock.now())
            await clock.sleep(turn - clock.now(), signal);
        return (0,send/* send */.t)(fetch, `${api}/api/v1${path}`, { headers }, signal);
    };
}
/**
 * Looks versions up: `GET /api/v1/crates/N/V` reads crates.io's database, so it is right at once, where the
 * index's edge can be minutes old.
 */
function versionReader(ask) {
    return async ({ name, version }, signal) => {
        const path = `/crates/${encodeURIComponent(name)}/${encodeURIComponent(version)}`;
        const reply = await ask(path, signal);
        if (reply.kind === "failed")
            return { kind: "unreadable", cause: reply.cause };
        if (reply.status === 404)
            return { kind: "absent" };
        const cause = (0,describe_answer/* describeAnswer */.O)(reply.status, reply.body);
        if (reply.status !== 200)
            return { kind: "unreadable", cause };
        const found = (0,json/* asRecord */.qY)((0,json/* parseRecord */.Hh)(reply.body.toString("utf8"))?.["version"]);
        const checksum = found?.["checksum"];
        if (typeof checksum !== "string")
            return { kind: "unreadable", cause };
        return { kind: "present", checksum, yanked: found?.["yanked"] === true };
    };
}

// EXTERNAL MODULE: ./packages/crates/src/registry/crates-target.ts
var crates_target = __webpack_require__(21258);
// EXTERNAL MODULE: ./packages/crates/src/registry/registry-config.ts
var registry_config = __webpack_require__(69384);
// EXTERNAL MODULE: ./packages/crates/src/registry/sparse-index.ts
var sparse_index = __webpack_require__(59803);
;// CONCATENATED MODULE: ./packages/crates/src/registry/open-registry.ts




/** What is known of a registry before it is asked. */
function pagesOf(target) {
    return {
        title: (0,crates_target/* titleOf */.Gg)(target),
        url: (0,crates_target/* indexAddress */.Je)(target),
        link: (version) => (0,crates_target/* versionPage */.ob)(target, version),
    };
}
/**
 * Reads the registry's configuration: the first network call.
 *
 * @param token sent only if the registry's reads need it
 * @throws ProblemsError if the index does not answer as one
 */
async function openRegistry(target, token, { userAgent, fetch, clock, cancelled }) {
    const agent = { "user-agent": userAgent };
    const config = await (0,registry_config/* readRegistryConfig */.y)({
        ...{ target, headers: agent, token, fetch, clock, cancelled },
    });
    const headers = config.authRequired && token !== undefined ? { ...agent, authorization: token } : agent;
    const index = (0,sparse_index/* sparseIndex */.$)((0,crates_target/* indexAddress */.Je)(target), fetch, headers);
    const find = async ({ name, version }, signal) => {
        const read = await index.read(name, signal);
        return read.kind === "unreadable" ? read : (0,sparse_index/* findVersion */.A)(read.versions, version);
    };
    return {
        ...pagesOf(target),
        url: config.api,
        find,
        // Other registries have no such address.
        readBack: target.isCratesIo ? versionReader(pacedApi(config.api, headers, fetch, clock)) : find,
        ...{ versionsOf: index.versionsOf, target, config, headers },
    };
}


/***/ }),

/***/ 69384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ downloadUrl),
/* harmony export */   y: () => (/* binding */ readRegistryConfig)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92570);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39900);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84540);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37062);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51001);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65288);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89712);
/* harmony import */ var _crates_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21258);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53963);




/**
 * Reads `config.json`; a read that fails is repeated a few times.
 *
 * @throws ProblemsError if the index does not answer as one
 */
async function readRegistryConfig({ target, headers, token, fetch, clock, cancelled, }) {
    const url = `${(0,_crates_target_js__WEBPACK_IMPORTED_MODULE_0__/* .indexAddress */ .Je)(target)}config.json`;
    const ask = (more) => (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .send */ .t)(fetch, url, { headers: { ...headers, ...more } }, cancelled);
    const read = async () => {
        const reply = await ask({});
        const needsToken = reply.kind === "answer" && reply.status === 401 && token !== undefined;
        return readConfig(needsToken ? await ask({ authorization: token }) : reply, clock.now());
    };
    const config = await (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L)(read, {
        isTransient: (result) => "cause" in result && result.mayPass,
        retryAfter: (result) => ("cause" in result ? result.retryAfter : undefined),
        ...{ backoffMs: _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .readBackoffMs */ .V1, clock, signal: cancelled },
    });
    if (!("cause" in config))
        return config;
    throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .ProblemsError */ .FQ([
        {
            code: "registry-unreachable",
            message: `The registry could not be read: ${url} ${config.cause}.`,
            remedy: config.mayPass
                ? "Nothing was uploaded. Run this job again when the registry answers, or check the input index."
                : "Nothing was uploaded. Check the input index, and the token if this registry's reads need one.",
            ...(config.wantsToken === true && token === undefined && { input: "token" }),
        },
    ]);
}
function readConfig(reply, now) {
    if (reply.kind === "failed")
        return { cause: `gave no answer: ${reply.cause}`, mayPass: true };
    const { status, body } = reply;
    const cause = `answered ${(0,_fairlead_http__WEBPACK_IMPORTED_MODULE_5__/* .describeAnswer */ .O)(status, body)}`;
    if (status !== 200) {
        const mayPass = status >= 500 || status === 429 || status === 408;
        const wantsToken = status === 401;
        return { cause, mayPass, wantsToken, retryAfter: (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_6__/* .retryAt */ .C)(reply.headers, now) };
    }
    const config = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_7__/* .parseRecord */ .Hh)(body.toString("utf8"));
    // A page of a proxy or of a server that is under maintenance.
    if (config === undefined)
        return { cause, mayPass: true };
    const { dl, api } = config;
    if (typeof dl !== "string" || typeof api !== "string") {
        const missing = typeof dl === "string" ? "api, so nothing can be uploaded to it" : "dl";
        return { cause: `has no ${missing}`, mayPass: false };
    }
    if (!(0,_fairlead_http__WEBPACK_IMPORTED_MODULE_8__/* .isSafeAddress */ .cr)(api)) {
        const shown = JSON.stringify(api);
        return {
            cause: `has the api ${shown}; expected an https address (plain http is for loopback only), since uploads carry the token`,
            mayPass: false,
        };
    }
    return { dl, api: api.replace(/\/+$/, ""), authRequired: config["auth-required"] === true };
}
/** Where a `.crate` is downloaded from (Cargo Book, "Index Configuration": the markers of `dl`). */
function downloadUrl(dl, name, version, checksum) {
    if (!dl.includes("{"))
        return `${dl}/${name}/${version}/download`;
    const prefix = (0,_index_file_js__WEBPACK_IMPORTED_MODULE_9__/* .indexPath */ .AV)(name).split("/").slice(0, -1).join("/");
    return dl
        .replaceAll("{crate}", name)
        .replaceAll("{version}", version)
        .replaceAll("{lowerprefix}", prefix)
        .replaceAll("{prefix}", prefixInCase(name, prefix))
        .replaceAll("{sha256-checksum}", checksum);
}
/** The folder of a crate's index file in the name's own case. */
function prefixInCase(name, lower) {
    if (name.length <= 2)
        return lower;
    if (name.length === 3)
        return `3/${name.slice(0, 1)}`;
    return `${name.slice(0, 2)}/${name.slice(2, 4)}`;
}


/***/ }),

/***/ 59803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sparseIndex),
/* harmony export */   A: () => (/* binding */ findVersion)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92570);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39900);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65581);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53963);



/**
 * A sparse index (Cargo Book, "Index Format"), read with ETags so that looking again is cheap.
 *
 * @param base the index's address without `sparse+`, with a slash at the end
 * @param sent headers of each read: the user agent, and the token where reads need one
 */
function sparseIndex(base, fetch, sent) {
    /** By the path of a crate's file, as it was read last. */
    const known = new Map();
    return {
        /** All versions of a crate as they were read last; none: the name is new, or was not read. */
        versionsOf: (name) => known.get((0,_index_file_js__WEBPACK_IMPORTED_MODULE_0__/* .indexPath */ .AV)(name))?.versions ?? [],
        /** All versions of a crate; none if the index does not know it. */
        async read(name, signal) {
            const path = (0,_index_file_js__WEBPACK_IMPORTED_MODULE_0__/* .indexPath */ .AV)(name);
            const last = known.get(path);
            const keep = (versions, etag) => {
                known.set(path, { etag, versions });
                return { kind: "versions", versions };
            };
            const headers = {
                ...sent,
                accept: "text/plain",
                ...(last?.etag != null && { "if-none-match": last.etag }),
            };
            const reply = await (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .send */ .t)(fetch, base + path, { headers }, signal);
            if (reply.kind === "failed")
                return { kind: "unreadable", cause: reply.cause };
            const { status, body } = reply;
            if (status === 304 && last !== undefined)
                return { kind: "versions", versions: last.versions };
            // 404, 410 and 451 are "no such crate" (Cargo Book); some registries answer 405.
            if ([404, 405, 410, 451].includes(status))
                return keep([], null);
            if (status !== 200) {
                return { kind: "unreadable", cause: `the index answered ${(0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O)(status, body)}` };
            }
            try {
                return keep((0,_index_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIndexFile */ .gw)(body.toString("utf8")), reply.headers.get("etag"));
            }
            catch (error) {
                return { kind: "unreadable", cause: (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error) };
            }
        },
    };
}
/** One version among those that the index lists. */
function findVersion(versions, version) {
    const found = versions.find(({ vers }) => (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .isSameVersion */ .p)(vers, version));
    if (found === undefined)
        return { kind: "absent" };
    return { kind: "present", checksum: found.cksum, yanked: found.yanked };
}


/***/ }),

/***/ 4468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ toAsset),
/* harmony export */   VO: () => (/* binding */ knownTarget),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   ee: () => (/* binding */ knownAsset),
/* harmony export */   lW: () => (/* binding */ toRef),
/* harmony export */   zR: () => (/* binding */ toRelease)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89712);


/**
 * A release from GitHub's answer, or undefined if it is none: something between may answer 200 with a
 * page of its own. `immutable` and `digest` are missing on older GitHub Enterprise servers.
 */
function toRelease(data) {
    const found = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(data);
    if (found === undefined)
        return undefined;
    const { id, tag_name: tag, draft, upload_url: uploadUrl, html_url: url, assets } = found;
    if (typeof id !== "number" ||
        typeof tag !== "string" ||
        typeof draft !== "boolean" ||
        typeof uploadUrl !== "string" ||
        typeof url !== "string" ||
        !Array.isArray(assets)) {
        return undefined;
    }
    const listed = assets.map(toAsset);
    const known = listed.filter((asset) => asset !== undefined);
    if (known.length < listed.length)
        return undefined;
    return {
        ...{ id, tag, draft, url, uploadUrl, assets: known },
        name: textOf(found["name"]),
        body: textOf(found["body"]),
        prerelease: found["prerelease"] === true,
        immutable: found["immutable"] === true,
        target: textOf(found["target_commitish"]),
        updatedAt: timeOf(found["updated_at"]),
    };
}
/** An asset from GitHub's answer, or undefined if it is none. */
function toAsset(data) {
    const found = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(data);
    if (found === undefined)
        return undefined;
    const { id, name, state, size, digest } = found;
    if (typeof id !== "number" ||
        typeof name !== "string" ||
        typeof state !== "string" ||
        typeof size !== "number") {
        return undefined;
    }
    return {
        ...{ id, name, state, size, digest: typeof digest === "string" ? digest : undefined },
        createdAt: timeOf(found["created_at"]),
        updatedAt: timeOf(found["updated_at"]),
    };
}
/** In epoch ms. */
function timeOf(date) {
    const time = typeof date === "string" ? Date.parse(date) : NaN;
    return Number.isNaN(time) ? undefined : time;
}
/** @throws ProblemsError if it is no release */
function known(data) {
    return toRelease(data) ?? none("a release");
}
/** @throws ProblemsError if it is no asset */
function knownAsset(data) {
    return toAsset(data) ?? none("an asset");
}
/** A tag from GitHub's answer, or undefined if it is none. */
function toRef(data) {
    const ref = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(data)?.["ref"];
    const target = toTarget(data);
    if (typeof ref !== "string" || target === undefined)
        return undefined;
    return { ...target, tag: ref.replace(/^refs\/tags\//, "") };
}
function toTarget(data) {
    const { sha, type } = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(data)?.["object"]) ?? {};
    if (typeof sha !== "string" || typeof type !== "string")
        return undefined;
    return { sha, annotated: type === "tag" };
}
/** @throws ProblemsError if it points to nothing */
function knownTarget(data) {
    return toTarget(data) ?? none("a tag");
}
/**
 * All of a list in GitHub's answer.
 *
 * @param what as in "a list of tags"
 * @throws ProblemsError if it is no list, or any of it cannot be read
 */
function listOf(data, read, what) {
    if (!Array.isArray(data))
        return none(what);
    return data.map((item) => read(item) ?? none(what));
}
function none(what) {
    const message = `GitHub's answer is not ${what}.`;
    throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .FQ([
        { code: "github-answer-invalid", message, remedy: "Run the job again when GitHub answers." },
    ]);
}
function textOf(value) {
    return typeof value === "string" ? value : "";
}


/***/ }),

/***/ 58666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ planAssets),
/* harmony export */   w: () => (/* binding */ isWhole)
/* harmony export */ });
/**
 * What is to be done to bring a release to these files.
 *
 * @param uploadedNow ids of assets that this run has uploaded: without a digest their size proves them
 * @param mayBeInUse whether what is not whole may be of an upload that is under way, or what differs of a
 * run that is still at work; `local` is the file of this run that has its name, if one has
 */
function planAssets(local, remote, state, uploadedNow = new Set(), mayBeInUse = () => false) {
    const steps = local.map((file) => {
        const there = remote.find(({ name }) => name === file.name);
        if (there === undefined) {
            return state === "immutable" ? { do: "refuse", local: file } : { do: "upload", local: file };
        }
        if (!isWhole(there)) {
            if (state === "immutable")
                return { do: "refuse", local: file };
            return { do: mayBeInUse(there, file) ? "wait" : "replace", local: file, remote: there };
        }
        const same = compare(file, there, uploadedNow);
        if (same === "same")
            return { do: "skip", name: file.name, unproven: false };
        // A draft is nobody's yet: what cannot be proven is uploaded anew.
        if (state === "draft") {
            return { do: mayBeInUse(there, file) ? "wait" : "replace", local: file, remote: there };
        }
        return same === "unproven"
            ? { do: "skip", name: file.name, unproven: true }
            : { do: "conflict", local: file, remote: there };
    });
    if (state !== "draft")
        return steps;
    const wanted = new Set(local.map(({ name }) => name));
    const garbage = remote.filter((asset) => !isWhole(asset) && !wanted.has(asset.name) && !mayBeInUse(asset));
    return [...steps, ...garbage.map((asset) => ({ do: "delete", remote: asset }))];
}
/** Whether an asset came whole. */
function isWhole({ state }) {
    return state === "uploaded";
}
function compare(local, remote, uploadedNow) {
    if (local.size !== remote.size)
        return "other";
    if (remote.digest === undefined)
        return uploadedNow.has(remote.id) ? "same" : "unproven";
    return remote.digest.toLowerCase() === `sha256:${local.sha256}` ? "same" : "other";
}


/***/ }),

/***/ 8741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ReleaseDeleted),
/* harmony export */   h: () => (/* binding */ tellDeleted)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89712);

/** A release that GitHub has shown this run, and does not find any more. */
class ReleaseDeleted extends _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .ProblemsError */ .FQ {
    id;
    constructor(id) {
        super([deleted("The release")]);
        this.id = id;
    }
}
/** Takes what was deleted from what this run tells of, and names it. */
function tellDeleted(progress, { id }, tag) {
    const { release } = progress;
    const isShown = release?.id === id;
    const what = isShown && !release.draft ? "release" : "draft";
    const where = isShown ? `, ${release.url},` : "";
    if (isShown)
        progress.release = undefined;
    progress.created = false;
    progress.published = false;
    progress.uploaded = [];
    progress.problems = [deleted(`The ${what} of ${tag}${where}`)];
}
function deleted(what) {
    return {
        code: "release-deleted",
        message: `${what} was deleted while this run worked on it.`,
        remedy: "Run the job again: it creates the release again, with all files.",
    };
}


/***/ }),

/***/ 57268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ Stale),
/* harmony export */   I9: () => (/* binding */ freshness),
/* harmony export */   rA: () => (/* binding */ freshMs)
/* harmony export */ });
/**
 * For how long what was read counts for a write, in ms. Writes are sent a second apart, and GitHub's limits
 * hold them up, and the reads before them, for as much as an hour.
 */
const freshMs = 5_000;
/** Keeps a write from being sent: what it relies on may be past. */
class Stale extends Error {
}
/**
 * Each time that a write was too late, the next one has twice as long: where reading takes that long, or
 * every request meets a limit, it is sent in the end.
 *
 * @param readAt when the first of it was read, in epoch ms; just now, if absent
 */
function freshness(clock, readAt = clock.now()) {
    let since = readAt;
    let allowedMs = freshMs;
    const isFresh = () => clock.now() - since <= allowedMs;
    return {
        isFresh,
        guard: () => {
            if (isFresh())
                return Promise.resolve();
            allowedMs *= 2;
            return Promise.reject(new Stale());
        },
        readAgain: () => {
            since = clock.now();
        },
    };
}


/***/ }),

/***/ 26035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   bj: () => (/* binding */ rivalWarning),
/* harmony export */   x8: () => (/* binding */ pickRelease)
/* harmony export */ });
/**
 * The release of a tag: the published one, else the oldest draft. Every run chooses so; therefore two
 * that have each made a draft go on with the same one.
 */
function pickRelease(releases, tag) {
    const ofTag = releases.filter((release) => release.tag === tag).sort((a, b) => a.id - b.id);
    const release = ofTag.find(({ draft }) => !draft) ?? ofTag[0];
    return { release, rivals: ofTag.filter((other) => other.draft && other.id !== release?.id) };
}
function stateOf({ draft, immutable }) {
    return draft ? "draft" : immutable ? "immutable" : "published";
}
function rivalWarning({ tag, url }) {
    return {
        code: "release-draft-of-other-job",
        message: `There is another draft of ${tag}: ${url}. It was left as it is.`,
        remedy: "Delete it if nobody needs it, and let only one job create the release.",
    };
}


/***/ }),

/***/ 32144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ uploadMs),
/* harmony export */   x: () => (/* binding */ releaseCalls)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69786);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7526);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40978);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80955);
/* harmony import */ var _rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37757);
/* harmony import */ var _deleted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8741);
/* harmony import */ var _fresh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57268);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4468);






/** A connection that moves less than this (bytes in a second) is taken for a broken one. */
const slowestUpload = 128 * 1024;
const leastUploadMs = 300_000;
/** How long an upload of so many bytes may take, in ms. */
function uploadMs(size) {
    return leastUploadMs + Math.ceil(size / slowestUpload) * 1_000;
}
const nothing = { releases: [], tags: [] };
/**
 * Each write that changes anything has a guard, as `Guarded` of rest.ts has it. Where that says that the
 * write comes too late it is not sent, but `stale`, and the caller reads again what it relies on.
 *
 * @param repository `owner/name`
 * @param uploads the connection that uploads go through
 * @param seen what GitHub has shown already
 */
function releaseCalls(rest, repository, cancelled, uploads = rest, seen = nothing) {
    const [owner = "", repo = ""] = repository.split("/");
    const at = { owner, repo };
    /** Where a token has written once, no permission to write is missing. Drafts are seen only with it. */
    let mayWrite = seen.releases.some(({ draft }) => draft);
    /** The tags that GitHub has shown. */
    const tagsThere = new Set(seen.tags.map(({ tag }) => tag));
    async function write(send, read, tag) {
        try {
            const value = read(await send());
            mayWrite = true;
            if (value !== undefined)
                return { kind: "done", value };
            return { kind: "unclear", cause: "its answer is not that of GitHub's API" };
        }
        catch (error) {
            cancelled.throwIfAborted();
            if (error instanceof _fresh_js__WEBPACK_IMPORTED_MODULE_0__/* .Stale */ .CL)
                return { kind: "stale" };
            const fault = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .requestFault */ .U)(error);
            if (fault?.code === "file-changed" || fault?.code === "address-refused") {
                return { kind: "unsent", cause: fault.message };
            }
            const refusal = (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalOf */ .Of)(error);
            // 500 is also what octokit says where there was no answer at all.
            if (refusal === undefined || refusal.status >= 500 || refusal.status === 408) {
                return { kind: "unclear", cause: refusal?.said ?? (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error) };
            }
            const isTagThere = tag !== undefined && tagsThere.has(tag);
            return { kind: "refused", refusal: { ...refusal, known: { isTagThere, mayWrite } } };
        }
    }
    /**
     * Asks about a release that GitHub has shown this run: where it does not find it any more, no permission is
     * missing.
     */
    async function ofRelease(id, failure, ask) {
        return (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .withErrorMessage */ .Ww)(failure, async () => {
            try {
                return await ask();
            }
            catch (error) {
                throw (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .hasStatus */ .Ro)(error, 404) ? new _deleted_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseDeleted */ .L(id) : error;
            }
        });
    }
    const release = (id) => ofRelease(id, "The release could not be read", async () => (0,_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .known */ .eO)((await rest.rest.repos.getRelease({ ...at, release_id: id })).data));
    return {
        /** All releases, drafts too if the token may write. No other call finds a draft by its tag. */
        releases: () => (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .withErrorMessage */ .Ww)("The releases could not be listed", async () => {
            const listed = await rest.paginate(rest.rest.repos.listReleases, { ...at, per_page: 100 });
            const releases = listed.map(_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .known */ .eO);
            mayWrite ||= releases.some(({ draft }) => draft);
            return releases;
        }),
        /** The tags that begin so. GitHub gives them all in one answer. */
        tags: (start) => (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .withErrorMessage */ .Ww)("The tags could not be read", async () => {
            const { data } = await rest.rest.git.listMatchingRefs({ ...at, ref: `tags/${start}` });
            const refs = (0,_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(data, _answer_js__WEBPACK_IMPORTED_MODULE_5__/* .toRef */ .lW, "a list of tags");
            for (const { tag } of refs)
                tagsThere.add(tag);
            return refs;
        }),
        /** The commit of an annotated tag, by the tag object's sha. */
        commitOf: (sha) => (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .withErrorMessage */ .Ww)("The annotated tag could not be read", async () => {
            let object = { sha, annotated: true };
            // A tag of a tag is rare, a circle of them impossible.
            while (object.annotated) {
                object = (0,_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .knownTarget */ .VO)((await rest.rest.git.getTag({ ...at, tag_sha: object.sha })).data);
            }
            return object.sha;
        }),
        /** Whether a commit comes before another one in the history; not where GitHub does not know one. */
        isBefore: (sha, other) => (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .withErrorMessage */ .Ww)("The commits could not be compared", async () => {
            const compared = { ...at, basehead: `${other}...${sha}`, per_page: 1 };
            try {
                const { data } = await rest.rest.repos.compareCommitsWithBasehead(compared);
                return (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_6__/* .asRecord */ .qY)(data)?.["status"] === "behind";
            }
            catch (error) {
                if ((0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .hasStatus */ .Ro)(error, 404))
                    return false;
                throw error;
            }
        }),
        release,
        /** The id of the release that GitHub shows as the latest; undefined: there is none. */
        latest: () => (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .withErrorMessage */ .Ww)("The latest release could not be read", async () => {
            try {
                return (0,_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .known */ .eO)((await rest.rest.repos.getLatestRelease(at)).data).id;
            }
            catch (error) {
                if ((0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .hasStatus */ .Ro)(error, 404))
                    return undefined;
                throw error;
            }
        }),
        /**
         * All assets of a release. What the releases hold of them lacks those that did not come whole.
         */
        assets: (id) => ofRelease(id, "The assets could not be listed", async () => {
            const query = { ...at, release_id: id, per_page: 100 };
            const listed = await rest.paginate(rest.rest.repos.listReleaseAssets, query);
            return listed.map(_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .knownAsset */ .ee);
        }),
        /** GitHub's own notes. It creates nothing, so it may be asked again. */
        generateNotes: (tag, target, previous) => write(async () => {
            const { data } = await rest.rest.repos.generateReleaseNotes({
                ...{ ...at, tag_name: tag },
                ...(target !== undefined && { target_commitish: target }),
                ...(previous !== undefined && { previous_tag_name: previous }),
            });
            return (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_6__/* .asRecord */ .qY)(data)?.["body"];
        }, (body) => (typeof body === "string" ? body : undefined)),
        createDraft: (tag, fields, guard) => write(async () => {
            const call = { ...at, tag_name: tag, ...fields, draft: true, request: { guard } };
            return (await rest.rest.repos.createRelease(call)).data;
        }, _answer_js__WEBPACK_IMPORTED_MODULE_5__/* .toRelease */ .zR, tag),
        /**
         * Sends the tag every time: a draft that is changed without one loses its own, and no later run
         * finds it (https://github.com/cli/cli/blob/trunk/pkg/cmd/release/edit/edit.go). Throws if the release
         * was deleted.
         */
        update: async ({ id, tag }, fields, guard) => {
            const written = await write(async () => {
                const call = { ...at, release_id: id, tag_name: tag, ...fields, request: { guard } };
                return (await rest.rest.repos.updateRelease(call)).data;
            }, _answer_js__WEBPACK_IMPORTED_MODULE_5__/* .toRelease */ .zR, tag);
            // GitHub says the same of what is not there and of what the token may not change.
            if (written.kind === "refused" && written.refusal.status === 404)
                await release(id);
            return written;
        },
        /** Streams a file from the disk, with its length; what has changed since its checksum does not arrive. */
        upload: (release, { name, file, size, sha256: digest }, guard) => {
            const data = new _fairlead_http__WEBPACK_IMPORTED_MODULE_7__/* .StreamedBody */ .I(size, () => (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_8__/* .checkedBytes */ .D)({ file, size, algorithm: "sha256", digest }));
            return write(async () => {
                const answer = await uploads.request({
                    ...{ method: "POST", url: release.uploadUrl, name, data },
                    headers: { "content-type": "application/octet-stream" },
                    request: { signal: AbortSignal.timeout(uploadMs(size)), guard },
                });
                return answer.data;
            }, _answer_js__WEBPACK_IMPORTED_MODULE_5__/* .toAsset */ .Ky);
        },
        /** Where the guard throws anything but `Stale`, the answer is `unclear`. */
        deleteAsset: (id, guard) => write(() => rest.rest.repos.deleteReleaseAsset({ ...at, asset_id: id, request: { guard } }), () => true),
        /** The tag stays. */
        deleteRelease: (id, guard) => write(() => rest.rest.repos.deleteRelease({ ...at, release_id: id, request: { guard } }), () => true),
        createTag: (tag, sha, guard) => write(() => rest.rest.git.createRef({ ...at, ref: `refs/tags/${tag}`, sha, request: { guard } }), () => true),
        moveTag: (tag, sha, guard) => write(() => {
            const call = { ...at, ref: `tags/${tag}`, sha, force: true, request: { guard } };
            return rest.rest.git.updateRef(call);
        }, () => true),
    };
}


/***/ }),

/***/ 4030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ isTagName),
/* harmony export */   PX: () => (/* binding */ isBranch),
/* harmony export */   RO: () => (/* binding */ noTagName),
/* harmony export */   eB: () => (/* binding */ noTag),
/* harmony export */   wZ: () => (/* binding */ tagName)
/* harmony export */ });
/** The tag to release: `tag`, or that of the run. What is wrong with it is added to the problems. */
function tagName({ tag, ref }, problems) {
    const name = (tag ?? (ref.startsWith("refs/tags/") ? ref : "")).replace(/^refs\/tags\//, "");
    if (name === "") {
        problems.push({
            code: "tag-missing",
            message: `There is no tag to release: this run is on ${ref === "" ? "no ref" : ref}, and \`tag\` is empty.`,
            remedy: "Set `tag`, for example to the plan's output tag.",
            input: "tag",
        });
    }
    else if (name === "none") {
        problems.push({
            code: "tag-missing",
            message: "`tag` is none, which is what the plan outputs when there is no tag.",
            remedy: "Set `tag`, `version` or `version-from` on the plan, or write the tag out.",
            input: "tag",
        });
    }
    else if (isBranch(name, ref))
        problems.push(noTag(name, ref));
    else if (!isTagName(name))
        problems.push(noTagName(name, "tag"));
    return name;
}
/** The rules of `git check-ref-format`, for what stands behind `refs/tags/`. */
function isTagName(name) {
    return (/^[^\p{Cc}\s~^:?*[\\]+$/u.test(name) &&
        !/^[-/]|\.\.|@\{|\/\/|[./]$/.test(name) &&
        !name.split("/").some((part) => part.startsWith(".") || part.endsWith(".lock")));
}
function noTagName(name, input) {
    return {
        code: "tag-name-invalid",
        message: `\`${input}\` has ${JSON.stringify(name)}, which git does not accept as a tag.`,
        remedy: "Write only the tag, such as v1.2.3 or @scope/name@1.2.3.",
        input,
    };
}
/** Whether a name is what `github.ref` or `github.ref_name` gives in a run that is not on a tag. */
function isBranch(name, ref) {
    const running = ref.replace(/^refs\/(?:heads|pull)\//, "");
    const isRef = /^(?:refs|heads)\/|^\d+\/(?:merge|head)$/.test(name);
    return isRef || (running !== ref && name === running);
}
/** A branch that was given for a tag. */
function noTag(name, ref) {
    return {
        code: "tag-is-branch",
        message: `\`tag\` is ${JSON.stringify(name)}, not a tag: this run is on ${ref}.`,
        remedy: "Run the workflow on the tag, or set `tag` to its name, such as v1.2.3.",
        input: "tag",
    };
}


/***/ })

};
