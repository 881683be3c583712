/// docs/man/laporan.1: the manual page, in the macros of man(7).
func manualPage(_ program: CommandDescription) -> String {
    var page = """
        .\\" Made from the program: RECORD=1 swift test --filter DocumentationTests
        .TH LAPORAN 1 "" "laporan" "User Commands"
        .SH NAME
        laporan \\- \(roff(program.abstract.withoutStop))
        .SH SYNOPSIS
        .B laporan
        .I command
        .RI [ options ]
        .SH DESCRIPTION
        Laporan joins Markdown narrative with datasets and writes static HTML pages with charts as inline SVG.
        A page never disagrees with its data: numbers come from the datasets, and a build that finds a fault
        publishes nothing.
        .PP
        Every command knows
        .BR \\-h ,
        .B \\-\\-help
        and
        .BR \\-\\-version .
        .SH COMMANDS

        """
    for command in program.subcommands.flatMap(\.leaves) {
        page += ".SS \(roff(command.usage))\n\(roff(command.abstract))\n"
        for argument in command.arguments {
            page += ".TP\n" + head(argument) + "\n" + roff(argument.text)
            page += argument.defaultValue.map { " Default: \(roff($0))" } ?? ""
            page += "\n"
        }
        if !command.discussion.isEmpty { page += ".PP\n\(roff(command.discussion))\n" }
    }
    page += list("EXIT STATUS", CommandLineFacts.exitCodes.map { ($0, $1.capitalizedStart + ".") })
    page += list("ENVIRONMENT", CommandLineFacts.environment)
    page += list("FILES", CommandLineFacts.files.map { ($0, $1.capitalizedStart + ".") })
    page += """
        .SH EXAMPLES
        .TP
        .B laporan build
        Builds the site in this folder.
        .TP
        .B laporan serve \\-\\-open
        Shows it in the browser while it is written.
        .TP
        .B laporan chart chart.vl.json \\-o chart.svg
        Draws one Vega-Lite specification.

        """
    return page
}

/// The line of a tagged paragraph: names in bold, what they take in italics.
private func head(_ argument: CommandDescription.Argument) -> String {
    let value = argument.value.isEmpty ? "" : roff(String(argument.value.dropFirst().dropLast()))
    guard !argument.names.isEmpty else { return ".I \(value)" }
    let names = argument.names.map { "\\fB\(roff($0))\\fR" }.joined(separator: ", ")
    return names + (value.isEmpty ? "" : " \\fI\(value)\\fR")
}

private func list(_ title: String, _ items: [(String, String)]) -> String {
    ".SH \(title)\n"
        + items.map { name, text in ".TP\n.B \(roff(name))\n\(roff(text))\n" }.joined()
}

/// Text for roff: what has a meaning there is escaped, Markdown's marks of code go.
private func roff(_ text: String) -> String {
    var result = ""
    for character in text {
        switch character {
        case "\\": result += "\\e"
        case "-": result += "\\-"
        case "'": result += "\\(aq"
        case "`": break
        case ".": result += result.isEmpty ? "\\&." : "."
        default: result.append(character)
        }
    }
    return result
}

extension String {
    fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
    fileprivate var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
