/** What a person wrote for an input; undefined where that is the input itself. */
export type NameOf = (input: string) => string | undefined;

/** Words of npm and git that are inputs besides. */
const nouns = new Set(["dist-tag"]);

const verbs = "[Ss]et|[Oo]mit|[Cc]heck|[Rr]aise|[Nn]arrow|[Cc]hange|[Ll]eave";
const lists = "add \\S+ to|[Rr]emove it from|list them in|Select [^.]*? in|npm-packages or";

/** Names that are no inputs: those a person may choose from, and the fields of an entry. */
const others = /Did you mean [^?]*\?|Allowed: .*|[^\s,]+(?:: \S+)? in the entry\b/;

/**
 * A remedy in which each input has the name that a person wrote. Remedies name an input after `the input`,
 * between backticks, after a verb, or by a hyphen that no other word has.
 *
 * @param inputs those that may have other names
 */
export function namedInRemedy(text: string, inputs: Iterable<string>, nameOf: NameOf): string {
  const all = [...inputs];
  const kept = text.match(new RegExp(others, "g")) ?? [];
  return text
    .split(others)
    .map((part, at) => `${namedInPart(part, all, nameOf)}${kept[at] ?? ""}`)
    .join("");
}

function namedInPart(text: string, inputs: readonly string[], nameOf: NameOf): string {
  return inputs.reduce((named, input) => {
    const isNoun = nouns.has(input) || !input.includes("-");
    const bare = isNoun ? "" : `|(?<![\\w.{"\`/-])${input}(?![\\w}"\`/-]|\\.\\w)`;
    const asked = `(?<=\\b(?:${verbs}|${lists}) )${input}(?![\\w-]|\\.\\w)`;
    return named.replace(
      new RegExp(`(?:${marked(input)}|${asked}${bare})(: (?=\\S))?`, "g"),
      (found, colon: string | undefined, at: number, all: string) => {
        const name = nameOf(input);
        if (name === undefined) return found;
        const isSet = /[Ss]et `?$/.test(all.slice(0, at));
        return `${name}${colon === undefined || !isSet ? (colon ?? "") : " to "}`;
      },
    );
  }, text);
}

/** The same of what is wrong, which may quote anything: there an input stands between backticks or quotes. */
export function namedInMessage(text: string, inputs: Iterable<string>, nameOf: NameOf): string {
  return [...inputs].reduce(
    (named, input) => named.replace(new RegExp(marked(input), "g"), (all) => nameOf(input) ?? all),
    text,
  );
}

function marked(input: string): string {
  return `[Tt]he input "${input}"|[Tt]he input \`?${input}(?![\\w-])\`?|\`${input}\``;
}
