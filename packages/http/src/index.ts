export { describeAnswer, errorDetail } from "./describe-answer.ts";
export type { AnswerHeaders, Fetch, FetchAnswer } from "./fetch.ts";
export { askForIdToken } from "./id-token.ts";
export { asRecord, parseJson, parseRecord } from "./json.ts";
export { retryAt } from "./retry-at.ts";
export { send } from "./send.ts";
export type { HttpRequest, Reply } from "./send.ts";
