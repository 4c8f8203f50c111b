import { parseRecord } from "@fairlead/http";

/** How a program ended whose output was read. */
export interface Captured {
  /** Null: a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A trusted publisher as `npm trust list --json` prints it. */
export interface ListedPublisher {
  readonly id: string | undefined;
  /** `github`, `gitlab`, `circleci` */
  readonly type: string;
  readonly repository: string | undefined;
  readonly file: string | undefined;
  readonly environment: string | undefined;
  /** `createPackage`, `createStagedPackage` */
  readonly permissions: readonly string[];
}

/** What npm answered for one package. Unread is never none. */
export type TrustRead =
  | { readonly kind: "read"; readonly publishers: readonly ListedPublisher[] }
  /** It wants the second factor, which it asks for in a terminal. */
  | { readonly kind: "unconfirmed" }
  | { readonly kind: "limited" }
  | { readonly kind: "unread"; readonly cause: string };

/**
 * Reads what `npm trust list NAME --json` printed: nothing for no publisher, one object after the other
 * for several (npm 11.15 to 12.2).
 */
export function readTrustList({ code, stdout, stderr }: Captured): TrustRead {
  if (code !== 0) return readFailure({ code, stdout, stderr });
  const objects = objectsIn(stdout);
  if (objects === undefined) return { kind: "unread", cause: "npm printed something else" };
  return { kind: "read", publishers: objects.map(publisherIn) };
}

/** Why a command of npm failed; its own words where it has some. */
export function readFailure({
  code,
  stdout,
  stderr,
}: Captured): Exclude<TrustRead, { kind: "read" }> {
  const named = /"code": "(E[A-Z0-9]+)"/.exec(stdout)?.[1] ?? /code (E[A-Z0-9]+)/.exec(stderr)?.[1];
  if (named === "EOTP") return { kind: "unconfirmed" };
  if (named === "E429") return { kind: "limited" };
  const summary = /"summary": "((?:[^"\\]|\\.)*)"/.exec(stdout)?.[1]?.split("\\n")[0];
  const said = [named, summary].filter((part) => part !== undefined).join(": ");
  return {
    kind: "unread",
    cause: said === "" ? `npm ended with ${code ?? "a signal"}` : said.replace(/\.+$/, ""),
  };
}

function objectsIn(text: string): readonly Readonly<Record<string, unknown>>[] | undefined {
  const parts = text.trim() === "" ? [] : text.trim().split(/(?<=^\})\n/m);
  const objects = parts.map(parseRecord).filter((each) => each !== undefined);
  return objects.length === parts.length ? objects : undefined;
}

function publisherIn(found: Readonly<Record<string, unknown>>): ListedPublisher {
  const text = (key: string) => {
    const value = found[key];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const permissions = found["permissions"];
  return {
    ...{ id: text("id"), type: text("type") ?? "unknown", repository: text("repository") },
    ...{ file: text("file"), environment: text("environment") },
    permissions: (Array.isArray(permissions) ? (permissions as unknown[]) : []).filter(
      (each) => typeof each === "string",
    ),
  };
}
