import path from "node:path";
import { declarePlatforms } from "@fairlead/contents";
import { binariesOf } from "../../../packages/npm/src/packing/packed-binaries.ts";
import { checkPacked, type PackedFacts } from "../../../packages/npm/src/packing/packed-checks.ts";
import { readNpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { npmTarball } from "./npm-files.ts";
import { scratch } from "./scratch.ts";

type Files = Readonly<Record<string, string | Buffer>>;

/** Packs files and checks the tarball; all but package.json come from the artifact, unless named. */
export async function check(...given: Parameters<typeof problemsOf>): Promise<string[]> {
  return (await problemsOf(...given)).map(({ message }) => message);
}

export async function problemsOf(
  manifest: object,
  files: Files,
  more: Partial<PackedFacts> & { readonly word?: string; readonly own?: readonly string[] } = {},
) {
  const made = scratch(files);
  try {
    const named = { name: "@s/x", version: "1.0.0", ...manifest };
    const bytes = await npmTarball({ "package.json": JSON.stringify(named), ...files });
    const { word, own = [], ...facts } = more;
    const platform = word === undefined ? undefined : declarePlatforms([word], "p").platforms[0];
    const staged = Object.entries(files).map(
      ([file]) => [file, { artifact: own.includes(file) ? undefined : "out" }] as const,
    );
    return checkPacked({
      tarball: await readNpmTarball(bytes, "x.tgz"),
      version: "1.0.0",
      staged: new Map(staged),
      lost: [],
      binaries: await binariesOf(
        Object.keys(files).map((file) => [file, { file: path.join(made.folder, file) }]),
      ),
      platform,
      checkBinaries: true,
      ...facts,
    });
  } finally {
    made.done();
  }
}
