/**
 * Publishes a tarball once with provenance, as a job would, and prints what that means as JSON. What to
 * publish is in PUBLICATION: the fields of a publication.
 */
import { createFetch } from "@fairlead/actionkit";
import { readPublishReply } from "../../../packages/npm/src/registry/npm-answers.ts";
import { publishTarball } from "../../../packages/npm/src/registry/publish.ts";

const publication = JSON.parse(process.env["PUBLICATION"] ?? "") as Parameters<
  typeof publishTarball
>[0];
const { signal } = new AbortController();
const ports = { fetch: createFetch({}), env: process.env, cancelled: signal };
const reply = await publishTarball(publication, ports, signal);
const context = { mode: publication.mode, isNew: false, title: "npm" };
console.log(JSON.stringify(readPublishReply(reply, context, Date.now())));
