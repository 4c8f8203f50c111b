//! Vector search, graphs and aggregation from the command line.

use ruvector_core::{Metric, WrongDimension};
use ruvector_gnn::Layer;
use ruvector_graph::Graph;

/// Four nodes in a ring, on the corners of a square.
pub fn sample() -> Result<Graph, WrongDimension> {
    let mut graph = Graph::new(Metric::Euclidean, 2);
    for (id, corner) in (0..).zip([[0.0, 0.0], [0.0, 4.0], [4.0, 4.0], [4.0, 0.0]]) {
        graph.add(id, &corner)?;
        graph.connect(id, (id + 1) % 4);
    }
    Ok(graph)
}

/// The sample's node that is nearest to `X,Y`, its neighbours, and the layer's output for it.
pub fn run(arguments: &[String]) -> Result<String, String> {
    let [point] = arguments else {
        return Err("usage: ruvector X,Y".to_owned());
    };
    let number = |word: &str| {
        word.parse::<f32>()
            .map_err(|_| format!("{word} is no number"))
    };
    let query = point
        .split(',')
        .map(number)
        .collect::<Result<Vec<_>, _>>()?;
    if query.len() != 2 {
        return Err("expected two numbers, as in 1.5,2".to_owned());
    }
    let graph = sample().map_err(|wrong| format!("{wrong:?}"))?;
    let nearest = graph.nearest(&query).ok_or("the graph is empty")?;
    let neighbours = graph.neighbours(nearest.id);
    let vectors: Vec<&[f32]> = neighbours
        .iter()
        .filter_map(|id| graph.vector(*id))
        .collect();
    let own = graph.vector(nearest.id).unwrap_or_default();
    let output = Layer::identity(2).forward(own, &vectors);
    Ok(format!(
        "nearest {} neighbours {neighbours:?} layer {output:?}",
        nearest.id
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_from_the_sample_graph() {
        let answer = run(&["3.5,3".to_owned()]);
        assert_eq!(
            answer.as_deref(),
            Ok("nearest 2 neighbours [1, 3] layer [3.0, 3.0]")
        );
        assert_eq!(run(&["a,1".to_owned()]), Err("a is no number".to_owned()));
        assert!(run(&[]).is_err());
    }
}
