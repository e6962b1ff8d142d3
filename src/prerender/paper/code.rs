//! A QR code as SVG that stands in a page: one path, black on white whatever the page's colours are.

use qrcodegen::{QrCode, QrCodeEcc};

/// White around the code, in its own squares, as the standard asks.
const QUIET: i32 = 4;

/// The code of a text.
///
/// # Errors
/// Where the text is too long for any code.
pub fn svg(text: &str) -> Result<String, String> {
    // A quarter may be torn, dirty or folded away.
    let code = QrCode::encode_text(text, QrCodeEcc::Quartile).map_err(|error| format!("no code of “{text}”: {error}"))?;
    let size = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).fold(0, |run, _| run + 1);
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run.max(1);
        }
    }
    // What it says stands beside it in words: for whoever cannot see it, it is nothing.
    Ok(format!(
        "<svg class=\"code\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\">\
         <path fill=\"#fff\" d=\"M0 0h{size}v{size}h-{size}z\"/><path d=\"{path}\"/></svg>"
    ))
}
