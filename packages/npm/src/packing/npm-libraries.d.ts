/** npm's own answer to which files a package holds; only what is used of it. */
declare module "npm-packlist" {
  interface PackEdge {
    readonly to: PackNode | undefined;
    readonly peer: boolean;
    readonly dev: boolean;
  }
  interface PackNode {
    /** Absolute: where the package lies, or where the link to it lies. */
    readonly path: string;
    readonly package: Readonly<Record<string, unknown>>;
    readonly isProjectRoot: boolean;
    readonly isLink: boolean;
    /** What a link leads to; else the node itself. */
    readonly target: PackNode;
    /** By the name of the dependency. */
    readonly edgesOut: ReadonlyMap<string, PackEdge>;
    /** The folders of a workspace root's packages, by name. */
    readonly workspaces: ReadonlyMap<string, string> | null;
  }
  interface PackListOptions {
    readonly path: string;
    /** The workspace root whose ignore files count, and the package that is packed. */
    readonly prefix?: string;
    readonly workspaces?: readonly string[];
  }
  export default function packlist(tree: PackNode, options: PackListOptions): Promise<string[]>;
}

/** npm's own answer to which folders are packages of a workspace. */
declare module "@npmcli/map-workspaces" {
  export default function mapWorkspaces(options: {
    readonly cwd: string;
    readonly pkg: Readonly<Record<string, unknown>>;
  }): Promise<Map<string, string>>;
}
