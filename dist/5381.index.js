export const id = 5381;
export const ids = [5381];
export const modules = {

/***/ 35381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
  s6: () => (/* reexport */ isEmptyList),
  GU: () => (/* reexport */ mapSource),
  qA: () => (/* reexport */ parsePlatforms),
  Pn: () => (/* reexport */ pathKey),
  $y: () => (/* reexport */ platformPlaceholder),
  Ds: () => (/* reexport */ platformsOfWords),
  Vf: () => (/* reexport */ readBoolean),
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
  F8: () => (/* reexport */ wantedArtifacts),
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
// EXTERNAL MODULE: ./packages/archives/src/extract.ts + 2 modules
var extract = __webpack_require__(12314);
// EXTERNAL MODULE: ./packages/archives/src/guard.ts
var guard = __webpack_require__(82104);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var src = __webpack_require__(53350);
;// CONCATENATED MODULE: ./packages/contents/src/walk.ts


/** Folders that nothing is taken from. */
const passedOver = new Set([".git", "node_modules"]);
/** The files below a folder. In a checkout `.git` and `node_modules` are skipped, at any depth. */
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
 * Opens artifacts: one that is a single `.tar.gz`, with or without its `.sha256`, means what is
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
    const near = (0,src/* nearest */.pA)(name, names);
    const there = names.length > 0 ? `There are ${names.join(", ")}.` : "There are none.";
    const remedy = near === undefined ? there : `Did you mean ${near}?`;
    return new problem/* ProblemsError */.FQ([
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
        const entries = await (0,extract/* extractTarGz */.C)(file, target, archiveLimits);
        await removeAppleDoubles(target, entries);
    }
    catch (error) {
        if (!(error instanceof guard/* ArchiveError */.di))
            throw error;
        const message = `${archive} of the artifact ${name} cannot be unpacked: ${error.message}.`;
        const remedy = "Upload plain files and folders in the job that makes it.";
        throw new problem/* ProblemsError */.FQ([{ code: "archive-invalid", message, remedy }], { cause: error });
    }
    const [top, second] = await (0,promises_.readdir)(target, { withFileTypes: true });
    if (top?.isDirectory() === true && second === undefined)
        return external_node_path_default().join(target, top.name);
    return target;
}
/** How an AppleDouble file begins (RFC 1740, appendix B). */
const appleDouble = Buffer.from("00051607", "hex");
/**
 * Removes what the `tar` of macOS adds for a file's extended attributes: `._NAME` beside it, which that
 * `tar` itself never leaves behind when it unpacks.
 */
async function removeAppleDoubles(folder, entries) {
    const suspects = entries.filter(({ path: each, kind }) => kind === "file" && external_node_path_default().posix.basename(each).startsWith("._"));
    for (const { path: each } of suspects) {
        const place = external_node_path_default().join(folder, each);
        const file = await (0,promises_.open)(place);
        const { buffer } = await file.read(Buffer.alloc(appleDouble.length), 0);
        await file.close();
        if (buffer.equals(appleDouble))
            await (0,promises_.rm)(place);
    }
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
    throw new problem/* ProblemsError */.FQ([
        {
            code: "checksum-mismatch",
            message: `${title} has the SHA-256 ${found}, but its .sha256 ${says}.`,
            remedy: "Build the artifact again: the two are not from the same build.",
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
    const remedy = "Narrow files, or move one of them to another folder with to.";
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
            ? `Write it as in linux-x64-gnu or as a Rust target, or declare it with its own fields: { name: ${word}, target: \u2026 }.`
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
            const near = (0,src/* nearest */.pA)(field, ownFields);
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
                remedy: `Write ${field}: "\u2026".`,
            });
        }
    }
    const { name } = item;
    if (name === undefined) {
        problems.push({
            code: "platform-name-missing",
            message: `The platform ${title} has no name.`,
            remedy: "Add name: the value of {platform}.",
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


function nodeReader(targets, lines, tell) {
    const placeOf = (node) => {
        const range = isRecord(node) ? node["range"] : undefined;
        const start = Array.isArray(range) ? range[0] : undefined;
        return typeof start === "number" ? lines.linePos(start) : { line: 1, col: 1 };
    };
    return {
        tell,
        lineOf: (node) => placeOf(node).line,
        columnOf: (node) => placeOf(node).col,
        resolve: (node) => ((0,dist/* isAlias */.Vj)(node) ? targets.get(node) : node),
    };
}
/**
 * The fields of a map, each known; what is wrong is told.
 *
 * @param elsewhere fields of others that look like this, each with a sentence on where it belongs
 */
function readFields(reader, node, what, known, elsewhere = {}) {
    const fields = new Map();
    if (!(0,dist/* isMap */.jh)(node))
        return fields;
    const braced = node.flow === true ? bracedWord(node) : noWord;
    for (const { key, value } of node.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : "";
        if (Object.hasOwn(known, name)) {
            fields.set(name, reader.resolve(value));
            continue;
        }
        const meant = (0,src/* withSpace */.L5)(name);
        const near = (0,src/* nearest */.pA)(name, Object.keys(known));
        const hint = Object.hasOwn(elsewhere, name)
            ? elsewhere[name]
            : braced !== noWord
                ? `A brace begins a map in YAML. If it is text, put it in quotes: ${braced}.`
                : meant === undefined
                    ? near && `Did you mean ${near}?`
                    : `Write a space after the colon: \`${meant}\`.`;
        const first = hint === undefined ? "" : `${hint} `;
        reader.tell(reader.lineOf(key), {
            column: reader.columnOf(key),
            code: "entry-field-unknown",
            message: `${JSON.stringify(name)} is not a field of ${what}.`,
            remedy: `${first}Allowed: ${Object.keys(known).join(", ")}.`,
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
        ? `A brace begins a map in YAML. Put the value in quotes: ${field}: ${bracedWord(node)}.`
        : `Write ${field}: "\u2026".`;
    reader.tell(reader.lineOf(node), {
        column: reader.columnOf(node),
        code: "entry-field-invalid",
        message: `${field} holds ${describeNode(node)}; expected non-empty text.`,
        remedy,
    });
    return undefined;
}
/** `{platform}` as a text. */
function bracedWord({ items: [item, other] }) {
    const value = (0,dist/* isScalar */.jn)(item?.value) ? item.value.value : item?.value;
    const isWord = value === null || value === undefined;
    const word = (0,dist/* isScalar */.jn)(item?.key) && isWord && other === undefined ? String(item.key.value) : "";
    return word === "" ? noWord : `"{${word}}"`;
}
const noWord = '"\u2026"';
/** A list in YAML, or a text in the list grammar. */
function readList(reader, field, node) {
    if ((0,dist/* isSeq */.oP)(node)) {
        const items = node.items.map((item) => readText(reader, field, reader.resolve(item)));
        if (items.length === 0) {
            reader.tell(reader.lineOf(node), {
                column: reader.columnOf(node),
                code: "entry-field-invalid",
                message: `${field} is an empty list.`,
                remedy: "Add an item, or omit it.",
            });
        }
        return items.filter((item) => item !== undefined);
    }
    const text = readText(reader, field, node);
    if (text === undefined)
        return undefined;
    const parsed = (0,src/* parseList */.E1)(text);
    if (parsed.kind === "list")
        return parsed.items.map((item) => item.text);
    reader.tell(reader.lineOf(node), {
        column: reader.columnOf(node),
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
    const near = (0,src/* nearest */.pA)(text, words);
    reader.tell(reader.lineOf(node), {
        column: reader.columnOf(node),
        code: "entry-field-invalid",
        message: `${field} is ${JSON.stringify(text)}; expected ${words.join(" or ")}.`,
        ...(near !== undefined && { remedy: `Did you mean ${near}?` }),
    });
    return undefined;
}
/** True or false, as YAML has them or as a text. */
function readBoolean(reader, field, node) {
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
    if (typeof value === "boolean")
        return value;
    if (value === "true" || value === "false")
        return value === "true";
    reader.tell(reader.lineOf(node), {
        column: reader.columnOf(node),
        code: "entry-field-invalid",
        message: `${field} holds ${describeNode(node)}; expected true or false.`,
        remedy: `Write ${field}: false, or omit it.`,
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
    const { document, lines, targets, faults } = (0,src/* readInputYaml */.Ez)(text);
    for (const { said, remedy, at } of faults) {
        const message = `This isn't valid YAML: ${said}.`;
        tell(lines.linePos(at).line, { code: "entries-not-yaml", message, remedy });
    }
    if (faults.length > 0)
        return { entries: [], problems };
    const reader = nodeReader(targets, lines, tell);
    const list = document.contents;
    if (!(0,dist/* isSeq */.oP)(list)) {
        tell(reader.lineOf(list), {
            code: "entries-not-list",
            message: `Expected a list of entries, found ${describeNode(list)}.`,
            remedy: hasDash(list)
                ? `Write a space after each dash, as in \`- ${grammar.example}\`.`
                : `Begin each entry with a dash, as in \`- ${grammar.example}\`.`,
        });
        return { entries: [], problems };
    }
    const entries = list.items.flatMap((item) => {
        const before = problems.length;
        const entry = grammar.read(reader, reader.resolve(item));
        const told = problems.splice(before);
        problems.push(...causesOf(told));
        return entry !== undefined && told.length === 0 ? [entry] : [];
    });
    return { entries, problems };
}
/** Whether a text holds no entry: it is blank, an empty list, or comments alone. */
function isEmptyList(text) {
    return /^\s*(\[\s*\]\s*)?$/.test(text.replaceAll(/^\s*#.*$/gm, ""));
}
/** `-path: npm/core`: a field to YAML, and no item of a list. */
function hasDash(node) {
    const [first] = (0,dist/* isMap */.jh)(node) ? node.items : [];
    return (0,dist/* isScalar */.jn)(first?.key) && /^-\S/.test(String(first.key.value));
}
/** What is wrong with one entry; a field that it lacks may be the one that nobody knows. */
function causesOf(told) {
    if (!told.some(({ code }) => code === "entry-field-unknown"))
        return told;
    return told.filter(({ code }) => code !== "entry-field-missing");
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
    const broken = brokenBraces(text, known);
    if (broken !== undefined)
        return [broken];
    return [...text.matchAll(/\{([^{},]*)\}/g)].flatMap(([whole, name = ""]) => {
        if (!known.includes(name)) {
            const near = (0,src/* nearest */.pA)(name, known);
            const all = `Known placeholders: ${known.map((each) => `{${each}}`).join(", ")}.`;
            const remedy = near === undefined ? all : `Did you mean {${near}}? ${all}`;
            const message = `${JSON.stringify(text)} holds ${whole}, which is not a placeholder.`;
            return [{ code: "placeholder-unknown", message, remedy }];
        }
        if (name === "version") {
            if (facts.hasVersion)
                return [];
            const message = `${JSON.stringify(text)} needs a version.`;
            return [{ code: "placeholder-without-value", message, remedy: "Set the input `version`." }];
        }
        const remedy = facts.lacksPlatforms;
        if (remedy === undefined)
            return [];
        const message = `${JSON.stringify(text)} needs platforms.`;
        return [{ code: "placeholder-without-value", message, remedy }];
    });
}
/** Braces of other templates, and one that is not closed. */
function brokenBraces(text, known) {
    const code = "placeholder-unknown";
    const [open] = /\{(?:[A-Za-z-]+)?$/.exec(text) ?? [];
    const name = open?.slice(1) ?? "";
    if (text.includes("${{")) {
        const message = `${JSON.stringify(text)} holds an expression, which GitHub evaluates only in workflow files.`;
        return { code, message, remedy: "Use a placeholder such as {platform}." };
    }
    if (text.includes("{{")) {
        const message = `${JSON.stringify(text)} has two braces where a placeholder has one.`;
        return { code, message, remedy: "Write it as {platform}." };
    }
    if (open === undefined)
        return undefined;
    const meant = (0,src/* nearest */.pA)(name, known) ?? "platform";
    const message = `${JSON.stringify(text)} holds ${open} without a closing brace.`;
    return { code, message, remedy: `Write {${meant}}.` };
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
        const patterns = (0,src/* matchNames */.Gj)(list.filter(isPattern), words);
        const matched = known.filter(({ word }) => patterns.matched.includes(word));
        return { literal: literal.platforms, matched, unmatched: patterns.unmatched };
    };
    const [taken, away] = [read(positive), read(negative)];
    const removed = new Set([...away.literal, ...away.matched].map(({ platform }) => platform.triple));
    if (declared === undefined && items.some((item) => isPattern(item) || item.startsWith("!"))) {
        problems.push({
            code: "platform-pattern-without-platforms",
            message: `The platforms ${items.join(" ")} hold a pattern, but this action declares no platforms.`,
            remedy: "Name each platform.",
            input,
        });
    }
    else {
        const strange = [...taken.unmatched, ...away.unmatched].filter((pattern) => (0,src/* matchNames */.Gj)([pattern], (0,platforms_src/* knownWords */.L3)()).matched.length === 0);
        problems.push(...strange.map((pattern) => ({
            code: "platform-pattern-unmatched",
            message: `The pattern ${JSON.stringify(pattern)} matches no platform.`,
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
function forPlatforms(entry, shape, { platforms, version, input, entriesAlone = false }) {
    const at = (problem) => atLine(problem, { input, line: entry.line });
    const hasPlatforms = platforms !== undefined || entry.platforms !== undefined;
    const remedy = entriesAlone
        ? "Did you mean `npm.platform-packages`, which publish-npm-platform takes? If not, add platforms to the entry."
        : "Set `platforms`, or add platforms to the entry.";
    const facts = {
        lacksPlatforms: hasPlatforms ? undefined : remedy,
        hasVersion: version !== undefined,
    };
    const texts = shape.texts(entry);
    const wrong = eachAbsenceOnce(texts.flatMap((text) => checkPlaceholders(text, facts))).map(at);
    if (wrong.length > 0)
        return { filled: [], notes: [], problems: wrong };
    const put = (values) => shape.map(entry, (text) => fill(text, values));
    const base = version === undefined ? {} : { version };
    const own = entry.platforms === undefined ? undefined : entryPlatforms(entry.platforms, platforms, input);
    const problems = (own?.problems ?? []).map(at);
    const notes = (own?.elsewhere ?? []).map((word) => `Skipped line ${entry.line} for ${word}, which this step does not declare.`);
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
        const remedy = 'Add one to its path, name or artifact, such as "bindings-{platform}".';
        const problem = at({ code: "placeholder-missing", message, remedy });
        return { filled: [], notes, problems: [...problems, problem] };
    }
    if (own?.meant.length === 0)
        return { filled: [], notes, problems };
    return { filled: [{ entry: put(base), platform: own?.meant[0] }], notes, problems };
}
/** What an entry lacks is lacking once, however many of its texts need it. */
function eachAbsenceOnce(problems) {
    return problems.filter(({ code, remedy }, index) => {
        const first = problems.findIndex((each) => each.code === code && each.remedy === remedy);
        return code !== "placeholder-without-value" || first === index;
    });
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
                remedy: "Keep one of them.",
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
            remedy: "Remove it.",
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
        remedy: "Move all sources into contents, or write a single source without it.",
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
        remedy: `Paths start at the workspace; those of a source start at the artifact and the ${whole}.`,
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
    if (/^\s*[\w.-]+:(\s|$)/.test(lines[0] ?? "")) {
        return { kind: "wrong", wrong: "holds a map; expected a list of platforms", remedy };
    }
    if (!/^\s*(-(\s|$)|\[|\{)/.test(lines[0] ?? "")) {
        const list = (0,src/* parseList */.E1)(lines.join("\n"));
        return list.kind === "wrong" ? list : { ...list, items: list.items.map((item) => item.text) };
    }
    const parsed = (0,src/* parseYaml */.hN)(text);
    if (parsed.kind === "wrong")
        return parsed;
    const items = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
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
/** The artifacts that sources of an input take from. */
function wantedArtifacts(sources, input) {
    return sources.flatMap(({ kind, from, line }) => kind === "artifact" ? [{ text: from, input, line }] : []);
}

// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
;// CONCATENATED MODULE: ./packages/contents/src/sources.ts






/**
 * The files that a source brings, by their paths in what is made.
 *
 * @throws ProblemsError where there is no such artifact, folder or file
 */
async function takeSource(source, world) {
    if (source.kind === "path")
        return fromWorkspace(source, world);
    const { matched } = (0,src/* matchNames */.Gj)([source.from], [...world.artifacts.keys()]);
    if (matched.length === 0)
        throw unknownArtifact(source.from, world.artifacts);
    const taken = [];
    const unmatched = [];
    const held = [];
    for (const artifact of matched) {
        const root = await world.open(artifact, source.asIs);
        const folder = await inside(root, source.folder, `the artifact ${artifact}`);
        const { files, links } = await walkFolder(folder, false);
        const picked = pick(source, files, world);
        refuseLinks(source, links, `The artifact ${artifact}`, world);
        unmatched.push(picked.unmatched);
        held.push(...files);
        taken.push(...picked.files.map((file) => place(source, folder, file, artifact)));
    }
    // With several artifacts each pattern must match in one of them.
    const nowhere = (unmatched[0] ?? []).filter((each) => unmatched.every((all) => all.includes(each)));
    return complete(source, taken, nowhere, `the artifact ${matched.join(", ")}`, held);
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
        const remedy = found === undefined && source.isBesideArtifact === true
            ? `\`path\` is a file or folder of the checkout. For a file of the artifact, write files: ${JSON.stringify(source.from)} instead.`
            : 'Use a file or a folder; choose files within a folder with files: "*.json".';
        throw new problem/* ProblemsError */.FQ([
            { code: "source-missing", message: `The source ${source.from} ${what}.`, remedy },
        ]);
    }
    const folder = await inside(root, source.folder, source.from);
    await refuseOutside(folder, source, workspace);
    const { files, links } = await walkFolder(folder, true);
    refuseLinks(source, links, source.from, world);
    const picked = pick(source, files, world);
    const taken = picked.files.map((file) => place(source, folder, file, undefined));
    return complete(source, taken, picked.unmatched, source.from, files);
}
/** A link may lead to whatever the machine has; below a folder that is inside, none is followed. */
async function refuseOutside(file, { from }, workspace) {
    const below = external_node_path_default().relative(await (0,promises_.realpath)(workspace), await (0,promises_.realpath)(file));
    if (below !== ".." && !below.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(below))
        return;
    const message = `The source ${from} leaves the workspace through a link.`;
    throw new problem/* ProblemsError */.FQ([
        { code: "path-outside-workspace", message, remedy: "Use a file or folder of the checkout." },
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
    const there = tops.length > 8 ? `${tops.slice(0, 8).join(", ")}, \u2026` : tops.join(", ");
    throw new problem/* ProblemsError */.FQ([
        {
            code: "source-missing",
            message: `There is no folder ${below} in ${title}.`,
            remedy: there === "" ? "It is empty." : `At its top level: ${there}.`,
        },
    ]);
}
function pick({ files }, all, { passOver }) {
    const shown = all.filter((file) => !passOver.has(external_node_path_default().posix.basename(file)));
    if (files === undefined)
        return { files: shown, unmatched: [] };
    const { matched, unmatched } = (0,src/* matchNames */.Gj)(files, shown);
    return { files: matched, unmatched: [...unmatched] };
}
/** A link may lead anywhere. */
function refuseLinks(source, links, title, world) {
    const { files: wanted } = pick(source, links, world);
    if (wanted.length === 0)
        return;
    throw new problem/* ProblemsError */.FQ([
        {
            code: "symbolic-link-refused",
            message: `${title} holds the symbolic link${wanted.length > 1 ? "s" : ""} ${wanted.slice(0, 5).join(", ")}, ${world.linkFate}.`,
            remedy: "Replace the links with the files that they point to, or exclude them with files.",
        },
    ]);
}
function place({ to, as }, folder, file, artifact) {
    const placed = external_node_path_default().posix.join(to ?? "", as ?? file);
    return { path: placed, file: external_node_path_default().join(folder, file), artifact };
}
function complete(source, taken, unmatched, title, held) {
    if (unmatched.length > 0) {
        throw new problem/* ProblemsError */.FQ([
            {
                code: "pattern-unmatched",
                message: `${unmatched.join(", ")} in files matches nothing in ${titleWithFolder(source, title)}.`,
                remedy: held.length === 0
                    ? "It is empty."
                    : `It holds ${(0,wording/* firstFew */.Dt)(held, 5)}. Patterns start at its top; "**/*.node" looks in every folder.`,
            },
        ]);
    }
    if (taken.length === 0) {
        const message = `There are no files in ${titleWithFolder(source, title)}.`;
        throw new problem/* ProblemsError */.FQ([
            { code: "source-missing", message, remedy: "Check what the earlier job uploaded." },
        ]);
    }
    if (source.as !== undefined && taken.length > 1) {
        const found = taken.map(({ file }) => external_node_path_default().basename(file)).slice(0, 5);
        throw new problem/* ProblemsError */.FQ([
            {
                code: "source-ambiguous",
                message: `\`as: ${source.as}\` names one file, and ${taken.length} match in ${titleWithFolder(source, title)}: ${found.join(", ")}.`,
                remedy: "Narrow files, or remove as.",
            },
        ]);
    }
    return taken;
}
function titleWithFolder({ folder }, title) {
    return folder === undefined ? title : `the folder ${folder} of ${title}`;
}

;// CONCATENATED MODULE: ./packages/contents/src/index.ts














/***/ })

};
