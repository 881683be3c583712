package import Diagnostics
package import Formats
package import Tables

/// A page, what it was made from, and where each number on it comes from.
package struct PageExplanation: Sendable {
    /// Another file, under the name by which pages call it.
    package struct Part: Sendable, Hashable {
        package var name: String
        package var path: String
    }

    /// The page in another language.
    package struct Twin: Sendable, Hashable {
        package var language: String
        package var source: String
        package var address: String
        /// Whether it is one of the pages of a file from data.
        package var isOfRow: Bool
    }

    /// A numbered figure or table.
    package struct NumberedFigure: Sendable, Hashable {
        package var label: String
        package var id: String
        package var caption: String
    }

    /// The file, `content/rilis/pks-2018.md`.
    package var source: String
    package var address: String
    package var language: String
    /// The row that it is made for: `row 3 of provinces (kode = 12)`.
    package var row: String?
    /// The templates that were rendered, the page's own first; each once.
    package var templates: [Part] = []
    package var twins: [Twin] = []
    package var datasets: [Part] = []
    /// The datasets of the page's own queries.
    package var queries: [Dataset] = []
    package var measures: [String] = []
    package var figures: [NumberedFigure] = []
    /// In reading order.
    package var numbers: [PageNumber] = []
    /// The page as it is published: the traced page without its marks.
    package var html: [UInt8] = []

    /// The numbers without an origin: none, unless tracing has a fault.
    package var unknownCount: Int { numbers.count { $0.origin.kind == .unknown } }
}

/// Where a measure comes from.
package struct MeasureExplanation: Sendable {
    package var id: String
    package var span: SourceSpan
    /// What was written for it: a number, or `{{ … }}`.
    package var written: String
    /// Its value; nil if it cannot be computed.
    package var value: Double?
    package var unit: String?
    package var asOf: CivilDate?
    package var status: String?
    /// The source as it is printed.
    package var source: String?
    /// What its expression read.
    package var reads: [Read]
}

/// Pages that were traced, and what is behind them.
package struct SiteExplanation: Sendable {
    package var pages: [PageExplanation]
    /// Every measure of the site, in the order of its file.
    package var measures: [MeasureExplanation]
}
