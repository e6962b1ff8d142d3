//! Digests as `integrity` attributes write them.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes of a SHA-384 as `integrity` and a manifest write them.
pub fn sha384(bytes: &[u8]) -> String {
    let mut text = String::from("sha384-");
    for group in bytes.chunks(3) {
        let at = |index: usize| u32::from(group.get(index).copied().unwrap_or_default());
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let sign = ALPHABET.get((bits >> (18 - 6 * place) & 63) as usize).copied().unwrap_or(b'=');
            text.push(if place > group.len() { '=' } else { sign.into() });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::sha384;

    #[test]
    fn bytes_are_written_in_base64() {
        for (bytes, text) in [(&b""[..], ""), (b"f", "Zg=="), (b"fo", "Zm8="), (b"foo", "Zm9v"), (&[0xff, 0xfe, 0xfd, 0xfb], "//79+w==")] {
            assert_eq!(sha384(bytes), format!("sha384-{text}"));
        }
    }
}
