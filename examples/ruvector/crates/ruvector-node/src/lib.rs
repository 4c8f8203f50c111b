//! Filtered vector collections, with metrics, for Node.js hosts.

use ruvector_collections::Collections;
use ruvector_core::{Entry, Metric, WrongDimension};
use ruvector_filter::{top_k, Filter, Labels};
use ruvector_metrics::Metrics;

/// Collections that are made when they are first written to; every call is counted.
#[derive(Default)]
pub struct Database {
    pub metrics: Metrics,
    collections: Collections,
    labels: Labels,
}

impl Database {
    /// Adds a vector of JavaScript numbers to the collection, with its labels.
    pub fn insert(
        &mut self,
        collection: &str,
        id: u64,
        vector: &[f64],
        labels: &[&str],
    ) -> Result<(), WrongDimension> {
        self.metrics.count("inserts", 1);
        let _ = self
            .collections
            .create(collection, Metric::Euclidean, vector.len());
        if let Some(index) = self.collections.get_mut(collection) {
            index.insert(Entry {
                id,
                vector: vector.iter().map(|x| *x as f32).collect(),
            })?;
        }
        self.labels
            .insert(id, labels.iter().map(|label| (*label).to_owned()).collect());
        Ok(())
    }

    /// The ids of the `k` nearest vectors that have all the labels.
    pub fn search(&self, collection: &str, query: &[f64], k: usize, labels: &[&str]) -> Vec<u64> {
        self.metrics.count("searches", 1);
        let query: Vec<f32> = query.iter().map(|x| *x as f32).collect();
        let all = Filter::All(
            labels
                .iter()
                .map(|l| Filter::Has((*l).to_owned()))
                .collect(),
        );
        let index = self.collections.get(collection);
        let hits = index.map(|index| top_k(index, &self.labels, &all, &query, k));
        hits.unwrap_or_default().iter().map(|hit| hit.id).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn searches_a_collection_and_counts_the_calls() {
        let mut database = Database::default();
        database.insert("songs", 1, &[1.0, 1.0], &["slow"]).unwrap();
        database
            .insert("songs", 2, &[2.0, 2.0], &["slow", "sad"])
            .unwrap();
        assert!(database.insert("songs", 3, &[1.0], &[]).is_err());
        assert_eq!(database.search("songs", &[0.0, 0.0], 2, &["slow"]), [1, 2]);
        assert_eq!(database.search("songs", &[0.0, 0.0], 2, &["sad"]), [2]);
        assert!(database.search("films", &[0.0], 1, &[]).is_empty());
        assert!(database.metrics.render().contains("ruvector_inserts 3\n"));
    }
}
