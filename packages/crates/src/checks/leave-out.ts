import type { Problem } from "@fairlead/publishing";
import type { ListItem } from "@fairlead/selection";
import { withDependants } from "../discover/graph.ts";
import { excludeLine } from "../discover/select.ts";

/**
 * The line that releases the crates without a problem now, if there are any.
 *
 * @param atFault names of crates with a problem of their own
 * @param forbidden names that the input lists although their manifests forbid publishing
 * @param toUpload names of the crates that the registry lacks
 * @param nodes what each selected crate depends on
 * @param already the input `exclude`
 */
export function leaveOut(
  atFault: Iterable<string>,
  forbidden: readonly string[],
  toUpload: readonly string[],
  nodes: readonly { readonly name: string; readonly dependencies: readonly string[] }[],
  already: readonly ListItem[] | undefined,
): Problem[] {
  const pending = new Set(toUpload);
  // A published crate stays as it is, whatever it depends on.
  const out = [
    ...forbidden,
    ...withDependants(
      atFault,
      nodes.filter(({ name }) => pending.has(name)),
    ),
  ];
  const total = toUpload.length + forbidden.length;
  const others = total - out.length;
  if (out.length === 0 || others === 0) return [];
  const message = `${out.length} of ${total} crates to upload cannot be published as ${out.length === 1 ? "it is" : "they are"}; the other ${others === 1 ? "one" : others} can.`;
  return [advice(message, out, already)];
}

/**
 * The same while nobody knows what is published. Then a crate with a problem may need no upload, and what
 * depends on it none either, so the line has only the crates that may not be published at all.
 *
 * @param selected how many other crates are selected
 * @param isNeeded whether one of these depends on such a crate
 */
export function leaveOutForbidden(
  forbidden: readonly string[],
  selected: number,
  isNeeded: boolean,
  already: readonly ListItem[] | undefined,
): Problem[] {
  if (forbidden.length === 0 || selected === 0 || isNeeded) return [];
  const of = `of ${forbidden.length} of ${forbidden.length + selected} selected crates`;
  const message =
    forbidden.length === 1
      ? `The manifest ${of} does not allow publishing it.`
      : `The manifests ${of} do not allow publishing them.`;
  return [advice(message, forbidden, already)];
}

function advice(
  message: string,
  out: readonly string[],
  already: readonly ListItem[] | undefined,
): Problem {
  return {
    code: "crates-can-be-left-out",
    message,
    remedy: `To release without ${out.length === 1 ? "it" : "them"}${already === undefined ? "" : ", beside what is excluded already"}:`,
    copy: excludeLine(out, already),
    isAdvice: true,
  };
}
