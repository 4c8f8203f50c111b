import { readNpmTarget, type TrustedWorkflow } from "@fairlead/npm";
import { counted, ProblemsError, throwProblems } from "@fairlead/publishing";
import { checkoutHere } from "../declared/checkout-here.ts";
import { declaredRelease, type DeclaredRelease } from "../declared/declared-release.ts";
import { workflowHere } from "../declared/workflow-here.ts";
import { asking, maintainersOf } from "../npm/registry.ts";
import { askNpm } from "../programs.ts";
import { refuseInCi } from "../refuse-in-ci.ts";
import { openCratesHere } from "../crates/registry.ts";
import { ownerProblems } from "../withdraw/judge.ts";
import type { World } from "../world.ts";
import { readTrust, type TrustWish } from "./arguments.ts";
import { cratesTrust, type CratesTrust } from "./crates-trust.ts";
import { trustHelp } from "./help.ts";
import { toSet, type TrustUnit } from "./judge.ts";
import { npmTrust, type NpmTrust } from "./npm-trust.ts";
import { describeTrust, leftover, settingsPages } from "./page.ts";

/** `fairlead trust`: sets the trusted publishers of a release. */
export const trustCommand = {
  about: "let this repository's workflow publish, without a token",
  help: trustHelp,
  run: trust,
};

/** Changes of both registries; undefined: of that one nothing is known. */
interface Registries {
  readonly npm: NpmTrust | undefined;
  readonly crate: CratesTrust | undefined;
}

async function trust(args: readonly string[], world: World): Promise<number> {
  refuseInCi(world);
  const wish = readTrust(args);
  const checkout = process.cwd();
  const repository = await checkoutHere(checkout, "github.com", wish.repository);
  const wanted = await workflowHere(checkout, repository, wish);
  const { say } = world.terminal;
  say("Reading what is declared…");
  const declared = await declaredRelease(checkout, repository, world);
  const registries = await openRegistries(declared, wanted, wish, world);
  const units = await readAll(declared, registries, world);
  if (units.length > 0) say(describeTrust(units, wanted));
  const pages =
    registries.crate === undefined ? settingsPages(existing(declared.crates), wanted) : [];
  const wantedUnits = toSet(units, wish.replace);
  if (wantedUnits.length === 0 || wish.dryRun) return end(units, wanted, pages, world);
  const all = counted(wantedUnits.length, { one: "name", many: "names" });
  const typed = await world.terminal.ask(`Type ${wanted.file} to trust it for ${all}: `);
  if (typed !== wanted.file) {
    const message = `That is not ${wanted.file}.`;
    throw new ProblemsError([{ code: "not-confirmed", message, remedy: "Nothing was changed." }]);
  }
  const after = new Map<TrustUnit, TrustUnit>();
  for (const [index, unit] of wantedUnits.entries()) {
    say(`[${index + 1} of ${wantedUnits.length}] ${unit.name}`);
    const state =
      unit.kind === "npm"
        ? await registries.npm?.set(unit.name, unit.state)
        : await registries.crate?.set(unit.name);
    const known = { ...unit, state: state ?? unit.state };
    after.set(unit, known);
    if (known.state.kind === "right") continue;
    // What one package is refused, the next would be too: the person decides.
    const cause = known.state.kind === "unread" ? known.state.cause : "it is not seen there";
    const broke = unit.state.kind === "wrong" ? " Its old publisher may be gone." : "";
    const message = `${unit.name} does not trust ${wanted.file} yet: ${cause}.${broke}`;
    const remedy = "Run the same command again: what is set already is left alone.";
    throw new ProblemsError([{ code: "effect-not-seen", unit: unit.name, message, remedy }]);
  }
  if (registries.crate !== undefined) {
    say("Delete the token of crates.io now, if you made it for this.");
  }
  return end(
    units.map((unit) => after.get(unit) ?? unit),
    wanted,
    pages,
    world,
  );
}

/** What is left, and the exit code: 0 only if every name trusts the workflow. */
function end(
  units: readonly TrustUnit[],
  wanted: TrustedWorkflow,
  pages: readonly string[],
  { terminal: { say } }: World,
): number {
  const left = [...leftover(units, wanted), ...pages];
  const right = units.filter(({ state }) => state.kind === "right").length;
  if (left.length > 0) say(left.join("\n"));
  const isWhole = right === units.length && pages.length === 0;
  say(`${isWhole ? "✅ " : ""}${right} of ${units.length} read trust ${wanted.file}.`);
  return isWhole ? 0 : 1;
}

async function openRegistries(
  { crates, npm, inputs }: DeclaredRelease,
  wanted: TrustedWorkflow,
  { cratesToken }: TrustWish,
  world: World,
): Promise<Registries> {
  const target = readNpmTarget(inputs.registryUrl, world.env["npm_config_registry"]);
  if ("problem" in target) throw new ProblemsError([target.problem]);
  const names = existing(npm);
  if (names.length > 0) {
    const user = await askNpm(["whoami", "--registry", target.registry]);
    if (user === undefined || user === "") {
      const message = `npm is not logged in to ${target.title}, or could not ask who you are.`;
      throw new ProblemsError([{ code: "npm-login-missing", message, remedy: "Run npm login." }]);
    }
    const ask = asking(target.registry, undefined, world);
    const owners = new Map<string, readonly string[] | undefined>();
    for (const name of names) owners.set(name, await maintainersOf({ ask }, name));
    throwProblems(ownerProblems(user, owners));
  }
  if (!cratesToken || existing(crates).length === 0) {
    return { npm: npmTrust(wanted, target, world), crate: undefined };
  }
  const { url } = await openCratesHere(world);
  world.terminal.say(
    "Create a token with the scope trusted-publishing, for a day: https://crates.io/settings/tokens/new",
  );
  const token = await world.terminal.askHidden("Token of crates.io (it is not shown): ");
  world.hide(token);
  if (!/^[\x21-\x7e]{8,200}$/.test(token)) {
    const message = "That is not a token of crates.io.";
    throw new ProblemsError([{ code: "not-confirmed", message, remedy: "Nothing was changed." }]);
  }
  return { npm: npmTrust(wanted, target, world), crate: cratesTrust(wanted, url, token, world) };
}

/** One after the other: several at once would each ask for a second factor. */
async function readAll(
  { crates, npm }: DeclaredRelease,
  registries: Registries,
  world: World,
): Promise<readonly TrustUnit[]> {
  const units: TrustUnit[] = [];
  for (const { name, isNew } of npm?.units ?? []) {
    world.terminal.say(`Asking npm for ${name}…`);
    const state = isNew ? undefined : await registries.npm?.read(name);
    units.push({ kind: "npm", name, state: state ?? { kind: "new" } });
  }
  if (registries.crate === undefined) return units;
  for (const { name, isNew } of crates?.units ?? []) {
    const state = isNew ? ({ kind: "new" } as const) : await registries.crate.read(name);
    units.push({ kind: "crate", name, state });
  }
  return units;
}

function existing(section: DeclaredRelease["npm"]): readonly string[] {
  return (section?.units ?? []).filter(({ isNew }) => !isNew).map(({ name }) => name);
}
