import { isLoopback, isSafeAddress } from "@fairlead/http";
import type { Problem, RegistryPages, VersionName } from "@fairlead/publishing";

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

/** Replaces a target whose address is wrong, until that is told. */
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
  const input = "registry-url";
  const code = "registry-url-invalid";
  const isLocal = parsed !== null && isLoopback(parsed);
  if (parsed === null || !isSafeAddress(url) || parsed.search !== "" || parsed.hash !== "") {
    const found = `The input "${input}" is ${JSON.stringify(url)}`;
    const [message, remedy] =
      parsed?.protocol === "http:"
        ? [
            `${found}: a token would travel in the clear.`,
            "Use an https address (plain http is for loopback only).",
          ]
        : [
            `${found}; expected the address of a registry, such as ${npmjsRegistry}.`,
            "Write it with https:// and without a query.",
          ];
    return { problem: { code, message, remedy, input } };
  }
  if (parsed.username !== "" || parsed.password !== "") {
    const message = `The input "${input}" holds a user or a password.`;
    const remedy = "Remove them, and set NODE_AUTH_TOKEN instead.";
    return { problem: { code, message, remedy, input } };
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

/** What page, log and report tell of the registry. */
export function pagesOf(target: NpmTarget): RegistryPages {
  const { title, registry, isNpmjs } = target;
  const link = (version: VersionName) => versionPage(target, version);
  return { title, url: registry, link, isDefault: isNpmjs };
}
