import { createHash } from "node:crypto";
import {
  asRecord,
  describeAnswer,
  parseRecord,
  type HttpRequest,
  type Reply,
} from "@fairlead/http";
import type { Problem, VersionName } from "@fairlead/publishing";
import { escapedName } from "../manifests/npm-name.ts";
import { get, type ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";

/** What the registry says to a maintainer's token, read-only granular ones too; never to a workflow's own. */
export interface StageReader {
  /** Asks something below the registry's address. */
  readonly ask: (path: string, request?: Pick<HttpRequest, "maxBytes" | "sink">) => Promise<Reply>;
}

/** A stage, as the registry describes it; what it does not say is undefined. */
export interface SeenStage {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly tag: string | undefined;
  /** SHA-1, hex. */
  readonly shasum: string | undefined;
  /** `validating`, `staged`, `blocked` */
  readonly status: string | undefined;
}

/** Twice the size that npm says a tarball may have. */
const maxBytes = 512 * 1024 ** 2;

/** Reads stages with a token, which goes to the registry's own origin only. */
export function stageReader(
  { registry }: NpmTarget,
  token: string,
  ports: Pick<ReadPorts, "fetch" | "userAgent">,
  signal: AbortSignal,
): StageReader {
  return {
    ask: (path, request = {}) => get(`${registry}${path}`, ports, token, signal, request),
  };
}

/** What tells whether the registry refuses its token. */
export interface NoticingReader extends StageReader {
  /** None, or the one warning. */
  readonly refusals: () => readonly Problem[];
}

/**
 * A reader that remembers whether the registry refuses its token: every answer looks then as if nothing
 * were known of any stage. `GET …/status` is not counted, which npmjs refuses for most packages.
 */
export function noticingRefusal(
  { ask }: StageReader,
  { title }: Pick<NpmTarget, "title">,
): NoticingReader {
  let refused: string | undefined;
  return {
    ask: async (path, request) => {
      const reply = await ask(path, request);
      if (reply.kind === "answer" && isRefused(path, reply.status)) {
        refused ??= describeAnswer(reply.status, reply.body);
      }
      return reply;
    },
    refusals: () => (refused === undefined ? [] : [tokenRefused(title, refused)]),
  };
}

function isRefused(path: string, status: number): boolean {
  return path.startsWith("/-/stage") && (status === 401 || status === 403);
}

function tokenRefused(title: string, said: string): Problem {
  return {
    code: "stage-token-refused",
    message: `The \`stage-token\` was refused by ${title} (${said}), so it is unknown which stages still exist: a rejected stage counts as waiting, and so does one that npm's scan refused.`,
    remedy:
      "If the token has expired, replace the secret with a new granular access token, with read-only permission for every package of the release. Nothing else depends on it.",
    input: "stage-token",
  };
}

export function stagePath(id: string, what = ""): string {
  return `/-/stage/${encodeURIComponent(id)}${what}`;
}

/** `GET /-/stage/ID` */
export function readStage(reply: Reply): SeenStage | undefined {
  if (reply.kind === "failed" || reply.status !== 200) return undefined;
  return stageOf(parseRecord(reply.body.toString("utf8")) ?? {});
}

/**
 * Whether a stage was approved, rejected, or never there for this token. A registry without staging
 * answers 404 to everything there too, without words of its own.
 */
export function saysNoStage(reply: Reply): boolean {
  return (
    reply.kind === "answer" &&
    reply.status === 404 &&
    parseRecord(reply.body.toString("utf8")) !== undefined
  );
}

/** A version, with what its record says of its stage. */
export interface RecordedStage extends VersionName {
  /** Undefined: nobody was told. */
  readonly stageId?: string | undefined;
  /** SHA-1, hex. */
  readonly shasum?: string | undefined;
  /** Epoch ms of the newest record that has it. */
  readonly recordedAt?: number | undefined;
}

/**
 * The stage of a version: by its id or, where that is unknown, in the list of its package. Of several
 * the one with the bytes of the record. `none`: the token is shown none; undefined: nobody can say.
 */
export async function findStage(
  reader: StageReader,
  { name, version, stageId, shasum }: RecordedStage,
): Promise<SeenStage | "none" | undefined> {
  if (stageId !== undefined) {
    const reply = await reader.ask(stagePath(stageId));
    return readStage(reply) ?? (saysNoStage(reply) ? "none" : undefined);
  }
  const listed = await listStages(reader, name);
  const found = listed?.filter((each) => each.name === name && each.version === version);
  const same = found?.find((each) => shasum !== undefined && each.shasum === shasum);
  return found && (same ?? found[0] ?? "none");
}

/** The SHA-512 of a staged file (`GET /-/stage/ID/tarball`), as npm writes it; else why it is not known. */
export async function stagedIntegrity(
  { ask }: StageReader,
  id: string,
): Promise<string | { readonly cause: string }> {
  const hash = createHash("sha512");
  const sink = (piece: Uint8Array) => hash.update(piece);
  const reply = await ask(stagePath(id, "/tarball"), { maxBytes, sink });
  if (reply.kind === "failed") return { cause: reply.cause };
  if (reply.status !== 200) return { cause: describeAnswer(reply.status, reply.body) };
  return `sha512-${hash.digest("base64")}`;
}

/**
 * All stages that the person may see, or those of one package: `GET /-/stage`, page by page. Undefined
 * where the registry does not say: trusted publishing may not ask, and some have no such list.
 */
export async function listStages(
  { ask }: StageReader,
  packageName?: string,
): Promise<readonly SeenStage[] | undefined> {
  const found: SeenStage[] = [];
  const perPage = 100;
  for (let page = 0; page < 50; page += 1) {
    const query = new URLSearchParams({
      ...(packageName !== undefined && { package: packageName }),
      ...{ page: String(page), perPage: String(perPage) },
    });
    const reply = await ask(`/-/stage?${query.toString()}`);
    if (reply.kind === "failed" || reply.status !== 200) return undefined;
    const answer = parseRecord(reply.body.toString("utf8"));
    const items = answer?.["items"];
    if (!Array.isArray(items)) return undefined;
    found.push(...items.flatMap((item) => stageOf(asRecord(item) ?? {}) ?? []));
    if (items.length < perPage) break;
  }
  return found;
}

/**
 * What the registry says of a version's life: `published`, `validating`, `staged`, `blocked` or
 * `deleted` (npm's API document, `package-version-status.yaml`). Undefined where it does not say: npmjs
 * has it for some packages only, and 403 and 404 mean nothing.
 */
export async function versionStatus(
  { ask }: StageReader,
  { name, version }: VersionName,
): Promise<string | undefined> {
  const path = `/-/package/${escapedName(name)}/version/${encodeURIComponent(version)}/status`;
  const reply = await ask(path);
  if (reply.kind === "failed" || reply.status !== 200) return undefined;
  return textIn(parseRecord(reply.body.toString("utf8")) ?? {}, "status");
}

function stageOf(answer: Readonly<Record<string, unknown>>): SeenStage | undefined {
  const text = (key: string) => textIn(answer, key);
  const [id, name, version] = [text("id"), text("packageName"), text("version")];
  if (id === undefined || name === undefined || version === undefined) return undefined;
  const [tag, shasum, status] = [text("tag"), text("shasum"), text("status")];
  return { id, name, version, tag, shasum, status };
}

function textIn(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = record[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}
