export const id = 451;
export const ids = [451];
export const modules = {

/***/ 27451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LR: () => (/* reexport */ autoDelayMs),
  KG: () => (/* reexport */ npmLookUp),
  Cl: () => (/* reexport */ npmjsRegistry),
  Zc: () => (/* reexport */ ownTag),
  p$: () => (/* reexport */ planNpm),
  Rz: () => (/* reexport */ readNpmTarget),
  nK: () => (/* reexport */ releasePackages)
});

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./packages/npm/src/registry/dist-tag.ts

/**
 * What is wrong with a tag that was asked for, before any registry is known.
 *
 * @param input the input that gives it
 */
function tagProblem(tag, input = "tag") {
    if ((0,semver.validRange)(tag) !== null) {
        return {
            code: "dist-tag-invalid",
            message: `The tag ${JSON.stringify(tag)} is a semver range, which npm does not take for a tag.`,
            remedy: "Give a word such as latest, next or v1-maintenance.",
            input,
        };
    }
    if (tag.trim() === tag && encodeURIComponent(tag) === tag)
        return undefined;
    return {
        code: "dist-tag-invalid",
        message: `The tag ${JSON.stringify(tag)} has characters that do not belong into an address.`,
        remedy: "Give a word such as latest or next.",
        input,
    };
}
/**
 * The dist-tag for a version. `auto`: `latest` for a release, for a prerelease its own name
 * (`1.0.0-rc.1` → `rc`), or `next` where that is none. No tag moves back by itself; `latest` that was
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
    // It is there with the tag that it got: nothing is uploaded.
    if (known.versions.includes(version))
        return { tag };
    const highest = isAuto || tag === "latest" ? highestUnder(tag, known) : undefined;
    // A version that is none is told where its manifest is read.
    if (highest === undefined || (0,semver.parse)(version) === null || !(0,semver.gt)(highest, version))
        return { tag };
    const movesBack = {
        code: "dist-tag-moves-back",
        unit: name,
        message: `${name} ${version} is below ${highest}, which is published: the tag ${tag} ${isDecided ? "moves" : "would move"} back.`,
        remedy: `Give the input ${input} another one, such as ${suggestion(version)}.`,
        input,
    };
    return isDecided ? { tag, warning: movesBack } : { problem: movesBack };
}
/** The tag that a version itself stands for. */
function ownTag(version) {
    const [first] = (0,semver.prerelease)(version) ?? [];
    if (first === undefined)
        return "latest";
    const word = String(first).replace(/[-\d]+$/, "");
    const isTag = /[a-z]/i.test(word) && word !== "latest" && (0,semver.validRange)(word) === null;
    return isTag ? word : "next";
}
/**
 * The version that a tag must not fall behind: where it stands. If that is deprecated, the highest release
 * below it; without a `latest` the highest of all.
 */
function highestUnder(tag, { versions, distTags, deprecated }) {
    const stands = distTags[tag];
    const releases = tag === "latest" ? versions.filter((each) => (0,semver.prerelease)(each) === null) : [];
    return [...releases, ...(stands === undefined ? [] : [stands])]
        .filter((each) => (0,semver.parse)(each) !== null && !deprecated.includes(each))
        .filter((each) => stands === undefined || (0,semver.parse)(stands) === null || !(0,semver.gt)(each, stands))
        .sort(semver.compare)
        .at(-1);
}
function suggestion(version) {
    const major = (0,semver.parse)(version)?.major ?? 0;
    return (0,semver.prerelease)(version) === null ? `release-${major}` : `${ownTag(version)}-${major}`;
}

// EXTERNAL MODULE: ./packages/publishing/src/index.ts + 22 modules
var src = __webpack_require__(62729);
// EXTERNAL MODULE: ./packages/http/src/index.ts + 10 modules
var http_src = __webpack_require__(79813);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/npm-name.ts


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
    return external_node_module_.builtinModules.includes(name) ? "is the name of a module of Node" : undefined;
}
/** How a name stands in an address: `@scope%2fname`, with a small f as npm sends it. */
function escapedName(name) {
    return name.replace("/", "%2f");
}
/** What is wrong with a version, in words that go on after it; npm would clean `v1.2.3` on its way. */
function versionProblem(version) {
    const parsed = (0,semver.parse)(version);
    if (parsed === null)
        return "is no semver version";
    const build = parsed.build.length > 0;
    if (build)
        return "has build metadata, which the registry omits";
    return parsed.version === version ? undefined : `is not written as npm does: ${parsed.version}`;
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-reads.ts



const timeoutMs = 60_000;
/**
 * Reads a version's own document (`GET /N/V`, past the edge's cache): right at once, where the packument
 * can be minutes old. Other registries are asked for the packument too: some have no such document.
 */
async function readVersion({ registry, isNpmjs }, { name, version }, ports, signal) {
    const url = `${registry}/${escapedName(name)}/${encodeURIComponent(version)}`;
    const reply = await get(url, ports, ports.readToken(name), signal);
    const isMissing = reply.kind === "answer" && (reply.status === 404 || reply.status === 405);
    if (!isMissing)
        return readDocument(reply, (answer) => answer);
    if (isNpmjs)
        return { kind: "missing" };
    const packument = await get(packumentUrl(registry, name), ports, ports.readToken(name), signal);
    return readDocument(packument, (answer) => (0,http_src/* asRecord */.qY)((0,http_src/* asRecord */.qY)(answer?.["versions"])?.[version]));
}
/** Reads the packument (`GET /N`): versions, tags, and what was unpublished. */
async function readPackage({ registry }, name, ports, signal) {
    const reply = await get(packumentUrl(registry, name), ports, ports.readToken(name), signal);
    if (reply.kind === "failed")
        return { kind: "unreadable", cause: reply.cause };
    if (reply.status === 404)
        return { kind: "unknown" };
    const answer = reply.status === 200 ? (0,http_src/* parseRecord */.Hh)(reply.body.toString("utf8")) : undefined;
    if (answer === undefined)
        return { kind: "unreadable", cause: refusedRead(reply) };
    const documents = Object.entries((0,http_src/* asRecord */.qY)(answer["versions"]) ?? {});
    const versions = documents.map(([version]) => version);
    const tags = Object.entries((0,http_src/* asRecord */.qY)(answer["dist-tags"]) ?? {});
    return {
        kind: "known",
        versions,
        distTags: Object.fromEntries(tags.flatMap(([tag, version]) => (typeof version === "string" ? [[tag, version]] : []))),
        // An empty message takes a deprecation back.
        deprecated: documents.flatMap(([version, document]) => textOf((0,http_src/* asRecord */.qY)(document)?.["deprecated"]) === undefined ? [] : [version]),
        unpublished: unpublishedVersions((0,http_src/* asRecord */.qY)(answer["time"]) ?? {}, versions),
    };
}
/** Who may read a package (`GET /-/package/N/visibility`); undefined where the registry does not say. */
async function readAccess({ registry }, name, ports, signal) {
    const url = `${registry}/-/package/${escapedName(name)}/visibility`;
    const reply = await get(url, ports, ports.readToken(name), signal);
    if (reply.kind === "failed" || reply.status !== 200)
        return undefined;
    const isPublic = (0,http_src/* parseRecord */.Hh)(reply.body.toString("utf8"))?.["public"];
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
    return await (0,http_src/* send */.tN)(fetch, url, { headers, timeoutMs, ...named }, signal);
}
function packumentUrl(registry, name) {
    return `${registry}/${escapedName(name)}`;
}
function readDocument(reply, pick) {
    if (reply.kind === "failed")
        return { kind: "unreadable", cause: reply.cause };
    if (reply.status === 404)
        return { kind: "missing" };
    const answer = reply.status === 200 ? (0,http_src/* parseRecord */.Hh)(reply.body.toString("utf8")) : undefined;
    if (answer === undefined)
        return { kind: "unreadable", cause: refusedRead(reply) };
    const picked = pick(answer);
    if (picked === undefined)
        return { kind: "missing" };
    const dist = (0,http_src/* asRecord */.qY)(picked["dist"]);
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
            attestations: textOf((0,http_src/* asRecord */.qY)(dist?.["attestations"])?.["url"]),
        },
    };
}
function refusedRead({ status, body }) {
    const said = status === 200 ? "200 with something else than data" : (0,http_src/* describeAnswer */.O1)(status, body);
    return status === 401 || status === 403 ? `${said} (reads need a token that is good)` : said;
}
/** `time` keeps every version that ever was; of a package that is gone, `time.unpublished` lists them. */
function unpublishedVersions(time, versions) {
    const gone = (0,http_src/* asRecord */.qY)(time["unpublished"])?.["versions"];
    const listed = Array.isArray(gone) ? gone.filter((each) => typeof each === "string") : [];
    const timed = Object.keys(time).filter((key) => (0,semver.parse)(key) !== null && !versions.includes(key));
    return [...new Set([...timed, ...listed])];
}
function textOf(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-target.ts

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
    const isLocal = parsed !== null && (0,http_src/* isLoopback */.U9)(parsed);
    if (parsed === null || !(0,http_src/* isSafeAddress */.cr)(url) || parsed.search !== "" || parsed.hash !== "") {
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
    return {
        ...{ title, url: registry, link: (version) => versionPage(target, version) },
        approval: (stageId) => `npm stage approve ${stageId}${isNpmjs ? "" : ` --registry ${registry}`}`,
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-look-up.ts



/**
 * An npm registry for looking only. Each look asks for the version's own document past the edge's
 * cache: that is the most authoritative look there is, so a second one is as good as the first.
 */
function npmReader(target, ports) {
    const documents = new Map();
    const find = async (version, signal) => {
        const read = await readVersion(target, version, ports, signal);
        if (read.kind === "unreadable")
            return read;
        if (read.kind === "missing")
            return { kind: "absent" };
        documents.set((0,src/* unitId */.KF)(version), read.document);
        return { kind: "present", checksum: read.document.checksum, yanked: false };
    };
    const documentOf = (version) => documents.get((0,src/* unitId */.KF)(version));
    return { ...pagesOf(target), find, readBack: find, documentOf };
}
/**
 * An npm registry for those who only want to know what is there.
 *
 * @param token for reads; without it, what is not public looks absent
 */
function npmLookUp(target, token, { fetch, userAgent }) {
    return npmReader(target, { fetch, userAgent, readToken: () => token });
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-unit.ts
/** The one limit of npm: no bucket is documented, what the registry answers counts. */
const npmLimit = "npm";
/** Uploads with `delay-seconds: auto`, in ms apart: keeps below npm's limits, by experience. */
const autoDelayMs = 5_000;

// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(51002);
;// CONCATENATED MODULE: ./packages/npm/src/checks/elsewhere.ts


/**
 * What packages of the plan need, and neither the registry nor the plan has. Another package of the
 * checkout may come from another workflow: the job that needs it waits for it.
 */
function unplanned({ elsewhere, unknown, workspacePackages }, presence) {
    // What only an artifact names may be what others wait for.
    if (presence === undefined || unknown.length > 0)
        return { problems: [], warnings: [] };
    const absent = elsewhere.filter(({ name, version }) => presence.known.get(name)?.versions.includes(version) !== true);
    const problemOf = (isSibling) => absent
        .filter(({ name }) => workspacePackages.folders.has(name) === isSibling)
        .map((version) => ({
        code: "dependency-not-planned",
        unit: version.name,
        message: `A package of this release needs ${(0,src/* unitId */.KF)(version)}, and neither the registry nor the plan has it.`,
        remedy: isSibling
            ? "Its job waits until another workflow has published it; if none does, add it to npm-packages."
            : "Add it to npm-packages, or correct the version that is pinned.",
        input: "npm-packages",
    }));
    return { problems: problemOf(false), warnings: problemOf(true) };
}
/**
 * Names that another job is to publish, and that the registry has never heard of: a first release, or a
 * slip in `platform-package`.
 */
function unknownNames({ elsewhere, workspacePackages: { folders } }, { newNames, registry: { title } }) {
    const unknown = elsewhere.map(({ name }) => name).filter((name) => newNames.has(name));
    const strange = unknown.filter((name) => !folders.has(name));
    const [first] = strange;
    if (first === undefined)
        return [];
    const near = (0,selection_src/* nearest */.pA)(first, [...folders.keys()]);
    return [
        {
            code: "dependency-unknown",
            message: `${title} does not know ${(0,src/* firstFew */.Dt)(strange, 5)}, and no folder of the checkout has ${strange.length > 1 ? "these names" : "this name"}.`,
            remedy: `If no other job publishes ${strange.length > 1 ? "them" : "it"} for the first time, correct platform-package or the dependency.${near === undefined ? "" : ` Did you mean ${near}?`}`,
        },
    ];
}

// EXTERNAL MODULE: ./packages/contents/src/index.ts + 13 modules
var contents_src = __webpack_require__(35381);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./packages/npm/src/entries/entry-rules.ts


/** Tells which fields of an entry cannot stand together, which are missing, which paths lead out. */
function checkEntry(tell, entry, given, kind) {
    const wrong = (problem) => {
        tell(entry.line, problem);
    };
    checkPaths(tell, entry);
    const bases = ["path", "like", "tarball"].filter((name) => given.has(name));
    if (bases.length > 1) {
        wrong({
            code: "entry-fields-conflict",
            message: `An entry has ${bases.join(" and ")}.`,
            remedy: "Give it one of them.",
        });
        return;
    }
    if (given.has("tarball")) {
        checkTarball(given, wrong);
        return;
    }
    const short = ["artifact", "from", "files", "to", "as", "format"];
    (0,contents_src/* tellBesideContents */.GZ)(tell, entry.line, given, short);
    if (kind === "meta") {
        checkMeta(entry, given, wrong);
        if (given.has("like"))
            checkBase(given, bases, wrong);
        return;
    }
    // The plan packs nothing: a name is all that it needs of what an artifact brings.
    if (kind === "plan" && bases.length === 0 && given.has("name"))
        return;
    checkBase(given, bases, wrong);
}
function checkTarball(given, wrong) {
    const idle = [...given].filter((name) => !["tarball", "artifact", "platforms"].includes(name));
    if (idle.length === 0)
        return;
    wrong({
        code: "entry-fields-conflict",
        message: `An entry has tarball and ${idle.join(", ")}, but a tarball is published byte for byte.`,
        remedy: "Take one of them out.",
    });
}
function checkBase(given, bases, wrong) {
    const brings = given.has("artifact") || given.has("contents");
    if (given.has("like")) {
        if (!given.has("name")) {
            wrong({
                code: "entry-field-missing",
                message: "An entry with like has no name.",
                remedy: 'Add name: "@scope/name".',
            });
        }
        if (!brings) {
            wrong({
                code: "entry-field-missing",
                message: "An entry with like brings no files.",
                remedy: "Add artifact or contents.",
            });
        }
    }
    if (bases.length === 0 && !brings) {
        wrong({
            code: "entry-field-missing",
            message: "An entry brings nothing.",
            remedy: "Give it one of path, artifact, contents, tarball.",
        });
    }
}
/** Holds a word in braces that may depend on the platform; a word that is unknown is told elsewhere. */
const mayTellApart = /\{(?!version\})[^{},]*\}/;
function checkMeta(entry, given, wrong) {
    if (!given.has("path") && !given.has("like")) {
        wrong({
            code: "entry-field-missing",
            message: "A meta has no path.",
            remedy: "Give the folder of its package.json, or that of a meta that it is like.",
        });
    }
    const { platformPackage } = entry;
    if (!given.has("platform-package")) {
        wrong({
            code: "entry-field-missing",
            message: "A meta does not say which platform packages belong to it.",
            remedy: 'Add platform-package: "@scope/name-{platform}".',
        });
    }
    else if (platformPackage !== undefined && !mayTellApart.test(platformPackage)) {
        wrong({
            code: "placeholder-missing",
            message: `\`platform-package\` is ${JSON.stringify(platformPackage)}, one name for all platforms.`,
            remedy: `Write it with a placeholder: "${platformPackage}-{platform}".`,
        });
    }
}
/** Paths that lead out of the folder that they count from. */
function checkPaths(tell, { contents, line, ...entry }) {
    const { tarball, tarballArtifact } = entry;
    // What an earlier step packed has an absolute path; whether that is allowed shows when it is looked for.
    const isLookedFor = tarball !== undefined && tarballArtifact === undefined && external_node_path_default().isAbsolute(tarball);
    const relative = { path: entry.path, like: entry.like, ...(!isLookedFor && { tarball }) };
    for (const [field, value] of Object.entries(relative)) {
        (0,contents_src/* checkPath */.Cg)(tell, field, value, line, "package");
    }
    (0,contents_src/* checkSourcePaths */.o_)(tell, contents, "package");
}

;// CONCATENATED MODULE: ./packages/npm/src/entries/entries.ts




const common = { ...contents_src/* sourceFields */.r9, name: "text", contents: "sources" };
const entryFields = {
    platform: { ...common, like: "text", tarball: "text", platforms: "list" },
    packages: { ...common, like: "text", tarball: "text", platforms: "list" },
    meta: { ...common, like: "text", "platform-package": "text" },
    plan: { ...common, like: "text", tarball: "text", platforms: "list" },
};
/** What the plan's objects have besides the path; the checkout and this action's inputs say it again. */
const planFields = {
    version: "text",
    tag: "text",
    published: "text",
    listed: "text",
};
/**
 * Reads the input `packages` (or `metas`): YAML or JSON, a list of entries, or bare folders in the
 * list grammar. Every problem names its line in the input.
 */
function parseEntries(text, kind, input = "packages") {
    return (0,contents_src/* readEntryList */.d1)(text, {
        input,
        example: "path: npm/core",
        read: (reader, node) => readEntry(reader, node, kind),
        bare: (bare, tell) => (looksLikeYaml(bare) ? undefined : folders(bare, kind, tell)),
    });
}
/** Bare folders are no YAML: `!npm/x` would be a tag there, `{a,b}` a map. */
function looksLikeYaml(text) {
    const first = text.split("\n").find((line) => !isComment(line)) ?? "";
    return /^\s*(-(\s|$)|\[|\{\s*["'\w-]+\s*:|[\w-]+\s*:(\s|$))/.test(first);
}
function isComment(line) {
    return /^\s*(#|$)/.test(line);
}
function folders(text, kind, tell) {
    const lines = text.split("\n").filter((line) => !isComment(line));
    if (lines.length === 0)
        return [];
    const list = (0,selection_src/* parseList */.E1)(lines.join("\n"));
    if (list.kind === "wrong") {
        tell(1, { code: "entries-not-list", message: `It ${list.wrong}.`, remedy: list.remedy });
        return [];
    }
    const entries = list.items.map((item) => folderEntry(item.text, 1));
    for (const entry of entries)
        checkEntry(tell, entry, new Set(["path"]), kind);
    return entries;
}
function folderEntry(path, line) {
    return { ...nothing, path: (0,contents_src/* withoutSlash */.mW)(path), line };
}
const nothing = {
    path: undefined,
    like: undefined,
    name: undefined,
    tarball: undefined,
    tarballArtifact: undefined,
    platformPackage: undefined,
    contents: [],
    platforms: undefined,
    listed: true,
};
function readEntry(reader, node, kind) {
    const line = reader.lineOf(node);
    if ((0,dist/* isScalar */.jn)(node) && typeof node.value === "string" && node.value.trim() !== "") {
        const entry = folderEntry(node.value.trim(), line);
        checkEntry(reader.tell, entry, new Set(["path"]), kind);
        return entry;
    }
    if (!(0,dist/* isMap */.jh)(node)) {
        reader.tell(line, {
            code: "entry-malformed",
            message: `An entry is ${(0,contents_src/* describeNode */.WQ)(node)}; expected fields.`,
            remedy: "Write - path: npm/core, or another of the fields of an entry.",
        });
        return undefined;
    }
    // An object of the plan's output `npm`, which stands for its package.
    const isPlans = node.has("published") && node.has("listed");
    const known = isPlans ? { ...entryFields[kind], ...planFields } : entryFields[kind];
    const fields = (0,contents_src/* readFields */.qU)(reader, node, "an entry", known);
    const text = (name) => fields.has(name) ? (0,contents_src/* readText */.yR)(reader, name, fields.get(name)) : undefined;
    const path = text("path");
    const tarball = text("tarball");
    const short = tarball === undefined ? (0,contents_src/* readSource */.o$)(reader, fields, line, "artifact") : undefined;
    const long = (0,contents_src/* readContents */.r0)(reader, fields);
    const entry = {
        path: path === undefined ? undefined : (0,contents_src/* withoutSlash */.mW)(path),
        like: text("like"),
        name: isPlans ? undefined : text("name"),
        tarball,
        tarballArtifact: tarball === undefined ? undefined : text("artifact"),
        platformPackage: text("platform-package"),
        contents: [...(short === undefined ? [] : [short]), ...long],
        platforms: fields.has("platforms")
            ? (0,contents_src/* readList */.LD)(reader, "platforms", fields.get("platforms"))
            : undefined,
        listed: !isPlans || node.get("listed") !== false,
        line,
    };
    const given = new Set([...fields.keys()].filter((name) => !(isPlans && name in planFields)));
    checkEntry(reader.tell, entry, given, kind);
    return entry;
}

;// CONCATENATED MODULE: ./packages/npm/src/discover/meant.ts



/** Reads the inputs, with all that is wrong with their form. */
function readMeant({ lists, registryUrl, ...meant }, npmRegistrySetting) {
    const target = readNpmTarget(registryUrl, npmRegistrySetting);
    const tag = meant.tag === "auto" ? undefined : tagProblem(meant.tag, meant.called.tag);
    const parsed = lists.map(({ text, kind, input }) => ({
        ...{ kind, input },
        ...parseEntries(text, kind, input),
    }));
    return {
        meant: { ...meant, lists: parsed, target: "problem" in target ? npmjs : target },
        problems: [
            ...("problem" in target ? [target.problem] : []),
            ...(tag === undefined ? [] : [tag]),
            ...parsed.flatMap(({ problems }) => problems),
        ],
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/checks/pins.ts


/**
 * The pinned versions that do not exist; each is asked for once. Only npmjs is: what other registries
 * lack may come from there.
 *
 * @throws ProblemsError naming what could not be asked for
 */
async function missingPins(pins, { target, reads, clock, signal }) {
    if (!target.isNpmjs)
        return [];
    const versions = new Map(pins.map((pin) => [(0,src/* unitId */.KF)(pin), pin]));
    const found = await (0,src/* concurrently */.rK)([...versions], async ([id, pin]) => {
        const read = await (0,src/* retry */.L5)(() => readVersion(target, pin, reads, signal), {
            isTransient: ({ kind }) => kind === "unreadable",
            ...{ backoffMs: src/* readBackoffMs */.V1, clock, signal },
        });
        return { id, read };
    });
    (0,src/* throwProblems */.Jh)(found.flatMap(({ id, read }) => read.kind === "unreadable"
        ? [
            {
                code: "registry-unreachable",
                message: `${target.title} could not be asked for ${id}, which is pinned: ${read.cause}.`,
                remedy: "Run this job again; if it stays so, check registry-url and the token.",
            },
        ]
        : []));
    const missing = new Set(found.flatMap(({ id, read }) => (read.kind === "missing" ? [id] : [])));
    return pins.filter((pin) => missing.has((0,src/* unitId */.KF)(pin)));
}
/** Pinned versions that neither the registry nor this release has. */
function pinProblems(missing, { title }) {
    return missing.map((pin) => ({
        code: "dependency-missing",
        unit: pin.by,
        message: `${pin.by} needs exactly ${(0,src/* unitId */.KF)(pin)}, which ${title} does not have and this release does not publish.`,
        remedy: "Correct the version, or publish it first.",
    }));
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/publish-config.ts

/** Fields that pnpm moves from `publishConfig` to the manifest (`@pnpm/releasing.exportable-manifest` 1100.2). */
const overrides = new Set([
    ...["name", "bin", "engines", "type", "imports", "main", "module", "typings", "types", "exports"],
    ...["browser", "esnext", "es2015", "unpkg", "umd:main", "os", "cpu", "libc", "typesVersions"],
]);
function readPublishConfig(manifest) {
    const config = (0,http_src/* asRecord */.qY)(manifest["publishConfig"]) ?? {};
    const text = (field) => {
        const value = config[field];
        return typeof value === "string" && value !== "" ? value : undefined;
    };
    const { access, provenance, executableFiles } = config;
    const { name } = manifest;
    const scope = typeof name === "string" ? /^(@[^/]+)\//.exec(name)?.[1] : undefined;
    const ofScope = scope === undefined ? undefined : `${scope}:registry`;
    const files = Array.isArray(executableFiles) ? executableFiles : [];
    return {
        registry: (ofScope === undefined ? undefined : text(ofScope)) ?? text("registry"),
        tag: text("tag"),
        access: access === "public" || access === "restricted" ? access : undefined,
        // npm reads its own settings as texts, too.
        provenance: { true: true, false: false }[String(provenance)],
        directory: text("directory"),
        executableFiles: files.filter((file) => typeof file === "string"),
        ignored: Object.keys(config).filter((field) => !followed.has(field) && !overrides.has(field) && !field.endsWith(":registry")),
    };
}
/** `linkDirectory` says what pnpm links in the checkout. */
const followed = new Set([
    ...["registry", "tag", "access", "provenance"],
    ...["directory", "linkDirectory", "executableFiles"],
]);
/** The manifest with what `publishConfig` overrides; what else it says stays, for npm. */
function applyPublishConfig(manifest) {
    const config = (0,http_src/* asRecord */.qY)(manifest["publishConfig"]);
    if (config === undefined)
        return manifest;
    const entries = Object.entries(config);
    const moved = entries.filter(([field]) => overrides.has(field));
    const kept = entries.filter(([field]) => !overrides.has(field));
    if (moved.length === 0 && kept.length > 0)
        return manifest;
    const applied = { ...manifest, ...Object.fromEntries(moved) };
    if (kept.length > 0)
        return { ...applied, publishConfig: Object.fromEntries(kept) };
    return Object.fromEntries(Object.entries(applied).filter(([field]) => field !== "publishConfig"));
}
/** The name that a package is published under, if its manifest has one. */
function publishedName(manifest) {
    const { name } = applyPublishConfig(manifest);
    return typeof name === "string" && name !== "" ? name : undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/publish-registry.ts


/**
 * A package that says it belongs to another registry than the one it would be published to: with npm it
 * would go there, and what is private must not end on npmjs. Its `publishConfig` counts before `.npmrc`.
 *
 * @param scopeRegistries of the checkout's `.npmrc`
 */
function registryProblem(manifest, target, scopeRegistries) {
    const name = String(manifest["name"]);
    const [scope = ""] = name.split("/");
    const config = readPublishConfig(manifest).registry;
    const said = config ?? scopeRegistries.get(scope);
    if (said === undefined || isTarget(said, target))
        return undefined;
    const from = config === undefined ? `.npmrc has ${scope}:registry` : "its publishConfig.registry";
    const fix = config === undefined
        ? `write "publishConfig": { "registry": "${target.registry}" } into its package.json`
        : "correct its package.json";
    return {
        code: "publish-registry-mismatch",
        unit: name,
        message: `${name} would be published to ${target.registry}, and ${from} ${said}.`,
        remedy: `Set registry-url: ${said}, or ${fix}.`,
        input: "registry-url",
    };
}
function isTarget(url, { registry, isNpmjs }) {
    const address = URL.parse(url)?.href.replace(/\/+$/, "") ?? url;
    return address === registry || (isNpmjs && address === npmjsRegistry);
}

// EXTERNAL MODULE: ./node_modules/hosted-git-info/lib/index.js
var lib = __webpack_require__(82537);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/repository-url.ts


/**
 * What npm would refuse about `repository` when provenance is published: it must be the repository
 * that runs (E422 "package.json: "repository.url" is …, expected to match …").
 *
 * @param repository `https://github.com/owner/name`
 */
function repositoryProblem(manifest, title, repository) {
    const field = manifest["repository"];
    const url = typeof field === "string" ? field : (0,http_src/* asRecord */.qY)(field)?.["url"];
    const remedy = `Write "repository": { "type": "git", "url": "git+${repository}.git" } into its package.json.`;
    if (typeof url !== "string" || url === "") {
        return {
            code: "repository-url-mismatch",
            unit: title,
            message: `${title} has no repository.url, and npm takes provenance only with the address of the repository that runs.`,
            remedy,
        };
    }
    const found = plainAddress(url);
    if (found === repository)
        return undefined;
    const near = found.toLowerCase() === repository.toLowerCase() ? "; upper and lower case count" : "";
    return {
        code: "repository-url-mismatch",
        unit: title,
        message: `${title} has the repository.url ${url}, and npm takes provenance only for ${repository}${near}.`,
        remedy,
    };
}
/**
 * The address that npm writes into what it publishes (`@npmcli/package-json`, `normalize-data`), as that of
 * a page: hosts and forms are made one, and a fragment stays.
 */
function plainAddress(url) {
    const hosted = lib_default().fromUrl(url.trim());
    const sent = hosted === undefined ? url : hosted.https();
    return sent
        .replace(/^git\+/, "")
        .replace(/^(?:ssh:\/\/)?git@([^:/]+)[:/]/, "https://$1/")
        .replace(/^(?:git|http|ssh):\/\//, "https://")
        .replace(/\/+$/, "")
        .replace(/\.git(?=#|$)/, "");
}

;// CONCATENATED MODULE: ./packages/npm/src/checks/new-names.ts


/**
 * What speaks against creating the names that the registry does not know: names are permanent.
 *
 * @param input the input that lists the packages
 */
function newNameProblems(packages, newNames, allowed, input = "packages") {
    const created = packages.filter(({ name }) => newNames.has(name));
    const refused = created.flatMap(({ name }) => {
        const { ifNew } = nameProblems(name);
        if (ifNew === undefined)
            return [];
        return [
            {
                code: "npm-name-invalid",
                unit: name,
                message: `npm takes no new package ${name}: it ${ifNew}.`,
                remedy: "Rename it.",
            },
        ];
    });
    const unlisted = created.filter(({ spec }) => allowed === "fail" || (allowed === "listed" && !spec.listed));
    if (unlisted.length === 0)
        return refused;
    const names = unlisted.map(({ name }) => name).join(", ");
    const paths = unlisted.map(({ name, spec }) => spec.base.kind === "folder" ? spec.base.template.folder : name);
    const remedy = allowed === "fail"
        ? "To create it, set new-names: listed."
        : `To create ${unlisted.length > 1 ? "them" : "it"}, write out ${paths.join(", ")} in ${input}, or set new-names: allow.`;
    return [
        ...refused,
        {
            code: "new-name-not-allowed",
            message: `The registry does not know ${names}, and names are permanent.`,
            remedy,
            input,
        },
    ];
}
/** An existing package stays as it is; a new one with a scope must say what it becomes. */
function accessOf({ name, manifest }, isNew, wanted, problems) {
    if (!isNew)
        return undefined;
    const said = wanted ?? readPublishConfig(manifest).access;
    if (said === "restricted" && !name.startsWith("@")) {
        problems.push({
            code: "access-invalid",
            unit: name,
            message: `${name} is to be restricted, and npm restricts only packages with a scope.`,
            remedy: "Set access: public, or give it a name such as @scope/name.",
            input: "access",
        });
    }
    if (said !== undefined || !name.startsWith("@"))
        return said ?? "public";
    problems.push({
        code: "access-missing",
        unit: name,
        message: `${name} is new and has a scope, and nothing says whether it becomes public.`,
        remedy: 'Set access: public (or restricted), or "publishConfig": { "access": "public" }.',
        input: "access",
    });
    return undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/provenance.ts

/**
 * Whether a package is published with provenance. `auto`: where it can work, else without it and with
 * the reason; `true`: a problem where it cannot work. What only the job lacks is none in a dry run: the
 * job that packs is best one without credentials.
 *
 * @param name for messages
 */
function decideProvenance(name, wanted, facts) {
    if (wanted === false)
        return { provenance: false, reason: "provenance: false" };
    const standing = obstacles.filter(({ stands }) => stands(facts));
    const [obstacle] = standing;
    if (obstacle === undefined)
        return { provenance: true };
    if (wanted === "auto")
        return { provenance: false, reason: obstacle.reason };
    const forGood = facts.job?.dryRun === true ? standing.find(({ ofJob }) => !ofJob) : obstacle;
    if (forGood === undefined) {
        return { provenance: false, reason: obstacle.reason, lacking: obstacle.remedy };
    }
    const { reason, remedy } = forGood;
    if (reason === otherRepository && facts.wrongRepository !== undefined) {
        return { problem: facts.wrongRepository };
    }
    return {
        problem: {
            code: "provenance-impossible",
            unit: name,
            message: `${name}: provenance cannot be made, since ${reason}.`,
            remedy,
        },
    };
}
/** The reason that a plan says, too: it can be put right before anything runs. */
const otherRepository = "repository.url in package.json is not that of the repository that runs";
/** What npm and Sigstore ask for (npm's documentation, "Generating provenance statements"). */
const obstacles = [
    {
        stands: ({ isNpmjs }) => !isNpmjs,
        reason: "only registry.npmjs.org takes it",
        remedy: "Omit the input provenance for this registry.",
        ofJob: false,
    },
    {
        stands: ({ job }) => job?.isGitHubActions === false,
        reason: "this does not run in GitHub Actions",
        remedy: "Publish from a workflow, or set provenance: false.",
        ofJob: true,
    },
    {
        stands: ({ job }) => job?.hasIdToken === false,
        reason: "the job has no id-token: write",
        remedy: "Give the job permissions: id-token: write, or set provenance: false.",
        ofJob: true,
    },
    {
        stands: ({ job }) => job?.isGitHubHosted === false,
        reason: "the runner is not hosted by GitHub",
        remedy: "Publish from a GitHub-hosted runner, or set provenance: false.",
        ofJob: true,
    },
    {
        stands: ({ job }) => (job?.repositoryVisibility ?? "public") !== "public",
        reason: "the repository is not public",
        remedy: "Set provenance: false: npm takes it from public repositories only.",
        ofJob: false,
    },
    {
        stands: ({ packageAccess }) => packageAccess === "restricted",
        reason: "the package is not public",
        remedy: "Set provenance: false, or access: public for a new package.",
        ofJob: false,
    },
    {
        stands: ({ wrongRepository }) => wrongRepository !== undefined,
        reason: otherRepository,
        remedy: "Correct repository.url, or set provenance: false.",
        ofJob: false,
    },
];
/** The claim `repository_visibility` of GitHub's ID token, without checking its signature. */
function repositoryVisibility(idToken) {
    const claims = Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8");
    const visibility = (0,http_src/* parseRecord */.Hh)(claims)?.["repository_visibility"];
    return typeof visibility === "string" ? visibility : undefined;
}
/**
 * The commit in a provenance that the registry serves (`GET /-/npm/v1/attestations/N@V`): that of the
 * first dependency of the SLSA v1 build definition.
 */
function provenanceCommit(attestations) {
    const listed = (0,http_src/* parseRecord */.Hh)(attestations)?.["attestations"];
    for (const attestation of Array.isArray(listed) ? listed : []) {
        const bundle = (0,http_src/* asRecord */.qY)((0,http_src/* asRecord */.qY)(attestation)?.["bundle"]);
        const payload = (0,http_src/* asRecord */.qY)(bundle?.["dsseEnvelope"])?.["payload"];
        if (typeof payload !== "string")
            continue;
        const statement = (0,http_src/* parseRecord */.Hh)(Buffer.from(payload, "base64").toString("utf8"));
        const build = (0,http_src/* asRecord */.qY)((0,http_src/* asRecord */.qY)(statement?.["predicate"])?.["buildDefinition"]);
        const dependencies = build?.["resolvedDependencies"];
        const first = Array.isArray(dependencies) ? dependencies[0] : undefined;
        const commit = (0,http_src/* asRecord */.qY)((0,http_src/* asRecord */.qY)(first)?.["digest"])?.["gitCommit"];
        if (typeof commit === "string")
            return commit;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/checks/publish-terms.ts







/**
 * npm's rules of names, access, tags and provenance, for the plan as for a release: what each package is
 * published as, and all that npm would refuse. A version that is there is not uploaded: nothing of it is
 * refused. While the registry was not asked every package counts as one to publish.
 */
function decideTerms(packages, presence, inputs, world) {
    const { called } = inputs;
    const newNames = presence?.newNames ?? new Set();
    const problems = [
        ...(presence?.problems ?? []),
        ...newNameProblems(packages, newNames, inputs.newNames, called.packages),
    ];
    const isTagWrong = inputs.tag !== "auto" && tagProblem(inputs.tag) !== undefined;
    const warnings = [];
    const terms = new Map();
    const without = new Map();
    const lacking = new Map();
    for (const { name, version, manifest, file } of packages) {
        const at = (problem) => (file === undefined ? problem : { ...problem, file });
        const isNew = newNames.has(name);
        const known = presence?.known.get(name) ?? { versions: [], distTags: {}, deprecated: [] };
        const config = readPublishConfig({ name, ...manifest });
        const wanted = inputs.tag === "auto" ? (config.tag ?? "auto") : inputs.tag;
        if ((0,src/* isPublished */.HF)({ name, version }, presence)) {
            const tag = wanted === "auto" ? ownTag(version) : wanted;
            terms.set(name, { access: undefined, isNew, tag, provenance: false });
            continue;
        }
        const chosen = chooseTag({ name, version }, wanted, known, {
            input: called.tag,
            isDecided: inputs.tag !== "auto",
        });
        const tag = "problem" in chosen ? undefined : chosen.tag;
        if ("problem" in chosen) {
            // That of the input is told once.
            if (!isTagWrong)
                problems.push(at(chosen.problem));
        }
        else if (chosen.warning !== undefined)
            warnings.push(at(chosen.warning));
        if (inputs.tag !== "auto" && config.tag !== undefined && config.tag !== inputs.tag) {
            warnings.push(at(tagOverridden(name, config.tag, inputs)));
        }
        const elsewhere = world.target && registryProblem({ name, ...manifest }, world.target, world.scopeRegistries);
        if (elsewhere !== undefined)
            problems.push(at(elsewhere));
        const found = [];
        const access = accessOf({ name, manifest: manifest ?? {} }, isNew, inputs.access, found);
        // What an artifact brings may say it in its own manifest.
        if (manifest !== undefined)
            problems.push(...found.map(at));
        const decided = decideProvenance(name, inputs.provenance === "auto" ? (config.provenance ?? "auto") : inputs.provenance, {
            isNpmjs: world.target?.isNpmjs ?? true,
            job: world.job,
            packageAccess: isNew ? access : presence?.access.get(name),
            wrongRepository: manifest === undefined || world.repository === undefined
                ? undefined
                : repositoryProblem(manifest, name, world.repository),
        });
        if ("problem" in decided)
            problems.push(at(decided.problem));
        else if (!decided.provenance) {
            without.set(decided.reason, [...(without.get(decided.reason) ?? []), name]);
            if (decided.lacking !== undefined)
                lacking.set(decided.reason, decided.lacking);
        }
        if (tag === undefined)
            continue;
        const provenance = !("problem" in decided) && decided.provenance;
        terms.set(name, { access, isNew, tag, provenance });
    }
    for (const [reason, remedy] of lacking)
        warnings.push(lackingProvenance(reason, remedy));
    return { terms, problems, warnings, without };
}
function tagOverridden(name, own, { tag, called }) {
    return {
        code: "dist-tag-overridden",
        unit: name,
        message: `The input ${called.tag} publishes ${name} as ${tag}; its publishConfig.tag is ${own}.`,
        remedy: `To follow publishConfig, set ${called.tag}: auto.`,
        input: called.tag,
    };
}
function lackingProvenance(reason, remedy) {
    return {
        code: "provenance-impossible",
        message: `A real run of this job could not make the provenance that is asked for, since ${reason}.`,
        remedy,
        input: "provenance",
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/entries/double-names.ts
/** Names that two packages have: only one of them could be published. */
function doubleNames(packages) {
    const first = new Map();
    const told = new Set();
    return packages.flatMap(({ name, where }) => {
        if (name === undefined)
            return [];
        const other = first.get(name);
        if (other === undefined)
            first.set(name, where);
        if (other === undefined || told.has(name))
            return [];
        told.add(name);
        const both = other === where ? `twice from ${where}` : `from ${other} and from ${where}`;
        return [
            {
                code: "npm-name-repeated",
                unit: name,
                message: `There are two packages ${name}, ${both}.`,
                remedy: "Give one entry for each name; a placeholder in name tells platforms apart.",
            },
        ];
    });
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/manifest-platform.ts
/** The declared platform that a manifest is for; `title` names the package in messages. */
function platformOfManifest(manifest, title, declared) {
    const [os, cpu, libc] = ["os", "cpu", "libc"].map((field) => listOf(manifest[field]));
    const [platform, second] = declared.filter((each) => fits(os, each.platform.os) &&
        fits(cpu, each.platform.cpu) &&
        (libc === undefined || each.platform.libc === undefined || libc.includes(each.platform.libc)));
    if (platform === undefined && (os === undefined || cpu === undefined)) {
        return {
            kind: "unclear",
            problem: {
                code: "platform-unclear",
                message: `${title} does not say which platform it is for: its package.json has no ${os === undefined ? "os" : "cpu"}.`,
                remedy: "Add os and cpu, or write a placeholder such as {platform} into the entry.",
            },
        };
    }
    if (platform === undefined) {
        const words = [os, cpu, libc].flatMap((list) => list ?? []);
        return {
            kind: "other",
            problem: {
                code: "platform-undeclared",
                message: `${title} is for ${words.join(" ")}, which is not one of the declared platforms: ${declared.map(({ word }) => word).join(", ")}.`,
                remedy: "Declare its platform, or write a placeholder such as {platform} into the entry.",
            },
        };
    }
    if (second === undefined)
        return { kind: "one", platform };
    return {
        kind: "unclear",
        problem: {
            code: "platform-unclear",
            message: `${title} fits ${platform.word} and ${second.word}.`,
            remedy: "Give the entry platforms, with the one that it is for.",
        },
    };
}
/** A list may hold more than the platform's word; a platform without one has no such field. */
function fits(list, word) {
    return word === undefined ? list === undefined : list?.includes(word) === true;
}
/** `os`, `cpu` and `libc` are lists; npm takes a single text for a list of one. */
function listOf(value) {
    const list = Array.isArray(value) ? value : undefined;
    const texts = (list ?? [value]).filter((item) => typeof item === "string");
    return texts.length > 0 ? texts : undefined;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/manifest-file.ts





/**
 * Reads a package.json.
 *
 * @param file relative to the workspace, for messages too
 * @throws ProblemsError where it is no JSON object, with its line, or cannot be read
 */
async function readManifestFile(workspace, file) {
    let text;
    try {
        text = (await (0,promises_.readFile)(external_node_path_default().join(workspace, file), "utf8")).replace(/^\uFEFF/, "");
    }
    catch (error) {
        if (!isMissing(error))
            throw error;
        const folder = external_node_path_default().posix.dirname(file);
        throw new src/* ProblemsError */.FQ([
            {
                code: "manifest-missing",
                message: `${folder} has no package.json.`,
                remedy: "Give the folder of a package, or use like, or let an artifact bring the package.",
            },
        ]);
    }
    return parseManifest(text, file);
}
/** The manifest that a text holds; `file` names it in what is thrown. */
function parseManifest(text, file) {
    const remedy = "Correct it: npm reads plain JSON, without comments and trailing commas.";
    try {
        const record = (0,http_src/* asRecord */.qY)(JSON.parse(text));
        if (record !== undefined)
            return record;
        throw new src/* ProblemsError */.FQ([
            { code: "manifest-invalid", message: `${file} is not a JSON object.`, remedy, file },
        ]);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const line = lineOfFault(text, error.message);
        throw new src/* ProblemsError */.FQ([
            {
                code: "manifest-invalid",
                message: `${file} is not JSON: ${error.message}.`,
                remedy,
                file,
                ...(line === undefined ? {} : { line }),
            },
        ]);
    }
}
/** JSON.parse tells the position of most faults, some it tells only by the text around them. */
function lineOfFault(text, message) {
    const position = /at position (\d+)/.exec(message)?.[1];
    if (position !== undefined)
        return text.slice(0, Number(position)).split("\n").length;
    const lines = new dist/* LineCounter */.HN();
    const [first] = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false }).errors;
    if (first !== undefined)
        return lines.linePos(first.pos[0]).line;
    return /end of JSON/.test(message) ? text.trimEnd().split("\n").length : undefined;
}
/** May npm not publish it? It takes any value but an empty one for yes (`libnpmpublish`). */
function isPrivate(manifest) {
    return Boolean(manifest["private"]);
}
/** The one way in which manifests are written: the same fields give the same bytes. */
function writeManifest(manifest) {
    return `${JSON.stringify(manifest, null, 2)}\n`;
}
function isMissing(error) {
    const code = (0,http_src/* asRecord */.qY)(error)?.["code"];
    return code === "ENOENT" || code === "ENOTDIR";
}

// EXTERNAL MODULE: ./packages/platforms/src/index.ts + 9 modules
var platforms_src = __webpack_require__(58478);
;// CONCATENATED MODULE: ./packages/npm/src/entries/absent-folders.ts




/** The folders of one entry that are not there, told once: with what is, or with the way of napi-rs. */
async function absentFolders(absent, workspace) {
    const { files } = await (0,selection_src/* findFiles */.lY)(["**/package.json"], workspace);
    const folders = files.map((file) => external_node_path_default().posix.dirname(file));
    const near = absent.map((each) => nearPattern(each, folders)).find((each) => each !== undefined);
    const names = absent.map(({ folder }) => folder);
    const many = names.length > 1;
    return {
        code: "manifest-missing",
        message: `${(0,src/* firstFew */.Dt)(names, 3)} ${many ? "have" : "has"} no package.json.`,
        remedy: near === undefined
            ? `If ${many ? "they are" : "it is"} made at release time, as with napi-rs, write like: with the folder of the meta (such as \`like: .\`) and name: in place of path.`
            : `Did you mean ${near}?`,
    };
}
/** An existing folder that is near to the one that is meant, with the placeholder that gives it. */
function nearPattern({ folder, platform }, folders) {
    const words = (0,platforms_src/* placeholders */.Ft)(platform.platform, platform.platform.triple);
    const spellings = ["platform", "target", "short"].map((placeholder) => [`{${placeholder}}`, words[placeholder]]);
    for (const [placeholder, word] of spellings) {
        const ends = folders.filter((each) => external_node_path_default().posix.basename(each).endsWith(word));
        const written = folder.replace(platform.word, word);
        const found = (0,selection_src/* nearest */.pA)(written, ends);
        if (found !== undefined)
            return `${found.slice(0, -word.length)}${placeholder}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/entries/tarball-entries.ts




/** Does a path stand for whatever it matches, or take something away, rather than name one thing? */
function isPattern(path) {
    return /[*{]|^!/.test(path);
}
/**
 * The packed files that an entry means: of the workspace, or of the runner's temporary folder, where an
 * earlier step has packed them. Those inside an artifact are looked for when it is there.
 *
 * @throws ProblemsError where no file is meant, or one that lies elsewhere
 */
async function resolveTarballs({ tarball, tarballArtifact }, { workspace, temp }) {
    if (tarball === undefined)
        return [];
    if (tarballArtifact !== undefined) {
        return [{ kind: "tarball", file: tarball, artifact: tarballArtifact }];
    }
    const { files, outside } = await (0,selection_src/* findFiles */.lY)([tarball], workspace, [temp]);
    if (files.length === 0 || outside.length > 0) {
        const [lost] = outside;
        const where = external_node_path_default().isAbsolute(tarball) ? "no file" : "no file of the workspace";
        throw new src/* ProblemsError */.FQ([
            {
                code: lost === undefined ? "pattern-unmatched" : "path-outside-workspace",
                message: lost === undefined
                    ? `The tarball ${tarball} matches ${where}.`
                    : `The tarball ${lost} lies outside both the workspace and the runner's temporary folder.`,
                remedy: "Give the folder of the packed packages, such as packed/*.tgz.",
            },
        ]);
    }
    return files.map((file) => ({ kind: "tarball", file, artifact: undefined }));
}
/**
 * The packed files that a spec means, absolute: itself, or those inside its artifact, which may be
 * a pattern.
 *
 * @throws ProblemsError where the artifact or the files are not there
 */
async function tarballFiles({ base }, workspace, artifacts) {
    if (base.kind !== "tarball")
        return [];
    const { file, artifact } = base;
    if (artifact === undefined)
        return [external_node_path_default().resolve(workspace, file)];
    const { matched } = (0,selection_src/* matchNames */.Gj)([artifact], [...artifacts.keys()]);
    if (matched.length === 0)
        throw (0,contents_src/* unknownArtifact */.ll)(artifact, artifacts);
    const found = [];
    for (const name of matched) {
        const folder = artifacts.get(name) ?? "";
        const { files } = await (0,contents_src/* walkFolder */.aI)(folder, false);
        found.push(...(0,selection_src/* matchNames */.Gj)([file], files).matched.map((each) => external_node_path_default().join(folder, each)));
    }
    if (found.length > 0)
        return found;
    throw new src/* ProblemsError */.FQ([
        {
            code: "pattern-unmatched",
            message: `The tarball ${file} matches no file of the artifact ${matched.join(", ")}.`,
            remedy: 'Patterns count from the artifact; "**/*.tgz" takes those in every folder.',
        },
    ]);
}
/** The names and patterns of all artifacts that packages take from, each once. */
function artifactsOf(specs) {
    const named = specs.flatMap(({ base, contents }) => [
        ...(base.kind === "tarball" ? [base.artifact] : []),
        ...contents.map(({ kind, from }) => (kind === "artifact" ? from : undefined)),
    ]);
    return [...new Set(named.filter((name) => name !== undefined))];
}

;// CONCATENATED MODULE: ./packages/npm/src/entries/folders.ts





/**
 * The folders that a path or a pattern means.
 *
 * @param away patterns with a leading `!`: they take folders away from what a pattern finds
 * @throws ProblemsError where nothing is found, and for manifests that cannot be read, all at once
 */
async function findFolders(written, away, workspace) {
    if (!isPattern(written)) {
        return [{ template: await readTemplate(workspace, written), literal: true }];
    }
    const patterns = written.startsWith("!") ? [written] : [written, ...away];
    const { files, unmatched, outside } = await (0,selection_src/* findFiles */.lY)(patterns.map((pattern) => `${pattern}/package.json`), workspace);
    if (unmatched.includes(`${written}/package.json`) || outside.length > 0) {
        const message = `The path ${written} matches no folder of the workspace with a package.json.`;
        throw new src/* ProblemsError */.FQ([
            { code: "pattern-unmatched", message, remedy: "Paths count from the workspace." },
        ]);
    }
    const found = [];
    const problems = [];
    for (const file of files) {
        try {
            // What a pattern finds lies inside.
            const manifest = await readManifestFile(workspace, file);
            found.push({ template: { folder: external_node_path_default().posix.dirname(file), manifest }, literal: false });
        }
        catch (error) {
            if (!(error instanceof src/* ProblemsError */.FQ))
                throw error;
            problems.push(...error.problems);
        }
    }
    (0,src/* throwProblems */.Jh)(problems);
    return found;
}
/** @throws ProblemsError if the folder has no package.json, or none that can be read */
async function readTemplate(workspace, folder) {
    const file = external_node_path_default().posix.join(folder, "package.json");
    const manifest = await readManifestFile(workspace, file);
    const inside = await (0,selection_src/* findFiles */.lY)([file], workspace);
    if (inside.outside.length > 0) {
        throw new src/* ProblemsError */.FQ([
            {
                code: "path-outside-workspace",
                message: `${folder} leads out of the workspace through a link.`,
                remedy: "Give a folder of the checkout.",
            },
        ]);
    }
    return { folder, manifest };
}

;// CONCATENATED MODULE: ./packages/npm/src/entries/expand.ts









/**
 * Turns entries into packages: placeholders by the platforms, patterns by the folders that are there.
 * Reads the manifests of the checkout and nothing else; all problems at once.
 */
async function expandEntries(entries, options) {
    const { workspace } = options;
    const problems = [];
    const notes = [];
    const specs = [];
    const at = (problem, line) => (0,contents_src/* atLine */.sU)(problem, { input: options.input, line });
    const filled = entries.flatMap((entry) => {
        const made = (0,contents_src/* forPlatforms */.Gu)(entry, entryTexts, options);
        const family = wrongFamily(entry, options.version).map((problem) => at(problem, entry.line));
        problems.push(...made.problems, ...family);
        notes.push(...made.notes);
        return family.length > 0 ? [] : made.filled;
    });
    const paths = filled.flatMap(({ entry }) => entry.path ?? []);
    const away = paths.filter((path) => path.startsWith("!"));
    // A pattern leaves alone what another entry names or has found.
    const taken = new Set(paths.filter((path) => !isPattern(path)));
    const add = (item, base, listed, manifestName) => {
        const { entry } = item;
        specs.push({
            base,
            name: entry.name ?? manifestName,
            platform: item.platform,
            platformPackage: entry.platformPackage,
            contents: entry.contents,
            listed: listed && entry.listed,
            line: entry.line,
        });
    };
    const absent = new Map();
    for (const item of filled) {
        const { entry } = item;
        try {
            if (entry.tarball !== undefined) {
                for (const base of await resolveTarballs(entry, options))
                    add(item, base, true);
            }
            else if (entry.like !== undefined && entry.name !== undefined) {
                const meta = await readTemplate(workspace, entry.like);
                add(item, { kind: "like", meta, name: entry.name }, true);
            }
            else if (entry.path === undefined) {
                // Without a name in the entry, the artifact says what it is called, and nobody has written that out.
                add(item, { kind: "sources" }, entry.name !== undefined);
            }
            else {
                const found = await findFolders(entry.path, away, workspace);
                if (entry.path.startsWith("!"))
                    continue;
                for (const { template, literal } of chosen(found, notes)) {
                    if (!literal && taken.has(template.folder))
                        continue;
                    taken.add(template.folder);
                    const platform = options.perPlatform ? byManifest(item, template, options, notes) : item;
                    if (platform === undefined)
                        continue;
                    add(platform, { kind: "folder", template }, literal, publishedName(template.manifest));
                }
            }
        }
        catch (error) {
            if (!(error instanceof src/* ProblemsError */.FQ))
                throw error;
            const isAbsent = error.problems.some(({ code }) => code === "manifest-missing");
            const folder = entry.path ?? entry.like;
            if (isAbsent && item.platform !== undefined && folder !== undefined) {
                const others = absent.get(entry.line) ?? [];
                absent.set(entry.line, [...others, { folder, platform: item.platform }]);
            }
            else
                problems.push(...error.problems.map((problem) => at(problem, entry.line)));
        }
    }
    for (const [line, folders] of absent) {
        problems.push(at(await absentFolders(folders, workspace), line));
    }
    const doubles = doubleNames(specs.map(({ name, line }) => ({ name, where: `line ${line}` })));
    // Entries for many platforms tell the same about a file many times.
    return { specs, notes: [...new Set(notes)], problems: (0,src/* eachOnce */.B)([...problems, ...doubles]) };
}
/** Every text of an entry but `platform-package`, which names a family and multiplies nothing. */
const entryTexts = {
    things: "packages",
    texts: ({ path, like, name, tarball, tarballArtifact, contents }) => [path, like, name, tarball, tarballArtifact, ...contents.flatMap(contents_src/* textsOfSource */.Hg)].filter((text) => text !== undefined),
    map(entry, change) {
        const put = (text) => (text === undefined ? undefined : change(text));
        return {
            ...entry,
            path: put(entry.path),
            like: put(entry.like),
            name: put(entry.name),
            tarball: put(entry.tarball),
            tarballArtifact: put(entry.tarballArtifact),
            contents: entry.contents.map((source) => (0,contents_src/* mapSource */.GU)(source, change)),
        };
    },
};
function wrongFamily({ platformPackage }, version) {
    const facts = { hasPlatforms: true, hasVersion: version !== undefined };
    return (0,contents_src/* checkPlaceholders */.nV)(platformPackage ?? "", facts);
}
/** The folders of a path; what is private is a problem if it is named, and passed over if it was found. */
function chosen(found, notes) {
    return found.filter(({ template, literal }) => {
        if (!isPrivate(template.manifest))
            return true;
        if (literal) {
            const message = `${template.folder} is private: its package.json says "private": ${JSON.stringify(template.manifest["private"])}.`;
            const remedy = "Take the entry out, or take private out of its package.json.";
            throw new src/* ProblemsError */.FQ([{ code: "package-private", message, remedy }]);
        }
        notes.push(`Skipped ${template.folder}: it is private.`);
        return false;
    });
}
/** An entry without a placeholder belongs to the platform that its manifest names. */
function byManifest(item, { folder, manifest }, { platforms = [] }, notes) {
    if (item.platform !== undefined)
        return item;
    const found = platformOfManifest(manifest, folder, platforms);
    if (found.kind === "one")
        return { ...item, platform: found.platform };
    if (found.kind === "unclear")
        throw new src/* ProblemsError */.FQ([found.problem]);
    notes.push(`Skipped: ${found.problem.message}`);
    return undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/package-spec.ts
/** A package in words, for messages. */
function titleOf({ name, base, line }) {
    if (name !== undefined)
        return name;
    if (base.kind === "folder")
        return base.template.folder;
    if (base.kind === "tarball")
        return base.file;
    return `the package of line ${line}`;
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/catalogs.ts





/** Where pnpm (https://pnpm.io/catalogs) and Yarn (https://yarnpkg.com/features/catalogs) keep them. */
const yamlFiles = ["pnpm-workspace.yaml", ".yarnrc.yml"];
/**
 * The catalogs of a workspace: of pnpm, of Yarn, or of Bun, which keeps them in the package.json of the
 * root, in `workspaces` or beside it (https://bun.com/docs/pm/catalogs).
 *
 * @throws ProblemsError if a file of pnpm or Yarn is no YAML
 */
async function readCatalogs(workspace) {
    const root = await readText(workspace, "package.json");
    const [pnpm, yarn] = await Promise.all(yamlFiles.map((file) => readYaml(workspace, file)));
    const bun = parsedJson(root);
    const sources = [bun, (0,http_src/* asRecord */.qY)(bun?.["workspaces"]), yarn, pnpm];
    const all = new Map();
    for (const source of sources) {
        const named = Object.entries((0,http_src/* asRecord */.qY)(source?.["catalogs"]) ?? {});
        for (const [name, catalog] of [...named, ["default", source?.["catalog"]]]) {
            const ranges = Object.entries((0,http_src/* asRecord */.qY)(catalog) ?? {}).filter((entry) => typeof entry[1] === "string");
            if (ranges.length > 0)
                all.set(name, new Map([...(all.get(name) ?? []), ...ranges]));
        }
    }
    return all;
}
async function readYaml(workspace, file) {
    const lines = new dist/* LineCounter */.HN();
    const text = await readText(workspace, file);
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error === undefined)
        return (0,http_src/* asRecord */.qY)(document.toJS());
    const { line } = lines.linePos(error.pos[0]);
    throw new src/* ProblemsError */.FQ([
        {
            code: "manifest-invalid",
            message: `${file}, line ${line}: This is not YAML: ${error.message}.`,
            remedy: "Correct it: versions are taken from its catalogs.",
            file,
            line,
        },
    ]);
}
/** A root without a package.json, or with one that cannot be read, has no catalogs there. */
function parsedJson(text) {
    try {
        return (0,http_src/* asRecord */.qY)(JSON.parse(text));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
async function readText(workspace, file) {
    return (0,promises_.readFile)(external_node_path_default().join(workspace, file), "utf8").catch((error) => {
        if ((0,http_src/* asRecord */.qY)(error)?.["code"] === "ENOENT")
            return "";
        throw error;
    });
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/npmrc.ts



/**
 * The registries of scopes in the `.npmrc` of a checkout (`@scope:registry=https://…`), which npm obeys
 * when it publishes. Those that come from variables are not known here.
 */
async function readNpmrc(workspace) {
    const text = await (0,promises_.readFile)(external_node_path_default().join(workspace, ".npmrc"), "utf8").catch((error) => {
        if ((0,http_src/* asRecord */.qY)(error)?.["code"] === "ENOENT")
            return "";
        throw error;
    });
    return scopeRegistries(text);
}
function scopeRegistries(npmrc) {
    return new Map(npmrc.split(/\r?\n/).flatMap((line) => {
        const found = /^\s*(@[^:=\s]+):registry\s*=\s*"?([^"\s]+)"?\s*$/.exec(line);
        const [, scope = "", registry = ""] = found ?? [];
        return found === null || registry.includes("${") ? [] : [[scope, registry]];
    }));
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/workspace-facts.ts






/**
 * Reads every package.json of the checkout (but those below `node_modules`).
 *
 * A package of this release has the version that is released, as has one whose own version is absent
 * or `0.0.0`; any other has its own, as pnpm does it.
 *
 * @throws ProblemsError if `pnpm-workspace.yaml` is no YAML
 */
async function readWorkspacePackages(workspace, specs, version) {
    const catalogs = await readCatalogs(workspace);
    const scopeRegistries = await readNpmrc(workspace);
    const { files } = await (0,selection_src/* findFiles */.lY)(["**/package.json"], workspace);
    const folders = new Map();
    const names = new Map();
    const versions = new Map();
    // `publishConfig.name` renames a package for the registry; others in the checkout know its own name.
    const released = new Set(specs.flatMap(({ name, base }) => [
        name,
        base.kind === "folder" ? base.template.manifest["name"] : undefined,
    ]));
    const unpublished = new Set();
    // Where two packages have one name, as copies in fixtures do, the one that is released is meant.
    const first = new Set(specs.flatMap(({ base }) => base.kind === "folder" ? [external_node_path_default().posix.join(base.template.folder, "package.json")] : []));
    for (const file of new Set([...first, ...files])) {
        const manifest = await readManifestFile(workspace, file).catch((error) => {
            // A broken file that nothing of the release names, a test's fixture for example, stops nothing.
            if (error instanceof src/* ProblemsError */.FQ)
                return {};
            throw error;
        });
        const { name, version: own } = manifest;
        if (typeof name !== "string" || folders.has(name))
            continue;
        const folder = external_node_path_default().posix.dirname(file);
        folders.set(name, folder);
        names.set(folder, name);
        if (isPrivate(manifest) && !released.has(name))
            unpublished.add(name);
        const ownVersion = typeof own === "string" && own !== "0.0.0" ? own : undefined;
        const stands = released.has(name) ? (version ?? ownVersion) : (ownVersion ?? version);
        if (stands !== undefined)
            versions.set(name, stands);
    }
    // Those without a folder: their manifests are made from a meta's.
    for (const { name } of specs) {
        if (name !== undefined && version !== undefined)
            versions.set(name, version);
    }
    return {
        folders,
        scopeRegistries,
        factsFor: (folder) => ({
            versionOf: (name) => versions.get(name),
            nameAt: (below) => names.get(external_node_path_default().posix.join(folder, below)),
            nameBelowRoot: (below) => (below === "" ? undefined : names.get(external_node_path_default().posix.normalize(below))),
            isPrivate: (name) => unpublished.has(name),
            catalogs,
        }),
    };
}

// EXTERNAL MODULE: ./node_modules/npm-package-arg/lib/npa.js
var npa = __webpack_require__(78056);
var npa_default = /*#__PURE__*/__webpack_require__.n(npa);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/specifier.ts



/**
 * Reads a specifier as npm does (`npm-package-arg`, the types of its documentation): whatever it does
 * not know is not installable, so a protocol that is invented tomorrow is refused today.
 *
 * @param key the name in `dependencies`
 */
function readSpecifier(key, spec) {
    let parsed;
    try {
        parsed = npa_default().resolve(key, spec);
    }
    catch {
        return { kind: "not-installable" };
    }
    const target = parsed.type === "alias" ? parsed.subSpec : parsed;
    switch (target?.type) {
        case "version":
        case "range":
        case "tag": {
            const { name, fetchSpec: wanted } = target;
            // In a range of several, semver drops those that it cannot read: `^1.0.0 || workspace:^`.
            if (wanted.includes(":"))
                return { kind: "not-installable" };
            return { kind: "registry", name: name ?? key, wanted, exact: (0,semver.valid)(wanted) ?? undefined };
        }
        case "remote":
            return { kind: "address" };
        case "git":
            return /^git\+file:/.test(target.saveSpec ?? "")
                ? { kind: "not-installable" }
                : { kind: "address" };
        default:
            return { kind: "not-installable" };
    }
}
/** The fields whose packages come along when a package is installed. */
const installedFields = [
    "dependencies",
    "optionalDependencies",
    "peerDependencies",
];
/** All that is installed with a package, as its manifest lists it. */
function installedDependencies(manifest) {
    return installedFields.flatMap((field) => Object.entries((0,http_src/* asRecord */.qY)(manifest[field]) ?? {}).flatMap(([key, spec]) => typeof spec === "string" ? [{ field, key, spec }] : []));
}
/** What is wrong with a dependency of something that others install. */
function dependencyProblem(title, { field, key, spec }) {
    const specifier = readSpecifier(key, spec);
    const has = `${title} has ${key} in ${field} as ${JSON.stringify(spec)}`;
    if (specifier.kind === "not-installable") {
        return {
            code: "dependency-not-installable",
            message: `${has}, which npm cannot install elsewhere.`,
            remedy: "Write a version, a range, a tag, an alias (npm:name@1.0.0), or the URL of a tarball or git repository.",
        };
    }
    // What templates hold until there is a version.
    if (specifier.kind === "address" || !/^[\^~=v]?0\.0\.0$/.test(specifier.wanted))
        return undefined;
    return {
        code: "dependency-placeholder",
        message: `${has}, which is a placeholder, not a version.`,
        remedy: `Write workspace:* or the version of ${key} that is published, or set the input version.`,
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/discover/publish-order.ts



/**
 * The order that the packages' dependencies make. A dependency that is exact, or was `workspace:`, and
 * names another package of the checkout, comes from another job and is waited for; development
 * dependencies never are.
 *
 * @param isOfCheckout whether a name is that of a package of the checkout
 */
function publishOrder(packages, isOfCheckout) {
    const byName = new Map(packages.map((each) => [each.name, each]));
    const edges = new Map();
    const elsewhere = new Map();
    const elsewhereOf = new Map();
    const pins = [];
    for (const { name, manifest = {}, siblings, platformPackages } of packages) {
        const pinned = new Set(platformPackages.values());
        const own = [];
        for (const { key, spec } of installedDependencies(manifest)) {
            const specifier = readSpecifier(key, spec);
            if (specifier.kind !== "registry" || specifier.name === name)
                continue;
            const { name: dependency, wanted, exact } = specifier;
            const released = byName.get(dependency);
            if (released !== undefined)
                own.push(dependency);
            if (released !== undefined && (exact === undefined || exact === released.version))
                continue;
            const version = exact ?? (0,semver.valid)(wanted.replace(/^([\^~=]|>=)/, ""));
            const isSibling = released === undefined &&
                isOfCheckout(dependency) &&
                (exact !== undefined || siblings.has(dependency));
            if (version !== null && (isSibling || pinned.has(dependency))) {
                const needed = { name: dependency, version };
                elsewhere.set((0,src/* unitId */.KF)(needed), needed);
                elsewhereOf.set(name, [...(elsewhereOf.get(name) ?? []), (0,src/* unitId */.KF)(needed)]);
            }
            else if (exact !== undefined) {
                pins.push({ name: dependency, version: exact, by: name });
            }
        }
        edges.set(name, [...new Set(own)]);
    }
    withoutCycles(packages, edges);
    return { after: edges, elsewhere: [...elsewhere.values()], elsewhereOf, pins };
}
/** npm installs packages that depend on each other, so a cycle is broken where it closes. */
function withoutCycles(packages, edges) {
    for (;;) {
        const order = (0,src/* topologicalOrder */._o)(packages, ({ name }) => name, ({ name }) => edges.get(name) ?? []);
        if (order.kind === "ordered")
            return;
        const [from = "", to = ""] = order.path.slice(-2);
        edges.set(from, (edges.get(from) ?? []).filter((name) => name !== to));
    }
}

;// CONCATENATED MODULE: ./packages/npm/src/discover/candidates.ts


/** Brings the packages of a release in the order in which they are published. */
function candidatesOf(packages, workspacePackages) {
    const isOfCheckout = (name) => workspacePackages.folders.has(name);
    const { after, elsewhere, elsewhereOf, pins } = publishOrder(packages, isOfCheckout);
    const before = (name) => after.get(name) ?? [];
    const order = (0,src/* topologicalOrder */._o)(packages, ({ name }) => name, ({ name }) => before(name));
    const ordered = order.kind === "ordered" ? order.items : packages;
    return {
        packages: ordered,
        units: ordered.map(({ name, version, spec }) => ({
            ...{ name, version, after: before(name), listed: spec.listed },
            path: spec.base.kind === "folder" ? spec.base.template.folder : "none",
        })),
        ...{ workspacePackages, elsewhere, elsewhereOf, pins },
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/jsr.ts
/**
 * What pnpm makes of a `jsr:` specifier: an alias of the package's name in JSR's registry for npm
 * (https://jsr.io/docs/npm-compatibility).
 *
 * @param key the name in `dependencies`, which is meant where the specifier names none
 * @returns undefined for what is no such specifier, or one without a scope, which JSR does not have
 */
function fromJsr(key, spec) {
    if (!spec.startsWith("jsr:"))
        return undefined;
    const said = spec.slice("jsr:".length);
    const named = /^(@[^@]+)(?:@(.*))?$/.exec(said);
    const [scope = "", name, ...deeper] = (named?.[1] ?? key).split("/");
    if (!scope.startsWith("@") || name === undefined || deeper.length > 0)
        return undefined;
    const wanted = named === null ? said : (named[2] ?? "");
    return `npm:@jsr/${scope.slice(1)}__${name}${wanted === "" ? "" : `@${wanted}`}`;
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/exportable.ts





const dependencyFields = [
    "dependencies",
    "devDependencies",
    "optionalDependencies",
    "peerDependencies",
];
/**
 * Scripts of packing and publishing, which pnpm takes out of what it packs (same source). They mean
 * nothing to who installs the package, and npm 10 runs `prepare` also with `--ignore-scripts`.
 */
const packScripts = "prepublishOnly prepack prepare postpack publish postpublish".split(" ");
/**
 * Applies `workspace:`, `catalog:`, `jsr:` and `publishConfig` as pnpm does when it packs
 * (https://pnpm.io/workspaces#publishing-workspace-packages, https://pnpm.io/catalogs#publishing,
 * https://pnpm.io/package_json#publishconfig); `workspace:<path>` as Yarn does. Not with pnpm's own
 * package: that reads versions from an installed `node_modules`, and here they come from the release.
 * What comes out must be something that npm installs.
 *
 * @param title names the package in messages
 */
function exportable(manifest, title, facts) {
    const wrong = [];
    const workspace = new Set();
    const changed = { ...withoutPackScripts(manifest) };
    for (const field of dependencyFields) {
        const dependencies = (0,http_src/* asRecord */.qY)(manifest[field]);
        if (dependencies === undefined)
            continue;
        changed[field] = Object.fromEntries(Object.entries(dependencies).map(([name, spec]) => {
            if (typeof spec !== "string")
                return [name, spec];
            const fromCatalog = spec.startsWith("catalog:") ? inCatalog(name, spec, facts) : spec;
            const found = fromCatalog === undefined ? undefined : inWorkspace(name, fromCatalog, facts);
            if (found === undefined) {
                wrong.push(unknown(title, field, name, spec));
                return [name, spec];
            }
            const done = { ...found, spec: fromJsr(name, found.spec) ?? found.spec };
            // Nobody installs these: a path there does no harm.
            if (field === "devDependencies")
                return [name, done.spec];
            if (done.of !== undefined)
                workspace.add(done.of);
            const refused = done.of !== undefined && facts.isPrivate(done.of)
                ? needsPrivate(title, field, done.of)
                : dependencyProblem(title, { field, key: name, spec: done.spec });
            if (refused !== undefined)
                wrong.push(refused);
            return [name, done.spec];
        }));
    }
    return { manifest: applyPublishConfig(changed), workspace, wrong };
}
function inWorkspace(name, spec, facts) {
    // In peer dependencies a range may hold one: `^1.0.0 || workspace:^`.
    if (!spec.includes("workspace:"))
        return { spec };
    const wanted = /^workspace:([^\s|]*)$/.exec(spec)?.[1];
    if (wanted === undefined) {
        const version = facts.versionOf(name);
        if (version === undefined)
            return undefined;
        const whole = spec.replace(/workspace:([\^~*]|>=|<=|>|<)?(?=$|[\s|])/g, (_, sign) => `${sign === "*" ? "" : (sign ?? "")}${version}`);
        return { spec: whole.replaceAll("workspace:", ""), of: name };
    }
    const of = /^\.{1,2}\//.test(wanted) ? facts.nameAt(wanted) : facts.nameBelowRoot(wanted);
    if (of !== undefined) {
        const version = facts.versionOf(of);
        return version === undefined ? undefined : { spec: aliased(name, of, version), of };
    }
    return ofRange(name, wanted, facts);
}
/** `workspace:^`, `workspace:^1.0.0`, `workspace:other@*`; nothing else comes out of `workspace:`. */
function ofRange(name, wanted, facts) {
    const alias = /^(.+)@([^@]*)$/.exec(wanted);
    const of = alias?.[1] ?? name;
    const range = alias?.[2] ?? wanted;
    if (!/^([\^~*]|>=|<=|>|<)?$/.test(range)) {
        const isTag = /^[a-z][\w.-]*$/i.test(range);
        return (0,semver.validRange)(range) === null && !isTag
            ? undefined
            : { spec: aliased(name, of, range), of };
    }
    const version = facts.versionOf(of);
    if (version === undefined)
        return undefined;
    return { spec: aliased(name, of, `${range === "*" ? "" : range}${version}`), of };
}
function aliased(name, of, range) {
    return name === of ? range : `npm:${of}@${range}`;
}
function inCatalog(name, spec, { catalogs }) {
    const catalog = spec.slice("catalog:".length).trim();
    return catalogs.get(catalog === "" ? "default" : catalog)?.get(name);
}
function needsPrivate(title, field, of) {
    return {
        code: "dependency-private",
        message: `${title} needs ${of} of the workspace, in ${field}, and its package.json says private: nobody can install it.`,
        remedy: `Publish ${of}, bundle it into ${title}, or write a version of it that is published.`,
    };
}
function unknown(title, field, name, spec) {
    const code = "dependency-not-in-workspace";
    const has = `${title} has ${name} in ${field} as ${spec}, and the workspace has no such`;
    return spec.startsWith("catalog:")
        ? {
            code,
            message: `${has} entry in its catalogs.`,
            remedy: `Add ${name} to that catalog: pnpm reads it from pnpm-workspace.yaml, Yarn from .yarnrc.yml, Bun from workspaces in the package.json of the root.`,
        }
        : {
            code,
            message: `${has} package.`,
            remedy: `Write a version of ${name}, or give its package a version in its package.json.`,
        };
}
/** The manifest without scripts that only packing runs; the field goes where nothing is left. */
function withoutPackScripts(manifest) {
    const scripts = (0,http_src/* asRecord */.qY)(manifest["scripts"]);
    if (scripts === undefined)
        return manifest;
    const kept = Object.entries(scripts).filter(([name]) => !packScripts.includes(name));
    return Object.fromEntries(Object.entries(manifest).flatMap(([field, value]) => {
        if (field !== "scripts")
            return [[field, value]];
        return kept.length > 0 ? [[field, Object.fromEntries(kept)]] : [];
    }));
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/manifest.ts







/** The manifest as it is packed: version, platform, and what only means something in the workspace. */
function finishManifest(source, title, facts) {
    const { file } = facts;
    const problems = [];
    const unit = typeof source["name"] === "string" ? source["name"] : undefined;
    const tell = (problem) => {
        problems.push({ ...problem, ...(unit && { unit }), ...(file !== undefined && { file }) });
    };
    const exported = exportable(source, title, facts.workspace);
    exported.wrong.forEach(tell);
    const { name } = exported.manifest;
    // One that is missing or empty is told by who knows where the package comes from.
    const wrongName = typeof name === "string" && name !== "" ? nameProblems(name).always : undefined;
    if (wrongName !== undefined) {
        const where = file === undefined ? "" : ` in ${file}`;
        tell({
            code: "npm-name-invalid",
            message: `npm refuses the name ${JSON.stringify(name)}${where}: it ${wrongName}.`,
            remedy: "Write it as name or @scope/name, in small letters, digits and hyphens.",
        });
    }
    const own = source["version"];
    const version = facts.version ?? (typeof own === "string" ? own : "");
    const wrongVersion = version === "" ? "is missing" : wrongOf(version);
    if (wrongVersion !== undefined) {
        tell({
            code: "version-invalid",
            message: `The version of ${title}${version === "" ? "" : `, ${version},`} ${wrongVersion}.`,
            remedy: "Give the input version, or write a version such as 1.2.3 into its package.json.",
        });
    }
    const written = fieldsWith(exported.manifest, "version", version);
    const fitted = fitPlatform(written, title, facts.platform, tell);
    const { directory, ignored } = readPublishConfig(fitted);
    if (directory !== undefined && !isIn(directory, file)) {
        tell({
            code: "publish-directory-unsupported",
            message: `${title} has publishConfig.directory ${JSON.stringify(directory)}, which only pnpm follows.`,
            remedy: `Give that folder as path${file === undefined ? "" : `: ${external_node_path_default().posix.join(external_node_path_default().posix.dirname(file), directory)}`}.`,
        });
    }
    if (isPrivate(fitted)) {
        tell({
            code: "package-private",
            message: `${title} is private: its package.json says "private": ${JSON.stringify(fitted["private"])}.`,
            remedy: "Take private out of it.",
        });
    }
    const scripts = (0,http_src/* asRecord */.qY)(source["scripts"]) ?? {};
    const idle = packScripts.filter((name) => scripts[name] !== undefined);
    return {
        manifest: fitted,
        siblings: exported.workspace,
        problems,
        notes: [
            ...(idle.length === 0
                ? []
                : [
                    `${title}: packing does not run its scripts ${idle.join(", ")}; build before this step.`,
                ]),
            ...(ignored.length === 0
                ? []
                : [`${title}: publishConfig.${ignored.join(", publishConfig.")} has no effect here.`]),
        ],
    };
}
/** A build tool copies the manifest into the folder that it names: then it is obeyed already. */
function isIn(directory, file) {
    if (file === undefined)
        return false;
    const folder = `/${external_node_path_default().posix.dirname(file)}`;
    return folder.endsWith(external_node_path_default().posix.join("/", directory).replace(/(.)\/$/, "$1"));
}
function wrongOf(version) {
    if (version === "0.0.0")
        return "stands for none yet";
    return versionProblem(version);
}
/** Sets a field where it stands; a new one comes behind the name. */
function fieldsWith(manifest, field, value) {
    if (Object.hasOwn(manifest, field))
        return { ...manifest, [field]: value };
    const { name, ...rest } = manifest;
    return { ...(name === undefined ? {} : { name }), [field]: value, ...rest };
}
/** Fills in `os`, `cpu` and `libc` where they are absent, and tells where they contradict. */
function fitPlatform(manifest, title, declared, tell) {
    if (declared === undefined)
        return manifest;
    const { platform, word } = declared;
    let fitted = manifest;
    for (const field of ["os", "cpu", "libc"]) {
        const wanted = platform[field];
        const given = manifest[field];
        if (given === undefined) {
            if (wanted !== undefined)
                fitted = { ...fitted, [field]: [wanted] };
            continue;
        }
        // A word without libc says nothing about it.
        if (wanted === undefined)
            continue;
        const list = listOf(given) ?? [];
        // A package may serve other systems and processors as well, but it has one C library.
        if (list.includes(wanted) && (field !== "libc" || list.length === 1))
            continue;
        tell({
            code: "platform-mismatch",
            message: `${title} says ${field} ${JSON.stringify(given)}, and it is the package of ${word}, whose ${field} is ${wanted}.`,
            remedy: `Write "${field}": ["${wanted}"], or take ${field} out: it is filled in then.`,
        });
    }
    return fitted;
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/meta-manifest.ts



/**
 * The manifest of a meta: its platform packages as optional dependencies at the exact version. What
 * its template says is compared with the declared platforms, never the other way round.
 */
function metaManifest(template, title, facts) {
    const { platformPackage, platforms, version, file } = facts;
    const problems = [];
    const unit = typeof template["name"] === "string" ? template["name"] : undefined;
    const tell = (problem) => problems.push({ ...problem, ...(unit && { unit }), file });
    const platformPackages = new Map(platforms.map((declared) => [declared, nameFor(platformPackage, declared, version)]));
    const names = [...platformPackages.values()];
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) {
        tell({
            code: "platform-package-repeated",
            message: `\`platform-package\` ${JSON.stringify(platformPackage)} gives several platforms the one name ${twice}.`,
            remedy: 'Tell them apart, with "{platform}".',
        });
    }
    const textOf = placeholderText(platformPackage, version);
    for (const field of ["optionalDependencies", "dependencies", "peerDependencies"]) {
        const listed = Object.keys((0,http_src/* asRecord */.qY)(template[field]) ?? {}).filter((name) => {
            const text = textOf(name);
            return names.includes(name) || (text !== undefined && isOfFamily(text, field));
        });
        const undeclared = listed.filter((name) => !names.includes(name));
        if (undeclared.length > 0) {
            const words = undeclared.map((name) => textOf(name) ?? name);
            tell({
                code: "platform-undeclared",
                message: `${title} lists ${undeclared.join(", ")} in ${field}, and platforms doesn't declare ${words.join(", ")}.`,
                remedy: `Add ${words.length > 1 ? "them" : "it"} to platforms, or remove ${words.length > 1 ? "these packages" : "the package"} from ${file}. Declared: ${platforms.map(({ word }) => word).join(", ")}.`,
            });
        }
        const misplaced = listed.filter((name) => names.includes(name));
        if (field !== "optionalDependencies" && misplaced.length > 0) {
            tell({
                code: "platform-package-misplaced",
                message: `${title} has ${misplaced.join(", ")} in ${field}: then it cannot be installed on other platforms.`,
                remedy: `Take ${misplaced.length > 1 ? "them" : "it"} out: platform packages become optional dependencies by themselves.`,
            });
        }
    }
    const optional = (0,http_src/* asRecord */.qY)(template["optionalDependencies"]) ?? {};
    const others = Object.entries(optional).filter(([name]) => !names.includes(name));
    return {
        manifest: {
            ...template,
            optionalDependencies: Object.fromEntries([
                ...others,
                ...names.map((name) => [name, version]),
            ]),
        },
        platformPackages,
        problems,
    };
}
function nameFor(pattern, { platform, word }, version) {
    return (0,contents_src/* fill */.GS)(pattern, { ...(0,platforms_src/* placeholders */.Ft)(platform, word), version });
}
/** What stands in the placeholder's place of a name that fits the pattern; undefined for other names. */
function placeholderText(pattern, version) {
    const parts = (0,contents_src/* fill */.GS)(pattern, { version }).split(contents_src/* platformPlaceholder */.$y);
    const fits = new RegExp(`^${parts.map((part) => part.replace(/[^\w/@-]/g, "\\$&")).join("([^/]+)")}$`);
    return (name) => fits.exec(name)?.[1];
}
/**
 * Does a package belong to the family? What a template lists as optional does with any text, known or not:
 * it would stay behind at an old version. But `libvips-linux-x64` is a platform of another family. Other
 * dependencies, such as `core-utils`, belong to it only if they name a platform.
 */
function isOfFamily(text, field) {
    if (isPlatform(text))
        return true;
    const words = text.split("-");
    const tails = words.map((_, index) => words.slice(index)).filter((tail) => tail.length > 1);
    return field === "optionalDependencies" && !tails.some((tail) => isPlatform(tail.join("-")));
}
function isPlatform(word) {
    return (0,platforms_src/* findPlatform */.rB)(word).kind === "found";
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/package-manifest.ts






/** The manifest of a package as it is packed, from the one that it starts from; with all that is wrong. */
function packageManifest(spec, { manifest: source, file }, { version, perPlatform, platforms, packages }) {
    const title = titleOf(spec);
    const meta = spec.platformPackage === undefined
        ? undefined
        : metaManifest(source, title, {
            platformPackage: spec.platformPackage,
            platforms,
            version: version ?? String(source["version"]),
            file: file ?? "package.json",
        });
    const plain = meta?.manifest ?? source;
    const named = spec.name === undefined ? plain : withName(plain, spec.name);
    const name = publishedName(named) ?? "";
    const problems = [...(meta?.problems ?? [])];
    let { platform } = spec;
    if (platform === undefined && perPlatform) {
        const found = platformOfManifest(named, title, platforms);
        if (found.kind === "one")
            platform = found.platform;
        else
            problems.push(found.problem);
    }
    const base = spec.base.kind === "folder" ? spec.base.template.folder : ".";
    const finished = finishManifest(named, name === "" ? title : name, {
        ...{ version, platform, file, workspace: packages.factsFor(base) },
    });
    problems.push(...finished.problems);
    if (name === "") {
        problems.push({
            code: "npm-name-missing",
            message: `The package.json of ${title} has no name.`,
            remedy: "Add it.",
        });
    }
    const platformPackages = meta?.platformPackages ?? new Map();
    return { ...finished, name, platform, platformPackages, problems };
}
/** The name that is meant, which `publishConfig` would override. */
function withName(manifest, name) {
    const config = (0,http_src/* asRecord */.qY)(manifest["publishConfig"]);
    if (config?.["name"] === undefined)
        return { ...manifest, name };
    return { ...manifest, name, publishConfig: { ...config, name } };
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/like-manifest.ts
/**
 * What a package without a folder takes over from its meta. Not `engines`: where they do not fit npm only
 * warns about the meta, and leaves an optional dependency out.
 */
const takenOver = [
    ...["description", "keywords", "author", "homepage", "license", "repository", "bugs"],
    ...["funding", "publishConfig"],
];
/** Fields of `publishConfig` that describe the meta's own files, which a platform package does not have. */
const ownFiles = [
    ...["bin", "type", "imports", "main", "module", "typings", "types", "exports", "browser"],
    ...["esnext", "es2015", "unpkg", "umd:main", "typesVersions", "directory", "os", "cpu", "libc"],
    ...["name", "engines", "executableFiles"],
];
/** The manifest of a package that has no folder: the meta's fields, the platform, what it brings. */
function likeManifest(meta, { name, platform, files }) {
    const addons = files.filter((file) => file.endsWith(".node"));
    const [main] = addons.length === 1 ? addons : [];
    const fields = Object.fromEntries(takenOver.flatMap((field) => (meta[field] === undefined ? [] : [[field, meta[field]]])));
    return {
        name,
        ...(meta["version"] === undefined ? {} : { version: meta["version"] }),
        ...withoutOwnFiles(fields),
        ...platformFields(platform),
        // As patterns: npm reads them, and a name may hold what means something there.
        files: [...files].sort().map((file) => file.replace(/[\\*?[\]{}()!]/g, "\\$&")),
        ...(main === undefined ? {} : { main }),
    };
}
function platformFields(platform) {
    const fields = ["os", "cpu", "libc"].flatMap((field) => {
        const word = platform?.[field];
        return word === undefined ? [] : [[field, [word]]];
    });
    return Object.fromEntries(fields);
}
/** One sentence, for people who find the package. */
function likeReadme(name, metaName, platform) {
    const whose = platform === undefined ? "Files" : `The files for ${platform}`;
    return `# \`${name}\`\n\n${whose} of [${metaName}](https://www.npmjs.com/package/${metaName}), which installs this package by itself.\n`;
}
function withoutOwnFiles(fields) {
    const { publishConfig, ...rest } = fields;
    if (typeof publishConfig !== "object" || publishConfig === null)
        return fields;
    const kept = Object.entries(publishConfig).filter(([field]) => !ownFiles.includes(field));
    return kept.length > 0 ? { ...rest, publishConfig: Object.fromEntries(kept) } : rest;
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/source-manifest.ts




/**
 * The manifest that a package starts from, and its file if that is one of the checkout.
 *
 * @throws ProblemsError where the sources bring none, none that can be read, or that of another package
 * than the entry names
 */
async function sourceManifest({ base, platform, name, line }, taken, workspace) {
    if (base.kind === "folder") {
        const { folder, manifest } = base.template;
        return { manifest, file: external_node_path_default().posix.join(folder, "package.json") };
    }
    if (base.kind === "like") {
        const files = taken.map(({ path }) => path);
        const facts = { name: name ?? base.name, platform: platform?.platform, files };
        return { manifest: likeManifest(base.meta.manifest, facts), file: undefined };
    }
    const found = taken.find(({ path }) => path === "package.json");
    if (found === undefined) {
        throw new src/* ProblemsError */.FQ([
            {
                code: "manifest-missing",
                message: `The package of line ${line} has no path, and its sources bring no package.json, only ${taken
                    .map(({ path }) => path)
                    .slice(0, 8)
                    .join(", ")}.`,
                remedy: "Give from the folder that holds it, or add path or like.",
            },
        ]);
    }
    const folder = external_node_path_default().dirname(found.file);
    if (found.artifact === undefined) {
        const file = external_node_path_default().relative(workspace, found.file).replaceAll((external_node_path_default()).sep, "/");
        return { manifest: named(await readManifestFile(workspace, file), file, name, line), file };
    }
    // Not of the checkout: there is nothing to annotate.
    const title = `The artifact ${found.artifact}`;
    const manifest = await readManifestFile(folder, external_node_path_default().basename(found.file)).catch((error) => {
        if (!(error instanceof src/* ProblemsError */.FQ))
            throw error;
        throw new src/* ProblemsError */.FQ(error.problems.map(({ code, message, remedy }) => ({
            code,
            message: `${title}: ${message}`,
            ...(remedy !== undefined && { remedy }),
        })));
    });
    return { manifest: named(manifest, title, name, line), file: undefined };
}
/** Who makes an artifact decides on its manifest; the entry can say which package it has to be. */
function named(manifest, title, wanted, line) {
    const found = manifest["name"];
    if (wanted === undefined || found === wanted)
        return manifest;
    const told = typeof found === "string" ? `the package ${found}` : "a package without a name";
    throw new src/* ProblemsError */.FQ([
        {
            code: "npm-name-unexpected",
            unit: wanted,
            message: `${title} brings ${told}, and the entry of line ${line} names ${wanted}.`,
            remedy: "Find out why it is another one before it is published.",
        },
    ]);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/archives/src/index.ts + 11 modules
var archives_src = __webpack_require__(8643);
;// CONCATENATED MODULE: ./packages/npm/src/packing/npm-tarball.ts






/** A guard against bombs. What a registry accepts is the registry's to say. */
const tarballLimits = { maxEntries: 200_000, maxBytes: 4 * 1024 ** 3 };
/** A manifest is read into memory up to this size. */
const maxManifestBytes = 16 * 1024 * 1024;
/**
 * Reads a `.tgz`. Its files lie in one top folder: `package/` as npm packs, another name as npm takes.
 * Memory does not grow with the file.
 *
 * Throws a ProblemsError that begins with `label`: a damaged or hostile archive, no or no readable
 * manifest.
 *
 * @param source an absolute path, or the bytes
 */
async function readNpmTarball(source, label) {
    const [integrity, shasum] = [(0,external_node_crypto_.createHash)("sha512"), (0,external_node_crypto_.createHash)("sha1")];
    let size = 0;
    try {
        const { files, kept } = await (0,archives_src/* listTarGz */.$x)(external_node_stream_.Readable.from(metered(source)), tarballLimits, ({ path, size }) => isManifest(path) && size <= maxManifestBytes);
        const folder = topFolder(files, label);
        const text = kept.get(`${folder}/package.json`)?.toString("utf8");
        if (text === undefined)
            throw unusable(`${label}: the package has no package.json.`);
        return {
            ...readManifest(text, label),
            integrity: `sha512-${integrity.digest("base64")}`,
            shasum: shasum.digest("hex"),
            size,
            entries: files.map((file) => ({ ...file, path: file.path.slice(folder.length + 1) })),
        };
    }
    catch (error) {
        if (!(error instanceof archives_src/* ArchiveError */.di))
            throw error;
        throw unusable(`${label}: ${error.message}.`, error);
    }
    async function* metered(from) {
        const chunks = typeof from === "string" ? (0,external_node_fs_.createReadStream)(from) : external_node_stream_.Readable.from([from]);
        for await (const chunk of chunks) {
            if (!Buffer.isBuffer(chunk))
                throw new TypeError("expected bytes");
            integrity.update(chunk);
            shasum.update(chunk);
            size += chunk.length;
            yield chunk;
        }
    }
}
function isManifest(path) {
    const [, below, ...deeper] = path.split("/");
    return below === "package.json" && deeper.length === 0;
}
function topFolder(files, label) {
    const folders = new Set(files.map(({ path }) => path.split("/", 1)[0] ?? ""));
    const [folder] = folders;
    if (folder === undefined)
        throw unusable(`${label}: the package is empty.`);
    const outside = files.find(({ path }) => !path.includes("/"));
    if (outside !== undefined) {
        throw unusable(`${label}: ${outside.path} lies in no folder; npm packs all below package/.`);
    }
    if (folders.size > 1) {
        const named = [...folders].slice(0, 5).join(", ");
        throw unusable(`${label}: its files lie in several folders (${named}); expected one.`);
    }
    return folder;
}
function readManifest(text, label) {
    // npm takes a byte order mark away.
    const manifest = (0,http_src/* parseRecord */.Hh)(text.replace(/^\uFEFF/, ""));
    if (manifest === undefined)
        throw unusable(`${label}: its package.json is no JSON object.`);
    const { name, version } = manifest;
    if (typeof name !== "string" || name === "") {
        throw unusable(`${label}: its package.json has no name.`);
    }
    if (typeof version !== "string" || version === "") {
        throw unusable(`${label}: its package.json has no version.`);
    }
    return { name, version, manifest };
}
function unusable(message, cause) {
    return new src/* ProblemsError */.FQ([{ code: "tarball-invalid", message, remedy: "Pack it again." }], {
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/npm/src/discover/known-packages.ts






/** The packages as they will be packed, with everything that is wrong with their manifests. */
async function knownPackages(specs, workspace, options) {
    const packages = [];
    const unknown = [];
    const problems = [];
    for (const spec of specs) {
        try {
            const found = await knownPackage(spec, workspace, options);
            problems.push(...(found.problems ?? []));
            if (found.known !== undefined)
                packages.push(found.known);
            if (found.why !== undefined)
                unknown.push({ spec, why: found.why });
        }
        catch (error) {
            if (!(error instanceof src/* ProblemsError */.FQ))
                throw error;
            problems.push(...error.problems);
        }
    }
    return { packages, unknown, problems };
}
/** What is known of a package of which there is no manifest yet. */
const nothingKnown = {
    siblings: new Set(),
    platformPackages: new Map(),
    ...{ manifest: undefined, file: undefined, tarball: undefined, notes: [] },
};
async function knownPackage(spec, workspace, options) {
    const { base, name } = spec;
    if (base.kind === "folder" || base.kind === "like") {
        const source = await sourceManifest(spec, [], workspace);
        const { problems, ...made } = packageManifest(spec, source, options);
        const { version } = made.manifest;
        if (made.name === "" || typeof version !== "string")
            return { problems };
        const known = { ...nothingKnown, ...made, spec, version, file: source.file };
        return { known, problems };
    }
    if (base.kind === "tarball" && base.artifact === undefined) {
        const tarball = await readNpmTarball(external_node_path_default().resolve(workspace, base.file), base.file);
        const { manifest, version } = tarball;
        return { known: { ...nothingKnown, spec, name: tarball.name, version, manifest, tarball } };
    }
    const { version } = options;
    if (name !== undefined && version !== undefined) {
        return { known: { ...nothingKnown, spec, name, version } };
    }
    const what = name === undefined ? "name" : "version";
    const from = spec.contents.map(({ from }) => from).join(", ");
    const source = from === "" ? "what is packed elsewhere" : from;
    return { why: `The ${what} of ${titleOf(spec)} comes with ${source}.` };
}

;// CONCATENATED MODULE: ./packages/npm/src/discover/discover-packages.ts







/**
 * Which packages are meant, by the inputs and the checkout. Nothing is asked and nothing fetched: what
 * an artifact brings is known by what its entry says.
 *
 * @param given problems of the inputs: what depends on these is not told as well
 */
async function discoverPackages(meant, given, { workspace, temp }) {
    const isWrong = (...names) => given.some(({ input = "" }) => names.includes(input));
    // Whatever stands for a version that is wrong: what depends on it need not be told as well.
    const version = isWrong("version", "version-from") ? "1.0.0" : meant.version;
    const perPlatform = meant.lists.some(({ kind }) => kind === "platform");
    const facts = { workspace, temp, version, perPlatform, platforms: meant.platforms };
    const expanded = await Promise.all(meant.lists.map(async ({ entries, input }) => {
        const found = await expandEntries(entries, { ...facts, input });
        // What was passed over is no reason to call a release complete.
        const isEmpty = found.specs.length === 0 && found.problems.length === 0;
        const isTold = isWrong(input, "platforms");
        return isEmpty && !isTold ? { ...found, problems: [nothingLeft(input, found.notes)] } : found;
    }));
    const specs = expanded.flatMap((list) => list.specs);
    const passedOver = expanded.flatMap(({ notes }) => notes);
    const problems = expanded.flatMap((list) => list.problems);
    let workspacePackages;
    try {
        workspacePackages = await readWorkspacePackages(workspace, specs, version);
    }
    catch (error) {
        if (!(error instanceof src/* ProblemsError */.FQ))
            throw error;
        return { candidates: undefined, problems: [...problems, ...error.problems], lines: [] };
    }
    // A meta is compared with all platforms that are meant, so with none while one of them is unknown.
    const compared = isWrong("platforms")
        ? specs.filter(({ platformPackage }) => platformPackage === undefined)
        : specs;
    const known = await knownPackages(compared, workspace, {
        ...{ version, perPlatform, platforms: meant.platforms ?? [], packages: workspacePackages },
    });
    problems.push(...known.problems);
    const isTold = (code, name) => problems.some((problem) => problem.code === code && problem.unit === name);
    const doubles = doubleNames(known.packages.map(({ name, spec, file }) => ({ name, where: file ?? `line ${spec.line}` }))).filter(({ code, unit }) => !isTold(code, unit));
    const candidates = candidatesOf(known.packages, workspacePackages);
    return {
        candidates: {
            ...{ ...candidates, specs, passedOver, unknown: known.unknown },
            // What a template lists and nobody declares is told already.
            pins: candidates.pins.filter(({ by }) => !isTold("platform-undeclared", by)),
        },
        problems: (0,src/* eachOnce */.B)([...problems, ...doubles]),
        lines: [...passedOver, ...specs.map(line)],
    };
}
/** "2. @scope/core-linux (linux-x64-gnu)" */
function line({ platform, ...spec }, index) {
    const title = titleOf(spec);
    const of = platform === undefined || title.includes(platform.word) ? "" : ` (${platform.word})`;
    return `${index + 1}. ${title}${of}`;
}
function nothingLeft(input, notes) {
    const why = notes.length > 0 ? ` ${notes.join(" ")}` : "";
    return {
        code: "nothing-selected",
        message: `The input "${input}" leaves no package to publish.${why}`,
        remedy: "Name a package that this call is for, or do not run it.",
        input,
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/look-up-packages.ts



/**
 * Looks the packages of a release up, what they wait for, and what they pin.
 *
 * @param asksAccess as of `lookUpPackages`
 * @throws ProblemsError if the registry cannot be read
 */
async function lookUpCandidates({ packages, elsewhere, pins }, registry, target, reads, { clock, cancelled }, asksAccess) {
    const own = await lookUpPackages(packages, target, reads, clock, cancelled, asksAccess);
    const others = await lookUpPackages(elsewhere, target, reads, clock, cancelled);
    return {
        ...own,
        known: new Map([...others.known, ...own.known]),
        newNames: new Set([...others.newNames, ...own.newNames]),
        findings: await (0,src/* lookUp */.TE)(packages, registry.find, clock, cancelled),
        missing: await missingPins(pins, { target, reads, clock, signal: cancelled }),
        registry,
    };
}
/**
 * Reads the packuments of all packages of a release; a read that fails is repeated a few times.
 *
 * @param asksAccess of packages that a credential makes visible it is not known that they are public
 * @throws ProblemsError naming every package that could not be read
 */
async function lookUpPackages(versions, target, ports, clock, signal, asksAccess = false) {
    const names = [...new Set(versions.map(({ name }) => name))];
    const reads = new Map(await (0,src/* concurrently */.rK)(names, async (name) => {
        const read = await (0,src/* retry */.L5)(() => readPackage(target, name, ports, signal), {
            isTransient: ({ kind }) => kind === "unreadable",
            ...{ backoffMs: src/* readBackoffMs */.V1, clock, signal },
        });
        return [name, read];
    }));
    (0,src/* throwProblems */.Jh)([...reads].flatMap(([name, read]) => read.kind === "unreadable" ? [unreadable(name, read.cause, target)] : []));
    const asked = versions.filter(({ name, version }) => {
        const read = reads.get(name);
        const isKnown = read?.kind === "known" && !read.versions.includes(version);
        return asksAccess && isKnown && ports.readToken(name) !== undefined;
    });
    const access = await (0,src/* concurrently */.rK)(asked, async ({ name }) => [name, await readAccess(target, name, ports, signal)]);
    const unpublished = versions.filter(({ name, version }) => {
        const read = reads.get(name);
        return read?.kind === "known" && read.unpublished.includes(version);
    });
    return {
        known: new Map([...reads].flatMap(([name, read]) => (read.kind === "known" ? [[name, read]] : []))),
        access: new Map(access.flatMap(([name, found]) => (found === undefined ? [] : [[name, found]]))),
        newNames: new Set(names.filter((name) => reads.get(name)?.kind === "unknown")),
        problems: unpublished.map(({ name, version }) => ({
            code: "version-unpublished",
            unit: name,
            message: `${name} ${version} was published and unpublished.`,
            remedy: "A version that was unpublished can never be used again: take a new one.",
        })),
    };
}
function unreadable(name, cause, { title }) {
    return {
        code: "registry-unreachable",
        unit: name,
        message: `${title} could not be asked for ${name}: ${cause}.`,
        remedy: "Run this job again; if it stays so, check registry-url and the token.",
    };
}

// EXTERNAL MODULE: ./packages/binaries/src/index.ts + 14 modules
var binaries_src = __webpack_require__(92749);
;// CONCATENATED MODULE: ./packages/npm/src/packing/file-modes.ts





/**
 * The mode that a file is packed with, one of two: 0755 for what is run, 0644 for all else. It is told by
 * the file rather than by its way here, for the bit gets lost (download-artifact drops it, and Windows
 * has none), and the same files are to give the same tarball on every way:
 *
 * - a program by its header and a script that begins with `#!` are run, whatever their mode;
 * - so is what `bin` names: npm makes it executable when it installs the package;
 * - a library is not, though linkers set the bit on it;
 * - of anything else the bit itself is believed.
 */
function stagedMode({ isBin, header, isExecutable }) {
    if (isBin || header === "program" || header === "script")
        return 0o755;
    return isExecutable && header === undefined ? 0o755 : 0o644;
}
/** What the first bytes of a file say about running it. One that is damaged says nothing. */
async function headerKind(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
        if (bytesRead === 2 && buffer.toString("latin1") === "#!")
            return "script";
    }
    finally {
        await handle.close();
    }
    try {
        const { kind } = await (0,binaries_src/* identifyFile */.Zn)(file);
        if (kind === "other")
            return undefined;
        return kind === "executable" ? "program" : "library";
    }
    catch (error) {
        if (error instanceof binaries_src/* BinaryError */.kM)
            return undefined;
        throw error;
    }
}
/** The files that `bin` of a manifest names, those in `directories.bin`, and pnpm's `executableFiles`. */
function isBinOf(manifest) {
    const { bin } = manifest;
    const named = typeof bin === "string" ? [bin] : Object.values((0,http_src/* asRecord */.qY)(bin) ?? {});
    const { executableFiles } = readPublishConfig(manifest);
    const texts = named.filter((file) => typeof file === "string");
    const files = new Set([...texts, ...executableFiles].map(plain));
    const folder = (0,http_src/* asRecord */.qY)(manifest["directories"])?.["bin"];
    const below = typeof folder === "string" ? `${plain(folder)}/` : undefined;
    return (file) => files.has(file) || (below !== undefined && file.startsWith(below));
}
function plain(file) {
    return external_node_path_default().posix.join(".", file).replace(/\/$/, "");
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/package-tree.ts



/**
 * A package with what it bundles as npm finds it installed: the part that npm-packlist reads of the
 * tree that npm builds with `@npmcli/arborist`, which reads every package that is installed.
 *
 * @param folder absolute; where the package lies
 * @param manifest normalized: `bundleDependencies` is a list of names
 * @param workspaces of a workspace root, by name
 */
async function packageTree(folder, manifest, workspaces) {
    const real = await (0,promises_.realpath)(folder);
    const known = new Map();
    const edgesOut = new Map();
    const root = nodeOf(folder, manifest, edgesOut, {
        isProjectRoot: true,
        workspaces: workspaces.size > 0 ? workspaces : null,
    });
    known.set(real, root);
    for (const name of namesIn(manifest["bundleDependencies"])) {
        const kind = kindOf(manifest, name);
        if (kind === undefined)
            continue;
        edgesOut.set(name, {
            to: await installed(name, folder),
            peer: kind === "peerDependencies",
            dev: kind === "devDependencies",
        });
    }
    return root;
    /** The package that `name` stands for in a folder: there, or in a folder above it. */
    async function installed(name, from) {
        for (let at = from;; at = external_node_path_default().dirname(at)) {
            const found = await read(external_node_path_default().join(at, "node_modules", name));
            if (found !== undefined)
                return found;
            if (at === real || at === folder || external_node_path_default().dirname(at) === at)
                return undefined;
        }
    }
    async function read(at) {
        const found = await (0,promises_.lstat)(at).catch(() => undefined);
        if (found === undefined)
            return undefined;
        const target = await targetAt(await (0,promises_.realpath)(at).catch(() => at));
        if (target === undefined || !found.isSymbolicLink())
            return target;
        return { ...target, path: at, isLink: true, target };
    }
    async function targetAt(at) {
        const before = known.get(at);
        if (before !== undefined)
            return before;
        const text = await (0,promises_.readFile)(external_node_path_default().join(at, "package.json"), "utf8").catch(() => undefined);
        const own = text === undefined ? undefined : await normalized((0,http_src/* parseRecord */.Hh)(text) ?? {}, at);
        if (own === undefined)
            return undefined;
        const edges = new Map();
        const node = nodeOf(at, own, edges, { isProjectRoot: false, workspaces: null });
        known.set(at, node);
        for (const field of ["dependencies", "optionalDependencies"]) {
            for (const name of Object.keys((0,http_src/* asRecord */.qY)(own[field]) ?? {})) {
                edges.set(name, { to: await installed(name, at), peer: false, dev: false });
            }
        }
        return node;
    }
}
/** The manifest of a package in a folder, as npm reads it before it packs; it is not changed itself. */
async function normalized(manifest, folder) {
    const { default: PackageJson } = await Promise.all(/* import() */[__webpack_require__.e(941), __webpack_require__.e(319)]).then(__webpack_require__.t.bind(__webpack_require__, 80319, 23));
    const read = new PackageJson().create(folder).fromContent(structuredClone(manifest));
    const { content } = await read.normalize();
    return (0,http_src/* asRecord */.qY)(content) ?? {};
}
function nodeOf(folder, manifest, edgesOut, more) {
    return {
        ...{ path: folder, package: manifest, edgesOut, isLink: false, ...more },
        get target() {
            return this;
        },
    };
}
/** The list that a dependency counts for, where several name it: the last one, as in npm. */
function kindOf(manifest, name) {
    return ["peerDependencies", "dependencies", "optionalDependencies", "devDependencies"].findLast((field) => Object.hasOwn((0,http_src/* asRecord */.qY)(manifest[field]) ?? {}, name));
}
function namesIn(list) {
    const items = Array.isArray(list) ? list : [];
    return items.filter((each) => typeof each === "string");
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/workspace-root.ts



/**
 * The npm workspace that a package belongs to: npm heeds the ignore files from there down to it.
 *
 * @param folder of the package, relative to the checkout
 * @returns the absolute folder of the workspace's root; undefined for a package that is in none
 */
async function workspaceRootOf(folder, checkout) {
    const own = external_node_path_default().join(checkout, folder);
    for (let at = external_node_path_default().posix.normalize(folder); at !== ".";) {
        at = external_node_path_default().posix.dirname(at);
        const root = external_node_path_default().join(checkout, at);
        const manifest = await manifestAt(checkout, external_node_path_default().posix.join(at, "package.json"));
        if (manifest === undefined)
            continue;
        if ([...(await workspacesOf(root, manifest)).values()].includes(own))
            return root;
    }
    return undefined;
}
/** The folders of a workspace root's packages, by name; none where `workspaces` is wrong or absent. */
async function workspacesOf(root, manifest) {
    if (manifest["workspaces"] === undefined)
        return new Map();
    const { default: mapWorkspaces } = await Promise.all(/* import() */[__webpack_require__.e(941), __webpack_require__.e(968), __webpack_require__.e(319), __webpack_require__.e(65)]).then(__webpack_require__.t.bind(__webpack_require__, 14065, 23));
    // npm moves on, too: https://github.com/npm/cli/blob/v12.2.2/workspaces/config/lib/index.js
    return mapWorkspaces({ cwd: root, pkg: manifest }).catch(() => new Map());
}
async function manifestAt(checkout, file) {
    try {
        return await readManifestFile(checkout, file);
    }
    catch (error) {
        if (error instanceof src/* ProblemsError */.FQ)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/pack-list.ts




/**
 * The files that `npm pack` takes of a folder, told by npm's own library: paths with `/`, sorted. No
 * script runs and nothing is written.
 *
 * @param folder relative to the checkout: npm heeds ignore files above a package of a workspace
 * @param checkout absolute
 * @param manifest counts instead of the package.json in the folder
 * @throws ProblemsError where `files` is no list of texts
 */
async function listPackFiles(folder, checkout, manifest) {
    checkFiles(manifest);
    const { default: packlist } = await Promise.all(/* import() */[__webpack_require__.e(941), __webpack_require__.e(968), __webpack_require__.e(549)]).then(__webpack_require__.t.bind(__webpack_require__, 96549, 23));
    const own = external_node_path_default().join(checkout, folder);
    const pkg = await normalized(manifest, own);
    const tree = await packageTree(own, pkg, await workspacesOf(own, pkg));
    const root = await workspaceRootOf(folder, checkout);
    const files = await packlist(tree, {
        path: own,
        ...(root !== undefined && { prefix: root, workspaces: [own] }),
    });
    // What a link among the bundled packages leads to may lie outside, where no path of a package goes.
    return files.filter((file) => !file.startsWith("../")).sort();
}
/** npm takes a text for a list of its letters, and fails at anything else. */
function checkFiles({ name, files }) {
    if (files === undefined || files === null || files === false)
        return;
    const isList = Array.isArray(files) && files.every((each) => typeof each === "string");
    if (isList)
        return;
    throw new src/* ProblemsError */.FQ([
        {
            code: "manifest-invalid",
            ...(typeof name === "string" && { unit: name }),
            message: `"files" in the package.json of ${String(name)} is ${JSON.stringify(files).slice(0, 80)}; npm expects a list of texts.`,
            remedy: `Write "files": ${JSON.stringify(typeof files === "string" ? [files] : ["dist"])}.`,
        },
    ]);
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/own-files.ts





/** What npm packs of every package that has it, whatever `files` says (npm-packlist 11). */
const alwaysPacked = /^(readme|copying|licen[cs]e)(\..*[^~$])?$/i;
/**
 * What npm takes of a package's own folder, where it lies. npm leaves links out and says nothing: a
 * README or license that is a link into the checkout is the file that it leads to, and any other link
 * is told.
 *
 * @param folder relative to the checkout
 * @param manifest as it will be packed
 * @param title names the package in messages
 */
async function own_files_ownFiles(folder, checkout, manifest, title) {
    const packed = await listPackFiles(folder, checkout, manifest);
    const taken = packed.map((file) => ({
        path: file,
        file: external_node_path_default().join(checkout, folder, file),
        artifact: undefined,
    }));
    const { files, links } = await (0,contents_src/* walkFolder */.aI)(external_node_path_default().join(checkout, folder), true);
    const followed = [];
    const left = [];
    for (const link of links) {
        const file = alwaysPacked.test(link)
            ? await fileInside(external_node_path_default().join(checkout, folder, link), checkout)
            : undefined;
        if (file === undefined)
            left.push(link);
        else
            followed.push({ path: link, file, artifact: undefined });
    }
    const starred = files.filter((file) => external_node_path_default().posix.basename(file).includes("*"));
    const patterns = patternsOf(manifest);
    const named = (paths) => patterns === undefined ? [] : (0,selection_src/* matchNames */.Gj)(patterns, paths).matched;
    return {
        files: [...taken, ...followed],
        problems: [
            ...refused(named(left), title, folder, {
                code: "symbolic-link-refused",
                what: ["is a link", "are links"],
                remedy: "Put the file there that it leads to, or take it out of files in package.json.",
            }),
            ...refused(named(starred), title, folder, {
                code: "file-name-unsupported",
                what: ["has an asterisk in its name", "have an asterisk in their names"],
                remedy: "Rename it, or take it out of files in package.json.",
            }),
        ],
        notes: patterns === undefined
            ? [
                ...(left.length > 0
                    ? [`${title}: npm packs no symbolic links: ${left.join(", ")} stay out.`]
                    : []),
                ...(starred.length > 0
                    ? [`${title}: npm packs no names with an asterisk: ${starred.join(", ")} stay out.`]
                    : []),
            ]
            : [],
    };
}
/** The real path of a file, if it lies in the checkout: a link may lead to whatever the machine has. */
async function fileInside(file, checkout) {
    const real = await (0,promises_.realpath)(file).catch(() => undefined);
    if (real === undefined || !(await (0,promises_.stat)(real)).isFile())
        return undefined;
    const below = external_node_path_default().relative(await (0,promises_.realpath)(checkout), real);
    const isOutside = below === ".." || below.startsWith(`..${(external_node_path_default()).sep}`) || external_node_path_default().isAbsolute(below);
    const isHidden = below.split((external_node_path_default()).sep).includes(".git");
    return isOutside || isHidden ? undefined : real;
}
function refused(files, title, folder, { what: [one, many], ...rest }) {
    if (files.length === 0)
        return [];
    return [
        {
            ...rest,
            unit: title,
            message: `${title}: ${files.join(", ")} in ${folder} ${files.length > 1 ? many : one}, which npm leaves out of the package.`,
        },
    ];
}
/** The `files` of a manifest as patterns; an entry stands for a file, or for all below a folder. */
function patternsOf(manifest) {
    const files = manifest["files"];
    if (!Array.isArray(files))
        return undefined;
    const texts = files.filter((each) => typeof each === "string");
    return texts.flatMap((text) => {
        const plain = text.replace(/^(!?)(\.?\/)+/, "$1").replace(/\/+$/, "");
        return plain === "" || plain === "." ? ["**"] : [plain, `${plain}/**`];
    });
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/license-files.ts



const licenseName = /^(un)?(licen[cs]e|copying)([-_.].*)?$/i;
/** Programs, data and texts about licenses that are called so as well. */
const otherFile = /\.([cm]?[jt]sx?|json5?|ya?ml|toml|rs|py|rb|go|sh|css|map|lock|xml|ini|cfg|csv|png|svg|orig|bak)$|~$|\b(header|template|checker|report)\b/i;
/** True for the text of a license by its name: LICENSE, LICENSE-MIT, COPYING.md, and not license.js. */
function isLicenseFile(file) {
    return licenseName.test(file) && !otherFile.test(file);
}
/**
 * The license texts of the repository for a package that has none: those in its own folder, which npm
 * leaves out unless `files` names them, else those at the top of the checkout. A package that says
 * `UNLICENSED`, or names the file of its license, gets no text of others.
 *
 * @param packed what the package holds without them
 * @param folder its own, relative to the checkout, if it has one
 */
async function addedLicenses(packed, { license }, folder, checkout) {
    if ([...packed].some(isLicenseFile))
        return [];
    if (typeof license === "string" && /^\s*(unlicensed\s*$|see licen[cs]e in\b)/i.test(license)) {
        return [];
    }
    const own = folder === undefined ? [] : await licensesIn(external_node_path_default().join(checkout, folder), checkout);
    return own.length > 0 ? own : await licensesIn(checkout, checkout);
}
async function licensesIn(folder, checkout) {
    const found = [];
    for (const name of (await (0,promises_.readdir)(folder)).filter(isLicenseFile).sort()) {
        const file = await fileInside(external_node_path_default().join(folder, name), checkout);
        if (file !== undefined)
            found.push({ path: name, file, artifact: undefined });
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/manifest-differences.ts




/**
 * Fields that mean nothing to who installs a package: what packing obeys or replaces, and what the tools
 * that publish leave behind or take out (`gitHead` of lerna; `pnpm`, `packageManager` and `readme` of
 * pnpm; `patchedDependencies` of npm 12). What `files` brings is compared file by file.
 */
const meaningless = new Set([
    ...["gitHead", "publishConfig", "files", "devDependencies", "private", "workspaces"],
    ...["pnpm", "packageManager", "devEngines", "patchedDependencies", "readme", "readmeFilename"],
]);
/** Filled in from the declared platform where a manifest lacks them. */
const filledIn = ["os", "cpu", "libc"];
/** Their conditions are tried in the order in which they stand. */
const ordered = new Set(["exports", "imports"]);
/**
 * The fields that mean something else in two manifests of one version: `scripts.build`,
 * `dependencies["@scope/name"]`, sorted. The order of fields and the layout of the text say nothing.
 */
function manifestDifferences(ours, theirs) {
    const [here, there] = [meaningOf(ours), meaningOf(theirs)];
    for (const field of filledIn)
        if (!there.has(field))
            here.delete(field);
    return [...new Set([...here.keys(), ...there.keys()])]
        .filter((field) => here.get(field) !== there.get(field))
        .sort();
}
/** Each field by its path, with its value as text. */
function meaningOf(manifest) {
    const found = new Map();
    for (const [field, value] of Object.entries(manifest)) {
        if (meaningless.has(field) || field.startsWith("_"))
            continue;
        flatten(manifest_differences_plain(field, value, manifest), field, found, ordered.has(field));
    }
    return found;
}
/** A value in the one form that npm reads its spellings as. */
function manifest_differences_plain(field, value, manifest) {
    if (filledIn.some((each) => each === field))
        return [...(listOf(value) ?? [])].sort();
    if (field === "scripts") {
        const scripts = Object.entries((0,http_src/* asRecord */.qY)(value) ?? {});
        return Object.fromEntries(scripts.filter(([name]) => !packScripts.includes(name)));
    }
    if (field === "bin") {
        const bins = (0,http_src/* asRecord */.qY)(value) ?? { [external_node_path_default().posix.basename(String(manifest["name"]))]: value };
        return Object.fromEntries(Object.entries(bins).map(([name, file]) => [name, plainPath(file)]));
    }
    return field === "main" ? plainPath(value) : value;
}
function plainPath(value) {
    return typeof value === "string" ? external_node_path_default().posix.join(".", value) : value;
}
function flatten(value, at, found, inOrder) {
    const record = (0,http_src/* asRecord */.qY)(value);
    if (record === undefined) {
        found.set(at, JSON.stringify(value));
        return;
    }
    const entries = Object.entries(record);
    // A path of `exports` is looked up by name; only conditions have an order.
    const keys = entries.map(([key]) => key).filter((key) => !/^[.#]/.test(key));
    if (inOrder && keys.length > 1)
        found.set(`${at} (order)`, keys.join(" "));
    for (const [key, item] of entries) {
        const below = /^[\w-]+$/.test(key) ? `${at}.${key}` : `${at}[${JSON.stringify(key)}]`;
        flatten(item, below, found, inOrder);
    }
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-compare.ts




/**
 * The entries that differ by path, exec bit or contents, sorted by path; tar times say nothing.
 *
 * Harmless are: a `package.json` that means the same, a license that only we add, and an exec bit that
 * npm sets when it installs or that nobody runs the file by. The bit of a program is looked for in its
 * header, by `compareNpm`.
 */
function differingEntries(ours, theirs) {
    const here = new Map(ours.entries.map((entry) => [entry.path, entry]));
    const there = new Map(theirs.entries.map((entry) => [entry.path, entry]));
    const isBin = isBinOf(theirs.manifest);
    return [...new Set([...here.keys(), ...there.keys()])].sort().flatMap((path) => {
        const [a, b] = [here.get(path), there.get(path)];
        if (a === undefined) {
            return [{ path, how: "only in the registry", kind: "only-there", isHarmless: false }];
        }
        if (b === undefined) {
            return [{ path, how: "only here", kind: "only-here", isHarmless: isLicenseFile(path) }];
        }
        const bit = a.executable !== b.executable;
        if (a.sha256 !== b.sha256) {
            const fields = path === "package.json" ? manifestDifferences(ours.manifest, theirs.manifest) : undefined;
            const how = fields === undefined || fields.length === 0 ? "contents" : (0,src/* firstFew */.Dt)(fields, shownFields);
            const isHarmless = fields?.length === 0;
            return [
                { path, how: bit ? `${how}, exec bit` : how, kind: bit ? "both" : "contents", isHarmless },
            ];
        }
        if (!bit)
            return [];
        const isHarmless = b.executable || isBin(path);
        return [{ path, how: "exec bit", kind: "exec-bit", isHarmless }];
    });
}
/** So many fields are named before the rest is only counted. */
const shownFields = 5;
/** The differing entries whose headers decide: bits, and what a commit that both sides share was built into. */
function headersWanted(ours, theirs, differences) {
    const open = differences.filter(({ isHarmless }) => !isHarmless);
    const isSame = ours.commit !== undefined && ours.commit.toLowerCase() === theirs.commit?.toLowerCase();
    const decides = ({ kind }) => kind === "exec-bit" || (isSame && kind === "contents");
    return open.every(decides) ? open.map(({ path }) => path) : [];
}
/**
 * Compares a packed package with the one of the same version in the registry: same bytes; else the
 * same entries but for what is harmless; else the same commit, where all that differs are executables,
 * libraries or WebAssembly for the same system (a rebuild: binaries are seldom the same twice). Anything
 * else is other contents, with each entry named.
 *
 * @param headers by path, for the entries that `headersWanted` names
 */
function compareNpm(ours, theirs, headers) {
    if (ours.integrity === theirs.integrity)
        return { kind: "same" };
    const differences = differingEntries(ours, theirs);
    if (differences.length === 0) {
        return {
            kind: "equivalent",
            note: "the same files; only how they were packed differs (times or compression)",
        };
    }
    const open = differences.filter((each) => !each.isHarmless && !(each.kind === "exec-bit" && isNoProgram(headers.get(each.path))));
    const wanted = new Set(headersWanted(ours, theirs, differences));
    const isRebuild = open.every(({ path, kind }) => {
        const both = headers.get(path);
        return kind === "contents" && wanted.has(path) && both !== undefined && sameSystem(both);
    });
    if (!isRebuild) {
        return { kind: "other", entries: open.map(({ path, how }) => `${path} (${how})`) };
    }
    const harmless = differences
        .filter((each) => !open.includes(each))
        .map(({ path, how, kind }) => `${path} (${kind === "contents" ? "layout" : how})`);
    const built = open.map(({ path }) => path).join(", ");
    const notes = [
        ...(harmless.length > 0 ? [`the same but for ${(0,src/* firstFew */.Dt)(harmless, shownFields)}`] : []),
        ...(built === ""
            ? []
            : [
                `a rebuild of the same commit (${ours.commit?.slice(0, 10) ?? ""}): only binaries differ (${built})`,
            ]),
    ];
    return { kind: "equivalent", note: notes.join("; ") };
}
/** A script without its bit is run by its interpreter; a program is not run at all. */
function isNoProgram(both) {
    return both !== undefined && both.theirs.kind !== "executable";
}
function sameSystem({ ours, theirs }) {
    if (ours.kind === "other" || ours.kind !== theirs.kind)
        return false;
    const cpus = ({ cpus = [] }) => [...cpus].sort().join(" ");
    return ours.os === theirs.os && ours.libc === theirs.libc && cpus(ours) === cpus(theirs);
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/compare-published.ts









/** Twice the size that npm says a tarball may have. */
const maxBytes = 512 * 1024 ** 2;
/**
 * Downloads what the registry has under a unit's version, and compares it with the packed file.
 *
 * @param commit the commit that the unit was made from
 */
async function comparePublished(unit, { checksum, tarball, gitHead, attestations }, { target, commit, identify, tarballOf, }, ports, signal) {
    try {
        const ours = tarballOf(unit);
        if (isChecksumOf(ours, checksum))
            return { kind: "same" };
        const token = ports.readToken(unit.name);
        const read = (url, special = {}) => get(url, ports, token, signal, { ...special, from: target.registry, maxBytes });
        const reply = await read(tarball, { accept: "*/*" });
        if (reply.kind === "failed")
            return { kind: "unreadable", cause: reply.cause };
        if (reply.status !== 200) {
            return { kind: "unreadable", cause: (0,http_src/* describeAnswer */.O1)(reply.status, reply.body) };
        }
        const label = `${unit.name} ${unit.version} of the registry`;
        const downloaded = checksumsOf(reply.body);
        if (!isChecksumOf(downloaded, checksum)) {
            const cause = `the downloaded file has the checksum ${downloaded.integrity}, its document says ${checksum}`;
            return { kind: "unreadable", cause };
        }
        const theirs = await readNpmTarball(reply.body, label).catch((error) => (0,src/* messageOf */.bD)(error));
        // Its bytes will never be others: no later run can read it either.
        if (typeof theirs === "string")
            return { kind: "not-compared", note: `Not compared: ${theirs}` };
        const differences = differingEntries(ours, theirs);
        let published = gitHead;
        if (published === undefined && attestations !== undefined && differences.some(mayBeBuilt)) {
            const statements = await read(attestations);
            if (statements.kind === "answer" && statements.status === 200) {
                published = provenanceCommit(statements.body.toString("utf8"));
            }
        }
        const sides = [
            { ...ours, commit },
            { ...theirs, commit: published },
        ];
        let headers = new Map();
        const paths = new Set(headersWanted(...sides, differences));
        if (paths.size > 0) {
            headers = bothHeaders(await headersOf(unit.file, paths, identify), await headersOf(reply.body, paths, identify));
        }
        return compareNpm(...sides, headers);
    }
    catch (error) {
        return { kind: "unreadable", cause: (0,src/* messageOf */.bD)(error) };
    }
}
/** What a build may make in another way each time. */
function mayBeBuilt({ kind, isHarmless }) {
    return kind === "contents" && !isHarmless;
}
function checksumsOf(bytes) {
    return {
        integrity: `sha512-${(0,external_node_crypto_.createHash)("sha512").update(bytes).digest("base64")}`,
        shasum: (0,external_node_crypto_.createHash)("sha1").update(bytes).digest("hex"),
    };
}
/** True if the document's checksum, a sha512 or an old one's sha1, is that of the file. */
function isChecksumOf(file, checksum) {
    return checksum === file.integrity || checksum === `sha1-${file.shasum}`;
}
/** What entries are, one at a time, so that memory holds one of them. */
async function headersOf(source, paths, identify) {
    const found = new Map();
    const input = typeof source === "string" ? (0,external_node_fs_.createReadStream)(source) : source;
    const visit = async (entry, contents) => {
        const below = entry.path.split("/").slice(1).join("/");
        if (entry.kind !== "file" || !paths.has(below))
            return;
        const chunks = [];
        for await (const chunk of contents)
            chunks.push(chunk);
        found.set(below, await identify(Buffer.concat(chunks)).catch(damaged));
    };
    await (0,archives_src/* readTarGz */.Jq)(input, tarballLimits, visit, archives_src/* listingGuard */.Q$);
    return found;
}
/** A header that cannot be read proves nothing. */
function damaged() {
    return { kind: "other" };
}
function bothHeaders(ours, theirs) {
    return new Map([...ours].flatMap(([path, facts]) => {
        const other = theirs.get(path);
        return other === undefined ? [] : [[path, { ours: facts, theirs: other }]];
    }));
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-answers.ts

/** The first pause after a limit without a date, in ms; it doubles up to the longest that was seen. */
const undatedWaitMs = 60_000;
const longestUndatedWaitMs = 30 * 60_000;
const anyText = /(?:)/;
const checkToken = "Check the token: it may be wrong, expired or revoked (granular tokens live 90 days at most).";
/** npmjs answers 404 also to a token that has ended, and says so in the header `npm-notice`. */
const expired = /token (has )?expired|revoked/i;
/** What npm's refusals mean, by their text. The first row that fits counts. */
const rows = [
    // The second is said of versions that are staged and not approved, too (npm/cli#9519).
    {
        status: [409],
        text: /Cannot publish over previously staged version|Cannot stage previously published version/i,
        kind: "exists",
    },
    // `Failed to save packument…`: nothing, published, or accepted and served later.
    { status: [409], text: anyText, kind: "unclear" },
    {
        status: [400, 403],
        text: /cannot publish over/i,
        kind: "exists",
    },
    {
        status: [400, 403, 422],
        text: /OIDC permission denied for this action|E_STAGE_REQUIRED/i,
        kind: "refused",
        remedy: "This package takes staged publishing only, as trusted publishers made since September 2026 do unless set otherwise: set publish-mode: stage, or allow direct publishing in the package's settings on npmjs.com.",
    },
    {
        status: [401],
        text: /one-time pass|\bOTP\b/i,
        kind: "stop",
        remedy: "The token asks for a one-time password: use trusted publishing, or a granular token that bypasses two-factor authentication.",
    },
    {
        status: [401],
        text: anyText,
        kind: "stop",
        remedy: checkToken,
    },
    {
        status: [402],
        text: anyText,
        kind: "refused",
        remedy: "A scoped package is private unless it says otherwise: set access: public, or take a paid plan.",
    },
    {
        status: [403],
        text: /two-factor|2fa/i,
        kind: "refused",
        remedy: "The package asks for two-factor authentication: use trusted publishing, or a granular token that bypasses it.",
    },
    {
        status: [403],
        text: /spam|name too similar|too similar to existing/i,
        kind: "refused",
        remedy: "npm's policy refuses this name: take a scoped one (@scope/name), or ask npm's support for it.",
    },
    {
        status: [403],
        text: anyText,
        kind: "refused",
        remedy: "Check that the credential may write this package, and what the package's settings and npm's policies ask for.",
    },
    {
        status: [422],
        text: /provenance|sigstore|repository\.url/i,
        kind: "refused",
        remedy: "Provenance does not fit the package: repository.url in its package.json must be that of the repository that runs. Correct it, or set provenance: false.",
    },
    {
        status: [413],
        text: anyText,
        kind: "refused",
        remedy: "The package is too large for the registry: leave files out (npm pack --dry-run).",
    },
];
const missingRights = "A 404 on publishing means missing rights: give a token that may write this package, or add this workflow to its trusted publishers.";
const firstPublication = "The name is new: give a token that may create packages in this scope, or check that the scope exists. Trusted publishing cannot create a package.";
/**
 * What a publication was answered, in terms of what is to be done next.
 *
 * @param now epoch ms
 */
function readPublishReply(reply, context, now) {
    switch (reply.kind) {
        case "accepted":
            return readAccepted(reply.stageId, context);
        case "failed":
            return readFailure(reply);
        case "answer":
            return readAnswer(reply, context, now);
    }
}
function readAccepted(stageId, { mode }) {
    if (mode === "direct")
        return { kind: "accepted", warnings: [] };
    if (stageId !== undefined && stageId !== "")
        return { kind: "staged", stageId };
    return { kind: "unclear", cause: "the answer to the staged publication has no stageId" };
}
function readAnswer({ status, headers, body }, { isNew, undatedLimits }, now) {
    const text = body.trim();
    const cause = (0,http_src/* describeAnswer */.O1)(status, Buffer.from(text));
    if (status === 429) {
        const reason = (0,http_src/* errorDetail */.m2)(text) ?? cause;
        const dated = (0,http_src/* retryAt */.Cy)(headers, now);
        const pauseMs = Math.min(undatedWaitMs * 2 ** undatedLimits, longestUndatedWaitMs);
        return { kind: "wait", until: dated ?? now + pauseMs, reason };
    }
    if (status === 408 || status >= 500 || status < 400)
        return { kind: "unclear", cause };
    if (status === 404 && expired.test(headers.get("npm-notice") ?? "")) {
        return {
            kind: "stop",
            cause: `${cause} (${headers.get("npm-notice") ?? ""})`,
            remedy: checkToken,
        };
    }
    if (status === 404) {
        return { kind: "refused", cause, remedy: isNew ? firstPublication : missingRights };
    }
    const said = (0,http_src/* errorDetail */.m2)(text) ?? text;
    const row = rows.find((row) => row.status.includes(status) && row.text.test(said));
    const remedy = row?.remedy ?? "Correct what the registry names, and release again.";
    switch (row?.kind) {
        case "exists":
        case "unclear":
            return { kind: row.kind, cause };
        case "stop":
            return { kind: "stop", cause, remedy };
        case "refused":
        case undefined:
            return { kind: "refused", cause, remedy };
    }
}
/** Codes with which npm refuses by itself, and this side does, before all is sent; and what helps. */
const refusedBeforehand = {
    EPRIVATE: 'Take "private": true out of its package.json, or the package out of the release.',
    EUNSCOPED: "Only a scoped package (@scope/name) can be restricted: set access: public.",
    EPACKAGEEXTENSIONS: "Take packageExtensions out of its package.json.",
    EBADSEMVER: "Give it a semver version.",
    EMANIFEST: "Correct its package.json.",
    EFILECHANGED: "Run this job again, and let nothing change the packed files meanwhile.",
    EADDRESS: "Check the input registry-url.",
    EUSAGE: "Set access: public for a new package, give the job id-token: write, or set provenance: false.",
    EAUTHIP: "The token may not be used from this address: take away its list of addresses.",
};
/** Services of Sigstore answer before the upload, so nothing was sent; but an earlier try may have arrived. */
const signing = /^(CA_CREATE_SIGNING_CERTIFICATE|TLOG_CREATE_ENTRY|IDENTITY_TOKEN_|TSA_)/;
function readFailure({ code, cause, causeStatus, }) {
    const remedy = refusedBeforehand[code];
    if (remedy !== undefined)
        return { kind: "refused", cause, remedy };
    const passes = causeStatus === undefined ||
        causeStatus >= 500 ||
        // An entry like this one is in the log already: a fresh signature makes another.
        [408, 409, 429].includes(causeStatus);
    if (!signing.test(code) || passes)
        return { kind: "unclear", cause };
    return {
        kind: "refused",
        cause: `the provenance could not be signed: ${cause}`,
        remedy: "Check that the job has id-token: write, or set provenance: false.",
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/full-manifest.ts








/** The files whose contents npm reads for a manifest; of all others it looks at the names. */
const wholeFiles = /^(package\.json|AUTHORS|README(\.[^/]*)?)$/i;
/** Larger texts are left empty: the registry's site shows no README of that size. */
const maxTextBytes = 16 * 1024 * 1024;
/**
 * The manifest that npm itself sends for a tarball, and its hashes: `package.json` with the README, the authors,
 * `bin` as an object, guessed types and a normalized repository (`@npmcli/package-json`, which the npm
 * CLI asks through pacote). Without a `tag`, which would win over the dist-tag that was chosen.
 *
 * @param file an absolute path of a tarball that was read before, so that its names are known to be good
 * @param temp an absolute folder for the copy that npm's code looks at; removed again
 * @param commit what `gitHead` says; undefined: what the `package.json` says
 * @throws an Error of npm's code for a manifest that it cannot make sense of
 */
async function fullManifest(file, temp, commit) {
    const { default: PackageJson } = await Promise.all(/* import() */[__webpack_require__.e(941), __webpack_require__.e(319)]).then(__webpack_require__.t.bind(__webpack_require__, 80319, 23));
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-manifest-"));
    try {
        const hashes = await unpackNames(file, folder);
        const { content } = await PackageJson.prepare(folder, { root: folder });
        const manifest = { ...(0,http_src/* asRecord */.qY)(content) };
        delete manifest["tag"];
        const { name, version } = manifest;
        if (typeof name !== "string" || typeof version !== "string") {
            throw new TypeError("The package.json has no name or no version.");
        }
        const sent = { ...manifest, name, version, ...(commit !== undefined && { gitHead: commit }) };
        return { manifest: sent, ...hashes };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Writes the package's files below `folder`: the texts that npm reads, all else empty. */
async function unpackNames(file, folder) {
    const [sha512, sha1] = [(0,external_node_crypto_.createHash)("sha512"), (0,external_node_crypto_.createHash)("sha1")];
    async function* hashed() {
        for await (const chunk of (0,external_node_fs_.createReadStream)(file)) {
            if (!Buffer.isBuffer(chunk))
                throw new TypeError("expected bytes");
            sha512.update(chunk);
            sha1.update(chunk);
            yield chunk;
        }
    }
    const write = async (entry, contents) => {
        const below = entry.path.split("/").slice(1).join("/");
        if (entry.kind !== "file" || below === "")
            return;
        const chunks = [];
        if (wholeFiles.test(below) && entry.size <= maxTextBytes) {
            for await (const chunk of contents)
                chunks.push(chunk);
        }
        const target = external_node_path_default().join(folder, below);
        await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
        await (0,promises_.writeFile)(target, Buffer.concat(chunks));
    };
    await (0,archives_src/* readTarGz */.Jq)(external_node_stream_.Readable.from(hashed()), tarballLimits, write, archives_src/* listingGuard */.Q$);
    return { integrity: `sha512-${sha512.digest("base64")}`, shasum: sha1.digest("hex") };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/provenance-bundle.ts


/**
 * Signs the provenance of a package with Sigstore and lays it down in its log, by the library that npm
 * uses, which asks the runner for an ID token by itself.
 *
 * @param timeoutMs for each request
 * @throws the library's errors, which `signingFailure` reads
 */
async function attest(subject, env, timeoutMs) {
    const { attest } = await Promise.all(/* import() */[__webpack_require__.e(968), __webpack_require__.e(562), __webpack_require__.e(267)]).then(__webpack_require__.bind(__webpack_require__, 94267));
    const statement = Buffer.from(JSON.stringify(provenanceStatement(subject, env)));
    return attest(statement, "application/vnd.in-toto+json", { timeout: timeoutMs });
}
/** The entry of a bundle in the transparency log, as its decimal digits. */
function logIndexOf(bundle) {
    const entries = (0,http_src/* asRecord */.qY)((0,http_src/* asRecord */.qY)(bundle)?.["verificationMaterial"])?.["tlogEntries"];
    const index = (0,http_src/* asRecord */.qY)(Array.isArray(entries) ? entries[0] : undefined)?.["logIndex"];
    const digits = typeof index === "number" ? String(index) : index;
    return typeof digits === "string" && /^\d{1,20}$/.test(digits) ? digits : undefined;
}
/**
 * What npm states of a build on GitHub (`libnpmpublish` 12, `provenance.js`): an in-toto statement with
 * the SLSA v1 predicate of GitHub's workflows.
 */
function provenanceStatement({ name, version, integrity }, env) {
    const repository = `${env["GITHUB_SERVER_URL"] ?? ""}/${env["GITHUB_REPOSITORY"] ?? ""}`;
    const workflow = (env["GITHUB_WORKFLOW_REF"] ?? "").replace(`${env["GITHUB_REPOSITORY"] ?? ""}/`, "");
    const at = workflow.indexOf("@");
    const run = `${env["GITHUB_RUN_ID"] ?? ""}/attempts/${env["GITHUB_RUN_ATTEMPT"] ?? ""}`;
    const sha512 = Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
    return {
        _type: "https://in-toto.io/Statement/v1",
        subject: [{ name: `pkg:npm/${name.replace(/^@/, "%40")}@${version}`, digest: { sha512 } }],
        predicateType: "https://slsa.dev/provenance/v1",
        predicate: {
            buildDefinition: {
                buildType: "https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1",
                externalParameters: {
                    workflow: { ref: workflow.slice(at + 1), repository, path: workflow.slice(0, at) },
                },
                internalParameters: {
                    github: {
                        event_name: env["GITHUB_EVENT_NAME"],
                        repository_id: env["GITHUB_REPOSITORY_ID"],
                        repository_owner_id: env["GITHUB_REPOSITORY_OWNER_ID"],
                    },
                },
                resolvedDependencies: [
                    {
                        uri: `git+${repository}@${env["GITHUB_REF"] ?? ""}`,
                        digest: { gitCommit: env["GITHUB_SHA"] },
                    },
                ],
            },
            runDetails: {
                builder: { id: `https://github.com/actions/runner/${env["RUNNER_ENVIRONMENT"] ?? ""}` },
                metadata: { invocationId: `${repository}/actions/runs/${run}` },
            },
        },
    };
}
/**
 * An error of Sigstore's library as data: what its services answered is in the cause. Nothing was sent
 * to the registry.
 *
 * @param aborted the run ended it
 */
function signingFailure(error, aborted) {
    const { code, cause } = (0,http_src/* asRecord */.qY)(error) ?? {};
    const status = (0,http_src/* asRecord */.qY)(cause)?.["statusCode"];
    const inner = cause instanceof Error ? cause.message : "";
    return {
        kind: "failed",
        code: typeof code === "string" ? code : "",
        cause: aborted
            ? "the run was cancelled"
            : [(0,src/* messageOf */.bD)(error), inner].filter((words) => words !== "").join(": "),
        ...(typeof status === "number" && { causeStatus: status }),
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/publish-document.ts


/** Why npm would not publish a package, before anything is sent (`libnpmpublish`); its codes. */
function documentRefusal(manifest, access) {
    const { name, version } = manifest;
    if (manifest["private"]) {
        return { code: "EPRIVATE", cause: 'its package.json says "private": true' };
    }
    if (manifest["packageExtensions"] !== undefined) {
        return { code: "EPACKAGEEXTENSIONS", cause: "its package.json has packageExtensions" };
    }
    if (!name.startsWith("@") && access === "restricted") {
        return { code: "EUNSCOPED", cause: "its name has no scope, and its access is restricted" };
    }
    if ((0,semver.clean)(version) === null) {
        return { code: "EBADSEMVER", cause: `its version is ${JSON.stringify(version)}` };
    }
    return undefined;
}
/**
 * The document that npm sends (`libnpmpublish` 12, `publish.js`), field by field and in npm's order.
 *
 * @throws an Error of npm's code for a manifest that it cannot make sense of
 */
async function publishDocument(facts) {
    const { registry, access, tag, size, integrity, shasum, bundle } = facts;
    const manifest = await patched(facts.manifest, facts.publisher);
    const { name, version } = manifest;
    const tarball = `${name}-${version}.tgz`;
    const published = {
        ...manifest,
        _id: `${name}@${version}`,
        dist: {
            ...(0,http_src/* asRecord */.qY)(manifest["dist"]),
            integrity,
            shasum,
            // As npm: a mirror over plain http must work too, and installers fetch by https all the same.
            tarball: new URL(`${name}/-/${tarball}`, `${registry}/`).href.replace(/^https:/, "http:"),
        },
    };
    const root = JSON.stringify({
        ...{ _id: name, name, description: manifest["description"] },
        "dist-tags": { [tag]: version },
        versions: { [version]: published },
        access: access ?? null,
    });
    const attachments = `"_attachments":{${JSON.stringify(tarball)}:{"content_type":"application/octet-stream","data":"`;
    const provenance = bundle === undefined ? "" : `,${provenanceAttachment(name, version, bundle)}`;
    return {
        head: Buffer.from(`${root.slice(0, -1)},${attachments}`),
        tail: Buffer.from(`","length":${size}}${provenance}}}`),
    };
}
/** The manifest with what npm adds to it and takes from it for a registry. */
async function patched(manifest, publisher) {
    const { default: PackageJson } = await Promise.all(/* import() */[__webpack_require__.e(941), __webpack_require__.e(319)]).then(__webpack_require__.t.bind(__webpack_require__, 80319, 23));
    const { content } = await new PackageJson()
        .fromContent({
        ...manifest,
        _nodeVersion: process.versions.node,
        _npmVersion: publisher,
    })
        .normalize({ steps: ["fixName"] });
    const fixed = { ...(0,http_src/* asRecord */.qY)(content) };
    // What patches an installation is no business of a package.
    delete fixed["patchedDependencies"];
    const version = (0,semver.clean)(manifest.version) ?? manifest.version;
    return { ...fixed, name: String(fixed["name"]), version };
}
function provenanceAttachment(name, version, bundle) {
    const data = JSON.stringify(bundle);
    const attachment = {
        content_type: (0,http_src/* asRecord */.qY)(bundle)?.["mediaType"],
        data,
        length: data.length,
    };
    return `${JSON.stringify(`${name}-${version}.sigstore`)}:${JSON.stringify(attachment)}`;
}
/** Bytes of a document with a tarball of so many bytes in it. */
function encodedLength({ head, tail }, size) {
    return head.length + Math.ceil(size / 3) * 4 + tail.length;
}
/**
 * The document, piece by piece.
 *
 * @throws RequestFault `file-changed` before its end, if the tarball is not what was checked
 */
async function* documentPieces({ head, tail }, tarball) {
    yield head;
    let rest = Buffer.alloc(0);
    for await (const piece of (0,http_src/* checkedBytes */.Dp)(tarball)) {
        const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
        const whole = bytes.length - (bytes.length % 3);
        rest = bytes.subarray(whole);
        yield Buffer.from(bytes.toString("base64", 0, whole), "latin1");
    }
    yield Buffer.from(rest.toString("base64"), "latin1");
    yield tail;
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/publish.ts






/**
 * Loads npm's reader of manifests ahead of its first use, in the time in which another process works.
 * Never throws: what is wrong with it, the upload tells.
 */
async function loadPublishing() {
    await Promise.allSettled([Promise.all(/* import() */[__webpack_require__.e(941), __webpack_require__.e(319)]).then(__webpack_require__.t.bind(__webpack_require__, 80319, 23))]);
}
/** Time for an upload of no size, and for each MiB, in ms. Signing has the same time: they share it. */
const uploadTimeoutMs = 120_000;
const uploadTimeoutPerMiB = 4_000;
/**
 * Publishes a tarball once, with the document that npm would send (`publishDocument`) but for the
 * memory: the tarball goes from the disk to the registry piece by piece. Never throws for what a
 * registry or Sigstore can answer.
 *
 * @param signal ends the request
 */
async function publishTarball(publication, { fetch, env }, signal) {
    const { registry, file, size, token, access, tag, mode, integrity } = publication;
    let tarball;
    try {
        tarball = await fullManifest(file, publication.temp, publication.commit);
    }
    catch (error) {
        return failed("EMANIFEST", `npm cannot read its package.json: ${(0,src/* messageOf */.bD)(error)}`);
    }
    if (tarball.integrity !== integrity) {
        const cause = `${file} has changed since it was checked: its integrity is ${tarball.integrity} and was ${integrity}`;
        return failed("EFILECHANGED", cause);
    }
    const { name } = tarball.manifest;
    const refusal = documentRefusal(tarball.manifest, access);
    if (refusal !== undefined)
        return failed(refusal.code, refusal.cause);
    const timeoutMs = uploadTimeoutMs + Math.ceil(size / 1024 ** 2) * uploadTimeoutPerMiB;
    const headers = {
        authorization: `Bearer ${token}`,
        accept: "application/json",
        "user-agent": publication.userAgent,
    };
    let bundle;
    if (publication.provenance) {
        const visibility = `${registry}/-/package/${escapedName(name)}/visibility`;
        const isPublic = access === "public" || isSaidPublic(await (0,http_src/* send */.tN)(fetch, visibility, { headers }, signal));
        if (!isPublic) {
            return failed("EUSAGE", "a provenance is public, and the package is new or private");
        }
        try {
            bundle = await attest({ ...tarball.manifest, integrity }, env, timeoutMs);
        }
        catch (error) {
            return signingFailure(error, signal.aborted);
        }
    }
    const [publisher = ""] = publication.userAgent.split(" ");
    const facts = { ...tarball, registry, access, tag, size, bundle, publisher };
    const document = await publishDocument(facts);
    const isStaged = mode === "stage";
    const digest = Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
    const reply = await (0,http_src/* send */.tN)(fetch, `${registry}/${isStaged ? "-/stage/package/" : ""}${escapedName(name)}`, {
        method: isStaged ? "POST" : "PUT",
        headers: { ...headers, "content-type": "application/json" },
        body: new http_src/* StreamedBody */.IP(encodedLength(document, size), () => documentPieces(document, { file, size, algorithm: "sha512", digest })),
        timeoutMs,
    }, signal);
    const logIndex = logIndexOf(bundle);
    return { ...readReply(reply, isStaged), ...(logIndex !== undefined && { logIndex }) };
}
function failed(code, cause) {
    return { kind: "failed", code, cause };
}
function isSaidPublic(reply) {
    if (reply.kind !== "answer" || reply.status !== 200)
        return false;
    return (0,http_src/* parseRecord */.Hh)(reply.body.toString("utf8"))?.["public"] === true;
}
function readReply(reply, isStaged) {
    if (reply.kind === "failed") {
        const code = reply.code === undefined ? undefined : ownCodes[reply.code];
        return failed(code ?? "", reply.cause);
    }
    const { status, headers } = reply;
    const body = reply.body.toString("utf8");
    if (status >= 200 && status < 300) {
        const stageId = isStaged ? (0,http_src/* parseRecord */.Hh)(body)?.["stageId"] : undefined;
        return { kind: "accepted", ...(typeof stageId === "string" && { stageId }) };
    }
    // Some registries say so in this header only, as npm knows (`npm-registry-fetch`).
    const asksForOtp = status === 401 && /\botp\b/i.test(headers.get("www-authenticate") ?? "");
    const said = asksForOtp && body.trim() === "" ? JSON.stringify({ error: "OTP required" }) : body;
    return { kind: "answer", status, headers, body: said };
}
/** What this side ended before all was sent. */
const ownCodes = {
    "file-changed": "EFILECHANGED",
    "address-refused": "EADDRESS",
};

;// CONCATENATED MODULE: ./packages/npm/src/registry/staged-memory.ts

const noMemory = {
    staged: new Map(),
    disputed: new Set(),
    gone: new Set(),
    warnings: [],
};
/**
 * Reads what earlier attempts have written down. Any job of a run can upload a report, so one that is
 * damaged, or of another repository, run or commit, is told and not used. Reports about other
 * registries are none of this call's business.
 *
 * @param expected the repository (`owner/name`), and the commit that is released
 */
function rememberStages(reports, { registry }, expected) {
    const records = [];
    const warnings = [];
    for (const { name, text, runId } of reports) {
        const read = (0,src/* readStageRecord */.AZ)(text);
        if (read.record !== undefined && read.record.registry !== registry)
            continue;
        const fault = read.fault ?? (0,src/* recordFault */.QD)(read.record, { ...expected, runId });
        if (fault === undefined && read.record !== undefined)
            records.push(read.record);
        else
            warnings.push(untrusted(name, fault ?? ""));
    }
    return { ...noMemory, ...(0,src/* stagedPackages */.MU)(records), warnings };
}
function untrusted(name, fault) {
    return {
        code: "stage-record-untrusted",
        message: `The report ${name} is not used to recognize staged packages: ${fault}.`,
        remedy: "Check which job uploaded it. `npm stage list` shows what is staged.",
    };
}
/**
 * The ends of packages that an earlier attempt has staged: the same bytes wait for the same approval.
 * Other bytes are a conflict before anything is sent, unless a person was told so by an earlier attempt:
 * then the stage may have been rejected meanwhile, and sending is the only way to find out.
 *
 * @param units those that the registry does not serve
 */
function recallStaged(units, { staged, disputed, gone }, target, onConflict) {
    const ends = new Map();
    for (const unit of units) {
        const id = (0,src/* unitId */.KF)(unit);
        const earlier = staged.get(id);
        if (earlier === undefined || gone.has(id))
            continue;
        const { stageId } = earlier;
        if (earlier.integrity === unit.checksum)
            ends.set(id, { status: "staged", stageId });
        else if (!(0,src/* failsRelease */.vA)(unit, onConflict)) {
            const note = "What is staged differs from what this run packed, and stays.";
            ends.set(id, { status: "staged", stageId, note });
        }
        else if (!disputed.has(stageId)) {
            const why = otherBytesStaged(earlier, target);
            ends.set(id, { status: "conflict", fails: true, stageId, ...why });
        }
    }
    return ends;
}
/** That other bytes wait under a version, with both ways out. */
function otherBytesStaged({ stageId, integrity, runId, runAttempt }, { isNpmjs, registry }) {
    const by = runAttempt === undefined ? "an earlier attempt" : `attempt ${runAttempt} of run ${runId ?? ""}`;
    const at = isNpmjs ? "" : ` --registry ${registry}`;
    return {
        cause: `This version is staged with other contents (${integrity}), by ${by}.`,
        remedy: `To publish what this run packed, reject the stage (npm stage reject ${stageId}${at}) and run this job again. To publish what is staged, approve it and take the artifacts of that run.`,
    };
}
/** What is so since the bytes were staged. */
const keptFields = ["tag", "shasum", "commit", "runId", "runAttempt", "logIndex"];
/** The outcome with what a report keeps of a package; of what was staged earlier, that of then. */
function recordPackage(unit, outcome, { staged }, here) {
    const { tag, shasum, layer, pins } = unit;
    const earlier = staged.get((0,src/* unitId */.KF)(unit));
    if (outcome.status === "staged" && earlier !== undefined && earlier.stageId === outcome.stageId) {
        const { integrity: checksum, size } = earlier;
        const then = keptFields.flatMap((field) => {
            return earlier[field] === undefined ? [] : [[field, earlier[field]]];
        });
        return { ...outcome, checksum, size, layer, pins, ...Object.fromEntries(then) };
    }
    const { commit, ...run } = here;
    return {
        ...{ ...outcome, tag, shasum, layer, pins },
        ...(commit !== undefined && { commit }),
        ...(outcome.attempts > 0 && run),
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-registry.ts






/** An npm registry as the publish loop sees it. */
function npmRegistry(parts) {
    const { target, memory, reader, credentials, fetch, clock, userAgent, cancelled } = parts;
    const reads = {
        fetch,
        userAgent,
        readToken: (name) => credentials.readToken(name),
    };
    const served = new Map();
    const logged = new Map();
    /** Limits without a date, one after another. */
    let undatedLimits = 0;
    async function compare(unit, _, signal) {
        const document = reader.documentOf(unit);
        if (document === undefined)
            return { kind: "unreadable", cause: "its document was not read" };
        return await comparePublished(unit, document, parts, reads, signal);
    }
    async function upload(unit, signal) {
        let askedAgain = false;
        for (;;) {
            const credential = await credentials.for(unit.name, unit.isNew, cancelled);
            if (cancelled.aborted)
                return { kind: "unsent" };
            if ("cause" in credential)
                return { kind: "refused", ...credential };
            served.set(unit.name, credential.kind);
            const reply = await publishTarball({
                registry: target.registry,
                file: unit.file,
                size: unit.size,
                integrity: unit.checksum,
                token: credential.token,
                // An existing package's access would change with the version.
                access: unit.isNew ? unit.access : undefined,
                tag: unit.tag,
                provenance: unit.provenance,
                mode: parts.mode,
                commit: parts.commit,
                userAgent,
                temp: parts.temp,
            }, { fetch, env: parts.env }, signal);
            if (reply.logIndex !== undefined)
                logged.set(unit.name, reply.logIndex);
            const context = { mode: parts.mode, isNew: unit.isNew, undatedLimits };
            const answer = readPublishReply(reply, context, clock.now());
            undatedLimits = answer.kind === "wait" ? undatedLimits + 1 : 0;
            const mayBeOld = answer.kind === "stop" && credential.kind === "trusted publishing";
            if (mayBeOld && !askedAgain) {
                askedAgain = true;
                credentials.forget(unit.name);
                continue;
            }
            return answer.kind === "exists" ? await whatExists(unit, answer, signal) : answer;
        }
    }
    /**
     * A version that was unpublished is refused as an existing one is, and never served again. Nor can
     * npm's answer to a staging tell what is staged from what is published: what is not served then waits
     * for a person, not for time.
     */
    async function whatExists(unit, answer, signal) {
        const known = await readPackage(target, unit.name, reads, signal);
        if (known.kind === "known" && known.unpublished.includes(unit.version)) {
            return {
                kind: "refused",
                cause: `this version was unpublished (${answer.cause})`,
                remedy: "A version that was unpublished can never be used again: take a new one.",
            };
        }
        const id = (0,src/* unitId */.KF)(unit);
        const earlier = memory.staged.get(id);
        if (earlier !== undefined && earlier.integrity !== unit.checksum) {
            return { kind: "refused", ...otherBytesStaged(earlier, target) };
        }
        if (earlier !== undefined) {
            const note = "Its stage is not shown to the token: approved, and not served yet?";
            return { kind: "staged", stageId: earlier.stageId, ...(memory.gone.has(id) && { note }) };
        }
        if (parts.mode !== "stage")
            return answer;
        const found = await reader.readBack(unit, signal);
        if (found.kind !== "absent")
            return answer;
        const list = `npm stage list ${unit.name}${target.isNpmjs ? "" : ` --registry ${target.registry}`}`;
        return {
            kind: "staged",
            note: `Staged by somebody else, so its id is not known: ${list}`,
        };
    }
    return {
        traits: npmTraits(target, parts),
        find: reader.find,
        readBack: reader.readBack,
        compare,
        upload,
        credentialOf: ({ name }) => served.get(name) ?? "none",
        logIndexOf: ({ name }) => logged.get(name),
    };
}
/** What differs between npm and crates.io, as data. */
function npmTraits({ title }, { minIntervalMs, confirmWithinMs }) {
    return {
        title,
        // A 2xx was seen that published nothing, and the scan may still refuse a version.
        acceptedIsFinal: false,
        // A version that exists is refused, by npmjs and by all others that are known.
        repeatIsSafe: true,
        // `Failed to save packument` passes in half a minute, if it does.
        retryPausesMs: [30_000, 30_000, 30_000],
        // Short: what a scan holds back is awaited at the end, all of it together.
        existsWithinMs: 5_000,
        confirmWithinMs,
        confirmEveryMs: 15_000,
        minIntervalMs,
        limits: [],
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/npm-steps.ts








/**
 * The steps that plan and release have in common: what is meant, what is there, and the one list of
 * rules of names, access, tags, provenance and exact dependencies.
 *
 * @param given problems of the inputs
 */
function npmSteps(meant, given, ports) {
    const { target } = meant;
    const { reads, repository } = ports;
    const reader = npmReader(target, reads);
    const isTargetKnown = !given.some(({ input }) => input === "registry-url");
    const asksAccess = target.isNpmjs && meant.provenance !== false;
    const decide = ({ packages, workspacePackages }, presence) => decideTerms(packages, presence, meant, {
        target: isTargetKnown ? target : undefined,
        scopeRegistries: workspacePackages.scopeRegistries,
        ...{ repository, job: ports.job() },
    });
    return {
        registry: reader,
        traits: npmTraits(target, { minIntervalMs: autoDelayMs, confirmWithinMs: 0 }),
        limitOf: () => npmLimit,
        discover: () => discoverPackages(meant, given, ports),
        lookUp: (candidates) => lookUpCandidates(candidates, reader, target, reads, ports, asksAccess),
        decide,
        check: (candidates, presence) => {
            const { problems, warnings } = decide(candidates, presence);
            const pins = pinProblems(presence?.missing ?? [], target);
            return { problems: (0,src/* eachOnce */.B)([...problems, ...pins]), warnings };
        },
    };
}
/** What one check finds, and then the others. */
function together(...checked) {
    return {
        problems: checked.flatMap(({ problems }) => problems),
        warnings: checked.flatMap(({ warnings }) => warnings),
    };
}

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
    const { meant, problems } = readMeant({
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
    const steps = npmSteps(meant, wrong, {
        ...ports,
        reads: { fetch, userAgent, readToken: () => token },
        job: () => undefined,
    });
    const plan = await (0,src/* runPlan */.Fo)({
        ...steps,
        check: (candidates, presence) => together(steps.check(candidates, presence), { problems: [], warnings: unfit(steps.decide(candidates, presence), repository) }, unplanned(candidates, presence), { problems: [], warnings: notesOf(candidates) }),
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
    const names = without.get(otherRepository) ?? [];
    if (names.length === 0)
        return [];
    const many = names.length > 1;
    return [
        {
            code: "repository-url-mismatch",
            message: `${(0,src/* firstFew */.Dt)(names, 5)} ${many ? "go" : "goes"} without provenance: repository.url is not ${repository}.`,
            remedy: `For provenance, set repository.url in ${many ? "each" : "its"} package.json to \`git+${repository}.git\`.`,
        },
    ];
}
function notesOf({ packages }) {
    return packages.flatMap(({ file, notes }) => notes.map((message) => ({ code: "package-note", message, ...(file && { file }) })));
}

// EXTERNAL MODULE: ./packages/checkout/src/index.ts + 6 modules
var checkout_src = __webpack_require__(1309);
;// CONCATENATED MODULE: ./packages/npm/src/inputs.ts
/** What the units are called. */
const called = { one: "package", many: "packages" };

;// CONCATENATED MODULE: ./packages/npm/src/packing/pack-staged.ts




/** The one time that npm gives all files: 26 October 1985, 08:15 UTC (`pacote`, tar-create-options.js). */
const modifiedAt = 499_162_500;
/**
 * Packs a package as `npm pack` does: below `package/`, without owners, with one time and two modes. The
 * bytes are those of one gzip for all systems, and not npm's, whose depend on the version of Node.
 *
 * @param target absolute; nothing may be there
 * @throws ProblemsError that names a file whose path no package can hold
 */
async function packStaged({ name, files }, target, signal) {
    await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
    const entries = [...files].map(([below, { file, size, executable }]) => ({
        path: `package/${below}`,
        ...{ file, size, executable },
    }));
    try {
        await (0,archives_src/* writeTarGz */.SB)(target, entries, { modifiedAt, signal });
    }
    catch (error) {
        if (!(error instanceof archives_src/* ArchiveError */.di))
            throw error;
        const file = error.entry?.replace(/^package\//, "");
        const reason = error.message.replace(/^entry "(?:[^"\\]|\\.)*" /, "");
        throw new src/* ProblemsError */.FQ([
            {
                code: "file-name-unsupported",
                unit: name,
                message: `${JSON.stringify(file ?? "")} of ${name} ${reason}.`,
                remedy: "Rename the file, or leave it out of the package.",
            },
        ], { cause: error });
    }
}
/**
 * Gives each packed file a place of its own: `@a/b-c` and `@a-b/c` are packed into files of one name,
 * and so are files of two artifacts.
 *
 * @param folder absolute
 */
function packedPlaces(folder) {
    const used = new Map();
    return (file) => {
        const times = (used.get(file.toLowerCase()) ?? 0) + 1;
        used.set(file.toLowerCase(), times);
        return external_node_path_default().join(folder, ...(times === 1 ? [] : [String(times)]), file);
    };
}
/** The name that `npm pack` gives a file. */
function packedName(name, version) {
    return `${name.replace(/^@/, "").replace("/", "-")}-${version}.tgz`;
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/packed-binaries.ts





/**
 * The binaries among the files of a package: only headers are read.
 *
 * @param files absolute paths, by the paths in the package
 */
async function binariesOf(files) {
    const found = new Map();
    for (const [name, { file }] of files) {
        const binary = await identifyPacked(file);
        if (binary !== undefined)
            found.set(name, binary);
    }
    return found;
}
/**
 * Looks into the files of a tarball that was packed earlier. It is unpacked for that, and taken away again.
 *
 * @param temp absolute
 * @param look gets absolute paths, by the paths in the package
 */
async function inTarball(file, temp, look) {
    const target = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "unpacked-"));
    try {
        const entries = await (0,archives_src/* extractTarGz */.Ce)(file, target, tarballLimits);
        const [top = ""] = await (0,promises_.readdir)(target);
        const files = entries
            .filter(({ kind }) => kind === "file")
            .map((entry) => [entry.path.slice(top.length + 1), { file: external_node_path_default().join(target, entry.path) }]);
        return await look(new Map(files));
    }
    finally {
        await (0,promises_.rm)(target, { recursive: true, force: true });
    }
}
async function identifyPacked(file) {
    try {
        const binary = await (0,binaries_src/* identifyFile */.Zn)(file);
        return binary.kind === "other" ? undefined : { kind: "binary", binary };
    }
    catch (error) {
        if (!(error instanceof binaries_src/* BinaryError */.kM))
            throw error;
        return { kind: "damaged", fault: error.message };
    }
}
/** What contents in memory are by their own header; what is damaged is like any other file. */
async function identifyContents(contents) {
    try {
        const read = (offset, length) => Promise.resolve(contents.subarray(offset, offset + length));
        return await (0,binaries_src/* identify */.ls)(read, contents.length);
    }
    catch (error) {
        if (error instanceof binaries_src/* BinaryError */.kM)
            return { kind: "other" };
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/entry-points.ts


/** What Node tries behind a path (https://nodejs.org/api/modules.html#all-together). */
const moduleEndings = ["", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"];
const typeEndings = ["", ".d.ts", ".ts", "/index.d.ts", "/index.ts"];
/** The files that a manifest names and that are not among those of its package. */
function missingFiles(manifest, files) {
    return [...entryPoints(manifest, files), ...installScripts(manifest)]
        .filter((each) => !isPacked(each, files))
        .map(({ field, target, isNeeded }) => ({ field, target, isNeeded }));
}
function isPacked({ field, target, endings }, files) {
    const wanted = external_node_path_default().posix.normalize(target).replace(/\/$/, "");
    if (field.startsWith("exports") && target.includes("*"))
        return matchesAny(wanted, files);
    if (field.startsWith("exports") && target.endsWith("/")) {
        const below = wanted === "." ? "" : `${wanted}/`;
        return [...files].some((file) => file.startsWith(below));
    }
    return endings.some((ending) => files.has(external_node_path_default().posix.join(wanted, ".") + ending));
}
function entryPoints(manifest, files) {
    const found = [];
    const add = (field, value, endings, isNeeded = false) => {
        if (typeof value !== "string" || value === "")
            return;
        found.push({ field, target: value, endings, isNeeded });
    };
    const { bin, exports } = manifest;
    // `exports` wins over `main`; without it Node takes index.js where `main` leads nowhere.
    const needsMain = exports === undefined && !files.has("index.js");
    add("main", manifest["main"], moduleEndings, needsMain);
    for (const field of ["module", "browser"])
        add(field, manifest[field], moduleEndings);
    for (const field of ["types", "typings"])
        add(field, manifest[field], typeEndings);
    add("bin", bin, [""], true);
    for (const [name, file] of Object.entries((0,http_src/* asRecord */.qY)(bin) ?? {})) {
        add(`bin.${name}`, file, [""], true);
    }
    const own = ownTargets(exports);
    for (const { field, target } of exported(exports, "exports")) {
        add(field, target, [""], own.has(target));
    }
    return found;
}
/** What `import` and `require` of the package itself take (https://nodejs.org/api/packages.html#conditional-exports). */
function ownTargets(exports) {
    const map = (0,http_src/* asRecord */.qY)(exports);
    const hasPaths = Object.keys(map ?? {}).some((key) => key.startsWith("."));
    const root = hasPaths ? map?.["."] : exports;
    const conditions = [
        ["node", "import", "module-sync", "node-addons"],
        ["node", "require", "module-sync", "node-addons"],
    ];
    const targets = conditions.map((own) => resolved(root, new Set([...own, "default"])));
    return new Set(targets.filter((target) => target !== undefined));
}
function resolved(value, conditions) {
    if (typeof value === "string")
        return value;
    if (Array.isArray(value)) {
        const items = value;
        return items.map((item) => resolved(item, conditions)).find((item) => item !== undefined);
    }
    for (const [condition, item] of Object.entries((0,http_src/* asRecord */.qY)(value) ?? {})) {
        const target = conditions.has(condition) ? resolved(item, conditions) : undefined;
        if (target !== undefined)
            return target;
    }
    return undefined;
}
/** The targets of `exports`: they begin with `./`; conditions and paths are keys, `null` closes a path. */
function exported(value, field) {
    if (typeof value === "string")
        return value.startsWith("./") ? [{ field, target: value }] : [];
    if (Array.isArray(value)) {
        return value.flatMap((item) => exported(item, field));
    }
    return Object.entries((0,http_src/* asRecord */.qY)(value) ?? {}).flatMap(([key, item]) => exported(item, key.startsWith(".") ? `${field}[${JSON.stringify(key)}]` : `${field}.${key}`));
}
/** Scripts that run when the package is installed, where they begin a file: `node scripts/install.js`. */
function installScripts(manifest) {
    const scripts = (0,http_src/* asRecord */.qY)(manifest["scripts"]) ?? {};
    return ["preinstall", "install", "postinstall"].flatMap((name) => {
        const script = scripts[name];
        if (typeof script !== "string")
            return [];
        const begun = script.matchAll(/(?:^|&&|\|\||;)\s*(?:node|sh|bash)\s+(["']?)([\w./@-]+)\1(?=\s|$)/g);
        return [...begun].flatMap(([, , target = ""]) => target.startsWith("-") || target.startsWith("/")
            ? []
            : [
                {
                    ...{ field: `scripts.${name}`, target, endings: moduleEndings },
                    // `|| true` goes on without it.
                    isNeeded: !script.includes("||"),
                },
            ]);
    });
}
/** `*` stands for any text, with slashes too, and for the same one each time. */
function matchesAny(pattern, files) {
    const [first = "", ...rest] = pattern.split("*");
    const last = rest.at(-1) ?? "";
    return [...files].some((file) => file.length > first.length + last.length && file.startsWith(first) && file.endsWith(last));
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/platform-checks.ts


/**
 * The declared platform, the packed manifest and the header of every binary must agree; the message
 * says which of them disagrees.
 */
function checkPlatform(facts) {
    const { name, manifest, platform, files } = facts;
    const problems = checkFields(name, manifest, platform);
    const gyp = files.filter((file) => /^[^/]+\.gyp$/.test(file));
    if (gyp.length > 0) {
        problems.push({
            code: "built-on-install",
            unit: name,
            message: `${name} holds ${gyp.join(", ")}: for that npm runs node-gyp when the package is installed, and nothing is to be built there.`,
            remedy: "Leave it out of the package.",
        });
    }
    return facts.checkBinaries ? [...problems, ...checkHeaders(facts)] : problems;
}
/** The fields as npm reads them when it installs: absent ones let the package onto every machine. */
function checkFields(name, manifest, { platform, word }) {
    return ["os", "cpu", "libc"].flatMap((field) => {
        const wanted = platform[field];
        const given = listOf(manifest[field]);
        if (wanted === undefined)
            return [];
        // A package may serve other systems and processors as well, but it has one C library.
        if (given?.includes(wanted) === true && (field !== "libc" || given.length === 1))
            return [];
        const says = given === undefined ? `no ${field}` : `${field} ${given.join(", ")}`;
        return [
            {
                code: "platform-mismatch",
                unit: name,
                message: `${name} is the package of ${word}, whose ${field} is ${wanted}, and its package.json says ${says}.`,
                remedy: `Write "${field}": ["${wanted}"] into it.`,
            },
        ];
    });
}
function checkHeaders({ name, manifest, platform: declared, binaries }) {
    const problems = [];
    const { os, machines, libc, float } = declared.platform;
    const ownLibc = listOf(manifest["libc"]);
    // A word without libc says nothing about it, but the manifest may.
    const expected = libc ?? (ownLibc?.length === 1 ? ownLibc[0] : undefined);
    const system = {
        machines,
        ...(os === undefined ? {} : { os }),
        ...(float === undefined ? {} : { float }),
        ...(expected === "glibc" || expected === "musl" ? { libc: expected } : {}),
    };
    const found = new Set();
    for (const [file, packed] of binaries) {
        if (packed.kind === "damaged") {
            problems.push({
                code: "binary-damaged",
                unit: name,
                message: `${file} in ${name} is damaged: ${packed.fault}.`,
                remedy: "Build it again, and look at how it came into the artifact.",
            });
            continue;
        }
        // WebAssembly runs on every platform, so it can be the binary of any.
        const cpus = packed.binary.kind === "wasm" ? machines : packed.binary.cpus;
        for (const cpu of cpus)
            found.add(cpu);
        const proof = (0,binaries_src/* proves */.AE)(packed.binary, system);
        if (proof.verdict !== "disagree")
            continue;
        const said = proof.differences.map(({ field, expected }) => `${field} ${expected}`);
        problems.push({
            code: "platform-mismatch",
            unit: name,
            message: `${file} is ${(0,binaries_src/* describeBinary */.bX)(packed.binary)}; ${name} says ${said.join(" and ")}.`,
            remedy: `Look at which artifact the package of ${declared.word} takes, and what was built into it.`,
        });
    }
    if (problems.length > 0)
        return problems;
    if (binaries.size === 0) {
        problems.push({
            code: "binary-missing",
            unit: name,
            message: `${name} holds no binary, and it is the package of ${declared.word}.`,
            remedy: "Name what belongs into it with artifact and files; check-binaries: false allows it.",
        });
        return problems;
    }
    const missing = machines.length > 1 ? machines.filter((machine) => !found.has(machine)) : [];
    if (missing.length > 0) {
        problems.push({
            code: "package-machine-missing",
            unit: name,
            message: `${name} is the package of ${declared.word}, and holds no binary for ${missing.join(" and ")}.`,
            remedy: "Add one, or join the binaries into a universal one with lipo.",
        });
    }
    return problems;
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/packed-checks.ts






/** So many files are named before the rest is only counted. */
const shownFiles = 5;
/** What is wrong with a packed package: npm leaves things out and says nothing. */
function checkPacked(facts) {
    const { tarball, platform, binaries, checkBinaries } = facts;
    const { name, manifest } = tarball;
    const files = tarball.entries.map(({ path }) => path);
    return [
        ...checkVersion(facts),
        ...checkLost(facts),
        ...checkCheckoutBinaries(facts),
        ...checkBundled(tarball, files),
        ...checkDependencies(tarball),
        ...(platform === undefined
            ? []
            : checkPlatform({ name, manifest, platform, binaries, checkBinaries, files })),
    ];
}
/**
 * The files that a package names and does not hold. What installing, running and loading it needs is a
 * problem, unless `check-packed: warn`; all else (types, other conditions, patterns) is a warning.
 */
function checkNamedFiles({ name, manifest, entries }, staged, level) {
    const told = missingFiles(manifest, new Set(entries.map(({ path }) => path))).map(({ field, target, isNeeded }) => ({
        isError: isNeeded && level === "error",
        problem: {
            code: "entry-point-missing",
            unit: name,
            message: `${name} names ${target} as its ${field}, and the packed package holds no such file.`,
            remedy: broughtElsewhere(target, staged) ??
                `Build it before this step, or name it in "files" of its package.json${isNeeded && level === "error" ? "; check-packed: warn allows it" : ""}.`,
        },
    }));
    return {
        problems: told.filter(({ isError }) => isError).map(({ problem }) => problem),
        warnings: told.filter(({ isError }) => !isError).map(({ problem }) => problem),
    };
}
/** upload-artifact strips the folder that all its files have in common. */
function broughtElsewhere(target, staged) {
    const wanted = external_node_path_default().posix.join(".", target);
    for (const [file, { artifact }] of staged ?? []) {
        if (artifact === undefined || !wanted.endsWith(`/${file}`))
            continue;
        const to = wanted.slice(0, -file.length - 1);
        return `The artifact ${artifact} brings it as ${file}: add "to: ${to}" to that source.`;
    }
    return undefined;
}
function checkVersion({ tarball, version }) {
    if (version === undefined || (0,src/* isSameVersion */.p)(tarball.version, version))
        return [];
    return [
        {
            code: "version-unexpected",
            unit: tarball.name,
            message: `${tarball.name} was packed as ${tarball.version}, and the version to release is ${version}.`,
            remedy: "Pack it again with that version.",
        },
    ];
}
/** What sources bring belongs into the package. */
function checkLost({ tarball, lost }) {
    const tell = (files, remedy) => {
        if (files.length === 0)
            return [];
        const from = new Set(files.map(({ artifact = "the checkout" }) => artifact));
        const named = (0,src/* firstFew */.Dt)(files.map(({ path }) => path), shownFiles);
        return [
            {
                code: "files-not-packed",
                unit: tarball.name,
                message: `npm does not pack ${named} of ${tarball.name}, taken from ${[...from].join(", ")}.`,
                remedy,
            },
        ];
    };
    return [
        ...tell(lost.filter(({ isNeverPacked }) => !isNeverPacked), 'Name it in "files" of the package.json, or leave it out with files of the entry.'),
        ...tell(lost.filter(({ isNeverPacked }) => isNeverPacked), "npm packs this name in no package: leave it out of the artifact, or rename it."),
    ];
}
/** With an artifact given every binary is built for the release; one in the checkout is a leftover. */
function checkCheckoutBinaries({ tarball, staged, binaries }) {
    if (staged === undefined)
        return [];
    if (![...staged.values()].some(({ artifact }) => artifact !== undefined))
        return [];
    const own = tarball.entries
        .map(({ path }) => path)
        .filter((path) => binaries.get(path)?.kind === "binary")
        .filter((path) => staged.get(path)?.artifact === undefined);
    if (own.length === 0)
        return [];
    return [
        {
            code: "binary-from-checkout",
            unit: tarball.name,
            message: `${(0,src/* firstFew */.Dt)(own, shownFiles)} in ${tarball.name} ${own.length > 1 ? "come" : "comes"} from the checkout, not from an artifact.`,
            remedy: "Remove it from the checkout, or let an artifact bring it.",
        },
    ];
}
/** npm packs `bundleDependencies` as they are installed, and nothing where they are not. */
function checkBundled({ name, manifest }, files) {
    const given = manifest["bundleDependencies"] ?? manifest["bundledDependencies"];
    const listed = Array.isArray(given)
        ? given
        : given === true
            ? Object.keys((0,http_src/* asRecord */.qY)(manifest["dependencies"]) ?? {})
            : [];
    const missing = listed
        .filter((each) => typeof each === "string")
        .filter((each) => !files.includes(`node_modules/${each}/package.json`));
    if (missing.length === 0)
        return [];
    return [
        {
            code: "files-not-packed",
            unit: name,
            message: `${name} bundles ${(0,src/* firstFew */.Dt)(missing, shownFiles)}, which is not in the packed package.`,
            remedy: "Pack it where its dependencies are installed, and give the file as tarball.",
        },
    ];
}
/** What is packed is what installers read: nothing there may stand for something in a workspace. */
function checkDependencies({ name, manifest }) {
    return installedDependencies(manifest).flatMap((dependency) => {
        const problem = dependencyProblem(name, dependency);
        return problem === undefined ? [] : [{ ...problem, unit: name }];
    });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/npm/src/packing/publishable-checks.ts



/**
 * npm sends a package as base64, in one JSON document, so in one text: 384 MiB with Node 24. A mebibyte
 * is left for the rest of the document.
 */
const mostBytes = Math.floor(((external_node_buffer_.constants.MAX_STRING_LENGTH - 1024 * 1024) / 4) * 3);
/** What would stop a packed package in the middle of a release: npm refuses it when it is sent. */
function checkPublishable(tarball) {
    const { name, version, manifest } = tarball;
    const problems = [];
    const { always } = nameProblems(name);
    if (always !== undefined) {
        problems.push({
            code: "npm-name-invalid",
            unit: name,
            message: `npm refuses the name ${name}: it ${always}.`,
            remedy: "Rename the package.",
        });
    }
    const wrongVersion = versionProblem(version);
    if (wrongVersion !== undefined) {
        problems.push({
            code: "version-invalid",
            unit: name,
            message: `${name} was packed as ${version}, which ${wrongVersion}.`,
            remedy: "Pack it again with a version such as 1.2.3.",
        });
    }
    if (manifest["private"]) {
        problems.push({
            code: "package-private",
            unit: name,
            message: `${name} is private: its packed package.json says "private": ${JSON.stringify(manifest["private"])}.`,
            remedy: "Take private out of it and pack it again, or take the entry out.",
        });
    }
    if (tarball.size > mostBytes) {
        problems.push({
            code: "package-too-large",
            unit: name,
            message: `${name} is ${(0,src/* size */.Ej)(tarball.size)} packed; npm cannot send more than ${(0,src/* size */.Ej)(mostBytes)}.`,
            remedy: "Leave files out, or split the package by platform.",
        });
    }
    return problems;
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/runnable-checks.ts


/** So many files are named before the rest is only counted. */
const runnable_checks_shownFiles = 5;
/** The files of a packed package that are to be run and cannot be. */
function checkRunnable({ name, manifest, entries }, binaries, faults) {
    const isBin = isBinOf(manifest);
    const tell = (files, how, rest) => files.length === 0
        ? []
        : [{ ...rest, unit: name, message: `${(0,src/* firstFew */.Dt)(files, runnable_checks_shownFiles)} in ${name} ${how}.` }];
    const run = entries.filter((entry) => entry.executable || isBin(entry.path));
    const scripts = (fault) => run.map(({ path }) => path).filter((path) => faults.get(path) === fault);
    // npm sets the bit of what bin names when it installs; Windows has none.
    const locked = entries
        .filter(({ path, executable }) => !executable && !isBin(path))
        .map(({ path }) => path)
        .filter((path) => isProgram(binaries.get(path)));
    return [
        ...tell(scripts("crlf"), "ends its #! line with CRLF: Linux and macOS find no such interpreter", {
            code: "script-not-runnable",
            remedy: "Check it out or write it with LF; a line *.js text eol=lf in .gitattributes keeps it so.",
        }),
        ...tell(scripts("byte-order-mark"), "has a byte order mark before #!, so no system starts it", {
            code: "script-not-runnable",
            remedy: "Save it as UTF-8 without a byte order mark.",
        }),
        ...tell(locked, "is a program without its executable bit: starting it ends with EACCES", {
            code: "program-not-executable",
            remedy: "Set the bit (chmod +x) before it is packed, or name it in bin.",
        }),
    ];
}
function isProgram(found) {
    if (found?.kind !== "binary" || found.binary.kind !== "executable")
        return false;
    return found.binary.parts.some(({ format }) => format !== "PE");
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/script-faults.ts

/** A `#!` line is no longer than this on any system that runs it (Linux: 256). */
const lineBytes = 1024;
/**
 * The scripts among files that no system starts: `env` would look for an interpreter called "node\r",
 * and behind a byte order mark no kernel sees `#!`. npm mends the first at installation and the others
 * do not: https://github.com/pnpm/pnpm/issues/7311.
 *
 * @param files absolute paths, by the paths in the package
 */
async function scriptFaultsOf(files) {
    const found = new Map();
    for (const [name, { file }] of files) {
        const fault = faultIn(await startOf(file));
        if (fault !== undefined)
            found.set(name, fault);
    }
    return found;
}
async function startOf(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(lineBytes), 0, lineBytes, 0);
        return buffer.toString("utf8", 0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
function faultIn(start) {
    if (start.startsWith("\uFEFF#!"))
        return "byte-order-mark";
    return /^#![^\n]*\r(\n|$)/.test(start) ? "crlf" : undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/brought-files.ts






/** npm reads these for what to leave out, and never packs them: they would hide what a source brings. */
const passOver = new Set([".gitignore", ".npmignore"]);
const linkFate = "which npm does not pack";
/**
 * The files that the sources of a package bring.
 *
 * @param notes gets what was passed over, in sentences
 * @throws ProblemsError with all that is wrong with the sources
 */
async function broughtFiles(spec, options, notes) {
    const title = titleOf(spec);
    const problems = [];
    const brought = [];
    for (const source of spec.contents) {
        try {
            for (const file of await (0,contents_src/* takeSource */.Zn)(source, { ...options, passOver, linkFate })) {
                if (file.path === "package.json" && spec.base.kind !== "sources") {
                    notes.push(`${title}: passed over the package.json of ${source.from}.`);
                }
                else
                    brought.push(file);
            }
        }
        catch (error) {
            if (!(error instanceof src/* ProblemsError */.FQ))
                throw error;
            for (const problem of error.problems) {
                problems.push({ ...problem, message: `${title}: ${problem.message}` });
            }
        }
    }
    problems.push(...(0,contents_src/* collisions */.eS)(brought, title));
    (0,src/* throwProblems */.Jh)(problems);
    return brought;
}
/**
 * Which of the files npm packs with this manifest. npm is asked about a folder that holds their names
 * and no contents, but for the manifests of what is bundled.
 *
 * @param temp absolute; a fresh folder outside of the checkout
 */
async function packedOf(brought, manifest, temp) {
    if (brought.length === 0)
        return { packed: [], lost: [] };
    await (0,promises_.mkdir)(temp, { recursive: true });
    // The rules of a manifest count only where there is a file of that name.
    await (0,promises_.writeFile)(external_node_path_default().join(temp, "package.json"), "{}");
    for (const { path: name, file } of brought) {
        const target = external_node_path_default().join(temp, name);
        await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
        if (external_node_path_default().basename(name) === "package.json")
            await (0,promises_.copyFile)(file, target);
        else
            await (0,promises_.writeFile)(target, "");
    }
    const listed = new Set(await listPackFiles(".", temp, manifest));
    const packed = brought.filter((file) => listed.has(file.path));
    if (packed.length === brought.length)
        return { packed, lost: [] };
    const possible = new Set(await listPackFiles(".", temp, { ...manifest, files: undefined }));
    const lost = brought
        .filter((file) => !listed.has(file.path))
        .map((file) => ({ ...file, isNeverPacked: !possible.has(file.path) }));
    return { packed, lost };
}
/** True for a file that is in the package's own folder too, and left out there by the same manifest. */
async function isLeftOutAtHome({ path: name, file }, folder, checkout) {
    if (folder === undefined)
        return false;
    const own = await (0,promises_.readFile)(external_node_path_default().join(checkout, folder, name)).catch(() => undefined);
    return own !== undefined && own.equals(await (0,promises_.readFile)(file));
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/staging.ts













/**
 * Decides what is in a package: what npm takes of its own folder, the sources over it, its manifest, a
 * license. Only what is made here is written, and that into `folder`; nothing is copied.
 *
 * @param folder absolute; fresh, outside of the checkout
 * @throws ProblemsError with all that is wrong with the package
 */
async function stagePackage(spec, folder, options) {
    const { workspace } = options;
    const { base } = spec;
    const notes = [];
    const brought = await broughtFiles(spec, options, notes);
    const made = packageManifest(spec, await sourceManifest(spec, brought, workspace), options);
    (0,src/* throwProblems */.Jh)(made.problems);
    const { name } = made;
    const home = base.kind === "folder" ? base.template.folder : undefined;
    const own = home === undefined
        ? { files: [], problems: [], notes: [] }
        : await own_files_ownFiles(home, workspace, made.manifest, titleOf(spec));
    (0,src/* throwProblems */.Jh)(own.problems);
    notes.push(...own.notes);
    const names = external_node_path_default().join(folder, "names");
    const { packed, lost } = await packedOf(brought.filter((each) => each.path !== "package.json"), made.manifest, names);
    const missed = [];
    for (const each of lost) {
        if (await isLeftOutAtHome(each, home, workspace)) {
            notes.push(`${titleOf(spec)}: ${each.path} stays out, as it does where the package lies.`);
        }
        else
            missed.push(each);
    }
    const over = new Set(packed.map((each) => (0,contents_src/* pathKey */.Pn)(each.path)));
    const files = new Map();
    for (const each of own.files)
        if (!over.has((0,contents_src/* pathKey */.Pn)(each.path)))
            files.set(each.path, each);
    for (const each of packed)
        files.set(each.path, each);
    const licenses = await addedLicenses(files.keys(), made.manifest, home, workspace);
    for (const each of licenses)
        files.set(each.path, each);
    const manifest = withFiles(withLists(made.manifest), licenses.map((each) => each.path).filter((each) => !alwaysPacked.test(each)));
    const write = async (file, text) => {
        const target = external_node_path_default().join(folder, "made", file);
        await writeText(target, text);
        files.set(file, { path: file, file: target, artifact: undefined });
    };
    await write("package.json", writeManifest(manifest));
    if (base.kind === "like" && ![...files.keys()].some((file) => /^readme(\.|$)/i.test(file))) {
        const metaName = String(base.meta.manifest["name"]);
        await write("README.md", likeReadme(name, metaName, spec.platform?.platform.triple));
    }
    return {
        ...{ spec, name, manifest, lost: missed },
        version: String(manifest["version"]),
        platform: made.platform,
        files: await staged(files, isBinOf(manifest)),
        siblings: made.siblings,
        platformPackages: made.platformPackages,
        notes: [...notes, ...made.notes],
    };
}
/** npm takes a text for a list of one; both yarns install such a package on every machine. */
function withLists(manifest) {
    const fields = Object.entries(manifest).map(([field, value]) => ["os", "cpu", "libc"].includes(field) && typeof value === "string"
        ? [field, [value]]
        : [field, value]);
    return Object.fromEntries(fields);
}
/** A list of `files` names what was added: whoever packs the package again gets the same. */
function withFiles(manifest, added) {
    const files = manifest["files"];
    if (!Array.isArray(files) || added.length === 0)
        return manifest;
    return { ...manifest, files: [...files, ...added] };
}
/** One of two modes, whatever the umask: modes are part of what is packed. */
async function staged(files, isBin) {
    const found = new Map();
    for (const [name, { file, artifact }] of files) {
        const { mode, size } = await (0,promises_.stat)(file);
        const header = await headerKind(file);
        const isExecutable = (mode & 0o111) !== 0;
        const packedMode = stagedMode({ isBin: isBin(name), header, isExecutable });
        found.set(name, { file, size, executable: packedMode === 0o755, artifact });
    }
    return found;
}
async function writeText(file, text) {
    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
    await (0,promises_.writeFile)(file, text);
    await (0,promises_.chmod)(file, 0o644);
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/pack-packages.ts
















/**
 * Puts each package together, packs it, and checks what was packed. The checkout is only read, and
 * nothing of it is copied. The packed files are in `packed` of the candidates' folder.
 *
 * @returns those that nothing is wrong with, and all that is wrong with the others
 */
async function packPackages({ specs, workspacePackages, packages: known, folder }, inputs, platforms, artifacts, ports) {
    const { workspace } = ports;
    const packedFolder = external_node_path_default().join(folder, "packed");
    const below = async (name) => {
        const made = external_node_path_default().join(folder, name);
        await (0,promises_.mkdir)(made, { recursive: true });
        return made;
    };
    await (0,promises_.mkdir)(packedFolder, { recursive: true });
    const placeOf = packedPlaces(packedFolder);
    const options = {
        workspace,
        artifacts,
        open: (0,contents_src/* artifactOpener */.of)(artifacts, await below("artifacts")),
        version: inputs.version,
        perPlatform: inputs.kind === "platform",
        platforms,
        packages: workspacePackages,
    };
    // What is wrong with one package says nothing about the others: they are packed and checked too.
    const problems = [];
    const eachOf = eachUntil(ports.cancelled, problems);
    const assembled = await eachOf(specs.filter(({ base }) => base.kind !== "tarball"), async (spec, index) => {
        const target = await below(external_node_path_default().join("assembled", String(index + 1)));
        return [await stagePackage(spec, target, options)];
    });
    const whereOf = ({ name, spec }) => ({
        ...{ name, where: `line ${spec.line}` },
    });
    const twice = doubleNames(assembled.map(whereOf));
    if (twice.length > 0)
        return { packages: [], problems: [...problems, ...twice] };
    for (const note of assembled.flatMap(({ notes }) => notes))
        ports.log.info(note);
    const files = [
        ...(await eachOf(assembled, async (staged) => {
            const file = placeOf(packedName(staged.name, staged.version));
            await packStaged(staged, file, ports.cancelled);
            return [{ spec: staged.spec, staged, file, read: undefined }];
        })),
        ...(await eachOf(specs.filter(({ base }) => base.kind === "tarball"), async (spec) => {
            const read = known.find((each) => each.spec === spec)?.tarball;
            const copied = await packedEarlier(spec, artifacts, workspace, placeOf);
            return copied.map((file) => ({ spec, staged: undefined, file, read }));
        })),
    ];
    const packages = await eachOf(files, async ({ spec, staged, file, read }) => {
        const tarball = read ?? (await readNpmTarball(file, staged?.name ?? titleOf(spec)));
        const look = async (files) => [await binariesOf(files), await scriptFaultsOf(files)];
        const [binaries, faults] = staged === undefined ? await inTarball(file, folder, look) : await look(staged.files);
        const platform = staged?.platform ?? spec.platform;
        const { checkBinaries, checkPacked: level } = inputs;
        const named = checkNamedFiles(tarball, staged?.files, level);
        (0,src/* throwProblems */.Jh)([
            ...named.problems,
            ...checkPublishable(tarball),
            ...checkRunnable(tarball, binaries, faults),
            ...checkPacked({
                ...{ tarball, version: inputs.version, binaries, platform, checkBinaries },
                staged: staged?.files,
                lost: staged?.lost ?? [],
            }),
        ]);
        const { name, version, manifest } = tarball;
        const { siblings, platformPackages } = staged ?? nothingKnown;
        const template = spec.base.kind === "folder" ? spec.base.template.folder : undefined;
        return [
            {
                ...{ ...nothingKnown, spec, name, version, manifest, siblings, platformPackages },
                file: template && external_node_path_default().posix.join(template, "package.json"),
                ...{
                    tarball,
                    packedFile: file,
                    warnings: named.warnings,
                    isPackedHere: staged !== undefined,
                },
            },
        ];
    });
    problems.push(...doubleNames(packages.map(whereOf)));
    for (const { name, version, tarball, isPackedHere } of packages) {
        const files = (0,src/* counted */.hS)(tarball.entries.length, { one: "file", many: "files" });
        const how = isPackedHere ? "packed" : "packed earlier";
        if (problems.length === 0) {
            ports.log.info(`${name} ${version} ${how}: ${files}, ${(0,src/* size */.Ej)(tarball.size)}`);
        }
    }
    return { packages, problems };
}
/**
 * Does the same with each item, one after another, until the job is cancelled: then it throws. What is
 * wrong with one item is added to the problems.
 */
function eachUntil(cancelled, problems) {
    return async (items, work) => {
        const results = [];
        for (const [index, item] of items.entries()) {
            cancelled.throwIfAborted();
            try {
                results.push(...(await work(item, index)));
            }
            catch (error) {
                if (!(error instanceof src/* ProblemsError */.FQ))
                    throw error;
                problems.push(...error.problems);
            }
        }
        return results;
    };
}
/** Files that were packed earlier, copied byte for byte beside those that are packed here. */
async function packedEarlier(spec, artifacts, workspace, placeOf) {
    const files = await tarballFiles(spec, workspace, artifacts);
    return Promise.all(files.map(async (found) => {
        const file = placeOf(external_node_path_default().basename(found));
        await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
        await (0,promises_.copyFile)(found, file);
        return file;
    }));
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/await-installable.ts



/** Pauses between two looks, in ms. */
const firstPauseMs = 2_000;
const longestPauseMs = 15_000;
/** A line about what is still awaited, at most so often, in ms. */
const tellEveryMs = 60_000;
/**
 * Waits until packages can be *installed*: their version document and their tarball are served. Says
 * which are awaited, and what their look-up failed with, if it was more than a 404. A cancelled job
 * waits no longer, whatever was found.
 *
 * @param waitMs how long, all of them together
 * @throws ProblemsError naming those that did not come
 */
async function awaitInstallable(versions, waitMs, ports) {
    const { target, clock, cancelled, say } = ports;
    const until = clock.now() + waitMs;
    let awaited = versions.map((version) => ({ version, obstacle: undefined }));
    let toldAt = -Infinity;
    const look = async () => {
        const looks = await (0,src/* concurrently */.rK)(awaited, async ({ version }) => ({
            version,
            obstacle: await obstacleTo(version, ports),
        }));
        awaited = looks.filter(({ obstacle }) => obstacle !== undefined);
        return awaited;
    };
    const missing = await (0,src/* retry */.L5)(look, {
        isTransient: ({ length }) => length > 0,
        backoffMs: (0,src/* growingBackoff */.GT)(firstPauseMs, 1.5, longestPauseMs),
        onPause: (looks) => {
            if (clock.now() - toldAt < tellEveryMs)
                return;
            toldAt = clock.now();
            const minutes = Math.ceil((until - clock.now()) / 60_000);
            say(`Waiting until these can be installed, ${minutes} min left: ${described(looks)}`);
        },
        ...{ deadline: until, clock, signal: cancelled },
    });
    if (cancelled.aborted || missing.length === 0)
        return;
    throw new src/* ProblemsError */.FQ([
        {
            code: "package-not-installable",
            message: `${described(missing)} cannot be installed from ${target.title}, after waiting ${Math.round(waitMs / 60_000)} min.`,
            remedy: "Nothing was uploaded. See why they were not published, and run this job again when they are there.",
        },
    ]);
}
async function obstacleTo(version, { target, reads, cancelled }) {
    const read = await readVersion(target, version, reads, cancelled);
    if (read.kind === "missing")
        return "missing";
    if (read.kind === "unreadable")
        return { cause: read.cause };
    const { tarball } = read.document;
    // npm resolves no address against that of the registry, so it could not install this either.
    const address = URL.parse(tarball);
    if (address === null) {
        return { cause: `its tarball is ${JSON.stringify(tarball)}, which is no address` };
    }
    const token = reads.readToken(version.name);
    // One byte tells that it is served; some registries know no ranges, and send it whole.
    const firstByte = { accept: "*/*", range: "bytes=0-0", from: target.registry };
    const reply = await get(tarball, reads, token, cancelled, firstByte);
    if (reply.kind === "failed" && reply.code === "answer-too-large")
        return undefined;
    if (reply.kind === "failed")
        return { cause: `its tarball: ${reply.cause}` };
    if (reply.status === 200 || reply.status === 206)
        return undefined;
    if (reply.status === 404)
        return "missing";
    return { cause: `its tarball: ${(0,http_src/* describeAnswer */.O1)(reply.status, reply.body)}` };
}
/** "a@1.0.0, b@1.0.0 (503: Service Unavailable)" */
function described(looks) {
    return looks
        .map(({ version, obstacle }) => typeof obstacle === "object" ? `${(0,src/* unitId */.KF)(version)} (${obstacle.cause})` : (0,src/* unitId */.KF)(version))
        .join(", ");
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-trusted-publishing.ts


const npm_trusted_publishing_timeoutMs = 30_000;
/** Who the ID token is for: the registry's host without a port, as npm asks for it. */
function tokenAudience(registry) {
    return `npm:${new URL(registry).hostname}`;
}
/**
 * Exchanges a workflow's ID token for a token that serves one package
 * (`POST /-/npm/v1/oidc/token/exchange/package/N`, at the host's root as npm does it). 404 means that
 * the package is unknown or trusts nobody.
 */
async function exchangeToken(registry, name, idToken, fetch, userAgent, signal) {
    const way = `/-/npm/v1/oidc/token/exchange/package/${escapedName(name)}`;
    const reply = await (0,http_src/* send */.tN)(fetch, new URL(way, registry).href, {
        method: "POST",
        holdsSecret: true,
        headers: {
            authorization: `Bearer ${idToken}`,
            accept: "application/json",
            "user-agent": userAgent,
        },
        timeoutMs: npm_trusted_publishing_timeoutMs,
    }, signal);
    if (reply.kind === "failed")
        return { kind: "unreadable", cause: reply.cause };
    const { status, body } = reply;
    const isGood = status >= 200 && status < 300;
    const token = isGood ? (0,http_src/* parseRecord */.Hh)(body.toString("utf8"))?.["token"] : undefined;
    if (typeof token === "string" && token !== "")
        return { kind: "token", token };
    // An answer with a token in it must not be quoted.
    if (isGood)
        return { kind: "unreadable", cause: `${status} without a token` };
    const cause = (0,http_src/* describeAnswer */.O1)(status, body);
    const passes = status >= 500 || status === 408 || status === 429;
    return { kind: passes ? "unreadable" : "refused", cause };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-credentials.ts




/** npm does not say how long a token of trusted publishing lives: it is asked for anew after this, in ms. */
const exchangeAgainAfterMs = 10 * 60_000;
/**
 * Which credential serves which package: trusted publishing those that trust this workflow, each with
 * a token of its own; the token the rest, and all that are new.
 */
class NpmCredentials {
    sources;
    exchanged = new Map();
    visibility;
    constructor(sources) {
        this.sources = sources;
    }
    /** What the ID token says about the repository (`public`, `private`, `internal`); known after `ask`. */
    get repositoryVisibility() {
        return this.visibility;
    }
    /** Asks for a token for each of these packages, before anything is read or uploaded. */
    async ask(names, signal) {
        if (!this.canExchange)
            return;
        await (0,src/* concurrently */.rK)(names, (name) => this.trusted(name, signal));
    }
    /**
     * Says which credential serves which of these packages, and what to do where none does: everything
     * that would fail in the middle of a release is told before its first upload.
     */
    check(packages) {
        const { token, say, registry } = this.sources;
        const trusted = [];
        const rest = [];
        const problems = [];
        for (const { name, isNew } of packages) {
            const exchange = this.exchanged.get(name)?.exchange;
            if (!isNew && exchange?.kind === "token")
                trusted.push(name);
            else if (token === undefined)
                problems.push(this.unserved(name, isNew, exchange));
            else
                rest.push(isNew ? `${name} (new)` : name);
        }
        if (!this.canExchange || packages.length === 0)
            return problems;
        if (trusted.length > 0) {
            say(`Trusted publishing serves ${trusted.length} of ${packages.length}: ${trusted.join(", ")}.`);
        }
        else if (packages.some(({ isNew }) => !isNew)) {
            say(`Trusted publishing: ${new URL(registry).host} gives this workflow no token.`);
        }
        if (rest.length > 0)
            say(`The token serves ${rest.join(", ")}.`);
        return problems;
    }
    /**
     * The credential to publish a package with, or why there is none.
     *
     * @param signal ends the asking: what is answered then is no reason to go on
     */
    async for(name, isNew, signal) {
        const exchange = isNew || !this.canExchange ? undefined : await this.trusted(name, signal);
        if (exchange?.kind === "token")
            return { kind: "trusted publishing", token: exchange.token };
        const { token } = this.sources;
        if (token !== undefined)
            return { kind: "token", token };
        const { message, remedy = "" } = this.unserved(name, isNew, exchange);
        return { cause: message, remedy };
    }
    /** What reads of a package are sent with: private ones answer 404 to anybody else. */
    readToken(name) {
        const exchange = this.exchanged.get(name)?.exchange;
        return this.sources.token ?? (exchange?.kind === "token" ? exchange.token : undefined);
    }
    /** Forgets a package's token of trusted publishing: the registry does not take it any more. */
    forget(name) {
        this.exchanged.delete(name);
    }
    get canExchange() {
        return this.sources.isNpmjs && this.sources.idToken !== undefined;
    }
    unserved(name, isNew, exchange) {
        const { isNpmjs, idToken } = this.sources;
        if (!isNpmjs) {
            return {
                code: "token-missing",
                unit: name,
                message: `There is no token for ${name}.`,
                remedy: "Give the input token, or NODE_AUTH_TOKEN.",
                input: "token",
            };
        }
        if (isNew) {
            return {
                code: "token-missing",
                unit: name,
                message: `${name} is new, and trusted publishing cannot create a package: there is no token for it.`,
                remedy: "Give the input token (or NODE_AUTH_TOKEN) for its first version; add this workflow to its trusted publishers afterwards.",
                input: "token",
            };
        }
        if (idToken === undefined) {
            return {
                code: "token-missing",
                unit: name,
                message: `There is no token for ${name}, and this job has no id-token: write.`,
                remedy: "Give the input token (or NODE_AUTH_TOKEN), or permissions: id-token: write for trusted publishing.",
                input: "token",
            };
        }
        const cause = exchange === undefined || exchange.kind === "token" ? "" : ` (${exchange.cause})`;
        return {
            code: "trusted-publisher-missing",
            unit: name,
            message: `${name} does not give this workflow a token${cause}, and no other one is given.`,
            remedy: `Add the workflow that was started, by its file name, to the trusted publishers at https://www.npmjs.com/package/${name}/access, or give the input token.`,
            input: "token",
        };
    }
    async trusted(name, signal) {
        const { clock } = this.sources;
        const known = this.exchanged.get(name);
        const isFresh = known !== undefined &&
            (known.exchange.kind === "refused" || clock.now() - known.at < exchangeAgainAfterMs);
        if (isFresh)
            return known.exchange;
        const exchange = await (0,src/* retry */.L5)(() => this.exchange(name, signal), {
            isTransient: ({ kind }) => kind === "unreadable",
            ...{ backoffMs: src/* readBackoffMs */.V1, clock, signal },
        });
        this.exchanged.set(name, { exchange, at: clock.now() });
        return exchange;
    }
    /** Each exchange has an ID token of its own. */
    async exchange(name, signal) {
        const { registry, idToken, mask, fetch, userAgent } = this.sources;
        if (idToken === undefined)
            return { kind: "refused", cause: "no id-token: write" };
        const identity = await (0,http_src/* askForIdToken */.Hl)(idToken, tokenAudience(registry), signal);
        // The runner's client has asked for minutes already.
        if ("cause" in identity)
            return { kind: "refused", cause: identity.cause };
        const { jwt } = identity;
        this.visibility ??= repositoryVisibility(jwt);
        const exchange = await exchangeToken(registry, name, jwt, fetch, userAgent, signal);
        if (exchange.kind === "token")
            mask(exchange.token);
        return exchange;
    }
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/remember.ts




/**
 * What earlier attempts staged. With a token that may view stages (any granular one of a maintainer,
 * read-only ones too) the registry is asked which of them are still there; trusted publishing may not
 * ask, and the reports count alone.
 *
 * @param versions what is released
 * @param commit the commit that is released
 * @param token of a person
 */
async function remember(versions, target, commit, token, { earlierReports, repository, reads, cancelled }) {
    if (earlierReports === undefined)
        return noMemory;
    const { reports, problems } = await earlierReports();
    const name = URL.parse(repository)?.pathname.replace(/^\//, "") ?? repository;
    const memory = rememberStages(reports, target, { repository: name, commit });
    const ours = versions.flatMap((version) => {
        const staged = memory.staged.get((0,src/* unitId */.KF)(version));
        return staged === undefined ? [] : [staged];
    });
    const isGone = (stage) => isStageGone(stage, target, token, reads, cancelled);
    const looked = token === undefined
        ? []
        : await (0,src/* concurrently */.rK)(ours, async (stage) => ({ stage, gone: await isGone(stage) }));
    return {
        ...memory,
        gone: new Set(looked.flatMap(({ stage, gone }) => (gone ? [(0,src/* unitId */.KF)(stage)] : []))),
        warnings: [...problems, ...memory.warnings],
    };
}
/** Whether a stage was approved or rejected (`GET /-/stage/ID`); false where the registry does not say. */
async function isStageGone({ stageId }, { registry }, token, reads, signal) {
    const reply = await get(`${registry}/-/stage/${stageId}`, reads, token, signal);
    // A registry without staging answers 404 to everything there, without words of its own.
    const body = reply.kind === "answer" ? (0,http_src/* parseRecord */.Hh)(reply.body.toString("utf8")) : undefined;
    return reply.kind === "answer" && reply.status === 404 && body !== undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/release-steps.ts


















/**
 * Packages that are published in this job. npm packs without a build, so it is part of gathering: what is
 * wrong with the files is told before the registry is asked.
 *
 * @param given problems of the inputs
 */
function releaseSteps(inputs, meant, given, ports) {
    const { dryRun, token } = inputs;
    const { target } = meant;
    const { log, clock, cancelled, fetch, userAgent, idToken } = ports;
    const say = log.info;
    const credentials = new NpmCredentials({
        ...{ registry: target.registry, isNpmjs: target.isNpmjs, token, say },
        ...{ mask: ports.mask, fetch, clock, userAgent, ...(idToken && { idToken }) },
    });
    const reads = { fetch, userAgent, readToken: (name) => credentials.readToken(name) };
    const commitOf = ({ head }) => inputs.sha ?? head;
    let opened;
    let commit;
    const steps = npmSteps(meant, given, {
        ...{ ...ports, reads },
        job: () => ({
            ...{ dryRun, hasIdToken: idToken !== undefined },
            isGitHubActions: ports.isGitHubActions,
            isGitHubHosted: ports.isGitHubHosted,
            repositoryVisibility: credentials.repositoryVisibility,
        }),
    });
    return {
        ...steps,
        called: called,
        discover: async () => {
            const { candidates, ...found } = await steps.discover();
            const commit = await (0,checkout_src/* readCommit */.kN)(ports.workspace, ports.childEnvironment());
            // Uncommitted files are packed as they are: artifacts are laid into no checkout.
            const problems = [...found.problems, ...(0,checkout_src/* checkHead */.Xj)(commit, inputs.sha)];
            if (candidates === undefined)
                return { ...found, problems, candidates };
            // A job that goes on fetches them, and tells then what is missing.
            if (given.length > 0 || problems.length > 0) {
                problems.push(...(await missingArtifacts(candidates.specs, given, ports)));
            }
            const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(ports.temp, "fairlead-npm-"));
            const units = [
                ...candidates.units,
                ...candidates.unknown.map(({ spec }) => unknownUnit(spec, meant.version)),
            ];
            const more = { units, folder, head: commit?.head, packed: [] };
            return { ...found, problems, candidates: { ...candidates, ...more } };
        },
        gather: async (candidates) => {
            const { specs, folder, workspacePackages } = candidates;
            const wanted = artifactsOf(specs);
            const artifacts = wanted.length === 0 ? new Map() : await ports.fetchArtifacts(wanted);
            const { packages, problems } = await log.inGroup("Packing", () => packPackages(candidates, inputs, meant.platforms ?? [], artifacts, ports));
            for (const used of ["assembled", "artifacts"]) {
                await (0,promises_.rm)(external_node_path_default().join(folder, used), { recursive: true, force: true });
            }
            const ordered = candidatesOf(packages, workspacePackages);
            return {
                candidates: { ...candidates, ...ordered, unknown: [], packed: packages },
                ...{ problems, lines: [] },
            };
        },
        lookUp: async (candidates) => {
            const memory = await remember(candidates.units, target, commitOf(candidates), token, {
                ...{ ...ports, reads },
            });
            const names = candidates.packages.map(({ name }) => name);
            if (!dryRun)
                await credentials.ask(names, cancelled);
            return { ...(await steps.lookUp(candidates)), memory };
        },
        check: (candidates, presence) => {
            const common = steps.check(candidates, presence);
            if (presence === undefined)
                return common;
            const names = candidates.packages.map(({ name }) => ({
                ...{ name, isNew: presence.newNames.has(name) },
            }));
            return together(common, {
                problems: dryRun ? [] : credentials.check(names),
                warnings: [...unknownNames(candidates, presence), ...(presence.memory?.warnings ?? [])],
            });
        },
        open: ({ packed, head, folder }, { registry: reader, memory = noMemory }) => {
            commit = commitOf({ head });
            opened = npmRegistry({
                ...{ target, reader, credentials, fetch, clock, userAgent, cancelled, temp: folder },
                env: ports.env,
                minIntervalMs: inputs.delayMs,
                confirmWithinMs: inputs.confirmMs,
                ...{ mode: inputs.publishMode, commit, memory, identify: identifyContents },
                tarballOf: (unit) => tarballOf(packed, unit),
            });
            return opened;
        },
        recall: (units, { memory = noMemory }, onConflict) => recallStaged(units, memory, target, onConflict),
        record: (unit, outcome, { memory = noMemory }) => {
            const logIndex = opened?.logIndexOf(unit);
            return recordPackage(unit, outcome, memory, {
                ...{ runId: ports.runId, runAttempt: ports.attempt },
                ...(commit !== undefined && { commit }),
                ...(logIndex !== undefined && { logIndex }),
            });
        },
        pack: async (candidates, presence) => {
            const { packed, elsewhere, folder } = candidates;
            const decided = steps.decide(candidates, presence);
            for (const [reason, names] of decided.without) {
                say(`${(0,src/* firstFew */.Dt)(names, 5)} ${names.length > 1 ? "go" : "goes"} without provenance: ${reason}.`);
            }
            const units = unitsOf(candidates, decided.terms, presence.memory);
            for (const unit of units) {
                const next = `${unit.isNew ? "a new name" : "a new version"}, dist-tag ${unit.tag}`;
                const isThere = (0,src/* isPublished */.HF)(unit, presence);
                say(`${unit.name} ${unit.version}: ${isThere ? "is there already" : next}`);
            }
            unknownNames(candidates, presence).map(src/* describeProblem */.BJ).forEach(say);
            if (!dryRun) {
                await awaitInstallable(elsewhere, inputs.waitMs, { target, reads, clock, cancelled, say });
            }
            return {
                units,
                folder: external_node_path_default().join(folder, "packed"),
                warnings: packed.flatMap(({ warnings }) => warnings),
            };
        },
    };
}
/** What goes to the registry, in the order in which it was packed. */
function unitsOf({ packed, units, elsewhereOf }, terms, { staged } = noMemory) {
    const ids = new Map(units.map((unit) => [unit.name, (0,src/* unitId */.KF)(unit)]));
    const after = new Map(units.map((unit) => [unit.name, unit.after]));
    const unlayered = packed.flatMap(({ name, version, packedFile, tarball }) => {
        const own = terms.get(name);
        if (own === undefined)
            return [];
        const dependencies = (after.get(name) ?? []).flatMap((each) => ids.get(each) ?? []);
        const elsewhere = elsewhereOf.get(name) ?? [];
        const { integrity: checksum, shasum, size } = tarball;
        return [
            {
                ...{ name, version, file: packedFile, checksum, shasum, size, dependencies },
                ...{ limit: npmLimit, ...own, pins: [...dependencies, ...elsewhere] },
                // Whatever the other job's package needs itself, it comes before this one.
                layer: elsewhere.length > 0 ? 1 : 0,
            },
        ];
    });
    const layers = (0,src/* layersOf */.w)([...staged.values(), ...unlayered]);
    return unlayered.map((unit) => ({ ...unit, layer: layers.get((0,src/* unitId */.KF)(unit)) ?? unit.layer }));
}
function tarballOf(packed, { name }) {
    const found = packed.find((each) => each.name === name);
    if (found === undefined)
        throw new TypeError(`${name} was not packed`);
    return found.tarball;
}
/** A package that nobody knows yet, by its place in the input: for a job that is cancelled by then. */
function unknownUnit(spec, version = "unknown") {
    return { name: titleOf(spec), version, path: "none", listed: spec.listed, after: [] };
}
/** Inputs without which nobody knows which artifacts are meant, or of which run. */
const artifactInputs = ["version", "run-id", "github-token", "sha"];
async function missingArtifacts(specs, given, { cancelled, missingArtifacts }) {
    const wanted = artifactsOf(specs);
    const isUnknown = given.some(({ input = "" }) => artifactInputs.includes(input));
    if (wanted.length === 0 || isUnknown)
        return [];
    return (await (0,src/* unlessCancelled */.MS)(cancelled, () => missingArtifacts(wanted))) ?? [];
}

;// CONCATENATED MODULE: ./packages/npm/src/release.ts




/**
 * Releases npm packages: reads what is wanted, fetches what other jobs built, puts each package
 * together and packs it, looks everything up, checks it, and converges the registry to that.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @returns how it ended; cancelled before its uploads, what it knows of the packages
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
async function releasePackages(inputs, given, ports) {
    const declared = (0,contents_src/* declarePlatforms */.l1)(inputs.platforms ?? [], "platforms");
    const { meant, problems } = readMeant({
        ...inputs,
        platforms: inputs.platforms && declared.platforms,
        lists: [{ input: "packages", kind: inputs.kind, text: inputs.packages }],
        called: { packages: "packages", tag: "tag" },
    }, ports.npmRegistrySetting);
    const wrong = [...given, ...problems, ...declared.problems];
    const options = {
        ...inputs,
        laterAttempt: ports.attempt > 1,
        hasCredential: inputs.token !== undefined || ports.idToken !== undefined,
        tokenVariable: "NODE_AUTH_TOKEN",
    };
    return (0,src/* runRelease */.T_)(releaseSteps(inputs, meant, wrong, ports), wrong, options, ports);
}

;// CONCATENATED MODULE: ./packages/npm/src/index.ts








/***/ })

};
