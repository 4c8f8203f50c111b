/** npm's own reader of manifests; only what is used of it. */
declare module "@npmcli/package-json" {
  const PackageJson: {
    /** What `npm publish` makes of the `package.json` in a folder. */
    prepare(folder: string, options: { root: string }): Promise<{ content: unknown }>;
  };
  export default PackageJson;
}

/** npm's own publishing; only what is used of it. */
declare module "libnpmpublish" {
  interface PublishOptions {
    /** With a slash at its end. */
    readonly registry: string;
    readonly forceAuth?: { readonly token: string };
    readonly defaultTag?: string;
    /** Absent: what the package has. */
    readonly access?: "public" | "restricted";
    readonly provenance?: boolean;
    /** Held back until a person approves it. */
    readonly stage?: boolean;
    /** In ms. */
    readonly timeout?: number;
    readonly signal?: AbortSignal;
    readonly headers?: Readonly<Record<string, string>>;
  }
  export function publish(
    manifest: Readonly<Record<string, unknown>>,
    tarball: Buffer,
    options: PublishOptions,
  ): Promise<unknown>;
  const libnpmpublish: { readonly publish: typeof publish };
  export default libnpmpublish;
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
