import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";

/** A tool that tests and demo start, and where to get it. */
interface Tool {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The oldest version that will do: major, minor. */
  readonly least: readonly [number, number];
  readonly from: string;
}

const tools: readonly Tool[] = [
  { name: "Node", command: ["node", "--version"], least: [20, 0], from: "https://nodejs.org" },
  { name: "cargo", command: ["cargo", "--version"], least: [1, 90], from: "https://rustup.rs" },
  { name: "git", command: ["git", "--version"], least: [2, 0], from: "https://git-scm.com" },
  {
    name: "openssl",
    command: ["openssl", "version"],
    least: [1, 1],
    from: "https://www.openssl.org (it makes the certificate of a registry behind a proxy)",
  },
];

/** What runs the workflows of the examples: only `npm run test:workflows` needs it. */
const act: Tool = {
  name: "act",
  command: ["act", "--version"],
  least: [0, 2],
  from: "go install github.com/nektos/act@v0.2.89",
};

/** What the build steps of those workflows need on this machine. */
const builders: readonly Tool[] = [
  {
    name: "pip",
    command: ["python3", "-m", "pip", "--version"],
    least: [19, 0],
    from: "https://pip.pypa.io/en/stable/installation/ (it brings zig, a compiler for all platforms)",
  },
  {
    name: "cc",
    command: ["cc", "--version"],
    least: [4, 0],
    from: "a C compiler, such as gcc or clang of your system",
  },
];

/** One sentence for a tool that is missing or too old; `printed` is what its `--version` said. */
export function missingTool(tool: Tool, printed: string | undefined): string | undefined {
  const wanted = `${tool.name} ${tool.least.join(".")} or newer`;
  if (printed === undefined) return `${wanted} is needed and was not found: ${tool.from}`;
  const [, major, minor] = /(\d+)\.(\d+)/.exec(printed) ?? [];
  const found = [Number(major ?? 0), Number(minor ?? 0)] as const;
  const enough =
    found[0] > tool.least[0] || (found[0] === tool.least[0] && found[1] >= tool.least[1]);
  return enough ? undefined : `${wanted} is needed, found ${printed.trim()}: ${tool.from}`;
}

function versionOf([program, ...args]: Tool["command"]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 ? stdout : undefined;
}

/** What a bundle is made of: the sandbox is in none. */
const bundled = /^(actions|packages\/(?!sandbox\/)[^/]+\/src)\/.*\.(ts|json)$/;

/**
 * One sentence if the bundles that the end-to-end tests run are older than what was edited since the last
 * commit. What is committed has its bundle with it (`test/house/dist.test.ts`).
 *
 * @param edited paths below the top folder that git calls changed
 * @param changedAt epoch ms of a path's last change; undefined for one that was deleted
 */
export function staleBundle(
  edited: readonly string[],
  changedAt: (file: string) => number | undefined,
): string | undefined {
  const built = changedAt("dist/index.js") ?? 0;
  const newer = edited.filter((file) => bundled.test(file) && (changedAt(file) ?? 0) > built);
  if (newer.length === 0) return undefined;
  const others = newer.length === 1 ? "" : ` and ${newer.length - 1} more`;
  return `dist/ is older than ${newer[0] ?? ""}${others}, and the end-to-end tests run dist/: run \`npm run build\` first, or \`npm run test:sources\` in place of \`npm test\`.`;
}

function editedFiles(root: string): readonly string[] {
  const asked = ["status", "--porcelain", "-z", "--no-renames", "--untracked-files=all"];
  const { status, stdout } = spawnSync("git", asked, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.split("\0").map((entry) => entry.slice("XY ".length)) : [];
}

if (import.meta.main) {
  const root = join(import.meta.dirname, "..");
  const stale = staleBundle(
    editedFiles(root),
    (file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs,
  );
  // Unit tests see the sources: nothing stops for it.
  if (stale !== undefined) console.error(stale);
  const withWorkflows = process.argv.includes("workflows");
  for (const tool of withWorkflows ? [...tools, act, ...builders] : tools) {
    const sentence = missingTool(tool, versionOf(tool.command));
    if (sentence === undefined) continue;
    console.error(sentence);
    process.exitCode = 1;
  }
}
