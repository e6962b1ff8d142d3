// The block in the editor: what can be chosen stands beside it, and the server writes the element. No build step: `wp` is there.

((wp) => {
  const { createElement: element, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { CheckboxControl, ExternalLink, PanelBody, Placeholder, SelectControl, TextControl } = wp.components;
  const { __, sprintf } = wp.i18n;

  /** What the release holds, told by the server. */
  const known = window.palermoExplainer;

  /** What holds where nothing is chosen: the settings of the site. */
  const usual = { value: "", label: __("As in the settings of the site", "palermo-explainer") };

  const texts = {
    auto: __("As the page around it", "palermo-explainer"),
    light: __("Light", "palermo-explainer"),
    dark: __("Dark", "palermo-explainer"),
    topic: __("Names the subject", "palermo-explainer"),
    neutral: __("Speaks of rights and help alone", "palermo-explainer"),
    on: __("Shown", "palermo-explainer"),
    off: __("Not shown: the page has one of its own", "palermo-explainer"),
  };

  const named = (names) => Object.entries(names).map(([value, label]) => ({ value, label }));
  const chosenOf = (name) => known.choices[name].map((value) => ({ value, label: texts[value] ?? value }));

  function Edit({ attributes, setAttributes }) {
    const list = (name, label, options, help) =>
      element(SelectControl, {
        key: name,
        label,
        help,
        value: attributes[name],
        options: [usual, ...options],
        onChange: (value) => setAttributes({ [name]: value }),
      });
    const address = (name, label, help) =>
      element(TextControl, {
        key: name,
        type: "url",
        label,
        help,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
      });
    // None chosen stands for all, or for those of the site's settings.
    const sections = attributes.sections.split(" ").filter(Boolean);
    const toggle = (section, isChosen) => {
      const chosen = known.sections.filter((other) => (other === section ? isChosen : sections.includes(other)));
      setAttributes({ sections: chosen.join(" ") });
    };

    const controls = element(
      InspectorControls,
      null,
      element(
        PanelBody,
        { title: __("Explainer", "palermo-explainer") },
        list("lang", __("Language", "palermo-explainer"), named(known.languages)),
        list(
          "country",
          __("Country whose helplines come first", "palermo-explainer"),
          named(known.countries),
          __("Choose the country where most of your readers are. They can choose another.", "palermo-explainer"),
        ),
        list("theme", __("Light or dark", "palermo-explainer"), chosenOf("theme")),
        list("heading", __("Title", "palermo-explainer"), chosenOf("heading")),
        list("headingLevel", __("Level of the title", "palermo-explainer"), chosenOf("heading-level")),
      ),
      element(
        PanelBody,
        { title: __("Sections", "palermo-explainer"), initialOpen: false },
        element("p", null, __("Choose none to show all. The section on help is always shown.", "palermo-explainer")),
        known.sections.map((section) =>
          element(CheckboxControl, {
            key: section,
            label: section,
            checked: sections.includes(section),
            onChange: (isChosen) => toggle(section, isChosen),
          }),
        ),
      ),
      element(
        PanelBody,
        { title: __("Button to leave the page", "palermo-explainer"), initialOpen: false },
        list("exit", __("Button to leave the page", "palermo-explainer"), chosenOf("exit")),
        address("exitUrl", __("Where that button leads", "palermo-explainer"), __("It starts with https://", "palermo-explainer")),
      ),
      element(
        PanelBody,
        { title: __("Your own helplines", "palermo-explainer"), initialOpen: false },
        address("supplement", __("File with your own helplines", "palermo-explainer")),
      ),
    );

    const language = known.languages[attributes.lang] ?? usual.label;
    const country = known.countries[attributes.country] ?? usual.label;
    const shown = element(
      Placeholder,
      {
        icon: "sos",
        label: __("Palermo Explainer", "palermo-explainer"),
        instructions: __("The explainer stands here on the page. Choose language and country in the side bar.", "palermo-explainer"),
      },
      element(
        "div",
        null,
        // translators: %s: the name of a language.
        element("p", null, sprintf(__("Language: %s", "palermo-explainer"), language)),
        // translators: %s: the name of a country.
        element("p", null, sprintf(__("Country: %s", "palermo-explainer"), country)),
        element(ExternalLink, { href: known.page }, __("See the explainer", "palermo-explainer")),
      ),
    );
    return element(Fragment, null, controls, element("div", useBlockProps(), shown));
  }

  wp.blocks.registerBlockType("palermo-explainer/explainer", { edit: Edit, save: () => null });
})(window.wp);
