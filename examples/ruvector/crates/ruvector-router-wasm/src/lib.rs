//! The router for WebAssembly hosts.

use ruvector_router_core::standard;

/// The answer as JSON: `{"destination":"search"}`, or `null` in place of the word.
pub fn route(request: &str) -> String {
    match standard().route(request) {
        Some(destination) => format!(r#"{{"destination":"{destination}"}}"#),
        None => r#"{"destination":null}"#.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_in_json() {
        assert_eq!(route("a path"), r#"{"destination":"graph"}"#);
        assert_eq!(route(""), r#"{"destination":null}"#);
    }
}
