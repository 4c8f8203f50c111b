//! The router behind a C interface.

use ruvector_router_core::standard;
use std::ffi::{c_char, c_int, CStr};

/// The destination's number (0 search, 1 insert, 2 graph), or -1 for none or no valid text.
///
/// # Safety
/// `request` is null or points to a string that ends with a zero byte.
#[no_mangle]
pub unsafe extern "C" fn ruvector_route(request: *const c_char) -> c_int {
    if request.is_null() {
        return -1;
    }
    // SAFETY: the caller promises a string that ends with a zero byte.
    let request = unsafe { CStr::from_ptr(request) };
    match request
        .to_str()
        .ok()
        .and_then(|text| standard().route(text).map(str::to_owned))
        .as_deref()
    {
        Some("search") => 0,
        Some("insert") => 1,
        Some("graph") => 2,
        _ => -1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_a_c_string_and_survives_null() {
        // SAFETY: both literals end with a zero byte.
        unsafe {
            assert_eq!(ruvector_route(c"store this".as_ptr()), 1);
            assert_eq!(ruvector_route(c"sing".as_ptr()), -1);
            assert_eq!(ruvector_route(std::ptr::null()), -1);
        }
    }
}
