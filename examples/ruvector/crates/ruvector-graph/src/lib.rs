//! A graph whose nodes carry vectors, replicated and sharded.

use ruvector_cluster::Ring;
use ruvector_core::{Entry, Hit, Index, Metric, WrongDimension};
use ruvector_raft::{Log, Record};
use ruvector_replication::ReplicationLog;
use std::collections::{BTreeMap, BTreeSet};

/// Nodes with vectors, and edges between them in both directions.
pub struct Graph {
    pub ring: Ring,
    pub replication: ReplicationLog,
    log: Log,
    vectors: Index,
    edges: BTreeMap<u64, BTreeSet<u64>>,
}

impl Graph {
    pub fn new(metric: Metric, dimension: usize) -> Self {
        Graph {
            ring: Ring::default(),
            replication: ReplicationLog::default(),
            log: Log::default(),
            vectors: Index::new(metric, dimension),
            edges: BTreeMap::new(),
        }
    }

    /// Logs, commits and replicates the node.
    pub fn add(&mut self, id: u64, vector: &[f32]) -> Result<(), WrongDimension> {
        let change = Entry {
            id,
            vector: vector.to_vec(),
        };
        if vector.len() != self.vectors.dimension {
            let (expected, found) = (self.vectors.dimension, vector.len());
            return Err(WrongDimension { expected, found });
        }
        let end = (self.log.last_index(), self.log.last_term());
        self.log.append(
            end,
            vec![Record {
                term: 1,
                change: change.clone(),
            }],
        );
        self.log.commit(self.log.last_index(), &mut self.vectors)?;
        self.replication.record(change);
        Ok(())
    }

    pub fn connect(&mut self, a: u64, b: u64) {
        self.edges.entry(a).or_default().insert(b);
        self.edges.entry(b).or_default().insert(a);
    }

    pub fn vector(&self, id: u64) -> Option<&[f32]> {
        let entry = self.vectors.entries().iter().find(|entry| entry.id == id)?;
        Some(&entry.vector)
    }

    pub fn neighbours(&self, id: u64) -> Vec<u64> {
        self.edges.get(&id).into_iter().flatten().copied().collect()
    }

    pub fn nearest(&self, query: &[f32]) -> Option<Hit> {
        self.vectors.search(query, 1).first().copied()
    }

    /// The member of the cluster that keeps the node.
    pub fn owner(&self, id: u64) -> Option<&str> {
        self.ring
            .owner(self.vectors.entries().iter().find(|entry| entry.id == id)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_is_found_connected_replicated_and_owned() {
        let mut graph = Graph::new(Metric::Euclidean, 1);
        graph.ring.join("eu-1");
        graph.add(1, &[1.0]).unwrap();
        graph.add(2, &[8.0]).unwrap();
        graph.connect(1, 2);
        assert_eq!(graph.nearest(&[7.0]).map(|hit| hit.id), Some(2));
        assert_eq!(graph.neighbours(2), [1]);
        assert_eq!(graph.replication.since(1).len(), 1);
        assert_eq!(graph.owner(2), Some("eu-1"));
        assert!(graph.add(3, &[]).is_err());
    }
}
