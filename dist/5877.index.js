export const id = 5877;
export const ids = [5877];
export const modules = {

/***/ 95877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changelogSection: () => (/* binding */ changelogSection)
/* harmony export */ });
/* harmony import */ var marked__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48022);

/** So many headings show what a changelog looks like. */
const headingsShown = 8;
/** A version stands at the beginning of a heading; the rest of a longer one is not looked at. */
const headingLength = 300;
/**
 * The section of a version in a changelog: what stands below `## [1.2.3]`, `## 1.2.3 - 2026-01-01`,
 * `# v1.2.3`, `## 2026-01-01, Version 1.2.3` or `## name@1.2.3`, up to the next heading of its level or above, or the next one of a
 * version. Where versions and their parts have one level (`### 1.2.3`, `### Added`), parts belong to the
 * version above. Link definitions that it uses come with it from wherever they stand in the file. Where
 * several packages share a changelog, the section of the package that the tag names is taken, and
 * never that of another one.
 *
 * @param tag what it says of itself: `name@` and `1.2.3`
 * @param file as the workflow names it, for messages
 */
function changelogSection(text, { kind, version }, file) {
    const blocks = new marked__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG({ gfm: true }).blockTokens(text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n"));
    const headings = blocks.flatMap((block, index) => isHeading(block) ? [{ index, level: block.depth, text: readText(block.text) }] : []);
    const fitting = headings.filter((candidate) => isOf(candidate, kind, version));
    const heading = headingOf(fitting, kind, version);
    if (heading === undefined) {
        const found = headings.filter((candidate) => isOf(candidate, kind));
        return missing(`${file} has no section for ${version}; ${sectionsFound(found)}.`, `Add a heading such as "## ${version}" with what has changed, or omit \`changelog\`.`, file);
    }
    const partsAreLevel = headings.some((each, index) => each.level === heading.level &&
        isOf(each, kind) &&
        isPartOf(headings[index + 1], each, blocks, kind));
    const end = headings.find((each) => {
        if (each.index <= heading.index)
            return false;
        if (beginsWithVersion(each, kind))
            return true;
        return partsAreLevel ? each.level < heading.level : each.level <= heading.level;
    });
    const own = blocks.slice(heading.index + 1, end?.index).filter((block) => !isDefinition(block));
    const last = own.findLastIndex((block) => block.type !== "space" && !isAnchor(block));
    const body = own
        .slice(0, last + 1)
        .map(({ raw }) => raw)
        .join("")
        .trim();
    if (body === "") {
        const before = blocks.slice(0, heading.index).map(({ raw }) => raw);
        return missing(`The section for ${version} in ${file} is empty.`, "Describe the changes, or omit `changelog`.", file, before.join("").split("\n").length);
    }
    const named = new Set(Array.from(body.toLowerCase().matchAll(/\[([^[\]]+)\]/g), ([, label = ""]) => label));
    const used = blocks.filter(isDefinition).filter(({ tag }) => named.has(tag));
    const links = used.map(({ raw }) => raw.trim()).join("\n");
    return { kind: "section", text: links === "" ? body : `${body}\n\n${links}` };
}
/** "its newest sections are "1.2.3", "1.2.2"" */
function sectionsFound(found) {
    const names = found.slice(0, headingsShown).map(({ text }) => JSON.stringify(text));
    if (names.length === 0)
        return "none of its headings has a version";
    if (names.length === 1)
        return `its only section is ${names.join("")}`;
    return `its ${found.length > names.length ? "newest " : ""}sections are ${names.join(", ")}`;
}
function isHeading(block) {
    return block.type === "heading";
}
function isDefinition(block) {
    return block.type === "def";
}
/** Of the next heading, as Node has them: `<a id="1.2.2"></a>`. */
function isAnchor({ raw }) {
    return /^<a (?:id|name)="[^"<>]*"><\/a>$/.test(raw.trim());
}
/** Whether a heading follows a version's at once, at the same level, and is none itself. */
function isPartOf(next, { index, level }, blocks, kind) {
    if (next?.level !== level || isOf(next, kind))
        return false;
    return blocks.slice(index + 1, next.index).every(({ type }) => type === "space");
}
/** What a heading says, as a reader sees it. */
function readText(heading) {
    const plain = (tokens) => tokens.map((token) => (token.tokens ? plain(token.tokens) : textOf(token))).join("");
    const textOf = (token) => {
        const text = token["text"];
        return token.type !== "html" && typeof text === "string" ? text : "";
    };
    return plain(marked__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG.lexInline(heading.slice(0, headingLength), { gfm: true })).trim();
}
/** Of the headings with the version, the package's own, else one that names none. */
function headingOf(fitting, kind, version) {
    const tag = fitting.find(({ text }) => text.startsWith(`${kind}${version}`));
    if (tag !== undefined && kind.length > 1)
        return tag;
    const whole = kind.replace(/v$/, "").replace(/[-_/@]$/, "");
    const own = [whole, whole.replace(/^@[^/]*\//, "")].filter((name) => name !== "");
    const named = fitting.map((heading) => {
        const [, name = "", mark] = /^\[?([^\s[]*[^\s[@])(@|\s+)\[?v?\d/i.exec(heading.text) ?? [];
        return { heading, name, isPackage: mark === "@" };
    });
    const mine = named.find(({ name }) => own.includes(name));
    const bare = named.find(({ isPackage }) => !isPackage);
    const any = kind.includes("@") ? undefined : named[0];
    return (mine ?? bare ?? any)?.heading;
}
/**
 * Whether a heading is that of a version: it is the tag, or begins with the version or with one word
 * before it, such as `Version` or the package's name. `Upgrading from 1.2.3` is none.
 */
function isOf({ text }, kind, version) {
    return versionPattern(kind, String.raw `[^\s[]+\s+|[^\s[]*@`, version).test(text);
}
/** Whether a heading begins with a version, or is a tag: one that no part of a section has. */
function beginsWithVersion({ text }, kind) {
    return versionPattern(kind, String.raw `version\s+|[^\s[]*@`).test(text);
}
/** `2026-01-02, Version 1.2.3`, as Node writes headings. */
const date = String.raw `(?:\d{4}-\d{2}-\d{2},?\s+)?`;
/** @param words what may stand before the version, besides what stands there in the tag */
function versionPattern(kind, words, version) {
    const wanted = version === undefined ? String.raw `\d+\.\d+\.\d+` : escaped(version);
    const after = version === undefined ? "" : String.raw `(?![0-9A-Za-z+-]|\.\d)`;
    return new RegExp(String.raw `^${date}\[?(?:${words}|${escaped(kind)})?\[?v?${wanted}${after}`, "i");
}
function escaped(text) {
    return text.replaceAll(/[^\w\s@/-]/g, String.raw `\$&`);
}
function missing(message, remedy, file, line) {
    return {
        kind: "missing",
        problem: {
            code: "changelog-section-missing",
            message,
            remedy,
            file,
            input: "changelog",
            ...(line !== undefined && { line }),
        },
    };
}


/***/ })

};
