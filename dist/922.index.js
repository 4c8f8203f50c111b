export const id = 922;
export const ids = [922];
export const modules = {

/***/ 191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toPlanInputs),
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45374);
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
    "crates-tag-template": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
    "npm-tag-template": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(),
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
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__/* .declarationFile */ .l)(),
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
        cratesTagTemplate: given["crates-tag-template"],
        npmTagTemplate: given["npm-tag-template"],
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
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45374);


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

/***/ 31190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fr: () => (/* reexport */ firstDeclaration),
  YT: () => (/* reexport */ hasOwnTags),
  F3: () => (/* reexport */ planRelease),
  SF: () => (/* reexport */ releaseVersion),
  cO: () => (/* reexport */ tagOf),
  Fg: () => (/* reexport */ tagsOf)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 2 modules
var tinyglobby_dist = __webpack_require__(60925);
;// CONCATENATED MODULE: ./packages/plan/src/first-declaration/checkout-parts.ts





/** Folders of what is built, installed or tried out. */
const ignored = [
    ...["node_modules", "target", "dist", "build", "vendor", "test", "tests", "__tests__"],
    ...["fixtures", "examples", "example", "bench", "benches", "benchmarks", "e2e", "fuzz"],
    ...["website", "docs", "playground", ".*"],
].map((folder) => `**/${folder}/**`);
const mostManifests = 2_000;
const deepest = 6;
/** Looks for manifests. What cannot be read is left out: the plan itself tells of it. */
async function findParts(workspace) {
    const files = await (0,tinyglobby_dist/* glob */.TI)(["**/Cargo.toml", "**/package.json", "CHANGELOG.md"], {
        ...{ cwd: workspace, ignore: ignored, deep: deepest },
        followSymbolicLinks: false,
    });
    const sorted = files
        .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
        .slice(0, mostManifests);
    const read = async (name, parse) => {
        const found = sorted.filter((file) => external_node_path_default().posix.basename(file) === name);
        const manifests = await Promise.all(found.map((file) => readManifest(workspace, file, parse)));
        return manifests.filter((each) => each !== undefined);
    };
    return {
        crates: await read("Cargo.toml", smol_toml_dist/* parse */.qg),
        packages: await read("package.json", (text) => JSON.parse(text)),
        hasChangelog: files.includes("CHANGELOG.md"),
    };
}
async function readManifest(workspace, file, parse) {
    try {
        const text = (await (0,promises_.readFile)(external_node_path_default().join(workspace, file), "utf8")).replace(/^\uFEFF/, "");
        const fields = (0,json/* asRecord */.qY)(parse(text));
        return fields && { folder: external_node_path_default().posix.dirname(file), fields };
    }
    catch {
        return undefined;
    }
}
function depth(file) {
    return file.split("/").length;
}

// EXTERNAL MODULE: ./packages/selection/src/index.ts + 5 modules
var src = __webpack_require__(39102);
;// CONCATENATED MODULE: ./packages/plan/src/first-declaration/crate-part.ts



/**
 * The crates of the workspace at the top, or of the shallowest one: all that are publishable, but those
 * that npm gets as addons. They are written out, since a new name has to be.
 */
function cratePart(manifests) {
    const root = manifests.find(({ fields }) => "workspace" in fields || "package" in fields);
    if (root === undefined)
        return undefined;
    const names = membersOf(root, manifests)
        .filter((member) => isPublishable(member, root) && !isAddon(member))
        .flatMap(({ fields }) => (0,json/* asRecord */.qY)(fields["package"])?.["name"] ?? [])
        .filter((name) => typeof name === "string");
    if (names.length === 0)
        return undefined;
    const file = external_node_path_default().posix.join(root.folder, "Cargo.toml");
    return { ...(file !== "Cargo.toml" && { "manifest-path": file }), packages: names.sort() };
}
/** As cargo finds them: those that the workspace names, and whatever these need by a path inside it. */
function membersOf(root, manifests) {
    const workspace = (0,json/* asRecord */.qY)(root.fields["workspace"]);
    const excluded = textsOf(workspace?.["exclude"]).flatMap((each) => [
        plain(each),
        `${plain(each)}/**`,
    ]);
    const within = new Map(manifests
        .map((each) => [external_node_path_default().posix.relative(root.folder, each.folder), each])
        .filter(([folder]) => (0,src/* matchNames */.Gj)(excluded, [folder]).matched.length === 0));
    const patterns = textsOf(workspace?.["members"]).map(plain);
    const { matched } = (0,src/* matchNames */.Gj)(patterns, [...within.keys()]);
    const members = new Set("package" in root.fields ? [root] : []);
    const add = (folder) => {
        const member = within.get(folder);
        if (member === undefined || members.has(member))
            return;
        members.add(member);
        needed(member, root).forEach(add);
    };
    if (workspace !== undefined)
        [...matched, ...needed(root, root)].forEach(add);
    return [...members].filter(({ fields }) => "package" in fields);
}
/** The folders of what a crate needs by its path, from that of the workspace. */
function needed({ folder, fields }, root) {
    const shared = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(root.fields["workspace"])?.["dependencies"]) ?? {};
    const tables = [fields, ...Object.values((0,json/* asRecord */.qY)(fields["target"]) ?? {})].flatMap((of) => ["dependencies", "build-dependencies", "dev-dependencies"].map((name) => (0,json/* asRecord */.qY)(of)?.[name]));
    return tables.flatMap((table) => Object.entries((0,json/* asRecord */.qY)(table) ?? {}).flatMap(([name, dependency]) => {
        const isShared = (0,json/* asRecord */.qY)(dependency)?.["workspace"] === true;
        const at = (0,json/* asRecord */.qY)(isShared ? shared[name] : dependency)?.["path"];
        if (typeof at !== "string")
            return [];
        const from = external_node_path_default().posix.join(isShared ? root.folder : folder, at);
        return [external_node_path_default().posix.relative(root.folder, from)];
    }));
}
function isPublishable(member, root) {
    const own = (0,json/* asRecord */.qY)(member.fields["package"])?.["publish"];
    const shared = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(root.fields["workspace"])?.["package"])?.["publish"];
    const publish = (0,json/* asRecord */.qY)(own)?.["workspace"] === true ? shared : own;
    return publish === undefined || publish === true;
}
/** What makes a library that a program of another language loads. */
const bindings = ["napi", "neon", "node-bindgen", "pyo3", "wasm-bindgen"];
function isAddon({ fields }) {
    const types = textsOf((0,json/* asRecord */.qY)(fields["lib"])?.["crate-type"]);
    const dependencies = Object.keys((0,json/* asRecord */.qY)(fields["dependencies"]) ?? {});
    return (types.length > 0 &&
        types.every((type) => type === "cdylib") &&
        dependencies.some((name) => bindings.includes(name)));
}
function textsOf(value) {
    const items = Array.isArray(value) ? value : [];
    return items.filter((item) => typeof item === "string");
}
/** As other folders are written. */
function plain(folder) {
    return external_node_path_default().posix.normalize(folder).replace(/\/$/, "");
}

// EXTERNAL MODULE: ./packages/platforms/src/index.ts + 9 modules
var platforms_src = __webpack_require__(58478);
;// CONCATENATED MODULE: ./packages/plan/src/first-declaration/npm-part.ts


/**
 * What npm gets: packages with folders of their own, those that napi-rs or a list of optional
 * dependencies names, the metas that pin them, and the rest that is not private.
 */
function npmPart(manifests) {
    const found = manifests.filter(isPublic).map((each) => ({ ...each, name: nameOf(each) }));
    const forOne = found.filter((each) => isForOne(each) && placed(each) !== undefined);
    const inFolders = familiesOf(forOne);
    const mains = found
        .filter((each) => !forOne.includes(each))
        .flatMap((main) => {
        const pinned = pinnedBy(main)?.name;
        const family = inFolders.find(({ name }) => name === pinned || nameOfAll(name) === main.name) ??
            pinnedBy(main);
        return family === undefined ? [] : [{ main, family, isNapi: napiOf(main) !== undefined }];
    });
    const families = [...new Set([...inFolders, ...mains.map(({ family }) => family)])];
    const platforms = [...new Set(families.flatMap(({ words }) => words))];
    const entryOf = (family) => {
        const made = mains.find((each) => each.family === family);
        const isAll = platforms.every((word) => family.words.includes(word));
        return {
            ...(family.path === undefined
                ? { like: made?.main.folder ?? ".", name: family.name }
                : { path: family.path }),
            artifact: made?.isNapi === true ? "bindings-{target}" : "bindings-{platform}",
            ...(!isAll && { platforms: family.words }),
        };
    };
    const rest = found.filter((each) => !forOne.includes(each) && !mains.some(({ main }) => main.folder === each.folder));
    return {
        platforms,
        "platform-packages": families.map(entryOf),
        packages: rest.map(({ folder }) => folder),
        metas: mains.map(({ main, family }) => ({
            path: main.folder,
            "platform-package": family.name,
        })),
    };
}
function isPublic({ fields }) {
    return fields["private"] !== true && typeof fields["name"] === "string" && fields["name"] !== "";
}
function nameOf({ fields }) {
    return String(fields["name"]);
}
/** npm installs it on some systems only. */
function isForOne({ fields }) {
    return ["os", "cpu"].some((field) => Array.isArray(fields[field]) && fields[field].length > 0);
}
/** A name with a placeholder for the longest part of it that is the word of a platform. */
function splitName(name) {
    const starts = [...name.matchAll(/[-/]/g)].map(({ index }) => index + 1);
    const ends = [name.length, ...[...name.matchAll(/-/g)].map(({ index }) => index)];
    const spans = starts.flatMap((start) => ends.map((end) => ({ start, end })));
    const [found] = spans
        .filter(({ start, end }) => (0,platforms_src/* findPlatform */.rB)(name.slice(start, end)).kind === "found")
        .sort((a, b) => b.end - b.start - (a.end - a.start));
    if (found === undefined)
        return undefined;
    const word = name.slice(found.start, found.end);
    return { name: `${name.slice(0, found.start)}{platform}${name.slice(found.end)}`, word };
}
/** The name of the package that is for all platforms, most often. */
function nameOfAll(name) {
    return name.replace(/[-/]\{platform\}/, "");
}
/** A package for one platform, with its folder as a template. */
function placed({ name, folder }) {
    const split = splitName(name);
    const platform = split === undefined ? undefined : (0,platforms_src/* findPlatform */.rB)(split.word);
    if (split === undefined || platform?.kind !== "found")
        return undefined;
    const values = (0,platforms_src/* placeholders */.Ft)(platform.platform, split.word);
    const key = ["platform", "target", "short"].find((each) => folder.includes(values[each]));
    if (key === undefined)
        return undefined;
    const at = folder.lastIndexOf(values[key]);
    const path = `${folder.slice(0, at)}{${key}}${folder.slice(at + values[key].length)}`;
    return { ...split, path };
}
function familiesOf(manifests) {
    const all = manifests.flatMap((each) => placed(each) ?? []);
    const groups = Map.groupBy(all, ({ name, path }) => JSON.stringify([name, path]));
    return [...groups.values()].flatMap((group) => group.slice(0, 1).map((first) => ({ ...first, words: group.map(({ word }) => word) })));
}
function napiOf({ fields }) {
    return (0,json/* asRecord */.qY)(fields["napi"]);
}
/** The platform packages that a package names: by napi-rs's configuration, or as optional dependencies. */
function pinnedBy(main) {
    const napi = napiOf(main);
    const words = napi === undefined ? [] : napiTargets(napi).flatMap(tripleOf);
    if (napi !== undefined && words.length > 0) {
        const named = napi["packageName"] ?? (0,json/* asRecord */.qY)(napi["package"])?.["name"];
        const name = typeof named === "string" ? named : main.name;
        return { name: `${name}-{platform}`, words: [...new Set(words)], path: undefined };
    }
    const optional = Object.keys((0,json/* asRecord */.qY)(main.fields["optionalDependencies"]) ?? {});
    const [first, ...more] = optional.flatMap((name) => splitName(name) ?? []);
    if (first === undefined)
        return undefined;
    const same = [first, ...more.filter(({ name }) => name === first.name)];
    return { name: first.name, words: same.map(({ word }) => word), path: undefined };
}
/** What napi-rs 2 builds where `triples` does not say otherwise (https://napi.rs/docs/cli/napi-config). */
const napiDefaults = ["x86_64-unknown-linux-gnu", "x86_64-apple-darwin", "x86_64-pc-windows-msvc"];
function napiTargets(napi) {
    const triples = (0,json/* asRecord */.qY)(napi["triples"]);
    const texts = (value) => (Array.isArray(value) ? value : []).filter((each) => typeof each === "string");
    const defaults = triples !== undefined && triples["defaults"] !== false ? napiDefaults : [];
    return [...texts(napi["targets"]), ...defaults, ...texts(triples?.["additional"])];
}
function tripleOf(target) {
    const found = (0,platforms_src/* findPlatform */.rB)(target);
    return found.kind === "found" ? [found.platform.triple] : [];
}

;// CONCATENATED MODULE: ./packages/plan/src/first-declaration/first-declaration.ts




/** A declaration is some hundred lines; more are not what somebody would begin with. */
const longest = 20_000;
const head = `# yaml-language-server: $schema=https://raw.githubusercontent.com/fairlead-actions/fairlead/v1/fairlead.schema.json
`;
/**
 * The declaration that a repository without one could begin with, from what is in its checkout: a
 * workspace of crates, npm packages, napi-rs's configuration, optional dependencies, a changelog.
 *
 * @param workspace an absolute path
 * @returns YAML; undefined where nothing is found that is released
 */
async function firstDeclaration(workspace) {
    return writeDeclaration(await findParts(workspace));
}
/** The same from what was found. */
function writeDeclaration(parts) {
    const crates = cratePart(parts.crates);
    const { platforms, ...npm } = npmPart(parts.packages);
    const lists = Object.entries(npm).filter(([, entries]) => entries.length > 0);
    if (crates === undefined && lists.length === 0)
        return undefined;
    const text = `${head}${(0,dist/* stringify */.As)({
        ...(platforms.length > 0 && { platforms }),
        ...(crates !== undefined && { crates }),
        ...(lists.length > 0 && { npm: Object.fromEntries(lists) }),
        ...(parts.hasChangelog && { release: { changelog: "CHANGELOG.md" } }),
    }, { lineWidth: 0 })}`;
    // It is shown in a fence, and names are what manifests hold.
    return text.length > longest || text.includes("```") ? undefined : text;
}

// EXTERNAL MODULE: ./packages/checkout/src/index.ts + 6 modules
var checkout_src = __webpack_require__(1309);
// EXTERNAL MODULE: ./packages/crates/src/index.ts + 60 modules
var crates_src = __webpack_require__(45374);
// EXTERNAL MODULE: ./packages/github/src/index.ts + 64 modules
var github_src = __webpack_require__(17183);
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
            remedy: `This release brings the first version. If an older one still waits for approval, approve or reject it first: npm stage list ${name}. A trusted publisher added since then can publish it, or a token.`,
            ...(file !== undefined && { file }),
        })),
    };
}

// EXTERNAL MODULE: ./packages/npm/src/discover/meant.ts + 2 modules
var discover_meant = __webpack_require__(39377);
// EXTERNAL MODULE: ./packages/npm/src/npm-steps.ts + 19 modules
var npm_steps = __webpack_require__(6077);
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
    const own = [...problems, ...lackingPlatforms(meant, inputs, given)];
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
function lackingPlatforms({ lists }, { platforms }, given) {
    const input = "platforms";
    const isTold = given.some((problem) => problem.input === input);
    const hasMetas = lists.some(({ kind, entries }) => kind === "meta" && entries.length > 0);
    if (!hasMetas || platforms.length > 0 || isTold)
        return [];
    return [
        {
            code: "input-missing",
            message: 'The input "metas" needs platforms: a meta pins one package for each.',
            remedy: "Set the input platforms.",
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
        map = (0,json/* asRecord */.qY)((0,src/* parseYaml */.hN)(text));
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
            const near = (0,src/* nearest */.pA)(word, words);
            const all = words.length === 0 ? "No platforms are declared." : `It has ${words.join(", ")}.`;
            problems.push({
                code: "platform-undeclared",
                message: `The input "${input}" names ${word}, which the input "platforms" does not declare.`,
                remedy: near === undefined ? all : `Did you mean ${near}?`,
                input,
            });
        }
        else if (typeof label !== "string" || label.trim() === "") {
            problems.push(malformed(`gives ${word} no runner label`));
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
/**
 * What is wrong with a template of tags.
 *
 * @param input the input that gives it
 */
function templateProblems(template, input) {
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
                remedy: "Add {version}, as in v{version} or crates_v{version}.",
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
            message: `The input "${input}" gives the tag ${JSON.stringify(tag)}, which git refuses as a name.`,
            remedy: "Use a name such as v1.2.3, without spaces, ~ ^ : ? * [ or two dots in a row.",
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
    const { template, fromFile, own = {} } = facts;
    const running = facts.ref.startsWith("refs/tags/") ? facts.ref.slice(10) : undefined;
    const given = facts.tag?.replace(/^refs\/tags\//, "") ?? running;
    const wrongTemplates = Object.entries({ "tag-template": template, ...own }).flatMap(([input, each]) => templateProblems(each, input));
    const hasOwnTags = (0,github_src/* isPerUnit */.wS)(template) || Object.keys(own).length > 0;
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
        remedy: "Release one version: correct the wrong one, or run the workflow on the right tag.",
        input: "version",
    }));
    const version = first?.version;
    const made = version === undefined || hasOwnTags || wrongTemplates.length > 0
        ? undefined
        : (0,github_src/* fillUnit */._D)(template, { name: "", version });
    return {
        version,
        tag: given ?? made,
        prerelease: version !== undefined && (0,semver.prerelease)(version) !== null,
        problems: [
            ...wrongTemplates,
            ...(facts.tag === undefined ? [] : nameProblems(given ?? "", "tag")),
        ],
        disagreements,
        // It may be meant so, and it may be a `v1.2` for a `v1.2.0`.
        warnings: given === undefined || version !== undefined
            ? []
            : [
                {
                    code: "tag-without-version",
                    message: `The tag ${given} contains no version such as 1.2.3, so each crate and package is released at its own version.`,
                    remedy: "If that is not intended, set `version` or use another tag.",
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
    const give = "Use the path of a Cargo.toml or package.json in the checkout.";
    const relative = external_node_path_default().relative(workspace, external_node_path_default().resolve(workspace, file));
    if (relative === "" || relative.split((external_node_path_default()).sep)[0] === ".." || external_node_path_default().isAbsolute(relative)) {
        return wrong("which is not a file inside the workspace", give);
    }
    const isToml = file.endsWith(".toml");
    if (!isToml && !file.endsWith(".json"))
        return wrong("and no version is read from that", give);
    let found;
    try {
        const text = (await (0,promises_.readFile)(external_node_path_default().join(workspace, relative), "utf8")).replace(/^\uFEFF/, "");
        found = isToml
            ? await tomlVersion((0,smol_toml_dist/* parse */.qg)(text), workspace, relative)
            : (0,json/* asRecord */.qY)(JSON.parse(text))?.["version"];
    }
    catch (error) {
        return wrong(`which cannot be read: ${(0,wording/* fileFault */.bT)(error).split("\n")[0] ?? ""}`, give);
    }
    if (typeof found === "string" && found !== "0.0.0" && (0,semver.parse)(found)?.raw === found) {
        return { file, version: found };
    }
    const says = typeof found === "string" ? `and its version is ${found}` : "which has no version";
    return wrong(says, "Use a file with a version such as 1.2.3, or set the input version.");
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
        return (0,smol_toml_dist/* parse */.qg)(await (0,promises_.readFile)(external_node_path_default().join(workspace, file), "utf8"));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/plan/src/release-version.ts



/** The version and the tag of a release, by the inputs, the checkout and the tag that runs. */
async function releaseVersion({ version, versionFrom, tag, ref, ...templates }, workspace) {
    const from = versionFrom === undefined ? undefined : await readVersionFrom(workspace, versionFrom);
    const isRead = from !== undefined && !("problem" in from);
    const decided = decideVersion({
        ...{ version, tag, ref, template: templates.tagTemplate },
        own: ownTemplates(templates),
        fromFile: isRead ? from : undefined,
    });
    if (from === undefined || isRead)
        return decided;
    return { ...decided, problems: [from.problem, ...decided.problems] };
}
/** The templates of one registry each, by their inputs. */
function ownTemplates({ cratesTagTemplate, npmTagTemplate }) {
    return {
        ...(cratesTagTemplate !== undefined && { "crates-tag-template": cratesTagTemplate }),
        ...(npmTagTemplate !== undefined && { "npm-tag-template": npmTagTemplate }),
    };
}
/** Whether crates and packages have tags of their own, rather than one for the release. */
function hasOwnTags(templates) {
    return (0,github_src/* isPerUnit */.wS)(templates.tagTemplate) || Object.keys(ownTemplates(templates)).length > 0;
}
/** How the units of one registry are tagged. */
function tagsOf(registry, { version, tag }, { tagTemplate, cratesTagTemplate, npmTagTemplate }) {
    const own = registry === "crates" ? cratesTagTemplate : npmTagTemplate;
    // The tag of the release is none of theirs then.
    return { version, tag: own === undefined ? tag : undefined, template: own ?? tagTemplate };
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
    const decided = await releaseVersion(inputs, workspace);
    const { version, tag } = decided;
    const hasCrates = inputs.manifestPath !== "none";
    const hasPackages = inputs.npmPackages !== "" || inputs.metas !== "";
    const wrongInputs = [
        ...given,
        ...platforms.problems,
        ...decided.problems,
        // A version of a file alone is worth a plan: the tag is compared with it.
        ...(hasCrates || hasPackages || inputs.versionFrom !== undefined ? [] : [nothingDeclared]),
    ];
    const isAsked = wrongInputs.length === 0;
    const packages = hasPackages
        ? planNpm({ ...inputs, version, platforms: platforms.declared }, wrongInputs, ports)
        : undefined;
    const readTag = async () => {
        const checkout = hasCrates
            ? external_node_path_default().dirname(external_node_path_default().resolve(workspace, inputs.manifestPath))
            : (0,checkout_src/* checkoutOf */.o5)(workspace, ((await packages)?.units ?? []).map((unit) => unit.path));
        const commit = await (0,checkout_src/* readCommit */.kN)(checkout, env);
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
    return {
        ...{ sha, version, tag, prerelease: decided.prerelease },
        distTag: inputs.distTag !== "auto"
            ? inputs.distTag
            : version === undefined
                ? undefined
                : (0,dist_tag/* ownTag */.Zc)(version),
        crates: crates && sectionOf(crates, crates.units, tagsOf("crates", decided, inputs)),
        npm: npm && sectionOf(npm, npm.units, tagsOf("npm", decided, inputs)),
        platforms: platforms.matrix,
        // Both halves read the same checkout.
        problems: (0,problem/* eachOnce */.B)([
            ...wrongInputs,
            ...(dryRun ? [] : differing),
            // Uncommitted files show only in the jobs that pack.
            ...(0,checkout_src/* checkHead */.Xj)(commit, inputs.sha),
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
    remedy: "List the folders of the packages in npm-packages. For a release of files only, set version-from to the file that contains the version.",
    input: "npm-packages",
};
/** A tag that is there must be at the commit that is released. The checkout may have none. */
async function checkTag(checkout, tag, sha, env, { remoteTag, cancelled }) {
    if (tag === undefined || sha === undefined)
        return nothingSaid;
    const here = await (0,checkout_src/* tagCommit */.eF)(checkout, tag, env);
    if (here !== undefined)
        return { ...nothingSaid, problems: (0,github_src/* tagProblem */.qH)(tag, here, sha) };
    try {
        return { ...nothingSaid, problems: (0,github_src/* tagProblem */.qH)(tag, await remoteTag?.(tag), sha) };
    }
    catch (error) {
        if (cancelled.aborted)
            throw error;
        const message = `It is unknown whether the tag ${tag} exists: ${(0,wording/* messageOf */.bD)(error).replace(/\.$/, "")}.`;
        return { ...nothingSaid, warnings: [{ code: "tag-unreadable", message }] };
    }
}

;// CONCATENATED MODULE: ./packages/plan/src/index.ts






/***/ })

};
