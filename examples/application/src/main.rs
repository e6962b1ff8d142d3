//! Shows the page of the application in a browser.

fn main() {
    #[cfg(target_arch = "wasm32")]
    yew::Renderer::<application::Page>::new().render();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This application is for browsers: README.md beside it says how to serve it.");
}
