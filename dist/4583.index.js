export const id = 4583;
export const ids = [4583];
export const modules = {

/***/ 95397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ toNpmInputs),
/* harmony export */   x: () => (/* binding */ npmInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76445);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_npm__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77176);
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53350);




/** The inputs that all actions for npm have. */
const npmInputs = {
    packages: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)()),
    from: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .packReference */ .Z)(),
    "registry-url": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(_fairlead_npm__WEBPACK_IMPORTED_MODULE_4__/* .npmjsRegistry */ .Cl),
    access: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(/^(public|restricted)$/, "public or restricted"),
    tag: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)("auto"),
    provenance: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["auto", "true", "false"], "auto"),
    "publish-mode": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["auto", "direct", "stage"], "auto"),
    "confirm-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(15, { min: 0 }),
    "check-packed": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["error", "warn"], "error"),
    "wait-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(90, { min: 0 }),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)(false),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .semverText */ .E2)(),
    token: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)(),
    "stage-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)(),
    "delay-seconds": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .numberOr */ .d_)("auto", { min: 0 }),
    "max-wait-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(240, { min: 0 }),
    "on-conflict": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["auto", "fail", "warn"], "auto"),
    "new-names": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(["listed", "allow", "fail"], "listed"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .sha */ .hW)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_5__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)("${{ github.token }}"),
};
/**
 * The release's inputs from an action's: units converted, defaults that depend on others applied.
 *
 * @param pack what another job has packed
 */
function toNpmInputs(kind, given, more, environment, pack) {
    const { version } = given;
    const dryRun = given["dry-run"];
    const delay = given["delay-seconds"];
    const onConflict = given["on-conflict"];
    const access = given.access;
    return {
        ...(pack === undefined
            ? { lists: [{ input: "packages", kind, text: given.packages }] }
            : { lists: [], pack: packagesOf(pack, kind, given.packages) }),
        platforms: more.platforms,
        checkBinaries: more.checkBinaries,
        oldestSystem: more.oldestSystem,
        registryUrl: given["registry-url"],
        access: access === "public" || access === "restricted" ? access : undefined,
        // The plan's dist-tag where each package has its own version.
        tag: given.tag === "none" ? "auto" : given.tag,
        provenance: given.provenance === "auto" ? "auto" : given.provenance === "true",
        checkPacked: given["check-packed"],
        publishMode: given["publish-mode"],
        confirmMs: given["confirm-minutes"] * 60_000,
        waitMs: given["wait-minutes"] * 60_000,
        dryRun,
        version,
        token: given.token ?? environment.registryToken,
        stageToken: given["stage-token"],
        delayMs: delay === "auto" ? undefined : delay * 1_000,
        maxWaitMs: given["max-wait-minutes"] * 60_000,
        // Without a version nobody said which contents are released: what is there may be older work.
        onConflict: onConflict !== "auto"
            ? onConflict
            : version === undefined || dryRun
                ? "warn"
                : { released: version },
        newNames: given["new-names"],
        sha: given.sha ?? (environment.sha === "" ? undefined : environment.sha),
    };
}
/** What of a pack each action may publish: the one for packages all of it, in the order of dependencies. */
const published = {
    platform: ["npm-platform"],
    packages: ["npm-platform", "npm-package", "npm-meta"],
    meta: ["npm-meta"],
    plan: [],
};
/** @param selected the input `packages`: names and patterns, or blank for all */
function packagesOf({ folder, manifest }, kind, selected) {
    const list = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1)(selected);
    const all = manifest.files.filter((file) => published.packages.includes(file.kind));
    const own = all.filter((file) => published[kind].includes(file.kind));
    const others = all.filter((file) => !own.includes(file));
    return {
        selected: list.kind === "wrong" ? [{ text: selected }] : selected === "" ? undefined : list.items,
        packages: own.map(({ path: at, name, version = "" }) => ({
            ...{ file: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, at), name, version },
        })),
        others: new Map([
            ...Object.entries(manifest.siblings),
            ...others.map(({ name, version = "" }) => [name, [version]]),
        ]),
    };
}


/***/ }),

/***/ 43595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X5: () => (/* binding */ meantRelease),
  $2: () => (/* binding */ readEntries),
  nK: () => (/* binding */ releasePackages)
});

// UNUSED EXPORTS: readRelease

// EXTERNAL MODULE: ./packages/contents/src/index.ts + 13 modules
var src = __webpack_require__(35381);
// EXTERNAL MODULE: ./packages/publishing/src/pipeline.ts + 15 modules
var pipeline = __webpack_require__(12848);
// EXTERNAL MODULE: ./packages/npm/src/entries/expand.ts + 2 modules
var expand = __webpack_require__(11953);
// EXTERNAL MODULE: ./packages/npm/src/discover/meant.ts + 2 modules
var discover_meant = __webpack_require__(39377);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var src_unit = __webpack_require__(65581);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/approval-layers.ts
var approval_layers = __webpack_require__(49319);
// EXTERNAL MODULE: ./packages/npm/src/checks/elsewhere.ts
var elsewhere = __webpack_require__(41731);
// EXTERNAL MODULE: ./packages/npm/src/checks/ranges.ts
var ranges = __webpack_require__(609);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/checkout/src/index.ts + 7 modules
var checkout_src = __webpack_require__(17268);
// EXTERNAL MODULE: ./packages/publishing/src/cancelled.ts
var src_cancelled = __webpack_require__(12324);
// EXTERNAL MODULE: ./packages/npm/src/entries/tarball-entries.ts
var tarball_entries = __webpack_require__(16057);
// EXTERNAL MODULE: ./packages/npm/src/manifests/package-spec.ts
var package_spec = __webpack_require__(47638);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(53350);
// EXTERNAL MODULE: ./packages/npm/src/packing/own-files.ts
var own_files = __webpack_require__(13795);
;// CONCATENATED MODULE: ./packages/npm/src/packing/checkout-state.ts







/**
 * Whether the checkout has the files of packages as its commit does, as for crates: the registry is told
 * that the package was made from that commit. What a build makes is ignored by git, as a rule; so it is
 * no difference if it is, and a difference is no error: npm knows no commits.
 *
 * @param checkout absolute
 * @throws ProblemsError if git cannot read a repository
 */
async function checkCheckout(packages, checkout, env) {
    const fromCheckout = packages.filter(({ taken }) => taken.length > 0);
    if (fromCheckout.length === 0)
        return { problems: [], warnings: [] };
    // git gives real paths.
    const real = (0,external_node_fs_.realpathSync)(checkout);
    const placed = fromCheckout.map((each) => ({
        ...each,
        folders: (0,package_spec/* pathsOf */.wG)(each.spec).map((folder) => external_node_path_default().join(real, folder)),
        taken: each.taken.map((file) => external_node_path_default().join(real, external_node_path_default().relative(checkout, file))),
    }));
    const sources = placed.flatMap(({ folders, taken }) => [
        ...folders,
        ...taken.filter((file) => !folders.some((folder) => (0,checkout_src/* isWithin */.UO)(file, folder))),
    ]);
    const trees = [];
    for (const [top, paths] of Map.groupBy(new Set(sources), checkout_src/* repositoryOf */._M)) {
        const tree = top && (await (0,checkout_src/* readWorkTree */.gJ)(top, paths, env, { ignored: false }));
        if (tree)
            trees.push(tree);
    }
    const changes = trees.flatMap((tree) => tree.changes);
    const pointers = trees.flatMap((tree) => tree.pointers);
    const shown = (file) => external_node_path_default().relative(real, file).replaceAll((external_node_path_default()).sep, "/");
    const warnings = placed.flatMap(({ name, manifest, spec, folders, taken }) => {
        const [home] = spec.base.kind === "folder" ? folders : [];
        const named = namedBy(manifest);
        const files = changes.flatMap((change) => {
            if (change.kind === "deleted" || change.kind === "left-out") {
                const isPacked = home && (0,checkout_src/* isWithin */.UO)(change.path, home) && named(external_node_path_default().relative(home, change.path));
                return isPacked ? [`${shown(change.path)} (not there)`] : [];
            }
            return taken.filter((file) => (0,checkout_src/* isWithin */.UO)(file, change.path)).map(shown);
        });
        return files.length === 0 ? [] : [uncommitted(name, files)];
    });
    const problems = placed.flatMap(({ name, taken }) => {
        const found = taken.filter((file) => pointers.includes(file));
        return found.length === 0 ? [] : [pointer(name, found.map(shown))];
    });
    return { problems, warnings };
}
/** Whether a file would be packed if it were there, as far as a manifest says for certain. */
function namedBy(manifest) {
    const patterns = (0,own_files/* patternsOf */.D4)(manifest)?.flatMap((each) => each.patterns);
    return (file) => {
        const named = file.replaceAll((external_node_path_default()).sep, "/");
        if (named === "package.json" || own_files/* alwaysPacked */.GE.test(named))
            return true;
        return patterns !== undefined && (0,selection_src/* matchNames */.Gj)(patterns, [named]).matched.length > 0;
    };
}
function uncommitted(name, files) {
    return {
        code: "uncommitted-files",
        unit: name,
        message: `Files of ${name} differ from the commit: ${(0,wording/* firstFew */.Dt)(files, 10)}.`,
        remedy: "Commit them, or add them to .gitignore if a build makes them.",
    };
}
function pointer(name, files) {
    const one = files.length === 1;
    return {
        code: "lfs-pointers",
        unit: name,
        message: `${(0,wording/* firstFew */.Dt)(files, 10)} of ${name} ${one ? "is a pointer" : "are pointers"} to Git LFS, and would be published as such, permanently.`,
        remedy: `Set \`lfs: true\` of actions/checkout, or leave ${one ? "it" : "them"} out in files of package.json.`,
    };
}

// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/npm/src/discover/known-packages.ts
var known_packages = __webpack_require__(30458);
// EXTERNAL MODULE: ./packages/npm/src/checks/package-notes.ts
var package_notes = __webpack_require__(56279);
// EXTERNAL MODULE: ./packages/npm/src/entries/double-names.ts
var double_names = __webpack_require__(55920);
// EXTERNAL MODULE: ./packages/npm/src/packing/npm-tarball.ts
var npm_tarball = __webpack_require__(29403);
// EXTERNAL MODULE: ./packages/archives/src/write.ts + 3 modules
var write = __webpack_require__(64668);
// EXTERNAL MODULE: ./packages/archives/src/guard.ts
var guard = __webpack_require__(82104);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
;// CONCATENATED MODULE: ./packages/npm/src/packing/pack-staged.ts





/** The one time that npm gives all files: 26 October 1985, 08:15 UTC (`pacote`, tar-create-options.js). */
const modifiedAt = 499_162_500;
const pack_staged_top = "package/";
/**
 * Packs a package as `npm pack` does: below `package/`, without owners, with one time and two modes. The
 * bytes are those of one gzip for all systems, and not npm's, whose depend on the version of Node.
 *
 * @param target absolute; nothing may be there
 * @returns what `readNpmTarball` would read of it
 * @throws ProblemsError that names a file whose path no package can hold
 */
async function packStaged({ name, version, manifest, files }, target, signal) {
    await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
    const entries = [...files].map(([below, { file, size, executable }]) => ({
        path: `${pack_staged_top}${below}`,
        ...{ file, size, executable },
    }));
    try {
        const written = await (0,write/* writeTarGz */.SB)(target, entries, { modifiedAt, signal }, ["sha512", "sha1"]);
        const { size, digests } = written;
        return {
            ...{ name, version, size },
            // As it is read: without what JSON does not write.
            manifest: (0,json/* asRecord */.qY)(JSON.parse(JSON.stringify(manifest))) ?? {},
            integrity: `sha512-${digests.get("sha512")?.toString("base64") ?? ""}`,
            shasum: digests.get("sha1")?.toString("hex") ?? "",
            entries: written.files.map((file) => ({ ...file, path: file.path.slice(pack_staged_top.length) })),
        };
    }
    catch (error) {
        if (!(error instanceof guard/* ArchiveError */.di))
            throw error;
        const file = error.entry?.replace(/^package\//, "");
        const reason = error.message
            .replace(/^entry "(?:[^"\\]|\\.)*" /, "")
            .replaceAll(`"${pack_staged_top}`, '"');
        throw new problem/* ProblemsError */.FQ([
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

// EXTERNAL MODULE: ./packages/archives/src/extract.ts + 2 modules
var extract = __webpack_require__(12314);
// EXTERNAL MODULE: ./packages/binaries/src/index.ts + 28 modules
var binaries_src = __webpack_require__(89565);
;// CONCATENATED MODULE: ./packages/npm/src/packing/packed-binaries.ts





/**
 * The binaries among the files of a package: headers and tables are read, and of signed ones all.
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
        const entries = await (0,extract/* extractTarGz */.C)(file, target, npm_tarball/* tarballLimits */.t);
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
        if (binary.kind === "other")
            return undefined;
        return { kind: "binary", binary, needs: await (0,binaries_src/* readFileNeeds */.Il)(file) };
    }
    catch (error) {
        if (!(error instanceof binaries_src/* BinaryError */.kM))
            throw error;
        return { kind: "damaged", fault: error.message };
    }
}

// EXTERNAL MODULE: ./packages/npm/src/packing/not-built.ts
var not_built = __webpack_require__(1505);
// EXTERNAL MODULE: ./packages/requirements/src/oldest-system.ts
var oldest_system = __webpack_require__(51993);
// EXTERNAL MODULE: ./packages/requirements/src/requirements.ts
var src_requirements = __webpack_require__(74840);
// EXTERNAL MODULE: ./packages/requirements/src/words.ts
var words = __webpack_require__(71315);
// EXTERNAL MODULE: ./packages/requirements/src/check-requirements.ts + 1 modules
var check_requirements = __webpack_require__(76893);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./packages/npm/src/manifests/engines.ts
var manifests_engines = __webpack_require__(44907);
;// CONCATENATED MODULE: ./packages/npm/src/packing/package-requirements.ts



/**
 * Compares what the binaries need with what was declared.
 *
 * @param oldest undefined: nothing was declared
 */
function packageRequirements({ name, manifest, entries }, { word, platform }, binaries, oldest = oldest_system/* nothingDeclared */.eM) {
    const found = [...binaries].flatMap(([file, packed]) => packed.kind === "binary"
        ? [{ file, isLibrary: packed.binary.kind === "shared library", needs: packed.needs }]
        : []);
    const requirements = (0,src_requirements/* summarize */.e)(found);
    const described = (0,words/* describeRequirements */.m)(requirements);
    const engines = (0,manifests_engines/* nodeEngines */.c)(manifest) ?? "";
    const lowest = (0,semver.validRange)(engines) === null ? null : (0,semver.minVersion)(engines);
    const checked = (0,check_requirements/* checkRequirements */.z)({
        ...{ name, platform, oldest, binaries: found, files: entries.map(({ path }) => path) },
        lowestNode: lowest === null || engines === "" ? undefined : lowest.major,
    });
    return {
        ...{ requirements, ...checked },
        line: described === undefined ? undefined : `${word}  ${described}`,
    };
}
/**
 * What all packages need, for the page; nothing where nothing is known.
 *
 * @param oldest what is declared: then the lines to declare are not offered
 */
function runsOnOf(packed, oldest) {
    const all = packed.flatMap(({ required }) => required ?? []);
    const lines = all.flatMap(({ line }) => line ?? []);
    if (lines.length === 0)
        return {};
    const needed = all.map(({ requirements }) => requirements);
    return { runsOn: { lines, declare: oldest === undefined ? (0,words/* declarationLines */.U)(needed) : [] } };
}

// EXTERNAL MODULE: ./packages/npm/src/manifests/entry-points.ts
var entry_points = __webpack_require__(11198);
;// CONCATENATED MODULE: ./packages/npm/src/packing/missing-imports.ts



/** Of an entry point no more modules are followed, and none larger: bundles import nothing of their own. */
const mostModules = 200;
const mostBytes = 1024 * 1024;
/** Bundlers try more than Node does. */
const importEndings = [...entry_points/* moduleEndings */.NT, ".mjs", ".cjs", ".wasm"];
/**
 * The modules that the entry points of a package load by a static import, one from the other, as far as
 * these are not packed.
 *
 * @param files absolute paths, by the paths in the package
 */
async function missingImports(manifest, files) {
    const packed = new Set(files.keys());
    const followed = new Set((0,entry_points/* entryFiles */.YY)(manifest, packed));
    const missing = [];
    for (const from of followed) {
        if (!/\.m?js$/.test(from) || followed.size > mostModules)
            continue;
        const { file = "" } = files.get(from) ?? {};
        if ((await (0,promises_.stat)(file)).size > mostBytes)
            continue;
        for (const specifier of staticImports(await (0,promises_.readFile)(file, "utf8"))) {
            const target = external_node_path_default().posix.join(external_node_path_default().posix.dirname(from), specifier);
            const found = (0,entry_points/* packedFile */.HU)(target, importEndings, packed);
            if (found !== undefined)
                followed.add(found);
            else
                missing.push({ from, specifier });
        }
    }
    return missing;
}
/** A statement is no longer than this: what stands before it is not looked through. */
const statementLength = 2000;
/**
 * The relative specifiers of `import \u2026 from "./x"`, `export \u2026 from "./x"` and `import "./x"`. What is
 * loaded on the way (`require`, `import()`) may be meant for another platform.
 */
function staticImports(source) {
    const found = [];
    for (const match of source.matchAll(/\bfrom\s{0,20}(["'])(\.{1,2}\/[^"'\n]{1,500})\1/g)) {
        const before = source.slice(Math.max(0, match.index - statementLength), match.index);
        if (/(?:^|[;\n])[ \t]*(?:import|export)\b[^"'`;]*$/.test(fromLastText(before))) {
            found.push(match[2] ?? "");
        }
    }
    for (const match of source.matchAll(/(?:^|[;\n])[ \t]*import[ \t]*(["'])(\.{1,2}\/[^"'\n]{1,500})\1/g)) {
        found.push(match[2] ?? "");
    }
    // Bundlers take what stands behind a question mark for themselves.
    return found.map((specifier) => specifier.replace(/[?#].*$/, ""));
}
/** What follows the last text, with its quote: a statement does not begin right behind one. */
function fromLastText(before) {
    return before.slice(Math.max(0, ...['"', "'", "`"].map((sign) => before.lastIndexOf(sign))));
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/kept-out.ts





/**
 * The files that a package names, that lie in its folder, and that npm does not pack: what keeps each of
 * them out, which is the `files` of its manifest or an ignore file, relative to the folder.
 *
 * @param folder absolute; undefined for a package that is not packed from a folder
 */
async function keptOutOf({ manifest, entries }, folder) {
    const by = new Map();
    if (folder === undefined)
        return by;
    const packed = new Set(entries.map((entry) => entry.path));
    const patterns = (0,own_files/* patternsOf */.D4)(manifest)?.flatMap((each) => each.patterns);
    for (const { target } of (0,entry_points/* missingFiles */.wE)(manifest, packed)) {
        const file = external_node_path_default().posix.normalize(target);
        if (file.startsWith("..") || !(await isFile(external_node_path_default().join(folder, file))))
            continue;
        const isListed = patterns === undefined || (0,selection_src/* matchNames */.Gj)(patterns, [file]).matched.length > 0;
        const keeper = isListed ? await ignoreFileFor(folder, file) : '"files" in package.json';
        if (keeper !== undefined)
            by.set(target, keeper);
    }
    return by;
}
/** The ignore file nearest to a file: npm reads .gitignore only where there is no .npmignore. */
async function ignoreFileFor(folder, file) {
    for (let at = external_node_path_default().posix.dirname(file);; at = external_node_path_default().posix.dirname(at)) {
        for (const name of [".npmignore", ".gitignore"]) {
            const found = external_node_path_default().posix.join(at, name);
            if (await isFile(external_node_path_default().join(folder, found)))
                return found;
        }
        if (at === ".")
            return undefined;
    }
}
async function isFile(file) {
    return (0,promises_.stat)(file).then((found) => found.isFile(), () => false);
}

// EXTERNAL MODULE: ./packages/npm/src/packing/license-files.ts
var license_files = __webpack_require__(856);
;// CONCATENATED MODULE: ./packages/npm/src/packing/named-files.ts







/** So many files are named before the rest is only counted. */
const shownFiles = 5;
/**
 * The files that a package names and does not hold, told once for those that installing, running and
 * loading it needs, which are a problem unless `check-packed: warn`, and once for all else (types, other
 * conditions, patterns), which are a warning.
 *
 * @param staged also what npm leaves out of it
 * @param keptOut of the files that it names, those in its folder, with what keeps them out
 * @param unbuilt of the files that it names, those that a build makes and the checkout does not have
 * @returns `moved`: the artifact that brings what is needed to another folder of the package
 */
function checkNamedFiles({ name, manifest, entries }, staged, level, keptOut = new Map(), unbuilt = []) {
    const missing = (0,entry_points/* missingFiles */.wE)(manifest, new Set(entries.map(({ path }) => path)));
    const isError = ({ isNeeded }) => isNeeded && level === "error";
    const errors = missing.filter(isError);
    const tell = (files, more) => {
        if (files.length === 0)
            return [];
        const holds = artifactsHold(staged);
        const it = new Set(files.map(({ target }) => target)).size > 1 ? "them" : "it";
        const named = new Set(files.map(({ target }) => external_node_path_default().posix.normalize(target)));
        const toBuild = holds === "" ? (0,not_built/* buildRemedy */.zs)(unbuilt.filter((file) => named.has(file))) : undefined;
        const build = `${holds === "" ? "" : `${holds}. `}Build ${it} before this step, or name ${it} in "files" in package.json${more}.`;
        return [
            {
                code: "entry-point-missing",
                unit: name,
                message: lacking(name, files),
                remedy: broughtElsewhere(files, staged)?.remedy ?? letIn(files, keptOut) ?? toBuild ?? build,
            },
        ];
    };
    return {
        problems: tell(errors, "; check-packed: warn allows it"),
        warnings: tell(missing.filter((each) => !isError(each)), ""),
        moved: broughtElsewhere(errors, staged)?.artifact,
    };
}
/** Modules that the package's own entry points load, and that are not packed. */
function checkImports({ name }, missing) {
    if (missing.length === 0)
        return [];
    const named = missing.map(({ from, specifier }) => `${specifier} (in ${from})`);
    return [
        {
            code: "import-missing",
            unit: name,
            message: `${name} imports ${(0,wording/* firstFew */.Dt)(named, shownFiles)}, but the packed package contains no such ${missing.length > 1 ? "files" : "file"}.`,
            remedy: `Build ${missing.length > 1 ? "them" : "it"} before this step, or add what is left out to "files" in package.json.`,
        },
    ];
}
/** Entries of `files` that bring nothing, in sentences: npm says nothing about them. */
function idleFiles({ name, manifest, entries }) {
    const packed = entries.map(({ path }) => path);
    const idle = ((0,own_files/* patternsOf */.D4)(manifest) ?? [])
        .filter(({ text }) => !text.startsWith("!"))
        .filter(({ text, patterns }) => {
        // A name may hold what means something in a pattern.
        if (packed.includes(text.replace(/\\(.)/g, "$1")))
            return false;
        const anywhere = patterns.flatMap((each) => [each, `**/${each}`]);
        return (0,selection_src/* matchNames */.Gj)(anywhere, packed).matched.length === 0;
    })
        .map(({ text }) => text);
    if (idle.length === 0)
        return [];
    return [`${name}: ${(0,wording/* firstFew */.Dt)(idle, shownFiles)} in "files" of its package.json matches nothing.`];
}
/** npm 11 packs nothing by `"files": ["!x"]`, nor by `["!y", "!x"]`. An empty list is meant so. */
function excludesAlone(manifest) {
    const patterns = (0,own_files/* patternsOf */.D4)(manifest) ?? [];
    return patterns.length > 0 && patterns.every(({ text }) => text.startsWith("!"));
}
/** A package that holds nothing and brings nothing along: what it is made of was most likely not built. */
function checkEmpty({ name, manifest, entries }) {
    const isText = (file) => file === "package.json" || (0,license_files/* isLicenseFile */.E)(file) || /^(readme|changelog)(\.|$)/i.test(file);
    const isNamed = ["dependencies", "optionalDependencies", "peerDependencies"].some((field) => Object.keys(manifest[field] ?? {}).length > 0);
    if (!entries.every(({ path }) => isText(path)))
        return [];
    if (excludesAlone(manifest)) {
        return [
            {
                code: "package-empty",
                unit: name,
                message: `${name} contains only its package.json and text files: "files" in its package.json only excludes, and npm packs nothing that it does not include.`,
                remedy: 'Begin "files" with what should be packed, such as "**" for all files.',
            },
        ];
    }
    if (isNamed)
        return [];
    return [
        {
            code: "package-empty",
            unit: name,
            message: `${name} contains only its package.json and text files.`,
            remedy: 'Run the build before this step, and check "files" in package.json.',
        },
    ];
}
/** "@s/x names dist/a.js as its main, but the packed package contains no such file." */
function lacking(name, files) {
    const fields = new Map();
    for (const { target, field } of files) {
        fields.set(target, [...(fields.get(target) ?? []), field]);
    }
    const [[target = "", as = []] = [], ...others] = fields;
    if (others.length === 0) {
        return `${name} names ${target} as its ${(0,wording/* firstFew */.Dt)(as, shownFiles)}, but the packed package contains no such file.`;
    }
    const named = [...fields].map(([file, as]) => `${file} (${(0,wording/* firstFew */.Dt)(as, 2)})`);
    return `${name} names ${(0,wording/* firstFew */.Dt)(named, shownFiles)}, but the packed package contains no such files.`;
}
/** "dist/a.js is in the folder, and .npmignore keeps it out of the package." */
function letIn(files, keptOut) {
    const targets = [...new Set(files.map(({ target }) => target))];
    const lying = targets.filter((target) => keptOut.has(target));
    if (lying.length === 0)
        return undefined;
    const many = lying.length > 1;
    const keepers = [...new Set(lying.flatMap((target) => keptOut.get(target) ?? []))].join(" and ");
    return `${(0,wording/* firstFew */.Dt)(lying, shownFiles)} ${many ? "are" : "is"} in the folder, and ${keepers} ${keepers.includes(" and ") ? "keep" : "keeps"} ${many ? "them" : "it"} out of the package. Correct ${keepers}.`;
}
/**
 * upload-artifact strips the folder that all its files have in common, and keeps those that lead to where
 * a build leaves its files.
 */
function broughtElsewhere(missing, staged) {
    for (const { target, endings } of missing) {
        const wanted = external_node_path_default().posix.join(".", target).replace(/\/$/, "");
        for (const [file, { artifact }] of staged ?? []) {
            if (artifact === undefined)
                continue;
            const found = (ending) => `The artifact ${artifact} contains ${wanted}${ending} as ${file}`;
            const ending = endings.find((each) => `${wanted}${each}`.endsWith(`/${file}`));
            if (ending !== undefined) {
                const to = `${wanted}${ending}`.slice(0, -file.length - 1);
                return { artifact, remedy: `${found(ending)}: add "to: ${to}" to that source.` };
            }
            const deeper = endings.find((each) => file.endsWith(`/${wanted}${each}`));
            if (deeper !== undefined) {
                const from = file.slice(0, -`/${wanted}${deeper}`.length);
                return { artifact, remedy: `${found(deeper)}: add "from: ${from}" to that source.` };
            }
        }
    }
    return undefined;
}
/** "The artifact js holds a.js, b.js", each once; empty for a package that takes from none. */
function artifactsHold(staged) {
    const held = new Map();
    for (const [file, { artifact }] of staged ?? []) {
        if (artifact !== undefined)
            held.set(artifact, [...(held.get(artifact) ?? []), file]);
    }
    return [...held]
        .map(([artifact, files]) => `The artifact ${artifact} contains ${(0,wording/* firstFew */.Dt)(files, shownFiles)}`)
        .join(". ");
}

// EXTERNAL MODULE: ./packages/npm/src/packing/packed-checks.ts + 1 modules
var packed_checks = __webpack_require__(29273);
// EXTERNAL MODULE: ./packages/npm/src/packing/publishable-checks.ts
var publishable_checks = __webpack_require__(87578);
// EXTERNAL MODULE: ./packages/npm/src/packing/file-modes.ts
var file_modes = __webpack_require__(538);
;// CONCATENATED MODULE: ./packages/npm/src/packing/runnable-checks.ts


/** So many files are named before the rest is only counted. */
const runnable_checks_shownFiles = 5;
/** The files of a packed package that are to be run and cannot be. */
function checkRunnable({ name, manifest, entries }, binaries, faults) {
    const isBin = (0,file_modes/* isBinOf */.jM)(manifest);
    const tell = (files, how, rest) => files.length === 0
        ? []
        : [{ ...rest, unit: name, message: `${(0,wording/* firstFew */.Dt)(files, runnable_checks_shownFiles)} in ${name} ${how}.` }];
    const run = entries.filter((entry) => entry.executable || isBin(entry.path));
    const scripts = (fault) => run.map(({ path }) => path).filter((path) => faults.get(path) === fault);
    // npm sets the bit of what bin names when it installs; Windows has none.
    const locked = entries
        .filter(({ path, executable }) => !executable && !isBin(path))
        .map(({ path }) => path)
        .filter((path) => isProgram(binaries.get(path)));
    return [
        ...tell(scripts("crlf"), "ends its #! line with CRLF, so Linux and macOS do not find the interpreter", {
            code: "script-not-runnable",
            remedy: "Check it out or write it with LF; the line *.js text eol=lf in .gitattributes enforces this.",
        }),
        ...tell(scripts("byte-order-mark"), "has a byte order mark before #!, so no system can start it", {
            code: "script-not-runnable",
            remedy: "Save it as UTF-8 without a byte order mark.",
        }),
        ...tell(locked, "is a program without its executable bit, so starting it fails with EACCES", {
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
 * and behind a byte order mark no kernel sees `#!`. npm fixes the first at installation and the others
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

;// CONCATENATED MODULE: ./packages/npm/src/packing/source-problems.ts

/** What is wrong with a source, told of the package that takes from it. */
function ofPackage(problem, title) {
    return { ...problem, unit: title, message: `${title}: ${problem.message}` };
}
/**
 * What several packages find wrong with one source is told once, with the names of all, whether it is one
 * artifact or that of each platform; what is wrong with an entry, of the first of its platforms.
 */
function saidOnce(problems) {
    const each = problems.map((problem) => ({
        problem,
        units: problem.unit === undefined ? [] : [problem.unit],
    }));
    const bySource = merged(each, ({ problem }, index) => sourceOf(problem) ?? [index]);
    const seen = new Map();
    const byEntry = merged(bySource, ({ problem, units: [unit] }, index) => {
        const { code, input, line } = problem;
        if (!isOfPackage(problem) || line === undefined)
            return [index];
        // An entry may have several sources, and each of its packages something wrong with each of them.
        const place = JSON.stringify([code, input, line, unit]);
        const before = seen.get(place) ?? 0;
        seen.set(place, before + 1);
        return [code, input, line, before];
    });
    return byEntry.map(({ problem, units: [, ...others] }) => {
        const { unit = "", message, ...rest } = problem;
        if (others.length === 0)
            return problem;
        const named = (0,wording/* firstFew */.Dt)([unit, ...others], 3);
        return { ...rest, message: `${named}${message.slice(unit.length)}` };
    });
}
/** What is the same for problems that one correction of a source or an entry puts right. */
function sourceOf(problem) {
    const { code, unit = "", message, remedy, input, line } = problem;
    if (isOfPackage(problem))
        return [code, message.slice(unit.length), remedy];
    const isOfEntry = problem.unit === undefined && input !== undefined && line !== undefined;
    return isOfEntry ? [code, input, line, remedy] : undefined;
}
function isOfPackage({ unit, message }) {
    return unit !== undefined && message.startsWith(`${unit}: `);
}
/** Those of one key are one, where the first of them is. */
function merged(said, keyOf) {
    const groups = Map.groupBy([...said.entries()], ([index, each]) => JSON.stringify(keyOf(each, index)));
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const units = group.flatMap(([, each]) => each.units);
        return [{ problem: first[1].problem, units }];
    });
}

// EXTERNAL MODULE: ./packages/npm/src/manifests/like-manifest.ts
var like_manifest = __webpack_require__(9139);
// EXTERNAL MODULE: ./packages/npm/src/manifests/manifest-file.ts
var manifest_file = __webpack_require__(50758);
// EXTERNAL MODULE: ./packages/npm/src/manifests/package-manifest.ts + 1 modules
var package_manifest = __webpack_require__(48848);
// EXTERNAL MODULE: ./packages/npm/src/manifests/source-manifest.ts
var source_manifest = __webpack_require__(46689);
// EXTERNAL MODULE: ./packages/npm/src/packing/pack-list.ts + 2 modules
var pack_list = __webpack_require__(74145);
;// CONCATENATED MODULE: ./packages/npm/src/packing/brought-files.ts







/** npm reads these for what to leave out, and never packs them: they would hide what a source brings. */
const passOver = new Set([".gitignore", ".npmignore"]);
const linkFate = "which npm does not pack";
/**
 * The files that the sources of a package bring.
 *
 * @param notes gets what was skipped, in sentences
 * @throws ProblemsError with all that is wrong with the sources
 */
async function broughtFiles(spec, options, notes) {
    const title = (0,package_spec/* titleOf */.Gg)(spec);
    const problems = [];
    const brought = [];
    for (const source of spec.contents) {
        try {
            for (const file of await (0,src/* takeSource */.Zn)(source, { ...options, passOver, linkFate })) {
                if (file.path === "package.json" && spec.base.kind !== "sources") {
                    notes.push(`${title}: skipped the package.json of ${source.from}.`);
                }
                else
                    brought.push(file);
            }
        }
        catch (error) {
            if (!(error instanceof problem/* ProblemsError */.FQ))
                throw error;
            // Told with its place where several packages of the entry have it.
            const { input } = spec;
            const { line } = source;
            problems.push(...error.problems.map((each) => ({ ...ofPackage(each, title), input, line })));
        }
    }
    problems.push(...(0,src/* collisions */.eS)(brought, title));
    (0,problem/* throwProblems */.Jh)(problems);
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
    const listed = new Set(await (0,pack_list/* listPackFiles */.x)(".", temp, manifest));
    const packed = brought.filter((file) => listed.has(file.path));
    if (packed.length === brought.length)
        return { packed, lost: [] };
    const possible = new Set(await (0,pack_list/* listPackFiles */.x)(".", temp, { ...manifest, files: undefined }));
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
    const made = (0,package_manifest/* packageManifest */.u)(spec, await (0,source_manifest/* sourceManifest */.b)(spec, brought, workspace), options);
    (0,problem/* throwProblems */.Jh)(made.problems);
    const { name } = made;
    const home = base.kind === "folder" ? base.template.folder : undefined;
    const own = home === undefined
        ? { files: [], problems: [], notes: [] }
        : await (0,own_files/* ownFiles */.aJ)(home, workspace, made.manifest, (0,package_spec/* titleOf */.Gg)(spec));
    (0,problem/* throwProblems */.Jh)(own.problems);
    notes.push(...own.notes);
    const names = external_node_path_default().join(folder, "names");
    const { packed, lost } = await packedOf(brought.filter((each) => each.path !== "package.json"), made.manifest, names);
    const missed = [];
    for (const each of lost) {
        if (await isLeftOutAtHome(each, home, workspace)) {
            notes.push(`${(0,package_spec/* titleOf */.Gg)(spec)}: ${each.path} skipped, since the package's own folder has it.`);
        }
        else
            missed.push(each);
    }
    const over = new Set(packed.map((each) => (0,src/* pathKey */.Pn)(each.path)));
    const files = new Map();
    for (const each of own.files)
        if (!over.has((0,src/* pathKey */.Pn)(each.path)))
            files.set(each.path, each);
    for (const each of packed)
        files.set(each.path, each);
    const licenses = await (0,license_files/* addedLicenses */.V)(files.keys(), made.manifest, home, workspace);
    for (const each of licenses)
        files.set(each.path, each);
    const manifest = withFiles(withLists(made.manifest), licenses.map((each) => each.path).filter((each) => !own_files/* alwaysPacked */.GE.test(each)));
    const write = async (file, text) => {
        const target = external_node_path_default().join(folder, "made", file);
        await writeText(target, text);
        files.set(file, { path: file, file: target, artifact: undefined });
    };
    await write("package.json", (0,manifest_file/* writeManifest */.HN)(manifest));
    if (base.kind === "like" && ![...files.keys()].some((file) => /^readme(\.|$)/i.test(file))) {
        const metaName = String(base.meta.manifest["name"]);
        await write("README.md", (0,like_manifest/* likeReadme */.s)(name, metaName, spec.platform?.platform.triple));
    }
    return {
        ...{ spec, name, manifest, lost: missed },
        version: String(manifest["version"]),
        platform: made.platform,
        files: await staged(files, (0,file_modes/* isBinOf */.jM)(manifest)),
        siblings: made.siblings,
        platformPackages: made.platformPackages,
        ...{ notes, remarks: made.notes },
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
        const header = await (0,file_modes/* headerKind */.Qs)(file);
        const isExecutable = (mode & 0o111) !== 0;
        const packedMode = (0,file_modes/* stagedMode */.WQ)({ isBin: isBin(name), header, isExecutable });
        found.set(name, { file, size, executable: packedMode === 0o755, artifact });
    }
    return found;
}
async function writeText(file, text) {
    await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
    await (0,promises_.writeFile)(file, text);
    await (0,promises_.chmod)(file, 0o644);
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/vendored-crates.ts




/** So many files are named before the rest is only counted. */
const vendored_crates_shownFiles = 5;
/**
 * The files that the checksums of vendored crates name and the package does not hold. `cargo vendor`
 * writes such a list into each crate, and cargo builds none that lacks a file of its list, whether the
 * build reads that file or not.
 *
 * @param files absolute paths, by the paths in the package
 */
async function missingVendored(files) {
    const missing = [];
    for (const [list, { file }] of files) {
        if (external_node_path_default().posix.basename(list) !== ".cargo-checksum.json")
            continue;
        const listed = (0,json/* asRecord */.qY)((0,json/* parseRecord */.Hh)(await (0,promises_.readFile)(file, "utf8"))?.["files"]) ?? {};
        const crate = external_node_path_default().posix.dirname(list);
        const paths = Object.keys(listed).map((each) => external_node_path_default().posix.join(crate, each));
        missing.push(...paths.filter((each) => !files.has(each)));
    }
    return missing;
}
/** npm packs `*.orig` in no package, and each vendored crate has a Cargo.toml.orig. */
function checkVendored({ name }, missing) {
    if (missing.length === 0)
        return [];
    return [
        {
            code: "vendored-crate-incomplete",
            unit: name,
            message: `The packed ${name} lacks ${(0,wording/* firstFew */.Dt)(missing, vendored_crates_shownFiles)}. A .cargo-checksum.json lists ${missing.length > 1 ? "them" : "it"}, so cargo refuses to build the vendored ${missing.length > 1 ? "crates" : "crate"}.`,
            remedy: `Remove ${missing.length > 1 ? "them" : "it"} from "files" of the .cargo-checksum.json: cargo checks only what is listed there.`,
        },
    ];
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/pack-packages.ts

























/** While one is read, hashed and written, another one is compressed. */
const packedAtOnce = 2;
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
        open: (0,src/* artifactOpener */.of)(artifacts, await below("artifacts")),
        version: inputs.version,
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
    const twice = (0,double_names/* doubleNames */.g)(assembled);
    if (twice.length > 0)
        return { packages: [], problems: saidOnce([...problems, ...twice]) };
    for (const note of assembled.flatMap(({ notes }) => notes))
        ports.log.info(note);
    const files = [
        ...(await eachOf(assembled, async (staged) => {
            const file = placeOf(packedName(staged.name, staged.version));
            const read = await packStaged(staged, file, ports.cancelled);
            return [{ spec: staged.spec, staged, file, read }];
        }, packedAtOnce)),
        ...(await eachOf(specs.filter(({ base }) => base.kind === "tarball"), async (spec) => {
            const read = known.find((each) => each.spec === spec)?.tarball;
            const copied = await packedEarlier(spec, artifacts, workspace, placeOf);
            return copied.map((file) => ({ spec, staged: undefined, file, read }));
        })),
    ];
    const packages = await eachOf(files, async ({ spec, staged, file, read }) => {
        const tarball = read ?? (await (0,npm_tarball/* readNpmTarball */.O)(file, (0,package_spec/* titleOf */.Gg)(spec)));
        const look = async (files) => [
            await binariesOf(files),
            await scriptFaultsOf(files),
            await missingImports(tarball.manifest, files),
            await missingVendored(files),
        ];
        const [binaries, faults, imports, vendored] = staged === undefined ? await inTarball(file, folder, look) : await look(staged.files);
        const platform = staged?.platform ?? spec.platform;
        const checkBinaries = inputs.checkBinaries && spec.checkBinaries;
        const lost = staged?.lost ?? [];
        const held = new Map(staged?.files);
        for (const each of lost)
            held.set(each.path, each);
        const own = staged !== undefined && spec.base.kind === "folder" ? spec.base.template : undefined;
        const keptOut = await keptOutOf(tarball, own && external_node_path_default().join(workspace, own.folder));
        const packedPaths = new Set(tarball.entries.map((entry) => entry.path));
        const unbuilt = own ? await (0,not_built/* notBuilt */.cU)(tarball.manifest, packedPaths, own.folder, ports) : [];
        const named = checkNamedFiles(tarball, held, inputs.checkPacked, keptOut, unbuilt);
        const required = platform === undefined || !checkBinaries
            ? undefined
            : packageRequirements(tarball, platform, binaries, inputs.oldestSystem);
        (0,problem/* throwProblems */.Jh)([
            ...named.problems,
            ...(0,publishable_checks/* checkPublishable */._J)(tarball),
            ...checkRunnable(tarball, binaries, faults),
            ...checkVendored(tarball, vendored),
            ...(0,packed_checks/* checkPacked */.d)({
                ...{ tarball, version: inputs.version, binaries, platform, checkBinaries },
                staged: staged?.files,
                // In the right folder it is packed: to name it in `files` as well would be wrong.
                lost: lost.filter(({ artifact }) => artifact === undefined || artifact !== named.moved),
            }),
            ...(required?.problems ?? []),
        ]);
        if (required?.line !== undefined)
            ports.log.info(required.line);
        for (const note of idleFiles(tarball))
            ports.log.info(note);
        const { name, version, manifest } = tarball;
        const { siblings, platformPackages } = staged ?? known_packages/* nothingKnown */.H;
        const template = spec.base.kind === "folder" ? spec.base.template.folder : undefined;
        const manifestFile = template && external_node_path_default().posix.join(template, "package.json");
        return [
            {
                ...{ ...known_packages/* nothingKnown */.H, spec, name, version, manifest, siblings, platformPackages },
                file: manifestFile,
                ...{
                    tarball,
                    packedFile: file,
                    warnings: [
                        ...named.warnings,
                        ...checkImports(tarball, imports),
                        ...checkEmpty(tarball),
                        ...(required?.warnings ?? []),
                        ...(0,package_notes/* packageNotes */.W)(name, manifestFile, staged?.remarks ?? []),
                    ],
                    ...(required === undefined ? {} : { required }),
                    taken: takenFrom(workspace, spec, staged?.files),
                    isPackedHere: staged !== undefined,
                },
            },
        ];
    });
    problems.push(...(0,double_names/* doubleNames */.g)(packages));
    for (const { name, version, tarball, isPackedHere } of packages) {
        const files = (0,wording/* counted */.hS)(tarball.entries.length, { one: "file", many: "files" });
        const how = isPackedHere ? "packed" : "packed earlier";
        if (problems.length === 0) {
            ports.log.info(`${name} ${version} ${how}: ${files}, ${(0,wording/* size */.Ej)(tarball.size)}`);
        }
    }
    return { packages, problems: saidOnce(problems) };
}
/**
 * Does the same with each item, in their order, until the job is cancelled: then it throws. What is wrong
 * with one item is added to the problems.
 */
function eachUntil(cancelled, problems) {
    return async (items, work, atOnce = 1) => {
        const ends = await (0,look_up/* concurrently */.rK)([...items.entries()], async ([index, item]) => {
            cancelled.throwIfAborted();
            try {
                return { results: await work(item, index), problems: [] };
            }
            catch (error) {
                if (!(error instanceof problem/* ProblemsError */.FQ))
                    throw error;
                return { results: [], problems: error.problems };
            }
        }, atOnce);
        problems.push(...ends.flatMap((end) => end.problems));
        return ends.flatMap(({ results }) => results);
    };
}
/** The files of the checkout that are in a package, and its manifest, from which another is made. */
function takenFrom(checkout, { base }, staged = new Map()) {
    const manifests = [
        ...(base.kind === "folder" ? [base.template.folder] : []),
        ...(base.kind === "like" ? [base.meta.folder] : []),
    ].map((folder) => external_node_path_default().join(checkout, folder, "package.json"));
    const files = [...staged.values()].filter(({ artifact }) => artifact === undefined);
    return [...manifests, ...files.map(({ file }) => file)].filter((file) => (0,checkout_src/* isWithin */.UO)(file, checkout));
}
/** Files that were packed earlier, copied byte for byte beside those that are packed here. */
async function packedEarlier(spec, artifacts, workspace, placeOf) {
    const files = await (0,tarball_entries/* tarballFiles */.wv)(spec, workspace, artifacts);
    return Promise.all(files.map(async (found) => {
        const file = placeOf(external_node_path_default().basename(found));
        await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
        await (0,promises_.copyFile)(found, file);
        return file;
    }));
}

// EXTERNAL MODULE: ./packages/npm/src/discover/candidates.ts + 1 modules
var discover_candidates = __webpack_require__(82110);
;// CONCATENATED MODULE: ./packages/npm/src/discover/checkout-source.ts









/**
 * Packages of the checkout and of artifacts. npm packs without a build, so it is part of gathering: what
 * is wrong with the files is told before the registry is asked.
 *
 * @param given problems of the inputs
 */
function checkoutSource(inputs, meant, given, ports) {
    const { workspace, temp, log } = ports;
    return {
        discover: async () => {
            const { candidates, ...found } = await ports.plan();
            const paths = (candidates?.specs ?? []).flatMap(package_spec/* pathsOf */.wG);
            const commit = await (0,checkout_src/* readCommit */.kN)((0,checkout_src/* checkoutOf */.o5)(workspace, paths), ports.childEnvironment());
            const problems = [...found.problems, ...(0,checkout_src/* checkHead */.Xj)(commit, inputs.sha)];
            if (candidates === undefined)
                return { ...found, problems, candidates };
            // A job that goes on fetches them, and tells then what is missing.
            if (given.length > 0 || problems.length > 0) {
                problems.push(...(await missingArtifacts(candidates.specs, given, ports)));
            }
            const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-npm-"));
            const units = [
                ...candidates.units,
                ...candidates.unknown.map(({ spec }) => unknownUnit(spec, meant.version)),
            ];
            const more = { units, folder, head: commit?.head, packed: [] };
            return { ...found, problems, candidates: { ...candidates, ...more } };
        },
        gather: async (candidates) => {
            const { specs, folder, workspacePackages } = candidates;
            const wanted = (0,tarball_entries/* artifactsOf */.Ns)(specs);
            const artifacts = wanted.length === 0 ? new Map() : await ports.fetchArtifacts(wanted);
            const { packages, problems } = await log.inGroup("Packing", () => packPackages(candidates, inputs, meant.platforms ?? [], artifacts, ports));
            for (const used of ["assembled", "artifacts"]) {
                await (0,promises_.rm)(external_node_path_default().join(folder, used), { recursive: true, force: true });
            }
            const ordered = (0,discover_candidates/* candidatesOf */.k)(packages, workspacePackages);
            return {
                candidates: { ...candidates, ...ordered, unknown: [], packed: packages },
                ...{ problems, lines: [] },
            };
        },
        checkCheckout: (toUpload) => checkCheckout(toUpload, workspace, ports.childEnvironment()),
    };
}
/** A package that nobody knows yet, by its place in the input: for a job that is cancelled by then. */
function unknownUnit(spec, version = "unknown") {
    return { name: (0,package_spec/* titleOf */.Gg)(spec), version, path: "none", listed: spec.listed, after: [] };
}
/** Inputs without which nobody knows which artifacts are meant, or of which run. */
const artifactInputs = ["version", "run-id", "github-token", "sha"];
async function missingArtifacts(specs, given, { cancelled, missingArtifacts }) {
    const wanted = (0,tarball_entries/* artifactsOf */.Ns)(specs);
    const isUnknown = given.some(({ input = "" }) => artifactInputs.includes(input));
    if (wanted.length === 0 || isUnknown)
        return [];
    return (await (0,src_cancelled/* unlessCancelled */.MS)(cancelled, () => missingArtifacts(wanted))) ?? [];
}

// EXTERNAL MODULE: ./packages/npm/src/discover/discover-packages.ts + 3 modules
var discover_packages = __webpack_require__(42342);
;// CONCATENATED MODULE: ./packages/npm/src/discover/pack-source.ts








/** While one is decompressed, others are read. */
const readAtOnce = 4;
/**
 * Packages of a pack. Their contents were checked by the job that packed them, and the pack has proved
 * their bytes; so only what they say of themselves is read.
 */
function packSource(pack, temp) {
    return {
        discover: () => readPack(pack, temp),
        checkCheckout: () => Promise.resolve({ problems: [], warnings: [] }),
    };
}
async function readPack(pack, temp) {
    const { packages, others, problems } = choose(pack);
    const read = await (0,look_up/* concurrently */.rK)(packages, readPackage, readAtOnce);
    const packed = read.flatMap((each) => ("problems" in each ? [] : [each]));
    const workspacePackages = onlyNames(others);
    return {
        candidates: {
            ...(0,discover_candidates/* candidatesOf */.k)(packed, workspacePackages),
            ...{ specs: packed.map(({ spec }) => spec), unknown: [], passedOver: [], isWhole: true },
            ...{ packed, head: undefined, folder: await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-npm-")) },
        },
        problems: [...problems, ...read.flatMap((each) => ("problems" in each ? each.problems : []))],
        lines: (0,discover_packages/* packageLines */.i)(packed.map(({ name }) => name)),
    };
}
/** What is selected of a pack. The rest is for other steps, which these packages wait for. */
function choose({ packages, selected, others }) {
    if (selected === undefined)
        return { packages, others, problems: [] };
    const names = packages.map(({ name }) => name);
    const { matched, unmatched } = (0,selection_src/* matchNames */.Gj)(selected, names);
    const isChosen = ({ name }) => matched.includes(name);
    const left = packages.filter((each) => !isChosen(each));
    return {
        packages: packages.filter(isChosen),
        others: new Map([...others, ...left.map(({ name, version }) => [name, [version]])]),
        problems: unmatched.map((pattern) => {
            const near = (0,selection_src/* nearest */.pA)(pattern, names);
            return {
                code: "package-not-in-pack",
                unit: pattern,
                input: "packages",
                message: `The input "packages" holds ${pattern}, which matches no package of the pack.`,
                remedy: near === undefined ? `It holds ${names.join(", ")}.` : `Did you mean ${near}?`,
            };
        }),
    };
}
async function readPackage(said) {
    const { file, name, version } = said;
    const shown = external_node_path_default().basename(file);
    try {
        const tarball = await (0,npm_tarball/* readNpmTarball */.O)(file, shown);
        const { manifest } = tarball;
        if ((0,src_unit/* unitId */.K)(tarball) !== (0,src_unit/* unitId */.K)(said)) {
            const message = `${shown} holds ${(0,src_unit/* unitId */.K)(tarball)}, and the pack says that it is ${(0,src_unit/* unitId */.K)(said)}.`;
            const remedy = "Run the packing job again.";
            const code = "pack-file-mismatched";
            return { problems: [{ code, unit: name, message, remedy, input: "from" }] };
        }
        const spec = specOf(said);
        const own = { spec, name, version, manifest, tarball, packedFile: file };
        return { ...known_packages/* nothingKnown */.H, ...own, warnings: [], taken: [] };
    }
    catch (error) {
        if (!(error instanceof problem/* ProblemsError */.FQ))
            throw error;
        return { problems: error.problems };
    }
}
/** The job that packed has asked for new names. */
function specOf({ file, name }) {
    return {
        ...{ kind: "packages", base: { kind: "tarball", file, artifact: undefined }, name },
        ...{ platform: undefined, platformPackage: undefined, contents: [], checkBinaries: false },
        ...{ listed: true, input: "packages", line: 1 },
    };
}
/** What is known of a repository's other packages where it is not checked out. */
function onlyNames(others) {
    return {
        folders: new Map([...others.keys()].map((name) => [name, "none"])),
        nextVersions: (name) => others.get(name) ?? [],
        ...{ unpublished: new Set(), engines: new Map(), scopeRegistries: new Map(), needs: new Map() },
        // Of what is packed nothing has to be looked up any more.
        factsFor: () => ({
            ...{ versionOf: () => undefined, nameAt: () => undefined, nameBelowRoot: () => undefined },
            ...{ isPrivate: () => false, catalogs: new Map() },
        }),
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/inputs.ts
/** What the units are called. */
const called = { one: "package", many: "packages" };

// EXTERNAL MODULE: ./packages/npm/src/npm-steps.ts + 13 modules
var npm_steps = __webpack_require__(8425);
// EXTERNAL MODULE: ./packages/http/src/describe-answer.ts
var describe_answer = __webpack_require__(39900);
// EXTERNAL MODULE: ./packages/publishing/src/retry.ts
var retry = __webpack_require__(51001);
// EXTERNAL MODULE: ./packages/npm/src/registry/installers-view.ts + 1 modules
var installers_view = __webpack_require__(50994);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-reads.ts
var npm_reads = __webpack_require__(47812);
// EXTERNAL MODULE: ./packages/npm/src/registry/unpublished.ts
var unpublished = __webpack_require__(118);
;// CONCATENATED MODULE: ./packages/npm/src/registry/await-installable.ts






/** Pauses between two looks, in ms. */
const firstPauseMs = 2_000;
const longestPauseMs = 15_000;
/** A line about what is still awaited, at most so often, in ms. */
const tellEveryMs = 60_000;
/**
 * Waits until packages can be *installed*: the packument lists them as installers ask for it, no cache
 * gives out an older one, and their tarball is served. Says which are awaited, and what their look-up
 * failed with, if it was more than a 404. A cancelled job waits no longer, whatever was found.
 *
 * Who waits for nothing publishes what satisfies a range later: without it an installation fails for the
 * moment. A version that is named exactly has to be there: where it is optional, an installation would
 * lack it without a word.
 *
 * @param waitMs how long for all of them to come; what caches still keep is waited for beyond it
 * @throws ProblemsError naming those that did not come, or never will: they were unpublished
 */
async function awaitInstallable(versions, waitMs, ports) {
    const { target, clock, cancelled, say } = ports;
    const until = clock.now() + waitMs;
    let awaited = versions;
    let everywhereAt = -Infinity;
    let toldAt = -Infinity;
    let told = "";
    let goneAt = clock.now();
    const waiting = new Set();
    const look = async () => {
        await ports.renew?.();
        const byRun = (await ports.stagedByRun?.()) ?? new Set();
        const looks = await (0,look_up/* concurrently */.rK)(awaited, async (version) => ({
            version,
            found: await lookFor(version, byRun, ports),
        }));
        const missing = [];
        for (const { version, found } of looks) {
            if (found === "staged")
                waiting.add((0,src_unit/* unitId */.K)(version));
            else if ("obstacle" in found)
                missing.push({ version, ...found });
            else
                everywhereAt = Math.max(everywhereAt, found.everywhereAt);
        }
        awaited = missing.map(({ version }) => version);
        // What is only late is the rule, so it is not asked for at each look.
        if (missing.length > 0 && clock.now() - goneAt >= tellEveryMs) {
            await throwGone(missing, ports);
            goneAt = clock.now();
        }
        return missing;
    };
    const missing = await (0,retry/* retry */.L)(look, {
        isTransient: ({ length }) => length > 0,
        backoffMs: (0,retry/* growingBackoff */.G)(firstPauseMs, 1.5, longestPauseMs),
        onPause: (looks) => {
            if (clock.now() - toldAt < tellEveryMs)
                return;
            toldAt = clock.now();
            const minutes = Math.ceil((until - clock.now()) / 60_000);
            const these = described(looks);
            const isNews = these !== told;
            told = these;
            const what = isNews
                ? `these can be installed, ${minutes} min left: ${these}`
                : `the same ${looks.length} can be installed, ${minutes} min left`;
            say(`Waiting until ${what}`);
        },
        ...{ deadline: until, clock, signal: cancelled },
    });
    if (cancelled.aborted)
        return { staged: waiting, later: [] };
    const olderMs = everywhereAt - clock.now();
    if (missing.length === 0 && olderMs > 0) {
        const seconds = Math.ceil(olderMs / 1_000);
        say(`All packages that are needed are published. Waiting ${seconds} s more: until then, caches of ${target.title} may give installers an older list of versions.`);
        await clock.sleep(olderMs, cancelled);
    }
    const later = missing.filter(({ version: { range }, obstacle }) => {
        return waitMs === 0 && range !== undefined && obstacle === "missing";
    });
    if (later.length === missing.length) {
        return { staged: waiting, later: later.map(({ version }) => version) };
    }
    throw new problem/* ProblemsError */.FQ([notInstallable(missing, waitMs, ports)]);
}
function notInstallable(missing, waitMs, { target, meantInstead }) {
    const [meant] = missing.flatMap(({ version: { name } }) => meantInstead?.(name) ?? []);
    const [check, them, they, are] = missing.length === 1
        ? ["Check the name and version.", "it", "it", "is"]
        : ["Check their names and versions.", "them", "they", "are"];
    const first = meant === undefined
        ? check
        : `Did you mean ${meant}? Then correct platform-package or the dependency.`;
    return {
        code: "package-not-installable",
        message: `${described(missing)} cannot be installed from ${target.title}, after waiting ${Math.round(waitMs / 60_000)} min.`,
        remedy: `${first} If a later step or job publishes ${them}, make this one wait for that; if ${they} ${are} staged, approve ${them} first. Then run this job again.`,
    };
}
async function lookFor(needed, byRun, ports) {
    const { target, reads, clock, cancelled } = ports;
    // Right at once, and past the caches: asking them too early makes them keep an answer without it.
    const read = await (0,npm_reads/* readVersion */.$4)(target, needed, reads, cancelled);
    if (read.kind === "missing") {
        const other = await otherInRange(needed, ports);
        if (other !== undefined)
            return lookFor(other, byRun, ports);
        return [...byRun].some((id) => isMeant(id, needed)) ? "staged" : { obstacle: "missing" };
    }
    if (read.kind === "unreadable")
        return { obstacle: { cause: read.cause } };
    const { name, version } = needed;
    const view = await (0,installers_view/* readInstallersView */.T)(target, { name, version }, reads, cancelled);
    if (view.kind === "unlisted") {
        return { obstacle: { cause: "published, not yet in the list that installers read" } };
    }
    if (view.kind === "unreadable")
        return { obstacle: { cause: view.cause } };
    const everywhereAt = clock.now() + view.olderCopiesMs;
    const obstacle = await tarballObstacle(view.tarball, needed, { target, reads, cancelled });
    return obstacle === undefined ? { everywhereAt } : { obstacle };
}
/** What was published once and unpublished since does not come, however long it is waited for. */
async function throwGone(missing, ports) {
    const exact = missing.filter(({ version, obstacle }) => {
        return obstacle === "missing" && version.range === undefined;
    });
    const gone = await (0,look_up/* concurrently */.rK)(exact, async ({ version }) => {
        const isGone = await (0,unpublished/* isUnpublished */.e)(version, ports.target, ports.reads, ports);
        return isGone ? [(0,unpublished/* goneForGood */.A)(version)] : [];
    });
    (0,problem/* throwProblems */.Jh)(gone.flat());
}
/** What is published in a range, where the version that was expected is not. */
async function otherInRange({ name, range }, { target, reads, cancelled }) {
    if (range === undefined)
        return undefined;
    const known = await (0,npm_reads/* readPackage */.LY)(target, name, reads, cancelled);
    const versions = known.kind === "known" ? [...known.versions] : [];
    const version = (0,semver.maxSatisfying)(versions, range);
    return version === null ? undefined : { name, version };
}
function isMeant(id, needed) {
    if (id === (0,src_unit/* unitId */.K)(needed))
        return true;
    const start = `${needed.name}@`;
    const isInRange = needed.range !== undefined && id.startsWith(start);
    return isInRange && (0,semver.satisfies)(id.slice(start.length), needed.range ?? "");
}
async function tarballObstacle(tarball, { name }, { target, reads, cancelled }) {
    // npm resolves no address against that of the registry, so it could not install this either.
    const address = URL.parse(tarball);
    if (address === null) {
        return { cause: `its tarball is ${JSON.stringify(tarball)}, which is not a URL` };
    }
    const token = reads.readToken(name);
    // One byte tells that it is served; some registries know no ranges, and send it whole.
    const firstByte = { accept: "*/*", range: "bytes=0-0", from: target.registry };
    const reply = await (0,npm_reads/* get */.Jt)(tarball, reads, token, cancelled, firstByte);
    if (reply.kind === "failed" && reply.code === "answer-too-large")
        return undefined;
    if (reply.kind === "failed")
        return { cause: `its tarball: ${reply.cause}` };
    if (reply.status === 200 || reply.status === 206)
        return undefined;
    if (reply.status === 404)
        return "missing";
    return { cause: `its tarball: ${(0,describe_answer/* describeAnswer */.O)(reply.status, reply.body)}` };
}
/** "a@1.0.0, b@1.0.0 (503)", or where a cause is of several: "a@1.0.0; b@1.0.0, c@1.0.0 (503)". */
function described(looks) {
    const groups = [
        ...Map.groupBy(looks, ({ obstacle }) => (typeof obstacle === "object" ? obstacle.cause : "")),
    ];
    const isShared = groups.some(([cause, of]) => cause !== "" && of.length > 1);
    return groups
        .map(([cause, of]) => {
        const names = of.map(({ version }) => (0,src_unit/* unitId */.K)(version)).join(", ");
        return cause === "" ? names : `${names} (${cause})`;
    })
        .join(isShared ? "; " : ", ");
}

// EXTERNAL MODULE: ./packages/npm/src/registry/npm-credentials.ts + 2 modules
var npm_credentials = __webpack_require__(14810);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-registry.ts + 12 modules
var npm_registry = __webpack_require__(70540);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-unit.ts
var npm_unit = __webpack_require__(75279);
// EXTERNAL MODULE: ./packages/npm/src/registry/gone-stages.ts
var gone_stages = __webpack_require__(96492);
// EXTERNAL MODULE: ./packages/npm/src/registry/older-stages.ts
var older_stages = __webpack_require__(42523);
;// CONCATENATED MODULE: ./packages/npm/src/registry/other-stages.ts



/**
 * What waits beside the packages that are released, and takes a dist-tag back from them when somebody
 * approves it: as the registry lists it to a person's token, and as earlier jobs of the run wrote it down.
 */
function besideOlderStages(units, listed, { staged, gone }) {
    const own = units.map((unit) => {
        const { name, version, tag } = unit;
        return { name, version, tag, stageId: staged.get((0,src_unit/* unitId */.K)(unit))?.stageId };
    });
    const recorded = [...staged].flatMap(([id, { stageId, name, version, tag }]) => {
        return gone.has(id) ? [] : [{ id: stageId, name, version, tag }];
    });
    return (0,problem/* eachOnce */.B)((0,older_stages/* olderStageWarnings */.I)(own, [...listed, ...recorded]));
}
/**
 * Which of the versions that staged packages need, and that no other step has staged, are live: nobody
 * has to approve them first.
 *
 * @param staged packages that wait for a person
 * @param released `name@version` of what is accounted for: what this step releases, and what waits
 */
async function liveNeeds(staged, released, reader, cancelled) {
    const needed = [...new Set(staged.flatMap(({ pins = [] }) => pins))]
        .filter((id) => !released.has(id))
        .map((id) => ({
        name: id.slice(0, id.lastIndexOf("@")),
        version: id.slice(id.lastIndexOf("@") + 1),
    }));
    const found = await (0,look_up/* concurrently */.rK)(needed, (each) => reader.find(each, cancelled), look_up/* readsAtOnce */.CV);
    return needed.filter((_, index) => found[index]?.kind === "present");
}
/**
 * Of what is remembered, what concerns a step: where a person approves some of its packages, all; else
 * what its live packages need, without which users install them.
 */
function concerning(ended, memory) {
    if (ended.some(({ status }) => status === "staged"))
        return memory;
    const live = ended.filter(({ status }) => isLive.includes(status));
    const needed = new Set(live.flatMap(({ pins = [] }) => pins));
    const only = (all) => new Map([...all].filter(([id]) => needed.has(id)));
    return { ...memory, staged: only(memory.staged), nameless: only(memory.nameless) };
}
const isLive = ["published", "already-published"];
/**
 * What other steps and jobs of the run staged: `waiting` is what nobody has approved yet. It is approved
 * with what this step staged, in one order, whether or not the id of its stage is known.
 *
 * @param own `name@version` of what this step releases
 * @param stages shows which are gone; without a person's token nobody knows
 * @param now epoch ms
 */
async function stagedBeside(own, { staged, nameless, gone }, reader, stages, cancelled, now) {
    const recorded = new Map([...nameless, ...staged]);
    const others = [...recorded].flatMap(([id, each]) => (own.has(id) ? [] : [each]));
    const found = await (0,look_up/* concurrently */.rK)(others, (each) => reader.find(each, cancelled), look_up/* readsAtOnce */.CV);
    const live = others.filter((_, index) => found[index]?.kind === "present");
    const waiting = others.filter((each) => !live.includes(each) && !gone.has((0,src_unit/* unitId */.K)(each)));
    const looked = await (0,gone_stages/* lookAtStages */.ee)(waiting, stages, now);
    const looks = new Map(looked.looks.map((look) => [(0,src_unit/* unitId */.K)(look), look]));
    const stillWaiting = waiting
        .filter((each) => !looked.gone.has((0,src_unit/* unitId */.K)(each)))
        .map((each) => {
        const look = looks.get((0,src_unit/* unitId */.K)(each));
        const stageId = each.stageId ?? (look && (0,gone_stages/* idOfSame */.N9)(look));
        const isUnseen = look === undefined || !(0,gone_stages/* isSeen */.U4)(look);
        return {
            ...each,
            ...(stageId !== undefined && { stageId }),
            ...(isUnseen && { isUnseen: true }),
        };
    });
    return { waiting: stillWaiting, live };
}

// EXTERNAL MODULE: ./packages/npm/src/registry/provenance.ts
var provenance = __webpack_require__(49374);
// EXTERNAL MODULE: ./packages/npm/src/registry/staged-memory.ts
var staged_memory = __webpack_require__(6767);
;// CONCATENATED MODULE: ./packages/npm/src/registry/remember.ts



/**
 * What earlier attempts staged. With a token that may view stages (any granular one of a maintainer,
 * read-only ones too) the registry is asked which of them are still there; trusted publishing may not
 * ask, and the reports count alone.
 *
 * @param taken the reports of earlier attempts; undefined where there can be none
 * @param names of packages that are released, or needed: only their stages are asked for
 * @param commit the commit that is released
 * @param reader asks with the token of a person
 * @param repository `https://github.com/owner/name`
 * @param now epoch ms
 */
async function remember(taken, names, target, commit, reader, repository, now) {
    if (taken === undefined)
        return staged_memory/* noMemory */.Dl;
    const { reports, problems, unread } = taken;
    const name = URL.parse(repository)?.pathname.replace(/^\//, "") ?? repository;
    const memory = (0,staged_memory/* rememberStages */.T3)(reports, target, { repository: name, commit });
    const ours = [...memory.staged.values(), ...memory.nameless.values()].filter((stage) => names.has(stage.name));
    const { looks, gone } = await (0,gone_stages/* lookAtStages */.ee)(ours, reader, now);
    const idsOf = (kept) => new Set(kept.map(src_unit/* unitId */.K));
    const found = looks.flatMap((look) => {
        const recorded = memory.nameless.get((0,src_unit/* unitId */.K)(look));
        const id = (0,gone_stages/* idOfSame */.N9)(look);
        return recorded === undefined || id === undefined
            ? []
            : [[(0,src_unit/* unitId */.K)(look), { ...recorded, stageId: id }]];
    });
    return {
        ...memory,
        staged: new Map([...memory.staged, ...found]),
        gone,
        hidden: idsOf(looks.filter(({ stage }) => stage === "none")),
        seen: idsOf(looks.filter(gone_stages/* isSeen */.U4)),
        warnings: [...problems, ...memory.warnings],
        ...(unread !== undefined && { unread }),
    };
}

// EXTERNAL MODULE: ./packages/npm/src/registry/stage-reads.ts
var stage_reads = __webpack_require__(95491);
// EXTERNAL MODULE: ./packages/npm/src/registry/dist-tag.ts
var dist_tag = __webpack_require__(20656);
;// CONCATENATED MODULE: ./packages/npm/src/registry/tags-behind.ts




/**
 * Whether a tag stands below a version that was published since the release looked: another job publishes
 * at the same time, each finds its own version to be the highest, and the tag goes with the last upload.
 * A version under another tag was not meant for this one.
 *
 * @param before what was published when the release looked; undefined: a new name
 */
function behind({ version, tag }, before, { versions, distTags, deprecated }) {
    const stands = distTags[tag];
    if (stands === undefined || (0,semver.parse)(stands) === null)
        return undefined;
    const tagged = Object.values(distTags);
    const higher = versions
        .filter((each) => before?.versions.includes(each) !== true && !tagged.includes(each))
        .filter((each) => (0,semver.parse)(each) !== null && (0,dist_tag/* ownTag */.Zc)(each) === (0,dist_tag/* ownTag */.Zc)(version))
        .filter((each) => (0,semver.gt)(each, stands) && !deprecated.includes(each))
        .sort(semver.compare)
        .at(-1);
    return higher === undefined ? undefined : { stands, higher };
}
/**
 * Reads the packages again that were published, and tells of tags that went back. npm moves a tag with
 * the upload, whatever came a moment before, so only a look afterwards can know. A list that does not
 * have the version yet is older than the upload, and says nothing.
 *
 * @param known what was published when the release looked, by name
 */
async function tagsBehind(units, outcomes, known, { target, reads, clock, cancelled, say, }) {
    const ours = new Set(outcomes.filter(({ status, attempts }) => status === "published" && attempts > 0).map(src_unit/* unitId */.K));
    const published = units.filter((unit) => ours.has((0,src_unit/* unitId */.K)(unit)));
    const unread = [];
    const found = await (0,look_up/* concurrently */.rK)(published, async (unit) => {
        const { name, version, tag } = unit;
        const read = await (0,retry/* retry */.L)(() => (0,npm_reads/* readPackage */.LY)(target, name, reads, cancelled), {
            isTransient: (last) => last.kind !== "known" || !last.versions.includes(version),
            ...{ backoffMs: look_up/* readBackoffMs */.V1, clock, signal: cancelled },
        });
        if (read.kind !== "known" || !read.versions.includes(version)) {
            unread.push(name);
            return [];
        }
        const found = behind(unit, known.get(name), read);
        return found === undefined ? [] : [wentBack(name, tag, found, target)];
    }, look_up/* readsAtOnce */.CV);
    if (unread.length > 0 && !cancelled.aborted) {
        say(`${target.title} does not list the new version of ${(0,wording/* firstFew */.Dt)(unread, 5)} yet, so it is unknown whether another job moved a dist-tag back.`);
    }
    return found.flat();
}
function wentBack(name, tag, { stands, higher }, { isNpmjs, registry }) {
    const at = isNpmjs ? "" : ` --registry ${registry}`;
    return {
        code: "dist-tag-went-back",
        unit: name,
        message: `The dist-tag ${tag} of ${name} is on ${stands}, below ${higher}, which was published during this job: two jobs published at the same time.`,
        remedy: `If nobody moved it on purpose, put it back as a maintainer, with \`npm dist-tag add ${name}@${higher} ${tag}${at}\`.`,
    };
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/unread-reports.ts

/**
 * What the registry has and nobody knows from whom, where reports of earlier attempts are out of reach: it
 * may be what this run has sent itself. Where nothing of the kind is there, nothing is missed.
 */
function unreadReports(ended, { unread }) {
    const unknown = ended.filter(({ status, stageId }) => status === "unclear" || (status === "staged" && stageId === undefined));
    if (unread === undefined || unknown.length === 0)
        return [];
    const [was, its, shasum] = unknown.length === 1 ? ["was", "its id", "its shasum"] : ["were", "their ids", "each shasum"];
    const { remedy } = unread;
    const advice = remedy === undefined ? "Run the job again later." : `For the next release: ${remedy}`;
    return [
        {
            code: "earlier-reports-unread",
            message: `${(0,wording/* firstFew */.Dt)(unknown.map(src_unit/* unitId */.K), 5)} ${was} sent before, perhaps by an earlier attempt of this run, whose reports this job could not read. ${unread.message}`,
            remedy: `${advice} To approve what is staged now, find ${its} with npm stage list, and compare ${shasum} with the one in this report.`,
        },
    ];
}

;// CONCATENATED MODULE: ./packages/npm/src/release-steps.ts




















/**
 * Packages that are published in this job: those of the checkout and of artifacts, packed here, or what
 * another job has packed.
 *
 * @param given problems of the inputs
 */
function releaseSteps(inputs, meant, given, ports) {
    const { dryRun, token, stageToken = token } = inputs;
    const { target } = meant;
    const { log, clock, cancelled, fetch, userAgent, idToken } = ports;
    const say = log.info;
    const credentials = new npm_credentials/* NpmCredentials */.q({
        ...{ registry: target.registry, isNpmjs: target.isNpmjs, token, say },
        ...{ mask: ports.mask, fetch, clock, userAgent, ...(idToken && { idToken }) },
    });
    const reads = { fetch, userAgent, readToken: (name) => credentials.readToken(name) };
    const stages = stageToken === undefined
        ? undefined
        : (0,stage_reads/* noticingRefusal */.mP)((0,stage_reads/* stageReader */.s0)(target, stageToken, reads, cancelled), target);
    // Another token is there for something else, and need not read stages.
    const refusals = () => (inputs.stageToken === undefined ? [] : (stages?.refusals() ?? []));
    // A direct release with a token of its own asks for no stages.
    const listsStages = inputs.stageToken !== undefined || inputs.publishMode !== "direct";
    const commitOf = ({ head }) => inputs.sha ?? head;
    const rememberFor = async (candidates) => {
        const own = candidates.units.map(({ name }) => name);
        const names = new Set([...own, ...namesElsewhere(candidates)]);
        const taken = await ports.earlierReports?.();
        return remember(taken, names, target, commitOf(candidates), stages, ports.repository, clock.now());
    };
    let opened;
    let commit;
    const steps = (0,npm_steps/* npmSteps */.P)(meant, given, {
        ...{ ...ports, reads },
        job: () => ({
            ...{ dryRun, isPacking: inputs.packsOnly === true, hasIdToken: idToken !== undefined },
            stages: inputs.publishMode === "stage",
            isGitHubActions: ports.isGitHubActions,
            isGitHubHosted: ports.isGitHubHosted,
            isOfOtherCommit: inputs.sha !== undefined && inputs.sha !== ports.env["GITHUB_SHA"],
            repositoryVisibility: credentials.repositoryVisibility,
        }),
    });
    const source = inputs.pack === undefined
        ? checkoutSource(inputs, meant, given, { ...ports, plan: steps.discover })
        : packSource(inputs.pack, ports.temp);
    return {
        ...{ ...steps, ...source, called: called },
        lookUp: async (candidates) => {
            const lookUp = async () => {
                const names = candidates.packages.map(({ name }) => name);
                if (!dryRun) {
                    await Promise.all([
                        credentials.ask(names, cancelled),
                        credentials.askForReads(namesElsewhere(candidates), cancelled),
                    ]);
                }
                return steps.lookUp(candidates);
            };
            const [presence, memory, seen = []] = await Promise.all([
                lookUp(),
                rememberFor(candidates),
                listsStages ? stages && (0,stage_reads/* listStages */.Cv)(stages) : undefined,
            ]);
            const toUpload = candidates.packed.filter((each) => !(0,pipeline/* isPublished */.HF)(each, presence));
            const checkout = await source.checkCheckout(toUpload);
            return { ...presence, memory, stages: seen, checkout };
        },
        check: (candidates, presence) => {
            const common = steps.check(candidates, presence);
            if (presence === undefined)
                return common;
            const names = candidates.packages.map(({ name }) => ({
                ...{ name, isNew: presence.newNames.has(name) && !presence.placeholders.has(name) },
            }));
            return (0,npm_steps/* together */.b)(common, presence.checkout ?? { problems: [], warnings: [] }, {
                problems: dryRun
                    ? []
                    : [
                        ...credentials.check(names),
                        ...(token === undefined && target.isNpmjs ? (0,elsewhere/* neverCreated */.V5)(presence) : []),
                    ],
                warnings: [
                    ...(0,elsewhere/* unknownNames */.be)(candidates, presence),
                    ...(presence.memory?.warnings ?? []),
                    ...refusals(),
                ],
            });
        },
        open: ({ packed, head, folder }, { registry: reader, readAt, memory = staged_memory/* noMemory */.Dl }) => {
            commit = commitOf({ head });
            opened = (0,npm_registry/* npmRegistry */.f)({
                ...{ target, reader, credentials, fetch, clock, userAgent, cancelled, temp: folder },
                env: ports.env,
                ...{ delayMs: inputs.delayMs, lookedAt: readAt },
                confirmWithinMs: inputs.confirmMs,
                ...{ mode: inputs.publishMode, commit, memory, say },
                stageToken: inputs.stageToken,
                tarballOf: (unit) => tarballOf(packed, unit),
            });
            return opened;
        },
        recall: (units, { memory = staged_memory/* noMemory */.Dl }, onConflict) => {
            const recalled = (0,staged_memory/* recallStaged */.it)(units, memory, target, onConflict);
            for (const [id, { status }] of recalled)
                if (status === "staged")
                    opened?.waits(id);
            return recalled;
        },
        record: (unit, outcome, { memory = staged_memory/* noMemory */.Dl }) => {
            const logIndex = opened?.logIndexOf(unit);
            return (0,staged_memory/* recordPackage */.a6)(unit, outcome, memory, {
                ...{ runId: ports.runId, runAttempt: ports.attempt },
                ...(commit !== undefined && { commit }),
                ...(logIndex !== undefined && { logIndex }),
            });
        },
        lookAfter: async (units, outcomes, { known, memory = staged_memory/* noMemory */.Dl }) => [
            ...unreadReports(outcomes, memory),
            ...(await tagsBehind(units, outcomes, known, { target, reads, clock, cancelled, say })),
        ],
        waitingBeside: async (outcomes, { memory = staged_memory/* noMemory */.Dl, registry }) => {
            const own = new Set(outcomes.map(src_unit/* unitId */.K));
            const known = concerning(outcomes, memory);
            const beside = await stagedBeside(own, known, registry, stages, cancelled, clock.now());
            const { waiting, live } = beside;
            const staged = [...outcomes.filter(({ status }) => status === "staged"), ...waiting];
            const released = new Set([...own, ...[...waiting, ...live].map(src_unit/* unitId */.K)]);
            return {
                waiting,
                live: [...live, ...(await liveNeeds(staged, released, registry, cancelled))],
            };
        },
        pack: async (candidates, presence) => {
            const { packed, folder } = candidates;
            const decided = steps.decide(candidates, presence);
            for (const [reason, names] of decided.without) {
                // It can be fixed, so it is among the warnings.
                if (reason === provenance/* otherRepository */.j5)
                    continue;
                say(`${(0,wording/* firstFew */.Dt)(names, 5)} ${names.length > 1 ? "go" : "goes"} without provenance: ${reason}.`);
            }
            const unitsWith = (memory) => unitsOf({ ...candidates, ...presence }, decided.terms, memory);
            for (const unit of unitsWith()) {
                const first = unit.isPlaceholder === true ? "the first version of a placeholder" : undefined;
                const next = `${first ?? (unit.isNew ? "a new name" : "a new version")}, dist-tag ${unit.tag}`;
                // What is published already is told where it is compared.
                if (!(0,pipeline/* isPublished */.HF)(unit, presence))
                    say(`${unit.name} ${unit.version}: ${next}`);
            }
            (0,elsewhere/* unknownNames */.be)(candidates, presence).map(problem/* describeProblem */.BJ).forEach(say);
            let { memory = staged_memory/* noMemory */.Dl } = presence;
            // Of what is published it comes too late.
            const warnings = packed.flatMap((each) => ((0,pipeline/* isPublished */.HF)(each, presence) ? [] : each.warnings));
            if (!dryRun) {
                let readAt = clock.now();
                // Jobs side by side write down what they stage while this one waits.
                const stagedByRun = async () => {
                    if (clock.now() - readAt >= readAgainMs) {
                        memory = await rememberFor(candidates);
                        readAt = clock.now();
                    }
                    return (0,staged_memory/* waitingIds */.SN)(memory);
                };
                const { staged, later } = await awaitInstallable(presence.elsewhere, inputs.waitMs, {
                    ...{ target, reads, clock, cancelled, say },
                    renew: () => credentials.askForReads(namesElsewhere(candidates), cancelled),
                    meantInstead: (name) => (0,elsewhere/* meantInstead */.qn)(name, candidates, presence),
                    ...(inputs.publishMode !== "direct" && { stagedByRun }),
                });
                for (const id of staged)
                    opened?.waits(id);
                warnings.push(...(0,ranges/* beforeTheirNeeds */.vg)(later, presence.elsewhereOf));
            }
            const units = unitsWith(memory);
            warnings.push(...besideOlderStages(units, presence.stages ?? [], memory));
            return {
                units,
                ...(inputs.pack === undefined && { folder: external_node_path_default().join(folder, "packed") }),
                warnings,
                ...runsOnOf(packed, inputs.oldestSystem),
            };
        },
    };
}
/** Names of packages of the checkout that other jobs publish, and these need. */
function namesElsewhere({ elsewhere, ranges }) {
    return [...new Set([...elsewhere, ...ranges].map(({ name }) => name))];
}
/** How often what other jobs staged is looked for while they are waited for, in ms. */
const readAgainMs = 60_000;
/** What goes to the registry, in the order in which it was packed. */
function unitsOf({ packed, units, neededByFiles, }, terms, { staged } = staged_memory/* noMemory */.Dl) {
    const ids = new Map(units.map((unit) => [unit.name, (0,src_unit/* unitId */.K)(unit)]));
    const after = new Map(units.map((unit) => [unit.name, unit.after]));
    const unlayered = packed.flatMap(({ name, version, packedFile, tarball }) => {
        const own = terms.get(name);
        if (own === undefined)
            return [];
        const dependencies = (after.get(name) ?? []).flatMap((each) => ids.get(each) ?? []);
        const elsewhere = neededByFiles.get(name) ?? [];
        const { integrity: checksum, shasum, size } = tarball;
        return [
            {
                ...{ name, version, file: packedFile, checksum, shasum, size, dependencies },
                ...{ limit: (0,npm_unit/* limitOf */.L)(own.isNew), ...own, pins: [...dependencies, ...elsewhere] },
                // Whatever the other job's package needs itself, it comes before this one.
                layer: elsewhere.length > 0 ? 1 : 0,
            },
        ];
    });
    const layers = (0,approval_layers/* layersOf */.w)([...staged.values(), ...unlayered]);
    return unlayered.map((unit) => ({ ...unit, layer: layers.get((0,src_unit/* unitId */.K)(unit)) ?? unit.layer }));
}
function tarballOf(packed, { name }) {
    const found = packed.find((each) => each.name === name);
    if (found === undefined)
        throw new TypeError(`${name} was not packed`);
    return found.tarball;
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
    const { steps, wrong, options } = meantRelease(inputs, given, ports);
    return (0,pipeline/* runRelease */.T_)(steps, wrong, options, ports);
}
/** What inputs mean, with all that is wrong with their form. */
function readRelease(inputs, npmRegistrySetting) {
    const declared = (0,src/* declarePlatforms */.l1)(inputs.platforms ?? [], "platforms");
    const { meant, problems } = (0,discover_meant/* readMeant */.y)({
        ...inputs,
        platforms: inputs.platforms && declared.platforms,
        called: { packages: "packages", tag: "tag" },
    }, npmRegistrySetting);
    return { meant, problems: [...problems, ...declared.problems] };
}
/**
 * The same, with what the placeholders of packages of their own show to be wrong: the plan, which has one
 * list for them and for packages of platforms, fills them in.
 */
function readEntries(inputs, npmRegistrySetting) {
    const { meant, problems } = readRelease(inputs, npmRegistrySetting);
    const own = meant.lists.filter(({ kind }) => kind === "packages");
    const facts = { platforms: undefined, entriesAlone: true, version: "1.0.0" };
    return [
        ...problems,
        ...own.flatMap(({ entries, input }) => (0,expand/* placeholderProblems */.y)(entries, { ...facts, input })),
    ];
}
/** The release that inputs mean, with all that is wrong with their form. */
function meantRelease(inputs, given, ports) {
    const { meant, problems } = readRelease(inputs, ports.npmRegistrySetting);
    const wrong = [...given, ...problems];
    return {
        wrong,
        steps: releaseSteps(inputs, meant, wrong, ports),
        options: {
            ...inputs,
            laterAttempt: ports.attempt > 1,
            hasToken: inputs.token !== undefined,
            hasIdToken: ports.idToken !== undefined,
            isTrusting: meant.target.isNpmjs,
            tokenVariable: "NODE_AUTH_TOKEN",
            // A private package looks like one that does not exist.
            readsAreOpen: false,
        },
    };
}


/***/ })

};
