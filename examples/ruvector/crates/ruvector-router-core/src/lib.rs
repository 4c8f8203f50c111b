//! Routes a request to the best of several destinations.

/// A destination, and the words that speak for it.
#[derive(Clone, Debug)]
struct Route {
    destination: String,
    words: Vec<String>,
}

/// Destinations in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub struct Router {
    routes: Vec<Route>,
}

impl Router {
    /// Adds a destination with its words, separated by spaces.
    pub fn with(mut self, destination: &str, words: &str) -> Self {
        let words = words.split_whitespace().map(str::to_lowercase).collect();
        self.routes.push(Route {
            destination: destination.to_owned(),
            words,
        });
        self
    }

    /// The destination that shares most words with the request; the earlier one of equals.
    pub fn route(&self, request: &str) -> Option<&str> {
        let request = request.to_lowercase();
        let shared = |route: &Route| {
            request
                .split_whitespace()
                .filter(|word| route.words.iter().any(|w| w == word))
                .count()
        };
        let best = self.routes.iter().rev().max_by_key(|route| shared(route))?;
        (shared(best) > 0).then_some(best.destination.as_str())
    }
}

/// The routes that the bindings and the command line use.
pub fn standard() -> Router {
    Router::default()
        .with("search", "find search near nearest similar like")
        .with("insert", "add insert put store")
        .with("graph", "edge neighbour path connect connected")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_shared_words_win_and_none_is_no_route() {
        assert_eq!(
            standard().route("Find vectors LIKE this edge"),
            Some("search")
        );
        assert_eq!(standard().route("put an edge"), Some("insert"));
        assert_eq!(standard().route("sing"), None);
    }
}
