//! The tiny scorer for WebAssembly hosts.

use ruvector_tiny_dancer_core::Scorer;

/// The place of the best candidate; the candidates lie one after another in a flat array, each with
/// as many features as there are weights. -1 if there is none.
pub fn best(weights: &[f32], candidates: &[f32]) -> i32 {
    let scorer = Scorer {
        weights: weights.to_vec(),
        bias: 0.0,
    };
    let best = scorer.best(candidates.chunks_exact(weights.len().max(1)));
    best.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picks_the_best_of_a_flat_array() {
        assert_eq!(best(&[1.0, 0.5], &[0.0, 1.0, 2.0, 0.0]), 1);
        assert_eq!(best(&[1.0], &[]), -1);
    }
}
