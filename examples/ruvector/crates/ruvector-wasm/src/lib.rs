//! Filtered vector collections for WebAssembly hosts.

use ruvector_collections::Collections;
use ruvector_core::{Entry, Metric};
use ruvector_filter::{top_k, Filter, Labels};

/// One collection with labels; vectors come as flat arrays.
pub struct Database {
    collections: Collections,
    labels: Labels,
}

impl Database {
    pub fn new(dimension: usize) -> Self {
        let mut collections = Collections::default();
        let created = collections.create("default", Metric::Cosine, dimension);
        debug_assert!(created.is_ok());
        Database {
            collections,
            labels: Labels::new(),
        }
    }

    /// Adds a vector with one label; false if its dimension is wrong.
    pub fn insert(&mut self, id: u64, vector: &[f32], label: &str) -> bool {
        let entry = Entry {
            id,
            vector: vector.to_vec(),
        };
        let index = self.collections.get_mut("default");
        let inserted = index.is_some_and(|index| index.insert(entry).is_ok());
        if inserted {
            self.labels.insert(id, [label.to_owned()].into());
        }
        inserted
    }

    /// The ids of the `k` nearest vectors with the label.
    pub fn search(&self, query: &[f32], k: usize, label: &str) -> Vec<u64> {
        let filter = Filter::Has(label.to_owned());
        let index = self.collections.get("default");
        let hits = index.map(|index| top_k(index, &self.labels, &filter, query, k));
        hits.unwrap_or_default().iter().map(|hit| hit.id).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_only_what_has_the_label() {
        let mut database = Database::new(2);
        assert!(database.insert(1, &[1.0, 0.0], "cat"));
        assert!(database.insert(2, &[1.0, 0.1], "dog"));
        assert!(!database.insert(3, &[1.0], "dog"));
        assert_eq!(database.search(&[1.0, 0.0], 5, "dog"), [2]);
    }
}
