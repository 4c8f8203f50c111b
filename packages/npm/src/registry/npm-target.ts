import type { Problem, VersionName } from "@fairlead/publishing";

/** A registry that speaks npm's protocol. */
export interface NpmTarget {
  /** Its address, without a slash at the end. */
  readonly registry: string;
  /** registry.npmjs.org, or what stands in for it. */
  readonly isNpmjs: boolean;
  /** The name for people. */
  readonly title: string;
}

export const npmjsRegistry = "https://registry.npmjs.org";

/** Stands for a target whose address is wrong, until that is told. */
export const npmjs: NpmTarget = { registry: npmjsRegistry, isNpmjs: true, title: "npm" };

/**
 * Reads the input `registry-url`. A token goes there: only over TLS, or to this machine. A registry on
 * this machine stands in for npmjs if npm's own default registry is set to it.
 *
 * @param npmSetting the value of `npm_config_registry`
 */
export function readNpmTarget(
  url: string,
  npmSetting?: string,
): NpmTarget | { readonly problem: Problem } {
  const parsed = URL.parse(url);
  const wrong = (message: string, remedy: string) => ({
    problem: { message: `The input "registry-url" ${message}`, remedy, input: "registry-url" },
  });
  const isLocal = parsed !== null && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname);
  const isSafe = parsed?.protocol === "https:" || (parsed?.protocol === "http:" && isLocal);
  if (parsed === null || !isSafe || parsed.search !== "" || parsed.hash !== "") {
    return parsed?.protocol === "http:"
      ? wrong(
          `is ${JSON.stringify(url)}: a token would travel in the clear.`,
          "Give an https address (plain http is for loopback only).",
        )
      : wrong(
          `is ${JSON.stringify(url)}; expected the address of a registry, such as ${npmjsRegistry}.`,
          "Write it with https:// and without a query.",
        );
  }
  if (parsed.username !== "" || parsed.password !== "") {
    return wrong(
      "holds a user or a password.",
      "Take them out of it, and give the input token instead.",
    );
  }
  const registry = parsed.href.replace(/\/+$/, "");
  const isStandIn = isLocal && npmSetting?.replace(/\/+$/, "") === registry;
  const isNpmjs = registry === npmjsRegistry || isStandIn;
  return { registry, isNpmjs, title: isNpmjs ? "npm" : parsed.host };
}

/** The page of a version, where the registry has pages that are known. */
export function versionPage(
  { isNpmjs }: NpmTarget,
  { name, version }: VersionName,
): string | undefined {
  return isNpmjs ? `https://www.npmjs.com/package/${name}/v/${version}` : undefined;
}
