//! A sequenced log that replicas of a vector index replay.

use ruvector_core::{Entry, Index, WrongDimension};

/// Changes in order; the first one has the sequence number 1.
#[derive(Clone, Debug, Default)]
pub struct ReplicationLog {
    changes: Vec<Entry>,
}

impl ReplicationLog {
    /// Records a change and gives its sequence number.
    pub fn record(&mut self, change: Entry) -> usize {
        self.changes.push(change);
        self.changes.len()
    }

    /// What came after the sequence number `seen`.
    pub fn since(&self, seen: usize) -> &[Entry] {
        self.changes.get(seen..).unwrap_or_default()
    }
}

/// An index that follows a log.
#[derive(Clone, Debug)]
pub struct Replica {
    pub index: Index,
    seen: usize,
}

impl Replica {
    pub fn new(index: Index) -> Self {
        Replica { index, seen: 0 }
    }

    /// Applies what is new and says how much that was.
    pub fn catch_up(&mut self, log: &ReplicationLog) -> Result<usize, WrongDimension> {
        let before = self.seen;
        for change in log.since(before) {
            self.index.insert(change.clone())?;
            self.seen += 1;
        }
        Ok(self.seen - before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ruvector_core::Metric;

    #[test]
    fn a_replica_applies_each_change_once() {
        let mut log = ReplicationLog::default();
        let mut replica = Replica::new(Index::new(Metric::Euclidean, 1));
        assert_eq!(
            log.record(Entry {
                id: 1,
                vector: vec![1.0]
            }),
            1
        );
        assert_eq!(replica.catch_up(&log), Ok(1));
        assert_eq!(
            log.record(Entry {
                id: 2,
                vector: vec![2.0]
            }),
            2
        );
        assert_eq!(replica.catch_up(&log), Ok(1));
        assert_eq!(replica.catch_up(&log), Ok(0));
        assert_eq!(replica.index.entries().len(), 2);
    }
}
