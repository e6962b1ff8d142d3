//! Sizes as a good static host sends files: compressed by brotli at quality 11.

use std::collections::BTreeMap;
use std::panic;
use std::thread::{self, ScopedJoinHandle};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

/// Compresses every file; at this quality that takes seconds, so all cores take part.
///
/// # Errors
///
/// When the compressor fails.
pub fn compressed_sizes<Key: Copy + Send + Sync>(files: BTreeMap<Key, Vec<u8>>) -> Result<Vec<(Key, u64)>> {
    let files: Vec<_> = files.into_iter().collect();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = |core: usize| -> Result<Vec<(Key, u64)>> {
        files.iter().skip(core).step_by(cores).map(|(key, bytes)| Ok((*key, compressed_size(bytes)?))).collect()
    };
    let shares: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|core| scope.spawn(move || share(core))).collect();
        workers.into_iter().map(ScopedJoinHandle::join).collect()
    });
    let mut sizes = Vec::new();
    for share in shares {
        match share {
            Ok(share) => sizes.extend(share?),
            Err(cause) => panic::resume_unwind(cause),
        }
    }
    Ok(sizes)
}

/// What `brotli -q 11` makes of it.
fn compressed_size(mut bytes: &[u8]) -> Result<u64> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &parameters).context("cannot compress")?;
    Ok(compressed.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_measured_compressed() -> Result<()> {
        let files = (1..=5).map(|key| (key, "help and facts ".repeat(key * 1000).into_bytes())).collect();
        let sizes = compressed_sizes(files)?;
        assert_eq!(sizes.len(), 5);
        assert!(sizes.iter().all(|(_, size)| *size < 100), "{sizes:?}");
        Ok(())
    }
}
