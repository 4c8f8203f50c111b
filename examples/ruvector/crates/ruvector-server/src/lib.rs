//! A line protocol in front of a vector index.

use ruvector_core::{Entry, Index};

/// Answers one line with one line: `PUT id x,y`, `NEAR k x,y` or `COUNT`.
pub fn answer(index: &mut Index, line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let result = match words.as_slice() {
        ["PUT", id, vector] => put(index, id, vector),
        ["NEAR", k, query] => near(index, k, query),
        ["COUNT"] => Ok(index.entries().len().to_string()),
        _ => Err("unknown request".to_owned()),
    };
    result.unwrap_or_else(|cause| format!("ERROR {cause}"))
}

fn put(index: &mut Index, id: &str, vector: &str) -> Result<String, String> {
    let id = id.parse().map_err(|_| format!("{id} is no id"))?;
    let entry = Entry {
        id,
        vector: numbers(vector)?,
    };
    index
        .insert(entry)
        .map_err(|wrong| format!("expected {} values", wrong.expected))?;
    Ok("OK".to_owned())
}

fn near(index: &Index, k: &str, query: &str) -> Result<String, String> {
    let k = k.parse().map_err(|_| format!("{k} is no count"))?;
    let hits = index.search(&numbers(query)?, k);
    Ok(hits
        .iter()
        .map(|hit| hit.id.to_string())
        .collect::<Vec<_>>()
        .join(" "))
}

fn numbers(text: &str) -> Result<Vec<f32>, String> {
    let number = |word: &str| word.parse().map_err(|_| format!("{word} is no number"));
    text.split(',').map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ruvector_core::Metric;

    #[test]
    fn answers_each_request_and_names_what_is_wrong() {
        let mut index = Index::new(Metric::Euclidean, 2);
        assert_eq!(answer(&mut index, "PUT 1 0,0"), "OK");
        assert_eq!(answer(&mut index, "PUT 2 3,4"), "OK");
        assert_eq!(answer(&mut index, "NEAR 2 3,3"), "2 1");
        assert_eq!(answer(&mut index, "COUNT"), "2");
        assert_eq!(answer(&mut index, "PUT 3 1"), "ERROR expected 2 values");
        assert_eq!(answer(&mut index, "NEAR one 1,1"), "ERROR one is no count");
        assert_eq!(answer(&mut index, "SING"), "ERROR unknown request");
    }
}
