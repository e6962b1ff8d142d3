//! Files as a good static host sends them: compressed by brotli at quality 11, or by gzip.

use std::collections::BTreeMap;
use std::io::Write;
use std::panic;
use std::thread::{self, ScopedJoinHandle};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// What is done with the bytes of a file.
type Work<'work, Made> = &'work (dyn Fn(&[u8]) -> Result<Made> + Sync);

/// The compressed size of every file.
///
/// # Errors
///
/// When the compressor fails.
pub fn compressed_sizes<Key: Copy + Send + Sync>(files: BTreeMap<Key, Vec<u8>>) -> Result<Vec<(Key, u64)>> {
    let files: Vec<_> = files.into_iter().collect();
    let sizes = on_all_cores(&files, &|bytes| Ok(brotli(bytes)?.len() as u64))?;
    Ok(files.iter().map(|(key, _)| *key).zip(sizes).collect())
}

/// Does something with every file; at the highest quality compressing takes seconds, so all cores take part.
///
/// # Errors
///
/// When it fails for one of them.
pub fn on_all_cores<Key: Sync, Made: Send>(files: &[(Key, Vec<u8>)], work: Work<'_, Made>) -> Result<Vec<Made>> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = |core: usize| -> Result<Vec<(usize, Made)>> {
        let own = files.iter().enumerate().skip(core).step_by(cores);
        own.map(|(place, (_, bytes))| Ok((place, work(bytes)?))).collect()
    };
    let shares: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|core| scope.spawn(move || share(core))).collect();
        workers.into_iter().map(ScopedJoinHandle::join).collect()
    });
    let mut made = Vec::new();
    for share in shares {
        match share {
            Ok(share) => made.extend(share?),
            Err(cause) => panic::resume_unwind(cause),
        }
    }
    made.sort_by_key(|(place, _)| *place);
    Ok(made.into_iter().map(|(_, made)| made).collect())
}

/// What `brotli -q 11` makes of it.
///
/// # Errors
///
/// When the compressor fails.
pub fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &parameters).context("cannot compress")?;
    Ok(compressed)
}

/// What `gzip -9 --no-name` makes of it: no name, no time, and no system.
///
/// # Errors
///
/// When the compressor fails.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), Compression::best());
    writer.write_all(bytes).context("cannot compress")?;
    writer.finish().context("cannot compress")
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

    #[test]
    fn what_is_made_stands_in_the_order_of_the_files() -> Result<()> {
        let files: Vec<(usize, Vec<u8>)> = (0..9).map(|key| (key, vec![0; key])).collect();
        assert_eq!(on_all_cores(&files, &|bytes| Ok(bytes.len()))?, (0..9).collect::<Vec<_>>());
        assert!(on_all_cores(&files, &|bytes| if bytes.len() == 4 { anyhow::bail!("no") } else { Ok(()) }).is_err());
        Ok(())
    }
}
