import { isLoopback, isSafeAddress } from "@fairlead/http";
import type { Problem, VersionName } from "@fairlead/publishing";

/** Where the crates are to go. */
export interface Target {
  readonly isCratesIo: boolean;
  /** `sparse+https://…/`. */
  readonly index: string;
  /** The registry's name in `publish = [...]`. */
  readonly registryName: string;
}

export const cratesIoIndex = "sparse+https://index.crates.io/";

/** The default. It also stands in for an index that is wrong, so that other problems are found too. */
export const cratesIo: Target = {
  isCratesIo: true,
  index: cratesIoIndex,
  registryName: "crates-io",
};

/**
 * Which registry an index input means, and what is wrong with it. An index counts as crates.io if it
 * is the default, or a loopback address that cargo's own test variable names: cargo itself then takes
 * that server for crates.io.
 *
 * @param cargoTestIndex the value of `__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS`
 * @param registry cargo's name of another registry
 */
export function readTarget(
  index: string,
  registry: string | undefined,
  cargoTestIndex: string | undefined,
): Target | { readonly problem: Problem } {
  const address = index.startsWith("sparse+") ? index.slice("sparse+".length) : undefined;
  const url = address === undefined ? undefined : parseUrl(address);
  if (url === undefined) {
    return {
      problem: {
        code: "index-invalid",
        input: "index",
        message: `The input "index" is ${JSON.stringify(index)}; expected the address of a sparse index, such as ${cratesIoIndex}.`,
        remedy: "Git indexes are not supported: use the registry's sparse+https:// address.",
      },
    };
  }
  const loopback = isLoopback(url);
  if (!isSafeAddress(url.href)) {
    return {
      problem: {
        code: "index-insecure",
        input: "index",
        message: `The input "index" is ${JSON.stringify(index)}: a token would travel in the clear.`,
        remedy: "Use an https address (plain http is for loopback only).",
      },
    };
  }
  const normal = `sparse+${url.href.replace(/\/?$/, "/")}`;
  const isCratesIo =
    normal === cratesIoIndex || (loopback && withSlash(cargoTestIndex ?? "") === normal);
  if (registry !== undefined && normal === cratesIoIndex) {
    return {
      problem: {
        code: "registry-without-index",
        input: "registry",
        message: `The input "registry" names ${registry}, and "index" is that of crates.io.`,
        remedy: `Set index to that of ${registry}, such as sparse+https://…/.`,
      },
    };
  }
  return {
    isCratesIo,
    index: normal,
    registryName: isCratesIo ? cratesIo.registryName : (registry ?? normal),
  };
}

/** The registry that is meant, and what is wrong with the inputs that say so. */
export function meantTarget(...given: Parameters<typeof readTarget>): {
  readonly target: Target;
  readonly problems: readonly Problem[];
} {
  const read = readTarget(...given);
  return "problem" in read
    ? { target: cratesIo, problems: [read.problem] }
    : { target: read, problems: [] };
}

/** crates.io's tokens hold no space; another registry may want a scheme before its own. */
export function checkToken({ isCratesIo }: Target, token: string | undefined): Problem[] {
  if (!isCratesIo || token?.includes(" ") !== true) return [];
  return [
    {
      code: "token-malformed",
      message: "The token contains a space, and crates.io tokens never do.",
      remedy: "Store the bare token, without a word such as Bearer before it.",
      input: "token",
    },
  ];
}

/** How crates.io's dependencies are named in another registry, whichever protocol is used. */
const cratesIoGitIndex = "https://github.com/rust-lang/crates.io-index";

/**
 * The index of a dependency's registry, if that is another one than the registry uploaded to. In a
 * manifest nothing means crates.io; in an upload it means the registry uploaded to.
 *
 * @param index as the manifest has it: with or without `sparse+` and a slash
 */
export function otherRegistry(
  index: string | null,
  target: Pick<Target, "index" | "isCratesIo">,
): string | undefined {
  const named = comparable(index ?? cratesIoGitIndex);
  const isCratesIo = [cratesIoGitIndex, comparable(cratesIoIndex)].includes(named);
  if (named === comparable(target.index) || (isCratesIo && target.isCratesIo)) return undefined;
  return index === null || isCratesIo ? cratesIoGitIndex : index;
}

function comparable(index: string): string {
  return index.replace(/^sparse\+/, "").replace(/\/+$/, "");
}

/** The address of a target's index, without `sparse+`, with a slash at the end. */
export function indexAddress(target: Target): string {
  return target.index.slice("sparse+".length);
}

/** What people call the registry. */
export function titleOf({ isCratesIo, registryName }: Target): string {
  return isCratesIo ? "crates.io" : registryName;
}

/** The page of a version, where the registry has pages that are known. */
export function versionPage(
  { isCratesIo }: Target,
  { name, version }: VersionName,
): string | undefined {
  return isCratesIo ? `https://crates.io/crates/${name}/${encodeURIComponent(version)}` : undefined;
}

function withSlash(index: string): string {
  return index.endsWith("/") ? index : `${index}/`;
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
