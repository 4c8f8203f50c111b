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
  }
  const libnpmpublish: {
    readonly publish: (
      manifest: Readonly<Record<string, unknown>>,
      tarball: Buffer,
      options: PublishOptions,
    ) => Promise<unknown>;
  };
  export default libnpmpublish;
}
