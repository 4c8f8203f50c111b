/** A main package with two platform packages in a local registry, of any age, and projects that need it. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { packPackage, startNpm, type NpmRegistry } from "@fairlead/sandbox";
import type { Step } from "@fairlead/withdrawal";
import { newProject, type Client, type Project } from "./clients.ts";

export const main = "@demo/core";
/** Of the machine that this runs on, and of another. */
export const [own, other] = [`${main}-linux-${process.arch}`, `${main}-darwin-arm64`] as const;
export const daysMs = 86_400_000;

/** Of the maintainer, in the local registry. */
const token = "npm_ByHandByHandByHandByHandByHandByHand";

/** Settings by the client's first word: added to the file of that name. */
export type Settings = Readonly<Record<string, readonly [file: string, text: string]>>;

export class Family {
  readonly registry: NpmRegistry;
  readonly #age: { ms: number };
  readonly #place: string;
  readonly #client: Client;
  readonly #program: string;

  static async open(place: string, client: Client, program: string): Promise<Family> {
    const age = { ms: 0 };
    // A seed is seven days old on the registry's clock.
    const now = () => Date.now() + 7 * daysMs - age.ms;
    const registry = await startNpm({ clock: { now, advance: () => {}, advanceTo: () => {} } });
    return new Family(registry, age, place, client, program);
  }

  private constructor(
    registry: NpmRegistry,
    age: { ms: number },
    place: string,
    client: Client,
    program: string,
  ) {
    this.registry = registry;
    this.#age = age;
    this.#place = place;
    this.#client = client;
    this.#program = program;
  }

  /** Publishes a version of these packages. */
  async add(version: string, names: readonly string[], agoMs = 60 * daysMs): Promise<void> {
    this.#age.ms = agoMs;
    for (const name of names) {
      const tarball = await tarballOf(name, version);
      await this.registry.seed({ name, version, tarball });
    }
    this.#age.ms = 0;
  }

  /** Makes a step of a maintainer. */
  async make(step: Step): Promise<void> {
    if (step.kind === "deprecate") {
      this.registry.deprecate(step.name, step.version, step.warning);
      return;
    }
    if (step.kind !== "tag") throw new Error(`${step.name} is a package`);
    this.registry.addToken({ token });
    const tag = `${step.name.replace("/", "%2f")}/dist-tags/${step.tag}`;
    const set = await fetch(`${this.registry.url}/-/package/${tag}`, {
      method: "PUT",
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(step.version),
    });
    if (!set.ok) throw new Error(`${tag}: ${set.status} ${await set.text()}`);
  }

  /** An empty project that needs the main package. */
  project(range: string, settings: Settings = {}): Promise<Project> {
    const [file, text] = settings[firstWord(this.#client)] ?? [];
    return newProject(this.#place, this.#client, this.#program, this.registry.url, {
      dependencies: { [main]: range },
      ...(file !== undefined && { settings: { [file]: text ?? "" } }),
    });
  }
}

export function firstWord({ title }: Client): string {
  return title.split(" ")[0] ?? "";
}

/** What is installed, in short: `1.1.0`, `1.1.0 without the binary`, `both platforms`, `nothing`. */
export async function stateOf(project: Project): Promise<string> {
  const found = await project.installed(/^@demo\//);
  if (!found.includes(main)) return "nothing";
  const file = path.join(project.folder, "node_modules", main, "package.json");
  const { version } = JSON.parse(await readFile(file, "utf8")) as { version: string };
  if (found.includes(other)) return `${version} for another platform`;
  return found.includes(own) ? version : `${version} without the binary`;
}

async function tarballOf(name: string, version: string): Promise<Buffer> {
  const [, os, cpu] = /core-(\w+)-(\w+)$/.exec(name) ?? [];
  const fields =
    os === undefined
      ? { optionalDependencies: { [own]: version, [other]: version } }
      : { os: [os], cpu: [cpu] };
  return packPackage({
    "package.json": JSON.stringify({ name, version, ...fields }),
    "index.js": `module.exports = ${JSON.stringify(name)};\n`,
  });
}
