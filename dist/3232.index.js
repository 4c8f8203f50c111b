export const id = 3232;
export const ids = [3232];
export const modules = {

/***/ 33232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ chooseArtifacts)
/* harmony export */ });
/* harmony import */ var _fairlead_platforms__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58478);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80955);
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53350);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96187);




/** So many names are listed before the rest is only counted. */
const shownNames = 20;
/** Those that Fairlead itself uploads tell nothing to who looks for one of a build. */
const isReport = (name) => name.startsWith("fairlead-report-");
/**
 * Chooses the artifacts that names and patterns mean.
 *
 * Of several with one name the newest is taken. It is of the newest attempt that made one: an attempt
 * begins only when the one before has ended. If the newest has expired, that is told, and
 * no older one stands in for it.
 *
 * @param run how the run is called in a sentence
 */
function chooseArtifacts(wanted, listed, run) {
    const oldestFirst = listed.toSorted(_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .newestFirst */ .l).reverse();
    const newest = new Map(oldestFirst.map((artifact) => [artifact.name, artifact]));
    const names = [...newest.keys()].sort();
    const alive = names.filter((name) => newest.get(name)?.expired === false);
    const { matched, unmatched } = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_1__/* .matchNames */ .Gj)(wanted, names);
    const chosen = matched.flatMap((name) => newest.get(name) ?? []);
    const shown = alive.filter((name) => !isReport(name));
    const instead = `${capitalized(run)} has ${listNames(shown)}`;
    return {
        artifacts: chosen.filter(({ expired }) => !expired).map(withoutState),
        notes: chosen.flatMap(({ name, id, expired }) => {
            const count = listed.filter((each) => each.name === name).length;
            if (expired || count === 1)
                return [];
            return [
                `${capitalized(run)} has ${count} artifacts ${name}: using the newest, with the id ${id}.`,
            ];
        }),
        problems: [
            ...missing(lacking(wanted, unmatched), shown, run, instead),
            ...chosen
                .filter(({ expired }) => expired)
                .map(({ name }) => ({
                code: "artifact-expired",
                message: `The artifact ${name} of ${run} has expired.`,
                remedy: `Run the job that makes it again. ${instead}.`,
            })),
        ],
    };
}
/** What nothing fits, each place that asks for it once. */
function lacking(wanted, unmatched) {
    const items = wanted
        .map((each) => (typeof each === "string" ? { text: each } : each))
        .filter(({ text }) => unmatched.includes(text));
    const keyOf = ({ text, input, line }) => JSON.stringify([text, input, line]);
    return [...new Map(items.map((each) => [keyOf(each), each])).values()];
}
/** Those that one correction brings are one problem: of one place, or else of one spelling. */
function missing(unmatched, names, run, instead) {
    const upload = (them) => {
        if (run !== "this run")
            return "Check run-id, and the jobs of that run that upload artifacts.";
        const it = `Upload ${them} in a job that this job needs, or set run-id to the run that has ${them}.`;
        const have = them === "it" ? "it has" : "they have";
        // Those of this run are not listed once they have expired, and they expire together.
        return names.length > 0 ? it : `${it} If ${have} expired, re-run all jobs.`;
    };
    const told = unmatched.map((item) => {
        const near = nearTo(item.text, names);
        return { ...item, near, family: near && familyOf(near) };
    });
    const groups = Map.groupBy(told, ({ input, line, family }) => JSON.stringify(line === undefined ? [input, family] : [input, line]));
    return [...groups.values()].map((group) => {
        const [{ input, line } = {}, other] = group;
        const meant = group.map(({ near, family }) => (other === undefined ? near : family));
        const nears = [...new Set(meant.filter((each) => each !== undefined))];
        const hint = nears.length === 0
            ? upload(other === undefined ? "it" : "them")
            : `Did you mean ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .firstFew */ .Dt)(nears, 3)}?`;
        const texts = group.map(({ text }) => JSON.stringify(text));
        const at = input === undefined || line === undefined ? "" : `The input "${input}", line ${line}: `;
        return {
            code: "artifact-missing",
            message: `${at}No artifact of ${run} matches ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .firstFew */ .Dt)(texts, 5)}.`,
            remedy: `${hint} ${instead}.`,
            ...(input !== undefined && { input }),
            ...(line !== undefined && { line }),
        };
    });
}
/** How an artifact of one platform is called for all of them: `bindings-{platform}`. */
function familyOf(near) {
    const found = platformAtEnd(near);
    if (found === undefined)
        return near;
    const { before, word, platform } = found;
    const words = (0,_fairlead_platforms__WEBPACK_IMPORTED_MODULE_0__/* .placeholders */ .Ft)(platform, platform.triple);
    const placeholder = ["platform", "target", "short"].find((each) => words[each] === word);
    return placeholder === undefined ? near : `${before}-{${placeholder}}`;
}
function nearTo(text, names) {
    const wanted = text.replace(/^!/, "");
    if (/[*{]/.test(wanted))
        return undefined;
    return otherSpelling(wanted, names) ?? (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(wanted, ofSameMachine(wanted, names));
}
/** The artifact that names the same platform in another way: `{target}` instead of `{platform}`. */
function otherSpelling(wanted, names) {
    const found = platformAtEnd(wanted);
    if (found === undefined)
        return undefined;
    const { before, word, platform } = found;
    const words = (0,_fairlead_platforms__WEBPACK_IMPORTED_MODULE_0__/* .placeholders */ .Ft)(platform, platform.triple);
    for (const placeholder of ["platform", "target", "short"]) {
        const name = `${before}-${words[placeholder]}`;
        if (!names.includes(name))
            continue;
        // With another word for the platform, {platform} would give that word again.
        return placeholder === "platform" && word !== words.target
            ? name
            : `${before}-{${placeholder}}`;
    }
    return undefined;
}
/** Those that are not of another platform than the one that is wanted: its files would be wrong ones. */
function ofSameMachine(wanted, names) {
    const triple = platformAtEnd(wanted)?.platform.triple;
    if (triple === undefined)
        return names;
    return names.filter((name) => (platformAtEnd(name)?.platform.triple ?? triple) === triple);
}
/** The longest end of a name that is a word of a platform. */
function platformAtEnd(name) {
    const parts = name.split("-");
    for (let at = 1; at < parts.length; at += 1) {
        const word = parts.slice(at).join("-");
        const found = (0,_fairlead_platforms__WEBPACK_IMPORTED_MODULE_0__/* .findPlatform */ .rB)(word);
        const before = parts.slice(0, at).join("-");
        if (found.kind === "found")
            return { before, word, platform: found.platform };
    }
    return undefined;
}
function listNames(names) {
    if (names.length === 0)
        return "no artifact that can be downloaded";
    const more = names.length - shownNames;
    return `${names.slice(0, shownNames).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function withoutState({ id, name, size, digest }) {
    return { id, name, size, digest };
}
function capitalized(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}


/***/ }),

/***/ 58478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rB: () => (/* reexport */ findPlatform),
  L3: () => (/* reexport */ knownWords),
  sD: () => (/* reexport */ matrixEntry),
  g$: () => (/* reexport */ ownPlatform),
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
        // At every start of an action: each rank is found once.
        .map((each) => ({ each, at: rank(each) }))
        .sort((one, other) => one.at - other.at)
        .map(({ each }) => each);
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
 * The platform that a word means: napi's triple (`linux-x64-gnu`), a Rust target, a word without
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
            message: `The platform name ${JSON.stringify(name)} cannot be part of package and file names.`,
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
                remedy: near === undefined ? "Also set os and cpu." : `Did you mean ${near}?`,
            },
        ];
    }
    return [
        {
            code: "platform-incomplete",
            field: "target",
            message: `The platform ${name} does not say which system it is for.`,
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
            code: field === "os" ? "platform-os-invalid" : "platform-cpu-invalid",
            field,
            message: `npm does not know the ${field} ${JSON.stringify(given)}.`,
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
            message: `npm does not know the libc ${JSON.stringify(given)}.`,
            remedy: given === "gnu" ? "Did you mean glibc?" : 'Write glibc, musl, or "" for none.',
        },
    ];
}

;// CONCATENATED MODULE: ./packages/platforms/src/index.ts





/***/ })

};
