/**
 * Publishes once with npm's library, as a job would, and prints how that went as JSON. What to publish
 * is in PUBLICATION: `{registry, token, manifest, tarball (base64), more: {…}}`.
 */
import { Buffer } from "node:buffer";
import libnpmpublish from "libnpmpublish";

const { registry, token, manifest, tarball, more } = JSON.parse(process.env.PUBLICATION);
const options = { registry: `${registry}/`, forceAuth: { token }, provenance: true, ...more };
const outcome = await libnpmpublish.publish(manifest, Buffer.from(tarball, "base64"), options).then(
  ({ status, stageId }) => ({ status, stageId }),
  (error) => ({
    status: error.statusCode ?? 0,
    code: error.code,
    error: error.body?.error ?? error.message,
    cause: error.cause?.statusCode,
  }),
);
console.log(JSON.stringify(outcome));
