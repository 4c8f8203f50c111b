//! Counters of a vector database, rendered for Prometheus.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Mutex;

/// Counters by name, safe to share between threads.
#[derive(Debug, Default)]
pub struct Metrics {
    counters: Mutex<BTreeMap<String, u64>>,
}

impl Metrics {
    /// Adds `by` to the counter, which begins at 0.
    pub fn count(&self, name: &str, by: u64) {
        let mut counters = self
            .counters
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        *counters.entry(name.to_owned()).or_default() += by;
    }

    /// All counters, in the text format that Prometheus reads.
    pub fn render(&self) -> String {
        let counters = self
            .counters
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        counters
            .iter()
            .fold(String::new(), |mut text, (name, value)| {
                let _ = writeln!(
                    text,
                    "# TYPE ruvector_{name} counter\nruvector_{name} {value}"
                );
                text
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_renders_in_order_of_names() {
        let metrics = Metrics::default();
        metrics.count("searches", 2);
        metrics.count("inserts", 1);
        metrics.count("searches", 3);
        let text = metrics.render();
        assert!(text.ends_with("# TYPE ruvector_searches counter\nruvector_searches 5\n"));
        assert!(text.starts_with("# TYPE ruvector_inserts counter\nruvector_inserts 1\n"));
    }
}
