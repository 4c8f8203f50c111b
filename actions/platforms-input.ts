import type { InputKind } from "@fairlead/actionkit";
import { triples } from "@fairlead/platforms";
import { parsePlatforms, type PlatformItem } from "@fairlead/contents";

/**
 * The input `platforms`; blank is `undefined`. What its items mean is told by who declares them, all at
 * once.
 */
export function platforms(): InputKind<readonly PlatformItem[] | undefined> {
  return {
    default: "",
    required: false,
    fallback: undefined,
    schema: { anyOf: [words, { type: "array", items: { anyOf: [word, words, own] } }] },
    parse(text) {
      const read = parsePlatforms(text);
      return read.kind === "list"
        ? { kind: "value", value: read.items }
        : { ...read, code: "platforms-malformed" };
    },
  };
}

/** Editors offer the triples; aliases and Rust targets are words as well. */
const word = { enum: triples };
const words = { type: "string", pattern: "\\S" };
const own = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" },
    ...Object.fromEntries(
      ["target", "os", "cpu", "libc", "runner"].map((field) => [field, { type: "string" }]),
    ),
  },
  additionalProperties: false,
};
