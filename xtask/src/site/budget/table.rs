//! The table that is printed.

use super::measure::Row;

pub(super) fn table(rows: &[Row]) -> String {
    let mut lines = vec![format!("{:20}  {:8}  {:>8}  {:>6}", "compressed by brotli", "language", "KB", "limit")];
    for row in rows {
        let verdict = if row.is_over() { "OVER" } else { "ok" };
        let aim = row.aim.map(|aim| format!("  (aim: {aim})")).unwrap_or_default();
        lines.push(format!("{:20}  {:8}  {:>8}  {:>6}  {verdict}{aim}", row.what, row.language, kilobytes(row.bytes), limit(row.limit)));
    }
    lines.join("\n")
}

/// Kilobytes with two places, rounded up, so that no number in the table looks smaller than it is.
pub(super) fn kilobytes(bytes: u64) -> String {
    let hundredths = (bytes * 100).div_ceil(1024);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The same rounded down, so that no limit looks larger than it is; whole ones without places.
pub(super) fn limit(bytes: u64) -> String {
    match (bytes / 1024, bytes % 1024 * 100 / 1024) {
        (whole, 0) if bytes.is_multiple_of(1024) => whole.to_string(),
        (whole, hundredths) => format!("{whole}.{hundredths:02}"),
    }
}
