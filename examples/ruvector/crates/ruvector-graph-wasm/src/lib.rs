//! The vector graph for WebAssembly hosts.

use ruvector_core::Metric;
use ruvector_graph::Graph;

/// A graph of `vectors` that lie one after another in a flat array; `edges` holds pairs of their
/// places. None if a vector is incomplete.
pub fn build(vectors: &[f32], dimension: usize, edges: &[u32]) -> Option<Graph> {
    let mut graph = Graph::new(Metric::Cosine, dimension);
    for (id, vector) in (0..).zip(vectors.chunks(dimension.max(1))) {
        graph.add(id, vector).ok()?;
    }
    for pair in edges.chunks_exact(2) {
        graph.connect(u64::from(pair[0]), u64::from(pair[1]));
    }
    Some(graph)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builds_a_graph_from_flat_arrays() {
        let graph = build(&[1.0, 0.0, 0.0, 1.0], 2, &[0, 1]).unwrap();
        assert_eq!(graph.nearest(&[0.1, 3.0]).map(|hit| hit.id), Some(1));
        assert_eq!(graph.neighbours(0), [1]);
        assert!(build(&[1.0, 0.0, 0.0], 2, &[]).is_none());
    }
}
