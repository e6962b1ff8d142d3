//! Shares of a whole, as bars of a table.

use std::rc::Rc;

use yew::{Html, html};

use crate::components::parts::Citations;
use crate::content::Words;
use crate::content::bundle::{Bar, Bars};

/// A chart that is its own table: whoever hears it hears rows, whoever sees it sees how long they are.
///
/// A bar is a `<meter>`: the element that HTML has for a share of a whole. It fills from where the text begins, in every
/// direction of writing, and the loader can build it, which it cannot a drawing.
pub fn bars(bars: &Bars, words: &Rc<Words>) -> Html {
    html! {
        <figure class="bars" data-kind={bars.kind.as_str()}>
            <figcaption>{ bars.caption.clone() }</figcaption>
            <div class="groups">
                for group in &bars.groups {
                    <table>
                        if !group.name.is_empty() {
                            <caption>{ group.name.clone() }</caption>
                        }
                        <tbody>{ for group.bars.iter().map(|bar| row(bar, !group.name.is_empty())) }</tbody>
                    </table>
                }
            </div>
            <p class="note">{ bars.note.clone() }</p>
            <Citations citations={bars.citations.clone()} words={words.clone()} />
        </figure>
    }
}

/// A bar with its name and its number. Short names of a group stand before their bars, long ones above.
fn row(bar: &Bar, beside: bool) -> Html {
    let meter = html! { <meter max="100" value={bar.percent.clone()} aria-hidden="true"></meter> };
    html! {
        <tr>
            if beside {
                <th scope="row">{ bar.label.clone() }</th>
                <td>{ meter }<b>{ bar.value.clone() }</b></td>
            } else {
                <th scope="row"><span>{ bar.label.clone() }</span>{ meter }</th>
                <td><b>{ bar.value.clone() }</b></td>
            }
        </tr>
    }
}
