package import ArgumentParser
import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan data schema NAME`: a proposal for datapackage.yml.
package struct DataSchemaCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract:
            "Writes what datapackage.yml could say of a dataset, as its columns are read now.",
        discussion: "Copy the text under 'resources' and correct what only people know.")

    @OptionGroup var arguments: DataArguments

    @Argument(help: "The dataset's name: 'jkn_2018' for the file jkn-2018.csv.")
    package var name: String

    package init() {}

    package func run() async throws {
        let (catalog, hasErrors) = try await arguments.catalog()
        let dataset = try arguments.dataset(name, in: catalog)
        let text = proposedResource(dataset, path: arguments.path(of: dataset))
        guard writeAll(Array(text.utf8), to: STDOUT_FILENO) else { throw ExitCode(4) }
        if hasErrors { throw ExitCode(1) }
    }
}

extension DataArguments {
    /// The dataset's file, relative to the data package.
    fileprivate func path(of dataset: Dataset) -> String {
        let folder = dataDir == nil ? "content/data/" : ""
        return String(dataset.path.dropFirst(folder.count))
    }
}
