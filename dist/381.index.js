export const id = 381;
export const ids = [381];
export const modules = {

/***/ 35381:
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
  qA: () => (/* reexport */ parsePlatforms),
  Pn: () => (/* reexport */ pathKey),
  $y: () => (/* reexport */ platformPlaceholder),
  Ds: () => (/* reexport */ platformsOfWords),
  r0: () => (/* reexport */ readContents),
  d1: () => (/* reexport */ readEntryList),
  qU: () => (/* reexport */ readFields),
  LD: () => (/* reexport */ readList),
  o$: () => (/* reexport */ readSource),
  yR: () => (/* reexport */ readText),
  pS: () => (/* reexport */ entry_node_readWord),
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
// EXTERNAL MODULE: ./packages/publishing/src/index.ts + 18 modules
var publishing_src = __webpack_require__(51692);
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
    return new publishing_src/* ProblemsError */.FQ([
        { code: "artifact-missing", message: `There is no artifact ${name}.`, remedy },
    ]);
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
        throw new publishing_src/* ProblemsError */.FQ([{ code: "archive-invalid", message, remedy }], { cause: error });
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
            code: "checksum-mismatch",
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
        problems.push({ code: "files-collide", message, remedy });
    }
    for (const file of brought) {
        for (let at = file.path.indexOf("/"); at !== -1; at = file.path.indexOf("/", at + 1)) {
            const parent = first.get(pathKey(file.path.slice(0, at)));
            if (parent === undefined)
                continue;
            const message = `${title}: ${file.path} lies below ${parent.path}, which is a file.`;
            problems.push({ code: "files-collide", message, remedy });
        }
    }
    return problems;
}

// EXTERNAL MODULE: ./packages/platforms/src/index.ts + 9 modules
var platforms_src = __webpack_require__(58478);
;// CONCATENATED MODULE: ./packages/contents/src/declared-platforms.ts


/**
 * The platforms that items declare: words of the table, fields of the repository's own, rows of the plan.
 * Two items for one platform are a problem, for it would be done twice.
 */
function declarePlatforms(items, input) {
    return eachOnce(items.map(readItem), input);
}
/**
 * The same for words alone, which may be those of platforms that are declared already.
 *
 * @param known platforms with a meaning that the repository gave them
 */
function platformsOfWords(words, known, input) {
    return eachOnce(words.map((word) => {
        const declared = known.find((each) => each.word === word);
        return declared === undefined ? readWord(word) : { kind: "declared", declared };
    }), input);
}
function eachOnce(items, input) {
    const problems = [];
    const platforms = new Map();
    for (const item of items) {
        if (item.kind === "wrong") {
            problems.push(...item.problems.map((problem) => ({ ...problem, input })));
            continue;
        }
        const { word, platform } = item.declared;
        const earlier = platforms.get(platform.triple);
        if (earlier === undefined) {
            platforms.set(platform.triple, item.declared);
            continue;
        }
        const both = [earlier.word, word].map((each) => JSON.stringify(each));
        problems.push({
            code: "platform-repeated",
            message: earlier.word === word
                ? `The platform ${both[0] ?? ""} is listed twice.`
                : `The platforms ${both.join(" and ")} are the same: ${platform.triple}.`,
            remedy: "Remove one of them.",
            input,
        });
    }
    return { platforms: [...platforms.values()], problems };
}
function readItem(item) {
    if (typeof item === "string")
        return readWord(item);
    return typeof item["platform"] === "string" ? readRow(item["platform"], item) : readOwn(item);
}
function readWord(word) {
    const found = (0,platforms_src/* findPlatform */.rB)(word);
    if (found.kind === "found") {
        return { kind: "declared", declared: { word, platform: found.platform } };
    }
    const problem = {
        code: "platform-unknown",
        message: `The platform ${JSON.stringify(word)} is unknown.`,
        remedy: found.near === undefined
            ? `Write it like linux-x64-gnu or as a Rust target, or declare it with fields of its own: { name: ${word}, target: … }.`
            : `Did you mean ${found.near}?`,
    };
    return { kind: "wrong", problems: [problem] };
}
const rowFields = ["target", "os", "cpu", "libc", "runner"];
const ownFields = ["name", ...rowFields];
/** A row of the plan, or the matrix of a job: other keys are the workflow's. */
function readRow(word, row) {
    const given = rowFields.flatMap((field) => {
        const value = row[field];
        return typeof value === "string" ? [[field, value]] : [];
    });
    const found = (0,platforms_src/* findPlatform */.rB)(word);
    if (found.kind === "found") {
        const known = (0,platforms_src/* matrixEntry */.sD)(found.platform, word);
        // The runner may be another: it is the plan that was told so.
        const isKnown = given.every(([field, value]) => field === "runner" || known[field] === value);
        if (isKnown)
            return { kind: "declared", declared: { word, platform: found.platform } };
    }
    return given.length === 0 ? readWord(word) : own({ name: word, ...Object.fromEntries(given) });
}
function readOwn(item) {
    const problems = [];
    const title = JSON.stringify(item["name"] ?? item);
    for (const [field, value] of Object.entries(item)) {
        if (!ownFields.includes(field)) {
            const near = (0,selection_src/* nearest */.pA)(field, ownFields);
            problems.push({
                code: "platform-field-unknown",
                message: `The platform ${title} has the field ${JSON.stringify(field)}.`,
                remedy: `${near === undefined ? "" : `Did you mean ${near}? `}Allowed: ${ownFields.join(", ")}.`,
            });
        }
        else if (typeof value !== "string" || (value.trim() === "" && !mayBeEmpty.has(field))) {
            problems.push({
                code: "platform-field-invalid",
                message: `The platform ${title} has ${JSON.stringify(value)} as ${field}; expected text.`,
                remedy: `Write ${field}: "…".`,
            });
        }
    }
    const { name } = item;
    if (name === undefined) {
        problems.push({
            code: "platform-name-missing",
            message: `The platform ${title} has no name.`,
            remedy: "Add name: the word that stands for {platform}.",
        });
    }
    if (problems.length > 0 || typeof name !== "string")
        return { kind: "wrong", problems };
    return own({ ...item, name });
}
/** None is a value: the package has no such field. */
const mayBeEmpty = new Set(["os", "cpu", "libc"]);
function own(fields) {
    const read = (0,platforms_src/* ownPlatform */.g$)(fields);
    if (read.kind === "platform") {
        return { kind: "declared", declared: { word: fields.name, platform: read.platform } };
    }
    return {
        kind: "wrong",
        problems: read.wrong.map(({ code, message, remedy }) => ({ code, message, remedy })),
    };
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
        reader.tell(reader.lineOf(key), {
            code: "entry-field-unknown",
            message: `${JSON.stringify(name)} is not a field of ${what}.`,
            remedy: near === undefined ? allowed : `Did you mean ${near}? ${allowed}`,
        });
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
    reader.tell(reader.lineOf(node), {
        code: "entry-field-invalid",
        message: `${field} holds ${describeNode(node)}; expected a text that is not empty.`,
        remedy,
    });
    return undefined;
}
/** A list in YAML, or a text in the list grammar. */
function readList(reader, field, node) {
    if ((0,dist/* isSeq */.oP)(node)) {
        const items = node.items.map((item) => readText(reader, field, reader.resolve(item)));
        if (items.length === 0) {
            reader.tell(reader.lineOf(node), {
                code: "entry-field-invalid",
                message: `${field} is an empty list.`,
                remedy: "Name something, or leave it out.",
            });
        }
        return items.filter((item) => item !== undefined);
    }
    const text = readText(reader, field, node);
    if (text === undefined)
        return undefined;
    const parsed = (0,selection_src/* parseList */.E1)(text);
    if (parsed.kind === "list")
        return parsed.items.map((item) => item.text);
    reader.tell(reader.lineOf(node), {
        code: "entry-field-invalid",
        message: `${field} ${parsed.wrong}.`,
        remedy: parsed.remedy,
    });
    return undefined;
}
/** One of some words. */
function entry_node_readWord(reader, field, node, words) {
    const text = readText(reader, field, node);
    if (text === undefined || words.includes(text))
        return text;
    const near = (0,selection_src/* nearest */.pA)(text, words);
    reader.tell(reader.lineOf(node), {
        code: "entry-field-invalid",
        message: `${field} is ${JSON.stringify(text)}; expected ${words.join(" or ")}.`,
        ...(near !== undefined && { remedy: `Did you mean ${near}?` }),
    });
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
    const tell = (line, problem) => {
        problems.push(atLine(problem, { input, line }));
    };
    const bare = grammar.bare?.(text, tell);
    if (bare !== undefined)
        return { entries: bare, problems };
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    // The first fault makes most of the others.
    const [error] = document.errors;
    if (error !== undefined) {
        tell(lines.linePos(error.pos[0]).line, {
            code: "entries-not-yaml",
            message: `This is not YAML: ${error.message.replace(/\.$/, "")}.`,
            remedy: /indented|end with|sequence|Map keys/.test(error.message)
                ? "Look at this line and the one before: every entry begins with a dash in the same column, and every bracket is closed."
                : 'Put values that begin with @, *, !, & or { in quotes: "{platform}".',
        });
        return { entries: [], problems };
    }
    const reader = nodeReader(document, lines, tell);
    const list = document.contents;
    if (!(0,dist/* isSeq */.oP)(list)) {
        tell(reader.lineOf(list), {
            code: "entries-not-list",
            message: `Expected a list of entries, found ${describeNode(list)}.`,
            remedy: `Begin each entry with a dash, as in \`- ${grammar.example}\`.`,
        });
        return { entries: [], problems };
    }
    const entries = list.items.flatMap((item) => {
        const before = problems.length;
        const entry = grammar.read(reader, reader.resolve(item));
        return entry !== undefined && problems.length === before ? [entry] : [];
    });
    return { entries, problems };
}
/** Adds the place in the input to a problem; one about a file keeps the line of that. */
function atLine(problem, { input, line }) {
    return {
        ...(problem.file === undefined && { line }),
        ...problem,
        message: `The input "${input}", line ${line}: ${problem.message}`,
        input,
    };
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
function checkPlaceholders(text, facts) {
    const known = [...platformNames, "version"];
    return [...text.matchAll(/\{([^{},]*)\}/g)].flatMap(([whole, name = ""]) => {
        if (!known.includes(name)) {
            const near = (0,selection_src/* nearest */.pA)(name, known);
            const all = `Known are ${known.map((each) => `{${each}}`).join(", ")}.`;
            const remedy = near === undefined ? all : `Did you mean {${near}}? ${all}`;
            const message = `${JSON.stringify(text)} holds ${whole}, which is not a placeholder.`;
            return [{ code: "placeholder-unknown", message, remedy }];
        }
        if (name === "version") {
            if (facts.hasVersion)
                return [];
            const message = `${JSON.stringify(text)} needs a version.`;
            return [{ code: "placeholder-without-value", message, remedy: "Give the input version." }];
        }
        if (facts.hasPlatforms)
            return [];
        const remedy = "Give the input platforms, or the entry platforms of its own.";
        const message = `${JSON.stringify(text)} needs platforms.`;
        return [{ code: "placeholder-without-value", message, remedy }];
    });
}

;// CONCATENATED MODULE: ./packages/contents/src/entry-platforms.ts



/**
 * The platforms that an entry names: words, patterns of the call's words (`linux-*`), and either with a
 * leading `!`, which takes away. With nothing but those they take away from all that the call declares.
 *
 * @param declared the call's own platforms; undefined where it has none
 */
function entryPlatforms(items, declared, input) {
    const known = declared ?? [];
    const isPattern = (item) => /[*{]/.test(item);
    const negative = items.filter((item) => item.startsWith("!")).map((item) => item.slice(1));
    const positive = items.filter((item) => !item.startsWith("!"));
    const problems = [];
    const words = known.map(({ word }) => word);
    const read = (list) => {
        const literal = platformsOfWords(list.filter((item) => !isPattern(item)), known, input);
        problems.push(...literal.problems);
        const patterns = (0,selection_src/* matchNames */.Gj)(list.filter(isPattern), words);
        const matched = known.filter(({ word }) => patterns.matched.includes(word));
        return { literal: literal.platforms, matched, unmatched: patterns.unmatched };
    };
    const [taken, away] = [read(positive), read(negative)];
    const removed = new Set([...away.literal, ...away.matched].map(({ platform }) => platform.triple));
    if (declared === undefined && items.some((item) => isPattern(item) || item.startsWith("!"))) {
        problems.push({
            code: "platform-pattern-without-platforms",
            message: `the platforms ${items.join(" ")} hold a pattern, and this action declares no platforms.`,
            remedy: "Name each platform.",
            input,
        });
    }
    else {
        const strange = [...taken.unmatched, ...away.unmatched].filter((pattern) => (0,selection_src/* matchNames */.Gj)([pattern], (0,platforms_src/* knownWords */.L3)()).matched.length === 0);
        problems.push(...strange.map((pattern) => ({
            code: "platform-pattern-unmatched",
            message: `the pattern ${JSON.stringify(pattern)} matches no platform.`,
            remedy: `Declared platforms: ${words.join(", ")}.`,
            input,
        })));
    }
    const isDeclared = ({ platform }) => declared === undefined || known.some((each) => each.platform.triple === platform.triple);
    const chosen = [...taken.literal, ...taken.matched, ...(positive.length === 0 ? known : [])];
    const meant = new Map();
    for (const each of chosen) {
        const { triple } = each.platform;
        if (isDeclared(each) && !removed.has(triple) && !meant.has(triple))
            meant.set(triple, each);
    }
    return {
        meant: [...meant.values()],
        elsewhere: [
            ...taken.literal.filter((each) => !isDeclared(each)).map(({ word }) => word),
            ...taken.unmatched,
        ],
        problems,
    };
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
    const wrong = texts.flatMap((text) => checkPlaceholders(text, facts).map(at));
    if (wrong.length > 0)
        return { filled: [], notes: [], problems: wrong };
    const put = (values) => shape.map(entry, (text) => fill(text, values));
    const base = version === undefined ? {} : { version };
    const own = entry.platforms === undefined ? undefined : entryPlatforms(entry.platforms, platforms, input);
    const problems = (own?.problems ?? []).map(at);
    const notes = (own?.elsewhere ?? []).map((word) => `Skipped line ${entry.line} for ${word}, which this call does not declare.`);
    if (texts.some((text) => platformPlaceholder.test(text))) {
        const filled = (own?.meant ?? platforms ?? []).map((declared) => ({
            entry: put({ ...base, ...(0,platforms_src/* placeholders */.Ft)(declared.platform, declared.word) }),
            platform: declared,
        }));
        return { filled, notes, problems };
    }
    const count = own === undefined ? 0 : own.meant.length + own.elsewhere.length;
    if (count > 1) {
        const message = `An entry for ${count} platforms has no placeholder to tell their ${shape.things} apart.`;
        const remedy = 'Write one into its path, name or artifact, such as "bindings-{platform}".';
        const problem = at({ code: "placeholder-missing", message, remedy });
        return { filled: [], notes, problems: [...problems, problem] };
    }
    if (own?.meant.length === 0)
        return { filled: [], notes, problems };
    return { filled: [{ entry: put(base), platform: own?.meant[0] }], notes, problems };
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
        reader.tell(reader.lineOf(node), {
            code: "entry-field-invalid",
            message: `\`contents\` holds ${(0,dist/* isSeq */.oP)(node) ? "nothing" : describeNode(node)}; expected a list of sources.`,
            remedy: "Write contents: [{ artifact: name, files: lib/** }].",
        });
    }
    return items.flatMap((item) => {
        const source = reader.resolve(item);
        const line = reader.lineOf(source);
        if (!(0,dist/* isMap */.jh)(source)) {
            reader.tell(line, {
                code: "entry-malformed",
                message: `A source is ${describeNode(source)}; expected fields.`,
                remedy: "Write { artifact: name } or { path: file }.",
            });
            return [];
        }
        const own = readFields(reader, source, "a source", sourceFields);
        if (own.has("artifact") === own.has("path")) {
            const found = own.has("path") ? "both artifact and path" : "neither artifact nor path";
            reader.tell(line, {
                code: own.has("path") ? "entry-fields-conflict" : "entry-field-missing",
                message: `A source has ${found}.`,
                remedy: "Give it one of them.",
            });
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
            reader.tell(line, {
                code: "entry-field-missing",
                message: `${lonely.join(", ")} ${lonely.length > 1 ? "say" : "says"} what is taken from an artifact, and the entry names none.`,
                remedy: "Add artifact, or list the sources under contents.",
            });
        }
        return undefined;
    }
    const from = text(kind);
    if (from === undefined)
        return undefined;
    const format = fields.has("format")
        ? entry_node_readWord(reader, "format", fields.get("format"), sourceFields.format)
        : undefined;
    if (format !== undefined && kind === "path") {
        reader.tell(line, {
            code: "entry-fields-conflict",
            message: "`format` belongs to an artifact, not to a path.",
            remedy: "Take it out.",
        });
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
    tell(line, {
        code: "entry-fields-conflict",
        message: `An entry has contents and ${beside.join(", ")}.`,
        remedy: "Move all sources into contents, or write the one source without it.",
    });
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
    tell(line, {
        code: "path-invalid",
        message: `${field} is ${JSON.stringify(value)}; expected a relative path without "..".`,
        remedy: `Paths count from the workspace; those of a source from the artifact and from the ${whole}.`,
    });
}
function staysInside(path) {
    const plain = path.replace(/^!/, "").replaceAll("\\", "/");
    return !/(^|[/{,])\.\.($|[/},])|^\/|^[A-Za-z]:/.test(plain);
}
/** A path as it is compared: without `./` before it and `/` behind it. */
function withoutSlash(path) {
    return path.replace(/(?<=.)\/+$/, "").replace(/^(!?)(\.\/+)+(?=.)/, "$1");
}

;// CONCATENATED MODULE: ./packages/contents/src/platform-list.ts


/**
 * Reads the input `platforms`: words in the list grammar, or a list in YAML or JSON in which entries with
 * fields stand beside words. One object alone is a list of one: a job of a matrix has no more.
 */
function parsePlatforms(text) {
    const lines = text.split("\n").filter((line) => !/^\s*(#|$)/.test(line));
    if (!/^\s*(-(\s|$)|\[|\{)/.test(lines[0] ?? "")) {
        const list = (0,selection_src/* parseList */.E1)(lines.join("\n"));
        return list.kind === "wrong" ? list : { ...list, items: list.items.map((item) => item.text) };
    }
    let parsed;
    try {
        parsed = (0,dist.parse)(text);
    }
    catch (error) {
        const [cause = ""] = String(error instanceof Error ? error.message : error).split("\n");
        return { kind: "wrong", wrong: `isn't valid YAML: ${cause.replace(/:$/, "")}`, remedy };
    }
    const items = Array.isArray(parsed) ? parsed : [parsed];
    const read = items.filter(isItem).map((item) => (typeof item === "string" ? item.trim() : item));
    const other = items.findIndex((item) => !isItem(item));
    if (other < 0)
        return { kind: "list", items: read };
    const found = JSON.stringify(items[other]);
    return {
        kind: "wrong",
        wrong: `has ${found} as item ${other + 1}; expected a word, or fields such as name and target`,
        remedy,
    };
}
const remedy = "Write - linux-x64-gnu, or - { name: linux-x64-v3, target: x86_64-unknown-linux-gnu }.";
function isItem(value) {
    if (typeof value === "string")
        return value.trim() !== "";
    return typeof value === "object" && value !== null && !Array.isArray(value);
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
        throw new publishing_src/* ProblemsError */.FQ([
            { code: "source-missing", message: `The source ${source.from} ${what}.`, remedy },
        ]);
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
    throw new publishing_src/* ProblemsError */.FQ([
        { code: "path-outside-workspace", message, remedy: "Give a file or folder of the checkout." },
    ]);
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
            code: "source-missing",
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
            code: "symbolic-link-refused",
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
                code: "pattern-unmatched",
                message: `${unmatched.join(", ")} in files matches nothing in ${titleWithFolder(source, title)}.`,
                remedy: 'Patterns count from there; "lib/**" takes a whole folder.',
            },
        ]);
    }
    if (taken.length === 0) {
        const message = `There is nothing to take in ${titleWithFolder(source, title)}.`;
        throw new publishing_src/* ProblemsError */.FQ([
            { code: "source-missing", message, remedy: "Look at what the job before has uploaded." },
        ]);
    }
    if (source.as !== undefined && taken.length > 1) {
        const found = taken.map(({ file }) => external_node_path_default().basename(file)).slice(0, 5);
        throw new publishing_src/* ProblemsError */.FQ([
            {
                code: "source-ambiguous",
                message: `\`as: ${source.as}\` names one file, and ${taken.length} match in ${titleWithFolder(source, title)}: ${found.join(", ")}.`,
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

/***/ 58478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rB: () => (/* reexport */ findPlatform),
  L3: () => (/* reexport */ knownWords),
  sD: () => (/* reexport */ matrixEntry),
  g$: () => (/* reexport */ ownPlatform),
  Ft: () => (/* reexport */ placeholders)
});

// UNUSED EXPORTS: triples

;// CONCATENATED MODULE: ./packages/platforms/src/placeholders.ts
/** The values of the placeholders; `{platform}` is the word as it was declared. */
function placeholders(platform, word) {
    const { target, short, exe, ext } = platform;
    return { platform: word, target, short, exe, ext };
}
/** The platform's row of the matrix; `runner` is the label of the caller's own choice, if there is one. */
function matrixEntry(platform, word, runner = platform.runner) {
    const { short, target, os = "", cpu = "", libc = "", exe, ext } = platform;
    return { platform: word, short, target, os, cpu, libc, exe, ext, runner };
}

;// CONCATENATED MODULE: ./packages/platforms/src/edit-steps.ts
/**
 * How many slips turn one word into the other: a letter more, less or another is one; two neighbors that
 * changed places, the likeliest slip of all, are half of one.
 */
function editSteps(from, to) {
    const rows = [];
    const at = (row, column) => rows[row]?.[column] ?? Infinity;
    for (let row = 0; row <= from.length; row += 1) {
        rows.push([]);
        for (let column = 0; column <= to.length; column += 1) {
            const isSwap = row > 1 &&
                column > 1 &&
                from[row - 1] === to[column - 2] &&
                from[row - 2] === to[column - 1];
            rows[row]?.push(row === 0 || column === 0
                ? row + column
                : Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1), isSwap ? at(row - 2, column - 2) + 0.5 : Infinity));
        }
    }
    return at(from.length, to.length);
}

;// CONCATENATED MODULE: ./packages/platforms/src/systems.ts
/** By Rust's `target_os`, with OpenHarmony apart from Linux. Of two with one `os` the first is meant. */
const systems = {
    linux: { os: "linux", words: [] },
    macos: { os: "darwin", words: ["osx", "mac"] },
    windows: { os: "win32", words: ["win"] },
    android: { os: "android", words: [] },
    openharmony: { os: "openharmony", words: ["ohos"] },
    freebsd: { os: "freebsd", words: [] },
    netbsd: { os: "netbsd", words: [] },
    openbsd: { os: "openbsd", words: [] },
    dragonfly: { os: "dragonfly", words: [] },
    solaris: { os: "sunos", words: [] },
    illumos: { os: "sunos", words: [] },
    aix: { os: "aix", words: [] },
    cygwin: { os: "cygwin", words: [] },
    haiku: { os: "haiku", words: [] },
};
const processors = [
    { cpu: "x64", archs: ["x86_64", "x86_64h"], words: ["amd64", "64"] },
    { cpu: "arm64", archs: ["aarch64", "arm64e"], words: [] },
    {
        cpu: "arm",
        archs: ["armv7", "arm", "armv6", "armv5te", "armv4t", "thumbv7neon", "thumbv7a"],
        words: ["armv7l"],
    },
    { cpu: "ia32", archs: ["i686", "i586"], words: ["x86", "i386", "386"] },
    // Node calls both byte orders `ppc64`; on Linux it has builds for the little-endian one only.
    { cpu: "ppc64", archs: ["powerpc64le", "powerpc64"], words: ["ppc64le"] },
    { cpu: "ppc", archs: ["powerpc"], words: [] },
    { cpu: "riscv64", archs: ["riscv64gc", "riscv64", "riscv64a23"], words: [] },
    { cpu: "riscv32", archs: ["riscv32gc"], words: [] },
    { cpu: "s390x", archs: ["s390x"], words: [] },
    { cpu: "loong64", archs: ["loongarch64"], words: [] },
    { cpu: "mips", archs: ["mips"], words: [] },
    { cpu: "mipsel", archs: ["mipsel"], words: ["mipsle"] },
    { cpu: "mips64", archs: ["mips64"], words: [] },
    { cpu: "mips64el", archs: ["mips64el"], words: ["mips64le"] },
    { cpu: "sparc64", archs: ["sparc64", "sparcv9"], words: [] },
];
/** Processors that people name by a version of its own, where Rust has another word. */
const archWords = new Map([
    ["armv6", ["arm", "armv6"]],
    ["armv6l", ["arm", "armv6"]],
    ["armv5", ["armv5te"]],
]);
/** Which of Rust's words for a C library or ABI a word may mean, the likeliest first. */
const abiWords = new Map([
    ["gnu", ["gnu", "gnueabihf", "gnueabi", "gnuabi64"]],
    ["glibc", ["gnu", "gnueabihf", "gnueabi", "gnuabi64"]],
    ["musl", ["musl", "musleabihf", "musleabi", "muslabi64"]],
    ["eabihf", ["gnueabihf", "eabihf"]],
    ["eabi", ["eabi", "gnueabi"]],
]);
/** What a word without C library or ABI may mean: gnu or msvc before all others. */
const usualAbis = [
    ...["", "msvc", "gnu", "gnueabihf", "gnueabi", "gnuabi64"],
    ...["eabihf", "eabi", "musl", "musleabihf", "musleabi", "muslabi64"],
];
/** The label of the GitHub-hosted runner that builds for a platform. */
function runnerFor(os, cpu) {
    if (os === "darwin")
        return cpu === "x64" ? "macos-15-intel" : "macos-15";
    if (os === "win32")
        return cpu === "arm64" ? "windows-11-arm" : "windows-2022";
    return os === "linux" && cpu === "arm64" ? "ubuntu-22.04-arm" : "ubuntu-22.04";
}

;// CONCATENATED MODULE: ./packages/platforms/src/rust-targets.ts
/**
 * Every target of Rust 1.95.0 by its `target_os`: `rustc --print target-list`, and
 * `rustc --print cfg --target <target>` for each. Rust calls OpenHarmony `linux`.
 */
const rustTargets = {
    aix: `
    powerpc64-ibm-aix
  `,
    amdhsa: `
    amdgcn-amd-amdhsa
  `,
    android: `
    aarch64-linux-android arm-linux-androideabi armv7-linux-androideabi i686-linux-android
    riscv64-linux-android thumbv7neon-linux-androideabi x86_64-linux-android
  `,
    cuda: `
    nvptx64-nvidia-cuda
  `,
    cygwin: `
    x86_64-pc-cygwin
  `,
    dragonfly: `
    x86_64-unknown-dragonfly
  `,
    emscripten: `
    wasm32-unknown-emscripten
  `,
    espidf: `
    riscv32imac-esp-espidf riscv32imafc-esp-espidf riscv32imc-esp-espidf xtensa-esp32-espidf
    xtensa-esp32s2-espidf xtensa-esp32s3-espidf
  `,
    freebsd: `
    aarch64-unknown-freebsd armv6-unknown-freebsd armv7-unknown-freebsd i686-unknown-freebsd
    powerpc-unknown-freebsd powerpc64-unknown-freebsd powerpc64le-unknown-freebsd
    riscv64gc-unknown-freebsd x86_64-unknown-freebsd
  `,
    fuchsia: `
    aarch64-unknown-fuchsia riscv64gc-unknown-fuchsia x86_64-unknown-fuchsia
  `,
    haiku: `
    i686-unknown-haiku x86_64-unknown-haiku
  `,
    helenos: `
    aarch64-unknown-helenos i686-unknown-helenos powerpc-unknown-helenos sparc64-unknown-helenos
    x86_64-unknown-helenos
  `,
    hermit: `
    aarch64-unknown-hermit aarch64_be-unknown-hermit riscv64gc-unknown-hermit
    x86_64-unknown-hermit
  `,
    horizon: `
    aarch64-nintendo-switch-freestanding armv6k-nintendo-3ds
  `,
    hurd: `
    i686-unknown-hurd-gnu x86_64-unknown-hurd-gnu
  `,
    illumos: `
    aarch64-unknown-illumos x86_64-unknown-illumos
  `,
    ios: `
    aarch64-apple-ios aarch64-apple-ios-macabi aarch64-apple-ios-sim arm64e-apple-ios
    armv7s-apple-ios i386-apple-ios x86_64-apple-ios x86_64-apple-ios-macabi
  `,
    l4re: `
    x86_64-unknown-l4re-uclibc
  `,
    linux: `
    aarch64-unknown-linux-gnu aarch64-unknown-linux-gnu_ilp32 aarch64-unknown-linux-musl
    aarch64-unknown-linux-ohos aarch64_be-unknown-linux-gnu aarch64_be-unknown-linux-gnu_ilp32
    aarch64_be-unknown-linux-musl arm-unknown-linux-gnueabi arm-unknown-linux-gnueabihf
    arm-unknown-linux-musleabi arm-unknown-linux-musleabihf armeb-unknown-linux-gnueabi
    armv4t-unknown-linux-gnueabi armv5te-unknown-linux-gnueabi armv5te-unknown-linux-musleabi
    armv5te-unknown-linux-uclibceabi armv7-unknown-linux-gnueabi armv7-unknown-linux-gnueabihf
    armv7-unknown-linux-musleabi armv7-unknown-linux-musleabihf armv7-unknown-linux-ohos
    armv7-unknown-linux-uclibceabi armv7-unknown-linux-uclibceabihf csky-unknown-linux-gnuabiv2
    csky-unknown-linux-gnuabiv2hf hexagon-unknown-linux-musl i586-unknown-linux-gnu
    i586-unknown-linux-musl i686-unknown-linux-gnu i686-unknown-linux-musl
    loongarch64-unknown-linux-gnu loongarch64-unknown-linux-musl loongarch64-unknown-linux-ohos
    m68k-unknown-linux-gnu mips-unknown-linux-gnu mips-unknown-linux-musl
    mips-unknown-linux-uclibc mips64-openwrt-linux-musl mips64-unknown-linux-gnuabi64
    mips64-unknown-linux-muslabi64 mips64el-unknown-linux-gnuabi64
    mips64el-unknown-linux-muslabi64 mipsel-unknown-linux-gnu mipsel-unknown-linux-musl
    mipsel-unknown-linux-uclibc mipsisa32r6-unknown-linux-gnu mipsisa32r6el-unknown-linux-gnu
    mipsisa64r6-unknown-linux-gnuabi64 mipsisa64r6el-unknown-linux-gnuabi64
    powerpc-unknown-linux-gnu powerpc-unknown-linux-gnuspe powerpc-unknown-linux-musl
    powerpc-unknown-linux-muslspe powerpc64-unknown-linux-gnu powerpc64-unknown-linux-musl
    powerpc64le-unknown-linux-gnu powerpc64le-unknown-linux-musl riscv32gc-unknown-linux-gnu
    riscv32gc-unknown-linux-musl riscv64a23-unknown-linux-gnu riscv64gc-unknown-linux-gnu
    riscv64gc-unknown-linux-musl s390x-unknown-linux-gnu s390x-unknown-linux-musl
    sparc-unknown-linux-gnu sparc64-unknown-linux-gnu thumbv7neon-unknown-linux-gnueabihf
    thumbv7neon-unknown-linux-musleabihf wasm32-wali-linux-musl x86_64-unikraft-linux-musl
    x86_64-unknown-linux-gnu x86_64-unknown-linux-gnuasan x86_64-unknown-linux-gnux32
    x86_64-unknown-linux-musl x86_64-unknown-linux-none x86_64-unknown-linux-ohos
  `,
    lynxos178: `
    x86_64-lynx-lynxos178
  `,
    macos: `
    aarch64-apple-darwin arm64e-apple-darwin i686-apple-darwin x86_64-apple-darwin
    x86_64h-apple-darwin
  `,
    managarm: `
    aarch64-unknown-managarm-mlibc riscv64gc-unknown-managarm-mlibc x86_64-unknown-managarm-mlibc
  `,
    motor: `
    x86_64-unknown-motor
  `,
    netbsd: `
    aarch64-unknown-netbsd aarch64_be-unknown-netbsd armv6-unknown-netbsd-eabihf
    armv7-unknown-netbsd-eabihf i586-unknown-netbsd i686-unknown-netbsd mipsel-unknown-netbsd
    powerpc-unknown-netbsd riscv64gc-unknown-netbsd sparc64-unknown-netbsd x86_64-unknown-netbsd
  `,
    none: `
    aarch64-unknown-none aarch64-unknown-none-softfloat aarch64_be-unknown-none-softfloat
    aarch64v8r-unknown-none aarch64v8r-unknown-none-softfloat armebv7r-none-eabi
    armebv7r-none-eabihf armv4t-none-eabi armv5te-none-eabi armv6-none-eabi armv6-none-eabihf
    armv7a-none-eabi armv7a-none-eabihf armv7r-none-eabi armv7r-none-eabihf armv8r-none-eabihf
    avr-none bpfeb-unknown-none bpfel-unknown-none hexagon-unknown-none-elf
    loongarch32-unknown-none loongarch32-unknown-none-softfloat loongarch64-unknown-none
    loongarch64-unknown-none-softfloat m68k-unknown-none-elf mips-mti-none-elf mipsel-mti-none-elf
    mipsel-unknown-none msp430-none-elf riscv32e-unknown-none-elf riscv32em-unknown-none-elf
    riscv32emc-unknown-none-elf riscv32i-unknown-none-elf riscv32im-unknown-none-elf
    riscv32ima-unknown-none-elf riscv32imac-unknown-none-elf riscv32imafc-unknown-none-elf
    riscv32imc-unknown-none-elf riscv64gc-unknown-none-elf riscv64im-unknown-none-elf
    riscv64imac-unknown-none-elf s390x-unknown-none-softfloat sparc-unknown-none-elf
    thumbv4t-none-eabi thumbv5te-none-eabi thumbv6-none-eabi thumbv6m-none-eabi thumbv7a-none-eabi
    thumbv7a-none-eabihf thumbv7em-none-eabi thumbv7em-none-eabihf thumbv7m-none-eabi
    thumbv7r-none-eabi thumbv7r-none-eabihf thumbv8m.base-none-eabi thumbv8m.main-none-eabi
    thumbv8m.main-none-eabihf thumbv8r-none-eabihf wasm32v1-none x86_64-unknown-none
    xtensa-esp32-none-elf xtensa-esp32s2-none-elf xtensa-esp32s3-none-elf
  `,
    nto: `
    aarch64-unknown-nto-qnx700 aarch64-unknown-nto-qnx710 aarch64-unknown-nto-qnx710_iosock
    aarch64-unknown-nto-qnx800 i686-pc-nto-qnx700 x86_64-pc-nto-qnx710 x86_64-pc-nto-qnx710_iosock
    x86_64-pc-nto-qnx800
  `,
    nuttx: `
    aarch64-unknown-nuttx armv7a-nuttx-eabi armv7a-nuttx-eabihf riscv32imac-unknown-nuttx-elf
    riscv32imafc-unknown-nuttx-elf riscv32imc-unknown-nuttx-elf riscv64gc-unknown-nuttx-elf
    riscv64imac-unknown-nuttx-elf thumbv6m-nuttx-eabi thumbv7a-nuttx-eabi thumbv7a-nuttx-eabihf
    thumbv7em-nuttx-eabi thumbv7em-nuttx-eabihf thumbv7m-nuttx-eabi thumbv8m.base-nuttx-eabi
    thumbv8m.main-nuttx-eabi thumbv8m.main-nuttx-eabihf
  `,
    openbsd: `
    aarch64-unknown-openbsd i686-unknown-openbsd powerpc-unknown-openbsd powerpc64-unknown-openbsd
    riscv64gc-unknown-openbsd sparc64-unknown-openbsd x86_64-unknown-openbsd
  `,
    psp: `
    mipsel-sony-psp
  `,
    psx: `
    mipsel-sony-psx
  `,
    qurt: `
    hexagon-unknown-qurt
  `,
    redox: `
    aarch64-unknown-redox i586-unknown-redox riscv64gc-unknown-redox x86_64-unknown-redox
  `,
    rtems: `
    armv7-rtems-eabihf
  `,
    solaris: `
    sparcv9-sun-solaris x86_64-pc-solaris
  `,
    solid_asp3: `
    aarch64-kmc-solid_asp3 armv7a-kmc-solid_asp3-eabi armv7a-kmc-solid_asp3-eabihf
  `,
    teeos: `
    aarch64-unknown-teeos
  `,
    trusty: `
    aarch64-unknown-trusty armv7-unknown-trusty x86_64-unknown-trusty
  `,
    tvos: `
    aarch64-apple-tvos aarch64-apple-tvos-sim arm64e-apple-tvos x86_64-apple-tvos
  `,
    uefi: `
    aarch64-unknown-uefi i686-unknown-uefi x86_64-unknown-uefi
  `,
    unknown: `
    wasm32-unknown-unknown wasm64-unknown-unknown x86_64-fortanix-unknown-sgx
  `,
    vexos: `
    armv7a-vex-v5
  `,
    visionos: `
    aarch64-apple-visionos aarch64-apple-visionos-sim
  `,
    vita: `
    armv7-sony-vita-newlibeabihf
  `,
    vxworks: `
    aarch64-wrs-vxworks armv7-wrs-vxworks-eabihf i686-wrs-vxworks powerpc-wrs-vxworks
    powerpc-wrs-vxworks-spe powerpc64-wrs-vxworks riscv32-wrs-vxworks riscv64-wrs-vxworks
    x86_64-wrs-vxworks
  `,
    wasi: `
    wasm32-wasip1 wasm32-wasip1-threads wasm32-wasip2 wasm32-wasip3
  `,
    watchos: `
    aarch64-apple-watchos aarch64-apple-watchos-sim arm64_32-apple-watchos armv7k-apple-watchos
    x86_64-apple-watchos-sim
  `,
    windows: `
    aarch64-pc-windows-gnullvm aarch64-pc-windows-msvc aarch64-uwp-windows-msvc
    arm64ec-pc-windows-msvc i686-pc-windows-gnu i686-pc-windows-gnullvm i686-pc-windows-msvc
    i686-uwp-windows-gnu i686-uwp-windows-msvc i686-win7-windows-gnu i686-win7-windows-msvc
    thumbv7a-pc-windows-msvc thumbv7a-uwp-windows-msvc x86_64-pc-windows-gnu
    x86_64-pc-windows-gnullvm x86_64-pc-windows-msvc x86_64-uwp-windows-gnu
    x86_64-uwp-windows-msvc x86_64-win7-windows-gnu x86_64-win7-windows-msvc
  `,
    xous: `
    riscv32imac-unknown-xous-elf
  `,
    zkvm: `
    riscv32im-risc0-zkvm-elf
  `,
};

;// CONCATENATED MODULE: ./packages/platforms/src/targets.ts


const processorOf = new Map(processors.flatMap((processor) => processor.archs.map((arch) => [arch, processor])));
const preference = [...processorOf.keys()];
const systemOrder = Object.keys(systems);
/** Vendors that say nothing; others (`uwp`, `win7`, `openwrt`) make a target that nobody means by itself. */
const usualVendors = new Set([
    "unknown",
    "pc",
    "apple",
    "sun",
    "ibm",
    "linux",
]);
/** napi has words of its own for these. */
const napiTriples = new Map([
    ["wasm32-wasip1-threads", "wasm32-wasi"],
]);
/** The platform of every Rust target, those that a word without more means before others. */
function targetPlatforms() {
    const parts = Object.entries(rustTargets)
        .flatMap(([os, targets]) => targets
        .trim()
        .split(/\s+/)
        .map((target) => partsOf(target, os)))
        .sort((one, other) => rank(one) - rank(other));
    const taken = new Set();
    return parts.map((each) => {
        const triple = tripleOf(each, taken);
        taken.add(triple);
        return { ...each, platform: platformOf(each, triple) };
    });
}
function partsOf(target, os) {
    const [arch = "", ...rest] = target.split("-");
    const last = rest.at(-1) ?? "";
    const system = os === "linux" && last === "ohos" ? "openharmony" : os;
    // The system is the last word itself, or has the ABI in its own: `androideabi`.
    const abi = ["ohos", "cygwin", "darwin", system].includes(last) ? "" : last.replace(system, "");
    return { target, system, arch, abi };
}
function rank({ target, system, arch }) {
    const index = preference.indexOf(arch);
    const order = systemOrder.indexOf(system);
    return (order < 0 ? 1e6 : order * 1e3) + (index < 0 ? 500 : index) + (isUsual(target) ? 0 : 250);
}
function isUsual(target) {
    return usualVendors.has(target.split("-")[1] ?? "");
}
/**
 * napi's form, `linux-x64-gnu`. Where that is taken, the system's or the processor's own word tells it apart,
 * or else the target itself does, as where there are no words of npm's.
 */
function tripleOf({ target, system, arch, abi }, taken) {
    const os = systems[system]?.os;
    if (os === undefined || isWasm(arch))
        return napiTriples.get(target) ?? target;
    const end = abi === "" ? "" : `-${abi}`;
    const { cpu, archs } = processorOf.get(arch) ?? { cpu: arch, archs: [arch] };
    const words = [`${os}-${cpu}${end}`];
    if (isUsual(target) && os === "sunos")
        words.push(`${system}-${cpu}${end}`);
    if (isUsual(target) && archs[0] !== arch)
        words.push(`${os}-${arch}${end}`);
    return words.find((word) => !taken.has(word)) ?? target;
}
function platformOf({ target, system, arch, abi }, triple) {
    const cpu = isWasm(arch) ? arch.replace(/v\d+$/, "") : (processorOf.get(arch)?.cpu ?? arch);
    // WebAssembly runs wherever there is a program for it.
    const os = isWasm(arch) ? undefined : (systems[system]?.os ?? system);
    const libc = os === "linux" ? libcOf(abi) : undefined;
    const float = os === "linux" && cpu === "arm" ? floatOf(abi) : undefined;
    const windows = os === "win32";
    return {
        triple,
        short: windows ? triple.replace(/-msvc$/, "") : triple.replace(/^(linux-.*)-gnu$/, "$1"),
        target,
        ...(os === undefined ? {} : { os }),
        cpu,
        // A header tells the byte order of PowerPC, which npm's word does not.
        machines: [arch === "powerpc64" ? arch : cpu],
        ...(libc === undefined ? {} : { libc }),
        ...(float === undefined ? {} : { float }),
        exe: windows ? ".exe" : "",
        ext: windows ? "zip" : "tar.gz",
        runner: runnerFor(os, cpu),
    };
}
/** npm knows two C libraries, on Linux only. */
function libcOf(abi) {
    if (abi.startsWith("gnu"))
        return "glibc";
    return abi.startsWith("musl") ? "musl" : undefined;
}
function floatOf(abi) {
    if (abi.endsWith("eabihf"))
        return "hard";
    return abi.endsWith("eabi") ? "soft" : undefined;
}
function isWasm(arch) {
    return arch.startsWith("wasm");
}

;// CONCATENATED MODULE: ./packages/platforms/src/words.ts


/** The platforms of Rust's targets, the likeliest first. */
const targets = targetPlatforms();
/** Rust's systems by every word for them: several only where npm has one word for two. */
const systemWords = new Map();
for (const [system, { os, words }] of Object.entries(systems)) {
    for (const word of new Set([os, system, ...words])) {
        systemWords.set(word, [...(systemWords.get(word) ?? []), system]);
    }
}
/** Rust's processors that a word may mean, the likeliest first. */
const processorWords = new Map();
for (const { cpu, archs, words } of processors) {
    for (const word of [...archs, ...words]) {
        const at = Math.max(archs.indexOf(word), 0);
        processorWords.set(word, archs.slice(at, at + 1));
    }
    processorWords.set(cpu, archs);
}
for (const [word, archs] of archWords)
    processorWords.set(word, archs);
/** Every word for a C library or an ABI. */
const libcWords = new Set([...targets.map(({ abi }) => abi), ...abiWords.keys()]);
libcWords.delete("");
/** Sorts the words into systems, processors and ABIs, in whatever order they stand. */
function sortWords(words) {
    const split = words.flatMap((word) => (word === "linuxmusl" ? ["linux", "musl"] : [word]));
    const named = split.filter((word) => systemWords.has(word));
    // Android and OpenHarmony are kinds of Linux, and some say both.
    const kinds = named.filter((word) => word !== "linux" || named.length === 1);
    const archs = split.filter((word) => processorWords.has(word) || isForAll(word));
    const known = split.filter((word) => libcWords.has(word) && !systemWords.has(word));
    const rest = split.filter((word) => ![...named, ...archs, ...known].includes(word));
    return { systems: kinds, archs, abis: known, rest };
}
/** A package for several processors of one system. */
function isForAll(word) {
    return word === "universal" || word === "universal2" || word === "wasm32";
}

;// CONCATENATED MODULE: ./packages/platforms/src/near-word.ts


/**
 * The word that was likely meant. Each part that is understood stays: another system or processor would
 * be another machine.
 */
function nearWord(word, lookUp) {
    const words = word
        .toLowerCase()
        .replace(/x86[-_]64/g, "x64")
        .replaceAll("_", "-")
        .split("-");
    const { systems: named, archs, abis: libcs, rest } = sortWords(words);
    // With more slips than that it is another word, and trying all would take its time.
    if (rest.length > 2 || word.length > 64)
        return undefined;
    const corrected = words.map((each) => (rest.includes(each) ? corrections(each) : [each]));
    const meant = product(corrected).filter((each) => lookUp(each) !== undefined);
    const means = new Set(meant.map((each) => lookUp(each)?.triple));
    if (means.size === 1)
        return meant[0];
    // What is understood is a machine, for which what follows is senseless: `darwin-x64-gnu`.
    if (named.length !== 1 || archs.length !== 1)
        return undefined;
    const machine = `${named[0] ?? ""}-${archs[0] ?? ""}`;
    const withLibc = libcs[0] === undefined ? undefined : lookUp(`${machine}-${libcs[0]}`);
    return (withLibc ?? lookUp(machine))?.triple;
}
/** Words that differ by a slip: the nearest of them. */
function corrections(word) {
    const known = [...systemWords.keys(), ...processorWords.keys(), ...libcWords];
    const near = known.map((each) => ({ each, steps: editSteps(word, each) }));
    const least = Math.min(...near.map(({ steps }) => steps));
    if (least > (word.length > 5 ? 2 : 1))
        return [];
    return near.filter(({ steps }) => steps === least).map(({ each }) => each);
}
function product(lists) {
    return lists.reduce((heads, list) => heads.flatMap((head) => list.map((each) => (head === "" ? each : `${head}-${each}`))), [""]);
}

;// CONCATENATED MODULE: ./packages/platforms/src/find-platform.ts



const byTarget = new Map(targets.map(({ platform }) => [platform.target, platform]));
const byTriple = new Map(targets.map(({ platform }) => [platform.triple, platform]));
/** napi's triples and others of their form, those of Linux first. */
const triples = [...byTriple.keys()];
/** Words that are no target and are not made of a system, a processor and an ABI. */
const otherWords = new Map([
    ["wasm32", "wasm32-unknown-unknown"],
    ["wasm32-wasi-preview1-threads", "wasm32-wasip1-threads"],
    ["x86_64-sun-solaris", "x86_64-pc-solaris"],
].flatMap(([word = "", target = ""]) => {
    const platform = byTarget.get(target);
    return platform === undefined ? [] : [[word, platform]];
}));
const universal = forAll("macos", undefined);
if (universal !== undefined)
    otherWords.set(universal.target, universal);
/**
 * The platform that a word stands for: napi's triple (`linux-x64-gnu`), a Rust target, a word without
 * libc (`linux-x64`), or another spelling of these (`windows-amd64`, `linuxmusl-x64`). Words are
 * compared letter by letter: a person who writes `Linux-X64` is better told than guessed at, since the
 * word also stands in names of packages and artifacts.
 */
function findPlatform(word) {
    const platform = lookUp(word);
    return platform === undefined
        ? { kind: "unknown", near: nearWord(word, lookUp) }
        : { kind: "found", platform };
}
function lookUp(word) {
    return (byTriple.get(word) ?? byTarget.get(word) ?? otherWords.get(word) ?? fromWords(word.split("-")));
}
function fromWords(words) {
    const { systems: [system, ...more], archs: [arch, ...archs], abis: [abi, ...abis], rest, } = sortWords(words);
    if (more.length + archs.length + abis.length + rest.length > 0)
        return undefined;
    const of = systemWords.get(system ?? "");
    if (of === undefined)
        return undefined;
    if (arch === undefined || isForAll(arch)) {
        return abi === undefined ? forAll(of[0] ?? "", arch) : undefined;
    }
    const found = firstOf(of, processorWords.get(arch) ?? [], abi);
    return found === undefined ? undefined : leavingOpen(found, abi);
}
/** One package for all Macs, or WebAssembly for one system: its words are no target of Rust. */
function forAll(system, word) {
    const os = systems[system]?.os ?? system;
    const common = { os, exe: "", ext: "tar.gz", runner: runnerFor(os, undefined) };
    if (word === "wasm32") {
        const triple = `${os}-wasm32`;
        return { ...common, triple, short: triple, target: "wasm32-unknown-unknown", machines: [word] };
    }
    if (os !== "darwin")
        return undefined;
    const triple = "darwin-universal";
    const machines = ["x64", "arm64"];
    return { ...common, triple, short: triple, target: "universal-apple-darwin", machines };
}
function firstOf(system, archs, abi) {
    if (abi === "glibc" && !system.includes("linux"))
        return undefined;
    const wanted = abi === undefined ? usualAbis : (abiWords.get(abi) ?? [abi]);
    for (const each of wanted) {
        const found = targets.find((target) => target.abi === each && system.includes(target.system) && archs.includes(target.arch));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Without what the word does not say: the libc, and how numbers are passed. */
function leavingOpen({ platform: found }, abi) {
    const { libc, float, ...platform } = found;
    const says = abi !== undefined;
    return {
        ...platform,
        ...(libc !== undefined && says ? { libc } : {}),
        ...(float !== undefined && says && /eabi(?:hf)?$/.test(abi) ? { float } : {}),
    };
}
let words;
/** Every word for a platform that is made of a system, a processor and an ABI, for patterns to match. */
function knownWords() {
    words ??= [
        ...new Set(targets.flatMap(({ system, arch, abi, platform: { triple, target } }) => {
            const of = (map, value) => [...map].flatMap(([word, values]) => (values.includes(value) ? [word] : []));
            const ends = ["", abi, ...of(abiWords, abi)].map((word) => (word === "" ? "" : `-${word}`));
            return [
                ...[triple, target],
                ...of(systemWords, system).flatMap((os) => of(processorWords, arch).flatMap((cpu) => ends.map((end) => `${os}-${cpu}${end}`))),
            ].filter((word) => lookUp(word) !== undefined);
        })),
    ];
    return words;
}

;// CONCATENATED MODULE: ./packages/platforms/src/own-platform.ts


/** It becomes part of names of packages, artifacts and files. */
const nameGrammar = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const npmGrammar = /^[a-z0-9_]+$/;
/**
 * The platform that a repository declares. A target, or a name that is a known word, fills in what is
 * not said; an empty `os`, `cpu` or `libc` says that there is none.
 */
function ownPlatform(own) {
    const { name, target } = own;
    const found = findPlatform(target ?? name);
    const base = lookAt(target ?? name);
    const wrong = [
        ...checkName(name),
        ...checkTarget(own, found.kind === "unknown" ? found.near : undefined, base),
        ...checkWord("os", own.os, npmOs),
        ...checkWord("cpu", own.cpu, npmCpu),
        ...checkLibc(own.libc),
    ];
    if (wrong.length > 0)
        return { kind: "wrong", wrong };
    const said = (field) => own[field] ?? base?.[field] ?? "";
    const [os, cpu, libc] = [said("os"), said("cpu"), said("libc")];
    const windows = os === "win32";
    // Big-endian PowerPC and universal binaries stay what the target says.
    const like = base ?? lookAt(`${os}-${cpu}`);
    const machines = like !== undefined && ["", like.cpu].includes(cpu) ? like.machines : [cpu];
    return {
        kind: "platform",
        platform: {
            triple: name,
            short: name,
            target: target ?? base?.target ?? name,
            ...(os === "" ? {} : { os }),
            ...(cpu === "" ? {} : { cpu }),
            ...(libc === "glibc" || libc === "musl" ? { libc } : {}),
            machines: machines.filter((machine) => machine !== ""),
            ...(base?.float === undefined || cpu !== "arm" ? {} : { float: base.float }),
            exe: windows ? ".exe" : "",
            ext: windows ? "zip" : "tar.gz",
            runner: own.runner ?? base?.runner ?? runnerFor(os, cpu),
        },
    };
}
function lookAt(word) {
    const found = findPlatform(word);
    return found.kind === "found" ? found.platform : undefined;
}
function checkName(name) {
    if (nameGrammar.test(name))
        return [];
    return [
        {
            code: "platform-name-invalid",
            field: "name",
            message: `The platform name ${JSON.stringify(name)} can't be part of package and file names.`,
            remedy: "Use letters, digits, dots, hyphens and underscores.",
        },
    ];
}
function checkTarget({ name, target, os, cpu }, near, base) {
    if (base !== undefined || (os !== undefined && cpu !== undefined))
        return [];
    if (target !== undefined) {
        return [
            {
                code: "platform-target-unknown",
                field: "target",
                message: `The platform ${name} has the target ${JSON.stringify(target)}, which is not a known Rust target.`,
                remedy: near === undefined ? "Set os and cpu as well." : `Did you mean ${near}?`,
            },
        ];
    }
    return [
        {
            code: "platform-incomplete",
            field: "target",
            message: `The platform ${name} doesn't say which system it is for.`,
            remedy: "Set target to a Rust target, or set os and cpu as npm writes them.",
        },
    ];
}
const npmOs = new Map(Object.entries(systems).flatMap(([system, { os, words }]) => [system, ...words].map((word) => [word, os])));
const npmCpu = new Map(processors.flatMap(({ cpu, archs, words }) => [...archs, ...words].map((word) => [word, cpu])));
/** Words that npm would never match are the likeliest slip: `macos`, `x86_64`. */
function checkWord(field, given, words) {
    if (given === undefined || given === "")
        return [];
    const npmWord = words.get(given) ?? given;
    if (npmWord === given && npmGrammar.test(given))
        return [];
    return [
        {
            code: `platform-${field}-invalid`,
            field,
            message: `npm doesn't know the ${field} ${JSON.stringify(given)}.`,
            remedy: npmWord === given
                ? `Write it as Node.js does: ${field === "os" ? "linux, darwin, win32" : "x64, arm64, ia32"}.`
                : `Did you mean ${npmWord}?`,
        },
    ];
}
function checkLibc(given) {
    if (given === undefined || ["", "glibc", "musl"].includes(given))
        return [];
    return [
        {
            code: "platform-libc-invalid",
            field: "libc",
            message: `npm doesn't know the libc ${JSON.stringify(given)}.`,
            remedy: given === "gnu" ? "Did you mean glibc?" : 'Write glibc, musl, or "" for none.',
        },
    ];
}

;// CONCATENATED MODULE: ./packages/platforms/src/index.ts





/***/ })

};
