import type { DeclaredPlatform } from "@fairlead/contents";
import type { Problem } from "@fairlead/publishing";
import type { Manifest } from "./manifest-file.ts";

/** Which platform a manifest names by its `os`, `cpu` and `libc`. */
export type ManifestPlatform =
  | { readonly kind: "one"; readonly platform: DeclaredPlatform }
  /** `other`: it is for a platform that is not declared, so another call's. */
  | { readonly kind: "other" | "unclear"; readonly problem: Problem };

/** The declared platform that a manifest is for; `title` names the package in messages. */
export function platformOfManifest(
  manifest: Manifest,
  title: string,
  declared: readonly DeclaredPlatform[],
): ManifestPlatform {
  const [os, cpu, libc] = ["os", "cpu", "libc"].map((field) => listOf(manifest[field]));
  const [platform, second] = declared.filter(
    (each) =>
      fits(os, each.platform.os) &&
      fits(cpu, each.platform.cpu) &&
      (libc === undefined || each.platform.libc === undefined || libc.includes(each.platform.libc)),
  );
  // npm refuses WebAssembly that names a system, so such a package has none.
  const isWasm = os === undefined && cpu?.includes("wasm32") === true;
  if (platform === undefined && !isWasm && (os === undefined || cpu === undefined)) {
    return {
      kind: "unclear",
      problem: {
        code: "platform-unclear",
        message: `${title} does not say which platform it is for: its package.json has no ${os === undefined ? "os" : "cpu"}.`,
        remedy:
          'Add os and cpu, or use a placeholder such as {platform} in the entry. Publish a package for all platforms, such as WebAssembly, with publish-npm-packages, and exclude the folder here with a pattern that begins with "!".',
      },
    };
  }
  if (platform === undefined) {
    const words = [os, cpu, libc].flatMap((list) => list ?? []);
    return {
      kind: "other",
      problem: {
        code: "platform-undeclared",
        message: `${title} is for ${words.join(" ")}, which is not one of the declared platforms: ${declared.map(({ word }) => word).join(", ")}.`,
        remedy: isWasm
          ? "Declare wasm32-wasi, or exclude the folder with a leading !."
          : "Declare the platform, or use a placeholder such as {platform} in the entry.",
      },
    };
  }
  if (second === undefined) return { kind: "one", platform };
  return {
    kind: "unclear",
    problem: {
      code: "platform-unclear",
      message: `${title} fits ${platform.word} and ${second.word}.`,
      remedy: "Add platforms to the entry, with the one that it is for.",
    },
  };
}

/** A list may hold more than the platform's word; a platform without one has no such field. */
function fits(list: readonly string[] | undefined, word: string | undefined): boolean {
  return word === undefined ? list === undefined : list?.includes(word) === true;
}

/** npm's `checkPlatform` (`npm-install-checks`) lets a package with `libc` onto Linux only. */
export function hasNoLibc({ os }: DeclaredPlatform["platform"]): boolean {
  return os !== undefined && os !== "linux";
}

/** `libc` in a package of a system on which npm knows none. */
export function idleLibc(title: string, libc: unknown): Problem {
  return {
    code: "platform-mismatch",
    message: `${title} says libc ${JSON.stringify(libc)}, but npm installs a package with libc only on Linux.`,
    remedy: "Remove libc from package.json.",
  };
}

/** `os`, `cpu` and `libc` are lists; npm takes a single text for a list of one. */
export function listOf(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  const texts = (list ?? [value]).filter((item) => typeof item === "string");
  return texts.length > 0 ? texts : undefined;
}
