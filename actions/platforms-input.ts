import type { InputKind } from "@fairlead/actionkit";
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
    parse(text) {
      const read = parsePlatforms(text);
      return read.kind === "list"
        ? { kind: "value", value: read.items }
        : { ...read, code: "platforms-malformed" };
    },
  };
}
