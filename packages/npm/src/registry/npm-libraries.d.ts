/** npm's own reader of manifests; only what is used of it. */
declare module "@npmcli/package-json" {
  class PackageJson {
    /** What `npm publish` makes of the `package.json` in a folder. */
    static prepare(folder: string, options: { root: string }): Promise<{ content: unknown }>;
    fromContent(content: Readonly<Record<string, unknown>>): this;
    normalize(options: { steps: readonly string[] }): Promise<{ content: unknown }>;
  }
  export default PackageJson;
}
