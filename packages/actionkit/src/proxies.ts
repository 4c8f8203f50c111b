import { BlockList, isIP, isIPv6 } from "node:net";
import { throwProblems, type Problem } from "@fairlead/publishing";

export type Env = Readonly<Record<string, string | undefined>>;

/**
 * Whether `NO_PROXY` names a server: as curl, cargo and GitHub's clients read it, a name is one of its
 * domain too. `*` is all; `.corp` and `*.corp` are `corp`; a port, if there is one, has to fit. Addresses
 * may be named by their network.
 */
export function goesPastProxies({ hostname, port, protocol }: URL, noProxy: string): boolean {
  const own = port === "" ? (protocol === "https:" ? "443" : "80") : port;
  return noProxy
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      if (entry.includes("/")) return isInNetwork(hostname, entry);
      // Of an IPv6 address every colon is its own; here it stands without brackets, as in curl's.
      if (isIPv6(entry)) return hostname === new URL(`http://[${entry}]`).hostname;
      const [, host = entry, of] = /^(.+?):(\d+)$/.exec(entry) ?? [];
      const bare = host.replace(/^\*?\./, "").replace(/\.$/, "");
      const fits = host === "*" || hostname === bare || hostname.endsWith(`.${bare}`);
      return fits && (of === undefined || of === own);
    });
}

/** Whether an address is in a network such as `10.0.0.0/8` or `fd00::/8`; names are in none. */
function isInNetwork(hostname: string, network: string): boolean {
  const [base = "", bits = ""] = network.split("/");
  const version = isIP(base);
  const address = hostname.replace(/^\[(.*)\]$/, "$1");
  const longest = version === 6 ? 128 : 32;
  if (version === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > longest) return false;
  const family = version === 6 ? "ipv6" : "ipv4";
  const block = new BlockList();
  block.addSubnet(base, Number(bits), family);
  return isIP(address) === version && block.check(address, family);
}

/**
 * The proxies that an environment names, all as strings: the library reads its own for what is absent.
 *
 * @throws ProblemsError that names each variable whose value is no address
 */
export function proxiesOf(env: Env): { httpProxy: string; httpsProxy: string; noProxy: string } {
  const read = (name: string): string => {
    const lower = env[name] ?? "";
    return (lower === "" ? (env[name.toUpperCase()] ?? "") : lower).trim();
  };
  const wrong: string[] = [];
  // As curl does, `proxy:3128` is taken for `http://proxy:3128`.
  const address = (name: string): string => {
    const text = read(name);
    const whole = text === "" || text.includes("://") ? text : `http://${text}`;
    if (whole !== "" && !isProxy(URL.parse(whole))) wrong.push(name.toUpperCase());
    return whole;
  };
  const proxies = {
    httpProxy: address("http_proxy"),
    httpsProxy: address("https_proxy"),
    noProxy: read("no_proxy"),
  };
  throwProblems(wrong.map(wrongProxy));
  return proxies;
}

/** A proxy is a server: a path is what is left of an address that was mistyped, such as `http:/proxy:3128`. */
function isProxy(url: URL | null): boolean {
  const isServer = url !== null && /^https?:$/.test(url.protocol) && url.hostname !== "";
  return isServer && url.pathname === "/" && url.search === "" && url.hash === "";
}

/** Without the value, which may hold a password. */
function wrongProxy(name: string): Problem {
  return {
    code: "proxy-invalid",
    message: `The environment variable ${name} is not the address of an HTTP proxy.`,
    remedy: "Set it to one, such as http://proxy.example:3128, or unset it.",
  };
}

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Gives each proxy its whole address under both of its names, for libraries that read the environment
 * by themselves: of those below GitHub's client for artifacts, one reads small letters first and one
 * capitals, and that one takes no address without a scheme and asks a proxy for loopback too. Where one
 * is no address, all stay as they are: `proxiesOf` names it.
 */
export function nameProxies(env: Record<string, string | undefined>): void {
  let proxies;
  try {
    proxies = proxiesOf(env);
  } catch {
    return;
  }
  const { httpProxy, httpsProxy, noProxy } = proxies;
  for (const [name, address] of Object.entries({
    http_proxy: httpProxy,
    https_proxy: httpsProxy,
  })) {
    if (address !== "") env[name] = env[name.toUpperCase()] = address;
  }
  // To curl, "*" is all only where it stands alone.
  const isMeant = (httpProxy !== "" || httpsProxy !== "") && noProxy !== "*";
  if (isMeant) env["no_proxy"] = env["NO_PROXY"] = withLoopback(noProxy);
}

/** The list of what goes past proxies, and this machine: a proxy would look for it on its own. */
function withLoopback(noProxy: string): string {
  const given = noProxy.split(/[,\s]+/).filter((entry) => entry !== "");
  return [...new Set([...given, ...loopbackNames])].join(",");
}
