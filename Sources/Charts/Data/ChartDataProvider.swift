package import Tables

/// What a chart may read: the site's datasets by name, and files by address. Charts do no input
/// themselves.
package protocol ChartDataProvider: Sendable {
    /// The dataset called `name`, or nil.
    func table(named name: String) -> Table?
    /// The names that exist, for suggestions.
    var names: [String] { get }
    /// The bytes behind a relative address, or nil if there is no such file.
    func file(_ url: String) -> [UInt8]?
    /// What a drawing writes for a picture at a relative address, or nil if there is no such file.
    func imageAddress(_ url: String) -> String?
}

extension ChartDataProvider {
    package func imageAddress(_ url: String) -> String? { file(url) == nil ? nil : url }
}

/// No datasets and no files.
package struct NoChartData: ChartDataProvider {
    package init() {}
    package func table(named name: String) -> Table? { nil }
    package var names: [String] { [] }
    package func file(_ url: String) -> [UInt8]? { nil }
}
