//! Message passing over vectors: mean aggregation and a small layer.

use ruvector_core::dot;

/// The mean of the neighbours, or zeros of that dimension if there are none.
pub fn mean(neighbours: &[&[f32]], dimension: usize) -> Vec<f32> {
    let count = neighbours.len().max(1) as f32;
    (0..dimension)
        .map(|at| {
            neighbours
                .iter()
                .filter_map(|vector| vector.get(at))
                .sum::<f32>()
                / count
        })
        .collect()
}

/// A layer with one row of weights for each output value.
#[derive(Clone, Debug)]
pub struct Layer {
    pub weights: Vec<Vec<f32>>,
}

impl Layer {
    /// The layer that changes nothing but negative values.
    pub fn identity(dimension: usize) -> Self {
        let row = |at| {
            (0..dimension)
                .map(|other| f32::from(u8::from(at == other)))
                .collect()
        };
        Layer {
            weights: (0..dimension).map(row).collect(),
        }
    }

    /// Half the node, half the mean of its neighbours, through the weights, then ReLU.
    pub fn forward(&self, node: &[f32], neighbours: &[&[f32]]) -> Vec<f32> {
        let mean = mean(neighbours, node.len());
        let mixed: Vec<f32> = node
            .iter()
            .zip(&mean)
            .map(|(own, other)| (own + other) / 2.0)
            .collect();
        self.weights
            .iter()
            .map(|row| dot(row, &mixed).max(0.0))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixes_a_node_with_the_mean_of_its_neighbours() {
        let layer = Layer::identity(2);
        assert_eq!(
            layer.forward(&[4.0, 0.0], &[&[0.0, 2.0], &[0.0, -6.0]]),
            [2.0, 0.0]
        );
        assert_eq!(layer.forward(&[4.0, 2.0], &[]), [2.0, 1.0]);
    }
}
