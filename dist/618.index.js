export const id = 618;
export const ids = [618];
export const modules = {

/***/ 72618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vE: () => (/* reexport */ cratesIoIndex),
  x7: () => (/* reexport */ openCratesLookUp),
  KH: () => (/* reexport */ planCrates),
  E5: () => (/* reexport */ readTarget),
  EW: () => (/* reexport */ releaseCrates),
  w$: () => (/* reexport */ revokeToken)
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
 * Asks crates.io's web API for versions, one a second: `GET /api/v1/crates/N/V` reads its database, so
 * it is right at once, where the index's edge can be minutes old.
 *
 * @param api its address, without a slash at the end
 */
function cratesApi(api, headers, fetch, clock) {
    let nextTurn = 0;
    return async ({ name, version }, signal) => {
        const turn = Math.max(clock.now(), nextTurn);
        nextTurn = turn + apiIntervalMs;
        if (turn > clock.now())
            await clock.sleep(turn - clock.now(), signal);
        const url = `${api}/api/v1/crates/${encodeURIComponent(name)}/${encodeURIComponent(version)}`;
        const reply = await (0,send/* send */.t)(fetch, url, { headers }, signal);
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

;// CONCATENATED MODULE: ./packages/crates/src/registry/crates-target.ts
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
                message: `The input "index" is ${JSON.stringify(index)}; expected the address of a sparse index, such as ${cratesIoIndex}.`,
                remedy: "Git indexes are not supported: give the registry's sparse+https:// address.",
            },
        };
    }
    const loopback = isLoopback(url);
    if (!isSafe(url)) {
        return {
            problem: {
                message: `The input "index" is ${JSON.stringify(index)}: a token would travel in the clear.`,
                remedy: "Give an https address (plain http is for loopback only).",
            },
        };
    }
    const normal = `sparse+${url.href.replace(/\/?$/, "/")}`;
    const isCratesIo = normal === cratesIoIndex || (loopback && withSlash(cargoTestIndex ?? "") === normal);
    if (registry !== undefined && normal === cratesIoIndex) {
        return {
            problem: {
                message: `The input "registry" names ${registry}, and "index" is that of crates.io.`,
                remedy: `Give the index of ${registry} too: index: sparse+https://…/.`,
            },
        };
    }
    return {
        isCratesIo,
        index: normal,
        registryName: isCratesIo ? cratesIo.registryName : (registry ?? normal),
    };
}
/** An address that a token may be sent to: https, or http on this machine. */
function isSafeAddress(address) {
    const url = parseUrl(address);
    return url !== undefined && isSafe(url);
}
function isSafe(url) {
    return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url));
}
function isLoopback({ hostname }) {
    return ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
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

// EXTERNAL MODULE: ./packages/publishing/src/index.ts + 17 modules
var src = __webpack_require__(88077);
;// CONCATENATED MODULE: ./packages/crates/src/registry/index-file.ts

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
    const version = (0,json/* parseRecord */.Hh)(line);
    if (version === undefined)
        return refuse(`is no JSON object: ${JSON.stringify(line.slice(0, 60))}`);
    const { name, vers, cksum, deps, yanked = false } = version;
    if (typeof name !== "string")
        return refuse('lacks "name"');
    if (typeof vers !== "string")
        return refuse('lacks "vers"');
    if (typeof cksum !== "string" || !/^[0-9a-f]{64}$/i.test(cksum)) {
        return refuse('lacks "cksum", a SHA-256 in hex');
    }
    if (typeof yanked !== "boolean")
        return refuse('has a "yanked" that is not true or false');
    if (!Array.isArray(deps))
        return refuse('lacks "deps"');
    return {
        name,
        vers,
        cksum: cksum.toLowerCase(),
        yanked,
        deps: deps.map((dep) => parseDependency(dep) ?? refuse('has a wrong entry in "deps"')),
    };
}
function parseDependency(dep) {
    const { name, req, kind, optional, package: crate, registry } = (0,json/* asRecord */.qY)(dep) ?? {};
    if (typeof name !== "string" || typeof req !== "string")
        return undefined;
    return {
        name,
        req,
        kind: typeof kind === "string" ? kind : "normal",
        optional: optional === true,
        package: typeof crate === "string" ? crate : null,
        registry: typeof registry === "string" ? registry : null,
    };
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/registry-config.ts




/**
 * Reads `config.json`; a read that fails is repeated a few times.
 *
 * @throws ProblemsError if the index does not answer as one
 */
async function readRegistryConfig({ target, headers, token, fetch, clock, cancelled, }) {
    const url = `${indexAddress(target)}config.json`;
    const ask = (more) => (0,send/* send */.t)(fetch, url, { headers: { ...headers, ...more } }, cancelled);
    const read = async () => {
        const reply = await ask({});
        const needsToken = reply.kind === "answer" && reply.status === 401 && token !== undefined;
        return readConfig(needsToken ? await ask({ authorization: token }) : reply);
    };
    let config = await read();
    for (const pause of src/* readPausesMs */.QQ) {
        if (!("cause" in config) || !config.mayPass || cancelled.aborted)
            break;
        await clock.sleep(pause, cancelled);
        config = await read();
    }
    if (!("cause" in config))
        return config;
    throw new src/* ProblemsError */.FQ([
        {
            message: `The registry could not be read: ${url} ${config.cause}.`,
            remedy: config.mayPass
                ? "Nothing was uploaded. Run this job again when the registry answers, or check the input index."
                : "Nothing was uploaded. Check the input index, and the token if this registry's reads need one.",
        },
    ]);
}
/** What an answer says; `cause` goes on after the address. */
function readConfig(reply) {
    if (reply.kind === "failed")
        return { cause: `gave no answer: ${reply.cause}`, mayPass: true };
    const { status, body } = reply;
    const cause = `answered ${(0,describe_answer/* describeAnswer */.O)(status, body)}`;
    if (status !== 200) {
        return { cause, mayPass: status >= 500 || status === 429 || status === 408 };
    }
    const config = (0,json/* parseRecord */.Hh)(body.toString("utf8"));
    // A page of a proxy or of a server that is being mended.
    if (config === undefined)
        return { cause, mayPass: true };
    const { dl, api } = config;
    if (typeof dl !== "string" || typeof api !== "string") {
        const missing = typeof dl === "string" ? "api, so nothing can be uploaded to it" : "dl";
        return { cause: `has no ${missing}`, mayPass: false };
    }
    if (!isSafeAddress(api)) {
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
    const prefix = indexPath(name).split("/").slice(0, -1).join("/");
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

;// CONCATENATED MODULE: ./packages/crates/src/registry/crate-identity.ts
/** Names that crates.io takes for one: it ignores case and the difference of `-` and `_`. */
function canonicalCrateName(name) {
    return name.toLowerCase().replaceAll("_", "-");
}
/** Whether crates.io takes two versions for one: build metadata does not count. */
function sameVersion(a, b) {
    return withoutBuild(a) === withoutBuild(b);
}
function withoutBuild(version) {
    const plus = version.indexOf("+");
    return plus < 0 ? version : version.slice(0, plus);
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/sparse-index.ts




/** A sparse index (Cargo Book, "Index Format"), read with ETags so that looking again is cheap. */
class SparseIndex {
    known = new Map();
    base;
    fetch;
    headers;
    /**
     * @param base the index's address without `sparse+`, with a slash at the end
     * @param headers sent with each read: the user agent, and the token where reads need one
     */
    constructor(base, fetch, headers) {
        this.base = base;
        this.fetch = fetch;
        this.headers = headers;
    }
    /** All versions of a crate; none if the index does not know it. */
    async read(name, signal) {
        const path = indexPath(name);
        const known = this.known.get(path);
        const headers = {
            ...this.headers,
            accept: "text/plain",
            ...(known && { "if-none-match": known.etag }),
        };
        const reply = await (0,send/* send */.t)(this.fetch, this.base + path, { headers }, signal);
        if (reply.kind === "failed")
            return { kind: "unreadable", cause: reply.cause };
        const { status, body } = reply;
        if (status === 304 && known !== undefined)
            return { kind: "versions", versions: known.versions };
        // 404, 410 and 451 are "no such crate" (Cargo Book); some registries answer 405.
        if ([404, 405, 410, 451].includes(status))
            return { kind: "versions", versions: [] };
        if (status !== 200) {
            return { kind: "unreadable", cause: `the index answered ${(0,describe_answer/* describeAnswer */.O)(status, body)}` };
        }
        try {
            const versions = parseIndexFile(body.toString("utf8"));
            const etag = reply.headers.get("etag");
            if (etag !== null)
                this.known.set(path, { etag, versions });
            return { kind: "versions", versions };
        }
        catch (error) {
            return { kind: "unreadable", cause: (0,src/* messageOf */.bD)(error) };
        }
    }
}
/** One version among those that the index lists. */
function findVersion(versions, version) {
    const found = versions.find(({ vers }) => sameVersion(vers, version));
    if (found === undefined)
        return { kind: "absent" };
    return { kind: "present", checksum: found.cksum, yanked: found.yanked };
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/open-registry.ts



/**
 * Reads the registry's configuration: the first network call.
 *
 * @param token sent only if the registry's reads need it
 * @throws ProblemsError if the index does not answer as one
 */
async function openRegistry(target, token, { userAgent, fetch, clock, cancelled, }) {
    const agent = { "user-agent": userAgent };
    const request = { target, headers: agent, token, fetch, clock, cancelled };
    const config = await readRegistryConfig(request);
    const headers = config.authRequired && token !== undefined ? { ...agent, authorization: token } : agent;
    return {
        target,
        config,
        index: new SparseIndex(indexAddress(target), fetch, headers),
        headers,
        title: titleOf(target),
        url: config.api,
        link: (version) => versionPage(target, version),
    };
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/open-look-up.ts



/**
 * Opens a cargo registry for looking only.
 *
 * @param token sent only if the registry's reads need it
 * @throws ProblemsError if the index does not answer as one
 */
async function openCratesLookUp(target, token, ports) {
    const { title, link, index, config, headers } = await openRegistry(target, token, ports);
    const find = async ({ name, version }, signal) => {
        const read = await index.read(name, signal);
        return read.kind === "unreadable" ? read : findVersion(read.versions, version);
    };
    return {
        ...{ title, link, find },
        // Other registries have no such address.
        findSurely: target.isCratesIo ? cratesApi(config.api, headers, ports.fetch, ports.clock) : find,
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 4 modules
var exec = __webpack_require__(12697);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./packages/crates/src/workspace/cargo.ts





/** The first cargo that packages a workspace as one, siblings over the registry. */
const oldestCargo = "1.90.0";
/**
 * @param toolchain the name for `cargo +<toolchain>`
 * @param env the whole environment of the children
 */
function createCargo(toolchain, env, cancelled) {
    const plus = toolchain === undefined ? [] : [`+${toolchain}`];
    return {
        async read(args, cwd) {
            const options = { cwd, env: { ...env }, silent: true, ignoreReturnCode: true };
            const output = await (0,exec/* getExecOutput */.H)("cargo", [...plus, ...args], options);
            return { code: output.exitCode, stdout: output.stdout, stderr: output.stderr };
        },
        build: (args, cwd, onLine) => buildWith([...plus, ...args], { cwd, env, cancelled, onLine }),
    };
}
/**
 * Not with @actions/exec: cargo starts compilers and build scripts, and a cancelled job must end them
 * all, so cargo leads a process group of its own.
 */
async function buildWith(args, options) {
    const { cwd, env, cancelled, onLine } = options;
    const ownGroup = process.platform !== "win32";
    const child = (0,external_node_child_process_.spawn)("cargo", args, {
        cwd,
        env,
        detached: ownGroup,
        stdio: ["ignore", "pipe", "pipe"],
    });
    const end = () => {
        if (child.pid === undefined || child.exitCode !== null)
            return;
        if (ownGroup)
            process.kill(-child.pid, "SIGKILL");
        else
            child.kill();
    };
    cancelled.addEventListener("abort", end, { once: true });
    if (cancelled.aborted)
        end();
    const stderr = [];
    const lines = (0,external_node_readline_.createInterface)({ input: child.stderr });
    lines.on("line", (line) => {
        stderr.push(line);
        onLine(line);
    });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
        stdout += text;
    });
    try {
        const code = await new Promise((resolve, reject) => {
            child.on("error", reject);
            child.on("close", resolve);
        });
        return { code, stdout, stderr: stderr.join("\n") };
    }
    finally {
        cancelled.removeEventListener("abort", end);
    }
}
/** What is wrong with the machine's cargo, if anything: missing, or too old to pack a workspace. */
async function checkCargo(cargo, cwd) {
    const remedy = `Install Rust ≥ ${oldestCargo.replace(/\.0$/, "")} before this step, for example with rustup.`;
    let output;
    try {
        output = await cargo.read(["--version"], cwd);
    }
    catch (error) {
        // @actions/exec's own sentence is about file modes and names no remedy.
        const isMissing = /Unable to locate executable/.test((0,src/* messageOf */.bD)(error));
        const why = isMissing ? "it is in no folder of PATH" : (0,src/* messageOf */.bD)(error);
        return { message: `cargo was not found: ${why}.`, remedy };
    }
    if (output.code !== 0) {
        const words = output.stderr.replace(/\s+/g, " ").trim().replace(/\.$/, "");
        return { message: `cargo does not start: ${words}.`, remedy };
    }
    const found = /^cargo (\S+)/.exec(output.stdout)?.[1];
    const version = (0,semver.parse)(found);
    if (version === null) {
        return { message: `cargo --version gives no version: ${output.stdout.trim()}.`, remedy };
    }
    // A nightly of the right number has what is needed: only the numbers count.
    const numbers = `${version.major}.${version.minor}.${version.patch}`;
    if ((0,semver.compare)(numbers, oldestCargo) >= 0)
        return undefined;
    return {
        message: `cargo ${version.version} is too old: it cannot pack crates that depend on each other before they are published.`,
        remedy,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/archives/src/index.ts + 11 modules
var archives_src = __webpack_require__(8643);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./packages/crates/src/packing/toml-fields.ts

/** A TOML file, or a field of one, that is not as it has to be. The message names file and field. */
class TomlFieldError extends Error {
    name = "TomlFieldError";
}
/** Parses TOML. Throws a TomlFieldError with file, line and the parser's words. */
function parseToml(text, file) {
    try {
        // TOML has 64 bits, and a table of a tool (`[package.metadata]`) may use them.
        return (0,dist/* parse */.qg)(text, { integersAsBigInt: "asNeeded" });
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            throw error;
        const reason = error.message.split("\n")[0] ?? "";
        throw new TomlFieldError(`${file} is no valid TOML, line ${error.line}: ${reason}`, {
            cause: error,
        });
    }
}
/** Reads the fields of one table. `file` and `path` name it in errors: "Cargo.toml: package.name". */
class Fields {
    fields;
    file;
    path;
    constructor(table, file, path = "") {
        this.fields = table;
        this.file = file;
        this.path = path;
    }
    /** The fields of a value that must be a table. */
    static of(value, file, path) {
        if (isTable(value))
            return new Fields(value, file, path);
        throw new TomlFieldError(`${file}: ${path} is ${shown(value)}; expected a table`);
    }
    get keys() {
        return Object.keys(this.fields);
    }
    has(key) {
        return Object.hasOwn(this.fields, key);
    }
    value(key) {
        return this.has(key) ? this.fields[key] : undefined;
    }
    text(key) {
        const value = this.value(key);
        return typeof value === "string" ? value : this.wrong(key, "text");
    }
    textOrNull(key) {
        return this.has(key) ? this.text(key) : null;
    }
    flag(key, otherwise) {
        const value = this.value(key) ?? otherwise;
        return typeof value === "boolean" ? value : this.wrong(key, "true or false");
    }
    texts(key) {
        const value = this.value(key) ?? [];
        if (!Array.isArray(value))
            return this.wrong(key, "a list of texts");
        return value.map((item) => typeof item === "string" ? item : this.wrong(key, "a list of texts"));
    }
    /** A table within this one; an empty one if it is not there. */
    table(key) {
        return Fields.of(this.value(key) ?? {}, this.file, this.at(key));
    }
    /** Each key of this table with what `read` makes of it. */
    mapped(read) {
        return Object.fromEntries(this.keys.map((key) => [key, read(key)]));
    }
    wrong(key, expected) {
        const found = shown(this.value(key));
        throw new TomlFieldError(`${this.file}: ${this.at(key)} is ${found}; expected ${expected}`);
    }
    at(key) {
        return this.path === "" ? key : `${this.path}.${key}`;
    }
}
function isTable(value) {
    return typeof value === "object" && !Array.isArray(value) && !(value instanceof dist/* TomlDate */.PJ);
}
function shown(value) {
    if (value === undefined)
        return "missing";
    return JSON.stringify(value, (_, part) => typeof part === "bigint" ? String(part) : part);
}

;// CONCATENATED MODULE: ./packages/crates/src/packing/lock.ts

/** The packages of a Cargo.lock. Throws a TomlFieldError that names what is wrong. */
function parseLock(text) {
    const packages = parseToml(text, "Cargo.lock")["package"] ?? [];
    if (!Array.isArray(packages)) {
        throw new TomlFieldError(`Cargo.lock: package is ${JSON.stringify(packages)}; expected a list of tables`);
    }
    return packages.map((value, index) => {
        const fields = Fields.of(value, "Cargo.lock", `package ${index + 1}`);
        return {
            name: fields.text("name"),
            version: fields.text("version"),
            source: fields.textOrNull("source"),
            checksum: fields.textOrNull("checksum"),
        };
    });
}
/**
 * The siblings in a packed lock whose checksum is not the one that the registry has, or will get
 * from this release: with such a lock `cargo install --locked` fails for ever. `checksumOf` answers
 * for the crates of this release, and with undefined for all others.
 */
function lockMismatches(lock, checksumOf) {
    return lock.flatMap(({ name, version, source, checksum }) => {
        const expected = source === null ? undefined : checksumOf(name, version);
        if (expected === undefined || expected === checksum)
            return [];
        return [{ name, version, locked: checksum, expected }];
    });
}

;// CONCATENATED MODULE: ./packages/crates/src/packing/packed-manifest.ts

/**
 * Reads the Cargo.toml of a `.crate`: the one that cargo normalized (nothing inherited from a
 * workspace, no paths), as the Cargo Book's chapter "The Manifest Format" describes its fields.
 * Throws a TomlFieldError that names the field.
 */
function parsePackedManifest(text) {
    const manifest = new Fields(parseToml(text, "Cargo.toml"), "Cargo.toml");
    const crate = Fields.of(manifest.value("package"), "Cargo.toml", "package");
    const badges = manifest.table("badges");
    const features = manifest.table("features");
    return {
        name: crate.text("name"),
        version: crate.text("version"),
        authors: crate.texts("authors"),
        description: crate.textOrNull("description"),
        documentation: crate.textOrNull("documentation"),
        homepage: crate.textOrNull("homepage"),
        repository: crate.textOrNull("repository"),
        readme: typeof crate.value("readme") === "boolean"
            ? crate.flag("readme", true)
            : (crate.textOrNull("readme") ?? undefined),
        keywords: crate.texts("keywords"),
        categories: crate.texts("categories"),
        license: crate.textOrNull("license"),
        licenseFile: crate.textOrNull("license-file"),
        links: crate.textOrNull("links"),
        rustVersion: crate.textOrNull("rust-version"),
        badges: badges.mapped((key) => {
            const badge = badges.table(key);
            return badge.mapped((field) => badge.text(field));
        }),
        features: features.mapped((key) => features.texts(key)),
        dependencies: [
            ...dependenciesOf(manifest, null),
            ...manifest
                .table("target")
                .keys.flatMap((target) => dependenciesOf(manifest.table("target").table(target), target)),
        ],
    };
}
/** Cargo still reads the spelling with an underscore. */
const dependencyTables = [
    ["dependencies", "normal"],
    ["dev-dependencies", "dev"],
    ["dev_dependencies", "dev"],
    ["build-dependencies", "build"],
    ["build_dependencies", "build"],
];
function dependenciesOf(fields, target) {
    return dependencyTables.flatMap(([key, kind]) => {
        const table = fields.table(key);
        return table.keys.flatMap((localName) => dependencyOf(table, localName, kind, target) ?? []);
    });
}
/** Undefined for a dev-dependency without a version: cargo leaves it out, in the upload too. */
function dependencyOf(table, localName, kind, target) {
    const value = table.value(localName);
    const fields = typeof value === "string" ? undefined : table.table(localName);
    const requirement = typeof value === "string" ? value : (fields?.textOrNull("version") ?? null);
    if (requirement === null) {
        if (kind === "dev")
            return undefined;
        throw new TomlFieldError(`Cargo.toml: the dependency ${localName} has no version; expected one, as cargo packs it`);
    }
    if (fields?.has("registry") === true) {
        throw new TomlFieldError(`Cargo.toml: the dependency ${localName} names its registry; expected registry-index, as cargo packs it`);
    }
    return {
        name: fields?.textOrNull("package") ?? localName,
        localName,
        requirement,
        features: fields?.texts("features") ?? [],
        optional: fields?.flag("optional", false) ?? false,
        defaultFeatures: fields?.flag(fields.has("default_features") ? "default_features" : "default-features", true) ?? true,
        kind,
        target,
        registryIndex: fields?.textOrNull("registry-index") ?? null,
    };
}

;// CONCATENATED MODULE: ./packages/crates/src/packing/crate-file.ts








/** A guard against bombs. What a registry accepts is the registry's to say. */
const limits = { maxEntries: 100_000, maxBytes: 512 * 1024 * 1024 };
/** Manifest, lock and README are read into memory up to this size. */
const maxTextBytes = 16 * 1024 * 1024;
/** Where cargo looks if the manifest says nothing (Cargo Book, "The readme field"). */
const defaultReadmes = ["README.md", "README.txt", "README"];
/**
 * Reads a `.crate`. All entries must lie in one folder `<name>-<version>/`, named as the packed
 * manifest says; a `label` that ends in `.crate` is the file's name and must say the same.
 *
 * Throws a ProblemsError that begins with `label`: damaged or hostile archive, no or wrong manifest,
 * names that disagree.
 */
async function readCrateFile(bytes, label) {
    try {
        return await read(bytes, label);
    }
    catch (error) {
        if (!(error instanceof archives_src/* ArchiveError */.di) && !(error instanceof TomlFieldError))
            throw error;
        throw unusable(`${label}: ${error.message}.`, error);
    }
}
async function read(bytes, label) {
    const { files, kept } = await (0,archives_src/* listTarGz */.$x)(bytes, limits, ({ path, size }) => {
        const [, below, ...deeper] = path.split("/");
        return below !== undefined && deeper.length === 0 && isRead(below) && size <= maxTextBytes;
    });
    const folder = topFolder(files, label);
    const entries = files.map((file) => ({ ...file, path: file.path.slice(folder.length + 1) }));
    const textOf = (path) => kept.get(`${folder}/${path}`)?.toString();
    const manifestText = textOf("Cargo.toml");
    if (manifestText === undefined)
        throw unusable(`${label}: the crate has no ${folder}/Cargo.toml.`);
    const manifest = parsePackedManifest(manifestText);
    checkNames(manifest, folder, label);
    const lock = textOf("Cargo.lock");
    const vcs = textOf(".cargo_vcs_info.json");
    const readmePath = readmeOf(manifest, entries);
    const readme = readmePath === undefined
        ? undefined
        : (textOf(readmePath) ?? (await readOne(bytes, `${folder}/${readmePath}`)));
    return {
        name: manifest.name,
        version: manifest.version,
        checksum: (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex"),
        size: bytes.length,
        manifest,
        entries,
        ...(lock !== undefined && { lock: parseLock(lock) }),
        ...(vcs !== undefined && { vcs: parseVcsInfo(vcs) }),
        ...(readmePath !== undefined &&
            readme !== undefined && { readme: { path: readmePath, text: readme } }),
    };
}
/** The files of the top folder that are read at the first pass; a README elsewhere takes another. */
function isRead(name) {
    return (["Cargo.toml", "Cargo.lock", ".cargo_vcs_info.json"].includes(name) || /^readme/i.test(name));
}
async function readOne(bytes, wanted) {
    const keep = ({ path, size }) => path === wanted && size <= maxTextBytes;
    return (await (0,archives_src/* listTarGz */.$x)(bytes, limits, keep)).kept.get(wanted)?.toString();
}
function topFolder(files, label) {
    const first = files[0]?.path.split("/")[0];
    if (first === undefined)
        throw unusable(`${label}: the crate is empty; expected one folder with a Cargo.toml.`);
    const outside = files.find(({ path }) => !path.startsWith(`${first}/`));
    if (outside === undefined)
        return first;
    throw unusable(`${label}: the crate has ${JSON.stringify(outside.path)} outside its folder ${JSON.stringify(first)}; expected one folder that holds all.`);
}
function checkNames({ name, version }, folder, label) {
    const expected = `${name}-${version}`;
    if (folder !== expected) {
        throw unusable(`${label}: the crate has the folder ${JSON.stringify(folder)}, but its manifest says ${name} ${version}; expected ${JSON.stringify(expected)}.`);
    }
    const file = external_node_path_.posix.basename(external_node_path_.win32.basename(label));
    if (file.endsWith(".crate") && file !== `${expected}.crate`) {
        throw unusable(`${label}: the crate holds ${name} ${version}; expected a file of that name, ${JSON.stringify(`${expected}.crate`)}.`);
    }
}
function readmeOf({ readme }, entries) {
    if (readme === false)
        return undefined;
    if (typeof readme === "string")
        return external_node_path_.posix.normalize(readme);
    if (readme === true)
        return "README.md";
    return defaultReadmes.find((name) => entries.some(({ path }) => path === name));
}
/** Leaves out what is not as expected: a crate without a commit is held to none. */
function parseVcsInfo(text) {
    const { sha1 } = (0,json/* asRecord */.qY)((0,json/* parseRecord */.Hh)(text)?.["git"]) ?? {};
    return { ...(typeof sha1 === "string" && { sha1 }) };
}
function unusable(message, cause) {
    const remedy = "Pack the crate again with `cargo package`.";
    return new src/* ProblemsError */.FQ([{ message, remedy }], cause && { cause });
}

;// CONCATENATED MODULE: ./packages/crates/src/crates-io-limits.ts
/** Which limit an upload counts against. */
const limitNames = { newCrates: "new-crates", newVersions: "new-versions" };
/**
 * crates.io's limits for each user (https://crates.io/docs/rate-limits, `rate_limiter.rs` in its
 * sources). They serve the estimate; what it answers is the truth.
 */
const cratesIoLimits = [
    {
        name: limitNames.newCrates,
        burst: 5,
        refillMs: 10 * 60 * 1_000,
        description: "crates.io takes 5 new crates at once, then one every 10 minutes",
    },
    {
        name: limitNames.newVersions,
        burst: 30,
        refillMs: 60 * 1_000,
        description: "crates.io takes 30 new versions at once, then one a minute",
    },
];
/** The largest `.crate` that crates.io takes by default, in bytes (`publish_limits.rs`). */
const largestCrate = 10 * 1024 * 1024;

;// CONCATENATED MODULE: ./packages/crates/src/packing/requirement.ts
/** A version requirement that cargo would refuse. */
class RequirementError extends Error {
    name = "RequirementError";
}
const comparatorPattern = /^(?<op>[=~^]|[<>]=?)? *(?<major>\d+)(?:\.(?<minor>\d+|[*xX])(?:\.(?<patch>\d+|[*xX])(?<tail>[-+][^ ,]*)?)?)? *$/;
const preReleasePattern = /^-(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*$/;
const buildPattern = /^\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*$/;
/**
 * A version requirement as cargo prints it, in the index and in the upload's JSON: `1` is `^1`,
 * `>= 1.0.0 ,<2` is `>=1.0.0, <2`, `1.X` is `1.*`; build metadata goes away. This is what the
 * `semver` crate's `VersionReq` prints after reading. Throws a RequirementError for what it refuses.
 */
function normalizeRequirement(requirement) {
    if (/^ *[*xX] *$/.test(requirement))
        return "*";
    const comparators = requirement.split(",").map((part) => normalizeComparator(part, requirement));
    return comparators.join(", ");
}
function normalizeComparator(comparator, requirement) {
    const refuse = () => {
        throw new RequirementError(`${JSON.stringify(requirement)} is no version requirement that cargo reads; expected something like "1.2" or ">=1.0.0, <2"`);
    };
    const groups = comparatorPattern.exec(comparator.replace(/^ +/, ""))?.groups;
    if (groups === undefined)
        return refuse();
    const { op, major = "", minor, patch, tail = "" } = groups;
    const numbers = [major, minor, patch].filter((part) => part !== undefined);
    const firstWildcard = numbers.findIndex(isWildcard);
    const known = firstWildcard < 0 ? numbers : numbers.slice(0, firstWildcard);
    // After a wildcard only wildcards may follow; a number has no leading zero.
    if (firstWildcard >= 0 && !numbers.slice(firstWildcard).every(isWildcard))
        return refuse();
    if (known.some((part) => /^0\d/.test(part)))
        return refuse();
    const plus = tail.indexOf("+");
    const preRelease = plus < 0 ? tail : tail.slice(0, plus);
    const build = plus < 0 ? "" : tail.slice(plus);
    if (tail !== "" && firstWildcard >= 0)
        return refuse();
    if (preRelease !== "" && !preReleasePattern.test(preRelease))
        return refuse();
    if (build !== "" && !buildPattern.test(build))
        return refuse();
    const version = known.join(".") + preRelease;
    // A wildcard behind an operator only leaves the number away: `>=1.*` is `>=1`.
    if (op === undefined && firstWildcard >= 0)
        return `${version}.*`;
    return `${op ?? "^"}${version}`;
}
function isWildcard(part) {
    return part === "*" || part === "x" || part === "X";
}

;// CONCATENATED MODULE: ./packages/crates/src/packing/target-platform.ts
const cfgToken = /\s*(?<token>[(),=]|"[^"]*"|[^\s(),="]+)/y;
/**
 * The key of a `[target.KEY.dependencies]` table as cargo prints it: a triple stays as it is, a
 * `cfg(…)` gets one space behind commas and around `=` and no trailing comma, as cargo-platform's
 * `Display` writes it.
 */
function normalizeTarget(key) {
    const trimmed = key.trim();
    if (!trimmed.startsWith("cfg("))
        return key;
    const tokens = tokensOf(trimmed);
    if (tokens === undefined)
        return key;
    return tokens
        .filter((token, index) => !(token === "," && tokens[index + 1] === ")"))
        .map((token) => (token === "," ? ", " : token === "=" ? " = " : token))
        .join("");
}
function tokensOf(text) {
    const tokens = [];
    cfgToken.lastIndex = 0;
    while (cfgToken.lastIndex < text.length) {
        const token = cfgToken.exec(text)?.groups?.["token"];
        if (token === undefined)
            return undefined;
        tokens.push(token);
    }
    return tokens;
}

;// CONCATENATED MODULE: ./packages/crates/src/packing/upload-metadata.ts


/** How a dependency on crates.io is named in another registry, whichever protocol is used. */
const cratesIoGitIndex = "https://github.com/rust-lang/crates.io-index";
const cratesIoIndexes = [cratesIoGitIndex, "https://index.crates.io"];
/** crates.io refuses a longer JSON (its `MAX_JSON_LENGTH`). */
const maxJsonBytes = 1024 * 1024;
/**
 * What a registry is told about a crate, from the packed manifest alone. `targetIndex` is the URL of
 * the index uploaded to, with or without `sparse+`; `isCratesIo` says that it stands for crates.io.
 *
 * A README that would make the JSON 1 MiB or more is cut, and says so at its end. Throws a
 * RequirementError for a version requirement that cargo would not have packed.
 */
function uploadMetadata(crate, targetIndex, isCratesIo) {
    const { manifest } = crate;
    const metadata = {
        name: crate.name,
        vers: crate.version,
        deps: manifest.dependencies.map((each) => dependency(each, targetIndex, isCratesIo)),
        features: manifest.features,
        authors: manifest.authors,
        description: manifest.description,
        documentation: manifest.documentation,
        homepage: manifest.homepage,
        readme: crate.readme?.text ?? null,
        readme_file: crate.readme?.path ?? null,
        keywords: manifest.keywords,
        categories: manifest.categories,
        license: manifest.license,
        license_file: manifest.licenseFile,
        repository: manifest.repository,
        badges: manifest.badges,
        links: manifest.links,
        rust_version: manifest.rustVersion,
    };
    return withFittingReadme(metadata);
}
/**
 * The body of `PUT /api/v1/crates/new`: length and JSON, length and `.crate`; lengths are unsigned,
 * 32 bits, little endian. A `.crate` that is a Blob on a file is read only while it is sent.
 */
function encodeUpload(metadata, crate) {
    const json = new Blob([JSON.stringify(metadata)]);
    return new Blob([upload_metadata_length(json), json, upload_metadata_length(crate), crate]);
}
function upload_metadata_length({ size }) {
    const buffer = Buffer.alloc(4);
    buffer.writeUInt32LE(size);
    return buffer;
}
function dependency(packed, targetIndex, isCratesIo) {
    const { name, localName } = packed;
    const registry = registryOf(packed.registryIndex, targetIndex, isCratesIo);
    return {
        optional: packed.optional,
        default_features: packed.defaultFeatures,
        name,
        features: packed.features,
        version_req: normalizeRequirement(packed.requirement),
        target: packed.target === null ? null : normalizeTarget(packed.target),
        kind: packed.kind,
        ...(registry !== undefined && { registry }),
        ...(name !== localName && { explicit_name_in_toml: localName }),
    };
}
/** In a manifest nothing means crates.io; in an upload it means the registry uploaded to. */
function registryOf(index, targetIndex, isCratesIo) {
    if (index !== null && comparable(index) === comparable(targetIndex))
        return undefined;
    if (index !== null && !cratesIoIndexes.includes(comparable(index)))
        return index;
    return isCratesIo ? undefined : cratesIoGitIndex;
}
function comparable(url) {
    return url.replace(/^sparse\+/, "").replace(/\/+$/, "");
}
function withFittingReadme(metadata) {
    const { readme, readme_file } = metadata;
    if (readme === null || fits(metadata))
        return metadata;
    const end = `\n\n(The rest is in the crate's own ${readme_file ?? "README"}.)\n`;
    const cutAt = (length) => ({
        ...metadata,
        readme: readme.slice(0, length).replace(/[\uD800-\uDBFF]$/, "") + end,
    });
    let [low, high] = [0, readme.length];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits(cutAt(middle)))
            low = middle;
        else
            high = middle - 1;
    }
    return cutAt(low);
}
function fits(metadata) {
    return Buffer.byteLength(JSON.stringify(metadata)) < maxJsonBytes;
}

// EXTERNAL MODULE: ./packages/http/src/retry-at.ts
var retry_at = __webpack_require__(84540);
;// CONCATENATED MODULE: ./packages/crates/src/registry/answers.ts

/** How long to wait where a registry limits without a date, in ms. */
const undatedWaitMs = 60_000;
const dayMs = 24 * 60 * 60 * 1_000;
/**
 * What crates.io's refusals mean, by their text (`controllers/krate/publish.rs`, `auth.rs` and
 * `util/errors` in its sources). The first row that fits counts.
 */
const refusals = [
    {
        status: [200, 400, 409],
        text: /already (been )?(uploaded|exists|published)/i,
        kind: "exists",
        remedy: "",
    },
    { status: [403], text: /^Invalid authentication token/, kind: "mint-again", remedy: "" },
    {
        status: [403],
        text: /^The provided access token is not valid for crate/,
        kind: "other-credential",
        remedy: "Add this workflow to the crate's trusted publishers on crates.io, or give a token.",
    },
    {
        status: [403],
        text: /^Trusted Publishing tokens do not support creating new crates/,
        kind: "other-credential",
        remedy: "A new crate is published with a token first; trusted publishing serves it afterwards.",
    },
    {
        status: [403],
        text: /can only be published using Trusted Publishing/,
        kind: "other-credential",
        remedy: "Give the job id-token: write and add this workflow to the crate's trusted publishers.",
    },
    {
        status: [403],
        text: /does not have the required permissions/,
        kind: "refused",
        remedy: "Give a token whose scopes (publish-new, publish-update, crate patterns) allow this crate.",
    },
    {
        status: [403],
        text: /this crate exists but you don't seem to be an owner/i,
        kind: "refused",
        remedy: "Let an owner of the crate add you (cargo owner --add), or give an owner's token.",
    },
    {
        status: [400],
        text: /verified email address/i,
        kind: "stop",
        remedy: "Verify the account's email address at https://crates.io/settings/profile.",
    },
    {
        status: [401, 403],
        text: /(?:)/,
        kind: "stop",
        remedy: "Check the token: it may be wrong, expired or revoked (https://crates.io/settings/tokens).",
    },
    {
        status: [413],
        text: /(?:)/,
        kind: "refused",
        remedy: "crates.io takes 10 MiB: see cargo package --list, and exclude what is not needed.",
    },
];
/**
 * The table "crates.io" of answers to a PUT, and that of other cargo registries, which share it: a
 * registry that has no such answer simply never gives it.
 *
 * @param now epoch ms, for limits without a date
 */
function readUploadAnswer(reply, now) {
    if (reply.kind === "failed")
        return { kind: "unclear", cause: reply.cause };
    const { status, headers, body } = reply;
    const text = body.toString("utf8").trim();
    const cause = (0,describe_answer/* describeAnswer */.O)(status, body);
    if (status === 429)
        return readLimit(headers, (0,describe_answer/* errorDetail */.m)(text) ?? cause, now);
    if (status === 408 || status >= 500)
        return { kind: "unclear", cause };
    if (status >= 200 && status < 300) {
        if (text === "")
            return { kind: "accepted", warnings: [] };
        const answer = (0,json/* parseRecord */.Hh)(text);
        if (answer === undefined)
            return { kind: "unclear", cause };
        if (answer["errors"] === undefined)
            return { kind: "accepted", warnings: readWarnings(answer) };
    }
    else if (status < 400) {
        return { kind: "unclear", cause: `${cause} (a redirect, which an upload does not follow)` };
    }
    const detail = (0,describe_answer/* errorDetail */.m)(text) ?? text;
    const row = refusals.find((row) => row.status.includes(status) && row.text.test(detail));
    if (row === undefined) {
        return {
            kind: "refused",
            cause,
            remedy: "Correct what the registry names, and release again.",
        };
    }
    return { kind: row.kind, cause, remedy: row.remedy };
}
/** A limit: until its date; a day for the limit of versions a day, which carries none. */
function readLimit(headers, detail, now) {
    // The date that crates.io names is told as the wait's end.
    const reason = detail.replace(/\. Please try again after .*$/s, "");
    const until = (0,retry_at/* retryAt */.C)(headers, now);
    if (until !== undefined)
        return { kind: "wait", until, reason };
    if (reason.includes("last 24 hours"))
        return { kind: "later", until: now + dayMs, reason };
    return { kind: "wait", until: now + undatedWaitMs, reason };
}
/** `warnings` of an accepted upload: invalid categories and badges, and other remarks. */
function readWarnings(answer) {
    const warnings = (0,json/* asRecord */.qY)(answer["warnings"]) ?? {};
    const list = (key) => {
        const value = warnings[key];
        return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
    };
    return [
        ...list("invalid_categories").map((name) => `The registry does not know the category ${name}.`),
        ...list("invalid_badges").map((name) => `The registry does not know the badge ${name}.`),
        ...list("other"),
    ];
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/compare.ts
const vcsInfo = ".cargo_vcs_info.json";
const lockFile = "Cargo.lock";
/**
 * Compares a packed crate with the one of the same version in the registry: same bytes; else the
 * same entries (path, exec bit, contents: tar times differ between versions of cargo); else the same
 * entries but for `.cargo_vcs_info.json`, which any commit changes, and `Cargo.lock`, which a
 * sibling's checksum changes. Anything else is other contents, with each entry named.
 */
function compareCrates(ours, theirs) {
    if (ours.checksum === theirs.checksum)
        return { kind: "same" };
    const differences = differing(ours.entries, theirs.entries);
    if (differences.length === 0) {
        return {
            kind: "equivalent",
            note: "the same files; only how they were packed differs (times or compression)",
        };
    }
    const significant = differences.filter(({ path }) => path !== vcsInfo && path !== lockFile);
    if (significant.length > 0) {
        return { kind: "other", entries: significant.map(({ path, how }) => `${path} (${how})`) };
    }
    const named = differences.map(({ path, how }) => path === vcsInfo ? `${path} (${commits(ours, theirs) ?? how})` : `${path} (${how})`);
    return { kind: "equivalent", note: `the same files but for ${named.join(" and ")}` };
}
function differing(ours, theirs) {
    const here = new Map(ours.map((entry) => [entry.path, entry]));
    const there = new Map(theirs.map((entry) => [entry.path, entry]));
    const paths = [...new Set([...here.keys(), ...there.keys()])].sort();
    return paths.flatMap((path) => {
        const how = difference(here.get(path), there.get(path));
        return how === undefined ? [] : [{ path, how }];
    });
}
function difference(ours, theirs) {
    if (ours === undefined)
        return "only in the registry";
    if (theirs === undefined)
        return "only here";
    const what = [
        ...(ours.sha256 === theirs.sha256 ? [] : ["contents"]),
        ...(ours.executable === theirs.executable ? [] : ["exec bit"]),
    ];
    return what.length === 0 ? undefined : what.join(", ");
}
/** Two commits in words, if both crates say theirs. */
function commits(ours, theirs) {
    const here = ours.vcs?.sha1;
    const there = theirs.vcs?.sha1;
    if (here === undefined || there === undefined || here === there)
        return undefined;
    return `commit ${here.slice(0, 10)} here, ${there.slice(0, 10)} in the registry`;
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/crate-registry.ts














/** crates.io's own time for an upload is 30 s; some more for what lies before it. */
const uploadTimeoutMs = 120_000;
/** A cargo registry as the publish loop sees it: crates.io, or another one that speaks its web API. */
function crateRegistry(parts) {
    const { target, config, index, credentials, fetch, clock, cancelled, headers } = parts;
    const traits = traitsOf(target, parts.minIntervalMs);
    const served = new Map();
    /** Checksums that the registry has or was given, by name and version: what locks must agree with. */
    const checksums = new Map();
    /** How the index writes a version: its build metadata may be another one. */
    const listedAs = new Map();
    /** By both checksums: what was downloaded once need not be again. */
    const compared = new Map();
    const readApi = cratesApi(config.api, headers, fetch, clock);
    async function find({ name, version }, signal) {
        const read = await index.read(name, signal);
        if (read.kind === "unreadable")
            return read;
        const listed = read.versions.find(({ vers }) => sameVersion(vers, version));
        if (listed !== undefined)
            listedAs.set(`${name} ${version}`, listed.vers);
        const finding = findVersion(read.versions, version);
        if (finding.kind === "present")
            checksums.set(`${name} ${version}`, finding.checksum);
        return finding;
    }
    async function askApi(unit, signal) {
        const finding = await readApi(unit, signal);
        if (finding.kind === "present") {
            checksums.set(`${unit.name} ${unit.version}`, finding.checksum);
        }
        return finding;
    }
    async function compare(unit, found, signal) {
        const listed = listedAs.get(`${unit.name} ${unit.version}`) ?? unit.version;
        if (listed !== unit.version) {
            const how = `version ${listed} in the registry, which counts as the same`;
            return { kind: "other", entries: [`Cargo.toml (${how})`] };
        }
        const pair = `${unit.checksum} ${found.checksum}`;
        const known = compared.get(pair);
        if (known !== undefined)
            return known;
        const url = downloadUrl(config.dl, unit.name, unit.version, found.checksum);
        const reply = await (0,send/* send */.t)(fetch, url, { headers }, signal);
        if (reply.kind === "failed")
            return { kind: "unreadable", cause: reply.cause };
        if (reply.status !== 200) {
            return { kind: "unreadable", cause: (0,describe_answer/* describeAnswer */.O)(reply.status, reply.body) };
        }
        try {
            const theirs = await readCrateFile(reply.body, `${unit.name} ${unit.version} of the registry`);
            if (theirs.checksum !== found.checksum) {
                const cause = `the downloaded file has the checksum ${theirs.checksum}, the index says ${found.checksum}`;
                return { kind: "unreadable", cause };
            }
            const comparison = compareCrates(unit.crate, theirs);
            compared.set(pair, comparison);
            return comparison;
        }
        catch (error) {
            return { kind: "unreadable", cause: (0,src/* messageOf */.bD)(error) };
        }
    }
    async function upload(unit, signal) {
        const mismatches = lockMismatches(unit.crate.lock ?? [], (name, version) => checksums.get(`${name} ${version}`));
        const [mismatch] = mismatches;
        if (mismatch !== undefined) {
            return {
                kind: "refused",
                cause: `its packed Cargo.lock pins ${mismatch.name} ${mismatch.version} to ${mismatch.locked ?? "no checksum"}, and the registry has ${mismatch.expected}: cargo install --locked would fail for ever`,
                remedy: "Pack it again against the registry: run this job, or the job that packed it, again.",
            };
        }
        const metadata = uploadMetadata(unit.crate, target.index, target.isCratesIo);
        const body = encodeUpload(metadata, await (0,external_node_fs_.openAsBlob)(unit.file));
        let mintedAgain = false;
        let notServed;
        for (;;) {
            const credential = await credentials.for(unit.name, unit.isNew);
            if (cancelled.aborted)
                return { kind: "unsent" };
            if ("cause" in credential) {
                if (notServed !== undefined)
                    return { kind: "refused", ...notServed };
                return {
                    kind: credential.forAll ? "stop" : "refused",
                    cause: `no credential serves ${unit.name}: ${credential.cause}`,
                    remedy: unit.isNew
                        ? "Publish a new crate with a token first (input token, or CARGO_REGISTRY_TOKEN)."
                        : "Give a token, or add this workflow to the crate's trusted publishers.",
                };
            }
            served.set(unit.name, credential.kind);
            const reply = await (0,send/* send */.t)(fetch, `${config.api}/api/v1/crates/new`, {
                method: "PUT",
                headers: {
                    ...headers,
                    accept: "application/json",
                    "content-type": "application/octet-stream",
                    authorization: credential.authorization,
                },
                body,
                timeoutMs: uploadTimeoutMs,
            }, signal);
            const answer = readUploadAnswer(reply, clock.now());
            if (answer.kind === "mint-again") {
                if (mintedAgain || credential.kind === "token") {
                    return { kind: "stop", cause: answer.cause, remedy: "Check the credential." };
                }
                mintedAgain = true;
                credentials.forgetMinted();
            }
            else if (answer.kind === "other-credential") {
                credentials.doesNotServe(unit.name, credential.kind, answer.cause);
                notServed = { cause: answer.cause, remedy: answer.remedy };
            }
            else {
                if (answer.kind === "accepted") {
                    checksums.set(`${unit.name} ${unit.version}`, unit.checksum);
                }
                return answer;
            }
        }
    }
    return {
        traits,
        find,
        readBack: target.isCratesIo ? askApi : find,
        compare,
        upload,
        credentialOf: ({ name }) => served.get(name) ?? "none",
    };
}
/** What differs between crates.io and other cargo registries, as data. */
function traitsOf(target, minIntervalMs) {
    return {
        title: titleOf(target),
        acceptedIsFinal: true,
        // Others were seen to take one version twice.
        repeatIsSafe: target.isCratesIo,
        retryPausesMs: [5_000, 15_000, 45_000, 120_000],
        existsWithinMs: 120_000,
        // The index's edge keeps an answer for up to 10 minutes.
        confirmWithinMs: 12 * 60_000,
        confirmEveryMs: 10_000,
        minIntervalMs,
        limits: target.isCratesIo ? cratesIoLimits : [],
    };
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/look-up-crates.ts


/**
 * Looks crates up by name and version.
 *
 * @throws ProblemsError if the index cannot be read: nothing is known then
 */
async function lookUpCrates(versions, index, clock, cancelled) {
    const byName = new Map();
    const find = async ({ name, version }, signal) => {
        const read = await index.read(name, signal);
        if (read.kind === "unreadable")
            return read;
        byName.set(name, read.versions);
        return findVersion(read.versions, version);
    };
    const findings = await (0,src/* lookUp */.TE)(versions, find, clock, cancelled);
    for (const [id, finding] of findings) {
        if (finding.kind !== "unreadable")
            continue;
        throw new src/* ProblemsError */.FQ([
            {
                message: `The registry could not be read for ${id}: ${finding.cause}.`,
                remedy: "Nothing was uploaded. Run this job again when the registry answers.",
            },
        ]);
    }
    return { findings, versionsOf: (name) => byName.get(name) ?? [] };
}

// EXTERNAL MODULE: ./packages/checkout/src/index.ts + 2 modules
var checkout_src = __webpack_require__(74519);
;// CONCATENATED MODULE: ./packages/crates/src/workspace/graph.ts


/**
 * Dependency order of crates. A versioned dev-dependency is published and orders like any other; where
 * it closes a cycle it is left out of the order, and reported: cargo packs such crates, and crates.io
 * asks only whether the *name* of a dependency exists.
 */
function orderCrates(nodes) {
    const names = new Set(nodes.map(({ name }) => name));
    const edges = new Map(nodes.map(({ name, dependencies }) => [
        name,
        // A crate may use itself in its tests.
        dependencies.filter((edge) => names.has(edge.name) && edge.name !== name),
    ]));
    const devCycles = [];
    for (;;) {
        const order = (0,src/* topologicalOrder */._o)(nodes, ({ name }) => name, ({ name }) => (edges.get(name) ?? []).map((edge) => edge.name));
        if (order.kind === "ordered") {
            const ordered = order.items.map(({ name }) => ({
                name,
                dependencies: [...new Set((edges.get(name) ?? []).map((edge) => edge.name))],
            }));
            return { kind: "ordered", nodes: ordered, devCycles };
        }
        const closing = devEdgeAlong(order.path, edges);
        if (closing === undefined)
            return order;
        devCycles.push({ path: order.path, ...closing });
        const others = (edges.get(closing.from) ?? []).filter(({ name, kind }) => name !== closing.to || kind !== "dev");
        edges.set(closing.from, others);
    }
}
/** The first step of a cycle that only a dev-dependency makes. */
function devEdgeAlong(path, edges) {
    for (const [index, from] of path.entries()) {
        const to = path[index + 1];
        if (to === undefined)
            continue;
        const kinds = (edges.get(from) ?? []).filter(({ name }) => name === to);
        if (kinds.every(({ kind }) => kind === "dev"))
            return { from, to };
    }
    return undefined;
}
/** These crates and all that depend on them, in the order of `nodes`. */
function withDependants(names, nodes) {
    const found = new Set(names);
    for (let before = -1; before !== found.size;) {
        before = found.size;
        for (const { name, dependencies } of nodes) {
            if (dependencies.some((dependency) => found.has(dependency)))
                found.add(name);
        }
    }
    return nodes.map(({ name }) => name).filter((name) => found.has(name));
}
/**
 * Whether a requirement may mean this version. A crate may build with an older release of a crate that
 * is released with it, from the registry: that makes no order. What cannot be read may mean anything.
 */
function mayMean(requirement, version) {
    const range = requirement.replaceAll(",", " ");
    if ((0,semver.validRange)(range) === null || (0,semver.valid)(version) === null)
        return true;
    return (0,semver.satisfies)(version, range);
}

;// CONCATENATED MODULE: ./packages/crates/src/workspace/workspace.ts


/** What is wrong with the input `manifest-path`, as far as the file system tells. */
function checkManifestPath(workspace, manifestPath) {
    const file = external_node_path_default().resolve(workspace, manifestPath);
    const relative = external_node_path_default().relative(workspace, file);
    if (relative === ".." || relative.startsWith(`..${(external_node_path_default()).sep}`) || external_node_path_default().isAbsolute(relative)) {
        return [
            {
                message: `The input "manifest-path" is ${JSON.stringify(manifestPath)}, which lies outside the workspace of the run.`,
                remedy: "Give a path inside the checkout, relative to its root.",
            },
        ];
    }
    if ((0,external_node_fs_.existsSync)(file))
        return [];
    return [
        {
            message: `There is no ${manifestPath} in the checkout.`,
            remedy: "Give the path of the workspace's Cargo.toml as manifest-path, and check the repository out before this step (actions/checkout).",
        },
    ];
}
/**
 * The members of the workspace that `manifestPath` belongs to, by `cargo metadata --no-deps`: reads
 * manifests only, resolves nothing, needs no network.
 *
 * @param workspace the run's workspace folder, absolute
 * @param manifestPath relative to it
 * @returns the workspace, or cargo's own words when the manifest cannot be read
 */
async function readWorkspace(cargo, workspace, manifestPath) {
    const { code, stdout, stderr } = await cargo.read(["metadata", "--no-deps", "--format-version", "1", "--manifest-path", manifestPath], workspace);
    if (code !== 0)
        return { problems: [unreadable(manifestPath, stderr)] };
    // The format is versioned by cargo, and version 1 was asked for.
    const metadata = JSON.parse(stdout);
    const members = new Set(metadata.workspace_members);
    return {
        root: metadata.workspace_root,
        members: metadata.packages
            .filter(({ id }) => members.has(id))
            .map((found) => ({
            name: found.name,
            version: found.version,
            folder: external_node_path_default().dirname(found.manifest_path),
            manifest: external_node_path_default().relative(workspace, found.manifest_path),
            ...(found.publish !== null && { publish: found.publish }),
            ...(found.description !== null && { description: found.description }),
            ...(found.license !== null && { license: found.license }),
            ...(found.license_file !== null && { licenseFile: found.license_file }),
            keywords: found.keywords,
            categories: found.categories,
            features: Object.keys(found.features),
            dependencies: found.dependencies.map((dependency) => ({
                name: dependency.name,
                requirement: dependency.req,
                kind: dependency.kind ?? "normal",
                ...(dependency.path !== undefined && { path: dependency.path }),
                ...(dependency.registry !== null && { registry: dependency.registry }),
                ...(dependency.source?.startsWith("git+") === true && { git: dependency.source }),
            })),
        })),
    };
}
function unreadable(manifestPath, stderr) {
    const words = stderr
        .replace(/^error: /, "")
        .replace(/\s+/g, " ")
        .trim();
    return {
        message: `cargo cannot read ${manifestPath}: ${words.replace(/\.$/, "")}.`,
        remedy: "Mend the manifest that cargo names: cargo metadata --no-deps shows the same.",
        file: manifestPath,
    };
}

// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(51002);
;// CONCATENATED MODULE: ./packages/crates/src/survey/select.ts

/** Which members are released. Order and doubles in the input mean nothing: it is taken as a set. */
function selectMembers(members, inputs) {
    const problems = [];
    const names = members.map(({ name }) => name);
    const byName = new Map(members.map((member) => [member.name, member]));
    const match = (input, items) => {
        const match = (0,selection_src/* matchNames */.Gj)(items, names);
        for (const pattern of match.unmatched)
            problems.push(unknownName(input, pattern, names));
        return match;
    };
    const packages = inputs.packages === undefined ? undefined : match("packages", inputs.packages);
    const excluded = new Set(inputs.exclude === undefined ? [] : match("exclude", inputs.exclude).matched);
    const listed = packages?.literal ?? new Set();
    const wanted = (packages?.matched ?? names).filter((name) => !excluded.has(name));
    const selected = [];
    const passedOver = [];
    const forbidden = [];
    for (const name of wanted) {
        const member = byName.get(name);
        if (member === undefined)
            continue;
        if (mayPublish(member, inputs.registryName))
            selected.push(member);
        else if (listed.has(name)) {
            forbidden.push(name);
            problems.push(notPublishable(member, inputs.registryName));
        }
        else
            passedOver.push(name);
    }
    return { selected, listed, passedOver, forbidden, problems };
}
/** Does the manifest's `publish` allow this registry? */
function mayPublish({ publish }, registryName) {
    return publish === undefined || publish.includes(registryName);
}
function unknownName(input, pattern, names) {
    if (/[*{]/.test(pattern)) {
        return {
            message: `The input "${input}" holds the pattern ${pattern}, which matches no crate of the workspace.`,
            remedy: "Correct it or take it out.",
        };
    }
    const near = (0,selection_src/* nearest */.pA)(pattern.replace(/^!/, ""), names);
    return {
        message: `The input "${input}" names ${pattern}, which is no crate of the workspace.`,
        remedy: near === undefined ? `The workspace has ${names.join(", ")}.` : `Did you mean ${near}?`,
    };
}
function notPublishable({ name, version, manifest, publish }, registryName) {
    // To cargo a manifest without a version is one of 0.0.0 that may not be published.
    const says = publish?.length === 0
        ? `publish = false${version === "0.0.0" ? ", or has no version" : ""}`
        : `publish = ${JSON.stringify(publish)}, which does not allow ${registryName}`;
    return {
        message: `The input "packages" names ${name}, whose manifest says ${says}.`,
        remedy: "Take it out of packages, exclude it, or change its manifest.",
        file: manifest,
    };
}
/** The input `exclude` as it has to be written to leave out these crates too. */
function excludeLine(names, already) {
    const items = [...(already ?? []).map(({ text }) => text), ...names];
    return `exclude: ${[...new Set(items)].join(" ")}`;
}

;// CONCATENATED MODULE: ./packages/crates/src/survey/manifest-checks.ts



/** The longest name that crates.io takes (`MAX_NAME_LENGTH` in its sources). */
const longestName = 64;
/** Names that nobody can publish (crates.io's migrations, `reserved_crate_names`). */
const reservedNames = new Set(("alloc arena ast builtins collections compiler-builtins compiler-rt compiletest core coretest " +
    "debug driver flate fmt-macros grammar graphviz macro macros proc-macro rbml rust-installer " +
    "rustbook rustc rustc-back rustc-borrowck rustc-driver rustc-llvm rustc-resolve rustc-trans " +
    "rustc-typeck rustdoc rustllvm rustuv serialize std syntax test unicode nul con prn aux " +
    "com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9").split(" "));
/**
 * Everything in the manifests of the selected members that cargo or the registry would refuse later.
 * Uses nothing but the manifests, so it is known before the first network call.
 */
function checkManifests(selected, members, target) {
    const byFolder = new Map(members.map((member) => [member.folder, member]));
    return selected.flatMap((member) => [
        ...(target.isCratesIo ? checkMetadata(member) : []),
        ...member.dependencies.flatMap((dependency) => checkDependency(member, dependency, byFolder, target)),
    ]);
}
/** What crates.io demands of a manifest (`controllers/krate/publish.rs` in its sources). */
function checkMetadata(member) {
    const { name, manifest: file, keywords, categories } = member;
    const problems = [];
    const missing = [
        ...(isBlank(member.description) ? ["description"] : []),
        ...(isBlank(member.license) && isBlank(member.licenseFile) ? ["license or license-file"] : []),
    ];
    if (missing.length > 0) {
        problems.push({
            message: `${name} has no ${missing.join(" and no ")}, and crates.io demands ${missing.length > 1 ? "both" : "it"}.`,
            remedy: `Add ${missing.length > 1 ? "them" : "it"} under [package].`,
            file,
        });
    }
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) || name.length > longestName) {
        problems.push({
            message: `crates.io refuses the name ${name}: ASCII letters, digits, - and _ are allowed, a letter first, ${longestName} characters at most.`,
            remedy: "Rename the crate.",
            file,
        });
    }
    else if (reservedNames.has(canonicalCrateName(name))) {
        problems.push({
            message: `crates.io reserves the name ${name}, so nobody can publish it.`,
            remedy: "Rename the crate.",
            file,
        });
    }
    for (const [what, found] of Object.entries({ keywords, categories })) {
        if (found.length <= 5)
            continue;
        problems.push({
            message: `${name} has ${found.length} ${what}; crates.io takes 5 at most.`,
            remedy: "Take some out.",
            file,
        });
    }
    for (const keyword of keywords) {
        if (/^[A-Za-z0-9][A-Za-z0-9_+-]*$/.test(keyword) && keyword.length <= 20)
            continue;
        problems.push({
            message: `${name} has the keyword ${JSON.stringify(keyword)}: crates.io takes ASCII letters, digits, -, _ and +, a letter or digit first, 20 characters at most.`,
            remedy: "Change it.",
            file,
        });
    }
    for (const category of categories) {
        if (/^[a-z0-9-]+(::[a-z0-9-]+)?$/.test(category))
            continue;
        problems.push({
            message: `${name} has the category ${JSON.stringify(category)}, which is no slug of https://crates.io/category_slugs.`,
            remedy: "Take one from that list.",
            file,
        });
    }
    return problems;
}
function checkDependency(member, dependency, byFolder, target) {
    const { name, manifest: file } = member;
    const hasVersion = dependency.requirement !== "*";
    const local = dependency.path !== undefined || dependency.git !== undefined;
    // cargo leaves these out of what it publishes.
    if (dependency.kind === "dev" && local && !hasVersion)
        return [];
    const what = `${dependency.kind === "normal" ? "" : `${dependency.kind}-`}dependency`;
    const problem = (message, remedy) => [{ message, remedy, file }];
    if (local && !hasVersion) {
        return problem(`${name} has the ${what} ${dependency.name} by ${dependency.path === undefined ? "git" : "path"}, without a version.`, "Add its version: a published crate finds its dependencies in the registry.");
    }
    if (!hasVersion && target.isCratesIo) {
        return problem(`${name} has the ${what} ${dependency.name} = "*": crates.io refuses wildcard versions.`, 'Give it a version, such as "1".');
    }
    if (dependency.path === undefined)
        return [];
    const dependedOn = byFolder.get(dependency.path);
    if (dependedOn === undefined)
        return [];
    if (!mayPublish(dependedOn, target.registryName)) {
        return problem(`${name} has the ${what} ${dependency.name} ${dependency.requirement}, a member that may not be published.`, dependency.kind === "dev"
            ? "Take the version out of this dev-dependency: then cargo leaves it out of what it publishes."
            : `Let ${dependency.name} be published, or exclude: ${name}.`);
    }
    // Bumped in one place and not in the other: cargo takes no path whose version does not fit.
    if (!mayMean(dependency.requirement, dependedOn.version)) {
        return problem(`${name} has the ${what} ${dependency.name} ${dependency.requirement} by path, and ${dependency.name} has version ${dependedOn.version} there.`, `Set the version of the dependency to ${dependedOn.version}.`);
    }
    if (!target.isCratesIo && dependency.registry !== target.index) {
        return problem(`${name} has the ${what} ${dependency.name} without \`registry\`: cargo would take the crate of that name from crates.io.`, `Add registry = "${target.registryName}" to the dependency.`);
    }
    return [];
}
function isBlank(text) {
    return text === undefined || text.trim() === "";
}

;// CONCATENATED MODULE: ./packages/crates/src/survey/presence-checks.ts



/** Everything that would fail later, as soon as it is known what the registry has. */
function checkPresence(facts) {
    const { selected } = facts.selection;
    const versions = checkVersions(selected, facts.inputs.version, facts.findings);
    const problems = [
        ...(facts.inputs.dryRun ? [] : versions),
        ...checkYanked(facts.selection.selected, facts.findings, titleOf(facts.target)),
        ...checkNeeded(facts),
        ...checkNewNames(facts),
        ...checkDevCycles(facts),
    ];
    return { problems, warnings: facts.inputs.dryRun ? versions : [] };
}
/** So many crates with the same wrong version are told one by one; more are one mistake. */
const toldEach = 3;
/** A crate must have the version that is released, unless its own is published already. */
function checkVersions(crates, released, findings) {
    if (released === undefined)
        return [];
    const wrong = crates.filter((each) => each.version !== released && findings.get((0,src/* unitId */.KF)(each))?.kind !== "present");
    const byVersion = Map.groupBy(wrong, ({ version }) => version);
    return [...byVersion].flatMap(([version, same]) => {
        const names = same.map(({ name }) => name);
        if (same.length <= toldEach) {
            return same.map(({ name, manifest }) => ({
                message: `${name} has version ${version}, and ${released} is being released.`,
                remedy: `Set its version to ${released}, or leave it out: exclude: ${name}.`,
                ...(manifest !== undefined && { file: manifest }),
            }));
        }
        const orElse = same.length === crates.length
            ? `or release ${version}`
            : `or leave them out: exclude: ${names.join(" ")}`;
        return [
            {
                message: `${same.length} crates have version ${version}, and ${released} is being released: ${(0,src/* firstFew */.Dt)(names, 5)}.`,
                remedy: `Set their version to ${released}, ${orElse}.`,
            },
        ];
    });
}
/** A yanked version is hidden by cargo's overlay when siblings are packed, and nobody can build with it. */
function checkYanked(crates, findings, title) {
    return crates.flatMap((crate) => {
        const finding = findings.get((0,src/* unitId */.KF)(crate));
        if (finding?.kind !== "present" || !finding.yanked)
            return [];
        return [
            {
                message: `${(0,src/* unitId */.KF)(crate)} is in ${title}, and yanked.`,
                remedy: `Unyank it (cargo yank --undo), release a new version, or exclude: ${crate.name}.`,
                ...(crate.manifest !== undefined && { file: crate.manifest }),
            },
        ];
    });
}
/** What selected crates depend on by path and what is not released with them. */
function neededFromRegistry(selected) {
    const released = new Set(selected.map(({ folder }) => folder));
    return selected.flatMap((member) => member.dependencies
        .filter(({ path, requirement }) => path !== undefined && requirement !== "*" && !released.has(path))
        .map((dependency) => ({ member, dependency })));
}
/** What is needed from the registry must be in it. */
function checkNeeded({ selection, members, versionsOf, target }) {
    return neededFromRegistry(selection.selected).flatMap(({ member, dependency }) => {
        const { name, path, requirement } = dependency;
        const range = requirement.replaceAll(",", " ");
        const fits = versionsOf(name).some(({ vers, yanked }) => !yanked && (0,semver.satisfies)(vers, range));
        if (fits)
            return [];
        const isMember = members.some(({ folder }) => folder === path);
        const where = isMember ? "is not selected" : "lies outside the workspace";
        return [
            {
                message: `${member.name} needs ${name} ${requirement}, which ${where} and is not in ${titleOf(target)}.`,
                remedy: isMember ? `Add ${name} to packages.` : `Publish ${name} first.`,
                file: member.manifest,
            },
        ];
    });
}
function checkNewNames({ selection, inputs, versionsOf, target }) {
    const created = selection.selected
        .map(({ name }) => name)
        .filter((name) => versionsOf(name).length === 0);
    if (created.length === 0)
        return [];
    const problems = [];
    const unlisted = created.filter((name) => !selection.listed.has(name));
    const title = titleOf(target);
    if (inputs.newNames === "fail") {
        problems.push(newNamesFail(created, title));
    }
    else if (inputs.newNames === "listed" && unlisted.length > 0) {
        problems.push({
            message: `${title} does not know ${(0,src/* firstFew */.Dt)(unlisted, 5)}, and a name is for ever.`,
            remedy: `To create ${unlisted.length > 1 ? "them" : "it"}, write all names out: packages: ${selection.selected.map(({ name }) => name).join(" ")} (or set new-names: allow).`,
        });
    }
    if (!inputs.dryRun && !inputs.hasToken)
        problems.push(tokenNeeded(created, title));
    return problems;
}
function newNamesFail(created, title) {
    return {
        message: `${title} does not know ${(0,src/* firstFew */.Dt)(created, 5)}, and new-names is fail.`,
        remedy: "A name is for ever. To create them, list them in packages and set new-names: listed.",
    };
}
/** Who creates a crate: only a token can. */
function tokenNeeded(created, title) {
    return {
        message: `${title} does not know ${(0,src/* firstFew */.Dt)(created, 5)}, and trusted publishing cannot create a crate.`,
        remedy: "Publish new crates with a token first (input token, or CARGO_REGISTRY_TOKEN); then add this workflow to their trusted publishers.",
    };
}
/** A cycle is uploaded name by name, so each name that closes one must exist before. */
function checkDevCycles({ devCycles, versionsOf, target }) {
    return devCycles
        .filter(({ to }) => versionsOf(to).length === 0)
        .map(({ path, from, to }) => ({
        message: `${path.join(" → ")} is a cycle through the dev-dependency of ${from} on ${to}, and ${titleOf(target)} does not know ${to} yet.`,
        remedy: `Take the version out of the dev-dependency ${to} of ${from}: then cargo leaves it out of what it publishes.`,
    }));
}

;// CONCATENATED MODULE: ./packages/crates/src/survey/survey.ts









/**
 * Reads the workspace and finds everything that is wrong with it without a network call.
 *
 * @throws ProblemsError with all of it
 */
async function surveyWorkspace(wanted) {
    const { survey, problems } = await inspectWorkspace(wanted);
    (0,src/* throwProblems */.Jh)(problems);
    if (survey === undefined)
        throw new Error("a workspace without a survey has problems");
    return survey;
}
/** The same, for who goes on to look for more that is wrong. */
async function inspectWorkspace({ cargo, folder, inputs, target, env, problems, }) {
    const cargoProblem = await checkCargo(cargo, folder);
    const before = [
        ...problems,
        ...checkManifestPath(folder, inputs.manifestPath),
        ...(cargoProblem === undefined ? [] : [cargoProblem]),
    ];
    const workspace = before.length > problems.length
        ? { problems: [] }
        : await readWorkspace(cargo, folder, inputs.manifestPath);
    if ("problems" in workspace) {
        // Which files matter shows in the manifests only.
        const head = (0,checkout_src/* checkHead */.Xj)(await (0,checkout_src/* readCommit */.kN)(folder, env), inputs.sha);
        return { survey: undefined, problems: [...before, ...workspace.problems, ...head] };
    }
    const selection = selectMembers(workspace.members, {
        packages: inputs.packages,
        exclude: inputs.exclude,
        registryName: target.registryName,
    });
    const { selected } = selection;
    const manifestProblems = checkManifests(selected, workspace.members, target);
    const order = orderCrates(publishedNodes(selected));
    const folders = selected.map((member) => member.folder);
    // Git needs a while to look at every file.
    const checkout = inputs.allowDirty ? undefined : await (0,checkout_src/* readCheckout */.b$)(workspace.root, folders, env);
    const commit = checkout ?? (await (0,checkout_src/* readCommit */.kN)(workspace.root, env));
    const all = [
        ...problems,
        ...selection.problems,
        ...manifestProblems,
        ...readyExclude(selection, manifestProblems, inputs.exclude),
        ...(order.kind === "cycle" ? [cycleProblem(order.path)] : []),
        ...(0,checkout_src/* checkHead */.Xj)(commit, inputs.sha),
        ...(0,checkout_src/* checkUncommitted */.y9)(checkout),
    ];
    if (order.kind === "cycle")
        return { survey: undefined, problems: all };
    return { survey: { workspace, selection, order, head: commit?.head }, problems: all };
}
/**
 * Looks the selection up by name and version, and finds everything that the registry will refuse.
 *
 * @throws ProblemsError with all of it
 */
async function surveyRegistry(local, inputs, registry, clock, cancelled) {
    const { problems, ...presence } = await askRegistry(local, inputs, registry, clock, cancelled);
    (0,src/* throwProblems */.Jh)(problems);
    return presence;
}
/**
 * The same, for who goes on to look for more that is wrong.
 *
 * @throws ProblemsError if the registry cannot be read
 */
async function askRegistry(local, inputs, { target, index }, clock, cancelled) {
    const { workspace, selection, order } = local;
    const needed = neededFromRegistry(selection.selected).map(({ dependency }) => ({
        name: dependency.name,
        version: dependency.requirement,
    }));
    const asked = [...selection.selected, ...needed];
    const inIndex = await lookUpCrates(asked, index, clock, cancelled);
    const { members } = workspace;
    const { devCycles } = order;
    const facts = { selection, members, devCycles, inputs, target, ...inIndex };
    const { problems, warnings } = checkPresence(facts);
    const newNames = selection.selected
        .map(({ name }) => name)
        .filter((name) => inIndex.versionsOf(name).length === 0);
    return { findings: inIndex.findings, newNames: new Set(newNames), warnings, problems };
}
/** Members with the dependencies that their published manifests will have. */
function publishedNodes(members) {
    const versions = new Map(members.map(({ name, version }) => [name, version]));
    return members.map(({ name, dependencies }) => ({
        name,
        dependencies: dependencies.filter((dependency) => {
            const { kind, requirement, path } = dependency;
            if (path === undefined)
                return mayMean(requirement, versions.get(dependency.name) ?? "");
            return kind !== "dev" || requirement !== "*";
        }),
    }));
}
/** The line that leaves out what cannot ship, with all that depends on it. */
function readyExclude({ selected, forbidden }, problems, already) {
    const files = new Set(problems.map(({ file }) => file));
    const atFault = [
        ...forbidden,
        ...selected.filter(({ manifest }) => files.has(manifest)).map(({ name }) => name),
    ];
    const out = withDependants(atFault, publishedNodes(selected).map(namesOnly));
    const total = selected.length + forbidden.length;
    if (atFault.length === 0 || out.length === selected.length)
        return [];
    const count = out.length + forbidden.length;
    return [
        {
            message: `${count} of ${total} crates cannot ship as they are; ${total - count === 1 ? "the other one" : `the other ${total - count}`} can.`,
            remedy: `To release without them: ${excludeLine([...forbidden, ...out], already)}`,
        },
    ];
}
function namesOnly({ name, dependencies }) {
    return { name, dependencies: dependencies.map((dependency) => dependency.name) };
}
function cycleProblem(path) {
    return {
        message: `These crates depend on each other in a cycle, so none can be first: ${path.join(" → ")}.`,
        remedy: "Break the cycle: move what both need into a crate of its own.",
    };
}

;// CONCATENATED MODULE: ./packages/crates/src/plan.ts










/**
 * What a release of the workspace's crates would do, and everything that would stop it. Reads the
 * workspace and the registry's index, and writes nothing.
 *
 * @param given problems of the inputs: with any of them the registry is not asked
 * @returns also with problems, as far as the crates are known
 */
async function planCrates(inputs, given, ports) {
    const { clock, cancelled } = ports;
    const read = readTarget(inputs.index, undefined, ports.cargoTestIndex);
    const target = "problem" in read ? cratesIo : read;
    const wrongInputs = [...given, ...("problem" in read ? [read.problem] : [])];
    // Who uploads, and whether from a clean tree, shows only in the jobs that come after.
    const wanted = { ...inputs, allowDirty: true, hasToken: true };
    const env = ports.childEnvironment();
    const { survey, problems } = await inspectWorkspace({
        cargo: createCargo(undefined, env, cancelled),
        folder: ports.workspace,
        inputs: wanted,
        ...{ target, env, problems: wrongInputs },
    });
    const ownProblems = problems.filter((problem) => !given.includes(problem));
    if (survey === undefined)
        return { ...nothingPlanned, problems: ownProblems };
    let asked = { presence: undefined, link: () => undefined, problems: [] };
    if (wrongInputs.length === 0) {
        try {
            const registry = await openRegistry(target, undefined, ports);
            const presence = await askRegistry(survey, wanted, registry, clock, cancelled);
            const near = await nearNames([...presence.newNames], registry, ports);
            const link = (version) => registry.link(version);
            asked = { presence, link, problems: [...presence.problems, ...near] };
        }
        catch (error) {
            if (!(error instanceof src/* ProblemsError */.FQ))
                throw error;
            asked = { ...asked, problems: error.problems };
        }
    }
    const { presence } = asked;
    const { selected, listed } = survey.selection;
    const byName = new Map(selected.map((member) => [member.name, member]));
    const crates = survey.order.nodes.flatMap(({ name }) => {
        const member = byName.get(name);
        if (member === undefined)
            return [];
        const { version, folder } = member;
        return [
            {
                name,
                version,
                path: external_node_path_default().relative(ports.workspace, folder).replaceAll((external_node_path_default()).sep, "/") || ".",
                published: presence?.findings.get((0,src/* unitId */.KF)(member))?.kind === "present",
                listed: listed.has(name),
            },
        ];
    });
    const newNames = presence?.newNames ?? new Set();
    const uploads = crates
        .filter(({ published }) => !published)
        .map(({ name }) => ({
        limit: newNames.has(name) ? limitNames.newCrates : limitNames.newVersions,
    }));
    return {
        isAsked: presence !== undefined,
        sha: inputs.sha ?? survey.head,
        crates,
        newNames,
        dependencies: new Map(survey.order.nodes.map(({ name, dependencies }) => [name, dependencies])),
        estimate: (0,src/* estimateUploads */.dD)(uploads, traitsOf(target, 0)),
        warnings: presence?.warnings ?? [],
        problems: [...ownProblems, ...asked.problems],
        registry: { title: titleOf(target), link: asked.link },
    };
}
const nothingPlanned = {
    isAsked: false,
    sha: undefined,
    crates: [],
    newNames: new Set(),
    dependencies: new Map(),
    estimate: { uploads: 0, ms: 0, reason: "" },
    warnings: [],
    problems: [],
    registry: { title: titleOf(cratesIo), link: () => undefined },
};
/**
 * crates.io takes `-` and `_` for the same, but its index has a file only for the name as it was
 * published: so a new name is looked up in both ways of writing.
 */
async function nearNames(newNames, { target, index, title }, { clock, cancelled }) {
    if (!target.isCratesIo)
        return [];
    const variants = newNames.flatMap((name) => {
        const dashes = canonicalCrateName(name);
        return [dashes, dashes.replaceAll("-", "_")]
            .filter((variant) => variant !== name.toLowerCase())
            .map((variant) => ({ name, variant }));
    });
    const asked = variants.map(({ variant }) => ({ name: variant, version: "" }));
    const { versionsOf } = await lookUpCrates(asked, index, clock, cancelled);
    return variants
        .filter(({ variant }) => versionsOf(variant).length > 0)
        .map(({ name, variant }) => ({
        message: `${title} has the crate ${versionsOf(variant)[0]?.name ?? variant}, and takes ${name} for the same name.`,
        remedy: `Rename ${name}, or use the name as it is there.`,
    }));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./packages/crates/src/stage.ts
/** What the units are called. */
const called = { one: "crate", many: "crates" };

;// CONCATENATED MODULE: ./packages/crates/src/broken-off.ts



/** What a job did that was cancelled before anything could be uploaded. */
function brokenOffStage(crates, { dryRun }, target, startedAt, now) {
    return {
        result: (0,src/* notReached */.eo)(crates, dryRun, startedAt, now),
        warnings: [],
        registry: {
            title: titleOf(target),
            url: indexAddress(target),
            link: (version) => versionPage(target, version),
        },
        called: called,
    };
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/cargo-environment.ts
/** How cargo is told for which registry it packs. */
function registryArgs(target, registry) {
    // Without it, members whose manifests allow different registries cannot be packed together.
    if (target.isCratesIo)
        return ["--registry", "crates-io"];
    return registry === undefined ? ["--index", target.index] : ["--registry", registry];
}
/** What serves the next build only makes a build slower whose target folder is thrown away. */
const once = { CARGO_INCREMENTAL: "0" };
/**
 * The environment of cargo and of the build scripts that it starts: without secrets, with the
 * registry's address under its name, and with the token only where reads need it: cargo then also
 * wants to be told that the token comes from there (Cargo Book, "Registry Authentication"). The job's
 * own `CARGO_INCREMENTAL` counts.
 *
 * @param token the action's own, if it was given one
 */
function cargoEnvironment(target, registry, ports, authRequired, token) {
    if (target.isCratesIo || registry === undefined)
        return { ...once, ...ports.childEnvironment() };
    const prefix = `CARGO_REGISTRIES_${registry.toUpperCase().replaceAll("-", "_")}_`;
    const keep = authRequired ? new RegExp(`^${prefix}`) : undefined;
    return {
        ...once,
        ...ports.childEnvironment(keep),
        [`${prefix}INDEX`]: target.index,
        ...(authRequired &&
            token !== undefined && {
            [`${prefix}TOKEN`]: token,
            [`${prefix}CREDENTIAL_PROVIDER`]: "cargo:token",
        }),
    };
}

;// CONCATENATED MODULE: ./packages/crates/src/conflict-before-build.ts

/**
 * Whether what is there fails the release under `on-conflict: fail`. Nothing will be uploaded then, so
 * nothing needs to be built.
 */
async function failsByConflict(units, { onConflict }, registry, { clock, cancelled, log }) {
    if (onConflict === "warn")
        return false;
    const quiet = { clock, cancelled, emit: () => undefined };
    const { ends } = await (0,src/* firstLook */.yb)(units, registry, quiet);
    const conflicts = ends.filter(({ end }) => end.status === "conflict");
    if (conflicts.length === 0)
        return false;
    const named = (0,src/* firstFew */.Dt)(conflicts.map(({ unit }) => (0,src/* unitId */.KF)(unit)), 5);
    log.info(`Nothing is built: ${registry.traits.title} has ${named} with other contents.`);
    return true;
}
/**
 * The upload of what was not built. The conflict ends the stage before any; should it be gone by then,
 * the next run builds.
 */
function notBuilt() {
    return Promise.resolve({
        kind: "stop",
        cause: "A version with other contents was found, so nothing was built; now it is not found.",
        remedy: "Run this job again.",
    });
}

;// CONCATENATED MODULE: ./packages/crates/src/packing/crate-unit.ts




/**
 * Reads a `.crate` from disk.
 *
 * @param file absolute
 * @param shown how messages name it
 * @throws ProblemsError if it is damaged or not what its name says
 */
async function readPacked(file, shown = file) {
    return { file, crate: await readCrateFile(await (0,promises_.readFile)(file), shown) };
}
/** The graph that packed manifests make; dev-dependencies are in them only if they carry a version. */
function packedNodes(packed) {
    const versions = new Map(packed.map(({ crate }) => [crate.name, crate.version]));
    return packed.map(({ crate }) => ({
        name: crate.name,
        dependencies: crate.manifest.dependencies
            .filter(({ name, requirement }) => mayMean(requirement, versions.get(name) ?? ""))
            .map(({ name, kind }) => ({ name, kind })),
    }));
}
/** The units of a release, from packed crates whose order is known. */
function toUnits(packed, nodes, newNames) {
    const byName = new Map(packed.map((each) => [each.crate.name, each]));
    return nodes.flatMap(({ name, dependencies }) => {
        const found = byName.get(name);
        if (found === undefined)
            return [];
        const { crate, file } = found;
        const isNew = newNames.has(name);
        return [
            {
                name,
                version: crate.version,
                file,
                checksum: crate.checksum,
                size: crate.size,
                dependencies: dependencies.flatMap((dependency) => {
                    const version = byName.get(dependency)?.crate.version;
                    return version === undefined ? [] : [`${dependency}@${version}`];
                }),
                limit: isNew ? limitNames.newCrates : limitNames.newVersions,
                crate,
                isNew,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./packages/crates/src/survey/describe-plan.ts


/** Says what is released, and in which order. */
function describePlan({ selection, order }, say) {
    listInOrder(order.nodes, called, say);
    if (selection.passedOver.length > 0) {
        say(`Passed over, since they may not be published: ${selection.passedOver.join(", ")}`);
    }
    for (const { path } of order.devCycles) {
        say(`A cycle through a dev-dependency, packed without Cargo.lock: ${path.join(" → ")}`);
    }
}
function listInOrder(nodes, noun, say) {
    say(`${(0,src/* counted */.hS)(nodes.length, noun)}, in this order:`);
    for (const [index, { name, dependencies }] of nodes.entries()) {
        const after = dependencies.length > 0 ? ` (after ${dependencies.join(", ")})` : "";
        say(`${index + 1}. ${name}${after}`);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./packages/crates/src/packing/pack.ts



/**
 * Packs crates with one `cargo package`, siblings laid over the registry.
 *
 * @returns absolute paths by crate name
 * @throws ProblemsError with cargo's own words; `cargo package` is all or nothing
 */
async function packCrates(cargo, crates, options, onLine) {
    const { features } = options;
    const args = [
        "package",
        ...crates.flatMap(({ name }) => ["-p", name]),
        ...options.registryArgs,
        ...["--target-dir", options.targetDir],
        ...(options.verify ? [] : ["--no-verify"]),
        ...(options.allowDirty ? ["--allow-dirty"] : []),
        ...(options.excludeLockfile ? ["--exclude-lockfile"] : []),
        ...(features.includes("all")
            ? ["--all-features"]
            : features.length > 0
                ? ["--features", features.join(",")]
                : []),
    ];
    const { code, stderr } = await cargo.build(args, options.root, onLine);
    if (code !== 0)
        throw new src/* ProblemsError */.FQ([describePackFailure(stderr, options.without)]);
    return new Map(crates.map(({ name, version }) => [
        name,
        external_node_path_default().join(options.targetDir, "package", `${name}-${version}.crate`),
    ]));
}
/**
 * What a failed `cargo package` said, and what to do: the crates to leave out where one is at fault.
 *
 * @param stderr all that cargo wrote
 * @param without the line `exclude: …` that leaves out a crate and what depends on it, if others remain
 */
function describePackFailure(stderr, without) {
    const text = (0,external_node_util_.stripVTControlCharacters)(stderr);
    const message = `cargo package failed, and nothing was uploaded: ${firstCause(text)}`;
    if (/No space left on device|os error 28\b|os error 112\b/.test(text)) {
        return { message, remedy: "Free disk space on the runner before this step, then run again." };
    }
    // The crate that does not compile may be one from outside: at fault is the one cargo is at.
    const culprit = [...text.matchAll(/^ *(?:Packaging|Verifying) ([A-Za-z0-9_-]+) v/gm)].at(-1)?.[1] ??
        /could not compile `([^`]+)`/.exec(text)?.[1];
    if (culprit === undefined) {
        return { message, remedy: "Run cargo package --workspace locally to see it again." };
    }
    const line = without(culprit);
    const orWithout = line === undefined ? "" : ` Or release without it: ${line}`;
    return { message, remedy: `Mend ${culprit}: cargo packs all crates or none.${orWithout}` };
}
/** How much of cargo's words a message holds, in lines and letters. */
const pack_shown = { lines: 8, letters: 700 };
/**
 * The words that say why: of a build the last line and the compiler's first error, else the last
 * `error:`. "failed to verify package tarball" stands at the end of all and says nothing by itself.
 */
function firstCause(text) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const starts = lines.flatMap((line, index) => (/^error(\[E\d+\])?:/.test(line) ? [index] : []));
    const blocks = starts.map((start, at) => lines.slice(start, starts[at + 1]));
    const compile = blocks.find(([line]) => /^error: could not compile/.test(line ?? ""));
    const first = blocks[0];
    if (compile !== undefined && first !== undefined && first !== compile) {
        const [what = "", where = ""] = first;
        const place = where.trim().startsWith("-->") ? [`at ${where.replace("-->", "").trim()}`] : [];
        return `${sentence(compile.slice(0, 1))} The first error: ${sentence([what, ...place])}`;
    }
    const telling = blocks.filter((block) => block.length > 1 || !/failed to verify package tarball/.test(block[0] ?? ""));
    return sentence((telling.at(-1) ?? lines.slice(-5)).slice(0, pack_shown.lines));
}
/** Lines of cargo as one sentence: its `Caused by:` goes on after a colon, other lines after a comma. */
function sentence(lines) {
    let words = "";
    for (const line of lines) {
        const text = line
            .replace(/^error: /, "")
            .replace(/\s+/g, " ")
            .trim();
        if (text === "Caused by:")
            words = `${words.replace(/[.:]$/, "")}:`;
        else
            words += words === "" ? text : /[.:,;!?]$/.test(words) ? ` ${text}` : `, ${text}`;
    }
    if (words === "")
        return "it ended without a message.";
    if (words.length > pack_shown.letters)
        return `${words.slice(0, pack_shown.letters)}…`;
    return /[.!?]$/.test(words) ? words : `${words}.`;
}
/**
 * The sibling that cargo did not find in the registry, if that is why it failed: "no matching package
 * named `x` found" for an unknown crate, "failed to select a version for the requirement `x = …`" for
 * a known one. cargo's own edge of the index may be older than ours.
 */
function missingSibling(failure) {
    const match = /no matching package named `([^`]+)`/.exec(failure.message) ??
        /failed to select a version for the requirement `([A-Za-z0-9_-]+)/.exec(failure.message);
    return match?.[1];
}

;// CONCATENATED MODULE: ./packages/crates/src/pack-selection.ts







/**
 * Packs the selection by what the registry has of it.
 *
 * What is there is packed without a build, only to be compared. What is missing is packed and built
 * without the siblings that are there: these come from the registry, as they will for everyone, so
 * that a packed `Cargo.lock` holds the registry's checksums and a sibling's old contents are noticed.
 */
async function packSelection({ cargo, local, presence, options, folder, isHindered, onLine, }) {
    const { selected } = local.selection;
    const findingOf = (member) => presence.findings.get((0,src/* unitId */.KF)(member));
    const there = selected.filter((member) => findingOf(member)?.kind === "present");
    const missing = selected.filter((member) => !there.includes(member));
    const packed = new Map();
    const without = (crate) => {
        const names = withDependants([crate], local.order.nodes);
        return names.length < selected.length ? excludeLine(names, options.exclude) : undefined;
    };
    const pack = async (members, verify, name) => {
        const targetDir = external_node_path_default().join(folder, name);
        try {
            const files = await packCrates(cargo, members, {
                ...options,
                features: featuresFor(options.features, members, selected),
                verify,
                targetDir,
                root: local.workspace.root,
                excludeLockfile: local.order.devCycles.length > 0,
                without,
            }, onLine);
            for (const [crate, file] of files) {
                const kept = external_node_path_default().join(folder, "packed", external_node_path_default().basename(file));
                await (0,promises_.copyFile)(file, kept);
                packed.set(crate, await readPacked(kept));
            }
        }
        catch (error) {
            throw isDiskFull(error) ? diskFull(folder) : error;
        }
        finally {
            // A build of many crates is large, and a full disk would also keep us from saying that it is.
            await (0,promises_.rm)(targetDir, { recursive: true, force: true });
        }
    };
    await (0,promises_.mkdir)(external_node_path_default().join(folder, "packed"), { recursive: true });
    const inOrder = () => selected.flatMap(({ name }) => packed.get(name) ?? []);
    if (there.length > 0) {
        await pack(selected, false, "compare");
        if (missing.length > 0 && (await isHindered(inOrder()))) {
            return { packed: inOrder(), hindered: true };
        }
    }
    if (missing.length > 0) {
        try {
            await pack(missing, options.verify, "release");
        }
        catch (error) {
            // cargo's edge of the index may not show yet what ours shows. Siblings of the very same bytes
            // can just as well be packed along; others cannot.
            const sibling = error instanceof src/* ProblemsError */.FQ && error.problems[0] !== undefined
                ? missingSibling(error.problems[0])
                : undefined;
            const equal = there.filter((member) => {
                const finding = findingOf(member);
                const checksum = packed.get(member.name)?.crate.checksum;
                return finding?.kind === "present" && finding.checksum === checksum;
            });
            if (!equal.some(({ name }) => name === sibling))
                throw error;
            onLine(`cargo does not see ${sibling ?? ""} in the registry yet: packing it along, its bytes are the same.`);
            await pack([...missing, ...equal], options.verify, "release-again");
        }
    }
    return { packed: inOrder(), hindered: false };
}
/**
 * The features to build these crates with. cargo refuses a feature that none of its packages has: one
 * that only other crates of the selection have must not stop the run that finishes a release.
 */
function featuresFor(features, packed, selected) {
    const has = (feature) => (member) => {
        const [first = "", second] = feature.split("/");
        if (second === undefined)
            return member.features.includes(first);
        return member.name === first || member.dependencies.some(({ name }) => name === first);
    };
    return features.filter((name) => packed.some(has(name)) || !selected.some(has(name)));
}
function isDiskFull(error) {
    return error instanceof Error && "code" in error && error.code === "ENOSPC";
}
function diskFull(folder) {
    return new src/* ProblemsError */.FQ([
        {
            message: `The disk is full: the packed crates could not be written to ${folder}. Nothing was uploaded.`,
            remedy: "Free disk space on the runner before this step, then run again.",
        },
    ]);
}

;// CONCATENATED MODULE: ./packages/crates/src/packing/packed-files.ts





/**
 * Crates that were packed earlier, in another job: no cargo and no workspace are needed, since order
 * and metadata stand in the packed manifests.
 *
 * @throws ProblemsError with everything that is wrong with the files, and with what was wrong before
 */
async function readPackedFiles(folder, inputs, before) {
    const problems = [...before];
    const found = await (0,selection_src/* findFiles */.lY)(inputs.crateFiles.map(({ text }) => text), folder);
    const unmatched = [...found.unmatched, ...found.outside];
    const there = unmatched.length > 0 ? await listFiles(folder, inputs.artifact) : "";
    for (const pattern of unmatched) {
        const where = inputs.artifact === undefined ? "the workspace" : `the artifact ${inputs.artifact}`;
        problems.push({
            message: `The input "crate-files" holds ${pattern}, which matches no file of ${where}.`,
            remedy: there,
        });
    }
    const all = [];
    for (const file of found.files) {
        try {
            all.push(await readPacked(external_node_path_default().join(folder, file), file));
        }
        catch (error) {
            if (!(error instanceof src/* ProblemsError */.FQ))
                throw error;
            problems.push(...error.problems);
        }
    }
    problems.push(...doubles(all, folder));
    const packed = choose(all, inputs, problems);
    const order = orderCrates(packedNodes(packed));
    if (order.kind === "cycle") {
        problems.push({
            message: `These crates depend on each other in a cycle: ${order.path.join(" → ")}.`,
            remedy: "Break the cycle: move what both need into a crate of its own.",
        });
    }
    problems.push(...otherCommits(packed, inputs.sha));
    (0,src/* throwProblems */.Jh)(problems);
    return { packed, nodes: order.kind === "ordered" ? order.nodes : [] };
}
/** What to give instead: an artifact has few files, a workspace too many to name. */
async function listFiles(folder, artifact) {
    if (artifact === undefined) {
        return "Give the folder of the packed crates, such as packed/*.crate.";
    }
    const { files } = await (0,selection_src/* findFiles */.lY)(["**"], folder);
    if (files.length === 0)
        return "It is empty: look at the job that uploaded it.";
    const more = files.length > 10 ? ` and ${files.length - 10} more` : "";
    return `It holds ${files.slice(0, 10).join(", ")}${more}.`;
}
/** What `packages` and `exclude` leave of the files. */
function choose(all, { packages, exclude }, problems) {
    const names = all.map(({ crate }) => crate.name);
    const match = (input, items) => {
        const matched = (0,selection_src/* matchNames */.Gj)(items, names);
        for (const pattern of matched.unmatched) {
            const near = (0,selection_src/* nearest */.pA)(pattern.replace(/^!/, ""), names);
            problems.push({
                message: `The input "${input}" holds ${pattern}, which matches no packed crate.`,
                remedy: near === undefined ? `The files hold ${names.join(", ")}.` : `Did you mean ${near}?`,
            });
        }
        return new Set(matched.matched);
    };
    const wanted = packages === undefined ? new Set(names) : match("packages", packages);
    const unwanted = exclude === undefined ? new Set() : match("exclude", exclude);
    return all.filter(({ crate }) => wanted.has(crate.name) && !unwanted.has(crate.name));
}
/** Two files of one crate: which of them would be meant? */
function doubles(packed, folder) {
    const shown = ({ file }) => external_node_path_default().relative(folder, file);
    const first = new Map();
    return packed.flatMap((each) => {
        const other = first.get(each.crate.name);
        first.set(each.crate.name, other ?? each);
        if (other === undefined)
            return [];
        const held = other.crate.version === each.crate.version
            ? `both hold ${(0,src/* unitId */.KF)(each.crate)}`
            : `hold two versions of one crate, ${(0,src/* unitId */.KF)(other.crate)} and ${(0,src/* unitId */.KF)(each.crate)}`;
        return [
            {
                message: `${shown(other)} and ${shown(each)} ${held}.`,
                remedy: "Give one file for each crate: pack into an empty folder, or narrow crate-files.",
            },
        ];
    });
}
/** A crate says in `.cargo_vcs_info.json` which commit it was packed from. */
function otherCommits(packed, sha) {
    return packed.flatMap(({ crate }) => {
        const commit = crate.vcs?.sha1;
        if (sha === undefined || commit === undefined || commit === sha)
            return [];
        return [
            {
                message: `${(0,src/* unitId */.KF)(crate)} was packed from commit ${commit}, and the commit to release is ${sha}.`,
                remedy: "Take the files that a job of this run has packed, or give sha their commit.",
            },
        ];
    });
}

;// CONCATENATED MODULE: ./packages/crates/src/survey/survey-packed.ts






/**
 * Looks packed crates up; the run that packed them has asked for new names and manifests. What the
 * missing ones depend on must come with them or be in the registry already: crates.io itself asks only
 * for the names of dependencies, and would take a crate that nobody can build.
 *
 * @throws ProblemsError with everything that the registry would refuse or should have refused
 */
async function surveyPacked(packed, { version, dryRun, newNames, token }, registry, { clock, cancelled }) {
    const { index, title } = registry;
    const crates = packed.map(({ crate: { name, version } }) => ({ name, version }));
    const { findings, versionsOf } = await lookUpCrates(crates, index, clock, cancelled);
    const created = crates.map(({ name }) => name).filter((name) => versionsOf(name).length === 0);
    const otherVersions = checkVersions(crates, version, findings);
    const missing = packed.filter(({ crate }) => findings.get((0,src/* unitId */.KF)(crate))?.kind !== "present");
    const { needs, problems } = needsOf(missing, packed, registry);
    const asked = needs.map(({ name, requirement }) => ({ name, version: requirement }));
    const there = await lookUpCrates(asked, index, clock, cancelled);
    (0,src/* throwProblems */.Jh)([
        ...(dryRun ? [] : otherVersions),
        ...checkYanked(crates, findings, title),
        ...problems,
        ...needs
            .filter((need) => !isMet(need, there.versionsOf(need.name)))
            .map(({ by, name, requirement }) => ({
            message: `${(0,src/* unitId */.KF)(by)} needs ${name} ${requirement}, which is not among the packed files that are released and not in ${title}.`,
            remedy: `Release the file of ${name} too, or publish it first.`,
        })),
        ...(created.length > 0 && newNames === "fail" ? [newNamesFail(created, title)] : []),
        ...(created.length > 0 && !dryRun && token === undefined ? [tokenNeeded(created, title)] : []),
    ]);
    return { newNames: new Set(created), warnings: dryRun ? otherVersions : [] };
}
function needsOf(missing, packed, { target }) {
    const versions = new Map(packed.map(({ crate }) => [crate.name, crate.version]));
    const problems = [];
    const needs = missing.flatMap(({ crate }) => {
        try {
            return uploadMetadata(crate, target.index, target.isCratesIo)
                .deps.filter(({ name, version_req: requirement, registry }) => {
                const released = versions.get(name);
                const comesAlong = released !== undefined && mayMean(requirement, released);
                return registry === undefined && !comesAlong;
            })
                .map(({ name, version_req: requirement, kind }) => {
                return { by: crate, name, requirement, isDev: kind === "dev" };
            });
        }
        catch (error) {
            if (!(error instanceof RequirementError))
                throw error;
            problems.push({
                message: `The manifest in the packed ${(0,src/* unitId */.KF)(crate)} cannot be uploaded: ${error.message}.`,
                remedy: "Pack the crate again with `cargo package`.",
            });
            return [];
        }
    });
    return { needs, problems };
}
/** Nobody who uses a crate builds its dev-dependencies: of these the registry wants the name alone. */
function isMet({ requirement, isDev }, versions) {
    if (isDev)
        return versions.length > 0;
    return versions.some(({ vers, yanked }) => !yanked && mayMean(requirement, vers));
}

// EXTERNAL MODULE: ./packages/http/src/id-token.ts
var id_token = __webpack_require__(27657);
;// CONCATENATED MODULE: ./packages/crates/src/registry/credentials.ts
/** A trusted publishing token lives 30 minutes; it is minted anew some minutes before that. */
const mintAgainAfterMs = 25 * 60 * 1_000;
/** Which credential serves which crate: trusted publishing the names that exist, the token the rest. */
class Credentials {
    minted;
    /** Why trusted publishing serves nothing in this run. */
    unusable;
    /** Crates that a kind of credential turned out not to serve. */
    notServed = new Map();
    said = new Set();
    sources;
    constructor(sources) {
        this.sources = sources;
    }
    /** The credential to try for a crate, or why there is none; `forAll`: nor for any other crate. */
    async for(name, isNew) {
        const refused = this.notServed.get(name);
        const { token } = this.sources;
        const causes = [];
        if (isNew)
            causes.push("trusted publishing cannot create a crate");
        else if (refused?.has("trusted publishing") === true) {
            causes.push("trusted publishing does not serve this crate");
        }
        else {
            const trusted = await this.trustedToken();
            if (typeof trusted === "string") {
                return { kind: "trusted publishing", authorization: trusted };
            }
            causes.push(trusted.cause);
        }
        if (token === undefined)
            causes.push("there is no token");
        else if (refused?.has("token") === true)
            causes.push("the token does not serve this crate");
        else {
            if (isNew)
                this.sayOnce(`${name}: the token serves it, since ${causes.join(", and ")}.`);
            return { kind: "token", authorization: token };
        }
        return { cause: causes.join(", and "), forAll: !isNew && refused === undefined };
    }
    /** Notes that a credential does not serve this crate; says so, since another may be taken. */
    doesNotServe(name, kind, cause) {
        const refused = this.notServed.get(name) ?? new Set();
        this.notServed.set(name, refused.add(kind));
        this.sources.say(`${name}: ${kind} does not serve it (${cause}).`);
    }
    /** Forgets the minted token: the registry does not take it any more. */
    forgetMinted() {
        this.minted = undefined;
    }
    /** Where trusted publishing is not in use, the token serves all, and nothing needs to be said. */
    sayOnce(line) {
        if (this.sources.mint === undefined || this.said.has(line))
            return;
        this.said.add(line);
        this.sources.say(line);
    }
    async trustedToken() {
        const { mint, clock, say } = this.sources;
        if (mint === undefined)
            return { cause: "this job has no id-token: write" };
        if (this.unusable !== undefined)
            return { cause: this.unusable };
        if (this.minted !== undefined && clock.now() - this.minted.at < mintAgainAfterMs) {
            return this.minted.token;
        }
        const minted = await mint();
        if ("cause" in minted) {
            this.unusable = `crates.io gives this workflow no token (${minted.cause})`;
            const instead = this.sources.token === undefined ? "" : " The token serves instead.";
            say(`Trusted publishing: ${this.unusable}.${instead}`);
            return { cause: this.unusable };
        }
        say("Trusted publishing: crates.io gave this workflow a token for 30 minutes.");
        this.minted = { token: minted.token, at: clock.now() };
        return minted.token;
    }
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/trusted-publishing.ts

/** Who the ID token is for (`trustpub_audience` of crates.io). */
const cratesIoAudience = "crates.io";
/**
 * Exchanges a workflow's ID token for a token of 30 minutes that serves all crates which trust the
 * workflow (`POST /api/v1/trusted_publishing/tokens`). An ID token serves once.
 */
async function exchangeToken(api, idToken, fetch, headers, signal) {
    const reply = await (0,send/* send */.t)(fetch, `${api}/api/v1/trusted_publishing/tokens`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({ jwt: idToken }),
    }, signal);
    if (reply.kind === "failed")
        return { kind: "unclear", cause: reply.cause };
    const token = (0,json/* parseRecord */.Hh)(reply.body.toString("utf8"))?.["token"];
    if (reply.status === 200 && typeof token === "string" && token !== "") {
        return { kind: "token", token };
    }
    // An answer with a token in it must not be quoted.
    const cause = reply.status === 200 ? "200 without a token" : (0,describe_answer/* describeAnswer */.O)(reply.status, reply.body);
    return { kind: reply.status >= 500 || reply.status === 200 ? "unclear" : "refused", cause };
}
/**
 * Ends a token's life before its 30 minutes are over (`DELETE` with the token as bearer). Returns
 * what went wrong, if anything; the token then ends by itself.
 */
async function revokeToken(api, token, fetch, headers) {
    const reply = await (0,send/* send */.t)(fetch, `${api}/api/v1/trusted_publishing/tokens`, { method: "DELETE", headers: { ...headers, authorization: `Bearer ${token}` } }, new AbortController().signal);
    if (reply.kind === "failed")
        return reply.cause;
    return reply.status === 204 ? undefined : (0,describe_answer/* describeAnswer */.O)(reply.status, reply.body);
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/upload-crates.ts





/** Pauses in ms before crates.io is asked for a token again after an unclear answer. */
const mintPausesMs = [2_000, 10_000];
/** The registry as the publish loop sees it. A credential is minted only before the first upload. */
function publishingRegistry(inputs, { target, config, index, headers }, ports) {
    const { cancelled, clock, fetch, idToken, log } = ports;
    const credentials = new Credentials({
        token: inputs.token,
        ...(target.isCratesIo && idToken !== undefined && { mint: () => mint(idToken) }),
        clock,
        // What a cancelled job broke off says nothing about credentials.
        say: (line) => {
            if (!cancelled.aborted)
                log.info(line);
        },
    });
    return crateRegistry({
        target,
        config,
        index,
        credentials,
        fetch,
        clock,
        cancelled,
        headers,
        minIntervalMs: inputs.delayMs,
    });
    /** An ID token serves once, so each try takes a new one. */
    async function mint(askRunner) {
        for (let tries = 0;; tries += 1) {
            const identity = await (0,id_token/* askForIdToken */.H)(askRunner, cratesIoAudience, cancelled);
            if ("cause" in identity)
                return identity;
            const exchange = await exchangeToken(config.api, identity.jwt, fetch, headers, cancelled);
            if (exchange.kind === "token")
                ports.keepToken(config.api, exchange.token);
            const pauseMs = mintPausesMs[tries];
            if (exchange.kind !== "unclear" || pauseMs === undefined || cancelled.aborted)
                return exchange;
            log.info(`Trusted publishing: ${exchange.cause}; asking again in ${pauseMs / 1_000} s`);
            await clock.sleep(pauseMs, cancelled);
        }
    }
}
/** Converges the registry to the packed crates. */
async function uploadCrates(units, inputs, registry, ports) {
    const options = {
        dryRun: inputs.dryRun,
        onConflict: inputs.onConflict,
        maxWaitMs: inputs.maxWaitMs,
        laterAttempt: ports.attempt > 1,
    };
    const { title } = registry.traits;
    return ports.log.inGroup(`${inputs.dryRun ? "Comparing with" : "Uploading to"} ${title}`, () => (0,src/* converge */.cB)(units, registry, options, ports));
}

;// CONCATENATED MODULE: ./packages/crates/src/release.ts


















/**
 * Releases crates: selects and checks them, looks them up, packs and verifies what is missing, and
 * converges the registry to that. With `crateFiles` or `artifact` the packing happened in another job.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
async function releaseCrates(inputs, given, ports) {
    const read = readTarget(inputs.index, inputs.registry, ports.cargoTestIndex);
    const target = "problem" in read ? cratesIo : read;
    const problems = [
        ...given,
        ...("problem" in read ? [read.problem] : []),
        ...noCredential(inputs, given, ports),
    ];
    const { artifact, crateFiles } = inputs;
    if (artifact !== undefined) {
        // Whatever is wrong with the inputs is told before anything is downloaded.
        (0,src/* throwProblems */.Jh)(problems);
        const folder = await ports.log.inGroup("Artifact", () => ports.fetchArtifact(artifact));
        const files = { folder, crateFiles: crateFiles ?? everyCrate, problems: [] };
        return releaseFiles(files, inputs, target, ports);
    }
    return crateFiles === undefined
        ? releaseWorkspace(inputs, problems, target, ports)
        : releaseFiles({ folder: ports.workspace, crateFiles, problems }, inputs, target, ports);
}
/** All that an artifact of packed crates holds. */
const everyCrate = [{ text: "**/*.crate" }];
/** Packs in this job, then releases. */
async function releaseWorkspace(inputs, problems, target, ports) {
    const { log, clock, cancelled } = ports;
    const startedAt = clock.now();
    const wanted = { ...inputs, hasToken: inputs.token !== undefined };
    const { local, looked } = await log.inGroup("Plan", async () => {
        const env = cargoEnvironment(target, inputs.registry, ports, false);
        const local = await surveyWorkspace({
            cargo: createCargo(inputs.toolchain, env, cancelled),
            folder: ports.workspace,
            inputs: wanted,
            ...{ target, env, problems },
        });
        describePlan(local, log.info);
        const looked = await (0,src/* unlessCancelled */.MS)(cancelled, async () => {
            const registry = await openRegistry(target, inputs.token, ports);
            const presence = await surveyRegistry(local, wanted, registry, clock, cancelled);
            return { registry, presence };
        });
        return { local, looked };
    });
    const { selected } = local.selection;
    const brokenOff = () => brokenOffStage(selected, inputs, target, startedAt, clock.now());
    if (looked === undefined)
        return brokenOff();
    const { registry, presence } = looked;
    const isThere = (member) => presence.findings.get((0,src/* unitId */.KF)(member))?.kind === "present";
    const verify = inputs.verify && !selected.every(isThere);
    if (verify && !inputs.dryRun)
        log.info(sharedJob);
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(ports.temp, "fairlead-crates-"));
    const { authRequired } = registry.config;
    const env = cargoEnvironment(target, inputs.registry, ports, authRequired, inputs.token);
    const cargo = createCargo(inputs.toolchain, env, cancelled);
    const options = { ...inputs, registryArgs: registryArgs(target, inputs.registry) };
    const publishing = publishingRegistry(inputs, registry, ports);
    const unitsOf = (packed) => toUnits(packed, local.order.nodes, presence.newNames);
    const done = await (0,src/* unlessCancelled */.MS)(cancelled, () => log.inGroup(verify ? "Packing and verifying" : "Packing", () => packSelection({
        ...{ cargo, local, presence, options, folder, onLine: log.info },
        isHindered: (packed) => failsByConflict(unitsOf(packed), inputs, publishing, ports),
    })));
    if (done === undefined)
        return brokenOff();
    const units = unitsOf(done.packed);
    const result = await uploadCrates(units, inputs, done.hindered ? { ...publishing, upload: notBuilt } : publishing, ports);
    const warnings = [...presence.warnings, ...tooLarge(units, target)];
    const packed = done.hindered ? {} : { packed: external_node_path_default().join(folder, "packed") };
    return { result, ...packed, warnings, registry, called: called };
}
/** Releases what another job has packed, byte for byte. */
async function releaseFiles({ folder, crateFiles, problems, }, inputs, target, ports) {
    const { log, clock, cancelled } = ports;
    const startedAt = clock.now();
    const { packed, looked } = await log.inGroup("Plan", async () => {
        const { packed, nodes } = await readPackedFiles(folder, { ...inputs, crateFiles }, problems);
        listInOrder(nodes, { one: "packed crate", many: "packed crates" }, log.info);
        const looked = await (0,src/* unlessCancelled */.MS)(cancelled, async () => {
            const registry = await openRegistry(target, inputs.token, ports);
            const { newNames, warnings } = await surveyPacked(packed, inputs, registry, ports);
            return { units: toUnits(packed, nodes, newNames), registry, warnings };
        });
        return { packed, looked };
    });
    if (looked === undefined) {
        const crates = packed.map(({ crate }) => crate);
        return brokenOffStage(crates, inputs, target, startedAt, clock.now());
    }
    const { units, registry, warnings } = looked;
    const publishing = publishingRegistry(inputs, registry, ports);
    const result = await uploadCrates(units, inputs, publishing, ports);
    return { result, warnings: [...warnings, ...tooLarge(units, target)], registry, called: called };
}
function noCredential({ dryRun, token }, given, { idToken }) {
    if (dryRun || token !== undefined || idToken !== undefined)
        return [];
    // One that is wrong is told already.
    if (given.some(({ input }) => input === "token"))
        return [];
    return [
        {
            message: "There is no token, and this job has no id-token: write, so nothing can be uploaded.",
            remedy: "Give the input token (or CARGO_REGISTRY_TOKEN), or permissions: id-token: write for trusted publishing, or set dry-run: true.",
        },
    ];
}
/** A larger limit can be granted to a crate, so this is a warning. */
function tooLarge(units, target) {
    if (!target.isCratesIo)
        return [];
    return units
        .filter(({ size }) => size > largestCrate)
        .map(({ name, size: bytes }) => ({
        message: `${name} is packed into ${(0,src/* size */.Ej)(bytes)}; crates.io takes 10 MiB unless it was asked for more.`,
        remedy: "See cargo package --list, and exclude what is not needed.",
    }));
}
/** Said once: a build script can read its parent's memory, whatever its own environment holds. */
const sharedJob = "Packing and credentials share this job: a build script could read them from this process. " +
    "The safer way: pack with dry-run: true in a job without credentials, and give this job what it packed, as artifact or crate-files.";

;// CONCATENATED MODULE: ./packages/crates/src/index.ts







/***/ })

};
