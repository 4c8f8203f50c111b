/** What we use of ncc, which brings no types of its own. */
declare module "@vercel/ncc" {
  export interface Options {
    readonly cache?: false;
    readonly esm?: boolean;
    readonly transpileOnly?: boolean;
    readonly minify?: boolean;
    readonly sourceMap?: boolean;
    readonly quiet?: boolean;
    readonly target?: string;
    readonly filterAssetBase?: string;
  }
  /** A module of webpack: a file, or several joined into one. */
  export interface Module {
    readonly resource?: string;
    readonly modules?: readonly Module[];
  }
  export interface Bundle {
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>;
    readonly stats: {
      readonly compilation: {
        /** All that was read, also what no chunk holds since nobody uses it. */
        readonly modules: Iterable<Module>;
        readonly chunkGraph: {
          getNumberOfModuleChunks(module: Module): number;
          getModuleChunksIterable(module: Module): Iterable<{ canBeInitial(): boolean }>;
        };
      };
    };
  }
  export default function ncc(entry: string, options: Options): Promise<Bundle>;
}
