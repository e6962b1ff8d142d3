//! Names of rows that stay the same: a UUID of version 5 (RFC 9562), made from the name that the row has in `content/`.
//!
//! That name itself does not leave: those of helplines often hold their number, and a number may be withdrawn.

use sha1::{Digest, Sha1};

/// The namespace, drawn once.
const NAMESPACE: [u8; 16] = [0x5b, 0x0a, 0x9e, 0x36, 0x71, 0xc4, 0x4d, 0x0b, 0x9c, 0x1f, 0x2e, 0x84, 0xd7, 0x60, 0x3a, 0xf5];

/// The name of a row; `parts` are what it is, as in `helpline`, and what tells it from others of that sort.
pub fn identifier(parts: &[&str]) -> String {
    let mut hasher = Sha1::new();
    hasher.update(NAMESPACE);
    hasher.update(parts.join(":"));
    let digest = hasher.finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = (bytes[6] & 0x0f) | 0x50;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_never_changes() {
        assert_eq!(identifier(&["helpline", "fr-116006"]), "ac7d769b-fd34-5c1d-8e90-11bb4c3dfdac");
        assert_ne!(identifier(&["helpline", "fr-116006"]), identifier(&["helpline", "fr-3919"]));
    }
}
