//! A copy of the site: on a server, or in a folder.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use ureq::Agent;

/// How long a server may take for one file.
const PATIENCE: Duration = Duration::from_secs(60);

/// No file of a site comes near to that.
const LARGEST: u64 = 64 * 1024 * 1024;

/// By which a copy may hold a file a second time: the word of the header, and the ending of a file beside it.
pub const COMPRESSIONS: &[&str] = &["br", "gzip"];

/// A copy of the site.
pub enum Copy {
    /// At an address that ends in `/`.
    Served(Agent, String),
    /// In a folder of this machine.
    Lying(PathBuf),
}

/// What becomes of asking for a file.
pub enum Found {
    File(Answer),
    Missing,
    /// The server answers with this status.
    Refused(u16),
}

impl Found {
    /// The file, where there is one.
    pub fn file(self) -> Option<Answer> {
        if let Self::File(answer) = self { Some(answer) } else { None }
    }
}

/// A file of a copy.
pub struct Answer {
    pub bytes: Vec<u8>,
    /// What was said with it; nothing in a folder.
    pub said: Option<Said>,
}

/// What a server says with a file.
#[derive(Clone, Debug, Default)]
pub struct Said {
    pub kind: Option<String>,
    pub origin: Option<String>,
    pub options: Option<String>,
    pub compression: Option<String>,
}

impl Copy {
    /// The copy that is meant by an address or the name of a folder.
    ///
    /// # Errors
    ///
    /// When it is neither.
    pub fn at(place: &str) -> Result<Self> {
        if place.starts_with("https://") || place.starts_with("http://") {
            // What is wrong is told by the status, and compared is what was sent: nothing may unpack it on the way.
            let agent = Agent::config_builder().http_status_as_error(false).timeout_global(Some(PATIENCE)).build().into();
            let end = if place.ends_with('/') { "" } else { "/" };
            return Ok(Self::Served(agent, format!("{place}{end}")));
        }
        if !Path::new(place).is_dir() {
            bail!("{place} is no folder, and no address that begins with https://");
        }
        Ok(Self::Lying(PathBuf::from(place)))
    }

    /// Whether a server answers for it.
    pub fn is_served(&self) -> bool {
        matches!(self, Self::Served(..))
    }

    /// A file, as it is or by a compression.
    ///
    /// # Errors
    ///
    /// When the server cannot be reached or the folder not be read.
    pub fn get(&self, path: &str, compression: Option<&str>) -> Result<Found> {
        match self {
            Self::Served(agent, base) => ask(agent, &format!("{base}{}", encoded(path)), compression.unwrap_or("identity")),
            Self::Lying(folder) => {
                let ending = match compression {
                    Some("gzip") => ".gz",
                    Some("br") => ".br",
                    _ => "",
                };
                let file = folder.join(format!("{path}{ending}"));
                if !file.is_file() {
                    return Ok(Found::Missing);
                }
                let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
                Ok(Found::File(Answer { bytes, said: None }))
            }
        }
    }

    /// What a file is after unpacking, where the copy has it compressed.
    ///
    /// # Errors
    ///
    /// As for [`Copy::get`]; that it cannot be unpacked is an answer.
    pub fn compressed(&self, path: &str, compression: &str) -> Result<Option<Result<Vec<u8>>>> {
        let Found::File(answer) = self.get(path, Some(compression))? else { return Ok(None) };
        let sent = answer.said.map_or_else(|| Some(compression.to_owned()), |said| said.compression);
        // A server may send it as it is all the same: that was compared already.
        Ok(sent.filter(|sent| sent == compression).map(|_| unpacked(&answer.bytes, compression)))
    }
}

fn ask(agent: &Agent, address: &str, compression: &str) -> Result<Found> {
    let mut response =
        agent.get(address).header("Accept-Encoding", compression).call().with_context(|| format!("cannot reach {address}"))?;
    match response.status().as_u16() {
        200 => {}
        404 | 410 => return Ok(Found::Missing),
        status => return Ok(Found::Refused(status)),
    }
    let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).map(|value| value.trim().to_owned());
    let said = Said {
        kind: header("content-type"),
        origin: header("access-control-allow-origin"),
        options: header("x-content-type-options"),
        compression: header("content-encoding").map(|value| value.to_lowercase()),
    };
    let bytes =
        response.body_mut().with_config().limit(LARGEST).read_to_vec().with_context(|| format!("{address} did not arrive whole"))?;
    // Some send it compressed to those who have not asked for that.
    let bytes = match said.compression.as_deref() {
        Some(sent @ ("br" | "gzip")) if sent != compression => unpacked(&bytes, sent).with_context(|| format!("{address} is damaged"))?,
        _ => bytes,
    };
    Ok(Found::File(Answer { bytes, said: Some(said) }))
}

/// A path as an address has it.
fn encoded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn unpacked(bytes: &[u8], compression: &str) -> Result<Vec<u8>> {
    let mut plain = Vec::new();
    if compression == "br" {
        brotli::BrotliDecompress(&mut &bytes[..], &mut plain).context("damaged")?;
    } else {
        flate2::read::MultiGzDecoder::new(bytes).take(LARGEST).read_to_end(&mut plain).context("damaged")?;
    }
    Ok(plain)
}
