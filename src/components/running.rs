//! Whether a program is there to answer.

use yew::{Callback, hook, use_effect_with, use_state};

/// False in the first render, so that it equals the prerendered one; true from the first effect on.
///
/// What works only with a program is `hidden` until then: a control that does nothing is worse than none. `on_ready` is
/// called from that effect: the island answers.
#[hook]
pub fn use_running(on_ready: &Callback<()>) -> bool {
    let running = use_state(|| false);
    {
        let (running, on_ready) = (running.clone(), on_ready.clone());
        use_effect_with((), move |()| {
            running.set(true);
            on_ready.emit(());
        });
    }
    *running
}
