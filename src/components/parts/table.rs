//! Tables.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::citations::Citations;
use crate::content::Words;
use crate::content::bundle::Table;

/// Properties of [`DataTable`].
#[derive(Properties, Clone, PartialEq)]
pub struct DataTableProperties {
    /// The table.
    pub table: Table,
    /// The words of labels.
    pub words: Rc<Words>,
}

/// A table with a caption, whose first column names the rows.
#[component]
pub fn DataTable(properties: &DataTableProperties) -> Html {
    let DataTableProperties { table, words } = properties;
    html! {
        <div class="table" data-kind={table.kind.as_str()}>
            <table>
                <caption>{ table.caption.clone() }</caption>
                <thead>
                    <tr>
                        for column in table.columns.clone() {
                            <th scope="col">{ column }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for row in &table.rows {
                        <tr>
                            for (index, cell) in row.iter().enumerate() {
                                if index == 0 {
                                    <th scope="row">{ cell.clone() }</th>
                                } else {
                                    <td>{ cell.clone() }</td>
                                }
                            }
                        </tr>
                    }
                </tbody>
            </table>
            <Citations citations={table.citations.clone()} words={words.clone()} />
        </div>
    }
}
