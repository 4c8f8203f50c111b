//! Mean aggregation for Node.js hosts.

use ruvector_gnn::Layer;

/// The identity layer's output for a node with these neighbours, in JavaScript's numbers.
pub fn aggregate(node: &[f64], neighbours: &[Vec<f64>]) -> Vec<f64> {
    let narrow = |vector: &[f64]| vector.iter().map(|x| *x as f32).collect::<Vec<f32>>();
    let neighbours: Vec<Vec<f32>> = neighbours.iter().map(|vector| narrow(vector)).collect();
    let borrowed: Vec<&[f32]> = neighbours.iter().map(Vec::as_slice).collect();
    let output = Layer::identity(node.len()).forward(&narrow(node), &borrowed);
    output.into_iter().map(f64::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_and_gives_64_bit_numbers() {
        assert_eq!(aggregate(&[1.0, 3.0], &[vec![3.0, 1.0]]), [2.0, 2.0]);
    }
}
