/*
 * A Node.js addon: version() and distance(a, b), the Euclidean distance of two arrays of numbers.
 *
 * A crate of napi-rs takes this place in a real project: `napi build --platform --release` makes the
 * .node there, and everything after it stays as it is. The few functions of Node-API are declared
 * here, so that no header has to be downloaded (https://nodejs.org/api/n-api.html).
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#ifndef VERSION
#define VERSION "0.1.2"
#endif

#ifdef _WIN32
#define EXPORT __declspec(dllexport)
#define IMPORT __declspec(dllimport)
#else
#define EXPORT __attribute__((visibility("default")))
#define IMPORT
#endif

typedef struct napi_env__ *napi_env;
typedef struct napi_value__ *napi_value;
typedef struct napi_callback_info__ *napi_callback_info;
typedef napi_value (*napi_callback)(napi_env, napi_callback_info);
/* 0 is napi_ok. */
typedef int napi_status;

IMPORT napi_status napi_create_double(napi_env, double, napi_value *);
IMPORT napi_status napi_create_function(napi_env, const char *, size_t, napi_callback, void *,
                                        napi_value *);
IMPORT napi_status napi_create_string_utf8(napi_env, const char *, size_t, napi_value *);
IMPORT napi_status napi_get_array_length(napi_env, napi_value, uint32_t *);
IMPORT napi_status napi_get_cb_info(napi_env, napi_callback_info, size_t *, napi_value *,
                                    napi_value *, void **);
IMPORT napi_status napi_get_element(napi_env, napi_value, uint32_t, napi_value *);
IMPORT napi_status napi_get_value_double(napi_env, napi_value, double *);
IMPORT napi_status napi_is_array(napi_env, napi_value, bool *);
IMPORT napi_status napi_set_named_property(napi_env, napi_value, const char *, napi_value);
IMPORT napi_status napi_throw_type_error(napi_env, const char *, const char *);

static napi_value refuse(napi_env env, const char *message) {
  napi_throw_type_error(env, NULL, message);
  return NULL;
}

/* The numbers of an array, to be freed; NULL if it is none, or holds something else. */
static double *read_numbers(napi_env env, napi_value array, uint32_t *length) {
  bool is_array = false;
  if (napi_is_array(env, array, &is_array) != 0 || !is_array) return NULL;
  if (napi_get_array_length(env, array, length) != 0) return NULL;
  double *numbers = calloc((size_t)*length + 1, sizeof *numbers);
  if (numbers == NULL) return NULL;
  for (uint32_t i = 0; i < *length; i++) {
    napi_value element;
    if (napi_get_element(env, array, i, &element) != 0 ||
        napi_get_value_double(env, element, &numbers[i]) != 0) {
      free(numbers);
      return NULL;
    }
  }
  return numbers;
}

static napi_value distance(napi_env env, napi_callback_info info) {
  size_t count = 2;
  napi_value arguments[2];
  if (napi_get_cb_info(env, info, &count, arguments, NULL, NULL) != 0) return NULL;
  uint32_t length_a = 0, length_b = 0;
  double *a = read_numbers(env, arguments[0], &length_a);
  double *b = read_numbers(env, arguments[1], &length_b);
  const bool are_numbers = a != NULL && b != NULL;
  double sum = 0;
  if (are_numbers && length_a == length_b) {
    for (uint32_t i = 0; i < length_a; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
  }
  free(a);
  free(b);
  if (!are_numbers) return refuse(env, "distance takes two arrays of numbers");
  if (length_a != length_b) return refuse(env, "distance takes two arrays of one length");
  napi_value result = NULL;
  napi_create_double(env, __builtin_sqrt(sum), &result);
  return result;
}

static napi_value version(napi_env env, napi_callback_info info) {
  (void)info;
  napi_value result = NULL;
  napi_create_string_utf8(env, VERSION, sizeof VERSION - 1, &result);
  return result;
}

static void add(napi_env env, napi_value exports, const char *name, napi_callback callback) {
  napi_value function;
  if (napi_create_function(env, name, SIZE_MAX, callback, NULL, &function) != 0) return;
  napi_set_named_property(env, exports, name, function);
}

EXPORT int32_t node_api_module_get_api_version_v1(void) { return 8; }

EXPORT napi_value napi_register_module_v1(napi_env env, napi_value exports) {
  add(env, exports, "version", version);
  add(env, exports, "distance", distance);
  return exports;
}
