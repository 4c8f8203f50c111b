import type {
  ExpectedRecord,
  RecordedPackage,
  RecordMismatch,
  StageRecord,
} from "./stage-record.ts";

/** A record, or why it is not trusted, as the end of a sentence: "…its sha is not a commit". */
type ReadRecord =
  | { readonly record: StageRecord; readonly fault?: undefined }
  | { readonly record?: undefined; readonly fault: string };

type Fields = Readonly<Record<string, unknown>>;

/** Every field that a command, an address or a decision is made of has its grammar. */
const grammar = {
  /** As npm has allowed it at any time; letters of old names may be capital. */
  name: /^(?:@[A-Za-z0-9~._-]+\/)?[A-Za-z0-9~._-]{1,214}$/,
  version: /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/,
  pin: /^(?:@[A-Za-z0-9~._-]+\/)?[A-Za-z0-9~._-]{1,214}@\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/,
  integrity: /^sha512-[A-Za-z0-9+/]{86}==$/,
  shasum: /^[0-9a-f]{40}$/,
  /** npm's are UUIDs; others have other letters, and none of them says anything to a shell. */
  stageId: /^[0-9A-Za-z][0-9A-Za-z-]{0,99}$/,
  tag: /^[A-Za-z0-9._~-]{1,100}$/,
  commit: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
  digits: /^\d{1,20}$/,
  repository: /^[A-Za-z0-9-]{1,100}\/[A-Za-z0-9._-]{1,100}$/,
} as const;

/** A release has some hundreds at most; what follows pins from one to the next goes no deeper. */
const mostPackages = 5_000;
/** Longer texts are none of ours. */
const maxText = 2_000;

/**
 * Reads the report of a publishing action, `report.json`, as the record of what it staged. Any job of a
 * run could have uploaded it under this name, so every field is checked against its grammar, and one
 * that does not fit makes the whole record one that is not trusted. Reports of schema version 1 without
 * the newer fields are read too. What was not packed for npm is left out.
 */
export function readStageRecord(text: string): ReadRecord {
  const report = fieldsOf(parsed(text));
  if (report === undefined) return { fault: "it is not a JSON object" };
  if (report["schemaVersion"] !== 1) {
    return { fault: `its schemaVersion is ${shown(report["schemaVersion"])}, not 1` };
  }
  const { action, repository, sha, units } = report;
  const run = fieldsOf(report["run"]) ?? {};
  const runId = /\/actions\/runs\/(\d{1,20})(?:\/attempts\/\d+)?$/.exec(
    textOf(run["url"]) ?? "",
  )?.[1];
  const attempt = run["attempt"];
  const finishedAt = Date.parse(textOf(report["finishedAt"]) ?? "");
  const registry = textOf(fieldsOf(report["registry"])?.["url"]);
  if (typeof action !== "string") return { fault: "it does not name the action that wrote it" };
  if (!fits(repository, grammar.repository)) return { fault: "its repository is not owner/name" };
  if (!fits(sha, grammar.commit)) return { fault: "its sha is not a commit" };
  if (runId === undefined) return { fault: "its run has no address with a number" };
  if (!isCount(attempt) || attempt < 1) return { fault: "its attempt is not a number from 1" };
  if (Number.isNaN(finishedAt)) return { fault: "its finishedAt is not a time" };
  if (registry === undefined) return { fault: "its registry has no address" };
  if (!Array.isArray(units) || units.length > mostPackages) {
    return { fault: 'its "units" is not a list' };
  }
  const packages: RecordedPackage[] = [];
  // Crates have checksums of their own, and are never staged.
  for (const unit of action === "publish-crates-ordered" ? [] : (units as unknown[])) {
    const read = readPackage(fieldsOf(unit) ?? {});
    if (typeof read === "string") return { fault: read };
    if (read !== undefined) packages.push({ ...read, recordedAt: finishedAt });
  }
  const dryRun = report["dryRun"] === true;
  return { record: { repository, sha, runId, attempt, registry, finishedAt, dryRun, packages } };
}

/** In what a record is of something else than what is meant. */
export function recordMismatch(
  record: StageRecord,
  expected: ExpectedRecord,
): RecordMismatch | undefined {
  const { repository, runId, runSha, commit, registry } = expected;
  const other = (kind: RecordMismatch["kind"], what: string, found: string, wanted: string) => {
    return { kind, fault: `it is for the ${what} ${found}, not ${wanted}` };
  };
  if (repository !== undefined && record.repository.toLowerCase() !== repository.toLowerCase()) {
    return other("repository", "repository", record.repository, repository);
  }
  if (runId !== undefined && record.runId !== runId) {
    return { kind: "run", fault: `it was written by run ${record.runId}, not by run ${runId}` };
  }
  if (runSha !== undefined && runSha !== "" && record.sha !== runSha) {
    const fault = `it was written by a run of commit ${record.sha}, and the run is of ${runSha}`;
    return { kind: "run-commit", fault };
  }
  if (registry !== undefined && withoutSlash(record.registry) !== withoutSlash(registry)) {
    return other("registry", "registry", record.registry, registry);
  }
  const foreign = record.packages.find((each) => {
    return commit !== undefined && !(each.commit ?? record.sha).startsWith(commit);
  });
  if (foreign === undefined || commit === undefined) return undefined;
  return other("commit", "commit", foreign.commit ?? record.sha, commit);
}

/** Whether a record is of the release that is meant: the end of a sentence that says why not. */
export function recordFault(record: StageRecord, expected: ExpectedRecord): string | undefined {
  return recordMismatch(record, expected)?.fault;
}

export function withoutSlash(address: string): string {
  return address.replace(/\/+$/, "");
}

/** Undefined: it was not packed, so nobody could approve or recognize it. A text: why it is not trusted. */
function readPackage(unit: Fields): RecordedPackage | string | undefined {
  const { name, version, outcome, checksum, size } = unit;
  if (!fits(name, grammar.name)) return `${shown(name)} is not the name of a package`;
  const at = ` of ${name}`;
  if (typeof outcome !== "string" || outcome.length > 40) return `the outcome${at} is not a word`;
  // A job that was cancelled before it packed knows neither.
  if (checksum === "" || !fits(version, grammar.version)) {
    return outcome === "staged" ? `the version${at} is not one` : undefined;
  }
  if (!fits(checksum, grammar.integrity)) return `the checksum${at} is not a sha512`;
  if (!isCount(size)) return `the size${at} is not a number of bytes`;
  const optional = optionalFields(unit);
  if (typeof optional === "string") return `the ${optional}${at} is not one`;
  const pins = unit["pins"] ?? [];
  if (!Array.isArray(pins) || pins.length > mostPackages) return `the pins${at} are not a list`;
  const listed: readonly unknown[] = pins;
  if (!listed.every((pin) => fits(pin, grammar.pin))) return `a pin${at} is not name@version`;
  const ids = listed.filter((pin) => typeof pin === "string");
  const fails = unit["fails"];
  return {
    ...{ name, version, outcome, integrity: checksum, size, pins: ids, ...optional },
    ...(typeof fails === "boolean" && { fails }),
  };
}

/** The fields that may be absent; a name: that field does not fit its grammar. */
function optionalFields(unit: Fields): Partial<RecordedPackage> | string {
  const texts = {
    ...{ shasum: grammar.shasum, tag: grammar.tag, stageId: grammar.stageId },
    ...{ commit: grammar.commit, runId: grammar.digits, logIndex: grammar.digits },
  };
  const found: Record<string, string | number> = {};
  for (const [key, form] of Object.entries(texts)) {
    const value = unit[key];
    if (value === undefined) continue;
    if (!fits(value, form)) return key;
    found[key] = value;
  }
  for (const key of ["layer", "runAttempt"]) {
    const value = unit[key];
    if (value === undefined) continue;
    if (!isCount(value)) return key;
    found[key] = value;
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Fields | undefined {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as Fields) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && value.length <= maxText ? value : undefined;
}

function fits(value: unknown, form: RegExp): value is string {
  return typeof value === "string" && value.length <= maxText && form.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function shown(value: unknown): string {
  return JSON.stringify(value ?? null).slice(0, 60);
}
