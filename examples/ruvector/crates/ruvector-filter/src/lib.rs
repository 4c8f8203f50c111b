//! Search among the vectors whose labels match a condition.

use ruvector_core::{Hit, Index};
use std::collections::{BTreeMap, BTreeSet};

/// The labels of each id.
pub type Labels = BTreeMap<u64, BTreeSet<String>>;

/// A condition on the labels of a vector.
#[derive(Clone, Debug)]
pub enum Filter {
    Has(String),
    Not(Box<Filter>),
    All(Vec<Filter>),
    Any(Vec<Filter>),
}

impl Filter {
    pub fn matches(&self, labels: &BTreeSet<String>) -> bool {
        match self {
            Filter::Has(label) => labels.contains(label),
            Filter::Not(inner) => !inner.matches(labels),
            Filter::All(all) => all.iter().all(|filter| filter.matches(labels)),
            Filter::Any(any) => any.iter().any(|filter| filter.matches(labels)),
        }
    }
}

/// The `k` nearest of those entries that match; an id without labels has an empty set.
pub fn top_k(index: &Index, labels: &Labels, filter: &Filter, query: &[f32], k: usize) -> Vec<Hit> {
    let none = BTreeSet::new();
    let matching = |hit: &Hit| filter.matches(labels.get(&hit.id).unwrap_or(&none));
    index
        .search(query, usize::MAX)
        .into_iter()
        .filter(matching)
        .take(k)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ruvector_core::{Entry, Metric};

    #[test]
    fn passes_over_a_nearer_vector_that_does_not_match() {
        let mut index = Index::new(Metric::Euclidean, 1);
        index
            .insert(Entry {
                id: 1,
                vector: vec![0.0],
            })
            .unwrap();
        index
            .insert(Entry {
                id: 2,
                vector: vec![5.0],
            })
            .unwrap();
        let labels = Labels::from([(1, BTreeSet::from(["draft".to_owned()]))]);
        let published = Filter::Not(Box::new(Filter::Has("draft".to_owned())));
        assert_eq!(top_k(&index, &labels, &published, &[0.0], 1)[0].id, 2);
        let anything = Filter::Any(vec![published.clone(), Filter::All(vec![])]);
        assert_eq!(top_k(&index, &labels, &anything, &[0.0], 1)[0].id, 1);
    }
}
