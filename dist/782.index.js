export const id = 782;
export const ids = [782];
export const modules = {

/***/ 91120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ checkoutProblems)
/* harmony export */ });
/* harmony import */ var _fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1309);

/**
 * Words of the workspace are those of the commit that is checked out, so it must be the one that is
 * released. Without such words, and without a checkout, there is nothing to compare.
 *
 * @param env that of git
 */
async function checkoutProblems({ changelog, bodyPath, sha }, workspace, env) {
    const paths = [changelog, bodyPath].filter((each) => each !== undefined);
    if (paths.length === 0)
        return [];
    return (0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__/* .checkHead */ .Xj)(await (0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)((0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__/* .checkoutOf */ .o5)(workspace, paths), env), sha || undefined);
}


/***/ }),

/***/ 55782:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42537);
/* harmony import */ var _pack_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56792);
/* harmony import */ var _pack_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18070);



await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)("pack", _pack_js__WEBPACK_IMPORTED_MODULE_0__/* .pack */ .q, () => _pack_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .noPackOutputs */ .$, {
    assurance: "There is no pack to publish from.",
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 18070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ noPackOutputs),
/* harmony export */   M: () => (/* binding */ packOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96142);

/** The outputs of a run that packed nothing. */
const noPackOutputs = {
    ...{ pack: "none", version: "none", tag: "none", crates: "[]", npm: "[]" },
};
/**
 * The outputs of a pack; none is ever an empty string.
 *
 * @param reference names the pack
 * @param templates how units with other versions are tagged
 */
function packOutputs({ version, tag, files }, reference, templates) {
    const unit = ({ name, kind, version: own = "", seen }) => ({
        ...{ name, version: own, published: seen === "published" },
        tag: (0,_fairlead_plan__WEBPACK_IMPORTED_MODULE_0__/* .tagOf */ .cO)({ name, version: own }, (0,_fairlead_plan__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)(kind === "crate" ? "crates" : "npm", { version, tag }, templates)),
    });
    return {
        pack: reference,
        version: version ?? "none",
        tag: tag ?? "none",
        crates: JSON.stringify(files.filter(({ kind }) => kind === "crate").map(unit)),
        npm: JSON.stringify(files.filter(({ kind }) => kind.startsWith("npm-")).map(unit)),
    };
}


/***/ }),

/***/ 56792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ pack)
});

// EXTERNAL MODULE: ./packages/actionkit/src/environment.ts
var src_environment = __webpack_require__(16387);
// EXTERNAL MODULE: ./packages/actionkit/src/inputs.ts + 1 modules
var inputs = __webpack_require__(65415);
// EXTERNAL MODULE: ./packages/actionkit/src/fetch.ts + 1 modules
var src_fetch = __webpack_require__(11652);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./packages/actionkit/src/turns.ts

/**
 * Lines of parts that run side by side, in turns: while a group of one part is open, what others print
 * waits until it ends. Groups do not nest, and a reader must see whose lines they are.
 */
class Turns {
    #write;
    #waiting = new Map();
    #begun = new Map();
    /** Parts that have begun a group and not ended it. */
    #inGroup = new Set();
    /** The part whose group is open. */
    #open;
    constructor(write) {
        this.#write = write;
    }
    /** Takes what a part prints, in pieces of any size. */
    take(part, text) {
        const lines = `${this.#begun.get(part) ?? ""}${text}`.split("\n");
        this.#begun.set(part, lines.pop() ?? "");
        const waiting = this.#waiting.get(part) ?? [];
        this.#waiting.set(part, waiting);
        for (const line of lines) {
            // The runner must know a secret before anybody prints it; only groups have an order.
            if (/^::(?!group::|endgroup::)/.test(line))
                this.#write(`${line}\n`);
            else {
                if (line.startsWith("::group::"))
                    this.#inGroup.add(part);
                else if (line.startsWith("::endgroup::"))
                    this.#inGroup.delete(part);
                waiting.push(line.replace(/^::group::/, `::group::${part}: `));
            }
        }
        this.#goOn();
    }
    /** A part has ended: it prints nothing more. */
    end(part) {
        if ((this.#begun.get(part) ?? "") !== "")
            this.take(part, "\n");
        if (this.#inGroup.has(part))
            this.take(part, "::endgroup::\n");
    }
    #goOn() {
        for (;;) {
            const part = this.#open ?? [...this.#waiting].find(([, lines]) => lines.length > 0)?.[0];
            const line = part === undefined ? undefined : this.#waiting.get(part)?.shift();
            if (line === undefined)
                return;
            this.#write(`${line}\n`);
            if (line.startsWith("::group::"))
                this.#open = part;
            else if (line.startsWith("::endgroup::"))
                this.#open = undefined;
        }
    }
}
/**
 * Does all of it at once, and waits for all. What each part prints stays together: GitHub's client writes
 * to standard output by itself, so a line belongs to the part in whose asynchronous context it is written.
 */
async function sideBySide(parts) {
    const { stdout } = process;
    const write = stdout.write.bind(stdout);
    const turns = new Turns((text) => write(text));
    const current = new external_node_async_hooks_.AsyncLocalStorage();
    stdout.write = (chunk, ...more) => {
        const part = current.getStore();
        const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
        if (part === undefined)
            write(text);
        else
            turns.take(part, text);
        const done = more.find((each) => typeof each === "function");
        if (done !== undefined)
            process.nextTick(done);
        return true;
    };
    try {
        return await Promise.allSettled(parts.map(({ title, work }) => current.run(title, work).finally(() => {
            turns.end(title);
        })));
    }
    finally {
        stdout.write = write;
    }
}

// EXTERNAL MODULE: ./packages/actionkit/src/tool.ts + 1 modules
var tool = __webpack_require__(20648);
// EXTERNAL MODULE: ./packages/actionkit/src/codes-output.ts
var codes_output = __webpack_require__(31452);
// EXTERNAL MODULE: ./packages/github/src/index.ts + 66 modules
var src = __webpack_require__(80006);
// EXTERNAL MODULE: ./packages/plan/src/index.ts + 16 modules
var plan_src = __webpack_require__(96142);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 35 modules
var reporting_src = __webpack_require__(55910);
// EXTERNAL MODULE: ./actions/declared-problems.ts
var declared_problems = __webpack_require__(84923);
// EXTERNAL MODULE: ./actions/plan/inputs.ts
var plan_inputs = __webpack_require__(191);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/actionkit/src/child-environment.ts
var child_environment = __webpack_require__(9528);
// EXTERNAL MODULE: ./packages/assets/src/index.ts + 11 modules
var assets_src = __webpack_require__(92465);
// EXTERNAL MODULE: ./packages/contents/src/index.ts + 13 modules
var contents_src = __webpack_require__(35381);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(53350);
// EXTERNAL MODULE: ./actions/create-release/inputs.ts
var create_release_inputs = __webpack_require__(56678);
// EXTERNAL MODULE: ./actions/package-release-assets/assets-values.ts
var assets_values = __webpack_require__(89471);
// EXTERNAL MODULE: ./actions/package-release-assets/inputs.ts
var package_release_assets_inputs = __webpack_require__(23400);
// EXTERNAL MODULE: ./actions/pack/declared-inputs.ts
var declared_inputs = __webpack_require__(92546);
;// CONCATENATED MODULE: ./actions/pack/part.ts
/** What a step of the other actions would be given beside the declaration. */
function stepInputs({ version, tag, given }) {
    return {
        ...{ version, tag, sha: given.sha, verify: given.verify },
        ...{ "run-id": given["run-id"], "github-token": given["github-token"] },
    };
}
/** The commit that a published version was made from, where somebody knows it. */
function commitOf(madeFrom, { commit }) {
    return madeFrom === "here" ? commit : madeFrom?.commit;
}

;// CONCATENATED MODULE: ./actions/pack/assets-part.ts














/** The files of the GitHub release, with their checksums. Undefined where there are none. */
function assetsPart(world) {
    const { context, environment } = world;
    const { declaration, env, secrets, cancelled, log } = context;
    const list = declaration.values.get("package-release-assets")?.get("assets")?.text ?? "";
    if ((0,contents_src/* isEmptyList */.s6)(list))
        return undefined;
    const { version, sha, "run-id": runId } = stepInputs(world);
    const given = { version, sha, "run-id": runId };
    const part = (0,declared_inputs/* readPart */.on)("package-release-assets", package_release_assets_inputs/* inputs */.Q, given, context);
    const { "tag-only": tagOnly } = (0,declared_inputs/* readPart */.on)("create-release", create_release_inputs/* inputs */.Q, {}, context).values;
    const { workspace, temp, sourceDateEpoch } = environment;
    return {
        title: "Release files",
        inFile: part.inFile,
        pack: async (othersKnown) => {
            const outputs = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-assets-"));
            const packaged = await (0,assets_src/* packageAssets */.K$)({ ...(0,assets_values/* toAssetsInputs */.ye)(part.values, environment), byRelease: world.tagOf !== undefined }, part.problems, {
                ...{ workspace, outputs, temp, cancelled, log, othersKnown, sourceDateEpoch },
                childEnvironment: () => (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values() }),
                fetchArtifacts: world.fetchArtifacts,
            });
            const folder = external_node_path_default().join(outputs, packaged.directory);
            if (tagOnly === "true")
                (0,problem/* throwProblems */.Jh)([noRelease]);
            if (world.tagOf !== undefined) {
                const units = await world.packedUnits();
                const files = await byRelease(packaged.assets, folder, units, tagOnly);
                return { files, warnings: [] };
            }
            const names = (await (0,promises_.readdir)(folder)).sort();
            const found = await Promise.all(names.map(async (name) => {
                const file = external_node_path_default().join(folder, name);
                return { file, name, shown: name, size: (await (0,promises_.stat)(file)).size };
            }));
            (0,problem/* throwProblems */.Jh)((0,src/* assetProblems */.fk)(found));
            return {
                files: found.map(({ file, name }) => ({ kind: "asset", file, name, below: name })),
                warnings: [],
            };
        },
    };
}
const noRelease = {
    code: "asset-without-release",
    message: "`assets` declares files of a release, and with `release.tag-only` none is made.",
    remedy: "Omit release.tag-only, or omit assets.",
    input: "assets",
};
/** Assets where each crate and package has a release: each release has its own checksums, too. */
async function byRelease(assets, folder, units, tagOnly) {
    const tagged = units.filter(({ tag }) => tag !== undefined);
    const released = tagged.filter(({ kind }) => tagOnly !== "true" && tagOnly !== (kind === "crate" ? "crates" : "npm"));
    (0,problem/* throwProblems */.Jh)(assets.flatMap((asset) => releaseProblems(asset, tagged, released)));
    const tags = new Map(released.map(({ name, tag = "" }) => [name, tag]));
    const made = [...Map.groupBy(assets, ({ release = "" }) => tags.get(release) ?? "")].map(async ([tag, own]) => {
        const at = encodeURIComponent(tag);
        const sums = external_node_path_default().join(folder, `${at}-${assets_src/* checksumsName */.uw}`);
        await (0,promises_.writeFile)(sums, (0,assets_src/* checksumsText */.cV)(own));
        const files = own.flatMap((asset) => [asset.name, (0,assets_src/* sumName */.J9)(asset.name)].map((name) => {
            return { name, file: external_node_path_default().join(asset.folder, name) };
        }));
        // An asset may be the sum of another one.
        const there = new Map(files.filter(({ file }) => (0,external_node_fs_.existsSync)(file)).map((each) => [each.file, each]));
        return [...there.values(), { name: assets_src/* checksumsName */.uw, file: sums }].map(({ name, file }) => ({
            ...{ kind: "asset", tag, name, file, below: `${at}/${name}` },
        }));
    });
    return (await Promise.all(made)).flat();
}
/** Why an asset has no release to go to, if that is so. */
function releaseProblems({ name, release }, tagged, released) {
    const code = "asset-without-release";
    const input = "assets";
    const names = [...new Set(released.map((unit) => unit.name))];
    if (release === undefined) {
        return [
            {
                ...{ code, input },
                message: `${name} is of no release: each crate and package has its own.`,
                remedy: `Give its entry in \`assets\` the field release, such as release: ${names[0] ?? "my-crate"}.`,
            },
        ];
    }
    const tags = new Set(released.filter((unit) => unit.name === release).map(({ tag }) => tag));
    if (tags.size === 1)
        return [];
    if (tags.size > 1) {
        return [
            {
                ...{ code, input },
                message: `${name} is of the release of ${release}, and a crate and a package of that name have different releases.`,
                remedy: "Give both the same tag by crates.tag-template and npm.tag-template, or set release.tag-only to the one that needs no release.",
            },
        ];
    }
    if (tagged.some((unit) => unit.name === release)) {
        return [
            {
                ...{ code, input },
                message: `${name} is of the release of ${release}, which gets only a tag.`,
                remedy: "Change release.tag-only, or name the release of another crate or package.",
            },
        ];
    }
    const near = (0,selection_src/* nearest */.pA)(release, names);
    return [
        {
            ...{ code, input },
            message: `${name} is of the release of ${release}, which is not in the pack.`,
            remedy: near === undefined
                ? `It has the releases of ${(0,wording/* firstFew */.Dt)(names, 5)}.`
                : `Did you mean ${near}?`,
        },
    ];
}

;// CONCATENATED MODULE: ./actions/pack/assets-together.ts



/**
 * What GitHub would refuse of the files of a release: its parts bring some without knowing of each other's.
 * Files of two releases may have one name, as the checksums of each have.
 */
async function assetsTogether(ends, workspace) {
    const files = ends.flatMap(({ packed }) => packed?.files ?? []);
    const assets = files.filter(({ kind }) => kind === "asset");
    const found = await Promise.all(assets.map(async ({ file, name, tag }) => {
        const below = external_node_path_default().relative(workspace, file);
        const shown = below.split((external_node_path_default()).sep)[0] === ".." ? name : below;
        return { file, name, tag, shown, size: (await (0,promises_.stat)(file)).size };
    }));
    return [...Map.groupBy(found, ({ tag }) => tag).values()].flatMap(src/* assetProblems */.fk);
}

// EXTERNAL MODULE: ./packages/crates/src/index.ts + 60 modules
var crates_src = __webpack_require__(45374);
// EXTERNAL MODULE: ./actions/publish-crates-ordered/inputs.ts
var publish_crates_ordered_inputs = __webpack_require__(3272);
// EXTERNAL MODULE: ./actions/publish-crates-ordered/to-crates-inputs.ts
var to_crates_inputs = __webpack_require__(54771);
// EXTERNAL MODULE: ./actions/registry-token.ts
var registry_token = __webpack_require__(2643);
;// CONCATENATED MODULE: ./actions/pack/crates-part.ts









/** The crates of the workspace: packed, built, compared. */
function cratesPart(world) {
    const { context, environment, fetch } = world;
    const { env, secrets, clock, cancelled, log } = context;
    const { version, sha, verify } = stepInputs(world);
    const part = (0,declared_inputs/* readPart */.on)("publish-crates-ordered", publish_crates_ordered_inputs/* inputs */.Q, { version, sha, verify }, context);
    const { problems, registryToken } = (0,src_environment/* readEnvironment */.Q)(env, "CARGO_REGISTRY_TOKEN");
    const named = (0,registry_token/* readRegistryToken */.J)(part.values.registry, env, secrets);
    const token = named.token ?? registryToken;
    const meant = (0,to_crates_inputs/* toCratesInputs */.v)(part.values, environment, token);
    return {
        title: "Crates",
        inFile: part.inFile,
        pack: async (othersKnown) => {
            const wrong = [...part.problems, ...problems, ...named.problems];
            const packed = await (0,crates_src/* packCrates */.iG)(meant, wrong, {
                ...{ workspace: environment.workspace, temp: environment.temp, fetch, clock, cancelled },
                ...{ log, othersKnown, random: Math.random, userAgent: environment.userAgent },
                attempt: environment.runAttempt,
                cargoTestIndex: environment.cargoTestIndex,
                childEnvironment: (keep) => (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values(), ...(keep && { keep }) }),
                // Of neither is anything taken or asked for where crates are packed.
                fetchArtifact: () => Promise.reject(new TypeError("crates are packed from the checkout")),
                keepToken: () => undefined,
                emit: (event) => {
                    const line = (0,reporting_src/* describeEvent */.gN)(event);
                    if (line !== undefined)
                        log.info(line);
                },
            });
            const { finished } = packed;
            return {
                finished,
                warnings: finished.warnings,
                unpacked: packed.unpacked.flatMap((crate) => {
                    const tag = world.tagOf?.(crate, "crates");
                    return tag === undefined ? [] : [{ ...crate, tag }];
                }),
                files: packed.files.map(({ madeFrom, ...file }) => ({
                    ...{ ...file, commit: commitOf(madeFrom, world) },
                    ...{ kind: "crate", below: external_node_path_default().basename(file.file) },
                    tag: world.tagOf?.(file, "crates"),
                })),
            };
        },
    };
}

// EXTERNAL MODULE: ./packages/actionkit/src/declaration-input.ts + 1 modules
var declaration_input = __webpack_require__(64330);
// EXTERNAL MODULE: ./packages/actionkit/src/input-kinds.ts
var input_kinds = __webpack_require__(42028);
;// CONCATENATED MODULE: ./actions/pack/inputs.ts

/** The inputs of pack, as its action.yml has them. What is packed stands in the declaration. */
const inputs_inputs = {
    declaration: (0,declaration_input/* declarationFile */.l)(),
    version: (0,input_kinds/* semverText */.E2)(),
    tag: (0,input_kinds/* text */.Qq)(),
    sha: (0,input_kinds/* sha */.hW)(),
    verify: (0,input_kinds/* word */.Vm)(/^(true|false)$/, "true or false"),
    artifact: (0,input_kinds/* word */.Vm)(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a name such as release"),
    "run-id": (0,input_kinds/* word */.Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    "github-token": (0,input_kinds/* secret */.rJ)("${{ github.token }}"),
};

;// CONCATENATED MODULE: ./actions/pack/meeting.ts
/** Thrown in a part that waits for others, of which one has a problem: nothing is wrong with it itself. */
class HeldBack extends Error {
    name = "HeldBack";
    constructor() {
        super("another part of the release has problems");
    }
}
/**
 * Parts of a release wait for each other once: nothing is packed before all that is wrong with what is
 * declared is known of all of them.
 */
class Meeting {
    #expected;
    #hasFailed = false;
    #all = new AbortController();
    /** @param parts how many there are */
    constructor(parts) {
        this.#expected = parts;
    }
    /**
     * Runs a part.
     *
     * @param work is given what it has to wait for
     */
    async attend(work) {
        const attended = { isCounted: false };
        const count = () => {
            if (attended.isCounted)
                return;
            attended.isCounted = true;
            this.#expected -= 1;
            if (this.#expected === 0)
                this.#all.abort("all are known");
        };
        try {
            return await work(async () => {
                count();
                await this.#allKnown();
                if (this.#hasFailed)
                    throw new HeldBack();
            });
        }
        catch (error) {
            if (!attended.isCounted)
                this.#hasFailed = true;
            throw error;
        }
        finally {
            count();
        }
    }
    async #allKnown() {
        const { signal } = this.#all;
        if (signal.aborted)
            return;
        await new Promise((resolve) => {
            signal.addEventListener("abort", resolve, { once: true });
        });
    }
}

// EXTERNAL MODULE: ./packages/publishing/src/pack-release.ts
var pack_release = __webpack_require__(46258);
// EXTERNAL MODULE: ./packages/npm/src/checks/elsewhere.ts
var elsewhere = __webpack_require__(41731);
// EXTERNAL MODULE: ./packages/npm/src/checks/ranges.ts
var ranges = __webpack_require__(609);
// EXTERNAL MODULE: ./packages/npm/src/npm-steps.ts + 19 modules
var npm_steps = __webpack_require__(6077);
// EXTERNAL MODULE: ./packages/npm/src/release.ts + 24 modules
var release = __webpack_require__(83753);
;// CONCATENATED MODULE: ./packages/npm/src/pack.ts





/**
 * Packs npm packages for another job to publish, with a real run's verdicts.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
async function packNpm(inputs, given, ports) {
    const { steps, wrong, options } = (0,release/* meantRelease */.X5)({ ...inputs, dryRun: true }, given, ports);
    // All that is declared is packed at once, so what is neither here nor published comes from nowhere.
    const whole = {
        ...steps,
        check: (candidates, presence) => (0,npm_steps/* together */.b)(steps.check(candidates, presence), (0,elsewhere/* unplanned */.Uv)(candidates, presence, "npm.packages")),
    };
    const { finished, candidates, files } = await (0,pack_release/* packRelease */.r)(whole, wrong, options, ports);
    return {
        finished,
        files: (candidates?.packages ?? []).flatMap(({ name, spec: { kind } }) => files
            .filter((file) => file.name === name)
            // One that an artifact brings whole is at home in the checkout, too: there is its changelog.
            .map((file) => ({ ...file, kind, folder: file.folder ?? homeOf(name, candidates) }))),
        siblings: candidates === undefined ? new Map() : siblingsOf(candidates),
    };
}
function homeOf(name, candidates) {
    return candidates?.workspacePackages.folders.get(name);
}
function siblingsOf(candidates) {
    const { elsewhere, workspacePackages } = candidates;
    return new Map([
        ...(0,ranges/* mayBeReleased */.U9)(candidates).map(({ name }) => [name, workspacePackages.nextVersions(name)]),
        ...elsewhere.map(({ name, version }) => [name, [version]]),
    ]);
}

// EXTERNAL MODULE: ./actions/npm-inputs.ts
var npm_inputs = __webpack_require__(95397);
// EXTERNAL MODULE: ./actions/publish-meta/inputs.ts
var publish_meta_inputs = __webpack_require__(2815);
// EXTERNAL MODULE: ./actions/publish-npm-packages/inputs.ts
var publish_npm_packages_inputs = __webpack_require__(44075);
// EXTERNAL MODULE: ./actions/publish-npm-platform/inputs.ts
var publish_npm_platform_inputs = __webpack_require__(57297);
;// CONCATENATED MODULE: ./actions/pack/npm-part.ts











const kinds = {
    platform: "npm-platform",
    packages: "npm-package",
    meta: "npm-meta",
    plan: "npm-package",
};
/** The npm packages: of platforms, others, and metas, in one release. Undefined where there are none. */
function npmPart(world) {
    const { context, environment, fetch } = world;
    const { declaration, env, secrets, clock, cancelled, log } = context;
    const isDeclared = (action) => {
        return !(0,contents_src/* isEmptyList */.s6)(declaration.values.get(action)?.get("packages")?.text ?? "");
    };
    const { version, sha, "run-id": runId, "github-token": githubToken } = stepInputs(world);
    const given = { version, sha, "run-id": runId, "github-token": githubToken };
    const parts = [
        {
            kind: "platform",
            ...(0,declared_inputs/* readPart */.on)("publish-npm-platform", publish_npm_platform_inputs/* inputs */.Q, given, context),
        },
        {
            kind: "packages",
            ...(0,declared_inputs/* readPart */.on)("publish-npm-packages", publish_npm_packages_inputs/* inputs */.Q, given, context),
        },
        { kind: "meta", ...(0,declared_inputs/* readPart */.on)("publish-meta", publish_meta_inputs/* inputs */.Q, given, context) },
    ].filter((_, index) => isDeclared(npmActions[index] ?? ""));
    const [first] = parts;
    if (first === undefined)
        return undefined;
    const { problems, registryToken } = (0,src_environment/* readEnvironment */.Q)(env, "NODE_AUTH_TOKEN");
    const lists = parts.map(({ kind, values }) => ({
        ...{ kind, input: inputNames[kind], text: values.packages },
    }));
    const withPlatforms = parts.flatMap(({ values }) => ("platforms" in values ? [values] : []));
    const checkBinaries = parts.every(({ values }) => !("check-binaries" in values) || values["check-binaries"]);
    const platforms = withPlatforms[0]?.platforms;
    const common = (0,npm_inputs/* toNpmInputs */.M)(first.kind, first.values, { checkBinaries, ...(platforms !== undefined && { platforms }) }, environment);
    const meant = { ...common, lists, token: registryToken };
    return {
        title: "npm packages",
        inFile: (problem) => {
            const list = lists.find(({ input }) => input === problem.input);
            const part = parts.find(({ kind }) => kind === list?.kind) ?? first;
            return part.inFile(list === undefined ? problem : asPackages(problem, list.input));
        },
        pack: async (othersKnown) => {
            const wrong = [...parts.flatMap((part) => part.problems), ...problems];
            const packed = await packNpm(meant, wrong, {
                ...{ workspace: environment.workspace, temp: environment.temp, env, fetch, clock },
                ...{ cancelled, log, othersKnown, random: Math.random, userAgent: environment.userAgent },
                attempt: environment.runAttempt,
                runId: environment.runId,
                repository: `${environment.serverUrl}/${environment.repository}`,
                isGitHubHosted: environment.isGitHubHosted,
                isGitHubActions: environment.isGitHubActions,
                npmRegistrySetting: environment.npmRegistrySetting,
                childEnvironment: () => (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values() }),
                fetchArtifacts: world.fetchArtifacts,
                missingArtifacts: world.missingArtifacts,
                mask: (token) => {
                    secrets.add(token);
                },
                emit: (event) => {
                    const line = (0,reporting_src/* describeEvent */.gN)(event);
                    if (line !== undefined)
                        log.info(line);
                },
            });
            const { finished, siblings } = packed;
            // Files of one name lie in folders of their own.
            const root = finished.packed ?? "";
            return {
                ...{ finished, siblings, warnings: finished.warnings },
                files: packed.files.map(({ kind, madeFrom, ...file }) => ({
                    ...{ ...file, kind: kinds[kind], commit: commitOf(madeFrom, world) },
                    // One of a platform comes with its meta.
                    tag: kind === "platform" ? undefined : world.tagOf?.(file, "npm"),
                    below: external_node_path_default().relative(root, file.file).replaceAll((external_node_path_default()).sep, "/"),
                })),
            };
        },
    };
}
const npmActions = ["publish-npm-platform", "publish-npm-packages", "publish-meta"];
/** As they are called in the declaration. */
const inputNames = {
    platform: "npm.platform-packages",
    packages: "npm.packages",
    meta: "npm.metas",
    plan: "",
};
/** A problem as the action would tell it that has one list alone. */
function asPackages(problem, input) {
    const message = problem.message.replaceAll(`input "${input}"`, 'input "packages"');
    return { ...problem, message, input: "packages" };
}

// EXTERNAL MODULE: ./actions/pack/pack-outputs.ts
var pack_outputs = __webpack_require__(18070);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var unit = __webpack_require__(65581);
;// CONCATENATED MODULE: ./actions/pack/pack-page.ts

/** The pack as its page shows it. */
function packPage({ ends, problems, warnings, pack, version, sha }) {
    return {
        ...{ version, commit: sha, problems },
        warnings: (0,problem/* toldTogether */.UE)((0,problem/* eachOnce */.B)([...warnings, ...ends.flatMap(({ packed }) => packed?.warnings ?? [])])),
        parts: ends.map(({ title, state, packed, words }) => ({
            ...{ title, state, words, files: packed?.files.length ?? 0 },
        })),
        pack: pack && {
            reference: pack.reference,
            files: pack.manifest.files.map(fileOf),
        },
    };
}
const seenWords = {
    "new-name": "new name",
    unpublished: "not published",
    published: "already published",
};
function fileOf({ path, name, version, size, sha256, seen, }) {
    return {
        ...{ path, size, sha256, seen: seen === undefined ? "" : seenWords[seen] },
        holds: version === undefined ? name : (0,unit/* unitId */.K)({ name, version }),
    };
}

;// CONCATENATED MODULE: ./actions/pack/part-ends.ts



/**
 * How a part ended. A part that is packed and that a real run would refuse has failed.
 *
 * @throws what is no problem of the release
 */
function endOf({ title, inFile }, settled) {
    if (settled.status === "rejected") {
        const error = settled.reason;
        if (error instanceof HeldBack) {
            const words = "not packed: another part has problems";
            return { title, state: "waiting", problems: [], words };
        }
        if (!(error instanceof problem/* ProblemsError */.FQ))
            throw error;
        const problems = error.problems.map(inFile);
        return { title, state: "failed", problems, words: "not packed: see below" };
    }
    const packed = settled.value;
    const { finished } = packed;
    if (finished === undefined) {
        return { title, state: "ready", packed, problems: [], words: "would go into the release" };
    }
    const { result, called } = finished;
    const { ok, sentence } = (0,reporting_src/* verdict */.WJ)(result, called);
    const state = ok ? "ready" : "failed";
    return { title, state, packed, problems: [], words: ok ? (0,reporting_src/* inWords */.r4)(result, called) : sentence };
}
/** What a part adds to the annotations of the step; the warnings of all parts are told together, each once. */
function annotationsOf({ packed }, info) {
    const finished = packed?.finished;
    if (finished === undefined)
        return [];
    const { registry, called } = finished;
    return (0,reporting_src/* annotations */.hk)(finished.result, {
        ...{ ...info, registry, link: registry.link, warnings: [], noun: called },
    });
}

;// CONCATENATED MODULE: ./actions/pack/shared-artifacts.ts




/**
 * Takes artifacts for several parts at once: what two of them want is downloaded once. Nobody may change
 * what lies in the folders.
 *
 * @returns a function that gives the folder of each artifact that names and patterns mean
 */
function sharedArtifacts(temp, source, ports) {
    const folders = new Map();
    const fetch = async (artifacts) => {
        const parent = await (0,promises_.mkdtemp)(external_node_path_default().join(temp, "fairlead-artifacts-"));
        return (0,src/* fetchArtifacts */.af)(artifacts, parent, source, ports);
    };
    return async (wanted) => {
        const { artifacts, problems } = await (0,src/* findArtifacts */.n1)(wanted, source, ports);
        (0,problem/* throwProblems */.Jh)(problems);
        // Nothing is waited for between asking and taking note.
        const others = artifacts.filter(({ id }) => !folders.has(id));
        const fetched = others.length > 0 ? fetch(others) : undefined;
        for (const { id } of others)
            if (fetched !== undefined)
                folders.set(id, fetched);
        const all = await Promise.all(artifacts.map(async ({ id, name }) => {
            const taken = await folders.get(id);
            return [name, taken?.get(name) ?? ""];
        }));
        return new Map(all);
    };
}

;// CONCATENATED MODULE: ./actions/pack/stray-checkout.ts



/**
 * A pack is of the workspace itself. Where that holds no repository, a folder of it may, or nothing was
 * checked out.
 *
 * @param workspace absolute; without a declaration
 */
async function strayCheckout(workspace) {
    const isThere = [".git", "Cargo.toml", "package.json"].some((name) => (0,external_node_fs_.existsSync)(external_node_path_default().join(workspace, name)));
    if (isThere)
        return undefined;
    const entries = await (0,promises_.readdir)(workspace, { withFileTypes: true }).catch(() => []);
    const found = entries.find((entry) => entry.isDirectory() && (0,external_node_fs_.existsSync)(external_node_path_default().join(workspace, entry.name, ".git")));
    if (found === undefined) {
        return {
            code: "checkout-missing",
            message: "The workspace holds no repository, so there is nothing to pack.",
            remedy: "Run actions/checkout before this step.",
        };
    }
    return {
        code: "checkout-elsewhere",
        message: `The repository is checked out into ${JSON.stringify(found.name)}. A pack is of the repository in the workspace itself, where its declaration is read.`,
        remedy: `Remove \`path: ${found.name}\` from the step that checks out.`,
    };
}

// EXTERNAL MODULE: ./actions/create-release/checkout-problems.ts
var checkout_problems = __webpack_require__(91120);
// EXTERNAL MODULE: ./actions/create-release/release-inputs.ts
var release_inputs = __webpack_require__(37150);
;// CONCATENATED MODULE: ./actions/pack/texts-part.ts










/**
 * What the GitHub release takes from the checkout: its texts, and files that are not packaged. Undefined
 * where no such release is declared.
 */
function textsPart(world) {
    const { context, environment, tag } = world;
    const { declaration, env, secrets } = context;
    if (!declaration.has.has("release") && !declaration.has.has("assets"))
        return undefined;
    const { sha } = stepInputs(world);
    const part = (0,declared_inputs/* readPart */.on)("create-release", create_release_inputs/* inputs */.Q, { tag, sha }, context);
    const { workspace, temp } = environment;
    return {
        title: "GitHub release",
        inFile: part.inFile,
        pack: async (othersKnown) => {
            const meant = (0,release_inputs/* toReleaseInputs */.G)(part.values, environment);
            const child = (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values() });
            const named = [meant.changelog, meant.bodyPath].filter((each) => each !== undefined);
            // Two spellings of one file are one file.
            const texts = [...new Set(named.map((each) => external_node_path_default().posix.normalize(each)))];
            const wrong = [
                ...part.problems,
                ...texts.filter((each) => !isInside(each)).map(outside),
                ...(await (0,checkout_problems/* checkoutProblems */.d)(meant, workspace, child)),
            ];
            const files = meant.files?.filter((pattern) => !pattern.startsWith(release_inputs/* packaged */.N));
            // The token is that of the job that publishes.
            const later = { ...meant, files, token: "none" };
            // Without a tag there is nothing to check of it: whoever makes the release has to name one. A run
            // of a pull request makes none.
            const isUntagged = tag === undefined && !environment.ref.startsWith("refs/pull/");
            const isOfTag = tag !== undefined || (files ?? []).length > 0;
            if (!isOfTag)
                (0,problem/* throwProblems */.Jh)(wrong);
            const wanted = isOfTag
                ? await (0,src/* readWanted */.oY)(later, wrong, workspace, temp)
                : { warnings: [], assets: [] };
            await othersKnown();
            const units = tag === undefined && named.length > 0 ? await world.packedUnits() : [];
            const open = units.flatMap(({ name, version, seen }) => version === undefined || seen === "published" ? [] : [{ name, version }]);
            // Another run, of a tag, may be the one that makes the release.
            const ofNobody = (0,plan_src/* changelogProblems */.t)(meant.changelog, world, world.templates, open);
            return {
                warnings: [
                    ...[...wanted.warnings, ...ofNobody.map(part.inFile)],
                    ...(isUntagged ? [noTag] : []),
                ],
                files: [
                    ...texts.map((name) => ({
                        ...{ kind: "text", name, below: name, file: external_node_path_default().join(workspace, name) },
                    })),
                    ...wanted.assets.map(({ file, name }) => {
                        return { kind: "asset", file, name, below: name };
                    }),
                ],
            };
        },
    };
}
const noTag = {
    code: "tag-missing",
    message: "This run has no tag, so create-release cannot make the GitHub release unless its step sets `tag`.",
    remedy: "Run the workflow on the tag, set tag, or set version-from to the file that contains the version.",
    input: "tag",
};
/** @param file normalized */
function isInside(file) {
    return !external_node_path_default().posix.isAbsolute(file) && file.split("/")[0] !== "..";
}
function outside(file) {
    return {
        code: "path-outside-workspace",
        message: `${file} lies outside the workspace.`,
        remedy: "Use a file of the checkout.",
    };
}

;// CONCATENATED MODULE: ./actions/pack/unit-texts-part.ts











/**
 * What the GitHub releases take from the checkout where each crate and package has its own. Undefined
 * where no release is declared.
 */
function unitTextsPart(world) {
    const { context, environment } = world;
    const { declaration, env, secrets } = context;
    if (!declaration.has.has("release") && !declaration.has.has("assets"))
        return undefined;
    const { sha } = stepInputs(world);
    const part = (0,declared_inputs/* readPart */.on)("create-release", create_release_inputs/* inputs */.Q, { sha }, context);
    const { workspace, temp } = environment;
    return {
        title: "GitHub releases",
        inFile: (problem) => part.inFile(withFolder(problem)),
        pack: async (othersKnown) => {
            const given = (0,release_inputs/* toReleaseInputs */.G)(part.values, environment);
            const files = given.files?.filter((pattern) => !pattern.startsWith(release_inputs/* packaged */.N));
            // The token is that of the job that publishes.
            const meant = { ...given, files, tag: src/* plannedTag */.Hu, token: "none" };
            const child = (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values() });
            const wrong = [...part.problems, ...(await (0,checkout_problems/* checkoutProblems */.d)(meant, workspace, child))];
            // The templates are wrong whatever they are filled with.
            await (0,src/* readUnits */.g9)({ ...meant, crates: [], npm: [] }, wrong, workspace, temp);
            await othersKnown();
            const packed = await world.packedUnits();
            const of = (isMeant) => packed.flatMap((file) => (isMeant(file.kind) ? itemOf(file) : []));
            const all = {
                ...meant,
                crates: of((kind) => kind === "crate"),
                npm: of((kind) => kind !== "crate"),
            };
            const units = await (0,src/* readUnits */.g9)(all, [], workspace, temp);
            // What was published from another commit was released from that checkout, with texts of its own.
            const isHere = ({ origin }) => origin.kind === "unpublished" ||
                (origin.kind === "commit" && origin.commit === world.commit);
            const open = units.filter(isHere);
            const isMust = ({ origin }) => origin.kind === "unpublished";
            const must = [...new Set(units.filter(isMust).flatMap(textsOf))];
            const may = units
                .filter((unit) => !isMust(unit))
                .flatMap(textsOf)
                .filter((file) => isInside(file) && (0,external_node_fs_.existsSync)(external_node_path_default().join(workspace, file)));
            const { wanted, problems } = await (0,src/* readUnitsWanted */.TM)(open, workspace, temp);
            (0,problem/* throwProblems */.Jh)((0,problem/* eachOnce */.B)([...problems, ...must.filter((file) => !isInside(file)).map(outside)]));
            return {
                warnings: wanted.flatMap(({ warnings }) => warnings),
                files: [
                    ...[...new Set([...must, ...may])].map((name) => ({
                        ...{ kind: "text", name, below: name, file: external_node_path_default().join(workspace, name) },
                    })),
                    ...wanted.flatMap(({ tag, assets }) => assets.map(({ file, name }) => {
                        const below = `${encodeURIComponent(tag.name)}/${name}`;
                        return { kind: "asset", file, name, below, tag: tag.name };
                    })),
                ],
            };
        },
    };
}
/** As the plan's outputs have it. None for one that comes with another. */
function itemOf({ name, version, folder, tag, seen, commit = "unknown" }) {
    if (tag === undefined)
        return [];
    const published = seen === "published";
    const object = { name, version, path: folder ?? "none", tag, published, commit };
    return [{ text: name, object }];
}
/** Two spellings of one file are one file. */
function textsOf({ inputs: { changelog, bodyPath } }) {
    return [changelog, bodyPath]
        .filter((file) => file !== undefined)
        .map((file) => external_node_path_default().posix.normalize(file));
}
/** Here no plan gives the folders, but the declaration. */
function withFolder(problem) {
    if (problem.code !== "placeholder-without-value")
        return problem;
    const { code, message, unit } = problem;
    return {
        ...{ code, message },
        ...(unit !== undefined && { unit }),
        remedy: "Give its entry the path of its folder; or set `release.tag-only`, where it needs no release.",
    };
}

// EXTERNAL MODULE: ./packages/pack/src/index.ts + 5 modules
var pack_src = __webpack_require__(83564);
;// CONCATENATED MODULE: ./actions/pack/upload-pack.ts






/**
 * Uploads what all parts have packed as one artifact. One of an earlier attempt stays as it is: the
 * reference tells them apart.
 *
 * @throws ProblemsError if that fails
 */
async function uploadPack(release, artifact = "release", ends, context) {
    const { env, cancelled, log } = context;
    const parent = await (0,promises_.mkdtemp)(external_node_path_default().join((0,src_environment/* readEnvironment */.Q)(env).temp, "fairlead-pack-"));
    const folder = external_node_path_default().join(parent, "pack");
    const siblings = ends.flatMap(({ packed }) => [...(packed?.siblings ?? [])]);
    const { manifest, digest } = await (0,pack_src/* writePack */.hG)(folder, {
        ...{ ...release, inputs: (0,declared_inputs/* inputsForPublishing */.S$)(context) },
        siblings: Object.fromEntries(siblings),
        unpacked: ends.flatMap(({ packed }) => packed?.unpacked ?? []),
    }, ends.flatMap(({ packed }) => packed?.files ?? []));
    const files = [pack_src/* manifestName */.vS, ...manifest.files.map((file) => file.path)];
    const paths = files.map((file) => external_node_path_default().join(folder, file));
    await (0,src/* uploadFiles */.Zn)(artifact, paths, folder, { cancelled, log });
    return { manifest, reference: (0,pack_src/* writeReference */.Xd)({ artifact, digest }) };
}

;// CONCATENATED MODULE: ./actions/pack/pack.ts






















/** Packs all parts side by side, and uploads them if all are ready. */
async function pack(context) {
    const { declaration, env, clock, cancelled, log } = context;
    const environment = (0,src_environment/* readEnvironment */.Q)(env);
    const { workspace, temp, apiUrl, userAgent, runAttempt, runUrl, repository } = environment;
    const { values: given, problems } = (0,inputs/* readInputs */.Ko)(inputs_inputs, env);
    const { version: wanted, tag: wantedTag, sha = environment.sha } = given;
    const plan = (0,declared_inputs/* readPart */.on)("plan", plan_inputs/* inputs */.Q, { version: wanted, tag: wantedTag }, context);
    const planned = (0,plan_inputs/* toPlanInputs */.G)(plan.values, environment, undefined);
    const decided = await (0,plan_src/* releaseVersion */.SF)(planned, workspace);
    const { version, tag } = decided;
    const source = (0,src/* readSource */.o$)({ runId: given["run-id"], token: given["github-token"], sha }, environment);
    const fetch = (0,src_fetch/* createFetch */.H)(env);
    const inJob = environment.artifacts.available;
    const artifactPorts = { inJob, cancelled, apiUrl, userAgent, fetch, clock, log };
    const attended = new Map();
    const world = {
        ...{ context, environment, given, commit: sha, version, tag, fetch, templates: planned },
        ...(tag === undefined &&
            (0,plan_src/* hasOwnTags */.YT)(planned) && {
            tagOf: (unit, registry) => (0,plan_src/* tagOf */.cO)(unit, (0,plan_src/* tagsOf */.Fg)(registry, decided, planned)),
        }),
        packedUnits: () => filesOf(unitParts.flatMap(({ title }) => attended.get(title) ?? [])),
        fetchArtifacts: sharedArtifacts(temp, source.source, artifactPorts),
        missingArtifacts: async (names) => (await (0,src/* findArtifacts */.n1)(names, source.source, artifactPorts)).problems,
    };
    const astray = declaration.file === undefined ? await strayCheckout(workspace) : undefined;
    const unitParts = [
        planned.manifestPath === "none" ? undefined : cratesPart(world),
        npmPart(world),
    ].filter((part) => part !== undefined);
    const ownReleases = world.tagOf === undefined ? textsPart(world) : unitTextsPart(world);
    const declared = [...unitParts, assetsPart(world), ownReleases];
    const parts = astray === undefined ? declared.filter((part) => part !== undefined) : [];
    const wrong = [
        ...[...problems, ...environment.problems, ...source.problems],
        ...(await (0,declared_problems/* declaredProblems */.d)(context, planned)).problems,
        ...[...plan.problems, ...decided.problems, ...decided.disagreements].map(plan.inFile),
        ...(/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha) ? [] : [noCommit]),
        ...(inJob ? [] : [notInJob]),
        ...(astray === undefined ? [] : [astray]),
        ...(parts.length > 0 || astray !== undefined ? [] : [nothingDeclared]),
    ];
    // One with a problem that concerns all of them keeps all of them from being packed.
    const meeting = new Meeting(parts.length + 1);
    const told = meeting
        .attend(async (othersKnown) => {
        (0,problem/* throwProblems */.Jh)((0,problem/* eachOnce */.B)(wrong));
        await othersKnown();
        return [];
    })
        .catch((error) => {
        if (error instanceof problem/* ProblemsError */.FQ)
            return error.problems;
        if (error instanceof HeldBack)
            return [];
        throw error;
    });
    const settled = await sideBySide(parts.map(({ title, pack }) => ({
        title,
        work: () => {
            const work = meeting.attend(pack);
            attended.set(title, work);
            return work;
        },
    })));
    const ends = parts.map((part, index) => {
        const end = settled[index];
        if (end === undefined)
            throw new Error("a part has no end");
        return endOf(part, end);
    });
    const found = (0,problem/* toldTogether */.UE)((0,problem/* eachOnce */.B)([
        ...(await told),
        ...ends.flatMap((end) => end.problems),
        ...(await assetsTogether(ends, workspace)),
    ]));
    const isReady = found.length === 0 && ends.every(({ state }) => state === "ready");
    const release = { repository, commit: sha, version, tag };
    const uploaded = isReady ? await uploadPack(release, given.artifact, ends, context) : undefined;
    const page = packPage({
        ends,
        problems: found,
        warnings: decided.warnings,
        pack: uploaded,
        version,
        sha,
    });
    const info = { tool: tool/* tool */.z, action: "pack", repository, sha, runUrl, attempt: runAttempt };
    const sentence = (0,reporting_src/* packSentence */.jD)(page);
    if (uploaded !== undefined)
        log.info(`${sentence}. The pack is ${uploaded.reference}.`);
    return {
        outputs: {
            ...(uploaded === undefined
                ? pack_outputs/* noPackOutputs */.$
                : (0,pack_outputs/* packOutputs */.M)(uploaded.manifest, uploaded.reference, planned)),
            ...(0,codes_output/* codesOutput */.k)([
                ...found,
                ...ends.flatMap(({ packed }) => packed?.finished === undefined ? [] : (0,reporting_src/* failureCodes */.Nc)(packed.finished.result)),
            ]),
        },
        summary: (0,reporting_src/* renderPack */.Up)(page),
        annotations: [
            ...(0,reporting_src/* problemAnnotations */.ur)(found),
            ...ends.flatMap((end) => annotationsOf(end, info)),
            ...(0,reporting_src/* problemAnnotations */.ur)(page.warnings, "warning"),
        ],
        ...(uploaded === undefined && { failure: sentence }),
    };
}
/** The files of parts; one that waits for a part with problems has none itself. */
async function filesOf(parts) {
    const settled = await Promise.allSettled(parts);
    return settled.flatMap((each) => {
        if (each.status === "rejected")
            throw new HeldBack();
        return each.value.files;
    });
}
const noCommit = {
    code: "commit-missing",
    message: "Which commit is packed is not known: GITHUB_SHA is not set, and sha is empty.",
    remedy: "Set sha to the full commit hash.",
    input: "sha",
};
const notInJob = {
    code: "not-in-job",
    message: "A pack is uploaded as an artifact, and this is not a job of GitHub Actions.",
    remedy: "For a look at what a release would do, use the plan, or dry-run: true of the publishing actions.",
};
const nothingDeclared = {
    code: "nothing-selected",
    message: "There is nothing to pack: the declaration has no crates, no npm packages and no assets.",
    remedy: "Declare what is released in .github/fairlead.yml.",
};


/***/ }),

/***/ 89471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lz: () => (/* binding */ noAssetsOutputs),
/* harmony export */   qH: () => (/* binding */ assetsOutputs),
/* harmony export */   ye: () => (/* binding */ toAssetsInputs)
/* harmony export */ });
/** The inputs for packaging from the action's. */
function toAssetsInputs(given, { sha }) {
    return {
        assets: given.assets,
        platforms: given.platforms,
        version: given.version,
        directory: given.directory.replace(/^(\.\/+)+/, "").replace(/\/+$/, ""),
        sha256Files: given["sha256-files"],
        sha: given.sha ?? (sha === "" ? undefined : sha),
    };
}
/** The outputs of a run that packaged assets; none is ever an empty string. */
function assetsOutputs({ directory, assets, checksums, }) {
    const listed = assets.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
    return { directory, assets: JSON.stringify(listed), checksums };
}
/** The outputs of a run that found problems. */
const noAssetsOutputs = {
    directory: "none",
    assets: "[]",
    checksums: "none",
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


/***/ })

};
