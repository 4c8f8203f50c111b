import type { Problem } from "@fairlead/publishing";
import type { Manifest } from "../manifests/manifest-file.ts";
import { readPublishConfig } from "../manifests/publish-config.ts";
import { nameProblems } from "../manifests/npm-name.ts";
import type { NpmInputs } from "../inputs.ts";
import type { NpmUnit } from "../registry/npm-unit.ts";
import type { PackageSpec } from "../manifests/package-spec.ts";

/** A package that may be new, and where the input names it. */
export interface NewPackage {
  readonly name: string;
  readonly spec: Pick<PackageSpec, "base" | "listed">;
}

/** A package's manifest as it is packed, and the package.json that its fields come from, for remedies. */
interface OwnManifest {
  readonly name: string;
  readonly manifest: Manifest;
  readonly toEdit: string;
}

/**
 * What speaks against creating the names that the registry does not know: names are permanent.
 *
 * @param way.input the input that lists the packages
 * @param way.title what the registry is called
 */
export function newNameProblems(
  packages: readonly NewPackage[],
  newNames: ReadonlySet<string>,
  allowed: NpmInputs["newNames"],
  { input = "packages", title = "npm" }: { readonly input?: string; readonly title?: string } = {},
): Problem[] {
  const created = packages.filter(({ name }) => newNames.has(name));
  const refused = created.flatMap(({ name }) => {
    const { ifNew } = nameProblems(name);
    if (ifNew === undefined) return [];
    return [
      {
        code: "npm-name-invalid",
        unit: name,
        message: `${name} is not a valid name for a new npm package: it ${ifNew}.`,
        remedy: "Choose another name.",
      },
    ];
  });
  const unlisted = created.filter(
    ({ spec }) => allowed === "fail" || (allowed === "listed" && !spec.listed),
  );
  if (unlisted.length === 0) return refused;
  const names = unlisted.map(({ name }) => name).join(", ");
  const paths = unlisted.map(({ name, spec }) =>
    spec.base.kind === "folder" ? spec.base.template.folder : name,
  );
  const remedy =
    allowed === "fail"
      ? "To create it, set new-names: listed."
      : `To create ${unlisted.length > 1 ? "them" : "it"}, add ${paths.join(", ")} to ${input}, beside the patterns, or set new-names: allow.`;
  return [
    ...refused,
    {
      code: "new-name-not-allowed",
      message: `${title} does not have ${names} yet, and names are permanent.`,
      remedy,
      input,
    },
  ];
}

/** An existing package stays as it is; a new one with a scope must say what it becomes. */
export function accessOf(
  { name, manifest, toEdit }: OwnManifest,
  isNew: boolean,
  wanted: NpmInputs["access"],
  problems: Problem[],
): NpmUnit["access"] {
  if (!isNew) return undefined;
  const said = wanted ?? readPublishConfig(manifest).access;
  if (said === "restricted" && !name.startsWith("@")) {
    problems.push({
      code: "access-invalid",
      unit: name,
      message: `${name} would be restricted, but npm can restrict only scoped packages.`,
      remedy: "Set access: public, or choose a name such as @scope/name.",
      input: "access",
    });
  }
  if (said !== undefined || !name.startsWith("@")) return said ?? "public";
  problems.push({
    code: "access-missing",
    unit: name,
    message: `${name} is new and scoped, and nothing says whether it is public.`,
    remedy: `Set "publishConfig": { "access": … } in ${toEdit}, or once for all new packages, public or restricted:`,
    copy: "access: public",
    input: "access",
  });
  return undefined;
}
