//! The tiny scorer for Node.js hosts.

use ruvector_tiny_dancer_core::Scorer;

/// The score of each candidate, in JavaScript's numbers.
pub fn scores(weights: &[f64], bias: f64, candidates: &[Vec<f64>]) -> Vec<f64> {
    let scorer = Scorer {
        weights: narrow(weights),
        bias: bias as f32,
    };
    candidates
        .iter()
        .map(|features| f64::from(scorer.score(&narrow(features))))
        .collect()
}

fn narrow(numbers: &[f64]) -> Vec<f32> {
    numbers.iter().map(|x| *x as f32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_each_candidate() {
        assert_eq!(scores(&[1.0], 0.0, &[vec![0.0], vec![100.0]]), [0.5, 1.0]);
        assert!(scores(&[1.0], 0.0, &[]).is_empty());
    }
}
