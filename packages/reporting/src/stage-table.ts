import { code, details, escaped, fitting, table, tableRow } from "@fairlead/markdown";
import { counted, type VersionName } from "@fairlead/publishing";

/** A stage, as far as it is known. */
export interface Stage extends VersionName {
  readonly stageId?: string | undefined;
  /** SHA-1, hex. */
  readonly shasum?: string | undefined;
  /** `sha512-…` */
  readonly integrity?: string | undefined;
}

/** A longer table is shown when it is asked for. */
const openRows = 12;
const told =
  "<code>npm stage view</code> shows the shasum of a stage, <code>npm stage download --json</code> its sha512 too.";
const noun = { one: "stage", many: "stages" };

/** The stages in the order of their approval, with what proves their contents, as far as that is known. */
export function stageTable(
  layers: readonly (readonly Stage[])[],
  maxBytes: number,
): readonly string[] {
  const stages = layers.flatMap((layer, at) => layer.map((each) => ({ ...each, at: at + 1 })));
  const hasSums = stages.some(({ shasum }) => shasum !== undefined);
  const columns = ["Order", "Package", "Stage", ...(hasSums ? ["shasum"] : [])];
  const { kept, left } = fitting(
    stages,
    ({ at, stageId, shasum = "", ...version }) =>
      tableRow([
        String(at),
        nameOf(version),
        stageId === undefined ? "not known" : code(stageId, 100),
        ...(hasSums ? [shasum === "" ? "" : code(shasum.slice(0, 12), 12)] : []),
      ]),
    maxBytes / 8,
  );
  const body = [
    table(
      columns.map((title) => ({ title })),
      kept,
    ),
    ...(left > 0 ? [`${left} more are in the report.`] : []),
    ...sha512s(stages, maxBytes / 8),
    told,
  ];
  if (stages.length <= openRows) return body;
  return [details(`All ${counted(stages.length, noun)}`, body.join("\n\n"))];
}

/** Too wide to stand beside the ids. */
function sha512s(stages: readonly Stage[], maxBytes: number): readonly string[] {
  const known = stages.flatMap(({ integrity, ...version }) =>
    integrity === undefined ? [] : [tableRow([nameOf(version), code(integrity, 100)])],
  );
  if (known.length === 0) return [];
  const { kept } = fitting(known, (row) => row, maxBytes);
  const columns = ["Package", "sha512"].map((title) => ({ title }));
  return [details(`sha512 of ${counted(known.length, noun)}`, table(columns, kept))];
}

function nameOf({ name, version }: VersionName): string {
  return `${code(name, 214)} ${escaped(version, 80)}`;
}
