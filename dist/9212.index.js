export const id = 9212;
export const ids = [9212];
export const modules = {

/***/ 3272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76445);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64330);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21258);


/** The inputs of publish-crates-ordered, as its action.yml has them. */
const inputs = {
    "manifest-path": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Cargo.toml"),
    packages: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    exclude: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    index: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(_fairlead_crates__WEBPACK_IMPORTED_MODULE_1__/* .cratesIoIndex */ .vE),
    registry: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[A-Za-z][A-Za-z0-9_-]*$/, "cargo's name of a registry, such as my-registry"),
    verify: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(true),
    features: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    toolchain: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a toolchain such as stable or 1.95.0"),
    "allow-dirty": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    "crate-files": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    artifact: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    from: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .packReference */ .Z)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[1-9][0-9]{0,14}$/, "the number of a run, such as 16123456789"),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("${{ github.token }}"),
    "dry-run": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    version: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .semverText */ .E2)(),
    token: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .authorization */ .it)(),
    "delay-seconds": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .numberOr */ .d_)("auto", { min: 0 }),
    "max-wait-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(240, { min: 0 }),
    "on-conflict": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["auto", "fail", "warn"], "auto"),
    "new-names": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(["listed", "allow", "fail"], "listed"),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .hW)(),
};


/***/ }),

/***/ 54771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ toCratesInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The release's inputs from the action's: units converted, defaults that depend on others applied.
 *
 * @param registryToken what the environment holds for the input `registry`
 * @param pack what another job has packed
 */
function toCratesInputs(given, environment, registryToken, pack) {
    const { version } = given;
    const dryRun = given["dry-run"];
    const delay = given["delay-seconds"];
    const onConflict = given["on-conflict"];
    return {
        manifestPath: given["manifest-path"],
        packages: given.packages,
        exclude: given.exclude,
        index: given.index,
        registry: given.registry,
        verify: given.verify,
        features: given.features?.map(({ text }) => text) ?? [],
        toolchain: given.toolchain,
        allowDirty: given["allow-dirty"],
        crateFiles: given["crate-files"],
        artifact: given.artifact,
        ...(pack !== undefined && { pack: cratesOf(pack) }),
        dryRun,
        version,
        token: given.token ?? registryToken ?? environment.registryToken,
        delayMs: delay === "auto" ? undefined : delay * 1_000,
        maxWaitMs: given["max-wait-minutes"] * 60_000,
        // Without a version nobody said which contents are released: what is there may be older work.
        onConflict: onConflict !== "auto" ? onConflict : version === undefined ? "warn" : { released: version },
        newNames: given["new-names"],
        sha: given.sha ?? (environment.sha === "" ? undefined : environment.sha),
    };
}
function cratesOf({ folder, manifest }) {
    return manifest.files
        .filter(({ kind }) => kind === "crate")
        .map(({ path: at, name, version = "" }) => ({ file: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, at), name, version }));
}


/***/ }),

/***/ 2643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readRegistryToken)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11471);
/* harmony import */ var _fairlead_crates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94988);


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

/***/ 94005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ packCrates),
  E: () => (/* binding */ releaseCrates)
});

// EXTERNAL MODULE: ./packages/publishing/src/pipeline.ts + 15 modules
var pipeline = __webpack_require__(12848);
// EXTERNAL MODULE: ./packages/publishing/src/pack-release.ts
var pack_release = __webpack_require__(46258);
// EXTERNAL MODULE: ./packages/crates/src/discover/manifest-lines.ts
var manifest_lines = __webpack_require__(61105);
// EXTERNAL MODULE: ./packages/crates/src/registry/cargo-environment.ts
var cargo_environment = __webpack_require__(94988);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var unit = __webpack_require__(65581);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/crates/src/registry/look-up-crates.ts
var look_up_crates = __webpack_require__(43264);
// EXTERNAL MODULE: ./packages/crates/src/registry/crates-target.ts
var crates_target = __webpack_require__(21258);
// EXTERNAL MODULE: ./packages/crates/src/packing/requirement.ts
var requirement = __webpack_require__(59505);
// EXTERNAL MODULE: ./packages/crates/src/checks/check-needed.ts
var check_needed = __webpack_require__(15906);
// EXTERNAL MODULE: ./packages/crates/src/checks/manifest-checks.ts + 5 modules
var manifest_checks = __webpack_require__(65006);
// EXTERNAL MODULE: ./packages/crates/src/checks/presence-checks.ts
var presence_checks = __webpack_require__(15063);
;// CONCATENATED MODULE: ./packages/crates/src/checks/packed-checks.ts







/**
 * Looks packed crates up. What the missing ones depend on must come with them or be in the registry
 * already: crates.io itself asks only for the names of dependencies, and would take a crate that nobody
 * can build.
 *
 * @throws ProblemsError if the index cannot be read
 */
async function lookUpPacked({ packed, units }, registry, ports) {
    const presence = await (0,look_up_crates/* lookUpCrates */.X)(units, [], registry, ports);
    const needs = needsOf(cratesToUpload(packed, presence), registry.target);
    await (0,look_up_crates/* readNames */.r)(needs.map(({ dependency }) => dependency.name), registry, ports);
    return presence;
}
/** Everything that the registry would refuse or should have refused. */
function checkPacked({ packed, units, devCycles }, { version, dryRun, newNames, token, onConflict }, presence) {
    const { registry, findings } = presence;
    const { title, target, versionsOf } = registry;
    const toUpload = (0,presence_checks/* unpublished */.OW)(units, presence);
    const crates = cratesToUpload(packed, presence);
    const judged = crates.map(({ manifest }) => (0,manifest_checks/* checkPackedManifest */.Y)(manifest, target));
    // Nobody who uses a crate builds its dev-dependencies: of these the registry wants the name alone.
    const lacked = needsOf(crates, target).filter(({ dependency }) => {
        const versions = versionsOf(dependency.name);
        return dependency.kind === "dev" ? versions.length === 0 : !(0,check_needed/* hasFitting */.C1)(versions, dependency);
    });
    return {
        problems: [
            ...(0,presence_checks/* checkVersions */.OR)((0,presence_checks/* withOtherVersion */.Nt)(toUpload, version), toUpload.length, version),
            ...(0,presence_checks/* checkYanked */.h7)(units, findings, onConflict, title),
            ...judged.flatMap((checked) => checked.problems),
            ...(0,presence_checks/* checkDevCycles */.lK)(devCycles, toUpload, registry),
            ...(0,check_needed/* lacking */.gP)(lacked, registry, (needs, { name }) => ({
                code: "dependency-not-published",
                message: `${needs}, which is not among the packed files that are released and not in ${title}.`,
                remedy: `Release the file of ${name} too, or publish it first.`,
            })),
            ...(0,presence_checks/* checkNewNames */.rf)([...presence.newNames], title, {
                newNames,
                hasToken: dryRun || token !== undefined || !target.isCratesIo,
            }),
            ...(0,presence_checks/* takenNames */.EF)(presence),
            ...(0,presence_checks/* namesAlike */.N6)(toUpload.map(({ name }) => name).filter((name) => presence.newNames.has(name)), target),
        ],
        warnings: [
            ...judged.flatMap((checked) => checked.warnings),
            ...packedDirty(crates),
            ...(toUpload.length > 0 ? [] : (0,presence_checks/* checkForgottenVersions */.sg)(units, version, title)),
        ],
    };
}
/** Said where it is uploaded: the commit that such a crate names does not have its contents. */
function packedDirty(crates) {
    const dirty = crates.filter(({ vcs }) => vcs?.dirty === true).map(unit/* unitId */.K);
    if (dirty.length === 0)
        return [];
    return [
        {
            code: "packed-dirty",
            message: `${(0,wording/* firstFew */.Dt)(dirty, 5)} ${dirty.length === 1 ? "was" : "were"} packed with uncommitted changes (allow-dirty): no commit has exactly these contents.`,
        },
    ];
}
function cratesToUpload(packed, presence) {
    return (0,presence_checks/* unpublished */.OW)(packed.map(({ crate }) => crate), presence);
}
/** What crates to upload depend on, in the same registry, and none of the files brings. */
function needsOf(crates, target) {
    const versions = new Map(crates.map(({ name, version }) => [name, version]));
    return crates.flatMap(({ name, version, manifest }) => manifest.dependencies
        .filter((dependency) => !(0,requirement/* meets */.D)(versions.get(dependency.name) ?? "", dependency.requirement) &&
        (0,crates_target/* otherRegistry */.Ai)(dependency.registryIndex, target) === undefined)
        .map((dependency) => ({ by: { name, shown: (0,unit/* unitId */.K)({ name, version }) }, dependency })));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var src = __webpack_require__(53350);
// EXTERNAL MODULE: ./packages/crates/src/packing/crate-unit.ts
var crate_unit = __webpack_require__(21396);
// EXTERNAL MODULE: ./packages/crates/src/packing/packed-from.ts
var packed_from = __webpack_require__(73477);
// EXTERNAL MODULE: ./packages/crates/src/discover/graph.ts
var graph = __webpack_require__(73152);
// EXTERNAL MODULE: ./packages/crates/src/discover/order-lines.ts
var order_lines = __webpack_require__(86162);
// EXTERNAL MODULE: ./packages/crates/src/discover/select.ts
var discover_select = __webpack_require__(34354);
;// CONCATENATED MODULE: ./packages/crates/src/discover/packed-files.ts








/**
 * Crates that were packed earlier, in another job: no cargo and no workspace are needed, since order
 * and metadata stand in the packed manifests.
 */
async function readPackedFiles(folder, inputs) {
    const { artifact, temp } = inputs;
    const found = await (0,src/* findFiles */.lY)(inputs.crateFiles.map(({ text }) => text), folder, artifact === undefined ? [temp] : []);
    const isLost = found.unmatched.length + found.outside.length > 0;
    const problems = isLost ? lostFiles(found, artifact, await listFiles(folder, artifact)) : [];
    const shown = found.files.map((file) => ({ file: external_node_path_default().resolve(folder, file), shown: file }));
    const { all, problems: damaged } = await readAll(shown);
    problems.push(...damaged, ...doubles(all, folder));
    const { packed, problems: unknown } = choose(all, inputs);
    return inOrder(packed, [...problems, ...unknown, ...(await otherCommits(packed, inputs.sha))]);
}
/**
 * Crates of a pack, which has proved their bytes and their commit: what is in each file must be what the
 * pack says of it.
 */
async function readPack(pack, inputs) {
    const named = pack.map((each) => ({ ...each, shown: external_node_path_default().basename(each.file) }));
    const { all, problems } = await readAll(named);
    for (const { file, crate } of all) {
        const said = pack.find((each) => each.file === file);
        if (said === undefined || (0,unit/* unitId */.K)(said) === (0,unit/* unitId */.K)(crate))
            continue;
        problems.push({
            code: "pack-file-mismatched",
            unit: said.name,
            message: `${external_node_path_default().basename(file)} holds ${(0,unit/* unitId */.K)(crate)}, but the pack says that it is ${(0,unit/* unitId */.K)(said)}.`,
            remedy: "Run the packing job again.",
            input: "from",
        });
    }
    const chosen = choose(all, inputs);
    return inOrder(chosen.packed, [...problems, ...chosen.problems]);
}
async function readAll(files) {
    const all = [];
    const problems = [];
    for (const { file, shown } of files) {
        try {
            all.push(await (0,crate_unit/* readPacked */.d)(file, shown));
        }
        catch (error) {
            if (!(error instanceof problem/* ProblemsError */.FQ))
                throw error;
            problems.push(...error.problems);
        }
    }
    return { all, problems };
}
/** The crates in the order in which they are published. */
function inOrder(packed, problems) {
    const order = (0,graph/* orderCrates */.JB)((0,graph/* graphOf */.cQ)(packed.map(({ crate }) => crate.manifest)));
    const { nodes, devCycles } = order.kind === "ordered" ? order : { nodes: [], devCycles: [] };
    const byName = new Map(packed.map(({ crate }) => [crate.name, crate.version]));
    const units = nodes.map(({ name, dependencies: after }) => ({
        ...{ name, version: byName.get(name) ?? "", after },
        // The run that packed them has asked for new names.
        ...{ path: "none", listed: true },
    }));
    return {
        candidates: { units, packed, nodes, devCycles },
        problems: [...problems, ...(order.kind === "cycle" ? [(0,graph/* cycleProblem */.UR)(order.path)] : [])],
        lines: (0,order_lines/* orderLines */.Y)(units, { one: "packed crate", many: "packed crates" }),
    };
}
function lostFiles({ unmatched, outside }, artifact, remedy) {
    const where = artifact === undefined ? "the workspace" : `the artifact ${artifact}`;
    const around = artifact === undefined ? "both the workspace and the runner's temporary folder" : where;
    const input = "crate-files";
    return [
        ...unmatched.map((pattern) => ({
            ...{ code: "crate-files-unmatched", input },
            message: `The input "${input}" holds ${pattern}, which matches ${external_node_path_default().isAbsolute(pattern) ? "no file" : `no file of ${where}`}.`,
            remedy,
        })),
        ...outside.map((file) => ({
            ...{ code: "crate-files-outside", input },
            message: `The input "${input}" holds ${file}, which lies outside ${around}.`,
            remedy,
        })),
    ];
}
/** What to give instead: an artifact has few files, a workspace too many to name. */
async function listFiles(folder, artifact) {
    if (artifact === undefined) {
        return "Pack before this step in the same job, or download the packed crates into a folder of the workspace, such as packed/*.crate.";
    }
    const { files } = await (0,src/* findFiles */.lY)(["**"], folder);
    if (files.length === 0)
        return "It is empty: check the job that uploaded it.";
    const more = files.length > 10 ? ` and ${files.length - 10} more` : "";
    return `It holds ${files.slice(0, 10).join(", ")}${more}.`;
}
/** What `packages` and `exclude` leave of the files. */
function choose(all, inputs) {
    const names = all.map(({ crate }) => crate.name);
    const { wanted, problems } = (0,discover_select/* chooseNames */.yC)(names, inputs, (input, pattern) => {
        const near = (0,discover_select/* nearestCrate */.cl)(pattern, names);
        return {
            code: "crate-not-in-files",
            unit: pattern,
            input,
            message: `The input "${input}" holds ${pattern}, which matches no packed crate.`,
            remedy: near === undefined ? `The files hold ${names.join(", ")}.` : `Did you mean ${near}?`,
        };
    });
    return { packed: all.filter(({ crate }) => wanted.includes(crate.name)), problems };
}
/** Two files of one crate: which of them would be meant? */
function doubles(packed, folder) {
    const shown = ({ file }) => file.startsWith(folder + (external_node_path_default()).sep) ? external_node_path_default().relative(folder, file) : file;
    const first = new Map();
    return packed.flatMap((each) => {
        const other = first.get(each.crate.name);
        first.set(each.crate.name, other ?? each);
        if (other === undefined)
            return [];
        const held = other.crate.version === each.crate.version
            ? `both hold ${(0,unit/* unitId */.K)(each.crate)}`
            : `hold two versions of one crate, ${(0,unit/* unitId */.K)(other.crate)} and ${(0,unit/* unitId */.K)(each.crate)}`;
        return [
            {
                code: "crate-file-repeated",
                unit: each.crate.name,
                message: `${shown(other)} and ${shown(each)} ${held}.`,
                remedy: "Give one file for each crate: pack into an empty folder, or narrow crate-files.",
            },
        ];
    });
}
/**
 * A crate says in `.cargo_vcs_info.json` which commit of its repository it was packed from. One of
 * another repository counts if the job that packed it says that it did so for the commit.
 */
async function otherCommits(packed, sha) {
    const problems = [];
    for (const each of packed) {
        const { crate } = each;
        const commit = crate.vcs?.sha1;
        if (sha === undefined || commit === undefined || commit === sha)
            continue;
        if (await (0,packed_from/* isPackedFor */.s)(each, sha))
            continue;
        problems.push({
            code: "crate-of-other-commit",
            unit: crate.name,
            message: `${(0,unit/* unitId */.K)(crate)} was packed from commit ${commit}, but the commit to release is ${sha}.`,
            remedy: "Use the files that a job of this run packed (the whole folder in its output packed), or set sha to their commit.",
        });
    }
    return problems;
}

// EXTERNAL MODULE: ./packages/crates/src/inputs.ts
var src_inputs = __webpack_require__(82849);
// EXTERNAL MODULE: ./packages/crates/src/checks/upload-warnings.ts
var upload_warnings = __webpack_require__(38071);
// EXTERNAL MODULE: ./packages/crates/src/registry/crate-registry.ts + 5 modules
var crate_registry = __webpack_require__(15109);
// EXTERNAL MODULE: ./packages/crates/src/registry/crates-io-limits.ts
var crates_io_limits = __webpack_require__(71468);
// EXTERNAL MODULE: ./packages/crates/src/registry/open-registry.ts + 1 modules
var open_registry = __webpack_require__(37515);
// EXTERNAL MODULE: ./packages/crates/src/registry/publishing-registry.ts + 1 modules
var publishing_registry = __webpack_require__(94634);
;// CONCATENATED MODULE: ./packages/crates/src/packed-steps.ts









/** All that an artifact of packed crates holds. */
const everyCrate = [{ text: "**/*.crate" }];
/** Crates that another job has packed, released byte for byte. */
function packedRelease(inputs, target, ports) {
    const { artifact, crateFiles = everyCrate, pack } = inputs;
    const { workspace, fetchArtifact } = ports;
    const read = (folder) => readPackedFiles(folder, { ...inputs, crateFiles, temp: ports.temp });
    return {
        called: src_inputs/* called */.A,
        registry: (0,open_registry/* pagesOf */.E)(target),
        traits: (0,crate_registry/* traitsOf */.J)(target, inputs.delayMs),
        limitOf: crates_io_limits/* limitOf */.LF,
        discover: () => {
            if (pack !== undefined)
                return readPack(pack, inputs);
            // Of an artifact nothing is known before it was fetched.
            return artifact === undefined ? read(workspace) : Promise.resolve(nothingYet);
        },
        ...(artifact !== undefined && {
            gather: async () => read(await fetchArtifact(artifact)),
        }),
        lookUp: async (files) => lookUpPacked(files, await (0,open_registry/* openRegistry */.M)(target, inputs.token, ports), ports),
        // Of packed files nothing is checked that needs no registry.
        check: (files, presence) => presence === undefined
            ? { problems: [], warnings: [] }
            : checkPacked(files, inputs, presence),
        open: (_, { registry }) => (0,publishing_registry/* publishingRegistry */.p)(inputs, registry, ports),
        pack: ({ packed, nodes }, presence) => {
            const units = (0,crate_unit/* toUnits */.J)(packed, nodes, presence.newNames);
            return Promise.resolve({ units, warnings: (0,upload_warnings/* uploadWarnings */.P)(units, presence, target) });
        },
    };
}
const nothingYet = {
    candidates: { units: [], packed: [], nodes: [], devCycles: [] },
    problems: [],
    lines: [],
};

// EXTERNAL MODULE: ./packages/crates/src/workspace-steps.ts + 18 modules
var workspace_steps = __webpack_require__(15765);
;// CONCATENATED MODULE: ./packages/crates/src/release.ts






/**
 * Releases crates: those of a workspace, or with `crateFiles`, `artifact` or `pack` those that another
 * job has packed.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
async function releaseCrates(inputs, given, ports) {
    const { artifact, crateFiles, pack } = inputs;
    const { target, wrong, options } = meant(inputs, given, ports);
    if (artifact !== undefined || crateFiles !== undefined || pack !== undefined) {
        return (0,pipeline/* runRelease */.T_)(packedRelease(inputs, target, ports), wrong, options, ports);
    }
    const { workspace } = ports;
    const finished = await (0,manifest_lines/* throwingAtLines */.vS)(workspace, () => (0,pipeline/* runRelease */.T_)((0,workspace_steps/* workspaceRelease */.t)(inputs, target, ports), wrong, options, ports));
    return { ...finished, warnings: await (0,manifest_lines/* atLines */.P4)(finished.warnings, workspace) };
}
/**
 * Packs the crates of a workspace for another job to publish, with a real run's verdicts.
 *
 * @param given as of `releaseCrates`
 * @throws ProblemsError as `releaseCrates`
 */
async function packCrates(inputs, given, ports) {
    // What a pack says to be of a commit is of that commit.
    const all = { ...inputs, allowDirty: undefined, dryRun: true };
    const { target, wrong, options } = meant(all, given, ports);
    const { workspace, othersKnown } = ports;
    const waiting = {
        ...ports,
        ...(othersKnown !== undefined && {
            othersKnown: async (found) => othersKnown(await (0,manifest_lines/* atLines */.P4)(found, workspace)),
        }),
    };
    const { finished, ...packed } = await (0,manifest_lines/* throwingAtLines */.vS)(workspace, () => (0,pack_release/* packRelease */.r)((0,workspace_steps/* workspaceRelease */.t)(all, target, waiting), wrong, options, waiting));
    const warnings = await (0,manifest_lines/* atLines */.P4)(finished.warnings, workspace);
    return { ...packed, finished: { ...finished, warnings } };
}
function meant(inputs, given, ports) {
    const { index, registry, token } = inputs;
    const { target, problems } = (0,crates_target/* meantTarget */.li)(index, registry, ports.cargoTestIndex);
    // The target stands in for one that is wrong.
    const isOther = registry !== undefined && (!target.isCratesIo || problems.length > 0);
    return {
        target,
        wrong: [...given, ...problems, ...(0,crates_target/* checkToken */.SK)(target, token)],
        options: {
            ...inputs,
            laterAttempt: ports.attempt > 1,
            hasToken: token !== undefined,
            hasIdToken: ports.idToken !== undefined,
            isTrusting: target.isCratesIo && !isOther,
            tokenVariable: isOther ? (0,cargo_environment/* registryVariable */.EW)(registry, "TOKEN") : "CARGO_REGISTRY_TOKEN",
            readsAreOpen: true,
        },
    };
}


/***/ }),

/***/ 46258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ packRelease)
/* harmony export */ });
/* harmony import */ var _made_from_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46691);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12848);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65581);



/**
 * A release up to its uploads, which another job makes: with the verdicts of a real run, but for what only
 * that job knows, such as its credentials.
 *
 * @param options without a dry run's leniency, which is in its inputs: `onConflict`
 */
async function packRelease(steps, given, options, ports) {
    let known;
    // What becomes known of a version when it is compared, which is after it was packed.
    let filesNow = () => [];
    let unpacked = [];
    const compared = new Map();
    const open = (candidates, presence) => {
        const registry = steps.open(candidates, presence);
        return {
            ...registry,
            compare: async (unit, found, signal) => {
                const comparison = await registry.compare(unit, found, signal);
                compared.set((0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitId */ .K)(unit), comparison);
                return comparison;
            },
        };
    };
    const pack = async (candidates, presence, isHindered) => {
        const packed = await steps.pack(candidates, presence, isHindered);
        known = candidates;
        const folders = new Map(candidates.units.map(({ name, path }) => [name, path]));
        const programs = new Set(candidates.units.flatMap((each) => (each.isProgram ? each.name : [])));
        const folderOf = (name) => folders.get(name) === "none" ? undefined : folders.get(name);
        const [units = [], others = []] = [true, false].map((isFile) => packed.units.filter(({ file }) => (file !== "") === isFile));
        unpacked = others
            .filter((unit) => (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .isPublished */ .HF)(unit, presence))
            .map(({ name, version }) => ({ name, version, folder: folderOf(name) }));
        filesNow = () => units.map((unit) => ({
            ...{ name: unit.name, version: unit.version, file: unit.file },
            folder: folderOf(unit.name),
            ...(programs.has(unit.name) && { program: true }),
            seen: presence.newNames.has(unit.name)
                ? "new-name"
                : (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .isPublished */ .HF)(unit, presence)
                    ? "published"
                    : "unpublished",
            madeFrom: (0,_made_from_js__WEBPACK_IMPORTED_MODULE_2__/* .madeFrom */ .a)(presence.findings.get((0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitId */ .K)(unit)), compared.get((0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitId */ .K)(unit)), unit.checksum),
        }));
        return packed;
    };
    const watched = { ...steps, open, pack };
    const finished = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .runRelease */ .T_)(watched, given, { ...options, dryRun: true }, ports);
    return { finished, candidates: known, files: filesNow(), unpacked };
}


/***/ })

};
