import { counted, size, unitId } from "@fairlead/publishing";
import {
  cargoArguments,
  newCrates,
  publishArguments,
  reservedVersion,
  toPublish,
  type NameState,
  type SeenUnit,
} from "./steps.ts";

const words: Readonly<Record<NameState["kind"], string>> = {
  new: "🆕 new name",
  published: "☑️ published",
  exists: "exists: the workflow publishes it",
  differs: "❌ published with other bytes",
  "half-reserved": "reserved, not deprecated yet",
};

/** What is known of each name, and the commands that are run. */
export function describeFirst(
  seen: readonly SeenUnit[],
  {
    user,
    access,
    title,
  }: {
    readonly user: string | undefined;
    readonly access: "public" | "restricted" | undefined;
    /** The repository and commit. */
    readonly title: string;
  },
): string {
  const width = Math.max(0, ...seen.map(({ unit }) => unitId(unit).length));
  const rows = seen.map(({ unit, state }) => {
    const bytes = `${size(unit.size)}, ${unit.kind === "npm" ? unit.integrity : `sha256:${unit.checksum}`}`;
    return `  ${unitId(unit).padEnd(width)}  ${words[state.kind]}, ${bytes}`;
  });
  const units = toPublish(seen);
  const commands = units.map((unit) =>
    unit.kind === "npm"
      ? `  npm ${publishArguments(unit, `./${unit.file.split(/[/\\]/).at(-1) ?? ""}`, access).join(" ")}`
      : `  cargo ${cargoArguments(unit).join(" ")}`,
  );
  const late = units.filter(({ kind }) => kind === "crate").length - newCrates.burst;
  return [
    title,
    ...(user === undefined ? [] : [`npm: logged in as ${user}, who will own the new packages`]),
    ...["", ...rows, ""],
    ...(commands.length > 0 ? ["In this order:", ...commands, ""] : []),
    ...(late > 0
      ? [
          `crates.io takes ${newCrates.burst} new crates at once, then one every 10 minutes: about ${(late * newCrates.everyMs) / 60_000} minutes.`,
          "",
        ]
      : []),
  ].join("\n");
}

/** The names that are reserved. */
export function describeReserved(
  names: readonly { readonly name: string; readonly state: NameState }[],
  title: string,
): string {
  const width = Math.max(0, ...names.map(({ name }) => name.length));
  const rows = names.map(
    ({ name, state }) =>
      `  ${name.padEnd(width)}  ${state.kind === "published" ? "☑️ reserved" : words[state.kind]}`,
  );
  const open = names.filter(({ state }) => ["new", "half-reserved"].includes(state.kind)).length;
  const each = `an empty ${reservedVersion}, then npm deprecate`;
  return [
    ...[title, "", ...rows, ""],
    ...(open > 0 ? [`${counted(open, { one: "name", many: "names" })}: ${each}.`, ""] : []),
  ].join("\n");
}
