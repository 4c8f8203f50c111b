//! Measures how long searches in an index take.

use ruvector_core::{Entry, Index, Metric};
use std::time::{Duration, Instant};

/// An index of `count` vectors, the same ones for the same seed.
pub fn sample(count: u64, dimension: usize, mut seed: u64) -> Index {
    let mut index = Index::new(Metric::Euclidean, dimension);
    for id in 0..count {
        let vector = (0..dimension).map(|_| next(&mut seed)).collect();
        index
            .insert(Entry { id, vector })
            .expect("the vector was made in the index's dimension");
    }
    index
}

/// The time that one search takes, as the mean of `rounds`.
pub fn search_time(index: &Index, rounds: u32) -> Duration {
    let query = vec![0.5; index.dimension];
    let start = Instant::now();
    for _ in 0..rounds {
        std::hint::black_box(index.search(&query, 10));
    }
    start.elapsed() / rounds.max(1)
}

/// Between 0 and 1, from a linear congruential generator.
fn next(seed: &mut u64) -> f32 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
    (*seed >> 40) as f32 / (1u64 << 24) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_rounds_are_no_error() {
        search_time(&sample(5, 2, 1), 0);
    }

    #[test]
    fn the_same_seed_gives_the_same_index() {
        assert_eq!(sample(20, 4, 7), sample(20, 4, 7));
        assert_ne!(sample(20, 4, 7), sample(20, 4, 8));
        assert_eq!(sample(20, 4, 7).entries().len(), 20);
    }
}
