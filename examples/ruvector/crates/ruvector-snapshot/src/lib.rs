//! Writes a vector index to bytes and reads it back.

use ruvector_core::{Entry, Index, Metric};

const METRICS: [Metric; 3] = [Metric::Euclidean, Metric::Cosine, Metric::Dot];

/// The bytes are no snapshot, or not all of one.
#[derive(Debug, PartialEq, Eq)]
pub struct Damaged;

/// Metric, dimension, then each entry; all numbers little-endian; a checksum at the end.
pub fn encode(index: &Index) -> Vec<u8> {
    let metric = METRICS
        .iter()
        .position(|m| *m == index.metric)
        .unwrap_or_default();
    let mut bytes = vec![metric as u8];
    bytes.extend((index.dimension as u32).to_le_bytes());
    for entry in index.entries() {
        bytes.extend(entry.id.to_le_bytes());
        bytes.extend(entry.vector.iter().flat_map(|value| value.to_le_bytes()));
    }
    bytes.extend(checksum(&bytes).to_le_bytes());
    bytes
}

/// Reads what [`encode`] wrote.
pub fn decode(bytes: &[u8]) -> Result<Index, Damaged> {
    let (body, sum) = bytes.split_at(bytes.len().checked_sub(4).ok_or(Damaged)?);
    if checksum(body).to_le_bytes() != sum {
        return Err(Damaged);
    }
    let metric = body
        .first()
        .and_then(|m| METRICS.get(usize::from(*m)))
        .ok_or(Damaged)?;
    let dimension = u32::from_le_bytes(array(body.get(1..5).ok_or(Damaged)?)?) as usize;
    let mut index = Index::new(*metric, dimension);
    for chunk in body[5..].chunks(8 + 4 * dimension) {
        let id = u64::from_le_bytes(array(chunk.get(..8).ok_or(Damaged)?)?);
        let values = chunk[8..]
            .chunks(4)
            .map(|value| array(value).map(f32::from_le_bytes));
        let entry = Entry {
            id,
            vector: values.collect::<Result<_, _>>()?,
        };
        index.insert(entry).map_err(|_| Damaged)?;
    }
    Ok(index)
}

fn array<const N: usize>(bytes: &[u8]) -> Result<[u8; N], Damaged> {
    bytes.try_into().map_err(|_| Damaged)
}

/// FNV-1a, 32 bits.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_what_was_written_and_refuses_what_was_damaged() {
        let mut index = Index::new(Metric::Cosine, 2);
        index
            .insert(Entry {
                id: 7,
                vector: vec![0.5, -1.0],
            })
            .unwrap();
        let mut bytes = encode(&index);
        assert_eq!(decode(&bytes), Ok(index));
        bytes[6] ^= 1;
        assert_eq!(decode(&bytes), Err(Damaged));
        assert_eq!(decode(&[]), Err(Damaged));
    }
}
