/// docs/command-line.md: the reference of the command line.
func commandLinePage(_ program: CommandDescription) -> String {
    let commands = program.subcommands.flatMap(\.leaves)
    var page = """
        # Command line

        `laporan help COMMAND` says the same on a terminal, `man laporan` as a manual page. Every command knows `-h`,
        `--help` and `--version`.

        This page is made from the program itself: `RECORD=1 swift test --filter DocumentationTests` writes it, and the
        tests check that it is current.

        | command | what it does |
        |---|---|

        """
    for command in commands {
        page += "| [`\(command.name)`](#\(slug(command))) | \(command.abstract) |\n"
    }
    for command in commands {
        page += "\n## laporan \(command.name)\n\n\(command.abstract)\n\n"
        page += "```text\n\(command.usage)\n```\n"
        if !command.arguments.isEmpty { page += "\n| option | |\n|---|---|\n" }
        for argument in command.arguments {
            let names = argument.names.isEmpty ? [argument.value] : argument.names
            var shown = names.map { "`\($0)`" }.joined(separator: ", ")
            if !argument.names.isEmpty, !argument.value.isEmpty {
                shown = shown.dropLast() + " \(argument.value)`"
            }
            let otherwise = argument.defaultValue.map { " Default: `\($0)`" } ?? ""
            page += "| \(shown) | \(argument.text)\(otherwise) |\n"
        }
        if !command.discussion.isEmpty { page += "\n\(command.discussion)\n" }
    }
    page += "\n## Exit codes\n\n| code | meaning |\n|---|---|\n"
    for (code, text) in CommandLineFacts.exitCodes { page += "| \(code) | \(text) |\n" }
    page += "\n## Environment\n\n| variable | meaning |\n|---|---|\n"
    for (name, text) in CommandLineFacts.environment { page += "| `\(name)` | \(text) |\n" }
    return page + hints
}

private func slug(_ command: CommandDescription) -> String {
    "laporan-" + command.name.split(separator: " ").joined(separator: "-")
}

private let hints = """

    ## What a build says

    Diagnostics go to standard error, then one line that sums up, with the time that reading, making and publishing took.
    Times are printed, never published. `--verbose` adds a line for each phase, `--quiet` leaves everything out but problems.
    On a terminal, a build that takes longer shows how far it is; the line goes when the build ends.

    With `--json`, standard output has a JSON object in each line: one for each [diagnostic](reference.md#diagnostics), and
    last the summary. `outcome` is `published`, `checked` (nothing was to be written), `failed`, or `served`:

    ```json
    {"summary":{"outcome":"published","pages":12,"files":40,"written":8,"unchanged":32,"removed":0,"errors":0,"warnings":0,"milliseconds":{"read":3,"data":6,"pages":25,"files":3,"publish":6,"total":43}}}
    ```

    `serve` writes `{"serving":"http://127.0.0.1:8000/"}` first and a summary after each build.

    ## Completion in the shell

    The program writes the script that completes its commands, options and paths:

    ```sh
    laporan --generate-completion-script bash >~/.local/share/bash-completion/completions/laporan
    laporan --generate-completion-script zsh >~/.zfunc/_laporan
    laporan --generate-completion-script fish >~/.config/fish/completions/laporan.fish
    ```

    The folder has to be there; for zsh it has to be in `fpath`.

    ## Manual page

    [man/laporan.1](man/laporan.1) is the manual page. `man -l docs/man/laporan.1` shows it; copied to
    `/usr/local/share/man/man1/`, `man laporan` finds it.

    """
