//! Templates: HTML with marks such as `%root%`, for which the build puts something in.

/// Puts texts in for marks. A line that holds nothing but marks for which there is no text goes.
///
/// # Errors
/// Where the template has a mark that is not among them.
pub fn fill(template: &str, marks: &[(&str, &str)]) -> Result<String, String> {
    let mut filled = String::new();
    for line in template.lines() {
        let (text, has_mark) = fill_line(line, marks)?;
        if has_mark && text.trim().is_empty() {
            continue;
        }
        filled.push_str(&text);
        filled.push('\n');
    }
    Ok(filled)
}

fn fill_line(line: &str, marks: &[(&str, &str)]) -> Result<(String, bool), String> {
    let (mut filled, mut rest, mut has_mark) = (String::new(), line, false);
    while let Some((before, after)) = rest.split_once('%') {
        filled.push_str(before);
        if let Some((name, after)) = after.split_once('%').filter(|(name, _)| is_name(name)) {
            let (_, text) =
                marks.iter().find(|(mark, _)| *mark == name).ok_or_else(|| format!("nothing is put in for the mark %{name}%"))?;
            filled.push_str(text);
            has_mark = true;
            rest = after;
        } else {
            filled.push('%');
            rest = after;
        }
    }
    filled.push_str(rest);
    Ok((filled, has_mark))
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_filled_and_what_is_put_in_is_left_alone() {
        let marks = [("root", "../"), ("text", "100 %root% 5 %"), ("none", "")];
        assert_eq!(fill("<a href=\"%root%\">\n  %none%\n%text%", &marks).as_deref(), Ok("<a href=\"../\">\n100 %root% 5 %\n"));
        assert_eq!(fill("width=\"100%\" height=\"50%\"", &marks).as_deref(), Ok("width=\"100%\" height=\"50%\"\n"));
    }

    #[test]
    fn a_mark_that_nobody_knows_is_said() {
        assert_eq!(fill("%root%%rot%", &[("root", "")]), Err("nothing is put in for the mark %rot%".to_owned()));
    }
}
