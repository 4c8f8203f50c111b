/** The installers that people have, each at a version that is fixed here, and projects that they install into. */
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { throwMissing } from "../corpus/downloads.ts";

const run = promisify(execFile);

/** What of a client is its own. */
export interface Client {
  readonly title: string;
  /** The package and version on npm. */
  readonly package: readonly [name: string, version: string];
  /** Its program in that package. */
  readonly program: string;
  /** Settings in a project, by file, for a registry. */
  readonly settings: (registry: string) => Readonly<Record<string, string>>;
  readonly install: readonly string[];
  /** Adds a package by its name. */
  readonly add: string;
  /** Installs what the lock file says, as CI does. */
  readonly frozen: readonly string[];
  /** Runs a program that a dependency brings. */
  readonly run: readonly string[];
  readonly lock: string;
}

const npm = (major: number, version: string): Client => ({
  title: `npm ${major}`,
  package: ["npm", version],
  program: "bin/npm-cli.js",
  settings: (registry) => ({
    ".npmrc": `registry=${registry}\ncache=\${HOME}/cache\naudit=false\nfund=false\nupdate-notifier=false\nfetch-retries=0\n`,
  }),
  install: ["install"],
  add: "install",
  frozen: ["ci"],
  run: ["exec", "--offline", "--"],
  lock: "package-lock.json",
});

const yarn4 = (title: string, linker: string): Client => ({
  title,
  package: ["@yarnpkg/cli-dist", "4.18.1"],
  program: "bin/yarn.js",
  settings: (registry) => ({
    // Without one yarn looks for a project in the folders above.
    "yarn.lock": "",
    ".yarnrc.yml": `npmRegistryServer: ${registry}\nunsafeHttpWhitelist: [127.0.0.1]\nnodeLinker: ${linker}\nenableTelemetry: false\nhttpRetry: 0\n`,
  }),
  install: ["install", "--no-immutable"],
  add: "add",
  frozen: ["install", "--immutable"],
  run: ["run"],
  lock: "yarn.lock",
});

export const clients: readonly Client[] = [
  npm(11, "11.21.2"),
  npm(12, "12.2.2"),
  {
    title: "pnpm 12",
    package: ["pnpm", "12.21.0"],
    program: "pnpm",
    settings: (registry) => ({
      ".npmrc": `registry=${registry}\n`,
      "pnpm-workspace.yaml": "fetchRetries: 0\n",
    }),
    install: ["install", "--no-frozen-lockfile"],
    add: "add",
    frozen: ["install", "--frozen-lockfile"],
    run: ["exec"],
    lock: "pnpm-lock.yaml",
  },
  {
    title: "yarn 1",
    package: ["yarn", "1.22.22"],
    program: "bin/yarn.js",
    settings: (registry) => ({
      ".yarnrc": `registry "${registry}"\ndisable-self-update-check true\n`,
    }),
    install: ["install", "--non-interactive"],
    add: "add",
    frozen: ["install", "--non-interactive", "--frozen-lockfile"],
    run: ["--silent", "run"],
    lock: "yarn.lock",
  },
  yarn4("yarn 4", "node-modules"),
  yarn4("yarn 4, PnP", "pnp"),
  {
    title: "bun",
    package: ["bun", "1.4.5"],
    program: "bin/bun.exe",
    settings: (registry) => ({ "bunfig.toml": `[install]\nregistry = "${registry}"\n` }),
    install: ["install"],
    add: "add",
    frozen: ["install", "--frozen-lockfile"],
    run: ["run", "--silent"],
    lock: "bun.lock",
  },
];

export interface Ended {
  readonly code: number;
  /** Standard output and errors, one after the other. */
  readonly text: string;
  readonly stdout: string;
}

/** A folder with a manifest and settings, and a home of its own. */
export class Project {
  readonly folder: string;
  readonly client: Client;
  readonly #program: string;

  constructor(folder: string, client: Client, program: string) {
    this.folder = folder;
    this.client = client;
    this.#program = program;
  }

  install(...more: readonly string[]): Promise<Ended> {
    return this.call([...this.client.install, ...more]);
  }

  frozen(): Promise<Ended> {
    return this.call(this.client.frozen);
  }

  run(...command: readonly string[]): Promise<Ended> {
    return this.call([...this.client.run, ...command]);
  }

  call(args: readonly string[]): Promise<Ended> {
    const home = path.join(this.folder, "..", "home");
    const isScript = this.#program.endsWith(".js");
    const [program, first] = isScript ? [process.execPath, [this.#program]] : [this.#program, []];
    const child = spawn(program, [...first, ...args], {
      cwd: this.folder,
      env: {
        PATH: `${path.dirname(process.execPath)}:/usr/bin:/bin`,
        HOME: home,
        XDG_CACHE_HOME: path.join(home, "cache"),
        BUN_INSTALL_CACHE_DIR: path.join(home, "cache"),
        NO_COLOR: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [stdout, stderr]: [string[], string[]] = [[], []];
    child.stdout.setEncoding("utf8").on("data", (text: string) => stdout.push(text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => stderr.push(text));
    return new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => {
        const own = stdout.join("");
        resolve({ code: code ?? 128, stdout: own, text: own + stderr.join("") });
      });
    });
  }

  /** Names of the packages that are installed and fit, wherever they lie. */
  async installed(pattern: RegExp): Promise<string[]> {
    const found = new Set<string>();
    for (const top of ["node_modules", "../home/.yarn/berry/cache"]) {
      const folder = path.join(this.folder, top);
      if (!existsSync(folder)) continue;
      for (const entry of await readdir(folder, { recursive: true })) {
        const [, name] = /(?:^|\/)((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(entry) ?? [];
        if (name !== undefined && pattern.test(name)) found.add(name);
        // PnP keeps packages as archives: @scope-name-npm-1.0.0-….zip.
        const [, archived] = /(?:^|\/)([^/]+)-npm-[^/]+\.zip$/.exec(entry) ?? [];
        const scoped = archived?.replace(/^(@[^-]+)-/, "$1/");
        if (scoped !== undefined && pattern.test(scoped)) found.add(scoped);
      }
    }
    return [...found].sort();
  }

  /** Replaces what it depends on. */
  async need(dependencies: Readonly<Record<string, string>>): Promise<void> {
    await this.write("package.json", manifestOf(dependencies));
  }

  write(file: string, text: string): Promise<void> {
    return writeFile(path.join(this.folder, file), text);
  }

  read(file: string): Promise<string> {
    return readFile(path.join(this.folder, file), "utf8");
  }

  /** Goes on as on a machine that has the project only. */
  async forget(): Promise<void> {
    await rm(path.join(this.folder, "node_modules"), { recursive: true, force: true });
    await rm(path.join(this.folder, "..", "home"), { recursive: true, force: true });
  }
}

/** Installs the clients below a folder, or takes those that are there. @throws Missing without npmjs */
export async function fetchClients(folder: string): Promise<Map<Client, string>> {
  const programs = new Map<Client, string>();
  for (const client of clients) {
    const [name, version] = client.package;
    const prefix = path.join(folder, `${name.replace("/", "+")}-${version}`);
    const program = path.join(prefix, "node_modules", name, client.program);
    programs.set(client, program);
    if (existsSync(prefix)) continue;
    const part = `${prefix}.part`;
    await rm(part, { recursive: true, force: true });
    const install = [
      "install",
      "--no-audit",
      "--no-fund",
      "--no-package-lock",
      "--ignore-scripts",
      "--fetch-retries=0",
    ];
    await run("npm", [...install, "--prefix", part, `${name}@${version}`]).catch(throwMissing);
    // What its install script does.
    const cwd = path.join(part, "node_modules", name);
    if (name === "bun") await run(process.execPath, ["install.js"], { cwd });
    await rename(part, prefix);
  }
  return programs;
}

/** A new project of a client below a folder that is emptied. */
export async function newProject(
  folder: string,
  client: Client,
  program: string,
  registry: string,
  {
    dependencies,
    settings = {},
  }: {
    readonly dependencies: Readonly<Record<string, string>>;
    /** Added to the client's own files. */
    readonly settings?: Readonly<Record<string, string>>;
  },
): Promise<Project> {
  await rm(folder, { recursive: true, force: true });
  const place = path.join(folder, "project");
  await mkdir(place, { recursive: true });
  const own = client.settings(registry);
  const files = { "package.json": manifestOf(dependencies), ...own };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(place, name), text + (settings[name] ?? ""));
  }
  for (const [name, text] of Object.entries(settings)) {
    if (!Object.hasOwn(files, name)) await writeFile(path.join(place, name), text);
  }
  return new Project(place, client, program);
}

function manifestOf(dependencies: Readonly<Record<string, string>>): string {
  const manifest = { name: "consumer", version: "0.0.0", private: true, dependencies };
  return JSON.stringify(manifest, null, 2);
}
