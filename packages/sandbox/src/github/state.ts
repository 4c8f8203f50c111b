import type { GitData } from "./git-data.ts";
import type { Releases } from "./release-state.ts";
import type { Run, Workflow } from "./run-state.ts";

/** What a workflow's `permissions:` can give, as far as the sandbox asks for it. */
export type Scope = "actions" | "contents" | "administration" | "metadata" | "workflows";
export type Permissions = Readonly<Partial<Record<Scope, "read" | "write" | "none">>>;

/** Who a token speaks for, and where. */
export interface Token {
  readonly permissions: Permissions;
  /** `owner/name`, without case; or all repositories. */
  readonly repository: string;
  readonly login: string;
}

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  /** `owner/name` */
  readonly fullName: string;
  /** Whoever has no token for a private repository gets 404 for all of it. */
  readonly isPrivate: boolean;
  /** The repository that this one is a fork of. */
  readonly parent: Repository | undefined;
  readonly defaultBranch: string;
  /** Epoch ms on the sandbox's clock. */
  readonly createdAt: number;
  /** The setting: releases that are published from now on are immutable. */
  immutableReleases: boolean;
  readonly git: GitData;
  readonly workflows: Workflow[];
  /** In the order of their numbers. */
  readonly runs: Run[];
  readonly releases: Releases;
}

/** A change that was ordered for a later time. */
interface Later {
  readonly at: number;
  readonly change: () => void;
}

/** All that the sandbox's GitHub knows, in memory. */
export class State {
  /** By full name in lower case. */
  readonly repositories = new Map<string, Repository>();
  readonly tokens = new Map<string, Token>();
  #later: Later[] = [];
  #lastId = 100_000;

  /** An id that nothing else has; larger than all before, as GitHub's are. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  repository(fullName: string): Repository | undefined {
    return this.repositories.get(fullName.toLowerCase());
  }

  /** Throws an Error if a test names one that is not there. */
  existing(fullName: string): Repository {
    const found = this.repository(fullName);
    if (found === undefined) throw new Error(`The sandbox has no repository ${fullName}.`);
    return found;
  }

  /** Throws an Error if there is no run of that id. */
  run(id: number): Run {
    const runs = [...this.repositories.values()].flatMap((repository) => repository.runs);
    const found = runs.find((run) => run.id === id);
    if (found === undefined) throw new Error(`The sandbox has no run ${id}.`);
    return found;
  }

  later(at: number, change: () => void): void {
    this.#later.push({ at, change });
  }

  /** Does what was ordered for a time that has come, the earliest first. */
  settle(now: number): void {
    const due = this.#later.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
    this.#later = this.#later.filter(({ at }) => at > now);
    for (const { change } of due) change();
  }
}
