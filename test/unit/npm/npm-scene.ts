import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createFetch } from "@fairlead/actionkit";
import { converge, type ConvergeOptions } from "@fairlead/publishing";
import { startNpm, startOidcIssuer, type NpmOptions } from "@fairlead/sandbox";
import { lookAndCompare } from "../publishing/look-and-compare.ts";
import { NpmCredentials } from "../../../packages/npm/src/registry/npm-credentials.ts";
import { npmReader } from "../../../packages/npm/src/registry/npm-look-up.ts";
import {
  npmRegistry,
  type NpmRegistryParts,
} from "../../../packages/npm/src/registry/npm-registry.ts";
import { readNpmTarball, type NpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { limitOf, type NpmUnit } from "../../../packages/npm/src/registry/npm-unit.ts";
import { noMemory } from "../../../packages/npm/src/registry/staged-memory.ts";
import { jumpingClock, standing } from "./jumping-clock.ts";
import { npmTarball } from "./npm-files.ts";

export const commit = "0123456789abcdef0123456789abcdef01234567";
export const token = "npm_canary";
const minutes = 60_000;

export interface RunOptions extends Partial<ConvergeOptions> {
  readonly token?: string | undefined;
  readonly parts?: Partial<NpmRegistryParts>;
}

/** A local npmjs on a clock whose sleeps are over at once, and releases to it. */
export async function npmScene(options: NpmOptions = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
  const time = standing(Date.now());
  const issuer = await startOidcIssuer({ clock: time });
  const npm = await startNpm({ issuer, clock: time, ...options });
  npm.addToken({ token });
  const said: string[] = [];
  const tarballs = new Map<string, NpmTarball>();
  const clock = jumpingClock(npm.clock);
  const cancelled = new AbortController().signal;
  const fetch = createFetch({});

  function open(given: string | undefined, parts: Partial<NpmRegistryParts> = {}) {
    const target = { registry: npm.url, isNpmjs: true, title: "npm" };
    const credentials = new NpmCredentials({
      ...{ registry: npm.url, isNpmjs: true, token: given, fetch, clock, userAgent: "test" },
      idToken: (audience) => Promise.resolve(issuer.idToken(audience)),
      mask: () => undefined,
      say: (line) => said.push(line),
    });
    const reads = {
      ...{ fetch, userAgent: "test" },
      readToken: (name: string) => credentials.readToken(name),
    };
    const registry = npmRegistry({
      ...{ target, credentials, fetch, clock, userAgent: "test", temp: folder, commit, cancelled },
      reader: npmReader(target, reads),
      ...{ env: {}, memory: noMemory, lookedAt: clock.now() },
      ...{ delayMs: undefined, confirmWithinMs: 15 * minutes, mode: "direct" },
      tarballOf: ({ file }) => {
        const tarball = tarballs.get(file);
        if (tarball === undefined) throw new Error(`${file} was not packed`);
        return tarball;
      },
      ...parts,
    });
    return { target, credentials, registry, reads, clock };
  }

  return {
    npm,
    said,
    open,
    cancelled,
    /** Packs a package; files besides its manifest, and what else is in that. */
    unit: async (
      name: string,
      version: string,
      files: Parameters<typeof npmTarball>[0] = {},
      more: Partial<NpmUnit> = {},
    ): Promise<NpmUnit> => {
      const bytes = await npmTarball({
        "package.json": JSON.stringify({ name, version }),
        ...files,
      });
      const file = path.join(folder, `${name.replace(/\W/g, "-")}-${version}-${bytes.length}.tgz`);
      await writeFile(file, bytes);
      const tarball = await readNpmTarball(file, name);
      tarballs.set(file, tarball);
      const { integrity, shasum, size } = tarball;
      return {
        ...{
          name,
          version,
          file,
          checksum: integrity,
          size,
          dependencies: [],
          limit: limitOf(false),
        },
        ...{
          access: undefined,
          tag: "latest",
          guardsTag: true,
          isNew: npm.versions(name).length === 0,
        },
        ...{ provenance: false, shasum, pins: [], layer: 0, ...more },
      };
    },
    /** One run of a job. */
    run: async (units: readonly NpmUnit[], options: RunOptions = {}) => {
      const { parts, token: given = token, ...more } = options;
      const { registry } = open("token" in options ? options.token : given, parts);
      const before = npm.requests.uploads().length;
      const ports = { clock, cancelled, emit: () => undefined, random: () => 0 };
      const wanted = {
        ...{ dryRun: false, maxWaitMs: 240 * minutes, laterAttempt: false },
        onConflict: "fail" as const,
        ...more,
      };
      const look = await lookAndCompare(units, registry, wanted.onConflict, ports);
      const result = await converge(units, registry, look, wanted, ports);
      return {
        result,
        uploads: npm.requests.uploads().slice(before),
        statuses: Object.fromEntries(result.outcomes.map(({ name, status }) => [name, status])),
        outcome: (name: string) => result.outcomes.find((outcome) => outcome.name === name),
      };
    },
    stop: async () => {
      await npm.stop();
      await issuer.stop();
      await rm(folder, { recursive: true });
    },
  };
}
