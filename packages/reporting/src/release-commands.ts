import { inState, type ReleasedUnit, type ReleasePage } from "./release-facts.ts";

/**
 * What stands in a block of code is pasted into shells, so nothing from outside goes there but what
 * no shell reads as more than a word. What is not so plain has no command.
 */
const plainWord = /^[A-Za-z0-9@][A-Za-z0-9@/._+-]{0,213}$/u;

export function isPlainName(text: string): boolean {
  return plainWord.test(text);
}

/** `owner/name` */
export function isPlainRepository(text: string): boolean {
  return /^[A-Za-z0-9-]{1,100}\/[A-Za-z0-9._-]{1,100}$/u.test(text) && !/\/[.-]/u.test(text);
}

/** A block of commands; none of them may hold text from outside that was not checked. */
export function commandBlock(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`\`\`\`sh\n${lines.join("\n")}\n\`\`\``];
}

/** Commands with which anybody can check what has shipped. */
export function verification(page: ReleasePage): readonly string[] {
  // What is on top of a withdrawn base does not resolve.
  if (page.state === "withdrawn") return [];
  const lines = [...crateLines(page), ...npmLines(page), ...releaseLines(page)];
  return lines.length === 0 ? [] : ["### Verify it", ...commandBlock(lines)];
}

/** Whether there is a crate or a package to install among the commands. */
export function hasInstallCommands(page: ReleasePage): boolean {
  return [...crateLines(page), ...npmLines(page)].length > 0;
}

function crateLines({ units, isCratesIo }: ReleasePage): readonly string[] {
  // For another registry cargo wants the name that the reader's own configuration gives it.
  if (!isCratesIo) return [];
  const crates = mains(units, "crate");
  if (crates.length === 0) return [];
  const [programs = [], libraries = []] = [true, false].map((is) =>
    crates.filter(({ isProgram = false }) => isProgram === is),
  );
  return [
    ...(libraries.length === 0
      ? []
      : [
          "# crates.io, in one of your projects",
          ...libraries.map(({ name, version }) => `cargo add ${name}@${version}`),
          // It downloads them, compares their checksums with the index, and compiles them.
          "cargo check",
        ]),
    ...(programs.length === 0
      ? []
      : [
          "# Programs from crates.io",
          ...programs.map(({ name, version }) => `cargo install ${name}@${version}`),
        ]),
  ];
}

function npmLines({ units, npmRegistry }: ReleasePage): readonly string[] {
  const packages = mains(units, "npm");
  if (packages.length === 0) return [];
  const isPlain =
    npmRegistry !== undefined && /^https:\/\/[A-Za-z0-9./_:-]{1,300}$/u.test(npmRegistry);
  if (npmRegistry !== undefined && !isPlain) return [];
  const from = npmRegistry === undefined ? "" : ` --registry ${npmRegistry}`;
  const ids = packages.map(({ name, version }) => `${name}@${version}`);
  // Without their meta, packages for platforms are mains, and no machine installs all of them.
  const isWhole = units.every(({ kind, state }) => kind !== "npm" || state === "shipped");
  return [
    "# npm, in one of your projects",
    ...ids.map((id) => `npm view ${id} dist.integrity${from}`),
    ...(isWhole ? [`npm install ${ids.join(" ")}${from}`] : []),
    ...(npmRegistry === undefined ? ["npm audit signatures"] : []),
  ];
}

function releaseLines({ release, tag = "", repository }: ReleasePage): readonly string[] {
  if (release?.kind !== "published" || !isPlainName(tag) || !isPlainRepository(repository))
    return [];
  const whole = release.assets.filter(({ isWhole }) => isWhole);
  if (whole.length === 0) return [];
  const sample = whole.find(({ name }) => name !== "SHA256SUMS" && isPlainName(name));
  return [
    "# The files of the release",
    `gh release download ${tag} --repo ${repository} --dir release-files && cd release-files`,
    ...(whole.some(({ name }) => name === "SHA256SUMS") ? ["sha256sum -c SHA256SUMS"] : []),
    ...(sample === undefined
      ? []
      : [
          `gh attestation verify ${sample.name} --repo ${repository}  # if the workflow attests them`,
        ]),
  ];
}

function mains(
  units: readonly ReleasedUnit[],
  kind: ReleasedUnit["kind"],
): readonly ReleasedUnit[] {
  return inState(units, "shipped").filter(
    (unit) =>
      unit.kind === kind && unit.isMain && isPlainName(unit.name) && isPlainName(unit.version),
  );
}
