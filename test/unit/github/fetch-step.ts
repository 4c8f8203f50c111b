/**
 * A step of a job that takes artifacts of its run: reads names, a folder and limits in JSON from its
 * argument; the last line that it prints is the answer in JSON.
 */
import { argv, env } from "node:process";
import { fetchArtifacts, findArtifacts, readSource, takeReports } from "@fairlead/github";
import { ProblemsError } from "@fairlead/publishing";
import type { Order } from "./fetch-job.ts";

const { names, folder, runId, token, limits, reports } = JSON.parse(argv[2] ?? "") as Order;
const here = {
  runId: env["GITHUB_RUN_ID"] ?? "",
  runAttempt: Number(env["GITHUB_RUN_ATTEMPT"]),
  repository: env["GITHUB_REPOSITORY"] ?? "",
};
const said: string[] = [];
const { source } = readSource({ runId, token }, here);
const ports = {
  inJob: true,
  userAgent: "fairlead (test)",
  apiUrl: env["GITHUB_API_URL"] ?? "",
  fetch,
  clock: { now: () => Date.now(), sleep: () => Promise.resolve() },
  cancelled: new AbortController().signal,
  log: {
    info: (line: string) => void said.push(line),
    inGroup: <T>(_title: string, work: () => Promise<T>) => work(),
  },
};

async function take() {
  const { artifacts, problems } = await findArtifacts(names, source, ports);
  if (problems.length > 0) throw new ProblemsError(problems);
  return [...(await fetchArtifacts(artifacts, folder, source, ports, limits))];
}

async function readReports() {
  const taken = await takeReports(/^fairlead-report-/, folder, source, ports);
  return {
    folders: [],
    problems: taken.problems.map(({ message }) => message),
    reports: taken.reports.map(({ name }) => name),
    ...{ unread: taken.unread?.message, said },
  };
}

const work = () =>
  reports === true ? readReports() : take().then((folders) => ({ folders, problems: [] }));
const answer = await work().catch((error: unknown) => {
  if (!(error instanceof ProblemsError)) throw error;
  return { folders: [], problems: error.problems.map(({ message }) => message) };
});
console.log(`\n${JSON.stringify(answer)}`);
