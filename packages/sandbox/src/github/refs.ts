import { jsonAnswer, type Answer } from "../http-server.ts";
import { ApiError, notFound } from "./api-error.ts";
import type { GitObject } from "./git-data.ts";
import { paged } from "./pages.ts";
import { loseTag } from "./release-publication.ts";
import { parameter, type Call, type Route } from "./route.ts";
import { addTagObject } from "./seed-git.ts";
import { isoDate, nodeId, repositoryUrl } from "./shapes.ts";

const documentation = "rest/git/refs";

/** Refs and annotated tags (https://docs.github.com/en/rest/git/refs, …/git/tags). */
export const refRoutes: readonly Route[] = [
  { method: "GET", path: "/git/ref/{ref}", permission: { contents: "read" }, answer: readRef },
  {
    method: "GET",
    path: "/git/matching-refs/{ref}",
    permission: { contents: "read" },
    answer: matchingRefs,
  },
  { method: "POST", path: "/git/refs", permission: { contents: "write" }, answer: createRef },
  {
    method: "PATCH",
    path: "/git/refs/{ref}",
    permission: { contents: "write" },
    answer: updateRef,
  },
  {
    method: "DELETE",
    path: "/git/refs/{ref}",
    permission: { contents: "write" },
    answer: deleteRef,
  },
  { method: "GET", path: "/git/tags/{tag_sha}", permission: { contents: "read" }, answer: readTag },
  { method: "POST", path: "/git/tags", permission: { contents: "write" }, answer: createTag },
  { method: "GET", path: "/tags", permission: { contents: "read" }, answer: listTags },
];

function readRef(call: Call): Answer {
  const ref = `refs/${parameter(call, "ref")}`;
  const object = call.repository.git.refs.get(ref);
  if (object === undefined) throw notFound(`${documentation}#get-a-reference`);
  return jsonAnswer(200, described(ref, object, call));
}

/** All whose names begin so; sorted by name. */
function matchingRefs(call: Call): Answer {
  const start = `refs/${parameter(call, "ref")}`;
  const found = [...call.repository.git.refs]
    .filter(([ref]) => ref.startsWith(start))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return jsonAnswer(
    200,
    found.map(([ref, object]) => described(ref, object, call)),
  );
}

function createRef(call: Call): Answer {
  const { git } = call.repository;
  const ref = String(call.body["ref"]);
  const sha = String(call.body["sha"]);
  if (!/^refs\/[^/]+\/./.test(ref)) {
    throw unprocessable("Reference name must start with 'refs/' and have at least two slashes.");
  }
  if (!isRefName(ref)) throw unprocessable(`${ref} is not a valid ref name.`);
  if (git.refs.has(ref)) throw unprocessable("Reference already exists");
  if (call.repository.releases.burned.has(tagOf(ref))) {
    throw locked("Cannot create ref due to creations being restricted.");
  }
  const object = objectOf(call, sha);
  git.refs.set(ref, object);
  const answered = described(ref, object, call);
  return jsonAnswer(201, answered, {
    location: `${repositoryUrl(call.repository, call.context.urls)}/git/${ref}`,
  });
}

function updateRef(call: Call): Answer {
  const { git } = call.repository;
  const ref = changeableRef(call, "Cannot update this protected ref.");
  const old = git.refs.get(ref);
  const object = objectOf(call, String(call.body["sha"]));
  const from = old && git.peel(old);
  const to = git.peel(object);
  const isForward = from !== undefined && to !== undefined && git.ancestors(to).has(from);
  if (call.body["force"] !== true && !isForward) {
    throw unprocessable("Update is not a fast forward");
  }
  git.refs.set(ref, object);
  return jsonAnswer(200, described(ref, object, call));
}

function deleteRef(call: Call): Answer {
  const ref = changeableRef(call, "Cannot delete this tag");
  call.repository.git.refs.delete(ref);
  loseTag(call.repository, tagOf(ref));
  return { status: 204, headers: {}, body: Buffer.alloc(0) };
}

/** The ref of the path, which is there and not locked by an immutable release. */
function changeableRef(call: Call, refusal: string): string {
  const ref = `refs/${parameter(call, "ref")}`;
  if (!call.repository.git.refs.has(ref)) throw unprocessable("Reference does not exist");
  if (call.repository.releases.locks(tagOf(ref))) throw locked(refusal);
  return ref;
}

/** The name of a tag, empty for other refs. */
function tagOf(ref: string): string {
  return /^refs\/tags\/(.+)$/.exec(ref)?.[1] ?? "";
}

function locked(words: string): ApiError {
  return unprocessable(`Repository rule violations found\n\n${words}\n\n`);
}

function objectOf({ repository: { git } }: Call, sha: string): GitObject {
  if (!/^[0-9a-f]{40}$/i.test(sha)) {
    throw unprocessable(
      "The sha parameter must be exactly 40 characters and contain only [0-9a-f].",
    );
  }
  if (git.tagObjects.has(sha)) return { type: "tag", sha };
  if (git.commits.has(sha)) return { type: "commit", sha };
  throw unprocessable("Object does not exist");
}

function readTag(call: Call): Answer {
  const tag = call.repository.git.tagObjects.get(parameter(call, "tag_sha"));
  if (tag === undefined) throw notFound("rest/git/tags#get-a-tag");
  return jsonAnswer(200, describedTag(tag.sha, call));
}

function createTag(call: Call): Answer {
  const { body, repository, context } = call;
  const object = objectOf(call, String(body["object"]));
  const { sha } = addTagObject(repository.git, {
    ...{ object, tag: String(body["tag"]), message: String(body["message"]) },
    date: context.clock.now(),
  });
  return jsonAnswer(201, describedTag(sha, call));
}

function listTags(call: Call): Answer {
  const { git } = call.repository;
  const url = repositoryUrl(call.repository, call.context.urls);
  const names = [...git.refs.keys()]
    .filter((ref) => ref.startsWith("refs/tags/"))
    .map((ref) => ref.slice("refs/tags/".length))
    .sort((one, other) => (one < other ? 1 : -1));
  const { items, headers } = paged(names, call);
  const tags = items.map((name) => {
    const sha = git.commitOfTag(name) ?? "";
    return {
      name,
      commit: { sha, url: `${url}/commits/${sha}` },
      zipball_url: `${url}/zipball/refs/tags/${name}`,
      tarball_url: `${url}/tarball/refs/tags/${name}`,
      node_id: nodeId("Tag", name),
    };
  });
  return jsonAnswer(200, tags, headers);
}

function described(ref: string, { type, sha }: GitObject, call: Call): object {
  const url = repositoryUrl(call.repository, call.context.urls);
  return {
    ref,
    node_id: nodeId("Ref", ref),
    url: encodeURI(`${url}/git/${ref}`),
    object: { type, sha, url: `${url}/git/${type}s/${sha}` },
  };
}

function describedTag(sha: string, { repository, context }: Call): object {
  const tag = repository.git.tagObjects.get(sha);
  if (tag === undefined) throw notFound();
  const url = repositoryUrl(repository, context.urls);
  const { type, sha: target } = tag.object;
  return {
    ...{ sha, tag: tag.tag, message: tag.message, node_id: nodeId("Tag", sha) },
    url: `${url}/git/tags/${sha}`,
    tagger: { name: "Maintainer", email: "maintainer@example.com", date: isoDate(tag.date) },
    object: { type, sha: target, url: `${url}/git/${type}s/${target}` },
  };
}

/** As `git check-ref-format` has it. */
function isRefName(ref: string): boolean {
  return !/[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/$|\.$|\.lock(?:\/|$)|\/\./u.test(ref);
}

function unprocessable(message: string): ApiError {
  return new ApiError(422, message, { documentation });
}
