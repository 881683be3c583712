package import ArgumentParser

/// The `laporan` program. Each subcommand lives in a file of its own and is listed here.
package struct LaporanCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "laporan",
        abstract: "Makes static report pages from Markdown, data and Vega-Lite charts.",
        version: "0.1.0",
        subcommands: [
            BuildCommand.self,
            ChartCommand.self,
            CheckCommand.self,
            CleanCommand.self,
            DataCommand.self,
            ExplainCommand.self,
            InitCommand.self,
            MarkdownCommand.self,
            ServeCommand.self,
            TemplateCommand.self,
        ]
    )

    package init() {}
}
