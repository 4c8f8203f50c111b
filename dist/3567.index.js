export const id = 3567;
export const ids = [3567];
export const modules = {

/***/ 93567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseDeclaration: () => (/* binding */ parseDeclaration)
});

// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var src = __webpack_require__(53350);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./packages/declaration/src/declaration.ts + 1 modules
var declaration = __webpack_require__(15542);
;// CONCATENATED MODULE: ./packages/declaration/src/located-text.ts

/** So much may become of aliases that mean others. */
const maxCharacters = 1 << 20;
/**
 * Items as one list in YAML's flow style, in which each begins in its line of the file, and, where
 * what is before it leaves room, in its column: who reads the text names places of the file. An alias is
 * written out, since what it means may lie elsewhere in the file.
 *
 * @throws RangeError if aliases come to too much
 */
function locatedList(items, reader) {
    const text = placedText(reader);
    text.add("[");
    for (const item of items) {
        if ("text" in item)
            text.addAt(item.from, JSON.stringify(item.text));
        else
            writeNode(item, text, reader);
        text.add(",");
    }
    text.add("]");
    return text.all();
}
/** A node in the same way. */
function locatedText(node, reader) {
    const text = placedText(reader);
    writeNode(node, text, reader);
    return text.all();
}
/** What refers to nothing, or to itself, is no YAML that is read. */
function writeNode(node, text, reader) {
    if ((0,dist/* isAlias */.Vj)(node)) {
        text.addAt(node, "");
        writeNode(reader.targets.get(node), text.inPlace(), reader);
    }
    else if ((0,dist/* isSeq */.oP)(node)) {
        text.addAt(node, "[");
        for (const item of node.items) {
            writeNode(item, text, reader);
            text.add(",");
        }
        text.add("]");
    }
    else if ((0,dist/* isMap */.jh)(node)) {
        // A block has no brace of its own, and its first key keeps its column.
        text.addAt(node, "{", node.flow === true ? 0 : 1);
        for (const { key, value } of node.items) {
            writeNode(key, text, reader);
            text.add(": ");
            writeNode(value, text, reader);
            text.add(",");
        }
        text.add("}");
    }
    else if ((0,dist/* isScalar */.jn)(node))
        text.addAt(node, scalarText(node));
    else
        text.add("null");
}
/** One word that stands without quotes stays so, which keeps the columns of what follows. */
function scalarText({ type, source, value }) {
    if (type === "PLAIN" && source !== undefined && /^[A-Za-z0-9][\w./-]*$/.test(source))
        return source;
    return JSON.stringify(value ?? null);
}
function placedText({ lines }) {
    const parts = [];
    const at = { line: 1, column: 1 };
    let length = 0;
    const add = (text) => {
        parts.push(text);
        at.column += text.length;
        length += text.length;
        if (length > maxCharacters)
            throw new RangeError("Its aliases refer to too much");
    };
    const addAt = (node, text, before = 0) => {
        const { line, col: start } = lines.linePos(node.range?.[0] ?? 0);
        const col = start - before;
        if (line > at.line) {
            add("\n".repeat(line - at.line));
            Object.assign(at, { line, column: 1 });
        }
        if (line === at.line && col > at.column)
            add(" ".repeat(col - at.column));
        add(text);
    };
    const all = () => parts.join("");
    const inPlace = () => ({
        add,
        addAt: (_, text) => {
            add(text);
        },
        inPlace,
        all,
    });
    return { add, addAt, inPlace, all };
}

;// CONCATENATED MODULE: ./packages/declaration/src/reader.ts


/** Reads a file as YAML; what is none is told. */
function readFile(text, file) {
    const problems = [];
    const { document, lines, targets, faults } = (0,src/* readInputYaml */.Ez)(text);
    const tell = (at, problem) => {
        const offset = typeof at === "number" ? at : (0,dist/* isNode */.Ll)(at) ? (at.range?.[0] ?? 0) : 0;
        const { line, col: column } = lines.linePos(offset);
        const message = `${file}:${line}:${column}: ${problem.message}`;
        problems.push({ ...problem, message, file, line, column });
    };
    for (const { said, remedy, at } of faults) {
        tell(at, { code: "declaration-not-yaml", message: `This isn't valid YAML: ${said}.`, remedy });
    }
    return { contents: reader_valueOf(document.contents), lines, targets, problems, tell };
}
/** The node that is meant: what an alias means. Undefined where there is nothing. */
function resolve({ targets }, node) {
    return reader_valueOf(targets.get(node) ?? node);
}
function reader_valueOf(node) {
    return !(0,dist/* isNode */.Ll)(node) || ((0,dist/* isScalar */.jn)(node) && node.value === null) ? undefined : node;
}

;// CONCATENATED MODULE: ./packages/declaration/src/field-value.ts




/** What a field has to hold, and how it is written. */
const field_value_forms = {
    value: ["one value", "Write it on the same line as its field."],
    list: ["a list of words", "Write it as in [a, b], or each word on its own line after a dash."],
    entries: ["a list of entries", "Begin each entry with a dash, as in `- path: npm/core`."],
    platforms: ["a list of platforms", "Write it as in [linux-x64-gnu, darwin-arm64]."],
    map: ["a map", "Write a line for each, as in `linux-x64-gnu: ubuntu-24.04`."],
    limits: ["a map", "Write a line for each, as in `glibc: 2.28`."],
};
/**
 * Reads what a field holds; what cannot be an input is told.
 *
 * @param name such as `npm.packages`
 * @param kind what its inputs take
 * @throws RangeError as `locatedText`
 */
function readFieldValue(reader, name, kind, node) {
    if ((0,dist/* isMap */.jh)(node) && kind === "map")
        return wordMap(reader, name, node);
    if ((0,dist/* isMap */.jh)(node) && kind === "limits")
        return { text: locatedText(node, reader) };
    if ((0,dist/* isScalar */.jn)(node) && kind === "entries" && typeof node.value === "string") {
        return bareEntries(reader, name, node);
    }
    if ((0,dist/* isScalar */.jn)(node) && kind !== "map" && kind !== "limits" && kind !== "entries") {
        return { text: textOf(node), value: node.value };
    }
    if ((0,dist/* isSeq */.oP)(node) && kind === "list")
        return words(reader, name, node);
    if ((0,dist/* isSeq */.oP)(node) && kind === "entries")
        return asEntries(node.items.filter(dist/* isNode */.Ll), reader);
    if ((0,dist/* isSeq */.oP)(node) && kind === "platforms") {
        return { text: locatedList(node.items.filter(dist/* isNode */.Ll), reader) };
    }
    tellForm(reader, name, kind, node);
    return undefined;
}
/** Words, each with a text. */
function wordMap(reader, name, map) {
    const other = map.items.find(({ value }) => !isText(resolve(reader, value)));
    if (other === undefined)
        return { text: locatedText(map, reader) };
    const key = (0,dist/* isScalar */.jn)(other.key) ? String(other.key.value) : "";
    const at = (0,dist/* isNode */.Ll)(other.value) ? other.value : other.key;
    reader.tell(at, {
        code: "declaration-field-invalid",
        message: `\`${name}\` holds no text for ${JSON.stringify(key)}.`,
        remedy: `Write it as in \`linux-x64-gnu: ubuntu-24.04\`, and a number in quotes.`,
    });
    return undefined;
}
function isText(node) {
    return (0,dist/* isScalar */.jn)(node) && typeof node.value === "string" && node.value.trim() !== "";
}
/** A list of words, as the JSON that the input takes. */
function words(reader, name, list) {
    const nodes = list.items.map((item) => resolve(reader, item));
    const other = nodes.findIndex((node) => !(0,dist/* isScalar */.jn)(node) || textOf(node).trim() === "");
    if (other >= 0) {
        tellForm(reader, name, "list", list.items[other]);
        return undefined;
    }
    const scalars = nodes.filter(dist/* isScalar */.jn);
    return {
        text: JSON.stringify(scalars.map(textOf)),
        value: scalars.map(({ value }) => value),
    };
}
/** Folders in one line, without YAML. */
function bareEntries(reader, name, node) {
    const list = (0,src/* parseList */.E1)(textOf(node));
    if (list.kind === "list") {
        const entries = list.items.map(({ text }) => ({ text, from: node }));
        return asEntries(entries, reader);
    }
    const message = `\`${name}\` ${list.wrong}.`;
    reader.tell(node, { code: "declaration-field-invalid", message, remedy: list.remedy });
    return undefined;
}
function asEntries(entries, reader) {
    return { text: locatedList(entries, reader), entries };
}
/** In a spelling that inputs have: `True` is `true`, and `1e2` is `100`, but `1.90` stays as it is. */
function textOf({ source, value }) {
    if (typeof value !== "number")
        return String(value);
    if (/^-?\d+(\.\d+)?$/.test(source ?? ""))
        return source ?? "";
    return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}
function tellForm(reader, name, kind, node) {
    const word = bracedWord(node);
    if (word !== undefined) {
        reader.tell(node, {
            code: "declaration-field-invalid",
            message: `\`${name}\` holds ${word} without quotes, which is a map in YAML.`,
            remedy: `Put it in quotes: "${word}".`,
        });
        return;
    }
    const found = (0,dist/* isMap */.jh)(node) ? "a map" : (0,dist/* isSeq */.oP)(node) ? "a list" : "something else";
    const [expected, remedy] = field_value_forms[kind];
    const message = `\`${name}\` holds ${found}; expected ${expected}.`;
    reader.tell(node, { code: "declaration-field-invalid", message, remedy });
}
/** `{version}`, which YAML takes for a map with a key and nothing in it. */
function bracedWord(node) {
    if (!(0,dist/* isMap */.jh)(node) || node.flow !== true || node.items.length !== 1)
        return undefined;
    const [item] = node.items;
    const isAlone = item?.value === null || ((0,dist/* isScalar */.jn)(item?.value) && item.value.value === null);
    return (0,dist/* isScalar */.jn)(item?.key) && isAlone ? `{${String(item.key.value)}}` : undefined;
}

// EXTERNAL MODULE: ./packages/declaration/src/fields.ts
var src_fields = __webpack_require__(96247);
;// CONCATENATED MODULE: ./packages/declaration/src/unknown-field.ts


/** What a run decides, not a repository: such inputs are given to the steps. */
const perRun = [
    ...["version", "sha", "run-id", "dry-run", "draft", "crate-files", "artifact", "from"],
    ...["token", "stage-token", "github-token"],
];
/**
 * The problem of a field that nobody knows.
 *
 * @param section where it stands; undefined at the top
 * @param known the fields that there are
 */
function unknownField(name, section, known) {
    const where = section === undefined ? "the declaration" : `\`${section}\``;
    return {
        code: "declaration-field-unknown",
        message: `${JSON.stringify(name)} is not a field of ${where}.`,
        remedy: `${hint(name, known)} Allowed: ${known.join(", ")}.`.trim(),
    };
}
function hint(name, known) {
    const meant = (0,src/* withSpace */.L5)(name);
    if (meant !== undefined)
        return `Write a space after the colon: \`${meant}\`.`;
    if (perRun.includes(name)) {
        return `It differs between runs: pass \`${name}\` to the step that takes it.`;
    }
    if (src_fields/* allFields */.Tz.has(name)) {
        const [section = "", field = ""] = name.split(".");
        return field === ""
            ? "It belongs at the top of the file."
            : `Write \`${field}\` under \`${section}\`.`;
    }
    if (name in src_fields/* sections */.V0)
        return "It belongs at the top of the file.";
    // The right field in the wrong section is nearer than another field here.
    const elsewhere = [...src_fields/* allFields */.Tz.keys()].find((field) => field.endsWith(`.${name}`));
    if (elsewhere !== undefined)
        return `It belongs to \`${elsewhere.split(".")[0] ?? ""}\`.`;
    const near = (0,src/* nearest */.pA)(name, known) ?? (0,src/* nearest */.pA)(name, [...src_fields/* allFields */.Tz.keys()]);
    return near === undefined ? "" : `Did you mean ${near}?`;
}

;// CONCATENATED MODULE: ./packages/declaration/src/parse-declaration.ts








/** Reads a declaration. All that is wrong is told, each with its line and column. */
function parseDeclaration(text, file) {
    const reader = readFile(text, file);
    const { contents, problems } = reader;
    if (problems.length > 0 || contents === undefined)
        return { ...declaration/* noDeclaration */.av, file, problems };
    const { has, fields } = readTop(reader, contents);
    return { file, has, values: valuesOf(reader, has, fields), problems };
}
function readTop(reader, contents) {
    const has = new Set();
    const fields = [];
    const add = (name, field, { key, node }) => {
        if (field === undefined)
            return;
        if (node !== undefined && !isBlank(node))
            fields.push({ ...field, name, node });
        else {
            const message = `\`${name}\` holds nothing.`;
            const remedy = "Give it a value, or omit it.";
            reader.tell(key, { code: "declaration-field-invalid", message, remedy });
        }
    };
    const names = [...Object.keys(src_fields/* topFields */.ZC), ...Object.keys(src_fields/* sections */.V0)];
    for (const entry of entriesOf(reader, contents, undefined, names)) {
        const section = src_fields/* sections */.V0[entry.name];
        has.add(entry.name);
        if (section === undefined)
            add(entry.name, src_fields/* topFields */.ZC[entry.name], entry);
        // `crates:` alone declares that there are some.
        else if (entry.node !== undefined) {
            for (const inner of entriesOf(reader, entry.node, entry.name, Object.keys(section))) {
                add(`${entry.name}.${inner.name}`, section[inner.name], inner);
            }
        }
    }
    return { has, fields };
}
/** An empty text, in quotes. */
function isBlank(node) {
    return (0,dist/* isScalar */.jn)(node) && typeof node.value === "string" && node.value.trim() === "";
}
/** The entries of a map whose keys are known; what else it holds is told. */
function entriesOf(reader, node, section, known) {
    if (!(0,dist/* isMap */.jh)(node)) {
        const name = section === undefined ? "A declaration" : `\`${section}\``;
        const found = (0,dist/* isSeq */.oP)(node) ? "a list" : "a text";
        const message = `${name} holds ${found}; expected fields.`;
        const meant = (0,dist/* isScalar */.jn)(node) ? (0,src/* withSpace */.L5)(String(node.value)) : undefined;
        const remedy = meant === undefined
            ? `Write each field on its own line, as in \`${known[0] ?? ""}: \u2026\`${(0,dist/* isSeq */.oP)(node) ? ", without a dash" : ""}. Allowed: ${known.join(", ")}.`
            : `Write a space after the colon: \`${meant}\`.`;
        reader.tell(node, { code: "declaration-field-invalid", message, remedy });
        return [];
    }
    return node.items.flatMap(({ key, value }) => {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : "";
        if (known.includes(name))
            return [{ name, key, node: resolve(reader, value) }];
        reader.tell(key, unknownField(name, section, known));
        return [];
    });
}
/** By action and input. */
function valuesOf(reader, has, found) {
    const fields = found
        .flatMap((field) => readField(reader, field) ?? [])
        .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    const groups = new Map();
    for (const field of fields) {
        for (const [action, input] of Object.entries(field.inputs)) {
            const inputs = groups.get(action) ?? new Map();
            groups.set(action, inputs.set(input, [...(inputs.get(input) ?? []), field]));
        }
    }
    const values = new Map([...groups].map(([action, inputs]) => [
        action,
        new Map([...inputs].map(([input, group]) => [input, joined(reader, group)])),
    ]));
    if (!has.has("crates")) {
        const from = [{ field: "crates", line: 1, column: 1 }];
        // A step that names crates has some.
        const none = { text: "none", from, unlessGiven: ["packages", "exclude"] };
        values.set("plan", new Map([["manifest-path", none], ...(values.get("plan") ?? [])]));
    }
    return values;
}
function readField(reader, field) {
    const { name, kind, node } = field;
    try {
        const value = readFieldValue(reader, name, kind, node);
        const { line, col: column } = reader.lines.linePos(node.range?.[0] ?? 0);
        return value && { ...field, value, place: { field: name, line, column } };
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const message = `\`${name}\` cannot be read: ${error.message}.`;
        const remedy = "Write out what its aliases (*) refer to.";
        reader.tell(node, { code: "declaration-field-invalid", message, remedy });
        return undefined;
    }
}
/** The plan takes two lists of entries as one. */
function joined(reader, fields) {
    const [first] = fields;
    const text = fields.length === 1
        ? first?.value.text
        : locatedList(fields.flatMap(({ value }) => value.entries ?? []), reader);
    const value = fields.length === 1 ? first?.value.value : undefined;
    return {
        ...{ text: text ?? "", from: fields.map(({ place }) => place) },
        ...(value !== undefined && { value }),
    };
}


/***/ })

};
