//! Routes requests from the command line.

use ruvector_router_core::standard;

/// Where the words go, or what to say if they go nowhere.
pub fn run(words: &[String]) -> Result<String, String> {
    if words.is_empty() {
        return Err("usage: ruvector-router WORDS…".to_owned());
    }
    let request = words.join(" ");
    standard()
        .route(&request)
        .map(str::to_owned)
        .ok_or(format!("no route for \"{request}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_the_destination_or_says_that_there_is_none() {
        assert_eq!(
            run(&["find".to_owned(), "it".to_owned()]),
            Ok("search".to_owned())
        );
        assert_eq!(
            run(&["sing".to_owned()]),
            Err("no route for \"sing\"".to_owned())
        );
        assert!(run(&[]).is_err());
    }
}
