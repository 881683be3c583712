import Markup
import SiteModel

/// What a component became.
struct RenderedComponent: Sendable {
    var html = HTML(trusted: "")
    /// The files that go with it: the figure's CSV and SVG.
    var artifacts: [Artifact] = []
    /// The numbered ones: a chart's or table's own, or those that a component called.
    var figures: [Figure] = []
}

/// A numbered figure or table of a page.
struct Figure: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable {
        case figure, table
    }

    var kind: Kind
    /// Counted from one among its kind, in reading order.
    var number: Int
    /// The anchor.
    var id: String
    var caption: String
    /// What marks the number; nil unless the page is traced.
    var mark: Int?

    /// `Gambar 1`.
    func label(_ words: Words) -> String {
        let number = String(number)
        return words[kind.rawValue] + " " + (mark.map { OriginMark.around(number, $0) } ?? number)
    }
}

/// Gives figures and tables their numbers and ids, in reading order.
struct FigureCounter {
    private var counts: [Figure.Kind: Int] = [:]
    /// `main` is the template's: the page's own part.
    private var ids: Set<String> = ["main"]

    /// The next number of the kind.
    mutating func next(_ kind: Figure.Kind) -> Int {
        counts[kind, default: 0] += 1
        return counts[kind, default: 1]
    }

    /// Whether `id` was free.
    mutating func claim(_ id: String) -> Bool { ids.insert(id).inserted }
}
