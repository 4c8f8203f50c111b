import { randomBytes } from "node:crypto";
import type { FieldError } from "./api-error.ts";

export const maxBodyCharacters = 125_000;

export function custom(field: string | undefined, message: string): FieldError {
  return { resource: "Release", code: "custom", ...(field !== undefined && { field }), message };
}

/** `tag_name cannot be changed when release is immutable`, and so on. */
export function lockedField(field: string): FieldError {
  return custom(field, `${field} cannot be changed when release is immutable`);
}

export const withoutTag = custom(undefined, "Published releases must have a valid tag");
export const invalidTarget: FieldError = {
  resource: "Release",
  code: "invalid",
  field: "target_commitish",
};
export const tagTaken: FieldError = {
  resource: "Release",
  code: "already_exists",
  field: "tag_name",
};
export const latestImpossible = custom(undefined, "Latest release cannot be draft or prerelease.");

/** What GitHub says of a tag that an immutable release has had, https://docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases. */
export const burnedTag: readonly FieldError[] = [
  custom(
    "pre_receive",
    "pre_receive Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n",
  ),
  custom("tag_name", "tag_name was used by an immutable release"),
  withoutTag,
];

/** Is it a name that `git check-ref-format refs/tags/<name>` takes? */
export function isTagName(name: string): boolean {
  return (
    name !== "" &&
    !/[ ~^:?*[\\]|\.\.|@\{|\/\/|\.$|^\/|\/$/.test(name) &&
    !hasControl(name) &&
    name.split("/").every((part) => !part.startsWith(".") && !part.endsWith(".lock"))
  );
}

function hasControl(name: string): boolean {
  return Buffer.from(name).some((byte) => byte < 32 || byte === 127);
}

/** What a draft is called in its URLs, and what its tag becomes when an edit does not name it. */
export function untagged(): string {
  return `untagged-${randomBytes(10).toString("hex")}`;
}
