//! Scores candidates with a tiny logistic model.

/// A weight for each feature, and a bias.
#[derive(Clone, Debug)]
pub struct Scorer {
    pub weights: Vec<f32>,
    pub bias: f32,
}

impl Scorer {
    /// Between 0 and 1; features beyond the weights do not count.
    pub fn score(&self, features: &[f32]) -> f32 {
        let sum: f32 = self
            .weights
            .iter()
            .zip(features)
            .map(|(weight, x)| weight * x)
            .sum();
        1.0 / (1.0 + (-(sum + self.bias)).exp())
    }

    /// The place of the best candidate; the first of equals.
    pub fn best<'a>(&self, candidates: impl IntoIterator<Item = &'a [f32]>) -> Option<usize> {
        let mut best: Option<(usize, f32)> = None;
        for (at, features) in candidates.into_iter().enumerate() {
            let score = self.score(features);
            if best.map_or(true, |(_, top)| score > top) {
                best = Some((at, score));
            }
        }
        best.map(|(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_score_is_best() {
        let scorer = Scorer {
            weights: vec![1.0, -1.0],
            bias: 0.0,
        };
        assert_eq!(scorer.score(&[2.0, 2.0]), 0.5);
        assert_eq!(
            scorer.best([&[0.0, 1.0][..], &[3.0, 1.0], &[3.0, 1.0]]),
            Some(1)
        );
        assert_eq!(scorer.best([]), None);
    }
}
