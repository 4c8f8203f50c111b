import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { env } from "node:process";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { planCrates, releaseCrates, type CratesInputs } from "@fairlead/crates";
import { ProblemsError, type Problem } from "@fairlead/publishing";
import type { Fetch } from "@fairlead/http";

jest.setTimeout(300_000);

/**
 * cargo, as far as plan and release ask it before anything is packed: the worlds are many and real
 * cargo is slow. It packs nothing, which only the release can find out.
 */
const fakeCargo = `#!/bin/sh
case "$1" in
  --version) echo "cargo 1.99.0 (fake)" ;;
  metadata) cat metadata.json ;;
  *) echo "error: nothing is packed here" >&2; exit 101 ;;
esac
`;

/** What of the release only packing shows. */
const onlyInPacking = "packing-failed";

const names = ["aa", "bb", "cc-x", "cc_x"] as const;
const name = fc.constantFrom(...names);
const version = fc.constantFrom("1.0.0", "1.0.0", "0.9.0");

interface Member {
  readonly name: string;
  readonly version: string;
  readonly publish: readonly string[] | null;
  readonly description: string | null;
  readonly keywords: number;
  readonly links: string | null;
  /** The file of its library. */
  readonly library: string;
  readonly dependencies: readonly {
    readonly name: string;
    readonly req: string;
    readonly kind: "dev" | "build" | null;
    readonly isOutside: boolean;
    readonly features: readonly string[];
  }[];
}

/** Mostly right, so that most worlds get as far as the registry. */
const rarely = <T>(usual: T, ...rare: readonly T[]) =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constant(usual) },
    ...rare.map((value) => ({ weight: 1, arbitrary: fc.constant(value) })),
  );

const member: fc.Arbitrary<Member> = fc.record({
  name,
  version,
  publish: rarely<readonly string[] | null>(null, [], ["crates-io"]),
  description: rarely<string | null>("A crate.", null),
  keywords: rarely(0, 6),
  links: fc.constantFrom(null, null, "z"),
  library: rarely("Cargo.toml", "gone.rs"),
  dependencies: fc.array(
    fc.record({
      name,
      req: rarely("^1.0.0", "*", "^0.9.0", "^2.0.0"),
      kind: fc.constantFrom(null, null, "dev", "build"),
      isOutside: rarely(false, true),
      features: rarely<readonly string[]>([], ["no-such"]),
    }),
    { maxLength: 1 },
  ),
});

type IndexState = "unknown" | "unreadable" | readonly { readonly vers: string; yanked: boolean }[];

const indexState: fc.Arbitrary<IndexState> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("unknown" as const) },
  { weight: 1, arbitrary: fc.constant("unreadable" as const) },
  {
    weight: 8,
    arbitrary: fc.uniqueArray(
      fc.record({ vers: fc.constantFrom("0.1.0", "0.9.0", "1.0.0"), yanked: rarely(false, true) }),
      { minLength: 1, selector: ({ vers }) => vers },
    ),
  },
);

const items = fc.array(fc.oneof({ weight: 8, arbitrary: name }, fc.constantFrom("no-such", "*")), {
  minLength: 1,
  maxLength: 3,
});

const world = fc.record({
  members: fc.uniqueArray(member, { minLength: 1, maxLength: 4, selector: (each) => each.name }),
  index: fc.record(Object.fromEntries(names.map((each) => [each, indexState]))),
  packages: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, items),
  exclude: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, items),
  version: fc.constantFrom(undefined, "1.0.0", "2.0.0"),
  newNames: fc.constantFrom("listed", "allow", "fail"),
  dryRun: fc.boolean(),
  indexInput: rarely("sparse+https://index.crates.io/", "https://github.com/x/index"),
  other: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.record({ isClosed: fc.boolean() }) },
  ),
  token: fc.constantFrom("a-token", "a-token", "a-token", "Bearer a-token", undefined),
  hasIdToken: fc.boolean(),
  given: rarely<readonly Problem[]>([], [{ code: "given", message: "An input is wrong." }]),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

let folder = "";
const path0 = env["PATH"];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-agree-"));
  await mkdir(path.join(folder, "bin"));
  await writeFile(path.join(folder, "bin/cargo"), fakeCargo);
  await chmod(path.join(folder, "bin/cargo"), 0o755);
  await writeFile(path.join(folder, "Cargo.toml"), "[workspace]\n");
  env["PATH"] = `${path.join(folder, "bin")}${path.delimiter}${path0 ?? ""}`;
});

afterAll(async () => {
  env["PATH"] = path0;
  await rm(folder, { recursive: true, force: true });
});

/** A registry that is not crates.io. Closed: it tells nobody anything without a token. */
const corp = "sparse+https://corp.invalid/index/";

/** What `cargo metadata` prints of the members. */
function metadataOf({ members, other }: World) {
  return {
    workspace_root: folder,
    workspace_members: members.map((each) => each.name),
    packages: members.map((each) => ({
      ...{ id: each.name, name: each.name, version: each.version, publish: each.publish },
      manifest_path: path.join(folder, each.name, "Cargo.toml"),
      ...{ description: each.description, license: "MIT", license_file: null },
      ...{ homepage: null, documentation: null, repository: null, readme: null },
      keywords: Array.from({ length: each.keywords }, (_, index) => `k${index}`),
      ...{ categories: [], features: {}, links: each.links },
      targets: [{ kind: ["lib"], src_path: path.join(folder, each.library) }],
      dependencies: each.dependencies.map(({ isOutside, ...dependency }) => ({
        ...dependency,
        ...{ source: null, registry: other === undefined ? null : corp, rename: null },
        path: path.join(folder, isOutside ? "elsewhere" : ".", dependency.name),
      })),
    })),
  };
}

/** The sparse index of a world, and how often it was asked. */
function registryOf({ index, other }: Pick<World, "index" | "other">) {
  let asked = 0;
  const fetch: Fetch = (url, { headers }) => {
    asked += 1;
    if (other?.isClosed === true && headers["authorization"] === undefined) {
      return Promise.resolve(new Response("", { status: 401 }));
    }
    const last = url.split("/").at(-1) ?? "";
    if (last === "config.json") {
      const addresses = { dl: "https://dl.invalid", api: "https://api.invalid" };
      const config = { ...addresses, "auth-required": other?.isClosed === true };
      return Promise.resolve(new Response(JSON.stringify(config)));
    }
    const state = index[last] ?? "unknown";
    if (state === "unknown") return Promise.resolve(new Response("", { status: 404 }));
    if (state === "unreadable") return Promise.resolve(new Response("", { status: 500 }));
    const lines = state.map((each) =>
      JSON.stringify({ name: last, deps: [], features: {}, cksum: "0".repeat(64), ...each }),
    );
    return Promise.resolve(new Response(`${lines.join("\n")}\n`));
  };
  return { fetch, asked: () => asked };
}

/** Plans a world and releases it, and says what each found. */
async function both(drawn: World) {
  await writeFile(path.join(folder, "metadata.json"), JSON.stringify(metadataOf(drawn)));
  const list = (texts: readonly string[] | undefined) => texts?.map((text) => ({ text }));
  const inputs: CratesInputs = {
    manifestPath: "Cargo.toml",
    ...(drawn.other === undefined
      ? { index: drawn.indexInput, registry: undefined }
      : { index: corp, registry: "corp" }),
    packages: list(drawn.packages),
    exclude: list(drawn.exclude),
    ...{ version: drawn.version, newNames: drawn.newNames, dryRun: drawn.dryRun },
    ...{ verify: true, features: [], toolchain: undefined, sha: undefined },
    // What the plan cannot know: from which tree is uploaded.
    ...{ allowDirty: true, token: drawn.token },
    ...{ crateFiles: undefined, artifact: undefined },
    ...{ delayMs: 0, maxWaitMs: 0 },
    onConflict: drawn.version === undefined ? "warn" : { released: drawn.version },
  };
  const ports = (fetch: Fetch) => ({
    ...{ workspace: folder, temp: folder, userAgent: "test", attempt: 1 },
    ...{ cargoTestIndex: undefined, fetch, cancelled: new AbortController().signal },
    childEnvironment: () => ({ PATH: env["PATH"] ?? "" }),
    clock: { now: () => 0, sleep: () => Promise.resolve() },
    ...{ random: () => 0, emit: () => undefined, keepToken: () => undefined },
    log: { info: () => undefined, inGroup: <T>(_: string, work: () => Promise<T>) => work() },
    fetchArtifact: () => Promise.reject(new Error("there is no artifact")),
    ...(drawn.hasIdToken && { idToken: () => Promise.reject(new Error("nothing is uploaded")) }),
  });
  const planned = async (fetch: Fetch) => {
    // A plan with `dry-run` is a rehearsal: it only warns of versions, as its README says.
    const { problems } = await planCrates({ ...inputs, dryRun: false }, drawn.given, ports(fetch));
    return toldBy([...drawn.given, ...problems]);
  };
  const registry = registryOf(drawn);
  const release = await releaseCrates(inputs, drawn.given, ports(registry.fetch)).then(
    () => [],
    (error: unknown) => {
      if (error instanceof ProblemsError) return error.problems;
      throw error;
    },
  );
  const isAsked = registry.asked() > 0;
  return {
    plan: await planned(registryOf(drawn).fetch),
    // What is wrong in the checkout ends the release before the registry is asked.
    planAsFar: isAsked ? undefined : await planned(silent),
    release: toldBy(release).filter((told) => !told.startsWith(onlyInPacking)),
  };
}

/** A registry that does not answer: to both, all crates count as to be uploaded. */
const silent: Fetch = () => Promise.resolve(new Response("", { status: 500 }));
const silence = "registry-unreachable";

function toldBy(problems: readonly Problem[]): string[] {
  return problems
    .filter((problem) => !isOfUploader(problem))
    .map(({ code, message }) => `${code}: ${message}`)
    .sort();
}

/** That nobody can upload, which its README says a plan does not look at, or read without a token. */
function isOfUploader({ code, input }: Problem): boolean {
  const isUnread = code === "registry-unreachable" && input === "token";
  return isUnread || code === "token-missing" || code === "new-name-needs-token";
}

/** A crate with nothing wrong, in a world with nothing wrong. */
const right: Member = {
  ...{ name: "aa", version: "1.0.0", publish: null, description: "A crate.", keywords: 0 },
  ...{ links: null, library: "Cargo.toml", dependencies: [] },
};
const rightWorld: World = {
  ...{ members: [right], index: {}, packages: undefined, exclude: undefined, version: undefined },
  ...{ newNames: "allow", dryRun: false, indexInput: "sparse+https://index.crates.io/" },
  ...{ other: undefined, token: "a-token", hasIdToken: false, given: [] },
};

/** What a draw of 200 worlds can miss: a world of its own for each. */
const rare: Readonly<Record<string, World>> = {
  "token-malformed": { ...rightWorld, token: "Bearer a-token" },
  "crate-names-alike": {
    ...rightWorld,
    members: ["cc-x", "cc_x"].map((each) => ({ ...right, name: each })),
  },
  "crate-name-taken": {
    ...rightWorld,
    members: [{ ...right, name: "cc-x" }],
    index: { "cc-x": "unknown", cc_x: [{ vers: "0.1.0", yanked: false }] },
  },
  "manifest-file-missing": { ...rightWorld, members: [{ ...right, library: "gone.rs" }] },
  "links-repeated": {
    ...rightWorld,
    members: [
      { ...right, name: "bb", links: "z" },
      {
        ...{ ...right, links: "z" },
        dependencies: [{ name: "bb", req: "^1.0.0", kind: null, isOutside: false, features: [] }],
      },
    ],
  },
  "feature-lacking": {
    ...rightWorld,
    members: [
      right,
      {
        ...{ ...right, name: "bb" },
        dependencies: [
          { name: "aa", req: "^1.0.0", kind: null, isOutside: false, features: ["no-such"] },
        ],
      },
    ],
  },
};

test.each(Object.entries(rare))("the plan finds %s where the release does", async (code, drawn) => {
  const { plan, release } = await both(drawn);
  expect(release.map((told) => told.replace(/:.*/s, ""))).toContain(code);
  expect(plan).toEqual(release);
});

test("the plan finds what the release finds, and nothing else", async () => {
  const reached = { local: 0, registry: 0, packing: 0 };
  await fc.assert(
    fc.asyncProperty(world, async (drawn) => {
      const { plan, planAsFar, release } = await both(drawn);
      const asFar = (planAsFar ?? plan).filter(
        (told) => planAsFar === undefined || !told.startsWith(silence),
      );
      expect(release).toEqual(asFar);
      expect(plan.length > 0).toBe(release.length > 0);
      reached[planAsFar !== undefined ? "local" : release.length > 0 ? "registry" : "packing"] += 1;
    }),
    { numRuns: 200 },
  );
  // A property that only ever saw the first half would say little of the second.
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(5);
});
