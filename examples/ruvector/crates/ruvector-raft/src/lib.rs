//! The replicated log of a Raft group, holding changes to a vector index.

use ruvector_core::{Entry, Index, WrongDimension};

/// A change, and the term of the leader that made it.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub term: u64,
    pub change: Entry,
}

/// One member's log; indexes begin at 1, and 0 is the place before the first record.
#[derive(Clone, Debug, Default)]
pub struct Log {
    records: Vec<Record>,
    committed: usize,
    applied: usize,
}

impl Log {
    pub fn last_index(&self) -> usize {
        self.records.len()
    }

    pub fn last_term(&self) -> u64 {
        self.records.last().map_or(0, |record| record.term)
    }

    /// AppendEntries: false if this log does not hold `previous` (index, term). Records that
    /// conflict with new ones are dropped, and all after them.
    pub fn append(&mut self, previous: (usize, u64), records: Vec<Record>) -> bool {
        let (index, term) = previous;
        if index > 0 && self.records.get(index - 1).map(|record| record.term) != Some(term) {
            return false;
        }
        for (at, record) in (index..).zip(records) {
            if self
                .records
                .get(at)
                .is_some_and(|old| old.term != record.term)
            {
                self.records.truncate(at);
            }
            if at == self.records.len() {
                self.records.push(record);
            }
        }
        true
    }

    /// Marks all records up to `index` as committed and applies those that were not yet.
    pub fn commit(&mut self, index: usize, state: &mut Index) -> Result<(), WrongDimension> {
        self.committed = self.committed.max(index.min(self.records.len()));
        while self.applied < self.committed {
            state.insert(self.records[self.applied].change.clone())?;
            self.applied += 1;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ruvector_core::Metric;

    fn record(term: u64, id: u64) -> Record {
        Record {
            term,
            change: Entry {
                id,
                vector: vec![id as f32],
            },
        }
    }

    #[test]
    fn a_new_leader_replaces_what_was_not_committed() {
        let (mut log, mut state) = (Log::default(), Index::new(Metric::Euclidean, 1));
        assert!(log.append((0, 0), vec![record(1, 10), record(1, 11)]));
        log.commit(1, &mut state).unwrap();
        assert!(!log.append((2, 2), vec![record(3, 12)]));
        assert!(log.append((1, 1), vec![record(2, 20)]));
        assert_eq!((log.last_index(), log.last_term()), (2, 2));
        log.commit(2, &mut state).unwrap();
        let ids: Vec<u64> = state.entries().iter().map(|entry| entry.id).collect();
        assert_eq!(ids, [10, 20]);
    }
}
