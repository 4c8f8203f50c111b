import type { InputKind } from "@fairlead/actionkit";
import { allowable, readOldestSystem, type OldestSystem } from "@fairlead/requirements";

/** The input `oldest-system`: a map of limits; blank is `undefined`. */
export function oldestSystem(): InputKind<OldestSystem | undefined> {
  return {
    default: "",
    required: false,
    fallback: undefined,
    schema: {
      type: "object",
      properties: {
        ...Object.fromEntries(
          ["glibc", "macos", "macos-arm64", "macos-x64"].map((name) => [name, version]),
        ),
        "node-api": { type: ["string", "integer"], pattern: "^[1-9][0-9]*$" },
        "windows-runtime": { type: "boolean" },
        allow: { anyOf: [{ type: "string" }, { type: "array", items: { enum: [...allowable] } }] },
      },
      additionalProperties: false,
    },
    parse(text) {
      const read = readOldestSystem(text);
      if (read.kind === "wrong") return { ...read, code: "oldest-system-malformed" };
      return { kind: "value", value: text.trim() === "" ? undefined : read.value };
    },
  };
}

const version = { type: ["string", "number"], pattern: "^(node|[0-9]+([.][0-9]+)*)$" };
