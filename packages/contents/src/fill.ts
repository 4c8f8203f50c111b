import type { Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";

/** What `{platform}`, `{version}` and the others mean. */
export type PlaceholderValues = Readonly<Record<string, string>>;

const platformNames = ["platform", "target", "short", "exe", "ext"];

/** A placeholder whose value depends on the platform. */
export const platformPlaceholder = new RegExp(`\\{(?:${platformNames.join("|")})\\}`);

/** Puts values for placeholders; what has none stays, as `{a,b}` does. */
export function fill(text: string, values: PlaceholderValues): string {
  return text.replace(/\{([A-Za-z-]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}

/**
 * What is wrong with the placeholders of a text: a word that is none, or one that has no value here.
 *
 * @param say adds the place to a message
 */
export function checkPlaceholders(
  text: string,
  facts: {
    /** How to give platforms, where there are none. */
    readonly lacksPlatforms: string | undefined;
    readonly hasVersion: boolean;
  },
): Problem[] {
  const known = [...platformNames, "version"];
  const broken = brokenBraces(text, known);
  if (broken !== undefined) return [broken];
  return [...text.matchAll(/\{([^{},]*)\}/g)].flatMap(([whole, name = ""]) => {
    if (!known.includes(name)) {
      const near = nearest(name, known);
      const all = `Known placeholders: ${known.map((each) => `{${each}}`).join(", ")}.`;
      const remedy = near === undefined ? all : `Did you mean {${near}}? ${all}`;
      const message = `${JSON.stringify(text)} holds ${whole}, which is not a placeholder.`;
      return [{ code: "placeholder-unknown", message, remedy }];
    }
    if (name === "version") {
      if (facts.hasVersion) return [];
      const message = `${JSON.stringify(text)} needs a version.`;
      return [{ code: "placeholder-without-value", message, remedy: "Set the input `version`." }];
    }
    const remedy = facts.lacksPlatforms;
    if (remedy === undefined) return [];
    const message = `${JSON.stringify(text)} needs platforms.`;
    return [{ code: "placeholder-without-value", message, remedy }];
  });
}

/** Braces of other templates, and one that is not closed. */
function brokenBraces(text: string, known: readonly string[]): Problem | undefined {
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
  if (open === undefined) return undefined;
  const meant = nearest(name, known) ?? "platform";
  const message = `${JSON.stringify(text)} holds ${open} without a closing brace.`;
  return { code, message, remedy: `Write {${meant}}.` };
}
