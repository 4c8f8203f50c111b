export const id = 5521;
export const ids = [5521];
export const modules = {

/***/ 41731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uv: () => (/* binding */ unplanned),
/* harmony export */   V5: () => (/* binding */ neverCreated),
/* harmony export */   be: () => (/* binding */ unknownNames),
/* harmony export */   qn: () => (/* binding */ meantInstead)
/* harmony export */ });
/* harmony import */ var _fairlead_contents__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35381);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65581);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53350);
/* harmony import */ var _registry_npm_credentials_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14810);




/**
 * What packages of the plan need, and neither the registry nor this release has. Another package of the
 * checkout may come from another workflow: the job that needs it waits for it.
 *
 * @param list what names the packages of the release: an input of the plan, or a field of the declaration
 */
function unplanned({ packages, isWhole, unknown, workspacePackages }, presence, list) {
    // What only an artifact names, or what could not be read, may be what others wait for.
    if (presence === undefined || unknown.length > 0 || !isWhole) {
        return { problems: [], warnings: [] };
    }
    const { elsewhere, elsewhereOf, known } = presence;
    const absent = new Map(elsewhere
        .filter(({ name, version }) => known.get(name)?.versions.includes(version) !== true)
        .map((version) => [(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .unitId */ .K)(version), version]));
    const problemsOf = (isSibling) => packages.flatMap((each) => {
        const { name: by, file, platformPackages } = each;
        const lacking = (elsewhereOf.get(by) ?? [])
            .flatMap((id) => absent.get(id) ?? [])
            .filter(({ name }) => workspacePackages.folders.has(name) === isSibling);
        if (lacking.length === 0)
            return [];
        const them = lacking.length > 1 ? "them" : "it";
        const pinned = [...platformPackages.values()];
        const others = packages.map(({ name }) => name).filter((name) => !pinned.includes(name));
        const message = `${by} needs ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .firstFew */ .Dt)(lacking.map(_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .unitId */ .K), 10)}, and neither the registry nor this release has ${them}.`;
        if (!isSibling && isOtherFamily(each, packages))
            return [wrongFamily(each, message, metasOf[list])];
        const near = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(lacking[0]?.name ?? "", others);
        const ofPlatforms = lacking.every(({ name }) => pinned.includes(name));
        const ifNot = near === undefined ? "Add" : `Did you mean ${near}? If not, add`;
        const orElse = ofPlatforms
            ? `remove ${lacking.length > 1 ? "their platforms" : "its platform"} from platforms`
            : `correct ${lacking.length > 1 ? "the versions that are" : "the version that is"} pinned`;
        return [
            {
                code: "dependency-not-planned",
                unit: by,
                message,
                remedy: isSibling
                    ? `The job that publishes ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .firstFew */ .Dt)(lacking.map(_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .unitId */ .K), 10)} may be in another workflow, and is waited for; if there is none, add ${them} to ${list}.`
                    : `${ifNot} ${them} to ${list}, or ${orElse}.`,
                input: list,
                ...(file !== undefined && { file }),
            },
        ];
    });
    return { problems: problemsOf(false), warnings: problemsOf(true) };
}
/**
 * Does a meta name none of the packages that the release has for platforms, and no other meta name
 * these? Then its `platform-package` is wrong, and the list is not.
 */
function isOtherFamily({ platformPackages }, packages) {
    const named = new Set(packages.flatMap((each) => [...each.platformPackages.values()]));
    const released = packages.map(({ name }) => name);
    const isNamedHere = released.some((name) => [...platformPackages.values()].includes(name));
    const isFree = packages.some(({ name, spec, manifest }) => {
        const isForPlatform = spec.platform ?? manifest?.["os"] ?? manifest?.["cpu"];
        return isForPlatform !== undefined && !named.has(name);
    });
    return platformPackages.size > 0 && !isNamedHere && isFree;
}
/** The list of the metas beside that of the packages. */
const metasOf = { "npm-packages": "metas", "npm.packages": "npm.metas" };
function wrongFamily({ name, spec }, message, input) {
    const problem = {
        ...{ code: "dependency-not-planned", unit: name, message },
        remedy: `Correct \`platform-package\` in \`${input}\`: no package of this release has such a name.`,
    };
    return (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .atLine */ .sU)(problem, { input, line: spec.line });
}
/**
 * Names that another job is to publish, and that the registry has never heard of: a first release, or a
 * slip in `platform-package`.
 */
function unknownNames({ workspacePackages: { folders } }, { elsewhere, newNames, placeholders, registry: { title } }) {
    const unknown = elsewhere
        .map(({ name }) => name)
        .filter((name) => newNames.has(name) && !placeholders.has(name));
    const strange = unknown.filter((name) => !folders.has(name));
    const [first] = strange;
    if (first === undefined)
        return [];
    const near = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(first, [...folders.keys()]);
    return [
        {
            code: "dependency-unknown",
            message: `${title} does not have ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .firstFew */ .Dt)(strange, 5)} yet, and no folder of the checkout contains ${strange.length > 1 ? "these names" : "this name"}.`,
            remedy: `If no other job publishes ${strange.length > 1 ? "them" : "it"} for the first time, correct platform-package or the dependency.${near === undefined ? "" : ` Did you mean ${near}?`}`,
        },
    ];
}
/**
 * The package of the checkout that was meant by a name of which the registry has never heard: waiting for
 * a slip ends in vain.
 */
function meantInstead(name, { workspacePackages: { folders } }, { newNames, placeholders }) {
    if (!newNames.has(name) || placeholders.has(name) || folders.has(name))
        return undefined;
    return (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(name, [...folders.keys()]);
}
/**
 * Names that another job is to publish and that nobody has created, for a job without a token: trusted
 * publishing creates no name, so waiting for them would be in vain.
 */
function neverCreated({ elsewhere, newNames, placeholders, memory, registry: { title }, }) {
    const created = [
        ...placeholders,
        ...[...(memory?.staged.keys() ?? []), ...(memory?.nameless.keys() ?? [])].map(nameOf),
    ];
    const names = [...new Set(elsewhere.map(({ name }) => name))].filter((name) => newNames.has(name) && !created.includes(name));
    return names.map((name) => ({
        code: "dependency-never-created",
        unit: name,
        message: `A package of this release needs ${name}, which ${title} does not have yet, and trusted publishing cannot create a package.`,
        remedy: `${_registry_npm_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .howToCreate */ ._} If another job of this run creates it, let this one come after it with \`needs\`.`,
        input: "token",
    }));
}
/** "@scope/name" of "@scope/name@1.2.3" */
function nameOf(id) {
    return id.slice(0, id.lastIndexOf("@"));
}


/***/ }),

/***/ 56279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ packageNotes)
/* harmony export */ });
/**
 * What is worth knowing of a package that is to be packed, as warnings of the plan and of what packs it. With
 * its unit, what several packages have in common is told once.
 *
 * @param file its package.json, relative to the workspace
 * @param notes in sentences
 */
function packageNotes(name, file, notes) {
    return notes.map((message) => {
        return { code: "package-note", unit: name, message, ...(file && { file }) };
    });
}


/***/ }),

/***/ 609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ mayBeReleased),
/* harmony export */   Yf: () => (/* binding */ neededElsewhere),
/* harmony export */   vg: () => (/* binding */ beforeTheirNeeds),
/* harmony export */   yc: () => (/* binding */ neededByFiles)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65581);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80955);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);


/** The ranges that may have to be waited for: those of which the package is released from this checkout. */
function mayBeReleased({ packages, ranges, workspacePackages }) {
    const own = new Set(packages.map(({ name }) => name));
    return ranges.filter(({ name, range }) => nextVersion(name, range, workspacePackages) !== undefined &&
        !reaches(name, own, workspacePackages));
}
/**
 * What is needed of others: what is named exactly, and what a range needs that nothing published
 * satisfies, while the version that is released from this checkout does.
 *
 * @param published the versions of a package that the registry lists
 */
function neededElsewhere(candidates, published) {
    const needed = new Map(candidates.elsewhere.map((each) => [(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .unitId */ .K)(each), each]));
    const of = new Map(candidates.elsewhereOf);
    for (const { by, name, range } of mayBeReleased(candidates)) {
        if ((0,semver__WEBPACK_IMPORTED_MODULE_0__.maxSatisfying)([...published(name)], range) !== null)
            continue;
        const version = nextVersion(name, range, candidates.workspacePackages);
        if (version === undefined)
            continue;
        const id = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .unitId */ .K)({ name, version });
        if (!needed.has(id))
            needed.set(id, { name, version, range });
        of.set(by, [...new Set([...(of.get(by) ?? []), id])]);
    }
    return { elsewhere: [...needed.values()], elsewhereOf: of };
}
/**
 * What the packed files need of others, as `name@version` by name: the same whatever of the release is
 * live by now, so that a later attempt writes down what the first one did. A range that only the version
 * being released satisfies stays a need once that is live.
 *
 * @param published as of `neededElsewhere`
 */
function neededByFiles(candidates, published) {
    const { nextVersions } = candidates.workspacePackages;
    const ofOthers = (name) => {
        const released = nextVersions(name);
        return published(name).filter((version) => !released.includes(version));
    };
    return neededElsewhere(candidates, ofOthers).elsewhereOf;
}
/** What is published before the ranges that it needs can be satisfied. */
function beforeTheirNeeds(later, elsewhereOf) {
    return later.map(({ name, version, range }) => {
        const needing = [...elsewhereOf].flatMap(([by, ids]) => ids.includes((0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .unitId */ .K)({ name, version })) ? [by] : []);
        return {
            code: "package-not-installable",
            unit: name,
            message: `Nothing published satisfies ${name}@${range ?? version}. Until it is published, ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(needing, 10)} cannot be installed.`,
            remedy: `Publish ${name} next, or set wait-minutes: this job then waits for it first.`,
            input: "wait-minutes",
        };
    });
}
function nextVersion(name, range, { nextVersions }) {
    return nextVersions(name).find((version) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.satisfies)(version, range));
}
/**
 * Whether a package needs one of these itself, through whatever others of the checkout: two jobs that
 * wait for each other would wait in vain.
 */
function reaches(name, own, facts, seen = new Set()) {
    if (seen.has(name))
        return false;
    seen.add(name);
    return (facts.needs.get(name) ?? []).some((each) => own.has(each) || reaches(each, own, facts, seen));
}


/***/ }),

/***/ 82110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ candidatesOf),
  D: () => (/* binding */ needsToCome)
});

// EXTERNAL MODULE: ./packages/publishing/src/order.ts
var src_order = __webpack_require__(32923);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var unit = __webpack_require__(65581);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./packages/npm/src/manifests/specifier.ts
var manifests_specifier = __webpack_require__(24296);
;// CONCATENATED MODULE: ./packages/npm/src/discover/publish-order.ts




/**
 * The order that the packages' dependencies make. A dependency that is exact, or was `workspace:`, and
 * names another package of the checkout, comes from another job and is waited for; development
 * dependencies never are.
 *
 * A range of the author's own on a package of the checkout may be satisfied by what is published, so it
 * is kept for the look-up. A peer that may be absent is none.
 *
 * @param isOfCheckout whether a name is that of a package of the checkout
 */
function publishOrder(packages, isOfCheckout) {
    const byName = new Map(packages.map((each) => [each.name, each]));
    const edges = new Map();
    const elsewhere = new Map();
    const elsewhereOf = new Map();
    const pins = [];
    const ranges = [];
    for (const { name, manifest = {}, siblings, platformPackages } of packages) {
        const pinned = new Set(platformPackages.values());
        const bundled = (0,manifests_specifier/* bundledNames */.JO)(manifest);
        const own = [];
        const optionalPeers = (0,json/* asRecord */.qY)(manifest["peerDependenciesMeta"]) ?? {};
        for (const { field, key, spec } of (0,manifests_specifier/* installedDependencies */.Cm)(manifest)) {
            if (bundled.includes(key))
                continue;
            const specifier = (0,manifests_specifier/* readSpecifier */.RN)(key, spec);
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
                elsewhere.set((0,unit/* unitId */.K)(needed), needed);
                elsewhereOf.set(name, [...(elsewhereOf.get(name) ?? []), (0,unit/* unitId */.K)(needed)]);
            }
            else if (exact !== undefined) {
                pins.push({ name: dependency, version: exact, by: name });
            }
            else if (released === undefined && isOfCheckout(dependency)) {
                const mayLack = field === "peerDependencies" && (0,json/* asRecord */.qY)(optionalPeers[key])?.["optional"] === true;
                const isRange = (0,semver.validRange)(wanted) !== null;
                if (isRange && !mayLack)
                    ranges.push({ by: name, name: dependency, range: wanted });
            }
        }
        edges.set(name, [...new Set(own)]);
    }
    withoutCycles(packages, edges);
    return { after: edges, elsewhere: [...elsewhere.values()], elsewhereOf, pins, ranges };
}
/** npm installs packages that depend on each other, so a cycle is broken where it closes. */
function withoutCycles(packages, edges) {
    for (;;) {
        const order = (0,src_order/* topologicalOrder */._)(packages, ({ name }) => name, ({ name }) => edges.get(name) ?? []);
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
    const { after, elsewhere, elsewhereOf, pins, ranges } = publishOrder(packages, isOfCheckout);
    const before = (name) => after.get(name) ?? [];
    const order = (0,src_order/* topologicalOrder */._)(packages, ({ name }) => name, ({ name }) => before(name));
    const ordered = order.kind === "ordered" ? order.items : packages;
    return {
        packages: ordered,
        units: ordered.map(({ name, version, spec, manifest }) => ({
            ...{ name, version, after: before(name), listed: spec.listed },
            isWithOther: spec.platform !== undefined ||
                manifest?.["os"] !== undefined ||
                manifest?.["cpu"] !== undefined,
            path: spec.base.kind === "folder" ? spec.base.template.folder : "none",
        })),
        ...{ workspacePackages, elsewhere, elsewhereOf, pins, ranges },
    };
}
/**
 * What the packages that are to come need, themselves or through others of the release. What is
 * published already stops nothing, whatever it lacks.
 */
function needsToCome(candidates, isPublished) {
    const { packages, units, elsewhere, elsewhereOf, pins, ranges } = candidates;
    const after = new Map(units.map((unit) => [unit.name, unit.after]));
    const needing = new Set();
    const add = (name) => {
        if (needing.has(name))
            return;
        needing.add(name);
        after.get(name)?.forEach(add);
    };
    for (const each of packages)
        if (!isPublished(each))
            add(each.name);
    const isTheirs = ({ by }) => needing.has(by);
    const needed = new Map([...elsewhereOf].filter(([by]) => needing.has(by)));
    const ids = new Set([...needed.values()].flat());
    return {
        elsewhere: elsewhere.filter((each) => ids.has((0,unit/* unitId */.K)(each))),
        elsewhereOf: needed,
        pins: pins.filter(isTheirs),
        ranges: ranges.filter(isTheirs),
    };
}


/***/ }),

/***/ 42342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ discoverPackages),
  i: () => (/* binding */ packageLines)
});

// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/npm/src/entries/double-names.ts
var double_names = __webpack_require__(55920);
// EXTERNAL MODULE: ./packages/npm/src/entries/expand.ts + 2 modules
var expand = __webpack_require__(11953);
// EXTERNAL MODULE: ./packages/npm/src/manifests/package-spec.ts
var package_spec = __webpack_require__(47638);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var src = __webpack_require__(53350);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
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
    const [pnpm, yarn] = await Promise.all(yamlFiles.map((file) => readYamlFile(workspace, file)));
    const bun = parsedJson(root);
    const sources = [bun, (0,json/* asRecord */.qY)(bun?.["workspaces"]), yarn, pnpm];
    const all = new Map();
    for (const source of sources) {
        const named = Object.entries((0,json/* asRecord */.qY)(source?.["catalogs"]) ?? {});
        for (const [name, catalog] of [...named, ["default", source?.["catalog"]]]) {
            const ranges = Object.entries((0,json/* asRecord */.qY)(catalog) ?? {}).filter((entry) => typeof entry[1] === "string");
            if (ranges.length > 0)
                all.set(name, new Map([...(all.get(name) ?? []), ...ranges]));
        }
    }
    return all;
}
async function readYamlFile(workspace, file) {
    const { document, lines, fault } = (0,src/* readYaml */.gM)(await readText(workspace, file));
    if (fault === undefined)
        return (0,json/* asRecord */.qY)(document.toJS());
    const { line } = lines.linePos(fault.at);
    throw new problem/* ProblemsError */.FQ([
        {
            code: "manifest-invalid",
            message: `${file}, line ${line}: This isn't valid YAML: ${fault.said}.`,
            remedy: `${fault.remedy} Its catalogs define versions.`,
            file,
            line,
        },
    ]);
}
/** A root without a package.json, or with one that cannot be read, has no catalogs there. */
function parsedJson(text) {
    try {
        return (0,json/* asRecord */.qY)(JSON.parse(text));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
async function readText(workspace, file) {
    return (0,promises_.readFile)(external_node_path_default().join(workspace, file), "utf8").catch((error) => {
        if ((0,json/* asRecord */.qY)(error)?.["code"] === "ENOENT")
            return "";
        throw error;
    });
}

// EXTERNAL MODULE: ./packages/npm/src/manifests/engines.ts
var manifests_engines = __webpack_require__(44907);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/npmrc.ts



/**
 * The registries of scopes in the `.npmrc` of a checkout (`@scope:registry=https://\u2026`), which npm obeys
 * when it publishes. Those that come from variables are not known here.
 */
async function readNpmrc(workspace) {
    const text = await (0,promises_.readFile)(external_node_path_default().join(workspace, ".npmrc"), "utf8").catch((error) => {
        if ((0,json/* asRecord */.qY)(error)?.["code"] === "ENOENT")
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

// EXTERNAL MODULE: ./packages/npm/src/manifests/manifest-file.ts
var manifest_file = __webpack_require__(50758);
// EXTERNAL MODULE: ./packages/npm/src/manifests/specifier.ts
var specifier = __webpack_require__(24296);
// EXTERNAL MODULE: ./packages/npm/src/manifests/publish-config.ts
var publish_config = __webpack_require__(53966);
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
    const { files } = await (0,src/* findFiles */.lY)(["**/package.json"], workspace);
    const folders = new Map();
    const names = new Map();
    const versions = new Map();
    // `publishConfig.name` renames a package for the registry; others in the checkout know its own name.
    const released = new Set(specs.flatMap(({ name, base }) => [
        name,
        base.kind === "folder" ? base.template.manifest["name"] : undefined,
    ]));
    const unpublished = new Set();
    const engines = new Map();
    const needs = new Map();
    // Where two packages have one name, as copies in fixtures do, the one that is released is meant.
    const first = new Set(specs.flatMap(({ base }) => base.kind === "folder" ? [external_node_path_default().posix.join(base.template.folder, "package.json")] : []));
    for (const file of new Set([...first, ...files])) {
        const manifest = await (0,manifest_file/* readManifestFile */.oe)(workspace, file).catch((error) => {
            // A broken file that nothing of the release names, a test's fixture for example, stops nothing.
            if (error instanceof problem/* ProblemsError */.FQ)
                return {};
            throw error;
        });
        const { name, version: own } = manifest;
        if (typeof name !== "string" || folders.has(name))
            continue;
        const folder = external_node_path_default().posix.dirname(file);
        folders.set(name, folder);
        names.set(folder, name);
        if ((0,manifest_file/* isPrivate */.Gw)(manifest) && !released.has(name))
            unpublished.add(name);
        const range = (0,manifests_engines/* nodeEngines */.c)(manifest);
        if (range !== undefined)
            engines.set((0,publish_config/* publishedName */.YM)(manifest) ?? name, range);
        needs.set(name, (0,specifier/* installedDependencies */.Cm)(manifest).map(({ key }) => key));
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
        ...{ folders, unpublished, engines, scopeRegistries, needs },
        nextVersions: (name) => {
            if (unpublished.has(name))
                return [];
            return [...new Set([versions.get(name), version])].filter((each) => each !== undefined);
        },
        factsFor: (folder) => ({
            versionOf: (name) => versions.get(name),
            nameAt: (below) => names.get(external_node_path_default().posix.join(folder, below)),
            nameBelowRoot: (below) => (below === "" ? undefined : names.get(external_node_path_default().posix.normalize(below))),
            isPrivate: (name) => unpublished.has(name),
            catalogs,
        }),
    };
}

// EXTERNAL MODULE: ./packages/npm/src/discover/candidates.ts + 1 modules
var discover_candidates = __webpack_require__(82110);
// EXTERNAL MODULE: ./packages/npm/src/discover/known-packages.ts
var known_packages = __webpack_require__(30458);
;// CONCATENATED MODULE: ./packages/npm/src/discover/discover-packages.ts







/**
 * Which packages are meant, by the inputs and the checkout. Nothing is asked and nothing fetched: what
 * an artifact brings is known by what its entry says.
 *
 * @param given problems of the inputs: what depends on these is not told as well
 */
async function discoverPackages(meant, given, { workspace, temp }) {
    const isWrong = (...names) => given.some(({ input = "" }) => names.includes(input));
    // Whatever replaces a version that is wrong: what depends on it need not be told as well.
    const version = isWrong("version", "version-from") ? "1.0.0" : meant.version;
    const facts = { workspace, temp, version };
    const expanded = await Promise.all(meant.lists.map(async ({ entries, input, kind }) => {
        const entriesAlone = kind === "packages";
        const platforms = entriesAlone ? undefined : meant.platforms;
        const options = { ...facts, platforms, entriesAlone, input, kind };
        const found = await (0,expand/* expandEntries */.b)(entries, options);
        // What was skipped is no reason to call a release complete.
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
        if (!(error instanceof problem/* ProblemsError */.FQ))
            throw error;
        return { candidates: undefined, problems: [...problems, ...error.problems], lines: [] };
    }
    // A meta is compared with all platforms that are meant, so with none while one of them is unknown.
    const compared = isWrong("platforms")
        ? specs.filter(({ platformPackage }) => platformPackage === undefined)
        : specs;
    const known = await (0,known_packages/* knownPackages */.z)(compared, workspace, {
        ...{ version, platforms: meant.platforms ?? [], packages: workspacePackages },
    });
    problems.push(...known.problems);
    const isTold = (code, name) => problems.some((problem) => problem.code === code && problem.unit === name);
    const doubles = (0,double_names/* doubleNames */.g)(known.packages).filter(({ code, unit }) => !isTold(code, unit));
    const candidates = (0,discover_candidates/* candidatesOf */.k)(known.packages, workspacePackages);
    return {
        candidates: {
            ...{ ...candidates, specs, passedOver, unknown: known.unknown },
            isWhole: 
            // What a private package is called is known, and that nobody publishes it.
            expanded.every((list) => list.problems.every(({ code }) => code === "package-private")) &&
                known.packages.length + known.unknown.length === specs.length,
            // What a template lists and nobody declares is told already.
            pins: candidates.pins.filter(({ by }) => !isTold("platform-undeclared", by)),
        },
        problems: (0,problem/* eachOnce */.B)([...problems, ...doubles]),
        lines: [...passedOver, ...packageLines(specs.map(shown))],
    };
}
/** "@scope/core-linux (linux-x64-gnu)" */
function shown({ platform, ...spec }) {
    const title = (0,package_spec/* titleOf */.Gg)(spec);
    const of = platform === undefined || title.includes(platform.word) ? "" : ` (${platform.word})`;
    return `${title}${of}`;
}
/** What is released, for the log. In which order is decided when it is packed. */
function packageLines(titles) {
    if (titles.length === 0)
        return [];
    return [
        `${(0,wording/* counted */.hS)(titles.length, { one: "package", many: "packages" })}:`,
        // No numbers: those of the uploads follow another order.
        ...titles.map((title) => `- ${title}`),
    ];
}
function nothingLeft(input, notes) {
    const why = notes.length > 0 ? ` ${notes.join(" ")}` : "";
    return {
        code: "nothing-selected",
        message: `The input "${input}" selects no package to publish.${why}`,
        remedy: "Name a package for this step to publish, or remove the step.",
        input,
    };
}


/***/ }),

/***/ 30458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ nothingKnown),
/* harmony export */   z: () => (/* binding */ knownPackages)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89712);
/* harmony import */ var _manifests_package_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48848);
/* harmony import */ var _manifests_package_spec_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47638);
/* harmony import */ var _manifests_source_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46689);
/* harmony import */ var _packing_npm_tarball_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29403);
/* harmony import */ var _packing_pack_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74145);
/* harmony import */ var _packing_packed_checks_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29273);
/* harmony import */ var _packing_publishable_checks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87578);









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
            if (!(error instanceof _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .FQ))
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
        const source = await (0,_manifests_source_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceManifest */ .b)(spec, [], workspace);
        const { problems, ...made } = (0,_manifests_package_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .packageManifest */ .u)(spec, source, options);
        const { version } = made.manifest;
        if (made.name === "" || typeof version !== "string")
            return { problems };
        const known = { ...nothingKnown, ...made, spec, version, file: source.file };
        const refused = [
            ...(0,_packing_pack_list_js__WEBPACK_IMPORTED_MODULE_4__/* .filesProblems */ .y)(made.manifest),
            ...(0,_packing_publishable_checks_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionProblems */ ._X)(made.name, made.manifest),
        ];
        return { known, problems: [...problems, ...refused] };
    }
    if (base.kind === "tarball" && base.artifact === undefined) {
        const tarball = await (0,_packing_npm_tarball_js__WEBPACK_IMPORTED_MODULE_6__/* .readNpmTarball */ .O)(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(workspace, base.file), base.file);
        const { name, manifest, version } = tarball;
        return {
            known: { ...nothingKnown, spec, name, version, manifest, tarball },
            problems: (0,_packing_packed_checks_js__WEBPACK_IMPORTED_MODULE_7__/* .checkPackedEarlier */ .X)(tarball, options.version).map((each) => ({
                ...{ ...each, input: spec.input, line: spec.line },
            })),
        };
    }
    const { version } = options;
    if (name !== undefined && version !== undefined) {
        return { known: { ...nothingKnown, spec, name, version } };
    }
    const what = name === undefined ? "name" : "version";
    const from = spec.contents.map(({ from }) => from).join(", ");
    const source = from === "" ? "what is packed elsewhere" : from;
    return { why: `The ${what} of ${(0,_manifests_package_spec_js__WEBPACK_IMPORTED_MODULE_8__/* .titleOf */ .Gg)(spec)} comes with ${source}.` };
}


/***/ }),

/***/ 39377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readMeant)
});

// EXTERNAL MODULE: ./packages/contents/src/index.ts + 13 modules
var src = __webpack_require__(35381);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(53350);
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
            remedy: "Keep one of them.",
        });
        return;
    }
    if (given.has("tarball")) {
        checkTarball(given, wrong);
        return;
    }
    const short = ["artifact", "from", "files", "to", "as", "format"];
    (0,src/* tellBesideContents */.GZ)(tell, entry.line, given, short);
    if (kind === "meta")
        checkFamily(entry, given, wrong);
    // The plan packs nothing: a name is all that it needs of what an artifact brings.
    if (kind === "plan" && bases.length === 0 && given.has("name"))
        return;
    checkBase(given, bases, wrong, kind);
}
const tarballFields = ["tarball", "artifact", "platforms", "check-binaries"];
function checkTarball(given, wrong) {
    const idle = [...given].filter((name) => !tarballFields.includes(name));
    if (idle.length === 0)
        return;
    wrong({
        code: "entry-fields-conflict",
        message: `An entry has tarball and ${idle.join(", ")}, but a tarball is published byte for byte.`,
        remedy: "Remove one of them.",
    });
}
function checkBase(given, bases, wrong, kind) {
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
                message: "An entry with like has no files.",
                remedy: "Add artifact or contents.",
            });
        }
    }
    if (bases.length === 0 && !brings) {
        wrong({
            code: "entry-field-missing",
            message: "An entry has no source.",
            remedy: `Add one of path, artifact, contents${kind === "meta" ? "" : ", tarball"}.`,
        });
    }
}
/** Holds a word in braces that may depend on the platform; a word that is unknown is told elsewhere. */
const mayTellApart = /\{(?!version\})[^{},]*\}/;
function checkFamily({ platformPackage }, given, wrong) {
    if (!given.has("platform-package")) {
        wrong({
            code: "entry-field-missing",
            message: "A meta does not name its platform packages.",
            remedy: 'Add platform-package: "@scope/name-{platform}".',
        });
    }
    else if (platformPackage !== undefined && !mayTellApart.test(platformPackage)) {
        wrong({
            code: "placeholder-missing",
            message: `\`platform-package\` is ${JSON.stringify(platformPackage)}, the same name for all platforms.`,
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
        (0,src/* checkPath */.Cg)(tell, field, value, line, "package");
    }
    (0,src/* checkSourcePaths */.o_)(tell, contents, "package");
}

;// CONCATENATED MODULE: ./packages/npm/src/entries/entries.ts




const common = { ...src/* sourceFields */.r9, name: "text", contents: "sources" };
/** What an entry of platform packages has besides. */
const perPlatform = {
    ...common,
    ...{ like: "text", tarball: "text", platforms: "list", "check-binaries": "boolean" },
};
/** The fields of an entry. */
const entryFields = {
    platform: perPlatform,
    packages: { ...common, like: "text", tarball: "text", platforms: "list" },
    meta: { ...common, like: "text", "platform-package": "text" },
    plan: perPlatform,
};
/** Where the fields belong that entries of one kind alone have. */
const elsewhere = {
    "platform-package": "It belongs to a meta: to `metas`, or to publish-meta.",
    "check-binaries": "It belongs to a platform package: to `platform-packages`, or to publish-npm-platform.",
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
    return (0,src/* readEntryList */.d1)(text, {
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
    return { ...nothing, path: (0,src/* withoutSlash */.mW)(path), line };
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
    checkBinaries: true,
    listed: true,
};
function readEntry(reader, node, kind) {
    const line = reader.lineOf(node);
    if ((0,dist/* isScalar */.jn)(node) && typeof node.value === "string" && node.value.trim() !== "") {
        const [, field, value] = /^([a-z-]+):(\S.*)$/.exec(node.value.trim()) ?? [];
        if (field !== undefined && value !== undefined && Object.hasOwn(entryFields[kind], field)) {
            reader.tell(line, {
                code: "entry-malformed",
                message: `An entry is ${JSON.stringify(node.value.trim())}, one text: YAML requires a space after the colon of a field.`,
                remedy: `Write - ${field}: ${value}.`,
            });
            return undefined;
        }
        const entry = folderEntry(node.value.trim(), line);
        checkEntry(reader.tell, entry, new Set(["path"]), kind);
        return entry;
    }
    if (!(0,dist/* isMap */.jh)(node)) {
        reader.tell(line, {
            code: "entry-malformed",
            message: `An entry is ${(0,src/* describeNode */.WQ)(node)}; expected fields.`,
            remedy: "Write - path: npm/core, or another of the fields of an entry.",
        });
        return undefined;
    }
    // An object of the plan's output `npm`, which means its package.
    const isPlans = node.has("published") && node.has("listed");
    const known = isPlans ? { ...entryFields[kind], ...planFields } : entryFields[kind];
    const fields = (0,src/* readFields */.qU)(reader, node, "an entry", known, elsewhere);
    const text = (name) => fields.has(name) ? (0,src/* readText */.yR)(reader, name, fields.get(name)) : undefined;
    const path = text("path");
    const tarball = text("tarball");
    const short = tarball === undefined ? (0,src/* readSource */.o$)(reader, fields, line, "artifact") : undefined;
    const long = (0,src/* readContents */.r0)(reader, fields);
    const entry = {
        path: path === undefined ? undefined : (0,src/* withoutSlash */.mW)(path),
        like: text("like"),
        name: isPlans ? undefined : text("name"),
        tarball,
        tarballArtifact: tarball === undefined ? undefined : text("artifact"),
        platformPackage: text("platform-package"),
        contents: [...(short === undefined ? [] : [short]), ...long],
        platforms: fields.has("platforms")
            ? (0,src/* readList */.LD)(reader, "platforms", fields.get("platforms"))
            : undefined,
        checkBinaries: !fields.has("check-binaries") ||
            (0,src/* readBoolean */.Vf)(reader, "check-binaries", fields.get("check-binaries")) !== false,
        listed: !isPlans || node.get("listed") !== false,
        line,
    };
    const given = new Set([...fields.keys()].filter((name) => !(isPlans && name in planFields)));
    checkEntry(reader.tell, entry, given, kind);
    return entry;
}

// EXTERNAL MODULE: ./packages/npm/src/registry/dist-tag.ts
var dist_tag = __webpack_require__(20656);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-target.ts
var npm_target = __webpack_require__(77176);
;// CONCATENATED MODULE: ./packages/npm/src/discover/meant.ts



/** Reads the inputs, with all that is wrong with their form. */
function readMeant({ lists, registryUrl, ...meant }, npmRegistrySetting) {
    const target = (0,npm_target/* readNpmTarget */.Rz)(registryUrl, npmRegistrySetting);
    const tag = meant.tag === "auto" ? undefined : (0,dist_tag/* tagProblem */.qH)(meant.tag, meant.called.tag);
    const parsed = lists.map(({ text, kind, input }) => ({
        ...{ kind, input },
        ...parseEntries(text, kind, input),
    }));
    return {
        meant: { ...meant, lists: parsed, target: "problem" in target ? npm_target/* npmjs */.l : target },
        problems: [
            ...("problem" in target ? [target.problem] : []),
            ...(tag === undefined ? [] : [tag]),
            ...parsed.flatMap(({ problems }) => problems),
        ],
    };
}


/***/ }),

/***/ 55920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ doubleNames)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_contents__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35381);
/* harmony import */ var _manifests_publish_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53966);



/** Names that two packages have: only one of them could be published. */
function doubleNames(packages) {
    const first = new Map();
    const told = new Set();
    return packages.flatMap((each) => {
        const { name, spec } = each;
        if (name === undefined)
            return [];
        const other = first.get(name);
        if (other === undefined)
            first.set(name, each);
        if (other === undefined || told.has(name))
            return [];
        told.add(name);
        return [(0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_1__/* .atLine */ .sU)({ unit: name, ...saidOf(name, other, each) }, spec)];
    });
}
function saidOf(name, other, each) {
    const { spec } = each;
    const [place, otherPlace] = [placeOf(each), placeOf(other)];
    const isOneEntry = other.spec.input === spec.input && other.spec.line === spec.line;
    const list = other.spec.input === spec.input ? "" : ` of the input "${other.spec.input}"`;
    const code = "npm-name-repeated";
    if (isOneEntry && spec.base?.kind === "tarball") {
        const found = place === otherPlace ? "" : `: ${otherPlace ?? ""} and ${place ?? ""}`;
        return {
            code,
            message: `The entry finds more than one packed file of ${name}${found}.`,
            remedy: "Remove the one that is not meant, or write a pattern that finds only the other.",
        };
    }
    if (place !== undefined && otherPlace === place && spec.platform === undefined) {
        const where = isOneEntry ? "" : `: here, and on line ${other.spec.line}${list}`;
        return {
            code,
            message: `${node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.dirname(place)} is listed twice${where}.`,
            remedy: "Remove one of the two.",
        };
    }
    if (isOneEntry && (otherPlace === place || isNamedByEntry(name, spec))) {
        return {
            code,
            message: `The entry makes more than one package ${name}.`,
            remedy: tellApart(name, spec, otherPlace === place),
        };
    }
    const line = `line ${other.spec.line}${list}`;
    const otherOne = otherPlace === undefined ? line : `${otherPlace}${isOneEntry ? "" : ` on ${line}`}`;
    const message = `There are two packages ${name}: ${place === undefined ? "this one" : `that of ${place}`}, and that of ${otherOne}.`;
    if (!isOneEntry) {
        const remedy = "Remove one of the two entries, or give them different names.";
        return { code, message, remedy };
    }
    const orElse = spec.platform === undefined
        ? `exclude one of them: "!${node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.dirname(place ?? ".")}"`
        : `add a name to the entry: "${name}-{platform}"`;
    return { code, message, remedy: `Give each its own name in its package.json, or ${orElse}.` };
}
/** Its package.json, or the file that was packed earlier. */
function placeOf({ file, spec: { base } }) {
    if (base?.kind === "tarball")
        return base.file;
    return file ?? (base?.kind === "folder" ? manifestOf(base.template.folder) : undefined);
}
function manifestOf(folder) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(folder, "package.json");
}
/** The entry gives a folder another name than its package.json does. */
function isNamedByEntry(name, { base }) {
    return base?.kind === "folder" && (0,_manifests_publish_config_js__WEBPACK_IMPORTED_MODULE_2__/* .publishedName */ .YM)(base.template.manifest) !== name;
}
function tellApart(name, { base, platform }, isOfOneFolder) {
    const isFolder = base?.kind === "folder";
    if (isFolder && platform === undefined) {
        return "Remove its name: each folder has one in its package.json.";
    }
    const one = isFolder && isOfOneFolder
        ? " For one package with the files of all, list each artifact in its contents."
        : "";
    return `For several platforms, write a placeholder into its name: "${name}-{platform}".${one}`;
}


/***/ }),

/***/ 11953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ expandEntries),
  y: () => (/* binding */ placeholderProblems)
});

// EXTERNAL MODULE: ./packages/contents/src/index.ts + 13 modules
var src = __webpack_require__(35381);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var src_problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/npm/src/manifests/manifest-platform.ts
var manifest_platform = __webpack_require__(12247);
// EXTERNAL MODULE: ./packages/npm/src/manifests/manifest-file.ts
var manifest_file = __webpack_require__(50758);
// EXTERNAL MODULE: ./packages/npm/src/manifests/publish-config.ts
var publish_config = __webpack_require__(53966);
// EXTERNAL MODULE: ./packages/npm/src/entries/double-names.ts
var double_names = __webpack_require__(55920);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/platforms/src/index.ts + 9 modules
var platforms_src = __webpack_require__(58478);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(53350);
// EXTERNAL MODULE: ./packages/npm/src/entries/tarball-entries.ts
var tarball_entries = __webpack_require__(16057);
;// CONCATENATED MODULE: ./packages/npm/src/entries/folders.ts





/**
 * The folders that a path or a pattern means.
 *
 * @param away patterns with a leading `!`: they take folders away from what a pattern finds
 * @throws ProblemsError where nothing is found, and for manifests that cannot be read, all at once
 */
async function findFolders(written, away, workspace) {
    if (!(0,tarball_entries/* isPattern */.Pt)(written)) {
        return [{ template: await readTemplate(workspace, written), literal: true }];
    }
    const patterns = written.startsWith("!") ? [written] : [written, ...away];
    const { files, unmatched, outside } = await (0,selection_src/* findFiles */.lY)(patterns.map((pattern) => `${pattern}/package.json`), workspace);
    if (unmatched.includes(`${written}/package.json`) || outside.length > 0) {
        const message = `The path ${written} matches no folder with a package.json.`;
        const remedy = `Use a path relative to the root of the checkout.${listed(await packageFolders(workspace))}`;
        throw new src_problem/* ProblemsError */.FQ([{ code: "pattern-unmatched", message, remedy }]);
    }
    const found = [];
    const problems = [];
    for (const file of files) {
        try {
            // What a pattern finds lies inside.
            const manifest = await (0,manifest_file/* readManifestFile */.oe)(workspace, file);
            found.push({ template: { folder: external_node_path_default().posix.dirname(file), manifest }, literal: false });
        }
        catch (error) {
            if (!(error instanceof src_problem/* ProblemsError */.FQ))
                throw error;
            problems.push(...error.problems);
        }
    }
    (0,src_problem/* throwProblems */.Jh)(problems);
    return found;
}
/** @throws ProblemsError if the folder has no package.json, or none that can be read */
async function readTemplate(workspace, folder) {
    const file = external_node_path_default().posix.join(folder, "package.json");
    const manifest = await (0,manifest_file/* readManifestFile */.oe)(workspace, file).catch(async (error) => {
        throw await withNearFolder(error, folder, workspace);
    });
    const inside = await (0,selection_src/* findFiles */.lY)([file], workspace);
    if (inside.outside.length > 0) {
        throw new src_problem/* ProblemsError */.FQ([
            {
                code: "path-outside-workspace",
                message: `${folder} leaves the workspace through a link.`,
                remedy: "Use a folder of the checkout.",
            },
        ]);
    }
    return { folder, manifest };
}
/** The same error; of a folder without a package.json, with the one that may be meant. */
async function withNearFolder(error, folder, workspace) {
    const [problem] = error instanceof src_problem/* ProblemsError */.FQ ? error.problems : [];
    if (problem?.code !== "manifest-missing")
        return error;
    const meant = (0,selection_src/* withSpace */.L5)(folder);
    const folders = await packageFolders(workspace);
    const near = nearFolder(folder, folders) ?? (folders.length === 1 ? folders[0] : undefined);
    const remedy = meant !== undefined
        ? `Write a space after the colon: \`${meant}\`.`
        : near === undefined
            ? `${problem.remedy ?? ""}${listed(folders)}`
            : `Did you mean ${near}?`;
    return new src_problem/* ProblemsError */.FQ([{ ...problem, remedy }]);
}
/** Which folders there are to choose from; the root is no news. */
function listed(folders) {
    const below = folders.filter((folder) => folder !== ".");
    return below.length === 0 ? "" : ` These folders have one: ${(0,wording/* firstFew */.Dt)(below, 5)}.`;
}
/** The folder that differs in its own name, or in what leads to it: most letters of all paths are alike. */
function nearFolder(wanted, folders) {
    const beside = folders.filter((each) => external_node_path_default().posix.dirname(each) === external_node_path_default().posix.dirname(wanted));
    const near = (0,selection_src/* nearest */.pA)(external_node_path_default().posix.basename(wanted), beside.map((each) => external_node_path_default().posix.basename(each)));
    if (near !== undefined)
        return external_node_path_default().posix.join(external_node_path_default().posix.dirname(wanted), near);
    return (0,selection_src/* nearest */.pA)(wanted, folders.filter((each) => external_node_path_default().posix.basename(each) === external_node_path_default().posix.basename(wanted)));
}
/** The folders of the workspace that have a package.json. */
async function packageFolders(workspace) {
    const { files } = await (0,selection_src/* findFiles */.lY)(["**/package.json"], workspace);
    return files.map((file) => external_node_path_default().posix.dirname(file));
}

;// CONCATENATED MODULE: ./packages/npm/src/entries/absent-folders.ts






/**
 * The folders of one entry that are not there, told once.
 *
 * @param of the entry's list, its path as it is written, and whether it has no folder for any platform
 */
async function absentFolders(absent, of, workspace) {
    const names = absent.map(({ folder }) => folder);
    return {
        code: "manifest-missing",
        message: `${(0,wording/* firstFew */.Dt)(names, 3)} ${names.length > 1 ? "have" : "has"} no package.json.`,
        remedy: of.kind === "meta"
            ? `A meta is one package: write its folder without ${src/* platformPlaceholder */.$y.exec(of.written)?.[0] ?? "{platform}"}.`
            : whatElse(absent, await packageFolders(workspace), of.isWhole),
    };
}
/** What is there, or the way of napi-rs. */
function whatElse(absent, folders, isWhole) {
    const near = nearTo(absent, folders, isWhole);
    if (near !== undefined)
        return `Did you mean ${near}?`;
    const they = absent.length > 1 ? "they are" : "it is";
    return `If ${they} made at release time, as with napi-rs, write like: with the folder of the meta (such as \`like: .\`) and name: instead of path.`;
}
/**
 * What gives existing folders near to those that are meant: a path with another placeholder, or with
 * other words for the platforms.
 */
function nearTo(absent, folders, isWhole) {
    const renamed = absent.flatMap((each) => {
        const { triple, target } = each.platform.platform;
        const pattern = nearPattern(each, triple, "platform", folders);
        return pattern === undefined ? [] : [{ pattern, triple, target, word: each.platform.word }];
    });
    const others = renamed.filter(({ triple, word }) => triple !== word);
    const words = (0,wording/* firstFew */.Dt)(others.map(({ triple, word }) => `${triple} instead of ${word}`), 3);
    const isBySynonym = others.every(({ word, target }) => word !== target);
    if (others.length === absent.length && isBySynonym)
        return `${renamed[0]?.pattern ?? ""} with ${words}`;
    // Another placeholder would miss the folders that this one has found.
    const found = isWhole ? byPlaceholder(absent, folders) : byFolder(absent, folders);
    return (found ?? ([renamed[0]?.pattern, words || undefined].filter(Boolean).join(" with ") || undefined));
}
const known = ["platform", "target", "short"];
/** The one path that gives a folder for each platform. */
function byPlaceholder(absent, folders) {
    for (const placeholder of known) {
        const patterns = new Set(absent.map((each) => {
            const words = (0,platforms_src/* placeholders */.Ft)(each.platform.platform, each.platform.word);
            return nearPattern(each, words[placeholder], placeholder, folders);
        }));
        const [only] = patterns;
        if (patterns.size === 1 && only !== undefined)
            return only;
    }
    return undefined;
}
/** The folders themselves. */
function byFolder(absent, folders) {
    const near = absent.flatMap((each) => {
        const words = (0,platforms_src/* placeholders */.Ft)(each.platform.platform, each.platform.word);
        const [found] = known.flatMap((placeholder) => {
            const pattern = nearPattern(each, words[placeholder], placeholder, folders);
            return pattern?.replace(`{${placeholder}}`, words[placeholder]) ?? [];
        });
        return found ?? [];
    });
    if (near.length < absent.length)
        return undefined;
    return `${(0,wording/* firstFew */.Dt)(near, 3)}, in ${near.length > 1 ? "entries of their own" : "an entry of its own"}`;
}
/** The path of an existing folder near to one that is meant, if the word means its platform. */
function nearPattern({ folder, platform }, word, placeholder, folders) {
    const ends = folders.filter((each) => external_node_path_default().posix.basename(each).endsWith(word));
    const { target, short } = (0,platforms_src/* placeholders */.Ft)(platform.platform, platform.word);
    // By whichever placeholder the folder is written.
    const written = [platform.word, target, short].find((each) => folder.includes(each)) ?? word;
    const found = (0,selection_src/* nearest */.pA)(folder.replace(written, word), ends);
    return found === undefined ? undefined : `${found.slice(0, -word.length)}{${placeholder}}`;
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
    const at = (problem, line) => (0,src/* atLine */.sU)(problem, { input: options.input, line });
    const filled = entries.flatMap((entry) => {
        const made = (0,src/* forPlatforms */.Gu)(entry, entryTexts, options);
        const family = wrongFamily(entry, options.version).map((problem) => at(problem, entry.line));
        problems.push(...made.problems, ...family);
        notes.push(...made.notes);
        return family.length > 0 ? [] : made.filled;
    });
    const paths = filled.flatMap(({ entry }) => entry.path ?? []);
    const away = paths.filter((path) => path.startsWith("!"));
    // A pattern leaves alone what another entry names or has found.
    const taken = new Set(paths.filter((path) => !(0,tarball_entries/* isPattern */.Pt)(path)));
    const add = (item, base, listed, manifestName) => {
        const { entry } = item;
        specs.push({
            ...{ kind: options.kind, base },
            name: entry.name ?? manifestName,
            platform: item.platform,
            platformPackage: entry.platformPackage,
            contents: entry.contents,
            checkBinaries: entry.checkBinaries,
            listed: listed && entry.listed,
            ...{ input: options.input, line: entry.line },
        });
    };
    const absent = new Map();
    for (const item of filled) {
        const { entry } = item;
        try {
            if (entry.tarball !== undefined) {
                for (const base of await (0,tarball_entries/* resolveTarballs */.Oi)(entry, options))
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
                    const platform = options.kind === "platform" ? byManifest(item, template, options, notes) : item;
                    if (platform === undefined)
                        continue;
                    add(platform, { kind: "folder", template }, literal, (0,publish_config/* publishedName */.YM)(template.manifest));
                }
            }
        }
        catch (error) {
            if (!(error instanceof src_problem/* ProblemsError */.FQ))
                throw error;
            const isAbsent = error.problems.some(({ code }) => code === "manifest-missing");
            // The folder of `like` is the same for all platforms, and its own problem says what to do.
            if (isAbsent && item.platform !== undefined && entry.path !== undefined) {
                const others = absent.get(entry.line) ?? [];
                absent.set(entry.line, [...others, { folder: entry.path, platform: item.platform }]);
            }
            else
                problems.push(...error.problems.map((problem) => at(problem, entry.line)));
        }
    }
    for (const [line, folders] of absent) {
        const written = entries.find((entry) => entry.line === line)?.path ?? "";
        const isWhole = filled.filter(({ entry }) => entry.line === line).length === folders.length;
        const of = { kind: options.kind, written, isWhole };
        const problem = await absentFolders(folders, of, workspace);
        problems.push(at(problem, line));
    }
    const doubles = (0,double_names/* doubleNames */.g)(specs.map((spec) => ({ name: spec.name, spec })));
    // Entries for many platforms tell the same about a file many times.
    return { specs, notes: [...new Set(notes)], problems: (0,src_problem/* eachOnce */.B)([...problems, ...doubles]) };
}
/** What the words in braces of entries show to be wrong, whatever lies in the checkout. */
function placeholderProblems(entries, options) {
    return entries.flatMap((entry) => (0,src/* forPlatforms */.Gu)(entry, entryTexts, options).problems);
}
/** Every text of an entry but `platform-package`, which names a family and multiplies nothing. */
const entryTexts = {
    things: "packages",
    texts: ({ path, like, name, tarball, tarballArtifact, contents }) => [path, like, name, tarball, tarballArtifact, ...contents.flatMap(src/* textsOfSource */.Hg)].filter((text) => text !== undefined),
    map(entry, change) {
        const put = (text) => (text === undefined ? undefined : change(text));
        return {
            ...entry,
            path: put(entry.path),
            like: put(entry.like),
            name: put(entry.name),
            tarball: put(entry.tarball),
            tarballArtifact: put(entry.tarballArtifact),
            contents: entry.contents.map((source) => (0,src/* mapSource */.GU)(source, change)),
        };
    },
};
function wrongFamily({ platformPackage }, version) {
    const facts = { lacksPlatforms: undefined, hasVersion: version !== undefined };
    return (0,src/* checkPlaceholders */.nV)(platformPackage ?? "", facts);
}
/** The folders of a path; what is private is a problem if it is named, and skipped if it was found. */
function chosen(found, notes) {
    return found.filter(({ template, literal }) => {
        if (!(0,manifest_file/* isPrivate */.Gw)(template.manifest))
            return true;
        if (literal) {
            const message = `${template.folder} is private: its package.json says "private": ${JSON.stringify(template.manifest["private"])}.`;
            const remedy = "Remove private from its package.json to publish it, or remove this entry.";
            throw new src_problem/* ProblemsError */.FQ([{ code: "package-private", message, remedy }]);
        }
        notes.push(`Skipped ${template.folder}: its package.json says "private": true.`);
        return false;
    });
}
/** An entry without a placeholder belongs to the platform that its manifest names. */
function byManifest(item, { folder, manifest }, { platforms = [] }, notes) {
    if (item.platform !== undefined)
        return item;
    const found = (0,manifest_platform/* platformOfManifest */.QC)(manifest, folder, platforms);
    if (found.kind === "one")
        return { ...item, platform: found.platform };
    if (found.kind === "unclear")
        throw new src_problem/* ProblemsError */.FQ([found.problem]);
    notes.push(`Skipped: ${found.problem.message}`);
    return undefined;
}


/***/ }),

/***/ 16057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ns: () => (/* binding */ artifactsOf),
/* harmony export */   Oi: () => (/* binding */ resolveTarballs),
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   wv: () => (/* binding */ tarballFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_contents__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35381);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89712);
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53350);




/** Does a path mean whatever it matches, or take something away, rather than name one thing? */
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
    const { files, outside } = await (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_2__/* .findFiles */ .lY)([tarball], workspace, [temp]);
    if (files.length === 0 || outside.length > 0) {
        const [lost] = outside;
        const where = node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(tarball) ? "no file" : "no file of the workspace";
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .FQ([
            {
                code: lost === undefined ? "pattern-unmatched" : "path-outside-workspace",
                message: lost === undefined
                    ? `The tarball ${tarball} matches ${where}.`
                    : `The tarball ${lost} lies outside both the workspace and the runner's temporary folder.`,
                remedy: lost === undefined
                    ? "Pack before this step in the same job, or name the artifact that holds the file: { artifact: \u2026, tarball: \u2026 }."
                    : "Use a path in the workspace, such as packed/*.tgz.",
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
        return [node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(workspace, file)];
    const { matched } = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_2__/* .matchNames */ .Gj)([artifact], [...artifacts.keys()]);
    if (matched.length === 0)
        throw (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_1__/* .unknownArtifact */ .ll)(artifact, artifacts);
    const found = [];
    for (const name of matched) {
        const folder = artifacts.get(name) ?? "";
        const { files } = await (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_1__/* .walkFolder */ .aI)(folder, false);
        found.push(...(0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_2__/* .matchNames */ .Gj)([file], files).matched.map((each) => node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, each)));
    }
    if (found.length > 0)
        return found;
    throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .FQ([
        {
            code: "pattern-unmatched",
            message: `The tarball ${file} matches no file of the artifact ${matched.join(", ")}.`,
            remedy: 'Patterns start at the top of the artifact; "**/*.tgz" matches in every folder.',
        },
    ]);
}
/** All artifacts that packages take from, by names and patterns. */
function artifactsOf(specs) {
    return specs.flatMap(({ base, contents, input, line }) => [
        ...(base.kind === "tarball" && base.artifact !== undefined
            ? [{ text: base.artifact, input, line }]
            : []),
        ...(0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_1__/* .wantedArtifacts */ .F8)(contents, input),
    ]);
}


/***/ }),

/***/ 44907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ nodeEngines)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30918);
/* harmony import */ var _publish_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53966);


/** The versions of Node.js that a package is for, as it is published; undefined: it does not say. */
function nodeEngines(manifest) {
    const range = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)((0,_publish_config_js__WEBPACK_IMPORTED_MODULE_1__/* .applyPublishConfig */ .wr)(manifest)["engines"])?.["node"];
    return typeof range === "string" && range !== "" ? range : undefined;
}


/***/ }),

/***/ 11198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ packedFile),
/* harmony export */   NT: () => (/* binding */ moduleEndings),
/* harmony export */   YY: () => (/* binding */ entryFiles),
/* harmony export */   wE: () => (/* binding */ missingFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30918);


/** What Node tries behind a path (https://nodejs.org/api/modules.html#all-together). */
const moduleEndings = [
    "",
    ".js",
    ".json",
    ".node",
    "/index.js",
    "/index.json",
    "/index.node",
];
const typeEndings = ["", ".d.ts", ".ts", "/index.d.ts", "/index.ts"];
/** The files that a manifest names and that are not among those of its package. */
function missingFiles(manifest, files) {
    return [...entryPoints(manifest, files), ...installScripts(manifest)].filter((each) => !isPacked(each, files));
}
/** The packed files that `import` and `require` of the package itself, and bundlers, begin with. */
function entryFiles(manifest, files) {
    const own = ownTargets(manifest["exports"]);
    const begun = entryPoints(manifest, files).filter(({ field, target }) => field === "main" || field === "module" || own.has(target));
    const found = begun.map(({ target, endings }) => packedFile(target, endings, files));
    return [...new Set(found.filter((file) => file !== undefined))];
}
/** The file that a path of a package leads to, if it is packed. */
function packedFile(target, endings, files) {
    const wanted = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(".", target).replace(/\/$/, "");
    return endings.map((ending) => wanted + ending).find((file) => files.has(file));
}
function isPacked({ field, target, endings }, files) {
    const wanted = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.normalize(target).replace(/\/$/, "");
    const isMapped = field.startsWith("exports") || field.startsWith("imports");
    if (isMapped && target.includes("*"))
        return matchesAny(wanted, files);
    if (field.startsWith("exports") && target.endsWith("/")) {
        const below = wanted === "." ? "" : `${wanted}/`;
        return [...files].some((file) => file.startsWith(below));
    }
    return packedFile(target, endings, files) !== undefined;
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
    for (const field of ["unpkg", "jsdelivr", "style"])
        add(field, manifest[field], moduleEndings);
    for (const [name, file] of Object.entries((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .asRecord */ .qY)(manifest["browser"]) ?? {})) {
        // Anything else names another package, or `false`.
        if (isRelative(file))
            add(`browser[${JSON.stringify(name)}]`, file, moduleEndings);
    }
    const pages = [manifest["man"]].flat();
    for (const page of pages)
        add("man", page, [""]);
    add("bin", bin, [""], true);
    for (const [name, file] of Object.entries((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .asRecord */ .qY)(bin) ?? {})) {
        add(`bin.${name}`, file, [""], true);
    }
    const own = ownTargets(exports);
    for (const { field, target } of exported(exports, "exports")) {
        add(field, target, [""], own.has(target));
    }
    for (const { field, target } of exported(manifest["imports"], "imports")) {
        add(field, target, [""]);
    }
    return found;
}
function isRelative(file) {
    return typeof file === "string" && file.startsWith("./");
}
/** What `import` and `require` of the package itself take (https://nodejs.org/api/packages.html#conditional-exports). */
function ownTargets(exports) {
    const map = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .asRecord */ .qY)(exports);
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
    for (const [condition, item] of Object.entries((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .asRecord */ .qY)(value) ?? {})) {
        const target = conditions.has(condition) ? resolved(item, conditions) : undefined;
        if (target !== undefined)
            return target;
    }
    return undefined;
}
/** The targets of `exports` and `imports`: they begin with `./`; conditions and paths are keys, `null` closes a path. */
function exported(value, field) {
    if (typeof value === "string")
        return value.startsWith("./") ? [{ field, target: value }] : [];
    if (Array.isArray(value)) {
        return value.flatMap((item) => exported(item, field));
    }
    return Object.entries((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .asRecord */ .qY)(value) ?? {}).flatMap(([key, item]) => exported(item, /^[.#]/.test(key) ? `${field}[${JSON.stringify(key)}]` : `${field}.${key}`));
}
/** Scripts that run when the package is installed, where they begin a file: `node scripts/install.js`. */
function installScripts(manifest) {
    const scripts = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .asRecord */ .qY)(manifest["scripts"]) ?? {};
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
/** `*` means any text, with slashes too, and for the same one each time. */
function matchesAny(pattern, files) {
    const [first = "", ...rest] = pattern.split("*");
    const last = rest.at(-1) ?? "";
    return [...files].some((file) => file.length > first.length + last.length && file.startsWith(first) && file.endsWith(last));
}


/***/ }),

/***/ 51156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B7: () => (/* binding */ exportable),
  m_: () => (/* binding */ packScripts)
});

// UNUSED EXPORTS: withoutPackScripts

// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./packages/npm/src/manifests/publish-config.ts
var publish_config = __webpack_require__(53966);
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

// EXTERNAL MODULE: ./packages/npm/src/manifests/specifier.ts
var specifier = __webpack_require__(24296);
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
    const bundled = (0,specifier/* bundledNames */.JO)(manifest);
    const changed = { ...withoutPackScripts(manifest) };
    for (const field of dependencyFields) {
        const dependencies = (0,json/* asRecord */.qY)(manifest[field]);
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
            if (found.unmet !== undefined)
                wrong.push(unmet(title, field, name, spec, found.unmet));
            if (done.of !== undefined)
                workspace.add(done.of);
            const refused = done.of !== undefined && facts.isPrivate(done.of) && !bundled.includes(name)
                ? needsPrivate(title, field, done.of)
                : (0,specifier/* dependencyProblem */.hl)(title, { field, key: name, spec: done.spec });
            if (refused !== undefined)
                wrong.push(refused);
            return [name, done.spec];
        }));
    }
    return { manifest: (0,publish_config/* applyPublishConfig */.wr)(changed), workspace, wrong };
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
        if ((0,semver.validRange)(range) === null && !isTag)
            return undefined;
        const own = facts.versionOf(of);
        const isUnmet = !isTag && own !== undefined && !takes(range, own);
        return { spec: aliased(name, of, range), of, ...(isUnmet && { unmet: own }) };
    }
    const version = facts.versionOf(of);
    if (version === undefined)
        return undefined;
    return { spec: aliased(name, of, `${range === "*" ? "" : range}${version}`), of };
}
/** Pre-releases count: that of a version which the range takes is on its way there. */
function takes(range, version) {
    return (0,semver.satisfies)(version, range, { includePrerelease: true });
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
        message: `${title} needs ${of} of the workspace, in ${field}, but its package.json says private: nobody can install it.`,
        remedy: `Publish ${of}, bundle it into ${title}, or write a version of it that is published.`,
    };
}
/**
 * pnpm 8 and 9 and Yarn 4 refuse to install such a workspace. pnpm 10.34 links the package in spite of it.
 * pnpm packs the range as it stands, and whoever installs that does not get what the release was built with.
 */
function unmet(title, field, name, spec, version) {
    return {
        code: "dependency-version-differs",
        message: `${title} has ${name} in ${field} as ${spec}, but the version of that package in this release is ${version}.`,
        remedy: `Write workspace:^, which takes the version that is released, or a range that takes ${version}.`,
    };
}
function unknown(title, field, name, spec) {
    const code = "dependency-not-in-workspace";
    const has = `${title} has ${name} in ${field} as ${spec}, but the workspace has no such`;
    return spec.startsWith("catalog:")
        ? {
            code,
            message: `${has} entry in its catalogs.`,
            remedy: `Add ${name} to that catalog: pnpm reads it from pnpm-workspace.yaml, Yarn from .yarnrc.yml, Bun from workspaces in the package.json of the root.`,
        }
        : {
            code,
            message: `${has} package.`,
            remedy: `Write a version of ${name}, or add a version to the package.json of ${name}.`,
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


/***/ }),

/***/ 9139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ likeManifest),
/* harmony export */   s: () => (/* binding */ likeReadme)
/* harmony export */ });
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


/***/ }),

/***/ 50758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ isPrivate),
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   oe: () => (/* binding */ readManifestFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89712);
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53350);





/**
 * Reads a package.json.
 *
 * @param file relative to the workspace, for messages too
 * @throws ProblemsError where it is no JSON object, with its line, or cannot be read
 */
async function readManifestFile(workspace, file) {
    let text;
    try {
        text = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(workspace, file), "utf8")).replace(/^\uFEFF/, "");
    }
    catch (error) {
        if (!isMissing(error))
            throw error;
        const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.dirname(file);
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .FQ([
            {
                code: "manifest-missing",
                message: `${folder} has no package.json.`,
                remedy: "Use the folder of a package.json. For a package that has none, use `like` or `artifact`.",
            },
        ]);
    }
    return parseManifest(text, file);
}
/** The manifest that a text holds; `file` names it in what is thrown. */
function parseManifest(text, file) {
    const remedy = "Correct it: npm reads plain JSON, without comments or trailing commas.";
    try {
        const record = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_4__/* .asRecord */ .qY)(JSON.parse(text));
        if (record !== undefined)
            return record;
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .FQ([
            { code: "manifest-invalid", message: `${file} is not a JSON object.`, remedy, file },
        ]);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const line = lineOfFault(text, error.message);
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .FQ([
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
    const { lines, fault } = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .gM)(text);
    if (fault !== undefined)
        return lines.linePos(fault.at).line;
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
    const code = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_4__/* .asRecord */ .qY)(error)?.["code"];
    return code === "ENOENT" || code === "ENOTDIR";
}


/***/ }),

/***/ 12247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: () => (/* binding */ platformOfManifest),
/* harmony export */   Qp: () => (/* binding */ hasNoLibc),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   vY: () => (/* binding */ idleLibc)
/* harmony export */ });
/** The declared platform that a manifest is for; `title` names the package in messages. */
function platformOfManifest(manifest, title, declared) {
    const [os, cpu, libc] = ["os", "cpu", "libc"].map((field) => listOf(manifest[field]));
    const [platform, second] = declared.filter((each) => fits(os, each.platform.os) &&
        fits(cpu, each.platform.cpu) &&
        (libc === undefined || each.platform.libc === undefined || libc.includes(each.platform.libc)));
    // npm refuses WebAssembly that names a system, so such a package has none.
    const isWasm = os === undefined && cpu?.includes("wasm32") === true;
    if (platform === undefined && !isWasm && (os === undefined || cpu === undefined)) {
        return {
            kind: "unclear",
            problem: {
                code: "platform-unclear",
                message: `${title} does not say which platform it is for: its package.json has no ${os === undefined ? "os" : "cpu"}.`,
                remedy: 'Add os and cpu, or use a placeholder such as {platform} in the entry. Publish a package for all platforms, such as WebAssembly, with publish-npm-packages, and exclude the folder here with a pattern that begins with "!".',
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
                remedy: isWasm
                    ? "Declare wasm32-wasi, or exclude the folder with a leading !."
                    : "Declare the platform, or use a placeholder such as {platform} in the entry.",
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
            remedy: "Add platforms to the entry, with the one that it is for.",
        },
    };
}
/** A list may hold more than the platform's word; a platform without one has no such field. */
function fits(list, word) {
    return word === undefined ? list === undefined : list?.includes(word) === true;
}
/** npm's `checkPlatform` (`npm-install-checks`) lets a package with `libc` onto Linux only. */
function hasNoLibc({ os }) {
    return os !== undefined && os !== "linux";
}
/** `libc` in a package of a system on which npm knows none. */
function idleLibc(title, libc) {
    return {
        code: "platform-mismatch",
        message: `${title} says libc ${JSON.stringify(libc)}, but npm installs a package with libc only on Linux.`,
        remedy: "Remove libc from package.json.",
    };
}
/** `os`, `cpu` and `libc` are lists; npm takes a single text for a list of one. */
function listOf(value) {
    const list = Array.isArray(value) ? value : undefined;
    const texts = (list ?? [value]).filter((item) => typeof item === "string");
    return texts.length > 0 ? texts : undefined;
}


/***/ }),

/***/ 26921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RC: () => (/* binding */ placeholderText),
/* harmony export */   aH: () => (/* binding */ isPlatform),
/* harmony export */   lk: () => (/* binding */ metaManifest)
/* harmony export */ });
/* harmony import */ var _fairlead_contents__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35381);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_platforms__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58478);



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
            message: `\`platform-package\` ${JSON.stringify(platformPackage)} gives several platforms the same name ${twice}.`,
            remedy: 'Make the names differ with "{platform}".',
        });
    }
    const textOf = placeholderText(platformPackage, version);
    for (const field of ["optionalDependencies", "dependencies", "peerDependencies"]) {
        const listed = Object.keys((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(template[field]) ?? {}).filter((name) => {
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
                message: `${title} has ${misplaced.join(", ")} in ${field}: it could not be installed on other platforms.`,
                remedy: `Take ${misplaced.length > 1 ? "them" : "it"} out: platform packages become optional dependencies automatically.`,
            });
        }
    }
    const optional = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(template["optionalDependencies"]) ?? {};
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
    return (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .fill */ .GS)(pattern, { ...(0,_fairlead_platforms__WEBPACK_IMPORTED_MODULE_1__/* .placeholders */ .Ft)(platform, word), version });
}
/** What stands in the placeholder's place of a name that fits the pattern; undefined for other names. */
function placeholderText(pattern, version) {
    const parts = (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .fill */ .GS)(pattern, { version }).split(_fairlead_contents__WEBPACK_IMPORTED_MODULE_0__/* .platformPlaceholder */ .$y);
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
    return (0,_fairlead_platforms__WEBPACK_IMPORTED_MODULE_1__/* .findPlatform */ .rB)(word).kind === "found";
}


/***/ }),

/***/ 48848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ packageManifest)
});

// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./packages/npm/src/manifests/manifest-platform.ts
var manifest_platform = __webpack_require__(12247);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/npm/src/manifests/exportable.ts + 1 modules
var exportable = __webpack_require__(51156);
// EXTERNAL MODULE: ./packages/npm/src/manifests/manifest-file.ts
var manifest_file = __webpack_require__(50758);
// EXTERNAL MODULE: ./packages/npm/src/manifests/publish-config.ts
var publish_config = __webpack_require__(53966);
// EXTERNAL MODULE: ./packages/npm/src/manifests/npm-name.ts
var npm_name = __webpack_require__(30613);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/manifest.ts







/** The manifest as it is packed: version, platform, and what only means something in the workspace. */
function finishManifest(source, title, facts) {
    const { file } = facts;
    const problems = [];
    const unit = typeof source["name"] === "string" ? source["name"] : undefined;
    const tell = (problem) => {
        problems.push({ ...problem, ...(unit && { unit }), ...(file !== undefined && { file }) });
    };
    const exported = (0,exportable/* exportable */.B7)(source, title, facts.workspace);
    exported.wrong.forEach(tell);
    const { name } = exported.manifest;
    // One that is missing or empty is told by who knows where the package comes from.
    const wrongName = typeof name === "string" && name !== "" ? (0,npm_name/* nameProblems */.W1)(name).always : undefined;
    if (wrongName !== undefined) {
        const where = file === undefined ? "" : ` in ${file}`;
        tell({
            code: "npm-name-invalid",
            message: `npm refuses the name ${JSON.stringify(name)}${where}: it ${wrongName}.`,
            remedy: "Write it as name or @scope/name, in lowercase letters, digits and hyphens.",
        });
    }
    const own = source["version"];
    const version = facts.version ?? (typeof own === "string" ? own : "");
    const wrongVersion = version === "" ? "is missing" : wrongOf(version);
    if (wrongVersion !== undefined) {
        tell({
            code: "version-invalid",
            message: `The version of ${title}${version === "" ? "" : `, ${version},`} ${wrongVersion}.`,
            remedy: "Set the input version, or write a version such as 1.2.3 in its package.json.",
        });
    }
    const written = fieldsWith(exported.manifest, "version", version);
    const fitted = fitPlatform(written, title, facts.platform, tell);
    const { directory, ignored } = (0,publish_config/* readPublishConfig */.uv)(fitted);
    if (directory !== undefined && !isIn(directory, file)) {
        tell({
            code: "publish-directory-unsupported",
            message: `${title} has publishConfig.directory ${JSON.stringify(directory)}, which only pnpm follows.`,
            remedy: `Use that folder as path${file === undefined ? "" : `: ${external_node_path_default().posix.join(external_node_path_default().posix.dirname(file), directory)}`}.`,
        });
    }
    if ((0,manifest_file/* isPrivate */.Gw)(fitted)) {
        tell({
            code: "package-private",
            message: `${title} is private: its package.json says "private": ${JSON.stringify(fitted["private"])}.`,
            remedy: 'Remove "private".',
        });
    }
    const scripts = (0,json/* asRecord */.qY)(source["scripts"]) ?? {};
    const found = exportable/* packScripts */.m_.filter((name) => scripts[name] !== undefined);
    // napi-rs's template has it.
    const publishing = found.filter((name) => /\bnapi pre-?publish\b/.test(String(scripts[name])));
    const idle = found.filter((name) => !publishing.includes(name));
    return {
        manifest: fitted,
        siblings: exported.workspace,
        problems,
        notes: [
            ...(idle.length === 0
                ? []
                : [
                    `${title}: packing does not run the ${idle.length === 1 ? "script" : "scripts"} ${idle.join(", ")}. Run what builds the package before it is packed.`,
                ]),
            ...publishing.map((name) => `${title}: the script ${name} runs napi prepublish, which would publish the platform packages, too. Packing does not run it. Remove it.`),
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
        return "is only a placeholder";
    return (0,npm_name/* versionProblem */.Ec)(version);
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
        // A word without libc says nothing about it, but npm knows one on Linux alone.
        if (wanted === undefined) {
            if (field === "libc" && (0,manifest_platform/* hasNoLibc */.Qp)(platform))
                tell((0,manifest_platform/* idleLibc */.vY)(title, given));
            continue;
        }
        const list = (0,manifest_platform/* listOf */.c3)(given) ?? [];
        // A package may serve other systems and processors as well, but it has one C library.
        if (list.includes(wanted) && (field !== "libc" || list.length === 1))
            continue;
        tell({
            code: "platform-mismatch",
            message: `${title} says ${field} ${JSON.stringify(given)}, and it is the package of ${word}, whose ${field} is ${wanted}.`,
            remedy: `Write "${field}": ["${wanted}"], or remove ${field}: Fairlead fills it in.`,
        });
    }
    return fitted;
}

// EXTERNAL MODULE: ./packages/npm/src/manifests/meta-manifest.ts
var meta_manifest = __webpack_require__(26921);
// EXTERNAL MODULE: ./packages/npm/src/manifests/package-spec.ts
var package_spec = __webpack_require__(47638);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/package-manifest.ts






/** The manifest of a package as it is packed, from the one that it starts from; with all that is wrong. */
function packageManifest(spec, { manifest: source, file }, { version, platforms, packages }) {
    const title = (0,package_spec/* titleOf */.Gg)(spec);
    const meta = spec.platformPackage === undefined
        ? undefined
        : (0,meta_manifest/* metaManifest */.lk)(source, title, {
            platformPackage: spec.platformPackage,
            platforms,
            version: version ?? String(source["version"]),
            file: file ?? "package.json",
        });
    const plain = meta?.manifest ?? source;
    const named = spec.name === undefined ? plain : withName(plain, spec.name);
    const name = (0,publish_config/* publishedName */.YM)(named) ?? "";
    const problems = [...(meta?.problems ?? [])];
    let { platform } = spec;
    if (platform === undefined && spec.kind === "platform") {
        const found = (0,manifest_platform/* platformOfManifest */.QC)(named, title, platforms);
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
    const config = (0,json/* asRecord */.qY)(manifest["publishConfig"]);
    if (config?.["name"] === undefined)
        return { ...manifest, name };
    return { ...manifest, name, publishConfig: { ...config, name } };
}


/***/ }),

/***/ 47638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   rV: () => (/* binding */ manifestToEdit),
/* harmony export */   wG: () => (/* binding */ pathsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** What of the workspace a package is made from, relative to it. */
function pathsOf({ base, contents }) {
    return [
        ...(base.kind === "folder" ? [base.template.folder] : []),
        ...(base.kind === "like" ? [base.meta.folder] : []),
        ...contents.flatMap(({ kind, from }) => (kind === "path" ? [from] : [])),
    ];
}
/**
 * The package.json that a remedy sends to. A package that is made like its meta has none, and takes its
 * fields from the meta's.
 */
function manifestToEdit({ base }) {
    return base.kind === "like" ? node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(base.meta.folder, "package.json") : "package.json";
}
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


/***/ }),

/***/ 53966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YM: () => (/* binding */ publishedName),
/* harmony export */   uv: () => (/* binding */ readPublishConfig),
/* harmony export */   wr: () => (/* binding */ applyPublishConfig)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30918);

/** Fields that pnpm moves from `publishConfig` to the manifest (`@pnpm/releasing.exportable-manifest` 1100.2). */
const overrides = new Set([
    ...["name", "bin", "engines", "type", "imports", "main", "module", "typings", "types", "exports"],
    ...["browser", "esnext", "es2015", "unpkg", "umd:main", "os", "cpu", "libc", "typesVersions"],
]);
function readPublishConfig(manifest) {
    const config = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(manifest["publishConfig"]) ?? {};
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
    const config = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(manifest["publishConfig"]);
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


/***/ }),

/***/ 46689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ sourceManifest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_contents__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35381);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89712);
/* harmony import */ var _like_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9139);
/* harmony import */ var _manifest_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50758);





/**
 * The manifest that a package starts from, and its file if that is one of the checkout.
 *
 * @throws ProblemsError where the sources bring none, none that can be read, or that of another package
 * than the entry names
 */
async function sourceManifest({ base, platform, name, input, line }, taken, workspace) {
    if (base.kind === "folder") {
        const { folder, manifest } = base.template;
        return { manifest, file: node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(folder, "package.json") };
    }
    if (base.kind === "like") {
        const files = taken.map(({ path }) => path);
        const facts = { name: name ?? base.name, platform: platform?.platform, files };
        return { manifest: (0,_like_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .likeManifest */ .j)(base.meta.manifest, facts), file: undefined };
    }
    const found = taken.find(({ path }) => path === "package.json");
    if (found === undefined) {
        const holds = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .firstFew */ .Dt)(taken.map(({ path }) => path), 8);
        const problem = {
            code: "manifest-missing",
            message: `The entry has no path, and its sources contain no package.json, only ${holds}.`,
            remedy: "Set `from` to the folder that contains it, or add `path` or `like`.",
        };
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .ProblemsError */ .FQ([(0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_1__/* .atLine */ .sU)(problem, { input, line })]);
    }
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(found.file);
    if (found.artifact === undefined) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(workspace, found.file).replaceAll((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep), "/");
        return { manifest: named(await (0,_manifest_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifestFile */ .oe)(workspace, file), file, name, line), file };
    }
    // Not of the checkout: there is nothing to annotate.
    const title = `The artifact ${found.artifact}`;
    const manifest = await (0,_manifest_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifestFile */ .oe)(folder, node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(found.file)).catch((error) => {
        if (!(error instanceof _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .ProblemsError */ .FQ))
            throw error;
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .ProblemsError */ .FQ(error.problems.map(({ code, message, remedy }) => ({
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
    throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .ProblemsError */ .FQ([
        {
            code: "npm-name-unexpected",
            unit: wanted,
            message: `${title} contains ${told}, but the entry on line ${line} names ${wanted}.`,
            remedy: "Find out why they differ before you publish it.",
        },
    ]);
}


/***/ }),

/***/ 24296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ installedDependencies),
/* harmony export */   JO: () => (/* binding */ bundledNames),
/* harmony export */   RN: () => (/* binding */ readSpecifier),
/* harmony export */   hl: () => (/* binding */ dependencyProblem)
/* harmony export */ });
/* unused harmony export installedFields */
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30918);
/* harmony import */ var npm_package_arg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78056);
/* harmony import */ var npm_package_arg__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(npm_package_arg__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_1__);



/**
 * Reads a specifier as npm does (`npm-package-arg`, the types of its documentation): whatever it does
 * not know is not installable, so a protocol that is invented tomorrow is refused today.
 *
 * @param key the name in `dependencies`
 */
function readSpecifier(key, spec) {
    let parsed;
    try {
        parsed = npm_package_arg__WEBPACK_IMPORTED_MODULE_0___default().resolve(key, spec);
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
            // `=1.0.0` is a range that one version satisfies.
            const exact = (0,semver__WEBPACK_IMPORTED_MODULE_1__.valid)(wanted.replace(/^=\s*/, "")) ?? undefined;
            return { kind: "registry", name: name ?? key, wanted, exact };
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
    return installedFields.flatMap((field) => Object.entries((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(manifest[field]) ?? {}).flatMap(([key, spec]) => typeof spec === "string" ? [{ field, key, spec }] : []));
}
/** The dependencies that lie in the package itself: no registry is asked for them. */
function bundledNames(manifest) {
    const given = manifest["bundleDependencies"] ?? manifest["bundledDependencies"];
    if (given === true)
        return Object.keys((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(manifest["dependencies"]) ?? {});
    const listed = Array.isArray(given) ? given : [];
    return listed.filter((each) => typeof each === "string");
}
/** What is wrong with a dependency of something that others install. */
function dependencyProblem(title, { field, key, spec }) {
    const specifier = readSpecifier(key, spec);
    const has = `${title} has ${key} in ${field} as ${JSON.stringify(spec)}`;
    if (specifier.kind === "not-installable") {
        return {
            code: "dependency-not-installable",
            message: `${has}, which npm cannot install on other machines.`,
            remedy: "Use a version, a range, a tag, an alias (npm:name@1.0.0), or the URL of a tarball or git repository.",
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


/***/ }),

/***/ 8425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ npmSteps),
  b: () => (/* binding */ together)
});

// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/contents/src/index.ts + 13 modules
var src = __webpack_require__(35381);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./packages/platforms/src/index.ts + 9 modules
var platforms_src = __webpack_require__(58478);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(53350);
// EXTERNAL MODULE: ./packages/npm/src/manifests/specifier.ts
var manifests_specifier = __webpack_require__(24296);
;// CONCATENATED MODULE: ./packages/npm/src/checks/misnamed-platforms.ts






/**
 * Platform packages under a name that nothing of the release needs, beside a package that pins almost the
 * same name for the same platform, which is not released with it: one of the two is misspelled. Published
 * so, the names are there for good, and what pins the others finds nothing.
 *
 * Metas with `platform-package` are judged by what the plan has, not here.
 */
function misnamedPlatforms({ packages, unknown, isWhole }, presence) {
    // What could not be read, or only an artifact names, may be what is pinned.
    if (!isWhole || unknown.length > 0)
        return [];
    const isThere = (name, version) => presence?.known.get(name)?.versions.includes(version) === true;
    const released = new Set(packages.map(({ name }) => name));
    const needed = new Set(packages.flatMap(neededNames));
    const slips = packages
        .filter((each) => isForPlatform(each) && !needed.has(each.name))
        .filter(({ name, version }) => !isThere(name, version))
        .flatMap((of) => {
        const open = packages
            .filter(({ platformPackages }) => platformPackages.size === 0)
            .flatMap((by) => pinnedNames(by).map((meant) => ({ of, by, meant })))
            .filter(({ meant }) => !released.has(meant) && !isThere(meant, of.version))
            .filter(({ meant }) => mayBeOnePlatform(of.name, meant));
        const near = (0,selection_src/* nearest */.pA)(of.name, open.map(({ meant }) => meant));
        return open.find(({ meant }) => meant === near) ?? [];
    });
    const byEntry = Map.groupBy(slips, ({ of: { spec }, by }) => JSON.stringify([spec.input, spec.line, by.name]));
    return [...byEntry.values()].map(told);
}
function told(slips) {
    const [first] = slips;
    if (first === undefined)
        throw new Error("a group has at least one member");
    const { of, by, meant } = first;
    const names = slips.map((slip) => slip.of.name);
    const others = slips.map((slip) => slip.meant);
    const problem = {
        code: "platform-package-unpinned",
        unit: by.name,
        message: `No package of this release pins ${(0,wording/* firstFew */.Dt)(names, 5)}, and ${by.name} pins ${(0,wording/* firstFew */.Dt)(others, 5)}, which this release does not publish.`,
        remedy: `Did you mean ${meant} instead of ${of.name}? Correct ${slips.length > 1 ? "these names" : "this name"}, or the optionalDependencies of ${by.name}.`,
    };
    return (0,src/* atLine */.sU)(problem, of.spec);
}
function isForPlatform({ spec, manifest }) {
    return (spec.platform ?? manifest?.["os"] ?? manifest?.["cpu"]) !== undefined;
}
/** The names in the registry of all that is installed with a package. */
function neededNames({ manifest = {}, platformPackages }) {
    const listed = (0,manifests_specifier/* installedDependencies */.Cm)(manifest).map(({ key, spec }) => nameOf(key, spec));
    return [...platformPackages.values(), ...listed];
}
function pinnedNames({ manifest = {} }) {
    const optional = Object.entries((0,json/* asRecord */.qY)(manifest["optionalDependencies"]) ?? {});
    return optional.map(([key, spec]) => nameOf(key, typeof spec === "string" ? spec : ""));
}
/** An alias installs a package under another name. */
function nameOf(key, spec) {
    const specifier = (0,manifests_specifier/* readSpecifier */.RN)(key, spec);
    return specifier.kind === "registry" ? specifier.name : key;
}
/** False for names that tell of two platforms: the one is no slip for the other. */
function mayBeOnePlatform(name, other) {
    const [one, two] = [platformIn(name), platformIn(other)];
    return one === undefined || two === undefined || one === two;
}
/** The triple of the platform that a package's name ends with. */
function platformIn(name) {
    const words = name.slice(name.indexOf("/") + 1).split("-");
    for (const from of words.keys()) {
        const found = (0,platforms_src/* findPlatform */.rB)(words.slice(from).join("-"));
        if (found.kind === "found")
            return found.platform.triple;
    }
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./packages/npm/src/manifests/engines.ts
var engines = __webpack_require__(44907);
;// CONCATENATED MODULE: ./packages/npm/src/checks/narrow-engines.ts



/**
 * Platform packages that fewer versions of Node.js install than their meta. npm only warns about a meta
 * that does not fit, and leaves an optional dependency out without a word.
 */
function narrowEngines({ packages, workspacePackages, }) {
    const manifests = new Map(packages.map(({ name, manifest }) => [name, manifest]));
    const enginesOf = (name) => {
        const manifest = manifests.get(name);
        return (manifest ? (0,engines/* nodeEngines */.c)(manifest) : workspacePackages.engines.get(name)) ?? "*";
    };
    return packages.flatMap(({ name: meta, manifest = {}, platformPackages, file }) => {
        const wide = (0,engines/* nodeEngines */.c)(manifest) ?? "*";
        const byRange = new Map();
        for (const name of platformPackages.values()) {
            const own = enginesOf(name);
            if (isNarrower(own, wide))
                byRange.set(own, [...(byRange.get(own) ?? []), name]);
        }
        return [...byRange].map(([range, names]) => ({
            code: "engines-narrower",
            unit: meta,
            message: `${(0,wording/* firstFew */.Dt)(names, 3)} ${names.length > 1 ? "need" : "needs"} Node.js ${range}, and ${meta} ${wide === "*" ? "any" : wide}: where only ${meta} fits, npm installs it without its platform package.`,
            remedy: "Give all of them the same engines.node, or remove it from the platform packages.",
            ...(file !== undefined && { file }),
        }));
    });
}
function isNarrower(range, wide) {
    if ((0,semver.validRange)(range) === null || (0,semver.validRange)(wide) === null)
        return false;
    return !(0,semver.subset)(wide, range);
}

// EXTERNAL MODULE: ./packages/npm/src/manifests/meta-manifest.ts
var meta_manifest = __webpack_require__(26921);
;// CONCATENATED MODULE: ./packages/npm/src/checks/omitted-platforms.ts


/**
 * Platform packages of a meta that the checkout has a folder of, and that are not declared: the meta goes
 * out without them, and nobody misses them but the users of that platform.
 */
function omittedPlatforms({ packages, workspacePackages: { folders, unpublished }, }) {
    return packages.flatMap(({ name: meta, version, spec, platformPackages, file }) => {
        if (spec.platformPackage === undefined || platformPackages.size === 0)
            return [];
        const textOf = (0,meta_manifest/* placeholderText */.RC)(spec.platformPackage, version);
        const declared = new Set(platformPackages.values());
        const omitted = [...folders].flatMap(([name, folder]) => {
            const word = textOf(name) ?? "";
            const isOmitted = (0,meta_manifest/* isPlatform */.aH)(word) && !declared.has(name) && !unpublished.has(name);
            return isOmitted ? [{ folder, word }] : [];
        });
        if (omitted.length === 0)
            return [];
        const many = omitted.length > 1;
        const listed = (field) => (0,wording/* firstFew */.Dt)(omitted.map((each) => each[field]), 5);
        return [
            {
                code: "platform-omitted",
                unit: meta,
                message: `${listed("folder")} ${many ? "are" : "is"} in the checkout, and platforms doesn't declare ${listed("word")}: ${meta} ${version} would be published without ${many ? "them" : "it"}.`,
                remedy: `Add ${many ? "them" : "it"} to platforms, or set "private": true in ${many ? "their" : "its"} package.json.`,
                ...(file !== undefined && { file }),
            },
        ];
    });
}

// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var unit = __webpack_require__(65581);
;// CONCATENATED MODULE: ./packages/npm/src/checks/outdated-pins.ts


/**
 * Pins of an older version than the one that is released with the package: `npm version` raises packages
 * and not what pins them, and in a checkout the new one is linked all the same.
 */
function outdatedPins({ packages, pins, }) {
    const byName = new Map(packages.map((each) => [each.name, each]));
    const outdated = Map.groupBy(pins.filter(({ name, version }) => {
        const released = byName.get(name)?.version ?? "";
        return (0,semver.valid)(released) !== null && (0,semver.valid)(version) !== null && (0,semver.gt)(released, version);
    }), ({ by }) => by);
    return [...outdated].map(([by, found]) => {
        const file = byName.get(by)?.file;
        const named = found.map((pin) => `${(0,unit/* unitId */.K)(pin)} (${byName.get(pin.name)?.version ?? ""})`);
        return {
            code: "pin-outdated",
            unit: by,
            message: `${by} pins older versions than this release publishes, shown in parentheses: ${(0,wording/* firstFew */.Dt)(named, 5)}. Users would get the old ones.`,
            remedy: "Raise the pins with the versions, or write them as workspace:*.",
            ...(file !== undefined && { file }),
        };
    });
}

// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/publishing/src/retry.ts
var retry = __webpack_require__(51001);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-reads.ts
var npm_reads = __webpack_require__(47812);
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
    const versions = new Map(pins.map((pin) => [(0,unit/* unitId */.K)(pin), pin]));
    const found = await (0,look_up/* concurrently */.rK)([...versions], async ([id, pin]) => {
        const read = await (0,retry/* retry */.L)(() => (0,npm_reads/* readVersion */.$4)(target, pin, reads, signal), {
            isTransient: ({ kind }) => kind === "unreadable",
            ...{ backoffMs: look_up/* readBackoffMs */.V1, clock, signal },
        });
        return { id, read };
    });
    (0,problem/* throwProblems */.Jh)(found.flatMap(({ id, read }) => read.kind === "unreadable"
        ? [
            {
                code: "registry-unreachable",
                message: `${target.title} could not be asked for ${id}, which is pinned: ${read.cause}.`,
                remedy: "Run this job again; if it fails again, check registry-url and the token.",
            },
        ]
        : []));
    const missing = new Set(found.flatMap(({ id, read }) => (read.kind === "missing" ? [id] : [])));
    return pins.filter((pin) => missing.has((0,unit/* unitId */.K)(pin)));
}
/** Pinned versions that neither the registry nor this release has. */
function pinProblems(missing, { title }) {
    return missing.map((pin) => ({
        code: "dependency-missing",
        unit: pin.by,
        message: `${pin.by} needs exactly ${(0,unit/* unitId */.K)(pin)}, which ${title} does not have and this release does not publish.`,
        remedy: "Correct the name or version of the dependency, or publish the dependency first.",
    }));
}

// EXTERNAL MODULE: ./packages/publishing/src/pipeline.ts + 15 modules
var pipeline = __webpack_require__(12848);
// EXTERNAL MODULE: ./packages/npm/src/manifests/publish-config.ts
var publish_config = __webpack_require__(53966);
// EXTERNAL MODULE: ./packages/npm/src/manifests/package-spec.ts
var package_spec = __webpack_require__(47638);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-target.ts
var npm_target = __webpack_require__(77176);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/publish-registry.ts


/**
 * A package that says it belongs to another registry than the one it would be published to: with npm it
 * would go there, and what is private must not end on npmjs. Its `publishConfig` counts before `.npmrc`.
 *
 * @param scopeRegistries of the checkout's `.npmrc`
 * @param toEdit the package.json that a remedy sends to
 */
function registryProblem(manifest, target, scopeRegistries, toEdit = "package.json") {
    const name = String(manifest["name"]);
    const [scope = ""] = name.split("/");
    const config = (0,publish_config/* readPublishConfig */.uv)(manifest).registry;
    const said = config ?? scopeRegistries.get(scope);
    if (said === undefined || isTarget(said, target))
        return undefined;
    const from = config === undefined ? `.npmrc has ${scope}:registry` : "its publishConfig.registry";
    const fix = config === undefined
        ? `write "publishConfig": { "registry": "${target.registry}" } into ${toEdit}`
        : `correct ${toEdit}`;
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
    return address === registry || (isNpmjs && address === npm_target/* npmjsRegistry */.Cl);
}

// EXTERNAL MODULE: ./node_modules/hosted-git-info/lib/index.js
var lib = __webpack_require__(82537);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/repository-url.ts


/**
 * What npm would refuse about `repository` when provenance is published: it must be the repository
 * that runs (E422 "package.json: "repository.url" is \u2026, expected to match \u2026").
 *
 * @param repository `https://github.com/owner/name`
 * @param toEdit the package.json that a remedy sends to
 */
function repositoryProblem(manifest, title, repository, toEdit = "package.json") {
    const field = manifest["repository"];
    const url = typeof field === "string" ? field : (0,json/* asRecord */.qY)(field)?.["url"];
    const remedy = `Add "repository": { "type": "git", "url": "git+${repository}.git" } to ${toEdit}.`;
    if (typeof url !== "string" || url === "") {
        return {
            code: "repository-url-mismatch",
            unit: title,
            message: `${title} has no repository.url, but npm accepts provenance only if it names the repository of the run.`,
            remedy,
        };
    }
    const found = plainAddress(url);
    if (found === repository)
        return undefined;
    const near = found.toLowerCase() === repository.toLowerCase() ? "; case matters" : "";
    return {
        code: "repository-url-mismatch",
        unit: title,
        message: `${title} has the repository.url ${url}, but npm accepts provenance only for ${repository}${near}.`,
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

// EXTERNAL MODULE: ./packages/npm/src/manifests/npm-name.ts
var npm_name = __webpack_require__(30613);
;// CONCATENATED MODULE: ./packages/npm/src/checks/new-names.ts


/**
 * What speaks against creating the names that the registry does not know: names are permanent.
 *
 * @param way.input the input that lists the packages
 * @param way.title what the registry is called
 */
function newNameProblems(packages, newNames, allowed, { input = "packages", title = "npm" } = {}) {
    const created = packages.filter(({ name }) => newNames.has(name));
    const refused = created.flatMap(({ name }) => {
        const { ifNew } = (0,npm_name/* nameProblems */.W1)(name);
        if (ifNew === undefined)
            return [];
        return [
            {
                code: "npm-name-invalid",
                unit: name,
                message: `${name} is not a valid name for a new npm package: it ${ifNew}.`,
                remedy: "Choose another name.",
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
        : `To create ${unlisted.length > 1 ? "them" : "it"}, add ${paths.join(", ")} to ${input}, beside the patterns, or set new-names: allow.`;
    return [
        ...refused,
        {
            code: "new-name-not-allowed",
            message: `${title} does not have ${names} yet, and names are permanent.`,
            remedy,
            input,
        },
    ];
}
/** An existing package stays as it is; a new one with a scope must say what it becomes. */
function accessOf({ name, manifest, toEdit }, isNew, wanted, problems) {
    if (!isNew)
        return undefined;
    const said = wanted ?? (0,publish_config/* readPublishConfig */.uv)(manifest).access;
    if (said === "restricted" && !name.startsWith("@")) {
        problems.push({
            code: "access-invalid",
            unit: name,
            message: `${name} would be restricted, but npm can restrict only scoped packages.`,
            remedy: "Set access: public, or choose a name such as @scope/name.",
            input: "access",
        });
    }
    if (said !== undefined || !name.startsWith("@"))
        return said ?? "public";
    problems.push({
        code: "access-missing",
        unit: name,
        message: `${name} is new and scoped, and nothing says whether it is public.`,
        remedy: `Set "publishConfig": { "access": \u2026 } in ${toEdit}, or once for all new packages, public or restricted:`,
        copy: "access: public",
        input: "access",
    });
    return undefined;
}

// EXTERNAL MODULE: ./packages/npm/src/registry/dist-tag.ts
var dist_tag = __webpack_require__(20656);
// EXTERNAL MODULE: ./packages/npm/src/registry/provenance.ts
var registry_provenance = __webpack_require__(49374);
;// CONCATENATED MODULE: ./packages/npm/src/checks/publish-terms.ts








/**
 * npm's rules of names, access, tags and provenance, for the plan as for a release: what each package is
 * published as, and all that npm would refuse. A version that is there is not uploaded: nothing of it is
 * refused. While the registry was not asked every package counts as one to publish.
 */
function decideTerms(packages, presence, inputs, world) {
    const { called } = inputs;
    const newNames = presence?.newNames ?? new Set();
    const placeholders = presence?.placeholders ?? new Set();
    const problems = [
        ...(presence?.problems ?? []),
        ...newNameProblems(packages, new Set([...newNames].filter((name) => !placeholders.has(name))), inputs.newNames, { input: called.packages, ...(world.target && { title: world.target.title }) }),
    ];
    const isTagWrong = inputs.tag !== "auto" && (0,dist_tag/* tagProblem */.qH)(inputs.tag) !== undefined;
    const warnings = [];
    const terms = new Map();
    const without = new Map();
    const lacking = new Map();
    for (const { spec, name, version, manifest, file } of packages) {
        const toEdit = (0,package_spec/* manifestToEdit */.rV)(spec);
        const at = (problem) => (file === undefined ? problem : { ...problem, file });
        const isFirst = newNames.has(name);
        const isPlaceholder = placeholders.has(name);
        const isNew = isFirst && !isPlaceholder;
        const known = presence?.known.get(name) ?? { versions: [], distTags: {}, deprecated: [] };
        const config = (0,publish_config/* readPublishConfig */.uv)({ name, ...manifest });
        const wanted = inputs.tag === "auto" ? (config.tag ?? "auto") : inputs.tag;
        const isDecided = inputs.tag !== "auto";
        const guardsTag = !isDecided && (wanted === "auto" || wanted === "latest");
        if ((0,pipeline/* isPublished */.HF)({ name, version }, presence)) {
            const tag = wanted === "auto" ? (0,dist_tag/* ownTag */.Zc)(version) : wanted;
            terms.set(name, { access: undefined, isNew, tag, guardsTag, provenance: false });
            continue;
        }
        const chosen = (0,dist_tag/* chooseTag */.u6)({ name, version }, wanted, known, {
            input: called.tag,
            isDecided,
        });
        const tag = "problem" in chosen ? undefined : chosen.tag;
        if ("problem" in chosen) {
            // That of the input is told once.
            if (!isTagWrong)
                problems.push(at(chosen.problem));
        }
        else {
            if (chosen.warning !== undefined)
                warnings.push(at(chosen.warning));
            const isStaged = isPlaceholder || (isNew && world.job?.stages === true);
            if (isStaged && chosen.tag !== "latest") {
                warnings.push(at(latestOnPlaceholder(name, version, chosen.tag)));
            }
        }
        if (isDecided && config.tag !== undefined && config.tag !== inputs.tag) {
            warnings.push(at(tagOverridden(name, config.tag, inputs)));
        }
        const elsewhere = world.target &&
            registryProblem({ name, ...manifest }, world.target, world.scopeRegistries, toEdit);
        if (elsewhere !== undefined)
            problems.push(at(elsewhere));
        const found = [];
        const access = accessOf({ name, manifest: manifest ?? {}, toEdit }, isFirst, inputs.access, found);
        // What an artifact brings may say it in its own manifest.
        if (manifest !== undefined)
            problems.push(...found.map(at));
        const decided = (0,registry_provenance/* decideProvenance */.sS)(name, inputs.provenance === "auto" ? (config.provenance ?? "auto") : inputs.provenance, {
            isNpmjs: world.target?.isNpmjs ?? true,
            job: world.job,
            packageAccess: isFirst ? access : presence?.access.get(name),
            wrongRepository: manifest === undefined || world.repository === undefined
                ? undefined
                : repositoryProblem(manifest, name, world.repository, toEdit),
        });
        if ("problem" in decided)
            problems.push(at(decided.problem));
        else if (!decided.provenance && decided.reason !== undefined) {
            without.set(decided.reason, [...(without.get(decided.reason) ?? []), name]);
            if (decided.lacking !== undefined)
                lacking.set(decided.reason, decided.lacking);
        }
        if (tag === undefined)
            continue;
        const provenance = !("problem" in decided) && decided.provenance;
        const first = isPlaceholder ? { isPlaceholder } : {};
        terms.set(name, { access, isNew, tag, guardsTag, provenance, ...first });
    }
    for (const [reason, remedy] of lacking)
        warnings.push(lackingProvenance(reason, remedy));
    return { terms, problems, warnings, without };
}
/** npm does not say it; `latest` follows a first version only where that makes the package. */
function latestOnPlaceholder(name, version, tag) {
    return {
        code: "dist-tag-on-placeholder",
        unit: name,
        message: `The first version of ${name}, ${version}, gets the tag ${tag}: latest would probably stay on npm's empty placeholder 0.0.0-stage.`,
        remedy: `After its approval run \`npm dist-tag add ${name}@${version} latest\`, or publish the first version as latest.`,
        input: "tag",
    };
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
        message: `A real run of this job could not generate the requested provenance: ${reason}.`,
        remedy,
        input: "provenance",
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/checks/replaced-versions.ts


/**
 * Packages whose own version gives way to that of the release, although others of it have that one already:
 * a repository that raises versions in its manifests may keep some apart. Where none has it, the release is
 * what sets versions; platform packages and metas always have that of their release.
 */
function replacedVersions({ packages, units }, presence) {
    const stated = packages.flatMap((each) => {
        const { base } = each.spec;
        const own = base.kind === "folder" ? base.template.manifest["version"] : undefined;
        return typeof own === "string" && (0,semver.valid)(own) !== null ? [{ ...each, own }] : [];
    });
    if (!stated.some(({ own, version }) => (0,unit/* isSameVersion */.p)(own, version)))
        return [];
    const family = new Set(units.flatMap(({ isWithOther, name }) => (isWithOther ? name : [])));
    const replaced = stated.filter(({ own, spec, ...each }) => !(0,unit/* isSameVersion */.p)(own, each.version) &&
        // A template that nobody has given a version.
        !own.startsWith("0.0.0") &&
        spec.platformPackage === undefined &&
        !family.has(each.name) &&
        !(0,pipeline/* isPublished */.HF)(each, presence));
    return replaced_versions_told(replaced);
}
function replaced_versions_told([first, ...more]) {
    if (first === undefined)
        return [];
    const { version, file } = first;
    const named = [first, ...more].map(({ name, own }) => (0,unit/* unitId */.K)({ name, version: own }));
    const common = {
        code: "package-version-replaced",
        message: `Version ${version} is written into ${(0,wording/* firstFew */.Dt)(named, 5)}; other packages of this release have it in their package.json.`,
    };
    return more.length > 0
        ? [
            {
                ...common,
                remedy: `Set their versions to ${version}. If they have versions of their own, leave them out, and publish them in a run without a version or a versioned tag.`,
            },
        ]
        : [
            {
                ...common,
                remedy: `Set its version to ${version}. If it has a version of its own, leave it out, and publish it in a run without a version or a versioned tag.`,
                ...(file !== undefined && { file }),
            },
        ];
}

;// CONCATENATED MODULE: ./packages/npm/src/manifests/commands.ts

/** The commands that npm links for a package: those of `bin`, where a text means the package's own name. */
function commandsOf(name, { bin }) {
    return typeof bin === "string"
        ? [name.replace(/^@[^/]*\//, "")]
        : Object.keys((0,json/* asRecord */.qY)(bin) ?? {});
}

;// CONCATENATED MODULE: ./packages/npm/src/checks/taken-commands.ts


/**
 * Commands that npm would link to a platform package though the user installs the package above it. Of
 * two packages in one folder that name a command, npm 11 and 12 take the first by path (`sortNodes` of
 * @npmcli/arborist, rebuild.js); pnpm, yarn and bun that which the user has named.
 */
function takenCommands({ packages }) {
    const byName = new Map(packages.map((each) => [each.name, each]));
    return packages.flatMap(({ name, manifest = {}, platformPackages, file }) => {
        const own = new Set(commandsOf(name, manifest));
        const optional = Object.keys(manifest["optionalDependencies"] ?? {});
        const taking = [...new Set([...platformPackages.values(), ...optional])]
            .filter((below) => below.localeCompare(name, "en") < 0)
            .flatMap((below) => {
            const { manifest: of = {} } = byName.get(below) ?? {};
            const commands = commandsOf(below, of).filter((command) => own.has(command));
            return commands.length === 0 ? [] : [{ below, commands }];
        });
        if (taking.length === 0)
            return [];
        const names = (0,wording/* firstFew */.Dt)(taking.map(({ below }) => below), 3);
        const commands = [...new Set(taking.flatMap((each) => each.commands))];
        const many = taking.length > 1;
        return [
            {
                code: "command-taken",
                unit: name,
                message: `${names} ${many ? "name" : "names"} the command ${(0,wording/* firstFew */.Dt)(commands, 3)} in "bin", as ${name} does. npm links a command to the package that comes first alphabetically, so it would start ${many ? "a" : "the"} platform package and not ${name}.`,
                remedy: `Remove it from "bin" of ${many ? "the platform packages" : names}: ${name} can start the file by its path.`,
                ...(file !== undefined && { file }),
            },
        ];
    });
}

// EXTERNAL MODULE: ./packages/npm/src/discover/discover-packages.ts + 3 modules
var discover_packages = __webpack_require__(42342);
// EXTERNAL MODULE: ./packages/npm/src/checks/ranges.ts
var ranges = __webpack_require__(609);
// EXTERNAL MODULE: ./packages/npm/src/discover/candidates.ts + 1 modules
var discover_candidates = __webpack_require__(82110);
// EXTERNAL MODULE: ./packages/npm/src/registry/unpublished.ts
var registry_unpublished = __webpack_require__(118);
;// CONCATENATED MODULE: ./packages/npm/src/registry/look-up-packages.ts






/**
 * Looks the packages of a release up, and what those that are to come wait for and pin.
 *
 * @param asksAccess as of `lookUpPackages`
 * @throws ProblemsError if the registry cannot be read
 */
async function lookUpCandidates(candidates, registry, target, reads, { clock, cancelled }, asksAccess) {
    const { packages } = candidates;
    const [own, findings] = await Promise.all([
        lookUpPackages(packages, target, reads, clock, cancelled, asksAccess),
        (0,look_up/* lookUp */.TE)(packages, registry.find, clock, cancelled),
    ]);
    const { pins, ...needs } = (0,discover_candidates/* needsToCome */.D)(candidates, (each) => (0,pipeline/* isPublished */.HF)(each, { findings }));
    // What other registries lack may come from npmjs.
    const ranging = { ...candidates, ...needs, ranges: target.isNpmjs ? needs.ranges : [] };
    const ofFiles = { ...candidates, ranges: target.isNpmjs ? candidates.ranges : [] };
    const awaited = [...needs.elsewhere, ...rangedBy(ranging)];
    // What is published already stops nothing, but what it needs is written down all the same.
    const told = rangedBy(ofFiles).filter(({ name }) => awaited.every((each) => each.name !== name));
    const [others, alsoTold, missing] = await Promise.all([
        lookUpPackages(awaited, target, reads, clock, cancelled),
        lookUpPackages(told, target, reads, clock, cancelled),
        missingPins(pins, { target, reads, clock, signal: cancelled }),
    ]);
    const published = (name) => (others.known.get(name) ?? alsoTold.known.get(name))?.versions ?? [];
    return {
        ...own,
        ...(0,ranges/* neededElsewhere */.Yf)(ranging, published),
        neededByFiles: (0,ranges/* neededByFiles */.yc)(ofFiles, published),
        known: new Map([...others.known, ...own.known]),
        newNames: new Set([...others.newNames, ...own.newNames]),
        placeholders: new Set([...others.placeholders, ...own.placeholders]),
        ...{ findings, missing, registry },
    };
}
/** The packages whose published versions decide whether a range needs the one that is released. */
function rangedBy(candidates) {
    return (0,ranges/* mayBeReleased */.U9)(candidates).map(({ name }) => ({ name, version: "" }));
}
/**
 * Reads the packuments of all packages of a release; a read that fails is repeated a few times.
 *
 * @param asksAccess of packages that a credential makes visible it is not known that they are public
 * @throws ProblemsError naming every package that could not be read
 */
async function lookUpPackages(versions, target, ports, clock, signal, asksAccess = false) {
    const names = [...new Set(versions.map(({ name }) => name))];
    const readAt = clock.now();
    const look = async (name) => {
        const read = await (0,retry/* retry */.L)(() => (0,npm_reads/* readPackage */.LY)(target, name, ports, signal), {
            isTransient: ({ kind }) => kind === "unreadable",
            ...{ backoffMs: look_up/* readBackoffMs */.V1, clock, signal },
        });
        return [name, read];
    };
    const reads = new Map(await (0,look_up/* concurrently */.rK)(names, look, look_up/* readsAtOnce */.CV));
    (0,problem/* throwProblems */.Jh)([...reads].flatMap(([name, read]) => read.kind === "unreadable" ? [unreadable(name, read.cause, target)] : []));
    const asked = versions.filter(({ name, version }) => {
        const read = reads.get(name);
        const isKnown = read?.kind === "known" && !isPlaceholder(read) && !read.versions.includes(version);
        return asksAccess && isKnown && ports.readToken(name) !== undefined;
    });
    const access = await (0,look_up/* concurrently */.rK)(asked, async ({ name }) => [name, await (0,npm_reads/* readAccess */.zS)(target, name, ports, signal)], look_up/* readsAtOnce */.CV);
    const unpublished = await (0,look_up/* concurrently */.rK)(versions, async (version) => {
        const read = reads.get(version.name);
        const looksSo = read?.kind === "known" && read.unpublished.includes(version.version);
        const isGone = looksSo && (await (0,registry_unpublished/* isUnpublished */.e)(version, target, ports, { clock, cancelled: signal }));
        return isGone ? [version] : [];
    });
    return {
        readAt,
        known: new Map([...reads].flatMap(([name, read]) => read.kind === "known" && !isPlaceholder(read) ? [[name, read]] : [])),
        access: new Map(access.flatMap(([name, found]) => (found === undefined ? [] : [[name, found]]))),
        newNames: new Set(names.filter((name) => {
            const read = reads.get(name);
            return read?.kind === "unknown" || isPlaceholder(read);
        })),
        placeholders: new Set(names.filter((name) => isPlaceholder(reads.get(name)))),
        problems: unpublished.flat().map(({ name, version }) => ({
            code: "version-unpublished",
            unit: name,
            message: `${name} was published as ${version} and unpublished.`,
            remedy: "A version that was unpublished can never be used again: release a new one.",
        })),
    };
}
/** What npm publishes under a new name when its first version is staged (since October 2026). */
const placeholderVersion = "0.0.0-stage";
function isPlaceholder(read) {
    return read?.kind === "known" && read.versions.join() === placeholderVersion;
}
function unreadable(name, cause, { title }) {
    return {
        code: "registry-unreachable",
        unit: name,
        message: `${title} could not be asked for ${name}: ${cause}.`,
        remedy: "Run this job again; if it fails again, check registry-url and the token.",
    };
}

// EXTERNAL MODULE: ./packages/npm/src/registry/npm-look-up.ts
var npm_look_up = __webpack_require__(68502);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-registry.ts + 12 modules
var npm_registry = __webpack_require__(70540);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-unit.ts
var npm_unit = __webpack_require__(75279);
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
    const reader = (0,npm_look_up/* npmReader */.B)(target, reads);
    const isTargetKnown = !given.some(({ input }) => input === "registry-url");
    const asksAccess = target.isNpmjs && meant.provenance !== false;
    const decide = ({ packages, workspacePackages }, presence) => decideTerms(packages, presence, meant, {
        target: isTargetKnown ? target : undefined,
        scopeRegistries: workspacePackages.scopeRegistries,
        ...{ repository, job: ports.job() },
    });
    return {
        registry: reader,
        traits: (0,npm_registry/* npmTraits */.F)(target, { delayMs: undefined, confirmWithinMs: 0 }),
        limitOf: npm_unit/* limitOf */.L,
        discover: () => (0,discover_packages/* discoverPackages */.d)(meant, given, ports),
        lookUp: (candidates) => lookUpCandidates(candidates, reader, target, reads, ports, asksAccess),
        decide,
        check: (candidates, presence) => {
            const { problems, warnings, without } = decide(candidates, presence);
            const pins = pinProblems(presence?.missing ?? [], target);
            return {
                problems: (0,problem/* eachOnce */.B)([...problems, ...pins, ...misnamedPlatforms(candidates, presence)]),
                warnings: [
                    ...warnings,
                    ...wrongRepositories(without, repository),
                    ...narrowEngines(candidates),
                    ...omittedPlatforms(candidates),
                    ...takenCommands(candidates),
                    ...outdatedPins(candidates),
                    ...replacedVersions(candidates, presence),
                ],
            };
        },
    };
}
/** That packages go without provenance for this can be fixed, in each of their manifests. */
function wrongRepositories(without, repository = "") {
    const names = without.get(registry_provenance/* otherRepository */.j5) ?? [];
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
/** What one check finds, and then the others. */
function together(...checked) {
    return {
        problems: checked.flatMap(({ problems }) => problems),
        warnings: checked.flatMap(({ warnings }) => warnings),
    };
}


/***/ }),

/***/ 538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ headerKind),
/* harmony export */   WQ: () => (/* binding */ stagedMode),
/* harmony export */   jM: () => (/* binding */ isBinOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_binaries__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89565);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30918);
/* harmony import */ var _manifests_publish_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53966);




/**
 * The mode that a file is packed with, one of two: 0755 for what is run, 0644 for all else. It is told by
 * the file rather than by its way here, for the bit gets lost (download-artifact drops it, and Windows
 * has none), and the same files are to give the same tarball on every way:
 *
 * - a program by its header and a script that names its interpreter are run, whatever their mode;
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
    if (await (0,_fairlead_binaries__WEBPACK_IMPORTED_MODULE_1__/* .isScript */ .Kh)(file))
        return "script";
    try {
        const { kind } = await (0,_fairlead_binaries__WEBPACK_IMPORTED_MODULE_1__/* .identifyFile */ .Zn)(file);
        if (kind === "other")
            return undefined;
        return kind === "executable" ? "program" : "library";
    }
    catch (error) {
        if (error instanceof _fairlead_binaries__WEBPACK_IMPORTED_MODULE_1__/* .BinaryError */ .kM)
            return undefined;
        throw error;
    }
}
/** The files that `bin` of a manifest names, those in `directories.bin`, and pnpm's `executableFiles`. */
function isBinOf(manifest) {
    const { bin } = manifest;
    const named = typeof bin === "string" ? [bin] : Object.values((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(bin) ?? {});
    const { executableFiles } = (0,_manifests_publish_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readPublishConfig */ .uv)(manifest);
    const texts = named.filter((file) => typeof file === "string");
    const files = new Set([...texts, ...executableFiles].map(plain));
    const folder = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(manifest["directories"])?.["bin"];
    const below = typeof folder === "string" ? `${plain(folder)}/` : undefined;
    return (file) => files.has(file) || (below !== undefined && file.startsWith(below));
}
function plain(file) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(".", file).replace(/\/$/, "");
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isLicenseFile),
/* harmony export */   V: () => (/* binding */ addedLicenses)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _own_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13795);



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
    const own = folder === undefined ? [] : await licensesIn(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(checkout, folder), checkout);
    return own.length > 0 ? own : await licensesIn(checkout, checkout);
}
async function licensesIn(folder, checkout) {
    const found = [];
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter(isLicenseFile).sort()) {
        const file = await (0,_own_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileInside */ .Fl)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name), checkout);
        if (file !== undefined)
            found.push({ path: name, file, artifact: undefined });
    }
    return found;
}


/***/ }),

/***/ 1505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cU: () => (/* binding */ notBuilt),
/* harmony export */   yg: () => (/* binding */ unbuiltMetas),
/* harmony export */   zs: () => (/* binding */ buildRemedy)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fairlead_checkout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17268);
/* harmony import */ var _manifests_entry_points_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11198);




/** How files of a build come to a job that only has the checkout. */
const asArtifact = 'Upload it as an artifact in the job that builds it, such as "loader", and add "artifact: loader" to the entry of this package';
/**
 * The files that a package needs and that no checkout has: they do not exist in its folder, and git ignores
 * them, so a build makes them.
 *
 * @param folder relative to the workspace
 * @param packed paths of what is packed
 */
async function notBuilt(manifest, packed, folder, { workspace, childEnvironment }) {
    const at = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(workspace, folder);
    const needed = (0,_manifests_entry_points_js__WEBPACK_IMPORTED_MODULE_3__/* .missingFiles */ .wE)(manifest, packed).filter(({ isNeeded }) => isNeeded);
    const absent = [];
    for (const { target, endings } of needed) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.normalize(target);
        const isOutside = file.startsWith("..") || node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.isAbsolute(file);
        if (!isOutside && !(await hasOne(at, file, endings)))
            absent.push(file);
    }
    return (0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_2__/* .ignoredFiles */ .eQ)(at, [...new Set(absent)], childEnvironment());
}
async function hasOne(folder, file, endings) {
    const found = await Promise.all(endings.map((ending) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, file + ending)).then((each) => each.isFile(), () => false)));
    return found.includes(true);
}
/** What to do about a file that is not built, in the job that packs. */
function buildRemedy([file = "", ...others]) {
    if (file === "")
        return undefined;
    const one = others.length === 0;
    return `The checkout does not have ${[file, ...others].join(", ")}, since git ignores ${one ? "it" : "them"}. ${one ? asArtifact : asArtifact.replaceAll(/\bit\b/g, "them")}, or build ${one ? "it" : "them"} in this job before this step.`;
}
/**
 * Of metas that take nothing from artifacts, what a job that packs the checkout would miss: a loader that
 * `napi build` writes is the usual case. Other packages are often built in the job that packs them.
 */
async function unbuiltMetas(packages, ports) {
    const problems = [];
    for (const { name, file, spec, manifest } of packages) {
        const { base, kind, contents } = spec;
        if (kind !== "meta" || base.kind !== "folder" || contents.length > 0 || !manifest)
            continue;
        const [missing] = await notBuilt(manifest, new Set(), base.template.folder, ports);
        if (missing === undefined)
            continue;
        problems.push({
            ...{ code: "entry-point-missing", unit: name, ...(file && { file }) },
            message: `${name} needs ${missing}, which the checkout does not have, since git ignores it.`,
            remedy: `${asArtifact}, unless the job that packs builds it.`,
        });
    }
    return problems;
}


/***/ }),

/***/ 29403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readNpmTarball),
/* harmony export */   t: () => (/* binding */ tarballLimits)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_archives__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48677);
/* harmony import */ var _fairlead_archives__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82104);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40978);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89712);




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
    const [integrity, shasum] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha512"), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1")];
    let size = 0;
    try {
        const { files, kept } = await (0,_fairlead_archives__WEBPACK_IMPORTED_MODULE_1__/* .listTarGz */ .$)(metered(source), tarballLimits, ({ path, size }) => isManifest(path) && size <= maxManifestBytes);
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
        if (!(error instanceof _fairlead_archives__WEBPACK_IMPORTED_MODULE_2__/* .ArchiveError */ .di))
            throw error;
        if (error instanceof _fairlead_archives__WEBPACK_IMPORTED_MODULE_2__/* .LinkEntryError */ .P6)
            throw lostLink(label, error);
        throw unusable(`${label}: ${error.message}.`, error);
    }
    async function* metered(from) {
        for await (const chunk of typeof from === "string" ? (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_3__/* .filePieces */ .K)(from) : [from]) {
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
        throw unusable(`${label}: ${outside.path} is not in a folder; npm packs everything below package/.`);
    }
    if (folders.size > 1) {
        const named = [...folders].slice(0, 5).join(", ");
        throw unusable(`${label}: its files are in several folders (${named}); expected one.`);
    }
    return folder;
}
function readManifest(text, label) {
    // npm takes a byte order mark away.
    const manifest = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_4__/* .parseRecord */ .Hh)(text.replace(/^\uFEFF/, ""));
    if (manifest === undefined)
        throw unusable(`${label}: its package.json is not a JSON object.`);
    const { name, version } = manifest;
    if (typeof name !== "string" || name === "") {
        throw unusable(`${label}: its package.json has no name.`);
    }
    if (typeof version !== "string" || version === "") {
        throw unusable(`${label}: its package.json has no version.`);
    }
    return { name, version, manifest };
}
/** npm 11 and 12, pnpm 12 and bun 1.4 install a package without its links, and say nothing. */
function lostLink(label, error) {
    const problem = {
        code: "tarball-holds-link",
        message: `${label}: ${error.message}. npm, pnpm and bun skip links when they install a package.`,
        remedy: "Replace it with a copy of the file, and pack again. npm pack stores all but one of hard-linked files as links.",
    };
    return new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_5__/* .ProblemsError */ .FQ([problem], { cause: error });
}
function unusable(message, cause) {
    return new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_5__/* .ProblemsError */ .FQ([{ code: "tarball-invalid", message, remedy: "Pack it again." }], {
        cause,
    });
}


/***/ }),

/***/ 13795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ patternsOf),
/* harmony export */   Fl: () => (/* binding */ fileInside),
/* harmony export */   GE: () => (/* binding */ alwaysPacked),
/* harmony export */   aJ: () => (/* binding */ ownFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fairlead_contents__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35381);
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53350);
/* harmony import */ var _pack_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74145);





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
async function ownFiles(folder, checkout, manifest, title) {
    const packed = await (0,_pack_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listPackFiles */ .x)(folder, checkout, manifest);
    const taken = packed.map((file) => ({
        path: file,
        file: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(checkout, folder, file),
        artifact: undefined,
    }));
    const { files, links } = await (0,_fairlead_contents__WEBPACK_IMPORTED_MODULE_2__/* .walkFolder */ .aI)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(checkout, folder), true);
    const followed = [];
    const left = [];
    for (const link of links) {
        const file = alwaysPacked.test(link)
            ? await fileInside(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(checkout, folder, link), checkout)
            : undefined;
        if (file === undefined)
            left.push(link);
        else
            followed.push({ path: link, file, artifact: undefined });
    }
    const starred = files.filter((file) => node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.basename(file).includes("*"));
    const patterns = patternsOf(manifest)?.flatMap((each) => each.patterns);
    const named = (paths) => patterns === undefined ? [] : (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_3__/* .matchNames */ .Gj)(patterns, paths).matched;
    return {
        files: [...taken, ...followed],
        problems: [
            ...refused(named(left), title, folder, {
                code: "symbolic-link-refused",
                what: ["is a link", "are links"],
                remedy: "Replace the link with the file that it points to, or remove it from files in package.json.",
            }),
            ...refused(named(starred), title, folder, {
                code: "file-name-unsupported",
                what: ["has an asterisk in its name", "have an asterisk in their names"],
                remedy: "Rename it, or remove it from files in package.json.",
            }),
        ],
        notes: patterns === undefined
            ? [
                ...(left.length > 0
                    ? [`${title}: npm does not pack symbolic links, so it leaves out ${left.join(", ")}.`]
                    : []),
                ...(starred.length > 0
                    ? [
                        `${title}: npm does not pack names with an asterisk, so it leaves out ${starred.join(", ")}.`,
                    ]
                    : []),
            ]
            : [],
    };
}
/** The real path of a file, if it lies in the checkout: a link may lead to whatever the machine has. */
async function fileInside(file, checkout) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file).catch(() => undefined);
    if (real === undefined || !(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real)).isFile())
        return undefined;
    const below = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(checkout), real);
    const isOutside = below === ".." || below.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`) || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(below);
    const isHidden = below.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).includes(".git");
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
/** The `files` of a manifest as patterns; an entry means a file, or all below a folder. */
function patternsOf(manifest) {
    const files = manifest["files"];
    if (!Array.isArray(files))
        return undefined;
    const texts = files.filter((each) => typeof each === "string");
    return texts.map((text) => {
        const plain = text.replace(/^(!?)(\.?\/)+/, "$1").replace(/\/+$/, "");
        return { text, patterns: plain === "" || plain === "." ? ["**"] : [plain, `${plain}/**`] };
    });
}


/***/ }),

/***/ 74145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ filesProblems),
  x: () => (/* binding */ listPackFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
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
    /** The package that `name` means in a folder: there, or in a folder above it. */
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
        const own = text === undefined ? undefined : await normalized((0,json/* parseRecord */.Hh)(text) ?? {}, at);
        if (own === undefined)
            return undefined;
        const edges = new Map();
        const node = nodeOf(at, own, edges, { isProjectRoot: false, workspaces: null });
        known.set(at, node);
        for (const field of ["dependencies", "optionalDependencies"]) {
            for (const name of Object.keys((0,json/* asRecord */.qY)(own[field]) ?? {})) {
                edges.set(name, { to: await installed(name, at), peer: false, dev: false });
            }
        }
        return node;
    }
}
/** The manifest of a package in a folder, as npm reads it before it packs; it is not changed itself. */
async function normalized(manifest, folder) {
    const { default: PackageJson } = await Promise.all(/* import() */[__webpack_require__.e(8941), __webpack_require__.e(319)]).then(__webpack_require__.t.bind(__webpack_require__, 80319, 23));
    const read = new PackageJson().create(folder).fromContent(structuredClone(manifest));
    const { content } = await read.normalize();
    return (0,json/* asRecord */.qY)(content) ?? {};
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
    return ["peerDependencies", "dependencies", "optionalDependencies", "devDependencies"].findLast((field) => Object.hasOwn((0,json/* asRecord */.qY)(manifest[field]) ?? {}, name));
}
function namesIn(list) {
    const items = Array.isArray(list) ? list : [];
    return items.filter((each) => typeof each === "string");
}

// EXTERNAL MODULE: ./packages/npm/src/manifests/manifest-file.ts
var manifest_file = __webpack_require__(50758);
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
    const { default: mapWorkspaces } = await Promise.all(/* import() */[__webpack_require__.e(8941), __webpack_require__.e(8968), __webpack_require__.e(319), __webpack_require__.e(4065)]).then(__webpack_require__.t.bind(__webpack_require__, 14065, 23));
    // npm moves on, too: https://github.com/npm/cli/blob/v12.2.2/workspaces/config/lib/index.js
    return mapWorkspaces({ cwd: root, pkg: manifest }).catch(() => new Map());
}
async function manifestAt(checkout, file) {
    try {
        return await (0,manifest_file/* readManifestFile */.oe)(checkout, file);
    }
    catch (error) {
        if (error instanceof problem/* ProblemsError */.FQ)
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
    (0,problem/* throwProblems */.Jh)(filesProblems(manifest));
    const { default: packlist } = await Promise.all(/* import() */[__webpack_require__.e(8941), __webpack_require__.e(8968), __webpack_require__.e(6549)]).then(__webpack_require__.t.bind(__webpack_require__, 96549, 23));
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
function filesProblems({ name, files }) {
    if (files === undefined || files === null || files === false)
        return [];
    const isList = Array.isArray(files) && files.every((each) => typeof each === "string");
    if (isList)
        return [];
    return [
        {
            code: "manifest-invalid",
            ...(typeof name === "string" && { unit: name }),
            message: `"files" in the package.json of ${String(name)} is ${JSON.stringify(files).slice(0, 80)}; npm expects a list of strings.`,
            remedy: `Write "files": ${JSON.stringify(typeof files === "string" ? [files] : ["dist"])}.`,
        },
    ];
}


/***/ }),

/***/ 29273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ checkPacked),
  X: () => (/* binding */ checkPackedEarlier)
});

// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var unit = __webpack_require__(65581);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/npm/src/manifests/specifier.ts
var specifier = __webpack_require__(24296);
// EXTERNAL MODULE: ./packages/binaries/src/index.ts + 28 modules
var src = __webpack_require__(89565);
// EXTERNAL MODULE: ./packages/npm/src/manifests/manifest-platform.ts
var manifest_platform = __webpack_require__(12247);
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
            message: `${name} holds ${gyp.join(", ")}: npm would run node-gyp when the package is installed, and there is nothing to build.`,
            remedy: `Leave ${gyp.join(", ")} out of "files" in package.json.`,
        });
    }
    return facts.checkBinaries ? [...problems, ...checkHeaders(facts)] : problems;
}
/** The fields as npm reads them when it installs: absent ones let the package onto every machine. */
function checkFields(name, manifest, { platform, word }) {
    return ["os", "cpu", "libc"].flatMap((field) => {
        const wanted = platform[field];
        const given = (0,manifest_platform/* listOf */.c3)(manifest[field]);
        if (wanted === undefined) {
            const isIdle = field === "libc" && given !== undefined && (0,manifest_platform/* hasNoLibc */.Qp)(platform);
            return isIdle ? [{ ...(0,manifest_platform/* idleLibc */.vY)(name, given), unit: name }] : [];
        }
        // A package may serve other systems and processors as well, but it has one C library.
        if (given?.includes(wanted) === true && (field !== "libc" || given.length === 1))
            return [];
        const says = given === undefined ? `no ${field}` : `${field} ${given.join(", ")}`;
        return [
            {
                code: "platform-mismatch",
                unit: name,
                message: `${name} is the package of ${word}, whose ${field} is ${wanted}, but its package.json says ${says}.`,
                remedy: `Set "${field}": ["${wanted}"] in package.json.`,
            },
        ];
    });
}
function checkHeaders({ name, manifest, platform: declared, binaries, files, }) {
    const problems = [];
    const { os, machines, libc, float } = declared.platform;
    const ownLibc = (0,manifest_platform/* listOf */.c3)(manifest["libc"]);
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
                remedy: "Build it again, and check how it was added to the artifact.",
            });
            continue;
        }
        // WebAssembly runs on every platform, so it can be the binary of any.
        const cpus = packed.binary.kind === "wasm" ? machines : packed.binary.cpus;
        for (const cpu of cpus)
            found.add(cpu);
        const proof = (0,src/* proves */.AE)(packed.binary, system);
        if (proof.verdict !== "disagree")
            continue;
        const said = proof.differences.map(({ field, expected }) => `${field} ${expected}`);
        problems.push({
            code: "platform-mismatch",
            unit: name,
            message: `${file} is ${(0,src/* describeBinary */.bX)(packed.binary)}; ${name} says ${said.join(" and ")}.`,
            remedy: `Check which artifact the package of ${declared.word} takes, and what was built in it.`,
        });
    }
    if (problems.length > 0)
        return problems;
    if (binaries.size === 0) {
        const named = files.filter((file) => /\.(node|so|dll|dylib|exe|wasm)$/.test(file));
        const none = `${name} contains no binary, and it is the package of ${declared.word}.`;
        problems.push({
            code: "binary-missing",
            unit: name,
            message: named.length === 0
                ? none
                : `${none} ${(0,wording/* firstFew */.Dt)(named, 3)} ${named.length === 1 ? "is" : "are"} empty, or not what the name says.`,
            remedy: named.length === 0
                ? "Add a binary with artifact and files, or allow this with check-binaries: false in the entry."
                : "Check the job that builds it, and what it uploads.",
        });
        return problems;
    }
    const missing = machines.length > 1 ? machines.filter((machine) => !found.has(machine)) : [];
    if (missing.length > 0) {
        problems.push({
            code: "package-machine-missing",
            unit: name,
            message: `${name} is the package of ${declared.word}, and contains no binary for ${missing.join(" and ")}.`,
            remedy: "Add one, or combine the binaries into a universal one with lipo.",
        });
    }
    return problems;
}

// EXTERNAL MODULE: ./packages/npm/src/packing/publishable-checks.ts
var publishable_checks = __webpack_require__(87578);
;// CONCATENATED MODULE: ./packages/npm/src/packing/packed-checks.ts




/** So many files are named before the rest is only counted. */
const shownFiles = 5;
/** What is wrong with a packed package: npm leaves things out and says nothing. */
function checkPacked(facts) {
    const { tarball, platform, binaries, checkBinaries } = facts;
    const { name, manifest } = tarball;
    const files = tarball.entries.map(({ path }) => path);
    return [
        ...checkAlways(tarball, facts.version),
        ...checkLost(facts),
        ...checkCheckoutBinaries(facts),
        ...(platform === undefined
            ? []
            : checkPlatform({ name, manifest, platform, binaries, checkBinaries, files })),
    ];
}
/** What is wrong with a package that was packed earlier, as far as its manifest and its list of files show it. */
function checkPackedEarlier(tarball, version) {
    return [...(0,publishable_checks/* checkPublishable */._J)(tarball), ...checkAlways(tarball, version)];
}
/** What is asked of every packed package, whenever it was packed. */
function checkAlways(tarball, version) {
    return [
        ...checkVersion(tarball, version),
        ...checkBundled(tarball),
        ...checkDependencies(tarball),
    ];
}
function checkVersion(tarball, version) {
    if (version === undefined || (0,unit/* isSameVersion */.p)(tarball.version, version))
        return [];
    return [
        {
            code: "version-unexpected",
            unit: tarball.name,
            message: `${tarball.name} was packed as ${tarball.version}, but the version to release is ${version}.`,
            remedy: "Pack again with that version.",
        },
    ];
}
/** What sources bring belongs into the package. */
function checkLost({ tarball, lost }) {
    const tell = (files, remedy) => {
        if (files.length === 0)
            return [];
        const from = new Set(files.map(({ artifact = "the checkout" }) => artifact));
        const named = (0,wording/* firstFew */.Dt)(files.map(({ path }) => path), shownFiles);
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
        ...tell(lost.filter(({ isNeverPacked }) => !isNeverPacked), 'Add it to "files" in the package.json, or exclude it with files in the entry.'),
        ...tell(lost.filter(({ isNeverPacked }) => isNeverPacked), "npm never packs a file of this name: remove it from the artifact, or rename it."),
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
            message: `${(0,wording/* firstFew */.Dt)(own, shownFiles)} in ${tarball.name} ${own.length > 1 ? "come" : "comes"} from the checkout, not from an artifact.`,
            remedy: "Remove it from the checkout, or take it from an artifact.",
        },
    ];
}
/** npm packs `bundleDependencies` as they are installed, and nothing where they are not. */
function checkBundled({ name, manifest, entries }) {
    const files = entries.map(({ path }) => path);
    const missing = (0,specifier/* bundledNames */.JO)(manifest).filter((each) => !files.includes(`node_modules/${each}/package.json`));
    if (missing.length === 0)
        return [];
    return [
        {
            code: "files-not-packed",
            unit: name,
            message: `${name} bundles ${(0,wording/* firstFew */.Dt)(missing, shownFiles)}, which is not in the packed package.`,
            remedy: "Pack where the bundled dependencies are installed, and give the packed file as tarball.",
        },
    ];
}
/** What is packed is what installers read: nothing there may mean something in a workspace. */
function checkDependencies({ name, manifest }) {
    return (0,specifier/* installedDependencies */.Cm)(manifest).flatMap((dependency) => {
        const problem = (0,specifier/* dependencyProblem */.hl)(name, dependency);
        return problem === undefined ? [] : [{ ...problem, unit: name }];
    });
}


/***/ }),

/***/ 87578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _J: () => (/* binding */ checkPublishable),
/* harmony export */   _X: () => (/* binding */ extensionProblems)
/* harmony export */ });
/* unused harmony export mostBytes */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80955);
/* harmony import */ var _manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30613);



/**
 * What npm itself can send: a package as base64 in one text, which is 384 MiB with Node 24, less a
 * mebibyte for the rest of the document. Uploads stream here, but no registry is known to take more.
 */
const mostBytes = Math.floor(((node_buffer__WEBPACK_IMPORTED_MODULE_0__.constants.MAX_STRING_LENGTH - 1024 * 1024) / 4) * 3);
/** What would stop a packed package in the middle of a release: npm refuses it when it is sent. */
function checkPublishable(tarball) {
    const { name, version, manifest } = tarball;
    const problems = [];
    const { always } = (0,_manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nameProblems */ .W1)(name);
    if (always !== undefined) {
        problems.push({
            code: "npm-name-invalid",
            unit: name,
            message: `${name} is not a valid npm name: it ${always}.`,
            remedy: "Choose another name.",
        });
    }
    const wrongVersion = (0,_manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionProblem */ .Ec)(version);
    if (wrongVersion !== undefined) {
        problems.push({
            code: "version-invalid",
            unit: name,
            message: `${name} was packed as ${version}, which ${wrongVersion}.`,
            remedy: "Pack again with a version such as 1.2.3.",
        });
    }
    if (manifest["private"]) {
        problems.push({
            code: "package-private",
            unit: name,
            message: `${name} is private: its packed package.json says "private": ${JSON.stringify(manifest["private"])}.`,
            remedy: 'Remove "private" and pack again, or remove the entry.',
        });
    }
    problems.push(...extensionProblems(name, manifest));
    if (tarball.size > mostBytes) {
        problems.push({
            code: "package-too-large",
            unit: name,
            message: `${name} is ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .size */ .Ej)(tarball.size)} packed; npm uploads at most ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .size */ .Ej)(mostBytes)}.`,
            remedy: "Exclude files, or publish a package for each platform.",
        });
    }
    return problems;
}
/** Of a manifest, packed or not. */
function extensionProblems(name, manifest) {
    if (manifest["packageExtensions"] === undefined)
        return [];
    return [
        {
            code: "package-extensions",
            unit: name,
            message: `${name} has packageExtensions in its package.json, which npm refuses to publish.`,
            remedy: "Remove them: packageExtensions take effect only in the root of a project.",
        },
    ];
}


/***/ }),

/***/ 14810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ NpmCredentials),
  _: () => (/* binding */ howToCreate)
});

// EXTERNAL MODULE: ./packages/http/src/id-token.ts
var id_token = __webpack_require__(27657);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/publishing/src/retry.ts
var retry = __webpack_require__(51001);
// EXTERNAL MODULE: ./packages/npm/src/registry/provenance.ts
var provenance = __webpack_require__(49374);
// EXTERNAL MODULE: ./packages/http/src/send.ts
var send = __webpack_require__(92570);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./packages/http/src/describe-answer.ts
var describe_answer = __webpack_require__(39900);
// EXTERNAL MODULE: ./packages/npm/src/manifests/npm-name.ts
var npm_name = __webpack_require__(30613);
;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-trusted-publishing.ts


const timeoutMs = 30_000;
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
    const way = `/-/npm/v1/oidc/token/exchange/package/${(0,npm_name/* escapedName */.Nm)(name)}`;
    const reply = await (0,send/* send */.t)(fetch, new URL(way, registry).href, {
        method: "POST",
        holdsSecret: true,
        headers: {
            authorization: `Bearer ${idToken}`,
            accept: "application/json",
            "user-agent": userAgent,
        },
        timeoutMs,
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

;// CONCATENATED MODULE: ./packages/npm/src/registry/trusted-workflow.ts

/** What becomes an argument on somebody's command line has its grammar, and begins with no dash. */
const grammar = {
    repository: /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._][A-Za-z0-9._-]*$/,
    file: /^[A-Za-z0-9._][A-Za-z0-9._-]*\.ya?ml$/,
    environment: /^[A-Za-z0-9._][A-Za-z0-9._/-]*$/,
};
/** A workflow in the form that commands take; undefined: something in it has another one. */
function trustedWorkflow(repository, file, environment) {
    const isFit = grammar.repository.test(repository) &&
        grammar.file.test(file) &&
        (environment === undefined || grammar.environment.test(environment));
    return isFit ? { repository, file, environment } : undefined;
}
/**
 * The workflow that npm sees in GitHub's ID token: the one that was started (`workflow_ref`), not one
 * that it calls (https://docs.npmjs.com/trusted-publishers). The signature is not checked.
 */
function workflowInToken(idToken) {
    const text = Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8");
    const { repository, workflow_ref: reference, environment } = (0,json/* parseRecord */.Hh)(text) ?? {};
    if (typeof repository !== "string" || typeof reference !== "string")
        return undefined;
    const [, file] = /^[^@]*\/([^/@]+)@/.exec(reference) ?? [];
    const named = typeof environment === "string" && environment !== "" ? environment : undefined;
    return file === undefined ? undefined : trustedWorkflow(repository, file, named);
}
/**
 * The arguments with which npm (11.15 or newer) adds a trusted publisher to a package. One that may
 * publish may not stage unless it is told so, and the other way round
 * (https://docs.npmjs.com/cli/v11/commands/npm-trust).
 */
function trustArguments(name, { repository, file, environment }) {
    return [
        ...["trust", "github", name, "--repo", repository, "--file", file],
        ...(environment === undefined ? [] : ["--env", environment]),
        "--allow-publish",
    ];
}
/** The same as a line to copy. */
function trustLine(name, workflow) {
    return `npm ${trustArguments(name, workflow).join(" ")}`;
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-credentials.ts





/** Who can make a name of npm, and how. */
const howToCreate = "Only a person can create a name without a token: run `npx @fairlead/cli first-versions RUN` on a maintainer's machine, then `npx @fairlead/cli trust`. A granular token (the input token, or NODE_AUTH_TOKEN) can stage a first version.";
/** npm does not say how long a token of trusted publishing lives: it is asked for anew after this, in ms. */
const exchangeAgainAfterMs = 10 * 60_000;
/**
 * What npm refuses several packages for the same cause is told once: the same trusted publisher is to be
 * added to each. The page of the first represents those of all.
 */
function refusedTogether(problems) {
    const groups = Map.groupBy(problems, (problem) => problem.code === "trusted-publisher-missing" ? around(problem).join() : problem);
    return [...groups.values()].flatMap(([first, ...others]) => {
        if (first === undefined || others.length === 0)
            return first ?? [];
        const { unit: name = "", remedy = "", ...rest } = first;
        const names = [first, ...others].flatMap(({ unit }) => unit ?? []);
        const [before, after] = around(first);
        return {
            ...rest,
            message: `${before}${(0,wording/* firstFew */.Dt)(names, 40)}${after}`,
            remedy: remedy.replace(`trusted publishers at https://www.npmjs.com/package/${name}/access`, `trusted publishers of each package, as at https://www.npmjs.com/package/${name}/access`),
            ...linesFor([first, ...others]),
        };
    });
}
/** So many commands are for pasting; from there the program does it with one confirmation. */
const mostLines = 10;
function linesFor(problems) {
    const lines = problems.flatMap(({ copy }) => copy ?? []);
    if (lines.length === 0)
        return {};
    return { copy: lines.length > mostLines ? "npx @fairlead/cli trust" : lines.join(" && ") };
}
/** The message before and after the name of the package. */
function around({ message, unit = "" }) {
    const end = message.indexOf(` for ${unit}`) + " for ".length;
    return [message.slice(0, end), message.slice(end + unit.length)];
}
/**
 * Which credential serves which package: trusted publishing those that trust this workflow, each with
 * a token of its own; the token the rest, and all that are new.
 */
class NpmCredentials {
    sources;
    exchanged = new Map();
    /** By package: the last one that was given. Without a newer one reads may go on with it for a while. */
    readTokens = new Map();
    visibility;
    /** As npm sees it; known after `ask`. */
    workflow;
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
        await (0,look_up/* concurrently */.rK)(names, (name) => this.trusted(name, signal));
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
            return refusedTogether(problems);
        if (trusted.length > 0) {
            say(`Trusted publishing is used for ${trusted.length} of ${packages.length}: ${trusted.join(", ")}.`);
        }
        else if (packages.some(({ isNew }) => !isNew)) {
            say(`Trusted publishing: ${new URL(registry).host} gives this workflow no token.`);
        }
        if (rest.length > 0)
            say(`The token is used for ${rest.join(", ")}.`);
        return refusedTogether(problems);
    }
    /**
     * What a plan warns of: existing packages that give the job of the plan no token. What could not be asked
     * is not told as untrusting, and the job that publishes may have a token.
     */
    untrusting(names) {
        const refused = names.flatMap((name) => {
            const exchange = this.exchanged.get(name)?.exchange;
            if (exchange?.kind !== "refused")
                return [];
            const { message, ...rest } = this.unserved(name, false, exchange);
            return [{ ...rest, message: message.replace(/, and no other token is set\.$/, ".") }];
        });
        return refusedTogether(refused);
    }
    /**
     * The credential to publish a package with, or why there is none; `passes`: asking again may help.
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
        return { cause: message, remedy, passes: exchange?.kind === "unreadable" };
    }
    /**
     * Sees to it that private packages can be read where there is no token: those of trusted publishing
     * serve one package each, and end.
     */
    async askForReads(names, signal) {
        if (this.sources.token === undefined)
            await this.ask(names, signal);
    }
    /** What reads of a package are sent with: private ones answer 404 to anybody else. */
    readToken(name) {
        return this.sources.token ?? this.readTokens.get(name);
    }
    /** Forgets a package's token of trusted publishing: the registry does not take it any more. */
    forget(name) {
        this.exchanged.delete(name);
        this.readTokens.delete(name);
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
                remedy: "Set the input token or NODE_AUTH_TOKEN.",
                input: "token",
            };
        }
        if (isNew) {
            return {
                code: "token-missing",
                unit: name,
                message: `${name} is new, and trusted publishing cannot create a package: there is no token for it.`,
                remedy: howToCreate,
                input: "token",
            };
        }
        if (idToken === undefined) {
            return {
                code: "token-missing",
                unit: name,
                message: `There is no token for ${name}, and this job has no id-token: write.`,
                remedy: "Set the input token (or NODE_AUTH_TOKEN), or add permissions: id-token: write for trusted publishing.",
                input: "token",
            };
        }
        const cause = exchange === undefined || exchange.kind === "token" ? "" : ` (${exchange.cause})`;
        return {
            code: "trusted-publisher-missing",
            unit: name,
            message: `npm gives this workflow no token for ${name}${cause}, and no other token is set.`,
            remedy: `Add the workflow file that was started to the trusted publishers at https://www.npmjs.com/package/${name}/access, or set the input token.`,
            ...(this.workflow !== undefined && { copy: trustLine(name, this.workflow) }),
            input: "token",
        };
    }
    async trusted(name, signal) {
        const { clock, token } = this.sources;
        const known = this.exchanged.get(name);
        // Without a token that serves instead, what nobody answered is asked again at once.
        const lastsMs = known?.exchange.kind === "unreadable" && token === undefined ? 0 : exchangeAgainAfterMs;
        const isFresh = known !== undefined &&
            (known.exchange.kind === "refused" || clock.now() - known.at < lastsMs);
        if (isFresh)
            return known.exchange;
        const exchange = await (0,retry/* retry */.L)(() => this.exchange(name, signal), {
            isTransient: ({ kind }) => kind === "unreadable",
            ...{ backoffMs: look_up/* readBackoffMs */.V1, clock, signal },
        });
        this.exchanged.set(name, { exchange, at: clock.now() });
        if (exchange.kind === "token")
            this.readTokens.set(name, exchange.token);
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
        this.visibility ??= (0,provenance/* repositoryVisibility */.RE)(jwt);
        this.workflow ??= workflowInToken(jwt);
        const exchange = await exchangeToken(registry, name, jwt, fetch, userAgent, signal);
        if (exchange.kind === "token")
            mask(exchange.token);
        return exchange;
    }
}


/***/ }),

/***/ 70540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ npmRegistry),
  F: () => (/* binding */ npmTraits)
});

// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var src_unit = __webpack_require__(65581);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/http/src/describe-answer.ts
var describe_answer = __webpack_require__(39900);
// EXTERNAL MODULE: ./packages/http/src/checked-file.ts
var checked_file = __webpack_require__(40978);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/made-from.ts
var made_from = __webpack_require__(46691);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/rebuilds/src/unpack-some.ts
var unpack_some = __webpack_require__(96595);
// EXTERNAL MODULE: ./packages/rebuilds/src/grade.ts + 3 modules
var grade = __webpack_require__(6236);
// EXTERNAL MODULE: ./packages/npm/src/packing/file-modes.ts
var file_modes = __webpack_require__(538);
// EXTERNAL MODULE: ./packages/npm/src/packing/npm-tarball.ts
var npm_tarball = __webpack_require__(29403);
// EXTERNAL MODULE: ./packages/rebuilds/src/judge.ts
var judge = __webpack_require__(67885);
// EXTERNAL MODULE: ./packages/npm/src/packing/license-files.ts
var license_files = __webpack_require__(856);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./packages/npm/src/manifests/exportable.ts + 1 modules
var exportable = __webpack_require__(51156);
// EXTERNAL MODULE: ./packages/npm/src/manifests/manifest-platform.ts
var manifest_platform = __webpack_require__(12247);
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
        flatten(plain(field, value, manifest), field, found, ordered.has(field));
    }
    return found;
}
/** A value in the one form that npm reads its spellings as. */
function plain(field, value, manifest) {
    if (filledIn.some((each) => each === field))
        return [...((0,manifest_platform/* listOf */.c3)(value) ?? [])].sort();
    if (field === "scripts") {
        const scripts = Object.entries((0,json/* asRecord */.qY)(value) ?? {});
        return Object.fromEntries(scripts.filter(([name]) => !exportable/* packScripts */.m_.includes(name)));
    }
    if (field === "bin") {
        const bins = (0,json/* asRecord */.qY)(value) ?? { [external_node_path_default().posix.basename(String(manifest["name"]))]: value };
        return Object.fromEntries(Object.entries(bins).map(([name, file]) => [name, plainPath(file)]));
    }
    return field === "main" ? plainPath(value) : value;
}
function plainPath(value) {
    return typeof value === "string" ? external_node_path_default().posix.join(".", value) : value;
}
function flatten(value, at, found, inOrder) {
    const record = (0,json/* asRecord */.qY)(value);
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
    const isBin = (0,file_modes/* isBinOf */.jM)(theirs.manifest);
    return [...new Set([...here.keys(), ...there.keys()])].sort().flatMap((path) => {
        const [a, b] = [here.get(path), there.get(path)];
        if (a === undefined) {
            return [{ path, how: "only in the registry", kind: "only-there", isHarmless: false }];
        }
        if (b === undefined) {
            return [{ path, how: "only here", kind: "only-here", isHarmless: (0,license_files/* isLicenseFile */.E)(path) }];
        }
        const bit = a.executable !== b.executable;
        const isBitHarmless = b.executable || isBin(path);
        if (a.sha256 !== b.sha256) {
            const fields = path === "package.json" ? manifestDifferences(ours.manifest, theirs.manifest) : undefined;
            const how = fields === undefined || fields.length === 0 ? "contents" : (0,wording/* firstFew */.Dt)(fields, shownFields);
            const isHarmless = fields?.length === 0;
            return [
                {
                    path,
                    how: bit ? `${how}, exec bit` : how,
                    kind: bit && !isBitHarmless ? "both" : "contents",
                    isHarmless,
                },
            ];
        }
        if (!bit)
            return [];
        return [{ path, how: "exec bit", kind: "exec-bit", isHarmless: isBitHarmless }];
    });
}
/** So many fields are named before the rest is only counted. */
const shownFields = 5;
/** Of more files than this nobody is told one by one, and no build makes so many anew. */
const mostLookedInto = 200;
/** The differing entries whose contents decide: they may be built anew, or be programs without their bit. */
function contentsWanted(differences) {
    const open = differences.filter(({ kind, isHarmless }) => !isHarmless && (kind === "contents" || kind === "exec-bit"));
    return open.length > mostLookedInto ? [] : open;
}
/**
 * Compares a packed package with the one of the same version in the registry: same bytes; else the
 * same entries but for what is harmless; else the same program, but for what a linker fills with time or
 * identity; else the same commit, where all that differs was built from it for the same system (a
 * rebuild). Anything else differs, with each entry named.
 *
 * @param looked what the contents say of the entries that `contentsWanted` names
 */
function compareNpm(ours, theirs, looked) {
    if (ours.integrity === theirs.integrity)
        return { kind: "same" };
    const differences = differingEntries(ours, theirs);
    if (differences.length === 0) {
        return {
            kind: "equivalent",
            note: "the same files; only how they were packed differs (times or compression)",
        };
    }
    const wanted = contentsWanted(differences);
    // A script without its bit is run by its interpreter; a library is not run at all.
    const open = differences.filter((each) => !each.isHarmless &&
        !(each.kind === "exec-bit" && wanted.includes(each) && !looked.programs.has(each.path)));
    const graded = new Map(looked.graded.map((file) => [file.path, file]));
    const named = open.map(({ path, how, kind }) => {
        const found = kind === "contents" ? graded.get(path) : undefined;
        return `${path} (${found?.how ?? how})`;
    });
    if (open.some(({ path, kind }) => kind !== "contents" || !graded.has(path))) {
        return { kind: "other", entries: named };
    }
    const files = open.flatMap(({ path }) => graded.get(path) ?? []);
    const judged = (0,judge/* judge */.S)(files, { ours: ours.commit, theirs: theirs.commit });
    if (judged.kind === "other")
        return { kind: "other", entries: named, reason: judged.reason };
    const harmless = differences
        .filter((each) => !open.includes(each))
        .map(({ path, how, kind }) => `${path} (${kind === "contents" ? "layout" : how})`);
    const notes = [
        ...(harmless.length > 0 ? [`the same except ${(0,wording/* firstFew */.Dt)(harmless, shownFields)}`] : []),
        ...(judged.note === "" ? [] : [judged.note]),
    ];
    return { kind: "equivalent", note: notes.join("; ") };
}

// EXTERNAL MODULE: ./packages/npm/src/registry/npm-reads.ts
var npm_reads = __webpack_require__(47812);
// EXTERNAL MODULE: ./packages/npm/src/registry/provenance.ts
var provenance = __webpack_require__(49374);
;// CONCATENATED MODULE: ./packages/npm/src/registry/compare-published.ts












/** Twice the size that npm says a tarball may have. */
const maxBytes = 512 * 1024 ** 2;
/**
 * Downloads what the registry has under a unit's version, and compares it with the packed file.
 *
 * @param commit the commit that the unit was made from
 */
async function comparePublished(unit, { checksum, tarball, gitHead, attestations }, { target, commit, temp, tarballOf, }, ports, signal) {
    try {
        const ours = tarballOf(unit);
        if (isChecksumOf(ours, checksum))
            return { kind: "same" };
        const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "published-"));
        try {
            const file = external_node_path_default().join(folder, "published.tgz");
            const token = ports.readToken(unit.name);
            const read = (url, special = {}) => (0,npm_reads/* get */.Jt)(url, ports, token, signal, { ...special, from: target.registry, maxBytes });
            const downloaded = await download(file, checksum, (sink) => read(tarball, { accept: "*/*", sink }));
            if (downloaded !== undefined)
                return { kind: "unreadable", cause: downloaded };
            const label = `${unit.name} ${unit.version} of the registry`;
            const theirs = await (0,npm_tarball/* readNpmTarball */.O)(file, label).catch((error) => {
                if (error instanceof problem/* ProblemsError */.FQ)
                    return error.message;
                throw error;
            });
            // Its bytes will never be others: no later run can read it either.
            if (typeof theirs === "string")
                return { kind: "not-compared", note: `Not compared: ${theirs}` };
            const wanted = contentsWanted(differingEntries(ours, theirs));
            const looked = await lookInto(wanted, { ours: unit.file, theirs: file }, folder);
            let published = gitHead;
            if (published === undefined &&
                attestations !== undefined &&
                looked.graded.some(({ grade, isBinary }) => grade === "rebuild" || isBinary)) {
                const statements = await read(attestations);
                if (statements.kind === "failed")
                    return { kind: "unreadable", cause: statements.cause };
                const { status, body } = statements;
                if (status >= 500 || status === 429 || status === 408) {
                    return { kind: "unreadable", cause: `its provenance: ${(0,describe_answer/* describeAnswer */.O)(status, body)}` };
                }
                if (status === 200) {
                    published = (0,provenance/* provenanceCommit */.BJ)(body.toString("utf8"));
                }
            }
            const compared = compareNpm({ ...ours, commit }, { ...theirs, commit: published }, looked);
            return { ...compared, madeFrom: (0,made_from/* saidCommit */.n)(published) };
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    catch (error) {
        return { kind: "unreadable", cause: (0,wording/* messageOf */.bD)(error) };
    }
}
/**
 * Writes an answer's body to a file, a piece at a time; gives what is wrong with it, if anything.
 *
 * @param checksum that of the document: a sha512, or an old one's sha1
 */
async function download(file, checksum, ask) {
    const [sha512, sha1] = [(0,external_node_crypto_.createHash)("sha512"), (0,external_node_crypto_.createHash)("sha1")];
    const handle = (0,external_node_fs_.openSync)(file, "wx");
    try {
        const reply = await ask((piece) => {
            sha512.update(piece);
            sha1.update(piece);
            (0,external_node_fs_.writeSync)(handle, piece);
        });
        if (reply.kind === "failed")
            return reply.cause;
        if (reply.status !== 200)
            return (0,describe_answer/* describeAnswer */.O)(reply.status, reply.body);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
    const integrity = `sha512-${sha512.digest("base64")}`;
    if (isChecksumOf({ integrity, shasum: sha1.digest("hex") }, checksum))
        return undefined;
    return `the downloaded file has the checksum ${integrity}, its document says ${checksum}`;
}
/** True if the document's checksum, a sha512 or an old one's sha1, is that of the file. */
function isChecksumOf(file, checksum) {
    return checksum === file.integrity || checksum === `sha1-${file.shasum}`;
}
/** Looks into entries that are not the same in both tarballs. */
async function lookInto(wanted, tarballs, temp) {
    if (wanted.length === 0)
        return { graded: [], programs: new Set() };
    const kinds = new Map(wanted.map(({ path, kind }) => [path, kind]));
    const unpack = (tarball) => (folder) => {
        const nameOf = (entry) => {
            const below = entry.split("/").slice(1).join("/");
            return kinds.has(below) ? below : undefined;
        };
        return (0,unpack_some/* unpackSome */.X)((0,checked_file/* filePieces */.K)(tarball), npm_tarball/* tarballLimits */.t, nameOf, folder);
    };
    const both = { ours: unpack(tarballs.ours), theirs: unpack(tarballs.theirs) };
    return (0,unpack_some/* inBoth */.Z)(both, temp, async (files) => {
        const programs = new Set();
        for (const { path: name, theirs } of files) {
            const isBit = kinds.get(name) === "exec-bit";
            if (isBit && (await (0,file_modes/* headerKind */.Qs)(theirs)) === "program")
                programs.add(name);
        }
        const changed = files.filter((file) => kinds.get(file.path) === "contents");
        return { graded: await (0,grade/* gradeFiles */.R)(changed), programs };
    });
}

// EXTERNAL MODULE: ./packages/npm/src/registry/stage-reads.ts
var stage_reads = __webpack_require__(95491);
// EXTERNAL MODULE: ./packages/npm/src/registry/staged-memory.ts
var staged_memory = __webpack_require__(6767);
// EXTERNAL MODULE: ./packages/npm/src/registry/unpublished.ts
var unpublished = __webpack_require__(118);
;// CONCATENATED MODULE: ./packages/npm/src/registry/existing-version.ts




/**
 * What a version is that the registry has already. One that was unpublished is refused as an existing
 * one is, and never served again. Nor can npm's answer tell what is staged from what is published: what
 * is not served then may wait for a person, not for time.
 */
async function whatExists(unit, { mode, cause }, ports) {
    const { target, reader, reads, memory, stages, clock, cancelled } = ports;
    const status = await (0,stage_reads/* versionStatus */.lK)(stages, unit);
    if (status === "blocked")
        return { kind: "refused", ...blockedByNpm(target, cause) };
    if (status === "deleted" || (await (0,unpublished/* isUnpublished */.e)(unit, target, reads, { clock, cancelled }))) {
        return {
            kind: "refused",
            isFinal: true,
            cause: `this version was unpublished (${cause})`,
            remedy: "A version that was unpublished can never be used again: release a new one.",
        };
    }
    if (status === "published")
        return { kind: "exists", cause: `${cause}; it is published` };
    const id = (0,src_unit/* unitId */.K)(unit);
    const earlier = memory.staged.get(id);
    // Where the recorded stage is not shown, another one may have taken its place.
    const isHidden = memory.hidden.has(id);
    const listed = earlier === undefined || isHidden ? await listedStage(unit, ports) : undefined;
    if (listed !== undefined && listed !== "none")
        return listed;
    if (earlier !== undefined && earlier.integrity !== unit.checksum) {
        return { kind: "refused", ...(0,staged_memory/* otherBytesStaged */.AI)((0,staged_memory/* stageOf */.gV)(earlier), target) };
    }
    if (earlier !== undefined) {
        const note = "The token does not see its stage: it may be approved, but not served yet.";
        return { kind: "staged", stageId: earlier.stageId, ...(isHidden && { note }) };
    }
    const list = `npm stage list ${unit.name}${target.isNpmjs ? "" : ` --registry ${target.registry}`}`;
    // Direct, the same words are said while npm scans what it accepted.
    if (mode === "direct" && status === "validating") {
        return { kind: "exists", cause: `${cause}; ${target.title} is still validating it` };
    }
    if (mode === "direct" && status !== "staged") {
        const note = `${cause}. If it does not appear, someone may have staged it: ${list}`;
        return { kind: "exists", cause: note };
    }
    const found = await reader.readBack(unit, cancelled);
    if (found.kind !== "absent")
        return { kind: "exists", cause };
    // It may be an upload of this run that got no answer: nobody can compare its bytes.
    const note = `Staged by an upload that is not on record, with an unknown id. Compare its shasum, ${unit.shasum}, before you approve it: ${list}`;
    return { kind: "staged", note };
}
/**
 * What waits under a version, as far as the token may see it; undefined: nobody can say. By the same
 * SHA-1 it is what was packed, whoever sent it.
 */
async function listedStage(unit, { target, stages }) {
    const { name, version, shasum } = unit;
    const found = await (0,stage_reads/* findStage */.U9)(stages, { name, version, shasum });
    if (found === undefined || found === "none")
        return found;
    if (found.shasum === shasum)
        return { kind: "staged", stageId: found.id };
    const digest = `shasum ${found.shasum ?? "unknown"}`;
    const strange = { stageId: found.id, digest, by: "an upload that this run has no report of" };
    return { kind: "refused", ...(0,staged_memory/* otherBytesStaged */.AI)(strange, target) };
}
/**
 * A version can be staged twice here, an upload without a clear answer may have staged it, and the
 * registry does not list it. The list may come back; if it does not, only a person can tell.
 */
function perhapsStaged({ name, shasum }, { title, registry }) {
    return {
        kind: "unsent",
        cause: `${title} does not list what is staged: the earlier upload may be, and another one would stage this version twice`,
        remedy: `List what is staged: npm stage list ${name} --registry ${registry}. If this version is there with the shasum ${shasum}, approve it. If it is not, run this job again.`,
    };
}
/** What npm's scan has refused. */
function blockedByNpm({ title }, said) {
    return {
        isFinal: true,
        cause: `${title} refused this version after it was sent (${said})`,
        remedy: `Read what ${title} wrote to the maintainers, and release a new version.`,
    };
}

// EXTERNAL MODULE: ./packages/http/src/retry-at.ts
var retry_at = __webpack_require__(84540);
;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-answers.ts


/** Neither trusted publishing nor a token that goes without a second factor creates a name. */
const byPerson = "The name is new, and npm wants a person to create it: run `npx @fairlead/cli first-versions RUN` on a maintainer's machine, or stage it with a granular token (publish-mode: stage).";
const anyText = /(?:)/;
const checkToken = "Check the token: it may be wrong, expired or revoked (granular tokens last at most 90 days).";
/** npmjs answers 404 also to a token that has ended, and says so in the header `npm-notice`. */
const expired = /token (has )?expired|revoked/i;
/** What npm's refusals mean, by their text. The first row that fits counts. */
const rows = [
    // Nothing, published, or accepted and served later. Staging a new name writes a packument, too.
    { status: [409], text: /failed to save packument/i, kind: "unclear" },
    // To a staging, whatever its words: npm says of a version that waits that it was "previously
    // published" (npm/cli#9519), or only "Conflict", and Verdaccio that it "is already staged".
    { status: [409], text: anyText, mode: "stage", kind: "exists" },
    {
        status: [409],
        text: /Cannot publish over previously staged version|Cannot stage previously published version|already staged/i,
        kind: "exists",
    },
    { status: [409], text: anyText, kind: "unclear" },
    {
        status: [400, 403],
        text: /cannot publish over/i,
        kind: "exists",
    },
    {
        status: [400, 403, 422],
        text: /E_STAGE_REQUIRED/i,
        mode: "direct",
        kind: "token",
    },
    {
        status: [400, 403, 422],
        text: /OIDC permission denied for this action/i,
        kind: "publisher",
    },
    {
        status: [401],
        text: /one-time pass|\bOTP\b/i,
        kind: "stop",
        remedy: "The token requires a one-time password, which a workflow cannot provide: use trusted publishing, or stage with a granular token (publish-mode: stage), which needs none.",
        ifNew: byPerson,
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
        remedy: "A scoped package is private by default: set access: public, or use a paid plan.",
    },
    {
        status: [403],
        text: /two-factor|2fa/i,
        kind: "refused",
        remedy: "The package requires two-factor authentication: use trusted publishing, or publish-mode: stage, which a person approves.",
        ifNew: byPerson,
    },
    {
        status: [403],
        text: /spam|name too similar|too similar to existing/i,
        kind: "refused",
        remedy: "npm's policy refuses this name: use a scoped one (@scope/name), or ask npm's support.",
    },
    {
        status: [403],
        text: anyText,
        kind: "refused",
        remedy: "Check that the credential may write to this package, and what the package's settings and npm's policies require.",
    },
    {
        status: [422],
        text: /provenance|sigstore|repository\.url/i,
        kind: "refused",
        remedy: "Provenance does not fit the package: repository.url in its package.json must be the repository of this run. Correct it, or set provenance: false.",
    },
    {
        status: [413],
        text: anyText,
        kind: "refused",
        remedy: "The package is too large for the registry: exclude files (npm pack --dry-run lists them).",
    },
];
const missingRights = "A 404 on publishing means missing permissions: use a token that may write to this package, or add this workflow to its trusted publishers.";
const firstPublication = "The name is new: use a token that may create packages in this scope, or check that the scope exists. A granular token can also stage a new name; trusted publishing cannot create one.";
/**
 * What a publication was answered, in terms of what is to be done next.
 *
 * @param now epoch ms
 */
function readPublishReply(reply, context, now) {
    if (reply.kind === "unsent")
        return reply;
    if (reply.kind === "hindered")
        return reply.answer;
    if (reply.kind === "beforehand") {
        const answer = readPublishReply(reply.reply, context, now);
        return answer.kind === "unclear" ? { kind: "unsent", cause: answer.cause } : answer;
    }
    if (reply.kind === "failed")
        return readFailure(reply);
    return reply.status >= 200 && reply.status < 300
        ? readSuccess(reply, context)
        : readAnswer(reply, context, now);
}
/**
 * A 2xx is an acceptance only if it says so as registries do: with `ok` or `success`, or as 201 Created
 * without a word against it. Anything may stand between, and answer 200.
 */
function readSuccess({ status, body }, { mode }) {
    const text = body.trim();
    const answer = text === "" ? {} : ((0,json/* parseRecord */.Hh)(text) ?? { error: text });
    const { stageId, ok, success, error } = answer;
    const isAccepted = Boolean(ok) || Boolean(success) || status === 201;
    const cause = `${(0,describe_answer/* describeAnswer */.O)(status, Buffer.from(text))} (not an answer of a registry)`;
    if (error !== undefined)
        return { kind: "unclear", cause };
    if (mode === "stage") {
        return typeof stageId === "string" && stageId !== ""
            ? { kind: "staged", stageId }
            : { kind: "unclear", cause: "the answer to the staged publish has no stageId" };
    }
    return isAccepted ? { kind: "accepted", warnings: [] } : { kind: "unclear", cause };
}
function readAnswer({ status, headers, body }, { isNew, mode, title }, now) {
    const text = body.trim();
    const cause = (0,describe_answer/* describeAnswer */.O)(status, Buffer.from(text));
    if (status === 429) {
        const reason = (0,describe_answer/* errorDetail */.m)(text) ?? cause;
        return { kind: "wait", until: (0,retry_at/* retryAt */.C)(headers, now), reason };
    }
    if (status === 408 || status >= 500 || status < 400)
        return { kind: "unclear", cause };
    const refusal = (0,wording/* answered */.oQ)(title, cause);
    if (status === 404 && expired.test(headers.get("npm-notice") ?? "")) {
        return {
            kind: "stop",
            cause: `${refusal} (${headers.get("npm-notice") ?? ""})`,
            remedy: checkToken,
        };
    }
    if (status === 404) {
        const remedy = isNew ? firstPublication : missingRights;
        return { kind: "refused", cause: refusal, remedy };
    }
    const said = (0,describe_answer/* errorDetail */.m)(text) ?? text;
    const row = rows.find((row) => row.status.includes(status) &&
        row.text.test(said) &&
        (row.mode === undefined || row.mode === mode));
    const remedy = (isNew ? row?.ifNew : undefined) ??
        row?.remedy ??
        "Correct what the registry names, and release again.";
    switch (row?.kind) {
        case "exists":
        case "unclear":
            return { kind: row.kind, cause };
        case "stop":
            return { kind: "stop", cause: refusal, remedy };
        case "publisher":
        case "token":
            return { kind: "not-this-way", cause, by: row.kind };
        case "refused":
        case undefined:
            return { kind: "refused", cause: refusal, remedy };
    }
}
/** Codes with which npm refuses by itself, and this side does, before all is sent; and what helps. */
const refusedBeforehand = {
    EPRIVATE: 'Remove "private": true from its package.json, or remove the package from the release.',
    EUNSCOPED: "Only a scoped package (@scope/name) can be restricted: set access: public.",
    EPACKAGEEXTENSIONS: "Remove packageExtensions from its package.json.",
    EBADSEMVER: "Use a semantic version.",
    EMANIFEST: "Correct its package.json.",
    EFILECHANGED: "Run this job again, and make sure that nothing changes the packed files in the meantime.",
    EADDRESS: "Check the input registry-url.",
    EUSAGE: "Set access: public for a new package, add id-token: write to the job, or set provenance: false.",
    EAUTHIP: "The token may not be used from this address: remove its list of allowed addresses.",
};
/** Codes of Sigstore's services. */
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

;// CONCATENATED MODULE: ./packages/npm/src/registry/provenance-bundle.ts


/**
 * Signs the provenance of a package with Sigstore and lays it down in its log, by the library that npm
 * uses, which asks the runner for an ID token by itself.
 *
 * @param timeoutMs for each request
 * @throws the library's errors, which `signingFailure` reads
 */
async function attest(subject, env, timeoutMs) {
    const { attest } = await Promise.all(/* import() */[__webpack_require__.e(8968), __webpack_require__.e(3562), __webpack_require__.e(4267)]).then(__webpack_require__.bind(__webpack_require__, 94267));
    const statement = Buffer.from(JSON.stringify(provenanceStatement(subject, env)));
    return attest(statement, "application/vnd.in-toto+json", { timeout: timeoutMs });
}
/** The entry of a bundle in the transparency log, as its decimal digits. */
function logIndexOf(bundle) {
    const entries = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(bundle)?.["verificationMaterial"])?.["tlogEntries"];
    const index = (0,json/* asRecord */.qY)(Array.isArray(entries) ? entries[0] : undefined)?.["logIndex"];
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
 */
function signingFailure(error) {
    const { code, cause } = (0,json/* asRecord */.qY)(error) ?? {};
    const status = (0,json/* asRecord */.qY)(cause)?.["statusCode"];
    const inner = cause instanceof Error ? cause.message : "";
    return {
        kind: "failed",
        code: typeof code === "string" ? code : "",
        cause: [(0,wording/* messageOf */.bD)(error), inner].filter((words) => words !== "").join(": "),
        ...(typeof status === "number" && { causeStatus: status }),
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/publish-way.ts

/**
 * Which way each package goes. npm does not say beforehand what a publisher may: it refuses, and what it
 * refused a package once, or a token, it is not asked again.
 */
class PublishWays {
    #mode;
    #waiting = new Set();
    /** By package and by token: what npm said. */
    #refused = new Map();
    constructor(mode) {
        this.#mode = mode;
    }
    /** A version (`name@version`) waits for a person: what needs it must not be installable before it. */
    waits(id) {
        this.#waiting.add(id);
    }
    of(unit, token) {
        const needed = unit.pins.find((id) => this.#waiting.has(id));
        if (this.#mode === "direct") {
            return needed === undefined ? { mode: "direct" } : { mode: "neither", for: needed };
        }
        if (this.#mode === "stage")
            return { mode: "stage", why: { kind: "asked" } };
        const cause = this.#refused.get((0,src_unit/* unitId */.K)(unit)) ?? this.#refused.get(token);
        if (cause !== undefined)
            return { mode: "stage", why: { kind: "refused", cause } };
        if (needed === undefined)
            return { mode: "direct" };
        return { mode: "stage", why: { kind: "needs", id: needed } };
    }
    /**
     * What npm's refusal of a way means: undefined if the package is to be tried in the other one. The
     * policy of a token holds for all packages.
     */
    denied(unit, token, way, { cause, by }) {
        if (way.mode === "direct" && this.#mode === "auto") {
            this.#refused.set(by === "token" ? token : (0,src_unit/* unitId */.K)(unit), cause);
            return undefined;
        }
        if (way.mode === "direct")
            return { cause, remedy: notDirectly[by] };
        switch (way.why.kind) {
            case "asked":
                return { cause, remedy: notStaged };
            case "refused":
                return {
                    cause: `npm accepts it neither directly (${way.why.cause}) nor staged (${cause})`,
                    remedy: otherCauses,
                };
            case "needs":
                return {
                    cause: `it needs ${way.why.id}, which waits for approval, so it had to be staged too: ${cause}`,
                    remedy: `Approve ${way.why.id} and run this job again: it is then published directly. ${addAgain}`,
                };
        }
    }
}
/** What was asked to go directly, and needs something that nobody can install. */
function needsApproval(id) {
    return {
        cause: `it needs ${id}, which is staged and waits for approval`,
        remedy: `Approve ${id} and run this job again, or stage this one too with publish-mode: auto.`,
    };
}
/** npm has the same words for all of its causes, so each remedy names them all. */
const otherCauses = "Check that repository, workflow file and environment of the package's trusted publisher match this run exactly, including case, and check its publishing access on npmjs.com.";
const addAgain = "A trusted publisher cannot be edited: to allow more, remove it on npmjs.com and add it again.";
const notDirectly = {
    publisher: `Most likely the package's trusted publisher may only stage, the default since September 2026: set publish-mode: auto and start a new run. ${addAgain} ${otherCauses}`,
    token: "The token may only stage, whatever the package allows: set publish-mode: auto and start a new run, or use a trusted publisher that may publish.",
};
const notStaged = `Most likely the package's trusted publisher may not stage, the default before September 2026: set publish-mode: auto and start a new run. ${addAgain} ${otherCauses}`;

// EXTERNAL MODULE: ./packages/http/src/request-fault.ts
var request_fault = __webpack_require__(69786);
// EXTERNAL MODULE: ./packages/http/src/send.ts
var send = __webpack_require__(92570);
// EXTERNAL MODULE: ./packages/http/src/streamed-body.ts
var streamed_body = __webpack_require__(7526);
// EXTERNAL MODULE: ./packages/npm/src/manifests/npm-name.ts
var npm_name = __webpack_require__(30613);
// EXTERNAL MODULE: ./packages/archives/src/tar-gz.ts
var tar_gz = __webpack_require__(20854);
// EXTERNAL MODULE: ./packages/archives/src/guard.ts
var guard = __webpack_require__(82104);
;// CONCATENATED MODULE: ./packages/npm/src/registry/full-manifest.ts






/** The files whose contents npm reads for a manifest; of all others it looks at the names. */
const wholeFiles = /^(package\.json|AUTHORS|README(\.[^/]*)?)$/i;
/** Larger texts are left empty: the registry's site shows no README of that size. */
const maxTextBytes = 16 * 1024 * 1024;
/**
 * The manifest that npm itself sends for a tarball, and its SHA-1: `package.json` with the README, the authors,
 * `bin` as an object, guessed types and a normalized repository (`@npmcli/package-json`, which the npm
 * CLI asks through pacote). Without a `tag`, which would win over the dist-tag that was chosen.
 *
 * @param tarball that was read before, so that its names are known to be good
 * @param temp an absolute folder for the copy that npm's code looks at; removed again
 * @param commit what `gitHead` says; undefined: what the `package.json` says
 * @throws an Error of npm's code for a manifest that it cannot make sense of; RequestFault `file-changed`
 */
async function fullManifest(tarball, temp, commit) {
    const { default: PackageJson } = await Promise.all(/* import() */[__webpack_require__.e(8941), __webpack_require__.e(319)]).then(__webpack_require__.t.bind(__webpack_require__, 80319, 23));
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-manifest-"));
    try {
        const shasum = await unpackNames(tarball, folder);
        const { content } = await PackageJson.prepare(folder, { root: folder });
        const manifest = { ...(0,json/* asRecord */.qY)(content) };
        delete manifest["tag"];
        const { name, version } = manifest;
        if (typeof name !== "string" || typeof version !== "string") {
            throw new TypeError("The package.json has no name or no version.");
        }
        const sent = { ...manifest, name, version, ...(commit !== undefined && { gitHead: commit }) };
        return { manifest: sent, shasum };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/**
 * Writes the package's files below `folder`: the texts that npm reads, all else empty.
 *
 * @returns the SHA-1 of the tarball, hex
 */
async function unpackNames(tarball, folder) {
    const sha1 = (0,external_node_crypto_.createHash)("sha1");
    async function* hashed() {
        for await (const piece of (0,checked_file/* checkedBytes */.D)(tarball)) {
            sha1.update(piece);
            yield piece;
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
    await (0,tar_gz/* readTarGz */.J)(hashed(), npm_tarball/* tarballLimits */.t, write, guard/* listingGuard */.Q$);
    return sha1.digest("hex");
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
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
        return { code: "EUNSCOPED", cause: "its name has no scope, but its access is restricted" };
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
            ...(0,json/* asRecord */.qY)(manifest["dist"]),
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
    const { default: PackageJson } = await Promise.all(/* import() */[__webpack_require__.e(8941), __webpack_require__.e(319)]).then(__webpack_require__.t.bind(__webpack_require__, 80319, 23));
    const { content } = await new PackageJson()
        .fromContent({
        ...manifest,
        _nodeVersion: process.versions.node,
        _npmVersion: publisher,
    })
        .normalize({ steps: ["fixName"] });
    const fixed = { ...(0,json/* asRecord */.qY)(content) };
    // What patches an installation is no business of a package.
    delete fixed["patchedDependencies"];
    const version = (0,semver.clean)(manifest.version) ?? manifest.version;
    return { ...fixed, name: String(fixed["name"]), version };
}
function provenanceAttachment(name, version, bundle) {
    const data = JSON.stringify(bundle);
    const attachment = {
        content_type: (0,json/* asRecord */.qY)(bundle)?.["mediaType"],
        data,
        length: data.length,
    };
    return `${JSON.stringify(`${name}-${version}.sigstore`)}:${JSON.stringify(attachment)}`;
}
/** Bytes of a document with a tarball of so many bytes in it. */
function encodedLength({ head, tail }, size) {
    return head.length + Math.ceil(size / 3) * 4 + tail.length;
}
/** Encoded at once: a multiple of 3, and small, for V8 keeps long texts until it looks at all of its memory. */
const textBytes = 3 * 4 * 1024;
/**
 * The document, piece by piece; each is good until the next one is asked for.
 *
 * @throws RequestFault `file-changed` before its end, if the tarball is not what was checked
 */
async function* documentPieces({ head, tail }, tarball) {
    yield head;
    let room = Buffer.alloc(0);
    for await (const piece of (0,checked_file/* checkedBytes */.D)(tarball)) {
        const length = Math.ceil(piece.length / 3) * 4;
        if (room.length < length)
            room = Buffer.allocUnsafeSlow(length);
        let encoded = 0;
        for (let from = 0; from < piece.length; from += textBytes) {
            encoded += room.write(piece.toString("base64", from, from + textBytes), encoded, "latin1");
        }
        yield room.subarray(0, encoded);
    }
    yield tail;
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/publish.ts






/** Time for an upload of no size, and for each MiB, in ms. Signing has the same time: they share it. */
const uploadTimeoutMs = 120_000;
const uploadTimeoutPerMiB = 4_000;
/**
 * Publishes a tarball once, with the document that npm would send (`publishDocument`) but for the
 * memory: the tarball goes from the disk to the registry piece by piece. Never throws for what a
 * registry or Sigstore can answer.
 *
 * @param signal ends the request
 * @returns with the provenance that was sent, for another try
 */
async function publishTarball(publication, { fetch, env, cancelled, hindrance }, signal) {
    const { registry, file, size, token, access, tag, mode, integrity } = publication;
    const digest = Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
    const checked = { file, size, algorithm: "sha512", digest };
    let tarball;
    try {
        tarball = await fullManifest(checked, publication.temp, publication.commit);
    }
    catch (error) {
        const fault = (0,request_fault/* requestFault */.U)(error);
        if (fault !== undefined)
            return failed(ownCodes[fault.code] ?? "", fault.message);
        return failed("EMANIFEST", `npm cannot read its package.json: ${(0,wording/* messageOf */.bD)(error)}`);
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
    let { bundle } = publication;
    if (publication.provenance && bundle === undefined) {
        const isPublic = access === "public" || (await readPublic(name, registry, headers, { fetch, cancelled }));
        if (typeof isPublic !== "boolean")
            return cancelled.aborted ? unsent : { kind: "beforehand", reply: isPublic };
        if (!isPublic) {
            return failed("EUSAGE", "provenance is public, and the package is new or private");
        }
        try {
            // Sigstore's library knows no signal.
            const signed = attest({ ...tarball.manifest, integrity }, env, timeoutMs);
            bundle = await Promise.race([signed, aborted(cancelled)]);
        }
        catch (error) {
            return cancelled.aborted ? unsent : { kind: "beforehand", reply: signingFailure(error) };
        }
    }
    if (cancelled.aborted)
        return unsent;
    const [publisher = ""] = publication.userAgent.split(" ");
    const facts = { ...tarball, integrity, registry, access, tag, size, bundle, publisher };
    const document = await publishDocument(facts);
    const answer = await hindrance?.();
    if (answer !== undefined)
        return { kind: "hindered", answer, bundle };
    const isStaged = mode === "stage";
    const reply = await (0,send/* send */.t)(fetch, `${registry}/${isStaged ? "-/stage/package/" : ""}${(0,npm_name/* escapedName */.Nm)(name)}`, {
        method: isStaged ? "POST" : "PUT",
        headers: { ...headers, "content-type": "application/json" },
        body: new streamed_body/* StreamedBody */.I(encodedLength(document, size), () => documentPieces(document, checked)),
        timeoutMs,
    }, signal);
    return { ...readReply(reply), ...(bundle !== undefined && { bundle }) };
}
const unsent = { kind: "unsent" };
function failed(code, cause) {
    return { kind: "failed", code, cause };
}
/**
 * Whether a package is public; else why nobody knows. 404 is a new package, or a registry that keeps no
 * such thing. Any other refusal means here what it would mean for the upload: a limit, a token that ended.
 */
async function readPublic(name, registry, headers, { fetch, cancelled }) {
    const url = `${registry}/-/package/${(0,npm_name/* escapedName */.Nm)(name)}/visibility`;
    const reply = await (0,send/* send */.t)(fetch, url, { headers }, cancelled);
    if (reply.kind === "failed")
        return readReply(reply);
    if (reply.status === 404)
        return false;
    if (reply.status >= 400)
        return readReply(reply);
    const isPublic = (0,json/* parseRecord */.Hh)(reply.body.toString("utf8"))?.["public"];
    if (reply.status === 200 && typeof isPublic === "boolean")
        return isPublic;
    const said = (0,describe_answer/* describeAnswer */.O)(reply.status, reply.body);
    return failed("", `asked whether the package is public, npm answered ${said}`);
}
/** Throws when the signal is aborted; never ends otherwise. */
function aborted(signal) {
    return new Promise((_, reject) => {
        const end = () => {
            reject(new Error("the run was cancelled"));
        };
        if (signal.aborted)
            end();
        else
            signal.addEventListener("abort", end, { once: true });
    });
}
function readReply(reply) {
    if (reply.kind === "failed") {
        const code = reply.code === undefined ? undefined : ownCodes[reply.code];
        return failed(code ?? "", reply.cause);
    }
    const { status, headers } = reply;
    const body = reply.body.toString("utf8");
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

;// CONCATENATED MODULE: ./packages/npm/src/registry/read-back-stage.ts



/**
 * What was staged a moment ago, as the registry shows it to a person's token: its bytes have to be those
 * that were sent. What the registry does not show is told, and stops nothing.
 */
async function readBackStage(unit, stageId, stages, target) {
    const [reply, integrity] = await Promise.all([
        stages.ask((0,stage_reads/* stagePath */.E6)(stageId)),
        (0,stage_reads/* stagedIntegrity */.Ao)(stages, stageId),
    ]);
    const { status, shasum } = (0,stage_reads/* readStage */.NW)(reply) ?? {};
    const isOther = typeof integrity === "string"
        ? integrity !== unit.checksum
        : shasum !== undefined && shasum !== unit.shasum;
    if (isOther) {
        const digest = typeof integrity === "string" ? integrity : `shasum ${shasum ?? ""}`;
        const strange = { stageId, digest, by: "this job, which sent different bytes" };
        return { kind: "refused", ...(0,staged_memory/* otherBytesStaged */.AI)(strange, target) };
    }
    if (status === "blocked")
        return { kind: "refused", ...blockedByNpm(target, "blocked") };
    const notes = [
        ...(status === "validating"
            ? [`${target.title} is validating it: it cannot be approved yet.`]
            : []),
        ...(typeof integrity === "string"
            ? []
            : [`npm's copy could not be verified: ${integrity.cause}.`]),
    ];
    return { kind: "staged", stageId, ...(notes.length > 0 && { note: notes.join(" ") }) };
}

// EXTERNAL MODULE: ./packages/publishing/src/retry.ts
var retry = __webpack_require__(51001);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/npm/src/registry/dist-tag.ts
var dist_tag = __webpack_require__(20656);
;// CONCATENATED MODULE: ./packages/npm/src/registry/tag-guard.ts



/**
 * For how long a look at a package counts, in ms. npm moves a tag with the upload, whatever was published
 * since the look. A release of some packages is through in this time, and reads nothing twice.
 */
const lookCountsMs = 10_000;
/**
 * Looks again at packages whose tag must not move back, right before their uploads and only where the
 * last look is old: limits and other jobs are waited for, and somebody else may publish meanwhile.
 *
 * @param lookedAt when the packages were read that the tags were chosen by, in epoch ms
 * @returns what stands in the way of an upload, if anything does
 */
function tagGuard(lookedAt, { target, reads, clock, cancelled, }) {
    const looks = new Map();
    return async ({ name, version, tag, guardsTag, isNew }) => {
        const now = clock.now();
        if (!guardsTag || now - (looks.get(name) ?? lookedAt) < lookCountsMs)
            return undefined;
        const read = await (0,retry/* retry */.L)(() => (0,npm_reads/* readPackage */.LY)(target, name, reads, cancelled), {
            isTransient: ({ kind }) => kind === "unreadable",
            ...{ backoffMs: look_up/* readBackoffMs */.V1, clock, signal: cancelled },
        });
        if (cancelled.aborted)
            return { kind: "unsent" };
        if (read.kind === "unreadable") {
            return { kind: "unsent", cause: `its tags could not be read again: ${read.cause}` };
        }
        if (read.kind === "unknown" && !isNew) {
            const cause = "its tags could not be read again: the registry no longer knows the package";
            return { kind: "unsent", cause };
        }
        looks.set(name, now);
        const higher = read.kind === "known" ? (0,dist_tag/* higherUnder */._w)(tag, version, read) : undefined;
        if (higher === undefined)
            return undefined;
        return {
            kind: "refused",
            cause: `${higher} was published in the meantime: the tag ${tag} would move back`,
            remedy: (0,dist_tag/* insteadOf */.c$)(version),
        };
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/npm-registry.ts











/** An npm registry as the publish loop sees it. */
function npmRegistry(parts) {
    const { target, reader, credentials, fetch, clock, userAgent, cancelled } = parts;
    const reads = {
        fetch,
        userAgent,
        readToken: (name) => credentials.readToken(name),
    };
    const { stageToken } = parts;
    const stagesFor = (token) => (0,stage_reads/* stageReader */.s0)(target, token, reads, cancelled);
    const served = new Map();
    const ways = new PublishWays(parts.mode);
    const bundles = new Map();
    /** Stagings of which nobody knows whether they arrived. */
    const perhaps = new Set();
    const refusals = new Set();
    const tagInTheWay = tagGuard(parts.lookedAt, { ...parts, reads });
    async function compare(unit, _, signal) {
        const document = reader.documentOf(unit);
        if (document === undefined)
            return { kind: "unreadable", cause: "its document was not read" };
        const compared = await comparePublished(unit, document, parts, reads, signal);
        return (0,staged_memory/* withOwnBytes */.oM)(compared, unit, document.checksum, parts.memory);
    }
    async function upload(unit, signal) {
        let askedAgain = false;
        for (;;) {
            const credential = await credentials.for(unit.name, unit.isNew, cancelled);
            if (cancelled.aborted)
                return { kind: "unsent" };
            if ("cause" in credential) {
                const { cause, remedy, passes } = credential;
                return passes ? { kind: "unsent", cause } : { kind: "refused", cause, remedy };
            }
            const { token } = credential;
            served.set(unit.name, credential.kind);
            const way = ways.of(unit, token);
            if (way.mode === "neither")
                return { kind: "refused", ...needsApproval(way.for) };
            const { mode } = way;
            // A token that was given sees more than one of trusted publishing, which the upload is sent with.
            const stages = stagesFor(stageToken ?? credentials.readToken(unit.name) ?? token);
            // Other registries were seen to take a version a second time while the first one waits.
            const there = mode === "stage" && !target.isNpmjs ? await listedStage(unit, { target, stages }) : "none";
            if (there === undefined && perhaps.has(unit))
                return perhapsStaged(unit, target);
            const isListed = there !== undefined && there !== "none";
            const hindrance = isListed ? there : await tagInTheWay(unit);
            if (hindrance !== undefined)
                return hindrance;
            const reply = await publishTarball({
                registry: target.registry,
                ...{ file: unit.file, size: unit.size, integrity: unit.checksum, token, mode },
                // An existing package's access would change with the version.
                access: unit.isNew || unit.isPlaceholder === true ? unit.access : undefined,
                ...{ tag: unit.tag, provenance: unit.provenance, bundle: bundles.get(unit) },
                ...{ commit: parts.commit, userAgent, temp: parts.temp },
            }, { fetch, env: parts.env, cancelled, hindrance: () => tagInTheWay(unit) }, signal);
            if (reply.bundle !== undefined)
                bundles.set(unit, reply.bundle);
            const answer = readPublishReply(reply, { mode, isNew: unit.isNew, title: target.title }, clock.now());
            switch (answer.kind) {
                case "unclear":
                    if (mode === "stage")
                        perhaps.add(unit);
                    return answer;
                case "not-this-way": {
                    const denied = ways.denied(unit, token, way, answer);
                    if (denied === undefined) {
                        tellOnce(answer.cause);
                        continue;
                    }
                    return { kind: "refused", ...denied };
                }
                case "stop":
                    if (credential.kind === "token" || askedAgain)
                        return answer;
                    // The token of trusted publishing may have ended.
                    askedAgain = true;
                    credentials.forget(unit.name);
                    continue;
                case "exists": {
                    const refused = { mode, cause: answer.cause };
                    const found = await whatExists(unit, refused, { ...parts, reads, stages });
                    const wasAccepted = parts.memory.accepted.has(unit.checksum);
                    return waiting(unit, found.kind === "exists" ? { ...found, wasAccepted } : found, way);
                }
                case "staged":
                    if (stageToken === undefined || answer.stageId === undefined) {
                        return waiting(unit, answer, way);
                    }
                    return waiting(unit, await readBackStage(unit, answer.stageId, stages, target), way);
                default:
                    return answer;
            }
        }
    }
    /** What needs a package that waits for a person waits for it too. */
    function waiting(unit, answer, way) {
        if (answer.kind !== "staged")
            return answer;
        ways.waits((0,src_unit/* unitId */.K)(unit));
        const isRefused = way.mode === "stage" && way.why.kind === "refused";
        return isRefused ? { ...answer, directRefusal: way.why.cause } : answer;
    }
    /** Of many packages npm says the same. */
    function tellOnce(said) {
        if (refusals.has(said))
            return;
        refusals.add(said);
        parts.say?.(`${target.title} refuses to publish directly, so publish-mode: auto stages instead: ${said}`);
    }
    const look = async (version, signal) => {
        await credentials.askForReads([version.name], signal);
        return reader.find(version, signal);
    };
    return {
        traits: npmTraits(target, parts),
        find: look,
        readBack: look,
        compare,
        upload,
        credentialOf: ({ name }) => served.get(name) ?? "none",
        logIndexOf: (unit) => logIndexOf(bundles.get(unit)),
        waits: (id) => {
            ways.waits(id);
        },
    };
}
/** What differs between npm and crates.io, as data. */
function npmTraits({ title, isNpmjs }, { delayMs, confirmWithinMs, mode, }) {
    return {
        title,
        // A 2xx was seen that published nothing, and the scan may still refuse a version.
        acceptedIsFinal: false,
        // npmjs refuses a version that exists; other registries can be set to replace it. Of what is staged,
        // no read tells: there the stages are listed before each upload, and after an unclear one nothing is
        // sent unless the list is answered.
        repeatIsSafe: isNpmjs || mode === "stage",
        // `Failed to save packument` passes in half a minute, if it does.
        retryPausesMs: [30_000, 30_000, 30_000],
        // Short: what a scan holds back is awaited at the end, all of it together.
        existsWithinMs: 5_000,
        confirmWithinMs,
        confirmEveryMs: 15_000,
        concurrency: 10,
        dependantsNeed: "served",
        delayMs,
        limits: [],
    };
}


/***/ }),

/***/ 75279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ limitOf)
/* harmony export */ });
/**
 * Which of npm's limits an upload counts against: none is documented, but new names were seen to be
 * limited harder. What the registry answers counts.
 */
function limitOf(isNew) {
    return isNew ? "npm-new" : "npm";
}


/***/ }),

/***/ 49374:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ provenanceCommit),
/* harmony export */   RE: () => (/* binding */ repositoryVisibility),
/* harmony export */   j5: () => (/* binding */ otherRepository),
/* harmony export */   sS: () => (/* binding */ decideProvenance)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30918);

/**
 * Whether a package is published with provenance. `auto`: where it can work, else without it and with
 * the reason; `true`: a problem where it cannot work. What only the job lacks is none in a dry run: the
 * job that packs is best one without credentials.
 *
 * @param name for messages
 */
function decideProvenance(name, wanted, facts) {
    if (wanted === false)
        return { provenance: false, reason: "provenance is set to false" };
    const mayStand = obstacles.filter(({ ofJob }) => !ofJob || facts.job?.isPacking !== true);
    const standing = mayStand.filter(({ stands }) => stands(facts));
    const [obstacle] = standing;
    if (obstacle === undefined)
        return { provenance: true };
    const forGood = facts.job?.dryRun === true ? standing.find(({ ofJob }) => !ofJob) : obstacle;
    if (wanted === "auto")
        return { provenance: false, reason: forGood?.reason };
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
            message: `${name}: provenance cannot be generated: ${reason}.`,
            remedy,
        },
    };
}
/** The reason that a plan says, too: it can be fixed before anything runs. */
const otherRepository = "repository.url in package.json is not the repository of this run";
/** What npm and Sigstore ask for (npm's documentation, "Generating provenance statements"). */
const obstacles = [
    {
        stands: ({ isNpmjs }) => !isNpmjs,
        reason: "only registry.npmjs.org accepts it",
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
        remedy: "Add permissions: id-token: write to the job, or set provenance: false.",
        ofJob: true,
    },
    {
        stands: ({ job }) => job?.isGitHubHosted === false,
        reason: "the runner is not hosted by GitHub",
        remedy: "Publish from a GitHub-hosted runner, or set provenance: false.",
        ofJob: true,
    },
    {
        stands: ({ job }) => job?.isOfOtherCommit === true,
        reason: "this run is for a different commit than the one being published",
        remedy: "Publish in a run of that commit, or set provenance: false.",
        ofJob: true,
    },
    {
        stands: ({ job }) => (job?.repositoryVisibility ?? "public") !== "public",
        reason: "the repository is not public",
        remedy: "Set provenance: false: npm accepts it only from public repositories.",
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
    const visibility = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(claims)?.["repository_visibility"];
    return typeof visibility === "string" ? visibility : undefined;
}
/**
 * The commit in a provenance that the registry serves (`GET /-/npm/v1/attestations/N@V`): that of the
 * first dependency of the SLSA v1 build definition.
 */
function provenanceCommit(attestations) {
    const listed = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(attestations)?.["attestations"];
    for (const attestation of Array.isArray(listed) ? listed : []) {
        const bundle = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(attestation)?.["bundle"]);
        const payload = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(bundle?.["dsseEnvelope"])?.["payload"];
        if (typeof payload !== "string")
            continue;
        const statement = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(Buffer.from(payload, "base64").toString("utf8"));
        const build = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(statement?.["predicate"])?.["buildDefinition"]);
        const dependencies = build?.["resolvedDependencies"];
        const first = Array.isArray(dependencies) ? dependencies[0] : undefined;
        const commit = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(first)?.["digest"])?.["gitCommit"];
        if (typeof commit === "string")
            return commit;
    }
    return undefined;
}


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ otherBytesStaged),
/* harmony export */   Dl: () => (/* binding */ noMemory),
/* harmony export */   SN: () => (/* binding */ waitingIds),
/* harmony export */   T3: () => (/* binding */ rememberStages),
/* harmony export */   a6: () => (/* binding */ recordPackage),
/* harmony export */   gV: () => (/* binding */ stageOf),
/* harmony export */   it: () => (/* binding */ recallStaged),
/* harmony export */   oM: () => (/* binding */ withOwnBytes)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19556);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6291);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42611);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65581);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30329);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49319);

const noMemory = {
    staged: new Map(),
    disputed: new Set(),
    nameless: new Map(),
    gone: new Set(),
    hidden: new Set(),
    seen: new Set(),
    accepted: new Set(),
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
        const read = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .readStageRecord */ .AZ)(text);
        if (read.record !== undefined && read.record.registry !== registry)
            continue;
        const fault = read.fault ?? (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .recordFault */ .QD)(read.record, { ...expected, runId });
        if (fault === undefined && read.record !== undefined)
            records.push(read.record);
        else
            warnings.push(untrusted(name, fault ?? ""));
    }
    return { ...noMemory, ...(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .stagedPackages */ .MU)(records), accepted: (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .acceptedBytes */ .nU)(records), warnings };
}
/** Versions that wait for a person, as far as earlier jobs have written down, as `name@version`. */
function waitingIds({ staged, nameless, gone }) {
    return new Set([...staged.keys(), ...nameless.keys()].filter((id) => !gone.has(id)));
}
function untrusted(name, fault) {
    return {
        code: "stage-record-untrusted",
        message: `The report ${name} is not used to recognize staged packages: ${fault}.`,
        remedy: "Check which job uploaded it. `npm stage list` shows what is staged.",
    };
}
const unseen = " Without `stage-token` or the `token` of a maintainer, a stage that was rejected since looks the same: if it was, start a new run.";
/**
 * The ends of packages that an earlier attempt has staged: the same bytes wait for the same approval,
 * other bytes are a conflict before anything is sent. Of a stage that an earlier attempt told a person to
 * reject, or that the token is not shown, nothing is known, whatever this run has packed: sending is the
 * only way to find out.
 *
 * @param units those that the registry does not serve
 */
function recallStaged(units, { staged, disputed, hidden, seen }, target, onConflict) {
    const ends = new Map();
    for (const unit of units) {
        const id = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .unitId */ .K)(unit);
        const earlier = staged.get(id);
        if (earlier === undefined || hidden.has(id) || disputed.has(earlier.stageId))
            continue;
        const { stageId } = earlier;
        const isSeen = seen.has(id);
        const waits = {
            status: "staged",
            stageId,
            ...(!isSeen && { isUnseen: true }),
        };
        if (earlier.integrity === unit.checksum) {
            const note = `Staged by attempt ${earlier.runAttempt} of this run.${isSeen ? "" : unseen}`;
            ends.set(id, { ...waits, note });
        }
        else if (!(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .failsRelease */ .v)(unit, onConflict)) {
            const note = "What is staged differs from what this run packed, and is kept.";
            ends.set(id, { ...waits, note });
        }
        else {
            const why = otherBytesStaged(stageOf(earlier), target);
            ends.set(id, { status: "conflict", fails: true, stageId, ...why });
        }
    }
    return ends;
}
/**
 * GitHub documents nothing of artifacts and attempts. Reports say that a run that was run again with all
 * jobs may show those of its newest attempt only (actions/upload-artifact issues 323 and 585).
 */
const ifKept = "if GitHub still lists them: after Re-run all jobs it may not, and then only the first way is left";
/** A stage of an earlier attempt. */
function stageOf({ stageId, integrity, runId, runAttempt }) {
    const by = runAttempt === undefined ? "an earlier attempt" : `attempt ${runAttempt} of run ${runId ?? ""}`;
    return { stageId, digest: integrity, by, isOfAttempt: true };
}
/** That other bytes wait under a version, with both ways out. */
function otherBytesStaged({ stageId, digest, by, isOfAttempt = false }, { isNpmjs, registry }) {
    const at = isNpmjs ? "" : ` --registry ${registry}`;
    // The id is in the cause, so that what helps is the same for all of a release, and told once.
    const source = isOfAttempt ? `the artifacts of ${by}, ${ifKept}` : "where it was staged";
    return {
        cause: `This version is already staged by ${by} as ${stageId}, and what is staged differs (${digest}).`,
        remedy: `To publish what this run packed, reject each such stage (npm stage reject <stage id>${at}) and re-run the publishing job. To publish what is staged, approve it and take the other files of the release from ${source}.`,
    };
}
/**
 * A comparison of what this run packed with what is live. If an earlier attempt of the run staged that,
 * to keep it helps only whoever takes that attempt's other files.
 *
 * @param live the checksum of what the registry has
 */
function withOwnBytes(compared, unit, live, { staged }) {
    const earlier = staged.get((0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .unitId */ .K)(unit));
    if (compared.kind !== "other" || earlier?.integrity !== live)
        return compared;
    const cause = `It differs from what is live, which ${stageOf(earlier).by} staged.`;
    const remedy = "To release what is live, take the other files of the release from the artifacts of that attempt, if GitHub still lists them. To release what this attempt packed, release a new version.";
    return { ...compared, sentByRun: { cause, remedy } };
}
/** What is so since the bytes were staged. */
const keptFields = ["tag", "shasum", "commit", "runId", "runAttempt", "logIndex"];
/** The outcome with what a report keeps of a package; of what was staged earlier, that of then. */
function recordPackage(unit, outcome, { staged }, here) {
    const { tag, shasum } = unit;
    const earlier = staged.get((0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .unitId */ .K)(unit));
    const needs = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_5__/* .unionOfNeeds */ .AM)([unit, earlier ?? {}]);
    if (outcome.status === "staged" && earlier !== undefined && earlier.stageId === outcome.stageId) {
        const { integrity: checksum, size } = earlier;
        const then = keptFields.flatMap((field) => {
            return earlier[field] === undefined ? [] : [[field, earlier[field]]];
        });
        return { ...outcome, checksum, size, ...needs, ...Object.fromEntries(then) };
    }
    const { commit, ...run } = here;
    return {
        ...{ ...outcome, tag, shasum, ...needs },
        ...(commit !== undefined && { commit }),
        ...(outcome.attempts > 0 && run),
    };
}


/***/ }),

/***/ 118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ goneForGood),
/* harmony export */   e: () => (/* binding */ isUnpublished)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51001);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65581);
/* harmony import */ var _npm_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47812);


/** Pauses between the reads, in ms: together longer than a packument was seen to lag behind. */
const pausesMs = [5_000, 15_000, 40_000, 60_000];
/**
 * Whether a version was unpublished: its packument has its time without the version, and it has no
 * document. A version that is being stored may look the same for a moment, and nobody may be told to
 * burn a number for that: only reads that agree over two minutes count.
 */
async function isUnpublished(version, target, reads, { clock, cancelled }) {
    const looksSo = async () => {
        const known = await (0,_npm_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .readPackage */ .LY)(target, version.name, reads, cancelled);
        if (known.kind !== "known" || !known.unpublished.includes(version.version))
            return false;
        return (await (0,_npm_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .readVersion */ .$4)(target, version, reads, cancelled)).kind === "missing";
    };
    const isSo = await (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L)(looksSo, {
        isTransient: (so) => so,
        ...{ backoffMs: pausesMs, clock, signal: cancelled },
    });
    return isSo && !cancelled.aborted;
}
/** What is waited for, and nobody can publish any more. */
function goneForGood(version) {
    return {
        code: "version-unpublished",
        unit: version.name,
        message: `${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .unitId */ .K)(version)} was published, and has been unpublished since.`,
        remedy: "Nobody can publish it again: release a new version of it, and of what needs it.",
    };
}


/***/ }),

/***/ 51993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ allowable),
/* harmony export */   eM: () => (/* binding */ nothingDeclared),
/* harmony export */   lZ: () => (/* binding */ readOldestSystem)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Names of the checks that `allow` turns off. */
const allowable = [
    ...["unsigned", "absolute-path", "executable-stack", "page-size"],
    ...["above-node", "library-missing"],
];
const nothingDeclared = {
    macos: {},
    windowsRuntime: true,
    allow: new Set(),
};
const version = /^\d{1,4}(?:\.\d{1,4}){0,2}$/;
const grammars = {
    glibc: [/^(?:node|\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)$/, "a version such as 2.28, or node"],
    macos: [version, "a version such as 11.0"],
    "macos-arm64": [version, "a version such as 11.0"],
    "macos-x64": [version, "a version such as 10.15"],
    "node-api": [/^[1-9]\d{0,2}$/, "a version such as 8"],
    "windows-runtime": [/^(?:true|false)$/, "true or false"],
};
/**
 * Reads the input `oldest-system`: a YAML map whose values are texts as they are written, since 2.30 as
 * a number is 2.3. Blank declares nothing.
 */
function readOldestSystem(text) {
    if (text.trim() === "")
        return { kind: "value", value: nothingDeclared };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const [error] = document.errors;
    if (error !== undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents)) {
        return wrong("is not a map of limits", "Write a line for each, as in `glibc: 2.28`.");
    }
    const given = new Map();
    let allow = [];
    for (const { key, value } of document.contents.items) {
        const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.value) : "";
        if (name === "allow") {
            const items = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? value.items : [value];
            allow = items.flatMap((item) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item) ? textOf(item).split(/[\s,]+/) : [""]));
            const other = allow.find((each) => !allowable.includes(each));
            if (other === undefined)
                continue;
            return wrong(`allows "${other}"`, `Allow ${allowable.join(", ")}.`);
        }
        const rule = Object.hasOwn(grammars, name) ? grammars[name] : undefined;
        if (rule === undefined) {
            const known = [...Object.keys(grammars), "allow"].join(", ");
            return wrong(`has the unknown limit "${name}"`, `Use ${known}.`);
        }
        const own = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) ? textOf(value) : "";
        if (!rule[0].test(own)) {
            return wrong(`has ${name}: "${own}"; expected ${rule[1]}`, `Write it as in the README.`);
        }
        given.set(name, own);
    }
    const [glibc, api] = [given.get("glibc"), given.get("node-api")];
    const arm64 = given.get("macos-arm64") ?? given.get("macos");
    const x64 = given.get("macos-x64") ?? given.get("macos");
    const value = {
        ...(glibc === undefined ? {} : { glibc }),
        macos: { ...(arm64 && { arm64 }), ...(x64 && { x86_64: x64 }) },
        ...(api === undefined ? {} : { nodeApi: Number(api) }),
        windowsRuntime: given.get("windows-runtime") !== "false",
        allow: new Set(allow),
    };
    return { kind: "value", value };
}
function wrong(wrong, remedy) {
    return { kind: "wrong", wrong, remedy };
}
/** As it is written: `2.30`, not the number 2.3. */
function textOf({ source, value }) {
    return typeof value === "string" ? value : (source ?? String(value));
}


/***/ })

};
