package import ArgumentParser

/// `laporan data`: looks into the datasets of a site.
package struct DataCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "data",
        abstract: "Shows, questions and checks the datasets of a site.",
        subcommands: [
            DataListCommand.self, DataShowCommand.self, DataQueryCommand.self,
            DataValidateCommand.self, DataSchemaCommand.self,
        ])

    package init() {}
}
