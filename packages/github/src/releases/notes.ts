import { composeNotes, mergeSections, readNotes, type NoteSections } from "../notes/body.ts";
import { urlPart } from "../notes/links.ts";
import { downloadsSection, packagesSection, type ListedAsset } from "../notes/shipped.ts";
import { isWhole } from "./asset-plan.ts";
import type { Release } from "./pick-release.ts";
import type { WantedRelease } from "./wanted-release.ts";

/** What the links in notes begin with. */
export interface NotesWorld {
  /** Such as `https://github.com`. */
  readonly serverUrl: string;
  /** The tag before, if there is one. */
  readonly previous: string | undefined;
}

/**
 * The body of a release. Of a draft that an earlier call has written, it keeps the parts that this
 * call says nothing of, and what GitHub has generated: so a call with only a tag publishes a draft as
 * it is.
 *
 * @param draft the draft that is taken up
 * @param generate asks GitHub for its notes, or gives undefined
 * @returns undefined if somebody else has written or changed the draft's body, which stays
 */
export async function writeNotes(
  wanted: WantedRelease,
  draft: Release | undefined,
  generate: () => Promise<string | undefined>,
  world: NotesWorld,
): Promise<string | undefined> {
  const read = readNotes(draft?.body ?? "");
  if (read.kind === "others") return undefined;
  const { changes: generated, ...earlier } = read.kind === "ours" ? read.sections : {};
  const [, name = ""] = wanted.repository.split("/");
  const repositoryUrl = `${world.serverUrl}/${wanted.repository}`;
  const tag = urlPart(wanted.tag.name);
  const changes = wanted.generateNotes ? (generated ?? (await generate())) : undefined;
  const now: NoteSections = given({
    text: wanted.text,
    packages: packagesSection(wanted.crates, wanted.npm, name),
    downloads: downloadsSection(
      listedAssets(wanted, draft),
      (asset) => `${repositoryUrl}/releases/download/${tag}/${urlPart(asset)}`,
    ),
    changes,
  });
  const since =
    world.previous === undefined ? `commits/${tag}` : `compare/${urlPart(world.previous)}...${tag}`;
  return composeNotes(mergeSections(earlier, now), {
    text:
      wanted.textFile === undefined
        ? `${repositoryUrl}/${since}`
        : `${repositoryUrl}/blob/${wanted.sha}/${wanted.textFile.split("/").map(urlPart).join("/")}`,
    changes: `${repositoryUrl}/${since}`,
  });
}

/** The assets that the release will have: these files, and what else the draft has. */
function listedAssets(wanted: WantedRelease, draft: Release | undefined): readonly ListedAsset[] {
  const names = new Set(wanted.assets.map(({ name }) => name));
  const others = (draft?.assets ?? []).filter((asset) => isWhole(asset) && !names.has(asset.name));
  return [
    ...others.map(({ name, size, digest }) => ({
      ...{ name, size },
      sha256: digest?.replace(/^sha256:/, ""),
    })),
    ...wanted.assets,
  ].sort((a, b) => isList(a) - isList(b) || (a.name < b.name ? -1 : 1));
}

/** The list of checksums stands last, below what it lists. */
function isList({ name }: ListedAsset): number {
  return name === "SHA256SUMS" ? 1 : 0;
}

function given(sections: { [Name in keyof NoteSections]: string | undefined }): NoteSections {
  return Object.fromEntries(
    Object.entries(sections).filter(([, text]) => text !== undefined && text !== ""),
  );
}
