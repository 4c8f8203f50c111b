import { homedir } from "node:os";
import { readNpmTarget, type NpmTarget } from "@fairlead/npm";
import { ProblemsError, readBackoffMs, retry, type Problem } from "@fairlead/publishing";
import { npmLogin, notLoggedIn } from "../npm/npm-login.ts";
import { openRegistry } from "../npm/registry.ts";
import { secondFactor, type SecondFactor } from "../npm/second-factor.ts";
import { whoami } from "../npm/whoami.ts";
import type { World } from "../world.ts";

/** A registry of npm's protocol, as the person sees it there. */
export interface Account {
  readonly target: NpmTarget;
  /** Undefined: npm is not logged in there. */
  readonly login: Login | undefined;
  /** What stands against a change there. */
  readonly problems: readonly Problem[];
}

export interface Login {
  readonly token: string;
  /** Undefined where the registry does not say. */
  readonly user: string | undefined;
  readonly factor: SecondFactor;
}

/**
 * Logs in with npm's own login. A report names the registry, and any job could have written it: a token goes
 * only to where npm has one for.
 *
 * @param url of the registry, as a report has it
 */
export async function openAccount(url: string, world: World): Promise<Account> {
  const target = readNpmTarget(url, world.env["npm_config_registry"]);
  if ("problem" in target) {
    const title = URL.parse(url)?.host ?? url;
    const unusable: NpmTarget = { registry: url, isNpmjs: false, title };
    return { target: unusable, login: undefined, problems: [target.problem] };
  }
  const { env, cwd, clock, signal } = world;
  try {
    const places = { env, cwd, home: homedir(), node: process.execPath };
    const { token } = await npmLogin(target.registry, places);
    if (token === undefined) throw notLoggedIn(target.registry);
    world.hide(token);
    const registry = openRegistry(target.registry, token, world);
    const who = await retry(() => whoami(registry), {
      isTransient: (last) => "problem" in last && last.problem.code === "registry-unreachable",
      ...{ backoffMs: readBackoffMs, clock, signal },
    });
    const login = (user: string | undefined): Login => {
      return { token, user, factor: secondFactor(registry, world) };
    };
    if ("user" in who) return { target, login: login(who.user), problems: [] };
    // Not every registry says who somebody is.
    const isRefused = target.isNpmjs || who.problem.code === "npm-login-missing";
    return isRefused
      ? { target, login: undefined, problems: [who.problem] }
      : { target, login: login(undefined), problems: [] };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { target, login: undefined, problems: error.problems };
  }
}
