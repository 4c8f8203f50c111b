export { cutTable, details, fitting, list, shell, table, tableRow } from "./blocks.ts";
export type { Column } from "./blocks.ts";
export { code, codeSpan, escaped, httpsAddress, link, unbroken } from "./escape.ts";
export { oneLine } from "./one-line.ts";
