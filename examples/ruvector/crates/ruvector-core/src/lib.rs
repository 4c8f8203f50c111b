//! Vectors, distances and an exact nearest-neighbour index.

/// How far apart two vectors are; smaller is nearer for each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    Euclidean,
    Cosine,
    Dot,
}

impl Metric {
    /// The distance between two vectors of the same dimension.
    pub fn distance(self, a: &[f32], b: &[f32]) -> f32 {
        match self {
            Metric::Euclidean => a
                .iter()
                .zip(b)
                .map(|(x, y)| (x - y).powi(2))
                .sum::<f32>()
                .sqrt(),
            Metric::Cosine => 1.0 - dot(a, b) / (dot(a, a) * dot(b, b)).sqrt().max(f32::EPSILON),
            Metric::Dot => -dot(a, b),
        }
    }
}

/// The dot product of two vectors of the same dimension.
pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// A vector under an id.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub id: u64,
    pub vector: Vec<f32>,
}

/// An id that was found, and its distance from the query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    pub id: u64,
    pub distance: f32,
}

/// The vector has another dimension than the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongDimension {
    pub expected: usize,
    pub found: usize,
}

/// Vectors of one dimension, searched one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    pub metric: Metric,
    pub dimension: usize,
    entries: Vec<Entry>,
}

impl Index {
    pub fn new(metric: Metric, dimension: usize) -> Self {
        Index {
            metric,
            dimension,
            entries: Vec::new(),
        }
    }

    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Adds the entry, or replaces the one with its id.
    pub fn insert(&mut self, entry: Entry) -> Result<(), WrongDimension> {
        let found = entry.vector.len();
        if found != self.dimension {
            return Err(WrongDimension {
                expected: self.dimension,
                found,
            });
        }
        self.entries.retain(|other| other.id != entry.id);
        self.entries.push(entry);
        Ok(())
    }

    /// The `k` nearest entries, nearest first.
    pub fn search(&self, query: &[f32], k: usize) -> Vec<Hit> {
        let distance = |entry: &Entry| self.metric.distance(query, &entry.vector);
        let mut hits: Vec<Hit> = self
            .entries
            .iter()
            .map(|e| Hit {
                id: e.id,
                distance: distance(e),
            })
            .collect();
        hits.sort_by(|a, b| a.distance.total_cmp(&b.distance).then(a.id.cmp(&b.id)));
        hits.truncate(k);
        hits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_nearest_first() {
        let mut index = Index::new(Metric::Euclidean, 2);
        for (id, vector) in [
            (1, vec![9.0, 9.0]),
            (2, vec![1.0, 0.0]),
            (3, vec![0.0, 3.0]),
        ] {
            index.insert(Entry { id, vector }).unwrap();
        }
        let ids: Vec<u64> = index
            .search(&[0.0, 0.0], 2)
            .iter()
            .map(|hit| hit.id)
            .collect();
        assert_eq!(ids, [2, 3]);
    }

    #[test]
    fn refuses_a_wrong_dimension() {
        let wrong = Index::new(Metric::Dot, 2).insert(Entry {
            id: 1,
            vector: vec![1.0],
        });
        assert_eq!(
            wrong,
            Err(WrongDimension {
                expected: 2,
                found: 1
            })
        );
    }

    #[test]
    fn cosine_ignores_length() {
        assert!(Metric::Cosine.distance(&[1.0, 1.0], &[5.0, 5.0]).abs() < 1e-6);
    }
}
