/** npm's own reader of manifests; only what is used of it. */
declare module "@npmcli/package-json" {
  export default class PackageJson {
    /** What `npm publish` makes of the `package.json` in a folder. */
    static prepare(folder: string, options: { root: string }): Promise<{ content: unknown }>;
    /** One that lies in a folder, of which nothing is read yet. */
    create(folder: string): PackageJson;
    /** Takes a manifest that is in memory. It is changed. */
    fromContent(manifest: Record<string, unknown>): PackageJson;
    /** `bin` and `bundleDependencies` in their one form, as npm reads them before it packs. */
    normalize(): Promise<{ content: unknown }>;
  }
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
