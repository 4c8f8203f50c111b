import type { Call } from "./route.ts";

export interface Page<Item> {
  readonly items: readonly Item[];
  /** The `link` header, if there is more than this page. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The page that the query asks for: 30 entries unless `per_page` says else, at most 100; the addresses
 * of the other pages stand in `link`
 * (https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api).
 */
export function paged<Item>(
  items: readonly Item[],
  { query, context, path }: Pick<Call, "query" | "context" | "path">,
): Page<Item> {
  const size = within(query.get("per_page"), 30, 100);
  const page = within(query.get("page"), 1, Number.MAX_SAFE_INTEGER);
  const last = Math.max(1, Math.ceil(items.length / size));
  const to = (number: number, rel: string): string => {
    const target = new URLSearchParams(query);
    target.set("page", String(number));
    return `<${context.urls.api}${path}?${target.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [to(Math.min(page - 1, last), "prev")] : []),
    ...(page < last ? [to(page + 1, "next"), to(last, "last")] : []),
    ...(page > 1 ? [to(1, "first")] : []),
  ];
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links.length > 0 ? { link: links.join(", ") } : {},
  };
}

/** What is no number, or none from 1 on, is the default. */
function within(text: string | null, otherwise: number, most: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : otherwise;
}
