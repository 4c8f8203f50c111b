export type PackOutput = "pack" | "version" | "tag" | "crates" | "npm";

/** The outputs of a run that packed nothing. */
export const noPackOutputs: Readonly<Record<PackOutput, string>> = {
  ...{ pack: "none", version: "none", tag: "none", crates: "[]", npm: "[]" },
};
