import { mkdtemp, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { readNpmTarget, type NpmTarget } from "@fairlead/npm";
import { counted, ProblemsError, throwProblems } from "@fairlead/publishing";
import { readCommit } from "@fairlead/checkout";
import { cratesIoIndex } from "@fairlead/crates";
import { openCratesHere } from "../crates/registry.ts";
import { checkoutHere } from "../declared/checkout-here.ts";
import { declaredRelease } from "../declared/declared-release.ts";
import { npmLogin } from "../npm/npm-login.ts";
import { askNpm } from "../programs.ts";
import { refuseInCi } from "../refuse-in-ci.ts";
import type { World } from "../world.ts";
import { readFirstVersions, type FirstVersionsWish } from "./arguments.ts";
import { fetchPack, type FetchedPack } from "./fetch-pack.ts";
import { firstVersionsHelp } from "./help.ts";
import { lookAtAll, lookAtReserved } from "./look.ts";
import { describeFirst, describeReserved } from "./page.ts";
import { reserveAll } from "./reserve.ts";
import { publishAll } from "./run-steps.ts";
import { firstProblems, toPublish } from "./steps.ts";

/** `fairlead first-versions`: creates the names of a release that do not exist yet. */
export const firstVersionsCommand = {
  about: "create the names of a release that do not exist yet",
  help: firstVersionsHelp,
  run: firstVersions,
};

async function firstVersions(args: readonly string[], world: World): Promise<number> {
  refuseInCi(world);
  const wish = readFirstVersions(args);
  const checkout = process.cwd();
  const repository = await checkoutHere(checkout, wish.run?.host ?? "github.com", wish.repository);
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-first-"));
  try {
    return await (wish.run === undefined
      ? reserve(wish, { checkout, repository, folder }, world)
      : publish({ ...wish, run: wish.run }, { checkout, repository, folder }, world));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly checkout: string;
  readonly repository: string;
  /** For files that are gone afterwards. */
  readonly folder: string;
}

async function publish(
  wish: FirstVersionsWish & { readonly run: NonNullable<FirstVersionsWish["run"]> },
  { checkout, repository, folder }: Place,
  world: World,
): Promise<number> {
  const { say, ask } = world.terminal;
  const { access, dryRun } = wish;
  say(`Downloading what run ${wish.run.runId} packed…`);
  const pack = await fetchPack({ ...wish.run, repository }, wish.artifact, folder, world);
  const hasCrates = pack.units.some(({ kind }) => kind === "crate");
  const npm = npmHere(declaredRegistry(pack), world);
  const token = await loginAt(npm, world);
  const registries = { npm, token, crates: hasCrates ? await openCratesHere(world) : undefined };
  const seen = await lookAtAll(pack.units, registries, world);
  const units = toPublish(seen);
  throwProblems([
    ...firstProblems(seen, access),
    ...(units.some(({ kind }) => kind === "crate")
      ? await wrongCheckout(checkout, pack, world)
      : []),
  ]);
  const needsNpm = units.some(({ kind }) => kind === "npm") && !dryRun;
  const user = needsNpm ? await loggedIn(npm) : undefined;
  say(
    describeFirst(seen, {
      user,
      access,
      title: `${repository}, commit ${pack.commit.slice(0, 10)}, to ${npm.registry}`,
    }),
  );
  if (units.length === 0) say("✅ No name is new. The workflow can publish the rest.");
  if (units.length === 0 || dryRun) return 0;
  const word = pack.version ?? "publish";
  const all = counted(units.length, { one: "first version", many: "first versions" });
  confirmed(await ask(`Type ${word} to publish ${all}: `), word);
  await publishAll(units, { access, registries, checkout }, world);
  say(`✅ ${all} published, each with the bytes of the run.`);
  say("Next: npx @fairlead/cli trust, then run the workflow again.");
  return 0;
}

async function reserve(
  { access = "public", dryRun }: FirstVersionsWish,
  { checkout, repository, folder }: Place,
  world: World,
): Promise<number> {
  const { say, ask } = world.terminal;
  say("Reading what is declared…");
  const declared = await declaredRelease(checkout, repository, world);
  const npm = npmHere(declared.inputs.registryUrl, world);
  const token = await loginAt(npm, world);
  const names = [];
  for (const { name } of declared.npm?.units ?? []) {
    names.push({ name, state: await lookAtReserved(name, { npm, token }, world) });
  }
  say(describeReserved(names, repository));
  const open = names.filter(({ state }) => ["new", "half-reserved"].includes(state.kind));
  if (open.length === 0) say("✅ No name is new.");
  if (open.length === 0 || dryRun) return 0;
  say(`npm: logged in as ${await loggedIn(npm)}, who will own the new packages`);
  const all = counted(open.length, { one: "name", many: "names" });
  confirmed(await ask(`Type reserve to reserve ${all}: `), "reserve");
  const reserved = open.map(({ name }) => name);
  await reserveAll(reserved, { npm, token, access, repository, folder }, world);
  say(`✅ ${all} reserved. Next: npx @fairlead/cli trust.`);
  return 0;
}

/**
 * The registry that is declared for all packages; undefined: none is.
 * @throws ProblemsError `first-registry-other`: several are, or crates go elsewhere than to crates.io
 */
function declaredRegistry({ inputs }: FetchedPack): string | undefined {
  const told = (name: string) =>
    new Set(Object.values(inputs).flatMap((values) => values[name] ?? []));
  const [registry, ...others] = told("registry-url");
  const indexes = [...told("index")].filter((index) => index !== cratesIoIndex);
  const elsewhere = [...(others.length > 0 ? [registry, ...others] : []), ...indexes];
  if (elsewhere.length === 0) return registry;
  const message = `The packages or crates go to ${elsewhere.join(", ")}; first versions are published to one npm registry and crates.io.`;
  const remedy = "Publish the first versions there by hand, from the run's artifact.";
  throw new ProblemsError([{ code: "first-registry-other", message, remedy }]);
}

/** npm's own login at a registry, if there is one. */
async function loginAt({ registry }: NpmTarget, world: World): Promise<string | undefined> {
  const { env, cwd } = world;
  const places = { env, cwd, home: homedir(), node: process.execPath };
  const { token } = await npmLogin(registry, places);
  if (token !== undefined) world.hide(token);
  return token;
}

function npmHere(url: string | undefined, { env }: World): NpmTarget {
  const setting = env["npm_config_registry"];
  const target = readNpmTarget(url ?? setting ?? "https://registry.npmjs.org", setting);
  if ("problem" in target) throw new ProblemsError([target.problem]);
  return target;
}

async function loggedIn({ registry, title }: NpmTarget): Promise<string> {
  const user = await askNpm(["whoami", "--registry", registry]);
  if (user !== undefined && user !== "") return user;
  const message = `npm is not logged in to ${title}, or could not ask who you are.`;
  throw new ProblemsError([{ code: "npm-login-missing", message, remedy: "Run npm login." }]);
}

/** cargo packs crates from the checkout, so that has to be what the run was of. */
async function wrongCheckout(checkout: string, { commit }: FetchedPack, { env }: World) {
  const own = Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
  const found = await readCommit(checkout, own);
  if (found?.head === commit) return [];
  const message = `The checkout is at ${found?.head ?? "no commit"}, and the run packed ${commit}.`;
  const remedy = `Run git switch --detach ${commit} first: cargo packs crates from the checkout.`;
  return [{ code: "pack-of-other-commit", message, remedy }];
}

function confirmed(typed: string, word: string): void {
  if (typed.replace(/^v(?=\d)/, "") === word) return;
  const message = `That is not ${word}.`;
  throw new ProblemsError([{ code: "not-confirmed", message, remedy: "Nothing was changed." }]);
}
