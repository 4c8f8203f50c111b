export const id = 5765;
export const ids = [5765];
export const modules = {

/***/ 15906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ hasFitting),
/* harmony export */   FZ: () => (/* binding */ neededFromRegistry),
/* harmony export */   cQ: () => (/* binding */ checkNeeded),
/* harmony export */   gP: () => (/* binding */ lacking)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80955);
/* harmony import */ var _packing_requirement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59505);
/* harmony import */ var _discover_select_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34354);
/* harmony import */ var _discover_manifest_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61105);




/** What members to upload depend on by path and what is not uploaded with them. */
function neededFromRegistry(toUpload) {
    const uploaded = new Set(toUpload.map(({ folder }) => folder));
    return toUpload.flatMap((by) => by.dependencies
        .filter(({ path, requirement }) => path !== undefined && requirement.text !== "*" && !uploaded.has(path))
        .map((dependency) => ({ by, dependency })));
}
/**
 * What is needed from the registry must be in it, in a version that is not yanked: cargo finds no other
 * when it packs, although it packs the workspace's siblings over what the registry has.
 *
 */
function checkNeeded(toUpload, members, registry, { misspelled, excluded }) {
    const byFolder = new Map(members.map((member) => [member.folder, member]));
    // One that its own path does not meet is told as that.
    const fits = ({ path = "", requirement }) => (0,_packing_requirement_js__WEBPACK_IMPORTED_MODULE_0__/* .meets */ .D)(byFolder.get(path)?.version ?? "", requirement) || !byFolder.has(path);
    const lacked = neededFromRegistry(toUpload).filter(({ dependency }) => !misspelled.has(dependency.name) &&
        fits(dependency) &&
        !hasFitting(registry.versionsOf(dependency.name), dependency));
    return {
        problems: lacking(lacked, registry, (needs, dependency, by) => outsideSelection(needs, dependency, by, byFolder.get(dependency.path ?? ""), {
            ...registry,
            excluded,
        })),
        atFault: lacked.map(({ by }) => by.name),
    };
}
/** Whether one of a crate's versions fits, and is not yanked. */
function hasFitting(versions, { requirement }) {
    return versions.some(({ vers, yanked }) => !yanked && (0,_packing_requirement_js__WEBPACK_IMPORTED_MODULE_0__/* .meets */ .D)(vers, requirement));
}
/**
 * What is lacking is one problem, however many crates need it.
 *
 * @param wayOut what to tell where no version fits, given the beginning of its sentence
 */
function lacking(lacked, { title, versionsOf }, wayOut) {
    const together = Map.groupBy(lacked, ({ by, dependency: { name, requirement, kind, path } }) => 
    // A dev-dependency may have to be changed where it is written.
    JSON.stringify([name, requirement.text, path, kind === "dev" ? by.name : ""]));
    return [...together.values()].flatMap(([first, ...others]) => {
        if (first === undefined)
            return [];
        const { by: crate, dependency } = first;
        const { name, requirement } = dependency;
        const by = [...new Set([first, ...others].map((need) => need.by.shown ?? need.by.name))];
        const needs = `${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .firstFew */ .Dt)(by, 5)} ${by.length > 1 ? "need" : "needs"} ${name} ${requirement.text}`;
        const yanked = versionsOf(name).filter(({ vers }) => (0,_packing_requirement_js__WEBPACK_IMPORTED_MODULE_0__/* .meets */ .D)(vers, requirement));
        const told = yanked.length === 0
            ? wayOut(needs, dependency, by)
            : {
                code: "dependency-yanked",
                message: `${needs}, and ${title} has only yanked versions that fit: ${yanked.map(({ vers }) => vers).join(", ")}.`,
                remedy: `Release a new version of ${name}. If it was yanked by mistake, undo that first (cargo yank --undo).`,
            };
        if (by.length > 1)
            return [told];
        const { name: unit, manifest: file } = crate;
        const { localName = name, kind, platform } = dependency;
        const keys = (0,_discover_manifest_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .dependencyKeys */ .sD)(localName, kind, platform);
        return [{ ...told, unit, ...(file !== undefined && { file, keys }) }];
    });
}
/** Why the registry does not have what members need, and the one way out that fits. */
function outsideSelection(needs, { name, kind }, by, dependedOn, { target, title, excluded, }) {
    if (dependedOn === undefined) {
        return {
            code: "dependency-not-published",
            message: `${needs}, which lies outside the workspace and is not in ${title}.`,
            remedy: `Publish ${name} first.`,
        };
    }
    if ((0,_discover_select_js__WEBPACK_IMPORTED_MODULE_3__/* .mayPublish */ .bT)(dependedOn, target.registryName)) {
        return {
            code: "dependency-not-selected",
            message: `${needs}, which is not selected and is not in ${title}.`,
            remedy: `Release ${name} too: ${excluded.has(name) ? "remove it from exclude" : "add it to packages"}.`,
        };
    }
    return {
        code: "dependency-not-publishable",
        message: `${needs}, which is not in ${title}, and its manifest does not allow publishing it there.`,
        remedy: kind === "dev"
            ? `Remove the version from this dev-dependency: then cargo leaves it out of what it publishes.`
            : `Change publish in ${dependedOn.manifest}, or leave ${by.length > 1 ? "these crates" : (by[0] ?? "")} out.`,
    };
}


/***/ }),

/***/ 32300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ checkFeatures),
/* harmony export */   j: () => (/* binding */ hasFeature)
/* harmony export */ });
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53350);

/**
 * Whether a crate has a feature, by its own name or as `crate/feature`, which the crate or one that
 * depends on it can be asked for.
 */
function hasFeature({ name, features, dependencies }, feature) {
    const [first = "", second] = feature.split("/");
    if (second === undefined)
        return Object.hasOwn(features, first);
    return name === first || dependencies.some((dependency) => dependency.name === first);
}
/** Features that no selected crate has. cargo would say so only if it had something to build. */
function checkFeatures(features, selected) {
    const known = [...new Set(selected.flatMap((member) => Object.keys(member.features)))];
    return features
        .filter((feature) => feature !== "all" && !selected.some((each) => hasFeature(each, feature)))
        .map((feature) => {
        const near = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(feature, known);
        return {
            code: "feature-unknown",
            message: `The input "features" names ${feature}, but no selected crate has this feature.`,
            remedy: near === undefined ? "Correct or remove it." : `Did you mean ${near}?`,
            input: "features",
        };
    });
}


/***/ }),

/***/ 65006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ checkManifests),
  Y: () => (/* binding */ checkPackedManifest)
});

// EXTERNAL MODULE: ./packages/crates/src/registry/crates-target.ts
var crates_target = __webpack_require__(21258);
// EXTERNAL MODULE: ./packages/crates/src/discover/workspace.ts + 2 modules
var workspace = __webpack_require__(38248);
// EXTERNAL MODULE: ./packages/crates/src/packing/requirement.ts
var requirement = __webpack_require__(59505);
// EXTERNAL MODULE: ./packages/crates/src/registry/crate-identity.ts
var crate_identity = __webpack_require__(89522);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var src = __webpack_require__(53350);
;// CONCATENATED MODULE: ./packages/crates/src/checks/category-slugs.ts

/** The category slugs that crates.io knows (`src/boot/categories.toml` in its sources, August 2026). */
const categorySlugs = `
accessibility aerospace aerospace::drones aerospace::protocols aerospace::simulation
aerospace::space-protocols aerospace::unmanned-aerial-vehicles algorithms api-bindings
artificial-intelligence asynchronous authentication automotive caching command-line-interface
command-line-utilities compilers compression computer-vision concurrency config cryptography
cryptography::cryptocurrencies data-structures database database-implementations date-and-time
development-tools development-tools::build-utils development-tools::cargo-plugins
development-tools::debugging development-tools::ffi development-tools::procedural-macro-helpers
development-tools::profiling development-tools::testing email embedded emulators encoding
external-ffi-bindings filesystem finance game-development game-engines games graphics gui
hardware-support internationalization localization mathematics memory-management multimedia
multimedia::audio multimedia::encoding multimedia::images multimedia::video network-programming
no-std no-std::no-alloc os os::android-apis os::freebsd-apis os::linux-apis os::macos-apis
os::unix-apis os::windows-apis parser-implementations parsing rendering rendering::data-formats
rendering::engine rendering::graphics-api rust-patterns science science::bioinformatics
science::bioinformatics::genomics science::bioinformatics::proteomics
science::bioinformatics::sequence-analysis science::computational-biology
science::computational-biology::structural-modeling
science::computational-biology::systems-biology science::computational-chemistry
science::computational-chemistry::cheminformatics
science::computational-chemistry::electronic-structure
science::computational-chemistry::molecular-simulation science::geo science::materials
science::neuroscience science::quantum-computing science::robotics security simulation
template-engine text-editors text-processing value-formatting virtualization visualization wasm
web-programming web-programming::http-client web-programming::http-server
web-programming::websocket
`
    .trim()
    .split(/\s+/);
/** What people write for categories that crates.io calls something else. */
const otherWords = {
    ai: "artificial-intelligence",
    blockchain: "cryptography::cryptocurrencies",
    cli: "command-line-interface",
    "machine-learning": "artificial-intelligence",
    networking: "network-programming",
    terminal: "command-line-interface",
};
/** The slug that was probably meant: another word for it, its last part, its beginning, or a slip. */
function likelySlug(category) {
    const wanted = category
        .trim()
        .toLowerCase()
        .replaceAll(/[\s_]+/g, "-");
    if (wanted === "")
        return undefined;
    return (categorySlugs.find((slug) => slug === wanted) ??
        otherWords[wanted] ??
        categorySlugs.find((slug) => slug.endsWith(`::${wanted}`)) ??
        (0,src/* nearest */.pA)(wanted, categorySlugs) ??
        categorySlugs.find((slug) => slug.startsWith(wanted)));
}

;// CONCATENATED MODULE: ./node_modules/spdx-exceptions/deprecated.json
const deprecated_namespaceObject = /*#__PURE__*/JSON.parse('["Nokia-Qt-exception-1.1"]');
// EXTERNAL MODULE: ./node_modules/spdx-exceptions/index.json
var spdx_exceptions = __webpack_require__(53988);
// EXTERNAL MODULE: ./node_modules/spdx-license-ids/deprecated.json
var deprecated = __webpack_require__(3389);
// EXTERNAL MODULE: ./node_modules/spdx-license-ids/index.json
var spdx_license_ids = __webpack_require__(75204);
;// CONCATENATED MODULE: ./packages/crates/src/checks/license-expression.ts





const licenseIds = new Set([...spdx_license_ids, ...deprecated]);
const exceptions = new Set([...spdx_exceptions, ...deprecated_namespaceObject]);
const startsTerm = ["start"];
const endsTerm = ["license", "plus", "addition", "closed"];
/**
 * What is wrong with a license expression for crates.io, or undefined. This is the grammar of the Rust
 * crate `spdx` as crates.io sets it (`src/licenses.rs` in its sources): SPDX's own, and in addition `/`
 * for `OR`, operators in lower case, and `+` after any license but those in `-or-later`. JavaScript's
 * parsers read SPDX's grammar alone.
 */
function wrongInLicense(expression) {
    let place = "start";
    let last = "";
    let open = 0;
    for (const { word, spaced } of wordsOf(expression)) {
        const next = placeAfter(word, last, spaced);
        if (next === undefined)
            return unknownTerm(word);
        if (!next.after.includes(place))
            return `it has ${JSON.stringify(word)} in the wrong place`;
        if (word === "(")
            open += 1;
        if (word === ")")
            open -= 1;
        if (open < 0)
            break;
        place = next.place;
        last = word;
    }
    if (open !== 0)
        return "its parentheses do not match";
    return endsTerm.includes(place) ? undefined : "it ends too early";
}
function wordsOf(expression) {
    return [...expression.matchAll(/(\s*)([-A-Za-z0-9.:]+|[^\s])/g)].map(([, space = "", word = ""]) => ({
        word,
        spaced: space !== "",
    }));
}
/** Where a word leads, and after what it may stand; undefined for a word that means nothing. */
function placeAfter(word, last, spaced) {
    switch (word) {
        case "(":
            return { place: "start", after: startsTerm };
        case ")":
            return { place: "closed", after: endsTerm };
        case "/":
        case "OR":
        case "or":
        case "AND":
        case "and":
            return { place: "start", after: endsTerm };
        case "WITH":
        case "with":
            return { place: "with", after: ["license", "plus"] };
        case "+": {
            const takesPlus = !spaced && licenseIds.has(last) && !last.endsWith("-or-later");
            return { place: "plus", after: takesPlus ? ["license"] : [] };
        }
    }
    if (licenseIds.has(word) || /^(DocumentRef-[^:]*:)?LicenseRef-[^:]*$/.test(word)) {
        return { place: "license", after: startsTerm };
    }
    if (exceptions.has(word) || /^(DocumentRef-[^:]*:)?AdditionRef-[^:]*$/.test(word)) {
        return { place: "addition", after: ["with"] };
    }
    return undefined;
}
/** The licenses of GNU are written in many ways; SPDX wants to know whether later versions count. */
function gnuLicense(word) {
    const [, family = "", version = "3"] = /^([AL]?GPL)(?:[-_]?v?([23])(?:\.0)?)?\+?$/i.exec(word) ?? [];
    if (family === "")
        return undefined;
    const id = `${family.toUpperCase()}-${version}.0`;
    return licenseIds.has(`${id}-only`) ? `${id}-only or ${id}-or-later` : undefined;
}
function unknownTerm(word) {
    const all = [...licenseIds, ...exceptions];
    const sameLetters = all.find((id) => id.toLowerCase() === word.toLowerCase());
    const meant = sameLetters ?? gnuLicense(word) ?? (word.length > 4 ? (0,src/* nearest */.pA)(word, all) : undefined);
    const question = meant === undefined ? "" : ` (did you mean ${meant}?)`;
    return `${JSON.stringify(word)} is not an SPDX identifier${question}`;
}

// EXTERNAL MODULE: ./packages/crates/src/discover/manifest-lines.ts
var manifest_lines = __webpack_require__(61105);
;// CONCATENATED MODULE: ./packages/crates/src/checks/reserved-names.ts
/** Names that nobody can publish (crates.io's migrations, `reserved_crate_names`). */
const reservedNames = new Set(("alloc arena ast builtins collections compiler-builtins compiler-rt compiletest core coretest " +
    "debug driver flate fmt-macros grammar graphviz macro macros proc-macro rbml rust-installer " +
    "rustbook rustc rustc-back rustc-borrowck rustc-driver rustc-llvm rustc-resolve rustc-trans " +
    "rustc-typeck rustdoc rustllvm rustuv serialize std syntax test unicode nul con prn aux " +
    "com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9").split(" "));

;// CONCATENATED MODULE: ./packages/crates/src/checks/crates-io-rules.ts





const publishSource = "crates.io: src/controllers/krate/publish.rs";
const validationSource = "crates.io: crates/crates_io_validation/src/lib.rs";
const longestName = 64;
const longestVersion = 150;
const longestDescription = 1_000;
const longestKeyword = 20;
const mostKeywords = 5;
const mostFeatures = 300;
const mostDependencies = 500;
/** Everything in a manifest that crates.io refuses, whatever else it holds. */
const manifestRules = [
    {
        code: "crate-metadata-missing",
        source: publishSource,
        severity: "problem",
        breaches: ({ name, description, license, licenseFile }) => {
            const missing = [
                ...(description ? [] : ["description"]),
                ...(license || licenseFile ? [] : ["license or license-file"]),
            ];
            if (missing.length === 0)
                return [];
            const message = `${name} has no ${missing.join(" and no ")}, but crates.io requires ${missing.length > 1 ? "both" : "it"}.`;
            const remedy = `Add ${missing.length > 1 ? "them" : "it"} under [package].`;
            // An empty one is missing too.
            const keys = [["package", "description"], ["package"]].slice(description ? 1 : 0);
            return [{ message, remedy, keys }];
        },
    },
    {
        code: "crate-name-invalid",
        source: validationSource,
        severity: "problem",
        breaches: ({ name }) => breachIf(!isName(name), `crates.io refuses the name ${name}: it accepts ASCII letters, digits, - and _, a letter first, at most ${longestName} characters.`, "Rename the crate.", packageKey("name")),
    },
    {
        code: "crate-name-reserved",
        source: "crates.io: crates/crates_io_database/src/models/krate.rs, table reserved_crate_names",
        severity: "problem",
        breaches: ({ name }) => breachIf(reservedNames.has((0,crate_identity/* canonicalCrateName */.l)(name)), `crates.io reserves the name ${name}, so nobody can publish it.`, "Rename the crate.", packageKey("name")),
    },
    {
        code: "crate-version-too-long",
        source: publishSource,
        severity: "problem",
        breaches: ({ name, version }) => breachIf(version.length > longestVersion, `${name} has a version of ${version.length} characters; crates.io accepts ${longestVersion}.`, "Shorten the version.", packageKey("version")),
    },
    {
        code: "crate-description-too-long",
        source: publishSource,
        severity: "problem",
        breaches: ({ name, description }) => {
            const bytes = Buffer.byteLength(description ?? "");
            return breachIf(bytes > longestDescription, `${name} has a description of ${grouped(bytes)} bytes; crates.io accepts ${grouped(longestDescription)}.`, "Shorten it; the README can say more.", packageKey("description"));
        },
    },
    {
        code: "crate-license-invalid",
        source: "crates.io: src/licenses.rs",
        severity: "problem",
        breaches: ({ name, license, licenseFile }) => {
            // A blank one without a file is missing, and reported as that.
            if (license === null || license === undefined || (license === "" && !licenseFile))
                return [];
            const wrong = wrongInLicense(license);
            if (wrong === undefined)
                return [];
            const message = `${name} has the license ${JSON.stringify(license)}, but crates.io requires an SPDX expression: ${wrong}.`;
            const remedy = 'Use the form of SPDX, such as "MIT OR Apache-2.0"; for a license that SPDX does not list, remove license and set license-file.';
            return [{ message, remedy, keys: packageKey("license") }];
        },
    },
    {
        code: "crate-url-invalid",
        source: publishSource,
        severity: "problem",
        breaches: (manifest) => ["homepage", "documentation", "repository"].flatMap((field) => {
            const url = manifest[field];
            if (url === null || url === undefined || isWebAddress(url))
                return [];
            const message = `${manifest.name} has the ${field} ${JSON.stringify(url)}; crates.io accepts only URLs that begin with http:// or https://.`;
            return [{ message, remedy: urlRemedy(field, url), keys: packageKey(field) }];
        }),
    },
    {
        code: "crate-keywords-invalid",
        source: `${publishSource}; crates/crates_io_database/src/models/keyword.rs`,
        severity: "problem",
        breaches: ({ name, keywords }) => [
            ...tooMany(name, "keywords", keywords),
            ...keywords
                .filter((keyword) => !isKeyword(keyword))
                .map((keyword) => ({
                message: `${name} has the keyword ${JSON.stringify(keyword)}: crates.io accepts ASCII letters, digits, -, _ and +, a letter or digit first, at most ${longestKeyword} characters.`,
                remedy: "Change the keyword.",
                keys: packageKey("keywords", keyword),
            })),
        ],
    },
    {
        code: "crate-category-unknown",
        source: `${publishSource}; src/boot/categories.toml`,
        severity: "problem",
        breaches: ({ name, categories }) => [
            ...tooMany(name, "categories", categories),
            ...categories
                .filter((slug) => !categorySlugs.includes(slug))
                .map((slug) => {
                const likely = likelySlug(slug);
                const question = likely === undefined ? "" : `Did you mean ${likely}? `;
                return {
                    message: `${name} has the category ${JSON.stringify(slug)}, which crates.io does not have.`,
                    remedy: `${question}See https://crates.io/category_slugs for the slugs that it has.`,
                    keys: packageKey("categories", slug),
                };
            }),
        ],
    },
    {
        code: "crate-features-too-many",
        source: publishSource,
        severity: "warning",
        breaches: ({ name, features }) => {
            const limit = `crates.io accepts ${mostFeatures}, unless it allows this crate more.`;
            const remedy = "Combine features, or ask help@crates.io for a higher limit before the release.";
            const count = Object.keys(features).length;
            return [
                ...breachIf(count > mostFeatures, `${name} has ${grouped(count)} features; ${limit}`, remedy, [["features"]]),
                ...Object.entries(features).flatMap(([feature, { length }]) => breachIf(length > mostFeatures, `The feature ${feature} of ${name} enables ${grouped(length)} others; ${limit}`, remedy, [["features", feature]])),
            ];
        },
    },
    {
        code: "crate-dependencies-too-many",
        source: publishSource,
        severity: "problem",
        breaches: ({ name, dependencies }) => breachIf(dependencies.length > mostDependencies, `${name} has ${grouped(dependencies.length)} dependencies; crates.io accepts ${mostDependencies}.`, "Split the crate, or remove dependencies.", [["dependencies"]]),
    },
    {
        code: "crate-dependency-elsewhere",
        source: `${publishSource}, validate_dependency; cargo: src/cargo/ops/registry/publish.rs, verify_dependencies`,
        severity: "problem",
        breaches: ({ name, dependencies }) => dependencies
            .filter(({ isElsewhere }) => isElsewhere)
            .map((dependency) => ({
            message: `${name} has the dependency ${dependency.name} in another registry, but crates on crates.io can depend only on crates there.`,
            remedy: `Publish ${dependency.name} to crates.io and depend on that, or leave ${name} out.`,
            keys: (0,manifest_lines/* dependencyKeys */.sD)(dependency.localName ?? dependency.name),
        })),
    },
    {
        code: "crate-dependency-renamed-badly",
        source: `${validationSource}, validate_dependency_name`,
        severity: "problem",
        breaches: ({ name, dependencies }) => dependencies.flatMap(({ localName = "_" }) => breachIf(!isName(localName.replace(/^_/, "a")), `${name} renames a dependency to ${localName}: crates.io accepts ASCII letters, digits, - and _, a letter or _ first, at most ${longestName} characters.`, "Choose another name for it.", (0,manifest_lines/* dependencyKeys */.sD)(localName))),
    },
];
function isName(name) {
    return /^[A-Za-z][A-Za-z0-9_-]*$/.test(name) && name.length <= longestName;
}
function isKeyword(keyword) {
    return /^[A-Za-z0-9][A-Za-z0-9_+-]*$/.test(keyword) && keyword.length <= longestKeyword;
}
function isWebAddress(url) {
    return /^https?:\/\//.test(url) && URL.canParse(url);
}
/** Most of them lack the scheme, or have that of git. */
function urlRemedy(field, url) {
    const bare = url
        .trim()
        .replace(/^(git\+)?[a-z]+:\/\/(git@)?/i, "")
        .replace(/^git@([^:/]+):/, "$1/");
    const looksLikeHost = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(\/\S*)?$/.test(bare);
    if (looksLikeHost)
        return `Did you mean ${JSON.stringify(`https://${bare}`)}?`;
    return `Write the whole URL with https://, or remove ${field}.`;
}
function tooMany(name, what, found) {
    return breachIf(found.length > mostKeywords, `${name} has ${found.length} ${what}; crates.io accepts at most ${mostKeywords}.`, `Remove ${found.length - mostKeywords}.`, packageKey(what));
}
function breachIf(isBroken, message, remedy, keys) {
    return isBroken ? [{ message, remedy, keys }] : [];
}
/** A field under [package], or one of its texts where it is a list that the manifest itself has. */
function packageKey(field, text) {
    const whole = ["package", field];
    return text === undefined ? [whole] : [[...whole, text], whole];
}
function grouped(count) {
    return count.toLocaleString("en-US");
}

;// CONCATENATED MODULE: ./packages/crates/src/checks/manifest-checks.ts





/**
 * Everything in manifests that cargo or the registry would refuse later. Uses nothing but the
 * manifests, so it needs no network.
 *
 * @param members those to upload: the manifest of a published version is nobody's concern any more
 * @param all members of the workspace
 * @param coming by name: the version that another problem tells to give a crate
 */
function checkManifests(members, all, target, coming = new Map()) {
    // What is told of a dependency must still be right after the crate has the version that is told of it.
    const byFolder = new Map(all.map((member) => [
        member.folder,
        { ...member, coming: coming.get(member.name) ?? member.version },
    ]));
    const judged = members.map((member) => {
        const { manifest: file } = member;
        return judgeManifest(publishedManifest(member, target), target, { file });
    });
    return {
        problems: [
            ...judged.flatMap(({ problems }) => problems),
            ...members.flatMap(checkFiles),
            ...members.flatMap((member) => member.dependencies.flatMap((dependency) => checkDependency(member, dependency, byFolder, target))),
        ],
        warnings: judged.flatMap(({ warnings }) => warnings),
    };
}
/** The same for a packed crate, as far as its registry judges manifests. */
function checkPackedManifest(manifest, target) {
    const dependencies = manifest.dependencies.map(({ name, localName, registryIndex }) => ({
        name,
        ...(localName !== name && { localName }),
        isElsewhere: (0,crates_target/* otherRegistry */.Ai)(registryIndex, target) !== undefined,
    }));
    return judgeManifest({ ...manifest, dependencies }, target, {});
}
/** Only crates.io is known to judge manifests. */
function judgeManifest(manifest, target, place) {
    const told = (severity) => manifestRules
        .filter((rule) => target.isCratesIo && rule.severity === severity)
        .flatMap(({ code, breaches }) => breaches(manifest).map((breach) => ({ code, unit: manifest.name, ...breach, ...place })));
    return { problems: told("problem"), warnings: told("warning") };
}
/** What of a member will be in its packed manifest. */
function publishedManifest(member, target) {
    return {
        ...member,
        // One that cargo adds for an optional dependency cannot be told from one that is written so.
        features: Object.fromEntries(Object.entries(member.features).filter(([name, values]) => values.length !== 1 || values[0] !== `dep:${name}`)),
        dependencies: member.dependencies
            .filter((dependency) => !(0,workspace/* isLeftOut */.WY)(dependency))
            .map(({ name, localName, registry }) => ({
            name,
            ...(localName !== undefined && { localName }),
            isElsewhere: (0,crates_target/* otherRegistry */.Ai)(registry ?? null, target) !== undefined,
        })),
    };
}
function checkFiles({ name, manifest: file, missingFiles = [] }) {
    return missingFiles.map(({ field, path }) => ({
        code: "manifest-file-missing",
        unit: name,
        message: `${name} has ${field} = ${JSON.stringify(path)}, but there is no such file.`,
        remedy: `Correct the path, or remove ${field} from the manifest.`,
        file,
        keys: fileKeys(field, path),
    }));
}
/** Where a manifest has the path of a file, or that of the package whose target cargo finds by itself. */
function fileKeys(field, path) {
    const [table = "", key] = field.split(".");
    return [key === undefined ? ["package", table] : [table, key, path], ["package"]];
}
function checkDependency(member, dependency, byFolder, target) {
    const { name, manifest: file } = member;
    const { localName = dependency.name, kind, platform } = dependency;
    const hasVersion = dependency.requirement.text !== "*";
    const local = dependency.path !== undefined || dependency.git !== undefined;
    if ((0,workspace/* isLeftOut */.WY)(dependency))
        return [];
    const what = `${dependency.kind === "normal" ? "" : `${dependency.kind}-`}dependency`;
    const told = (found) => [
        { ...found, unit: name, file, keys: (0,manifest_lines/* dependencyKeys */.sD)(localName, kind, platform) },
    ];
    if (local && !hasVersion) {
        return told({
            code: "dependency-without-version",
            message: `${name} has the ${what} ${dependency.name} by ${dependency.path === undefined ? "git" : "path"}, without a version.`,
            remedy: "Add a version: published crates find their dependencies in the registry.",
        });
    }
    if (!hasVersion && target.isCratesIo) {
        return told({
            code: "dependency-wildcard",
            message: `${name} has the ${what} ${dependency.name} = "*": crates.io refuses wildcard versions.`,
            remedy: 'Set a version, such as "1".',
        });
    }
    if (dependency.path === undefined)
        return [];
    const dependedOn = byFolder.get(dependency.path);
    if (dependedOn === undefined)
        return [];
    // Bumped in one place and not in the other: cargo takes no path whose version does not fit.
    const { version, coming } = dependedOn;
    const isMet = (0,requirement/* meets */.D)(version, dependency.requirement);
    if (!isMet && !(0,requirement/* meets */.D)(coming, dependency.requirement)) {
        return told({
            code: "dependency-version-differs",
            message: `${name} has the ${what} ${dependency.name} ${dependency.requirement.text} by path, and ${dependency.name} has version ${version} there.`,
            remedy: `Set the version of the dependency to ${version}${coming === version ? "" : `, or to ${coming} together with that of ${dependency.name}`}.`,
        });
    }
    if (isMet && !(0,requirement/* meets */.D)(coming, dependency.requirement)) {
        // Nothing is wrong with it unless the crate gets that version, and it may have one of its own.
        return told({
            code: "dependency-version-differs",
            message: `${name} has the ${what} ${dependency.name} ${dependency.requirement.text} by path, which ${coming} does not meet.`,
            remedy: `If you set the version of ${dependency.name} to ${coming}, set that of the dependency, too.`,
        }).map((problem) => ({ ...problem, isAdvice: true }));
    }
    if (!target.isCratesIo && (0,crates_target/* otherRegistry */.Ai)(dependency.registry ?? null, target) !== undefined) {
        return told({
            code: "dependency-without-registry",
            message: `${name} has the ${what} ${dependency.name} without \`registry\`: cargo would take the crate of that name from crates.io.`,
            remedy: `Add registry = "${target.registryName}" to the dependency.`,
        });
    }
    return [];
}


/***/ }),

/***/ 15063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ takenNames),
/* harmony export */   N6: () => (/* binding */ namesAlike),
/* harmony export */   Nt: () => (/* binding */ withOtherVersion),
/* harmony export */   OR: () => (/* binding */ checkVersions),
/* harmony export */   OW: () => (/* binding */ unpublished),
/* harmony export */   h7: () => (/* binding */ checkYanked),
/* harmony export */   lK: () => (/* binding */ checkDevCycles),
/* harmony export */   rf: () => (/* binding */ checkNewNames),
/* harmony export */   sg: () => (/* binding */ checkForgottenVersions)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12848);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65581);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30329);
/* harmony import */ var _registry_crate_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89522);
/* harmony import */ var _registry_crates_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21258);
/* harmony import */ var _discover_manifest_lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61105);




/** Crates whose version the registry lacks; all of them, while nobody knows. */
function unpublished(crates, presence) {
    return crates.filter((crate) => !(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .isPublished */ .HF)(crate, presence));
}
/** Crates to upload whose version is not the one that is released. */
function withOtherVersion(toUpload, released) {
    return toUpload.filter(({ version }) => released !== undefined && !(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .isSameVersion */ .p)(version, released));
}
/** A version is given by a field, by an input or by the tag: what is left out depends on the repository. */
const ofTheirOwn = "If crates have versions of their own, give the release no version, and run it without a tag that has one.";
/** Of some among others: what is published already does not stop a release. */
const publishFirst = {
    one: "If it has a version of its own, publish it first, in a run without a version or a versioned tag.",
    many: "If they have a version of their own, publish them first, in a run without a version or a versioned tag.",
};
/**
 * Each crate to upload must have the version that is released.
 *
 * @param stale those that do not
 * @param total how many are to upload
 * @param elsewhere names of crates of this version that are not selected
 */
function checkVersions(stale, total, released, elsewhere = []) {
    if (released === undefined || stale.length === 0)
        return [];
    const byVersion = Map.groupBy(stale, ({ version }) => version);
    if (stale.length === total && (byVersion.size > 1 || elsewhere.length > 0)) {
        const named = stale.map(({ name, version }) => `${name} ${version}`);
        const others = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(elsewhere, 5);
        return [
            {
                code: "no-crate-of-version",
                message: `No crate to publish has version ${released}, which is being released: ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(named, 5)}.`,
                remedy: elsewhere.length > 0
                    ? `Select ${others} in packages, which ${elsewhere.length === 1 ? "has" : "have"} version ${released}. ${ofTheirOwn}`
                    : `Set their versions to ${released}. ${ofTheirOwn}`,
                input: "version",
            },
        ];
    }
    return [...byVersion].flatMap(([version, same]) => {
        const orElse = same.length === total ? `release ${version}` : "leave it out";
        const first = same.length === 1 ? publishFirst.one : publishFirst.many;
        const own = stale.length === total ? "" : ` ${first}`;
        if (same.length === 1) {
            return same.map(({ name, manifest }) => ({
                code: "crate-version-differs",
                unit: name,
                message: `${name} has version ${version}, but ${released} is being released.`,
                remedy: `Set its version to ${released}, or ${orElse}.${own}`,
                ...atKey(manifest, "version"),
            }));
        }
        const names = same.map(({ name }) => name);
        return [
            {
                code: "crate-version-differs",
                message: `${same.length} crates have version ${version}, but ${released} is being released: ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(names, 5)}.`,
                remedy: `Set their version to ${released}, or ${orElse.replace(" it", " them")}.${own}`,
                ...atKey(same[0]?.manifest, "version"),
            },
        ];
    });
}
/**
 * A release that uploads no crate, since all of them still have versions that are published. What is
 * released may be something else, so it stops nothing.
 *
 * @param selected published crates, all of them
 * @param elsewhere names of crates of this version that are not selected
 */
function checkForgottenVersions(selected, released, title, elsewhere = []) {
    const isReleased = ({ version }) => (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .isSameVersion */ .p)(version, released ?? version);
    if (selected.length === 0 || selected.some(isReleased))
        return [];
    const byVersion = [...Map.groupBy(selected, ({ version }) => version)];
    const has = byVersion.map(([version, same]) => `${version} of ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(same.map(({ name }) => name), 5)}`);
    const theirs = selected.length === 1 ? "its version" : "their versions";
    const next = elsewhere.length > 0
        ? `select ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(elsewhere, 5)}`
        : `set ${theirs} to ${released ?? ""}`;
    return [
        {
            code: "no-crate-of-version",
            message: `No ${elsewhere.length > 0 ? "selected " : ""}crate has version ${released ?? ""}, which is being released; ${title} already has ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(has, 5)}.`,
            remedy: `Unless no crate is meant to be released, ${next}.`,
        },
    ];
}
/** What is being released and was withdrawn: the registry never takes a version again. */
function checkYanked(crates, findings, onConflict, title) {
    return crates
        .filter((crate) => {
        const found = findings.get((0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .unitId */ .K)(crate));
        return found?.kind === "present" && found.yanked && (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .failsRelease */ .v)(crate, onConflict);
    })
        .map(({ name, version, manifest }) => ({
        code: "version-yanked",
        unit: name,
        message: `${title} has ${name} ${version}, and it is yanked.`,
        remedy: "Release a new version. If it was yanked by mistake, undo that first (cargo yank --undo).",
        ...atKey(manifest, "version"),
    }));
}
/** The place of a field under [package], where the manifest is known. */
function atKey(manifest, field) {
    return manifest === undefined ? {} : { file: manifest, keys: [["package", field]] };
}
/**
 * Names that the registry does not know are permanent once created, so somebody must want them.
 *
 * @param listing what the input must write out; without it the run that packed them has asked for them
 */
function checkNewNames(created, title, inputs, listing) {
    if (created.length === 0)
        return [];
    const problems = [];
    const unlisted = created.filter((name) => listing?.listed.has(name) === false);
    if (inputs.newNames === "fail") {
        problems.push({
            code: "new-name-not-allowed",
            message: `${title} does not have ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(created, 5)} yet, and new-names is fail.`,
            remedy: "Names are permanent. To create them, list them in packages and set new-names: listed.",
        });
    }
    else if (inputs.newNames === "listed" && listing !== undefined && unlisted.length > 0) {
        // With those that have another problem, too: once it is fixed, nothing else would bring them back. A line
        // that leaves them out holds against this one.
        const names = listing.selected.map(({ name }) => name);
        problems.push({
            code: "new-name-not-allowed",
            message: `${title} does not have ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(unlisted, 5)} yet, and names are permanent.`,
            remedy: `To create ${unlisted.length > 1 ? "them" : "it"}, set new-names: allow, or write all names out:`,
            copy: `packages: ${names.join(" ")}`,
        });
    }
    if (!inputs.hasToken) {
        problems.push({
            code: "new-name-needs-token",
            message: `${title} does not have ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(created, 5)} yet, and trusted publishing cannot create a crate.`,
            remedy: "Publish new crates with a token first (input token, or CARGO_REGISTRY_TOKEN); then add this workflow to their trusted publishers.",
        });
    }
    return problems;
}
/** crates.io takes names that differ in `-` and `_` alone for one, so a new one must not be such. */
function takenNames({ takenAs, registry: { title }, }) {
    return [...takenAs].map(([name, known]) => ({
        code: "crate-name-taken",
        unit: name,
        message: `${title} has the crate ${known}, and treats ${name} as the same name.`,
        remedy: `Rename ${name}, or use the name exactly as it is there.`,
        keys: [["package", "name"]],
    }));
}
/**
 * For the same reason only the first of such names can be published, as far as none is yet: the registry
 * tells it when it has that.
 *
 * @param created in the order in which they would be published
 */
function namesAlike(created, target) {
    if (!target.isCratesIo)
        return [];
    return [...Map.groupBy(created, _registry_crate_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalCrateName */ .l).values()].flatMap(([first = "", ...others]) => others.map((name) => ({
        code: "crate-names-alike",
        unit: name,
        message: `${(0,_registry_crates_target_js__WEBPACK_IMPORTED_MODULE_5__/* .titleOf */ .Gg)(target)} treats ${name} as the same name as ${first}, so only one of them can be published.`,
        remedy: "Rename one of them, or leave one out with exclude.",
        keys: [["package", "name"]],
    })));
}
/** A cycle is uploaded name by name, so each name that closes one must exist before. */
function checkDevCycles(devCycles, toUpload, { title, versionsOf }) {
    const uploaded = new Map(toUpload.map((crate) => [crate.name, crate]));
    const nameOf = (from, to) => uploaded.get(from)?.dependencies?.find(({ name, kind }) => name === to && kind === "dev")
        ?.localName ?? to;
    return devCycles
        .filter(({ from, to }) => uploaded.has(from) && versionsOf(to).length === 0)
        .map(({ path, from, to }) => ({
        code: "dev-cycle-of-new-names",
        unit: from,
        message: `${path.join(" \u2192 ")} is a cycle through the dev-dependency of ${from} on ${to}, and ${title} does not have ${to} yet.`,
        remedy: `Remove the version from the dev-dependency ${nameOf(from, to)} of ${from}: then cargo leaves it out of what it publishes.`,
        keys: (0,_discover_manifest_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .dependencyKeys */ .sD)(nameOf(from, to), "dev"),
    }));
}


/***/ }),

/***/ 38071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ uploadWarnings)
/* harmony export */ });
/* harmony import */ var _fairlead_archives__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82104);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12848);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65581);
/* harmony import */ var _registry_crates_io_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71468);



/** What a person should know of the packed crates before they are uploaded, and for good. */
function uploadWarnings(units, presence, target) {
    const uploads = units.filter((unit) => !(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .isPublished */ .HF)(unit, presence));
    return [...(target.isCratesIo ? tooLarge(uploads) : []), ...namedAlike(uploads)];
}
/** A larger limit can be granted to a crate, so this is no problem. */
function tooLarge(units) {
    return units
        .filter(({ size }) => size > _registry_crates_io_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .largestCrate */ .Sp)
        .map(({ name, size: bytes }) => ({
        code: "crate-too-large",
        unit: name,
        message: `${name} is packed into ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .size */ .Ej)(bytes)}; crates.io accepts 10 MiB unless it allows this crate more.`,
        remedy: "Run cargo package --list, and exclude what is not needed.",
    }));
}
/** cargo and crates.io take such files; other systems than Linux unpack one of them. */
function namedAlike(units) {
    return units.flatMap((unit) => {
        const paths = "entries" in unit.crate ? unit.crate.entries.map(({ path }) => path) : [];
        return (0,_fairlead_archives__WEBPACK_IMPORTED_MODULE_3__/* .oneFileElsewhere */ .Hs)(paths).map((same) => ({
            code: "paths-differ-in-case-only",
            unit: (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .unitId */ .K)(unit),
            message: `${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_4__/* .unitId */ .K)(unit)} holds ${distinctly(same).join(" and ")}, which are the same file on Windows and macOS: only one of them is unpacked there.`,
            remedy: "Rename or remove one of them, or leave it out with package.exclude.",
        }));
    });
}
/**
 * Paths so that each differs from the others to the eye, too: where two are the same except their Unicode
 * form, their letters beyond ASCII are escaped.
 */
function distinctly(paths) {
    const composed = paths.map((path) => path.normalize("NFC"));
    return paths.map((path, at) => {
        const isAlike = composed.some((other, index) => index !== at && other === composed[at]);
        return isAlike ? JSON.stringify(path).replace(/[^ -~]/gu, escaped) : path;
    });
}
function escaped(letter) {
    return `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`;
}


/***/ }),

/***/ 73152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ orderCrates),
/* harmony export */   Lv: () => (/* binding */ withDependants),
/* harmony export */   Og: () => (/* binding */ withDependencies),
/* harmony export */   UR: () => (/* binding */ cycleProblem),
/* harmony export */   cQ: () => (/* binding */ graphOf)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32923);
/* harmony import */ var _packing_requirement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59505);


/**
 * The graph of crates that are released together. A crate may build with an older release of another
 * one, from the registry: that makes no order.
 */
function graphOf(crates) {
    const versions = new Map(crates.map(({ name, version }) => [name, version]));
    return crates.map(({ name, dependencies }) => ({
        name,
        dependencies: dependencies
            .filter((each) => (0,_packing_requirement_js__WEBPACK_IMPORTED_MODULE_0__/* .meets */ .D)(versions.get(each.name) ?? "", each.requirement))
            .map((each) => ({ name: each.name, kind: each.kind }))
            // A packed manifest and cargo's metadata list them in another order, and the order shall be one.
            .sort((a, b) => compareTexts(a.name, b.name) || compareTexts(a.kind, b.kind)),
    }));
}
function compareTexts(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
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
        const order = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .topologicalOrder */ ._)(nodes, ({ name }) => name, ({ name }) => (edges.get(name) ?? []).map((edge) => edge.name));
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
function cycleProblem(path) {
    return {
        code: "dependency-cycle",
        message: `These crates depend on each other in a cycle, so none can be first: ${path.join(" \u2192 ")}.`,
        remedy: "Break the cycle: move what both need into a separate crate.",
    };
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
/** These crates and all that they depend on, in the order of `nodes`, which is that of dependencies. */
function withDependencies(names, nodes) {
    const found = new Set(names);
    for (const { name, dependencies } of nodes.toReversed()) {
        if (found.has(name))
            for (const dependency of dependencies)
                found.add(dependency);
    }
    return nodes.map(({ name }) => name).filter((name) => found.has(name));
}


/***/ }),

/***/ 61105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P4: () => (/* binding */ atLines),
/* harmony export */   sD: () => (/* binding */ dependencyKeys),
/* harmony export */   vS: () => (/* binding */ throwingAtLines)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fairlead_checkout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17268);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89712);




/** In a path of `keys`, any one key: the platform of a dependency. */
const any = "*";
/**
 * Where a manifest may have a dependency, by the name that it has there.
 *
 * @param kind undefined: any
 * @param platform that it is for, such as `cfg(unix)`; null: all; undefined: nobody knows
 */
function dependencyKeys(name, kind, platform) {
    const tables = {
        normal: ["dependencies"],
        dev: ["dev-dependencies", "dev_dependencies"],
        build: ["build-dependencies", "build_dependencies"],
    };
    const named = kind === undefined ? Object.values(tables).flat() : tables[kind];
    return named.flatMap((table) => [
        ...(typeof platform === "string" ? [] : [[table, name]]),
        ...(platform === null ? [] : [["target", platform ?? any, table, name]]),
    ]);
}
/**
 * The problems with the lines of what they are about: of the first of their `keys` that the manifest has, or
 * of what it inherits there from its workspace. Where a file cannot be read, or has none of them, there is no
 * line.
 *
 * @param folder the run's workspace folder, absolute: files of problems count from there
 */
async function atLines(problems, folder) {
    const read = readers(folder);
    return Promise.all(problems.map(async ({ keys, ...problem }) => {
        if (keys === undefined || problem.file === undefined)
            return problem;
        const place = await placeOf(problem.file, keys, read);
        return { ...problem, ...place };
    }));
}
/** A release whose problems are thrown with the lines of what they are about. */
async function throwingAtLines(folder, release) {
    try {
        return await release();
    }
    catch (error) {
        if (!(error instanceof _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .FQ))
            throw error;
        const [problems, warnings] = await Promise.all([error.problems, error.warnings].map((each) => atLines(each, folder)));
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .FQ(problems ?? [], { warnings: warnings ?? [], cause: error.cause });
    }
}
/** Reads each manifest once, and the parser only if there is one to read. */
function readers(folder) {
    const known = new Map();
    const read = async (file) => {
        const at = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder, file);
        if (!(0,_fairlead_checkout__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(at, folder))
            return undefined;
        try {
            const [{ parseTOML }, text] = await Promise.all([
                __webpack_require__.e(/* import() */ 9605).then(__webpack_require__.bind(__webpack_require__, 9605)),
                (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(at, "utf8"),
            ]);
            // A mark at the beginning is no text of the first line.
            return entriesOf(parseTOML(text.replace(/^\uFEFF/, ""), { tomlVersion: "1.1" }));
        }
        catch {
            // It was read before by cargo, which may know more of TOML.
            return undefined;
        }
    };
    return (file) => {
        const entries = known.get(file) ?? read(file);
        known.set(file, entries);
        return entries;
    };
}
async function placeOf(file, keys, read) {
    const entries = (await read(file)) ?? [];
    const found = firstOf(entries, keys);
    if (found === undefined)
        return {};
    const inherited = inheritedKeys(found.path, entries);
    if (inherited !== undefined) {
        const root = await rootOf(file, entries, read);
        const { length } = found.path;
        // A text of a list that only the workspace has is in that list there.
        const texts = keys.filter((key) => key.length > length && isWithinKey(key, found.path));
        const wanted = [...texts.map((key) => [...inherited, ...key.slice(length)]), inherited];
        const there = root && firstOf(root.entries, wanted);
        if (root !== undefined && there !== undefined)
            return { file: root.file, ...lineOf(there) };
    }
    return lineOf(found);
}
function isWithinKey(key, outer) {
    return outer.every((each, at) => key[at] === each);
}
function lineOf({ line, column }) {
    return { line, column };
}
/** The first entry of the first path that is there, itself or as what its parts lie in. */
function firstOf(entries, keys) {
    for (const wanted of keys) {
        const found = entries.find((entry) => wanted.every((key, at) => key === any || isSameKey(entry.path[at], key)));
        if (found !== undefined)
            return { ...found, path: found.path.slice(0, wanted.length) };
    }
    return undefined;
}
/**
 * cargo writes the platform of a dependency with other spaces than its manifest, and takes `[project]` for
 * `[package]`.
 */
function isSameKey(found, key) {
    if (found === undefined || found === key)
        return found === key;
    return (found.replaceAll(" ", "") === key.replaceAll(" ", "") || `${found} ${key}` === "project package");
}
/** Where the workspace has what a key of a member takes from it (`license.workspace = true`). */
function inheritedKeys(found, entries) {
    const isInherited = (key) => entries.some(({ path: at, value }) => at.length === key.length + 1 &&
        at.at(-1) === "workspace" &&
        key.every((each, index) => at[index] === each) &&
        value?.type === "TOMLValue" &&
        value.value === true);
    const [table, field] = found;
    if (table === "package" && field !== undefined) {
        const key = [table, field];
        return isInherited(key) ? ["workspace", ...key] : undefined;
    }
    const isDependency = /dependencies$/.test(found.at(-2) ?? "");
    return isDependency && isInherited(found)
        ? ["workspace", "dependencies", found.at(-1) ?? ""]
        : undefined;
}
/** The manifest of the workspace that a member belongs to: the one that it names, or the next one above. */
async function rootOf(file, entries, read) {
    const isRoot = (of) => of.some(({ path: [first] }) => first === "workspace");
    const named = entries.find(({ path: at }) => at[0] === "package" && at[1] === "workspace")?.value;
    if (named?.type === "TOMLValue" && named.kind === "string") {
        const root = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.dirname(file), named.value, "Cargo.toml");
        const there = await read(root);
        return there && { file: root, entries: there };
    }
    for (let at = file;;) {
        const there = await read(at);
        if (there !== undefined && isRoot(there) && !excludes(there, at, file)) {
            return { file: at, entries: there };
        }
        const above = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.dirname(at), "..", "Cargo.toml");
        if (above.startsWith("../") || above === at)
            return undefined;
        at = above;
    }
}
/** Whether a workspace leaves out a folder that a manifest lies in: cargo looks for another one above. */
function excludes(entries, root, file) {
    const folder = `${node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.relative(node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.dirname(root), node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.dirname(file))}/`;
    return entries.some(({ path: [table, key, text = ""] }) => table === "workspace" &&
        key === "exclude" &&
        text !== "" &&
        folder.startsWith(`${text.replace(/^\.\//, "").replace(/\/$/, "")}/`));
}
/** All keys of a manifest in the order in which they stand there. */
function entriesOf({ body: [top] }) {
    return top.body.flatMap((node) => {
        if (node.type === "TOMLKeyValue")
            return ofKeyValue(node, []);
        const table = node.resolvedKey.filter((key) => typeof key === "string");
        return [
            { path: table, ...startOf(node.key) },
            ...node.body.flatMap((each) => ofKeyValue(each, table)),
        ];
    });
}
function ofKeyValue({ key, value }, table) {
    const names = key.keys.map((each) => (each.type === "TOMLBare" ? each.name : each.value));
    const at = [...table, ...names];
    return [{ path: at, ...startOf(key), value }, ...inside(value, at)];
}
/** What a value holds: keys of a table, and texts, for which a problem may be about one of them. */
function inside(value, at) {
    switch (value.type) {
        case "TOMLInlineTable":
            return value.body.flatMap((each) => ofKeyValue(each, at));
        case "TOMLArray":
            return value.elements.flatMap((each) => inside(each, at));
        case "TOMLValue":
            return value.kind === "string"
                ? [{ path: [...at, value.value], ...startOf(value), value }]
                : [];
    }
}
function startOf({ loc }) {
    return { line: loc.start.line, column: loc.start.column + 1 };
}


/***/ }),

/***/ 86162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ orderLines),
/* harmony export */   k: () => (/* binding */ skippedLines)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80955);
/* harmony import */ var _select_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34354);


/** What is released, and in which order, for the log. */
function orderLines(units, noun) {
    return [
        `${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(units.length, noun)}, in this order:`,
        ...units.map(({ name, after }, index) => {
            const behind = after.length > 0 ? ` (after ${after.join(", ")})` : "";
            return `${index + 1}. ${name}${behind}`;
        }),
    ];
}
/** The members that are not published, with what their manifests say: one line for each reason. */
function skippedLines(members) {
    const byReason = Map.groupBy(members, ({ publish, version }) => {
        const [registry] = publish ?? [];
        const how = registry === undefined ? "" : `; to release them there, set registry and index`;
        return `${(0,_select_js__WEBPACK_IMPORTED_MODULE_1__/* .publishLine */ .gG)({ publish, version })}${how}`;
    });
    return [...byReason].map(([reason, same]) => `Skipped (${reason}): ${same.map(({ name }) => name).join(", ")}`);
}


/***/ }),

/***/ 34354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ selectMembers),
/* harmony export */   bT: () => (/* binding */ mayPublish),
/* harmony export */   cl: () => (/* binding */ nearestCrate),
/* harmony export */   gG: () => (/* binding */ publishLine),
/* harmony export */   ns: () => (/* binding */ excludeLine),
/* harmony export */   yC: () => (/* binding */ chooseNames)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53350);
/* harmony import */ var _registry_crates_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21258);



/**
 * What the inputs `packages` and `exclude` leave of these names, in their order. Order and doubles in the
 * inputs mean nothing: each is taken as a set.
 *
 * @param unknown the problem of an item that fits none
 */
function chooseNames(names, inputs, unknown) {
    const problems = [];
    const match = (input) => {
        const items = inputs[input];
        if (items === undefined)
            return undefined;
        const matched = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_0__/* .matchNames */ .Gj)(items, names);
        problems.push(...matched.unmatched.map((item) => unknown(input, item)));
        return matched;
    };
    const packages = match("packages");
    const excluded = new Set(match("exclude")?.matched);
    const wanted = (packages?.matched ?? names).filter((name) => !excluded.has(name));
    return { packages, wanted, problems };
}
/** Which members are released. */
function selectMembers(members, inputs) {
    const names = members.map(({ name }) => name);
    const byName = new Map(members.map((member) => [member.name, member]));
    const { packages, wanted, problems } = chooseNames(names, inputs, (input, item) => unknownItem(input, item, names));
    const misspelled = new Set(packages?.unmatched.flatMap((item) => isPattern(item) ? [] : (nearestCrate(item, names) ?? [])));
    const listed = packages?.literal ?? new Set();
    const selected = [];
    const skipped = [];
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
            skipped.push(member);
    }
    problems.push(...misspelledRegistry(inputs.registryName, members.filter(({ name }) => wanted.includes(name))));
    return { selected, listed, skipped, forbidden, misspelled, problems };
}
/** A registry that no manifest of these names, where one names another that is written almost so. */
function misspelledRegistry(registryName, members) {
    const named = new Set(members.flatMap(({ publish = [] }) => publish));
    if (registryName === _registry_crates_target_js__WEBPACK_IMPORTED_MODULE_1__/* .cratesIo */ .N4.registryName || named.has(registryName))
        return [];
    const near = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(registryName, named);
    if (near === undefined)
        return [];
    return [
        {
            code: "registry-unknown",
            input: "registry",
            message: `The input "registry" is ${registryName}, and no manifest allows publishing to it.`,
            remedy: `Did you mean ${near}?`,
        },
    ];
}
/** Does the manifest's `publish` allow this registry? */
function mayPublish({ publish }, registryName) {
    return publish === undefined || publish.includes(registryName);
}
function unknownItem(input, pattern, names) {
    if (isPattern(pattern)) {
        return {
            code: "pattern-unmatched",
            input,
            message: `The input "${input}" holds the pattern ${pattern}, which matches no crate of the workspace.`,
            remedy: `Correct or remove it. The workspace has ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(names, 10)}.`,
        };
    }
    const near = nearestCrate(pattern, names);
    return {
        code: "crate-not-in-workspace",
        unit: pattern,
        input,
        message: `The input "${input}" names ${pattern}, which is not a crate of the workspace.`,
        remedy: near === undefined ? `The workspace has ${names.join(", ")}.` : `Did you mean ${near}?`,
    };
}
function isPattern(item) {
    return /[*{]/.test(item);
}
/** The crate that an item most likely means, which may be written with a version: `name@1.2.3`. */
function nearestCrate(item, names) {
    return (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(item.replace(/^!/, "").replace(/(?<=.)@.*$/, ""), names);
}
/** What a manifest says of `publish`. To cargo one without a version is of 0.0.0, and never published. */
function publishLine({ publish = [], version, }) {
    if (publish.length > 0)
        return `publish = ${JSON.stringify(publish)}`;
    return `publish = false${version === "0.0.0" ? ", or has no version" : ""}`;
}
function notPublishable({ name, version, manifest, publish }, registryName) {
    const allows = publish?.length === 0 ? "" : `, which does not allow ${registryName}`;
    const says = `${publishLine({ publish, version })}${allows}`;
    return {
        code: "crate-not-publishable",
        unit: name,
        input: "packages",
        message: `The input "packages" names ${name}, whose manifest says ${says}.`,
        remedy: "Remove it from packages, exclude it, or change its manifest.",
        file: manifest,
        keys: [["package", "publish"], ["package"]],
    };
}
/** The input `exclude` as it has to be written to leave out these crates too. */
function excludeLine(names, already) {
    const items = [...(already ?? []).map(({ text }) => text), ...names];
    return `exclude: ${[...new Set(items)].join(" ")}`;
}


/***/ }),

/***/ 38248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ checkManifestPath),
  RZ: () => (/* binding */ isAnyVersion),
  WY: () => (/* binding */ isLeftOut),
  iF: () => (/* binding */ readWorkspace)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/checkout/src/index.ts + 7 modules
var src = __webpack_require__(17268);
// EXTERNAL MODULE: ./packages/crates/src/packing/requirement.ts
var requirement = __webpack_require__(59505);
;// CONCATENATED MODULE: ./packages/crates/src/discover/missing-files.ts


/** What a library target is called among the kinds of targets (`cargo metadata`). */
const libraryKinds = [
    ...["lib", "rlib", "dylib", "cdylib", "staticlib", "proc-macro"],
];
function isLibrary({ kind }) {
    return kind.some((each) => libraryKinds.includes(each));
}
/**
 * The files that a manifest names, and that are no file. cargo itself looks for the targets that have no
 * path in the manifest, and examples, tests and benches may stay out of what is packed.
 */
function missingFiles({ manifest_path, readme, license_file, targets }) {
    const folder = external_node_path_default().dirname(manifest_path);
    const fields = [
        { field: "readme", file: readme },
        { field: "license-file", file: license_file },
        ...targets.flatMap((target) => {
            const field = fieldOf(target);
            return field === undefined ? [] : [{ field, file: external_node_path_default().relative(folder, target.src_path) }];
        }),
    ];
    return fields.flatMap(({ field, file }) => file === null || isThere(external_node_path_default().resolve(folder, file))
        ? []
        : [{ field, path: file.replaceAll((external_node_path_default()).sep, "/") }]);
}
/** Where a manifest has the path of a target that is packed. */
function fieldOf(target) {
    if (target.kind.includes("custom-build"))
        return "build";
    if (target.kind.includes("bin"))
        return "bin.path";
    return isLibrary(target) ? "lib.path" : undefined;
}
/** A file, or nobody knows: git leaves the folder of a submodule empty until that is checked out. */
function isThere(file) {
    const found = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    if (found !== undefined)
        return found.isFile();
    const folder = existingAbove(file);
    return (0,external_node_fs_.readdirSync)(folder).length === 0;
}
function existingAbove(file) {
    const folder = external_node_path_default().dirname(file);
    const isFolder = (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    return isFolder || folder === file ? folder : existingAbove(folder);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./packages/crates/src/discover/manifest-lines.ts
var manifest_lines = __webpack_require__(61105);
;// CONCATENATED MODULE: ./packages/crates/src/discover/unreadable-manifest.ts





/**
 * That cargo cannot read a manifest, at the place that it names: often that of a member.
 *
 * @param manifestPath the manifest that it was given, relative to the run's workspace folder
 * @param stderr its own words
 */
function unreadableManifest(manifestPath, stderr, folders) {
    const text = (0,external_node_util_.stripVTControlCharacters)(stderr);
    const words = text
        .replace(/^error: /, "")
        .replace(/\s+/g, " ")
        .trim();
    return {
        code: "manifest-invalid",
        message: `cargo cannot read ${manifestPath}: ${words.replace(/\.$/, "")}.`,
        remedy: "Fix the manifest that cargo names: cargo metadata --no-deps shows the same.",
        ...(placeIn(text, folders, manifestPath) ?? { file: manifestPath }),
    };
}
/** The file, line and column in what cargo says: `--> a/Cargo.toml:9:3`, else a manifest and what it names in it. */
function placeIn(text, { folder, workspace }, manifestPath) {
    const exact = /^ *--> (.+):(\d+):(\d+)$/m.exec(text);
    const manifest = /failed to parse manifest at `([^`]+)`/.exec(text) ??
        /failed to (?:load|read) (?:manifest for workspace member )?`([^`]+)`/.exec(text);
    const named = exact?.[1] ?? manifest?.[1];
    if (named === undefined)
        return undefined;
    const at = external_node_path_default().resolve(folder, named.endsWith(".toml") ? named : external_node_path_default().join(named, "Cargo.toml"));
    // Only files of the checkout can be shown.
    if (!(0,src/* isWithin */.UO)(at, external_node_path_default().resolve(workspace)))
        return undefined;
    if (exact === null && !(0,external_node_fs_.existsSync)(at)) {
        const member = external_node_path_default().relative(folder, external_node_path_default().dirname(at)).replaceAll((external_node_path_default()).sep, "/");
        const members = ["workspace", "members"];
        return { file: manifestPath, keys: [[...members, member], members] };
    }
    const file = external_node_path_default().relative(workspace, at).replaceAll((external_node_path_default()).sep, "/");
    if (exact !== null)
        return { file, line: Number(exact[2]), column: Number(exact[3]) };
    // Of a field or a dependency that the workspace does not have.
    const [, key, table] = /error inheriting `([^`]+)` from .*`workspace\.(package|dependencies)\b/.exec(text) ?? [];
    if (key === undefined)
        return { file };
    return { file, keys: table === "package" ? [["package", key]] : (0,manifest_lines/* dependencyKeys */.sD)(key) };
}

;// CONCATENATED MODULE: ./packages/crates/src/discover/workspace.ts






/**
 * Whether a dependency takes what lies at its path or in its git repository, whatever its version: to
 * cargo that is no requirement, while `*` is one, which a pre-release does not meet.
 */
function isAnyVersion({ requirement, path, git }) {
    return (path ?? git) !== undefined && requirement.text === "*";
}
/** Whether cargo leaves a dependency out of what it publishes: one for tests that no registry serves. */
function isLeftOut(dependency) {
    return dependency.kind === "dev" && isAnyVersion(dependency);
}
/** What is wrong with the input `manifest-path`, as far as the file system tells. */
function checkManifestPath(workspace, manifestPath) {
    const file = external_node_path_default().resolve(workspace, manifestPath);
    if (!(0,src/* isWithin */.UO)(file, external_node_path_default().resolve(workspace))) {
        return [
            {
                code: "path-outside-workspace",
                input: "manifest-path",
                message: `The input "manifest-path" is ${JSON.stringify(manifestPath)}, which lies outside the workspace of the run.`,
                remedy: "Use a path inside the checkout, relative to its root.",
            },
        ];
    }
    if (isFile(file))
        return [];
    const inFolder = external_node_path_default().join(file, "Cargo.toml");
    if ((0,external_node_fs_.existsSync)(file)) {
        const meant = external_node_path_default().relative(workspace, inFolder).replaceAll((external_node_path_default()).sep, "/");
        return [
            {
                code: "manifest-not-a-file",
                input: "manifest-path",
                message: `The input "manifest-path" is ${JSON.stringify(manifestPath)}, which is a folder; expected the path of a Cargo.toml.`,
                remedy: isFile(inFolder)
                    ? `Did you mean ${meant}?`
                    : "Set it to the path of the workspace's Cargo.toml.",
            },
        ];
    }
    return [
        {
            code: "manifest-missing",
            input: "manifest-path",
            message: `There is no file ${manifestPath} in the checkout.`,
            remedy: "Set manifest-path to the workspace's Cargo.toml; in the plan, none means a release without crates. If the job has no checkout, add actions/checkout before this step.",
        },
    ];
}
function isFile(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() === true;
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
    const manifest = external_node_path_default().resolve(workspace, manifestPath);
    const folder = external_node_path_default().dirname(manifest);
    const { code, stdout, stderr } = await cargo.read(["metadata", "--no-deps", "--format-version", "1", "--manifest-path", manifest], folder);
    if (code !== 0)
        return { problems: [unreadableManifest(manifestPath, stderr, { folder, workspace })] };
    // The format is versioned by cargo, and version 1 was asked for.
    const metadata = JSON.parse(stdout);
    const members = new Set(metadata.workspace_members);
    return {
        root: metadata.workspace_root,
        folder,
        members: metadata.packages
            .filter(({ id }) => members.has(id))
            .map((found) => ({
            name: found.name,
            version: found.version,
            folder: external_node_path_default().dirname(found.manifest_path),
            manifest: external_node_path_default().relative(workspace, found.manifest_path),
            ...(found.publish !== null && { publish: found.publish }),
            description: found.description,
            license: found.license,
            ...(found.license_file !== null && { licenseFile: found.license_file }),
            homepage: found.homepage,
            documentation: found.documentation,
            repository: found.repository,
            ...(found.readme !== null && { readme: found.readme }),
            missingFiles: missingFiles(found),
            ...(found.links !== null && { links: found.links }),
            keywords: found.keywords,
            categories: found.categories,
            features: found.features,
            hasLibrary: found.targets.some(isLibrary),
            hasProgram: found.targets.some(({ kind }) => kind.includes("bin")),
            dependencies: found.dependencies.map((dependency) => ({
                name: dependency.name,
                ...(dependency.rename !== null && { localName: dependency.rename }),
                requirement: (0,requirement/* readRequirement */.MZ)(dependency.req),
                kind: dependency.kind ?? "normal",
                platform: dependency.target ?? null,
                ...(dependency.path !== undefined && { path: dependency.path }),
                ...(dependency.registry !== null && { registry: dependency.registry }),
                ...(dependency.source?.startsWith("git+") === true && { git: dependency.source }),
                ...(dependency.features.length > 0 && { features: dependency.features }),
            })),
        })),
    };
}


/***/ }),

/***/ 82849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ called)
/* harmony export */ });
/** What the units are called. */
const called = { one: "crate", many: "crates" };


/***/ }),

/***/ 99688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cy: () => (/* binding */ readCrateFile),
/* harmony export */   iL: () => (/* binding */ readCrateContents),
/* harmony export */   lo: () => (/* binding */ unpackOfCrate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _fairlead_archives__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82104);
/* harmony import */ var _fairlead_archives__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48677);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(89712);
/* harmony import */ var _fairlead_rebuilds__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96595);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30739);
/* harmony import */ var _packed_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86848);
/* harmony import */ var _toml_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15268);











/** A guard against bombs. What a registry accepts is the registry's to say. */
const limits = { maxEntries: 100_000, maxBytes: 512 * 1024 * 1024 };
/** Manifest, lock and README are read into memory up to this size. */
const maxTextBytes = 16 * 1024 * 1024;
/** Where cargo looks if the manifest says nothing (Cargo Book, "The readme field"). */
const defaultReadmes = ["README.md", "README.txt", "README"];
/**
 * Reads a `.crate`. All entries must lie in one folder `<name>-<version>/`, named as the packed
 * manifest says; a `label` that ends in `.crate` is the file's name and must say the same. Memory does
 * not grow with the file.
 *
 * Throws a ProblemsError that begins with `label`: damaged or hostile archive, no or wrong manifest,
 * names that disagree.
 *
 * @param source an absolute path, or the bytes
 */
async function readCrateFile(source, label) {
    return described(label, async () => {
        const { folder, size, textOf, ...contents } = await readFiles(source, label);
        const manifest = (0,_packed_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePackedManifest */ .L)(contents.manifests.normalized);
        checkNames(manifest, folder, label);
        const lock = textOf("Cargo.lock");
        const readmePath = readmeOf(manifest, contents.entries);
        const readme = readmePath === undefined
            ? undefined
            : (textOf(readmePath) ?? (await readOne(source, `${folder}/${readmePath}`)));
        return {
            ...contents,
            ...{ name: manifest.name, version: manifest.version, size, manifest },
            ...(lock !== undefined && { lock: (0,_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLock */ .P)(lock) }),
            ...(readmePath !== undefined &&
                readme !== undefined && { readme: { path: readmePath, text: readme } }),
        };
    });
}
/** Reads of a `.crate` what it is compared by: one that a registry took, whatever its manifest says. */
async function readCrateContents(source, label) {
    return described(label, async () => {
        const { checksum, manifests, vcs, entries } = await readFiles(source, label);
        return { checksum, manifests, entries, ...(vcs !== undefined && { vcs }) };
    });
}
/**
 * Unpacks some of the files of a `.crate` that was read, by their paths below the top folder.
 *
 * @param folder absolute, and empty
 */
async function unpackOfCrate(source, wanted, folder) {
    const nameOf = (entry) => {
        const below = entry.slice(entry.indexOf("/") + 1);
        return wanted.has(below) ? below : undefined;
    };
    return (0,_fairlead_rebuilds__WEBPACK_IMPORTED_MODULE_6__/* .unpackSome */ .X)(streamOf(source), limits, nameOf, folder);
}
async function described(label, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof _fairlead_archives__WEBPACK_IMPORTED_MODULE_7__/* .ArchiveError */ .di) && !(error instanceof _toml_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .TomlFieldError */ .Rh))
            throw error;
        throw unusable(`${label}: ${error.message}.`, error);
    }
}
async function readFiles(source, label) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let size = 0;
    const note = (chunk) => {
        hash.update(chunk);
        size += chunk.length;
    };
    const { files, kept } = await (0,_fairlead_archives__WEBPACK_IMPORTED_MODULE_9__/* .listTarGz */ .$)(streamOf(source, note), limits, ({ path, size }) => {
        const [, below, ...deeper] = path.split("/");
        return below !== undefined && deeper.length === 0 && isRead(below) && size <= maxTextBytes;
    });
    const folder = topFolder(files, label);
    const entries = files.map((file) => ({ ...file, path: file.path.slice(folder.length + 1) }));
    const textOf = (path) => kept.get(`${folder}/${path}`)?.toString();
    const normalized = textOf("Cargo.toml");
    if (normalized === undefined)
        throw unusable(`${label}: the crate has no ${folder}/Cargo.toml.`);
    const vcs = textOf(".cargo_vcs_info.json");
    return {
        ...{ folder, size, textOf, entries, checksum: hash.digest("hex") },
        manifests: { normalized, original: textOf("Cargo.toml.orig") },
        ...(vcs !== undefined && { vcs: parseVcsInfo(vcs) }),
    };
}
/** The files of the top folder that are read at the first pass; a README elsewhere takes another. */
function isRead(name) {
    return (["Cargo.toml", "Cargo.toml.orig", "Cargo.lock", ".cargo_vcs_info.json"].includes(name) ||
        /^readme/i.test(name));
}
async function readOne(source, wanted) {
    const keep = ({ path, size }) => path === wanted && size <= maxTextBytes;
    return (await (0,_fairlead_archives__WEBPACK_IMPORTED_MODULE_9__/* .listTarGz */ .$)(streamOf(source), limits, keep)).kept.get(wanted)?.toString();
}
/** The bytes as a stream, with each chunk noted as it passes. */
function streamOf(source, note) {
    async function* noted() {
        const chunks = typeof source === "string" ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(source) : node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from([source]);
        for await (const chunk of chunks) {
            if (!Buffer.isBuffer(chunk))
                throw new TypeError("expected bytes");
            note?.(chunk);
            yield chunk;
        }
    }
    return node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(noted());
}
function topFolder(files, label) {
    const first = files[0]?.path.split("/")[0];
    if (first === undefined)
        throw unusable(`${label}: the crate is empty; expected one folder with a Cargo.toml.`);
    const outside = files.find(({ path }) => !path.startsWith(`${first}/`));
    if (outside === undefined)
        return first;
    throw unusable(`${label}: the crate has ${JSON.stringify(outside.path)} outside its folder ${JSON.stringify(first)}; expected one folder with everything in it.`);
}
function checkNames({ name, version }, folder, label) {
    const expected = `${name}-${version}`;
    if (folder !== expected) {
        throw unusable(`${label}: the crate has the folder ${JSON.stringify(folder)}, but its manifest says ${name} ${version}; expected ${JSON.stringify(expected)}.`);
    }
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.basename(node_path__WEBPACK_IMPORTED_MODULE_2__.win32.basename(label));
    if (file.endsWith(".crate") && file !== `${expected}.crate`) {
        throw unusable(`${label}: the crate holds ${name} ${version}; expected a file of that name, ${JSON.stringify(`${expected}.crate`)}.`);
    }
}
function readmeOf({ readme }, entries) {
    if (readme === false)
        return undefined;
    if (typeof readme === "string")
        return node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(readme);
    if (readme === true)
        return "README.md";
    return defaultReadmes.find((name) => entries.some(({ path }) => path === name));
}
/** Leaves out what is not as expected: a crate without a commit is held to none. */
function parseVcsInfo(text) {
    const { sha1, dirty } = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_10__/* .asRecord */ .qY)((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_10__/* .parseRecord */ .Hh)(text)?.["git"]) ?? {};
    return { ...(typeof sha1 === "string" && { sha1 }), dirty: dirty === true };
}
function unusable(message, cause) {
    const remedy = "Pack the crate again with `cargo package`.";
    return new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_11__/* .ProblemsError */ .FQ([{ code: "crate-file-invalid", message, remedy }], cause && { cause });
}


/***/ }),

/***/ 21396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ toUnits),
/* harmony export */   d: () => (/* binding */ readPacked)
/* harmony export */ });
/* harmony import */ var _registry_crates_io_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71468);
/* harmony import */ var _crate_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99688);


/**
 * Reads a `.crate` from disk.
 *
 * @param file absolute
 * @param shown how messages name it
 * @throws ProblemsError if it is damaged or not what its name says
 */
async function readPacked(file, shown = file) {
    return { file, crate: await (0,_crate_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readCrateFile */ .cy)(file, shown) };
}
/** The units of a release, from packed crates whose order is known. */
function toUnits(packed, nodes, newNames, notPacked = []) {
    const byName = new Map([
        ...notPacked.map((crate) => [crate.name, { file: "", crate }]),
        ...packed.map((each) => [each.crate.name, each]),
    ]);
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
                checksum: "checksum" in crate ? crate.checksum : "",
                size: "size" in crate ? crate.size : 0,
                dependencies: dependencies.flatMap((dependency) => {
                    const version = byName.get(dependency)?.crate.version;
                    return version === undefined ? [] : [`${dependency}@${version}`];
                }),
                limit: (0,_registry_crates_io_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limitOf */ .LF)(isNew),
                crate,
                isNew,
            },
        ];
    });
}


/***/ }),

/***/ 30739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseLock),
/* harmony export */   w: () => (/* binding */ lockMismatches)
/* harmony export */ });
/* harmony import */ var _toml_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15268);

/** The packages of a Cargo.lock. Throws a TomlFieldError that names what is wrong. */
function parseLock(text) {
    const packages = (0,_toml_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parseToml */ .MT)(text, "Cargo.lock")["package"] ?? [];
    if (!Array.isArray(packages)) {
        throw new _toml_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .TomlFieldError */ .Rh(`Cargo.lock: package is ${JSON.stringify(packages)}; expected a list of tables`);
    }
    return packages.map((value, index) => {
        const fields = _toml_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8.of(value, "Cargo.lock", `package ${index + 1}`);
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
 * from this release: with such a lock `cargo install --locked` always fails. `checksumOf` answers
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


/***/ }),

/***/ 73477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writePackedFrom),
/* harmony export */   s: () => (/* binding */ isPackedFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30918);



/** Lies beside packed crates of which some come from other repositories, such as submodules. */
const fileName = "packed-from.json";
/**
 * cargo writes the commit of a crate's own repository into it. Where that is not the one that is
 * released, this says for which commit each of these crates was packed: the job that packs has seen
 * both.
 *
 * @param folder absolute, of the packed crates
 * @param sha the commit that is released, if it is known
 */
async function writePackedFrom(folder, packed, sha) {
    if (sha === undefined)
        return;
    const others = packed.flatMap(({ crate: { checksum, vcs } }) => vcs?.sha1 === undefined || vcs.sha1 === sha ? [] : [[checksum, vcs.sha1]]);
    if (others.length === 0)
        return;
    const text = JSON.stringify({ sha, crates: Object.fromEntries(others) }, null, 2);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, fileName), `${text}\n`);
}
/** Was this very file packed for that commit, as the file beside it says? */
async function isPackedFor({ file, crate }, sha) {
    const beside = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), fileName);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(beside, "utf8").catch(() => "");
    const said = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(text);
    const commit = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(said?.["crates"])?.[crate.checksum];
    return said?.["sha"] === sha && commit !== undefined && commit === crate.vcs?.sha1;
}


/***/ }),

/***/ 86848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseDeclaredTargets),
/* harmony export */   L: () => (/* binding */ parsePackedManifest)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30918);
/* harmony import */ var _requirement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59505);
/* harmony import */ var _toml_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15268);



/**
 * Reads the Cargo.toml of a `.crate`: the one that cargo normalized (nothing inherited from a
 * workspace, no paths), as the Cargo Book's chapter "The Manifest Format" describes its fields.
 * Throws a TomlFieldError that names the field, or the dependency whose requirement cargo would refuse.
 */
function parsePackedManifest(text) {
    const manifest = new _toml_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8((0,_toml_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parseToml */ .MT)(text, "Cargo.toml"), "Cargo.toml");
    const crate = _toml_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8.of(manifest.value("package"), "Cargo.toml", "package");
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
        targets: targetsOf(manifest),
    };
}
/**
 * The targets that the manifest declares as it was written, `Cargo.toml.orig` of a `.crate`.
 * Throws a TomlFieldError that names the field.
 */
function parseDeclaredTargets(text) {
    return targetsOf(new _toml_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .Fields */ .C8((0,_toml_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parseToml */ .MT)(text, "Cargo.toml.orig"), "Cargo.toml.orig"));
}
function targetsOf(manifest) {
    const bins = manifest.value("bin") ?? [];
    const crate = manifest.table("package");
    const build = crate.value("build");
    return {
        hasLibrary: manifest.has("lib"),
        hasBuildScript: build !== undefined && build !== false,
        choosesFiles: crate.has("include") || crate.has("exclude"),
        programs: (Array.isArray(bins) ? bins : []).flatMap((bin) => {
            const name = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .asRecord */ .qY)(bin)?.["name"];
            return typeof name === "string" ? [name] : [];
        }),
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
        throw new _toml_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .TomlFieldError */ .Rh(`Cargo.toml: the dependency ${localName} has no version; expected one, as cargo packs it`);
    }
    if (fields?.has("registry") === true) {
        throw new _toml_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .TomlFieldError */ .Rh(`Cargo.toml: the dependency ${localName} names its registry; expected registry-index, as cargo packs it`);
    }
    return {
        name: fields?.textOrNull("package") ?? localName,
        localName,
        requirement: requirementOf(localName, requirement),
        features: fields?.texts("features") ?? [],
        optional: fields?.flag("optional", false) ?? false,
        defaultFeatures: fields?.flag(fields.has("default_features") ? "default_features" : "default-features", true) ?? true,
        kind,
        target,
        registryIndex: fields?.textOrNull("registry-index") ?? null,
    };
}
function requirementOf(localName, written) {
    try {
        return (0,_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .readRequirement */ .MZ)(written);
    }
    catch (error) {
        if (!(error instanceof _requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .RequirementError */ .Kr))
            throw error;
        throw new _toml_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .TomlFieldError */ .Rh(`Cargo.toml: the dependency ${localName} has the version ${JSON.stringify(written)}, which cargo does not read; expected something like "1.2" or ">=1.0.0, <2"`);
    }
}


/***/ }),

/***/ 59505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   Kr: () => (/* binding */ RequirementError),
/* harmony export */   MZ: () => (/* binding */ readRequirement)
/* harmony export */ });
/** A version requirement that cargo would refuse. */
class RequirementError extends Error {
    name = "RequirementError";
}
const comparatorPattern = /^(?<op>[=~^]|[<>]=?)? *(?<major>\d+)(?:\.(?<minor>\d+|[*xX])(?:\.(?<patch>\d+|[*xX])(?<tail>[-+][^ ,]*)?)?)? *$/;
const versionPattern = /^(?<major>\d+)\.(?<minor>\d+)\.(?<patch>\d+)(?<tail>[-+].*)?$/;
const preReleasePattern = /^-(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*$/;
const buildPattern = /^\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*$/;
/**
 * Reads a requirement as the `semver` crate's `VersionReq` does, and prints it likewise: `1` is `^1`,
 * `>= 1.0.0 ,<2` is `>=1.0.0, <2`, `1.X` is `1.*`; build metadata goes away. Throws a RequirementError
 * for what it refuses.
 */
function readRequirement(written) {
    if (/^ *[*xX] *$/.test(written))
        return { text: "*", comparators: [] };
    const read = written.split(",").map((part) => {
        const comparator = readComparator(part);
        if (comparator !== undefined)
            return comparator;
        throw new RequirementError(`${JSON.stringify(written)} is not a version requirement that cargo reads; expected something like "1.2" or ">=1.0.0, <2"`);
    });
    return {
        text: read.map(({ text }) => text).join(", "),
        comparators: read.map(({ comparator }) => comparator),
    };
}
function readComparator(part) {
    const groups = comparatorPattern.exec(part.replace(/^ +/, ""))?.groups;
    if (groups === undefined)
        return undefined;
    const { op, major = "", minor, patch, tail = "" } = groups;
    const numbers = [major, minor, patch].filter((number) => number !== undefined);
    const firstWildcard = numbers.findIndex(isWildcard);
    const known = firstWildcard < 0 ? numbers : numbers.slice(0, firstWildcard);
    // After a wildcard only wildcards may follow.
    if (firstWildcard >= 0 && !numbers.slice(firstWildcard).every(isWildcard))
        return undefined;
    if (!known.every(isNumber))
        return undefined;
    const pre = readTail(tail);
    if (pre === undefined || (tail !== "" && firstWildcard >= 0))
        return undefined;
    const [first = 0n, second, third] = known.map(BigInt);
    const version = known.join(".") + (pre.length > 0 ? `-${pre.join(".")}` : "");
    const place = { major: first, minor: second, patch: third, pre };
    // A wildcard behind an operator only leaves the number away: `>=1.*` is `>=1`.
    if (op === undefined && firstWildcard >= 0) {
        return { text: `${version}.*`, comparator: { op: "=", ...place } };
    }
    return { text: `${op ?? "^"}${version}`, comparator: { op: operatorOf(op), ...place } };
}
function operatorOf(op) {
    const operators = ["=", ">", ">=", "<", "<=", "~"];
    return operators.find((each) => each === op) ?? "^";
}
/** Without a leading zero, and of 64 bits. */
function isNumber(part) {
    return !/^0\d/.test(part) && BigInt(part) < 2n ** 64n;
}
function isWildcard(part) {
    return part === "*" || part === "x" || part === "X";
}
/** The identifiers of the pre-release in what stands behind the numbers; undefined: it is no such. */
function readTail(tail) {
    const plus = tail.indexOf("+");
    const preRelease = plus < 0 ? tail : tail.slice(0, plus);
    const build = plus < 0 ? "" : tail.slice(plus);
    if (preRelease !== "" && !preReleasePattern.test(preRelease))
        return undefined;
    if (build !== "" && !buildPattern.test(build))
        return undefined;
    return preRelease === "" ? [] : preRelease.slice(1).split(".");
}
/**
 * Whether a version meets a requirement, by the rules of the `semver` crate (its `eval.rs`). Build
 * metadata does not count. What is no version meets none.
 */
function meets(version, { comparators }) {
    const read = readVersion(version);
    if (read === undefined || !comparators.every((each) => isMetBy(each, read)))
        return false;
    // A pre-release is taken only where a requirement names one of the same three numbers.
    return (read.pre.length === 0 ||
        comparators.some(({ major, minor, patch, pre }) => pre.length > 0 && major === read.major && minor === read.minor && patch === read.patch));
}
function readVersion(text) {
    const groups = versionPattern.exec(text)?.groups;
    if (groups === undefined)
        return undefined;
    const { major = "", minor = "", patch = "", tail = "" } = groups;
    if (![major, minor, patch].every(isNumber))
        return undefined;
    const pre = readTail(tail);
    if (pre === undefined)
        return undefined;
    return { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch), pre };
}
function isMetBy(comparator, version) {
    const numbers = compareNumbers(version, comparator);
    // A pre-release of numbers that are left open: only a caret lets it pass, for another comparator to name.
    if (numbers === 0 && comparator.patch === undefined && version.pre.length > 0) {
        return comparator.op === "^";
    }
    const order = numbers === 0 ? comparePreReleases(version.pre, comparator.pre) : numbers;
    switch (comparator.op) {
        case "=":
            return order === 0;
        case ">":
            return order > 0;
        case ">=":
            return order >= 0;
        case "<":
            return order < 0;
        case "<=":
            return order <= 0;
        case "~":
            return (order >= 0 && sharesNumbers(comparator, version, comparator.minor === undefined ? 1 : 2));
        case "^":
            return order >= 0 && sharesNumbers(comparator, version, fixedByCaret(comparator));
    }
}
const numberFields = ["major", "minor", "patch"];
/** What the comparator leaves open is equal. */
function compareNumbers(version, comparator) {
    for (const field of numberFields) {
        const wanted = comparator[field];
        if (wanted === undefined)
            return 0;
        if (version[field] !== wanted)
            return version[field] > wanted ? 1 : -1;
    }
    return 0;
}
function sharesNumbers(comparator, version, count) {
    return numberFields
        .slice(0, count)
        .every((field) => comparator[field] === undefined || comparator[field] === version[field]);
}
/** How many of the numbers a caret holds: up to the first that is not zero. */
function fixedByCaret({ major, minor }) {
    if (major > 0n || minor === undefined)
        return 1;
    return minor > 0n ? 2 : 3;
}
/** By https://semver.org/#spec-item-11: a version without a pre-release comes after all with one. */
function comparePreReleases(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (const [index, left] of a.entries()) {
        const right = b[index];
        if (right === undefined)
            return 1;
        const order = compareIdentifiers(left, right);
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
function compareIdentifiers(a, b) {
    if (a === b)
        return 0;
    const [left, right] = [a, b].map((text) => (/^\d+$/.test(text) ? BigInt(text) : undefined));
    if (left !== undefined && right !== undefined)
        return left > right ? 1 : -1;
    if (left !== undefined || right !== undefined)
        return left === undefined ? 1 : -1;
    return a > b ? 1 : -1;
}


/***/ }),

/***/ 15268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ Fields),
/* harmony export */   MT: () => (/* binding */ parseToml),
/* harmony export */   Rh: () => (/* binding */ TomlFieldError),
/* harmony export */   bI: () => (/* binding */ isTable)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);

/** A TOML file, or a field of one, that is not as it has to be. The message names file and field. */
class TomlFieldError extends Error {
    name = "TomlFieldError";
}
/** Parses TOML. Throws a TomlFieldError with file, line and the parser's words. */
function parseToml(text, file) {
    try {
        // TOML has 64 bits, and a table of a tool (`[package.metadata]`) may use them.
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { integersAsBigInt: "asNeeded" });
    }
    catch (error) {
        if (!(error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx))
            throw error;
        const reason = error.message.split("\n")[0] ?? "";
        throw new TomlFieldError(`${file} is not valid TOML, line ${error.line}: ${reason}`, {
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
    return typeof value === "object" && !Array.isArray(value) && !(value instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlDate */ .PJ);
}
function shown(value) {
    if (value === undefined)
        return "missing";
    return JSON.stringify(value, (_, part) => typeof part === "bigint" ? String(part) : part);
}


/***/ }),

/***/ 94988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ registryVariable),
/* harmony export */   im: () => (/* binding */ cargoEnvironment),
/* harmony export */   jI: () => (/* binding */ registryArgs)
/* harmony export */ });
/** How cargo is told for which registry it packs. */
function registryArgs(target, registry) {
    // Without it, members whose manifests allow different registries cannot be packed together.
    if (target.isCratesIo)
        return ["--registry", "crates-io"];
    return registry === undefined ? ["--index", target.index] : ["--registry", registry];
}
/** The variable with which cargo takes a setting of a registry (Cargo Book, "Configuration"). */
function registryVariable(registry, setting) {
    return `CARGO_REGISTRIES_${registry.toUpperCase().replaceAll("-", "_")}_${setting}`;
}
/**
 * What serves the next build, or a debugger, only makes a build slower and larger whose target folder is
 * thrown away. What is built stays a dev build, debug assertions included.
 */
const once = { CARGO_INCREMENTAL: "0", CARGO_PROFILE_DEV_DEBUG: "0" };
/**
 * The environment of cargo and of the build scripts that it starts: without secrets, with the
 * registry's address under its name, and with the token only where reads need it: cargo then also
 * wants to be told that the token comes from there (Cargo Book, "Registry Authentication"). What
 * the job itself sets of `once` counts.
 *
 * @param token the action's own, if it was given one
 */
function cargoEnvironment(target, registry, ports, authRequired, token) {
    if (target.isCratesIo || registry === undefined)
        return { ...once, ...ports.childEnvironment() };
    const prefix = registryVariable(registry, "");
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


/***/ }),

/***/ 89522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ canonicalCrateName)
/* harmony export */ });
/** Names that crates.io takes for one: it ignores case and the difference of `-` and `_`. */
function canonicalCrateName(name) {
    return name.toLowerCase().replaceAll("_", "-");
}


/***/ }),

/***/ 15109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ crateRegistry),
  J: () => (/* binding */ traitsOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/http/src/send.ts
var send = __webpack_require__(92570);
// EXTERNAL MODULE: ./packages/http/src/describe-answer.ts
var describe_answer = __webpack_require__(39900);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var src_unit = __webpack_require__(65581);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/rebuilds/src/unpack-some.ts
var unpack_some = __webpack_require__(96595);
// EXTERNAL MODULE: ./packages/rebuilds/src/grade.ts + 3 modules
var grade = __webpack_require__(6236);
// EXTERNAL MODULE: ./packages/crates/src/packing/crate-file.ts
var crate_file = __webpack_require__(99688);
// EXTERNAL MODULE: ./packages/crates/src/registry/crates-io-limits.ts
var crates_io_limits = __webpack_require__(71468);
// EXTERNAL MODULE: ./packages/crates/src/packing/lock.ts
var lock = __webpack_require__(30739);
// EXTERNAL MODULE: ./packages/http/src/streamed-body.ts
var streamed_body = __webpack_require__(7526);
// EXTERNAL MODULE: ./packages/http/src/checked-file.ts
var checked_file = __webpack_require__(40978);
// EXTERNAL MODULE: ./packages/crates/src/registry/crates-target.ts
var crates_target = __webpack_require__(21258);
;// CONCATENATED MODULE: ./packages/crates/src/packing/target-platform.ts
const cfgToken = /\s*(?<token>[(),=]|"[^"]*"|[^\s(),="]+)/y;
/**
 * The key of a `[target.KEY.dependencies]` table as cargo prints it: a triple stays as it is, a
 * `cfg(\u2026)` gets one space behind commas and around `=` and no trailing comma, as cargo-platform's
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



/** crates.io refuses a longer JSON (its `MAX_JSON_LENGTH`). */
const maxJsonBytes = 1024 * 1024;
/**
 * What a registry is told about a crate, from the packed manifest alone.
 *
 * A README that would make the JSON 1 MiB or more is cut, and says so at its end.
 */
function uploadMetadata(crate, target) {
    const { manifest } = crate;
    const metadata = {
        name: crate.name,
        vers: crate.version,
        deps: manifest.dependencies.map((each) => dependency(each, target)),
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
    return { ...metadata, readme: fittingReadme(metadata) };
}
/**
 * The body of `PUT /api/v1/crates/new`: length and JSON, length and `.crate`; lengths are unsigned,
 * 32 bits, little endian. A `.crate` that is a Blob on a file is read only while it is sent.
 */
function encodeUpload(metadata, crate) {
    const json = Buffer.from(JSON.stringify(metadata));
    const head = Buffer.concat([upload_metadata_length(json.length), json, upload_metadata_length(crate.size)]);
    return new streamed_body/* StreamedBody */.I(head.length + crate.size, async function* () {
        yield head;
        yield* (0,checked_file/* checkedBytes */.D)(crate);
    });
}
function upload_metadata_length(bytes) {
    const buffer = Buffer.alloc(4);
    buffer.writeUInt32LE(bytes);
    return buffer;
}
function dependency(packed, target) {
    const { name, localName } = packed;
    const registry = (0,crates_target/* otherRegistry */.Ai)(packed.registryIndex, target);
    return {
        optional: packed.optional,
        default_features: packed.defaultFeatures,
        name,
        features: packed.features,
        version_req: packed.requirement.text,
        target: packed.target === null ? null : normalizeTarget(packed.target),
        kind: packed.kind,
        // Absent for the registry uploaded to, and for the crate's own name, as cargo leaves them out.
        ...(registry !== undefined && { registry }),
        ...(name !== localName && { explicit_name_in_toml: localName }),
    };
}
function fittingReadme(metadata) {
    const { readme, readme_file } = metadata;
    if (readme === null || fits(metadata))
        return readme;
    const end = `\n\n(The rest is in the crate's own ${readme_file ?? "README"}.)\n`;
    const cutAt = (length) => readme.slice(0, length).replace(/[\uD800-\uDBFF]$/, "") + end;
    let [low, high] = [0, readme.length];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits({ ...metadata, readme: cutAt(middle) }))
            low = middle;
        else
            high = middle - 1;
    }
    return cutAt(low);
}
function fits(metadata) {
    return Buffer.byteLength(JSON.stringify(metadata)) < maxJsonBytes;
}

// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./packages/http/src/retry-at.ts
var retry_at = __webpack_require__(84540);
;// CONCATENATED MODULE: ./packages/crates/src/registry/answers.ts


const dayMs = 24 * 60 * 60 * 1_000;
/**
 * The status that an answer has in crates.io's sources, by its text. Its server sends every answer to
 * cargo with status 200, unless its operator has set `CARGO_COMPAT_STATUS_CODES` to another value than
 * `adjust-all` (`src/middleware/cargo_compat.rs`); other registries do the same. The first row that fits
 * counts; a text that fits none is a refusal of this upload.
 */
const statusByText = [
    // src/rate_limiter.rs, controllers/krate/publish.rs
    { status: 429, text: /\btoo many\b.*(\bshort period of time\b|\blast 24 hours\b)/is },
    { status: 429, text: /\btry again after\b|\btoo many requests\b|\brate limit/i },
    // src/util/errors.rs, src/middleware.rs, src/middleware/block_traffic.rs
    { status: 500, text: /^internal server error$/i },
    {
        status: 503,
        text: /^service unavailable$|\bread-only mode\b|\btemporarily (blocked|unavailable)\b/i,
    },
    { status: 502, text: /^bad gateway$/i },
    { status: 504, text: /^gateway time-?out$/i },
    { status: 408, text: /^request time-?out$/i },
    // src/auth.rs, src/util/auth.rs, src/util/errors/json.rs
    { status: 401, text: /^Invalid `Authorization` header|^The given API token does not match/ },
    { status: 401, text: /^unauthori[sz]ed$/i },
    { status: 403, text: /^forbidden$|^authentication failed$|\brequires? authentication\b/i },
    {
        status: 403,
        text: /^This account is (indefinitely )?locked\b|^This endpoint cannot be used with/,
    },
    { status: 403, text: /^this action can only be performed on the crates\.io website$/ },
    { status: 403, text: /^Invalid authentication token|^The provided access token is not valid/ },
    { status: 403, text: /^Trusted Publishing tokens do not|can only be published using Trusted/ },
    { status: 403, text: /\bdoes not have the required permissions\b/ },
    { status: 403, text: /\byou don't seem to be an owner\b/i },
    // controllers/krate/publish.rs
    { status: 413, text: /^max upload size is:|^JSON metadata blob too large$/ },
];
/**
 * What crates.io's refusals mean, by their text (`controllers/krate/publish.rs`, `auth.rs` and
 * `util/errors` in its sources). The first row that fits counts.
 */
const refusals = [
    {
        status: [400, 409],
        text: /already (been )?(uploaded|exists|published)/i,
        kind: "exists",
        remedy: "",
    },
    { status: [403], text: /^Invalid authentication token/, kind: "mint-again", remedy: "" },
    {
        status: [403],
        text: /^The provided access token is not valid for crate/,
        kind: "other-credential",
        remedy: "Add this workflow to the crate's trusted publishers on crates.io, or set a token.",
    },
    {
        status: [403],
        text: /^Trusted Publishing tokens do not support creating new crates/,
        kind: "other-credential",
        remedy: "A new crate is published with a token first; trusted publishing works afterwards.",
    },
    {
        status: [403],
        text: /can only be published using Trusted Publishing/,
        kind: "other-credential",
        remedy: "Add id-token: write to the job, and add this workflow to the crate's trusted publishers.",
    },
    {
        status: [403],
        text: /does not have the required permissions/,
        kind: "refused",
        remedy: "Use a token whose scopes (publish-new, publish-update, crate patterns) allow this crate.",
    },
    {
        status: [403],
        text: /this crate exists but you don't seem to be an owner/i,
        kind: "refused",
        remedy: "Ask an owner of the crate to add you (cargo owner --add), or use an owner's token.",
    },
    {
        // So many features or dependencies are not for everybody.
        status: [400],
        text: /\brequires an increase of this limit\b/i,
        kind: "refused",
        remedy: "Stay within the limit, or ask help@crates.io for a higher one. Then release again.",
    },
    {
        // Seen where a dependency of the same release is taken and not known everywhere yet.
        status: [200, 400],
        text: /^no known crate named/i,
        kind: "refused",
        remedy: "Run this job again: the registry does not know that crate yet. If it stays unknown, publish it first.",
    },
    {
        status: [400],
        text: /verified email address/i,
        kind: "stop",
        remedy: ({ isCratesIo, title }) => isCratesIo
            ? "Verify the account's email address at https://crates.io/settings/profile."
            : `Verify the account's email address at ${title}.`,
    },
    {
        status: [401, 403],
        text: /(?:)/,
        kind: "stop",
        remedy: ({ isCratesIo, title }) => isCratesIo
            ? "Check the token: it may be wrong, expired or revoked (https://crates.io/settings/tokens)."
            : `Check the input token, which is sent to ${title} as the Authorization header: it may be wrong, expired or revoked, or need a scheme before it, as in "Bearer \u2026".`,
    },
    {
        status: [413],
        text: /(?:)/,
        kind: "refused",
        remedy: ({ isCratesIo, title }) => `${isCratesIo ? "crates.io accepts 10 MiB" : `${title} accepts no crate of this size`}: run cargo package --list, and exclude what is not needed.`,
    },
];
/**
 * The table "crates.io" of answers to a PUT, and that of other cargo registries, which share it: a
 * registry that has no such answer simply never gives it.
 *
 * @param now epoch ms, for limits without a date
 */
function readUploadAnswer(reply, now, registry) {
    if (reply.kind === "failed")
        return { kind: "unclear", cause: reply.cause };
    const { status, headers, body } = reply;
    const text = body.toString("utf8").trim();
    const cause = (0,describe_answer/* describeAnswer */.O)(status, body);
    const isSuccess = status >= 200 && status < 300;
    if (isSuccess) {
        const answer = text === "" ? {} : (0,json/* parseRecord */.Hh)(text);
        if (answer === undefined)
            return { kind: "unclear", cause };
        if (answer["errors"] === undefined) {
            const warnings = readWarnings(answer);
            // crates.io always sends them, even if there are none; others may answer without a body.
            if (warnings === undefined && registry.isCratesIo)
                return { kind: "unclear", cause };
            return { kind: "accepted", warnings: warnings ?? [] };
        }
    }
    const detail = (0,describe_answer/* errorDetail */.m)(text) ?? text;
    const meant = isSuccess ? statusOf(detail) : status;
    if (meant === 429)
        return readLimit(headers, (0,describe_answer/* errorDetail */.m)(text) ?? cause, now);
    if (meant === 408 || meant >= 500)
        return { kind: "unclear", cause };
    if (meant < 400) {
        return { kind: "unclear", cause: `${cause} (a redirect, which an upload does not follow)` };
    }
    const row = refusals.find((row) => row.status.includes(meant) && row.text.test(detail));
    if (row === undefined) {
        return {
            kind: "refused",
            cause: (0,wording/* answered */.oQ)(registry.title, cause),
            remedy: "Correct what the registry names, and release again.",
        };
    }
    const remedy = typeof row.remedy === "string" ? row.remedy : row.remedy(registry);
    const ends = row.kind === "refused" || row.kind === "stop";
    return { kind: row.kind, cause: ends ? (0,wording/* answered */.oQ)(registry.title, cause) : cause, remedy };
}
function statusOf(detail) {
    return statusByText.find(({ text }) => text.test(detail))?.status ?? 400;
}
/** A limit: until its date, if it has one; a day for the limit of versions a day, which carries none. */
function readLimit(headers, detail, now) {
    // The date that crates.io names is told as the wait's end.
    const reason = detail.replace(/\. Please try again after .*$/s, "");
    const until = (0,retry_at/* retryAt */.C)(headers, now) ?? dateIn(detail, headers, now);
    if (until !== undefined)
        return { kind: "wait", until, reason };
    if (reason.includes("last 24 hours"))
        return { kind: "later", until: now + dayMs, reason };
    return { kind: "wait", until: undefined, reason };
}
/** The date that the text names, read as a `Retry-After` that got lost on the way. */
function dateIn(detail, headers, now) {
    const date = /\btry again after (\w{3}, \d{1,2} \w{3} \d{4} [\d:]{8} GMT)/i.exec(detail)?.[1];
    if (date === undefined)
        return undefined;
    const get = (name) => (name === "retry-after" ? date : headers.get(name));
    return (0,retry_at/* retryAt */.C)({ get }, now);
}
/** `warnings` of an accepted upload: invalid categories and badges, and other remarks. */
function readWarnings(answer) {
    const warnings = (0,json/* asRecord */.qY)(answer["warnings"]);
    if (warnings === undefined)
        return undefined;
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

// EXTERNAL MODULE: ./packages/publishing/src/made-from.ts
var made_from = __webpack_require__(46691);
// EXTERNAL MODULE: ./packages/rebuilds/src/judge.ts
var judge = __webpack_require__(67885);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./packages/crates/src/packing/toml-fields.ts
var toml_fields = __webpack_require__(15268);
;// CONCATENATED MODULE: ./packages/crates/src/registry/manifest-meaning.ts



/**
 * Compares manifests by what they mean. Versions of cargo normalize the same manifest in different
 * ways: tables and keys in another order, lists wrapped, defaults written out, and since 1.81 every
 * target that was inferred, with `build = false` and `autobins = false` beside them, but without those
 * whose file is not packed. One of the two may lack such fields of a kind, as long as the authors' own
 * manifests mean the same: both follow from these and from the files, which are compared too.
 *
 * Early versions of cargo (seen up to serde 0.9.0) packed the authors' own manifest as it is, and no other beside it.
 *
 * A manifest that is not valid TOML is compared as text, and named by the field "contents".
 */
function compareManifests(ours, theirs) {
    const isAsWritten = ours.original !== undefined &&
        theirs.original === undefined &&
        differing(ours.original, theirs.normalized).length === 0;
    if (isAsWritten)
        return { normalized: [], original: [] };
    const original = differing(ours.original, theirs.original);
    const fields = original.map(({ field }) => field);
    const isLeftOut = ours.original !== undefined && theirs.original !== undefined && !fields.some(isInferred);
    const written = meaningOf(ours.original ?? "");
    const all = differing(ours.normalized, theirs.normalized);
    const normalized = all
        .filter((each) => !isLeftOut || !isOfCargo(each, all, written))
        .map(({ field }) => field);
    return {
        // What the authors set comes before what follows from it.
        normalized: [
            ...normalized.filter((field) => !isInferred(field)),
            ...normalized.filter(isInferred),
        ],
        original: fields.filter((field) => !normalized.includes(field)),
    };
}
function differing(ours, theirs) {
    if (ours === theirs || ours === undefined || theirs === undefined)
        return [];
    const [here, there] = [meaningOf(ours), meaningOf(theirs)];
    if (here === undefined || there === undefined)
        return [{ field: "contents", onlyIn: undefined }];
    const inherited = inheritedIn(here, there);
    return [...new Set([...here.keys(), ...there.keys()])]
        .filter((field) => here.get(field) !== there.get(field) && !inherited(field))
        .sort()
        .map((field) => ({
        field,
        onlyIn: !there.has(field) ? "ours" : !here.has(field) ? "theirs" : undefined,
    }));
}
/**
 * Which fields a manifest takes from its workspace (`version.workspace = true`) on either side. Written
 * out on the other they say the same, or the normalized manifests tell what differs.
 */
function inheritedIn(...sides) {
    const tables = sides.flatMap((fields) => [...fields].flatMap(([field, value]) => {
        const table = /^(?!package\.metadata\.)(.+)\.workspace$/.exec(field)?.[1];
        return table === undefined || value !== "true" ? [] : [table];
    }));
    return (field) => tables.some((table) => field === table || field.startsWith(`${table}.`));
}
/** What cargo finds by itself where a manifest says nothing, and older versions did not write down. */
const inferred = /^(?:package\.(?:build|readme|resolver|auto(?:lib|bins|examples|tests|benches))$|(?:lib|bin|example|test|bench)\.)/;
function isInferred(field) {
    return inferred.test(field);
}
/** Where the authors wrote the same, this is what versions of cargo make of it. */
function isOfCargo({ field, onlyIn }, all, written) {
    if (!isInferred(field))
        return false;
    const [kind = ""] = field.split(".");
    const ofKind = all.filter((each) => isInferred(each.field) && each.field.startsWith(`${kind}.`));
    const isOneSided = ofKind.every((each) => each.onlyIn === undefined || each.onlyIn === onlyIn);
    // With all targets written out, cargo switches off that others are looked for, whatever was said.
    const isSwitchedOff = field.startsWith("package.auto") && written?.get(field) === "true";
    return (onlyIn !== undefined && isOneSided) || isSwitchedOff;
}
/** Each field of a manifest with its value as text; undefined if it is not valid TOML. */
function meaningOf(text) {
    try {
        const fields = new Map();
        flatten((0,toml_fields/* parseToml */.MT)(text, "Cargo.toml"), [], fields);
        for (const [field, value] of defaults) {
            if (fields.get(field) === value)
                fields.delete(field);
        }
        return fields;
    }
    catch (error) {
        if (error instanceof toml_fields/* TomlFieldError */.Rh)
            return undefined;
        throw error;
    }
}
/** Fields that some versions of cargo write with the value that they have by default. */
const defaults = [
    ["package.edition", '"2015"'],
    ["package.authors", "[]"],
    ["package.keywords", "[]"],
    ["package.categories", "[]"],
];
/** Levels of `debug` in a profile (Cargo Book, "Profiles"). */
const debugLevels = new Map([
    [true, 2n],
    ["full", 2n],
    ["limited", 1n],
    [false, 0n],
    ["none", 0n],
]);
/** Spellings that cargo still reads. */
const spellings = new Map([
    ["dev_dependencies", "dev-dependencies"],
    ["build_dependencies", "build-dependencies"],
    ["default_features", "default-features"],
    ["proc_macro", "proc-macro"],
    ["crate_type", "crate-type"],
]);
function flatten(table, path, fields) {
    const entries = Object.entries(table);
    if (entries.length === 0 && !saysNothingEmpty(path))
        fields.set(shown(path), "{}");
    for (const [written, value] of entries) {
        const key = hasOwnNames(path) ? written : (spellings.get(written) ?? written);
        const at = [...path, key];
        if (isTargetList(at) && Array.isArray(value))
            flattenTargets(value, at, fields);
        else if (isDependency(at))
            flattenDependency(value, at, fields);
        else if ((0,toml_fields/* isTable */.bI)(value))
            flatten(value, at, fields);
        else
            fields.set(shown(at), textOf(normalized(value, at)));
    }
}
/** Tables whose keys are names that people choose. */
function hasOwnNames(path) {
    const isMetadata = path[0] === "package" && path[1] === "metadata";
    return isMetadata || path[0] === "features" || isDependencyTable(path.at(-1) ?? "");
}
/** `[[bin]]` and its like: their order says nothing, and each is known by its name. */
function flattenTargets(targets, path, fields) {
    for (const [index, target] of targets.entries()) {
        if (!(0,toml_fields/* isTable */.bI)(target))
            continue;
        const name = typeof target["name"] === "string" ? target["name"] : String(index);
        flatten(target, [...path, name], fields);
    }
}
/** `serde = "1"` is short for a table with a version alone. */
function flattenDependency(value, path, fields) {
    if (!(0,toml_fields/* isTable */.bI)(value)) {
        fields.set(shown([...path, "version"]), textOf(value));
        return;
    }
    const says = Object.entries(value).filter(([key, item]) => {
        if (key === "optional")
            return item !== false;
        if (key === "default-features" || key === "default_features")
            return item !== true;
        return key !== "features" || !Array.isArray(item) || item.length > 0;
    });
    flatten(Object.fromEntries(says), path, fields);
}
/** Lists of features are sets, and a path may begin with `./`. */
function normalized(value, path) {
    const key = path.at(-1) ?? "";
    // cargo writes `debug = true` as the level that it is.
    if (path[0] === "profile" && key === "debug")
        return debugLevels.get(value) ?? value;
    if (Array.isArray(value)) {
        const isSet = path[0] === "features" || (key === "features" && path.some(isDependencyTable));
        return isSet ? value.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)) : value;
    }
    const isPath = (key === "path" && isInferred(shown(path))) ||
        ["package.build", "package.readme", "package.license-file"].includes(shown(path));
    return isPath && typeof value === "string" ? external_node_path_.posix.normalize(value) : value;
}
function isTargetList(path) {
    return path.length === 1 && ["bin", "example", "test", "bench"].includes(path[0] ?? "");
}
function isDependencyTable(key) {
    return ["dependencies", "dev-dependencies", "build-dependencies"].includes(key);
}
/** `dependencies.serde`, `target."cfg(unix)".dependencies.libc`, `workspace.dependencies.serde`. */
function isDependency(path) {
    const table = path.at(-2);
    if (table === undefined || !isDependencyTable(table))
        return false;
    if (path.length === 2)
        return true;
    return path[0] === "target" ? path.length === 4 : path[0] === "workspace" && path.length === 3;
}
/** An empty table that is as good as none. */
function saysNothingEmpty(path) {
    const last = path.at(-1) ?? "";
    return (path.length === 0 ||
        ["features", "badges", "target", "lib"].includes(path.join(".")) ||
        (isDependencyTable(last) && path[0] !== "package") ||
        (path[0] === "target" && path.length === 2));
}
function shown(path) {
    return path.map((key) => (/^[\w-]+$/.test(key) ? key : JSON.stringify(key))).join(".");
}
/** A value as text that is the same for the same value, whatever the order of keys. */
function textOf(value) {
    if (typeof value === "bigint" || value instanceof dist/* TomlDate */.PJ)
        return value.toString();
    if (typeof value === "number")
        return String(value);
    if (Array.isArray(value))
        return `[${value.map(textOf).join(",")}]`;
    if (!(0,toml_fields/* isTable */.bI)(value))
        return JSON.stringify(value);
    const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${textOf(item)}`);
    return `{${entries.sort().join(",")}}`;
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/compare.ts



const vcsInfo = ".cargo_vcs_info.json";
const lockFile = "Cargo.lock";
const manifest = "Cargo.toml";
const originalManifest = "Cargo.toml.orig";
/** How many fields of a manifest are named. */
const namedFields = 8;
/**
 * Compares a packed crate with the one of the same version in the registry: same bytes, or the same
 * files where ours was packed without its `Cargo.lock`, as all are that are only compared; else the same
 * entries (path, exec bit, contents: tar times differ between versions of cargo); else the same
 * entries but for `.cargo_vcs_info.json`, which any commit changes, `Cargo.lock`, which a sibling's
 * checksum changes, how the manifests are written, and what was built anew. Anything else differs, with each
 * entry named, and the fields of a manifest.
 *
 * @param graded what the contents say of the entries that `contentsWanted` names
 */
function compareCrates(ours, theirs, graded = []) {
    if (ours.checksum === theirs.checksum)
        return { kind: "same" };
    const isLockLeftOut = !hasLock(ours) && hasLock(theirs);
    const differences = compare_differing(ours.entries, theirs.entries).filter(({ path }) => path !== lockFile || !isLockLeftOut);
    if (differences.length === 0 && isLockLeftOut)
        return { kind: "same" };
    if (differences.length === 0) {
        return {
            kind: "equivalent",
            note: "the same files; only how they were packed differs (times or compression)",
        };
    }
    const manifests = compareManifests(ours.manifests, theirs.manifests);
    const isAsWritten = theirs.manifests.original === undefined;
    const significant = differences.flatMap((difference) => {
        // Old versions of cargo packed no other manifest than that.
        if (difference.path === originalManifest && isAsWritten)
            return [];
        const how = significance(difference, manifests);
        return how === undefined ? [] : [{ ...difference, how }];
    });
    const built = significant.flatMap(({ path, isContentsOnly }) => isContentsOnly ? graded.filter((file) => file.path === path) : []);
    const judged = (0,judge/* judge */.S)(built, { ours: commitOf(ours), theirs: commitOf(theirs) });
    if (built.length < significant.length || judged.kind === "other") {
        const hows = new Map(built.map(({ path, how }) => [path, how]));
        const entries = significant.map(({ path, how }) => `${path} (${hows.get(path) ?? how})`);
        const isAllBuilt = built.length === significant.length;
        return {
            ...{ kind: "other", entries },
            ...(isAllBuilt && judged.kind === "other" && { reason: judged.reason }),
        };
    }
    const named = differences
        .filter(({ path }) => !built.some((file) => file.path === path))
        .map(({ path, how }) => path === vcsInfo
        ? `${path} (${commits(ours, theirs) ?? how})`
        : `${path} (${isManifest(path) ? "only how it is written" : how})`);
    const notes = [
        ...(named.length > 0 ? [`the same files except ${named.join(" and ")}`] : []),
        ...(judged.note === "" ? [] : [judged.note]),
    ];
    return { kind: "equivalent", note: notes.join("; ") };
}
/** Of more files than this nobody is told one by one, and no build makes so many anew. */
const mostLookedInto = 200;
/** The entries that may have been built anew: only their contents differ, and these are no manifest. */
function contentsWanted(ours, theirs) {
    const wanted = compare_differing(ours.entries, theirs.entries).filter(({ path, isContentsOnly }) => isContentsOnly && path !== vcsInfo && path !== lockFile && !isManifest(path));
    return new Set(wanted.length > mostLookedInto ? [] : wanted.map(({ path }) => path));
}
/** The commit that a crate was packed from, unless its files were not those of the commit. */
function commitOf({ vcs }) {
    return vcs?.dirty === true ? undefined : vcs?.sha1;
}
/**
 * Where a published crate is from, as it says itself. Both crates name a commit of the repository that
 * holds them: in a submodule, one that the release knows nothing of. One that was packed with uncommitted
 * changes, such as its version, is not what its commit has.
 */
function publishedFrom(ours, theirs) {
    const { sha1: said, dirty } = theirs.vcs ?? {};
    if (said !== undefined && said === ours.vcs?.sha1)
        return "here";
    return dirty === true ? undefined : (0,made_from/* saidCommit */.n)(said);
}
function hasLock({ entries }) {
    return entries.some(({ path }) => path === lockFile);
}
/** How an entry differs in a way that counts, in words; undefined if it means the same. */
function significance({ path, how, isContentsOnly }, manifests) {
    if (path === vcsInfo || path === lockFile)
        return undefined;
    if (!isManifest(path) || !isContentsOnly)
        return how;
    const fields = path === manifest ? manifests.normalized : manifests.original;
    return fields.length === 0 ? undefined : (0,wording/* firstFew */.Dt)(fields, namedFields);
}
function isManifest(path) {
    return path === manifest || path === originalManifest;
}
function compare_differing(ours, theirs) {
    const here = new Map(ours.map((entry) => [entry.path, entry]));
    const there = new Map(theirs.map((entry) => [entry.path, entry]));
    const paths = [...new Set([...here.keys(), ...there.keys()])].sort();
    return paths.flatMap((path) => {
        const [ours, theirs] = [here.get(path), there.get(path)];
        if (ours === undefined)
            return [{ path, how: "only in the registry", isContentsOnly: false }];
        if (theirs === undefined)
            return [{ path, how: "only here", isContentsOnly: false }];
        const isContentsOnly = ours.executable === theirs.executable;
        const what = [
            ...(ours.sha256 === theirs.sha256 ? [] : ["contents"]),
            ...(isContentsOnly ? [] : ["exec bit"]),
        ];
        return what.length === 0 ? [] : [{ path, how: what.join(", "), isContentsOnly }];
    });
}
/** Two commits in words, if both crates say theirs. */
function commits(ours, theirs) {
    const here = ours.vcs?.sha1;
    const there = theirs.vcs?.sha1;
    if (here === undefined || there === undefined || here === there)
        return undefined;
    return `commit ${here.slice(0, 10)} here, ${there.slice(0, 10)} in the registry`;
}

// EXTERNAL MODULE: ./packages/crates/src/registry/registry-config.ts
var registry_config = __webpack_require__(69384);
// EXTERNAL MODULE: ./packages/crates/src/registry/sparse-index.ts
var sparse_index = __webpack_require__(59803);
;// CONCATENATED MODULE: ./packages/crates/src/registry/crate-registry.ts













/** crates.io's own time for an upload is 30 s; some more for what lies before it. */
const uploadTimeoutMs = 120_000;
/** Far more than crates.io takes; others may take larger crates. */
const maxBytes = 512 * 1024 ** 2;
/** What to do about a crate that no credential serves. */
function howToServe({ isNew }, { isCratesIo }) {
    if (!isCratesIo)
        return "Set a token.";
    return isNew
        ? "Publish a new crate with a token first (input token, or CARGO_REGISTRY_TOKEN)."
        : "Set a token, or add this workflow to the crate's trusted publishers.";
}
/** A cargo registry as the publish loop sees it: crates.io, or another one that speaks its web API. */
function crateRegistry(parts) {
    const { registry, credentials, fetch, clock, cancelled } = parts;
    const { target, config, headers, find, versionsOf } = registry;
    const traits = traitsOf(target, parts.delayMs);
    const asked = { title: traits.title, isCratesIo: target.isCratesIo };
    const served = new Map();
    /** Checksums that the registry was given, or has without its index showing it. */
    const checksums = new Map();
    /** By both checksums: what was downloaded once need not be again. */
    const compared = new Map();
    async function readBack(unit, signal) {
        const finding = await registry.readBack(unit, signal);
        if (finding.kind === "present")
            checksums.set((0,src_unit/* unitId */.K)(unit), finding.checksum);
        return finding;
    }
    /** What locks must agree with. */
    function checksumOf(name, version) {
        const known = checksums.get((0,src_unit/* unitId */.K)({ name, version }));
        if (known !== undefined)
            return known;
        const finding = (0,sparse_index/* findVersion */.A)(versionsOf(name), version);
        return finding.kind === "present" ? finding.checksum : undefined;
    }
    async function compare(unit, found, signal) {
        const { crate } = unit;
        if ("cause" in crate) {
            return {
                kind: "not-compared",
                note: `Not compared, since it cannot be packed: ${crate.cause}`,
            };
        }
        // The build metadata may be another one.
        const listed = versionsOf(unit.name).find(({ vers }) => (0,src_unit/* isSameVersion */.p)(vers, unit.version))?.vers;
        if (listed !== undefined && listed !== unit.version) {
            const how = `version ${listed} in the registry, which counts as the same`;
            return { kind: "other", entries: [`Cargo.toml (${how})`] };
        }
        const pair = `${unit.checksum} ${found.checksum}`;
        const known = compared.get(pair);
        if (known !== undefined)
            return known;
        const url = (0,registry_config/* downloadUrl */.I)(config.dl, unit.name, unit.version, found.checksum);
        const reply = await (0,send/* send */.t)(fetch, url, { headers, from: namedBy(url), maxBytes }, signal);
        if (reply.kind === "failed")
            return { kind: "unreadable", cause: reply.cause };
        if (reply.status !== 200) {
            return { kind: "unreadable", cause: (0,describe_answer/* describeAnswer */.O)(reply.status, reply.body) };
        }
        const checksum = (0,external_node_crypto_.createHash)("sha256").update(reply.body).digest("hex");
        if (checksum !== found.checksum) {
            const cause = `the downloaded file has the checksum ${checksum}, the index says ${found.checksum}`;
            return { kind: "unreadable", cause };
        }
        const comparison = await readAndCompare(crate, unit.file, reply.body, parts.temp);
        if (comparison.kind !== "unreadable")
            compared.set(pair, comparison);
        return comparison;
    }
    /** Downloads may lie at the registry's API or elsewhere: only there they get its credential. */
    function namedBy(url) {
        const isApi = URL.parse(url)?.origin === new URL(config.api).origin;
        return isApi ? config.api : (0,crates_target/* indexAddress */.Je)(target);
    }
    async function upload(unit, signal) {
        const { crate } = unit;
        if ("cause" in crate) {
            return {
                kind: "refused",
                cause: `it is no longer in the registry, and it was not packed: ${crate.cause}`,
                remedy: "Run this job again.",
            };
        }
        const [mismatch] = (0,lock/* lockMismatches */.w)(crate.lock ?? [], checksumOf);
        if (mismatch !== undefined) {
            return {
                kind: "refused",
                cause: `its packed Cargo.lock pins ${mismatch.name} ${mismatch.version} to ${mismatch.locked ?? "no checksum"}, and the registry has ${mismatch.expected}: cargo install --locked would always fail`,
                remedy: "Pack it again against the registry: run this job again, or the job that packed it.",
            };
        }
        const metadata = uploadMetadata(crate, target);
        const { file, size, checksum } = unit;
        const body = encodeUpload(metadata, { file, size, algorithm: "sha256", digest: checksum });
        let mintedAgain = false;
        let notServed;
        for (;;) {
            const credential = await credentials.for(unit.name, unit.isNew);
            if (cancelled.aborted)
                return { kind: "unsent" };
            if ("cause" in credential) {
                if (notServed !== undefined)
                    return { kind: "refused", ...notServed };
                const cause = `there is no credential for ${unit.name}: ${credential.cause}`;
                if (credential.passes)
                    return { kind: "unsent", cause };
                return {
                    kind: credential.forAll ? "stop" : "refused",
                    cause,
                    remedy: howToServe(unit, target),
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
            if (reply.kind === "failed" && reply.code === "file-changed") {
                return {
                    kind: "refused",
                    cause: reply.cause,
                    remedy: "Pack it again: run this job again.",
                };
            }
            const answer = readUploadAnswer(reply, clock.now(), asked);
            if (answer.kind === "mint-again") {
                if (mintedAgain || credential.kind === "token") {
                    const cause = (0,wording/* answered */.oQ)(asked.title, answer.cause);
                    return { kind: "stop", cause, remedy: "Check the credential." };
                }
                mintedAgain = true;
                credentials.forgetMinted(credential.authorization);
            }
            else if (answer.kind === "other-credential") {
                credentials.doesNotServe(unit.name, credential.kind, answer.cause);
                notServed = { cause: answer.cause, remedy: answer.remedy };
            }
            else {
                if (answer.kind === "accepted")
                    checksums.set((0,src_unit/* unitId */.K)(unit), unit.checksum);
                return answer;
            }
        }
    }
    return {
        traits,
        find,
        readBack,
        compare,
        upload,
        credentialOf: ({ name }) => served.get(name) ?? "none",
    };
}
/** Compares the packed file with the registry's, whose bytes are as the index says. */
async function readAndCompare(crate, file, bytes, temp) {
    try {
        const label = `the published ${crate.name} ${crate.version}`;
        const theirs = await (0,crate_file/* readCrateContents */.iL)(bytes, label).catch((error) => {
            if (error instanceof problem/* ProblemsError */.FQ)
                return error.message;
            throw error;
        });
        // Its bytes will never be others: no later run can read it either.
        if (typeof theirs === "string") {
            return { kind: "not-compared", note: `Not compared: ${theirs}` };
        }
        const wanted = contentsWanted(crate, theirs);
        const unpack = {
            ours: (folder) => (0,crate_file/* unpackOfCrate */.lo)(file, wanted, folder),
            theirs: (folder) => (0,crate_file/* unpackOfCrate */.lo)(bytes, wanted, folder),
        };
        const graded = wanted.size === 0 ? [] : await (0,unpack_some/* inBoth */.Z)(unpack, temp, grade/* gradeFiles */.R);
        return { ...compareCrates(crate, theirs, graded), madeFrom: publishedFrom(crate, theirs) };
    }
    catch (error) {
        // This machine's fault says nothing of what is published.
        return { kind: "unreadable", cause: (0,wording/* messageOf */.bD)(error) };
    }
}
/** What differs between crates.io and other cargo registries, as data. */
function traitsOf(target, delayMs) {
    return {
        title: (0,crates_target/* titleOf */.Gg)(target),
        acceptedIsFinal: true,
        // Others were seen to take one version twice.
        repeatIsSafe: target.isCratesIo,
        retryPausesMs: [5_000, 15_000, 45_000, 120_000],
        existsWithinMs: 120_000,
        // The index's edge keeps an answer for up to 10 minutes.
        confirmWithinMs: 12 * 60_000,
        confirmEveryMs: 10_000,
        // crates.io counts uploads, 5 new crates and 30 versions of others at once, and no connections
        // (`rate_limiter.rs`). So many are what a browser opens to one host.
        concurrency: 6,
        // crates.io answers when the version is in its database. What others say is no proof.
        dependantsNeed: target.isCratesIo ? "accepted" : "served",
        delayMs,
        limits: target.isCratesIo ? crates_io_limits/* cratesIoLimits */.hi : [],
    };
}


/***/ }),

/***/ 71468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   Sp: () => (/* binding */ largestCrate),
/* harmony export */   hi: () => (/* binding */ cratesIoLimits)
/* harmony export */ });
const newCrates = "new-crates";
const newVersions = "new-versions";
/** Which limit an upload counts against. */
function limitOf(isNew) {
    return isNew ? newCrates : newVersions;
}
/**
 * crates.io's limits for each user (https://crates.io/docs/rate-limits, `rate_limiter.rs` in its
 * sources). They serve the estimate; what it answers is the truth.
 */
const cratesIoLimits = [
    {
        name: newCrates,
        burst: 5,
        refillMs: 10 * 60 * 1_000,
        description: "crates.io takes 5 new crates at once, then one every 10 minutes",
    },
    {
        name: newVersions,
        burst: 30,
        refillMs: 60 * 1_000,
        description: "crates.io takes 30 new versions at once, then one a minute",
    },
];
/** The largest `.crate` that crates.io takes by default, in bytes (`publish_limits.rs`). */
const largestCrate = 10 * 1024 * 1024;


/***/ }),

/***/ 43264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ lookUpCrates),
/* harmony export */   r: () => (/* binding */ readNames)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65288);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89712);
/* harmony import */ var _crate_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89522);


/**
 * Looks crates up by name and version.
 *
 * @param alsoRead other crates whose versions will be asked for
 * @throws ProblemsError if the index cannot be read: nothing is known then
 */
async function lookUpCrates(crates, alsoRead, registry, ports) {
    const findings = await readCrates([...crates, ...namesOnly(alsoRead)], registry, ports);
    const created = crates
        .map(({ name }) => name)
        .filter((name) => registry.versionsOf(name).length === 0);
    const takenAs = await otherWritings(created, registry, ports);
    return { findings, newNames: new Set(created), registry, takenAs };
}
/** Reads what the index has of these names; `versionsOf` of the registry gives it. */
async function readNames(names, registry, ports) {
    await readCrates(namesOnly(names), registry, ports);
}
function namesOnly(names) {
    return [...new Set(names)].map((name) => ({ name, version: "" }));
}
async function readCrates(crates, { find }, { clock, cancelled }) {
    const findings = await (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .TE)(crates, find, clock, cancelled);
    for (const [id, finding] of findings) {
        if (finding.kind !== "unreadable")
            continue;
        throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .FQ([
            {
                code: "registry-unreachable",
                message: `The registry could not be read for ${id.replace(/@$/, "")}: ${finding.cause}.`,
                remedy: "Nothing was uploaded. Run this job again when the registry answers.",
            },
        ]);
    }
    return findings;
}
/**
 * crates.io takes `-` and `_` for the same, but its index has a file only for the name as it was
 * published: so a new name is looked up in both ways of writing.
 */
async function otherWritings(newNames, registry, ports) {
    if (!registry.target.isCratesIo)
        return new Map();
    const variants = newNames.flatMap((name) => {
        const dashes = (0,_crate_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalCrateName */ .l)(name);
        return [dashes, dashes.replaceAll("-", "_")]
            .filter((variant) => variant !== name.toLowerCase())
            .map((variant) => ({ name, variant }));
    });
    const asked = variants.map(({ variant }) => variant);
    await readNames(asked, registry, ports);
    return new Map(variants.flatMap(({ name, variant }) => {
        const [first] = registry.versionsOf(variant);
        return first === undefined ? [] : [[name, first.name]];
    }));
}


/***/ }),

/***/ 94634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ publishingRegistry)
});

// EXTERNAL MODULE: ./packages/http/src/id-token.ts
var id_token = __webpack_require__(27657);
// EXTERNAL MODULE: ./packages/publishing/src/retry.ts
var retry = __webpack_require__(51001);
// EXTERNAL MODULE: ./packages/crates/src/registry/crate-registry.ts + 5 modules
var crate_registry = __webpack_require__(15109);
;// CONCATENATED MODULE: ./packages/crates/src/registry/credentials.ts
/** A trusted publishing token lives 30 minutes; it is minted anew some minutes before that. */
const mintAgainAfterMs = 25 * 60 * 1_000;
/** Which credential serves which crate: trusted publishing the names that exist, the token the rest. */
class Credentials {
    minted;
    /** Uploads that go out side by side mint together. */
    minting;
    /** Why trusted publishing serves nothing in this run. */
    unusable;
    /** Crates that a kind of credential turned out not to serve. */
    notServed = new Map();
    said = new Set();
    sources;
    constructor(sources) {
        this.sources = sources;
    }
    /** The credential to try for a crate, or why there is none. */
    async for(name, isNew) {
        const refused = this.notServed.get(name);
        const { token, isTrusting } = this.sources;
        const causes = [];
        let passes = false;
        if (isTrusting) {
            const trusted = await this.trustedTokenFor(name, isNew);
            if (typeof trusted === "string") {
                return { kind: "trusted publishing", authorization: trusted };
            }
            causes.push(trusted.cause);
            passes = trusted.passes;
        }
        if (token === undefined)
            causes.push("there is no token");
        else if (refused?.has("token") === true)
            causes.push("the token was refused for this crate");
        else {
            if (isNew)
                this.sayOnce(`The token is used for new crates, since ${causes.join(", and ")}.`);
            return { kind: "token", authorization: token };
        }
        const forAll = !passes && !isNew && refused === undefined;
        return { cause: causes.join(", and "), passes, forAll };
    }
    /** Notes that a credential does not serve this crate; says so, since another may be taken. */
    doesNotServe(name, kind, cause) {
        const refused = this.notServed.get(name) ?? new Set();
        this.notServed.set(name, refused.add(kind));
        const refusedKind = kind === "token" ? "the token" : kind;
        this.sources.say(`${name}: ${refusedKind} was refused for it (${cause}).`);
    }
    /** Forgets a minted token that the registry does not take any more, unless another was minted since. */
    forgetMinted(token) {
        if (this.minted?.token === token)
            this.minted = undefined;
    }
    /** Where trusted publishing is not in use, the token serves all, and nothing needs to be said. */
    sayOnce(line) {
        if (this.sources.mint === undefined || this.said.has(line))
            return;
        this.said.add(line);
        this.sources.say(line);
    }
    async trustedTokenFor(name, isNew) {
        if (isNew)
            return { cause: "trusted publishing cannot create a crate", passes: false };
        if (this.notServed.get(name)?.has("trusted publishing") === true) {
            return { cause: "trusted publishing was refused for this crate", passes: false };
        }
        return await this.trustedToken();
    }
    async trustedToken() {
        const { mint, clock } = this.sources;
        if (mint === undefined)
            return { cause: "this job has no id-token: write", passes: false };
        if (this.unusable !== undefined)
            return { cause: this.unusable, passes: false };
        if (this.minted !== undefined && clock.now() - this.minted.at < mintAgainAfterMs) {
            return this.minted.token;
        }
        this.minting ??= this.mintToken(mint).finally(() => {
            this.minting = undefined;
        });
        return await this.minting;
    }
    async mintToken(mint) {
        const { clock, say, token } = this.sources;
        const minted = await mint();
        if ("cause" in minted) {
            const cause = `crates.io gives this workflow no token (${minted.cause})`;
            // Without a token that serves instead, what nobody answered is asked again with the next try.
            const passes = minted.passes && token === undefined;
            if (!passes)
                this.unusable = cause;
            say(`Trusted publishing: ${cause}.${token === undefined ? "" : " The token is used instead."}`);
            return { cause, passes };
        }
        say("Trusted publishing: crates.io gave this workflow a token for 30 minutes.");
        this.minted = { token: minted.token, at: clock.now() };
        return minted.token;
    }
}

// EXTERNAL MODULE: ./packages/crates/src/registry/trusted-publishing.ts
var trusted_publishing = __webpack_require__(19973);
;// CONCATENATED MODULE: ./packages/crates/src/registry/publishing-registry.ts





/** Pauses in ms before crates.io is asked for a token again after an unclear answer. */
const mintBackoffMs = [2_000, 10_000];
/** The registry as the publish loop sees it. A credential is minted only before the first upload. */
function publishingRegistry(inputs, registry, ports) {
    const { target, config, headers } = registry;
    const { cancelled, clock, fetch, idToken, log } = ports;
    const credentials = new Credentials({
        token: inputs.token,
        isTrusting: target.isCratesIo,
        ...(target.isCratesIo && idToken !== undefined && { mint: () => mint(idToken) }),
        clock,
        // What a cancelled job broke off says nothing about credentials.
        say: (line) => {
            if (!cancelled.aborted)
                log.info(line);
        },
    });
    return (0,crate_registry/* crateRegistry */.h)({
        ...{ registry, credentials, fetch, clock, cancelled, temp: ports.temp },
        delayMs: inputs.delayMs,
    });
    /** An ID token serves once, so each try takes a new one. */
    async function mint(askRunner) {
        const exchange = async () => {
            const identity = await (0,id_token/* askForIdToken */.H)(askRunner, trusted_publishing/* cratesIoAudience */.VJ, cancelled);
            if ("cause" in identity)
                return { kind: "refused", ...identity };
            const exchanged = await (0,trusted_publishing/* exchangeToken */.r1)(config.api, identity.jwt, fetch, headers, cancelled);
            if (exchanged.kind === "token")
                ports.keepToken(config.api, exchanged.token);
            return exchanged;
        };
        const minted = await (0,retry/* retry */.L)(exchange, {
            isTransient: ({ kind }) => kind === "unclear",
            onPause: (failed, pauseMs) => {
                const cause = "cause" in failed ? failed.cause : "";
                log.info(`Trusted publishing: ${cause}; asking again in ${pauseMs / 1_000} s`);
            },
            ...{ backoffMs: mintBackoffMs, clock, signal: cancelled },
        });
        if (minted.kind === "token")
            return { token: minted.token };
        return { cause: minted.cause, passes: minted.kind === "unclear" };
    }
}


/***/ }),

/***/ 19973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ cratesIoAudience),
/* harmony export */   r1: () => (/* binding */ exchangeToken),
/* harmony export */   w$: () => (/* binding */ revokeToken)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92570);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30918);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39900);

/** Who the ID token is for (`trustpub_audience` of crates.io). */
const cratesIoAudience = "crates.io";
/**
 * Exchanges a workflow's ID token for a token of 30 minutes that serves all crates which trust the
 * workflow (`POST /api/v1/trusted_publishing/tokens`). An ID token serves once.
 */
async function exchangeToken(api, idToken, fetch, headers, signal) {
    const reply = await (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .send */ .t)(fetch, `${api}/api/v1/trusted_publishing/tokens`, {
        method: "POST",
        holdsSecret: true,
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({ jwt: idToken }),
    }, signal);
    if (reply.kind === "failed")
        return { kind: "unclear", cause: reply.cause };
    const token = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(reply.body.toString("utf8"))?.["token"];
    if (reply.status === 200 && typeof token === "string" && token !== "") {
        return { kind: "token", token };
    }
    // An answer with a token in it must not be quoted.
    const cause = reply.status === 200 ? "200 without a token" : (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O)(reply.status, reply.body);
    const passes = reply.status >= 500 || [200, 408, 429].includes(reply.status);
    return { kind: passes ? "unclear" : "refused", cause };
}
/**
 * Ends a token's life before its 30 minutes are over (`DELETE` with the token as bearer). Returns
 * what went wrong, if anything; the token then ends by itself.
 */
async function revokeToken(api, token, fetch, headers) {
    const reply = await (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .send */ .t)(fetch, `${api}/api/v1/trusted_publishing/tokens`, { method: "DELETE", headers: { ...headers, authorization: `Bearer ${token}` } }, new AbortController().signal);
    if (reply.kind === "failed")
        return reply.cause;
    return reply.status === 204 ? undefined : (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O)(reply.status, reply.body);
}


/***/ }),

/***/ 15765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ workspacePlan),
  t: () => (/* binding */ workspaceRelease)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/checkout/src/index.ts + 7 modules
var src = __webpack_require__(17268);
// EXTERNAL MODULE: ./packages/publishing/src/pipeline.ts + 15 modules
var pipeline = __webpack_require__(12848);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(53350);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __webpack_require__(30918);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./packages/crates/src/packing/package-patterns.ts





/**
 * Reads `include` and `exclude` of a manifest, of which `cargo metadata` says nothing. Without an
 * answer that is certain, all is taken to be packed.
 *
 * @param folder absolute, of the crate
 * @param root absolute, of the workspace: what a crate inherits stands there
 */
async function readPatterns(folder, root) {
    const own = (0,json/* asRecord */.qY)((await readManifest(folder))?.["package"]) ?? {};
    const list = async (key) => {
        let value = own[key];
        if ((0,json/* asRecord */.qY)(value)?.["workspace"] === true) {
            const shared = (0,json/* asRecord */.qY)((await readManifest(root))?.["workspace"])?.["package"];
            value = (0,json/* asRecord */.qY)(shared)?.[key];
        }
        return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
    };
    return { include: await list("include"), exclude: await list("exclude") };
}
/** The Cargo.toml of a folder; undefined if it cannot be read. */
async function readManifest(folder) {
    try {
        return (0,json/* asRecord */.qY)((0,dist/* parse */.qg)(await (0,promises_.readFile)(external_node_path_default().join(folder, "Cargo.toml"), "utf8")));
    }
    catch {
        return undefined;
    }
}
/**
 * Would this file be packed, if it were there? Patterns are those of a .gitignore (Cargo Book, "The
 * exclude and include fields"): the last one that fits counts, for the file or a folder above it.
 *
 * @param file relative to the crate's folder, with `/`
 */
function packsFile({ include, exclude }, file) {
    return include.length > 0 ? fits(include, file) : !fits(exclude, file);
}
/**
 * Would anything of this folder be packed? As far as patterns alone can tell: what may be is.
 *
 * @param folder relative to the crate's folder, with `/`
 */
function packsBelow({ include, exclude }, folder) {
    if (include.length === 0)
        return !fits(exclude, folder);
    const parts = folder.split("/");
    return (fits(include, folder) ||
        include.some((pattern) => {
            const { segments, isRooted, isNegated } = take(pattern);
            if (isNegated)
                return false;
            if (!isRooted)
                return true;
            return parts.every((part, index) => {
                const before = segments.slice(0, index + 1);
                const segment = segments[index];
                return before.includes("**") || (segment !== undefined && matches(segment, part));
            });
        }));
}
function fits(patterns, file) {
    const parts = file.split("/");
    const above = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
    let isFitting = false;
    for (const pattern of patterns) {
        const { segments, isRooted, isNegated } = take(pattern);
        const glob = `${isRooted ? "" : "**/"}${segments.join("/")}`;
        if (above.some((each) => matches(glob, each)))
            isFitting = !isNegated;
    }
    return isFitting;
}
/** One with a slash before its end counts from the crate's folder, others fit at any depth. */
function take(pattern) {
    const isNegated = pattern.startsWith("!");
    const body = (isNegated ? pattern.slice(1) : pattern).replace(/\/$/, "");
    const segments = body.replace(/^\//, "").split("/");
    return { isNegated, segments, isRooted: body.includes("/") };
}
function matches(glob, text) {
    return picomatch_default().isMatch(text, glob, { dot: true, nobrace: true, noext: true, nonegate: true });
}

;// CONCATENATED MODULE: ./packages/crates/src/discover/nested-packages.ts




/** So many folders are named before the rest is only counted. */
const shownFolders = 5;
/**
 * Folders that `include` of a crate names and cargo packs nothing of, since a Cargo.toml makes each a
 * package of its own. cargo says nothing, and what takes in a whole folder (`include_dir!`, build
 * scripts) builds without them.
 *
 * @returns by the names of crates
 */
async function nestedPackages(selected, { root }) {
    const problems = await Promise.all(selected.map((member) => nestedIn(member, root)));
    return new Map(problems.flatMap((problem) => (problem ? [[problem.unit, problem]] : [])));
}
async function nestedIn({ name, folder, manifest }, root) {
    const patterns = await readPatterns(folder, root);
    const named = [...new Set(patterns.include.flatMap(namedFolder))];
    if (named.length === 0)
        return undefined;
    const { files } = await (0,selection_src/* findFiles */.lY)(named.map((each) => `${each}/**`), folder);
    const folders = files
        .filter((file) => external_node_path_default().posix.basename(file) === "Cargo.toml")
        .map((file) => external_node_path_default().posix.dirname(file));
    const lost = folders.filter((each) => files.some((file) => file.startsWith(`${each}/`) && packsFile(patterns, file)));
    if (lost.length === 0)
        return undefined;
    const many = lost.length > 1;
    return {
        code: "nested-package-not-packed",
        unit: name,
        message: `"include" of ${name} names files of ${(0,wording/* firstFew */.Dt)(lost, shownFolders)}, and cargo packs none of them: ${many ? "each folder has a Cargo.toml, so they are separate packages" : "the folder has a Cargo.toml, so it is a package"} of ${many ? "their" : "its"} own.`,
        remedy: `Rename the Cargo.toml, for example to Cargo.toml.in, or exclude the ${many ? "folders" : "folder"} in "include" ("!${lost[0] ?? ""}").`,
        file: manifest,
        keys: [["package", "include"]],
    };
}
/** The folder that a pattern names by its first segment. One that fits at any depth means no nested package. */
function namedFolder(pattern) {
    const [first = "", ...deeper] = pattern.replace(/^\//, "").split("/");
    const isNamed = /^[\w.-]+$/.test(first) && first !== "." && first !== "..";
    return isNamed && (deeper.length > 0 || pattern.startsWith("/")) ? [first] : [];
}

// EXTERNAL MODULE: ./packages/crates/src/packing/lock.ts
var packing_lock = __webpack_require__(30739);
// EXTERNAL MODULE: ./packages/crates/src/packing/toml-fields.ts
var toml_fields = __webpack_require__(15268);
// EXTERNAL MODULE: ./packages/crates/src/packing/requirement.ts
var requirement = __webpack_require__(59505);
// EXTERNAL MODULE: ./packages/crates/src/discover/workspace.ts + 2 modules
var discover_workspace = __webpack_require__(38248);
;// CONCATENATED MODULE: ./packages/crates/src/discover/stale-lock.ts







/**
 * Says whether the committed Cargo.lock is older than the manifests. cargo brings it up to date when it
 * packs; where it lies in the folder of a crate that is packed, cargo then finds a changed file and
 * refuses. Asks neither cargo nor a registry, which `cargo metadata --locked` would.
 *
 * @throws ProblemsError if git cannot read the repository
 */
async function checkLock({ root, members }, selected, folder, env) {
    const top = (0,src/* repositoryOf */._M)(root);
    if (top === undefined || !selected.some((member) => member.folder === root))
        return undefined;
    const file = external_node_path_default().join(root, "Cargo.lock");
    const text = await (0,promises_.readFile)(file, "utf8").catch(() => undefined);
    if (text === undefined)
        return undefined;
    // One that is not committed is told as that, or is no part of the crate.
    const tree = await (0,src/* readWorkTree */.gJ)(top, [file, ...members.map((each) => external_node_path_default().join(each.folder, "Cargo.toml"))], env);
    if (tree === undefined || tree.changes.length > 0)
        return undefined;
    const stale = whyStale(text, members);
    if (stale === undefined)
        return undefined;
    const shown = external_node_path_default().relative(folder, file).replaceAll((external_node_path_default()).sep, "/");
    return {
        code: "lock-out-of-date",
        message: `${shown} is not up to date with the manifests: ${stale}. cargo would change it, and then refuse to pack.`,
        remedy: "Run cargo update --workspace, and commit the Cargo.lock that it writes.",
        file: shown,
    };
}
/** The first thing in which a lock does not fit its manifests, as far as these two tell for certain. */
function whyStale(text, members) {
    let lock;
    try {
        lock = (0,packing_lock/* parseLock */.P)(text);
    }
    catch (error) {
        if (error instanceof toml_fields/* TomlFieldError */.Rh)
            return undefined;
        throw error;
    }
    const byName = Map.groupBy(lock, ({ name }) => name);
    for (const { name, version, dependencies } of members) {
        const own = (byName.get(name) ?? []).filter(({ source }) => source === null);
        if (own.length === 0)
            return `it lacks ${name}`;
        if (!own.some((each) => each.version === version)) {
            return `it has ${name} ${own[0]?.version ?? ""}, whose version is ${version}`;
        }
        for (const dependency of dependencies) {
            const locked = byName.get(dependency.name);
            if (locked === undefined)
                return `it lacks ${dependency.name}, which ${name} needs`;
            if ((0,discover_workspace/* isAnyVersion */.RZ)(dependency))
                continue;
            if (!locked.some((each) => (0,requirement/* meets */.D)(each.version, dependency.requirement))) {
                return `it has no ${dependency.name} ${dependency.requirement.text}, which ${name} needs`;
            }
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/crates/src/discover/unpublished-settings.ts


/** Reads them; a manifest that cannot be read sets nothing, which cargo tells. */
async function readUnpublishedSettings({ root, members }, selected) {
    const manifest = (await readManifest(root)) ?? {};
    const patched = patchedNames(manifest);
    for (const { name } of members)
        patched.delete(name);
    const set = behaviorLines(manifest);
    const profile = new Map();
    if (set.length > 0) {
        for (const { name, folder, hasProgram } of selected) {
            // The profile of a manifest is packed with it, even where a workspace ignores it.
            const own = hasProgram ? behaviorLines((await readManifest(folder)) ?? {}) : set;
            const lost = set.filter((line) => !own.includes(line));
            if (lost.length > 0)
                profile.set(name, lost);
        }
    }
    return { profile, patched };
}
/** What of `[profile.release]` changes what a program does, and not only how fast or large it is. */
function behaviorLines(manifest) {
    const release = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(manifest["profile"])?.["release"]) ?? {};
    return [
        ...["overflow-checks", "debug-assertions"].flatMap((key) => release[key] === true ? [`${key} = true`] : []),
        ...(release["panic"] === "abort" ? ['panic = "abort"'] : []),
    ];
}
/** The names of `[patch.SOURCE]`, of all sources: a published crate has its dependencies from a registry. */
function patchedNames(manifest) {
    const sources = Object.values((0,json/* asRecord */.qY)(manifest["patch"]) ?? {});
    return new Set(sources.flatMap((source) => Object.entries((0,json/* asRecord */.qY)(source) ?? {}).map(([key, value]) => {
        const renamed = (0,json/* asRecord */.qY)(value)?.["package"];
        return typeof renamed === "string" ? renamed : key;
    })));
}

// EXTERNAL MODULE: ./packages/crates/src/checks/feature-checks.ts
var feature_checks = __webpack_require__(32300);
// EXTERNAL MODULE: ./packages/crates/src/checks/check-needed.ts
var check_needed = __webpack_require__(15906);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var unit = __webpack_require__(65581);
// EXTERNAL MODULE: ./packages/crates/src/discover/graph.ts
var graph = __webpack_require__(73152);
// EXTERNAL MODULE: ./packages/crates/src/discover/select.ts
var discover_select = __webpack_require__(34354);
;// CONCATENATED MODULE: ./packages/crates/src/checks/leave-out.ts


/**
 * The line that releases the crates without a problem now, if there are any.
 *
 * @param atFault names of crates with a problem of their own
 * @param forbidden names that the input lists although their manifests forbid publishing
 * @param toUpload names of the crates that the registry lacks
 * @param nodes what each selected crate depends on
 * @param already the input `exclude`
 */
function leaveOut(atFault, forbidden, toUpload, nodes, already) {
    const pending = new Set(toUpload);
    // A published crate stays as it is, whatever it depends on.
    const out = [
        ...forbidden,
        ...(0,graph/* withDependants */.Lv)(atFault, nodes.filter(({ name }) => pending.has(name))),
    ];
    const total = toUpload.length + forbidden.length;
    const others = total - out.length;
    if (out.length === 0 || others === 0)
        return [];
    const message = `${out.length} of ${total} crates to upload cannot be published as ${out.length === 1 ? "it is" : "they are"}; the other ${others === 1 ? "one" : others} can.`;
    return [advice(message, out, already)];
}
/**
 * The same while nobody knows what is published. Then a crate with a problem may need no upload, and what
 * depends on it none either, so the line has only the crates that may not be published at all.
 *
 * @param selected how many other crates are selected
 * @param isNeeded whether one of these depends on such a crate
 */
function leaveOutForbidden(forbidden, selected, isNeeded, already) {
    if (forbidden.length === 0 || selected === 0 || isNeeded)
        return [];
    const of = `of ${forbidden.length} of ${forbidden.length + selected} selected crates`;
    const message = forbidden.length === 1
        ? `The manifest ${of} does not allow publishing it.`
        : `The manifests ${of} do not allow publishing them.`;
    return [advice(message, forbidden, already)];
}
function advice(message, out, already) {
    return {
        code: "crates-can-be-left-out",
        message,
        remedy: `To release without ${out.length === 1 ? "it" : "them"}${already === undefined ? "" : ", beside what is excluded already"}:`,
        copy: (0,discover_select/* excludeLine */.ns)(out, already),
        isAdvice: true,
    };
}

;// CONCATENATED MODULE: ./packages/crates/src/checks/links-checks.ts

/**
 * cargo lets only one package of a build link a native library, and finds no versions for a crate that
 * needs two of them. Only crates to upload are looked at: of others the published manifest counts.
 */
function checkLinks(toUpload) {
    const byFolder = new Map(toUpload.map((member) => [member.folder, member]));
    const built = toUpload
        .map((member) => ({ member, all: [...builtWith(member, byFolder)] }))
        .sort((a, b) => a.all.length - b.all.length);
    // What depends on such a crate has the same fault, and no other one.
    const told = new Set();
    return built.flatMap(({ member, all }) => {
        const linking = Map.groupBy(all.filter(({ links }) => links !== undefined), ({ links = "" }) => links);
        return [...linking].flatMap(([library, crates]) => {
            const names = crates.map(({ name }) => name).sort();
            if (names.length < 2 || told.has(names.join()))
                return [];
            told.add(names.join());
            // The line is one of those of which one has to go.
            const { manifest } = member.links === library ? member : (crates[0] ?? member);
            return [
                {
                    code: "links-repeated",
                    unit: member.name,
                    message: `${member.name} needs a build with ${names.join(" and ")} in it, and cargo allows links = ${JSON.stringify(library)} for only one of them.`,
                    remedy: "Remove links from one of them, or do not let them depend on each other.",
                    file: manifest,
                    keys: [["package", "links"]],
                },
            ];
        });
    });
}
/** A crate and what is built with it, for those who use it. */
function builtWith(member, byFolder, found = new Set()) {
    if (found.has(member))
        return found;
    found.add(member);
    for (const dependency of member.dependencies) {
        const needed = byFolder.get(dependency.path ?? "");
        if (needed === undefined || dependency.kind === "dev" || (0,discover_workspace/* isLeftOut */.WY)(dependency))
            continue;
        builtWith(needed, byFolder, found);
    }
    return found;
}

// EXTERNAL MODULE: ./packages/crates/src/checks/manifest-checks.ts + 5 modules
var manifest_checks = __webpack_require__(65006);
// EXTERNAL MODULE: ./packages/crates/src/checks/presence-checks.ts
var presence_checks = __webpack_require__(15063);
;// CONCATENATED MODULE: ./packages/crates/src/checks/repeated-items.ts

const inputNames = ["packages", "exclude"];
/**
 * Crates that a list writes out twice, and those that both lists write out: nothing is wrong with the
 * release that they mean, but one of the two was likely to be another crate.
 *
 * @param names those of the workspace
 */
function repeatedItems(inputs, names) {
    const written = (input) => {
        const items = inputs[input] ?? [];
        return items.map(({ text }) => text).filter((text) => names.includes(text));
    };
    const twice = inputNames.flatMap((input) => {
        const items = written(input);
        const repeated = new Set(items.filter((item, index) => items.indexOf(item) !== index));
        return repeated.size === 0 ? [] : [toldTwice(input, [...repeated])];
    });
    const excluded = written("exclude");
    const inBoth = [...new Set(written("packages"))].filter((name) => excluded.includes(name));
    return [...twice, ...(inBoth.length === 0 ? [] : [toldInBoth(inBoth)])];
}
function toldTwice(input, names) {
    return {
        code: "crate-repeated",
        input,
        message: `The input "${input}" names ${(0,wording/* firstFew */.Dt)(names, 5)} more than once.`,
        remedy: "Remove the duplicates, or correct the one that should be another crate.",
    };
}
function toldInBoth(names) {
    return {
        code: "crate-repeated",
        input: "exclude",
        message: `Both packages and exclude name ${(0,wording/* firstFew */.Dt)(names, 5)}, so ${names.length > 1 ? "they are" : "it is"} not released.`,
        remedy: "Remove each name from one of the two.",
    };
}

;// CONCATENATED MODULE: ./packages/crates/src/packing/without-lock.ts

/**
 * The crates that cargo cannot pack with a `Cargo.lock`: those that depend on each other through
 * dev-dependencies, and what depends on them. A cycle that leads through a published crate is none:
 * that comes from the registry.
 *
 * @param missing names of the crates to pack
 * @returns names, in the order of the nodes
 */
function withoutLock(missing, { nodes, devCycles, }) {
    const packed = nodes.filter(({ name }) => missing.includes(name));
    const closing = devCycles.filter(({ from, to }) => (0,graph/* withDependants */.Lv)([from], packed).includes(to));
    return (0,graph/* withDependants */.Lv)(closing.map(({ from }) => from).filter((name) => missing.includes(name)), packed);
}

// EXTERNAL MODULE: ./packages/crates/src/discover/manifest-lines.ts
var manifest_lines = __webpack_require__(61105);
;// CONCATENATED MODULE: ./packages/crates/src/checks/sibling-features.ts





/**
 * A crate may need only features that its siblings have: cargo, which finds versions for all features of
 * a crate that it packs, refuses others. Only siblings that are uploaded with it are looked at: of others
 * the published manifest counts.
 */
function checkSiblingFeatures(toUpload, order) {
    const byFolder = new Map(toUpload.map((member) => [member.folder, member]));
    const names = toUpload.map(({ name }) => name);
    // Without a Cargo.lock cargo finds no versions for tests.
    const untested = new Set(withoutLock(names, order));
    return toUpload.flatMap((member) => lackedBy(member, byFolder, untested.has(member.name)).map((lacked) => ({
        ...{ ...toldOf(member.name, lacked), unit: member.name },
        file: member.manifest,
        keys: keysOf(lacked, member),
    })));
}
function lackedBy(member, byFolder, isUntested) {
    const found = new Map();
    for (const dependency of member.dependencies) {
        const sibling = byFolder.get(dependency.path ?? "");
        const isUnread = dependency.kind === "dev" && ((0,discover_workspace/* isLeftOut */.WY)(dependency) || isUntested);
        // One whose version does not fit is told as that.
        if (sibling === undefined || isUnread || !(0,requirement/* meets */.D)(sibling.version, dependency.requirement)) {
            continue;
        }
        const needed = featuresOf(dependency, member);
        const lacked = needed.filter((feature) => !Object.hasOwn(sibling.features, feature));
        if (lacked.length === 0)
            continue;
        const before = found.get(sibling);
        const features = [...new Set([...(before?.features ?? []), ...lacked])];
        found.set(sibling, { sibling, features, dependency: before?.dependency ?? dependency });
    }
    return [...found.values()];
}
/** What a member asks of a dependency, where it is declared or by a feature of its own. */
function featuresOf(dependency, member) {
    const passedOn = Object.values(member.features).flat().filter(isFor(dependency));
    return [
        ...(dependency.features ?? []),
        ...passedOn.map((value) => value.slice(value.indexOf("/") + 1)),
    ];
}
/** Whether a value of a feature is one of a dependency: `name/feature`, `name?/feature`. */
function isFor({ name, localName = name }) {
    return (value) => value.startsWith(`${localName}/`) || value.startsWith(`${localName}?/`);
}
/** Where the manifest asks for the first feature, or else has the dependency. */
function keysOf({ dependency, features: [first = ""] }, { features }) {
    const { name, localName = name, kind } = dependency;
    const declared = (0,manifest_lines/* dependencyKeys */.sD)(localName, kind);
    const passedOn = Object.entries(features).flatMap(([feature, values]) => values
        .filter((value) => isFor(dependency)(value) && value.endsWith(`/${first}`))
        .map((value) => ["features", feature, value]));
    return [...declared.map((key) => [...key, "features", first]), ...passedOn, ...declared];
}
function toldOf(name, { sibling, features }) {
    const [first = "", ...more] = features;
    const near = more.length === 0 ? (0,selection_src/* nearest */.pA)(first, Object.keys(sibling.features)) : undefined;
    const it = more.length === 0 ? "it" : "them";
    return {
        code: "feature-lacking",
        message: `${name} needs the ${more.length === 0 ? "feature" : "features"} ${features.join(", ")} of ${sibling.name}, which ${sibling.name} ${sibling.version} does not have.`,
        remedy: near === undefined
            ? `Add ${it} to ${sibling.manifest}, or do not require ${it}.`
            : `Did you mean ${near}?`,
    };
}

;// CONCATENATED MODULE: ./packages/crates/src/checks/check-selection.ts










/**
 * Everything that cargo or the registry would refuse later, for the crates that will be uploaded and for
 * what those need. What is published stops nothing. While nobody knows what is published, every
 * selected crate counts as one to upload, and only what needs no registry is checked.
 */
function checkSelection(facts) {
    const { selection, members, order, inputs, target, presence } = facts;
    const { version, versionsStop, onConflict } = inputs;
    const toUpload = (0,presence_checks/* unpublished */.OW)(selection.selected, presence);
    const stale = presence === undefined ? [] : (0,presence_checks/* withOtherVersion */.Nt)(toUpload, version);
    const coming = new Map(versionsStop ? stale.map(({ name }) => [name, version ?? ""]) : []);
    const manifests = (0,manifest_checks/* checkManifests */.d)(toUpload, members, target, coming);
    const isAdvice = (problem) => problem.isAdvice === true;
    const elsewhere = ofVersion(version, facts);
    const versions = (0,presence_checks/* checkVersions */.OR)(stale, toUpload.length, version, elsewhere);
    const forgotten = presence === undefined || toUpload.length > 0
        ? []
        : (0,presence_checks/* checkForgottenVersions */.sg)(selection.selected, version, presence.registry.title, elsewhere);
    const needed = presence === undefined
        ? // Whether the registry has what is not published with them is not known yet.
            { problems: [], atFault: [] }
        : (0,check_needed/* checkNeeded */.cQ)(toUpload, members, presence.registry, {
            misspelled: selection.misspelled,
            excluded: excludedOf(facts),
        });
    const uploads = toUpload.map(({ name }) => name);
    const created = uploads.filter((name) => presence?.newNames.has(name) !== false);
    const ofCrates = [
        ...manifests.problems.filter((problem) => !isAdvice(problem)),
        ...checkLinks(toUpload),
        ...checkSiblingFeatures(toUpload, order),
        ...(0,presence_checks/* namesAlike */.N6)(inOrder(created, order.nodes), target),
        ...(versionsStop ? versions : []),
        ...(presence === undefined
            ? []
            : [
                ...(0,presence_checks/* checkYanked */.h7)(selection.selected, presence.findings, onConflict, presence.registry.title),
                ...needed.problems,
                ...(0,presence_checks/* checkDevCycles */.lK)(order.devCycles, toUpload, presence.registry),
                ...(0,presence_checks/* takenNames */.EF)(presence),
            ]),
    ];
    const atFault = [
        ...ofCrates.flatMap(({ unit }) => unit ?? []),
        ...needed.atFault,
        ...(versionsStop ? stale.map(({ name }) => name) : []),
    ];
    const follows = manifests.problems.filter(isAdvice);
    const already = knownExcludes(facts);
    const problems = presence === undefined
        ? withoutForbidden(selection, already)
        : leaveOut(atFault, selection.forbidden, uploads, order.nodes, already);
    const newNames = presence === undefined
        ? []
        : (0,presence_checks/* checkNewNames */.rf)([...presence.newNames], presence.registry.title, inputs, selection);
    return {
        problems: [
            ...[...ofCrates, ...follows].map((problem) => inManifest(problem, members)),
            ...newNames,
            ...problems,
        ],
        warnings: [
            ...repeatedItems(inputs, members.map(({ name }) => name)),
            ...manifests.warnings,
            ...(versionsStop ? [] : versions),
            ...forgotten,
        ],
    };
}
/** What is about a key of a crate's manifest, with the file. */
function inManifest(problem, members) {
    const { keys, file, unit } = problem;
    const member = members.find(({ name }) => name === unit);
    const isKnown = keys === undefined || file !== undefined || member === undefined;
    return isKnown ? problem : { ...problem, file: member.manifest };
}
function withoutForbidden({ selected, forbidden }, already) {
    const isNeeded = (0,check_needed/* neededFromRegistry */.FZ)(selected).some(({ dependency }) => forbidden.includes(dependency.name));
    return leaveOutForbidden(forbidden, selected.length, isNeeded, already);
}
function inOrder(names, nodes) {
    return nodes.map(({ name }) => name).filter((name) => names.includes(name));
}
/** What of `exclude` names a crate: what does not is a problem, and no line to copy repeats it. */
function knownExcludes({ members, inputs: { exclude = [] } }) {
    const { unmatched } = (0,selection_src/* matchNames */.Gj)(exclude, members.map(({ name }) => name));
    const known = exclude.filter(({ text }) => !unmatched.includes(text));
    return known.length === 0 ? undefined : known;
}
/** Names of the members that `exclude` leaves out. */
function excludedOf({ members, inputs: { exclude = [] } }) {
    const names = members.map(({ name }) => name);
    return new Set((0,selection_src/* matchNames */.Gj)(exclude, names).matched);
}
/** Members of a version that could be released, and are not selected. */
function ofVersion(version, { selection: { selected }, members, target }) {
    if (version === undefined)
        return [];
    return members
        .filter((member) => !selected.includes(member) && (0,unit/* isSameVersion */.p)(member.version, version))
        .filter((member) => (0,discover_select/* mayPublish */.bT)(member, target.registryName))
        .map(({ name }) => name);
}

;// CONCATENATED MODULE: ./packages/crates/src/checks/unpublished-settings.ts


/** So many crates are named before the rest is only counted. */
const shownCrates = 5;
/**
 * Programs that users build otherwise than the workspace does: `cargo install` sees neither its profile
 * nor its `[patch]`, and packing says nothing (Cargo Book, "Profiles" and "Overriding Dependencies").
 *
 * @param selected with those that are published already
 * @param nodes of what is selected
 * @param manifest of the workspace, relative to the workspace of the run
 */
function unpublishedSettings(toUpload, selected, { profile, patched }, nodes, manifest) {
    const programs = toUpload.filter(({ hasProgram }) => hasProgram);
    const inManifest = (keys) => (problem) => ({
        ...{ ...problem, file: manifest, keys },
    });
    return [
        ...lostProfile(programs, profile).map(inManifest([["profile", "release"], ["profile"]])),
        ...lostPatches(programs, patched, nodes, selected).map(inManifest([["patch"]])),
    ];
}
function lostProfile(programs, profile) {
    const names = programs.map(({ name }) => name).filter((name) => profile.has(name));
    if (names.length === 0)
        return [];
    const lines = new Set(names.flatMap((name) => profile.get(name) ?? []));
    return [
        {
            code: "profile-not-published",
            message: `The workspace's [profile.release] sets ${[...lines].join(" and ")}, which is not published: cargo install builds ${(0,wording/* firstFew */.Dt)(names, shownCrates)} without it.`,
            remedy: `Repeat these lines in ${names.length > 1 ? "the Cargo.toml of each of them" : "its own Cargo.toml"}. The workspace ignores them there, with a warning, and cargo install follows them.`,
        },
    ];
}
function lostPatches(programs, patched, nodes, selected) {
    const replaced = new Set();
    const names = programs
        .filter(({ name }) => {
        const built = new Set((0,graph/* withDependencies */.Og)([name], nodes));
        const needed = selected
            .filter((each) => built.has(each.name))
            .flatMap(({ dependencies }) => dependencies)
            .filter((dependency) => dependency.kind !== "dev" && patched.has(dependency.name));
        for (const dependency of needed)
            replaced.add(dependency.name);
        return needed.length > 0;
    })
        .map(({ name }) => name);
    if (names.length === 0)
        return [];
    const many = replaced.size > 1;
    return [
        {
            code: "patch-not-published",
            message: `The workspace's [patch] replaces ${(0,wording/* firstFew */.Dt)([...replaced], shownCrates)}, and is not published: even cargo install --locked builds ${(0,wording/* firstFew */.Dt)(names, shownCrates)} with the newest ${many ? "versions" : "version"} of the registry that ${many ? "fit" : "fits"}.`,
            remedy: `Publish the fork under a name of its own, or require a published version that was tested exactly (such as "=1.2.3").`,
        },
    ];
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(81260);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./packages/crates/src/discover/cargo.ts








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
            const output = await (0,exec/* getExecOutput */.H)(await cargoIn(env), [...plus, ...args], options);
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
    const child = (0,external_node_child_process_.spawn)(await cargoIn(env), args, {
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
/** @throws MissingCargo if no folder of PATH has it */
async function cargoIn(env) {
    const cargo = await (0,src/* findProgram */.Kp)("cargo", env);
    if (cargo === undefined)
        throw new MissingCargo("cargo is not in PATH");
    return cargo;
}
class MissingCargo extends Error {
}
/**
 * What is wrong with the machine's cargo, if anything: missing, or too old to pack a workspace.
 *
 * @param cwd the folder that cargo will be started in, where rustup looks for a pinned toolchain
 * @param toolchain the one that was asked for, which no file can pin
 */
async function checkCargo(cargo, cwd, toolchain) {
    const pinning = toolchain === undefined ? toolchainFile(cwd) : undefined;
    const pinned = pinning === undefined ? "" : ` ${pinning} pins this toolchain.`;
    const instead = pinning === undefined
        ? undefined
        : "Set toolchain: stable, which takes precedence over that file.";
    const remedy = `Install Rust \u2265 ${oldestCargo.replace(/\.0$/, "")} before this step, for example with rustup.`;
    let output;
    try {
        output = await cargo.read(["--version"], cwd);
    }
    catch (error) {
        const isMissing = error instanceof MissingCargo;
        const why = isMissing ? "it is not in PATH" : (0,wording/* messageOf */.bD)(error);
        return { code: "tool-missing", message: `cargo was not found: ${why}.`, remedy };
    }
    if (output.code !== 0) {
        const words = output.stderr.replace(/\s+/g, " ").trim().replace(/\.$/, "");
        return {
            code: "cargo-unusable",
            message: `cargo does not start: ${words}.${pinned}`,
            remedy: instead ?? installRemedy(words, toolchain) ?? remedy,
        };
    }
    const found = /^cargo (\S+)/.exec(output.stdout)?.[1];
    const version = (0,semver.parse)(found);
    if (version === null) {
        return {
            code: "cargo-unusable",
            message: `cargo --version gives no version: ${output.stdout.trim()}.`,
            remedy,
        };
    }
    // A nightly of the right number has what is needed: only the numbers count.
    const numbers = `${version.major}.${version.minor}.${version.patch}`;
    if ((0,semver.compare)(numbers, oldestCargo) >= 0)
        return undefined;
    return {
        code: "cargo-too-old",
        message: `cargo ${version.version} is too old: it cannot pack crates that depend on each other before they are published.${pinned}`,
        remedy: instead ?? remedy,
    };
}
/** Where rustup is there, and has not the toolchain that it is to take: that is what is to be installed. */
function installRemedy(words, toolchain) {
    const [, named] = /toolchain '([^']+)' is not installed/.exec(words) ?? [];
    const wanted = toolchain ?? named;
    if (wanted === undefined)
        return undefined;
    const omit = toolchain === undefined ? "" : ", or omit the input toolchain";
    return `Install it before this step: rustup toolchain install ${wanted}${omit}.`;
}
/** The file that pins a toolchain for a folder, by rustup's rule: the nearest one above. */
function toolchainFile(folder) {
    for (let at = folder;; at = external_node_path_default().dirname(at)) {
        const found = ["rust-toolchain", "rust-toolchain.toml"]
            .map((name) => external_node_path_default().join(at, name))
            .find((file) => (0,external_node_fs_.existsSync)(file));
        if (found !== undefined || at === external_node_path_default().dirname(at))
            return found;
    }
}

// EXTERNAL MODULE: ./packages/crates/src/inputs.ts
var src_inputs = __webpack_require__(82849);
// EXTERNAL MODULE: ./packages/crates/src/discover/order-lines.ts
var order_lines = __webpack_require__(86162);
;// CONCATENATED MODULE: ./packages/crates/src/discover/discover-workspace.ts









/** Reads the workspace and finds everything that is wrong with it without a network call. */
async function discoverWorkspace({ cargo, folder, inputs, target, commitIn, }) {
    // git, rustup and cargo take what counts from the folder that they are asked in.
    const manifestFolder = external_node_path_default().dirname(external_node_path_default().resolve(folder, inputs.manifestPath));
    const pathProblems = (0,discover_workspace/* checkManifestPath */.LD)(folder, inputs.manifestPath);
    const cargoFolder = pathProblems.length > 0 ? folder : manifestFolder;
    const readCargo = async () => {
        // One after the other: rustup may install a toolchain for the first.
        const cargoProblem = await checkCargo(cargo, cargoFolder, inputs.toolchain);
        const before = [...pathProblems, ...(cargoProblem === undefined ? [] : [cargoProblem])];
        return before.length > 0
            ? { problems: before }
            : (0,discover_workspace/* readWorkspace */.iF)(cargo, folder, inputs.manifestPath);
    };
    const [workspace, commit] = await Promise.all([readCargo(), commitIn(cargoFolder)]);
    if ("problems" in workspace) {
        const head = (0,src/* checkHead */.Xj)(commit, inputs.sha);
        return nothing([...workspace.problems, ...head]);
    }
    const { registryName } = target;
    const selection = (0,discover_select/* selectMembers */.Av)(workspace.members, { ...inputs, registryName });
    const { selected } = selection;
    const order = (0,graph/* orderCrates */.JB)(publishedNodes(selected));
    const problems = [
        ...selection.problems,
        ...(order.kind === "cycle" ? [(0,graph/* cycleProblem */.UR)(order.path)] : []),
        ...(0,src/* checkHead */.Xj)(commit, inputs.sha),
    ];
    if (order.kind === "cycle") {
        const unordered = { nodes: publishedNodes(selected).map(namesOnly), devCycles: [] };
        const facts = { selection, members: workspace.members, order: unordered, inputs, target };
        return nothing([...problems, ...checkSelection({ ...facts, presence: undefined }).problems]);
    }
    const byName = new Map(selected.map((member) => [member.name, member]));
    const units = order.nodes.flatMap(({ name, dependencies: after }) => {
        const member = byName.get(name);
        if (member === undefined)
            return [];
        const { version } = member;
        const at = external_node_path_default().relative(folder, member.folder).replaceAll((external_node_path_default()).sep, "/") || ".";
        const program = member.hasProgram && !member.hasLibrary && { isProgram: true };
        return [{ name, version, path: at, listed: selection.listed.has(name), after, ...program }];
    });
    return {
        candidates: { units, workspace, selection, order, head: commit?.head },
        problems,
        lines: [
            ...(0,order_lines/* orderLines */.Y)(units, src_inputs/* called */.A),
            ...(0,order_lines/* skippedLines */.k)(selection.skipped),
            ...order.devCycles.map((cycle) => `A cycle through a dev-dependency, packed without Cargo.lock: ${cycle.path.join(" \u2192 ")}`),
        ],
    };
}
function nothing(problems) {
    return { candidates: undefined, problems, lines: [] };
}
/** Members with the dependencies that their published manifests will have. */
function publishedNodes(members) {
    return (0,graph/* graphOf */.cQ)(members.map((member) => ({
        ...member,
        dependencies: member.dependencies.filter((each) => !(0,discover_workspace/* isLeftOut */.WY)(each)),
    })));
}
function namesOnly({ name, dependencies }) {
    return { name, dependencies: dependencies.map((dependency) => dependency.name) };
}

// EXTERNAL MODULE: ./packages/crates/src/checks/upload-warnings.ts
var upload_warnings = __webpack_require__(38071);
// EXTERNAL MODULE: ./packages/crates/src/packing/crate-unit.ts
var crate_unit = __webpack_require__(21396);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
;// CONCATENATED MODULE: ./packages/crates/src/packing/pack.ts



/** cargo could not pack. */
class PackError extends problem/* ProblemsError */.FQ {
    /** What cargo said. */
    words;
    constructor(problem, words) {
        super([problem]);
        this.words = words;
    }
}
/**
 * Packs crates with one `cargo package`, siblings laid over the registry.
 *
 * @returns absolute paths by crate name
 * @throws PackError with cargo's own words; `cargo package` is all or nothing
 */
async function packCrates(cargo, crates, options, onLine) {
    const { features } = options;
    const args = [
        "package",
        ...crates.flatMap(({ name }) => ["-p", name]),
        ...options.registryArgs,
        ...["--target-dir", options.targetDir],
        ...(options.verify ? [] : ["--no-verify"]),
        ...(options.allowDirty === true ? ["--allow-dirty"] : []),
        ...(options.excludeLockfile ? ["--exclude-lockfile"] : []),
        ...(features.includes("all")
            ? ["--all-features"]
            : features.length > 0
                ? ["--features", features.join(",")]
                : []),
    ];
    const { code, stderr } = await cargo.build(args, options.folder, onLine);
    if (code !== 0) {
        const packed = crates.map(({ name }) => name);
        throw new PackError(describePackFailure(stderr, options, packed), packWords(stderr));
    }
    return new Map(crates.map(({ name, version }) => [
        name,
        external_node_path_default().join(options.targetDir, "package", `${name}-${version}.crate`),
    ]));
}
/**
 * What a failed `cargo package` said, and what to do: the crates to leave out where one is at fault.
 *
 * @param stderr all that cargo wrote
 * @param packed names of the crates that were to be packed
 */
function describePackFailure(stderr, { without, allowDirty }, packed) {
    const text = (0,external_node_util_.stripVTControlCharacters)(stderr);
    const code = "packing-failed";
    const message = `cargo package failed, and nothing was uploaded: ${packWords(stderr)}`;
    if (/No space left on device|os error 28\b|os error 112\b/.test(text)) {
        return {
            code: "disk-full",
            message,
            remedy: "Free disk space on the runner before this step, then run again.",
        };
    }
    // What cargo holds for uncommitted and the look at the checkout does not, such as a link's target.
    if (text.includes("pass the `--allow-dirty` flag")) {
        return {
            code: "uncommitted-files",
            message,
            remedy: `Commit these files${orAllowDirty(allowDirty)}.`,
        };
    }
    const ofMachine = machineFaults.flatMap(([words, remedy]) => {
        const found = words.exec(text);
        return found === null ? [] : [remedy(found[1] ?? "")];
    })[0];
    if (ofMachine !== undefined)
        return { code, message, remedy: ofMachine };
    // The crate that does not compile may be one from outside: at fault is the one cargo is at.
    const culprit = [...text.matchAll(/^ *(?:Packaging|Verifying) ([A-Za-z0-9_-]+) v/gm)].at(-1)?.[1] ??
        /could not compile `([^`]+)`/.exec(text)?.[1];
    if (culprit === undefined) {
        return { code, message, remedy: "Run cargo package --workspace locally to see it again." };
    }
    const line = without(culprit);
    const { remedy, ...more } = remedyFor(culprit, message, packed);
    const found = { code, unit: culprit, message, ...more };
    if (line === undefined)
        return { ...found, remedy };
    return { ...found, remedy: `${remedy} Or release without it:`, copy: line };
}
/** How else files can go out that are not as the commit has them. */
function orAllowDirty(allowDirty) {
    return allowDirty === undefined ? "" : ", or set allow-dirty: true";
}
/** What stops every crate, by what cargo and rustc say of it: no crate is at fault, and none to leave out. */
const machineFaults = [
    [
        /\(which is replacing registry `([^`]+)`\)/,
        (registry) => `cargo's configuration replaces ${registry}, for example by vendored sources, and what replaces it lacks this crate. Run this step without that \`replace-with\`: move its .cargo/config.toml aside first.`,
    ],
    [
        /the `([^`]+)` target may not be installed/,
        (target) => `cargo's configuration sets build.target: run rustup target add ${target} before this step, or set verify: false.`,
    ],
];
/** What to do about the crate at fault, by what cargo says of it. */
function remedyFor(culprit, words, packed) {
    const sibling = missingSibling(words);
    if (sibling !== undefined && packed.includes(sibling)) {
        // `[patch]` allows that in the workspace. cargo orders what it packs by the paths alone.
        return {
            code: "sibling-without-path",
            remedy: `${culprit} names ${sibling} by version alone, and the registry does not have that yet. Add a path beside the dependency's version, or release ${sibling} first.`,
        };
    }
    if (words.includes("Source directory was modified by build.rs")) {
        return { remedy: `Let the build script of ${culprit} write to OUT_DIR, or set verify: false.` };
    }
    if (words.includes("no targets specified in the manifest")) {
        return {
            remedy: `Commit the sources of ${culprit}, and let include and exclude in its manifest keep them: cargo package --list -p ${culprit} shows what is packed. If the member's folder is a symbolic link, list the folder that it leads to in members: git stores only the link, and cargo packs none of the files behind it.`,
        };
    }
    return { remedy: `Fix ${culprit}: cargo packs all crates or none.` };
}
/** Why cargo did not pack, in its own words. */
function packWords(stderr) {
    return firstCause((0,external_node_util_.stripVTControlCharacters)(stderr));
}
/** How much of cargo's words a message holds, in lines and letters. */
const shown = { lines: 8, letters: 700 };
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
    return sentence((telling.at(-1) ?? lines.slice(-5)).slice(0, shown.lines));
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
    if (words.length > shown.letters)
        return `${words.slice(0, shown.letters)}\u2026`;
    return /[.!?]$/.test(words) ? words : `${words}.`;
}
/**
 * The sibling that cargo did not find in the registry, if that is why it failed: "no matching package
 * named `x` found" for an unknown crate, "failed to select a version for the requirement `x = \u2026`" for
 * a known one. cargo's own edge of the index may be older than ours.
 */
function missingSibling(words) {
    const match = /no matching package named `([^`]+)`/.exec(words) ??
        /failed to select a version for the requirement `([A-Za-z0-9_-]+)/.exec(words);
    return match?.[1];
}

;// CONCATENATED MODULE: ./packages/crates/src/packing/checkout-files.ts





/**
 * Crates that are packed from the checkout hold its files, so these must be those of the commit, and
 * all of them: what cargo would pack counts, as for cargo, and beside it what is not there to be
 * packed, which cargo skips.
 *
 * @returns by the names of crates
 * @throws ProblemsError if a repository cannot be read
 */
async function readFilesToPack(wanted) {
    const { selected, workspace, env } = wanted;
    const byTop = Map.groupBy(selected, ({ folder }) => (0,src/* repositoryOf */._M)(folder));
    const found = new Map();
    for (const [top, members] of byTop) {
        if (top === undefined)
            continue;
        const sources = members.flatMap((member) => sourcesOf(member, workspace));
        const tree = await (0,src/* readWorkTree */.gJ)(top, [...new Set(sources)], env);
        if (tree === undefined)
            continue;
        const moved = (await (0,src/* isMovedSubmodule */.yR)(top, env))
            ? [{ path: top, kind: "moved" }]
            : [];
        const changes = [...tree.changes, ...moved];
        for (const member of members) {
            found.set(member.name, await look(member, { ...tree, changes }, wanted));
        }
    }
    return found;
}
/** What of the files of crates to upload must not be published. */
function checkFilesToPack(toUpload, files, allowDirty) {
    const found = toUpload.flatMap(({ name }) => files.get(name) ?? []);
    const all = (kind) => [...new Set(found.flatMap((each) => each[kind]))];
    return [
        ...(allowDirty === true
            ? []
            : oneProblem(all("uncommitted"), (named) => uncommitted(named, allowDirty))),
        ...all("missing").map(missingSubmodule),
        ...oneProblem(all("leftOut"), leftOut),
        ...oneProblem(all("pointers"), pointers),
    ];
}
/** One problem for all of these files, if there are any. */
function oneProblem(files, told) {
    return files.length === 0 ? [] : [told((0,wording/* firstFew */.Dt)(files, 10), files.length === 1)];
}
/** Where what a crate is packed from may lie: its folder, and what its manifest names elsewhere. */
function sourcesOf({ folder, readme, licenseFile }, { root }) {
    return [
        folder,
        // What a crate inherits stands in the workspace's manifest, and cargo holds it to that.
        external_node_path_default().join(root, "Cargo.toml"),
        ...[readme, licenseFile].flatMap((file) => file === undefined ? [] : [external_node_path_default().resolve(folder, file)]),
    ].filter((each) => each === folder || !(0,src/* isWithin */.UO)(each, folder));
}
async function look(member, tree, { cargo, workspace, folder }) {
    const sources = sourcesOf(member, workspace);
    const touches = (at) => sources.some((source) => (0,src/* isWithin */.UO)(at, source) || (0,src/* isWithin */.UO)(source, at));
    const changes = tree.changes.filter((change) => touches(change.path));
    const pointers = tree.pointers.filter(touches);
    const gone = changes.filter(({ kind }) => kind === "deleted" || kind === "left-out");
    const submodules = tree.missingSubmodules.filter(touches);
    const shown = (file) => external_node_path_default().relative(folder, file).replaceAll((external_node_path_default()).sep, "/");
    const patterns = gone.length + submodules.length > 0
        ? await readPatterns(member.folder, workspace.root)
        : undefined;
    const isOwn = (at) => ownerOf(at, workspace.members) === member;
    const inCrate = (at) => external_node_path_default().relative(member.folder, at).replaceAll((external_node_path_default()).sep, "/");
    const wouldBePacked = gone.filter(({ path: at }) => patterns !== undefined && isOwn(at) && packsFile(patterns, inCrate(at)));
    const packed = changes.length + pointers.length > gone.length
        ? await listPackage(cargo, member, workspace)
        : [];
    return {
        uncommitted: [
            ...packed.flatMap((file) => {
                const change = changes.find((each) => (0,src/* isWithin */.UO)(file, each.path));
                if (change === undefined || isGeneratedLock(file, change, member))
                    return [];
                return [
                    change.kind === "moved" ? `${shown(change.path)} (at another commit)` : shown(file),
                ];
            }),
            ...wouldBePacked
                .filter(({ kind }) => kind === "deleted")
                .map(({ path: at }) => `${shown(at)} (deleted)`),
        ],
        missing: submodules
            .filter((at) => patterns !== undefined && isOwn(at) && packsBelow(patterns, inCrate(at)))
            .map(shown),
        leftOut: wouldBePacked
            .filter(({ kind }) => kind === "left-out")
            .map(({ path: at }) => shown(at)),
        pointers: pointers.filter((at) => packed.includes(at)).map(shown),
    };
}
/** The member whose folder is the nearest above a path: cargo packs no other package along. */
function ownerOf(at, members) {
    return members
        .filter(({ folder }) => (0,src/* isWithin */.UO)(at, folder))
        .sort((a, b) => b.folder.length - a.folder.length)[0];
}
/**
 * The files that cargo packs of a crate, and those of its manifest's that lie elsewhere. None if
 * cargo cannot say: it says why when it packs.
 */
async function listPackage(cargo, member, workspace) {
    const args = ["package", "--list", "--allow-dirty", "-p", member.name];
    const { code, stdout } = await cargo.read(args, workspace.folder);
    if (code !== 0)
        return [];
    const listed = stdout.split("\n").filter((line) => line !== "");
    return [
        ...listed.map((file) => external_node_path_default().join(member.folder, file)),
        ...sourcesOf(member, workspace).filter((source) => source !== member.folder),
    ];
}
/** cargo writes the lock into the crate anew: one that is not committed is not what is packed. */
function isGeneratedLock(file, { kind }, { folder }) {
    return file === external_node_path_default().join(folder, "Cargo.lock") && kind === "ignored";
}
function uncommitted(named, allowDirty) {
    return {
        code: "uncommitted-files",
        message: `Files that would be packed differ from the commit: ${named}.`,
        remedy: `Commit or remove them${orAllowDirty(allowDirty)}.`,
    };
}
function missingSubmodule(folder) {
    return {
        code: "submodule-not-checked-out",
        message: `${folder} is a submodule that is not checked out, so the crate would be published without its files.`,
        remedy: "Set `submodules: recursive` of actions/checkout, or add the folder to exclude in the manifest.",
        file: folder,
    };
}
function leftOut(named) {
    return {
        code: "files-not-checked-out",
        message: `The sparse checkout leaves out files that would be packed: ${named}.`,
        remedy: "List their folders in `sparse-checkout` of actions/checkout, or add them to exclude in the manifest.",
    };
}
function pointers(named, isOne) {
    return {
        code: "lfs-pointers",
        message: `${named} ${isOne ? "is a pointer" : "are pointers"} to Git LFS, and would be published as such, permanently.`,
        remedy: `Set \`lfs: true\` of actions/checkout, or add ${isOne ? "it" : "them"} to exclude in the manifest.`,
    };
}

// EXTERNAL MODULE: ./packages/crates/src/packing/packed-from.ts
var packed_from = __webpack_require__(73477);
// EXTERNAL MODULE: ./packages/crates/src/packing/packed-manifest.ts
var packed_manifest = __webpack_require__(86848);
;// CONCATENATED MODULE: ./packages/crates/src/packing/lost-targets.ts

/**
 * Crates that were packed without a target that they have: where `include`, `exclude` or git leaves its
 * file out, cargo warns, takes it out of the packed manifest, and goes on. Programs and build scripts count
 * if the manifest declares them: others may be left out on purpose.
 */
function lostTargets(packed, members) {
    const byName = new Map(members.map((member) => [member.name, member]));
    return packed.flatMap(({ crate }) => {
        const member = byName.get(crate.name);
        const { targets } = crate.manifest;
        const { original } = crate.manifests;
        const declared = original === undefined ? undefined : (0,packed_manifest/* parseDeclaredTargets */.G)(original);
        const lost = [
            ...(member?.hasLibrary === true && !targets.hasLibrary ? ["its library"] : []),
            ...(declared?.hasBuildScript === true && !targets.hasBuildScript ? ["its build script"] : []),
            ...(declared?.programs ?? [])
                .filter((name) => !targets.programs.includes(name))
                .map((name) => `the program ${name}`),
        ];
        if (lost.length === 0)
            return [];
        const without = `${crate.name} would be published without ${lost.join(" and ")}`;
        const keys = [["package", "include"], ["package", "exclude"], ["package"]];
        const place = {
            unit: crate.name,
            ...(member !== undefined && { file: member.manifest, keys }),
        };
        if (declared?.choosesFiles === false) {
            return [
                {
                    code: "target-not-packed",
                    ...place,
                    message: `${without}: git ignores the source, or it lies below another Cargo.toml.`,
                    remedy: "Commit the source, or remove the target from the manifest.",
                },
            ];
        }
        return [
            {
                code: "target-not-packed",
                ...place,
                message: `${without}: "include" or "exclude" in its manifest leaves the source out.`,
                remedy: 'Name the source in "include", or remove the target from the manifest.',
            },
        ];
    });
}

;// CONCATENATED MODULE: ./packages/crates/src/packing/pack-published.ts


/**
 * Packs crates that the registry has already, to compare them. cargo packs all or none: where it cannot
 * pack them together each is tried alone, and one that fails even then is left out, for a reason that
 * its release did not have. It needs no upload, so it stops nothing.
 *
 * @param pack packs crates in a folder of this name
 * @throws ProblemsError only for a full disk
 */
async function packPublished(crates, pack, onLine) {
    try {
        return { packed: await pack(crates, "compare"), notPacked: [] };
    }
    catch (error) {
        notPackable(error);
        if (crates.length > 1) {
            onLine("cargo cannot pack the published crates together: packing each alone to compare it.");
        }
    }
    const packed = [];
    const notPacked = [];
    for (const crate of crates) {
        try {
            packed.push(...(await pack([crate], `compare-${crate.name}`)));
        }
        catch (error) {
            const { name, version } = crate;
            notPacked.push({ name, version, cause: notPackable(error) });
            onLine(`${(0,unit/* unitId */.K)(crate)} is published, and cannot be packed: it is not compared.`);
        }
    }
    return { packed, notPacked };
}
/** Why a crate cannot be packed; throws what is no fault of the crate. */
function notPackable(error) {
    const isOwnFault = error instanceof problem/* ProblemsError */.FQ && error.problems.every(({ code }) => code !== "disk-full");
    if (!isOwnFault)
        throw error;
    return error instanceof PackError ? error.words : (0,wording/* messageOf */.bD)(error);
}

;// CONCATENATED MODULE: ./packages/crates/src/packing/pack-selection.ts











/**
 * Packs the selection by what the registry has of it.
 *
 * What is published is packed without a build and without lock files, only to be compared: it never
 * stops what is missing. That is packed and built without its published siblings: these come from the
 * registry, as they will for everyone, so that a packed `Cargo.lock` holds the registry's checksums and
 * a sibling's old contents are noticed.
 *
 * @throws ProblemsError if something that is missing cannot be packed, or the disk is full
 */
async function packSelection({ cargo, local, presence, options, folder, isHindered, onLine, }) {
    const { selected } = local.selection;
    const { nodes } = local.order;
    const findingOf = (member) => presence.findings.get((0,unit/* unitId */.K)(member));
    const published = selected.filter((member) => (0,pipeline/* isPublished */.HF)(member, presence));
    const missing = selected.filter((member) => !published.includes(member));
    const packed = new Map();
    const notPacked = [];
    const without = (crate) => {
        const names = (0,graph/* withDependants */.Lv)([crate], nodes);
        return names.length < selected.length ? (0,discover_select/* excludeLine */.ns)(names, options.exclude) : undefined;
    };
    const pack = async (members, call) => {
        const targetDir = external_node_path_default().join(folder, call.name);
        try {
            const { features, registryArgs } = options;
            const files = await packCrates(cargo, members, {
                ...{ ...call, registryArgs, targetDir, without },
                features: featuresFor(features, members),
                folder: local.workspace.folder,
            }, onLine);
            const read = [];
            for (const file of files.values()) {
                const kept = external_node_path_default().join(folder, "packed", external_node_path_default().basename(file));
                await (0,promises_.copyFile)(file, kept);
                read.push(await (0,crate_unit/* readPacked */.d)(kept));
            }
            return read;
        }
        catch (error) {
            throw isDiskFull(error) ? diskFull(folder) : error;
        }
        finally {
            // A build of many crates is large, and a full disk would also keep us from saying that it is.
            await (0,promises_.rm)(targetDir, { recursive: true, force: true });
        }
    };
    const keep = (crates) => {
        for (const each of crates)
            packed.set(each.crate.name, each);
    };
    const inOrder = () => selected.flatMap(({ name }) => packed.get(name) ?? []);
    /** Packs what is missing, and once more with what cargo's own look at the index has missed. */
    const packMissing = async (members, call) => {
        try {
            return await pack(members, call);
        }
        catch (error) {
            const sibling = error instanceof PackError ? missingSibling(error.words) : undefined;
            if (!published.some(({ name }) => name === sibling))
                throw error;
            // Siblings of the very same bytes, lock included, can as well be packed along; others cannot.
            const needed = (0,graph/* withDependencies */.Og)(names(members), nodes);
            const candidates = published.filter(({ name }) => needed.includes(name));
            const again = { ...call, name: `${call.name}-siblings`, verify: false };
            const siblings = await pack(candidates, again).catch(() => []);
            const equal = candidates.filter((member) => {
                const finding = findingOf(member);
                const checksum = siblings.find(({ crate }) => crate.name === member.name)?.crate.checksum;
                return finding?.kind === "present" && finding.checksum === checksum;
            });
            if (!equal.some(({ name }) => name === sibling))
                throw error;
            onLine(`cargo does not see ${sibling ?? ""} in the registry yet: packing it too, with the same bytes.`);
            return await pack([...members, ...equal], { ...call, name: `${call.name}-again` });
        }
    };
    await (0,promises_.mkdir)(external_node_path_default().join(folder, "packed"), { recursive: true });
    if (published.length > 0) {
        const compared = await packPublished(published, (members, name) => pack(members, { name, verify: false, excludeLockfile: true, allowDirty: true }), onLine);
        keep(compared.packed);
        notPacked.push(...compared.notPacked);
        if (missing.length > 0 && (await isHindered(inOrder(), notPacked))) {
            const notBuilt = missing.map(({ name, version }) => ({
                ...{ name, version, cause: "the release was stopped before anything was built" },
            }));
            return { packed: inOrder(), notPacked: [...notPacked, ...notBuilt], hindered: true };
        }
    }
    const { verify, allowDirty } = options;
    const withoutLocks = withoutLock(names(missing), local.order);
    const unlockable = missing.filter(({ name }) => withoutLocks.includes(name));
    const lockable = missing.filter((member) => !unlockable.includes(member));
    if (unlockable.length > 0) {
        const named = (0,wording/* firstFew */.Dt)(names(unlockable), 10);
        onLine(`Packing without Cargo.lock: ${named}. They depend on each other through dev-dependencies, or on such crates, and cargo cannot lock those.`);
        // The build needs what these depend on, too; that is packed again below, with its lock.
        const needed = (0,graph/* withDependencies */.Og)(names(unlockable), nodes);
        const members = missing.filter(({ name }) => needed.includes(name));
        keep(await packMissing(members, {
            name: "without-lock",
            verify,
            excludeLockfile: true,
            allowDirty,
        }));
    }
    if (lockable.length > 0) {
        keep(await packMissing(lockable, { name: "release", verify, excludeLockfile: false, allowDirty }));
    }
    // What is published already is only compared.
    const toUpload = missing.flatMap(({ name }) => packed.get(name) ?? []);
    (0,problem/* throwProblems */.Jh)(lostTargets(toUpload, missing));
    return { packed: inOrder(), notPacked, hindered: false };
}
function names(members) {
    return members.map(({ name }) => name);
}
/**
 * The features to build these crates with. cargo refuses a feature that none of its packages has: one
 * that only other crates of the selection have must not stop the run that finishes a release.
 */
function featuresFor(features, packed) {
    return features.filter((name) => name === "all" || packed.some((each) => (0,feature_checks/* hasFeature */.j)(each, name)));
}
function isDiskFull(error) {
    return error instanceof Error && "code" in error && error.code === "ENOSPC";
}
function diskFull(folder) {
    return new problem/* ProblemsError */.FQ([
        {
            code: "disk-full",
            message: `The disk is full: the packed crates could not be written to ${folder}. Nothing was uploaded.`,
            remedy: "Free disk space on the runner before this step, then run again.",
        },
    ]);
}

// EXTERNAL MODULE: ./packages/crates/src/registry/cargo-environment.ts
var cargo_environment = __webpack_require__(94988);
// EXTERNAL MODULE: ./packages/crates/src/registry/crate-registry.ts + 5 modules
var crate_registry = __webpack_require__(15109);
// EXTERNAL MODULE: ./packages/crates/src/registry/crates-io-limits.ts
var crates_io_limits = __webpack_require__(71468);
// EXTERNAL MODULE: ./packages/crates/src/registry/look-up-crates.ts
var look_up_crates = __webpack_require__(43264);
// EXTERNAL MODULE: ./packages/crates/src/registry/open-registry.ts + 1 modules
var open_registry = __webpack_require__(37515);
// EXTERNAL MODULE: ./packages/crates/src/registry/publishing-registry.ts + 1 modules
var publishing_registry = __webpack_require__(94634);
;// CONCATENATED MODULE: ./packages/crates/src/workspace-steps.ts


























/** Crates of a workspace: what is meant, what is there, what stands in the way. */
function workspacePlan(inputs, target, ports) {
    const { workspace: folder, cancelled } = ports;
    return {
        registry: (0,open_registry/* pagesOf */.E)(target),
        traits: (0,crate_registry/* traitsOf */.J)(target, undefined),
        limitOf: crates_io_limits/* limitOf */.LF,
        discover: async () => {
            const env = (0,cargo_environment/* cargoEnvironment */.im)(target, inputs.registry, ports, false);
            const cargo = createCargo(inputs.toolchain, env, cancelled);
            const { commitIn = (at) => (0,src/* readCommit */.kN)(at, env) } = ports;
            const found = await discoverWorkspace({ cargo, folder, inputs, target, commitIn });
            const { candidates } = found;
            if (candidates === undefined)
                return { ...found, candidates };
            const { workspace, selection } = candidates;
            const { selected } = selection;
            const [staleLock, nested, settings] = await Promise.all([
                inputs.allowDirty ? undefined : checkLock(workspace, selected, folder, env),
                nestedPackages(selected, workspace),
                readUnpublishedSettings(workspace, selected),
            ]);
            return { ...found, candidates: { ...candidates, staleLock, nested, settings } };
        },
        lookUp: async ({ selection: { selected } }) => {
            const registry = await (0,open_registry/* openRegistry */.M)(target, inputs.token, ports);
            const needed = (0,check_needed/* neededFromRegistry */.FZ)(selected).map(({ dependency }) => dependency.name);
            return (0,look_up_crates/* lookUpCrates */.X)(selected, needed, registry, ports);
        },
        check: ({ selection, workspace, order, staleLock, nested, settings }, presence) => {
            const { members } = workspace;
            const facts = { selection, members, order, inputs, target, presence };
            const { problems, warnings } = checkSelection(facts);
            // What is published is packed only to be compared.
            const toUpload = (0,presence_checks/* unpublished */.OW)(selection.selected, presence);
            const isRootMissing = toUpload.some((member) => member.folder === workspace.root);
            return {
                problems: [...problems, ...(staleLock !== undefined && isRootMissing ? [staleLock] : [])],
                warnings: [
                    ...warnings,
                    ...toUpload.flatMap(({ name }) => nested.get(name) ?? []),
                    ...unpublishedSettings(toUpload, selection.selected, settings, order.nodes, external_node_path_default().relative(folder, external_node_path_default().join(workspace.root, "Cargo.toml"))),
                ],
            };
        },
    };
}
/** Crates of a workspace, packed in this job. */
function workspaceRelease(inputs, target, ports) {
    const { allowDirty, token, dryRun } = inputs;
    const { log, cancelled, workspace: folder } = ports;
    const hasToken = dryRun || token !== undefined || !target.isCratesIo;
    const plan = workspacePlan({ ...inputs, hasToken, versionsStop: true }, target, ports);
    return {
        ...plan,
        called: src_inputs/* called */.A,
        // Which files are packed shows in the job that packs them.
        discover: async () => {
            const found = await plan.discover();
            const { candidates } = found;
            if (candidates === undefined)
                return { ...found, candidates };
            const { workspace, selection } = candidates;
            const env = (0,cargo_environment/* cargoEnvironment */.im)(target, inputs.registry, ports, false);
            const cargo = createCargo(inputs.toolchain, env, cancelled);
            const { selected } = selection;
            const files = await readFilesToPack({ cargo, folder, env, workspace, selected });
            const features = (0,feature_checks/* checkFeatures */.Y)(inputs.features, selected);
            const problems = [...found.problems, ...features];
            return { ...found, problems, candidates: { ...candidates, files } };
        },
        check: (candidates, presence) => {
            const { problems, warnings } = plan.check(candidates, presence);
            const { selection, files } = candidates;
            const toUpload = (0,presence_checks/* unpublished */.OW)(selection.selected, presence);
            return {
                problems: [...problems, ...checkFilesToPack(toUpload, files, allowDirty)],
                warnings,
            };
        },
        open: (_, { registry }) => (0,publishing_registry/* publishingRegistry */.p)(inputs, registry, ports),
        pack: async (local, presence, isHindered) => {
            const { authRequired } = presence.registry.config;
            const env = (0,cargo_environment/* cargoEnvironment */.im)(target, inputs.registry, ports, authRequired, token);
            const { selected } = local.selection;
            const verify = inputs.verify && !selected.every((member) => (0,pipeline/* isPublished */.HF)(member, presence));
            if (verify && !inputs.dryRun)
                log.info(sharedJob);
            const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(ports.temp, "fairlead-crates-"));
            const unitsOf = (packed, notPacked) => (0,crate_unit/* toUnits */.J)(packed, local.order.nodes, presence.newNames, notPacked);
            const { packed, notPacked, hindered } = await log.inGroup(verify ? "Packing and verifying" : "Packing", () => packSelection({
                cargo: createCargo(inputs.toolchain, env, cancelled),
                ...{ local, presence, folder, onLine: log.info },
                options: { ...inputs, registryArgs: (0,cargo_environment/* registryArgs */.jI)(target, inputs.registry) },
                isHindered: (...found) => isHindered(unitsOf(...found)),
            }));
            await (0,packed_from/* writePackedFrom */.G)(external_node_path_default().join(folder, "packed"), packed, inputs.sha ?? local.head);
            const units = unitsOf(packed, notPacked);
            return {
                units,
                // What was packed without a build is for nobody else.
                ...(!hindered && { folder: external_node_path_default().join(folder, "packed") }),
                warnings: (0,upload_warnings/* uploadWarnings */.P)(units, presence, target),
            };
        },
    };
}
/** Said once: a build script can read its parent's memory, whatever its own environment holds. */
const sharedJob = "Packing and credentials share this job: a build script could read them from this process. " +
    "The safer way: pack with dry-run: true in a job without credentials, and pass what it packed to this job as artifact or crate-files.";


/***/ }),

/***/ 53988:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["389-exception","Asterisk-exception","Autoconf-exception-2.0","Autoconf-exception-3.0","Autoconf-exception-generic","Autoconf-exception-generic-3.0","Autoconf-exception-macro","Bison-exception-1.24","Bison-exception-2.2","Bootloader-exception","Classpath-exception-2.0","CLISP-exception-2.0","cryptsetup-OpenSSL-exception","DigiRule-FOSS-exception","eCos-exception-2.0","Fawkes-Runtime-exception","FLTK-exception","fmt-exception","Font-exception-2.0","freertos-exception-2.0","GCC-exception-2.0","GCC-exception-2.0-note","GCC-exception-3.1","Gmsh-exception","GNAT-exception","GNOME-examples-exception","GNU-compiler-exception","gnu-javamail-exception","GPL-3.0-interface-exception","GPL-3.0-linking-exception","GPL-3.0-linking-source-exception","GPL-CC-1.0","GStreamer-exception-2005","GStreamer-exception-2008","i2p-gpl-java-exception","KiCad-libraries-exception","LGPL-3.0-linking-exception","libpri-OpenH323-exception","Libtool-exception","Linux-syscall-note","LLGPL","LLVM-exception","LZMA-exception","mif-exception","OCaml-LGPL-linking-exception","OCCT-exception-1.0","OpenJDK-assembly-exception-1.0","openvpn-openssl-exception","PS-or-PDF-font-exception-20170817","QPL-1.0-INRIA-2004-exception","Qt-GPL-exception-1.0","Qt-LGPL-exception-1.1","Qwt-exception-1.0","SANE-exception","SHL-2.0","SHL-2.1","stunnel-exception","SWI-exception","Swift-exception","Texinfo-exception","u-boot-exception-2.0","UBDL-exception","Universal-FOSS-exception-1.0","vsftpd-openssl-exception","WxWindows-exception-3.1","x11vnc-openssl-exception"]');

/***/ }),

/***/ 3389:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["AGPL-1.0","AGPL-3.0","BSD-2-Clause-FreeBSD","BSD-2-Clause-NetBSD","GFDL-1.1","GFDL-1.2","GFDL-1.3","GPL-1.0","GPL-2.0","GPL-2.0-with-GCC-exception","GPL-2.0-with-autoconf-exception","GPL-2.0-with-bison-exception","GPL-2.0-with-classpath-exception","GPL-2.0-with-font-exception","GPL-3.0","GPL-3.0-with-GCC-exception","GPL-3.0-with-autoconf-exception","LGPL-2.0","LGPL-2.1","LGPL-3.0","Net-SNMP","Nunit","StandardML-NJ","bzip2-1.0.5","eCos-2.0","wxWindows"]');

/***/ }),

/***/ 75204:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["0BSD","3D-Slicer-1.0","AAL","ADSL","AFL-1.1","AFL-1.2","AFL-2.0","AFL-2.1","AFL-3.0","AGPL-1.0-only","AGPL-1.0-or-later","AGPL-3.0-only","AGPL-3.0-or-later","ALGLIB-Documentation","AMD-newlib","AMDPLPA","AML","AML-glslang","AMPAS","ANTLR-PD","ANTLR-PD-fallback","APAFML","APL-1.0","APSL-1.0","APSL-1.1","APSL-1.2","APSL-2.0","ASWF-Digital-Assets-1.0","ASWF-Digital-Assets-1.1","Abstyles","AdaCore-doc","Adobe-2006","Adobe-Display-PostScript","Adobe-Glyph","Adobe-Utopia","Advanced-Cryptics-Dictionary","Afmparse","Aladdin","Apache-1.0","Apache-1.1","Apache-2.0","App-s2p","Arphic-1999","Artistic-1.0","Artistic-1.0-Perl","Artistic-1.0-cl8","Artistic-2.0","Artistic-dist","Aspell-RU","BOLA-1.1","BSD-1-Clause","BSD-2-Clause","BSD-2-Clause-Darwin","BSD-2-Clause-Patent","BSD-2-Clause-Views","BSD-2-Clause-first-lines","BSD-2-Clause-pkgconf-disclaimer","BSD-2-Clause-pos-unchanged","BSD-3-Clause","BSD-3-Clause-Attribution","BSD-3-Clause-Clear","BSD-3-Clause-HP","BSD-3-Clause-LBNL","BSD-3-Clause-Modification","BSD-3-Clause-No-Military-License","BSD-3-Clause-No-Nuclear-License","BSD-3-Clause-No-Nuclear-License-2014","BSD-3-Clause-No-Nuclear-Warranty","BSD-3-Clause-Open-MPI","BSD-3-Clause-OpenWebUI","BSD-3-Clause-Sun","BSD-3-Clause-Tso","BSD-3-Clause-acpica","BSD-3-Clause-flex","BSD-4-Clause","BSD-4-Clause-Shortened","BSD-4-Clause-UC","BSD-4.3RENO","BSD-4.3TAHOE","BSD-Advertising-Acknowledgement","BSD-Attribution-HPND-disclaimer","BSD-Inferno-Nettverk","BSD-Mark-Modifications","BSD-Protection","BSD-Source-Code","BSD-Source-Code-no-disclaimer","BSD-Source-alt-GPL","BSD-Source-beginning-file","BSD-Systemics","BSD-Systemics-W3Works","BSD-ask-to-endorse","BSL-1.0","BUSL-1.1","Baekmuk","Bahyph","Barr","Beerware","BitTorrent-1.0","BitTorrent-1.1","Bitstream-Charter","Bitstream-Vera","BlueOak-1.0.0","Boehm-GC","Boehm-GC-without-fee","Borceux","Brian-Gladman-2-Clause","Brian-Gladman-3-Clause","Brian-Gladman-3-Clause-no-conversion","Buddy","Bugroff","C-UDA-1.0","CAL-1.0","CAL-1.0-Combined-Work-Exception","CAPEC-tou","CATOSL-1.1","CC-BY-1.0","CC-BY-2.0","CC-BY-2.5","CC-BY-2.5-AU","CC-BY-3.0","CC-BY-3.0-AT","CC-BY-3.0-AU","CC-BY-3.0-DE","CC-BY-3.0-IGO","CC-BY-3.0-NL","CC-BY-3.0-US","CC-BY-4.0","CC-BY-NC-1.0","CC-BY-NC-2.0","CC-BY-NC-2.5","CC-BY-NC-3.0","CC-BY-NC-3.0-DE","CC-BY-NC-3.0-IGO","CC-BY-NC-4.0","CC-BY-NC-ND-1.0","CC-BY-NC-ND-2.0","CC-BY-NC-ND-2.5","CC-BY-NC-ND-3.0","CC-BY-NC-ND-3.0-DE","CC-BY-NC-ND-3.0-IGO","CC-BY-NC-ND-4.0","CC-BY-NC-SA-1.0","CC-BY-NC-SA-2.0","CC-BY-NC-SA-2.0-DE","CC-BY-NC-SA-2.0-FR","CC-BY-NC-SA-2.0-UK","CC-BY-NC-SA-2.5","CC-BY-NC-SA-3.0","CC-BY-NC-SA-3.0-DE","CC-BY-NC-SA-3.0-IGO","CC-BY-NC-SA-4.0","CC-BY-ND-1.0","CC-BY-ND-2.0","CC-BY-ND-2.5","CC-BY-ND-3.0","CC-BY-ND-3.0-DE","CC-BY-ND-4.0","CC-BY-SA-1.0","CC-BY-SA-2.0","CC-BY-SA-2.0-UK","CC-BY-SA-2.1-JP","CC-BY-SA-2.5","CC-BY-SA-3.0","CC-BY-SA-3.0-AT","CC-BY-SA-3.0-DE","CC-BY-SA-3.0-IGO","CC-BY-SA-4.0","CC-PDDC","CC-PDM-1.0","CC-SA-1.0","CC0-1.0","CDDL-1.0","CDDL-1.1","CDL-1.0","CDLA-Permissive-1.0","CDLA-Permissive-2.0","CDLA-Sharing-1.0","CECILL-1.0","CECILL-1.1","CECILL-2.0","CECILL-2.1","CECILL-B","CECILL-C","CERN-OHL-1.1","CERN-OHL-1.2","CERN-OHL-P-2.0","CERN-OHL-S-2.0","CERN-OHL-W-2.0","CFITSIO","CMU-Mach","CMU-Mach-nodoc","CNRI-Jython","CNRI-Python","CNRI-Python-GPL-Compatible","COIL-1.0","CPAL-1.0","CPL-1.0","CPOL-1.02","CUA-OPL-1.0","Caldera","Caldera-no-preamble","Catharon","ClArtistic","Clips","Community-Spec-1.0","Condor-1.1","Cornell-Lossless-JPEG","Cronyx","Crossword","CryptoSwift","CrystalStacker","Cube","D-FSL-1.0","DEC-3-Clause","DL-DE-BY-2.0","DL-DE-ZERO-2.0","DOC","DRL-1.0","DRL-1.1","DSDP","DocBook-DTD","DocBook-Schema","DocBook-Stylesheet","DocBook-XML","Dotseqn","ECL-1.0","ECL-2.0","EFL-1.0","EFL-2.0","EPICS","EPL-1.0","EPL-2.0","ESA-PL-permissive-2.4","ESA-PL-strong-copyleft-2.4","ESA-PL-weak-copyleft-2.4","EUDatagrid","EUPL-1.0","EUPL-1.1","EUPL-1.2","Elastic-2.0","Entessa","ErlPL-1.1","Eurosym","FBM","FDK-AAC","FDK-MPEG-H","FSFAP","FSFAP-no-warranty-disclaimer","FSFUL","FSFULLR","FSFULLRSD","FSFULLRWD","FSL-1.1-ALv2","FSL-1.1-MIT","FTL","Fair","Ferguson-Twofish","Frameworx-1.0","FreeBSD-DOC","FreeImage","Furuseth","GCR-docs","GD","GFDL-1.1-invariants-only","GFDL-1.1-invariants-or-later","GFDL-1.1-no-invariants-only","GFDL-1.1-no-invariants-or-later","GFDL-1.1-only","GFDL-1.1-or-later","GFDL-1.2-invariants-only","GFDL-1.2-invariants-or-later","GFDL-1.2-no-invariants-only","GFDL-1.2-no-invariants-or-later","GFDL-1.2-only","GFDL-1.2-or-later","GFDL-1.3-invariants-only","GFDL-1.3-invariants-or-later","GFDL-1.3-no-invariants-only","GFDL-1.3-no-invariants-or-later","GFDL-1.3-only","GFDL-1.3-or-later","GL2PS","GLWTPL","GPL-1.0-only","GPL-1.0-or-later","GPL-2.0-only","GPL-2.0-or-later","GPL-3.0-only","GPL-3.0-or-later","Game-Programming-Gems","Giftware","Glide","Glulxe","Graphics-Gems","Gutmann","HDF5","HIDAPI","HP-1986","HP-1989","HPND","HPND-DEC","HPND-Fenneberg-Livingston","HPND-INRIA-IMAG","HPND-Intel","HPND-Kevlin-Henney","HPND-MIT-disclaimer","HPND-Markus-Kuhn","HPND-Netrek","HPND-Pbmplus","HPND-SMC","HPND-UC","HPND-UC-export-US","HPND-doc","HPND-doc-sell","HPND-export-US","HPND-export-US-acknowledgement","HPND-export-US-modify","HPND-export2-US","HPND-merchantability-variant","HPND-sell-MIT-disclaimer-xserver","HPND-sell-regexpr","HPND-sell-variant","HPND-sell-variant-MIT-disclaimer","HPND-sell-variant-MIT-disclaimer-rev","HPND-sell-variant-critical-systems","HTMLTIDY","HaskellReport","Hippocratic-2.1","Hippocratic-3.0-core","IBM-pibs","ICU","IEC-Code-Components-EULA","IJG","IJG-short","IPA","IPL-1.0","ISC","ISC-Veillard","ISO-permission","ImageMagick","Imlib2","Info-ZIP","Informatica","Inner-Net-2.0","InnoSetup","Intel","Intel-ACPI","Interbase-1.0","JPL-image","JPNIC","JSON","Jam","JasPer-2.0","Kastrup","Kazlib","Knuth-CTAN","LAL-1.2","LAL-1.3","LGPL-2.0-only","LGPL-2.0-or-later","LGPL-2.1-only","LGPL-2.1-or-later","LGPL-3.0-only","LGPL-3.0-or-later","LGPLLR","LOOP","LPD-document","LPL-1.0","LPL-1.02","LPPL-1.0","LPPL-1.1","LPPL-1.2","LPPL-1.3a","LPPL-1.3c","LZMA-SDK-9.11-to-9.20","LZMA-SDK-9.22","Latex2e","Latex2e-translated-notice","Leptonica","LiLiQ-P-1.1","LiLiQ-R-1.1","LiLiQ-Rplus-1.1","Libpng","Linux-OpenIB","Linux-man-pages-1-para","Linux-man-pages-copyleft","Linux-man-pages-copyleft-2-para","Linux-man-pages-copyleft-var","Lucida-Bitmap-Fonts","MIPS","MIT","MIT-0","MIT-CMU","MIT-Click","MIT-Festival","MIT-Khronos-old","MIT-Modern-Variant","MIT-STK","MIT-Wu","MIT-advertising","MIT-enna","MIT-feh","MIT-open-group","MIT-testregex","MITNFA","MMIXware","MMPL-1.0.1","MPEG-SSG","MPL-1.0","MPL-1.1","MPL-2.0","MPL-2.0-no-copyleft-exception","MS-LPL","MS-PL","MS-RL","MTLL","MVT-1.1","Mackerras-3-Clause","Mackerras-3-Clause-acknowledgment","MakeIndex","Martin-Birgmeier","McPhee-slideshow","Minpack","MirOS","Motosoto","MulanPSL-1.0","MulanPSL-2.0","Multics","Mup","NAIST-2003","NASA-1.3","NBPL-1.0","NCBI-PD","NCGL-UK-2.0","NCL","NCSA","NGPL","NICTA-1.0","NIST-PD","NIST-PD-TNT","NIST-PD-fallback","NIST-Software","NLOD-1.0","NLOD-2.0","NLPL","NOSL","NPL-1.0","NPL-1.1","NPOSL-3.0","NRL","NTIA-PD","NTP","NTP-0","Naumen","NetCDF","Newsletr","Nokia","Noweb","O-UDA-1.0","OAR","OCCT-PL","OCLC-2.0","ODC-By-1.0","ODbL-1.0","OFFIS","OFL-1.0","OFL-1.0-RFN","OFL-1.0-no-RFN","OFL-1.1","OFL-1.1-RFN","OFL-1.1-no-RFN","OGC-1.0","OGDL-Taiwan-1.0","OGL-Canada-2.0","OGL-UK-1.0","OGL-UK-2.0","OGL-UK-3.0","OGTSL","OLDAP-1.1","OLDAP-1.2","OLDAP-1.3","OLDAP-1.4","OLDAP-2.0","OLDAP-2.0.1","OLDAP-2.1","OLDAP-2.2","OLDAP-2.2.1","OLDAP-2.2.2","OLDAP-2.3","OLDAP-2.4","OLDAP-2.5","OLDAP-2.6","OLDAP-2.7","OLDAP-2.8","OLFL-1.3","OML","OPL-1.0","OPL-UK-3.0","OPUBL-1.0","OSC-1.0","OSET-PL-2.1","OSL-1.0","OSL-1.1","OSL-2.0","OSL-2.1","OSL-3.0","OSSP","OpenMDW-1.0","OpenPBS-2.3","OpenSSL","OpenSSL-standalone","OpenVision","PADL","PDDL-1.0","PHP-3.0","PHP-3.01","PPL","PSF-2.0","ParaType-Free-Font-1.3","Parity-6.0.0","Parity-7.0.0","Pixar","Plexus","PolyForm-Noncommercial-1.0.0","PolyForm-Small-Business-1.0.0","PostgreSQL","Python-2.0","Python-2.0.1","QPL-1.0","QPL-1.0-INRIA-2004","Qhull","RHeCos-1.1","RPL-1.1","RPL-1.5","RPSL-1.0","RSA-MD","RSCPL","Rdisc","Ruby","Ruby-pty","SAX-PD","SAX-PD-2.0","SCEA","SGI-B-1.0","SGI-B-1.1","SGI-B-2.0","SGI-OpenGL","SGMLUG-PM","SGP4","SHL-0.5","SHL-0.51","SISSL","SISSL-1.2","SL","SMAIL-GPL","SMLNJ","SMPPL","SNIA","SOFA","SPL-1.0","SSH-OpenSSH","SSH-short","SSLeay-standalone","SSPL-1.0","SUL-1.0","SWL","Saxpath","SchemeReport","Sendmail","Sendmail-8.23","Sendmail-Open-Source-1.1","SimPL-2.0","Sleepycat","Soundex","Spencer-86","Spencer-94","Spencer-99","SugarCRM-1.1.3","Sun-PPP","Sun-PPP-2000","SunPro","Symlinks","TAPR-OHL-1.0","TCL","TCP-wrappers","TGPPL-1.0","TMate","TORQUE-1.1","TOSL","TPDL","TPL-1.0","TTWL","TTYP0","TU-Berlin-1.0","TU-Berlin-2.0","TekHVC","TermReadKey","ThirdEye","TrustedQSL","UCAR","UCL-1.0","UMich-Merit","UPL-1.0","URT-RLE","Ubuntu-font-1.0","UnRAR","Unicode-3.0","Unicode-DFS-2015","Unicode-DFS-2016","Unicode-TOU","UnixCrypt","Unlicense","Unlicense-libtelnet","Unlicense-libwhirlpool","VOSTROM","VSL-1.0","Vim","Vixie-Cron","W3C","W3C-19980720","W3C-20150513","WTFNMFPL","WTFPL","Watcom-1.0","Widget-Workshop","WordNet","Wsuipa","X11","X11-distribute-modifications-variant","X11-no-permit-persons","X11-swapped","XFree86-1.1","XSkat","Xdebug-1.03","Xerox","Xfig","Xnet","YPL-1.0","YPL-1.1","ZPL-1.1","ZPL-2.0","ZPL-2.1","Zed","Zeeff","Zend-2.0","Zimbra-1.3","Zimbra-1.4","Zlib","any-OSI","any-OSI-perl-modules","atc-game","bcrypt-Solar-Designer","blessing","bzip2-1.0.6","check-cvs","checkmk","copyleft-next-0.3.0","copyleft-next-0.3.1","curl","cve-tou","diffmark","dtoa","dvipdfm","eGenix","etalab-2.0","fwlw","gSOAP-1.3b","generic-xts","gnuplot","gtkbook","hdparm","hyphen-bulgarian","iMatix","jove","libpng-1.6.35","libpng-2.0","libselinux-1.0","libtiff","libutil-David-Nugent","lsof","magaz","mailprio","man2html","metamail","mpi-permissive","mpich2","mplus","ngrep","pkgconf","pnmstitch","psfrag","psutils","python-ldap","radvd","snprintf","softSurfer","ssh-keyscan","swrule","threeparttable","ulem","w3m","wwl","xinetd","xkeyboard-config-Zinoviev","xlock","xpp","xzoom","zlib-acknowledgement"]');

/***/ })

};
