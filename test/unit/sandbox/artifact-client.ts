/**
 * A step of a job that works with artifacts through GitHub's own client: reads one order in JSON from
 * its argument; the last line that it prints is the answer in JSON.
 */
import { argv } from "node:process";
import client from "@actions/artifact";
import type { Order } from "./artifact-job.ts";

async function follow(order: Order): Promise<unknown> {
  switch (order.do) {
    case "upload":
      return client.uploadArtifact(order.name, [...order.files], order.root, order);
    case "list":
      return (await client.listArtifacts(order)).artifacts;
    case "get":
      return (await client.getArtifact(order.name, order)).artifact;
    case "delete":
      return client.deleteArtifact(order.name, order);
    case "download":
      return client.downloadArtifact(order.id, order);
  }
}

const answer = await follow(JSON.parse(argv[2] ?? "") as Order).then(
  (value) => ({ value }),
  (error: unknown) => ({ error: String(error) }),
);
console.log(`\n${JSON.stringify(answer)}`);
