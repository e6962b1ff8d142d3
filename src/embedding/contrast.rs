//! How far two colours stand out from each other, by WCAG's formula.

/// WCAG 1.4.6, and what the explainer itself keeps to: it moves what stands out less towards black or white.
pub const ENHANCED: f64 = 7.0;

/// WCAG 1.4.3.
pub const MINIMUM: f64 = 4.5;

/// What a ratio is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// At least seven to one.
    Enhanced,
    /// At least four and a half to one.
    Minimum,
    /// Less.
    TooLittle,
}

impl Grade {
    /// The grade of a ratio.
    pub fn of(ratio: f64) -> Self {
        if ratio >= ENHANCED {
            Self::Enhanced
        } else if ratio >= MINIMUM {
            Self::Minimum
        } else {
            Self::TooLittle
        }
    }

    /// Its name in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Enhanced => "enhanced",
            Self::Minimum => "minimum",
            Self::TooLittle => "too-little",
        }
    }
}

/// The ratio of two colours, each as `#1a2b3c`; nothing where one is no colour of that form.
pub fn ratio(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// A ratio with one decimal, cut and not rounded: `7.0` must not stand where it is less.
pub fn shown(ratio: f64) -> String {
    // Formatting floats takes a tenth of the page's program; whole numbers are in it anyhow.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let tenths = (ratio * 10.0 + 1e-9) as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |from: usize| {
        let value = f64::from(u8::from_str_radix(digits.get(from..from + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * part(0)? + 0.7152 * part(2)? + 0.0722 * part(4)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_those_of_the_formula() {
        for (one, other, expected, grade) in [
            ("#000000", "#ffffff", "21.0", Grade::Enhanced),
            ("#ffffff", "#ffffff", "1.0", Grade::TooLittle),
            // The greys next to a threshold.
            ("#767676", "#ffffff", "4.5", Grade::Minimum),
            ("#777777", "#ffffff", "4.4", Grade::TooLittle),
            ("#595959", "#ffffff", "7.0", Grade::Enhanced),
            ("#5a5a5a", "#ffffff", "6.8", Grade::Minimum),
        ] {
            let ratio = ratio(one, other).unwrap_or_default();
            assert_eq!((shown(ratio).as_str(), Grade::of(ratio)), (expected, grade), "{one} on {other}");
        }
        for bad in ["", "#fff", "red", "#12345g", "#12345é"] {
            assert_eq!(ratio(bad, "#ffffff"), None, "{bad}");
        }
    }
}
