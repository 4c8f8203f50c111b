export const id = 342;
export const ids = [342];
export const modules = {

/***/ 49342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jh: () => (/* reexport */ artifactNames),
  of: () => (/* reexport */ artifactOpener),
  sU: () => (/* reexport */ atLine),
  Cg: () => (/* reexport */ checkPath),
  nV: () => (/* reexport */ checkPlaceholders),
  o_: () => (/* reexport */ checkSourcePaths),
  eS: () => (/* reexport */ collisions),
  l1: () => (/* reexport */ declarePlatforms),
  WQ: () => (/* reexport */ describeNode),
  GS: () => (/* reexport */ fill),
  Gu: () => (/* reexport */ forPlatforms),
  GU: () => (/* reexport */ mapSource),
  Pn: () => (/* reexport */ pathKey),
  $y: () => (/* reexport */ platformPlaceholder),
  r0: () => (/* reexport */ readContents),
  d1: () => (/* reexport */ readEntryList),
  qU: () => (/* reexport */ readFields),
  LD: () => (/* reexport */ readList),
  o$: () => (/* reexport */ readSource),
  yR: () => (/* reexport */ readText),
  pS: () => (/* reexport */ readWord),
  r9: () => (/* reexport */ sourceFields),
  Zn: () => (/* reexport */ takeSource),
  GZ: () => (/* reexport */ tellBesideContents),
  Hg: () => (/* reexport */ textsOfSource),
  ll: () => (/* reexport */ unknownArtifact),
  R3: () => (/* reexport */ verifySum),
  aI: () => (/* reexport */ walkFolder),
  mW: () => (/* reexport */ withoutSlash)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./packages/archives/src/index.ts + 11 modules
var src = __webpack_require__(8643);
// EXTERNAL MODULE: ./packages/publishing/src/index.ts + 17 modules
var publishing_src = __webpack_require__(88077);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var selection_src = __webpack_require__(51002);
;// CONCATENATED MODULE: ./packages/contents/src/walk.ts


/** Folders that nothing is taken from. */
const passedOver = new Set([".git", "node_modules"]);
/** The files below a folder. In a checkout `.git` and `node_modules` are passed over, at any depth. */
async function walkFolder(folder, isCheckout) {
    const files = [];
    const links = [];
    const visit = async (below) => {
        const entries = await (0,promises_.readdir)(external_node_path_default().join(folder, below), { withFileTypes: true });
        for (const entry of entries) {
            const name = external_node_path_default().posix.join(below, entry.name);
            if (entry.isSymbolicLink())
                links.push(name);
            else if (entry.isFile())
                files.push(name);
            else if (entry.isDirectory() && !(isCheckout && passedOver.has(entry.name))) {
                await visit(name);
            }
        }
    };
    await visit("");
    return { files: files.sort(), links: links.sort() };
}

;// CONCATENATED MODULE: ./packages/contents/src/artifact-folder.ts









/** A guard against bombs. */
const archiveLimits = { maxEntries: 200_000, maxBytes: 4 * 1024 ** 3 };
/**
 * Opens artifacts: one that is a single `.tar.gz`, with or without its `.sha256`, stands for what is
 * in the archive's single top folder. Each is unpacked once, however many entries take from it.
 *
 * @param temp a folder for what is unpacked, fresh, outside of the checkout
 */
function artifactOpener(artifacts, temp) {
    const opened = new Map();
    return async (name, asIs) => {
        const folder = artifacts.get(name);
        if (folder === undefined)
            throw unknownArtifact(name, artifacts);
        if (asIs)
            return folder;
        const started = opened.get(name) ?? openArchive(folder, name, external_node_path_default().join(temp, String(opened.size + 1)));
        opened.set(name, started);
        return started;
    };
}
/** An artifact that a name or a pattern means, and that was not fetched. */
function unknownArtifact(name, artifacts) {
    const names = [...artifacts.keys()];
    const near = (0,selection_src/* nearest */.pA)(name, names);
    const there = names.length > 0 ? `There are ${names.join(", ")}.` : "There are none.";
    const remedy = near === undefined ? there : `Did you mean ${near}?`;
    return new publishing_src/* ProblemsError */.FQ([{ message: `There is no artifact ${name}.`, remedy }]);
}
async function openArchive(folder, name, target) {
    const { files } = await walkFolder(folder, false);
    const [archive, ...others] = files.filter((file) => !file.endsWith(".sha256"));
    const sums = files.filter((file) => file.endsWith(".sha256"));
    const isOne = archive?.endsWith(".tar.gz") === true && others.length === 0;
    if (!isOne || sums.some((sum) => sum !== `${archive}.sha256`))
        return folder;
    const file = external_node_path_default().join(folder, archive);
    if (sums.length > 0)
        await verifySum(file, `${archive} of the artifact ${name}`);
    try {
        await (0,src/* extractTarGz */.Ce)(file, target, archiveLimits);
    }
    catch (error) {
        if (!(error instanceof src/* ArchiveError */.di))
            throw error;
        const message = `${archive} of the artifact ${name} cannot be unpacked: ${error.message}.`;
        const remedy = "Pack plain files and folders in the job that makes it.";
        throw new publishing_src/* ProblemsError */.FQ([{ message, remedy }], { cause: error });
    }
    const [top, second] = await (0,promises_.readdir)(target, { withFileTypes: true });
    if (top?.isDirectory() === true && second === undefined)
        return external_node_path_default().join(target, top.name);
    return target;
}
/**
 * Compares a file with the `.sha256` beside it.
 *
 * @param title the file in words, for messages
 * @throws ProblemsError where the two do not agree
 */
async function verifySum(file, title) {
    const text = await (0,promises_.readFile)(`${file}.sha256`, "utf8");
    const expected = /^\uFEFF?\\?([0-9a-fA-F]{64})(?![0-9a-fA-F])/.exec(text)?.[1]?.toLowerCase();
    const hash = (0,external_node_crypto_.createHash)("sha256");
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash);
    const found = hash.digest("hex");
    if (found === expected)
        return;
    const says = expected === undefined ? "holds no SHA-256" : `says ${expected}`;
    throw new publishing_src/* ProblemsError */.FQ([
        {
            message: `${title} has the SHA-256 ${found}, and its .sha256 ${says}.`,
            remedy: "Build the artifact again: one of the two is not from the same build.",
        },
    ]);
}

;// CONCATENATED MODULE: ./packages/contents/src/collisions.ts
/** Systems that ignore case or Unicode form would take two such paths for one file. */
function pathKey(file) {
    return file.normalize("NFC").toLowerCase();
}
/** Two sources for one path, or a file where another has a folder. */
function collisions(brought, title) {
    const first = new Map();
    const from = ({ artifact }) => artifact === undefined ? "from the workspace" : `from the artifact ${artifact}`;
    const problems = [];
    const remedy = "Narrow files, or give one of them another folder with to.";
    for (const file of brought) {
        const other = first.get(pathKey(file.path));
        first.set(pathKey(file.path), other ?? file);
        if (other === undefined)
            continue;
        const message = `${title}: two files would be ${other.path}: one ${from(other)}, one ${from(file)}.`;
        problems.push({ message, remedy });
    }
    for (const file of brought) {
        for (let at = file.path.indexOf("/"); at !== -1; at = file.path.indexOf("/", at + 1)) {
            const parent = first.get(pathKey(file.path.slice(0, at)));
            if (parent === undefined)
                continue;
            const message = `${title}: ${file.path} lies below ${parent.path}, which is a file.`;
            problems.push({ message, remedy });
        }
    }
    return problems;
}

// EXTERNAL MODULE: ./packages/platforms/src/index.ts + 3 modules
var platforms_src = __webpack_require__(698);
;// CONCATENATED MODULE: ./packages/contents/src/declared-platforms.ts


/** Looks words up in the table; two words for one platform are a problem, for it would be done twice. */
function declarePlatforms(words, input) {
    const problems = [];
    const platforms = new Map();
    for (const word of words) {
        const found = (0,platforms_src/* findPlatform */.rB)(word);
        if (found.kind !== "found") {
            const near = found.kind === "unknown" ? (0,selection_src/* nearest */.pA)(word, found.candidates) : undefined;
            const message = `The platform ${JSON.stringify(word)} is unknown.`;
            problems.push({
                message: found.kind === "unknown" ? message : `${JSON.stringify(word)} is no platform to declare.`,
                remedy: found.kind === "no-platform"
                    ? sentence(found.reason)
                    : near === undefined
                        ? "Platforms are written as napi-rs does: linux-x64-gnu, darwin-arm64, win32-x64-msvc."
                        : `Did you mean ${near}?`,
                input,
            });
            continue;
        }
        const { platform } = found;
        const earlier = platforms.get(platform.triple);
        if (earlier !== undefined) {
            problems.push({
                message: `The platforms ${JSON.stringify(earlier.word)} and ${JSON.stringify(word)} are one: ${platform.triple}.`,
                remedy: "Take one of them out.",
                input,
            });
            continue;
        }
        platforms.set(platform.triple, { word, platform });
    }
    return { platforms: [...platforms.values()], problems };
}
function sentence(words) {
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/contents/src/entry-node.ts


function nodeReader(document, lines, tell) {
    return {
        tell,
        lineOf(node) {
            const range = isRecord(node) ? node["range"] : undefined;
            const start = Array.isArray(range) ? range[0] : undefined;
            return typeof start === "number" ? lines.linePos(start).line : 1;
        },
        resolve: (node) => ((0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node),
    };
}
/** The fields of a map, each known and there once; what is wrong is told. */
function readFields(reader, node, what, known) {
    const fields = new Map();
    if (!(0,dist/* isMap */.jh)(node))
        return fields;
    for (const { key, value } of node.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : "";
        if (Object.hasOwn(known, name)) {
            fields.set(name, reader.resolve(value));
            continue;
        }
        const near = (0,selection_src/* nearest */.pA)(name, Object.keys(known));
        const allowed = `Allowed: ${Object.keys(known).join(", ")}.`;
        reader.tell(reader.lineOf(key), `${JSON.stringify(name)} is no field of ${what}.`, near === undefined ? allowed : `Did you mean ${near}? ${allowed}`);
    }
    return fields;
}
/** A text that is not empty; what else it is, is told. */
function readText(reader, field, node) {
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
    if (typeof value === "string" && value.trim() !== "")
        return value.trim();
    const remedy = (0,dist/* isMap */.jh)(node)
        ? `Put the value in quotes: ${field}: "…": a brace at its start is a map in YAML.`
        : `Write ${field}: "…".`;
    reader.tell(reader.lineOf(node), `${field} holds ${describeNode(node)}; expected a text that is not empty.`, remedy);
    return undefined;
}
/** A list in YAML, or a text in the list grammar. */
function readList(reader, field, node) {
    if ((0,dist/* isSeq */.oP)(node)) {
        const items = node.items.map((item) => readText(reader, field, reader.resolve(item)));
        if (items.length === 0) {
            reader.tell(reader.lineOf(node), `${field} is an empty list.`, "Name something, or leave it away.");
        }
        return items.filter((item) => item !== undefined);
    }
    const text = readText(reader, field, node);
    if (text === undefined)
        return undefined;
    const parsed = (0,selection_src/* parseList */.E1)(text);
    if (parsed.kind === "list")
        return parsed.items.map((item) => item.text);
    reader.tell(reader.lineOf(node), `${field} ${parsed.wrong}.`, parsed.remedy);
    return undefined;
}
/** One of some words. */
function readWord(reader, field, node, words) {
    const text = readText(reader, field, node);
    if (text === undefined || words.includes(text))
        return text;
    const near = (0,selection_src/* nearest */.pA)(text, words);
    reader.tell(reader.lineOf(node), `${field} is ${JSON.stringify(text)}; allowed is ${words.join(" or ")}.`, near === undefined ? undefined : `Did you mean ${near}?`);
    return undefined;
}
function describeNode(node) {
    if ((0,dist/* isMap */.jh)(node))
        return "a map";
    if ((0,dist/* isSeq */.oP)(node))
        return "a list";
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
    if (value === undefined || value === null || value === "")
        return "nothing";
    if (typeof value === "string")
        return `the text ${JSON.stringify(value)}`;
    return `the ${typeof value} ${JSON.stringify(value)}`;
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}

;// CONCATENATED MODULE: ./packages/contents/src/entry-list.ts


/** Reads a list of entries, in YAML or JSON. Every problem names its line in the input. */
function readEntryList(text, grammar) {
    const { input } = grammar;
    const problems = [];
    const tell = (line, message, remedy) => {
        problems.push(atLine({ message, ...(remedy === undefined ? {} : { remedy }) }, { input, line }));
    };
    const bare = grammar.bare?.(text, tell);
    if (bare !== undefined)
        return { entries: bare, problems };
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    // The first fault makes most of the others.
    const [error] = document.errors;
    if (error !== undefined) {
        tell(lines.linePos(error.pos[0]).line, `this is no YAML: ${error.message}.`.replace(/\.\.$/, "."), /indented|end with|sequence|Map keys/.test(error.message)
            ? "Look at this line and the one before: every entry begins with a dash in the same column, and every bracket is closed."
            : 'Put values that begin with @, *, !, & or { in quotes: "{platform}".');
        return { entries: [], problems };
    }
    const reader = nodeReader(document, lines, tell);
    const list = document.contents;
    if (!(0,dist/* isSeq */.oP)(list)) {
        const remedy = `Begin each entry with a dash: - ${grammar.example}`;
        tell(reader.lineOf(list), `expected a list of entries, found ${describeNode(list)}.`, remedy);
        return { entries: [], problems };
    }
    const entries = list.items.flatMap((item) => {
        const before = problems.length;
        const entry = grammar.read(reader, reader.resolve(item));
        return entry !== undefined && problems.length === before ? [entry] : [];
    });
    return { entries, problems };
}
/** Adds the place in the input to a problem. */
function atLine(problem, { input, line }) {
    return { ...problem, message: `The input "${input}", line ${line}: ${problem.message}`, input };
}

;// CONCATENATED MODULE: ./packages/contents/src/fill.ts

const platformNames = ["platform", "target", "short", "exe", "ext"];
/** A placeholder whose value depends on the platform. */
const platformPlaceholder = new RegExp(`\\{(?:${platformNames.join("|")})\\}`);
/** Puts values for placeholders; what has none stays, as `{a,b}` does. */
function fill(text, values) {
    return text.replace(/\{([A-Za-z-]+)\}/g, (whole, name) => Object.hasOwn(values, name) ? (values[name] ?? whole) : whole);
}
/**
 * What is wrong with the placeholders of a text: a word that is none, or one that has no value here.
 *
 * @param say adds the place to a message
 */
function checkPlaceholders(text, facts, say) {
    const known = [...platformNames, "version"];
    return [...text.matchAll(/\{([^{},]*)\}/g)].flatMap(([whole, name = ""]) => {
        if (!known.includes(name)) {
            const near = (0,selection_src/* nearest */.pA)(name, known);
            const all = `Known are ${known.map((each) => `{${each}}`).join(", ")}.`;
            const remedy = near === undefined ? all : `Did you mean {${near}}? ${all}`;
            return [say(`${JSON.stringify(text)} holds ${whole}, which is no placeholder.`, remedy)];
        }
        if (name === "version") {
            if (facts.hasVersion)
                return [];
            return [say(`${JSON.stringify(text)} needs a version.`, "Give the input version.")];
        }
        if (facts.hasPlatforms)
            return [];
        const remedy = "Give the input platforms, or the entry platforms of its own.";
        return [say(`${JSON.stringify(text)} needs platforms.`, remedy)];
    });
}

;// CONCATENATED MODULE: ./packages/contents/src/for-platforms.ts




/** One entry for each platform that an entry with a placeholder is for, with its values put in. */
function forPlatforms(entry, shape, { platforms, version, input }) {
    const at = (problem) => atLine(problem, { input, line: entry.line });
    const facts = {
        hasPlatforms: platforms !== undefined || entry.platforms !== undefined,
        hasVersion: version !== undefined,
    };
    const texts = shape.texts(entry);
    const wrong = texts.flatMap((text) => checkPlaceholders(text, facts, (message, remedy) => at({ message, remedy })));
    if (wrong.length > 0)
        return { filled: [], notes: [], problems: wrong };
    const put = (values) => shape.map(entry, (text) => fill(text, values));
    const base = version === undefined ? {} : { version };
    const own = entry.platforms === undefined ? undefined : declarePlatforms(entry.platforms, input);
    const problems = (own?.problems ?? []).map(at);
    // What an entry names beside the action's platforms is another job's.
    const meant = own?.platforms.filter(({ platform }) => platforms === undefined || platforms.some((each) => each.platform.triple === platform.triple));
    const notes = (own?.platforms ?? []).flatMap(({ word }) => meant?.some((each) => each.word === word) === true
        ? []
        : [`Passed over line ${entry.line} for ${word}, which this call does not declare.`]);
    if (texts.some((text) => platformPlaceholder.test(text))) {
        const filled = (meant ?? platforms ?? []).map((declared) => ({
            entry: put({ ...base, ...(0,platforms_src/* placeholders */.Ft)(declared.platform, declared.word) }),
            platform: declared,
        }));
        return { filled, notes, problems };
    }
    if (own !== undefined && own.platforms.length > 1) {
        const message = `an entry for ${own.platforms.length} platforms has no placeholder to tell their ${shape.things} apart.`;
        const remedy = 'Write one into its path, name or artifact, such as "bindings-{platform}".';
        return { filled: [], notes, problems: [...problems, at({ message, remedy })] };
    }
    if (own !== undefined && meant?.length === 0)
        return { filled: [], notes, problems };
    return { filled: [{ entry: put(base), platform: meant?.[0] }], notes, problems };
}

;// CONCATENATED MODULE: ./packages/contents/src/read-source.ts


/** The fields of a source. */
const sourceFields = {
    artifact: "text",
    path: "text",
    from: "text",
    files: "list",
    to: "text",
    as: "text",
    format: ["as-is"],
};
/** A source can be written short, into the entry itself. */
const shortFields = ["from", "files", "to", "as", "format"];
/** The sources of the field `contents`; what is wrong is told. */
function readContents(reader, fields) {
    if (!fields.has("contents"))
        return [];
    const node = fields.get("contents");
    const items = (0,dist/* isSeq */.oP)(node) ? node.items : [];
    if (items.length === 0) {
        reader.tell(reader.lineOf(node), `contents holds ${(0,dist/* isSeq */.oP)(node) ? "nothing" : describeNode(node)}; expected a list of sources.`, "Write contents: [{ artifact: name, files: lib/** }].");
    }
    return items.flatMap((item) => {
        const source = reader.resolve(item);
        const line = reader.lineOf(source);
        if (!(0,dist/* isMap */.jh)(source)) {
            const remedy = "Write { artifact: name } or { path: file }.";
            reader.tell(line, `a source is ${describeNode(source)}; expected fields.`, remedy);
            return [];
        }
        const own = readFields(reader, source, "a source", sourceFields);
        if (own.has("artifact") === own.has("path")) {
            const found = own.has("path") ? "both artifact and path" : "neither artifact nor path";
            reader.tell(line, `a source has ${found}.`, "Give it one of them.");
            return [];
        }
        const read = readSource(reader, own, line, own.has("path") ? "path" : "artifact");
        return read === undefined ? [] : [read];
    });
}
/** A source from the fields of its own, or from those of an entry that has one source. */
function readSource(reader, fields, line, kind) {
    const text = (name) => fields.has(name) ? readText(reader, name, fields.get(name)) : undefined;
    if (!fields.has(kind)) {
        const lonely = shortFields.filter((name) => fields.has(name));
        if (lonely.length > 0 && !fields.has("contents")) {
            reader.tell(line, `${lonely.join(", ")} ${lonely.length > 1 ? "say" : "says"} what is taken from an artifact, and the entry names none.`, "Add artifact, or list the sources under contents.");
        }
        return undefined;
    }
    const from = text(kind);
    if (from === undefined)
        return undefined;
    const format = fields.has("format")
        ? readWord(reader, "format", fields.get("format"), sourceFields.format)
        : undefined;
    if (format !== undefined && kind === "path") {
        reader.tell(line, "format belongs to an artifact, not to a path.", "Take it out.");
    }
    return {
        kind,
        from,
        folder: text("from"),
        files: fields.has("files") ? readList(reader, "files", fields.get("files")) : undefined,
        to: text("to"),
        as: text("as"),
        asIs: format === "as-is",
        line,
    };
}
/**
 * Tells that an entry has `contents` and a source that is written short.
 *
 * @param short the fields of such a source
 */
function tellBesideContents(tell, line, given, short) {
    const beside = short.filter((name) => given.has(name));
    if (!given.has("contents") || beside.length === 0)
        return;
    tell(line, `an entry has contents and ${beside.join(", ")}.`, "Move all sources into contents, or write the one source without it.");
}
/** Tells which paths of sources lead out of the folder that they count from. */
function checkSourcePaths(tell, sources, whole) {
    for (const { kind, from, folder, to, as, files, line } of sources) {
        const check = (field, value) => {
            checkPath(tell, field, value, line, whole);
        };
        if (kind === "path")
            check("path", from);
        check("from", folder);
        check("to", to);
        check("as", as);
        for (const pattern of files ?? [])
            check("files", pattern);
    }
}
/**
 * Tells if a path leads out of the folder that it counts from.
 *
 * @param whole what is made: "package", "archive"
 */
function checkPath(tell, field, value, line, whole) {
    if (value === undefined || staysInside(value))
        return;
    tell(line, `${field} is ${JSON.stringify(value)}; expected a relative path without "..".`, `Paths count from the workspace; those of a source from the artifact and from the ${whole}.`);
}
function staysInside(path) {
    const plain = path.replace(/^!/, "").replaceAll("\\", "/");
    return !/(^|[/{,])\.\.($|[/},])|^\/|^[A-Za-z]:/.test(plain);
}
/** A path as it is compared: without `./` before it and `/` behind it. */
function withoutSlash(path) {
    return path.replace(/(?<=.)\/+$/, "").replace(/^(!?)(\.\/+)+(?=.)/, "$1");
}

;// CONCATENATED MODULE: ./packages/contents/src/source.ts
/** The texts of a source that placeholders may stand in. */
function textsOfSource({ from, folder, files, to, as }) {
    return [from, folder, ...(files ?? []), to, as].filter((text) => text !== undefined);
}
/** A source with each of its texts changed. */
function mapSource(source, change) {
    const put = (text) => (text === undefined ? undefined : change(text));
    return {
        ...source,
        from: change(source.from),
        folder: put(source.folder),
        files: source.files?.map(change),
        to: put(source.to),
        as: put(source.as),
    };
}
/** The names and patterns of the artifacts that sources take from, each once. */
function artifactNames(sources) {
    return [...new Set(sources.flatMap(({ kind, from }) => (kind === "artifact" ? [from] : [])))];
}

;// CONCATENATED MODULE: ./packages/contents/src/sources.ts






/**
 * The files that a source brings, by their paths in what is made.
 *
 * @throws ProblemsError where there is no such artifact, folder or file
 */
async function takeSource(source, world) {
    if (source.kind === "path")
        return fromWorkspace(source, world);
    const { matched } = (0,selection_src/* matchNames */.Gj)([source.from], [...world.artifacts.keys()]);
    if (matched.length === 0)
        throw unknownArtifact(source.from, world.artifacts);
    const taken = [];
    const unmatched = [];
    for (const artifact of matched) {
        const root = await world.open(artifact, source.asIs);
        const folder = await inside(root, source.folder, `the artifact ${artifact}`);
        const { files, links } = await walkFolder(folder, false);
        const picked = pick(source, files, world);
        refuseLinks(source, links, `The artifact ${artifact}`, world);
        unmatched.push(picked.unmatched);
        taken.push(...picked.files.map((file) => place(source, folder, file, artifact)));
    }
    // With several artifacts each pattern must match in one of them.
    const nowhere = (unmatched[0] ?? []).filter((each) => unmatched.every((all) => all.includes(each)));
    return complete(source, taken, nowhere, `the artifact ${matched.join(", ")}`);
}
async function fromWorkspace(source, world) {
    const { workspace } = world;
    const root = external_node_path_default().join(workspace, source.from);
    const found = await (0,promises_.stat)(root).catch(() => undefined);
    if (found?.isFile() === true && source.folder === undefined && source.files === undefined) {
        await refuseOutside(root, source, workspace);
        const folder = external_node_path_default().dirname(root);
        return [place(source, folder, external_node_path_default().basename(root), undefined)];
    }
    if (found?.isDirectory() !== true) {
        const what = found === undefined ? "is not in the workspace" : "is a file, not a folder";
        const remedy = 'Give a file or a folder; which files of a folder, says files: "*.json".';
        throw new publishing_src/* ProblemsError */.FQ([{ message: `The source ${source.from} ${what}.`, remedy }]);
    }
    const folder = await inside(root, source.folder, source.from);
    await refuseOutside(folder, source, workspace);
    const { files, links } = await walkFolder(folder, true);
    refuseLinks(source, links, source.from, world);
    const picked = pick(source, files, world);
    const taken = picked.files.map((file) => place(source, folder, file, undefined));
    return complete(source, taken, picked.unmatched, source.from);
}
/** A link may lead to whatever the machine has; below a folder that is inside, none is followed. */
async function refuseOutside(file, { from }, workspace) {
    const below = external_node_path_default().relative(await (0,promises_.realpath)(workspace), await (0,promises_.realpath)(file));
    if (below !== ".." && !below.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(below))
        return;
    const message = `The source ${from} leads out of the workspace through a link.`;
    throw new publishing_src/* ProblemsError */.FQ([{ message, remedy: "Give a file or folder of the checkout." }]);
}
/** A folder inside a source. */
async function inside(root, below, title) {
    if (below === undefined)
        return root;
    const folder = external_node_path_default().join(root, below);
    if ((await (0,promises_.stat)(folder).catch(() => undefined))?.isDirectory() === true)
        return folder;
    const { files } = await walkFolder(root, false);
    const tops = [...new Set(files.map((file) => file.split("/", 1)[0] ?? ""))];
    const there = tops.length > 8 ? `${tops.slice(0, 8).join(", ")}, …` : tops.join(", ");
    throw new publishing_src/* ProblemsError */.FQ([
        {
            message: `There is no folder ${below} in ${title}.`,
            remedy: there === "" ? "It is empty." : `At its top lie ${there}.`,
        },
    ]);
}
function pick({ files }, all, { passOver }) {
    const shown = all.filter((file) => !passOver.has(external_node_path_default().posix.basename(file)));
    if (files === undefined)
        return { files: shown, unmatched: [] };
    const { matched, unmatched } = (0,selection_src/* matchNames */.Gj)(files, shown);
    return { files: matched, unmatched: [...unmatched] };
}
/** A link may lead anywhere. */
function refuseLinks(source, links, title, world) {
    const { files: wanted } = pick(source, links, world);
    if (wanted.length === 0)
        return;
    throw new publishing_src/* ProblemsError */.FQ([
        {
            message: `${title} holds the symbolic link${wanted.length > 1 ? "s" : ""} ${wanted.slice(0, 5).join(", ")}, ${world.linkFate}.`,
            remedy: "Put the files there that they lead to, or leave them out with files.",
        },
    ]);
}
function place({ to, as }, folder, file, artifact) {
    const placed = external_node_path_default().posix.join(to ?? "", as ?? file);
    return { path: placed, file: external_node_path_default().join(folder, file), artifact };
}
function complete(source, taken, unmatched, title) {
    if (unmatched.length > 0) {
        throw new publishing_src/* ProblemsError */.FQ([
            {
                message: `${unmatched.join(", ")} in files matches nothing in ${titleWithFolder(source, title)}.`,
                remedy: 'Patterns count from there; "lib/**" takes a whole folder.',
            },
        ]);
    }
    if (taken.length === 0) {
        const message = `There is nothing to take in ${titleWithFolder(source, title)}.`;
        throw new publishing_src/* ProblemsError */.FQ([{ message, remedy: "Look at what the job before has uploaded." }]);
    }
    if (source.as !== undefined && taken.length > 1) {
        const found = taken.map(({ file }) => external_node_path_default().basename(file)).slice(0, 5);
        throw new publishing_src/* ProblemsError */.FQ([
            {
                message: `as: ${source.as} names one file, and ${taken.length} match in ${titleWithFolder(source, title)}: ${found.join(", ")}.`,
                remedy: "Narrow files, or take as out.",
            },
        ]);
    }
    return taken;
}
function titleWithFolder({ folder }, title) {
    return folder === undefined ? title : `the folder ${folder} of ${title}`;
}

;// CONCATENATED MODULE: ./packages/contents/src/index.ts













/***/ }),

/***/ 698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rB: () => (/* reexport */ findPlatform),
  sD: () => (/* reexport */ matrixEntry),
  Ft: () => (/* reexport */ placeholders),
  s_: () => (/* reexport */ triples)
});

;// CONCATENATED MODULE: ./packages/platforms/src/placeholders.ts
/** The values of the placeholders; `{platform}` is the word as it was declared. */
function placeholders(platform, word) {
    const { target, short, exe, ext } = platform;
    return { platform: word, target, short, exe, ext };
}
/** The platform's row of the matrix; `runner` is the label of the caller's own choice, if there is one. */
function matrixEntry(platform, word, runner = platform.runner) {
    const { short, target, os, cpu, libc = "", exe, ext } = platform;
    return { platform: word, short, target, os, cpu, libc, exe, ext, runner };
}

;// CONCATENATED MODULE: ./packages/platforms/src/table.ts
const linux = "ubuntu-22.04";
const linuxArm = "ubuntu-22.04-arm";
/** How people write an operating system; the first word is npm's. */
const osWords = {
    linux: ["linux"],
    darwin: ["darwin", "macos", "osx"],
    win32: ["win32", "windows", "win"],
    freebsd: ["freebsd"],
    android: ["android"],
};
/** How people write a processor; the first word is npm's. */
const cpuWords = {
    x64: ["x64", "x86_64", "amd64"],
    arm64: ["arm64", "aarch64"],
    arm: ["arm", "armv7"],
    ia32: ["ia32", "x86", "i686"],
    // Node calls both byte orders `ppc64`; on Linux it has builds for the little-endian one only.
    ppc64: ["ppc64", "ppc64le", "powerpc64le"],
    riscv64: ["riscv64", "riscv64gc"],
    s390x: ["s390x"],
    loong64: ["loong64", "loongarch64"],
};
// prettier-ignore
const rows = [
    { triple: "linux-x64-gnu", target: "x86_64-unknown-linux-gnu", os: "linux", cpu: "x64", libc: "glibc", runner: linux },
    { triple: "linux-x64-musl", target: "x86_64-unknown-linux-musl", os: "linux", cpu: "x64", libc: "musl", runner: linux },
    { triple: "linux-arm64-gnu", target: "aarch64-unknown-linux-gnu", os: "linux", cpu: "arm64", libc: "glibc", runner: linuxArm },
    { triple: "linux-arm64-musl", target: "aarch64-unknown-linux-musl", os: "linux", cpu: "arm64", libc: "musl", runner: linuxArm },
    { triple: "linux-arm-gnueabihf", target: "armv7-unknown-linux-gnueabihf", os: "linux", cpu: "arm", runner: linux },
    { triple: "linux-arm-musleabihf", target: "armv7-unknown-linux-musleabihf", os: "linux", cpu: "arm", runner: linux },
    { triple: "linux-riscv64-gnu", target: "riscv64gc-unknown-linux-gnu", os: "linux", cpu: "riscv64", libc: "glibc", runner: linux },
    { triple: "linux-ppc64-gnu", target: "powerpc64le-unknown-linux-gnu", os: "linux", cpu: "ppc64", libc: "glibc", runner: linux },
    { triple: "linux-s390x-gnu", target: "s390x-unknown-linux-gnu", os: "linux", cpu: "s390x", libc: "glibc", runner: linux },
    { triple: "linux-loong64-gnu", target: "loongarch64-unknown-linux-gnu", os: "linux", cpu: "loong64", libc: "glibc", runner: linux },
    { triple: "darwin-x64", target: "x86_64-apple-darwin", os: "darwin", cpu: "x64", runner: "macos-15-intel" },
    { triple: "darwin-arm64", target: "aarch64-apple-darwin", os: "darwin", cpu: "arm64", runner: "macos-15" },
    { triple: "win32-x64-msvc", target: "x86_64-pc-windows-msvc", os: "win32", cpu: "x64", runner: "windows-2022" },
    { triple: "win32-ia32-msvc", target: "i686-pc-windows-msvc", os: "win32", cpu: "ia32", runner: "windows-2022" },
    { triple: "win32-arm64-msvc", target: "aarch64-pc-windows-msvc", os: "win32", cpu: "arm64", runner: "windows-11-arm" },
    { triple: "freebsd-x64", target: "x86_64-unknown-freebsd", os: "freebsd", cpu: "x64", runner: linux },
    { triple: "android-arm64", target: "aarch64-linux-android", os: "android", cpu: "arm64", runner: linux },
    { triple: "android-arm-eabi", target: "armv7-linux-androideabi", os: "android", cpu: "arm", runner: linux },
];
/** Words that look like a platform and are none, with the reason. */
const notPlatforms = new Map([
    ...["wasm32-wasi", "wasm32-wasip1", "wasm32-wasip1-threads", "wasm32-unknown-unknown"].map((word) => [
        word,
        "WebAssembly runs on every platform: its package is one of publish-npm-packages",
    ]),
    ...["darwin-universal", "universal-apple-darwin"].map((word) => [
        word,
        "a universal binary serves two platforms: declare darwin-x64 and darwin-arm64, and give both the same artifact",
    ]),
]);

;// CONCATENATED MODULE: ./packages/platforms/src/platform.ts

/** napi's triples, in the order of the table. */
const triples = rows.map(({ triple }) => triple);
const platforms = platformsByWord();
/**
 * The platform that a word stands for: napi's triple (`linux-x64-gnu`), a Rust target, a word without
 * libc (`linux-x64`), or another spelling of these (`windows-amd64`, `linuxmusl-x64`). Words are
 * compared letter by letter: a person who writes `Linux-X64` is better told than guessed at, since the
 * word also stands in names of packages and artifacts.
 */
function findPlatform(word) {
    const platform = platforms.get(word);
    if (platform !== undefined)
        return { kind: "found", platform };
    const reason = notPlatforms.get(word);
    if (reason !== undefined)
        return { kind: "no-platform", reason };
    return { kind: "unknown", candidates: [...platforms.keys()] };
}
/** Every word for every platform with its meaning, napi's triples first. */
function platformsByWord() {
    const words = new Map();
    const add = (word, platform) => {
        if (!words.has(word))
            words.set(word, platform);
    };
    for (const row of rows)
        add(row.triple, platformOf(row));
    for (const row of rows) {
        const platform = platformOf(row);
        add(row.target, platform);
        for (const word of spellings(row))
            add(word, platform);
        if (!namesMusl(row))
            for (const word of withoutLibc(row))
                add(word, leavingLibcOpen(row));
    }
    return words;
}
function platformOf(row) {
    const { libc } = row;
    return { ...leavingLibcOpen(row), ...(libc === undefined ? {} : { libc }) };
}
function leavingLibcOpen({ triple, target, os, cpu, runner }) {
    const windows = os === "win32";
    return {
        triple,
        short: triple.replace(/-(?:gnu|msvc)$/, ""),
        target,
        os,
        cpu,
        exe: windows ? ".exe" : "",
        ext: windows ? "zip" : "tar.gz",
        runner,
    };
}
/** A word without libc means gnu or msvc, never musl. */
function namesMusl({ triple }) {
    return triple.includes("musl");
}
/** `linux-x64`, `linux-amd64`, … */
function withoutLibc({ os, cpu }) {
    return osWords[os].flatMap((system) => cpuWords[cpu].map((machine) => `${system}-${machine}`));
}
/** The same with the libc or ABI, which some write behind the system: `linuxmusl-x64` (sharp, FFmpeg). */
function spellings(row) {
    const abi = row.triple.split("-").slice(2).join("-");
    if (abi === "")
        return withoutLibc(row);
    const words = withoutLibc(row).map((word) => `${word}-${abi}`);
    if (row.libc === undefined)
        return words;
    for (const machine of cpuWords[row.cpu]) {
        if (row.libc === "glibc")
            words.push(`linux-${machine}-glibc`, `linux-glibc-${machine}`);
        else
            words.push(`linuxmusl-${machine}`, `linux-musl-${machine}`);
    }
    return words;
}

;// CONCATENATED MODULE: ./packages/platforms/src/index.ts




/***/ })

};
