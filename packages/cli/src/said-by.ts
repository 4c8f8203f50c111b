import { describeAnswer, type Reply } from "@fairlead/http";

/** What a server answered, or why it did not, for the middle or the end of a sentence: without a full stop. */
export function saidBy(reply: Reply): string {
  const said = reply.kind === "failed" ? reply.cause : describeAnswer(reply.status, reply.body);
  return said.replace(/\.+$/, "");
}
