import { code, fitting, table, tableRow, unbroken } from "@fairlead/markdown";
import { counted, size, withoutChecksumFiles, type RunsOn } from "@fairlead/publishing";
import { runsOnBlock } from "./runs-on.ts";
import { cutNote } from "./unit-table.ts";

/** A release asset, as its page shows it. */
export interface AssetRow {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** How many files it holds. */
  readonly files: number;
}

/** What the page of packaged assets tells. */
export interface AssetsPage {
  readonly assets: readonly AssetRow[];
  /** The folder where they lie. */
  readonly directory: string;
  /** The file of their checksums. */
  readonly checksums: string;
  /** What their binaries need. */
  readonly runsOn: RunsOn;
}

/** GitHub refuses a summary above 1 MiB; a margin is kept. */
const maxTable = 800_000;
const asset = { one: "release asset", many: "release assets" };

/** The page of packaged assets for GITHUB_STEP_SUMMARY. */
export function renderAssets({ assets, directory, checksums, runsOn }: AssetsPage): string {
  const listed = withoutChecksumFiles(assets);
  const rows = listed.map((each) =>
    tableRow([code(each.name), unbroken(size(each.size)), String(each.files), code(each.sha256)]),
  );
  const { kept, left } = fitting(rows, (row) => row, maxTable);
  const columns = [
    { title: "Asset" },
    { title: "Size", align: "right" as const },
    { title: "Files", align: "right" as const },
    { title: "SHA-256" },
  ];
  const total = assets.reduce((sum, each) => sum + each.size, 0);
  return `${[
    `## 📦 ${counted(assets.length, asset)}, ${size(total)}`,
    `In ${code(directory)}, with their checksums in ${code(checksums)}${listed.length < assets.length ? " and in a <code>.sha256</code> file beside each" : ""}.`,
    table(columns, kept),
    ...(left > 0 ? [cutNote(left)] : []),
    ...runsOnBlock(runsOn),
  ].join("\n\n")}\n`;
}
