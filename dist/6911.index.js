export const id = 6911;
export const ids = [6911];
export const modules = {

/***/ 91120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ checkoutProblems)
/* harmony export */ });
/* harmony import */ var _fairlead_checkout__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17268);

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

/***/ 6911:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62418);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99078);
/* harmony import */ var _release_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63481);



await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)("create-release", _release_js__WEBPACK_IMPORTED_MODULE_0__/* .release */ ._, () => (0,_release_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseOutputs */ .mm)(undefined));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 63481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Or: () => (/* binding */ releasesOutput),
/* harmony export */   mm: () => (/* binding */ releaseOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58666);

/** The outputs of create-release; none is ever an empty string. */
function releaseOutputs(end, tag) {
    const release = end?.release;
    const assets = (release?.assets ?? []).filter(_fairlead_github__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .w).map(({ id, name, size, digest }) => ({
        ...{ id, name, size },
        ...(digest !== undefined && { sha256: digest.replace(/^sha256:/, "") }),
    }));
    return {
        id: release === undefined ? "none" : String(release.id),
        url: release?.url ?? "none",
        assets: JSON.stringify(assets),
        created: String(end?.created ?? false),
        state: stateOf(end),
        missing: JSON.stringify(end?.missing ?? []),
        releases: releasesOutput(end === undefined || tag === undefined ? [] : [{ tag, end }]),
    };
}
function releasesOutput(all) {
    return JSON.stringify(all.map(({ end, isSkipped = false, ...unit }) => ({
        ...unit,
        url: end?.release?.url ?? "none",
        created: end?.tagged ?? end?.created ?? false,
        state: end !== undefined ? stateOf(end) : isSkipped ? "skipped" : "earlier",
    })));
}
/** A draft that is complete, and published as soon as everything that it names is live, is waiting. */
function stateOf(end) {
    if (end?.tagged !== undefined) {
        if (end.problems.length > 0)
            return "none";
        return end.missing.length > 0 ? "waiting" : "tag";
    }
    if (end?.release === undefined)
        return "none";
    if (!end.release.draft)
        return "published";
    return end.missing.length > 0 && end.problems.length === 0 ? "waiting" : "draft";
}


/***/ }),

/***/ 99078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ release)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/actionkit/src/take-pack.ts
var take_pack = __webpack_require__(76445);
// EXTERNAL MODULE: ./packages/actionkit/src/inputs.ts + 1 modules
var inputs = __webpack_require__(65415);
// EXTERNAL MODULE: ./packages/actionkit/src/environment.ts
var src_environment = __webpack_require__(16387);
// EXTERNAL MODULE: ./packages/actionkit/src/child-environment.ts
var child_environment = __webpack_require__(9528);
// EXTERNAL MODULE: ./packages/github/src/releases/unit-template.ts
var unit_template = __webpack_require__(81287);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __webpack_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __webpack_require__(80955);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var unit = __webpack_require__(65581);
// EXTERNAL MODULE: ./packages/github/src/rest/rest.ts + 1 modules
var rest_rest = __webpack_require__(37245);
// EXTERNAL MODULE: ./packages/github/src/rest/limit-budget.ts
var limit_budget = __webpack_require__(87129);
// EXTERNAL MODULE: ./packages/github/src/rest/write-pace.ts
var write_pace = __webpack_require__(85931);
// EXTERNAL MODULE: ./packages/github/src/releases/asset-files.ts
var asset_files = __webpack_require__(35958);
// EXTERNAL MODULE: ./packages/github/src/releases/rest-calls.ts
var rest_calls = __webpack_require__(32144);
// EXTERNAL MODULE: ./packages/github/src/releases/asset-plan.ts
var asset_plan = __webpack_require__(58666);
// EXTERNAL MODULE: ./packages/github/src/releases/pick-release.ts
var pick_release = __webpack_require__(26035);
;// CONCATENATED MODULE: ./packages/github/src/releases/asset-problems.ts




/** What no upload can fix. */
function blockers(steps, { url, tag }) {
    return steps.flatMap((step) => {
        if (step.do === "conflict") {
            const { local, remote } = step;
            return [
                {
                    code: "asset-differs",
                    message: `${local.name} differs from the one in the published release ${tag}: ${remote.digest ?? `${remote.size} bytes`} there, sha256:${local.sha256} (${local.size} bytes) here.`,
                    remedy: `A published asset is never overwritten. Release a new version, or delete the asset at ${url} if nobody can have downloaded it yet.`,
                },
            ];
        }
        if (step.do === "refuse") {
            return [
                {
                    code: "release-immutable",
                    message: `${step.local.name} is not in the release ${tag}, which is published and immutable.`,
                    remedy: "Nothing can be added to it: release a new version with all the files.",
                },
            ];
        }
        return [];
    });
}
/** Whether the files and what else the release has are more than GitHub takes. */
function tooMany(assets, release) {
    const names = new Set(assets.map(({ name }) => name));
    const others = (release?.assets ?? []).filter((asset) => (0,asset_plan/* isWhole */.w)(asset) && !names.has(asset.name));
    const count = names.size + others.length;
    if (count <= asset_files/* maxAssets */.s7)
        return [];
    return [
        {
            code: "assets-too-many",
            message: `The release would have ${count} assets (${others.length} now); GitHub allows at most ${asset_files/* maxAssets */.s7}.`,
            remedy: "Delete old ones from the draft, or combine some files.",
            input: "files",
        },
    ];
}
/** Assets of a published release that only their size speaks for. */
function unprovenWarnings(assets, release) {
    const names = (0,asset_plan/* planAssets */.p)(assets, release.assets, (0,pick_release/* stateOf */.L4)(release)).flatMap((step) => step.do === "skip" && step.unproven ? [step.name] : []);
    if (names.length === 0)
        return [];
    return [
        {
            code: "asset-not-compared",
            message: `GitHub gives no digest of ${(0,wording/* firstFew */.Dt)(names, 5)}. Its size is the same, so its contents were assumed to be the same.`,
            remedy: "If that matters, download and compare it.",
        },
    ];
}

// EXTERNAL MODULE: ./packages/github/src/releases/tags.ts + 1 modules
var tags = __webpack_require__(1073);
;// CONCATENATED MODULE: ./packages/github/src/releases/look.ts



/** @param releases if they are known */
async function look(tag, calls, releases) {
    const [all, tags] = await Promise.all([releases ?? calls.releases(), calls.tags(tag.kind)]);
    const here = tags.find((ref) => ref.tag === tag.name);
    const tagSha = here?.annotated === true ? await calls.commitOf(here.sha) : here?.sha;
    return { releases: all, tags, tagSha };
}
/** What GitHub has that keeps a release from being made. */
function seenProblems({ tag, sha, assets }, { releases, tagSha }) {
    const { release } = (0,pick_release/* pickRelease */.x8)(releases, tag.name);
    return [
        ...(0,tags/* tagProblem */.qH)(tag.name, tagSha, sha),
        ...(tagSha === undefined ? (0,tags/* foreignFiles */.EG)(assets, release, sha) : []),
        ...tooMany(assets, release),
    ];
}

// EXTERNAL MODULE: ./packages/github/src/releases/read-units.ts + 1 modules
var read_units = __webpack_require__(63250);
// EXTERNAL MODULE: ./packages/github/src/rest/permissions.ts + 1 modules
var permissions = __webpack_require__(37757);
// EXTERNAL MODULE: ./packages/github/src/releases/fresh.ts
var releases_fresh = __webpack_require__(57268);
;// CONCATENATED MODULE: ./packages/github/src/releases/assets-in-use.ts



/** An upload that moves less than this (bytes in a second) is not waited for any longer. */
const slowestWaited = 1024 * 1024;
const leastWaitMs = 60_000;
/**
 * How long after its upload a file may be of a run that is still at work, in ms. Such a run uploads the
 * next one, or publishes the draft; for longer than this only GitHub's limits hold it, and it looks again
 * after them.
 */
const rivalMs = 5 * 60_000;
/** How often what is waited for is looked at, in ms. */
const lookMs = 15_000;
/**
 * Tells what another run may be working on from what one has left that is gone. GitHub does not say which
 * run an asset is of, and shows uploads that are under way and those that broke alike, as `starter`,
 * without how far they are (https://docs.github.com/en/rest/releases/assets#upload-a-release-asset). So
 * their age decides.
 *
 * - What an upload of this run has left, which broke, is of nobody else: a name is given once.
 * - A file of this run that another job may be uploading is waited for as long as such a file takes. Should
 *   that job be slower, it uploads again, or finds the same file.
 * - Any other file would be lost, and is not missed here: it is left until no upload can be that old.
 * - One that came whole, with other bytes than this run's file of its name, is left for `rivalMs`.
 */
function watchAssets(clock) {
    const seen = new Map();
    const broken = new Set();
    const told = new Set();
    /** The end of the time that another run may be working on it, in epoch ms. */
    function endOf(remote, local) {
        const key = `${remote.id} ${remote.state}`;
        const first = seen.get(key) ?? clock.now();
        seen.set(key, first);
        // GitHub's clock may be ahead.
        const began = Math.min(remote.createdAt ?? first, first);
        if ((0,asset_plan/* isWhole */.w)(remote))
            return Math.min(remote.updatedAt ?? began, first) + rivalMs;
        if (local === undefined)
            return began + (0,rest_calls/* uploadMs */.a)(asset_files/* maxAssetBytes */.CV);
        const bytes = Math.max(remote.size, local.size);
        return began + leastWaitMs + Math.ceil(bytes / slowestWaited) * 1_000;
    }
    return {
        /** `remote` is not whole, or has other bytes than `local`. */
        mayBe: (remote, local) => {
            const isOurs = local !== undefined && !(0,asset_plan/* isWhole */.w)(remote) && broken.has(local.name);
            return !isOurs && clock.now() < endOf(remote, local);
        },
        /** This run uploads the file: what has its name from now on may be of others. */
        begins({ name }) {
            broken.delete(name);
        },
        /** The upload of this run broke. */
        broke({ name }) {
            broken.add(name);
        },
        /** Waits until one of these has come, or has to be looked at again. */
        async wait(waited, cancelled, say) {
            const ends = waited.map(({ local, remote }) => ({ remote, end: endOf(remote, local) }));
            for (const { remote, end } of ends) {
                if (told.has(remote.id))
                    continue;
                told.add(remote.id);
                const until = new Date(end).toISOString().slice(11, 19);
                const what = (0,asset_plan/* isWhole */.w)(remote)
                    ? `${remote.name} in the draft differs and is new: another run may be working on the release.`
                    : `${remote.name} is incomplete: another job may be uploading it, or an upload broke.`;
                say(`${what} Waiting until ${until} UTC before it is replaced.`);
            }
            const next = Math.min(...ends.map(({ end }) => end)) - clock.now();
            await clock.sleep(Math.min(lookMs, Math.max(next, 0)), cancelled);
            cancelled.throwIfAborted();
        },
    };
}

;// CONCATENATED MODULE: ./packages/github/src/releases/publish-turn.ts


/**
 * For how long what another run had decided may still arrive at GitHub, in ms: what it read counts for
 * 5 s, and a request ends after a minute.
 */
const settleMs = 65_000;
/**
 * For how long a draft is not published, in ms, because its newest file is about to count as left, or has
 * just come to. Another run that waits for this deletes the files then, and its request may pass the one that
 * publishes on the way. After that its deletion shows.
 *
 * @param now in epoch ms
 */
function contestedMs({ assets }, now) {
    const times = assets.filter(asset_plan/* isWhole */.w).map((asset) => asset.updatedAt ?? asset.createdAt ?? NaN);
    const left = Math.max(...times) + rivalMs;
    return Math.abs(now - left) < settleMs ? left + settleMs - now : 0;
}
/** Waits while a draft is not to be published for that; says whether it had to. */
async function outwait(draft, { clock, cancelled, log }) {
    const ms = contestedMs(draft, clock.now());
    if (ms === 0)
        return false;
    log.info(`Another run may take the files of ${draft.tag} for leftovers now. Checking them again in ${Math.ceil(ms / 1_000)} s, before they are published.`);
    await clock.sleep(ms, cancelled);
    cancelled.throwIfAborted();
    return true;
}

// EXTERNAL MODULE: ./packages/github/src/releases/until-clear.ts
var until_clear = __webpack_require__(15252);
;// CONCATENATED MODULE: ./packages/github/src/releases/draft.ts






/**
 * Creates a draft, and looks which drafts of the tag there are then: another run may have made one at
 * the same time, or the answer may have been lost. Every run takes the oldest.
 *
 * @param counts which releases of the tag are looked at; a rolling one has a published release beside it
 * @param readAt when it was read that there is none, in epoch ms; just now, if absent
 */
async function createDraft(tag, fields, calls, ports, counts = () => true, readAt) {
    let isOfOther = false;
    const made = await (0,until_clear/* untilClear */.o)(async ({ again, sent, guard }) => {
        const there = again
            ? (0,pick_release/* pickRelease */.x8)((await calls.releases()).filter(counts), tag).release
            : undefined;
        isOfOther = there !== undefined && sent === 0;
        if (there !== undefined)
            return { kind: "done", value: there };
        return calls.createDraft(tag, fields, guard);
    }, (cause) => `It is unknown whether the draft was created: ${cause}`, ports, readAt);
    const mine = draft_valueOf(made, "The draft could not be created");
    const listed = (await calls.releases()).filter(counts);
    // The list may be a little behind.
    const all = listed.some(({ id }) => id === mine.id) ? listed : [...listed, mine];
    const { release = mine, rivals } = (0,pick_release/* pickRelease */.x8)(all, tag);
    return { release, rivals, created: mine.id === release.id && !isOfOther };
}
/**
 * Gives a draft, or a published release, the fields that it lacks; no call if there are none. A draft that
 * another run has published meanwhile gets none.
 *
 * @param lacking the fields, decided by the release as it is; `again`: on what is read now
 * @param readAt when the release was read, in epoch ms
 */
async function updateRelease(release, lacking, calls, ports, readAt) {
    const name = release.draft ? "draft" : "release";
    const first = await lacking(release, false);
    if (Object.keys(first).length === 0)
        return release;
    const set = await (0,until_clear/* untilClear */.o)(async ({ again, guard }) => {
        const now = again ? await calls.release(release.id) : release;
        const fields = again && now.draft === release.draft ? await lacking(now, true) : first;
        const isDone = now.draft !== release.draft || Object.keys(fields).length === 0;
        return isDone ? { kind: "done", value: now } : calls.update(now, fields, guard);
    }, (cause) => `It is unknown whether the ${name} was changed: ${cause}`, ports, readAt);
    return draft_valueOf(set, `The ${name} could not be changed`);
}
/**
 * Publishes a draft, with the fields that it lacks. Right before each time that this is sent, the draft and
 * its files are read again: GitHub answers alike to who publishes it and to who comes later. Where they are
 * not those that were read before, it is decided anew. It is not sent while another run that waits may
 * begin to delete the files.
 *
 * @param lacking the fields, decided by the draft as it is; throws what keeps it from being published
 * @param isWhole whether the draft still has the files that it is to have
 * @param readAt when the draft and its files were read, in epoch ms
 * @returns the published release of the tag: another one, if another run was first; or the draft, if its
 * files are not the wanted ones any more
 */
async function publishDraft(draft, lacking, isWhole, calls, ports, readAt) {
    const shown = await (0,until_clear/* untilClear */.o)(async ({ again, sent, guard }) => {
        const now = again ? await calls.release(draft.id) : draft;
        if (!now.draft || (again && !isWhole(now))) {
            return { kind: "done", value: { release: now, published: !now.draft && sent > 0 } };
        }
        if (await outwait(now, ports))
            return { kind: "stale" };
        const fields = { ...(await lacking(now)), draft: false };
        const asDecided = async () => {
            const last = await calls.release(draft.id);
            if (!last.draft || last.target !== now.target || !isWhole(last))
                throw new releases_fresh/* Stale */.CL();
            if (contestedMs(last, ports.clock.now()) > 0)
                throw new releases_fresh/* Stale */.CL();
            await guard();
        };
        const answer = await calls.update(draft, fields, asDecided);
        if (answer.kind !== "done")
            return answer;
        const { value } = answer;
        if (!value.draft)
            return { kind: "done", value: { release: value, published: true } };
        return { kind: "unclear", cause: "GitHub answered, but left it a draft" };
    }, (cause) => `It is unknown whether the release was published: ${cause}`, ports, readAt);
    if (shown.kind === "refused" && /already_exists/.test(shown.refusal.said)) {
        const other = (0,pick_release/* pickRelease */.x8)(await calls.releases(), draft.tag).release;
        if (other?.draft === false)
            return { release: other, published: false };
    }
    const { release, published } = draft_valueOf(shown, "The release could not be published");
    if (published)
        ports.log.info(`Published ${release.tag}: ${release.url}`);
    return { release, published };
}
/**
 * What a write gave.
 *
 * @param failure such as `The draft could not be created`
 * @throws ProblemsError if it was refused, or stayed unclear
 */
function draft_valueOf(written, failure) {
    if (written.kind === "done")
        return written.value;
    if (written.kind === "refused") {
        throw new problem/* ProblemsError */.FQ([(0,permissions/* refusalProblem */.Sr)(failure, written.refusal)]);
    }
    throw new problem/* ProblemsError */.FQ([
        {
            code: "github-unclear",
            message: `${failure} in ${until_clear/* unclearBackoffMs */.p.length + 1} tries: ${written.cause}.`,
            remedy: "Run the job again: it continues where this run stopped.",
        },
    ]);
}

;// CONCATENATED MODULE: ./packages/github/src/releases/draft-diff.ts
/**
 * The fields in which a draft is not yet what is wanted; of no draft, all.
 *
 * @param body undefined: the draft's stays
 * @param tagMissing the tag is made when the release is published, so it must be said where
 */
function draftDiff(wanted, draft, body, tagMissing) {
    const { tag, sha, prerelease } = wanted;
    // A name that somebody gave the draft stays.
    const name = wanted.name ?? (draft === undefined || draft.name === "" ? tag.name : draft.name);
    const sameBody = body === undefined || lines(body) === lines(draft?.body ?? "");
    return {
        ...(name !== draft?.name && { name }),
        ...((!sameBody || draft === undefined) && { body: body ?? "" }),
        ...(prerelease !== draft?.prerelease && { prerelease }),
        // A tag that exists counts alone; GitHub would pass the target over.
        ...(tagMissing && draft?.target !== sha && { target_commitish: sha }),
    };
}
/** GitHub's page writes other line ends. */
function lines(text) {
    return text.replaceAll("\r\n", "\n").trim();
}

// EXTERNAL MODULE: ./packages/github/src/notes/links.ts
var links = __webpack_require__(2042);
// EXTERNAL MODULE: ./packages/github/src/releases/tag.ts
var releases_tag = __webpack_require__(73728);
;// CONCATENATED MODULE: ./packages/github/src/releases/generate-notes.ts



/**
 * The notes that GitHub generates from the pull requests since the previous tag, or a warning that
 * there are none. Nothing is written by it, so an unclear answer is asked for again: a published
 * release gets no other notes.
 *
 * @param asked.target the commit, where the tag is not there yet
 */
async function generateNotes(asked, calls, ports) {
    const { tag, target, previous } = asked;
    const notes = await (0,until_clear/* untilClear */.o)(() => calls.generateNotes(tag, target, previous), (cause) => `GitHub did not generate its notes: ${cause}`, ports);
    if (notes.kind === "done")
        return { text: notes.value };
    const [cause, remedy] = notes.kind !== "refused"
        ? [notes.cause, "Generate them on the release's page when GitHub answers."]
        : [
            notes.refusal.said,
            "Set generate-notes to false, or add `contents: write` to the job's permissions.",
        ];
    return {
        warning: {
            code: "notes-not-generated",
            message: `GitHub did not generate its notes: ${cause}. The release goes without them.`,
            remedy,
            input: "generate-notes",
        },
    };
}
/**
 * The same of a release with a version, since the tag before of its kind.
 *
 * @param releases those of the repository
 * @param repositoryUrl such as `https://github.com/owner/name`
 */
async function writtenByGitHub({ tag, target, previous }, releases, repositoryUrl, calls, ports) {
    // Without a tag before, GitHub takes the newest release, whatever it is of. Of a first one it says this.
    if (previous === undefined && releases.some((other) => (0,releases_tag/* isOfOther */.Yc)(tag, other))) {
        const text = `**Full Changelog**: ${repositoryUrl}/commits/${(0,links/* urlPart */.f)(tag.name)}`;
        return { text, warnings: [] };
    }
    const made = await generateNotes({ tag: tag.name, target, previous }, calls, ports);
    return "text" in made ? { ...made, warnings: [] } : { text: undefined, warnings: [made.warning] };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/github/src/notes/cut.ts
/** For the end marks of what is open, and for the link. */
const reserve = 40;
/**
 * Markdown of at most `max` characters: cut at the end of a line, with a fence of code or a
 * `<details>` closed, and with a link to the whole.
 */
function cutAtLine(markdown, max, wholeUrl) {
    if (markdown.length <= max)
        return markdown;
    const link = `\n\n\u2026 [The rest of it](${wholeUrl})`;
    const room = max - link.length - reserve;
    if (room <= 0)
        return "";
    const head = markdown.slice(0, room + 1);
    const lineEnd = head.lastIndexOf("\n");
    // A line that fills the room by itself is cut between words.
    const end = lineEnd > 0 ? lineEnd : Math.max(head.lastIndexOf(" "), 0);
    const kept = (end > 0 ? markdown.slice(0, end) : head.slice(0, room)).toWellFormed().trimEnd();
    return `${kept}${closing(kept)}${link}`;
}
/** The end marks of what the text leaves open. */
function closing(markdown) {
    let fence;
    for (const line of markdown.split("\n")) {
        const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
        if (mark === undefined)
            continue;
        if (fence === undefined)
            fence = mark;
        else if (mark.startsWith(fence))
            fence = undefined;
    }
    const opened = markdown.match(/<details\b/g)?.length ?? 0;
    const closed = markdown.match(/<\/details>/g)?.length ?? 0;
    const fenceEnd = fence === undefined || fence.length > 20 ? "" : `\n${fence}`;
    // More than one inside another would not fit into the reserve, and nobody writes so.
    return `${fenceEnd}${opened > closed ? "\n\n</details>" : ""}`;
}

;// CONCATENATED MODULE: ./packages/github/src/notes/body.ts


/** "body is too long (maximum is 125000 characters)", says GitHub's API. */
const maxNotes = 125_000;
const order = ["text", "packages", "downloads", "changes"];
/** For the comments between the sections. */
const markerCharacters = 300;
/** What GitHub has generated is never cut to less, while the text is. */
const leastChanges = 20_000;
/**
 * The body of a release, below GitHub's limit. Comments, which no page shows, tell a later run which
 * part is which, and whether somebody has changed it since.
 */
function composeNotes(sections, whole) {
    const { text = "", packages = "", downloads = "", changes = "" } = sections;
    const room = maxNotes - markerCharacters - packages.length - downloads.length;
    const forChanges = Math.max(room - text.length, Math.min(changes.length, leastChanges));
    const shortChanges = cutAtLine(changes, forChanges, whole.changes);
    const fitted = {
        text: cutAtLine(text, room - shortChanges.length, whole.text),
        packages,
        downloads,
        changes: shortChanges,
    };
    const parts = order.flatMap((name) => {
        const part = fitted[name].replaceAll("<!-- fairlead:", "<!-- ").trim();
        return part === "" ? [] : [`<!-- fairlead:${name} -->\n${part}`];
    });
    if (parts.length === 0)
        return "";
    const body = `${parts.join("\n\n")}\n\n`;
    return `${body}<!-- fairlead:end ${fingerprint(body)} -->`;
}
/** Takes the body of a release apart again. Line ends do not count: GitHub's page changes them. */
function readNotes(body) {
    const text = body.replaceAll("\r\n", "\n").trim();
    if (text === "")
        return { kind: "empty" };
    const end = /<!-- fairlead:end ([0-9a-f]{16}) -->$/.exec(text);
    const before = end === null ? "" : text.slice(0, end.index);
    if (end?.[1] !== fingerprint(before))
        return { kind: "others" };
    const parts = before.split(/^<!-- fairlead:([a-z]+) -->\n/m);
    const sections = {};
    for (let at = 1; at < parts.length; at += 2) {
        sections[parts[at] ?? ""] = (parts[at + 1] ?? "").trim();
    }
    return {
        kind: "ours",
        sections: Object.fromEntries(order.flatMap((name) => (sections[name] === undefined ? [] : [[name, sections[name]]]))),
    };
}
/** The sections of an earlier run, with those that this one has in their place. */
function mergeSections(earlier, now) {
    return { ...earlier, ...now };
}
function fingerprint(body) {
    return (0,external_node_crypto_.createHash)("sha256").update(body).digest("hex").slice(0, 16);
}

// EXTERNAL MODULE: ./packages/github/src/notes/shipped.ts
var shipped = __webpack_require__(57976);
;// CONCATENATED MODULE: ./packages/github/src/releases/notes.ts




/**
 * The body of a release. Of a draft that an earlier call has written, it keeps the parts that this
 * call says nothing of, and what GitHub has generated: so a call with only a tag publishes a draft as
 * it is.
 *
 * @param draft the draft that is taken up
 * @param generate asks GitHub for its notes, or gives undefined
 * @returns undefined if somebody else has written or changed the draft's body, which stays
 */
async function writeNotes(wanted, draft, generate, world) {
    const read = readNotes(draft?.body ?? "");
    if (read.kind === "others")
        return undefined;
    const { changes: generated, ...earlier } = read.kind === "ours" ? read.sections : {};
    const [, name = ""] = wanted.repository.split("/");
    const repositoryUrl = `${world.serverUrl}/${wanted.repository}`;
    const tag = (0,links/* urlPart */.f)(wanted.tag.name);
    const changes = wanted.generateNotes ? (generated ?? (await generate())) : undefined;
    const now = given({
        text: wanted.text,
        packages: (0,shipped/* packagesSection */.jg)(wanted.crates, wanted.npm, name),
        downloads: (0,shipped/* downloadsSection */.dG)(listedAssets(wanted, draft), (asset) => `${repositoryUrl}/releases/download/${tag}/${(0,links/* urlPart */.f)(asset)}`),
        changes,
    });
    const since = world.previous === undefined ? `commits/${tag}` : `compare/${(0,links/* urlPart */.f)(world.previous)}...${tag}`;
    return composeNotes(mergeSections(earlier, now), {
        text: wanted.textFile === undefined
            ? `${repositoryUrl}/${since}`
            : `${repositoryUrl}/blob/${wanted.sha}/${wanted.textFile.split("/").map(links/* urlPart */.f).join("/")}`,
        changes: `${repositoryUrl}/${since}`,
    });
}
/** The assets that the release will have: these files, and what else the draft has. */
function listedAssets(wanted, draft) {
    const names = new Set(wanted.assets.map(({ name }) => name));
    const others = (draft?.assets ?? []).filter((asset) => (0,asset_plan/* isWhole */.w)(asset) && !names.has(asset.name));
    return [
        ...others.map(({ name, size, digest }) => ({
            ...{ name, size },
            sha256: digest?.replace(/^sha256:/, ""),
        })),
        ...wanted.assets,
    ].sort((a, b) => isList(a) - isList(b) || (a.name < b.name ? -1 : 1));
}
/** The list of checksums stands last, below what it lists. */
function isList({ name }) {
    return name === "SHA256SUMS" ? 1 : 0;
}
function given(sections) {
    return Object.fromEntries(Object.entries(sections).filter(([, text]) => text !== undefined && text !== ""));
}

;// CONCATENATED MODULE: ./packages/github/src/releases/draft-fields.ts




function draftFields(wanted, { releases, tags, tagSha }, { calls, ports, progress }) {
    const { tag, sha } = wanted;
    const previous = (0,releases_tag/* previousTag */.W8)(tag, [
        ...tags.map((ref) => ref.tag),
        ...releases.flatMap((release) => (release.draft ? [] : [release.tag])),
    ]);
    let asked;
    const generate = async () => {
        const since = { tag, previous, target: tagSha === undefined ? sha : undefined };
        const url = `${ports.serverUrl}/${wanted.repository}`;
        const { text, warnings } = await writtenByGitHub(since, releases, url, calls, ports);
        progress.warnings = [...progress.warnings, ...warnings];
        return text;
    };
    const generated = () => (asked ??= generate());
    return {
        generated,
        of: async (draft, changes = generated) => {
            const body = await writeNotes(wanted, draft, changes, {
                serverUrl: ports.serverUrl,
                previous,
            });
            progress.notes = body ?? draft?.body ?? "";
            return draftDiff(wanted, draft, body, tagSha === undefined);
        },
    };
}

// EXTERNAL MODULE: ./packages/github/src/releases/deleted.ts
var deleted = __webpack_require__(8741);
// EXTERNAL MODULE: ./packages/publishing/src/retry.ts
var retry = __webpack_require__(51001);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __webpack_require__(65288);
// EXTERNAL MODULE: ./packages/github/src/releases/look-after.ts
var look_after = __webpack_require__(86478);
;// CONCATENATED MODULE: ./packages/github/src/releases/latest-behind.ts



/** What GitHub is asked to make of a release, beside those that are known. */
function latestAmong({ tag, makeLatest: wish, prerelease }, known) {
    if (wish === "none")
        return "false";
    return wish === "auto" ? (0,releases_tag/* makeLatest */.Ky)(tag, prerelease, tagsOf(known)) : wish;
}
/**
 * The published release that is to be the latest instead of that of a tag: the highest above it of its unit.
 * What is marked as a prerelease is not.
 */
function rightfulLatest(tag, releases) {
    const name = (0,releases_tag/* highestAbove */.UT)(tag, tagsOf(releases));
    return releases.find((one) => one.tag === name && canBeLatest(one));
}
function tagsOf(releases) {
    return releases.filter(canBeLatest).map(({ tag }) => tag);
}
function canBeLatest({ draft, prerelease }) {
    return !draft && !prerelease;
}
/**
 * Looks again after this run has made its release the latest, by its version and by no word of the workflow:
 * another run may have published a higher one since it looked.
 *
 * @returns whether it is still the latest
 */
function settleLatest(release, calls, ports) {
    const look = async (given) => {
        const listed = await listWith(release, calls, ports);
        if (rightfulLatest((0,releases_tag/* readTag */.zW)(release.tag), listed) === undefined) {
            return { kind: "settled", holder: release };
        }
        const latest = await calls.latest();
        const holder = given.find(({ id }) => id === latest);
        const better = holder && rightfulLatest((0,releases_tag/* readTag */.zW)(holder.tag), listed);
        if (holder === undefined || better === undefined)
            return { kind: "settled", holder };
        return {
            ...{ kind: "behind", holder, better },
            handOn: (guard) => calls.update(better, { make_latest: "true" }, guard),
        };
    };
    return (0,look_after/* lookAfter */.s)(release, look, {
        handed: ({ tag }) => `Made ${tag} the latest release: another run published it at the same time, and it is newer than ${release.tag}.`,
        behind: (lower, higher, cause) => wentBack(lower, higher, ", which another run published at the same time", cause),
        unknown: (cause) => notChecked(release, cause),
    }, ports);
}
/**
 * What the run of a release that was published before finds: a latest release that is older than another of its kind.
 * Where a run ended before its look, that has stayed so. A person may have chosen it.
 */
async function latestFound(listed, calls) {
    if (listed.filter(canBeLatest).length < 2)
        return [];
    const latest = await calls.latest();
    const holder = listed.find(({ id }) => id === latest);
    const better = holder && rightfulLatest((0,releases_tag/* readTag */.zW)(holder.tag), listed);
    return holder === undefined || better === undefined ? [] : [wentBack(holder, better, "")];
}
/** A list that does not have a release yet which is published is older than that. */
async function listWith({ id }, calls, { clock, cancelled }) {
    const isOlder = (all) => !all.some((one) => one.id === id && !one.draft);
    const listed = await (0,retry/* retry */.L)(() => calls.releases(), {
        isTransient: isOlder,
        ...{ backoffMs: look_up/* readBackoffMs */.V1, clock, signal: cancelled },
    });
    cancelled.throwIfAborted();
    if (!isOlder(listed))
        return listed;
    const message = "GitHub does not list it yet.";
    throw new problem/* ProblemsError */.FQ([{ code: "latest-not-checked", message, remedy: newest }]);
}
const newest = "Check that the latest release on the repository's page is the newest one.";
function wentBack(lower, higher, how, cause) {
    const failed = cause === undefined ? "" : ` It could not be changed: ${cause}.`;
    return {
        code: "latest-went-back",
        message: `The latest release is ${lower.tag}, older than ${higher.tag}${how}.${failed}`,
        remedy: `Unless that is intended, edit ${higher.url} and set it as the latest release.`,
    };
}
function notChecked({ tag }, cause) {
    return {
        code: "latest-not-checked",
        message: `${tag} was made the latest release, but it is unknown whether another run published a newer one at the same time: ${cause}.`,
        remedy: newest,
    };
}

;// CONCATENATED MODULE: ./packages/github/src/releases/live.ts

/**
 * What is not live yet, asked for once.
 *
 * @param hold is done first if anything is missing or not known, so that what is there is complete
 * @throws ProblemsError if a registry could not be asked: whether all is live is not known then; or if
 *   something differs, and waiting does not help
 */
async function missingOf(ask, cancelled, progress, hold = () => Promise.resolve()) {
    if (ask === undefined)
        return [];
    const { missing, differing, warnings, problems } = await ask();
    cancelled.throwIfAborted();
    if (missing.length > 0 || problems.length > 0)
        await hold();
    Object.assign(progress, { missing, differing, warnings: [...progress.warnings, ...warnings] });
    (0,problem/* throwProblems */.Jh)(problems);
    return missing;
}

;// CONCATENATED MODULE: ./packages/github/src/releases/follow.ts

/**
 * Which inputs a published release still follows: those that take nothing away. A prerelease can become
 * the release, and the newest release the latest. Its title, its notes, and what it is already, stay.
 *
 * @param latest.isLatest whether it is the latest release; undefined: not asked
 * @param latest.newest what `auto` would make of it as a release: `false` beside a newer one of its kind
 */
function followed(wanted, release, latest) {
    const { prereleaseGiven, makeLatest } = wanted;
    const becomes = release.prerelease && prereleaseGiven === false;
    const isRelease = becomes || !release.prerelease;
    const mayBeLatest = isRelease && latest.newest !== "false";
    const wish = !becomes
        ? makeLatest === "true" && latest.isLatest === false && mayBeLatest
            ? "true"
            : undefined
        : makeLatest === "auto"
            ? latest.newest
            : makeLatest === "none" || (makeLatest === "true" && !mayBeLatest)
                ? "false"
                : makeLatest;
    const left = [
        ...(prereleaseGiven === true && !release.prerelease
            ? [["prerelease", "people may already rely on it as a release"]]
            : []),
        ...(makeLatest === "true" && latest.isLatest === false && !mayBeLatest
            ? [
                [
                    "make-latest",
                    isRelease ? "a newer release of its kind is published" : "it is a prerelease",
                ],
            ]
            : []),
        ...(makeLatest === "false" && latest.isLatest === true && !becomes
            ? [["make-latest", "it is the latest release"]]
            : []),
        ...(wanted.draft ? [["draft", "it is public"]] : []),
        ...(wanted.name !== undefined && wanted.name !== release.name
            ? [["name", `its title is ${JSON.stringify(release.name)}`]]
            : []),
        ...(wanted.text !== undefined && !hasText(release.body, wanted.text)
            ? [["body", "its notes differ"]]
            : []),
    ].map(([input, why]) => [input, why]);
    return {
        fields: {
            ...(becomes && { prerelease: false }),
            ...(wish !== undefined && { make_latest: wish }),
        },
        changed: [
            ...(becomes ? ["prerelease"] : []),
            ...(wish === "true" ? ["latest"] : []),
        ],
        warnings: left.map(([input, why]) => notFollowed(release, input, why)),
    };
}
function notFollowed({ tag, url }, input, why) {
    return {
        code: "input-not-followed",
        message: `The release ${tag} was already published, so \`${input}\` was not applied: ${why}.`,
        remedy: `If you want the change, make it at ${url}.`,
        input,
    };
}
/** Whether notes hold the words that are wanted. What was too long was cut off. */
function hasText(body, text) {
    const read = readNotes(body);
    const words = (of) => of.replaceAll("\r\n", "\n").trim();
    if (read.kind !== "ours")
        return words(body).includes(words(text));
    const there = words(read.sections.text ?? "");
    const long = maxNotes / 2;
    return text.length < long
        ? there === words(text)
        : there.slice(0, long / 2) === words(text).slice(0, long / 2);
}

;// CONCATENATED MODULE: ./packages/github/src/releases/public-release.ts




/** A published release takes what takes nothing away from it; the rest is said. */
async function follow(release, run) {
    const { wanted, seen, calls, ports, progress, lookedAt } = run;
    const { makeLatest } = wanted;
    const isAsked = makeLatest === "true" || makeLatest === "false";
    const before = progress.warnings;
    const lacking = async (now, again) => {
        const isLatest = isAsked ? (await calls.latest()) === now.id : undefined;
        const among = again ? await calls.releases() : seen.releases;
        const newest = latestAmong({ ...wanted, prerelease: false, makeLatest: "auto" }, among);
        const { fields, changed, warnings } = followed(wanted, now, { isLatest, newest });
        progress.warnings = [...before, ...warnings];
        progress.changed = changed;
        progress.latest = fields.make_latest;
        return fields;
    };
    if (wanted.dryRun) {
        await lacking(release, false);
        return release;
    }
    const set = await updateRelease(release, lacking, calls, ports, lookedAt);
    await settleOwnLatest(set, run);
    if (makeLatest !== "auto" || progress.latest === "true")
        return set;
    progress.warnings = [...progress.warnings, ...(await latestFound(seen.releases, calls))];
    return set;
}
/** What only the versions have made the latest may be behind what another run has published meanwhile. */
async function settleOwnLatest(release, { wanted, calls, ports, progress }) {
    if (progress.latest !== "true" || wanted.makeLatest !== "auto")
        return;
    const { isOurs, warnings } = await settleLatest(release, calls, ports);
    progress.warnings = [...progress.warnings, ...warnings];
    if (isOurs === true)
        return;
    progress.latest = isOurs === false ? "false" : undefined;
    progress.changed = progress.changed.filter((each) => each !== "latest");
}
/** Moves tags such as `v1` to a release that is published, unless a person has withdrawn it. */
async function moveExtraTags(run) {
    const { wanted, seen, calls, ports, progress, lookedAt } = run;
    const { tag, sha, extraTags: names, dryRun } = wanted;
    if (progress.release !== undefined && isMadePrerelease(progress.release, wanted)) {
        progress.warnings = [...progress.warnings, ...names.map(keptBack(progress.release))];
        return;
    }
    // Uploads take their time: the run of a newer release may have moved them since.
    const isLater = names.length > 0 && (progress.published || progress.uploaded.length > 0);
    const isRead = isLater && !dryRun;
    const known = isRead ? await calls.tags(tag.kind) : seen.tags;
    const knownAt = isRead ? ports.clock.now() : lookedAt;
    const before = seen.releases.flatMap((one) => (one.draft ? [] : [one.tag]));
    const extra = await (0,tags/* moveTags */.Fu)({ names, tag, sha, known, knownAt, before, dryRun }, calls, ports);
    progress.moved = extra.moved;
    progress.warnings = [...progress.warnings, ...extra.warnings];
}
/** A published release that is marked as a prerelease, which its tag is not: only a person does that. */
function isMadePrerelease({ draft, prerelease }, wanted) {
    return !draft && prerelease && !wanted.prerelease;
}
function keptBack({ tag, url }) {
    return (name) => ({
        code: "extra-tag-kept",
        message: `The extra tag ${name} was not moved: ${tag} is marked as a prerelease, so it counts as withdrawn.`,
        remedy: `If it is a release again, clear "Set as a pre-release" at ${url}, and run the job again.`,
        input: "extra-tags",
    });
}

// EXTERNAL MODULE: ./packages/github/src/releases/remote-tag.ts
var remote_tag = __webpack_require__(46173);
;// CONCATENATED MODULE: ./packages/github/src/releases/rival-files.ts






/**
 * Whose turn it is at the files of a draft. GitHub has no conditional writes but one: an upload is refused
 * where its name is taken. So two runs with other bytes never overwrite each other unless one of them
 * deletes; and what is new is not deleted. A run that has uploaded nothing yet waits, for the other one may
 * publish, or be gone. One that has is in the middle of another run's work, as that is of its: both end, and
 * the next run alone brings its own files.
 *
 * @param steps what is to be done to bring the draft to this run's files, each file by its age
 * @param hasUploaded whether this run has uploaded any of them
 */
function filesTurn(steps, hasUploaded) {
    const isWaited = steps.some((step) => step.do === "wait");
    if (foreignOf(steps).length === 0 || !isWaited)
        return "write";
    const isNew = steps.some((step) => step.do === "wait" && (0,asset_plan/* isWhole */.w)(step.remote));
    return hasUploaded && isNew ? "refuse" : "wait";
}
/** The assets that came whole and are not this run's files. */
function foreignOf(steps) {
    return steps.flatMap((step) => (step.do === "wait" || step.do === "replace") && (0,asset_plan/* isWhole */.w)(step.remote) ? [step.remote] : []);
}
/**
 * Waits, once files of another build were deleted, until nothing can come any more that their run had decided
 * before: it may be publishing the draft. A file of this run beside one of that run would then be published.
 */
async function settle({ clock, cancelled, log, }) {
    const seconds = settleMs / 1_000;
    log.info(`Files of another build were deleted. Checking in ${seconds} s whether its run has published the release.`);
    await clock.sleep(settleMs, cancelled);
    cancelled.throwIfAborted();
}
/**
 * Takes up a draft that is there. One that was made for another commit is of a run that may be at work: it
 * would publish what this run uploads, or this run what that one does. So this waits until nothing has come
 * into it for `rivalMs`, or it is published; and gives it this commit, which such a run that goes on after
 * all does not publish.
 *
 * @param tagSha the commit of the tag, which counts alone if it is there
 * @returns the draft with its assets; or the release, if another run has published it meanwhile
 * @throws ProblemsError if it has files of the other commit
 */
async function takeUp(draft, { sha, assets }, tagSha, calls, ports) {
    const { clock, cancelled, log } = ports;
    let now = { ...draft, assets: await calls.assets(draft.id) };
    let seen = { state: stateOf(now), at: clock.now() };
    let isTold = false;
    const isOfOther = () => now.draft && tagSha === undefined && (0,tags/* isOfOtherCommit */.hD)(now, sha);
    while (isOfOther()) {
        const state = stateOf(now);
        if (state !== seen.state)
            seen = { state, at: clock.now() };
        // GitHub's clock may be ahead.
        const end = Math.min(lastChange(now) ?? seen.at, seen.at) + rivalMs;
        if (clock.now() >= end)
            break;
        if (!isTold) {
            const until = new Date(end).toISOString().slice(11, 19);
            log.info(`The draft ${now.url} is new, and for the commit ${now.target}: another run may be working on it. Waiting until ${until} UTC, or longer while it changes, before it is taken over.`);
        }
        isTold = true;
        await clock.sleep(Math.min(lookMs, end - clock.now()), cancelled);
        cancelled.throwIfAborted();
        now = { ...(await calls.release(draft.id)), assets: await calls.assets(draft.id) };
    }
    if (!isOfOther())
        return now;
    (0,problem/* throwProblems */.Jh)((0,tags/* foreignFiles */.EG)(assets, now, sha));
    const lacking = (one) => Promise.resolve(one.target === sha ? {} : { target_commitish: sha });
    return {
        ...(await updateRelease(now, lacking, calls, ports, clock.now())),
        assets: now.assets,
    };
}
function stateOf({ updatedAt, assets }) {
    return JSON.stringify([updatedAt, assets.map(({ id, state }) => [id, state])]);
}
/** When something came into a draft, in epoch ms by GitHub's clock; undefined: old servers do not say. */
function lastChange({ updatedAt, assets }) {
    const times = [updatedAt, ...assets.map((asset) => asset.updatedAt ?? asset.createdAt)];
    const known = times.filter((time) => time !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
}
/**
 * The files that a release had when it was read before, and now has others of, or none: each upload has an
 * id of its own.
 */
function changedFiles(before, now) {
    const ids = new Set(now.assets.map(({ id }) => id));
    return before.assets.flatMap((asset) => (0,asset_plan/* isWhole */.w)(asset) && !ids.has(asset.id) ? [asset.name] : []);
}
/** @param names of the files that differ from those of this run, or are gone */
function rivalProblem(names, { tag, url }) {
    return {
        code: "release-files-changed",
        message: `Another run is changing the draft of ${tag}, ${url}: it has other files than those of this run, or none, as ${(0,wording/* firstFew */.Dt)(names.toSorted(), 5)}. The draft was not published.`,
        remedy: "Run the job again when the other run has ended. To keep runs from overlapping, add a `concurrency` group to the workflow.",
    };
}

;// CONCATENATED MODULE: ./packages/github/src/releases/asset-step.ts





/**
 * Does one step; gives the asset if one was uploaded, or why it was not done.
 *
 * @param isOurTurn whether this run may still write to a draft, as it is then
 */
async function carryOut(step, release, calls, isOurTurn, { clock, log }) {
    if (step.do !== "upload") {
        const { id, name } = step.remote;
        let outdated;
        const gone = await calls.deleteAsset(id, async () => {
            outdated = await outdatedBy(name, release, calls, isOurTurn, step.remote);
            if (outdated !== undefined)
                throw new Error("it should no longer be deleted");
        });
        if (outdated !== undefined)
            return outdated;
        if (gone.kind === "unclear") {
            return {
                kind: "unclear",
                cause: `It is unknown whether the old ${name} was deleted: ${gone.cause}.`,
            };
        }
        if (gone.kind === "unsent")
            return unsent(name, gone.cause);
        if (gone.kind === "refused" && gone.refusal.status !== 404) {
            const problem = (0,permissions/* refusalProblem */.Sr)(`The old asset ${name} could not be deleted`, gone.refusal);
            return { kind: "refused", problem };
        }
        log.info(`Deleted ${(0,asset_plan/* isWhole */.w)(step.remote) ? "the old" : "what a broken upload left of"} ${name}`);
        if (step.do === "delete")
            return undefined;
        // Another run may have had its own, and published it, before the old one was gone.
        const outdatedNow = await outdatedBy(name, release, calls, isOurTurn);
        if (outdatedNow !== undefined)
            return outdatedNow;
    }
    const { local } = step;
    log.info(`Uploading ${local.name}, ${(0,wording/* size */.Ej)(local.size)}`);
    const fresh = (0,releases_fresh/* freshness */.I9)(clock);
    let sent = await calls.upload(release, local, fresh.guard);
    while (sent.kind === "stale") {
        fresh.readAgain();
        const outdated = await outdatedBy(local.name, release, calls, isOurTurn);
        if (outdated !== undefined)
            return outdated;
        sent = await calls.upload(release, local, fresh.guard);
    }
    if (sent.kind === "unclear") {
        return {
            kind: "broke",
            cause: `It is unknown whether ${local.name} was uploaded: ${sent.cause}.`,
        };
    }
    if (sent.kind === "unsent")
        return unsent(local.name, sent.cause);
    if (sent.kind === "refused") {
        const { refusal } = sent;
        // Something of this name is there now: another run, or an answer of ours that was lost.
        if (/already_exists/.test(refusal.said)) {
            return { kind: "unclear", cause: `${local.name} already exists. Comparing it.` };
        }
        return {
            kind: "refused",
            problem: (0,permissions/* refusalProblem */.Sr)(`${local.name} could not be uploaded`, refusal),
        };
    }
    const { name } = sent.value;
    if (name === local.name)
        return sent.value;
    return {
        kind: "refused",
        problem: {
            code: "asset-renamed",
            message: `GitHub keeps ${local.name} under another name, ${name}.`,
            remedy: "Delete that asset and rename the file.",
            input: "files",
        },
    };
}
/**
 * Why a plan is not to be carried out any more. It waits for its turn among the uploads, and for GitHub's
 * limits: what seemed to be left of a broken upload may be another run's, and have come whole; and what
 * is published is not replaced, and may be of another commit.
 *
 * @param planned the asset to delete, if it is to be
 */
async function outdatedBy(name, release, calls, isOurTurn, planned) {
    let now;
    try {
        now = await calls.release(release.id);
    }
    catch (error) {
        // Other uploads are under way, and come to their end.
        if (!(error instanceof problem/* ProblemsError */.FQ))
            throw error;
        const what = planned === undefined ? "uploaded" : "replaced";
        return { kind: "unclear", cause: `${name} was not ${what}: ${error.message}` };
    }
    if ((0,pick_release/* stateOf */.L4)(now) !== (0,pick_release/* stateOf */.L4)(release)) {
        return { kind: "changed", cause: "Another run has published the release. Reading it again." };
    }
    const isDone = planned !== undefined &&
        !(0,asset_plan/* isWhole */.w)(planned) &&
        now.assets.some((asset) => asset.id === planned.id && (0,asset_plan/* isWhole */.w)(asset));
    if (!isDone && isOurTurn(now))
        return undefined;
    return { kind: "changed", cause: `Another run has changed ${name}. Reading the release again.` };
}
function unsent(name, cause) {
    return {
        kind: "refused",
        problem: {
            code: "asset-unsent",
            unit: name,
            message: `${name} was not sent: ${cause}.`,
            remedy: "Run the job again, and make sure that nothing changes the files in the meantime.",
            input: "files",
        },
    };
}

;// CONCATENATED MODULE: ./packages/github/src/releases/upload.ts








/** As many as GitHub's own program uploads at once (cli/cli, `pkg/cmd/release/upload/upload.go`). */
const uploadsAtOnce = 5;
/** What of the assets a release still needs; empty if it has all. */
function openSteps(assets, release, uploadedNow, inUse) {
    const state = release === undefined ? "draft" : (0,pick_release/* stateOf */.L4)(release);
    const steps = (0,asset_plan/* planAssets */.p)(assets, release?.assets ?? [], state, uploadedNow, inUse?.mayBe);
    if (release !== undefined)
        (0,problem/* throwProblems */.Jh)(blockers(steps, release));
    return steps.filter((step) => !["skip", "refuse", "conflict"].includes(step.do));
}
/** Names of the assets that a dry run only names. */
function wouldUpload(assets, release) {
    return openSteps(assets, release).flatMap((step) => step.do === "delete" ? [] : step.local.name);
}
/** Whether a release has these files, as far as its list tells. */
function hasFiles(assets, release) {
    const steps = (0,asset_plan/* planAssets */.p)(assets, release.assets, (0,pick_release/* stateOf */.L4)(release));
    return steps.every((step) => step.do === "skip");
}
/**
 * Brings a release's assets to these files: plans, carries out, reads back, and plans again until
 * nothing is left. So an answer that was lost needs no care of its own, and what others have done
 * meanwhile is seen. Where a draft has files of another build, `filesTurn` says whose turn it is: in this
 * run's they are deleted, and uploads begin when nothing can come any more that the other run had decided.
 *
 * @param published called when another run has published the draft meanwhile; throws what keeps it from
 * getting these files
 * @returns the release as it was last read, and what was uploaded
 * @throws ProblemsError if something is there with different contents, cannot be added, or does not come; or if
 * another run is bringing its own files to the draft
 */
async function bringAssets(release, assets, calls, { clock, cancelled, log }, published) {
    const uploadedNow = new Set();
    const inUse = watchAssets(clock);
    const uploaded = new Set();
    let current = release;
    let failures = [];
    const openOf = (now) => openSteps(assets, now, uploadedNow, inUse);
    const open = () => openOf(current);
    const turnOf = (steps) => filesTurn(steps, uploadedNow.size > 0);
    const isOurTurn = (now) => !now.draft || turnOf(openOf(now)) === "write";
    /** If another run has published it meanwhile, the plan has a better sentence, or nothing to do. */
    const readRelease = async (refused = []) => {
        const now = await calls.release(current.id);
        if ((0,pick_release/* stateOf */.L4)(now) === (0,pick_release/* stateOf */.L4)(current))
            (0,problem/* throwProblems */.Jh)(refused);
        else if (!now.draft)
            await published(now);
        current = { ...now, assets: current.assets };
    };
    const readAssets = async () => {
        current = { ...current, assets: await calls.assets(current.id) };
    };
    const write = async (work) => {
        const target = current;
        let done = 0;
        const ended = await (0,look_up/* concurrently */.rK)(work, async (step) => {
            cancelled.throwIfAborted();
            if (step.do !== "delete")
                inUse.begins(step.local);
            const began = clock.now();
            const end = await carryOut(step, target, calls, isOurTurn, { clock, log });
            done += 1;
            if (end !== undefined && "id" in end) {
                uploadedNow.add(end.id);
                uploaded.add(end.name);
                const seconds = ((clock.now() - began) / 1_000).toFixed(1);
                log.info(`Uploaded ${end.name} in ${seconds} s: ${done} of ${work.length}`);
                return undefined;
            }
            if (end?.kind === "broke" && step.do !== "delete")
                inUse.broke(step.local);
            return end;
        }, uploadsAtOnce);
        failures = ended.filter((failure) => failure !== undefined);
        for (const failure of failures)
            if (failure.kind !== "refused")
                log.info(failure.cause);
    };
    const pass = async () => {
        for (let steps = open();; steps = open()) {
            if (steps.length === 0)
                return steps;
            const turn = turnOf(steps);
            const foreign = foreignOf(steps);
            if (turn === "refuse") {
                const names = foreign.map(({ name }) => name);
                throw new problem/* ProblemsError */.FQ([rivalProblem(names, current)]);
            }
            const waited = steps.filter((step) => step.do === "wait");
            if (turn === "wait" || waited.length === steps.length) {
                await inUse.wait(waited, cancelled, log.info);
                await readAssets();
                await readRelease();
                continue;
            }
            // Another build goes before anything of this one comes: what its run publishes is never a mix.
            const isTakenOver = foreign.length > 0;
            await write(isTakenOver ? deletionsOf(foreign) : steps.filter(isWrite));
            if (isTakenOver)
                await settle({ clock, cancelled, log });
            await readAssets();
            const refused = failures.flatMap((failure) => failure.kind === "refused" ? [failure.problem] : []);
            const isOfOthers = isTakenOver || waited.length > 0 || failures.some(({ kind }) => kind === "changed");
            if (isOfOthers || refused.length > 0)
                await readRelease(refused);
            if (failures.length > 0 || (waited.length === 0 && !isTakenOver))
                return open();
        }
    };
    if (open().length > 0) {
        const left = await (0,retry/* retry */.L)(pass, {
            isTransient: (work) => work.length > 0,
            onPause: (work, pauseMs) => {
                const seconds = pauseMs / 1_000;
                log.info(`${work.length} of the files failed to upload. Retrying in ${seconds} s.`);
            },
            ...{ backoffMs: until_clear/* unclearBackoffMs */.p, clock, signal: cancelled },
        });
        cancelled.throwIfAborted();
        if (left.length > 0)
            throw new problem/* ProblemsError */.FQ(unfinished(left, failures, current));
    }
    return { release: current, uploaded };
}
function isWrite(step) {
    return step.do !== "wait";
}
function deletionsOf(foreign) {
    return foreign.map((remote) => ({ do: "delete", remote }));
}
function unfinished(work, failures, release) {
    const names = work.map((step) => (step.do === "delete" ? step.remote.name : step.local.name));
    const cause = failures.flatMap((failure) => failure.kind === "refused" ? [] : [failure.cause])[0];
    return [
        {
            code: "github-unclear",
            message: `${names.join(", ")} failed to upload after ${until_clear/* unclearBackoffMs */.p.length + 1} tries.${cause === undefined ? "" : ` ${cause}`}`,
            remedy: `Run the job again: it continues with ${release.draft ? "this draft" : "this release"}, ${release.url}.`,
        },
    ];
}

;// CONCATENATED MODULE: ./packages/github/src/releases/publish-whole.ts










/**
 * Publishes a draft that has its files, once what it names is live.
 *
 * @param readAt when the draft was read, in epoch ms
 * @returns the release to look at again: another run has published it, or changed its files in the very
 * moment; undefined: it is published, or is held for what is missing
 */
async function publishWhole(draft, readAt, run) {
    const { wanted, calls, ports, progress, fields, askLive } = run;
    const lacking = (now) => fields.of(now);
    const keep = async () => {
        progress.release = await updateRelease(draft, lacking, calls, ports, readAt);
    };
    // Whoever hears of a release installs it: it says nothing before that works.
    progress.missing = await missingOf(askLive, ports.cancelled, progress, keep);
    if (progress.missing.length > 0)
        return undefined;
    let latest;
    const last = async (now) => {
        const decided = await lastFields(now, run);
        latest = decided.make_latest;
        return decided;
    };
    const isWhole = (now) => changedFiles(draft, now).length === 0;
    const shown = await publishDraft(draft, last, isWhole, calls, ports, readAt);
    const { release, published } = shown;
    progress.release = release;
    (0,problem/* throwProblems */.Jh)(release.draft ? [rivalProblem(changedFiles(draft, release), draft)] : []);
    progress.published = published;
    progress.latest = latest;
    if (published)
        await settleOwnLatest(release, run);
    // What another run had decided before may have changed the files in the very moment.
    const { assets } = wanted;
    const now = assets.length > 0 ? { ...release, assets: await calls.assets(release.id) } : release;
    if (published && hasFiles(assets, now))
        return undefined;
    // Another run has published this draft, or another one of this tag: that one is the release.
    if (release.id !== draft.id) {
        progress.created = false;
        progress.warnings = [...progress.warnings, (0,pick_release/* rivalWarning */.bj)(draft)];
    }
    return now;
}
/**
 * All that makes a draft public, at once. Uploads and waits take their time. Somebody may have moved the tag
 * since: these files are not of its commit; or a newer release may have been published.
 */
async function lastFields(now, { wanted, seen, calls, fields }) {
    const { tag, sha, assets } = wanted;
    const tagNow = await (0,remote_tag/* commitAt */.d)(tag.name, calls);
    (0,problem/* throwProblems */.Jh)((0,tags/* tagProblem */.qH)(tag.name, tagNow, sha));
    if (tagNow === undefined)
        (0,problem/* throwProblems */.Jh)((0,tags/* foreignFiles */.EG)(assets, now, sha));
    const isSure = wanted.makeLatest !== "auto" || latestAmong(wanted, seen.releases) !== "true";
    const latest = latestAmong(wanted, isSure ? seen.releases : await calls.releases());
    return {
        ...{ ...(await fields.of(now)), make_latest: latest },
        // Another run may have given this draft another commit since.
        ...(tagNow === undefined && { target_commitish: sha }),
    };
}

;// CONCATENATED MODULE: ./packages/github/src/releases/release-end.ts
function begun({ warnings, tagOnly }) {
    return {
        ...{ release: undefined, created: false, published: false, uploaded: [], moved: [] },
        ...{ tagged: tagOnly ? false : undefined, changed: [], missing: [] },
        ...{ differing: [] },
        ...{ latest: undefined, notes: "", warnings, problems: [] },
    };
}
/** What a job that was cancelled says. */
function cancelledProblem({ release }) {
    const there = release === undefined
        ? "No release was created"
        : release.draft
            ? `The draft ${release.url} exists`
            : `The release ${release.url} is published`;
    return {
        code: "cancelled",
        message: `The job was cancelled. ${there}.`,
        remedy: "Run the job again: it does only what is missing.",
    };
}

;// CONCATENATED MODULE: ./packages/github/src/releases/rolling-problems.ts
/**
 * Why a release cannot be replaced. Where releases are immutable, the first one would keep the tag's
 * name forever (https://docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases).
 *
 * @param old the published release of the tag
 * @param all of the repository
 */
function rollingProblems(old, all) {
    if (old !== undefined && !old.prerelease) {
        return [
            {
                code: "rolling-not-prerelease",
                message: `The published release ${old.tag} is a release, and \`rolling\` replaces prereleases only: ${old.url}.`,
                remedy: "Mark it as a prerelease on its page if it may be replaced, or use another tag.",
                input: "rolling",
            },
        ];
    }
    const newest = all
        .filter(({ draft }) => !draft)
        .reduce((a, b) => (a === undefined || b.id > a.id ? b : a), undefined);
    const immutable = [old, newest].find((release) => release?.immutable === true);
    if (immutable === undefined)
        return [];
    return [
        {
            code: "rolling-immutable",
            message: `The release ${immutable.tag} is immutable, so \`rolling\` cannot work here: GitHub would never let a later run replace what this one publishes.`,
            remedy: "Turn off immutable releases in the repository's settings, or give each build its own tag.",
            input: "rolling",
        },
    ];
}
function older(tag, sha, now) {
    return {
        code: "rolling-older",
        message: `${tag} is at ${now}, which is newer than ${sha}: the release was left as it is.`,
        remedy: `To go back to the older commit, delete the tag ${tag} and run the job again.`,
    };
}
function leftBetween(tag, sha, now) {
    return {
        code: "rolling-left-between",
        message: `${tag} has no release, and its tag is at ${now}, which is newer than ${sha}: the run of that commit ended before it published its release.`,
        remedy: `Run the job of ${now} again. To release the older commit, delete the tag ${tag} and run this job again.`,
    };
}
function overtaken({ tag, url }) {
    return {
        code: "rolling-overtaken",
        message: `Another run has published ${tag} in the meantime, or changed its files: ${url}.`,
        remedy: "Run the job again. To keep runs from overlapping, add a `concurrency` group to the workflow.",
    };
}

;// CONCATENATED MODULE: ./packages/github/src/releases/work.ts
/** Asks what has to be live before this release is published. */
function liveAsker(wanted, { askLive }) {
    return wanted.publishWhen === "live" && askLive !== undefined ? () => askLive(wanted) : undefined;
}

;// CONCATENATED MODULE: ./packages/github/src/releases/tag-alone.ts







/** Makes the tag alone, as soon as what it names is live. One that is there stays. */
async function tagAlone(wanted, { tagSha }, { calls, ports, progress }) {
    const { tag, sha, dryRun } = wanted;
    const elsewhere = (0,tags/* tagProblem */.qH)(tag.name, tagSha, sha);
    if (dryRun) {
        progress.warnings = [...progress.warnings, ...elsewhere];
        progress.tagged = tagSha === undefined;
        return;
    }
    (0,problem/* throwProblems */.Jh)(elsewhere);
    if (tagSha !== undefined)
        return;
    progress.missing = await missingOf(liveAsker(wanted, ports), ports.cancelled, progress);
    if (progress.missing.length > 0)
        return;
    const { isOurs } = await bringTag(tag.name, sha, { calls, ports });
    progress.tagged = isOurs;
    const was = "was created by another run at the same time, and is at";
    ports.log.info(`The tag ${tag.name} ${isOurs ? "is at" : was} ${sha}${isOurs ? " now" : ""}.`);
}
/**
 * Brings a tag to a commit. One that was nowhere is made, and not moved: whoever makes it meanwhile at
 * another commit keeps it there.
 *
 * @param moved where it was; undefined: nowhere
 * @returns `keptAt` the commit at which it stays, if it does; whether this run has made or moved it
 * @throws ProblemsError if it cannot be made or moved
 */
async function bringTag(name, sha, { calls, ports }, moved) {
    const set = await (0,until_clear/* untilClear */.o)(async ({ again, sent, guard }) => {
        const at = again ? await (0,remote_tag/* commitAt */.d)(name, calls) : moved?.from;
        if (at === sha)
            return { kind: "done", value: { isOurs: sent > 0 } };
        if (at !== undefined && moved === undefined)
            (0,problem/* throwProblems */.Jh)((0,tags/* tagProblem */.qH)(name, at, sha));
        if (at !== undefined && again && at !== moved?.from && (await moved?.stays(at)) === true) {
            return { kind: "done", value: { isOurs: false, keptAt: at } };
        }
        const answer = at === undefined
            ? (0,tags/* unlessThere */.$A)(await calls.createTag(name, sha, guard))
            : await calls.moveTag(name, sha, guard);
        return answer.kind === "done" ? { kind: "done", value: { isOurs: true } } : answer;
    }, (cause) => `It is unknown whether the tag ${name} is at ${sha}: ${cause}`, ports, moved?.readAt);
    if (set.kind === "done")
        return set.value;
    const failure = `The tag ${name} could not be ${moved === undefined ? "created" : "moved"}`;
    if (set.kind === "refused")
        throw new problem/* ProblemsError */.FQ([(0,permissions/* refusalProblem */.Sr)(failure, set.refusal)]);
    throw new problem/* ProblemsError */.FQ([
        {
            code: "github-unclear",
            message: `${failure}: ${set.cause}.`,
            remedy: "Run the job again: it continues where this run stopped.",
        },
    ]);
}

;// CONCATENATED MODULE: ./packages/github/src/releases/rolling.ts

















/**
 * For how long nothing has come into a draft that no run works on any more, in ms: a run waits for
 * GitHub's limits for up to an hour.
 */
const idleMs = 2 * 3_600_000;
/**
 * Replaces the release of a tag such as `nightly`: a new draft with all files, the tag moved, the old
 * release taken away, the draft published. So nobody sees a release with a part of its files; between
 * the last two calls there is none. Whatever died where, the next run goes on: a draft of its commit that is
 * there is completed. One of another commit, or with files of another day, is left to the run that may be
 * filling it, and deleted once nothing has come into it for two hours. The run of an older commit, started
 * again, takes nothing back.
 */
async function roll(wanted, seen, work) {
    const { calls, ports, progress, lookedAt } = work;
    const { tag, sha, assets } = wanted;
    const ofTag = seen.releases.filter((release) => release.tag === tag.name);
    const old = ofTag.find(({ draft }) => !draft);
    const drafts = ofTag.filter(isDraft).sort((a, b) => a.id - b.id);
    // A draft is made for its commit, even where the tag is there and GitHub passes that over.
    const isOfToday = (draft) => draft.target === sha && haveNoOther(draft.assets, assets);
    // The oldest that may hold the files of this run, else the oldest.
    const left = drafts.find(isOfToday) ?? drafts[0];
    const rivals = drafts.filter((draft) => draft !== left);
    progress.release = old ?? left;
    progress.warnings = [...wanted.warnings, ...rivals.map(pick_release/* rivalWarning */.bj)];
    const tell = (draft) => {
        progress.warnings = [...progress.warnings, (0,pick_release/* rivalWarning */.bj)(draft)];
    };
    (0,problem/* throwProblems */.Jh)(rollingProblems(old, seen.releases));
    if (old !== undefined && seen.tagSha === sha && haveAll(old.assets, assets)) {
        progress.notes = old.body;
        // What an earlier run had begun for the same files is not needed.
        if (left !== undefined && !wanted.dryRun && !(await removeIdle(left, work)))
            tell(left);
        return;
    }
    const isOlderThan = (at) => calls.isBefore(sha, at);
    const leave = (at) => {
        // The run of the newer commit ended between its last two calls.
        if (old === undefined)
            throw new problem/* ProblemsError */.FQ([leftBetween(tag.name, sha, at)]);
        progress.warnings = [...progress.warnings, older(tag.name, sha, at)];
        progress.notes = old.body;
    };
    if (seen.tagSha !== undefined && seen.tagSha !== sha && (await isOlderThan(seen.tagSha))) {
        leave(seen.tagSha);
        return;
    }
    const begun = left && { ...left, assets: await calls.assets(left.id) };
    let draft = begun !== undefined && isOfToday(begun) ? begun : undefined;
    if (wanted.dryRun) {
        progress.uploaded = wouldUpload(assets, draft);
        if (seen.tagSha !== undefined && seen.tagSha !== sha)
            progress.moved = [tag.name];
        return;
    }
    if (draft === undefined) {
        if (begun !== undefined && !(await removeIdle(begun, work)))
            tell(begun);
        const fields = draftDiff(wanted, undefined, "", true);
        const isNew = (release) => isDraft(release) && release.target === sha && drafts.every(({ id }) => id !== release.id);
        const made = await createDraft(tag.name, fields, calls, ports, isNew);
        draft = made.release;
        progress.created = made.created;
        made.rivals.forEach(tell);
    }
    progress.release = draft;
    ports.log.info(`${progress.created ? "Created" : "Found"} the draft of ${tag.name}: ${draft.url}`);
    const readAt = progress.created ? ports.clock.now() : lookedAt;
    const wasPublished = (release) => Promise.reject(new problem/* ProblemsError */.FQ([overtaken(release)]));
    const brought = await bringAssets(draft, assets, calls, ports, wasPublished);
    progress.uploaded = [...brought.uploaded];
    progress.release = brought.release;
    if (!brought.release.draft)
        throw new problem/* ProblemsError */.FQ([overtaken(brought.release)]);
    draft = brought.release;
    progress.missing = await missingOf(liveAsker(wanted, ports), ports.cancelled, progress);
    if (progress.missing.length > 0)
        return;
    // What may be refused comes before anything is taken away.
    if (seen.tagSha !== undefined && seen.tagSha !== sha) {
        const moved = { from: seen.tagSha, readAt: lookedAt, stays: isOlderThan };
        const { isOurs, keptAt } = await bringTag(tag.name, sha, work, moved);
        if (keptAt !== undefined) {
            leave(keptAt);
            tell(draft);
            progress.release = old ?? draft;
            return;
        }
        if (isOurs)
            progress.moved = [tag.name];
        ports.log.info(`The tag ${tag.name} is at ${sha} now.`);
    }
    const generate = async () => {
        const target = seen.tagSha === undefined ? sha : undefined;
        const made = await generateNotes({ tag: tag.name, target, previous: undefined }, calls, ports);
        if ("text" in made)
            return made.text;
        progress.warnings = [...progress.warnings, made.warning];
        return undefined;
    };
    const world = { serverUrl: ports.serverUrl, previous: undefined };
    const body = await writeNotes(wanted, undefined, generate, world);
    progress.notes = body ?? "";
    const lacking = (now) => {
        const named = wanted.name === undefined ? { ...now, name: "" } : now;
        return Promise.resolve(draftDiff(wanted, named, body, seen.tagSha === undefined));
    };
    draft = await updateRelease(draft, lacking, calls, ports, readAt);
    if (!draft.draft)
        throw new problem/* ProblemsError */.FQ([overtaken(draft)]);
    const ours = draft;
    const isWhole = (now) => changedFiles(brought.release, now).length === 0 && haveNoOther(now.assets, assets);
    // The run of a newer commit may have moved the tag since: then the release is its own.
    const assertTag = async () => {
        const at = await (0,remote_tag/* commitAt */.d)(tag.name, calls);
        const isOurs = at === undefined ? seen.tagSha === undefined : at === sha;
        if (!isOurs)
            throw new problem/* ProblemsError */.FQ([overtaken(ours)]);
    };
    if (old !== undefined) {
        // Between the next two calls there is no release, so nothing is waited for there.
        await outwait(brought.release, ports);
        await remove(old, work, async () => {
            await assertTag();
            const now = await unlessDeleted(() => calls.release(old.id));
            (0,problem/* throwProblems */.Jh)(rollingProblems(now, []));
            if (!isWhole(await calls.release(ours.id)))
                throw new problem/* ProblemsError */.FQ([overtaken(ours)]);
            return true;
        });
    }
    const target = seen.tagSha === undefined ? { target_commitish: sha } : {};
    const fields = async () => {
        await assertTag();
        return { make_latest: "false", ...target };
    };
    const shown = await publishDraft(ours, fields, isWhole, calls, ports, readAt);
    if (shown.release.id !== ours.id)
        tell(ours);
    progress.release = shown.release;
    progress.published = shown.published;
    progress.latest = "false";
    // Read once more: what another run had decided before may have come between.
    const last = { ...shown.release, assets: await calls.assets(shown.release.id) };
    const isOurs = shown.published && hasFiles(assets, last);
    if (!isOurs || !haveNoOther(last.assets, assets)) {
        throw new problem/* ProblemsError */.FQ([overtaken(shown.release)]);
    }
}
function isDraft({ draft }) {
    return draft;
}
/** Whether assets are these files and nothing else. */
function haveAll(remote, local) {
    const digests = new Map(remote.map(({ name, digest }) => [name, digest]));
    return (haveNoOther(remote, local) &&
        local.every(({ name, sha256 }) => digests.get(name) === `sha256:${sha256}`));
}
function haveNoOther(remote, local) {
    const names = new Set(local.map(({ name }) => name));
    return remote.every((asset) => !(0,asset_plan/* isWhole */.w)(asset) || names.has(asset.name));
}
/** Deletes a draft that no run works on any more, and says whether it did. */
async function removeIdle(draft, work) {
    return remove(draft, work, async () => {
        const assets = await work.calls.assets(draft.id);
        const { updatedAt } = draft;
        const last = Math.max(...assets.map(({ createdAt }) => createdAt ?? Infinity), 
        // Of an empty one, old servers do not say when it was made.
        updatedAt ?? (assets.length > 0 ? -Infinity : Infinity));
        return work.ports.clock.now() - last > idleMs;
    });
}
/** Another run may have taken it away, as this one is to. */
async function unlessDeleted(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof deleted/* ReleaseDeleted */.L)
            return undefined;
        throw error;
    }
}
/** @param isFree whether it may be deleted, right before it is; throws what ends the run */
async function remove(release, { calls, ports }, isFree) {
    const what = release.draft ? "a draft of an earlier run" : "the previous release";
    const gone = await (0,until_clear/* untilClear */.o)(async ({ sent, guard }) => {
        const isThere = async () => (await calls.releases()).some(({ id }) => id === release.id);
        if (sent > 0 && !(await isThere()))
            return { kind: "done", value: true };
        if (!(await isFree()))
            return { kind: "done", value: false };
        const answer = await calls.deleteRelease(release.id, guard);
        const isGone = answer.kind === "refused" && answer.refusal.status === 404;
        return isGone ? { kind: "done", value: true } : answer;
    }, (cause) => `It is unknown whether ${what} was deleted: ${cause}`, ports);
    const isGone = draft_valueOf(gone, `${release.url} could not be deleted`);
    if (isGone)
        ports.log.info(`Deleted ${what}, ${release.url}`);
    return isGone;
}

;// CONCATENATED MODULE: ./packages/github/src/releases/release.ts























/**
 * Brings the release of a tag to what is wanted, from wherever an earlier run has left it: draft
 * first, assets into the draft, published as the last call, when what it names can be installed.
 * Running it again goes on.
 *
 * Requests of a first release with n assets, each for its reason, 12 + n in all: the releases (1 for each
 * 100: only the list knows drafts, and the newest versions), the tags of its kind (1: where the tag is, and
 * the tag before), the draft (1), the releases again (1: another run may have made a draft at the same
 * time), GitHub's notes (1, beside the uploads), the uploads (n), the assets (1: reads back what came), the
 * tag, the releases and the draft again (3: meanwhile somebody may have moved the tag, published a newer
 * version, which stays the latest, or changed the draft), publishing (1), the releases and the assets once
 * more (2: what another run had decided before may have come at the same moment).
 * One more for an annotated tag, for a draft that is taken up (its assets, with what broken uploads have
 * left), before each deletion of an asset (another run may be at work too), and before and after an extra
 * tag is moved (another release may move it). Two less where the versions do not decide which release is the
 * latest. With nothing to do: the releases and the tags, and the latest release if `make-latest` is given.
 *
 * Where uploads, turns, or limits took longer than `freshMs`, a write's reads are made anew: the draft
 * (1), and what the write was decided by.
 *
 * @param seen what GitHub has, if it was looked at already
 * @param pace that of the writes before, if there were any
 * @param budget of waits for limits, that of the step
 * @returns how far it came, with what stopped it in `problems`
 */
async function createRelease(wanted, ports, seen, pace, budget = (0,limit_budget/* limitBudget */.t)(ports.clock)) {
    const progress = begun(wanted);
    // What was looked at already may be old: releases of many units are made one after the other.
    const lookedAt = seen === undefined ? ports.clock.now() : 0;
    try {
        // Uploads go to a host of their own, several at once; GitHub's limits are waited for all the same.
        const atOnce = (0,write_pace/* writePace */.v)(ports.clock, ports.cancelled, ports.log.info, 0);
        const rest = await (0,rest_rest/* connect */.N)(ports, pace, budget);
        const uploads = await (0,rest_rest/* connect */.N)(ports, atOnce, budget);
        const calls = (0,rest_calls/* releaseCalls */.x)(rest, wanted.repository, ports.cancelled, uploads, seen);
        const there = seen ?? (await look(wanted.tag, calls));
        const way = wanted.tagOnly ? tagAlone : wanted.rolling ? roll : converge;
        await way(wanted, there, { calls, ports, progress, lookedAt });
    }
    catch (error) {
        if (ports.cancelled.aborted)
            progress.problems = [cancelledProblem(progress)];
        else if (error instanceof deleted/* ReleaseDeleted */.L)
            (0,deleted/* tellDeleted */.h)(progress, error, wanted.tag.name);
        else if (error instanceof problem/* ProblemsError */.FQ)
            progress.problems = error.problems;
        else
            throw error;
    }
    return progress;
}
/** Looks, fills the draft, and publishes it; what another run has done meanwhile is gone on with. */
async function converge(wanted, seen, work) {
    const { ports, progress } = work;
    const { release: found, rivals } = (0,pick_release/* pickRelease */.x8)(seen.releases, wanted.tag.name);
    progress.release = found;
    progress.warnings = [
        ...wanted.warnings,
        ...rivals.map(pick_release/* rivalWarning */.bj),
        ...(found?.draft === false ? unprovenWarnings(wanted.assets, found) : []),
    ];
    const elsewhere = (0,tags/* tagProblem */.qH)(wanted.tag.name, seen.tagSha, wanted.sha);
    if (wanted.dryRun && elsewhere.length > 0) {
        // As in the plan: it only shows what a release would have to fix. What is there is of another commit.
        progress.warnings = [...progress.warnings, ...elsewhere];
        progress.notes = found?.body ?? "";
        return;
    }
    (0,problem/* throwProblems */.Jh)(seenProblems(wanted, seen));
    const fields = draftFields(wanted, seen, work);
    const run = { ...work, wanted, seen, found, fields, askLive: liveAsker(wanted, ports) };
    if (wanted.dryRun)
        return preview(run);
    let release = await begin(run);
    progress.release = release;
    let readAt = ports.clock.now();
    for (;;) {
        const filled = await fill(release, run);
        if (!filled.draft) {
            progress.release = await follow(filled, run);
            progress.notes = progress.release.body;
            break;
        }
        await fields.of(filled);
        const next = wanted.draft
            ? await leaveDraft(filled, readAt, run)
            : await publishWhole(filled, readAt, run);
        if (next === undefined)
            break;
        release = next;
        readAt = ports.clock.now();
    }
    if (progress.release.draft)
        return;
    if (!progress.published && wanted.extraTags.length > 0) {
        progress.missing = await missingOf(run.askLive, ports.cancelled, progress);
        if (progress.missing.length > 0)
            return;
    }
    await moveExtraTags(run);
}
/** What a dry run tells: nothing is written. */
async function preview(run) {
    const { wanted, seen, found, fields, progress } = run;
    const published = found?.draft === false ? found : undefined;
    if (published === undefined)
        await fields.of(found);
    else
        progress.notes = published.body;
    progress.uploaded = wouldUpload(wanted.assets, found);
    if (published !== undefined)
        await follow(published, run);
    else if (wanted.draft)
        return;
    else
        progress.latest = latestAmong(wanted, seen.releases);
    await moveExtraTags(run);
}
/** The release that is there, or a draft: one that is taken up with its assets, or a new one. */
async function begin(run) {
    const { wanted, seen, found, calls, ports, progress } = run;
    const { name } = wanted.tag;
    const release = found ?? (await makeDraft(run));
    if (found !== undefined) {
        ports.log.info(`Found the ${found.draft ? "draft of" : "published release"} ${name}: ${found.url}`);
    }
    if (!release.draft || progress.created)
        return release;
    return takeUp(release, wanted, seen.tagSha, calls, ports);
}
async function makeDraft({ wanted, fields, calls, ports, progress, lookedAt }) {
    const { tag, assets } = wanted;
    // What GitHub generates takes it a while: the uploads need not wait for it, publishing does.
    const isBeside = !wanted.draft && wanted.generateNotes && assets.length > 0;
    const first = await fields.of(undefined, isBeside ? () => Promise.resolve(undefined) : fields.generated);
    const made = await createDraft(tag.name, first, calls, ports, undefined, lookedAt);
    // Whoever needs it is told how it failed.
    if (isBeside)
        void fields.generated().catch(() => undefined);
    progress.created = made.created;
    progress.warnings = [...progress.warnings, ...made.rivals.map(pick_release/* rivalWarning */.bj)];
    const how = made.created ? "Created" : "Continuing";
    ports.log.info(`${how} the draft of ${tag.name}: ${made.release.url}`);
    return made.release;
}
/** Brings the files. */
async function fill(release, run) {
    const { wanted, found, calls, ports, progress } = run;
    const { tag, sha, assets } = wanted;
    /** What another run has published may be of another commit: nothing of this one is added to it. */
    const assertOwnTag = async () => {
        (0,problem/* throwProblems */.Jh)((0,tags/* tagProblem */.qH)(tag.name, await (0,remote_tag/* commitAt */.d)(tag.name, calls), sha));
    };
    if (!release.draft && found?.draft !== false)
        await assertOwnTag();
    const brought = await bringAssets(release, assets, calls, ports, assertOwnTag);
    progress.release = brought.release;
    progress.uploaded = [...progress.uploaded, ...brought.uploaded];
    return brought.release;
}
/** A draft that is to stay one gets its fields; gives the release if another run has published it. */
async function leaveDraft(draft, readAt, { fields, calls, ports, progress }) {
    const lacking = (now) => fields.of(now);
    const release = await updateRelease(draft, lacking, calls, ports, readAt);
    progress.release = release;
    return release.draft ? undefined : release;
}

// EXTERNAL MODULE: ./packages/github/src/releases/unit-turn.ts
var unit_turn = __webpack_require__(38722);
;// CONCATENATED MODULE: ./packages/github/src/releases/units.ts











/**
 * Makes a release, or a tag alone, for each unit of `crates` and `npm`, one after the other: each as
 * `createRelease` does it, so that a run that died anywhere is finished by the next. What one of them
 * lacks does not stop the others.
 *
 * What was published before is not of the commit that is released, unless it was published from there: it
 * is left alone where it was released, and else released at its own commit. So a workflow can give all
 * units every time, and what an earlier run has left out is made.
 *
 * @throws ProblemsError with all that is wrong with any of them, before anything is written
 */
async function releaseUnits(inputs, problems, workspace, temp, ports) {
    const units = await (0,read_units/* readUnits */.g9)(inputs, problems, workspace, temp);
    if (units.length === 0)
        return [];
    // All write in turn, so the pace is one.
    const pace = (0,write_pace/* writePace */.v)(ports.clock, ports.cancelled, ports.log.info);
    const budget = (0,limit_budget/* limitBudget */.t)(ports.clock);
    const calls = (0,rest_calls/* releaseCalls */.x)(await (0,rest_rest/* connect */.N)(ports, pace, budget), inputs.repository, ports.cancelled);
    const releases = await calls.releases();
    const kinds = new Map();
    const tags = (kind) => {
        const read = kinds.get(kind) ?? calls.tags(kind);
        kinds.set(kind, read);
        return read;
    };
    const history = new Map();
    const isBefore = (commit) => {
        const read = history.get(commit) ?? calls.isBefore(commit, inputs.sha);
        history.set(commit, read);
        return read;
    };
    const seen = new Map();
    const turns = new Map();
    const open = [];
    for (const unit of units) {
        const { name, version, tag, origin } = unit;
        const there = await look((0,releases_tag/* readTag */.zW)(tag), { ...calls, tags }, releases);
        seen.set(tag, there);
        const { tagSha } = there;
        const isOfOther = origin.kind === "commit" && origin.commit !== inputs.sha;
        const facts = {
            ...{ name, version, tag, origin, tagSha },
            draft: unit.inputs.tagOnly === true ? undefined : (0,unit_turn/* draftOf */.bz)(tag, there),
            isBefore: isOfOther && tagSha === undefined && (await isBefore(origin.commit)),
        };
        const turn = (0,unit_turn/* turnOf */.LQ)(facts, inputs.sha);
        turns.set(tag, turn);
        if (turn.kind === "open")
            open.push(unit);
        if (turn.kind === "finish")
            open.push(atItsCommit(unit, turn.commit));
    }
    const { wanted, problems: wrong } = await (0,read_units/* readUnitsWanted */.TM)(open, workspace, temp);
    const found = wanted.flatMap((each) => {
        const there = seen.get(each.tag.name);
        // A dry run only warns of a tag at another commit.
        return there === undefined || each.dryRun ? [] : seenProblems(each, there);
    });
    (0,problem/* throwProblems */.Jh)((0,problem/* eachOnce */.B)([...wrong, ...found]));
    const ends = new Map();
    // Once the job is cancelled, each that lacks something says so: requests end at once then.
    for (const each of wanted) {
        const unit = units.find(({ tag }) => tag === each.tag.name);
        const there = seen.get(each.tag.name);
        if (unit === undefined || each.sha === inputs.sha || each.tagOnly) {
            ends.set(each.tag.name, {
                wanted: each,
                end: await createRelease(each, ports, there, pace, budget),
            });
            continue;
        }
        ends.set(each.tag.name, await finish(each, unit, there));
    }
    return units.flatMap(({ name, version, tag }) => {
        const turn = turns.get(tag);
        const made = ends.get(tag);
        if (made === undefined && (turn?.kind === "open" || turn?.kind === "finish"))
            return [];
        const skipped = turn?.kind === "skipped" && { skipped: turn.problem };
        return [{ name, version, tag, made, ...skipped }];
    });
    /**
     * Makes the tag of another commit's version, and its release if that has no files. Those of its commit
     * are not here, and where releases are immutable, which only a release that is published shows, one that
     * is published without them never gets them: it stays a draft. The tag does not wait for it.
     */
    async function finish(one, unit, there) {
        const lost = await lostFiles(unit.inputs, workspace, temp);
        const isHeld = lost.length > 0;
        const told = ofOtherCommit(unit, one.sha, inputs.sha, lost);
        const wanted = { ...one, draft: one.draft || isHeld, warnings: [...one.warnings, told] };
        if (isHeld && !one.draft) {
            const alone = { ...wanted, tagOnly: true };
            const end = await createRelease(alone, ports, there, pace, budget);
            if (end.problems.length > 0 || end.missing.length > 0)
                return { wanted: alone, end };
        }
        const tagSha = isHeld && !one.draft && !one.dryRun ? one.sha : there?.tagSha;
        const now = there && { ...there, tagSha };
        return { wanted, end: await createRelease(wanted, ports, now, pace, budget) };
    }
}
/** The files that the release of another commit's version is to have, and cannot have from here. */
async function lostFiles({ files, unpacked = [] }, workspace, temp) {
    const { found } = await (0,asset_files/* findAssets */.nm)(files, workspace, temp);
    const named = [...found.map(({ name }) => name), ...unpacked];
    // What its commit had need not be in this one.
    return named.length > 0 ? named : (files ?? []).flat();
}
function ofOtherCommit({ name, version, tag, inputs: { draft } }, commit, sha, lost) {
    const tagged = draft ? "" : `, and its tag ${tag} is created there`;
    const isHeld = lost.length > 0;
    const files = isHeld
        ? ` Its release stays a draft, since its files are those of that commit: ${(0,wording/* firstFew */.Dt)(lost, 5)}.`
        : ` Its release gets no files of ${sha}.`;
    return {
        code: "release-of-other-commit",
        unit: name,
        message: `${(0,unit/* unitId */.K)({ name, version })} was published from ${commit}${tagged}.${files}`,
        remedy: isHeld
            ? "Re-run the failed jobs of its own run, or upload its files to the draft and publish it by hand."
            : "Upload the files of its own commit to the release, if it needs any.",
    };
}
/**
 * The release of a version that was published from another commit: what is of this checkout is not its own,
 * but what names its version.
 */
function atItsCommit(unit, commit) {
    const { bodyPath } = unit.inputs;
    const isOwn = bodyPath?.includes(unit.version) === true;
    return {
        ...unit,
        inputs: {
            ...{ ...unit.inputs, sha: commit, files: undefined },
            bodyPath: isOwn ? bodyPath : undefined,
        },
    };
}

// EXTERNAL MODULE: ./packages/github/src/releases/unit-fields.ts
var unit_fields = __webpack_require__(47688);
// EXTERNAL MODULE: ./packages/github/src/releases/wanted-release.ts
var wanted_release = __webpack_require__(28273);
// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 45 modules
var src = __webpack_require__(45032);
// EXTERNAL MODULE: ./packages/summary/src/index.ts + 30 modules
var summary_src = __webpack_require__(38836);
// EXTERNAL MODULE: ./actions/create-release/checkout-problems.ts
var checkout_problems = __webpack_require__(91120);
// EXTERNAL MODULE: ./packages/actionkit/src/codes-output.ts
var codes_output = __webpack_require__(31452);
// EXTERNAL MODULE: ./actions/create-release/release-outputs.ts
var release_outputs = __webpack_require__(63481);
;// CONCATENATED MODULE: ./actions/create-release/conclusion.ts




/** The release as its page shows it. */
function releasePage(wanted, end, isOfPack = false) {
    const { release } = end;
    return {
        ...{ ...end, wanted: { ...wanted, names: wanted.crates.length + wanted.npm.length, isOfPack } },
        release: release && { ...release, assets: release.assets.filter(asset_plan/* isWhole */.w) },
    };
}
function waiting(page) {
    return { code: "release-waiting", message: (0,src/* gitHubReleaseSentence */.yz)(page) };
}
/** How the action ends: with the release as it was last seen, even where something stopped it. */
function releaseConclusion(page, end) {
    const waits = page.missing.length > 0 && end.problems.length === 0;
    return {
        outputs: { ...(0,release_outputs/* releaseOutputs */.mm)(end, page.wanted.tag.name), ...(0,codes_output/* codesOutput */.k)(end.problems) },
        summary: (0,src/* renderGitHubRelease */.dv)(page),
        annotations: [
            ...(0,src/* problemAnnotations */.ur)(end.problems),
            ...(0,src/* problemAnnotations */.ur)(end.warnings, "warning"),
            // The job is green, so nobody would look.
            ...(waits ? (0,src/* problemAnnotations */.ur)([waiting(page)], "warning") : []),
        ],
        ...(end.problems.length > 0 && { failure: (0,src/* gitHubReleaseSentence */.yz)(page) }),
    };
}

// EXTERNAL MODULE: ./actions/create-release/declared-templates.ts
var declared_templates = __webpack_require__(59931);
// EXTERNAL MODULE: ./actions/create-release/inputs.ts
var create_release_inputs = __webpack_require__(56678);
// EXTERNAL MODULE: ./actions/create-release/release-inputs.ts
var release_inputs = __webpack_require__(37150);
// EXTERNAL MODULE: ./packages/actionkit/src/fetch.ts + 2 modules
var fetch = __webpack_require__(7349);
// EXTERNAL MODULE: ./packages/github/src/artifacts/source.ts
var artifacts_source = __webpack_require__(63804);
// EXTERNAL MODULE: ./packages/github/src/artifacts/take-reports.ts + 1 modules
var take_reports = __webpack_require__(94536);
// EXTERNAL MODULE: ./actions/npm-reports.ts
var npm_reports = __webpack_require__(71613);
;// CONCATENATED MODULE: ./actions/create-release/what-is-live.ts




/** Where the record lies. It is taken once, however many releases are made. */
function recordSource(given, env, ports) {
    const here = (0,src_environment/* readEnvironment */.Q)(env);
    const { repository, temp, apiUrl, sha } = here;
    const inJob = here.artifacts.available;
    const wanted = { runId: given["run-id"], token: given["github-token"], sha: given.sha };
    const { source, problems } = (0,artifacts_source/* readSource */.o)(wanted, here);
    let taken;
    const runId = given["run-id"] ?? here.runId;
    return {
        runUrl: `${here.serverUrl}/${repository}/actions/runs/${runId}`,
        needsRecord: given["run-id"] !== undefined,
        recordOf: { repository, runId, commit: given.sha ?? sha },
        ...((source.kind === "other-run" || inJob) && {
            takeRecords: async () => {
                taken ??= (0,take_reports/* takeReports */.X)(npm_reports/* npmReports */.p, temp, source, { ...ports, apiUrl, inJob });
                const { reports, problems: unread } = await taken;
                return { reports, problems: [...problems, ...unread] };
            },
        }),
    };
}
/**
 * Whether what the release names can be installed, and is what the run has sent. No registry of the
 * public wants a token for that.
 */
async function whatIsLive({ crates, npm }, given, record, env, ports) {
    const { registryToken, cargoTestIndex, npmRegistrySetting } = (0,src_environment/* readEnvironment */.Q)(env, "CARGO_REGISTRY_TOKEN");
    return (0,summary_src/* askLive */.kL)(crates, npm, {
        ...{ ...ports, ...record },
        ...{ index: given.index, registryUrl: given["registry-url"] },
        ...{ cargoTestIndex, npmRegistrySetting, cratesToken: registryToken },
        npmToken: (0,src_environment/* readEnvironment */.Q)(env, "NODE_AUTH_TOKEN").registryToken,
    });
}

;// CONCATENATED MODULE: ./actions/create-release/release-ports.ts


/** The world of a release: GitHub, and the registries that say what is live. */
function releasePorts(given, { serverUrl, apiUrl, userAgent }, { env, clock, cancelled, log }) {
    const http = { userAgent, fetch: (0,fetch/* createFetch */.H)(env), clock, cancelled, log };
    const record = recordSource(given, env, http);
    return {
        ...{ ...http, serverUrl, apiUrl, token: given["github-token"] ?? "" },
        askLive: (wanted) => whatIsLive(wanted, given, record, env, http),
    };
}

;// CONCATENATED MODULE: ./actions/create-release/units-outputs.ts

/** The outputs of many releases: each in `releases`; the others hold what is true of all. */
function unitsOutputs(ends) {
    const made = ends.flatMap(({ made }) => (made === undefined ? [] : [made.end]));
    const missing = made.flatMap((end) => end.missing);
    const [only] = ends;
    return {
        ...(0,release_outputs/* releaseOutputs */.mm)(ends.length === 1 ? only?.made?.end : undefined),
        created: String(made.some(({ created }) => created)),
        state: leastFar(made),
        missing: JSON.stringify(missing),
        releases: (0,release_outputs/* releasesOutput */.Or)(ends.map(({ tag, name, version, made: each, skipped }) => ({
            ...{ tag, name, version, end: each?.end, isSkipped: skipped !== undefined },
        }))),
    };
}
const byProgress = ["none", "waiting", "draft", "tag", "published"];
/** What all of them have come to; where everything was there, `published`. */
function leastFar(ends) {
    const states = ends.map(release_outputs/* stateOf */.L4);
    return byProgress.find((state) => states.includes(state)) ?? "published";
}

;// CONCATENATED MODULE: ./actions/create-release/units-conclusion.ts




/** How the action ends that made a release, or a tag, for each unit. */
function unitsConclusion(ends, noun, say) {
    const rows = ends.map(({ made, name, version, tag, skipped }) => ({
        ...{ name, version, tag, skipped },
        page: made && releasePage(made.wanted, made.end),
    }));
    const all = ends.flatMap(({ made }) => (made === undefined ? [] : [made.end]));
    const problems = toldOf(ends, "problems");
    const skipped = ends.flatMap((end) => end.skipped ?? []);
    const warnings = [...toldOf(ends, "warnings"), ...skipped];
    const sentence = (0,src/* unitReleasesSentence */.EX)(rows, noun);
    const waits = problems.length === 0 && all.some((end) => end.missing.length > 0);
    say(sentence);
    return {
        outputs: { ...unitsOutputs(ends), ...(0,codes_output/* codesOutput */.k)(problems) },
        summary: (0,src/* renderUnitReleases */.ts)(rows, noun),
        annotations: [
            ...(0,src/* problemAnnotations */.ur)(problems),
            ...(0,src/* problemAnnotations */.ur)(warnings, "warning"),
            // The job is green, so nobody would look.
            ...(waits
                ? (0,src/* problemAnnotations */.ur)([{ code: "release-waiting", message: sentence }], "warning")
                : []),
        ],
        ...(problems.length > 0 && { failure: sentence }),
    };
}
/** Each once: with the name of its unit, or as it is where several units have it. */
function toldOf(ends, kind) {
    const told = ends.flatMap(({ name, made }) => {
        return (made?.end[kind] ?? []).map((problem) => ({ problem, name }));
    });
    return [...Map.groupBy(told, ({ problem }) => JSON.stringify(problem)).values()].flatMap(([first, ...more]) => {
        if (first === undefined)
            return [];
        return [more.length > 0 ? first.problem : { unit: first.name, ...first.problem }];
    });
}

;// CONCATENATED MODULE: ./actions/create-release/release.ts














/** Makes the release, or one for each unit, from the checkout or from a pack. */
async function release(started) {
    const own = ["sha", "tag", "crates", "npm"];
    const ways = { action: "create-release", spec: create_release_inputs/* inputs */.Q, own, others: ["files"] };
    const context = await (0,take_pack/* withPack */.u)(started, ways);
    const { env, declared, secrets, log, pack } = context;
    const { values, problems } = (0,inputs/* readInputs */.Ko)(create_release_inputs/* inputs */.Q, env, declared);
    const environment = (0,src_environment/* readEnvironment */.Q)(env);
    const { temp } = environment;
    const workspace = pack === undefined ? environment.workspace : await textsOf(pack);
    const given = (0,release_inputs/* toReleaseInputs */.G)(values, environment, pack);
    const child = (0,child_environment/* environmentForChild */.J)(env, { secrets: secrets.values() });
    // A pack has proved its commit.
    const other = pack === undefined ? await (0,checkout_problems/* checkoutProblems */.d)(given, workspace, child) : [];
    const told = [
        ...[...problems, ...environment.problems, ...other],
        ...(pack === undefined || (0,unit_template/* isPerUnit */.wS)(given.tag ?? "") ? [] : lostAssets(pack, given.tag)),
    ];
    const ports = releasePorts(values, environment, context);
    if ((0,unit_template/* isPerUnit */.wS)(given.tag ?? "")) {
        const ends = await releaseUnits(given, told, workspace, temp, ports);
        const noun = (0,src/* unitNoun */.LS)({ crates: given.crates.length > 0, npm: given.npm.length > 0 });
        return unitsConclusion(ends, noun, log.info);
    }
    const templates = (0,declared_templates/* declaredTemplates */.k)(context);
    if (pack === undefined && Object.keys(templates).length > 0) {
        const found = (0,unit_fields/* manyOnOneTag */.JV)(given, { tag: given.tag, ref: given.ref, templates });
        (0,problem/* throwProblems */.Jh)(found.map((problem) => (0,declared_templates/* atTemplate */.C)(problem, context)));
    }
    const wanted = await (0,wanted_release/* readWanted */.oY)(given, told, workspace, temp);
    const released = await createRelease(wanted, ports);
    const strange = pack === undefined ? await (0,summary_src/* strangeNames */.F8)(given, released.missing, workspace) : [];
    const end = { ...released, warnings: [...released.warnings, ...strange] };
    const page = releasePage(wanted, end, pack !== undefined);
    if (end.problems.length === 0)
        log.info((0,src/* gitHubReleaseSentence */.yz)(page));
    return releaseConclusion(page, end);
}
/** A pack with a release for each crate and package has none for one tag. */
function lostAssets({ manifest }, tag) {
    const isOfOthers = manifest.files.some(({ kind, tag: own }) => kind === "asset" && own !== undefined);
    if (!isOfOthers || tag === undefined)
        return [];
    return [
        {
            code: "pack-of-many-releases",
            message: `The pack has a release for each crate and package, and the input "tag" is ${JSON.stringify(tag)}.`,
            remedy: "Omit tag: the pack has the tag of each.",
            input: "tag",
        },
    ];
}
/** The folder of a pack's texts; an artifact holds no folder without files. */
async function textsOf({ folder }) {
    const texts = external_node_path_default().join(folder, "texts");
    await (0,promises_.mkdir)(texts, { recursive: true });
    return texts;
}


/***/ }),

/***/ 71613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ npmReports)
/* harmony export */ });
/** Names of the artifacts that the actions for npm leave: what they packed, staged and published. */
const npmReports = /^fairlead-report-publish-(npm|meta)/;


/***/ })

};
