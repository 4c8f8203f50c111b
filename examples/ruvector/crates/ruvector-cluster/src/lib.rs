//! Places vectors on the nodes of a cluster with consistent hashing.

use ruvector_core::Entry;
use std::collections::BTreeMap;

/// How many places each node has on the ring; more make the shares more even.
const PLACES: u64 = 64;

/// Nodes on a ring of hashes.
#[derive(Clone, Debug, Default)]
pub struct Ring {
    places: BTreeMap<u64, String>,
}

impl Ring {
    pub fn join(&mut self, node: &str) {
        let seed = node
            .bytes()
            .fold(0, |seed, byte| mix(seed ^ u64::from(byte)));
        self.places
            .extend((0..PLACES).map(|place| (mix(seed ^ place), node.to_owned())));
    }

    pub fn leave(&mut self, node: &str) {
        self.places.retain(|_, other| other != node);
    }

    /// The node that keeps this entry: the first at or after the hash of its id.
    pub fn owner(&self, entry: &Entry) -> Option<&str> {
        let after = self.places.range(mix(entry.id)..).next();
        after
            .or_else(|| self.places.first_key_value())
            .map(|(_, node)| node.as_str())
    }
}

/// The finalizer of SplitMix64.
fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_that_leaves_moves_only_its_own_entries() {
        let mut ring = Ring::default();
        ["a", "b", "c"].iter().for_each(|node| ring.join(node));
        let entries = (0..200)
            .map(|id| Entry { id, vector: vec![] })
            .collect::<Vec<_>>();
        let before: Vec<_> = entries
            .iter()
            .map(|e| ring.owner(e).unwrap().to_owned())
            .collect();
        assert!(["a", "b", "c"]
            .iter()
            .all(|node| before.iter().any(|owner| owner == node)));
        ring.leave("b");
        for (entry, owner) in entries.iter().zip(&before) {
            assert!(owner == "b" || ring.owner(entry) == Some(owner));
        }
    }
}
