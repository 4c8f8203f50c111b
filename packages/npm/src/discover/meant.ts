import type { DeclaredPlatform } from "@fairlead/contents";
import type { Problem } from "@fairlead/publishing";
import { parseEntries } from "../entries/entries.ts";
import type { Entry } from "../entries/entry.ts";
import type { NpmInputs, PackageList } from "../inputs.ts";
import { tagProblem } from "../registry/dist-tag.ts";
import { npmjs, readNpmTarget, type NpmTarget } from "../registry/npm-target.ts";

/** An input that lists packages. */
export interface EntryList extends Omit<PackageList, "text"> {
  readonly entries: readonly Entry[];
}

/** What is to be published and how, of the plan's inputs or of a release's, which call some of it otherwise. */
export interface Meant extends Pick<
  NpmInputs,
  "version" | "access" | "tag" | "provenance" | "newNames"
> {
  readonly lists: readonly EntryList[];
  /** Undefined for an action that has none. */
  readonly platforms: readonly DeclaredPlatform[] | undefined;
  readonly target: NpmTarget;
  /** The inputs that name the packages and the tag. */
  readonly called: { readonly packages: string; readonly tag: string };
}

interface MeantInputs extends Omit<Meant, "lists" | "target"> {
  readonly lists: readonly PackageList[];
  readonly registryUrl: string;
}

/** Reads the inputs, with all that is wrong with their form. */
export function readMeant(
  { lists, registryUrl, ...meant }: MeantInputs,
  npmRegistrySetting: string | undefined,
): { readonly meant: Meant; readonly problems: readonly Problem[] } {
  const target = readNpmTarget(registryUrl, npmRegistrySetting);
  const tag = meant.tag === "auto" ? undefined : tagProblem(meant.tag, meant.called.tag);
  const parsed = lists.map(({ text, kind, input }) => ({
    ...{ kind, input },
    ...parseEntries(text, kind, input),
  }));
  return {
    meant: { ...meant, lists: parsed, target: "problem" in target ? npmjs : target },
    problems: [
      ...("problem" in target ? [target.problem] : []),
      ...(tag === undefined ? [] : [tag]),
      ...parsed.flatMap(({ problems }) => problems),
    ],
  };
}
