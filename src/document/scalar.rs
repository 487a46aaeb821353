//! What a plain word means in YAML 1.2's core schema.

use super::tree::Value;

/// Resolves an unquoted scalar. `ja` and `nee` remain text: the formats define their own booleans.
pub fn resolve(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(text).map_or_else(|| Value::String(text.to_owned()), Value::Number),
    }
}

/// Parses a scalar as a number. Infinity and NaN have no JSON form and remain text.
fn number(text: &str) -> Option<serde_json::Number> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if !unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return i64::from_str_radix(digits, 16).ok().map(Into::into);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return i64::from_str_radix(digits, 8).ok().map(Into::into);
    }
    if unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        let digits = text.strip_prefix('+').unwrap_or(text);
        return digits.parse::<i64>().ok().map(Into::into).or_else(|| decimal(digits));
    }
    let decimals = unsigned.bytes().all(|byte| byte.is_ascii_digit() || b".eE+-".contains(&byte));
    if decimals && unsigned.bytes().any(|byte| byte.is_ascii_digit()) { decimal(text) } else { None }
}

fn decimal(text: &str) -> Option<serde_json::Number> {
    text.parse::<f64>().ok().and_then(serde_json::Number::from_f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_dates_stay_text() {
        for text in ["ja", "nee", "yes", "2010-01-01", "1.0.2", ".inf", "-", "+", ".", "3e", "12 uur", "0x"] {
            assert_eq!(resolve(text), Value::String(text.to_owned()), "{text}");
        }
    }

    #[test]
    fn numbers_follow_the_core_schema() {
        for (text, value) in
            [("12", 12.0), ("-3", -3.0), ("+4", 4.0), ("0x1F", 31.0), ("0o17", 15.0), ("3.50", 3.5)]
        {
            let Value::Number(number) = resolve(text) else { panic!("{text} is not a number") };
            assert_eq!(number.as_f64(), Some(value), "{text}");
        }
        assert_eq!(resolve("~"), Value::Null);
        assert_eq!(resolve("true"), Value::Bool(true));
    }
}
