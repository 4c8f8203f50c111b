/** npm's own reader of manifests; only what is used of it. */
declare module "@npmcli/package-json" {
  const PackageJson: {
    /** What `npm publish` makes of the `package.json` in a folder. */
    prepare(folder: string, options: { root: string }): Promise<{ content: unknown }>;
  };
  export default PackageJson;
}
