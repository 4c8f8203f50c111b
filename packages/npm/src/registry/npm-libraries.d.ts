/** npm's own reader of manifests; only what is used of it. */
declare module "@npmcli/package-json" {
  export default class PackageJson {
    /** What `npm publish` makes of the `package.json` in a folder. */
    static prepare(folder: string, options: { root: string }): Promise<{ content: unknown }>;
    /** One that lies in a folder, of which nothing is read yet. */
    create(folder: string): PackageJson;
    /** Takes a manifest that is in memory. It is changed. */
    fromContent(manifest: Record<string, unknown>): PackageJson;
    /** Without steps those that npm takes before it packs: `bin` and `bundleDependencies` in their one form. */
    normalize(options?: { steps: readonly string[] }): Promise<{ content: unknown }>;
  }
}

/** npm's own reader of specifiers; only what is used of it. */
declare module "npm-package-arg" {
  namespace npa {
    interface Result {
      readonly type:
        ("version" | "range" | "tag" | "alias") | ("git" | "remote" | "file" | "directory");
      readonly name: string | null;
      readonly fetchSpec: string;
      readonly saveSpec: string | null;
      /** Of an alias. */
      readonly subSpec?: Result;
    }
  }
  const npa: {
    /** Throws for what npm does not install. */
    resolve(name: string, spec: string): npa.Result;
  };
  export default npa;
}

/** npm's own reader of addresses of repositories; only what is used of it. */
declare module "hosted-git-info" {
  const HostedGitInfo: {
    /** Undefined for hosts that it does not know. */
    fromUrl(url: string): { https(): string } | undefined;
  };
  export default HostedGitInfo;
}
