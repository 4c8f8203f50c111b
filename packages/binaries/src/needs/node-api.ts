import type { AddonNeeds } from "./needs.ts";

/**
 * Functions by the version of Node-API that added them (`symbols.js` of node-api-headers 1.9.0, which
 * lists 1 to 10). All others that begin with `napi_` are of version 1.
 */
const added: readonly (readonly [version: number, functions: string])[] = [
  [2, "napi_get_uv_event_loop"],
  [
    3,
    "napi_add_env_cleanup_hook napi_close_callback_scope napi_fatal_exception napi_open_callback_scope napi_remove_env_cleanup_hook",
  ],
  [
    4,
    "napi_acquire_threadsafe_function napi_call_threadsafe_function napi_create_threadsafe_function napi_get_threadsafe_function_context napi_ref_threadsafe_function napi_release_threadsafe_function napi_unref_threadsafe_function",
  ],
  [5, "napi_add_finalizer napi_create_date napi_get_date_value napi_is_date"],
  [
    6,
    "napi_create_bigint_int64 napi_create_bigint_uint64 napi_create_bigint_words napi_get_all_property_names napi_get_instance_data napi_get_value_bigint_int64 napi_get_value_bigint_uint64 napi_get_value_bigint_words napi_set_instance_data",
  ],
  [7, "napi_detach_arraybuffer napi_is_detached_arraybuffer"],
  [
    8,
    "napi_check_object_type_tag napi_object_freeze napi_object_seal napi_type_tag_object napi_add_async_cleanup_hook napi_remove_async_cleanup_hook",
  ],
  [
    9,
    "node_api_create_syntax_error node_api_symbol_for node_api_throw_syntax_error node_api_get_module_file_name",
  ],
  [
    10,
    "node_api_create_external_string_latin1 node_api_create_external_string_utf16 node_api_create_property_key_latin1 node_api_create_property_key_utf16 node_api_create_property_key_utf8 node_api_create_buffer_from_arraybuffer",
  ],
];

const versions: ReadonlyMap<string, number> = new Map(
  added.flatMap(([version, functions]) =>
    functions.split(" ").map((name) => [name, version] as const),
  ),
);

/** V8's classes as the Itanium ABI (Linux, macOS) and Microsoft's spell them. */
const v8Name = /^_ZNK?2v8(?!8internal)|@v8@@/;

/** Collects what imported names tell; the names as in C, without the `_` of Mach-O. */
export class AddonImports {
  #version = 0;
  #cause = "";
  #v8 = false;

  add(name: string): void {
    if (/^(?:napi|node_api)_/.test(name)) {
      const version = versions.get(name) ?? (name.startsWith("napi_") ? 1 : 0);
      if (version > this.#version) [this.#version, this.#cause] = [version, name];
    } else if (v8Name.test(name)) this.#v8 = true;
  }

  get needs(): AddonNeeds {
    return {
      ...(this.#version === 0 ? {} : { nodeApi: this.#version, nodeApiCause: this.#cause }),
      v8: this.#v8,
    };
  }
}
