import Diagnostics

extension SiteLoader {
    /// Gives the style sheet the site's accents, and makes sure that the logo is there.
    ///
    /// A logo that is missing is taken out of `theme`, so that templates do not ask for it in vain.
    mutating func apply(_ theme: inout ThemeConfiguration, to templates: inout SiteTemplates) {
        let sheet = "site.css"
        if let css = templates.assets[sheet] {
            if let style = take(accentStyle(theme, over: css)) {
                templates.assets[sheet] = css + Array(style.utf8)
            }
        } else if let accent = theme.accent ?? theme.darkAccent {
            diagnostics.append(
                .error(
                    .noStyleSheet, at: accent.span, help: "write it as templates/assets/\(sheet)"))
        }
        if let logo = theme.logo, templates.assets[logo.file] == nil {
            let known = templates.assets.keys.sorted()
            diagnostics.append(
                .error(
                    .missingLogo(logo.file), at: logo.span,
                    help: suggestion(for: logo.file, in: known).map { "did you mean '\($0)'?" }
                        ?? "put it into the folder templates/assets"))
            theme.logo = nil
        }
    }
}

extension Diagnostic.Message {
    static let noStyleSheet = Self(
        id: "missing-style-sheet", text: "there is no site.css that could have the site's colours")
    static func missingLogo(_ file: String) -> Self {
        Self(id: "missing-logo", text: "there is no file '\(file)' in templates/assets")
    }
}
