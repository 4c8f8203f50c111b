import { generateKeyPairSync, randomUUID, sign, verify, type KeyObject } from "node:crypto";
import { isObject } from "../is-object.ts";

/** Who issues the ID tokens of GitHub's runners; it stands in each of them. */
export const githubIssuer = "https://token.actions.githubusercontent.com";

export type Claims = Readonly<Record<string, unknown>>;

export interface SigningKey {
  readonly id: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export function newSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { id: randomUUID(), publicKey, privateKey };
}

/** A JSON Web Token, signed with RS256 as GitHub's are. */
export function signJwt(claims: Claims, key: SigningKey): string {
  const signed = `${encode({ alg: "RS256", typ: "JWT", kid: key.id })}.${encode(claims)}`;
  return `${signed}.${sign("sha256", Buffer.from(signed), key.privateKey).toString("base64url")}`;
}

export interface DecodedJwt {
  readonly header: Claims;
  readonly claims: Claims;
  /** Whether this key has signed it. */
  isSignedBy(key: KeyObject): boolean;
}

/** Takes a token apart without believing it. Undefined if it is none. */
export function decodeJwt(token: string): DecodedJwt | undefined {
  const [head = "", payload = "", signature = "", ...more] = token.split(".");
  const header = decode(head);
  const claims = decode(payload);
  if (header === undefined || claims === undefined || more.length > 0) return undefined;
  return {
    header,
    claims,
    isSignedBy: (key) =>
      header["alg"] === "RS256" &&
      verify("sha256", Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, "base64url")),
  };
}

function encode(value: Claims): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function decode(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
