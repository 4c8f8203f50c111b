import { createHash } from "node:crypto";
import { cutAtLine } from "./cut.ts";

/** The parts of a release's notes, in their order; each is finished Markdown. */
export interface NoteSections {
  /** In the maintainer's words: the body, a file, a section of the changelog. */
  readonly text?: string;
  /** What was published to the registries. */
  readonly packages?: string;
  /** The files of the release. */
  readonly downloads?: string;
  /** What GitHub has generated from the pull requests. */
  readonly changes?: string;
}

/** Where a reader finds what had to be cut off. */
export interface WholeTexts {
  readonly text: string;
  readonly changes: string;
}

export type ReadNotes =
  /** Written by an earlier run, and as that run left it. */
  | { readonly kind: "ours"; readonly sections: NoteSections }
  | { readonly kind: "empty" }
  /** Written or changed by somebody else. */
  | { readonly kind: "others" };

/** "body is too long (maximum is 125000 characters)", says GitHub's API. */
export const maxNotes = 125_000;

const order = ["text", "packages", "downloads", "changes"] as const;

/** For the comments between the sections. */
const markerCharacters = 300;

/** What GitHub has generated is never cut to less, while the text is. */
const leastChanges = 20_000;

/**
 * The body of a release, below GitHub's limit. Comments, which no page shows, tell a later run which
 * part is which, and whether somebody has changed it since.
 */
export function composeNotes(sections: NoteSections, whole: WholeTexts): string {
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
  if (parts.length === 0) return "";
  const body = `${parts.join("\n\n")}\n\n`;
  return `${body}<!-- fairlead:end ${fingerprint(body)} -->`;
}

/** Takes the body of a release apart again. Line ends do not count: GitHub's page changes them. */
export function readNotes(body: string): ReadNotes {
  const text = body.replaceAll("\r\n", "\n").trim();
  if (text === "") return { kind: "empty" };
  const end = /<!-- fairlead:end ([0-9a-f]{16}) -->$/.exec(text);
  const before = end === null ? "" : text.slice(0, end.index);
  if (end?.[1] !== fingerprint(before)) return { kind: "others" };
  const parts = before.split(/^<!-- fairlead:([a-z]+) -->\n/m);
  const sections: Record<string, string> = {};
  for (let at = 1; at < parts.length; at += 2) {
    sections[parts[at] ?? ""] = (parts[at + 1] ?? "").trim();
  }
  return {
    kind: "ours",
    sections: Object.fromEntries(
      order.flatMap((name) => (sections[name] === undefined ? [] : [[name, sections[name]]])),
    ),
  };
}

/** The sections of an earlier run, with those that this one has in their place. */
export function mergeSections(earlier: NoteSections, now: NoteSections): NoteSections {
  return { ...earlier, ...now };
}

function fingerprint(body: string): string {
  return createHash("sha256").update(body).digest("hex").slice(0, 16);
}
