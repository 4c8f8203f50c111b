import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate for `localhost`, 127.0.0.1 and `registry.example` that signs itself. */
export function certificate(names = "DNS:localhost,DNS:registry.example,IP:127.0.0.1,IP:::1") {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-chaos-"));
  const [keyFile, file] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  execFileSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=chaos"],
      ...["-addext", `subjectAltName=${names}`, "-keyout", keyFile, "-out", file],
    ],
    { stdio: "ignore" },
  );
  return {
    ...{ file, key: readFileSync(keyFile, "utf8"), cert: readFileSync(file, "utf8") },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
