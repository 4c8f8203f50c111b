import type { Problem } from "@fairlead/publishing";

export type ChangelogSection =
  | { readonly kind: "section"; readonly text: string }
  | { readonly kind: "missing"; readonly problem: Problem };

interface Heading {
  readonly line: number;
  /** 1 to 6 */
  readonly level: number;
  readonly text: string;
}

/** So many headings show what a changelog looks like. */
const headingsShown = 8;

/**
 * The section of a version in a changelog: what stands below `## [1.2.3]`, `## 1.2.3 - 2026-01-01`,
 * `# v1.2.3` or `## name@1.2.3`, up to the next heading of its level or above. Link definitions that
 * it uses come with it from wherever they stand in the file. Where several packages share a changelog,
 * the section of the package that the tag names is taken, and never that of another one.
 *
 * @param tag what it says of itself: `name@` and `1.2.3`
 * @param file as the workflow names it, for messages
 */
export function changelogSection(
  text: string,
  { kind, version }: { readonly kind: string; readonly version: string },
  file: string,
): ChangelogSection {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const headings = headingsOf(lines);
  const fitting = headings.filter((candidate) => isOf(candidate, version));
  const heading = headingOf(fitting, kind);
  if (heading === undefined) {
    const found = headings.filter((candidate) => isOf(candidate)).slice(0, headingsShown);
    const names = found.map((candidate) => JSON.stringify(candidate.text)).join(", ");
    return missing(
      `${file} has no section for ${version}; ${names === "" ? "it has no heading with a version at all" : `its newest are ${names}`}.`,
      `Add a heading such as "## ${version}" with what has changed, or omit \`changelog\`.`,
      file,
    );
  }
  const end = headings.find(({ line, level }) => line > heading.line && level <= heading.level);
  const definitions = new Map(
    lines.flatMap((line): [string, string][] => {
      const label = /^ {0,3}\[([^\]]+)\]:\s*\S/.exec(line)?.[1];
      return label === undefined ? [] : [[label.toLowerCase(), line.trim()]];
    }),
  );
  const own = lines.slice(heading.line + 1, end?.line).filter((line) => !isDefinition(line));
  const body = own.join("\n").trim();
  if (body === "") {
    return missing(
      `The section for ${version} in ${file} is empty.`,
      "Write what has changed, or omit `changelog`.",
      file,
      heading.line + 1,
    );
  }
  const named = new Set(
    Array.from(body.toLowerCase().matchAll(/\[([^[\]]+)\]/g), ([, label = ""]) => label),
  );
  const used = [...definitions].filter(([label]) => named.has(label));
  const links = used.map(([, line]) => line).join("\n");
  return { kind: "section", text: links === "" ? body : `${body}\n\n${links}` };
}

/** Of the headings with the version, the package's own, else one that names none. */
function headingOf(fitting: readonly Heading[], kind: string): Heading | undefined {
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

function headingsOf(lines: readonly string[]): readonly Heading[] {
  const headings: Heading[] = [];
  let fence: string | undefined;
  for (const [line, text] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence)) fence = undefined;
      continue;
    }
    const found = fence === undefined ? /^ {0,3}(#{1,6})(?=\s)/.exec(text) : null;
    if (found?.[1] === undefined) continue;
    const title = withoutClosing(text.slice(found[0].length).trim());
    headings.push({ line, level: found[1].length, text: title });
  }
  return headings;
}

/** Without the hashes behind a space that close a heading. By hand: an expression would take its square of time. */
function withoutClosing(title: string): string {
  let end = title.length;
  while (title.charAt(end - 1) === "#") end -= 1;
  const rest = title.slice(0, end);
  const bare = rest.trimEnd();
  return end < title.length && bare.length < rest.length ? bare : title;
}

/**
 * Whether a heading is that of a version: it begins with it, or with one word before it, such as
 * `Version` or the package's name. `Upgrading from 1.2.3` is none.
 */
function isOf({ text }: Heading, version?: string): boolean {
  const wanted =
    version === undefined ? String.raw`\d+\.\d+\.\d+` : version.replaceAll(/[.+]/g, "\\$&");
  const after = version === undefined ? "" : String.raw`(?![0-9A-Za-z+-]|\.\d)`;
  return new RegExp(String.raw`^(?:[^\s[]+\s+|[^\s[]*@)?\[?v?${wanted}${after}`, "i").test(text);
}

function isDefinition(line: string): boolean {
  return /^ {0,3}\[[^\]]+\]:\s*\S/.test(line);
}

function missing(message: string, remedy: string, file: string, line?: number): ChangelogSection {
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
