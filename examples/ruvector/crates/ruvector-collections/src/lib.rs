//! Named collections of vectors.

use ruvector_core::{Index, Metric};
use std::collections::BTreeMap;

/// A collection of that name exists.
#[derive(Debug, PartialEq, Eq)]
pub struct NameTaken;

/// Indexes by name.
#[derive(Debug, Default)]
pub struct Collections {
    by_name: BTreeMap<String, Index>,
}

impl Collections {
    /// Makes an empty collection.
    pub fn create(
        &mut self,
        name: &str,
        metric: Metric,
        dimension: usize,
    ) -> Result<&mut Index, NameTaken> {
        if self.by_name.contains_key(name) {
            return Err(NameTaken);
        }
        Ok(self
            .by_name
            .entry(name.to_owned())
            .or_insert(Index::new(metric, dimension)))
    }

    pub fn get(&self, name: &str) -> Option<&Index> {
        self.by_name.get(name)
    }

    pub fn get_mut(&mut self, name: &str) -> Option<&mut Index> {
        self.by_name.get_mut(name)
    }

    pub fn remove(&mut self, name: &str) -> Option<Index> {
        self.by_name.remove(name)
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_until_its_collection_is_removed() {
        let mut collections = Collections::default();
        assert!(collections.create("images", Metric::Cosine, 3).is_ok());
        assert_eq!(collections.create("images", Metric::Dot, 2), Err(NameTaken));
        assert_eq!(
            collections.remove("images").map(|index| index.dimension),
            Some(3)
        );
        assert_eq!(collections.names().count(), 0);
    }
}
