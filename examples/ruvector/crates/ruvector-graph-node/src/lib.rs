//! The vector graph for Node.js hosts.

use ruvector_core::{Metric, WrongDimension};
use ruvector_graph::Graph;

/// A graph whose numbers are JavaScript's.
pub struct NodeGraph {
    graph: Graph,
}

impl NodeGraph {
    pub fn new(dimension: usize) -> Self {
        NodeGraph {
            graph: Graph::new(Metric::Euclidean, dimension),
        }
    }

    pub fn add(&mut self, id: u64, vector: &[f64]) -> Result<(), WrongDimension> {
        self.graph.add(id, &narrow(vector))
    }

    pub fn connect(&mut self, a: u64, b: u64) {
        self.graph.connect(a, b);
    }

    /// The node nearest to the query, then its neighbours; empty if the graph is.
    pub fn around(&self, query: &[f64]) -> Vec<u64> {
        let nearest = self.graph.nearest(&narrow(query)).map(|hit| hit.id);
        let neighbours = nearest
            .map(|id| self.graph.neighbours(id))
            .unwrap_or_default();
        nearest.into_iter().chain(neighbours).collect()
    }
}

fn narrow(vector: &[f64]) -> Vec<f32> {
    vector.iter().map(|x| *x as f32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_node_with_its_neighbours() {
        let mut graph = NodeGraph::new(1);
        assert!(graph.around(&[0.0]).is_empty());
        for id in 1..=3 {
            graph.add(id, &[id as f64]).unwrap();
        }
        graph.connect(3, 1);
        assert_eq!(graph.around(&[2.9]), [3, 1]);
        assert!(graph.add(4, &[]).is_err());
    }
}
