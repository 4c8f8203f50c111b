import { describe, expect, test } from "@jest/globals";
import { describeBinary, identifyFile } from "@fairlead/binaries";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { sampleNames, samplesFolder } from "./samples.ts";

/** What a tool of this machine prints, or undefined where it is missing. */
function printed(tool: string, ...words: string[]): string | undefined {
  const { status, stdout } = spawnSync(tool, words, {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], LC_ALL: "C" },
  });
  return status === 0 ? stdout : undefined;
}

// Other systems' tools of these names say other things: BusyBox, macOS.
const withReadelf = printed("readelf", "--version")?.includes("GNU") === true;
const withFile = printed("file", "--version")?.startsWith("file-5") === true;
const elfSamples = sampleNames.filter((name) => name.startsWith("elf-"));

/** Words of `file` for our machines. */
const fileWords: Readonly<Record<string, RegExp>> = {
  x64: /x86[-_]64|amd64/i,
  arm64: /arm64|aarch64/i,
  ia32: /80386|i386/i,
  arm: /\bARM\b/,
  riscv64: /RISC-V/,
  ppc64: /64-bit PowerPC/,
  s390x: /S\/390/,
  loong64: /LoongArch|\*unknown arch 0x102\*/,
  wasm32: /WebAssembly/,
};

describe("the same is said by", () => {
  // Named in the report of a run without the tool: skipped, not passed.
  const reason = (has: boolean, tool: string): string => (has ? tool : `${tool}, which is missing`);

  (withReadelf ? test.each(elfSamples) : test.skip.each(elfSamples))(
    `${reason(withReadelf, "readelf")} of %s`,
    async (name) => {
      const file = path.join(samplesFolder, name);
      const binary = await identifyFile(file);
      if (binary.kind === "other") throw new Error(name);
      const text = printed("readelf", "--wide", "--file-header", "--segments", "--dynamic", file);
      if (text === undefined) throw new Error("readelf failed");
      const interpreter = /interpreter: ([^\]]+)\]/.exec(text)?.[1] ?? "";
      const needed = [...text.matchAll(/\(NEEDED\)\s+Shared library: \[(.*)\]/g)].map(
        (match) => match[1],
      );
      const relocatable = /Type:\s+REL/.test(text);
      const pie = /Flags:.*\bPIE\b/.test(text);
      const fixed = /Type:\s+EXEC/.test(text);
      expect(binary.kind === "object").toBe(relocatable);
      expect(binary.kind === "executable").toBe(fixed || pie || interpreter !== "");
      expect(binary.libc === "glibc").toBe(
        needed.includes("libc.so.6") || /ld-linux/.test(interpreter),
      );
      expect(binary.libc === "static").toBe(
        binary.kind === "executable" && interpreter === "" && needed.length === 0,
      );
    },
  );

  (withFile ? test.each(sampleNames) : test.skip.each(sampleNames))(
    `${reason(withFile, "file")} of %s`,
    async (name) => {
      const file = path.join(samplesFolder, name);
      const binary = await identifyFile(file);
      if (binary.kind === "other") throw new Error(name);
      const text = printed("file", "--brief", file) ?? "";
      // Of what is in an archive `file` says nothing.
      if (binary.container === "ar") {
        expect(text).toContain("ar archive");
        return;
      }
      for (const cpu of binary.cpus) expect(text).toMatch(fileWords[cpu] ?? cpu);
      expect(text.includes("ELF")).toBe(describeBinary(binary).startsWith("ELF"));
      expect(text.includes("Mach-O")).toBe(describeBinary(binary).startsWith("Mach-O"));
      expect(text.includes("PE32")).toBe(describeBinary(binary).startsWith("PE"));
      if (binary.libc === "static") expect(text).toMatch(/static/);
    },
  );
});
