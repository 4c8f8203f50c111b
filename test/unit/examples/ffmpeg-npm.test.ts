import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { identifyFile, proves } from "@fairlead/binaries";
import { createHash } from "node:crypto";
import { access, constants, cp, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import {
  buildFfmpegArtifacts,
  ffmpegPlatforms,
  ffmpegTiers,
  type BuiltArtifact,
} from "../../../examples/npm-artifacts.ts";
import { emptyProject, examples, unpack, type Installed } from "./installed.ts";

const templates = path.join(examples, "webcodecs-ffmpeg/npm");
const scope = "@pproenca/webcodecs-ffmpeg";
const cells = ffmpegPlatforms.flatMap((platform) =>
  ffmpegTiers.map((tier) => [platform, tier] as const),
);
const own = ffmpegPlatforms.find((word) => word === `${process.platform}-${process.arch}`);
const onOwnPlatform = own === undefined ? test.skip : test;

let project: Installed;
let artifacts: string;
let built: BuiltArtifact[];

beforeAll(async () => {
  project = await emptyProject();
  artifacts = path.join(project.folder, "artifacts");
  built = await buildFfmpegArtifacts(artifacts, { from: "prebuilt" });
});

afterAll(() => project.remove());

describe("the artifacts", () => {
  test("are one for each platform and tier", () => {
    expect(built.map(({ name }) => name)).toEqual(
      cells.map(([platform, tier]) => `ffmpeg-${platform}-${tier}`),
    );
  });

  test.each(cells)("of %s %s: an archive that its checksum fits", async (platform, tier) => {
    const name = `ffmpeg-${platform}-${tier}`;
    const archive = await readFile(path.join(artifacts, name, `${name}.tar.gz`));
    const sum = createHash("sha256").update(archive).digest("hex");
    const text = await readFile(path.join(artifacts, name, `${name}.tar.gz.sha256`), "utf8");
    expect(text).toBe(`${sum}  ${name}.tar.gz\n`);
  });

  test.each(cells)("of %s %s: libraries for that system, in one folder", async (platform, tier) => {
    const top = await unpacked(platform, tier);
    expect(path.basename(top)).toBe(`${platform}-${tier}`);
    const [os = "", cpu = ""] = platform.split("-");
    const libraries = (await readdir(path.join(top, "lib"))).filter((name) => name.endsWith(".a"));
    const more = tier === "free" ? [] : ["libx264.a"];
    expect(libraries.sort()).toEqual(["libavcodec.a", "libavutil.a", ...more]);
    for (const file of [...libraries.map((name) => `lib/${name}`), "bin/ffmpeg"]) {
      const { verdict } = proves(await identifyFile(path.join(top, file)), {
        ...{ os, machines: [cpu] },
      });
      // The header of an ELF object does not name a system.
      expect([file, verdict]).toEqual([file, os === "linux" ? "unknown" : "agree"]);
    }
    await access(path.join(top, "bin/ffmpeg"), constants.X_OK);
    await access(path.join(top, "lib/pkgconfig/libavcodec.pc"));
    await access(path.join(top, "lib/link-flags.js"));
    await access(path.join(top, "include/libavcodec/avcodec.h"));
  });
});

describe.each(ffmpegTiers)("the meta of the tier %s", (tier) => {
  const suffix = tier === "free" ? "" : "-non-free";

  onOwnPlatform("tells where the libraries of this machine are", async () => {
    const word = String(own);
    const top = await unpacked(word, tier);
    const meta = await project.add(
      `${scope}${suffix}`,
      path.join(templates, `webcodecs-ffmpeg${suffix}`),
    );
    const missing = await project.node(path.join(meta, "cli.js"));
    const platform = path.join(templates, `${word}${suffix}`);
    const folder = await project.add(`${scope}-${word}${suffix}`, platform);
    await cp(path.join(top, "lib"), path.join(folder, "lib"), { recursive: true });
    await cp(path.join(top, "versions.json"), path.join(folder, "versions.json"));
    const found = await project.node(path.join(meta, "cli.js"));

    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain(
      `${scope}${suffix} needs ${scope}-${word}${suffix}, which is not installed`,
    );
    expect(found.stderr).toBe("");
    const license = tier === "free" ? "LGPL-2.1-or-later" : "GPL-2.0-or-later";
    expect(JSON.parse(found.stdout)).toMatchObject({
      versions: { platform: word, tier, license },
      linkFlags: expect.arrayContaining(["-lavcodec", "-lavutil"]),
    });
  });
});

const folders = new Map<string, Promise<string>>();

/** The one top folder of an artifact's archive. */
function unpacked(platform: string, tier: string): Promise<string> {
  const name = `ffmpeg-${platform}-${tier}`;
  const archive = path.join(artifacts, name, `${name}.tar.gz`);
  const folder = folders.get(name) ?? unpack(archive, path.join(project.folder, "unpacked", name));
  folders.set(name, folder);
  return folder;
}
