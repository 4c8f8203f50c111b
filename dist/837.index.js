export const id = 837;
export const ids = [837];
export const modules = {

/***/ 27657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ askForIdToken)
/* harmony export */ });
const timeoutMs = 60_000;
/**
 * Asks the runner for an ID token. The runner's client waits for minutes and cannot be stopped, so it
 * is left behind when the job is cancelled or the time is over. Never throws.
 *
 * @param audience who the token is for
 */
async function askForIdToken(ask, audience, cancelled) {
    const timeout = AbortSignal.timeout(timeoutMs);
    const over = AbortSignal.any([cancelled, timeout]);
    const given = (async () => {
        try {
            return { jwt: await ask(audience) };
        }
        catch (error) {
            const words = error instanceof Error ? error.message : String(error);
            return { cause: `the runner gives no ID token: ${words}` };
        }
    })();
    const left = new Promise((resolve) => {
        const leave = () => {
            const cause = timeout.aborted
                ? `the runner gives no ID token: no answer in ${timeoutMs / 1_000} s`
                : "the run was cancelled";
            resolve({ cause });
        };
        if (over.aborted)
            leave();
        else
            over.addEventListener("abort", leave, { once: true });
    });
    return Promise.race([given, left]);
}


/***/ }),

/***/ 17837:
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
            message: `The tag ${JSON.stringify(tag)} is a semver range, which npm does not take for a tag.`,
            remedy: "Give a word such as latest, next or v1-maintenance.",
            input,
        };
    }
    if (tag.trim() === tag && encodeURIComponent(tag) === tag)
        return undefined;
    return {
        message: `The tag ${JSON.stringify(tag)} has characters that do not belong into an address.`,
        remedy: "Give a word such as latest or next.",
        input,
    };
}
/**
 * The dist-tag for a version. `auto`: `latest` for a release, for a prerelease its own name
 * (`1.0.0-rc.1` → `rc`), or `next` where that is none. No tag of `auto` moves back, and `latest` never
 * does: a version below it needs another tag.
 *
 * @param wanted `auto`, or a tag
 * @param known what is published; no versions for a new name
 * @param input the input that gives the tag
 */
function chooseTag({ name, version }, wanted, known, input = "tag") {
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
    if (highest === undefined || !(0,semver.gt)(highest, version))
        return { tag };
    return {
        problem: {
            message: `${name} ${version} is below ${highest}, which is published: the tag ${tag} would move back.`,
            remedy: `Give the input ${input} another one, such as ${suggestion(version)}.`,
            input,
        },
    };
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
/** The highest version that a tag must not fall behind. */
function highestUnder(tag, { versions, distTags }) {
    const tagged = distTags[tag];
    const releases = tag === "latest" ? versions.filter((each) => (0,semver.prerelease)(each) === null) : [];
    return [...releases, ...(tagged === undefined ? [] : [tagged])]
        .filter((each) => (0,semver.parse)(each) !== null)
        .sort(semver.compare)
        .at(-1);
}
function suggestion(version) {
    const major = (0,semver.parse)(version)?.major ?? 0;
    return (0,semver.prerelease)(version) === null ? `release-${major}` : `${ownTag(version)}-${major}`;
}

// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./packages/http/src/send.ts
var send = __webpack_require__(92570);
// EXTERNAL MODULE: ./packages/http/src/describe-answer.ts
var describe_answer = __webpack_require__(39900);
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
        return "has build metadata, which the registry leaves away";
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
    return readDocument(packument, (answer) => (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(answer?.["versions"])?.[version]));
}
/** Reads the packument (`GET /N`): versions, tags, and what was unpublished. */
async function readPackage({ registry }, name, ports, signal) {
    const reply = await get(packumentUrl(registry, name), ports, ports.readToken(name), signal);
    if (reply.kind === "failed")
        return { kind: "unreadable", cause: reply.cause };
    if (reply.status === 404)
        return { kind: "unknown" };
    const answer = reply.status === 200 ? (0,json/* parseRecord */.Hh)(reply.body.toString("utf8")) : undefined;
    if (answer === undefined)
        return { kind: "unreadable", cause: refusedRead(reply) };
    const versions = Object.keys((0,json/* asRecord */.qY)(answer["versions"]) ?? {});
    const tags = Object.entries((0,json/* asRecord */.qY)(answer["dist-tags"]) ?? {});
    return {
        kind: "known",
        versions,
        distTags: Object.fromEntries(tags.flatMap(([tag, version]) => (typeof version === "string" ? [[tag, version]] : []))),
        unpublished: unpublishedVersions((0,json/* asRecord */.qY)(answer["time"]) ?? {}, versions),
    };
}
/** Reads any address of the registry; the token goes to the registry's own host only. */
async function get(url, { fetch, userAgent }, token, signal, special = {}) {
    const headers = {
        accept: "application/json",
        ...special,
        "user-agent": userAgent,
        "cache-control": "no-cache",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    return await (0,send/* send */.t)(fetch, url, { headers, timeoutMs }, signal);
}
function packumentUrl(registry, name) {
    return `${registry}/${escapedName(name)}`;
}
function readDocument(reply, pick) {
    if (reply.kind === "failed")
        return { kind: "unreadable", cause: reply.cause };
    if (reply.status === 404)
        return { kind: "missing" };
    const answer = reply.status === 200 ? (0,json/* parseRecord */.Hh)(reply.body.toString("utf8")) : undefined;
    if (answer === undefined)
        return { kind: "unreadable", cause: refusedRead(reply) };
    const picked = pick(answer);
    if (picked === undefined)
        return { kind: "missing" };
    const dist = (0,json/* asRecord */.qY)(picked["dist"]);
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
            attestations: textOf((0,json/* asRecord */.qY)(dist?.["attestations"])?.["url"]),
        },
    };
}
function refusedRead({ status, body }) {
    const said = status === 200 ? "200 with something else than data" : (0,describe_answer/* describeAnswer */.O)(status, body);
    return status === 401 || status === 403 ? `${said} (reads need a token that is good)` : said;
}
/** `time` keeps every version that ever was; of a package that is gone, `time.unpublished` lists them. */
function unpublishedVersions(time, versions) {
    const gone = (0,json/* asRecord */.qY)(time["unpublished"])?.["versions"];
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
    const wrong = (message, remedy) => ({
        problem: { message: `The input "registry-url" ${message}`, remedy, input: "registry-url" },
    });
    const isLocal = parsed !== null && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname);
    const isSafe = parsed?.protocol === "https:" || (parsed?.protocol === "http:" && isLocal);
    if (parsed === null || !isSafe || parsed.search !== "" || parsed.hash !== "") {
        return parsed?.protocol === "http:"
            ? wrong(`is ${JSON.stringify(url)}: a token would travel in the clear.`, "Give an https address (plain http is for loopback only).")
            : wrong(`is ${JSON.stringify(url)}; expected the address of a registry, such as ${npmjsRegistry}.`, "Write it with https:// and without a query.");
    }
    if (parsed.username !== "" || parsed.password !== "") {
        return wrong("holds a user or a password.", "Take them out of it, and give the input token instead.");
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

;// CONCATENATED MODULE: ./packages/npm/src/registry/registry-facts.ts

/** What page and report need to know of the registry, and of what goes there. */
function registryFacts(target) {
    return {
        registry: {
            title: target.title,
            url: target.registry,
            link: (version) => versionPage(target, version),
            approval: (stageId) => `npm stage approve ${stageId}${target.isNpmjs ? "" : ` --registry ${target.registry}`}`,
        },
        called: { one: "package", many: "packages" },
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-look-up.ts


/**
 * An npm registry for looking only. Each look asks for the version's own document past the edge's
 * cache, so a second one is as good as the first.
 *
 * @param token for reads; without it, what is not public looks absent
 */
function npmLookUp(target, token, { fetch, userAgent }) {
    const ports = { fetch, userAgent, readToken: () => token };
    const find = async (version, signal) => {
        const read = await readVersion(target, version, ports, signal);
        if (read.kind === "unreadable")
            return read;
        if (read.kind === "missing")
            return { kind: "absent" };
        return { kind: "present", checksum: read.document.checksum, yanked: false };
    };
    const { title, link, approval } = registryFacts(target).registry;
    return { title, link, ...(approval !== undefined && { approval }), find, findSurely: find };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-unit.ts
/** The one limit of npm: no bucket is documented, what the registry answers counts. */
const npmLimit = "npm";
/** Uploads with `delay-seconds: auto`, in ms apart: keeps below npm's limits, by experience. */
const autoDelayMs = 5_000;

// EXTERNAL MODULE: ./packages/publishing/src/index.ts + 17 modules
var src = __webpack_require__(88077);
;// CONCATENATED MODULE: ./packages/npm/src/dependencies.ts



const fields = ["dependencies", "optionalDependencies", "peerDependencies"];
/**
 * The order that the packages' dependencies make. A dependency that is exact, or was `workspace:`, and
 * names another package of the checkout, comes from another job and is waited for; development
 * dependencies never are.
 *
 * @param isOfCheckout whether a name is that of a package of the checkout
 */
function precedence(packages, isOfCheckout) {
    const byName = new Map(packages.map((each) => [each.name, each]));
    const edges = new Map();
    const elsewhere = new Map();
    for (const { name, tarball, staged } of packages) {
        const pinned = new Set(staged?.platformPackages.values() ?? []);
        const own = [];
        for (const field of fields) {
            for (const [key, spec] of Object.entries((0,json/* asRecord */.qY)(tarball.manifest[field]) ?? {})) {
                if (typeof spec !== "string")
                    continue;
                const { dependency, wanted } = withoutAlias(key, spec);
                if (dependency === name)
                    continue;
                if (byName.has(dependency)) {
                    own.push(dependency);
                    continue;
                }
                const version = (0,semver.valid)(wanted.replace(/^([\^~=]|>=)/, ""));
                const isExact = (0,semver.valid)(wanted) !== null;
                const isSibling = isOfCheckout(dependency) && (isExact || staged?.siblings.has(dependency) === true);
                if (version !== null && (isSibling || pinned.has(dependency))) {
                    elsewhere.set(`${dependency}@${version}`, { name: dependency, version });
                }
            }
        }
        edges.set(name, [...new Set(own)]);
    }
    withoutCycles(packages, edges);
    const id = (name) => `${name}@${byName.get(name)?.version ?? ""}`;
    return {
        within: new Map([...edges].map(([name, names]) => [name, names.map(id)])),
        elsewhere: [...elsewhere.values()],
    };
}
/** `"core": "npm:@scope/core@^1.0.0"` installs `@scope/core` under another name. */
function withoutAlias(key, spec) {
    const alias = /^npm:(.+?)(?:@([^@]*))?$/.exec(spec);
    return { dependency: alias?.[1] ?? key, wanted: alias === null ? spec : (alias[2] ?? "") };
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
                message: `There are two packages ${name}, ${both}.`,
                remedy: "Give one entry for each name; a placeholder in name tells platforms apart.",
            },
        ];
    });
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/look-up-packages.ts


/**
 * Reads the packuments of all packages of a release; a read that fails is repeated a few times.
 *
 * @throws ProblemsError naming every package that could not be read
 */
async function lookUpPackages(versions, target, ports, clock, signal) {
    const names = [...new Set(versions.map(({ name }) => name))];
    const reads = new Map(await (0,src/* concurrently */.rK)(names, async (name) => {
        let read = await readPackage(target, name, ports, signal);
        for (const pause of src/* readPausesMs */.QQ) {
            if (read.kind !== "unreadable" || signal.aborted)
                break;
            await clock.sleep(pause, signal);
            read = await readPackage(target, name, ports, signal);
        }
        return [name, read];
    }));
    (0,src/* throwProblems */.Jh)([...reads].flatMap(([name, read]) => read.kind === "unreadable" ? [unreadable(name, read.cause, target)] : []));
    const unpublished = versions.filter(({ name, version }) => {
        const read = reads.get(name);
        return read?.kind === "known" && read.unpublished.includes(version);
    });
    return {
        known: new Map([...reads].flatMap(([name, read]) => (read.kind === "known" ? [[name, read]] : []))),
        newNames: new Set(names.filter((name) => reads.get(name)?.kind === "unknown")),
        problems: unpublished.map(({ name, version }) => ({
            message: `${name} ${version} was published and unpublished.`,
            remedy: "A version that was unpublished can never be used again: take a new one.",
        })),
    };
}
function unreadable(name, cause, { title }) {
    return {
        message: `${title} could not be asked for ${name}: ${cause}.`,
        remedy: "Run this job again; if it stays so, check registry-url and the token.",
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/archives/src/index.ts + 11 modules
var archives_src = __webpack_require__(8643);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
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
    const manifest = (0,json/* parseRecord */.Hh)(text.replace(/^\uFEFF/, ""));
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
    return new src/* ProblemsError */.FQ([{ message, remedy: "Pack it again." }], { cause });
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-compare.ts
/** The entries that differ by path, exec bit or contents, sorted by path; tar times say nothing. */
function differingEntries(ours, theirs) {
    const here = new Map(ours.map((entry) => [entry.path, entry]));
    const there = new Map(theirs.map((entry) => [entry.path, entry]));
    return [...new Set([...here.keys(), ...there.keys()])].sort().flatMap((path) => {
        const [a, b] = [here.get(path), there.get(path)];
        if (a === undefined)
            return [{ path, how: "only in the registry", onlyContents: false }];
        if (b === undefined)
            return [{ path, how: "only here", onlyContents: false }];
        const contents = a.sha256 !== b.sha256;
        const bit = a.executable !== b.executable;
        if (!contents && !bit)
            return [];
        const how = [...(contents ? ["contents"] : []), ...(bit ? ["exec bit"] : [])].join(", ");
        return [{ path, how, onlyContents: !bit }];
    });
}
/** True where the headers of the differing entries decide: a commit that both sides share. */
function mayBeRebuild(ours, theirs, differences) {
    return (ours.commit !== undefined &&
        ours.commit.toLowerCase() === theirs.commit?.toLowerCase() &&
        differences.length > 0 &&
        differences.every(({ onlyContents }) => onlyContents));
}
/**
 * Compares a packed package with the one of the same version in the registry: same bytes; else the
 * same entries; else the same commit, where all that differs are executables, libraries or WebAssembly
 * for the same system (a rebuild: binaries are seldom the same twice). Anything else is other contents,
 * with each entry named.
 *
 * @param headers by path, for entries that differ; needed only where `mayBeRebuild`
 */
function compareNpm(ours, theirs, headers) {
    if (ours.integrity === theirs.integrity)
        return { kind: "same" };
    const differences = differingEntries(ours.entries, theirs.entries);
    if (differences.length === 0) {
        return {
            kind: "equivalent",
            note: "the same files; only how they were packed differs (times or compression)",
        };
    }
    const isRebuild = mayBeRebuild(ours, theirs, differences) &&
        differences.every(({ path }) => {
            const both = headers.get(path);
            return both !== undefined && sameSystem(both);
        });
    if (!isRebuild) {
        return { kind: "other", entries: differences.map(({ path, how }) => `${path} (${how})`) };
    }
    const named = differences.map(({ path }) => path).join(", ");
    const commit = ours.commit?.slice(0, 10) ?? "";
    return {
        kind: "equivalent",
        note: `a rebuild of the same commit (${commit}): only binaries differ (${named})`,
    };
}
function sameSystem({ ours, theirs }) {
    if (ours.kind === "other" || ours.kind !== theirs.kind)
        return false;
    const cpus = ({ cpus = [] }) => [...cpus].sort().join(" ");
    return ours.os === theirs.os && ours.libc === theirs.libc && cpus(ours) === cpus(theirs);
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
    const forGood = facts.dryRun ? standing.find(({ ofJob }) => !ofJob) : obstacle;
    if (forGood === undefined) {
        return { provenance: false, reason: obstacle.reason, lacking: obstacle };
    }
    const { reason, remedy } = forGood;
    return { problem: { message: `${name}: provenance cannot be made, since ${reason}.`, remedy } };
}
/** What npm and Sigstore ask for (npm's documentation, "Generating provenance statements"). */
const obstacles = [
    {
        stands: ({ isNpmjs }) => !isNpmjs,
        reason: "only registry.npmjs.org takes it",
        remedy: "Leave the input provenance away for this registry.",
        ofJob: false,
    },
    {
        stands: ({ isGitHubActions }) => !isGitHubActions,
        reason: "this does not run in GitHub Actions",
        remedy: "Publish from a workflow, or set provenance: false.",
        ofJob: true,
    },
    {
        stands: ({ hasIdToken }) => !hasIdToken,
        reason: "the job has no id-token: write",
        remedy: "Give the job permissions: id-token: write, or set provenance: false.",
        ofJob: true,
    },
    {
        stands: ({ isGitHubHosted }) => !isGitHubHosted,
        reason: "the runner is not hosted by GitHub",
        remedy: "Publish from a GitHub-hosted runner, or set provenance: false.",
        ofJob: true,
    },
    {
        stands: ({ repositoryVisibility }) => repositoryVisibility !== undefined && repositoryVisibility !== "public",
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
        stands: ({ namesThisRepository }) => !namesThisRepository,
        reason: "repository.url in its package.json is not that of the repository that runs",
        remedy: "Correct repository.url, or set provenance: false.",
        ofJob: false,
    },
];
/** The claim `repository_visibility` of GitHub's ID token, without checking its signature. */
function repositoryVisibility(idToken) {
    const claims = Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8");
    const visibility = (0,json/* parseRecord */.Hh)(claims)?.["repository_visibility"];
    return typeof visibility === "string" ? visibility : undefined;
}
/**
 * The commit in a provenance that the registry serves (`GET /-/npm/v1/attestations/N@V`): that of the
 * first dependency of the SLSA v1 build definition.
 */
function provenanceCommit(attestations) {
    const listed = (0,json/* parseRecord */.Hh)(attestations)?.["attestations"];
    for (const attestation of Array.isArray(listed) ? listed : []) {
        const bundle = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(attestation)?.["bundle"]);
        const payload = (0,json/* asRecord */.qY)(bundle?.["dsseEnvelope"])?.["payload"];
        if (typeof payload !== "string")
            continue;
        const statement = (0,json/* parseRecord */.Hh)(Buffer.from(payload, "base64").toString("utf8"));
        const build = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(statement?.["predicate"])?.["buildDefinition"]);
        const dependencies = build?.["resolvedDependencies"];
        const first = Array.isArray(dependencies) ? dependencies[0] : undefined;
        const commit = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(first)?.["digest"])?.["gitCommit"];
        if (typeof commit === "string")
            return commit;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/compare-published.ts








/**
 * Downloads what the registry has under a unit's version, and compares it with the packed file.
 *
 * @param commit the commit that the unit was made from
 */
async function comparePublished(unit, { checksum, tarball, gitHead, attestations }, { target, commit, identify, }, ports, signal) {
    try {
        const ours = await readNpmTarball(unit.file, `${unit.name} ${unit.version}`);
        if (isChecksumOf(ours, checksum))
            return { kind: "same" };
        const read = (url, special = {}) => get(url, ports, tokenFor(url, unit.name, target, ports), signal, special);
        const reply = await read(tarball, { accept: "*/*" });
        if (reply.kind === "failed")
            return { kind: "unreadable", cause: reply.cause };
        if (reply.status !== 200) {
            return { kind: "unreadable", cause: (0,describe_answer/* describeAnswer */.O)(reply.status, reply.body) };
        }
        const label = `${unit.name} ${unit.version} of the registry`;
        const theirs = await readNpmTarball(reply.body, label);
        if (!isChecksumOf(theirs, checksum)) {
            const cause = `the downloaded file has the checksum ${theirs.integrity}, its document says ${checksum}`;
            return { kind: "unreadable", cause };
        }
        const differences = differingEntries(ours.entries, theirs.entries);
        let published = gitHead;
        if (published === undefined && attestations !== undefined && differences.length > 0) {
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
        if (mayBeRebuild(...sides, differences)) {
            const paths = new Set(differences.map(({ path }) => path));
            headers = bothHeaders(await headersOf(unit.file, paths, identify), await headersOf(reply.body, paths, identify));
        }
        return compareNpm(...sides, headers);
    }
    catch (error) {
        return { kind: "unreadable", cause: (0,src/* messageOf */.bD)(error) };
    }
}
/** True if the document's checksum, a sha512 or an old one's sha1, is that of the file. */
function isChecksumOf(file, checksum) {
    return checksum === file.integrity || checksum === `sha1-${file.shasum}`;
}
/** The token is for the registry's own host; tarballs may lie elsewhere. */
function tokenFor(url, name, { registry }, { readToken }) {
    return new URL(url).origin === new URL(registry).origin ? readToken(name) : undefined;
}
/** What entries are, one at a time, so that memory holds one of them. */
async function headersOf(source, paths, identify) {
    const found = new Map();
    const input = typeof source === "string" ? (0,external_node_fs_.createReadStream)(source) : source;
    await (0,archives_src/* readTarGz */.Jq)(input, tarballLimits, async (entry, contents) => {
        const below = entry.path.split("/").slice(1).join("/");
        if (entry.kind !== "file" || !paths.has(below))
            return;
        const chunks = [];
        for await (const chunk of contents)
            chunks.push(chunk);
        found.set(below, await identify(Buffer.concat(chunks)).catch(damaged));
    });
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

// EXTERNAL MODULE: ./packages/http/src/retry-at.ts
var retry_at = __webpack_require__(84540);
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
    const cause = (0,describe_answer/* describeAnswer */.O)(status, Buffer.from(text));
    if (status === 429) {
        const reason = (0,describe_answer/* errorDetail */.m)(text) ?? cause;
        const dated = (0,retry_at/* retryAt */.C)(headers, now);
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
    const said = (0,describe_answer/* errorDetail */.m)(text) ?? text;
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
/** Codes with which npm's library refuses by itself, before anything is sent, and what helps. */
const refusedBeforehand = {
    EPRIVATE: 'Take "private": true out of its package.json, or the package out of the release.',
    EUNSCOPED: "Only a scoped package (@scope/name) can be restricted: set access: public.",
    EPACKAGEEXTENSIONS: "Take packageExtensions out of its package.json.",
    EBADSEMVER: "Give it a semver version.",
    EMANIFEST: "Correct its package.json.",
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./packages/npm/src/registry/full-manifest.ts






/** The files whose contents npm reads for a manifest; of all others it looks at the names. */
const wholeFiles = /^(package\.json|AUTHORS|README(\.[^/]*)?)$/i;
/** Larger texts are left empty: the registry's site shows no README of that size. */
const maxTextBytes = 16 * 1024 * 1024;
/**
 * The manifest that npm itself sends for a tarball: `package.json` with the README, the authors,
 * `bin` as an object, guessed types and a normalized repository (`@npmcli/package-json`, which the npm
 * CLI asks through pacote). Without a `tag`, which would win over the dist-tag that was chosen.
 *
 * @param file an absolute path of a tarball that was read before, so that its names are known to be good
 * @param temp an absolute folder for the copy that npm's code looks at; removed again
 * @param commit what `gitHead` says; undefined: what the `package.json` says
 * @throws an Error of npm's code for a manifest that it cannot make sense of
 */
async function fullManifest(file, temp, commit) {
    const { default: PackageJson } = await __webpack_require__.e(/* import() */ 700).then(__webpack_require__.t.bind(__webpack_require__, 80319, 23));
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-manifest-"));
    try {
        await unpackNames(file, folder);
        const { content } = await PackageJson.prepare(folder, { root: folder });
        const manifest = { ...(0,json/* asRecord */.qY)(content) };
        delete manifest["tag"];
        const { name, version } = manifest;
        if (typeof name !== "string" || typeof version !== "string") {
            throw new TypeError("The package.json has no name or no version.");
        }
        return { ...manifest, name, version, ...(commit !== undefined && { gitHead: commit }) };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Writes the package's files below `folder`: the texts that npm reads, all else empty. */
async function unpackNames(file, folder) {
    await (0,archives_src/* readTarGz */.Jq)((0,external_node_fs_.createReadStream)(file), tarballLimits, async (entry, contents) => {
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
    });
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/publish.ts




/**
 * Loads the library of uploads ahead of its first use, in the time in which another process works.
 * Never throws: what is wrong with it, the upload tells.
 */
async function loadPublishing() {
    await Promise.allSettled([Promise.all(/* import() */[__webpack_require__.e(700), __webpack_require__.e(562), __webpack_require__.e(319)]).then(__webpack_require__.t.bind(__webpack_require__, 68319, 23)), __webpack_require__.e(/* import() */ 700).then(__webpack_require__.t.bind(__webpack_require__, 80319, 23))]);
}
/** Time for an upload of no size, and for each MiB, in ms. Signing has the same time: they share it. */
const uploadTimeoutMs = 120_000;
const uploadTimeoutPerMiB = 4_000;
/**
 * Publishes a tarball once with npm's own library, which is loaded here only. Nothing is repeated: no
 * `fetchRetries` means one attempt. Never throws for what a registry or Sigstore can answer.
 *
 * @param signal ends the request
 */
async function publishTarball(publication, signal) {
    const { registry, file, size, token, access, tag, provenance, mode, commit } = publication;
    const { publish } = await Promise.all(/* import() */[__webpack_require__.e(700), __webpack_require__.e(562), __webpack_require__.e(319)]).then(__webpack_require__.t.bind(__webpack_require__, 68319, 23));
    let manifest;
    try {
        manifest = await fullManifest(file, publication.temp, commit);
    }
    catch (error) {
        const cause = `npm cannot read its package.json: ${(0,src/* messageOf */.bD)(error)}`;
        return { kind: "failed", code: "EMANIFEST", cause };
    }
    const timeout = uploadTimeoutMs + Math.ceil(size / 1024 ** 2) * uploadTimeoutPerMiB;
    const options = {
        registry,
        forceAuth: { token },
        defaultTag: tag,
        provenance,
        stage: mode === "stage",
        timeout,
        signal,
        headers: { "user-agent": publication.userAgent },
        // The library's default, null, keeps what the package has.
        ...(access !== undefined && { access }),
    };
    try {
        const answer = await publish(manifest, await (0,promises_.readFile)(file), options);
        const stageId = (0,json/* asRecord */.qY)(answer)?.["stageId"];
        return { kind: "accepted", ...(typeof stageId === "string" && { stageId }) };
    }
    catch (error) {
        return readLibraryError(error, timeout, signal.aborted);
    }
}
/**
 * The library's errors as data: one with a `statusCode` is the registry's answer, one without is no
 * answer, or came before the upload (`make-fetch-happen`, `npm-registry-fetch`, `sigstore`).
 *
 * @param timeoutMs the time that the request had
 * @param aborted the run ended it
 */
function readLibraryError(error, timeoutMs, aborted) {
    const fields = errorFields(error);
    const code = typeof fields["code"] === "string" ? fields["code"] : "";
    const status = fields["statusCode"];
    if (typeof status === "number" && code !== "EUSAGE") {
        return {
            kind: "answer",
            status,
            headers: readHeaders(fields["headers"]),
            body: readBody(fields["body"], code),
        };
    }
    const cause = aborted
        ? "the run was cancelled"
        : fields["type"] === "request-timeout"
            ? `no answer in ${timeoutMs / 1000} s`
            : [(0,src/* messageOf */.bD)(error), innerMessage(fields["cause"])].filter(Boolean).join(": ");
    const causeStatus = errorFields(fields["cause"])["statusCode"];
    return {
        kind: "failed",
        code,
        cause,
        ...(typeof causeStatus === "number" && { causeStatus }),
    };
}
function errorFields(error) {
    return (0,json/* asRecord */.qY)(error) ?? {};
}
function innerMessage(cause) {
    return cause instanceof Error ? cause.message : "";
}
/** The library hands headers over as a plain object of arrays. */
function readHeaders(value) {
    const headers = new Headers();
    for (const [name, held] of Object.entries((0,json/* asRecord */.qY)(value) ?? {})) {
        const values = Array.isArray(held) ? held : [held];
        for (const each of values)
            if (typeof each === "string")
                headers.append(name, each);
    }
    return headers;
}
/** The body is parsed JSON, or bytes; one about one-time passwords may be known by its code only. */
function readBody(body, code) {
    const text = Buffer.isBuffer(body)
        ? body.toString("utf8")
        : typeof body === "string"
            ? body
            : body === null || body === undefined
                ? ""
                : JSON.stringify(body);
    return code === "EOTP" && text === "" ? JSON.stringify({ error: "OTP required" }) : text;
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-registry.ts





/** An npm registry as the publish loop sees it. */
function npmRegistry(parts) {
    const { target, credentials, fetch, clock, userAgent, cancelled } = parts;
    const reads = {
        fetch,
        userAgent,
        readToken: (name) => credentials.readToken(name),
    };
    const documents = new Map();
    const served = new Map();
    /** Limits without a date, one after another. */
    let undatedLimits = 0;
    /** A version's own document is the most authoritative look there is, so it is the only one. */
    async function find(version, signal) {
        const read = await readVersion(target, version, reads, signal);
        if (read.kind === "unreadable")
            return read;
        if (read.kind === "missing")
            return { kind: "absent" };
        documents.set((0,src/* unitId */.KF)(version), read.document);
        return { kind: "present", checksum: read.document.checksum, yanked: false };
    }
    async function compare(unit, _, signal) {
        const document = documents.get((0,src/* unitId */.KF)(unit));
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
                token: credential.token,
                // An existing package's access would change with the version.
                access: unit.isNew ? unit.access : undefined,
                tag: unit.tag,
                provenance: parts.provenanceOf(unit),
                mode: parts.mode,
                commit: parts.commit,
                userAgent,
                temp: parts.temp,
            }, signal);
            const context = { mode: parts.mode, isNew: unit.isNew, undatedLimits };
            const answer = readPublishReply(reply, context, clock.now());
            undatedLimits = answer.kind === "wait" ? undatedLimits + 1 : 0;
            const mayBeOld = answer.kind === "stop" && credential.kind === "trusted publishing";
            if (mayBeOld && !askedAgain) {
                askedAgain = true;
                credentials.forget(unit.name);
                continue;
            }
            return answer.kind === "exists" ? await unlessUnpublished(unit, answer, signal) : answer;
        }
    }
    /** A version that was unpublished is refused as an existing one is, and never served again. */
    async function unlessUnpublished(unit, answer, signal) {
        const known = await readPackage(target, unit.name, reads, signal);
        if (known.kind !== "known" || !known.unpublished.includes(unit.version))
            return answer;
        return {
            kind: "refused",
            cause: `this version was unpublished (${answer.cause})`,
            remedy: "A version that was unpublished can never be used again: take a new one.",
        };
    }
    return {
        traits: npmTraits(target, parts),
        find,
        readBack: find,
        compare,
        upload,
        credentialOf: ({ name }) => served.get(name) ?? "none",
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

;// CONCATENATED MODULE: ./packages/npm/src/new-names.ts


/**
 * What speaks against creating the names that the registry does not know: a name is for ever.
 *
 * @param input the input that lists the packages
 */
function newNameProblems(packages, newNames, allowed, input = "packages") {
    const created = packages.filter(({ name }) => newNames.has(name));
    const refused = created.flatMap(({ name }) => {
        const { ifNew } = nameProblems(name);
        if (ifNew === undefined)
            return [];
        return [{ message: `npm takes no new package ${name}: it ${ifNew}.`, remedy: "Rename it." }];
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
            message: `The registry does not know ${names}, and a name is for ever.`,
            remedy,
            input,
        },
    ];
}
/** An existing package stays as it is; a new one with a scope must say what it becomes. */
function accessOf({ name, manifest }, isNew, wanted, problems) {
    if (!isNew)
        return undefined;
    const own = (0,json/* asRecord */.qY)(manifest["publishConfig"])?.["access"];
    const said = wanted ?? (own === "public" || own === "restricted" ? own : undefined);
    if (said === "restricted" && !name.startsWith("@")) {
        problems.push({
            message: `${name} is to be restricted, and npm restricts only packages with a scope.`,
            remedy: "Set access: public, or give it a name such as @scope/name.",
            input: "access",
        });
    }
    if (said !== undefined || !name.startsWith("@"))
        return said ?? "public";
    problems.push({
        message: `${name} is new and has a scope, and nothing says whether it becomes public.`,
        remedy: 'Set access: public (or restricted), or "publishConfig": { "access": "public" }.',
        input: "access",
    });
    return undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/repository-url.ts

/**
 * What npm would refuse about `repository` when provenance is published: it must be the repository
 * that runs (E422 "package.json: "repository.url" is …, expected to match …").
 *
 * @param repository `https://github.com/owner/name`
 */
function repositoryProblem(manifest, title, repository) {
    const field = manifest["repository"];
    const url = typeof field === "string" ? field : (0,json/* asRecord */.qY)(field)?.["url"];
    const remedy = `Write "repository": { "type": "git", "url": "git+${repository}.git" } into its package.json.`;
    if (typeof url !== "string" || url === "") {
        return {
            message: `${title} has no repository.url, and npm takes provenance only with the address of the repository that runs.`,
            remedy,
        };
    }
    const found = plainAddress(url);
    if (found === repository)
        return undefined;
    const near = found.toLowerCase() === repository.toLowerCase() ? "; upper and lower case count" : "";
    return {
        message: `${title} has the repository.url ${url}, and npm takes provenance only for ${repository}${near}.`,
        remedy,
    };
}
/** The forms that npm knows (https://docs.npmjs.com/cli/configuring-npm/package-json#repository) as one. */
function plainAddress(url) {
    const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url)?.[1];
    if (short !== undefined)
        return `https://github.com/${short}`;
    return url
        .replace(/^git\+/, "")
        .replace(/^(?:ssh:\/\/)?git@([^:/]+)[:/]/, "https://$1/")
        .replace(/^(?:git|http|ssh):\/\//, "https://")
        .replace(/#.*$/, "")
        .replace(/\/+$/, "")
        .replace(/\.git$/, "");
}

;// CONCATENATED MODULE: ./packages/npm/src/plan/plan-checks.ts




/**
 * Everything that the jobs which publish would be refused, as soon as it is known what is there.
 *
 * @param elsewhere what packages of the plan pin and the plan does not have
 */
function checkPlanned(packages, elsewhere, { known, newNames, problems: unpublished }, checks) {
    /** With `provenance: auto` they go without it. */
    const unfit = [];
    const problems = [
        ...unpublished,
        ...newNameProblems(packages, newNames, checks.newNames, "npm-packages"),
    ];
    const has = ({ name, version }) => known.get(name)?.versions.includes(version) === true;
    for (const each of packages) {
        if (has(each))
            continue;
        const { name, version, file, tarball } = each;
        const at = (problem) => (file === undefined ? problem : { ...problem, file });
        const found = [];
        // What an artifact brings may say it in its own manifest.
        const isRead = each.spec.base.kind !== "sources";
        const access = accessOf({ name, manifest: tarball.manifest }, newNames.has(name), checks.access, found);
        if (isRead)
            problems.push(...found.map(at));
        const tags = known.get(name) ?? { versions: [], distTags: {} };
        const chosen = chooseTag({ name, version }, checks.distTag, tags, "dist-tag");
        if ("problem" in chosen)
            problems.push(chosen.problem);
        const refused = isRead && access !== "restricted" ? unfitForProvenance(each, checks) : undefined;
        if (refused !== undefined && checks.provenance === true)
            problems.push(at(refused));
        else if (refused !== undefined)
            unfit.push(name);
    }
    problems.push(...elsewhere.filter((version) => !has(version)).map((each) => notPlanned(each)));
    return { problems, warnings: unfit.length === 0 ? [] : [withoutProvenance(unfit, checks)] };
}
function unfitForProvenance({ name, tarball }, { provenance, target, repository }) {
    if (provenance === false || repository === undefined)
        return undefined;
    if (!target.isNpmjs) {
        if (provenance === "auto")
            return undefined;
        return {
            message: `${name}: provenance cannot be made, since only registry.npmjs.org takes it.`,
            remedy: "Leave the input provenance away for this registry.",
        };
    }
    return repositoryProblem(tarball.manifest, name, repository);
}
function withoutProvenance(names, { repository = "" }) {
    const many = names.length > 1;
    return {
        message: `${(0,src/* firstFew */.Dt)(names, 5)} ${many ? "go" : "goes"} without provenance: repository.url is not ${repository}.`,
        // The address stands apart: a page makes a link of it.
        remedy: `For provenance, set repository.url in ${many ? "each" : "its"} package.json to git+${repository}.git`,
    };
}
function notPlanned(version) {
    return {
        message: `${(0,src/* unitId */.KF)(version)} is pinned by a package of this release, and is neither in the registry nor in the plan.`,
        remedy: "Add it to npm-packages, or correct the version that is pinned.",
        input: "npm-packages",
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/manifest-platform.ts
/** The declared platform that a manifest is for; `title` names the package in messages. */
function platformOfManifest(manifest, title, declared) {
    const [os, cpu, libc] = ["os", "cpu", "libc"].map((field) => listOf(manifest[field]));
    if (os === undefined || cpu === undefined) {
        return {
            kind: "unclear",
            message: `${title} does not say which platform it is for: its package.json has no ${os === undefined ? "os" : "cpu"}.`,
            remedy: "Add os and cpu, or write a placeholder such as {platform} into the entry.",
        };
    }
    const [platform, second] = declared.filter((each) => os.includes(each.platform.os) &&
        cpu.includes(each.platform.cpu) &&
        (libc === undefined || each.platform.libc === undefined || libc.includes(each.platform.libc)));
    if (platform === undefined) {
        return {
            kind: "other",
            message: `${title} is for ${[...os, ...cpu, ...(libc ?? [])].join(" ")}, which is none of the declared platforms: ${declared.map(({ word }) => word).join(", ")}.`,
            remedy: "Declare its platform, or write a placeholder such as {platform} into the entry.",
        };
    }
    if (second === undefined)
        return { kind: "one", platform };
    return {
        kind: "unclear",
        message: `${title} fits ${platform.word} and ${second.word}.`,
        remedy: "Give the entry platforms, with the one that it is for.",
    };
}
/** `os`, `cpu` and `libc` are lists; npm takes a single text for a list of one. */
function listOf(value) {
    const list = Array.isArray(value) ? value : undefined;
    const texts = (list ?? [value]).filter((item) => typeof item === "string");
    return texts.length > 0 ? texts : undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/exportable.ts

const dependencyFields = [
    "dependencies",
    "devDependencies",
    "optionalDependencies",
    "peerDependencies",
];
/** Fields that pnpm moves from `publishConfig` to the manifest (`@pnpm/exportable-manifest` 1000.4). */
const publishFields = new Set([
    ...["bin", "engines", "type", "imports", "main", "module", "typings", "types", "exports"],
    ...["browser", "esnext", "es2015", "unpkg", "umd:main", "os", "cpu", "libc", "typesVersions"],
]);
/**
 * Scripts of packing and publishing, which pnpm takes out of what it packs (same source). They mean
 * nothing to who installs the package, and npm 10 runs `prepare` also with `--ignore-scripts`.
 */
const packScripts = "prepublishOnly prepack prepare postpack publish postpublish".split(" ");
/**
 * Applies `workspace:`, `catalog:` and `publishConfig` as pnpm does when it packs
 * (https://pnpm.io/workspaces#publishing-workspace-packages, https://pnpm.io/catalogs#publishing,
 * https://pnpm.io/package_json#publishconfig). Not with pnpm's own package: that reads versions from
 * an installed `node_modules`, and here they come from the release.
 */
function exportable(manifest, facts) {
    const wrong = [];
    const workspace = new Set();
    const changed = { ...withoutPackScripts(manifest) };
    for (const field of dependencyFields) {
        const dependencies = (0,json/* asRecord */.qY)(manifest[field]);
        if (dependencies === undefined)
            continue;
        changed[field] = Object.fromEntries(Object.entries(dependencies).map(([name, spec]) => {
            if (typeof spec !== "string")
                return [name, spec];
            const fromCatalog = spec.startsWith("catalog:") ? inCatalog(name, spec, facts) : spec;
            const done = fromCatalog === undefined ? undefined : inWorkspace(name, fromCatalog, facts);
            if (done === undefined) {
                wrong.push(unknown(field, name, spec));
                return [name, spec];
            }
            if (done.of !== undefined && field !== "devDependencies")
                workspace.add(done.of);
            // Nobody installs these, so a path there does no harm.
            if (field !== "devDependencies" && /^(file|link|portal):/.test(done.spec)) {
                wrong.push({
                    message: `has ${name} in ${field} as ${done.spec}, which no one else can install.`,
                    remedy: `Write workspace:*, or a version of ${name}.`,
                });
            }
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
    if (/^\.{1,2}\//.test(wanted)) {
        const of = facts.nameAt(wanted);
        const version = of === undefined ? undefined : facts.versionOf(of);
        if (of === undefined || version === undefined)
            return undefined;
        return { spec: aliased(name, of, version), of };
    }
    const alias = /^(.+)@([^@]*)$/.exec(wanted);
    const of = alias?.[1] ?? name;
    const range = alias?.[2] ?? wanted;
    if (!/^([\^~*]|>=|<=|>|<)?$/.test(range))
        return { spec: aliased(name, of, range), of };
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
function unknown(field, name, spec) {
    const message = `has ${name} in ${field} as ${spec}, and the workspace has no such`;
    return spec.startsWith("catalog:")
        ? {
            message: `${message} entry in its catalogs.`,
            remedy: `Add ${name} to that catalog in pnpm-workspace.yaml.`,
        }
        : {
            message: `${message} package.`,
            remedy: `Write a version of ${name}, or give its package a version in its package.json.`,
        };
}
/** The manifest without scripts that only packing runs; the field goes where nothing is left. */
function withoutPackScripts(manifest) {
    const scripts = (0,json/* asRecord */.qY)(manifest["scripts"]);
    if (scripts === undefined)
        return manifest;
    const kept = Object.entries(scripts).filter(([name]) => !packScripts.includes(name));
    return Object.fromEntries(Object.entries(manifest).flatMap(([field, value]) => {
        if (field !== "scripts")
            return [[field, value]];
        return kept.length > 0 ? [[field, Object.fromEntries(kept)]] : [];
    }));
}
function applyPublishConfig(manifest) {
    const config = (0,json/* asRecord */.qY)(manifest["publishConfig"]);
    if (config === undefined)
        return manifest;
    const rest = Object.entries(manifest).filter(([field]) => field !== "publishConfig");
    const entries = Object.entries(config);
    const moved = Object.fromEntries(entries.filter(([field]) => publishFields.has(field)));
    const kept = Object.fromEntries(entries.filter(([field]) => !publishFields.has(field)));
    const whole = Object.keys(kept).length > 0 ? { publishConfig: kept } : {};
    return { ...Object.fromEntries(rest), ...moved, ...whole };
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/manifest.ts




/** The manifest as it is packed: version, platform, and what only means something in the workspace. */
function finishManifest(source, title, facts) {
    const { file } = facts;
    const problems = [];
    const tell = (message, remedy) => {
        problems.push({ message, remedy, ...(file === undefined ? {} : { file }) });
    };
    const exported = exportable(source, facts.workspace);
    for (const { message, remedy } of exported.wrong)
        tell(`${title} ${message}`, remedy);
    const { name } = source;
    // One that is missing or empty is told by who knows where the package comes from.
    const wrongName = typeof name === "string" && name !== "" ? nameProblems(name).always : undefined;
    if (wrongName !== undefined) {
        const where = file === undefined ? "" : ` in ${file}`;
        tell(`npm refuses the name ${JSON.stringify(name)}${where}: it ${wrongName}.`, "Write it as name or @scope/name, in small letters, digits and hyphens.");
    }
    const own = source["version"];
    const version = facts.version ?? (typeof own === "string" ? own : "");
    const wrongVersion = version === "" ? "is missing" : wrongOf(version);
    if (wrongVersion !== undefined) {
        tell(`The version of ${title}${version === "" ? "" : `, ${version},`} ${wrongVersion}.`, "Give the input version, or write a version such as 1.2.3 into its package.json.");
    }
    const written = fieldsWith(exported.manifest, "version", version);
    const fitted = fitPlatform(written, title, facts.platform, tell);
    if ((0,json/* asRecord */.qY)(fitted["publishConfig"])?.["directory"] !== undefined) {
        tell(`${title} has publishConfig.directory, which only pnpm follows.`, "Give that folder as path.");
    }
    if (fitted["private"] === true) {
        tell(`${title} is private: its package.json says "private": true.`, "Take private out of it.");
    }
    const scripts = (0,json/* asRecord */.qY)(source["scripts"]) ?? {};
    const idle = packScripts.filter((name) => scripts[name] !== undefined);
    return {
        manifest: fitted,
        siblings: exported.workspace,
        problems,
        notes: idle.length === 0
            ? []
            : [
                `${title}: packing does not run its scripts ${idle.join(", ")}; build before this step.`,
            ],
    };
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
        if (list.length === 1 && list[0] === wanted)
            continue;
        tell(`${title} says ${field} ${JSON.stringify(given)}, and it is the package of ${word}, whose ${field} is ${wanted}.`, `Write "${field}": ["${wanted}"], or take ${field} out: it is filled in then.`);
    }
    return fitted;
}

// EXTERNAL MODULE: ./packages/contents/src/index.ts + 11 modules
var contents_src = __webpack_require__(49342);
// EXTERNAL MODULE: ./packages/platforms/src/index.ts + 3 modules
var platforms_src = __webpack_require__(698);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/meta-manifest.ts



/**
 * The manifest of a meta: its platform packages as optional dependencies at the exact version. What
 * its template says is compared with the declared platforms, never the other way round.
 */
function metaManifest(template, title, facts) {
    const { platformPackage, platforms, version, file } = facts;
    const problems = [];
    const tell = (message, remedy) => problems.push({ message, remedy, file });
    const platformPackages = new Map(platforms.map((declared) => [declared, nameFor(platformPackage, declared, version)]));
    const names = [...platformPackages.values()];
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) {
        tell(`platform-package ${JSON.stringify(platformPackage)} gives several platforms the one name ${twice}.`, 'Tell them apart, with "{platform}".');
    }
    const family = familyOf(platformPackage, version);
    for (const field of ["optionalDependencies", "dependencies", "peerDependencies"]) {
        const listed = Object.keys((0,json/* asRecord */.qY)(template[field]) ?? {}).filter(family);
        const undeclared = listed.filter((name) => !names.includes(name));
        if (undeclared.length > 0) {
            tell(`${title} lists ${undeclared.join(", ")} in ${field}, and no declared platform has ${undeclared.length > 1 ? "these packages" : "this package"}; declared are ${platforms.map(({ word }) => word).join(", ")}.`, "Declare the platform, or take the package out of the template.");
        }
        const misplaced = listed.filter((name) => names.includes(name));
        if (field !== "optionalDependencies" && misplaced.length > 0) {
            tell(`${title} has ${misplaced.join(", ")} in ${field}: then it cannot be installed on other platforms.`, `Take ${misplaced.length > 1 ? "them" : "it"} out: platform packages become optional dependencies by themselves.`);
        }
    }
    const optional = (0,json/* asRecord */.qY)(template["optionalDependencies"]) ?? {};
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
/** Is a name the pattern with any word of the table, declared or not? */
function familyOf(pattern, version) {
    const names = new Set(everyWord().flatMap((word) => {
        const found = (0,platforms_src/* findPlatform */.rB)(word);
        if (found.kind !== "found")
            return [];
        return [nameFor(pattern, { platform: found.platform, word }, version)];
    }));
    return (name) => names.has(name);
}
/** The table's words: an unknown one is answered with all of them. */
function everyWord() {
    const answer = (0,platforms_src/* findPlatform */.rB)("");
    return answer.kind === "unknown" ? answer.candidates : platforms_src/* triples */.s_;
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

;// CONCATENATED MODULE: ./packages/npm/src/manifests/like-manifest.ts
/** What a package without a folder takes over from its meta. */
const takenOver = [
    ...["description", "keywords", "author", "homepage", "license", "engines", "repository", "bugs"],
    "publishConfig",
];
/** Fields of `publishConfig` that describe the meta's own files, which a platform package does not have. */
const ownFiles = [
    ...["bin", "type", "imports", "main", "module", "typings", "types", "exports", "browser"],
    ...["esnext", "es2015", "unpkg", "umd:main", "typesVersions", "directory", "os", "cpu", "libc"],
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
        ...(platform === undefined ? {} : { os: [platform.os], cpu: [platform.cpu] }),
        ...(platform?.libc === undefined ? {} : { libc: [platform.libc] }),
        // As patterns: npm reads them, and a name may hold what means something there.
        files: [...files].sort().map((file) => file.replace(/[\\*?[\]{}()!]/g, "\\$&")),
        ...(main === undefined ? {} : { main }),
    };
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

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
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
        const record = (0,json/* asRecord */.qY)(JSON.parse(text));
        if (record !== undefined)
            return record;
        throw new src/* ProblemsError */.FQ([{ message: `${file} is no JSON object.`, remedy, file }]);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const line = lineOfFault(text, error.message);
        throw new src/* ProblemsError */.FQ([
            {
                message: `${file} is no JSON: ${error.message}.`,
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
/** The one way in which manifests are written: the same fields give the same bytes. */
function writeManifest(manifest) {
    return `${JSON.stringify(manifest, null, 2)}\n`;
}
function isMissing(error) {
    const code = (0,json/* asRecord */.qY)(error)?.["code"];
    return code === "ENOENT" || code === "ENOTDIR";
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
        throw new src/* ProblemsError */.FQ(error.problems.map(({ message, remedy = "" }) => ({
            ...{ message: `${title}: ${message}`, remedy },
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
            message: `${title} brings ${told}, and the entry of line ${line} names ${wanted}.`,
            remedy: "Find out why it is another one before it is published.",
        },
    ]);
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
    const named = spec.name === undefined ? plain : { ...plain, name: spec.name };
    const name = typeof named["name"] === "string" ? named["name"] : "";
    const problems = [...(meta?.problems ?? [])];
    let { platform } = spec;
    if (platform === undefined && perPlatform) {
        const found = platformOfManifest(named, title, platforms);
        if (found.kind === "one")
            platform = found.platform;
        else
            problems.push({ message: found.message, remedy: found.remedy });
    }
    const base = spec.base.kind === "folder" ? spec.base.template.folder : ".";
    const finished = finishManifest(named, name === "" ? title : name, {
        ...{ version, platform, file, workspace: packages.factsFor(base) },
    });
    problems.push(...finished.problems);
    if (name === "") {
        problems.push({ message: `The package.json of ${title} has no name.`, remedy: "Add it." });
    }
    const platformPackages = meta?.platformPackages ?? new Map();
    return { ...finished, name, platform, platformPackages, problems };
}
/** What is wrong with the manifests that are in the checkout: told before artifacts are fetched. */
async function checkTemplates(specs, workspace, options) {
    const problems = [];
    for (const spec of specs) {
        if (spec.base.kind !== "folder" && spec.base.kind !== "like")
            continue;
        const source = await sourceManifest(spec, [], workspace);
        problems.push(...packageManifest(spec, source, options).problems);
    }
    return (0,src/* eachOnce */.B)(problems);
}

// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(51002);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/catalogs.ts





/**
 * The catalogs of `pnpm-workspace.yaml` (https://pnpm.io/catalogs): ranges by package name, by the
 * catalog's name. `catalog` is the one named `default`. No file: no catalogs.
 *
 * @throws ProblemsError if the file is no YAML
 */
async function readCatalogs(workspace) {
    const file = "pnpm-workspace.yaml";
    const text = await (0,promises_.readFile)(external_node_path_default().join(workspace, file), "utf8").catch((error) => {
        if ((0,json/* asRecord */.qY)(error)?.["code"] === "ENOENT")
            return "";
        throw error;
    });
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) {
        const { line } = lines.linePos(error.pos[0]);
        const message = `${file}, line ${line}: this is no YAML: ${error.message}.`;
        throw new src/* ProblemsError */.FQ([
            { message, remedy: "Correct it: versions are taken from its catalogs.", file, line },
        ]);
    }
    const contents = (0,json/* asRecord */.qY)(document.toJS());
    const named = Object.entries((0,json/* asRecord */.qY)(contents?.["catalogs"]) ?? {});
    const all = [...named, ["default", contents?.["catalog"]]];
    return new Map(all.flatMap(([name, catalog]) => {
        const ranges = Object.entries((0,json/* asRecord */.qY)(catalog) ?? {}).filter((entry) => typeof entry[1] === "string");
        return ranges.length > 0 ? [[name, new Map(ranges)]] : [];
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
    const { files } = await (0,selection_src/* findFiles */.lY)(["**/package.json"], workspace);
    const folders = new Map();
    const names = new Map();
    const versions = new Map();
    const released = new Set(specs.map(({ name }) => name));
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
        factsFor: (folder) => ({
            versionOf: (name) => versions.get(name),
            nameAt: (below) => names.get(external_node_path_default().posix.join(folder, below)),
            catalogs,
        }),
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/plan/plan-manifests.ts







/** The manifests that the jobs of the release will pack, with everything that is wrong with them. */
async function planManifests(specs, workspace, { version, platforms }) {
    let packages;
    try {
        packages = await readWorkspacePackages(workspace, specs, version);
    }
    catch (error) {
        if (!(error instanceof src/* ProblemsError */.FQ))
            throw error;
        return { manifests: [], problems: error.problems, folders: new Map(), unknown: [] };
    }
    const options = { version, platforms, packages, perPlatform: false };
    const manifests = [];
    const problems = [];
    const unknown = [];
    for (const spec of specs) {
        try {
            const planned = await planManifest(spec, workspace, options);
            if ("unknown" in planned)
                unknown.push(planned.unknown);
            else {
                problems.push(...planned.problems);
                if (planned.manifest !== undefined)
                    manifests.push(planned.manifest);
            }
        }
        catch (error) {
            if (!(error instanceof src/* ProblemsError */.FQ))
                throw error;
            problems.push(...error.problems);
        }
    }
    return { manifests, problems: (0,src/* eachOnce */.B)(problems), folders: packages.folders, unknown };
}
const nothing = { siblings: new Set(), platformPackages: new Map() };
async function planManifest(spec, workspace, options) {
    const { base, name } = spec;
    if (base.kind === "folder" || base.kind === "like") {
        const source = await sourceManifest(spec, [], workspace);
        const made = packageManifest(spec, source, options);
        const { manifest, siblings, platformPackages, notes, problems } = made;
        const version = manifest["version"];
        if (made.name === "" || typeof version !== "string")
            return { manifest: undefined, problems };
        return {
            manifest: {
                ...{ spec, name: made.name, version, notes, file: source.file },
                tarball: { manifest },
                staged: { siblings, platformPackages },
            },
            problems,
        };
    }
    if (base.kind === "tarball" && base.artifact === undefined) {
        const tarball = await readNpmTarball(external_node_path_default().join(workspace, base.file), base.file);
        const { name, version, manifest } = tarball;
        const known = { spec, name, version, tarball: { manifest }, staged: nothing };
        return { manifest: { ...known, notes: [], file: undefined }, problems: [] };
    }
    const { version } = options;
    if (name === undefined || version === undefined) {
        const what = name === undefined ? "name" : "version";
        const from = spec.contents.map(({ from }) => from).join(", ");
        const source = from === "" ? "what is packed elsewhere" : from;
        return { unknown: `The ${what} of ${titleOf(spec)} comes with ${source}.` };
    }
    const known = { spec, name, version, tarball: { manifest: { name, version } }, staged: nothing };
    return { manifest: { ...known, notes: [], file: undefined }, problems: [] };
}

;// CONCATENATED MODULE: ./packages/npm/src/entries/entry-rules.ts

/** Tells which fields of an entry cannot stand together, which are missing, which paths lead out. */
function checkEntry(tell, entry, given, kind) {
    const wrong = (message, remedy) => {
        tell(entry.line, message, remedy);
    };
    checkPaths(tell, entry);
    const bases = ["path", "like", "tarball"].filter((name) => given.has(name));
    if (bases.length > 1) {
        wrong(`an entry has ${bases.join(" and ")}.`, "Give it one of them.");
        return;
    }
    if (given.has("tarball")) {
        checkTarball(given, wrong);
        return;
    }
    const short = ["artifact", "from", "files", "to", "as", "format"];
    (0,contents_src/* tellBesideContents */.GZ)(tell, entry.line, given, short);
    if (kind === "meta")
        checkMeta(entry, given, wrong);
    // The plan packs nothing: a name is all that it needs of what an artifact brings.
    else if (kind === "plan" && bases.length === 0 && given.has("name"))
        return;
    else
        checkBase(given, bases, wrong);
}
function checkTarball(given, wrong) {
    const idle = [...given].filter((name) => !["tarball", "artifact", "platforms"].includes(name));
    if (idle.length === 0)
        return;
    wrong(`an entry has tarball and ${idle.join(", ")}, but a tarball is published byte for byte.`, "Take one of them out.");
}
function checkBase(given, bases, wrong) {
    const brings = given.has("artifact") || given.has("contents");
    if (given.has("like")) {
        if (!given.has("name"))
            wrong("an entry with like has no name.", 'Add name: "@scope/name".');
        if (!brings)
            wrong("an entry with like brings no files.", "Add artifact or contents.");
    }
    if (bases.length === 0 && !brings) {
        wrong("an entry brings nothing.", "Give it one of path, artifact, contents, tarball.");
    }
}
/** Holds a word in braces that may depend on the platform; a word that is unknown is told elsewhere. */
const mayTellApart = /\{(?!version\})[^{},]*\}/;
function checkMeta(entry, given, wrong) {
    if (!given.has("path"))
        wrong("a meta has no path.", "Give the folder of its package.json.");
    const { platformPackage } = entry;
    if (!given.has("platform-package")) {
        const remedy = 'Add platform-package: "@scope/name-{platform}".';
        wrong("a meta does not say which platform packages belong to it.", remedy);
    }
    else if (platformPackage !== undefined && !mayTellApart.test(platformPackage)) {
        wrong(`platform-package is ${JSON.stringify(platformPackage)}, one name for all platforms.`, `Write it with a placeholder: "${platformPackage}-{platform}".`);
    }
}
/** Paths that lead out of the folder that they count from. */
function checkPaths(tell, { path, like, tarball, contents, line }) {
    for (const [field, value] of Object.entries({ path, like, tarball })) {
        (0,contents_src/* checkPath */.Cg)(tell, field, value, line, "package");
    }
    (0,contents_src/* checkSourcePaths */.o_)(tell, contents, "package");
}

;// CONCATENATED MODULE: ./packages/npm/src/entries/entries.ts




const common = { ...contents_src/* sourceFields */.r9, name: "text", contents: "sources" };
const entryFields = {
    platform: { ...common, like: "text", tarball: "text", platforms: "list" },
    packages: { ...common, like: "text", tarball: "text", platforms: "list" },
    meta: { ...common, "platform-package": "text" },
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
        tell(1, `it ${list.wrong}.`, list.remedy);
        return [];
    }
    const entries = list.items.map((item) => folderEntry(item.text, 1));
    for (const entry of entries)
        checkEntry(tell, entry, new Set(["path"]), kind);
    return entries;
}
function folderEntry(path, line) {
    return { ...entries_nothing, path: (0,contents_src/* withoutSlash */.mW)(path), line };
}
const entries_nothing = {
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
        const remedy = "Write - path: npm/core, or another of the fields of an entry.";
        reader.tell(line, `an entry is ${(0,contents_src/* describeNode */.WQ)(node)}; expected fields.`, remedy);
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

;// CONCATENATED MODULE: ./packages/npm/src/entries/tarball-entries.ts




/** Does a path stand for whatever it matches, or take something away, rather than name one thing? */
function isPattern(path) {
    return /[*{]|^!/.test(path);
}
/** The packed files that an entry means; those inside an artifact are looked for when it is there. */
async function resolveTarballs({ tarball, tarballArtifact }, workspace) {
    if (tarball === undefined)
        return [];
    if (tarballArtifact !== undefined) {
        return [{ kind: "tarball", file: tarball, artifact: tarballArtifact }];
    }
    const { files } = await (0,selection_src/* findFiles */.lY)([tarball], workspace);
    if (files.length === 0) {
        throw new src/* ProblemsError */.FQ([
            {
                message: `the tarball ${tarball} matches no file of the workspace.`,
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
        return [external_node_path_default().join(workspace, file)];
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
        const message = `the path ${written} matches no folder of the workspace with a package.json.`;
        throw new src/* ProblemsError */.FQ([{ message, remedy: "Paths count from the workspace." }]);
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
        const known = entry.name ?? manifestName;
        specs.push({
            base,
            name: typeof known === "string" && known !== "" ? known : undefined,
            platform: item.platform,
            platformPackage: entry.platformPackage,
            contents: entry.contents,
            listed: listed && entry.listed,
            line: entry.line,
        });
    };
    for (const item of filled) {
        const { entry } = item;
        try {
            if (entry.tarball !== undefined) {
                for (const base of await resolveTarballs(entry, workspace))
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
                    add(platform, { kind: "folder", template }, literal, template.manifest["name"]);
                }
            }
        }
        catch (error) {
            if (!(error instanceof src/* ProblemsError */.FQ))
                throw error;
            problems.push(...error.problems.map((problem) => at(problem, entry.line)));
        }
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
    return (0,contents_src/* checkPlaceholders */.nV)(platformPackage ?? "", facts, (message, remedy) => ({
        message,
        remedy,
    }));
}
/** The folders of a path; what is private is a problem if it is named, and passed over if it was found. */
function chosen(found, notes) {
    return found.filter(({ template, literal }) => {
        if (template.manifest["private"] !== true)
            return true;
        if (literal) {
            const message = `${template.folder} is private: its package.json says "private": true.`;
            const remedy = "Take the entry out, or take private out of its package.json.";
            throw new src/* ProblemsError */.FQ([{ message, remedy }]);
        }
        notes.push(`Passed over ${template.folder}: it is private.`);
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
    const { kind, message, remedy } = found;
    if (kind === "unclear")
        throw new src/* ProblemsError */.FQ([{ message, remedy }]);
    notes.push(`Passed over: ${message}`);
    return undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/plan/plan-specs.ts


/** The packages that both inputs of the plan mean, with what is wrong with the inputs. */
async function readPlanSpecs(inputs, given, workspace) {
    const { platforms, version } = inputs;
    const isWrong = (name) => given.some(({ input }) => input === name);
    const plain = parseEntries(inputs.npmPackages, "plan", "npm-packages");
    const metas = inputs.metas === "" ? none : parseEntries(inputs.metas, "meta", "metas");
    const facts = {
        ...{ workspace, perPlatform: false },
        version,
        platforms: platforms.length > 0 ? platforms : undefined,
    };
    const [ofPlain, ofMetas] = await Promise.all([
        expandEntries(plain.entries, { ...facts, input: "npm-packages" }),
        expandEntries(metas.entries, { ...facts, input: "metas" }),
    ]);
    const lacking = metas.entries.length > 0 && platforms.length === 0 && !isWrong("platforms")
        ? [
            {
                message: 'The input "metas" needs platforms: a meta pins one package for each.',
                remedy: "Give the input platforms.",
                input: "platforms",
            },
        ]
        : [];
    // A meta is compared with all platforms that are meant, so with none while one of them is unknown.
    const compared = platforms.length > 0 && !isWrong("platforms") ? ofMetas.specs : [];
    return {
        specs: [...ofPlain.specs, ...compared],
        notes: [...ofPlain.notes, ...ofMetas.notes],
        /** The inputs cannot be read. */
        wrongInputs: [...plain.problems, ...metas.problems, ...lacking],
        /** What they name is not there, or not to be published. */
        problems: [...ofPlain.problems, ...ofMetas.problems],
    };
}
const none = { entries: [], problems: [] };

;// CONCATENATED MODULE: ./packages/npm/src/plan/plan.ts











/**
 * What a release of npm packages would do, and everything that would stop it. Reads the checkout and
 * the registry, and writes nothing.
 *
 * @param given problems of the inputs: with any of them the registry is not asked
 */
async function planNpm(inputs, given, ports) {
    const { workspace, clock, cancelled } = ports;
    const { platforms } = inputs;
    // Whatever stands for a version that is wrong: what depends on it need not be told as well.
    const isWrong = given.some(({ input }) => input === "version" || input === "version-from");
    const version = isWrong ? "1.0.0" : inputs.version;
    const read = readNpmTarget(inputs.registryUrl, ports.npmRegistrySetting);
    const target = "problem" in read ? npmjs : read;
    const link = (version) => versionPage(target, version);
    const wrongTag = inputs.distTag === "auto" ? undefined : tagProblem(inputs.distTag, "dist-tag");
    const named = await readPlanSpecs({ ...inputs, version }, given, workspace);
    const wrongInputs = [
        ...("problem" in read ? [read.problem] : []),
        ...(wrongTag === undefined ? [] : [wrongTag]),
        ...named.wrongInputs,
    ];
    const { manifests, unknown, folders, ...wrong } = await planManifests(named.specs, workspace, {
        version,
        platforms,
    });
    const doubles = doubleNames(manifests.map(({ name, spec, file }) => ({ name, where: file ?? `line ${spec.line}` })));
    const { within, elsewhere } = precedence(manifests, (name) => folders.has(name));
    const before = (name) => (within.get(name) ?? []).map(nameOf);
    const order = (0,src/* topologicalOrder */._o)(manifests, ({ name }) => name, ({ name }) => before(name));
    const ordered = order.kind === "ordered" ? order.items : manifests;
    let lookUp = { known: new Map(), newNames: new Set(), problems: [] };
    let unread = [];
    const mayAsk = given.length === 0 && wrongInputs.length === 0;
    if (mayAsk) {
        try {
            const reads = { ...ports, readToken: () => ports.token };
            lookUp = await lookUpPackages([...ordered, ...elsewhere], target, reads, clock, cancelled);
        }
        catch (error) {
            if (!(error instanceof src/* ProblemsError */.FQ))
                throw error;
            unread = error.problems;
        }
    }
    const checks = { ...inputs, target, repository: ports.repository };
    const isAsked = mayAsk && unread.length === 0;
    const checked = isAsked
        ? // What only an artifact names may be what others wait for.
            checkPlanned(ordered, unknown.length > 0 ? [] : elsewhere, lookUp, checks)
        : { problems: [], warnings: [] };
    const isThere = ({ name, version }) => lookUp.known.get(name)?.versions.includes(version) ?? false;
    const uploads = ordered.filter((each) => !isThere(each)).map(() => ({ limit: npmLimit }));
    return {
        isAsked,
        packages: ordered.map((each) => ({
            name: each.name,
            version: each.version,
            path: folderOf(each),
            published: isThere(each),
            listed: each.spec.listed,
        })),
        newNames: new Set(ordered.map(({ name }) => name).filter((name) => lookUp.newNames.has(name))),
        dependencies: new Map(ordered.map(({ name }) => [name, before(name)])),
        estimate: (0,src/* estimateUploads */.dD)(uploads, npmTraits(target, { minIntervalMs: autoDelayMs, confirmWithinMs: 0 })),
        warnings: [
            ...checked.warnings,
            ...ordered.flatMap(({ file, notes }) => notes.map((message) => ({ message, ...(file !== undefined && { file }) }))),
        ],
        problems: (0,src/* eachOnce */.B)([
            ...wrongInputs,
            ...named.problems,
            ...wrong.problems,
            ...doubles,
            ...unread,
            ...checked.problems,
        ]),
        notes: [...named.notes, ...unknown],
        registry: { title: target.title, link },
    };
}
/** Of an id `name@version`; a name may begin with `@`. */
function nameOf(id) {
    return id.slice(0, id.lastIndexOf("@"));
}
function folderOf({ spec }) {
    return spec.base.kind === "folder" ? spec.base.template.folder : "none";
}

// EXTERNAL MODULE: ./packages/binaries/src/index.ts + 13 modules
var binaries_src = __webpack_require__(48104);
;// CONCATENATED MODULE: ./packages/npm/src/admit.ts







/**
 * Looks all packages up and decides for each what it is published as: new or not, access, dist-tag,
 * provenance, credential. Everything that would fail in the middle of a release is told here.
 *
 * @param dependencies ids of packages of this call, by name
 * @throws ProblemsError with all of it
 */
async function admitPackages(packages, dependencies, inputs, { target, credentials, reads }, ports) {
    const { clock, cancelled, log } = ports;
    if (!inputs.dryRun) {
        await credentials.ask(packages.map(({ name }) => name), cancelled);
    }
    const lookUp = await lookUpPackages(packages, target, reads, clock, cancelled);
    const problems = [
        ...lookUp.problems,
        ...newNameProblems(packages, lookUp.newNames, inputs.newNames),
    ];
    const withProvenance = new Set();
    const lacking = new Map();
    const units = packages.flatMap((each) => {
        const { name, version, file, tarball } = each;
        const isNew = lookUp.newNames.has(name);
        const access = accessOf({ name, manifest: tarball.manifest }, isNew, inputs.access, problems);
        const known = lookUp.known.get(name) ?? { versions: [], distTags: {} };
        const chosen = chooseTag({ name, version }, inputs.tag, known);
        if ("problem" in chosen)
            problems.push(chosen.problem);
        const facts = {
            dryRun: inputs.dryRun,
            isNpmjs: target.isNpmjs,
            isGitHubActions: ports.isGitHubActions,
            hasIdToken: ports.idToken !== undefined,
            isGitHubHosted: ports.isGitHubHosted,
            repositoryVisibility: credentials.repositoryVisibility,
            packageAccess: isNew ? access : undefined,
            namesThisRepository: repositoryProblem(tarball.manifest, name, ports.repository) === undefined,
        };
        const decided = decideProvenance(name, inputs.provenance, facts);
        if ("problem" in decided)
            problems.push(decided.problem);
        else if (decided.provenance)
            withProvenance.add(name);
        else if (inputs.provenance === "auto") {
            log.info(`${name} goes without provenance: ${decided.reason}.`);
        }
        else if (decided.lacking !== undefined)
            lacking.set(decided.lacking.reason, decided.lacking);
        if ("problem" in chosen)
            return [];
        const isThere = known.versions.includes(version);
        const next = `${isNew ? "a new name" : "a new version"}, dist-tag ${chosen.tag}`;
        log.info(`${name} ${version}: ${isThere ? "is there already" : next}`);
        return [
            {
                ...{ name, version, file, access, isNew, tag: chosen.tag },
                checksum: tarball.integrity,
                size: tarball.size,
                dependencies: dependencies.get(name) ?? [],
                limit: npmLimit,
            },
        ];
    });
    if (!inputs.dryRun) {
        problems.push(...credentials.check(packages.map(({ name }) => ({ name, isNew: lookUp.newNames.has(name) }))));
    }
    (0,src/* throwProblems */.Jh)(problems);
    const warnings = [...lacking.values()].map(({ reason, remedy }) => ({
        message: `A real run of this job could not make the provenance that is asked for, since ${reason}.`,
        remedy,
        input: "provenance",
    }));
    return { units, withProvenance, warnings };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/await-installable.ts



/** Pause between two looks, in ms; the first ones are shorter. */
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
    for (let pauseMs = 2_000;; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
        const looks = await (0,src/* concurrently */.rK)(awaited, async ({ version }) => ({
            version,
            obstacle: await obstacleTo(version, ports),
        }));
        if (cancelled.aborted)
            return;
        awaited = looks.filter(({ obstacle }) => obstacle !== undefined);
        if (awaited.length === 0)
            return;
        const left = until - clock.now();
        if (left <= 0)
            break;
        if (clock.now() - toldAt >= tellEveryMs) {
            toldAt = clock.now();
            const minutes = Math.ceil(left / 60_000);
            say(`Waiting until these can be installed, ${minutes} min left: ${described(awaited)}`);
        }
        await clock.sleep(Math.min(pauseMs, left), cancelled);
    }
    throw new src/* ProblemsError */.FQ([
        {
            message: `${described(awaited)} cannot be installed from ${target.title}, after waiting ${Math.round(waitMs / 60_000)} min.`,
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
    const isOwnHost = address.origin === new URL(target.registry).origin;
    const token = isOwnHost ? reads.readToken(version.name) : undefined;
    // One byte tells that it is served; some registries know no ranges, and send it whole.
    const firstByte = { accept: "*/*", range: "bytes=0-0" };
    const reply = await get(tarball, reads, token, cancelled, firstByte);
    if (reply.kind === "failed")
        return { cause: `its tarball: ${reply.cause}` };
    if (reply.status === 200 || reply.status === 206)
        return undefined;
    if (reply.status === 404)
        return "missing";
    return { cause: `its tarball: ${(0,describe_answer/* describeAnswer */.O)(reply.status, reply.body)}` };
}
/** "a@1.0.0, b@1.0.0 (503: Service Unavailable)" */
function described(looks) {
    return looks
        .map(({ version, obstacle }) => typeof obstacle === "object" ? `${(0,src/* unitId */.KF)(version)} (${obstacle.cause})` : (0,src/* unitId */.KF)(version))
        .join(", ");
}

;// CONCATENATED MODULE: ./packages/npm/src/broken-off.ts


/** What a job did that was cancelled before anything could be uploaded. */
function brokenOffStage(packages, dryRun, target, startedAt, now) {
    // What is not packed is known by name and version only.
    const versions = packages.map(({ name, version }) => ({ name, version }));
    return {
        result: (0,src/* notReached */.eo)(versions, dryRun, startedAt, now),
        warnings: [],
        ...registryFacts(target),
    };
}

// EXTERNAL MODULE: ./packages/http/src/id-token.ts
var id_token = __webpack_require__(27657);
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
    const reply = await (0,send/* send */.t)(fetch, new URL(way, registry).href, {
        method: "POST",
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
    const token = isGood ? (0,json/* parseRecord */.Hh)(body.toString("utf8"))?.["token"] : undefined;
    if (typeof token === "string" && token !== "")
        return { kind: "token", token };
    // An answer with a token in it must not be quoted.
    if (isGood)
        return { kind: "unreadable", cause: `${status} without a token` };
    const cause = (0,describe_answer/* describeAnswer */.O)(status, body);
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
                message: `There is no token for ${name}.`,
                remedy: "Give the input token, or NODE_AUTH_TOKEN.",
                input: "token",
            };
        }
        if (isNew) {
            return {
                message: `${name} is new, and trusted publishing cannot create a package: there is no token for it.`,
                remedy: "Give the input token (or NODE_AUTH_TOKEN) for its first version; add this workflow to its trusted publishers afterwards.",
                input: "token",
            };
        }
        if (idToken === undefined) {
            return {
                message: `There is no token for ${name}, and this job has no id-token: write.`,
                remedy: "Give the input token (or NODE_AUTH_TOKEN), or permissions: id-token: write for trusted publishing.",
                input: "token",
            };
        }
        const cause = exchange === undefined || exchange.kind === "token" ? "" : ` (${exchange.cause})`;
        return {
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
        let exchange = await this.exchange(name, signal);
        for (const pause of src/* readPausesMs */.QQ) {
            if (exchange.kind !== "unreadable" || signal.aborted)
                break;
            await clock.sleep(pause, signal);
            exchange = await this.exchange(name, signal);
        }
        this.exchanged.set(name, { exchange, at: clock.now() });
        return exchange;
    }
    /** Each exchange has an ID token of its own. */
    async exchange(name, signal) {
        const { registry, idToken, mask, fetch, userAgent } = this.sources;
        if (idToken === undefined)
            return { kind: "refused", cause: "no id-token: write" };
        const identity = await (0,id_token/* askForIdToken */.H)(idToken, tokenAudience(registry), signal);
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

// EXTERNAL MODULE: ./packages/checkout/src/index.ts + 2 modules
var checkout_src = __webpack_require__(74519);
;// CONCATENATED MODULE: ./packages/npm/src/survey-packages.ts










/**
 * Which packages are meant, read from the inputs and the checkout.
 *
 * @param given problems of the inputs
 * @throws ProblemsError with everything that is wrong, artifacts that are missing included: they are
 * looked for here only if there is something else to tell
 */
async function surveyPackages(inputs, given, ports) {
    const { workspace, log } = ports;
    const { entries, problems } = parseEntries(inputs.packages, inputs.kind);
    const declared = (0,contents_src/* declarePlatforms */.l1)(inputs.platforms ?? [], "platforms");
    const isWrong = (name) => given.some(({ input }) => input === name);
    // Whatever stands for a version that is wrong: what depends on it need not be told as well.
    const version = isWrong("version") ? "1.0.0" : inputs.version;
    const perPlatform = inputs.kind === "platform";
    const { platforms } = declared;
    const expanded = await expandEntries(entries, {
        ...{ workspace, input: "packages", version, perPlatform },
        platforms: inputs.platforms === undefined ? undefined : platforms,
    });
    const { specs } = expanded;
    const soFar = [...given, ...problems, ...declared.problems, ...expanded.problems];
    const workspacePackages = await readWorkspacePackages(workspace, specs, version).catch((error) => {
        if (!(error instanceof src/* ProblemsError */.FQ))
            throw error;
        throw new src/* ProblemsError */.FQ([...soFar, ...error.problems], { cause: error });
    });
    // A meta is compared with all platforms that are meant, so with none while one of them is unknown.
    const isCompared = declared.problems.length === 0 && !isWrong("platforms");
    const templates = await checkTemplates(isCompared ? specs : specs.filter(({ platformPackage }) => platformPackage === undefined), workspace, { version, perPlatform, platforms, packages: workspacePackages });
    const tag = inputs.tag === "auto" ? undefined : tagProblem(inputs.tag);
    const commit = await (0,checkout_src/* readCommit */.kN)(workspace, ports.childEnvironment());
    const packageProblems = [...problems, ...declared.problems, ...expanded.problems, ...templates];
    const wrong = [
        ...given,
        ...packageProblems,
        // What was passed over is no reason to call a release complete.
        ...(specs.length > 0 ||
            packageProblems.length > 0 ||
            isWrong("packages") ||
            isWrong("platforms")
            ? []
            : [nothingLeft(expanded.notes)]),
        ...(tag === undefined ? [] : [tag]),
        ...noCredential(inputs, given, ports),
        // Uncommitted files are packed as they are: artifacts are laid into no checkout.
        ...(0,checkout_src/* checkHead */.Xj)(commit, inputs.sha),
    ];
    if (wrong.length > 0)
        (0,src/* throwProblems */.Jh)([...wrong, ...(await missingArtifacts(specs, given, ports))]);
    for (const note of expanded.notes)
        log.info(note);
    for (const [index, { platform, ...spec }] of specs.entries()) {
        const title = titleOf(spec);
        const of = platform === undefined || title.includes(platform.word) ? "" : ` (${platform.word})`;
        log.info(`${index + 1}. ${title}${of}`);
    }
    return { specs, platforms, workspacePackages, head: commit?.head };
}
/**
 * The packages of a release as far as they are known before their sources are there: some are known by
 * their place in the input only, and a version may stand in what an artifact brings.
 */
function meantVersions(specs, version) {
    return specs.map((spec) => {
        const { base } = spec;
        const own = base.kind === "folder" ? base.template.manifest["version"] : undefined;
        const known = version ?? own;
        return { name: titleOf(spec), version: typeof known === "string" ? known : "unknown" };
    });
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
function nothingLeft(notes) {
    const why = notes.length > 0 ? ` ${notes.join(" ")}` : "";
    return {
        message: `The input "packages" leaves no package to publish.${why}`,
        remedy: "Name a package that this call is for, or do not run it.",
        input: "packages",
    };
}
function noCredential({ dryRun, token }, given, { idToken }) {
    const isWrong = given.some(({ input }) => input === "token");
    if (dryRun || token !== undefined || idToken !== undefined || isWrong)
        return [];
    return [
        {
            message: "There is no token, and this job has no id-token: write, so nothing can be uploaded.",
            remedy: "Give the input token (or NODE_AUTH_TOKEN), or permissions: id-token: write for trusted publishing, or set dry-run: true.",
            input: "token",
        },
    ];
}

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 4 modules
var exec = __webpack_require__(12697);
;// CONCATENATED MODULE: ./packages/npm/src/packing/npm-command.ts





/**
 * npm with an empty configuration and a cache of its own: what is packed must not depend on the
 * `.npmrc` of a user or of the checkout, which may also name tokens that this environment does not hold.
 *
 * @param folder a fresh folder, which npm is started in; outside of the checkout
 * @param env the whole environment of the children
 */
async function createNpm(folder, env) {
    const userConfig = external_node_path_default().join(folder, "user.npmrc");
    await (0,promises_.writeFile)(userConfig, "");
    const settings = [
        ...["--userconfig", userConfig],
        ...["--globalconfig", external_node_path_default().join(folder, "global.npmrc")],
        ...["--cache", external_node_path_default().join(folder, "cache")],
        ...["--ignore-scripts", "--offline", "--no-update-notifier", "--no-fund", "--json"],
        ...["--loglevel", "error"],
    ];
    return {
        async json(args) {
            let output;
            try {
                output = await (0,exec/* getExecOutput */.H)("npm", [...args, ...settings], {
                    cwd: folder,
                    env: withoutSettings(env),
                    silent: true,
                    ignoreReturnCode: true,
                });
            }
            catch (error) {
                throw new src/* ProblemsError */.FQ([
                    {
                        message: `npm was not found: ${(0,src/* messageOf */.bD)(error)}`,
                        remedy: "Set up Node.js before this step.",
                    },
                ]);
            }
            const answer = (0,json/* parseJson */.qF)(output.stdout);
            if (output.exitCode === 0 && answer !== undefined)
                return answer;
            const said = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(answer)?.["error"])?.["summary"];
            const words = typeof said === "string" && said !== "" ? said : output.stderr;
            throw new src/* ProblemsError */.FQ([
                {
                    message: `npm ${args[0] ?? ""} failed, and nothing was uploaded: ${sentence(words)}`,
                    remedy: "Run npm pack --ignore-scripts in the package's folder to see it again.",
                },
            ]);
        },
    };
}
/** npm takes every variable `npm_config_*` for a setting; those that npm set for its own children too. */
function withoutSettings(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name)));
}
function sentence(words) {
    const text = words
        .replace(/^npm error\s*/gm, "")
        .replace(/\s+/g, " ")
        .trim();
    if (text === "")
        return "it ended without a message.";
    return /[.!?]$/.test(text) ? text : `${text.slice(0, 700)}.`;
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/pack-npm.ts



/** How many folders one process gets: command lines have an end, 32 KiB on Windows. */
const perProcess = 50;
/**
 * Packs folders with `npm pack`, many in one process; lifecycle scripts do not run.
 *
 * @param folders each name once
 * @param destination absolute; made where it is not there
 * @returns absolute paths of the tarballs, by package name
 * @throws ProblemsError with npm's own words; `npm pack` is all or nothing
 */
async function packFolders(npm, folders, destination) {
    const packed = new Map();
    for (const [index, round] of roundsOf(folders).entries()) {
        const target = index === 0 ? destination : external_node_path_default().join(destination, String(index + 1));
        await (0,promises_.mkdir)(target, { recursive: true });
        for (const chunk of chunksOf(round)) {
            const answer = await npm.json(["pack", "--pack-destination", target, ...pathsOf(chunk)]);
            const answers = answersOf(answer);
            for (const { name } of chunk) {
                packed.set(name, external_node_path_default().join(target, fieldOf(answers, name, "filename", isText)));
            }
        }
    }
    return packed;
}
/**
 * The files that `npm pack` would take from each folder, by package name: relative paths with `/`.
 * Nothing is written.
 */
async function listPackFiles(npm, folders) {
    const listed = new Map();
    for (const chunk of chunksOf(folders)) {
        const answers = answersOf(await npm.json(["pack", "--dry-run", ...pathsOf(chunk)]));
        for (const { name } of chunk) {
            const files = fieldOf(answers, name, "files", isList);
            listed.set(name, files.flatMap((file) => {
                const found = (0,json/* asRecord */.qY)(file)?.["path"];
                return isText(found) ? [found] : [];
            }));
        }
    }
    return listed;
}
/** npm answers with an array in versions 10 and 11, with an object by name in 12. */
function answersOf(answer) {
    const items = isList(answer) ? answer : Object.values((0,json/* asRecord */.qY)(answer) ?? {});
    const byName = new Map();
    for (const item of items) {
        const record = (0,json/* asRecord */.qY)(item);
        const name = record?.["name"];
        if (record !== undefined && isText(name))
            byName.set(name, record);
    }
    return byName;
}
function fieldOf(answers, name, field, is) {
    const value = answers.get(name)?.[field];
    if (is(value))
        return value;
    throw new TypeError(`npm pack --json answers without ${field} of ${name}`);
}
/** `@a/b-c` and `@a-b/c` are packed into files of one name, so they go into different folders. */
function roundsOf(folders) {
    const rounds = [];
    const used = new Map();
    for (const each of folders) {
        const file = each.name.replace(/^@/, "").replace("/", "-").toLowerCase();
        const round = used.get(file) ?? 0;
        used.set(file, round + 1);
        (rounds[round] ??= []).push(each);
    }
    return rounds;
}
function chunksOf(folders) {
    const chunks = [];
    for (let start = 0; start < folders.length; start += perProcess) {
        chunks.push(folders.slice(start, start + perProcess));
    }
    return chunks;
}
function pathsOf(folders) {
    return folders.map(({ folder }) => folder);
}
function isText(value) {
    return typeof value === "string";
}
function isList(value) {
    return Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/packed-binaries.ts





/** The binaries among the files of a staged package: only headers are read. */
async function binariesOf(folder, files) {
    const found = new Map();
    for (const file of files) {
        const binary = await identifyPacked(external_node_path_default().join(folder, file));
        if (binary !== undefined)
            found.set(file, binary);
    }
    return found;
}
/**
 * The binaries in a tarball that was packed earlier. It is unpacked for that, and taken away again.
 *
 * @param temp absolute
 */
async function binariesOfTarball(file, temp) {
    const target = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "unpacked-"));
    try {
        const entries = await (0,archives_src/* extractTarGz */.Ce)(file, target, tarballLimits);
        const [top = ""] = await (0,promises_.readdir)(target);
        const paths = entries.filter(({ kind }) => kind === "file").map((entry) => entry.path);
        return await binariesOf(external_node_path_default().join(target, top), paths.map((each) => each.slice(top.length + 1)));
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

;// CONCATENATED MODULE: ./packages/npm/src/manifests/entry-points.ts


/** What Node tries behind a path (https://nodejs.org/api/modules.html#all-together). */
const moduleEndings = ["", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"];
const typeEndings = ["", ".d.ts", ".ts", "/index.d.ts", "/index.ts"];
/** The entry points of a manifest that are not among the files of its package. */
function missingEntryPoints(manifest, files) {
    return entryPoints(manifest).filter(({ field, target, endings }) => {
        const wanted = external_node_path_default().posix.normalize(target).replace(/\/$/, "");
        if (field.startsWith("exports") && target.includes("*"))
            return !matchesAny(wanted, files);
        if (field.startsWith("exports") && target.endsWith("/")) {
            return ![...files].some((file) => file.startsWith(`${wanted}/`));
        }
        return !endings.some((ending) => files.has(external_node_path_default().posix.join(wanted, ".") + ending));
    });
}
function entryPoints(manifest) {
    const found = [];
    const add = (field, value, endings) => {
        if (typeof value === "string" && value !== "")
            found.push({ field, target: value, endings });
    };
    for (const field of ["main", "module", "browser"])
        add(field, manifest[field], moduleEndings);
    for (const field of ["types", "typings"])
        add(field, manifest[field], typeEndings);
    const { bin } = manifest;
    add("bin", bin, [""]);
    for (const [name, file] of Object.entries((0,json/* asRecord */.qY)(bin) ?? {}))
        add(`bin.${name}`, file, [""]);
    for (const { field, target } of exported(manifest["exports"], "exports"))
        add(field, target, [""]);
    return found;
}
/** The targets of `exports`: they begin with `./`; conditions and paths are keys, `null` closes a path. */
function exported(value, field) {
    if (typeof value === "string")
        return value.startsWith("./") ? [{ field, target: value }] : [];
    if (Array.isArray(value)) {
        return value.flatMap((item) => exported(item, field));
    }
    return Object.entries((0,json/* asRecord */.qY)(value) ?? {}).flatMap(([key, item]) => exported(item, key.startsWith(".") ? `${field}[${JSON.stringify(key)}]` : `${field}.${key}`));
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
        if (wanted === undefined || (given?.length === 1 && given[0] === wanted))
            return [];
        const says = given === undefined ? `no ${field}` : `${field} ${given.join(", ")}`;
        return [
            {
                message: `${name} is the package of ${word}, whose ${field} is ${wanted}, and its package.json says ${says}.`,
                remedy: `Write "${field}": ["${wanted}"] into it.`,
            },
        ];
    });
}
function checkHeaders({ name, manifest, platform: declared, binaries }) {
    const problems = [];
    const { os, cpu, libc } = declared.platform;
    const ownLibc = listOf(manifest["libc"]);
    // A word without libc says nothing about it, but the manifest may.
    const expected = libc ?? (ownLibc?.length === 1 ? ownLibc[0] : undefined);
    const system = {
        os,
        cpu,
        ...(expected === "glibc" || expected === "musl" ? { libc: expected } : {}),
    };
    let native = 0;
    for (const [file, found] of binaries) {
        if (found.kind === "damaged") {
            problems.push({
                message: `${file} in ${name} is damaged: ${found.fault}.`,
                remedy: "Build it again, and look at how it came into the artifact.",
            });
            continue;
        }
        if (found.binary.kind !== "wasm")
            native += 1;
        const proof = (0,binaries_src/* proves */.AE)(found.binary, system);
        if (proof.verdict !== "disagree")
            continue;
        const said = proof.differences.map(({ field, expected }) => `${field} ${expected}`);
        problems.push({
            message: `${file} is ${(0,binaries_src/* describeBinary */.bX)(found.binary)}; ${name} says ${said.join(" and ")}.`,
            remedy: `Look at which artifact the package of ${declared.word} takes, and what was built into it.`,
        });
    }
    if (native === 0 && problems.length === 0) {
        problems.push({
            message: `${name} holds no binary, and it is the package of ${declared.word}.`,
            remedy: "Name what belongs into it with artifact and files; check-binaries: false allows it.",
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
        ...missingEntryPoints(manifest, new Set(files)).map(({ field, target }) => ({
            message: `${name} names ${target} as its ${field}, and the packed package holds no such file.`,
            remedy: 'Build it before this step, or name it in "files" of its package.json.',
        })),
        ...checkBundled(tarball, files),
        ...checkProtocols(tarball),
        ...(platform === undefined
            ? []
            : checkPlatform({ name, manifest, platform, binaries, checkBinaries, files })),
    ];
}
function checkVersion({ tarball, version }) {
    if (version === undefined || tarball.version === version)
        return [];
    return [
        {
            message: `${tarball.name} was packed as ${tarball.version}, and the version to release is ${version}.`,
            remedy: "Pack it again with that version.",
        },
    ];
}
/** Everything that was taken from artifacts is in the tarball, as large as it was. */
function checkLost({ tarball, staged }) {
    const sizes = new Map(tarball.entries.map(({ path, size }) => [path, size]));
    const lost = [...(staged ?? [])].filter(([path, { size, artifact }]) => artifact !== undefined && sizes.get(path) !== size);
    if (lost.length === 0)
        return [];
    const artifacts = new Set(lost.map(([, { artifact }]) => artifact));
    return [
        {
            message: `npm did not pack ${(0,src/* firstFew */.Dt)(lost.map(([path]) => path), shownFiles)} of ${tarball.name}, taken from ${[...artifacts].join(", ")}.`,
            remedy: 'Name it in "files" of the package.json; a few names npm never packs.',
        },
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
            ? Object.keys((0,json/* asRecord */.qY)(manifest["dependencies"]) ?? {})
            : [];
    const missing = listed
        .filter((each) => typeof each === "string")
        .filter((each) => !files.includes(`node_modules/${each}/package.json`));
    if (missing.length === 0)
        return [];
    return [
        {
            message: `${name} bundles ${(0,src/* firstFew */.Dt)(missing, shownFiles)}, which is not in the packed package.`,
            remedy: "Pack it where its dependencies are installed, and give the file as tarball.",
        },
    ];
}
/** Nobody outside of the workspace can install these. */
function checkProtocols({ name, manifest }) {
    return ["dependencies", "optionalDependencies", "peerDependencies"].flatMap((field) => Object.entries((0,json/* asRecord */.qY)(manifest[field]) ?? {}).flatMap(([dependency, spec]) => {
        if (typeof spec !== "string" || !/(^|\s)(workspace|catalog|file|link|portal):/.test(spec)) {
            return [];
        }
        return [
            {
                message: `${name} was packed with ${dependency} in ${field} as ${spec}, which no one else can install.`,
                remedy: "Pack it with a version in its place.",
            },
        ];
    }));
}

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
/** The files that `bin` of a manifest names, a text or an object; and those in `directories.bin`. */
function isBinOf(manifest) {
    const { bin } = manifest;
    const named = typeof bin === "string" ? [bin] : Object.values((0,json/* asRecord */.qY)(bin) ?? {});
    const files = new Set(named.filter((file) => typeof file === "string").map(plain));
    const folder = (0,json/* asRecord */.qY)(manifest["directories"])?.["bin"];
    const below = typeof folder === "string" ? `${plain(folder)}/` : undefined;
    return (file) => files.has(file) || (below !== undefined && file.startsWith(below));
}
function plain(file) {
    return external_node_path_default().posix.join(".", file).replace(/\/$/, "");
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/staged-files.ts




/** npm reads these for what to leave out, and never packs them: they would hide what a source brings. */
const passOver = new Set([".gitignore", ".npmignore"]);
const linkFate = "which npm does not pack";
/**
 * The files of a package: what npm takes of its own folder, and the sources laid over it.
 *
 * @param notes gets what was passed over, in sentences
 * @throws ProblemsError with all that is wrong with the sources
 */
async function takeFiles(spec, options, notes) {
    const title = titleOf(spec);
    const problems = [];
    const { base } = spec;
    const own = [];
    if (base.kind === "folder") {
        const { folder } = base.template;
        const template = options.templates.get(folder);
        if (template === undefined)
            throw new TypeError(`the files of ${folder} were not listed`);
        problems.push(...lostLinks(template, title, folder, notes));
        for (const file of template.files) {
            own.push({
                path: file,
                file: external_node_path_default().join(options.workspace, folder, file),
                artifact: undefined,
            });
        }
    }
    const brought = [];
    for (const source of spec.contents) {
        try {
            for (const file of await (0,contents_src/* takeSource */.Zn)(source, { ...options, passOver, linkFate })) {
                if (file.path === "package.json" && base.kind !== "sources") {
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
    const over = new Set(brought.map(({ path }) => (0,contents_src/* pathKey */.Pn)(path)));
    return [...own.filter((file) => !over.has((0,contents_src/* pathKey */.Pn)(file.path))), ...brought];
}
function lostLinks({ namedLinks, otherLinks }, title, folder, notes) {
    if (otherLinks.length > 0) {
        notes.push(`${title}: npm packs no symbolic links: ${otherLinks.join(", ")} stay out.`);
    }
    if (namedLinks.length === 0)
        return [];
    return [
        {
            message: `${title}: ${namedLinks.join(", ")} in ${folder} ${namedLinks.length > 1 ? "are links" : "is a link"}, which npm leaves out of the package.`,
            remedy: "Put the file there that it leads to, or take it out of files in package.json.",
        },
    ];
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/staging.ts









/**
 * Puts a package together in `folder`: what npm takes of its own folder, the sources over it, its
 * manifest, a licence. The checkout is only read.
 *
 * @param folder absolute; fresh, outside of the checkout
 * @throws ProblemsError with all that is wrong with the package
 */
async function stagePackage(spec, folder, options) {
    const notes = [];
    const taken = await takeFiles(spec, options, notes);
    const { manifest: source, file } = await sourceManifest(spec, taken, options.workspace);
    const files = new Map(taken.map((each) => [each.path, each]));
    files.delete("package.json");
    await addLicense(files, options.workspace);
    const made = packageManifest(spec, { manifest: source, file }, options);
    (0,src/* throwProblems */.Jh)(made.problems);
    const { name } = made;
    const sizes = await copyAll(files, folder, isBinOf(made.manifest));
    const write = (file, text) => writeText(external_node_path_default().join(folder, file), text);
    await write("package.json", writeManifest(made.manifest));
    if (spec.base.kind === "like" && ![...files.keys()].some((file) => /^readme(\.|$)/i.test(file))) {
        const metaName = String(spec.base.meta.manifest["name"]);
        const readme = likeReadme(name, metaName, spec.platform?.platform.triple);
        await write("README.md", readme);
        sizes.set("README.md", { size: Buffer.byteLength(readme), artifact: undefined });
    }
    return {
        spec,
        name,
        version: String(made.manifest["version"]),
        platform: made.platform,
        folder,
        manifest: made.manifest,
        files: sizes,
        siblings: made.siblings,
        platformPackages: made.platformPackages,
        notes: [...notes, ...made.notes],
    };
}
/** A package without a licence of its own has that of the repository. */
async function addLicense(files, workspace) {
    const isLicense = (name) => /^(licen[cs]e|copying)([.-].*)?$/i.test(name);
    if ([...files.keys()].some(isLicense))
        return;
    for (const entry of await (0,promises_.readdir)(workspace, { withFileTypes: true })) {
        if (!entry.isFile() || !isLicense(entry.name))
            continue;
        const file = external_node_path_default().join(workspace, entry.name);
        files.set(entry.name, { path: entry.name, file, artifact: undefined });
    }
}
/** Copies with one of two modes, whatever the umask: modes are part of what is packed. */
async function copyAll(files, folder, isBin) {
    const sizes = new Map();
    for (const [name, { file, artifact }] of files) {
        const target = external_node_path_default().join(folder, name);
        await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
        await (0,promises_.copyFile)(file, target, promises_.constants.COPYFILE_FICLONE);
        const { mode, size } = await (0,promises_.stat)(file);
        const header = await headerKind(file);
        const isExecutable = (mode & 0o111) !== 0;
        await (0,promises_.chmod)(target, stagedMode({ isBin: isBin(name), header, isExecutable }));
        sizes.set(name, { size, artifact });
    }
    return sizes;
}
async function writeText(file, text) {
    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
    await (0,promises_.writeFile)(file, text);
    await (0,promises_.chmod)(file, 0o644);
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/plain-template.ts
/** npm packs these of every package, whatever its settings say. */
const always = /^(package\.json|(readme|licen[cs]e)(\.(md|txt|markdown|rst))?)$/i;
/** Names that stand for themselves in a list of patterns; some that npm packs under no name are not among them. */
const plainName = /^\w[\w-]*(\.[\w-]+)*$/;
const leftOut = /(\.orig|[-.]lock(\.\w+)?|-shrinkwrap\.json|npm-debug\.log)$/i;
/**
 * The files that npm packs of a folder of which that can be told without asking npm, which takes half
 * a second: it holds plain files only, and each is one that npm always packs, or `files` of its manifest
 * names it. Undefined for any other folder: npm has the say.
 * https://docs.npmjs.com/cli/v11/configuring-npm/package-json#files
 *
 * @param entries all that lies in the folder itself
 */
function plainTemplateFiles(manifest, entries) {
    const given = manifest["files"];
    const listed = Array.isArray(given) ? given : [];
    // A pattern with `!` takes away again, and `bundleDependencies` bring more.
    if (listed.some((each) => typeof each !== "string" || each.startsWith("!")))
        return undefined;
    if ("bundleDependencies" in manifest || "bundledDependencies" in manifest)
        return undefined;
    const named = new Set(listed.map((each) => (typeof each === "string" ? each.replace(/^(\.?\/)+/, "") : "")));
    const isPacked = (name) => always.test(name) || (named.has(name) && plainName.test(name) && !leftOut.test(name));
    if (!entries.every(({ name, isFile }) => isFile && isPacked(name)))
        return undefined;
    return entries.map(({ name }) => name).sort();
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/template-files.ts










/**
 * What npm would pack of each template. Where that is not plain, npm is asked, all in one process.
 * Writes nothing into the checkout: a template without a name or a version, which npm refuses, is
 * copied into `temp` and gets them there; one with a script `prepare` is copied without it.
 *
 * @param temp a fresh folder outside of the checkout
 * @returns by the templates' folders
 */
async function readTemplateFiles(npm, templates, workspace, temp) {
    const asked = new Map();
    const names = new Set();
    const found = new Map();
    for (const template of new Map(templates.map((each) => [each.folder, each])).values()) {
        const own = external_node_path_default().join(workspace, template.folder);
        const plain = plainTemplateFiles(template.manifest, await entriesOf(own));
        if (plain !== undefined) {
            found.set(template.folder, { files: plain, namedLinks: [], otherLinks: [] });
            continue;
        }
        const { name, version } = template.manifest;
        const named = typeof name === "string" && nameProblems(name).always === undefined;
        const versioned = typeof version === "string" && versionProblem(version) === undefined;
        // npm 10 runs this script even if it is told to run none.
        const prepares = (0,json/* asRecord */.qY)(template.manifest["scripts"])?.["prepare"] !== undefined;
        if (named && versioned && !prepares && !names.has(name)) {
            names.add(name);
            asked.set(name, { template, folder: { name, folder: own } });
            continue;
        }
        const standIn = `template-${asked.size + 1}-of-fairlead`;
        const copy = external_node_path_default().join(temp, standIn);
        await (0,promises_.cp)(own, copy, {
            recursive: true,
            verbatimSymlinks: true,
            filter: (file) => !/^(\.git|node_modules)$/.test(external_node_path_default().basename(file)) || file === own,
        });
        const manifest = { ...withoutPackScripts(template.manifest), name: standIn, version: "1.0.0" };
        await (0,promises_.writeFile)(external_node_path_default().join(copy, "package.json"), writeManifest(manifest));
        asked.set(standIn, { template, folder: { name: standIn, folder: copy } });
    }
    const listed = await listPackFiles(npm, [...asked.values()].map(({ folder }) => folder));
    for (const [name, { template }] of asked) {
        const { links } = await (0,contents_src/* walkFolder */.aI)(external_node_path_default().join(workspace, template.folder), true);
        const patterns = namedFiles(template);
        const namedLinks = patterns === undefined ? [] : (0,selection_src/* matchNames */.Gj)(patterns, links).matched;
        found.set(template.folder, {
            files: listed.get(name) ?? [],
            namedLinks,
            otherLinks: patterns === undefined ? links : [],
        });
    }
    return found;
}
async function entriesOf(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFile: entry.isFile() }));
}
/** The `files` of a manifest as patterns; an entry stands for a file, or for all below a folder. */
function namedFiles({ manifest }) {
    const files = manifest["files"];
    if (!Array.isArray(files))
        return undefined;
    const texts = files.filter((each) => typeof each === "string");
    return texts.flatMap((text) => {
        const plain = text.replace(/^(!?)(\.?\/)+/, "$1").replace(/\/+$/, "");
        return plain === "" || plain === "." ? ["**"] : [plain, `${plain}/**`];
    });
}

;// CONCATENATED MODULE: ./packages/npm/src/prepare.ts
















/** After so many ms npm is started, and this process idles for half a second. */
const startOfNpmMs = 20;
/**
 * Puts each package together in a folder of its own, packs it with npm, and checks what was packed.
 * The checkout is only read.
 *
 * @param folder a fresh folder; the packed files stay in its `packed`
 * @throws ProblemsError with all that is wrong with all packages
 */
async function preparePackages({ specs, platforms, workspacePackages }, inputs, artifacts, folder, ports) {
    const { workspace } = ports;
    const packedFolder = external_node_path_default().join(folder, "packed");
    const below = async (name) => {
        const made = external_node_path_default().join(folder, name);
        await (0,promises_.mkdir)(made, { recursive: true });
        return made;
    };
    await (0,promises_.mkdir)(packedFolder, { recursive: true });
    const npm = await createNpm(await below("npm"), ports.childEnvironment());
    const templates = specs.flatMap(({ base }) => (base.kind === "folder" ? [base.template] : []));
    const options = {
        workspace,
        artifacts,
        open: (0,contents_src/* artifactOpener */.of)(artifacts, await below("artifacts")),
        templates: await readTemplateFiles(npm, templates, workspace, await below("templates")),
        version: inputs.version,
        perPlatform: inputs.kind === "platform",
        platforms,
        packages: workspacePackages,
    };
    // What is wrong with one package says nothing about the others: they are packed and checked too.
    const problems = [];
    const eachOf = eachUntil(ports.cancelled, problems);
    const staged = await eachOf(specs.filter(({ base }) => base.kind !== "tarball"), async (spec, index) => {
        const target = await below(external_node_path_default().join("staged", String(index + 1)));
        return [await stagePackage(spec, target, options)];
    });
    // npm names what it packs by these.
    const twice = doubleNames(staged.map(({ name, spec }) => ({ name, where: `line ${spec.line}` })));
    if (twice.length > 0)
        (0,src/* throwProblems */.Jh)([...problems, ...twice]);
    for (const note of staged.flatMap(({ notes }) => notes))
        ports.log.info(note);
    const packing = packFolders(npm, staged, packedFolder);
    if (!inputs.dryRun)
        void ports.clock.sleep(startOfNpmMs).then(loadPublishing);
    const files = await packing;
    const earlier = await eachOf(specs.filter(({ base }) => base.kind === "tarball"), (spec) => packedEarlier(spec, artifacts, workspace, packedFolder));
    const packages = await eachOf([
        ...staged.map((each) => ({
            spec: each.spec,
            staged: each,
            file: files.get(each.name) ?? "",
        })),
        ...earlier.map((each) => ({ ...each, staged: undefined })),
    ], async ({ spec, staged, file }) => {
        const tarball = await readNpmTarball(file, staged?.name ?? titleOf(spec));
        const binaries = staged === undefined
            ? await binariesOfTarball(file, folder)
            : await binariesOf(staged.folder, staged.files.keys());
        const platform = staged?.platform ?? spec.platform;
        const { version, checkBinaries } = inputs;
        (0,src/* throwProblems */.Jh)([
            ...nameProblem(tarball.name),
            ...checkPacked({
                ...{ tarball, version, binaries, platform, checkBinaries },
                staged: staged?.files,
            }),
        ]);
        return [{ spec, staged, file, tarball, name: tarball.name, version: tarball.version }];
    });
    const doubles = doubleNames(packages.map(({ name, spec }) => ({ name, where: `line ${spec.line}` })));
    (0,src/* throwProblems */.Jh)([...problems, ...doubles]);
    for (const { name, version, tarball, staged } of packages) {
        const files = (0,src/* counted */.hS)(tarball.entries.length, { one: "file", many: "files" });
        const how = staged === undefined ? "packed earlier" : "packed";
        ports.log.info(`${name} ${version} ${how}: ${files}, ${(0,src/* size */.Ej)(tarball.size)}`);
    }
    return packages;
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
async function packedEarlier(spec, artifacts, workspace, packedFolder) {
    const files = await tarballFiles(spec, workspace, artifacts);
    return Promise.all(files.map(async (found) => {
        const file = external_node_path_default().join(packedFolder, external_node_path_default().basename(found));
        await (0,promises_.copyFile)(found, file);
        return { spec, file };
    }));
}
function nameProblem(name) {
    const { always } = nameProblems(name);
    if (always === undefined)
        return [];
    return [
        { message: `npm refuses the name ${name}: it ${always}.`, remedy: "Rename the package." },
    ];
}

;// CONCATENATED MODULE: ./packages/npm/src/release.ts















/**
 * Releases npm packages: reads what is wanted, fetches what other jobs built, puts each package
 * together, packs and checks it, looks everything up, and converges the registry to that.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @returns how it ended; cancelled before its uploads, what it knows of the packages
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
async function releasePackages(inputs, given, ports) {
    const { log, clock, cancelled, fetch, userAgent } = ports;
    const startedAt = clock.now();
    const read = readNpmTarget(inputs.registryUrl, ports.npmRegistrySetting);
    const target = "problem" in read ? npmjs : read;
    const surveyed = await log.inGroup("Plan", () => surveyPackages(inputs, [...given, ...("problem" in read ? [read.problem] : [])], ports));
    const { specs, workspacePackages, head } = surveyed;
    const brokenOff = (versions) => brokenOffStage(versions, inputs.dryRun, target, startedAt, clock.now());
    const wanted = artifactsOf(specs);
    const artifacts = wanted.length === 0
        ? new Map()
        : await (0,src/* unlessCancelled */.MS)(cancelled, () => log.inGroup("Artifacts", () => ports.fetchArtifacts(wanted)));
    const meant = meantVersions(specs, inputs.version);
    if (artifacts === undefined)
        return brokenOff(meant);
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(ports.temp, "fairlead-npm-"));
    const packages = await (0,src/* unlessCancelled */.MS)(cancelled, () => log.inGroup("Packing", () => preparePackages(surveyed, inputs, artifacts, folder, ports)));
    if (packages === undefined)
        return brokenOff(meant);
    for (const used of ["staged", "artifacts", "templates", "npm"]) {
        await (0,promises_.rm)(external_node_path_default().join(folder, used), { recursive: true, force: true });
    }
    const credentials = new NpmCredentials({
        ...{ registry: target.registry, isNpmjs: target.isNpmjs, token: inputs.token },
        ...(ports.idToken !== undefined && { idToken: ports.idToken }),
        ...{ mask: ports.mask, fetch, clock, userAgent, say: log.info },
    });
    const reads = { fetch, userAgent, readToken: (name) => credentials.readToken(name) };
    const { within, elsewhere } = precedence(packages, (name) => workspacePackages.folders.has(name));
    const admitted = await (0,src/* unlessCancelled */.MS)(cancelled, () => log.inGroup("Looking up", () => admitPackages(packages, within, inputs, { target, credentials, reads }, ports)));
    if (admitted === undefined)
        return brokenOff(packages);
    const { units, withProvenance, warnings } = admitted;
    if (!inputs.dryRun) {
        const asked = { target, reads, clock, cancelled, say: log.info };
        await awaitInstallable(elsewhere, inputs.waitMs, asked);
    }
    const registry = npmRegistry({
        ...{ target, credentials, fetch, clock, userAgent, cancelled, temp: folder },
        minIntervalMs: inputs.delayMs,
        confirmWithinMs: inputs.confirmMs,
        mode: inputs.publishMode,
        commit: inputs.sha ?? head,
        provenanceOf: ({ name }) => withProvenance.has(name),
        identify: identifyContents,
    });
    const options = {
        dryRun: inputs.dryRun,
        onConflict: inputs.onConflict,
        maxWaitMs: inputs.maxWaitMs,
        laterAttempt: ports.attempt > 1,
    };
    const title = `${inputs.dryRun ? "Comparing with" : "Uploading to"} ${target.title}`;
    const result = await log.inGroup(title, () => (0,src/* converge */.cB)(units, registry, options, ports));
    return {
        result,
        packed: external_node_path_default().join(folder, "packed"),
        warnings,
        ...registryFacts(target),
    };
}
/** What the contents of an entry are by their own header. */
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

;// CONCATENATED MODULE: ./packages/npm/src/index.ts








/***/ })

};
