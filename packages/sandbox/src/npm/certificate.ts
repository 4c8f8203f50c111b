/** Which extension of Fulcio's certificates says what (sigstore/fulcio, docs/oid-info.md). */
const extensions = {
  runnerEnvironment: 11,
  sourceRepository: 12,
  sourceRepositoryVisibility: 22,
} as const;

/** 1.3.6.1.4.1.57264.1, without the last number. */
const arc = Buffer.from("060a2b0601040183bf3001", "hex");

/** What a certificate says about the workflow that asked for it; undefined if it says nothing. */
export function certificateClaim(der: Buffer, claim: keyof typeof extensions): string | undefined {
  const oid = Buffer.concat([arc, Buffer.from([extensions[claim]])]);
  const start = der.indexOf(oid);
  if (start === -1) return undefined;
  const octets = readValue(der, start + oid.length, 0x04);
  return octets && readValue(octets, 0, 0x0c)?.toString("utf8");
}

/** The contents of a DER value with this tag. */
function readValue(der: Buffer, at: number, tag: number): Buffer | undefined {
  if (der[at] !== tag) return undefined;
  const first = der[at + 1] ?? 0;
  const [length, start] = first < 0x80 ? [first, at + 2] : [der[at + 2] ?? 0, at + 3];
  return first > 0x81 ? undefined : der.subarray(start, start + length);
}
