import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Contents: text, bytes, an object as JSON, or more about the file. */
export type Contents =
  | string
  | Buffer
  | { readonly json: unknown }
  | { readonly script: string }
  | { readonly link: string };

/** A temp folder with files; `done` takes it away. */
export function scratch(files: Readonly<Record<string, Contents>> = {}): {
  readonly folder: string;
  readonly write: (files: Readonly<Record<string, Contents>>) => void;
  readonly done: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), "fairlead-npm-"));
  const write = (more: Readonly<Record<string, Contents>>): void => {
    for (const [name, contents] of Object.entries(more)) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      if (typeof contents === "string" || Buffer.isBuffer(contents)) writeFileSync(file, contents);
      else if ("json" in contents) writeFileSync(file, JSON.stringify(contents.json));
      else if ("link" in contents) symlinkSync(contents.link, file);
      else {
        writeFileSync(file, contents.script);
        chmodSync(file, 0o755);
      }
    }
  };
  write(files);
  return {
    folder,
    write,
    done: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
