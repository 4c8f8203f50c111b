/** Where a part of what is made comes from. Texts may hold placeholders until they are filled in. */
export interface Source {
  readonly kind: "artifact" | "path";
  /** The artifact's name or pattern; or a file or folder of the workspace. */
  readonly from: string;
  /** A folder inside, from which files are taken and their paths count. */
  readonly folder: string | undefined;
  /** Patterns; all files where there are none. */
  readonly files: readonly string[] | undefined;
  /** A folder of what is made. */
  readonly to: string | undefined;
  /** The path in it of the one file that is taken. */
  readonly as: string | undefined;
  /** A path in an entry that names an artifact, too: its files may be what is meant. */
  readonly isBesideArtifact?: true;
  /** Take an archive as the file that it is. */
  readonly asIs: boolean;
  /** In the input. */
  readonly line: number;
}

/** The texts of a source that placeholders may stand in. */
export function textsOfSource({ from, folder, files, to, as }: Source): string[] {
  return [from, folder, ...(files ?? []), to, as].filter((text) => text !== undefined);
}

/** A source with each of its texts changed. */
export function mapSource(source: Source, change: (text: string) => string): Source {
  const put = (text: string | undefined) => (text === undefined ? undefined : change(text));
  return {
    ...source,
    from: change(source.from),
    folder: put(source.folder),
    files: source.files?.map(change),
    to: put(source.to),
    as: put(source.as),
  };
}

/** An artifact that an entry asks for, by its name or a pattern. */
export interface WantedArtifact {
  readonly text: string;
  /** The input that says so, and its line there. */
  readonly input: string;
  readonly line: number;
}

/** The artifacts that sources of an input take from. */
export function wantedArtifacts(sources: readonly Source[], input: string): WantedArtifact[] {
  return sources.flatMap(({ kind, from, line }) =>
    kind === "artifact" ? [{ text: from, input, line }] : [],
  );
}
