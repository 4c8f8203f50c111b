//! Mean aggregation for WebAssembly hosts.

use ruvector_gnn::Layer;

/// The identity layer's output for the first vector of `flat`, whose neighbours are the others.
/// All have the given dimension; an incomplete one at the end does not count.
pub fn aggregate(flat: &[f32], dimension: usize) -> Vec<f32> {
    let mut vectors = flat.chunks_exact(dimension.max(1));
    let Some(node) = vectors.next() else {
        return Vec::new();
    };
    Layer::identity(dimension).forward(node, &vectors.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_node_and_neighbours_from_one_array() {
        assert_eq!(
            aggregate(&[2.0, 0.0, 4.0, 2.0, 0.0, 2.0, 9.0], 2),
            [2.0, 1.0]
        );
        assert!(aggregate(&[], 2).is_empty());
    }
}
