import { tmpdir } from "node:os";
import { parsePlatforms } from "@fairlead/contents";
import { cratesIoIndex } from "@fairlead/crates";
import { partOf, readDeclaration, type DeclaredPart } from "@fairlead/declaration";
import { npmjsRegistry } from "@fairlead/npm";
import { planRelease, type PlanSection, type ReleasePlanInputs } from "@fairlead/plan";
import { ProblemsError, throwProblems } from "@fairlead/publishing";
import { parseList } from "@fairlead/selection";
import type { World } from "../world.ts";

/** What a checkout declares for its registries, with what is known of each name there. */
export interface DeclaredRelease {
  /** Undefined where no crates are declared. */
  readonly crates: PlanSection | undefined;
  readonly npm: PlanSection | undefined;
  readonly inputs: ReleasePlanInputs;
}

/**
 * Reads the declaration of a checkout, and plans the release with it as the action does: the same names in
 * the same order. What else is wrong with the release does not matter here.
 *
 * @param checkout absolute
 * @param repository `owner/name`
 * @throws ProblemsError `declaration-missing`, and what keeps the names from being known
 */
export async function declaredRelease(
  checkout: string,
  repository: string,
  world: World,
): Promise<DeclaredRelease> {
  const declaration = await readDeclaration(checkout);
  if (declaration.file === undefined) {
    const message = `${checkout} has no .github/fairlead.yml, so it is not known what it releases.`;
    const remedy =
      "Run this in the root of the checkout. docs/declaration.md shows how to write one.";
    throw new ProblemsError([{ code: "declaration-missing", message, remedy }]);
  }
  throwProblems(declaration.problems);
  const inputs = planInputs(partOf(declaration, "plan"));
  const { env, fetch, userAgent, clock, signal } = world;
  const plan = await planRelease(inputs, [], {
    ...{ workspace: checkout, temp: tmpdir(), userAgent, fetch, clock, cancelled: signal },
    cargoTestIndex: env["__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS"],
    npmRegistrySetting: env["npm_config_registry"],
    ...{ repository: `https://github.com/${repository}`, token: undefined },
    childEnvironment: () =>
      Object.fromEntries(
        Object.entries(env).flatMap(([key, value]) => (value ? [[key, value]] : [])),
      ),
  });
  const { crates, npm } = plan;
  // Unread is not absent.
  const isKnown = [crates, npm].every((section) => section?.isAsked !== false);
  if (!isKnown) throwProblems(plan.problems);
  if (!isKnown || (crates ?? npm) === undefined) {
    const message = "It is not known which crates and packages are declared.";
    const remedy = "Run the preview (the action plan), and fix what it names.";
    throw new ProblemsError([{ code: "nothing-selected", message, remedy }]);
  }
  return { crates, npm, inputs };
}

/** The inputs of the action plan as they are declared; what only matters for a run has its default. */
function planInputs({ values }: DeclaredPart): ReleasePlanInputs {
  const text = (input: string) => {
    const found = values.get(input)?.text.trim() ?? "";
    return found === "" ? undefined : found;
  };
  // Nothing listed means all; an empty list, none.
  const list = (input: string) => {
    const given = text(input);
    const read = given === undefined ? undefined : parseList(given);
    return read?.kind === "list" ? read.items : undefined;
  };
  const platforms = parsePlatforms(text("platforms") ?? "");
  const access = text("access");
  return {
    manifestPath: text("manifest-path") ?? "Cargo.toml",
    ...{ packages: list("packages"), exclude: list("exclude"), features: [] },
    npmPackages: values.get("npm-packages")?.text ?? "",
    metas: values.get("metas")?.text ?? "",
    platforms: platforms.kind === "list" ? platforms.items : [],
    runners: values.get("runners")?.text ?? "",
    ...{ version: undefined, versionFrom: text("version-from"), tag: undefined, ref: "" },
    tagTemplate: text("tag-template") ?? "v{version}",
    cratesTagTemplate: text("crates-tag-template"),
    npmTagTemplate: text("npm-tag-template"),
    distTag: text("tag") ?? text("dist-tag") ?? "auto",
    access: access === "public" || access === "restricted" ? access : undefined,
    ...{ provenance: "auto", sha: undefined, newNames: "allow", dryRun: true, token: undefined },
    index: text("index") ?? cratesIoIndex,
    ...{ registry: text("registry"), toolchain: text("toolchain") },
    registryUrl: text("registry-url") ?? npmjsRegistry,
  };
}
